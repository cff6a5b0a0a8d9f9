"""What a lexicon holds for all that a measure carries beyond being one: terms, instruments, references, duties to report, places.

Like every table of a lexicon each may be left out and then matches nothing. Tables of marks of a language whose words are divided by
spaces are matched on lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.tables.patterns import NEVER

MarkRow = tuple[str, str]
"""A name, and a pattern without groups that capture."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Rows compiled into one pattern that passes over a text once; of the rows that fit at a place the first counts."""

    names: tuple[str, ...] = ()
    """Of each group of the pattern."""
    pattern: re.Pattern[str] = NEVER
    spaced: bool = False

    @classmethod
    def of(cls, rows: Sequence[MarkRow], *, spaced: bool) -> Marks:
        """The table of `rows`; in a language divided by spaces a row is written in lower case and begins at a word.

        Every way in which a row may begin becomes a branch of a tree of first letters, so that a place costs the engine a few letters
        and not a try of every row. A row that begins with anything but letters is tried last.
        """
        spelled = [(name, start) for name, pattern in rows for start in _beginnings(pattern)]
        body, order = _tree([(start, at) for at, (_, start) in enumerate(spelled)])
        return cls(tuple(spelled[at][0] for at in order), deferred(rf"\b(?:{body})" if spaced else body), spaced)

    def found(self, words: str) -> Iterator[tuple[str, int, int]]:
        """The marks in `words` in order: the name of the row, start and end."""
        for match in self.pattern.finditer(_lowered(words) if self.spaced else words):
            yield self.names[(match.lastindex or 1) - 1], match.start(), match.end()


def _beginnings(pattern: str) -> Iterator[str]:
    """The pattern once for each way in which it may begin: its choices, and those of the group that it opens with."""
    for choice in _choices(pattern):
        end = _group_end(choice)
        inner, rest = choice[3 : end - 1], choice[end:]
        if not end or rest[:1] in ("*", "+", "{"):
            yield choice
        elif rest[:1] == "?" and rest[1:2] != "?":
            yield from (start for one in (*_choices(inner), "") for start in _beginnings(one + rest[1:]))
        else:
            yield from (start for one in _choices(inner) for start in _beginnings(one + rest))


def _choices(pattern: str) -> list[str]:
    """What the bars outside brackets and classes of `pattern` divide."""
    cuts, depth, listed, at = [-1], 0, False, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[" and not listed:
            listed = True
        elif char == "]":
            listed = False
        elif not listed:
            depth += {"(": 1, ")": -1}.get(char, 0)
            cuts += [at] if char == "|" and depth == 0 else []
        at += 1
    return [pattern[start + 1 : end] for start, end in zip(cuts, [*cuts[1:], len(pattern)], strict=True)]


def _group_end(pattern: str) -> int:
    """Where the plain group ends that `pattern` opens with; 0 where it opens with none."""
    if not pattern.startswith("(?:"):
        return 0
    return next(size for size in range(4, len(pattern) + 1) if pattern[size - 1] == ")" and _balanced(pattern[:size]))


def _balanced(pattern: str) -> bool:
    """Whether every bracket that `pattern` opens is closed in it."""
    plain = re.sub(r"\\.|\[\^?\]?[^\]]*(?:\]|\Z)", "", pattern)
    return plain.count("(") == plain.count(")")


def _tree(starts: Sequence[tuple[str, int]], depth: int = 0) -> tuple[str, list[int]]:
    """A pattern of all `starts` with an empty group at the end of each, by their first three letters, and which group is which."""
    letters: dict[str, list[tuple[str, int]]] = {}
    others = []
    for start, at in starts:
        plain = depth < 3 and start[:1].isalpha() and start[1:2] not in ("?", "*", "+", "{")
        if plain:
            letters.setdefault(start[0], []).append((start[1:], at))
        else:
            others.append((start, at))
    branches, order = [], []
    for letter, below in letters.items():
        body, inner = _tree(below, depth + 1)
        branches.append(f"{letter}(?:{body})")
        order += inner
    branches += [f"{start}()" for start, _ in others]
    return "|".join(branches), [*order, *(at for _, at in others)]


def _lowered(words: str) -> str:
    """`words` in lower case, offset for offset."""
    low = words.lower()
    return low if len(low) == len(words) else "".join(low if len(low := each.lower()) == 1 else each for each in words)


@dataclass(frozen=True, slots=True)
class Terms:
    """When a measure holds and when not."""

    marks: Marks = Marks()
    """Rows named `condition: rule`, `exception: rule`, `qualifier`, `continues`. A mark with a rule opens a clause where words are divided
    by spaces, and is the whole clause elsewhere; a name that ends in `<` reaches back to where its clause begins."""
    tail: re.Pattern[str] = NEVER
    """How a clause ends that states a condition, but for the last of its sentence ..."""
    no_tail: re.Pattern[str] = NEVER
    """... and what is none although it ends so."""
    opening: re.Pattern[str] = NEVER
    """What a clause of a case opens with that is not of the case: a label, `对于`."""
    goes_on: re.Pattern[str] = NEVER
    """How the last clause of a condition begins that goes on from the clauses before it."""
    answers: re.Pattern[str] = NEVER
    """How a clause begins that answers whatever its sentence has told: a sanction."""


@dataclass(frozen=True, slots=True)
class Pointers:
    """What a measure points to."""

    pattern: re.Pattern[str] = NEVER
    """Groups `article`, `sub`, `para`, `item` or `unit` and `n` of a numbered part, `of` the instrument that it is part of; `near` a part
    without a number; `code` a part of codified law; `sign` a part told by a sign alone."""
    of_before: re.Pattern[str] = NEVER
    """The instrument of a numbered part where it stands right before it ..."""
    of_ends: frozenset[str] = frozenset()
    """... and the characters that it may end in."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Lower case, in the singular: prefix of an eId for `unit`."""
    itself: re.Pattern[str] = NEVER
    """What in `of` says that the instrument is this one."""
    aliased: re.Pattern[str] = NEVER
    """What right before a part without `of` is the name of another instrument."""
    basis: re.Pattern[str] = NEVER
    """At the start of a sentence: what it is based on, group `what`."""


@dataclass(frozen=True, slots=True)
class Reporting:
    """Duties to tell an authority something."""

    pattern: re.Pattern[str] = NEVER
    """Who is to be told: groups that begin with `to`."""
    needs_addressee: bool = False
    """Whether the words state a duty only with an addressee that is known."""
    frequency: re.Pattern[str] = NEVER
    frequencies: Mapping[str, str] = field(default_factory=dict)
    """How the words of a frequency begin: `day`, `week`, `fortnight`, `month`, `quarter`, `half-year`, `year`, `regular`."""


@dataclass(frozen=True, slots=True)
class Traits:
    """All tables of a language for what a measure carries."""

    terms: Terms = field(default_factory=Terms)
    instruments: Marks = field(default_factory=Marks)
    pointers: Pointers = field(default_factory=Pointers)
    reporting: Reporting = field(default_factory=Reporting)
    reported: re.Pattern[str] = NEVER
    """A verb by which a report tells what an instrument or an authority says: groups that begin with `verb`."""
    places: re.Pattern[str] = NEVER
    """The name of a place that is no part of another name."""
    beneficiary: re.Pattern[str] = NEVER
    """Where a measure names those it serves: group `who`, up to the noun that tells who they are."""
    enjoys: re.Pattern[str] = NEVER
    """What says that the subject of a measure is given something."""
