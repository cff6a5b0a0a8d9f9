"""Lines of any format -> one text with its blocks, and what the format says of its lines without words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from registry.text.extract.values import Block, Draft, Fact, Noise, Sheet


@dataclass(slots=True)
class Line:
    """A line being laid; `noise` is the reason why it is none of the notice's words, `label` the Fact that it states."""

    words: str
    kind: str = "paragraph"
    noise: str | None = None
    label: str | None = None
    sheets: tuple[tuple[str, int], ...] = field(default=())
    """Printed pages that begin in this line, each with the offset in it."""


def laid(lines: Sequence[Line], *, facts: Iterable[Fact] = ()) -> Draft:
    """One line a block; `facts` are those that no line states."""
    blocks, noise, stated, marks, at = [], [], list(facts), list[tuple[str, int]](), 0
    for line in lines:
        span = (at, at + len(line.words))
        blocks.append(Block(span, line.kind))
        if line.noise:
            noise.append(Noise(span, line.noise))
        if line.label:
            stated.append(Fact(line.label, line.words, span))
        marks += ((label, at + offset) for label, offset in line.sheets)
        at = span[1] + 1
    text = "\n".join(line.words for line in lines)
    return Draft(text, tuple(blocks), tuple(noise), tuple(stated), _sheets(text, marks))


def _sheets(text: str, marks: Sequence[tuple[str, int]]) -> tuple[Sheet, ...]:
    """From mark to mark."""
    ends = [*(start for _, start in marks[1:]), len(text)]
    return tuple(Sheet(label, (start, end), "text") for (label, start), end in zip(marks, ends, strict=False))
