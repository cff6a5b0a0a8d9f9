"""Is a sentence operative in a language whose rules are told by a cue or a set phrase: by class, decision, cue, else as an imperative."""

from __future__ import annotations

from registry.text.lexicon.tables import ByCue
from registry.text.modality import Cue, cues
from registry.text.operative.values import PLAIN, SANCTION, SAVING, Context, Finding, by
from registry.text.passages import Passage


def find(passage: Passage, kind: str, cue: Cue | None, around: Context, rules: ByCue) -> Finding | None:
    """The modality of a sentence: by class, by decision, by cue, else as an imperative."""
    words = passage.words
    if kind in PLAIN:
        return PLAIN[kind]
    if kind == "sanction":
        return SANCTION
    if kind == "saving":
        return SAVING
    if rules.decided.search(words) and (cue is None or cue.detail == "commitment"):
        return ("other", "statement", 0, "positive", "decision")
    if cue is not None and cue.modality == "commitment":
        return _will(passage, around, rules)
    if cue is not None and rules.stops.search(words, max(0, cue.span[0] - passage.head[0])):
        return ("prohibition", "prohibition", 5, "negative", "order to stop")
    if cue is not None:
        return by(cue)
    limit = limits(words, rules)
    if limit is not None:
        return limit
    if rules.rule_fixing.search(words):
        return ("other", "statement", 0, "positive", "decision or date that fixes a rule")
    if imperative(words, rules):
        return ("obligation", "directive", 3, "positive", "imperative")
    return None


def _will(passage: Passage, around: Context, rules: ByCue) -> Finding:
    """`will` promises, except where a report has said that the notice requires: then it renders a duty (domain.md 3.5)."""
    if around.requires is not None and passage.head[0] > around.requires and not rules.ourselves.search(passage.words):
        return ("obligation", "strong_directive", 4, "positive", "will under a requirement")
    return ("commitment", "commitment", 3, "positive", "will")


def imperative(words: str, rules: ByCue) -> bool:
    """Whether a sentence opens with a verb in its base form, perhaps after one adverb."""
    found = rules.imperative.match(words)
    if found is None or words.rstrip("*_ \"')")[-1:] not in ".;:" or len(words) < 20:
        return False
    first = found[1].lower()
    if first.endswith(rules.adverb_end):
        return first in rules.imperatives and found[2] in rules.imperatives
    return first in rules.imperatives and found[2] not in rules.no_object


def names_power(words: str, rules: ByCue) -> bool:
    """Whether a sentence names an authority or an instrument."""
    return bool(rules.voices.authority.search(words) or rules.voices.instruments.search(words))


def aside(words: str, at: int, rules: ByCue) -> bool:
    """Whether what stands at `at` belongs to a clause that only describes something."""
    return bool(rules.aside.search(words[: max(0, at)].rsplit(",", 1)[-1]))


def is_person(speaker: str, rules: ByCue) -> bool:
    """Whether a speaker is a person or holds an office, or is only a name; who is spoken to or described does not count."""
    speaker = rules.relative.sub(" ", speaker)
    return bool(rules.voices.person.search(speaker) or rules.voices.name.match(speaker))


def limits(words: str, rules: ByCue) -> Finding | None:
    """A limit that is laid down without a modal verb: `are capped at 3 percent`, `the rules bar banks from`."""
    found = rules.limit_passive.search(words) or rules.limit_active.match(words)
    if found is None and (acted := rules.limit_acted.match(words)) and rules.acted_now.search(words):
        found = acted
    if (
        found is None
        or aside(words, found.start("verb"), rules)
        or words[: found.start("verb")].endswith(rules.purpose_end)
        or is_person(words[: found.start("verb")], rules)
    ):
        return None
    if found.re is not rules.limit_passive and not names_power(words[: found.start("verb")], rules):
        return None
    verb = found["verb"].lower()
    if verb in rules.forbidding:
        return ("prohibition", "prohibition", 5, "negative", "ban without a modal verb")
    if verb in rules.capping:
        return ("prohibition", "limit", 5, "negative", "limit without a modal verb")
    return ("other", "statement", 0, "positive", "amount that is fixed")


def recalls(passage: Passage, rules: ByCue) -> bool:
    """Whether a letter only recalls the rule in force: `In terms of the extant directions, banks are ...`."""
    recalled = rules.extant.match(passage.words)
    return recalled is not None and not rules.new_rule.search(passage.words, recalled.end())


def bound_before(passage: Passage, at: int, rules: ByCue) -> bool:
    """Whether a cue of the main clause stands before `at`: what comes after it describes, and does not govern."""
    found = cues(passage.words, (0, at), passage.lexicon)
    return any((cue.strength >= 4 or cue.modality == "permission") and not aside(passage.words, cue.span[0], rules) for cue in found)
