"""What a process of a test does: the program itself, on a registry that may look at loopback."""

from __future__ import annotations

import ctypes
import importlib
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from registry import digests
from registry.app import Registry
from registry.errors import RegistryError
from registry.scheduler import Service, logger
from registry.settings import Settings
from registry.store import engine

for module in ("psycopg", "fetchers.page", "fetchers.folder", "sqlalchemy.dialects.sqlite", "sqlalchemy.dialects.postgresql.psycopg"):
    with suppress(ImportError):  # what every life would import by itself
        importlib.import_module(module)

SAMPLE = "Sample notice on fees\n1. Operators must pay a fee of {fee} yuan for each permit before 1 June 2030.\n"
TRACED_BY_ANYBODY = (0x59616D61, ctypes.c_ulong(-1))
"""prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY): strace is no ancestor of the process that it attaches to."""


def warm() -> None:
    """Do everything once, so that no life spends its time on what is made at first use: patterns, mappings, imports."""
    with tempfile.TemporaryDirectory(prefix="warm") as folder:
        notices, asked = Path(folder) / "notices", settings({"database": f"sqlite:///{folder}/registry.db"})
        notices.mkdir()
        with Registry.open(asked, create=True) as opened:
            opened.add_source("samples", str(notices))
            opened.subscribe("everything", severity="info", channel="jsonl", address=f"{folder}/alerts.jsonl")
            for fee in (100, 100, 200):
                (notices / "sample.txt").write_text(SAMPLE.format(fee=fee))
                opened.track()
            opened.fire()
            opened.state()
            opened.replan()
            assert [attempt.delivered for attempt in opened.deliver(say=_say)] == [True]


def settings(how: Mapping[str, Any]) -> Settings:
    """Short times for short lives."""
    asked = {"tick": 0.05, "lease": 0.5, "workers": 4, "metrics_port": 0, "deadline": 20.0}
    return Settings(**{**asked, **{name: value for name, value in how.items() if name in Settings.model_fields}})


def serve(how: Mapping[str, Any]) -> int:
    """`registry serve`, until it is stopped; what comes in storms is told together after `storm` messages within a second."""
    digests.STORM, digests.WINDOW = how.get("storm", 10**9), timedelta(seconds=1)
    with Registry.open(settings(how), allow_loopback=True) as opened:
        Service(opened, log=logger(pretty=False), say=_say).run()
    return 0


def round_and_deliver(how: Mapping[str, Any]) -> int:
    """`registry track`, then `registry deliver`; says what was recorded after its commit has returned. 6 where a message did not arrive."""
    if how.get("synchronous"):
        engine.PRAGMAS = (f"synchronous = {how['synchronous']}", *engine.PRAGMAS[1:])
    with Registry.open(settings({"lease": 600.0, **how}), allow_loopback=True) as opened:
        opened.track(tell=lambda looked, _done, _of: _say(f"recorded {looked.outcome}"))
        return 0 if all(attempt.delivered for attempt in opened.deliver(say=_say)) else 6


ACTS: dict[str, Callable[[Mapping[str, Any]], int]] = {"serve": serve, "round_and_deliver": round_and_deliver}


def run(act: str, how: Mapping[str, Any]) -> int:
    """Do one act; its exit code is that of the command line. `stopped`: wait for SIGCONT before anything is done."""
    if how.get("stopped"):
        ctypes.CDLL(None).prctl(*TRACED_BY_ANYBODY, 0, 0, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
    try:
        return ACTS[act](how)
    except RegistryError as error:
        _say(str(error))
        return error.exit_code


def _say(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()
