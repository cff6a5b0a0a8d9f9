"""A page as it is printed: lines with their places, from a PDF's characters or read off its picture."""

from __future__ import annotations

from dataclasses import dataclass


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
