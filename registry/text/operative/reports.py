"""Does an English report state a norm, and not a plan, a remark, history, an analysis or what the state does (corpus guidelines R6, R8)?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from registry.text.lexicon import en
from registry.text.modality import Cue
from registry.text.operative.english import aside, imperative, is_person, limits, names_power
from registry.text.operative.values import Context
from registry.text.passages import Passage


def reported(passage: Passage, cue: Cue | None, kind: str, around: Context) -> bool:
    """Whether a report states a norm, and not a plan, a remark, history, an analysis or what the state does."""
    words = passage.words
    if en.DATELINE.match(words) or _remark(words):
        return False
    if cue is None:
        asked = around.requires is not None and passage.head[0] > around.requires and imperative(words)
        return asked or (limits(words) is not None and _acts_now(words) and not en.NEWS_DOUBT.search(en.RELATIVE.sub(" ", words)))
    at = cue.span[0] - passage.head[0]
    if kind == "commencement":
        return bool(en.INSTRUMENT_STARTS.search(words)) and ", which" not in words
    spelled = words[at : cue.span[1] - passage.head[0]].lower()
    if _doubted(words, at) or aside(words, at) or "expected" in spelled:
        return False
    said = _said(words)
    if cue.detail == "commitment":
        return _promise(words, around, said=said)
    if spelled in ("may", "can"):
        return said
    if not (around.decided or names_power(words)):
        return False
    if en.NEWS_DIRECTED.match(words, at) or en.NEWS_DIRECTED.match(spelled):
        return _directs(words, at)
    return not en.NEWS_STATE_ACTS.match(words) or (cue.strength >= 4 and bool(en.OBJECT_ACTOR.search(words)))


def _said(words: str) -> bool:
    """Whether an authority or instrument says, announces or decides it."""
    return bool(en.NEWS_SAYS.search(words)) and names_power(words)


def _doubted(words: str, at: int) -> bool:
    """Whether a word of doubt governs what stands at `at`: before it in its own clauses, or as who speaks after it."""
    before = en.RELATIVE.sub(" ", words[:at])
    if en.NEWS_DOUBT.search(before):
        return True
    if en.NEWS_WOULD.search(before) and not _said(words) and not before.endswith("would "):
        return True
    speaker = _speaker_after(words)
    return speaker is not None and bool(en.NEWS_DOUBT.search(speaker))


_AFTER = re.compile(
    r",\s([^,]{2,90}?)\s(?:also\s|has\s|have\s)?(?:said|says|told|added|noted|argued?|believes?|expects?|warned)\b[^,.;]{0,80}[.]?\W*$",
    re.IGNORECASE,
)


def _speaker_after(words: str) -> str | None:
    """Who is named as speaking at the end of a sentence."""
    found = _AFTER.search(words, max(0, len(words) - 200))
    return found[1] if found else None


def _remark(words: str) -> bool:
    """Whether a person, an office-holder or somebody unnamed says it, on a stage, or tells of the past."""
    if en.NEWS_STAGE.search(words):
        return True
    after = _AFTER.search(words, max(0, len(words) - 200))
    if after and is_person(after[1]) and not _relays(words[: after.start()], after[1]):
        return True
    verb = en.SPOKE.search(words, 0, after.start() if after else len(words))
    speaker = words[: verb.start()] if verb else ""
    return verb is not None and len(speaker) <= 160 and is_person(speaker) and not _relays(words[verb.end() :], speaker)


def _relays(said: str, speaker: str) -> bool:
    """Whether an unnamed source tells of what an institution has ordered."""
    if not en.NEWS_SOURCES.search(speaker):
        return False
    verb = en.OBJECT_ACTOR.search(said)
    return verb is not None and bool(en.NEWS_AUTHORITY.search(said[: verb.start()]))


def _directs(words: str, at: int) -> bool:
    """Whether an authority or instrument directs somebody now: `told` by others, or last year, is a tale."""
    subject, object_ = en.RELATIVE.sub(" ", words[:at]), words[at : at + 110]
    if not names_power(subject) and not re.match(r"\W*It\b", subject):
        return False
    if en.NEWS_TIME_PAST.search(subject) or en.NEWS_TIME_PAST.search(words[at:].partition(" to ")[0]):
        return False
    return bool(en.NEWS_ADDRESSED.search(object_)) or bool(en.NEWS_INSTRUMENTS.search(subject))


def _acts_now(words: str) -> bool:
    """Whether a limit is laid down by an instrument or by an authority in the present, not told of the past."""
    return names_power(words) and not en.NEWS_TIME_PAST.search(words)


def _promise(words: str, around: Context, *, said: bool) -> bool:
    """A reported decision that something will be done, or an authority that says it will do it; plans for things in general are none."""
    if en.NEWS_STATE_ACTS.match(words) or en.NEWS_VAGUE.search(words):
        return False
    if re.search(r"\bwe will\b", words) or (en.PASSIVE_WILL.search(words) and (around.decided or said)):
        return around.decided or said
    return said and en.WILL.search(words) is not None


def reported_cue(passage: Passage, found: Sequence[Cue], cue: Cue | None) -> Cue | None:
    """The cue of an English report: the first that no clause of description holds, else what an authority says it would do."""
    words, start = passage.words, passage.head[0]
    if cue is not None and not aside(words, cue.span[0] - start):
        return cue
    main = next((other for other in found if not aside(words, other.span[0] - start)), None)
    if main is not None:
        return main
    says = en.NEWS_SAYS.search(words)
    will = en.WILL.search(words, says.end()) if says and names_power(words[: says.start()]) else None
    if will is None or aside(words, will.start()):
        return cue if limits(words) is None else None
    return Cue((start + will.start(), start + will.end()), "commitment", "commitment", "positive", 3)
