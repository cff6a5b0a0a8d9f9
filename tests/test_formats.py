"""A drop folder of all formats: what can be read is a revision, what cannot is kept with its hash and a sentence on why."""

from __future__ import annotations

import hashlib
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from registry import pipeline
from registry.answers import Looked
from registry.app import Registry
from registry.parsers import Parsers
from registry.parsers.pool import Limits, Pool
from registry.pipeline import GIVEN_UP, LIMIT
from registry.settings import Settings
from registry.store import history
from registry.store.engine import Store
from tests.fakes import Clock
from tests.parsers.samples import NOTICE, docx, endless, paragraph, pdf, printed

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le") + bytes(600)


class Desk:
    """A registry that watches one folder, a day a round."""

    def __init__(self, store: Store, clock: Clock, folder: Path) -> None:
        self.registry, self.clock, self.folder = Registry(store, Settings()), clock, folder
        self.registry.add_source("harbours", str(folder))

    def track(self, **files: bytes) -> dict[str, Looked]:
        """What each file came to after `files`, by name without its dot, were put there."""
        for name, body in files.items():
            (self.folder / name.replace("_", ".")).write_bytes(body)
        self.clock.tick(days=1)
        (round_,) = self.registry.track()
        return {Path(looked.url).name: looked for looked in round_.looked[1:]}

    def titles(self) -> set[str]:
        return {line.title for line in self.registry.notices()}


@pytest.fixture
def desk(store: Store, clock: Clock, tmp_path: Path) -> Desk:
    clock.set(date(2026, 3, 25))
    return Desk(store, clock, tmp_path)


def workbook(rate: float) -> bytes:
    book, body = Workbook(), BytesIO()
    assert book.active is not None
    for row in (["Annex of rates of harbours"], ["Boat", "Rate"], ["raft", rate]):
        book.active.append(row)
    book.save(body)
    return body.getvalue()


def test_each_format_becomes_a_notice_and_is_read_again_as_what_it_is(desk: Desk) -> None:
    words = "".join(
        map(paragraph, ("Notice on Rafts", "Every owner of a raft shall show a light.", "This Notice takes effect on May 1, 2026."))
    )
    looked = desk.track(
        fees_pdf=pdf(printed(NOTICE)),
        rafts_docx=docx(words),
        rates_xlsx=workbook(5),
        table_csv=b"Table of lights of harbours\nboat,light\nraft,white\n",
        act_xml=b"<act><title>Act on Canoes</title><p>Every owner of a canoe shall show a light.</p></act>",
    )
    assert {name: one.outcome for name, one in looked.items()} == dict.fromkeys(looked, "new")
    assert {"Notice on Harbour Fees", "Notice on Rafts", "Act on Canoes"} <= desk.titles()
    again = desk.track(fees_pdf=pdf(printed([*NOTICE[:-1], "This Notice takes effect on April 1, 2025."])), rates_xlsx=workbook(6))
    assert {name for name, one in again.items() if one.outcome == "changed"} == {"fees.pdf", "rates.xlsx"}


def test_a_page_saved_as_pdf_and_a_pdf_saved_as_a_page_are_what_they_are(desk: Desk) -> None:
    page = b"<html><body><h1>Notice on Buoys</h1><p>Every owner of a buoy shall paint it red each year.</p></body></html>"
    looked = desk.track(page_pdf=page, fees_html=pdf(printed(NOTICE)))
    assert [one.outcome for one in looked.values()] == ["new", "new"]
    assert desk.titles() == {"Notice on Buoys", "Notice on Harbour Fees"}


@pytest.mark.parametrize("body", [OLD, b"PK\x05\x06" + bytes(18), b"\x89PNG\r\n\x1a\n" + bytes(100), pdf(printed(NOTICE))[:900]])
def test_what_cannot_be_read_is_kept_with_its_bytes_and_a_sentence(desk: Desk, body: bytes) -> None:
    (looked,) = desk.track(old_doc=body).values()
    assert looked.outcome == "unreadable"
    assert looked.sentence is not None
    assert looked.sentence.endswith((".", ".txt."))
    source = desk.registry.sources()[0]
    (page,) = (one for one in history.pages(desk.registry.store, source.id) if not one.is_list)
    assert history.tries(desk.registry.store, page.id, body, told=looked.sentence) == 1
    assert hashlib.sha256(history.capture(desk.registry.store, 2).body).digest() == hashlib.sha256(body).digest()


def test_a_document_that_hits_a_limit_is_tried_three_times_and_then_left_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    strict = Parsers(Pool(size=1, limits=Limits(cpu=1, memory=512 * 2**20, wall=60.0)), pictures=None)
    monkeypatch.setattr(pipeline, "read", strict.read)
    told = [desk.track(hostile_pdf=endless(), fees_pdf=pdf(printed(NOTICE)))]
    told += [desk.track() for _ in range(3)]
    assert [(one["hostile.pdf"].sentence or "").startswith(LIMIT) for one in told] == [True, True, True, False]
    assert told[-1]["hostile.pdf"].sentence == GIVEN_UP
    assert {one["hostile.pdf"].outcome for one in told} == {"unreadable"}
    assert (told[0]["fees.pdf"].outcome, len(desk.registry.notices())) == ("new", 1)
    assert desk.track(hostile_pdf=pdf(printed(("Notice on Nothing", *NOTICE[1:]))))["hostile.pdf"].outcome == "new"
