"""Bytes and media type -> the text of record, its blocks, and what in it is noise and why."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]
"""`[start, end)` in Unicode code points of the text of record."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What a person who set up the source knows and the bytes do not say; None means find out."""

    encoding: str | None = None
    selector: str | None = None
    """CSS selector of the main block of an HTML page."""
    language: str | None = None
    """`en` or `zh`."""
    role: str | None = None
    """`official`, `third_party`, `news_report` or `summary`."""


@dataclass(frozen=True, slots=True)
class Noise:
    """A stretch of the text of record that is not the notice speaking."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the text of record: one line of plain text, one block element of HTML."""

    span: Span
    kind: str
    """`heading`, `paragraph`, `item` or `row`."""


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of record (decoded characters, unchanged for plain text) with its blocks and noise."""

    text: str
    blocks: tuple[Block, ...]
    noise: tuple[Noise, ...]
    encoding: str
    media_type: str


def extract(body: bytes, *, media_type: str, hints: Hints = Hints()) -> Extract:
    """Read `body` as `media_type` (`text/plain`, `text/markdown`, `text/html`).

    Raises UnreadableError: empty, binary, of an unknown format, or of an encoding that cannot be told for certain.
    """
    raise NotImplementedError
