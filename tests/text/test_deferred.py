"""Patterns that are compiled at their first use."""

from __future__ import annotations

import re

import pytest

from registry.text.lexicon.deferred import deferred


def test_it_finds_what_the_compiled_pattern_finds() -> None:
    pattern = deferred(r"(?P<what>fee|rate)s?", re.IGNORECASE)
    assert [match["what"] for match in pattern.finditer("Fees and a rate")] == ["Fee", "rate"]
    assert pattern.sub("x", "Fees") == "x"
    assert pattern.groupindex == {"what": 1}


def test_it_passes_for_a_pattern_and_tells_its_words_before_it_is_compiled() -> None:
    pattern = deferred("(", re.IGNORECASE)
    assert isinstance(pattern, re.Pattern)
    assert (pattern.pattern, pattern.flags) == ("(", re.IGNORECASE | re.UNICODE)


def test_a_broken_pattern_shows_at_its_first_use() -> None:
    with pytest.raises(re.error):
        deferred("(").search("")
