"""Is a sentence operative in a language whose rules are told by a cue or a set phrase: by class, decision, scope, cue, else without any."""

from __future__ import annotations

from collections.abc import Sequence

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import Sentence, plain
from registry.text.lexicon.tables import ByCue
from registry.text.modality import Cue, cues, describes
from registry.text.operative.speakers import is_person, names_power
from registry.text.operative.values import PLAIN, SANCTION, SAVING, Context, Finding, by, once
from registry.text.passages import Passage

BRACKETS = deferred(r"\([^()]{0,200}\)")


def find(passage: Passage, kind: str, cue: Cue | None, around: Context, rules: ByCue) -> Finding | None:
    """The modality of a sentence: by class, by decision, by scope, by cue, else as a rule without a modal verb."""
    if kind in PLAIN:
        return PLAIN[kind]
    if kind == "sanction":
        return SANCTION
    if kind == "saving":
        return SAVING
    if passage.words.search(rules.decided) and (cue is None or cue.detail == "commitment"):
        return ("other", "statement", 0, "positive", "decision")
    if not around.report and _is_scope(passage, cue, rules):
        return ("other", "scope", 0, "positive", "scope of the instrument")
    return _by_cue(passage, cue, around, rules) if cue is not None else _without_cue(passage, around, rules)


def main_cue(passage: Passage, found: Sequence[Cue], cue: Cue | None, rules: ByCue) -> Cue | None:
    """The cue of the rule that a future only brings in, or of the duty that follows from what it says will come about; else `cue`."""
    if cue is None or cue.detail != "commitment":
        return cue
    words, start = passage.words, passage.head[0]
    at = cue.span[0] - start
    announced = words.search(rules.rules_follow, at)
    if announced is None and words.match(rules.will_consist, at) is None:
        return cue
    after = start + (announced.end() if announced else at + 1)
    binding = (other for other in found if other.span[0] >= after and other.binds)
    return next((other for other in binding if not aside(words, other.span[0] - start, rules)), cue)


def _is_scope(passage: Passage, cue: Cue | None, rules: ByCue) -> bool:
    """Whether a sentence says to whom the instrument applies; `shall not apply` releases instead."""
    found = passage.words.match(rules.applies)
    if found is None or cue is None:
        return found is not None
    if cue.span[0] >= passage.head[1]:
        return True
    return cue.detail not in ("release", "prohibition") and cue.span[0] - passage.head[0] <= found.end()


def _by_cue(passage: Passage, cue: Cue, around: Context, rules: ByCue) -> Finding:
    """The modality that a cue gives."""
    words, at = passage.words, max(0, cue.span[0] - passage.head[0])
    if words.match(rules.deems, at):
        return ("other", "definition", 0, "positive", "deeming")
    if cue.detail == "commitment":
        return _will(passage, at, around, rules)
    if cue.modality == "obligation" and not around.report and _sets_value(words, at, rules):
        return ("other", "statement", 0, "positive", "value that is fixed")
    if words.search(rules.stops, at) and not words.search(rules.goes_on, at):
        return ("prohibition", "prohibition", 5, "negative", "order to stop")
    opens = command(words, rules) if at > 0 else None
    if opens is not None and opens not in rules.encouraging and cue.detail == "avoidance":
        return ("obligation", "directive", 3, "positive", "imperative")
    if opens in rules.encouraging:
        return ("encouragement", "encouragement", 2, "positive", "command that encourages")
    return by(cue)


def _sets_value(words: Sentence, at: int, rules: ByCue) -> bool:
    """Whether the cue at `at` belongs to a value that it fixes: `the rate shall be 2 per cent`."""
    if not words.may_match(rules.value):
        return False
    found = next((found for found in rules.value.finditer(words) if found.start() <= at < found.end()), None)
    return found is not None and not any(cue in words[found.start() : at] for cue in rules.owed)


def _without_cue(passage: Passage, around: Context, rules: ByCue) -> Finding | None:
    """A rule without a modal verb: a limit, a value, a decision, a command, or what those bound are to do."""
    words = passage.words
    laid_down = limits(words, rules) or (rules_to(words, rules) if around.report else None)
    if laid_down is not None:
        return laid_down
    if words.search(rules.rule_fixing) or (not around.report and words.search(rules.value)):
        return ("other", "statement", 0, "positive", "decision, date or value that fixes a rule")
    if words.match(rules.forbids) and not around.report:
        return ("prohibition", "prohibition", 5, "negative", "command that forbids")
    if imperative(words, rules, item=passage.item) or (not around.report and words.match(rules.command_lead)):
        if command(words, rules) in rules.encouraging:
            return ("encouragement", "encouragement", 2, "positive", "command that encourages")
        return ("obligation", "directive", 3, "positive", "imperative")
    if passage.item and words[:1].isupper() and not around.report and (telegraphic := _telegraphic(words, rules)) is not None:
        return telegraphic
    if passage.lists and not around.report and (told := listed(passage, rules)) is not None:
        return told
    if not around.report and _those_bound(passage, around, rules):
        return ("obligation", "directive", 3, "positive", "what those bound are to do")
    return None


def _telegraphic(words: Sentence, rules: ByCue) -> Finding | None:
    """What an item says that leaves out the verb: `Prior approval required`."""
    found = next((row for row in rules.telegraphic if words.search(row[4])), None)
    return (*found[:4], "item without a verb") if found is not None and len(words.split()) >= 3 else None


def listed(passage: Passage, rules: ByCue) -> Finding | None:
    """What a list says whose head is only a name: what the name makes it, else what an item of it says without a verb."""
    named = passage.words.search(passage.lexicon.lists.demands)
    modality = rules.demanding.get(named[1].lower()) if named else None
    if modality is not None:
        return (modality, modality, 5, "negative" if modality == "prohibition" else "positive", "list under a heading that says what it is")
    return next((found for line in passage.listed.split("\n") if (found := _telegraphic(plain(line), rules)) is not None), None)


def _those_bound(passage: Passage, around: Context, rules: ByCue) -> bool:
    """Whether those bound stand with an infinitive, or in a digest with what they do."""
    words = passage.words
    if around.digest and (words.match(rules.bound_act) or words.match(rules.authority_act)):
        return True
    found = words.match(rules.bound_to) if words[:1].isupper() else None
    return found is not None and not passage.lexicon.lists.finite.search(words, 0, found.start("to"))


def _will(passage: Passage, at: int, around: Context, rules: ByCue) -> Finding:
    """`will` promises; it binds after a report's `requires`, and where those whom a notice binds are to act (domain.md 3.5)."""
    words = passage.words
    if words.match(rules.will_consist, at):
        return ("other", "statement", 0, "positive", "will that describes")
    ours = words.match(rules.will_of_authority, at) is not None or words.search(rules.ourselves) is not None
    if around.requires is not None and passage.head[0] > around.requires and not ours:
        return ("obligation", "strong_directive", 4, "positive", "will under a requirement")
    active = not words.match(rules.will_passive, at)
    by_those_bound = active and rules.bound_subject.search(words[max(0, at - 140) : at]) is not None
    if by_those_bound or (not around.report and words.match(rules.will_bind, at)):
        return ("obligation", "strong_directive", 4, "positive", "will of those bound")
    return ("commitment", "commitment", 3, "positive", "will")


def command(words: Sentence, rules: ByCue) -> str | None:
    """The verb in its base form that a sentence opens with, perhaps after one adverb."""
    found = words.match(rules.imperative)
    if found is None:
        return None
    first = found[1].lower()
    if first.endswith(rules.adverb_end):
        return found[2] if first in rules.imperatives and found[2] in rules.imperatives else None
    return first if first in rules.imperatives and found[2] not in rules.no_object else None


def imperative(words: Sentence, rules: ByCue, *, item: bool = False) -> bool:
    """Whether a sentence is a command; an item of a list needs no full stop but an object, to be told from a heading."""
    if command(words, rules) is None or len(words) < 20 or not words.lstrip(" *_\"'(")[:1].isupper():
        return False
    if words.rstrip("*_ \"')")[-1:] in ".;:":
        return True
    return item and len(words.split()) >= 5 and words.search(rules.object) is not None


def rules_to(words: Sentence, rules: ByCue) -> Finding | None:
    """Rules that are there `to allow`, `to ban`: what they are to do is what they lay down."""
    found = words.search(rules.rules_to)
    if found is None:
        return None
    verb = found["verb"].lower()
    if verb in rules.allowing:
        return ("permission", "permission", 1, "positive", "rules that allow")
    if verb in rules.forbidding or verb in rules.capping:
        return ("prohibition", "prohibition", 5, "negative", "rules that forbid")
    return ("obligation", "strong_directive", 4, "positive", "rules that require")


def governs(words: str, at: int, rules: ByCue) -> bool:
    """Whether what stands at `at` governs: in a main clause, or in one that tells what an instrument lays down."""
    if rules.press.contact.search(words, max(0, at - 80), at):
        return False
    return not aside(words, at, rules) or any(found.start() <= at < found.end() for found in rules.voices.lays_down.finditer(words))


def aside(words: str, at: int, rules: ByCue) -> bool:
    """Whether what stands at `at` belongs to a clause that only describes something."""
    return describes(BRACKETS.sub(" ", words[: max(0, at)]).rsplit(",", 1)[-1].rsplit(": ", 1)[-1], rules.aside)


@once
def limits(words: Sentence, rules: ByCue) -> Finding | None:
    """A limit that is laid down without a modal verb: `are capped at 3 percent`, `the rules bar banks from`."""
    passive = words.search(rules.limit_passive)
    found = passive or words.match(rules.limit_active)
    if found is None and (acted := words.match(rules.limit_acted)) and words.search(rules.acted_now):
        found = acted
    if (
        found is None
        or aside(words, found.start("verb"), rules)
        or words[: found.start("verb")].endswith(rules.purpose_end)
        or is_person(words[: found.start("verb")], rules)
    ):
        return None
    if passive is None and not names_power(words.upto(found.start("verb")), rules):
        return None
    verb = found["verb"].lower()
    if verb in rules.forbidding:
        return ("prohibition", "prohibition", 5, "negative", "ban without a modal verb")
    if verb in rules.capping:
        return ("prohibition", "limit", 5, "negative", "limit without a modal verb")
    return ("other", "statement", 0, "positive", "amount that is fixed")


def recalls(passage: Passage, rules: ByCue) -> bool:
    """Whether a letter only recalls the rule in force: `In terms of the extant directions, banks are ...`."""
    recalled = passage.words.match(rules.extant)
    return recalled is not None and not passage.words.search(rules.new_rule, recalled.end())


def bound_before(passage: Passage, at: int, rules: ByCue) -> bool:
    """Whether a cue of the main clause stands before `at`: what comes after it describes, and does not govern."""
    found = cues(passage.words, (0, at), passage.lexicon)
    return any((cue.binds or cue.modality == "permission") and not aside(passage.words, cue.span[0], rules) for cue in found)
