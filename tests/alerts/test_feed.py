"""Feeds, read by feedparser and held against the required fields of JSON Feed 1.1."""

from __future__ import annotations

import json
import re
import stat
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest

from registry.alerts import feed
from registry.alerts.channel import DeliveryError, Parcel
from registry.alerts.message import subject
from registry.alerts.page import fragment
from registry.errors import UsageError
from tests.alerts.samples import AT, HOSTILE, MESSAGES, TITLE, URL, hostile, parcel, revision

RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
ATOM = "{http://www.w3.org/2005/Atom}"


def parcels(*told: dict[str, Any]) -> list[Parcel]:
    """One parcel a message, newest first, an hour apart, each with its own id."""
    made = [parcel(message, at=AT - timedelta(hours=number)) for number, message in enumerate(told)]
    return [replace(one, id=f"al_{number}") for number, one in enumerate(made)]


def written(path: Path, sent: list[Parcel], form: str) -> bytes:
    feed.write(path, sent, form=form, title="Alerts of desk", at=AT)
    return path.read_bytes()


def test_an_atom_feed_is_well_formed_and_says_everything(tmp_path: Path) -> None:
    read = feedparser.parse(written(tmp_path / "alerts.xml", parcels(*(make() for make in MESSAGES.values())), "atom"))
    assert (read.bozo, read.version, read.feed.title) == (False, "atom10", "Alerts of desk")
    assert [entry.id for entry in read.entries] == [f"urn:registry:alert:al_{number}" for number in range(5)]
    first = read.entries[0]
    assert (first.title, first.link, first.tags[0].term) == (f"[high] {TITLE} (revision 3)", URL, "high")
    assert datetime.fromisoformat(first.updated) == AT
    assert "<del>100</del><ins>120</ins>" in first.content[0].value
    assert not read.entries[2].get("links")


def test_an_atom_feed_has_what_the_standard_requires(tmp_path: Path) -> None:
    root = ET.fromstring(written(tmp_path / "alerts.xml", parcels(revision(), revision()), "atom"))
    assert root.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated", "author"):
        assert len(root.findall(ATOM + name)) == 1
    for entry in root.findall(f"{ATOM}entry"):
        for name in ("id", "title", "updated", "content"):
            assert len(entry.findall(ATOM + name)) == 1
        assert RFC3339.fullmatch(entry.findtext(f"{ATOM}updated") or "")


def test_a_json_feed_has_what_the_standard_requires(tmp_path: Path) -> None:
    sent = parcels(*(make() for make in MESSAGES.values()))
    read = json.loads(written(tmp_path / "alerts.json", sent, "jsonfeed"))
    assert (read["version"], read["title"]) == ("https://jsonfeed.org/version/1.1", "Alerts of desk")
    assert [item["id"] for item in read["items"]] == [f"urn:registry:alert:al_{number}" for number in range(5)]
    for item, one in zip(read["items"], sent, strict=True):
        assert item["title"] == subject(one.message)
        assert item["content_html"] == fragment(one.message)
        assert item["_registry"] == one.message
        assert RFC3339.fullmatch(item["date_published"])
        assert set(item) <= {"id", "url", "title", "content_html", "content_text", "date_published", "tags", "_registry"}
    assert read["items"][0]["url"] == URL
    assert "url" not in read["items"][2]


@pytest.mark.parametrize("form", feed.FORMS)
def test_a_feed_of_nothing_is_a_feed(tmp_path: Path, form: str) -> None:
    raw = written(tmp_path / "alerts", [], form)
    if form == "atom":
        assert not feedparser.parse(raw).bozo
    else:
        assert json.loads(raw)["items"] == []


@pytest.mark.parametrize("kind", MESSAGES)
@pytest.mark.parametrize("harm", HOSTILE)
def test_words_of_others_break_no_feed(tmp_path: Path, kind: str, harm: str) -> None:
    sent = parcels(hostile(kind, harm))
    feed.write(tmp_path / "a", sent, form="atom", title="Alerts", at=AT)
    read = feedparser.parse((tmp_path / "a").read_bytes())
    assert not read.bozo
    entry = ET.fromstring((tmp_path / "a").read_bytes()).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}title") == subject(sent[0].message)
    assert entry.findtext(f"{ATOM}content") == fragment(sent[0].message)
    feed.write(tmp_path / "j", sent, form="jsonfeed", title="Alerts", at=AT)
    (item,) = json.loads((tmp_path / "j").read_bytes().decode("utf-8"))["items"]
    assert "<script" not in item["content_html"]
    assert "<img" not in item["content_html"]


@pytest.mark.parametrize("form", feed.FORMS)
def test_a_feed_of_a_subscription_with_an_odd_name_is_still_a_feed(tmp_path: Path, form: str) -> None:
    feed.write(tmp_path / "f", parcels(revision()), form=form, title="de\x00sk \x1b ]]> \ud800", at=AT)
    raw = (tmp_path / "f").read_bytes()
    assert not feedparser.parse(raw).bozo if form == "atom" else json.loads(raw)["items"]


@pytest.mark.parametrize("form", feed.FORMS)
def test_the_ids_of_a_feed_and_its_entries_stay_when_it_is_written_again(tmp_path: Path, form: str) -> None:
    path = tmp_path / "alerts"
    before = written(path, parcels(revision()), form)
    feed.write(path, parcels(revision()), form=form, title="Another title", at=AT + timedelta(days=1))
    ids = [re.findall(r"urn:[a-z0-9_:-]+", raw.decode()) for raw in (before, path.read_bytes())]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2


@pytest.mark.parametrize("form", feed.FORMS)
def test_a_time_of_another_zone_is_told_in_utc(tmp_path: Path, form: str) -> None:
    eastern = AT.astimezone(datetime.fromisoformat("2026-01-01T00:00:00+08:00").tzinfo)
    one = [replace(parcels(revision())[0], at=eastern)]
    assert AT.astimezone(UTC).isoformat().encode() in written(tmp_path / "alerts", one, form)


def test_a_reader_sees_the_old_feed_or_the_new_one_and_never_half_of_one(tmp_path: Path) -> None:
    path = tmp_path / "alerts.json"
    many = parcels(*[revision() for _ in range(60)])
    whole = {written(path, many, "jsonfeed"), written(path, many[:1], "jsonfeed")}
    over, halves, looks = threading.Event(), [], 0

    def look() -> None:
        nonlocal looks
        while not over.is_set():
            halves.extend([1] if path.read_bytes() not in whole else [])
            looks += 1

    reader = threading.Thread(target=look)
    reader.start()
    for number in range(30):
        written(path, many if number % 2 else many[:1], "jsonfeed")
    over.set()
    reader.join(5)
    assert looks > 0
    assert halves == []
    assert [one.name for one in tmp_path.iterdir()] == ["alerts.json"]


def test_the_rights_of_the_file_stay_and_a_link_is_followed(tmp_path: Path) -> None:
    there = tmp_path / "www" / "alerts.xml"
    written(there, [], "atom")
    there.chmod(0o640)
    (tmp_path / "link").symlink_to(there)
    written(tmp_path / "link", parcels(revision()), "atom")
    assert stat.S_IMODE(there.stat().st_mode) == 0o640
    assert (tmp_path / "link").is_symlink()
    assert b"<entry>" in there.read_bytes()


def test_a_feed_that_cannot_be_written_holds_its_destination_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(DeliveryError) as failure:
        feed.write(tmp_path / "folder", [], form="atom", title="x", at=AT)
    assert failure.value.destination
    assert str(tmp_path) in str(failure.value)
    assert str(tmp_path) not in failure.value.recorded
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def test_an_unknown_form_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="atom, jsonfeed"):
        feed.write(tmp_path / "x", [], form="rss", title="x", at=AT)
