"""Each call to the system that is about the database fails, or is the last: what follows is whole or nothing, and the exit code tells.

One call of each name fails in each way in every run of the tests, REGISTRY_FAULTS of each where that is set to a number.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import text

from registry.app import Registry
from registry.settings import Settings
from registry.store.engine import Store
from tests.service import traced, verdict
from tests.service.lives import Lives
from tests.service.outside import Outside, World
from tests.service.rounds import Stage

CALLS = ("pwrite64", "fdatasync", "ftruncate", "unlink", "fcntl", "pread64", "openat")
FAULTS = {"signal=KILL": CALLS, "error=EIO": CALLS, "error=ENOSPC": ("pwrite64", "ftruncate", "openat")}
FILES = ("registry.db", "registry.db-wal", "registry.db-shm")
TRIED = int(os.environ.get("REGISTRY_FAULTS", "1"))
"""Calls of each name that fail in each way: the same ones in every run, drawn from all that a round makes."""
NOTICES = 1
RECORDED_AND_TOLD = 0
CODES = (5, 6, -signal.SIGKILL)
"""The database cannot be used, a message did not arrive, and killed."""


@dataclass(frozen=True)
class Fault:
    """What happens at the n-th call of a name."""

    what: str
    name: str
    number: int


def files(folder: Path) -> list[str]:
    """Options that leave all other files alone."""
    return [option for name in FILES for option in ("-P", str(folder / name))]


def counted(base: Stage, folder: Path, lives: Lives) -> Counter[str]:
    """How many calls of each name one round makes."""
    stage = copied(base, folder)
    options = [*files(folder), "-e", f"trace={','.join(CALLS)}"]
    with traced.tracing(lives, "round_and_deliver", *options, log=folder / "said", output=folder / "trace", database=stage.url) as life:
        assert life.wait() == RECORDED_AND_TOLD
    return Counter(call.name for call in traced.calls(folder / "trace"))


def copied(base: Stage, folder: Path) -> Stage:
    """The same stage in another folder: the source and the file of alerts are found where they were."""
    folder.mkdir()
    shutil.copy(base.folder / "registry.db", folder)
    return replace(base, url=f"sqlite:///{folder}/registry.db")


def faults(calls: Counter[str]) -> Iterator[Fault]:
    draw = random.Random(7)
    for what, names in FAULTS.items():
        for name in (one for one in names if calls[one]):
            numbers = range(1, calls[name] + 1)
            yield from (Fault(what, name, number) for number in sorted(draw.sample(numbers, min(TRIED, len(numbers)))))


def wrong_after(fault: Fault, base: Stage, folder: Path, lives: Lives) -> tuple[int, list[str]]:
    """The exit code of a round with a fault in it, and what does not hold after it, and after the round that makes up for it."""
    stage = copied(base, folder)
    options = [*files(folder), "-e", f"trace={fault.name}", "-e", f"inject={fault.name}:{fault.what}:when={fault.number}"]
    with traced.tracing(lives, "round_and_deliver", *options, log=folder / "said", output=folder / "trace", database=stage.url) as life:
        code = life.wait()
    wrong = [f"{fault}: {one}" for one in broken(stage, code)]
    let_time_pass(stage)
    if lives.start("round_and_deliver", log=folder / "said", database=stage.url).wait() != RECORDED_AND_TOLD:
        wrong.append(f"{fault}: the next round does not make up for it: {(folder / 'said').read_text()[-500:]}")
    wrong += [f"{fault}, made up for: {one}" for one in broken(stage, RECORDED_AND_TOLD)]
    shutil.rmtree(folder)
    return code, wrong


def let_time_pass(stage: Stage) -> None:
    """Until what a killed process held is free again."""
    with Registry.open(Settings(database=stage.url)) as opened, opened.store.transaction() as session:
        session.execute(text("UPDATE lease SET until = '2020-01-01 00:00:00.000000' WHERE holder IS NOT NULL"))


def broken(stage: Stage, code: int) -> list[str]:
    """What does not hold of the database after a round that ended with this code."""
    with Registry.open(Settings(database=stage.url)) as opened:
        revisions, alerts, untold = whole(opened.store)
        wrong = verdict.wrongs(opened.store)
    if not (NOTICES <= revisions <= 2 * NOTICES and alerts == 2 * (revisions - NOTICES)):
        wrong.append(f"{revisions} revisions and {alerts} alerts")
    if code == RECORDED_AND_TOLD and (revisions, untold) != (2 * NOTICES, 0):
        wrong.append(f"it said that all is well with {revisions} revisions and {untold} alerts untold")
    if code != RECORDED_AND_TOLD and code not in CODES:
        wrong.append(f"exit code {code}")
    return wrong


def whole(store: Store) -> tuple[int, int, int]:
    """Revisions, alerts, and alerts that were not delivered."""
    with store.session() as session:
        queries = ("revision", "alert", "outbox WHERE state <> 'delivered'")
        first, second, third = (int(session.execute(text(f"SELECT count(*) FROM {query}")).scalar_one()) for query in queries)
    return first, second, third


@pytest.mark.skipif(bool(traced.missing()), reason=str(traced.missing()))
def test_a_fault_at_any_call_leaves_the_whole_or_nothing_and_the_exit_code_tells(tmp_path: Path, lives: Lives) -> None:
    codes, wrong = Counter[str](), []
    with Outside(World(hosts=0)) as outside:
        (tmp_path / "base").mkdir()
        base = Stage.prepared(tmp_path / "base", outside, notices=NOTICES)
        calls = counted(base, tmp_path / "counted", lives)
        assert set(calls) == set(CALLS), calls
        for number, fault in enumerate(faults(calls)):
            code, found = wrong_after(fault, base, tmp_path / str(number), lives)
            codes[f"{fault.what} {code}"] += 1
            wrong += found
        forged = outside.counts().forged
    assert wrong == []
    assert forged == 0
    assert codes["signal=KILL -9"] >= TRIED
