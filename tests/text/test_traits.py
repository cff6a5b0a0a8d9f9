"""What a measure carries beyond being one: instruments, references, duties to report, regions, parties; in both languages."""

import re

import pytest

from registry.text.binding import binding_level
from registry.text.crossrefs import basis, cross_references
from registry.text.duties import reporting_duty
from registry.text.instruments import TYPES, instruments
from registry.text.lexicon import LEXICONS, Lexicon, lexicon
from registry.text.lexicon.parties import PARTIES
from registry.text.lexicon.tables.traits import Marks
from registry.text.measures import Measure
from registry.text.normalise import fold
from registry.text.parties import governs, identity_of, joined
from registry.text.reading import read
from registry.text.regions import territories


def words(language: str) -> Lexicon:
    found = lexicon(language, LEXICONS)
    assert found is not None
    return found


def only(text: str) -> Measure:
    (found,) = read(text.encode(), media_type="text/plain").measures
    return found


# Marks.


def test_the_first_row_that_fits_at_a_place_counts_whatever_it_begins_with() -> None:
    rows = (("long", "(?:new|old) sample"), ("short", "new"), ("either", "(?:very )?rare|odd"), ("class", "[xy]z"))
    table = Marks.of(rows, spaced=True)
    found = [
        (name, "new sample, new, very rare, rare, odd, yz, anew"[start:end])
        for name, start, end in table.found("new sample, new, very rare, rare, odd, yz, anew")
    ]
    assert found == [
        ("long", "new sample"),
        ("short", "new"),
        ("either", "very rare"),
        ("either", "rare"),
        ("either", "odd"),
        ("class", "yz"),
    ]


# Instruments.


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("对样品贷款给予延期还本付息。", "zh", {"loan_deferral"}),
        ("不得抽贷、断贷。", "zh", {"no_loan_withdrawal"}),
        ("对样品免征增值税。", "zh", {"tax_relief"}),
        ("出口样品应当申请许可证。", "zh", {"licensing"}),
        ("由海关处一万元罚款。", "zh", {"penalty"}),
        ("应当投保出口信用保险。", "zh", {"export_credit", "insurance_cover"}),
        ("Banks shall disclose the fees.", "en", {"disclosure"}),
        ("Support firms with deferred repayment of principal.", "en", {"loan_deferral"}),
        ("The cash reserve ratio is kept at 4 per cent.", "en", {"capital_liquidity"}),
        ("Samples are exempted from customs duty.", "en", {"tax_relief"}),
    ],
)
def test_an_instrument_type_is_told_by_its_words(text: str, language: str, want: set[str]) -> None:
    folded = fold(text).text
    found = instruments(folded, (0, len(folded)), words(language).traits.instruments)
    assert {one.type for one in found} == want
    assert all(folded[slice(*one.span)] for one in found)


@pytest.mark.parametrize(("text", "language"), [("样品应当完好。", "zh"), ("Samples shall be whole.", "en"), ("Banks may call.", "en")])
def test_no_type_is_claimed_without_words_for_it(text: str, language: str) -> None:
    assert instruments(text, (0, len(text)), words(language).traits.instruments) == ()


@pytest.mark.parametrize("each", LEXICONS, ids=lambda each: each.code)
def test_every_row_of_a_lexicon_names_a_type_of_the_closed_list(each: Lexicon) -> None:
    assert {name for names in each.traits.instruments.names for name in names.split(" ")} <= set(TYPES)


# References.


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("违反本办法第五条第二款第（三）项的，", "zh", [("provision", "art_5__para_2__item_3")]),
        ("依照《样品条例》第二十条之一处罚。", "zh", [("provision_elsewhere", None)]),
        ("按照前款规定办理。", "zh", [("provision", None)]),
        ("依照条例第四条执行。", "zh", [("provision_elsewhere", None)]),
        ("under Article 5 of these Measures", "en", [("provision", "art_5")]),
        ("under section 35A of the Sample Act, 1949", "en", [("provision_elsewhere", None)]),
        ("subject to § 1026.35(b)(2) and 12 CFR 1002.9", "en", [("provision", None), ("provision_elsewhere", None)]),
    ],
)
def test_a_reference_is_told_apart_by_whose_part_it_is(text: str, language: str, want: list[tuple[str, str | None]]) -> None:
    folded = fold(text).text
    found = cross_references(folded, (0, len(folded)), words(language).traits.pointers, ())
    assert [(one.kind, one.target) for one in found] == want


@pytest.mark.parametrize(
    ("text", "language"),
    [("第五条 样品应当保存。", "zh"), ("第三方可以保存样品。", "zh"), ("a part of the sample", "en"), ("Rule out 5 samples", "en")],
)
def test_an_own_label_and_other_words_are_no_references(text: str, language: str) -> None:
    assert cross_references(text, (0, len(text)), words(language).traits.pointers, ()) == ()


def test_a_basis_stands_at_the_start_of_a_sentence() -> None:
    text = "根据《样品法》和《登记法》的有关规定，制定本办法。"
    found = basis(fold(text).text, (0, len(text)), words("zh").traits.pointers)
    assert found is not None
    assert text[slice(*found.span)].startswith("《样品法》和《登记法》")
    later = "样品应当依照《样品法》登记。"
    assert basis(later, (0, len(later)), words("zh").traits.pointers) is None
    english = "In exercise of the powers conferred by Section 35A of the Sample Act, 1949, the Bank directs as follows."
    power = basis(english, (0, len(english)), words("en").traits.pointers)
    assert power is not None
    assert english[slice(*power.span)].startswith("Section 35A of the Sample Act")


# Duties to report.


@pytest.mark.parametrize(
    ("text", "language", "to", "often"),
    [
        ("经营者应当每季度向商务主管部门报告样品数量。", "zh", "class:commerce-department", "quarter"),
        ("银行应当报中国人民银行备案。", "zh", "cn.pbc", None),
        ("Banks shall submit a quarterly statement to the Reserve Bank of India.", "en", "in.rbi", "quarter"),
        ("Exporters must inform the Ministry of Commerce in writing.", "en", "cn.mofcom", None),
    ],
)
def test_a_duty_to_report_says_to_whom_and_how_often(text: str, language: str, to: str, often: str | None) -> None:
    folded = fold(text).text
    found = reporting_duty(folded, (0, len(folded)), (), words=words(language).traits.reporting, place="cn")
    assert found is not None
    assert (found.canonical, found.frequency) == (to, often)


@pytest.mark.parametrize(
    ("text", "language"),
    [("经营者应当保存检验报告书。", "zh"), ("Banks shall file samples in a cabinet.", "en"), ("Report all samples.", "en")],
)
def test_other_reports_are_no_duty(text: str, language: str) -> None:
    assert reporting_duty(text, (0, len(text)), (), words=words(language).traits.reporting, place="cn") is None


# Regions.


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("禁止样品对美国出口。", "zh", ["US"]),
        ("在浙江、江苏开展样品试点。", "zh", ["CN-ZJ", "CN-JS"]),
        ("在全国范围内实施。", "zh", ["CN"]),
        ("自由贸易试验区内的企业可以申请。", "zh", ["zone:free-trade-zone"]),
        ("Samples from Guangdong Province and Japan are barred.", "en", ["CN-GD", "JP"]),
    ],
)
def test_a_region_has_a_code(text: str, language: str, want: list[str]) -> None:
    found = territories(text, text, [(0, len(text))], traits=words(language).traits, country="cn")
    assert [one.code for one in found] == want


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("全国人民代表大会常务委员会通过。", "zh"),
        ("上海证券交易所和北京银行应当报告。", "zh"),
        ("广东省商务厅负责解释。", "zh"),
        ("The Reserve Bank of India and the Bank of China shall report in Japanese yen.", "en"),
        ("The South African Reserve Bank is in Pretoria.", "en"),
    ],
)
def test_the_name_of_a_body_is_no_region(text: str, language: str) -> None:
    assert territories(text, text, [(0, len(text))], traits=words(language).traits, country="cn") == ()


# Parties.


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("中国人民银行", "cn.pbc"),
        ("国务院商务主管部门", "class:commerce-department"),
        ("县级以上地方人民政府", "class:local-government"),
        ("外商投资企业", "class:foreign-enterprise"),
        ("劳务派遣单位的职工", "class:employee"),
        ("All scheduled commercial banks", "class:bank"),
        ("exporters of rare samples", "class:exporter"),
        ("the Reserve Bank of India", "in.rbi"),
        ("small and medium-sized enterprises", "class:sme"),
        ("samples of silk", None),
        ("样品", None),
    ],
)
def test_a_name_has_the_id_of_its_institution_or_class(name: str, want: str | None) -> None:
    assert identity_of(name, ()) == want


def test_an_issuer_is_told_by_what_it_calls_itself() -> None:
    assert identity_of("this Commission", ["China Securities Regulatory Commission"]) == "cn.csrc"
    assert identity_of("本局", ["国家外汇管理局"]) == "cn.safe"
    assert identity_of("the Bureau", ["China Securities Regulatory Commission"]) is None


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("商务部、海关总署和国家外汇管理局", 3),
        ("银行、保险公司或者信托公司", 3),
        ("省、自治区、直辖市人民政府", 1),
        ("banks, insurers and trust companies", 3),
        ("the Ministry of Industry and Information Technology", 1),
        ("banks and samples", 1),
    ],
)
def test_joint_names_are_split_only_where_each_is_known(text: str, want: int) -> None:
    assert len(joined(text, (0, len(text)))) == want


def test_ids_of_classes_are_unique_and_lower_case() -> None:
    ids = [identity for identity, _, _ in PARTIES]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"class:[a-z'-]+", identity) for identity in ids)
    assert governs("class:court")
    assert governs("cn.pbc")
    assert not governs("class:consumer")
    assert not governs(None)


# In a reading.


@pytest.mark.parametrize(
    ("text", "actor", "canonical"),
    [
        ("经营者销售样品，同时提供服务的，应当按照规定标明价格。", "经营者", "class:business-operator"),
        ("用人单位与职工解除合同时，应当支付工资。", "用人单位与职工", None),
        ("具体办法由国务院反垄断执法机构会同有关部门制定。", "国务院反垄断执法机构", "class:market-regulator"),
        ("财政、海关等有关部门在各自的职责范围内，配合样品机关做好样品管理工作。", "财政、海关等有关部门", "class:competent-department"),
        ("样品专用柜由省级样品机关指定的企业制造。", "省级样品机关指定的企业", "class:enterprise"),
        ("样品印章由省级海关制作。", "省级海关", None),
        ("样品证的式样，由国务院民政部门制订。", "国务院民政部门", "class:civil-affairs-department"),
        ("领取样品后，需要办理登记的，由持有人持样品证到登记机关按照规定办理。", "持有人", None),
        ("样品机构为保管人的，应当提交样品清单。", "样品机构", "class:organisation"),
        ("单位和个人开发样品管理系统自用的，应当遵守本规定。", "单位和个人", None),
        ("从事样品经营的单位和个人，必须遵守本规定。", "从事样品经营的单位和个人", None),
        ("为持有人出具样品证明的组织，应当如实出具证明。", "为持有人出具样品证明的组织", "class:organisation"),
        ("销售样品收取款项，收款方应当开具凭证。", "收款方", None),
        ("作出样品决定的国务院有关部门应当公布决定。", "作出样品决定的国务院有关部门", "class:competent-department"),
        ("Banks, savings associations, and credit unions shall keep samples.", "Banks, savings associations, and credit unions", None),
        ("国务院有关部门作出决定，应当公布样品清单。", "国务院有关部门", "class:competent-department"),
        ("样品的查封，由国务院公安、海关等有关部门，依照职责实施。", "国务院公安、海关等有关部门", "class:competent-department"),
        ("国务院由全国人民代表大会产生，负责样品工作。", "国务院", "cn.state_council"),
        ("各级样品机构是保管样品的专责机关，依照本法进行监督。", "各级样品机构", "class:organisation"),
        ("鉴定人进行鉴定后，应当出具意见。", "鉴定人", None),
        ("检查结束后，核查组应当撰写报告。", "核查组", None),
        ("交易场所提供者为场所内（平台内）经营者提供样品模板的，应当符合要求。", "交易场所提供者", None),
        ("Each rule states that affected parties do not have to comply.", "affected parties", "class:party"),
        ("But foreign companies that want to lend samples must seek approval.", "foreign companies that want to lend samples", None),
        ("Under the rules, banks, insurers and other parties must keep samples.", "banks, insurers and other parties", None),
        ("The Tribunal \u2014 (a) must hold a hearing in public; and (b) must keep samples.", "The Tribunal", "class:tribunal"),
        ("It is now decided that Authorised Dealers shall keep samples.", "Authorised Dealers", "class:bank"),
        ("Exporters of rare, heavy goods shall keep records.", "Exporters of rare, heavy goods", "class:exporter"),
        ("Samples shall be approved by the Reserve Bank of India.", "the Reserve Bank of India", "in.rbi"),
    ],
)
def test_the_actor_is_who_acts(text: str, actor: str, canonical: str | None) -> None:
    found = only(text)
    assert found.actor is not None
    assert found.actor.text == actor
    if canonical:
        assert found.actor.canonical == canonical


def test_a_thing_is_no_actor() -> None:
    assert only("Applications shall be in Chinese.").actor is None
    assert only("Ongoing sample activities must stop at once.").actor is None


def test_an_item_of_a_digest_names_who_does_what_its_verb_says() -> None:
    text = (
        "# Digest: sample licences\n\n**Source**: Bulletin\n**Date**: 2030-02-11\n\n## Summary\nSamples are licensed.\n\n"
        "## Key provisions\n\n**Licences:**\n- Exporters must obtain a licence from the Board\n"
        "- Customs verifies licences at ports before shipment\n"
    )
    found = read(text.encode(), media_type="text/markdown").measures
    assert [one.actor and one.actor.text for one in found] == ["Exporters", "Customs"]


@pytest.mark.parametrize(
    "text",
    [
        "样品限于领取样品的单位和个人在本省内使用。",
        "领取由监护人监护的儿童的样品的，在所在地办理登记。",
        "第一条 样品机关应当保管样品凭证。禁止伪造样品凭证。",
    ],
)
def test_who_only_describes_is_no_actor_and_an_article_bans_for_everybody(text: str) -> None:
    assert read(text.encode(), media_type="text/plain").measures[-1].actor is None


def test_joint_actors_are_told_one_by_one() -> None:
    found = only("银行、保险公司和信托公司应当保存样品。")
    assert [one.canonical for one in found.actors] == ["class:bank", "class:insurer", "class:trust-company"]


def test_those_whom_a_measure_serves_are_not_those_whom_it_binds() -> None:
    found = only("用人单位应当向职工支付样品补贴。")
    assert [(one.text, one.canonical) for one in found.beneficiaries] == [("职工", "class:employee")]
    assert only("用人单位应当向主管部门提交样品。").beneficiaries == ()
    assert only("对职工提出的声明，用人单位应当核实。").beneficiaries == ()
    assert only("职工享受的假期少于规定的，用人单位应当安排补足。").beneficiaries == ()
    assert only("样品机构为保管人的，应当提交样品清单。").beneficiaries == ()
    assert only("Exporters may apply to the Board for individual approval.").beneficiaries == ()


def test_a_rule_in_steps_is_due_with_the_last_and_keeps_the_others() -> None:
    found = only("Banks must keep samples by the end of 2023 and other lenders must keep samples by the end of 2026.")
    assert [(one.day and one.day.year, len(one.steps)) for one in found.deadlines] == [(2026, 1)]
    assert [one.day and one.day.year for one in found.deadlines[0].each] == [2023, 2026]


def test_clauses_with_verbs_of_their_own_are_actions() -> None:
    assert len(only("经营者应当保存样品，公示价格，并接受检查。").actions) == 3
    assert len(only("Banks must keep samples by 2026 and other lenders must sell samples by 2027.").actions) == 2
    assert len(only("If the law requires a sample to be kept, banks may keep it in any manner.").actions) == 1


@pytest.mark.parametrize(
    ("rank", "modality", "strength", "want"),
    [
        (3, "obligation", 5, "binding"),
        (3, "obligation", 4, "binding"),
        (7, "prohibition", 5, "administrative"),
        (7, "obligation", 4, "policy"),
        (5, "obligation", 3, "policy"),
        (5, "permission", 1, "enabling"),
        (7, "encouragement", 2, "policy"),
        (2, "other", 0, "constitutive"),
        (8, "obligation", 5, "none"),
        (None, "obligation", 5, None),
    ],
)
def test_how_far_a_measure_binds_hangs_on_the_rank_of_its_notice(rank: int | None, modality: str, strength: int, want: str | None) -> None:
    assert binding_level(rank, modality, strength) == want


def test_a_decision_binds_those_who_issue_it_together() -> None:
    text = (
        "商务部 海关总署公告2025年第56号 公布对样品实施出口管制的决定\n\n"
        "为维护国家安全，决定对下列物项实施出口管制：\n\n（一）样品甲。\n\n（二）样品乙。\n\n商务部 海关总署\n\n2025年10月9日"
    )
    decided = next(one for one in read(text.encode(), media_type="text/plain").measures if "决定对下列" in one.text)
    assert [one.canonical for one in decided.actors] == ["cn.mofcom", "cn.gacc"]


def test_whom_a_later_clause_charges_acts() -> None:
    found = only("样品存托凭证可以转换，由跨境转换机构向存托人申请生成。")
    assert found.actor is not None
    assert found.actor.text == "跨境转换机构"
