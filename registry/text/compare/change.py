"""What a comparison says: Changes with their facets, direction, severity and places."""

from __future__ import annotations

from registry.text.extract import Span
from registry.text.values import value


@value
class Place:
    """One side of a change: a measure, or a provision that holds none."""

    address: str
    label: str | None
    span: Span
    text: str


@value
class Facet:
    """One typed difference with its direction: `tightened`, `loosened` or `neutral`."""

    facet: str
    """`modality_strengthened`, `deadline_later`, `amount_changed`, `actor_changed` ... of domain.md 4.3."""
    direction: str
    before: str | None
    after: str | None
    rule: str


@value
class Change:
    """One difference between two revisions, about one measure or one provision that holds none."""

    kind: str
    """Of a passage: `added`, `withdrawn`, `amended`, `editorial`, `renumbered`, `moved`, `split`, `merged`, `newly_observed`,
    `not_observed`, `not_restated`. Of the whole document: `replaced_wholesale`, `completeness_gained`, `completeness_lost`,
    `effective_date_set`, `effective_date_moved`, `metadata_corrected`."""
    also: tuple[str, ...]
    substantive: bool
    severity: str
    """`critical`, `high`, `medium`, `low` or `info`."""
    facets: tuple[Facet, ...]
    reason: str
    """One sentence that a compliance officer can read."""
    old: Place | None
    new: Place | None
    needs_review: bool = False


SEVERITIES = ("info", "low", "medium", "high", "critical")
"""From least to most."""


@value
class Comparison:
    """All changes from one revision to the next."""

    rules: str
    changes: tuple[Change, ...]
