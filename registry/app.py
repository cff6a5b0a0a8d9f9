"""The registry as one object: the only place that puts store, network, clock and pipeline together."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import fetchers
from fetchers.errors import OptionsError
from fetchers.http import Client
from registry import pipeline
from registry.alerts.deliver import Attempt, deliver
from registry.answers import (
    ChangeLine,
    FlagLine,
    HeldLine,
    Looked,
    LookLine,
    MeasureLine,
    NoticeLine,
    RevisionLine,
    Round,
    Shown,
    SourceCard,
    SubscriptionCard,
)
from registry.errors import NotFoundError, UsageError
from registry.settings import Settings
from registry.store import history, journal
from registry.store.engine import Store
from registry.text.compare import SEVERITIES
from registry.text.diff import Operation, diff
from registry.text.extract import Hints

CHANNELS = ("console", "jsonl")
LANGUAGES = ("en", "zh")
ROLES = ("official", "third_party", "news_report", "summary")


def wall_clock() -> datetime:
    """Now, in UTC: the only place where the registry asks the machine for the time."""
    return datetime.now(UTC)


def silent(_looked: Looked, _done: int, _of: int) -> None:
    """Hear of a look and say nothing."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two revisions of a notice, side by side: their texts, the operations between them and the changes as recorded."""

    old: RevisionLine
    new: RevisionLine
    old_text: str
    new_text: str
    operations: tuple[Operation, ...]
    changes: tuple[ChangeLine, ...]
    """Of every step from `old` to `new`, as recorded at the time."""


class Registry:
    """An open registry. `now` gives the time; `allow_loopback` is for the demo and tests alone, and no setting reaches it."""

    def __init__(self, store: Store, settings: Settings, *, allow_loopback: bool = False) -> None:
        self.store = store
        self.settings = settings
        self._allow_loopback = allow_loopback

    @classmethod
    @contextmanager
    def open(
        cls, settings: Settings, *, create: bool = False, now: Callable[[], datetime] = wall_clock, allow_loopback: bool = False
    ) -> Iterator[Registry]:
        """Open the registry that `settings.database` names, or make it. Raises StoreError."""
        store = (Store.create if create else Store.open)(settings.database, now=now)
        try:
            yield cls(store, settings, allow_loopback=allow_loopback)
        finally:
            store.close()

    # sources

    def add_source(
        self,
        name: str,
        url: str,
        *,
        fetcher: str | None = None,
        options: Mapping[str, str] | None = None,
        hints: Hints = Hints(),
        zone: str = "UTC",
    ) -> SourceCard:
        """Watch a publisher: an index page over HTTP, or a drop folder. Raises UsageError for settings that cannot work."""
        _refuse_hints(hints)
        web = url.lower().startswith(("http://", "https://"))
        name_of_fetcher = fetcher or ("page" if web else "folder")
        address = url if web else str(Path(url.removeprefix("file://")).expanduser().absolute())
        with self._client() as client:
            try:
                fetchers.load(name_of_fetcher, options or {}, client=client)
            except OptionsError as error:
                raise UsageError(str(error)) from error
        return journal.add_source(
            self.store, name=name, fetcher=name_of_fetcher, url=address, options=dict(options or {}), hints=hints, time_zone=zone
        )

    def sources(self) -> tuple[SourceCard, ...]:
        """Every source, by name."""
        return history.sources(self.store)

    def pause(self, name: str, *, paused: bool, reason: str) -> SourceCard:
        """Stop looking at a source, or look again; both are recorded with their reason."""
        journal.set_paused(self.store, name, paused, reason=reason)
        return history.source(self.store, name)

    # looking

    def track(self, name: str | None = None, *, tell: Callable[[Looked, int, int], None] = silent) -> tuple[Round, ...]:
        """One round now, of one source or of all that are not paused."""
        chosen = [history.source(self.store, name)] if name else [one for one in self.sources() if not one.paused]
        return tuple(self._track(source, tell) for source in chosen)

    def _track(self, source: SourceCard, tell: Callable[[Looked, int, int], None]) -> Round:
        with self._client() as client:
            try:
                fetcher = fetchers.load(source.fetcher, source.options, client=client)
            except OptionsError as error:  # a fetcher that was uninstalled, say: the other sources are looked at all the same
                return Round(source.name, (Looked(source.url, "failed", str(error)),))
            return pipeline.track(self.store, source, fetcher, tell=tell)

    def _client(self) -> Client:
        settings = self.settings
        return Client(
            user_agent=settings.user_agent,
            deadline=settings.deadline,
            max_body=settings.max_body,
            min_gap=0.0 if self._allow_loopback else settings.min_gap,
            allow_loopback=self._allow_loopback,
        )

    def held(self) -> tuple[HeldLine, ...]:
        """Bodies that wait for a person: kept, and not made current."""
        return history.held(self.store)

    def release(self, observation_id: int, *, by: str, reason: str) -> Looked:
        """Make a held body the current text after all."""
        line = next((one for one in self.held() if one.observation_id == observation_id), None)
        if line is None:
            raise NotFoundError(f"Nothing is held under number {observation_id}: `registry held` lists what is.")
        source = next(one for one in self.sources() if one.name == line.source)
        page = next(one for one in history.pages(self.store, source.id) if one.id == line.page_id)
        capture = history.capture(self.store, line.snapshot_id)
        return pipeline.release(self.store, source, page, capture=capture, by=by, reason=reason)

    # reading the history

    def notices(self) -> tuple[NoticeLine, ...]:
        """Every notice, newest change first."""
        return history.notices(self.store)

    def notice(self, named: str) -> NoticeLine:
        """The notice of this number, or the only one whose title, document number or address holds these words."""
        if named.isascii() and named.isdigit() and len(named) < 10:  # no engine keeps larger numbers, and some words are long numbers
            return history.notice(self.store, int(named))
        wanted = named.casefold()
        hits = [one for one in self.notices() if any(wanted in part.casefold() for part in (one.title, one.document_number or "", one.url))]
        if len(hits) == 1:
            return hits[0]
        found = f"{len(hits)} notices match" if hits else "no notice matches"
        raise NotFoundError(f"{found} {named!r}: give its number as `registry notices` lists it.".capitalize())

    def timeline(self, notice: NoticeLine) -> tuple[tuple[RevisionLine, ...], tuple[LookLine, ...]]:
        """The revisions of a notice and every look at its page, oldest first."""
        return history.revisions(self.store, notice.id), history.looks(self.store, notice.id)

    def show(self, notice: NoticeLine, *, as_of: date | None = None, known_at: datetime | date | None = None) -> Shown:
        """What it said on day `as_of` as known at `known_at` (a day means its end, in UTC).

        By default that is today, where its source's days begin, and as known now.
        """
        now = self.store.now()
        known = now if known_at is None else known_at
        if not isinstance(known, datetime):
            known = datetime.combine(known, time.max, tzinfo=UTC)
        if as_of is None:
            as_of = now.astimezone(ZoneInfo(history.source(self.store, notice.source).time_zone)).date()
        return history.show(self.store, notice.id, as_of=as_of, known_at=known)

    def revision(self, notice: NoticeLine, number: int | None = None) -> RevisionLine:
        """One revision by its number, the newest by default."""
        lines = history.revisions(self.store, notice.id)
        if number is None:
            return lines[-1]
        found = next((one for one in lines if one.number == number), None)
        if found is None:
            raise NotFoundError(f"Notice {notice.id} has revisions 1 to {lines[-1].number}, and no {number}: choose one of them.")
        return found

    def measures(self, notice: NoticeLine, number: int | None = None) -> tuple[MeasureLine, ...]:
        """The measures of one revision, the newest by default."""
        return history.measures(self.store, self.revision(notice, number).id)

    def difference(self, notice: NoticeLine, old: int | None = None, new: int | None = None) -> Difference:
        """Two revisions compared; by default the newest with the one before it."""
        after = self.revision(notice, new)
        if old is None and after.number == 1:
            raise NotFoundError(f"Notice {notice.id} has one revision only, so there is nothing to compare it with yet.")
        before = self.revision(notice, after.number - 1 if old is None else old)
        texts = [history.text(self.store, one.id) for one in (before, after)]
        steps = [one for one in history.revisions(self.store, notice.id) if before.number < one.number <= after.number]
        changes = tuple(change for step in steps for change in history.changes(self.store, step.id))
        return Difference(before, after, texts[0], texts[1], diff(texts[0], texts[1]), changes)

    def changes(self, revision_id: int) -> tuple[ChangeLine, ...]:
        """What a revision changed, as recorded with it."""
        return history.changes(self.store, revision_id)

    def counts(self) -> Mapping[str, int]:
        """Rows by table."""
        return history.counts(self.store)

    def flags(self, *, notice: NoticeLine | None = None, since: datetime | None = None, severity: str = "info") -> tuple[FlagLine, ...]:
        """Flags of at least `severity`, newest first."""
        return history.flags(self.store, notice_id=notice.id if notice else None, since=since, severity=_severity(severity))

    # telling

    def subscribe(
        self,
        name: str,
        *,
        source: str | None = None,
        severity: str = "medium",
        keyword: str | None = None,
        channel: str = "console",
        address: str = "-",
    ) -> SubscriptionCard:
        """Ask to be told. Raises UsageError for an unknown channel or severity, NotFoundError for an unknown source."""
        if channel not in CHANNELS:
            raise UsageError(f"There is no channel {channel!r}: use one of {', '.join(CHANNELS)}.")
        if channel == "jsonl" and address == "-":
            raise UsageError("A jsonl subscription needs a file: give it with --to FILE.")
        if channel == "jsonl":
            address = str(Path(address).expanduser().absolute())
        return journal.add_subscription(
            self.store, name=name, source=source, severity=_severity(severity), keyword=keyword, channel=channel, address=address
        )

    def subscriptions(self) -> tuple[SubscriptionCard, ...]:
        """Every subscription, by name."""
        return history.subscriptions(self.store)

    def unsubscribe(self, name: str) -> None:
        """Stop telling; what was told stays recorded."""
        journal.remove_subscription(self.store, name)

    def deliver(self, *, say: Callable[[str], None]) -> tuple[Attempt, ...]:
        """Try every alert that has not arrived yet."""
        return deliver(self.store, say=say)


def _refuse_hints(hints: Hints) -> None:
    """Raises UsageError for a hint that no text could be read with."""
    for name, value, known in (("language", hints.language, LANGUAGES), ("role", hints.role, ROLES)):
        if value is not None and value not in known:
            raise UsageError(f"There is no {name} {value!r}: use one of {', '.join(known)}.")
    try:
        codecs.lookup(hints.encoding or "utf-8")
    except LookupError as error:
        raise UsageError(f"There is no encoding {hints.encoding!r}: use one such as utf-8 or gb18030.") from error


def _severity(named: str) -> str:
    if named not in SEVERITIES:
        raise UsageError(f"There is no severity {named!r}: use one of {', '.join(SEVERITIES)}.")
    return named
