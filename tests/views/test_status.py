"""What `status` calls a trouble, and what it no longer does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from registry.answers import DestinationCard, SourceState, State
from registry.views.status import troubles

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
SOURCE = SourceState("samples", "every 6h", False, {"current": 1}, 0, NOW + timedelta(hours=1), 0, NOW, NOW)


def state(*seen: timedelta, source: SourceState = SOURCE) -> State:
    """A registry whose processes were last seen so long ago."""
    processes = {f"host-{number}": NOW - ago for number, ago in enumerate(seen)}
    return State(NOW, (source,), (), 0, processes, 0, 1, "0" * 64)


def test_a_process_that_was_killed_is_no_trouble_once_another_serves() -> None:
    assert troubles(state(timedelta(hours=1), timedelta(seconds=1)), patience=70) == []


def test_a_process_that_was_killed_is_named_while_none_serves() -> None:
    told = troubles(state(timedelta(hours=1), timedelta(hours=2)), patience=70)
    assert [one.split(" was ")[0] for one in told] == ["Process host-0", "Process host-1"]


def test_work_that_is_due_wants_a_process_that_lives() -> None:
    late = SourceState("samples", "every 6h", False, {"current": 1}, 1, NOW - timedelta(hours=1), 0, NOW, NOW)
    for seen, asked in (((), True), ((timedelta(hours=1),), True), ((timedelta(hours=1), timedelta(seconds=1)), False)):
        told = troubles(state(*seen, source=late), patience=70)
        assert any("no process serves" in one for one in told) is asked
        assert any("samples is late" in one for one in told)


def test_a_destination_that_is_printed_keeps_its_secret() -> None:
    assert "whsec" not in repr(
        DestinationCard(1, "webhook", "https://hook.example/", "whsec_sample", failures=0, failing_since=None, closed=False)
    )
