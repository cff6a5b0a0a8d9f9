"""The one door through which bytes become a Reading, whatever they are.

Texts (plain, Markdown, HTML, XML, CSV) are read in process; native parsers run in a pool of bounded processes:

    door   what bytes are, and who takes them apart         pool   processes within limits

    pdf    PDFium: characters and their places              xlsx   openpyxl: cells, shown as their sheet shows them (figures)
    docx   mammoth: HTML, labels written out (numbering)    ocr    rapidocr: the words of a picture (extra `ocr`)

Each gives plain values (registry.parts), of which pure functions of registry.text make the text of record. A limit that is hit,
and a parser that crashes, is an UnreadableError of reason `limit` and never a reading.

The names below are loaded when they are first asked for: a worker passes through here, and must not wait for the rules of reading.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.parsers.door import Parsers, draw, read, reads_pictures

__all__ = ["Parsers", "draw", "read", "reads_pictures"]


def __getattr__(name: str) -> object:
    """Load a public name from the door."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.door"), name)
