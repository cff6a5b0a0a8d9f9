"""Which literal words a pattern cannot do without: most sentences hold none of them, and the pattern need not be tried.

The sets are derived from the patterns themselves, as search engines for regular expressions do (Cox, "Regular Expression Matching
with a Trigram Index", 2012), so that no list has to be kept beside a pattern. They are a short cut only: where none can be derived
the pattern is always tried, and what it finds is the same with and without.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

try:
    from re import _parser  # type: ignore[attr-defined]
except ImportError:  # another Python may keep its parser elsewhere: then every pattern is tried
    _parser = None

_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


@dataclass(frozen=True, slots=True)
class Gated:
    """A named pattern with the words of which it needs one."""

    name: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    """In casefolded form; empty where none are known."""

    def may_match(self, casefolded: str) -> bool:
        """Whether a text, casefolded, holds what any match would hold."""
        return not self.needs or any(map(casefolded.__contains__, self.needs))


def gated(table: Iterable[tuple[str, re.Pattern[str]]]) -> tuple[Gated, ...]:
    """A table of named patterns, each with the words that it needs."""
    return tuple(Gated(name, pattern, needed(pattern)) for name, pattern in table)


def search(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """What `pattern.search` finds, tried only where the text holds one of the words that any match holds; for whole texts."""
    end = len(text) if end is None else end
    words = needed(pattern)
    if words and not any(map(text[start:end].casefold().__contains__, words)):
        return None
    return pattern.search(text, start, end)


@cache
def needed(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Words (casefolded) of which every match of `pattern` holds at least one; none where that cannot be told."""
    if _parser is None:
        return ()
    return tuple(sorted(_of_sequence(_parser.parse(pattern.pattern, pattern.flags)) or ()))


def alternatives(pattern: str) -> tuple[str, ...]:
    """A pattern cut at its outermost `|`."""
    pieces, depth, bracket, at, start = [], 0, False, 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif bracket:
            bracket = char != "]"
        elif char == "|" and depth == 0:
            pieces.append(pattern[start:at])
            start = at + 1
        else:
            bracket = char == "["
            depth += (char == "(") - (char == ")")
        at += 1
    return (*pieces, pattern[start:])


def starts(pattern: re.Pattern[str]) -> frozenset[str]:
    """How a match of `pattern` may begin, casefolded, as far as its letters are fixed; none where that cannot be told."""
    if _parser is None:
        return frozenset()
    found = _starts(list(_parser.parse(pattern.pattern, pattern.flags)))
    return frozenset() if "" in found else found


_Words = frozenset[str]
_FIXED = 12
"""Letters of a beginning that are worth knowing."""


def _starts(steps: Sequence[tuple[Any, Any]]) -> _Words:
    """The beginnings of a sequence; the empty one where anything may come first."""
    found, done = frozenset([""]), frozenset[str]()
    for operation, operand in steps:
        name = str(operation)
        if name in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        options, ends = _options(name, operand)
        done |= {head + tail for head in found for tail in options if ends or len(head + tail) >= _FIXED}
        if ends:
            return done
        found = frozenset(head + tail for head in found for tail in options if len(head + tail) < _FIXED)
    return found | done


def _options(name: str, operand: Any) -> tuple[_Words, bool]:
    """How a step may read, and whether what follows it is no longer known."""
    if name == "LITERAL":
        return frozenset([chr(operand).casefold()]), False
    if name == "SUBPATTERN":
        return _starts(list(operand[3])), not _is_fixed(operand[3])
    if name == "BRANCH":
        return frozenset().union(*(_starts(list(option)) for option in operand[1])), not all(map(_is_fixed, operand[1]))
    if name in _REPEATS and operand[1] == 1:
        return _starts(list(operand[2])) | ({""} if operand[0] == 0 else set()), not _is_fixed(operand[2])
    if name == "IN" and all(str(kind) == "LITERAL" for kind, _ in operand):
        return frozenset(chr(code).casefold() for _, code in operand), False
    return frozenset([""]), True


def _is_fixed(steps: Sequence[tuple[Any, Any]]) -> bool:
    """Whether a sequence reads in a few ways that are all known to their end."""
    return all(
        str(operation) in ("LITERAL", "AT", "ASSERT", "ASSERT_NOT")
        or (str(operation) == "SUBPATTERN" and _is_fixed(operand[3]))
        or (str(operation) == "BRANCH" and all(map(_is_fixed, operand[1])))
        for operation, operand in steps
    )


def _of_sequence(steps: Sequence[tuple[Any, Any]]) -> _Words | None:
    """The most telling of what the steps of a sequence need: long words before short ones, few before many."""
    found: list[_Words] = []
    run = ""
    for operation, operand in steps:
        name = str(operation)
        if name == "LITERAL":
            run += chr(operand)
        elif name not in ("AT", "ASSERT", "ASSERT_NOT"):
            found += [frozenset([run.casefold()])] if run else []
            run = ""
            words = _of_step(name, operand)
            found += [words] if words else []
    found += [frozenset([run.casefold()])] if run else []
    return max(found, key=lambda words: (min(map(len, words)), -len(words)), default=None)


def _of_step(name: str, operand: Any) -> _Words | None:
    """What one step needs, or None."""
    if name == "SUBPATTERN":
        return _of_sequence(operand[3])
    if name == "ATOMIC_GROUP":
        return _of_sequence(operand)
    if name in _REPEATS:
        return _of_sequence(operand[2]) if operand[0] else None
    if name == "BRANCH":
        options = [_of_sequence(option) for option in operand[1]]
        return None if None in options else frozenset().union(*filter(None, options))
    if name == "IN" and all(str(kind) == "LITERAL" for kind, _ in operand):
        return frozenset(chr(code).casefold() for _, code in operand)
    return None
