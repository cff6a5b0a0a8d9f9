"""A clock that is set back: APScheduler would sleep until the old time comes round, and the service does not."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

from registry.app import Registry
from registry.scheduler import Service, logger
from registry.settings import Settings
from registry.store import history
from tests.service import verdict

HOUR = timedelta(hours=1)


class Watched(Service):
    """A service whose clock a test can reach."""

    clock: Any = None

    def _writing(self, clock: Any) -> None:
        self.clock = clock
        super()._writing(clock)


def until(holds: Callable[[], bool], *, seconds: float = 40.0) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "the service fell asleep"
        time.sleep(0.02)


def next_looks(opened: Registry) -> list[datetime]:
    """When every page is due."""
    return [page.due for source in opened.sources() for page in history.pages(opened.store, source.id)]


def test_a_clock_that_is_set_back_does_not_stop_the_service(tmp_path: Path) -> None:
    ahead = [timedelta(0)]
    notice = tmp_path / "notices" / "one.txt"
    notice.parent.mkdir()
    notice.write_text("Sample notice\n1. Operators must pay 100 yuan each month.\n")
    settings = Settings(database=f"sqlite:///{tmp_path}/registry.db", tick=0.05, lease=0.5, metrics_port=0)
    with Registry.open(settings, create=True, now=lambda: datetime.now(UTC) + ahead[0]) as opened:
        opened.add_source("folder", str(notice.parent), schedule="every 1m", jitter=0)
        ahead[0] = HOUR
        service = Watched(opened, log=logger(pretty=False), say=print)
        running = Thread(target=service.run)
        running.start()
        try:
            until(lambda: verdict.looks_recorded(opened.store).total() == 1)
            until(lambda: min(next_looks(opened)) > datetime.now(UTC) + HOUR / 2)
            ahead[0] = timedelta(0)
            service.clock.modify_job("tick", next_run_time=datetime.now(UTC) + HOUR)  # as planned while the clock was ahead
            time.sleep(0.5)
            ticked = ticks(service)
            until(lambda: ticks(service) > ticked + 3)
            until(lambda: max(next_looks(opened)) < datetime.now(UTC) + timedelta(minutes=2))
        finally:
            service.stop()
            running.join()


def ticks(service: Service) -> float:
    """How often the service has looked at the clock."""
    return service.metrics.collected.get_sample_value("registry_ticks_total") or 0.0
