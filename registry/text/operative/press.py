"""In whose voice does each sentence of a report stand, and does it lay down a rule without a modal verb?

A report that once said `the circular says` goes on in the voice of the instrument until a speaker, a figure or the past comes between:

    ""            the reporter tells: background, figures, history, those who look on
    "instrument"  rules, a notice, a draft are said to provide something
    "authority"   who makes rules says, orders or decides something
    "speaker"     a person or somebody unnamed speaks

The voice passes to a sentence that names none of its own. For languages whose rules are told by a cue.
"""

from __future__ import annotations

import re

from registry.text.lexicon.gates import Sentence, plain
from registry.text.lexicon.tables import ByCue
from registry.text.operative.by_cue import aside, governs
from registry.text.operative.speakers import is_person, names_power, speaker_after
from registry.text.operative.values import Finding, once
from registry.text.passages import Passage

_FINDINGS: dict[str, Finding] = {
    "forbid": ("prohibition", "prohibition", 5, "negative", "ban that is reported"),
    "cap": ("prohibition", "limit", 5, "negative", "limit that is reported"),
    "allow": ("permission", "permission", 1, "positive", "relief that is reported"),
    "set": ("other", "statement", 0, "positive", "amount or term that is reported"),
    "advise": ("encouragement", "encouragement", 2, "positive", "advice that is reported"),
    "intend": ("commitment", "commitment", 3, "positive", "what an authority means to do"),
    "oblige": ("obligation", "strong_directive", 4, "positive", "duty that is reported"),
}
FRAMED = ("instrument", "authority")
"""Voices that lay down rules."""


def voice(words: Sentence, before: str, rules: ByCue, *, remark: bool) -> str:
    """The voice of a sentence after one in the voice `before`; `remark` says that a person speaks in it."""
    press = rules.press
    if words.match(press.says_what_follows):
        return "instrument"
    if remark:
        return "authority" if holder_announces(words, rules) else "speaker"
    if tells_background(words, rules) or tells_of_past(words, rules):
        return ""
    if words.search(press.instrument_speaks):
        return "instrument"
    if not names_power(words, rules):
        return before
    if words.search(rules.voices.says) or words.search(rules.voices.orders) or _acts(words, rules):
        return "authority"
    directs = words.search(press.directs)
    if directs and names_power(words.upto(directs.start()), rules):
        return "authority"
    return before


@once
def tells_of_past(words: Sentence, rules: ByCue) -> bool:
    """Whether a sentence tells what was before."""
    return words.search(rules.voices.past) is not None


@once
def tells_background(words: Sentence, rules: ByCue) -> bool:
    """Whether a sentence tells of markets, of figures or of those who look on."""
    return words.search(rules.press.background) is not None


@once
def holder_announces(words: Sentence, rules: ByCue) -> bool:
    """Whether one who holds an office announces a ban, limit or tax by its name, or tells a parliament what will be done."""
    if words.search(rules.press.in_parliament):
        return True
    return words.search(rules.voices.spokesman) is not None and words.search(rules.press.announces) is not None


def _acts(words: Sentence, rules: ByCue) -> bool:
    """Whether an authority is told to have just done what rules are made by."""
    done = words.search(rules.press.acted)
    if done and names_power(words.upto(done.start()), rules) and not is_person(words[: done.start()], rules):
        return True
    for found in rules.press.verb.finditer(words[:_REACH]):
        before = words.upto(found.start())
        if found[0].lower() in rules.press.past and rules.press.perfect.search(before) and names_power(before, rules):
            return not is_person(before, rules)
    return False


def lays_down(words: Sentence, spoken: str, rules: ByCue) -> Finding | None:
    """The rule that a sentence in the voice `spoken` reports without a modal verb, if any."""
    press = rules.press
    if tells_background(words, rules):
        return None
    if (finding := prescribed(words, spoken, rules)) is not None:
        return finding
    if (
        (named := words.search(press.announces))
        and not _idle(words, named.start(), rules)
        and (_is_power(words.upto(named.start()), spoken, rules) or holder_announces(words, rules))
    ):
        told = holder_announces(words, rules) or not is_person(words[: named.start()], rules)
        return _FINDINGS[press.banning[named["what"].lower()]] if told else None
    if (eases := words.search(press.eases)) and _said_or_done(words, spoken, rules) and not _idle(words, eases.start(), rules):
        return _FINDINGS["allow"]
    enacts = words.search(press.enacts)
    if enacts and enacts["progressive"] and not words.search(rules.voices.says):
        enacts = None
    if enacts and not _idle(words, enacts.start(), rules) and _is_power(words.upto(enacts.start("verb")), spoken, rules):
        return _FINDINGS[press.enacting[enacts["verb"].lower()]] if _is_about(words[enacts.end() :], rules) else None
    for found in press.verb.finditer(words[:_REACH]):
        kind = press.ruling[found[0].lower()]
        if _rules(words, found, spoken, rules):
            return _FINDINGS[kind]
    if (
        (seeks := words.search(press.seeks)) is not None
        and not _idle(words, seeks.end(), rules)
        and not is_person(words[: seeks.start()], rules)
    ):
        return _FINDINGS["set"]
    return _in_its_voice(words, spoken, rules) or of_authority(words, spoken, rules)


def _said_or_done(words: Sentence, spoken: str, rules: ByCue) -> bool:
    """Whether who makes rules is told to say or to have done something here, or spoke before."""
    return spoken in FRAMED or words.search(rules.voices.says) is not None or words.search(rules.press.acted) is not None


def of_authority(words: Sentence, spoken: str, rules: ByCue) -> Finding | None:
    """What an authority itself advises, or means to do by its own power."""
    press = rules.press
    for pattern, kind in ((press.advises, "advise"), (press.intends, "intend")):
        found = words.search(pattern)
        if found is None or tells_of_past(words, rules) or aside(words, found.start(), rules):
            continue
        before = words.upto(found.start())
        carried = spoken in FRAMED and before.match(press.carried_on) is not None
        if len(before) <= _SUBJECT and not is_person(before, rules) and (carried or before.search(rules.voices.authority)):
            return _FINDINGS[kind]
    return None


_SUBJECT = 90
"""Characters within which who acts is named before his verb."""


def prescribed(words: Sentence, spoken: str, rules: ByCue) -> Finding | None:
    """What a sentence in the voice `spoken` prescribes by a set phrase."""
    press = rules.press
    if tells_background(words, rules):
        return None
    for pattern, kind in ((press.prescribes, "oblige"), (press.implements, "oblige"), (press.would_not, "forbid")):
        found = words.search(pattern)
        if found and not _idle(words, found.start(), rules) and _is_attributed(words, found.start(), spoken, rules):
            return _FINDINGS[kind]
    return None


def named(passage: Passage, spoken: str, rules: ByCue) -> Finding | None:
    """What an item lays down that only names a ban or limit, in a list of what an instrument says."""
    words = passage.words
    found = words.match(rules.press.named) if passage.item and spoken == "instrument" else None
    if found is None or words.search(passage.lexicon.lists.finite):
        return None
    return _FINDINGS[rules.press.banning[found["what"].lower()]]


def _in_its_voice(words: Sentence, spoken: str, rules: ByCue) -> Finding | None:
    """What a sentence lays down only because an instrument, or who makes it, speaks."""
    press = rules.press
    if spoken not in FRAMED or tells_of_past(words, rules) or words.search(press.state_before):
        return None
    if words.search(press.stands) or words.match(press.turns_down) or words.match(press.faces):
        return _FINDINGS["set"]
    if spoken != "instrument":
        return None
    patterns = (
        (press.barred, "forbid"),
        (press.could_not, "forbid"),
        (press.would_not_be, "forbid"),
        (press.could, "allow"),
        (press.left_out, "oblige"),
    )
    return next((_FINDINGS[kind] for pattern, kind in patterns if words.search(pattern)), None)


_REACH = 320
"""Characters of a sentence within which the verb of its main clause stands."""


def _rules(words: Sentence, found: re.Match[str], spoken: str, rules: ByCue) -> bool:
    """Whether a verb by which rules are made is the verb of a main clause, with who makes them or what they are about as its subject."""
    before, after, form, press = words.upto(found.start()), words[found.end() :], found[0].lower(), rules.press
    if _idle(words, found.start(), rules) or is_person(before, rules):
        return False
    if form in press.base and (resolved := before.search(press.resolves)):
        return _is_power(before.upto(resolved.start()), spoken, rules)
    if form in press.past and before.search(press.passive):
        return _befallen(words, before, spoken, rules)
    if before.search(press.no_subject) or press.no_object.match(after) or press.several.match(after):
        return False
    if form in press.past and not (form in press.present and before.search(rules.voices.instruments)):
        return _is_power(before, spoken, rules) and _acts_now(words, before, after, rules)
    if form in press.present:
        told = _is_about(after, rules) or (press.ruling[form] == "allow" and rules.voices.authority.search(after[:_NEAR]) is not None)
        return told and _has_instrument(before, spoken, rules)
    return False


_NEAR = 40
"""Characters after a verb in which its object begins."""


def _idle(words: Sentence, at: int, rules: ByCue) -> bool:
    """Whether what stands at `at` is doubted, past, or only describes something."""
    before = rules.relative.sub(" ", words[:at])
    return bool(tells_of_past(words, rules) or rules.voices.doubt.search(before) or not governs(words, at, rules))


def _is_power(before: Sentence, spoken: str, rules: ByCue) -> bool:
    """Whether the words before a verb name who or what makes rules, or stand for it."""
    return names_power(before, rules) or (spoken in FRAMED and before.match(rules.press.carried_on) is not None)


def _has_instrument(before: Sentence, spoken: str, rules: ByCue) -> bool:
    """Whether the subject is an instrument, or in the voice of one what it is about."""
    if len(before) > 120:
        return False
    if before.search(rules.voices.instruments):
        return True
    return spoken == "instrument" and bool(before.match(rules.press.carried_on) or before.search(rules.press.things))


def _is_about(after: str, rules: ByCue) -> bool:
    """Whether the object is what rules are about, or those whom they bind."""
    return bool(rules.press.things.search(after[:90]) or rules.voices.addressed.search(after[:90]))


def _acts_now(words: Sentence, before: Sentence, after: str, rules: ByCue) -> bool:
    """Whether an authority's act is the one that is reported: it has just acted, on what rules are about, by how much or from when."""
    if words.search(rules.press.up_to_now) or not _is_about(after, rules):
        return False
    return bool(before.search(rules.press.perfect) or words.search(rules.acted_now) or re.search(r"\d", after))


def _befallen(words: Sentence, before: Sentence, spoken: str, rules: ByCue) -> bool:
    """Whether it is told, in the voice of who makes rules, what is done to what they are about."""
    if words.search(rules.press.up_to_now) or not _is_about(before[-90:], rules):
        return False
    said = words.search(rules.voices.says) is not None and names_power(words, rules)
    if before.search(rules.press.passive_past):
        dated = words.search(rules.acted_now) is not None
        return (said and (dated or re.search(r"\d", words) is not None)) or (spoken in FRAMED and dated)
    return said or spoken in FRAMED


def _is_attributed(words: Sentence, at: int, spoken: str, rules: ByCue) -> bool:
    """Whether what stands at `at` has an authority or instrument before it, or as who speaks after it."""
    if _is_power(words.upto(at), spoken, rules) or spoken in FRAMED or words.search(rules.press.inverted):
        return True
    if rules.press.complies.search(words, at) and words.search(rules.voices.instruments):
        return True
    found = speaker_after(words, rules)
    return found is not None and names_power(plain(found[1]), rules)


def moves(words: Sentence, spoken: str, rules: ByCue) -> Finding | None:
    """The tax, fee or limit that a sentence says will move, in no doubt and in the voice of who makes rules."""
    found = words.search(rules.press.amount_moves)
    if found is None or spoken not in FRAMED or tells_background(words, rules) or _idle(words, found.end(), rules):
        return None
    return _FINDINGS["set"]


def promised(words: Sentence, at: int, rules: ByCue) -> Finding | None:
    """What a passive future at `at` does in the voice of a rule, where it is no promise: forbid, bind, or say to whom a rule applies."""
    press = rules.press
    if words.search(press.starts):
        return _FINDINGS["set"]
    if (comes := words.search(press.comes)) and comes.start() < at:
        return _FINDINGS[press.banning[comes["what"].lower()]]
    if words.match(press.forbids_passive, at):
        return _FINDINGS["forbid"]
    does = words.match(press.does, at)
    if does and words.upto(at).search(press.makes_rules):
        return _FINDINGS[press.ruling[does["verb"].lower()]]
    if words.match(press.applies_passive, at):
        return ("other", "scope", 0, "positive", "scope that is reported")
    if words.match(press.binds_passive, at):
        return ("obligation", "strong_directive", 4, "positive", "passive of a rule that is reported")
    return None


def quotes_authority(folded: str, start: int, rules: ByCue) -> bool:
    """Whether what begins at `start` is quoted, perhaps with sentences around it, from what an authority itself has put out."""
    before = folded[max(folded.rfind("\n", 0, start) + 1, start - _QUOTED) : start]
    opens = start + 1 if folded.startswith('"', start) else start if before.count('"') % 2 else 0
    closes = folded.find('"', opens, opens + _QUOTED) if opens else -1
    return closes > 0 and rules.press.quoted_by.match(folded, closes) is not None


_QUOTED = 900
"""Characters that a quotation of several sentences takes at most."""


def reads_quotation(folded: str, words: Sentence, spoken: str, rules: ByCue) -> bool:
    """Whether what is quoted belongs to the rule: part of the reporter's sentence, or in the voice of an instrument."""
    if words.search(rules.press.inverted):
        return True
    if spoken == "instrument" and rules.press.quoted_of_it.search(folded) and rules.press.quoted_duty.search(folded):
        return True
    if spoken not in FRAMED or rules.press.quoted_of_somebody.search(folded):
        return False
    return rules.press.partly_quoted.search(folded) is not None


def quotes_duty(seen: Sentence, spoken: str, rules: ByCue) -> bool:
    """Whether an institution is quoted, or an instrument by `it`, so that a strong cue in the quotation binds; `seen` has it unmasked."""
    found = seen.search(rules.press.quoted_of_power)
    if found is None or not seen.search(rules.press.quoted_duty):
        return False
    speaker = found["who"] or found["whose"]
    if spoken in FRAMED and seen.search(rules.press.quoted_of_it):
        return True
    return rules.voices.authority.search(speaker) is not None and not is_person(speaker, rules)
