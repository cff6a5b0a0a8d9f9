"""A small HTTP server on a free port of 127.0.0.1 that lives as long as its `with` block: what the demonstration's sites stand on."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from sys import exc_info
from threading import Thread
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

Site = TypeVar("Site", bound="Loopback")


class Loopback:
    """Serves what `handler` answers while its `with` block lasts. Raises OSError on entering where no port can be opened."""

    handler: type[BaseHTTPRequestHandler]

    def __init__(self) -> None:
        self._server: Server[Self] | None = None

    @property
    def origin(self) -> str:
        """Its address without a path. Raises RuntimeError outside the `with` block."""
        if self._server is None:
            raise RuntimeError(f"the {type(self).__name__.lower()} is not running: use it in a with block")
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._server = Server(self)
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, name=f"demo-{type(self).__name__.lower()}")
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        server, self._server = self._server, None
        if server is not None:
            server.shutdown()
            self._thread.join()
            server.server_close()


class Server(ThreadingHTTPServer, Generic[Site]):
    """The server of one site, which its handlers reach as `self.server.site`."""

    daemon_threads = False  # so that closing waits for the answers under way
    request_queue_size = 128  # with the usual 5, a burst of clients waits a second for its connections to be tried again

    def __init__(self, site: Site) -> None:
        super().__init__(("127.0.0.1", 0), site.handler)
        self.site = site

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that hang up; every other error is ours and is shown."""
        if not isinstance(exc_info()[1], OSError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """One connection, answered once and without a word on the terminal."""

    protocol_version = "HTTP/1.1"
    server_version = "registry-demo"
    sys_version = ""
    timeout = 2  # of a client that connects and asks nothing, or closing would wait for it

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it so
        """Nothing: the terminal belongs to the demonstration."""
