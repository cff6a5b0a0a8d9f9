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
        forms = {char, char.lower()[0], char.upper()[0], folded(char)[0]} if char else ()
        every = ((name, pattern) for name, pattern, firsts in self._known if not char or any(_holds(firsts, form) for form in forms))
        if len(self) >= _MOST_CHARACTERS:
            self.clear()
        self[char] = known = tuple(every)
        return known

    @cached_property
    def _known(self) -> tuple[tuple[str, re.Pattern[str], _Class], ...]:
        """The table with the characters that a match of each pattern may begin with."""
        return tuple((name, pattern, _firsts(pattern)) for name, pattern in self._table)


_MOST_CHARACTERS = 1 << 12
"""First characters whose patterns are kept; no language begins its lines with as many."""


class Wholes(dict[tuple[str, int], tuple[tuple[str, re.Pattern[str]], ...]]):
    """The same for what is matched from end to end: few patterns reach as far as a paragraph does."""

    def __init__(self, table: Iterable[tuple[str, re.Pattern[str]]]) -> None:
        super().__init__()
        self._openings = Openings(table)
        self._longest: dict[int, float] = {}
        """By the ids of the patterns, which are good as long as the table holds them."""

    def of(self, words: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """The patterns that may match all of `words`."""
        return self[words[:1], len(words) // _STEP]

    def __missing__(self, key: tuple[str, int]) -> tuple[tuple[str, re.Pattern[str]], ...]:
        char, steps = key
        if len(self) >= _MOST_CHARACTERS:
            self.clear()
        self[key] = known = tuple((name, pattern) for name, pattern in self._openings[char] if self._reaches(pattern, steps * _STEP))
        return known

    def _reaches(self, pattern: re.Pattern[str], least: int) -> bool:
        """Whether a match of `pattern` may have so many characters; a pattern is parsed once for that."""
        if id(pattern) not in self._longest:
            self._longest[id(pattern)] = longest(pattern)
        return self._longest[id(pattern)] >= least


_STEP = 32
"""Characters by which lengths are told apart."""


_Class = list[tuple[Any, Any]]
"""A class of characters as the parser has it, where what stands for several is opened: literals, ranges, categories."""
_ANY: _Class = [("ANY", None)]


def _firsts(pattern: re.Pattern[str]) -> _Class:
    """The characters that a match of `pattern` may begin with."""
    parsed = steps_of(pattern)
    if parsed is None:
        return _ANY
    found, passes = _first_of(parsed)
    return _ANY if passes else found


def _first_of(sequence: Steps) -> tuple[_Class, bool]:
    """The first characters of a sequence, and whether it may be empty."""
    found: _Class = []
    for operation, operand in sequence:
        first, passes = _first_of_step(str(operation), operand)
        found = found + first
        if not passes:
            return found, False
    return found, True


def _first_of_step(name: str, operand: Any) -> tuple[_Class, bool]:
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return [], True
    if name == "LITERAL":
        return [(name, operand)], False
    if name == "IN":
        return ([(str(kind), value) for kind, value in operand], False) if str(operand[0][0]) != "NEGATE" else (_ANY, False)
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _first_of(list(operand[3] if name == "SUBPATTERN" else operand))
    if name == "BRANCH":
        options = [_first_of(list(option)) for option in operand[1]]
        return [each for first, _ in options for each in first], any(passes for _, passes in options)
    if name in REPEATS:
        first, passes = _first_of(list(operand[2]))
        return first, passes or operand[0] == 0
    return _ANY, False


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
