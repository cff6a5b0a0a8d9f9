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
from contextlib import ExitStack, closing
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
        self._database = self._open.enter_context(closing(sqlite3.connect(self.path)))
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

    def until(self, end: datetime, days: Sequence[datetime] = (), hours: Sequence[datetime] = ()) -> None:
        """Serve up to `end`; milestones fire at `days` and digests are made at `hours`, both in order (a service tries each 30 s)."""
        while self.clock() < end:
            day, hour = (next(iter(bells[bisect_right(bells, self.clock()) :][:1]), None) for bells in (days, hours))
            self.clock.at = max(self.clock(), min(one for one in (self.next_due(), day, hour, end) if one))
            if self.clock() == day:
                self.fire()
            if self.clock() == hour:
                self.digests += self.registry.gather()
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
        return min((one for one in (self.next_look(), self.next_message()) if one), default=None)

    def next_look(self) -> datetime | None:
        """When the next look is due."""
        return self._time("SELECT min(due) FROM page")

    def next_message(self) -> datetime | None:
        """When the next message is due, where anybody delivers."""
        return self._time("SELECT min(due) FROM outbox WHERE state = 'waiting'") if self.delivering else None

    def _time(self, query: str) -> datetime | None:
        ((found,),) = self.rows(query)
        return datetime.fromisoformat(found).replace(tzinfo=UTC) if found else None

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Ask the database behind the program's back."""
        return self._database.execute(query, values).fetchall()

    # what a tick does

    def bell(self) -> None:
        """What the service does every half minute."""
        self.registry.replan()
        self.fire()
        self.digests += self.registry.gather()
        self.alarms += [(self.clock(), sentence) for sentence in self.registry.alarm().values()]

    def fire(self) -> None:
        """Fire what is to be fired, and note when."""
        self.fired += [Fired(line, self.clock()) for line in self.registry.fire()]

    def work(self) -> None:
        """Look and deliver until nothing is due at this moment. Raises AssertionError where that never ends."""
        if self.clock() < self._last:
            self.registry.replan()
        self._last = self.clock()
        for _ in range(MOST):
            looks, messages = self.is_due(self.next_look()), self.is_due(self.next_message())
            if not looks and not messages:
                return
            done = (self.look() if looks else 0) + (self.deliver() if messages else 0)
            assert done or not self.is_due(self.next_due()), f"what is due at {self.clock()} cannot be done"
        raise AssertionError(f"something is done over and over at {self.clock()}")

    def is_due(self, at: datetime | None) -> bool:
        """Whether that moment has come."""
        return at is not None and at <= self.clock()

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
