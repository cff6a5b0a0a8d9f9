"""The stage: publisher, press and receiver on loopback, a registry that watches and serves them, and a clock that is set by hand.

live(day) ──> the sites show the day, the clock tells it ──> track ──> fire ──> deliver ──> Lived
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event

from registry.alerts.deliver import Attempt
from registry.alerts.webhook import new_secret
from registry.answers import Looked, MilestoneLine, Round
from registry.app import Registry
from registry.demo.days import DAYS, Day
from registry.demo.publisher import Publisher
from registry.demo.receiver import Receiver
from registry.settings import Settings
from registry.text.extract import Hints

SOURCE, AGENCY = "samplia", "samplia-press"
"""The two sources. They are looked at by name, so the texts of a day come before the reports of them."""
ARCHIVE = "alerts.jsonl"
"""The file in the demonstration's folder to which one subscription is delivered."""
_ARTICLE = Hints(selector="div.article")
_LANES = 10
"""Destinations that are delivered to at once, at most: there are three."""


@dataclass(slots=True)
class Clock:
    """The time of the demonstration, set from day to day."""

    at: datetime

    def __call__(self) -> datetime:
        """Tell the time that was set."""
        return self.at


@dataclass(frozen=True, slots=True)
class Lived:
    """What came of one day."""

    day: Day
    rounds: tuple[Round, ...]
    """One of each source, in the order in which they were looked at."""
    fired: tuple[MilestoneLine, ...]
    tries: tuple[Attempt, ...]

    @property
    def pages(self) -> tuple[Looked, ...]:
        """The looks at notices and reports; the lists that name them are left out."""
        return tuple(looked for one in self.rounds for looked in one.looked[1:])

    @property
    def lists(self) -> tuple[Looked, ...]:
        """The looks at lists."""
        return tuple(one.looked[0] for one in self.rounds)


@dataclass(frozen=True, slots=True)
class Stage:
    """A registry and the small world that it watches."""

    registry: Registry
    publisher: Publisher
    receiver: Receiver
    clock: Clock

    def live(self, day: Day) -> Lived:
        """Let a day come and do what `registry serve` does on it. Days come in order, each once."""
        self.publisher.day, self.receiver.failing, self.clock.at = day.number, day.receiver_fails, day.at
        rounds = self.registry.track()
        fired = self.registry.fire()
        return Lived(day, rounds, fired, tuple(self._deliver()))

    def _deliver(self) -> Iterator[Attempt]:
        """A turn of every destination to which something is due, as the service takes it: what fails waits for its next time."""
        self.registry.gather()
        self.registry.calm()
        while leases := self.registry.claim_destinations(_LANES):
            for lease in leases:
                yield from self.registry.deliver_to(lease, say=lambda _words: None, stop=Event())


@contextmanager
def staged(place: Path) -> Iterator[Stage]:
    """Set the stage before day 1, with a new registry in the folder `place`, two sources and three subscriptions."""
    settings = Settings(database=f"sqlite:///{place / 'registry.db'}", user_agent="notice-registry-demo/0.1")
    clock = Clock(DAYS[0].at)
    with (
        Publisher() as publisher,
        Receiver() as receiver,
        Registry.open(settings, create=True, now=clock, allow_loopback=True) as registry,
    ):
        registry.add_source(SOURCE, publisher.url, options={"links": "ul.notices a"}, hints=_ARTICLE)
        registry.add_source(AGENCY, publisher.press, options={"links": "ul.reports a"}, hints=_ARTICLE)
        registry.subscribe("compliance", severity="medium")
        registry.subscribe("archive", severity="low", channel="jsonl", address=str(place / ARCHIVE))
        registry.subscribe("hooks", severity="high", channel="webhook", address=receiver.url, secret=new_secret())
        yield Stage(registry, publisher, receiver, clock)
