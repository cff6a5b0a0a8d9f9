"""What outlives a power cut: the write-ahead log is synced before anybody is told of what it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry.app import Registry
from registry.settings import Settings
from tests.service import traced, verdict
from tests.service.lives import Lives
from tests.service.outside import Outside, World
from tests.service.rounds import Stage

CALLS = "trace=write,sendto,sendmsg,pwrite64,pwritev,ftruncate,fdatasync,fsync"
ACKNOWLEDGED = (("posted", "socket:", "POST /all"), ("appended", "alerts.jsonl", '"{\\"alert'), ("printed", "said", "recorded "))
NOTICES = 3


def unsynced(folder: Path, lives: Lives, *, synchronous: str) -> dict[str, list[int]]:
    """How many writes lay unsynced at each acknowledgement of one round and its deliveries."""
    with Outside(World(hosts=0)) as outside:
        stage = Stage.prepared(folder, outside, notices=NOTICES)
        act, log, output = "round_and_deliver", folder / "said", folder / "trace"
        with traced.tracing(lives, act, "-e", CALLS, log=log, output=output, database=stage.url, synchronous=synchronous) as life:
            assert life.wait() == 0, (folder / "said").read_text()
        assert len(outside.counts().posts["/all"]) == NOTICES
    with Registry.open(Settings(database=stage.url)) as opened:
        assert verdict.wrongs(opened.store) == []
    return traced.unsynced(traced.calls(folder / "trace"), log="registry.db-wal", acknowledged=ACKNOWLEDGED)


@pytest.mark.skipif(bool(traced.missing()), reason=str(traced.missing()))
def test_nothing_is_acknowledged_before_the_log_of_the_database_is_on_the_disk(tmp_path: Path, lives: Lives) -> None:
    found = unsynced(tmp_path, lives, synchronous="FULL")
    assert {kind: len(unsafe) for kind, unsafe in found.items()} == {"posted": NOTICES, "appended": NOTICES, "printed": NOTICES + 1}
    assert not any(map(any, found.values())), found


@pytest.mark.skipif(bool(traced.missing()), reason=str(traced.missing()))
def test_that_check_finds_a_database_that_does_not_sync(tmp_path: Path, lives: Lives) -> None:
    found = unsynced(tmp_path, lives, synchronous="NORMAL")
    assert all(map(any, found.values())), found
