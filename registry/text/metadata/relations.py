"""What a text does to an instrument that it names, by the sentence around the name (domain.md 5.1)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.en import citing as en
from registry.text.lexicon.zh import citing as zh
from registry.text.metadata.page import HISTORY, QUOTED, Page
from registry.text.metadata.values import Metadata, Reference

CONTEXT = 280
"""Characters on either side of a name that tell what is done to it."""
NAMES = 60
"""Names on either side beyond which a sentence is not looked at."""
HISTORY_LINE = 400
"""Characters of the longest line of history."""
HEAD_OF_LIST = 120
"""Characters of the line that announces a list."""
FIRST = 6
"""References of a report among which the one is that it is about."""
RECALL = 2500
"""Characters back to which `the above-mentioned circulars` reaches."""
_STOPS = "。;!?\n"
_CHINESE = deferred("[\u4e00-\u9fff]")
_LABEL = deferred(
    r"\s{0,4}(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[a-z]{1,2}|[ivxIVX]{1,5})[)、.]|第[一二三四五六七八九十百\d]{1,6}条)"
)
_REVISED = deferred(r"(?:修订|修正|修改)\s?[)]?\s{0,4}$")
_RULES_ZH, _RULES_EN = (
    tuple((cues, tuple(rules)) for cues, rules in groupby(table, key=itemgetter(1))) for table in (zh.RELATIONS, en.RELATIONS)
)
"""The rules in their order, those in a row that need the same words together."""


class Sentences:
    """The sentences around names of instruments, each name written 《》."""

    def __init__(self, page: Page, spans: Sequence[Span], title: Span | None) -> None:
        self._page, self._folded, self._spans, self._title = page, page.folded, spans, title
        self._starts = [start for start, _ in spans]
        self._heads = dict(_list_heads(page))

    def relation(self, span: Span, place: Span | None) -> str:
        """What the sentence says of the instrument named at `span`."""
        if self._revised(span):
            return "amended_by"
        left, right = self.sides(span, place)
        near = left + right
        for cues, rules in _RULES_ZH if self._chinese(span) else _RULES_EN:
            for relation, _, before, behind in rules if any(map(near.__contains__, cues)) else ():
                if (before is None or before.search(left)) and (behind is None or behind.match(right)) and self._holds(relation, span):
                    return relation
        return "cites"

    def reported(self, span: Span) -> bool:
        """Whether a report says that the instrument at `span` was issued, or what it says."""
        left, right = self.sides(span, None)
        before, behind = (zh if self._chinese(span) else en).REPORTED
        return bool(before.search(left) or behind.match(right))

    def sides(self, span: Span, place: Span | None) -> tuple[str, str]:
        """The words of the sentence before a name, with the head of its list, and behind it; in small letters."""
        start = min(span[0], place[0]) if place else span[0]
        first, last = self._bounds((start, span[1]))
        at = bisect_left(self._starts, span[0])
        first = max(first, self._starts[at - NAMES] if at >= NAMES else 0)
        last = min(last, self._starts[at + NAMES] if at + NAMES < len(self._starts) else last)
        head = self._heads.get(self._folded.rfind("\n", 0, span[0]) + 1, "")
        return (head + self._written((first, start)))[-CONTEXT:].lower(), self._written((span[1], last))[:CONTEXT].lower()

    def _holds(self, relation: str, span: Span) -> bool:
        """What stands in quoted words rests on nothing; only a title says what a text interprets."""
        if relation == "interprets":
            return self._title is not None and self._title[0] <= span[0] < self._title[1]
        return relation != "based_on" or not self._quoted(span[0])

    def _chinese(self, span: Span) -> bool:
        return _CHINESE.search(self._folded, *span) is not None

    def _revised(self, span: Span) -> bool:
        """Whether a name stands in a line of history that tells of a revision."""
        start, end = (
            self._folded.rfind("\n", max(span[0] - HISTORY_LINE, 0), span[0]) + 1,
            self._folded.find("\n", span[0], span[0] + HISTORY_LINE),
        )
        line = self._folded[start : end if end >= 0 else span[0] + HISTORY_LINE].lstrip("#> \t")
        return len(line) < HISTORY_LINE and bool(HISTORY.match(line) and _REVISED.search(line))

    def _quoted(self, at: int) -> bool:
        """Whether a name stands within quotation marks, as words do that are put into another text."""
        start = max(self._folded.rfind("\n", max(at - QUOTED, 0), at) + 1, at - QUOTED, 0)
        return self._folded.count('"', start, at) % 2 == 1 or self._page.quoted(at)

    def _bounds(self, span: Span) -> Span:
        """Where the sentence begins and ends, as far as it tells."""
        least, most = max(span[0] - CONTEXT * 3, 0), min(span[1] + CONTEXT * 2, len(self._folded))
        if self._chinese(span):
            first = max(self._folded.rfind(mark, least, span[0]) for mark in _STOPS) + 1
            found = [at for mark in _STOPS if (at := self._folded.find(mark, span[1], most)) >= 0]
            return max(first, least), min(found, default=most)
        before = [stop.end() for stop in en.SENTENCE.finditer(self._folded, least, span[0])]
        behind = en.SENTENCE.search(self._folded, span[1], most)
        return before[-1] if before else least, behind.end() if behind else most

    def _written(self, span: Span) -> str:
        """`span` with every name in it as 《》."""
        pieces, at = [], span[0]
        for start, end in self._spans[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]:
            if start >= at:
                pieces += [self._folded[at:start], "《》"]
                at = min(end, span[1])
        return "".join([*pieces, self._folded[at : span[1]]])


def _list_heads(page: Page) -> Iterator[tuple[int, str]]:
    """The start of each line of a list that begins with an instrument, and the words that announce the list."""
    head, marked = "", ""
    for start, end in page.lines:
        if page.folded[max(end - 1, 0) : end] in (":", "-"):
            head, marked = page.folded[max(start, end - HEAD_OF_LIST) : end - 1] + ":", _label(page.folded, start, end)
        elif head and _listed(page.folded, start, end) and ((label := _label(page.folded, start, end)) != marked or not label):
            yield page.folded.rfind("\n", 0, start) + 1, head
        else:
            head = ""


def _listed(folded: str, start: int, end: int) -> bool:
    return bool(zh.ITEM_OF_LIST.match(folded, start, end) or en.ITEM_OF_LIST.match(folded, start, end))


def _label(folded: str, start: int, end: int) -> str:
    """The kind of label that a line begins with: of the rank of the line that announces a list, it ends the list."""
    match = _LABEL.match(folded, start, end)
    return re.sub(r"[A-Za-z]+", "a", re.sub(r"\d+", "1", re.sub("[\u4e00-\u9fff]+", "一", match.group()))) if match else ""


def reported(about: Metadata, made: Sequence[Reference], sentences: Sentences) -> Iterator[Reference]:
    """In a report the first instrument that is issued or says something is what it reports on."""
    quiet = ("cites", "forwards")
    told: set[str] = set()
    for at, one in enumerate(made):
        names = {value for value in (one.title, one.number) if value}
        if about.role == "news_report" and not told and at < FIRST and one.relation in quiet and sentences.reported(one.span):
            told = names
        yield replace(one, relation="reports_on") if names & told and one.relation in quiet else one


def recalled(page: Page, made: Sequence[Reference]) -> Iterator[Reference]:
    """`The above-mentioned circulars stand withdrawn`: those of that kind which are named not far before."""
    starts = [one.span[0] for one in made]
    ends: dict[int, str] = {}
    for match in en.RECALLED.finditer(page.folded) if any(word in page.folded for word in en.RECALLS) else ():
        kind = match["kind"].lower().rstrip("s")
        for at in range(bisect_left(starts, match.start() - RECALL), bisect_left(starts, match.start())):
            if kind in page.folded[max(starts[at] - 12, 0) : made[at].span[1]].lower():
                ends[at] = "replaces" if "supersede" in match["what"].lower() else "repeals"
    for at, one in enumerate(made):
        yield replace(one, relation=ends[at]) if at in ends and one.relation in ("cites", "based_on") else one
