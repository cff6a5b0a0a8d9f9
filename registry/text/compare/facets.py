"""Typed differences between two wordings of one passage, each with its direction and weight (domain.md 4.3).

Every rule looks at one thing that both sides say. What no rule explains is not passed over: words that changed and hold a cue, a number or
an authority make the change at least medium and mark it for review.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from rapidfuzz.distance import LCSseq

from registry.text.compare.change import SEVERITIES, Facet
from registry.text.compare.facts import Facts, day_or_period, quantity
from registry.text.compare.sameness import canonical, names, numerals, signs
from registry.text.diff import diff, tokens
from registry.text.lexicon import Lexicon, wording
from registry.text.measures import Actor, Measure
from registry.text.modality import Cue, cues
from registry.text.quantities import Amount, Deadline
from registry.text.values import value

_WEIGHED = {
    "critical": "polarity_flipped new_prohibition",
    "high": "new_obligation modality_strengthened deadline_earlier deadline_set amount_set sanction_raised actor_changed condition_removed"
    " exception_removed scope_widened obligation_added prohibition_added permission_removed definition_changed rewritten",
    "medium": "effective_date_moved modality_weakened deadline_later deadline_removed deadline_unit_changed amount_changed amount_removed"
    " sanction_lowered condition_added exception_added qualifier_removed scope_narrowed scope_changed permission_added obligation_removed"
    " prohibition_removed number_changed xref_retargeted reworded_substantive",
    "low": "actor_renamed qualifier_added",
    "info": "xref_updated document_reference_updated reworded_editorial reworded_background",
}
WEIGHTS = {name: weight for weight, names_of in _WEIGHED.items() for name in names_of.split()}
"""Severity of each facet; a tightened amount weighs one more."""

BINDING = 5
"""Strength of words that bind."""
_SHOWN = 60
_NAME = 24
"""Characters of an actor that is a name; a longer one describes who is meant."""
_Item = TypeVar("_Item")


@value
class Pair:
    """Two wordings of one passage with what each says."""

    old: Facts
    new: Facts
    measures: tuple[Measure | None, Measure | None]


def severity(facet: Facet) -> str:
    """The weight of one facet."""
    weight = WEIGHTS[facet.facet]
    return "high" if facet.facet == "amount_changed" and facet.direction == "tightened" else weight


def heaviest(facets: Sequence[Facet]) -> str:
    """The weight of a change: that of its weightiest facet."""
    return max((severity(facet) for facet in facets), key=SEVERITIES.index, default="info")


def compared(pair: Pair) -> list[Facet]:
    """The facets of two wordings that differ by more than editing, the weightiest first."""
    rules: tuple[Callable[[Pair], Iterator[Facet]], ...] = (_modality, _deadlines, _amounts, _actors, _hedges, _scope)
    found = [facet for rule in rules for facet in rule(pair)]
    if not found:
        found = list(_unexplained(pair))
    return sorted(found, key=lambda facet: -SEVERITIES.index(severity(facet)))


# Modality.

_ADDED = {"obligation": "tightened", "prohibition": "tightened", "permission": "loosened"}
"""Which way a further modal word points; encouragement points nowhere."""
_REVERSED = {"tightened": "loosened", "loosened": "tightened"}


def _modality(pair: Pair) -> Iterator[Facet]:
    """Modal words that stand for one another, then those that have no counterpart."""
    for old, new in _matched(_telling(pair.old), _telling(pair.new), lambda cue: (cue.modality, cue.strength)):
        if old and new:
            yield from _shifted(old, new, pair)
        elif new and _decides(new):
            clause = _clause(pair.new.words, new)
            yield Facet(f"{new.modality}_added", _ADDED[new.modality], None, clause, "a modal word without counterpart")
        elif old and _decides(old):
            clause = _clause(pair.old.words, old)
            yield Facet(f"{old.modality}_removed", _REVERSED[_ADDED[old.modality]], clause, None, "a modal word without counterpart")


def _decides(cue: Cue) -> bool:
    """Whether a modal word without counterpart is news: verbs of policy come and go with the style."""
    return cue.modality in _ADDED and (cue.strength == BINDING or cue.modality == "permission")


def _telling(side: Facts) -> list[Cue]:
    """The modal words that decide: no soft ones, and no strong verb in a clause that another modal word governs."""
    governed = [_clause_start(side.words, cue.span[0]) for cue in side.cues if cue.strength == BINDING or cue.modality == "permission"]
    return [
        cue
        for cue in side.cues
        if cue.detail not in ("soft_directive", "avoidance", "commitment")
        and not (cue.modality == "permission" and wording.PUNISHES.search(_clause(side.words, cue)))
        and not (cue.detail in ("strong_directive", "encouragement") and _clause_start(side.words, cue.span[0]) in governed)
    ]


def _shifted(old: Cue, new: Cue, pair: Pair) -> Iterator[Facet]:
    shown = pair.old.words[slice(*old.span)], pair.new.words[slice(*new.span)]
    if (old.modality == "prohibition") != (new.modality == "prohibition"):
        direction = "tightened" if new.modality == "prohibition" else "loosened"
        yield Facet("polarity_flipped", direction, *shown, "prohibition on one side only")
    elif new.strength > old.strength:
        rule = "now binding" if new.strength == BINDING else "strength of modal words"
        yield Facet("modality_strengthened", "tightened", *shown, rule)
    elif new.strength < old.strength:
        rule = "no longer binding" if old.strength == BINDING else "strength of modal words"
        yield Facet("modality_weakened", "loosened", *shown, rule)


def _clause(words: str, cue: Cue) -> str:
    """The clause around a modal word, short."""
    at = cue.span[0]
    start = _clause_start(words, at)
    found = re.search(r"[,;。:]|\.\s|$", words[at:])
    end = at + found.start() if found else len(words)
    return short(words[start:end])


def _clause_start(words: str, at: int) -> int:
    return max(words.rfind(mark, 0, at) for mark in ",;。:.") + 1


def _matched(old: Sequence[_Item], new: Sequence[_Item], same: Callable[[_Item], object]) -> Iterator[tuple[_Item | None, _Item | None]]:
    """Items of two sequences that differ: between items that are the same on both sides, in order; leftovers stand alone."""
    keys = list(map(same, old)), list(map(same, new))
    i = j = 0
    for block in LCSseq.editops(keys[0], keys[1]).as_matching_blocks():
        left, right = old[i : block.a], new[j : block.b]
        for k in range(max(len(left), len(right))):
            yield left[k] if k < len(left) else None, right[k] if k < len(right) else None
        i, j = block.a + block.size, block.b + block.size


# Deadlines.

_DAYS = {"hour": 1 / 24, "day": 1, "workday": 1.4, "week": 7, "month": 30, "quarter": 91, "half-year": 182, "year": 365}


def _deadlines(pair: Pair) -> Iterator[Facet]:
    for old, new in _matched(pair.old.deadlines, pair.new.deadlines, _deadline_key):
        if old and new:
            yield from _moved(old, new)
        elif new:
            yield Facet("deadline_set", "tightened", None, day_or_period(new), f"{new.kind} without counterpart")
        elif old:
            yield Facet("deadline_removed", "loosened", day_or_period(old), None, f"{old.kind} without counterpart")


def _deadline_key(deadline: Deadline) -> object:
    return deadline.day or (deadline.count, deadline.unit, deadline.every, deadline.on)


def _moved(old: Deadline, new: Deadline) -> Iterator[Facet]:
    before, after = day_or_period(old), day_or_period(new)
    if old.day and new.day and (old.kind, new.kind) == ("effective", "effective"):
        yield Facet("effective_date_moved", "loosened" if new.day > old.day else "tightened", before, after, "date in force")
        return
    if old.day and new.day and old.day != new.day:
        later = new.day > old.day
    elif old.count and new.count and not (old.day and new.day):
        if old.unit != new.unit:
            yield Facet("deadline_unit_changed", _direction(_length(old), _length(new)), before, after, "unit of a period")
            return
        later = new.count > old.count
    else:
        yield Facet("deadline_set", "neutral", before, after, "a period for a date, or the reverse")
        return
    yield Facet(
        "deadline_later" if later else "deadline_earlier", "loosened" if later else "tightened", before, after, f"{old.kind} to {new.kind}"
    )


def _length(deadline: Deadline) -> float:
    return (deadline.count or 0) * _DAYS.get(deadline.unit or "", 0)


def _direction(old: float, new: float) -> str:
    return "neutral" if old == new else "loosened" if new > old else "tightened"


# Amounts.


def _amounts(pair: Pair) -> Iterator[Facet]:
    for old, new in _matched(pair.old.amounts, pair.new.amounts, lambda a: (a.value, a.upper, a.unit, a.comparator)):
        if old and new:
            if quantity(old) != quantity(new) or "eq" not in (old.comparator, new.comparator):
                yield _resized(pair, old, new)
        elif new:
            yield Facet("amount_set", "neutral", None, quantity(new), f"{new.role or 'amount'} without counterpart")
        elif old:
            yield Facet("amount_removed", "neutral", quantity(old), None, f"{old.role or 'amount'} without counterpart")


def _resized(pair: Pair, old: Amount, new: Amount) -> Facet:
    """Which way an amount moved, by what it is for: a fine, a ceiling, a floor, or a threshold from which a rule applies."""
    before, after = quantity(old), quantity(new)
    up = (new.upper or new.value, new.value) > (old.upper or old.value, old.value)
    if "fine" in (old.role, new.role) and old.unit == new.unit:
        return Facet("sanction_raised" if up else "sanction_lowered", "tightened" if up else "loosened", before, after, "size of a fine")
    if quantity(old) == quantity(new):
        return Facet("amount_changed", "neutral", f"{before} ({old.comparator})", f"{after} ({new.comparator})", "another comparator")
    if old.unit != new.unit:
        return Facet("amount_changed", "neutral", before, after, "another unit")
    if new.comparator in ("le", "lt") or wording.CEILING_BEFORE.search(pair.new.words[max(0, new.span[0] - 24) : new.span[0]]):
        return Facet("amount_changed", "loosened" if up else "tightened", before, after, "a ceiling")
    if new.comparator in ("ge", "gt"):
        floor = wording.MINIMUM_BEFORE.search(pair.new.words[max(0, new.span[0] - 24) : new.span[0]])
        tightened = up if floor else not up
        return Facet("amount_changed", "tightened" if tightened else "loosened", before, after, "a floor" if floor else "a threshold")
    return Facet("amount_changed", "neutral", before, after, f"{new.role or 'amount'}")


# Who.


def _actors(pair: Pair) -> Iterator[Facet]:
    """Authorities whose names the edit touches, then the subject of the measure."""
    found = [(old, new) for old, new in _changed_authorities(pair) if signs(old) != signs(new)]
    yield from (_actor(old, new) for old, new in dict.fromkeys(found))
    old, new = (
        measure.actor if measure and len(measure.actor.text if measure.actor else "") <= _NAME else None for measure in pair.measures
    )
    if not found and old and new and (old.source, new.source) == ("explicit", "explicit") and _bare(old.text) != _bare(new.text):
        yield _actor(_called(old), _called(new))


def _called(actor: Actor) -> str:
    """The id of an institution, else the words: those of one class are not the same."""
    return actor.canonical if actor.canonical and not actor.canonical.startswith("class:") else actor.text


def _bare(name: str) -> str:
    """An actor without its figures, which amounts and deadlines tell."""
    return re.sub(r"\d+", "", canonical(name))


def _actor(old: str, new: str) -> Facet:
    renamed = canonical(names(old)) == canonical(names(new))
    return Facet("actor_renamed" if renamed else "actor_changed", "neutral", short(old), short(new), "names of authorities")


def _changed_authorities(pair: Pair) -> Iterator[tuple[str, str]]:
    """Replaced words that, with what follows them, name an authority on both sides."""
    for (i, p), (j, q) in replacements(pair.old.words, pair.new.words):
        old, new = _authority(pair.old.words, i, p), _authority(pair.new.words, j, q)
        if old and new:
            yield old, new


def _authority(words: str, start: int, end: int) -> str | None:
    """The authority that the changed words belong to, if any."""
    if start == end:
        return None
    if words[start] >= "\u3400":
        if end - start > _NAME or re.search("[,;。:的]", words[start:end]):
            return None
        found = wording.AGENCY_END.match(words, end)
        inside = wording.AGENCY_END.search(words[start:end])
        if found and not re.search("[的和与或应可向由经对持将报依]", found[0]):
            return words[start : found.end()]
        return words[start:end] if inside and inside.end() == end - start else None
    near = wording.AGENCY_EN.finditer(words, max(0, start - 80), min(len(words), end + 80))
    return next((found[0] for found in near if found.start() < end and found.end() > start), None)


# Hedges, conditions, exceptions, scope.


def _hedges(pair: Pair) -> Iterator[Facet]:
    yield from _gained(pair.old.exceptions, pair.new.exceptions, "exception", "loosened", "tightened")
    yield from _gained(pair.old.conditions, pair.new.conditions, "condition", "neutral", "neutral")
    yield from _gained(pair.old.qualifiers, pair.new.qualifiers, "qualifier", "loosened", "tightened")


def _gained(old: Counter[str], new: Counter[str], name: str, added: str, removed: str) -> Iterator[Facet]:
    if old.total() < new.total():
        gained = next(iter(new - old), None)
        yield Facet(f"{name}_added", added, None, gained and short(gained), f"words of {name}")
    elif old.total() > new.total():
        lost = next(iter(old - new), None)
        yield Facet(f"{name}_removed", removed, lost and short(lost), None, f"words of {name}")


def _scope(pair: Pair) -> Iterator[Facet]:
    """Regions that a measure names."""
    told = [{one.code or one.text: one.text for one in measure.regions} if measure else {} for measure in pair.measures]
    old, new = (set(names) for names in told)
    if old == new or not (old and new):
        return
    name = "scope_widened" if old < new else "scope_narrowed" if new < old else "scope_changed"
    lost, gained = sorted(told[0][code] for code in old - new), sorted(told[1][code] for code in new - old)
    yield Facet(name, "neutral", ", ".join(lost) or None, ", ".join(gained) or None, "regions")


# What no rule explains.


def _unexplained(pair: Pair) -> Iterator[Facet]:
    """Words that differ and fit no rule: plain words are drafting, all others change what is said."""
    old, new = exchanged(pair.old.words, pair.new.words)
    if all(_plain(words) for words in (*old, *new)):
        yield Facet("reworded_editorial", "neutral", shown(old), shown(new), "plain words")
    elif _digits(old) != _digits(new):
        yield Facet("number_changed", "neutral", shown(old), shown(new), "digits that no rule reads")
    else:
        yield Facet("reworded_substantive", "neutral", shown(old), shown(new), "words that no rule explains")


def _plain(words: str) -> bool:
    return all(wording.PLAIN.match(token) for token in tokens(words.lower()) if re.search(r"\w", token))


def _digits(edits: Sequence[str]) -> list[str]:
    return sorted(re.findall(r"\d+", numerals(" ".join(edits))))


def exchanged(old: str, new: str) -> tuple[list[str], list[str]]:
    """The words on either side that the other has not, without what differs in form only."""
    pairs = [(old[slice(*a)], new[slice(*b)]) for a, b in replacements(old, new)]
    telling = [(a, b) for a, b in pairs if canonical(a) != canonical(b)]
    return [a for a, _ in telling], [b for _, b in telling]


def shown(edits: Sequence[str]) -> str | None:
    """Edits of one side in a line, None where there are none."""
    return short(" … ".join(edit.strip() for edit in edits if edit.strip())) or None


def is_normative(words: str, lexicon: Lexicon | None) -> bool:
    """Whether words that the reader took for background hold a modal word that binds or frees; what no lexicon reads may always do."""
    if lexicon is None:
        return True
    return any(cue.strength == BINDING or cue.modality == "permission" for cue in cues(words, (0, len(words)), lexicon))


def replacements(old: str, new: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Spans that stand for one another on both sides, in order; one of the two may be empty."""
    i = j = 0
    for operation in (*diff(old, new), None):
        at = (len(old), len(new)) if operation is None else (operation.old[0], operation.new[0])
        if operation is None or operation.op == "equal":
            if (i, j) != at:
                yield (i, at[0]), (j, at[1])
            if operation is not None:
                i, j = operation.old[1], operation.new[1]


def short(words: str) -> str:
    """Words cut to what fits into a sentence."""
    words = " ".join(words.replace("\x00", "").split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
