"""The registry as one object: the only place that puts store, network, clock and pipeline together."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from threading import Event
from zoneinfo import ZoneInfo

import fetchers
from fetchers.base import Fetcher
from fetchers.errors import OptionsError
from fetchers.http import Client
from registry import digests, due, pipeline, planning
from registry.alerts.channel import FILES, check_file
from registry.alerts.deliver import Attempt, Channels, deliver, turn
from registry.alerts.email import Mailer, check_address
from registry.alerts.webhook import check_url
from registry.answers import (
    ChangeLine,
    FlagLine,
    Held,
    HeldLine,
    Looked,
    LookLine,
    MeasureLine,
    MilestoneLine,
    NoticeLine,
    RevisionLine,
    Round,
    Shown,
    SourceCard,
    State,
    SubscriptionCard,
)
from registry.errors import NotFoundError, UsageError
from registry.keeper import Keeper
from registry.looks import Group, Unusable
from registry.planning import Watch
from registry.settings import Settings
from registry.store import agenda, claims, history, journal, outbox
from registry.store.engine import Store
from registry.text.compare import SEVERITIES
from registry.text.diff import Operation, diff
from registry.text.extract import Hints
from registry.text.lexicon.tongues import NAMES

CHANNELS = {
    "console": "nothing",
    "jsonl": "a file",
    "email": "an e-mail address",
    "webhook": "a URL",
    "atom": "a file",
    "jsonfeed": "a file",
}
"""Channels, and what each delivers to."""
DIGESTS = ("immediate", "daily", "weekly")
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
        schedule: str = journal.EVERY,
        jitter: int | None = None,
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
        now = self.store.now()
        jitter = due.usual_jitter(schedule, zone=zone, anchor=now) if jitter is None else jitter
        rule = due.schedule(schedule, zone=zone, anchor=now, jitter=jitter).rule
        card = journal.add_source(
            self.store,
            name=name,
            fetcher=name_of_fetcher,
            url=address,
            options=dict(options or {}),
            hints=hints,
            time_zone=zone,
            schedule=rule,
            jitter=jitter,
        )
        pipeline.listing(self.store, card)
        return card

    def sources(self) -> tuple[SourceCard, ...]:
        """Every source, by name."""
        return history.sources(self.store)

    def pause(self, name: str, *, paused: bool, reason: str) -> SourceCard:
        """Stop looking at a source, or look again; both are recorded with their reason."""
        journal.set_paused(self.store, name, paused, reason=reason)
        return history.source(self.store, name)

    def reschedule(self, name: str, rule: str, *, jitter: int | None = None) -> SourceCard:
        """Look at a source at other times from now on. Raises UsageError for a rule that makes no sense."""
        source = history.source(self.store, name)
        if jitter is None:
            jitter = due.usual_jitter(rule, zone=source.time_zone, anchor=source.created)
        wanted = due.schedule(rule, zone=source.time_zone, anchor=source.created, jitter=jitter)
        plans = planning.next_looks(wanted, history.pages(self.store, source.id), now=self.store.now())
        journal.set_schedule(self.store, name, wanted.rule, jitter=jitter, due=plans)
        return history.source(self.store, name)

    # looking

    def track(self, name: str | None = None, *, tell: Callable[[Looked, int, int], None] = silent) -> tuple[Round, ...]:
        """One round now, of one source or of all that are not paused."""
        chosen = [history.source(self.store, name)] if name else [one for one in self.sources() if not one.paused]
        return tuple(self._track(source, tell) for source in chosen)

    def _track(self, source: SourceCard, tell: Callable[[Looked, int, int], None]) -> Round:
        """One round of one source: its list, then every page it ever named, host by host, each under its lease."""
        looked: list[Looked] = []
        with self._client() as client, Keeper(self.store, self.settings.lease) as keeper:
            try:
                fetcher = fetchers.load(source.fetcher, source.options, client=client)
            except OptionsError as error:  # a fetcher that was uninstalled, say: the other sources are looked at all the same
                return Round(source.name, (Looked(source.url, "failed", str(error)),))
            group = Group(self.store)

            def look_in(lane: str, listed: bool) -> None:
                with keeper.holding(lane, patience=self.settings.deadline) as lease:
                    watch = Watch(self.store, source, fetcher, group, lease)
                    try:
                        for page in (one for one in history.pages(self.store, source.id) if (one.host, one.is_list) == (lane, listed)):
                            looked.append(pipeline.look(watch, page))
                            tell(looked[-1], len(looked), of)
                    finally:
                        group.flush()

            of, listing = 1, pipeline.listing(self.store, source)
            look_in(listing.host, True)
            pages = [page for page in history.pages(self.store, source.id) if not page.is_list]
            of += len(pages)
            for lane in dict.fromkeys(page.host for page in pages):
                look_in(lane, False)
        pipeline.finish_first_round(self.store, source)
        return Round(source.name, tuple(looked))

    # serving: what a clock calls; registry.scheduler does, and so does a simulation

    def claim_hosts(self, limit: int) -> tuple[Held, ...]:
        """Take hosts that have a page due."""
        return claims.claim_hosts(self.store, seconds=self.settings.lease, limit=limit)

    def look_at(self, lease: Held, group: Group, *, stop: Event) -> Iterator[tuple[Looked, float]]:
        """Look at what is due on a host, page by page, until `stop` is set; tells of each look, and by how many seconds it was late.

        The lease goes back with the group in which its last look lies.
        """
        rests: datetime | None = None
        sources: dict[int, Watch] = {}
        with self._client() as client:
            for page, source in claims.due_pages(self.store, lease.name):
                if stop.is_set() or rests or lease.token in group.lost:
                    break
                late = (self.store.now() - page.due).total_seconds()
                watch = sources.get(source.id) or Watch(self.store, source, self._fetcher(source, client), group, lease)
                sources[source.id] = watch
                looked = pipeline.look(watch, page)
                rests = self.store.now() + timedelta(seconds=looked.rests) if looked.rests else None
                yield looked, late
        first = [watch.source for watch in sources.values() if watch.source.baseline_at is None]
        if first or rests:
            group.flush()
        for source in first:
            pipeline.finish_first_round(self.store, source)
        if rests:
            claims.release(self.store, [lease], rests_until=rests)
        else:
            group.finish(lease)

    def _fetcher(self, source: SourceCard, client: Client) -> Fetcher:
        try:
            return fetchers.load(source.fetcher, source.options, client=client)
        except OptionsError as error:
            return Unusable(error)

    def replan(self) -> int:
        """Bring forward what is planned later than it should be, as after the clock was set back: looks and messages; returns how many."""
        late = planning.misplanned(self.store)
        claims.replan(self.store, late)
        return len(late) + outbox.replan(self.store, held=digests.WINDOW)

    def fire(self) -> tuple[MilestoneLine, ...]:
        """Fire the milestones whose moment has come."""
        return pipeline.fire(self.store, ahead=self.settings.ahead_days)

    def calm(self) -> int:
        """Tell together what would otherwise be a storm of messages; returns how many digests were made."""
        return digests.calm(self.store)

    def gather(self) -> int:
        """Make the digests that are due; returns how many were made."""
        return digests.gather(self.store, digests.Hour(self.settings.digest_time, self.settings.time_zone))

    def alarm(self) -> Mapping[str, str]:
        """Tell of messages that died or are stuck; returns a sentence for each, under what tells one such event from another."""
        return digests.alarm(self.store)

    def channels_due(self) -> tuple[str, ...]:
        """The channels over which something is due."""
        return agenda.channels_due(self.store)

    def claim_destinations(self, limit: int, *, channel: str | None = None, reserve: int = 0) -> tuple[Held, ...]:
        """Take destinations of a channel to which something is due; of the limit, `reserve` is for those that did not fail last."""
        return claims.claim_destinations(self.store, seconds=self.settings.lease, limit=limit, channel=channel, reserve=reserve)

    def deliver_to(self, lease: Held, *, say: Callable[[str], None], stop: Event) -> Iterator[Attempt]:
        """Send what waits for a destination."""
        return turn(self.store, lease, self._channels(say), stop=stop)

    def give_back(self, lease: Held) -> None:
        """Let somebody else have a lease."""
        claims.release(self.store, [lease])

    def beat(self, name: str, *, started: datetime) -> None:
        """Say that a process that serves is alive."""
        claims.beat(self.store, name, started=started)

    def leave(self, name: str) -> None:
        """Say that a process that served has ended in good order."""
        claims.leave(self.store, name)

    def state(self) -> State:
        """The registry at a glance."""
        return agenda.state(self.store)

    def identity(self) -> str:
        """What tells this registry from every other."""
        return history.identity(self.store)

    def milestones(
        self, *, states: Sequence[str] = ("open",), since: date | None = None, until: date | None = None
    ) -> tuple[MilestoneLine, ...]:
        """Days on which something begins, ends or is due, in order."""
        return agenda.milestones(self.store, states=states, since=since, until=until)

    def derive_days(self, *, tell: Callable[[int, int], None]) -> Mapping[str, str]:
        """Plan the days of every notice anew by the rules of today; a day that was told stays told. It may be repeated at will.

        `tell` hears how many notices are done, of how many. Returns why, by notice, where one could not be read again.
        """
        sources = {page.id: source for source in self.sources() for page in history.pages(self.store, source.id)}
        unread, notices = {}, self.notices()
        for done, notice in enumerate(notices, start=1):
            if sentence := pipeline.plan_again(self.store, notice.id, sources):
                unread[f"{notice.id} ({notice.title})"] = sentence
            tell(done, len(notices))
        return unread

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
        lines = tuple(one for one in history.revisions(self.store, notice.id) if one.edition_id == notice.edition_id)
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
        lines = [one for one in history.revisions(self.store, notice.id) if one.edition_id == after.edition_id]
        steps = [one for one in lines if before.number < one.number <= after.number]
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
        secret: str | None = None,
        digest: str = "immediate",
        alarms: bool = False,
    ) -> SubscriptionCard:
        """Ask to be told. Raises UsageError for settings that cannot work, NotFoundError for an unknown source.

        A webhook is signed with `secret` (registry.alerts.webhook.new_secret).
        """
        if digest not in DIGESTS:
            raise UsageError(f"There is no digest {digest!r}: use one of {', '.join(DIGESTS)}.")
        to = _address(channel, address)
        self._refuse_file(channel, to)
        return journal.add_subscription(
            self.store,
            name=name,
            source=source,
            severity=_severity(severity),
            keyword=keyword,
            channel=channel,
            address=to,
            secret=secret,
            digest=digest,
            alarms=alarms,
        )

    def _refuse_file(self, channel: str, address: str) -> None:
        """Raises UsageError for a file that is the registry's own, another destination's, or somebody else's."""
        if channel not in FILES:
            return
        there = os.path.realpath(address)
        if there in map(os.path.realpath, self.store.files):
            raise UsageError(f"{address} belongs to the registry's own database: give another file.")
        others = [one for one in agenda.destinations(self.store) if (one.channel, one.address) != (channel, address)]
        if taken := next((one for one in others if one.channel in FILES and os.path.realpath(one.address) == there), None):
            raise UsageError(f"{address} is where destination {taken.id} ({taken.channel}) writes: give another file.")
        check_file(Path(address), channel)

    def knows_destination(self, channel: str, address: str) -> bool:
        """Whether something was asked to be delivered there before. Raises UsageError for an address that makes no sense."""
        wanted = channel, _address(channel, address)
        return any((one.channel, one.address) == wanted for one in agenda.destinations(self.store))

    def subscriptions(self) -> tuple[SubscriptionCard, ...]:
        """Every subscription, by name."""
        return history.subscriptions(self.store)

    def unsubscribe(self, name: str) -> None:
        """Stop telling; what was told stays recorded."""
        journal.remove_subscription(self.store, name)

    def deliver(self, *, say: Callable[[str], None]) -> tuple[Attempt, ...]:
        """Make the digests that are due, and try everything that has not arrived yet, once."""
        self.gather()
        self.calm()
        with Keeper(self.store, self.settings.lease) as keeper:
            return deliver(self.store, self._channels(say), seconds=self.settings.lease, keeping=keeper.keeping)

    def replay(self, *, since: datetime | None = None, subscription: str | None = None) -> int:
        """Let what died, or with `since` everything made from then on, be sent again; returns how many messages wait now."""
        return outbox.replay(self.store, since=since, subscription=subscription)

    def _channels(self, say: Callable[[str], None]) -> Channels:
        return Channels(say, self._client, _mailer(self.settings))


def _address(channel: str, address: str) -> str:
    """An address in the form in which the channel keeps it. Raises UsageError."""
    if channel not in CHANNELS:
        raise UsageError(f"There is no channel {channel!r}: use one of {', '.join(CHANNELS)}.")
    if channel == "console":
        return "-"
    if address == "-":
        raise UsageError(f"A subscription over {channel} needs {CHANNELS[channel]}: give it with --to.")
    if channel == "email":
        return check_address(address)
    if channel == "webhook":
        return check_url(address)
    return str(Path(address).expanduser().absolute())


def _mailer(settings: Settings) -> Mailer | None:
    """How mail leaves; None where no server is set."""
    if settings.smtp_host is None or settings.mail_from is None:
        return None
    return Mailer(
        host=settings.smtp_host,
        port=settings.smtp_port,
        security=settings.smtp_security,
        sender=settings.mail_from,
        user=settings.smtp_user,
        password=settings.smtp_password.get_secret_value() if settings.smtp_password else None,
    )


def _refuse_hints(hints: Hints) -> None:
    """Raises UsageError for a hint that no text could be read with."""
    for name, value, known in (("language", hints.language, tuple(NAMES)), ("role", hints.role, ROLES)):
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
