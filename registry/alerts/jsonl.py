"""A file of JSON lines: one alert a line, in the bytes that the ledger commits to."""

from __future__ import annotations

import os
from pathlib import Path

from registry.answers import PendingAlert


def send(alert: PendingAlert) -> None:
    """Append the alert and wait until the disk has it; after a crash in between, the same line may stand there twice.

    Raises OSError where the file cannot be written.
    """
    path = Path(alert.subscription.address)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.write(alert.message + b"\n")
        file.flush()
        os.fsync(file.fileno())
