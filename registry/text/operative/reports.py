"""Does a report state a norm, and not a plan, a remark, history, an analysis or what the state does (corpus guidelines R6, R8)?

For languages whose rules are told by a cue: who speaks decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from registry.text.lexicon.gates import Sentence, plain
from registry.text.lexicon.tables import ByCue
from registry.text.modality import Cue
from registry.text.operative import by_cue, press
from registry.text.operative.by_cue import BRACKETS, aside, governs, imperative, is_person, limits, names_power, rules_to
from registry.text.operative.values import Context, Finding
from registry.text.passages import Passage

FINAL = frozenset(
    [
        "how things stand before",
        "asks for comments",
        "who looks on or acts for himself",
        "remark",
        "what a draft still has to go through",
        "what a fault allows",
        "leads to other stories",
        "counts what it does not tell",
    ]
)
"""Reasons that no other words of a sentence outweigh."""


def no_norm(passage: Passage, cue: Cue | None, kind: str, around: Context, rules: ByCue, *, carried: bool, spoken: str) -> str | None:
    """Why a report states no norm, if so.

    `carried` says that the sentence before did, and who lays it down need not be named again; `spoken` in whose voice this one stands.
    """
    words, voices = passage.words, rules.voices
    announced = _announced(words, around, rules)
    if words.match(voices.dateline):
        return "dateline"
    if (reason := _another_voice(words, rules, announced=announced)) is not None:
        return reason
    if kind == "commencement":
        if passage.words.match(passage.lexicon.modality.own_start) and len(words) <= _ALONE:
            return None
        return None if _begins(words, rules, spoken) else "no instrument that begins"
    if cue is None and kind == "sanction":
        whoever = around.decided and words.match(rules.whoever) and not words.search(voices.past)
        faced = words.match(rules.press.faces) is not None
        framed = spoken in press.FRAMED and (faced or not _doubted(words, len(words), rules, spoken))
        return None if whoever or framed else "tale of a sanction"
    if cue is None and kind in ("saving", "repeal") and (around.decided or spoken in press.FRAMED):
        return "past or doubt" if words.search(voices.past) or _doubted(words, len(words), rules, spoken) else None
    if cue is None:
        saves = kind == "saving" and carried and spoken == "instrument" and not _tells_of_the_present(words, rules)
        return None if saves or _without_cue(passage, around, rules, carried=carried) else "no cue"
    at = cue.span[0] - passage.head[0]
    spelled = words[at : cue.span[1] - passage.head[0]].lower()
    if _doubted(words, at, rules, spoken) or voices.outlook.search(spelled):
        return "doubt or outlook"
    about = words.search(rules.press.subject_matter)
    if (about and about.start() < at) or not governs(words, at, rules) or rules.press.brings_about.match(spelled):
        return "clause that only describes"
    said = _said(words, rules)
    told = said or (spoken == "instrument" and words.search(voices.passive_will))
    if words.match(voices.some) and not told and not aside(words, at, rules):
        return "what some do"
    if cue.detail == "commitment":
        threatened = kind == "sanction" and (said or (spoken in press.FRAMED and words.match(rules.press.faces) is not None))
        promised = announced or threatened or _is_point(passage, rules, spoken) or _binds_whoever(words, at, rules, spoken)
        follows = carried and spoken in press.FRAMED and not words.search(voices.past)
        own = (
            spoken in press.FRAMED
            and words.match(rules.press.will_make, at) is not None
            and words.upto(at).search(voices.authority) is not None
        )
        source = (said or follows, carried or own or spoken == "instrument")
        return None if promised or _promise(words, at, around, rules, source=source) else "plan"
    if cue.modality == "encouragement" and words.search(voices.past):
        return "what was done before"
    if rules.press.merely_may.match(words, at):
        return "what may come about"
    if words.match(rules.press.one_case, at):
        return "leave in one case"
    if spelled in voices.leave:
        follows = carried or spoken == "instrument"
        return None if said or (follows and not _tells_of_the_present(words, rules)) else "nobody who gives leave"
    if not (announced or around.decided or spoken in press.FRAMED or names_power(words, rules)):
        return "no authority or instrument"
    if words.match(voices.directed, at) or voices.directed.match(spelled):
        return None if _directs(words, at, rules) else "no authority that directs somebody now"
    norm = announced or not words.match(voices.state_acts) or (cue.binds and words.search(voices.orders))
    return None if norm else "what the state does"


def _begins(words: Sentence, rules: ByCue, spoken: str) -> bool:
    """Whether the instrument that a report tells of begins, or the day from which it holds is put off."""
    if words.search(rules.press.start_moves):
        return True
    if words.search(rules.voices.instrument_starts) and not _begins_aside(words, rules):
        return True
    return spoken in press.FRAMED and words.search(rules.press.starts) is not None and not words.search(rules.voices.past)


def _begins_aside(words: Sentence, rules: ByCue) -> bool:
    """Whether a sentence only describes by when it takes effect what it tells of."""
    begins = words.search(rules.begins)
    if begins is not None:
        return aside(words, begins.start(), rules)
    return any(mark in words for mark in rules.voices.described_commencement)


_ALONE = 80
"""Characters of a commencement that stands alone: `Effective January 1.`"""


def _another_voice(words: Sentence, rules: ByCue, *, announced: bool) -> str | None:
    """Why a sentence does not tell of the rule at all, if so: whoever speaks, and of whatever."""
    if remark(words, rules) and not announced:
        return "remark"
    if words.match(rules.press.onlookers):
        return "who looks on or acts for himself"
    if words.search(rules.press.state_before):
        return "how things stand before"
    if words.match(rules.press.promotes) or (words.search(rules.press.in_mass) and not words.search(rules.voices.says)):
        return "leads to other stories"
    if words.search(rules.press.counts):
        return "counts what it does not tell"
    if words.search(rules.press.procedure):
        return "what a draft still has to go through"
    if words.search(rules.press.attacks):
        return "what a fault allows"
    return "asks for comments" if words.search(rules.press.invites) else None


def _binds_whoever(words: Sentence, at: int, rules: ByCue, spoken: str) -> bool:
    """Whether `will` or `would` at `at` is no promise in the voice of who makes rules: it begins, applies, or is for those bound to do."""
    if words.match(rules.voices.instrument_starts) and words.search(rules.press.starts):
        return True
    if spoken not in press.FRAMED:
        return False
    told = [rules.press.applies_passive, rules.press.forbids_passive, *([rules.will_consist] if spoken == "instrument" else [])]
    if any(words.match(pattern, at) for pattern in told) or words.search(rules.press.starts):
        return True
    if words.search(rules.voices.will, at) and rules.bound_subject.search(words[max(0, at - 140) : at]):
        return True
    return spoken == "instrument" and words.search(rules.press.would_be) is not None


def _without_cue(passage: Passage, around: Context, rules: ByCue, *, carried: bool) -> bool:
    """Whether a sentence without a modal verb reports a norm: a command under a requirement, a limit, rules `to allow`."""
    words = passage.words
    if around.requires is not None and passage.head[0] > around.requires and imperative(words, rules):
        return True
    if words.search(rules.voices.past) or words.search(rules.press.background):
        return False
    if rules_to(words, rules) is not None:
        return _said(words, rules)
    if (begins := words.search(rules.begins)) is not None:
        return (_said(words, rules) or carried) and not aside(words, begins.start(), rules)
    if limits(words, rules) is None or rules.voices.doubt.search(rules.relative.sub(" ", words)):
        return False
    return names_power(words, rules) or carried or (around.decided and words.search(rules.limit_passive) is not None)


def _is_point(passage: Passage, rules: ByCue, spoken: str) -> bool:
    """Whether a sentence is an item of a list of what an instrument says, and no general plan."""
    general = passage.words.search(rules.voices.vague) or passage.words.match(rules.press.effects)
    return passage.item and spoken == "instrument" and general is None


def _tells_of_the_present(words: Sentence, rules: ByCue) -> bool:
    """Whether a sentence says what held before or holds now, and not what the notice brings."""
    return bool(words.search(rules.voices.now) or words.search(rules.voices.past))


def _announced(words: Sentence, around: Context, rules: ByCue) -> bool:
    """Whether a spokesman tells, in his office's voice, what will be required or done."""
    if press.holder_announces(words, rules):
        return True
    if '"' in words or not (
        words.search(rules.voices.passive_will) or words.search(rules.voices.will_require) or words.search(rules.press.does)
    ):
        return False
    if words.search(rules.voices.spokesman):
        return True
    return any(re.search(rules.voices.told_by.replace("{name}", re.escape(name)), words) for name in around.spokesmen)


def _said(words: Sentence, rules: ByCue) -> bool:
    """Whether an authority or instrument says, announces or decides it."""
    return bool(words.search(rules.voices.says)) and names_power(words, rules)


def _doubted(words: Sentence, at: int, rules: ByCue, spoken: str) -> bool:
    """Whether a word of doubt governs what stands at `at`: before it in its own clauses, or as who speaks after it."""
    before = rules.relative.sub(" ", BRACKETS.sub(" ", words[:at]))
    if rules.voices.doubt.search(before):
        return True
    would = spoken != "instrument" and rules.voices.would.search(before)
    if would and not _said(words, rules) and not before.endswith(rules.voices.would_end):
        return True
    speaker = _speaker_after(words, rules)
    return speaker is not None and bool(rules.voices.doubt.search(speaker))


def _speaker_after(words: str, rules: ByCue) -> str | None:
    """Who is named as speaking at the end of a sentence."""
    found = rules.voices.speaker_after.search(words, max(0, len(words) - 200))
    return found[1] if found else None


def _authority_after(words: str, rules: ByCue) -> bool:
    """Whether an authority is named as speaking at the end of a sentence."""
    speaker = _speaker_after(words, rules)
    return speaker is not None and rules.voices.authority.search(speaker) is not None and not is_person(speaker, rules)


def remark(words: Sentence, rules: ByCue) -> bool:
    """Whether a person, an office-holder or somebody unnamed says it, on a stage, or tells of the past."""
    if words.search(rules.voices.stage):
        return True
    after = rules.voices.speaker_after.search(words, max(0, len(words) - 200))
    if (after and _institution_says(words[: after.start()], rules)) or words.match(rules.press.under):
        return False
    if after and is_person(after[1], rules) and not _relays(words[: after.start()], after[1], rules):
        return True
    inverted = words.search(rules.voices.speaker_inverted)
    if inverted and is_person(inverted[1], rules) and not _relays(words[: inverted.start()], inverted[1], rules):
        return True
    verb = rules.voices.spoke.search(words, 0, after.start() if after else len(words))
    speaker = words[: verb.start()] if verb else ""
    return verb is not None and len(speaker) <= 160 and is_person(speaker, rules) and not _relays(words[verb.end() :], speaker, rules)


def _institution_says(words: str, rules: ByCue) -> bool:
    """Whether an institution is the first to speak: `the central bank said it would raise the ratio, its governor said`."""
    verb = rules.voices.spoke.search(words)
    speaker = words[: verb.start()] if verb else ""
    return bool(speaker) and rules.voices.authority.search(speaker) is not None and not is_person(speaker, rules)


def _relays(said: str, speaker: str, rules: ByCue) -> bool:
    """Whether an unnamed source tells of what an institution has ordered."""
    if not rules.voices.sources.search(speaker):
        return False
    verb = rules.voices.orders.search(said)
    return verb is not None and bool(rules.voices.authority.search(said[: verb.start()]))


_WHEN = 16
"""Characters after those addressed in which it is said when: `told banks last year`."""


def _directs(words: Sentence, at: int, rules: ByCue) -> bool:
    """Whether an authority or instrument directs somebody now: `told` by others, or last year, is a tale."""
    subject, object_ = rules.relative.sub(" ", words[:at]), words[at : at + 110]
    if not names_power(plain(subject), rules) and not rules.voices.said_of.match(subject):
        return False
    addressed = rules.voices.addressed.search(object_)
    told = object_[: addressed.end() + _WHEN] if addressed else words[at:]
    if rules.voices.past.search(subject) or rules.voices.past.search(told.partition(" to ")[0]):
        return False
    return addressed is not None or bool(rules.voices.instruments.search(subject))


def _promise(words: Sentence, at: int, around: Context, rules: ByCue, *, source: tuple[bool, bool]) -> bool:
    """A decision that something will be done, or an authority that says it will do it, here or just before; general plans are none."""
    said, carried = source
    general = words.match(rules.voices.state_acts) and not _authority_after(words, rules)
    if general or words.search(rules.voices.vague) or words.match(rules.press.effects):
        return False
    if words.search(rules.voices.we_will) or words.search(rules.voices.passive_will):
        return around.decided or said
    return (said or (carried and not words.search(rules.voices.past))) and words.search(rules.voices.will, at) is not None


def reported_cue(passage: Passage, found: Sequence[Cue], cue: Cue | None, rules: ByCue, spoken: str) -> Cue | None:
    """The cue of a report: the first that no clause of description holds, else what an authority says it would do."""
    words, start = passage.words, passage.head[0]
    if words.search(rules.press.in_parliament) and (would := words.search(rules.voices.will)):
        return Cue((start + would.start(), start + would.end()), "commitment", "commitment", "positive", 3)
    if cue is not None and _rules(words, cue, start, rules):
        return cue
    main = next((other for other in found if _rules(words, other, start, rules)), None)
    if main is not None:
        return main
    says = words.search(rules.voices.says)
    will = words.search(rules.voices.will, says.end()) if says and names_power(words.upto(says.start()), rules) else None
    if will is None and not found and spoken in press.FRAMED and not words.search(rules.press.background):
        will = words.search(rules.voices.will)
    if will is None or aside(words, will.start(), rules):
        return cue if limits(words, rules) is None else None
    return Cue((start + will.start(), start + will.end()), "commitment", "commitment", "positive", 3)


def _rules(words: str, cue: Cue, start: int, rules: ByCue) -> bool:
    """Whether a cue governs its sentence, and does not only tell what something is for."""
    at = cue.span[0] - start
    return governs(words, at, rules) and not rules.press.brings_about.match(words[at : cue.span[1] - start])


def instead(passage: Passage, cue: Cue | None, finding: Finding | None, rules: ByCue, spoken: str) -> Finding | None:
    """What a report's sentence lays down where it has no modal verb, or one that only promises; `finding` where it is nothing else."""
    words = passage.words
    if cue is not None and cue.detail == "commitment":
        at = cue.span[0] - passage.head[0]
        told = press.promised(words, at, rules) if finding is not None else press.moves(words, spoken, rules)
        if told is None and finding is None and not remark(words, rules):
            told = press.prescribed(words, spoken, rules) or press.of_authority(words, spoken, rules)
    elif finding is None and spoken == "instrument" and passage.lists and (listed := by_cue.listed(passage, rules)) is not None:
        told = listed
    else:
        told_of = press.holder_announces(words, rules) or not remark(words, rules)
        told = press.lays_down(words, spoken, rules) or press.named(passage, spoken, rules) if finding is None and told_of else None
    return told or finding
