"""Mail: one message to one person, in text and HTML, over SMTP (RFC 5321).

    connect ─ EHLO ─ STARTTLS ─ AUTH      fails: the destination's fault, all its mail waits
    MAIL FROM                             fails: our own sender is refused, all mail waits
    RCPT TO, DATA                         4xx (greylisting too): waits; 5xx: this message will never be taken
    QUIT                                  too late to matter: DATA was accepted

Where the line breaks before DATA is answered nobody knows whether the server has it. It is sent again with the same
Message-ID, by which a mailbox can tell the repetition.
"""

from __future__ import annotations

import smtplib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr

from registry.alerts.channel import DeliveryError, Parcel
from registry.alerts.message import subject, text
from registry.alerts.page import page
from registry.errors import UsageError
from registry.views.terminal import short

SECURITIES = ("none", "starttls", "tls")
_POLICY = SMTP.clone(cte_type="7bit")
_HERE = ("localhost", "127.0.0.1", "::1")
_TOO_LARGE = 552
_PULSE = 0.1
_TOO_LATE = "the whole delivery was not over in time"
_AGAIN = "it is tried again"
_SETTINGS = "correct the settings of mail; it is tried again"
_NEVER, _READ = "will never take this message", "correct the subscription's address if it is wrong; it is not sent again"
_FAULTS: tuple[tuple[type[Exception], str, str], ...] = (
    (smtplib.SMTPAuthenticationError, "refused the user name or the password", _SETTINGS),
    (smtplib.SMTPNotSupportedError, "does not offer what the settings of mail ask for", _SETTINGS),
    (smtplib.SMTPSenderRefused, "did not take mail from our sender", _SETTINGS),
    (smtplib.SMTPRecipientsRefused, "did not take the recipient now", _AGAIN),
    (smtplib.SMTPDataError, "did not take the message now", _AGAIN),
    (smtplib.SMTPResponseException, "turned us away", _AGAIN),
    (smtplib.SMTPServerDisconnected, "hung up or took too long", _AGAIN),
    (TimeoutError, "took too long", _AGAIN),
    (ssl.SSLError, "could not prove who it is", "its certificate has to be mended, or the settings of mail corrected; " + _AGAIN),
    (Exception, "could not be reached", "see whether it is up and reachable from here; " + _AGAIN),
)
"""The first kind that fits: what happened, and what to do."""


@dataclass(frozen=True, slots=True)
class Mailer:
    """How mail leaves. Raises UsageError where the settings make no sense.

    `timeout` bounds one answer of the server, `deadline` the whole delivery once it is connected, both in seconds. `tls`
    replaces the trusted certificates.
    """

    host: str
    port: int
    security: str
    """`none`, `starttls` or `tls`."""
    sender: str
    """An address, with a name or without: `Registry <registry@example.org>`."""
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    timeout: float = 30.0
    deadline: float = 120.0
    tls: ssl.SSLContext | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.security not in SECURITIES:
            raise UsageError(f"{self.security!r} is no way to secure mail: use one of {', '.join(SECURITIES)}.")
        if self.user and self.security == "none" and self.host not in _HERE:
            raise UsageError("A password would cross the network in the clear: use starttls or tls.")
        if not self.sender.isprintable():
            raise UsageError("The sender of mail holds characters that cannot be printed: write it anew.")
        check_address(self.address)

    @property
    def address(self) -> str:
        """The sender without a name."""
        return parseaddr(self.sender)[1]

    @property
    def domain(self) -> str:
        """What comes after the sender's @."""
        return self.address.rpartition("@")[2]


def check_address(text: str) -> str:
    """`text`, where it is one address and nothing else. Raises UsageError."""
    try:
        parsed = Address(addr_spec=text)
    except (MessageError, ValueError, IndexError):
        parsed = Address()
    plain = text.isascii() and text.isprintable() and " " not in text
    if not (plain and parsed.username and parsed.domain and parsed.addr_spec == text):
        raise UsageError(f"{short(text)!r} is not one mail address: give it as NAME@DOMAIN, a foreign domain in its xn-- form.")
    return text


def send(parcel: Parcel, mailer: Mailer) -> None:
    """Send the alert. Raises DeliveryError unless the server took it."""
    try:
        letter = composed(parcel, mailer)
    except UsageError as error:
        fault = "is not one mail address: correct the subscription."
        raise DeliveryError(f"The address {fault}", recorded=f"The address {fault}", permanent=True) from error
    try:
        with _session(mailer) as server:
            server.send_message(letter, mailer.address, [parcel.address])
    except (smtplib.SMTPException, OSError, UnicodeError) as error:
        raise _failed(parcel, mailer, error) from error


def composed(parcel: Parcel, mailer: Mailer) -> EmailMessage:
    """The mail: the same Message-ID however often it is made. Raises UsageError where the address is none."""
    letter = EmailMessage(policy=_POLICY)
    letter["From"] = mailer.sender
    letter["To"] = Address(addr_spec=check_address(parcel.address))
    letter["Subject"] = subject(parcel.message)
    letter["Date"] = parcel.at
    letter["Message-ID"] = f"<{parcel.id}@{mailer.domain}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter["List-Id"] = f"Registry alerts <registry-alerts.{mailer.domain}>"
    letter["X-Registry-Alert"] = parcel.id
    letter.set_content(text(parcel.message))
    letter.add_alternative(page(parcel.message), subtype="html")
    return letter


@contextmanager
def _session(mailer: Mailer) -> Iterator[smtplib.SMTP]:
    """A server that is ready to take mail; what goes wrong with the good-bye is nobody's concern."""
    context = mailer.tls or ssl.create_default_context()
    # Our own name is the sender's domain: the system's would be asked of a name server, which may take its time.
    if mailer.security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(local_hostname=mailer.domain, timeout=mailer.timeout, context=context)
    else:
        server = smtplib.SMTP(local_hostname=mailer.domain, timeout=mailer.timeout)
    with _bounded(server, mailer.deadline) as late:
        try:
            _greet(server, mailer, context)
            yield server
            if late.is_set():
                raise TimeoutError(_TOO_LATE)  # half a line may have looked like a reply
            with suppress(smtplib.SMTPException, OSError):
                server.quit()
        finally:
            server.close()


def _greet(server: smtplib.SMTP, mailer: Mailer, context: ssl.SSLContext) -> None:
    server._host = mailer.host  # type: ignore[attr-defined]  # whose certificate is asked for; only the constructor would set it, and it connects at once
    code, said = server.connect(mailer.host, mailer.port)
    if code != 220:
        raise smtplib.SMTPConnectError(code, said)
    if mailer.security == "starttls":
        server.starttls(context=context)
    if mailer.user:
        server.login(mailer.user, mailer.password or "")


@contextmanager
def _bounded(server: smtplib.SMTP, seconds: float) -> Iterator[threading.Event]:
    """Cut the line after `seconds`, and tell that it was: a time-out bounds one read, and a server that drips never runs into it."""
    over, late = threading.Event(), threading.Event()

    def cut() -> None:
        wait = seconds
        while not over.wait(wait):
            late.set()
            wait = _PULSE  # there may be no socket yet, and the handshake of STARTTLS changes it under us
            line = server.sock
            if line is not None:
                with suppress(OSError):
                    socket.socket.shutdown(line, socket.SHUT_RDWR)

    watch = threading.Thread(target=cut, name="mail deadline", daemon=True)
    watch.start()
    try:
        yield late
    finally:
        over.set()
        watch.join()


def _failed(parcel: Parcel, mailer: Mailer, error: Exception) -> DeliveryError:
    code, said = _reply(error)
    never = 500 <= code < 600 and (isinstance(error, smtplib.SMTPRecipientsRefused | smtplib.SMTPDataError) or code == _TOO_LARGE)
    what, advice = (_NEVER, _READ) if never else next((what, advice) for kind, what, advice in _FAULTS if isinstance(error, kind))
    status = f" (status {code})" if code > 0 else ""
    return DeliveryError(
        f"The mail server {short(mailer.host)} {what}{status} ({short(_nameless(said, parcel))}): {advice}.",
        recorded=f"The mail server {what}{status}: {advice}.",
        permanent=never,
        destination=not never,
    )


def _nameless(said: str, parcel: Parcel) -> str:
    """What a server said, without the recipient's address, in whatever form it repeats it."""
    words = said.replace(parcel.address, "the recipient").split()
    return " ".join("the recipient" if "@" in word else word for word in words)


def _reply(error: Exception) -> tuple[int, str]:
    """The server's status code, 0 where it gave none, and its words or those of the system."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        error = smtplib.SMTPResponseException(*next(iter(error.recipients.values())))
    if not isinstance(error, smtplib.SMTPResponseException):
        return 0, str(error) or type(error).__name__
    said = error.smtp_error
    return error.smtp_code, said.decode("utf-8", "replace") if isinstance(said, bytes) else said
