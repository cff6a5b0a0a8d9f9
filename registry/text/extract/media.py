"""What bytes truly are: by their first bytes where those tell, else by the type that was declared, else by the name's suffix.

A PDF is served as HTML or as octets, a page is saved as .pdf: publishers' labels are hints, magic numbers are facts.
"""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from registry.errors import UnreadableError
from registry.text.lexicon.deferred import deferred

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"
NATIVE = frozenset([PDF, DOCX, XLSX])
"""What a native parser must take apart before it can be read."""
SUFFIXES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".xml": "application/xml",
    ".csv": CSV,
    ".pdf": PDF,
    ".docx": DOCX,
    ".xlsx": XLSX,
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
}
"""By suffix; the last two are told apart, kept, and not read."""

MOST_UNPACKED = 256 * 2**20
"""Bytes that a document's parts unpack to, together."""
MOST_PARTS = 10_000
_SAYS_NOTHING = frozenset(
    ["", "application/octet-stream", "binary/octet-stream", "application/download", "application/x-download",
     "application/force-download", "application/unknown", "application/zip", "application/x-zip-compressed"]
)  # fmt: skip
_ALIASES = {
    "application/x-pdf": PDF,
    "application/acrobat": PDF,
    "text/x-markdown": "text/markdown",
    "application/csv": CSV,
    "text/comma-separated-values": CSV,
    "text/tab-separated-values": CSV,
}
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,1000}(?:(?><!--.{0,2000}?-->)\s{0,100}){0,5}"
    rb"<(?:(?P<page>!doctype\s{1,9}html|html|head|body)\b|(?P<xml>\?xml)\b)",
    re.IGNORECASE | re.DOTALL,
)
_SUFFIX = deferred(r"^[^?#]{0,4000}(\.[A-Za-z]{2,5})(?:[?#]|$)")
_PDF_WITHIN = 1024
"""Bytes in which a PDF begins; readers have always passed over rubbish before it."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_KINDS = (
    ("WordDocument", "a Word document of the old kind (.doc)", ".docx or PDF"),
    ("Workbook", "an Excel workbook of the old kind (.xls)", ".xlsx or .csv"),
    ("PowerPoint Document", "an old PowerPoint file (.ppt)", "PDF"),
    ("EncryptedPackage", "an Office document locked by a password", "an unlocked copy"),
    ("__properties", "an Outlook message (.msg)", ".txt"),
)
"""Stream of an OLE2 container, what such a file is, and in what form it could be read."""


def kind_of(body: bytes, *, declared: str, name: str = "") -> str:
    """The media type of `body`; `name` is its path or address. Raises UnreadableError for containers that nobody can read."""
    declared = declared.partition(";")[0].strip().lower()
    declared = _ALIASES.get(declared, declared)
    suffix = _SUFFIX.search(name)
    named = SUFFIXES.get(suffix[1].lower(), "") if suffix else ""
    claimed = named if declared in _SAYS_NOTHING else declared
    if body.startswith(b"%PDF-") or (PDF in (claimed, named) and b"%PDF-" in body[:_PDF_WITHIN]):
        return PDF
    if body.startswith(b"PK\x03\x04"):
        return _packed(body)
    if body.startswith(_OLE):
        raise UnreadableError(_old(body), reason="format")
    if claimed and claimed not in NATIVE and claimed not in (SUFFIXES[".doc"], SUFFIXES[".xls"]):
        return claimed
    markup = _MARKUP.match(body)
    if markup:
        return "text/html" if markup["page"] else "application/xml"
    return claimed


def _packed(body: bytes) -> str:
    """What a ZIP container holds. Raises UnreadableError: another thing than a document, broken, or a bomb."""
    try:
        with ZipFile(BytesIO(body)) as packed:
            parts = packed.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError, OverflowError) as error:
        raise UnreadableError("The file is a ZIP container cut off or broken: get it again.", reason="format") from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise UnreadableError(f"The file unpacks to more than {MOST_UNPACKED} bytes or {MOST_PARTS} parts: no notice does.", reason="limit")
    names = {part.filename for part in parts}
    if "word/document.xml" in names:
        return DOCX
    if "xl/workbook.xml" in names:
        return XLSX
    what = "an OpenDocument file" if "mimetype" in names and "content.xml" in names else "a ZIP container"
    raise UnreadableError(f"This is {what}, which is kept but not read: give what it holds as .docx, .xlsx, .pdf or .txt.", reason="format")


def _old(body: bytes) -> str:
    """The sentence on an OLE2 container: what it is, told by the names of its streams, and what to do."""
    for stream, what, instead in _OLE_KINDS:
        if stream.encode("utf-16-le") in body:
            return f"This is {what}, which is kept but not read: save it as {instead}."
    return "This is a file of an old Office program, which is kept but not read: save it as .docx, .xlsx or PDF."
