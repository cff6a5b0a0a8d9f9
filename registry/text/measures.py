"""Measures: operative provisions with their actions, dates, amounts and evidence (domain.md section 3, corpus guidelines).

    passages    sentences in their provisions, a list head with its list
    operative   is a sentence a measure, of what class and modality, by which rule
    here        who acts, in which clauses, by when, how much, where and for whom

A measure that names nobody inherits its actor from the measure before it, from its heading, or from whom the notice addresses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from registry.text.extract import Extract, Span
from registry.text.lexicon import en, zh
from registry.text.metadata import Metadata
from registry.text.modality import Cue
from registry.text.operative import Verdict, context, judge, without_paraphrases
from registry.text.passages import Views, passages, views
from registry.text.quantities import Amount, Deadline, amounts, deadlines
from registry.text.structure import Provision

__all__ = ["Action", "Actor", "Amount", "Deadline", "Measure", "measures"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is bound, as written; `source` tells whether this sentence names it (`explicit`) or an earlier one (`inherited`)."""

    text: str
    span: Span
    source: str
    canonical: str | None = None


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


def measures(extract: Extract, metadata: Metadata, provisions: tuple[Provision, ...], language: str) -> tuple[Measure, ...]:
    """The measures of a text in document order; none for a language without a lexicon."""
    if language not in ("en", "zh"):
        return ()
    seen = views(extract, provisions)
    report = metadata.role == "news_report" or (metadata.role == "unknown" and bool(zh.HEARSAY.search(seen.folded[:2000])))
    around = context(seen, report=report)
    verdicts = [verdict for passage in passages(seen, reported=report) if (verdict := judge(seen, passage, around)) is not None]
    return tuple(_filled(seen, metadata, without_paraphrases(verdicts, report=report)))


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
            amounts=amounts(seen.folded, passage.span, language=passage.language),
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
    found = _subject_zh(seen, verdict) if verdict.passage.language == "zh" else _subject_en(seen, verdict)
    return Actor(seen.text[slice(*found)], found, "explicit") if found and found[0] < found[1] else None


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


def _subject_zh(seen: Views, verdict: Verdict) -> Span | None:
    """The subject before the cue in its clause, or before the first verb; `由X办理` names X."""
    cue = verdict.cue
    parts = [part for part in verdict.parts if cue is None or part[0] <= cue.span[0]]
    for part in reversed(parts[-3:]):
        limit = min(part[1], cue.span[0]) if cue is not None else part[1]
        agent = zh.AGENT.search(seen.masked, part[0], part[1])
        if agent and zh.ACTOR_TAIL.search(agent[1]):
            return agent.span(1)
        found = _noun_zh(seen.masked, (part[0], limit))
        if found is not None:
            return found
    return None


def _noun_zh(masked: str, span: Span) -> Span | None:
    """The leading noun of a clause where it ends like somebody who can act."""
    start, end = span
    label = _LABEL_ZH.match(masked, start, end)
    start = label.end() if label else start
    stop = zh.SUBJECT_STOP.search(masked, start, end)
    end = stop.start() if stop else end
    while end > start and masked[end - 1] in " ,、的":
        end -= 1
    if not 1 < end - start <= 40:
        return None
    return (start, end) if zh.ACTOR_TAIL.search(masked, max(start, end - 40), end) else None


_LABEL_ZH = re.compile(r"\s?(?:由|经(?![营济理办销])|明确|但是?|同时|其中|此外|另外|鼓励|支持|允许|要求|督促|引导|禁止)?\s?")


def _subject_en(seen: Views, verdict: Verdict) -> Span | None:
    """The object of a reporting verb (`requires banks to`), else the subject before the cue."""
    passage, cue = verdict.passage, verdict.cue
    asked = en.OBJECT_ACTOR.search(seen.masked, *passage.head)
    if asked and (cue is None or asked.start() <= cue.span[1]):
        return asked.span("who")
    if cue is None or _is_passive(seen.masked, cue, passage.head[1]):
        return None
    if en.REPORTS_THAT.search(seen.masked, passage.head[0], cue.span[1] + 6):
        return None
    start = max([passage.head[0], *(part[0] for part in verdict.parts if part[0] <= cue.span[0])])
    first = (verdict.parts[0][0], min(verdict.parts[0][1], cue.span[0]))
    return _noun_en(seen.masked, (start, cue.span[0])) or (_noun_en(seen.masked, first) if start != first[0] else None)


def _is_passive(masked: str, cue: Cue, end: int) -> bool:
    """Whether the cue makes its subject the thing acted on: `should be monitored`, but not `are required` or `shall be allowed`."""
    if en.INFORMED.search(masked, *cue.span):
        return True
    if en.ADDRESSED_PASSIVE.search(masked, cue.span[0], min(end, cue.span[1] + 24)):
        return False
    return bool(en.PASSIVE_AFTER.match(masked, cue.span[1], end))


def _noun_en(masked: str, span: Span) -> Span | None:
    """The noun phrase that `span` ends in, without leading adverbs and what reports it."""
    start, end = span
    for leading in (en.REPORTED_SUBJECT, en.LEADING):
        found = leading.match(masked[start:end])
        start += found.end() if found else 0
    speech = masked.rfind(" that ", start, end)
    if speech >= 0 and not en.RELATIVE_THAT.match(masked, speech, end):
        start = speech + len(" that ")
    while start < end and not masked[start].isalnum():
        start += 1
    while end > start and not (masked[end - 1].isalnum() or masked[end - 1] in ")'"):
        end -= 1
    while (last := masked[start:end].rpartition(" "))[2].lower() in en.AUXILIARIES:
        end = start + len(last[0].rstrip())
    words = masked[start:end].lower()
    if not 1 < len(words) <= 160 or words in en.NOBODY or words[0].isdigit() or words.startswith(en.NO_SUBJECT):
        return None
    return (start, end)


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
    zh_text = verdict.passage.language == "zh"
    opened: list[tuple[int, Cue | None]] = []
    for start, end in verdict.parts:
        cue = next((cue for cue in verdict.cues if start <= cue.span[0] < end), None)
        opens = zh.ACTION_VERBS.match(seen.masked, start, end) is not None if zh_text else _opens_en(seen.masked, (start, end))
        if cue is not None and zh_text and zh.CONDITION_END.search(seen.masked[start:end].rstrip()) and end < verdict.passage.head[1]:
            cue = None
        if cue is not None or (opens and opened):
            opened.append((start + len(seen.masked[start:end]) - len(seen.masked[start:end].lstrip()), cue))
    if not opened:
        return [(verdict.passage.head[0], verdict.cue)]
    return [(verdict.passage.head[0], opened[0][1]), *opened[1:]]


_NEXT_EN = re.compile(r"\s{0,4}(?:and\s|or\s)?(?:also\s|to\s)?([a-z]{1,24})(?:\s([a-z]{1,24}))?")


def _opens_en(masked: str, span: Span) -> bool:
    """Whether a clause goes on with another verb in its base form."""
    found = _NEXT_EN.match(masked, *span)
    return bool(found and found[1] in en.IMPERATIVES and (not found[1].endswith("ly") or found[2] in en.IMPERATIVES))


def _actor_of(seen: Views, verdict: Verdict, cue: Cue | None, actor: Actor | None) -> Actor | None:
    """A clause with a subject of its own, else the actor of the measure."""
    if cue is None or cue is verdict.cue or verdict.passage.language != "zh":
        return actor
    part = next(((start, end) for start, end in verdict.parts if start <= cue.span[0] < end), None)
    found = _noun_zh(seen.masked, (part[0], cue.span[0])) if part else None
    return Actor(seen.text[slice(*found)], found, "explicit") if found else actor


# By when, where and for whom.


def _deadlines(seen: Views, metadata: Metadata, verdict: Verdict) -> tuple[Deadline, ...]:
    """The deadlines of a measure; a commencement without a printed day takes the day that the notice itself stands for."""
    dated = metadata.document_date or metadata.publication_date
    passage = verdict.passage
    found = deadlines(seen.folded, passage.span, language=passage.language, known=dated.day if dated else None)
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
        dated = metadata.effective_date if "同时" in verdict.passage.words else None
    if dated is None:
        return ()
    day: date = dated.day
    return (Deadline(verdict.passage.head, "effective", day),)


def _regions(seen: Views, metadata: Metadata, verdict: Verdict, actor: Actor | None) -> tuple[str, ...]:
    """The regions of the notice that a measure names; all of them where it speaks to every one, or to those whom the notice addresses."""
    words = seen.folded[slice(*verdict.passage.span)]
    named = tuple(dict.fromkeys(region.text for region in metadata.regions if region.text in words))
    everywhere = (zh.EVERYWHERE if verdict.passage.language == "zh" else en.EVERYWHERE).search(words)
    addressed = actor is not None and any(mention.span == actor.span for mention in metadata.addressees)
    if not named and (everywhere or addressed):
        return tuple(dict.fromkeys(region.text for region in metadata.regions))
    return named


def _beneficiaries(seen: Views, verdict: Verdict) -> tuple[str, ...]:
    """For whom: those to whom something is given, provided or supported."""
    pattern = zh.BENEFICIARY if verdict.passage.language == "zh" else en.BENEFICIARY
    return tuple(dict.fromkeys(found["who"] for found in pattern.finditer(seen.masked, *verdict.passage.head)))[:5]
