"""XLSX -> text of record: a line a row, values as their sheet shows them, nothing computed, nothing without bounds."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO

import pytest
from openpyxl import Workbook

from registry import parsers
from registry.errors import UnreadableError
from registry.parsers import xlsx
from registry.parsers.figures import shown
from registry.text.extract.media import XLSX


def saved(book: Workbook) -> bytes:
    body = BytesIO()
    book.save(body)
    return body.getvalue()


def annex() -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Tariff"
    sheet["A1"] = "Goods and rates"
    sheet.merge_cells("A1:C1")
    sheet.append(["Code", "Rate", "From"])
    sheet.append([1012900, 0.05, datetime.fromisoformat("2025-03-01T00:00")])
    sheet["B3"].number_format = "0%"
    sheet.append([None, None, None])
    sheet.append(["two\nlines", "=1+1", True])
    return book


def test_a_sheet_reads_as_its_rows() -> None:
    made = parsers.draw(saved(annex()), media_type=XLSX)
    assert made.text.splitlines() == ["Goods and rates", "Code | Rate | From", "1012900 | 5% | 2025-03-01", "two lines | | TRUE"]
    assert [block.kind for block in made.blocks] == ["paragraph", "row", "row", "row"]


def test_sheets_stand_under_their_names_and_hidden_ones_too() -> None:
    book = annex()
    book.create_sheet("Empty")
    notes = book.create_sheet("注释")
    notes.append(["本表自发布之日起施行。"])
    notes.sheet_state = "hidden"
    made = parsers.draw(saved(book), media_type=XLSX)
    assert [made.text[slice(*block.span)] for block in made.blocks if block.kind == "heading"] == ["Tariff", "注释"]
    assert made.text.endswith("注释\n本表自发布之日起施行。")


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (0.05, "0%", "5%"),
        (0.125, "0.0%", "12.5%"),
        (1234567.5, "#,##0.00", "1,234,567.50"),
        (1234.5, '#,##0.00"元"', "1,234.50元"),
        (12, '"RMB "0', "RMB 12"),
        (99, "[$¥-804]#,##0", "¥99"),
        (0.1 + 0.2, "General", "0.3"),
        (10.0, "General", "10"),
        (3.5, "0.00E+00", "3.5"),
        (date(2025, 3, 1), "d/m/yy", "2025-03-01"),
        (datetime.fromisoformat("2025-03-01T09:30"), "d/m/yy h:mm", "2025-03-01 09:30"),
        (time(9, 30), "h:mm", "09:30:00"),
        (False, "General", "FALSE"),
        ("words", "@", "words"),
    ],
)
def test_a_value_reads_as_its_sheet_shows_it(value: object, form: str, words: str) -> None:
    assert shown(value, form) == words


def test_a_lone_cell_in_the_last_corner_costs_nothing() -> None:
    book = annex()
    assert book.active is not None
    book.active["XFD1048576"] = "far away"
    with pytest.raises(UnreadableError) as caught:
        parsers.draw(saved(book), media_type=XLSX)
    assert caught.value.reason == "limit"


def test_a_sheet_that_is_data_and_no_notice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_CELLS", 5)
    with pytest.raises(UnreadableError) as caught:
        xlsx.tables(saved(annex()))
    assert (caught.value.reason, "more than" in str(caught.value)) == ("limit", True)


def test_a_workbook_whose_parts_are_broken_is_refused() -> None:
    body = saved(annex())
    with pytest.raises(UnreadableError) as caught:
        parsers.draw(body.replace(b"PK\x03\x04", b"PK\x03\x04", 1)[:-600], media_type=XLSX)
    assert caught.value.reason == "format"
