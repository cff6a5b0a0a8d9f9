"""The one door through which bytes become a Reading, whatever they are.

Texts (plain, Markdown, HTML, XML, CSV) are read in process; native parsers run in a pool of bounded processes:

    pdf   PDFium: characters and their places           xlsx  openpyxl: cells
    docx  mammoth: HTML                                 ocr   rapidocr: the words of a picture (extra `ocr`)

Each gives plain values, of which pure functions of registry.text make the text of record. A limit that is hit, and a parser
that crashes, is an UnreadableError of reason `limit` and never a reading.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec

from registry.errors import UnreadableError
from registry.parsers.pool import Limits, Pool
from registry.text.extract import NO_HINTS, Draft, Extract, Hints, extract, finished
from registry.text.extract.media import DOCX, PDF, XLSX, kind_of
from registry.text.extract.page import read_fragment
from registry.text.extract.printed import read_pages
from registry.text.extract.sheet import PrintedPage
from registry.text.extract.sheets import read_sheets
from registry.text.reading import Reading, read_extract

WORKERS = max(1, min(4, os.cpu_count() or 1))
PICTURES = Limits(cpu=180, memory=4 * 2**30, wall=600.0, tasks=50)
"""What reading one page off its picture may take; it takes 10 s of processor time here."""
MOST_PICTURES = 100
"""Pages of a document that are read off their pictures."""


def read(body: bytes, *, media_type: str, hints: Hints = NO_HINTS, charset: str | None = None, name: str = "") -> Reading:
    """Read `body`, declared as `media_type` and found under `name` (a path or an address), into provisions and measures.

    Raises UnreadableError, UsageError.
    """
    return read_extract(draw(body, media_type=media_type, hints=hints, charset=charset, name=name), hints)


def draw(body: bytes, *, media_type: str, hints: Hints = NO_HINTS, charset: str | None = None, name: str = "") -> Extract:
    """The text of record of `body`. Raises UnreadableError, UsageError."""
    kind = kind_of(body, declared=media_type, name=name)
    native = _NATIVE.get(kind)
    if native is None:
        charset = charset or media_type.lower().partition("charset=")[2].strip(" \"';") or None
        return extract(body, media_type=kind, hints=hints, charset=charset)
    return finished(native(body), encoding="", media_type=kind)


@cache
def _pool() -> Pool:
    return Pool(size=WORKERS)


@cache
def _pictures() -> Pool:
    """A pool of its own: its workers are large, and one at a time uses what the machine has."""
    return Pool(size=1, limits=PICTURES)


def _pdf(body: bytes) -> Draft:
    pages: list[PrintedPage] = list(_pool().run("registry.parsers.pdf:pages", body))
    pictures = [at for at, page in enumerate(pages) if page.source == "none"]
    reads = reads_pictures()
    if pictures and reads:
        if len(pictures) > MOST_PICTURES:
            raise UnreadableError(
                f"The PDF has {len(pictures)} scanned pages, more than the {MOST_PICTURES} that are read: give it in parts.", reason="limit"
            )
        for at in pictures:
            pages[at] = _pictures().run("registry.parsers.ocr:page", body, at)
    if any(page.lines for page in pages):
        return read_pages(pages)
    if not pictures:
        raise UnreadableError("The pages of the PDF are blank: nothing is printed on them; get it again.", reason="empty")
    advice = "no words could be read off them" if reads else "install the extra `ocr` (notice-registry[ocr])"
    raise UnreadableError(f"The PDF is scanned: its pages are pictures; {advice}, or give a version that holds text.", reason="scanned")


def reads_pictures() -> bool:
    """Whether the extra `ocr` is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def _docx(body: bytes) -> Draft:
    return read_fragment(_pool().run("registry.parsers.docx:page", body))


def _xlsx(body: bytes) -> Draft:
    return read_sheets(_pool().run("registry.parsers.xlsx:tables", body))


_NATIVE: dict[str, Callable[[bytes], Draft]] = {PDF: _pdf, DOCX: _docx, XLSX: _xlsx}
