"""Parts -> Provisions with addresses."""

from __future__ import annotations

from collections.abc import Iterator

from registry.text.extract import Span
from registry.text.structure.growing import Part
from registry.text.values import value


@value
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


_ABBREVIATED = {
    "book": "book", "part": "part", "chapter": "chp", "section": "sec", "article": "art", "subsection": "subsec", "paragraph": "para",
    "subparagraph": "subpara", "item": "item", "subitem": "subitem", "point": "point", "division": "dvs", "preamble": "preamble",
    "signature": "signature", "attachment": "att", "heading": "hdg",
}  # fmt: skip


def provisions(root: Part) -> Iterator[Provision]:
    """The parts as Provisions with unique eIds, parents first."""
    _stretch(root)
    yield from _named(root, "", {})


def _stretch(part: Part) -> int:
    """Gather the paragraphs of `part` with their lists, and let every span reach to the end of what it contains."""
    if part.children and part.kind != "root":
        part.children = _gathered(part)
    for child in part.children:
        part.end = max(part.end, _stretch(child))
    return part.end


def _gathered(part: Part) -> list[Part]:
    """The children of `part`, lists put under the paragraph that they follow; a single paragraph needs no address of its own."""
    texts = [child for child in part.children if child.own and child.kind != "heading"]
    part.end = max([part.end, *(child.end for child in part.children if child.own)])
    if len(texts) < 2:
        return [child for child in part.children if child not in texts]
    gathered: list[Part] = []
    for child in part.children:
        if gathered and child.kind in ("item", "subitem", "point") and gathered[-1].kind == "paragraph" and not gathered[-1].marker:
            gathered[-1].children.append(child)
        else:
            gathered.append(child)
    return gathered


def _named(part: Part, prefix: str, taken: dict[str, int]) -> Iterator[Provision]:
    ordinal: dict[str, int] = {}
    for child in part.children:
        kind = _counted_kind(child, part)
        short = _ABBREVIATED[kind]
        ordinal[short] = int(child.number) if child.number.isdigit() else ordinal.get(short, 0) + 1
        alone = kind in ("preamble", "signature") and not child.number
        own = short if alone else f"{short}_{child.number or ordinal[short]}"
        base = _base(prefix, child)
        eid = _unique(f"{base}__{own}" if base else own, taken)
        yield Provision(eid, child.label, kind, (child.start, child.end), child.heading)
        if child.children:
            yield from _named(child, eid, taken)


def _counted_kind(child: Part, parent: Part) -> str:
    """An unnumbered paragraph inside a numbered paragraph is its subparagraph."""
    return "subparagraph" if child.kind == "paragraph" and parent.kind == "paragraph" and not child.marker else child.kind


def _base(prefix: str, child: Part) -> str:
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
