"""DOCX -> text of record: labels as Word prints them, tables as rows, and containers that are no documents or harm."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from registry import parsers
from registry.errors import UnreadableError
from registry.parsers.numbering import shown
from registry.text.extract import Extract
from registry.text.extract.media import DOCX, MOST_UNPACKED
from tests.parsers.samples import docx, packed, paragraph

RAW = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "raw"

LISTS = """
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>"""  # noqa: E501
STYLES = """
<w:style w:type="paragraph" w:styleId="Rule"><w:name w:val="Rule"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Subrule"><w:name w:val="Subrule"/><w:basedOn w:val="Rule"/></w:style>"""


def drawn(body: bytes) -> Extract:
    return parsers.draw(body, media_type=DOCX)


def read(*paragraphs: str) -> list[str]:
    return drawn(docx("".join(paragraphs), numbering=LISTS, styles=STYLES)).text.splitlines()


def refusal(body: bytes, media_type: str = "application/octet-stream") -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        parsers.draw(body, media_type=media_type)
    return caught.value


def test_chinese_lists_bear_the_labels_that_word_prints() -> None:
    first = [paragraph("目的。", level=0), paragraph("依据。", level=0), paragraph("子项。", level=1), paragraph("其二。", level=1)]
    assert read(*first, paragraph("范围。", level=0), paragraph("又一。", level=1)) == [
        "第一条 目的。",
        "第二条 依据。",
        "（一）子项。",
        "（二）其二。",
        "第三条 范围。",
        "（一）又一。",
    ]


def test_lists_begin_where_they_say_and_begin_anew_where_told() -> None:
    items = [("one", 0, 2), ("two", 0, 2), ("deeper", 1, 2), ("deepest", 2, 2), ("anew", 0, 3), ("goes on", 0, 3)]
    assert read(*(paragraph(words, level=level, numbered=list_) for words, level, list_ in items)) == [
        "IV. one",
        "V. two",
        "5.1 deeper",
        "(a) deepest",
        "I. anew",
        "II. goes on",
    ]


def test_styles_number_their_paragraphs_and_those_of_styles_built_on_them() -> None:
    assert read(paragraph("Pay.", style="Rule"), paragraph("Report.", style="Subrule"), paragraph("Free.")) == [
        "第一条 Pay.",
        "第二条 Report.",
        "Free.",
    ]


def test_bullets_bear_no_number() -> None:
    assert read(paragraph("boats", level=0, numbered=4)) == ["boats"]


@pytest.mark.parametrize(
    ("number", "form", "label"),
    [
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (14, "lowerRoman", "xiv"),
        (10, "chineseCounting", "十"),
        (11, "chineseCountingThousand", "十一"),
        (105, "chineseCountingThousand", "一百零五"),
        (110, "chineseCountingThousand", "一百一十"),
        (1020, "chineseCountingThousand", "一千零二十"),
        (3, "decimalEnclosedCircle", "③"),
        (2, "ideographTraditional", "乙"),
        (7, "decimalZero", "07"),
        (12, "decimalFullWidth", "１２"),
        (5, "unheardOf", "5"),
    ],
)
def test_numbers_are_shown_as_word_shows_them(number: int, form: str, label: str) -> None:
    assert shown(number, form) == label


def test_headings_tables_changes_and_raised_figures_read_as_a_reader_sees_them() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    table = f"<w:tbl><w:tr>{cell.format('Boat')}{cell.format('Fee')}</w:tr><w:tr>{cell.format('raft')}{cell.format('5')}</w:tr></w:tbl>"
    changed = "<w:p><w:ins><w:r><w:t>Owners pay 10</w:t></w:r></w:ins><w:del><w:r><w:delText>Nobody pays</w:delText></w:r></w:del>"
    raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r></w:p>"
    made = drawn(
        docx(
            paragraph("Fees", style="Title") + table + changed + raised,
            styles='<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
        )
    )
    assert made.text.splitlines() == ["Fees", "Boat | Fee", "raft | 5", "Owners pay 10²"]
    assert [block.kind for block in made.blocks] == ["heading", "row", "row", "paragraph"]


def test_a_document_is_told_by_what_it_holds_whatever_it_is_called() -> None:
    body = docx(paragraph("Owners shall pay."))
    assert parsers.draw(body, media_type="text/html", name="x.pdf").text == "Owners shall pay."


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = docx(paragraph("x"), extra={"word/media/zeros.bin": bytes(MOST_UNPACKED + 1)})
    assert len(bomb) < 2**20
    assert refusal(bomb).reason == "limit"


def test_a_container_that_lies_about_its_size_is_bounded_by_its_worker() -> None:
    body = bytearray(docx(paragraph("x" * 1000)))
    at = body.rindex(b"PK\x01\x02")
    body[at + 24 : at + 28] = (2**31).to_bytes(4, "little")
    assert refusal(bytes(body)).reason in ("limit", "format")


def test_a_document_within_a_document_stays_packed() -> None:
    inner = docx(paragraph("inner words"))
    assert drawn(docx(paragraph("outer words"), extra={"word/embeddings/inner.docx": inner})).text == "outer words"


def test_a_drawing_may_have_a_document_type() -> None:
    drawing = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg/>'
    assert drawn(docx(paragraph("Owners shall pay."), extra={"word/media/logo.svg": drawing})).text == "Owners shall pay."


def test_zip64_is_read() -> None:
    body = BytesIO()
    with zipfile.ZipFile(BytesIO(docx(paragraph("Owners shall pay.")))) as old, zipfile.ZipFile(body, "w") as new:
        for name in old.namelist():
            with new.open(name, "w", force_zip64=True) as part:
                part.write(old.read(name))
    assert drawn(body.getvalue()).text == "Owners shall pay."


ENTITIES = "<!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>"


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (docx(paragraph("x"))[:400], "cut off"),
        (packed({"notes.txt": b"words"}), "ZIP container"),
        (packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}), "OpenDocument"),
        (docx(paragraph("x"), numbering="<broken"), "broken"),
        (docx("", extra={"word/document.xml": ENTITIES.encode()}), "entities"),
        (docx("", extra={"word/document.xml": f"<!--{' ' * 100_000}-->{ENTITIES}".encode()}), "entities"),
        (docx("", extra={"word/document.xml": ENTITIES.encode("utf-16")}), "entities"),
    ],
)
def test_what_is_no_document_is_named_in_one_sentence(body: bytes, word: str) -> None:
    error = refusal(body)
    assert error.reason == "format"
    assert word in str(error)


@pytest.mark.parametrize(
    ("stream", "word"),
    [("WordDocument", ".doc"), ("Workbook", ".xls"), ("EncryptedPackage", "password"), ("Anything", "old Office")],
)
def test_files_of_old_office_programs_are_named_and_not_read(stream: str, word: str) -> None:
    error = refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + stream.encode("utf-16-le") + bytes(500), "application/msword")
    assert (error.reason, word in str(error)) == ("format", True)


def test_the_act_of_the_corpus_reads_whole() -> None:
    act = next(RAW.glob("101_*.docx"), None)
    if act is None:
        pytest.skip("the corpus is not beside this checkout")
    lines = drawn(act.read_bytes()).text.splitlines()
    assert (lines[0], lines[7], len(lines)) == ("Act 2 of 1998", "1. Definitions", 11)
