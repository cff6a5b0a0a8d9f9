"""Documents of our own making in the formats that native parsers read."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Sequence
from html import escape

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
CHINESE = "STSong-Light"
"""A font that every reader of PDF brings along."""
Draw = Callable[[Canvas], None]

NOTICE = (
    "Notice on Harbour Fees",
    "",
    "1. Every operator of a harbour shall publish its fees on its own site not later than the first day of the",
    "month in which they are charged, and shall keep them there.",
    "2. No operator may charge a fee that it has not published, or one above twice the fee of the year be-",
    "fore; a fee once published stands for three months.",
    "This Notice takes effect on March 1, 2025.",
)
NOTICE_ZH = (
    "关于港口收费管理的通知",
    "",
    "　　一、港口经营人应当于每月一日前在其网站公布当月收费标准，不得收取未公布的费用，并应当将收费标",
    "准保存三年以上，以备查阅。",
    "　　二、本通知自2025年3月1日起施行。",
)


def pdf(*pages: Draw, encrypt: str | None = None) -> bytes:
    """A PDF with a page for each that draws one."""
    pdfmetrics.registerFont(UnicodeCIDFont(CHINESE))
    body = io.BytesIO()
    canvas = Canvas(body, pagesize=A4, invariant=True, encrypt=encrypt)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return body.getvalue()


def printed(
    lines: Sequence[str], *, font: str = "Times-Roman", size: float = 11, top: float = 720, left: float = 72, head: str = "", foot: str = ""
) -> Draw:
    """A page of lines, one below another, the first in larger letters, with what stands at its edges."""

    def draw(canvas: Canvas) -> None:
        if head:
            canvas.setFont(font, 9)
            canvas.drawString(left, HEIGHT - 40, head)
        at = top
        for number, line in enumerate(lines):
            canvas.setFont(font, size * 1.5 if number == 0 else size)
            canvas.drawString(left, at, line)
            at -= size * 1.3
        if foot:
            canvas.setFont(font, 9)
            canvas.drawCentredString(WIDTH / 2, 40, foot)

    return draw


def picture(of: bytes, page: int = 0) -> Draw:
    """A page that is a picture of a page of another PDF, as a scanner makes it."""
    document = pypdfium2.PdfDocument(of)
    image = ImageReader(document[page].render(scale=2.5).to_pil())

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(image, 0, 0, WIDTH, HEIGHT)

    return draw


def blank(_canvas: Canvas) -> None:
    """A page on which nothing is printed."""


_OFFICE = "http://schemas.openxmlformats.org"
_WORD = f'xmlns:w="{_OFFICE}/wordprocessingml/2006/main"'
_KIND = "application/vnd.openxmlformats"
_TYPES = (
    f'<Types xmlns="{_OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    f'<Default Extension="rels" ContentType="{_KIND}-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_KIND}-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def _relations(**targets: str) -> bytes:
    """What a part of a container refers to."""
    kinds = f"{_OFFICE}/officeDocument/2006/relationships"
    each = (f'<Relationship Id="{kind}" Type="{kinds}/{kind}" Target="{target}"/>' for kind, target in targets.items())
    return f'<Relationships xmlns="{_OFFICE}/package/2006/relationships">{"".join(each)}</Relationships>'.encode()


def docx(body: str, *, numbering: str = "", styles: str = "", extra: dict[str, bytes] | None = None) -> bytes:
    """A DOCX of the given WordprocessingML."""
    parts = {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": _relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": _relations(numbering="numbering.xml", styles="styles.xml"),
        "word/document.xml": f'<?xml version="1.0"?><w:document {_WORD}><w:body>{body}</w:body></w:document>'.encode(),
        "word/numbering.xml": f'<?xml version="1.0"?><w:numbering {_WORD}>{numbering}</w:numbering>'.encode(),
        "word/styles.xml": f'<?xml version="1.0"?><w:styles {_WORD}>{styles}</w:styles>'.encode(),
    }
    return packed(parts | (extra or {}))


def paragraph(words: str, *, style: str = "", level: int | None = None, numbered: int = 1) -> str:
    """A paragraph of a DOCX; with `level` it is an item of a numbered list."""
    list_ = "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbered}"/></w:numPr>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p><w:pPr>{named}{list_}</w:pPr><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def packed(parts: dict[str, bytes]) -> bytes:
    """A ZIP container, which holds no time: the same parts are the same bytes."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as container:
        for name, part in parts.items():
            container.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return body.getvalue()


def xlsx(*rows: Sequence[str], extra: dict[str, bytes] | None = None) -> bytes:
    """An XLSX of one sheet with the given words in its cells."""
    lines = ("".join(f"<c t='inlineStr'><is><t>{escape(cell)}</t></is></c>" for cell in row) for row in rows)
    cells = "".join(f"<row>{line}</row>" for line in lines)
    main = f'xmlns="{_OFFICE}/spreadsheetml/2006/main" xmlns:r="{_OFFICE}/officeDocument/2006/relationships"'
    kind = f"{_KIND}-officedocument.spreadsheetml"
    types = (
        f'<Types xmlns="{_OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="{_KIND}-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/sheet.xml" ContentType="{kind}.worksheet+xml"/></Types>'
    )
    parts = {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": _relations(officeDocument="xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels": _relations(worksheet="sheet.xml"),
        "xl/workbook.xml": f'<workbook {main}><sheets><sheet name="Annex" sheetId="1" r:id="worksheet"/></sheets></workbook>'.encode(),
        "xl/sheet.xml": f"<worksheet {main}><sheetData>{cells}</sheetData></worksheet>".encode(),
    }
    return packed(parts | (extra or {}))


def endless() -> bytes:
    """A PDF of some kilobytes whose one page asks for tens of millions of letters: it unpacks to far more than it weighs."""
    letters = zlib.compress(b"BT /F 9 Tf " + b"(a) Tj " * 12_000_000 + b"ET", 9)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(letters), letters),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = b"%PDF-1.4\n"
    for number, each in enumerate(objects, start=1):
        body += b"%d 0 obj%b\nendobj\n" % (number, each)
    return body + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF\n"
