"""Every error that a person can mend, as a tree. Each message is one sentence that says what to do next.

RegistryError              exit code 1
├── UsageError             2  arguments or settings that make no sense
├── UnreadableError        3  bytes that cannot be read as a text
├── NotFoundError          4  no such source, notice, revision ...
├── StoreError             5  the database cannot be used as it is
│   ├── NoStoreError          there is none yet
│   ├── EmptyStoreError       a file is there and holds nothing
│   ├── ForeignStoreError     it belongs to another program
│   ├── WrongSchemaError      older or newer than this program, or its guards are gone
│   ├── HeadMovedError        somebody else recorded a revision first: decide again
│   ├── LaneBusyError         another process works there: wait for it
│   └── LeaseLostError        somebody else works there by now: leave it to them
└── SourceError            6  a publisher could not be read
"""

from __future__ import annotations


class RegistryError(Exception):
    """The root: whatever ends a command in one clear sentence."""

    exit_code = 1


class UsageError(RegistryError):
    """Arguments or settings that make no sense together."""

    exit_code = 2


class UnreadableError(RegistryError):
    """Bytes that cannot be read as a text; `reason` tells why.

    `empty`, `binary` (no text at all), `encoding`, `format` (of a kind, or so broken, that it cannot be read), `scanned` (pictures
    of pages), `limit` (parsing took more than a document may take).
    """

    exit_code = 3

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


class NotFoundError(RegistryError):
    """The named thing is not in the registry."""

    exit_code = 4


class StoreError(RegistryError):
    """The database cannot be used as it is."""

    exit_code = 5


class NoStoreError(StoreError):
    """There is no registry at this place yet."""


class EmptyStoreError(StoreError):
    """A database is there, and holds no registry: never overwritten silently, it may have held one."""


class ForeignStoreError(StoreError):
    """The database holds the tables of another program."""


class WrongSchemaError(StoreError):
    """The schema is older or newer than this program, or its append-only guards are missing."""


class HeadMovedError(StoreError):
    """Another writer recorded a revision of this Edition first; the caller reads the new head and decides again."""


class LaneBusyError(StoreError):
    """Another process is at work on the host, so that a round by hand cannot begin."""


class LeaseLostError(StoreError):
    """Another process has taken over the lane in which this one worked, so nothing was recorded."""


class SourceError(RegistryError):
    """A publisher could not be read in this round."""

    exit_code = 6
