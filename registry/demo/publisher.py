"""A small publisher on loopback that serves the sample notices as they stand on a chosen day.

request ──> answer(path, day, conditions)  decides, purely ──> Answer ──> the wire, counted
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from threading import Lock

from registry.demo.days import LIST, PRESS, body, changed, day_of, media_type
from registry.demo.loopback import Handler, Loopback, Server

NOT_FOUND = b"<!DOCTYPE html><title>404 Not Found</title><h1>Not found</h1><p>SAMPLE: this publisher has no such page.</p>"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the publisher says to one request."""

    status: HTTPStatus
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


def answer(path: str, day: int, conditions: Mapping[str, str]) -> Answer:
    """Decide an answer; `conditions` are the request's headers, their names in lower case (RFC 9110, sections 13.1 and 13.2)."""
    found = body(path, day)
    if found is None:
        return Answer(HTTPStatus.NOT_FOUND, {"Content-Type": "text/html; charset=utf-8"}, NOT_FOUND)
    etag = f'"{hashlib.sha256(found).hexdigest()[:20]}"'
    since = changed(path, day)
    validators = {"ETag": etag, "Last-Modified": format_datetime(since, usegmt=True)}
    if _has_it(conditions, etag, since):
        return Answer(HTTPStatus.NOT_MODIFIED, validators)
    return Answer(HTTPStatus.OK, validators | {"Content-Type": media_type(path)}, found)


def _has_it(conditions: Mapping[str, str], etag: str, since: datetime) -> bool:
    """Whether the client holds these bytes already: an If-None-Match alone decides, where there is one."""
    if (tags := conditions.get("if-none-match")) is not None:
        return tags.strip() == "*" or etag in (tag.strip().removeprefix("W/") for tag in tags.split(","))
    try:
        known = parsedate_to_datetime(conditions["if-modified-since"])
    except (KeyError, ValueError):
        return False
    return since <= known.replace(tzinfo=known.tzinfo or UTC)


class Publisher(Loopback):
    """Serves the sample notices and reports while its `with` block lasts; `day` may be set at any time.

    Safe to be asked by several threads at once.
    """

    def __init__(self, day: int = 1) -> None:
        super().__init__()
        self.handler = _Handler
        self.day = day
        self._counted: Counter[int] = Counter()
        self._lock = Lock()

    @property
    def day(self) -> int:
        """The day whose state it shows. Setting one that the demonstration does not have raises ValueError."""
        return self._day

    @day.setter
    def day(self, number: int) -> None:
        self._day = day_of(number).number

    @property
    def url(self) -> str:
        """The address of the list of notices. Raises RuntimeError outside the `with` block."""
        return f"{self.origin}{LIST}"

    @property
    def press(self) -> str:
        """The address of the list of the news agency's reports. Raises RuntimeError outside the `with` block."""
        return f"{self.origin}{PRESS}"

    @property
    def requests(self) -> int:
        """How many requests it has answered."""
        return sum(self.answers.values())

    @property
    def answers(self) -> Mapping[int, int]:
        """How many answers it gave, by HTTP status."""
        with self._lock:
            return dict(self._counted)

    def count(self, status: int) -> None:
        """Note one more answer."""
        with self._lock:
            self._counted[status] += 1


class _Handler(Handler):
    server: Server[Publisher]

    def do_GET(self) -> None:  # noqa: N802 - the base class looks it up so
        self._say(with_body=True)

    def do_HEAD(self) -> None:  # noqa: N802 - the base class looks it up so
        self._say(with_body=False)

    def _say(self, *, with_body: bool) -> None:
        publisher = self.server.site
        said = answer(self.path.partition("?")[0], publisher.day, {name.lower(): value for name, value in self.headers.items()})
        publisher.count(said.status)
        self.send_response(said.status)
        for name, value in said.headers.items():
            self.send_header(name, value)
        if said.status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(said.body)))
        self.send_header("Connection", "close")
        self.end_headers()
        if with_body:
            self.wfile.write(said.body)

    def date_time_string(self, timestamp: float | None = None) -> str:  # noqa: ARG002 - the base class calls it so
        """The Date header tells the simulated time: no page may be newer than the answer that carries it."""
        return format_datetime(day_of(self.server.site.day).at, usegmt=True)
