"""Keeps the leases of this process alive while work lasts, and waits for one that somebody else holds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

from registry.answers import Held
from registry.errors import LaneBusyError
from registry.store import claims
from registry.store.engine import Store

PULSE = 0.2
"""Seconds between two tries to get a lease that somebody else holds."""


class Keeper:
    """Renews leases of `seconds` from a thread of its own while its `with` block lasts. Threads may share it."""

    def __init__(self, store: Store, seconds: float) -> None:
        self._store = store
        self._seconds = seconds
        self._lock = Lock()
        self._kept: dict[str, Held] = {}
        self._over = Event()
        self._thread = Thread(target=self._renewing, name="keeper", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    def keep(self, lease: Held) -> None:
        """Renew it from now on."""
        with self._lock:
            self._kept[lease.token] = lease

    def drop(self, lease: Held) -> None:
        """Let it end, or be given back."""
        with self._lock:
            self._kept.pop(lease.token, None)

    @contextmanager
    def keeping(self, lease: Held) -> Iterator[None]:
        """Keep a lease while the block lasts."""
        self.keep(lease)
        try:
            yield
        finally:
            self.drop(lease)

    @contextmanager
    def holding(self, lane: str, *, patience: float) -> Iterator[Held]:
        """Hold a lane; it goes back at the end. Raises LaneBusyError where somebody else holds it for `patience` seconds."""
        lease = self._won(lane, patience)
        try:
            with self.keeping(lease):
                yield lease
        finally:
            claims.release(self._store, [lease])

    def _won(self, lane: str, patience: float) -> Held:
        until = time.monotonic() + patience
        while (lease := claims.claim(self._store, lane, seconds=self._seconds)) is None:
            if time.monotonic() >= until:
                raise LaneBusyError(f"Another process is at work on {lane}: wait until it is done, then run this again.")
            time.sleep(PULSE)
        return lease

    def _renewing(self) -> None:
        while not self._over.wait(self._seconds / 3):
            with self._lock:
                leases = tuple(self._kept.values())
            with suppress(Exception):  # tried again in a moment; whoever writes under a lost lease is told
                claims.renew(self._store, leases, seconds=self._seconds)
