"""The outbox's turns: one destination at a time under its lease, oldest first, each try recorded after it was made.

    claim ─> waiting ─> channel ─> arrived        delivered; what waited behind a failure is due at once
                          └─────> DeliveryError   again by the schedule of Standard Webhooks, 75 hours in all, then dead
                                                  the destination's own fault ends its turn, and delays no other destination

A crash between the sending and the record repeats the message with the same id; nothing is sent that was not committed before.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

from fetchers.http import Client
from registry.alerts import console, email, feed, jsonl, webhook
from registry.alerts.channel import DeliveryError, Parcel
from registry.alerts.email import Mailer
from registry.answers import DestinationCard, Held, PendingAlert
from registry.due import retry_at
from registry.store import agenda, claims, outbox
from registry.store.engine import Store
from registry.store.outbox import Try

TURN = 100
"""Messages of one destination sent in one turn, at most."""
FEED = 100
"""Entries that a feed holds."""
TITLE = "Registry alerts"
"""Of a feed, whoever subscribed to it."""
NO_MAILER = "No mail server is set: set REGISTRY_SMTP_HOST and REGISTRY_MAIL_FROM; it is tried again."
FAULT = "This program failed to send it ({kind}), which is our fault: please report it; it is tried again."


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to deliver one alert."""

    alert: str
    subscription: str
    channel: str
    delivered: bool
    sentence: str | None
    dead: bool = False
    """Whether it was the last one."""


@dataclass(frozen=True, slots=True)
class Channels:
    """What the channels need of the outside world."""

    say: Callable[[str], None]
    client: Callable[[], AbstractContextManager[Client]]
    mailer: Mailer | None = None


def deliver(store: Store, channels: Channels, *, seconds: float) -> tuple[Attempt, ...]:
    """Try everything that waits once, whenever its next try would be, one destination after another."""
    outbox.hasten(store)
    began, turns = store.now(), []
    while claimed := claims.claim_destinations(store, seconds=seconds, limit=1, by=began):  # what fails now is due later
        turns += [attempt for held in claimed for attempt in turn(store, held, channels, stop=Event())]
    return tuple(turns)


def turn(store: Store, held: Held, channels: Channels, *, stop: Event) -> Iterator[Attempt]:
    """Send what waits for one destination under its lease, until it is empty, fails through its own fault, or `stop` is set."""
    try:
        card = agenda.destination(store, int(held.name.rpartition(" ")[2]))
        if card.channel in feed.FORMS:
            yield from _feed(store, card, agenda.waiting(store, card.id, limit=TURN), held=held)
            return
        with channels.client() as client:
            for _ in range(TURN):
                # Asked anew for each: what waited a moment ago may have become part of a digest.
                alert = next(iter(agenda.waiting(store, card.id, limit=1)), None)
                if stop.is_set() or alert is None:
                    return
                attempt, ends = _tried(store, alert, card, held=held, send=lambda parcel: _send(parcel, channels, client))
                yield attempt
                if ends:
                    return
    finally:
        claims.release(store, [held])


def _send(parcel: Parcel, channels: Channels, client: Client) -> None:
    if parcel.channel == "console":
        console.send(parcel, say=channels.say)
    elif parcel.channel == "jsonl":
        jsonl.send(parcel)
    elif parcel.channel == "webhook":
        webhook.send(parcel, client)
    elif channels.mailer is None:
        raise DeliveryError(NO_MAILER, recorded=NO_MAILER, destination=True)
    else:
        email.send(parcel, channels.mailer)


def _tried(store: Store, alert: PendingAlert, card: DestinationCard, *, held: Held, send: Callable[[Parcel], None]) -> tuple[Attempt, bool]:
    """Send one alert and record what came of it; also whether the turn ends."""
    error: DeliveryError | None = None
    try:
        send(_parcel(alert, card, at=store.now()))
    except DeliveryError as failure:
        error = failure
    except Exception as failure:  # one message that trips the program stops no other
        sentence = FAULT.format(kind=type(failure).__name__)
        error = DeliveryError(sentence, recorded=sentence)
    now = store.now()
    again = _again(alert, error, now) if error else None
    outcome = Try(
        alert.id,
        now,
        sentence=error.recorded if error else None,
        again=again,
        turn_ends=error is not None and error.destination,
        closes=error is not None and error.closed,
        lease=held,
    )
    outbox.record_try(store, outcome)
    told = str(error) if error else None
    attempt = Attempt(alert.id, alert.subscription, card.channel, error is None, told, dead=outcome.outcome == "dead")
    return attempt, outcome.turn_ends


def _again(alert: PendingAlert, error: DeliveryError, now: datetime) -> datetime | None:
    """When to try again; None where the message, the receiver or the schedule says never."""
    if error.permanent or error.closed:
        return None
    again = retry_at(alert.since or now, now)
    asked = now + timedelta(seconds=error.retry_after or 0)
    return None if again is None else max(again, asked)


def _feed(store: Store, card: DestinationCard, alerts: tuple[PendingAlert, ...], *, held: Held) -> Iterator[Attempt]:
    """A feed is one file: it is written once for all that waits."""
    now = store.now()
    shown = agenda.shown_there(store, card.id, limit=FEED)

    def write(_: Parcel) -> None:
        parcels = [_parcel(one, card, at=one.created) for one in shown]
        feed.write(Path(card.address), parcels, form=card.channel, title=TITLE, at=now)

    written = False
    for alert in alerts:
        attempt, ends = _tried(store, alert, card, held=held, send=write if not written else lambda _: None)
        written = attempt.delivered
        yield attempt
        if ends:
            return


def _parcel(alert: PendingAlert, card: DestinationCard, *, at: datetime) -> Parcel:
    return Parcel(
        id=alert.id,
        message=json.loads(alert.message),
        body=alert.message,
        channel=card.channel,
        address=card.address,
        secret=card.secret,
        at=at,
    )
