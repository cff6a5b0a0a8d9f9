"""Scores of the labelled texts against floors that only rise: `python -m tests.floors`, `--raise` to lift them to what is reached.

Scored are the corpus with its labels, and our own labels of other texts in it (`tests/labelled.py`), by the corpus's scorer.

The corpus lies beside the checkout (`../shared`); where it is absent this says so and passes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.labelled import gold

ROOT = Path(__file__).resolve().parent.parent
SCORER = ROOT.parent / "shared" / "tools" / "score.py"
FLOORS = Path(__file__).with_suffix(".json")
SLACK = 0.0001
"""Rounding of the scorer."""


def figures(scored: dict[str, Any]) -> dict[str, float]:
    """The figures that have a floor, by name; for those counted in errors, more is worse and they are negated."""
    compare, laws = scored["compare"], scored["laws"]
    return _read("read", scored["read"]) | {
        "compare.substantive_recall": compare["substantive_recall"],
        "compare.substantive_precision": compare["substantive_precision"],
        "compare.kind_named_right": float(compare["kind_named_right"].split()[0]),
        "compare.quiet_reported": -float(compare["quiet_changes_reported_as_substantive"].split("/")[0]),
        "compare.failed": -float(compare["failed"]),
        "laws.null_pairs_with_changes_or_failures": -float(laws["null_pairs_with_changes_or_failures"]),
        "laws.failed": -float(laws["failed"]),
    }


def _read(name: str, read: dict[str, Any]) -> dict[str, float]:
    """The figures of reading."""
    fields = {f"{name}.fields.{field}": float(value.split()[0]) for field, value in read["fields"].items()}
    return fields | {
        f"{name}.measures.f1": read["measures"]["f1"],
        f"{name}.measures.precision": read["measures"]["precision"],
        f"{name}.measures.recall": read["measures"]["recall"],
        f"{name}.substantive_recall": read["substantive_recall"],
        f"{name}.non_measures_taken": -float(read["non_measures_taken"].split("/")[0]),
        f"{name}.failed": -float(read["failed"]),
    }


def _score(*what: str) -> dict[str, Any]:
    """What the scorer says."""
    command = [sys.executable, str(SCORER), "--json", "--command", f"{sys.executable} -m registry", *what]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    scored: dict[str, Any] = json.loads(done.stdout)
    return scored


def main() -> int:
    """Score, print the figures, and fail where one fell below its floor."""
    if not SCORER.exists():
        print("The labelled corpus is not beside this checkout: its floors are not checked.")  # noqa: T201
        return 0
    reached = figures(_score("read", "compare", "laws"))
    with TemporaryDirectory() as folder:
        reached |= _read("labels.read", _score("--corpus", str(gold(Path(folder))), "read")["read"])
    floors: dict[str, float] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    if "--raise" in sys.argv:
        lifted = {name: max(value, floors.get(name, value)) for name, value in reached.items()}
        FLOORS.write_text(json.dumps(lifted, indent=1, sort_keys=True) + "\n")
    fallen = {name: floor for name, floor in floors.items() if reached.get(name, float("-inf")) < floor - SLACK}
    for name, value in sorted(reached.items()):
        told = f"  BELOW ITS FLOOR {floors[name]}" if name in fallen else ""
        print(f"{name:50} {value + 0.0:8.4f}{told}")  # noqa: T201
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
