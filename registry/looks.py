"""What the network answered, in the form in which the journal keeps it."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from threading import Lock
from time import monotonic

from fetchers.base import Fetched, Link, Validators
from fetchers.errors import FetchError, GoneError
from registry.answers import Held, PageCard
from registry.errors import StoreError
from registry.store import journal
from registry.store.engine import Store
from registry.store.journal import Found, Look

GROUP = 50
"""Looks that found nothing are committed together, at most this many at a time."""
PATIENCE = 0.1
"""Seconds that a look waits for others before its group is committed."""


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


def broken(page: PageCard, sentence: str, *, at: datetime) -> Look:
    """A look in which the fetcher itself broke."""
    return Look(page_id=page.id, at=at, outcome="failed", sentence=sentence, state="failing")


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


class Unusable:
    """Stands for a fetcher that cannot be loaded: every look by it fails for that reason."""

    def __init__(self, error: FetchError) -> None:
        self._error = error

    def look(self, url: str, validators: Validators = Validators()) -> Fetched:  # noqa: ARG002 (the interface)
        """Raise what is wrong with the fetcher."""
        raise self._error

    def links(self, listing: Fetched) -> tuple[Link, ...]:  # noqa: ARG002 (the interface)
        """Raise what is wrong with the fetcher."""
        raise self._error


class Group:
    """Collects looks that found nothing and commits them together: 50 at once, or what came in 100 ms. Threads may share it.

    A look counts as made once its group is committed: a crash before that repeats the open group and nothing more. What a
    failed commit held is dropped, and made again when it is due; `note` then raises what went wrong to whoever looks next.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._looks: list[Look] = []
        self._done: list[Held] = []
        self._opened = 0.0
        self._failure: Exception | None = None
        self.lost: set[str] = set()
        """Tokens of leases that were taken over, so that looks under them were not recorded."""

    def note(self, look: Look) -> None:
        """Take a look into the open group. Raises what the last commit failed with."""
        with self._lock:
            self._raise()
            self._open()
            self._looks.append(look)
            if len(self._looks) >= GROUP or monotonic() - self._opened >= PATIENCE:
                self._commit()

    def finish(self, lease: Held) -> None:
        """Give a lease back together with the group in which its last look lies."""
        with self._lock:
            self._open()
            self._done.append(lease)

    def flush(self, *, older: float = 0.0) -> None:
        """Commit the open group, if it is `older` than so many seconds. Raises StoreError."""
        with self._lock:
            if (self._looks or self._done) and monotonic() - self._opened >= older:
                self._commit()
            self._raise()

    def _open(self) -> None:
        if not self._looks and not self._done:
            self._opened = monotonic()

    def _commit(self) -> None:
        looks, done = tuple(self._looks), tuple(self._done)
        self._looks.clear()
        self._done.clear()
        try:
            self._record(looks, done)
        except StoreError as error:
            self._failure = error
        except Exception as error:  # one of them cannot be kept as it is: the others are
            self._failure = error
            for look in looks:
                with suppress(Exception):
                    self._record((look,), ())
            with suppress(Exception):
                self._record((), done)

    def _record(self, looks: tuple[Look, ...], done: tuple[Held, ...]) -> None:
        lost = journal.record_looks(self._store, looks, release=done)
        self.lost.update(look.lease.token for look in lost if look.lease)

    def _raise(self) -> None:
        failure, self._failure = self._failure, None
        if failure:
            raise failure
