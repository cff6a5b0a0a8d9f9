"""The words that tell what a sentence does, compiled so that few places are tried."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from registry.text.lexicon.beginnings import alternatives, starts
from registry.text.lexicon.tables.patterns import NEVER

_LETTERS = re.compile(r"[^\W\d_]+")

CueRow = tuple[str, str, str, int, str]
"""Modality (`none` for words that only look like a cue), finer name, polarity, strength 0 to 5 and pattern (domain.md 3.3)."""


@dataclass(frozen=True, slots=True)
class CueTable:
    """Cues compiled into patterns, and where each need be tried at all."""

    rows: tuple[CueRow, ...] = ()
    pattern: re.Pattern[str] = NEVER
    """The group that matched names the row: `r3`, or `r3b1` for the second of its alternatives."""
    gate: re.Pattern[str] = NEVER
    """Where a cue may start."""
    openings: Mapping[str, tuple[tuple[str, ...], re.Pattern[str]]] | None = None
    """By its first two letters how the first word of a cue begins, lower case, and the cues that do; None where the gate says enough."""

    @classmethod
    def of(cls, rows: Sequence[CueRow], *, spaced: bool) -> CueTable:
        """The table of `rows`; words divided by spaces are matched whatever their case."""
        pattern = re.compile("|".join(f"(?P<r{at}>{row[4]})" for at, row in enumerate(rows)), re.IGNORECASE if spaced else 0)
        begin = [starts(re.compile(row[4])) for row in rows]
        if not spaced:
            known = frozenset().union(*begin) if all(begin) else frozenset[str]()
            first = "".join(sorted({opening[0] for opening in known})) or re.escape("".join(sorted(set("".join(row[4] for row in rows)))))
            return cls(tuple(rows), pattern, re.compile(f"[{first}]") if rows else NEVER)
        return cls(tuple(rows), pattern, _LETTERS, _by_opening(rows))

    def row(self, match: re.Match[str]) -> CueRow:
        """The row that matched."""
        return self.rows[int((match.lastgroup or "r0")[1:].partition("b")[0])]


def _by_opening(rows: Sequence[CueRow]) -> Mapping[str, tuple[tuple[str, ...], re.Pattern[str]]] | None:
    """The alternatives of all rows by how their first word begins, in their order; None where that of one cannot be told."""
    branches = [(f"r{at}b{place}", branch) for at, row in enumerate(rows) for place, branch in enumerate(alternatives(row[4]))]
    opened: dict[str, dict[str, str]] = {}
    words: dict[str, set[str]] = {}
    for name, branch in branches:
        first = {found[0] if (found := _LETTERS.match(opening)) else "" for opening in starts(re.compile(branch))}
        if not first or min(map(len, first)) < 2:
            return None
        for word in first:
            opened.setdefault(word[:2], {})[name] = branch
            words.setdefault(word[:2], set()).add(word)
    return {
        key: (tuple(sorted(words[key])), re.compile("|".join(f"(?P<{name}>{branch})" for name, branch in each.items()), re.IGNORECASE))
        for key, each in opened.items()
    }
