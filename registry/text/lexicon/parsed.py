"""A pattern as the engine's own parser has it: what may be known of its matches without trying it.

Another Python may keep its parser elsewhere. Then nothing is known of any pattern, each is tried everywhere, and what is found is the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

try:
    from re import _constants, _parser  # type: ignore[attr-defined]
except ImportError:
    _constants = _parser = None

Steps: TypeAlias = "Sequence[tuple[Any, Any]]"
"""What is matched one after another: an operation, told by its name as `str` gives it or by `operation`, and its operand."""
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
"""The operations that match something several times: least, most, what."""


def steps_of(pattern: re.Pattern[str]) -> Steps | None:
    """The steps of `pattern`; None where they cannot be known."""
    return None if _parser is None else list(_parser.parse(pattern.pattern, pattern.flags))


def operation(name: str) -> Any:
    """The operation of a name, which is quicker to compare with than the name."""
    return getattr(_constants, name, None)


def longest(pattern: re.Pattern[str]) -> float:
    """How many characters a match of `pattern` has at most."""
    return float("inf") if _parser is None else int(_parser.parse(pattern.pattern, pattern.flags).getwidth()[1])
