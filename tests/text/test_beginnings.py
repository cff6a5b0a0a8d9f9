from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.text.lexicon import LEXICONS, Lexicon
from registry.text.lexicon.beginnings import starts
from registry.text.lexicon.tables import CueRow, CueTable


@pytest.mark.parametrize(
    ("pattern", "beginnings"),
    [
        (r"shall|must\b", {"shall", "must"}),
        (r"(?<!to )Avoid(?:s|ing)?", {"avoid", "avoids", "avoidin"}),
        (r"is\s{1,4}to\s", {"is to "}),
        (r"is\s+to\s", {"is to "}),
        (r"is\s\s?to\s", {"is to "}),
        (r"(?:also\s{1,4}|then\s)?recommend", {"also re", "then re", "recomme"}),
        (r"ha(?:s|ve) [^.]{2,9}to", {"has ", "have "}),
        (r"(?:ab){2}c", {"ab"}),
        (r"(?:ab){0,2}c", {"ab", "c"}),
        (r"mu[sß]t", {"mu"}),
        (r"(?:now )?\w+ must", {""}),
        (r"", {""}),
    ],
)
def test_a_pattern_begins_with_the_letters_that_are_fixed(pattern: str, beginnings: set[str]) -> None:
    assert starts(re.compile(pattern)) == beginnings


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda lexicon: lexicon.code)
def test_it_is_known_how_every_cue_begins(lexicon: Lexicon) -> None:
    assert [pattern.pattern for _, pattern in lexicon.modality.cues.branches if "" in starts(pattern)] == []


WORDS = ["is", "İs", "ARE", "now", "be", "not", "to", "go", "may", "may be found", "can", "no", "one", "shall", "will", "a", "5", ".", "_"]


@given(words=st.lists(st.sampled_from(WORDS), max_size=12), space=st.sampled_from([" ", "\n", "  ", 5 * " "]))
def test_cues_are_found_as_if_each_were_tried_wherever_a_word_begins(words: list[str], space: str) -> None:
    rows: list[CueRow] = [
        ("none", "", "none", 0, r"may\s{1,4}be\s{1,4}found|can\s{1,4}not\s{1,4}only"),
        (
            "prohibition",
            "prohibition",
            "negative",
            5,
            r"(?:may|can)\s{1,4}not|(?:is|are)\s{1,4}(?:now\s{1,4})?not\s{1,4}to\b|no\s{1,4}\w+\s{1,4}may",
        ),
        ("permission", "permission", "positive", 1, r"go\s+to\b|may\b|can\b|(?:\w\s)?will"),
    ]
    text = space.join(words)
    whole = re.compile("|".join(f"(?P<r{at}>{row[4]})" for at, row in enumerate(rows)), re.IGNORECASE)
    expected, done = [], 0
    for word in re.finditer(r"(?<![^\W\d_])", text):
        if word.start() >= done and (found := whole.match(text, word.start())):
            expected.append((rows[int((found.lastgroup or "")[1:])], found.span()))
            done = found.end()
    assert [(row, found.span()) for row, found in CueTable.of(rows, spaced=True).found(text, 0, len(text))] == expected
