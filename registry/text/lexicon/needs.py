"""What every match of a pattern holds, derived from the pattern itself, as search engines for regular expressions do.

A pattern needs a word of each of its sets: `\\b(?:fee|rate)s? [^.]{0,9}\\b(?:is|are)\\b` one of `fee`, `fees`, `rate`, `rates` and `is` or
`are`. What stands between boundaries is a whole word, so that `is` is not found in `this`. Where a pattern chooses, each choice is a way to
match it with needs of its own. (Cox, "Regular Expression Matching with a Trigram Index", 2012.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, product
from typing import Any, TypeAlias

from registry.text.lexicon.parsed import REPEATS, Steps, operation, steps_of
from registry.text.lexicon.words import listed

_AT, _ATOMIC, _BRANCH, _CATEGORY, _FAILURE, _IN, _LITERAL, _SUBPATTERN = (
    map(operation, ("AT", "ATOMIC_GROUP", "BRANCH", "CATEGORY", "FAILURE", "IN", "LITERAL", "SUBPATTERN"))
)
_LOOKS = tuple(map(operation, ("ASSERT", "ASSERT_NOT")))
_REPEATS = tuple(map(operation, REPEATS))
_EDGES = ("AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING", "AT_END", "AT_END_STRING")


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that a match holds, folded, and whether a word surely begins or ends with them."""

    letters: str
    begins: bool = False
    ends: bool = False


Need: TypeAlias = "frozenset[Piece]"
"""Pieces of which a match holds at least one."""
Way: TypeAlias = "tuple[Need, ...]"
"""All needs of a match."""

_NOTHING = frozenset([""])
_MOST = 24
"""Spellings of a run of letters above which it is cut, and ways to match a pattern above which a choice is left whole."""
_PIECES = re.compile(r"\w+|[^\w\s]")


def folded(letters: str) -> str:
    """Letters such that those which a pattern takes for each other are equal; the engine takes each `i` of Turkish for the plain one."""
    return letters.replace("İ", "i").replace("ı", "i").casefold()


def folded_in_place(words: str) -> str:
    """`words` folded, offset for offset; a letter that folds to several is left."""
    whole = folded(words)
    return whole if len(whole) == len(words) else "".join(one if len(one := folded(each)) == 1 else each for each in words)


def ways(pattern: re.Pattern[str]) -> tuple[Way, ...]:
    """What the matches of `pattern` hold, for each way to match it: nothing where that cannot be told; no way where nothing matches."""
    parsed = steps_of(pattern)
    if parsed is None or pattern.flags & re.ASCII:
        return ((),)
    return tuple(dict.fromkeys(_of_sequence(parsed, left=False, right=False)))


def needed(pattern: re.Pattern[str]) -> tuple[str, ...] | None:
    """Letters (folded) of which every match of `pattern` holds at least one; None where that cannot be told."""
    rare = _either(ways(pattern))
    return None if rare is None else tuple(sorted({piece.letters for piece in rare}))


def commonness(need: Iterable[Piece]) -> float:
    """How often a need is met, roughly: short pieces, parts of words and marks are met more often than whole long words."""
    return sum(1 if piece.letters in _COMMON else _share(piece) for piece in need)


_COMMON = listed(
    "the of to and in a an or for is be by any shall such that with as on this not may within which other from are under its it at all no "
    "their has have will who must if"
)
"""Words that most sentences of English notices hold, however long they are."""
_OF_MARKS = 8
"""How common a mark is: a comma or full stop is met in most sentences, ten words of two Chinese characters in few."""


def _share(piece: Piece) -> float:
    """How often a piece is met by its length."""
    if not _of_word(piece.letters[0]):
        return _OF_MARKS
    return 0.5 ** min(len(piece.letters), 6) * (1 if piece.begins else 2) * (1 if piece.ends else 2)


def _of_sequence(steps: Steps, *, left: bool, right: bool, lead: frozenset[str] = _NOTHING) -> list[Way]:
    """What the steps of a sequence need; `left` and `right` tell whether a word surely begins or ends where the sequence does.

    `lead` are the spellings of the letters right before it, which begin where `left` tells.
    """
    before = list(accumulate(steps, lambda edge, step: _edge(step, edge, backwards=False), initial=left and lead == _NOTHING))
    after = list(accumulate(reversed(steps), lambda edge, step: _edge(step, edge, backwards=True), initial=right))[::-1]
    found: list[Way] = [()]
    run, begins = lead, left
    for at, step in enumerate(steps):
        spelt = _spellings(*step)
        if spelt is not None and len(run) * len(spelt) <= _MOST:
            run = frozenset(head + tail for head, tail in product(run, spelt))
            continue
        if step[0] in (_SUBPATTERN, _BRANCH) and spelt is None:
            found = _both(found, _of_step(*step, left=begins, right=after[at + 1], lead=run))
        else:
            found = _both(found, [_pieces(run, begins=begins, ends=after[at])])
            found = _both(found, _of_step(*step, left=before[at], right=after[at + 1]))
        run, begins = _NOTHING, before[at + 1]
    return _both(found, [_pieces(run, begins=begins, ends=right)])


def _both(ways: list[Way], more: list[Way]) -> list[Way]:
    """The ways of a sequence with those of what follows it, which are taken together where they are too many."""
    if len(ways) * len(more) > _MOST:
        more = [_together(more)]
    return [(*way, *after) for way, after in product(ways, more)]


def _together(ways: list[Way]) -> Way:
    """What all of several ways need: what they have in common, and one of what they have not."""
    common = tuple(need for need in ways[0] if all(need in way for way in ways))
    rare = _either([tuple(need for need in way if need not in common) for way in ways])
    return (*common, rare) if rare else common


def _either(ways: Iterable[Way]) -> Need | None:
    """What every way needs: one of the rarest pieces of each; None where nothing is known of one."""
    rare = [min(way, key=commonness, default=None) for way in ways]
    return None if None in rare else frozenset().union(*(need or () for need in rare))


def _of_step(name: Any, operand: Any, *, left: bool, right: bool, lead: frozenset[str] = _NOTHING) -> list[Way]:
    """What one step needs that is not one more run of letters."""
    if name in (_SUBPATTERN, _ATOMIC):
        return _of_sequence(_inside(name, operand), left=left, right=right, lead=lead)
    if name in _REPEATS and operand[0]:
        return _of_sequence(list(operand[2]), left=left and operand[1] == 1, right=right and operand[1] == 1)
    if name == _BRANCH:
        options = [_of_sequence(list(option), left=left, right=right, lead=lead) for option in operand[1]]
        if sum(map(len, options)) > _MOST:
            options = [[_together(ways)] for ways in options if ways]
        return [way for ways in options for way in ways]
    if name == _FAILURE or (name == _LOOKS[1] and not operand[1]):
        return []
    spelt = _spellings(name, operand)
    return [()] if spelt is None else [_pieces(spelt, begins=left, ends=right)]


def _pieces(run: Iterable[str], *, begins: bool, ends: bool) -> Way:
    """What one of the spellings of a run of letters holds: the most telling piece of each; nothing where one of them holds none."""
    chosen = []
    for spelling in run:
        letters = folded(spelling)
        pieces = [
            Piece(match[0], begins or match.start() > 0 or mark, ends or match.end() < len(letters) or mark)
            for match in _PIECES.finditer(letters)
            for mark in [not _of_word(match[0][0])]
        ]
        if not pieces:
            return ()
        chosen.append(min(pieces, key=lambda piece: commonness((piece,))))
    return (frozenset(chosen),)


def _inside(name: Any, operand: Any) -> Steps:
    return list(operand[3] if name == _SUBPATTERN else operand)


def _spellings(name: Any, operand: Any) -> set[str] | None:
    """All ways to spell a step, if they are few and its letters fixed; what only looks around is no spelling, for it bounds words."""
    if name == _LITERAL:
        return {chr(operand)}
    if name == _IN:
        return {chr(code) for _, code in operand} if all(kind == _LITERAL for kind, _ in operand) else None
    if name in (_SUBPATTERN, _ATOMIC):
        return _spelt(_inside(name, operand))
    if name in _REPEATS and operand[1] == 1:
        once = _spelt(operand[2])
        return None if once is None else once if operand[0] else once | {""}
    if name == _BRANCH:
        found: set[str] = set()
        for option in operand[1]:
            spelt = _spelt(option)
            if spelt is None or len(found) > _MOST:
                return None
            found |= spelt
        return found
    return None


def _spelt(steps: Iterable[tuple[Any, Any]]) -> set[str] | None:
    """All ways to spell a sequence, likewise."""
    found = {""}
    for step in steps:
        spelt = _spellings(*step)
        if spelt is None or len(found) * len(spelt) > _MOST:
            return None
        found = {head + tail for head, tail in product(found, spelt)}
    return found


# Where words begin and end.


def _edge(step: tuple[Any, Any], outside: bool, *, backwards: bool) -> bool:
    """Whether the edge of a word surely stands after `step` (before it, read backwards), where one stands `outside` on its far side or not.

    That is at a boundary, and beside a character that is of no word.
    """
    name, operand = step
    if name == _AT:
        return outside or str(operand) in _EDGES
    if name in _LOOKS:
        return outside or (name == _LOOKS[1] and _shuns_words(operand[1]))
    if name == _LITERAL:
        return not _of_word(chr(operand))
    if name == _IN:
        return all(_is_no_word(kind, value) for kind, value in operand)
    if name in (_SUBPATTERN, _ATOMIC):
        return _edge_of(_inside(name, operand), outside, backwards=backwards)
    if name == _BRANCH:
        return all(_edge_of(list(option), outside, backwards=backwards) for option in operand[1])
    if name in _REPEATS:
        return (outside or operand[0] > 0) and _edge_of(list(operand[2]), False, backwards=backwards)
    return False


def _shuns_words(steps: Iterable[tuple[Any, Any]]) -> bool:
    """Whether what must not stand there is, among others, any character of a word."""
    return [name for name, _ in steps] == [_IN] and any(str(value) == "CATEGORY_WORD" for _, value in next(iter(steps))[1])


def _edge_of(steps: Steps, outside: bool, *, backwards: bool) -> bool:
    """The same for a sequence."""
    for step in reversed(steps) if backwards else steps:
        outside = _edge(step, outside, backwards=backwards)
    return outside


def _is_no_word(kind: Any, value: Any) -> bool:
    """Whether a member of a class of characters stands for none that a word is made of."""
    if kind == _LITERAL:
        return not _of_word(chr(value))
    return kind == _CATEGORY and str(value) in ("CATEGORY_SPACE", "CATEGORY_NOT_WORD")


def _of_word(char: str) -> bool:
    return char.isalnum() or char == "_"
