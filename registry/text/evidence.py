"""What stands behind whatever a measure is said to carry, and how a pattern of a lexicon tells its parts."""

from __future__ import annotations

import re
from functools import lru_cache

from registry.text.extract import Span
from registry.text.values import value


@value
class Evidence:
    """Words of the text of record, the rule that found something in them, and how sure it is."""

    start: int
    end: int
    rule: str
    confidence: str = "explicit"
    """`explicit`, `inherited` or `inferred`."""

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return (self.start, self.end)


@lru_cache(maxsize=1024)
def _keys(pattern: str, name: str) -> tuple[str, ...]:
    """The groups of a pattern that bear `name`, with or without a digit after it."""
    return tuple(re.findall(rf"\(\?P<({name}\d?)>", pattern))


def named(match: re.Match[str], name: str) -> str | None:
    """The group that matched among those that bear `name`, with or without a digit after it; None where none did."""
    for key in _keys(match.re.pattern, name):
        if match[key]:
            return key
    return None


def group(match: re.Match[str], name: str) -> str | None:
    """What that group matched."""
    key = named(match, name)
    return match[key] if key else None


def groups(match: re.Match[str]) -> dict[str, str]:
    """What all groups matched, by their names without a digit after them; those that matched nothing are left out.

    For who asks for many of them. Of groups that bear the same name the first counts.
    """
    names = _NAMES.get(match.re.pattern) or _named_groups(match.re)
    return {name: words for name, words in zip(names, match.groups()[::-1], strict=True) if words}


_NAMES: dict[str, tuple[str, ...]] = {}
"""The names of the groups of patterns without a digit after them, the last group first; by the words of a pattern, which has its hash."""


def _named_groups(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """The names of its groups as they are kept in `_NAMES`; empty for a group without one."""
    names = {at: re.sub(r"\d$", "", name) for name, at in pattern.groupindex.items()}
    return _NAMES.setdefault(pattern.pattern, tuple(names.get(at, "") for at in range(pattern.groups, 0, -1)))


def group_span(match: re.Match[str], name: str) -> Span | None:
    """Where it did."""
    key = named(match, name)
    return match.span(key) if key else None
