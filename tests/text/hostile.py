"""Texts that are hard on one pattern, derived from the pattern itself: they begin a match over and over, and never end one.

A pattern takes long where a repeat runs over a stretch in which the pattern could begin again (`foo.*bar` on `foo foo foo ...`), or
where two repeats share what they accept. So for every repeat in a pattern there are texts made of what leads up to it, of what it
accepts, and of both; beside them its words alone, and fillers of every kind of character. Where a repeat has a choice, each is
tried in a row: a word that may be read in two ways doubles the ways to read the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any

from tests.text.patterns import Pattern

FILLERS = ("1", " ", "a ", "(", "一", "A", "2022年", '"', "a", "\n", "第一", "1.", ",", "<", "Ab ")
"""Repeated by themselves, and offered to every repeat."""
MOST_WORDS = 8
MOST = 60
"""Texts of one pattern: of more, every so many-th."""
CROWDED, TIMES, WAYS = 24, 12, 8
"""Texts of one pattern that repeat a choice, how often one stands in a row, and choices that are tried of one repeat."""
ACCEPTED = 3
"""Fillers that are tried of those that a repeat accepts."""
LONG = 10
"""Repeats of at most fewer characters cost little, wherever they stand."""
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_ASSERTIONS = ("ASSERT", "ASSERT_NOT")
_SAMPLES = "a1 一A,.\n(-\"'/:;<|)\t第年%#*§_"
"""Characters of every kind: the first that a class accepts stands for it."""

Steps = Sequence[tuple[Any, Any]]


def texts(pattern: Pattern) -> list[tuple[str, str]]:
    """What each text begins with, and what it repeats without end; each once and always in the same order."""
    steps = _steps(pattern)
    words = list(dict.fromkeys(_words(steps)))
    found = dict.fromkeys(("", piece) for piece in FILLERS)
    found |= dict.fromkeys(("", piece) for word in words[:MOST_WORDS] for piece in (word, f"{word} "))
    found |= dict.fromkeys(("", joint.join(words) + joint) for joint in ("", " "))
    for before, accepted in _repeats(steps, ""):
        found[("", before)] = None
        found |= dict.fromkeys(pair for filler in accepted for pair in (("", filler), (before, filler), ("", before + filler)))
    every = [(head[:500], piece[:500]) for head, piece in found if piece]
    return every[:: -(-len(every) // MOST)] + [("", piece[:500]) for piece in list(dict.fromkeys(_crowded(steps, "")))[:CROWDED]]


def reach(pattern: Pattern) -> int:
    """How many times its longest repeat may go on."""
    return _reach(_steps(pattern))


def _reach(steps: Steps) -> int:
    own = (int(operand[1]) for operation, operand in steps if str(operation) in _REPEATS)
    return max((*own, *(_reach(inner) for step in steps for inner in _inside(str(step[0]), step[1]))), default=1)


@cache
def _steps(pattern: Pattern) -> Any:
    if isinstance(pattern.pattern, bytes):
        return _parser.parse(pattern.pattern.decode("latin-1"), (pattern.flags & ~re.LOCALE) | re.ASCII)
    return _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)


def _words(steps: Steps) -> Iterator[str]:
    """Runs of characters that the pattern spells out."""
    run = ""
    for operation, operand in steps:
        if str(operation) == "LITERAL":
            run += chr(operand)
            continue
        yield from [run] if run else []
        run = ""
        for inner in _inside(str(operation), operand):
            yield from _words(inner)
    yield from [run] if run else []


def _inside(name: str, operand: Any) -> list[Steps]:
    """The sequences within a step."""
    if name == "SUBPATTERN":
        return [operand[3]]
    if name == "BRANCH":
        return list(operand[1])
    if name in _REPEATS:
        return [operand[2]]
    if name in _ASSERTIONS:
        return [operand[1]]
    return [operand] if name == "ATOMIC_GROUP" else []


def _repeats(steps: Steps, before: str) -> Iterator[tuple[str, list[str]]]:
    """For each repeat in a sequence what leads up to it, and some of what it accepts."""
    for operation, operand in steps:
        name = str(operation)
        if name in _REPEATS and operand[1] >= LONG:
            yield before, _accepted(operand[2])
        for inner in _inside(name, operand):
            yield from _repeats(inner, before)
        before += _example([(operation, operand)])


def _crowded(steps: Steps, before: str) -> Iterator[str]:
    """For each repeat of a choice what leads up to it, and one of the choices in a row."""
    for operation, operand in steps:
        name = str(operation)
        ways = _ways(operand[2])[:WAYS] if name in _REPEATS and operand[1] > 1 else []
        if len(ways) > 1:
            yield from (before + way * min(int(operand[1]), TIMES) for way in ways if way)
        for inner in _inside(name, operand):
            yield from _crowded(inner, before)
        before += _example([(operation, operand)])


def _ways(steps: Steps) -> list[str]:
    """Short texts that the steps match, one for each of their choices."""
    found = [""]
    for operation, operand in steps:
        name = str(operation)
        inner = _inside(name, operand) if name in ("SUBPATTERN", "ATOMIC_GROUP", "BRANCH") else []
        ways = [way for each in inner for way in _ways(each)] or [_of_step(name, operand)]
        found = [head + way for head in found for way in ways][:WAYS]
    return found


def _accepted(body: Any) -> list[str]:
    fits = _compiler.compile(body).fullmatch
    example = _example(body)
    return list(dict.fromkeys([*([example] if example else []), *[filler for filler in FILLERS if fits(filler)][:ACCEPTED]]))


def _example(steps: Steps) -> str:
    """A short text that the steps match, but for what they assert."""
    return "".join(_of_step(str(operation), operand) for operation, operand in steps)


def _of_step(name: str, operand: Any) -> str:
    if name == "LITERAL":
        return chr(operand)
    if name in ("IN", "NOT_LITERAL", "ANY"):
        return _sample(name, operand)
    if name in _REPEATS:
        return _example(operand[2]) * min(int(operand[0]), 50)
    if name in _ASSERTIONS:
        return ""
    return _example(_inside(name, operand)[0]) if _inside(name, operand) else ""


def _sample(name: str, operand: Any) -> str:
    """A character of a class."""
    if name == "NOT_LITERAL":
        return next((each for each in _SAMPLES if ord(each) != operand), "")
    if name == "ANY":
        return _SAMPLES[0]
    fits = re.compile(_class(operand)).match
    first = next((chr(code if isinstance(code, int) else code[0]) for kind, code in operand if str(kind) in ("LITERAL", "RANGE")), "")
    return next((each for each in _SAMPLES if fits(each)), first)


_KINDS = {"DIGIT": r"\d", "NOT_DIGIT": r"\D", "SPACE": r"\s", "NOT_SPACE": r"\S", "WORD": r"\w", "NOT_WORD": r"\W"}


def _class(operand: Any) -> str:
    """A class of characters, spelled again."""
    spelled = ""
    for kind, code in operand:
        if str(kind) == "NEGATE":
            spelled += "^"
        elif str(kind) == "LITERAL":
            spelled += re.escape(chr(code))
        elif str(kind) == "RANGE":
            spelled += f"{re.escape(chr(code[0]))}-{re.escape(chr(code[1]))}"
        else:
            spelled += _KINDS[str(code).removeprefix("CATEGORY_")]
    return f"[{spelled}]"
