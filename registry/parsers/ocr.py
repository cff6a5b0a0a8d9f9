"""Pictures of pages -> printed lines, by rapidocr on onnxruntime (extra `ocr`; its models lie in its wheel). Runs in a worker only."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from statistics import median
from typing import Any

from registry.parsers.pdf import opened
from registry.parts import PrintedLine, PrintedPage

SCALE = 200 / 72
"""Pixels a point: 200 dots an inch, below which small letters are lost and above which nothing is won."""
MOST_PIXELS = 40_000_000
SURE = 0.8
"""Confidence of a line below which it is doubtful."""


def page(body: bytes, index: int) -> PrintedPage:
    """One page of a PDF, rendered and read; `none` where no word is found on it."""
    document = opened(body)
    try:
        sheet = document[index]
        width, height = sheet.get_size()
        scale = min(SCALE, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)
        picture = sheet.render(scale=scale, rev_byteorder=False).to_numpy()[:, :, :3]
    finally:
        document.close()
    read = _engine()(picture)
    if read.boxes is None:
        return PrintedPage(height, (), "none")
    found = zip(read.boxes, read.txts, read.scores, strict=True)
    lines = [_line(box, text, doubtful=score < SURE, scale=scale, height=height) for box, text, score in found if text.strip()]
    return PrintedPage(height, tuple(_in_order(_levelled(lines))), "ocr" if lines else "none")


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "critical", "Global.use_cls": False, "EngineConfig.onnxruntime.intra_op_num_threads": 1})


def _line(box: Any, text: str, *, doubtful: bool, scale: float, height: float) -> PrintedLine:
    """A line by the corners of its box, which are pixels from the upper left."""
    across, down = [float(corner[0]) / scale for corner in box], [float(corner[1]) / scale for corner in box]
    return PrintedLine(text.strip(), min(across), max(across), height - max(down), height - min(down), doubtful)


def _levelled(lines: list[PrintedLine]) -> list[PrintedLine]:
    """Boxes as tall as the page's usual one where they are about that: they fit the ink, which differs with each line's letters."""
    usual = median(line.height for line in lines) if lines else 0.0
    return [_as_tall(line, usual) if 0.7 < line.height / usual < 1.35 else line for line in lines]


def _as_tall(line: PrintedLine, height: float) -> PrintedLine:
    middle = (line.bottom + line.top) / 2
    return replace(line, bottom=middle - height / 2, top=middle + height / 2)


def _in_order(lines: list[PrintedLine]) -> list[PrintedLine]:
    """From above to below, and on one height from left to right."""
    rows: list[list[PrintedLine]] = []
    for line in sorted(lines, key=lambda each: -each.top):
        middle = (line.top + line.bottom) / 2
        if rows and rows[-1][0].bottom < middle < rows[-1][0].top:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda each: each.left)]
