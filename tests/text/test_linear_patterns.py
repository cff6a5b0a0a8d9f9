"""No pattern of the lexicons or of the reading stages takes more than linear time, whatever a page holds."""

import re
import time
from collections.abc import Iterator
from types import ModuleType

import pytest

from registry.text import actions, conditions, deadlines, duties, identity, modality, numerals, operative, parties, regions, sentences
from registry.text.extract import printed, sheets, vocabulary
from registry.text.lexicon import LEXICONS, Lexicon, en, places, zh
from registry.text.lexicon.en import citing as en_citing
from registry.text.lexicon.en import traits as en_traits
from registry.text.lexicon.tables import Period
from registry.text.lexicon.tables.traits import Marks
from registry.text.lexicon.zh import citing as zh_citing
from registry.text.lexicon.zh import traits as zh_traits
from registry.text.metadata import citing_en, citing_zh, labels
from registry.text.structure import growing, head, line, markers, naming, numbering, shared

LENGTH = 100_000
BUDGET = 0.05
"""Seconds of the processor for LENGTH characters on an idle machine; on a busy one the growth decides."""
GROWTH = 8
"""For a text four times as long: 4 is linear, 16 quadratic."""
MODULES = (
    en,
    zh,
    en_citing,
    en.voices,
    zh_citing,
    citing_en,
    citing_zh,
    numerals,
    growing,
    head,
    line,
    markers,
    naming,
    numbering,
    shared,
    sentences,
    modality,
    operative,
    identity,
    printed,
    sheets,
    vocabulary,
    labels,
    en_traits,
    zh_traits,
    places,
    actions,
    conditions,
    deadlines,
    duties,
    parties,
    regions,
)
FILLERS = ("1", " ", "a ", "(", "一", "A", "2022年", '"', "a", "\n", "第一")


def _patterns(name: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, Marks):
        yield name, value.pattern
    elif isinstance(value, Period):
        yield from _patterns(name, (value.before, value.after))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _patterns(f"{name}[{key}]", inner)
    elif isinstance(value, (list, tuple)):
        for at, inner in enumerate(value):
            yield from _patterns(f"{name}[{at}]", inner)


def _named(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, value in vars(module).items():
        yield from _patterns(f"{module.__name__.rpartition('.')[2]}.{name}", value)


ALL = [pytest.param(pattern, id=name) for module in MODULES for name, pattern in _named(module)]


def _hostile(pattern: re.Pattern[str]) -> Iterator[str]:
    """Texts made of the pattern's own words, which start it over and over and never let it end."""
    source = re.sub(r"\\[sbwdSWD]", "  ", pattern.pattern)
    words = list(dict.fromkeys(re.findall(r"[\u4e00-\u9fff]+|(?<!\\)[A-Za-z]{2,}", source)))[:16]
    for piece in (*FILLERS, *words, *(f"{word} " for word in words)):
        yield piece * (LENGTH // len(piece))


def _seconds(pattern: re.Pattern[str], text: str, length: int) -> float:
    start = time.process_time()
    for _ in pattern.finditer(text, 0, length):
        pass
    return time.process_time() - start


def _least(pattern: re.Pattern[str], text: str, length: int) -> float:
    return min(_seconds(pattern, text, length) for _ in range(7))


@pytest.mark.parametrize("pattern", ALL)
def test_the_time_of_a_pattern_grows_in_proportion_to_a_hostile_text(pattern: re.Pattern[str]) -> None:
    for text in _hostile(pattern):
        if _seconds(pattern, text, LENGTH // 20) * 20 <= BUDGET or (whole := _least(pattern, text, LENGTH)) < BUDGET:
            continue
        assert whole < GROWTH * _least(pattern, text, LENGTH // 4), text[:20]


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
    assert seconds(len(text)) < 1.0 or (whole := least(len(text))) < 1.0 or whole < GROWTH * least(len(text) // 4)
