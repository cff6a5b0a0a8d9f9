"""The outbox's turns: one destination at a time under its lease, oldest first, each try recorded after it was made.

    claim ─> waiting ─> channel ─> arrived        delivered; what waited behind a failure is due at once
                          └─────> DeliveryError   again by the schedule of Standard Webhooks, 75 hours in all, then dead
                                                  the destination's own fault ends its turn, and delays no other destination

A crash between the sending and the record repeats the message with the same id; nothing is sent that was not committed before.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from time import monotonic

from fetchers.http import Client
from registry.alerts import console, email, feed, jsonl, webhook
from registry.alerts.channel import DeliveryError, Parcel
from registry.alerts.email import Mailer
from registry.answers import DestinationCard, Held, PendingAlert
from registry.due import LONGEST_REST, RETRIES, retry_at
from registry.errors import LeaseLostError
from registry.store import agenda, claims, outbox
from registry.store.engine import Store
from registry.store.outbox import Try

TURN = 100
"""Messages of one destination sent in one turn, at most."""
TURN_SECONDS = 30.0
"""After so many seconds no further message of a turn is begun: others wait for the worker."""
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
    recorded: str | None = None
    """The sentence without an address, for logs and evidence."""


@dataclass(frozen=True, slots=True)
class Channels:
    """What the channels need of the outside world."""

    say: Callable[[str], None]
    client: Callable[[], AbstractContextManager[Client]]
    mailer: Mailer | None = None


def deliver(
    store: Store, channels: Channels, *, seconds: float, keeping: Callable[[Held], AbstractContextManager[object]] = nullcontext
) -> tuple[Attempt, ...]:
    """Try everything that waits once, whenever its next try would be, one destination after another, each lease kept meanwhile."""
    outbox.hasten(store)
    began, attempts = store.now(), list[Attempt]()
    while claimed := claims.claim_destinations(store, seconds=seconds, limit=1, by=began):  # what fails now is due later
        for held in claimed:
            with keeping(held), suppress(LeaseLostError):  # whoever took it over goes on
                attempts += turn(store, held, channels, stop=Event())
    return tuple(attempts)


def turn(store: Store, held: Held, channels: Channels, *, stop: Event) -> Iterator[Attempt]:
    """Send what waits for one destination under its lease, until it is empty, its time is over, it fails, or `stop` is set."""
    ends = monotonic() + TURN_SECONDS
    try:
        card = agenda.destination(store, int(held.name.rpartition(" ")[2]))
        if card.channel in feed.FORMS:
            yield from _feed(store, card, agenda.waiting(store, card.id, limit=TURN), held=held)
            return
        with channels.client() as client:
            for _ in range(TURN):
                # Asked anew for each: what waited a moment ago may have become part of a digest, and the destination well again.
                card, alert = agenda.destination(store, card.id), next(iter(agenda.waiting(store, card.id, limit=1)), None)
                if alert is None or stop.is_set() or monotonic() > ends:
                    return
                attempt, failing = _tried(store, alert, card, held=held, send=lambda parcel: _send(parcel, channels, client))
                yield attempt
                if failing:
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
    again = _again(alert, card, error, now) if error else None
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
    attempt = Attempt(alert.id, alert.subscription, card.channel, error is None, told, outcome.outcome == "dead", outcome.sentence)
    return attempt, outcome.turn_ends


def _again(alert: PendingAlert, card: DestinationCard, error: DeliveryError, now: datetime) -> datetime | None:
    """When to try again; None where the message, the receiver or the schedule says never.

    What is the message's own fault follows the message's schedule, what is the destination's that of the destination, which
    may be over before the message was made.
    """
    if error.permanent or error.closed:
        return None
    again = retry_at((card.failing_since if error.destination else alert.since) or now, now)
    if again is None and error.destination and alert.created > now - RETRIES[-1]:
        again = now + LONGEST_REST
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
