"""What the network answered, in the form in which the journal keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from fetchers.base import Fetched
from fetchers.errors import FetchError, GoneError
from registry.answers import PageCard
from registry.store import journal
from registry.store.engine import Store
from registry.store.journal import Found, Look

GROUP = 50
"""Looks that found nothing are committed together, at most this many at a time."""


def answered(page: PageCard, fetched: Fetched, *, at: datetime, outcome: str, state: str = "current", sentence: str | None = None) -> Look:
    """A look that the publisher answered; `state` is what it makes of the page."""
    return Look(
        page_id=page.id,
        at=at,
        outcome=outcome,
        status=fetched.status,
        final_url=fetched.final_url,
        peer=fetched.peer,
        elapsed_ms=fetched.elapsed_ms,
        redirects=fetched.redirects,
        headers=fetched.headers,
        sentence=sentence,
        state=state,
    )


def failed(page: PageCard, error: FetchError, *, at: datetime) -> Look:
    """A look that got no body: the current revision stays, the reason is kept."""
    outcome = "gone" if isinstance(error, GoneError) else "blocked" if error.blocked else "failed"
    state = "failing" if outcome == "failed" else outcome
    return Look(page_id=page.id, at=at, outcome=outcome, status=error.status, peer=error.peer, sentence=str(error), state=state)


def found(look: Look, fetched: Fetched, *, promote: bool) -> Found:
    """The bytes of a look; only a promoted snapshot gives the page its validators, so a 304 never hides a held page."""
    assert fetched.body is not None, "a 304 has no body to keep"
    return Found(
        look=look,
        body=fetched.body,
        media_type=fetched.media_type,
        charset=fetched.charset,
        etag=fetched.validators.etag,
        last_modified=fetched.validators.last_modified,
        promote=promote,
    )


@contextmanager
def grouped(store: Store) -> Iterator[Callable[[Look], None]]:
    """Collect looks that found nothing; commit them a group at a time, and the last group on the way out, come what may."""
    waiting: list[Look] = []

    def flush() -> None:
        if waiting:
            journal.record_looks(store, tuple(waiting))
            waiting.clear()

    def note(look: Look) -> None:
        waiting.append(look)
        if len(waiting) >= GROUP:
            flush()

    try:
        yield note
    finally:
        flush()
