"""Is a Chinese sentence operative, and of what modality: by class, by cue, else by what its verbs do in a notice."""

from __future__ import annotations

import re

from registry.text.lexicon import zh
from registry.text.modality import Cue
from registry.text.operative.values import PLAIN, Finding
from registry.text.passages import Passage


def find(passage: Passage, kind: str, cue: Cue | None) -> Finding | None:
    """The modality of a Chinese sentence: by class, by cue, else by what its verbs do in a notice."""
    if kind in PLAIN:
        return PLAIN[kind]
    if kind == "sanction":
        return ("other", "sanction", 0, "negative", "sanction")
    if cue is not None and (cue.detail in zh.BINDING or cue.modality == "commitment"):
        return (cue.modality, cue.detail, cue.strength, cue.polarity, "cue")
    if kind == "calculation_rule":
        return ("other", "statement", 0, "positive", "calculation rule")
    if kind == "saving":
        return ("other", "statement", 0, "positive", "saving")
    if not _is_sentence(passage, cue, kind):
        return None
    return _by_verbs(passage, cue)


_REACH = 8
"""Characters between a modal verb and the sanction that it still governs: 可以处, 应当依法给予."""


def binds_first(passage: Passage, cue: Cue | None) -> bool:
    """Whether a sentence that speaks of a sanction states a duty or power of its own, and nobody who imposes the sanction."""
    if cue is None or cue.detail not in zh.MODAL or zh.AGENT_SANCTION.search(passage.words):
        return False
    found = zh.SANCTION.search(passage.words, cue.span[0] - passage.head[0])
    return found is None or cue.span[1] - passage.head[0] + _REACH < found.start()


def _is_sentence(passage: Passage, cue: Cue | None, kind: str) -> bool:
    """Whether a line without a binding cue is a sentence and not a heading or an entry of a table."""
    if cue is not None or kind != "substantive" or passage.lists or zh.DECIDES.search(passage.words.rstrip(" *_")):
        return True
    words = passage.words.rstrip(" *_)")
    return len(words) >= 8 and words[-1:] in "。;" and (words[-1] == "。" or "," in words)


def _by_verbs(passage: Passage, cue: Cue | None) -> Finding:
    """The modality of a Chinese sentence without a binding cue."""
    words = _without_conditions(passage.words)
    deems = zh.DEEMING.search(words) is not None
    if not deems and zh.NEGATIVE_VERB.search(words) and not zh.NO_DENIAL.search(words):
        return ("prohibition", "prohibition", 5, "negative", "negative verb")
    if cue is not None and _directs(passage, cue):
        return (cue.modality, cue.detail, cue.strength, cue.polarity, "cue")
    if deems:
        return ("other", "definition", 0, "positive", "deeming")
    if zh.DECIDES_ITSELF.search(words):
        return ("other", "statement", 0, "positive", "decision")
    if zh.COMPOSED.search(words) or zh.STATES.search(words):
        return ("other", "statement", 0, "positive", "composition, term or state")
    if zh.AGENT.search(words) and zh.IN_CHARGE.search(words):
        return ("obligation", "directive", 4, "positive", "actor in charge")
    if zh.RIGHTS.search(words):
        return ("permission", "permission", 1, "positive", "right or benefit")
    return _by_actor(passage.words)


def _by_actor(words: str) -> Finding:
    """What a sentence in the present tense lays upon somebody, or only fixes."""
    if (zh.EXECUTION.search(words) and zh.BY_REFERENCE.search(words)) or zh.APPLIES.search(words):
        if zh.ACTOR_FOLLOWS.search(words):
            return ("obligation", "directive", 4, "positive", "actor who follows a rule by reference")
        return ("other", "procedure", 0, "positive", "rule by reference")
    if zh.AGENT.search(words) or zh.ACTOR_START.match(words) or zh.ESTABLISHES.search(words):
        return ("obligation", "directive", 4, "positive", "actor and verb")
    return ("other", "statement", 0, "positive", "rule without a cue")


def _without_conditions(words: str) -> str:
    """A sentence without the clauses that only state a condition or an exception; itself where nothing else is left."""
    *before, last = re.split("([,;:])", words)
    kept = [part + mark for part, mark in zip(before[::2], before[1::2], strict=True) if not zh.CONDITION_END.search(part)]
    rest = "".join([*kept, "" if zh.EXCEPT_END.search(last) else last])
    return rest if rest.strip(",;:") else words


def _directs(passage: Passage, cue: Cue) -> bool:
    """Whether a word like 完善 is what somebody is to do, and does not only tell what befalls a thing or describe one."""
    at = cue.span[0] - passage.head[0]
    before = re.split("[,;:]", passage.words[:at])[-1]
    if zh.NEWS_VOICE.search(passage.words[:at]) and not before.strip('□"《》'):
        return True
    return not zh.BEFALLS.search(before)


def reported(passage: Passage, cue: Cue | None, kind: str) -> bool:
    """Whether a report states a norm: in the instrument's voice or with a binding cue, and not as remark, outlook or history."""
    words = passage.words
    if words.rstrip(" *_")[-1:] not in '。;!)"' or (zh.NEWS_PAST.search(words) and passage.order > 1):
        return False
    if kind in PLAIN:
        return True
    if _is_subheading(words):
        return False
    if cue is not None and cue.modality == "commitment":
        return _promised(words) and not _doubted_zh(passage, cue)
    if kind == "delegation" and cue is None and zh.AGENT.search(words):
        return True
    if zh.NEWS_OFFICIAL.search(words) and not zh.NEWS_VOICE.search(words):
        return False
    if _doubted_zh(passage, cue):
        return False
    strong = cue is not None and (cue.detail in zh.BINDING or cue.modality == "prohibition")
    return strong or bool(zh.NEWS_VOICE.search(words))


_SUBHEADING = 14
"""Characters of the longest subheading of a report that ends in a full stop."""


def _is_subheading(words: str) -> bool:
    """Whether a report's sentence is only the heading of what follows: `多项支出可抵税。`"""
    return len(words) <= _SUBHEADING and "," not in words and not zh.ACTOR_START.match(words)


def _promised(words: str) -> bool:
    """Whether an institution, and no person, says what it will do."""
    return zh.NEWS_PROMISE.search(words) is not None and not zh.NEWS_PERSON.search(words)


def _doubted_zh(passage: Passage, cue: Cue | None) -> bool:
    """Whether a word of doubt governs the cue: in its clause before it, or as who speaks in a clause that is no condition."""
    if cue is None:
        return bool(zh.NEWS_DOUBT.search(passage.words))
    before, after = passage.words[: cue.span[0] - passage.head[0]], passage.words[cue.span[1] - passage.head[0] :]
    *frames, own = re.split(r"[,;:]", before)
    speaking = [frame for frame in frames if not zh.CONDITION_END.search(frame)]
    if "," in after:
        speaking.append(after.rpartition(",")[2])
    if any(zh.NEWS_SPEAKER.search(zh.ATTRIBUTE.sub("", frame)) for frame in speaking):
        return True
    return bool(zh.NEWS_DOUBT.search(zh.ATTRIBUTE.sub("", own)))
