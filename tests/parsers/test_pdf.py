"""PDF -> text of record: paragraphs, heads and feet, pages that nobody can read, and files that are locked, broken or cut off."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from registry import parsers
from registry.errors import UnreadableError
from registry.parsers import Parsers
from registry.parsers.pool import Pool
from registry.text.extract import Extract
from registry.text.extract.media import PDF
from tests.parsers.samples import CHINESE, NOTICE, NOTICE_ZH, Draw, blank, pdf, picture, printed

RAW = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "raw"
OCR = pytest.mark.skipif(not parsers.reads_pictures(), reason="the extra ocr is not installed")


BLIND = Parsers(Pool(size=1), pictures=None)
"""Without the extra `ocr`."""


def drawn(body: bytes) -> Extract:
    return BLIND.draw(body, media_type=PDF)


def refusal(body: bytes) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        drawn(body)
    return caught.value


def reasons(made: Extract) -> dict[str, str]:
    return {made.text[slice(*noise.span)]: noise.reason for noise in made.noise}


def test_lines_become_the_paragraphs_that_a_reader_sees() -> None:
    made = drawn(pdf(printed(NOTICE)))
    assert made.text.splitlines() == [
        "Notice on Harbour Fees",
        f"{NOTICE[2]} {NOTICE[3]}",
        f"{NOTICE[4].removesuffix('-')}{NOTICE[5]}",
        "This Notice takes effect on March 1, 2025.",
    ]
    assert [block.kind for block in made.blocks] == ["heading", "paragraph", "paragraph", "paragraph"]


def test_chinese_lines_are_joined_without_a_space() -> None:
    made = drawn(pdf(printed(NOTICE_ZH, font=CHINESE, size=10)))
    assert made.text.splitlines() == [
        "关于港口收费管理的通知",
        "一、港口经营人应当于每月一日前在其网站公布当月收费标准，不得收取未公布的费用，并应当将收费标准保存三年以上，以备查阅。",
        "二、本通知自2025年3月1日起施行。",
    ]


def test_heads_feet_and_page_numbers_are_noise_and_a_paragraph_goes_on_behind_them() -> None:
    first = printed(NOTICE[:6], head="Harbour Gazette, No. 7", foot="- 1 -")
    second = printed(("", "while longer ones need leave.", "3. Boats are free of fees."), head="Harbour Gazette, No. 7", foot="- 2 -")
    made = drawn(pdf(first, second))
    assert reasons(made) == {"Harbour Gazette, No. 7": "running head", "- 1 -": "page number", "- 2 -": "page number"}
    assert [(sheet.label, sheet.source) for sheet in made.sheets] == [("1", "text"), ("2", "text")]
    assert made.text[slice(*made.sheets[1].span)].endswith("3. Boats are free of fees.\n- 2 -")


def test_a_sentence_that_a_page_breaks_is_one() -> None:
    line = "Every operator of a harbour that is open to ships of other flags shall keep a register of the fees that"
    made = drawn(pdf(printed(("Title", "", line), foot="1"), printed(("", "it has charged.", "Second rule."), foot="2")))
    assert f"{line} it has charged." in made.text.splitlines()
    assert made.text[made.sheets[1].span[0] :].startswith("it has charged.")


def test_columns_are_read_one_after_another() -> None:
    def columns(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 10)
        for left, words in ((50, "left"), (320, "right")):
            for number in range(8):
                canvas.drawString(left, 700 - 13 * number, f"{words} column, line {number} of the words that fill it")

    text = drawn(pdf(columns)).text
    assert text.index("left column, line 7") < text.index("right column, line 0")


def test_rows_of_a_table_are_lines_with_bars() -> None:
    def table(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 10)
        for number, row in enumerate((("Boat", "Fee", "Until"), ("canoe", "free", "May"), ("raft", "5 yuan", "June"))):
            for column, cell in enumerate(row):
                canvas.drawString(80 + 150 * column, 700 - 16 * number, cell)

    made = drawn(pdf(table))
    assert made.text.splitlines() == ["Boat | Fee | Until", "canoe | free | May", "raft | 5 yuan | June"]
    assert {block.kind for block in made.blocks} == {"row"}


def test_a_slug_along_the_margin_is_told_apart() -> None:
    def slugged(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            printed((f"Part {number}", "", "Operators shall publish fees."))(canvas)
            canvas.saveState()
            canvas.rotate(90)
            canvas.setFont("Times-Roman", 7)
            canvas.drawString(200, -20, "printer on MACHINE with RULES")
            canvas.restoreState()

        return draw

    made = drawn(pdf(slugged(1), slugged(2)))
    assert reasons(made)["printer on MACHINE with RULES"] == "running side"


def test_a_scanned_page_among_others_is_named_and_the_text_is_an_excerpt() -> None:
    text = pdf(printed(NOTICE))
    body = pdf(printed(NOTICE), picture(text), blank, printed(("Annex", "", "Fees are listed here.")))
    made = BLIND.read(body, media_type=PDF)
    assert [sheet.source for sheet in made.sheets] == ["text", "none", "blank", "text"]
    assert made.metadata.completeness == "excerpt"
    assert made.metadata.completeness_span == made.sheets[1].span


def test_scanned_pages_at_the_end_make_a_text_truncated() -> None:
    assert BLIND.read(pdf(printed(NOTICE), picture(pdf(printed(NOTICE)))), media_type=PDF).metadata.completeness == "truncated"


def test_a_scanned_document_asks_for_the_extra_or_for_text() -> None:
    error = refusal(pdf(picture(pdf(printed(NOTICE)))))
    assert error.reason == "scanned"
    assert "`ocr`" in str(error)


@OCR
def test_with_the_extra_a_scanned_page_is_read_and_says_so() -> None:
    made = parsers.draw(pdf(printed(("Cover", "", "Words that are text.")), picture(pdf(printed(NOTICE)))), media_type=PDF)
    assert [sheet.source for sheet in made.sheets] == ["text", "ocr"]
    read = re.sub(r"\W", "", made.text[slice(*made.sheets[1].span)])
    assert "shallpublishitsfeesonitsownsite" in read
    assert "ThisNoticetakeseffectonMarch12025" in read


def test_blank_pages_are_empty_and_not_scanned() -> None:
    assert refusal(pdf(blank)).reason == "empty"


def test_a_locked_document_is_told_from_a_broken_one() -> None:
    assert "password" in str(refusal(pdf(printed(NOTICE), encrypt="secret")))
    assert "broken" in str(refusal(b"%PDF-1.7\nnothing of the kind\n%%EOF"))


@pytest.mark.parametrize("part", [0.3, 0.6, 0.95])
def test_a_document_that_was_cut_off_is_never_read_in_part(part: float) -> None:
    whole = pdf(*[printed(NOTICE)] * 5)
    error = refusal(whole[: int(len(whole) * part)])
    assert error.reason == "format"
    assert "cut off" in str(error)


def test_what_fonts_call_ligatures_and_radicals_reads_as_letters() -> None:
    from registry.parsers.pdf import _GLYPHS

    assert "ofﬁce ⽇本\x00\uf0b7".translate(_GLYPHS) == "office 日本•"


def test_the_program_itself_never_loads_a_native_parser() -> None:
    script = "import sys, registry.app, registry.files; print({'pypdfium2', 'mammoth', 'openpyxl', 'rapidocr'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout == "set()\n"


def test_a_worker_never_loads_the_rules_of_reading() -> None:
    script = (
        "import sys, registry.parsers.pool, registry.parsers.pdf; print([name for name in sys.modules if name.startswith('registry.text')])"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"


def test_a_blank_gazette_and_a_scanned_form_of_the_corpus_are_told_apart() -> None:
    gazette, form = (next(RAW.glob(f"{number}_*.pdf"), None) for number in ("102", "103"))
    if gazette is None or form is None:
        pytest.skip("the corpus is not beside this checkout")
    assert refusal(gazette.read_bytes()).reason == "empty"
    assert refusal(form.read_bytes()).reason == "scanned"
