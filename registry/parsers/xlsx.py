"""XLSX -> tables of words, by openpyxl: values as they were stored, no formula evaluated. Runs in a worker only.

openpyxl and not the thirty times faster calamine, because it tells how a number is shown: 0.05 that is printed as 5% is 5%.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import load_workbook

from registry.errors import UnreadableError
from registry.parsers.figures import shown
from registry.parsers.packed import refuse_entities
from registry.parts import MOST_CELLS, MOST_CHARACTERS, Table

MOST_ROWS = 200_000
"""Rows of a sheet that are looked at, empty ones too."""


def tables(body: bytes) -> tuple[Table, ...]:
    """The sheets of a workbook, hidden ones too: what is hidden may be changed. Raises UnreadableError."""
    refuse_entities(body)
    book = load_workbook(BytesIO(body), read_only=True, data_only=True, keep_links=False)
    counted = Counter[str]()
    return tuple(Table(sheet.title, tuple(_rows(sheet, counted))) for sheet in book.worksheets)


def _rows(sheet: Any, counted: Counter[str]) -> Iterator[tuple[str, ...]]:
    """The rows that hold words; `counted` is what the sheets before held. Raises UnreadableError."""
    sheet.reset_dimensions()  # what a sheet says of its size is not to be believed
    for at, row in enumerate(islice(sheet.iter_rows(), MOST_ROWS + 1)):
        words = tuple("" if cell.value is None else shown(cell.value, cell.number_format) for cell in row)
        counted.update(cells=sum(map(bool, words)), characters=sum(map(len, words)))
        if at == MOST_ROWS or counted["cells"] > MOST_CELLS or counted["characters"] > MOST_CHARACTERS:
            raise UnreadableError(
                f"The workbook holds more than {MOST_ROWS} rows in a sheet or {MOST_CELLS} cells: it is data and no notice; give a part.",
                reason="limit",
            )
        if any(words):
            yield words
