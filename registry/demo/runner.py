"""The demonstration: fourteen days of a small publisher and of the press, lived through on loopback and told on a terminal.

stage.live(day) ──> Lived ──> what was found, what falls due, who was told ──> `say`
                            └─> at the end: the funnel in figures, and what to try next
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from registry.alerts.deliver import Attempt
from registry.answers import ChangeLine, FlagLine, Looked, MilestoneLine, RevisionLine
from registry.app import Registry
from registry.demo.days import DAYS
from registry.demo.stage import Lived, staged
from registry.errors import UsageError
from registry.milestones import days_left, reason
from registry.milestones import severity as weight
from registry.store import history
from registry.views.terminal import counted, redline, safe, severity, table

Say = Callable[[RenderableType], None]
AWAY = {"gone": "GONE", "held": "HELD", "failed": "FAILED"}
"""Outcomes of a look that got no text to go by, and how they are headed. The text before them stays."""


def run(folder: Path | None, *, say: Say | None) -> dict[str, Any]:
    """Live through the simulated days and leave the registry in `folder`; returns what came of it, as `registry demo --json` prints it.

    `say` hears each day as it ends. Raises UsageError where `folder` already holds something: nothing is ever overwritten.
    """
    tell = say or (lambda _part: None)
    place = _fresh(folder)
    past: list[Lived] = []
    with staged(place) as stage:
        tell(Text(_OPENING.format(place=place)))
        for day in DAYS:
            lived = stage.live(day)
            tell(Group(*_day(stage.registry, lived, past)))
            past.append(lived)
        summary = _summary(stage.registry, past)
        tell(Group(*_closing(stage.registry, summary, place)))
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


# one day


def _day(registry: Registry, lived: Lived, past: Sequence[Lived]) -> Iterator[RenderableType]:
    """What a compliance officer would want to see of one day; `past` is the days before it."""
    day = lived.day
    yield Rule(f"Day {day.number}, {day.at.day} {day.at:%B %Y}", align="left")
    yield Text(day.what, style="italic")
    yield Text(_counts(lived), style="dim")
    away = {looked.url for looked in past[-1].pages if looked.outcome in AWAY} if past else set()
    for looked in lived.pages:
        if looked.url in away and looked.outcome == "unchanged":
            yield _entry("BACK", Text(f"{_page(looked)}: The text from before stands, word for word."))
        yield from _looked(registry, looked)
    for line in lived.fired:
        yield from _due(registry, line)
    yield from _told(lived.tries, Counter(attempt.alert for one in past for attempt in one.tries))
    yield Text("")


def _counts(lived: Lived) -> str:
    """How many looks there were, by what they came to."""
    looks = Counter(looked.outcome for looked in (*lived.pages, *lived.lists))
    lists = Counter(looked.outcome for looked in lived.lists if looked.outcome != "unchanged")
    found = [f"{number} {outcome}" for outcome, number in sorted((looks - lists).items()) if outcome != "unchanged"]
    listed = [counted(number, f"{outcome} list") for outcome, number in sorted(lists.items())]
    rest = [f"{looks['unchanged']} unchanged"] if looks["unchanged"] else []
    return f"{looks.total()} looks: {', '.join([*found, *listed, *rest])}"


def _looked(registry: Registry, looked: Looked) -> Iterator[RenderableType]:
    """What one look found: the changes that matter with their words, and what was kept quiet with its reason."""
    if looked.revision_id is not None:
        yield from _revised(registry, looked, looked.revision_id)
    elif looked.sentence:
        head = AWAY.get(looked.outcome, "QUIET")
        sentence = safe(looked.sentence.removeprefix(f"{looked.url} "))
        yield _entry(head, Text(f"{_page(looked)}: {sentence}"), style="dim" if head == "QUIET" else "")


def _revised(registry: Registry, looked: Looked, revision_id: int) -> Iterator[RenderableType]:
    changes = {change.id: change for change in registry.changes(revision_id)}
    for flag in reversed(registry.flags(notice=registry.notice(str(looked.notice_id)), severity="low")):
        if flag.change_id in changes:
            yield from _flag(registry, flag, changes[flag.change_id])
    for kept in dict.fromkeys(one.quiet_reason or one.quiet for one in changes.values() if one.quiet):
        yield _entry("QUIET", Text(f"{_page(looked)}: {safe(kept or '')}"), style="dim")


def _flag(registry: Registry, flag: FlagLine, change: ChangeLine) -> Iterator[RenderableType]:
    yield _headed("FLAG", flag.severity, flag.notice)
    yield _entry("", Text(safe(flag.reason)))
    if words := words_of(registry, change):
        yield _entry("", redline(*words))


def words_of(registry: Registry, change: ChangeLine) -> tuple[str, str] | None:
    """The words of a change in the revision before and in its own; None where one of them lacks it.

    The revision before is that of the same Edition: another one of the notice, a report of it, say, has numbers of its own.
    """
    if not (change.old_span and change.new_span):
        return None
    lines = history.revisions(registry.store, change.notice_id)
    new = next(line for line in lines if line.id == change.revision_id)
    old = next(line for line in lines if (line.edition_id, line.number) == (new.edition_id, new.number - 1))
    before, after = (history.text(registry.store, line.id) for line in (old, new))
    return before[slice(*change.old_span)], after[slice(*change.new_span)]


def _due(registry: Registry, line: MilestoneLine) -> Iterator[RenderableType]:
    """A day that a notice sets, in the words of the measure that does; those of the notice's own date would only repeat the day."""
    left = days_left(line.day, line.zone, registry.store.now())
    told = reason(line.kind, line.day, days_left=left, zone=line.zone)
    yield _headed("DUE", weight(line.kind), line.notice)
    yield _entry("", Text(f'{told.removesuffix(".")}: "{safe(line.words)}"' if line.address and line.words else told))


def _told(tries: Sequence[Attempt], tried: Counter[str]) -> Iterator[RenderableType]:
    """Who was told; `tried` is how often each alert was tried before."""
    arrived: Counter[str] = Counter()
    for attempt in tries:
        to = f"{attempt.subscription} ({attempt.channel})"
        if not attempt.delivered:
            yield _entry("WAITS", Text(f"1 alert to {to}, {attempt.alert}: {safe(attempt.sentence or '')}"), style="bold yellow")
        elif again := tried[attempt.alert]:
            told = f"1 to {to} on the {_ORDINALS.get(again + 1, f'{again + 1}th')} try, with the same id {attempt.alert}"
            yield _entry("ALERT", Text(told), style="bold magenta")
        else:
            arrived[to] += 1
    if arrived:
        yield _entry("ALERT", Text(", ".join(f"{number} to {to}" for to, number in sorted(arrived.items()))), style="bold magenta")


_ORDINALS = {2: "second", 3: "third"}


def _headed(head: str, weighty: str, title: str) -> RenderableType:
    """The first line of something that matters: how much, and of which notice."""
    sheet = Table.grid(padding=(0, 1))
    sheet.add_column(width=6, style="bold")
    sheet.add_column(width=8)
    sheet.add_column(style="bold", overflow="fold")
    sheet.add_row(head, severity(weighty), Text(safe(title)))
    return sheet


def _entry(head: str, words: Text, *, style: str = "") -> RenderableType:
    """A line that keeps its indent where it wraps."""
    sheet = Table.grid(padding=(0, 1))
    sheet.add_column(width=6, style=style)
    sheet.add_column(style="dim" if style == "dim" else "", overflow="fold")
    sheet.add_row(head, words)
    return sheet


def _page(looked: Looked) -> str:
    return looked.url.rsplit("/", 1)[-1]


# what came of it


def _summary(registry: Registry, past: Sequence[Lived]) -> dict[str, Any]:
    """The figures, from the registry itself."""
    revisions: list[RevisionLine] = []
    outcomes: Counter[str] = Counter()
    for notice in registry.notices():
        lines, seen = registry.timeline(notice)
        revisions += lines
        outcomes.update(look.outcome for look in seen)
    counts = registry.counts()
    kinds: Counter[str] = Counter()
    for line in revisions:
        kinds.update(line.changes)
    tries = [attempt for lived in past for attempt in lived.tries]
    return {
        "looks": counts["observation"],
        "snapshots": counts["snapshot"],
        "revisions": len(revisions),
        "changes": dict(sorted(kinds.items())),
        "flags": [
            {"severity": flag.severity, "kind": flag.kind, "notice": flag.notice, "reason": flag.reason}
            for flag in reversed(registry.flags())
            if flag.change_id is not None
        ],
        "milestones": [
            {"fired": lived.day.at.date().isoformat(), "kind": line.kind, "day": line.day.isoformat(), "notice": line.notice}
            for lived in past
            for line in lived.fired
        ],
        "held": outcomes["held"],
        "gone": outcomes["gone"],
        "alerts": counts["alert"],
        "deliveries": {
            "attempts": counts["delivery"],
            "delivered": sum(attempt.delivered for attempt in tries),
            "repeated": len(tries) - len({attempt.alert for attempt in tries}),
        },
    }


def _closing(registry: Registry, summary: dict[str, Any], place: Path) -> Iterator[RenderableType]:
    """The funnel in figures, and what to try next."""
    changes = ", ".join(f"{kind.replace('_', ' ')} {number}" for kind, number in summary["changes"].items())
    handed = "tries to hand them over: {delivered} arrived, {repeated} repeated under the same id"
    yield Rule("What came of it", align="left")
    funnel = [
        ("looks", summary["looks"], "every look is recorded, also those that found nothing"),
        ("snapshots", summary["snapshots"], "new bytes, kept as they came"),
        ("revisions", summary["revisions"], "new words; markup, spaces and brackets make none"),
        ("changes", sum(summary["changes"].values()), changes),
        ("flags", len(summary["flags"]), "changes that matter"),
        ("days fired", len(summary["milestones"]), "a day of coming into force, a deadline seven days ahead; each told once"),
        ("alerts", summary["alerts"], "what three subscriptions asked to be told"),
        ("deliveries", summary["deliveries"]["attempts"], handed.format(**summary["deliveries"])),
        ("held", summary["held"], "bodies kept aside: a sign-in page, a text cut by a paywall"),
        ("gone", summary["gone"], "looks that found no page; what was recorded stays"),
    ]
    yield table("", ("what", "how many#", "why*"), funnel)
    notice = next((flag.notice_id for flag in reversed(registry.flags()) if flag.number > 1), 1)
    yield Text(_NEXT.format(place=place, notice=notice))


_OPENING = """A small sample publisher and a news agency start on loopback; every text is our own writing.
The registry looks once a day, over real HTTP, and tells three subscriptions:
  compliance  medium and above, on the console
  archive     low and above, in a file
  hooks       high and critical, to a webhook whose receiver will fail for a day
Everything stays in {place}/ for you to explore.
"""
_NEXT = """
Go on from here:
  export REGISTRY_DATABASE=sqlite:///{place}/registry.db
  uv run registry flags
  uv run registry diff {notice}
  uv run registry show {notice} --as-of 2026-09-02 --known-at 2026-09-05
  uv run registry calendar --all
  uv run registry status

With sources of your own, `uv run registry serve` does all of this by itself, until you stop it.
"""
