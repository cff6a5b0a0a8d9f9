from __future__ import annotations

import time
from datetime import date

import pytest

from fetchers.dates import dates_in, only_date

DAY = date(2020, 3, 23)


@pytest.mark.parametrize(
    "text",
    [
        "2020-03-23", "[2020-03-23]", "2020/3/23", "2020.03.23 10:15", "发布日期：2020年3月23日", "2020 年 03 月 23 日", "March 23, 2020",
        "Mar. 23, 2020",
        "mar 23 2020", "23 March 2020", "23rd March, 2020", "Published March 23rd, 2020.", "2020-03-23T08:00:00Z",
    ],
)  # fmt: skip
def test_a_date_that_can_mean_one_day_is_read(text: str) -> None:
    assert dates_in(text) == {DAY}


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2020", "23.03.2020", "2020-02-30", "2020-13-01", "2020-3", "2020年3月", "12020-03-23", "2020-03-231", "2020-03-23-07",
        "1820-03-23", "March 2020",
        "Marching 23, 2020", "2020/03-23", "Smarch 23, 2020", "", "no date",
    ],
)  # fmt: skip
def test_what_can_mean_two_days_or_none_is_not_read(text: str) -> None:
    assert dates_in(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "day"), [(" [2020-03-23] ", DAY), ("2020-03-23 10:15", DAY), ("Notice of 2020-03-23", None), ("", None), ("7", None)]
)
def test_a_piece_that_is_only_a_date_is_told_from_a_title_with_one(text: str, day: date | None) -> None:
    assert only_date(text) == day


@pytest.mark.parametrize("piece", ["2020-03-", "2020年  ", "March   2", "2 ", "20", " ", "mar. ", "1 march  ", "年月日"])
def test_hostile_text_costs_little_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    began = time.perf_counter()
    dates_in(text)
    assert time.perf_counter() - began < 0.2  # four patterns, 50 ms each
