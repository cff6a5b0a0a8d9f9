"""The journey of a notice, on one screen: look -> take_in -> revise. What each step reads, and what it leaves behind:

    look      a page that is due     -> one Observation, whatever it came to, and when to look next; a list names further pages
    take_in   the bytes of one look  -> unchanged | unreadable | held | the same words | new words; new bytes make a Snapshot
    revise    new words              -> Reading, Revision, Changes, Flags, Milestones and, for those who asked, Alerts: one transaction
    fire      a day that comes near  -> one Firing, and Alerts for those who asked

Deciding is pure (registry.text, registry.validity, registry.addressing); what was found is written by one call of the journal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from fetchers.base import Fetched, Link, Validators
from fetchers.errors import FetchError
from registry import milestones
from registry.addressing import alerts, baseline, milestone_alerts
from registry.answers import Capture, Head, Looked, MilestoneLine, PageCard, RevisionLine, SourceCard
from registry.errors import HeadMovedError, RegistryError, StoreError, UnreadableError
from registry.looks import answered, broken, failed, found
from registry.parsers import read
from registry.planning import Watch, planned, validators
from registry.store import agenda, history, journal
from registry.store.engine import Store
from registry.store.journal import Day, Look, Written
from registry.text.compare import Change, Comparison, compare
from registry.text.flags import Judgement, judge, judge_new
from registry.text.holds import hold
from registry.text.identity import LAWLESS, Match, same_notice
from registry.text.reading import VERSION, Reading
from registry.validity import validity

RECENT = timedelta(days=7)
"""Notices published this shortly before the end of the first round are told in one digest; older ones are recorded quietly."""
LATE = timedelta(days=31)
"""For so long after a day whoever was to be told of it is told late, where nobody served in time."""
WHOLE_TEXTS = ("complete", "unknown")
"""Completeness of texts that show all there is: a day that they no longer state is superseded."""
SAME_WORDS = "Only the form differs (markup, spaces, punctuation); the words are the same, so this is no new revision."
FAULTY = "The fetcher, or this program, failed in a way of its own ({kind}): the page is tried again; please report it."
LIMIT = "Unreadable (limit):"
"""How the sentence on a document begins that hit a limit of its parser: a busy machine may be why, so it is tried again soon."""
TRIES = 3
"""Looks that try to parse the same bytes; whoever hits a limit so often will do so again, and costs the others their time."""
GIVEN_UP = f"Its parser hit a limit {TRIES} times with these bytes, so they are kept and not tried again: give its words as .txt."
FAULT = "This program failed to read it ({kind}), which is our fault: the bytes are kept and the text before stays; please report it."
UNPLANNED = "This program failed to read it ({kind}), which is our fault: please report it."


ONLY_FORM = Change("editorial", (), False, "info", (), "The text differs, but none of its passages does.", None, None, needs_review=True)
"""Stands for a difference in which the comparison found no change."""


def listing(store: Store, source: SourceCard) -> PageCard:
    """The page of a source's list."""
    (page,) = journal.add_pages(store, source.id, [(source.url, True, None)])
    return page


def look(watch: Watch, page: PageCard) -> Looked:
    """One look at one page; the fetch stands outside every transaction.

    Whatever goes wrong with a page fails this look and no other; what goes wrong with the database is raised.
    """
    observed = watch.store.now()
    try:
        return _looked(watch, page, observed)
    except StoreError:
        raise
    except FetchError as error:
        rests = error.retry_after if error.transient else None
        return _noted(watch, page, failed(page, error, at=observed), rests=rests, passes=error.transient)
    except Exception as error:
        return _noted(watch, page, broken(page, FAULTY.format(kind=type(error).__name__), at=observed), passes=True)


def _looked(watch: Watch, page: PageCard, observed: datetime) -> Looked:
    fetched = watch.fetcher.look(page.url, validators(watch, page, observed))
    if fetched.body is None or _sha256(fetched.body) == history.promoted_sha256(watch.store, page.id):
        return _same(watch, page, fetched, at=observed)
    if page.is_list:
        return _look_at_list(watch, page, fetched, links=watch.fetcher.links(fetched), at=observed)
    return take_in(watch.store, watch.source, page, fetched=fetched, observed=observed, watch=watch)


def _look_at_list(watch: Watch, page: PageCard, fetched: Fetched, *, links: Sequence[Link], at: datetime) -> Looked:
    """A list is a page like any other, kept with its bytes; what it names is looked at from now on."""
    kept = [link for link in links if len(link.url) <= journal.LONGEST_URL]
    journal.add_pages(watch.store, watch.source.id, [(link.url, False, link.claimed) for link in kept])
    outcome = "new" if page.snapshot_id is None else "changed"
    seen = planned(watch, page, answered(page, fetched, at=at, outcome=outcome))
    journal.record_found(watch.store, found(seen, fetched, promote=True))
    told = f" {len(links) - len(kept)} addresses are too long to be kept." if len(kept) < len(links) else ""
    return Looked(page.url, outcome, f"The list names {len(links)} page{'s' if len(links) != 1 else ''}.{told}")


def take_in(
    store: Store,
    source: SourceCard,
    page: PageCard,
    *,
    fetched: Fetched,
    observed: datetime,
    claimed: date | None = None,
    watch: Watch | None = None,
) -> Looked:
    """Decide what new bytes mean for `page`, and record them; `claimed` is the date that an archive gives them."""

    def keep(outcome: str, sentence: str | None, *, written: Written | None = None) -> Looked:
        state = {"held": "held", "unreadable": "failing"}.get(outcome, "current")
        seen = answered(page, fetched, at=observed, outcome=outcome, state=state, sentence=sentence)
        seen = planned(watch, page, seen, passes=(sentence or "").startswith(LIMIT)) if watch else seen
        recorded = journal.record_found(store, found(seen, fetched, promote=state == "current"), written)
        return Looked(page.url, outcome, sentence, recorded.notice_id, recorded.revision_id)

    while True:
        outcome, sentence, written = _decided(store, source, page, fetched=fetched, observed=observed, claimed=claimed)
        try:
            return keep(outcome, sentence, written=written)
        except HeadMovedError:  # another writer was first: decide again, against what it recorded
            continue


def _decided(
    store: Store, source: SourceCard, page: PageCard, *, fetched: Fetched, observed: datetime, claimed: date | None
) -> tuple[str, str | None, Written | None]:
    """What the bytes of a look come to, why, and the revision that they make; one text that trips a rule stops no other."""
    assert fetched.body is not None, "a 304 has no body to take in"
    if history.tries(store, page.id, fetched.body, told=LIMIT) >= TRIES:
        return "unreadable", GIVEN_UP, None
    try:
        return _judged(store, source, page, fetched=fetched, observed=observed, claimed=claimed)
    except StoreError:
        raise
    except UnreadableError as error:
        return "unreadable", f"{LIMIT} {error}" if error.reason == "limit" else str(error), None
    except RegistryError as error:
        return "unreadable", str(error), None
    except Exception as error:
        return "unreadable", FAULT.format(kind=type(error).__name__), None


def _judged(
    store: Store, source: SourceCard, page: PageCard, *, fetched: Fetched, observed: datetime, claimed: date | None
) -> tuple[str, str | None, Written | None]:
    assert fetched.body is not None, "a 304 has no body to take in"
    reading = read(fetched.body, media_type=fetched.media_type, hints=source.hints, charset=fetched.charset, name=page.url)
    head = history.head(store, page.id)
    before = _reread(store, source, head)
    if held := hold(reading, before=before):
        return "held", held.sentence, None
    if before and before.words == reading.words:
        return "unchanged", SAME_WORDS, None
    written = revise(store, source, page, reading=reading, before=before, head=head, observed=observed, claimed=claimed)
    return outcome_of(written), None, written


def release(store: Store, source: SourceCard, page: PageCard, *, capture: Capture, by: str, reason: str) -> Looked:
    """A person says that a held body is the notice after all: observed when it was seen, recorded now."""
    reading = _read(capture, source)
    head = history.head(store, page.id)
    before = _reread(store, source, head)
    written = revise(store, source, page, reading=reading, before=before, head=head, observed=capture.observed, claimed=None)
    recorded = journal.record_release(store, capture.id, written, by=by, reason=reason)
    return Looked(page.url, outcome_of(written), None, recorded.notice_id, recorded.revision_id)


def outcome_of(written: Written) -> str:
    """What a look that brought new words came to."""
    return "new" if written.head_number == 0 else "returned" if written.returned_to else "changed"


def revise(
    store: Store,
    source: SourceCard,
    page: PageCard,
    *,
    reading: Reading,
    before: Reading | None,
    head: Head | None,
    observed: datetime,
    claimed: date | None,
) -> Written:
    """Decide what new words change against the Edition's head, whether it matters, from when it is valid and who is told."""
    lawless = reading.metadata.role in LAWLESS
    match = None if head else _match(store, reading, observed=_day(source, observed))
    returned_to = history.number_with_words(store, head.edition_id, _words(reading)) if head else None
    if before:
        comparison = _compared(before, reading)
        judgement = judge(comparison, returned_to=returned_to)
    else:
        judgement = judge_new(reading, reported=match is not None and not lawless, text_seen=match is not None and lawless)
        comparison = _only_new(judgement)
    valid = validity(
        reading, first=head is None, effective_before=head.effective if head else None, observed=_day(source, observed), claimed=claimed
    )
    written = Written(
        reading=reading,
        hints=source.hints,
        notice_id=head.notice_id if head else match.notice_id if match else None,
        edition_id=head.edition_id if head else None,
        role=reading.metadata.role,
        language=reading.language,
        head_number=head.number if head else 0,
        comparison=comparison,
        judgement=judgement,
        returned_to=returned_to,
        claimed=claimed,
        stated=valid.stated,
        observed=observed,
        valid_from=valid.begins,
        valid_basis=valid.basis,
        rule="the page's notice" if head else match.rule if match else "first look at the page",
        alerts=(),
        milestones=milestones.planned(reading),
        keeps_milestones=_keeps_days(reading),
        first_round=history.baseline_at(store, source.id) is None,
    )
    told = _is_told(store, source, page, written)
    return replace(written, alerts=tuple(alerts(source, page, written, history.subscriptions(store)))) if told else written


def _match(store: Store, reading: Reading, *, observed: date) -> Match | None:
    """The notice that a page never seen before shows, where it is one that is held: reports find texts, and texts find reports."""
    about = reading.metadata
    printed = about.publication_date or about.document_date if about.role in LAWLESS else about.document_date or about.publication_date
    near = printed.day if printed else observed
    return same_notice(reading, history.known(store, by_reports=about.role not in LAWLESS, near=near))


def _is_told(store: Store, source: SourceCard, page: PageCard, written: Written) -> bool:
    """Neither a first round nor an archive's history alerts; nor does an old notice of the first round that could only be read later."""
    if written.first_round or written.claimed is not None:
        return False
    if written.head_number or not history.seen_in_first_round(store, page.id):
        return True
    about = written.reading.metadata
    days = (*(dated.day for dated in (about.document_date, about.publication_date) if dated), page.claimed)
    return any(day >= _day(source, written.observed) - RECENT for day in days if day)


def _compared(before: Reading, reading: Reading) -> Comparison:
    """The changes between two readings of different words: where no rule finds any, that itself is recorded."""
    compared = compare(before, reading)
    return compared if compared.changes else replace(compared, changes=(ONLY_FORM,))


def _only_new(judgement: Judgement) -> Comparison:
    """The one change of a first revision: the notice is new, and as weighty as its flag says."""
    if judgement.quiet:
        return Comparison(VERSION, (Change("report_added", (), False, "info", (), judgement.quiet[0].reason, None, None),))
    (flag,) = judgement.flags
    return Comparison(VERSION, (Change("new_notice", (), True, flag.severity, (), flag.reason, None, None),))


def finish_first_round(store: Store, source: SourceCard) -> bool:
    """End the first round once it is complete: one digest of what was published in the last days, to those who asked for it."""
    if history.baseline_at(store, source.id) is not None or not history.round_is_complete(store, source.id):
        return False
    since = _day(source, store.now()) - RECENT
    fresh = {one.id: one for one in history.notices(store) if one.source == source.name and one.published and one.published >= since}
    flags = [flag for flag in history.flags(store) if flag.notice_id in fresh]
    made = [baseline(source, subscription, flags=flags, notices=fresh) for subscription in history.subscriptions(store)]
    journal.finish_baseline(store, source.id, tuple(alert for alert in made if alert))
    return True


def fire(store: Store, *, ahead: int) -> tuple[MilestoneLine, ...]:
    """Fire every open milestone whose moment has come, each once; `ahead` is how many days before a deadline its moment is.

    A day that was over before its notice was seen, in a notice of last year, say, is marked as passed and tells nobody. One that
    passed while nobody served is told late, for a month; one that passed by a clock that was ahead is open again.
    """
    now, leads = store.now(), milestones.leads(ahead)
    until = now.date() + timedelta(days=ahead + 1)
    passed = agenda.milestones(store, states=("passed",), since=now.date() - LATE, quoting=False)
    journal.pass_milestones(store, [one.id for one in passed if not _is_missed(one, now)], back=True)
    near = agenda.milestones(store, until=until, quoting=False)
    missed = {one.id for one in near if _is_missed(one, now)}
    journal.pass_milestones(store, sorted(missed))
    come = [one.id for one in near if one.id not in missed and milestones.moment(one.day, one.zone, lead=leads[one.kind]) <= now]
    return tuple(line for one in come for line in agenda.milestones(store, ids=[one]) if _fired(store, line, now))


def _is_missed(line: MilestoneLine, now: datetime) -> bool:
    """Whether a day was over when its notice was seen, or so long ago that it tells nobody anything any more."""
    seen = min(line.observed or now, now)
    return milestones.is_over(line.day, line.zone, seen) or milestones.is_over(line.day + LATE, line.zone, now)


def _fired(store: Store, line: MilestoneLine, now: datetime) -> bool:
    """Record one firing with its alerts; False where it was recorded already."""
    if history.source(store, line.source).baseline_at is None:
        return False  # nothing of a source is told before its first round is over
    told = tuple(milestone_alerts(line, history.subscriptions(store), now=now))
    return journal.record_firing(store, line, severity=milestones.severity(line.kind), alerts=told)


def plan_again(store: Store, notice_id: int, sources: Mapping[int, SourceCard]) -> str | None:
    """Bring the days of a notice to what its revisions state by the rules of today; `sources` are by page.

    Where it cannot be read again its days stay as they are, and a sentence says why.
    """
    while True:
        lines = history.revisions(store, notice_id)
        try:
            days = _days_of(store, lines, sources)
        except RegistryError as error:
            return str(error)
        except Exception as error:
            return UNPLANNED.format(kind=type(error).__name__)
        if journal.plan_days(store, notice_id, days, newest=lines[-1].id):
            return None


def _days_of(store: Store, lines: Sequence[RevisionLine], sources: Mapping[int, SourceCard]) -> list[Day]:
    """What the newest revision that shows the whole text states, then what those after it add."""
    days: list[Day] = []
    for line in reversed(lines):
        capture = history.capture(store, line.snapshot_id)
        source = sources[capture.page_id]
        reading = _read(capture, source)
        found = milestones.planned(reading)
        if reading.text != history.text(store, line.id):  # spans are shown in the text as it was recorded
            found = tuple(replace(one, span=None, measure=None) for one in found)
        days[:0] = [Day(one, line.id, source.time_zone) for one in found]
        if not _keeps_days(reading):
            break
    return days


def _keeps_days(reading: Reading) -> bool:
    """Whether days of revisions before still stand, because this one is a report or does not show the whole text."""
    return reading.metadata.role in LAWLESS or reading.metadata.completeness not in WHOLE_TEXTS


def _same(watch: Watch, page: PageCard, fetched: Fetched, *, at: datetime) -> Looked:
    """The promoted bytes again; where they come with other validators, the next look asks by those."""
    seen = answered(page, fetched, at=at, outcome="unchanged")
    if fetched.body is None or fetched.validators == Validators(page.etag, page.last_modified):
        return _noted(watch, page, seen)
    journal.record_found(watch.store, found(planned(watch, page, seen), fetched, promote=True))
    return Looked(page.url, seen.outcome)


def _noted(watch: Watch, page: PageCard, seen: Look, *, rests: int | None = None, passes: bool = False) -> Looked:
    watch.group.note(planned(watch, page, seen, rests=rests, passes=passes))
    # Only these two speak of the whole host, and not of this page.
    return Looked(page.url, seen.outcome, seen.sentence, rests=rests if seen.status in (429, 503) else None)


def _reread(store: Store, source: SourceCard, head: Head | None) -> Reading | None:
    """The head as the rules of today read it: only Readings of one version are compared."""
    if head is None:
        return None
    return _read(history.capture(store, head.snapshot_id), source)


def _read(capture: Capture, source: SourceCard) -> Reading:
    return read(capture.body, media_type=capture.media_type, hints=source.hints, charset=capture.charset, name=capture.url)


def _words(reading: Reading) -> str:
    return _sha256(reading.words.encode("utf-8", "surrogatepass"))


def _sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _day(source: SourceCard, at: datetime) -> date:
    return at.astimezone(ZoneInfo(source.time_zone)).date()
