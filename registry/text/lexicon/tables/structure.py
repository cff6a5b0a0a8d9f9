"""Labels, headings and lists, and where an instrument explains itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from registry.text.lexicon.tables.patterns import ALWAYS, NEVER


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
    """How an item opens, or what it is as a whole, that goes on with the sentence of its head."""
    predicate: re.Pattern[str] = NEVER
    """How an item opens whose subject is its head."""
    restates: re.Pattern[str] = NEVER
    """A head after which the words stand that it puts in place of others: they are new text and no list of its own."""
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
    answers: re.Pattern[str] = NEVER
    """The title of an answer to somebody who proposed something: it tells how things stand."""
    keeps: re.Pattern[str] = NEVER
    """What binds wherever it stands."""
    kept: tuple[str, ...] = ("saving",)
    """The classes of measures that it is asked of."""


@dataclass(frozen=True, slots=True)
class Structure:
    """Labels, headings and closing lines, matched on lines without Markdown marks. Those of all LEXICONS are read in every language."""

    hard_markers: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Labels of laws by their level (`book`, `subbook`, `part`, `chapter`, `section`, `article`); group 1 is the number."""
    soft_markers: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Labels of lists and of numbered paragraphs by their form; group 1 is the number."""
    article_reference: re.Pattern[str] = NEVER
    """What follows the label of an article where it is a reference and no label."""
    history: re.Pattern[str] = NEVER
    """A line of the list of amendments under the title."""
    contents: re.Pattern[str] = NEVER
    addressee: re.Pattern[str] = NEVER
    """How a line of addressees begins."""
    attachment: re.Pattern[str] = NEVER
    stem_formula: re.Pattern[str] = NEVER
    """How a preamble ends, in its last 40 characters."""
    closing: re.Pattern[str] = NEVER
    """A line that closes the whole notice and not the list above it."""
    sign_off: re.Pattern[str] = NEVER
    date_line: re.Pattern[str] = NEVER
    heading_stop: re.Pattern[str] = NEVER
    """What a heading does not contain beside `Lists.finite`."""
    heading_end: re.Pattern[str] = NEVER
    """How a heading ends that runs into its paragraph."""
