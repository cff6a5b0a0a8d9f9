"""Is this text about, or the same as, a notice that is held? A report and the official text of a notice are brought together, in any order.

    report ──> what it names: numbers, titles, institutions ─┐
                                                             ├─> one notice, or None
    notice ──> its number, title, issuers, day ──────────────┘

A wrong merge hides a notice behind another, a missed one only tells it twice; so a report is taken to be about a notice only where it
names that notice in its first lines, names no other one, does not speak of it as amended, repealed or as the basis of something, and
was printed in the days around it. Two candidates are none. Two official texts at different addresses are not brought together here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from registry.text import institutions, issuers
from registry.text.extract import Span
from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.normalise import key
from registry.text.reading import Reading
from registry.text.values import value

LAWLESS = ("news_report", "summary")
"""Roles of texts that have no force of their own."""
EARLY, LATE = timedelta(days=-7), timedelta(days=60)
"""Between these, counted from the day of the notice, a report of it is printed."""
SOON = timedelta(days=14)
"""Up to this a title tells: the same issuer may use it again for the next notice of a series."""
AT_ONCE = timedelta(days=3)
"""Up to this a title tells even where no issuer is named."""
LEAD = 1000
"""Characters in which a report names what it is about."""
NEAR = 40
"""Characters beside a name in which it is said what happens to the notice."""

_PARTS = deferred("[a-z]+|[0-9]+|[\u4e00-\u9fff]+")
_FILLING = frozenset({"no", "of", "the", "第"})
_KINDS = frozenset({*en.TYPES, "general", "public", "joint", "administrative", "executive", "special", "official", "gazette", "通知"})
"""Words of a number that say nothing of whose it is."""
_JOINT = r"[^\w《》\"]{0,3}(?:(?:no|of|the|第)[^\w《》\"]{0,3}){0,2}"
_GLUE = "以据照按和与及为是的由对"
"""Characters of Chinese running text that may stand directly before a number and are no part of it."""
_NUMBERS = (
    deferred(zh.DOCUMENT_NUMBER),
    deferred(r"(?:令|公告|通告)\s?(?:[\[(]?(?:19|20)\d{2}[\])]?年?)?第\s?\d{1,4}\s?号"),
    deferred(r"\bNo\.?\s?\d{1,5}\s?(?:of\s(?:19|20)\d{2}|[\[(](?:19|20)\d{2}[\])])|[\[(](?:19|20)\d{2}[\])]\s?No\.?\s?\d{1,5}"),
)
_BOOK = deferred("《([^《》]{1,200})》")
_LAWS_ZH = ("法", "条例")
_LAWS_EN = frozenset({"act", "law", "code", "bill", "standard", "statement", "letter", "draft", "interpretation"})
_NOTICES_EN = "|".join(kind.capitalize() for kind in en.TYPES if kind not in _LAWS_EN)
_DAYS_EN = "(?!(?:" + "|".join(name.capitalize() for name in (*en.WEEKDAYS, *en.MONTHS)) + r")\b)"
_TITLES_EN = deferred(
    rf"\b(?:{_NOTICES_EN})\s(?:(?:of|by)\s(?:(?:[A-Z][\w'-]{{0,20}}|of|and|the|for),?\s){{1,20}})?(?:on"
    rf"|concerning|regarding)\s{_DAYS_EN}[A-Z]"
    rf'|"(?:{_NOTICES_EN})\s[^"]{{12,300}}"'
)
_MATTER = deferred(r"\s(?:on|about|concerning|regarding)\s")
_ISSUED = deferred(r"(?:issued|released|published|unveiled|announced|adopted)\s(?:(?:the|an?|its|their)\s)?$", re.IGNORECASE)
_ENDED = deferred(r"[,.;:)]|\s?[(]|\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|$")
_UNDONE = deferred(r"\b(?:repeal|revok|rescind|supersed|abolish)|废止|修订|修正|取代|替代|撤销|失效", re.IGNORECASE)
"""What a sentence says of a notice that it reports the end of."""
_TOUCHED = deferred(
    r"\b(?:amend|replac|withdr[ae]w|suspend|extend|prolong|expir|laps|violat|breach|consult)|修改|暂停|延长|延续|到期|补充|违反|征求意见",
    re.IGNORECASE,
)
"""What is done to a notice, or against it, right beside its name."""
_BASED = deferred(
    r"(?:\bunder|\bpursuant to|\bin (?:accordance|line) with|\bbased on"
    r"|\bimplement(?:s|ed|ing)?|\bdraft|\bproposed|\b(?:rules?|implementation|interpretation|draft) (?:of|for|to))"
    r"\s(?:the\s)?[\"']?$|(?:根据|依据|按照|依照|贯彻落实|落实|贯彻)[^。,;]{0,30}$",
    re.IGNORECASE,
)
"""What stands right before the name of a notice that something else follows from, or that is a draft."""
_QUOTED = deferred('《[^《》]*》|"[^"]*"')
_OUTER = str.maketrans("〈〉", "《》")
_CLOSERS = {"《": "》", '"': '"', "'": "'", "「": "」"}


@value
class Known:
    """A notice that is held, as far as telling whether another text is about it needs."""

    notice_id: int
    title: str | None
    issuers: tuple[str, ...]
    document_number: str | None
    document_date: date | None
    roles: tuple[str, ...]
    """Of its Editions."""
    published: date | None = None
    """The day that the text gives as its publication; of a report the day on which it was printed."""
    text: str = ""
    """Of a notice known by a report only: the report's `words`, or its text of record. Empty for every other."""


@value
class Match:
    """The notice that a text belongs to, and by which rule."""

    notice_id: int
    rule: str


@value
class _Report:
    text: str
    """As a comparison key."""
    flat: str
    title: str
    day: date | None
    acted: date | None


@value
class _Instrument:
    title: str
    issuers: tuple[str, ...]
    number: str
    day: date | None


def same_notice(reading: Reading, known: Sequence[Known]) -> Match | None:
    """The one notice of `known` that `reading` reports, or whose text it is where only reports of it are held; None where in doubt."""
    reports = reading.metadata.role in LAWLESS
    matches: dict[int, Match] = {}
    report, instrument = _report_read(reading), _instrument_read(reading)
    for one in known:
        if all(role in LAWLESS for role in one.roles) == reports:
            continue
        rule = _rule(report, _instrument_known(one)) if reports else _rule(_report_known(one), instrument)
        if rule:
            matches.setdefault(one.notice_id, Match(one.notice_id, rule))
    return next(iter(matches.values())) if len(matches) == 1 else None


def _report_read(reading: Reading) -> _Report:
    about = reading.metadata
    acted = about.document_date.day if about.document_date else None
    printed = about.publication_date.day if about.publication_date else None
    return _Report(reading.words, _flat(reading.words), key(about.title.text) if about.title else "", printed or acted, acted)


def _report_known(one: Known) -> _Report:
    text = key(one.text)
    return _Report(text, _flat(text), key(one.title or ""), one.published or one.document_date, one.document_date)


def _instrument_read(reading: Reading) -> _Instrument:
    about = reading.metadata
    day = about.document_date or about.publication_date
    return _Instrument(
        key(about.title.text) if about.title else "",
        tuple(key(issuer.text) for issuer in about.issuers),
        key(about.document_number.text) if about.document_number else "",
        day.day if day else None,
    )


def _instrument_known(one: Known) -> _Instrument:
    named = tuple(key(issuer) for issuer in one.issuers)
    return _Instrument(key(one.title or ""), named, key(one.document_number or ""), one.document_date or one.published)


def _rule(report: _Report, about: _Instrument) -> str | None:
    """The rule by which the report is about the notice, if there is one."""
    late = report.day - about.day if report.day and about.day else None
    if late is not None and not EARLY <= late <= LATE:
        return None
    lead = report.text[:LEAD]
    numbers, titles = _numbered(lead, about.number), _titled(report, about.title)
    named = sorted([*numbers, *titles])
    if not named or _acted_upon(report.text, named[0]) or _names_another(report, about):
        return None
    if numbers and _tells_whose(about.number):
        return "same document number"
    by = any(_speaks_of(lead, issuer) for issuer in about.issuers)
    if numbers and by:
        return "report names its number and issuer"
    if titles and by and (late is None or late <= SOON):
        return "report names its title and issuer"
    whole = _flat(about.title) in (_flat(report.title), *(_flat(lead[slice(*span)]) for span in titles))
    same_day = about.day is not None and report.acted == about.day
    at_once = late is not None and timedelta(0) <= late <= AT_ONCE
    return "report names its title and date" if titles and whole and (same_day or at_once) else None


# numbers


def _parts(number: str) -> list[str]:
    """The letters and digits of a number, without what only joins them."""
    return [part for part in _PARTS.findall(number.casefold().replace("第", " ")) if part not in _FILLING]


def _tells_whose(number: str) -> bool:
    """Whether a number names the body that gave it, and so no other notice has it."""
    return any(
        len(part) > 1 and not re.fullmatch("(?:令|公告|通告|年|号)+", part) and part not in _KINDS
        for part in _parts(number)
        if not part.isdigit()
    )


def _numbered(text: str, number: str) -> list[Span]:
    """Where `text` prints the number, whatever its brackets, its spaces and, after an English name, its order of year and number."""
    parts = _parts(number)
    low = text.casefold()
    if not _is_number(number, parts) or not all(part in low for part in parts):
        return []
    spans: list[Span] = []
    for order in _orders(parts):
        pattern = rf"(?<![A-Za-z0-9]){_JOINT.join(map(re.escape, order))}(?![A-Za-z0-9])"
        spans += [found.span() for found in re.finditer(pattern, text, re.IGNORECASE) if _begins(text, found.start())]
    return spans


def _is_number(number: str, parts: list[str]) -> bool:
    """Whether it can be told from other words: it has a figure, and a year or the body that gave it."""
    year = any(re.fullmatch(r"(?:19|20)\d{2}", part) for part in parts)
    return len(parts) > 1 and any(map(str.isdigit, parts)) and (year or _tells_whose(number))


def _orders(parts: list[str]) -> list[list[str]]:
    """The parts as printed and, where a year and a number end it, the other way about."""
    turned = len(parts) > 2 and parts[-1].isdigit() and parts[-2].isdigit() and not parts[0].isdigit()
    return [parts, [*parts[:-2], parts[-1], parts[-2]]] if turned and parts[-1] != parts[-2] else [parts]


def _begins(text: str, at: int) -> bool:
    """Whether a Chinese number begins here: the code of another office may end in the same characters."""
    return at == 0 or not ("\u4e00" <= text[at] <= "\u9fff") or not ("\u4e00" <= text[at - 1] <= "\u9fff") or text[at - 1] in _GLUE


# titles


def _titled(report: _Report, title: str) -> list[Span]:
    """Where the lead names the title, quoted or as issued; or the headline is the title."""
    spans = []
    for form in map(_flat, _forms(title)):
        if _flat(report.title) == form:
            at = max(report.text.find(report.title), 0)
            spans.append((at, at + len(form)))
        spans += [span for span in _places(report.flat[:LEAD], form) if _stands_alone(report.text, span)]
    return spans


def _flat(text: str) -> str:
    """`text` in small letters, inner book-title marks as outer ones; as long as it was."""
    low = text.lower()
    return (low if len(low) == len(text) else text).translate(_OUTER)


def _places(text: str, part: str) -> Iterator[Span]:
    at = text.find(part) if part else -1
    while at >= 0:
        yield (at, at + len(part))
        at = text.find(part, at + len(part))


def _forms(title: str) -> list[str]:
    """The title, and the title without its issuers; none that is too short to tell."""
    forms = [title]
    kind, of, rest = title.partition(" of ")
    matter = _MATTER.search(rest)
    by, about, what = title.partition("关于")
    if of and matter and kind.lower() in en.TYPES:
        forms.append(kind + rest[matter.start() :])
    elif about and issuers.resolves(by.rsplit("、", 1)[-1].strip()):
        forms.append(about + what)
    return [form for form in forms if len(re.findall("[\u4e00-\u9fff]", form)) >= 8 or len(form.split()) >= 5]


def _stands_alone(text: str, span: Span) -> bool:
    """Whether the title is quoted for itself, or follows the word that it was issued; not inside another title."""
    start, end = span
    if text.rfind("《", 0, max(start - 1, 0)) > text.rfind("》", 0, start):
        return False
    mark = text[start - 1 : start]
    if mark in _CLOSERS and mark:
        inside = mark == "'" and text.count('"', 0, start) % 2 == 1
        return not inside and text[end : end + 2].lstrip(",.")[:1] == _CLOSERS[mark]
    return bool(_ISSUED.search(text, max(start - NEAR, 0), start) and _ENDED.match(text, end))


# what else the report says


def _acted_upon(text: str, span: Span) -> bool:
    """Whether the sentence that names the notice tells what became of it, or what is based on it."""
    start, end = span
    left = re.split(r"[。!?;]|\.\s", text[max(start - 300, 0) : start])[-1]
    right = re.split(r"[。!?;]|\.\s", text[end : end + 300], maxsplit=1)[0]
    if _UNDONE.search(_QUOTED.sub(" ", f"{left} \x00 {right}")) or _BASED.search(left.rstrip("《\"'「")):
        return True
    return bool(_TOUCHED.search(left[-NEAR:]) or _TOUCHED.search(right[:NEAR]))


def _names_another(report: _Report, about: _Instrument) -> bool:
    """Whether the report names a notice besides this one: then it may be about that."""
    text = report.text
    own = [*_numbered(text, about.number)]
    titles = [span for form in _forms(about.title) for span in _places(report.flat, _flat(form))]
    for start, end in _cited_numbers(text):
        ours = any(a < end and start < b for a, b in own) or (not about.number and any(0 <= start - b <= 3 for _, b in titles))
        if not ours:
            return True
    told = [*own, *titles]
    return any(not _belongs(text, span, told, about.title) for span in _cited_titles(text))


def _belongs(text: str, span: Span, own: list[Span], title: str) -> bool:
    """Whether a cited title is this notice's: the same words, a part of them, or what stands right before its number."""
    start, end = span
    inside = key(text[start:end]).strip("《》\"' ")
    overlaps = any(a < end and start < b for a, b in own)
    return overlaps or any(0 <= a - end <= 3 for a, _ in own) or _flat(inside) in _flat(title)


def _cited_numbers(text: str) -> Iterator[Span]:
    return (match.span() for pattern in _NUMBERS for match in pattern.finditer(text))


def _cited_titles(text: str) -> Iterator[Span]:
    """Titles of notices; laws are cited as the ground of things, and a bare kind stands for the notice itself."""
    for match in _BOOK.finditer(text):
        if len(match[1]) > 6 and match[1].endswith(zh.TYPES) and not match[1].endswith(_LAWS_ZH):
            yield match.span()
    for match in _TITLES_EN.finditer(text):
        yield match.span()


def _speaks_of(text: str, issuer: str) -> bool:
    """Whether `text` names the institution, by its own name or one of those that the lexicon gives it."""
    plain = re.sub("^the ", "", issuer, flags=re.IGNORECASE)
    if len(plain) < 3:
        return False
    if re.search(rf"(?<![A-Za-z]){re.escape(plain)}(?![A-Za-z])", text, re.IGNORECASE):
        return True
    identity = institutions.canonical(plain, place="cn")
    return identity is not None and any(institutions.canonical(text[slice(*span)], place="cn") == identity for span in issuers.found(text))
