"""Measures: operative provisions with their actions, dates, amounts and evidence (domain.md section 3, corpus guidelines).

    passages    sentences in their provisions, a list head with its list
    operative   is a sentence a measure, of what class and modality, by which rule
    here        who acts, in which clauses, by when, how much, where and for whom

A measure that names nobody inherits its actor from the measure before it, from its heading, or from whom the notice addresses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from registry.text import dates
from registry.text.actions import Action, actions
from registry.text.actors import Actor, binds_all, subject, told
from registry.text.binding import binding_level
from registry.text.conditions import terms
from registry.text.crossrefs import CrossReference, basis, cross_references
from registry.text.duties import ReportingDuty, reported, reporting_duty
from registry.text.evidence import Evidence
from registry.text.extract import Span
from registry.text.instruments import Instrument, instruments
from registry.text.kept import kept
from registry.text.lexicon import Lexicon
from registry.text.lexicon.gates import ANY, Sentence
from registry.text.metadata import Mention, Metadata
from registry.text.operative import Context, Refusal, Verdict, context, is_report, judge, spoken_in, without_paraphrases
from registry.text.parties import governs, identity_of
from registry.text.passages import Passage, passages
from registry.text.quantities import Amount, Deadline, amounts, deadlines, in_steps, number_starts
from registry.text.regions import Territory, territories
from registry.text.runs import Views
from registry.text.values import value

__all__ = [
    "Action",
    "Actor",
    "Amount",
    "CrossReference",
    "Deadline",
    "Evidence",
    "Instrument",
    "Measure",
    "ReportingDuty",
    "Territory",
    "measures",
]


@value
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
    regions: tuple[Territory, ...]
    beneficiaries: tuple[Actor, ...]
    rule: str
    """The rule that made this a measure."""
    confidence: str
    """`explicit`, `inherited` or `inferred`."""
    cue: Span | None = None
    """The words that show the modality, where the rule rests on some."""
    polarity: str = "positive"
    binding_level: str | None = None
    """How far it binds, by modality and the rank of the notice (domain.md 1.4); None where the rank is not known."""
    actors: tuple[Actor, ...] = ()
    """Each of those that the words of `actor` join; empty where it is one."""
    conditions: tuple[Evidence, ...] = ()
    exceptions: tuple[Evidence, ...] = ()
    qualifiers: tuple[Evidence, ...] = ()
    """Words that hedge it."""
    continues: Evidence | None = None
    """Where it says that it goes on with what was so."""
    reported: Evidence | None = None
    """The verb by which somebody else tells it; None where the notice itself speaks."""
    reporting: ReportingDuty | None = None
    references: tuple[CrossReference, ...] = ()
    basis: Evidence | None = None
    """What it says that it is based on."""
    instruments: tuple[Instrument, ...] = ()


def measures(seen: Views, metadata: Metadata) -> tuple[Sequence[Measure], tuple[Refusal, ...]]:
    """The measures of a text, and the sentences that are none, in document order."""
    report = is_report(seen, metadata)
    around = context(seen, metadata, report=report)
    judged = _judged(seen, around, passages(seen, reported=report))
    refused: list[Refusal] = []
    taken = _taken(_in_full(list(judged), seen.text) if report else judged, refused)
    return kept(_filled(seen, _notice(metadata, around, seen.lexicons[0]), taken)), tuple(refused)


def _judged(seen: Views, around: Context, every: Iterable[Passage]) -> Iterator[Verdict | Refusal]:
    """Each sentence judged, one after another: the verdicts of a long text take more room than its measures."""
    spoken, carried = "", False
    for passage in every:
        spoken = spoken_in(passage, around, spoken)
        one = judge(seen, passage, around, carried=carried, spoken=spoken)
        carried = isinstance(one, Verdict)
        yield one


def _in_full(judged: Sequence[Verdict | Refusal], text: str) -> Iterator[Verdict | Refusal]:
    """In a report those are refused that only tell in short what follows."""
    taken = {verdict.passage.span for verdict in without_paraphrases([one for one in judged if isinstance(one, Verdict)], text)}
    for one in judged:
        if isinstance(one, Refusal) or one.passage.span in taken:
            yield one
        else:
            yield Refusal(one.passage.span, "tells in short what follows in full", one.cue.span if one.cue else None)


def _taken(judged: Iterable[Verdict | Refusal], refused: list[Refusal]) -> Iterator[Verdict]:
    """The verdicts; what is none is put to `refused`."""
    for one in judged:
        if isinstance(one, Verdict):
            yield one
        else:
            refused.append(one)


@value
class _Notice:
    """What measures take from the notice that holds them."""

    metadata: Metadata
    around: Context
    issuers: tuple[str, ...]
    country: str | None
    """The country whose bodies and regions are meant where several bear a name."""
    known: date | None
    """The day that the notice bears, against which periods run."""
    regions: tuple[Territory, ...]


def _notice(metadata: Metadata, around: Context, own: Lexicon) -> _Notice:
    issuers = tuple(issuer.text for issuer in metadata.issuers)
    country = metadata.jurisdiction.lower() if metadata.jurisdiction else own.country
    dated = metadata.document_date or metadata.publication_date
    regions = {one.text: Territory(one.text, one.span, one.canonical, "inherited") for one in metadata.regions if one.span}
    return _Notice(metadata, around, issuers, country, dated.day if dated else None, tuple(regions.values()))


def _filled(seen: Views, notice: _Notice, verdicts: Iterable[Verdict]) -> Iterator[Measure]:
    """The measures of `verdicts`, each with its address and what it inherits from the one before."""
    count: Counter[str] = Counter()
    before: Actor | None = None
    scope = ""
    carried: dict[Span, _Who] = {}
    for verdict in verdicts:
        eid = verdict.passage.provision.eid
        if (here := _scope(eid)) != scope:
            before, scope = None, here
        count[eid] += 1
        actor = _explicit(seen, verdict) or _inherited(seen, before, notice, verdict)
        if actor is not None and actor.source == "explicit" and verdict.kind == "substantive":
            before = actor
        yield _measure(seen, notice, verdict, _who(seen, notice, actor, carried), address=f"{eid}~m{count[eid]}")


_Who = tuple[Actor | None, tuple[Actor, ...]]
"""Who acts, all in one and each by itself."""


def _who(seen: Views, notice: _Notice, actor: Actor | None, carried: dict[Span, _Who]) -> _Who:
    """An actor with ids; those that measures inherit are `carried` from one to the next and shared."""
    if actor is None:
        return (None, ())
    if actor.source != "inherited":
        return told(seen, actor, notice.issuers, place=notice.country)
    if actor.span not in carried:
        whole, each = told(seen, actor, notice.issuers, place=notice.country)
        together = [one for one in notice.metadata.issuers if one.span]
        if len(together) > 1 and together[0].span == actor.span:
            each = tuple(Actor(one.text, one.span, "inherited", one.canonical) for one in together if one.span)
        carried[actor.span] = (whole, each)
    return carried[actor.span]


def _measure(seen: Views, notice: _Notice, verdict: Verdict, who: _Who, *, address: str) -> Measure:
    """One measure with all that it carries."""
    passage, traits = verdict.passage, verdict.passage.lexicon.traits
    held = _held(seen, passage)
    starts = number_starts(seen.folded, passage.span, passage.lexicon, held)
    whole, each = who
    cue = verdict.cue.span if verdict.cue is not None else None
    limits = terms(seen.masked, passage.head, verdict.parts, cue=cue[0] if cue else None, words=traits.terms, held=passage.words)
    return Measure(
        address=address,
        span=passage.span,
        text=seen.text[slice(*passage.span)],
        kind=verdict.kind,
        modality=verdict.modality,
        modality_detail=verdict.detail,
        strength=verdict.strength,
        actor=whole,
        actions=tuple(actions(seen, verdict, whole)),
        deadlines=_deadlines(seen, notice, verdict, held, starts),
        amounts=amounts(seen.folded, passage.span, passage.lexicon, periods=True, held=held, starts=starts),
        regions=_regions(seen, notice, verdict, whole, held),
        beneficiaries=_beneficiaries(seen, notice, verdict, each or ((whole,) if whole else ())),
        rule=verdict.rule,
        confidence="explicit" if cue else "inferred",
        cue=cue,
        polarity=verdict.polarity,
        binding_level=binding_level(notice.metadata.rank, verdict.modality, verdict.strength),
        actors=each,
        conditions=limits.conditions,
        exceptions=limits.exceptions,
        qualifiers=limits.qualifiers,
        continues=limits.continues,
        reported=_reported(seen, notice, passage),
        reporting=_reporting(seen, notice, verdict),
        references=cross_references(seen.folded, passage.span, traits.pointers, notice.metadata.references, held=held),
        basis=basis(seen.folded, passage.head, traits.pointers, held=held),
        instruments=instruments(seen.masked, passage.span, traits.instruments),
    )


def _held(seen: Views, passage: Passage) -> Sentence:
    """What is known of the words of a measure; nothing of those of a list or a title, which are not the words of its sentence.

    A label before the sentence holds nothing that is looked for. To look at each word of a list takes longer than to try the patterns.
    """
    return passage.words if not passage.lists and seen.folded[slice(*passage.head)] == passage.words else ANY


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


_BOUND = ("obligation", "prohibition", "permission")


def _inherited(seen: Views, before: Actor | None, notice: _Notice, verdict: Verdict) -> Actor | None:
    """Who acts where no word says it: the issuer of a decision, else the actor of the measure before, of the heading, the addressee.

    A ban of an article that names nobody binds everybody: 禁止伪造样品凭证。
    """
    if verdict.kind != "substantive":
        return None
    if _decides(verdict):
        return _mentioned(notice.metadata.issuers)
    if verdict.modality not in _BOUND or (_scope(verdict.passage.provision.eid).startswith("art_") and binds_all(seen, verdict)):
        return None
    if before is not None:
        return replace(before, source="inherited")
    return _of_heading(seen, verdict) or _mentioned(notice.metadata.addressees)


def _decides(verdict: Verdict) -> bool:
    """Whether the sentence says that something was decided."""
    lists = verdict.passage.lexicon.lists
    words = verdict.passage.words
    return verdict.rule == "decision" or bool(words.search(lists.decides) or words.search(lists.decides_itself))


def _mentioned(mentions: Sequence[Mention]) -> Actor | None:
    """The first of several names that the text prints."""
    return next((Actor(one.text, one.span, "inherited", one.canonical) for one in mentions if one.span is not None), None)


def _of_heading(seen: Views, verdict: Verdict) -> Actor | None:
    """The party that a heading over the sentence names and nothing else: 三、保险机构, `Exporters`."""
    for part in reversed(seen.runs[verdict.passage.order].path):
        words = seen.text[slice(*part.heading)].strip(" *#:：。.") if part.heading else ""
        if part.heading and 1 < len(words) <= _HEADING and identity_of(words, ()) is not None:
            start = seen.text.index(words, *part.heading)
            return Actor(words, (start, start + len(words)), "inherited")
    return None


_HEADING = 30
"""Characters above which a heading says more than whom it is about."""


def _reported(seen: Views, notice: _Notice, passage: Passage) -> Evidence | None:
    """The verb by which a report tells a measure."""
    around = notice.around
    return reported(seen.masked, passage.head, passage.lexicon.traits.reported, frame=around.requires) if around.report else None


def _reporting(seen: Views, notice: _Notice, verdict: Verdict) -> ReportingDuty | None:
    """The duty to tell somebody that a measure states."""
    if verdict.modality != "obligation":
        return None
    passage = verdict.passage
    table = passage.lexicon.traits.reporting
    return reporting_duty(seen.masked, passage.head, notice.issuers, words=table, place=notice.country, held=passage.words)


# By when, where and for whom.


def _deadlines(seen: Views, notice: _Notice, verdict: Verdict, held: Sentence, starts: Sequence[int]) -> tuple[Deadline, ...]:
    """The deadlines of a measure; a commencement without a printed day takes the day that the notice itself stands for."""
    passage = verdict.passage
    found = deadlines(seen.folded, passage.span, passage.lexicon, known=notice.known, held=held, starts=starts)
    if verdict.kind in ("commencement", "repeal", "commencement+repeal"):
        effective = [replace(deadline, kind="effective") if deadline.kind in ("fixed", "relative") else deadline for deadline in found]
        return in_steps(effective) or _bracketed_day(seen, verdict) or _own_day(notice.metadata, verdict)
    if not found:
        return ()
    if verdict.modality == "permission":
        return in_steps([deadline for deadline in found if deadline.kind != "effective"])
    ends = any(deadline.kind in ("validity_end", "fixed") for deadline in found)
    return in_steps([one for one in found if not (ends and one.kind == "effective") and not _is_past(one, notice.metadata)])


def _is_past(deadline: Deadline, metadata: Metadata) -> bool:
    """Whether a day by which something is due lies before the notice itself: it tells what was, and asks for nothing."""
    dated = metadata.document_date
    printed = deadline.kind == "fixed" and deadline.confidence == "explicit" and deadline.day is not None
    return printed and dated is not None and dated.source == "explicit" and deadline.day is not None and deadline.day < dated.day


def _bracketed_day(seen: Views, verdict: Verdict) -> tuple[Deadline, ...]:
    """The day that a commencement prints in brackets behind its words: `Effective upon publication (2030-05-01)`."""
    printed = dates.days(seen.folded, *verdict.passage.head) if verdict.kind == "commencement" else []
    if len(printed) != 1 or seen.folded[printed[0].span[0] - 1] + seen.folded[printed[0].span[1] :][:1] != "()":
        return ()
    return (Deadline(printed[0].span, "effective", printed[0].day, rule="day in brackets"),)


def _own_day(metadata: Metadata, verdict: Verdict) -> tuple[Deadline, ...]:
    """`自公布之日起`, `immediate effect`: the effective date of the notice, else the day that it bears.

    The clause of a text that was amended since keeps its first day (domain.md 1.3).
    """
    if metadata.publication_date is None and verdict.passage.words.search(verdict.passage.lexicon.quantities.counted):
        return ()
    amended = any(one.kind == "amended" for one in metadata.dates)
    dated = metadata.effective_date or (metadata.publication_date if amended else metadata.document_date) or metadata.publication_date
    if verdict.kind == "repeal":
        words, told = verdict.passage.words, verdict.passage.lexicon.quantities
        at_once = metadata.document_date if words.search(told.at_once) and not amended else None
        dated = metadata.effective_date if words.search(told.same_day) else at_once
    if dated is None:
        return ()
    day: date = dated.day
    return (Deadline(verdict.passage.head, "effective", day, rule="the notice's own day", confidence="inferred"),)


def _regions(seen: Views, notice: _Notice, verdict: Verdict, actor: Actor | None, held: Sentence) -> tuple[Territory, ...]:
    """The places that a measure names; those of the notice where it speaks to every one, or to those whom the notice addresses."""
    passage = verdict.passage
    named = territories(seen.text, seen.masked, (passage.span,), traits=passage.lexicon.traits, country=notice.country, held=held)
    if named or not notice.regions:
        return named
    addressed = actor is not None and any(mention.span == actor.span for mention in notice.metadata.addressees)
    return notice.regions if addressed or passage.words.search(passage.lexicon.everywhere) else ()


_MOST_SERVED = 5


def _is_freed(verdict: Verdict, actor: Actor) -> bool:
    """Whether a measure gives something to the very party that it speaks of: a right, a release."""
    enjoys = verdict.modality not in ("obligation", "prohibition") and verdict.passage.words.search(verdict.passage.lexicon.traits.enjoys)
    return bool(verdict.detail == "release" or enjoys) and actor.canonical is not None and not governs(actor.canonical)


def _beneficiaries(seen: Views, notice: _Notice, verdict: Verdict, bound: Sequence[Actor]) -> tuple[Actor, ...]:
    """For whom: those to whom something is given, told or paid, or who are supported or protected, and who are not themselves bound."""
    passage = verdict.passage
    acting = {one.text for one in bound}
    found = {one.text: one for one in bound if _is_freed(verdict, one)}
    pattern = passage.lexicon.traits.beneficiary
    for match in pattern.finditer(seen.masked, *passage.head) if passage.words.may_match(pattern) else ():
        words, span = match["who"], match.span("who")
        if words in found or words in acting or len(found) == _MOST_SERVED:
            continue
        identity = identity_of(words, notice.issuers, place=notice.country)
        if not governs(identity):
            found[words] = Actor(seen.text[slice(*span)], span, "explicit", identity)
    return tuple(found.values())
