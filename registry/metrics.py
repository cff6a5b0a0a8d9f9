"""What the service counts, in Prometheus' form, shown on loopback only."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server

from registry.alerts.deliver import Attempt
from registry.answers import Looked, State

LATE = (1, 5, 15, 60, 300, 900, 3600, 6 * 3600, 86400)
"""Seconds between the due time of a look and the look."""


class Metrics:
    """Counters and gauges of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.collected = CollectorRegistry()
        self._looks = Counter("registry_looks", "Looks made, by outcome.", ["outcome"], registry=self.collected)
        self._late = Histogram("registry_look_lateness_seconds", "From due to made.", buckets=LATE, registry=self.collected)
        self._revisions = Counter("registry_revisions", "Revisions recorded.", registry=self.collected)
        self._attempts = Counter("registry_deliveries", "Attempts to deliver.", ["channel", "outcome"], registry=self.collected)
        self.fired = Counter("registry_milestones_fired", "Milestones fired.", registry=self.collected)
        self.ticks = Counter("registry_ticks", "Times that the clock was looked at.", registry=self.collected)
        self.errors = Counter("registry_errors", "Errors that stopped a piece of work.", ["where"], registry=self.collected)
        self._pages = Gauge("registry_pages", "Pages, by state.", ["state"], registry=self.collected)
        self._due = Gauge("registry_pages_due", "Pages whose look is due and not made yet.", registry=self.collected)
        self._outbox = Gauge("registry_outbox", "Messages, by channel and state.", ["channel", "state"], registry=self.collected)
        self._oldest = Gauge("registry_outbox_oldest_seconds", "Age of the oldest message that waits.", registry=self.collected)
        self._open = Gauge("registry_milestones_open", "Milestones that are still to fire.", registry=self.collected)
        self._size = Gauge("registry_ledger_size", "Entries in the ledger.", registry=self.collected)

    def looked(self, looked: Looked, late: float) -> None:
        """Count a look, `late` in seconds."""
        self._looks.labels(looked.outcome).inc()
        self._late.observe(max(0.0, late))
        if looked.revision_id is not None:
            self._revisions.inc()

    def attempted(self, attempt: Attempt) -> None:
        """Count an attempt to deliver."""
        outcome = "delivered" if attempt.delivered else "dead" if attempt.dead else "failed"
        self._attempts.labels(attempt.channel, outcome).inc()

    def show(self, state: State) -> None:
        """Take over the state of everything."""
        self._pages.clear()
        for source in state.sources:
            for name, count in source.pages.items():
                self._pages.labels(name).inc(count)
        self._due.set(sum(source.due for source in state.sources if not source.paused))
        self._outbox.clear()
        for one in state.destinations:
            for name, count in one.counts.items():
                self._outbox.labels(one.card.channel, name).inc(count)
        ages = [(state.at - one.oldest).total_seconds() for one in state.destinations if one.oldest]
        self._oldest.set(max(ages, default=0))
        self._open.set(state.milestones)
        self._size.set(state.ledger_size)

    def serve(self, port: int) -> Callable[[], None]:
        """Show them at http://127.0.0.1:`port`/metrics until the function that this returns is called. Raises OSError."""
        server, thread = start_http_server(port, addr="127.0.0.1", registry=self.collected)

        def close() -> None:
            server.shutdown()
            server.server_close()
            thread.join()

        return close
