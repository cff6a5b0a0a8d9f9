"""A pattern that is compiled where it is first used: a text in one language uses few of those of another."""

from __future__ import annotations

import re
from typing import Any, cast

from registry.text.lexicon.choices import factored


class _Deferred:
    """Stands for a compiled pattern and, once used, hands on its methods as its own."""

    pattern: str
    flags: int
    """As given: those that stand within the pattern are left to whoever parses it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags | re.UNICODE

    @property  # type: ignore[misc]
    def __class__(self) -> type[re.Pattern[str]]:  # type: ignore[override]
        """What it passes for wherever tables are walked for their patterns."""
        return re.Pattern

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        whole = re.compile(factored(self.pattern, self.flags), self.flags)
        for each in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "groups", "groupindex"):
            self.__dict__[each] = getattr(whole, each)
        return getattr(whole, name)


def deferred(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use with its choices as trees: the `re` of its matches is another pattern."""
    return cast("re.Pattern[str]", _Deferred(pattern, flags))
