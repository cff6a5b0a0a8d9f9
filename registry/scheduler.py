"""The main job by itself: APScheduler as a clock, threads that look and deliver, and a stop that loses nothing.

    tick, once a second   claims hosts that have something due -> a thread each: look, look, look, under one lease
                          claims destinations                 -> a thread each: deliver, under one lease
    every 30 s            milestones fire, digests are made, alarms are raised, metrics and the sign of life are renewed
    writer                commits what found nothing, 50 looks or 100 ms at a time

The clock only asks what is due: due times, leases and messages lie in the database, so any number of these processes may run on
it, and one that is killed leaves nothing behind but a lease that ends by itself. A clock that was set back is noticed: what was
planned by the wrong time is planned again, and the tick does not wait for the old time to come round.
"""

from __future__ import annotations

import os
import secrets
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from logging import ERROR, getLogger
from threading import Event, Lock, Thread, current_thread, main_thread
from time import monotonic
from types import FrameType
from typing import Any

import structlog
from apscheduler.schedulers.background import BackgroundScheduler  # type: ignore[import-untyped]

from registry.answers import Held, Looked
from registry.app import CHANNELS, Registry
from registry.errors import LeaseLostError, RegistryError
from registry.keeper import Keeper
from registry.looks import PATIENCE, Group
from registry.metrics import Metrics

LOOKING = "look"
"""The pool that looks; the others are named by their channels."""
HOUSEKEEPING = 30.0
"""Seconds between two rounds of what need not be done every second."""
REPLANNING = 600.0
"""Seconds between two looks at whether anything is planned too far ahead."""
SET_BACK = timedelta(seconds=2)
"""By how much the clock must run backwards before it counts as set back."""


def logger(*, pretty: bool) -> Any:
    """A logger that writes one event a line to standard error: JSON, or for a person at a terminal."""
    last: Any = structlog.dev.ConsoleRenderer() if pretty else structlog.processors.JSONRenderer(ensure_ascii=False)
    stamp = structlog.processors.TimeStamper(fmt="iso", utc=True)
    return structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr),
        processors=[structlog.processors.add_log_level, stamp, structlog.processors.format_exc_info, last],
    )


class Service:
    """Serves one registry until it is stopped. `log` is a structlog logger, `say` prints what goes to the console."""

    def __init__(self, registry: Registry, *, log: Any, say: Callable[[str], None]) -> None:
        self.registry = registry
        self.metrics = Metrics()
        self.name = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(2)}"
        self._log = log
        self._say = say
        self._group = Group(registry.store)
        self._stopping = Event()
        self._drained = Event()
        self._lock = Lock()
        # A pool for each channel, so that one whose server hangs delays no other.
        self._running = dict.fromkeys((LOOKING, *CHANNELS), 0)
        self._started = self._last = registry.store.now()
        self._ticked = monotonic()
        self._swept = self._planned = float("-inf")
        self._alarmed: set[str] = set()

    # running

    def run(self) -> None:
        """Serve until `stop` is called or SIGTERM or SIGINT comes; then end what is under way, commit it, and return."""
        settings = self.registry.settings
        self._sweep()
        self._log.info("serving", registry=self.registry.store.place, process=self.name, workers=settings.workers)
        clock = BackgroundScheduler(timezone=UTC)
        getLogger("apscheduler").setLevel(ERROR)  # that a tick outlasts the next one is no news, and no line of our log
        clock.add_job(self.tick, "interval", seconds=settings.tick, id="tick", max_instances=1, coalesce=True, misfire_grace_time=None)
        writer = Thread(target=self._writing, args=[clock], name="writer")
        with self._metrics(), Keeper(self.registry.store, settings.lease) as self._keeper, self._signals():
            try:
                with ExitStack() as pools:
                    self._pools = {kind: pools.enter_context(ThreadPoolExecutor(settings.workers, kind)) for kind in self._running}
                    self._ticked = monotonic()
                    clock.start()
                    writer.start()
                    self._stopping.wait()
                    self._log.info("stopping", under_way=sum(self._running.values()))
                    clock.shutdown(wait=True)
            finally:
                self._drained.set()
                writer.join()
        self._guarded("stop", self._leave)
        self._log.info("stopped")

    def stop(self) -> None:
        """End in good order: no new work; looks and messages under way are finished."""
        self._stopping.set()

    def _leave(self) -> None:
        self._group.flush()
        self.registry.leave(self.name)

    @contextmanager
    def _signals(self) -> Iterator[None]:
        """SIGTERM and SIGINT stop in good order; a second one ends at once, as it would a program that knows of neither."""
        if current_thread() is not main_thread():
            yield
            return

        def heard(number: int, _frame: FrameType | None) -> None:
            self.stop()
            signal.signal(number, signal.SIG_DFL)

        before: dict[int, Any] = {int(number): signal.signal(number, heard) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextmanager
    def _metrics(self) -> Iterator[None]:
        port = self.registry.settings.metrics_port
        try:
            close = self.metrics.serve(port) if port else None
        except OSError as error:
            self._log.warning("no metrics", port=port, reason=error.strerror, advice="set REGISTRY_METRICS_PORT to a free port, or 0")
            close = None
        try:
            yield
        finally:
            if close:
                close()

    def _writing(self, clock: BackgroundScheduler) -> None:
        """Commit groups as they grow old, and wake a clock that fell asleep."""
        patience = 3 * self.registry.settings.tick + 5
        while not self._drained.wait(PATIENCE / 2):
            self._guarded("write", lambda: self._group.flush(older=PATIENCE))
            if monotonic() - self._ticked > patience and not self._stopping.is_set():
                # APScheduler waits by the wall clock: where that was set back, the next tick lies far ahead.
                self._ticked = monotonic()
                self._guarded("wake", lambda: clock.modify_job("tick", next_run_time=datetime.now(UTC)))

    # ticking

    def tick(self) -> None:
        """Hand out what is due; never raises."""
        self._ticked = monotonic()
        self.metrics.ticks.inc()
        self._guarded("clock", self._watch_clock)
        if monotonic() - self._swept >= HOUSEKEEPING:
            self._sweep()
        self._guarded("hosts", self._look_out)
        self._guarded("storms", self.registry.calm)
        self._guarded("destinations", self._hand_over)

    def _watch_clock(self) -> None:
        now = self.registry.store.now()
        before, self._last = self._last, now
        if now < before - SET_BACK:
            self._log.warning("clock set back", seconds=round((before - now).total_seconds()), planned_again=self.registry.replan())

    def _sweep(self) -> None:
        self._swept = monotonic()
        if monotonic() - self._planned >= REPLANNING:  # a look under way may have planned by a clock that was wrong by then
            self._planned = monotonic()
            self._guarded("plan", self.registry.replan)
        self._guarded("beat", lambda: self.registry.beat(self.name, started=self._started))
        self._guarded("milestones", self._fire)
        self._guarded("digests", self.registry.gather)
        self._guarded("alarms", self._alarm)
        self._guarded("metrics", lambda: self.metrics.show(self.registry.state()))

    def _fire(self) -> None:
        for one in self.registry.fire():
            self.metrics.fired.inc()
            self._log.info("milestone", notice=one.notice_id, kind=one.kind, day=one.day.isoformat(), zone=one.zone)

    def _alarm(self) -> None:
        for key, sentence in self.registry.alarm().items():
            if key not in self._alarmed:
                self._alarmed.add(key)
                self._log.error("alarm", sentence=sentence)

    def _look_out(self) -> None:
        for lease in self.registry.claim_hosts(self._free(LOOKING)):
            self._submit(LOOKING, lease, self._look)

    def _hand_over(self) -> None:
        for channel in self.registry.channels_due():
            for lease in self.registry.claim_destinations(self._free(channel), channel=channel, reserve=self._reserve):
                self._submit(channel, lease, self._deliver)

    @property
    def _reserve(self) -> int:
        """Workers of a channel that those who failed last never get."""
        return self.registry.settings.workers // 4

    def _free(self, kind: str) -> int:
        with self._lock:
            return 0 if self._stopping.is_set() else self.registry.settings.workers - self._running[kind]

    def _submit(self, kind: str, lease: Held, work: Callable[[Held], None]) -> None:
        self._keeper.keep(lease)
        with self._lock:
            self._running[kind] += 1

        def done(_: Future[None]) -> None:
            with self._lock:
                self._running[kind] -= 1

        self._pools[kind].submit(self._working, lease, work).add_done_callback(done)

    def _working(self, lease: Held, work: Callable[[Held], None]) -> None:
        """Do one piece of work under its lease; what goes wrong ends this piece only, and gives the lease back."""
        try:
            work(lease)
        except LeaseLostError as error:
            self._log.warning("lease lost", lane=lease.name, reason=str(error))
        except Exception as error:
            self._failed(lease.name, error)
            self._guarded("release", lambda: self.registry.give_back(lease))
        finally:
            self._keeper.drop(lease)

    def _look(self, lease: Held) -> None:
        for looked, late in self.registry.look_at(lease, self._group, stop=self._stopping):
            self.metrics.looked(looked, late)
            self._tell(looked, late)

    def _tell(self, looked: Looked, late: float) -> None:
        if looked.outcome == "unchanged":
            return  # counted; a line for each would bury the others
        level = self._log.warning if looked.outcome in ("failed", "blocked", "unreadable") else self._log.info
        facts = {"notice": looked.notice_id, "sentence": looked.sentence}
        told = {name: fact for name, fact in facts.items() if fact is not None}
        level("look", url=looked.url, outcome=looked.outcome, late=round(late, 1), **told)

    def _deliver(self, lease: Held) -> None:
        for attempt in self.registry.deliver_to(lease, say=self._say, stop=self._stopping):
            self.metrics.attempted(attempt)
            level = self._log.info if attempt.delivered else self._log.error if attempt.dead else self._log.warning
            facts = {"alert": attempt.alert, "channel": attempt.channel, "subscription": attempt.subscription}
            level("delivery", delivered=attempt.delivered, **facts, **({"sentence": attempt.recorded} if attempt.recorded else {}))

    def _guarded(self, where: str, work: Callable[[], object]) -> None:
        """Do it; what goes wrong is logged and counted, and the service goes on."""
        try:
            work()
        except Exception as error:
            self._failed(where, error)

    def _failed(self, where: str, error: Exception) -> None:
        self.metrics.errors.labels(where).inc()
        if isinstance(error, RegistryError):
            self._log.error("failed", where=where, sentence=str(error))
        else:
            self._log.error("failed", where=where, exc_info=error)
