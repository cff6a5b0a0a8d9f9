"""A Reading explained: every word of the text in its order, what was understood of it and why, on a page and in a terminal."""

from __future__ import annotations

import io
import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from registry.errors import UnreadableError
from registry.files import read_file
from registry.text.extract import Noise, Sheet
from registry.text.measures import Measure
from registry.text.metadata import Metadata, Reference
from registry.text.operative import Refusal
from registry.text.reading import Reading, read
from registry.views.about import NAMES, facts
from registry.views.explain.page import page
from registry.views.explain.printed import lines
from registry.views.explain.units import Unit, units
from tests.alerts.samples import HOSTILE
from tests.pages import seen

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus" / "raw"

ENGLISH = """Circular of the Ministry of Samples on Sample Tea (SAMPLE)

March 2, 2026

All tea houses,

To keep tea fresh, relevant matters are hereby notified as follows:

1. Tea houses shall store tea in closed boxes before June 30, 2026, and report their stock of more than 500,000 yuan to the Ministry.

2. The number of tea houses has grown quickly. No tea house may sell tea that is older than two years.

3. A tea house shall keep the following:
(1) a list of its teas;
(2) a book of its sales.

Print this page
"""
CHINESE = """样品部关于样品茶叶的通知

各茶馆:

一、茶馆应当于2026年6月30日前将茶叶存放在密封的盒子中,并向样品部报告库存情况,不得销售存放超过两年的茶叶。
二、鼓励茶馆使用新茶。
"""


@cache
def reading(text: str = ENGLISH) -> Reading:
    return read(text.encode("utf-8", "surrogatepass"), media_type="text/plain")


def printed(made: Reading, *, signs: bool = True, width: int = 80, colours: bool = False) -> str:
    console = Console(file=io.StringIO(), width=width, force_terminal=colours, color_system="truecolor" if colours else None)
    for part in lines(made, signs=signs):
        console.print(part)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def of(made: Reading, kind: type) -> list[Unit]:
    return [unit for unit in units(made) if isinstance(unit.source, kind)]


def words(made: Reading, unit: Unit) -> str:
    return " ".join(made.text[slice(*line.span)] for line in unit.lines)


# Units.


def shown(made: Reading) -> list[tuple[int, int]]:
    """The spans of all pieces, in the order in which they are shown."""
    return [piece.span for unit in units(made) for line in unit.lines for piece in line.pieces]


def is_whole(made: Reading) -> bool:
    """Whether the pieces are in order, disjoint, and leave nothing out but spaces and line breaks."""
    at = 0
    for start, end in [*shown(made), (len(made.text), len(made.text))]:
        if start < at or made.text[at:start].strip(" \t\r\n\f\v\x85\u2028\u2029\u00a0\u3000"):
            return False
        at = end
    return True


@given(st.lists(st.sampled_from([*ENGLISH.splitlines(keepends=True), *CHINESE.splitlines(keepends=True), *HOSTILE, "\n", " ", "** "])))
def test_every_word_stands_in_the_explanation_once_and_in_its_order(parts: list[str]) -> None:
    try:
        made = reading("".join(parts))
    except UnreadableError:
        return
    assert is_whole(made)
    assert seen(page(made, name="x"))


def test_a_measure_is_a_unit_from_its_label_to_the_end_of_its_list() -> None:
    made = reading()
    told = [words(made, unit) for unit in of(made, Measure)]
    assert told[0].startswith("1. Tea houses shall store tea")
    assert told[-1] == "3. A tea house shall keep the following: (1) a list of its teas; (2) a book of its sales."


def test_sentences_of_one_paragraph_are_units_of_their_own_on_one_line() -> None:
    made = reading()
    first, second = [unit for unit in units(made) if "tea houses has grown" in words(made, unit) or "No tea house" in words(made, unit)]
    assert (type(first.source), type(second.source)) == (Refusal, Measure)
    assert (first.goes_on, second.goes_on) == (False, True)


def test_lines_of_noise_with_one_reason_are_one_unit() -> None:
    made = reading()
    twice = replace(
        made, text="menu\nhome\nwords", noise=(Noise((0, 4), "menu"), Noise((5, 9), "menu")), provisions=(), measures=(), refused=()
    )
    noise, rest = units(replace(twice, metadata=Metadata()))
    assert [len(noise.lines), len(rest.lines)] == [2, 1]


def test_provisions_open_on_the_line_where_they_begin() -> None:
    made = reading()
    opened = [one.eid for unit in units(made) for line in unit.lines for one in line.opens]
    assert opened == [one.eid for one in made.provisions]


def test_a_mark_is_opened_and_closed_once() -> None:
    pieces = [piece for unit in units(reading()) for line in unit.lines for piece in line.pieces]
    opened = [mark for piece in pieces for mark in piece.opens]
    closed = [mark for piece in pieces for mark in piece.closes]
    assert len(opened) == len(set(opened))
    assert set(opened) == set(closed)
    assert {mark.kind for mark in opened} == {"action", "actor", "amount", "cue", "deadline", "fact", "label", "noise"}


# The sheet.


def test_every_field_of_the_metadata_stands_on_the_sheet() -> None:
    told = {fact.name for fact in facts(reading())}
    assert told == {
        NAMES.get(field.name, field.name.replace("_", " ")) for field in fields(Metadata) if not field.name.endswith(("_span", "_source"))
    }


def test_instruments_are_told_by_what_the_notice_does_to_them_each_once_and_those_it_only_cites_last() -> None:
    made = reading()
    named = [Reference((0, 8), None, None, "cites"), Reference((16, 24), None, None, "repeals"), Reference((0, 8), None, None, "cites")]
    told = list(facts(replace(made, metadata=Metadata(references=tuple(named)))))[-2:]
    assert [fact.name for fact in told] == ["repeals", "cites"]
    ((value, times),) = told[1].distinct
    assert (value.words, value.span, times) == ("Circular", (0, 8), 2)


def test_printed_pages_begin_where_their_words_do_and_those_nobody_read_are_named() -> None:
    made = reading()
    at = made.text.index("2. The number")
    paged = replace(made, sheets=(Sheet("7", (0, at), "text"), Sheet("8", (at, at), "none"), Sheet("9", (at, len(made.text)), "ocr")))
    assert [sheet.label for unit in units(paged) for line in unit.lines for sheet in line.sheets] == ["7", "8", "9"]
    for told in (printed(paged), seen(page(paged, name="x")).words):
        assert "page 9" in told
        assert "3 printed pages: 1 text, 1 not read (8), 1 read off a picture" in " ".join(told.split())


def test_a_value_knows_where_it_stands_and_a_word_of_ours_does_not() -> None:
    made = reading()
    (title,) = next(fact for fact in facts(made) if fact.name == "title").values
    (role,) = next(fact for fact in facts(made) if fact.name == "role").values
    assert title.span is not None
    assert made.text[slice(*title.span)] == title.words
    assert (role.span, role.source) == (None, None)


# A page.


def test_the_page_tells_of_each_measure_who_what_when_how_much_and_by_which_rule() -> None:
    made = reading()
    told = re.sub(r"\s+", " ", seen(page(made, name="tea.txt")).words)
    assert "■ obligation" in told
    assert "✕ prohibition" in told
    for measure in made.measures:
        assert measure.address in told
        assert measure.rule in told
    assert "by 2026-06-30" in told or "before 2026-06-30" in told
    assert "> 500,000 CNY" in told
    assert "cue “shall” (explicit)" in told


def test_the_page_tells_why_a_sentence_was_not_taken_and_words_were_not_read() -> None:
    told = seen(page(reading(), name="tea.txt")).words
    assert "not read: page control" in told
    assert "not taken: no cue" in told
    assert "not taken: leads up to the notice" in told


def test_every_link_of_the_page_leads_to_a_place_on_it() -> None:
    for text in (ENGLISH, CHINESE):
        made = seen(page(reading(text), name="tea.txt"))
        ids = made.named("id")
        assert len(ids) == len(set(ids))
        assert {link.removeprefix("#") for link in made.named("href")} <= set(ids)


TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "section", "main", "article", "aside", "details", "summary", "div"),
    *("h1", "h2", "h3", "p", "ol", "li", "dl", "dt", "dd", "a", "b", "s", "sup", "mark", "span", "small", "code", "bdi", "wbr"),
}
ATTRIBUTES = {"lang", "charset", "http-equiv", "name", "content", "class", "href", "id", "title", "open", "tabindex"} | {
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
}


@pytest.mark.parametrize("harm", [*HOSTILE, "javascript:alert(1)", "[x](javascript:alert(1))", "' onfocus='alert(1)"])
def test_words_of_a_notice_make_no_tag_no_attribute_and_no_link(harm: str) -> None:
    place = "x" * len(harm)
    text = ENGLISH.replace("Sample Tea", f"Sample {place} Tea").replace("All tea houses", f"All {place} houses").replace("closed", place)
    for media_type in ("text/plain", "text/markdown"):
        made = harmed(read(text.encode(), media_type=media_type), place, harm)
        html = seen(page(made, name=f"{harm}.txt"))
        assert set(html.tags) <= TAGS
        assert {name for name, _ in html.attributes} <= ATTRIBUTES
        assert all(link.startswith("#") for link in html.named("href"))
        assert all(character == "\n" or character.isprintable() for character in html.words)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202e]", printed(made))


def harmed(value: Any, place: str, harm: str) -> Any:
    """`value` with `harm` wherever `place` stands, of the same length: such words as no reader of bytes would let through."""
    if isinstance(value, str):
        return value.replace(place, harm)
    if isinstance(value, tuple):
        return tuple(harmed(one, place, harm) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: harmed(getattr(value, field.name), place, harm) for field in fields(value) if field.init})
    return value


def test_a_page_needs_nothing_from_elsewhere() -> None:
    html = page(reading(), name="tea.txt")
    assert not re.search(r"\bsrc=|@import|url\(|<link|<script|<img|<iframe|\bon\w+=", html)
    assert "default-src 'none'" in " ".join(seen(html).named("content"))
    assert all(told in html for told in ("prefers-color-scheme:dark", "@media print", "max-width:40rem", ":focus-visible"))


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (CHINESE, "zh")])
def test_the_words_of_the_notice_are_in_its_own_language(text: str, language: str) -> None:
    assert f'<main id="text" lang="{language}"' in page(reading(text), name="x")


def test_an_unsupported_language_claims_nothing_and_says_so() -> None:
    made = reading("Bekanntmachung über Tee\n\nDie Teehäuser müssen den Tee in geschlossenen Kisten lagern und nicht verkaufen.\n")
    assert "No measures claimed: German is not supported yet." in seen(page(made, name="x")).words
    assert "No measures claimed: German is not supported yet." in printed(made)


def test_the_page_grows_with_the_text_and_not_faster() -> None:
    once, twice = (len(page(read((ENGLISH * times).encode(), media_type="text/plain"), name="x")) for times in (40, 80))
    assert twice < 2.1 * once


# A terminal.


def test_the_terminal_shows_the_same_in_eighty_columns_without_colours() -> None:
    told = printed(reading())
    assert all(cell_len(line.rstrip()) <= 80 for line in told.splitlines())
    assert "\x1b" not in told
    assert "■ obligation  para_1~m1" in told
    assert "*shall*" in told
    assert "[-Print this page-]" in told
    assert "⟦1 " in told


def test_styles_stand_in_place_of_signs_where_they_can_be_seen() -> None:
    told = printed(reading(), signs=False, colours=True)
    assert "\x1b[" in told
    assert "*shall*" not in told
    assert "[-Print" not in told


def test_chinese_fills_its_lines_and_no_line_begins_with_a_full_stop() -> None:
    told = [line for line in printed(reading(CHINESE), width=40).splitlines() if line.startswith("┃")]
    assert all(cell_len(line.rstrip()) <= 40 for line in told)
    assert max(cell_len(line.rstrip()) for line in told) >= 38
    assert not [line for line in told if line.removeprefix("┃").strip()[:1] in tuple("。,、;")]


@given(st.text(max_size=200), st.integers(8, 60))
def test_any_words_are_broken_into_lines_that_fit(words: str, width: int) -> None:
    from rich.text import Text

    from registry.views.explain.printed import Barred
    from registry.views.terminal import harmless

    console = Console(file=io.StringIO(), width=width + 2, color_system=None)
    console.print(Barred(Text(harmless(words).replace("\n", " ")), "┃ ", ""))
    assert isinstance(console.file, io.StringIO)
    told = console.file.getvalue().splitlines()
    assert all(cell_len(line) <= width + 2 for line in told)
    assert "".join("".join(told).replace("┃", "").split()) == "".join(harmless(words).replace("┃", "").split())


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus does not lie beside the checkout")
def test_every_text_of_the_corpus_is_explained_whole() -> None:
    for path in sorted(CORPUS.iterdir()):
        if path.suffix == ".pdf":
            continue  # one is blank, one is scanned: reading pictures takes its time
        try:
            made = read_file(path)
        except UnreadableError:
            continue
        assert is_whole(made), path.name
        html = seen(page(made, name=path.name))
        assert {link.removeprefix("#") for link in html.named("href")} <= set(html.named("id")), path.name
