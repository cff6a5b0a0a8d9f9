"""Tables of values -> text of record."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.errors import UnreadableError
from registry.parts import Table
from registry.text.extract import extract, sheets


def rows(text: str) -> list[str]:
    return extract(text.encode(), media_type="text/csv").text.splitlines()


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_line_is_a_row_whichever_mark_parts_its_cells(mark: str) -> None:
    text = f'Code{mark}Rate\r\n0101{mark}"5{mark} at most"\r\n\r\n0102{mark}\r\n'
    assert rows(text) == ["Code | Rate", f"0101 | {' '.join(f'5{mark} at most'.split())}", "0102"]


def test_a_cell_of_several_lines_stays_one_row() -> None:
    assert rows('"Owners\nshall pay","5 ""yuan"""\n') == ['Owners shall pay | 5 "yuan"']


def test_prose_with_commas_is_still_all_there() -> None:
    assert rows("Notes to the table\nCode,Rate\n1,2\n3,4\n") == ["Notes to the table", "Code | Rate", "1 | 2", "3 | 4"]


def test_chinese_tables_of_old_programs_are_decoded() -> None:
    body = "税号,税率\n一,百分之五应当缴纳\n".encode("gb18030")
    assert extract(body, media_type="text/csv").text == "税号 | 税率\n一 | 百分之五应当缴纳"


def test_a_table_that_is_data_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_CELLS", 3)
    with pytest.raises(UnreadableError) as caught:
        rows("a,b\nc,d\n")
    assert caught.value.reason == "limit"


@settings(max_examples=100)
@given(st.lists(st.lists(st.text("ab 条,;\"'\n", max_size=5), min_size=1, max_size=4), min_size=1, max_size=6))
def test_no_word_of_a_table_is_lost(table: list[list[str]]) -> None:
    drawn = sheets.read_sheets([Table("only", tuple(map(tuple, table)))])
    words = "".join("".join(cell.split()) for row in table for cell in row)
    assert "".join(drawn.text.replace("|", "").split()) == words
