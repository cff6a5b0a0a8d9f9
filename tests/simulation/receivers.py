"""Receivers on loopback that fail as a test wants: webhooks over HTTP, mail over SMTP."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from threading import Event

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.simulation.sites import Quiet, serving


@dataclass
class Hook:
    """A receiver of webhooks; `status` is what it answers, None hangs until it is set again."""

    status: int | None = 204
    taken: Counter[str] = field(default_factory=Counter)
    """Ids of the messages that it took."""
    requests: int = 0
    port: int = 0
    _served: ExitStack = field(default_factory=ExitStack)
    _awake: Event = field(default_factory=Event)

    def start(self) -> None:
        """Listen, on the same port as before."""
        hook = self

        class Handler(Quiet):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                hook.requests += 1
                if hook.status is None:
                    hook._awake.wait(2)
                    return
                if hook.status == 204:
                    hook.taken[self.headers["webhook-id"]] += 1
                self.close_connection = True
                self.answer(hook.status, Connection="close")

        self.port = self._served.enter_context(serving(Handler, port=self.port))

    def stop(self) -> None:
        """Refuse connections."""
        self._served.close()

    @property
    def url(self) -> str:
        """Where alerts are posted."""
        return f"http://127.0.0.1:{self.port}/alerts"

    @contextmanager
    def running(self) -> Iterator[Hook]:
        """Listen while the block lasts."""
        self.start()
        try:
            yield self
        finally:
            self._awake.set()
            self.stop()


@dataclass
class Mailbox:
    """A mailbox; `replies` are given to the next recipients in turn, and after the next `drops` messages the line breaks."""

    replies: list[str] = field(default_factory=list)
    drops: int = 0
    taken: list[str] = field(default_factory=list)
    """Message-IDs of the messages that it has, repetitions too."""
    port: int = 0

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        if self.replies:
            return self.replies.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        self.taken.append(str(message_from_bytes(content)["Message-ID"]))
        if self.drops:
            self.drops -= 1
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return "250 taken"

    @contextmanager
    def running(self) -> Iterator[Mailbox]:
        """Listen while the block lasts."""
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        controller = Controller(self, hostname="127.0.0.1", port=self.port)
        controller.start()
        try:
            yield self
        finally:
            controller.stop()

    def settings(self, security: str = "none") -> dict[str, object]:
        """How the registry reaches it."""
        return {"smtp_host": "127.0.0.1", "smtp_port": self.port, "smtp_security": security, "mail_from": "registry@watch.example"}


def ids(mails: list[str]) -> Counter[str]:
    """Ids of alerts, from Message-IDs."""
    return Counter(one.strip("<>").partition("@")[0] for one in mails)
