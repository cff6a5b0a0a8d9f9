"""From which day a revision is valid (architecture.md section 3, Time). Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from registry.text.reading import Reading


@dataclass(frozen=True, slots=True)
class Validity:
    """The first day of a revision's valid interval, which ends where the next one's begins."""

    begins: date
    basis: str
    """`stated` in the text, `claimed` by publisher or archive, or `inferred`."""
    stated: date | None
    """The effective date that the text states as this revision's own."""


def validity(reading: Reading, *, first: bool, effective_before: date | None, observed: date, claimed: date | None) -> Validity:
    """From its stated effective date, else its claimed date, else the day it was first observed (marked inferred).

    A consolidated text goes on printing its first commencement date (domain.md 1.3), so a stated date counts only where
    the revision is the `first`, or the date is not `effective_before` (that of the revision before), or is still to come.
    A first revision without either takes its document date: notices normally take effect on it (domain.md 1.3).
    """
    effective, signed = reading.metadata.effective_date, reading.metadata.document_date
    if effective and (first or effective.day != effective_before or effective.day > observed):
        return Validity(effective.day, "stated", effective.day)
    if claimed:
        return Validity(claimed, "claimed", None)
    if first and signed and signed.day <= observed:
        return Validity(signed.day, "inferred", None)
    return Validity(observed, "inferred", None)
