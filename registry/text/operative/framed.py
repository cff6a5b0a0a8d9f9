"""Does a report state a norm in a language in which a bare verb states a rule: by the frame that it sets around its sentences.

A report frames what it tells by who says it, `会议要求,`, and the frame stands for the sentences behind it. `voice` tells which voice they
stand in, and `reported` what they lay down in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import Sentence, plain
from registry.text.lexicon.tables import ByVerb
from registry.text.modality import Cue
from registry.text.operative.by_verb import find
from registry.text.operative.values import NO_CUE, PLAIN, Finding, once
from registry.text.passages import Passage
from registry.text.values import value


@value
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


_NUMBERED = deferred(r"(?:sec|art|item|chp|part)_\d")
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
