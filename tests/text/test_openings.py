"""Patterns by the first character of what they match."""

from __future__ import annotations

import re

import pytest

from registry.text.lexicon.openings import Openings, Wholes

TABLE = {
    "word": r"bank|bill",
    "either": r"\(?(?:the )?office",
    "repeated": r"(?:[*-]\s{0,3})?\*{0,2}source",
    "class": r"[\u4e00-\u9fff]{2,8}局",
    "digits": r"\s{0,2}\d{4}",
    "anything": r"[^\n]{2,8}:",
    "looks ahead": r"(?=[A-Z])(?:Date|[0-9C]\d)",
    "any case": r"(?i:key)|(?i:six)|(?i:in)",
}
NAMED = tuple((name, re.compile(pattern)) for name, pattern in TABLE.items())


@pytest.mark.parametrize(
    ("char", "names"),
    [
        ("b", ["word", "anything"]),
        ("(", ["either", "anything"]),
        ("t", ["either", "anything"]),
        ("-", ["repeated", "anything"]),
        ("样", ["class", "anything"]),
        ("7", ["digits", "anything", "looks ahead"]),
        ("C", ["anything", "looks ahead"]),
        ("z", ["anything"]),
    ],
)
def test_only_patterns_that_may_begin_so_are_tried(char: str, names: list[str]) -> None:
    assert [name for name, _ in Openings(NAMED)[char]] == names


@pytest.mark.parametrize("words", ["Key", "KEY", "\u212aey", "\u017fix", "Six", "IN", "\u0130n", "\u0131n"])
def test_letters_that_the_engine_takes_for_one_another_begin_alike(words: str) -> None:
    assert dict(NAMED)["any case"].fullmatch(words)
    assert "any case" in dict(Openings(NAMED)[words[0]])


def test_a_pattern_that_may_match_nothing_is_always_tried() -> None:
    assert dict(Openings([("empty", re.compile(r"x{0,3}"))])["y"])


def test_a_pattern_is_tried_on_whole_words_only_where_it_may_be_as_long() -> None:
    wholes = Wholes([("short", re.compile(r"x{1,40}")), ("long", re.compile(r"x{1,40}.{0,200}")), ("endless", re.compile(r"x.*"))])
    assert [name for name, _ in wholes.of("x" * 40)] == ["short", "long", "endless"]
    assert [name for name, _ in wholes.of("x" * 150)] == ["long", "endless"]
    assert [name for name, _ in wholes.of("x" * 300)] == ["endless"]
    assert wholes.of("y") == ()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("bank", ["word"]),
        ("bill:", ["anything"]),
        ("某局", ["class"]),
        ("the office", ["either"]),
        ("7 1999", ["digits", "looks ahead"]),
        ("Date", ["looks ahead"]),
        ("\u212aEY", ["any case"]),
        ("s\u0130X", ["any case"]),
    ],
)
def test_a_pattern_is_tried_on_whole_words_only_where_it_may_end_so(words: str, names: list[str]) -> None:
    assert [name for name, _ in Wholes(NAMED).of(words)] == names


@pytest.mark.parametrize("pattern", [r"x(?:y{0,2})?", r"xy?$", r"(?:x|xy)\b", r"x(?=y)y", r"x.", r"[^y]+.?", r"(x)y\1|xy"])
def test_a_pattern_that_matches_whole_words_is_among_those_tried(pattern: str) -> None:
    for words in ("x", "xy", "xyy", "xyx", "xx"):
        if re.fullmatch(pattern, words):
            assert Wholes([("one", re.compile(pattern))]).of(words)


def test_only_so_many_characters_are_kept_and_each_still_has_its_patterns() -> None:
    openings, wholes = Openings(NAMED), Wholes(NAMED)
    for code in range(0x4E00, 0x4E00 + 9000):
        assert [name for name, _ in openings[chr(code)]] == ["class", "anything"]
        assert [name for name, _ in wholes.of(f"{chr(code)}局")] == ["class"]
        assert [name for name, _ in wholes.of(f"{chr(code)}:")] == ["anything"]
    assert len(openings) < 5000 > len(wholes)
