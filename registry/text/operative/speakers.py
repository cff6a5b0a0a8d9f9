"""Who is named as speaking in a sentence of a report: an authority, a person, somebody unnamed; for languages that tell rules by a cue."""

from __future__ import annotations

import re

from registry.text.lexicon.gates import Sentence
from registry.text.lexicon.tables import ByCue
from registry.text.operative.values import once


@once
def names_power(words: Sentence, rules: ByCue) -> bool:
    """Whether a sentence names an authority or an instrument."""
    return bool(words.search(rules.voices.instruments) or words.search(rules.voices.authority))


def is_person(speaker: str, rules: ByCue) -> bool:
    """Whether a speaker is a person or holds an office, or is only a name; who is spoken to or described does not count."""
    speaker = rules.relative.sub(" ", speaker.rpartition(": ")[2])
    return bool(rules.voices.person.search(speaker) or rules.voices.name.match(speaker))


@once
def speaker_after(words: Sentence, rules: ByCue) -> re.Match[str] | None:
    """Who is named as speaking at the end of a sentence, group 1."""
    return words.search(rules.voices.speaker_after, max(0, len(words) - _END))


_END = 200
"""Characters at the end of a sentence that may name who speaks."""


def authority_after(words: Sentence, rules: ByCue) -> bool:
    """Whether an authority is named as speaking at the end of a sentence."""
    found = speaker_after(words, rules)
    return found is not None and rules.voices.authority.search(found[1]) is not None and not is_person(found[1], rules)


@once
def remark(words: Sentence, rules: ByCue) -> bool:
    """Whether a person, an office-holder or somebody unnamed says it, on a stage, or tells of the past."""
    if words.search(rules.voices.stage):
        return True
    after = speaker_after(words, rules)
    if (after and _institution_says(words[: after.start()], rules)) or words.match(rules.press.under):
        return False
    if after and is_person(after[1], rules) and not _relays(words[: after.start()], after[1], rules):
        return True
    inverted = words.search(rules.voices.speaker_inverted)
    if inverted and is_person(inverted[1], rules) and not _relays(words[: inverted.start()], inverted[1], rules):
        return True
    if not words.may_match(rules.voices.spoke):
        return False
    verb = rules.voices.spoke.search(words, 0, after.start() if after else len(words))
    speaker = words[: verb.start()] if verb else ""
    return verb is not None and len(speaker) <= 160 and is_person(speaker, rules) and not _relays(words[verb.end() :], speaker, rules)


def _institution_says(words: str, rules: ByCue) -> bool:
    """Whether an institution is the first to speak: `the central bank said it would raise the ratio, its governor said`."""
    verb = rules.voices.spoke.search(words)
    speaker = words[: verb.start()] if verb else ""
    return bool(speaker) and rules.voices.authority.search(speaker) is not None and not is_person(speaker, rules)


def _relays(said: str, speaker: str, rules: ByCue) -> bool:
    """Whether an unnamed source tells of what an institution has ordered."""
    if not rules.voices.sources.search(speaker):
        return False
    verb = rules.voices.orders.search(said)
    return verb is not None and bool(rules.voices.authority.search(said[: verb.start()]))
