"""Our own labels of texts in the corpus beside the checkout: spans and facts, never the words, which stay where they lie.

`tests/labels/NNN.json` labels the corpus text of that number by the corpus guidelines, made by reading before any reading by the
program was looked at. `gold` turns them into the form that the scorer reads.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

LABELS = Path(__file__).with_name("labels")
CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"


def gold(folder: Path) -> Path:
    """A corpus in `folder` as the scorer wants it: our labels with the words that they point at, beside the raw texts."""
    (folder / "gold").mkdir()
    (folder / "raw").symlink_to(CORPUS / "raw", target_is_directory=True)
    for path in sorted(LABELS.glob("*.json")):
        told = _with_words(json.loads(path.read_text(encoding="utf-8")))
        (folder / "gold" / path.name).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return folder


def _with_words(label: dict[str, Any]) -> dict[str, Any]:
    raw = (CORPUS / "raw" / label["file"]).read_bytes().decode("utf-8")
    about = dict(label["metadata"])
    if about.get("title"):
        about["title"] = raw[slice(*about["title"])]
    return {
        "file": label["file"],
        "labelled_range": label["labelled_range"],
        "metadata": about,
        "measures": label["measures"],
        "non_measures": [{"span": span} for span in label["non_measures"]],
    }
