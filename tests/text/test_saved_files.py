"""Notices as archives keep them: under the fields of a Markdown file, within a template, sealed by another, printed in a report."""

from registry.text.metadata import Metadata
from registry.text.reading import Reading, read


def reading(words: str, kind: str = "text/markdown") -> Reading:
    return read(words.encode(), media_type=kind)


def about(words: str, kind: str = "text/markdown") -> Metadata:
    return reading(words, kind).metadata


HEADED = """---
id: "Zm9v"
title:
  zh: 样品检验指导原则
source_url: https://archive.example/qms/17/
tags:
  - 样品
effective_date: '2025-04-20'
---

# 样品检验指导原则

各省样品管理局：

为规范样品检验，国家样品管理局组织制定了《样品检验指导原则》《样品封存指导原则》。现印发给你们，请遵照执行。

检验人员应当当场封存样品。
"""


def test_the_fields_that_a_file_keeps_above_a_text_are_no_words_of_it() -> None:
    found = reading(HEADED)
    assert found.metadata.title is not None
    assert found.metadata.title.text == "样品检验指导原则"
    assert [one.text for one in found.metadata.addressees] == ["各省样品管理局"]
    assert {each.reason for each in found.noise if each.span[1] < found.text.index("# ")} >= {"file header"}


def test_a_covering_notice_without_a_signature_is_issued_by_who_wrote_what_it_sends() -> None:
    assert [one.text for one in about(HEADED).issuers] == ["国家样品管理局"]


def test_text_between_two_rules_is_no_head_of_a_file() -> None:
    found = reading("---\n检验人员应当当场封存样品，不得带离。\n---\n\n样品应当保存两年。\n", "text/markdown")
    assert len(found.measures) == 2


def test_a_number_alone_at_the_head_is_no_title() -> None:
    words = "样科函〔2031〕35号\n\n各有关单位：\n\n现将有关事项通知如下：\n\n一、各单位应当核对样品。\n\n样品省科学技术厅\n2031年1月9日\n"
    found = about(words, "text/plain")
    assert found.title is None
    assert found.document_number is not None
    assert found.document_number.text == "样科函〔2031〕35号"


def test_who_seals_for_another_stands_between_its_name_and_the_day() -> None:
    words = (
        "关于印发样品出入管理办法的通知\n\n各市样品局：\n\n现将《样品出入管理办法》印发给你们，请认真执行。\n\n样品省商务厅样品流通\n\n"
        "的保障工作领导小组\n\n（样品省商务厅代章）\n\n2031年3月3日\n\n样品出入管理办法\n\n第一条 为规范样品出入，制定本办法。\n\n"
        "第二条 库房应当登记每次出入。\n\n第三条 库房不得夜间开门。\n\n第四条 样品应当有标签。\n\n"
        "第五条 标签应当清楚。\n\n第六条 本办法由各市解释。\n"
    )
    found = about(words, "text/plain")
    assert found.document_date is not None
    assert found.document_date.day.isoformat() == "2031-03-03"
    assert [one.text for one in found.issuers] == ["样品省商务厅样品流通的保障工作领导小组"]


PAGE = """<%@ page pageEncoding="UTF-8"%><%@ include file="/common/tags.jsp"%>
<html><head><title>样品目录</title></head><body><div>
<span background="<s:url value="/front/top.jpg"/>"><strong>样品信息公开指导目录（试行）</strong></span>
<p>为规范样品信息公开，制定本目录。</p>
<p>一、库房应当在门口公开样品清单，清单应当写明名称、数量和日期。</p>
<p>二、库房不得公开样品价格，价格由样品委员会统一公布。</p>
<footer><div>国家样品委员会</div><p>2031年3月20日</p></footer>
</div></body></html>"""


def test_what_a_server_was_to_put_into_a_page_is_no_word_of_it() -> None:
    found = reading(PAGE, "text/html")
    assert "<%" not in found.text
    assert '">' not in found.text
    assert found.metadata.title is not None
    assert found.metadata.title.text == "样品信息公开指导目录（试行）"


def test_a_footer_that_holds_a_name_and_a_day_signs_the_notice() -> None:
    found = about(PAGE, "text/html")
    assert [one.text for one in found.issuers] == ["国家样品委员会"]
    assert found.document_date is not None
    assert found.document_date.day.isoformat() == "2031-03-20"


REPORT = """九部门遏制样品重复检验

样社样京4月21日电（记者 张乙）工业和信息化部、国家样品监督委员会、财政部等部门联合印发了《关于遏制样品重复检验的紧急通知》。具体内容如下：

关于遏制样品重复检验的紧急通知

样信部联〔2031〕177号

各省工业主管部门：

各地要立即停止重复检验。
"""


def test_a_report_names_all_who_issue_together_and_the_number_of_what_it_prints() -> None:
    found = about(REPORT, "text/plain")
    assert [one.text for one in found.issuers] == ["工业和信息化部", "国家样品监督委员会", "财政部"]
    assert found.document_number is not None
    assert found.document_number.text == "样信部联〔2031〕177号"
