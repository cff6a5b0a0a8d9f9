"""A receiver that is away for days: the others are told at once, and nothing is lost."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from registry.alerts.webhook import new_secret
from tests.fakes import Clock
from tests.simulation.driver import Serving
from tests.simulation.drops import Drops
from tests.simulation.receivers import Hook, Mailbox, ids

SCHEDULE = list(accumulate((0, 5, 5 * 60, 30 * 60, *(3600 * hours for hours in (2, 5, 10, 14, 20, 24)))))
"""Seconds after the first try: what Standard Webhooks recommends."""
HOUR = timedelta(hours=1)


@dataclass
class Outage:
    """Five destinations, one of which will fail."""

    serving: Serving
    drops: Drops
    bad: Hook
    good: Hook
    mailbox: Mailbox
    folder: Path
    edits: int = 0

    def pass_time(self, hours: int) -> None:
        """Let time pass; every six hours the notice changes."""
        for hour in range(hours):
            if hour % 6 == 0:
                self.edits += 1
                self.drops.edit(["salt"], 90 - self.edits)
            self.serving.every(HOUR, self.serving.clock() + HOUR)

    def made(self, subscription: str) -> dict[str, datetime]:
        """Alerts of a subscription, and when they were made."""
        query = "SELECT alert.id, alert.created FROM alert JOIN subscription ON subscription.id = subscription_id WHERE name = ?"
        return {name: datetime.fromisoformat(at + "+00:00") for name, at in self.serving.rows(query, subscription)}

    def states(self) -> Counter[str]:
        """Messages of all destinations by state."""
        return Counter(state for (state,) in self.serving.rows("SELECT state FROM outbox"))

    def tries(self) -> dict[str, list[datetime]]:
        """When each alert for the receiver that fails was tried."""
        tried: dict[str, list[datetime]] = {}
        for at, one in self.serving.attempts:
            if one.subscription == "bad":
                tried.setdefault(one.alert, []).append(at)
        return tried


@pytest.fixture
def outage(tmp_path: Path, clock: Clock) -> Iterator[Outage]:
    bad, good, mailbox = Hook(), Hook(), Mailbox()
    with ExitStack() as stack:
        for one in (bad, good, mailbox):
            stack.enter_context(one.running())
        serving = stack.enter_context(Serving(tmp_path / "registry.db", clock, {"deadline": 0.2, **mailbox.settings()}))
        drops = Drops(serving, tmp_path / "drops")
        drops.add(["salt"])
        ask = serving.registry.subscribe
        ask("bad", severity="info", channel="webhook", address=bad.url, secret=new_secret())
        ask("good", severity="info", channel="webhook", address=good.url.replace("127.0.0.1", "localhost"), secret=new_secret())
        ask("mail", severity="info", channel="email", address="mei@desk.example", alarms=True)
        ask("lines", severity="info", channel="jsonl", address=str(tmp_path / "lines.jsonl"))
        ask("feed", severity="info", channel="atom", address=str(tmp_path / "feed.xml"))
        yield Outage(serving, drops, bad, good, mailbox, tmp_path)


def test_three_days_of_outage_lose_nothing_and_delay_nobody_else(outage: Outage) -> None:
    outage.bad.stop()
    outage.pass_time(24)  # refused
    outage.bad.start()
    outage.bad.status = 503
    outage.pass_time(24)
    outage.bad.status = None  # time-outs
    outage.pass_time(23)
    failed = sum(map(len, outage.tries().values()))
    assert outage.bad.taken == {}
    told_of_the_others(outage)
    outage.bad.status = 204
    outage.bad._awake.set()
    outage.serving.every(HOUR, outage.serving.clock() + 10 * HOUR)  # the next try is due by then
    assert set(outage.bad.taken) == set(outage.made("bad"))
    assert max(outage.bad.taken.values()) == 1
    assert outage.states()["dead"] == outage.states()["waiting"] == 0
    follows_the_schedule(outage)
    print(f"\nalerts {len(outage.made('bad'))} for each of five, failed attempts {failed}, requests {outage.bad.requests}")  # noqa: T201
    assert failed <= len(SCHEDULE) * outage.edits


def told_of_the_others(outage: Outage) -> None:
    """The four that work have everything, at the moment at which it was made."""
    when = {one.alert: at for at, one in outage.serving.attempts if one.delivered}
    for name in ("good", "mail", "lines", "feed"):
        made = outage.made(name)
        revisions = {key: at for key, at in made.items() if key in when}
        assert set(revisions) == set(made), name
        assert all(when[key] == at for key, at in made.items()), name
    assert outage.good.taken == Counter(outage.made("good").keys())
    assert ids(outage.mailbox.taken) == Counter(outage.made("mail").keys())
    lines = [json.loads(line)["alert"] for line in (outage.folder / "lines.jsonl").read_text(encoding="utf-8").splitlines()]
    assert Counter(lines) == Counter(outage.made("lines").keys())
    feed = (outage.folder / "feed.xml").read_text(encoding="utf-8")
    assert all(key in feed for key in outage.made("feed"))


def follows_the_schedule(outage: Outage) -> None:
    """No alert is tried more often than recommended; what waits behind a failure waits with it, so a change brings four tries an hour."""
    tries = outage.tries()
    assert max(map(len, tries.values())) <= len(SCHEDULE)
    assert all(tried[0] == outage.made("bad")[key] for key, tried in tries.items())
    failed = sorted(at for at, one in outage.serving.attempts if one.subscription == "bad" and not one.delivered)
    assert all(timedelta(seconds=5) <= after - before <= 24 * HOUR for before, after in pairwise(failed))
    assert all(sum(at <= other < at + HOUR for other in failed) <= 4 for at in failed)


def test_a_fourth_day_of_outage_ends_in_dead_letters_an_alarm_elsewhere_and_a_replay(outage: Outage) -> None:
    outage.bad.status = 503
    outage.edits += 1
    outage.drops.edit(["salt"], 10)
    outage.serving.until(outage.serving.clock() + HOUR)
    (alert,) = outage.made("bad")
    outage.serving.every(4 * HOUR, outage.serving.clock() + 80 * HOUR)
    tried = [round((at - outage.tries()[alert][0]).total_seconds()) for at in outage.tries()[alert]]
    assert tried == SCHEDULE
    assert outage.bad.requests == len(SCHEDULE)
    assert outage.states()["dead"] == 1
    sentences = {sentence for _, sentence in outage.serving.alarms}
    assert any("could not be given 1 message:" in one for one in sentences)
    alarms = set(outage.made("mail")) - {key for key, at in outage.made("mail").items() if at == outage.made("bad")[alert]}
    assert alarms < set(ids(outage.mailbox.taken))
    assert len(alarms) == 5  # once a day while it waits, on four days; then it is dead
    outage.bad.status = 204
    assert outage.serving.registry.replay() == 1
    outage.serving.work()
    assert outage.bad.taken == {alert: 1}
    assert outage.states() == {"delivered": sum(outage.states().values())}
