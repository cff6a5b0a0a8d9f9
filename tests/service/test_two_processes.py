"""Several services on one registry: every look is made once and recorded once, whoever makes it, and whoever dies over it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from signal import SIGTERM

from sqlalchemy import text

from registry.app import Registry
from registry.looks import GROUP
from registry.settings import Settings
from registry.store import journal
from registry.store.engine import Store
from tests.service import verdict
from tests.service.lives import Life, Lives
from tests.service.outside import LIST, Outside, World

PATIENCE = 90.0
"""Seconds in which everything must have been looked at, on the slowest machine."""

WORKERS = 4
"""Hosts at which a process looks at the same time (tests.service.acts)."""


@dataclass(frozen=True)
class Stage:
    """Pages that are all due, and nobody who looks at them yet."""

    store: Store
    outside: Outside
    url: str
    log: Path
    lives: Lives

    def serve(self, processes: int, *, lease: float) -> list[Life]:
        return [self.lives.start("serve", log=self.log, database=self.url, lease=lease) for _ in range(processes)]

    def recorded(self) -> int:
        return verdict.looks_recorded(self.store).total()

    def until(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, f"{self.recorded()} looks were recorded\n{self.log.read_text()[-2000:]}"
            time.sleep(0.1)

    def stop(self, lives: list[Life]) -> None:
        for life in lives:
            life.signal(SIGTERM)
        assert [life.wait() for life in lives] == [0] * len(lives)
        assert '"event": "failed"' not in self.log.read_text()


def staged(opened: Registry, outside: Outside, *, url: str, folder: Path, lives: Lives) -> Stage:
    source = opened.add_source("many", outside.publishers[0] + LIST, fetcher="page", options={"pattern": "/notice-"}, schedule="every 6h")
    journal.add_pages(opened.store, source.id, [(address, False, None) for address in outside.addresses()])
    return Stage(opened.store, outside, url, folder / "lives.log", lives)


def test_two_processes_make_every_look_once(store_url: str, tmp_path: Path, lives: Lives) -> None:
    with Outside(World(hosts=20, pages=25, shown=25)) as outside, Registry.open(Settings(database=store_url)) as opened:
        stage = staged(opened, outside, url=store_url, folder=tmp_path, lives=lives)
        running = stage.serve(2, lease=30.0)
        stage.until(lambda: stage.recorded() >= 500)
        stage.stop(running)
        once = dict.fromkeys(outside.addresses(), 1)
        assert len(once) == 500
        assert outside.counts().requests == once
        assert verdict.looks_recorded(opened.store) == once
        assert verdict.wrongs(opened.store) == []
        assert verdict.held_leases(opened.store) == []
        assert baselines(opened.store) == 1


def baselines(store: Store) -> int:
    """How often a first round ended."""
    with store.session() as session:
        rows = session.execute(text("SELECT data FROM ledger_entry")).scalars()
        return sum(b'"kind":"baseline"' in bytes(data) for data in rows)


def test_what_one_of_three_processes_dies_over_is_looked_at_again_and_recorded_once(store_url: str, tmp_path: Path, lives: Lives) -> None:
    with Outside(World(hosts=8, pages=10, shown=5, slow=0.02)) as outside, Registry.open(Settings(database=store_url)) as opened:
        stage = staged(opened, outside, url=store_url, folder=tmp_path, lives=lives)
        killed, *others = stage.serve(3, lease=1.0)
        stage.until(lambda: stage.recorded() >= 20)
        killed.kill()
        killed.wait()
        stage.until(lambda: stage.recorded() >= 80)
        stage.stop(others)
        once = dict.fromkeys(outside.addresses(), 1)
        requests = outside.counts().requests
        assert verdict.looks_recorded(opened.store) == once
        assert set(requests) == set(once)
        assert requests.total() - len(once) <= GROUP + WORKERS
        assert verdict.wrongs(opened.store) == []
        assert verdict.held_leases(opened.store) == []
