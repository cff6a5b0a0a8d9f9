"""A hundred sources that change together, and a deliverer that stands still."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from tests.fakes import Clock
from tests.simulation.driver import Serving
from tests.simulation.drops import Drops

MINUTE = timedelta(minutes=1)
SOURCES = 100


def test_a_hundred_changes_are_told_in_twenty_messages_and_then_in_one_each_ten_minutes(tmp_path: Path, clock: Clock) -> None:
    lines, names = tmp_path / "lines.jsonl", [f"source-{number:03}" for number in range(SOURCES)]
    with Serving(tmp_path / "registry.db", clock) as serving:
        drops = Drops(serving, tmp_path / "drops")
        drops.add(names)
        serving.registry.subscribe("desk", severity="info", channel="jsonl", address=str(lines))
        drops.edit(names, 30)
        serving.until(clock() + timedelta(hours=1))
        serving.every(MINUTE, clock() + 25 * MINUTE)
        told = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
        sent = {one.alert: at for at, one in serving.attempts if one.delivered}
        made = {key for (key,) in serving.rows("SELECT id FROM alert WHERE kind = 'revision'")}
        waiting = serving.rows("SELECT count(*) FROM outbox WHERE state NOT IN ('delivered')")
    assert len(made) == SOURCES
    assert waiting == [(0,)]
    digests = [one for one in told if one["kind"] == "digest"]
    carried = [item["alert"] for one in digests for item in one["items"]] + [one["alert"] for one in told if one["kind"] == "revision"]
    assert set(carried) == made
    times = sorted(sent[one["alert"]] for one in told)
    late: list[datetime] = times[20:] if len(times) > 20 else times[len(times) - len(digests) :]
    assert all(after - before >= 10 * MINUTE for before, after in pairwise(late))
    assert sum(one["kind"] == "revision" for one in told) <= 20
    assert [one["mass_change"] for one in digests if len(one["items"]) > 40] == [True]
    print(f"\nmessages {len(told)}, digests of {[len(one['items']) for one in digests]} items")  # noqa: T201


def test_a_message_that_nobody_sends_is_an_alarm_within_eleven_minutes(tmp_path: Path, clock: Clock) -> None:
    with Serving(tmp_path / "registry.db", clock) as serving:
        drops = Drops(serving, tmp_path / "drops")
        drops.add(["salt"])
        serving.registry.subscribe("desk", severity="info", channel="jsonl", address=str(tmp_path / "lines.jsonl"))
        serving.registry.subscribe("watch", severity="critical", channel="jsonl", address=str(tmp_path / "watch.jsonl"), alarms=True)
        serving.delivering = False
        drops.edit(["salt"], 30)
        made = clock() + timedelta(hours=1)
        serving.until(made)
        serving.every(MINUTE, made + 11 * MINUTE)
        first, sentence = serving.alarms[0]
        assert 10 * MINUTE < first - made <= 11 * MINUTE
        assert "has waited for a message for" in sentence
        serving.delivering = True
        serving.work()
        told = (tmp_path / "watch.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["what"] for line in told] == ["stuck_outbox"]
        assert len((tmp_path / "lines.jsonl").read_text(encoding="utf-8").splitlines()) == 1
