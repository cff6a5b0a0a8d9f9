"""Measures: operative provisions with their actions, dates, amounts and evidence (domain.md section 3, corpus guidelines).

    passages    sentences in their provisions, a list head with its list
    operative   is a sentence a measure, of what class and modality, by which rule
    here        who acts, in which clauses, by when, how much, where and for whom

A measure that names nobody inherits its actor from the measure before it, from its heading, or from whom the notice addresses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from registry.text.actors import Actor, clause_subject, goes_on, subject
from registry.text.extract import Extract, Span
from registry.text.lexicon import LEXICONS, Lexicon, lexicon
from registry.text.metadata import Metadata
from registry.text.modality import Cue
from registry.text.operative import Refusal, Verdict, context, is_report, judge, without_paraphrases
from registry.text.passages import Views, passages, views
from registry.text.quantities import Amount, Deadline, amounts, deadlines
from registry.text.structure import Provision

__all__ = ["Action", "Actor", "Amount", "Deadline", "Measure", "measures"]


@dataclass(frozen=True, slots=True)
class Action:
    """One operative clause of a measure."""

    span: Span
    modality: str
    polarity: str
    """`positive` or `negative`."""
    actor: Actor | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One operative provision: it obliges, forbids, permits, encourages or commits somebody, or fixes a rule."""

    address: str
    """eId of its provision + `~m1`: an address in this Reading, never an identity."""
    span: Span
    text: str
    kind: str
    """The guidelines' class: `substantive`, `commencement`, `repeal`, `commencement+repeal`, `saving`, `delegation`, `sanction`,
    `calculation_rule`, `amending_instruction` or `cut_off`."""
    modality: str
    """`obligation`, `prohibition`, `permission`, `encouragement`, `commitment` or `other`."""
    modality_detail: str
    """The finer scale of domain.md 3.3: `strong_directive`, `soft_directive`, `release`, `avoidance` ..."""
    strength: int
    """0 to 5, for comparison; ties of domain.md 3.3 share a number."""
    actor: Actor | None
    actions: tuple[Action, ...]
    deadlines: tuple[Deadline, ...]
    amounts: tuple[Amount, ...]
    regions: tuple[str, ...]
    beneficiaries: tuple[str, ...]
    rule: str
    """The rule that made this a measure."""
    confidence: str
    """`explicit`, `inherited` or `inferred`."""
    cue: Span | None = None
    """The words that show the modality, where the rule rests on some."""


def measures(
    extract: Extract, metadata: Metadata, provisions: tuple[Provision, ...], language: str, lexicons: Sequence[Lexicon] = LEXICONS
) -> tuple[tuple[Measure, ...], tuple[Refusal, ...]]:
    """The measures of a text, and the sentences that are none, in document order; neither for a language without a lexicon."""
    own = lexicon(language, lexicons)
    if own is None:
        return (), ()
    seen = views(extract, provisions, [own, *(other for other in lexicons if other is not own)])
    report = is_report(seen, metadata)
    around = context(seen, metadata, report=report)
    judged: list[Verdict | Refusal] = []
    for passage in passages(seen, reported=report):
        judged.append(judge(seen, passage, around, carried=bool(judged) and isinstance(judged[-1], Verdict)))
    kept = without_paraphrases([one for one in judged if isinstance(one, Verdict)], report=report)
    return tuple(_filled(seen, metadata, kept)), tuple(_refused(judged, kept))


def _refused(judged: Sequence[Verdict | Refusal], kept: Sequence[Verdict]) -> Iterator[Refusal]:
    """The sentences that are no measures, those among them that only told in short what follows."""
    taken = {verdict.passage.span for verdict in kept}
    for one in judged:
        if isinstance(one, Refusal):
            yield one
        elif one.passage.span not in taken:
            yield Refusal(one.passage.span, "tells in short what follows in full", one.cue.span if one.cue else None)


def _filled(seen: Views, metadata: Metadata, verdicts: Sequence[Verdict]) -> Iterator[Measure]:
    """The measures of `verdicts`, each with its address and what it inherits from the one before."""
    count: Counter[str] = Counter()
    before: Actor | None = None
    scope = ""
    for verdict in verdicts:
        passage = verdict.passage
        if (here := _scope(passage.provision.eid)) != scope:
            before, scope = None, here
        count[passage.provision.eid] += 1
        actor = _explicit(seen, verdict) or _inherited(before, metadata, verdict)
        if actor is not None and actor.source == "explicit" and verdict.kind == "substantive":
            before = actor
        yield Measure(
            address=f"{passage.provision.eid}~m{count[passage.provision.eid]}",
            span=passage.span,
            text=seen.text[slice(*passage.span)],
            kind=verdict.kind,
            modality=verdict.modality,
            modality_detail=verdict.detail,
            strength=verdict.strength,
            actor=actor,
            actions=tuple(_actions(seen, verdict, actor)),
            deadlines=_deadlines(seen, metadata, verdict),
            amounts=amounts(seen.folded, passage.span, passage.lexicon),
            regions=_regions(seen, metadata, verdict, actor),
            beneficiaries=_beneficiaries(seen, verdict),
            rule=verdict.rule,
            confidence="explicit" if verdict.cue is not None else "inferred",
            cue=verdict.cue.span if verdict.cue is not None else None,
        )


# Who acts.


def _scope(eid: str) -> str:
    """The article or section within which an actor carries over; numbered and counted paragraphs of a letter share one."""
    inner = [part for part in eid.split("__") if not part.startswith(("dvs_", "att_", "chp_", "part_", "book_"))]
    return inner[0] if inner and inner[0].startswith(("art_", "sec_")) else ""


def _explicit(seen: Views, verdict: Verdict) -> Actor | None:
    """The actor that the sentence names."""
    if verdict.kind in ("commencement", "repeal", "commencement+repeal", "saving"):
        return None
    return subject(seen, verdict)


def _inherited(before: Actor | None, metadata: Metadata, verdict: Verdict) -> Actor | None:
    """The actor of the measure before, else whom the notice addresses."""
    if verdict.kind != "substantive" or verdict.modality not in ("obligation", "prohibition", "permission"):
        return None
    if before is not None:
        return replace(before, source="inherited")
    first = next((mention for mention in metadata.addressees if mention.span is not None), None)
    if first is None or first.span is None:
        return None
    return Actor(first.text, first.span, "inherited")


# In which clauses.


def _actions(seen: Views, verdict: Verdict, actor: Actor | None) -> Iterator[Action]:
    """The operative clauses: each opens at a clause that holds a cue of its own or goes on with another verb."""
    opened = _openings(seen, verdict)
    for at, (start, cue) in enumerate(opened):
        end = opened[at + 1][0] if at + 1 < len(opened) else verdict.passage.span[1]
        while end > start and seen.folded[end - 1] in " ,;，；\n":
            end -= 1
        modality = cue.modality if cue else verdict.modality
        if cue is not None and cue.strength <= 4 and cue.detail != "avoidance":
            modality = verdict.modality
        yield Action((start, end), modality, cue.polarity if cue else verdict.polarity, _actor_of(seen, verdict, cue, actor))


def _openings(seen: Views, verdict: Verdict) -> list[tuple[int, Cue | None]]:
    """Where each action opens, with the cue of its clause."""
    rules = verdict.passage.lexicon.modality
    opened: list[tuple[int, Cue | None]] = []
    for start, end in verdict.parts:
        cue = next((cue for cue in verdict.cues if start <= cue.span[0] < end), None)
        opens = goes_on(seen, verdict, (start, end))
        if cue is not None and end < verdict.passage.head[1] and rules.condition_end.search(seen.masked[start:end].rstrip()):
            cue = None
        if cue is not None or (opens and opened):
            opened.append((start + len(seen.masked[start:end]) - len(seen.masked[start:end].lstrip()), cue))
    if not opened:
        return [(verdict.passage.head[0], verdict.cue)]
    return [(verdict.passage.head[0], opened[0][1]), *opened[1:]]


def _actor_of(seen: Views, verdict: Verdict, cue: Cue | None, actor: Actor | None) -> Actor | None:
    """A clause with a subject of its own, else the actor of the measure."""
    own = clause_subject(seen, verdict, cue) if cue is not None and cue is not verdict.cue else None
    return own or actor


# By when, where and for whom.


def _deadlines(seen: Views, metadata: Metadata, verdict: Verdict) -> tuple[Deadline, ...]:
    """The deadlines of a measure; a commencement without a printed day takes the day that the notice itself stands for."""
    dated = metadata.document_date or metadata.publication_date
    passage = verdict.passage
    found = deadlines(seen.folded, passage.span, passage.lexicon, known=dated.day if dated else None)
    if verdict.kind in ("commencement", "repeal", "commencement+repeal"):
        effective = (replace(deadline, kind="effective") if deadline.kind in ("fixed", "relative") else deadline for deadline in found)
        return tuple(effective) or _own_day(metadata, verdict)
    if verdict.modality == "permission":
        return tuple(deadline for deadline in found if deadline.kind != "effective")
    ends = any(deadline.kind in ("validity_end", "fixed") for deadline in found)
    return tuple(deadline for deadline in found if not (ends and deadline.kind == "effective"))


def _own_day(metadata: Metadata, verdict: Verdict) -> tuple[Deadline, ...]:
    """`自公布之日起`, `immediate effect`: the effective date of the notice, else the day that it bears."""
    dated = metadata.effective_date or metadata.document_date or metadata.publication_date
    if verdict.kind == "repeal":
        dated = metadata.effective_date if verdict.passage.lexicon.quantities.same_day.search(verdict.passage.words) else None
    if dated is None:
        return ()
    day: date = dated.day
    return (Deadline(verdict.passage.head, "effective", day),)


def _regions(seen: Views, metadata: Metadata, verdict: Verdict, actor: Actor | None) -> tuple[str, ...]:
    """The regions of the notice that a measure names; all of them where it speaks to every one, or to those whom the notice addresses."""
    words = seen.folded[slice(*verdict.passage.span)]
    named = tuple(dict.fromkeys(region.text for region in metadata.regions if region.text in words))
    everywhere = verdict.passage.lexicon.everywhere.search(words)
    addressed = actor is not None and any(mention.span == actor.span for mention in metadata.addressees)
    if not named and (everywhere or addressed):
        return tuple(dict.fromkeys(region.text for region in metadata.regions))
    return named


def _beneficiaries(seen: Views, verdict: Verdict) -> tuple[str, ...]:
    """For whom: those to whom something is given, provided or supported."""
    pattern = verdict.passage.lexicon.beneficiary
    return tuple(dict.fromkeys(found["who"] for found in pattern.finditer(seen.masked, *verdict.passage.head)))[:5]
