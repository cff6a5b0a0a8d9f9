"""Why a look failed, as a tree. `[t]` passes by itself and is worth another try; `[b]` is blocked until a person acts.

FetchError
├── OptionsError                  a fetcher was given settings that it cannot use
├── AddressRefusedError       [b] we will not go there: scheme, port, private network, downgrade
├── HostBusyError             [t] another look at the same host is still under way
├── UnreachedError
│   ├── NameNotResolvedError  [t] the name has no address
│   ├── ConnectFailedError    [t] nobody answered, or the line broke before an answer
│   └── TlsFailedError            the certificate or the handshake is wrong
├── DeadlineExceededError     [t] the whole look took too long
├── BadAnswerError
│   ├── NotHttpError          [t] what came back does not follow HTTP
│   ├── IncompleteError       [t] the body is shorter than announced
│   ├── EmptyBodyError        [t] success, with nothing in it
│   ├── TooLargeError             more bytes than we take
│   └── BadEncodingError          a content encoding that is stacked, unknown or broken
├── BadStatusError
│   ├── GoneError                 410: it is not there, and will not be
│   │   └── NotFoundError         404: it is not there
│   ├── RefusedError          [b] 401, 403, 451 and their kin
│   ├── RateLimitedError      [t] 429
│   ├── ServerFailedError     [t] 5xx, 408
│   └── UnexpectedStatusError     any other
├── TooManyRedirectsError         too many, or in a circle
├── ListError                     a list that names nothing, or cannot be read as a list
└── FolderError                   a drop folder or a file in it cannot be read as it is
    ├── FolderMissingError    [t] the folder is not there: not mounted, perhaps
    ├── FileBusyError         [t] somebody is writing the file right now
    └── FolderRefusedError    [b] the path leaves the folder
"""

from __future__ import annotations

from typing import ClassVar

_SHOWN = 200


def shown(text: str) -> str:
    """Make foreign words safe to print: no control characters, and short."""
    clean = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text[: _SHOWN + 1])
    return clean if len(clean) <= _SHOWN else clean[:_SHOWN] + "…"


class FetchError(Exception):
    """A look that gave nothing. As text it is one sentence: what happened, and what to do.

    `status` is the HTTP status where there was one, `peer` the address we were connected to, `retry_after` the seconds
    that the publisher asked us to wait.
    """

    transient: ClassVar[bool] = False
    blocked: ClassVar[bool] = False
    advice: ClassVar[str] = "look at the source's settings"

    def __init__(
        self, what: str, *, url: str = "", status: int | None = None, peer: str | None = None, retry_after: int | None = None
    ) -> None:
        super().__init__(what)
        self.what = what
        self.url = url
        self.status = status
        self.peer = peer
        self.retry_after = retry_after

    def __str__(self) -> str:
        return f"{self.what}: {self.advice}."


class OptionsError(FetchError):
    """A fetcher was given settings that it cannot use."""

    advice = "correct the source's options"


class AddressRefusedError(FetchError):
    """The address, or one that it leads to, is outside the public web as we allow it."""

    blocked = True
    advice = "only http and https addresses of public hosts on the allowed ports are read, so correct the source's address"


class HostBusyError(FetchError):
    """Another look at the same host took all the time there was to wait."""

    transient = True
    advice = "one host is asked one thing at a time, so this look will be taken again later"


class UnreachedError(FetchError):
    """No connection that could be used."""


class NameNotResolvedError(UnreachedError):
    """The host's name has no address."""

    transient = True
    advice = "check the spelling and this machine's name server; it will be tried again"


class ConnectFailedError(UnreachedError):
    """Nobody answered, or the line broke before an answer."""

    transient = True
    advice = "it will be tried again; if it lasts, see whether the site is up and reachable from here"


class TlsFailedError(UnreachedError):
    """The publisher could not prove who it is."""

    advice = "nothing was read; the publisher has to mend its certificate, or the address should name another host"


class DeadlineExceededError(FetchError):
    """The whole look, redirects included, took longer than it may."""

    transient = True
    advice = "it will be tried again; if it lasts, the publisher is too slow for the deadline that is set"


class BadAnswerError(FetchError):
    """An answer that must not become evidence."""


class NotHttpError(BadAnswerError):
    """What came back does not follow HTTP."""

    transient = True
    advice = "it will be tried again; if it lasts, the address is not that of a web server"


class IncompleteError(BadAnswerError):
    """The body is shorter than announced."""

    transient = True
    advice = "a part is never taken for the whole, so it will be tried again"


class EmptyBodyError(BadAnswerError):
    """Success, with nothing in it."""

    transient = True
    advice = "an empty page is never taken for a change, so it will be tried again"


class TooLargeError(BadAnswerError):
    """More bytes than we take."""

    advice = "raise the limit if this is truly a notice, else correct the address"


class BadEncodingError(BadAnswerError):
    """A content encoding that is stacked, unknown or broken."""

    advice = "only one layer of gzip or deflate is read, so ask the publisher to send plain bytes"


class BadStatusError(FetchError):
    """The publisher answered, and not with the page."""


class GoneError(BadStatusError):
    """The page was taken away for good (410)."""

    advice = "what was recorded stays; nothing more will come from here"


class NotFoundError(GoneError):
    """There is no such page (404)."""

    advice = "what was recorded stays; check the address if the page should be there"


class RefusedError(BadStatusError):
    """The publisher does not let us in."""

    blocked = True
    advice = "it wants a login or turns programs away, so ask it for access or watch another address"


class RateLimitedError(BadStatusError):
    """We asked too often (429)."""

    transient = True
    advice = "it will be tried again later and more slowly"


class ServerFailedError(BadStatusError):
    """The publisher's server could not do it now (5xx, 408)."""

    transient = True
    advice = "it will be tried again"


class UnexpectedStatusError(BadStatusError):
    """A status that says neither yes nor no to a plain request."""

    advice = "open the address in a browser and correct the source"


class TooManyRedirectsError(FetchError):
    """Redirects without end."""

    advice = "open the address in a browser and watch the one where it ends"


class ListError(FetchError):
    """A list that names nothing is a broken list: zero notices must not look like success."""

    advice = "the list's layout has changed or the options do not fit it, so correct `links` or `pattern`"


class FolderError(FetchError):
    """A drop folder, or a file in it, cannot be read as it is."""

    advice = "put readable .txt, .md, .html, .xml, .pdf, .docx, .xlsx or .csv files into the folder"


class FolderMissingError(FolderError):
    """The folder is not there, which says nothing about its notices."""

    transient = True
    advice = "create or mount it; what was recorded stays"


class FileBusyError(FolderError):
    """Somebody is writing the file right now."""

    transient = True
    advice = "it will be read again when it rests"


class FolderRefusedError(FolderError):
    """The path leaves the folder, or goes through a symbolic link."""

    blocked = True
    advice = "put the file itself into the folder and name it without detours"
