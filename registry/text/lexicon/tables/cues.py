"""The words that tell what a sentence does, compiled so that few places are tried."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from registry.text.lexicon.beginnings import alternatives, starts
from registry.text.lexicon.deferred import deferred
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
    openings: Mapping[str, Opening] | None = None
    """By its first two letters, or its only one, how a cue may go on from there; None where the gate says enough."""

    @classmethod
    def of(cls, rows: Sequence[CueRow], *, spaced: bool) -> CueTable:
        """The table of `rows`; words divided by spaces are matched whatever their case."""
        flags = re.IGNORECASE if spaced else 0
        pattern = deferred("|".join(f"(?P<r{at}>{row[4]})" for at, row in enumerate(rows)), flags)
        branches = [(f"r{at}b{place}", branch) for at, row in enumerate(rows) for place, branch in enumerate(alternatives(row[4]))]
        begin = {name: starts(deferred(branch)) for name, branch in branches}
        if spaced:
            begin = {name: frozenset(_first_word(opening) for opening in each) for name, each in begin.items()}
        anywhere = _LETTERS if spaced else re.compile(r"(?s:.)")
        if not all(begin.values()) or min((len(opening) for each in begin.values() for opening in each), default=0) < 1 + spaced:
            return cls(tuple(rows), pattern, anywhere if rows else NEVER)
        firsts = "".join(sorted({opening[0] for each in begin.values() for opening in each}))
        return cls(tuple(rows), pattern, anywhere if spaced else re.compile(f"[{re.escape(firsts)}]"), _by_opening(branches, begin, flags))

    def opened(self, masked: str, found: re.Match[str]) -> re.Pattern[str] | None:
        """The cues that may begin where the gate `found` something."""
        if self.openings is None:
            return self.pattern
        at = found.start()
        low = found[0].casefold() if found.re is _LETTERS else masked[at : at + 2]
        opening = self.openings.get(low[:2]) or self.openings.get(low[:1])
        return opening.pattern if opening is not None and low.startswith(opening.words) else None

    def row(self, match: re.Match[str]) -> CueRow:
        """The row that matched."""
        return self.rows[int((match.lastgroup or "r0")[1:].partition("b")[0])]


class Opening(NamedTuple):
    """What begins with two letters, or with one."""

    words: tuple[str, ...]
    """How it may begin ..."""
    pattern: re.Pattern[str]
    """... and the cues that do."""


def _first_word(opening: str) -> str:
    found = _LETTERS.match(opening)
    return found[0] if found else ""


def _by_opening(branches: Sequence[tuple[str, str]], begin: Mapping[str, frozenset[str]], flags: int) -> Mapping[str, Opening]:
    """The alternatives of all rows by how they begin, in their order; one that begins with a single letter goes with any second."""
    found = {}
    for key in {opening[:2] for each in begin.values() for opening in each}:
        words = {name: [opening for opening in each if key.startswith(opening[:2])] for name, each in begin.items()}
        body = "|".join(f"(?P<{name}>{branch})" for name, branch in branches if words[name])
        spelt = {opening if flags else opening[:2] for each in words.values() for opening in each}
        found[key] = Opening(tuple(sorted(spelt)), deferred(body, flags))
    return found
