"""One host is asked one thing at a time, with a pause between, whichever thread asks."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from fetchers.errors import HostBusyError, shown

_KEPT = 4_096


@dataclass(slots=True)
class _Host:
    """One host's turn. `users` counts who holds or awaits it; `rested` is when its last request ended."""

    lock: threading.Lock
    users: int = 0
    rested: float = float("-inf")


class Hosts:
    """Every host this process talks to: one request at a time each, with a pause between."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._hosts: dict[str, _Host] = {}

    @contextmanager
    def turn(self, name: str, *, gap: float, patience: float) -> Iterator[float]:
        """Hold the host; gives the seconds waited. Raises HostBusyError after `patience` seconds behind somebody else."""
        began = time.monotonic()
        host = self._enter(name)
        try:
            if not host.lock.acquire(timeout=patience):
                raise HostBusyError(f"{shown(name)} was busy with another look for {patience:g} s")
            try:
                time.sleep(max(0.0, host.rested + gap - time.monotonic()))
                yield time.monotonic() - began
            finally:
                host.rested = time.monotonic()
                host.lock.release()
        finally:
            self._leave(host)

    def known(self) -> int:
        """How many hosts are remembered."""
        with self._lock:
            return len(self._hosts)

    def _enter(self, name: str) -> _Host:
        with self._lock:
            if len(self._hosts) >= _KEPT:
                self._forget()
            host = self._hosts.setdefault(name, _Host(threading.Lock()))
            host.users += 1
            return host

    def _leave(self, host: _Host) -> None:
        with self._lock:
            host.users -= 1

    def _forget(self) -> None:
        """Drop the idle half that rested longest, so that endless made-up host names fill no memory."""
        idle = sorted((host.rested, name) for name, host in self._hosts.items() if not host.users)
        for _, name in idle[: _KEPT // 2]:
            del self._hosts[name]


HOSTS = Hosts()
"""Of this process: every client takes its turns here."""
