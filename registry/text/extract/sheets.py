"""Tables of cells -> text: a line a row, its cells parted by ` | `; a CSV file is one such table, a workbook several.

Nothing is computed: a cell is what was stored as its value.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from registry.errors import UnreadableError
from registry.parts import MOST_CELLS, Table
from registry.text.extract.lines import Line, laid
from registry.text.extract.values import Draft, Hints
from registry.text.lexicon.deferred import deferred

_GAPS = deferred(" {2,}")
_DELIMITERS = ",;\t|"
_SAMPLE = 20


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
