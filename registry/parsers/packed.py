"""Office documents as containers of XML parts: none of them may declare entities, which the format forbids (ECMA-376-2, 8.1.4)."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import IO
from xml.parsers import expat
from zipfile import ZipFile

from registry.errors import UnreadableError

_XML = (".xml", ".rels")
_CHUNK = 64 * 1024


def parts(body: bytes) -> dict[str, bytes]:
    """The XML parts of a document, by name. Raises UnreadableError."""
    refuse_entities(body)
    with ZipFile(BytesIO(body)) as packed:
        return {name: packed.read(name) for name in packed.namelist() if name.endswith(_XML)}


def refuse_entities(body: bytes) -> None:
    """Raise UnreadableError where a part declares entities, however far down and in whichever encoding."""
    with ZipFile(BytesIO(body)) as packed:
        for name in packed.namelist():
            if not name.lower().endswith(_XML):  # a picture may be a drawing with a document type of its own; nobody parses it
                continue
            with packed.open(name) as part:
                if _declares(part):
                    raise UnreadableError(
                        "The document declares entities, as no Office program does: give its words as .txt.", reason="format"
                    )


def _declares(part: IO[bytes]) -> bool:
    """Whether XML has a document type, which can only stand before its first element."""
    met: list[bool] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: met.append(True)
    parser.StartElementHandler = lambda *_: met.append(False)
    with suppress(expat.ExpatError):
        while not met and (chunk := part.read(_CHUNK)):
            parser.Parse(chunk)
    return any(met[:1])
