"""The head of a notice: title, number, addressees, kind of instrument."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.text import dates
from registry.text.extract import Span
from registry.text.extract.noise import FLAT, flat_title
from registry.text.lexicon import en, zh
from registry.text.metadata.page import HEAD, HISTORY, NUMBER, ORDER, ORDER_IN_TITLE, SENTENCE_END, Page
from registry.text.metadata.values import Mention

LONGEST_TITLE = 400
_MARK = re.compile(r"#{1,6}[ \t]+|[-*][ \t]+")
_TYPE_EN = re.compile(r"\b(?:" + "|".join(en.TYPES) + r")\b", re.IGNORECASE)
_TITLE_NUMBER = re.compile(en.TITLE_NUMBER)
_NUMBERS_EN = tuple(re.compile(pattern) for pattern in en.DOCUMENT_NUMBERS)
_NUMBER_FIELD = re.compile(zh.NUMBER_FIELD)
_ADDRESSED = re.compile(en.ADDRESSED)
_ADDRESSEE_CUT = re.compile(en.ADDRESSEE_CUT)
_ADDRESSEE_CUT_ZH = re.compile(r",\s{0,9}|\s{2,9}")
_OPENING = re.compile(r"To:?\s{1,9}|and\s{1,9}|\s{1,9}")
_OWN_KIND = re.compile(r"(?i)\bthis (circular|notice|notification|announcement|order|decision|advisory)\b")


def title_of(page: Page) -> Mention | None:
    """The first line, where it is a heading and not already the text; on a flat page what it begins with and repeats."""
    if not page.lines:
        return None
    start, end = page.lines[0]
    mark = _MARK.match(page.folded, start, end)
    start = mark.end() if mark else start
    if end - start > FLAT or (page.reasons & {"page furniture"}):
        flat = flat_title(page.folded, (start, end))
        return page.mention(flat) if flat else (page.mention((start, end)) if end - start <= LONGEST_TITLE else None)
    words = page.folded[start:end]
    follows_dateline = any(span[1] <= start and not page.folded[span[1] : start].strip() for span in page.noises("dateline"))
    if follows_dateline or end - start > LONGEST_TITLE or dates.only_day(page.folded, (start, end)) or words.endswith((":", ",")):
        return None
    if SENTENCE_END.search(words) and not (mark and mark.group().startswith("#")):
        return None
    return page.mention((start, _title_end(page, end)))


def _title_end(page: Page, end: int) -> int:
    """A Chinese title may go on in the next line: after its number, or until the kind of instrument is named."""
    if len(page.lines) < 2 or not re.search("[\u4e00-\u9fff]", page.words(0)):
        return end
    following = page.words(1)
    whole = re.sub(r"\s", "", page.words(0))
    going_on = bool(ORDER.fullmatch(page.words(0).lstrip("# "))) or ("关于" in whole and not whole.endswith(zh.TYPES))
    if going_on and len(following) <= 80 and following.rstrip(")").endswith(zh.TYPES) and not re.search("[。;:,]", following):
        return page.lines[1][1]
    return end


def _head(page: Page, title: Mention | None) -> Iterator[int]:
    """Indexes of the short lines after the title, up to the first that is body text."""
    for index in range(min(len(page.lines), HEAD)):
        start, end = page.lines[index]
        if title and title.span and start < title.span[1] and title.span[0] < end:
            continue
        if end - start > 500 or page.words(index).endswith(("。", "；", ";")):
            return
        yield index


def number_of(page: Page, title: Mention | None) -> Mention | None:
    """The notice's own number: in its title, a field above it, a line of its head, or the last order of its history."""
    if title and title.span and (found := _number_in_title(page, title.span)):
        return page.mention(found)
    for span in page.noises("page header"):
        field = _NUMBER_FIELD.search(page.folded, *span)
        number = field and re.compile(r"\S{3,40}").match(page.folded, field.end(), span[1])
        if number and any(map(str.isdigit, number.group())):
            return page.mention(number.span())
    for index in _head(page, title):
        found = _number_in_line(page, page.lines[index])
        if found:
            return page.mention(found)
    return None


def _number_in_title(page: Page, span: Span) -> Span | None:
    quoted = page.folded.find("《", *span)
    limit = quoted if quoted >= 0 else span[1]
    for pattern in (ORDER, ORDER_IN_TITLE):
        order = pattern.match(page.folded, span[0], limit)
        if order:
            return order.span()
    plain = NUMBER.search(page.folded, span[0], span[1])
    if plain and page.folded[plain.end() : span[1]].strip(" )") == "" and plain.start() > span[0]:
        return plain.span()
    english = _TITLE_NUMBER.search(page.folded[span[0] : span[1]])
    if english:
        words = english.group().strip("()")
        start = span[0] + english.start() + english.group().index(words)
        return (start, start + len(words))
    return None


def _number_in_line(page: Page, span: Span) -> Span | None:
    """The number, where a line of the head is nothing else, or a line of history ends by it."""
    words = page.folded[slice(*span)]
    inner = words.strip("()[] ")
    start = span[0] + (words.index(inner) if inner else 0)
    for pattern in (NUMBER, ORDER):
        whole = pattern.fullmatch(inner)
        if whole:
            return (start, start + len(inner))
    if any(pattern.match(words) for pattern in _NUMBERS_EN):
        return span
    named = [act.order for act in page.history if act.order]
    return named[-1] if named and HISTORY.match(words) else None


def addressees_of(page: Page, title: Mention | None) -> tuple[Mention, ...]:
    """Whom the notice speaks to: the line that ends in a colon or comma, or names them, between head and body."""
    for index in range(1, min(len(page.lines), HEAD)):
        start, end = page.lines[index]
        words = page.folded[start:end]
        if end - start > 1200 or re.search("[。;]", words):
            return ()
        if (
            dates.only_day(page.folded, (start, end))
            or HISTORY.match(words)
            or (title and title.span and title.span[0] <= start < title.span[1])
        ):
            continue
        if words.endswith(":") and zh.ADDRESSEE.match(words) and not zh.STEM_FORMULA.search(words):
            return tuple(_cut(page, (start, end - 1), _ADDRESSEE_CUT_ZH))
        if _ADDRESSED.match(words) and (words.endswith((",", ":")) or not SENTENCE_END.search(words)) and not _NUMBERS_EN[0].match(words):
            return tuple(_cut(page, (start, end - words.endswith((",", ":"))), _ADDRESSEE_CUT))
        if SENTENCE_END.search(words):
            return ()
    return ()


def _cut(page: Page, span: Span, joints: re.Pattern[str]) -> Iterator[Mention]:
    """The parts of `span` between `joints`, without the words that open them."""
    edges = [span[0], *(edge for joint in joints.finditer(page.folded, *span) for edge in joint.span()), span[1]]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        while opening := _OPENING.match(page.folded, start, end):
            start = opening.end()
        if page.folded[start:end].strip(" ,") not in ("", "To", "and"):
            yield page.mention((start, start + len(page.folded[start:end].rstrip(" ,"))))


def kind_of(page: Page, title: Mention | None) -> str | None:
    """The kind of instrument as the title names it, else as the text calls itself."""
    words = page.folded[slice(*title.span)] if title and title.span else ""
    chinese = re.sub(r"\([^()]*\)$|\s", "", words)
    for kind in zh.TYPES:
        if chinese.endswith(kind):
            return kind
    first = re.match(r"([A-Z][a-z]+)\b", words)
    if first and first[1].lower() in en.TYPES:
        return first[1].lower()
    kinds = _TYPE_EN.findall(words)
    if kinds:
        return str(kinds[-1]).lower()
    own = _OWN_KIND.search(page.folded)
    return own[1].lower() if own else None
