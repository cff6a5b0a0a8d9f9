"""Our own doubles: real objects that need no network, no publisher and no wall clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from registry.text.compare import Change, Comparison, Facet, Place
from registry.text.extract import Noise
from registry.text.flags import Flag, Judgement, Quiet
from registry.text.measures import Action, Actor, Amount, Deadline, Measure
from registry.text.metadata import Dated, Mention, Metadata
from registry.text.reading import VERSION, Reading
from registry.text.structure import Provision


@dataclass
class Clock:
    """A clock that a test sets."""

    at: datetime = datetime(2026, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def set(self, day: date, *, hour: int = 12) -> datetime:
        """Put the clock to an hour of a day, and tell the time."""
        self.at = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
        return self.at

    def tick(self, **step: float) -> datetime:
        """Let time pass, and tell it."""
        self.at += timedelta(**step)
        return self.at


def reading_of(
    text: str,
    *,
    title: str | None = None,
    effective: date | None = None,
    document_date: date | None = None,
    document_number: str | None = None,
    rules: str = VERSION,
) -> Reading:
    """A reading of `text` without any rules: each line after the first is a provision, and one with `must` a measure.

    The first line is the title; "the ministry", "1 June 2026" and "100 yuan" are found by eye where a line has them.
    """
    provisions, measures, at = [], [], 0
    for number, line in enumerate(text.split("\n")):
        span = (at, at + len(line))
        at = span[1] + 1
        if number and line:
            provisions.append(Provision(f"para_{number}", f"{number}.", "paragraph", span))
        if number and " must " in line:
            measures.append(_measure(text, number, span))
    first = text.split("\n", 1)[0]
    metadata = Metadata(
        title=Mention(title or first, (0, len(first))),
        issuers=(Mention("Ministry of Samples", None, "inferred"),),
        document_number=Mention(document_number, None) if document_number else None,
        document_date=Dated(document_date, None) if document_date else None,
        effective_date=Dated(effective, None) if effective else None,
        document_type="notice",
        role="official",
        translation="none",
        completeness="complete",
    )
    noise = (Noise((len(text) - 4, len(text)), "a footer"),) if text.endswith("page") else ()
    words = " ".join(text.removesuffix("page").split()).casefold()
    return Reading(rules, "en", text, metadata, noise, tuple(provisions), tuple(measures), words, "utf-8", "text/plain")


def _measure(text: str, number: int, span: tuple[int, int]) -> Measure:
    line = text[span[0] : span[1]]
    actor = _found(line, "The ministry", span[0])
    until = _found(line, "1 June 2026", span[0])
    yuan = _found(line, "100 yuan", span[0])
    who = Actor("The ministry", actor, "explicit", "ministry") if actor else None
    return Measure(
        address=f"para_{number}~m1",
        span=span,
        text=line,
        kind="substantive",
        modality="obligation",
        modality_detail="strong_directive",
        strength=5,
        actor=who,
        actions=(Action(span, "obligation", "positive", who),),
        deadlines=(Deadline(until, "fixed", date(2026, 6, 1)),) if until else (),
        amounts=(Amount(yuan, Decimal("100.50"), "CNY", "le", Decimal("200"), "fine"),) if yuan else (),
        regions=("everywhere",) if "everywhere" in line else (),
        beneficiaries=(),
        rule="en.must",
        confidence="explicit",
    )


def _found(line: str, words: str, start: int) -> tuple[int, int] | None:
    at = line.find(words)
    return (start + at, start + at + len(words)) if at >= 0 else None


def new_notice(reading: Reading) -> tuple[Comparison, Judgement]:
    """Comparison and judgement of a first revision."""
    whole = Change("new_notice", (), True, "medium", (), "A new notice.", None, Place("", None, (0, len(reading.text)), reading.text))
    return Comparison(reading.rules, (whole,)), Judgement((Flag("new_notice", "medium", "A new notice was found.", None),), ())


def amended(old: Reading, new: Reading) -> tuple[Comparison, Judgement]:
    """Comparison and judgement of two readings: one weighty change of the first provision, and one quiet change of form."""
    was, now = old.provisions[0], new.provisions[0]
    sides = (
        Place(was.eid, was.label, was.span, old.text[slice(*was.span)]),
        Place(now.eid, now.label, now.span, new.text[slice(*now.span)]),
    )
    facet = Facet("amount_changed", "tightened", "CNY 100", "CNY 200", "amounts")
    weighty = Change("amended", ("renumbered",), True, "high", (facet,), "The amount rose from 100 to 200.", *sides)
    light = Change("editorial", (), False, "info", (), "A comma moved.", None, sides[1], needs_review=True)
    flag = Flag("amended", "high", "An amount was raised.", 0)
    return Comparison(new.rules, (weighty, light)), Judgement((flag,), (Quiet("editorial", "Only a comma moved.", 1),))
