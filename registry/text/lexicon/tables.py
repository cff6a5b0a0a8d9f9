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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from registry.text.lexicon.gates import Gated, alternatives, starts
from registry.text.lexicon.traits import Traits

NEVER = re.compile(r"(?!)")
"""Matches nothing: a table that a language does without."""
ALWAYS = re.compile(r"")
"""Matches anywhere: a condition that a language does not make."""

_LETTERS = re.compile(r"[^\W\d_]+")

Rules = Sequence[tuple[re.Pattern[str], str]]
"""Patterns with what each of them means, in the order they are tried."""
SidedRules = Sequence[tuple[str, re.Pattern[str], str]]
"""The same for the words around something: those `before` it are searched, those `after` it matched from their start."""
CueRow = tuple[str, str, str, int, str]
"""Modality (`none` for words that only look like a cue), finer name, polarity, strength 0 to 5 and pattern (domain.md 3.3)."""


@dataclass(frozen=True, slots=True)
class Words:
    """By what a language is told from others."""

    small: frozenset[str] = frozenset()
    """Small words, lower case, of a language that divides its words by spaces."""
    script: re.Pattern[str] = NEVER
    """The characters of a language that does not."""
    variants: Mapping[int, int] = field(default_factory=dict)
    """Characters of another script of the language, each with the one that its tables are written in."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where sentences end."""

    stop: re.Pattern[str] = re.compile(r"[.!?]")
    """The characters that may end one."""
    abbreviations: frozenset[str] = frozenset()
    """Lower case, without the last full stop."""
    abbreviations_before_numbers: frozenset[str] = frozenset()
    """Those that are abbreviations only where a number follows: `No. 5`."""
    openers: frozenset[str] = frozenset()
    """Words that open a sentence even after `U.S.`."""
    joined: re.Pattern[str] = NEVER
    """A word, its full stop and what follows, where the stop ends nothing: `1. Januar`."""
    quote_goes_on: re.Pattern[str] = NEVER
    """What follows a quotation that ends in a full stop and belongs to its sentence; for languages without spaces."""


@dataclass(frozen=True, slots=True)
class CueTable:
    """Cues compiled into patterns, and where each need be tried at all."""

    rows: tuple[CueRow, ...] = ()
    pattern: re.Pattern[str] = NEVER
    """The group that matched names the row: `r3`, or `r3b1` for the second of its alternatives."""
    gate: re.Pattern[str] = NEVER
    """Where a cue may start."""
    openings: Mapping[str, tuple[tuple[str, ...], re.Pattern[str]]] | None = None
    """By its first two letters how the first word of a cue begins, lower case, and the cues that do; None where the gate says enough."""

    @classmethod
    def of(cls, rows: Sequence[CueRow], *, spaced: bool) -> CueTable:
        """The table of `rows`; words divided by spaces are matched whatever their case."""
        pattern = re.compile("|".join(f"(?P<r{at}>{row[4]})" for at, row in enumerate(rows)), re.IGNORECASE if spaced else 0)
        begin = [starts(re.compile(row[4])) for row in rows]
        if not spaced:
            known = frozenset().union(*begin) if all(begin) else frozenset[str]()
            first = "".join(sorted({opening[0] for opening in known})) or re.escape("".join(sorted(set("".join(row[4] for row in rows)))))
            return cls(tuple(rows), pattern, re.compile(f"[{first}]") if rows else NEVER)
        return cls(tuple(rows), pattern, _LETTERS, _by_opening(rows))

    def row(self, match: re.Match[str]) -> CueRow:
        """The row that matched."""
        return self.rows[int((match.lastgroup or "r0")[1:].partition("b")[0])]


def _by_opening(rows: Sequence[CueRow]) -> Mapping[str, tuple[tuple[str, ...], re.Pattern[str]]] | None:
    """The alternatives of all rows by how their first word begins, in their order; None where that of one cannot be told."""
    branches = [(f"r{at}b{place}", branch) for at, row in enumerate(rows) for place, branch in enumerate(alternatives(row[4]))]
    opened: dict[str, dict[str, str]] = {}
    words: dict[str, set[str]] = {}
    for name, branch in branches:
        first = {found[0] if (found := _LETTERS.match(opening)) else "" for opening in starts(re.compile(branch))}
        if not first or min(map(len, first)) < 2:
            return None
        for word in first:
            opened.setdefault(word[:2], {})[name] = branch
            words.setdefault(word[:2], set()).add(word)
    return {
        key: (tuple(sorted(words[key])), re.compile("|".join(f"(?P<{name}>{branch})" for name, branch in each.items()), re.IGNORECASE))
        for key, each in opened.items()
    }


@dataclass(frozen=True, slots=True)
class Clauses:
    """By what before a verb its clause is told to govern nothing: it states a condition, or describes something."""

    conjunction: re.Pattern[str] = NEVER
    """What opens a condition, a reason, a question ..."""
    closed: re.Pattern[str] = NEVER
    """... until another verb has closed it."""
    relative: re.Pattern[str] = NEVER
    """A relative pronoun close before the verb, group 1, and the words between, group 2."""
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

    cues: CueTable = CueTable()
    months: frozenset[str] = frozenset()
    """Cues that, with a capital inside a sentence or before a number, are the name of a month: `May`."""
    nominal: Sequence[tuple[str, re.Pattern[str]]] = ()
    """Finer name of a cue (empty for any) and what, matched where it starts, makes it name a deed and prescribe none."""
    auxiliary: re.Pattern[str] = NEVER
    """What between two cues makes the first a mere auxiliary of the second: `will | be allowed`."""
    modal: frozenset[str] = frozenset()
    binding: frozenset[str] = frozenset()
    """Finer names of the modal verbs, which outrank all other cues, and of all cues that bind; without them the first cue counts."""
    subordinate: Clauses = Clauses()
    """What before a cue in its clause makes the clause subordinate."""
    condition_first: re.Pattern[str] = NEVER
    """How a sentence opens that states a condition: a permission in it yields to the duty that follows."""
    condition_end: re.Pattern[str] = NEVER
    """How a clause ends that states a condition ..."""
    goes_on: re.Pattern[str] = NEVER
    """How a clause begins that belongs to the condition before it, so that both are one ..."""
    own_time: re.Pattern[str] = NEVER
    """... unless what follows its modal verb only says by when: 应当自…之日起."""
    subordinate_speaks: bool = True
    """Whether the cue of a subordinate clause gives a sentence its modality where no main clause holds one."""
    classes: Sequence[Gated] = ()
    """Classes of the corpus guidelines in the order they are tried: name and pattern."""
    of_instruments: frozenset[str] = frozenset()
    """Classes that speak of an instrument; a judgment or a licence that takes effect or ends is a rule of its own."""
    instrument: re.Pattern[str] = ALWAYS
    no_instrument: re.Pattern[str] = NEVER
    own_start: re.Pattern[str] = NEVER
    """What shows that an instrument is spoken of, that none is, and that a commencement speaks of its own."""
    exception_tail: re.Pattern[str] = NEVER
    """What excepts other law at the end of a sentence that has said its own."""
    repeals_with_commencement: bool = False
    """Whether a sentence that commences and repeals is of the class that does both."""
    not_operative: Sequence[Gated] = ()
    """Why a sentence is no measure, and the words that say so."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Heads of lists, headings of digests, labels."""

    finite: re.Pattern[str] = ALWAYS
    """A verb without which the head of a list only announces it."""
    decides: re.Pattern[str] = NEVER
    """A head that decides what its list says."""
    decides_itself: re.Pattern[str] = NEVER
    """A head that decides something before it announces what follows."""
    listed: re.Pattern[str] = NEVER
    """A head that only its list completes."""
    idle_headings: re.Pattern[str] = NEVER
    """Headings of a digest under which it speaks for itself and not for the notice."""
    quoted_label: re.Pattern[str] = NEVER
    """A label that belongs to the words quoted (corpus guidelines R2)."""
    announces: re.Pattern[str] = NEVER
    """A head after which items that are sentences speak for themselves: `the following conditions:`."""
    empty: re.Pattern[str] = NEVER
    """A head that says nothing of its own: `as under:`."""
    label: re.Pattern[str] = NEVER
    """A head that is only a heading, so that its items speak for themselves ..."""
    demands: re.Pattern[str] = NEVER
    """... unless it says what they are: `Requirements:`, group 1."""
    dependent: re.Pattern[str] = NEVER
    """How an item opens that goes on with the sentence of its head."""
    cased: bool = False
    """Whether a small letter shows that an item goes on with the sentence of its head."""


@dataclass(frozen=True, slots=True)
class Explaining:
    """Where an instrument explains itself, and what in such a place still binds."""

    label: re.Pattern[str] = NEVER
    """The label of a part before a rule, group 1."""
    body: str = "\0"
    dates: tuple[str, ...] = ()
    """How the label of the part begins that leads up to the rule, and how that of a part with dates ends."""
    issuance: re.Pattern[str] = NEVER
    """Words after which such a rule begins."""
    enacted: re.Pattern[str] = NEVER
    """The formula by which an act, a directive or an order begins."""
    keeps: re.Pattern[str] = NEVER
    """A saving that binds wherever it stands."""


@dataclass(frozen=True, slots=True)
class Structure:
    """Labels, headings and closing lines, matched on lines without Markdown marks. Those of all LEXICONS are read in every language."""

    hard_markers: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Labels of laws by their level (`book`, `subbook`, `part`, `chapter`, `section`, `article`); group 1 is the number."""
    soft_markers: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Labels of lists and of numbered paragraphs by their form; group 1 is the number."""
    label_start: str = ""
    """Characters beyond ASCII that a label may begin with."""
    article_reference: re.Pattern[str] = NEVER
    """What follows the label of an article where it is a reference and no label."""
    history: re.Pattern[str] = NEVER
    """A line of the list of amendments under the title."""
    contents: re.Pattern[str] = NEVER
    addressee: re.Pattern[str] = NEVER
    """How a line of addressees begins."""
    attachment: re.Pattern[str] = NEVER
    stem_formula: re.Pattern[str] = NEVER
    """How a preamble ends."""
    closing: re.Pattern[str] = NEVER
    """A line that closes the whole notice and not the list above it."""
    sign_off: re.Pattern[str] = NEVER
    date_line: re.Pattern[str] = NEVER
    heading_stop: re.Pattern[str] = NEVER
    """What a heading does not contain beside `Lists.finite`."""
    heading_end: re.Pattern[str] = NEVER
    """How a heading ends that runs into its paragraph."""


@dataclass(frozen=True, slots=True)
class Reports:
    """What tells a report, and what in it tells of an instrument."""

    hearsay: re.Pattern[str] = NEVER
    """What shows that a page of unknown role is a report."""
    interview: re.Pattern[str] = NEVER
    """What shows at the start of a text that somebody answers questions about a notice."""
    requires: re.Pattern[str] = NEVER
    """Where a report says that a notice requires something."""
    instrument: re.Pattern[str] = NEVER
    issues: re.Pattern[str] = NEVER
    """Together in one sentence: the report is about an instrument."""
    issued: re.Pattern[str] = NEVER
    participle: re.Pattern[str] = NEVER
    """`X issued a notice, requiring ...`: the norm starts at group 1 of the second after a match of the first."""
    lead: re.Pattern[str] = NEVER
    """What stands before the first words of a report."""
    according: re.Pattern[str] = NEVER
    """The report refers to what an instrument says."""
    told: re.Pattern[str] = NEVER
    """Somebody is said to speak ..."""
    of_itself: re.Pattern[str] = NEVER
    """... in a text that never speaks of itself as an instrument."""
    quoted: re.Pattern[str] = NEVER
    """A quotation in the voice of an instrument, which binds as what is told of it."""
    spokesman: re.Pattern[str] = NEVER
    """Who is named as speaking for an authority, group 1."""


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in a report whose norms are told by a cue: authorities and instruments state them, persons remark on them."""

    dateline: re.Pattern[str] = NEVER
    instruments: re.Pattern[str] = NEVER
    authority: re.Pattern[str] = NEVER
    says: re.Pattern[str] = NEVER
    spoke: re.Pattern[str] = NEVER
    """Verbs whose subject is who speaks."""
    speaker_after: re.Pattern[str] = NEVER
    """A speaker named at the end of a sentence, group 1 ..."""
    speaker_inverted: re.Pattern[str] = NEVER
    """... and one named after the verb: `..., said traders`."""
    person: re.Pattern[str] = NEVER
    """A speaker who is a person, holds an office or is not named."""
    name: re.Pattern[str] = NEVER
    """A speaker of whom only a name is given."""
    sources: re.Pattern[str] = NEVER
    """Unnamed speakers who may relay an order."""
    stage: re.Pattern[str] = NEVER
    """Where remarks are made and no norms."""
    past: re.Pattern[str] = NEVER
    directed: re.Pattern[str] = NEVER
    """A cue that reports a direction."""
    addressed: re.Pattern[str] = NEVER
    """Those who may be directed."""
    orders: re.Pattern[str] = NEVER
    """An order with those it is given to."""
    lays_down: re.Pattern[str] = NEVER
    """A relative clause that tells what an instrument lays down: `a notice, which requires ...`."""
    said_of: re.Pattern[str] = NEVER
    """A subject that stands for the authority named before: `It`."""
    doubt: re.Pattern[str] = NEVER
    outlook: re.Pattern[str] = NEVER
    """Cues that tell what is expected: `is expected to`."""
    leave: frozenset[str] = frozenset()
    """Permissions that a report uses of anything that may happen: they count where an authority says them."""
    would: re.Pattern[str] = NEVER
    would_end: tuple[str, ...] = ()
    will: re.Pattern[str] = NEVER
    """What somebody says he will do, but not what he thinks will come."""
    passive_will: re.Pattern[str] = NEVER
    we_will: re.Pattern[str] = NEVER
    state_acts: re.Pattern[str] = NEVER
    """A state that acts, plans or promises in general."""
    vague: re.Pattern[str] = NEVER
    instrument_starts: re.Pattern[str] = NEVER
    """A commencement reported in the instrument's own voice."""
    described_commencement: tuple[str, ...] = ()
    """What makes a commencement a mere description."""
    spokesman: re.Pattern[str] = NEVER
    told_by: str = "\0"
    """Who speaks for an authority: by his office, or by his name, which stands for `{name}`."""
    will_require: re.Pattern[str] = NEVER
    """What a spokesman tells in the voice of his office."""
    now: re.Pattern[str] = NEVER
    """What tells of the state of things before the norm."""
    some: re.Pattern[str] = NEVER
    """A subject of which only a part does something: that is a fact and no norm."""


@dataclass(frozen=True, slots=True)
class Press:
    """How the press tells of rules without a modal verb, and in whose voice its sentences stand."""

    ruling: Mapping[str, str] = field(default_factory=dict)
    """Every form of the verbs by which rules are made: `forbid`, `cap`, `allow`, `set` or `oblige`."""
    verb: re.Pattern[str] = NEVER
    """Any of those forms."""
    base: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    """Forms after `to`, of an instrument's own voice, and of what an authority has done or what has been done."""
    resolves: re.Pattern[str] = NEVER
    """A decision or a draft, right before the verb in its base form."""
    passive: re.Pattern[str] = NEVER
    """Auxiliaries right before a participle ..."""
    passive_past: re.Pattern[str] = NEVER
    """... those of the past among them, and ..."""
    perfect: re.Pattern[str] = NEVER
    """... of an act that counts from now on."""
    no_subject: re.Pattern[str] = NEVER
    """How words end after which the form is a noun, a purpose or an attribute: `the ban`, `to cut`, `price cuts`."""
    no_object: re.Pattern[str] = NEVER
    """How words begin before which it is one: `limits on`."""
    several: re.Pattern[str] = NEVER
    """An object that counts those who are meant: acts against some, and no rule."""
    would_not: re.Pattern[str] = NEVER
    """What those bound would not do."""
    enacts: re.Pattern[str] = NEVER
    enacting: Mapping[str, str] = field(default_factory=dict)
    """Instruments that do something by being adopted, group `verb`, and what each verb does."""
    amount_moves: re.Pattern[str] = NEVER
    """A tax, fee or limit that moves."""
    prescribes: re.Pattern[str] = NEVER
    """What prescribes without a modal verb."""
    implements: re.Pattern[str] = NEVER
    """New rules together with what they lay down."""
    forbids_passive: re.Pattern[str] = NEVER
    binds_passive: re.Pattern[str] = NEVER
    applies_passive: re.Pattern[str] = NEVER
    """Futures that forbid, bind whoever is meant, and say to whom a rule applies."""
    things: re.Pattern[str] = NEVER
    """What rules are about."""
    up_to_now: re.Pattern[str] = NEVER
    """What tells of a row of acts."""
    background: re.Pattern[str] = NEVER
    """Markets, figures and those who look on."""
    onlookers: re.Pattern[str] = NEVER
    """One company or union and what it says or must do."""
    instrument_speaks: re.Pattern[str] = NEVER
    carried_on: re.Pattern[str] = NEVER
    """A subject that stands for who spoke in the sentence before."""
    starts: re.Pattern[str] = NEVER
    """A rule of any name that begins."""
    partly_quoted: re.Pattern[str] = NEVER
    """A quotation that is part of the reporter's sentence."""
    inverted: re.Pattern[str] = NEVER
    """An instrument named as who speaks after a quotation."""
    quoted_of_somebody: re.Pattern[str] = NEVER
    """Somebody else named there."""


@dataclass(frozen=True, slots=True)
class ByCue:
    """Tables for a language whose rules are told by a cue or a set phrase."""

    decided: re.Pattern[str] = NEVER
    """`it has been decided that`: what follows is a rule."""
    rule_fixing: re.Pattern[str] = NEVER
    """What fixes a rule without any cue."""
    stops: re.Pattern[str] = NEVER
    """An order to stop forbids."""
    applies: re.Pattern[str] = NEVER
    """To whom or what an instrument applies."""
    value: re.Pattern[str] = NEVER
    """A fee, limit or term that is what it is ..."""
    owed: tuple[str, ...] = ()
    """... unless its subject says that somebody owes it."""
    begins: re.Pattern[str] = NEVER
    """A rule that begins, which is no instrument."""
    whoever: re.Pattern[str] = NEVER
    """A subject that is whoever does something, as a sanction has it."""
    forbids: re.Pattern[str] = NEVER
    """A command not to do something."""
    encouraging: frozenset[str] = frozenset()
    """Commands that encourage rather than order."""
    object: re.Pattern[str] = NEVER
    """What tells a command without a full stop from a heading."""
    bound_to: re.Pattern[str] = NEVER
    """Those bound with an infinitive, as a machine translates: `Departments to organize inspections.`"""
    bound_act: re.Pattern[str] = NEVER
    authority_act: re.Pattern[str] = NEVER
    """In a digest, what those bound do, and what an authority does."""
    demanding: Mapping[str, str] = field(default_factory=dict)
    """What a head like `Requirements:` makes its list, by its last word, lower case: a modality."""
    goes_on: re.Pattern[str] = NEVER
    """What after an order to stop orders something else."""
    telegraphic: Sequence[tuple[str, str, int, str, re.Pattern[str]]] = ()
    """Items of a list that leave out the verb: modality, finer name, strength, polarity, pattern."""
    will_bind: re.Pattern[str] = NEVER
    """A passive promise whose doer is whoever the notice binds ..."""
    will_passive: re.Pattern[str] = NEVER
    bound_subject: re.Pattern[str] = NEVER
    """... and a subject of those bound right before an active one."""
    will_consist: re.Pattern[str] = NEVER
    """A future that describes a regime and promises nothing."""
    rules_to: re.Pattern[str] = NEVER
    """Rules that are there to do something, group `verb`."""
    allowing: frozenset[str] = frozenset()
    """Verbs of such rules that allow."""
    ourselves: re.Pattern[str] = NEVER
    """Who promises for himself, so that `will` is no duty of others."""
    limit_passive: re.Pattern[str] = NEVER
    limit_active: re.Pattern[str] = NEVER
    limit_acted: re.Pattern[str] = NEVER
    """Limits without a modal verb, group `verb`; the last counts where `acted_now` is found."""
    acted_now: re.Pattern[str] = NEVER
    purpose_end: tuple[str, ...] = ()
    """What before the verb of a limit makes it a purpose: `to cap`."""
    forbidding: frozenset[str] = frozenset()
    capping: frozenset[str] = frozenset()
    """Verbs of a limit that forbid, and those that cap."""
    imperative: re.Pattern[str] = NEVER
    """The first two words of a sentence that may be a command, groups 1 and 2."""
    imperatives: frozenset[str] = frozenset()
    """Verbs that command, and adverbs that stand before one."""
    adverb_end: tuple[str, ...] = ()
    """How such an adverb ends."""
    no_object: frozenset[str] = frozenset()
    """Second words that make the first a noun."""
    outweighed: frozenset[str] = frozenset()
    """Reasons of `Modality.not_operative` that a cue before them outweighs: they describe, and do not govern."""
    aside: Clauses = Clauses()
    """What opens a clause that only describes something."""
    relative: re.Pattern[str] = NEVER
    """A clause that only describes what it follows."""
    extant: re.Pattern[str] = NEVER
    """How a letter recalls the rule that it is about to change ..."""
    new_rule: re.Pattern[str] = NEVER
    """... and what says that it changes it."""
    voices: Voices = Voices()
    press: Press = field(default_factory=Press)


@dataclass(frozen=True, slots=True)
class ByVerb:
    """Tables for a language in which a bare verb in a notice states a rule."""

    sanction: re.Pattern[str] = NEVER
    agent_sanction: re.Pattern[str] = NEVER
    """Somebody who imposes a sanction."""
    delegates: re.Pattern[str] = NEVER
    """A definition that has somebody lay down the rest."""
    commands: frozenset[str] = frozenset()
    """Weaker cues that lay a principle down as a duty."""
    means: re.Pattern[str] = NEVER
    """A definition that binds nobody."""
    negative_verb: re.Pattern[str] = NEVER
    no_denial: re.Pattern[str] = NEVER
    """... and where it denies nothing."""
    except_end: re.Pattern[str] = NEVER
    """How a last clause ends that only states an exception."""
    composed: re.Pattern[str] = NEVER
    states: re.Pattern[str] = NEVER
    """Who makes up a body, and how things stand."""
    establishes: re.Pattern[str] = NEVER
    procedure: re.Pattern[str] = NEVER
    """A clause that opens with the verb of a procedure: somebody who is not named has to do it."""
    befalls: re.Pattern[str] = NEVER
    """What before a word of deeds makes it tell what befalls a thing."""
    actor_follows: re.Pattern[str] = NEVER
    """Somebody who follows a rule by reference."""
    deeming: re.Pattern[str] = NEVER
    """A rule that says what something counts as."""
    decides: re.Pattern[str] = NEVER
    decides_itself: re.Pattern[str] = NEVER
    agent: re.Pattern[str] = NEVER
    in_charge: re.Pattern[str] = NEVER
    actor_start: re.Pattern[str] = NEVER
    """A sentence that begins with somebody who acts."""
    rights: re.Pattern[str] = NEVER
    execution: re.Pattern[str] = NEVER
    by_reference: re.Pattern[str] = NEVER
    """Together: a rule that only points to another rule."""
    applies: re.Pattern[str] = NEVER
    voice: re.Pattern[str] = NEVER
    speaks: re.Pattern[str] = NEVER
    """Who lays something down in a report, or to what it refers ..."""
    background: re.Pattern[str] = NEVER
    """... and what interrupts that voice: figures, history, those who look on."""
    deeds: re.Pattern[str] = NEVER
    changes: re.Pattern[str] = NEVER
    recurs: re.Pattern[str] = NEVER
    doers: re.Pattern[str] = NEVER
    governed: re.Pattern[str] = NEVER
    """What a sentence in that voice lays down without a cue: a deed to be done, an amount that changes, what recurs, who does it, those
    bound with what they do or get."""
    describes: re.Pattern[str] = NEVER
    """A report that only tells what an instrument is about."""
    relief: re.Pattern[str] = NEVER
    """A deed that frees those bound."""
    taken: re.Pattern[str] = NEVER
    """What makes a change a deed and not the new rule itself."""
    """In a report: the instrument speaks."""
    promise: re.Pattern[str] = NEVER
    person: re.Pattern[str] = NEVER
    """In a report: an institution says what it will do, a person speaks."""
    official: re.Pattern[str] = NEVER
    """In a report: an official speaks."""
    past: re.Pattern[str] = NEVER
    doubt: re.Pattern[str] = NEVER
    speaker: re.Pattern[str] = NEVER
    """Words of doubt that govern all that follows, or that tell at the end whose view it was."""
    attribute: re.Pattern[str] = NEVER
    """Doubt that only describes a thing, or a purpose."""


@dataclass(frozen=True, slots=True)
class BeforeCue:
    """Tables for a language whose subject is the noun phrase that ends at the cue."""

    asked: re.Pattern[str] = NEVER
    """A reporting verb with its object, group `who`: `requires banks to`."""
    reports_that: re.Pattern[str] = NEVER
    """A reporting verb after which the sentence names its own subject elsewhere."""
    informed: re.Pattern[str] = NEVER
    """A passive within a cue that makes its subject the thing acted on."""
    addressed_passive: re.Pattern[str] = NEVER
    """A passive whose subject is who is bound: `are required`."""
    passive_after: re.Pattern[str] = NEVER
    reported: re.Pattern[str] = NEVER
    """What stands before the subject of a reported norm."""
    leading: re.Pattern[str] = NEVER
    """Adverbs before the subject."""
    speech: str | None = None
    """The word after which a reported subject begins, with its spaces: ` that `."""
    relative: re.Pattern[str] = NEVER
    """Where that word only opens a clause of the subject."""
    auxiliaries: frozenset[str] = frozenset()
    """Words between a subject and its cue."""
    nobody: frozenset[str] = frozenset()
    """Subjects that name nobody."""
    no_subject: tuple[str, ...] = ()
    """How a phrase begins that is no subject."""
    things: frozenset[str] = frozenset()
    """Nouns, lower case, of what cannot act."""
    agent: re.Pattern[str] = NEVER
    """A phrase after a passive that names who does it, group `who`: `by the Commission`."""
    speaker: re.Pattern[str] = NEVER
    """Whom a pronoun after a reporting verb stands for, group `who`."""
    no_action: re.Pattern[str] = NEVER
    """How a clause begins that holds no action of its own."""
    joint: re.Pattern[str] = NEVER
    """What between two cues of one clause opens a clause with a subject of its own."""
    next_action: re.Pattern[str] = NEVER
    """The first two words of a clause that may go on with another verb, groups 1 and 2 ..."""
    verbs: frozenset[str] = frozenset()
    adverb_end: tuple[str, ...] = ()
    """... which is one of these, or an adverb, ending so, before one."""


@dataclass(frozen=True, slots=True)
class OpensClause:
    """Tables for a language whose subject opens the clause."""

    label: re.Pattern[str] = NEVER
    """What may stand before it."""
    stop: re.Pattern[str] = NEVER
    """What ends it."""
    tail: re.Pattern[str] = NEVER
    """How somebody ends who can act."""
    agent: re.Pattern[str] = NEVER
    """A phrase that names who does it, group 1: `由X办理`."""
    known: re.Pattern[str] = NEVER
    """A subject told by the nouns that it is made of, group `who`, whatever verb follows."""
    known_agent: re.Pattern[str] = NEVER
    """The same of a phrase that names who does it."""
    next_action: re.Pattern[str] = NEVER
    """How a clause begins that goes on with another action."""


@dataclass(frozen=True, slots=True)
class Period:
    """A rule that makes a number with a unit of time a limit."""

    name: str
    before: re.Pattern[str]
    """Searched in what stands before it, to the very number; may hold the `event` that it runs from."""
    after: re.Pattern[str]
    """Matched right after it; may hold the `event`, and the `side` of it on which the period lies."""
    direction: str
    """`before` or `after` the event, where no `side` tells."""
    ends: tuple[str, ...] = ("",)
    """How what stands before it ends, spaces aside: a cheap test."""


@dataclass(frozen=True, slots=True)
class Quantities:
    """Dates, periods and amounts. Groups of a pattern that stand for the same thing are numbered: `y1`, `y2`."""

    date_start: re.Pattern[str] | None = None
    """Where a date may begin: only there is `date` tried; None for anywhere."""
    date: re.Pattern[str] = NEVER
    """Groups `y` year, `m` month, `d` day, `part` part of a year or month, `iso` YYYY-MM-DD."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Lower case, without a full stop; a month that is not listed is read as a number."""
    not_months: frozenset[str] = frozenset()
    """Months that are another word where they are printed so: `may`."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Lower case: `start`, `middle`, `end`, `half1`, `half2`, `q1` to `q4`."""
    range_link: re.Pattern[str] = NEVER
    """What between two dates makes them a range."""
    reference: SidedRules = ()
    """What around a date makes it limit nothing."""
    date_roles: SidedRules = ()
    """What else it makes of the date: a kind of Deadline."""
    exclusive: re.Pattern[str] = NEVER
    """What before a day excludes it."""
    date_gate: re.Pattern[str] = ALWAYS
    """What is in every sentence that holds a date or a period."""
    further_day: re.Pattern[str] = NEVER
    """A further `day` of the same month that follows a date: group `d` in it."""
    hour_before: re.Pattern[str] = NEVER
    hour_after: re.Pattern[str] = NEVER
    """The hour printed beside a date: groups `h`, `min`, `half` of the day."""
    every_before: re.Pattern[str] = NEVER
    every_after: re.Pattern[str] = NEVER
    """What makes a day come round, group `u` ..."""
    every_limit: re.Pattern[str] = NEVER
    """... where this follows, or the date has a role."""
    fiscal: re.Pattern[str] = NEVER
    """The end of a year that is no calendar year."""
    period: re.Pattern[str] = NEVER
    """A stretch of time: groups `n` number, `u` unit, perhaps `kind` of unit, or `half` of a year."""
    periods: Sequence[Period] = ()
    """What makes it a limit, in the order they are tried."""
    sides: Mapping[str, str] = field(default_factory=dict)
    """Lower case: words for `before` an event; all others lie after it."""
    periodic: re.Pattern[str] = NEVER
    """An event that comes round, group `u`."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Lower case, `kind unit` where a kind is printed: unit of a Deadline."""
    own_date: re.Pattern[str] = NEVER
    """An event that is the date of the notice itself."""
    same_day: re.Pattern[str] = NEVER
    """What says that a repeal takes effect with the notice."""
    recurring_gate: re.Pattern[str] = ALWAYS
    """What is in every sentence that tells of anything that comes round."""
    recurring: re.Pattern[str] = NEVER
    """Group `u`, perhaps the day `d`."""
    recurring_day: re.Pattern[str] = NEVER
    """The day `d` on which it comes round, right after it."""
    frequencies: Mapping[str, str] = field(default_factory=dict)
    number: re.Pattern[str] | None = None
    """Where a number, a currency or a word that is an amount begins, a run of digits as one: only there are `amount` and `period` tried;
    None for anywhere."""
    amount: re.Pattern[str] = NEVER
    """Groups `n` number or `word` that spells one, `lo` the lower end of its range, `s` scale, `u` unit or its symbol `size`; `hundred` a
    number of hundredths; `over` and `below` of a fraction; `ready` one that is a word of its own."""
    ready: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Lower case: value and unit of such a word."""
    scales: Mapping[str, int] = field(default_factory=dict)
    amount_units: Mapping[str, str] = field(default_factory=dict)
    """Lower case, without spaces: unit of an Amount."""
    grouping: str = ","
    point: str = "."
    """What groups the digits of a number and what begins its decimals."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Numbers in words, lower case, beside those that registry.text.numerals knows."""
    comparators_before: Rules = ()
    comparators_after: Rules = ()
    comparator_reach: tuple[int, int] = (24, 14)
    """How many characters before and after a number its comparator may stand."""
    term_before: re.Pattern[str] = NEVER
    """What makes a stretch of time a quantity where no comparator does."""
    amount_range: re.Pattern[str] = NEVER
    basis_before: re.Pattern[str] = NEVER
    basis_after: re.Pattern[str] = NEVER
    """Of what an amount is a share or multiple, group `basis`."""
    per_before: re.Pattern[str] = NEVER
    per_after: re.Pattern[str] = NEVER
    """Per what it is counted, group `per`."""
    limit_before: re.Pattern[str] = NEVER
    """What makes it the most that is allowed."""
    roles: Rules = ()


@dataclass(frozen=True, slots=True)
class Translations:
    """For a language into which notices are translated: what shows that a text is a translation, and by whom."""

    foreign: re.Pattern[str] = NEVER
    """What places a text in a country that does not legislate in this language."""
    human: re.Pattern[str] = NEVER
    machine: re.Pattern[str] = NEVER


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
    sentences: Sentences = Sentences()
    modality: Modality = Modality()
    structure: Structure = field(default_factory=Structure)
    lists: Lists = Lists()
    explaining: Explaining = Explaining()
    reports: Reports = Reports()
    judgement: ByCue | ByVerb = ByCue()
    subjects: BeforeCue | OpensClause = BeforeCue()
    quantities: Quantities = field(default_factory=Quantities)
    everywhere: re.Pattern[str] = NEVER
    """What speaks to every region."""
    country: str | None = None
    """Whose bodies and regions are meant where nothing tells: ISO 3166-1, small letters; None for a language of many countries."""
    traits: Traits = field(default_factory=Traits)
    """What its measures carry beyond being one."""
    translations: Translations | None = None
    """None where its texts are originals."""
