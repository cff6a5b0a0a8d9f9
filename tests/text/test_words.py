"""Pieces of patterns that tables of words share."""

from __future__ import annotations

import re

import pytest

from registry.text.lexicon.words import gap


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("fee is", "fee is"),
        ("fee (payable now) is", "fee (payable now) is"),
        ("fee of the year it is", None),
        ("fee. It is", None),
        ("fees is", None),
        ("feeis", None),
    ],
)
def test_a_gap_holds_so_many_words_and_no_mark_that_ends_a_clause(words: str, found: str | None) -> None:
    match = re.search(rf"\bfee{gap(2)}is\b", words)
    assert (match[0] if match else None) == found


def test_a_gap_that_may_not_hold_its_own_opening_begins_at_the_last_one() -> None:
    assert re.findall(rf"\b(?:fee|rate){gap(5, but='fee|rate')}is", "the rate of the fee is, the (rate) card is") == [
        "fee is",
        "rate) card is",
    ]


def test_a_gap_ends_at_the_first_word_that_goes_on() -> None:
    match = re.search(rf"\bfee{gap(9, stops=',')}(?:is|was)\b", "the fee was. It is")
    assert match is not None
    assert match[0] == "fee was"
