"""Choices of words as trees of their letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.text.lexicon.choices import factored
from tests.text.patterns import Found, by_module

SENTENCES = (
    "Banks and board of directors shall, by 1 March 2031, file the forms under section 4 of this Notice; fees are waived.",
    "THE MINISTRY SAID ON TUESDAY that lenders would not be allowed to raise the rate above 5 percent, Kelvin K and ſharp İ ı.",
    "根据《样品办法》，各银行应当自2031年3月1日起报送材料，不得收取费用；经样品委员会批准的，可以延长三个月。",
    "样品部有关负责人表示，通知要求金融机构加强管理，同时明确下列规定即行废止。",
)


@pytest.mark.parametrize(
    ("flat", "tree"),
    [
        ("banks|brokers|firms|funds|agents|owners", "b(?:anks|rokers)|f(?:irms|unds)|agents|owners"),
        (r"\bbank|\bbill|\bfirm|^x|a|b", r"\b(?:b(?:ank|ill)|firm)|^x|a|b"),
        (r"ab|\d|ac|ad|x|y", r"ab|\d|a(?:c|d)|x|y"),
        ("as?|ab|b+|ba|c{2}|ca", "a(?:s?|b)|b+|ba|c{2}|ca"),
        ("(?:bank|bill|a|b|c|d)[ab|]", "(?:b(?:ank|ill|)|a|c|d)[ab|]"),
        ("one|two", "one|two"),
    ],
)
def test_choices_that_begin_alike_share_their_beginning(flat: str, tree: str) -> None:
    assert factored(flat) == tree


def test_a_letter_stands_for_both_its_cases_where_case_does_not_matter() -> None:
    assert factored("a|b|c|d|e|kit", re.IGNORECASE) == "(?-i:[aA])|(?-i:[bB])|(?-i:[cC])|(?-i:[dD])|(?-i:[eE])|(?-i:[kK\u212a])it"
    assert factored("(?-i:a|b|c|d|e|f)|x", re.IGNORECASE) == "(?-i:a|b|c|d|e|f)|x"


def test_groups_keep_their_numbers() -> None:
    assert factored("a(b)|c|ad|e|f|a(g)|ah") == "a(b)|c|ad|e|f|a(g)|ah"


def test_a_pattern_with_spaces_and_comments_stays_as_it_is() -> None:
    assert factored("a | b | c | d | e | ab", re.VERBOSE) == "a | b | c | d | e | ab"


_CHOICES = (
    r"a",
    r"ab",
    r"as?",
    r"aK",
    r"A",
    r"b+",
    r"\bab",
    r"\bis",
    r"is",
    r"i(?:s|k|)",
    r"s{2}",
    r"sk",
    r"Sk",
    r"k",
    r"[ab]k",
    r"",
    r"^i",
    r".",
    r"ki(?=s)",
    r"(?<!a)is",
    r"(?<!a)\bis",
    r"(?<!\bk)(?<!s )ab",
    r"(?<!\)s)ab",
)


@given(st.lists(st.sampled_from(_CHOICES), min_size=6), st.text("abkisSKſİı ", max_size=12), st.sampled_from([0, re.IGNORECASE]))
def test_a_tree_finds_what_its_choices_find(choices: list[str], text: str, flags: int) -> None:
    flat = f"(?:{'|'.join(choices)})b?|k"
    assert _found(re.compile(factored(flat, flags), flags), text) == _found(re.compile(flat, flags), text)


@pytest.mark.parametrize(
    ("flat", "flags", "led"),
    [
        (r"\b(?:fee|rate)s?", 0, r"[fr](?<!\w.)(?:(?<=[f])ee|(?<=[r])ate)s?"),
        (r"(?i)\bissued\s", 0, "(?i)(?-i:[Ii\u0130\u0131])(?<!\\w.)ssued\\s"),
        (r"(?<!as )(?<!even )\bif", 0, r"[i](?<!\w.)(?<!as .)(?<!even .)f"),
        (r"(?<!as )\b(?:\d|of)", 0, r"\b(?<!as )(?:\d|of)"),
        (r"\b(?:a|b|c|d|e|fg|h)", 0, r"\b(?:a|b|c|d|e|fg|h)"),
        (r"\b(?:fee)?s", 0, r"\b(?:fee)?s"),
        (r"\bfee|rate", 0, r"\bfee|rate"),
    ],
)
def test_a_word_that_begins_with_one_of_few_letters_is_found_by_its_letter(flat: str, flags: int, led: str) -> None:
    assert factored(flat, flags) == led


_WORDS = (r"ab", r"a(?:b|k)", r"is", r"iSk|", r"(?:a|k)s", r"s{2}", r"(s)k", r"\bk", r"s+", r"\W", r"ki(?=s)", r"(?-i:s)i", r"İk")


@given(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4),
    st.sampled_from(["", "(?<!a )", r"(?<!i\b)(?<!s )"]),
    st.text("abkisKSſİı _1", max_size=12),
    st.sampled_from([0, re.IGNORECASE]),
)
def test_a_word_found_by_its_letter_is_found_where_it_was(words: list[str], unless: str, text: str, flags: int) -> None:
    flat = rf"{unless}\b(?:{'|'.join(words)})b?"
    assert _found(re.compile(factored(flat, flags), flags), text) == _found(re.compile(flat, flags), text)


PATTERNS = [(module, found) for module, held in by_module().items() for found in held if isinstance(found.pattern.pattern, str)]


def test_every_pattern_finds_the_same_as_a_tree() -> None:
    differing = [f"{module} {found.way}" for module, found in PATTERNS if _differs(found)]
    assert differing == []


def _differs(found: Found) -> bool:
    run, written = found.run, found.pattern
    return any(_found(run, text) != _found(written, text) for text in SENTENCES)  # type: ignore[arg-type]


def _found(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], tuple[str | None, ...]]]:
    return [(match.span(), match.groups()) for match in pattern.finditer(text)]
