"""Who acts: the subject of a sentence or clause, found in the way that the lexicon of its language chooses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from registry.text.extract import Span, holding
from registry.text.issuers import resolves
from registry.text.lexicon.gates import ANY, Sentence
from registry.text.lexicon.tables import BeforeCue, OpensClause
from registry.text.modality import Cue
from registry.text.operative import Verdict
from registry.text.parties import class_en, head_noun, identity_of, joined, leads_with_several
from registry.text.passages import Passage
from registry.text.runs import Views
from registry.text.values import value


@value
class Actor:
    """Who is bound, as written; `source` tells whether this sentence names it (`explicit`) or an earlier one (`inherited`)."""

    text: str
    span: Span
    source: str
    canonical: str | None = None
    """The id of an institution (`cn.pbc`) or of a class (`class:bank`); None where neither is known."""


def subject(seen: Views, verdict: Verdict) -> Actor | None:
    """The actor that a sentence names."""
    rules = verdict.passage.lexicon.subjects
    found = _opening(seen, verdict, rules) if isinstance(rules, OpensClause) else _before_cue(seen, verdict, rules)
    return Actor(seen.text[slice(*found)], found, "explicit") if found and found[0] < found[1] else None


def clause_subject(seen: Views, verdict: Verdict, cue: Cue) -> Actor | None:
    """The actor that the clause of `cue` names, where a clause may open with a subject of its own."""
    rules = verdict.passage.lexicon.subjects
    if not isinstance(rules, OpensClause):
        return None
    at = holding(verdict.parts, cue.span[0])
    found = _leading_noun(seen.masked, (verdict.parts[at][0], cue.span[0]), rules) if at is not None else None
    return Actor(seen.text[slice(*found)], found, "explicit") if found else None


def binds_all(seen: Views, verdict: Verdict) -> bool:
    """Whether the cue forbids something to everybody where its sentence names nobody: `禁止`."""
    rules = verdict.passage.lexicon.subjects
    return isinstance(rules, OpensClause) and verdict.cue is not None and rules.for_all.match(seen.masked, *verdict.cue.span) is not None


def goes_on(seen: Views, verdict: Verdict, clause: Span) -> bool:
    """Whether a clause goes on with another action."""
    rules = verdict.passage.lexicon.subjects
    found = rules.next_action.match(seen.masked, *clause)
    if isinstance(rules, OpensClause) or found is None:
        return found is not None
    return found[1] in rules.verbs and (not found[1].endswith(rules.adverb_end) or found[2] in rules.verbs)


def _opening(seen: Views, verdict: Verdict, rules: OpensClause) -> Span | None:
    """The subject before the cue in its clause, or before the first verb; `由X办理` names X."""
    cue, masked = verdict.cue, seen.masked
    parts = [part for part in verdict.parts if cue is None or part[0] <= cue.span[0]]
    charges = any(map(verdict.passage.words.may_match, rules.gated))
    for part in reversed(parts):
        limit = min(part[1], cue.span[0]) if cue is not None else part[1]
        found = (_charged(masked, part, rules) if charges else None) or _leading_noun(masked, (part[0], limit), rules)
        if found is None and part in (parts[0], parts[-1]):
            found = _described(masked, part, limit, rules)
        if found is not None:
            return found
    named = (_known(masked, part, rules) for part in reversed(parts))
    found = next((found for found in named if found and _can_be(masked, found, rules)), None)
    if found or not charges:
        return found
    later = (_charged(masked, part, rules) for part in verdict.parts[len(parts) :])
    return next((charged for charged in later if charged), None)


def _charged(masked: str, part: Span, rules: OpensClause) -> Span | None:
    """Whom a clause charges with it: `由X制定`; whoever only describes another charges that one, `由X指定的机构办理`, or nobody.

    A clause that states a condition charges nobody with the duty of its sentence, nor is a body charged by those who elect it.
    """
    if masked[part[1] - 1] == rules.relative_end:
        return None
    agent = rules.agent.search(masked, *part)
    found = agent.span(1) if agent and rules.tail.search(agent[1]) else _charged_last(masked, part, rules)
    if found is None or rules.elected.match(masked, found[1], part[1]):
        return None
    other = rules.agent_of.match(masked, found[1], part[1])
    if other is None:
        return found
    if other["noun"]:
        return (found[0], other.end("noun"))
    return None if other.end("verb") - found[1] == _RELATIVE else found


_RELATIVE = 3
"""Characters of a verb that makes what follows it the matter of a relative clause: `保管的`."""


def _charged_last(masked: str, part: Span, rules: OpensClause) -> Span | None:
    """Whom a clause charges with a verb that no table knows: a known party, with the department of it that is meant."""
    known = rules.known_agent.search(masked, *part)
    if known is None:
        last = rules.agent_last.search(masked, *part)
        return last.span("who") if last else None
    more = rules.agent_more.match(masked, known.end("who"), part[1])
    return (known.start("who"), more.end() if more else known.end("who"))


def _known(masked: str, part: Span, rules: OpensClause) -> Span | None:
    """The known party that a clause begins with, with the department of it that is meant."""
    known = rules.known_subject.match(masked, *part)
    if known is None:
        return None
    more = rules.agent_more.match(masked, known.end("who"), part[1])
    return (known.start("who"), more.end() if more else known.end("who"))


def _described(masked: str, part: Span, limit: int, rules: OpensClause) -> Span | None:
    """A clause that is nothing but somebody with what describes him."""
    found = rules.described.match(masked, part[0], limit)
    return found.span("who") if found else None


def _can_be(masked: str, span: Span, rules: OpensClause) -> bool:
    """Whether a phrase is no object of a verb that it opens with: `为当事人`, `配合检查机关`."""
    return rules.no_subject.search(masked[slice(*span)]) is None


def _leading_noun(masked: str, span: Span, rules: OpensClause) -> Span | None:
    """The leading noun of a clause where it ends like somebody who can act."""
    start, end = span
    label = rules.label.match(masked, start, end)
    start = label.end() if label else start
    stop = rules.stop.search(masked, start, end)
    end = stop.start() if stop else end
    while end > start and masked[end - 1] in " ,、的":
        end -= 1
    if not 1 < end - start <= 40 or not rules.tail.search(masked, max(start, end - 40), end):
        return None
    return (start, end) if _can_be(masked, (start, end), rules) else None


def _before_cue(seen: Views, verdict: Verdict, rules: BeforeCue) -> Span | None:
    """The object of a reporting verb (`requires banks to`), else the subject before the cue."""
    passage, cue = verdict.passage, verdict.cue
    masked, may_match = seen.masked, passage.words.may_match
    asked = rules.asked.search(masked, *passage.head) if may_match(rules.asked) else None
    if asked and asked["who"].lower() in rules.nobody:
        asked = None
    if asked and (cue is None or asked.start() <= cue.span[1]):
        return asked.span("who")
    if cue is None:
        acts = next((act for pattern in rules.acts if (act := pattern.match(masked[slice(*passage.head)]))), None)
        return (passage.head[0] + acts.start("who"), passage.head[0] + acts.end("who")) if acts else None
    if _is_passive(masked, cue, passage, rules):
        return _agent(masked, cue, passage.head[1], rules)
    if may_match(rules.reports_that) and _stands_within(rules.reports_that, masked, passage.head, (passage.head[0], cue.span[1] + 6)):
        return None
    held = passage.words if cue.span[1] <= passage.head[1] else ANY  # a cue of its list, whose words are no words of the sentence
    start = max([passage.head[0], *(part[0] for part in verdict.parts if part[0] <= cue.span[0])])
    first = (verdict.parts[0][0], min(verdict.parts[0][1], cue.span[0]))
    found = _trailing_noun(masked, (start, cue.span[0]), rules, held=held)
    if start != first[0]:
        whole = _whole(masked, (first[0], cue.span[0]), found, rules, held=held)
        found = whole or _listed(masked, verdict.parts, found, rules, held=held)
        found = found or _trailing_noun(masked, first, rules, held=held)
        found = found or _known_before(masked, verdict.parts, start, rules, held=held)
    return found if found is not None and not _is_thing(masked, found, rules) else _speaker(masked, verdict, cue, rules)


def _whole(masked: str, span: Span, last: Span | None, rules: BeforeCue, *, held: Sentence) -> Span | None:
    """A subject with commas in it: a list of parties, or a party that is described with commas and ends in a thing."""
    found = _trailing_noun(masked, span, rules, held=held)
    if found is None or found == last:
        return None
    described = last is not None and _is_thing(masked, last, rules) and class_en(masked[slice(*found)]) is not None
    return found if described or leads_with_several(masked[slice(*found)]) else None


def _listed(masked: str, parts: Sequence[Span], last: Span | None, rules: BeforeCue, *, held: Sentence) -> Span | None:
    """A list of parties that ends in `last`, behind an adverbial: `According to the rules, banks, insurers and other parties may`."""
    if last is None or not rules.joins.search(masked, *last) or _trailing_noun(masked, parts[0], rules, held=held) is not None:
        return last
    wholes = (_whole(masked, (start, last[1]), last, rules, held=held) for start, _ in parts[1:] if start < last[0])
    return next((whole for whole in wholes if whole is not None), last)


def _known_before(masked: str, parts: Sequence[Span], start: int, rules: BeforeCue, *, held: Sentence) -> Span | None:
    """The last clause before the cue's whose noun tells somebody known: `major banks, or systemic ones, are subject to`."""
    for part in reversed([part for part in parts if part[0] < start]):
        found = _trailing_noun(masked, part, rules, held=held)
        if found is not None and class_en(masked[slice(*found)]) is not None:
            return found
    return None


def _is_thing(masked: str, span: Span, rules: BeforeCue) -> bool:
    """Whether a subject is something that cannot act: `Applications must be in Chinese`."""
    words = masked[slice(*span)]
    return head_noun(words) in rules.things and class_en(words) is None


def _agent(masked: str, cue: Cue, end: int, rules: BeforeCue) -> Span | None:
    """Who does what a passive says: `shall be approved by the Commission`."""
    for found in rules.agent.finditer(masked, cue.span[1], end):
        if identity_of(found["who"], ()) is not None or resolves(found["who"]):
            return found.span("who")
    return None


def _speaker(masked: str, verdict: Verdict, cue: Cue, rules: BeforeCue) -> Span | None:
    """Whom `it` stands for after a reporting verb: `The regulator said it would raise`."""
    found = rules.speaker.search(masked[verdict.passage.head[0] : cue.span[0]])
    start = verdict.passage.head[0]
    return (start + found.start("who"), start + found.end("who")) if found and verdict.modality == "commitment" else None


def _is_passive(masked: str, cue: Cue, passage: Passage, rules: BeforeCue) -> bool:
    """Whether the cue makes its subject the thing acted on: `should be monitored`, but not `are required` or `shall be allowed`."""
    if rules.informed.search(masked, *cue.span):  # which may stand in a list, of whose words the sentence does not tell
        return True
    held = passage.words.may_match
    if held(rules.addressed_passive) and _stands_within(rules.addressed_passive, masked, passage.head, (cue.span[0], cue.span[1] + 24)):
        return False
    return bool(rules.passive_after.match(masked, cue.span[1], passage.head[1]))


def _stands_within(pattern: re.Pattern[str], masked: str, head: Span, span: Span) -> bool:
    """Whether a pattern matches within `span` of the sentence `head`, which may cut a word that is no match of its own."""
    found = pattern.search(masked, span[0], head[1])
    return found is not None and found.end() <= span[1]


def _trailing_noun(masked: str, span: Span, rules: BeforeCue, *, held: Sentence) -> Span | None:
    """The noun phrase that `span` ends in, without leading adverbs and what reports it; `held` are the words of its sentence."""
    start, end = span
    for leading in (rules.enumerated, rules.reported, rules.leading):
        found = leading.match(masked[start:end]) if held.may_match(leading) else None
        start += found.end() if found else 0
    speech = masked.rfind(rules.speech, start, end) if rules.speech else -1
    if rules.speech and speech >= 0 and (rules.speaks.search(masked, start, speech) or not rules.relative.match(masked, speech, end)):
        start = speech + len(rules.speech)
    while start < end and not masked[start].isalnum():
        start += 1
    labelled = rules.label_last.search(masked, max(start, end - 24), end)
    end = labelled.start() if labelled else end
    while end > start and not (masked[end - 1].isalnum() or masked[end - 1] in ")'"):
        end -= 1
    while (last := masked[start:end].rpartition(" "))[2].lower() in rules.auxiliaries:
        end = start + len(last[0].rstrip())
    words = masked[start:end].lower()
    if not 1 < len(words) <= 160 or words in rules.nobody or words[0].isdigit() or words.startswith(rules.no_subject):
        return None
    if words.partition(" ")[0] in rules.auxiliaries:
        return None
    if " but " in words or (masked[start].islower() and words.partition(" ")[0] in rules.verbs):
        return None
    return (start, end)


def told(seen: Views, actor: Actor, issuers: Sequence[str], *, place: str | None) -> tuple[Actor, tuple[Actor, ...]]:
    """An actor with its id, and those that its words join: A、B和C are three; none where it is one."""
    spans = joined(seen.masked, actor.span)
    identity = actor.canonical or identity_of(seen.masked[slice(*actor.span)], issuers, place=place)
    whole = Actor(actor.text, actor.span, actor.source, identity)
    if len(spans) == 1:
        return whole, ()
    named = [(span, identity_of(seen.masked[slice(*span)], issuers, place=place)) for span in spans]
    each = tuple(Actor(seen.text[slice(*span)], span, actor.source, identity) for span, identity in named)
    same = {one.canonical for one in each}
    return (replace(whole, canonical=each[0].canonical) if len(same) == 1 else replace(whole, canonical=None)), each
