"""The demonstration: ten days of a small publisher on loopback, tracked over real HTTP under a clock that is set by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from registry.answers import ChangeLine, Looked, NoticeLine, RevisionLine, Round
from registry.app import Registry
from registry.demo.days import DAYS, Day
from registry.demo.publisher import Publisher
from registry.errors import UsageError
from registry.settings import Settings
from registry.text.extract import Hints
from registry.views.terminal import redline, safe, severity, short, table

SOURCE = "samplia"
Say = Callable[[RenderableType], None]


@dataclass(slots=True)
class Clock:
    """The time of the demonstration, set from day to day."""

    at: datetime

    def __call__(self) -> datetime:
        """Tell the time that was set."""
        return self.at


def run(folder: Path | None, *, say: Say | None) -> dict[str, Any]:
    """Track ten simulated days and leave the registry in `folder`; returns what came of it, as `registry demo --json` prints it.

    `say` hears each day as it ends. Raises UsageError where `folder` already holds something: nothing is ever overwritten.
    """
    tell = say or (lambda _part: None)
    place = _fresh(folder)
    settings = Settings(database=f"sqlite:///{place / 'registry.db'}", user_agent="notice-registry-demo/0.1")
    clock = Clock(DAYS[0].at)
    tell(Text(_OPENING.format(place=place)))
    with Publisher() as publisher, Registry.open(settings, create=True, now=clock, allow_loopback=True) as registry:
        registry.add_source(SOURCE, publisher.url, options={"links": "ul.notices a"}, hints=Hints(selector="div.article"))
        registry.subscribe("compliance", severity="medium")
        registry.subscribe("archive", severity="low", channel="jsonl", address=str(place / "alerts.jsonl"))
        looks = 0
        for day in DAYS:
            publisher.day, clock.at = day.number, day.at
            (tracked,) = registry.track(SOURCE)
            looks += len(tracked.looked)
            tell(Group(*_day(registry, day, tracked)))
        summary = _summary(registry, looks)
        tell(Group(*_closing(registry, summary, place)))
    return summary


def _fresh(folder: Path | None) -> Path:
    """A folder that held nothing before."""
    if folder is None:
        names = (Path("registry-demo" if n == 1 else f"registry-demo-{n}") for n in count(1))
        folder = next(name for name in names if not name.exists())
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is not empty, and the demo overwrites nothing: give --folder another one.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder} cannot be made ({error.strerror}): give --folder another one.") from error
    return folder


def _day(registry: Registry, day: Day, tracked: Round) -> Iterator[RenderableType]:
    """What a compliance officer would want to see of one day."""
    yield Rule(f"Day {day.number}, {day.at:%d %B %Y}", align="left")
    yield Text(day.what, style="italic")
    outcomes = ", ".join(f"{number} {outcome}" for outcome, number in sorted(tracked.outcomes.items()))
    yield Text(f"{len(tracked.looked)} looks: {outcomes}", style="dim")
    for looked in tracked.looked[1:]:
        yield from _looked(registry, looked)
    for one in registry.deliver(say=lambda _words: None):
        yield _entry("ALERT", Text(f"to {one.subscription} ({one.channel}), {one.alert}"), style="bold magenta")
    yield Text("")


def _looked(registry: Registry, looked: Looked) -> Iterator[RenderableType]:
    """What one look found: the changes that matter with their words, and what was kept quiet with its reason."""
    if looked.revision_id is None:
        if looked.sentence:
            yield _entry("QUIET", Text(f"{_page(looked)}: {looked.outcome}: {looked.sentence}"), style="dim")
        return
    notice = registry.notice(str(looked.notice_id))
    changes = {change.id: change for change in registry.changes(looked.revision_id)}
    for flag in reversed(registry.flags(notice=notice, severity="low")):
        if flag.change_id in changes:
            yield _entry("FLAG", Text.assemble(severity(flag.severity), f"  {short(notice.title, 76)}"), style="bold")
            yield _entry("", Text(safe(flag.reason)))
            yield from _words(registry, notice, changes[flag.change_id])
    for verdict, reason in Counter((one.quiet, one.quiet_reason) for one in changes.values() if one.quiet):
        yield _entry("QUIET", Text(f"{_page(looked)}: {verdict}: {safe(reason or '')}"), style="dim")


def _entry(head: str, words: Text, *, style: str = "") -> RenderableType:
    """A line that keeps its indent where it wraps."""
    sheet = Table.grid(padding=(0, 1))
    sheet.add_column(width=6, style=style)
    sheet.add_column(style="dim" if style == "dim" else "", overflow="fold")
    sheet.add_row(head, words)
    return sheet


def _words(registry: Registry, notice: NoticeLine, change: ChangeLine) -> Iterator[RenderableType]:
    """The words of a change between two revisions; a new notice shows none."""
    if change.number == 1:
        return
    difference = registry.difference(notice, change.number - 1, change.number)
    old = difference.old_text[slice(*change.old_span)] if change.old_span else ""
    new = difference.new_text[slice(*change.new_span)] if change.new_span else ""
    yield _entry("", redline(old, new))


def _page(looked: Looked) -> str:
    return looked.url.rsplit("/", 1)[-1] or "the list"


def _summary(registry: Registry, looks: int) -> dict[str, Any]:
    """The figures, from the registry itself."""
    revisions: list[RevisionLine] = []
    held = snapshots = 0
    for notice in registry.notices():
        lines, seen = registry.timeline(notice)
        revisions += lines
        held += sum(look.outcome == "held" for look in seen)
    counts = registry.counts()
    snapshots = counts["snapshot"]
    kinds: Counter[str] = Counter()
    for line in revisions:
        kinds.update(line.changes)
    return {
        "looks": looks,
        "snapshots": snapshots,
        "revisions": len(revisions),
        "changes": dict(sorted(kinds.items())),
        "flags": [
            {"severity": flag.severity, "kind": flag.kind, "notice": flag.notice, "reason": flag.reason}
            for flag in reversed(registry.flags())
        ],
        "held": held,
        "alerts": counts["alert"],
    }


def _closing(registry: Registry, summary: dict[str, Any], place: Path) -> Iterator[RenderableType]:
    """The funnel in figures, and the next three commands."""
    yield Rule("What came of ten days", align="left")
    funnel = [
        ("looks", summary["looks"], "every look is recorded, also those that found nothing"),
        ("snapshots", summary["snapshots"], "new bytes, kept as they came"),
        ("revisions", summary["revisions"], "new words; markup, spaces and brackets make none"),
        ("changes", sum(summary["changes"].values()), ", ".join(f"{n} {kind}" for kind, n in summary["changes"].items())),
        ("flags", len(summary["flags"]), "changes that matter"),
        ("alerts", summary["alerts"], "what two subscriptions asked to be told"),
        ("held", summary["held"], "bodies kept aside: sign-in page, paywall"),
    ]
    yield table("", ("what", "how many#", "why"), funnel)
    notice = next((flag.notice_id for flag in reversed(registry.flags()) if flag.number > 1), 1)
    yield Text(_NEXT.format(place=place, notice=notice))


_OPENING = """A small sample publisher starts on loopback; its notices are our own writing.
The registry looks once a day, over real HTTP. Everything stays in {place}/ for you to explore.
"""
_NEXT = """
Go on from here:
  export REGISTRY_DATABASE=sqlite:///{place}/registry.db
  uv run registry flags
  uv run registry diff {notice}
  uv run registry show {notice} --as-of 2026-09-02 --known-at 2026-09-05
"""
