"""The architecture is a test; and each of its contracts is shown to bite."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OFFENCES = [
    ("registry/errors.py", "import registry.text.reading", "The river"),
    ("registry/text/sentences.py", "import registry.text.compare", "Reading"),
    ("registry/text/measures.py", "import registry.text.lexicon.en", "A language is data"),
    ("registry/store/tables.py", "import registry.store.journal", "Keeping"),
    ("registry/alerts/match.py", "import registry.alerts.message", "Telling"),
    ("registry/text/align.py", "import pathlib", "Pure"),
    ("registry/views/report.py", "import registry.store.history", "Pure"),
    ("fetchers/page.py", "import registry.errors", "Fetchers know publishers"),
    ("registry/looks.py", "import sqlalchemy", "the database opens only in the store"),
    ("registry/app.py", "import httpx", "the network opens only in the guarded client"),
    ("registry/views/terminal.py", "import diff_match_patch", "texts are diffed only in diff"),
    ("registry/files.py", "import pypdfium2", "native parsers are loaded only in the workers"),
    ("registry/cli/root.py", "import registry.pipeline", "only the app runs the pipeline"),
]


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    """Run the import linter over the tree at `root`."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(root), "NO_COLOR": "1", "COLUMNS": "200"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("tree")
    for package in ("registry", "fetchers"):
        shutil.copytree(ROOT / package, root / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


def test_every_module_keeps_its_place() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("path", "line", "contract"), OFFENCES)
def test_an_import_out_of_place_breaks_its_contract(tree: Path, path: str, line: str, contract: str) -> None:
    module = tree / path
    kept = module.read_text(encoding="utf-8")
    module.write_text(f"{kept}\n{line}\n", encoding="utf-8")
    try:
        done = lint(tree)
    finally:
        module.write_text(kept, encoding="utf-8")
    broken = [row for row in done.stdout.splitlines() if contract in row and "BROKEN" in row]
    assert done.returncode != 0
    assert broken, done.stdout


def test_only_the_owners_names_stand_at_top_level() -> None:
    listed = subprocess.run(["git", "ls-tree", "--name-only", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("this is no git checkout")
    named = {"registry", "fetchers", "migrations", "tests", "alembic.ini", "pyproject.toml", "README.md", "uv.lock"}
    assert {name for name in listed.stdout.split() if not name.startswith(".")} <= named
