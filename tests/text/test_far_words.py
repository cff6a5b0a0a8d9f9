"""Words of one rule are read together though many short words, a bracket, or the long number of a provision stand between them."""

# ruff: noqa: E501 - samples are whole sentences

from __future__ import annotations

import pytest

from registry.text.reading import Reading, read

_REPORT = "LONDON, May 5 (Reuters) - The Sample Authority issued new rules on Monday.\n\n{}\n\nThe authority said the rules are needed.\n"


def _read(text: str) -> Reading:
    return read(text.encode(), media_type="text/markdown")


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("The regulator ordered all units of the two banks in the city to file a return.", "all units of the two banks in the city"),
        ("The ministry told the owners of all of the mines in the area to halt work.", "the owners of all of the mines in the area"),
        ("The bureau asked e-commerce platforms in any of the 31 provinces to report.", "e-commerce platforms in any of the 31 provinces"),
    ],
)
def test_who_is_ordered_may_be_named_in_many_short_words(sentence: str, actor: str) -> None:
    (found,) = _read(f"# Notice on Samples\n\n{sentence}\n").measures
    assert found.actor is not None
    assert found.actor.text == actor


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "In section 4, the words “in the case of any person who is or has been a member of the board” are substituted.",
            "amending_instruction",
        ),
        ("Section 240.17a-3(a)(1)(ii)(A)(2)(iii)(B)(4)(v) is amended by revising the first sentence.", "amending_instruction"),
        ("Paragraphs (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k), (l) and (m) are removed.", "amending_instruction"),
        ("§ 11.5 (a), (b), (c), (d), (e), (f), (g), (h), (i), (j) and (k) is amended by adding a new sentence.", "amending_instruction"),
        ("§ 11.5, section heading and part (b) are revised to read as follows.", "amending_instruction"),
        ("Failure to do so in the time and in the way set out here may result in a fine.", "sanction"),
    ],
)
def test_amendments_and_sanctions_are_told_over_many_short_words_and_long_numbers(sentence: str, kind: str) -> None:
    found = _read(f"An Act to amend the Sample Act\n\n1. {sentence}\n\n2. A person shall not sell samples.\n").measures
    assert [each.kind for each in found] == [kind, "substantive"]


def test_an_order_to_stop_forbids_though_it_names_many() -> None:
    (found,) = _read("# Notice\n\nIt called on all of its members and on the owners of the 12 ports to stop the sale of coal.\n").measures
    assert found.modality == "prohibition"


def test_a_report_to_an_authority_is_one_however_long_its_object_is() -> None:
    (found,) = _read(
        "# Notice\n\nThe holder must submit a copy of the list of all the goods and of all the tools on the ship and in the port to the Bank.\n"
    ).measures
    assert found.reporting is not None
    assert found.reporting.canonical == "class:bank"


def test_a_day_of_the_week_far_from_the_verb_tells_a_report() -> None:
    assert _read("# Tea\n\nThe authority said it will cut the tax on tea to 5 percent as of next Monday.\n").metadata.role == "news_report"


@pytest.mark.parametrize(
    "sentence",
    [
        "The ceiling on the price of a ton of coal at the pit head of a mine in the north is 500 yuan.",
        "The regulator gave all of the banks in the city a full 30 days to act.",
        "It recommended a diet low in fat and rich in fish for most of the year to all Americans.",
    ],
)
def test_norms_of_a_report_are_told_over_many_short_words(sentence: str) -> None:
    assert [found.text for found in _read(_REPORT.format(sentence)).measures] == [sentence]


def test_a_short_title_may_begin_with_a_word_of_three_letters_and_another() -> None:
    seen = _read("Act\n\n1. This Act may be cited as the Tea and Coffee Act, 2031.\n\n2. A person shall not sell tea.\n")
    assert seen.metadata.title is not None
    assert seen.metadata.title.text == "Tea and Coffee Act, 2031"


def test_a_short_title_that_no_mark_ends_is_not_cut_at_its_first_word() -> None:
    seen = _read("Act\n\n1. This Act may be cited as the Tea and Coffee Act\n\n2. A person shall not sell tea.\n")
    assert seen.metadata.title is not None
    assert seen.metadata.title.text == "Act"


@pytest.mark.parametrize(
    "before", ["Circular (titled ", "Circular [named ", "notice sent to all of the banks on the list and to the funds on "]
)
def test_a_title_in_quotation_marks_is_named_in_brackets_or_far_from_its_kind(before: str) -> None:
    seen = _read(f'# Notice\n\nReference is made to the {before}"Sample Rates in the Market").\n')
    assert [each.title for each in seen.metadata.references] == ["Sample Rates in the Market"]


def test_who_wrote_what_a_notice_sends_is_told_where_its_title_speaks_of_the_present() -> None:
    seen = _read(
        "现代样品业管理办法\n\n各单位:\n\n国家样品局组织制定了《样品业管理办法》,现将《现代样品业管理办法》印发给你们,请遵照执行。\n"
    )
    assert [each.text for each in seen.metadata.issuers] == ["国家样品局"]


@pytest.mark.parametrize("words", ["据调查报告,企业应当登记。", "据测算报告,样品价格应当下降。"])
def test_what_a_study_reports_is_background(words: str) -> None:
    seen = _read(
        f"新华社北京5月2日电(记者 李乙)国家样品局日前发布《样品管理办法》,要求企业加强管理。\n\n{words}\n\n记者了解到,办法将施行。\n"
    )
    assert [each.text for each in seen.measures] == ["国家样品局日前发布《样品管理办法》,要求企业加强管理。"]


@pytest.mark.parametrize("before", ["对", "向", "为"])
def test_a_convenience_store_is_a_beneficiary_by_its_whole_name(before: str) -> None:
    (found,) = _read(f"样品局关于样品工作的通知\n\n{before}便利店企业提供贷款。\n").measures
    assert [each.text for each in found.beneficiaries] == ["便利店企业"]
