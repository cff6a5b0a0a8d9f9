"""Is a sentence operative in a language in which a bare verb states a rule: by class, by cue, else by what its verbs do in a notice."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from registry.text.extract import Span
from registry.text.lexicon.gates import Sentence, plain
from registry.text.lexicon.tables import ByVerb
from registry.text.modality import Cue, cues
from registry.text.operative.values import NO_CUE, PLAIN, SANCTION, SAVING, Finding, by, once
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


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of a report with its cue, and in whose voice it stands; `carried` says that the sentence before states a norm."""

    passage: Passage
    cue: Cue | None
    rules: ByVerb
    spoken: str
    carried: bool


_Test = Callable[[_Told], object]


def reported(passage: Passage, cue: Cue | None, kind: str, rules: ByVerb, spoken: str, *, carried: bool) -> Finding | str:
    """What a sentence of a report lays down in the voice `spoken`, or why it lays down nothing."""
    unsaid = _no_norm(_Told(passage, cue, rules, spoken, carried), kind)
    if unsaid is not None:
        return f"{unsaid}, in a report"
    finding = find(passage, kind, cue, rules)
    return find_reported(passage, finding, spoken, rules) if finding is not None else NO_CUE


def _no_norm(told: _Told, kind: str) -> str | None:
    """Why a report states no norm, if so: a norm stands in the instrument's voice or with a binding cue."""
    passage, words, rules = told.passage, told.passage.words, told.rules
    if (reason := _holding(_NO_STATEMENT, told)) is not None or kind in PLAIN or told.spoken == RELAYED:
        return reason
    if (reason := _holding(_TALES, told)) is not None:
        return reason
    carries = carries_on(passage, told.spoken, rules)
    if _is_subheading(words, rules) and (passage.opens or not carries or words.lstrip()[:1] == "-"):
        return "subheading"
    promises = told.cue is not None and told.cue.modality == "commitment"
    if promises and not _promised(words, rules):
        in_its_voice = told.spoken == "instrument" and not _is_idle(words, rules)
        if not in_its_voice and words.search(rules.voice) is None and _speaks(words, rules) is None:
            return "plan"
        promises, carries = False, carries or in_its_voice
    if kind == "delegation" and told.cue is None and words.search(rules.agent):
        return None
    if not promises and _remarks(words, rules):
        return "remark"
    if _doubted(passage, told.cue, rules):
        return "doubt or outlook"
    strong = _is_strong(told)
    if not strong and words.search(rules.done) and not words.search(rules.changes):
        return "what has been done"
    if promises or carries or _lays_down(told, strong=strong):
        return None
    return "nobody lays it down" if strong else "no binding cue"


def _holding(tests: Sequence[tuple[str, _Test]], told: _Told) -> str | None:
    """The first of some reasons that holds."""
    return next((reason for reason, test in tests if test(told)), None)


def _breaks_off(told: _Told) -> bool:
    """Whether a line does not end as a sentence; a long one in the voice of an instrument may have lost its full stop."""
    words = told.passage.words
    if words.rstrip(" *_")[-1:] in '。;!)"':
        return False
    return told.cue is None or "," not in words or len(words) < _UNSTOPPED or told.spoken != "instrument"


_NO_STATEMENT: tuple[tuple[str, _Test], ...] = (
    ("no sentence", _breaks_off),
    ("history", lambda told: told.passage.order > 1 and told.passage.words.search(told.rules.past)),
)
"""Why a sentence states nothing that is new, of whatever class it is."""
_TALES: tuple[tuple[str, _Test], ...] = (
    ("cases of the sentence before", lambda told: told.passage.words.search(told.rules.cases)),
    ("history", lambda told: _is_past_the_opening(told.passage) and told.passage.words.search(told.rules.history)),
    ("announces an instrument", lambda told: told.passage.words.search(told.rules.announces)),
    ("subheading", lambda told: _is_lone_item(told.passage, told.rules)),
)
"""Why one that tells of no commencement or repeal is no norm, whoever speaks."""


def _is_lone_item(passage: Passage, rules: ByVerb) -> bool:
    """Whether a sentence opens like an item, and the one behind it does not."""
    return bool(passage.after) and passage.words.match(rules.item) is not None and not rules.next_item.match(passage.after)


def _is_strong(told: _Told) -> bool:
    """Whether the cue binds or forbids."""
    cue = told.cue
    return cue is not None and (cue.detail in told.passage.lexicon.modality.binding or cue.modality == "prohibition")


def _lays_down(told: _Told, *, strong: bool) -> bool:
    """Whether who makes rules speaks in a sentence, or spoke before it and the cue binds."""
    words, rules, cue, spoken = told.passage.words, told.rules, told.cue, told.spoken
    if _is_idle(words, rules):
        return False
    if words.search(rules.voice) or words.match(rules.under) or (words.search(rules.starting) and words.search(rules.changes)):
        return True
    if told.carried and told.passage.follows and spoken == "instrument" and words.search(rules.state) is None:
        return True
    if cue is None:
        return False
    if spoken == "instrument" and (strong or cue.strength >= _STRONG or _speaks(words, rules)):
        return True
    if spoken == _ANNOUNCED and strong and cue.modality != "permission":
        return True
    return spoken != "speaker" and words.search(rules.addressed) is not None


@once
def _speaks(words: Sentence, rules: ByVerb) -> re.Match[str] | None:
    """Where a sentence refers to the instrument that it tells of."""
    return words.search(rules.speaks)


@once
def _is_idle(words: Sentence, rules: ByVerb) -> bool:
    """Whether a sentence tells background, or only what an instrument is about."""
    return _is_background(words, rules) or words.search(rules.describes) is not None


@once
def _is_background(words: Sentence, rules: ByVerb) -> bool:
    """Whether a sentence tells figures, history or of those who look on, and names no instrument that says it."""
    return words.search(rules.background) is not None and not (words.search(rules.named) or words.search(rules.according))


def _is_past_the_opening(passage: Passage) -> bool:
    """Whether a sentence stands behind the first paragraphs, or far down in a text that is one paragraph."""
    return passage.order > 1 or passage.span[0] > _OPENING


_OPENING = 500
"""Characters within which a report tells what is new."""


def _remarks(words: Sentence, rules: ByVerb) -> bool:
    """Whether a person speaks, and quotes no instrument."""
    return words.search(rules.official) is not None and not words.search(rules.named)


_ANNOUNCED = "announced"
"""The voice after it was told that an instrument is issued: what binds in so many words is laid down by it."""
_PAUSED = "paused"
"""The voice of an instrument that background interrupts: it goes on with a deed of which nobody else is said to be the doer."""
WHOLE = "whole"
"""The voice of an instrument that a report prints from here on."""
OPENING = "opening"
"""... above the first of its items, where it only leads up to them."""


RELAYED = "relayed"
"""The voice of somebody who announced rules in the name of an authority."""


def relays(words: Sentence, spokesmen: Sequence[str], rules: ByVerb) -> bool:
    """Whether one of those who announced rules in the name of an authority tells what it does, or what others have to do."""
    goes_on = len(spokesmen) > 0 and words.match(rules.pronoun) is not None
    return (goes_on or _is_spokesman(words, spokesmen)) and words.search(rules.relays) is not None


def _is_spokesman(words: str, spokesmen: Sequence[str]) -> bool:
    """Whether a sentence opens with the name of one of them."""
    return any(words.startswith(name) for name in spokesmen)


def voice(passage: Passage, before: str, rules: ByVerb, spokesmen: Sequence[str] = ()) -> str:
    """In whose voice a sentence of a report stands, after one in the voice `before`: `instrument`, `speaker`, or empty for the reporter's.

    What an instrument, a meeting or an authority is said to lay down goes on until a person, a figure or the past comes between.
    """
    words = passage.words
    if words.search(rules.whole) or before in (WHOLE, OPENING):
        return WHOLE if before == WHOLE or passage.item or _NUMBERED.search(passage.provision.eid) else OPENING
    if relays(words, spokesmen, rules):
        return RELAYED
    before = "instrument" if before == RELAYED else before
    if _remarks(words, rules) or _is_spokesman(words, spokesmen):
        return "speaker"
    if words.search(rules.announces) and before != "instrument":
        return _ANNOUNCED
    if _is_background(words, rules):
        return _PAUSED if before in ("instrument", _PAUSED) else before if before == _ANNOUNCED else ""
    if before == "instrument" or _is_instrument(passage, rules) or (before == _PAUSED and words.match(rules.deeds)):
        return "instrument"
    return before


def _is_instrument(passage: Passage, rules: ByVerb) -> bool:
    """Whether a sentence names who lays something down or the instrument that does, or tells at the opening that one is issued."""
    words = passage.words
    if words.search(rules.voice) or _speaks(words, rules) or words.search(rules.named):
        return True
    return not _is_past_the_opening(passage) and words.search(rules.issues) is not None


_NUMBERED = re.compile(r"(?:sec|art|item|chp|part)_\d")
"""The eId of a provision within a numbered one."""


def binds(cue: Cue | None, binding: frozenset[str]) -> bool:
    """Whether a cue lays a duty upon somebody by itself, or gives him leave."""
    return cue is not None and (cue.detail in binding or cue.strength >= _STRONG)


def carries_on(passage: Passage, spoken: str, rules: ByVerb) -> bool:
    """Whether a sentence in the voice of an instrument lays something down, though no cue in it binds."""
    words = passage.words
    if spoken != "instrument" or _is_idle(words, rules):
        return False
    if words.search(rules.changes):
        return True
    said = _speaks(words, rules)
    rest = plain(words[said.end() :].lstrip(",:")) if said else words
    told = (rules.deeds, rules.changes, rules.due, rules.recurs, rules.doers, rules.governed)
    return any(rest.search(pattern) for pattern in told)


def find_reported(passage: Passage, finding: Finding, spoken: str, rules: ByVerb) -> Finding:
    """What a report lays down where no cue binds: a deed in the voice of an instrument is to be done, an amount is changed."""
    words = passage.words
    if spoken == RELAYED and finding[4] in _UNTOLD and (told := words.search(rules.relays)) and told["will"]:
        return ("commitment", "commitment", 3, "positive", "what an authority will do")
    if spoken != "instrument" or finding[1] not in _OPEN:
        return finding
    if words.search(rules.changes) and not words.search(rules.taken):
        return ("other", "statement", 0, "positive", "amount or term that is reported")
    if words.match(rules.relief):
        return _RELIEF
    if finding[4] in _UNTOLD and (words.match(rules.deeds) or words.search(rules.due)):
        return ("obligation", "directive", 4, "positive", "deed that is reported")
    return finding


_RELIEF: Finding = ("permission", "release", 1, "positive", "relief that is reported")
_STRONG = 4
"""Strength of a cue that is a duty in the voice of an instrument: 要, 严格, 确保."""
_OPEN = ("soft_directive", "directive", "statement", "permission")
"""Finer names of what no binding cue gives."""
_UNTOLD = ("rule without a cue",)
"""Rules that tell nothing of what somebody is to do."""


_UNSTOPPED = 40
"""Characters of a paragraph that is a sentence though its full stop was left out."""
_SUBHEADING = 14
"""Characters of the longest subheading of a report that ends in a full stop."""


def _is_subheading(words: str, rules: ByVerb) -> bool:
    """Whether a report's sentence is only the heading of what follows: `多项支出可抵税。`"""
    line = words.lstrip(" -")
    return len(line) <= _SUBHEADING and "," not in line and not rules.actor_start.match(line)


def _promised(words: Sentence, rules: ByVerb) -> bool:
    """Whether an institution, and no person, says what it will do."""
    return words.search(rules.promise) is not None and not words.search(rules.person)


def _doubted(passage: Passage, cue: Cue | None, rules: ByVerb) -> bool:
    """Whether a word of doubt governs the cue: in its clause before it, or as who speaks in a clause that is no condition."""
    if cue is None:
        return bool(passage.words.search(rules.doubt))
    before, after = passage.words[: passage.within(cue.span[0])], passage.words[passage.within(cue.span[1]) :]
    *frames, own = re.split(r"[,;:]", before)
    speaking = [frame for frame in frames if not passage.lexicon.modality.condition_end.search(frame)]
    if "," in after:
        speaking.append(after.rpartition(",")[2])
    if any(rules.speaker.search(rules.attribute.sub("", frame)) for frame in speaking):
        return True
    return bool(rules.doubt.search(rules.attribute.sub("", own)))


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
