"""What a notice says of itself, each value with where it stands: one sheet for the terminal and for pages. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from registry.text.extract import Span
from registry.text.reading import Reading

NAMES = {
    "document_number": "number",
    "document_date": "dated",
    "publication_date": "published",
    "effective_date": "in force from",
    "addressees": "addressed to",
    "document_type": "type",
}
"""How a field of Metadata is called on the sheet, where its own name does not say it well."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a field: as printed, or in a word of ours where it has no place in the text."""

    words: str
    span: Span | None
    source: str | None
    """`explicit`, `inherited` or `inferred`; None for a word of ours, as a role."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A field with its values; without any the notice does not say it, or it was not understood."""

    name: str
    values: tuple[Value, ...]


def facts(reading: Reading) -> Iterator[Fact]:
    """Every field of the metadata, in its own order; a field `x_span` tells where `x` stands."""
    about = reading.metadata
    for field in fields(about):
        if not field.name.endswith("_span"):
            found = getattr(about, field.name)
            values = found if isinstance(found, tuple) else () if found is None else (found,)
            where = getattr(about, f"{field.name}_span", None)
            yield Fact(NAMES.get(field.name, field.name.replace("_", " ")), tuple(_value(reading, one, where) for one in values))


def _value(reading: Reading, found: Any, where: Span | None) -> Value:
    """A mention, a day or a word of ours."""
    span = getattr(found, "span", where)
    if span and not reading.text[slice(*span)].strip():  # where a text breaks off stands no word: show the last one before
        end = len(reading.text[: span[0]].rstrip())
        span = (max(0, end - 1), end)
    day, text = getattr(found, "day", None), getattr(found, "text", None)
    words = (
        day.isoformat()
        if day
        else text or (reading.text[slice(*span)] if span and not isinstance(found, str) else str(found).replace("_", " "))
    )
    return Value(words, span, getattr(found, "source", "explicit" if span else None))
