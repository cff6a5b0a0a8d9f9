"""Does a report state a norm, and not a plan, a remark, history, an analysis or what the state does (corpus guidelines R6, R8)?

For languages whose rules are told by a cue: who speaks decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from registry.text.lexicon.gates import Sentence, plain
from registry.text.lexicon.tables import ByCue
from registry.text.modality import Cue
from registry.text.operative import by_cue, press
from registry.text.operative.by_cue import BRACKETS, aside, governs, imperative, limits, rules_to
from registry.text.operative.press import tells_background, tells_of_past
from registry.text.operative.speakers import authority_after, names_power, remark, speaker_after
from registry.text.operative.values import NO_CUE, Context, Finding, once
from registry.text.passages import Passage
from registry.text.values import value


@value
class _Told:
    """A sentence of a report, with its cue and in whose voice it stands.

    `carried` says that the sentence before states a norm, and who lays it down need not be named again.
    """

    passage: Passage
    cue: Cue | None
    kind: str
    around: Context
    rules: ByCue
    spoken: str
    carried: bool

    @property
    def words(self) -> Sentence:
        """The sentence."""
        return self.passage.words

    @property
    def framed(self) -> bool:
        """Whether it stands in a voice that lays down rules."""
        return self.spoken in press.FRAMED

    def search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What `pattern` finds in it."""
        return self.passage.words.search(pattern)

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What `pattern` matches at its start."""
        return self.passage.words.match(pattern)


_Tests = Sequence[tuple[str, Callable[[_Told], object]]]
"""Reasons for which a sentence states no norm, each with what tells it; the first that holds is given."""


def reported(passage: Passage, cue: Cue | None, kind: str, around: Context, rules: ByCue, *, carried: bool, spoken: str) -> Finding | str:
    """What a sentence of a report lays down in the voice `spoken`, or why it lays down nothing."""
    unsaid = _no_norm(_Told(passage, cue, kind, around, rules, spoken, carried))
    finding = by_cue.find(passage, kind, cue, around, rules) if unsaid is None else None
    open_ = kind in _OPEN and unsaid not in _FINAL
    if open_ and (finding is None or cue is None or cue.detail == "commitment"):
        finding = _instead(passage, cue, finding, rules, spoken)
    if finding is not None:
        return finding
    return NO_CUE if unsaid is None else f"{unsaid}, in a report"


_OPEN = ("substantive", "calculation_rule")
"""Classes that do not say by themselves what a sentence of a report does."""


def _no_norm(told: _Told) -> str | None:
    """Why a report states no norm, if so."""
    if (reason := _holding(_ANOTHER_VOICE, told)) is not None:
        return reason
    if told.kind == "commencement":
        return None if _commences(told) else "no instrument that begins"
    if told.cue is None:
        return _no_norm_without_cue(told)
    return _no_norm_by_cue(told, told.cue)


def _holding(tests: _Tests, told: _Told) -> str | None:
    """The first of some reasons that holds."""
    return next((reason for reason, test in tests if test(told)), None)


_ELSEWHERE: _Tests = (
    ("remark", lambda told: _is_remark(told)),
    ("who looks on or acts for himself", lambda told: told.match(told.rules.press.onlookers)),
    ("how things stand before", lambda told: told.search(told.rules.press.state_before)),
    ("leads to other stories", lambda told: _leads_on(told)),
    ("counts what it does not tell", lambda told: told.search(told.rules.press.counts)),
    ("what a draft still has to go through", lambda told: told.search(told.rules.press.procedure)),
    ("what a fault allows", lambda told: told.search(told.rules.press.attacks)),
    ("asks for comments", lambda told: told.search(told.rules.press.invites)),
)
_FINAL = frozenset(reason for reason, _ in _ELSEWHERE)
"""Reasons that no other words of a sentence outweigh: it does not tell of the rule at all, whoever speaks, and of whatever."""
_ANOTHER_VOICE: _Tests = (("dateline", lambda told: told.match(told.rules.voices.dateline)), *_ELSEWHERE)


def _is_remark(told: _Told) -> bool:
    """Whether somebody remarks, and no spokesman announces."""
    return remark(told.words, told.rules) and not _announced(told.words, told.around, told.rules)


def _leads_on(told: _Told) -> bool:
    """Whether a line leads to other stories, or says what everybody needs."""
    if told.match(told.rules.press.promotes):
        return True
    return told.search(told.rules.press.in_mass) is not None and not told.search(told.rules.voices.says)


def _commences(told: _Told) -> bool:
    """Whether a commencement is that of the instrument: it stands alone, or says so."""
    if len(told.words) <= _ALONE and told.match(told.passage.lexicon.modality.own_start):
        return True
    return _begins(told.words, told.rules, told.spoken)


_ALONE = 80
"""Characters of a commencement that stands alone: `Effective January 1.`"""


def _no_norm_without_cue(told: _Told) -> str | None:
    """Why a report states no norm where no modal verb does, if so."""
    words, rules, spoken = told.words, told.rules, told.spoken
    if told.kind == "sanction":
        if told.around.decided and words.match(rules.whoever) and not tells_of_past(words, rules):
            return None
        framed = told.framed and (words.match(rules.press.faces) is not None or not _doubted(words, len(words), rules, spoken))
        return None if framed else "tale of a sanction"
    if told.kind in ("saving", "repeal") and (told.around.decided or told.framed):
        return "past or doubt" if tells_of_past(words, rules) or _doubted(words, len(words), rules, spoken) else None
    if told.kind == "saving" and told.carried and spoken == "instrument" and not _tells_of_the_present(words, rules):
        return None
    return None if _without_cue(told.passage, told.around, rules, carried=told.carried) else NO_CUE


def _no_norm_by_cue(told: _Told, cue: Cue) -> str | None:
    """Why a report states no norm by its modal verb, if so."""
    words, rules, voices = told.words, told.rules, told.rules.voices
    at, end = (place - told.passage.head[0] for place in cue.span)
    spelled = words[at:end].lower()
    if (reason := _idle(told, at, spelled)) is not None:
        return reason
    if cue.detail == "commitment":
        return None if _will(told, at) else "plan"
    if cue.modality == "encouragement" and tells_of_past(words, rules):
        return "what was done before"
    if words.match(rules.press.merely_may, at):
        return "what may come about"
    if words.match(rules.press.one_case, at):
        return "leave in one case"
    if spelled in voices.leave:
        follows = told.carried or told.spoken == "instrument"
        gives = _said(words, rules) or (follows and not _tells_of_the_present(words, rules))
        return None if gives else "nobody who gives leave"
    announced = _announced(words, told.around, rules)
    if not (told.framed or told.around.decided or announced or names_power(words, rules)):
        return "no authority or instrument"
    if words.match(voices.directed, at) or voices.directed.match(spelled):
        return None if _directs(words, at, rules) else "no authority that directs somebody now"
    norm = not words.match(voices.state_acts) or announced or (cue.binds and words.search(voices.orders))
    return None if norm else "what the state does"


def _idle(told: _Told, at: int, spelled: str) -> str | None:
    """Why the cue at `at`, which is `spelled` so, governs no norm, whatever it is."""
    words, rules = told.words, told.rules
    if _doubted(words, at, rules, told.spoken) or rules.voices.outlook.search(spelled):
        return "doubt or outlook"
    about = words.search(rules.press.subject_matter)
    if (about and about.start() < at) or not governs(words, at, rules) or rules.press.brings_about.match(spelled):
        return "clause that only describes"
    if words.match(rules.voices.some) and not aside(words, at, rules):
        in_its_voice = told.spoken == "instrument" and words.search(rules.voices.passive_will)
        return None if in_its_voice or _said(words, rules) else "what some do"
    return None


def _will(told: _Told, at: int) -> bool:
    """Whether what `will` at `at` promises is a norm: it is announced, threatened, a point of an instrument, or decided."""
    words, rules, spoken = told.words, told.rules, told.spoken
    if _announced(words, told.around, rules) or _is_point(told.passage, rules, spoken) or _binds_whoever(words, at, rules, spoken):
        return True
    said = _said(words, rules)
    if told.kind == "sanction" and (said or (told.framed and words.match(rules.press.faces))):
        return True
    follows = told.carried and told.framed and not tells_of_past(words, rules)
    own = told.framed and words.match(rules.press.will_make, at) and words.upto(at).search(rules.voices.authority)
    source = (said or follows, told.carried or bool(own) or spoken == "instrument")
    goes_on = told.carried and spoken == "instrument" and told.around.decided
    return _promise(words, at, told.around, rules, source=source, goes_on=goes_on)


def _begins(words: Sentence, rules: ByCue, spoken: str) -> bool:
    """Whether the instrument that a report tells of begins, or the day from which it holds is put off."""
    if words.search(rules.press.start_moves):
        return True
    if words.search(rules.voices.instrument_starts) and not _begins_aside(words, rules):
        return True
    return spoken in press.FRAMED and words.search(rules.press.starts) is not None and not tells_of_past(words, rules)


def _begins_aside(words: Sentence, rules: ByCue) -> bool:
    """Whether a sentence only describes by when it takes effect what it tells of."""
    begins = words.search(rules.begins)
    if begins is not None:
        return aside(words, begins.start(), rules)
    return any(mark in words for mark in rules.voices.described_commencement)


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
    if tells_of_past(words, rules) or tells_background(words, rules):
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
    return bool(words.search(rules.voices.now) or tells_of_past(words, rules))


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


@once
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
    found = speaker_after(words, rules)
    return found is not None and rules.voices.doubt.search(found[1]) is not None


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


def _promise(words: Sentence, at: int, around: Context, rules: ByCue, *, source: tuple[bool, bool], goes_on: bool) -> bool:
    """A decision that something will be done, or an authority that says it will do it, here or just before; general plans are none.

    What the state will do is no general plan where an instrument that is told of `goes_on` with it.
    """
    said, carried = source
    general = not goes_on and words.match(rules.voices.state_acts) and not authority_after(words, rules)
    if general or words.search(rules.voices.vague) or words.match(rules.press.effects):
        return False
    if words.search(rules.voices.we_will) or words.search(rules.voices.passive_will):
        return around.decided or said
    return (said or (carried and not tells_of_past(words, rules))) and words.search(rules.voices.will, at) is not None


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
    if will is None and not found and spoken in press.FRAMED and not tells_background(words, rules):
        will = words.search(rules.voices.will)
    if will is None or aside(words, will.start(), rules):
        return cue if limits(words, rules) is None else None
    return Cue((start + will.start(), start + will.end()), "commitment", "commitment", "positive", 3)


def _rules(words: str, cue: Cue, start: int, rules: ByCue) -> bool:
    """Whether a cue governs its sentence, and does not only tell what something is for."""
    at = cue.span[0] - start
    return governs(words, at, rules) and not rules.press.brings_about.match(words[at : cue.span[1] - start])


def _instead(passage: Passage, cue: Cue | None, finding: Finding | None, rules: ByCue, spoken: str) -> Finding | None:
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
