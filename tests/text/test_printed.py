"""Printed lines -> paragraphs: nothing is lost, whatever stands where."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.parts import PrintedLine, PrintedPage
from registry.text.extract.printed import read_pages
from registry.text.extract.values import Draft


def page(*lines: str, top: float = 700, left: float = 72, pitch: float = 13, wide: float = 5, source: str = "text") -> PrintedPage:
    """Lines of one size, one below another, with letters of one width."""
    return PrintedPage(
        842,
        tuple(PrintedLine(text, left, left + wide * len(text), top - pitch * n - 10, top - pitch * n) for n, text in enumerate(lines)),
        source,
    )


def text_of(*lines: str, **how: float) -> list[str]:
    return read_pages([page(*lines, **how)]).text.splitlines()  # type: ignore[arg-type]


FULL = "Every operator of a harbour shall publish the fees that it takes of"
LONG = "and the owner of each of the ships that lie in it shall pay them a"


def test_a_line_goes_on_where_the_next_word_found_no_room() -> None:
    assert text_of(FULL, "ships.", "Second paragraph begins with a word that would have found room.") == [
        f"{FULL} ships.",
        "Second paragraph begins with a word that would have found room.",
    ]


def test_an_item_begins_where_its_label_does_and_goes_on_behind_it() -> None:
    lines = [
        PrintedLine(f"(a) {FULL}", 72, 427, 690, 700),
        PrintedLine("ships;", 92, 122, 677, 687),
        PrintedLine("(b) no other.", 72, 140, 664, 674),
    ]
    assert read_pages([PrintedPage(842, tuple(lines), "text")]).text.splitlines() == [f"(a) {FULL} ships;", "(b) no other."]


def test_a_reference_at_the_start_of_a_line_is_no_item() -> None:
    line = "It is forbidden to everybody who falls under the rules of paragraphs"
    assert text_of(line, "(b) and (c) of this article to take fees.") == [f"{line} (b) and (c) of this article to take fees."]


def test_a_first_line_that_is_set_in_belongs_to_what_follows() -> None:
    lines = [
        PrintedLine("一、港口经营人应当于每月一日前在其网站公布收费标准，并应当", 92, 372, 690, 700),
        PrintedLine("保存三年。", 72, 122, 672, 682),
    ]
    assert (
        read_pages([PrintedPage(842, tuple(lines), "text")]).text == "一、港口经营人应当于每月一日前在其网站公布收费标准，并应当保存三年。"
    )


def test_chinese_items_begin_at_their_labels_and_go_on_behind_them() -> None:
    first = "\uff08一\uff09港口经营人应当于每月一日前在其网站公布当月的收费标准，并保存"
    others = ["\uff08二\uff09不得收取未公布的费用；", "\uff08三\uff09应当接受监督。"]
    assert text_of(first, "三年；", *others, wide=10) == [f"{first}三年；", *others]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("one above twice the fee of the year be-", "fore", "one above twice the fee of the year before"),
        ("fees of ships that are owned by a non-", "Harbour body", "fees of ships that are owned by a non-Harbour body"),
        ("they are published on the site https://", "example.org/fees", "they are published on the site https://example.org/fees"),
        ("or in the register of harbours No. 737–", "9 of the year", "or in the register of harbours No. 737–9 of the year"),
    ],
)
def test_what_a_line_broke_is_whole_again(first: str, second: str, joined: str) -> None:
    assert text_of(first, second)[0] == joined


def test_a_hyphen_stays_where_the_document_has_it_elsewhere() -> None:
    lines = ("The long-term fees of a harbour are fixed by the board, and the long-", "term rates too.")
    assert text_of(*lines)[0].endswith("the long-term rates too.")


def test_a_head_that_alternates_with_its_page_number_is_one_head() -> None:
    heads = [f"{n} Gazette of Harbours" if n % 2 else f"Gazette of Harbours {n}" for n in (101, 102, 103, 104)]
    pages = []
    for head in heads:
        body = page(FULL, "ships.")
        pages.append(PrintedPage(842, (PrintedLine(head, 72, 200, 800, 810), *body.lines), "text"))
    draft = read_pages(pages)
    assert {draft.text[slice(*noise.span)]: noise.reason for noise in draft.markup} == dict.fromkeys(heads, "running head")


def test_words_of_one_page_at_its_edge_are_not_noise() -> None:
    only = PrintedPage(842, (PrintedLine("Ministry of Harbours", 72, 180, 800, 810), *page(FULL, "ships.").lines), "text")
    assert read_pages([only]).markup == ()


def test_a_page_of_which_nothing_was_read_has_its_place() -> None:
    draft = read_pages([page(FULL, "ships."), PrintedPage(842, (), "none"), page("Annex.")])
    assert [(sheet.label, sheet.source, draft.text[slice(*sheet.span)]) for sheet in draft.sheets] == [
        ("1", "text", f"{FULL} ships.\n"),
        ("2", "none", ""),
        ("3", "text", "Annex."),
    ]


def test_a_doubtful_line_is_told_apart() -> None:
    lines = (*page(FULL, "ships.").lines, PrintedLine("8e 0d pt", 72, 120, 600, 610, doubtful=True))
    draft = read_pages([PrintedPage(842, lines, "ocr")])
    assert [(draft.text[slice(*noise.span)], noise.reason) for noise in draft.markup] == [("8e 0d pt", "doubtful reading of a picture")]


places = st.floats(0, 842, allow_nan=False)
lines = st.builds(
    lambda text, left, wide, bottom, tall, doubtful: PrintedLine(text, left, left + wide, bottom, bottom + tall, doubtful),
    st.text("ab 条1.-(\t", min_size=1, max_size=30).filter(str.strip),
    places,
    st.floats(0, 500),
    places,
    st.floats(0.1, 40),
    st.booleans(),
)
printed = st.lists(
    st.builds(PrintedPage, st.just(842.0), st.lists(lines, max_size=12).map(tuple), st.sampled_from(["text", "ocr", "none"])), max_size=5
)


@settings(max_examples=200)
@given(printed)
def test_no_word_is_lost_and_every_span_lies_in_the_text(pages: list[PrintedPage]) -> None:
    draft: Draft = read_pages(pages)
    words = sorted(re.sub(r"[\s|-]", "", "".join(line.text for each in pages for line in each.lines)))
    assert sorted(re.sub(r"[\s|-]", "", draft.text)) == words
    assert "\n".join(draft.text[slice(*block.span)] for block in draft.blocks) == draft.text
    assert [sheet.label for sheet in draft.sheets] == [str(n + 1) for n in range(len(pages))]
    assert all(0 <= start <= end <= len(draft.text) for start, end in (sheet.span for sheet in draft.sheets))
    assert read_pages(pages) == draft
