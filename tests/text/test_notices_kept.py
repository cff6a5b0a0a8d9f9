"""Official notices whose words look like the press, a menu, a file's own fields or an answer: their rules are read all the same."""

# ruff: noqa: E501 - samples are whole texts

from __future__ import annotations

import pytest

from registry.text.reading import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eel Fishing Rules 2031\n\n1. A person shall not fish for eel without a licence.\n2. The Director may grant a licence.\n", 2),
        ("Export bans imposed on scrap\n\n1. No person may export scrap.\n2. Dealers must keep a register.\n", 2),
        (
            "Quarterly returns\n\nAll licensed dealers are directed to submit the return by Friday, 13 June 2031.\n\n1. The return must list every sale.\n",
            2,
        ),
        ("Interim Measures for Pilot Quays\n\nArticle 1. Keepers must register.\nArticle 2. The register is published every Monday.\n", 1),
        (
            "Safety of ferries\n\nDUTIES - The master must hold a drill every month. The owner must keep a log of all drills for five years.\n",
            2,
        ),
        ("Value added tax: small traders\n\n1. A trader must keep a record.\n2. Input value added tax may not be deducted early.\n", 2),
        (
            "人大代表建议和政协提案办理办法\n\n第一章 总则\n第一条 承办单位应当登记建议。\n第二章 人大代表建议和政协提案的答复\n第二条 答复不得延误。\n",
            2,
        ),
        ("关于进一步做好十五届人大三次会议代表建议答复\n各承办单位:\n一、承办单位应当在6月30日前完成答复。\n二、答复不得由他人代签。\n", 2),
        ("样品交易异常波动处理规则\n\n1. 收盘价涨幅过大的,仓库应当公告。\n2. 成交量放大的,仓库应当报告。\n3. 会员不得影响收盘价。\n", 3),
        ("样品交易所会员管理办法\n\n第一条 成为样品交易所会员,应当经批准。\n第二条 会员不得转让资格。\n", 2),
        ("# 样品记者管理办法\n\n第一条 记者从事采访,应当出示证件。\n第二条 单位不得阻挠记者采访。\n", 2),
    ],
)
def test_rules_that_look_like_something_else_are_read(text: str, found: int) -> None:
    seen = read(text.encode(), media_type="text/markdown")
    assert (seen.metadata.role, len(seen.measures)) == ("unknown", found)


def test_a_memorandum_between_two_lines_is_no_head_of_a_file() -> None:
    seen = read(
        b"---\nSubject: Export of ore\nScope: Exporters must hold a licence.\nProhibition: No person may export raw ore.\n---\nRegistrar of Mines\n",
        media_type="text/markdown",
    )
    assert [found.modality for found in seen.measures] == ["prohibition"]


def test_the_head_of_a_file_may_stand_at_its_very_start() -> None:
    seen = read(
        b"---\ntitle: Guidance on Samples\ndate: 2031-05-02\n---\n\n# Guidance on Samples\n\nKeepers must count samples.\n",
        media_type="text/plain",
    )
    assert seen.metadata.title is not None
    assert (seen.metadata.title.text, len(seen.measures)) == ("Guidance on Samples", 1)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Notice on the reporting of payments\n\nTo\nReserve Bank of India\n\nBanks must report payments.\n\nMinistry of Finance\n3 March 2031\n", "Ministry of Finance"),
        ("关于报告付款的通知\n\n中国人民银行\n国家外汇管理局:\n\n银行应当报告付款。\n\n财政部\n2031年3月3日\n", "财政部"),
    ],
)  # fmt: skip
def test_who_signs_issues_and_not_who_is_addressed(text: str, issuer: str) -> None:
    assert [one.text for one in read(text.encode(), media_type="text/plain").metadata.issuers] == [issuer]


def test_a_menu_ends_before_the_title_and_the_chapters_below_it() -> None:
    menu = "首页\n新闻中心\n政务公开\n政务服务\n互动交流\n专题专栏\n机构职能\n法规库\n行政许可\n数据\n搜索\n登录\n"
    seen = read(f"{menu}样品条例\n第一章 总则\n第一条 仓库应当登记样品。\n".encode(), media_type="text/plain")
    assert seen.metadata.title is not None
    assert (seen.metadata.title.text, len(seen.measures)) == ("样品条例", 1)


def test_a_preamble_that_ends_as_follows_orders_nothing() -> None:
    text = "Order on Eel\n\nThe Minister of Samples orders as follows.\n\nArticle 1\n\nA person must hold a licence.\n"
    assert [found.modality for found in read(text.encode(), media_type="text/plain").measures] == ["obligation"]
