"""The patterns of a table by the first character of what they are matched against: most begin otherwise, and need not be tried.

This is a short cut only: a pattern of whose beginning nothing is known is always tried, and what is found is the same with and without.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from registry.text.lexicon.needs import folded
from registry.text.lexicon.parsed import REPEATS, Steps, longest, steps_of


class Openings(dict[str, tuple[tuple[str, re.Pattern[str]], ...]]):
    """The patterns of a table that may match words which begin with a character, each with its name, in the table's order."""

    def __init__(self, table: Iterable[tuple[str, re.Pattern[str]]]) -> None:
        super().__init__()
        self._table = tuple(table)

    def __missing__(self, char: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        every = ((name, pattern) for name, pattern, firsts in self._known if _may_be(firsts, char))
        if len(self) >= _MOST_CHARACTERS:
            self.clear()
        self[char] = known = tuple(every)
        return known

    @cached_property
    def _known(self) -> tuple[tuple[str, re.Pattern[str], _Class], ...]:
        """The table with the characters that a match of each pattern may begin with."""
        return tuple((name, pattern, _ends(pattern)) for name, pattern in self._table)


_MOST_CHARACTERS = 1 << 12
"""First characters whose patterns are kept; no language begins its lines with as many."""


class Wholes(dict[tuple[str, str, int], tuple[tuple[str, re.Pattern[str]], ...]]):
    """The same for what is matched from end to end: few patterns reach as far as a paragraph does, or end as one."""

    def __init__(self, table: Iterable[tuple[str, re.Pattern[str]]]) -> None:
        super().__init__()
        self._openings = Openings(table)
        self._told: dict[int, tuple[float, _Class]] = {}
        """How far a match of each pattern may reach and with what it may end, by the ids of the patterns, good as long as the table holds
        them."""

    def of(self, words: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """The patterns that may match all of `words`."""
        return self[words[:1], words[-1:], len(words) // _STEP]

    def __missing__(self, key: tuple[str, str, int]) -> tuple[tuple[str, re.Pattern[str]], ...]:
        first, last, steps = key
        if len(self) >= _MOST_CHARACTERS:
            self.clear()
        self[key] = known = tuple((name, pattern) for name, pattern in self._openings[first] if self._fits(pattern, last, steps * _STEP))
        return known

    def _fits(self, pattern: re.Pattern[str], last: str, least: int) -> bool:
        """Whether a match of `pattern` may have so many characters and end with `last`; a pattern is parsed once for that."""
        if id(pattern) not in self._told:
            self._told[id(pattern)] = (longest(pattern), _ends(pattern, backwards=True))
        most, ends = self._told[id(pattern)]
        return most >= least and _may_be(ends, last)


_STEP = 32
"""Characters by which lengths are told apart."""


_Class = list[tuple[Any, Any]]
"""A class of characters as the parser has it, where what stands for several is opened: literals, ranges, categories."""
_ANY: _Class = [("ANY", None)]


def _ends(pattern: re.Pattern[str], *, backwards: bool = False) -> _Class:
    """The characters that a match of `pattern` may begin with; read `backwards`, those that it may end with."""
    parsed = steps_of(pattern)
    if parsed is None:
        return _ANY
    found, passes = _first_of(parsed, backwards=backwards)
    return _ANY if passes else found


def _first_of(sequence: Steps, *, backwards: bool) -> tuple[_Class, bool]:
    """The first characters of a sequence, and whether it may be empty."""
    found: _Class = []
    for operation, operand in reversed(sequence) if backwards else sequence:
        first, passes = _first_of_step(str(operation), operand, backwards=backwards)
        found = found + first
        if not passes:
            return found, False
    return found, True


def _first_of_step(name: str, operand: Any, *, backwards: bool) -> tuple[_Class, bool]:
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return [], True
    if name == "LITERAL":
        return [(name, operand)], False
    if name == "IN":
        return ([(str(kind), value) for kind, value in operand], False) if str(operand[0][0]) != "NEGATE" else (_ANY, False)
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _first_of(list(operand[3] if name == "SUBPATTERN" else operand), backwards=backwards)
    if name == "BRANCH":
        options = [_first_of(list(option), backwards=backwards) for option in operand[1]]
        return [each for first, _ in options for each in first], any(passes for _, passes in options)
    if name in REPEATS:
        first, passes = _first_of(list(operand[2]), backwards=backwards)
        return first, passes or operand[0] == 0
    return _ANY, False


def _may_be(ends: _Class, char: str) -> bool:
    """Whether a character, or one that a pattern takes for it, is of a class; the empty string may be any."""
    return not char or any(_holds(ends, form) for form in {char, char.lower()[0], char.upper()[0], folded(char)[0]})


def _holds(firsts: _Class, char: str) -> bool:
    """Whether a character is of a class, as far as that can be told."""
    return any(_is_one(kind, value, char) for kind, value in firsts)


def _is_one(kind: str, value: Any, char: str) -> bool:
    if kind == "LITERAL":
        return bool(ord(char) == value)
    if kind == "RANGE":
        return bool(value[0] <= ord(char) <= value[1])
    return _CATEGORIES[str(value)](char) if kind == "CATEGORY" and str(value) in _CATEGORIES else True


_CATEGORIES = {"CATEGORY_SPACE": str.isspace, "CATEGORY_DIGIT": str.isdigit}
