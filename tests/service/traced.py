"""What a process asks of the system, as strace sees it: traced, and made to fail where a test wants it to."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from signal import SIGCONT
from typing import Any

from tests.service.lives import Life, Lives

PATIENCE = 20.0
_LINE = re.compile(r"^(?P<pid>\d+) +(?P<name>\w+)\((?P<rest>.*)$")
_RESUMED = re.compile(r"^\d+ +<\.\.\. ")
_FILE = re.compile(r"^-?\d+<(?P<file>[^>]*)>")


def missing() -> str | None:
    """Why nothing can be traced here; None where it can."""
    if not shutil.which("strace"):
        return "strace is not installed"
    tried = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, text=True)
    return None if tried.returncode == 0 else f"strace may not trace here: {tried.stderr.strip()}"


@dataclass(frozen=True, slots=True)
class Call:
    """One call: its name, the file that it is about, and its arguments as strace prints them."""

    name: str
    file: str
    arguments: str


@contextmanager
def tracing(lives: Lives, act: str, *options: str, log: Path, output: Path, **how: Any) -> Iterator[Life]:
    """Let a process do an act, from its first step on under strace with `options`; it is over when the block ends."""
    life = lives.start(act, log=log, stopped=True, **how)
    _until(life, "State:\tT")
    command = ["strace", "-f", "-y", "-s", "64", "-p", str(life.pid), "-o", str(output), *options]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as tracer:
        try:
            _until(life, f"TracerPid:\t{tracer.pid}\n")
            life.signal(SIGCONT)
            yield life
        finally:
            tracer.communicate(timeout=PATIENCE)


def _until(life: Life, words: str) -> None:
    end = time.monotonic() + PATIENCE
    while words not in Path(f"/proc/{life.pid}/status").read_text():
        assert time.monotonic() < end, f"{words!r} never came"
        time.sleep(0.005)


def calls(output: Path) -> list[Call]:
    """The calls of a trace, in the order in which they began."""
    found = (_LINE.match(line) for line in output.read_text(errors="replace").splitlines() if not _RESUMED.match(line))
    return [Call(one["name"], _file(one["rest"]), one["rest"]) for one in found if one]


def _file(rest: str) -> str:
    found = _FILE.match(rest)
    return found["file"] if found else ""


def unsynced(trace: Sequence[Call], *, log: str, acknowledged: Sequence[tuple[str, str, str]]) -> dict[str, list[int]]:
    """Acknowledgements, by kind, at which the write-ahead log held writes that no sync had followed yet; 0 stands for those in order.

    `acknowledged` names each kind: its name, what its file ends with, and what its arguments hold.
    """
    found: dict[str, list[int]] = {kind: [] for kind, _, _ in acknowledged}
    unsafe = 0
    for call in trace:
        if call.file.endswith(log):
            if call.name in ("pwrite64", "write", "pwritev", "ftruncate"):
                unsafe += 1
            elif call.name in ("fdatasync", "fsync"):
                unsafe = 0
        for kind, file, words in acknowledged:
            if call.name in ("write", "sendto", "sendmsg") and file in call.file and words in call.arguments:
                found[kind].append(unsafe)
    return found
