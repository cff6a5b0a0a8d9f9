"""Operations that turn one text into another; the only home of diff_match_patch."""

from __future__ import annotations

from dataclasses import dataclass

from registry.text.extract import Span


@dataclass(frozen=True, slots=True)
class Operation:
    """`equal`, `delete` or `insert`, with where it stands in either text (an empty span on the side it does not touch)."""

    op: str
    old: Span
    new: Span


def diff(old: str, new: str) -> tuple[Operation, ...]:
    """Words (or CJK characters) of `old` that `new` drops, adds and keeps; exact, deterministic, bounded by size and not by time."""
    raise NotImplementedError
