"""Reading a whole text takes time in proportion to it, whatever it is made of.

Each text repeats what makes some stage look back or ahead: signs that open and never close, labels without end, one line, one sentence
or one table for the whole notice, headings, references and days that could belong to each other.
"""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from registry.errors import UnreadableError
from registry.parsers import read
from registry.text.extract import Hints

LENGTH = 100_000
BUDGET = 3.0
"""Seconds of the processor for LENGTH characters on an idle machine; on a busy one the growth decides."""
GROWTH = 8
"""For a text four times as long: 4 is linear, 16 quadratic."""

PIECES = {
    "words": "bank shall ",
    "one word": "a",
    "one Chinese sentence": "银行应当报告费用",
    "Chinese clauses": "银行应当报告费用,",
    "Chinese sentences": "银行应当在三十日内报告费用。",
    "sentences": "Banks shall report fees to the Commission within 30 days. ",
    "paragraphs": "Banks shall report fees of more than 100 million yuan by March 1, 2024.\n\n",
    "lines": "Banks shall report their fees every month to the office that they belong\n",
    "open quotations": "“",
    "quotations in one another": "“《‘",
    "closed quotations": "“银行应当报告”",
    "straight quotations": '"banks must not" ',
    "open brackets": "(",
    "brackets in one another": "([{（【",
    "titles": "《银行法》",
    "open titles": "《银行",
    "numbers": "1. ",
    "letters": "(a) ",
    "Chinese numbers": "（一）",
    "articles": "第一条",
    "articles with words": "第一条 银行应当报告。\n",
    "numbered lines": "1. Banks shall report.\n",
    "lettered lines": "(a) banks shall report;\n",
    "a list without end": "(i) report; and ",
    "heads of lists": "Banks shall do the following:\n",
    "Chinese heads of lists": "银行有下列情形之一的:\n",
    "headings": "# Fees\n",
    "a table": "| Fees | 5 % | 2024-01-01 |\n",
    "one row": "| 5 % ",
    "rules of a table": "|---",
    "emphasis": "**a** ",
    "open emphasis": "**",
    "links": "[a](http://x/) ",
    "open links": "[a](",
    "days": "March 1, 2024 ",
    "Chinese days": "2024年1月1日",
    "years": "2024 ",
    "amounts": "100 million yuan ",
    "Chinese amounts": "一百万元",
    "periods": "within 30 days ",
    "Chinese periods": "自公布之日起30日内",
    "references": "under section 5(1)(a) of the Banks Act, 2024, ",
    "Chinese references": "根据《银行法》第五条第一款规定,",
    "relative clauses": "which banks that ",
    "conditions": "if it is ",
    "Chinese conditions": "如果银行的,",
    "exceptions": "unless otherwise provided, except ",
    "repeals": "同时废止《银行法》和",
    "reports": 'Xinhua reported that the central bank said, "banks will", ',
    "Chinese reports": "证监会表示,",
    "issuers": "财政部、税务总局、",
    "numbers of notices": "财政部令第5号 ",
    "numbers of circulars": "RBI/2024-25/12 DOR.No.5/13.03.000/2024-25 ",
    "parties": "中央政府、银行和",
    "agents": "由银行",
    "line ends": "\n",
    "spaces": " ",
    "dots": ".",
    "ellipses": "……",
    "stops": "。",
    "commas": ", ",
    "abbreviations": "U.S. No. ",
    "one mark above another": "e\u0301\u0301",
    "controls": "a\u200b\u202e",
    "signatures": "\n\nMinistry of Finance\nMarch 1, 2024\n",
    "lines of a page": "来源:新华社 作者:李 编辑:王 浏览:5\n",
    "copies of a title": "关于银行费用的通知\n",
}
MARKUP = {
    "deep elements": "<div>",
    "paragraphs without end": "<p>Banks shall report.",
    "open tags": "<p a",
    "cells": "<td>5 %",
    "tables in one another": "<table><tr><td>",
    "rows": "<tr><td>Fees<td>5 %</tr>",
    "items": "<li>Banks shall report;",
    "lists in one another": "<ol><li>a",
    "emphasis": "<b><i>a",
    "links": "<a href=x>Notice</a> ",
    "line breaks": "a<br>",
    "entities": "&amp;",
    "broken entities": "&am",
    "comments": "<!---->",
    "open comments": "<!--",
    "spans": "<span>a</span>",
}


def _seconds(body: bytes, media_type: str) -> float:
    start = time.process_time()
    with suppress(UnreadableError):
        read(body, media_type=media_type, hints=Hints(encoding="utf-8"))
    return time.process_time() - start


def _fault(name: str, before: str, piece: str, media_type: str) -> str | None:
    """What is wrong where a text of LENGTH takes long, and far more than four times what a quarter of it takes."""

    def seconds(length: int) -> float:
        return _seconds((before + piece * (length // len(piece))).encode(), media_type)

    for _ in range(3):
        whole = seconds(LENGTH)
        if whole < BUDGET or whole < GROWTH * seconds(LENGTH // 4):
            return None
    return f"{name}: {whole:.1f} s"


@pytest.mark.parametrize(
    ("media_type", "before", "pieces"),
    [
        ("text/markdown", "", PIECES),
        ("text/plain", "Notice of the Ministry on Fees\n\n", {name: PIECES[name] for name in ("paragraphs", "issuers")}),
        ("text/html", "<body><article>", MARKUP),
        ("application/xml", "<rule>", {name: MARKUP[name] for name in ("paragraphs without end", "cells", "deep elements", "entities")}),
    ],
    ids=["markdown", "plain text", "page", "xml"],
)
def test_reading_takes_time_in_proportion_to_a_hostile_text(media_type: str, before: str, pieces: dict[str, str]) -> None:
    assert [fault for name, piece in pieces.items() if (fault := _fault(name, before, piece, media_type))] == []
