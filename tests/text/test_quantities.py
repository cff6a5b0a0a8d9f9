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


@pytest.mark.parametrize(
    ("printed", "words"),
    [("a fee of $$1,000", "$1,000"), ("a fee of US$$5", "$5"), ("a fee of EUR$5", "$5"), ("a fee of R$5", "R$5"), ("a fee of RS$5", "S$5")],
)
def test_a_sign_of_a_currency_begins_behind_what_only_looks_like_one(printed: str, words: str) -> None:
    assert [printed[slice(*one.span)] for one in much(printed, "en")] == [words]


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


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("许可证有效期届满前30日，应当提出申请。", "zh", (30, "day", "before", "许可证有效期届满")),
        ("应当在会议召开10日前通知。", "zh", (10, "day", "before", "会议召开")),
        ("至少提前5个工作日公告。", "zh", (5, "workday", "before", None)),
        ("自受理之日起半年内办结。", "zh", (6, "month", "after", "受理")),
        ("收到样品后5个工作日内答复。", "zh", (5, "workday", "after", "收到样品")),
        ("no later than 60 days before the expiry of the licence", "en", (60, "day", "before", "the expiry of the licence")),
        ("at least thirty days prior to the meeting", "en", (30, "day", "before", "the meeting")),
        ("within forty-five (45) working days of receipt", "en", (45, "workday", "after", "receipt")),
        ("WITHIN TWELVE (12) MONTHS OF RECEIPT", "en", (12, "month", "after", "RECEIPT")),
        ("Settlement is T+1.", "en", (1, "workday", "after", None)),
    ],
)
def test_a_period_says_on_which_side_of_its_event_it_lies(text: str, language: str, want: tuple[int, str, str, str | None]) -> None:
    (found,) = due(text, language)
    anchor = fold(text).text[slice(*found.anchor)] if found.anchor else None
    assert (found.kind, found.day, found.count, found.unit, found.direction, anchor) == ("relative", None, *want)


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("每年1月31日前报送。", "zh", (1, "year", "year", "--01-31")),
        ("每月10日前申报。", "zh", (1, "month", "month", "---10")),
        ("每季度结束后10日内报送。", "zh", (10, "day", "quarter", None)),
        ("年度终了后5个月内清缴。", "zh", (5, "month", "year", None)),
        ("by January 31 of each year", "en", (1, "year", "year", "--01-31")),
        ("by the 10th of every month", "en", (1, "month", "month", "---10")),
        ("within 10 days after the end of each quarter", "en", (10, "day", "quarter", None)),
        ("half-yearly returns", "en", (1, "half-year", "half-year", None)),
    ],
)
def test_what_comes_round_says_how_often_and_on_which_day(text: str, language: str, want: tuple[int, str, str, str | None]) -> None:
    (found,) = due(text, language)
    assert (found.kind, found.day) == ("recurring", None)
    assert (found.count, found.unit, found.every, found.on) == want


@pytest.mark.parametrize(
    ("text", "language", "hour"),
    [
        ("于2025年3月31日17时前提交。", "zh", "17:00"),
        ("not later than 5 p.m. on 31 March 2025", "en", "17:00"),
        ("by close of business on March 31, 2025", "en", None),
    ],
)
def test_an_hour_beside_a_day_is_kept(text: str, language: str, hour: str | None) -> None:
    assert [(found.day, found.time) for found in due(text, language)] == [(date(2025, 3, 31), hour)]


def test_the_end_of_a_financial_year_stays_unresolved_with_its_words() -> None:
    text = "by the end of the financial year 2024-25"
    (found,) = due(text, "en")
    assert (found.day, found.rule, text[slice(*found.span)]) == (None, "financial year", "the end of the financial year 2024-25")


def test_a_range_keeps_its_first_day() -> None:
    assert [(found.start, found.day) for found in due("自2022年7月1日至12月31日执行。", "zh")] == [(date(2022, 7, 1), date(2022, 12, 31))]


def test_a_year_that_is_not_printed_is_inferred() -> None:
    assert [found.confidence for found in due("Banks shall report by March 31.", "en")] == ["inferred"]
    assert [found.confidence for found in due("Banks shall report by March 31, 2025.", "en")] == ["explicit"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The position as on March 31, 2024 is kept.", "en"),
        ("For the quarter ended June 30, 2024 samples were kept.", "en"),
        ("three years of experience", "en"),
        ("不高于前七日内的最低成交价格。", "zh"),
        ("Banks must have been open for at least three years and profitable for two years prior to the application.", "en"),
        ("2024年3月1日前已完成的样品。", "zh"),
        ("2025年5月1日、2日放假。", "zh"),
        ("逾期30日以上的样品。", "zh"),
    ],
)
def test_days_of_account_and_stretches_of_time_limit_nothing(text: str, language: str) -> None:
    assert due(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("R1 000 000", "en", ("1000000", "ZAR", None)),
        ("not exceeding Rs. 25,000 per day", "en", ("25000", "INR", "limit")),
        ("₹3 crore and above", "en", ("30000000", "INR", "threshold")),
        ("HK$500 million", "en", ("500000000", "HKD", None)),
        ("S$1.5 million", "en", ("1500000", "SGD", None)),
        ("up to three million yuan", "en", ("3000000", "CNY", "limit")),
        ("10 lakh active samples", "en", ("1000000", "count", "count")),
        ("two-thirds of the members", "en", ("0.666667", "fraction", None)),
        ("no more than 500 employees", "en", ("500", "persons", "limit")),
        ("加收滞纳金万分之五", "zh", ("5", "bp", "fine")),
        ("三分之二成员同意", "zh", ("0.666667", "fraction", None)),
        ("500万美元", "zh", ("5000000", "USD", None)),
        ("下调0.5个百分点", "zh", ("0.5", "percentage points", None)),
        ("连续任职不得超过两届", "zh", ("2", "terms", "limit")),
        ("工作压力30MPa", "zh", ("30", "MPa", "size")),
    ],
)
def test_amounts_of_many_kinds_are_read(text: str, language: str, want: tuple[str, str, str | None]) -> None:
    (found,) = much(text, language)
    assert (found.value, found.unit, found.role) == (Decimal(want[0]), want[1], want[2])


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("容积0.5~14.2m3", "zh", "0.5", "14.2"),
        ("5 to 10 percent", "en", "5", "10"),
        ("from 5 to 10 million", "en", "5000000", "10000000"),
    ],
)
def test_a_range_whose_unit_is_printed_once_is_one_amount(text: str, language: str, low: str, high: str) -> None:
    (found,) = much(text, language)
    assert (found.comparator, found.value, found.upper) == ("range", Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "language", "basis", "per"),
    [
        ("处违法所得1倍以上5倍以下罚款", "zh", "违法所得", None),
        ("上一年度销售额1%以上10%以下的罚款", "zh", "上一年度销售额", None),
        ("a fine of twice the transaction amount", "en", "the transaction amount", None),
        ("4.5% of turnover", "en", "turnover", None),
        ("每吨不超过500元", "zh", None, "吨"),
        ("5000元/吨", "zh", None, "吨"),
        ("US$20 per tonne", "en", None, "tonne"),
        ("a fee of 20 dollars", "en", None, None),
    ],
)
def test_an_amount_says_of_what_and_per_what(text: str, language: str, basis: str | None, per: str | None) -> None:
    (found,) = much(text, language)
    folded = fold(text).text
    assert [folded[slice(*span)] if span else None for span in (found.basis, found.per)] == [basis, per]


def test_stretches_of_time_are_amounts_only_where_asked_for() -> None:
    text = "within 10 working days"
    lexicon = SPOKEN["en"]
    assert amounts(text, (0, len(text)), lexicon) == ()
    found = amounts(text, (0, len(text)), lexicon, periods=True)
    assert [(one.value, one.unit, one.role) for one in found] == [(Decimal(10), "workdays", "period")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("产量翻一番", "zh"),
        ("上一年度", "zh"),
        ("三个人民政府", "zh"),
        ("in 2025, banks", "en"),
        ("Part 1 items", "en"),
        ("Article 5", "en"),
        ("in the second half of the fiscal year", "en"),
        ("data that a third party keeps", "en"),
        ("sold through A Third-Party Agent", "en"),
    ],
)
def test_numbers_that_measure_nothing_are_no_amounts(text: str, language: str) -> None:
    assert much(text, language) == []


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
        ("purity <60%", "en", ("60", "percent", "lt", None, "threshold")),
        ("purity ≥ 60%", "en", ("60", "percent", "ge", None, "threshold")),
        ("assets at or below $41 million", "en", ("41000000", "USD", "le", None, "threshold")),
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


def test_the_amount_of_a_case_is_not_the_fine_that_answers_it() -> None:
    found = much("样品价值在1万元以下的，可以处5万元以下的罚款。", "zh")
    assert [(one.value, one.role) for one in found] == [(Decimal(10000), "threshold"), (Decimal(50000), "fine")]
