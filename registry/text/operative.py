"""Is a sentence operative, of what class and modality? Reports are judged more strictly than notices (corpus guidelines R5 to R8).

Every sentence that is left out is left out by a named reason; every one that stays names the rule that keeps it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from registry.text.extract import Span
from registry.text.lexicon import en, zh
from registry.text.modality import Cue, clauses, cues, idle_at, kind_of, principal
from registry.text.passages import Passage, Views


@dataclass(frozen=True, slots=True)
class Context:
    """What a judgement may look at beyond the sentence."""

    report: bool
    """Whether somebody else tells what a notice says."""
    decided: bool
    """Whether the text tells of a decision, rule or notice at all."""
    requires: int | None
    """Where a report first says that the notice requires something."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A sentence that is a measure, and the rule that made it one."""

    passage: Passage
    kind: str
    modality: str
    detail: str
    strength: int
    polarity: str
    rule: str
    cue: Cue | None
    cues: tuple[Cue, ...]
    parts: tuple[Span, ...]


Finding = tuple[str, str, int, str, str]
"""Modality, its finer name, strength, polarity, rule."""


def context(seen: Views, *, report: bool) -> Context:
    """What the whole text says about how its sentences are meant."""
    found = en.REQUIRES_FRAME.search(seen.folded)
    report = report or bool(zh.INTERVIEW.search(seen.folded[:600]))
    return Context(report, _tells_of_an_instrument(seen.folded[:4000]), found.start() if found else None)


def _tells_of_an_instrument(opening: str) -> bool:
    """Whether a sentence of the opening says that an instrument was decided or published."""
    return any(en.NEWS_INSTRUMENT.search(sentence) and en.NEWS_ISSUES.search(sentence) for sentence in opening.split(". "))


def judge(seen: Views, passage: Passage, around: Context) -> Verdict | None:
    """The verdict on one sentence, or None where it is no measure."""
    kind = kind_of(passage.words, language=passage.language)
    if _left_out(passage, kind):
        return None
    found = cues(seen.masked, passage.head, language=passage.language)
    parts = clauses(seen.masked, passage.head)
    cue = principal(seen.masked, found, parts, language=passage.language)
    if kind == "sanction" and passage.language == "zh" and _binds_first(passage, cue):
        kind = "substantive"
    if around.report and passage.language == "en":
        cue = _reported_cue(passage, found, cue)
    if around.report and not (_reported_zh(passage, cue, kind) if passage.language == "zh" else _reported_en(passage, cue, kind, around)):
        return None
    finding = _find_zh(passage, kind, cue) if passage.language == "zh" else _find_en(passage, kind, cue, around)
    return Verdict(passage, kind, *finding, cue, found, parts) if finding else None


def _left_out(passage: Passage, kind: str) -> bool:
    """Whether a named reason says that the sentence is not operative; a commencement or saving in it outweighs a basis clause."""
    reason, at = idle_at(passage.words, language=passage.language) or (None, 0)
    if passage.leads_in or passage.provision.kind == "preamble":
        decides = zh.DECIDES if passage.lists else zh.DECIDES_ITSELF
        return not (passage.language == "zh" and decides.search(passage.words))
    if passage.words.rstrip("*_ ").endswith(":") and not passage.lists and not re.search(r";|,(?!\s?\d)", passage.words):
        return True
    if reason is None:
        return _recalls(passage)
    if passage.language == "en" and reason in ("definition", "history", "reference", "statement") and _bound_before(passage, at):
        return False
    if reason in ("basis", "statement") and kind in ("commencement", "saving", "repeal", "commencement+repeal"):
        return False
    if reason == "stem of the whole" and kind in ("commencement", "repeal", "commencement+repeal"):
        return False
    return not (reason == "statement" and _binds(passage))


def _recalls(passage: Passage) -> bool:
    """Whether a letter only recalls the rule in force: `In terms of the extant directions, banks are ...`."""
    recalled = en.EXTANT.match(passage.words) if passage.language == "en" else None
    return recalled is not None and not en.NEW_RULE.search(passage.words, recalled.end())


def _bound_before(passage: Passage, at: int) -> bool:
    """Whether a cue of the main clause stands before `at`: what comes after it describes, and does not govern."""
    found = cues(passage.words, (0, at), language=passage.language)
    return any((cue.strength >= 4 or cue.modality == "permission") and not _aside(passage.words, cue.span[0]) for cue in found)


def _binds(passage: Passage) -> bool:
    """Whether a strong cue stands in the sentence."""
    found = cues(passage.words, (0, len(passage.words)), language=passage.language)
    return any(cue.strength >= 4 or cue.modality == "permission" for cue in found)


# Chinese.

_PLAIN = {
    "commencement": ("other", "commencement", 0, "positive", "commencement"),
    "repeal": ("other", "repeal", 0, "positive", "repeal"),
    "commencement+repeal": ("other", "commencement", 0, "positive", "commencement and repeal"),
    "amending_instruction": ("other", "procedure", 0, "positive", "amending instruction"),
}


def _find_zh(passage: Passage, kind: str, cue: Cue | None) -> Finding | None:
    """The modality of a Chinese sentence: by class, by cue, else by what its verbs do in a notice."""
    words = passage.words
    if kind in _PLAIN:
        return _PLAIN[kind]
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


def _binds_first(passage: Passage, cue: Cue | None) -> bool:
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


def _reported_zh(passage: Passage, cue: Cue | None, kind: str) -> bool:
    """Whether a report states a norm: in the instrument's voice or with a binding cue, and not as remark, outlook or history."""
    words = passage.words
    if words.rstrip(" *_")[-1:] not in '。;!)"' or (zh.NEWS_PAST.search(words) and passage.order > 1):
        return False
    if kind in _PLAIN:
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


# English.


def _find_en(passage: Passage, kind: str, cue: Cue | None, around: Context) -> Finding | None:
    """The modality of an English sentence: by class, by decision, by cue, else as an imperative."""
    words = passage.words
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind == "sanction":
        return ("other", "sanction", 0, "negative", "sanction")
    if kind == "saving":
        return ("other", "statement", 0, "positive", "saving")
    if en.DECIDED.search(words) and (cue is None or cue.detail == "commitment"):
        return ("other", "statement", 0, "positive", "decision")
    if cue is not None and cue.modality == "commitment":
        return _will(passage, around)
    if cue is not None and en.STOPS.search(words, max(0, cue.span[0] - passage.head[0])):
        return ("prohibition", "prohibition", 5, "negative", "order to stop")
    if cue is not None:
        return (cue.modality, cue.detail, cue.strength, cue.polarity, "cue")
    limit = _limits(words)
    if limit is not None:
        return limit
    if en.RULE_FIXING.search(words):
        return ("other", "statement", 0, "positive", "decision or date that fixes a rule")
    if _imperative(words):
        return ("obligation", "directive", 3, "positive", "imperative")
    return None


def _will(passage: Passage, around: Context) -> Finding:
    """`will` promises, except where a report has said that the notice requires: then it renders a duty (domain.md 3.5)."""
    if around.requires is not None and passage.head[0] > around.requires and not re.search(r"\bwe\b", passage.words, re.IGNORECASE):
        return ("obligation", "strong_directive", 4, "positive", "will under a requirement")
    return ("commitment", "commitment", 3, "positive", "will")


def _imperative(words: str) -> bool:
    """Whether a sentence opens with a verb in its base form, perhaps after one adverb."""
    found = re.match(r"\W*([A-Z][a-z]+)\s+([a-z]+)", words)
    if found is None or words.rstrip("*_ \"')")[-1:] not in ".;:" or len(words) < 20:
        return False
    first = found[1].lower()
    if first.endswith("ly"):
        return first in en.IMPERATIVES and found[2] in en.IMPERATIVES
    return first in en.IMPERATIVES and found[2] not in ("of", "is", "are", "was", "were", "has", "and", "will")


def _reported_en(passage: Passage, cue: Cue | None, kind: str, around: Context) -> bool:
    """Whether a report states a norm, and not a plan, a remark, history, an analysis or what the state does."""
    words = passage.words
    if en.DATELINE.match(words) or _remark(words):
        return False
    if cue is None:
        asked = around.requires is not None and passage.head[0] > around.requires and _imperative(words)
        return asked or (_limits(words) is not None and _acts_now(words) and not en.NEWS_DOUBT.search(en.RELATIVE.sub(" ", words)))
    at = cue.span[0] - passage.head[0]
    if kind == "commencement":
        return bool(en.INSTRUMENT_STARTS.search(words)) and ", which" not in words
    spelled = words[at : cue.span[1] - passage.head[0]].lower()
    if _doubted(words, at) or _aside(words, at) or "expected" in spelled:
        return False
    said = _said(words)
    if cue.detail == "commitment":
        return _promise(words, around, said=said)
    if spelled in ("may", "can"):
        return said
    if not (around.decided or _names_power(words)):
        return False
    if en.NEWS_DIRECTED.match(words, at) or en.NEWS_DIRECTED.match(spelled):
        return _directs(words, at)
    return not en.NEWS_STATE_ACTS.match(words) or (cue.strength >= 4 and bool(en.OBJECT_ACTOR.search(words)))


def _names_power(words: str) -> bool:
    """Whether a sentence names an authority or an instrument."""
    return bool(en.NEWS_AUTHORITY.search(words) or en.NEWS_INSTRUMENTS.search(words))


def _said(words: str) -> bool:
    """Whether an authority or instrument says, announces or decides it."""
    return bool(en.NEWS_SAYS.search(words)) and _names_power(words)


def _aside(words: str, at: int) -> bool:
    """Whether what stands at `at` belongs to a clause that only describes something."""
    return bool(en.ASIDE.search(words[: max(0, at)].rsplit(",", 1)[-1]))


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
    if after and _is_person(after[1]) and not _relays(words[: after.start()], after[1]):
        return True
    verb = en.SPOKE.search(words, 0, after.start() if after else len(words))
    speaker = words[: verb.start()] if verb else ""
    return verb is not None and len(speaker) <= 160 and _is_person(speaker) and not _relays(words[verb.end() :], speaker)


def _is_person(speaker: str) -> bool:
    """Whether a speaker is a person or holds an office, or is only a name; who is spoken to or described does not count."""
    speaker = en.RELATIVE.sub(" ", speaker)
    return bool(en.NEWS_PERSON.search(speaker) or en.NEWS_NAME.match(speaker))


def _relays(said: str, speaker: str) -> bool:
    """Whether an unnamed source tells of what an institution has ordered."""
    if not en.NEWS_SOURCES.search(speaker):
        return False
    verb = en.OBJECT_ACTOR.search(said)
    return verb is not None and bool(en.NEWS_AUTHORITY.search(said[: verb.start()]))


def _directs(words: str, at: int) -> bool:
    """Whether an authority or instrument directs somebody now: `told` by others, or last year, is a tale."""
    subject, object_ = en.RELATIVE.sub(" ", words[:at]), words[at : at + 110]
    if not _names_power(subject) and not re.match(r"\W*It\b", subject):
        return False
    if en.NEWS_TIME_PAST.search(subject) or en.NEWS_TIME_PAST.search(words[at:].partition(" to ")[0]):
        return False
    return bool(en.NEWS_ADDRESSED.search(object_)) or bool(en.NEWS_INSTRUMENTS.search(subject))


def _acts_now(words: str) -> bool:
    """Whether a limit is laid down by an instrument or by an authority in the present, not told of the past."""
    return _names_power(words) and not en.NEWS_TIME_PAST.search(words)


_FORBIDS = ("ban", "bans", "banned", "bar", "bars", "barred", "prohibit", "prohibits")
_CAPS = ("cap", "caps", "capped", "limit", "limits", "limited", "restrict", "restricts", "restricted")


def _limits(words: str) -> Finding | None:
    """A limit that is laid down without a modal verb: `are capped at 3 percent`, `the rules bar banks from`."""
    found = en.LIMIT_PASSIVE.search(words) or en.LIMIT_ACTIVE.match(words)
    if found is None and (acted := en.LIMIT_ACTED.match(words)) and en.ACTED_NOW.search(words):
        found = acted
    if (
        found is None
        or _aside(words, found.start("verb"))
        or words[: found.start("verb")].endswith(" to ")
        or _is_person(words[: found.start("verb")])
    ):
        return None
    if found.re is not en.LIMIT_PASSIVE and not _names_power(words[: found.start("verb")]):
        return None
    verb = found["verb"].lower()
    if verb in _FORBIDS:
        return ("prohibition", "prohibition", 5, "negative", "ban without a modal verb")
    if verb in _CAPS:
        return ("prohibition", "limit", 5, "negative", "limit without a modal verb")
    return ("other", "statement", 0, "positive", "amount that is fixed")


def _promise(words: str, around: Context, *, said: bool) -> bool:
    """A reported decision that something will be done, or an authority that says it will do it; plans for things in general are none."""
    if en.NEWS_STATE_ACTS.match(words) or en.NEWS_VAGUE.search(words):
        return False
    if re.search(r"\bwe will\b", words) or (en.PASSIVE_WILL.search(words) and (around.decided or said)):
        return around.decided or said
    return said and en.WILL.search(words) is not None


def _reported_cue(passage: Passage, found: Sequence[Cue], cue: Cue | None) -> Cue | None:
    """The cue of an English report: the first that no clause of description holds, else what an authority says it would do."""
    words, start = passage.words, passage.head[0]
    if cue is not None and not _aside(words, cue.span[0] - start):
        return cue
    main = next((other for other in found if not _aside(words, other.span[0] - start)), None)
    if main is not None:
        return main
    says = en.NEWS_SAYS.search(words)
    will = en.WILL.search(words, says.end()) if says and _names_power(words[: says.start()]) else None
    if will is None or _aside(words, will.start()):
        return cue if _limits(words) is None else None
    return Cue((start + will.start(), start + will.end()), "commitment", "commitment", "positive", 3)


# Paraphrases.

_WORDS = re.compile(r"[A-Za-z][A-Za-z-]{2,}|\d+")


def without_paraphrases(verdicts: Sequence[Verdict], *, report: bool) -> list[Verdict]:
    """The verdicts without a lead that later measures state in full (R6), and without a sentence that is repeated word for word (R9)."""
    if not report:
        return list(verdicts)
    grams = [_grams(verdict.passage) for verdict in verdicts]
    kept = []
    for at, verdict in enumerate(verdicts):
        later = Counter(gram for other in grams[at + 1 :] for gram in other)
        share = sum(gram in later for gram in grams[at]) / max(1, len(grams[at]))
        news = any(gram not in later for gram in grams[at] if gram.isdigit())
        if not (verdict.passage.order <= 1 and share >= 0.75 and len(grams[at]) >= 4) or news:
            kept.append(verdict)
    return kept


def _grams(passage: Passage) -> set[str]:
    """What a sentence is made of: pairs of characters in Chinese, words in English."""
    if passage.language == "zh":
        words = re.sub(r"\W", "", zh.NEWS_LEAD.sub("", passage.words))
        return {words[at : at + 2] for at in range(len(words) - 1)}
    return {word.lower() for word in _WORDS.findall(passage.words)} - en.SMALL_WORDS
