"""What a lexicon holds: for each stage of reading the tables that it asks for.

A language is one Lexicon: words and patterns as data, and the rules of its sentences. Every table may be left out; what is left out matches
nothing, so that a language can begin with a few cues, dates and amounts. Where languages need different ways of reading, the lexicon
chooses the way by the tables that it brings:

    judgement   ByCue        a rule is told by a modal verb or a set phrase (`shall`); a bare verb tells what happens
                ByVerb       a bare verb in a notice states a rule (`由X办理`), and punctuation shows how its clauses hang together
    subjects    BeforeCue    the subject is the noun phrase that ends at the cue
                OpensClause  the subject opens the clause, and its last character tells whether it can act

Patterns are matched on folded text (registry.text.normalise.fold) with its quotations blotted out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass

from registry.text.lexicon.gates import FEW, Gates
from registry.text.lexicon.tables.cues import CueRow, CueTable
from registry.text.lexicon.tables.judgement import ByCue, ByVerb
from registry.text.lexicon.tables.modality import Clauses, Modality
from registry.text.lexicon.tables.patterns import ALWAYS, NEVER, Rules, SidedRules
from registry.text.lexicon.tables.quantities import Period, Quantities
from registry.text.lexicon.tables.reports import Press, Reports, Voices
from registry.text.lexicon.tables.sentences import Sentences, Translations, Words
from registry.text.lexicon.tables.structure import Explaining, Lists, Structure
from registry.text.lexicon.tables.subjects import BeforeCue, OpensClause
from registry.text.lexicon.tables.traits import Traits

__all__ = [
    "ALWAYS",
    "NEVER",
    "BeforeCue",
    "ByCue",
    "ByVerb",
    "Clauses",
    "CueRow",
    "CueTable",
    "Explaining",
    "Lexicon",
    "Lists",
    "Modality",
    "OpensClause",
    "Period",
    "Press",
    "Quantities",
    "Reports",
    "Rules",
    "Sentences",
    "SidedRules",
    "Structure",
    "Traits",
    "Translations",
    "Voices",
    "Words",
]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A language as data."""

    code: str
    """ISO 639-1."""
    name: str
    """In English."""
    spaced: bool
    """Whether spaces divide its words."""
    words: Words
    sentences: Sentences = field(default_factory=Sentences)
    modality: Modality = field(default_factory=Modality)
    structure: Structure = field(default_factory=Structure)
    lists: Lists = field(default_factory=Lists)
    explaining: Explaining = field(default_factory=Explaining)
    reports: Reports = field(default_factory=Reports)
    judgement: ByCue | ByVerb = field(default_factory=ByCue)
    subjects: BeforeCue | OpensClause = field(default_factory=BeforeCue)
    quantities: Quantities = field(default_factory=Quantities)
    everywhere: re.Pattern[str] = NEVER
    """What speaks to every region."""
    country: str | None = None
    """Whose bodies and regions are meant where nothing tells: ISO 3166-1, small letters; None for a language of many countries."""
    traits: Traits = field(default_factory=Traits)
    """What its measures carry beyond being one."""
    translations: Translations | None = None
    """None where its texts are originals."""
    gates: Gates = field(init=False)
    """Of the patterns that are tried on whole sentences."""

    def __post_init__(self) -> None:
        """Of the tables that are asked about every sentence or measure, where most of them find nothing."""
        does = (self.modality, self.lists, self.reports, self.explaining.keeps, self.judgement, self.everywhere)
        subjects = self.subjects.gated
        times = self.quantities
        limits = (times.reference, times.date_roles, times.every_before, times.every_after, times.hour_before, times.hour_after)
        others = (times.date, times.period, times.spelled, times.amount, times.fiscal, times.recurring_gate)
        sizes = (times.comparators_before, times.comparators_after, times.roles, times.limit_before)
        traits = (self.traits.enjoys, self.traits.places, self.traits.beneficiary, self.traits.reported)
        terms, pointers = self.traits.terms, self.traits.pointers
        more = (terms.marks.pattern, terms.tail, pointers.pattern, pointers.basis, self.traits.reporting.pattern)
        gated = (*does, *subjects, *limits, *others, *sizes, *traits, *more)
        object.__setattr__(self, "gates", Gates(_patterns(gated), spaced=self.spaced, few=FEW))


def _patterns(table: object) -> Iterator[re.Pattern[str]]:
    """The patterns of a table and of those within it, but for the cues, which are found at their beginnings."""
    if isinstance(table, re.Pattern):
        yield table
    elif isinstance(table, Sequence) and not isinstance(table, str):
        for each in table:
            yield from _patterns(each)
    elif is_dataclass(table) and not isinstance(table, CueTable):
        for one in fields(table):
            yield from _patterns(getattr(table, one.name))
