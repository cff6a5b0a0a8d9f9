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
    """The fault is the destination's, so what else waits for it waits until then too."""
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
        before = session.scalars(select(func.count()).select_from(Delivery).where(col(Delivery.alert_id) == one.alert_id)).one()
        entry = Entry(log)
        entry.add(
            Delivery,
            {"alert_id": one.alert_id, "at": one.at, "attempt": before + 1, "outcome": one.outcome, "sentence": one.sentence},
        )
        entry.close("delivery", alert=one.alert_id, attempt=before + 1, outcome=one.outcome)
        way.attempts += 1
        way.since = way.since or one.at
        way.state = "waiting" if one.outcome == "failed" else one.outcome
        way.due = one.again or one.at
        session.flush()
        members = update(Outbox).where(col(Outbox.digest_id) == one.alert_id)
        if one.outcome != "failed":
            session.execute(members.values(state=one.outcome))
        _mark_destination(session, session.get_one(Destination, way.destination_id), one)


def _mark_destination(session: Session, destination: Destination, one: Try) -> None:
    """What an attempt says of everything else that waits for the destination."""
    waiting = update(Outbox).where(col(Outbox.destination_id) == destination.id, col(Outbox.state) == "waiting")
    if one.outcome == "delivered":
        if destination.failures:
            destination.failures = 0
            session.execute(waiting.where(col(Outbox.due) > one.at).values(due=one.at))
    elif one.closes:
        destination.closed = True
        session.execute(waiting.values(state="dead"))
        died = select(col(Outbox.alert_id)).where(col(Outbox.destination_id) == destination.id, col(Outbox.state) == "dead")
        session.execute(update(Outbox).where(col(Outbox.digest_id).in_(died)).values(state="dead"))
    elif one.turn_ends:
        destination.failures += 1
        if one.again:
            behind = waiting.where(col(Outbox.due) < one.again)
            session.execute(behind.values(due=one.again, since=func.coalesce(col(Outbox.since), one.at)))
    session.flush()


def record_digest(store: Store, digest: Addressed, members: Sequence[str]) -> bool:
    """Let one message carry the alerts `members`; False where another process made this digest already, or moved a member on."""
    with writing(store) as (session, log):
        if session.get(Alert, digest.alert_id) is not None:
            return False
        mine = col(Outbox.alert_id).in_(members), col(Outbox.state).in_(("collected", "waiting"))
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
    with store.transaction() as session:
        session.execute(update(Outbox).where(col(Outbox.state) == "waiting", col(Outbox.due) > store.now()).values(due=store.now()))


def hold(store: Store, alert_ids: Sequence[str], *, until: datetime) -> None:
    """Let alerts that wait, and are due before then, wait until then."""
    waiting = update(Outbox).where(col(Outbox.alert_id).in_(alert_ids), col(Outbox.state) == "waiting", col(Outbox.due) < until)
    with store.transaction() as session:
        session.execute(waiting.values(due=until))


def replan(store: Store, *, held: timedelta) -> int:
    """Let be due now what waits by a clock that was ahead, tried later than now or kept back for longer than `held`; returns how many."""
    now = store.now()
    ahead = or_(col(Outbox.since) > now, and_(col(Outbox.since).is_(None), col(Outbox.due) > now + held))
    which = col(Outbox.state) == "waiting", ahead
    with store.session() as session:
        found = session.scalars(select(func.count()).select_from(Outbox).where(*which)).one()
    if found:
        with store.transaction() as session:
            session.execute(update(Outbox).where(*which).values(due=now, since=None))
    return found


def send_collected(store: Store, subscription_id: int) -> None:
    """Send by itself what was collected for a digest that will never be made."""
    collected = update(Outbox).where(col(Outbox.subscription_id) == subscription_id, col(Outbox.state) == "collected")
    with store.transaction() as session:
        session.execute(collected.values(state="waiting", due=store.now()))


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
        session.execute(update(Destination).where(col(Destination.id).in_(opened)).values(closed=False, failures=0))
        log.append("admin", {"what": "alerts replayed", "count": len(chosen)})
        return len(chosen)


def _made_since(since: datetime) -> Any:
    return select(col(Alert.id)).where(col(Alert.created) >= since)
