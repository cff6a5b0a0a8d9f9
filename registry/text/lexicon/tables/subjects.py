"""Where the subject of a cue stands, and what names it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from registry.text.lexicon.tables.patterns import NEVER


@dataclass(frozen=True, slots=True)
class BeforeCue:
    """Tables for a language whose subject is the noun phrase that ends at the cue."""

    asked: re.Pattern[str] = NEVER
    """A reporting verb with its object, group `who`: `requires banks to`."""
    acts: tuple[re.Pattern[str], ...] = ()
    """Sentences without a cue that open with who acts, group `who`: `Customs verifies licences`."""
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
    joins: re.Pattern[str] = NEVER
    """What joins the last of a list to it."""
    speaks: re.Pattern[str] = NEVER
    """A verb before that word after which it opens what is said, however that goes on."""
    enumerated: re.Pattern[str] = NEVER
    """The label of a list before a subject ..."""
    label_last: re.Pattern[str] = NEVER
    """... and between a subject and its verb."""
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

    @property
    def gated(self) -> tuple[re.Pattern[str], ...]:
        """What is looked for in a sentence, where most hold none of it."""
        return (self.asked, self.reports_that, self.addressed_passive, self.enumerated, self.reported, self.leading)


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
    agent_last: re.Pattern[str] = NEVER
    """The same with nothing after it but its verb, group `who`."""
    agent_more: re.Pattern[str] = NEVER
    """What follows a body and belongs to its name: the department of it that is meant."""
    agent_of: re.Pattern[str] = NEVER
    """What follows an agent that only describes another: group `verb`, and that other, group `noun`."""
    elected: re.Pattern[str] = NEVER
    """What those who are named as an agent do where they only bring a body about: `由X产生`."""
    relative_end: str = ""
    """The character that a clause ends in which only describes."""
    no_subject: re.Pattern[str] = NEVER
    """A phrase that ends like somebody who can act and is none."""
    described: re.Pattern[str] = NEVER
    """A whole clause that is somebody with what describes him, group `who`."""
    for_all: re.Pattern[str] = NEVER
    """Cues that forbid something to everybody where nobody is named."""
    known_subject: re.Pattern[str] = NEVER
    """A subject told by the nouns that it is made of, group `who`, whatever verb follows."""
    known_agent: re.Pattern[str] = NEVER
    """The same of a phrase that names who does it."""
    next_action: re.Pattern[str] = NEVER
    """How a clause begins that goes on with another action."""

    @property
    def gated(self) -> tuple[re.Pattern[str], ...]:
        """What names somebody who is charged, of which most sentences hold nothing."""
        return (self.agent, self.agent_last, self.known_agent)
