"""Drop folders with one notice each, which a test edits."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.simulation.driver import Serving

TEXT = """Circular of the Ministry of Samples on Sample Salt {name} (SAMPLE)

March 20, 2026

All works,

To keep salt dry, relevant matters are hereby notified as follows:

1. Works shall store salt in closed sheds.

2. Works shall report their stock within {days} days of the end of each month.

3. No works may sell wet salt.
"""
REST = 0.06
"""Seconds for which a file rests before it is read."""


@dataclass
class Drops:
    """Folders below `root`, each a source of the same name."""

    serving: Serving
    root: Path

    def add(self, names: Iterable[str], *, schedule: str = "every 1h") -> None:
        """Watch new folders, and end their first round."""
        wanted = tuple(names)
        self.edit(wanted, 90)
        for name in wanted:
            self.serving.registry.add_source(name, str(self.root / name), schedule=schedule, jitter=0)
        self.serving.work()

    def edit(self, names: Iterable[str], days: int) -> None:
        """Write notices that give so many days."""
        for name in names:
            (self.root / name).mkdir(exist_ok=True, parents=True)
            (self.root / name / "notice.txt").write_text(TEXT.format(name=name, days=days), encoding="utf-8")
        time.sleep(REST)
