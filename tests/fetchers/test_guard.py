"""Nobody leads us into our own network: not by address, by name, by a second answer, nor by redirect."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Sequence

import httpcore
import pytest

from fetchers.allowance import Allowance
from fetchers.errors import AddressRefusedError, FetchError, NameNotResolvedError
from fetchers.http import Client, Guard, system_resolver
from tests.fetchers.servers import Internet, Wire, answer, near, says, wire

HOSTS = [
    "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "017700000001", "0", "0.0.0.0", "00000",
    "127.000.000.001",
    "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b::127.0.0.1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001::7f00:1]", "[fe80::1]", "[fe80::1%25lo]", "[fec0::1]",
    "[fd00::1]",
    "[fd00:ec2::254]", "[ff02::1]", "[100::1]", "[3fff::1]", "[::ffff:100.64.0.1]", "[::ffff:169.254.169.254]", "169.254.169.254",
    "2852039166",
    "0xa9fea9fe", "100.64.0.1", "100.100.100.200", "168.63.129.16", "10.0.0.1", "172.16.0.1", "192.168.0.1", "198.18.0.1", "192.0.0.8",
    "224.0.0.1",
    "255.255.255.255", "localhost", "LOCALHOST", "localhost.", "user@127.0.0.1", "user:word@127.0.0.1", "public.example@127.0.0.1",
    "127。0。0。1", "①②⑦.⓪.⓪.①", "１２７.0.0.1", "%31%32%37.0.0.1", "127.0.0.1%00.public.example",
]  # fmt: skip


def urls(port: int) -> list[str]:
    odd = [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1/",
        "dict://127.0.0.1/",
        "unix:///run/x",
        "//127.0.0.1/",
        "127.0.0.1",
        "",
    ]
    slips = [
        f"http://127.0.0.1:{port}\\@public.example/",
        f"http://public.example\\@127.0.0.1:{port}/",
        f"http://public.example#@127.0.0.1:{port}/",
    ]
    return (
        odd
        + slips[:2]
        + [f"{scheme}://{host}:{port}/" for host in HOSTS for scheme in ("http", "https")]
        + ["http:/\t/127.0.0.1/", "http://\n/"]
    )


@pytest.fixture
def inner() -> Iterator[Wire]:
    with wire(says(answer(b"SECRET"))) as server:
        yield server


def test_no_spelling_of_an_inner_address_is_dialled(inner: Wire) -> None:
    with Client(user_agent="tests", min_gap=0.0, deadline=2.0, ports={80, 443, inner.port}) as client:
        for url in urls(inner.port):
            with pytest.raises((AddressRefusedError, NameNotResolvedError)):
                client.get(url)
    assert inner.connections == 0


class Both(httpcore.NetworkBackend):
    """The small Internet, and behind every other address the real one: what the guard lets through does arrive."""

    def __init__(self, internet: Internet) -> None:
        self.internet = internet

    def connect_tcp(self, host: str, port: int, *rest: object, **named: object) -> httpcore.NetworkStream:
        if host in self.internet.ports:
            return self.internet.connect_tcp(host, port)
        return httpcore.SyncBackend().connect_tcp(host, port, 1.0)


def test_no_redirect_leads_from_a_public_host_to_an_inner_address(inner: Wire) -> None:
    targets = [url for url in urls(inner.port) if url.isprintable() and ":" in url]
    onward = iter(targets)

    def redirect(connection: socket.socket) -> None:
        connection.sendall(f"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: {next(onward)}\r\n\r\n".encode())

    with wire(redirect) as outer:
        internet = Internet({"public.example": ["93.184.216.34"]}, {"93.184.216.34": outer.port})

        def resolve(host: str, port: int) -> Sequence[str]:
            return internet.names.get(host) or system_resolver(host, port)

        with internet.client(resolve=resolve, ports={80, 443, inner.port}, network=Both(internet)) as client:
            for target in targets:
                with pytest.raises((AddressRefusedError, NameNotResolvedError)) as failure:
                    client.get("http://public.example/")
                assert failure.value.url == "http://public.example/", target
        assert len(outer.requests) == len(targets) > 100
    assert inner.connections == 0


@pytest.mark.parametrize(
    "answers", [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["10.0.0.1", "93.184.216.34"], ["93.184.216.34", "::1"], ["not an address"]]
)
def test_one_inner_answer_condemns_a_name(answers: list[str]) -> None:
    internet = Internet({"mixed.example": answers}, dict.fromkeys(answers, 9))
    with internet.client() as client, pytest.raises(AddressRefusedError) as failure:
        client.get("http://mixed.example/")
    assert internet.dialled == []
    assert failure.value.blocked
    assert failure.value.peer in answers


def test_a_name_that_changes_its_answer_after_it_was_judged_gains_nothing() -> None:
    with wire(says(answer(b"public"))) as outer, wire(says(answer(b"SECRET"))) as secret:
        turns = iter([["93.184.216.34"], ["127.0.0.1"]] * 20)
        internet = Internet({}, {"93.184.216.34": outer.port, "127.0.0.1": secret.port})
        judged = 0
        for _ in range(40):
            with internet.client(resolve=lambda host, port: next(turns)) as client:
                try:
                    assert client.get("http://rebind.example/").body == b"public"
                except AddressRefusedError:
                    judged += 1
        assert (judged, secret.connections) == (20, 0)
    assert set(internet.dialled) == {"93.184.216.34"}


def test_a_name_is_looked_up_once_for_each_connection() -> None:
    with wire(says(answer(b"page"))) as outer:
        internet = Internet({"public.example": ["93.184.216.34"]}, {"93.184.216.34": outer.port})
        with internet.client() as client:
            client.get("http://public.example/")
    assert internet.asked == ["public.example"]
    assert internet.dialled == ["93.184.216.34"]


@pytest.mark.parametrize("port", [22, 25, 8080, 6379, 0])
def test_a_port_that_is_not_of_the_web_is_refused(port: int) -> None:
    internet = Internet({"public.example": ["93.184.216.34"]}, {"93.184.216.34": 9})
    with internet.client() as client, pytest.raises(AddressRefusedError):
        client.get(f"http://public.example:{port}/")
    assert internet.dialled == []


def test_loopback_needs_permission_and_permission_opens_loopback_only(inner: Wire) -> None:
    with near() as client:
        assert client.get(inner.url()).body == b"SECRET"
        for url in (
            "http://10.0.0.1/",
            "http://[::ffff:127.0.0.1]/",
            "http://0.0.0.0/",
            "http://169.254.169.254/",
            "http://[64:ff9b::7f00:1]/",
        ):
            with pytest.raises(AddressRefusedError):
                client.get(url)
    internet = Internet({"half.example": ["127.0.0.1", "10.0.0.1"], "port.example": ["93.184.216.34"]}, {})
    with internet.client(allow_loopback=True) as client:
        for url in ("http://half.example/", "http://port.example:8080/"):
            with pytest.raises(AddressRefusedError):
                client.get(url)
    assert internet.dialled == []


def test_a_name_without_an_address_is_told() -> None:
    nothing: list[dict[str, list[str]]] = [{}, {"empty.example": []}]
    for names in nothing:
        internet = Internet(names, {})
        with internet.client() as client, pytest.raises(NameNotResolvedError) as failure:
            client.get("http://empty.example/")
        assert failure.value.transient


def test_the_guard_stands_by_itself() -> None:
    guard = Guard(Allowance(1.0), resolve=lambda host, port: ["192.168.1.1"])
    with pytest.raises(AddressRefusedError, match="a private network"):
        guard.connect_tcp("intranet", 80)


def test_whatever_is_given_as_an_address_ends_in_one_of_our_errors() -> None:
    internet = Internet({}, {})
    nasty = [
        "\ud800",
        "http://h/\ud800",
        "http://\ud800/",
        "http://" + "a." * 200,
        "http://[",
        "http://]",
        "http://[::1]]/",
        "http://a:b/",
        "http://a:-1/",
    ]
    nasty += [
        "http://" + "x" * 70_000,
        "http://xn--/",
        "http://xn--a/",
        "http://\u202e.example/",
        "http://*",
        "http://a/\x00",
        " http://127.0.0.1/",
        "HTTP://127.0.0.1",
    ]
    with internet.client() as client:
        for url in nasty:
            with pytest.raises(FetchError) as failure:
                client.get(url)
            assert failure.value.url == url
    assert internet.dialled == []


def test_many_threads_may_be_refused_at_once() -> None:
    internet = Internet({"mixed.example": ["127.0.0.1"]}, {"127.0.0.1": 9})
    refused: list[str] = []

    def look() -> None:
        with internet.client() as client:
            try:
                client.get("http://mixed.example/")
            except AddressRefusedError as error:
                refused.append(str(error))

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert (len(refused), internet.dialled) == (8, [])
