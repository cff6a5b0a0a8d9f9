"""Messages posted through the guarded client."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from fetchers.errors import AddressRefusedError, ConnectFailedError, DeadlineExceededError, FetchError, NameNotResolvedError
from fetchers.http import Client, Receipt
from tests.fetchers.servers import Internet, answer, drips, near, says, wire

BODY = '{"sample":"样例"}'.encode()


@pytest.fixture
def client() -> Iterator[Client]:
    with near() as opened:
        yield opened


def test_a_message_arrives_with_its_body_its_headers_and_who_we_are(httpserver: HTTPServer, client: Client) -> None:
    seen: list[Request] = []
    bodies: list[bytes] = []

    def take(request: Request) -> Response:
        seen.append(request)
        bodies.append(request.get_data())
        return Response(status=202)

    httpserver.expect_request("/hook", method="POST").respond_with_handler(take)
    receipt = client.post(httpserver.url_for("/hook?a=1"), BODY, {"Content-Type": "application/json", "X-Sample": "1"})
    assert receipt == Receipt(202, None)
    assert bodies == [BODY]
    assert seen[0].headers["Content-Type"] == "application/json"
    assert (seen[0].headers["X-Sample"], seen[0].headers["User-Agent"], seen[0].query_string) == ("1", "tests", b"a=1")


@pytest.mark.parametrize("status", [200, 204, 301, 400, 404, 410, 429, 500, 503])
def test_every_status_is_an_answer(client: Client, status: int) -> None:
    with wire(says(answer(b"", status=f"{status} Said"))) as server:
        assert client.post(server.url(), BODY, {}).status == status


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_a_redirect_is_not_followed(client: Client, status: str) -> None:
    with wire(says(answer(b""))) as there, wire(says(answer(b"", f"Location: {there.url()}", status=status))) as here:
        assert client.post(here.url(), BODY, {}).status == int(status[:3])
    assert there.connections == 0


def test_what_the_receiver_asks_us_to_wait_is_told(client: Client) -> None:
    with wire(says(answer(b"", "Retry-After: 120", status="429 Slow Down"))) as server:
        assert client.post(server.url(), BODY, {}) == Receipt(429, 120)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433"]
)
def test_private_addresses_are_never_posted_to(host: str) -> None:
    with wire(says(answer(b""))) as server, Client(user_agent="tests", deadline=5.0, ports=(80, 443, server.port)) as guarded:
        with pytest.raises(AddressRefusedError):
            guarded.post(f"http://{host}:{server.port}/", BODY, {})
        assert server.connections == 0


def test_a_public_name_that_leads_home_is_never_posted_to() -> None:
    internet = Internet({"hook.example": ["93.184.216.34", "10.0.0.7"]}, {})
    with internet.client() as guarded, pytest.raises(AddressRefusedError):
        guarded.post("https://hook.example/", BODY, {})
    assert internet.dialled == []


@pytest.mark.parametrize("url", ["ftp://hook.example/", "http://user:word@hook.example/", "hook", "", "http://hook.example:25/"])
def test_an_address_that_is_not_of_the_web_is_refused(url: str) -> None:
    internet = Internet({"hook.example": ["93.184.216.34"]}, {})
    with internet.client() as guarded, pytest.raises(AddressRefusedError) as failure:
        guarded.post(url, BODY, {})
    assert failure.value.url == url
    assert internet.dialled == []


def test_a_name_without_address_and_a_port_without_server_are_transient(client: Client) -> None:
    with Internet({}, {}).client() as elsewhere, pytest.raises(NameNotResolvedError) as unknown:
        elsewhere.post("http://nobody.example/", BODY, {})
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(ConnectFailedError) as silent:
        client.post(f"http://127.0.0.1:{port}/", BODY, {})
    assert unknown.value.transient
    assert silent.value.transient


def test_headers_cannot_be_smuggled_in(client: Client) -> None:
    with wire(says(answer(b""))) as server:
        with pytest.raises(FetchError):
            client.post(server.url(), BODY, {"X-Sample": "1\r\nX-Injected: 1"})
        assert not any(b"Injected" in request for request in server.requests)


def test_a_receiver_that_drips_its_head_ends_at_the_deadline() -> None:
    with wire(drips(b"", lambda number: b"HTTP/1.1 200 OK"[number : number + 1])) as server, near(deadline=0.4) as hasty:
        began = time.monotonic()
        with pytest.raises(DeadlineExceededError):
            hasty.post(server.url(), BODY, {})
    assert time.monotonic() - began < 0.9


@pytest.mark.parametrize(
    "length", ["Content-Length: 5", "Content-Length: 100000000", "X-None: 1", "Transfer-Encoding: chunked", "Content-Length: x"]
)
def test_a_body_that_never_ends_does_not_undo_the_status(length: str) -> None:
    head = f"HTTP/1.1 200 OK\r\n{length}\r\n\r\n".encode()
    with wire(drips(head, lambda number: b"", pause=0.05)) as server, near(deadline=0.4) as hasty:
        began = time.monotonic()
        if length.endswith("x"):
            with pytest.raises(FetchError):
                hasty.post(server.url(), BODY, {})
        else:
            assert hasty.post(server.url(), BODY, {}).status == 200
    assert time.monotonic() - began < 0.9


def test_messages_to_one_host_share_a_connection_and_never_wait_a_gap(httpserver: HTTPServer) -> None:
    ports: list[int] = []

    def take(request: Request) -> Response:
        ports.append(int(request.environ["REMOTE_PORT"]))
        return Response("thanks")

    httpserver.expect_request("/", method="POST").respond_with_handler(take)
    began = time.monotonic()
    with near(min_gap=30.0) as patient:
        for _ in range(3):
            patient.post(httpserver.url_for("/"), BODY, {})
    assert len(ports) == 3
    assert time.monotonic() - began < 5


def test_a_kept_connection_that_died_is_replaced_and_the_message_said_again(client: Client) -> None:
    with wire(says(answer(b"ok"))) as server:
        assert client.post(server.url(), BODY, {"webhook-id": "al_1"}).status == 200
        time.sleep(0.05)
        assert client.post(server.url(), BODY, {"webhook-id": "al_2"}).status == 200
    assert [b"al_2" in request for request in server.requests] == [False, True]


def test_a_receiver_that_is_slow_delays_no_other_on_its_host() -> None:
    began, all_there = [], threading.Barrier(3, timeout=5)

    def slow(connection: socket.socket) -> None:
        all_there.wait()  # broken after its time, unless all three are under way together
        began.append(connection)
        connection.sendall(answer(b""))

    def post(url: str) -> None:
        with near() as own:
            own.post(url, BODY, {})

    with wire(slow) as server:
        threads = [threading.Thread(target=post, args=(server.url(),)) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
    assert len(began) == 3
