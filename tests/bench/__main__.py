"""Benchmarks, each with its rival in the same run: `python -m tests.bench NAME [--full] [--json]`.

Absolute times belong to the machine they were measured on; what is compared is the ratio, ours over the rival's, above 1 when ours
is better. Rivals are installed into an environment of their own and never become dependencies; where one cannot be had, its ratio
is left out and the reason told. Nothing here is a test: no run fails because a machine is slow.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from tests.bench.results import Results

NAMES = ("reading",)


def main() -> int:
    """Run one benchmark and print its results: a table for a person, JSON for a program."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("name", choices=NAMES)
    parser.add_argument("--full", action="store_true", help="all of the material, and more rounds; minutes instead of seconds")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    results: Results = import_module(f"tests.bench.{asked.name}").run(full=asked.full)
    print(results.json() if asked.json else results.table())  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
