"""Is a Chinese sentence operative, and of what modality: by class, by cue, else by what its verbs do in a notice."""

from __future__ import annotations

import re

from registry.text.lexicon import zh
from registry.text.modality import Cue
from registry.text.operative.values import PLAIN, Finding
from registry.text.passages import Passage


def find(passage: Passage, kind: str, cue: Cue | None) -> Finding | None:
    """The modality of a Chinese sentence: by class, by cue, else by what its verbs do in a notice."""
    words = passage.words
    if kind in PLAIN:
        return PLAIN[kind]
    if kind == "sanction":
        return ("other", "sanction", 0, "negative", "sanction")
    if cue is not None and cue.detail in zh.BINDING:
        return (cue.modality, cue.detail, cue.strength, cue.polarity, "cue")
    if kind == "calculation_rule":
        return ("other", "statement", 0, "positive", "calculation rule")
    if kind == "saving":
        return ("other", "statement", 0, "positive", "saving")
    if not _is_sentence(passage, cue, kind):
        return None
    return _by_verbs(words, cue)


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


def _by_verbs(words: str, cue: Cue | None) -> Finding:
    """The modality of a Chinese sentence without a binding cue."""
    if zh.NEGATIVE_VERB.search(words) and not zh.DEEMING.search(words):
        return ("prohibition", "prohibition", 5, "negative", "negative verb")
    if cue is not None:
        return (cue.modality, cue.detail, cue.strength, cue.polarity, "cue")
    if zh.DEEMING.search(words):
        return ("other", "definition", 0, "positive", "deeming")
    if zh.DECIDES_ITSELF.search(words):
        return ("other", "statement", 0, "positive", "decision")
    if zh.AGENT.search(words) and zh.IN_CHARGE.search(words):
        return ("obligation", "directive", 4, "positive", "actor in charge")
    if zh.RIGHTS.search(words):
        return ("permission", "permission", 1, "positive", "right or benefit")
    if (zh.EXECUTION.search(words) and zh.BY_REFERENCE.search(words)) or zh.APPLIES.search(words):
        return ("other", "procedure", 0, "positive", "rule by reference")
    if zh.AGENT.search(words) or zh.ACTOR_START.match(words):
        return ("obligation", "directive", 4, "positive", "actor and verb")
    return ("other", "statement", 0, "positive", "rule without a cue")


def reported(passage: Passage, cue: Cue | None, kind: str) -> bool:
    """Whether a report states a norm: in the instrument's voice or with a binding cue, and not as remark, outlook or history."""
    words = passage.words
    if words.rstrip(" *_")[-1:] not in '。;!)"' or (zh.NEWS_PAST.search(words) and passage.order > 1):
        return False
    if kind in PLAIN:
        return True
    if zh.NEWS_OFFICIAL.search(words) and not zh.NEWS_VOICE.search(words):
        return False
    if _doubted_zh(passage, cue):
        return False
    strong = cue is not None and (cue.detail in zh.BINDING or cue.modality == "prohibition")
    return strong or bool(zh.NEWS_VOICE.search(words))


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
