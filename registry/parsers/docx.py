"""DOCX -> HTML, by mammoth: headings, lists, tables and notes as Word means them. Runs in a worker only."""

from __future__ import annotations

import re
from io import BytesIO

import mammoth

from registry.errors import UnreadableError
from registry.parsers.numbering import labelled
from registry.parts import MOST_CHARACTERS

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
comment-reference =>
"""
"""Beside mammoth's own; pictures are no words, and comments are not the notice speaking."""

_BACK = re.compile(r'<a href="#(?:foot|end)note-ref-[^"]{1,40}">↑</a>')
"""The way back from a note, which mammoth adds."""


def page(body: bytes) -> str:
    """The words of a document as HTML, deletions left out and insertions taken, as a reader sees them."""
    converted = mammoth.convert_to_html(BytesIO(labelled(body)), style_map=_STYLES, convert_image=mammoth.images.img_element(_no_picture))
    html = _BACK.sub("", converted.value)
    if len(html) > 4 * MOST_CHARACTERS:
        raise UnreadableError(f"The document holds more than {MOST_CHARACTERS} characters: give it in parts.", reason="limit")
    return html


def _no_picture(_picture: object) -> dict[str, str]:
    return {"src": ""}
