"""What is told together, and what is told of the registry itself.

daily, weekly    what a subscription collected, in one message at its hour; also when there is nothing, so that silence means something
storm            more than 20 messages of one subscription within 10 minutes become one, and the next one waits 10 minutes
alarm            a message that nobody could be given, or that waits too long, is told over every other channel that asked for alarms
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from registry import addressing
from registry.answers import DestinationState, PendingAlert, SubscriptionCard
from registry.due import last_slot, schedule
from registry.store import agenda, history, outbox
from registry.store.engine import Store
from registry.views.terminal import counted

STORM = 20
"""Messages of one subscription within the window, at most, before they are told together (reliability.md F41)."""
WINDOW = timedelta(minutes=10)
STUCK = timedelta(minutes=10)
"""Age of a message that nobody was given, from which on it is an alarm (reliability.md F43)."""
FORMS = {"daily": "daily {time}", "weekly": "weekly mon {time}"}


@dataclass(frozen=True, slots=True)
class Hour:
    """When digests are made: `HH:MM` in a time zone."""

    time: str
    zone: str


def gather(store: Store, hour: Hour) -> int:
    """Make the daily and weekly digests that are due; returns how many."""
    now = store.now()
    made = [_periodic(store, one, hour, now=now) for one in history.subscriptions(store) if one.digest != "immediate"]
    for left in sorted(agenda.left_collected(store)):  # its subscription ended before its digest was made
        outbox.send_collected(store, left)
    return sum(made)


def calm(store: Store) -> int:
    """Tell together what would otherwise be a storm; returns how many digests were made."""
    now, waiting = store.now(), agenda.untold_counts(store)
    stormy = [one for one in history.subscriptions(store) if one.digest == "immediate" and one.id in waiting] if waiting else []
    return sum(_storm(store, one, *waiting[one.id], now=now) for one in stormy)


def _periodic(store: Store, subscription: SubscriptionCard, hour: Hour, *, now: datetime) -> bool:
    before = agenda.last_digest(store, subscription.id) or subscription.created
    rule = schedule(FORMS[subscription.digest].format(time=hour.time), zone=hour.zone, anchor=subscription.created)
    slot = last_slot(rule, now)
    if slot is None or slot <= before:
        return False
    members = agenda.untold(store, subscription.id)
    return _made(store, subscription, members, why=subscription.digest, since=before, until=slot)


def _storm(store: Store, subscription: SubscriptionCard, count: int, oldest: datetime, *, now: datetime) -> bool:
    """Tell many messages together: when there are too many, or when the ten minutes after such a message are over."""
    before = agenda.last_digest(store, subscription.id)
    if before and now - before < WINDOW:
        outbox.hold(store, subscription.id, until=before + WINDOW)
        return False
    held = before is not None and count > 1 and oldest < before + WINDOW
    if not held and agenda.sent_since(store, subscription.id, now - WINDOW) <= STORM:
        return False
    members = agenda.untold(store, subscription.id)
    return bool(members) and _made(store, subscription, members, why="storm", since=members[0].created, until=now)


def _made(
    store: Store, subscription: SubscriptionCard, members: Sequence[PendingAlert], *, why: str, since: datetime, until: datetime
) -> bool:
    watched = sum(not one.paused for one in history.sources(store))
    digest = addressing.digest(subscription, members, why=why, since=since, until=until, sources=watched)
    return outbox.record_digest(store, digest, [one.id for one in members])


def alarm(store: Store) -> dict[str, str]:
    """Tell of messages that died or are stuck, each destination once a day, over the other channels.

    Returns a sentence for each, under what tells one such event from another.
    """
    now, told = store.now(), {}
    listeners = [one for one in history.subscriptions(store) if one.alarms]
    for state in agenda.destination_states(store):
        for what, key, sentence in _wrong(state, now):
            told[f"{what} {state.card.id} {key}"] = sentence
            elsewhere = [one for one in listeners if (one.channel, one.address) != (state.card.channel, state.card.address)]
            if elsewhere:
                key = f"{state.card.id} {key}"
                outbox.record_alarm(store, [addressing.alarm(one, what=what, key=key, sentence=sentence) for one in elsewhere])
    return told


def _wrong(state: DestinationState, now: datetime) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a destination: what, which occurrence of it, and one sentence."""
    where = f"Destination {state.card.id} ({state.card.channel})"
    if dead := state.counts.get("dead"):
        sentence = f"{where} could not be given {counted(dead, 'message')}: mend it, then run `registry deliver --replay`."
        yield "dead_letter", f"{state.died:%Y-%m-%d}" if state.died else "", sentence
    if state.oldest and now - state.oldest > STUCK:
        waits = counted(round((now - state.oldest).total_seconds() / 60), "minute")
        sentence = f"{where} has waited for a message for {waits}: see `registry status`, and whether `registry serve` runs."
        yield "stuck_outbox", f"{now:%Y-%m-%d}", sentence
