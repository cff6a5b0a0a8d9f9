"""Values -> rows, pure: what a reading, its parts, its changes and its flags look like in their tables.

Rows of evidence hold spans and values; words go to the caption and to the comparison frame.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from registry.text.compare import Comparison, Facet, Place
from registry.text.extract import Hints
from registry.text.flags import Judgement, Quiet
from registry.text.measures import Action, Amount, Deadline, Measure
from registry.text.metadata import Dated, Mention, Metadata
from registry.text.reading import Reading

_UNKEPT = re.compile("[\x00\ud800-\udfff]")


def clean(value: Any) -> Any:
    """Text as every engine can keep it: NUL and lone surrogates become U+FFFD. Texts of record lie in frames, untouched."""
    kind = type(value)
    if kind is str:
        return _UNKEPT.sub("\ufffd", value)
    if kind is int or value is None:
        return value
    if isinstance(value, Mapping):
        return {clean(key): clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [item if type(item) is int else clean(item) for item in value]
    return value


def lane(url: str, source_id: int) -> str:
    """In which lane an address is looked at: one for each host of the web, and one for each folder's source."""
    try:
        host = urlsplit(url).hostname if url.startswith(("http://", "https://")) else None
    except ValueError:
        host = None
    return f"host {host.lower()}" if host else f"source {source_id}"


def reading_row(read: Reading, hints: Hints) -> dict[str, Any]:
    """A reading without its text and without its parts."""
    about = read.metadata
    days = {"document_date": about.document_date, "publication_date": about.publication_date, "effective_date": about.effective_date}
    row = {
        "rules": read.rules,
        "hints": dataclasses.asdict(hints),
        "language": read.language,
        "encoding": read.encoding,
        "completeness": about.completeness,
        "role": about.role,
        "translation": about.translation,
        "document_type": about.document_type,
        "noise": [{"span": list(noise.span), "reason": noise.reason} for noise in read.noise],
        "detail": _detail(about),
    }
    return {**clean(row), **{name: dated.day if dated else None for name, dated in days.items()}}


def _detail(about: Metadata) -> dict[str, Any]:
    """Where each thing that a notice says of itself stands, without its words."""
    one = ("title", "document_number", "document_date", "publication_date", "effective_date", "expiry_date")
    many = ("issuers", "approved_by", "addressees", "regions", "dates")
    places: dict[str, Any] = {name: _place(found) for name in one if (found := getattr(about, name))}
    places |= {name: [_place(each) for each in found] for name in many if (found := getattr(about, name))}
    known = {"rank": about.rank, "jurisdiction": about.jurisdiction}
    lists = {
        "references": [{"span": list(each.span), "relation": each.relation, "source": each.source} for each in about.references],
        "clauses": [{"span": list(each.span), "kind": each.kind, "source": each.source} for each in about.clauses],
    }
    status = {"status": {"span": list(about.status.span), "state": about.status.state}} if about.status else {}
    told = {name: value for name, value in (known | lists).items() if value}
    return places | told | status | ({"completeness": list(about.completeness_span)} if about.completeness_span else {})


def _place(found: Mention | Dated) -> dict[str, Any]:
    """Where something stands, how it is known, and by what id or as which kind of day."""
    named = found.canonical if isinstance(found, Mention) else found.kind
    place = {"span": list(found.span) if found.span else None, "source": found.source}
    return place | ({"canonical" if isinstance(found, Mention) else "kind": named} if named else {})


def caption(read: Reading) -> dict[str, Any]:
    """The words by which a notice is listed, and the hash of all of its words."""
    about = read.metadata
    words = hashlib.sha256(read.words.encode("utf-8", "surrogatepass")).hexdigest()
    issuers = [issuer.text for issuer in about.issuers]
    number = about.document_number.text if about.document_number else None
    title = about.title.text if about.title else None
    caption: dict[str, Any] = clean({"title": title, "issuers": issuers, "document_number": number, "words_sha256": words})
    return caption


def provision_rows(read: Reading) -> list[dict[str, Any]]:
    """Provisions in order."""
    return [
        {
            "ordinal": ordinal,
            "eid": clean(one.eid),
            "label": clean(one.label),
            "kind": one.kind,
            "start": one.span[0],
            "end": one.span[1],
            "heading_start": one.heading[0] if one.heading else None,
            "heading_end": one.heading[1] if one.heading else None,
        }
        for ordinal, one in enumerate(read.provisions)
    ]


def measure_rows(read: Reading) -> list[dict[str, Any]]:
    """Measures in order, without their words."""
    return [
        {
            "ordinal": ordinal,
            "address": clean(one.address),
            "start": one.span[0],
            "end": one.span[1],
            "kind": one.kind,
            "modality": one.modality,
            "modality_detail": one.modality_detail,
            "strength": one.strength,
            "actor_start": one.actor.span[0] if one.actor else None,
            "actor_end": one.actor.span[1] if one.actor else None,
            "actor_source": one.actor.source if one.actor else None,
            "actor_canonical": clean(one.actor.canonical) if one.actor else None,
            "facts": clean(_facts(one)),
            "rule": one.rule,
            "confidence": one.confidence,
        }
        for ordinal, one in enumerate(read.measures)
    ]


def _facts(measure: Measure) -> dict[str, Any]:
    """What a measure holds, as spans and values; what is empty is left out."""
    facts = {
        "actions": [_action(action) for action in measure.actions],
        "deadlines": [_deadline(deadline) for deadline in measure.deadlines],
        "amounts": [_amount(amount) for amount in measure.amounts],
        "regions": [list(place.span) for place in measure.regions if place.source == "explicit"],
        "region_codes": [place.code for place in measure.regions if place.code],
        "beneficiaries": [list(one.span) for one in measure.beneficiaries],
        "instruments": [one.type for one in measure.instruments],
    }
    return {name: fact for name, fact in facts.items() if fact}


def _action(action: Action) -> dict[str, Any]:
    actor = {"actor": list(action.actor.span), "actor_source": action.actor.source} if action.actor else {}
    return {"span": list(action.span), "modality": action.modality, "polarity": action.polarity, **actor}


def _deadline(deadline: Deadline) -> dict[str, Any]:
    values = {
        "day": deadline.day.isoformat() if deadline.day else None,
        "count": deadline.count,
        "unit": deadline.unit,
        "anchor": list(deadline.anchor) if deadline.anchor else None,
        "direction": deadline.direction,
        "every": deadline.every,
        "on": deadline.on,
        "start": deadline.start.isoformat() if deadline.start else None,
        "time": deadline.time,
        "steps": [_deadline(step) for step in deadline.steps] or None,
    }
    given = {name: value for name, value in values.items() if value is not None}
    return {"span": list(deadline.span), "kind": deadline.kind, "boundary": deadline.boundary, "precision": deadline.precision, **given}


def _amount(amount: Amount) -> dict[str, Any]:
    # Decimal as text: digests hold no floating-point numbers.
    given = {
        "upper": None if amount.upper is None else str(amount.upper),
        "role": amount.role,
        "basis": list(amount.basis) if amount.basis else None,
        "per": list(amount.per) if amount.per else None,
    }
    values = {"span": list(amount.span), "value": str(amount.value), "unit": amount.unit, "comparator": amount.comparator}
    return {**values, **{name: value for name, value in given.items() if value is not None}}


def change_rows(comparison: Comparison, judgement: Judgement) -> list[dict[str, Any]]:
    """Changes in order, each with the verdict that kept it quiet."""
    quiet = _quiet(judgement, len(comparison.changes))
    return [
        {
            "ordinal": ordinal,
            "kind": one.kind,
            "also": list(one.also),
            "substantive": one.substantive,
            "severity": one.severity,
            "needs_review": one.needs_review,
            **_side("old", one.old),
            **_side("new", one.new),
            "quiet": quiet[ordinal].verdict if ordinal in quiet else None,
        }
        for ordinal, one in enumerate(comparison.changes)
    ]


def _side(name: str, place: Place | None) -> dict[str, Any]:
    address, (start, end) = (clean(place.address), place.span) if place else (None, (None, None))
    return {f"{name}_address": address, f"{name}_start": start, f"{name}_end": end}


def flag_rows(judgement: Judgement) -> list[dict[str, Any]]:
    """Flags in order, with the ordinal of their change; one about the whole notice hangs on the first change."""
    return [
        {"ordinal": ordinal, "change": flag.change or 0, "kind": flag.kind, "severity": flag.severity}
        for ordinal, flag in enumerate(judgement.flags)
    ]


def words(comparison: Comparison, judgement: Judgement) -> list[dict[str, Any]]:
    """The words of the changes, one element a change: its reason, its facets, why it is quiet, the reasons of its flags."""
    quiet = _quiet(judgement, len(comparison.changes))
    return [
        {
            "reason": clean(one.reason),
            "facets": [clean(_facet(facet)) for facet in one.facets],
            "quiet": clean(quiet[at].reason) if at in quiet else None,
            "flags": {str(ordinal): clean(flag.reason) for ordinal, flag in enumerate(judgement.flags) if (flag.change or 0) == at},
        }
        for at, one in enumerate(comparison.changes)
    ]


def _quiet(judgement: Judgement, changes: int) -> dict[int, Quiet]:
    """Verdicts by change; one about the whole revision holds for every change that has no verdict and no flag of its own."""
    flagged = {flag.change or 0 for flag in judgement.flags}
    whole = [one for one in judgement.quiet if one.change is None]
    quiet = {at: whole[0] for at in range(changes) if whole and at not in flagged}
    return quiet | {one.change: one for one in judgement.quiet if one.change is not None}


def _facet(facet: Facet) -> dict[str, str | None]:
    return {"facet": facet.facet, "direction": facet.direction, "from": facet.before, "to": facet.after, "rule": facet.rule}
