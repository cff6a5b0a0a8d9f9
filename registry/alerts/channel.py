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
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any


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


def settle(folder: Path) -> None:
    """Wait until the disk knows the names in a folder: a new file whose name is lost is lost. Raises OSError."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
