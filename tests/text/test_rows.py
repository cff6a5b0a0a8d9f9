"""Rows of tables -> provisions, measures and what was refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from registry.parts import Table
from registry.text.extract import finished
from registry.text.extract.sheets import read_sheets
from registry.text.reading import Reading, read, read_extract

Cells: TypeAlias = "tuple[tuple[str, ...], ...]"
Form: TypeAlias = Callable[[Cells], Reading]

ENGLISH: Cells = (
    ("No", "Duty", "By"),
    ("1", "Every bank shall report its exposures to the Authority", "1 March 2026"),
    ("2", "Limit", "No bank may exceed 5 %"),
    ("3", "Fee", "none"),
)
CHINESE: Cells = (
    ("序号", "事项", "要求"),
    ("1", "报告", "银行应当每月报送报表"),
    ("2", "限额", "单户贷款不得超过百分之五"),
    ("3", "费用", "无"),
)


def as_csv(table: Cells) -> Reading:
    return read("\n".join(map(",".join, table)).encode(), media_type="text/csv")


def as_sheet(table: Cells) -> Reading:
    return read_extract(finished(read_sheets([Table("only", table)]), encoding="", media_type="text/csv"))


def as_markdown(table: Cells) -> Reading:
    rows = [f"| {' | '.join(row)} |" for row in table]
    return read("\n".join([rows[0], "|---|---|---|", *rows[1:]]).encode(), media_type="text/markdown")


def as_page(table: Cells) -> Reading:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in table)
    return read(f"<html><body><article><table>{rows}</table></article></body></html>".encode(), media_type="text/html")


every_format = pytest.mark.parametrize("form", [as_csv, as_sheet, as_markdown, as_page])


def quotes(reading: Reading) -> list[str]:
    return [reading.text[slice(*measure.span)] for measure in reading.measures]


@every_format
def test_a_cell_that_holds_a_norm_is_a_measure_without_a_full_stop(form: Form) -> None:
    assert quotes(form(ENGLISH)) == ["Every bank shall report its exposures to the Authority", "Limit | No bank may exceed 5 %"]
    assert quotes(form(CHINESE)) == ["银行应当每月报送报表", "单户贷款不得超过百分之五"]


@every_format
def test_each_row_is_a_provision_and_what_it_does_not_bind_to_is_refused(form: Form) -> None:
    for table, idle in ((ENGLISH, "Fee | none"), (CHINESE, "费用 | 无")):
        reading = form(table)
        assert len(reading.provisions) == len(table)
        refused = [reading.text[slice(*refusal.span)].strip("| ") for refusal in reading.refused]
        assert idle in refused
        assert all(refusal.reason for refusal in reading.refused)


@every_format
def test_a_header_row_is_no_title(form: Form) -> None:
    assert form(ENGLISH).metadata.title is None
    assert form(CHINESE).metadata.title is None


@every_format
def test_the_actor_is_found_behind_the_number_of_the_row(form: Form) -> None:
    for table, who in ((ENGLISH, "Every bank"), (CHINESE, "银行")):
        reading = form(table)
        actor = reading.measures[0].actions[0].actor
        assert actor is not None
        assert actor.text == who


def test_a_cell_that_opens_with_its_cue_goes_on_from_the_one_before() -> None:
    assert quotes(as_csv((*ENGLISH, ("4", "The ratio", "must not exceed 8 %"))))[-1] == "The ratio | must not exceed 8 %"
    assert quotes(as_csv((*CHINESE, ("4", "比例", "不得超过百分之八"))))[-1] == "比例 | 不得超过百分之八"


def test_rows_above_which_a_title_stands_keep_it() -> None:
    reading = as_csv((("Notice on Limits of Exposure",), *ENGLISH))
    assert reading.metadata.title is not None
    assert reading.metadata.title.text == "Notice on Limits of Exposure"
