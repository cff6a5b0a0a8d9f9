"""The write path: one function, one transaction, one or more ledger entries. What any of them raises leaves nothing behind.

    add_source set_paused add_subscription remove_subscription   settings        -> `admin`
    add_pages                                                    addresses       -> none: the list that names them is evidence
    record_looks                                                 found nothing   -> `look`, one for the group
    record_found                                                 found something -> `capture`, and for new words `revision`, `alert` ...
    record_release                                               a person's word -> `review`, `revision`, `alert` ...
    finish_baseline                                              a first round   -> `baseline`, `alert` ...
    record_delivery                                              an attempt      -> `delivery`

Every transaction first takes the ledger's lock, so writers take turns, and what a writer checks stays true until it commits.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Session, col

from registry.answers import PageCard, SourceCard, SubscriptionCard
from registry.errors import HeadMovedError, NotFoundError, UsageError
from registry.store import frames, ledger
from registry.store.engine import Store
from registry.store.rows import caption, change_rows, clean, flag_rows, measure_rows, provision_rows, reading_row, words
from registry.store.tables import (
    Alert,
    Attribution,
    Caption,
    Change,
    Delivery,
    Edition,
    Flag,
    Measure,
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
from registry.text import reading
from registry.text.compare import Comparison
from registry.text.extract import Hints
from registry.text.flags import Judgement

LONGEST_URL = 2000
"""Characters: PostgreSQL cannot index much longer ones, and no publisher needs them."""


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
class Addressed:
    """A message for one subscription."""

    subscription_id: int
    alert_id: str
    message: bytes
    flags: tuple[int, ...]
    """Indexes into the judgement's flags; of a baseline, ids of flags."""


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
    first_round: bool = False
    """Decided while the first round of its source was under way, so that it alerts nobody."""


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
    store: Store, *, name: str, fetcher: str, url: str, options: Mapping[str, str], hints: Hints, time_zone: str = "UTC"
) -> SourceCard:
    """Watch a publisher. Raises UsageError where the name is taken or the time zone unknown."""
    _refuse_zone(time_zone)
    settings: dict[str, Any] = {
        "fetcher": fetcher,
        "url": url,
        "options": dict(options),
        "hints": dataclasses.asdict(hints),
        "time_zone": time_zone,
    }
    with _writing(store) as (session, log):
        if session.scalars(select(Source).where(col(Source.name) == name)).one_or_none():
            raise UsageError(f"There is a source {name!r} already: choose another name.")
        source = Source(name=name, **settings, paused=False, created=log.now)
        session.add(source)
        session.flush()
        _administer(log, "source added", {"name": name, **settings}, source=source.id)
        return source.card()


def set_paused(store: Store, name: str, paused: bool, *, reason: str) -> None:
    """Stop looking at a source, or look again. Raises NotFoundError."""
    with _writing(store) as (session, log):
        source = _source(session, name)
        source.paused = paused
        settings = {"name": name, "paused": paused, "reason": reason}
        _administer(log, "source paused" if paused else "source resumed", settings, source=source.id)


def add_subscription(
    store: Store, *, name: str, source: str | None, severity: str, keyword: str | None, channel: str, address: str
) -> SubscriptionCard:
    """Tell somebody of what matters, from now on. Raises UsageError where the name is taken, NotFoundError for an unknown source."""
    settings: dict[str, Any] = {"severity": severity, "keyword": keyword, "channel": channel, "address": address}
    with _writing(store) as (session, log):
        if _subscription(session, name):
            raise UsageError(f"There is a subscription {name!r} already: choose another name, or remove that one first.")
        source_id = _source(session, source).id if source is not None else None
        subscription = Subscription(name=name, source_id=source_id, **settings, created=log.now, active=True)
        session.add(subscription)
        session.flush()
        _administer(log, "subscription added", {"name": name, "source": source, **settings}, subscription=subscription.id)
        return subscription.card(source)


def remove_subscription(store: Store, name: str) -> None:
    """Tell them no more; what was told, and what is still on its way, stays. Raises NotFoundError."""
    with _writing(store) as (session, log):
        subscription = _subscription(session, name)
        if subscription is None:
            raise NotFoundError(f"There is no subscription {name!r}: `registry subscribe` lists them.")
        subscription.active = False
        _administer(log, "subscription removed", {"name": name}, subscription=subscription.id)


def add_pages(store: Store, source_id: int, links: Sequence[tuple[str, bool, date | None]]) -> tuple[PageCard, ...]:
    """Remember addresses (url, is_list, claimed date) of a source, each once; returns their pages in the order of `links`.

    A known address takes the newest claimed date. Raises UsageError for an address that is too long to keep.
    """
    with _writing(store) as (session, _):
        pages = {page.url: page for page in session.scalars(select(Page).where(col(Page.source_id) == source_id))}
        for url, is_list, claimed in clean(list(links)):
            if len(url) > LONGEST_URL:
                raise UsageError(f"The address {url[:80]}... has {len(url)} characters: at most {LONGEST_URL} can be kept.")
            page = pages.setdefault(url, Page(source_id=source_id, url=url, is_list=is_list, state="new"))
            page.claimed = claimed or page.claimed
            session.add(page)
        session.flush()
        return tuple(pages[clean(url)].card() for url, _, _ in links)


def record_looks(store: Store, looks: Sequence[Look]) -> None:
    """Record looks that found nothing new, in one group."""
    if not looks:
        return
    with _writing(store) as (session, log):
        entry = _Entry(log)
        entry.add(Observation, *(_observed(look) for look in looks))
        entry.close("look", count=len(looks))
        _mark(session, looks)


def record_found(store: Store, found: Found, written: Written | None = None) -> Recorded:
    """Record bytes, and the revision that they make, if any. Raises HeadMovedError where another writer was first."""
    with _writing(store) as (session, log):
        page_id = found.look.page_id
        recorded = _capture(log, found)
        if written is not None:
            recorded = _write(log, recorded, written, page_id=page_id)
        state = found.look.state or ("current" if found.promote else "held")
        changed: dict[str, object] = {"state": state}
        if found.promote:
            changed |= {"snapshot_id": recorded.snapshot_id, "etag": clean(found.etag), "last_modified": clean(found.last_modified)}
        session.execute(update(Page).where(col(Page.id) == page_id).values(**changed))
        return recorded


def record_release(store: Store, snapshot_id: int, written: Written, *, by: str, reason: str) -> Recorded:
    """A person decides that held bytes are the notice after all: observed when they were seen, recorded now.

    Raises NotFoundError, UsageError where the page holds nothing any more, HeadMovedError as record_found does.
    """
    with _writing(store) as (session, log):
        page = _held_page(session, snapshot_id)
        entry = _Entry(log)
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
    with _writing(store) as (session, log):
        source = session.get_one(Source, source_id)
        if source.baseline_at is not None:
            return
        source.baseline_at = log.now
        index = log.append("baseline", {"source": source_id})
        for alert in alerts:
            row = {"kind": "baseline", "revision_id": None, "source_id": source_id, "flags": list(alert.flags)}
            _alert(log, alert, row, revision=index)


def record_delivery(store: Store, alert_id: str, *, outcome: str, sentence: str | None, at: datetime) -> None:
    """Record an attempt, `delivered` or `failed`. Raises NotFoundError for an unknown alert."""
    with _writing(store) as (session, log):
        if session.get(Alert, alert_id) is None:
            raise NotFoundError(f"There is no alert {alert_id!r}.")
        before = session.scalars(select(func.count()).select_from(Delivery).where(col(Delivery.alert_id) == alert_id)).one()
        entry = _Entry(log)
        entry.add(Delivery, {"alert_id": alert_id, "at": at, "attempt": before + 1, "outcome": outcome, "sentence": sentence})
        entry.close("delivery", alert=alert_id, attempt=before + 1, outcome=outcome)


class _Log:
    """The ledger as one transaction writes to it: its lock is held, and the next place is known."""

    def __init__(self, session: Session, *, now: datetime) -> None:
        self.session = session
        self._slot = ledger.reserve(session, now=now)

    @property
    def now(self) -> datetime:
        """The time at which all of the transaction is recorded."""
        return self._slot.recorded

    @property
    def index(self) -> int:
        """The index of the next entry."""
        return self._slot.index

    def append(self, kind: str, payload: Mapping[str, ledger.Plain]) -> int:
        """Append an entry and return its index."""
        index = self.index
        ledger.write(self.session, self._slot, kind=kind, payload=payload)
        self._slot = self._slot.next
        return index


@contextmanager
def _writing(store: Store) -> Iterator[tuple[Session, _Log]]:
    """A transaction that holds the ledger's lock."""
    with store.transaction() as session:
        yield session, _Log(session, now=store.now())


class _Entry:
    """A ledger entry in the making: rows name its index, and it closes over their digest."""

    def __init__(self, log: _Log) -> None:
        self.log = log
        self.session = log.session
        self.index = log.index
        self._rows: dict[str, list[ledger.Plain]] = {}

    def add(self, table: type[Table], *rows: Mapping[str, Any]) -> list[Any]:
        """Insert rows of the same columns under this entry, and return their ids in order."""
        whole = [{**clean(row), "entry": self.index} for row in rows]
        ids = list(_insert(self.session, table, whole))
        named = [ledger.plain({"id": key, **row}, without=ledger.ENTRY) for key, row in zip(ids, whole, strict=True)]
        self._rows.setdefault(name_of(table), []).extend(named)
        return ids

    def close(self, kind: str, **payload: ledger.Plain) -> None:
        """Append the entry: `payload` and the digest of its rows."""
        index = self.log.append(kind, {**payload, "rows": ledger.digest(self._rows)})
        assert index == self.index, "entries of one transaction are closed in the order in which they are opened"


def _insert(session: Session, table: type[Table], rows: Sequence[Mapping[str, Any]]) -> Sequence[Any]:
    if not rows:
        return ()
    return session.connection().execute(_inserting(table), rows).scalars().all()


@cache
def _inserting(table: type[Table]) -> ReturningInsert[tuple[Any]]:
    return insert(sql(table)).returning(sql(table).c.id, sort_by_parameter_order=True)


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


def _administer(log: _Log, what: str, settings: Mapping[str, Any], **of: int) -> None:
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
    }


def _mark(session: Session, looks: Iterable[Look]) -> None:
    """Give pages the state that their looks found; the newest look of a page wins."""
    states = [{"page": look.page_id, "now": look.state} for look in looks if look.state is not None]
    if states:
        page = sql(Page)
        query = update(page).where(page.c.id == bindparam("page"), page.c.state != bindparam("now")).values(state=bindparam("now"))
        session.connection().execute(query, states)


def _capture(log: _Log, found: Found) -> Recorded:
    look, body = found.look, frames.put(log.session, "body", found.body)
    entry = _Entry(log)
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


def _write(log: _Log, recorded: Recorded, written: Written, *, page_id: int) -> Recorded:
    """Write a revision with all that hangs on it, under one entry, and its alerts, each under its own."""
    source = log.session.get_one(Source, log.session.get_one(Page, page_id).source_id)
    _refuse_moved(log.session, page_id, written)
    if written.first_round and source.baseline_at is not None:
        raise HeadMovedError(f"The first round of {source.name} has ended by now, so this must be told: decide again who asked for it.")
    entry = _Entry(log)
    notice_id, edition_id = _edition(entry, page_id, written)
    revision_id, flag_ids = _revision(entry, written, snapshot_id=recorded.snapshot_id, edition_id=edition_id)
    for alert in written.alerts:
        listed = [flag_ids[index] for index in alert.flags]
        row = {"kind": "revision", "revision_id": revision_id, "source_id": source.id, "flags": listed}
        _alert(log, alert, row, revision=entry.index)
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


def _edition(entry: _Entry, page_id: int, written: Written) -> tuple[int, int]:
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


def _revision(entry: _Entry, written: Written, *, snapshot_id: int, edition_id: int) -> tuple[int, list[int]]:
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
    ids = _insert(session, Change, [{**row, "revision_id": revision_id} for row in changes])
    hung = [{"change_id": ids[row["change"]], **{name: row[name] for name in ("ordinal", "kind", "severity")}} for row in flags]
    flag_ids = _insert(session, Flag, hung)
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


def _reading(entry: _Entry, snapshot_id: int, written: Written) -> Reading:
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


def _alert(log: _Log, alert: Addressed, row: Mapping[str, Any], *, revision: int) -> None:
    """Put a message in the outbox; `revision` is the ledger index of what it tells."""
    entry = _Entry(log)
    message = frames.put(log.session, "message", alert.message)
    sent = {"id": alert.alert_id, "subscription_id": alert.subscription_id, "message": message, "created": log.now}
    entry.add(Alert, {**sent, **row})
    entry.close("alert", alert=alert.alert_id, subscription=alert.subscription_id, revision=revision, message=message)
