"""Processes that a test starts, kills and counts: a server that has imported everything forks one for each life, in milliseconds.

    with Lives() as lives:
        life = lives.start("serve", log=path, database=url)      one of tests.service.acts, in a process of its own
        life.kill(); life.wait()                       -9: the signal that ended it

The server is single-threaded, so that what it forks is whole. Whatever still lives when it ends is killed by its pid.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).parents[2]
PULSE = 0.005
"""Seconds between two looks at whether a process has ended."""


@dataclass(frozen=True)
class Life:
    """One process."""

    pid: int
    lives: Lives
    log: Path

    def kill(self) -> None:
        """End it as a power cut would end it."""
        self.signal(signal.SIGKILL)

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal; it stays a zombie until it is waited for, so its pid is its own."""
        os.kill(self.pid, number)

    def wait(self, seconds: float = 30.0) -> int:
        """Its exit code, or the negative number of the signal that ended it. Raises TimeoutError."""
        code = self.lives.ask({"reap": self.pid, "seconds": seconds})
        if code is None:
            raise TimeoutError(f"process {self.pid} still runs after {seconds} s:\n{self.log.read_text()[-2000:]}")
        return int(code)


class Lives:
    """Starts processes while its `with` block lasts."""

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.service.lives"]
        self._server = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.communicate(timeout=30)

    def start(self, act: str, *, log: Path, **how: Any) -> Life:
        """Let a process do one of tests.service.acts; what it says is appended to `log`."""
        return Life(int(self.ask({"act": act, "how": how, "log": str(log)})), self, log)

    def ask(self, order: dict[str, Any]) -> Any:
        """One order, and the server's answer."""
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(order) + "\n")
        self._server.stdin.flush()
        return json.loads(self._server.stdout.readline())


def main() -> int:
    """Fork and reap as ordered on standard input, until it ends; in a forked process, the code of its act."""
    from tests.service import acts

    acts.warm()
    alive: set[int] = set()
    for line in sys.stdin:
        order = json.loads(line)
        if "reap" in order:
            answer = _reaped(order["reap"], order["seconds"])
            if answer is not None:
                alive.discard(order["reap"])
        else:
            answer = os.fork()
            if not answer:
                _detach(order["log"])
                return acts.run(order["act"], order["how"])
            alive.add(answer)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    for pid in alive:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return 0


def _reaped(pid: int, seconds: float) -> int | None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(PULSE)
    return None


def _detach(log: str) -> None:
    """A forked process hears nothing of the server's orders, and writes to the log."""
    append = os.O_WRONLY | os.O_APPEND | os.O_CREAT
    for number, path, flags in ((0, os.devnull, os.O_RDONLY), (1, log, append), (2, log, append)):
        opened = os.open(path, flags, 0o600)
        os.dup2(opened, number)
        os.close(opened)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(main())
