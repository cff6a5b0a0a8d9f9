"""Dates, deadlines and amounts: a small grammar of its own, whose words a lexicon brings (domain.md 6.2, 6.3).

deadlines   dates and periods by which, until which or from which something holds
amounts     quantities with unit, comparator, range, basis and role
"""

from registry.text.amounts import Amount, amounts
from registry.text.deadlines import Day, Deadline, add, dates, deadlines, in_steps
from registry.text.figures import number_starts

__all__ = ["Amount", "Day", "Deadline", "add", "amounts", "dates", "deadlines", "in_steps", "number_starts"]
