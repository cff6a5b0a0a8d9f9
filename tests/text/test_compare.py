"""Two readings of one notice, and what a compliance officer is told of the difference."""

import dataclasses
import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.text.compare import SEVERITIES, Change, Comparison, compare, sameness
from registry.text.compare.facets import WEIGHTS
from registry.text.compare.passages import passages
from registry.text.compare.reasons import _SENTENCES, LIMIT
from registry.text.compare.sameness import canonical, references, same, without_references
from registry.text.extract import Hints
from registry.text.lexicon import renames, wording
from registry.text.reading import Reading, read

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"

ZH = """样例银行业务管理办法

第一条 为了规范样例业务，根据有关规定，制定本办法。

第二条 本办法所称样例业务，是指商业银行办理的样例存款和样例贷款。

第三条 商业银行应当自受理申请之日起20个工作日内作出决定。

第四条 商业银行单笔样例贷款不得超过5000万元。

第五条 商业银行不得向借款人收取咨询费用。

第六条 国务院样例主管部门可以对商业银行进行检查。

第七条 违反本办法第五条规定的，处一万元以上五万元以下的罚款。

第八条 本办法自2026年1月1日起施行。
"""

EN = """Sample Measures on Example Accounts

Article 1 A bank shall open an example account within ten working days.

Article 2 A bank should notify the customer before it closes the account.

Article 3 A bank shall submit its annual report by 31 December 2026.

Article 4 A bank may charge a handling fee of at most 2% of the balance.

Article 5 No fee is due where the customer is a registered charity.
"""


def reading(text: str) -> Reading:
    return read(text.encode(), media_type="text/plain")


def change(old: str, new: str, *, of: str = ZH) -> tuple[Change, ...]:
    """What is told after `old` became `new` in a sample."""
    assert of.count(old) == 1, old
    return compare(reading(of), reading(of.replace(old, new))).changes


def only(changes: tuple[Change, ...]) -> Change:
    assert len(changes) == 1, [(c.kind, c.reason) for c in changes]
    return changes[0]


def facets(found: Change) -> list[tuple[str, str, str | None, str | None]]:
    return [(f.facet, f.direction, f.before, f.after) for f in found.facets]


# Facets.


def test_a_longer_period_is_a_later_deadline() -> None:
    found = only(change("20个工作日内", "30个工作日内"))
    assert found.kind == "amended"
    assert facets(found) == [("deadline_later", "loosened", "20 workdays", "30 workdays")]
    assert found.reason.startswith("Deadline moved later: 20 workdays to 30 workdays (loosened)")


def test_days_that_become_working_days_are_another_unit() -> None:
    assert facets(only(change("20个工作日内", "20日内")))[0][:2] == ("deadline_unit_changed", "tightened")


def test_a_date_moved_forward_is_an_earlier_deadline_and_weighs_high() -> None:
    found = only(change("31 December 2026", "30 June 2026", of=EN))
    assert facets(found) == [("deadline_earlier", "tightened", "2026-12-31", "2026-06-30")]
    assert (found.severity, found.substantive) == ("high", True)


def test_a_lower_ceiling_is_tightened_and_a_higher_one_loosened() -> None:
    tighter, looser = only(change("5000万元", "3000万元")), only(change("5000万元", "8000万元"))
    assert facets(tighter) == [("amount_changed", "tightened", "CNY 50000000", "CNY 30000000")]
    assert facets(looser) == [("amount_changed", "loosened", "CNY 50000000", "CNY 80000000")]
    assert (tighter.severity, looser.severity) == ("high", "medium")


def test_a_higher_threshold_is_loosened_and_a_higher_floor_tightened() -> None:
    trigger = "第一条 年营业额超过100亿元的经营者应当申报。\n\n第二条 经营者应当保存记录。\n"
    floor = "第一条 样例银行的注册资本不得低于10亿元。\n\n第二条 样例银行应当保存记录。\n"
    assert facets(only(change("100亿元", "120亿元", of=trigger)))[0][:2] == ("amount_changed", "loosened")
    assert facets(only(change("10亿元", "20亿元", of=floor)))[0][:2] == ("amount_changed", "tightened")


def test_a_higher_fine_is_a_raised_sanction() -> None:
    assert facets(only(change("一万元以上五万元以下", "五万元以上五十万元以下"))) == [
        ("sanction_raised", "tightened", "CNY 10000-50000", "CNY 50000-500000")
    ]


def test_should_that_becomes_shall_binds_now() -> None:
    found = only(change("A bank should notify", "A bank shall notify", of=EN))
    assert [f.facet for f in found.facets] == ["modality_strengthened"]
    assert found.reason == 'Now binding: "should" became "shall".'
    assert found.severity == "high"


def test_a_duty_that_becomes_a_choice_is_weaker() -> None:
    found = only(change("商业银行应当自受理", "商业银行可以自受理"))
    assert facets(found) == [("modality_weakened", "loosened", "应当", "可以")]


def test_a_ban_that_becomes_a_choice_is_turned_around_and_critical() -> None:
    found = only(change("不得向借款人", "可以向借款人"))
    assert facets(found) == [("polarity_flipped", "loosened", "不得", "可以")]
    assert found.severity == "critical"


def test_another_authority_is_another_actor() -> None:
    found = only(change("国务院样例主管部门", "国务院对照主管部门"))
    assert facets(found) == [("actor_changed", "neutral", "样例主管部门", "对照主管部门")]


def test_an_exception_added_loosens_and_removed_tightens() -> None:
    added = only(change("收取咨询费用。", "收取咨询费用，法律另有规定的除外。"))
    assert [f[:2] for f in facets(added)] == [("exception_added", "loosened")]
    [removed] = compare(reading(ZH.replace("收取咨询费用。", "收取咨询费用，法律另有规定的除外。")), reading(ZH)).changes
    assert [f[:2] for f in facets(removed)] == [("exception_removed", "tightened")]
    assert SEVERITIES.index(removed.severity) > SEVERITIES.index(added.severity)


def test_a_hedge_is_a_qualifier() -> None:
    assert [f[0] for f in facets(only(change("商业银行应当自受理", "商业银行原则上应当自受理")))] == ["qualifier_added"]


def test_a_changed_definition_weighs_high() -> None:
    found = only(change("样例存款和样例贷款", "样例存款、样例贷款和样例保函"))
    assert (found.facets[0].facet, found.severity, found.substantive) == ("definition_changed", "high", True)


def test_a_new_date_in_force_is_told_once() -> None:
    found = only(change("2026年1月1日起施行", "2026年7月1日起施行"))
    assert facets(found) == [("effective_date_moved", "loosened", "2026-01-01", "2026-07-01")]


def test_words_that_no_rule_explains_are_marked_for_review() -> None:
    found = only(change("咨询费用", "咨询、评估费用"))
    assert (found.facets[0].facet, found.severity, found.needs_review) == ("reworded_substantive", "medium", True)
    assert "评估" in found.reason


# What is not a change of what is demanded.


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("20个工作日内", "二十个工作日内"),
        ("商业银行应当自受理", "商业银行必须自受理"),
        ("对商业银行进行检查。", "对商业银行进行检查；"),
        ("违反本办法第五条规定的，", "违反本办法第五条规定的,"),
        ("单笔样例贷款", "单笔样例 贷款"),
    ],
)
def test_form_numerals_and_modal_words_of_one_strength_are_editorial(old: str, new: str) -> None:
    for found in change(old, new):
        assert (found.kind, found.substantive, found.severity) == ("editorial", False, "info")


def test_must_for_shall_is_editorial() -> None:
    assert only(change("A bank shall submit", "A bank must submit", of=EN)).kind == "editorial"


def test_a_renamed_institution_is_editorial_and_a_function_that_moved_is_not() -> None:
    text = "第一条 商业银行应当向银保监会报告。\n\n第二条 商业银行应当保存记录。\n"
    assert only(change("银保监会", "金融监管总局", of=text)).kind == "editorial"
    assert only(change("银保监会", "证监会", of=text)).substantive


def test_a_reference_that_follows_its_article_is_editorial_and_another_target_is_not() -> None:
    moved = ZH.replace("第二条 本办法所称样例业务，是指商业银行办理的样例存款和样例贷款。\n\n", "")
    for n, numeral in enumerate("三四五六七八"):
        moved = moved.replace(f"第{numeral}条 ", f"第{'二三四五六七'[n]}条 ")
    followed = compare(reading(ZH), reading(moved.replace("违反本办法第五条", "违反本办法第四条"))).changes
    sanction = next(c for c in followed if c.new and "罚款" in c.new.text)
    assert (sanction.kind, sanction.facets[0].facet) == ("editorial", "xref_updated")
    assert "renumbered" in sanction.also
    assert facets(only(change("违反本办法第五条", "违反本办法第三条")))[0][0] == "xref_retargeted"


def test_renumbered_articles_are_quiet_and_keep_their_partners() -> None:
    new = ZH.replace("第四条 ", "第四条 商业银行应当妥善保存样例业务档案。\n\n第五条 ")
    for numeral, after in (("八", "九"), ("七", "八"), ("六", "七")):
        new = new.replace(f"第{numeral}条 ", f"第{after}条 ")
    new = new.replace("第五条 商业银行不得", "第六条 商业银行不得").replace("违反本办法第五条", "违反本办法第六条")
    changes = compare(reading(ZH), reading(new)).changes
    assert [c.kind for c in changes if c.substantive] == ["added"]
    assert [(c.old.label, c.new.label) for c in changes if c.kind == "renumbered" and c.old and c.new][:2] == [
        ("第四条", "第五条"),
        ("第五条", "第六条"),
    ]


# One side only.


def test_a_new_ban_is_critical_and_a_new_duty_high() -> None:
    ban = change("第六条 国务院", "第六条 商业银行不得捆绑销售样例保险。\n\n第六条之一 国务院")
    duty = change("第六条 国务院", "第六条 商业银行应当公布样例利率。\n\n第六条之一 国务院")
    assert [(c.kind, c.severity) for c in ban if c.substantive] == [("added", "critical")]
    assert [(c.kind, c.severity) for c in duty if c.substantive] == [("added", "high")]


def test_a_measure_that_is_gone_from_a_whole_text_is_withdrawn() -> None:
    found = [c for c in change("第五条 商业银行不得向借款人收取咨询费用。\n\n", "") if c.substantive]
    assert [(c.kind, c.old.label if c.old else None, c.new) for c in found] == [("withdrawn", "第五条", None)]


@pytest.mark.parametrize("completeness", ["truncated", "paywalled", "excerpt"])
def test_what_an_incomplete_text_does_not_hold_is_not_observed(completeness: str) -> None:
    whole, cut = reading(ZH), reading(ZH[: ZH.index("第五条")])
    cut = dataclasses.replace(cut, metadata=dataclasses.replace(cut.metadata, completeness=completeness))
    changes = compare(whole, cut).changes
    assert {c.kind for c in changes} == {"not_observed", "completeness_lost"}
    assert not any(c.substantive for c in changes)


def test_what_a_text_shows_once_it_is_complete_is_newly_observed() -> None:
    whole, cut = reading(ZH), reading(ZH[: ZH.index("第五条")])
    cut = dataclasses.replace(cut, metadata=dataclasses.replace(cut.metadata, completeness="paywalled"))
    changes = compare(cut, dataclasses.replace(whole, metadata=dataclasses.replace(whole.metadata, completeness="complete"))).changes
    assert {"newly_observed", "completeness_gained"} <= {c.kind for c in changes}
    assert not any(c.kind == "added" for c in changes)


def test_what_a_renewal_does_not_repeat_stays_in_force() -> None:
    old = "1. The scheme is extended up to June 30, 2026.\n\n2. The rate of interest shall be 2% for manufacturers.\n"
    new = "1. The scheme is extended up to August 31, 2026.\n\n2. All other provisions of the circular shall remain unchanged.\n"
    kinds = {c.kind for c in compare(reading(old), reading(new)).changes}
    assert "not_restated" in kinds
    assert "withdrawn" not in kinds


def test_a_text_put_in_the_place_of_another_is_one_change() -> None:
    new = "样例银行业务管理办法\n\n" + "".join(
        f"第{n}条 {words}\n\n"
        for n, words in zip(
            "一二三四五六七",
            [
                "进口货物由海关查验。",
                "船舶应当悬挂旗帜。",
                "农药须经登记。",
                "学校不得体罚学生。",
                "电站每年检修。",
                "食品标签应当清晰。",
                "图书馆免费开放。",
            ],
            strict=True,
        )
    )
    changes = compare(reading(ZH), reading(new)).changes
    assert [c.kind for c in changes if c.substantive and not c.kind.startswith("effective")] == ["replaced_wholesale"]


# The whole.


def test_equal_words_give_no_change_and_another_version_of_the_rules_is_refused() -> None:
    assert compare(reading(ZH), reading(ZH)).changes == ()
    with pytest.raises(ValueError, match="one version"):
        compare(reading(ZH), dataclasses.replace(reading(ZH), rules="0"))


def edited(text: str, cuts: list[tuple[int, int, str]]) -> str:
    for start, length, added in cuts:
        at = start % max(len(text), 1)
        text = text[:at] + added + text[at + length :]
    return text


EDITS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 30), st.sampled_from(["", "不得", "shall ", "100万元", "。", "\n\n", "第九条 "])),
    max_size=4,
)


def check(comparison: Comparison, old: Reading, new: Reading) -> None:
    for reading_, side in ((old, "old"), (new, "new")):
        places = [place for c in comparison.changes if (place := getattr(c, side)) and place.address]
        assert all(reading_.text[slice(*place.span)] == place.text for place in places)
        spans = sorted(place.span for place in places)
        assert all(a[1] <= b[0] for a, b in pairwise(spans)), "a passage is told twice"
    for found in comparison.changes:
        assert 0 < len(found.reason) <= LIMIT
        assert found.severity in SEVERITIES
        assert found.old or found.new or found.kind.startswith(("replaced", "completeness"))


@pytest.mark.parametrize("sample", [ZH, EN])
@given(cuts=EDITS)
@settings(max_examples=60)
def test_no_passage_is_told_twice_and_every_place_quotes_its_text(sample: str, cuts: list[tuple[int, int, str]]) -> None:
    old, new = reading(sample), reading(edited(sample, cuts) or "a")
    check(compare(old, new), old, new)


@pytest.mark.parametrize("sample", [ZH, EN])
@given(cuts=EDITS)
@settings(max_examples=60)
def test_every_letter_outside_the_noise_belongs_to_exactly_one_passage(sample: str, cuts: list[tuple[int, int, str]]) -> None:
    read_ = reading(edited(sample, cuts) or "a")
    covered = bytearray(len(read_.text))
    for noise in read_.noise:
        covered[slice(*noise.span)] = b"\x01" * (noise.span[1] - noise.span[0])
    for passage in passages(read_):
        assert not any(covered[slice(*passage.span)]), "two passages overlap"
        covered[slice(*passage.span)] = b"\x01" * (passage.span[1] - passage.span[0])
    missed = "".join(char for char, mark in zip(read_.text, covered, strict=True) if not mark and char.isalnum())
    labels = "".join(p.label or "" for p in read_.provisions)
    assert len(missed) <= len(labels), missed


def test_every_facet_has_a_weight_and_a_sentence() -> None:
    assert set(WEIGHTS) - set(_SENTENCES) <= {"new_prohibition", "new_obligation"}
    assert set(_SENTENCES) <= set(WEIGHTS)


# Sameness.


def test_views_forget_one_thing_after_another() -> None:
    assert same("银行应当报告。", "银行应当报告；") == "punctuation"
    assert same("会计帐簿", "会计账簿") == "variants in writing"
    assert same("5日内", "五日内") == "form of numbers"
    assert same("银行必须报告", "银行应报告") == "modal words of one strength"
    assert same("向银监会报告", "向金融监管总局报告") == "names of today"
    assert same("依照规定", "按照规定") == "drafting style"
    assert same("银行应当报告", "银行可以报告") is None


def test_a_decimal_point_and_a_range_are_no_punctuation() -> None:
    assert same("利率2.5%", "利率25%") is None
    assert same("1-3日", "13日") is None
    assert canonical("1,000 yuan") == canonical("1000 yuan")


def test_references_are_read_and_masked() -> None:
    assert references("依照第十六条和第十七条的规定") == ["第16条", "第17条"]
    assert without_references("依照第十六条的规定") == without_references("依照第十五条的规定")
    one, other = "see circular No. ABC.1/2024 dated May 2, 2024", "see circular No. ABC.9/2025 dated June 1, 2025"
    assert without_references(one) == without_references(other)


def test_successions_end_and_spare_names_that_merely_contain_an_old_one() -> None:
    assert all(renames.current(row.new) == renames.current(row.old) for row in renames.RENAMES if row.kind != "function_transferred")
    assert same("依照劳动合同法", "依照劳动民法典") is None


def patterns(value: object) -> list[re.Pattern[str]]:
    """Every pattern in a module's value."""
    if isinstance(value, re.Pattern):
        return [value]
    return [found for part in value for found in patterns(part)] if isinstance(value, tuple) else []


@pytest.mark.parametrize(
    "seed", [" ", "\n", "a", "1", "经", "除", "第", "A ", "Ab ", "no.1", "other terms ", "2024年1月1日", "(", "一", "."]
)
def test_no_pattern_lingers_over_hostile_text(seed: str) -> None:
    hostile = (seed * 20_000)[:20_000]
    for name, value in [*vars(wording).items(), *vars(sameness).items()]:
        for pattern in patterns(value):
            start = time.process_time()
            assert sum(1 for _ in pattern.finditer(hostile)) >= 0
            assert time.process_time() - start < 0.2, name


# Real texts.


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of real notices is not beside this checkout")
def test_a_law_stored_twice_has_no_substantive_change() -> None:
    texts = sorted((CORPUS / "laws").glob("最高人民法院关于适用《民事诉讼法》的解释*.md"))
    old, new = (read(path.read_bytes(), media_type="text/markdown") for path in texts)
    assert not any(c.substantive for c in compare(old, new).changes)


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of real notices is not beside this checkout")
def test_a_law_with_one_article_less_is_renumbered_and_otherwise_quiet() -> None:
    texts = sorted((CORPUS / "laws").glob("对外贸易法*.md"))
    old, new = (read(path.read_bytes(), media_type="text/markdown") for path in texts)
    changes = compare(old, new).changes
    assert {c.old.label for c in changes if c.substantive and c.old} == {"第九条"}
    assert sum(c.kind == "renumbered" for c in changes) > 50


def test_a_digest_written_anew_changes_only_where_what_it_tells_does() -> None:
    written = "Sample Digest\n\nThe notice says that banks must report large example transfers to the sample office by 31 March 2026.\n"
    anew = written.replace("large example transfers", "example transfers of some size")
    later = anew.replace("31 March", "30 June")

    def told(text: str) -> Reading:
        return read(text.encode(), media_type="text/plain", hints=Hints(role="summary"))

    assert [found for found in compare(told(written), told(anew)).changes if found.substantive] == []
    assert [found.substantive for found in compare(reading(written), reading(anew)).changes] == [True]
    assert [facet.facet for found in compare(told(written), told(later)).changes for facet in found.facets if found.substantive][:1] == [
        "deadline_later"
    ]
