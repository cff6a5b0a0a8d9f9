"""The world outside, in a process of its own: publishers on many loopback hosts and a receiver of webhooks, both of which keep count.

    publisher   127.0.0.2, 127.0.0.3, ...: /list.html names the notices of all hosts; every n-th request finds other words
    receiver    127.0.0.1: checks signatures, counts by webhook-id, keeps the hash of every body

Pages take one of five wordings in turn, so that texts come back, and words never differ from the time at which they are asked for
more than by what was asked before.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import subprocess
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Self

from standardwebhooks import Webhook, WebhookVerificationError

from tests.service.lives import ROOT

SECRET = "whsec_" + "c2FtcGxlIHNlY3JldCBvZiB0aGlydHktdHdvIG9jdGV0cw=="  # a sample
WORDINGS = 5
LIST = "/list.html"


@dataclass(frozen=True)
class World:
    """What there is outside."""

    hosts: int = 4
    pages: int = 5
    """Notices of each host."""
    changes: int = 0
    """A request finds other words after so many of a page; 0 for never."""
    shown: int = 1
    """One notice in so many is there; the others are gone, which is found out in no time."""
    slow: float = 0.0
    """Seconds that a notice takes to answer."""
    receives: float = 0.0
    """Seconds that the receiver takes to answer."""
    flaky: int = 0
    """On /flaky one message in so many is not taken the first time: refused, or taken without an answer."""


@dataclass
class Counts:
    """What was seen outside."""

    requests: Counter[str] = field(default_factory=Counter)
    """By address; lists left out."""
    answered: int = 0
    """Requests whose answer was sent whole."""
    posts: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    """Hashes of the bodies that came, by path and webhook-id."""
    cut: int = 0
    """Posts that broke off, because their sender was killed."""
    forged: int = 0
    """Whole posts whose signature is not ours."""


class Outside:
    """Runs the world while its `with` block lasts, and answers for it."""

    def __init__(self, world: World) -> None:
        self.world = world

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.service.outside", json.dumps(asdict(self.world))]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        told = self._heard()
        self.publishers: list[str] = told["publishers"]
        """Their addresses, without a path."""
        self.receiver: str = told["receiver"]
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with contextlib.suppress(BrokenPipeError):
            self._process.communicate(timeout=10)
        self._process.kill()

    def addresses(self, hosts: slice = slice(None)) -> list[str]:
        """Every notice of those hosts."""
        return [f"{host}/notice-{number}.html" for host in self.publishers[hosts] for number in range(self.world.pages)]

    def freeze(self) -> None:
        """Let no words change any more."""
        self._say("freeze")
        assert self._heard() == "frozen"

    def counts(self) -> Counts:
        """What was seen until now."""
        self._say("counts")
        told = self._heard()
        return Counts(Counter(told.pop("requests")), **told)

    def _say(self, order: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(order + "\n")
        self._process.stdin.flush()

    def _heard(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())


class _Site(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: str, scene: Scene, handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__((address, 0), handler)
        self.scene = scene
        Thread(target=self.serve_forever, daemon=True).start()

    @property
    def origin(self) -> str:
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients are killed here all the time."""


class Scene:
    """The world as it runs."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.counts = Counts()
        self.lock = Lock()
        self.frozen: dict[str, int] | None = None
        self.soon = (datetime.now(UTC) + timedelta(days=3)).strftime("%d %B %Y").lstrip("0")
        self.publishers = [_Site(f"127.0.0.{2 + number}", self, _Publisher) for number in range(world.hosts)]
        self.receiver = _Site("127.0.0.1", self, _Receiver)

    def wording(self, url: str) -> int:
        """Count a request for a page, and tell which words it finds."""
        with self.lock:
            made = self.counts.requests[url]
            self.counts.requests[url] += 1
            return self._wording(url, made) if self.frozen is None else self.frozen.get(url, 0)

    def freeze(self) -> None:
        """Keep the words that each page showed last."""
        with self.lock:
            self.frozen = {url: self._wording(url, made - 1) for url, made in self.counts.requests.items()}

    def _wording(self, url: str, made: int) -> int:
        """Every other notice changes three times as slowly."""
        changes = self.world.changes * (1 + 2 * (number_of(url) % 2))
        return made // changes % WORDINGS if changes else 0

    def notice(self, url: str, wording: int) -> bytes:
        """The page at an address in one of its wordings: a sample of our own."""
        number = number_of(url)
        until = f"<p>3. Operators must report to the office before {self.soon}.</p>" if number == 0 else ""
        return f"""<html lang="en"><body><main><h1>Sample notice {number} on fees at {url.split("/")[2].partition(":")[0]}</h1>
<p>1. Operators must pay a fee of {100 + 10 * wording} yuan for each permit that the office grants to them.</p>
<p>2. The office shall publish the list of permits every month and keep it for ten years.</p>{until}
<p>4. Inspectors may enter the premises at any time between 8:00 and 18:00.</p></main></body></html>""".encode()

    def took(self, path: str, key: str, body: bytes) -> int:
        """Count a message; returns how often it came before."""
        with self.lock:
            came = self.counts.posts.setdefault(path, {}).setdefault(key, [])
            came.append(hashlib.sha256(body).hexdigest())
            return len(came) - 1


def number_of(url: str) -> int:
    return int(url.rpartition("-")[2].partition(".")[0])


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10
    server: _Site

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the interface)
        pass

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Publisher(_Handler):
    def do_GET(self) -> None:
        scene, url = self.server.scene, self.server.origin + self.path
        if self.path == LIST:
            hosts = [site.origin for site in scene.publishers]
            links = [f'<li><a href="{host}/notice-{number}.html">Notice</a></li>' for host in hosts for number in range(scene.world.pages)]
            self.answer(200, f"<ul>{''.join(links)}</ul>".encode(), Content_Type="text/html")
            return
        wording = scene.wording(url)
        time.sleep(scene.world.slow)
        etag = f'"{wording}"'
        if number_of(url) % scene.world.shown:
            self.answer(410)
        elif self.headers.get("If-None-Match") == etag:
            self.answer(304, ETag=etag)
        else:
            self.answer(200, scene.notice(url, wording), Content_Type="text/html; charset=utf-8", ETag=etag)
        with scene.lock:
            scene.counts.answered += 1


class _Receiver(_Handler):
    def do_POST(self) -> None:
        scene = self.server.scene
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        if len(body) < length:  # its sender was killed in the middle of it: no message came
            with scene.lock:
                scene.counts.cut += 1
            self.close_connection = True
            return
        try:
            Webhook(SECRET).verify(body, dict(self.headers))
        except WebhookVerificationError:
            with scene.lock:
                scene.counts.forged += 1
            self.answer(400)
            return
        key = self.headers["webhook-id"]
        unlucky = scene.world.flaky if self.path == "/flaky" else 0
        luck = int(hashlib.sha256(key.encode()).hexdigest(), 16)
        before = scene.took(self.path, key, body)
        time.sleep(scene.world.receives)
        if unlucky and not before and luck % unlucky == 0:
            if luck // unlucky % 2:
                self.answer(503)
            else:
                self.close_connection = True  # it has the message, and we never hear of it
            return
        self.answer(204)


def main(world: World) -> None:
    """Run the world until standard input ends."""
    scene = Scene(world)
    _tell({"publishers": [site.origin for site in scene.publishers], "receiver": scene.receiver.origin})
    for line in sys.stdin:
        if line.strip() == "freeze":
            scene.freeze()
            _tell("frozen")
        else:
            with scene.lock:
                _tell(vars(scene.counts))


def _tell(value: Any) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(World(**json.loads(sys.argv[1])))
