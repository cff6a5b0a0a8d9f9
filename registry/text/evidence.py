"""What stands behind whatever a measure is said to carry, and how a pattern of a lexicon tells its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from registry.text.extract import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the text of record, the rule that found something in them, and how sure it is."""

    span: Span
    rule: str
    confidence: str = "explicit"
    """`explicit`, `inherited` or `inferred`."""


_SUFFIXES = ("", "1", "2", "3", "4", "5", "6", "7", "8", "9")


def named(match: re.Match[str], name: str) -> str | None:
    """The group that matched among those that bear `name`, with or without a number after it; None where none did."""
    index = match.re.groupindex
    for suffix in _SUFFIXES:
        key = name + suffix
        if key in index and match[key]:
            return key
    return None


def group(match: re.Match[str], name: str) -> str | None:
    """What that group matched."""
    key = named(match, name)
    return match[key] if key else None


def group_span(match: re.Match[str], name: str) -> Span | None:
    """Where it did."""
    key = named(match, name)
    return match.span(key) if key else None
