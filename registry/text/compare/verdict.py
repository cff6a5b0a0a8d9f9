"""A pair of passages -> at most one Change: what kind it is, whether it matters, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from registry.text.compare import facets as rules
from registry.text.compare import reasons
from registry.text.compare.change import Change, Facet, Place
from registry.text.compare.facts import facts
from registry.text.compare.pairing import Match, Matches
from registry.text.compare.passages import Passage
from registry.text.compare.sameness import numerals, references, same, signs, without_references
from registry.text.lexicon import Lexicon, lexicon, wording
from registry.text.lexicon.deferred import deferred
from registry.text.measures import Measure
from registry.text.reading import Reading

REPORTED = ("news_report", "summary")
"""Roles of texts that tell of a notice and never hold all of it."""
CUT = ("truncated", "paywalled", "excerpt")
"""Completeness of texts that do not hold all of the notice."""
_URL = deferred(r"https?://[^\s\u3000-\u303f\uff00-\uffef<>\"]+")
_LETTERS = deferred(r"[^\W_]")
_RELIEF = ("permission", "encouragement")
_FORMAL = ("saving", "repeal", "commencement", "commencement+repeal", "delegation")


class Judge:
    """Judges every match of two Readings."""

    def __init__(self, old: Reading, new: Reading, matched: Matches, lexicons: Sequence[Lexicon]) -> None:
        self.old, self.new, self.matched = old, new, matched
        self.lexicons = tuple(lexicon(each.language, lexicons) for each in (old, new))
        self.absent = self._absence()
        self.fresh = "newly_observed" if old.metadata.completeness in CUT and new.metadata.completeness not in CUT else "added"
        self.reported = new.metadata.role in REPORTED or old.metadata.role in REPORTED
        if self.reported:
            self.fresh = "newly_observed"
        self.retold = new.metadata.role in REPORTED and old.metadata.role in REPORTED
        """Whether both only tell of a notice: then other words are their writers', and only what they tell can have changed."""

    def _absence(self) -> str:
        """What it means that a passage is not in the new text."""
        if wording.RESIDUAL.search(self.new.text):
            return "not_restated"
        return "not_observed" if self.new.metadata.completeness in CUT or self.new.metadata.role in REPORTED else "withdrawn"

    def changes(self) -> Iterator[Change]:
        """One Change for each match that differs; unmatched passages of one measure are one Change."""
        for _, run in groupby(enumerate(self.matched.matches), key=_together):
            matches = [match for _, match in run]
            if matches[0].old and matches[0].new:
                yield from (change for match in matches if (change := self._paired(match)) is not None)
            else:
                yield self._single([p for match in matches for p in (match.old or match.new)], gone=bool(matches[0].old))

    # One side only.

    def _single(self, run: Sequence[Passage], *, gone: bool) -> Change:
        kind = self.absent if gone else self.fresh
        first, reading = run[0], self.old if gone else self.new
        spoken = self.lexicons[0 if gone else 1]
        place = _place(reading, run)
        words = " ".join(p.words for p in run)
        operative = any(
            p.kind in ("measure", "definition") or (p.kind == "background" and rules.is_normative(p.words, spoken)) for p in run
        )
        substantive = kind in ("added", "withdrawn") and operative
        severity = (_weight_gone(first) if gone else _weight_new(first)) if substantive else "info"
        facet = _facet_of(first, words, kind)
        return Change(
            kind=kind,
            also=(),
            substantive=substantive,
            severity=severity,
            facets=(facet,) if substantive and facet else (),
            reason=_single_reason(kind, first, operative=operative),
            old=place if gone else None,
            new=None if gone else place,
            needs_review=substantive and first.measure is None,
        )

    # Both sides.

    def _paired(self, match: Match) -> Change | None:
        old, new = (" ".join(p.words for p in side) for side in (match.old, match.new))
        moves = list(self._moves(match))
        if signs(old) == signs(new):
            return self._still(match, moves, edited=old.split() != new.split())
        view = same(old, new)
        if view is not None:
            facet = Facet("reworded_editorial", "neutral", None, None, view)
            return self._change(match, "editorial", [facet], moves)
        found = self._facets(match, old, new)
        quiet = rules.heaviest(found) == "info"
        return self._change(match, "editorial" if quiet else "amended", found, moves)

    def _still(self, match: Match, moves: Sequence[str], *, edited: bool) -> Change | None:
        """Words untouched: only place, number or punctuation differ."""
        if not moves and not edited:
            return None
        kind = moves[0] if moves else "editorial"
        facet = [Facet("reworded_editorial", "neutral", None, None, "punctuation")] if edited else []
        return self._change(match, kind, facet, moves[1:])

    def _moves(self, match: Match) -> Iterator[str]:
        if len(match.new) > len(match.old):
            yield "split"
        elif len(match.old) > len(match.new):
            yield "merged"
        markers = [side[0].marker for side in (match.old, match.new)]
        if markers[0] and markers[1] and signs(markers[0]) != signs(markers[1]):
            yield "renumbered"
        elif match.moved:
            yield "moved"

    def _change(self, match: Match, kind: str, found: Sequence[Facet], moves: Sequence[str]) -> Change:
        substantive = kind == "amended"
        places = _place(self.old, match.old), _place(self.new, match.new)
        also = tuple(dict.fromkeys([*moves, *(["editorial"] if kind in ("renumbered", "moved") and found else [])]))
        return Change(
            kind=kind,
            also=tuple(name for name in also if name != kind),
            substantive=substantive,
            severity=rules.heaviest(found),
            facets=tuple(found),
            reason=_paired_reason(kind, match, found),
            old=places[0],
            new=places[1],
            needs_review=substantive and any(f.facet in ("reworded_substantive", "number_changed", "rewritten") for f in found),
        )

    def _facets(self, match: Match, old: str, new: str) -> list[Facet]:
        """Why two wordings that differ by more than form differ."""
        first, second = match.old[0], match.new[0]
        if without_references(old) == without_references(new):
            return [self._referred(old, new)]
        if _URL.sub("", old) == _URL.sub("", new):
            return [_edited("reworded_background", old, new)]
        if {first.kind, second.kind} <= {"metadata", "heading"}:
            return [_edited("reworded_background", old, new)]
        operative = "measure" in (first.kind, second.kind) or any(rules.is_normative(words, self.lexicons[1]) for words in (old, new))
        if "definition" in (first.kind, second.kind) and not operative:
            return [_edited("definition_changed", old, new)]
        if _is_residual(first.measure, old) and _is_residual(second.measure, new):
            return [Facet("reworded_editorial", "neutral", None, None, "a clause that keeps all else unchanged")]
        known = tuple(r.metadata.document_date.day if r.metadata.document_date else None for r in (self.old, self.new))
        read = [
            facts(_joined(side), spoken, known=day) for side, spoken, day in zip((match.old, match.new), self.lexicons, known, strict=True)
        ]
        found = rules.compared(rules.Pair(read[0], read[1], (first.measure, second.measure)))
        return self._weighed(match, found, old, new, operative=operative)

    def _weighed(self, match: Match, found: list[Facet], old: str, new: str, *, operative: bool) -> list[Facet]:
        if match.rewritten:
            return (
                [Facet("rewritten", "neutral", None, None, "paired by place alone")]
                if operative
                else [_edited("reworded_background", old, new)]
            )
        numbers = any(f.facet.startswith(("deadline", "amount", "number", "sanction")) for f in found)
        if not operative and not (numbers and match.new[0].kind == "background"):
            return [_edited("reworded_background", old, new)]
        return [_retold(facet) for facet in found] if self.retold else found

    def _referred(self, old: str, new: str) -> Facet:
        """A reference whose number moved: with the provision referred to, or to another one."""
        before, after = references(old), references(new)
        if before == after:
            return Facet("document_reference_updated", "neutral", None, None, "number or date of another document")
        images = {_number(label): _number(image) for label, image in self.matched.articles.items()}
        changed = [(a, b) for a, b in zip(before, after, strict=False) if a != b]
        follows = len(before) == len(after) and all(images.get(_number(a)) == _number(b) for a, b in changed)
        shown = rules.short(", ".join(a for a, _ in changed)), rules.short(", ".join(b for _, b in changed))
        return Facet("xref_updated" if follows else "xref_retargeted", "neutral", *shown, "image of the provision referred to")


def _retold(facet: Facet) -> Facet:
    """Words that no rule explains are no change of law where a report or digest is written anew."""
    return replace(facet, facet="reworded_editorial", rule="retold in other words") if facet.facet == "reworded_substantive" else facet


def _together(item: tuple[int, Match]) -> tuple[object, ...]:
    """What puts unmatched passages into one Change: one measure, on one side, side by side."""
    n, match = item
    if match.old and match.new:
        return ("pair",)
    passage = (match.old or match.new)[0]
    return ("old" if match.old else "new", id(passage.measure) if passage.measure else n)


def _place(reading: Reading, run: Sequence[Passage]) -> Place:
    first = run[0]
    whole = (first.span[0], run[-1].span[1])
    span = whole if all(not _LETTERS.search(reading.text, a.span[1], b.span[0]) for a, b in pairwise(run)) else first.span
    return Place(first.address, first.label, span, reading.text[slice(*span)])


def _joined(run: Sequence[Passage]) -> Passage:
    """A run of passages as one, for reading its facts."""
    first = run[0]
    words = " ".join(p.words for p in run)
    return replace(first, words=words)


def _number(reference: str) -> str:
    """The number of a provision in a label or reference, with its Chinese unit: `12条` of `第十二条第三款`, `12` of `Article 12`."""
    found = re.search(r"\d+(?:条(?:之\d+)?|[款项章节编]|-\d+)?", numerals(reference.lower()))
    return found[0] if found else reference


def _edited(name: str, old: str, new: str) -> Facet:
    """A facet that shows the words that were exchanged."""
    before, after = rules.exchanged(old, new)
    return Facet(name, "neutral", rules.shown(before), rules.shown(after), "words exchanged")


def _is_residual(measure: Measure | None, words: str) -> bool:
    return bool(wording.RESIDUAL.search(words)) and (measure is None or measure.kind in (*_FORMAL, "substantive"))


def _weight_new(first: Passage) -> str:
    measure = first.measure
    if measure is None:
        return "medium"
    if measure.kind in _FORMAL:
        return "medium"
    if measure.modality == "prohibition":
        return rules.WEIGHTS["new_prohibition"]
    if measure.kind == "sanction" or (measure.modality == "obligation" and measure.strength >= 5):
        return rules.WEIGHTS["new_obligation"]
    return "low" if measure.modality == "encouragement" or measure.strength in (2, 3) else "medium"


def _weight_gone(first: Passage) -> str:
    relief = first.measure is not None and (first.measure.modality in _RELIEF or first.measure.modality_detail in ("release", "exemption"))
    return "high" if relief else "medium"


def _facet_of(first: Passage, words: str, kind: str) -> Facet | None:
    if kind != "added" or first.measure is None or first.measure.modality not in ("obligation", "prohibition"):
        return None
    return Facet(f"new_{first.measure.modality}", "tightened", None, rules.short(words), "a measure without counterpart")


_NAMED = {
    "obligation": "duty",
    "prohibition": "ban",
    "permission": "permission",
    "encouragement": "encouragement",
    "commitment": "commitment",
}
_CLASSES = {
    "sanction": "sanction",
    "saving": "saving clause",
    "repeal": "repeal",
    "commencement": "commencement clause",
    "delegation": "delegation",
}


def _named(passage: Passage) -> str:
    """What a passage is, in the words of a compliance officer."""
    if passage.measure is None:
        return {"definition": "definition", "heading": "heading", "metadata": "line of the document's head or foot"}.get(
            passage.kind, "passage"
        )
    return _CLASSES.get(passage.measure.kind) or _NAMED.get(passage.measure.modality, "rule")


def _single_reason(kind: str, first: Passage, *, operative: bool) -> str:
    name = _named(first)
    actor = first.measure.actor if first.measure else None
    whom = f" for {reasons.actor_name(actor.text)}" if actor and len(actor.text) <= 40 else ""
    if not operative and kind in ("added", "withdrawn"):
        return reasons.ended(f"{'New' if kind == 'added' else 'Gone'} {name}, binding nobody: {reasons.gist(first)}")
    text = {
        "added": f"New {'item in a ' if first.continues else ''}{name}{whom}: {reasons.gist(first)}",
        "withdrawn": f"{'Dropped from a' if first.continues else 'Withdrawn'} {name}{whom}: {reasons.gist(first)}",
        "newly_observed": f"Seen for the first time because the text is now more complete, not new law: {reasons.gist(first)}",
        "not_observed": f"Not in this incomplete text, which does not mean withdrawn: {reasons.gist(first)}",
        "not_restated": f"Not repeated, and kept in force by the clause that other provisions remain unchanged: {reasons.gist(first)}",
    }[kind]
    return reasons.ended(text)


def _paired_reason(kind: str, match: Match, found: Sequence[Facet]) -> str:
    old, new = match.old[0], match.new[0]
    if kind == "renumbered":
        return reasons.ended(f"Renumbered from {(old.marker or '').rstrip('、.')} to {(new.marker or '').rstrip('、.')}, words unchanged")
    if kind == "moved":
        return reasons.ended(f"Moved from {old.label or 'the head'} to {new.label or 'the head'}, words unchanged")
    if kind == "split":
        return reasons.ended(f"Split into {len(match.new)} provisions, words unchanged")
    if kind == "merged":
        return reasons.ended(f"Merged from {len(match.old)} provisions, words unchanged")
    return reasons.of_facets(found, measure=new.measure)
