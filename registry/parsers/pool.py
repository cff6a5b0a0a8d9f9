"""Processes in which native parsers run, each within limits, so that a hostile document harms its own process and nothing else.

A worker is asked for one thing at a time. It is bounded in processor time and memory by the system, and in time by whoever
waits; one that hits a limit or dies is replaced, and the document is unreadable for the reason `limit`. After some documents a
worker is replaced as a matter of course, since native code leaks. It is a fresh interpreter, never a fork: threads and locks of
ours stay behind, and so does the program's main module, which multiprocessing would run again.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import resource
import signal
import subprocess
import sys
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from threading import BoundedSemaphore, Lock
from typing import Any

from registry.errors import UnreadableError

_LIFE = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from registry.parsers import pool; pool.work(*map(int, sys.argv[2:]))"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take."""

    cpu: int = 20
    """Seconds of processor time."""
    memory: int = 1024 * 2**20
    """Bytes of address space beyond what the worker had at its start."""
    wall: float = 120.0
    """Seconds until an answer: more than `cpu`, since a machine has other work too."""
    tasks: int = 100
    """Documents after which a worker is replaced."""


@dataclass(frozen=True, slots=True)
class _Refused:
    """An UnreadableError on its way through the pipe."""

    sentence: str
    reason: str


class Pool:
    """Up to `size` workers, started when they are needed. Threads may share it."""

    def __init__(self, *, size: int, limits: Limits = Limits()) -> None:
        self._limits = limits
        self._free = BoundedSemaphore(size)
        self._lock = Lock()
        self._idle: list[_Worker] = []
        atexit.register(self.close)

    def run(self, task: str, *arguments: object) -> Any:
        """What `task`, as `module:function`, answers in a worker. Raises UnreadableError, of reason `limit` where none answers."""
        with self._free:
            worker = self._taken()
            try:
                answer = worker.ask(task, arguments)
            except BaseException:
                worker.end()
                raise
            self._give_back(worker)
        if isinstance(answer, _Refused):
            raise UnreadableError(answer.sentence, reason=answer.reason)
        return answer

    def close(self) -> None:
        """End the workers that are idle."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()

    def _taken(self) -> _Worker:
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.process.poll() is None:
                    return worker
                worker.end()
        return _Worker(self._limits)

    def _give_back(self, worker: _Worker) -> None:
        if worker.asked >= self._limits.tasks:
            worker.end()
            return
        with self._lock:
            self._idle.append(worker)


class _Worker:
    """A process, and our end of the pipe to it."""

    def __init__(self, limits: Limits) -> None:
        self.asked = 0
        self._limits = limits
        self._pipe, theirs = Pipe()
        numbers = map(str, (theirs.fileno(), limits.cpu, limits.memory))
        self.process = subprocess.Popen(  # noqa: S603 (this interpreter, with words of our own)
            [sys.executable, "-c", _LIFE, json.dumps(sys.path), *numbers],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C reaches a whole group; we decide when a worker ends
        )
        theirs.close()

    def ask(self, task: str, arguments: tuple[object, ...]) -> object:
        """The answer. Raises UnreadableError where none comes."""
        self.asked += 1
        try:
            self._pipe.send((task, arguments))
            if self._pipe.poll(self._limits.wall):
                return self._pipe.recv()
            how = f"took longer than {self._limits.wall:g} s"
        except (EOFError, OSError):
            how = self._ended()
        raise UnreadableError(f"The document {how} while it was parsed: if that stays so, give its words as .txt.", reason="limit")

    def _ended(self) -> str:
        """How the process came to its end."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(5)
        code = self.process.returncode
        if code == -signal.SIGXCPU:
            return f"took more than {self._limits.cpu} s of processor time"
        return f"crashed its parser ({signal.Signals(-code).name if code and code < 0 else f'exit code {code}'})"

    def end(self) -> None:
        """End the process at once."""
        self._pipe.close()
        self.process.kill()
        self.process.wait()


def work(pipe: int, cpu: int, memory: int) -> None:
    """The life of a worker: answer what is asked over a pipe until it closes."""
    _bound(resource.RLIMIT_CORE, 0)
    if size := _size():
        _bound(resource.RLIMIT_AS, size + memory)
    with Connection(pipe) as ours:
        while True:
            try:
                task, arguments = ours.recv()
            except EOFError:
                return
            used = resource.getrusage(resource.RUSAGE_SELF)
            _bound(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + cpu)
            ours.send(_answer(task, arguments))


def _answer(task: str, arguments: tuple[object, ...]) -> object:
    module, _, function = task.partition(":")
    try:
        return getattr(import_module(module), function)(*arguments)
    except MemoryError:
        return _Refused("The document wants more memory than a notice can need: give its words as .txt.", "limit")
    except UnreadableError as error:
        return _Refused(str(error), error.reason)
    except Exception as error:
        kind = type(error).__name__
        return _Refused(f"The document is broken: its parser failed ({kind}); get it again, or give its words as .txt.", "format")


def _bound(what: int, soft: int) -> None:
    """Set a limit, where the system can; macOS knows that of address space and refuses it."""
    with contextlib.suppress(OSError, ValueError):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _size() -> int:
    """Bytes of address space that this process has; 0 where the system does not tell, and so none is bounded."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0
