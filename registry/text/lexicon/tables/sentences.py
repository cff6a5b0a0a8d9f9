"""What tells a language and its translations from others, and where its sentences end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from registry.text.lexicon.forms import Exchange
from registry.text.lexicon.tables.patterns import NEVER


@dataclass(frozen=True, slots=True)
class Words:
    """By what a language is told from others."""

    small: frozenset[str] = frozenset()
    """Small words, lower case, of a language that divides its words by spaces."""
    script: re.Pattern[str] = NEVER
    """The characters of a language that does not, best as many as follow one another."""
    variants: Exchange | None = None
    """Puts for characters of another script of the language those that its tables are written in."""


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
    hours: frozenset[str] = frozenset()
    """Abbreviations of the parts of a day, lower case, without the last full stop, which end a sentence before an opener only."""
    joined: re.Pattern[str] = NEVER
    """A word, its full stop and what follows, where the stop ends nothing: `1. Januar`."""
    inline_item: re.Pattern[str] = NEVER
    """Where an `item` of a list printed within a paragraph begins, with its mark, or the `heading` in capitals before one."""
    item_mark: re.Pattern[str] = NEVER
    """The mark of such an item."""
    item_marks: tuple[str, ...] = ()
    """What is counted before such items are looked for."""
    subheading: re.Pattern[str] = NEVER
    """A `heading` that stands before a sentence of the same line."""
    quote_goes_on: re.Pattern[str] = NEVER
    """What follows a quotation that ends in a full stop and belongs to its sentence; for languages without spaces."""


@dataclass(frozen=True, slots=True)
class Translations:
    """For a language into which notices are translated: what shows that a text is a translation, and by whom."""

    foreign: re.Pattern[str] = NEVER
    """What places a text in a country that does not legislate in this language."""
    human: re.Pattern[str] = NEVER
    machine: tuple[tuple[str, re.Pattern[str]], ...] = ()
    """Slips of a machine, each behind what a text must hold for it to be there."""
