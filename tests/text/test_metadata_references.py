"""Which other instruments a text names, what it calls them, and what it does to each."""

# ruff: noqa: E501 - samples are whole lines

from __future__ import annotations

import time
from datetime import date

import pytest

from registry.text.extract import NO_HINTS, extract
from registry.text.languages import language
from registry.text.metadata import Reference, metadata

ZH = """某省财政厅关于印发《跨境结算补贴管理办法》的通知
某财金〔2021〕12号

各市财政局：

为贯彻落实《稳定外贸若干措施》，根据《中华人民共和国预算法》《出口信贷管理条例》（国务院令第888号，以下简称《条例》）有关规定，现将有关事项通知如下：

{}

某省财政厅
2021年5月6日
"""

EN = """Circular on Cross-Border Settlement Accounts

RB/2021-22/15 DOR.ABC.REC.7/01.02.003/2021-22
May 6, 2021

All Banks

{}

Yours faithfully
"""

REPORT = """China sets rules for rented roofs

BEIJING, May 6 (Xinhua) -- The Ministry of Finance issued the "Measures for the Administration of Rented Roofs" on Thursday. {} (Reporting by A. Writer)
"""


def cited(text: str, media_type: str = "text/plain") -> list[Reference]:
    drawn = extract(text.encode(), media_type=media_type)
    found = metadata(drawn, language=language(drawn.text), hints=NO_HINTS).references
    for one in found:
        assert 0 <= one.span[0] < one.span[1] <= len(drawn.text)
        if one.source == "explicit":
            shown = " ".join(drawn.text[slice(*one.span)].split())
            assert one.title is None or one.title in shown
            assert one.number is None or one.number in shown
    return list(found)


def zh(body: str) -> list[Reference]:
    return cited(ZH.format(body))


def en(body: str) -> list[Reference]:
    return cited(EN.format(body))


def named(found: list[Reference], words: str) -> Reference:
    return next(one for one in found if words in f"{one.title} {one.number}")


def test_a_notice_says_what_it_forwards_implements_and_rests_on() -> None:
    found = zh("一、请遵照执行。")
    assert [(one.relation, one.title) for one in found] == [
        ("forwards", "跨境结算补贴管理办法"),
        ("implements", "稳定外贸若干措施"),
        ("based_on", "中华人民共和国预算法"),
        ("based_on", "出口信贷管理条例"),
    ]
    assert found[3].number == "国务院令第888号"


@pytest.mark.parametrize(
    ("sentence", "relation", "title", "number"),
    [
        ("《屋顶补贴办法》（某财金〔2015〕3号）同时废止。", "repeals", "屋顶补贴办法", "某财金〔2015〕3号"),
        ("2009年3月1日原国家工商行政管理局令第50号发布的《公平秤管理规定》即行废止。", "repeals", "公平秤管理规定", "国家工商行政管理局令第50号"),
        ("商务部、海关总署公告2003年第5号（《关于屋顶瓦片的公告》）不再执行。", "repeals", "关于屋顶瓦片的公告", "商务部、海关总署公告2003年第5号"),
        ("将《屋顶登记规定》第三条修改为：“屋顶应当登记。”", "amends", "屋顶登记规定", None),
        ("对《屋顶登记规定》作如下修改：删去第四条。", "amends", "屋顶登记规定", None),
        ("《屋顶补贴办法》的执行期限延长至2025年12月31日。", "extends", "屋顶补贴办法", None),
        ("暂停实施《屋顶限购规定》。", "suspends", "屋顶限购规定", None),
        ("具体程序按照《屋顶登记规定》第八条办理。", "cites", "屋顶登记规定", None),
    ],
)  # fmt: skip
def test_a_chinese_sentence_says_what_is_done_to_an_instrument(sentence: str, relation: str, title: str, number: str | None) -> None:
    one = named(zh(f"一、{sentence}"), title)
    assert (one.relation, one.title, one.number) == (relation, title, number)


def test_a_list_is_what_its_head_announces() -> None:
    found = zh("一、下列文件予以废止：\n1.《屋顶补贴办法》（某财金〔2015〕3号）\n2.《瓦片管理规定》\n\n二、各地应当执行《砖块规定》。")
    assert [one.relation for one in found if one.title in ("屋顶补贴办法", "瓦片管理规定")] == ["repeals", "repeals"]
    assert named(found, "砖块规定").relation == "cites"


def test_several_instruments_end_in_one_sentence() -> None:
    body = "三、2000年1月1日原国家计划委员会令第8号发布的《甲规定》、2001年2月2日发布的《乙办法》同时废止。"
    found = [one for one in zh(body) if one.relation == "repeals"]
    assert [(one.title, one.day) for one in found] == [("甲规定", date(2000, 1, 1)), ("乙办法", date(2001, 2, 2))]


def test_a_short_name_stands_for_what_it_was_given_to() -> None:
    found = zh("一、《条例》第三条第二款规定的银行应当报告。")
    one = next(one for one in found if one.source == "alias")
    assert (one.title, one.number, one.relation) == ("出口信贷管理条例", "国务院令第888号", "cites")


def test_the_place_in_an_instrument_is_kept() -> None:
    text = ZH.format("一、适用《屋顶登记规定》第三条第二款第（一）项。")
    drawn = extract(text.encode(), media_type="text/plain")
    one = named(cited(text), "屋顶登记规定")
    assert one.provision is not None
    assert drawn.text[slice(*one.provision)] == "第三条第二款第（一）项"


def test_a_number_in_running_text_is_cut_to_its_code() -> None:
    found = zh("一、最高人民法院以法发〔1993〕15号印发的批复和财税〔2016〕36号继续有效。")
    assert [one.number for one in found if one.title is None] == ["法发〔1993〕15号", "财税〔2016〕36号"]


def test_forms_contracts_and_newspapers_are_no_instruments() -> None:
    found = zh("一、提交《屋顶登记表》《劳动合同》，并在《某省日报》公告。")
    assert not {one.title for one in found} & {"屋顶登记表", "劳动合同", "某省日报"}


def test_login_lines_cite_nothing() -> None:
    assert "服务条款" not in {one.title for one in zh("一、应当报告。\n\n请先同意《服务条款》和《隐私政策》")}


def test_the_history_of_a_law_names_what_amended_it_and_not_itself() -> None:
    text = "# 屋顶登记条例\n\n1999年1月1日 中华人民共和国国务院令第200号发布\n\n2019年3月2日 《国务院关于修改部分行政法规的决定》修订\n\n第一条 为了登记屋顶，根据《中华人民共和国建筑法》，制定本条例。\n\n第二条 屋顶应当登记。\n"
    assert [(one.relation, one.title) for one in cited(text, "text/markdown")] == [
        ("amended_by", "国务院关于修改部分行政法规的决定"),
        ("based_on", "中华人民共和国建筑法"),
    ]


def test_laws_that_everybody_knows_are_named_without_marks() -> None:
    found = zh("一、依照公司法第二十条和农村屋顶调解仲裁法第三条处理，公司法人应当报告。")
    assert [one.title for one in found if one.title and one.title.endswith("法") and len(one.title) < 6] == ["公司法"]


@pytest.mark.parametrize(
    ("sentence", "relation", "title", "number"),
    [
        ("These directions are issued under Section 35A of the Banking Roof Act, 1949 (10 of 1949).", "based_on", "Banking Roof Act, 1949", "10 of 1949"),
        ("The Roof Rent Rules, 2011 are hereby repealed.", "repeals", "Roof Rent Rules, 2011", None),
        ("In supersession of circular DOR.XYZ.REC.3/01.02.003/2019-20 dated March 8, 2020, banks shall report.", "replaces", "", "DOR.XYZ.REC.3/01.02.003/2019-20"),
        ("The Master Direction on Roof Loans dated March 3, 2016 is hereby amended as under.", "amends", "Master Direction on Roof Loans", None),
        ("The Roof Relief Measures, 2012 have been extended to June 30, 2022.", "extends", "Roof Relief Measures, 2012", None),
        ("Please refer to A.P. (DIR Series) Circular No. 16 dated September 12, 2002.", "cites", "", "A.P. (DIR Series) Circular No. 16"),
        ("Persons defined in 12 CFR part 1003 shall report.", "cites", "", "12 CFR part 1003"),
        ("Institutions under Regulation (EU) No 575/2013 shall report.", "cites", "", "Regulation (EU) No 575/2013"),
        ("They apply the Measures for the Administration of Roof Tiles and Bricks (Order No. 8 of the People's Court).", "cites", "Measures for the Administration of Roof Tiles and Bricks", "Order No. 8 of the People's Court"),
    ],
)  # fmt: skip
def test_an_english_sentence_says_what_is_done_to_an_instrument(sentence: str, relation: str, title: str, number: str | None) -> None:
    found = en(f"2. {sentence}")
    one = named(found, number or title)
    assert (one.relation, one.title or "", one.number) == (relation, title, number)


def test_the_day_and_the_place_are_kept_with_an_english_name() -> None:
    text = EN.format(
        "Please refer to Section 18 read with Section 10 (2) of the Roof Systems Act, 2007 and circular DOR.XYZ.REC.3/01.02.003/2019-20 dated March 8, 2020."
    )
    drawn = extract(text.encode(), media_type="text/plain")
    first, second = cited(text)
    assert first.provision is not None
    assert drawn.text[slice(*first.provision)] == "Section 18 read with Section 10 (2)"
    assert second.day == date(2020, 3, 8)


def test_circulars_named_before_end_by_a_later_sentence() -> None:
    body = "In terms of A.P. (DIR Series) Circular No. 16 dated September 12, 2002, dealers may release exchange.\n\n2. The above-mentioned circulars stand withdrawn with immediate effect. Dealers act under the Exchange Act, 1999."
    found = en(body)
    assert [(one.number or one.title, one.relation) for one in found] == [
        ("A.P. (DIR Series) Circular No. 16", "repeals"),
        ("Exchange Act, 1999", "cites"),
    ]


def test_the_clause_of_a_repeal_is_the_sentence_that_ends_what_was_named_before() -> None:
    body = "In terms of A.P. (DIR Series) Circular No. 16 dated September 12, 2002, dealers may release exchange.\n\n2. Consequently, the above-mentioned circulars stand withdrawn."
    drawn = extract(EN.format(body).encode(), media_type="text/plain")
    (clause,) = metadata(drawn, language=language(drawn.text), hints=NO_HINTS).clauses
    assert drawn.text[slice(*clause.span)].endswith("the above-mentioned circulars stand withdrawn.")


def test_an_announcement_supersedes_one_that_is_told_by_its_year() -> None:
    assert [one.relation for one in en("This circular supersedes 2006 Announcement No. 50.")] == ["replaces"]


def test_what_a_notice_rests_on_is_not_what_it_makes_public() -> None:
    body = "根据《样品法》《样品条例》有关规定，现公布《样品清单》，自2030年12月1日起实施。"
    drawn = extract(f"关于样品的公告\n\n{body}\n".encode(), media_type="text/plain")
    found = metadata(drawn, language=language(drawn.text), hints=NO_HINTS).references
    assert [one.relation for one in found] == ["based_on", "based_on", "forwards"]


def test_an_english_short_name_stands_for_its_instrument() -> None:
    found = en('The Roof Systems Act, 2007 (hereinafter referred to as the "Roof Act") applies. The Roof Act binds banks.')
    assert [(one.title, one.source) for one in found] == [("Roof Systems Act, 2007", "explicit"), ("Roof Systems Act, 2007", "alias")]


def test_headings_and_offices_are_no_instruments() -> None:
    assert en("Key Provisions\n\nA. Person, Counsel, Office of Regulations, will answer. Banks shall report to the Standards Board.") == []


def test_the_title_of_an_english_notice_names_what_it_amends() -> None:
    found = cited(
        EN.format("Banks shall report.").replace(
            "Circular on Cross-Border Settlement Accounts", "Amendment to Master Direction on Roof Loans", 1
        )
    )
    assert [(one.title, one.relation) for one in found] == [("Master Direction on Roof Loans", "amends")]


def test_a_report_is_about_the_instrument_that_it_says_was_issued() -> None:
    found = cited(REPORT.format("It cited the Roof Law."))
    assert [(one.title, one.relation) for one in found] == [
        ("Measures for the Administration of Rented Roofs", "reports_on"),
        ("Roof Law", "cites"),
    ]


def test_thousands_of_names_are_read_in_time_with_the_text() -> None:
    body = "一、" + "".join(f"《第{number}号屋顶管理办法》（以下简称《办法{number}》）、" for number in range(3000)) + "同时废止。"
    assert len(zh(body)) >= 3000


@pytest.mark.parametrize(
    ("language_code", "piece"),
    [
        ("zh", "《甲乙法》、"),
        ("zh", "《甲办法》同时废止,"),
        ("zh", "国务院令第5号、"),
        ("zh", "《甲办法》(以下简称《乙》)"),
        ("en", "the Act, 1949 of Roof Act, "),
        ("en", "Aaa Bbb Ccc Act "),
        ("en", "12 CFR part 1003 "),
        ("en", "Circular No. 16 of 2002, "),
        ("en", '"Aaa Bbb '),
    ],
)
def test_naming_instruments_over_and_over_takes_time_in_proportion(language_code: str, piece: str) -> None:
    def seconds(length: int) -> float:
        drawn = extract(("Title\n\n" + piece * (length // len(piece))).encode(), media_type="text/plain")
        start = time.process_time()
        metadata(drawn, language=language_code, hints=NO_HINTS)
        return time.process_time() - start

    whole = min(seconds(32_000) for _ in range(2))
    assert whole < 0.2 or whole < 9 * min(seconds(8_000) for _ in range(3))
