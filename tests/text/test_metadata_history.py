"""What the bracket under an English title, and the signature of a covering notice, tell of a text. The samples are our own."""

from __future__ import annotations

import pytest

from tests.text.test_metadata_styles import about, told

LAW = """Law of the People's Republic of China on Roofs

(Adopted at the Second Meeting of the Standing Committee of the Ninth National People's Congress on May 6, 2031 and promulgated by Order
No. 9 of the President of the People's Republic of China on May 7, 2031, and effective as of June 1, 2031)

Article 1 Roofs shall be kept dry.

Article 2 A person who lets a roof leak may not let the house.
"""

RULES = """Interim Provisions on Roof Guides

(Approved by the State Council on May 6, 2031 and promulgated by
the National Tourism Administration on June 1, 2031)

Article 1 Roof guides shall be licensed.

Article 2 These Provisions apply to all roofs.
"""

COVER = """各市、县人民政府：

现将《屋顶养护实施方案》印发给你们，请认真组织实施。

山西省人民政府

2031年3月27日

屋顶养护实施方案

根据国家有关规定，制定本实施方案。

一、各市应当每年检查屋顶。

二、各县应当每月报告检查情况，检查所需费用由省财政承担，具体办法另行制定，报省人民政府备案。
"""


def test_a_law_is_of_the_legislature_that_adopted_it() -> None:
    found = told(about(LAW))
    assert found["issuers"] == ["cn.npcsc"]
    assert (found["document_date"], found["effective_date"]) == ("2031-05-07", "2031-06-01")


def test_rules_are_of_the_body_that_promulgated_them_and_not_of_the_one_that_approved() -> None:
    found = told(about(RULES))
    assert found["issuers"] == ["cn.cnta"]
    assert found["document_date"] == "2031-06-01"


def test_a_note_behind_the_bracket_is_no_part_of_it() -> None:
    noted = RULES.replace("2031)\n", "2031) (Editor's note: annulled by the Roof Guides Rules promulgated on May 14, 2039)\n")
    assert told(about(noted))["document_date"] == "2031-06-01"


def test_the_volume_above_a_title_is_no_title() -> None:
    assert told(about("2031\n\n" + RULES))["title"] == "Interim Provisions on Roof Guides"


def test_each_day_of_the_bracket_has_its_kind() -> None:
    assert [(one.day.isoformat(), one.kind) for one in about(LAW).dates] == [
        ("2031-05-06", "adopted"),
        ("2031-05-07", "published"),
        ("2031-06-01", "in_force"),
    ]


def test_a_bracket_without_a_verb_or_a_day_tells_nothing() -> None:
    assert about(RULES.replace("Approved by", "As known to").replace("promulgated by", "seen by")).dates == ()
    assert about(RULES.replace(" on May 6, 2031", "").replace(" on June 1, 2031", "")).dates == ()


def test_a_covering_notice_is_signed_above_what_it_forwards() -> None:
    found = about(COVER)
    assert [one.text for one in found.issuers] == ["山西省人民政府"]
    assert told(found)["document_date"] == "2031-03-27"


@pytest.mark.parametrize("number", ["中华人民共和国商务部令二〇三一年第5号", "中华人民共和国商务部令2031年第5号"])
def test_the_year_of_an_order_may_be_written_out(number: str) -> None:
    assert told(about(f"{number} 关于屋顶的决定\n\n屋顶应当每年检查。\n"))["number"] == number


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The Working Rules are hereby issued to you with immediate effect.", "2031-06-25"),
        ("The Roof Law has been adopted, is promulgated now, and shall enter into force as of July 1, 2031.", "2031-07-01"),
        ("The Roof Law is promulgated in the gazette.", None),
    ],
)
def test_what_is_issued_may_take_effect_in_the_same_breath(words: str, day: str | None) -> None:
    text = f"Notice of the State Council on Roofs\n\nJune 25, 2031\n\nTo all roofers:\n\n{words}\n"
    assert told(about(text)).get("effective_date") == day
