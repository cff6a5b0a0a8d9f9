"""How tables of words are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from registry.text.lexicon.beginnings import alternatives

Tree: TypeAlias = "dict[str, Tree]"
"""Words by their letters; an empty letter ends a word."""


def listed(words: str) -> frozenset[str]:
    """Words as a set: a long list of them is read more easily in one string."""
    return frozenset(words.split())


def any_of(words: Iterable[str]) -> str:
    """A pattern of the longest of `words` that stands at a place, as a tree of their letters: its time does not grow with their number."""
    tree: Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def _branches(node: Mapping[str, Tree]) -> str:
    parts = [_run(letter, below) for letter, below in node.items() if letter]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and "" not in node else f"(?:{'|'.join(parts)})"
    return body + ("?" if "" in node else "")


def _run(letters: str, below: Tree) -> str:
    """A letter with all that follows it, letters without a choice in one run."""
    while len(below) == 1 and "" not in below:
        ((letter, deeper),) = below.items()
        letters, below = letters + letter, deeper
    return re.escape(letters) + _branches(below)


def words_before(ends: str, *, marks: str, most: int) -> str:
    """A pattern of at most so many words before one of `ends`, one of `marks`, or the end of the text.

    The first of them that comes ends it, so that nothing is given back: a text that names nobody is told from one that does in one run.
    """
    word = rf"[^\s{marks}]++"
    return rf"{word}(?:\s{{1,4}}+(?!{ends}){word}){{0,{most - 1}}}+(?=\s{{0,4}}+(?:{ends}|[{marks}]|$))"


def near_end(characters: int) -> str:
    """A look ahead that holds at most so many characters before the end: told at once, where a match would first run through them."""
    return rf"(?=(?s:.){{0,{characters}}}+$)"


def gap(most: int, *, stops: str = ".;", but: str = "") -> str:
    """Up to `most` words from the end of one word to where another begins, as few as will do, without a mark of `stops`.

    They are counted in words, because the engine tries what comes behind a gap at each step of it. None of them is one of `but`: where
    these are the words before the gap, it is the last of them that the match begins with, and no gap is run through from each.
    """
    other, between = rf"(?!(?:{but})\b)" if but else "", rf"[^\w{stops}]{{1,9}}+"
    return rf"\b{between}(?:{other}\w{{1,40}}+{between}){{0,{most}}}?"


NO_HAN = r"\x00-\u4dff\ua000-\U0010ffff"
"""The members of a class that excludes all but Chinese characters."""


def han_but(excluded: str) -> str:
    """A class of Chinese characters, 、 and brackets without those of `excluded`; one class is matched faster than a look before each."""
    return rf"[^\x00-'*-\u3000\u3002-\u4dff\ua000-\U0010ffff{excluded}]"


def up_to(ends: str, barred: str, most: int, *, least: int = 0) -> str:
    """What `[^barred]{least,most}?(?:ends)` matches, told sooner where it does not match; `ends` begin with a letter each.

    The gap alone would try every end behind each of its characters. First a look ahead runs to the next letter that an end begins with, and
    on from there while none goes on, up to _FALSE_STARTS times, which gives nothing back.
    """
    firsts = "".join(dict.fromkeys(_LOOK_BEHIND.sub("", end)[0] for end in alternatives(ends)))
    first = rf"[^{barred}]{{{least}}}" if least else ""
    run = rf"[^{barred}{firsts}]{{0,{most}}}+"
    ahead = rf"(?={first}{run}(?:(?!{ends})[{firsts}]{run}){{0,{_FALSE_STARTS}}}+(?:{ends}))"
    return rf"{ahead}[^{barred}]{{{least},{most}}}?(?:{ends})"


_LOOK_BEHIND = re.compile(r"(?:\(\?<[=!][^()]*\))*")
_FALSE_STARTS = 8
"""More of them are in no gap of an ordinary sentence."""
