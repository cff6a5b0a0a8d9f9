"""What the store answers: frozen values, so that neither shaping nor showing ever holds a row or a session.

All times are aware and in UTC; all days are days of the source's time zone; spans are code points of the text of record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from registry.text.extract import Hints, Span


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A watched publisher."""

    id: int
    name: str
    fetcher: str
    url: str
    options: Mapping[str, str]
    """The fetcher's own settings."""
    hints: Hints
    time_zone: str
    schedule: str
    """When it is looked at (registry.due)."""
    jitter: int
    """Seconds by which a look may come later, at most."""
    created: datetime
    paused: bool
    baseline_at: datetime | None
    """When its first complete round ended; before that nothing alerts."""
    pages: int = 0
    notices: int = 0
    last_look: datetime | None = None
    last_outcome: str | None = None


@dataclass(frozen=True, slots=True)
class PageCard:
    """An address of a source, with what the next look needs to know."""

    id: int
    source_id: int
    url: str
    is_list: bool
    state: str
    """`new`, `current`, `held`, `gone`, `blocked` or `failing`: by its newest look."""
    etag: str | None
    last_modified: str | None
    snapshot_id: int | None
    """The promoted snapshot."""
    claimed: date | None
    """The date that the list printed beside it."""
    host: str
    due: datetime
    slot: datetime | None
    failures: int
    whole: datetime | None
    """When it was last got with its bytes."""


@dataclass(frozen=True, slots=True)
class Held:
    """A lease that this process holds: the lane, and the token by which every write under it is checked."""

    name: str
    token: str


@dataclass(frozen=True, slots=True)
class Capture:
    """A snapshot with its bytes, verified against their commitment."""

    id: int
    page_id: int
    url: str
    """Of its page, whose suffix may tell what the bytes are."""
    body: bytes
    media_type: str
    charset: str | None
    observed: datetime


@dataclass(frozen=True, slots=True)
class Head:
    """The newest revision of an Edition, and what a new one is compared with."""

    edition_id: int
    notice_id: int
    number: int
    snapshot_id: int
    words_sha256: str
    effective: date | None
    valid_from: date


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A notice in a list."""

    id: int
    title: str
    issuers: tuple[str, ...]
    document_number: str | None
    document_date: date | None
    published: date | None
    """The newest of its document date, its publication date and the date that the list prints beside it."""
    edition_id: int
    """Of the Edition that leads."""
    source: str
    url: str
    language: str
    role: str
    completeness: str
    state: str
    revisions: int
    measures: int
    first_observed: datetime
    last_changed: datetime


@dataclass(frozen=True, slots=True)
class RevisionLine:
    """A revision with its four times: claimed, stated, observed, recorded."""

    id: int
    edition_id: int
    notice_id: int
    number: int
    snapshot_id: int
    returned_to: int | None
    claimed: date | None
    stated: date | None
    """The effective date in the text, where it is this revision's own."""
    observed: datetime
    recorded: datetime
    valid_from: date
    valid_basis: str
    """`stated`, `claimed` or `inferred`."""
    completeness: str
    measures: int
    rules: str
    text_sha256: str
    ledger_index: int
    changes: Mapping[str, int] = field(default_factory=dict)
    """Count by kind."""
    flags: int = 0
    severity: str | None = None
    role: str = "unknown"
    """Of its Edition: `official`, `third_party`, `news_report`, `summary` or `unknown`. Numbers count within one Edition."""


@dataclass(frozen=True, slots=True)
class LookLine:
    """One look at a page."""

    at: datetime
    url: str
    outcome: str
    status: int | None
    sentence: str | None
    """Why, where it was not simply unchanged."""
    snapshot_id: int | None = None
    observation_id: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """What a notice said on day D as known on day K."""

    notice: NoticeLine
    revision: RevisionLine | None
    """None where nothing was known, or nothing was valid yet."""
    text: str | None
    pending: tuple[RevisionLine, ...]
    """Known, and not yet in force on that day."""
    as_of: date
    known_at: datetime
    ledger_size: int
    """Entries that were in the ledger then."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A change as recorded, with the words that its frame keeps."""

    id: int
    revision_id: int
    notice_id: int
    number: int
    kind: str
    also: tuple[str, ...]
    substantive: bool
    severity: str
    reason: str
    facets: tuple[Mapping[str, str | None], ...]
    old_address: str | None
    old_span: Span | None
    new_address: str | None
    new_span: Span | None
    quiet: str | None
    """The verdict that kept it quiet; None where it raised a flag."""
    quiet_reason: str | None


@dataclass(frozen=True, slots=True)
class FlagLine:
    """A flag with where to look."""

    id: int
    kind: str
    severity: str
    reason: str
    notice_id: int
    notice: str
    source: str
    url: str
    number: int
    change_id: int | None
    """None for a milestone that fired: a day that came near."""
    address: str | None
    recorded: datetime
    alerts: int


@dataclass(frozen=True, slots=True)
class SubscriptionCard:
    """Who is told of what, and where."""

    id: int
    name: str
    source: str | None
    severity: str
    keyword: str | None
    channel: str
    """`console`, `jsonl`, `email`, `webhook`, `atom` or `jsonfeed`."""
    address: str
    """A file, an e-mail address or a URL; `-` for the console."""
    digest: str = "immediate"
    """`immediate`, `daily` or `weekly`."""
    alarms: bool = False
    """Also told of what goes wrong with the registry itself."""
    created: datetime = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class DestinationCard:
    """Where messages go."""

    id: int
    channel: str
    address: str
    secret: str | None = field(repr=False)
    failures: int
    failing_since: datetime | None
    closed: bool


@dataclass(frozen=True, slots=True)
class PendingAlert:
    """An alert on its way to its destination."""

    id: str
    """Stable: the same however often it is delivered."""
    subscription_id: int
    subscription: str
    message: bytes
    """Canonical JSON, UTF-8, as the ledger commits to it."""
    created: datetime
    since: datetime | None
    """When it was first tried."""
    attempts: int


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """A day on which something begins, ends or is due, with where the notice says so."""

    id: int
    notice_id: int
    notice: str
    source: str
    url: str
    kind: str
    """`in_force`, `deadline`, `eligibility_cutoff` or `expiry`."""
    day: date
    zone: str
    state: str
    """`open`, `fired`, `passed` or `superseded`."""
    revision_id: int
    number: int
    address: str | None
    words: str | None
    """What the notice says there, quoted."""
    fired_at: datetime | None = None
    alerts: int = 0
    span: Span | None = None
    issuers: tuple[str, ...] = ()
    document_number: str | None = None
    observed: datetime | None = None
    ledger_index: int | None = None
    """Of the revision."""
    text_sha256: str = ""


@dataclass(frozen=True, slots=True)
class SourceState:
    """How a source fares."""

    name: str
    schedule: str
    paused: bool
    pages: Mapping[str, int]
    """Pages by state: `new`, `current`, `held`, `gone`, `blocked`, `failing`."""
    due: int
    """Pages whose look is due and not made yet."""
    next_due: datetime | None
    failures: int
    """Failed looks in a row, of the page that fares worst."""
    last_look: datetime | None
    baseline_at: datetime | None


@dataclass(frozen=True, slots=True)
class DestinationState:
    """How a destination fares."""

    card: DestinationCard
    counts: Mapping[str, int]
    """Messages by state: `waiting`, `collected`, `grouped`, `delivered`, `dead`."""
    oldest: datetime | None
    """When the oldest message that waits was made."""
    next_try: datetime | None
    died: datetime | None = None
    """When the newest message for it was given up."""


@dataclass(frozen=True, slots=True)
class State:
    """The registry at a glance."""

    at: datetime
    sources: tuple[SourceState, ...]
    destinations: tuple[DestinationState, ...]
    working: int
    """Lanes in which somebody works now."""
    processes: Mapping[str, datetime]
    """Processes that serve, and when each was last seen."""
    milestones: int
    """That are still to fire."""
    ledger_size: int
    ledger_root: str
    """Hexadecimal."""


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure of one revision, with its words sliced from the text of record."""

    address: str
    span: Span
    text: str
    kind: str
    modality: str
    modality_detail: str
    actor: str | None
    actor_source: str | None
    """`explicit`, `inherited` or `inferred`."""
    deadlines: tuple[Mapping[str, str | int | None], ...] = ()
    """Each with `kind`, `date` (ISO or None) and `text`; of a relative one also `count` and `unit`."""
    amounts: tuple[Mapping[str, str | None], ...] = ()
    """Each with `value`, `unit`, `comparator`, `role` and `text`."""
    confidence: str = "explicit"


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A body that was kept aside: what its page showed last, and why it did not become the current text."""

    observation_id: int
    """By which `registry release` names it."""
    page_id: int
    snapshot_id: int
    source: str
    url: str
    at: datetime
    sentence: str


@dataclass(frozen=True, slots=True)
class SchemaReport:
    """A registry's schema beside the one that this program works with."""

    url: str
    """Without its password."""
    found: str | None
    head: str
    missing_guards: tuple[str, ...]
    """Append-only triggers that should be there."""
    drift: tuple[str, ...]
    """Differences between the database and the tables of this program."""

    @property
    def ok(self) -> bool:
        """Whether the registry can be opened, and its tables are as they should be."""
        return self.found == self.head and not self.missing_guards and not self.drift


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look came to."""

    url: str
    outcome: str
    """`new`, `changed`, `returned`, `unchanged`, `held`, `unreadable`, `gone`, `blocked` or `failed`."""
    sentence: str | None = None
    """Why, where the outcome does not say it all."""
    notice_id: int | None = None
    revision_id: int | None = None
    """The revision that it made, if any."""
    rests: int | None = None
    """Seconds that the publisher asked us to stay away."""


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a source: every look with its outcome, the list first."""

    source: str
    looked: tuple[Looked, ...]

    @property
    def outcomes(self) -> Counter[str]:
        """Looks by outcome."""
        return Counter(one.outcome for one in self.looked)
