"""Workers: what a hostile document does to its parser ends there, as an error of reason `limit`, and the next one is read."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from registry.errors import UnreadableError
from registry.parsers.pool import Limits, Pool

HERE = "tests.parsers.hostile"
MiB = 2**20


def refused(pool: Pool, task: str, *arguments: object) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        pool.run(f"{HERE}:{task}", *arguments)
    return caught.value


@pytest.fixture
def pool() -> Pool:
    return Pool(size=2, limits=Limits(cpu=1, memory=256 * MiB, wall=20.0, tasks=3))


def test_a_worker_is_another_process_that_is_asked_again(pool: Pool) -> None:
    one, two = (pool.run(f"{HERE}:process") for _ in range(2))
    assert one == two != os.getpid()


def test_after_some_documents_a_worker_is_replaced(pool: Pool) -> None:
    assert len({pool.run(f"{HERE}:process") for _ in range(4)}) == 2


def test_a_parser_that_burns_is_stopped_by_its_processor_time(pool: Pool) -> None:
    error = refused(pool, "burn")
    assert (error.reason, "processor time" in str(error)) == ("limit", True)


def test_a_parser_that_sleeps_is_stopped_by_whoever_waits() -> None:
    pool = Pool(size=1, limits=Limits(wall=1.0))
    began = time.monotonic()
    error = refused(pool, "sleep", 60.0)
    assert (error.reason, "longer than 1 s" in str(error)) == ("limit", True)
    assert time.monotonic() - began < 30


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="this system bounds no address space")
def test_a_parser_that_wants_all_memory_gets_none(pool: Pool) -> None:
    error = refused(pool, "swell", 1024 * MiB)
    assert (error.reason, "memory" in str(error)) == ("limit", True)


@pytest.mark.parametrize(("task", "told"), [("crash", "SIGSEGV"), ("leave", "exit code 7")])
def test_a_parser_that_crashes_takes_nothing_with_it(pool: Pool, task: str, told: str) -> None:
    before = pool.run(f"{HERE}:process")
    error = refused(pool, task)
    assert (error.reason, told in str(error)) == ("limit", True)
    assert pool.run(f"{HERE}:process") not in (before, os.getpid())


def test_a_parser_that_fails_says_that_the_document_is_broken(pool: Pool) -> None:
    error = refused(pool, "fail")
    assert (error.reason, "ZeroDivisionError" in str(error)) == ("format", True)


def test_what_a_parser_refuses_comes_through_as_it_is(pool: Pool) -> None:
    error = refused(pool, "refuse")
    assert (error.reason, str(error)) == ("scanned", "Give text.")


def test_threads_share_the_workers_and_none_waits_for_a_poisoned_one(pool: Pool) -> None:
    with ThreadPoolExecutor(8) as threads:
        poisoned = [threads.submit(refused, pool, "leave") for _ in range(4)]
        others = [threads.submit(pool.run, f"{HERE}:process") for _ in range(8)]
        assert {future.result().reason for future in poisoned} == {"limit"}
        assert all(future.result() != os.getpid() for future in others)


def test_closed_workers_are_gone(pool: Pool) -> None:
    worker = pool.run(f"{HERE}:process")
    pool.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
    pool.close()
