"""The Provision tree, with eIds in the manner of Akoma Ntoso and spans (domain.md section 2).

    lines      the blocks of the text of record without its noise, one line each
    numbering  which line starts are labels, and of what level: the cheapest reading of the whole sequence, found by beam search
    growing    lines -> a tree of parts, each with its own text
    naming     parts -> Provisions with addresses

A label counts only at the start of a line. A single line proves little (`1.`, `I.` and `(c)` are ambiguous, scrapers lose lines), so the
judge is the sequence: lists that start at one and rise by one are cheap, jumps and inversions cost (domain.md 2.3, trap 4).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from registry.text.extract import Extract, Span
from registry.text.lexicon import en, zh
from registry.text.metadata import Metadata
from registry.text.normalise import fold
from registry.text.numerals import integer, letter, roman


@dataclass(frozen=True, slots=True)
class Provision:
    """One numbered or ordinal part; its parent is the innermost provision whose span holds it."""

    eid: str
    label: str | None
    """As printed: `第三条`, `I.`, `(二)`; None where the part is only counted."""
    kind: str
    """`book`, `part`, `chapter`, `section`, `subsection`, `article`, `paragraph`, `subparagraph`, `item`, `subitem`, `point`, `division`
    (an unnumbered heading with what follows), `heading`, `preamble`, `signature` or `attachment`."""
    span: Span
    """With all that it contains."""
    heading: Span | None = None


def structure(extract: Extract, metadata: Metadata, language: str) -> tuple[Provision, ...]:
    """The provisions of a text in document order, parents before their parts; `language` is free, labels of both are read."""
    del language  # labels of both languages occur in either: digests quote Chinese articles, translations keep (一)
    body = tuple(_body(lines(extract), metadata))
    root = _grow(body, _number(body))
    return tuple(_name(root))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text of record that is not noise, trimmed, with its folded words and how deep Markdown indents its heading."""

    start: int
    end: int
    words: str
    depth: int = 0
    """Number of `#` before a Markdown heading, 1 for a heading block; 0 for anything else."""
    bullet: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return (self.start, self.end)


_MARK = re.compile(r"(?P<deep>#{1,6})\s{1,4}|(?P<bullet>[-*+•·●◆■□]\s{1,4})|(?P<plain>>\s{0,4}|\*{1,3}(?=\S)|_{1,2}(?=\S))")
_TRAILING = re.compile(r"[\s*_#\u200b\ufeff]")
_SPACE = " \t\n\r\u200b\ufeff\u3000\u00a0"


def lines(extract: Extract) -> Iterator[Line]:
    """The lines of the text of record outside its noise, in order, blank ones left out."""
    text = fold(extract.text).text
    noise = sorted(noise.span for noise in extract.noise)
    starts = [start for start, _ in noise]
    for block in extract.blocks:
        for start, end in _split(text, block.span):
            for piece in _without(noise, starts, (start, end)):
                line = _line(text, piece, heading=block.kind == "heading")
                if line is not None:
                    yield line


def _split(text: str, span: Span) -> Iterator[Span]:
    """The lines of a block."""
    at, end = span
    while at < end:
        cut = text.find("\n", at, end)
        cut = end if cut < 0 else cut
        yield (at, cut)
        at = cut + 1


def _without(noise: Sequence[Span], starts: Sequence[int], span: Span) -> Iterator[Span]:
    """What is left of `span` outside the sorted `noise`."""
    at, end = span
    first = max(bisect_right(starts, at) - 1, 0)
    for begin, stop in noise[first:]:
        if begin >= end:
            break
        if stop > at:
            if begin > at:
                yield (at, begin)
            at = max(at, stop)
    if at < end:
        yield (at, end)


def _line(text: str, span: Span, *, heading: bool) -> Line | None:
    """The trimmed line in `span` without leading Markdown marks; None for a blank one."""
    start, end = span
    depth, bullet = int(heading), False
    while start < end and text[start] in _SPACE:
        start += 1
    while (mark := _MARK.match(text, start, end)) is not None:
        depth = max(depth, len(mark["deep"] or ""))
        bullet = bullet or mark["bullet"] is not None
        start = mark.end()
    while end > start and text[end - 1] in _SPACE:
        end -= 1
    if not any(char.isalnum() for char in text[start:end]):
        return None
    return Line(start, end, text[start:end], depth, bullet)


# What precedes the first provision.

_HEAD_LINES = 40
_SENTENCE_END = re.compile(r"[.。;!?:](?:\s?[\"')\]】]){0,2}\s?[*_]{0,3}$")


def _body(all_lines: Iterator[Line], metadata: Metadata) -> Iterator[Line]:
    """The lines after the head: title, number, dates, addressees, list of amendments, table of contents."""
    known = [m.span for m in (metadata.title, metadata.document_number, metadata.document_date, metadata.publication_date) if m and m.span]
    known += [m.span for m in (*metadata.addressees, *metadata.issuers) if m.span]
    pending = list(all_lines)
    at = 0
    while at < min(len(pending), _HEAD_LINES) and _is_head(pending[at], known, first=at == 0):
        at += 1
    rest = pending[at:]
    yield from rest[_contents(rest) :]


def _is_head(line: Line, known: Sequence[Span], *, first: bool) -> bool:
    """Whether a line before any body line belongs to the head."""
    covered = sum(max(0, min(line.end, end) - max(line.start, start)) for start, end in known)
    if 2 * covered >= line.end - line.start or zh.HISTORY.match(line.words) or _is_date(line.words):
        return True
    if zh.CONTENTS.match(line.words):
        return False
    if _labels(line):
        return False
    if line.depth:
        return line.depth == 1 or first
    if _is_address(line, known):
        return True
    return not _SENTENCE_END.search(line.words) and len(line.words) <= 200 and not line.bullet


def _is_address(line: Line, known: Sequence[Span]) -> bool:
    """Whether the line names whom the notice speaks to and ends there: `... departments,` or `各省…人民政府：`."""
    del known
    if line.words.endswith(",") and len(line.words) <= 1200:
        return True
    return line.words.endswith(":") and not zh.STEM_FORMULA.search(line.words) and bool(zh.ADDRESSEE.match(line.words))


def _is_date(words: str) -> bool:
    return bool(zh.DATE_LINE.match(words) or en.DATE_LINE.match(words))


def _contents(body: Sequence[Line]) -> int:
    """How many leading lines are a table of contents: labels of divisions that start again later."""
    at = 1 if body and zh.CONTENTS.match(body[0].words) else 0
    first = at
    while at < len(body) and _hard(body[at]) not in (None, "article"):
        at += 1
    if at == len(body):
        return 0
    listed = body[first:at]
    repeats = any(line.words == listed[0].words for line in body[at:]) if listed else False
    if first or (len(listed) > 1 and repeats):
        again = next((i for i in range(1, len(listed)) if listed and listed[i].words == listed[0].words), len(listed))
        return first + again
    return 0


def _hard(line: Line) -> str | None:
    return next((kind for kind, _, _, _ in _labels(line) if kind in _HARD), None)


# Numbering: the cheapest reading of the whole sequence.

_HARD = ("book", "subbook", "part", "chapter", "section", "article")
_SOFT = {
    "cn1": 6, "roman": 6, "upper": 7, "cn2": 7, "roman2": 7, "number": 8, "decimal": 9, "number2": 9, "number3": 9, "lower": 10,
    "lower2": 10,
}  # fmt: skip
_RANK = {
    **{kind: float(rank) for rank, kind in enumerate(_HARD)},
    **{f"#{kind}": 4 + rank / 20 for kind, rank in _SOFT.items()},
    **_SOFT,
    "article": 5.0, "roman3": 11, "roman4": 11, "circle": 12,
}  # fmt: skip
"""From the outside in; a list label on a Markdown heading (`#cn1`) may hold articles."""
_PROOF = {
    **dict.fromkeys(_HARD, 12.0),
    "cn1": 5.0, "cn2": 6.0, "roman": 4.0, "roman2": 4.0, "circle": 5.0, "number": 2.6, "number2": 4.0, "lower2": 3.0, "roman3": 3.0,
}  # fmt: skip
"""What it costs to read a line start of this form as no label at all."""
_BEAM = 6

Label = tuple[str, int, int, int]
"""Marker type, number, number after `之` or `-` (0 for none), length of the printed label."""


def _labels(line: Line) -> tuple[Label, ...]:
    """Every reading of the start of `line` as a label."""
    words = line.words
    if not (words[:1].isdigit() or words[:1] in "第(" or words[:1].isascii() or words[:1] in zh.CN or "①" <= words[:1] <= "⑳"):
        return ()
    readings = tuple(_readings(words))
    if not line.depth:
        return readings
    return tuple((f"#{kind}" if kind in _SOFT else kind, value, sub, length) for kind, value, sub, length in readings)


def _readings(words: str) -> Iterator[Label]:
    for patterns in (zh.HARD_MARKERS, en.HARD_MARKERS, zh.SOFT_MARKERS, en.SOFT_MARKERS):
        for kind, pattern in patterns.items():
            found = pattern.match(words)
            if found is None or (kind == "article" and _is_reference(words, found)):
                continue
            value, sub = _value(kind, found[1])
            if found.re.groups > 1 and found[2]:
                sub = integer(found[2]) or 0
            if value is not None:
                yield (kind, value, sub, found.end())


def _is_reference(words: str, found: re.Match[str]) -> bool:
    """Whether 第三条 is glued to words that speak of it, as in 第三条规定的."""
    return not found[0][-1:].isspace() and bool(zh.ARTICLE_REFERENCE.match(words, found.end()))


def _value(kind: str, printed: str) -> tuple[int | None, int]:
    """The number that a printed label stands for, and the second one of `3-1` or `3A`."""
    if kind == "circle":
        return ord(printed) - 0x245F, 0
    if kind == "decimal":
        parts = [int(part) for part in printed.split(".")]
        return parts[-1], len(parts)
    if kind.startswith("roman"):
        return roman(printed), 0
    if kind in ("lower", "lower2", "upper"):
        return letter(printed[0]), len(printed) - 1
    head, _, tail = printed.partition("-")
    number = integer(head)
    if number is None:
        digits = head.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") if head[:1].isdigit() else ""
        number = int(digits) if digits else roman(head)
        number = number if number is not None else letter(head)
    return number, int(tail or 0)


@dataclass(slots=True)
class _Path:
    """One way to read the labels so far: its cost, the open levels, and the choices made."""

    cost: float
    stack: tuple[tuple[str, int, int], ...]
    last: dict[str, int]
    choice: Label | None = None
    before: _Path | None = None


def _number(body: Sequence[Line]) -> list[Label | None]:
    """For each line its label in the cheapest reading of all, or None."""
    chosen: list[Label | None] = [None] * len(body)
    beam, where = [_Path(0.0, (), {})], list[int]()
    for at, line in enumerate(body):
        options = _labels(line)
        if _is_barrier(line, options):
            _settle(beam[0], where, chosen)
            beam, where = [_Path(0.0, (), dict(beam[0].last) if line.depth else {})], []
        elif options:
            where.append(at)
            beam = _extend(beam, options, line)
    _settle(beam[0], where, chosen)
    return chosen


def _is_barrier(line: Line, options: Sequence[Label]) -> bool:
    """Whether numbering starts afresh here: an unnumbered heading, an attachment."""
    return (line.depth > 0 and not options) or _is_attachment(line)


def _is_attachment(line: Line) -> bool:
    if len(line.words) > 120 or line.words.endswith("。"):
        return False
    return bool(zh.ATTACHMENT.match(line.words) or en.ATTACHMENT.match(line.words))


def _settle(path: _Path, where: Sequence[int], chosen: list[Label | None]) -> None:
    """Write down the choices of the winning path."""
    step: _Path | None = path
    for at in reversed(where):
        assert step is not None
        chosen[at] = step.choice
        step = step.before


def _extend(beam: Sequence[_Path], options: Sequence[Label], line: Line) -> list[_Path]:
    """The best paths after one more line that may bear a label."""
    proof = max(_PROOF.get(kind, 2.4) for kind, _, _, _ in options)
    grown = [_Path(path.cost + proof, path.stack, path.last, None, path) for path in beam]
    for path in beam:
        for label in options:
            grown += _placed(path, label, bare=label[3] >= len(line.words))
    best: dict[tuple[tuple[str, int, int], ...], _Path] = {}
    for path in sorted(grown, key=lambda path: path.cost):
        best.setdefault(path.stack, path)
        if len(best) == _BEAM:
            break
    return list(best.values())


def _placed(path: _Path, label: Label, *, bare: bool) -> Iterator[_Path]:
    """The ways in which `label` may follow on `path`."""
    kind, value, sub, _ = label
    rank, stack = _RANK[kind], path.stack
    base = path.cost + (0.8 if bare and kind not in _HARD else 0.0)
    key = (kind, value, sub)
    same = [at for at, (open_kind, _, open_sub) in enumerate(stack) if open_kind == kind and (kind != "decimal" or open_sub == sub)]
    level = same[0] if same else None
    if kind in _HARD:
        kept = tuple(level for level in stack if _RANK[level[0]] < rank)
        cost = _hard_cost(path, kind, value, sub)
        yield _Path(base + cost, (*kept, key), {**path.last, kind: value}, label, path)
        return
    if level is not None:
        cost = _gap(stack[level][1], value) + (0.0 if sub == stack[level][2] or kind != "lower2" else 0.5)
        yield _Path(base + cost, (*stack[:level], key), path.last, label, path)
        if level == len(stack) - 1:
            return
    inverted = sum(_RANK[open_kind] > rank for open_kind, _, _ in stack)
    start = _start(value) + (0.4 if kind == "decimal" else 0.0)
    if level is None:
        yield _Path(base + start + 1.5 * inverted, (*stack, key), path.last, label, path)
    if inverted:
        kept = tuple(open_level for open_level in stack if _RANK[open_level[0]] < rank)
        yield _Path(base + start + 1.0, (*kept, key), path.last, label, path)


def _hard_cost(path: _Path, kind: str, value: int, sub: int) -> float:
    """Articles number through a whole law, chapters through their book, sections through their chapter."""
    last = path.last.get(kind)
    if last is None:
        return _start(value)
    if sub and value == last:
        return 0.0
    return min(_gap(last, value), 0.5 if value == 1 and kind != "article" else 99.0)


def _start(value: int) -> float:
    """What it costs that a list starts at `value`."""
    return 0.0 if value == 1 else 1.5 if value == 2 else min(1.8 + 0.3 * value, 6.0)


def _gap(before: int, value: int) -> float:
    """What it costs that `value` follows on `before` in one list."""
    step = value - before
    if step == 1:
        return 0.0
    if step == 0:
        return 4.0
    if step > 1:
        return min(1.2 + 0.3 * step, 6.0)
    return 3.0 if value == 1 else 7.0


# Growing: lines and labels -> a tree of parts.


@dataclass(slots=True)
class _Part:
    """A provision in the making."""

    kind: str
    number: str
    start: int
    end: int
    label: str | None = None
    heading: Span | None = None
    marker: str = ""
    """Type of its label, empty for a counted part."""
    bare: bool = False
    children: list[_Part] = field(default_factory=list)
    texts: list[_Part] = field(default_factory=list)
    """Its own paragraphs, also among `children`."""
    stem: bool = False
    """Whether its newest text ends in a colon, so that a list follows."""


@dataclass(slots=True)
class _Grower:
    """Where the tree is growing: open parts from the root to the innermost."""

    root: _Part
    open: list[_Part]
    numbered: bool
    chosen: Sequence[Label | None]
    signed: bool = False

    @property
    def top(self) -> _Part:
        return self.open[-1]


def _grow(body: Sequence[Line], chosen: Sequence[Label | None]) -> _Part:
    """The tree of parts of `body`."""
    root = _Part("root", "", 0, 0)
    grower = _Grower(root, [root], any(chosen), chosen)
    first = _preamble(body, chosen)
    if first:
        root.children.append(_Part("preamble", "", body[0].start, body[first - 1].end))
    for at in range(first, len(body)):
        _place(grower, body, at)
    return root


def _preamble(body: Sequence[Line], chosen: Sequence[Label | None]) -> int:
    """How many leading lines stand before the numbered part and lead up to it."""
    first = next((at for at, label in enumerate(chosen) if label), 0)
    if first == 0 or any(line.depth for line in body[:first]):
        first = next((at + 1 for at, line in enumerate(body[:6]) if _STEM_END.search(line.words) and not line.depth), 0)
        return first if first and not any(line.depth or chosen[at] for at, line in enumerate(body[:first])) else 0
    label = chosen[first]
    assert label is not None
    if label[0] not in _HARD and (label[1] != 1 or first > 4) and not _STEM_END.search(body[first - 1].words):
        return 0
    leads = label[0] in _HARD or body[first - 1].words.endswith(":") or _STEM_END.search(body[first - 1].words)
    return first if leads or (label[0] in ("cn1", "roman", "number") and first <= 4) else 0


_STEM_END = re.compile(rf"{zh.STEM_FORMULA.pattern}|{en.STEM_FORMULA.pattern}", re.IGNORECASE)


def _place(grower: _Grower, body: Sequence[Line], at: int) -> None:
    """Put one line into the tree."""
    line, label = body[at], grower.chosen[at]
    if _is_attachment(line) and label is None:
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
    part = _Part("attachment", str(number), line.start, line.end, line.words[:60])
    part.heading = line.span
    part.stem = line.words.endswith(":")
    grower.root.children.append(part)
    grower.open = [grower.root, part]
    grower.signed = False


def _open_division(grower: _Grower, line: Line) -> None:
    """A heading without a number opens a division; deeper ones nest by their depth, and an attachment keeps its own."""
    base = 2 if len(grower.open) > 1 and grower.open[1].kind == "attachment" else 1
    kept = grower.open[:base] + [part for part in grower.open[base:] if part.kind == "division" and len(part.marker) < line.depth]
    part = _Part("division", "", line.start, line.end, marker="#" * line.depth)
    part.heading = line.span
    kept[-1].children.append(part)
    grower.open = [*kept, part]
    grower.signed = False


def _open_labelled(grower: _Grower, body: Sequence[Line], at: int) -> None:
    label, line = grower.chosen[at], body[at]
    assert label is not None
    kind, _, _, length = label
    _close_for(grower, kind)
    parent = grower.top
    printed = line.words[:length].strip()
    part = _Part(_kind(kind, parent), _printed(label, printed), line.start, line.end, printed, marker=kind)
    rest = (line.start + length, line.end)
    part.heading = _heading(grower, body, at, rest)
    if part.heading != rest and length < len(line.words):
        start = part.heading[1] if part.heading else rest[0]
        _append_text(part, start, line.end)
        part.stem = line.words.endswith(":")
    parent.children.append(part)
    grower.open.append(part)
    grower.signed = False


def _close_for(grower: _Grower, kind: str) -> None:
    """Close the parts that a new label of type `kind` ends."""
    same = next((at for at, part in enumerate(grower.open) if part.marker == kind), None)
    if same is not None:
        del grower.open[same:]
        return
    rank = _RANK[kind]
    base = max([0, *(at for at, part in enumerate(grower.open) if part.kind in ("division", "attachment"))])
    keep = [part for part in grower.open[base + 1 :] if _RANK.get(part.marker, 99) < rank]
    grower.open[base + 1 :] = keep if kind in _HARD else _nest(grower.open[base + 1 :], rank)


def _nest(open_parts: list[_Part], rank: float) -> list[_Part]:
    """The open parts that a list of this rank hangs under: a stem keeps its list whatever the types."""
    for at in range(len(open_parts), 0, -1):
        if _RANK.get(open_parts[at - 1].marker, 99) < rank or open_parts[at - 1].stem:
            return open_parts[:at]
    return []


def _printed(label: Label, printed: str) -> str:
    """The number of an eId, in Arabic digits."""
    kind, value, sub, _ = label
    if kind == "decimal":
        return printed.rstrip(".").replace(".", "-")
    tail = f"-{sub}" if sub and kind in _HARD else chr(97 + (value - 1) % 26) if sub and kind == "lower2" else ""
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


def _kind(marker: str, parent: _Part) -> str:
    """The level that a label of type `marker` has under `parent`."""
    if marker in _HARD:
        return {"subbook": "part"}.get(marker, marker)
    if marker.startswith("#"):
        return "subsection" if parent.kind == "section" else "section"
    if parent.kind == "section" and parent.marker == "section":
        return _OUTER.get(marker, "item") if marker in ("cn1", "roman") else "item"
    if parent.kind in ("root", "division", "attachment", "book", "part", "chapter"):
        return _OUTER.get(marker, "item")
    return _NESTED.get(parent.kind, {}).get(marker, "subitem" if parent.kind == "item" else "item")


_HEADING_LIMIT = {"zh": 60, "en": 160}
_RUN_IN_ZH = re.compile(r"^[^。:;,]{2,40}。(?=\S)")
_RUN_IN_EN = re.compile(r"^[A-Z][^.;:,]{2,70}(?:\.|:|\s-)\s{1,4}(?=[A-Z\"(])")


def _heading(grower: _Grower, body: Sequence[Line], at: int, rest: Span) -> Span | None:
    """The heading after a label: the whole line, or what runs into the paragraph up to its first full stop."""
    line, label = body[at], grower.chosen[at]
    assert label is not None
    words = line.words[label[3] :]
    if not words:
        return None
    if label[0] in ("book", "subbook", "part", "chapter") or line.depth or (label[0] == "section" and not _SENTENCE_END.search(words)):
        return rest
    if not _SENTENCE_END.search(words) and _leads(grower, body, at) and _is_short(words) and not words.endswith(","):
        return None if en.FINITE.search(words) and len(words) > 60 else rest
    found = _run_in(words, rest) if label[0] != "article" else None
    if found and zh.HEADING_END.search(line.words[: found[1] - line.start]) is None and not _siblings_run_in(grower, body, at):
        return None
    return found


_NEAR = 12
"""Lines before and after one among which its siblings are looked for."""


def _siblings_run_in(grower: _Grower, body: Sequence[Line], at: int) -> bool:
    """Whether half of the other items of this form have a heading run in: one item that has it alone opens with a sentence."""
    label = grower.chosen[at]
    assert label is not None
    near = range(max(0, at - _NEAR), min(len(body), at + _NEAR + 1))
    others = [(i, other) for i in near if i != at and (other := grower.chosen[i]) is not None and other[0] == label[0]]
    headed = [i for i, other in others if _run_in(body[i].words[other[3] :], (0, len(body[i].words)))]
    return 2 * len(headed) >= len(others) and len(headed) > 0


def _is_short(words: str) -> bool:
    return len(words) <= _HEADING_LIMIT["en" if words[:20].isascii() else "zh"]


def _leads(grower: _Grower, body: Sequence[Line], at: int) -> bool:
    """Whether the next line goes on under this label: text, or a list one level down."""
    if at + 1 >= len(body):
        return False
    label, following = grower.chosen[at], grower.chosen[at + 1]
    assert label is not None
    if following is None:
        return not body[at + 1].bullet and not body[at + 1].depth
    return _RANK[following[0]] > _RANK[label[0]]


def _run_in(words: str, rest: Span) -> Span | None:
    found = _RUN_IN_ZH.match(words)
    if found and not zh.HEADING_STOP.search(found[0]):
        return (rest[0], rest[0] + found.end())
    found = _RUN_IN_EN.match(words)
    if found and not en.FINITE.search(found[0]) and len(found[0].split()) <= 9:
        return (rest[0], rest[0] + len(found[0].rstrip()))
    return None


def _append_text(part: _Part, start: int, end: int, *, kind: str = "paragraph") -> None:
    """Add a paragraph of its own to `part`."""
    text = _Part(kind, "", start, end)
    part.texts.append(text)
    part.children.append(text)


def _add_text(grower: _Grower, body: Sequence[Line], at: int) -> None:
    """Add an unlabelled line: to the paragraph that it continues, or as the next one of the part that it belongs to."""
    line = body[at]
    if at and continues(body[at - 1], line) and grower.top.texts:
        grower.top.texts[-1].end = line.end
        return
    _leave_list(grower, body, at)
    heading = grower.top.kind in ("root", "division") and _is_heading_line(body, at)
    _append_text(grower.top, line.start, line.end, kind="heading" if heading else "paragraph")
    grower.top.stem = line.words.endswith(":") and not _STEM_END.search(line.words)


def continues(before: Line, line: Line) -> bool:
    """Whether `line` goes on with the sentence that a hard line break cut in `before`."""
    if not (before.depth or before.bullet or line.bullet or line.depth) and _clause_follows(before, line):
        return True
    if before.depth or _SENTENCE_END.search(before.words) or len(before.words) < 40:
        return False
    return line.words[0].islower() or (before.words[-1] in ",、" and len(before.words) < 400)


def _clause_follows(before: Line, line: Line) -> bool:
    """Whether an unlabelled line is the next clause after a semicolon, or the first of a head's unlabelled list."""
    if _labels(before):
        return False
    return before.words[-1] == ";" or (before.words[-1] == ":" and line.words[-1] == ";" and not _STEM_END.search(before.words))


def _leave_list(grower: _Grower, body: Sequence[Line], at: int) -> None:
    """Close the list whose last item stood before this line, and on a closing line everything up to the whole notice."""
    articles = any(part.kind == "article" for part in grower.open)
    if zh.CLOSING.match(body[at].words) and not articles:
        base = max([0, *(i for i, part in enumerate(grower.open) if part.kind in ("division", "attachment"))])
        del grower.open[base + 1 :]
    while len(grower.open) > 1 and _ends_list(grower):
        grower.open.pop()


def _ends_list(grower: _Grower) -> bool:
    """Whether the innermost part is an item of a list that a stem announced, and has said its piece."""
    item, parent = grower.open[-1], grower.open[-2]
    if item.kind == "article" or item.marker in _HARD or not item.marker or item.stem or item.heading:
        return False
    last = parent.texts[-1] if parent.texts else None
    announced = last is not None and parent.stem
    return announced or (item.kind in ("item", "subitem", "point") and any(part.kind == "article" for part in grower.open))


def _is_heading_line(body: Sequence[Line], at: int) -> bool:
    """Whether an unnumbered line is the heading of the next: short, without a full stop or a verb, and followed by text."""
    words = body[at].words
    if _SENTENCE_END.search(words) or len(words) > 80 or words.endswith(",") or at + 1 >= len(body):
        return False
    return not en.FINITE.search(words) and not zh.HEADING_STOP.search(words)


def _add_item(grower: _Grower, line: Line) -> None:
    """Add a bullet to the part whose text announced it."""
    part = _Part("item", "", line.start, line.end)
    grower.top.children.append(part)


def _signs(grower: _Grower, body: Sequence[Line], at: int) -> bool:
    """Whether a line belongs to the signature: the sign-off and the short lines after it, or a date under the last paragraph."""
    line = body[at]
    if en.SIGN_OFF.match(line.words):
        return True
    if _SENTENCE_END.search(line.words) or len(line.words) > 90:
        return False
    if grower.signed:
        return True
    following = body[at + 1] if at + 1 < len(body) else None
    if _is_date(line.words):
        return at > 0
    return following is not None and _is_date(following.words) and at > 0 and not line.bullet and len(line.words) <= 60


def _sign(grower: _Grower, line: Line) -> None:
    last = grower.root.children[-1] if grower.root.children else None
    if grower.signed and last is not None and last.kind == "signature":
        last.end = line.end
        return
    grower.open = [grower.root]
    grower.root.children.append(_Part("signature", "", line.start, line.end))
    grower.signed = True


# Naming: parts -> Provisions.

_ABBREVIATED = {
    "book": "book", "part": "part", "chapter": "chp", "section": "sec", "article": "art", "subsection": "subsec", "paragraph": "para",
    "subparagraph": "subpara", "item": "item", "subitem": "subitem", "point": "point", "division": "dvs", "preamble": "preamble",
    "signature": "signature", "attachment": "att", "heading": "hdg",
}  # fmt: skip


def _name(root: _Part) -> Iterator[Provision]:
    """The parts as Provisions with unique eIds, parents first."""
    _stretch(root)
    yield from _named(root, "", {})


def _stretch(part: _Part) -> int:
    """Gather the paragraphs of `part` with their lists, and let every span reach to the end of what it contains."""
    if part.kind != "root":
        part.children = _gathered(part)
    for child in part.children:
        part.end = max(part.end, _stretch(child))
    return part.end


def _gathered(part: _Part) -> list[_Part]:
    """The children of `part`, lists put under the paragraph that they follow; a single paragraph needs no address of its own."""
    texts = [text for text in part.texts if text.kind != "heading"]
    part.end = max([part.end, *(text.end for text in part.texts)])
    if len(texts) < 2:
        return [child for child in part.children if child not in texts or (texts and child is not texts[0])]
    gathered: list[_Part] = []
    for child in part.children:
        if gathered and child.kind in ("item", "subitem", "point") and gathered[-1].kind == "paragraph" and not gathered[-1].marker:
            gathered[-1].children.append(child)
        else:
            gathered.append(child)
    return gathered


def _named(part: _Part, prefix: str, taken: dict[str, int]) -> Iterator[Provision]:
    ordinal: dict[str, int] = {}
    for child in part.children:
        short = _ABBREVIATED[_counted_kind(child, part)]
        ordinal[short] = int(child.number) if child.number.isdigit() else ordinal.get(short, 0) + 1
        number = child.number or ("" if child.kind in ("preamble", "signature") else str(ordinal[short]))
        eid = _unique("__".join(filter(None, [_base(prefix, child), f"{short}_{number}".rstrip("_")])), taken)
        yield Provision(eid, child.label, _counted_kind(child, part), (child.start, child.end), child.heading)
        yield from _named(child, eid, taken)


def _counted_kind(child: _Part, parent: _Part) -> str:
    """An unnumbered paragraph inside a numbered paragraph is its subparagraph."""
    return "subparagraph" if child.kind == "paragraph" and parent.kind == "paragraph" and not child.marker else child.kind


def _base(prefix: str, child: _Part) -> str:
    """Articles number through the whole text and books stand alone: their address does not name what holds them."""
    if child.kind != "article":
        return prefix
    return prefix.split("__")[0] if prefix.startswith("att_") else ""


def _unique(eid: str, taken: dict[str, int]) -> str:
    """`eid`, with `_2`, `_3` ... where it is taken."""
    taken[eid] = taken.get(eid, 0) + 1
    if taken[eid] == 1:
        return eid
    candidate = f"{eid}_{taken[eid]}"
    return _unique(candidate, taken) if candidate in taken else (taken.setdefault(candidate, 1) and candidate) or candidate
