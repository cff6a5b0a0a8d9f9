"""What the rules of metadata look at: the folded text, its speaking lines, the acts under its title, the reasons of its noise."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import field
from typing import Any, TypeVar, cast

from registry.text import dates
from registry.text.extract import Extract, Span, holding
from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.openings import Openings
from registry.text.metadata.codes import is_code
from registry.text.metadata.history_en import deeds
from registry.text.metadata.values import Mention
from registry.text.normalise import speaking
from registry.text.values import value

QUOTED = 3000
"""Characters of the longest quotation whose marks are told apart."""
HEAD = 16
"""Lines in which the head is looked for."""
NUMBER = deferred(zh.DOCUMENT_NUMBER)
ORDER = deferred(zh.ORDER_NUMBER)
ORDER_IN_TITLE = deferred(r"(?=[\u4e00-\u9fff、 ]{3,43}+\s?\d{4})[\u4e00-\u9fff、 ]{2,40}(?:令|公告|通告)\s?\d{4}年?第\d{1,4}号")
"""An order's number printed without all of its words (`公告2025第61号`)."""
HISTORY = deferred(r"^\(?(?P<rest>.{0,160}?)(?P<verb>" + "|".join(zh.HISTORY_VERBS) + r")\s?[)]?$")
_DONE = deferred(r"(?:" + "|".join(zh.HISTORY_VERBS) + r")\s?[)]?$")
PASSED = deferred(zh.PASSED)
NUMBERS_EN = tuple(("", deferred(pattern)) for pattern in en.DOCUMENT_NUMBERS)
_NUMBERS_EN = Openings(NUMBERS_EN)
LONGEST_NUMBER = 240
"""Characters of the longest line that is only a number."""
SALUTATION = deferred(en.SALUTATION)
_DIGIT = deferred(r"\d")
_REFERENCE_WORD = deferred(en.REFERENCE_WORD)
_DATED = deferred(en.DATED)
SENTENCE_END = deferred(r"(?<!\.[A-Z])(?<!\betc)[.。;!?][\"')\]]*$")
SEAL = deferred(r"\s{0,40}\((?:盖章|公章|印章|签章|印|此页无正文|[\u4e00-\u9fff]{2,24}代章)\)\s{0,8}")
"""What stands for the seal above or before the day."""
REVISED = ("修订", "修正", "修改")
PUBLISHED = ("公布", "发布", "颁布", "印发")


Key = TypeVar("Key", bound=Hashable)
Found = TypeVar("Found")


@value
class Act:
    """A line under the title: what was done on which day, and the order it names outside quoted titles."""

    day: dates.Day
    verb: str
    order: Span | None
    line: Span
    by: Span | None = None
    """Who did it, where an English bracket names them."""

    @property
    def publishes(self) -> bool:
        """Whether the text was published that day: by the verb, or as revised by an order of its own."""
        return self.verb in PUBLISHED or (self.verb in REVISED and self.order is not None)


@value
class Page:
    """What the rules look at: the folded text, its speaking lines, and the reasons of its noise."""

    text: str
    folded: str
    lines: tuple[Span, ...]
    reasons: frozenset[str]
    noise: tuple[tuple[Span, str], ...]
    history: tuple[Act, ...]
    """In order of print; a consolidated text has several."""
    language: str = "und"
    rows: tuple[Span, ...] = ()
    """Rows of tables, in order."""
    greeting: int | None = None
    """The line of the head in which a letter greets those to whom it is addressed."""
    _days: dict[Span, dates.Day | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    _numbers: dict[Span, Span | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    _kept: dict[tuple[object, Hashable], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def words(self, index: int) -> str:
        """The folded words of a line."""
        return self.folded[slice(*self.lines[index])]

    def lines_with(self, *words: str) -> list[Span]:
        """The lines that hold one of `words`, as they are printed; most texts have few of them."""
        found: set[int] = set()
        for word in words:
            at = self.folded.find(word)
            while at >= 0:
                line = holding(self.lines, at)
                if line is not None:
                    found.add(line)
                at = self.folded.find(word, at + 1 if line is None else self.lines[line][1])
        return [self.lines[line] for line in sorted(found)]

    def once(self, rule: Callable[[Page, Key], Found], key: Key) -> Found:
        """What `rule` finds in this page for `key`, kept for the next rule that asks."""
        if (rule, key) not in self._kept:
            self._kept[rule, key] = rule(self, key)
        return cast("Found", self._kept[rule, key])

    def day_alone(self, line: Span) -> dates.Day | None:
        """The day that a line consists of; every rule of the head asks for it, so it is kept."""
        if line not in self._days:
            self._days[line] = dates.only_day(self.folded, line)
        return self._days[line]

    def number_alone(self, line: Span) -> Span | None:
        """The number that a line of the head consists of, kept likewise."""
        if line not in self._numbers:
            self._numbers[line] = number_line(self.folded, line)
        return self._numbers[line]

    def tabled(self, index: int) -> bool:
        """Whether a line is a row of several cells."""
        return "|" in self.words(index) and holding(self.rows, self.lines[index][0]) is not None

    def noises(self, reason: str) -> Iterator[Span]:
        """Where noise of one reason stands."""
        return (span for span, why in self.noise if why == reason)

    def posts(self, span: Span | None) -> bool:
        """Whether what stands at `span` is said by the page and not by the text."""
        return span is not None and any(start <= span[0] < end for (start, end), _ in self.noise)

    def quoted(self, at: int) -> bool:
        """Whether the text stands in quotation marks there, as the words do that an amending act puts into another."""
        before = self.text[max(at - QUOTED, 0) : at]
        return before.count("“") > before.count("”")

    def signing(self, line: Span) -> Span:
        """What of a line may sign the text: behind the last sentence that ends in it, and behind the word for a seal."""
        start, end = line
        stop = self.folded.rfind("。", start, end - 1)
        start = stop + 1 if stop >= 0 else start
        sealed = SEAL.match(self.folded, start, end)
        start = sealed.end() if sealed else start
        while start < end and self.folded[start] in _AROUND_SIGNATURE:
            start += 1
        while end > start and self.folded[end - 1] in "*_ ":
            end -= 1
        return (start, end)

    @property
    def longest_signature(self) -> int:
        """Characters of the longest line that may name who signs."""
        return _SIGNATURE_EN if self.language == "en" else _SIGNATURE

    def mention(self, span: Span, source: str = "explicit") -> Mention:
        """A name exactly as printed at `span`."""
        return Mention(self.text[slice(*span)], span, source)


_SIGNATURE, _SIGNATURE_EN = 60, 90
_AROUND_SIGNATURE = " \u3000*_"
"""Spaces and the marks of bold print."""


def page_of(extract: Extract, language: str = "und") -> Page:
    """Lay out an Extract for the rules."""
    folded, lines = extract.folded, tuple(speaking(extract))
    noise = tuple((each.span, each.reason) for each in extract.noise)
    history = (
        tuple(_history(folded, lines))
        if language != "en"
        else tuple(Act(day, verb, None, line, by) for day, verb, by, line in deeds(folded, lines))
    )
    rows = tuple(block.span for block in extract.blocks if block.kind == "row")
    greeting = next((at for at, line in enumerate(lines[1:HEAD], 1) if SALUTATION.match(folded[slice(*line)])), None)
    return Page(extract.text, folded, lines, frozenset(why for _, why in noise), noise, history, language, rows, greeting)


def _history(folded: str, lines: tuple[Span, ...]) -> Iterator[Act]:
    """The lines under a title that begin with a day and say what was done on it; one line may tell of several days."""
    for start, end in lines[:HEAD]:
        match = HISTORY.match(folded[start:end]) if _DONE.search(folded, max(start, end - 4), end) else None
        printed = dates.days(folded, start, end) if match else []
        if match and printed and printed[0].span[0] - start <= 1:
            edges = [day.span[0] for day in printed if folded.count("《", start, day.span[0]) == folded.count("》", start, day.span[0])]
            for at, stop in zip(edges, [*edges[1:], end], strict=True):
                yield from _act(folded, next(day for day in printed if day.span[0] == at), (start, stop), (start, end))
        elif not match and (day := _passed(folded, (start, end), lines[0])):
            yield Act(day, "通过", None, (start, end))


def _act(folded: str, day: dates.Day, part: Span, line: Span) -> Iterator[Act]:
    """What a part of a line says was done on `day`."""
    words = folded[day.span[0] : part[1]].rstrip(" ,;、自")
    told = HISTORY.match(words)
    if told:
        at = after_day(folded, day, part[1])
        order = ORDER.search(folded, at, part[1])
        own = order is not None and "《" not in folded[at : order.start()]
        yield Act(day, told["verb"], order.span() if order and own else None, line)


def _passed(folded: str, line: Span, title: Span) -> dates.Day | None:
    """The day on which a sentence of the head says that this very text was passed."""
    passed = PASSED.match(folded, *line)
    if passed is None or passed["what"] is None or passed["what"].strip("《》") not in folded[slice(*title)]:
        return None
    return next(iter(dates.days(folded, *passed.span("day"))), None)


def after_day(folded: str, day: dates.Day, end: int) -> int:
    """Where the words after a day begin."""
    at = day.span[1]
    while at < end and folded[at] in " ,\u3000":
        at += 1
    return at


def number_line(folded: str, line: Span) -> Span | None:
    """The number where a line of the head is nothing else, or only a day stands behind it."""
    if line[1] - line[0] > LONGEST_NUMBER or not _DIGIT.search(folded, *line):
        return None
    words = folded[slice(*line)].lstrip("#* ").rstrip("* ")
    start = line[0] + (folded[slice(*line)].index(words) if words else 0)
    printed = dates.days(folded, *line) if dates.may_end_in_day(words) else []
    if printed and printed[-1].span[1] == start + len(words):
        words = _DATED.sub("", folded[start : printed[-1].span[0]])
    inner = words.strip("()[] ")
    first = start + (words.index(inner) if inner else 0)
    if NUMBER.fullmatch(inner) or ORDER.fullmatch(inner):
        return (first, first + len(inner))
    if words.startswith("(") and words.endswith(")"):
        start, words = start + 1, words[1:-1]
    named = _REFERENCE_WORD.match(words)
    code = start + (named.end() if named else 0)
    if any(pattern.fullmatch(words) for _, pattern in _NUMBERS_EN[words[:1]]) or is_code(folded[code : start + len(words)]):
        return (code, start + len(words))
    return None
