"""How a service and a round end: at once where that is asked for twice, else in good order, and never by halves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from registry.app import Registry
from registry.settings import Settings
from registry.store.engine import Store
from tests.service import verdict
from tests.service.lives import ROOT, Lives
from tests.service.outside import LIST, SECRET, Outside, World

SLOW = 1.0
"""Seconds that a publisher and a receiver take."""
SLACK = 8.0
"""Seconds beyond those that a stop may take on a busy machine; a service that waited for all its work would take longer."""
NOTICES = 100


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    (tmp_path / "registry.db").write_bytes(sqlite_template.read_bytes())
    return f"sqlite:///{tmp_path}/registry.db"


def until(holds: Callable[[], bool], *, seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "nothing came of it"
        time.sleep(0.02)


def processes(store: Store) -> int:
    with store.session() as session:
        return int(session.execute(text("SELECT count(*) FROM process")).scalar_one())


def delivered(store: Store) -> int:
    with store.session() as session:
        return int(session.execute(text("SELECT count(*) FROM delivery WHERE outcome = 'delivered'")).scalar_one())


def busy(opened: Registry, outside: Outside) -> None:
    """Every page was seen and changes with every look; all of them are due again."""
    opened.add_source("slow", outside.publishers[0] + LIST, fetcher="page", options={"pattern": "/notice-"}, schedule="every 10s", jitter=0)
    opened.subscribe("mei", severity="info", channel="webhook", address=outside.receiver + "/all", secret=SECRET)
    opened.track()
    with opened.store.transaction() as session:
        session.execute(text("UPDATE page SET due = :now"), {"now": "2020-01-01 00:00:00"})


def test_sigterm_ends_what_is_under_way_and_gives_everything_back(sqlite_url: str, tmp_path: Path, lives: Lives) -> None:
    world = World(hosts=2, pages=8, changes=1, slow=SLOW / 4, receives=SLOW)
    with Outside(world) as outside, Registry.open(Settings(database=sqlite_url), allow_loopback=True) as opened:
        busy(opened, outside)
        life = lives.start("serve", log=tmp_path / "lives.log", database=sqlite_url, lease=30.0)
        until(lambda: bool(outside.counts().posts))
        assert processes(opened.store) == 1
        started = time.monotonic()
        life.signal(signal.SIGTERM)
        assert life.wait() == 0
        assert time.monotonic() - started < SLOW + SLACK
        counts = outside.counts()
        assert verdict.looks_recorded(opened.store) == counts.requests
        assert sum(len(came) for came in counts.posts["/all"].values()) == delivered(opened.store)
        assert 0 < counts.requests.total() - 16 < 32
        assert verdict.held_leases(opened.store) == []
        assert processes(opened.store) == 0
        assert verdict.wrongs(opened.store) == []
        assert "failed" not in {json.loads(line)["event"] for line in (tmp_path / "lives.log").read_text().splitlines()}


def test_a_second_sigterm_ends_at_once(sqlite_url: str, tmp_path: Path, lives: Lives) -> None:
    with Outside(World(hosts=1, pages=1, slow=15.0)) as outside, Registry.open(Settings(database=sqlite_url)) as opened:
        opened.add_source("slow", outside.addresses()[0], fetcher="page")
        life = lives.start("serve", log=tmp_path / "lives.log", database=sqlite_url)
        until(lambda: bool(outside.counts().requests))
        life.signal(signal.SIGTERM)
        until(lambda: '"event": "stopping"' in (tmp_path / "lives.log").read_text())
        started = time.monotonic()
        life.signal(signal.SIGTERM)
        assert life.wait() == -signal.SIGTERM
        assert time.monotonic() - started < SLACK
        assert verdict.wrongs(opened.store) == []


def command(*words: str, database: str) -> subprocess.Popen[str]:
    """The real command line, as a shell starts it."""
    environment = {**os.environ, "REGISTRY_DATABASE": database, "REGISTRY_METRICS_PORT": "0"}
    return subprocess.Popen(
        [sys.executable, "-c", AS_A_SHELL_STARTS_IT, *words],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


AS_A_SHELL_STARTS_IT = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # tests that run in the background hand down that it is ignored
from registry.cli import main
main()
"""


def test_ctrl_c_during_a_round_keeps_what_was_recorded_and_the_next_round_goes_on(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "notices").mkdir()
    for number in range(NOTICES):
        (tmp_path / "notices" / f"{number}.txt").write_text(f"Sample notice {number}\n1. Operators must pay {number} yuan each month.\n")
    with Registry.open(Settings(database=sqlite_url)) as opened:
        opened.add_source("folder", str(tmp_path / "notices"))
        round_ = command("track", database=sqlite_url)
        until(lambda: verdict.looks_recorded(opened.store).total() > 5)
        round_.send_signal(signal.SIGINT)
        _, said = round_.communicate(timeout=30)
        assert round_.returncode == 130, said
        recorded = verdict.looks_recorded(opened.store)
        assert 5 < recorded.total() < NOTICES
        assert verdict.wrongs(opened.store) == []
        assert verdict.held_leases(opened.store) == []
        opened.track()
        after = verdict.looks_recorded(opened.store)
        assert len(after) == NOTICES
        assert verdict.wrongs(opened.store) == []


def test_the_command_serves_until_sigterm_and_ends_with_zero(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / "one.txt").write_text("Sample notice\n1. Operators must pay 100 yuan each month.\n")
    with Registry.open(Settings(database=sqlite_url)) as opened:
        opened.add_source("folder", str(tmp_path / "notices"))
        service = command("serve", database=sqlite_url)
        until(lambda: verdict.looks_recorded(opened.store).total() == 1)
        service.send_signal(signal.SIGTERM)
        _, said = service.communicate(timeout=30)
        assert service.returncode == 0, said
        assert processes(opened.store) == 0
        assert verdict.held_leases(opened.store) == []
