"""When a measure holds and when it does not: conditions, exceptions, hedges, and whether it goes on with what was so (domain.md 3.5).

Marks are found in one pass over the words. Where words are divided by spaces a mark opens a clause, which runs to where its punctuation
ends it, and one that opens the sentence to where the main clause begins; elsewhere a mark is the whole clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registry.text.evidence import Evidence
from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import ANY, Sentence
from registry.text.lexicon.tables import traits as tables
from registry.text.values import value

LONGEST = 240
"""Characters after which a clause is cut that no punctuation ends."""
_PROVISO = "proviso"
_END = deferred(r"[;:]|,(?!\d)|\.(?=\s|$)|\n")
_BRACKET = deferred(r"[()]")
_Found = tuple[str, Evidence]


@value
class Terms:
    """What limits a measure, in the order of the text."""

    conditions: tuple[Evidence, ...] = ()
    exceptions: tuple[Evidence, ...] = ()
    qualifiers: tuple[Evidence, ...] = ()
    continues: Evidence | None = None
    """Where the measure says that it goes on with what was so."""


NO_TERMS = Terms()


def terms(masked: str, head: Span, parts: Sequence[Span], *, cue: int | None, words: tables.Terms, held: Sentence = ANY) -> Terms:
    """The terms of the sentence `head`; `parts` are its clauses, `cue` where the cue stands that gives it its modality.

    `held` are its words, where it is known what may match them.
    """
    found = list(_marked(masked, head, parts, cue=cue, words=words)) if held.may_match(words.marks.pattern) else []
    if held.may_match(words.tail):
        found += _cases(masked, parts, found, words, cue=cue)
    if not found:
        return NO_TERMS
    found.sort(key=lambda one: one[1].start)
    conditions, exceptions, qualifiers = (
        tuple(mark for name, mark in found if name == kind) for kind in ("condition", "exception", "qualifier")
    )
    return Terms(conditions, exceptions, qualifiers, next((mark for name, mark in found if name == "continues"), None))


def _marked(masked: str, head: Span, parts: Sequence[Span], *, cue: int | None, words: tables.Terms) -> Iterator[_Found]:
    """The marks of a sentence, each with its clause."""
    sentence = masked[slice(*head)]
    marks = list(words.marks.found(sentence))
    opens = [start for name, start, _ in marks if ":" in name] if words.marks.spaced else []
    main = next((start for start, end in reversed(parts) if cue is not None and start <= cue < end), head[0]) - head[0]
    for name, start, end in marks:
        kind, _, rule = name.partition(": ")
        if rule == _PROVISO and cue is not None and cue > head[0] + start and ";" not in sentence[:start]:
            continue  # 但 goes on with the case, and no main clause stands before it
        if rule.endswith("<"):
            rule, start = rule[:-1], 1 + max(sentence.rfind(mark, 0, start) for mark in ",;:。")
        elif rule and words.marks.spaced:
            end = _clause_end(sentence, start, end, opens=opens, main=main)
        elif rule and kind == "condition":
            start, end = _whole_case(sentence, (start, end), [(one - head[0], other - head[0]) for one, other in parts], words)
        yield kind, Evidence(head[0] + start, head[0] + end, rule or kind)


def _whole_case(sentence: str, mark: Span, parts: Sequence[Span], words: tables.Terms) -> Span:
    """The clause of a mark where it ends as a condition does, and so is one from its beginning."""
    for start, end in parts[:-1]:
        if start <= mark[0] < end:
            if not words.tail.search(sentence, max(start, end - 8), end) or words.no_tail.search(sentence[start:end].strip()):
                return mark
            opened = words.opening.match(sentence, start, end)
            return (opened.end() if opened else start, max(end, mark[1]))
    return mark


def _clause_end(sentence: str, start: int, end: int, *, opens: Sequence[int], main: int) -> int:
    """Where a clause ends: at the main clause where it opens the sentence, else at its punctuation or the next clause."""
    limit = min(len(sentence), start + LONGEST, *(other for other in opens if other > start))
    if start < 4 < main <= limit:
        limit = main
    else:
        stop = _END.search(sentence, end, limit)
        limit = stop.start() if stop else limit
    limit = _in_brackets(sentence, start, limit)
    while limit > end and sentence[limit - 1] in " ,;:.\n":
        limit -= 1
    return max(limit, end)


def _in_brackets(sentence: str, start: int, end: int) -> int:
    """Where a clause ends that stands in brackets: at the bracket that closes them."""
    if sentence.find(")", start, end) < 0:
        return end
    depth = 0
    for bracket in _BRACKET.finditer(sentence, start, end):
        depth += 1 if bracket[0] == "(" else -1
        if depth < 0:
            return bracket.start()
    return end


def _cases(masked: str, parts: Sequence[Span], marked: Sequence[_Found], words: tables.Terms, *, cue: int | None) -> list[_Found]:
    """Clauses that end as conditions do, and hold none that a mark has told."""
    taken = [mark.span for kind, mark in marked if kind in ("condition", "exception")]
    found: list[_Found] = []
    for at, (start, end) in enumerate(parts[:-1]):
        if not words.tail.search(masked, max(start, end - 8), end):
            continue
        while start < end and masked[start].isspace():
            start += 1
        clause = masked[start:end].rstrip()
        if not words.no_tail.search(clause) and not any(first < end and start < last for first, last in taken):
            end = start + len(clause)
            start = _case_start(masked, parts, at, words, cue=cue)
            found.append(("condition", Evidence(start, end, "clause of a case")))
            taken.append((start, end))
    return found


def _case_start(masked: str, parts: Sequence[Span], at: int, words: tables.Terms, *, cue: int | None) -> int:
    """Where a condition begins whose last clause is `at`: with that clause, or with those before it that tell the same case.

    `伪造样品凭证, 或者使用伪造的凭证的, 由海关没收`: clauses go back to a semicolon, the clause of the cue or another condition.
    """
    first = at
    if words.goes_on.match(masked, *parts[at]) or words.answers.match(masked, *parts[at + 1]):
        while first and masked[parts[first - 1][1] : parts[first][0]].strip() == "," and _tells_case(masked, parts[first - 1], words, cue):
            first -= 1
    start, end = parts[first]
    while start < end and masked[start].isspace():
        start += 1
    return start


def _tells_case(masked: str, part: Span, words: tables.Terms, cue: int | None) -> bool:
    """Whether a clause may be part of a condition that ends after it."""
    start, end = part
    if (cue is not None and start <= cue < end) or words.answers.match(masked, start, end):
        return False
    return words.tail.search(masked, max(start, end - 8), end) is None
