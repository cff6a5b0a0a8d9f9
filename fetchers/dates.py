"""Dates as lists print them, where they can mean one day only: 2020-03-23, 2020/3/23, 2020年3月23日, March 23, 2020, 23 March 2020.

03/04/2020 is two days, depending on the country: it is not read.
"""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)"
)
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_DAY = r"(?P<day>[0-9]{1,2})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![0-9./-]){_YEAR}(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark){_DAY}(?![0-9]|[-/.][0-9])",
        rf"(?<![0-9]){_YEAR}\s{{0,3}}年\s{{0,3}}(?P<month>[0-9]{{1,2}})\s{{0,3}}月\s{{0,3}}{_DAY}\s{{0,3}}日",
        rf"\b{_MONTH}\.?\s{{1,3}}{_DAY}(?:st|nd|rd|th)?,?\s{{1,3}}{_YEAR}(?![0-9])",
        rf"(?<![0-9]){_DAY}(?:st|nd|rd|th)?\s{{1,3}}{_MONTH}\.?,?\s{{1,3}}{_YEAR}(?![0-9])",
    )
)
_LONGEST = 40


def dates_in(text: str) -> frozenset[date]:
    """Every day that the text names."""
    found = (_day(match) for form in _FORMS for match in form.finditer(text))
    return frozenset(day for day in found if day is not None)


def only_date(text: str) -> date | None:
    """The day, where the text says nothing else but brackets and a time of day."""
    text = text.strip(" \t\r\n[]()（）【】·|")
    if len(text) > _LONGEST:
        return None
    matches = [match for form in _FORMS for match in form.finditer(text)]
    rest = text[: matches[0].start()] + text[matches[0].end() :] if len(matches) == 1 else text
    return None if any(character not in "0123456789: " for character in rest) or not matches else _day(matches[0])


def _day(match: re.Match[str]) -> date | None:
    month = match["month"]
    number = int(month) if month.isdecimal() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
