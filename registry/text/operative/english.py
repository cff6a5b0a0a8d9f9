"""Is an English sentence operative, and of what modality: by class, by decision, by cue, else as an imperative."""

from __future__ import annotations

import re

from registry.text.lexicon import en
from registry.text.modality import Cue
from registry.text.operative.values import PLAIN, Context, Finding
from registry.text.passages import Passage


def find(passage: Passage, kind: str, cue: Cue | None, around: Context) -> Finding | None:
    """The modality of an English sentence: by class, by decision, by cue, else as an imperative."""
    words = passage.words
    if kind in PLAIN:
        return PLAIN[kind]
    if kind == "sanction":
        return ("other", "sanction", 0, "negative", "sanction")
    if kind == "saving":
        return ("other", "statement", 0, "positive", "saving")
    if en.DECIDED.search(words) and (cue is None or cue.detail == "commitment"):
        return ("other", "statement", 0, "positive", "decision")
    if cue is not None and cue.modality == "commitment":
        return _will(passage, around)
    if cue is not None and en.STOPS.search(words, max(0, cue.span[0] - passage.head[0])):
        return ("prohibition", "prohibition", 5, "negative", "order to stop")
    if cue is not None:
        return (cue.modality, cue.detail, cue.strength, cue.polarity, "cue")
    limit = limits(words)
    if limit is not None:
        return limit
    if en.RULE_FIXING.search(words):
        return ("other", "statement", 0, "positive", "decision or date that fixes a rule")
    if imperative(words):
        return ("obligation", "directive", 3, "positive", "imperative")
    return None


def _will(passage: Passage, around: Context) -> Finding:
    """`will` promises, except where a report has said that the notice requires: then it renders a duty (domain.md 3.5)."""
    if around.requires is not None and passage.head[0] > around.requires and not re.search(r"\bwe\b", passage.words, re.IGNORECASE):
        return ("obligation", "strong_directive", 4, "positive", "will under a requirement")
    return ("commitment", "commitment", 3, "positive", "will")


def imperative(words: str) -> bool:
    """Whether a sentence opens with a verb in its base form, perhaps after one adverb."""
    found = re.match(r"\W*([A-Z][a-z]+)\s+([a-z]+)", words)
    if found is None or words.rstrip("*_ \"')")[-1:] not in ".;:" or len(words) < 20:
        return False
    first = found[1].lower()
    if first.endswith("ly"):
        return first in en.IMPERATIVES and found[2] in en.IMPERATIVES
    return first in en.IMPERATIVES and found[2] not in ("of", "is", "are", "was", "were", "has", "and", "will")


def names_power(words: str) -> bool:
    """Whether a sentence names an authority or an instrument."""
    return bool(en.NEWS_AUTHORITY.search(words) or en.NEWS_INSTRUMENTS.search(words))


def aside(words: str, at: int) -> bool:
    """Whether what stands at `at` belongs to a clause that only describes something."""
    return bool(en.ASIDE.search(words[: max(0, at)].rsplit(",", 1)[-1]))


def is_person(speaker: str) -> bool:
    """Whether a speaker is a person or holds an office, or is only a name; who is spoken to or described does not count."""
    speaker = en.RELATIVE.sub(" ", speaker)
    return bool(en.NEWS_PERSON.search(speaker) or en.NEWS_NAME.match(speaker))


_FORBIDS = ("ban", "bans", "banned", "bar", "bars", "barred", "prohibit", "prohibits")
_CAPS = ("cap", "caps", "capped", "limit", "limits", "limited", "restrict", "restricts", "restricted")


def limits(words: str) -> Finding | None:
    """A limit that is laid down without a modal verb: `are capped at 3 percent`, `the rules bar banks from`."""
    found = en.LIMIT_PASSIVE.search(words) or en.LIMIT_ACTIVE.match(words)
    if found is None and (acted := en.LIMIT_ACTED.match(words)) and en.ACTED_NOW.search(words):
        found = acted
    if (
        found is None
        or aside(words, found.start("verb"))
        or words[: found.start("verb")].endswith(" to ")
        or is_person(words[: found.start("verb")])
    ):
        return None
    if found.re is not en.LIMIT_PASSIVE and not names_power(words[: found.start("verb")]):
        return None
    verb = found["verb"].lower()
    if verb in _FORBIDS:
        return ("prohibition", "prohibition", 5, "negative", "ban without a modal verb")
    if verb in _CAPS:
        return ("prohibition", "limit", 5, "negative", "limit without a modal verb")
    return ("other", "statement", 0, "positive", "amount that is fixed")
