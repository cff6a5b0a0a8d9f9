"""What a fetcher is: it looks at an address, and tells which addresses a list names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Validators:
    """What a publisher gave us to ask "has it changed since?"; those of the page's current, promoted snapshot only."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """One answer of a publisher."""

    url: str
    """As asked for."""
    final_url: str
    """After redirects."""
    status: int
    """200 or 304 of HTTP; a folder answers in the same numbers."""
    body: bytes | None
    """Decoded of its content encoding, never of its character set; None with 304."""
    media_type: str
    """Without parameters, lower case."""
    charset: str | None = None
    """As declared in the header."""
    validators: Validators = Validators()
    headers: Mapping[str, str] = field(default_factory=dict)
    redirects: tuple[str, ...] = ()
    """Where each redirect led, in order; the last is `final_url`."""
    peer: str | None = None
    """The address that we connected to, judged before the connection."""
    elapsed_ms: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a list names."""

    url: str
    title: str | None = None
    claimed: date | None = None
    """The date that the list prints beside it."""


class Fetcher(Protocol):
    """Looks at one publisher. A module of `fetchers` holds a class `Fetcher(options, *, client)` of this form."""

    def look(self, url: str, validators: Validators = Validators()) -> Fetched:
        """Get one page. Raises FetchError."""
        ...

    def links(self, listing: Fetched) -> tuple[Link, ...]:
        """The pages that a list names, each once, in the order of the list. Raises ListError where it names none."""
        ...
