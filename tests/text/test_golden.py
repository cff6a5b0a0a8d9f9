"""What a text reads as changes only with the VERSION of the rules, and hangs on no process, hash seed, locale or time zone."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from registry.text.reading import VERSION
from tests.text import golden

ROOT = Path(__file__).parents[2]
LISTING = "import json; from tests.text import golden; print(json.dumps(golden.now()))"


@pytest.fixture(scope="module")
def now() -> dict[str, Any]:
    """The digests of today, made in this process."""
    return golden.now()


def test_every_original_reads_as_it_did_when_its_digest_was_stored(now: dict[str, Any]) -> None:
    told = golden.differences(golden.golden(), now)
    assert not told, "\n".join(told)


@pytest.mark.parametrize("part", ["reading", "text", "measures[0]", "metadata.title"])
def test_a_difference_is_told_with_its_place_and_what_to_do(part: str) -> None:
    stored = golden.golden()
    made = copy.deepcopy(stored)
    name = next(name for name, parts in made["originals"].items() if part in parts)
    made["originals"][name][part] = "0" * 16
    (told,) = golden.differences(stored, made)
    assert name in told
    assert "raise registry.text.reading.VERSION, then `uv run python -m tests.text.golden --renew`" in told
    assert part == "reading" or f"first in {part} (changed)" in told


def test_digests_of_another_version_are_renewed_and_not_compared() -> None:
    stored = golden.golden()
    (told,) = golden.differences(stored, {**stored, "version": VERSION + "x"})
    assert told.endswith("run `uv run python -m tests.text.golden --renew`.")


def test_an_original_without_a_digest_and_a_digest_without_an_original_are_told() -> None:
    stored = golden.golden()
    fewer = {**stored, "originals": dict(list(stored["originals"].items())[1:])}
    assert "no digest yet" in golden.differences(fewer, stored)[0]
    assert "is gone" in golden.differences(stored, fewer)[0]


@pytest.mark.parametrize(
    "around",
    [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONOPTIMIZE": "1"},
    ],
)
def test_another_process_reads_the_same_whatever_is_around_it(around: dict[str, str], now: dict[str, Any]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LISTING], cwd=ROOT, env={**os.environ, **around}, capture_output=True, check=True, timeout=300
    )
    assert json.loads(done.stdout) == now


def test_a_spawned_process_reads_the_same(now: dict[str, Any]) -> None:
    with get_context("spawn").Pool(1) as pool:
        assert pool.apply(golden.now) == now
