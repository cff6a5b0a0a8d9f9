"""Mail to a real SMTP server on this machine, which takes it, refuses it, delays it, or dies on it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from registry.alerts import email
from registry.alerts.channel import DeliveryError, Parcel
from registry.alerts.email import Mailer
from registry.alerts.message import subject, text
from registry.alerts.page import page
from registry.errors import UsageError
from tests.alerts.samples import AT, HOSTILE, MESSAGES, hostile, notice, parcel, revision

TO = "jane.doe@desk.example"
SEPARATORS = ("\r", "\n", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", "\x00", "\x1f", "\x7f")


def hang_up(server: SMTP) -> None:
    assert isinstance(server.transport, asyncio.Transport)
    server.transport.abort()


@dataclass
class Desk:
    """A mailbox, and the answers that its server gives, one after the other; after them it takes everything."""

    mails: list[Envelope] = field(default_factory=list)
    greetings: list[str] = field(default_factory=list)
    at_sender: list[str] = field(default_factory=list)
    at_recipient: list[str] = field(default_factory=list)
    at_data: list[str] = field(default_factory=list)
    drop_after_data: int = 0

    async def handle_EHLO(self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]) -> list[str]:
        self.greetings.append(hostname)
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        if self.at_sender:
            return self.at_sender.pop(0)
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        if self.at_recipient:
            return self.at_recipient.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.at_data:
            return self.at_data.pop(0)
        self.mails.append(envelope)
        if self.drop_after_data:
            self.drop_after_data -= 1
            hang_up(server)
        return "250 taken"

    def read(self, number: int = -1) -> EmailMessage:
        content = self.mails[number].content
        assert isinstance(content, bytes)
        letter = message_from_bytes(content, policy=default)
        assert isinstance(letter, EmailMessage)
        return letter


def refusing(stage: str, reply: str) -> Desk:
    """A desk that gives `reply` once, at the stage so named."""
    desk = Desk()
    getattr(desk, stage).append(reply)
    return desk


@contextlib.contextmanager
def serving(desk: Desk, **settings: Any) -> Iterator[Mailer]:
    """Serve a desk, and tell how to reach it."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    controller = Controller(desk, hostname="127.0.0.1", port=port, server_hostname="mail.example", **settings)
    controller.start()
    try:
        yield Mailer("127.0.0.1", port, "none", "Registry <registry@watch.example>", timeout=5.0, deadline=10.0)
    finally:
        controller.stop()


@contextlib.contextmanager
def talking(script: Callable[[socket.socket], None]) -> Iterator[Mailer]:
    """A server that says what a test wants, byte by byte."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listener.accept()
                with connection, contextlib.suppress(OSError):
                    script(connection)

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield Mailer("127.0.0.1", listener.getsockname()[1], "none", "registry@watch.example", timeout=1.0, deadline=1.5)
    finally:
        listener.close()


def to_jane(told: dict[str, Any] | None = None) -> Parcel:
    return parcel(told, address=TO)


def failing(mailer: Mailer, sent: Parcel | None = None) -> DeliveryError:
    with pytest.raises(DeliveryError) as failure:
        email.send(sent or to_jane(), mailer)
    error = failure.value
    assert "jane" not in error.recorded
    assert "127.0.0.1" not in error.recorded
    assert str(error).endswith(".")
    return error


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A self-signed certificate of 127.0.0.1, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    made, key = folder / "cert.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    try:
        done = subprocess.run(
            [*command, "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(made)], capture_output=True, check=False
        )
    except FileNotFoundError:
        pytest.skip("openssl is not installed")
    assert done.returncode == 0, done.stderr
    return made, key


@pytest.fixture
def server_tls(certificate: tuple[Path, Path]) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    return context


@pytest.fixture
def trusting(certificate: tuple[Path, Path]) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate[0]))


def test_a_mail_arrives_in_text_and_html_with_what_programs_need() -> None:
    desk = Desk()
    with serving(desk) as mailer:
        email.send(to_jane(), mailer)
    (envelope,) = desk.mails
    assert (envelope.mail_from, envelope.rcpt_tos) == ("registry@watch.example", [TO])
    letter = desk.read()
    assert letter["Subject"] == subject(revision())
    assert (letter["From"], letter["To"]) == ("Registry <registry@watch.example>", TO)
    assert letter["Message-ID"] == "<al_0123456789@watch.example>"
    assert letter["Date"].datetime == AT
    assert (letter["Auto-Submitted"], letter["X-Registry-Alert"]) == ("auto-generated", "al_0123456789")
    assert letter["List-Id"] == "Registry alerts <registry-alerts.watch.example>"
    assert letter.get_content_type() == "multipart/alternative"
    plain, html = letter.iter_parts()
    assert isinstance(plain, EmailMessage)
    assert isinstance(html, EmailMessage)
    assert plain.get_content().replace("\r\n", "\n") == text(revision())
    assert html.get_content().replace("\r\n", "\n") == page(revision())
    assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")


@pytest.mark.parametrize("kind", MESSAGES)
def test_every_kind_goes_out_in_lines_that_any_server_takes(kind: str) -> None:
    desk = Desk()
    with serving(desk) as mailer:
        email.send(to_jane(MESSAGES[kind]()), mailer)
    content = desk.mails[0].content
    assert isinstance(content, bytes)
    assert content.isascii()
    assert max(map(len, content.split(b"\r\n"))) <= 998
    assert desk.read()["Subject"] == subject(MESSAGES[kind]())


@pytest.mark.parametrize("harm", HOSTILE)
def test_words_of_others_reach_the_reader_harmless(harm: str) -> None:
    desk = Desk()
    with serving(desk) as mailer:
        email.send(to_jane(hostile("revision", harm)), mailer)
    letter = desk.read()
    assert desk.mails[0].rcpt_tos == [TO]
    assert (letter["Bcc"], letter["Subject"]) == (None, subject(hostile("revision", harm)))
    plain = letter.get_body(("plain",))
    assert plain is not None
    assert all(character in "\n\u3000" or character.isprintable() for character in plain.get_content().replace("\r\n", "\n"))


@pytest.mark.parametrize("separator", SEPARATORS)
def test_no_separator_of_lines_brings_a_header_in(separator: str) -> None:
    desk = Desk()
    title = f"Sample{separator}Bcc: victim@example.org{separator}{separator}<h1>body</h1>"
    with serving(desk) as mailer:
        email.send(to_jane(revision(notice=notice(title=title), subscription=title)), mailer)
        evil = replace(to_jane(), address=f"{TO}{separator}Bcc: victim@example.org")
        assert failing(mailer, evil).permanent
        with pytest.raises(UsageError):
            replace(mailer, sender=f"registry@watch.example{separator}Bcc: victim@example.org")
    letter = desk.read()
    assert letter["Bcc"] is None
    assert set(letter.keys()) == {
        *("From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "List-Id", "X-Registry-Alert", "MIME-Version", "Content-Type"),
    }
    assert letter.get_content_type() == "multipart/alternative"


@pytest.mark.parametrize("stage", ["at_sender", "at_recipient", "at_data"])
def test_a_greylisted_mail_waits_and_comes_with_the_same_id(stage: str) -> None:
    desk = refusing(stage, "451 4.7.1 Greylisted, try again")
    with serving(desk) as mailer:
        error = failing(mailer)
        assert (error.destination, error.permanent) == (True, False)
        assert "451" in error.recorded
        assert "Greylisted" in str(error)
        assert "Greylisted" not in error.recorded
        email.send(to_jane(), mailer)
    assert [letter["Message-ID"] for letter in map(desk.read, range(len(desk.mails)))] == ["<al_0123456789@watch.example>"]


def test_a_server_that_dies_before_its_reply_gets_the_mail_again_under_the_same_id() -> None:
    desk = Desk(drop_after_data=1)
    with serving(desk) as mailer:
        error = failing(mailer)
        assert (error.destination, error.permanent) == (True, False)
        email.send(to_jane(), mailer)
    assert [desk.read(number)["Message-ID"] for number in (0, 1)] == ["<al_0123456789@watch.example>"] * 2


@pytest.mark.parametrize(
    ("stage", "reply"),
    [
        ("at_recipient", "550 5.1.1 No jane.doe@desk.example here"),
        ("at_recipient", "554 5.7.1 Relay denied"),
        ("at_data", "552 5.3.4 Too large"),
        ("at_data", "554 5.7.1 Looks like spam"),
        ("at_sender", "552 5.3.4 Message size exceeds fixed limit"),
    ],
)
def test_a_refusal_for_good_counts_for_this_message_only(stage: str, reply: str) -> None:
    with serving(refusing(stage, reply)) as mailer:
        error = failing(mailer)
    assert (error.permanent, error.destination, error.closed) == (True, False, False)
    assert reply[:3] in error.recorded
    assert reply[4:].replace(TO, "the recipient") in str(error)


def test_a_sender_that_is_refused_holds_the_destination() -> None:
    with serving(Desk(at_sender=["550 5.7.1 Not you"])) as mailer:
        error = failing(mailer)
    assert (error.permanent, error.destination) == (False, True)
    assert "settings of mail" in str(error)


def test_we_say_hello_with_the_domain_of_the_sender() -> None:
    desk = Desk()
    with serving(desk) as mailer:
        email.send(to_jane(), mailer)
    assert desk.greetings == ["watch.example"]


def test_mail_goes_over_tls_with_a_login(server_tls: ssl.SSLContext, trusting: ssl.SSLContext) -> None:
    def authenticate(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
        known = isinstance(data, LoginPassword) and data == LoginPassword(b"desk", b"word")
        return AuthResult(success=known, handled=False)

    desk = Desk()
    settings = {"tls_context": server_tls, "require_starttls": True, "authenticator": authenticate, "auth_required": True}
    with serving(desk, **settings) as plain:
        mailer = replace(plain, security="starttls", user="desk", password="word", tls=trusting)
        email.send(to_jane(), mailer)
        assert len(desk.mails) == 1
        wrong = failing(replace(mailer, password="other"))
        assert (wrong.destination, wrong.permanent) == (True, False)
        assert "user name or the password" in str(wrong)
        assert "other" not in str(wrong)
        anonymous = failing(replace(mailer, user=None, password=None))
        assert anonymous.destination
        assert failing(plain).destination
    assert len(desk.mails) == 1


def test_mail_goes_over_tls_from_the_first_byte(server_tls: ssl.SSLContext, trusting: ssl.SSLContext) -> None:
    desk = Desk()
    with serving(desk, ssl_context=server_tls) as plain:
        email.send(to_jane(), replace(plain, security="tls", tls=trusting))
    assert len(desk.mails) == 1


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_server_that_cannot_prove_who_it_is_gets_nothing(security: str, server_tls: ssl.SSLContext) -> None:
    desk = Desk()
    settings = {"ssl_context": server_tls} if security == "tls" else {"tls_context": server_tls}
    with serving(desk, **settings) as plain:
        error = failing(replace(plain, security=security))
    assert (error.destination, error.permanent) == (True, False)
    assert "certificate" in error.recorded
    assert desk.mails == []


def test_a_server_without_starttls_gets_nothing() -> None:
    desk = Desk()
    with serving(desk) as plain:
        error = failing(replace(plain, security="starttls"))
    assert error.destination
    assert "settings of mail" in error.recorded
    assert desk.mails == []


def test_a_login_where_none_is_offered_holds_the_destination() -> None:
    with serving(Desk()) as plain:
        assert failing(replace(plain, user="desk", password="word")).destination


def test_a_server_that_is_not_there_holds_the_destination() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    error = failing(Mailer("127.0.0.1", port, "none", "registry@watch.example"))
    assert (error.destination, error.permanent) == (True, False)
    assert failing(Mailer("a" * 64 + ".example", 25, "none", "registry@watch.example")).destination


@pytest.mark.parametrize(
    "greeting", [b"", b"554 go away\r\n", b"421 busy\r\n", b"what\r\n", b"220 hi\r\n", b"\xff\xfe\r\n", b"220-" + b"x" * 20_000]
)
def test_a_server_that_turns_us_away_or_hangs_up_holds_the_destination(greeting: bytes) -> None:
    with talking(lambda connection: connection.sendall(greeting)) as mailer:
        error = failing(mailer)
    assert (error.destination, error.permanent) == (True, False)


def _drip(connection: socket.socket, head: bytes, drop: bytes) -> None:
    connection.sendall(head)
    while True:
        connection.sendall(drop)
        time.sleep(0.05)


@pytest.mark.parametrize("head", [b"220 ", b"220-hi\r\n220-", b"220 hi\r\n250-mail.example\r\n250 "])
def test_a_server_that_drips_ends_at_the_deadline(head: bytes) -> None:
    with talking(lambda connection: _drip(connection, head, b"x")) as mailer:
        began = time.monotonic()
        error = failing(mailer)
    assert 1.3 < time.monotonic() - began < 2.2
    assert error.destination


def test_a_deadline_that_passes_before_there_is_a_line_still_cuts_it() -> None:
    with talking(lambda connection: _drip(connection, b"220 ", b"x")) as mailer:
        began = time.monotonic()
        assert failing(replace(mailer, deadline=0.0)).destination
    assert time.monotonic() - began < 0.8


@pytest.mark.parametrize(("head", "drop"), [(b"", b"250-x\r\n"), (b"250 ta", b"x"), (b"2", b"")])
def test_a_server_that_drips_its_reply_to_the_mail_ends_at_the_deadline_and_half_a_reply_is_none(head: bytes, drop: bytes) -> None:
    def script(connection: socket.socket) -> None:
        file = connection.makefile("rwb")
        for reply in (b"220 hi", b"250 mail.example", b"250 sender", b"250 recipient", b"354 go on"):
            file.write(reply + b"\r\n")
            file.flush()
            file.readline()
        _drip(connection, head, drop)

    with talking(script) as mailer:
        began = time.monotonic()
        error = failing(replace(mailer, timeout=5.0))
    assert (error.destination, error.permanent) == (True, False)
    assert 1.3 < time.monotonic() - began < 2.2


@pytest.mark.parametrize("goodbye", ["421 gone", "nonsense", None])
def test_what_goes_wrong_after_the_mail_was_taken_undoes_nothing(goodbye: str | None) -> None:
    class Rude(Desk):
        async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:
            if goodbye is None:
                hang_up(server)
            return goodbye or ""

    desk = Rude()
    with serving(desk) as mailer:
        email.send(to_jane(), mailer)
    assert len(desk.mails) == 1


def test_no_thread_stays_behind() -> None:
    before = threading.active_count()
    failing(Mailer("127.0.0.1", 1, "none", "registry@watch.example"))
    assert threading.active_count() == before


@pytest.mark.parametrize(
    "address",
    ["", "jane", "jane@", "@desk.example", "a@b.example, c@d.example", "Jane <jane@desk.example>", "jane doe@desk.example",
     "j@x\u202e.example",
     "jané@desk.example", "jane@désk.example", "jane@desk.example\n", '"jane doe"@desk.example', "jane..doe@desk.example", "a" * 100_000],
)  # fmt: skip
def test_what_is_not_one_plain_address_is_refused_with_what_to_do(address: str) -> None:
    with pytest.raises(UsageError, match="NAME@DOMAIN"):
        email.check_address(address)


def test_an_address_is_given_back() -> None:
    assert email.check_address("jane.doe+alerts@xn--dsk-bma.example") == "jane.doe+alerts@xn--dsk-bma.example"


@pytest.mark.parametrize(
    "wrong",
    [{"security": "ssl"}, {"sender": "nobody"}, {"sender": "a@b.example\r\nBcc: c@d.example"}, {"host": "mail.example", "user": "desk"}],
)
def test_settings_that_make_no_sense_are_refused(wrong: dict[str, Any]) -> None:
    good = Mailer("127.0.0.1", 25, "none", "registry@watch.example")
    with pytest.raises(UsageError):
        replace(good, **wrong)


def test_a_password_stands_in_no_log() -> None:
    assert "word" not in repr(Mailer("mail.example", 587, "starttls", "registry@watch.example", user="desk", password="word"))


@pytest.mark.parametrize("form", ["<{to}>", "RCPT TO:<{to}>", "({upper})", "{to}"])
def test_the_recipient_stands_in_no_sentence_whatever_the_server_repeats(form: str) -> None:
    told = form.format(to=TO, upper=TO.upper())
    with serving(refusing("at_recipient", f"550 5.1.1 {told}: mailbox unknown")) as mailer:
        error = failing(mailer)
    assert TO.casefold() not in str(error).casefold()
    assert "mailbox unknown" in str(error)
    assert mailer.host in str(error)


def test_an_address_that_is_none_is_not_repeated() -> None:
    with pytest.raises(DeliveryError) as failure:
        email.send(replace(to_jane(), address="jane doe"), Mailer("127.0.0.1", 1, "none", "registry@watch.example"))
    assert "jane" not in str(failure.value)
