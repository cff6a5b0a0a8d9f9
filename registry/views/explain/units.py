"""A Reading as a person reads it: the text of record in order, cut into units, and each unit into lines and pieces.

    measure | refused | noise | plain     what a unit is; every character but line breaks and outer spaces stands in exactly one
    line                                  what of it stands on one line of the text, with the provisions that open there
    piece                                 words under the same marks: a cue, an actor, a deadline, an amount, an action ...

One sweep over the text: the cost is linear in its size and in the number of marks.
"""

from __future__ import annotations

import re
import sys
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from registry.text.extract import Noise, Sheet, Span
from registry.text.measures import Measure
from registry.text.operative import Refusal
from registry.text.reading import Reading
from registry.text.structure import Provision
from registry.views.about import facts
from registry.views.explain.notes import amount_words, deadline_words

Source = Measure | Refusal | Noise | None
"""What a unit is evidence of; None for words that nothing claims: headings, signatures, the head of the notice."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that means something."""

    span: Span
    kind: str
    """`action`, `actor`, `amount`, `cue`, `deadline`, `fact`, `label` or `noise`."""
    told: str
    """What it means, in words; the number of an action."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words under the same marks."""

    span: Span
    marks: tuple[Mark, ...]
    opens: tuple[Mark, ...]
    """The marks that begin here."""
    closes: tuple[Mark, ...]
    """The marks that end here."""


@dataclass(frozen=True, slots=True)
class Line:
    """What of a unit stands on one line of the text."""

    span: Span
    pieces: tuple[Piece, ...]
    opens: tuple[Provision, ...]
    """The provisions that begin here, outermost first."""
    sheets: tuple[Sheet, ...]
    """The printed pages that begin here."""
    depth: int
    """How many provisions hold it."""
    heading: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A measure, a sentence that was considered and not taken, noise, or words that nothing claims."""

    source: Source
    lines: tuple[Line, ...]
    goes_on: bool
    """Whether it stands on the same line of the text as the end of the unit before."""


@dataclass(frozen=True, slots=True)
class _Fragment:
    """A stretch of one line of the text that belongs to one source."""

    span: Span
    source: Source
    goes_on: bool


def units(reading: Reading) -> Iterator[Unit]:
    """The units of a text in its order."""
    fragments = tuple(_fragments(reading))
    lines = tuple(_lines(reading, fragments))
    start = 0
    for at in range(1, len(fragments) + 1):
        if at == len(fragments) or not _go_together(fragments[at - 1], fragments[at]):
            yield Unit(fragments[start].source, lines[start:at], fragments[start].goes_on)
            start = at


def _go_together(one: _Fragment, other: _Fragment) -> bool:
    """Whether two fragments that follow each other are one unit; lines of noise are where their reason is the same."""
    if isinstance(one.source, Noise) and isinstance(other.source, Noise):
        return one.source.reason == other.source.reason
    return one.source is not None and one.source is other.source


# Where what stands.

_LINE = re.compile("[^\r\n\x85\u2028\u2029]+")
_EDGE = " \t\u00a0\u3000\f\v"
_WORD = re.compile(r"[^\W_]")
INLINE = ("markup",)
"""Noise that stands within a sentence and gives it no end."""


def _fragments(reading: Reading) -> Iterator[_Fragment]:
    """Every line of the text, cut where its source changes; what holds no word of its own, as a label, joins what follows it."""
    labels = {one.span[0]: one.label for one in reading.provisions if one.label}
    sources = list(_sources(reading))
    at = 0
    for line in _LINE.finditer(reading.text):
        while at < len(sources) and sources[at].span[1] <= line.start():
            at += 1
        yield from _joined(reading.text, labels, list(_cut_line(reading.text, line.span(), sources, at)))


def _sources(reading: Reading) -> Iterator[Measure | Refusal | Noise]:
    """What claims words, in order of place and disjoint; noise within a sentence is only marked in it."""
    noise = (one for one in reading.noise if one.reason not in INLINE)
    claims: list[Measure | Refusal | Noise] = [*reading.measures, *reading.refused, *noise]
    done = 0
    for one in sorted(claims, key=lambda source: (source.span[0], -source.span[1])):
        if one.span[0] >= done:
            yield one
            done = one.span[1]


def _cut_line(text: str, line: Span, sources: Sequence[Measure | Refusal | Noise], first: int) -> Iterator[tuple[Span, Source]]:
    """The stretches of `line`, each with its source, without the spaces around it; `first` is the first source that may reach it."""
    done = line[0]
    for at in range(first, len(sources)):
        start, end = (max(done, sources[at].span[0]), min(line[1], sources[at].span[1]))
        if start >= line[1]:
            break
        yield from _bare(text, (done, start), None)
        yield from _bare(text, (start, end), sources[at])
        done = end
    yield from _bare(text, (done, line[1]), None)


def _bare(text: str, span: Span, source: Source) -> Iterator[tuple[Span, Source]]:
    words = text[slice(*span)]
    if bare := words.strip(_EDGE):
        start = span[0] + words.index(bare)
        yield (start, start + len(bare)), source


def _joined(text: str, labels: Mapping[int, str], stretches: Sequence[tuple[Span, Source]]) -> Iterator[_Fragment]:
    """The fragments of one line: a label or stray mark that nothing claims goes with its neighbour, the nearer one."""
    found: list[_Fragment] = []
    start: int | None = None
    for span, source in stretches:
        if source is None and _is_mute(text, span, labels):
            if found and found[-1].span[1] == span[0]:
                found[-1] = replace(found[-1], span=(found[-1].span[0], span[1]))
            elif start is None:
                start = span[0]
            continue
        found.append(_Fragment((span[0] if start is None else start, span[1]), source, goes_on=bool(found)))
        start = None
    if start is not None:
        end = stretches[-1][0][1]
        last = found.pop() if found else _Fragment((start, end), None, goes_on=False)
        found.append(replace(last, span=(last.span[0], end)))
    yield from found


def _is_mute(text: str, span: Span, labels: Mapping[int, str]) -> bool:
    """Whether a stretch holds no word but perhaps the label of a provision."""
    first = _WORD.search(text, *span)
    if first is None:
        return True
    label = next((labels[at] for at in range(span[0], first.start() + 1) if at in labels), None)
    return label is not None and _WORD.search(text, first.start() + len(label), span[1]) is None


# Lines and pieces.


def _lines(reading: Reading, fragments: Sequence[_Fragment]) -> Iterator[Line]:
    """The line of each fragment: its pieces, the provisions that open in it, and how deep it lies."""
    pieces = deque(_cut(marks(reading), fragments))
    waiting = deque(sorted(reading.provisions, key=lambda one: (one.span[0], -one.span[1])))
    printed = deque(reading.sheets)
    held: list[Provision] = []
    for fragment in fragments:
        start, end = fragment.span
        opens = _before(waiting, end)
        held = [one for one in held if one.span[1] > start] + opens
        heading = fragment.source is None and any(_heads(reading.text, one, fragment.span) for one in opens)
        depth = max(0, len(held) - 1)
        yield Line(fragment.span, tuple(_before(pieces, end)), tuple(opens), tuple(_before(printed, end)), depth, heading)


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_Some = TypeVar("_Some", bound=_Placed)


def _before(waiting: deque[_Some], end: int) -> list[_Some]:
    """What of `waiting` begins before `end`, taken out of it."""
    found = []
    while waiting and waiting[0].span[0] < end:
        found.append(waiting.popleft())
    return found


def _heads(text: str, provision: Provision, span: Span) -> bool:
    """Whether `span` is the heading of a provision, and no words after it."""
    if provision.kind == "heading":
        return True
    return provision.heading is not None and provision.heading[1] <= span[1] and not _WORD.search(text, provision.heading[1], span[1])


def _cut(found: Sequence[Mark], fragments: Sequence[_Fragment]) -> Iterator[Piece]:
    """The fragments, cut wherever a mark begins or ends; `found` are in order of place."""
    waiting = deque(found)
    active: list[Mark] = []
    for fragment, following in zip(fragments, (*(one.span[0] for one in fragments[1:]), _NEVER), strict=True):
        at, stop = fragment.span
        while at < stop:
            opens = []
            while waiting and waiting[0].span[0] <= at:
                opens.append(waiting.popleft())
            active = [mark for mark in (*active, *opens) if mark.span[1] > at]
            end = min([stop, *(mark.span[1] for mark in active), waiting[0].span[0] if waiting else stop])
            reached = end if end < stop else following
            closes = tuple(mark for mark in active if mark.span[1] <= reached)
            yield Piece((at, end), tuple(active), tuple(mark for mark in opens if mark.span[1] > at), closes)
            at = end


_NEVER = sys.maxsize


# What means something.


def marks(reading: Reading) -> list[Mark]:
    """Every mark on the words of a text, in order of place."""
    found = {Mark(value.span, "fact", fact.name) for fact in facts(reading) for value in fact.values if value.span}
    found |= {Mark(noise.span, "noise", noise.reason) for noise in reading.noise}
    for one in reading.provisions:
        if one.label and reading.text.startswith(one.label, one.span[0]):
            found.add(Mark((one.span[0], one.span[0] + len(one.label)), "label", one.kind))
    found |= {Mark(one.cue, "cue", "would show a modality") for one in reading.refused if one.cue}
    for measure in reading.measures:
        found |= set(_of_measure(measure))
    return sorted(
        (mark for mark in found if mark.span[0] < mark.span[1]), key=lambda mark: (mark.span[0], -mark.span[1], mark.kind, mark.told)
    )


def _of_measure(measure: Measure) -> Iterator[Mark]:
    if measure.cue:
        yield Mark(measure.cue, "cue", "shows the modality")
    if len(measure.actions) > 1:
        yield from (Mark(action.span, "action", str(number)) for number, action in enumerate(measure.actions, 1))
    for actor in (measure.actor, *(action.actor for action in measure.actions)):
        if actor:
            yield Mark(actor.span, "actor", "who acts")
    yield from (Mark(deadline.span, "deadline", deadline_words(deadline)) for deadline in measure.deadlines)
    yield from (Mark(amount.span, "amount", amount_words(amount)) for amount in measure.amounts)
