"""Is this body the notice at all? Error, login, consent and captcha pages with status 200, wipes and cuts are held."""

from __future__ import annotations

from dataclasses import dataclass

from registry.text.reading import Reading


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a body does not become the current text: the old revision stays, the bytes are kept."""

    reason: str
    """`login page`, `error page`, `captcha`, `consent page`, `cut`, `wiped`, `empty`."""
    sentence: str
    """One sentence for a person, with what was seen."""


def hold(reading: Reading, *, before: Reading | None) -> Hold | None:
    """Judge `reading`, a new body of a page whose current text reads as `before` (None for the first look)."""
    raise NotImplementedError
