"""Every table on one page, in order of birth. Only registry.store sees rows; the rest of the program sees registry.answers.

Three kinds of table:

- EVIDENCE is append-only: triggers refuse UPDATE, DELETE, REPLACE and TRUNCATE. Its rows hold hashes, spans, times and
  decisions, never words. Each names the ledger entry that covers it (`entry`), or hangs on a row that does.
- STORAGE is where words lie (`frame`, `caption`): rewritten by sealing and redaction only.
- MUTABLE holds settings, what is due when, who works on it, and what is derived; each change of settings appends a ledger entry.

Spans are `[start, end)` in code points of the text of record. Times are UTC and aware, or refused.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, DateTime, Dialect, ForeignKey, Index, Integer, LargeBinary, MetaData, UniqueConstraint
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel, text

from registry.answers import DestinationCard, PageCard, SourceCard, SubscriptionCard
from registry.text.extract import Hints

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Names of constraints, the same on every engine, so that a migration can drop what another one made."""


class Utc(TypeDecorator[datetime]):
    """A point in time: naive values are refused on the way in, and come back aware from engines that forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 (the interface)
        """Refuse a naive time, whose meaning would depend on the machine."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a zone cannot be stored: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 (the interface)
        """Put back the zone that SQLite does not keep."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Table(SQLModel):
    """The base of all tables, with metadata of its own so that another program's models never mix with these."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)


def _id() -> Any:
    return Field(default=None, primary_key=True)


def _to(target: str, *, index: bool = False) -> Any:
    return Field(foreign_key=target, index=index)


def _json() -> Any:
    return Field(sa_type=sa.JSON)


def _entry() -> Any:
    """Index of the ledger entry that covers the row; deferred, because the entry digests the row and so comes after it."""
    entry = ForeignKey("ledger_entry.index", deferrable=True, initially="DEFERRED")
    return Field(sa_column=Column("entry", Integer, entry, nullable=False, index=True))


class Source(Table, table=True):
    """MUTABLE. A watched publisher."""

    __tablename__ = "source"

    id: int = _id()
    name: str = Field(unique=True)
    fetcher: str
    url: str
    options: dict[str, str] = _json()
    hints: dict[str, str | None] = _json()
    time_zone: str
    schedule: str
    """`every 6h` or `cron 0 9 * * 1-5` (registry.due)."""
    jitter: int
    """Seconds by which a look may come later than its nominal time, at most."""
    paused: bool
    baseline_at: datetime | None = Field(default=None, sa_type=Utc)
    created: datetime = Field(sa_type=Utc)

    def card(self, **counted: Any) -> SourceCard:
        """The row as a value, with what was `counted` beside it (`pages`, `notices`, `last_look`, `last_outcome`)."""
        return SourceCard(
            id=self.id,
            name=self.name,
            fetcher=self.fetcher,
            url=self.url,
            options=self.options,
            hints=Hints(**self.hints),
            time_zone=self.time_zone,
            schedule=self.schedule,
            jitter=self.jitter,
            created=self.created,
            paused=self.paused,
            baseline_at=self.baseline_at,
            **counted,
        )


class Page(Table, table=True):
    """MUTABLE. An address of a source, its state by the newest look, the validators of its promoted snapshot, and its next look."""

    __tablename__ = "page"
    __table_args__ = (UniqueConstraint("source_id", "url"), Index(None, "host", "due"))

    id: int = _id()
    source_id: int = _to("source.id")
    url: str
    is_list: bool
    claimed: date | None = None
    state: str
    etag: str | None = None
    last_modified: str | None = None
    # No foreign key: snapshot names its page, and a snapshot can never go away.
    snapshot_id: int | None = None
    host: str
    """The lane in which it is looked at (`lease.name`)."""
    due: datetime = Field(sa_type=Utc)
    slot: datetime | None = Field(default=None, sa_type=Utc)
    """The newest nominal time for which a look was made."""
    failures: int
    """Looks in a row that failed in a way that may pass."""
    whole: datetime | None = Field(default=None, sa_type=Utc)
    """When it was last got with its bytes; a 304 brings none."""

    def card(self) -> PageCard:
        """The row as a value."""
        return PageCard(
            id=self.id,
            source_id=self.source_id,
            url=self.url,
            is_list=self.is_list,
            state=self.state,
            etag=self.etag,
            last_modified=self.last_modified,
            snapshot_id=self.snapshot_id,
            claimed=self.claimed,
            host=self.host,
            due=self.due,
            slot=self.slot,
            failures=self.failures,
            whole=self.whole,
        )


class Lease(Table, table=True):
    """MUTABLE. A lane in which one thing is done at a time: a host that is looked at, a destination that is delivered to."""

    __tablename__ = "lease"

    name: str = Field(primary_key=True)
    holder: str | None = None
    """Whoever works in it, until `until`; every write under the lease checks it."""
    until: datetime | None = Field(default=None, sa_type=Utc)
    rests_until: datetime | None = Field(default=None, sa_type=Utc)
    """What a publisher's Retry-After asked for."""


class Process(Table, table=True):
    """MUTABLE. A process that serves, and when it was last seen alive."""

    __tablename__ = "process"

    name: str = Field(primary_key=True)
    started: datetime = Field(sa_type=Utc)
    beat: datetime = Field(sa_type=Utc)


class Frame(Table, table=True):
    """STORAGE. Bytes under the salted commitment by which evidence names them; salt, hash and data go when they are erased."""

    __tablename__ = "frame"

    commitment: str = Field(primary_key=True)
    kind: str
    sha256: str | None = Field(default=None, unique=True)
    salt: bytes | None = None
    codec: str
    size: int
    data: bytes | None = None


class Snapshot(Table, table=True):
    """EVIDENCE. Bytes not seen before on that page."""

    __tablename__ = "snapshot"
    __table_args__ = (UniqueConstraint("page_id", "body"),)

    id: int = _id()
    page_id: int = _to("page.id")
    body: str = _to("frame.commitment", index=True)
    media_type: str
    charset: str | None = None
    observed: datetime = Field(sa_type=Utc)
    entry: int = _entry()


class Observation(Table, table=True):
    """EVIDENCE. One look at a page."""

    __tablename__ = "observation"
    # With the id, so that the newest look of a page is found without reading the others; one look for each nominal time.
    __table_args__ = (Index(None, "page_id", "id"), Index("uq_observation_page_id_slot", "page_id", "slot", unique=True))

    id: int = _id()
    page_id: int = _to("page.id")
    at: datetime = Field(sa_type=Utc)
    outcome: str
    status: int | None = None
    final_url: str | None = None
    peer: str | None = None
    elapsed_ms: int
    redirects: list[str] = _json()
    headers: dict[str, str] = _json()
    sentence: str | None = None
    snapshot_id: int | None = Field(default=None, foreign_key="snapshot.id")
    slot: datetime | None = Field(default=None, sa_type=Utc)
    """The nominal time for which it was made; null for another try, or a look by hand between two of them."""
    entry: int = _entry()


class Review(Table, table=True):
    """EVIDENCE. A person's decision about a held snapshot; who and why lie in the frame `note`, which can be erased."""

    __tablename__ = "review"

    id: int = _id()
    snapshot_id: int = _to("snapshot.id", index=True)
    decision: str
    note: str = _to("frame.commitment")
    entry: int = _entry()


class Notice(Table, table=True):
    """EVIDENCE. An instrument, independent of any address."""

    __tablename__ = "notice"

    id: int = _id()
    recorded: datetime = Field(sa_type=Utc)
    entry: int = _entry()


class Edition(Table, table=True):
    """EVIDENCE. A line of revisions: Notice x Page x role x language."""

    __tablename__ = "edition"
    __table_args__ = (UniqueConstraint("notice_id", "page_id", "role", "language"),)

    id: int = _id()
    notice_id: int = _to("notice.id")
    page_id: int = _to("page.id", index=True)
    role: str
    language: str
    entry: int = _entry()


class Attribution(Table, table=True):
    """EVIDENCE. The decision that a page shows a notice; the newest of a page wins."""

    __tablename__ = "attribution"

    id: int = _id()
    page_id: int = _to("page.id", index=True)
    notice_id: int = _to("notice.id", index=True)
    role: str
    language: str
    rule: str
    entry: int = _entry()


class Reading(Table, table=True):
    """EVIDENCE. A snapshot under one version of the rules; `rows` is the digest of its provisions and measures."""

    __tablename__ = "reading"

    id: int = _id()
    snapshot_id: int = _to("snapshot.id", index=True)
    rules: str
    hints: dict[str, str | None] = _json()
    text: str = _to("frame.commitment", index=True)
    language: str
    encoding: str
    completeness: str
    role: str
    translation: str
    document_type: str | None = None
    document_date: date | None = None
    publication_date: date | None = None
    effective_date: date | None = None
    noise: list[dict[str, Any]] = _json()
    detail: dict[str, Any] = _json()
    rows: str
    entry: int = _entry()


class Caption(Table, table=True):
    """STORAGE. The words of a reading that lists and look-ups by equality need."""

    __tablename__ = "caption"

    reading_id: int = Field(primary_key=True, foreign_key="reading.id")
    title: str | None = None
    issuers: list[str] = _json()
    document_number: str | None = None
    words_sha256: str = Field(index=True)


class Provision(Table, table=True):
    """EVIDENCE, covered by its reading. `label` is the printed number, such as `I.`, not a sentence."""

    __tablename__ = "provision"
    __table_args__ = (UniqueConstraint("reading_id", "ordinal"),)

    id: int = _id()
    reading_id: int = _to("reading.id")
    ordinal: int
    eid: str
    label: str | None = None
    kind: str
    start: int
    end: int
    heading_start: int | None = None
    heading_end: int | None = None


class Measure(Table, table=True):
    """EVIDENCE, covered by its reading. `facts` holds actions, deadlines, amounts, regions, beneficiaries: spans and values."""

    __tablename__ = "measure"
    __table_args__ = (UniqueConstraint("reading_id", "ordinal"),)

    id: int = _id()
    reading_id: int = _to("reading.id")
    ordinal: int
    address: str
    start: int
    end: int
    kind: str
    modality: str
    modality_detail: str
    strength: int
    actor_start: int | None = None
    actor_end: int | None = None
    actor_source: str | None = None
    actor_canonical: str | None = None
    facts: dict[str, Any] = _json()
    rule: str
    confidence: str


class Revision(Table, table=True):
    """EVIDENCE. The words of an edition differ from its head; (edition, number) is the compare-and-set that orders writers."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("edition_id", "number"), CheckConstraint("number > 0", name="numbered_from_one"))

    id: int = _id()
    edition_id: int = _to("edition.id")
    number: int
    snapshot_id: int = _to("snapshot.id")
    reading_id: int = _to("reading.id", index=True)
    returned_to: int | None = None
    claimed: date | None = None
    stated: date | None = None
    observed: datetime = Field(sa_type=Utc)
    recorded: datetime = Field(sa_type=Utc)
    valid_from: date
    valid_basis: str
    comparison: str = _to("frame.commitment")
    changes: str
    """Digest of its change and flag rows."""
    entry: int = _entry()


class Change(Table, table=True):
    """EVIDENCE, covered by its revision. Its words are element `ordinal` of the revision's comparison frame."""

    __tablename__ = "change"
    __table_args__ = (UniqueConstraint("revision_id", "ordinal"),)

    id: int = _id()
    revision_id: int = _to("revision.id")
    ordinal: int
    kind: str
    also: list[str] = _json()
    substantive: bool
    severity: str
    needs_review: bool
    old_address: str | None = None
    old_start: int | None = None
    old_end: int | None = None
    new_address: str | None = None
    new_start: int | None = None
    new_end: int | None = None
    quiet: str | None = None


class Flag(Table, table=True):
    """EVIDENCE, covered by its change's revision. Its reason is in the comparison frame, under its change."""

    __tablename__ = "flag"
    __table_args__ = (UniqueConstraint("change_id", "ordinal"),)

    id: int = _id()
    change_id: int = _to("change.id")
    ordinal: int
    """Its place in the judgement of the whole revision."""
    kind: str
    severity: str


class Milestone(Table, table=True):
    """MUTABLE, derived from the newest revision of a notice: a day on which something begins, ends or is due."""

    __tablename__ = "milestone"
    __table_args__ = (UniqueConstraint("notice_id", "kind", "day"), Index(None, "state", "day"))

    id: int = _id()
    notice_id: int = _to("notice.id")
    revision_id: int = _to("revision.id")
    """The newest that states it."""
    kind: str
    day: date
    zone: str
    address: str | None = None
    start: int | None = None
    end: int | None = None
    """The words that it is about: a measure, or the date itself."""
    state: str
    """`open`, `superseded`, `fired` or `passed`."""


class Firing(Table, table=True):
    """EVIDENCE. A milestone came near or arrived, and whoever asked was told; each once."""

    __tablename__ = "firing"
    __table_args__ = (UniqueConstraint("notice_id", "kind", "day"),)

    id: int = _id()
    notice_id: int = _to("notice.id")
    revision_id: int = _to("revision.id")
    kind: str
    day: date
    zone: str
    address: str | None = None
    start: int | None = None
    end: int | None = None
    severity: str
    at: datetime = Field(sa_type=Utc)
    entry: int = _entry()


class Destination(Table, table=True):
    """MUTABLE. Where messages go: one row per channel and address, whoever subscribed, so that a failing one delays no other."""

    __tablename__ = "destination"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    id: int = _id()
    channel: str
    address: str
    secret: str | None = None
    """By which a webhook is signed."""
    failures: int
    """Tries in a row that failed through its own fault."""
    failing_since: datetime | None = Field(default=None, sa_type=Utc)
    """When the first of them was: its schedule of tries counts from here."""
    closed: bool
    """It said that it is gone for good."""

    def card(self) -> DestinationCard:
        """The row as a value."""
        return DestinationCard(self.id, self.channel, self.address, self.secret, self.failures, self.failing_since, self.closed)


class Subscription(Table, table=True):
    """MUTABLE. Who is told of what; a removed one stays, inactive, because alerts name it."""

    __tablename__ = "subscription"
    __table_args__ = (
        Index("uq_subscription_active_name", "name", unique=True, sqlite_where=text("active = 1"), postgresql_where=text("active")),
    )

    id: int = _id()
    name: str
    source_id: int | None = Field(default=None, foreign_key="source.id")
    severity: str
    keyword: str | None = None
    destination_id: int | None = Field(default=None, foreign_key="destination.id")
    digest: str
    """`immediate`, `daily` or `weekly`."""
    alarms: bool
    """Also told of what goes wrong with the registry itself."""
    created: datetime = Field(sa_type=Utc)
    active: bool

    def card(self, source: str | None, destination: Destination) -> SubscriptionCard:
        """The row as a value, with its source's name."""
        return SubscriptionCard(
            id=self.id,
            name=self.name,
            source=source,
            severity=self.severity,
            keyword=self.keyword,
            channel=destination.channel,
            address=destination.address,
            digest=self.digest,
            alarms=self.alarms,
            created=self.created,
        )


class Alert(Table, table=True):
    """EVIDENCE. One message to one subscription, written in the transaction of what it tells: the outbox."""

    __tablename__ = "alert"
    __table_args__ = (UniqueConstraint("revision_id", "subscription_id"), UniqueConstraint("firing_id", "subscription_id"))

    id: str = Field(primary_key=True)
    kind: str
    """`revision`, `baseline`, `milestone`, `digest` or `alarm`."""
    revision_id: int | None = Field(default=None, foreign_key="revision.id")
    firing_id: int | None = Field(default=None, foreign_key="firing.id")
    source_id: int | None = Field(default=None, foreign_key="source.id")
    subscription_id: int = _to("subscription.id", index=True)
    message: str = _to("frame.commitment")
    flags: list[int] = _json()
    created: datetime = Field(sa_type=Utc)
    entry: int = _entry()


class Outbox(Table, table=True):
    """MUTABLE. Where an alert is on its way to its one destination."""

    __tablename__ = "outbox"
    __table_args__ = (Index(None, "destination_id", "state", "due"), Index(None, "subscription_id", "state"))

    alert_id: str = Field(primary_key=True, foreign_key="alert.id")
    subscription_id: int = _to("subscription.id")
    destination_id: int = _to("destination.id")
    state: str
    """`waiting`, `collected` (until the next digest), `grouped` (in a digest), `delivered` or `dead`."""
    due: datetime = Field(sa_type=Utc)
    since: datetime | None = Field(default=None, sa_type=Utc)
    """When it was first tried: its own schedule of tries counts from here."""
    attempts: int
    digest_id: str | None = Field(default=None, foreign_key="alert.id", index=True)
    """The digest that carries it."""


class Delivery(Table, table=True):
    """EVIDENCE. One attempt to hand over an alert."""

    __tablename__ = "delivery"
    __table_args__ = (UniqueConstraint("alert_id", "attempt"),)

    id: int = _id()
    alert_id: str = _to("alert.id")
    at: datetime = Field(sa_type=Utc)
    attempt: int
    outcome: str
    sentence: str | None = None
    entry: int = _entry()


class LedgerEntry(Table, table=True):
    """EVIDENCE. One leaf of the log: exact bytes, never serialised again."""

    __tablename__ = "ledger_entry"

    index: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    data: bytes
    leaf_hash: bytes = Field(sa_type=LargeBinary)
    recorded: datetime = Field(sa_type=Utc, index=True)


class LedgerHead(Table, table=True):
    """MUTABLE. One row: how many entries there are and when the last was recorded; writers take turns by locking it."""

    __tablename__ = "ledger_head"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    size: int
    recorded: datetime | None = Field(default=None, sa_type=Utc)
    peaks: bytes
    """Roots of the complete subtrees, largest first, 32 octets each: what it takes to grow the tree and to tell its root."""


COVERED: tuple[type[Table], ...] = (Snapshot, Observation, Review, Notice, Edition, Attribution, Reading, Revision, Firing, Alert, Delivery)
"""Evidence that names its ledger entry."""

PARTS: tuple[type[Table], ...] = (Provision, Measure, Change, Flag)
"""Evidence that is covered through the digest in its reading or revision."""

EVIDENCE: tuple[type[Table], ...] = (*COVERED, *PARTS, LedgerEntry)
"""All that is append-only."""


def name_of(table: type[Table]) -> str:
    """The table's name in the database."""
    return str(table.__tablename__)


def sql(table: type[Table]) -> sa.Table:
    """The table as SQL sees it, for queries that take whole rows without making objects of them."""
    return Table.metadata.tables[name_of(table)]
