"""The one sentence that says what changed, for a compliance officer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from registry.text.compare.change import Facet
from registry.text.compare.passages import Passage
from registry.text.measures import Measure

LIMIT = 200
"""Characters of a reason."""

_SENTENCES = {
    "polarity_flipped": "Turned around: {before} became {after}",
    "modality_strengthened": "Stronger: {before} became {after}",
    "modality_weakened": "Weaker: {before} became {after}",
    "deadline_earlier": "Deadline moved earlier: {from} to {to} (tightened)",
    "deadline_later": "Deadline moved later: {from} to {to} (loosened)",
    "effective_date_moved": "In force from {to}, it was {from}",
    "deadline_set": "New deadline: {to}",
    "deadline_removed": "Deadline removed: {from}",
    "deadline_unit_changed": "Period counted differently: {from} became {to}",
    "amount_changed": "Amount changed: {from} to {to}{way}",
    "amount_set": "New amount: {to}",
    "amount_removed": "Amount removed: {from}",
    "sanction_raised": "Fine raised: {from} to {to}",
    "sanction_lowered": "Fine lowered: {from} to {to}",
    "actor_changed": "Who is responsible changed: {before} became {after}",
    "actor_renamed": "Institution renamed: {before} became {after}",
    "condition_added": "New condition: {after}",
    "condition_removed": "Condition dropped: {before}",
    "exception_added": "New exception: {after}",
    "exception_removed": "Exception dropped: {before}",
    "qualifier_added": "Hedged: {after} added",
    "qualifier_removed": "No longer hedged: {before} dropped",
    "scope_widened": "Scope widened: now also {to}",
    "scope_narrowed": "Scope narrowed: no longer {from}",
    "scope_changed": "Scope changed: {from} became {to}",
    "obligation_added": "New duty inside this provision: {after}",
    "prohibition_added": "New ban inside this provision: {after}",
    "permission_added": "New permission inside this provision: {after}",
    "obligation_removed": "Duty dropped from this provision: {before}",
    "prohibition_removed": "Ban dropped from this provision: {before}",
    "permission_removed": "Permission dropped from this provision: {before}",
    "definition_changed": "Definition changed: {edit}",
    "number_changed": "A number changed: {edit}",
    "xref_updated": "Only the number of a provision referred to moved: {before} became {after}",
    "xref_retargeted": "It now refers to another provision: {before} became {after}",
    "document_reference_updated": "Only the document referred to changed",
    "reworded_editorial": "Reworded without a change of meaning ({rule})",
    "reworded_background": "Background text reworded, nobody is bound by it: {edit}",
    "reworded_substantive": "Reworded, please review: {edit}",
    "rewritten": "Rewritten as a whole, please review",
}


def of_facets(facets: Sequence[Facet], *, measure: Measure | None = None) -> str:
    """What the weightiest facet says, with how many others there are."""
    first = facets[0]
    sentence = _bound(first) or _SENTENCES[first.facet].format(
        **{"from": first.before, "to": first.after},
        before=quoted(first.before),
        after=quoted(first.after),
        edit=_edit(first),
        rule=first.rule,
        way="" if first.direction == "neutral" else f" ({first.direction})",
    )
    others = [name for name in dict.fromkeys(facet.facet for facet in facets[1:]) if name != first.facet]
    more = f"; also {', '.join(name.replace('_', ' ') for name in others[:3])}" if others else ""
    return ended(sentence + _for(first, measure) + more)


def _bound(facet: Facet) -> str | None:
    """Where a modal word crossed the line between binding and not binding."""
    if facet.facet == "modality_strengthened" and facet.rule == "now binding":
        return f"Now binding: {quoted(facet.before)} became {quoted(facet.after)}"
    if facet.facet == "modality_weakened" and facet.rule == "no longer binding":
        return f"No longer binding: {quoted(facet.before)} became {quoted(facet.after)}"
    return None


def _for(facet: Facet, measure: Measure | None) -> str:
    """Whom a deadline or an amount binds, where the provision itself says so: one inherited need not be whom a passive verb means."""
    if (
        measure is None
        or measure.actor is None
        or measure.actor.source != "explicit"
        or facet.facet.partition("_")[0] not in ("deadline", "amount")
        or len(measure.actor.text) > 50
    ):
        return ""
    return f", for {actor_name(measure.actor.text)}"


def actor_name(text: str) -> str:
    """An actor without the abbreviation that follows it in brackets."""
    return re.sub(r"(?<!\s)\s*[(（][^()（）]{0,60}[)）]", "", text).strip()


def _edit(facet: Facet) -> str:
    if facet.before and facet.after:
        return f"{quoted(facet.before)} became {quoted(facet.after)}"
    return f"{quoted(facet.after)} added" if facet.after else f"{quoted(facet.before)} dropped"


def quoted(words: str | None) -> str:
    """Words of the text in quotation marks."""
    return f'"{words}"' if words else "nothing"


def gist(passage: Passage) -> str:
    """The opening words of a passage."""
    words = " ".join(passage.words.split()).rstrip("。.;:,、 ")
    return quoted(words if len(words) <= 90 else words[:89].rstrip() + "…")


def ended(sentence: str) -> str:
    """A sentence within the limit and with its full stop."""
    sentence = sentence if len(sentence) < LIMIT else sentence[: LIMIT - 2].rstrip() + "…"
    return sentence if sentence.endswith((".", "…", "?", "!")) else sentence + "."
