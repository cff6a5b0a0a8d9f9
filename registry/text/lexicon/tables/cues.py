"""The words that tell what a sentence does, compiled so that few places are tried."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from registry.text.lexicon.beginnings import alternatives, starts
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.tables.patterns import NEVER
from registry.text.lexicon.words import any_of

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
    openings: Mapping[str, re.Pattern[str]] | None = None
    """The cues that begin with two letters, or with one; None where the gate says enough."""

    @classmethod
    def of(cls, rows: Sequence[CueRow], *, spaced: bool) -> CueTable:
        """The table of `rows`; words divided by spaces are matched whatever their case."""
        flags = re.IGNORECASE if spaced else 0
        pattern = deferred("|".join(f"(?P<r{at}>{row[4]})" for at, row in enumerate(rows)), flags)
        branches = [(f"r{at}b{place}", branch) for at, row in enumerate(rows) for place, branch in enumerate(alternatives(row[4]))]
        begin = {name: starts(deferred(branch)) for name, branch in branches}
        if spaced:
            begin = {name: frozenset(_first_word(opening) for opening in each) for name, each in begin.items()}
        if not all(begin.values()) or min((len(opening) for each in begin.values() for opening in each), default=0) < 1 + spaced:
            anywhere = _LETTERS if spaced else re.compile(r"(?s:.)")
            return cls(tuple(rows), pattern, anywhere if rows else NEVER)
        openings = sorted({opening for each in begin.values() for opening in each})
        firsts = "".join(dict.fromkeys(opening[0] for opening in openings))
        gate = re.compile(rf"(?<![^\W\d_]){any_of(openings)}", flags) if spaced else re.compile(f"[{re.escape(firsts)}]")
        return cls(tuple(rows), pattern, gate, _by_opening(branches, begin, flags))

    def opened(self, masked: str, at: int) -> re.Pattern[str] | None:
        """The cues that may begin at `at`, where the gate found something."""
        if self.openings is None:
            return self.pattern
        begun = masked[at : at + 2].casefold()
        return self.openings.get(begun) or self.openings.get(begun[:1])

    def row(self, match: re.Match[str]) -> CueRow:
        """The row that matched."""
        return self.rows[int((match.lastgroup or "r0")[1:].partition("b")[0])]


def _first_word(opening: str) -> str:
    found = _LETTERS.match(opening)
    return found[0] if found else ""


def _by_opening(branches: Sequence[tuple[str, str]], begin: Mapping[str, frozenset[str]], flags: int) -> Mapping[str, re.Pattern[str]]:
    """The alternatives of all rows by how they begin, in their order; one that begins with a single letter goes with any second."""
    found = {}
    for key in sorted({opening[:2] for each in begin.values() for opening in each}):
        held = [(name, branch) for name, branch in branches if any(key.startswith(opening[:2]) for opening in begin[name])]
        found[key] = deferred("|".join(f"(?P<{name}>{branch})" for name, branch in held), flags)
    return found
