"""The outbox: every alert that has not arrived yet is tried; a destination that fails delays no other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from registry.alerts import console, jsonl
from registry.answers import PendingAlert
from registry.store import history, journal
from registry.store.engine import Store


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to deliver one alert."""

    alert: str
    subscription: str
    channel: str
    delivered: bool
    sentence: str | None


def deliver(store: Store, *, say: Callable[[str], None]) -> tuple[Attempt, ...]:
    """Try every pending alert once, oldest first, recording each try after it was made.

    A crash between the sending and the record repeats the alert with the same id.
    """
    return tuple(_try(store, alert, say) for alert in history.pending_alerts(store))


def _try(store: Store, alert: PendingAlert, say: Callable[[str], None]) -> Attempt:
    sentence = None
    try:
        if alert.subscription.channel == "jsonl":
            jsonl.send(alert)
        else:
            console.send(alert, say=say)
    except OSError as error:
        sentence = f"{alert.subscription.address} cannot be written ({error.strerror}): mend it, then run `registry deliver` again."
    outcome = "failed" if sentence else "delivered"
    journal.record_delivery(store, alert.id, outcome=outcome, sentence=sentence, at=store.now())
    return Attempt(alert.id, alert.subscription.name, alert.subscription.channel, sentence is None, sentence)
