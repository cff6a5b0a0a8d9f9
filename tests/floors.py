"""Scores of the labelled corpus against floors that only rise: `python -m tests.floors`, `--raise` to lift them to what is reached.

The corpus lies beside the checkout (`../shared`); where it is absent this says so and passes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SCORER = ROOT.parent / "shared" / "tools" / "score.py"
FLOORS = Path(__file__).with_suffix(".json")
SLACK = 0.0001
"""Rounding of the scorer."""


def figures(scored: dict[str, Any]) -> dict[str, float]:
    """The figures that have a floor, by name; for those counted in errors, more is worse and they are negated."""
    read, compare, laws = scored["read"], scored["compare"], scored["laws"]
    fields = {f"read.fields.{name}": float(value.split()[0]) for name, value in read["fields"].items()}
    return fields | {
        "read.measures.f1": read["measures"]["f1"],
        "read.measures.precision": read["measures"]["precision"],
        "read.measures.recall": read["measures"]["recall"],
        "read.substantive_recall": read["substantive_recall"],
        "read.failed": -float(read["failed"]),
        "compare.substantive_recall": compare["substantive_recall"],
        "compare.substantive_precision": compare["substantive_precision"],
        "compare.kind_named_right": float(compare["kind_named_right"].split()[0]),
        "compare.quiet_reported": -float(compare["quiet_changes_reported_as_substantive"].split("/")[0]),
        "compare.failed": -float(compare["failed"]),
        "laws.null_pairs_with_changes_or_failures": -float(laws["null_pairs_with_changes_or_failures"]),
        "laws.failed": -float(laws["failed"]),
    }


def main() -> int:
    """Score, print the figures, and fail where one fell below its floor."""
    if not SCORER.exists():
        print("The labelled corpus is not beside this checkout: its floors are not checked.")  # noqa: T201
        return 0
    command = f"{sys.executable} -m registry"
    done = subprocess.run(
        [sys.executable, str(SCORER), "--json", "--command", command, "read", "compare", "laws"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    reached = figures(json.loads(done.stdout))
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
