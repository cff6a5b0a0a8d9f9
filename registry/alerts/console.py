"""The console: what a person at the terminal sees."""

from __future__ import annotations

from collections.abc import Callable

from registry.alerts.channel import Parcel, unwritable
from registry.alerts.message import lines


def send(parcel: Parcel, *, say: Callable[[str], None]) -> None:
    """Say the alert, one call of `say` for all its lines. Raises DeliveryError where the terminal is gone."""
    try:
        say("\n".join(lines(parcel.message)))
    except OSError as error:
        raise unwritable("The terminal", error) from error
