"""The journey of a notice, on one screen: track -> take_in -> revise. What each step reads, and what it leaves behind:

    track     a source's list page   -> the pages to look at; one Observation a look, whatever it came to
    take_in   the bytes of one look  -> unchanged | unreadable | held | the same words | new words; new bytes make a Snapshot
    revise    new words              -> Reading, Revision, Changes, Flags and, for those who asked, Alerts: one transaction

Deciding is pure (registry.text, registry.validity, registry.addressing); what was found is written by one call of the journal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from fetchers.base import Fetched, Fetcher, Validators
from fetchers.errors import FetchError
from registry.addressing import alerts, digest
from registry.answers import Capture, Head, Looked, PageCard, Round, SourceCard
from registry.errors import HeadMovedError, RegistryError, StoreError
from registry.looks import answered, failed, found, grouped
from registry.store import history, journal
from registry.store.engine import Store
from registry.store.journal import Look, Written
from registry.text.compare import Change, Comparison, compare
from registry.text.flags import Judgement, judge, judge_new
from registry.text.holds import hold
from registry.text.reading import VERSION, Reading, read
from registry.validity import validity

RECENT = timedelta(days=7)
"""Notices published this shortly before the end of the first round are told in one digest; older ones are recorded quietly."""
WHOLE = timedelta(days=7)
"""Every page is asked for unconditionally at least this often: that a publisher says "unchanged" is no proof."""
SAME_WORDS = "Only the form differs (markup, spaces, punctuation); the words are the same, so this is no new revision."
FAULT = "This program failed to read it ({kind}), which is our fault: the bytes are kept and the text before stays; please report it."


ONLY_FORM = Change("editorial", (), False, "info", (), "The text differs, but none of its passages does.", None, None, needs_review=True)
"""Stands for a difference in which the comparison found no change."""


def track(store: Store, source: SourceCard, fetcher: Fetcher, *, tell: Callable[[Looked, int, int], None]) -> Round:
    """Look at the list of `source`, then at every page it ever named; `tell(looked, done, all)` hears of each look.

    A list that cannot be read does not stop the looks at the pages already known. An interrupted round loses
    nothing: what was found is committed at once, what found nothing when its group is full or the round ends.
    """
    with grouped(store) as note:
        (listing,) = journal.add_pages(store, source.id, [(source.url, True, None)])
        looked = [_look_at_list(store, source, listing, fetcher=fetcher, note=note)]
        pages = [page for page in history.pages(store, source.id) if not page.is_list]
        tell(looked[0], 1, 1 + len(pages))
        for page in pages:
            looked.append(_look(store, source, page, fetcher=fetcher, note=note))
            tell(looked[-1], len(looked), 1 + len(pages))
    if source.baseline_at is None and looked[0].outcome in ("new", "changed", "unchanged"):
        _finish_baseline(store, source)
    return Round(source.name, tuple(looked))


def _look_at_list(store: Store, source: SourceCard, page: PageCard, *, fetcher: Fetcher, note: Callable[[Look], None]) -> Looked:
    """A list is a page like any other, kept with its bytes; what it names is looked at from now on."""
    observed = store.now()
    try:
        fetched = fetcher.look(page.url, _validators(store, page, observed))
        links = fetcher.links(fetched) if fetched.body is not None else ()
    except FetchError as error:
        return _noted(page, failed(page, error, at=observed), note)
    if fetched.body is None or _sha256(fetched.body) == history.promoted_sha256(store, page.id):
        return _same(store, page, fetched, at=observed, note=note)
    journal.add_pages(store, source.id, [(link.url, False, link.claimed) for link in links])
    outcome = "new" if page.snapshot_id is None else "changed"
    journal.record_found(store, found(answered(page, fetched, at=observed, outcome=outcome), fetched, promote=True))
    return Looked(page.url, outcome, f"The list names {len(links)} pages.")


def _look(store: Store, source: SourceCard, page: PageCard, *, fetcher: Fetcher, note: Callable[[Look], None]) -> Looked:
    """One look at one notice's page; the fetch stands outside every transaction."""
    observed = store.now()
    try:
        fetched = fetcher.look(page.url, _validators(store, page, observed))
    except FetchError as error:
        return _noted(page, failed(page, error, at=observed), note)
    if fetched.body is None or _sha256(fetched.body) == history.promoted_sha256(store, page.id):
        return _same(store, page, fetched, at=observed, note=note)
    return take_in(store, source, page, fetched=fetched, observed=observed)


def take_in(
    store: Store, source: SourceCard, page: PageCard, *, fetched: Fetched, observed: datetime, claimed: date | None = None
) -> Looked:
    """Decide what new bytes mean for `page`, and record them; `claimed` is the date that an archive gives them."""

    def keep(outcome: str, sentence: str | None, *, written: Written | None = None) -> Looked:
        state = {"held": "held", "unreadable": "failing"}.get(outcome, "current")
        look = answered(page, fetched, at=observed, outcome=outcome, state=state, sentence=sentence)
        recorded = journal.record_found(store, found(look, fetched, promote=state == "current"), written)
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
    try:
        return _judged(store, source, page, fetched=fetched, observed=observed, claimed=claimed)
    except StoreError:
        raise
    except RegistryError as error:
        return "unreadable", str(error), None
    except Exception as error:
        return "unreadable", FAULT.format(kind=type(error).__name__), None


def _judged(
    store: Store, source: SourceCard, page: PageCard, *, fetched: Fetched, observed: datetime, claimed: date | None
) -> tuple[str, str | None, Written | None]:
    assert fetched.body is not None, "a 304 has no body to take in"
    reading = read(fetched.body, media_type=fetched.media_type, hints=source.hints, charset=fetched.charset)
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
    reading = read(capture.body, media_type=capture.media_type, hints=source.hints, charset=capture.charset)
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
    returned_to = history.number_with_words(store, head.edition_id, _words(reading)) if head else None
    if before:
        comparison = _compared(before, reading)
        judgement = judge(comparison, returned_to=returned_to)
    else:
        judgement = judge_new(reading)
        comparison = _only_new(judgement)
    valid = validity(
        reading, first=head is None, effective_before=head.effective if head else None, observed=_day(source, observed), claimed=claimed
    )
    written = Written(
        reading=reading,
        hints=source.hints,
        notice_id=head.notice_id if head else None,
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
        rule="first look at the page" if head is None else "the page's notice",
        alerts=(),
        first_round=history.baseline_at(store, source.id) is None,
    )
    told = _is_told(store, source, page, written)
    return replace(written, alerts=tuple(alerts(source, page, written, history.subscriptions(store)))) if told else written


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
    (flag,) = judgement.flags
    return Comparison(VERSION, (Change("new_notice", (), True, flag.severity, (), flag.reason, None, None),))


def _finish_baseline(store: Store, source: SourceCard) -> None:
    """The first complete round ends: one digest of what was published in the last days, to those who asked for it."""
    since = _day(source, store.now()) - RECENT
    fresh = {one.id: one for one in history.notices(store) if one.source == source.name and one.published and one.published >= since}
    flags = [flag for flag in history.flags(store) if flag.notice_id in fresh]
    made = [digest(source, subscription, flags=flags, notices=fresh) for subscription in history.subscriptions(store)]
    journal.finish_baseline(store, source.id, tuple(alert for alert in made if alert))


def _validators(store: Store, page: PageCard, at: datetime) -> Validators:
    """Those of the promoted snapshot, as long as the whole page was seen lately."""
    whole = history.last_whole(store, page.id) if page.etag or page.last_modified else None
    return Validators(page.etag, page.last_modified) if whole and at - whole < WHOLE else Validators()


def _same(store: Store, page: PageCard, fetched: Fetched, *, at: datetime, note: Callable[[Look], None]) -> Looked:
    """The promoted bytes again; where they come with other validators, the next look asks by those."""
    look = answered(page, fetched, at=at, outcome="unchanged")
    if fetched.body is None or fetched.validators == Validators(page.etag, page.last_modified):
        return _noted(page, look, note)
    journal.record_found(store, found(look, fetched, promote=True))
    return Looked(page.url, look.outcome)


def _noted(page: PageCard, look: Look, note: Callable[[Look], None]) -> Looked:
    note(look)
    return Looked(page.url, look.outcome, look.sentence)


def _reread(store: Store, source: SourceCard, head: Head | None) -> Reading | None:
    """The head as the rules of today read it: only Readings of one version are compared."""
    if head is None:
        return None
    capture = history.capture(store, head.snapshot_id)
    return read(capture.body, media_type=capture.media_type, hints=source.hints, charset=capture.charset)


def _words(reading: Reading) -> str:
    return _sha256(reading.words.encode("utf-8", "surrogatepass"))


def _sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _day(source: SourceCard, at: datetime) -> date:
    return at.astimezone(ZoneInfo(source.time_zone)).date()
