"""What changed of the whole document: completeness, date in force, title, number, issuers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registry.text.compare import reasons
from registry.text.compare.change import Change, Facet, Place
from registry.text.compare.pairing import Matches
from registry.text.compare.sameness import canonical, signs
from registry.text.compare.verdict import CUT
from registry.text.extract import Span
from registry.text.metadata import Dated, Mention
from registry.text.reading import Reading


def changes_of_document(old: Reading, new: Reading, changes: Sequence[Change]) -> Iterator[Change]:
    """Changes of the document as one; a date that a changed passage already told is not told again."""
    yield from _completeness(old, new)
    yield from _effective(old, new, [change.new.span for change in changes if change.new and change.kind != "renumbered"])
    for name, before, after in (
        ("title", old.metadata.title, new.metadata.title),
        ("number", old.metadata.document_number, new.metadata.document_number),
        ("issuers", _named(old.metadata.issuers), _named(new.metadata.issuers)),
    ):
        if before and after and canonical(before.text) != canonical(after.text):
            yield _corrected(name, (old, before), (new, after))


def replaced(old: Reading, new: Reading, matched: Matches) -> Change:
    """One Change for a text that was put in the place of another under the same title."""
    lost = sum(bool(m.old) and not m.new and m.old[0].kind == "measure" for m in matched.matches)
    gained = sum(bool(m.new) and not m.old and m.new[0].kind == "measure" for m in matched.matches)
    reason = f"Replaced as a whole: {lost} passages of the old text are gone, {gained} are new, next to nothing lives on"
    facet = Facet("rewritten", "neutral", None, None, "less than a fifth of either side lives on")
    places = _place(old, old.metadata.title), _place(new, new.metadata.title)
    return Change("replaced_wholesale", (), True, "high", (facet,), reasons.ended(reason), *places, needs_review=True)


def _completeness(old: Reading, new: Reading) -> Iterator[Change]:
    before, after = old.metadata.completeness, new.metadata.completeness
    if (before in CUT) == (after in CUT):
        return
    gained = before in CUT
    kind = "completeness_gained" if gained else "completeness_lost"
    reason = f"The text is now {after}, it was {before}" + ("" if gained else ": what is missing is not withdrawn")
    facet = Facet(kind, "neutral", before, after, "completeness of the text")
    places = _place_at(old, old.metadata.completeness_span), _place_at(new, new.metadata.completeness_span)
    yield Change(kind, (), False, "low" if gained else "info", (facet,), reasons.ended(reason), *places)


def _effective(old: Reading, new: Reading, told: Sequence[Span]) -> Iterator[Change]:
    before, after = old.metadata.effective_date, new.metadata.effective_date
    if after is None or (before and before.day == after.day) or _inside(after.span, told) or _same_clause((old, before), (new, after)):
        return
    kind = "effective_date_moved" if before else "effective_date_set"
    later = before is not None and after.day > before.day
    direction = "neutral" if before is None else "loosened" if later else "tightened"
    facet = Facet(kind, direction, before.day.isoformat() if before else None, after.day.isoformat(), "date in force")
    reason = f"In force from {after.day.isoformat()}" + (
        f", it was {before.day.isoformat()}" if before else ", which was not stated before"
    )
    severity = "high" if before and not later else "medium"
    yield Change(kind, (), True, severity, (facet,), reasons.ended(reason), _place(old, before), _place(new, after))


def _same_clause(before: tuple[Reading, Dated | None], after: tuple[Reading, Dated]) -> bool:
    """Whether the clause was left as it is: `自公布之日起施行` of a consolidated text says nothing new under a new date of publication."""
    spans = [dated.span if dated else None for _, dated in (before, after)]
    if spans[0] is None or spans[1] is None:
        return False
    return signs(before[0].text[slice(*spans[0])]) == signs(after[0].text[slice(*spans[1])])


def _inside(span: Span | None, told: Sequence[Span]) -> bool:
    return span is not None and any(start <= span[0] and span[1] <= end for start, end in told)


def _corrected(name: str, before: tuple[Reading, Mention], after: tuple[Reading, Mention]) -> Change:
    facet = Facet("metadata_corrected", "neutral", before[1].text, after[1].text, name)
    reason = f"The {name} of the document reads {reasons.quoted(after[1].text[:60])}, it read {reasons.quoted(before[1].text[:60])}"
    return Change("metadata_corrected", (), False, "info", (facet,), reasons.ended(reason), _place(*before), _place(*after))


def _named(issuers: Sequence[Mention]) -> Mention | None:
    """Several issuers as one mention."""
    return Mention(", ".join(issuer.text for issuer in issuers), issuers[0].span, issuers[0].source) if issuers else None


def _place(reading: Reading, found: Mention | Dated | None) -> Place | None:
    return _place_at(reading, found.span) if found else None


def _place_at(reading: Reading, span: Span | None) -> Place | None:
    return Place("", None, span, reading.text[slice(*span)]) if span else None
