"""What a channel is given, and how it says that it could not deliver.

A channel is a module with `send(parcel, ...)`: it returns when the destination has the alert, and raises DeliveryError in
every other case that the outside world can bring about. Whose fault it is decides what happens to other alerts:

DeliveryError
    (none)        this message was not taken now; it is tried again by the schedule
    permanent     this message will never be taken
    destination   any other message would fare the same now: the destination rests
    closed        the receiver is gone for good; always `destination` too
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from registry.errors import UsageError

FILES = {
    "jsonl": re.compile(rb'\{(?!"_registry"|[ \t\r]*\n)'),
    "atom": re.compile(rb'<\?xml [^<>]{0,200}>\s{0,9}<feed xmlns="http://www\.w3\.org/2005/Atom".{0,999}?<name>registry</name>', re.DOTALL),
    "jsonfeed": re.compile(rb'\{"_registry":\{"id":"urn:uuid:'),
}
"""Channels that write a file, and how one begins that such a channel wrote."""
_START = 1000


@dataclass(frozen=True, slots=True)
class Parcel:
    """One alert on its way to one destination."""

    id: str
    """Stable: the same on every retry, so that a receiver can tell a repetition."""
    message: Mapping[str, Any]
    """`body`, parsed."""
    body: bytes
    """Canonical JSON, as the ledger commits to it."""
    channel: str
    address: str = field(repr=False)
    """It may name a person, or hold a token: never recorded, never logged."""
    secret: str | None = field(repr=False)
    at: datetime
    """UTC, aware: now, and in a feed the time at which the alert was made."""


class DeliveryError(Exception):
    """An alert that did not arrive. As text it is one sentence for the operator: what happened, and what to do.

    `recorded` is the sentence for the evidence, which can never be erased: no address, and of foreign words only status
    codes. `retry_after` is the seconds that the destination asked us to wait.
    """

    def __init__(
        self,
        told: str,
        *,
        recorded: str,
        permanent: bool = False,
        destination: bool = False,
        closed: bool = False,
        retry_after: int | None = None,
    ) -> None:
        super().__init__(told)
        self.recorded = recorded
        self.permanent = permanent
        self.destination = destination or closed
        self.closed = closed
        self.retry_after = retry_after


def unwritable(address: str, error: OSError) -> DeliveryError:
    """The error of a file, or a terminal, that cannot be written; the next alert would fare the same."""
    reason = os.strerror(error.errno) if error.errno else type(error).__name__
    fault = f"cannot be written ({reason}): mend it, then run `registry deliver` again."
    return DeliveryError(f"{address} {fault}", recorded=f"It {fault}", destination=True)


def check_file(path: Path, channel: str) -> None:
    """Before a channel is to write to `path`. Raises UsageError where somebody else's words would be lost or mixed with ours."""
    try:
        foreign = _is_foreign(path, channel)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise UsageError(f"{path} cannot be used ({reason}): give another file.") from error
    if foreign:
        raise UsageError(f"{path} {_FOREIGN.format(channel=channel)}: give another file, or move this one away first.")


def refuse_foreign(path: Path, channel: str) -> None:
    """Before every writing, as the file may have changed since. Raises DeliveryError of the destination, and OSError."""
    if _is_foreign(path, channel):
        fault = f"{_FOREIGN.format(channel=channel)}, so nothing was written: move it away; it is tried again."
        raise DeliveryError(f"{path} {fault}", recorded=f"The file {fault}", destination=True)


_FOREIGN = "holds something else than what {channel} writes"


def _is_foreign(path: Path, channel: str) -> bool:
    """Whether there is something that the channel did not write. Raises OSError, also of a directory."""
    if not path.exists():
        return False
    if not path.is_file() and not path.is_dir():
        return channel != "jsonl"  # a feed would take the place of the device; a line only passes through it
    with path.open("rb") as file:
        start = file.read(_START)
    return bool(start) and not FILES[channel].match(start)


def settle(folder: Path) -> None:
    """Wait until the disk knows the names in a folder: a new file whose name is lost is lost. Raises OSError."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
