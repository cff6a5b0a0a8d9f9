"""Printed pages -> lines -> paragraphs: what a reader makes of a page, by where its lines stand.

    running    heads, feet and page numbers: what returns at the edge of page after page
    printed    paragraphs: a line goes on in the next one where the next word found no room in it

Nothing is taken out: heads and feet are noise with a reason. A page of which nothing could be read is named among the sheets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from registry.parts import WIDE_GAP, PrintedLine, PrintedPage
from registry.text.extract.lines import Line, laid
from registry.text.extract.running import running
from registry.text.extract.values import Draft, Sheet
from registry.text.lexicon.deferred import deferred
from registry.text.values import value

DOUBTFUL = "doubtful reading of a picture"
_LABEL = deferred(
    r"(?:[(\uff08](?:\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,6}|[一二三四五六七八九十百零〇]{1,4})[)\uff09]"
    r"|(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivxlIVXL]{1,6}|[一二三四五六七八九十百零〇]{1,4})(?:[.)](?=\s|$)|[\uff09\uff0e、])"
    r"|\d{1,2}(?:\.\d{1,3}){1,3}(?=\s)|第[一二三四五六七八九十百零〇\d]{1,6}[条章节编款]|附件"
    r"|[•●○■▪□◆※*·–—-]\s|(?:Article|Section|Chapter|Part|Annex|Schedule|§)\s{0,2}[\dIVX])"
)
"""How a line may begin that starts something."""
_CLOSED = r"[\"'\u201d\u2019」》)\uff09\]]{0,2}$"
_ENDED = deferred(r"[.。!?;:\uff01\uff1f\uff1b\uff1a]" + _CLOSED)
_MAY_END = deferred(r"[.。!?;:\uff01\uff1f\uff1b\uff1a,\uff0c、]" + _CLOSED + r"|(?:\b(?:and|or)|[及和或])$")
"""How a line may end before the next item of a list."""
_LEADERS = deferred(r"(?:\.\s?){4}\s{0,3}\w{0,5}\s{0,3}$|…{2}\s{0,3}\w{0,5}$")
_WIDE = deferred("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")
_WORD = deferred(r"[^\W\d_]{2,40}(?:-[^\W\d_]{2,40})*")
_LABELLED = deferred(rf"{_LABEL.pattern}[ ]{{0,9}}\t")
_ADDRESS = deferred(r"(?<!\S)(?:(?=\S{1,80}/$)(?:\S{1,80}?:/|\S{0,80}?www\.)(?=\S)|\S{1,80}@$)")
"""The address of a page or mailbox, broken where it may be."""
_END = 80
"""Characters of a line's end in which such things are looked for."""
_SPACES = deferred(r" {2,}")
LEADING = 1.18
"""Distance between lines of one paragraph, at most, in usual distances."""
LOOSE = 1.4
"""The same where a sentence goes on, or too few lines tell what is usual."""
SPREAD = 2.2
"""The same in heights of a line."""
LARGER = 1.12
"""Height of a heading's letters, at least, in usual heights."""


def read_pages(pages: Sequence[PrintedPage]) -> Draft:
    """The paragraphs of all pages as one text."""
    writing = _Writing(_setting(pages))
    for page, edges in zip(pages, running(pages), strict=True):
        writing.page(page, edges)
    writing.end()
    draft = laid(writing.lines)
    starts = [draft.blocks[at].span[0] + offset if at < len(draft.blocks) else len(draft.text) for at, offset in writing.begins]
    ends = [*starts[1:], len(draft.text)][: len(pages)]
    sheets = tuple(
        Sheet(str(number), (start, max(start, end)), page.source)
        for number, (page, start, end) in enumerate(zip(pages, starts, ends, strict=True), start=1)
    )
    return Draft(draft.text, draft.blocks, draft.markup, (), sheets)


@value
class _Setting:
    """How a document is set: the height of its letters, the distance of its lines, and the words that it uses."""

    height: float
    pitch: float
    words: frozenset[str]


def _setting(pages: Sequence[PrintedPage]) -> _Setting:
    heights = [line.height for page in pages for line in page.lines for _ in range(len(line.text) // 10)]
    pitches = [pitch for page in pages for pitch in _pitches(page.lines)]
    height = median(heights) if heights else 1.0
    words = frozenset(word.lower() for page in pages for line in page.lines for word in _WORD.findall(line.text))
    return _Setting(height, median(pitches) if pitches else height * 1.2, words)


def _pitches(lines: Sequence[PrintedLine]) -> list[float]:
    """Distances of lines that follow one another in letters of one size."""
    return [
        one.top - other.top
        for one, other in pairwise(lines)
        if abs(one.height - other.height) < 1 and 0 < one.top - other.top < 2.5 * one.height
    ]


@dataclass(slots=True)
class _Writing:
    """Paragraphs being written, line by line."""

    setting: _Setting
    lines: list[Line] = field(default_factory=list)
    begins: list[tuple[int, int]] = field(default_factory=list)
    """Where each page begins: in which line, behind how many of its characters."""
    open: list[PrintedLine] = field(default_factory=list)
    """The printed lines of the paragraph that may go on."""
    edge: float = 0.0
    """Where the lines of its column end."""
    pitch: float = 0.0
    """The distance of lines in its column."""
    crossed: list[tuple[int, int]] = field(default_factory=list)
    """Pages that begin in it, each with how many of its lines stand before."""
    aside: list[Line] = field(default_factory=list)
    """Heads and feet met while it may go on."""

    def page(self, page: PrintedPage, running: dict[int, str]) -> None:
        """Write a page; a paragraph of the page before may go on in it."""
        body = [line for at, line in enumerate(page.lines) if at not in running]
        columns = _columns(body)
        edges = [(page.lines[at], Line(_tidy(page.lines[at].text), noise=why)) for at, why in running.items()]
        goes_on = bool(columns) and 0 not in _rows(columns[0]) and not columns[0][0].doubtful and self._crosses(columns[0][0])
        if goes_on:
            self.crossed.append((len(self.begins), len(self.open)))
        else:
            self.end()
        self.begins.append((len(self.lines), 0))
        self._put_aside([line for printed, line in edges if printed.bottom * 2 > page.height])
        at = 0
        for column in columns:
            self._column(column, _edge_of(column, body[max(0, at - NEAR) : at + NEAR], before=self.edge))
            at += len(column)
        self._put_aside([line for printed, line in edges if printed.bottom * 2 <= page.height])
        if not columns:
            self.end()

    def _put_aside(self, lines: list[Line]) -> None:
        if self.open:
            self.aside += lines
        else:
            self.lines += lines

    def _column(self, column: list[PrintedLine], edge: float) -> None:
        rows = _rows(column)
        pitches = _pitches(column)
        self.pitch = median(pitches) if len(pitches) >= SURE else self.setting.pitch * LOOSE / LEADING
        for at, line in enumerate(column):
            if at in rows:
                self.end()
                self.lines.append(Line(" | ".join(_cells(line.text)), "row"))
                continue
            if line.doubtful:
                self.end()
                self.lines.append(Line(_tidy(line.text), noise=DOUBTFUL))
                continue
            if not (self._follows(line) if at else self._crosses(line)):
                self.end()
            self.open.append(line)
            self.edge = edge

    def end(self) -> None:
        """End the open paragraph, and lay behind it what was put aside."""
        if self.open:
            words, offsets = _joined([line.text for line in self.open], self.setting.words)
            for page, count in self.crossed:
                self.begins[page] = (len(self.lines), offsets[count])
            larger = self.open[0].height >= LARGER * self.setting.height
            self.lines.append(Line(words, "heading" if larger and _may_head(words) else "paragraph"))
        self.lines += self.aside
        self.open, self.crossed, self.aside = [], [], []

    def _follows(self, line: PrintedLine) -> bool:
        """Whether a line below the open paragraph's last goes on with it."""
        if not self.open:
            return False
        last, height = self.open[-1], self.setting.height
        if last.top - line.top > self._distance(line) or _LEADERS.search(last.text[-_END:]):
            return False
        if last.height >= LARGER * height and _centred(last, line):
            return _alike(last, line) and not _LABEL.match(line.text)
        if not self._unfinished(line) or self._starts(line):
            return False
        first = len(self.open) == 1
        if line.left > last.left + 0.7 * height:
            return first and _LABEL.match(self.open[0].text) is not None
        return first or line.left >= last.left - 0.7 * height

    def _distance(self, line: PrintedLine) -> float:
        """How far below the last line of the open paragraph its next one may stand."""
        if len(self.open) > 1 and self.open[-2].top > self.open[-1].top:
            usual = self.open[-2].top - self.open[-1].top
        else:
            usual = max(self.pitch, self.open[-1].height)
        return max(usual * LOOSE, SPREAD * self.open[-1].height) if self._middle(line) else usual * LEADING

    def _middle(self, line: PrintedLine) -> bool:
        """Whether a sentence goes on in `line`."""
        last = self.open[-1]
        if _ENDED.search(last.text.rstrip()):
            return False
        return line.text[:1].islower() or (_WIDE.match(line.text) is not None and not _room(last, line, self.edge))

    def _unfinished(self, line: PrintedLine) -> bool:
        """Whether the last line breaks off where `line` goes on: for want of room, or in the middle of a sentence."""
        last = self.open[-1]
        return self._middle(line) or (_alike(last, line) and not _room(last, line, self.edge))

    def _starts(self, line: PrintedLine) -> bool:
        """Whether a line begins with a label that starts something, and is no reference in the middle of a sentence."""
        return _LABEL.match(line.text) is not None and _MAY_END.search(self.open[-1].text.rstrip()) is not None

    def _crosses(self, line: PrintedLine) -> bool:
        """Whether the first line of the next column or page goes on with the open paragraph."""
        if not self.open or _ENDED.search(self.open[-1].text.rstrip()) or _LABEL.match(line.text):
            return False
        told = len(self.open) > 1 or _WIDE.match(line.text) is not None or self._middle(line)
        return told and self._unfinished(line)


def _may_head(words: str) -> bool:
    """Whether words in large letters are a heading, and not a sentence or a figure."""
    return len(words) <= LONGEST_HEADING and not words.endswith(("。", ".", ";", "\uff1b")) and sum(map(str.isalpha, words)) >= SURE // 2


LONGEST_HEADING = 200
"""Characters."""


def _columns(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """Runs of lines that go down the page, in the order of print; what stands on one height is one line."""
    columns: list[list[PrintedLine]] = []
    for line in lines:
        last = columns[-1][-1] if columns else None
        if last is not None and _beside(last, line):
            columns[-1][-1] = _side_by_side(last, line)
        elif last is not None and line.top <= last.bottom + 0.6 * line.height and _overlap(last, line):
            columns[-1].append(line)
        else:
            columns.append([line])
    return columns


def _overlap(one: PrintedLine, other: PrintedLine) -> bool:
    return one.left < other.right and other.left < one.right


def _edge_of(column: Sequence[PrintedLine], near: Sequence[PrintedLine], *, before: float) -> float:
    """Where the lines of a column end; a few lines do not tell, so those above and below them, and the column before, are asked."""
    own = max(line.right for line in column)
    if len(column) >= SURE:
        return own
    return max([own, before, *(line.right for line in near if any(_overlap(line, mine) for mine in column))])


def _beside(one: PrintedLine, other: PrintedLine) -> bool:
    """Whether `other` stands to the right of `one` at its height."""
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared > 0.6 * min(one.height, other.height) and other.left >= one.right - 0.3 * one.height


def _side_by_side(one: PrintedLine, other: PrintedLine) -> PrintedLine:
    gap = other.left - one.right
    between = "\t" if gap > WIDE_GAP * one.height else "" if gap < 0.1 * one.height else " "
    text = f"{one.text.rstrip()}{between}{other.text.lstrip()}"
    return PrintedLine(text, one.left, other.right, min(one.bottom, other.bottom), max(one.top, other.top))


NEAR = 100
"""Lines around a column that are asked."""
SURE = 5
"""Lines that tell how wide a column is."""


def _rows(column: Sequence[PrintedLine]) -> set[int]:
    """The lines that are rows of a table: those with wide gaps, beside others of that kind."""
    gaps = [len(_cells(line.text)) - (2 if _LABELLED.match(line.text) else 1) for line in column]
    return {at for at, count in enumerate(gaps) if count and (any(gaps[max(at - 1, 0) : at]) or any(gaps[at + 1 : at + 2]))}


def _room(last: PrintedLine, line: PrintedLine, edge: float) -> bool:
    """Whether the first word of `line` would have found room behind `last`: then a new paragraph begins."""
    text = line.text.strip()
    if not text:
        return False
    letter = (line.right - line.left) / len(text)
    word = 2 if _WIDE.match(text) else len(text.split(maxsplit=1)[0]) + 1
    return edge - last.right > (1.2 * word + 1) * letter


def _alike(one: PrintedLine, other: PrintedLine) -> bool:
    """Whether two lines are set in letters of about one size."""
    return abs(one.height - other.height) <= 0.15 * max(one.height, other.height)


def _centred(one: PrintedLine, other: PrintedLine) -> bool:
    return abs((one.left + one.right) - (other.left + other.right)) < one.height and abs(one.left - other.left) > 0.1


def _joined(texts: Sequence[str], words: frozenset[str]) -> tuple[str, list[int]]:
    """The lines of a paragraph as one, and where each begins in it."""
    pieces, offsets, length = list[str](), list[int](), 0
    for text in texts:
        line = _tidy(text)
        if pieces:
            before = pieces[-1]
            kept = _unbroken(before, line, words)
            if kept is not None:
                length -= len(before) - len(kept)
                pieces[-1] = kept
            elif not (_WIDE.match(before[-1:]) or _WIDE.match(line[:1])):
                line = f" {line}"
        offsets.append(length + (1 if line.startswith(" ") else 0))
        pieces.append(line)
        length += len(line)
    return "".join(pieces), offsets


def _unbroken(before: str, after: str, words: frozenset[str]) -> str | None:
    """`before` as it is joined to `after` without a space, where a hyphen stands at its end; None where none does.

    The hyphen goes where the document has the word in one piece elsewhere, or never with a hyphen.
    """
    if _ADDRESS.search(before[-_END:]) or (before.endswith(("–", "—")) and before[-2:-1].isalnum()):
        return before
    if not before.endswith(("-", "‐")) or not before[-2:-1].isalpha() or not after[:1].isalpha():
        return None
    head, tail = _WORD.findall(before), _WORD.findall(after[:80])
    if not head or not tail or not after[:1].islower():
        return before
    whole, parted = f"{head[-1]}{tail[0]}".lower(), f"{head[-1]}-{tail[0]}".lower()
    return before if parted in words and whole not in words else before[:-1]


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", " ".join(_cells(text)))


def _cells(text: str) -> list[str]:
    """The parts of a line between its wide gaps."""
    return [cell for part in text.split("\t") if (cell := part.strip())]
