"""Any bytes in, a text of record or one clear sentence out: documents with bytes flipped, cut, doubled and swapped."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
from openpyxl import Workbook

from registry.errors import UnreadableError
from registry.parsers import Parsers
from registry.parsers.pool import Pool
from registry.text.extract import Extract
from tests.parsers.samples import NOTICE, docx, paragraph, pdf, printed

BLIND = Parsers(Pool(size=1), pictures=None)
ROUNDS = 40
REASONS = {"empty", "binary", "encoding", "format", "scanned", "limit"}


def workbook() -> bytes:
    book, body = Workbook(), BytesIO()
    assert book.active is not None
    for row in (["Boat", "Fee"], ["raft", 0.05], ["canoe", None]):
        book.active.append(row)
    book.save(body)
    return body.getvalue()


def rule() -> bytes:
    return b"<RULE><PREAMB><AGENCY>BOARD</AGENCY><SUBJECT>Boats</SUBJECT></PREAMB><P>Owners <E T='03'>shall</E> pay.</P></RULE>"


def harmed(body: bytes, dice: random.Random) -> Iterator[bytes]:
    """The same bytes with one kind of harm done to them a few times."""
    for _ in range(ROUNDS):
        changed = bytearray(body)
        for _ in range(dice.randint(1, 8)):
            at, length = dice.randrange(len(changed)), dice.randint(1, 60)
            match dice.randrange(5):
                case 0:
                    changed[at] ^= 1 << dice.randrange(8)
                case 1:
                    changed[at : at + length] = dice.randbytes(length)
                case 2:
                    del changed[at : at + length]
                case 3:
                    changed[at:at] = changed[at : at + length] * dice.randint(1, 9)
                case _:
                    other = dice.randrange(len(changed))
                    changed[at : at + length] = changed[other : other + length]
        yield bytes(changed)


@pytest.mark.parametrize(
    "make",
    [
        lambda: pdf(printed(NOTICE, foot="- 1 -"), printed(NOTICE[2:])),
        lambda: docx("".join(paragraph(line, level=0) for line in NOTICE), numbering="<w:num w:numId='1'/>"),
        workbook,
        rule,
    ],
    ids=["pdf", "docx", "xlsx", "xml"],
)
def test_harmed_documents_end_in_a_text_or_in_a_sentence(make: Callable[[], bytes]) -> None:
    body = make()
    for changed in harmed(body, random.Random(len(body))):
        made = outcome(changed)
        if isinstance(made, UnreadableError):
            assert made.reason in REASONS
            assert str(made).endswith(".")
        else:
            assert made.text.strip()
            assert all(0 <= start < end <= len(made.text) for start, end in (block.span for block in made.blocks))


def outcome(body: bytes) -> Extract | UnreadableError:
    try:
        return BLIND.draw(body, media_type="application/octet-stream", name="x.xml")
    except UnreadableError as error:
        return error


def test_the_same_bytes_give_the_same_text_in_any_worker() -> None:
    body = pdf(printed(NOTICE, foot="1"), printed(NOTICE, foot="2"))
    one, other = (Parsers(Pool(size=1), pictures=None).draw(body, media_type="") for _ in range(2))
    assert one == other
