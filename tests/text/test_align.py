"""Passages find their partners by what they say."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.text.align import Pairing, align, features, likeness, replaced_wholesale
from registry.text.normalise import key

PASSAGES = [
    "banks shall report every quarter to the supervisor",
    "insurers may defer premium income from small firms",
    "no branch shall open without written approval",
    "funds must publish their holdings each month",
    "issuers shall keep records for five years",
]
LAWS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "laws"


def relations(pairings: tuple[Pairing, ...]) -> list[tuple[int | None, int | None, str]]:
    return [(p.old, p.new, p.relation) for p in pairings]


@given(
    st.lists(st.text(alphabet="ab 银行应当报", max_size=12), max_size=12),
    st.lists(st.text(alphabet="ab 银行应当报", max_size=12), max_size=12),
)
@settings(max_examples=150)
def test_every_passage_is_told_and_none_is_paired_twice(old: list[str], new: list[str]) -> None:
    pairings = align(old, new)
    main = [p for p in pairings if p.relation not in ("split", "merged")]
    assert sorted({p.old for p in pairings if p.old is not None}) == list(range(len(old)))
    assert sorted({p.new for p in pairings if p.new is not None}) == list(range(len(new)))
    assert len({p.old for p in main if p.old is not None}) == sum(p.old is not None for p in main)
    assert len({p.new for p in main if p.new is not None}) == sum(p.new is not None for p in main)


def test_equal_passages_pair_whatever_their_labels_say() -> None:
    labels = (["1", "2", "3", "4", "5"], ["1", "2", "3", "4"])
    pairings = align(PASSAGES, PASSAGES[1:], labels=labels)
    assert relations(pairings) == [(0, None, "withdrawn"), (1, 0, "same"), (2, 1, "same"), (3, 2, "same"), (4, 3, "same")]


def test_repeated_passages_pair_between_the_same_neighbours() -> None:
    old = ["reserved", PASSAGES[0], "reserved", PASSAGES[1], "reserved"]
    new = ["reserved", PASSAGES[0], PASSAGES[1], "reserved"]
    assert [(p.old, p.new) for p in align(old, new) if p.relation == "same"] == [(0, 0), (1, 1), (3, 2), (4, 3)]


def test_an_amended_passage_is_changed_and_not_withdrawn_and_added() -> None:
    new = [*PASSAGES[:2], "no branch shall open without written approval of the ministry", *PASSAGES[3:]]
    assert (2, 2, "changed") in relations(align(PASSAGES, new))


def test_a_label_decides_only_between_equally_alike_passages() -> None:
    old = ["banks shall file form A each year"]
    new = ["banks shall file form B each year", "banks shall file form C each year"]
    assert (0, 1, "changed") in relations(align(old, new, labels=(["7"], ["6", "7"])))
    closer = "banks shall file form A each single year"
    assert (0, 0, "changed") in relations(align(old, [closer, "banks may file form B each month"], labels=(["7"], ["5", "7"])))


def test_a_passage_whose_tail_was_cut_keeps_its_partner() -> None:
    old = [PASSAGES[0] + " and the supervisor shall within twenty days examine the report and publish all its findings in the gazette"]
    assert relations(align([*old, PASSAGES[1]], PASSAGES[:2])) == [(0, 0, "changed"), (1, 1, "same")]


def test_a_passage_alone_between_matched_neighbours_was_rewritten() -> None:
    new = [*PASSAGES[:2], "opening any branch requires a prior permit", *PASSAGES[3:]]
    assert (2, 2, "rewritten") in relations(align(PASSAGES, new))


def test_strangers_in_one_gap_are_withdrawn_and_added() -> None:
    new = [*PASSAGES[:2], "汇率由市场决定并每日公布", *PASSAGES[3:]]
    assert {(2, None, "withdrawn"), (None, 2, "added")} <= set(relations(align(PASSAGES, new)))


def test_a_passage_cut_in_two_is_a_change_and_a_split() -> None:
    tail = "each report shall name the director in charge and list all overdue exposures"
    whole = "banks shall report every quarter to the supervisor and keep a signed copy on file for ten years; " + tail
    assert relations(align([whole], [whole[: -len(tail)], tail])) == [(0, 0, "changed"), (0, 1, "split")]
    assert relations(align([whole[: -len(tail)], tail], [whole])) == [(0, 0, "changed"), (1, 0, "merged")]


def test_a_new_text_under_an_old_title_is_replaced_wholesale() -> None:
    new = [f"第{n}款 进口许可由主管部门审批后公布" for n in range(6)]
    assert replaced_wholesale(align(PASSAGES, new))
    assert not replaced_wholesale(align(PASSAGES, PASSAGES))
    assert not replaced_wholesale(align(PASSAGES[:1], new[:1]))


def test_likeness_is_one_for_equal_texts_and_nought_for_strangers() -> None:
    assert likeness("银行应当报告", "银行应当报告") == 1.0
    assert likeness("银行应当报告", "funds publish") == 0.0
    assert 0.5 < likeness("银行应当每月报告", "银行应当每季报告") < 1.0


def test_features_are_chinese_bigrams_and_words_of_other_scripts() -> None:
    assert features("应当在30日内 Banks") == {"应当": 1, "当在": 1, "30": 1, "日内": 1, "banks": 1}


def test_thousands_of_passages_with_the_same_words_end_soon() -> None:
    old = [f"the bank shall file return {n} with the office" for n in range(3000)]
    new = [f"the bank shall file return {n} with the bureau" for n in range(3000)]
    start = time.process_time()
    assert len(align(old, new)) >= 3000
    assert time.process_time() - start < 20


@pytest.mark.skipif(not LAWS.exists(), reason="the corpus of real laws is not beside this checkout")
@pytest.mark.parametrize(
    ("old", "new", "withdrawn", "added"),
    [("船员条例(2020-03-27).md", "船员条例(2023-07-20).md", 1, 0), ("民事诉讼法(2021-12-24).md", "民事诉讼法(2023-09-01).md", 0, 15)],
)
def test_articles_of_a_real_law_are_lost_and_gained_as_its_amendment_says(old: str, new: str, withdrawn: int, added: int) -> None:
    sides = []
    for name in (old, new):
        text = (LAWS / name).read_text(encoding="utf-8")
        articles = re.split(r"^第[零一二三四五六七八九十百]+条\s", text, flags=re.MULTILINE)[1:]
        sides.append([key(re.sub(r"^#.*", "", article, flags=re.MULTILINE)) for article in articles])
    found = [p.relation for p in align(*sides)]
    assert found.count("withdrawn") == withdrawn
    assert found.count("added") == added
