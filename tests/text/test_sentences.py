"""Sentences and quotations."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.text.lexicon import LEXICONS
from registry.text.normalise import fold
from registry.text.sentences import masked, sentences

SPOKEN = {lexicon.code: lexicon for lexicon in LEXICONS}


def cut(text: str, language: str) -> list[str]:
    return [text[slice(*span)] for span in sentences(text, fold(text).text, (0, len(text)), SPOKEN[language])]


@pytest.mark.parametrize(
    "text",
    [
        "Banks shall keep samples of the industry. , make good use of them.",
        "See No. 5 and Art. 3, e.g. the sample of the U.S. Treasury.",
        "Refer to circular No. SGL.REC.12/03.01/2030-31 on samples.",
        "The fee is 3.5 per cent or Rs. 500 a sample.",
        "Mr. J. Sample signed it.",
        "The stores close at 5 p.m. Friday.",
        'The clerk said "Samples are kept. They are counted." and left.',
        "样品应当登记；登记不收费。",
        "“样品要保管。要登记。”局长样某表示。",
        "依照《样品办法。补充》办理。",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert cut(text, "zh" if "样" in text else "en") == [text]


def test_a_full_stop_before_a_capital_ends_a_sentence() -> None:
    assert cut("Banks shall keep samples. They may lend them! Who asks?", "en") == [
        "Banks shall keep samples.",
        "They may lend them!",
        "Who asks?",
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "Main points: SCOPE OF TRADE -- Branches may sell. -- All may lend. CAPITAL -- A store must hold 2 crates.",
            ["Main points:", "SCOPE OF TRADE", "Branches may sell.", "All may lend.", "CAPITAL", "A store must hold 2 crates."],
        ),
        ("* Stores would report sales * Branches would be closed", ["Stores would report sales", "Branches would be closed"]),
        ("Stores must sign; --Sales must be told; --Lists are public.", ["Stores must sign;", "Sales must be told;", "Lists are public."]),
        ("Stores must: -- Keep lists; -- Report sales.", ["Stores must: -- Keep lists; -- Report sales."]),
        ("The stores -- Sample and Probe -- must close.", ["The stores -- Sample and Probe -- must close."]),
        ("Sales fell. SLOWER TRADE It also cut the fee.", ["Sales fell.", "SLOWER TRADE", "It also cut the fee."]),
    ],
)  # fmt: skip
def test_a_list_that_a_wire_prints_within_a_paragraph_is_cut_into_its_items(text: str, pieces: list[str]) -> None:
    assert cut(text, "en") == pieces


def test_chinese_sentences_end_at_their_stops() -> None:
    assert cut("样品应当登记。不登记的，不得借出！第三句", "zh") == ["样品应当登记。", "不登记的，不得借出！", "第三句"]


def test_masking_blots_out_quotations_and_keeps_lengths() -> None:
    text = "他说“样品不得借出”，依照《样品办法》登记。"
    folded = fold(text).text
    blotted = masked(text, folded, [(0, len(text))])
    assert len(blotted) == len(text)
    assert "不得" not in blotted
    assert "登记" in blotted


@given(st.text(alphabet='aB. ,;"“”《》。！应不得1(）\n', max_size=200), st.sampled_from(["en", "zh"]))
def test_sentences_are_ordered_trimmed_slices_that_lose_no_word(text: str, language: str) -> None:
    folded = fold(text).text
    spans = sentences(text, folded, (0, len(text)), SPOKEN[language])
    assert list(spans) == sorted(spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    kept = "".join(text[slice(*span)] for span in spans)
    assert [char for char in kept if char.isalnum()] == [char for char in text if char.isalnum()]
