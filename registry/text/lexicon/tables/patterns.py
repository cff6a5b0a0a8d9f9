"""What every table is made of."""

from __future__ import annotations

import re
from collections.abc import Sequence

NEVER = re.compile(r"\0(?!)")
"""Matches nothing: a table that a language does without. It asks for a character first, so that the engine scans and tries nowhere."""
ALWAYS = re.compile(r"")
"""Matches anywhere: a condition that a language does not make."""

Rules = Sequence[tuple[re.Pattern[str], str]]
"""Patterns with what each of them means, in the order they are tried."""
Named = Sequence[tuple[str, re.Pattern[str]]]
"""Names with their patterns, in the order they are tried."""
SidedRules = Sequence[tuple[str, re.Pattern[str], str]]
"""The same for the words around something: those `before` it are searched, those `after` it matched from their start."""
