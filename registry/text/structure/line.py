"""The blocks of the text of record without its noise, one line each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from registry.text.extract import Extract, Noise, Span
from registry.text.lexicon.deferred import deferred
from registry.text.values import value


@value
class Line:
    """One line of the text of record that is not noise, trimmed, with its folded words and how deep Markdown indents its heading."""

    start: int
    end: int
    words: str
    depth: int = 0
    """Number of `#` before a Markdown heading, 1 for a heading block; 0 for anything else."""
    bullet: bool = False
    row: bool = False
    """Whether it is a row of a table, of several cells."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return (self.start, self.end)

    @property
    def leads(self) -> bool:
        """Whether it ends as the head of a list does."""
        return leads_list(self.words)


_LEADS = deferred(r"(?::\s?-{0,2}|[\w)\"',]\s?-{1,2})$")


def leads_list(words: str) -> bool:
    """Whether folded `words` end with a colon, or with the dash that Commonwealth statutes put before a list."""
    tail = words.rstrip("*_ ")[-8:]
    return tail.endswith((":", "-")) and _LEADS.search(tail) is not None


_MARK = deferred(r"(?P<deep>#{1,6})\s{1,4}|(?P<bullet>[-*+•·●◆■□]\s{1,4})|(?P<plain>>\s{0,4}|\*{1,3}(?=\S)|_{1,2}(?=\S))")
_TRAILING = deferred(r"[\s*_#\u200b\ufeff]")
_SPACE = " \t\n\r\u200b\ufeff\u3000\u00a0"


def lines(extract: Extract) -> Iterator[Line]:
    """The lines of the text of record outside its noise, in order, blank ones left out."""
    text = extract.folded
    noise, marks = list[Span](), list[Span]()
    for one in sorted(extract.noise, key=lambda one: one.span):
        (marks if is_link_mark(text, one) else noise).append(one.span)
    starts = [start for start, _ in noise]
    text = blotted(text, marks)
    for block in extract.blocks:
        for span in _without(noise, starts, block.span) if noise else (block.span,):
            for piece in _split(text, span):
                line = _line(text, piece, block.kind)
                if line is not None:
                    yield line


def is_link_mark(text: str, noise: Noise) -> bool:
    """Whether noise is what Markdown puts around the words of a link: the sentence goes on through it."""
    if noise.reason != "markup":
        return False
    start, end = noise.span
    return text.startswith("](", start) or (text[start:end] == "[" and text.find("](", end, end + 302) > 0)


def blotted(text: str, spans: Sequence[Span]) -> str:
    """`text` with a space for each character of the sorted `spans`."""
    pieces, done = [], 0
    for start, end in spans:
        pieces.append(text[done:start] + " " * (end - start))
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def _split(text: str, span: Span) -> Iterator[Span]:
    """The lines of a stretch."""
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
    for index in range(first, len(noise)):
        begin, stop = noise[index]
        if begin >= end:
            break
        if stop > at:
            if begin > at:
                yield (at, begin)
            at = max(at, stop)
    if at < end:
        yield (at, end)


def _line(text: str, span: Span, kind: str) -> Line | None:
    """The trimmed line in `span` without leading Markdown marks; None for a blank one."""
    start, end = span
    depth, bullet = int(kind == "heading"), kind == "bullet"
    while start < end and text[start] in _SPACE:
        start += 1
    while (mark := _MARK.match(text, start, end)) is not None:
        depth = max(depth, len(mark["deep"] or ""))
        bullet = bullet or mark["bullet"] is not None
        start = mark.end()
    while end > start and text[end - 1] in _SPACE:
        end -= 1
    if not any(map(str.isalnum, text[start:end])):
        return None
    row = kind == "row" and text.find("|", start, end) >= 0
    return Line(start, end, text[start:end], depth, bullet, row)
