"""A notice in a file: what `registry read` and `registry compare` work on, without a database."""

from __future__ import annotations

from pathlib import Path

from registry.errors import UnreadableError
from registry.parsers import read
from registry.text.extract import Hints
from registry.text.reading import Reading


def read_file(path: Path, hints: Hints = Hints()) -> Reading:
    """Read a file as a notice; its first bytes tell its type, or else its suffix. Raises UnreadableError, with the path in its sentence."""
    try:
        body = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read ({error.strerror}): check the path and its permissions.", reason="format") from error
    try:
        return read(body, media_type="application/octet-stream", hints=hints, name=path.name)
    except UnreadableError as error:
        raise UnreadableError(f"{path}: {error}", reason=error.reason) from error
