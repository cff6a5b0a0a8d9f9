from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from fetchers.base import Validators
from fetchers.errors import (
    AddressRefusedError,
    BadEncodingError,
    ConnectFailedError,
    EmptyBodyError,
    FetchError,
    GoneError,
    IncompleteError,
    NotFoundError,
    NotHttpError,
    OptionsError,
    RateLimitedError,
    RefusedError,
    ServerFailedError,
    TlsFailedError,
    TooLargeError,
    TooManyRedirectsError,
    UnexpectedStatusError,
)
from fetchers.http import Client
from tests.fetchers.servers import Internet, answer, near, says, wire

PAGE = "<p>Sample notice of a made-up authority. 样例通知。</p>".encode()


@pytest.fixture
def client() -> Iterator[Client]:
    with near() as opened:
        yield opened


def test_a_page_comes_with_all_that_evidence_needs(httpserver: HTTPServer, client: Client) -> None:
    httpserver.expect_request("/n/1").respond_with_data(
        PAGE, headers={"Content-Type": "Text/HTML; charset=UTF-8", "ETag": '"v1"', "Last-Modified": "Fri, 01 May 2026 00:00:00 GMT"}
    )
    url = httpserver.url_for("/n/1").replace("localhost", "127.0.0.1")
    got = client.get(url)
    assert (got.url, got.final_url, got.status, got.body, got.redirects) == (url, url, 200, PAGE, ())
    assert (got.media_type, got.charset, got.peer) == ("text/html", "UTF-8", "127.0.0.1")
    assert got.validators == Validators('"v1"', "Fri, 01 May 2026 00:00:00 GMT")
    assert got.headers["etag"] == '"v1"'
    assert 0 <= got.elapsed_ms < 5_000


def test_the_request_says_who_we_are_and_keeps_no_cookies(client: Client) -> None:
    with wire(says(answer(PAGE, "Set-Cookie: id=1"))) as server:
        client.get(server.url())
        client.get(server.url())
    for request in server.requests:
        lines = request.lower().split(b"\r\n")
        assert b"user-agent: tests" in lines
        assert b"accept-encoding: gzip, identity" in lines
        assert not any(line.startswith((b"cookie:", b"authorization:")) for line in lines)


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch, httpserver: HTTPServer) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    httpserver.expect_request("/").respond_with_data(PAGE)
    with near() as client:
        assert client.get(httpserver.url_for("/")).body == PAGE


def test_a_second_look_asks_whether_it_changed_and_304_has_no_body(client: Client) -> None:
    with wire(says(b'HTTP/1.1 304 Not Modified\r\nETag: "v1"\r\n\r\n')) as server:
        got = client.get(server.url(), Validators('"v1"', "Fri, 01 May 2026 00:00:00 GMT"))
    assert (got.status, got.body, got.validators) == (304, None, Validators('"v1"', "Fri, 01 May 2026 00:00:00 GMT"))
    assert b'If-None-Match: "v1"\r\n' in server.requests[0]
    assert b"If-Modified-Since: Fri, 01 May 2026 00:00:00 GMT\r\n" in server.requests[0]


def test_304_without_having_asked_is_no_answer(client: Client) -> None:
    with wire(says(b"HTTP/1.1 304 Not Modified\r\n\r\n")) as server, pytest.raises(UnexpectedStatusError):
        client.get(server.url())


def test_after_a_redirect_only_the_tag_is_sent_for_a_date_says_nothing_of_another_address(client: Client) -> None:
    with wire(says(answer(PAGE))) as there, wire(says(answer(b"", f"Location: {there.url()}", status="301 Moved"))) as here:
        client.get(here.url(), Validators('"v1"', "Fri, 01 May 2026 00:00:00 GMT"))
    assert b"If-None-Match" in there.requests[0]
    assert b"If-Modified-Since" not in there.requests[0]


@pytest.mark.parametrize("etag", ['"\xe9"', "\x80", '"' + "x" * 2_000 + '"'])
def test_a_validator_that_cannot_be_sent_back_is_dropped_and_harms_no_later_look(client: Client, etag: str) -> None:
    with wire(says(answer(PAGE, f"ETag: {etag}"))) as server:
        got = client.get(server.url())
        assert got.validators == Validators()
        assert client.get(server.url(), Validators(etag, "line\r\nX-Injected: 1")).status == 200
    assert b"If-" not in server.requests[1]
    assert b"Injected" not in server.requests[1]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (201, UnexpectedStatusError), (202, UnexpectedStatusError), (204, EmptyBodyError), (206, UnexpectedStatusError),
        (300, UnexpectedStatusError),
        (400, UnexpectedStatusError), (401, RefusedError), (403, RefusedError), (404, NotFoundError), (405, RefusedError),
        (408, ServerFailedError),
        (410, GoneError), (412, RefusedError), (418, UnexpectedStatusError), (429, RateLimitedError), (451, RefusedError),
        (500, ServerFailedError), (502, ServerFailedError), (503, ServerFailedError), (521, ServerFailedError),
    ],
)  # fmt: skip
def test_each_status_ends_in_its_own_error(client: Client, status: int, kind: type[FetchError]) -> None:
    with wire(says(f"HTTP/1.1 {status} Word\r\nContent-Length: 0\r\n\r\n".encode())) as server, pytest.raises(kind) as failure:
        client.get(server.url("/n/1"))
    assert type(failure.value) is kind
    assert (failure.value.status, failure.value.peer, failure.value.url) == (status, "127.0.0.1", server.url("/n/1"))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        (["Retry-After: 120"], 120),
        (["Retry-After: 99999999999999999999"], 604_800),
        (["Retry-After: Fri, 01 May 2026 00:02:00 GMT", "Date: Fri, 01 May 2026 00:00:00 GMT"], 120),
        (["Retry-After: Fri, 01 May 2026 00:00:00 GMT", "Date: Fri, 01 May 2026 00:02:00 GMT"], 0),
        (["Retry-After: Fri, 01 May 2026 00:02:00 GMT"], None),
        (["Retry-After: Fri, 01 May 2026 00:02:00 -0000", "Date: Fri, 01 May 2026 00:00:00 GMT"], None),
        (["Retry-After: Fri, 01 May 99999999999 00:02:00 GMT", "Date: Fri, 01 May 2026 00:00:00 GMT"], None),
        (["Retry-After: soon"], None),
        (["Retry-After: -1"], None),
        (["Retry-After: " + "9" * 5_000], 604_800),
        ([], None),
    ],
)
def test_retry_after_is_read_in_seconds_and_as_a_date(client: Client, headers: list[str], seconds: int | None) -> None:
    with wire(says(answer(b"", *headers, status="503 Busy"))) as server, pytest.raises(ServerFailedError) as failure:
        client.get(server.url())
    assert failure.value.retry_after == seconds


def test_a_packed_page_is_unpacked(client: Client) -> None:
    with wire(says(answer(gzip.compress(PAGE), "Content-Encoding: gzip"))) as server:
        assert client.get(server.url()).body == PAGE


def test_a_bomb_in_one_layer_stops_at_the_limit() -> None:
    bomb = gzip.compress(bytes(5 * 2**20))
    with wire(says(answer(bomb, "Content-Encoding: gzip"))) as server, near(max_body=2**20) as client, pytest.raises(TooLargeError):
        client.get(server.url())


@pytest.mark.parametrize(
    "named", ["Content-Encoding: gzip, gzip", "Content-Encoding: gzip\r\nContent-Encoding: gzip", "Content-Encoding: br"]
)
def test_stacked_and_unasked_encodings_are_refused_before_a_byte_is_unpacked(client: Client, named: str) -> None:
    twice = gzip.compress(gzip.compress(bytes(2**20)))
    with wire(says(answer(twice, named))) as server, pytest.raises(BadEncodingError):
        client.get(server.url())


def test_a_plain_body_over_the_limit_is_not_taken() -> None:
    with wire(says(answer(bytes(2_000)))) as server, near(max_body=1_000) as client, pytest.raises(TooLargeError):
        client.get(server.url())


def test_a_body_cut_at_any_byte_never_becomes_a_page(client: Client) -> None:
    whole = answer(PAGE[:40], "Content-Type: text/html")
    head = whole.index(b"\r\n\r\n") + 4
    for cut in range(len(whole)):
        with wire(says(whole[:cut])) as server, pytest.raises(IncompleteError if cut >= head else (ConnectFailedError, NotHttpError)):
            client.get(server.url())


def test_a_chunked_body_cut_at_any_byte_never_becomes_a_page(client: Client) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunks = b"5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrailer: 1\r\n\r\n"
    for cut in range(len(chunks)):
        with wire(says(head + chunks[:cut])) as server, pytest.raises(IncompleteError):
            client.get(server.url())
    with wire(says(head + chunks)) as server:
        assert client.get(server.url()).body == b"hello world"


def test_a_reset_in_the_body_leaves_it_incomplete(client: Client) -> None:
    def reset(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nsome")
        time.sleep(0.05)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")

    with wire(reset) as server, pytest.raises(IncompleteError):
        client.get(server.url())


@pytest.mark.parametrize("body", [b"", gzip.compress(b"", mtime=0)])
def test_success_with_nothing_in_it_is_not_a_page(client: Client, body: bytes) -> None:
    with wire(says(answer(body, "Content-Encoding: gzip"))) as server, pytest.raises(EmptyBodyError):
        client.get(server.url())


@pytest.mark.parametrize(
    "nonsense",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
        b"<html>no head at all</html>\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nBad Header\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000 + b"\r\n",
        bytes(1_000),
        b"",
    ],
)
def test_what_is_not_http_ends_in_a_transient_error(client: Client, nonsense: bytes) -> None:
    with wire(says(nonsense)) as server, pytest.raises((NotHttpError, ConnectFailedError)) as failure:
        client.get(server.url())
    assert failure.value.transient


def test_any_bytes_for_an_answer_end_in_a_page_or_in_one_of_our_errors() -> None:
    said = b""
    words = [
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 302 Found\r\n",
        b"\r\n",
        b"Location: ",
        b"http://[",
        b"Content-Length: 3\r\n",
        b"abc",
        b"\xff",
        b"\0",
        b"-1",
    ]
    words += [
        b"Content-Encoding: gzip\r\n",
        b"Transfer-Encoding: chunked\r\n",
        b"3\r\nabc\r\n",
        b"0\r\n\r\n",
        b"ETag: ",
        b"Retry-After: ",
        b"HTTP/1.1 503 \r\n",
    ]

    @settings(max_examples=150)
    @given(st.lists(st.sampled_from(words) | st.binary(max_size=3), max_size=9))
    def look(pieces: list[bytes]) -> None:
        nonlocal said
        said = b"".join(pieces)
        try:
            assert client.get(server.url()).body
        except FetchError as error:
            assert error.url == server.url()  # noqa: PT017

    with wire(lambda connection: connection.sendall(said)) as server, near(deadline=1.0) as client:
        look()


def test_a_kept_connection_that_died_is_replaced_once(client: Client) -> None:
    answers = iter([answer(PAGE), answer(PAGE)])

    def one(connection: socket.socket) -> None:
        connection.sendall(next(answers))
        connection.recv(65_536)  # the second request is read, and the line is dropped without a word

    with wire(one) as server:
        assert client.get(server.url()).body == PAGE
        assert client.get(server.url()).body == PAGE
        assert server.connections == 2


def test_a_connection_is_kept_for_the_next_page_of_the_host(client: Client) -> None:
    def many(connection: socket.socket) -> None:
        while True:
            connection.sendall(answer(PAGE))
            connection.recv(65_536)

    with wire(many) as server:
        for _ in range(3):
            client.get(server.url())
        assert server.connections == 1


def test_a_body_after_304_cannot_pass_for_the_next_page(client: Client) -> None:
    def smuggle(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 304 Not Modified\r\n\r\n<html>a body that must not be here</html>\r\n\r\n")
        time.sleep(0.3)

    with wire(smuggle) as server:
        assert client.get(server.url(), Validators('"v1"')).status == 304
        with pytest.raises((NotHttpError, UnexpectedStatusError, ConnectFailedError)):
            client.get(server.url())


# Redirects


def test_redirects_are_followed_and_told(httpserver: HTTPServer, client: Client) -> None:
    httpserver.expect_request("/a").respond_with_data(status=302, headers={"Location": "b?x=1#part"})
    httpserver.expect_request("/b").respond_with_data(status=301, headers={"Location": httpserver.url_for("/c")})
    httpserver.expect_request("/c").respond_with_data(PAGE)
    got = client.get(httpserver.url_for("/a"))
    assert got.url == httpserver.url_for("/a")
    assert got.redirects == (httpserver.url_for("/b?x=1"), httpserver.url_for("/c"))
    assert (got.final_url, got.body) == (httpserver.url_for("/c"), PAGE)


def test_a_circle_of_redirects_is_seen_at_once(httpserver: HTTPServer, client: Client) -> None:
    httpserver.expect_request("/a").respond_with_data(status=302, headers={"Location": "/b"})
    httpserver.expect_request("/b").respond_with_data(status=302, headers={"Location": "/a#again"})
    with pytest.raises(TooManyRedirectsError, match="back to itself"):
        client.get(httpserver.url_for("/a"))
    assert len(httpserver.log) == 2


def test_redirects_without_end_stop_after_five(httpserver: HTTPServer, client: Client) -> None:
    def onward(request: Request) -> Response:
        return Response(status=302, headers={"Location": f"/{int(request.path[1:]) + 1}"})

    httpserver.expect_request("/5").respond_with_data(PAGE)
    for path in (1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12):
        httpserver.expect_request(f"/{path}").respond_with_handler(onward)
    assert len(client.get(httpserver.url_for("/1")).redirects) == 4
    with pytest.raises(TooManyRedirectsError, match="more than 5 times"):
        client.get(httpserver.url_for("/6"))


def test_a_redirect_that_says_not_where_is_no_answer(client: Client) -> None:
    with wire(says(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")) as server, pytest.raises(UnexpectedStatusError):
        client.get(server.url())


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "javascript:alert(1)", "data:text/html,x",
        "http://user@127.0.0.1/",
        "http://user:word@127.0.0.1/", "http://[::1", "http://[fe80::1%25lo]/", "http://%31%32%37.0.0.1/", "http://a b/", "http://h:99999/",
        "http://" + "a" * 300 + "/", "/" + "x" * 9_000, "http://..", "http://.a/",
    ],
)  # fmt: skip
def test_a_redirect_to_what_is_no_address_of_the_web_is_refused(client: Client, location: str) -> None:
    told = f"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: {location}\r\n\r\n".encode("latin-1")
    with wire(says(told)) as server, pytest.raises(AddressRefusedError) as failure:
        client.get(server.url())
    assert failure.value.blocked
    assert len(server.requests) == 1


# One request per host


class Meter:
    """A server that sees how many requests it serves at once, and when each began."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.now = self.most = 0
        self.began: list[float] = []

    def __call__(self, connection: socket.socket) -> None:
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)
            self.began.append(time.monotonic())
        time.sleep(0.03)
        with self.lock:
            self.now -= 1
        connection.sendall(answer(PAGE))


def looks(meter: Meter, hosts: list[str], *, min_gap: float) -> None:
    with wire(meter) as server:
        internet = Internet({name: ["93.184.216.34"] for name in hosts}, {"93.184.216.34": server.port})

        def look(host: str) -> None:
            with internet.client(min_gap=min_gap) as client:
                client.get(f"http://{host}/")

        threads = [threading.Thread(target=look, args=(host,)) for host in hosts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)


def test_one_host_is_asked_one_thing_at_a_time_however_many_clients_there_are() -> None:
    meter = Meter()
    looks(meter, ["one.example", "One.Example", "one.example."] * 2, min_gap=0.0)
    assert (meter.most, len(meter.began)) == (1, 6)


def test_between_two_requests_to_one_host_there_is_a_pause() -> None:
    meter = Meter()
    looks(meter, ["paced.example"] * 4, min_gap=0.15)
    gaps = [later - earlier for earlier, later in zip(meter.began, meter.began[1:], strict=False)]
    assert len(gaps) == 3
    assert min(gaps) >= 0.15


def test_different_hosts_do_not_wait_for_each_other() -> None:
    meter = Meter()
    looks(meter, [f"host{number}.example" for number in range(6)], min_gap=1.0)
    assert meter.most > 1
    assert max(meter.began) - min(meter.began) < 0.9


def test_the_pause_is_not_taken_from_the_deadline() -> None:
    with wire(says(answer(PAGE))) as server, near(min_gap=0.6, deadline=0.5) as client:
        client.get(server.url())
        got = client.get(server.url())
    assert got.elapsed_ms < 400


# TLS


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is needed to make a certificate")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    what = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=sample -addext subjectAltName=DNS:secure.example"
    files = ["-keyout", str(path), "-out", str(path.with_suffix(".crt"))]
    subprocess.run(["openssl", *what.split(), *files], check=True, capture_output=True)
    path.write_text(path.read_text() + path.with_suffix(".crt").read_text())
    return path


@pytest.fixture
def secure(certificate: Path) -> Iterator[Internet]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    def shake(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as wrapped:
            leads_down = wrapped.recv(65_536).startswith(b"GET /down ")
            wrapped.sendall(answer(b"", "Location: http://secure.example/", status="302 Found") if leads_down else answer(PAGE))

    with wire(shake, greeting=False) as server:
        yield Internet({"secure.example": ["93.184.216.34"], "other.example": ["93.184.216.34"]}, {"93.184.216.34": server.port})


def trusting(certificate: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate.with_suffix(".crt")))


def test_a_trusted_certificate_of_the_right_name_is_accepted(secure: Internet, certificate: Path) -> None:
    with secure.client(tls=trusting(certificate)) as client:
        got = client.get("https://secure.example/")
    assert (got.body, got.peer) == (PAGE, "93.184.216.34")


def test_an_unknown_certificate_and_one_of_another_name_are_refused(secure: Internet, certificate: Path) -> None:
    with secure.client() as client, pytest.raises(TlsFailedError, match="verif"):
        client.get("https://secure.example/")
    with secure.client(tls=trusting(certificate)) as client, pytest.raises(TlsFailedError, match=r"other\.example"):
        client.get("https://other.example/")


def test_a_redirect_from_https_down_to_http_is_refused(secure: Internet, certificate: Path) -> None:
    with secure.client(tls=trusting(certificate)) as client, pytest.raises(AddressRefusedError, match="down from https"):
        client.get("https://secure.example/down")


def test_a_server_that_speaks_no_tls_fails_the_handshake(client: Client) -> None:
    with wire(says(b"HTTP/1.1 400 Bad Request\r\n\r\n"), greeting=False) as server, pytest.raises((TlsFailedError, ConnectFailedError)):
        client.get(server.url(scheme="https"))


# Settings


def test_nobody_at_the_port_is_a_failed_connection(client: Client) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(ConnectFailedError) as failure:
        client.get(f"http://127.0.0.1:{port}/")
    assert failure.value.transient


@pytest.mark.parametrize(
    "settings",
    [
        {"user_agent": "a\r\nb"},
        {"user_agent": ""},
        {"user_agent": "注册"},
        {"deadline": 0},
        {"max_body": 0},
        {"min_gap": -1},
        {"max_redirects": -1},
    ],
)
def test_settings_that_make_no_sense_are_refused(settings: dict[str, object]) -> None:
    with pytest.raises(OptionsError):
        near(**settings)
