"""The registry at a glance: how sources and destinations fare, and what to do where something is wrong. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from registry.answers import DestinationState, SourceState, State
from registry.views.terminal import counted, minute, safe

LATE = timedelta(minutes=5)
"""A look that is due for longer than this, and not made, is late (reliability.md P6)."""
DARK = 3
"""Failed looks in a row from which on a source is called dark (reliability.md F23)."""
STUCK = timedelta(minutes=10)


def lines(state: State) -> Iterator[RenderableType]:
    """Sources, destinations and the rest, two lines each."""
    yield Text(counted(len(state.sources), "source"), style="bold")
    for source in state.sources:
        when = "paused" if source.paused else source.schedule
        yield from _listed(source.name, f"{when}; {_pages(source)}", f"last look {minute(source.last_look)}", _next(source))
    yield Text(counted(len(state.destinations), "destination"), style="bold")
    for one in state.destinations:
        retry = [f"next try {minute(one.next_try)}"] if one.next_try else []
        yield from _listed(f"{one.card.id}. {one.card.channel} {one.card.address}", _messages(one), *retry)
    yield Text("service", style="bold")
    served = [f"{name}, seen {minute(beat)}" for name, beat in state.processes.items()]
    yield from _listed("processes that serve: " + (", ".join(served) or "none"))
    days = counted(state.milestones, "day")
    yield from _listed(f"{days} still to come; ledger of {counted(state.ledger_size, 'entry')}, root {state.ledger_root[:16]}…")


def _listed(head: str, *facts: str) -> Iterator[RenderableType]:
    yield Padding(Text(safe(head)), (0, 0, 0, 2))
    if facts:
        yield Padding(Text(safe("; ".join(facts)), style="dim"), (0, 0, 0, 6))


def _next(source: SourceState) -> str:
    return f"{counted(source.due, 'look')} due now" if source.due else f"next {minute(source.next_due)}"


def _messages(one: DestinationState) -> str:
    told = {"grouped": "in digests", "collected": "for the next digest"}
    return ", ".join(f"{count} {told.get(name, name)}" for name, count in sorted(one.counts.items())) or "nothing yet"


def _pages(source: SourceState) -> str:
    told = ", ".join(f"{count} {name}" for name, count in sorted(source.pages.items()))
    return f"{counted(sum(source.pages.values()), 'page')} ({told})" if told else "no page yet"


def troubles(state: State, *, patience: float) -> list[str]:
    """What is wrong, a sentence each that says what to do; `patience` is seconds after which a process that was not seen is gone."""
    return [*_of_processes(state, patience), *(one for source in state.sources for one in _of_source(source, state))] + [
        trouble for one in state.destinations for trouble in _of_destination(one, state)
    ]


def _of_processes(state: State, patience: float) -> Iterator[str]:
    """What was killed is no trouble any more once another serves in its place."""
    gone = [name for name, beat in state.processes.items() if (state.at - beat).total_seconds() > patience]
    if len(gone) < len(state.processes):
        return
    for name in gone:
        yield f"Process {name} was last seen {minute(state.processes[name])} and did not end in good order: start `registry serve` again."
    waits = any(source.due and not source.paused for source in state.sources) or any(one.oldest for one in state.destinations)
    if waits:
        yield "Work is due and no process serves: run `registry serve`, or `registry track` and `registry deliver` by hand."


def _of_source(source: SourceState, state: State) -> Iterator[str]:
    if source.paused:
        return
    if source.due and source.next_due and state.at - source.next_due > LATE:
        since = f"{counted(source.due, 'look')} due since {minute(source.next_due)}"
        yield f"Source {source.name} is late: {since}; see whether `registry serve` runs."
    if source.failures >= DARK:
        yield f"Source {source.name} is dark: {source.failures} looks at a page failed in a row; see whether its address still holds."
    for name, what in (("held", "see `registry held`"), ("blocked", "its publisher turns us away: ask it, or change its settings")):
        if count := source.pages.get(name):
            yield f"Source {source.name} has {counted(count, 'page')} {name}: {what}."


def _of_destination(one: DestinationState, state: State) -> Iterator[str]:
    where = f"Destination {one.card.id} ({one.card.channel})"
    if one.card.closed:
        yield f"{where} said that it is gone for good: subscribe to another, or open it again with `registry deliver --replay`."
    elif dead := one.counts.get("dead"):
        yield f"{where} could not be given {counted(dead, 'message')}: mend it, then run `registry deliver --replay`."
    if one.oldest and state.at - one.oldest > STUCK:
        yield f"{where} has messages that wait since {minute(one.oldest)}; it failed {one.card.failures} times in a row."


def public(state: State) -> State:
    """The state without the secrets of destinations."""
    bare = tuple(replace(one, card=replace(one.card, secret=None)) for one in state.destinations)
    return replace(state, destinations=bare)
