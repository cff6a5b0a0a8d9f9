"""What the words of a sentence do: cues, the clauses they stand in, classes of provisions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from registry.text.lexicon.tables.cues import CueTable
from registry.text.lexicon.tables.patterns import ALWAYS, NEVER, Named


@dataclass(frozen=True, slots=True)
class Clauses:
    """By what before a verb its clause is told to govern nothing: it states a condition, or describes something."""

    conjunction: re.Pattern[str] = NEVER
    """What opens a condition, a reason, a question ..."""
    closed: re.Pattern[str] = NEVER
    """... until another verb has closed it."""
    relative: re.Pattern[str] = NEVER
    """A relative pronoun close before the verb, group 1, and the words between, group 2."""
    said_itself: re.Pattern[str] = NEVER
    """Words between that hold the verb of its clause, so that the next is that of the main clause: `depots which are closed must`."""
    subjects: frozenset[str] = frozenset()
    """Pronouns that are the subject of their clause: its verb follows, but for adverbs."""
    loose: frozenset[str] = frozenset()
    """Pronouns that describe only where no more than one word stands between ..."""
    speech: re.Pattern[str] = NEVER
    """... and no verb of saying before them: what is said governs."""
    spoken: frozenset[str] = frozenset()
    """Those of the loose ones that may open what is said."""
    adverbs: frozenset[str] = frozenset()
    adverb_end: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Modality:
    """What the words of a sentence do."""

    cues: CueTable = field(default_factory=CueTable)
    months: frozenset[str] = frozenset()
    """Cues that, with a capital inside a sentence or before a number, are the name of a month: `May`."""
    nominal: Sequence[tuple[str, re.Pattern[str]]] = ()
    """Finer name of a cue (empty for any) and what, matched where it starts, makes it name a deed and prescribe none."""
    auxiliary: re.Pattern[str] = NEVER
    """What between two cues makes the first a mere auxiliary of the second: `will | be allowed`."""
    modal: frozenset[str] = frozenset()
    binding: frozenset[str] = frozenset()
    """Finer names of the modal verbs, which outrank all other cues, and of all cues that bind; without them the first cue counts."""
    subordinate: Clauses = field(default_factory=Clauses)
    """What before a cue in its clause makes the clause subordinate."""
    condition_first: re.Pattern[str] = NEVER
    """How a sentence opens that states a condition: a permission in it yields to the duty that follows."""
    condition_end: re.Pattern[str] = NEVER
    """How a clause ends that states a condition ..."""
    goes_on: re.Pattern[str] = NEVER
    """How a clause begins that belongs to the condition before it, so that both are one ..."""
    purpose: re.Pattern[str] = NEVER
    """A clause that opens a sentence and only says what for: 为支持…, ."""
    own_time: re.Pattern[str] = NEVER
    """... unless what follows its modal verb only says by when: 应当自…之日起."""
    subordinate_speaks: bool = True
    """Whether the cue of a subordinate clause gives a sentence its modality where no main clause holds one."""
    classes: Named = ()
    """Classes of the corpus guidelines in the order they are tried: name and pattern."""
    of_instruments: frozenset[str] = frozenset()
    """Classes that speak of an instrument; a judgment or a licence that takes effect or ends is a rule of its own."""
    instrument: re.Pattern[str] = ALWAYS
    no_instrument: re.Pattern[str] = NEVER
    own_start: re.Pattern[str] = NEVER
    """What shows that an instrument is spoken of, that none is, and that a commencement speaks of its own."""
    exception_tail: re.Pattern[str] = NEVER
    """What excepts other law at the end of a sentence that has said its own."""
    of_main_clause: frozenset[str] = frozenset()
    """Classes to which a sentence belongs only by its main clause: `The rules, which take effect in May, oblige banks to report.`"""
    repeals_with_commencement: bool = False
    """Whether a sentence that commences and repeals is of the class that does both."""
    not_operative: Named = ()
    """Why a sentence is no measure, and the words that say so."""
