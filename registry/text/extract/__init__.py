"""Bytes and media type -> the text of record, its blocks, and what in it is noise and why.

    bytes -> media (what they are) -> charset (characters) -> plain | page | xml | sheets (text and blocks)
          -> noise (what is not the notice speaking) -> Extract
    printed pages and tables, which native parsers give (registry.parsers) -> printed | sheets -> noise -> Extract

For plain text and Markdown the text of record is the decoded characters, unchanged; for HTML it is the text of the main
block, one block per line. Nothing is taken out: noise is marked, never removed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from registry.errors import UnreadableError
from registry.text.extract.charset import decode, refuse_binary
from registry.text.extract.noise import find_noise
from registry.text.extract.page import read_page
from registry.text.extract.plain import read_markdown, read_plain
from registry.text.extract.sheets import read_csv
from registry.text.extract.values import NO_HINTS, Block, Draft, Extract, Fact, Hints, Noise, Sheet, Span, holding
from registry.text.extract.xml import read_xml
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.forms import legible

__all__ = ["NO_HINTS", "Block", "Draft", "Extract", "Fact", "Hints", "Noise", "Sheet", "Span", "extract", "finished", "holding"]

READERS: dict[str, Callable[[str, Hints], Draft]] = {
    "text/plain": read_plain,
    "text/markdown": read_markdown,
    "text/x-markdown": read_markdown,
    "text/html": read_page,
    "application/xhtml+xml": read_page,
    "application/xml": read_xml,
    "text/xml": read_xml,
    "text/csv": read_csv,
}
"""What can be read here, by media type; what a native parser takes apart first comes by registry.parsers."""
_PROLOGUE = 4_000
"""Characters in which an XML document's first element begins."""
_XHTML = deferred(r"\s*(?:<[?!](?:[^<>]|<!--){0,1000}>\s*){0,20}<html[\s>]", re.IGNORECASE)


def extract(body: bytes, *, media_type: str, hints: Hints = NO_HINTS, charset: str | None = None) -> Extract:
    """Read `body` as `media_type` (one of `READERS`); `charset` is what the HTTP header declared.

    Raises UnreadableError: empty, binary, of an unknown format, or of an encoding that cannot be told for certain.
    """
    kind, _, parameters = media_type.lower().partition(";")
    kind = kind.strip()
    if not body.strip(b"\0 \t\r\n\f\v"):
        raise UnreadableError("The body is empty: nothing was served, so there is nothing to read; look again later.", reason="empty")
    refuse_binary(body, hinted=bool(hints.encoding))
    reader = READERS.get(kind)
    if reader is None:
        raise UnreadableError(
            f"Bodies of type {kind or 'unknown'!r} cannot be read: give its words as .txt, .html, .xml, .pdf, .docx, .xlsx or .csv.",
            reason="format",
        )
    declared = charset or parameters.partition("charset=")[2].strip(" \"';") or None
    text, encoding = decode(body, hint=hints.encoding, declared=declared, html=reader in (read_page, read_xml))
    if reader is read_xml and _XHTML.match(text, 0, _PROLOGUE):
        reader = read_page
    return finished(reader(text, hints), encoding=encoding, media_type=kind)


def finished(draft: Draft, *, encoding: str, media_type: str) -> Extract:
    """A draft with its noise, from whatever reader. Raises UnreadableError (`empty`) where it holds no words."""
    if not draft.text.strip("\ufeff \t\r\n\f\v\u00a0\u3000\u200b"):
        raise UnreadableError(
            "The body holds no words: look at the page in a browser, it may need a script to show its text.", reason="empty"
        )
    plain = legible(draft.text)
    noise = find_noise(draft, plain)
    return Extract(draft.text, draft.blocks, noise, encoding, media_type, facts=draft.facts, sheets=draft.sheets, folded=plain)
