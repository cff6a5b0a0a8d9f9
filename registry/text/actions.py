"""The operative clauses of a measure: each opens at a clause with a cue of its own or another verb, or at such an item of its list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from registry.text.actors import Actor, clause_subject, goes_on
from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.tables import BeforeCue
from registry.text.modality import Cue
from registry.text.operative import Verdict
from registry.text.runs import Views
from registry.text.values import value


@value
class Action:
    """One operative clause of a measure."""

    span: Span
    modality: str
    polarity: str
    """`positive` or `negative`."""
    actor: Actor | None = None


_Opening = tuple[int, Cue | None]


def actions(seen: Views, verdict: Verdict, actor: Actor | None) -> Iterator[Action]:
    """The actions of a measure in order; they cover it from the first on."""
    opened = _openings(seen, verdict)
    for at, (start, cue) in enumerate(opened):
        end = opened[at + 1][0] if at + 1 < len(opened) else verdict.passage.span[1]
        end = _trimmed(seen.folded, start, end)
        modality = cue.modality if cue else verdict.modality
        if cue is not None and cue.strength <= 4 and cue.detail != "avoidance":
            modality = verdict.modality
        yield Action((start, end), modality, cue.polarity if cue else verdict.polarity, _actor_of(seen, verdict, cue, actor))


_JOINER = deferred(r"(?:\s|,|;)(?:and|or|but|while)\s{0,4}$|(?<=[,;])(?:并|但|且|或者)$")


def _trimmed(folded: str, start: int, end: int) -> int:
    """The end of an action without the punctuation and the joining word before the next."""
    while end > start and folded[end - 1] in " ,;，；\n":
        end -= 1
    joint = _JOINER.search(folded, max(start + 1, end - 8), end)
    return joint.start() if joint else end


def _openings(seen: Views, verdict: Verdict) -> list[_Opening]:
    """Where each action opens, with the cue of its clause."""
    head = verdict.passage.head
    starts = [cue.span[0] for cue in verdict.cues]
    opened: list[_Opening] = []
    for part in verdict.parts:
        if starts and part[1] > starts[0]:  # the first opens with a cue
            opened += _of_clause(seen, verdict, part, starts, first=not opened)
    opened = [(head[0], opened[0][1]), *opened[1:]] if opened else [(head[0], verdict.cue)]
    return [*opened, *_items(seen, verdict)]


def _of_clause(seen: Views, verdict: Verdict, part: Span, starts: Sequence[int], *, first: bool) -> Iterator[_Opening]:
    """The openings within one clause, with a cue where none is open yet (`first`); `starts` is where each cue begins."""
    start, end = part
    head, rules = verdict.passage.head, verdict.passage.lexicon.modality
    held = verdict.cues[bisect_left(starts, start) : bisect_left(starts, end)]
    subjects = verdict.passage.lexicon.subjects
    if isinstance(subjects, BeforeCue) and subjects.no_action.match(seen.masked, start, end) and verdict.cue not in held:
        return
    words = seen.masked[start:end]
    conditional = held and end < head[1] and rules.condition_end.search(words.rstrip())
    cue = held[0] if held and not conditional else None
    if cue is not None or (not first and goes_on(seen, verdict, part)):
        yield start + len(words) - len(words.lstrip()), cue
    if isinstance(subjects, BeforeCue):
        for one, other in pairwise(held):
            joint = subjects.joint.search(seen.masked, one.span[1], other.span[0])
            if joint and other.binds:
                yield joint.end(), other


def _items(seen: Views, verdict: Verdict) -> Iterator[_Opening]:
    """The items of its list that go on with verbs of their own; a list of things or cases is part of what its head says."""
    head, span = verdict.passage.head, verdict.passage.span
    if not verdict.passage.lists or (verdict.cue is None and verdict.rule == "decision"):
        return
    runs = [run for run in seen.runs[verdict.passage.order + 1 :][:LONGEST_LIST] if run.start < span[1]]
    opening = [run for run in runs if (run.labelled or run.bullet) and goes_on(seen, verdict, (run.body, run.end))]
    if opening and 2 * len(opening) > len([run for run in runs if run.labelled or run.bullet]):
        yield from ((run.body, None) for run in opening if run.body > head[1])


LONGEST_LIST = 200
"""Runs after a head that are looked at for its items."""


def _actor_of(seen: Views, verdict: Verdict, cue: Cue | None, actor: Actor | None) -> Actor | None:
    """A clause with a subject of its own, else the actor of the measure."""
    own = clause_subject(seen, verdict, cue) if cue is not None and cue is not verdict.cue else None
    return own or actor
