"""The console: what a person at the terminal sees."""

from __future__ import annotations

import json
from collections.abc import Callable

from registry.alerts.message import lines
from registry.answers import PendingAlert


def send(alert: PendingAlert, *, say: Callable[[str], None]) -> None:
    """Say the alert, one call of `say` for all its lines."""
    say("\n".join(lines(json.loads(alert.message))))
