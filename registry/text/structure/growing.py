"""Lines and labels -> a tree of parts, each with its own text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.structure import shared
from registry.text.structure.continuing import continues
from registry.text.structure.head import ends_sentence, is_date
from registry.text.structure.line import Line
from registry.text.structure.markers import HARD, RANK, Label
from registry.text.structure.numbering import is_attachment


@dataclass(slots=True, eq=False)
class Part:
    """A provision in the making; a long text holds ten thousands of these, so they are kept small."""

    kind: str
    number: str
    start: int
    end: int
    label: str | None = None
    heading: Span | None = None
    marker: str = ""
    """Type of its label, empty for a counted part."""
    bare: bool = False
    children: list[Part] = field(default_factory=list)
    own: bool = False
    """Whether it is a paragraph of what holds it, without an address of its own where it is the only one."""
    newest: Part | None = None
    """The last of such paragraphs of its own."""
    stem: bool = False
    """Whether its newest text ends in a colon, so that a list follows."""


@dataclass(slots=True)
class _Grower:
    """Where the tree is growing: open parts from the root to the innermost."""

    root: Part
    open: list[Part]
    numbered: bool
    chosen: Sequence[Label | None]
    verbs: re.Pattern[str] | None
    """Verbs that no heading contains; None where they are not known."""
    signed: bool = False

    @property
    def top(self) -> Part:
        return self.open[-1]


def grown(body: Sequence[Line], chosen: Sequence[Label | None], verbs: re.Pattern[str] | None) -> Part:
    """The tree of parts of `body`; `verbs` tell a sentence from a heading, None where they are not known."""
    root = Part("root", "", 0, 0)
    grower = _Grower(root, [root], any(chosen), chosen, verbs)
    first = _preamble(body, chosen)
    if first:
        root.children.append(Part("preamble", "", body[0].start, body[first - 1].end))
    for at in range(first, len(body)):
        _place(grower, body, at)
    return root


def _preamble(body: Sequence[Line], chosen: Sequence[Label | None]) -> int:
    """How many leading lines stand before the numbered part and lead up to it."""
    first = next((at for at, label in enumerate(chosen) if label), 0)
    if first == 0 or any(line.depth for line in body[:first]):
        first = next((at + 1 for at, line in enumerate(body[:6]) if shared.ends_as_stem(line.words) and not line.depth), 0)
        return first if first and not any(line.depth or chosen[at] for at, line in enumerate(body[:first])) else 0
    label = chosen[first]
    assert label is not None
    if label[0] not in HARD and (label[1] != 1 or first > 4) and not shared.ends_as_stem(body[first - 1].words):
        return 0
    leads = label[0] in HARD or body[first - 1].words.endswith(":") or shared.ends_as_stem(body[first - 1].words)
    return first if leads or (label[0] in ("cn1", "roman", "number") and first <= 4) else 0


def _place(grower: _Grower, body: Sequence[Line], at: int) -> None:
    """Put one line into the tree."""
    line, label = body[at], grower.chosen[at]
    if label is None and is_attachment(line):
        _open_attachment(grower, line)
    elif label is not None:
        _open_labelled(grower, body, at)
    elif line.depth:
        _open_division(grower, line)
    elif _signs(grower, body, at):
        _sign(grower, line)
    elif line.bullet:
        _add_item(grower, line)
    else:
        _add_text(grower, body, at)


def _open_attachment(grower: _Grower, line: Line) -> None:
    number = 1 + sum(child.kind == "attachment" for child in grower.root.children)
    part = Part("attachment", str(number), line.start, line.end, line.words[:60])
    part.heading = line.span
    part.stem = line.leads
    grower.root.children.append(part)
    grower.open = [grower.root, part]
    grower.signed = False


def _open_division(grower: _Grower, line: Line) -> None:
    """A heading without a number opens a division; deeper ones nest by their depth, and an attachment keeps its own."""
    base = 2 if len(grower.open) > 1 and grower.open[1].kind == "attachment" else 1
    kept = grower.open[:base] + [part for part in grower.open[base:] if part.kind == "division" and len(part.marker) < line.depth]
    part = Part("division", "", line.start, line.end, marker="#" * line.depth)
    part.heading = line.span
    kept[-1].children.append(part)
    grower.open = [*kept, part]
    grower.signed = False


def _open_labelled(grower: _Grower, body: Sequence[Line], at: int) -> None:
    label, line = grower.chosen[at], body[at]
    assert label is not None
    kind, _, _, length = label
    if line.depth:
        _close_divisions(grower, line.depth)
    _close_for(grower, kind)
    parent = grower.top
    printed = line.words[:length].replace("**", "").strip()
    part = Part(_kind(kind, parent), _printed(label, printed), line.start, line.end, printed, marker=kind)
    rest = (line.start + length, line.end)
    part.heading = _heading(grower, body, at, rest)
    if part.heading != rest and length < len(line.words):
        start = part.heading[1] if part.heading else rest[0]
        _append_text(part, start, line.end)
        part.stem = line.leads
    parent.children.append(part)
    grower.open.append(part)
    grower.signed = False


def _close_divisions(grower: _Grower, depth: int) -> None:
    """Close the divisions that a labelled heading stands beside: `## Overview` ends before `## Article 1`."""
    beside = next((at for at, part in enumerate(grower.open) if part.kind == "division" and len(part.marker) >= depth), None)
    if beside is not None:
        del grower.open[beside:]


def _close_for(grower: _Grower, kind: str) -> None:
    """Close the parts that a new label of type `kind` ends."""
    same = next((at for at, part in enumerate(grower.open) if part.marker == kind), None)
    if same is not None:
        del grower.open[same:]
        return
    rank = RANK[kind]
    base = max([0, *(at for at, part in enumerate(grower.open) if part.kind in ("division", "attachment"))])
    keep = [part for part in grower.open[base + 1 :] if RANK.get(part.marker, 99) < rank]
    grower.open[base + 1 :] = keep if kind in HARD else _nest(grower.open[base + 1 :], rank)


def _nest(open_parts: list[Part], rank: float) -> list[Part]:
    """The open parts that a list of this rank hangs under: a stem keeps its list whatever the types."""
    for at in range(len(open_parts), 0, -1):
        if RANK.get(open_parts[at - 1].marker, 99) < rank or open_parts[at - 1].stem:
            return open_parts[:at]
    return []


def _printed(label: Label, printed: str) -> str:
    """The number of an eId, in Arabic digits."""
    kind, value, sub, _ = label
    if kind == "decimal":
        return printed.rstrip(".").replace(".", "-")
    tail = f"-{sub}" if sub and kind in HARD else chr(97 + (value - 1) % 26) if sub and kind == "lower2" else ""
    return f"{value}{tail}"


_NESTED = {
    "section": {"cn2": "subsection", "roman2": "subsection", "upper": "subsection", "number": "paragraph", "decimal": "paragraph"},
    "subsection": {"number": "paragraph", "decimal": "paragraph"},
    "paragraph": dict.fromkeys(("number2", "lower2", "lower", "decimal", "roman3"), "subparagraph"),
    "subparagraph": {"roman3": "point", "number2": "point"},
    "item": dict.fromkeys(("number", "lower", "number2", "lower2", "roman3", "circle"), "subitem"),
    "subitem": dict.fromkeys(("number2", "circle", "lower", "roman3"), "point"),
}
_OUTER = {"cn1": "section", "roman": "section", "upper": "section", "number": "paragraph", "decimal": "paragraph"}


def _kind(marker: str, parent: Part) -> str:
    """The level that a label of type `marker` has under `parent`."""
    if marker in HARD:
        return {"subbook": "part"}.get(marker, marker)
    if marker.startswith("#"):
        return "subsection" if parent.kind == "section" else "section"
    if parent.kind == "section" and parent.marker == "section":
        return _OUTER.get(marker, "item") if marker in ("cn1", "roman") else "item"
    if parent.kind in ("root", "division", "attachment", "book", "part", "chapter"):
        return _OUTER.get(marker, "item")
    return _NESTED.get(parent.kind, {}).get(marker, "subitem" if parent.kind == "item" else "item")


_SPACED_LIMIT, _UNSPACED_LIMIT = 160, 60
"""Characters of the longest heading, with and without spaces between words."""
_LONGEST = 300
"""Characters of the longest heading of a chapter; a page printed on one line goes on behind it."""
_RUN_IN_UNSPACED = deferred(r"^[^。:;,]{2,40}。(?=\S)")
_RUN_IN_SPACED = deferred(r"^[A-Z][^.;:,]{2,70}(?:\.|:|\s-)\s{1,4}(?=[A-Z\"(])")


def _heading(grower: _Grower, body: Sequence[Line], at: int, rest: Span) -> Span | None:
    """The heading after a label: the whole line, or what runs into the paragraph up to its first full stop."""
    line, label = body[at], grower.chosen[at]
    assert label is not None
    words = line.words[label[3] :]
    if not words or (line.leads and words[-1] == "-"):
        return None
    if label[0] in ("book", "subbook", "part", "chapter") and len(words) > _LONGEST and ends_sentence(words):
        return None
    if label[0] in ("book", "subbook", "part", "chapter") or line.depth or (label[0] == "section" and not ends_sentence(words)):
        return rest
    if not ends_sentence(words) and _leads(grower, body, at) and _is_short(words) and not words.endswith(","):
        return None if len(words) > 60 and _holds_verb(grower, words) else rest
    if label[0] == "article":
        return None
    found = _run_in(grower, words, rest) or _run_in_as_others(grower, body, at, rest)
    if found and shared.HEADING_END.search(line.words[: found[1] - line.start]) is None and not _siblings_run_in(grower, body, at):
        return None
    return found


_RUN_IN_PAIRED = deferred(r"^[^。:;,]{2,20}(?:,[^。:;,]{2,20})?。(?=\S{12})")
_HEADED = 3
"""Items with a heading run in after which the others have one too."""


def _run_in_as_others(grower: _Grower, body: Sequence[Line], at: int, rest: Span) -> Span | None:
    """A heading of two parts or with a verb that binds, where two in three of the other items have a plain one."""
    label = grower.chosen[at]
    found = _RUN_IN_PAIRED.match(body[at].words[label[3] :]) if label is not None and label[0] in ("cn1", "cn2") else None
    if found is None:
        return None
    others, headed = _run_in_beside(grower, body, at)
    return (rest[0], rest[0] + found.end()) if 3 * headed >= 2 * others and headed >= _HEADED else None


_NEAR = 12
"""Lines before and after one among which its siblings are looked for."""


def _siblings_run_in(grower: _Grower, body: Sequence[Line], at: int) -> bool:
    """Whether half of the other items of this form have a heading run in: one item that has it alone opens with a sentence."""
    others, headed = _run_in_beside(grower, body, at)
    return 2 * headed >= others and headed > 0


def _run_in_beside(grower: _Grower, body: Sequence[Line], at: int) -> tuple[int, int]:
    """How many items stand around the one at `at` in its numbering, and how many of them have a plain heading run in."""
    others = [*_counted(grower, at, -1), *_counted(grower, at, 1)]
    return len(others), sum(_run_in(grower, body[i].words[length:], (0, len(body[i].words))) is not None for i, length in others)


def _counted(grower: _Grower, at: int, step: int) -> Iterator[tuple[int, int]]:
    """The items near the one at `at` that go on with its numbering, down or up, with the length of their labels."""
    label = grower.chosen[at]
    assert label is not None
    number = label[1]
    for i in range(at + step, max(-1, at - _NEAR - 1) if step < 0 else min(len(grower.chosen), at + _NEAR + 1), step):
        other = grower.chosen[i]
        if other is None or other[0] != label[0]:
            continue
        if other[1] != number + step:
            return
        number = other[1]
        yield i, other[3]


def _is_short(words: str) -> bool:
    return len(words) <= (_SPACED_LIMIT if words[:20].isascii() else _UNSPACED_LIMIT)


def _leads(grower: _Grower, body: Sequence[Line], at: int) -> bool:
    """Whether the next line goes on under this label: text, or a list one level down."""
    if at + 1 >= len(body):
        return False
    label, following = grower.chosen[at], grower.chosen[at + 1]
    assert label is not None
    if following is None:
        return not body[at + 1].bullet and not body[at + 1].depth
    return RANK[following[0]] > RANK[label[0]]


def _run_in(grower: _Grower, words: str, rest: Span) -> Span | None:
    found = _RUN_IN_UNSPACED.match(words)
    if found and not shared.HEADING_STOP.search(found[0]):
        return (rest[0], rest[0] + found.end())
    found = _RUN_IN_SPACED.match(words)
    if found and not _holds_verb(grower, found[0]) and len(found[0].split()) <= 9:
        return (rest[0], rest[0] + len(found[0].rstrip()))
    return None


def _append_text(part: Part, start: int, end: int, *, kind: str = "paragraph") -> None:
    """Add a paragraph of its own to `part`."""
    part.newest = Part(kind, "", start, end, own=True)
    part.children.append(part.newest)


def _add_text(grower: _Grower, body: Sequence[Line], at: int) -> None:
    """Add an unlabelled line: to the paragraph that it continues, or as the next one of the part that it belongs to."""
    line = body[at]
    newest = grower.top.newest
    if at and newest is not None and not grower.signed and continues(body[at - 1], line):
        newest.end = line.end
        if ends_sentence(line.words):
            newest.kind = "paragraph"
        return
    _leave_list(grower, body, at)
    heading = grower.top.kind in ("root", "division") and _is_heading_line(grower, body, at)
    _append_text(grower.top, line.start, line.end, kind="heading" if heading else "paragraph")
    grower.top.stem = line.leads and not shared.ends_as_stem(line.words)


def _leave_list(grower: _Grower, body: Sequence[Line], at: int) -> None:
    """Close the list whose last item stood before this line; on a closing line, or a bold one that leads to others, every part."""
    articles = any(part.kind == "article" for part in grower.open)
    bold = body[at].words.endswith("**") and body[at].leads
    if (bold or shared.CLOSING.match(body[at].words)) and not articles:
        base = max([0, *(i for i, part in enumerate(grower.open) if part.kind in ("division", "attachment"))])
        del grower.open[base + 1 :]
    while len(grower.open) > 1 and _ends_list(grower):
        grower.open.pop()


def _ends_list(grower: _Grower) -> bool:
    """Whether the innermost part is an item of a list that a stem announced, and has said its piece."""
    item, parent = grower.open[-1], grower.open[-2]
    if item.kind == "article" or item.marker in HARD or not item.marker or item.stem or item.heading:
        return False
    announced = parent.newest is not None and parent.stem
    return announced or (item.kind in ("item", "subitem", "point") and any(part.kind == "article" for part in grower.open))


def _is_heading_line(grower: _Grower, body: Sequence[Line], at: int) -> bool:
    """Whether an unnumbered line is the heading of the next: short, without a full stop or a verb, and followed by text."""
    words = body[at].words
    if ends_sentence(words) or len(words) > 80 or words.endswith((",", "|")) or " | " in words or at + 1 >= len(body):
        return False
    return not _holds_verb(grower, words) and not shared.HEADING_STOP.search(words)


def _holds_verb(grower: _Grower, words: str) -> bool:
    """Whether words hold a verb, or may: then they are a sentence and no heading."""
    return grower.verbs is None or grower.verbs.search(words) is not None


def _add_item(grower: _Grower, line: Line) -> None:
    """Add a bullet to the part whose text announced it."""
    part = Part("item", "", line.start, line.end)
    grower.top.children.append(part)


def _signs(grower: _Grower, body: Sequence[Line], at: int) -> bool:
    """Whether a line belongs to the signature: the sign-off and the short lines after it, or a date under the last paragraph."""
    line = body[at]
    if shared.SIGN_OFF.match(line.words):
        return True
    if ends_sentence(line.words) or len(line.words) > 90:
        return False
    if grower.signed:
        return True
    following = body[at + 1] if at + 1 < len(body) else None
    if is_date(line.words):
        return at > 0
    return following is not None and is_date(following.words) and at > 0 and not line.bullet and len(line.words) <= 60


def _sign(grower: _Grower, line: Line) -> None:
    last = grower.root.children[-1] if grower.root.children else None
    if grower.signed and last is not None and last.kind == "signature":
        last.end = line.end
        return
    grower.open = [grower.root]
    grower.root.children.append(Part("signature", "", line.start, line.end))
    grower.signed = True
