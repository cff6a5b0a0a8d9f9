"""The folded view, the comparison key with its map, the language, and whether a text is whole."""

from __future__ import annotations

import tracemalloc
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.text.extract import extract
from registry.text.lexicon.forms import FOLDED
from registry.text.normalise import Completeness, completeness, fold, key, keyed, speaking
from registry.text.reading import read

WORDS = st.text(alphabet=st.sampled_from('ab 甲乙，,（(）)“"　\u200b\n.。:：e\u0301각²①#*'), max_size=60)


def test_every_fold_is_one_character_to_one() -> None:
    assert all(len(before) == len(after) == 1 for before, after in FOLDED.items())


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text).text) == len(text)


@given(st.text(alphabet=st.sampled_from([*"a法²①", *FOLDED, *FOLDED.values()])))
def test_folding_makes_every_fold_and_changes_nothing_else(text: str) -> None:
    assert fold(text).text == "".join(FOLDED.get(char, char) for char in text)


def test_folding_covers_width_brackets_quotes_and_spaces_and_no_more() -> None:
    assert fold("（一）“甲”：５０％　〔２０２２〕７０号").text == '(一)"甲":50% [2022]70号'
    assert fold("10²，①《法》、。").text == "10²,①《法》、。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("甲， 乙", "甲,乙"),
        ("第一条　国家", "第一条 国家"),
        ("（一） 元旦", "(一)元旦"),
        ("Banks  shall\nreport", "Banks shall report"),
        ("the “Notice”", 'the "Notice"'),
        ("一\u200b、应当", "一、应当"),
        ("caf\u0065\u0301", "caf\u00e9"),
        ("第三条 **应当**报送", "第三条 应当报送"),
        ("## 第一章 总则", "第一章　总则"),
        ("fees , and ( other ) costs", "fees, and (other) costs"),
    ],
)
def test_cosmetic_differences_vanish_in_the_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10² m", "102 m"),
        ("①", "1"),
        ("不得 5 日", "不得 6 日"),
        ("to gether", "together"),
        ("banks may", "Banks may"),
        ("应当", "可以"),
        ("3. 5", "3.5"),
    ],
)
def test_differences_of_substance_stay_in_the_key(one: str, other: str) -> None:
    assert key(one) != key(other)


@settings(max_examples=300)
@given(WORDS)
def test_each_character_of_the_key_maps_back_to_what_it_stands_for(text: str) -> None:
    made = keyed(text)
    assert len(made.key) == len(made.offsets) == len(made.ends)
    assert list(made.offsets) == sorted(made.offsets)
    for at, char in enumerate(made.key):
        start, end = made.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        if char != " ":
            assert char in unicodedata.normalize("NFC", fold(text[start:end]).text)


LATIN_WORDS = st.text(alphabet=st.sampled_from('ab1é (),.*#\n\t\u200b\ufeff\u0301§·-"'), max_size=30)


@settings(max_examples=500)
@given(WORDS | LATIN_WORDS)
def test_a_key_is_the_same_with_and_without_its_map(text: str) -> None:
    assert key(text) == keyed(text).key


def test_a_stretch_of_the_key_finds_its_words_in_the_text() -> None:
    text = "第三条　银行 应当，按月报送。"
    made = keyed(text)
    at = made.key.index("银行应当")
    assert text[slice(*made.span(at, at + 4))] == "银行 应当"
    assert made.span(2, 2) == (2, 2)


def test_skipped_stretches_leave_no_trace() -> None:
    text = "Fees\nNOISE\nBanks shall report."
    assert key(text, skip=[(5, 10)]) == key("Fees\nBanks shall report.")


def judged(text: str, media_type: str = "text/plain") -> Completeness:
    drawn = extract(text.encode(), media_type=media_type)
    return completeness(drawn, speaking(drawn))


def state(text: str, media_type: str = "text/plain") -> str:
    return judged(text, media_type).state


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Notice on fees\n\n1. Banks shall report.\n\n2. This Notice takes effect today.", "complete"),
        ("Notice\n\nBanks shall report.\n\nYours faithfully,\n\n(A. Person)  Director", "complete"),
        ("关于费用的通知\n\n银行应当报送。\n\n某某局\n2024年3月1日", "complete"),
        ("办法\n\n第一条 银行应当报送。\n\n第二条 本办法自发布之日起施行", "complete"),
        ("Circular\n\nBanks shall report.\n......\n请先同意《服务条款》和《隐私政策》", "paywalled"),
        ("Circular\n\nBanks shall report.\nSign in to continue reading this document.", "paywalled"),
        ("Circular\n\nBanks shall report and\n[Read more]", "truncated"),
        ("Circular\n\nBanks shall report fees, charges and", "truncated"),
        ("通知\n\n银行应当报送下列数据：\n", "unknown"),
        ("通知\n\n各银行应当按照监管部门的要求按月报送下列数据和材料：\n", "truncated"),
        ("Circular\n\n1. A.\n\n2. The following changes are made to the scheme:\n\n3. All else stands.", "truncated"),
        ("公告\n\n一、提交下列文件：\n（一）合同；\n（四）证明。", "truncated"),
        ("公告\n\n（三）具有下述所有特性的合金：\n\n（四）合金的技术。\n\n本公告自发布之日起施行。", "truncated"),
        ("办法\n\n第一条 银行应当报送。\n\n第二条 鼓励\n\n[Content truncated for brevity - see the source]\n\nNotes", "truncated"),
        ("办法\n\n第一条 银行应当报送。\n\n第二条 鼓励\n\n（正文已截断，详见原文）", "truncated"),
        ("银行停止补贴。但是，优惠还有三类 … 主管部门已下发通知，禁止补贴。", "truncated"),
        ("代表说：“我们……还要研究。”会议结束。", "complete"),
        ("Circular\n\nSee the list.\n\nAnnex\n\nList of deficiencies observed", "truncated"),
        ("Circular\n\nBanks shall report", "unknown"),
        ('Circular\n\nBanks shall report.\n\nItem 4 shall read: "Where any bank sends its samples late and the', "truncated"),
    ],
)
def test_a_text_is_whole_only_where_it_shows_its_end(text: str, expected: str) -> None:
    assert state(text) == expected


def test_where_a_text_breaks_off_is_shown() -> None:
    text = "Circular\n\nBanks shall report.\n......\n"
    found = judged(text)
    assert found.span is not None
    assert text[slice(*found.span)] == "......"


def test_ellipses_inside_a_text_do_not_cut_it() -> None:
    assert state("Notice\n\nHe said ... nothing.\n\nBanks shall report.") == "complete"


def test_an_announcement_in_a_digest_without_its_closing_is_an_excerpt() -> None:
    text = "# 关于费用的公告\n\n- **Source**: example.org\n\n## 正文\n\n银行应当报送费用数据。\n"
    assert state(text, "text/markdown") == "excerpt"
    assert state(text + "\n某某局\n\n2024年3月1日\n", "text/markdown") == "complete"


@pytest.mark.parametrize(
    ("labels", "state"), [("一二三四五", "complete"), ("一二三五六", "unknown"), ("一二三一二三", "complete"), ("一二四", "unknown")]
)
def test_a_text_with_a_hole_in_its_numbering_is_not_called_whole_nor_cut(labels: str, state: str) -> None:
    text = "样品通知\n" + "".join(f"{label}、样品库应当登记样品。\n" for label in labels)
    assert judged(text).state == state


def test_a_digest_is_whole_without_the_signature_of_what_it_tells_of() -> None:
    front = "# 关于样品的公告 (Announcement on Samples)\n\n- **Source**: samples.example\n- **Date**: 2030-02-11\n\n"
    digest = front + "## Summary\n\nSamples are licensed.\n\n## Key Provisions\n\n- Exporters must obtain a licence.\n"
    copy = front + "## Text\n\n出口经营者出口样品应当申请许可，并保存记录。\n"
    assert read(digest.encode(), media_type="text/markdown").metadata.completeness == "complete"
    assert read(copy.encode(), media_type="text/markdown").metadata.completeness == "excerpt"


@pytest.mark.parametrize("words", ["The  rate is set. ", "汇率由中国人民银行按日公布。 "])
def test_the_key_of_a_long_text_takes_a_few_times_its_room(words: str) -> None:
    text = words * 30_000
    tracemalloc.start()
    try:
        key(text)
        assert tracemalloc.get_traced_memory()[1] < 10 * len(text.encode())
    finally:
        tracemalloc.stop()
