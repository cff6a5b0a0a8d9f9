"""Dates, deadlines and amounts in both languages."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.text.lexicon import LEXICONS
from registry.text.normalise import fold
from registry.text.numerals import chinese, integer, roman
from registry.text.quantities import Amount, Deadline, add, amounts, deadlines

SPOKEN = {lexicon.code: lexicon for lexicon in LEXICONS}
KNOWN = date(2024, 9, 30)
ROMAN_STEPS = (
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10),
    ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
)  # fmt: skip


def due(text: str, language: str, known: date | None = KNOWN) -> list[Deadline]:
    return list(deadlines(fold(text).text, (0, len(text)), SPOKEN[language], known=known))


def much(text: str, language: str) -> list[Amount]:
    return list(amounts(fold(text).text, (0, len(text)), SPOKEN[language]))


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("一百二十三", "123"),
        ("二〇二二", "2022"),
        ("三亿五千万", "350000000"),
        ("1.5亿", "150000000"),
        ("十", "10"),
        ("廿五", "25"),
        ("贰拾万", "200000"),
        ("两千零五", "2005"),
    ],
)
def test_chinese_numbers_are_read(printed: str, value: str) -> None:
    assert chinese(printed) == Decimal(value)


def test_words_that_are_no_numbers_give_none() -> None:
    assert chinese("样品") is None
    assert integer("sample") is None
    assert roman("mix up") is None
    assert roman("xiv") == 14


@given(st.integers(min_value=1, max_value=3999))
def test_roman_numbers_are_read_back(value: int) -> None:
    printed, left = "", value
    for sign, worth in ROMAN_STEPS:
        printed += sign * (left // worth)
        left %= worth
    assert roman(printed) == value


@pytest.mark.parametrize(
    ("text", "language", "kind", "day"),
    [
        ("Banks shall report by March 31, 2025.", "en", "fixed", date(2025, 3, 31)),
        ("Banks shall report not later than 31 March 2025.", "en", "fixed", date(2025, 3, 31)),
        ("The scheme is extended up to August 31, 2024.", "en", "validity_end", date(2024, 8, 31)),
        ("It runs from September 1, 2024, to September 30, 2024.", "en", "validity_end", date(2024, 9, 30)),
        ("Loans due before the end of 2022 are spared.", "en", "eligibility_cutoff", date(2022, 12, 31)),
        ("The ratio applies from the fortnight beginning December 14, 2024.", "en", "effective", date(2024, 12, 14)),
        ("Banks shall answer within three months of the date of this circular.", "en", "relative", date(2024, 12, 30)),
        ("应当于2025年3月31日前报送。", "zh", "fixed", date(2025, 3, 31)),
        ("有效期至二〇二五年六月三十日。", "zh", "validity_end", date(2025, 6, 30)),
        ("自2022年7月1日至12月31日执行。", "zh", "validity_end", date(2022, 12, 31)),
        ("2022年底前到期的贷款可以延期。", "zh", "eligibility_cutoff", date(2022, 12, 31)),
        ("延长至2023年6月底。", "zh", "validity_end", date(2023, 6, 30)),
        ("自2016年9月 1日起施行。", "zh", "effective", date(2016, 9, 1)),
        ("自发布之日起30日内报送。", "zh", "relative", date(2024, 10, 30)),
    ],
)
def test_a_limit_is_read_with_its_day(text: str, language: str, kind: str, day: date) -> None:
    assert [(found.kind, found.day) for found in due(text, language)] == [(kind, day)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("See the circular dated July 10, 2024, issued on July 1, 2024.", "en"),
        ("Banks may lend samples.", "en"),
        ("May is a month of rest.", "en"),
        ("The Samples Act, 1934 applies.", "en"),
        ("1993年12月31日前已批准设立的样品库。", "zh"),
        ("国务院1993年12月12日发布的样品条例。", "zh"),
        ("依照第三条第二款第（一）项。", "zh"),
    ],
)
def test_dates_of_reference_and_of_the_past_limit_nothing(text: str, language: str) -> None:
    assert due(text, language) == []


def test_working_days_stay_unresolved_with_their_anchor() -> None:
    text = "自收到样品之日起20个工作日内答复。"
    (found,) = due(text, "zh")
    assert (found.kind, found.day, found.count, found.unit) == ("relative", None, 20, "workday")
    assert found.anchor is not None
    assert text[slice(*found.anchor)] == "收到样品"


def test_a_day_without_a_year_takes_the_year_of_the_document_or_stays_unknown() -> None:
    assert due("Banks shall report by March 31.", "en")[0].day == date(2024, 3, 31)
    assert due("Banks shall report by March 31.", "en", None)[0].day is None


def test_what_comes_round_every_year_has_no_day() -> None:
    assert [(found.kind, found.day) for found in due("每年1月31日前报送样品。", "zh")] == [("recurring", None)]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.integers(min_value=1, max_value=400))
def test_adding_months_never_skips_a_month(day: date, count: int) -> None:
    later = add(day, count, "month")
    assert later is not None
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == count
    assert later.day <= day.day


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("处一万元以上十万元以下罚款", "zh", ("10000", "CNY", "range", "100000", "fine")),
        ("营业额合计超过120亿元人民币", "zh", ("12000000000", "CNY", "gt", None, "threshold")),
        ("按百分之三十征收", "zh", ("30", "percent", "eq", None, None)),
        ("工作满三年的职工", "zh", ("3", "years", "ge", None, "period")),
        ("征收率为5%", "zh", ("5", "percent", "eq", None, "rate")),
        ("期限最长不得超过5年", "zh", ("5", "years", "le", None, "period")),
        ("up to $10 million", "en", ("10000000", "USD", "le", None, "limit")),
        ("turnover of $100 million-$1 billion", "en", ("100000000", "USD", "range", "1000000000", None)),
        ("by 25 basis points", "en", ("25", "bp", "eq", None, None)),
        ("at least Rs. 5 crore", "en", ("50000000", "INR", "ge", None, "threshold")),
        ("a fine of 50,000 yuan", "en", ("50000", "CNY", "eq", None, "fine")),
    ],
)
def test_an_amount_is_read_with_unit_comparator_and_role(
    text: str, language: str, want: tuple[str, str, str, str | None, str | None]
) -> None:
    (found,) = much(text, language)
    upper = None if want[3] is None else Decimal(want[3])
    assert (found.value, found.unit, found.comparator, found.upper, found.role) == (Decimal(want[0]), want[1], want[2], upper, want[4])


@pytest.mark.parametrize("text", ["违反第三条第二款第五项", "第十二条之一", "本办法第22条", "第三年"])
def test_numbers_of_references_are_no_amounts(text: str) -> None:
    assert much(text, "zh") == []


@given(st.text(alphabet="0123456789年月日元万以上下内自起之前至%.,- aBcJune", max_size=120), st.sampled_from(["en", "zh"]))
def test_whatever_is_found_lies_in_the_text(text: str, language: str) -> None:
    spans = [found.span for found in due(text, language)] + [found.span for found in much(text, language)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
