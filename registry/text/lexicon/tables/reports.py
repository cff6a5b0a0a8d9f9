"""What tells a report, who speaks in it, and how the press tells of rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from registry.text.lexicon.tables.patterns import NEVER


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
    attribution: re.Pattern[str] = NEVER
    """Who tells it and when, in a language that divides its words by spaces."""
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
    state_before: re.Pattern[str] = NEVER
    """How things stand before the rule that is told of."""
    invites: re.Pattern[str] = NEVER
    """Readers who are asked what they think of a draft."""
    could: re.Pattern[str] = NEVER
    """What a draft would let somebody do, told in its voice ..."""
    could_not: re.Pattern[str] = NEVER
    """... and what it would not ..."""
    would_not_be: re.Pattern[str] = NEVER
    """... and what would not be done to what it is about."""
    left_out: re.Pattern[str] = NEVER
    """An item that leaves out its auxiliary verb."""
    stands: re.Pattern[str] = NEVER
    """A rate and where it now stands."""
    contact: re.Pattern[str] = NEVER
    """What stands before the verb of a clause that describes an amount without a pronoun: `the reserves banks`."""
    acted: re.Pattern[str] = NEVER
    """What an authority has just done."""
    seeks: re.Pattern[str] = NEVER
    """What a draft proposes or seeks to do."""
    under: re.Pattern[str] = NEVER
    """A sentence that opens with the instrument under which it holds."""
    merely_may: re.Pattern[str] = NEVER
    """What may come about, and nobody is given leave to do."""
    would_be: re.Pattern[str] = NEVER
    """What a draft would have done, told in its voice."""
    brings_about: re.Pattern[str] = NEVER
    """A cue that in a report only tells what something is for."""
    effects: re.Pattern[str] = NEVER
    """What a step is thought to bring about."""
    advises: re.Pattern[str] = NEVER
    """Advice of an authority to those whom it does not bind."""
    intends: re.Pattern[str] = NEVER
    """What an authority says that it means to do by its own power."""
    turns_down: re.Pattern[str] = NEVER
    """What an authority leaves out of the rule that it makes."""
    subject_matter: re.Pattern[str] = NEVER
    """What rules are said to be about, and not what they say."""
    complies: re.Pattern[str] = NEVER
    """Time that is given to do what a rule demands."""
    in_parliament: re.Pattern[str] = NEVER
    """What a member of the government tells a parliament that it will do."""
    named: re.Pattern[str] = NEVER
    """An item of a list that names a ban or limit and says no more, group `what`."""
    comes: re.Pattern[str] = NEVER
    """A ban or limit that will be introduced, group `what`."""
    start_moves: re.Pattern[str] = NEVER
    """The day from which rules hold, and to which it is put off."""
    in_brief: re.Pattern[str] = NEVER
    """A heading over lines that sum up what follows."""
    counts: re.Pattern[str] = NEVER
    """Requirements that a report only counts before it tells them."""
    in_mass: re.Pattern[str] = NEVER
    """What a reporter says that everybody needs: `we need to talk`."""
    promotes: re.Pattern[str] = NEVER
    """Lines that lead to other stories."""
    faces: re.Pattern[str] = NEVER
    """What befalls those who break a rule."""
    procedure: re.Pattern[str] = NEVER
    """What a draft still has to go through."""
    quoted_by: re.Pattern[str] = NEVER
    """What closes a quotation and names as its source what an authority itself has put out."""
    will_make: re.Pattern[str] = NEVER
    """What an authority that has spoken will do by its own power."""
    does: re.Pattern[str] = NEVER
    """A future in which rules do what they lay down, group `verb` ..."""
    makes_rules: re.Pattern[str] = NEVER
    """... and rules right before it."""
    eases: re.Pattern[str] = NEVER
    """Rules that help somebody to do what was hard."""
    quoted_of_it: re.Pattern[str] = NEVER
    """A quotation of what the instrument itself said before."""
    directs: re.Pattern[str] = NEVER
    """An authority that tells those bound what to do."""
    quoted_duty: re.Pattern[str] = NEVER
    """The opening of a quotation that names who is bound."""
    quoted_of_power: re.Pattern[str] = NEVER
    """A quotation and who is named as speaking, group `who` after or `whose` before it."""
    barred: re.Pattern[str] = NEVER
    """An item that leaves out the auxiliary of what it forbids."""
    announces: re.Pattern[str] = NEVER
    banning: Mapping[str, str] = field(default_factory=dict)
    """A ban, limit or tax that is announced by its name, group `what`, and what each does."""
    says_what_follows: re.Pattern[str] = NEVER
    """A sentence that announces a list of what was decided."""
    one_case: re.Pattern[str] = NEVER
    """Leave that is given in one case."""
    general: re.Pattern[str] = NEVER
    """What a lead tells in general before the rules are told one by one."""
    attacks: re.Pattern[str] = NEVER
    """What a fault lets attackers do."""
