"""The parts of a document number: who counts, in which year, and which it is (domain.md 1.1)."""

from __future__ import annotations

from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.metadata.page import Page
from registry.text.metadata.values import Mention, Number

_PARTS = tuple(deferred(pattern) for pattern in (*en.NUMBER_PARTS, *zh.NUMBER_PARTS))


def numbers_of(page: Page, number: Mention | None) -> tuple[Number, ...]:
    """Each number printed in `number`, in order of place; none where its form is not known."""
    if number is None or number.span is None:
        return ()
    start, end = number.span
    found = []
    while start < end:
        matches = [match for pattern in _PARTS if (match := pattern.search(page.folded, start, end))]
        if not matches:
            break
        first = min(matches, key=lambda match: (match.start(), -match.end()))
        parts = {name: (value.strip(" ,./") or None if value else None) for name, value in first.groupdict().items()}
        found.append(Number(page.text[slice(*first.span())].strip(), first.span(), parts["code"], parts["year"], parts["serial"]))
        start = first.end()
    return tuple(found)
