"""The values of metadata: a name as printed, a day as printed, and all of them together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from registry.text.extract import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as printed, where it stands, and how we know it."""

    text: str
    span: Span | None
    source: str = "explicit"
    """`explicit`, `inherited` or `inferred`."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, where it is printed, and how we know it."""

    day: date
    span: Span | None
    source: str = "explicit"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the notice says of itself. Unknown is None or empty, never a guess."""

    title: Mention | None = None
    issuers: tuple[Mention, ...] = ()
    document_number: Mention | None = None
    document_date: Dated | None = None
    publication_date: Dated | None = None
    effective_date: Dated | None = None
    addressees: tuple[Mention, ...] = ()
    document_type: str | None = None
    role: str = "unknown"
    """`official`, `third_party`, `news_report`, `summary` or `unknown`."""
    translation: str = "unknown"
    """`none`, `human`, `machine` or `unknown`."""
    completeness: str = "unknown"
    """`complete`, `truncated`, `paywalled`, `excerpt` or `unknown`."""
    completeness_span: Span | None = None
    """Where the text breaks off."""
    regions: tuple[Mention, ...] = ()
