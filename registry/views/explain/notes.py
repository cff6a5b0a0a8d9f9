"""What is said beside the words: of a measure who must do what, until when, how much, and why it was taken for one. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from registry.text.compare.facts import day_or_period
from registry.text.extract import Noise, Span
from registry.text.measures import Actor, Amount, Deadline, Measure
from registry.text.operative import Refusal
from registry.text.reading import Reading
from registry.views.terminal import counted, unclaimed

SHAPES = {"obligation": "■", "prohibition": "✕", "permission": "○", "encouragement": "◇", "commitment": "▷", "other": "•"}
"""A sign for each modality, for who sees no colour."""


def summary(reading: Reading) -> str:
    """What was found, in one sentence."""
    if not reading.supported:
        return f"{counted(len(reading.provisions), 'provision')}. {unclaimed(reading)}"
    kinds = Counter(measure.modality for measure in reading.measures)
    told = ", ".join(
        counted(kinds[modality], modality) if modality != "other" else f"{kinds[modality]} other" for modality in SHAPES if kinds[modality]
    )
    measures = counted(len(reading.measures), "measure") + (f" ({told})" if told else "")
    refused = [f"{counted(len(reading.refused), 'sentence')} considered and not taken"] if reading.refused else []
    return "; ".join((measures, *refused, counted(len(reading.provisions), "provision"))) + "."


def sheets(reading: Reading) -> str:
    """The printed pages of a notice, how each was read, and which were not; empty where the format has none."""
    sources = Counter(sheet.source for sheet in reading.sheets)
    unread = ", ".join(sheet.label for sheet in reading.sheets if sheet.source == "none")
    how = {"text": "text", "ocr": "read off a picture", "none": f"not read ({unread})", "blank": "blank"}
    told = ", ".join(f"{count} {how.get(source, source)}" for source, count in sources.items())
    return f"{counted(len(reading.sheets), 'printed page')}: {told}" if told else ""


@dataclass(frozen=True, slots=True)
class Note:
    """One line of a note: what it is about, what it says, and which words of the text it points to."""

    name: str
    words: str
    to: Span | None = None


def notes(measure: Measure, text: str) -> Iterator[Note]:
    """What was understood of a measure, and why; `text` is the text of record."""
    if measure.actor:
        yield _who(measure.actor)
    yield from (Note("when", deadline_words(one), one.span) for one in measure.deadlines)
    yield from (Note("how much", amount_words(one), one.span) for one in measure.amounts)
    if measure.regions:
        yield Note("where", ", ".join(f"{one.text} [{one.code}]" if one.code else one.text for one in measure.regions))
    if measure.beneficiaries:
        yield Note("for whom", ", ".join(one.text for one in measure.beneficiaries))
    yield from _limits(measure, text)
    if measure.instruments:
        yield Note("means", ", ".join(one.type.replace("_", " ") for one in measure.instruments))
    if odd := "; ".join(_actions(measure)):
        yield Note("actions", odd)
    yield Note("rule", _rule(measure, text))


def _limits(measure: Measure, text: str) -> Iterator[Note]:
    """When it holds and when not, how it is hedged, and who tells it."""
    for name, found in (("if", measure.conditions), ("but", measure.exceptions), ("hedged", measure.qualifiers)):
        yield from (Note(name, text[slice(*one.span)]) for one in found)
    if measure.reported and measure.reported.confidence == "explicit":
        yield Note("told by", text[slice(*measure.reported.span)])


def _who(actor: Actor) -> Note:
    named = actor.text if actor.canonical in (None, actor.text) else f"{actor.text} [{actor.canonical}]"
    return Note("who", named if actor.source == "explicit" else f"{named} ({actor.source})", actor.span)


def _actions(measure: Measure) -> Iterator[str]:
    """The actions that differ from the measure, each by its number, and in what."""
    for number, action in enumerate(measure.actions, 1):
        modality = action.modality if action.modality != measure.modality else ""
        actor = action.actor.text if action.actor and (not measure.actor or action.actor.span != measure.actor.span) else ""
        if told := ", ".join(filter(None, (modality, actor))):
            yield f"{number} {told}"


def _rule(measure: Measure, text: str) -> str:
    """The rule that made it a measure, the words that it rests on, and how sure that is."""
    cue = f" “{text[slice(*measure.cue)]}”" if measure.cue else ""
    return f"{measure.rule}{cue} ({measure.confidence})"


def headline(measure: Measure) -> str:
    """Modality, its finer name where it says more, and the class where it is no plain one."""
    finer = measure.modality_detail.replace("_", " ")
    kind = measure.kind.replace("_", " ")
    more = [told for told in (finer if finer not in (measure.modality, kind) else "", "" if kind == "substantive" else kind) if told]
    return measure.modality + (f" ({', '.join(more)})" if more else "")


def reason(source: Refusal | Noise) -> str:
    """Why words were not read, or a sentence was not taken for a measure."""
    return f"not {'read' if isinstance(source, Noise) else 'taken'}: {source.reason}"


# Days and quantities.

_BEFORE = {"fixed": "by", "eligibility_cutoff": "cut-off", "validity_end": "valid until", "effective": "from"}
_SIGNS = {"ge": "≥ ", "gt": "> ", "le": "≤ ", "lt": "< "}


def deadline_words(deadline: Deadline) -> str:
    """`by 2024-12-30`, `within 3 months (2024-12-30)`, `every quarter`, `valid until 2027-12-31`."""
    day = deadline.day.isoformat() if deadline.day else "a day that is not printed"
    if deadline.kind == "recurring":
        return day_or_period(deadline)
    if deadline.unit is None and deadline.day is None and deadline.rule != "date":
        return f"{_BEFORE.get(deadline.kind, deadline.kind)} the end of the {deadline.rule}"
    if deadline.count and deadline.unit:
        side = "before" if deadline.direction == "before" and deadline.anchor else "within"
        period = f"{side} {deadline.count} {deadline.unit}{'' if deadline.count == 1 else 's'}"
        return f"{period} ({day})" if deadline.day else period
    before = "before" if deadline.kind == "fixed" and deadline.boundary == "exclusive" else _BEFORE.get(deadline.kind, deadline.kind)
    exactly = "" if deadline.precision == "day" else f" (printed to the {deadline.precision})"
    return f"{before} {day}{exactly}"


def amount_words(amount: Amount) -> str:
    """`≥ 100,000 CNY (threshold)`, `3 to 5 percent`."""
    value = _number(amount.value) + (f" to {_number(amount.upper)}" if amount.upper is not None else "")
    return f"{_SIGNS.get(amount.comparator, '')}{value} {amount.unit}" + (f" ({amount.role})" if amount.role else "")


def _number(value: Decimal) -> str:
    told = f"{value:,f}"
    return told.rstrip("0").rstrip(".") if "." in told else told
