"""What a Chinese notice only shows, explains or counts among its cases, and what it lays down beside it."""

from __future__ import annotations

import pytest

from registry.text.reading import read

FRAME = """关于样品信息公开的通知

各样品站：

现将有关事项通知如下：

一、样品站应当公开样品信息。

二、{sentence}

样品省样品局
2033年5月6日
"""


def modalities(text: str) -> list[tuple[str, str]]:
    return [(one.text[:4], one.modality) for one in read(text.encode(), media_type="text/markdown").measures]


def opened(text: str) -> list[str]:
    return [one.text[:6] for one in read(text.encode(), media_type="text/plain").measures]


@pytest.mark.parametrize(
    "sentence",
    [
        "如“甲等(一)”，表示原等级为甲等，对应后的等级为一。",
        "编号的具体形式如下图所示。",
        "库房代码：9位数字，表示登记的库房。",
        "样品编码是按规则生成的组合码，由19位前段码和不定长序列码组成。",
        "评价结果为乙等的，表示样品站在评价期内表现一般，无重大差错。",
        "点击条目进入该条目的详细信息。",
        "在搜索栏输入名称，可对公开的样品信息进行检索。",
        "《登记表》电子版可在省样品局官网（www.sample.example）“下载”栏中下载。",
        "业务咨询联系人：黄可，电话：000-0000000。",
        "本通知所指的人员包含临时聘用人员和家属。",
    ],
)
def test_examples_figures_formats_and_the_use_of_a_page_oblige_nobody(sentence: str) -> None:
    assert opened(FRAME.format(sentence=sentence)) == ["一、样品站应"]


@pytest.mark.parametrize(
    "sentence",
    [
        "行政区划代码：6位数字，按国家标准的规定执行。",
        "排列顺序依次为：6位行政区划代码、9位库房代码和4位年度。",
        "样品站应当在官网提供登记表下载。",
    ],
)
def test_a_format_that_somebody_is_to_follow_is_a_rule(sentence: str) -> None:
    assert len(opened(FRAME.format(sentence=sentence))) == 2


CASES = """样品防护条例

第一条　为保护样品，制定本条例。

第二条　违反本条例规定，有下列行为之一的，由样品局给予警告、罚款的处罚。但停业整顿的处罚，应当经政府同意。

(一)库房湿度超过标准，逾期不采取措施的；

(二)未经样品局审查同意，擅自开封样品的；

(三)安排无证人员看管样品的。

第三条　本条例自2031年1月1日起施行。
"""


def test_the_cases_of_a_head_that_ends_in_a_full_stop_are_no_rules() -> None:
    assert opened(CASES) == ["第二条　违反", "但停业整顿的", "第三条　本条"]


def test_a_sentence_with_its_cases_within_is_one_rule() -> None:
    sentence = "各站签订合同前要进行审查，有下列情形之一的，不得拨付资金：1.样品已经离库的；2.样品无法识别的。"
    assert opened(FRAME.format(sentence=sentence)) == ["一、样品站应", "二、各站签订"]


SENT = """关于印发《样品指引》的通知

各样品站：

根据《样品规划》的工作要求，经过专家评审，省样品局认定9家单位为样品示范站，现予公布，并就加强建设有关事项通知如下。

一、示范站应当公开样品信息。

二、《样品办法》根据本决定作相应修改，重新公布。

现印发给你们，请遵照执行。
"""


def test_what_leads_up_to_a_notice_may_end_in_a_full_stop_and_a_request_to_follow_it_binds() -> None:
    found = read(SENT.encode(), media_type="text/plain").measures
    assert [(one.text[:4], one.kind) for one in found] == [
        ("一、示范", "substantive"),
        ("二、《样", "amending_instruction"),
        ("现印发给", "substantive"),
    ]


def test_a_quotation_of_the_day_under_a_text_is_none_of_it() -> None:
    assert opened(FRAME.format(sentence="样品站不得收费。") + "\n没有人可以不经别人同意就开封样品。--张乙\n") == [
        "一、样品站应",
        "二、样品站不",
    ]


PRINTED = """九部门遏制样品重复检验

样社样京4月21日电（记者 张乙）工业和信息化部、财政部等部门联合印发了《关于遏制样品重复检验的紧急通知》。

《通知》同时要求取消各项优惠检验。具体内容如下：

关于遏制样品重复检验的紧急通知

各省工业主管部门：

样品是生产的重要材料。一些企业还采用“先检再报”的方式重复检验，使检验能力浪费严重。到2030年底，全国检验能力已达2300万件，设备利用率仅70%。为此，各地区要按照要求，坚决遏制重复检验。为此，要认真做好以下工作：

一、统一思想认识，转变检验方式。各地要严格执行检验政策，清理拟建的检验项目。

二、严格控制拟建项目。自本通知下发之日起，各地要立即叫停拟建项目。

三、严禁以各种方式扩大能力。企业之间的联合检验由各地另行安排。严禁以各种名义扩大检验能力。

四、取消各项优惠检验。各地一律不得违反规定开展优惠检验。

五、清理拟建项目。清理结果由各地于5月15日前上报。
"""


def test_an_instrument_that_a_report_prints_speaks_for_itself_from_its_items_on() -> None:
    assert opened(PRINTED) == [
        "为此，各地区",
        "各地要严格执",
        "自本通知下发",
        "企业之间的联",
        "严禁以各种名",
        "各地一律不得",
        "清理结果由各",
    ]


SHORT_PRINTED = """样品局公告暂停检验

样社样京4月21日电（记者 张乙）样品局21日发布公告。全文如下：

样品局决定自即日起暂停受理样品检验申请。已经受理的申请由样品站继续办理，并于5月底前办结。恢复受理的日期由样品局另行公告，样品站不得提前受理。申请人凭回执到样品站领取样品，样品站不收取保管费。
"""


def test_an_instrument_without_items_that_a_report_prints_is_read_as_a_notice() -> None:
    assert len(opened(SHORT_PRINTED)) == 4


ANNOUNCED = """# 周四起禁開封樣品

**樣品局局長張肇乙宣布，由本周四零時開始，將禁止晚上6點後開封樣品，為期14日。**

張肇乙稱，希望市民減少送檢。

張肇乙宣布，由本周四零時開始，將禁止晚上6點後開封樣品，直至翌日清晨，為期14日。13類庫房須暫停送檢，包括冷庫及標本館。二人檢驗令繼續維持，定額罰款將由本周五起增至5000元。有關規例為期14日，並於12月23日完結。

張肇乙指，留意到檢驗需求較高，故須循「限制送檢」方向採取更嚴厲的措施。她補充，若停檢超過12小時，樣品署會提供替代樣品。張肇乙指出，預計有不少樣品返港，從外地抵港的人士，需到指定庫房登記。她又說，希望大家保重。

至於會否停檢冷庫，張未有正面回應，僅稱評估後有需要便會停檢。
"""


def test_a_report_in_traditional_characters_lays_down_what_an_official_announces_for_an_authority() -> None:
    found = modalities(ANNOUNCED)
    assert [first for first, _ in found] == ["張肇乙宣", "13類庫", "二人檢驗", "有關規例", "她補充，", "張肇乙指"]
    assert dict(found)["她補充，"] == "commitment"
    assert dict(found)["13類庫"] == "obligation"


TOLD = """市样品站出台办法

样社样京4月9日电（记者 张乙）样品省政府9日印发了《样品公告管理办法》（以下简称《办法》）。

《办法》还提出了一个细致的规定，即公告的字体不得小于六号字。

据悉，任何单位认为公告不符合规定的，可以向样品局投诉。

此外，如果样品站有下列行为之一的，将会受到处罚。应当发布公告而不发布的；公告的内容不真实的。

据了解，《办法》的内容都在管理范围内。

由市样品局等13个部门共同印发的《办法》今起正式实施。

根据《办法》要求，本市将通过落实基本保障、加强检验等渠道，进一步加强样品管理。
"""


def test_what_a_report_specifies_of_an_instrument_binds_and_what_it_only_outlines_does_not() -> None:
    found = read(TOLD.encode(), media_type="text/plain").measures
    assert [(one.text[:4], one.kind) for one in found] == [
        ("《办法》", "substantive"),
        ("据悉，任", "substantive"),
        ("此外，如", "sanction"),
        ("由市样品", "commencement"),
    ]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("清理结果的总结报告，于5月15日前上报样品局和相关部门。", "obligation"),
        ("已经出台的要坚决废止。", "obligation"),
        ("实行分批、错峰送检，避免库房门口人员聚集。", "obligation"),
        ("引导送检人员快速进入库房，减少停留时间。", "obligation"),
        ("有条件的样品站，在库房门口设置消毒区域，对进入的车辆进行消毒。", "obligation"),
        ("对在样品工作中做出显著成绩的单位，由其上级主管部门给予奖励。", "obligation"),
        ("部分样品站放假的日子，如果适逢星期六，则不补假。", "prohibition"),
        ("样品信息由库房（法人）提供，样品局审核。", "obligation"),
        ("避免在雨天开封样品，防止样品受潮。", "encouragement"),
    ],
)
def test_the_modality_of_a_rule_without_a_modal_verb(sentence: str, modality: str) -> None:
    found = read(FRAME.format(sentence=sentence).encode(), media_type="text/plain").measures
    assert [one.modality for one in found if one.text.endswith(sentence)] == [modality]


DECIDED = """样品局公告2031年第6号 对境外相关样品实施寄存管制的决定

为维护样品安全，经样品省批准，决定采取以下寄存管制措施：

一、境外样品站在寄存以下样品前，必须获得样品局颁发的寄存证：

（一）含有本公告附件所列样品的；

（二）产于样品省的。

二、对境外用户的寄存申请，原则上不予许可。

三、本公告自公布之日起实施。

样品局
2031年10月9日
"""


def test_the_sections_that_a_decision_announces_speak_each_for_itself() -> None:
    assert opened(DECIDED) == ["一、境外样品", "二、对境外用", "三、本公告自"]


def test_a_report_prints_the_decision_from_its_sections_on() -> None:
    told = DECIDED.replace("样品局公告2031年第6号 对", "样品局决定对").replace(
        "为维护", "样社样京10月9日电（记者 张乙）据样品局网站消息，为维护"
    )
    assert opened(told) == ["一、境外样品", "二、对境外用", "三、本公告自"]
