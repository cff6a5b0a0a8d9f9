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
class Reference:
    """Another instrument that the text names, and what it does to it."""

    span: Span
    """The name as printed, with its number."""
    title: str | None
    """Without marks or article; of a short name what it stands for. None where only a number is printed."""
    number: str | None
    relation: str = "cites"
    """`based_on`, `repeals`, `amends`, `amended_by`, `extends`, `suspends`, `implements`, `interprets`, `replaces`, `corrects`, `forwards`,
    `reports_on` or `cites`."""
    day: date | None = None
    """The day that is printed with the name."""
    provision: Span | None = None
    """Where the place in the instrument that is meant is printed (`第三条第二款`, `Section 18`)."""
    source: str = "explicit"
    """`explicit` by title or number; `alias` by a short name that the text gave it before."""


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
    references: tuple[Reference, ...] = ()
