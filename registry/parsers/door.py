"""Bytes -> what they are -> the text of record -> a Reading; the only place that knows which format needs which parser."""

from __future__ import annotations

import os
from functools import cache
from importlib.util import find_spec

from registry.errors import UnreadableError
from registry.parsers.pool import Limits, Pool
from registry.parts import PrintedPage
from registry.text.extract import NO_HINTS, Draft, Extract, Hints, extract, finished
from registry.text.extract.media import DOCX, PDF, XLSX, kind_of
from registry.text.extract.page import read_fragment
from registry.text.extract.printed import read_pages
from registry.text.extract.sheets import read_sheets
from registry.text.reading import Reading, read_extract

PICTURES = Limits(cpu=180, memory=4 * 2**30, wall=600.0, tasks=50)
"""What reading one page off its picture may take; it takes about 10 s of processor time."""
MOST_PICTURES = 100
"""Pages of a document that are read off their pictures."""


def read(body: bytes, *, media_type: str, hints: Hints = NO_HINTS, charset: str | None = None, name: str = "") -> Reading:
    """Read `body`, declared as `media_type` and found under `name` (a path or an address), by the parsers of this process.

    Raises UnreadableError, UsageError.
    """
    return _shared().read(body, media_type=media_type, hints=hints, charset=charset, name=name)


def draw(body: bytes, *, media_type: str, hints: Hints = NO_HINTS, charset: str | None = None, name: str = "") -> Extract:
    """The text of record of `body`, by the parsers of this process. Raises UnreadableError, UsageError."""
    return _shared().draw(body, media_type=media_type, hints=hints, charset=charset, name=name)


def reads_pictures() -> bool:
    """Whether the extra `ocr` is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


@cache
def _shared() -> Parsers:
    workers = max(1, min(4, os.cpu_count() or 1))
    # Its workers are large, and one alone uses what a machine has.
    return Parsers(Pool(size=workers), pictures=Pool(size=1, limits=PICTURES) if reads_pictures() else None)


class Parsers:
    """Reads any body; native parsers run in `pool`, those that read pictures in `pictures`, where there is any. Threads may share it."""

    def __init__(self, pool: Pool, *, pictures: Pool | None) -> None:
        self._pool = pool
        self._pictures = pictures
        self._native = {PDF: self._pdf, DOCX: self._docx, XLSX: self._xlsx}

    def read(self, body: bytes, *, media_type: str, hints: Hints = NO_HINTS, charset: str | None = None, name: str = "") -> Reading:
        """Read a body into provisions and measures. Raises UnreadableError, UsageError."""
        return read_extract(self.draw(body, media_type=media_type, hints=hints, charset=charset, name=name), hints)

    def draw(self, body: bytes, *, media_type: str, hints: Hints = NO_HINTS, charset: str | None = None, name: str = "") -> Extract:
        """The text of record of a body. Raises UnreadableError, UsageError."""
        kind = kind_of(body, declared=media_type, name=name)
        if kind in self._native and body:
            return finished(self._native[kind](body), encoding="", media_type=kind)
        charset = charset or media_type.lower().partition("charset=")[2].strip(" \"';") or None
        return extract(body, media_type=kind, hints=hints, charset=charset)

    def _pdf(self, body: bytes) -> Draft:
        pages: list[PrintedPage] = list(self._pool.run("registry.parsers.pdf:pages", body))
        pictures = [at for at, page in enumerate(pages) if page.source == "none"]
        if pictures and self._pictures:
            if len(pictures) > MOST_PICTURES:
                raise UnreadableError(
                    f"The PDF has {len(pictures)} scanned pages, more than the {MOST_PICTURES} that are read: give it in parts.",
                    reason="limit",
                )
            for at in pictures:
                pages[at] = self._pictures.run("registry.parsers.ocr:page", body, at)
        if any(page.lines for page in pages):
            return read_pages(pages)
        if not pictures:
            raise UnreadableError("The pages of the PDF are blank: nothing is printed on them; get it again.", reason="empty")
        why = "of which no words could be read: " if self._pictures else "so install the extra `ocr` (notice-registry[ocr]), or "
        raise UnreadableError(f"The PDF is scanned: its pages are pictures, {why}give a version that holds text.", reason="scanned")

    def _docx(self, body: bytes) -> Draft:
        return read_fragment(self._pool.run("registry.parsers.docx:page", body))

    def _xlsx(self, body: bytes) -> Draft:
        return read_sheets(self._pool.run("registry.parsers.xlsx:tables", body))
