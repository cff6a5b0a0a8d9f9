"""What a notice says of itself, in both languages; what it does not say stays unknown."""

# ruff: noqa: E501 - samples are whole lines

from __future__ import annotations

from datetime import date

import pytest

from registry.text.extract import NO_HINTS, Hints, extract
from registry.text.issuers import split
from registry.text.languages import language
from registry.text.metadata import Dated, Metadata, metadata
from registry.text.normalise import fold


def about(text: str, media_type: str = "text/plain", hints: Hints = NO_HINTS) -> Metadata:
    drawn = extract(text.encode(), media_type=media_type)
    found = metadata(drawn, language=language(drawn.text), hints=hints)
    for mention in (found.title, found.document_number, *found.issuers, *found.addressees, *found.regions):
        if mention and mention.span and mention.source == "explicit":
            assert drawn.text[slice(*mention.span)] == mention.text
    return found


def names(found: Metadata) -> list[str]:
    return [issuer.text for issuer in found.issuers]


def day(dated: Dated | None) -> str | None:
    return dated.day.isoformat() if dated else None


CIRCULAR = """Circular of the General Office of the Ministry of Finance and the Export-Import Bank of China on Supporting Trade in Hebei Province

March 3, 2021

Finance departments of Hebei Province and Yunnan Province, and relevant branches of the Export-Import Bank of China,

To support trade (hereinafter referred to as "Trade"), relevant matters are hereby notified as follows:

I. Support
Departments should report monthly. This Circular shall come into force as of May 1, 2021.
"""

ZH_NOTICE = """财政部 税务总局关于延长费用减免政策的通知
财税〔2023〕15号

各省、自治区、直辖市财政厅（局），云南省税务局：

现就有关事项通知如下：

一、对小微企业免征费用。

二、本通知自2023年7月1日起施行。

财政部　税务总局
2023年6月20日
"""


def test_an_english_circular_names_everything_in_its_head() -> None:
    found = about(CIRCULAR)
    assert found.title is not None
    assert found.title.text.startswith("Circular of the General Office")
    assert names(found) == ["General Office of the Ministry of Finance", "Export-Import Bank of China"]
    assert found.document_number is None
    assert (day(found.document_date), day(found.effective_date)) == ("2021-03-03", "2021-05-01")
    assert [addressee.text for addressee in found.addressees] == [
        "Finance departments of Hebei Province and Yunnan Province",
        "relevant branches of the Export-Import Bank of China",
    ]
    assert [region.text for region in found.regions] == ["Hebei Province", "Yunnan Province"]
    assert (found.document_type, found.translation) == ("circular", "human")


def test_a_chinese_notice_names_everything_in_head_and_closing() -> None:
    found = about(ZH_NOTICE)
    assert names(found) == ["财政部", "税务总局"]
    assert found.document_number is not None
    assert found.document_number.text == "财税〔2023〕15号"
    assert (day(found.document_date), day(found.effective_date)) == ("2023-06-20", "2023-07-01")
    assert [addressee.text for addressee in found.addressees] == ["各省、自治区、直辖市财政厅（局）", "云南省税务局"]
    assert (found.document_type, found.translation, found.completeness) == ("通知", "none", "complete")


def test_a_text_that_says_nothing_of_itself_claims_nothing() -> None:
    found = about("banks shall report fees every month and keep the data for five years.")
    assert (found.title, found.issuers, found.document_number, found.document_date) == (None, (), None, None)
    assert (found.publication_date, found.effective_date, found.document_type, found.role) == (None, None, None, "unknown")


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("商务部公告2024年第46号 关于物项管制的公告", "商务部公告2024年第46号"),
        ("关于费用的通知\n银保监办发〔2022〕70号", "银保监办发〔2022〕70号"),
        ("关于费用的通知（法（研）发［1987］32号）", "法（研）发［1987］32号"),
        ("费用管理办法\n\n2022年4月14日 国家市场监督管理总局令第56号公布", "国家市场监督管理总局令第56号"),
        ("Notice on Fees\nNo. 70 [2022]", "No. 70 [2022]"),
        ("Notice on Fees\nYin Bao Jian Ban Fa [2022] No. 70", "Yin Bao Jian Ban Fa [2022] No. 70"),
        (
            "Loans against gold\n\nRBI/2024-25/77      DoS.CO.PPG.SEC.10/11.01.005/2024-25",
            "RBI/2024-25/77      DoS.CO.PPG.SEC.10/11.01.005/2024-25",
        ),
        ("Announcement No. 12 of 2024 of the Ministry of Finance on Fees", "Announcement No. 12 of 2024"),
        ("发文字号：国办发〔2021〕3号\n关于费用的通知", "国办发〔2021〕3号"),
    ],
)
def test_the_own_number_is_found_in_title_head_and_fields(head: str, number: str) -> None:
    found = about(f"{head}\n\n银行应当报送。\n")
    assert found.document_number is not None
    assert found.document_number.text == number


@pytest.mark.parametrize(
    "text",
    [
        "关于转发《财政部公告2020年第8号》的通知\n\n根据财税〔2020〕1号，银行应当报送。",
        "Notice on Fees\n\nBanks shall follow Circular No. 5 [2020] and report.",
        "关于费用的通知\n\n国务院令第513号规定的费用，不得收取。",
    ],
)
def test_a_number_of_another_text_is_not_its_own(text: str) -> None:
    assert about(text).document_number is None


def test_of_a_consolidated_text_the_newest_act_counts() -> None:
    history = "2008年8月3日 中华人民共和国国务院令第529号公布\n\n2018年9月18日 《关于修改部分法规的决定》第一次修订\n\n2024年1月22日 中华人民共和国国务院令第773号第二次修订）"
    found = about(f"# 国务院关于申报标准的规定\n\n{history}\n\n第一条 应当申报。\n\n第二条 本规定自公布之日起施行。", "text/markdown")
    assert found.document_number is not None
    assert found.document_number.text == "中华人民共和国国务院令第773号"
    assert found.document_date is not None
    assert (found.document_date.day, day(found.publication_date)) == (date(2024, 1, 22), "2024-01-22")
    assert found.effective_date is not None
    assert (found.effective_date.day, found.effective_date.source) == (date(2024, 1, 22), "inferred")


def test_the_first_commencement_of_a_text_revised_since_is_not_its_effective_date() -> None:
    history = "2010年1月1日 财政部令第6号公布\n\n2020年5月1日 《关于修改的决定》第一次修订"
    assert about(f"费用办法\n\n{history}\n\n第一条 应当申报。\n\n第二条 本办法自2010年3月1日起施行。").effective_date is None


def test_a_revision_without_an_order_leaves_the_day_of_effect_unknown() -> None:
    history = "1993年12月23日 财政部令第6号发布\n\n2023年7月20日 《关于修改的决定》第三次修订"
    assert about(f"票据办法\n\n{history}\n\n第一条 应当申报。\n\n第二条 本办法自发布之日起施行。").effective_date is None


def test_the_day_a_text_was_passed_is_not_the_day_it_was_published() -> None:
    found = about("休假办法\n\n2008年7月17日 经某某部第6次部务会议通过\n\n第一条 应当休假。\n\n第二条 本办法自发布之日起施行。")
    assert found.document_date is None
    assert found.effective_date is None


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("本通知自2022年７月 1日起正式施行。", "2022-07-01"),
        ("本通知自二〇二二年七月一日起施行。", "2022-07-01"),
        ("本通知自发布之日起30日后施行。", "2022-04-30"),
        ("本通知自印发之日起施行。", "2022-03-31"),
        ("增加一条：“本办法自2030年1月1日起施行。”", None),
        ("企业自2022年5月1日起应当报送。", None),
    ],
)
def test_the_commencement_clause_gives_the_effective_day(clause: str, expected: str | None) -> None:
    assert day(about(f"某某部关于费用的通知\n\n银行应当报送。\n\n{clause}\n\n某某部\n2022年3月31日").effective_date) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("This circular takes immediate effect.", "2024-09-30"),
        ("These directions shall come into force with immediate effect.", "2024-09-30"),
        ("These Measures shall enter into force on 1 January 2025.", "2025-01-01"),
        ("The extension takes effect from July 1, 2024.", None),
        ("Banks shall maintain the ratio effective from December 14, 2024.", None),
    ],
)
def test_only_the_texts_own_commencement_counts(clause: str, expected: str | None) -> None:
    assert day(about(f"Notice on Fees\n\nSeptember 30, 2024\n\nAll Banks\n\nBanks shall report. {clause}").effective_date) == expected


def test_impossible_days_are_passed_over() -> None:
    assert about("Notice on Fees\n\nFebruary 30, 2024\n\nBanks shall report.").document_date is None


REPORT = "-- Banks may lend more\n-- \n-- Sun Jan 29, 2012 10:16pm EST\n-- http://www.example.com/article/2012/01/29/lend\n\n BEIJING  (Reuters) - {}"


def test_a_report_gives_its_own_day_and_infers_the_day_it_speaks_of() -> None:
    found = about(
        REPORT.format("Banks in China may lend more, the central bank said in a statement on Monday. It will be from February 1 onwards.")
    )
    assert found.role == "news_report"
    assert names(found) == ["People's Bank of China"]
    assert found.issuers[0].source == "inferred"
    assert day(found.publication_date) == "2012-01-29"
    assert found.document_date is not None
    assert (day(found.document_date), found.document_date.source) == ("2012-01-30", "inferred")
    assert day(found.effective_date) == "2012-02-01"


def test_a_dateline_alone_dates_nothing() -> None:
    assert about(REPORT.format("Banks may lend more, the People's Bank of China said in a statement on its website.")).document_date is None


def test_a_year_is_inferred_from_the_only_year_printed_and_else_not_claimed() -> None:
    lead = "China News Service, July 11. On July 11, the Ministry of Finance issued a notice requiring banks to defer loans due before the end of 2022{}."
    one = about(lead.format("")).document_date
    assert one is not None
    assert (one.day, one.source) == (date(2022, 7, 11), "inferred")
    assert about(lead.format(" and of 2023")).document_date is None
    assert about(lead.replace("of 2022", "of the year").format("")).document_date is None


def test_a_weekday_decides_between_years() -> None:
    found = about("央行扩大购售范围\n\n路透北京9月7日 - 针对2016年的通知，中国央行周五发布答记者问，银行应当审慎。")
    assert names(found) == ["中国人民银行"]
    assert day(found.document_date) == "2018-09-07"


def test_offices_named_together_are_two() -> None:
    lead = "Prices should be kept stable, Xinhua said, citing a circular issued jointly by the General Offices of the Communist Party of China Central Committee and the State Council, or cabinet."
    assert names(about(REPORT.format(lead))) == ["General Office of the CPC Central Committee", "General Office of the State Council"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("the Ministry of Commerce and Trade", ["Ministry of Commerce and Trade"]),
        ("the General Office of the China Banking and Insurance Regulatory Commission", ["General Office of the China Banking and Insurance Regulatory Commission"]),
        ("Ministry of Industry and Information Technology, Ministry of Finance and four other departments", ["Ministry of Industry and Information Technology", "Ministry of Finance"]),
        ("商务部　工业和信息化部、海关总署", ["商务部", "工业和信息化部", "海关总署"]),
        ("国家发展和改革委员会", ["国家发展和改革委员会"]),
        ("Securities and Markets Commission of Samplia", ["Securities and Markets Commission of Samplia"]),
        ("Ministry of Commerce of Samplia and the Export Credit Bank of Samplia", ["Ministry of Commerce of Samplia", "Export Credit Bank of Samplia"]),
        ("some people and the rest", []),
    ],
)  # fmt: skip
def test_joint_issuers_are_split_only_where_each_part_resolves(printed: str, expected: list[str]) -> None:
    assert [name.text for name in split(fold(printed).text, (0, len(printed)))] == expected


def test_the_head_of_a_report_is_no_title_where_it_is_already_the_text() -> None:
    assert about("China News Service, July 11. On July 11, a notice was issued.\n\nBanks shall report.").title is None


def test_a_title_broken_over_two_lines_is_one() -> None:
    found = about("商务部公告2024年第9号\n关于对物项实施管制的公告\n\n银行应当报送。")
    assert found.title is not None
    assert found.title.text == "商务部公告2024年第9号\n关于对物项实施管制的公告"


def test_a_hint_decides_the_role() -> None:
    assert about("Notice on Fees\n\nBanks shall report.", hints=Hints(role="official")).role == "official"


def test_slips_of_machine_translation_are_told() -> None:
    assert (
        about("Notice of the Ministry of Finance on Fees\n\nBanks in China focus on industry. , make good use of tools.").translation
        == "machine"
    )


def test_a_regulator_is_known_by_what_it_watches_where_the_text_names_it() -> None:
    text = (
        "SAMPLETOWN, March 3 (Xinhua) -- China's banking watchdog instructed lenders to count their samples.\n"
        "The CBRC published its samples, too.\n"
    )
    assert names(about(text)) == ["China Banking Regulatory Commission"]


NOTICE = "各市商务主管部门：\n\n一、样品企业应当登记样品。\n\n二、本通知自2030年3月1日起施行。\n\n"


@pytest.mark.parametrize(
    "chrome",
    [
        "首页\n政务公开\n政策文件\n\n当前位置：首页 > 政策文件 > 通知\n\n",
        "我已授权\n登录 注册\n搜索\n\n",
        "首页新闻\n字体：大 中 小\n\n",
        "【发布日期】2030-02-03\n【来源】商务部\n",
    ],
)
def test_a_title_stands_below_the_words_of_a_page(chrome: str) -> None:
    found = about(f"{chrome}商务部关于加强样品管理的通知\n\n{NOTICE}商务部\n2030年2月1日\n")
    assert found.title is not None
    assert found.title.text == "商务部关于加强样品管理的通知"
    assert (names(found), day(found.document_date)) == (["商务部"], "2030-02-01")


def test_a_headline_stands_behind_the_path_to_its_page() -> None:
    text = "理财课堂\n样品社区\n样品网 > 股票 > 报道 > 正文\n样品部：着力打造样品网络\n据样联社2月3日消息，样品部将加强样品管理。\n"
    found = about(text)
    assert found.title is not None
    assert found.title.text == "样品部：着力打造样品网络"


def test_an_english_title_stands_below_a_menu() -> None:
    found = about(
        "Skip to main content\nHome\nNotifications\n\nCircular on the keeping of samples\n\nDated 3 May 2030\n\n1. Depots shall keep samples.\n"
    )
    assert found.title is not None
    assert found.title.text == "Circular on the keeping of samples"


@pytest.mark.parametrize(
    ("title", "number", "issuers"),
    [
        ("商样发〔2030〕12号商务部关于加强样品管理的通知", "商样发〔2030〕12号", ["商务部"]),
        (
            "RBI/2030-31/12 DOR.SMP.REC.4/01.02/2030-31 Circular on samples",
            "RBI/2030-31/12 DOR.SMP.REC.4/01.02/2030-31",
            ["Reserve Bank of India"],
        ),
        ("Announcement No 41, 2030 of the Ministry of Commerce", "Announcement No 41, 2030", ["Ministry of Commerce"]),
        (
            "Announcement No.15 of 2030 by the Ministry of Commerce and the Ministry of Finance",
            "Announcement No.15 of 2030",
            ["Ministry of Commerce", "Ministry of Finance"],
        ),
        (
            "Order of the State Council of the People's Republic of China No. 512",
            "No. 512",
            ["State Council of the People's Republic of China"],
        ),
        ("Decree No. 5 of the Ministry of Transport, 2030", "Decree No. 5", ["Ministry of Transport"]),
    ],
)
def test_a_title_holds_the_number_and_those_who_issue(title: str, number: str, issuers: list[str]) -> None:
    body = "一、样品企业应当登记样品。" if "样" in title else "1. Exporters shall register samples."
    found = about(f"{title}\n\n{body}\n")
    assert found.document_number is not None
    assert (found.document_number.text, names(found)) == (number, issuers)


def test_an_acronym_tells_of_which_country_a_ministry_is() -> None:
    found = about("MOFCOM Announcement No.12 of 2030 on Samples\n\n1. Exporters shall register samples.\n")
    assert [one.canonical for one in found.issuers] == ["cn.mofcom"]


@pytest.mark.parametrize(
    "closing",
    [
        "商务部2030年2月1日",
        "商务部 二〇三〇年二月一日",
        "商务部\n\n（盖章）2030年2月1日",
        "特此通知。商务部 2030年2月1日",
        "商务部\n2030年2月1日",
    ],
)
def test_the_closing_day_may_stand_beside_the_name_or_the_seal(closing: str) -> None:
    found = about(f"关于加强样品管理的通知\n\n{NOTICE}{closing}\n")
    assert (names(found), day(found.document_date)) == (["商务部"], "2030-02-01")


def test_joint_issuers_sign_beside_the_day() -> None:
    found = about(f"关于加强样品管理的通知\n\n{NOTICE}商务部 海关总署 二〇三〇年二月一日\n")
    assert (names(found), day(found.document_date)) == (["商务部", "海关总署"], "2030-02-01")


@pytest.mark.parametrize("stamp", ["2030-02-03", "2030-02-03 10:11", "【发布日期】2030-02-03"])
def test_the_stamp_of_a_page_is_not_the_day_of_the_notice(stamp: str) -> None:
    found = about(f"商务部关于加强样品管理的通知\n\n{stamp}\n\n{NOTICE}\n商务部\n2030年1月30日\n")
    assert (day(found.document_date), day(found.publication_date)) == ("2030-01-30", "2030-02-03")


def test_a_line_of_history_tells_the_order_and_from_when_it_holds() -> None:
    found = about("样品管理办法\n\n(2030年2月1日商务部令第5号公布 自2030年3月1日起施行)\n\n第一条 样品企业应当登记样品。\n")
    assert found.document_number is not None
    assert (found.document_number.text, day(found.document_date), day(found.effective_date)) == (
        "商务部令第5号",
        "2030-02-01",
        "2030-03-01",
    )
