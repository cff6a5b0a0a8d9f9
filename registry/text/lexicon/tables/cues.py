"""The words that tell what a sentence does, each tried only where it may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from registry.text.lexicon.beginnings import alternatives, starts
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.needs import folded_in_place
from registry.text.lexicon.words import any_of

CueRow = tuple[str, str, str, int, str]
"""Modality (`none` for words that only look like a cue), finer name, polarity, strength 0 to 5 and pattern (domain.md 3.3)."""
_Branch = tuple[CueRow, re.Pattern[str]]
_SPACES = deferred(r"\s+")


@dataclass(frozen=True)
class CueTable:
    """Cues, compiled alternative by alternative, and where each need be tried at all."""

    branches: tuple[_Branch, ...] = ()
    """Each alternative of each row, in the order that they are tried."""
    spaced: bool = True
    """Whether spaces divide words; then a cue is matched whatever its case, and begins where a word does."""

    @classmethod
    def of(cls, rows: Sequence[CueRow], *, spaced: bool) -> CueTable:
        """The table of `rows`."""
        flags = re.IGNORECASE if spaced else 0
        return cls(tuple((row, deferred(branch, flags)) for row in rows for branch in alternatives(row[4])), spaced)

    def found(self, masked: str, start: int, end: int) -> Iterator[tuple[CueRow, re.Match[str]]]:
        """What is matched between two places, each match with its row; where several rows match, the first counts."""
        gate, tried = self._beginnings
        first = max(start - 1, 0)  # what stands before the first word tells whether one begins there
        seen, done = masked[first:end], start
        for opening in gate.finditer(folded_in_place(seen) if self.spaced else seen, start - first):
            at = first + opening.start()
            if at < done:
                continue
            for row, pattern in tried.get(_SPACES.sub(" ", opening[1]), self.branches):
                if match := pattern.match(masked, at, end):
                    done = match.end()
                    yield row, match
                    break

    @cached_property
    def _beginnings(self) -> tuple[re.Pattern[str], Mapping[str, Sequence[_Branch]]]:
        """Where a cue may begin, its group the longest beginning that stands there, and by that what is to be tried.

        The engine passes fast over what begins with none of a few letters, but only where a pattern opens by taking one: what stands there
        is looked at behind it.
        """
        begun: dict[str, list[int]] = {}
        for at, (_, pattern) in enumerate(self.branches):
            for beginning in starts(pattern):
                begun.setdefault(beginning, []).append(at)
        words = any_of(begun).replace(r"\ ", r"\s++")
        gate = rf"(?<![^\W\d_])(?=({words}))" if self.spaced else f"(?=({words}))"
        if begun and all(begun):
            gate = f"[{re.escape(''.join(sorted({each[0] for each in begun})))}](?<={gate}.)"
        held = {each: {at for size in range(len(each) + 1) for at in begun.get(each[:size], ())} for each in begun}
        return re.compile(gate), {each: [self.branches[at] for at in sorted(places)] for each, places in held.items()}
