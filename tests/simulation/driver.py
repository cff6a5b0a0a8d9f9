"""The service on one thread: the same calls of the registry as registry.scheduler makes, in the same order, by a clock that jumps.

    jump to     the next look, message or bell, whichever comes first
    then        replan after a clock that ran backwards; at a bell: fire, gather, alarm
                hosts, calm, destinations, until nothing is due any more
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any, Self

from registry.alerts.deliver import Attempt
from registry.answers import Looked, MilestoneLine
from registry.app import Registry
from registry.looks import Group
from registry.settings import Settings
from tests.fakes import Clock

LANES = 8
"""Claimed at a time, as by the service with its usual number of workers."""

MOST = 1_000
"""Rounds at one moment."""


@dataclass
class Fired:
    """A milestone, and the simulated time at which it fired."""

    line: MilestoneLine
    at: datetime


@dataclass
class Serving:
    """A registry that is served by a simulated clock; `path` is its file, which it creates on the first `open`."""

    path: Path
    clock: Clock
    settings: dict[str, Any] = field(default_factory=dict)
    lateness: list[float] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    attempts: list[tuple[datetime, Attempt]] = field(default_factory=list)
    fired: list[Fired] = field(default_factory=list)
    alarms: list[tuple[datetime, str]] = field(default_factory=list)
    digests: int = 0
    restarts: int = -1
    delivering: bool = True
    """Whether anybody delivers; a deliverer that is stopped is set so."""

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self) -> None:
        """Start, as a process would."""
        self._open = ExitStack()
        settings = Settings(database=f"sqlite:///{self.path}", **self.settings)
        self.registry = self._open.enter_context(
            Registry.open(settings, create=not self.path.exists(), now=self.clock, allow_loopback=True)
        )
        self.group = Group(self.registry.store)
        self._last = self.clock()
        self.restarts += 1
        self.bell()

    def close(self) -> None:
        """Stop, in good order."""
        self._open.close()

    def restart(self) -> None:
        """Stop, and start again."""
        self.close()
        self.open()

    # time

    def until(self, end: datetime, bells: Sequence[datetime] = ()) -> None:
        """Serve up to `end`; at each of the `bells`, which are in order, the house is kept as the service does every half minute."""
        while self.clock() < end:
            bell = next(iter(bells[bisect_right(bells, self.clock()) :][:1]), end)
            self.clock.at = max(self.clock(), min(self.next_due() or end, bell, end))
            if self.clock() == bell:
                self.bell()
            self.work()

    def every(self, step: timedelta, end: datetime) -> None:
        """Serve up to `end`, and keep house at every step, whether anything is due or not."""
        while self.clock() < end:
            self.until(min(self.clock() + step, end))
            self.bell()
            self.work()

    def jump(self, step: timedelta, *, down: bool = False) -> None:
        """Set the clock by `step`: while the service runs, or `down`, before it starts again."""
        if down:
            self.close()
        self.clock.at += step
        if down:
            self.open()
        self.work()

    def next_due(self) -> datetime | None:
        """When the next look or message is due, by the database alone."""
        query = """SELECT min(at) FROM (SELECT min(due) AS at FROM page
                   UNION ALL SELECT min(due) FROM outbox WHERE state = 'waiting' AND ?)"""
        ((found,),) = self.rows(query, self.delivering)
        return datetime.fromisoformat(found).replace(tzinfo=UTC) if found else None

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Ask the database behind the program's back."""
        database = sqlite3.connect(self.path)
        try:
            return database.execute(query, values).fetchall()
        finally:
            database.close()

    # what a tick does

    def bell(self) -> None:
        """What the service does every half minute."""
        self.registry.replan()
        self.fired += [Fired(line, self.clock()) for line in self.registry.fire()]
        self.digests += self.registry.gather()
        self.alarms += [(self.clock(), sentence) for sentence in self.registry.alarm().values()]

    def work(self) -> None:
        """Look and deliver until nothing is due at this moment. Raises AssertionError where that never ends."""
        if self.clock() < self._last:
            self.registry.replan()
        self._last = self.clock()
        rounds = 0
        while self.look() + self.deliver():
            rounds += 1
            assert rounds < MOST, f"something is done over and over at {self.clock()}"
        due = self.next_due()
        assert due is None or due > self.clock(), f"what was due at {due} is not done at {self.clock()}"

    def look(self) -> int:
        """Look at every host that has something due; returns how many there were."""
        leases = self.registry.claim_hosts(LANES)
        for lease in leases:
            for looked, late in self.registry.look_at(lease, self.group, stop=Event()):
                self.note(looked, late)
        self.group.flush()
        return len(leases)

    def note(self, looked: Looked, late: float) -> None:
        """Count one look."""
        self.outcomes[looked.outcome] += 1
        self.lateness.append(late)

    def deliver(self, say: Callable[[str], None] = lambda _: None) -> int:
        """Deliver what is due; returns how many destinations there were."""
        if not self.delivering:
            return 0
        self.registry.calm()
        leases = self.registry.claim_destinations(LANES)
        for lease in leases:
            self.attempts += [(self.clock(), one) for one in self.registry.deliver_to(lease, say=say, stop=Event())]
        return len(leases)
