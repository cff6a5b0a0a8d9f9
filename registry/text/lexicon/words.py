"""How tables of words are written."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Words as a set: a long list of them is read more easily in one string."""
    return frozenset(words.split())
