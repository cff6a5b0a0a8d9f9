"""What a sentence does: its cues, its principal modality, its clauses, and why it may be no measure at all (domain.md 3.3 to 3.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from registry.text.extract import Span, holding
from registry.text.lexicon import Lexicon
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import Sentence
from registry.text.lexicon.tables import Clauses, Modality
from registry.text.values import value

BINDING = 4
"""Strength from which a cue binds (domain.md 3.3)."""


@value
class Cue:
    """A word that shows a modality, and where it stands."""

    span: Span
    modality: str
    """`obligation`, `prohibition`, `permission`, `encouragement` or `commitment`."""
    detail: str
    polarity: str
    strength: int

    @property
    def binds(self) -> bool:
        """Whether it binds those it speaks of: a duty, a ban or a strong directive."""
        return self.strength >= BINDING


def cues(masked: str, span: Span, lexicon: Lexicon) -> tuple[Cue, ...]:
    """The cues within `span`, in order; `masked` is the folded text with its quotations blotted out, which speak for somebody else."""
    found: list[Cue] = []
    for (modality, detail, polarity, strength, _), match in lexicon.modality.cues.found(masked, *span):
        if modality != "none" and not _is_month(match, masked, lexicon) and not _is_nominal(match, masked, span[0], detail, lexicon):
            found.append(Cue(match.span(), modality, detail, polarity, strength))
    return tuple(_without_auxiliaries(masked, found, lexicon))


def _is_month(match: re.Match[str], folded: str, lexicon: Lexicon) -> bool:
    """Whether a permission is the month of May."""
    if match[0] not in lexicon.modality.months:
        return False
    return folded[match.end() : match.end() + 2].strip()[:1].isdigit() or folded[max(0, match.start() - 1)] == " "


def _without_auxiliaries(folded: str, found: Sequence[Cue], lexicon: Lexicon) -> Iterator[Cue]:
    """`will be allowed` is one cue, the second: the auxiliary before it says nothing of its own."""
    for at, cue in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if following and cue.polarity == "positive" and lexicon.modality.auxiliary.fullmatch(folded, cue.span[1], following.span[0] + 3):
            continue
        yield cue


def _is_nominal(match: re.Match[str], masked: str, start: int, detail: str, lexicon: Lexicon) -> bool:
    """Whether the words name a deed and prescribe none: 采取、暂停 in a list of deeds, `to be eligible`."""
    if match.start() == start:
        return False
    return any(name in ("", detail) and pattern.match(masked, match.start()) for name, pattern in lexicon.modality.nominal)


# Clauses.

_BREAK = deferred(r"[,;:]|[()\[\]]")


def clauses(masked: str, span: Span) -> tuple[Span, ...]:
    """The clauses of a sentence: its pieces between commas, semicolons and colons outside brackets and quotations."""
    found: list[Span] = []
    depth, at = 0, span[0]
    for match in _BREAK.finditer(masked, *span):
        char = match[0]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and not _in_number(masked, match.start()):
            found.append((at, match.start()))
            at = match.end()
    found.append((at, span[1]))
    return tuple((start, end) for start, end in found if masked[start:end].strip())


def _in_number(folded: str, at: int) -> bool:
    return folded[at] == "," and folded[at - 1 : at].isdigit() and folded[at + 1 : at + 2].isdigit()


def principal(folded: str, found: Sequence[Cue], parts: Sequence[Span], lexicon: Lexicon) -> Cue | None:
    """The cue that gives a sentence its modality: the first binding one of a main clause, else the first of any."""
    if not found:
        return None
    before = [0, *(cue.span[1] for cue in found)]
    main = [cue for cue, after in zip(found, before, strict=False) if not _is_condition(folded, cue, parts, after=after, lexicon=lexicon)]
    rules = lexicon.modality
    if main and main[0].modality == "permission" and parts and rules.condition_first.match(folded, *parts[0]):
        return next((cue for cue in main if cue.binds), main[0])
    return _first_binding(folded, main, lexicon) or next(iter(main), found[0] if rules.subordinate_speaks else None)


def _first_binding(folded: str, main: Sequence[Cue], lexicon: Lexicon) -> Cue | None:
    """The first modal verb, else the first other word that binds, before the first semicolon after such a word."""
    rules = lexicon.modality
    binding = [cue for cue in main if cue.detail in rules.binding or cue.modality == "commitment"] if rules.binding else []
    if not binding:
        return None
    stop = folded.find(";", binding[0].span[1], binding[-1].span[1])
    return next((cue for cue in binding if cue.detail in rules.modal and (stop < 0 or cue.span[0] < stop)), binding[0])


def _is_condition(folded: str, cue: Cue, parts: Sequence[Span], *, after: int, lexicon: Lexicon) -> bool:
    """Whether the clause of `cue` only states a condition or describes somebody."""
    at = holding(parts, cue.span[0])
    if at is None:
        return False
    part, rules = parts[at], lexicon.modality
    if at == 0 and part != parts[-1] and rules.purpose.match(folded, *part):
        return True
    if part != parts[-1] and _states_condition(folded, parts, at, rules):
        return not (cue.detail in rules.modal and rules.own_time.match(folded, cue.span[1], part[1]))
    return describes(folded[max(part[0], after) : cue.span[0]], rules.subordinate)


def describes(before: str, rules: Clauses) -> bool:
    """Whether the verb that follows `before` belongs to a clause that only describes something or states a condition.

    `A person who flies a drone must` governs, `a person who must register` and `amounts which banks must report` describe.
    """
    conjunction = rules.conjunction.search(before)
    if conjunction is not None and not rules.closed.search(before, conjunction.end()):
        return True
    found = rules.relative.search(before)
    if found is None:
        return False
    pronoun, between = found[1].lower(), found[2].split()
    if rules.said_itself.search(found[2]):
        return False
    if pronoun in rules.subjects:
        return all(word.endswith(rules.adverb_end) or word.lower() in rules.adverbs for word in between)
    if pronoun in rules.loose:
        return len(between) <= 1 and not (pronoun in rules.spoken and rules.speech.search(before, 0, found.start()))
    return True


def _states_condition(folded: str, parts: Sequence[Span], at: int, rules: Modality) -> bool:
    """Whether a clause ends as a condition, or the next goes on with it and does: `表示不予退款, 或者逾期的,`."""
    if rules.condition_end.search(folded[parts[at][0] : parts[at][1]].rstrip()):
        return True
    start, end = parts[at + 1]
    return rules.goes_on.match(folded, start, end) is not None and rules.condition_end.search(folded[start:end].rstrip()) is not None


# Classes, and what is no measure.


def kind_of(words: Sentence, lexicon: Lexicon) -> str:
    """The class of the corpus guidelines that a sentence belongs to."""
    rules = lexicon.modality
    found = [
        name
        for name, match in words.named(rules.classes)
        if name not in rules.of_main_clause or not _said_aside(words, match.span(), lexicon)
    ]
    found = [name for name in found if name not in rules.of_instruments or _of_instrument(words, name, lexicon)]
    if "saving" in found and (tail := words.search(rules.exception_tail)) and cues(words, (0, tail.start()), lexicon):
        found.remove("saving")
    if "commencement" in found and "repeal" in found and rules.repeals_with_commencement:
        return "commencement+repeal"
    return found[0] if found else "substantive"


def _said_aside(words: Sentence, span: Span, lexicon: Lexicon) -> bool:
    """Whether what stands at `span` belongs to a condition or only describes something, while a cue outside it governs."""
    rules, parts = lexicon.modality, clauses(words, (0, len(words)))
    place = holding(parts, span[0])
    if place is None:
        return False
    part = parts[place]
    conditional = part != parts[-1] and rules.condition_first.match(words, part[0]) is not None
    if not conditional and not describes(words[part[0] : span[0]], rules.subordinate):
        return False
    governing = principal(words, cues(words, (0, len(words)), lexicon), parts, lexicon)
    first, last = part if conditional else span
    return governing is not None and not first <= governing.span[0] < last


def _of_instrument(words: Sentence, kind: str, lexicon: Lexicon) -> bool:
    """Whether an instrument comes into force or ends, and not a judgment, a contract or a licence."""
    rules = lexicon.modality
    if words.search(rules.no_instrument):
        return False
    return words.search(rules.instrument) is not None or (kind == "commencement" and words.search(rules.own_start) is not None)


def idle(words: Sentence, lexicon: Lexicon) -> str | None:
    """Why a sentence is not operative: purpose, definition, background, reference ...; None where nothing says so."""
    found = idle_at(words, lexicon)
    return found[0] if found else None


def idle_at(words: Sentence, lexicon: Lexicon) -> tuple[str, int] | None:
    """Why a sentence is not operative, and where the words that say so begin."""
    return next(((name, found.start()) for name, found in words.named(lexicon.modality.not_operative)), None)
