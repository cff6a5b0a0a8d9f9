"""What native parsers take a document apart into, for registry.text to read: printed pages, and tables of cells.

A module of its own below both, since a parser's process has no use for the rules of reading and should not wait for them.
"""

from __future__ import annotations

from dataclasses import dataclass

MOST_CHARACTERS = 5_000_000
"""Of a document: ten times the longest code of law met."""
MOST_CELLS = 500_000
"""Cells with words, in all sheets of a workbook."""
WIDE_GAP = 1.5
"""Heights of a line that part two cells."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as it is printed; places are points from the lower left corner of the page. A tab in it stands for a wide gap."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    doubtful: bool = False
    """Whether it was read off a picture and may say something else."""

    @property
    def height(self) -> float:
        """About a sixth more than the size of its letters."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page with its lines in reading order."""

    height: float
    lines: tuple[PrintedLine, ...]
    source: str
    """As in Sheet: `text`, `ocr`, `none` for a picture that nobody read, or `blank`."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet; a merged cell stands where it begins, what it covers is empty."""

    name: str
    rows: tuple[tuple[str, ...], ...]
