"""What a judgement looks at, and what it finds."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from registry.text.extract import Span
from registry.text.lexicon.gates import Sentence
from registry.text.lexicon.tables import ByCue, ByVerb
from registry.text.modality import Cue
from registry.text.passages import Passage
from registry.text.values import value


@value
class Context:
    """What a judgement may look at beyond the sentence."""

    report: bool
    """Whether somebody else tells what a notice says."""
    decided: bool
    """Whether it is a report and tells of a decision, rule or notice at all."""
    digest: bool
    """Whether somebody else lists what a notice says."""
    requires: int | None
    """Where a report first says that the notice requires something."""
    whole: int | None = None
    """Where a report begins to print the instrument itself, after some words about it."""
    last_item: int = 0
    """Where the last numbered item begins."""
    spokesmen: tuple[str, ...] = ()
    """Names of those who speak for an authority."""


@value
class Verdict:
    """A sentence that is a measure, and the rule that made it one."""

    passage: Passage
    kind: str
    modality: str
    detail: str
    strength: int
    polarity: str
    rule: str
    cue: Cue | None
    cues: tuple[Cue, ...]
    parts: tuple[Span, ...]


@value
class Refusal:
    """A sentence that was considered and is no measure, and why; `cue` are words in it that would show a modality."""

    span: Span
    reason: str
    cue: Span | None = None


_Rules = TypeVar("_Rules", ByCue, ByVerb)
_Answer = TypeVar("_Answer")


def once(question: Callable[[Sentence, _Rules], _Answer]) -> Callable[[Sentence, _Rules], _Answer]:
    """A question whose answers are kept for the sentence at hand and for parts of it: several rules ask it of the same words."""
    return lru_cache(maxsize=_KEPT)(question)


_KEPT = 8
"""Answers to each question that are kept."""
NO_CUE = "no cue"
"""Why a sentence is no measure in which nothing was found that makes it one."""
Finding = tuple[str, str, int, str, str]
"""Modality, its finer name, strength, polarity, rule."""

PLAIN: dict[str, Finding] = {
    "commencement": ("other", "commencement", 0, "positive", "commencement"),
    "repeal": ("other", "repeal", 0, "positive", "repeal"),
    "commencement+repeal": ("other", "commencement", 0, "positive", "commencement and repeal"),
    "amending_instruction": ("other", "procedure", 0, "positive", "amending instruction"),
}
"""Classes that say all of a sentence: no cue in it gives a modality."""
SANCTION: Finding = ("other", "sanction", 0, "negative", "sanction")
SAVING: Finding = ("other", "statement", 0, "positive", "saving")


def by(cue: Cue) -> Finding:
    """What a cue says."""
    return (cue.modality, cue.detail, cue.strength, cue.polarity, "cue")
