"""PDF -> printed pages, by PDFium: the characters of each page with the places of its lines. Runs in a worker only."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterable, Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from registry.errors import UnreadableError
from registry.parts import MOST_CHARACTERS, WIDE_GAP, PrintedLine, PrintedPage

MOST_PAGES = 5_000
_END = b"%%EOF"
_LINEARIZED = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s{1,4}(\d{1,12})")
_LINE = re.compile("(?P<words>[^\r\n\x02\ufffe]+)(?P<broken>[\x02\ufffe]?)")
"""PDFium ends a line by a mark of its own where a word is broken by a hyphen."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_RADICALS = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_UNPRINTED = dict.fromkeys((*range(0x09), *range(0x0B, 0x20), 0x7F, 0xAD, 0xFEFF))
_BULLETS = dict.fromkeys((0xF06E, 0xF071, 0xF075, 0xF076, 0xF0A7, 0xF0A8, 0xF0B2, 0xF0B7, 0xF0D8, 0xF0FC), "•")
_GLYPHS = {**_LIGATURES, **_RADICALS, **_UNPRINTED, **_BULLETS}
"""What fonts call a glyph that stands for other characters: ligatures, Chinese characters filed as radicals, the bullets of Symbol."""
_UNMAPPED = re.compile("[\ufffd\ue000-\uf8ff\x80-\x9f]")
_PICTURES = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING, pdfium.FPDF_PAGEOBJ_FORM)


def pages(body: bytes) -> tuple[PrintedPage, ...]:
    """The pages of a document. Raises UnreadableError: encrypted, broken, cut off, or too long."""
    document = opened(body)
    try:
        if len(document) > MOST_PAGES:
            raise UnreadableError(
                f"The PDF has {len(document)} pages, more than the {MOST_PAGES} that are read: give a part.", reason="limit"
            )
        return tuple(_bounded(_page(document, index) for index in range(len(document))))
    finally:
        document.close()


def _bounded(pages_: Iterable[PrintedPage]) -> Iterator[PrintedPage]:
    characters = 0
    for page in pages_:
        characters += sum(len(line.text) for line in page.lines)
        if characters > MOST_CHARACTERS:
            raise UnreadableError(f"The PDF holds more than {MOST_CHARACTERS} characters: give it in parts.", reason="limit")
        yield page


def opened(body: bytes) -> pypdfium2.PdfDocument:
    """The document. Raises UnreadableError."""
    declared = _LINEARIZED.search(body[:2048])
    if _END not in body[-4096:] or (declared and int(declared[1]) > len(body)):
        raise UnreadableError("The PDF ends in the middle: it was cut off on its way; get it again.", reason="format")
    try:
        return pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableError(
                "The PDF is locked by a password: give an unlocked copy, or its words as .txt.", reason="format"
            ) from error
        raise UnreadableError(
            "The PDF is broken: no reader can open it; get it again, or give its words as .txt.", reason="format"
        ) from error


def _page(document: pypdfium2.PdfDocument, index: int) -> PrintedPage:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return PrintedPage(0.0, (), "none")
    textpage = page.get_textpage()
    lines = tuple(_lines(textpage, textpage.get_text_range()))
    height = page.get_height()
    words = "".join(line.text for line in lines)
    if words.strip() and len(_UNMAPPED.findall(words)) * 20 <= len(words):
        return PrintedPage(height, lines, "text")
    drawn = any(each.type in _PICTURES for each in page.get_objects(max_depth=1)) or bool(words.strip())
    return PrintedPage(height, (), "none" if drawn else "blank")


def _lines(textpage: pypdfium2.PdfTextPage, text: str) -> Iterator[PrintedLine]:
    """PDFium's lines, each with its place: that of its first and of its last character."""
    for part in _LINE.finditer(text):
        words, broken = part["words"].rstrip(" "), "-" if part["broken"] else ""
        if not words.strip(" "):
            continue
        start, end = part.start() + len(words) - len(words.lstrip(" ")), part.start() + len(words) - 1
        first, middle, last = (_place(textpage.raw, at) for at in (start, (start + end) // 2, end))
        *_, bottom, top = sorted((first, middle, last), key=lambda place: place[3] - place[2])[1]
        parted = _parted(textpage.raw, words, part.start(), height=top - bottom)
        yield PrintedLine(parted.translate(_GLYPHS) + broken, first[0], last[1], bottom, top)


def _parted(raw: object, words: str, at: int, *, height: float) -> str:
    """The words of a line, with a tab for each gap that is wide: PDFium puts one space for any."""
    parts, begun = [], 0
    for space in re.finditer(" ", words):
        index = pdfium.FPDFText_GetCharIndexFromTextIndex(raw, at + space.start())
        if pdfium.FPDFText_IsGenerated(raw, index) == 1 and 0 < space.start() < len(words) - 1:
            before, after = _place(raw, at + space.start() - 1), _place(raw, at + space.end())
            if after[0] - before[1] > WIDE_GAP * height:
                parts.append(words[begun : space.start()])
                begun = space.end()
    return "\t".join((*parts, words[begun:]))


def _place(raw: object, at: int) -> tuple[float, float, float, float]:
    """Left, right, bottom and top of the character at a place of the text."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(raw, pdfium.FPDFText_GetCharIndexFromTextIndex(raw, at), ctypes.byref(box))
    return box.left, box.right, box.bottom, box.top
