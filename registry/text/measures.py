"""Measures: operative provisions with their actions, dates, amounts and evidence (domain.md section 3, corpus guidelines)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from registry.text.extract import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is bound, as written; `source` tells whether this sentence names it (`explicit`) or an earlier one (`inherited`)."""

    text: str
    span: Span
    source: str
    canonical: str | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """One operative clause of a measure."""

    span: Span
    modality: str
    polarity: str
    """`positive` or `negative`."""
    actor: Actor | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date or a period by which, until which or from which something holds (domain.md 6.2)."""

    span: Span
    kind: str
    """`fixed`, `relative`, `recurring`, `eligibility_cutoff`, `validity_end` or `effective`."""
    day: date | None = None
    count: int | None = None
    unit: str | None = None
    """`day`, `workday`, `week`, `month`, `quarter`, `year` or `hour`; with `count`, for a relative one."""
    anchor: Span | None = None
    """The event that a relative period runs from."""
    boundary: str = "inclusive"
    precision: str = "day"


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity with its unit, comparator and role (domain.md 6.3)."""

    span: Span
    value: Decimal
    unit: str
    """`CNY`, `USD`, `percent`, `bp`, `times`, `persons` ..."""
    comparator: str = "eq"
    """`eq`, `ge`, `gt`, `le`, `lt` or `range`."""
    upper: Decimal | None = None
    """The upper end of a range."""
    role: str | None = None
    """`fine`, `threshold`, `rate`, `quota`, `share`, `price`, `count`."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One operative provision: it obliges, forbids, permits, encourages or commits somebody, or fixes a rule."""

    address: str
    """eId of its provision + `~m1`: an address in this Reading, never an identity."""
    span: Span
    text: str
    kind: str
    """The guidelines' class: `substantive`, `commencement`, `repeal`, `commencement+repeal`, `saving`, `delegation`, `sanction`,
    `calculation_rule`, `amending_instruction` or `cut_off`."""
    modality: str
    """`obligation`, `prohibition`, `permission`, `encouragement`, `commitment` or `other`."""
    modality_detail: str
    """The finer scale of domain.md 3.3: `strong_directive`, `soft_directive`, `release`, `avoidance` ..."""
    strength: int
    """0 to 5, for comparison; ties of domain.md 3.3 share a number."""
    actor: Actor | None
    actions: tuple[Action, ...]
    deadlines: tuple[Deadline, ...]
    amounts: tuple[Amount, ...]
    regions: tuple[str, ...]
    beneficiaries: tuple[str, ...]
    rule: str
    """The rule that made this a measure."""
    confidence: str
    """`explicit`, `inherited` or `inferred`."""
