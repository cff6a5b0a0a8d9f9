"""Reports by what they say of themselves, and the bodies in them that no table holds."""

# ruff: noqa: E501 - samples are whole lines

from __future__ import annotations

import time

import pytest

from registry.text.extract import NO_HINTS, extract
from registry.text.languages import language
from registry.text.lexicon.en import press as en
from registry.text.lexicon.zh import press as zh
from registry.text.metadata import Metadata, metadata


def about(text: str) -> Metadata:
    drawn = extract(text.encode(), media_type="text/plain")
    return metadata(drawn, language=language(drawn.text), hints=NO_HINTS)


def names(found: Metadata) -> list[str]:
    return [issuer.text for issuer in found.issuers]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "New limits\n\nWASHINGTON (Reuters) - The Federal Communications Commission (FCC) on Thursday voted to bar stray calls.\n",
            ["Federal Communications Commission"],
        ),
        (
            "Loan rules\n\nWASHINGTON (Reuters) - Lenders must keep records, the Fed said. The Federal Reserve looks after lenders.\n",
            ["Federal Reserve"],
        ),
        (
            "Pipelines told to report\n\nOperators must report within a day, the TSA said on Monday.\nThey told reporters so.\n",
            ["Transportation Security Administration"],
        ),
        (
            "Fund rules\n\nMUMBAI (Reuters) - The Securities and Exchange Board of India, in a paper on its website, suggested permitting new funds.\n",
            ["Securities and Exchange Board of India"],
        ),
        (
            "New limits for lenders\n\nThe Central Bank of Ruritania (CBR) has issued a warning to all lenders about old forms.\n\nLenders must use the new forms, it said on Monday.\n",
            ["Central Bank of Ruritania"],
        ),
        (
            "Markets watchdog tightens advice\n\nStockbrokers face new limits, market regulator Sebi on Monday proposed.\nSebi on Monday proposed to bar tips.\nThe brokers must tell their clients what they know.\n",
            ["Sebi"],
        ),
        (
            "RURITANIA CURBS INFLOWS\n\n    STRELSAU, June 2 - Ruritania's central bank announced that loans from abroad would be frozen.\n    Bankers said the step would slow growth.\n",
            ["Ruritania's central bank"],
        ),
        (
            "Exports of grain stopped\n\nThe government has prohibited exports of grain, according to a notification of the Directorate General of Grain Trade (DGGT).\n\nThe DGGT said so in a notification issued on Thursday.\n",
            ["Directorate General of Grain Trade"],
        ),
        (
            "Content rules\n\nSTRELSAU -- Ruritania has unveiled rules for content.\n\nThe measures were issued by eight departments, including the Content Administration of Ruritania, and define four kinds of content.\n",
            ["Content Administration of Ruritania"],
        ),
        (
            "四部門聯合監管禮盒\n\n本報訊 記者李一 近日,商務部、國家市場監管總局聯合發布公告,要求經營者明碼標價,不得使用貴重材料。\n",
            ["商務部", "國家市場監管總局"],
        ),
        ("生态环境部8日通报,第三批督察组已完成任务,共收到举报一百件,已办结八十件。\n生态环境部表示,需要重视。\n", ["生态环境部"]),
        (
            "新华社北京7月21日电 21日召开的国务院常务会议从三方面进行部署,确定了优化口岸环境的措施。\n会议要求有关部门压缩时间。\n",
            ["国务院常务会议"],
        ),
    ],
)
def test_a_report_without_an_agency_is_known_and_names_who_acts(text: str, issuers: list[str]) -> None:
    found = about(text)
    assert found.role == "news_report"
    assert names(found) == issuers


@pytest.mark.parametrize(
    "text",
    [
        "Notice on fees\n\nAll banks\n\nThe fees shall be paid by lenders on Monday. You are advised to note the change.\n\nYours faithfully,\n",
        "某局关于收费的通知\n\n各单位:\n\n现将有关事项通知如下:\n一、不得收费。\n特此通知。\n",
        "Rules of procedure\n\nThe members shall meet on Monday. The chair shall say who speaks.\n",
    ],
)
def test_a_notice_is_no_report(text: str) -> None:
    assert about(text).role != "news_report"


@pytest.mark.parametrize(
    "text",
    [
        "样品新规来了\n\n样品科技讯 5月2日，样品集团的公告引来关注。仓库必须扩建。\n",
        "样品市场观察\n\n文/李某\n\n仓库必须扩建，任何市场都要有与之匹配的资本。\n",
        "座谈会召开\n\n王乙说，样品要登记。主任表示，仓库要扩建。\n",
        "样品登记今起从严\n\n美样部10月6日与美样局宣布规则，提高登记要求。\n",
        "样股低收22点\n\n两市成交增至54亿元，样指收报2765点，跌幅0.8%。仓库板块必须留意。\n",
        "样品贷的防控\n\n其实，很多人看不清样品贷。当然，监管要在惩戒之前。正因为真假难辨，更要警惕。\n",
        "在样品论坛上的讲话\n\n女士们、先生们、朋友们！各国应该坚持开放。我相信，样品一定能流通。我希望各位来宾有所收获。\n",
        "样品抽查结果\n\n样品局专门组织开展抽查。抽查发现，有8批次样品没有厂名。涉及仓库25批次。仓库需整改。\n",
        "【样品部门查处违规行为】针对媒体报道的情况，样品部门对违法经营问题进行查处。\n",
    ],
)
def test_credits_speakers_deeds_markets_and_arguments_tell_that_no_instrument_speaks(text: str) -> None:
    assert about(text).role == "news_report"


@pytest.mark.parametrize(
    "text",
    [
        "样品登记要求\n\n各仓库要做好今年样品登记工作。仓库必须扩建，登记机构应当公示结果。本通知自5月1日起施行。\n",
        "样品局有关负责人就《样品办法》答记者问\n\n近日，样品局公布了《样品办法》。\n\n问：为什么？\n答：要完善制度。\n",
        "仓库守则\n\n仓库应当登记样品。样品不得外借。违反的，处一千元罚款。\n",
        (
            "样山市人民政府办公室关于印发样品仓库整治方案的通知\n各区人民政府:\n3月1日样山市样品局公布了《仓库名录》，"
            "现印发整治方案。\n样山市人民政府办公室 2031年3月9日(此件公开发布)\n样品仓库整治方案\n仓库应当登记样品。\n"
        ),
    ],
)
def test_what_speaks_for_itself_is_no_report(text: str) -> None:
    assert about(text).role != "news_report"


PROSE = "样品市场近来冷清。河水上涨。商户说法不一，样品运到各地。仓库都已装满，河边的码头也停了工。" * 9


@pytest.mark.parametrize(
    "text",
    [
        "样品市场何去何从\n\n" + PROSE,
        "---\ntitle: '样品新规细则'\ncategories: \n - 样品频道\nauthor: 样甲\ndate: Sat, 04 Dec 2021 10:57:00 GMT\n---\n\n<p>"
        + PROSE
        + "</p>\n",
    ],
)
def test_prose_without_any_sign_of_an_instrument_is_a_report(text: str) -> None:
    assert about(text).role == "news_report"


@pytest.mark.parametrize(
    "text",
    [
        "关于发布样品目录的公告\n\n" + PROSE,
        "样品登记\n\n" + PROSE.replace("河水上涨。", "我局核对。"),
        "样品登记\n\n" + PROSE + "\n\n样品局\n2030年5月2日\n",
        "样品登记\n\n" + PROSE.replace("河水上涨。", "仓库应当登记。样品不得外借。"),
        "样品登记\n\n一、河边的码头。" + PROSE + "\n二、城里的仓库。\n三、样品。\n",
        "样品登记\n\n河水上涨。仓库装满。\n",
    ],
)
def test_a_sign_of_an_instrument_or_brevity_leaves_it_open(text: str) -> None:
    assert about(text).role != "news_report"


def test_a_digest_of_numbered_stories_is_a_report_though_one_of_them_is_an_interview() -> None:
    stories = "\n\n".join(f"**NO.{at} 样品库要闻**\n\n样品局负责同志就样品登记答记者问。样品库存货充足，登记有序。" for at in range(1, 5))
    assert about(f"样品要闻\n\n{stories}\n").role == "news_report"
    assert about(f"样品登记通知\n\n{stories.replace('NO.', '')}\n").role != "news_report"


def test_no_company_newspaper_or_person_issues_what_is_reported() -> None:
    text = "Lenders cut rates\n\nSTRELSAU, June 2 - Deutsche Bank said on Monday it cut rates. Ruritania News Agency said so too. John Bureau said nothing.\n"
    assert names(about(text)) == []


def test_traditional_characters_fold_one_to_one() -> None:
    assert zh.simplified("衛福部食藥署，中華") == "卫福部食药署，中华"


@pytest.mark.parametrize("filler", ["A", "Aa ", "Aa and ", "Aa, ", "部", "一", "a said ", "On ", "\n", " ", "said "])
def test_the_patterns_of_the_press_take_little_time_over_a_lead(filler: str) -> None:
    words = (filler * 6000)[:6000]
    for pattern in (
        *en.MARKS,
        en.ATTRIBUTED,
        en.BODY,
        en.OWNED,
        en.SHORT,
        en.NO_REPORT,
        *zh.MARKS,
        zh.ACTED,
        zh.DIGEST,
        zh.BODY,
        zh.MEETING,
        zh.CREDITS,
        zh.ISSUED,
        zh.ATTRIBUTED,
        zh.PERSON_SAID,
        zh.ARGUED,
    ):
        start = time.process_time()
        sum(1 for _ in pattern.finditer(words))
        assert time.process_time() - start < 0.05, pattern.pattern[:60]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Limits on store cards\n\nA new step was announced yesterday.\n\nThe step would cap store cards, said the Monetary Authority of Ruritania (MAR).\n\nIt will start soon, it said on Monday.\n",
            ["Monetary Authority of Ruritania"],
        ),
        (
            "STRELSAU, Dec. 3 (Xinhua) -- Rules for loans were tightened.\nThe People's Bank of China and the China Securities Regulatory Commission will require lenders to limit such loans.\n",
            ["People's Bank of China", "China Securities Regulatory Commission"],
        ),
        (
            'The Reserve Bank of India (RBI) Tuesday directed lenders to keep counters open.\n\n"All lenders are advised to keep counters open," RBI said.\n',
            ["Reserve Bank of India"],
        ),
    ],
)
def test_who_speaks_may_stand_behind_the_verb_or_beside_another(text: str, issuers: list[str]) -> None:
    assert names(about(text)) == issuers


def test_a_section_that_is_cited_and_words_that_are_quoted_make_no_notice_of_a_report() -> None:
    told = about(
        "The Bank of Ghana says it is illegal to sell old coins.\n\nIt said section 35 of the Coin Act gives it the right to redeem them.\n\n"
        '"All dealers are advised to stop," it added.\n\nThe statement said collectors were exempt.\n'
    )
    assert told.role == "news_report"
    assert names(told) == ["Bank of Ghana"]


def test_a_day_of_effect_may_be_printed_day_first() -> None:
    told = about(
        "STRELSAU, March 3, 2031 (Reuters) - The Federal Reserve on Monday banned paper cheques.\n\nThe measures, which affect shops, will come into force on 6 June 2031.\n"
    )
    assert told.effective_date is not None
    assert told.effective_date.day.isoformat() == "2031-06-06"
