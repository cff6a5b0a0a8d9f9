"""Is a sentence operative, of what class and modality? Reports are judged more strictly than notices (corpus guidelines R5 to R8).

    __init__   whatever the language: left out by a named reason, or judged by the way that its lexicon chooses
    by_cue     a rule is told by a modal verb or a set phrase
    reports    ... and the norms of a report by who speaks
    speakers   ... who is named as speaking
    press      ... and the rules that it tells of without a modal verb, by whose voice a sentence stands in
    by_verb    a bare verb in a notice states a rule
    framed     ... and the norms of a report are told by how it frames them
    context    what the whole text says about how its sentences are meant
    values     what is looked at and found

Every sentence that is left out is left out by a named reason; every one that stays names the rule that keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import Sentence, plain
from registry.text.lexicon.tables import ByCue, ByVerb
from registry.text.modality import Cue, clauses, cues, idle_at, kind_of, principal
from registry.text.operative import by_cue, by_verb, framed, press, reports, speakers
from registry.text.operative.context import context, is_report
from registry.text.operative.values import NO_CUE, Context, Refusal, Verdict
from registry.text.passages import Passage, whole
from registry.text.runs import Views
from registry.text.structure import leads_list

__all__ = ["Context", "Refusal", "Verdict", "context", "is_report", "judge", "spoken_in", "without_paraphrases"]


def spoken_in(passage: Passage, around: Context, before: str) -> str:
    """In whose voice a sentence stands, after one in the voice `before`; empty outside reports."""
    if not around.report or passage.foreign:
        return before
    rules = passage.lexicon.judgement
    if isinstance(rules, ByVerb):
        spoken = framed.voice(passage, before, rules, around.spokesmen)
        return framed.WHOLE if spoken == framed.OPENING and passage.span[0] >= around.last_item else spoken
    return press.voice(passage.words, before, rules, remark=speakers.remark(passage.words, rules))


def judge(seen: Views, passage: Passage, around: Context, *, carried: bool = False, spoken: str = "") -> Verdict | Refusal:
    """The verdict on one sentence, or why it is no measure.

    `carried` says that the sentence right before it was one, `spoken` in whose voice it stands.
    """
    if passage.foreign:
        return Refusal(passage.span, "in another language")
    leads_up = spoken == framed.OPENING
    if spoken in (framed.WHOLE, framed.OPENING):
        around, spoken = replace(around, report=False), ""
    elif around.report and around.whole is not None and passage.head[0] < around.whole:
        return Refusal(passage.span, "tells in short what follows in full")
    masked = seen.masked
    if around.report and _quotes_the_rule(seen, passage, spoken):
        masked, passage = seen.folded, replace(passage, words=whole(seen.folded[slice(*passage.head)], passage.lexicon)[0])
    kind = _kind(passage, report=around.report)
    if (reason := _left_out(seen, passage, kind, report=around.report)) is not None:
        return Refusal(passage.span, reason)
    found, parts = _heard(masked, passage)
    cue = principal(masked, found, parts, passage.lexicon)
    rules = passage.lexicon.judgement
    if isinstance(rules, ByVerb):
        cue = by_verb.of_list(passage, found, parts, cue)
        if leads_up and not framed.binds(cue, passage.lexicon.modality.binding):
            return Refusal(passage.span, "leads up to the notice")
        kind = "substantive" if kind == "sanction" and by_verb.binds_first(passage, cue, rules) else kind
        if around.report:
            finding = framed.reported(passage, cue, kind, rules, spoken, carried=carried)
        else:
            finding = by_verb.find(passage, kind, cue, rules) or NO_CUE
    else:
        cue = by_cue.main_cue(passage, found, cue, rules)
        if around.report:
            cue = reports.reported_cue(passage, found, cue, rules, spoken)
            finding = reports.reported(passage, cue, kind, around, rules, carried=carried, spoken=spoken)
        else:
            finding = by_cue.find(passage, kind, cue, around, rules) or NO_CUE
    if isinstance(finding, str):
        return Refusal(passage.span, finding, cue.span if cue else None)
    return Verdict(passage, kind, *finding, cue, found, parts)


def _kind(passage: Passage, *, report: bool) -> str:
    """The class of a sentence; a report that opens with the day from which a rule holds tells of the rule."""
    kind = kind_of(passage.words, passage.lexicon)
    opens = report and kind == "commencement" and passage.words.match(passage.lexicon.modality.own_start)
    return "substantive" if opens and _from_then_on(passage.words) else kind


def _from_then_on(words: Sentence) -> bool:
    """Whether a rule follows the day from which it holds: `Effective immediately, firms must`."""
    return re.search(r",\s[^,]{20}", words) is not None


def _heard(masked: str, passage: Passage) -> tuple[tuple[Cue, ...], tuple[Span, ...]]:
    """The cues of a sentence and its clauses; those of its list too where the head has no cue."""
    lexicon = passage.lexicon
    found = _cues(masked, passage)
    if passage.lists and not found and lexicon.lists.cased:
        return cues(masked, passage.span, lexicon), clauses(masked, passage.span)
    return found, clauses(masked, passage.head)


def _cues(masked: str, passage: Passage) -> tuple[Cue, ...]:
    """The cues of a sentence, those too that the end of a printed line cuts."""
    if not passage.breaks:
        return cues(masked, passage.head, passage.lexicon)
    found = cues(passage.words, (0, len(passage.words)), passage.lexicon)
    return tuple(replace(cue, span=passage.printed(cue.span)) for cue in found)


def _quotes_the_rule(seen: Views, passage: Passage, spoken: str) -> bool:
    """Whether what a report quotes is part of the rule that it tells of; not where it quotes nothing."""
    if seen.masked[slice(*passage.span)] == seen.folded[slice(*passage.span)]:
        return False
    if passage.words.search(passage.lexicon.reports.quoted):
        return True
    rules = passage.lexicon.judgement
    if isinstance(rules, ByVerb):
        return False
    if press.quotes_authority(seen.folded, passage.head[0], rules):
        return True
    if press.reads_quotation(seen.folded[slice(*passage.head)], passage.words, spoken, rules):
        return True
    if '"' not in passage.words or not press.quotes_duty(plain(seen.folded[slice(*passage.head)]), spoken, rules):
        return False
    return any(cue.binds for cue in cues(seen.folded, passage.head, passage.lexicon))


_COMMENCING = ("commencement", "repeal", "commencement+repeal")


def _left_out(seen: Views, passage: Passage, kind: str, *, report: bool) -> str | None:
    """Why a sentence is not operative whatever its cues are, if so; a commencement or saving in it outweighs a basis clause."""
    reason, at = idle_at(passage.words, passage.lexicon) or (None, 0)
    lists = passage.lexicon.lists
    explaining = passage.lexicon.explaining
    if passage.explains and not (kind in explaining.kept and passage.words.search(explaining.keeps)):
        return "explains"
    if kind == "amending_instruction" and reason in (None, "history", "reference", "preamble"):
        return None
    if not report and (passage.leads_in or (passage.provision.kind == "preamble" and not _orders(seen, passage, kind))):
        decides = lists.decides if passage.lists else lists.decides_itself
        return None if decides.search(passage.words) and not _only_changes(passage) else "leads up to the notice"
    if passage.item and passage.words.match(lists.dependent):
        return "goes on with the head of its list"
    if leads_list(passage.words) and not passage.lists and _says_nothing(passage):
        return "head of a list, without the list"
    rules = passage.lexicon.judgement
    if isinstance(rules, ByVerb):
        outweighed = reason is not None and by_verb.outweighs(passage, at, reason, rules)
    elif reason is None:
        return "recalls the rule in force" if by_cue.recalls(passage, rules) else None
    else:
        outweighed = reason in rules.outweighed and by_cue.bound_before(passage, at, rules)
    if reason is None or outweighed or (reason in ("basis", "statement", "history") and kind in (*_COMMENCING, "saving")):
        return None
    if reason == "stem of the whole" and kind in _COMMENCING:
        return None
    return None if reason == "statement" and _binds(passage) else reason


def _orders(seen: Views, passage: Passage, kind: str) -> bool:
    """Whether a sentence above the first article is no mere preamble: it begins or ends law, or binds and leads at most to its own list."""
    if kind in _COMMENCING:
        return True
    words = seen.masked[slice(*passage.provision.span)].rstrip(" *_\n")
    leads_up = words[-1:] == ":" or words.endswith(_AS_FOLLOWS)
    return (passage.lists or not leads_up) and passage.lexicon.lists.cased and _binds(passage)


_AS_FOLLOWS = ("as follows.", "the following.")


def _only_changes(passage: Passage) -> bool:
    """Whether a decision only announces changes, which follow it."""
    rules = passage.lexicon.judgement
    return isinstance(rules, ByCue) and passage.words.search(rules.only_changes) is not None


def _says_nothing(passage: Passage) -> bool:
    """Whether a head that lost its list says nothing without it: it is one clause, or only announces."""
    rules = passage.lexicon.judgement
    if _only_changes(passage):
        return True
    if isinstance(rules, ByCue) and (passage.words.search(rules.decided) or (len(passage.words.split()) >= _WHOLE and _binds(passage))):
        return False
    return not re.search(r";|,(?!\s?\d)", passage.words) or passage.words.search(passage.lexicon.lists.empty) is not None


_WHOLE = 24
"""Words of a head that says what is to be done before it announces how."""


def _binds(passage: Passage) -> bool:
    """Whether a strong cue stands in the sentence."""
    found = cues(passage.words, (0, len(passage.words)), passage.lexicon)
    return any(cue.binds or cue.modality == "permission" for cue in found)


# Paraphrases.

_WORDS = deferred(r"[^\W\d_](?:[^\W\d_]|-){2,}|\d+")


_SHARE_OF_STANDFIRST = 0.55
"""How much of a paragraph set off in bold print above a report must return below it: it is there to sum it up."""


def _is_standfirst(text: str, passage: Passage) -> bool:
    """Whether the paragraph of a sentence is printed in bold from its beginning, above the report."""
    start = text.rfind("\n", 0, passage.head[0]) + 1
    return passage.order <= 1 and text.startswith("**", start) and text.find("**", passage.head[0], passage.head[1] + 400) > 0


def without_paraphrases(verdicts: Sequence[Verdict], text: str = "") -> list[Verdict]:
    """The verdicts without a lead that later measures state in full (R6), and without a sentence that is repeated word for word (R9)."""
    verdicts = _without_summary(verdicts, text)
    standfirst = [_is_standfirst(text, verdict.passage) for verdict in verdicts]
    leads = [first or _is_lead(verdict) for verdict, first in zip(verdicts, standfirst, strict=True)]
    grams = [_grams(verdict.passage) for verdict in verdicts] if any(leads) else []
    return [
        verdict
        for at, verdict in enumerate(verdicts)
        if not (leads[at] and _returns(verdict, grams[at], grams[at + 1 :], standfirst=standfirst[at]))
    ]


def _is_lead(verdict: Verdict) -> bool:
    """Whether a sentence stands in the first paragraph; in a language without spaces also in the second, unless it binds outright."""
    return verdict.passage.order <= (0 if verdict.passage.lexicon.spaced or _binds_outright(verdict) else 1)


def _returns(verdict: Verdict, grams: set[str], following: Sequence[set[str]], *, standfirst: bool) -> bool:
    """Whether what a lead is made of is found again in the sentences that follow, and no number of it is new."""
    later = set().union(*following)
    if any(gram.isdigit() and gram not in later for gram in grams):
        return False
    size = max(1, len(grams))
    share = len(grams & later) / size
    if standfirst and share >= _SHARE_OF_STANDFIRST:
        return True
    issue = _tells_of_issue(verdict.passage)
    alone = max((len(grams & other) for other in following), default=0) / size
    if share >= (_SHARE_OF_ISSUE if issue else _SHARE) and (issue or alone >= _ALONE) and len(grams) >= 4:
        return True
    return verdict.kind == "substantive" and len(later) > 0 and _is_general(verdict.passage)


def _without_summary(verdicts: Sequence[Verdict], text: str) -> Sequence[Verdict]:
    """The verdicts without those under a heading like `at a glance`, where as many follow in full."""
    brief = [_is_in_brief(text, verdict.passage) for verdict in verdicts]
    summed = sum(brief)
    if not summed or len(brief) - 1 - max(at for at, one in enumerate(brief) if one) < summed:
        return verdicts
    return [verdict for verdict, one in zip(verdicts, brief, strict=True) if not one]


def _is_in_brief(text: str, passage: Passage) -> bool:
    """Whether a line stands under a heading that says so, with nothing but other such lines between."""
    rules = passage.lexicon.judgement
    if not isinstance(rules, ByCue):
        return False
    above = text[max(0, passage.head[0] - _SUMMARY) : passage.head[1]].splitlines()
    for line in reversed(above):
        words = plain(line.strip(" *_#-"))
        if words.search(rules.press.in_brief):
            return True
        if words and (words.rstrip()[-1:] in ".!?" or len(words) > _POINT):
            return False
    return False


_SUMMARY, _POINT = 1500, 160
"""Characters of such lines together, and of one."""


def _is_general(passage: Passage) -> bool:
    """Whether a lead tells only that rules were made, which those that follow spell out."""
    rules = passage.lexicon.judgement
    if not isinstance(rules, ByCue) or passage.words.search(rules.press.starts):
        return False
    return passage.words.search(rules.press.general) is not None


def _binds_outright(verdict: Verdict) -> bool:
    """Whether a modal verb binds somebody: behind the first paragraph, that is more than a lead says."""
    return verdict.cue is not None and verdict.cue.detail in verdict.passage.lexicon.modality.modal


_SHARE, _SHARE_OF_ISSUE = 0.75, 0.5
"""What of a lead is found again in full later: of one that tells of the issue of an instrument, and sums up what it is about, less."""
_ALONE = 0.5
"""What of it one later sentence tells."""


def _tells_of_issue(passage: Passage) -> bool:
    """Whether a sentence tells that something was issued, and then what it demands."""
    found = passage.lexicon.reports.lead.match(passage.words)
    return found is not None and bool(found.groupdict().get("issues"))


def _grams(passage: Passage) -> set[str]:
    """What a sentence is made of: words, or pairs of characters where no spaces tell words apart.

    Who tells it and when does not count, and verbs by which rules are made count for what they do.
    """
    lexicon = passage.lexicon
    if not lexicon.spaced:
        words = re.sub(r"\W", "", lexicon.reports.lead.sub("", passage.words))
        return {words[at : at + 2] for at in range(len(words) - 1)}
    told = lexicon.reports.attribution.sub(" ", passage.words)
    ruling = lexicon.judgement.press.ruling if isinstance(lexicon.judgement, ByCue) else {}
    said = {word.lower() for word in _WORDS.findall(told)} - lexicon.words.small
    return {ruling.get(word) or (word if word.isdigit() else word[:_STEM]) for word in said}


_STEM = 6
"""Letters by which forms of one word are known."""
