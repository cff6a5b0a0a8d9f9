"""Pieces of patterns that tables of words share."""

from __future__ import annotations

import re

import pytest

from registry.text.lexicon.words import gap, up_to


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


@pytest.mark.parametrize(
    "words", ["除经同意外", "除外", "除甲之外", "除甲外和乙外", "除甲,乙外", "除甲乙丙丁戊外", "除之以之以甲外", "除(甲)以外", "除甲"]
)
def test_a_look_ahead_for_the_end_of_a_gap_changes_nothing_that_is_found(words: str) -> None:
    ends = "以外|之外|(?<!和乙)外"
    plain = re.search(rf"除[^,。]{{1,4}}?(?:{ends})", words)
    match = re.search("除" + up_to(ends, ",。", 4, least=1), words)
    assert (match and match.span()) == (plain and plain.span())
