"""What a notice says of itself, each value with where it stands: one sheet for the terminal and for pages. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields

from registry.text.extract import Span
from registry.text.metadata import Dated, Mention, Number, Status
from registry.text.reading import Reading

NAMES = {
    "document_number": "number",
    "document_date": "dated",
    "publication_date": "published",
    "effective_date": "in force from",
    "addressees": "addressed to",
    "document_type": "type",
    "dates": "all days",
    "expiry_date": "in force until",
}
"""How a field of Metadata is called on the sheet, where its own name does not say it well."""


LINES = 8
"""Values of one field up to which each has a line of its own."""


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

    @property
    def distinct(self) -> Iterator[tuple[Value, int]]:
        """Its different values, each where it stands first, with how often it stands there."""
        times = Counter((value.words, value.source) for value in self.values)
        for value in self.values:
            if count := times.pop((value.words, value.source), 0):
                yield value, count


def facts(reading: Reading) -> Iterator[Fact]:
    """Every field of the metadata, in its own order; a field `x_span` tells where `x` stands, and `x_source` how it is known.

    References are told apart by what the notice does to the instrument that it names (`repeals`, `amends`, `cites` ...), clauses by what
    they say of its life.
    """
    about = reading.metadata
    for field in fields(about):
        if not field.name.endswith(("_span", "_source")):
            found = getattr(about, field.name)
            if field.name == "references" and found:
                yield from _referred(reading)
                continue
            if field.name == "clauses" and found:
                yield from _living(reading)
                continue
            values = found if isinstance(found, tuple) else () if found is None else (found,)
            where = getattr(about, f"{field.name}_span", None)
            yield Fact(NAMES.get(field.name, field.name.replace("_", " ")), tuple(_value(reading, one, where) for one in values))


def _referred(reading: Reading) -> Iterator[Fact]:
    """The instruments that a notice names, by what it does to them; those that it only cites come last."""
    found = sorted(reading.metadata.references, key=lambda reference: reference.relation == "cites")
    for relation in dict.fromkeys(reference.relation for reference in found):
        named = [reference for reference in found if reference.relation == relation]
        values = (Value(reading.text[slice(*each.span)], each.span, each.source) for each in named)
        yield Fact(relation.replace("_", " "), tuple(values))


def _living(reading: Reading) -> Iterator[Fact]:
    """The clauses about the notice's own life, by what each says."""
    clauses = reading.metadata.clauses
    for kind in dict.fromkeys(clause.kind for clause in clauses):
        said = [clause for clause in clauses if clause.kind == kind]
        values = (Value(reading.text[slice(*each.span)], each.span, each.source) for each in said)
        yield Fact(f"clause of {kind.replace('_', ' ')}", tuple(values))


def _value(reading: Reading, found: Mention | Dated | Number | Status | str | int, where: Span | None) -> Value:
    """A value as the text prints it, a day as ISO 8601, the parts of a number, or a word of ours."""
    if isinstance(found, (str, int)):
        return Value(str(found).replace("_", " "), _seen(reading.text, where), None)
    if isinstance(found, Dated):
        what = f"{found.kind.replace('_', ' ')} " if found.kind else ""
        return Value(what + found.day.isoformat(), _seen(reading.text, found.span), found.source)
    if isinstance(found, Number):
        return Value(", ".join(part for part in (found.code, found.year, found.serial) if part), found.span, "explicit")
    if isinstance(found, Status):
        return Value(found.state.replace("_", " "), found.span, "explicit")
    known = f" ({found.canonical})" if found.canonical else ""
    return Value(found.text + known, _seen(reading.text, found.span), found.source)


def _seen(text: str, span: Span | None) -> Span | None:
    """`span`, or the last word before it where no words stand there, as where a text breaks off."""
    if span is None or text[slice(*span)].strip():
        return span
    end = len(text[: span[0]].rstrip())
    return (max(0, end - 1), end)
