"""What a native parser may do with a hostile document; each is run in a worker."""

from __future__ import annotations

import os
import signal
import time

from registry.errors import UnreadableError


def process() -> int:
    """Do no harm, and say in which process."""
    return os.getpid()


def burn() -> None:
    """Never come to an end."""
    while True:
        pass


def sleep(seconds: float) -> None:
    """Wait for something that does not come."""
    time.sleep(seconds)


def swell(size: int) -> int:
    """Want memory."""
    return len(bytearray(size))


def crash() -> None:
    """Crash as native code does."""
    os.kill(os.getpid(), signal.SIGSEGV)


def leave() -> None:
    """End the process."""
    os._exit(7)


def fail() -> None:
    """Trip over the document."""
    raise ZeroDivisionError


def refuse() -> None:
    """Refuse it with a sentence."""
    raise UnreadableError("Give text.", reason="scanned")
