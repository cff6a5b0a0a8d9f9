from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.text.extract.media import NATIVE
from registry.text.lexicon import LEXICONS, Lexicon, en, zh
from registry.text.lexicon.gates import Gates, Sentence, plain, search
from registry.text.lexicon.needs import folded, needed, ways
from registry.text.reading import read
from tests.text.originals import Original, ours


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"shall|must", ("must", "shall")),
        (r"\bSHALL\s+not\b", ("shall",)),
        (r"(?:force|effect)ed from \d{1,2}", ("effected", "forceed")),
        (r"a?b*[cd]?", None),
        (r"(?!)", ()),
        (r"[÷×]", ("×", "÷")),
        (r"(?:废止|失效)。?$", ("失效", "废止")),
        (r"x{0,3}|yes", None),
        (r"fees? [^.]{0,9}|rates?\b", ("fee", "fees", "rate", "rates")),
    ],
)
def test_a_pattern_needs_the_longest_words_that_no_match_can_lack(pattern: str, words: tuple[str, ...] | None) -> None:
    assert needed(re.compile(pattern)) == words


@pytest.mark.parametrize(
    ("pattern", "sentence", "may"),
    [
        (r"\bis (?:fee|rate)\b", "this fee is low", True),
        (r"\bis\b", "this fee was low", False),
        (r"is\b", "this fee was low", True),
        (r"\bre", "the fees here", False),
        (r"\b(?:the\s)?fees\b", "coffees", False),
        (r"\bfee\b[^.]{0,9}\blow", "the fee was high", False),
        (r"\bfee\b[^.]{0,9}\blow|\brate\b", "the rate was high", True),
        (r"\d", "the rate was high", True),
        (r"(?!)", "the rate was high", False),
    ],
)
def test_a_sentence_is_tried_where_it_holds_what_a_pattern_needs(pattern: str, sentence: str, may: bool) -> None:
    compiled = re.compile(pattern)
    assert Gates([compiled], spaced=True).sentence(sentence).may_match(compiled) is may


def test_a_mark_that_folds_to_a_letter_is_no_part_of_the_word_beside_it() -> None:
    compiled = re.compile(r"\W{0,4}you\b", re.IGNORECASE)
    assert Gates([compiled], spaced=True).sentence("\u0345you said").match(compiled) is not None


def test_pairs_of_characters_stand_for_words_where_nothing_divides_them() -> None:
    compiled = re.compile("应当(?:立即)?报告")
    gates = Gates([compiled], spaced=False)
    assert [gates.sentence(words).may_match(compiled) for words in ("银行应当立即报告。", "银行应该当面报告。", "应", "")] == [
        True,
        False,
        False,
        False,
    ]


def test_a_pattern_of_another_lexicon_is_always_tried() -> None:
    words = Gates([], spaced=True).sentence("no such word")
    assert words.search(re.compile("such")) is not None
    assert plain("no such word").search(re.compile("such")) is not None


def test_the_words_before_a_place_are_gated_where_no_word_is_cut() -> None:
    pattern = re.compile(r"\bfee\b")
    sentence = Gates([pattern], spaced=True).sentence("fees and a fee")
    assert sentence.upto(3).search(pattern) is not None
    assert sentence.upto(8).search(pattern) is None
    assert isinstance(sentence.upto(8), Sentence)


GATES = {lexicon.code: Gates(lexicon.gates.patterns, spaced=lexicon.spaced) for lexicon in LEXICONS}
PATTERNS = {code: gates.patterns for code, gates in GATES.items() if gates.sentence("") == ""}
MARKS = "。,.:;\"'()- 的12"
WORDS = {
    code: sorted({piece.letters for pattern in patterns for way in ways(pattern) for need in way for piece in need} | set(MARKS))
    for code, patterns in PATTERNS.items()
}


@pytest.mark.parametrize("code", sorted(PATTERNS))
@given(data=st.data())
def test_what_a_gate_keeps_out_would_not_have_matched(code: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(WORDS[code]), max_size=14))
    spelt = data.draw(st.sampled_from(["", " ", "  ", "\n"])).join(words)
    for sentence in (spelt, spelt.upper(), spelt.title()):
        gated = GATES[code].sentence(sentence)
        for pattern in PATTERNS[code]:
            assert gated.may_match(pattern) or pattern.search(sentence) is None


@pytest.mark.parametrize("code", sorted(PATTERNS))
@given(data=st.data())
def test_whatever_a_pattern_matches_passes_its_gate(code: str, data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(PATTERNS[code]))
    matched = data.draw(st.from_regex(re.compile(_shortened(pattern.pattern), pattern.flags)))
    assert GATES[code].sentence(matched).may_match(pattern) or pattern.search(matched) is None


def _shortened(pattern: str) -> str:
    """A pattern whose classes exclude fewer characters behind the Chinese ones: to draw from a class takes 40 s for a million of them."""
    return pattern.replace(r"\ua000-\U0010ffff", r"\ua000-\ua0ff")


def test_letters_that_the_engine_takes_for_each_other_are_folded_alike() -> None:
    letters = [
        chr(code)
        for code in range(0x80, 0x2_0000)
        if chr(code).isalpha() and (chr(code).lower() != chr(code) or chr(code).upper() != chr(code))
    ]
    for plainer, letter in product("abcdefghijklmnopqrstuvwxyz", letters):
        if re.fullmatch(plainer, letter, re.IGNORECASE):
            assert folded(letter) == plainer


def test_most_tables_can_be_gated() -> None:
    tables = [pattern for _, pattern in (*en.NOT_OPERATIVE, *en.CLASSES, *zh.NOT_OPERATIVE, *zh.CLASSES)]
    assert sum(all(ways(pattern)) for pattern in tables) >= 0.9 * len(tables)


def test_a_whole_text_is_searched_where_it_holds_a_word_that_is_needed() -> None:
    assert search(re.compile("fee|rate", re.IGNORECASE), "The FEE.") is not None
    assert search(re.compile("fee|rate"), "The price.") is None
    assert search(re.compile("fee"), "The fee.", 0, 6) is None


def test_every_pattern_is_tried_on_the_first_few_sentences() -> None:
    pattern = re.compile(r"\bfees\b")
    gates = Gates([pattern], spaced=True, few=1)
    assert [gates.sentence("a rate").may_match(pattern) for _ in range(2)] == [True, False]


def test_what_patterns_need_is_derived_once_though_no_word_was_met() -> None:
    gates = Gates([re.compile(r"\bfees\b")], spaced=True)
    gates.sentence("")
    derived = gates._tokens
    gates.sentence("")
    assert gates._tokens is derived is not None


def lexicons(*, few: int) -> tuple[Lexicon, ...]:
    """Those of the project as a process has them in which no sentence was read yet."""
    fresh = tuple(map(replace, LEXICONS))
    for each in fresh:
        object.__setattr__(each, "gates", Gates(each.gates.patterns, spaced=each.spaced, few=few))
    return fresh


GATED, UNGATED = lexicons(few=0), lexicons(few=1 << 60)
LIST = "Unchanged.\n\n(An Officer\n\nAnnex\n\nUndertaking\n\nWE, conditions:\n\n1. Will be debarred"
"""A cue that stands in the list, beyond the words of its sentence."""
CUT = "Banks must be kept now, in subjects of the office."
"""A word, `subjects`, of which as many characters behind the cue as are looked at would be another."""


@pytest.mark.parametrize("original", [each for each in ours() if each.media_type not in NATIVE], ids=lambda original: original.name)
def test_a_text_reads_the_same_whether_or_not_its_patterns_are_gated(original: Original) -> None:
    gated, ungated = (read(original.body, media_type=original.media_type, lexicons=each) for each in (GATED, UNGATED))
    assert gated == ungated


@pytest.mark.parametrize("words", [LIST, CUT, LIST.upper(), CUT.upper().replace("S", "\u017f")])
def test_words_beyond_a_sentence_or_cut_in_two_are_gated_alike(words: str) -> None:
    gated, ungated = (read(words.encode(), media_type="text/plain", lexicons=each) for each in (GATED, UNGATED))
    assert gated == ungated
