"""Chinese drafting: what obliges, what only describes, and how far a measure reaches; all sentences are our own."""

import pytest

from registry.text.measures import Measure
from registry.text.metadata import Metadata
from tests.text.test_measures import REPORT, read

CIRCULAR = Metadata()


def law(sentence: str) -> tuple[Measure, ...]:
    return read(f"第一条 {sentence}", "zh", CIRCULAR)


@pytest.mark.parametrize(
    "sentence",
    [
        "本办法适用于样品库的登记活动。",
        "在本市从事样品借出活动的单位和个人，适用本办法。",
        "样品管理工作坚持统筹协调、分级负责的原则。",
        "坚持安全第一的方针，构建样品管理体系。",
        "样品凭证包括原始凭证和登记凭证。",
        "样品库会议分为定期会议和临时会议。",
        "其中包括已经封存的样品。",
        "样品证是证明样品来源的凭证。",
        "样品库登记簿由封面、目录和内页组成。",
        "2030年3月1日，理事会第五次会议审议通过了《样品规则》。",
        "本办法所称样品，是指由样品库保管的物品。",
        "当前，受天气影响，样品库保管压力加大，登记形势十分严峻。",
    ],
)
def test_scope_principle_content_and_history_oblige_nobody(sentence: str) -> None:
    assert law(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("本办法第三条的规定，适用于样品分库。", "other"),
        ("本办法施行前已经登记的样品，适用本办法。", "other"),
        ("军队样品库的登记，参照适用本办法。", "other"),
        ("样品库应当坚持安全第一的方针。", "obligation"),
        ("申请材料包括申请书和样品清单。", "other"),
        ("样品委员会由主任一人、委员若干人组成。", "other"),
        ("样品委员会由理事会产生，负责全市样品工作。", "obligation"),
        ("样品库各级主任的任期与理事会每届任期相同。", "other"),
        ("国家实行样品登记制度，依法确定样品的等级。", "other"),
        ("样品库独立开展登记，不受其他单位的干涉。", "other"),
        ("当事人不到场的，不影响登记的进行。", "other"),
        ("样品，包括标本、切片等物品，具体范围由市科技部门确定。", "obligation"),
        ("省、市、县设立样品委员会。", "obligation"),
        ("国家样品局领导地方样品局的工作。", "obligation"),
        ("对来源不明的样品，样品局将依法查处，查处期间样品不予放行。", "commitment"),
        ("借用单位逾期的，不享受当年的借用资格；少于规定天数的，应当补足。", "prohibition"),
        ("样品丢失的，由借用单位赔偿。", "obligation"),
        ("因修复需要延长期限的，由样品库主任批准。", "obligation"),
        ("借用单位应当在收到样品后，及时登记。", "obligation"),
        ("事业单位和与其建立借用关系的个人，依照本办法执行。", "obligation"),
        ("样品的领取程序，依照前款的规定执行。", "other"),
        ("暂停征收样品登记费。", "permission"),
        ("全市样品市场暂停营业。", "obligation"),
        ("暂停受理样品登记申请。", "prohibition"),
        ("样品证上不再加盖印章。", "prohibition"),
        ("借用样品不再实行许可。", "permission"),
        ("各单位不要擅自借出样品。", "prohibition"),
        ("借出样品需经主任批准。", "obligation"),
        ("国家扶持不发达地区的样品库。", "obligation"),
    ],
)
def test_the_modality_of_a_chinese_rule(sentence: str, modality: str) -> None:
    (found,) = law(sentence)
    assert found.modality == modality


@pytest.mark.parametrize(
    "sentence",
    [
        "经查，2031年3月，样品一库在出借样品时显示“免费”，实际是将费用均摊至后三个月收取。",
        "检查发现，样品二库在登记样品时多收费用。",
        "涉及样品凭证1620笔，借出收入39.6万元。",
        "2031年1月至2031年6月，样品三库出借样品时宣传保管免费，实际是将费用计入押金。",
        "样品一库、样品二库的上述行为，严重侵害了借用人的知情权。",
        "上述以赠送名义诱导借用的行为，属于虚假宣传。",
        "但在执行过程中还不同程度存在各类问题，影响了登记进度。",
        "有的样品库没有及时登记样品，仍然按照旧册办理。",
        "切实减轻样品库负担，对于提高登记效率具有重要意义。",
        "这一要求是在2030年修订的样品库规则中提出的。",
    ],
)
def test_what_an_inspection_found_obliges_nobody(sentence: str) -> None:
    assert law(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "检查发现样品损坏的，应当立即封存。",
        "经查实，责令样品库限期改正。",
        "涉及样品10件以上的，报样品局备案。",
        "各样品库要针对检查发现的问题开展自查。",
        "个别样品库未按期登记的，不得出借样品。",
        "部分样品库存在损坏样品的，应当封存。",
    ],
)
def test_what_is_to_be_done_upon_a_finding_is_a_rule(sentence: str) -> None:
    assert len(law(sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("本办法自2030年5月1日起施行。", "commencement"),
        ("新的登记规定于2030年5月1日起施行。", "commencement"),
        ("上述政策自2030年5月1日起执行。", "commencement"),
        ("借用合同自双方签字之日起生效。", "substantive"),
        ("撤销登记的决定书一经作出，立即生效。", "substantive"),
        ("《样品登记办法》同时废止。", "repeal"),
        ("逾期不领取的，借用许可证自行失效。", "substantive"),
        ("复议期间不停止执行。", "substantive"),
        ("主任应当同时提出修改或者废止其他规则的议案。", "substantive"),
    ],
)
def test_only_instruments_commence_and_end(sentence: str, kind: str) -> None:
    (found,) = law(sentence)
    assert found.kind == kind


def test_a_list_of_an_article_is_one_measure_however_long_its_items() -> None:
    (found,) = law("申请借出样品，应当提交下列材料：\n（一）申请书。写明样品的名称。申请书应当盖章；\n（二）样品清单。清单应当注明数量。")
    assert found.text.endswith("注明数量。")


def test_the_clauses_of_an_article_that_break_after_a_semicolon_are_one_measure() -> None:
    (found,) = law("借用单位对期限有约定的，从其约定；\n没有约定的，期限为三十日。")
    assert found.text.endswith("三十日。")


def test_an_amending_instruction_holds_the_words_that_it_puts_in() -> None:
    text = "一、将第三条修改为：\n“第三条 样品库应当登记样品。\n逾期不登记的，封存样品。”\n二、删去第五条。"
    found = read(text, "zh", CIRCULAR)
    assert [(measure.kind, measure.text[-6:]) for measure in found] == [
        ("amending_instruction", "，封存样品。”"[-6:]),
        ("amending_instruction", "删去第五条。"),
    ]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("样品局周五表示，将持续加强样品登记管理，对违规借出行为从严查处。", "commitment"),
        ("《通知》要求，各样品库完善登记制度，加强样品管理。", "obligation"),
    ],
)
def test_a_report_relays_what_an_institution_lays_down(sentence: str, modality: str) -> None:
    (found,) = read(f"样品社3月1日电 {sentence}", "zh", REPORT)
    assert found.modality == modality


@pytest.mark.parametrize(
    "sentence",
    [
        "样品局新闻发言人表示，将持续加强样品登记管理。",
        "样品局表示，未来样品的范围将相应扩大。",
        "多项样品可免费。",
    ],
)
def test_a_report_lays_down_nothing_by_remark_outlook_or_subheading(sentence: str) -> None:
    assert read(f"样品局发布新规\n{sentence}", "zh", REPORT) == ()


def test_a_text_that_speaks_of_news_reports_is_no_report() -> None:
    text = "第一条 为了规范样品新闻报道，制定本办法。\n第二条 著作权纠纷案件由样品法院管辖。"
    assert [measure.modality for measure in read(text, "zh", Metadata(role="unknown"))] == ["obligation"]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("样品库应当如实登记，不得有下列行为：\n（一）漏登样品；\n（二）虚报数量。", "prohibition"),
        ("借用人提出退还要求，样品库明确表示不予退还，或者超过十五日未退还的，视为无理拒绝。", "other"),
        ("本法第六条中的不予借出、不准入库，由科技、卫生健康等部门，依照职责权限实施。", "obligation"),
        ("样品局依照本办法，对侵害借用人权益的行为实施行政处罚。", "obligation"),
        ("纳税人已缴纳的应予减免的登记费，可抵减以后的登记费。", "permission"),
        ("符合条件的，颁发样品证；不符合条件的，书面通知申请人。", "obligation"),
        ("保存期满，报经样品局查验后销毁。", "obligation"),
        ("符合条件的，办理登记，发给样品证；不符合条件的，不予登记。", "obligation"),
        ("办理样品登记的机关是县级科技部门。", "other"),
        ("样品企业的研发费用，在税前加计扣除。", "permission"),
    ],
)
def test_what_governs_a_sentence_of_several_clauses(sentence: str, modality: str) -> None:
    (found,) = law(sentence)
    assert found.modality == modality


def test_a_reply_grants_and_its_principle_with_a_command_obliges() -> None:
    text = "现批复如下：\n一、同意设立样品示范区（以下简称示范区）。\n二、示范区建设要以安全发展理念为指导，完善样品管理体制。"
    assert [measure.modality for measure in read(text, "zh", CIRCULAR)] == ["permission", "obligation"]


def test_figures_of_a_quarter_oblige_nobody() -> None:
    text = "一季度，样品产业实现收入210亿元。\n其中，制备收入90亿元，占比42.9%。\n总体看，质量效益稳步提升，但外部环境仍然复杂严峻。"
    assert read(text, "zh", CIRCULAR) == ()


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("借用人知道或者应当知道样品受损，又主张退还押金的，样品库不予支持。", "prohibition"),
        ("样品库对必须到场的借用人，可以再次通知。", "permission"),
        ("借用人请求换领样品证的，样品库予以支持。", "obligation"),
        ("国家支持样品研究。", "encouragement"),
    ],
)
def test_a_modal_verb_that_only_describes_governs_nothing(sentence: str, modality: str) -> None:
    (found,) = law(sentence)
    assert found.modality == modality


def test_a_list_that_lost_labels_is_one_measure_with_what_is_left_of_it() -> None:
    text = (
        "决定对下列样品实施借出管制：\n1．氧化物样品；\n2．碳化物样品。\n（二）1C117.c．具有下述特性的固态样品：\n"
        "a．直径大于120mm的样品；\n（三）生产上述样品的技术。\n本公告自发布之日起实施。"
    )
    found = read(text, "zh", CIRCULAR)
    assert [measure.text[-6:] for measure in found] == ["述样品的技术。"[-6:], "之日起实施。"]


@pytest.mark.parametrize(
    ("text", "eids"),
    [
        ("第一条 应当登记。\n第三条规定的样品，不得借出。\n第二条 不得转借。", ["art_1__para_1~m1", "art_1__para_2~m1", "art_2~m1"]),
        ("第三条 应当登记。\n第三条之一 不得转借。\n第四条 可以查阅。", ["art_3~m1", "art_3-1~m1", "art_4~m1"]),
        ("第三条　 应当登记。\n第十条　不得转借。", ["art_3~m1", "art_10~m1"]),
        (
            "一、应当登记。\n（一）应当按月登记。\n（二）不得漏登。\n二、不得转借。",
            ["sec_1~m1", "sec_1__subsec_1~m1", "sec_1__subsec_2~m1", "sec_2~m1"],
        ),
        ("一、应当登记，登记包括：（一）名称；（二）数量。\n二、不得转借。", ["sec_1~m1", "sec_2~m1"]),
    ],
)
def test_labels_count_by_sequence_and_references_do_not(text: str, eids: list[str]) -> None:
    assert [measure.address for measure in read(text, "zh", CIRCULAR)] == eids
