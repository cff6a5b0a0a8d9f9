"""Publishers on loopback that know no manners, or too many."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler], *, host: str = "127.0.0.1", port: int = 0) -> Iterator[int]:
    """Serve until the block ends; gives the port."""
    server = _Server((host, port), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: that clients hang up is what is tested."""


class Quiet(BaseHTTPRequestHandler):
    """One connection, without a word on the terminal."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it so)
        """Nothing."""

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Answer, and keep the line."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@dataclass
class Stubborn:
    """A site whose pages never change, by its own account: whoever asks on condition is told so."""

    pages: dict[str, bytes]
    asked: list[tuple[str, bool]] = field(default_factory=list)
    """Path, and whether it was asked on condition."""
    down: bool = False

    @contextmanager
    def open(self) -> Iterator[str]:
        """Serve it, and tell its address."""
        site = self

        class Handler(Quiet):
            def do_GET(self) -> None:
                conditional = "If-None-Match" in self.headers
                site.asked.append((self.path, conditional))
                if site.down:
                    self.answer(503)
                elif conditional:
                    self.answer(304, ETag='"once"')
                else:
                    self.answer(200, site.pages[self.path], ETag='"once"', Content_Type="text/html; charset=utf-8")

        with serving(Handler) as port:
            yield f"http://127.0.0.1:{port}"
