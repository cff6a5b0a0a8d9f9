"""READS. Pure: values in, frozen values out; no clock, settings, network, logging or randomness.

Stages, each knowing only those before it:

    bytes -> extract -> normalise -> metadata -> structure -> measures -> reading (all of them, composed)
    two Readings -> align, diff -> compare -> flags;  one Reading and the one before -> holds

The names below are the door of this package; each is loaded when it is first asked for, so that a command that reads nothing
pays nothing for the lexicons. `compare` is asked of `registry.text.compare`, whose own name it bears.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.text.compare import Change, Comparison
    from registry.text.extract import NO_HINTS, Hints, Span
    from registry.text.flags import Judgement, judge, judge_new
    from registry.text.holds import Hold, hold
    from registry.text.reading import VERSION, Reading, read

__all__ = [
    "NO_HINTS",
    "VERSION",
    "Change",
    "Comparison",
    "Hints",
    "Hold",
    "Judgement",
    "Reading",
    "Span",
    "hold",
    "judge",
    "judge_new",
    "read",
]

_HOMES = {
    **dict.fromkeys(("NO_HINTS", "Hints", "Span"), "extract"),
    **dict.fromkeys(("VERSION", "Reading", "read"), "reading"),
    **dict.fromkeys(("Change", "Comparison"), "compare"),
    **dict.fromkeys(("Judgement", "judge", "judge_new"), "flags"),
    **dict.fromkeys(("Hold", "hold"), "holds"),
}


def __getattr__(name: str) -> object:
    """Load a public name from the stage that holds it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
