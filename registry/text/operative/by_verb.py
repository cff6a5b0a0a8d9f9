"""Is a sentence operative in a language in which a bare verb states a rule: by class, by cue, else by what its verbs do in a notice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from registry.text.extract import Span
from registry.text.lexicon.gates import Sentence
from registry.text.lexicon.tables import ByVerb
from registry.text.modality import Cue, cues
from registry.text.operative.values import PLAIN, SANCTION, SAVING, Finding, by
from registry.text.passages import Passage


def find(passage: Passage, kind: str, cue: Cue | None, rules: ByVerb) -> Finding | None:
    """The modality of a sentence: by class, by cue, else by what its verbs do in a notice."""
    if kind in PLAIN:
        return PLAIN[kind]
    if kind == "sanction":
        return SANCTION
    if cue is not None and (cue.detail in passage.lexicon.modality.binding or cue.modality == "commitment"):
        return _led_by_a_step(passage, cue, rules) or by(cue)
    if kind == "calculation_rule":
        return ("other", "statement", 0, "positive", "calculation rule")
    if kind == "saving":
        return SAVING
    if not _is_sentence(passage, cue, kind, rules):
        return None
    return _by_verbs(passage, cue, rules)


def _led_by_a_step(passage: Passage, cue: Cue, rules: ByVerb) -> Finding | None:
    """The duty that opens a sentence whose ban comes after a semicolon: `符合条件的, 发给证书; 不符合的, 不予登记。`"""
    first, semicolon, _ = passage.words[: passage.within(cue.span[0])].partition(";")
    if not semicolon or cue.detail in passage.lexicon.modality.modal or not rules.procedure.search(first):
        return None
    return ("obligation", "directive", 4, "positive", "step of a procedure")


def of_list(passage: Passage, found: Sequence[Cue], parts: Sequence[Span], cue: Cue | None) -> Cue | None:
    """The modal verb on which the list of a sentence hangs, `…应当…, 不得有下列行为:`; else `cue`."""
    lexicon = passage.lexicon
    if not passage.lists or not lexicon.lists.listed.search(passage.words, passage.within(parts[-1][0])):
        return cue
    return next((other for other in found if other.detail in lexicon.modality.modal and other.span[0] >= parts[-1][0]), cue)


_REACH = 8
"""Characters between a modal verb and the sanction that it still governs: 可以处, 应当依法给予."""


def binds_first(passage: Passage, cue: Cue | None, rules: ByVerb) -> bool:
    """Whether a sentence that speaks of a sanction states a duty or power of its own, and nobody who imposes the sanction."""
    if cue is None or cue.detail not in passage.lexicon.modality.modal or passage.words.search(rules.agent_sanction):
        return False
    found = rules.sanction.search(passage.words, passage.within(cue.span[0]))
    return found is None or passage.within(cue.span[1]) + _REACH < found.start()


def _is_sentence(passage: Passage, cue: Cue | None, kind: str, rules: ByVerb) -> bool:
    """Whether a line without a binding cue is a sentence and not a heading or an entry of a table."""
    if cue is not None or kind != "substantive" or passage.lists or rules.decides.search(passage.words.rstrip(" *_")):
        return True
    words = passage.words.rstrip(" *_)")
    return len(words) >= 8 and words[-1:] in "。;" and (words[-1] == "。" or "," in words)


def _by_verbs(passage: Passage, cue: Cue | None, rules: ByVerb) -> Finding:
    """The modality of a sentence without a binding cue."""
    words = _without_conditions(passage, rules)
    deems = words.search(rules.deeming) is not None
    if not deems and words.search(rules.negative_verb) and not words.search(rules.no_denial):
        return ("prohibition", "prohibition", 5, "negative", "negative verb")
    if deems:
        return ("other", "definition", 0, "positive", "deeming")
    if cue is not None and _directs(passage, cue, rules):
        return _AVOIDING if _only_avoids(passage, cue) else by(cue)
    if words.search(rules.decides_itself):
        return ("other", "statement", 0, "positive", "decision")
    if words.search(rules.composed) or words.search(rules.states):
        return ("other", "statement", 0, "positive", "composition, term or state")
    if words.search(rules.agent) and words.search(rules.in_charge):
        return ("obligation", "directive", 4, "positive", "actor in charge")
    if words.search(rules.rights):
        return ("permission", "permission", 1, "positive", "right or benefit")
    return _by_actor(passage.words, rules)


_AVOIDING: Finding = ("obligation", "directive", 3, "positive", "deed, and what it avoids")


def _only_avoids(passage: Passage, cue: Cue) -> bool:
    """Whether a last clause only says what the deed before it is to avoid: `实行分批开学,避免聚集。`"""
    at = passage.within(cue.span[0])
    return cue.detail == "avoidance" and at > 0 and passage.words[at - 1] == "," and "," not in passage.words[at:]


def _by_actor(words: Sentence, rules: ByVerb) -> Finding:
    """What a sentence in the present tense lays upon somebody, or only fixes."""
    if (words.search(rules.execution) and words.search(rules.by_reference)) or words.search(rules.applies):
        if words.search(rules.actor_follows):
            return ("obligation", "directive", 4, "positive", "actor who follows a rule by reference")
        return ("other", "procedure", 0, "positive", "rule by reference")
    if words.search(rules.agent) or words.match(rules.actor_start) or words.search(rules.establishes):
        return ("obligation", "directive", 4, "positive", "actor and verb")
    if words.search(rules.procedure):
        return ("obligation", "directive", 4, "positive", "step of a procedure")
    if words.match(rules.guides):
        return ("obligation", "directive", 4, "positive", "deed of nobody named")
    return ("other", "statement", 0, "positive", "rule without a cue")


def _without_conditions(passage: Passage, rules: ByVerb) -> Sentence:
    """A sentence without the clauses that only state a condition or an exception; itself where nothing else is left."""
    words, condition_end = passage.words, passage.lexicon.modality.condition_end
    *before, last = re.split("([,;:])", words)
    kept = [part + mark for part, mark in zip(before[::2], before[1::2], strict=True) if not condition_end.search(part)]
    rest = "".join([*kept, "" if rules.except_end.search(last) else last])
    return words if rest == words or not rest.strip(",;:") else passage.lexicon.gates.sentence(rest)


def _directs(passage: Passage, cue: Cue, rules: ByVerb) -> bool:
    """Whether a word like 完善 is what somebody is to do, and does not only tell what befalls a thing or describe one."""
    at = passage.within(cue.span[0])
    before = re.split("[,;:]", passage.words[:at])[-1]
    if rules.voice.search(passage.words[:at]) and not before.strip('□"《》'):
        return True
    return not rules.befalls.search(before)


def outweighs(passage: Passage, at: int, reason: str, rules: ByVerb) -> bool:
    """Whether a principle is laid down as a duty, a definition has somebody lay down the rest, or what follows its 包括 binds."""
    if reason == "definition":
        return passage.words.search(rules.delegates, at) is not None or _binds_after(passage, at, rules)
    found = cues(passage.words, (0, len(passage.words)), passage.lexicon) if reason == "principle" else ()
    binding = passage.lexicon.modality.binding
    return any(cue.detail in binding or passage.words[slice(*cue.span)] in rules.commands for cue in found)


def _binds_after(passage: Passage, at: int, rules: ByVerb) -> bool:
    """`…包括…, 但应当…`."""
    after = passage.words.find(",", at)
    if after <= 0 or passage.words.search(rules.means):
        return False
    return any(cue.detail in passage.lexicon.modality.modal for cue in cues(passage.words, (after, len(passage.words)), passage.lexicon))
