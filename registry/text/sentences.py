"""Sentences of running text, with the traps of machine translation, abbreviations, decimals and quotations.

A sentence is what a reader would call one: 。！？ end it in a language that writes no spaces, a full stop before a capital in one that
does. A semicolon joins clauses of one sentence (corpus guidelines R1), and what stands inside quotation marks is never cut.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from registry.text.extract import Span
from registry.text.lexicon import Lexicon, tables
from registry.text.lexicon.deferred import deferred

_QUOTE_LIMIT = 1500
"""A quotation longer than this is a lost closing mark."""
_PAIRS = {"“": "”", "「": "」", "『": "』", "《": "》", "〝": "〞"}
_OPENER = deferred('["＂' + "".join(_PAIRS) + "]")
_CLOSERS = "\"'”’」』）)]】》"
_CODE = 40
"""Characters within which a code that follows `No.` holds a number: `No. DSR.12/04-26`."""
_ITEMS = 2
"""Marks of items from which a paragraph holds a list."""
_INITIALS = deferred(r"(?:[A-Z]\.){1,3}[A-Z]")


def quotations(text: str, span: Span) -> tuple[Span, ...]:
    """The quotations and book titles within `span` of the text of record, marks included, in order and without overlap."""
    found: list[Span] = []
    at, end = span
    while mark := _OPENER.search(text, at, end):
        close = _closing(text, mark.start(), end)
        if close > 0:
            found.append((mark.start(), close))
        elif mark[0] in '“"' and close == 0 and _goes_on_below(text, mark.start(), end):
            found.append((mark.start(), end))
            break
        at = close or mark.end()
    return tuple(found)


def _goes_on_below(text: str, at: int, end: int) -> bool:
    """Whether a quotation that opens at `at` and is not closed goes on in the next paragraph, which opens with its mark again."""
    if text[at] == '"' and not _opens(text, at):
        return False
    below = end
    while below < len(text) and text[below].isspace():
        below += 1
    return text.count("\n", end, below) > 0 and text.startswith(text[at], below)


def _closing(text: str, at: int, end: int) -> int:
    """Where the quotation that opens at `at` ends, or 0 where none opens or it is never closed."""
    mark = text[at]
    if mark in _PAIRS:
        close = text.find(_PAIRS[mark], at + 1, min(end, at + _QUOTE_LIMIT))
        return close + 1 if close > 0 else 0
    if mark not in '"＂' or not _opens(text, at):
        return 0
    close = at
    while (close := text.find(mark, close + 1, min(end, at + _QUOTE_LIMIT))) > 0:
        if close + 1 >= end or not text[close + 1].isascii() or not text[close + 1].isalnum() or not text[close - 1].isspace():
            return close + 1
    return 0


def _opens(text: str, at: int) -> bool:
    """Whether a straight quotation mark opens: at the start, after a space or bracket, or before a Chinese word."""
    return at == 0 or text[at - 1].isspace() or text[at - 1] in "([—-,，、:：" or not text[at - 1].isascii()


_BLOT, _BLOT_ASCII = "□", "¤"
"""Signs that no notice prints; among ASCII one that does not double the room that the text takes."""


def masked(text: str, folded: str, spans: Iterable[Span]) -> str:
    """`folded` with the inside of every quotation within `spans` of `text` blotted out, lengths unchanged."""
    pieces, done, blot = list[str](), 0, _BLOT_ASCII if folded.isascii() else _BLOT
    for span in spans:
        for start, end in quotations(text, span):
            pieces.append(folded[done : start + 1])
            pieces.append(blot * (end - start - 2))
            done = end - 1
    return "".join([*pieces, folded[done:]])


def sentences(text: str, folded: str, span: Span, lexicon: Lexicon) -> tuple[Span, ...]:
    """The sentences within `span`, trimmed, in order, without the marks of items; `folded` is the one-to-one folding of `text`."""
    quoted = quotations(text, span)
    starts = [start for start, _ in quoted]
    stops = _spaced_stops(folded, span, lexicon.sentences) if lexicon.spaced else _stops(text, folded, span, lexicon.sentences)
    cuts = [stop for stop in stops if not _inside(stop - 1, quoted, starts)] if quoted else stops
    mark = lexicon.sentences.item_mark
    found: list[Span] = []
    for start, end in pairwise((span[0], *cuts, span[1])):
        opened = mark.match(folded, start, end)
        if piece := _trim(folded, opened.end() if opened else start, end):
            found.append(piece)
    return tuple(found)


def _inside(at: int, quoted: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether the stop at `at` stands within a quotation and does not end it together with the sentence."""
    index = bisect_right(starts, at) - 1
    return index >= 0 and at < quoted[index][1] - 1


def _stops(text: str, folded: str, span: Span, rules: tables.Sentences) -> Iterator[int]:
    """Where sentences without spaces between them end: after a stop and the brackets that close on it, before those that open."""
    start, end = span
    for found in rules.stop.finditer(folded, start, end):
        at = found.end()
        while at < end and folded[at] in _CLOSERS and text[at] not in _PAIRS:
            at += 1
        goes_on = folded[at - 1] == '"' and rules.quote_goes_on.search(folded[at : min(end, at + 60)].partition("。")[0])
        if at < end and not goes_on:
            yield at


def _spaced_stops(folded: str, span: Span, rules: tables.Sentences) -> Iterator[int]:
    """Where sentences with spaces between them end: a stop, closing marks, space, and the start of another sentence."""
    items = _inline_items(folded, span, rules)
    items += (at for found in rules.subheading.finditer(folded, *span) for at in (found.start("heading"), found.end()))
    yield from sorted({*items, *_full_stops(folded, span, rules)}) if items else _full_stops(folded, span, rules)


def _inline_items(folded: str, span: Span, rules: tables.Sentences) -> list[int]:
    """Where items of a list begin that is printed within a paragraph, and the headings in capitals before them.

    A list whose items end in semicolons belongs to the head that announces it.
    """
    if sum(folded.count(mark, *span) for mark in rules.item_marks) < _ITEMS:
        return []
    found = list(rules.inline_item.finditer(folded, *span))
    before = [folded[max(match.start() - 1, 0)] for match in found]
    opened = rules.item_mark.match(folded, *span) is not None
    if before.count(":") == len(found) or len(found) + opened < _ITEMS or set(before) == {":", ";"}:
        return []
    return [match.start(name) for match in found for name in ("heading", "item") if match[name] is not None and match.start(name) > span[0]]


def _full_stops(folded: str, span: Span, rules: tables.Sentences) -> Iterator[int]:
    """Where a stop stands before space and the start of another sentence."""
    start, end = span
    for found in rules.stop.finditer(folded, start, end):
        at = found.end()
        while at < end and folded[at] in _CLOSERS:
            at += 1
        if at >= end or not folded[at].isspace():
            continue
        following = at
        while following < end and (folded[following].isspace() or folded[following] in "*_"):
            following += 1
        if following >= end or not _starts(folded, following):
            continue
        if found[0] != "." or not _abbreviated(folded, (start, found.start()), following, rules):
            yield at


def _starts(folded: str, at: int) -> bool:
    """Whether a sentence may start here: a capital, a digit, an opening mark; `. , make` and a lower-case word go on."""
    return folded[at].isupper() or folded[at].isdigit() or folded[at] in "\"'([" or not folded[at].isascii()


def _abbreviated(folded: str, before: Span, following: int, rules: tables.Sentences) -> bool:
    """Whether the full stop at the end of `before` belongs to an abbreviation or an initial."""
    start, stop = before
    word = folded[max(start, stop - 24) : stop].rpartition(" ")[2].lstrip("\"'([")
    if word.lower() in rules.abbreviations_before_numbers:
        return folded[following] in "[(" or any(char.isdigit() for char in folded[following : following + _CODE].split(maxsplit=1)[0])
    if word.lower() in rules.abbreviations or rules.joined.match(folded, stop - len(word)):
        return True
    if len(word) == 1 and word.isupper():
        return True
    return (word.lower() in rules.hours or bool(_INITIALS.fullmatch(word))) and folded[following : following + 12].split(" ")[
        0
    ] not in rules.openers


def _trim(folded: str, start: int, end: int) -> Span | None:
    while start < end and (folded[start].isspace() or folded[start] in "\u200b\ufeff"):
        start += 1
    while end > start and (folded[end - 1].isspace() or folded[end - 1] in "\u200b\ufeff"):
        end -= 1
    return (start, end) if any(map(str.isalnum, folded[start:end])) else None
