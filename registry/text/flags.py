"""Which Changes matter, with the reason in one sentence; and what stays quiet, with its reason too."""

from __future__ import annotations

from dataclasses import dataclass

from registry.text.compare import Comparison
from registry.text.reading import Reading


@dataclass(frozen=True, slots=True)
class Flag:
    """A change that matters."""

    kind: str
    severity: str
    reason: str
    change: int | None
    """Index into the comparison's changes; None for a flag about the whole notice (`new_notice`)."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """A change that is recorded and raises no flag, and why."""

    verdict: str
    """`editorial`, `renumbered`, `not_observed`, `returned`, ..."""
    reason: str
    change: int | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Every change of a revision is either flagged or quiet."""

    flags: tuple[Flag, ...]
    quiet: tuple[Quiet, ...]


def judge(comparison: Comparison, *, returned_to: int | None = None) -> Judgement:
    """Judge the changes of a revision; `returned_to` is the number of the earlier revision whose words it repeats."""
    raise NotImplementedError


def judge_new(reading: Reading) -> Judgement:
    """Judge the first revision of a notice: one flag `new_notice`, its severity that of its weightiest measure."""
    raise NotImplementedError
