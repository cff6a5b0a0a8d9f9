"""How rules are told: by a cue or a set phrase, or by a bare verb."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from registry.text.lexicon.tables.modality import Clauses
from registry.text.lexicon.tables.patterns import NEVER
from registry.text.lexicon.tables.reports import Press, Voices


@dataclass(frozen=True, slots=True, eq=False)
class ByCue:
    """Tables for a language whose rules are told by a cue or a set phrase."""

    decided: re.Pattern[str] = NEVER
    """`it has been decided that`: what follows is a rule."""
    only_changes: re.Pattern[str] = NEVER
    """A decision that only announces changes, which follow."""
    rule_fixing: re.Pattern[str] = NEVER
    """What fixes a rule without any cue."""
    stops: re.Pattern[str] = NEVER
    """An order to stop forbids."""
    applies: re.Pattern[str] = NEVER
    """To whom or what an instrument applies."""
    deems: re.Pattern[str] = NEVER
    """A modal verb that only says as what something counts."""
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
    will_of_authority: re.Pattern[str] = NEVER
    """A passive promise whose doer is who makes the rule, whoever is bound by it."""
    rules_follow: re.Pattern[str] = NEVER
    """A promise that only brings in the rule behind it."""
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
    command_lead: re.Pattern[str] = NEVER
    """A command behind its day or condition: `By 2 May, submit the form`."""
    imperatives: frozenset[str] = frozenset()
    """Verbs that command, and adverbs that stand before one."""
    adverb_end: tuple[str, ...] = ()
    """How such an adverb ends."""
    no_object: frozenset[str] = frozenset()
    """Second words that make the first a noun."""
    outweighed: frozenset[str] = frozenset()
    """Reasons of `Modality.not_operative` that a cue before them outweighs: they describe, and do not govern."""
    aside: Clauses = field(default_factory=Clauses)
    """What opens a clause that only describes something."""
    relative: re.Pattern[str] = NEVER
    """A clause that only describes what it follows."""
    extant: re.Pattern[str] = NEVER
    """How a letter recalls the rule that it is about to change ..."""
    new_rule: re.Pattern[str] = NEVER
    """... and what says that it changes it."""
    voices: Voices = field(default_factory=Voices)
    press: Press = field(default_factory=Press)


@dataclass(frozen=True, slots=True, eq=False)
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
    guides: re.Pattern[str] = NEVER
    """A sentence that opens with a deed that others are led to, or at a place with what is put there."""
    cases: re.Pattern[str] = NEVER
    """A sentence that only puts cases for the head before it."""
    relays: re.Pattern[str] = NEVER
    """What somebody who announced rules in the name of an authority tells of what it does, or of what others have to do."""
    pronoun: re.Pattern[str] = NEVER
    """How a sentence opens in which he goes on."""
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
    issues: re.Pattern[str] = NEVER
    """An instrument that is issued."""
    starting: re.Pattern[str] = NEVER
    """From when something is otherwise."""
    named: re.Pattern[str] = NEVER
    """An instrument that is named, whoever quotes it."""
    according: re.Pattern[str] = NEVER
    """A sentence that begins with the instrument to which it refers."""
    under: re.Pattern[str] = NEVER
    """... and with the one that the report tells of."""
    addressed: re.Pattern[str] = NEVER
    """Those below whom somebody tells what to do."""
    whole: re.Pattern[str] = NEVER
    """From where on a report prints the instrument itself."""
    background: re.Pattern[str] = NEVER
    """... and what interrupts that voice: figures, history, those who look on."""
    deeds: re.Pattern[str] = NEVER
    changes: re.Pattern[str] = NEVER
    due: re.Pattern[str] = NEVER
    recurs: re.Pattern[str] = NEVER
    doers: re.Pattern[str] = NEVER
    governed: re.Pattern[str] = NEVER
    """What a sentence in that voice lays down without a cue: a deed to be done, an amount that changes, what is due, what recurs, who
    does it, those bound with what they do or get."""
    describes: re.Pattern[str] = NEVER
    """A report that only tells what an instrument is about."""
    announces: re.Pattern[str] = NEVER
    """A report that only tells that an instrument has been issued."""
    state: re.Pattern[str] = NEVER
    """How things stand, or came to stand so: no deed that a paragraph goes on with."""
    done: re.Pattern[str] = NEVER
    """A report that tells what has been done."""
    item: re.Pattern[str] = NEVER
    """A numbered sentence that is the heading of what follows ..."""
    next_item: re.Pattern[str] = NEVER
    """... unless the next item follows at once."""
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
    history: re.Pattern[str] = NEVER
    """In a report: what was laid down before, unless it says when that takes effect."""
    doubt: re.Pattern[str] = NEVER
    speaker: re.Pattern[str] = NEVER
    """Words of doubt that govern all that follows, or that tell at the end whose view it was."""
    attribute: re.Pattern[str] = NEVER
    """Doubt that only describes a thing, or a purpose."""
