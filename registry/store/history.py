"""The read path: what was looked at, what it said, what changed, who was told; now, or as it was known then.

Every function reads one snapshot of the database and returns frozen values of registry.answers. Words come from frames,
verified against the commitment that the evidence names: a damaged frame raises StoreError and is never shown.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, func, or_, select
from sqlalchemy import true as sa_true
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from registry import milestones
from registry.answers import (
    Capture,
    ChangeLine,
    FlagLine,
    Head,
    HeldLine,
    LookLine,
    MeasureLine,
    NoticeLine,
    PageCard,
    RevisionLine,
    Shown,
    SourceCard,
    SubscriptionCard,
)
from registry.errors import NotFoundError
from registry.store import frames
from registry.store.engine import Store
from registry.store.tables import (
    Alert,
    Attribution,
    Caption,
    Change,
    Destination,
    Edition,
    Firing,
    Flag,
    Frame,
    LedgerEntry,
    Measure,
    Notice,
    Observation,
    Page,
    Reading,
    Revision,
    Snapshot,
    Source,
    Subscription,
    Table,
)
from registry.text.compare import SEVERITIES
from registry.text.extract import Span
from registry.text.identity import LATE, LAWLESS, Known

MEASURES = select(func.count()).where(col(Measure.reading_id) == col(Reading.id)).correlate(Reading).scalar_subquery().label("measures")
"""How many measures the reading of a query has."""

NEWEST_LOOK = select(func.max(col(Observation.id))).where(col(Observation.page_id) == col(Page.id)).correlate(Page).scalar_subquery()
"""The newest look at the page of a query."""

RANKS = {"official": 0, "third_party": 1, "unknown": 2, "summary": 3, "news_report": 4}
"""The Edition of a notice that leads is the one of the lowest rank; of equal ones the one last attributed."""
RANK = case(RANKS, value=col(Attribution.role), else_=len(RANKS))

# sources and pages


def sources(store: Store) -> tuple[SourceCard, ...]:
    """Every source, by name."""
    with store.session() as session:
        return _sources(session, select(Source).order_by(col(Source.name)))


def source(store: Store, name: str) -> SourceCard:
    """The source of this name. Raises NotFoundError."""
    with store.session() as session:
        found = _sources(session, select(Source).where(col(Source.name) == name))
    if not found:
        raise NotFoundError(f"There is no source {name!r}: `registry source list` shows them.")
    return found[0]


def _sources(session: Session, query: Any) -> tuple[SourceCard, ...]:
    listed = col(Page.is_list).is_(False)
    pages = _counts(session, select(col(Page.source_id), func.count()).where(listed).group_by(col(Page.source_id)))
    shown = select(col(Page.source_id), func.count(col(Edition.notice_id).distinct())).join(Edition, col(Edition.page_id) == col(Page.id))
    notices = _counts(session, shown.group_by(col(Page.source_id)))
    by_page = select(col(Page.source_id), NEWEST_LOOK.label("look")).subquery()
    newest = select(func.max(by_page.c.look)).group_by(by_page.c.source_id)
    looks = select(col(Page.source_id), col(Observation.at), col(Observation.outcome)).join(Page, col(Page.id) == col(Observation.page_id))
    last = {row.source_id: (row.at, row.outcome) for row in session.execute(looks.where(col(Observation.id).in_(newest)))}
    return tuple(
        one.card(
            pages=pages.get(one.id, 0),
            notices=notices.get(one.id, 0),
            last_look=last.get(one.id, (None, None))[0],
            last_outcome=last.get(one.id, (None, None))[1],
        )
        for one in session.scalars(query)
    )


def _counts(session: Session, query: Any) -> dict[int, int]:
    return {row[0]: row[1] for row in session.execute(query)}


def pages(store: Store, source_id: int) -> tuple[PageCard, ...]:
    """The pages of a source, in the order in which they were first named."""
    with store.session() as session:
        return tuple(page.card() for page in session.scalars(select(Page).where(col(Page.source_id) == source_id).order_by(col(Page.id))))


def capture(store: Store, snapshot_id: int) -> Capture:
    """A snapshot with its bytes. Raises NotFoundError, and StoreError where they are damaged or erased."""
    with store.session() as session:
        kept = session.get(Snapshot, snapshot_id)
        if kept is None:
            raise NotFoundError(f"There is no snapshot {snapshot_id}.")
        body = frames.get(session, kept.body)
        url = session.get_one(Page, kept.page_id).url
        return Capture(kept.id, kept.page_id, url, body, kept.media_type, kept.charset, kept.observed)


def has_slot(store: Store, page_id: int, slot: datetime) -> bool:
    """Whether a look at the page was made for that nominal time."""
    with store.session() as session:
        query = select(col(Observation.id)).where(col(Observation.page_id) == page_id, col(Observation.slot) == slot)
        return session.scalars(query).one_or_none() is not None


def promoted_sha256(store: Store, page_id: int) -> str | None:
    """Hash of the bytes that the page shows now, hexadecimal; None where it shows nothing, or they are erased."""
    with store.session() as session:
        query = select(col(Frame.sha256)).join(Snapshot, col(Snapshot.body) == col(Frame.commitment))
        query = query.join(Page, col(Page.snapshot_id) == col(Snapshot.id)).where(col(Page.id) == page_id)
        return session.scalars(query).one_or_none()


def tries(store: Store, page_id: int, body: bytes, *, told: str) -> int:
    """How many looks at a page brought these bytes and ended in a sentence that begins with `told`."""
    with store.session() as session:
        query = select(func.count()).select_from(Observation).join(Snapshot, col(Observation.snapshot_id) == col(Snapshot.id))
        query = query.join(Frame, col(Snapshot.body) == col(Frame.commitment)).where(col(Observation.page_id) == page_id)
        same = col(Frame.sha256) == hashlib.sha256(body).hexdigest()
        return session.scalars(query.where(same, col(Observation.sentence).startswith(told, autoescape=True))).one()


def held(store: Store) -> tuple[HeldLine, ...]:
    """The newest held body of every page that is held, oldest first: those that a person can release."""
    with store.session() as session:
        looks = select(func.max(col(Observation.id))).where(col(Observation.page_id) == col(Page.id), col(Observation.outcome) == "held")
        query: Any = (
            select(Observation, Page, col(Source.name).label("source"))
            .join(Page, col(Page.id) == col(Observation.page_id))
            .join(Source, col(Source.id) == col(Page.source_id))
            .where(col(Page.state) == "held", col(Observation.snapshot_id).is_not(None))
            .where(col(Observation.id) == looks.correlate(Page).scalar_subquery())
            .order_by(col(Observation.id))
        )
        return tuple(
            HeldLine(look.id, page.id, look.snapshot_id, name, page.url, look.at, look.sentence or "No reason was given.")
            for look, page, name in session.execute(query)
        )


# the first round


def baseline_at(store: Store, source_id: int) -> datetime | None:
    """When the first round of a source ended, by what is recorded now."""
    with store.session() as session:
        return session.scalars(select(col(Source.baseline_at)).where(col(Source.id) == source_id)).one()


def seen_in_first_round(store: Store, page_id: int) -> bool:
    """Whether the page was looked at, with whatever outcome, before the first round of its source ended."""
    with store.session() as session:
        first = select(func.min(col(Observation.id))).where(col(Observation.page_id) == page_id).scalar_subquery()
        query = select(col(Observation.id)).join(Page, col(Page.id) == col(Observation.page_id))
        query = query.join(Source, col(Source.id) == col(Page.source_id)).where(col(Observation.id) == first)
        return session.scalars(query.where(col(Observation.at) < col(Source.baseline_at))).one_or_none() is not None


# the head of an edition


def head(store: Store, page_id: int) -> Head | None:
    """The newest revision of what the page shows; None where it shows no notice yet."""
    with store.session() as session:
        row = session.execute(
            select(Revision, col(Edition.notice_id), col(Caption.words_sha256), col(Reading.effective_date))
            .join(Edition, col(Edition.id) == col(Revision.edition_id))
            .join(Attribution, _attributes())
            .join(Reading, col(Reading.id) == col(Revision.reading_id))
            .join(Caption, col(Caption.reading_id) == col(Reading.id))
            .where(col(Edition.page_id) == page_id)
            .order_by(col(Attribution.id).desc(), col(Revision.number).desc())
            .limit(1)
        ).one_or_none()
    if row is None:
        return None
    revision, notice_id, words, effective = row
    return Head(revision.edition_id, notice_id, revision.number, revision.snapshot_id, words, effective, revision.valid_from)


def _attributes() -> ColumnElement[bool]:
    """An attribution and the edition that it is about."""
    same = (Edition.page_id, Attribution.page_id), (Edition.notice_id, Attribution.notice_id)
    return and_(
        *(col(left) == col(right) for left, right in same),
        col(Edition.role) == col(Attribution.role),
        col(Edition.language) == col(Attribution.language),
    )


def number_with_words(store: Store, edition_id: int, words_sha256: str) -> int | None:
    """The newest revision of the edition that has these words."""
    with store.session() as session:
        query = select(func.max(col(Revision.number))).join(Caption, col(Caption.reading_id) == col(Revision.reading_id))
        return session.scalars(query.where(col(Revision.edition_id) == edition_id, col(Caption.words_sha256) == words_sha256)).one()


# notices and their history


def notices(store: Store) -> tuple[NoticeLine, ...]:
    """Every notice, newest change first."""
    with store.session() as session:
        return _notices(session)


def notice(store: Store, notice_id: int) -> NoticeLine:
    """One notice as it is now. Raises NotFoundError."""
    with store.session() as session:
        return _notice(session, notice_id)


def _notice(session: Session, notice_id: int) -> NoticeLine:
    found = _notices(session, col(Notice.id) == notice_id)
    if not found:
        raise NotFoundError(f"There is no notice {notice_id}: `registry notices` lists them.")
    return found[0]


def _notices(session: Session, *where: ColumnElement[bool]) -> tuple[NoticeLine, ...]:
    """Notices by the newest revision of their leading edition."""
    led = aliased(Attribution)
    rank = case(RANKS, value=col(led.role), else_=len(RANKS))
    leading = select(col(led.id)).where(col(led.notice_id) == col(Notice.id)).order_by(rank, col(led.id).desc()).limit(1).correlate(Notice)
    newest = select(func.max(col(Revision.number))).where(col(Revision.edition_id) == col(Edition.id)).correlate(Edition)
    earliest = aliased(Revision)
    query: Any = (
        select(
            Notice,
            Edition,
            Revision,
            Reading,
            Caption,
            Page,
            col(Source.name).label("source"),
            col(earliest.observed).label("first"),
            MEASURES,
        )
        .select_from(Notice)
        # The first condition follows from the second, and saves SQLite from trying every notice for every attribution.
        .join(Attribution, and_(col(Attribution.notice_id) == col(Notice.id), col(Attribution.id) == leading.scalar_subquery()))
        .join(Edition, _attributes())
        .join(Revision, and_(col(Revision.edition_id) == col(Edition.id), col(Revision.number) == newest.scalar_subquery()))
        .join(earliest, and_(col(earliest.edition_id) == col(Edition.id), col(earliest.number) == 1))
        .join(Reading, col(Reading.id) == col(Revision.reading_id))
        .join(Caption, col(Caption.reading_id) == col(Reading.id))
        .join(Page, col(Page.id) == col(Edition.page_id))
        .join(Source, col(Source.id) == col(Page.source_id))
        .where(*where)
        .order_by(col(Revision.entry).desc())
    )
    return tuple(_notice_line(row) for row in session.execute(query))


def _notice_line(row: Row[Any]) -> NoticeLine:
    caption, reading, revision, page = row.Caption, row.Reading, row.Revision, row.Page
    return NoticeLine(
        id=row.Notice.id,
        title=caption.title or _untitled(page.url),
        issuers=tuple(caption.issuers),
        document_number=caption.document_number,
        document_date=reading.document_date,
        published=max(filter(None, (reading.document_date, reading.publication_date, page.claimed)), default=None),
        edition_id=row.Edition.id,
        source=row.source,
        url=page.url,
        language=row.Edition.language,
        role=row.Edition.role,
        completeness=reading.completeness,
        state=page.state,
        revisions=revision.number,
        measures=row.measures,
        first_observed=row.first,
        last_changed=revision.observed,
    )


def known(store: Store, *, by_reports: bool, near: date) -> tuple[Known, ...]:
    """The Editions that a text of about the day `near` may belong to: of notices known `by_reports` only, or else their texts."""
    newest = select(func.max(col(Revision.number))).where(col(Revision.edition_id) == col(Edition.id)).correlate(Edition)
    read = select(col(Attribution.notice_id)).where(col(Attribution.role).not_in(LAWLESS))
    day = func.coalesce(col(Reading.document_date), col(Reading.publication_date))
    query = (
        select(Edition, Revision, Reading, Caption)
        .select_from(Edition)
        .join(Attribution, _attributes())
        .join(Revision, and_(col(Revision.edition_id) == col(Edition.id), col(Revision.number) == newest.scalar_subquery()))
        .join(Reading, col(Reading.id) == col(Revision.reading_id))
        .join(Caption, col(Caption.reading_id) == col(Reading.id))
        .where(or_(day.is_(None), day.between(near - LATE, near + LATE)))
        .where(col(Edition.role).in_(LAWLESS) if by_reports else col(Edition.role).not_in(LAWLESS))
        .where(col(Edition.notice_id).not_in(read) if by_reports else sa_true())
    )
    with store.session() as session:
        return tuple(_known(session, row, by_reports) for row in session.execute(query))


def _known(session: Session, row: Row[Any], by_reports: bool) -> Known:
    return Known(
        notice_id=row.Edition.notice_id,
        title=row.Caption.title,
        issuers=tuple(row.Caption.issuers),
        document_number=row.Caption.document_number,
        document_date=row.Reading.document_date,
        roles=(row.Edition.role,),
        published=row.Reading.publication_date,
        text=_text(session, row.Revision.id) if by_reports else "",
    )


def _untitled(url: str) -> str:
    """What a notice that prints no title is called: the last part of its address."""
    return f"(untitled) {url.rstrip('/').rsplit('/', 1)[-1]}"


def revisions(store: Store, notice_id: int) -> tuple[RevisionLine, ...]:
    """The revisions of a notice, in the order in which they were recorded. Raises NotFoundError."""
    with store.session() as session:
        _notice(session, notice_id)
        return _revisions(session, col(Edition.notice_id) == notice_id)


def _revisions(session: Session, *where: ColumnElement[bool]) -> tuple[RevisionLine, ...]:
    query = (
        select(Revision, col(Edition.notice_id), Reading, col(Frame.sha256), MEASURES)
        .join(Edition, col(Edition.id) == col(Revision.edition_id))
        .join(Reading, col(Reading.id) == col(Revision.reading_id))
        .join(Frame, col(Frame.commitment) == col(Reading.text))
        .where(*where)
        .order_by(col(Revision.entry))
    )
    kinds, severities = _changes_by_kind(session, where), _flags_by_severity(session, where)
    return tuple(_revision_line(row, kinds, severities) for row in session.execute(query))


def _changes_by_kind(session: Session, where: Sequence[ColumnElement[bool]]) -> dict[int, Counter[str]]:
    counted = select(col(Revision.id), col(Change.kind), func.count()).join(Change, col(Change.revision_id) == col(Revision.id))
    return _tally(
        session,
        counted.join(Edition, col(Edition.id) == col(Revision.edition_id)).where(*where).group_by(col(Revision.id), col(Change.kind)),
    )


def _flags_by_severity(session: Session, where: Sequence[ColumnElement[bool]]) -> dict[int, Counter[str]]:
    counted = select(col(Revision.id), col(Flag.severity), func.count()).join(Change, col(Change.revision_id) == col(Revision.id))
    counted = counted.join(Flag, col(Flag.change_id) == col(Change.id)).join(Edition, col(Edition.id) == col(Revision.edition_id))
    return _tally(session, counted.where(*where).group_by(col(Revision.id), col(Flag.severity)))


def _tally(session: Session, query: Any) -> dict[int, Counter[str]]:
    tallies: dict[int, Counter[str]] = {}
    for key, name, count in session.execute(query):
        tallies.setdefault(key, Counter())[name] = count
    return tallies


def _revision_line(row: Row[Any], kinds: Mapping[int, Counter[str]], severities: Mapping[int, Counter[str]]) -> RevisionLine:
    revision, reading = row.Revision, row.Reading
    flagged = severities.get(revision.id, Counter())
    return RevisionLine(
        id=revision.id,
        edition_id=revision.edition_id,
        notice_id=row.notice_id,
        number=revision.number,
        snapshot_id=revision.snapshot_id,
        returned_to=revision.returned_to,
        claimed=revision.claimed,
        stated=revision.stated,
        observed=revision.observed,
        recorded=revision.recorded,
        valid_from=revision.valid_from,
        valid_basis=revision.valid_basis,
        completeness=reading.completeness,
        measures=row.measures,
        rules=reading.rules,
        text_sha256=row.sha256 or "",
        ledger_index=revision.entry,
        changes=dict(kinds.get(revision.id, {})),
        flags=flagged.total(),
        severity=max(flagged, key=SEVERITIES.index, default=None),
        role=reading.role,
    )


def looks(store: Store, notice_id: int) -> tuple[LookLine, ...]:
    """Every look at the pages that show a notice, in the order in which they were recorded. Raises NotFoundError."""
    with store.session() as session:
        _notice(session, notice_id)
        shown = select(col(Edition.page_id)).where(col(Edition.notice_id) == notice_id)
        query = select(Observation, col(Page.url)).join(Page, col(Page.id) == col(Observation.page_id))
        query = query.where(col(Page.id).in_(shown)).order_by(col(Observation.id))
        return tuple(
            LookLine(look.at, url, look.outcome, look.status, look.sentence, look.snapshot_id, look.id)
            for look, url in session.execute(query)
        )


def show(store: Store, notice_id: int, *, as_of: date, known_at: datetime) -> Shown:
    """What a notice said on day `as_of`, by what was recorded until `known_at`. Raises NotFoundError.

    Known are the entries up to the last one recorded by then; valid is the highest-numbered known revision of the edition
    that led then, whose valid interval had begun (architecture.md section 3, Time).
    """
    with store.session() as session:
        line = _notice(session, notice_id)
        size = _size(session, known_at)
        known = _revisions(session, col(Edition.id) == _leading(session, notice_id, size), col(Revision.entry) < size)
        valid = max((one for one in known if one.valid_from <= as_of), key=lambda one: one.number, default=None)
        pending = tuple(one for one in known if one.valid_from > as_of)
        text = _text(session, valid.id) if valid else None
        return Shown(line, valid, text, pending, as_of, known_at, size)


def _size(session: Session, known_at: datetime) -> int:
    """How many entries the ledger had; times do not decrease with the index, so the last one that was recorded by then tells."""
    index, recorded = col(LedgerEntry.index), col(LedgerEntry.recorded)
    last = session.scalars(select(index).where(recorded <= known_at).order_by(recorded.desc(), index.desc()).limit(1)).one_or_none()
    return 0 if last is None else last + 1


def _leading(session: Session, notice_id: int, size: int) -> int | None:
    """The edition that led when the ledger had `size` entries."""
    query = select(col(Edition.id)).join(Attribution, _attributes()).where(col(Attribution.notice_id) == notice_id)
    return session.scalars(query.where(col(Attribution.entry) < size).order_by(RANK, col(Attribution.id).desc()).limit(1)).one_or_none()


def text(store: Store, revision_id: int) -> str:
    """The text of record of a revision. Raises NotFoundError, and StoreError where it is damaged or erased."""
    with store.session() as session:
        return _text(session, revision_id)


def _text(session: Session, revision_id: int) -> str:
    return frames.get(session, _reading(session, revision_id).text).decode("utf-8", "surrogatepass")


def _reading(session: Session, revision_id: int) -> Reading:
    query = select(Reading).join(Revision, col(Revision.reading_id) == col(Reading.id)).where(col(Revision.id) == revision_id)
    reading = session.scalars(query).one_or_none()
    if reading is None:
        raise NotFoundError(f"There is no revision {revision_id}.")
    return reading


# what a revision holds and changed


def measures(store: Store, revision_id: int) -> tuple[MeasureLine, ...]:
    """The measures of a revision with their words. Raises NotFoundError."""
    with store.session() as session:
        reading, words = _reading(session, revision_id), _text(session, revision_id)
        query = select(Measure).where(col(Measure.reading_id) == reading.id).order_by(col(Measure.ordinal))
        return tuple(_measure_line(measure, words) for measure in session.scalars(query))


def _measure_line(measure: Measure, text: str) -> MeasureLine:
    return MeasureLine(
        address=measure.address,
        span=(measure.start, measure.end),
        text=text[measure.start : measure.end],
        kind=measure.kind,
        modality=measure.modality,
        modality_detail=measure.modality_detail,
        actor=None if measure.actor_start is None else text[measure.actor_start : measure.actor_end],
        actor_source=measure.actor_source,
        deadlines=tuple(_deadline(one, text) for one in measure.facts.get("deadlines", ())),
        amounts=tuple(_amount(one, text) for one in measure.facts.get("amounts", ())),
        confidence=measure.confidence,
    )


def _deadline(fact: Mapping[str, Any], text: str) -> dict[str, str | int | None]:
    relative = {name: fact[name] for name in ("count", "unit") if name in fact}
    return {"kind": fact["kind"], "date": fact.get("day"), "text": text[slice(*fact["span"])], **relative}


def _amount(fact: Mapping[str, Any], text: str) -> dict[str, str | None]:
    upper = {"upper": fact["upper"]} if "upper" in fact else {}
    words = text[slice(*fact["span"])]
    return {
        "value": fact["value"],
        "unit": fact["unit"],
        "comparator": fact["comparator"],
        "role": fact.get("role"),
        "text": words,
        **upper,
    }


def changes(store: Store, revision_id: int) -> tuple[ChangeLine, ...]:
    """What a revision changed, with the words recorded then. Raises NotFoundError."""
    with store.session() as session:
        revision = session.get(Revision, revision_id)
        if revision is None:
            raise NotFoundError(f"There is no revision {revision_id}.")
        notice_id = session.get_one(Edition, revision.edition_id).notice_id
        words = _words(session, revision.comparison)
        query = select(Change).where(col(Change.revision_id) == revision_id).order_by(col(Change.ordinal))
        return tuple(
            _change_line(change, words[change.ordinal], number=revision.number, notice_id=notice_id) for change in session.scalars(query)
        )


def _words(session: Session, comparison: str) -> list[dict[str, Any]]:
    words: list[dict[str, Any]] = json.loads(frames.get(session, comparison))
    return words


def _change_line(change: Change, words: Mapping[str, Any], *, number: int, notice_id: int) -> ChangeLine:
    return ChangeLine(
        id=change.id,
        revision_id=change.revision_id,
        notice_id=notice_id,
        number=number,
        kind=change.kind,
        also=tuple(change.also),
        substantive=change.substantive,
        severity=change.severity,
        reason=words["reason"],
        facets=tuple(words["facets"]),
        old_address=change.old_address,
        old_span=_span(change.old_start, change.old_end),
        new_address=change.new_address,
        new_span=_span(change.new_start, change.new_end),
        quiet=change.quiet,
        quiet_reason=words["quiet"],
    )


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else (start, end)


def flags(
    store: Store, *, notice_id: int | None = None, since: datetime | None = None, severity: str | None = None
) -> tuple[FlagLine, ...]:
    """Flags, newest first: of one notice, recorded since a time, of at least a severity."""
    wanted = SEVERITIES[SEVERITIES.index(severity) :] if severity else SEVERITIES
    query: Any = (
        select(Flag, Change, Revision, Edition, col(Caption.title), col(Page.url), col(Source.name).label("source"))
        .join(Change, col(Change.id) == col(Flag.change_id))
        .join(Revision, col(Revision.id) == col(Change.revision_id))
        .join(Edition, col(Edition.id) == col(Revision.edition_id))
        .join(Caption, col(Caption.reading_id) == col(Revision.reading_id))
        .join(Page, col(Page.id) == col(Edition.page_id))
        .join(Source, col(Source.id) == col(Page.source_id))
        .where(col(Flag.severity).in_(wanted))
        .order_by(col(Revision.entry).desc(), col(Flag.ordinal))
    )
    if notice_id is not None:
        query = query.where(col(Edition.notice_id) == notice_id)
    if since is not None:
        query = query.where(col(Revision.recorded) >= since)
    with store.session() as session:
        alerts = Counter(flag for listed in session.scalars(select(col(Alert.flags))) for flag in listed)
        rows = session.execute(query).all()
        words = {comparison: _words(session, comparison) for comparison in {row.Revision.comparison for row in rows}}
        of_changes = [(row.Revision.entry, _flag_line(row, words[row.Revision.comparison], alerts)) for row in rows]
        of_days = _firings(session, notice_id=notice_id, since=since, wanted=wanted)
        newest_first = sorted([*of_changes, *of_days], key=lambda line: line[0], reverse=True)
        return tuple(line for _, line in newest_first)


def _firings(session: Session, *, notice_id: int | None, since: datetime | None, wanted: Sequence[str]) -> Iterator[tuple[int, FlagLine]]:
    """Days that came near, as flags, each with its ledger index."""
    query: Any = (
        select(Firing, col(Revision.number), col(Caption.title), col(Page.url), col(Source.name).label("source"))
        .join(Revision, col(Revision.id) == col(Firing.revision_id))
        .join(Edition, col(Edition.id) == col(Revision.edition_id))
        .join(Caption, col(Caption.reading_id) == col(Revision.reading_id))
        .join(Page, col(Page.id) == col(Edition.page_id))
        .join(Source, col(Source.id) == col(Page.source_id))
        .where(col(Firing.severity).in_(wanted))
    )
    if notice_id is not None:
        query = query.where(col(Firing.notice_id) == notice_id)
    if since is not None:
        query = query.where(col(Firing.at) >= since)
    told = select(col(Alert.firing_id), func.count()).where(col(Alert.firing_id).is_not(None)).group_by(col(Alert.firing_id))
    alerts = _counts(session, told)
    for row in session.execute(query):
        one = row.Firing
        line = FlagLine(
            id=one.id,
            kind=one.kind,
            severity=one.severity,
            reason=milestones.reason(one.kind, one.day, days_left=None, zone=one.zone),
            notice_id=one.notice_id,
            notice=row.title or _untitled(row.url),
            source=row.source,
            url=row.url,
            number=row.number,
            change_id=None,
            address=one.address,
            recorded=one.at,
            alerts=alerts.get(one.id, 0),
        )
        yield one.entry, line


def _flag_line(row: Row[Any], words: Sequence[Mapping[str, Any]], alerts: Mapping[int, int]) -> FlagLine:
    flag, change, revision = row.Flag, row.Change, row.Revision
    return FlagLine(
        id=flag.id,
        kind=flag.kind,
        severity=flag.severity,
        reason=words[change.ordinal]["flags"][str(flag.ordinal)],
        notice_id=row.Edition.notice_id,
        notice=row.title or _untitled(row.url),
        source=row.source,
        url=row.url,
        number=revision.number,
        change_id=change.id,
        address=change.new_address or change.old_address,
        recorded=revision.recorded,
        alerts=alerts[flag.id],
    )


# who is told


def subscriptions(store: Store) -> tuple[SubscriptionCard, ...]:
    """Every active subscription, by name."""
    with store.session() as session:
        query = (
            select(Subscription, col(Source.name), Destination)
            .join(Source, col(Source.id) == col(Subscription.source_id), isouter=True)
            .join(Destination, col(Destination.id) == col(Subscription.destination_id))
            .where(col(Subscription.active))
            .order_by(col(Subscription.name))
        )
        return tuple(subscription.card(name, destination) for subscription, name, destination in session.execute(query))


def round_is_complete(store: Store, source_id: int) -> bool:
    """Whether the list of a source was read and every page that it names was looked at, with whatever outcome."""
    with store.session() as session:
        pages = select(func.count()).where(col(Page.source_id) == source_id)
        unread = pages.where(col(Page.is_list), col(Page.snapshot_id).is_(None))
        return not session.scalars(unread).one() and not session.scalars(pages.where(col(Page.state) == "new")).one()


def identity(store: Store) -> str:
    """What tells this registry from every other: the hash of its first ledger entry; empty where there is none yet."""
    with store.session() as session:
        first = session.scalars(select(col(LedgerEntry.leaf_hash)).where(col(LedgerEntry.index) == 0)).one_or_none()
        return first.hex() if first else ""


def counts(store: Store) -> dict[str, int]:
    """Rows by table."""
    with store.session() as session:
        tables = sorted(Table.metadata.tables.items())
        return {name: session.execute(select(func.count()).select_from(table)).scalar_one() for name, table in tables}
