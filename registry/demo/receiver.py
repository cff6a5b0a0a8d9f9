"""A receiver of webhooks on loopback that can be made to fail, and counts what reached it: where the demonstration's alerts go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from http import HTTPStatus
from threading import Lock

from registry.demo.loopback import Handler, Loopback, Server

PATH = "/alerts"
LARGEST = 1_000_000
"""Bytes of a message that it takes at most."""


class Receiver(Loopback):
    """Takes messages at `url` while its `with` block lasts; `failing` may be set at any time, and then it answers 503.

    Safe to be posted to by several threads at once.
    """

    def __init__(self) -> None:
        super().__init__()
        self.handler = _Handler
        self.failing = False
        self._arrived: Counter[str] = Counter()
        self._refused = 0
        self._lock = Lock()

    @property
    def url(self) -> str:
        """Where alerts are posted. Raises RuntimeError outside the `with` block."""
        return f"{self.origin}{PATH}"

    @property
    def arrived(self) -> Mapping[str, int]:
        """How often each message was taken, by its `webhook-id`: more than once is a repetition, and none is lost."""
        with self._lock:
            return dict(self._arrived)

    @property
    def refused(self) -> int:
        """How many posts were answered with 503."""
        with self._lock:
            return self._refused

    def take(self, message: str) -> HTTPStatus:
        """Decide on one post, and count it."""
        with self._lock:
            if self.failing:
                self._refused += 1
                return HTTPStatus.SERVICE_UNAVAILABLE
            self._arrived[message] += 1
            return HTTPStatus.NO_CONTENT


class _Handler(Handler):
    server: Server[Receiver]

    def do_POST(self) -> None:  # noqa: N802 - the base class looks it up so
        status = self._status()
        self.send_response(status)
        if status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", "0")
        self.send_header("Connection", "close")
        self.end_headers()

    def _status(self) -> HTTPStatus:
        """A message is read whole before it counts; one without an id, or too long, is none."""
        length, message = self.headers.get("Content-Length", ""), self.headers.get("webhook-id", "")
        if self.path != PATH:
            return HTTPStatus.NOT_FOUND
        if not message or not (length.isascii() and length.isdigit()) or int(length) > LARGEST:
            return HTTPStatus.BAD_REQUEST
        if len(self.rfile.read(int(length))) < int(length):
            return HTTPStatus.BAD_REQUEST
        return self.server.site.take(message)
