"""The channels of this machine: a file of JSON lines, and the terminal."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from registry.alerts import console, jsonl
from registry.alerts.channel import DeliveryError
from registry.alerts.message import lines
from tests.alerts.samples import HOSTILE, hostile, parcel, revision


def test_a_line_of_the_file_is_the_body_that_the_ledger_commits_to(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "alerts.jsonl"
    sent = [parcel(told, address=str(path)) for told in (revision(), *(hostile("revision", harm) for harm in HOSTILE))]
    for one in sent:
        jsonl.send(one)
    assert path.read_bytes() == b"".join(one.body + b"\n" for one in sent)


def test_a_line_that_broke_off_is_ended_and_stays_alone(tmp_path: Path) -> None:
    path = tmp_path / "alerts.jsonl"
    path.write_bytes(b'{"alert":"al_')
    sent = parcel(address=str(path))
    jsonl.send(sent)
    assert path.read_bytes().split(b"\n") == [b'{"alert":"al_', sent.body, b""]


def test_a_file_that_cannot_be_written_holds_its_destination_and_its_path_is_not_recorded(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError) as failure:
        jsonl.send(parcel(address=str(tmp_path)))
    error = failure.value
    assert (error.destination, error.permanent, error.closed) == (True, False, False)
    assert str(error) == f"{tmp_path} cannot be written (Is a directory): mend it, then run `registry deliver` again."
    assert error.recorded == "It cannot be written (Is a directory): mend it, then run `registry deliver` again."


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_holds_the_destination() -> None:
    with pytest.raises(DeliveryError, match="No space left") as failure:
        jsonl.send(parcel(address="/dev/full"))
    assert failure.value.destination


def test_the_terminal_is_told_in_one_piece() -> None:
    said: list[str] = []
    console.send(parcel(), say=said.append)
    assert said == ["\n".join(lines(revision()))]


def test_a_terminal_that_is_gone_is_an_error_of_delivery() -> None:
    def broken(words: str) -> None:
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))

    with pytest.raises(DeliveryError) as failure:
        console.send(parcel(), say=broken)
    assert failure.value.destination
    assert "Broken pipe" in failure.value.recorded
