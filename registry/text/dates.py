"""Days as notices print them, on a folded text; a day without its year is not yet a day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from registry.text.extract import Span
from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.numerals import integer
from registry.text.values import value

_CHINESE = deferred(zh.FULL_DATE)
_NUMERIC = deferred(r"(?<!\d)" + zh.ISO_DATE)
_ANY_YEAR = deferred(r"(?:19|20|21)\d{2}")
_BEFORE_YEAR = 34
"""Characters of the longest day and month before a year."""
_ENGLISH = deferred(
    rf"\b(?P<m>{en.MONTH})\.?\s{{1,3}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<y>\d{{4}})\b"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}(?:of\s{{1,3}})?(?P<m2>{en.MONTH})\.?,?\s{{1,3}}(?P<y2>\d{{4}})\b",
    re.IGNORECASE,
)
_YEARLESS_EN = deferred(rf"\b(?P<m>{en.MONTH})\.?\s{{1,3}}(?P<d>\d{{1,2}})\b(?!,?\s{{0,3}}(?:\d{{4}}|per))", re.IGNORECASE)
_YEARLESS_ZH = deferred(r"(?<![年\d])(?P<m>\d{1,2})月(?P<d>\d{1,2})日")
_YEAR = deferred(r"(?<![\d.,/-])(?P<y>(?:19|20)\d{2})(?![\d.,]\d|\d|/\d)")
_BESIDE_DAY = deferred(
    r"[\s()\[\].,#*_]*+(?:(?:[A-Z][a-z]{2,16}\s?){1,2},\s{0,2}(?=the|dated))?(?i:dated?(?:\s?:|\s)?|the|of)?[\s()\[\].,:*_]*"
)
"""What may stand beside the day of such a line: brackets, a word of dating, a gazette's place (`New Delhi, the`)."""
LONGEST_DATE_LINE = 120
"""Characters of a line that is nothing but a date."""
FIRST, LAST = 1900, 2100
"""Years in which a notice may lie."""


@value
class Day:
    """A day with its year, and where it is printed."""

    day: date
    span: Span


def days(folded: str, start: int = 0, end: int | None = None) -> list[Day]:
    """Every full date in `folded[start:end]`, in order; impossible ones (30 February) are passed over."""
    end = len(folded) if end is None else end
    found: list[Day] = []
    if folded.find("年", start, end) >= 0:
        found += [Day(day, match.span()) for match in _CHINESE.finditer(folded, start, end) if (day := _chinese(match))]
    done = start
    for year in _ANY_YEAR.finditer(folded, start, end):
        if (match := _NUMERIC.match(folded, year.start(), end)) and (day := _made(match["y"], match["m"], match["d"])):
            found.append(Day(day, match.span()))
        for match in _ENGLISH.finditer(folded, max(done, year.start() - _BEFORE_YEAR), min(year.end() + 1, end)):
            done = match.end()
            if day := _english(match):
                found.append(Day(day, match.span()))
    return sorted(found, key=lambda each: each.span) if len(found) > 1 else found


def may_end_in_day(words: str) -> bool:
    """Whether `words` end in what a full date may end in: in a line that does not, none need be looked for at its end."""
    return words[-1:].isnumeric() or words.endswith("日")


def only_day(folded: str, span: Span) -> Day | None:
    """The day that a line consists of, alone, in brackets or after a word of dating; None for any other line."""
    found = days(folded, *span) if span[1] - span[0] <= LONGEST_DATE_LINE else []
    if len(found) != 1:
        return None
    rest = folded[span[0] : found[0].span[0]] + folded[found[0].span[1] : span[1]]
    return found[0] if _BESIDE_DAY.fullmatch(rest) else None


def yearless(folded: str, start: int, end: int) -> tuple[int, int, Span] | None:
    """The first month and day without a year in `folded[start:end]`."""
    english, chinese = _YEARLESS_EN.search(folded, start, end), _YEARLESS_ZH.search(folded, start, end)
    if chinese and (english is None or chinese.start() < english.start()):
        return int(chinese["m"]), int(chinese["d"]), chinese.span()
    if english:
        return en.MONTHS[english["m"].lower()], int(english["d"]), english.span()
    return None


def years(folded: str) -> set[int]:
    """Every year that the text prints."""
    return {int(match["y"]) for match in _YEAR.finditer(folded)}


def with_year(month: int, day: int, *, printed: set[int], weekday: int | None) -> date | None:
    """The year of a dated day by what the text prints: its only year, the only one that fits the weekday, or the next that does.

    None where the text leaves a choice (domain.md 6.2): a year is inferred, never guessed.
    """
    options = [made for year in sorted(printed) if (made := _made(str(year), str(month), str(day)))]
    if weekday is None:
        return options[0] if len(options) == 1 else None
    fitting = [option for option in options if option.weekday() == weekday]
    if len(fitting) == 1:
        return fitting[0]
    if fitting or not printed:
        return None
    later = (_made(str(year), str(month), str(day)) for year in range(max(printed) + 1, max(printed) + 6))
    return next((made for made in later if made and made.weekday() == weekday), None)


def beside(month: int, day: int, *, printed: date, weekday: int | None) -> date | None:
    """The day of a report printed on `printed` that speaks of a month and day: the newest such day, None against its weekday."""
    for year in (printed.year + 1, printed.year, printed.year - 1):
        made = _made(str(year), str(month), str(day))
        if made and (made - printed).days <= 1:
            return made if weekday is None or made.weekday() == weekday else None
    return None


def closest(month: int, day: int, printed: date) -> date | None:
    """The day of that month nearest to `printed`, before or after it: how a report speaks of when something starts."""
    made = [day_ for year in (printed.year - 1, printed.year, printed.year + 1) if (day_ := _made(str(year), str(month), str(day)))]
    return min(made, key=lambda each: abs(each - printed), default=None)


def near(weekday: int, printed: date, *, ahead: bool) -> date:
    """The day of that weekday in the week up to `printed`; `ahead` where the place of the event is already a day further."""
    latest = printed + timedelta(days=1 if ahead else 0)
    return latest - timedelta(days=(latest.weekday() - weekday) % 7)


def after(day: date, count: int, unit: str) -> date | None:
    """`day` moved by `count` of `日` or `个月`; None beyond the calendar."""
    if unit == "日":
        return day + timedelta(days=count) if count < 4000 else None
    month = day.month - 1 + count
    for back in range(4):
        made = _made(str(day.year + month // 12), str(month % 12 + 1), str(day.day - back))
        if made:
            return made
    return None


def _chinese(match: re.Match[str]) -> date | None:
    month, day = integer(match["m"]), integer(match["d"])
    year = integer(match["y"].replace("O", "0"))
    return _made(str(year), str(month), str(day))


def _english(match: re.Match[str]) -> date | None:
    month = (match["m"] or match["m2"]).lower()
    return _made(match["y"] or match["y2"], str(en.MONTHS[month]), match["d"] or match["d2"])


def _made(year: str, month: str, day: str) -> date | None:
    try:
        made = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return made if FIRST <= made.year <= LAST else None
