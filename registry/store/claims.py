"""Who works on what, until when: leases over lanes. A lane is a host that is looked at, or a destination that is delivered to.

    claim_hosts / claim_destinations   what is due and free -> leases, in one UPDATE .. RETURNING that only one of several processes wins
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

from sqlalchemy import ColumnElement, Select, String, cast, delete, exists, func, insert, literal, or_, select, update
from sqlmodel import Session, col

from registry.answers import Held, PageCard, SourceCard
from registry.due import LONGEST_RETRY_AFTER
from registry.errors import LeaseLostError
from registry.store.engine import Store
from registry.store.tables import Destination, Lease, Outbox, Page, Process, Source

LONGEST_TURN = 200
"""Pages of one host looked at under one lease, at most, so that no host keeps a worker for ever."""


def claim_hosts(store: Store, *, seconds: float, limit: int) -> tuple[Held, ...]:
    """Take the free hosts that have a page due, those first that wait longest, at most `limit`."""
    if limit < 1:
        return ()
    now = store.now()
    waiting = _due_pages(now).where(col(Page.host) == col(Lease.name))
    first = select(func.min(col(Page.due))).where(col(Page.host) == col(Lease.name)).correlate(Lease).scalar_subquery()
    return _claim(store, waiting.correlate(Lease), order=first, now=now, seconds=seconds, limit=limit)


def claim_destinations(store: Store, *, seconds: float, limit: int, by: datetime | None = None) -> tuple[Held, ...]:
    """Take the free destinations to which something is due, now or `by` an earlier time, at most `limit`."""
    if limit < 1:
        return ()
    now = store.now()
    waiting = (
        select(col(Outbox.alert_id))
        .join(Destination, col(Destination.id) == col(Outbox.destination_id))
        .where(col(Outbox.state) == "waiting", col(Outbox.due) <= (by or now), _destination_lane() == col(Lease.name))
    )
    return _claim(store, waiting.correlate(Lease), order=col(Lease.name).asc(), now=now, seconds=seconds, limit=limit)


def claim(store: Store, name: str, *, seconds: float) -> Held | None:
    """Take one lane; None where somebody else holds it."""
    now = store.now()
    with store.transaction() as session:
        return _taken(session, [name], until=now + timedelta(seconds=seconds)) if _is_free(session, name, now, seconds) else None


def _is_free(session: Session, name: str, now: datetime, seconds: float) -> bool:
    query = select(col(Lease.name)).where(col(Lease.name) == name, _free(now, seconds)).with_for_update()
    return session.scalars(query).one_or_none() is not None


def _taken(session: Session, names: Sequence[str], *, until: datetime) -> Held | None:
    token = secrets.token_hex(8)
    session.execute(update(Lease).where(col(Lease.name).in_(names)).values(holder=token, until=until))
    return Held(names[0], token)


def _claim(store: Store, waiting: Select[Any], *, order: ColumnElement[Any], now: datetime, seconds: float, limit: int) -> tuple[Held, ...]:
    free = select(col(Lease.name)).where(_free(now, seconds), _rested(now), exists(waiting)).order_by(order).limit(limit)
    with store.session() as session:  # most ticks find nothing, and need no write lock for that
        if session.execute(free.limit(1)).first() is None:
            return ()
    until = now + timedelta(seconds=seconds)
    with store.transaction() as session:
        names = session.scalars(free.with_for_update(skip_locked=True)).all()
        return tuple(held for name in names if (held := _taken(session, [name], until=until)))


def _free(now: datetime, seconds: float) -> ColumnElement[bool]:
    """Nobody holds it, or its time is over; one that ends later than any lease may was taken before the clock was set back."""
    until = col(Lease.until)
    return or_(col(Lease.holder).is_(None), until <= now, until > now + timedelta(seconds=2 * seconds))


def _rested(now: datetime) -> ColumnElement[bool]:
    """It need not rest, or no longer; one that would rest longer than any publisher may ask took its rest by a clock that was ahead."""
    until = col(Lease.rests_until)
    return or_(until.is_(None), until <= now, until > now + LONGEST_RETRY_AFTER)


def _destination_lane() -> ColumnElement[str]:
    return literal("destination ") + cast(col(Destination.id), String)


def _due_pages(now: datetime) -> Select[Any]:
    query = select(col(Page.id)).join(Source, col(Source.id) == col(Page.source_id))
    return query.where(col(Page.due) <= now, col(Source.paused).is_(False))


def due_pages(store: Store, host: str) -> tuple[tuple[PageCard, SourceCard], ...]:
    """The due pages of a host, lists first (they name pages), then by due time, those that failed lately last."""
    with store.session() as session:
        query = select(Page, Source).join(Source, col(Source.id) == col(Page.source_id))
        query = query.where(col(Page.host) == host, col(Page.due) <= store.now(), col(Source.paused).is_(False))
        query = query.order_by(col(Page.failures) > 0, col(Page.is_list).desc(), col(Page.due), col(Page.id)).limit(LONGEST_TURN)
        return tuple((page.card(), source.card()) for page, source in session.execute(query))


def renew(store: Store, leases: Iterable[Held], *, seconds: float) -> None:
    """Keep leases for another `seconds` from now; those that were lost stay lost."""
    tokens = [held.token for held in leases]
    if tokens:
        with store.transaction() as session:
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
    """Tokens of the leases that still stand, locked until the transaction ends."""
    tokens = {held.token for held in leases}
    if not tokens:
        return frozenset()
    return frozenset(session.scalars(select(col(Lease.holder)).where(col(Lease.holder).in_(tokens)).with_for_update()))


def fence(session: Session, lease: Held | None) -> None:
    """Raises LeaseLostError where somebody else has taken the lease over; a caller without a lease has nothing to lose."""
    if lease and lease.token not in standing(session, [lease]):
        raise LeaseLostError(f"Another process has taken over {lease.name}: it records what it finds there.")


def beat(store: Store, name: str, *, started: datetime) -> None:
    """Say that a process is alive."""
    now = store.now()
    with store.transaction() as session:
        if session.get(Process, name) is None:
            session.execute(insert(Process), [{"name": name, "started": started, "beat": now}])
        else:
            session.execute(update(Process).where(col(Process.name) == name).values(beat=now))


def leave(store: Store, name: str) -> None:
    """Say that a process has ended in good order; those that were killed are forgotten after a day."""
    with store.transaction() as session:
        old = col(Process.beat) < store.now() - timedelta(days=1)
        session.execute(delete(Process).where(or_(col(Process.name) == name, old)))


def replan(store: Store, due: Sequence[tuple[int, datetime]]) -> None:
    """Set the next look of pages: after a change of schedule, or of the clock."""
    if due:
        with store.transaction() as session:
            for page_id, at in due:
                session.execute(update(Page).where(col(Page.id) == page_id).values(due=at))
