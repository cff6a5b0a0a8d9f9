"""The head of a notice: number, addressees, kind of instrument."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.text import dates, issuers
from registry.text.extract import Span
from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import search
from registry.text.metadata.page import HEAD, HISTORY, NUMBER, ORDER, ORDER_IN_TITLE, SENTENCE_END, Page
from registry.text.metadata.values import Mention

PRINTED = 40
"""Lines in which a report begins to print an instrument."""
_TYPE_EN = deferred(r"\b(?:" + "|".join(en.TYPES) + r")\b", re.IGNORECASE)
_TYPE_LAST = deferred(r"\b(?P<type>(?:" + "|".join(en.TYPES) + r")s?)(?:,?\s(?:of\s)?\d{4}|\s\([^()]{1,60}\)){0,2}$", re.IGNORECASE)
_TITLE_NUMBER = deferred(en.TITLE_NUMBER)
_GLUED_NUMBER = deferred(en.GLUED_NUMBER)
_NUMBER_FIELDS = (deferred(zh.NUMBER_FIELD), deferred(en.NUMBER_FIELD))
_BEHIND = deferred(r"(?:发布(?:日期|时间):\d{4}-\d{2}-\d{2})?(?P<number>[\u4e00-\u9fff]{1,8}[\[(〔]\d{4}[\])〕]\d{1,4}号)")
"""The number behind a title that was run into the text."""
_CITED = deferred(r"(?i)\b(?:circulars?|letters?|notifications?|directions?|order|vide|see|to|our|no\.?|in|of)[\s(]{1,3}$")
"""What stands before a number that is cited."""
RUN_IN, LONGEST_HEAD = 3, 800
"""Lines in which such a head stands, and its characters."""
_DIGEST_NUMBER = deferred(en.DIGEST_NUMBER)
_ADDRESSED = deferred(en.ADDRESSED)
_ADDRESSEE_CUT = deferred(en.ADDRESSEE_CUT)
_ADDRESSEE_CUT_ZH = deferred(r",\s{0,9}|\s{2,9}|;\s{0,9}")
_TELLS = deferred(r"\b(?:which|were|was|is|has|have|had|shall|may|will|must|should)\b")
"""Verbs of a sentence that goes on in the next line: no list of addressees holds one."""
_BRACKETED = deferred(r"\([^()]{0,200}\)")
_OPENING = deferred(r"To:?\s{1,9}|and\s{1,9}|\s{1,9}")
_OWN_KIND = deferred(r"(?i)\bthis (circular|notice|notification|announcement|order|decision|advisory|letter)\b")
_OWN_KIND_ZH = deferred(r"(?:本|此)(通知|公告|通告|决定|意见|办法|规定|条例|细则|解释|批复|指引|规则|函)")
_CHANGES = deferred(r"(?i)(?:amendments?|corrigendum|extension|review|withdrawal|revision|modification)s?\s(?:to|of|in)\b")
"""How the title of a letter begins that changes something else."""
_ORDER_HEAD = deferred(r"[\u4e00-\u9fff、 ]{2,40}(?:令|公告|通告)")
_ORDER_HEAD_EN = deferred(en.ORDER_ALONE)
_ORDER_SERIAL_EN = deferred(en.ORDER_SERIAL)
_GAZETTE_NUMBER = deferred(en.GAZETTE_NUMBER)
_ORDER_SERIAL = deferred(r"\(?(?:\d{4}\s?年\s?)?第\s?(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,7})\s?号\)?")


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
    if title and title.span and (found := _number_in_title(page, title.span) or _number_under(page, title.span)):
        return page.mention(found)
    for span in page.noises("page header"):
        field = next((match for pattern in _NUMBER_FIELDS if (match := pattern.search(page.folded, *span))), None)
        number = field and re.compile(r"\S(?:[^\n]{1,60}?(?=\s{2}|[|]|$)|\S{2,40})").match(page.folded, field.end(), span[1])
        if number and any(map(str.isdigit, number.group())):
            return page.mention(number.span())
    for index in _head(page, title):
        found = _number_in_line(page, index) or _order_of_two_lines(page, index)
        if found:
            return page.mention(found)
    return _number_told(page) or _number_of_gazette(page) or number_run_in(page)


def _number_of_gazette(page: Page) -> Mention | None:
    """The number with which the first paragraph of a gazette's notification begins: `S.O. 123(E).-In exercise of ...`."""
    for line in page.lines[:HEAD] if page.language == "en" else ():
        gazette = _GAZETTE_NUMBER.match(page.folded, *line)
        if gazette:
            return page.mention(gazette.span("number"))
    return None


def number_run_in(page: Page) -> Mention | None:
    """The number with its day in the first words of a letter whose head was run into its text."""
    for start, end in page.lines[:RUN_IN] if page.language == "en" else ():
        for number in _GLUED_NUMBER.finditer(page.folded, start, min(end, start + LONGEST_HEAD)):
            day = next(iter(dates.days(page.folded, number.end(), min(number.end() + 24, end))), None)
            if day and day.span[0] - number.end() <= 2 and not _CITED.search(page.folded, max(start, number.start() - 40), number.start()):
                return page.mention(number.span())
    return None


def _number_under(page: Page, title: Span) -> Span | None:
    """The order that begins with the line of its title and goes on with its number."""
    index = next((at for at in range(min(len(page.lines), HEAD)) if page.lines[at][0] <= title[0] < page.lines[at][1]), None)
    return None if index is None else _order_of_two_lines(page, index)


def _order_of_two_lines(page: Page, index: int) -> Span | None:
    """`中华人民共和国国务院令` and `第773号` below it, `Order of the State Council` and `No. 773`."""
    start = page.lines[index][0]
    if index + 1 >= len(page.lines):
        return None
    head, serial = page.words(index), page.words(index + 1)
    chinese = _ORDER_HEAD.fullmatch(head) and _ORDER_SERIAL.fullmatch(serial)
    english = _ORDER_HEAD_EN.fullmatch(head) if _ORDER_SERIAL_EN.fullmatch(serial) else None
    by = (start + english.start("issuers"), start + english.end("issuers")) if english else None
    return (start, page.lines[index + 1][1]) if chinese or (by and issuers.split(page.folded, by)) else None


def number_reported(page: Page) -> Mention | None:
    """The number of the instrument that a Chinese report prints as it is: alone on the line under its title."""
    for index in range(1, min(len(page.lines), PRINTED)) if page.language == "zh" else ():
        number = page.number_alone(page.lines[index])
        above = page.words(index - 1).strip("#* ")
        if number and NUMBER.fullmatch(page.folded, *number) and "关于" in above and above.endswith(zh.TYPES):
            return page.mention(number)
    return None


def _number_told(page: Page) -> Mention | None:
    """The number that a digest gives to what it sums up."""
    for span in page.noises("summary") if "front matter" in page.reasons else ():
        told = _DIGEST_NUMBER.search(page.folded, *span)
        if told:
            return page.mention(told.span("number"))
    return None


def _number_in_title(page: Page, span: Span) -> Span | None:
    quoted = page.folded.find("《", *span)
    limit = quoted if quoted >= 0 else span[1]
    before = NUMBER.search(page.folded, max(span[0] - 30, 0), span[0])
    if before and before.end() == span[0] - 1:
        return before.span()
    for pattern in (ORDER, ORDER_IN_TITLE):
        order = pattern.match(page.folded, span[0], limit)
        if order:
            return order.span()
    glued = NUMBER.match(page.folded, *span) or _GLUED_NUMBER.match(page.folded, *span)
    if glued and glued.end() < span[1]:
        return glued.span()
    behind = _BEHIND.match(page.folded, span[1])
    if behind:
        return behind.span("number")
    plain = NUMBER.search(page.folded, span[0], span[1])
    if plain and page.folded[plain.end() : span[1]].strip(" )") == "" and plain.start() > span[0]:
        return plain.span()
    english = _TITLE_NUMBER.search(page.folded[span[0] : span[1]])
    if english:
        words = english.group()
        words = words[1:-1] if words.startswith("(") and words.endswith(")") else words
        start = span[0] + english.start() + english.group().index(words)
        return (start, start + len(words))
    return None


def _number_in_line(page: Page, index: int) -> Span | None:
    """The number, where a line of the head and those below it are nothing else, or a line of history ends by it."""
    found = page.number_alone(page.lines[index])
    if found is None:
        named = [act.order for act in page.history if act.order]
        return named[-1] if named and HISTORY.match(page.words(index)) else None
    for line in page.lines[index + 1 : index + 3]:
        following = page.number_alone(line) if page.folded[found[0]].isascii() else None
        if following is None or page.folded[found[1] : line[0]].strip():
            break
        found = (found[0], following[1])
    return found


def addressees_of(page: Page, title: Mention | None) -> tuple[Mention, ...]:
    """Whom the notice speaks to: the lines above a salutation, the line that ends in a colon or comma, or names them, above the body."""
    greeted = _greeted(page, title)
    if greeted:
        return greeted
    for index in range(1, min(len(page.lines), HEAD)):
        start, end = page.lines[index]
        words = page.folded[start:end]
        if end - start > 1200 or re.search("[。]", words) or (";" in words and not words.endswith(":")):
            return ()
        if _is_head_line(page, title, index):
            continue
        if words.endswith(":") and zh.ADDRESSEE.match(words) and not zh.STEM_FORMULA.search(words):
            return tuple(_cut(page, (start, end - 1), _ADDRESSEE_CUT_ZH))
        if _addressed(words):
            return tuple(_cut(page, (start, end - words.endswith((",", ":"))), _ADDRESSEE_CUT))
        if SENTENCE_END.search(words):
            return ()
    return ()


def _is_head_line(page: Page, title: Mention | None, index: int) -> bool:
    """Whether a line is the title, a day, a line of history or a number, and so addresses nobody."""
    start, end = page.lines[index]
    words = page.folded[start:end]
    titled = title is not None and title.span is not None and title.span[0] <= start < title.span[1]
    return titled or bool(page.day_alone((start, end)) or HISTORY.match(words) or page.number_alone((start, end)))


def _addressed(words: str) -> bool:
    named = bool(_ADDRESSED.match(words)) and not en.STEM_FORMULA.search(words)
    return named and (words.endswith((",", ":")) or not (SENTENCE_END.search(words) or _TELLS.search(words)))


def _greeted(page: Page, title: Mention | None) -> tuple[Mention, ...]:
    """The lines between the head of a letter and its salutation."""
    if page.greeting is None:
        return ()
    found: list[Mention] = []
    for index in reversed(range(1, page.greeting)):
        start, end = page.lines[index]
        words = page.folded[start:end]
        if _is_head_line(page, title, index) or SENTENCE_END.search(words):
            break
        found = [*_cut(page, (start, end - words.endswith((",", ":"))), _ADDRESSEE_CUT), *found]
    return tuple(found)


def _cut(page: Page, span: Span, joints: re.Pattern[str]) -> Iterator[Mention]:
    """The parts of `span` between `joints` outside brackets, without the words that open them."""
    inside = [match.span() for match in _BRACKETED.finditer(page.folded, *span)]
    cuts = [cut.span() for cut in joints.finditer(page.folded, *span) if not any(a < cut.start() < b for a, b in inside)]
    edges = [span[0], *(edge for cut in cuts for edge in cut), span[1]]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        while opening := _OPENING.match(page.folded, start, end):
            start = opening.end()
        if page.folded[start:end].strip(" ,") not in ("", "To", "and"):
            yield page.mention((start, start + len(page.folded[start:end].rstrip(" ,"))))


def kind_of(page: Page, title: Mention | None, number: Mention | None) -> tuple[str | None, str]:
    """The kind of instrument and how it is known: by title or form of promulgation, by what the text calls itself, by its number."""
    words = page.folded[slice(*title.span)] if title and title.span else ""
    named = _kind_in_title(page, words)
    if named:
        return named, "explicit"
    own = search(_OWN_KIND, page.folded) or _OWN_KIND_ZH.search(page.folded)
    if own:
        return own[1].lower(), "explicit"
    code = page.folded[slice(*number.span)].partition("/")[0] if number and number.span else ""
    if code in en.NUMBER_KINDS:
        return en.NUMBER_KINDS[code], "inferred"
    kinds = _TYPE_EN.findall(words)
    return (str(kinds[-1]).lower(), "inferred") if kinds else (None, "explicit")


def _kind_in_title(page: Page, words: str) -> str | None:
    """The kind that a title begins or ends with; an announcement by number is one, whatever it announces."""
    order = ORDER.match(words) or ORDER_IN_TITLE.match(words)
    announced = next((kind for kind in ("公告", "通告") if order and kind in order.group()), None)
    chinese = re.sub(r"\([^()]*\)$|\s", "", words)
    kind = announced or next((kind for kind in zh.TYPES if chinese.endswith(kind)), None)
    first = re.match(r"([A-Z][a-z]+)\b", words)
    if kind or (first and first[1].lower() in en.TYPES):
        return kind or (first[1].lower() if first else None)
    last = _TYPE_LAST.search(words)
    if last is None or search(_OWN_KIND, page.folded) or _CHANGES.match(words) or any(end == len(words) for _, end in issuers.found(words)):
        return None
    return last["type"].lower()
