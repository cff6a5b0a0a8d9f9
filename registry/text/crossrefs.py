"""What a measure points to: numbered parts of its own notice and of others, other instruments, and what it is based on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from registry.text.evidence import Evidence, group, group_span
from registry.text.extract import Span
from registry.text.lexicon.gates import ANY, Sentence
from registry.text.lexicon.tables.traits import Pointers
from registry.text.metadata import Reference
from registry.text.numerals import integer
from registry.text.values import value


@value
class CrossReference:
    """A reference inside a measure."""

    span: Span
    kind: str
    """`provision` of this notice, `provision_elsewhere`, or `instrument`."""
    target: str | None = None
    """For a part of this notice its eId, where the printed number gives one; the title or number of an instrument."""
    of: Span | None = None
    """The words that name the instrument which the part belongs to."""
    confidence: str = "explicit"


def cross_references(
    folded: str, span: Span, words: Pointers, named: Sequence[Reference], *, held: Sentence = ANY
) -> tuple[CrossReference, ...]:
    """The references within `span`, in order: to the instruments that the notice names there (`named`, in order), and to numbered parts.

    `folded` still holds the words of titles; `held` are those of `span`, where it is known what may match them. A label that opens `span`
    is no reference.
    """
    found = [*(_parts(folded, span, words) if held.may_match(words.pattern) else ()), *(_instruments(span, named) if named else ())]
    return tuple(sorted(found, key=lambda one: one.span) if len(found) > 1 else found)


def _instruments(span: Span, named: Sequence[Reference]) -> Iterator[CrossReference]:
    """The instruments that are named within `span`."""
    for one in islice(named, bisect_left(named, span[0], key=lambda each: each.span[0]), None):
        if one.span[0] >= span[1]:
            return
        yield CrossReference(
            one.span, "instrument", one.title or one.number, confidence="inherited" if one.source == "alias" else "explicit"
        )


def _parts(folded: str, span: Span, words: Pointers) -> tuple[CrossReference, ...]:
    """The numbered parts, of this notice and of others, that `span` points to."""
    start = span[0]
    label = words.pattern.match(folded, *span)
    if label and group(label, "article") and folded[label.end() : label.end() + 1].isspace():
        start = label.end()
    return tuple(_reference(folded, start, match, words) for match in words.pattern.finditer(folded, start, span[1]))


def _reference(folded: str, start: int, match: re.Match[str], words: Pointers) -> CrossReference:
    if group(match, "code"):
        return CrossReference(match.span(), "provision_elsewhere")
    if group(match, "near") or group(match, "sign"):
        return CrossReference(match.span(), "provision", confidence="inferred")
    closes = folded[match.start() - 1 : match.start()] in words.of_ends
    before = words.of_before.search(folded, max(start, match.start() - 150), match.start()) if closes else None
    span = (before.start() if before else match.start(), match.end())
    of = before.span() if before else group_span(match, "of") if group(match, "of") else None
    if of and not words.itself.search(folded[slice(*of)]):
        return CrossReference(span, "provision_elsewhere", of=of)
    if not of and words.aliased.search(folded, max(start, match.start() - 8), match.start()):
        return CrossReference(span, "provision_elsewhere", confidence="inferred")
    return CrossReference(span, "provision", _eid(match, words), confidence="explicit" if of else "inferred")


def _eid(match: re.Match[str], words: Pointers) -> str | None:
    """The eId of a numbered part: `art_20-1__para_2__item_3` (domain.md 2.2)."""
    unit = words.units.get((group(match, "unit") or "").lower().rstrip("s."), "art" if group(match, "article") else None)
    number = _number(group(match, "article") or group(match, "n"))
    if unit is None or number is None:
        return None
    sub = _number(group(match, "sub"))
    inner = [(name, _number(group(match, name))) for name in ("para", "item")]
    return f"{unit}_{number}" + (f"-{sub}" if sub else "") + "".join(f"__{name}_{part}" for name, part in inner if part)


def _number(printed: str | None) -> int | None:
    return integer(printed) if printed else None


def basis(folded: str, head: Span, words: Pointers, *, held: Sentence = ANY) -> Evidence | None:
    """What a sentence says at its start that its rule is based on; the same words later only point to another rule."""
    found = words.basis.match(folded, *head) if held.may_match(words.basis) else None
    return Evidence(*found.span("what"), "basis") if found else None
