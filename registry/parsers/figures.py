"""A cell's value as its sheet shows it: 0.05 that is printed as 5% is 5% (ECMA-376, 18.8.31). Runs in a worker only."""

from __future__ import annotations

import re
from datetime import date, datetime, time

_CODES = re.compile(r'\[\$(?P<money>[^\]-]{0,9})[^\]]{0,20}\]|\[[^\]]{0,40}\]|"(?P<words>[^"]{0,40})"|\\(?P<one>.)|[_*].')
"""What in a number format is no place of a figure: currency, colour, words, a letter, a space as wide as a letter."""
_PLACES = re.compile(r"[#0?][#0?,]{0,40}(?P<decimals>\.[0#?]{0,40})?")
_SIMPLE = re.compile(r"[^#0?.,/eE@]{0,40}[#0?][#0?,]{0,40}(?:\.[0#?]{0,40})?[^#0?.,/eE@]{0,40}")


def shown(value: object, form: str) -> str:
    """A cell's value as its sheet shows it: `form` is the number format, of which percents, decimals, grouping and words are kept.

    Days and times are in ISO form, whatever theirs is; a time at midnight is a day.
    """
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value).upper() if isinstance(value, bool) else str(value)
    plain = _CODES.sub(lambda code: code["money"] or code["words"] or code["one"] or "", form.partition(";")[0])
    places = _PLACES.search(plain)
    if places is None or not _SIMPLE.fullmatch(plain):
        return format(value, ".15g")
    scaled = value * 100 if "%" in plain else value
    figure = f"{scaled:{',' if ',' in places[0] else ''}.{len(places['decimals'] or '.') - 1}f}"
    return f"{plain[: places.start()]}{figure}{plain[places.end() :]}".strip()
