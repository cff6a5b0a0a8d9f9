"""The metadata of letters, gazettes and orders in English: codes of offices, subjects, and whose act it is. The samples are our own."""

from __future__ import annotations

import pytest

from registry.text import dates
from registry.text.metadata.codes import is_code
from registry.text.metadata.page import number_line
from tests.text.test_metadata_styles import about, told

LETTER = """Page 1 of 2
CIRCULAR
HO/12/34(5)2031-ABCD-POD1/ I/77/ 2031 May 6, 2031
To,
All Registered Roof Trustees,
Dear Sir/ Madam,
Sub: Timeline for the submission of roof reports
1. The issuer shall submit the reports within 30 days.
2. This circular is issued in exercise of powers conferred under Section 11(1) of Securities and Exchange Board of India Act, 1992.
Yours faithfully,
"""

UNTITLED = """Ref. ABC/1395
April 11, 2031

The Managing Director of all Exchanges.

Dear Sir,

We shall be glad if you will furnish the following information by May 20, 2031.
"""

GAZETTE = """Government of India
Ministry of Finance
Department of Economic Affairs
Budget Division

New Delhi, dated May 6, 2031

NOTIFICATION

Sale of the Roof Stock, 2051

F. No.4 (5) AB/2031: Government of India hereby notifies the sale of the Roof Stock.
"""

ORDER = """Order of the State Council of the People's Republic of China

No. 1795

The Regulations on Roofs are hereby promulgated.
"""


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Ref : AB/10452", "AB/10452"),
        ("ABCD/EFG/CIR No. 15/87045/2031", "ABCD/EFG/CIR No. 15/87045/2031"),
        ("Circular No. Cir/ABC/DE/7/2031 , Dated- February 28, 2031", "Cir/ABC/DE/7/2031"),
        ("ABCD(EF) CC No. 330/03.10.001/2031-32", "ABCD(EF) CC No. 330/03.10.001/2031-32"),
        ("AB.CDE. (FGH) CIR No.33/09.09.001/2031-32 May 6, 2031", "AB.CDE. (FGH) CIR No.33/09.09.001/2031-32"),
        ("A.P. (DIR Series) Circular No. 101", "A.P. (DIR Series) Circular No. 101"),
        ("(No. 21 [2031] of the State Council)", "No. 21 [2031] of the State Council"),
        ("Circular No. 12/2031", "Circular No. 12/2031"),
        ("Our Ref: B1/15C", "B1/15C"),
        ("8/6/2031", None),
        ("AML/CFT 2031", None),
        ("Tel/Fax: 022-26449266", None),
        ("Reference 24/7 Banking", None),
        ("COMMISSION DELEGATED REGULATION (EU) 2031/555", None),
        ("https://roofs.example/2031/12", None),
    ],
)
def test_a_line_is_a_number_where_it_is_nothing_but_a_code(line: str, number: str | None) -> None:
    found = number_line(line, (0, len(line)))
    assert (line[slice(*found)] if found else None) == number


def test_a_long_line_is_no_code() -> None:
    assert not is_code("AB/1 " * 40 + "2")


def test_a_letter_is_named_by_its_subject_whatever_stands_above_it() -> None:
    found = about(LETTER)
    assert told(found)["title"] == "Timeline for the submission of roof reports"
    assert told(found)["number"] == "HO/12/34(5)2031-ABCD-POD1/ I/77/ 2031"
    assert told(found)["document_date"] == "2031-05-06"


def test_a_circular_is_of_the_body_whose_powers_it_uses() -> None:
    assert [(one.text, one.source) for one in about(LETTER).issuers] == [("Securities and Exchange Board of India", "inferred")]
    elsewhere = LETTER.replace("This circular is issued in exercise", "Fees are fixed in exercise")
    assert about(elsewhere).issuers == ()


def test_a_code_is_no_title() -> None:
    found = about(UNTITLED)
    assert found.title is None
    assert told(found)["number"] == "ABC/1395"


def test_a_title_may_end_with_an_abbreviation() -> None:
    found = about(UNTITLED.replace("We shall be glad", "Sale of roofs, tiles, etc.\n\nWe shall be glad"))
    assert told(found)["title"] == "Sale of roofs, tiles, etc."


def test_a_gazette_names_the_division_the_place_and_the_number_of_the_paragraph() -> None:
    found = about(GAZETTE)
    assert told(found)["title"] == "Sale of the Roof Stock, 2051"
    assert told(found)["number"] == "F. No.4 (5) AB/2031"
    assert told(found)["document_date"] == "2031-05-06"


@pytest.mark.parametrize("line", ["New Delhi, the 6th May, 2031", "New Delhi, dated May 6, 2031"])
def test_a_gazettes_day_stands_behind_its_place(line: str) -> None:
    assert dates.only_day(line, (0, len(line)))


def test_a_dateline_is_no_gazettes_day() -> None:
    line = "New Delhi, May 6, 2031"
    assert dates.only_day(line, (0, len(line))) is None


def test_an_order_may_bear_its_number_on_the_next_line() -> None:
    found = about(ORDER)
    assert str(told(found)["number"]).split()[-2:] == ["No.", "1795"]
    assert [one.canonical for one in found.issuers] == ["cn.state_council"]


def test_a_subject_goes_on_in_the_line_before_the_first_paragraph() -> None:
    wrapped = LETTER.replace("submission of roof reports", "submission of\n\nRoof Reports by Trustees")
    assert getattr(about(wrapped).title, "text", None) == "Timeline for the submission of\n\nRoof Reports by Trustees"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        (
            "Order of the Sample Council of the Republic of Sampleland No.26",
            "Order of the Sample Council of the Republic of Sampleland No.26",
        ),
        ("[2031] No.11", "[2031] No.11"),
    ],
)
def test_the_number_of_a_translated_order_is_its_line(line: str, number: str) -> None:
    found = number_line(line, (0, len(line)))
    assert found is not None
    assert number.strip("[]").endswith(line[slice(*found)].strip("[]"))


def test_a_menu_that_leads_back_to_a_page_is_no_title() -> None:
    title = "Announcement of the Sample Office on the Final Ruling on Samples from Abroad"
    page = f"Home Samples Page 7\n\nSamples\n\n{title}\n\nThe duty on samples shall be 5 per cent.\n"
    assert getattr(about(page).title, "text", None) == title
