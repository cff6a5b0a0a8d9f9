"""Names of instruments in Chinese: titles in 《》 with their numbers and short names, numbers alone, laws by their articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from registry.text import dates, issuers
from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.words import any_of
from registry.text.lexicon.zh import citing as zh
from registry.text.lexicon.zh.head import TYPES
from registry.text.metadata.citing import Cited, around, disjoint

REACH = 80
"""Characters before a title or an order's number in which what belongs to it stands."""
LONGEST_NUMBER = 40
"""Characters of the longest number without its code or institutions."""
_LAW = deferred(any_of(zh.LAWS))
_STATE = "中华人民共和国"
_STATES = ("主席", "中国人民银行", "最高人民法院", "最高人民检察院")


def cited_zh(folded: str) -> list[Cited]:
    """Every instrument named in a folded text, in order of place."""
    if folded.isascii():
        return []
    numbers = [*_numbers(folded)]
    ending = {number[1]: number for number in numbers}
    titled = [_with_number(folded, one, ending) for one in _titled(folded)]
    alone = [Cited(number, number=number, place=_place(folded, number[1])) for number in numbers]
    return disjoint((*titled, *alone, *_laws(folded)))


def _titled(folded: str) -> Iterator[Cited]:
    for match in zh.CITED_TITLE.finditer(folded):
        if not _instrument(match["title"]):
            continue
        number, end = None, match.end()
        aliases: list[str] = []
        while (note := zh.CITED_NOTE.match(folded, end)) and len(aliases) < 3:
            inside, called = _number_in(folded, note.span("note")), zh.CALLED.search(folded, *note.span("note"))
            if inside is None and called is None:
                break
            number, end = number or inside, note.end()
            aliases += [called["alias"].strip('《》" ')] if called else []
        span = (match.start(), end)
        yield Cited(span, match.span("title"), number, _day(folded, match.start()), _place(folded, end), tuple(aliases))


def _instrument(title: str) -> bool:
    """Whether what is printed in marks is the title of an instrument, and no form, contract or newspaper."""
    plain = re.sub(r"\s", "", title)
    while len(bare := zh.CITED_TAIL.sub("", plain)) < len(plain) and bare:
        plain = bare
    return len(plain) > 1 and plain not in TYPES and plain.endswith(zh.CITED_ENDS) and not zh.NO_INSTRUMENT.search(plain)


def _number_in(folded: str, span: Span) -> Span | None:
    """The document number within the brackets behind a title."""
    plain = zh.CITED_NUMBER.search(folded, *span)
    if plain:
        return (_code_start(folded, plain.start(), span[0]), plain.end())
    order = zh.CITED_ORDER.search(folded, *span)
    return (_order_start(folded, order, span[0]), order.end()) if order else None


def _with_number(folded: str, one: Cited, ending: dict[int, Span]) -> Cited:
    """With the number that stands before a title: `公告2003年第5号(《...》)`, `令第8号发布的《...》`."""
    if one.number:
        return one
    start = one.span[0]
    between = zh.NUMBER_BEFORE.search(folded, max(start - 6, 0), start)
    number = ending.get(between.start() if between else start)
    if number is None:
        return one
    closes = folded[start - 1 : start] == "(" and folded[one.span[1] : one.span[1] + 1] == ")"
    return replace(one, span=(number[0], one.span[1] + closes), number=number)


def _numbers(folded: str) -> Iterator[Span]:
    """Numbers in running text, cut to the code or to the institutions that gave them."""
    stretches = around(folded, "号", LONGEST_NUMBER)
    for match in chain.from_iterable(zh.CITED_NUMBER.finditer(folded, *stretch) for stretch in stretches):
        start = _code_start(folded, match.start(), max(match.start() - REACH, 0))
        if start < match.start():
            yield (start, match.end())
    for match in chain.from_iterable(zh.CITED_ORDER.finditer(folded, *stretch) for stretch in stretches):
        start = _order_start(folded, match, max(match.start() - REACH, 0))
        if start < match.start() or match["year"] or match["kind2"] or match["year2"]:
            yield (start, match.end())


def _code_start(folded: str, at: int, least: int) -> int:
    """Where the code before a number begins: words that run into it are cut off."""
    match = zh.CODE_BEFORE.search(folded, max(at - 34, least), at)
    if match is None:
        return at
    code = match.group().rstrip()
    stops = [stop.end() for stop in zh.NUMBER_STOPS.finditer(code) if stop.end() < len(code)]
    start = match.start() + (stops[-1] if stops else 0)
    end = match.start() + len(code)
    if code.endswith(("公告", "令", "通告")):
        return _institutions(folded, max(end - REACH, least), end - (1 if code.endswith("令") else 2)) or start
    named = next(iter(issuers.found(folded, start, end)), None)
    return named[1] if named and named[0] == start and named[1] < end else start


def _order_start(folded: str, match: re.Match[str], least: int) -> int:
    """Where the institutions begin that gave an order or announcement its number."""
    return _institutions(folded, least, match.start()) or match.start()


def _institutions(folded: str, least: int, end: int) -> int | None:
    """The start of the institutions that end at `end`, as many as are joined there."""
    words = folded[least:end]
    known = _chain(words)
    if known is not None:
        return least + known
    if words.endswith(_STATES):
        return end - next(len(name) for name in _STATES if words.endswith(name))
    cut = max((words.rfind(mark) for mark in "。;\n(《》:,"), default=-1) + 1
    stops = [stop.end() for stop in zh.NUMBER_STOPS.finditer(words, cut)]
    start = stops[-1] if stops else cut
    return least + start if start < len(words) and issuers.resolves(words[start:]) else None


def _chain(words: str) -> int | None:
    """Where the institutions of the table begin that are joined up to the end of `words`."""
    start, reach = None, len(words)
    for first, last in reversed(list(issuers.found(words))):
        if last != reach:
            break
        start = first - len(_STATE) if words.endswith(_STATE, 0, first) else first
        reach = len(words[:start].rstrip("、, 和及与"))
    return start


def _laws(folded: str) -> Iterator[Cited]:
    """Laws that everybody knows, named without marks."""
    for match in _LAW.finditer(folded):
        start = match.start() - (len(_STATE) if folded.endswith(_STATE, 0, match.start()) else 0)
        before, behind = folded[max(start - 1, 0) : start], folded[match.end() : match.end() + 1]
        alone = before not in "《" and (not "\u4e00" <= before <= "\u9fff" or before in zh.BEFORE_LAW) if before else True
        if alone and (not behind or behind not in zh.NO_LAW):
            yield Cited((start, match.end()), (start, match.end()), place=_place(folded, match.end()))


def _place(folded: str, at: int) -> Span | None:
    match = zh.PROVISION.match(folded, at, at + 160)
    return match.span("place") if match else None


def _day(folded: str, at: int) -> date | None:
    """The day on which the instrument was issued, where it is printed before its title."""
    match = zh.DAY_BEFORE.search(folded, max(at - REACH, 0), at)
    found = dates.days(match["day"]) if match else []
    return found[0].day if found else None
