"""By what means a measure works: the closed list of instrument types of domain.md 3.6, several where several fit."""

from __future__ import annotations

from typing import ClassVar

from registry.text.extract import Span
from registry.text.lexicon.tables.traits import Marks
from registry.text.values import value

TYPES = (
    "loan_deferral", "loan_renewal", "no_loan_withdrawal", "credit_support", "interest_rate_cut", "fee_reduction", "guarantee",
    "insurance_cover", "refinancing_tool", "differentiated_supervision", "risk_tolerance", "tax_relief", "tax_deferral", "subsidy",
    "social_security_relief", "rent_relief", "procurement", "trade_facilitation", "export_credit", "market_access", "licensing",
    "filing_registration", "approval_cancelled", "disclosure", "reporting", "data_protection", "aml_cdd", "capital_liquidity",
    "investment_limit", "price_control", "quota", "ban", "inspection", "penalty", "pilot", "coordination_mechanism",
    "publicity_training", "personnel", "evaluation_accountability", "definition", "procedure", "other",
)  # fmt: skip
"""Every type; `other` is what none of the rest fits, and is never claimed without words that show it."""


@value
class Instrument:
    """A type, and where the words stand that show it; a long text holds ten thousands of these, so they are kept small."""

    type: str
    start: int
    end: int
    rule: ClassVar[str] = "words"
    confidence: ClassVar[str] = "explicit"

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return (self.start, self.end)


def instruments(masked: str, span: Span, table: Marks) -> tuple[Instrument, ...]:
    """The instrument types of a measure, each at its first mark."""
    found: dict[str, Instrument] = {}
    for names, start, end in table.found(masked[slice(*span)]):
        for name in names.split(" "):
            if name not in found:
                found[name] = Instrument(name, span[0] + start, span[0] + end)
    return tuple(found.values())
