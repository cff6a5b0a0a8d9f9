"""Files that are not ours: neither replaced nor written into, whatever was there when somebody subscribed."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from registry.alerts import feed, jsonl
from registry.alerts.channel import FILES, DeliveryError, check_file
from registry.errors import UsageError
from tests.alerts.samples import AT, parcel, revision

FOREIGN = {
    "database": b"SQLite format 3\x00" + bytes(84),
    "page": b"<!doctype html><title>mine</title>",
    "atom of others": b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><author><name>Mei</name></author></feed>',
    "settings": b'{\n "name": "sample"\n}\n',
    "json feed of others": b'{\n"version": "https://jsonfeed.org/version/1.1"}',
    "blank": b"\n",
    "text": "\u6837\u672c".encode(),
}


def write(path: Path, channel: str) -> None:
    sent = parcel(revision(), address=str(path))
    if channel == "jsonl":
        jsonl.send(sent)
    else:
        feed.write(path, [sent], form=channel, title="Alerts", at=AT)


@pytest.mark.parametrize("channel", FILES)
@pytest.mark.parametrize("kind", FOREIGN)
def test_a_file_that_holds_something_else_is_left_as_it_is_and_waits(tmp_path: Path, channel: str, kind: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(FOREIGN[kind])
    (tmp_path / "link").symlink_to(path)
    for way in (path, tmp_path / "link"):
        with pytest.raises(UsageError, match="give another file"):
            check_file(way, channel)
        with pytest.raises(DeliveryError, match="move it away") as failure:
            write(way, channel)
        assert (failure.value.destination, failure.value.permanent) == (True, False)
        assert str(tmp_path) not in failure.value.recorded
    assert path.read_bytes() == FOREIGN[kind]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "link"]


@pytest.mark.parametrize("channel", FILES)
@pytest.mark.parametrize("empty", [True, False])
def test_a_file_that_is_new_or_empty_or_ours_is_written(tmp_path: Path, channel: str, empty: bool) -> None:
    path = tmp_path / "file"
    if empty:
        path.touch()
    for _ in range(2):
        check_file(path, channel)
        write(path, channel)
    assert b"al_0123456789" in path.read_bytes()


@pytest.mark.parametrize(("channel", "other"), list(permutations(FILES, 2)))
def test_one_channel_does_not_write_over_what_another_wrote(tmp_path: Path, channel: str, other: str) -> None:
    path = tmp_path / "file"
    write(path, other)
    before = path.read_bytes()
    with pytest.raises(DeliveryError):
        write(path, channel)
    assert path.read_bytes() == before


@pytest.mark.parametrize("channel", FILES)
def test_a_folder_is_no_file(tmp_path: Path, channel: str) -> None:
    with pytest.raises(UsageError, match="Is a directory"):
        check_file(tmp_path, channel)


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="this system has no such device")
def test_a_feed_does_not_take_the_place_of_a_device() -> None:
    check_file(Path("/dev/null"), "jsonl")
    with pytest.raises(UsageError):
        check_file(Path("/dev/null"), "atom")
