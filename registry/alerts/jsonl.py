"""A file of JSON lines: one alert a line, in the bytes that the ledger commits to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from registry.alerts.channel import Parcel, refuse_foreign, settle, unwritable


def send(parcel: Parcel) -> None:
    """Append the alert and wait until the disk has it; after a crash in between, the same line may stand there twice.

    A line that broke off, on a full disk perhaps, is ended first and stays behind alone. Raises DeliveryError where the file
    cannot be written, or is no file of JSON lines.
    """
    try:
        _append(Path(parcel.address), parcel.body)
    except OSError as error:
        raise unwritable(parcel.address, error) from error


def _append(path: Path, line: bytes) -> None:
    refuse_foreign(path, "jsonl")
    path.parent.mkdir(parents=True, exist_ok=True)
    new = not path.exists()
    with path.open("a+b") as file:
        file.write((b"\n" if _broke_off(file) else b"") + line + b"\n")
        file.flush()
        os.fsync(file.fileno())
    if new:
        settle(path.parent)


def _broke_off(file: BinaryIO) -> bool:
    if not file.seek(0, os.SEEK_END):
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"
