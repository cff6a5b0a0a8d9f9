"""What in a text is not the notice speaking, and why; the words that tell it are in the lexicon."""

from __future__ import annotations

from registry.text.extract.values import Draft, Noise


def find_noise(draft: Draft) -> tuple[Noise, ...]:
    """All noise of `draft`, in order of place and disjoint."""
    return tuple(sorted(draft.markup, key=lambda noise: noise.span))
