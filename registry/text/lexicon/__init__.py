"""Words and patterns as data, a folder a language; a Lexicon is what every stage asks (`tables` tells what it holds, a file a stage).

A language is added as one more Lexicon in LEXICONS, or handed to `registry.text.reading.read` beside them; no stage from structure to
measures names a language. What is read of a page before its language is known (noise, completeness, metadata) asks the tables of each in
turn, by `en.X` and `zh.X`.

To add a table: the constant in the file of its stage (`en/reports.py`), a field that says what it means in that stage's file of `tables`,
and the one given to the other in `en/__init__`; in a language that does without it the field's default matches nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from registry.text.lexicon.en import LEXICON as ENGLISH
from registry.text.lexicon.tables import Lexicon
from registry.text.lexicon.zh import LEXICON as CHINESE

__all__ = ["LANGUAGES", "LEXICONS", "Lexicon", "lexicon"]

LEXICONS: tuple[Lexicon, ...] = (CHINESE, ENGLISH)
"""The languages whose measures are read; a passage whose script decides nothing is tried in their order."""
LANGUAGES = tuple(sorted(each.code for each in LEXICONS))


def lexicon(code: str, among: Sequence[Lexicon] = LEXICONS) -> Lexicon | None:
    """The lexicon of a language by its code; None for a language that is not supported, of which no measures are claimed."""
    return next((each for each in among if each.code == code), None)
