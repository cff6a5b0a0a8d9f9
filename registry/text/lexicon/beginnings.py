"""How the matches of a pattern may begin, and the choices that it is made of: what a table of patterns is looked up by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

try:
    from re import _parser  # type: ignore[attr-defined]
except ImportError:  # another Python may keep its parser elsewhere: then no beginning is known
    _parser = None

_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


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
        or (str(operation) in _REPEATS and operand[1] == 1 and _is_fixed(operand[2]))
        for operation, operand in steps
    )
