"""The values of extraction: spans, hints, blocks, noise, and the Extract that holds them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from registry.text.lexicon.forms import legible
from registry.text.values import value

Span = tuple[int, int]
"""`[start, end)` in Unicode code points of the text of record."""


def holding(spans: Sequence[Span], at: int) -> int | None:
    """Which of `spans`, which are in order and apart, holds the place `at`; None where none does."""
    index = bisect_right(spans, at, key=itemgetter(0)) - 1
    return index if index >= 0 and at < spans[index][1] else None


@value
class Hints:
    """What a person who set up the source knows and the bytes do not say; None means find out."""

    encoding: str | None = None
    selector: str | None = None
    """CSS selector of the main block of an HTML page."""
    language: str | None = None
    """`en` or `zh`."""
    role: str | None = None
    """`official`, `third_party`, `news_report` or `summary`."""


NO_HINTS = Hints()
"""Nothing is known beforehand."""


@value
class Noise:
    """A stretch of the text of record that is not the notice speaking."""

    span: Span
    reason: str


@value
class Block:
    """A paragraph of the text of record: one line of plain text, one block element of HTML."""

    span: Span
    kind: str
    """`heading`, `paragraph`, `item` or `row`."""


@value
class Fact:
    """What a format says of the notice by a label of its own, which metadata takes over: an XML element's name, say."""

    name: str
    """`title`, `issuer`, `document_number`, `document_type`, `document_date`, or `dates`: the paragraph that tells when what happens."""
    text: str
    span: Span | None
    """None where the label itself says it, and no words of the text do."""


@value
class Sheet:
    """A printed page: where its words stand in the text of record, and how they were read."""

    label: str
    span: Span
    source: str
    """`text` where the file holds its characters, `ocr` where they were read off a picture, `none` where nothing could be read."""


@value
class Extract:
    """The text of record (decoded characters, unchanged for plain text) with its blocks and noise."""

    text: str
    blocks: tuple[Block, ...]
    noise: tuple[Noise, ...]
    encoding: str
    media_type: str
    facts: tuple[Fact, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    folded: str = ""
    """The text folded one character to one by the listed table: what every stage matches its patterns on, made once."""

    def __post_init__(self) -> None:
        if not self.folded:
            object.__setattr__(self, "folded", legible(self.text))


@value
class Draft:
    """An Extract before its noise is known; `markup` are the stretches that only mark up, which plain readers find first."""

    text: str
    blocks: tuple[Block, ...]
    markup: tuple[Noise, ...] = ()
    facts: tuple[Fact, ...] = ()
    sheets: tuple[Sheet, ...] = ()
