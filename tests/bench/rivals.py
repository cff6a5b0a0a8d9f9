"""Programs of others, each in an environment of its own: installed once, run as a process that times itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class NoRivalError(Exception):
    """A rival cannot be had on this machine; the message says why."""


@dataclass(frozen=True, slots=True)
class Rival:
    """One program of others at one version."""

    name: str
    requirement: str
    """As pip understands it, with its version: results of two versions are not mixed."""

    def run(self, script: Path, *arguments: str) -> Any:
        """What `script` prints as JSON when the rival's own Python runs it. Raises NoRivalError."""
        done = subprocess.run([str(self._python()), str(script), *arguments], capture_output=True, text=True)
        if done.returncode:
            raise NoRivalError(f"{self.name} failed: {done.stderr.strip().splitlines()[-1:]}")
        return json.loads(done.stdout)

    def _python(self) -> Path:
        """The interpreter of the rival's environment, which is made where it is missing."""
        home = _cache() / self.requirement.replace("==", "-")
        python = home / "bin" / "python"
        if (home / "installed").exists():
            return python
        uv = shutil.which("uv")
        if uv is None:
            raise NoRivalError(f"{self.name} is not measured: uv, which installs it, is not on the PATH.")
        for command in (
            [uv, "venv", "--quiet", "--clear", str(home)],
            [uv, "pip", "install", "--quiet", "--python", str(python), self.requirement],
        ):
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode:
                raise NoRivalError(f"{self.name} is not measured, it could not be installed: {done.stderr.strip()[-200:]}")
        (home / "installed").touch()
        return python


def _cache() -> Path:
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "notice-registry" / "rivals"
    home.mkdir(parents=True, exist_ok=True)
    return home
