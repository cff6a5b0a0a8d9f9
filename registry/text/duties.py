"""Two things a measure may say of itself: that somebody is to be told, and that somebody else tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from registry.text.evidence import Evidence
from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import ANY, Sentence
from registry.text.lexicon.tables.traits import Reporting
from registry.text.parties import identity_of
from registry.text.values import value

_LEAD = deferred(r"^on\s(?:an?\s)?")


@value
class ReportingDuty:
    """A duty to tell an authority something."""

    span: Span
    to: Span | None
    """The words that name who is to be told."""
    canonical: str | None
    frequency: str | None
    """`day`, `week`, `fortnight`, `month`, `quarter`, `half-year`, `year` or `regular`; None where the measure does not say how often."""
    rule: str = "reporting verb"
    confidence: str = "explicit"


def reporting_duty(
    masked: str, head: Span, issuers: Sequence[str], *, words: Reporting, place: str | None, held: Sentence = ANY
) -> ReportingDuty | None:
    """The first duty of a sentence to report, submit, file or notify; None where it states none. `held` are its words."""
    if not held.may_match(words.pattern):
        return None
    for found in words.pattern.finditer(masked, *head):
        to = next((_trimmed(masked, span) for span in _groups(found, "to")), None)
        identity = identity_of(masked[slice(*to)], issuers, place=place) if to else None
        if identity is not None or not words.needs_addressee:
            return ReportingDuty(found.span(), to, identity, _frequency(masked[slice(*head)], words))
    return None


def _groups(match: re.Match[str], name: str) -> Iterator[Span]:
    """The spans of the groups that matched and whose name begins with `name`."""
    return (match.span(group) for group in match.re.groupindex if group.startswith(name) and match[group])


def _trimmed(masked: str, span: Span) -> Span:
    start, end = span
    while start < end and masked[start].isspace():
        start += 1
    while end > start and masked[end - 1].isspace():
        end -= 1
    return (start, end)


def _frequency(sentence: str, words: Reporting) -> str | None:
    found = words.frequency.search(sentence)
    said = _LEAD.sub("", found[0].lower()) if found else ""
    return next((unit for opening, unit in words.frequencies.items() if said.startswith(opening)), None)


def reported(masked: str, head: Span, pattern: re.Pattern[str], *, frame: int | None) -> Evidence:
    """The verb by which a report tells a norm: in the sentence, else at `frame`, where the report first said that a notice requires it."""
    found = pattern.search(masked, *head)
    if found is not None:
        return Evidence(*next(_groups(found, "verb")), "reporting verb")
    if frame is not None and frame < head[0]:
        return Evidence(frame, frame, "requires, said before", "inherited")
    return Evidence(*head, "report", "inferred")
