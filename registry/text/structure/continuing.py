"""Whether a line goes on with the sentence of the one before it, which a hard line break cut."""

from __future__ import annotations

from registry.text.lexicon.deferred import deferred
from registry.text.structure import shared
from registry.text.structure.head import ends_sentence
from registry.text.structure.line import Line
from registry.text.structure.markers import HARD, readings_of


def continues(before: Line, line: Line) -> bool:
    """Whether `line` goes on with the sentence that a hard line break cut in `before`."""
    if before.row or line.row:
        return False
    if not (before.depth or before.bullet or line.bullet or line.depth) and _clause_follows(before, line):
        return True
    if before.depth or ends_sentence(before.words) or len(before.words) < 40:
        return False
    return line.words[0].islower() or (before.words[-1] in ",、" and len(before.words) < 400) or _hangs(before, line)


_HANGS = deferred(r"\s(?:a|an|the|of|to|from|by|with|under|than|and|or|that|which)$|\s[A-Z][a-z]{2,8}\s\d{1,2},$")
"""How a line ends that cannot end a sentence: with an article, a preposition, a conjunction, a day without its year."""


def _hangs(before: Line, line: Line) -> bool:
    """Whether a line waits for the next, which bears no label."""
    return _HANGS.search(before.words, max(0, len(before.words) - 16)) is not None and not readings_of(line)


def _clause_follows(before: Line, line: Line) -> bool:
    """Whether an unlabelled line is the next clause after a semicolon, or the first of a head's unlabelled list."""
    mark = before.words[-1]
    if mark != ";" and not (mark == ":" and line.words[-1] == ";" and not shared.ends_as_stem(before.words)):
        return False
    return all(kind in HARD for kind, _, _, _ in readings_of(before))
