"""When a page is looked at next, and what its next look asks by: the schedule, the looks that were made, and how they went.

A look is planned by the schedule's nominal times, each page a little after them; a failure brings the next look forward. The arithmetic
is in registry.due; here it meets what the store knows of a page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from fetchers.base import Fetcher, Validators
from registry.answers import Held, PageCard, SourceCard
from registry.due import LONGEST_RETRY_AFTER, Schedule, backoff, last_slot, next_slot, schedule, spread
from registry.looks import Group
from registry.store import agenda, history
from registry.store.engine import Store
from registry.store.journal import Look, Plan

WHOLE = timedelta(days=7)
"""Every page is asked for unconditionally at least this often: that a publisher says "unchanged" is no proof."""
NEVER = datetime(9999, 1, 1, tzinfo=UTC)
"""When a page is due whose schedule has no further time."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What looks at one source share: its fetcher, where to note what found nothing, and the lease under which they are made."""

    store: Store
    source: SourceCard
    fetcher: Fetcher
    group: Group
    lease: Held | None = None

    @property
    def schedule(self) -> Schedule:
        """When the source is looked at."""
        return _rule(self.source, self.store.now())


def planned(watch: Watch, page: PageCard, seen: Look, *, rests: int | None = None, passes: bool = False) -> Look:
    """A look with the lease under which it was made, and with what it means for the page's next look.

    It takes the newest nominal time that no look was made for yet: what was missed meanwhile is made up for by one look.
    A failure that `passes` by itself is tried again after a while that doubles, or when the publisher asked us to come back.
    """
    rule = watch.schedule
    slot = last_slot(rule, seen.at)
    taken = slot is not None and page.slot is not None and slot <= page.slot
    if slot is not None and page.slot is not None and slot < page.slot:  # the clock was ahead once: only the looks themselves tell
        taken = history.has_slot(watch.store, page.id, slot)
    failures = page.failures + 1 if passes else 0
    later = next_slot(rule, seen.at)
    due = later + spread(rule, page.id, later) if later else NEVER
    if failures:
        due = seen.at + backoff(failures, retry_after=rests)
    return replace(seen, lease=watch.lease, plan=Plan(None if taken else slot, due, failures, watch.source.schedule))


def validators(watch: Watch, page: PageCard, at: datetime) -> Validators:
    """Those of the promoted snapshot, as long as the whole page will have been seen within the week at the next look too."""
    rule = watch.schedule
    after = min(next_slot(rule, at) or NEVER, at + WHOLE) + timedelta(seconds=rule.jitter)
    fresh = page.whole is not None and page.whole <= at and after - page.whole < WHOLE
    return Validators(page.etag, page.last_modified) if fresh else Validators()


def next_looks(rule: Schedule, pages: Iterable[PageCard], *, now: datetime) -> dict[int, datetime]:
    """When each page is looked at next by a schedule."""
    slot = next_slot(rule, now)
    return {page.id: slot + spread(rule, page.id, slot) if slot else NEVER for page in pages}


def misplanned(store: Store) -> list[tuple[int, datetime]]:
    """Pages that are planned later than their schedule and any back-off allow, with when they should be looked at.

    Where no look was made for the newest nominal time, because the clock showed another one then, that is now.
    """
    now, late = store.now(), list[tuple[int, datetime]]()
    for page, source in agenda.planned_pages(store):
        rule = _rule(source, now)
        ((_, due),) = next_looks(rule, [page], now=now).items()
        if page.due > max(due, now + LONGEST_RETRY_AFTER if page.failures else due):
            slot = last_slot(rule, now)
            late.append((page.id, now if slot and not history.has_slot(store, page.id, slot) else due))
    return late


def _rule(source: SourceCard, now: datetime) -> Schedule:
    """When a source is looked at; one that was added by a clock that was ahead counts from now."""
    return schedule(source.schedule, zone=source.time_zone, anchor=min(source.created, now), jitter=source.jitter)
