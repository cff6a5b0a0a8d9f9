"""Choices of words, matched as trees of their letters: `banks|brokers|firms` as `b(?:anks|rokers)|firms`.

A lexicon lists its words as they are read. The engine tries one choice after another at each place, and where case does not matter it
cannot even pass over those that begin otherwise; in a tree it looks at few. What is found is the same, because choices that begin with
different letters exclude each other, and those that begin with the same one keep their order.

Where a pattern begins with words of few first letters, the letter is matched before the boundary in front of it is asked for, so that
all others are passed over in one run: `\\b(?:fee|rate)` as `[fr](?<!\\w.)(?:(?<=f)ee|(?<=r)ate)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from registry.text.lexicon.beginnings import alternatives

_FEW = 6
"""Choices of which fewer are left as they are: to make a tree of them costs more than it saves."""
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|<?[=!]|>|:|(?P<flags>[a-z]*(?:-[a-z]+)?):)|(?!\?))")
"""How a group opens; a reference to one does not."""
_GIVEN = re.compile(r"\(\?([a-z]+)\)")
"""Flags that stand at the head of a pattern."""
_CLASS = re.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]", re.DOTALL)
_NEXT, _MARK = re.compile(r"\\.|[\[(]", re.DOTALL), re.compile(r"\\.|[\[()]", re.DOTALL)
_CAPTURES = re.compile(r"(?<!\\)\((?:\?P<|(?!\?))")
_NOT_BEHIND = r"(?:\(\?<!(?:[^()\[\]|\\]|\\[^()\[\]|])*\))"
_BARRED = re.compile(rf"({_NOT_BEHIND}+)([a-z](?![?*+{{])|\\b)")
"""What must not stand before a choice, and its first letter or boundary."""
_WORD_BEGINS = re.compile(rf"({_NOT_BEHIND}*)\\b(.*)", re.DOTALL)
"""What must not stand before a word, and a pattern of the word."""
_EITHER_CASE = re.compile(r"\(\?-i:\[([^\W\d_]+)\]\)")
_FEW_LETTERS = 6
"""Letters of which words may begin that are passed over to: the more there are, the fewer other letters a text holds."""
_EDGES = (r"\b", "^")
"""What a choice may begin with that takes no room."""
_SPECIAL = frozenset("\\.^$*+?{}[]|()")
_REPEATS = ("*", "+", "?", "{")
_CASES = {"i": "iI\u0130\u0131", "k": "kK\u212a", "s": "sS\u017f"}
"""Letters that the engine takes for one another, beside a capital for its small letter."""


def factored(pattern: str, flags: int = 0) -> str:
    """A pattern that matches what `pattern` does, with its choices as trees; itself where its flags make spaces or comments of it."""
    given = _GIVEN.match(pattern)
    opening, letters = (given[0], given[1]) if given else ("", "")
    if flags & re.VERBOSE or "x" in letters:
        return pattern
    any_case = bool(flags & re.IGNORECASE) or "i" in letters
    return opening + _led_by_letters(_choices(pattern[len(opening) :], any_case=any_case), any_case=any_case)


def _choices(pattern: str, *, any_case: bool) -> str:
    """A pattern with its outermost choices, and all within them, as trees."""
    if pattern.count("|") < _FEW - 1:
        return pattern
    pieces = [_behind_letter(piece) for piece in alternatives(pattern)]
    if len(pieces) == 1:
        return _within(pattern, any_case=any_case)
    return "|".join(_bounded(pieces, any_case=any_case))


def _behind_letter(piece: str) -> str:
    """A choice that something must not stand before, its first letter first, which tells it from others: `(?<!be )a` as `a(?<!be a)`."""
    found = _BARRED.match(piece)
    if not found:
        return piece
    barred, first = found.groups()
    return first + (barred if first == r"\b" else barred.replace(")", f"{first})")) + piece[found.end() :]


def _bounded(pieces: Sequence[str], *, any_case: bool) -> list[str]:
    """Choices as trees, those in a row behind the same boundary as one behind it."""
    found: list[str] = []
    for edge, group in groupby(pieces, _edge):
        run = [piece[len(edge) :] for piece in group]
        trees = [tree for part in _runs(run) for tree in _trees(part, any_case=any_case)]
        if edge:
            trees = [f"{edge}(?:{'|'.join(trees)})" if len(trees) > 1 else edge + trees[0]]
        found += trees
    return found


def _edge(piece: str) -> str:
    return next((edge for edge in _EDGES if piece.startswith(edge)), "")


def _runs(pieces: Sequence[str]) -> Iterator[list[str]]:
    """Choices in a row that begin with a letter each; any other by itself, for it may match what one behind it does."""
    run: list[str] = []
    for piece in pieces:
        if _begins_with_letter(piece):
            run.append(piece)
        else:
            yield from [run] if run else []
            yield [piece]
            run = []
    yield from [run] if run else []


def _begins_with_letter(piece: str) -> bool:
    """Whether a choice surely begins with its first letter, and holds no group whose number its place tells."""
    return bool(piece) and piece[0] not in _SPECIAL and piece[1:2] not in _REPEATS and not _CAPTURES.search(piece)


def _trees(run: Sequence[str], *, any_case: bool) -> list[str]:
    """The choices of a run, those that begin alike as one."""
    if len(run) == 1:
        return [_within(run[0], any_case=any_case)]
    rests: dict[str, list[str]] = {}
    for piece in run:
        rests.setdefault(piece[0], []).append(piece[1:])
    if any_case and len({head.casefold() for head in rests}) < len(rests):
        return [_within(piece, any_case=any_case) for piece in run]
    spelt = any_case and len(rests) >= _FEW
    return [(_both_cases(head) if spelt else head) + _rest(rest, any_case=any_case) for head, rest in rests.items()]


def _rest(rest: Sequence[str], *, any_case: bool) -> str:
    """What follows a letter."""
    if len(rest) == 1:
        return _within(rest[0], any_case=any_case)
    trees = _bounded(rest, any_case=any_case)
    return trees[0] if len(trees) == 1 else f"(?:{'|'.join(trees)})"


def _both_cases(letter: str) -> str:
    """A letter with its capital spelt out, which the engine looks at before it enters a choice."""
    if not letter.isascii() or not letter.isalpha():
        return letter
    return _class(_cases(letter), any_case=True)


def _within(piece: str, *, any_case: bool) -> str:
    """A pattern without a choice of its own, the choices within its groups as trees."""
    if piece.count("|") < _FEW - 1:
        return piece
    done: list[str] = []
    at = start = 0
    while found := _NEXT.search(piece, at):
        at = found.end()
        if found[0] == "[":
            at = _class_end(piece, found.start())
        elif found[0] == "(":
            at = _group_end(piece, found.start())
            if opened := _GROUP.match(piece, found.start()):
                inner = piece[opened.end() : at - 1]
                done += [piece[start : opened.end()], _choices(inner, any_case=_without_case(opened["flags"], any_case))]
                start = at - 1
    return "".join([*done, piece[start:]])


def _without_case(flags: str | None, outside: bool) -> bool:
    """Whether case does not matter within a group of these flags, where it does not `outside`."""
    added, _, taken = (flags or "").partition("-")
    return ("i" in added or outside) and "i" not in taken


# Few letters that a pattern may begin with.


def _led_by_letters(pattern: str, *, any_case: bool) -> str:
    """A pattern that begins with a word, its first letter before the boundary if it is one of few; else the boundary before all else."""
    if len(alternatives(pattern)) > 1:
        return pattern
    begins = _WORD_BEGINS.match(pattern)
    if not begins:
        return pattern
    barred, word = begins.groups()
    parts = _behind_first(word, any_case=any_case)
    if parts is None or len(set(parts[0].casefold())) > _FEW_LETTERS:
        return rf"\b{barred}{word}"
    letters, rest = parts
    return _class("".join(sorted(set(letters))), any_case=any_case) + rf"(?<!\w.){barred.replace(')', '.)')}{rest}"


def _behind_first(pattern: str, *, any_case: bool) -> tuple[str, str] | None:
    """The letters that a pattern may begin with, and what is matched behind them; None where it may begin with anything else."""
    choices = alternatives(pattern)
    if len(choices) > 1:
        each = [_behind_first(choice, any_case=any_case) for choice in choices]
        told = [parts for parts in each if parts is not None]
        rest = "|".join(f"(?<={_class(letters, any_case=any_case)}){rest}" for letters, rest in told)
        return ("".join(letters for letters, _ in told), f"(?:{rest})") if len(told) == len(each) else None
    if either := _EITHER_CASE.match(pattern):
        end, letters = either.end(), either[1]
    elif pattern.startswith("(?:"):
        end = _group_end(pattern, 0)
        parts = _behind_first(pattern[3 : end - 1], any_case=any_case)
        return (parts[0], parts[1] + pattern[end:]) if parts and not pattern.startswith(_REPEATS, end) else None
    else:
        end, letters = 1, _cases(pattern[0]) if any_case and pattern[:1].isalpha() else pattern[:1]
    return (letters, pattern[end:]) if letters.isalpha() and not pattern.startswith(_REPEATS, end) else None


def _cases(letter: str) -> str:
    """All that the engine takes for an ASCII letter where case does not matter; nothing for another letter."""
    small = letter.lower()
    return _CASES.get(small, small + small.upper()) if letter.isascii() else ""


def _class(letters: str, *, any_case: bool) -> str:
    """A class of letters that stand for no others."""
    return f"(?-i:[{letters}])" if any_case else f"[{letters}]"


def _class_end(piece: str, at: int) -> int:
    """Where a class of characters ends that opens at `at`."""
    found = _CLASS.match(piece, at)
    return found.end() if found else len(piece)


def _group_end(piece: str, at: int) -> int:
    """Where a group ends that opens at `at`."""
    depth = 0
    while found := _MARK.search(piece, at):
        at = found.end()
        if found[0] == "[":
            at = _class_end(piece, found.start())
        elif found[0] in "()":
            depth += 1 if found[0] == "(" else -1
            if not depth:
                break
    return at
