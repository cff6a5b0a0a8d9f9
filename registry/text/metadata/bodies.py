"""Who issued a notice: by its title, the acts under it, its closing, its number, or a field above it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from registry.text import dates, issuers
from registry.text.lexicon import en, zh
from registry.text.metadata.page import NUMBER, ORDER, ORDER_IN_TITLE, Page, after_day
from registry.text.metadata.values import Mention

_TITLE_OF = re.compile(en.TITLE_OF)
_ISSUER_FIELD = re.compile(
    r"(?i)\bissuing (?:authority|body|agency)\*{0,2}\s?:\*{0,2}\s?(?P<by>[^\n]{3,300})"
    r"|(?:发文机关|发布机构|发文机构|制定机关)\s?[:|]\s?(?P<zh>[^\n]{2,100})"
)
_ORDER_WORD = re.compile("令|公告|通告")
_CODE = re.compile(r"[A-Z][A-Za-z]+(?=/)")
_PASSED_BY = re.compile(r"(?:经)?(?:第[一二三四五六七八九十]{1,3}届)?(?P<by>[\u4e00-\u9fff]{4,30}?)(?:第|审判委员会)")
_BRACKETS = re.compile(r"\s{0,3}\([^()]{0,80}\)[\s*]{0,4}$")


def issuers_of(page: Page, title: Mention | None, number: Mention | None) -> tuple[Mention, ...]:
    """The issuing institutions, lead first; the first of the places above that names any decides."""
    places = (_by_title(page, title), _by_history(page), _by_closing(page), _by_code(page, number), _by_field(page))
    return mentions(page, next(filter(None, places), []))


def mentions(page: Page, names: Iterable[issuers.Name]) -> tuple[Mention, ...]:
    """Names as mentions, each institution once; one known by another name than is printed is inferred."""
    found: dict[str, Mention] = {}
    for name in names:
        mention = page.mention(name.span) if name.printed else Mention(name.text, name.span, "inferred")
        found.setdefault(mention.text, mention)
    return tuple(found.values())


def _by_title(page: Page, title: Mention | None) -> list[issuers.Name]:
    """The institutions that a title begins with, or names after `of` and before `on`."""
    if title is None or title.span is None:
        return []
    start, end = title.span
    order = ORDER.match(page.folded, start, end) or ORDER_IN_TITLE.match(page.folded, start, end)
    if order:
        kind = _ORDER_WORD.search(page.folded, start, order.end())
        found = issuers.split(page.folded, (start, kind.start() if kind else order.end()))
        if found:
            return found
    about = page.folded.find("关于", start, end)
    quoted = page.folded.find("《", start, end)
    if about > start and not 0 <= quoted < about:
        return issuers.split(page.folded, (start, about))
    english = _TITLE_OF.match(page.folded[start:end])
    if english and english["type"].lower() in en.TYPES:
        return issuers.split(page.folded, (start + english.start("issuers"), start + english.end("issuers")))
    return []


def _by_history(page: Page) -> list[issuers.Name]:
    """The body whose order first published the text, or that passed it."""
    for act in page.history:
        start, end = after_day(page.folded, act.day, act.line[1]), act.line[1]
        order = ORDER.match(page.folded, start, end)
        if order and (found := issuers.split(page.folded, order.span("org"))):
            return found
        passed = _PASSED_BY.match(page.folded, start, end) if act.verb == "通过" else None
        if passed and issuers.resolves(passed["by"]):
            return [issuers.Name(passed["by"], passed.span("by"), printed=True)]
    return []


def _by_closing(page: Page) -> list[issuers.Name]:
    """The institutions in the lines just above the closing day."""
    names: list[issuers.Name] = []
    for index in range(len(page.lines) - 1, max(len(page.lines) - 7, 0), -1):
        start, end = page.lines[index]
        printed = dates.days(page.folded, start, end)
        if printed and dates.only_day(page.folded, (start, end)):
            continue
        stop = printed[0].span[0] if printed and printed[0].span[1] == end else end
        words = page.folded[start:stop].rstrip()
        if len(words) > 60 or not issuers.resolves(words):
            break
        names = [issuers.Name(words, (start, start + len(words)), printed=True), *names]
    return names


def _by_code(page: Page, number: Mention | None) -> list[issuers.Name]:
    """Whose numbers begin with such a code."""
    if number is None or number.span is None:
        return []
    start, end = number.span
    code = _CODE.match(page.folded, start, end)
    if code and code.group() in en.NUMBER_CODES:
        return [issuers.Name(en.NUMBER_CODES[code.group()], code.span(), printed=False)]
    chinese = NUMBER.match(page.folded, start, end)
    if chinese and chinese["org"] in zh.NUMBER_CODES:
        names = zh.NUMBER_CODES[chinese["org"]].split("、")
        return [issuers.Name(name, chinese.span("org"), printed=False) for name in names]
    order = ORDER.match(page.folded, start, end)
    return issuers.split(page.folded, order.span("org")) if order else []


def _by_field(page: Page) -> list[issuers.Name]:
    """The issuing body that a page or a digest states in a field."""
    for start, end in (*page.noises("page header"), *page.lines[:40]):
        field = _ISSUER_FIELD.search(page.folded, start, end)
        if field:
            span = field.span("by") if field["by"] else field.span("zh")
            trimmed = _BRACKETS.sub("", page.folded[slice(*span)])
            return issuers.split(page.folded, (span[0], span[0] + len(trimmed)))
    return []
