"""Two Readings of one Edition -> Changes with typed facets, direction and severity (domain.md section 4).

passages   a Reading -> the smallest parts that can change by themselves
pairing    old passages and the new ones that they became, by text
sameness   when two wordings say the same
facts      what a passage says that can be compared: modal words, deadlines, amounts
facets     typed differences between two wordings
verdict    a pair of passages -> at most one Change
document   what changed of the whole document: completeness, date in force, title, number, issuers
reasons    the one sentence
"""

from __future__ import annotations

from collections.abc import Sequence

from registry.text.compare.change import SEVERITIES, Change, Comparison, Facet, Place
from registry.text.compare.document import changes_of_document, replaced
from registry.text.compare.pairing import pair
from registry.text.compare.passages import passages
from registry.text.compare.verdict import Judge
from registry.text.lexicon import LEXICONS, Lexicon
from registry.text.reading import Reading


def compare(old: Reading, new: Reading, lexicons: Sequence[Lexicon] = LEXICONS) -> Comparison:
    """Compare two Readings made under one version of the rules with the same lexicons. Raises ValueError for different versions."""
    if old.rules != new.rules:
        raise ValueError(f"only Readings of one version are compared, not {old.rules} with {new.rules}")
    if old.words == new.words:
        return Comparison(new.rules, ())
    matched = pair(passages(old), passages(new))
    judge = Judge(old, new, matched, lexicons)
    if matched.wholesale and not judge.reported:
        return Comparison(new.rules, (replaced(old, new, matched), *changes_of_document(old, new, ())))
    changes = tuple(judge.changes())
    return Comparison(new.rules, (*changes, *changes_of_document(old, new, changes)))


__all__ = ["SEVERITIES", "Change", "Comparison", "Facet", "Place", "compare"]
