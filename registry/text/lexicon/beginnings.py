"""How the matches of a pattern may begin, and the choices that it is made of: what a table of patterns is looked up by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from registry.text.lexicon.parsed import REPEATS, Steps, steps_of

_MARK = re.compile(r"\\.|\[\^?\]?|[\]|()]", re.DOTALL)
"""What tells the structure of a pattern, and what hides it: an escaped character, where a class of characters opens and closes."""


def alternatives(pattern: str) -> tuple[str, ...]:
    """A pattern cut at its outermost `|`."""
    pieces, depth, start, listed = [], 0, 0, False
    for mark in _MARK.finditer(pattern):
        if listed:
            listed = not mark[0].endswith("]") or mark[0] == r"\]"
        elif mark[0] == "|" and not depth:
            pieces.append(pattern[start : mark.start()])
            start = mark.end()
        elif mark[0] in ("(", ")"):
            depth += 1 if mark[0] == "(" else -1
        else:
            listed = mark[0].startswith("[")
    return (*pieces, pattern[start:])


def starts(pattern: re.Pattern[str]) -> frozenset[str]:
    """How a match of `pattern` may begin, as far as it is fixed, casefolded and with one space for any; empty where anything may come."""
    parsed = steps_of(pattern)
    if parsed is None:
        return _EMPTY
    cut, whole = _read(parsed)
    return _EMPTY if "" in cut | whole else frozenset(_SPACES.sub(" ", each) for each in cut | whole)


_SPACES = re.compile(" {2,}")
_Words = frozenset[str]
_NOTHING, _EMPTY = frozenset[str](), frozenset([""])
_FIXED = 7
"""Letters of a beginning that are worth knowing: with more, what is looked for grows and hardly less is found."""


def _read(sequence: Steps) -> tuple[_Words, _Words]:
    """How a sequence may begin where that is known only so far or longer than is worth knowing, and how it may read as a whole."""
    cut, whole = _NOTHING, _EMPTY
    for operation, operand in sequence:
        short, on = _of_step(str(operation), operand)
        longer = {head + tail for head in whole for tail in on}
        cut |= {(head + tail)[:_FIXED] for head in whole for tail in short}
        cut |= {each[:_FIXED] for each in longer if len(each) >= _FIXED}
        whole = frozenset(each for each in longer if len(each) < _FIXED)
    return cut, whole


def _of_step(name: str, operand: Any) -> tuple[_Words, _Words]:
    """The same for one step."""
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return _NOTHING, _EMPTY
    if name == "LITERAL":
        return _letters([operand])
    if name == "IN" and all(str(kind) == "LITERAL" for kind, _ in operand):
        return _letters([code for _, code in operand])
    if name == "IN" and [str(value) for _, value in operand] == ["CATEGORY_SPACE"]:
        return _NOTHING, frozenset(" ")
    if name == "SUBPATTERN":
        return _read(operand[3])
    if name == "BRANCH":
        cut, whole = zip(*map(_read, operand[1]), strict=True)
        return _NOTHING.union(*cut), _NOTHING.union(*whole)
    if name in REPEATS:
        return _repeated(*operand)
    return _EMPTY, _NOTHING


def _letters(codes: Sequence[int]) -> tuple[_Words, _Words]:
    """The same for one of several characters; none is known where one of them becomes two when it is folded."""
    letters = frozenset(chr(code).casefold() for code in codes)
    return (_NOTHING, letters) if all(len(letter) == 1 for letter in letters) else (_EMPTY, _NOTHING)


def _repeated(least: int, most: int, repeated: Steps) -> tuple[_Words, _Words]:
    """The same for what is repeated; spaces in a row count as one."""
    cut, whole = _read(repeated)
    if most > 1 and cut | whole != {" "}:
        cut, whole = cut | whole, _NOTHING
    return cut, whole | _EMPTY if least == 0 else whole
