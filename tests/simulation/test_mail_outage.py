"""Mail servers that will not take a message yet, or ever, or do not say whether they did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fakes import Clock
from tests.simulation.driver import Serving
from tests.simulation.drops import Drops
from tests.simulation.receivers import Mailbox, ids


@dataclass
class Post:
    """A registry that tells one person by mail and writes a file."""

    serving: Serving
    mailbox: Mailbox
    drops: Drops
    lines: Path

    def change(self) -> str:
        """One alert, looked for at once; returns its id."""
        known = self.mails()
        self.drops.edit(["salt"], 50 - len(known))
        self.serving.until(self.serving.clock() + timedelta(hours=1))
        self.serving.until(self.serving.clock() + timedelta(minutes=1))
        (alert,) = self.mails() - known
        assert len(self.lines.read_text(encoding="utf-8").splitlines()) == len(known) + 1, "whoever else asked is told at once"
        return alert

    def mails(self) -> set[str]:
        query = "SELECT alert.id FROM alert JOIN subscription ON subscription.id = subscription_id WHERE name = 'mail'"
        return {key for (key,) in self.serving.rows(query)}

    def state(self, alert: str) -> str:
        ((state,),) = self.serving.rows("SELECT state FROM outbox WHERE alert_id = ?", alert)
        return str(state)

    def tries(self, alert: str) -> int:
        return sum(one.alert == alert for _, one in self.serving.attempts)


@pytest.fixture
def posting(tmp_path: Path, clock: Clock) -> Iterator[Callable[..., Post]]:
    with ExitStack() as stack:

        def post(security: str = "none") -> Post:
            mailbox = stack.enter_context(Mailbox().running())
            serving = stack.enter_context(Serving(tmp_path / "registry.db", clock, mailbox.settings(security)))
            drops = Drops(serving, tmp_path / "drops")
            drops.add(["salt"])
            lines = tmp_path / "lines.jsonl"
            serving.registry.subscribe("mail", severity="info", channel="email", address="mei@desk.example")
            serving.registry.subscribe("lines", severity="info", channel="jsonl", address=str(lines), alarms=True)
            return Post(serving, mailbox, drops, lines)

        yield post


def test_mail_that_is_greylisted_arrives_at_the_second_try(posting: Callable[..., Post]) -> None:
    post = posting()
    post.mailbox.replies.append("451 4.7.1 Greylisted, come back later")
    alert = post.change()
    assert ids(post.mailbox.taken) == {alert: 1}
    assert (post.state(alert), post.tries(alert)) == ("delivered", 2)


def test_mail_whose_receipt_was_lost_is_repeated_with_the_same_id(posting: Callable[..., Post]) -> None:
    post = posting()
    post.mailbox.drops = 1
    alert = post.change()
    assert ids(post.mailbox.taken) == {alert: 2}
    assert len(set(post.mailbox.taken)) == 1
    assert (post.state(alert), post.tries(alert)) == ("delivered", 2)


def test_mail_that_will_never_be_taken_is_dead_at_once_and_somebody_else_is_told(posting: Callable[..., Post]) -> None:
    post = posting()
    post.mailbox.replies.append("550 5.1.1 No such user")
    alert = post.change()
    assert (post.state(alert), post.tries(alert)) == ("dead", 1)
    post.serving.bell()
    post.serving.work()
    assert '"kind":"alarm"' in post.lines.read_text(encoding="utf-8").splitlines()[-1]
    assert "mei" not in post.lines.read_text(encoding="utf-8")
    assert post.serving.registry.replay() == 1
    post.serving.work()
    assert ids(post.mailbox.taken) == {alert: 1}
    assert post.state(alert) == "delivered"


def test_mail_waits_for_a_server_that_cannot_be_trusted_until_it_can(posting: Callable[..., Post]) -> None:
    post = posting("starttls")  # which this server does not offer
    alert = post.change()
    assert (post.state(alert), post.mailbox.taken) == ("waiting", [])
    post.serving.settings |= post.mailbox.settings()
    post.serving.restart()
    post.serving.until(post.serving.clock() + timedelta(hours=3))
    assert ids(post.mailbox.taken) == {alert: 1}
    assert post.state(alert) == "delivered"
