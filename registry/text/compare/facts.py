"""What a passage says that can be compared: modal words, deadlines, amounts, who, and hedges."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from registry.text.compare.passages import Passage
from registry.text.lexicon import Lexicon, wording
from registry.text.modality import Cue, cues
from registry.text.quantities import Amount, Deadline, amounts, deadlines
from registry.text.values import value


@value
class Facts:
    """What one passage says, with offsets into its words."""

    words: str
    cues: tuple[Cue, ...]
    deadlines: tuple[Deadline, ...]
    amounts: tuple[Amount, ...]
    exceptions: Counter[str]
    conditions: Counter[str]
    qualifiers: Counter[str]


def facts(passage: Passage, lexicon: Lexicon | None, *, known: date | None) -> Facts:
    """Read a passage for comparing; `known` is the date of its document. Without a lexicon it has neither cues, deadlines nor amounts."""
    words = wording.DOCUMENT_REFERENCE.sub(lambda found: "\x00" * len(found[0]), passage.words)
    span = (0, len(words))
    return Facts(
        words,
        cues(words, span, lexicon) if lexicon else (),
        deadlines(words, span, lexicon, known=known) if lexicon else (),
        amounts(words, span, lexicon) if lexicon else (),
        _counted(wording.EXCEPTIONS, words),
        _counted(wording.CONDITIONS, words),
        _counted(wording.QUALIFIERS, words),
    )


def _counted(pattern: re.Pattern[str], words: str) -> Counter[str]:
    return Counter(found[0].lower() for found in pattern.finditer(words))


def day_or_period(deadline: Deadline) -> str:
    """A deadline for people: an ISO date, or a count with its unit; the words for what no number tells."""
    if deadline.day is not None:
        return deadline.day.isoformat()
    if deadline.unit is None:
        return deadline.rule
    plural = "s" if deadline.count and deadline.count > 1 else ""
    if deadline.kind != "recurring":
        return f"{deadline.count if deadline.count is not None else 'every'} {deadline.unit}{plural}"
    if deadline.every and (deadline.count != 1 or deadline.unit != deadline.every):
        return f"{deadline.count} {deadline.unit}{plural} after every {deadline.every}"
    return f"every {deadline.unit}{f' on {deadline.on}' if deadline.on else ''}"


def quantity(amount: Amount) -> str:
    """An amount for people: `CNY 12000000000`, `15 percent`, `CNY 1000-5000`."""
    ends = [f"{value.normalize():f}" for value in (amount.value, amount.upper) if value is not None]
    figures = "-".join(ends)
    return f"{amount.unit} {figures}" if amount.unit.isupper() else f"{figures} {amount.unit}"
