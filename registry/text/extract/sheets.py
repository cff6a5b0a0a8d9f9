"""Tables of cells -> text: a line a row, its cells parted by ` | `; a CSV file is one such table, a workbook several.

Nothing is computed: a cell is what was stored as its value. Days and times are in ISO form.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import StringIO

from registry.errors import UnreadableError
from registry.text.extract.lines import Line, laid
from registry.text.extract.values import Draft, Hints

MOST_CELLS = 500_000
"""Cells with words, in all sheets."""
_CODES = re.compile(r'\[\$(?P<money>[^\]-]{0,9})[^\]]{0,20}\]|\[[^\]]{0,40}\]|"(?P<words>[^"]{0,40})"|\\(?P<one>.)|[_*].')
"""What in a number format is no place of a figure: currency, colour, words, a letter, a space as wide as a letter."""
_PLACES = re.compile(r"[#0?][#0?,]{0,40}(?P<decimals>\.[0#?]{0,40})?")
_SIMPLE = re.compile(r"[^#0?.,/eE@]{0,40}[#0?][#0?,]{0,40}(?:\.[0#?]{0,40})?[^#0?.,/eE@]{0,40}")
_GAPS = re.compile(" {2,}")
_DELIMITERS = ",;\t|"
_SAMPLE = 20


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet; a merged cell stands where it begins, what it covers is empty."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def read_sheets(tables: Sequence[Table]) -> Draft:
    """The sheets one after another, each under its name where there are several. Raises UnreadableError for more than any notice has."""
    named = len([table for table in tables if table.rows]) > 1
    lines = list[Line]()
    for table in tables:
        if table.rows and named:
            lines.append(Line(_flat(table.name), "heading"))
        lines += _lines(table.rows)
    return laid(lines)


def read_csv(text: str, hints: Hints) -> Draft:  # noqa: ARG001 - every reader is called alike
    """A file of values parted by commas, semicolons, tabs or bars, whichever its first lines agree on (RFC 4180)."""
    csv.field_size_limit(2**20)
    try:
        return laid(list(_lines(csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_delimiter(text)))))
    except csv.Error as error:
        raise UnreadableError(f"The table of values is broken ({error}): give it as .txt.", reason="format") from error


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


def _lines(rows: Iterable[Sequence[str]]) -> Iterator[Line]:
    cells = 0
    for row in rows:
        words = [_flat(cell) for cell in row]
        cells += sum(map(bool, words))
        if cells > MOST_CELLS:
            raise UnreadableError(f"The table holds more than {MOST_CELLS} cells: it is data and no notice; give a part.", reason="limit")
        while words and not words[-1]:
            words.pop()
        if words:
            yield Line(_GAPS.sub(" ", " | ".join(words)).strip(), "row" if len(words) > 1 else "paragraph")


def _flat(cell: str) -> str:
    return " ".join(cell.split())


def _delimiter(text: str) -> str:
    """The mark that parts most of the first lines into one same number of cells, at least two."""
    first = [line for line in text[:100_000].splitlines()[:_SAMPLE] if line.strip()]

    def agreeing(mark: str) -> tuple[int, int]:
        counts = [len(row) for row in csv.reader(first, delimiter=mark)]
        usual = max(counts, key=counts.count, default=1)
        return (counts.count(usual), usual) if usual > 1 else (0, 0)

    return max(_DELIMITERS, key=agreeing)
