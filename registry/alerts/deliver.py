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
    reason = None
    try:
        if alert.subscription.channel == "jsonl":
            jsonl.send(alert)
        else:
            console.send(alert, say=say)
    except OSError as error:
        reason = f"cannot be written ({error.strerror or type(error).__name__}): mend it, then run `registry deliver` again."
    # What is recorded can never be erased, so it does not hold the address, which may name a person.
    outcome, recorded = ("failed", f"It {reason}") if reason else ("delivered", None)
    journal.record_delivery(store, alert.id, outcome=outcome, sentence=recorded, at=store.now())
    told = f"{alert.subscription.address} {reason}" if reason else None
    return Attempt(alert.id, alert.subscription.name, alert.subscription.channel, reason is None, told)
