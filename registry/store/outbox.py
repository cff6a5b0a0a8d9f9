"""The outbox: how an alert comes into being, every try to deliver it, digests, and what a person asks to be sent again.

write_alert     an alert -> its evidence and its place in the outbox, in the transaction of what it tells
record_try      one attempt -> evidence `delivery`, and when the next one is
record_digest   several alerts of one subscription become members of one message
record_alarm    something about the registry itself goes wrong
replay          send again what died, or what was sent since a time

collected ──digest──> grouped ──its digest arrives──> delivered
waiting ──tried──> delivered | waiting (again later) | dead ──replay──> waiting
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, update
from sqlmodel import Session, col

from registry.answers import Held
from registry.due import LONGEST_REST, LONGEST_RETRY_AFTER, RETRIES
from registry.errors import NotFoundError
from registry.store import claims, frames, ledger
from registry.store.engine import Store
from registry.store.rows import clean
from registry.store.tables import Alert, Delivery, Destination, Outbox, Subscription
from registry.store.writing import Entry, Log, writing


@dataclass(frozen=True, slots=True)
class Addressed:
    """A message for one subscription."""

    subscription_id: int
    alert_id: str
    message: Mapping[str, Any]
    """Without the ledger's size and root, which are known when it is written."""
    flags: tuple[int, ...] = ()
    """Indexes into the judgement's flags; of a baseline, ids of flags."""


@dataclass(frozen=True, slots=True)
class Try:
    """One attempt to hand over one alert, and what follows from it."""

    alert_id: str
    at: datetime
    sentence: str | None = None
    """Why it failed, without an address; None where it was delivered."""
    again: datetime | None = None
    """When to try again after a failure; None where the alert is dead."""
    turn_ends: bool = False
    """The fault is the destination's, so what else waits for it waits until then too, or dies too where it is as old."""
    closes: bool = False
    """The destination is gone for good."""
    lease: Held | None = None

    @property
    def outcome(self) -> str:
        """`delivered`, `failed`, or `dead` for a failure that was the last."""
        return "delivered" if self.sentence is None else "failed" if self.again else "dead"


def write_alert(log: Log, alert: Addressed, row: Mapping[str, Any], *, about: int | None) -> str:
    """Put a message in the outbox, with the ledger as it stands, and tell its state; `about` is the ledger index of what it tells."""
    session = log.session
    message = frames.put(session, "message", ledger.canonical(clean({**alert.message, "ledger": log.size_and_root})))
    whole = {"revision_id": None, "firing_id": None, "source_id": None, "flags": [], **row}
    entry = Entry(log)
    entry.add(Alert, {"id": alert.alert_id, "subscription_id": alert.subscription_id, "message": message, "created": log.clock, **whole})
    told = {} if about is None else {"about": about}
    entry.close("alert", alert=alert.alert_id, subscription=alert.subscription_id, message=message, **told)
    asked = session.get_one(Subscription, alert.subscription_id)
    destination = session.get_one(Destination, asked.destination_id)
    collected = asked.digest != "immediate" and row["kind"] in COLLECTED
    state = "dead" if destination.closed else "collected" if collected else "waiting"
    way = {"alert_id": alert.alert_id, "subscription_id": asked.id, "destination_id": destination.id}
    session.execute(insert(Outbox), [{**way, "state": state, "due": log.clock, "attempts": 0}])
    return state


COLLECTED = ("revision", "milestone")
"""Kinds of alerts that wait for the digest of a subscription that asked for one."""


def record_try(store: Store, one: Try) -> None:
    """Record an attempt after it was made. Raises NotFoundError for an unknown alert, LeaseLostError where another process has it."""
    with writing(store) as (session, log):
        claims.fence(session, one.lease)
        way = session.get(Outbox, one.alert_id)
        if way is None:
            raise NotFoundError(f"There is no alert {one.alert_id!r}.")
        way.attempts += 1
        entry = Entry(log)
        entry.add(
            Delivery,
            {"alert_id": one.alert_id, "at": one.at, "attempt": way.attempts, "outcome": one.outcome, "sentence": one.sentence},
        )
        entry.close("delivery", alert=one.alert_id, attempt=way.attempts, outcome=one.outcome)
        if way.state == "waiting":  # else it became part of a digest while it was under way
            _move_on(session, way, one)
        _mark_destination(session, session.get_one(Destination, way.destination_id), one)


def _move_on(session: Session, way: Outbox, one: Try) -> None:
    """What an attempt makes of its alert, and of those that it carries as a digest."""
    way.since = way.since or one.at
    way.state = "waiting" if one.outcome == "failed" else one.outcome
    way.due = one.again or one.at
    session.flush()
    if one.outcome != "failed":
        session.execute(update(Outbox).where(col(Outbox.digest_id) == one.alert_id).values(state=one.outcome))


def _mark_destination(session: Session, destination: Destination, one: Try) -> None:
    """What an attempt says of everything else that waits for the destination."""
    waiting = update(Outbox).where(col(Outbox.destination_id) == destination.id, col(Outbox.state) == "waiting")
    if one.outcome == "delivered":
        if destination.failures:
            destination.failures, destination.failing_since = 0, None
            session.execute(waiting.where(col(Outbox.due) > one.at).values(due=one.at))
    elif one.closes:
        destination.closed = True
        _give_up(session, destination, created=None)
    elif one.turn_ends:
        destination.failures += 1
        destination.failing_since = destination.failing_since or one.at
        if one.again is None:
            _give_up(session, destination, created=one.at - RETRIES[-1])
        behind = one.again or one.at + LONGEST_REST
        session.execute(waiting.where(col(Outbox.due) < behind).values(due=behind))
    session.flush()


def _give_up(session: Session, destination: Destination, *, created: datetime | None) -> None:
    """Let die what waits for a destination that took nothing for all its tries: what was `created` by then, or everything."""
    which = [col(Outbox.destination_id) == destination.id, col(Outbox.state) == "waiting"]
    if created is not None:
        which.append(col(Outbox.alert_id).in_(select(col(Alert.id)).where(col(Alert.created) <= created)))
    dying = session.scalars(select(col(Outbox.alert_id)).where(*which)).all()
    for alert_id in dying:
        carried = or_(col(Outbox.alert_id) == alert_id, col(Outbox.digest_id) == alert_id)
        session.execute(update(Outbox).where(carried).values(state="dead"))


def record_digest(store: Store, digest: Addressed, members: Sequence[str]) -> bool:
    """Let one message carry the alerts `members`; False where another process made this digest already, or moved a member on."""
    with writing(store) as (session, log):
        if session.get(Alert, digest.alert_id) is not None:
            return False
        mine = col(Outbox.alert_id).in_(members), col(Outbox.state).in_(("collected", "waiting")), col(Outbox.since).is_(None)
        if session.scalars(select(func.count()).select_from(Outbox).where(*mine)).one() != len(members):
            return False
        way = write_alert(log, digest, {"kind": "digest"}, about=None)
        state = "dead" if way == "dead" else "grouped"
        session.execute(update(Outbox).where(*mine).values(state=state, digest_id=digest.alert_id))
        return True


def record_alarm(store: Store, alarms: Sequence[Addressed]) -> tuple[str, ...]:
    """Raise alarms, each once: those that were raised before are left out; returns the ids of the new ones."""
    with writing(store) as (session, log):
        new = [one for one in alarms if session.get(Alert, one.alert_id) is None]
        for one in new:
            write_alert(log, one, {"kind": "alarm"}, about=None)
        return tuple(one.alert_id for one in new)


def hasten(store: Store) -> None:
    """Let everything that waits be due now: a person asks for it to be tried."""
    with writing(store) as (session, log):
        waiting = update(Outbox).where(col(Outbox.state) == "waiting", col(Outbox.due) > log.clock)
        session.execute(waiting.values(due=log.clock))


def hold(store: Store, subscription_id: int, *, until: datetime) -> None:
    """Let what waits for a subscription's first try, and is due before then, wait until then."""
    mine = col(Outbox.subscription_id) == subscription_id, col(Outbox.state) == "waiting", col(Outbox.since).is_(None)
    told_together = col(Outbox.alert_id).in_(select(col(Alert.id)).where(col(Alert.kind).in_(COLLECTED)))
    with writing(store) as (session, _):
        session.execute(update(Outbox).where(*mine, told_together, col(Outbox.due) < until).values(due=until))


def replan(store: Store, *, held: timedelta) -> int:
    """Let be due now what waits by a clock that was ahead: tried later than now, or kept back for longer than anything is.

    `held` is for how long a storm is kept back at most. Returns how many messages there were.
    """
    now = store.now()
    well = select(col(Destination.id)).where(col(Destination.failures) == 0)
    kept_back = and_(col(Outbox.since).is_(None), col(Outbox.due) > now + held, col(Outbox.destination_id).in_(well))
    ahead = or_(col(Outbox.since) > now, col(Outbox.due) > now + LONGEST_RETRY_AFTER, kept_back)
    which = col(Outbox.state) == "waiting", ahead
    with store.session() as session:
        found = session.scalars(select(func.count()).select_from(Outbox).where(*which)).one()
    with writing(store) as (session, _):
        session.execute(update(Outbox).where(*which).values(due=now, since=None))
        session.execute(update(Destination).where(col(Destination.failing_since) > now).values(failing_since=None, failures=0))
    return found


def send_collected(store: Store, subscription_id: int) -> None:
    """Send by itself what was collected for a digest that will never be made."""
    collected = update(Outbox).where(col(Outbox.subscription_id) == subscription_id, col(Outbox.state) == "collected")
    with writing(store) as (session, log):
        session.execute(collected.values(state="waiting", due=log.clock))


def replay(store: Store, *, since: datetime | None, subscription: str | None) -> int:
    """Send again what died, or with `since` everything that was made from then on; returns how many messages wait now.

    A member of a digest goes with its digest. A destination that had closed is tried again.
    """
    with writing(store) as (session, log):
        which: list[ColumnElement[bool]] = [col(Outbox.digest_id).is_(None)]
        if since is None:
            which.append(col(Outbox.state) == "dead")
        else:
            which += [col(Outbox.state).in_(("dead", "delivered")), col(Outbox.alert_id).in_(_made_since(since))]
        if subscription is not None:
            named = select(col(Subscription.id)).where(col(Subscription.name) == subscription)
            if not session.scalars(named).first():
                raise NotFoundError(f"There is no subscription {subscription!r}: `registry subscribe` lists them.")
            which.append(col(Outbox.subscription_id).in_(named))
        chosen = session.execute(select(col(Outbox.alert_id), col(Outbox.destination_id)).where(*which)).all()
        if not chosen:
            return 0
        for alert_id, _ in chosen:
            again = update(Outbox).where(col(Outbox.alert_id) == alert_id)
            session.execute(again.values(state="waiting", due=log.clock, since=None))
            session.execute(update(Outbox).where(col(Outbox.digest_id) == alert_id).values(state="grouped"))
        opened = {destination for _, destination in chosen}
        session.execute(update(Destination).where(col(Destination.id).in_(opened)).values(closed=False, failures=0, failing_since=None))
        log.append("admin", {"what": "alerts replayed", "count": len(chosen)})
        return len(chosen)


def _made_since(since: datetime) -> Any:
    return select(col(Alert.id)).where(col(Alert.created) >= since)
