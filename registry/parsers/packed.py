"""Office documents as containers of XML parts: none of them may declare entities, which the format forbids (ECMA-376-2, 8.1.4)."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

from registry.errors import UnreadableError

_PROLOGUE = 4096
"""Bytes of a part in which a declaration stands, if anywhere."""
_DECLARED = re.compile(rb"<!\s?(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def parts(body: bytes) -> dict[str, bytes]:
    """The XML parts of a document, by name. Raises UnreadableError."""
    refuse_entities(body)
    with ZipFile(BytesIO(body)) as packed:
        return {name: packed.read(name) for name in packed.namelist() if name.endswith((".xml", ".rels"))}


def refuse_entities(body: bytes) -> None:
    """Raise UnreadableError where a part declares entities."""
    with ZipFile(BytesIO(body)) as packed:
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")):
                with packed.open(name) as part:
                    if _DECLARED.search(part.read(_PROLOGUE)):
                        raise UnreadableError(
                            "The document declares entities, as no Office program does: give its words as .txt.", reason="format"
                        )
