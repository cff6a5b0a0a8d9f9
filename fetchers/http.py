"""The one door to the network.

    Client.get                       Client.post: one address, out of turn, without redirect
      └ for each address, the first and every redirect
          checked      scheme, host, no password, no step down from https
          turn         one request at a time per host, `min_gap` seconds apart, for the whole process
          Guard        the name is resolved once, every answer judged, a judged answer dialled: no second look-up, no rebinding
          _Stream      every connect, handshake, read and write gets what is left of the deadline, and bytes are counted
          Decoder      at most `max_body` bytes, one layer of gzip

The deadline bounds the work on the wire, redirects included, however slowly bytes drip. It does not bound two waits:
for the host's turn (at most `deadline` seconds for another look to end, then `min_gap`), and for the name, which is
looked up before anything is dialled and is bounded by the system's resolver (resolv.conf: timeout x attempts x servers,
30 s by default); the time that it took counts.

httpx.Client itself is not used: it would keep cookies between looks and read Location before we have judged it. Errors
of the libraries end here; everything that leaves is a FetchError.
"""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache
from types import TracebackType
from typing import Any, Self

import httpcore
import httpx

from fetchers.addresses import is_loopback, refusal
from fetchers.allowance import Allowance
from fetchers.base import Fetched, Validators
from fetchers.decoding import Decoder
from fetchers.errors import (
    AddressRefusedError,
    ConnectFailedError,
    EmptyBodyError,
    FetchError,
    GoneError,
    IncompleteError,
    NameNotResolvedError,
    NotFoundError,
    NotHttpError,
    OptionsError,
    RateLimitedError,
    RefusedError,
    ServerFailedError,
    TlsFailedError,
    TooManyRedirectsError,
    UnexpectedStatusError,
    shown,
)
from fetchers.headers import conditions, layer, media_type, retry_after, sendable, usable
from fetchers.pace import HOSTS

Resolve = Callable[[str, int], Sequence[str]]
"""Host and port to numeric addresses; raises OSError."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_STATUSES: Mapping[int, type[FetchError]] = {
    204: EmptyBodyError,
    205: EmptyBodyError,
    **dict.fromkeys((401, 402, 403, 407, 451), RefusedError),
    # Nothing in a plain GET that accepts everything deserves these: firewalls use them to turn programs away.
    **dict.fromkeys((405, 406, 412), RefusedError),
    404: NotFoundError,
    408: ServerFailedError,
    410: GoneError,
    425: ServerFailedError,
    429: RateLimitedError,
}
_HOST = re.compile(r"[0-9A-Za-z._:-]{1,253}")
_LONGEST_URL = 8_000
_CONNECT_SECONDS = 10.0
_TRIED_ADDRESSES = 4
_IDLE_SECONDS = 5.0
_HEAD_BYTES = 2**18
_PIECES = 10_000
_RECEIPT_BYTES = 4_096
_POSTING = {"Accept": "*/*", "Accept-Encoding": "identity"}


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receiver said to a message: the HTTP status, and the seconds that it asked us to wait."""

    status: int
    retry_after: int | None


class _Stream(httpcore.NetworkStream):
    """A connection on which every operation ends with the deadline."""

    def __init__(self, inner: httpcore.NetworkStream, allowance: Allowance, peer: str) -> None:
        self._inner = inner
        self._allowance = allowance
        self._peer = peer

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._allowance.take(self._inner.read(max_bytes, self._allowance.bound(timeout)))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._allowance.bound(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._allowance.bound(timeout))
        return _Stream(inner, self._allowance, self._peer)

    def get_extra_info(self, info: str) -> Any:
        return self._peer if info == "peer" else self._inner.get_extra_info(info)


def system_resolver(host: str, port: int) -> list[str]:
    """Ask the system for every address of a name. Raises OSError."""
    return [str(answer[4][0]) for answer in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class Guard(httpcore.NetworkBackend):
    """Dials judged addresses only.

    One bad answer condemns the name: a publisher does not live partly in our own network. `network` is what dials.
    """

    def __init__(
        self,
        allowance: Allowance,
        *,
        allow_loopback: bool = False,
        ports: frozenset[int] = frozenset({80, 443}),
        resolve: Resolve = system_resolver,
        network: httpcore.NetworkBackend | None = None,
    ) -> None:
        self._allowance = allowance
        self._allow_loopback = allow_loopback
        self._ports = ports
        self._resolve = resolve
        self._network = network or httpcore.SyncBackend()
        self.dialled = 0

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first judged address that answers.

        Raises NameNotResolvedError, AddressRefusedError, ConnectFailedError, DeadlineExceededError.
        """
        failure: Exception | None = None
        for address in self._judged(host, port)[:_TRIED_ADDRESSES]:
            try:
                self.dialled += 1
                inner = self._network.connect_tcp(address, port, self._allowance.bound(timeout), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(inner, self._allowance, address)
        self._allowance.bound()
        raise ConnectFailedError(f"{shown(host)} did not answer on port {port} ({shown(str(failure))})") from failure

    def _judged(self, host: str, port: int) -> list[str]:
        answers = list(dict.fromkeys(self._answers(host, port)))
        for answer in answers:
            if reason := self._refusal(answer, port):
                raise AddressRefusedError(f"{shown(host)} leads to {shown(answer)}, {reason}", peer=answer)
        return answers

    def _answers(self, host: str, port: int) -> Sequence[str]:
        try:
            answers = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise NameNotResolvedError(f"{shown(host)} has no address ({shown(str(error))})") from error
        if not answers:
            raise NameNotResolvedError(f"{shown(host)} has no address")
        return answers

    def _refusal(self, address: str, port: int) -> str | None:
        if self._allow_loopback and is_loopback(address):
            return None
        if reason := refusal(address):
            return reason
        return None if port in self._ports else f"on port {port}, which is not among {sorted(self._ports)}"


class _Body(httpx.SyncByteStream):
    """The raw body; a line that breaks in it leaves it incomplete."""

    def __init__(self, inner: Iterable[bytes], allowance: Allowance) -> None:
        self._inner = inner
        self._allowance = allowance

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._inner
        except httpcore.TimeoutException as error:
            raise self._allowance.exceeded() from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise IncompleteError(f"the body broke off ({shown(str(error))})") from error

    def close(self) -> None:
        if callable(close := getattr(self._inner, "close", None)):
            close()


class _Transport(httpx.BaseTransport):
    """httpx in front, httpcore with our guard behind, and our errors between them."""

    def __init__(self, guard: Guard, allowance: Allowance, tls: ssl.SSLContext) -> None:
        self._guard = guard
        self._allowance = allowance
        self._pool = httpcore.ConnectionPool(ssl_context=tls, network_backend=guard, max_connections=4, keepalive_expiry=_IDLE_SECONDS)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it; a connection that was kept open and has died meanwhile is replaced once. Raises FetchError."""
        dialled = self._guard.dialled
        try:
            return self._sent(request)
        except (ConnectFailedError, NotHttpError):
            if self._guard.dialled > dialled:
                raise
        return self._sent(request)

    def close(self) -> None:
        self._pool.close()

    def _sent(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        asked = httpcore.Request(
            request.method,
            target,
            headers=request.headers.raw,
            content=request.read(),
            extensions={"timeout": {"connect": _CONNECT_SECONDS}},
        )
        self._allowance.grant(_HEAD_BYTES)
        with self._telling(_host(url)):
            answer = self._pool.handle_request(asked)
        if not isinstance(answer.stream, Iterable):
            raise TypeError("a synchronous pool gives synchronous bodies")
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer.stream, self._allowance), extensions=answer.extensions
        )

    @contextmanager
    def _telling(self, host: str) -> Iterator[None]:
        """Translate what goes wrong before the answer's head is complete."""
        try:
            yield
        except httpcore.TimeoutException as error:
            self._allowance.bound()
            raise ConnectFailedError(f"{shown(host)} took too long to greet us") from error
        except (httpcore.NetworkError, httpcore.ProtocolError, ssl.SSLError) as error:
            raise _unreached(shown(host), error) from error


def _unreached(host: str, error: Exception) -> FetchError:
    cause = error.args[0] if error.args else None  # httpcore's pool cuts the chain of causes
    if isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return ConnectFailedError(f"{host} hung up during the handshake")
    if isinstance(cause, ssl.SSLError | ssl.CertificateError):
        return TlsFailedError(f"{host} could not be verified ({shown(str(cause))})")
    if isinstance(error, httpcore.ProtocolError) and "disconnected" not in str(error):
        return NotHttpError(f"the answer of {host} cannot be read ({shown(str(error))})")
    return ConnectFailedError(f"{host} broke the connection ({shown(str(error))})")


@cache
def _verified() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


class Client:
    """Gets pages. One per thread; close it, or use it in a `with` statement.

    `deadline` and `min_gap` are seconds, `max_body` decoded bytes. `allow_loopback` is the only way to this machine's
    own servers and opens every port there. `resolve`, `network` and `tls` replace the system's name look-up, what
    dials, and the trusted certificates.
    """

    def __init__(
        self,
        *,
        user_agent: str,
        allow_loopback: bool = False,
        deadline: float = 60.0,
        max_body: int = 20 * 2**20,
        max_redirects: int = 5,
        min_gap: float = 1.0,
        ports: Iterable[int] = (80, 443),
        resolve: Resolve = system_resolver,
        network: httpcore.NetworkBackend | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        if not usable(user_agent):
            raise OptionsError("the user agent must be printable ASCII")
        if deadline <= 0 or max_body < 1 or max_redirects < 0 or min_gap < 0:
            raise OptionsError("deadline and max_body must be positive, max_redirects and min_gap not negative")
        self.max_body = max_body
        self._patience = deadline
        self._max_redirects = max_redirects
        self._min_gap = min_gap
        self._headers = {
            "User-Agent": user_agent,
            "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.8",
            "Accept-Encoding": "gzip, identity",
        }
        self._allowance = Allowance(deadline)
        guard = Guard(self._allowance, allow_loopback=allow_loopback, ports=frozenset(ports), resolve=resolve, network=network)
        self._transport = _Transport(guard, self._allowance, tls or _verified())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None = None, error: BaseException | None = None, trace: TracebackType | None = None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self._transport.close()

    def get(self, url: str, validators: Validators = Validators()) -> Fetched:
        """Get one page, following redirects; status 304 has no body. Raises FetchError, with the url that was asked for."""
        self._allowance.restart()
        try:
            return self._followed(url, sendable(validators))
        except FetchError as error:
            error.url = url
            raise

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Receipt:
        """Send a message to one address, whatever its answer's status; a redirect is an answer and is not followed.

        A line that dies before the answer may have carried the message, and a kept one is replaced and the message said
        again: `headers` should hold an id by which the receiver knows a repetition. Raises FetchError where no answer came.
        """
        self._allowance.restart()
        try:
            return self._posted(_checked(url), body, {**_POSTING, "User-Agent": self._headers["User-Agent"], **headers})
        except FetchError as error:
            error.url = url
            raise

    def _posted(self, url: httpx.URL, body: bytes, headers: Mapping[str, str]) -> Receipt:
        """Out of turn: one at a time and a pause are a courtesy to publishers, and of two receivers on one host neither waits."""
        response = self._transport.handle_request(httpx.Request("POST", url, content=body, headers=headers))
        try:
            self._skip(response)
            return Receipt(response.status_code, retry_after(response.headers))
        finally:
            response.close()

    def _skip(self, response: httpx.Response) -> None:
        """Read a short body, so that the connection can be kept; the head has said it all, so nothing in the body can fail."""
        length = response.headers.get("content-length", "")
        if not (response.status_code == 204 or (length.isascii() and length.isdecimal() and int(length[:9]) <= _RECEIPT_BYTES)):
            return
        with suppress(FetchError):
            for _ in response.iter_raw():
                pass

    def _followed(self, url: str, validators: Validators) -> Fetched:
        seen = [_checked(url)]
        while True:
            # A date says nothing about another address: after a redirect only the tag is sent.
            answer = self._answer(seen[-1], validators if len(seen) == 1 else Validators(validators.etag))
            if isinstance(answer, Fetched):
                hops = tuple(str(hop) for hop in seen[1:])
                return replace(answer, url=url, redirects=hops, elapsed_ms=round(self._allowance.spent() * 1000))
            self._judge_step(seen, answer)
            seen.append(answer)

    def _judge_step(self, seen: Sequence[httpx.URL], there: httpx.URL) -> None:
        if seen[-1].scheme == "https" and there.scheme != "https":
            raise AddressRefusedError(f"{shown(str(seen[-1]))} leads down from https to {shown(str(there))}")
        if there in seen:
            raise TooManyRedirectsError(f"{shown(str(there))} leads back to itself")
        if len(seen) > self._max_redirects:
            raise TooManyRedirectsError(f"the address redirects more than {self._max_redirects} times")

    def _answer(self, url: httpx.URL, validators: Validators) -> Fetched | httpx.URL:
        """One request, in its host's turn: the page, or where it went."""
        with HOSTS.turn(_host(url).rstrip("."), gap=self._min_gap, patience=self._patience) as waited:
            self._allowance.forgive(waited)
            response = self._transport.handle_request(httpx.Request("GET", url, headers=self._headers | conditions(validators)))
            try:
                return self._read(url, response, validators)
            except FetchError as error:
                error.status, error.peer = response.status_code, _peer(response)
                error.retry_after = retry_after(response.headers)
                raise
            finally:
                response.close()

    def _read(self, url: httpx.URL, response: httpx.Response, validators: Validators) -> Fetched | httpx.URL:
        status = response.status_code
        if status in _REDIRECTS and "location" in response.headers:
            return _checked(response.headers["location"], base=url)
        if status == 304 and validators != Validators():
            b"".join(response.iter_raw())  # empty by rule, and read so that the connection can be kept
            return _fetched(url, response, None, validators)
        if status != 200:
            raise _status_error(status, str(url))
        return _fetched(url, response, self._body(response), Validators())

    def _body(self, response: httpx.Response) -> bytes:
        decoder = Decoder(layer(response.headers.get("content-encoding", "")), limit=self.max_body)
        self._allowance.grant(2 * self.max_body + _HEAD_BYTES)
        received = 0
        for number, piece in enumerate(response.iter_raw()):
            decoder.feed(piece)
            received += len(piece)
            if number > _PIECES and received < 16 * number:  # each costs us far more than it costs to send
                raise NotHttpError(f"the body comes in more than {_PIECES} pieces of a few bytes")
        self._allowance.bound()
        return decoder.finish()


def _fetched(url: httpx.URL, response: httpx.Response, body: bytes | None, known: Validators) -> Fetched:
    headers = dict(response.headers)
    kind, charset = media_type(headers.get("content-type", ""))
    return Fetched(
        url=str(url),
        final_url=str(url),
        status=response.status_code,
        body=body,
        media_type=kind,
        charset=charset,
        validators=Validators(
            etag=usable(headers.get("etag")) or known.etag,
            last_modified=usable(headers.get("last-modified")) or known.last_modified,
        ),
        headers=headers,
        peer=_peer(response),
    )


def _checked(url: str, base: httpx.URL | None = None) -> httpx.URL:
    """Read an address the way it will be dialled, without its fragment. Raises AddressRefusedError."""
    try:
        if len(url) > _LONGEST_URL:
            raise AddressRefusedError(f"an address of {len(url)} characters is too long")
        parsed = (base.join(url) if base else httpx.URL(url)).copy_with(fragment=None)
        named = bool(parsed.host)  # undoes Punycode, which would otherwise fail when the request is made
    except (httpx.InvalidURL, ValueError) as error:
        raise AddressRefusedError(f"{shown(url)} is not an address ({shown(str(error))})") from error
    if parsed.scheme not in ("http", "https"):
        raise AddressRefusedError(f"{shown(url)} is neither http nor https")
    if parsed.userinfo:
        raise AddressRefusedError(f"{shown(_host(parsed))} is addressed with a user name")
    if not named or not _can_be_asked(_host(parsed), parsed.port):
        raise AddressRefusedError(f"{shown(url)} names no host that can be asked")
    return parsed


def _can_be_asked(host: str, port: int | None) -> bool:
    return bool(_HOST.fullmatch(host)) and ".." not in host and not host.startswith(".") and (port is None or 0 < port < 65_536)


def _host(url: httpx.URL) -> str:
    """As it is asked for; httpx's own `host` undoes Punycode, and fails where there is nothing to undo."""
    return url.raw_host.decode("ascii").lower()


def _status_error(status: int, url: str) -> FetchError:
    kind = _STATUSES.get(status) or (ServerFailedError if status >= 500 else UnexpectedStatusError)
    return kind(f"{shown(url)} answered with status {status}")


def _peer(response: httpx.Response) -> str | None:
    stream = response.extensions.get("network_stream")
    return stream.get_extra_info("peer") if isinstance(stream, httpcore.NetworkStream) else None
