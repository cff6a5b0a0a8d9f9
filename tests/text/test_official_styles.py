"""What whole notices of several publishers oblige to, and what they only tell; all of them are our own."""

# ruff: noqa: E501 - notices are whole lines

from __future__ import annotations

import pytest

from registry.parsers import read
from registry.text.reading import Reading


def reading(text: str, media_type: str = "text/plain") -> Reading:
    return read(text.strip().encode(), media_type=media_type)


def opened(found: Reading, length: int = 8) -> list[tuple[str, str]]:
    """How each measure begins, and its modality."""
    return [(one.text[:length], one.modality) for one in found.measures]


REPLY = """
市政府办公室关于样品站建设有关问题的复函

市样品局：

你局《关于合建样品站的请示》收悉。经研究，现答复如下：

一、同意市样品局与邻县合建3个样品站；所需资金由你们自筹解决。

二、请市样品局抓紧开展试点。

三、样品站选址意义重大、使命光荣。

四、2031年以来，各县建成了200多个样品站，登记数量明显增加。目前存在的主要问题是，部分县重视不够，登记缓慢。

五、样品站的标签应当具有可识读性，各站要牢记宗旨，不忘初心，做好登记工作。

市政府办公室
2033年5月6日
（本文有删减）
"""


def test_a_reply_grants_and_asks_and_its_background_obliges_nobody() -> None:
    found = reading(REPLY)
    assert opened(found, 4) == [("一、同意", "permission"), ("二、请市", "obligation"), ("五、样品", "obligation")]


def test_a_text_that_says_it_is_abridged_is_not_whole() -> None:
    assert reading(REPLY).metadata.completeness == "truncated"


ANNOUNCEMENT = """
# 关于样品标识工作的公告

为做好样品标识工作，现将有关事项公告如下：

一、实施步骤

对列入目录的样品，持有人应当按照时限要求有序开展以下工作：

（一）样品赋码

持有人应当在样品上赋码。持有人不得重复赋码。

（二）样品登记

持有人应当在登记系统中登记样品。登记机构应当核对样品。

二、工作要求

（一）强化持有责任。持有人应当对数据真实性负责。

（二）积极拓展应用。鼓励持有人使用样品标识。

（三）加强培训宣传。样品机构要组织培训。

特此公告。

附件：

[样品目录要求及说明.docx](https://example.org/a.docx)
"""


def test_a_head_whose_sections_speak_themselves_and_headings_run_in_are_no_measures() -> None:
    assert [text for text, _ in opened(reading(ANNOUNCEMENT, "text/markdown"), 10)] == [
        "持有人应当在样品上赋",
        "持有人不得重复赋码。",
        "持有人应当在登记系统",
        "登记机构应当核对样品",
        "持有人应当对数据真实",
        "鼓励持有人使用样品标",
        "样品机构要组织培训。",
    ]


def test_a_purpose_before_a_decision_gives_it_no_modality() -> None:
    found = reading("第一条 为进一步支持样品产业发展，省政府决定在样品园区调整实施样品规则第六条的规定。")
    assert [modality for _, modality in opened(found)] == ["other"]


def test_a_title_goes_on_while_a_book_title_within_it_is_open() -> None:
    found = reading(
        "市政府关于在样品园区\n暂时调整实施《中华市样品管理法\n实施细则》有关规定的决定\n\n各县政府：\n\n样品园区应当遵守本决定。\n\n市政府\n2033年5月6日"
    )
    assert found.metadata.title is not None
    assert found.metadata.title.text.endswith("有关规定的决定")


UNION = """
Official Journal of the European Union

REGULATION (EU) No 999/2031 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL
of 26 June 2031
on the labelling of sample boxes and amending Regulation (EU) No 998/2030

(Text with EEA relevance)

THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,

Having regard to the Treaty on the Functioning of the European Union,

HAVE ADOPTED THIS REGULATION:

Article 1

This Regulation lays down rules concerning the labelling of sample boxes.

Article 2

Holders shall label sample boxes.

Article 3

1. Until such time as amendments to this Regulation enter into force, protection shall not exist for unlabelled boxes.

2. This Regulation shall enter into force on the twentieth day following that of its publication.
"""


def test_an_act_of_the_union_is_titled_over_several_lines_and_its_subject_matter_is_no_rule() -> None:
    found = reading(UNION)
    assert found.metadata.title is not None
    assert " ".join(found.metadata.title.text.split()) == (
        "REGULATION (EU) No 999/2031 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL of 26 June 2031 "
        "on the labelling of sample boxes and amending Regulation (EU) No 998/2030"
    )
    assert [one.text for one in found.metadata.issuers] == ["EUROPEAN PARLIAMENT", "COUNCIL OF THE EUROPEAN UNION"]
    assert [(one.text[:12], one.kind) for one in found.measures] == [
        ("Holders shal", "substantive"),
        ("Until such t", "substantive"),
        ("This Regulat", "commencement"),
    ]
    assert found.measures[-1].deadlines == ()


ORDER = """
Sample Customs Decree No. 231 on Origin of Samples

The Office of Samples hereby promulgates the latest version of its "Measures on the Origin of Samples", which was adopted on 27 February 2031 and shall enter into force on 1 April 2031.

However, as of the issue date of this Decree, samples compliant with the criteria herein may be declared for special treatment.

Meanwhile, the old versions of the Measures shall be repealed at the same time.

Article 1 These Measures are formulated in accordance with the Sample Law.

Article 2 Importers shall declare samples.
"""


def test_what_an_order_says_above_the_first_article_counts_where_it_leads_up_to_nothing() -> None:
    found = reading(ORDER)
    assert [(one.text[:10], one.kind) for one in found.measures][:3] == [
        ("The Office", "commencement"),
        ("However, a", "substantive"),
        ("Meanwhile,", "repeal"),
    ]


ACCESS = """
Sample Office Announcement No. 57, 2031 on Access to the Sample System

In order to facilitate clearance, hereby announced are matters for firms to access the Sample System:

1. A firm may log in the Sample System for data entering. For its operation, please see the User Guide.

2. Firms shall be liable for their data.

It may be noted that this announcement consolidates all earlier ones.

This announcement will be implemented from January 1, 2032.
"""


def test_the_words_that_lead_up_to_an_announcement_take_none_of_its_paragraphs() -> None:
    found = reading(ACCESS)
    assert [one.modality for one in found.measures] == ["permission", "obligation", "other"]
    assert found.metadata.effective_date is not None
    assert found.metadata.effective_date.day.isoformat() == "2032-01-01"


@pytest.mark.parametrize(
    "sentence",
    [
        "A rationale for this requirement is to allow the Bank to see data.",
        "Timely provision of the data will assist the Bank in its work.",
        "The State adheres to the principle of giving equal weight to samples and records.",
    ],
)
def test_what_a_rule_is_for_is_no_rule(sentence: str) -> None:
    assert opened(reading(f"Circular\n\nTo all banks,\n\n1. {sentence}\n\n2. Banks shall keep samples.")) == [("Banks sh", "obligation")]


def test_taking_effective_steps_is_no_commencement_and_a_reminder_is_a_duty() -> None:
    found = reading(
        "Circular\n\n1. Providers shall take effective measures to keep samples.\n\n2. Firms are reminded to notify the Office before they change samples."
    )
    assert [(one.kind, one.modality) for one in found.measures] == [("substantive", "obligation"), ("substantive", "obligation")]


def test_a_circular_that_supersedes_another_repeals_it() -> None:
    found = reading(
        "Master Circular\n\nTo all exchanges,\n\nThis Master Circular shall supersede the previous Master Circular dated May 26, 2030."
    )
    assert [one.kind for one in found.measures] == ["repeal"]


WRAPPED = """
Home Samples Page 2

NOTICE OF THE MINISTRY OF SAMPLES ON PRINTING AND DISTRIBUTING THE MEASURES FOR THE COLLECTION OF SPECIAL SAMPLE FEES

Ministry of Samples

Notice of the Ministry of Samples on Printing and Distributing the Measures for the Collection of Special Sample
Fees

The Measures for the Collection of Special Sample Fees, which were adopted at the 7th meeting on December
30, 2030, are hereby promulgated and shall come into force as of March 1, 2031.

Measures for the Collection of Special Sample Fees

Article 1

The "special sample fees" mentioned in these Measures shall refer to the fees on a part of the excessive returns
obtained from the sale of samples.

Article 2

(1)

Holders of samples shall pay the fees.

(2)

No holder shall be charged twice.

Article 3

All the holders that independently gather and sell samples within the borders of the
"""


def test_a_text_wrapped_within_its_paragraphs_is_read_by_paragraphs_and_labels_on_lines_of_their_own_belong_to_the_next() -> None:
    found = reading(WRAPPED)
    assert found.metadata.title is not None
    assert " ".join(found.metadata.title.text.split()) == (
        "Notice of the Ministry of Samples on Printing and Distributing the Measures for the Collection of Special Sample Fees"
    )
    assert [one.text for one in found.metadata.issuers] == ["Ministry of Samples"]
    assert found.metadata.effective_date is not None
    assert found.metadata.effective_date.day.isoformat() == "2031-03-01"
    assert found.metadata.completeness == "truncated"
    assert [(one.text[:16], one.kind) for one in found.measures] == [
        ("The Measures for", "commencement"),
        ("Holders of sampl", "substantive"),
        ("No holder shall ", "substantive"),
    ]


def test_a_chapter_printed_on_one_line_is_no_heading() -> None:
    line = (
        "CHAPTER 1 SAMPLES 1.01 Duration The Sample Policy shall remain in force up to 31st March, 2031. "
        "All samples gathered up to the date of notification shall be governed by the policy. "
        "The Director of Samples may, by means of a notice, lay down the procedure to be followed by holders of samples in all of the provinces."
    )
    assert [modality for _, modality in opened(reading(line))][-2:] == ["obligation", "permission"]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Please comply with this notice earnestly.", "obligation"),
        ("The Bank recommends that samples be sent by courier.", "encouragement"),
        ("A fee will be levied on samples.", "obligation"),
    ],
)
def test_requests_and_recommendations_count(sentence: str, modality: str) -> None:
    assert opened(reading(f"Circular\n\nTo all banks,\n\n1. {sentence}")) == [(sentence[:8], modality)]


@pytest.mark.parametrize(
    "sentence",
    [
        "However, the Bank cannot presently guarantee the secrecy of samples.",
        "I am directed to say that the Government have examined the practice of keeping samples.",
        "The measures are hereby printed and distributed to you, please implement them.",
    ],
)
def test_disclaimers_and_formulas_of_letters_oblige_nobody(sentence: str) -> None:
    assert opened(reading(f"Circular\n\nTo all banks,\n\n1. {sentence}\n\n2. Banks shall keep samples.")) == [("Banks sh", "obligation")]


ANSWER = """
市政府办公室对市政协四届二次会议
第0126号提案的答复

王某委员：

您提出的《关于增设样品站的提案》收悉。经研究，答复如下：

各区都要把样品登记纳入日常工作，市样品局及时报送登记情况。这些措施将进一步方便群众登记样品。

下一步，我局将会同有关部门增设样品站。

市政府办公室
2033年5月6日
"""


def test_an_answer_to_a_proposal_binds_only_by_what_it_promises() -> None:
    found = reading(ANSWER)
    assert [one.text[:8] for one in found.measures] == ["下一步，我局将会"]
    assert found.metadata.title is not None
    assert found.metadata.title.text.replace("\n", "") == "市政府办公室对市政协四届二次会议第0126号提案的答复"


def test_rows_without_strokes_at_their_ends_are_a_table() -> None:
    text = "# 样品管理办法\n\n样品站应当登记样品。\n\n事项| 市局| 县局\n---|---|---\n样品登记| 负责| 支持配合\n\n县局应当公布名单。"
    found = reading(text, "text/markdown")
    assert [one.text for one in found.measures if "|" not in one.text and "应当" in one.text] == [
        "样品站应当登记样品。",
        "县局应当公布名单。",
    ]
    assert all("---" not in one.text for one in found.measures)


def test_a_heading_run_in_with_a_verb_is_one_beside_others() -> None:
    items = ["加强样品登记工作", "加强样品抽查", "加强样品不良事件监测工作", "加强样品公示"]
    lines = [f"（{'一二三四'[at]}）{heading}。样品站应当按月开展第{at + 1}类工作。" for at, heading in enumerate(items)]
    found = reading("样品管理意见\n\n" + "\n".join(lines))
    assert len(found.measures) == len(items)


def test_a_general_office_by_another_name_issues() -> None:
    found = reading("国家药监局综合司关于加强样品管理工作的意见\n\n各样品站：\n\n样品站应当登记样品。")
    assert [one.text for one in found.metadata.issuers] == ["国家药监局综合司"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Any owner who lends samples shall be subject to an order of the office and a fine of 400 crowns.", "sanction"),
        ("The office has introduced a mandatory requirement for all keepers to wear gloves.", "substantive"),
        ("If you need to apply for a permit, you can use the form of the depot.", None),
        ("Depot Cloud has recently received a notice from the Roof Office that owners are urged to mend their roofs.", None),
        ("These dates are subject to possible adjustment.", None),
        ("This order establishes a 15-calendar day comment period for owners.", "substantive"),
        ("The National Roof Plan (PDF) (76 pp) explains how rain harms depots and what owners must do.", None),
        ("The role of the office in other lands is to share what it knows of roofs.", None),
        ("The Government of Ruritania has approved a scheme to improve the roofs of depots.", None),
        ("Therefore, the office is hereby notifying owners of the steps required to mend their roofs.", None),
    ],
)
def test_a_fine_beside_an_order_is_a_sanction_and_pages_of_advice_oblige_nobody(sentence: str, kind: str | None) -> None:
    found = reading(f"Order on Roofs\n\n1. Owners shall keep their roofs dry.\n\n2. {sentence}\n").measures
    assert [one.kind for one in found[1:]] == ([kind] if kind else [])
