"""A notice in a file: what `registry read` and `registry compare` work on, without a database."""

from __future__ import annotations

from pathlib import Path

from registry.errors import UnreadableError
from registry.parsers import read
from registry.text.extract import Hints
from registry.text.reading import Reading

MOST_BYTES = 64 * 2**20
"""Of a file: three times what a look at a page takes in."""


def read_file(path: Path, hints: Hints = Hints()) -> Reading:
    """Read a file as a notice; its first bytes tell its type, or else its suffix. Raises UnreadableError, with the path in its sentence."""
    try:
        with path.open("rb") as file:
            body = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read ({error.strerror}): check the path and its permissions.", reason="format") from error
    if len(body) > MOST_BYTES:
        raise UnreadableError(f"{path} holds more than {MOST_BYTES} bytes, as no notice does: give it in parts.", reason="limit")
    try:
        return read(body, media_type="application/octet-stream", hints=hints, name=path.name)
    except UnreadableError as error:
        raise UnreadableError(f"{path}: {error}", reason=error.reason) from error
