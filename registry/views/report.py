"""The JSON forms of architecture.md section 5, and any answer of the registry as plain JSON values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from registry.text.measures import Actor, Amount, Deadline, Evidence, Measure
from registry.text.metadata import Clause, Dated, Mention, Metadata, Reference
from registry.text.reading import Reading

if TYPE_CHECKING:  # a reading is shown without what compares two
    from registry.text.compare import Change, Comparison, Facet, Place

COUNTED = ("added", "withdrawn", "amended", "renumbered", "editorial")
"""Kinds that a comparison's summary always counts, also at 0."""


def plain(value: Any) -> Any:
    """Any value of the registry as JSON: dataclasses as objects, times as ISO 8601, spans as pairs, decimals as text."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def reading_form(reading: Reading, *, with_text: bool = False, explained: bool = False) -> dict[str, Any]:
    """What `registry read --json` prints; `explained` adds the sentences that were not taken, each with the reason."""
    form: dict[str, Any] = {
        "rules": reading.rules,
        "language": reading.language,
        "text_sha256": reading.text_sha256,
        "media_type": reading.media_type,
        "encoding": reading.encoding,
        "metadata": metadata_form(reading.metadata),
        "noise": [{"span": list(one.span), "reason": one.reason} for one in reading.noise],
        "provisions": [{"eid": one.eid, "label": one.label, "kind": one.kind, "span": list(one.span)} for one in reading.provisions],
        "measures": [measure_form(one) for one in reading.measures],
    }
    if explained:
        form["refused"] = [{"span": list(one.span), "reason": one.reason, "cue": _span(one.cue)} for one in reading.refused]
    if reading.sheets:
        form["pages"] = [{"page": one.label, "span": list(one.span), "source": one.source} for one in reading.sheets]
    return form | ({"text": reading.text} if with_text else {})


def metadata_form(metadata: Metadata) -> dict[str, Any]:
    """The head of a notice; `inferred` names the fields whose value the text does not print."""
    dated = {name: getattr(metadata, name) for name in ("document_date", "publication_date", "effective_date", "expiry_date")}
    return {
        "title": _text(metadata.title),
        "issuers": [issuer.text for issuer in metadata.issuers],
        "issuer_ids": [issuer.canonical for issuer in metadata.issuers],
        "issuer_parts": [issuer.part for issuer in metadata.issuers],
        "approved_by": [issuer.text for issuer in metadata.approved_by],
        "document_number": _text(metadata.document_number),
        "numbers": [{"text": one.text, "code": one.code, "year": one.year, "serial": one.serial} for one in metadata.numbers],
        **{name: value.day.isoformat() if value else None for name, value in dated.items()},
        "dates": [{"kind": one.kind, "date": one.day.isoformat(), "span": _span(one.span), "source": one.source} for one in metadata.dates],
        "addressees": [one.text for one in metadata.addressees],
        "document_type": metadata.document_type,
        "rank": metadata.rank,
        "role": metadata.role,
        "translation": metadata.translation,
        "completeness": metadata.completeness,
        "completeness_span": _span(metadata.completeness_span),
        "jurisdiction": metadata.jurisdiction,
        "regions": [one.text for one in metadata.regions],
        "region_codes": [one.canonical for one in metadata.regions],
        "status": {"state": metadata.status.state, "span": list(metadata.status.span)} if metadata.status else None,
        "references": [_reference(one) for one in metadata.references],
        "clauses": [_clause(one) for one in metadata.clauses],
        "inferred": [*_inferred(metadata, dated)],
    }


def _inferred(metadata: Metadata, dated: Mapping[str, Dated | None]) -> Iterator[str]:
    """The fields whose value the text does not print."""
    yield from (name for name, value in dated.items() if value and value.source == "inferred")
    if any(issuer.source == "inferred" for issuer in metadata.issuers):
        yield "issuers"
    if metadata.document_type and metadata.type_source == "inferred":
        yield "document_type"


def measure_form(measure: Measure) -> dict[str, Any]:
    """One measure with its evidence."""
    return {
        "address": measure.address,
        "span": list(measure.span),
        "text": measure.text,
        "class": measure.kind,
        "modality": measure.modality,
        "modality_detail": measure.modality_detail,
        "actor": _actor(measure.actor),
        "actions": [
            {"span": list(one.span), "modality": one.modality, "polarity": one.polarity, "actor": _actor(one.actor)}
            for one in measure.actions
        ],
        "deadlines": [_deadline(one) for one in measure.deadlines],
        "amounts": [_amount(one) for one in measure.amounts],
        "regions": [one.text for one in measure.regions],
        "beneficiaries": [one.text for one in measure.beneficiaries],
        "rule": measure.rule,
        "cue": _span(measure.cue),
        "confidence": measure.confidence,
        **_traits(measure),
    }


def _traits(measure: Measure) -> dict[str, Any]:
    """What a measure carries beyond being one; empty where it carries nothing of the kind."""
    return {
        "strength": measure.strength,
        "polarity": measure.polarity,
        "binding_level": measure.binding_level,
        "actors": [_actor(one) for one in measure.actors or (measure.actor,) if one],
        "conditions": [_evidence(one) for one in measure.conditions],
        "exceptions": [_evidence(one) for one in measure.exceptions],
        "qualifiers": [_evidence(one) for one in measure.qualifiers],
        "continues": _evidence(measure.continues),
        "reported_speech": measure.reported is not None,
        "reported_by": _evidence(measure.reported),
        "reporting_duty": plain(measure.reporting),
        "cross_refs": plain(measure.references),
        "legal_basis": _evidence(measure.basis),
        "instrument_types": [one.type for one in measure.instruments],
        "instruments": [
            {"type": one.type, "span": list(one.span), "rule": one.rule, "confidence": one.confidence} for one in measure.instruments
        ],
        "regions_detail": plain(measure.regions),
        "beneficiaries_detail": [_actor(one) for one in measure.beneficiaries],
    }


def _evidence(evidence: Evidence | None) -> dict[str, Any] | None:
    return {"span": list(evidence.span), "rule": evidence.rule, "confidence": evidence.confidence} if evidence else None


def comparison_form(comparison: Comparison) -> dict[str, Any]:
    """What `registry compare --json` prints."""
    counted = Counter(change.kind for change in comparison.changes)
    return {
        "rules": comparison.rules,
        "changes": [change_form(change) for change in comparison.changes],
        "summary": {kind: counted.get(kind, 0) for kind in [*COUNTED, *sorted(set(counted) - set(COUNTED))]},
    }


def change_form(change: Change) -> dict[str, Any]:
    """One change with its facets and both places."""
    return {
        "kind": change.kind,
        "also": list(change.also),
        "substantive": change.substantive,
        "severity": change.severity,
        "facets": [_facet(facet) for facet in change.facets],
        "reason": change.reason,
        "needs_review": change.needs_review,
        "old": _place(change.old),
        "new": _place(change.new),
    }


def _facet(facet: Facet) -> dict[str, Any]:
    return {"facet": facet.facet, "direction": facet.direction, "from": facet.before, "to": facet.after, "rule": facet.rule}


def _place(place: Place | None) -> dict[str, Any] | None:
    return {"address": place.address, "label": place.label, "span": list(place.span), "text": place.text} if place else None


def _reference(reference: Reference) -> dict[str, Any]:
    return {
        "span": list(reference.span),
        "title": reference.title,
        "number": reference.number,
        "relation": reference.relation,
        "date": reference.day.isoformat() if reference.day else None,
        "provision": _span(reference.provision),
        "source": reference.source,
    }


def _clause(clause: Clause) -> dict[str, Any]:
    day = clause.day.isoformat() if clause.day else None
    return {"kind": clause.kind, "span": list(clause.span), "date": day, "source": clause.source}


def _actor(actor: Actor | None) -> dict[str, Any] | None:
    return {"text": actor.text, "span": list(actor.span), "source": actor.source, "canonical": actor.canonical} if actor else None


def _deadline(deadline: Deadline) -> dict[str, Any]:
    form: dict[str, Any] = {"date": deadline.day.isoformat() if deadline.day else None, "kind": deadline.kind, "span": list(deadline.span)}
    form |= {"count": deadline.count, "unit": deadline.unit} if deadline.count else {}
    more = {
        "anchor": list(deadline.anchor) if deadline.anchor else None,
        "direction": deadline.direction,
        "every": deadline.every,
        "on": deadline.on,
        "start": deadline.start.isoformat() if deadline.start else None,
        "time": deadline.time,
        "steps": [_deadline(step) for step in deadline.steps] or None,
    }
    known = {"boundary": deadline.boundary, "precision": deadline.precision, "rule": deadline.rule, "confidence": deadline.confidence}
    return form | known | {name: value for name, value in more.items() if value is not None}


def _amount(amount: Amount) -> dict[str, Any]:
    return {
        "value": str(amount.value),
        "upper": str(amount.upper) if amount.upper is not None else None,
        "unit": amount.unit,
        "comparator": amount.comparator,
        "role": amount.role,
        "span": list(amount.span),
        "basis": list(amount.basis) if amount.basis else None,
        "per": list(amount.per) if amount.per else None,
        "rule": amount.rule,
        "confidence": amount.confidence,
    }


def _text(mention: Mention | None) -> str | None:
    return mention.text if mention else None


def _span(span: tuple[int, int] | None) -> list[int] | None:
    return list(span) if span else None
