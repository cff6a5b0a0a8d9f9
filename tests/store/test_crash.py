"""A writer killed at any moment: what it was told is recorded is there, and nothing is there by halves."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

from registry.store import history
from registry.store.engine import Store
from tests.fakes import Clock
from tests.store.test_journal import assert_rows_and_entries_agree

KILLS = 5
WRITER = """
import sys
from registry.store import history
from registry.store.engine import Store
from tests.fakes import Clock, Publisher

publisher = Publisher(Store.open(sys.argv[1], now=Clock()), Clock())
head = history.head(publisher.store, publisher.page.id)
number = head.number if head else 0
while True:
    number += 1
    publisher.publish(f"A sample notice\\nThe ministry must do thing {number}.\\n")
    print(number, flush=True)
"""


def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(tmp_path: Path) -> None:
    url, pause, acknowledged = f"sqlite:///{tmp_path}/registry.db", random.Random(7), 0
    Store.create(url, now=Clock()).close()
    for _ in range(KILLS):
        acknowledged = max(acknowledged, _killed(url, after=pause.uniform(0.05, 0.3)))
        store = Store.open(url, now=Clock())
        (notice,) = history.notices(store)
        numbers = [line.number for line in history.revisions(store, notice.id)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert acknowledged <= len(numbers) <= acknowledged + 1
        assert_rows_and_entries_agree(store)
        store.close()
        acknowledged = len(numbers)


def _killed(url: str, *, after: float) -> int:
    """The last number that a writer acknowledged before it was killed, some time after its first."""
    command = [sys.executable, "-c", WRITER, url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        timer = threading.Timer(after, writer.kill)
        timer.start()
        numbers = [int(line) for line in (first, *writer.stdout) if line.endswith("\n")]
    timer.join()
    assert writer.returncode == -signal.SIGKILL
    return numbers[-1]
