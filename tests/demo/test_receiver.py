"""The demonstration's receiver of alerts, posted to over real sockets."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from registry.demo.receiver import LARGEST, Receiver


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as running:
        yield running


def post(receiver: Receiver, message: str | None, *, path: str | None = None, body: bytes = b"{}") -> int:
    """One post; the status of its answer."""
    parts = urlsplit(receiver.url)
    connection = HTTPConnection(parts.netloc, timeout=10)
    try:
        connection.request("POST", path or parts.path, body=body, headers={"webhook-id": message} if message else {})
        return connection.getresponse().status
    finally:
        connection.close()


def test_what_it_takes_is_counted_by_the_id_of_the_message(receiver: Receiver) -> None:
    assert urlsplit(receiver.url).hostname == "127.0.0.1"
    assert [post(receiver, message) for message in ("al_1", "al_2", "al_1")] == [204, 204, 204]
    assert receiver.arrived == {"al_1": 2, "al_2": 1}
    assert receiver.refused == 0


def test_while_it_fails_nothing_arrives_and_afterwards_everything_does(receiver: Receiver) -> None:
    receiver.failing = True
    assert [post(receiver, "al_1"), post(receiver, "al_2")] == [503, 503]
    assert (receiver.arrived, receiver.refused) == ({}, 2)
    receiver.failing = False
    assert post(receiver, "al_1") == 204
    assert (receiver.arrived, receiver.refused) == ({"al_1": 1}, 2)


def test_a_post_without_an_id_elsewhere_or_out_of_all_proportion_is_none(receiver: Receiver) -> None:
    assert post(receiver, None) == 400
    assert post(receiver, "al_1", path="/elsewhere") == 404
    parts = urlsplit(receiver.url)
    for length in (str(LARGEST + 1), "-1", "many"):
        with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as wire:
            wire.sendall(f"POST {parts.path} HTTP/1.1\r\nHost: x\r\nwebhook-id: al_1\r\nContent-Length: {length}\r\n\r\n".encode())
            assert b" 400 " in wire.recv(100)
    assert receiver.arrived == {}


def test_a_message_that_breaks_off_does_not_count(receiver: Receiver) -> None:
    parts = urlsplit(receiver.url)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as wire:
        wire.sendall(f"POST {parts.path} HTTP/1.1\r\nHost: x\r\nwebhook-id: al_1\r\nContent-Length: 9\r\n\r\nshort".encode())
        wire.shutdown(socket.SHUT_WR)
        assert b" 400 " in wire.recv(100)
    assert receiver.arrived == {}


def test_posts_of_many_threads_are_all_counted(receiver: Receiver) -> None:
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda n: post(receiver, f"al_{n % 4}"), range(32)))
    assert set(statuses) == {204}
    assert receiver.arrived == {f"al_{n}": 8 for n in range(4)}


def test_it_has_no_address_outside_its_block() -> None:
    with pytest.raises(RuntimeError, match="receiver is not running"):
        _ = Receiver().url
