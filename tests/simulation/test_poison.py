"""Ten pages that do harm among many, under the service itself: threads, sockets and the real clock."""

from __future__ import annotations

import gzip
import os
import socket
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from registry.app import Registry
from registry.scheduler import Service
from registry.settings import Settings
from registry.store import journal
from registry.text.extract import Hints
from tests.simulation.drops import TEXT
from tests.simulation.sites import Quiet, serving

GOOD = 990 if "REGISTRY_SIMULATES_EVERY_DAY" in os.environ else 190
HOSTS = 20
"""Loopback hosts, each with a share of the good pages; every poison page stands on a host among good ones."""
BOUND = 20.0
"""Seconds that ten poison pages may cost all the others together, on a machine that does other things too."""


def drip(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
    while True:
        line.sendall(b"x")
        time.sleep(0.1)


def endless(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n")
    while True:
        line.sendall(b"<p>and so on</p>" * 64)
        time.sleep(0.02)


def reset(line: socket.socket) -> None:
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


def says(status: str, body: bytes = b"", *headers: str) -> Callable[[socket.socket], None]:
    lines = [f"HTTP/1.1 {status}", "Content-Type: text/html", f"Content-Length: {len(body)}", "Connection: close", *headers, "", ""]
    return lambda line: line.sendall("\r\n".join(lines).encode() + body)


NESTED = b"<html><body>" + b"<div>" * 200_000 + b"deep"
POISON: dict[str, Callable[[socket.socket], None]] = {
    "drip": drip,
    "reset": reset,
    "bomb": says("200 OK", gzip.compress(bytes(64 * 2**20)), "Content-Encoding: gzip"),
    "circle": says("302 Found", b"", "Location: /poison/circle"),
    "busy": says("500 Internal Server Error", b"", "Retry-After: 5"),  # by which its whole host rests
    "huge": says("200 OK", b"<p>huge</p>" * 300_000),
    "garbage": says("200 OK", bytes(range(256)) * 64),
    "nested": says("200 OK", NESTED),
    "endless": endless,
}
"""What each poison page does to whoever asks; the tenth is a page whose fetcher cannot be loaded."""


@dataclass
class Log:
    """A log that keeps what it is told."""

    events: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)

    def _told(self, level: str) -> Callable[..., None]:
        return lambda event, **facts: self.events.append((level, event, facts))

    def __getattr__(self, level: str) -> Callable[..., None]:
        return self._told(level)


@contextmanager
def publisher(poison: bool) -> Iterator[str]:
    """A list on one host that names pages on many; gives its address."""
    with ExitStack() as stack:
        good = stack.enter_context(serving(_Good, host="0.0.0.0"))
        bad = stack.enter_context(_wire())
        pages = [f"http://127.0.0.{2 + number % HOSTS}:{good}/notices/{number}.html" for number in range(GOOD)]
        harm = [f"http://127.0.0.{2 + number}:{bad}/poison/{kind}" for number, kind in enumerate(POISON)] if poison else []
        _Good.list = "".join(f'<li><a href="{url}">A notice</a></li>' for url in harm + pages).encode()
        yield f"http://127.0.0.1:{good}/notices/"


class _Good(Quiet):
    list = b""

    def do_GET(self) -> None:
        if self.path == "/notices/":
            self.answer(200, b"<html><ul>" + self.list + b"</ul></html>", Content_Type="text/html; charset=utf-8")
        else:
            name = self.path.rpartition("/")[2].partition(".")[0]
            self.answer(200, TEXT.format(name=name, days=30).encode(), Content_Type="text/plain; charset=utf-8")


@contextmanager
def _wire() -> Iterator[int]:
    """A port on which every connection is poison."""
    listener = socket.create_server(("0.0.0.0", 0))

    def serve(line: socket.socket) -> None:
        with line, suppress(OSError):
            asked = line.recv(65_536).split(b" ", 2)[1].decode()
            POISON[asked.rpartition("/")[2]](line)

    def accept() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


@dataclass
class Round:
    """What a first round under the service came to."""

    seconds: float
    late: list[float]
    outcomes: dict[str, tuple[str, str | None]]
    """Of poison pages: outcome and sentence."""
    log: Log


def served(folder: Path, *, poison: bool) -> Round:
    """Let the service look at everything once, and tell how long the good pages took."""
    folder.mkdir()
    settings = Settings(database=f"sqlite:///{folder / 'registry.db'}", deadline=1.0, max_body=2**20, tick=0.05, metrics_port=0)
    with publisher(poison) as address, Registry.open(settings, create=True, allow_loopback=True) as registry:
        registry.add_source("many", address, options={"links": "ul a"})
        if poison:
            unloadable(registry)
        log = Log()
        service = Service(registry, log=log, say=lambda _: None)
        thread = threading.Thread(target=service.run)
        began = time.monotonic()
        thread.start()
        looked: list[tuple[Any, ...]] = []
        while time.monotonic() - began < 150 and len(looked) < GOOD + 1 + poison * (len(POISON) + 1):
            time.sleep(0.2)
            looked = looks(registry)
        service.stop()
        thread.join()
        good = [late for url, late, *_ in looked if "/notices/" in url and not url.endswith("/")]
        assert len(good) == GOOD
        outcomes = {url.rpartition("/")[2]: (outcome, sentence) for url, _, outcome, sentence in looked if "poison" in url}
        return Round(max(good), sorted(good), outcomes, log)


def unloadable(registry: Registry) -> None:
    """A source whose fetcher is not installed any more."""
    settings: dict[str, Any] = {"fetcher": "uninstalled", "url": "/poison/fetcher", "options": {}, "hints": Hints()}
    source = journal.add_source(registry.store, name="uninstalled", **settings)
    journal.add_pages(registry.store, source.id, [("/poison/fetcher", True, None)])


def looks(registry: Registry) -> list[tuple[Any, ...]]:
    """The first look at every page: address, seconds from the moment at which it was named, outcome, sentence."""
    with registry.store.session() as session:
        connection = session.connection()
        (first,) = connection.exec_driver_sql("SELECT min(at) FROM observation").one()
        rows = connection.exec_driver_sql(
            "SELECT url, at, outcome, sentence FROM observation JOIN page ON page.id = page_id GROUP BY page_id HAVING min(observation.id)"
        ).all()
    start = datetime.fromisoformat(first).replace(tzinfo=UTC) if first else None
    return [(url, (datetime.fromisoformat(at).replace(tzinfo=UTC) - start).total_seconds(), *told) for url, at, *told in rows if start]


def test_ten_poison_pages_end_in_an_outcome_each_and_hold_up_no_other(tmp_path: Path) -> None:
    clean, poisoned = served(tmp_path / "clean", poison=False), served(tmp_path / "poisoned", poison=True)
    assert set(poisoned.outcomes) == {*POISON, "fetcher"}
    for kind, (outcome, sentence) in poisoned.outcomes.items():
        assert outcome in ("failed", "blocked", "unreadable", "held", "gone"), kind
        assert sentence, kind
        assert sentence.endswith("."), (kind, sentence)
    for one in (clean, poisoned):
        assert [event for event in one.log.events if event[0] == "error"] == []
        print(  # noqa: T201
            f"\n{GOOD} good pages in {one.seconds:.1f} s, from named to looked at: "
            f"p50 {statistics.median(one.late):.1f} s, p99 {one.late[len(one.late) * 99 // 100]:.1f} s"
        )
    print({kind: outcome for kind, (outcome, _) in poisoned.outcomes.items()})  # noqa: T201
    assert poisoned.seconds < clean.seconds * 1.5 + BOUND
