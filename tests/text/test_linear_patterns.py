"""No pattern of the program takes more than linear time, or long, whatever a page holds.

Every pattern is found by `patterns`, and tried on what `hostile` derives from it: first on a few thousand characters; the texts that
took longest, or whose time grew most, on four times as many and on LENGTH. A module is a test, and names each pattern that fails.
`uv run python -m tests.text.test_linear_patterns` prints the slowest patterns of all.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterable
from typing import Any

import pytest

from registry.text import modality
from registry.text.lexicon import LEXICONS, Lexicon
from tests.text.hostile import FILLERS, LONG, reach, texts
from tests.text.patterns import Found, Pair, Pattern, by_module

LENGTH = 100_000
BUDGET = 0.05
"""Seconds of the processor that a pattern takes for LENGTH characters. What comes near it is tried on all of them."""
CEILING = 3 * BUDGET
"""Seconds that none takes on a slower machine that does other work beside; where ours is idle, what is near the budget moves by a third."""
GROWTH = 1.5
"""Times the growth of the text: 1 is linear."""
LINE = 80
"""A pattern that is only matched at places found otherwise is tried at every so many-th character; at one place where it may be endless."""
ENDLESS = 1000
STAGES = ((600, 6), (5_000, 3), (LENGTH // 5, 1), (LENGTH, 0))
"""Characters of each text, and how many texts go on from there: those that took longest, and those whose time grew most."""
BOUNDED = ((600, 1), (LENGTH // 5, 1), (LENGTH, 0))
"""The same for a pattern without a long repeat: its time cannot grow faster than the text."""
ENOUGH = 0.3
"""Seconds after which nothing more need be tried."""
END = "¤.。;\n,)x"
"""At the end of each text something that a repeat does not accept, so that it has to give back what it took."""
FAR = 3.0
"""Seconds that no busy machine explains."""
NOISE = 0.00002
"""Seconds: how less than so much grows tells nothing."""
ENOUGH = 0.3
"""Seconds after which nothing more need be tried."""

PATTERNS = by_module()


def _text(pattern: Pattern, head: str, piece: str, length: int) -> str | bytes:
    text = (head + piece * (length // len(piece) + 1))[: length - len(END)] + END
    return text if isinstance(pattern.pattern, str) else text.encode()


def _seconds(found: Found, text: str | bytes) -> float:
    pattern: Any = found.run
    places = range(0, len(text) if reach(found.pattern) < ENDLESS else 1, LINE)
    start = time.process_time()
    if found.searched:
        for _ in pattern.finditer(text):
            pass
    else:
        for at in places:
            pattern.match(text, at)
    return time.process_time() - start


def _timed(found: Found, pairs: Iterable[Pair], length: int) -> dict[Pair, float]:
    """Seconds of each text, up to the first that takes far too long."""
    taken: dict[Pair, float] = {}
    for pair in pairs:
        taken[pair] = _seconds(found, _text(found.pattern, *pair, length))
        if taken[pair] > ENOUGH:
            break
    return taken


def _slowest(found: Found) -> tuple[float, float, Pair]:
    """Seconds for LENGTH characters of the worst text, how many times faster than it they grew from the one before, and the text."""
    pairs = texts(found.pattern)
    before, last = dict.fromkeys(pairs, 1.0), 1
    for length, most in STAGES if reach(found.pattern) >= LONG else BOUNDED:
        taken = _timed(found, pairs, length)
        growth = {pair: seconds / before[pair] * last / length for pair, seconds in taken.items() if seconds > NOISE}
        worst = max(taken, key=taken.__getitem__)
        whole = taken[worst] * LENGTH / length
        if taken[worst] > ENOUGH or (last > 1 and whole < BUDGET / 2 and max(growth.values(), default=0) < GROWTH):
            break
        pairs = [*dict.fromkeys(pair for by in (taken, growth) for pair in sorted(by, key=by.__getitem__, reverse=True)[:most])]
        before, last = taken, length
    return whole, taken[worst] / before[worst] * last / length, worst


def _fault(found: Found) -> str | None:
    """What is wrong with a pattern; a slow or growing time is measured again, as a busy machine may be why."""
    for _ in range(3):
        seconds, growth, (head, piece) = _slowest(found)
        if seconds < BUDGET or (growth < GROWTH and seconds < CEILING):
            return None
        if seconds > FAR:
            break
    return f"{found.way}: {seconds:.3f} s, {growth:.1f} times linear, on {head!r} and {piece!r} over and over"


@pytest.mark.parametrize("module", PATTERNS)
def test_the_time_of_each_pattern_of_a_module_grows_in_proportion_to_a_hostile_text(module: str) -> None:
    assert [fault for found in PATTERNS[module] if (fault := _fault(found))] == []


@pytest.mark.parametrize(("pattern", "searched"), [(r"\s*$", True), (r"a\s*\s*;", False), (r"a(?:\s(?:the|\w{2,9})){0,14}?;", True)])
def test_a_pattern_that_takes_more_than_linear_time_is_found(pattern: str, searched: bool) -> None:
    assert _fault(Found("sample", re.compile(pattern), searched, re.compile(pattern)))


def test_the_patterns_are_found_wherever_they_are_held() -> None:
    ways = {found.way for module in PATTERNS.values() for found in module}
    assert {"LEXICON.modality.cues.branches[0][1]", "RULES_TO", "HARD_MARKERS[book]", "CLASSES[0][1]"} <= ways
    assert any(way.startswith("line ") for way in ways)
    assert len(ways) > 700


@pytest.mark.parametrize("piece", [*FILLERS, "应", "不得", "应 ", "shall ", "no x ", "requires x ", "is therefore "])
@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda each: each.code)
def test_finding_cues_takes_time_in_proportion_to_the_text(piece: str, lexicon: Lexicon) -> None:
    text = piece * (LENGTH // len(piece))

    def seconds(length: int) -> float:
        start = time.process_time()
        modality.cues(text, (0, length), lexicon)
        return time.process_time() - start

    def least(length: int) -> float:
        return min(seconds(length) for _ in range(3))

    # The collector of garbage walks all that earlier tests left behind, so that one slow run says nothing.
    assert seconds(len(text)) < 1.0 or (whole := least(len(text))) < 1.0 or whole < 8 * least(len(text) // 4)


def main() -> None:
    """Print how long each pattern takes that takes long, the slowest first."""
    told = [(*_slowest(found), name, found.way) for name, module in PATTERNS.items() for found in module]
    for seconds, growth, pair, name, way in sorted(told, reverse=True):
        if seconds > BUDGET:
            sys.stdout.write(f"{seconds:7.3f} s {growth:5.1f} {name} {way} {pair!r}\n")


if __name__ == "__main__":
    main()
