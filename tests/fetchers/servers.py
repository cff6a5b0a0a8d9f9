"""Publishers of our own: real sockets that say exactly the bytes a test wants, and a small Internet that leads to them."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpcore

from fetchers.http import Client

Script = Callable[[socket.socket], None]


@dataclass
class Wire:
    """A server on loopback, with what it was asked."""

    port: int
    requests: list[bytes] = field(default_factory=list)
    connections: int = 0

    def url(self, path: str = "/", scheme: str = "http") -> str:
        return f"{scheme}://127.0.0.1:{self.port}{path}"


@contextlib.contextmanager
def wire(script: Script, *, greeting: bool = True) -> Iterator[Wire]:
    """Serve each connection with `script`, after its request was read (not so without `greeting`: the script reads)."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = Wire(listener.getsockname()[1])

    def serve(connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            if greeting:
                server.requests.append(request_of(connection))
            script(connection)

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listener.accept()
                server.connections += 1
                threading.Thread(target=serve, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield server
    finally:
        listener.close()


def request_of(connection: socket.socket) -> bytes:
    """One request, up to the empty line."""
    received = b""
    while b"\r\n\r\n" not in received:
        piece = connection.recv(65_536)
        if not piece:
            raise ConnectionError("the client hung up")
        received += piece
    return received


def says(*pieces: bytes, pause: float = 0.0) -> Script:
    """A script that sends the pieces, with a pause after each, and closes."""

    def script(connection: socket.socket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)

    return script


def drips(head: bytes, drop: Callable[[int], bytes], *, pause: float = 0.1) -> Script:
    """A script that sends a head at once, and then a drop for ever."""

    def script(connection: socket.socket) -> None:
        connection.sendall(head)
        number = 0
        while True:
            connection.sendall(drop(number))
            number += 1
            time.sleep(pause)

    return script


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """A whole HTTP answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


class Internet(httpcore.NetworkBackend):
    """A small Internet: names have the addresses they are given, and each address leads to a port on loopback."""

    def __init__(self, names: Mapping[str, Sequence[str]], ports: Mapping[str, int]) -> None:
        self.names = names
        self.ports = ports
        self.dialled: list[str] = []
        self.asked: list[str] = []

    def resolve(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        if host not in self.names:
            raise OSError("no such name")
        return self.names[host]

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        self.dialled.append(host)
        if host not in self.ports:
            raise httpcore.ConnectError("nobody there")
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", self.ports[host], timeout)

    def client(self, **settings: Any) -> Client:
        standard: dict[str, Any] = {"user_agent": "tests", "min_gap": 0.0, "deadline": 5.0, "resolve": self.resolve, "network": self}
        return Client(**standard | settings)


def near(**settings: Any) -> Client:
    """A client that may speak to this machine's own servers."""
    standard: dict[str, Any] = {"user_agent": "tests", "min_gap": 0.0, "deadline": 5.0, "allow_loopback": True}
    return Client(**standard | settings)
