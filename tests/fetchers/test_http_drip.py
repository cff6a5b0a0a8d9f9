"""However slowly a publisher talks, the look ends with its deadline."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable

import pytest

from fetchers.errors import ConnectFailedError, DeadlineExceededError, HostBusyError, NotHttpError, TooLargeError
from tests.fetchers.servers import Internet, Script, answer, drips, near, says, wire

DEADLINE = 0.4
HEAD = b"HTTP/1.1 200 OK\r\n"
DRIPS: dict[str, tuple[bytes, Callable[[int], bytes]]] = {
    "silence": (b"", lambda number: b""),
    "status line": (b"", lambda number: b"HTTP/1.1 200 OK"[number : number + 1]),
    "endless status line": (b"HTTP/1.1 200 ", lambda number: b"x"),
    "header": (HEAD + b"X: ", lambda number: b"x"),
    "headers": (HEAD, lambda number: b"X: y\r\n"),
    "interim answers": (b"", lambda number: b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    "chunk size": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", lambda number: b"0"),
    "chunk extension": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5;", lambda number: b"x"),
    "chunks": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", lambda number: b"1\r\nx\r\n"),
    "trailers": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n", lambda number: b"X: y\r\n"),
    "body": (HEAD + b"Content-Length: 1000\r\n\r\n", lambda number: b"x"),
    "body without length": (HEAD + b"\r\n", lambda number: b"x"),
}


def timed(script: Script, *, greeting: bool = True, scheme: str = "http", **settings: object) -> float:
    with wire(script, greeting=greeting) as server, near(**{"deadline": DEADLINE} | settings) as client:
        began = time.monotonic()
        with pytest.raises(DeadlineExceededError) as failure:
            client.get(server.url(scheme=scheme))
        assert failure.value.transient
        return time.monotonic() - began


@pytest.mark.parametrize("part", DRIPS)
def test_a_byte_at_a_time_ends_at_the_deadline(part: str) -> None:
    assert DEADLINE * 0.9 <= timed(drips(*DRIPS[part])) < DEADLINE + 0.4


def test_a_handshake_that_drips_ends_at_the_deadline() -> None:
    record = b"\x16\x03\x03\x40\x00"
    assert timed(drips(record, lambda number: b"\x02"), scheme="https", greeting=False) < DEADLINE + 0.4


def test_a_request_that_nobody_reads_ends_at_the_deadline() -> None:
    assert timed(lambda connection: time.sleep(2), greeting=False) < DEADLINE + 0.4


def test_drips_along_a_chain_of_redirects_share_one_deadline() -> None:
    hop = iter(range(100))

    def slow(connection: socket.socket) -> None:
        time.sleep(0.2)
        connection.sendall(f"HTTP/1.1 302 Found\r\nLocation: /{next(hop)}\r\nContent-Length: 0\r\n\r\n".encode())

    assert timed(slow, max_redirects=50) < DEADLINE + 0.4


def test_an_endless_body_stops_at_the_limit() -> None:
    piece = bytes(65_536)
    with wire(drips(HEAD + b"\r\n", lambda number: piece, pause=0.0)) as server, near(max_body=2**20) as client:
        began = time.monotonic()
        with pytest.raises(TooLargeError):
            client.get(server.url())
    assert time.monotonic() - began < 2


JUNK = {
    "tiny chunks": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "chunk extensions": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1;" + b"x" * 9_000 + b"\r\nx\r\n"),
    "interim answers": (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    "headers": (HEAD, b"X: y\r\n"),
}


@pytest.mark.parametrize("kind", JUNK)
def test_junk_without_end_at_full_speed_is_stopped_long_before_the_deadline(kind: str) -> None:
    head, junk = JUNK[kind]
    many = junk * (65_536 // len(junk))
    with wire(drips(head, lambda number: many, pause=0.0)) as server, near(deadline=30.0, max_body=2**20) as client:
        began = time.monotonic()
        with pytest.raises((TooLargeError, NotHttpError)):
            client.get(server.url())
    assert time.monotonic() - began < 3


def test_a_page_in_small_chunks_is_taken() -> None:
    chunks = b"3\r\nabc\r\n" * 5_000 + b"0\r\n\r\n"
    with wire(says(HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + chunks)) as server, near() as client:
        assert client.get(server.url()).body == b"abc" * 5_000


def test_a_slow_name_server_counts_against_the_deadline() -> None:
    def slow(host: str, port: int) -> list[str]:
        time.sleep(0.3)
        return ["93.184.216.34"]

    internet = Internet({}, {})
    with internet.client(resolve=slow, deadline=0.2) as client, pytest.raises(DeadlineExceededError):
        client.get("http://slow.example/")
    assert internet.dialled == []


def test_a_host_that_is_busy_too_long_is_left_for_later() -> None:
    ready = threading.Event()

    def hold(connection: socket.socket) -> None:
        ready.set()
        time.sleep(0.6)
        connection.sendall(answer(b"late"))

    with wire(hold) as server, near(deadline=5.0) as first, near(deadline=0.2) as second:
        holder = threading.Thread(target=first.get, args=(server.url(),))
        holder.start()
        ready.wait(2)
        with pytest.raises(HostBusyError) as failure:
            second.get(server.url())
        holder.join(3)
    assert failure.value.transient


def test_a_slow_publisher_delays_no_other() -> None:
    with wire(drips(HEAD, lambda number: b"x")) as slow, wire(says(answer(b"quick"))) as quick:
        internet = Internet(
            {"slow.example": ["93.184.216.34"], "quick.example": ["1.1.1.1"]}, {"93.184.216.34": slow.port, "1.1.1.1": quick.port}
        )

        def look() -> None:
            with internet.client(deadline=1.0) as client, pytest.raises(DeadlineExceededError):
                client.get("http://slow.example/")

        stuck = threading.Thread(target=look)
        stuck.start()
        with internet.client() as client:
            assert client.get("http://quick.example/").elapsed_ms < 500
        stuck.join(3)


def test_an_unreachable_address_is_left_for_the_next_one() -> None:
    with wire(says(answer(b"second"))) as server:
        internet = Internet({"two.example": ["93.184.216.34", "1.1.1.1"]}, {"1.1.1.1": server.port})
        with internet.client() as client:
            assert client.get("http://two.example/").peer == "1.1.1.1"
    assert internet.dialled == ["93.184.216.34", "1.1.1.1"]


def test_endless_addresses_of_one_name_are_not_all_tried() -> None:
    internet = Internet({"many.example": [f"1.1.{number}.1" for number in range(200)]}, {})
    with internet.client() as client, pytest.raises(ConnectFailedError):
        client.get("http://many.example/")
    assert len(internet.dialled) == 4
