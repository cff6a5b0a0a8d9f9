"""What a notice says of itself, each value with where it stands: one sheet for the terminal and for pages. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from registry.text.extract import Span
from registry.text.metadata import Dated, Mention, Reference
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
    """`explicit`, `inherited`, `inferred` or `alias`; None for a word of ours, as a role."""


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


def _value(reading: Reading, found: Mention | Dated | Reference | str, where: Span | None) -> Value:
    """A value as the text prints it, a day as ISO 8601, or a word of ours."""
    if isinstance(found, str):
        return Value(found.replace("_", " "), _seen(reading.text, where), None)
    if isinstance(found, Dated):
        return Value(found.day.isoformat(), _seen(reading.text, found.span), found.source)
    if isinstance(found, Mention):
        return Value(found.text, _seen(reading.text, found.span), found.source)
    return Value(f"{found.relation.replace('_', ' ')} {reading.text[slice(*found.span)]}", found.span, found.source)


def _seen(text: str, span: Span | None) -> Span | None:
    """`span`, or the last word before it where no words stand there, as where a text breaks off."""
    if span is None or text[slice(*span)].strip():
        return span
    end = len(text[: span[0]].rstrip())
    return (max(0, end - 1), end)
