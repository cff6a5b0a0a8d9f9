"""Where an instrument explains itself: before its words of enactment, and under headings that only inform.

A rule of the Federal Register has a preamble of many pages that repeats and defends what its last pages lay down; an act has a long
title and a preamble before its enacting formula; a directive has recitals; an answer to a member of parliament tells what is done.
None of them binds (corpus guidelines R6, R8).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import may_match
from registry.text.lexicon.tables import Explaining
from registry.text.structure import Line, leads_list

_ENTRY = deferred(r"(?:附件|附录|第[一二三四五六七八九十百\d]{1,4}[章节条]|[一二三四五六七八九十\d]{1,3}[、.)]|\()")
"""How a heading of a part or an entry of a list begins, which is no title of the whole."""
_HEAD = 24
"""Lines of a page among which its title stands."""


def explanations(folded: str, lines: Sequence[Line], rules: Explaining) -> tuple[Span, ...]:
    """The spans in which a notice explains itself, in order."""
    answer = next((line for line in lines[:_HEAD] if _is_title(line) and rules.answers.search(line.words)), None)
    if answer is not None:
        return ((answer.start, len(folded)),)
    labels = [(at, found[1].lower()) for at, line in enumerate(lines) if (found := rules.label.match(line.words))]
    labels = labels[_contents(lines, labels) :]
    if any(label.startswith(rules.body) for _, label in labels):
        return tuple(_labelled(lines, labels, rules))
    if not may_match(rules.enacted, folded):
        return ()
    enacted = next((line for line in lines if _leads(line) and rules.enacted.search(line.words)), None)
    return ((0, enacted.end),) if enacted is not None else ()


def _is_title(line: Line) -> bool:
    """Whether a line may be the title of the whole, and neither one of its headings nor an entry of a list."""
    return not line.bullet and _ENTRY.match(line.words) is None


def _contents(lines: Sequence[Line], labels: Sequence[tuple[int, str]]) -> int:
    """How many of the labels only stand in a table of contents: they come again, and no sentence stands among them."""
    again = next((place for place, (_, label) in enumerate(labels) if place and label == labels[0][1]), 0)
    among = lines[labels[0][0] : labels[again][0]] if again else ()
    return 0 if any(line.words.endswith(".") for line in among) else again


def _labelled(lines: Sequence[Line], labels: Sequence[tuple[int, str]], rules: Explaining) -> Iterator[Span]:
    """All labelled parts but the dates; what leads up to the rule only where words of issuance end it."""
    for (at, label), (following, _) in zip(labels, [*labels[1:], (len(lines), "")], strict=True):
        end = lines[following - 1].end
        if label.startswith(rules.body):
            issued = next((line for line in lines[at:] if _leads(line) and rules.issuance.match(line.words)), None)
            end = issued.end if issued is not None else lines[at].end
        if not label.endswith(rules.dates):
            yield (lines[at].start, end)


def _leads(line: Line) -> bool:
    """Whether a line leads up to what follows it."""
    return leads_list(line.words) or line.words.isupper() or len(line.words) < 400
