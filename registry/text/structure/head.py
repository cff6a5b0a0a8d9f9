"""What precedes the first provision: title, number, addressees, contents."""

from __future__ import annotations

from collections.abc import Sequence

from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.metadata import Metadata
from registry.text.structure import shared
from registry.text.structure.line import Line
from registry.text.structure.markers import HARD, readings_of

_HEAD_LINES = 40
_SENTENCE_END = deferred(r"[.。;!?:](?:\s?[\"')\]】]){0,2}\s?[*_]{0,3}$")
_LONGEST_END = 10
"""Characters of the longest: a stop, two marks that close with a space before each, a space, three marks of weight, a line feed."""


def ends_sentence(words: str) -> bool:
    """Whether a sentence, or what announces more, ends where `words` do."""
    return _SENTENCE_END.search(words, max(0, len(words) - _LONGEST_END)) is not None


def body_lines(every: Sequence[Line], metadata: Metadata) -> Sequence[Line]:
    """The lines after the head: title, number, dates, addressees, list of amendments, table of contents."""
    known = [m.span for m in (metadata.title, metadata.document_number, metadata.document_date, metadata.publication_date) if m and m.span]
    known += [m.span for m in (*metadata.addressees, *metadata.issuers) if m.span]
    at = 0
    while at < min(len(every), _HEAD_LINES) and _is_head(every[at], known, first=at == 0) and not _is_table(every, at, known):
        at += 1
    rest = every[at:]
    return rest[_contents(rest) :]


def _is_head(line: Line, known: Sequence[Span], *, first: bool) -> bool:
    """Whether a line before any body line belongs to the head."""
    covered = sum(max(0, min(line.end, end) - max(line.start, start)) for start, end in known)
    if 2 * covered >= line.end - line.start or shared.HISTORY.match(line.words) or is_date(line.words):
        return True
    if shared.CONTENTS.match(line.words):
        return False
    if readings_of(line):
        return False
    if line.depth:
        return line.depth == 1 or first
    if _is_address(line, known):
        return True
    return not ends_sentence(line.words) and len(line.words) <= 200 and not line.bullet


def _is_table(every: Sequence[Line], at: int, known: Sequence[Span]) -> bool:
    """Whether a table begins here that is of the body: none of its rows tells what the head of a notice tells."""
    end = at
    while end < len(every) and every[end].row:
        end += 1
    told = any(start < every[end - 1].end and every[at].start < stop for start, stop in known)
    return end > at + 1 and not told


def _is_address(line: Line, known: Sequence[Span]) -> bool:
    """Whether the line names whom the notice speaks to and ends there: `... departments,` or `各省…人民政府：`."""
    del known
    if line.words.endswith(",") and len(line.words) <= 1200:
        return True
    return line.words.endswith(":") and not shared.ends_as_stem(line.words) and bool(shared.ADDRESSEE.match(line.words))


def is_date(words: str) -> bool:
    """Whether a line is a date and nothing else."""
    return shared.DATE_LINE.match(words) is not None


def _contents(body: Sequence[Line]) -> int:
    """How many leading lines are a table of contents: labels of divisions that start again later."""
    at = 1 if body and shared.CONTENTS.match(body[0].words) else 0
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
    return next((kind for kind, _, _, _ in readings_of(line) if kind in HARD), None)
