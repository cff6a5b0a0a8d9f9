"""What is to be done, and what is late: milestones that come near, messages that wait, and the state of everything at a glance.

Every function reads one snapshot of the database and returns frozen values of registry.answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, select
from sqlmodel import Session, col

from registry.answers import (
    DestinationCard,
    DestinationState,
    MilestoneLine,
    PageCard,
    PendingAlert,
    SourceCard,
    SourceState,
    State,
)
from registry.errors import NotFoundError
from registry.store import frames, ledger
from registry.store.engine import Store
from registry.store.tables import (
    Alert,
    Caption,
    Destination,
    Edition,
    Firing,
    Frame,
    Lease,
    Milestone,
    Observation,
    Outbox,
    Page,
    Process,
    Reading,
    Revision,
    Source,
    Subscription,
)

QUOTED = 300
"""Characters of a notice that a milestone quotes, at most."""

# milestones


def milestones(
    store: Store,
    *,
    states: Sequence[str] = ("open",),
    since: date | None = None,
    until: date | None = None,
    ids: Sequence[int] | None = None,
    quoting: bool = True,
) -> tuple[MilestoneLine, ...]:
    """Milestones in those states, by day, from day `since` to day `until`, or of these `ids`; `quoting` also reads their words."""
    with store.session() as session:
        query: Any = (
            select(Milestone, Revision, Edition, Reading, Caption, Page, col(Source.name).label("source"), Firing, col(Frame.sha256))
            .join(Revision, col(Revision.id) == col(Milestone.revision_id))
            .join(Edition, col(Edition.id) == col(Revision.edition_id))
            .join(Reading, col(Reading.id) == col(Revision.reading_id))
            .join(Caption, col(Caption.reading_id) == col(Reading.id))
            .join(Frame, col(Frame.commitment) == col(Reading.text))
            .join(Page, col(Page.id) == col(Edition.page_id))
            .join(Source, col(Source.id) == col(Page.source_id))
            .join(Firing, _of_milestone(), isouter=True)
            .where(col(Milestone.state).in_(states))
            .order_by(col(Milestone.day), col(Milestone.id))
        )
        if since is not None:
            query = query.where(col(Milestone.day) >= since)
        if until is not None:
            query = query.where(col(Milestone.day) <= until)
        if ids is not None:
            query = query.where(col(Milestone.id).in_(ids))
        told = select(col(Alert.firing_id), func.count()).where(col(Alert.firing_id).is_not(None)).group_by(col(Alert.firing_id))
        alerts = {row[0]: row[1] for row in session.execute(told)}
        texts: dict[str, str] = {}
        rows = session.execute(query).all()
        return tuple(_milestone_line(row, alerts, words=_quoted(session, row, texts) if quoting else None) for row in rows)


def _of_milestone() -> ColumnElement[bool]:
    same = (Firing.notice_id, Milestone.notice_id), (Firing.kind, Milestone.kind), (Firing.day, Milestone.day)
    return and_(*(col(left) == col(right) for left, right in same))


def _milestone_line(row: Row[Any], alerts: Mapping[int, int], *, words: str | None) -> MilestoneLine:
    one, firing = row.Milestone, row.Firing
    return MilestoneLine(
        id=one.id,
        notice_id=one.notice_id,
        notice=row.Caption.title or f"(untitled) {row.Page.url.rstrip('/').rsplit('/', 1)[-1]}",
        source=row.source,
        url=row.Page.url,
        kind=one.kind,
        day=one.day,
        zone=one.zone,
        state=one.state,
        revision_id=one.revision_id,
        number=row.Revision.number,
        address=one.address,
        words=words,
        span=None if one.start is None else (one.start, one.end),
        issuers=tuple(row.Caption.issuers),
        document_number=row.Caption.document_number,
        observed=row.Revision.observed,
        ledger_index=row.Revision.entry,
        text_sha256=row.sha256 or "",
        fired_at=firing.at if firing else None,
        alerts=alerts.get(firing.id, 0) if firing else 0,
    )


def _quoted(session: Session, row: Row[Any], texts: dict[str, str]) -> str | None:
    """The words of a milestone; `texts` keeps those that were read already."""
    one, text = row.Milestone, row.Reading.text
    if one.start is None or one.end is None:
        return None
    if text not in texts:
        texts[text] = frames.get(session, text).decode("utf-8", "surrogatepass")
    words = texts[text][one.start : one.end]
    return words if len(words) <= QUOTED else words[:QUOTED] + " […]"


# the outbox


def destination(store: Store, destination_id: int) -> DestinationCard:
    """One destination. Raises NotFoundError."""
    with store.session() as session:
        found = session.get(Destination, destination_id)
        if found is None:
            raise NotFoundError(f"There is no destination {destination_id}.")
        return found.card()


def destinations(store: Store) -> tuple[DestinationCard, ...]:
    """Every destination."""
    with store.session() as session:
        return tuple(one.card() for one in session.scalars(select(Destination).order_by(col(Destination.id))))


def waiting(store: Store, destination_id: int, *, limit: int) -> tuple[PendingAlert, ...]:
    """What is due for a destination now: what was tried least often first, then the oldest, so that one bad message stops no other.

    Messages of removed subscriptions are among them: nothing made is dropped.
    """
    with store.session() as session:
        query = _on_their_way().where(col(Outbox.destination_id) == destination_id, col(Outbox.state) == "waiting")
        due = query.where(col(Outbox.due) <= store.now()).order_by(col(Outbox.attempts), col(Alert.entry)).limit(limit)
        return tuple(_pending(session, row) for row in session.execute(due))


def shown_there(store: Store, destination_id: int, *, limit: int) -> tuple[PendingAlert, ...]:
    """The newest messages for a destination that it has or should have by now, newest first: what a feed holds."""
    with store.session() as session:
        query = _on_their_way().where(col(Outbox.destination_id) == destination_id, col(Outbox.state).in_(("waiting", "delivered")))
        return tuple(_pending(session, row) for row in session.execute(query.order_by(col(Alert.entry).desc()).limit(limit)))


def untold(store: Store, subscription_id: int) -> tuple[PendingAlert, ...]:
    """Alerts of a subscription that wait for their first try or for a digest, oldest first."""
    with store.session() as session:
        query = _on_their_way().where(col(Outbox.subscription_id) == subscription_id, col(Outbox.state).in_(("waiting", "collected")))
        query = query.where(col(Outbox.since).is_(None), col(Alert.kind).in_(("revision", "milestone")))
        return tuple(_pending(session, row) for row in session.execute(query.order_by(col(Alert.entry))))


def untold_counts(store: Store) -> dict[int, tuple[int, datetime]]:
    """How many alerts wait for their first try by themselves, and when the oldest was made, by subscription."""
    with store.session() as session:
        query = select(col(Outbox.subscription_id), func.count(), func.min(col(Alert.created)))
        query = query.join(Alert, col(Alert.id) == col(Outbox.alert_id))
        query = query.where(col(Outbox.state) == "waiting", col(Outbox.since).is_(None), col(Alert.kind).in_(("revision", "milestone")))
        return {row[0]: (row[1], row[2]) for row in session.execute(query.group_by(col(Outbox.subscription_id)))}


def channels_due(store: Store) -> tuple[str, ...]:
    """The channels over which something is due."""
    with store.session() as session:
        query = select(col(Destination.channel)).join(Outbox, col(Outbox.destination_id) == col(Destination.id)).distinct()
        return tuple(sorted(session.scalars(query.where(col(Outbox.state) == "waiting", col(Outbox.due) <= store.now()))))


def left_collected(store: Store) -> frozenset[int]:
    """Subscriptions that have ended with alerts collected for a digest."""
    with store.session() as session:
        query = select(col(Outbox.subscription_id)).join(Subscription, col(Subscription.id) == col(Outbox.subscription_id))
        return frozenset(session.scalars(query.where(col(Outbox.state) == "collected", col(Subscription.active).is_(False))))


def sent_since(store: Store, subscription_id: int, at: datetime) -> int:
    """How many messages of a subscription were made and sent by themselves, or in a digest of many, between then and now."""
    with store.session() as session:
        query = select(func.count()).select_from(Outbox).join(Alert, col(Alert.id) == col(Outbox.alert_id))
        query = query.where(col(Outbox.subscription_id) == subscription_id, col(Alert.created) > at, col(Alert.created) <= store.now())
        return session.scalars(query.where(col(Outbox.state).in_(("waiting", "delivered")))).one()


def last_digest(store: Store, subscription_id: int) -> datetime | None:
    """When the newest digest of a subscription was made; one of a clock that was ahead does not count."""
    with store.session() as session:
        query = select(func.max(col(Alert.created))).where(col(Alert.subscription_id) == subscription_id, col(Alert.kind) == "digest")
        return session.scalars(query.where(col(Alert.created) <= store.now())).one()


def _on_their_way() -> Any:
    query = select(Outbox, Alert, col(Subscription.name)).join(Alert, col(Alert.id) == col(Outbox.alert_id))
    return query.join(Subscription, col(Subscription.id) == col(Outbox.subscription_id))


def _pending(session: Session, row: Row[Any]) -> PendingAlert:
    way, alert, name = row.Outbox, row.Alert, row.name
    message = frames.get(session, alert.message)
    return PendingAlert(alert.id, way.subscription_id, name, message, alert.created, way.since, way.attempts)


# planning


def planned_pages(store: Store) -> tuple[tuple[PageCard, SourceCard], ...]:
    """Every page of a source that is not paused, with its source."""
    with store.session() as session:
        query = select(Page, Source).join(Source, col(Source.id) == col(Page.source_id)).where(col(Source.paused).is_(False))
        return tuple((page.card(), source.card()) for page, source in session.execute(query.order_by(col(Page.id))))


# the state of everything


def state(store: Store) -> State:
    """Sources, destinations, milestones, processes and the ledger as they are now."""
    with store.session() as session:
        now = store.now()
        head = ledger.head(session)
        return State(
            at=now,
            sources=_source_states(session, now),
            destinations=_destination_states(session),
            working=session.scalars(select(func.count()).select_from(Lease).where(col(Lease.until) > now)).one(),
            processes={one.name: one.beat for one in session.scalars(select(Process).order_by(col(Process.name)))},
            milestones=session.scalars(select(func.count()).select_from(Milestone).where(col(Milestone.state) == "open")).one(),
            ledger_size=head.index,
            ledger_root=head.root.hex(),
        )


def _source_states(session: Session, now: datetime) -> tuple[SourceState, ...]:
    states: dict[int, dict[str, int]] = {}
    for source_id, name, count in session.execute(
        select(col(Page.source_id), col(Page.state), func.count()).group_by(col(Page.source_id), col(Page.state))
    ):
        states.setdefault(source_id, {})[name] = count
    plans = select(col(Page.source_id), func.min(col(Page.due)), func.max(col(Page.failures))).group_by(col(Page.source_id))
    planned = {row[0]: (row[1], row[2]) for row in session.execute(plans)}
    late = select(col(Page.source_id), func.count()).where(col(Page.due) <= now).group_by(col(Page.source_id))
    overdue = {row[0]: row[1] for row in session.execute(late)}
    newest = select(func.max(col(Observation.id))).where(col(Observation.page_id) == col(Page.id)).correlate(Page).scalar_subquery()
    seen = select(col(Page.source_id), func.max(col(Observation.at))).join(Observation, col(Observation.id) == newest)
    last = {row[0]: row[1] for row in session.execute(seen.group_by(col(Page.source_id)))}
    return tuple(
        SourceState(
            name=one.name,
            schedule=one.schedule,
            paused=one.paused,
            pages=states.get(one.id, {}),
            due=overdue.get(one.id, 0),
            next_due=planned.get(one.id, (None, 0))[0],
            failures=planned.get(one.id, (None, 0))[1],
            last_look=last.get(one.id),
            baseline_at=one.baseline_at,
        )
        for one in session.scalars(select(Source).order_by(col(Source.name)))
    )


def destination_states(store: Store) -> tuple[DestinationState, ...]:
    """How every destination fares."""
    with store.session() as session:
        return _destination_states(session)


def _destination_states(session: Session) -> tuple[DestinationState, ...]:
    counted: dict[int, dict[str, int]] = {}
    for destination_id, name, count in session.execute(
        select(col(Outbox.destination_id), col(Outbox.state), func.count()).group_by(col(Outbox.destination_id), col(Outbox.state))
    ):
        counted.setdefault(destination_id, {})[name] = count
    oldest = select(col(Outbox.destination_id), func.min(col(Alert.created)), func.min(col(Outbox.due)))
    oldest = oldest.join(Alert, col(Alert.id) == col(Outbox.alert_id)).where(col(Outbox.state) == "waiting")
    deaths = select(col(Outbox.destination_id), func.max(col(Outbox.due))).where(col(Outbox.state) == "dead")
    died = {row[0]: row[1] for row in session.execute(deaths.group_by(col(Outbox.destination_id)))}
    ages = {row[0]: (row[1], row[2]) for row in session.execute(oldest.group_by(col(Outbox.destination_id)))}
    return tuple(
        DestinationState(
            card=one.card(),
            counts=counted.get(one.id, {}),
            oldest=ages.get(one.id, (None, None))[0],
            next_try=ages.get(one.id, (None, None))[1],
            died=died.get(one.id),
        )
        for one in session.scalars(select(Destination).order_by(col(Destination.id)))
    )
