"""Title, issuers, number, dates, addressees, type, role (domain.md section 1).

    head        the lines before the body: title, number, day, addressees, list of amendments
    fields      what a page prints above a notice: number, days, issuing body
    closing     the last lines: issuer and day
    report      a news text: who spoke, on which day, inferred where the year is not printed

A value is claimed where the text prints it, or marked `inferred` with the rule that yields it; unknown stays None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from registry.text import dates, issuers
from registry.text.extract import Extract, Hints, Span
from registry.text.extract.noise import FLAT, flat_title
from registry.text.lexicon import en, zh
from registry.text.normalise import completeness, fold, speaking
from registry.text.numerals import integer


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as printed, where it stands, and how we know it."""

    text: str
    span: Span | None
    source: str = "explicit"
    """`explicit`, `inherited` or `inferred`."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, where it is printed, and how we know it."""

    day: date
    span: Span | None
    source: str = "explicit"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the notice says of itself. Unknown is None or empty, never a guess."""

    title: Mention | None = None
    issuers: tuple[Mention, ...] = ()
    document_number: Mention | None = None
    document_date: Dated | None = None
    publication_date: Dated | None = None
    effective_date: Dated | None = None
    addressees: tuple[Mention, ...] = ()
    document_type: str | None = None
    role: str = "unknown"
    """`official`, `third_party`, `news_report`, `summary` or `unknown`."""
    translation: str = "unknown"
    """`none`, `human`, `machine` or `unknown`."""
    completeness: str = "unknown"
    """`complete`, `truncated`, `paywalled`, `excerpt` or `unknown`."""
    completeness_span: Span | None = None
    """Where the text breaks off."""
    regions: tuple[Mention, ...] = ()


HEAD = 16
"""Lines in which the head is looked for."""
LONGEST_TITLE = 400
_SENTENCE_END = re.compile(r"(?<!\.[A-Z])[.。;!?][\"')\]]*$")
_MARK = re.compile(r"#{1,6}[ \t]+|[-*][ \t]+")
_TYPE_EN = re.compile(r"\b(?:" + "|".join(en.TYPES) + r")\b", re.IGNORECASE)
_TITLE_OF = re.compile(en.TITLE_OF)
_TITLE_NUMBER = re.compile(en.TITLE_NUMBER)
_NUMBERS_EN = tuple(re.compile(pattern) for pattern in en.DOCUMENT_NUMBERS)
_NUMBER_ZH = re.compile(zh.DOCUMENT_NUMBER)
_ORDER_ZH = re.compile(zh.ORDER_NUMBER)
_ORDER_LOOSE = re.compile(r"[\u4e00-\u9fff、 ]{2,40}(?:令|公告|通告)\s?\d{4}年?第\d{1,4}号")
_NUMBER_FIELD = re.compile(zh.NUMBER_FIELD)
_DATE_FIELDS = tuple((name, re.compile(pattern)) for name, pattern in zh.DATE_FIELDS)
_EFFECTIVE_FIELD = re.compile(r"(?i)\beffective date\*{0,2}\s?:\*{0,2}\s?")
_ISSUER_FIELD = re.compile(
    r"(?i)\bissuing (?:authority|body|agency)\*{0,2}\s?:\*{0,2}\s?(?P<by>[^\n]{3,300})"
    r"|(?:发文机关|发布机构|发文机构|制定机关)\s?[:|]\s?(?P<zh>[^\n]{2,100})"
)
_HISTORY = re.compile(r"^\(?(?P<rest>.{0,160}?)(?P<verb>" + "|".join(zh.HISTORY_VERBS) + r")\s?[)]?$")
_CHANGED = ("修订", "修正", "修改")
_PUBLISHED = ("公布", "发布", "颁布", "印发")
REVISED_BY_ORDER = "以令修订"
"""What is recorded where a revision was published by an order of its own; `自公布之日起` then counts from that day."""
_COMMENCES_ZH = re.compile(zh.COMMENCES)
_COMMENCES_EN = re.compile(en.COMMENCES, re.IGNORECASE)
_EFFECT = re.compile(en.EFFECT, re.IGNORECASE)
_IMMEDIATE = re.compile(en.IMMEDIATE, re.IGNORECASE)
_NEWS_EFFECT = re.compile(en.NEWS_EFFECT)
_ISSUED_EN = re.compile(en.REPORT_ISSUED)
_ISSUED_BY = re.compile(en.REPORT_ISSUED_BY)
_SAID_EN = re.compile(en.REPORT_SAID)
_SAID_ZH = re.compile(zh.REPORT_SAID)
_ACCORDING = re.compile(r"(?:according to|spokes\w+ (?:for|of)|in a statement by|by)\s(?:the\s)?$")
_DESCRIBED = tuple((re.compile(pattern), name, re.compile(where)) for pattern, name, where in en.DESCRIBED)
_WEEKDAY = re.compile(r"(?i)\b(" + "|".join(en.WEEKDAYS) + r")\b|(" + "|".join(zh.WEEKDAYS) + ")")
_URL_DAY = re.compile(r"https?://\S{4,60}?/(?P<y>(?:19|20)\d{2})[/-]?(?P<m>\d{2})[/-]?(?P<d>\d{2})/")
_AMERICAN_EVENING = re.compile(r"\d{1,2}:\d{2}\s?pm\s?(?:E|C|M|P)[SD]T", re.IGNORECASE)
_ADDRESSED = re.compile(en.ADDRESSED)
_ADDRESSEE_CUT = re.compile(en.ADDRESSEE_CUT)
_REGION = re.compile(r"\b(?:" + "|".join(en.REGIONS) + r")\b" + en.REGION_TAIL + "|(?:" + "|".join(zh.REGIONS) + ")" + zh.REGION_TAIL)
_HUMAN = re.compile(en.HUMAN_TRANSLATION, re.IGNORECASE)
_MACHINE = re.compile(en.MACHINE_TRANSLATION, re.MULTILINE)
_CHINESE_PLACE = re.compile(en.CHINESE)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the rules look at: the folded text, its speaking lines, and the reasons of its noise."""

    text: str
    folded: str
    lines: tuple[Span, ...]
    reasons: frozenset[str]
    noise: tuple[tuple[Span, str], ...]

    def words(self, index: int) -> str:
        """The folded words of a line."""
        return self.folded[slice(*self.lines[index])]

    def noises(self, reason: str) -> Iterator[Span]:
        """Where noise of one reason stands."""
        return (span for span, why in self.noise if why == reason)

    def mention(self, span: Span, source: str = "explicit") -> Mention:
        """A name exactly as printed at `span`."""
        return Mention(self.text[slice(*span)], span, source)


def metadata(extract: Extract, *, language: str, hints: Hints) -> Metadata:
    """Read the metadata of a notice or report from its text of record."""
    page = _page(extract)
    whole = completeness(extract)
    role = hints.role or _role(page)
    title = _title(page)
    report = _report_day(page) if role == "news_report" else None
    number = None if role == "news_report" else _number(page, title)
    history = _history(page)
    names = _issuers(page, title, number, role, history)
    document = _document_day(page, history, role, report)
    addressees = _addressees(page, title, role)
    return Metadata(
        title=title,
        issuers=names,
        document_number=number,
        document_date=document,
        publication_date=_publication_day(page, history, role, report),
        effective_date=_effective_day(page, history, document, role),
        addressees=addressees,
        document_type=_document_type(page, title, role),
        role=role,
        translation=_translation(page, language, names, role),
        completeness=whole.state,
        completeness_span=whole.span,
        regions=_regions(page, title, addressees),
    )


def _page(extract: Extract) -> _Page:
    noise = tuple((each.span, each.reason) for each in extract.noise)
    return _Page(extract.text, fold(extract.text).text, tuple(speaking(extract)), frozenset(why for _, why in noise), noise)


def _title(page: _Page) -> Mention | None:
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
    if _SENTENCE_END.search(words) and not (mark and mark.group().startswith("#")):
        return None
    return page.mention((start, _title_end(page, end)))


def _title_end(page: _Page, end: int) -> int:
    """A Chinese title may go on in the next line: after its number, or until the kind of instrument is named."""
    if len(page.lines) < 2 or not re.search("[\u4e00-\u9fff]", page.words(0)):
        return end
    following = page.words(1)
    whole = re.sub(r"\s", "", page.words(0))
    going_on = bool(_ORDER_ZH.fullmatch(page.words(0).lstrip("# "))) or ("关于" in whole and not whole.endswith(zh.TYPES))
    if going_on and len(following) <= 80 and following.rstrip(")").endswith(zh.TYPES) and not re.search("[。;:,]", following):
        return page.lines[1][1]
    return end


def _head(page: _Page, title: Mention | None) -> Iterator[int]:
    """Indexes of the short lines after the title, up to the first that is body text."""
    for index in range(min(len(page.lines), HEAD)):
        start, end = page.lines[index]
        if title and title.span and start < title.span[1] and title.span[0] < end:
            continue
        if end - start > 500 or page.words(index).endswith(("。", "；", ";")):
            return
        yield index


def _number(page: _Page, title: Mention | None) -> Mention | None:
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


def _number_in_title(page: _Page, span: Span) -> Span | None:
    quoted = page.folded.find("《", *span)
    limit = quoted if quoted >= 0 else span[1]
    for pattern in (_ORDER_ZH, _ORDER_LOOSE):
        order = pattern.match(page.folded, span[0], limit)
        if order:
            return order.span()
    plain = _NUMBER_ZH.search(page.folded, span[0], span[1])
    if plain and page.folded[plain.end() : span[1]].strip(" )") == "" and plain.start() > span[0]:
        return plain.span()
    english = _TITLE_NUMBER.search(page.folded[span[0] : span[1]])
    if english:
        words = english.group().strip("()")
        start = span[0] + english.start() + english.group().index(words)
        return (start, start + len(words))
    return None


def _number_in_line(page: _Page, span: Span) -> Span | None:
    """The number, where a line of the head is nothing else, or a line of history ends by it."""
    words = page.folded[slice(*span)]
    inner = words.strip("()[] ")
    start = span[0] + (words.index(inner) if inner else 0)
    for pattern in (_NUMBER_ZH, _ORDER_ZH):
        whole = pattern.fullmatch(inner)
        if whole:
            return (start, start + len(inner))
    if any(pattern.match(words) for pattern in _NUMBERS_EN):
        return span
    if not _HISTORY.match(words):
        return None
    order = _ORDER_ZH.search(page.folded, _after_day(page, span), span[1])
    later = _later_order(page, span)
    return later or (order.span() if order else None)


def _after_day(page: _Page, span: Span) -> int:
    found = dates.days(page.folded, *span)
    at = found[0].span[1] if found else span[0]
    return at + len(page.folded[at : span[1]]) - len(page.folded[at : span[1]].lstrip())


def _later_order(page: _Page, span: Span) -> Span | None:
    """The order of the newest line of history that names one."""
    newest = None
    for line in page.lines[:HEAD]:
        if line[0] >= span[0] and _HISTORY.match(page.folded[slice(*line)]):
            order = _ORDER_ZH.search(page.folded, _after_day(page, line), line[1])
            newest = order.span() if order and "《" not in page.folded[line[0] : order.start()] else newest
    return newest


def _history(page: _Page) -> tuple[tuple[dates.Day, str], ...]:
    """The lines under a title that say what was done on which day, in order of print."""
    found = []
    for start, end in page.lines[:HEAD]:
        match = _HISTORY.match(page.folded[start:end])
        printed = dates.days(page.folded, start, end)
        if match and printed and printed[0].span[0] - start <= 1:
            found.append((printed[0], REVISED_BY_ORDER if _by_order(page, (start, end), match["verb"]) else match["verb"]))
    return tuple(found)


def _by_order(page: _Page, line: Span, verb: str) -> bool:
    """Whether a revision was published by an order of its own, named in the line and not in a title that the line quotes."""
    order = _ORDER_ZH.search(page.folded, _after_day(page, line), line[1]) if verb in _CHANGED else None
    return order is not None and "《" not in page.folded[line[0] : order.start()]


def _field_day(page: _Page, name: str) -> Dated | None:
    """The day in a field above the notice (`成文日期：`, `发布日期：`)."""
    for wanted, pattern in _DATE_FIELDS:
        for span in page.noises("page header") if wanted == name else ():
            field = pattern.search(page.folded, *span)
            found = dates.days(page.folded, field.end(), min(field.end() + 20, span[1])) if field else []
            if found:
                return Dated(found[0].day, found[0].span)
    return None


def _document_day(page: _Page, history: tuple[tuple[dates.Day, str], ...], role: str, report: dates.Day | None) -> Dated | None:
    """The day of signature: a field, a line of the head, the newest line of history, the closing; in a report, the day spoken of."""
    if role == "news_report":
        return _reported_day(page, report)
    field = _field_day(page, "document_date")
    if field:
        return field
    acted = [day for day, verb in history if verb not in ("施行", "实施", "批准")] or [day for day, verb in history if verb == "批准"]
    if acted:
        newest = max(acted, key=lambda each: (each.day, each.span))
        return Dated(newest.day, newest.span)
    for start, end in page.lines[1:HEAD]:
        if end - start > 500 or page.folded[start:end].endswith("。"):
            break
        alone = dates.only_day(page.folded, (start, end))
        if alone:
            return Dated(alone.day, alone.span)
    return _closing_day(page)


def _closing_day(page: _Page) -> Dated | None:
    """The day under the text: a line of its own, or after the issuer's name."""
    for start, end in reversed(page.lines[-6:]):
        alone = dates.only_day(page.folded, (start, end))
        printed = dates.days(page.folded, start, end)
        if alone is None and len(printed) == 1 and printed[0].span[1] == end and end - start <= 80:
            before = page.folded[start : printed[0].span[0]].strip(" ,")
            alone = printed[0] if before and issuers.resolves(before) else None
        if alone:
            return Dated(alone.day, alone.span)
    return None


def _publication_day(page: _Page, history: tuple[tuple[dates.Day, str], ...], role: str, report: dates.Day | None) -> Dated | None:
    """The day of publication, where the text or its page says so; of a report, its own."""
    if role == "news_report":
        return Dated(report.day, report.span) if report else None
    published = [day for day, verb in history if verb in _PUBLISHED]
    field = _field_day(page, "publication_date")
    if field or not published:
        return field
    return Dated(published[-1].day, published[-1].span)


def _effective_day(page: _Page, history: tuple[tuple[dates.Day, str], ...], document: Dated | None, role: str) -> Dated | None:
    """The day this text takes effect: its history, its commencement clause, a field; of a report, what it says holds from when."""
    if role == "news_report":
        return _reported_effect(page)
    started = [day for day, verb in history if verb in ("施行", "实施")]
    if started:
        return Dated(started[-1].day, started[-1].span)
    revised = max((day.day for day, verb in history if verb in _CHANGED), default=None)
    clause = _clause_zh(page, _enacted(history, document)) or _clause_en(page, document)
    if clause and not (revised and clause.source == "explicit" and clause.day < revised):
        return clause
    return _field_day(page, "effective_date") or _digest_effect(page)


def _enacted(history: tuple[tuple[dates.Day, str], ...], document: Dated | None) -> Dated | None:
    """The day that `自公布之日起` counts from; a day on which a text was only passed or approved is not the day it was published."""
    if not history:
        return document
    published = [day for day, verb in history if verb in (*_PUBLISHED, REVISED_BY_ORDER)]
    newest = max(published, key=lambda each: (each.day, each.span), default=None)
    if newest is None or any(verb in _CHANGED and day.day > newest.day for day, verb in history):
        return None
    return Dated(newest.day, newest.span)


def _clause_zh(page: _Page, document: Dated | None) -> Dated | None:
    """The last commencement clause outside quotation marks and titles."""
    found = None
    for start, end in page.lines:
        at, quotes, titles = start, 0, 0
        for match in _COMMENCES_ZH.finditer(page.folded, start, end):
            between = page.folded[at : match.start()]
            at, quotes, titles = match.start(), quotes + between.count('"'), titles + between.count("《") - between.count("》")
            found = (None if quotes % 2 or titles > 0 else _clause_day(page, match, document)) or found
    return found


def _clause_day(page: _Page, match: re.Match[str], document: Dated | None) -> Dated | None:
    printed = dates.days(page.folded, *match.span("when"))
    if printed:
        return Dated(printed[0].day, match.span("when"))
    if document is None or not match["when"].endswith("之日"):
        return None
    day = dates.after(document.day, integer(match["off"]) or 0, match["unit"]) if match["off"] else document.day
    return Dated(day, match.span(), "inferred") if day else None


def _clause_en(page: _Page, document: Dated | None) -> Dated | None:
    """The last clause by which this very text takes effect."""
    found = None
    for start, end in page.lines:
        for match in _COMMENCES_EN.finditer(page.folded, start, end):
            whole = match.group()
            if not _EFFECT.search(whole[-len(match["rest"]) - 20 :]):
                continue
            printed = dates.days(page.folded, *match.span("rest"))
            if printed:
                found = Dated(printed[0].day, printed[0].span)
            elif document and _IMMEDIATE.search(match["rest"]):
                found = Dated(document.day, match.span(), "inferred")
    return found


def _digest_effect(page: _Page) -> Dated | None:
    """The effective date that a third party's digest states in a field."""
    for start, end in page.lines if "front matter" in page.reasons else ():
        field = _EFFECTIVE_FIELD.search(page.folded, start, end)
        printed = dates.days(page.folded, field.end(), field.end() + 24) if field else []
        if printed:
            return Dated(printed[0].day, printed[0].span)
    return None


def _report_day(page: _Page) -> dates.Day | None:
    """The day of a report: in its address, its time stamp, or beside its dateline."""
    for span in page.noises("link line"):
        url = _URL_DAY.search(page.folded, *span)
        if url:
            found = dates.days(f"{url['y']}-{url['m']}-{url['d']}")
            if found:
                return dates.Day(found[0].day, (url.start("y"), url.end("d")))
    for reason in ("timestamp", "page header", "dateline", "page furniture"):
        for span in page.noises(reason):
            found = dates.days(page.folded, *span)
            if found and reason != "page furniture":
                return found[0]
            if found:
                return found[-1]
    return None


def _reported_day(page: _Page, report: dates.Day | None) -> Dated | None:
    """The day on which the issuer acted, by the first sentence of the lead that has it speak on some day."""
    for spoken in _spoken(page, _lead(page)):
        found = _day_spoken(page, spoken, report)
        if found:
            return found
    return None


def _day_spoken(page: _Page, spoken: Span, report: dates.Day | None) -> Dated | None:
    """A full date beside the verb, a day of the month, a weekday; what is not printed is taken from the report's own day or the text."""
    start, end = spoken
    full = dates.days(page.folded, start, min(start + 80, end))
    if full:
        return Dated(full[0].day, full[0].span)
    named = _WEEKDAY.search(page.folded, start, end)
    weekday = None if named is None else (en.WEEKDAYS[named[1].lower()] if named[1] else zh.WEEKDAYS[named[2]])
    own = dates.yearless(page.folded, start, min(start + 60, end))
    lines = (dates.yearless(page.folded, *span) for span in page.noises("dateline"))
    bare = own or (next(filter(None, lines), None) if weekday is not None else None)
    if bare:
        day = _dated(page, bare[0], bare[1], report=report, weekday=weekday)
        if day:
            return Dated(day, bare[2], "inferred")
    if named and weekday is not None and report:
        ahead = any(_AMERICAN_EVENING.search(page.folded, *span) for span in page.noises("timestamp"))
        return Dated(dates.near(weekday, report.day, ahead=ahead), named.span(), "inferred")
    return None


def _dated(page: _Page, month: int, day: int, *, report: dates.Day | None, weekday: int | None) -> date | None:
    if report:
        return dates.beside(month, day, printed=report.day, weekday=weekday)
    printed = dates.years("\n".join(page.folded[start:end] for start, end in page.lines))
    return dates.with_year(month, day, printed=printed, weekday=weekday)


def _lead(page: _Page) -> Span:
    """The first paragraphs of a report, without its headline."""
    dateline = next(page.noises("dateline"), None)
    start = dateline[1] if dateline else (page.lines[0][0] if page.lines else 0)
    return (start, min(start + 3000, len(page.folded)))


def _spoken(page: _Page, lead: Span) -> Iterator[Span]:
    """The first sentences of the lead in which an institution issues, says or decides something."""
    for name in _speakers(page, lead)[:4]:
        start = max(page.folded.rfind(". ", lead[0], name.span[0]) + 2, page.folded.rfind("。", lead[0], name.span[0]) + 1, lead[0])
        stops = [at for mark in (". ", "。") if (at := page.folded.find(mark, name.span[1], lead[1])) >= 0]
        yield (start, min([*stops, lead[1]]))


def _reported_effect(page: _Page) -> Dated | None:
    """From when a reported measure holds, where the lead says so."""
    lead = _lead(page)
    match = _NEWS_EFFECT.search(page.folded, lead[0], min(lead[0] + 800, lead[1]))
    if match is None:
        return None
    full = dates.days(page.folded, *match.span("when"))
    if full:
        return Dated(full[0].day, full[0].span)
    bare, report = dates.yearless(page.folded, *match.span("when")), _report_day(page)
    day = dates.closest(bare[0], bare[1], report.day) if bare and report else None
    return Dated(day, match.span("when"), "inferred") if day else None


def _issuers(
    page: _Page, title: Mention | None, number: Mention | None, role: str, history: tuple[tuple[dates.Day, str], ...]
) -> tuple[Mention, ...]:
    """Who issued the notice: its title, the body that numbers so, its history, its closing, a field; in a report, who speaks."""
    if role == "news_report":
        spoken = _speakers(page, _lead(page))
        return _unique(_named(page, name) for name in spoken[:1]) if not _joint(page) else _joint(page)
    title_names = _title_issuers(page, title) if title and title.span else []
    for names in (title_names, _history_issuers(page, history), _closing_issuers(page), _coded_issuers(page, number), _field_issuers(page)):
        if names:
            return _unique(_named(page, name) for name in names)
    return ()


def _named(page: _Page, name: issuers.Name) -> Mention:
    return Mention(page.text[slice(*name.span)] if name.printed else name.text, name.span, "explicit" if name.printed else "inferred")


def _unique(mentions: Iterator[Mention]) -> tuple[Mention, ...]:
    return tuple({mention.text: mention for mention in mentions}.values())


def _title_issuers(page: _Page, title: Mention) -> list[issuers.Name]:
    """The institutions that a title begins with, or names after `of` and before `on`."""
    start, end = title.span or (0, 0)
    order = _ORDER_ZH.match(page.folded, start, end) or _ORDER_LOOSE.match(page.folded, start, end)
    if order:
        kind = re.compile("令|公告|通告").search(page.folded, start, order.end())
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


def _history_issuers(page: _Page, history: tuple[tuple[dates.Day, str], ...]) -> list[issuers.Name]:
    """The body whose order first published the text, or that passed it."""
    for day, verb in history:
        line = next(span for span in page.lines if span[0] <= day.span[0] < span[1])
        start = _after_day(page, line)
        order = _ORDER_ZH.match(page.folded, start, line[1])
        if order and (found := issuers.split(page.folded, order.span("org"))):
            return found
        passed = re.compile(r"(?:经)?(?:第[一二三四五六七八九十]{1,3}届)?(?P<by>[\u4e00-\u9fff]{4,30}?)(?:第|审判委员会)").match(
            page.folded, start, line[1]
        )
        if verb == "通过" and passed and issuers.resolves(passed["by"]):
            return [issuers.Name(passed["by"], passed.span("by"), printed=True)]
    return []


def _closing_issuers(page: _Page) -> list[issuers.Name]:
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


def _coded_issuers(page: _Page, number: Mention | None) -> list[issuers.Name]:
    """Whose numbers begin with such a code."""
    if number is None or number.span is None:
        return []
    start, end = number.span
    code = re.compile(r"[A-Z][A-Za-z]+(?=/)").match(page.folded, start, end)
    if code and code.group() in en.NUMBER_CODES:
        return [issuers.Name(en.NUMBER_CODES[code.group()], code.span(), printed=False)]
    chinese = _NUMBER_ZH.match(page.folded, start, end)
    if chinese and chinese["org"] in zh.NUMBER_CODES:
        names = zh.NUMBER_CODES[chinese["org"]].split("、")
        return [issuers.Name(name, chinese.span("org"), printed=False) for name in names]
    order = _ORDER_ZH.match(page.folded, start, end)
    return issuers.split(page.folded, order.span("org")) if order else []


def _field_issuers(page: _Page) -> list[issuers.Name]:
    """The issuing body that a page or a digest states in a field."""
    for start, end in (*page.noises("page header"), *page.lines[:40]):
        field = _ISSUER_FIELD.search(page.folded, start, end)
        if field:
            span = field.span("by") if field["by"] else field.span("zh")
            trimmed = re.sub(r"\s{0,3}\([^()]{0,80}\)[\s*]{0,4}$", "", page.folded[slice(*span)])
            return issuers.split(page.folded, (span[0], span[0] + len(trimmed)))
    return []


def _joint(page: _Page) -> tuple[Mention, ...]:
    """Institutions that a report names together as issuing something."""
    lead = _lead(page)
    for pattern in (_ISSUED_BY, _ISSUED_EN):
        for match in pattern.finditer(page.folded, *lead):
            known = list(issuers.KNOWN.finditer(page.folded, *match.span("by")))
            if not known:
                continue
            span = (known[0].start(), known[-1].end())
            names = issuers.split(page.folded, span)
            if names and (pattern is _ISSUED_BY or page.folded[span[1] : match.end("by")].strip(" )(") == ""):
                return _unique(_named(page, name) for name in names)
    return ()


def _speakers(page: _Page, lead: Span) -> list[issuers.Name]:
    """Institutions in the lead that issue, say or decide something, in order; descriptions resolve where the place is clear."""
    found = []
    for match in issuers.KNOWN.finditer(page.folded, *lead):
        said = (_SAID_ZH if match["zh"] else _SAID_EN).match(page.folded, match.end(), lead[1])
        told = _ACCORDING.search(page.folded, max(match.start() - 40, lead[0]), match.start())
        issued = re.compile(r"\s(?:jointly\s|recently\s)?(?:issued|released|published|unveiled)\b").match(page.folded, match.end(), lead[1])
        if said or told or issued:
            text, printed = issuers.known_as(match.group())
            found.append(issuers.Name(text, match.span(), printed))
    for pattern, name, where in _DESCRIBED:
        if where.search(page.folded):
            found += [
                issuers.Name(name, match.span(), printed=False)
                for match in pattern.finditer(page.folded, *lead)
                if _SAID_EN.match(page.folded, match.end())
            ]
    return sorted(found, key=lambda each: each.span)


def _addressees(page: _Page, title: Mention | None, role: str) -> tuple[Mention, ...]:
    """Whom the notice speaks to: the line that ends in a colon or comma, or names them, between head and body."""
    if role == "news_report":
        return ()
    for index in range(1, min(len(page.lines), HEAD)):
        start, end = page.lines[index]
        words = page.folded[start:end]
        if end - start > 1200 or re.search("[。;]", words):
            return ()
        if (
            dates.only_day(page.folded, (start, end))
            or _HISTORY.match(words)
            or (title and title.span and title.span[0] <= start < title.span[1])
        ):
            continue
        if words.endswith(":") and zh.ADDRESSEE.match(words) and not zh.STEM_FORMULA.search(words):
            return tuple(_cut(page, (start, end - 1), re.compile(r",\s*|\s{2,}")))
        if _ADDRESSED.match(words) and (words.endswith((",", ":")) or not _SENTENCE_END.search(words)) and not _NUMBERS_EN[0].match(words):
            return tuple(_cut(page, (start, end - words.endswith((",", ":"))), _ADDRESSEE_CUT))
        if _SENTENCE_END.search(words):
            return ()
    return ()


def _cut(page: _Page, span: Span, joints: re.Pattern[str]) -> Iterator[Mention]:
    opening = re.compile(r"To\s+").match(page.folded, *span)
    span = (opening.end(), span[1]) if opening else span
    edges = [span[0], *(edge for joint in joints.finditer(page.folded, *span) for edge in joint.span()), span[1]]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = page.folded[start:end]
        lead = re.match(r"(?:and\s)?\s*", words)
        start += lead.end() if lead else 0
        if page.folded[start:end].strip(" ,"):
            yield page.mention((start, start + len(page.folded[start:end].rstrip(" ,"))))


def _document_type(page: _Page, title: Mention | None, role: str) -> str | None:
    """The kind of instrument as the title names it; in a report, what is said to be issued."""
    words = page.folded[slice(*title.span)] if title and title.span else ""
    if role == "news_report":
        lead = page.folded[slice(*_lead(page))]
        said = re.search(r"(?i)\bissued\s(?:a|an|the|new)\s(\w+)", lead)
        return said[1].lower() if said and said[1].lower() in en.TYPES else None
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
    own = re.search(r"(?i)\bthis (circular|notice|notification|announcement|order|decision|advisory)\b", page.folded)
    return own[1].lower() if own else None


def _role(page: _Page) -> str:
    """Who speaks, by the marks a text bears: a dateline or credits, a digest's front matter, a wall before the rest."""
    if page.reasons & {"dateline", "reporter credit"}:
        return "news_report"
    if "front matter" in page.reasons:
        return "summary" if "summary" in page.reasons and not any(page.noises("repeats what follows")) else "third_party"
    return "third_party" if "login or terms line" in page.reasons else "unknown"


def _translation(page: _Page, language: str, names: tuple[Mention, ...], role: str) -> str:
    """Whether the words are a translation: Chinese is the original of Chinese notices; slips and formulas tell the rest."""
    if language == "zh":
        return "none"
    if language != "en":
        return "unknown"
    if _MACHINE.search(page.folded):
        return "machine"
    if role == "news_report":
        return "none"
    if not _CHINESE_PLACE.search(page.folded):
        return "none" if names else "unknown"
    return "human" if _HUMAN.search(page.folded) else "unknown"


def _regions(page: _Page, title: Mention | None, addressees: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Regions of the first level that the title or the addressees name."""
    found: dict[str, Mention] = {}
    for mention in (title, *addressees):
        for match in _REGION.finditer(page.folded, *mention.span) if mention and mention.span else ():
            found.setdefault(match.group(), page.mention(match.span()))
    return tuple(found.values())
