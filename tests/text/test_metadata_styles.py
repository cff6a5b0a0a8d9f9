"""The metadata of notices of every style: ours are written in the manner of each publisher, and say what they are expected to tell."""

# ruff: noqa: E501 - samples are whole lines

from __future__ import annotations

import pytest

from registry.text.extract import NO_HINTS, extract
from registry.text.languages import language
from registry.text.lexicon import zh
from registry.text.metadata import Metadata, metadata
from registry.text.metadata.events import KINDS


def about(text: str, media_type: str = "text/plain") -> Metadata:
    drawn = extract(text.encode(), media_type=media_type)
    found = metadata(drawn, language=language(drawn.text), hints=NO_HINTS)
    for named in (found.title, found.document_number, *found.issuers, *found.approved_by, *found.addressees, *found.regions):
        if named and named.span and named.source == "explicit":
            assert drawn.text[slice(*named.span)] == named.text
    for span in (*(one.span for one in found.clauses), *(one.span for one in found.numbers)):
        assert drawn.text[slice(*span)].strip()
    return found


def told(found: Metadata) -> dict[str, object]:
    """What a sheet of metadata says, short."""
    days = {
        name: day.day.isoformat()
        for name in ("document_date", "publication_date", "effective_date", "expiry_date")
        if (day := getattr(found, name))
    }
    return {
        "title": found.title.text if found.title else None,
        "issuers": [one.canonical or one.text for one in found.issuers],
        "number": found.document_number.text if found.document_number else None,
        "type": found.document_type,
        "rank": found.rank,
        "addressees": [one.text for one in found.addressees],
        **days,
    }


RED_HEAD = """中国银保监会办公厅文件

银保监办发〔2021〕88号

中国银保监会办公厅关于加强屋顶贷款管理的通知

各银保监局，各政策性银行、大型银行，各保险公司：

现就有关事项通知如下：

一、各银行应当加强管理。

二、本通知自印发之日起施行，有效期至2025年12月31日。

中国银保监会办公厅
2021年5月6日

（此件公开发布）
"""

PORTAL = """索引号：000000000/2022-00012
发文机关：国务院办公厅
成文日期：2022年4月7日
发文字号：国办发〔2022〕7号
发布日期：2022年4月21日
有效性：现行有效

国务院办公厅关于推动屋顶养老金发展的意见

国办发〔2022〕7号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：

经党中央、国务院同意，现提出以下意见：

一、应当推进改革。

国务院办公厅

2022年4月7日
"""

JOINT = """财政部　税务总局　海关总署
关于深化屋顶改革有关政策的公告

财政部　税务总局　海关总署公告2019年第39号

现将有关事项公告如下：

一、税率调整为13%。

二、本公告自2019年4月1日起执行。《财政部 税务总局关于屋顶的通知》（财税〔2018〕32号）同时废止。

财政部　税务总局　海关总署
2019年3月20日
"""

ORDER = """中华人民共和国国务院令

第７５２号

《屋顶登记管理条例》已经2022年3月1日国务院第173次常务会议通过，现予公布，自2022年5月1日起施行。

总理　某某

2022年3月8日

屋顶登记管理条例

第一条 为了规范屋顶登记，根据《中华人民共和国建筑法》，制定本条例。

第二条 本条例自2022年5月1日起施行。
"""

FORWARDED = """国务院办公厅转发国家发展改革委关于促进屋顶消费意见的通知

国办函〔2023〕70号

各省、自治区、直辖市人民政府：

国家发展改革委《关于促进屋顶消费的意见》已经国务院同意，现转发给你们，请认真贯彻落实。

国务院办公厅
2023年7月28日
"""

LOCAL = """上海市人民政府办公厅关于印发《上海市屋顶管理办法（试行）》的通知

沪府办规〔2021〕3号

各区人民政府，市政府各委、办、局：

现将《上海市屋顶管理办法（试行）》印发给你们，请认真按照执行。

上海市人民政府办公厅
2021年2月1日

上海市屋顶管理办法（试行）

第一条 为了加强屋顶管理，制定本办法。

第九条 本办法自2021年3月1日起施行，有效期2年。
"""

RBI = """RBI/2022-23/55
DOR.CRE.REC.30/13.03.00/2022-23

June 8, 2022

All Scheduled Commercial Banks (Excluding RRBs)
All Small Finance Banks

Madam / Dear Sir,

Individual Roof Loans – Enhancement in limits

Please refer to circular DOR.CRE.REC.10/13.03.00/2020-21 dated October 12, 2020.

2. It has been decided to increase the limits. This circular shall come into force with immediate effect.

Yours faithfully,

(A. Person)
Chief General Manager
"""

SCRAPED = """Roof Loans against Tiles

RBI/2023-24/124DOR.STR.REC.78/04.02.001/2023-24
February 22, 2024

All Scheduled Commercial Banks (excluding RRBs),Primary (Urban) Banks & State Banks (scheduled banks    having a licence), andExim BankAll Non-Banking Financial Companies

Banks are advised to report.

Yours faithfully
"""

SEBI = """CIRCULAR

SEBI/HO/IMD/DF3/CIR/P/2021/555 April 29, 2021

To,
All Mutual Funds

Sir / Madam,

Subject: Review of Roof Fund Norms

1. This circular shall be applicable with effect from July 1, 2021.

Yours faithfully,
"""

HKMA = """Our Ref.: B10/1C

15 March 2021

The Chief Executive
All Authorized Institutions

Dear Sir/Madam,

Guideline on Roof Lending

Institutions should report by 30 June 2021.

Yours faithfully,

A. Person
Executive Director
Hong Kong Monetary Authority
"""

TRANSLATED = """Announcement of the Ministry of Finance and the State Taxation Administration on Value-Added Tax Policies for Roofs

(Announcement [2021] No. 11 of the Ministry of Finance and the State Taxation Administration)

To support the development of roofs, the relevant matters are hereby announced as follows:

1. Taxpayers shall be exempt from value-added tax.

2. This Announcement shall come into force as of April 1, 2021.

Ministry of Finance
State Taxation Administration
March 31, 2021
"""

TRANSLATED_ORDER = """Order of the China Banking and Insurance Regulatory Commission

(No. 5, 2020)

The Interim Measures for the Administration of Roof Loans were adopted on March 2, 2020, are hereby promulgated, and shall come into force as of July 17, 2020.

April 22, 2020

Interim Measures for the Administration of Roof Loans

Article 1 These Measures are formulated in accordance with the Banking Supervision Law of the People's Republic of China.
"""

REGISTER = """[Federal Register Volume 86, Number 12 (Thursday, January 21, 2021)]
[Rules and Regulations]
[FR Doc No: 2021-00555]

DEPARTMENT OF THE TREASURY

Office of the Comptroller of the Currency

12 CFR Part 55

[Docket ID OCC-2020-0026]
RIN 1557-AF05


Roof Lending
Standards

AGENCY: Office of the Comptroller of the Currency, Treasury.

ACTION: Final rule.

SUMMARY: The OCC is adopting a final rule on roof lending.

DATES: This final rule is effective on April 1, 2021.

SUPPLEMENTARY INFORMATION: A bank shall keep records.

Dated: January 13, 2021.

[FR Doc. 2021-00555 Filed 1-20-21; 8:45 am]
BILLING CODE 4810-33-P
"""

UNION = """COMMISSION DELEGATED REGULATION (EU) 2021/555

of 19 February 2021

THE EUROPEAN COMMISSION,

HAS ADOPTED THIS REGULATION:

Article 1

Institutions shall report.
"""

PARLIAMENT = """ACT

To provide for roofs.

BE IT ENACTED by the Parliament of the Republic of South Africa, as follows:

1. A person must register a roof.

2. This Act is called the Roof Protection Act, 2008, and comes into operation on a date fixed by the President.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RED_HEAD, {"title": "中国银保监会办公厅关于加强屋顶贷款管理的通知", "issuers": ["cn.cbirc.general_office"], "number": "银保监办发〔2021〕88号", "type": "通知", "rank": 7, "addressees": ["各银保监局", "各政策性银行、大型银行", "各保险公司"], "document_date": "2021-05-06", "effective_date": "2021-05-06", "expiry_date": "2025-12-31"}),
        (PORTAL, {"title": "国务院办公厅关于推动屋顶养老金发展的意见", "issuers": ["cn.state_council.general_office"], "number": "国办发〔2022〕7号", "type": "意见", "rank": 7, "addressees": ["各省、自治区、直辖市人民政府", "国务院各部委、各直属机构"], "document_date": "2022-04-07", "publication_date": "2022-04-21"}),
        (JOINT, {"title": "财政部　税务总局　海关总署\n关于深化屋顶改革有关政策的公告", "issuers": ["cn.mof", "cn.sta", "cn.gacc"], "number": "财政部　税务总局　海关总署公告2019年第39号", "type": "公告", "rank": 7, "addressees": [], "document_date": "2019-03-20", "effective_date": "2019-04-01"}),
        (ORDER, {"title": "屋顶登记管理条例", "issuers": ["cn.state_council"], "number": "中华人民共和国国务院令\n\n第７５２号", "type": "条例", "rank": 3, "addressees": [], "document_date": "2022-03-08", "effective_date": "2022-05-01"}),
        (FORWARDED, {"title": "国务院办公厅转发国家发展改革委关于促进屋顶消费意见的通知", "issuers": ["cn.state_council.general_office", "cn.ndrc"], "number": "国办函〔2023〕70号", "type": "通知", "rank": 7, "addressees": ["各省、自治区、直辖市人民政府"], "document_date": "2023-07-28"}),
        (LOCAL, {"title": "上海市人民政府办公厅关于印发《上海市屋顶管理办法（试行）》的通知", "issuers": ["cn.sh.government.general_office"], "number": "沪府办规〔2021〕3号", "type": "通知", "rank": 7, "addressees": ["各区人民政府", "市政府各委、办、局"], "document_date": "2021-02-01", "effective_date": "2021-03-01", "expiry_date": "2023-02-28"}),
        (RBI, {"title": "Individual Roof Loans – Enhancement in limits", "issuers": ["in.rbi"], "number": "RBI/2022-23/55\nDOR.CRE.REC.30/13.03.00/2022-23", "type": "circular", "rank": None, "addressees": ["All Scheduled Commercial Banks (Excluding RRBs)", "All Small Finance Banks"], "document_date": "2022-06-08", "effective_date": "2022-06-08"}),
        (SCRAPED, {"title": "Roof Loans against Tiles", "issuers": ["in.rbi"], "number": "RBI/2023-24/124DOR.STR.REC.78/04.02.001/2023-24", "type": "circular", "rank": None, "addressees": ["All Scheduled Commercial Banks (excluding RRBs)", "Primary (Urban) Banks & State Banks (scheduled banks    having a licence)", "Exim Bank", "All Non-Banking Financial Companies"], "document_date": "2024-02-22"}),
        (SEBI, {"title": "Review of Roof Fund Norms", "issuers": ["in.sebi"], "number": "SEBI/HO/IMD/DF3/CIR/P/2021/555", "type": "circular", "rank": None, "addressees": ["All Mutual Funds"], "document_date": "2021-04-29", "effective_date": "2021-07-01"}),
        (HKMA, {"title": "Guideline on Roof Lending", "issuers": ["hk.hkma"], "number": "B10/1C", "type": "guideline", "rank": None, "addressees": ["The Chief Executive", "All Authorized Institutions"], "document_date": "2021-03-15"}),
        (TRANSLATED, {"title": "Announcement of the Ministry of Finance and the State Taxation Administration on Value-Added Tax Policies for Roofs", "issuers": ["cn.mof", "cn.sta"], "number": "Announcement [2021] No. 11 of the Ministry of Finance and the State Taxation Administration", "type": "announcement", "rank": 7, "addressees": [], "document_date": "2021-03-31", "effective_date": "2021-04-01"}),
        (TRANSLATED_ORDER, {"title": "Interim Measures for the Administration of Roof Loans", "issuers": ["cn.cbirc"], "number": "No. 5, 2020", "type": "measures", "rank": 5, "addressees": [], "document_date": "2020-04-22", "effective_date": "2020-07-17"}),
        (REGISTER, {"title": "Roof Lending\nStandards", "issuers": ["us.occ"], "number": "2021-00555", "type": "final rule", "rank": None, "addressees": [], "document_date": "2021-01-13", "publication_date": "2021-01-21", "effective_date": "2021-04-01"}),
        (UNION, {"title": "COMMISSION DELEGATED REGULATION (EU) 2021/555", "issuers": ["eu.commission"], "number": "(EU) 2021/555", "type": "regulation", "rank": None, "addressees": [], "document_date": "2021-02-19"}),
        (PARLIAMENT, {"title": "Roof Protection Act, 2008", "issuers": ["za.parliament"], "number": None, "type": "act", "rank": None, "addressees": []}),
    ],
)  # fmt: skip
def test_a_notice_of_each_style_is_told_whole(text: str, expected: dict[str, object]) -> None:
    assert told(about(text)) == expected


def test_numbers_are_told_by_their_parts() -> None:
    parts = [(one.code, one.year, one.serial) for text in (RED_HEAD, ORDER, JOINT, RBI, SCRAPED) for one in about(text).numbers]
    assert parts == [
        ("银保监办发", "2021", "88"),
        ("中华人民共和国国务院令", None, "752"),
        ("财政部 税务总局 海关总署公告", "2019", "39"),
        ("RBI", "2022-23", "55"),
        ("DOR.CRE.REC", "2022-23", "30"),
        ("RBI", "2023-24", "124"),
        ("DOR.STR.REC", "2023-24", "78"),
    ]


def test_issuers_have_their_part_and_those_who_agree_are_none() -> None:
    assert [one.part for one in about(JOINT).issuers] == ["lead", "joint", "joint"]
    forwarded = about(FORWARDED)
    assert [one.part for one in forwarded.issuers] == ["forwarding", "lead"]
    assert [one.canonical for one in forwarded.approved_by] == ["cn.state_council"]


def test_the_country_is_that_of_the_issuers_and_regions_have_codes() -> None:
    assert [about(text).jurisdiction for text in (RBI, HKMA, TRANSLATED, REGISTER, UNION, PARLIAMENT)] == [
        "IN",
        "HK",
        "CN",
        "US",
        "EU",
        "ZA",
    ]
    assert [one.canonical for one in about(LOCAL).regions] == ["CN-SH"]
    assert about("上海证券交易所关于屋顶债券的通知\n\n各会员：\n\n应当报告。\n\n上海证券交易所\n2020年1月2日\n").regions == ()


def test_clauses_of_its_own_life_are_told_apart() -> None:
    assert [one.kind for one in about(RED_HEAD).clauses] == ["validity", "commencement"]
    assert [one.kind for one in about(JOINT).clauses] == ["commencement", "repeal"]
    assert about(LOCAL).expiry_date is not None
    assert about(LOCAL).expiry_date.source == "inferred"  # type: ignore[union-attr]
    assert {
        one.kind
        for one in about("屋顶管理暂行办法\n\n第一条 屋顶应当登记。\n\n第二条 以前发布的规定与本办法不一致的，以本办法为准。\n").clauses
    } == {"trial", "partial_supersession"}
    licence = about("屋顶管理通知\n\n一、许可证有效期3年。\n\n二、应当报告。\n")
    assert licence.expiry_date is None


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("This circular shall remain in force until March 31, 2025.", "2025-03-31"),
        ("THIS CIRCULAR IS EFFECTIVE UNTIL 31 MARCH 2025.", "2025-03-31"),
        ("This Circular is Effective Through March 31, 2025.", "2025-03-31"),
        ("These instructions shall remain valid for a period of two years.", "2024-06-07"),
        ("The licence is valid for five years.", None),
    ],
)
def test_an_english_text_says_how_long_it_holds(sentence: str, day: str | None) -> None:
    found = about(RBI.replace("It has been decided", f"{sentence} It has been decided"))
    assert (found.expiry_date.day.isoformat() if found.expiry_date else None) == day


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (PORTAL, "in_force"),
        (PORTAL.replace("现行有效", "失效"), "expired"),
        ("屋顶贷款管理办法（征求意见稿）\n\n第一条 屋顶应当登记。\n", "draft_for_comment"),
        ("关于《屋顶办法（征求意见稿）》公开征求意见的通知\n\n应当反馈意见。\n", "draft_for_comment"),
        ("屋顶管理规定（已于2019年1月1日废止）\n\n第一条 屋顶应当登记。\n", "repealed"),
        ("Draft Rules on Roofs\n\nBanks shall report.\n", "draft_for_comment"),
        (RED_HEAD, None),
    ],
)
def test_a_text_shows_its_own_force_or_none(text: str, state: str | None) -> None:
    status = about(text).status
    assert (status.state if status else None) == state


@pytest.mark.parametrize(
    ("head", "rank"),
    [
        ("中华人民共和国屋顶法\n\n2020年1月1日 第十三届全国人民代表大会常务委员会第二次会议通过\n", 2),
        ("某市屋顶条例\n\n2020年1月1日 北京市第十五届人民代表大会常务委员会第二次会议通过\n", 5),
        ("屋顶条例\n\n2020年1月1日 中华人民共和国国务院令第700号公布\n", 3),
        ("屋顶管理办法\n\n1990年1月1日 国务院批准\n\n1990年2月1日 财政部令第3号发布\n", 3),
        ("屋顶管理办法\n\n2020年1月1日 财政部令第3号公布\n", 5),
        ("屋顶管理办法\n\n2020年1月1日 财政部发布\n", None),
        ("最高人民法院关于审理屋顶案件的解释\n\n2020年1月1日 最高人民法院审判委员会第1800次会议通过\n", 4),
        ("财政部有关负责人就屋顶政策答记者问\n", 8),
        ("Circular of the Bank of Ruritania on Roofs\n", None),
    ],
)
def test_the_rank_is_that_of_issuer_and_form_and_not_of_the_word(head: str, rank: int | None) -> None:
    assert about(f"{head}\n第一条 屋顶应当登记。\n").rank == rank


def test_every_day_of_a_history_has_its_kind() -> None:
    text = "# 屋顶条例\n\n1999年1月2日 国务院令第200号发布\n\n2003年4月5日 《国务院关于修改〈屋顶条例〉的决定》修订  2017年6月7日国务院令第600号第二次修订\n\n2018年1月1日 施行\n\n第一条 屋顶应当登记。\n"
    assert [(one.kind, one.day.isoformat()) for one in about(text, "text/markdown").dates] == [
        ("published", "1999-01-02"),
        ("amended", "2003-04-05"),
        ("amended", "2017-06-07"),
        ("in_force", "2018-01-01"),
    ]
    assert set(KINDS) == set(zh.HISTORY_VERBS)


# Reports.

STAMP = "\n\nTue May 11, 2010 6:10am EDT\n\nBEIJING, May 11 (Reuters) - {} (Reporting by A. Writer; Editing by B. Editor)\n"


def report(headline: str, body: str) -> Metadata:
    found = about(headline + STAMP.format(body))
    assert found.role == "news_report"
    return found


def test_a_description_stands_for_the_body_that_the_text_names() -> None:
    found = report(
        "China curbs roofs", "China's banking regulator has told lenders to stop, the China Banking Regulatory Commission said on Tuesday."
    )
    assert [one.canonical for one in found.issuers] == ["cn.cbrc"]
    assert found.document_date is not None
    assert (found.document_date.day.isoformat(), found.document_date.source) == ("2010-05-11", "inferred")


def test_the_day_on_which_others_speak_or_something_is_due_is_not_the_issuers() -> None:
    sources = "China's banking regulator, the China Banking Regulatory Commission (CBRC), has ordered lenders to stop, banking sources said on Tuesday."
    assert report("China curbs roofs", sources).document_date is None
    due = "The China Banking Regulatory Commission said it had received applications, which it would begin processing on Wednesday."
    assert report("China curbs roofs", due).document_date is None


def test_figures_that_a_body_publishes_are_no_act_of_it() -> None:
    found = report("Roofs grow", "Roofs grew by 3 percent. Data published by China Trustee Association late on Monday showed growth.")
    assert found.issuers == ()


def test_effects_of_old_laws_are_no_effects_of_what_is_reported() -> None:
    old = "The State Council issued a notice on roofs on Tuesday. The roof law, which took effect on August 1, 2001, is silent."
    assert report("China on roofs", old).effective_date is None
    new = "The State Council said on Tuesday that banks will start paying for roofs from June 1."
    found = report("China on roofs", new)
    assert found.effective_date is not None
    assert (found.effective_date.day.isoformat(), found.effective_date.source) == ("2010-06-01", "inferred")


def test_a_chinese_report_names_all_who_issue_together_and_infers_its_year() -> None:
    found = about(
        "两部门：进一步加强屋顶贷款管理\n\n新华社北京5月6日电（记者 张三）财政部、国家税务总局近日联合印发《关于加强屋顶贷款管理的通知》，明确自2021年6月1日起施行。\n"
    )
    assert [one.canonical for one in found.issuers] == ["cn.mof", "cn.sta"]
    assert found.publication_date is not None
    assert (found.publication_date.day.isoformat(), found.publication_date.source) == ("2021-05-06", "inferred")


def test_questions_and_answers_are_those_of_the_body_whose_spokesman_answers() -> None:
    found = about("财政部有关负责人就屋顶政策答记者问\n\n问：为何？\n\n答：应当登记。\n")
    assert [one.text for one in found.issuers] == ["财政部"]


def test_a_digest_tells_who_issued_when_and_under_which_number() -> None:
    text = "# 关于屋顶的公告 (Announcement on Roofs)\n\n**Source:** a site\n**Date:** 2024-01-03\n**Fetched:** 2026-01-28\n\n## Summary\n\nThe ministry issued Announcement 2023 No. 33, issued December 5, 2023.\n\n## Key Details\n\n**Issuing Authority:**\n- 公安部 (Ministry of Public Security)\n- 商务部 (Ministry of Commerce)\n\n## Key Provisions\n\n1. 企业应当登记。\n"
    found = about(text, "text/markdown")
    assert [one.canonical for one in found.issuers] == ["cn.mps", "cn.mofcom"]
    assert found.publication_date is not None
    assert found.publication_date.day.isoformat() == "2024-01-03"


def test_the_menu_of_a_page_saved_as_plain_text_stands_above_the_head() -> None:
    entries = "Bank of Ruritania - Circulars\nSkip to main content\nHome\nAbout us\nSearch\nNotifications\nMaster Directions\nRules\nSpeeches\nPublications\nResearch\nStatistics\nFAQs\nForms\nIndex of circulars\n(\n48 kb\n)\n"
    found = about(
        entries
        + "Lending to Small Shops and Workshops (Amendment) Directions, 2031\nRBI/2031-32/7\nFIDD.XYZ.No.3/06.02.31/2031-32\nMay 4, 2031\nBanks shall lend.\n"
    )
    assert found.title is not None
    assert found.title.text.startswith("Lending to Small Shops")
    assert found.document_number is not None
    assert found.document_number.text.startswith("RBI/2031-32/7")
    assert found.document_date is not None


def test_a_letter_whose_head_was_run_into_its_text_has_its_number() -> None:
    found = about(
        "Course notes Lending to shops RBI/2031-32/7 FIDD.XYZ.No.3/06.02.31/2031-32 May 4, 2031 All banks Please refer to our circular "
        "RBI/2030-31/9 FIDD.XYZ.No.1/06.02.31/2030-31 dated May 4, 2030. Banks shall lend to shops.\n"
    )
    assert found.document_number is not None
    assert found.document_number.text == "RBI/2031-32/7 FIDD.XYZ.No.3/06.02.31/2031-32"


def test_fields_above_a_digest_name_title_and_issuers() -> None:
    found = about(
        "Title: Joint Circular on Stable Tokens\n\nRegion: Ruritania\nIssuer: Securities Commission of Ruritania (SCR) and Monetary Authority of Ruritania (MAR)\n\n"
        "Firms must tell the commission before they sell tokens.\n"
    )
    assert found.title is not None
    assert found.title.text == "Joint Circular on Stable Tokens"
    assert [one.text for one in found.issuers] == ["Securities Commission of Ruritania", "Monetary Authority of Ruritania"]


def test_who_signs_for_a_department_is_no_institution() -> None:
    found = about(
        "Circular to all banks\n\nBanks shall describe each transfer.\n\nA. B. Hentzau Ag. Director, Banking Operations Department\n"
    )
    assert found.issuers == ()


def test_the_page_of_the_federal_register_without_its_head() -> None:
    found = about(
        "<html><body><div><h1>Table of Contents <a>Back to Top</a></h1><ul><li><a>DATES:</a></li><li><a>SUPPLEMENTARY INFORMATION:</a></li></ul>"
        "<h1>DATES: <a>Back to Top</a></h1><p>Effective date: May 30, 2031.</p><h1>SUPPLEMENTARY INFORMATION: <a>Back to Top</a></h1>"
        "<p>This rule changes the list of spot markets for hops.</p><p>Dated: April 25, 2031.</p><p>Ann Strelsau,</p>"
        "<p>Administrator, Hops Marketing Service.</p><p>[FR Doc. 2031-10114 Filed 4-29-31; 8:45 am]</p></div></body></html>",
        "text/html",
    )
    assert [one.text for one in found.issuers] == ["Hops Marketing Service"]
    assert found.document_number is not None
    assert found.document_number.text == "2031-10114"
    assert found.document_date is not None
    assert found.document_date.day.isoformat() == "2031-04-25"
    assert found.effective_date is not None
    assert found.effective_date.day.isoformat() == "2031-05-30"


def test_the_fields_of_a_markdown_file_name_title_day_and_issuer() -> None:
    found = about(
        '---\nid: 17\ntitle: >\n  Rules on the storage\n  of samples\noffice: "Ministry of Samples"\npublish: "2031-02-03 00:00:00"\nlink: "https://example.org/17"\n---\n[ad_1]\n\n'
        "Depots shall keep samples cool.\n",
        "text/markdown",
    )
    assert found.title is not None
    assert " ".join(found.title.text.split()) == "Rules on the storage of samples"
    assert [one.text for one in found.issuers] == ["Ministry of Samples"]
    assert found.publication_date is not None
    assert found.publication_date.day.isoformat() == "2031-02-03"


def test_a_memorandum_names_its_number_and_subject_under_a_heading() -> None:
    found = about(
        "# M-2031-029_copy\n\n### MEMORANDUM NO. M-2031-029\n\nTo : All depots\n\nSubject : Relief for damp depots\n\nDepots need not count samples in May.\n",
        "text/markdown",
    )
    assert found.title is not None
    assert found.title.text == "Relief for damp depots"
    assert found.document_number is not None
    assert found.document_number.text == "MEMORANDUM NO. M-2031-029"


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("# 1083\n\n## Page 1\n\n### BANGKO SENTRAL NG PILIPINAS\n\n### CIRCULAR NO. 1083 Series of 2031\n\nSubject: Samples as reserves\n\nBanks shall keep samples.\n", ["BANGKO SENTRAL NG PILIPINAS"]),
        ("New rules for lenders\n\n31 May 2031\n\n1. The Ministry of Samples (MOS) made amendments to the Sample Rules in March 2031. Lenders must show the rate.\n", ["Ministry of Samples"]),
        ("两部门关于样品的通知\n工业和信息化部财政部关于样品仓库的通知\n工信部联通信函〔2031〕396号\n各仓库：\n仓库应当登记样品。\n", ["工业和信息化部", "财政部"]),
    ],
)  # fmt: skip
def test_issuers_of_letterheads_releases_and_names_run_together(text: str, issuers: list[str]) -> None:
    assert [one.text for one in about(text, "text/markdown").issuers] == issuers


LETTER = """Roof scheme for depots

RO/2031-32/01

July 01, 2031

All depots

Madam/Dear Sir,

The Roof Office has approved a scheme to mend roofs. To be eligible, the following conditions should be met:

1. Depots shall keep their roofs dry.
"""


def test_a_paragraph_under_the_greeting_is_no_subject() -> None:
    found = about(LETTER)
    assert found.title
    assert found.title.text == "Roof scheme for depots"


PAGE = """<html><head><title>Partners of the harbour | Quays | Harbour Office</title></head><body>
<h1>Partners of the harbour</h1>
<p>The Harbour Office works with partners on the quays. Skippers must report leaks to the office within ten days.</p>
<p>Partners shall keep the piers clean, and each of them must name a keeper of its part of the pier.</p></body></html>
"""


def test_the_name_of_the_site_behind_the_title_of_a_page_is_no_part_of_it() -> None:
    title = about(PAGE, "text/html").title
    assert title
    assert title.text == "Partners of the harbour"


PASSED_ON = """Kindly note the following:

Depot Cloud has received a notice from the Roof Safety Corps of the Ruritania Municipal Public Works Bureau.

Depots shall keep their roofs dry, and report leaks to the bureau within ten days.

The Roof Safety Corps of the Ruritania Municipal Public Works Bureau

August 30, 2031

Depot Cloud

Attachment: Contacts of the districts
"""


def test_a_long_name_signs_a_notice_that_somebody_passes_on() -> None:
    found = about(PASSED_ON)
    assert [one.text for one in found.issuers] == ["Roof Safety Corps of the Ruritania Municipal Public Works Bureau"]
    assert found.document_date
    assert str(found.document_date.day) == "2031-08-30"
