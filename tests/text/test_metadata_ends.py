"""Whether a text shows its end: by its last line. The samples are our own."""

from __future__ import annotations

import pytest

from tests.text.test_metadata_styles import about

BODY_EN = "Circular on Roofs\n\nAll owners shall keep their roofs dry, and report leaks within ten days.\n\n"
BODY_ZH = "关于屋顶的通知\n\n各市、县：\n\n业主应当保持屋顶干燥，十日内报告漏水。\n\n"


@pytest.mark.parametrize(
    "text",
    [
        BODY_EN + "Owners of flat roofs shall inspect them twice a year. For any questions that arise, please write to the Depart",
        BODY_EN + '(Issued by the Roof Office on May 6, 2031, revised for the first time in accordance with the "Decision on Roo',
        BODY_ZH + "平屋顶每年应当检查两次。有关业主在检查中发现问题的，应当及时向所在地的住房和城",
    ],
)
def test_a_text_that_stops_within_a_sentence_is_cut(text: str) -> None:
    assert about(text).completeness == "truncated"


@pytest.mark.parametrize(
    "text",
    [
        BODY_EN + "Yours faithfully,\n\nAnna Roof\n\nE-mail: roofs@office.gov.in",
        BODY_EN + "Flat roofs are inspected twice a year. Anna Roof, Director of the Roof Office",
        BODY_EN + "Flat roofs are inspected twice a year. Roof Office May 6, 2031",
        BODY_ZH + "平屋顶每年应当检查两次。\n\n附件：屋顶检查表，业主名单",
        BODY_ZH + "平屋顶每年应当检查两次。住房局 2031年5月6日",
    ],
)
def test_a_signature_an_address_or_a_list_of_annexes_is_no_cut(text: str) -> None:
    assert about(text).completeness != "truncated"
