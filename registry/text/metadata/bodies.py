"""Who issued a notice: by its title, the acts under it, its closing, its number, or a field above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from registry.text import dates, institutions, issuers
from registry.text.extract import Span
from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import search
from registry.text.metadata.acting import acting
from registry.text.metadata.page import HEAD, NUMBER, ORDER, ORDER_IN_TITLE, SEAL, Page, after_day
from registry.text.metadata.values import Mention

_TITLE_OF = deferred(en.TITLE_OF)
_TITLE_BY = deferred(en.TITLE_BY)
_TITLE_ALONE = deferred(en.TITLE_ALONE)
_WROTE = deferred(zh.WROTE)
_WIELDS = deferred(en.WIELDS)
_ORDER_EN = deferred(
    r"\b(?:of|by)\s(?:the\s)?(?=[A-Z][^\nN]{0,170}+(?:[\nN]|\Z))(?P<by>[A-Z][^\n\[\]()]{3,160}?)(?=\s{0,2}(?:$|\n|\(?No\b))", re.MULTILINE
)
_ENACTS = deferred(en.ENACTS)
_ENACTED_BY = deferred(en.ENACTED_BY)
_ISSUER_FIELD = deferred(
    r"(?im)(?:\b(?:publish(?:ing|ed)?|issuing|promulgating|releasing) (?:organi[sz]ation|organ|authority|body|agency|department)"
    r"|\b(?:organ|department|authority) of (?:promulgation|publication|issue)"
    r"|^(?:[-*]\s{0,3})?\*{0,2}(?:issuers?|issued by))\*{0,2}\s?:\*{0,2}"
    r"(?:[^\S\n]{0,4}\n[^\S\n]{0,12}(?=[A-Z])|\s?)(?P<by>[^\n]{0,300})"
    r"|(?:发文机关|发布机构|发布单位|发文机构|发文单位|制定机关|颁布单位)(?:\s?[:|\]]|\s{0,2}\n)\s{0,12}(?P<zh>[^\n|]{2,100})"
)
_LABELLED = deferred(r"[:|\]\n]")
"""What stands behind the label of every field."""
_ORDER_HEAD = deferred(r"(?P<by>[\u4e00-\u9fff、 ]{2,40})(?:令|公告|通告)")
_ORDER_WORD = deferred("令|公告|通告")
_CODE = deferred(r"[A-Z][A-Za-z]{1,20}(?=/)")
_PASSED_BY = deferred(
    r"(?:由|经)?(?P<by>[\u4e00-\u9fff]{4,40}?)(?:第[一二三四五六七八九十百\d]{1,5}次|审判委员会|[\u4e00-\u9fff]{0,2}会议)"
)
_CONGRESS = deferred(zh.CONGRESS)
_TERM = deferred(zh.TERM)
_ACTED_BY = deferred(r"(?P<by>[\u4e00-\u9fff、 ]{3,40}?)(?:公告)?(?:公布|发布|颁布|印发)")
_TERM_EN = deferred(en.TERM)
_FORWARDS = deferred(zh.FORWARDS)
_SPOKESMAN = deferred(zh.SPOKESMAN)
_APPROVED = deferred(zh.APPROVED)
_IN_BRACKETS = deferred(zh.SIGNED_IN_BRACKETS)
_BRACKETS = deferred(r"\s{0,3}\([^()]{0,80}\)[\s*]{0,4}$")
_COUNTED = deferred(r"(?:\d{1,2}|[两三四五六七八九十]{1,3})(?:个)?(?:部门|部委|单位)")
_MARKS = deferred(r"[#* ]{0,8}")
_BULLET = deferred(r"[-*]\s{1,3}(?P<name>[^\n(]{2,80}?)\s?(?:\([^()\n]{2,80}\))?$")
LETTERHEAD, LONGEST_NAME, ANNOUNCED = 10, 90, 500
"""Lines of the head in which an institution may stand alone, the characters of the longest, and those in which a release names
who announces."""
INNER = 40
"""Lines of the longest covering notice."""
CLOSING = 7
"""Lines at the end among which issuers sign."""


def issuers_of(page: Page, title: Mention | None, number: Mention | None) -> tuple[Mention, ...]:
    """The issuing institutions, lead first; the first of the places above that names any decides."""
    found = mentions(page, next(filter(None, _places(page, title, number)), []))
    forwarded = title is not None and title.span is not None and bool(_FORWARDS.search(page.folded, *title.span))
    return tuple(_parts(page, title, found)) if forwarded else ranked(found)


def _places(page: Page, title: Mention | None, number: Mention | None) -> Iterator[list[issuers.Name]]:
    """What each of the places names, looked at only where the one before names nobody."""
    yield _by_title(page, title)
    yield _by_history(page)
    yield _by_masthead(page, title)
    yield _by_title_below(page, title)
    yield _by_enactment(page)
    yield _by_closing(page)
    yield _by_inner_closing(page)
    yield _by_letterhead(page)
    yield _by_code(page, number)
    yield _by_field(page)
    yield _by_signature_in_brackets(page)
    yield _by_own_words(page)
    yield _by_announcing(page)


def mentions(page: Page, names: Iterable[issuers.Name]) -> tuple[Mention, ...]:
    """Names as mentions, each institution once; one known by another name than is printed is inferred."""
    found: dict[str, Mention] = {}
    for name in names:
        mention = page.mention(name.span) if name.printed else Mention(name.text, name.span, "inferred")
        found.setdefault(mention.text, mention)
    return tuple(found.values())


def approvals(page: Page) -> tuple[Mention, ...]:
    """Institutions with whose leave the notice was issued, as its first paragraphs or its history say."""
    if not page.lines or "经" not in page.folded:
        return ()
    end = page.lines[min(len(page.lines), HEAD) - 1][1]
    spans = [match.span("by") for match in _APPROVED.finditer(page.folded, page.lines[0][0], end)]
    spans += [span for act in page.history if act.verb == "批准" and (span := _actor(page, act.line, act.day))]
    names = [issuers.Name(page.folded[slice(*span)], span, printed=True) for span in spans if issuers.resolves(page.folded[slice(*span)])]
    return mentions(page, names)


def _actor(page: Page, line: Span, day: dates.Day) -> Span | None:
    """Who did what a line of history tells, as printed behind its day."""
    start = after_day(page.folded, day, line[1])
    acted = re.compile(r"(?P<by>[\u4e00-\u9fff]{2,30}?)(?:批准|同意)").match(page.folded, start, line[1])
    return acted.span("by") if acted else None


def ranked(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Institutions that issue together: the first leads."""
    return tuple(replace(one, part="joint" if at else "lead") for at, one in enumerate(found))


def _parts(page: Page, title: Mention | None, found: tuple[Mention, ...]) -> Iterator[Mention]:
    """Who forwards, and who wrote what is forwarded: `X转发Y关于...的通知`."""
    verb = re.compile("转发|批转").search(page.folded, *title.span) if title and title.span else None
    lead = True
    for one in found:
        forwards = verb is not None and one.span is not None and one.span[1] <= verb.start()
        yield replace(one, part="forwarding" if forwards else "lead" if lead else "joint")
        lead = lead and forwards


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
    return _by_chinese_title(page, (start, end)) or _by_english_title(page, (start, end))


def _by_chinese_title(page: Page, span: Span) -> list[issuers.Name]:
    """What stands before `关于`, `转发` or the spokesman who answers."""
    start, end = span
    numbered = NUMBER.match(page.folded, start, end)
    start = numbered.end() if numbered and numbered.end() < end else start
    spoken = _SPOKESMAN.search(page.folded, start, min(start + 60, end))
    if spoken and (found := issuers.split(page.folded, (start, spoken.start()))):
        return found
    about, quoted = page.folded.find("关于", start, end), page.folded.find("《", start, end)
    verb = _FORWARDS.search(page.folded, start, end)
    if verb and verb.start() > start and verb.group() != "印发" and (about < 0 or verb.start() < about):
        author = issuers.split(page.folded, (verb.end(), about)) if about > verb.end() else []
        return [*issuers.split(page.folded, (start, verb.start())), *author]
    if about > start and not 0 <= quoted < about:
        return issuers.split(page.folded, (start, about))
    return []


def _by_english_title(page: Page, span: Span) -> list[issuers.Name]:
    start, end = span
    for pattern in (_TITLE_OF, _TITLE_BY, _TITLE_ALONE):
        english = pattern.match(page.folded[start:end].replace("\n", " "))
        if english and english["type"].lower() in en.TYPES:
            found = issuers.split(page.folded, (start + english.start("issuers"), start + english.end("issuers")))
            if found:
                return found
    return []


def _by_history(page: Page) -> list[issuers.Name]:
    """The body whose order first published the text, that passed it, or that is named beside the verb."""
    acted: list[issuers.Name] = []
    told: dict[str, list[issuers.Name]] = {}
    for act in page.history:
        if act.by:
            named_en = _by_english_act(page, act.by)
            told |= {act.verb: named_en} if named_en and act.verb not in told else {}
            continue
        start, end = after_day(page.folded, act.day, act.line[1]), act.line[1]
        order = ORDER.match(page.folded, start, end)
        if order and (found := issuers.split(page.folded, order.span("org"))):
            return found
        if act.verb == "通过" and (passed := _passed_by(page, (start, end))):
            return passed
        named = _ACTED_BY.match(page.folded, start, end)
        if named and not acted:
            acted = issuers.split(page.folded, named.span("by"))
    passed_by = [name for name in told.get("通过", []) if "Congress" in name.text]
    return acted or passed_by or next((told[verb] for verb in ("公布", "发布", "修订") if verb in told), [])


def _by_english_act(page: Page, span: Span) -> list[issuers.Name]:
    """Who is named in the bracket under an English title; a legislature without its term, a body of the table by its own name."""
    printed = " ".join(page.folded[slice(*span)].split())
    plain = _TERM_EN.sub("", printed).strip()
    identity = institutions.canonical(plain, place="cn")
    known = institutions.known_name(identity, "en") if identity else None
    if known:
        return [issuers.Name(known, span, printed=known == page.folded[slice(*span)])]
    return issuers.split(page.folded, (span[0], span[0] + len(page.folded[slice(*span)].rstrip())))


def _passed_by(page: Page, span: Span) -> list[issuers.Name]:
    """The legislature that passed a text, without its term, or another body in session."""
    congress = _CONGRESS.match(page.folded, *span)
    if congress:
        first, last = congress.span()
        term = _TERM.search(page.folded, first, last)
        begin = term.end() if term and term.start() == first else first
        name = _TERM.sub("", page.folded[begin:last])
        text, signed = issuers.known_as(name)
        return [issuers.Name(text, (begin, last), signed and name == page.folded[begin:last])]
    passed = _PASSED_BY.match(page.folded, *span)
    if passed and issuers.resolves(passed["by"]):
        return [issuers.Name(passed["by"], passed.span("by"), printed=True)]
    return []


def _by_masthead(page: Page, title: Mention | None) -> list[issuers.Name]:
    """The institutions on lines of their own above the title."""
    if title is None or title.span is None:
        return []
    names: list[issuers.Name] = []
    for start, end in page.lines[:6]:
        if start >= title.span[0]:
            break
        words = page.folded[start:end]
        stop = end - len("文件") if words.endswith("文件") else end
        if issuers.all_known(page.folded, (start, stop)):
            names += issuers.split(page.folded, (start, stop))
        names += [] if names else _by_english_title(page, (start, end)) or _by_order(page, (start, end))
    return names


def _by_letterhead(page: Page) -> list[issuers.Name]:
    """An institution of the table that is alone on a line of the head."""
    for line in page.lines[:LETTERHEAD]:
        mark = _MARKS.match(page.folded, *line)
        start, end = mark.end() if mark else line[0], line[1]
        if end - start <= LONGEST_NAME and issuers.all_known(page.folded, (start, end)):
            return issuers.split(page.folded, (start, end))
    return []


def _by_title_below(page: Page, title: Mention | None) -> list[issuers.Name]:
    """The issuers in the notice's own title, under the headline of a page that only counts them (`两部门关于...`)."""
    if title is None or title.span is None or not _COUNTED.match(page.folded, *title.span):
        return []
    below = (line for line in page.lines[:LETTERHEAD] if line[0] >= title.span[1] and "关于" in page.folded[slice(*line)])
    return next(filter(None, (_by_chinese_title(page, line) for line in below)), [])


def _by_announcing(page: Page) -> list[issuers.Name]:
    """The body that the first paragraph of a release says has announced or made what follows: `The Ministry of Samples (MOS) made ...`."""
    start = page.lines[0][0] if page.lines and page.language == "en" else None
    return [] if start is None else [*acting(page, (start, start + ANNOUNCED))]


def _by_order(page: Page, line: Span) -> list[issuers.Name]:
    """`中华人民共和国国务院令` above the text that it gives force to."""
    order = _ORDER_HEAD.fullmatch(page.folded[slice(*line)])
    return issuers.split(page.folded, (line[0], line[0] + order.end("by"))) if order else []


def _by_enactment(page: Page) -> list[issuers.Name]:
    """`BE IT THEREFORE ENACTED by the Parliament of ...`."""
    enacted = _ENACTED_BY.search(page.folded) if "nacted" in page.folded or "NACTED" in page.folded else None
    if enacted:
        return issuers.split(page.folded, enacted.span("by"))
    for start, end in page.lines[:HEAD]:
        speaks = _ENACTS.match(page.folded[start:end])
        names = speaks and issuers.split(page.folded, (start + speaks.start("by"), start + speaks.end("by")))
        if names and all(institutions.canonical(name.text) for name in names):
            return list(names)
    return []


def _by_closing(page: Page) -> list[issuers.Name]:
    """The institutions in the lines just above the closing day."""
    names: list[issuers.Name] = []
    for index in range(len(page.lines) - 1, max(len(page.lines) - CLOSING, 0), -1):
        start, end = page.signing(page.lines[index])
        printed = dates.days(page.folded, start, end)
        if printed and page.day_alone((start, end)):
            continue
        stop = printed[0].span[0] if printed and printed[0].span[1] == end else end
        stop = start + len(page.folded[start:stop].rstrip(" ,"))
        if stop - start > 90 or not (found := issuers.signed(page.folded, (start, stop))):
            break
        names = [*found, *names]
    return names


def _by_inner_closing(page: Page) -> list[issuers.Name]:
    """The institutions that sign a covering notice, above what it forwards: lines of nothing else, and the day below them."""
    for index in range(1, min(len(page.lines), INNER)):
        if not page.day_alone(page.lines[index]):
            continue
        names: list[issuers.Name] = []
        at = index - 1 - bool(SEAL.fullmatch(page.folded, *page.lines[index - 1]))
        while at >= 0 and (found := _signs_wrapped(page, at)):
            names, at = [*found, *names], at - 1 - (not found[0].printed and found[0].span[0] < page.lines[at][0])
        if names:
            return names
    return []


def _signs_wrapped(page: Page, at: int) -> list[issuers.Name]:
    """The institutions that line `at` names, or the one whose name goes on there from the line above: no name begins with 的."""
    start, end = page.lines[at]
    if at == 0 or not page.folded.startswith("的", start):
        return _signs(page, page.lines[at])
    above = page.lines[at - 1]
    whole = page.folded[slice(*above)] + page.folded[start:end]
    return [issuers.Name(whole, (above[0], end), printed=False)] if issuers.resolves(whole) else []


def _signs(page: Page, line: Span) -> list[issuers.Name]:
    """The institutions of a short line that is nothing else."""
    return issuers.split(page.folded, line) if line[1] - line[0] <= page.longest_signature else []


def _by_code(page: Page, number: Mention | None) -> list[issuers.Name]:
    """Whose numbers begin with such a code."""
    if number is None or number.span is None:
        return []
    start, end = number.span
    code = _CODE.match(page.folded, start, end)
    if code and code.group() in en.NUMBER_CODES:
        return [issuers.Name(en.NUMBER_CODES[code.group()], code.span(), printed=False)]
    order_en = _ORDER_EN.search(page.folded, start, end)
    if order_en and (found := issuers.split(page.folded, order_en.span("by"))):
        return found
    chinese = NUMBER.match(page.folded, start, end)
    if chinese:
        started = next((body for opening, body in zh.CODE_STARTS if chinese["org"].startswith(opening)), "")
        names = zh.NUMBER_CODES.get(chinese["org"], started).split("、")
        return [issuers.Name(name, chinese.span("org"), printed=False) for name in names if name]
    order = ORDER.match(page.folded, start, end)
    kind = _ORDER_WORD.search(page.folded, start, end)
    return issuers.split(page.folded, order.span("org") if order else (start, kind.start() if kind else start))


def _by_field(page: Page) -> list[issuers.Name]:
    """The issuing body that a page or a digest states in a field, or in a list under it; a Chinese notice's by its own name."""
    lines = (*page.noises("page header"), *page.lines[:40])
    for at, (start, end) in enumerate(lines):
        field = _ISSUER_FIELD.search(page.folded, start, end) if _LABELLED.search(page.folded, start, end) else None
        if field:
            span = field.span("by") if field["by"] is not None else field.span("zh")
            trimmed = _BRACKETS.sub("", page.folded[slice(*span)])
            named = issuers.split(page.folded, (span[0], span[0] + len(trimmed))) if trimmed.strip("* ") else _listed(page, lines[at + 1 :])
            return [_in_its_language(page, name) for name in named]
    return []


def _listed(page: Page, lines: Iterable[Span]) -> list[issuers.Name]:
    """One institution a line, each behind a bullet."""
    names = []
    for start, end in lines:
        item = _BULLET.match(page.folded, start, end)
        if item is None or not issuers.resolves(item["name"]):
            break
        names.append(issuers.Name(item["name"], item.span("name"), printed=True))
    return names


def _in_its_language(page: Page, name: issuers.Name) -> issuers.Name:
    """The Chinese name of a body that a third party names in English above a Chinese notice."""
    identity = institutions.canonical(name.text, place="cn") if name.text.isascii() and page.language == "zh" else None
    chinese = institutions.known_name(identity, "zh") if identity else None
    return issuers.Name(chinese, name.span, printed=False) if chinese else name


def _by_own_words(page: Page) -> list[issuers.Name]:
    """The body that a covering notice says wrote what it sends; by whose powers it says it is issued, or on whose website it stands."""
    for line in page.lines[:HEAD] if page.language != "en" else ():
        wrote = _WROTE.match(page.folded, *line)
        if wrote and issuers.resolves(wrote["by"]):
            return [issuers.Name(wrote["by"], wrote.span("by"), printed=True)]
    for match in _WIELDS.finditer(page.folded) if page.language == "en" and search(_WIELDS, page.folded) else ():
        span = match.span(match.lastgroup or 0)
        identity = institutions.canonical(page.folded[slice(*span)])
        known = institutions.known_name(identity, "en") if identity else None
        if known:
            return [issuers.Name(known, span, printed=False)]
    return []


def _by_signature_in_brackets(page: Page) -> list[issuers.Name]:
    """Who wrote an item, in brackets at its very end: `...。(某县发改局)`."""
    signed = _IN_BRACKETS.search(page.folded, *page.lines[-1]) if page.lines else None
    if signed and issuers.resolves(signed["by"]):
        return [issuers.Name(signed["by"], signed.span("by"), printed=True)]
    return []
