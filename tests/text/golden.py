"""Digests of golden readings: the same bytes under the same VERSION of the rules give the same Reading, everywhere and for ever.

    uv run python -m tests.text.golden            which originals read otherwise than when the digests were stored, and where first
    uv run python -m tests.text.golden --renew    store the digests of today, under the VERSION of today

Beside each digest stand the digests of the parts of a Reading, so that a difference can be told without keeping the Reading.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from registry.parsers import read
from registry.text.reading import VERSION
from registry.views.report import plain
from tests.text.originals import Original, ours

FILE = Path(__file__).with_name("golden.json")
RENEW = "run `uv run python -m tests.text.golden --renew`"
ADVICE = "Where that is meant, raise registry.text.reading.VERSION, then `uv run python -m tests.text.golden --renew`; else mend the rules."
SHORT = 16
"""Hexadecimal digits of the digest of a part."""


def digests(original: Original) -> dict[str, str]:
    """The digest of the whole Reading of an original (`reading`), and those of its parts."""
    made: dict[str, Any] = plain(read(original.body, media_type=original.media_type))
    made.pop("rules")
    about: dict[str, Any] = made.pop("metadata")
    parts = {**made, **{f"metadata.{name}": value for name, value in about.items()}}
    for name in ("noise", "provisions", "measures", "refused"):
        parts |= {f"{name}[{at}]": value for at, value in enumerate(parts.pop(name))}
    return {"reading": _digest(parts), **{name: _digest(value)[:SHORT] for name, value in parts.items()}}


def _digest(value: Any) -> str:
    form = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(form.encode("ascii")).hexdigest()


def golden() -> dict[str, Any]:
    """What is stored: the VERSION and, for each original, its digests."""
    stored: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return stored


def now() -> dict[str, Any]:
    """What would be stored now."""
    return {"version": VERSION, "originals": {original.name: digests(original) for original in ours()}}


def differences(stored: dict[str, Any], made: dict[str, Any]) -> list[str]:
    """One sentence for each original that reads otherwise than stored, naming the first part that differs."""
    if stored["version"] != made["version"]:
        was, is_ = stored["version"], made["version"]
        return [f"The digests are those of version {was} of the rules, which are now version {is_}: {RENEW}."]
    told = []
    for name in sorted({*stored["originals"], *made["originals"]}):
        old, new = stored["originals"].get(name), made["originals"].get(name)
        if old is None:
            told.append(f"{name} has no digest yet: {RENEW}.")
        elif new is None:
            told.append(f"{name} has a digest and is gone: bring it back, or {RENEW}.")
        elif old != new:
            told.append(f"{name} reads otherwise under the same version {made['version']}, first in {_first(old, new)}. {ADVICE}")
    return told


def _first(old: dict[str, str], new: dict[str, str]) -> str:
    """The first part that differs, and how."""
    for part in (*new, *old):
        if part != "reading" and old.get(part) != new.get(part):
            return f"{part} ({'new' if part not in old else 'gone' if part not in new else 'changed'})"
    return "nothing that is told apart"


def main(*arguments: str) -> int:
    """Tell what differs, or store the digests anew; 1 where something differs."""
    if arguments == ("--renew",):
        FILE.write_text(json.dumps(now(), ensure_ascii=False, indent=1, sort_keys=False) + "\n", encoding="utf-8")
        return 0
    told = differences(golden(), now())
    sys.stdout.write("\n".join([*(told or ["All read as stored."]), ""]))
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
