"""A notice in a file: what `registry read` and `registry compare` work on, without a database."""

from __future__ import annotations

from pathlib import Path

from registry.errors import UnreadableError
from registry.text.extract import Hints
from registry.text.reading import Reading, read

MEDIA_TYPES = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html", ".htm": "text/html", ".xml": "application/xml"}
"""By suffix; any other is told from its first bytes, to say what it is."""


def read_file(path: Path, hints: Hints = Hints()) -> Reading:
    """Read a file as a notice; its suffix names its type. Raises UnreadableError, with the path in its sentence."""
    try:
        body = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read ({error.strerror}): check the path and its permissions.", reason="format") from error
    media_type = MEDIA_TYPES.get(path.suffix.lower(), "application/octet-stream")
    try:
        return read(body, media_type=media_type, hints=hints)
    except UnreadableError as error:
        raise UnreadableError(f"{path}: {error}", reason=error.reason) from error
