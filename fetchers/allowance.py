"""What one look may still take."""

from __future__ import annotations

import time

from fetchers.errors import DeadlineExceededError, TooLargeError


class Allowance:
    """Seconds, and bytes on the wire; shared by every stream of a client."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._started = time.monotonic()
        self._waited = 0.0
        self._bytes = 0

    def restart(self) -> None:
        """Begin a look."""
        self._started, self._waited = time.monotonic(), 0.0

    def forgive(self, seconds: float) -> None:
        """Do not count time in which we waited for our turn."""
        self._waited += seconds

    def spent(self) -> float:
        """Seconds used so far."""
        return time.monotonic() - self._started - self._waited

    def bound(self, timeout: float | None = None) -> float:
        """The smaller of `timeout` and what is left. Raises DeadlineExceededError where nothing is."""
        left = self._seconds - self.spent()
        if left <= 0:
            raise self.exceeded()
        return left if timeout is None else min(timeout, left)

    def grant(self, size: int) -> None:
        """So many bytes may come from now on."""
        self._bytes = size

    def take(self, piece: bytes) -> bytes:
        """Account for what came. Raises TooLargeError."""
        self._bytes -= len(piece)
        if self._bytes < 0:
            raise TooLargeError("far more came over the line than the page itself can explain")
        return piece

    def exceeded(self) -> DeadlineExceededError:
        """The error to raise."""
        return DeadlineExceededError(f"the look was not finished after {self._seconds:g} s")
