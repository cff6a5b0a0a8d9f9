"""Notices of our own writing in the style of each kind, their measures marked `⟦modality or class:words⟧` before any reader saw them.

Whoever changes the rules adds a sample with marks of his own before he reads it by the new rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from registry.text.measures import Measure
from registry.text.reading import read

FOLDER = Path(__file__).parent / "samples"
TYPES = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html"}
MODALITIES = ("obligation", "prohibition", "permission", "encouragement", "commitment", "other")
_MARK = re.compile(r"⟦(\w+(?:\+\w+)?):|⟧")
_TAG = re.compile(r"<[^<>]{1,200}>")


@dataclass(frozen=True, slots=True)
class Label:
    """A measure as a person marked it."""

    words: str
    kind: str
    modality: str | None
    """None where the class says it all."""


@dataclass(frozen=True, slots=True)
class Score:
    """How a reading meets the marks."""

    labels: int
    found: int
    matched: int
    right: int
    """Substantive matches of the marked modality."""
    substantive: int
    missed: tuple[str, ...]
    extra: tuple[str, ...]
    wrong: tuple[tuple[str, str | None, str], ...]


def paths(language: str) -> list[Path]:
    """The samples of a language."""
    return sorted(path for path in FOLDER.iterdir() if path.name.startswith(f"{language}_"))


def score(path: Path) -> Score:
    """Read a sample without its marks, and match what is found with what is marked, best first."""
    marked = path.read_text(encoding="utf-8")
    labels = list(_labels(marked))
    found = read(_MARK.sub("", marked).encode(), media_type=TYPES[path.suffix]).measures
    pairs = sorted(((_alike(label, measure), i, j) for i, label in enumerate(labels) for j, measure in enumerate(found)), reverse=True)
    match: dict[int, int] = {}
    for alike, i, j in pairs:
        if alike >= 0.5 and i not in match and j not in match.values():
            match[i] = j
    both = [(labels[i], found[j]) for i, j in match.items() if labels[i].modality is not None]
    wrong = tuple((measure.text, label.modality, measure.modality) for label, measure in both if label.modality != measure.modality)
    return Score(
        len(labels),
        len(found),
        len(match),
        len(both) - len(wrong),
        len(both),
        tuple(label.words for i, label in enumerate(labels) if i not in match),
        tuple(measure.text for j, measure in enumerate(found) if j not in match.values()),
        wrong,
    )


def _labels(marked: str) -> Iterator[Label]:
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(marked):
        if mark[1]:
            opened = mark
        elif opened is not None:
            words = _TAG.sub("", marked[opened.end() : mark.start()])
            modality = opened[1] if opened[1] in MODALITIES else None
            yield Label(words, "substantive" if modality else opened[1], modality)


def _alike(label: Label, measure: Measure) -> float:
    """Share of the words of both that are in common, in order of their first letters to keep repeated sentences apart."""
    mine, theirs = (_squeezed(words) for words in (label.words, measure.text))
    if mine in theirs or theirs in mine:
        return min(len(mine), len(theirs)) / max(len(mine), len(theirs))
    return 0.0


def _squeezed(words: str) -> str:
    return re.sub(r"\W", "", words).lower()
