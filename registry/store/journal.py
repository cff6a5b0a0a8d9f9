"""The write path: one function, one transaction, one or more ledger entries. What any of them raises leaves nothing behind.

    add_source set_paused set_schedule add_subscription ...   settings        -> `admin`
    add_pages                                                 addresses       -> none: the list that names them is evidence
    record_looks                                              found nothing   -> `look`, one for the group
    record_found                                              found something -> `capture`, and for new words `revision`, `alert` ...
    record_release                                            a person's word -> `review`, `revision`, `alert` ...
    finish_baseline                                           a first round   -> `baseline`, `alert` ...
    record_firing                                             a day comes     -> `firing`, `alert` ...
    plan_days pass_milestones                                 days            -> none: they follow from evidence

What happens to an alert after that is the outbox's (registry.store.outbox). Every transaction first takes the ledger's lock, so
writers take turns, and what a writer checks stays true until it commits; then it checks the lease under which it works.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, bindparam, case, func, insert, select, update
from sqlmodel import Session, col

from registry.answers import Held, MilestoneLine, PageCard, SourceCard, SubscriptionCard
from registry.errors import HeadMovedError, NotFoundError, UsageError
from registry.milestones import Planned
from registry.store import claims, frames, ledger
from registry.store.engine import Store
from registry.store.outbox import Addressed, write_alert
from registry.store.rows import caption, change_rows, clean, flag_rows, lane, measure_rows, provision_rows, reading_row, words
from registry.store.tables import (
    Attribution,
    Caption,
    Change,
    Destination,
    Edition,
    Firing,
    Flag,
    Lease,
    Measure,
    Milestone,
    Notice,
    Observation,
    Page,
    Provision,
    Reading,
    Review,
    Revision,
    Snapshot,
    Source,
    Subscription,
    Table,
    name_of,
    sql,
)
from registry.store.writing import Entry, Log, insert_rows, writing
from registry.text import reading
from registry.text.compare import Comparison
from registry.text.extract import Hints
from registry.text.flags import Judgement

LONGEST_URL = 2000
"""Characters: PostgreSQL cannot index much longer ones, and no publisher needs them."""
EVERY = "every 6h"
"""How often a source is looked at where nobody says otherwise."""
JITTER = 300
"""Seconds over which looks of one nominal time are spread."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at a page."""

    page_id: int
    at: datetime
    outcome: str
    status: int | None = None
    final_url: str | None = None
    peer: str | None = None
    elapsed_ms: int = 0
    redirects: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    sentence: str | None = None
    snapshot_id: int | None = None
    state: str | None = None
    """What the look makes of its page; None leaves it as it was."""
    plan: Plan | None = None
    """When to look again; None leaves the page's plan as it was."""
    lease: Held | None = None
    """Under which it was made."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a look makes of its page's schedule."""

    slot: datetime | None
    """The nominal time for which it was made; None for one between two of them."""
    due: datetime
    """When to look again."""
    failures: int
    """Looks in a row, this one included, that failed in a way that may pass."""
    rule: str
    """The schedule by which it was decided: where the source has another by now, the plan made with that one stays."""


@dataclass(frozen=True, slots=True)
class Found:
    """A look that brought bytes other than those of the page's promoted snapshot."""

    look: Look
    body: bytes
    media_type: str
    charset: str | None
    etag: str | None
    last_modified: str | None
    promote: bool
    """Whether these bytes are what the page shows now; False for held and unreadable ones."""


@dataclass(frozen=True, slots=True)
class Written:
    """A revision as decided against a head: it is recorded only while that head stands."""

    reading: reading.Reading
    hints: Hints
    notice_id: int | None
    """None for a new notice."""
    edition_id: int | None
    """What the page shows; None where it shows nothing yet."""
    role: str
    language: str
    head_number: int
    """The newest number of the edition, 0 where there is none."""
    comparison: Comparison
    """Of a first revision: the one change `new_notice`, on which its flags hang."""
    judgement: Judgement
    returned_to: int | None
    claimed: date | None
    stated: date | None
    observed: datetime
    valid_from: date
    valid_basis: str
    rule: str
    """By which the page was attributed to the notice."""
    alerts: tuple[Addressed, ...]
    milestones: tuple[Planned, ...] = ()
    """Days that it states; they take the place of those of the revision before."""
    keeps_milestones: bool = False
    """Whether the days of the revision before still stand, because this one does not show the whole text."""
    first_round: bool = False
    """Decided while the first round of its source was under way, so that it alerts nobody."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a revision states, counted in the time zone of its source."""

    stated: Planned
    revision_id: int
    zone: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a transaction left behind."""

    observation_id: int
    snapshot_id: int
    revision_id: int | None
    notice_id: int | None
    edition_id: int | None
    ledger_index: int
    """Of the `revision` entry where there is one, else of the `capture`."""


def add_source(
    store: Store,
    *,
    name: str,
    fetcher: str,
    url: str,
    options: Mapping[str, str],
    hints: Hints,
    time_zone: str = "UTC",
    schedule: str = EVERY,
    jitter: int = JITTER,
) -> SourceCard:
    """Watch a publisher. Raises UsageError where the name is taken or the time zone unknown."""
    _refuse_zone(time_zone)
    settings: dict[str, Any] = {
        "fetcher": fetcher,
        "url": url,
        "options": dict(options),
        "hints": dataclasses.asdict(hints),
        "time_zone": time_zone,
        "schedule": schedule,
        "jitter": jitter,
    }
    with writing(store) as (session, log):
        if session.scalars(select(Source).where(col(Source.name) == name)).one_or_none():
            raise UsageError(f"There is a source {name!r} already: choose another name.")
        source = Source(name=name, **settings, paused=False, created=log.clock)
        session.add(source)
        session.flush()
        _administer(log, "source added", {"name": name, **settings}, source=source.id)
        return source.card()


def set_paused(store: Store, name: str, paused: bool, *, reason: str) -> None:
    """Stop looking at a source, or look again. Raises NotFoundError."""
    with writing(store) as (session, log):
        source = _source(session, name)
        source.paused = paused
        settings = {"name": name, "paused": paused, "reason": reason}
        _administer(log, "source paused" if paused else "source resumed", settings, source=source.id)


def set_schedule(store: Store, name: str, schedule: str, *, jitter: int, due: Mapping[int, datetime]) -> None:
    """Look at a source at other times; `due` is when each of its pages is looked at next. Raises NotFoundError."""
    with writing(store) as (session, log):
        source = _source(session, name)
        source.schedule, source.jitter = schedule, jitter
        _administer(log, "schedule set", {"name": name, "schedule": schedule, "jitter": jitter}, source=source.id)
        for page_id, at in due.items():
            session.execute(update(Page).where(col(Page.id) == page_id).values(due=at))


def add_subscription(
    store: Store,
    *,
    name: str,
    source: str | None,
    severity: str,
    keyword: str | None,
    channel: str,
    address: str,
    secret: str | None = None,
    digest: str = "immediate",
    alarms: bool = False,
) -> SubscriptionCard:
    """Tell somebody of what matters, from now on. Raises UsageError where the name is taken, NotFoundError for an unknown source.

    `secret` signs what goes to the address from now on; it is kept where it is needed and never logged.
    """
    asked: dict[str, Any] = {"severity": severity, "keyword": keyword, "digest": digest, "alarms": alarms}
    with writing(store) as (session, log):
        if _subscription(session, name):
            raise UsageError(f"There is a subscription {name!r} already: choose another name, or remove that one first.")
        source_id = _source(session, source).id if source is not None else None
        destination = _destination(session, channel, address, secret=secret)
        subscription = Subscription(name=name, source_id=source_id, destination_id=destination.id, **asked, created=log.clock, active=True)
        session.add(subscription)
        session.flush()
        settings = {"name": name, "source": source, **asked, "channel": channel, "address": address}
        _administer(log, "subscription added", settings, subscription=subscription.id)
        return subscription.card(source, destination)


def _destination(session: Session, channel: str, address: str, *, secret: str | None) -> Destination:
    """The destination of that channel and address, made where it is new; asking for it again opens one that was closed."""
    query = select(Destination).where(col(Destination.channel) == channel, col(Destination.address) == address)
    destination = session.scalars(query).one_or_none()
    if destination is None:
        destination = Destination(channel=channel, address=address, secret=secret, failures=0, closed=False)
        session.add(destination)
        session.flush()
        session.add(Lease(name=f"destination {destination.id}"))
    destination.closed = False
    destination.secret = secret or destination.secret
    session.flush()
    return destination


def remove_subscription(store: Store, name: str) -> None:
    """Tell them no more; what was told, and what is still on its way, stays. Raises NotFoundError."""
    with writing(store) as (session, log):
        subscription = _subscription(session, name)
        if subscription is None:
            raise NotFoundError(f"There is no subscription {name!r}: `registry subscribe` lists them.")
        subscription.active = False
        _administer(log, "subscription removed", {"name": name}, subscription=subscription.id)


def add_pages(store: Store, source_id: int, links: Sequence[tuple[str, bool, date | None]]) -> tuple[PageCard, ...]:
    """Remember addresses (url, is_list, claimed date) of a source, each once; returns their pages in the order of `links`.

    A known address takes the newest claimed date. Raises UsageError for an address that is too long to keep.
    """
    with writing(store) as (session, log):
        pages = {page.url: page for page in session.scalars(select(Page).where(col(Page.source_id) == source_id))}
        new: dict[str, Any] = {"source_id": source_id, "state": "new", "due": log.clock, "failures": 0}
        for url, is_list, claimed in clean(list(links)):
            if len(url) > LONGEST_URL:
                raise UsageError(f"The address {url[:80]}... has {len(url)} characters: at most {LONGEST_URL} can be kept.")
            if url not in pages:
                pages[url] = Page(url=url, is_list=is_list, host=lane(url, source_id), **new)
            pages[url].claimed = claimed or pages[url].claimed
            session.add(pages[url])
        session.flush()
        _open_lanes(session, {page.host for page in pages.values()})
        return tuple(pages[clean(url)].card() for url, _, _ in links)


def _open_lanes(session: Session, names: set[str]) -> None:
    known = set(session.scalars(select(col(Lease.name)).where(col(Lease.name).in_(names))))
    session.add_all(Lease(name=name) for name in sorted(names - known))


def record_looks(store: Store, looks: Sequence[Look], *, release: Sequence[Held] = ()) -> tuple[Look, ...]:
    """Record looks that found nothing new, in one group, and give back the leases that are done with.

    Returns the looks that were not recorded, because their lease was lost: whoever has it now makes them.
    """
    with writing(store) as (session, log):
        standing = claims.standing(session, [*(look.lease for look in looks if look.lease), *release])
        kept = [look for look in looks if look.lease is None or look.lease.token in standing]
        if kept:
            entry = Entry(log)
            entry.add(Observation, *(_observed(look) for look in kept))
            entry.close("look", count=len(kept))
            _mark(session, kept)
        claims.free(session, release)
    return tuple(look for look in looks if look not in kept) if len(kept) < len(looks) else ()


def record_found(store: Store, found: Found, written: Written | None = None) -> Recorded:
    """Record bytes, and the revision that they make, if any. Raises HeadMovedError where another writer was first."""
    with writing(store) as (session, log):
        claims.fence(session, found.look.lease)
        page_id = found.look.page_id
        recorded = _capture(log, found)
        if written is not None:
            recorded = _write(log, recorded, written, page_id=page_id)
        state = found.look.state or ("current" if found.promote else "held")
        _mark(session, [dataclasses.replace(found.look, state=state)])
        if found.promote:
            shown = {"snapshot_id": recorded.snapshot_id, "etag": clean(found.etag), "last_modified": clean(found.last_modified)}
            session.execute(update(Page).where(col(Page.id) == page_id).values(**shown))
        return recorded


def record_release(store: Store, snapshot_id: int, written: Written, *, by: str, reason: str) -> Recorded:
    """A person decides that held bytes are the notice after all: observed when they were seen, recorded now.

    Raises NotFoundError, UsageError where the page holds nothing any more, HeadMovedError as record_found does.
    """
    with writing(store) as (session, log):
        page = _held_page(session, snapshot_id)
        entry = Entry(log)
        note = frames.put(session, "note", ledger.canonical(clean({"by": by, "reason": reason})))
        entry.add(Review, {"snapshot_id": snapshot_id, "decision": "released", "note": note})
        entry.close("review", snapshot=snapshot_id, decision="released", note=note)
        of_page = select(func.max(col(Observation.id))).where(col(Observation.page_id) == page.id)
        seen = session.scalars(of_page.where(col(Observation.snapshot_id) == snapshot_id)).one()
        recorded = _write(log, Recorded(seen, snapshot_id, None, None, None, entry.index), written, page_id=page.id)
        # No validators: those of these bytes were never kept, so the next look asks without condition.
        page.state, page.snapshot_id, page.etag, page.last_modified = "current", snapshot_id, None, None
        return recorded


def finish_baseline(store: Store, source_id: int, alerts: tuple[Addressed, ...]) -> None:
    """End the first round of a source: from now on it alerts. Does nothing where it has ended already."""
    with writing(store) as (session, log):
        source = session.get_one(Source, source_id)
        if source.baseline_at is not None:
            return
        source.baseline_at = log.clock
        index = log.append("baseline", {"source": source_id})
        for alert in alerts:
            write_alert(log, alert, {"kind": "baseline", "source_id": source_id, "flags": list(alert.flags)}, about=index)


def record_firing(store: Store, line: MilestoneLine, *, severity: str, alerts: Sequence[Addressed]) -> bool:
    """A milestone comes near or arrives: record it and tell whoever asked; False where that happened already, or it no longer stands."""
    with writing(store) as (session, log):
        milestone = session.get_one(Milestone, line.id)
        if milestone.state != "open" or milestone.revision_id != line.revision_id:
            return False
        entry = Entry(log)
        start, end = line.span or (None, None)
        stated = {name: getattr(line, name) for name in ("notice_id", "revision_id", "kind", "day", "zone", "address")}
        (firing_id,) = entry.add(Firing, {**stated, "start": start, "end": end, "severity": severity, "at": log.clock})
        entry.close("firing", notice=line.notice_id, milestone=line.kind, day=line.day.isoformat(), zone=line.zone)
        milestone.state = "fired"
        source_id = session.scalars(select(col(Source.id)).where(col(Source.name) == line.source)).one()
        for alert in alerts:
            write_alert(log, alert, {"kind": "milestone", "firing_id": firing_id, "source_id": source_id}, about=entry.index)
        return True


def pass_milestones(store: Store, ids: Sequence[int], *, back: bool = False) -> None:
    """Mark open milestones whose day is over before anybody had to be told; `back` opens them again, after a clock that was ahead."""
    before, after = ("passed", "open") if back else ("open", "passed")
    for start in range(0, len(ids), 500):  # engines take only so many values in one statement
        with store.transaction() as session:
            which = col(Milestone.id).in_(ids[start : start + 500]), col(Milestone.state) == before
            session.execute(update(Milestone).where(*which).values(state=after))


def plan_days(store: Store, notice_id: int, days: Sequence[Day], *, newest: int) -> bool:
    """Bring a notice's milestones to `days`, the last of a kind and day counting; a day that fired stays fired.

    False, and nothing is changed, where `newest` is not the newest revision of the notice any more.
    """
    with writing(store) as (session, _):
        query = select(col(Revision.id)).join(Edition, col(Edition.id) == col(Revision.edition_id))
        query = query.where(col(Edition.notice_id) == notice_id).order_by(col(Revision.entry).desc()).limit(1)
        if session.scalars(query).one() != newest:
            return False
        _plan(session, notice_id, days, keeps=False)
        return True


def _refuse_zone(time_zone: str) -> None:
    try:
        ZoneInfo(time_zone)
    except (ValueError, OSError, KeyError) as error:  # ZoneInfoNotFoundError is a KeyError
        raise UsageError(f"There is no time zone {time_zone!r}: write one such as Asia/Shanghai.") from error


def _source(session: Session, name: str) -> Source:
    source = session.scalars(select(Source).where(col(Source.name) == name)).one_or_none()
    if source is None:
        raise NotFoundError(f"There is no source {name!r}: `registry source list` shows them.")
    return source


def _subscription(session: Session, name: str) -> Subscription | None:
    return session.scalars(select(Subscription).where(col(Subscription.name) == name, col(Subscription.active))).one_or_none()


def _administer(log: Log, what: str, settings: Mapping[str, Any], **of: int) -> None:
    """Log a change of settings: the settings lie in a frame, because addresses and reasons may name persons."""
    log.session.flush()
    kept = frames.put(log.session, "settings", ledger.canonical(clean(settings)))
    log.append("admin", {"what": what, "settings": kept, **of})


def _observed(look: Look) -> dict[str, Any]:
    return {
        "page_id": look.page_id,
        "at": look.at,
        "outcome": look.outcome,
        "status": look.status,
        "final_url": look.final_url,
        "peer": look.peer,
        "elapsed_ms": look.elapsed_ms,
        "redirects": list(look.redirects),
        "headers": dict(look.headers),
        "sentence": look.sentence,
        "snapshot_id": look.snapshot_id,
        "slot": look.plan.slot if look.plan else None,
    }


def _mark(session: Session, looks: Iterable[Look]) -> None:
    """Give pages the state that their looks found, and their next look; the newest look of a page wins."""
    page = sql(Page).c
    new = {name: bindparam(f"new_{name}", type_=page[name].type) for name in _MARKED}
    given: dict[str, ColumnElement[Any]] = {name: func.coalesce(new[name], page[name]) for name in _MARKED}
    given["slot"] = case((page.slot > new["slot"], page.slot), else_=given["slot"])  # the newest, also after a clock that was ahead
    ruled = select(col(Source.schedule)).where(col(Source.id) == page.source_id).scalar_subquery()
    given["due"] = case((ruled == bindparam("rule"), given["due"]), else_=page.due)  # somebody may have set another one meanwhile
    query = update(sql(Page)).where(page.id == bindparam("page")).values(**given)
    session.connection().execute(query, [_marks(look) for look in looks])


_MARKED = ("state", "slot", "due", "failures", "whole")


def _marks(look: Look) -> dict[str, Any]:
    """What a look changes in its page; None leaves it as it was."""
    planned = {name: getattr(look.plan, name, None) for name in ("slot", "due", "failures")}
    marks = {"state": look.state, "whole": look.at if look.status == 200 and look.outcome != "failed" else None, **planned}
    rule = look.plan.rule if look.plan else None
    return {"page": look.page_id, "rule": rule, **{f"new_{name}": value for name, value in marks.items()}}


def _capture(log: Log, found: Found) -> Recorded:
    look, body = found.look, frames.put(log.session, "body", found.body)
    entry = Entry(log)
    known = select(col(Snapshot.id)).where(col(Snapshot.page_id) == look.page_id, col(Snapshot.body) == body)
    snapshot_id = log.session.scalars(known).one_or_none()
    if snapshot_id is None:
        snapshot = {"page_id": look.page_id, "body": body, "media_type": found.media_type, "charset": found.charset, "observed": look.at}
        (snapshot_id,) = entry.add(Snapshot, snapshot)
    (observation_id,) = entry.add(Observation, {**_observed(look), "snapshot_id": snapshot_id})
    seen = {"page": look.page_id, "snapshot": snapshot_id, "outcome": look.outcome, "observed": ledger.stamp(look.at)}
    entry.close("capture", body=body, promoted=found.promote, **seen)
    return Recorded(observation_id, snapshot_id, None, None, None, entry.index)


def _held_page(session: Session, snapshot_id: int) -> Page:
    query = select(Page).join(Snapshot, col(Snapshot.page_id) == col(Page.id)).where(col(Snapshot.id) == snapshot_id)
    page = session.scalars(query).one_or_none()
    if page is None:
        raise NotFoundError(f"There is no snapshot {snapshot_id}: `registry held` lists what can be released.")
    if page.state != "held":
        raise UsageError(f"The page of snapshot {snapshot_id} is {page.state}, not held: there is nothing to release.")
    return page


def _write(log: Log, recorded: Recorded, written: Written, *, page_id: int) -> Recorded:
    """Write a revision with all that hangs on it, under one entry, and its alerts, each under its own."""
    source = log.session.get_one(Source, log.session.get_one(Page, page_id).source_id)
    _refuse_moved(log.session, page_id, written)
    if written.first_round and source.baseline_at is not None:
        raise HeadMovedError(f"The first round of {source.name} has ended by now, so this must be told: decide again who asked for it.")
    entry = Entry(log)
    notice_id, edition_id = _edition(entry, page_id, written)
    revision_id, flag_ids = _revision(entry, written, snapshot_id=recorded.snapshot_id, edition_id=edition_id)
    days = [Day(one, revision_id, source.time_zone) for one in written.milestones]
    _plan(log.session, notice_id, days, keeps=written.keeps_milestones)
    for alert in written.alerts:
        listed = [flag_ids[index] for index in alert.flags]
        row = {"kind": "revision", "revision_id": revision_id, "source_id": source.id, "flags": listed}
        write_alert(log, alert, row, about=entry.index)
    return dataclasses.replace(recorded, revision_id=revision_id, notice_id=notice_id, edition_id=edition_id, ledger_index=entry.index)


def _refuse_moved(session: Session, page_id: int, written: Written) -> None:
    """Compare-and-set: what was decided must have been decided against what stands now."""
    shown = session.scalars(
        select(col(Edition.id))
        .join(
            Attribution,
            (col(Attribution.notice_id) == col(Edition.notice_id))
            & (col(Attribution.page_id) == col(Edition.page_id))
            & (col(Attribution.role) == col(Edition.role))
            & (col(Attribution.language) == col(Edition.language)),
        )
        .where(col(Edition.page_id) == page_id)
        .order_by(col(Attribution.id).desc())
        .limit(1)
    ).one_or_none()
    newest = session.scalars(select(func.max(col(Revision.number))).where(col(Revision.edition_id) == shown)).one() or 0
    if (shown, newest) != (written.edition_id, written.head_number):
        raise HeadMovedError(f"Page {page_id} is at revision {newest} by now, not {written.head_number}: read it again and decide again.")


def _edition(entry: Entry, page_id: int, written: Written) -> tuple[int, int]:
    """The notice and edition of a revision, made where they are new."""
    if written.edition_id is not None:
        return entry.session.get_one(Edition, written.edition_id).notice_id, written.edition_id
    notice_id = written.notice_id
    if notice_id is None:
        (notice_id,) = entry.add(Notice, {"recorded": entry.log.now})
    line = {"notice_id": notice_id, "page_id": page_id, "role": written.role, "language": written.language}
    (edition_id,) = entry.add(Edition, line)
    entry.add(Attribution, {**line, "rule": written.rule})
    return notice_id, edition_id


def _revision(entry: Entry, written: Written, *, snapshot_id: int, edition_id: int) -> tuple[int, list[int]]:
    """Insert the revision with its reading, changes and flags, and close its entry; returns its id and its flags' ids in order."""
    session = entry.session
    read = _reading(entry, snapshot_id, written)
    comparison = frames.put(session, "comparison", ledger.canonical(words(written.comparison, written.judgement)))
    changes, flags = change_rows(written.comparison, written.judgement), flag_rows(written.judgement)
    digest = ledger.digest({"change": [ledger.plain(row) for row in changes], "flag": [ledger.plain(row) for row in flags]})
    decided = {
        "number": written.head_number + 1,
        "returned_to": written.returned_to,
        "claimed": written.claimed,
        "stated": written.stated,
        "observed": written.observed,
        "valid_from": written.valid_from,
        "valid_basis": written.valid_basis,
        "comparison": comparison,
        "changes": digest,
    }
    named = {"edition_id": edition_id, "snapshot_id": snapshot_id, "reading_id": read.id}
    (revision_id,) = entry.add(Revision, {**named, **decided, "recorded": entry.log.now})
    ids = insert_rows(session, Change, [{**row, "revision_id": revision_id} for row in changes])
    hung = [{"change_id": ids[row["change"]], **{name: row[name] for name in ("ordinal", "kind", "severity")}} for row in flags]
    flag_ids = insert_rows(session, Flag, hung)
    told = {
        "revision": revision_id,
        "edition": edition_id,
        "snapshot": snapshot_id,
        "rules": read.rules,
        "text": read.text,
        "measures": read.rows,
    }
    entry.close("revision", **ledger.plain(decided), **told)
    return revision_id, list(flag_ids)


def _reading(entry: Entry, snapshot_id: int, written: Written) -> Reading:
    """The reading's row; one that is there already, to the letter, is used again."""
    session, read = entry.session, written.reading
    text = frames.put(session, "text", read.text.encode("utf-8", "surrogatepass"))
    parts: dict[type[Table], list[dict[str, Any]]] = {Provision: provision_rows(read), Measure: measure_rows(read)}
    digest = ledger.digest({name_of(table): [ledger.plain(row) for row in part] for table, part in parts.items()})
    row = {**reading_row(read, written.hints), "snapshot_id": snapshot_id, "text": text, "rows": digest}
    for known in session.scalars(select(Reading).where(col(Reading.snapshot_id) == snapshot_id)):
        if all(getattr(known, name) == value for name, value in row.items()):
            return known
    (reading_id,) = entry.add(Reading, row)
    session.execute(insert(Caption), [{"reading_id": reading_id, **caption(read)}])
    for table, part in parts.items():
        if part:
            session.execute(insert(sql(table)), [{**one, "reading_id": reading_id} for one in part])
    return session.get_one(Reading, reading_id)


def _plan(session: Session, notice_id: int, days: Iterable[Day], *, keeps: bool) -> None:
    """The notice's milestones are `days`: one that is none of them is superseded unless the notice `keeps` it, one that fired stays so."""
    known = {(one.kind, one.day): one for one in session.scalars(select(Milestone).where(col(Milestone.notice_id) == notice_id))}
    stated = {(day.stated.kind, day.stated.day): day for day in days}
    for key, day in stated.items():
        one = day.stated
        start, end = one.measure or one.span or (None, None)
        place = {"revision_id": day.revision_id, "zone": day.zone, "address": clean(one.address), "start": start, "end": end}
        milestone = known.get(key) or Milestone(notice_id=notice_id, kind=one.kind, day=one.day, state="open", **place)
        milestone.sqlmodel_update({**place, "state": "open" if milestone.state == "superseded" else milestone.state})
        session.add(milestone)
    if not keeps:
        for milestone in (one for key, one in known.items() if key not in stated and one.state == "open"):
            milestone.state = "superseded"
    session.flush()
