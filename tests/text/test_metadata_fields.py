"""What the fields of a page above a notice tell, and which line below a page's chrome is its title. The samples are our own."""

from __future__ import annotations

import pytest

from registry.text.metadata import Mention
from tests.text.test_metadata_styles import about


def words(named: Mention | None) -> str:
    return " ".join(named.text.split()) if named else ""


FIELDS_EN = """中文English
    Laws and Rules
    • Index number:
      000012-2031-00017
    • Dispatch date:
      2031-05-06
    • Publish organization:
      State Administration of Foreign Exchange
    • Name:
      Circular on the Keeping of Roofs by Banks
    Circular on the Keeping of Roofs by Banks

    All banks shall keep their roofs dry. Leaks shall be reported within ten days.
"""
INLINE_EN = """Roofs Circular No. 5 of 2031

Organ of Promulgation: Ministry of Commerce

Promulgation date: May 6, 2031

All banks shall keep their roofs dry. Leaks shall be reported within ten days.
"""
FIELDS_ZH = """索引号
000012-2031-00017
发布单位
商务部
发文日期
2031年5月6
名称
关于做好屋顶养护工作的通知

关于做好屋顶养护工作的通知

各省、自治区商务主管部门：

业主应当保持屋顶干燥，十日内报告漏水。
"""


@pytest.mark.parametrize(("text", "issuer"), [(FIELDS_EN, "State Administration of Foreign Exchange"), (FIELDS_ZH, "商务部")])
def test_a_field_holds_its_value_on_the_line_below(text: str, issuer: str) -> None:
    found = about(text)
    assert [one.text for one in found.issuers] == [issuer]
    assert found.document_date is not None
    assert found.document_date.day.isoformat() == "2031-05-06"
    assert words(found.title) in ("Circular on the Keeping of Roofs by Banks", "关于做好屋顶养护工作的通知")


def test_a_field_holds_its_value_on_its_own_line() -> None:
    found = about(INLINE_EN)
    assert [one.text for one in found.issuers] == ["Ministry of Commerce"]
    assert found.document_date is not None
    assert found.document_date.day.isoformat() == "2031-05-06"


BODY = "\n\n各市人民政府：\n\n业主应当保持屋顶干燥，十日内报告漏水。\n\n2031年5月6日\n"
BODY_EN = "\n\nAll owners shall keep their roofs dry. Leaks shall be reported within ten days.\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Mobile\nbrowsing\n\nHome> Notices> Roofs\n\nAnnouncement No. 30 of 2031 on the Keeping of Flat Roofs" + BODY_EN,
            "Announcement No. 30 of",
        ),
        (
            "Avis juridique important\n\n32031R0006\n\nRegulation (EC) No 6/2031 on the keeping of roofs" + BODY_EN,
            "Regulation (EC) No 6/2031 on",
        ),
        ("沪府发〔2031〕5号《上海市人民政府关于养护屋顶的意见》" + BODY, "上海市人民政府关于养护屋顶的意见"),
        (
            "《上海市进一步加强屋顶\n\n上海市人民政府关于印发上海市\n\n进一步加强屋顶\n\n养护方案的通知" + BODY,
            "上海市人民政府关于印发上海市",
        ),
        ("屋顶法规\n\n沪府函〔2031〕5号\n\n上海市人民政府关于养护屋顶问题的批复" + BODY, "上海市人民政府关于养护屋顶问题的批复"),
    ],
)
def test_a_title_stands_below_menus_behind_its_number_or_on_several_lines(text: str, title: str) -> None:
    found = about(text)
    assert words(found.title).startswith(title)
    if "沪府发" in text:
        assert words(found.document_number) == "沪府发〔2031〕5号"
    if "进一步" in text:
        assert words(found.title).endswith("养护方案的通知")


ORDER = """Order of the State Council

No. 795

The Decision on Roofs was adopted on May 1, 2031 and is hereby promulgated. Premier Anna Roof May 6, 2031 Roof Regulations

(Promulgated by the State Council on June 1, 2011, revised on July 1, 2021)

Article 1 Roofs shall be kept dry.
"""


def test_an_order_may_be_signed_within_its_paragraph() -> None:
    found = about(ORDER)
    assert found.document_date is not None
    assert found.document_date.day.isoformat() == "2031-05-06"
