"""Is a sentence operative, of what class and modality? Reports are judged more strictly than notices (corpus guidelines R5 to R8).

Every sentence that is left out is left out by a named reason; every one that stays names the rule that keeps it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from registry.text.lexicon import en, zh
from registry.text.modality import clauses, cues, idle_at, kind_of, principal
from registry.text.operative import chinese, english, reports
from registry.text.operative.values import Context, Refusal, Verdict
from registry.text.passages import Passage, Views

__all__ = ["Context", "Refusal", "Verdict", "context", "judge", "without_paraphrases"]


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
    if kind == "sanction" and passage.language == "zh" and chinese.binds_first(passage, cue):
        kind = "substantive"
    if around.report and passage.language == "en":
        cue = reports.reported_cue(passage, found, cue)
    if around.report and not (
        chinese.reported(passage, cue, kind) if passage.language == "zh" else reports.reported(passage, cue, kind, around)
    ):
        return None
    finding = chinese.find(passage, kind, cue) if passage.language == "zh" else english.find(passage, kind, cue, around)
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
    if passage.language == "zh" and reason == "definition" and zh.DELEGATES.search(passage.words, at):
        return False
    if reason in ("basis", "statement") and kind in ("commencement", "saving", "repeal", "commencement+repeal"):
        return False
    if reason == "stem of the whole" and kind in ("commencement", "repeal", "commencement+repeal"):
        return False
    if passage.language == "zh" and reason in ("principle", "definition"):
        return not _modal_zh(passage, at, reason)
    return not (reason == "statement" and _binds(passage))


def _recalls(passage: Passage) -> bool:
    """Whether a letter only recalls the rule in force: `In terms of the extant directions, banks are ...`."""
    recalled = en.EXTANT.match(passage.words) if passage.language == "en" else None
    return recalled is not None and not en.NEW_RULE.search(passage.words, recalled.end())


def _bound_before(passage: Passage, at: int) -> bool:
    """Whether a cue of the main clause stands before `at`: what comes after it describes, and does not govern."""
    found = cues(passage.words, (0, at), language=passage.language)
    return any((cue.strength >= 4 or cue.modality == "permission") and not english.aside(passage.words, cue.span[0]) for cue in found)


def _binds(passage: Passage) -> bool:
    """Whether a strong cue stands in the sentence."""
    found = cues(passage.words, (0, len(passage.words)), language=passage.language)
    return any(cue.strength >= 4 or cue.modality == "permission" for cue in found)


def _modal_zh(passage: Passage, at: int, reason: str) -> bool:
    """Whether a Chinese principle is laid down as a duty, or what follows a definition's 包括 binds: `…包括…, 但应当…`."""
    after = passage.words.find(",", at) if reason == "definition" else 0
    found = cues(passage.words, (max(after, 0), len(passage.words)), language="zh")
    if reason == "definition":
        return after > 0 and not zh.MEANS.search(passage.words) and any(cue.detail in zh.MODAL for cue in found)
    return any(cue.detail in zh.BINDING for cue in found)


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
