"""Who works on what, until when: leases over lanes. A lane is a host that is looked at, or a destination that is delivered to.

    claim_hosts / claim_destinations   what is due and free -> leases, of which each is won by one of several processes
    claim                              one lane by name, for a round by hand
    renew / release                    keep them while work lasts; give them back
    fence                              inside a write transaction: only whoever still holds the lease may record anything under it

A lease that nobody renews ends by itself, so what a killed process held is free again after that time. Correctness hangs on the
fence alone: whoever lost a lease, however that came about, records nothing under it.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, delete, func, insert, literal, or_, select, update
from sqlmodel import Session, col

from registry.answers import Held, PageCard, SourceCard
from registry.due import LONGEST_RETRY_AFTER
from registry.errors import LeaseLostError
from registry.store.engine import Store
from registry.store.tables import Destination, Lease, Outbox, Page, Process, Source

LONGEST_TURN = 200
"""Pages of one host looked at under one lease, at most, so that no host keeps a worker for ever."""


LONGEST_LEASE = timedelta(hours=1)
"""No setting asks for more: a lease that ends later was taken before the clock was set back."""


def claim_hosts(store: Store, *, seconds: float, limit: int) -> tuple[Held, ...]:
    """Take the free hosts that have a page due, those first that wait longest, at most `limit`."""
    now = store.now()
    waiting = (
        select(col(Page.host))
        .join(Source, col(Source.id) == col(Page.source_id))
        .join(Lease, col(Lease.name) == col(Page.host))
        .where(col(Page.due) <= now, col(Source.paused).is_(False), *_open(now))
        .group_by(col(Page.host))
        .order_by(func.min(col(Page.due)))
    )
    return _claim(store, waiting.limit(limit), now=now, seconds=seconds) if limit > 0 else ()


def claim_destinations(
    store: Store, *, seconds: float, limit: int, channel: str | None = None, reserve: int = 0, by: datetime | None = None
) -> tuple[Held, ...]:
    """Take the free destinations to which something is due, now or `by` an earlier time, at most `limit`.

    Those that took the last message come first; of those that did not, so many that `reserve` of the limit stays for others.
    """
    now = store.now()
    waiting = (
        select(_lane_of(Outbox.destination_id))
        .join(Destination, col(Destination.id) == col(Outbox.destination_id))
        .join(Lease, col(Lease.name) == _lane_of(Outbox.destination_id))
        .where(col(Outbox.state) == "waiting", col(Outbox.due) <= (by or now), *_open(now))
        .group_by(col(Outbox.destination_id))
        .order_by(func.min(col(Outbox.due)))
    )
    if channel is not None:
        waiting = waiting.where(col(Destination.channel) == channel)
    failing = col(Destination.failures) > 0
    claimed = _claim(store, waiting.where(~failing).limit(limit), now=now, seconds=seconds) if limit > 0 else ()
    left = limit - len(claimed) - reserve
    return claimed + (_claim(store, waiting.where(failing).limit(left), now=now, seconds=seconds) if left > 0 else ())


def claim(store: Store, name: str, *, seconds: float) -> Held | None:
    """Take one lane that is known; None where somebody else holds it."""
    now = store.now()
    free = select(col(Lease.name)).where(col(Lease.name) == name, _free(now))
    return next(iter(_claim(store, free, now=now, seconds=seconds)), None)


def _claim(store: Store, wanted: Select[Any], *, now: datetime, seconds: float) -> tuple[Held, ...]:
    """Take the lanes that are `wanted`, in that order, as far as nobody else was quicker."""
    with store.session() as session:  # most ticks find nothing, and need no write lock for that
        names = session.scalars(wanted).all()
    if not names:
        return ()
    until = now + timedelta(seconds=seconds)
    with store.transaction() as session:
        locked = select(col(Lease.name)).where(col(Lease.name).in_(names), _free(now)).order_by(col(Lease.name))
        won = frozenset(session.scalars(locked.with_for_update(skip_locked=True)))
        return tuple(_taken(session, name, until=until) for name in names if name in won)


def _taken(session: Session, name: str, *, until: datetime) -> Held:
    token = secrets.token_hex(8)
    session.execute(update(Lease).where(col(Lease.name) == name).values(holder=token, until=until))
    return Held(name, token)


def _open(now: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Nobody holds it, and it need not rest; a rest longer than any publisher may ask was taken by a clock that was ahead."""
    rests = col(Lease.rests_until)
    return _free(now), or_(rests.is_(None), rests <= now, rests > now + LONGEST_RETRY_AFTER)


def _free(now: datetime) -> ColumnElement[bool]:
    until = col(Lease.until)
    return or_(col(Lease.holder).is_(None), until <= now, until > now + LONGEST_LEASE)


def _lane_of(destination_id: Any) -> ColumnElement[str]:
    return literal("destination ") + cast(col(destination_id), String)


def due_pages(store: Store, host: str) -> tuple[tuple[PageCard, SourceCard], ...]:
    """The due pages of a host, lists first (they name pages), then those first that wait longest."""
    with store.session() as session:
        query = select(Page, Source).join(Source, col(Source.id) == col(Page.source_id))
        query = query.where(col(Page.host) == host, col(Page.due) <= store.now(), col(Source.paused).is_(False))
        query = query.order_by(col(Page.is_list).desc(), col(Page.due), col(Page.id)).limit(LONGEST_TURN)
        return tuple((page.card(), source.card()) for page, source in session.execute(query))


def renew(store: Store, leases: Iterable[Held], *, seconds: float) -> None:
    """Keep leases for another `seconds` from now; those that were lost stay lost."""
    kept = list(leases)
    if kept:
        with store.transaction() as session:
            tokens = standing(session, kept)
            until = store.now() + timedelta(seconds=seconds)
            session.execute(update(Lease).where(col(Lease.holder).in_(tokens)).values(until=until))


def release(store: Store, leases: Iterable[Held], *, rests_until: datetime | None = None) -> None:
    """Give leases back; `rests_until` is when their lanes may be used again, at the earliest."""
    with store.transaction() as session:
        free(session, leases, rests_until=rests_until)


def free(session: Session, leases: Iterable[Held], *, rests_until: datetime | None = None) -> None:
    """Give leases back inside a transaction of the caller's; those that were lost stay with whoever has them now."""
    tokens = [held.token for held in leases]
    if tokens:
        values = {"holder": None, "until": None, **({"rests_until": rests_until} if rests_until else {})}
        session.execute(update(Lease).where(col(Lease.holder).in_(tokens)).values(**values))


def standing(session: Session, leases: Iterable[Held]) -> frozenset[str]:
    """Tokens of the leases that still stand, locked until the transaction ends, in an order that is everybody's."""
    tokens = {held.token for held in leases}
    if not tokens:
        return frozenset()
    held = select(col(Lease.holder)).where(col(Lease.holder).in_(tokens)).order_by(col(Lease.name))
    return frozenset(token for token in session.scalars(held.with_for_update()) if token)


def fence(session: Session, lease: Held | None) -> None:
    """Raises LeaseLostError where somebody else has taken the lease over; a caller without a lease has nothing to lose."""
    if lease and lease.token not in standing(session, [lease]):
        raise LeaseLostError(f"Another process has taken over {lease.name}: it records what it finds there.")


def beat(store: Store, name: str, *, started: datetime) -> None:
    """Say that a process is alive; those that were killed are forgotten after a day."""
    now = store.now()
    with store.transaction() as session:
        session.execute(delete(Process).where(col(Process.beat) < now - timedelta(days=1)))
        if session.get(Process, name) is None:
            session.execute(insert(Process), [{"name": name, "started": started, "beat": now}])
        else:
            session.execute(update(Process).where(col(Process.name) == name).values(beat=now))


def leave(store: Store, name: str) -> None:
    """Say that a process has ended in good order."""
    with store.transaction() as session:
        session.execute(delete(Process).where(col(Process.name) == name))


def replan(store: Store, due: Sequence[tuple[int, datetime]]) -> None:
    """Set the next look of pages: after a change of schedule, or of the clock."""
    if due:
        with store.transaction() as session:
            for page_id, at in due:
                session.execute(update(Page).where(col(Page.id) == page_id).values(due=at))
