from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.text.lexicon import en, zh
from registry.text.lexicon.gates import Gated, gated, needed


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"shall|must", ("must", "shall")),
        (r"\bSHALL\s+not\b", ("shall",)),
        (r"(?:force|effect)ive? from \d{1,2}", (" from ",)),
        (r"a?b*[cd]?", ()),
        (r"[÷×]", ("×", "÷")),
        (r"(?:废止|失效)。?$", ("失效", "废止")),
        (r"x{0,3}|yes", ()),
    ],
)
def test_a_pattern_needs_the_longest_words_that_no_match_can_lack(pattern: str, words: tuple[str, ...]) -> None:
    assert needed(re.compile(pattern)) == words


TABLES = gated([*en.NOT_OPERATIVE, *en.CLASSES, *zh.NOT_OPERATIVE, *zh.CLASSES])
WORDS = sorted(
    {word for row in TABLES for word in row.needs} | {" ", "the ", "of ", "shall be ", "本", "应当", "规定", "。", ", ", "2026 "}
)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join))
def test_what_a_gate_keeps_out_would_not_have_matched(sentence: str) -> None:
    for spelt in (sentence, sentence.upper()):
        assert [row.name for row in TABLES if row.pattern.search(spelt)] == [row.name for row in TABLES if _found(row, spelt)]


def _found(row: Gated, sentence: str) -> bool:
    return row.may_match(sentence.casefold()) and row.pattern.search(sentence) is not None


def test_most_tables_can_be_gated() -> None:
    assert sum(bool(row.needs) for row in TABLES) >= 0.9 * len(TABLES)
