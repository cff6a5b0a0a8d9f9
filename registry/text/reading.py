"""A Reading: one body under one version of the rules, from bytes to measures."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from registry.text.extract import Hints, Noise
from registry.text.measures import Measure
from registry.text.metadata import Metadata
from registry.text.structure import Provision

VERSION = "1"
"""Version of the rules; a change of what any text reads as must change it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one body says under one version of the rules."""

    rules: str
    language: str
    """`en`, `zh`, or `und` where no lexicon fits: then provisions only, and no measures are claimed."""
    text: str
    metadata: Metadata
    noise: tuple[Noise, ...]
    provisions: tuple[Provision, ...]
    measures: tuple[Measure, ...]
    words: str
    """The comparison key of the text of record without its noise: two bodies of equal `words` are one Revision."""
    encoding: str
    media_type: str

    @property
    def text_sha256(self) -> str:
        """Hash of the text of record, UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


def read(body: bytes, *, media_type: str, hints: Hints = Hints()) -> Reading:
    """Read `body` into provisions and measures. Raises UnreadableError."""
    raise NotImplementedError
