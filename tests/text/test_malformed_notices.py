"""Malformed bodies of every format come out as a Reading or as a refusal in one sentence, and nothing else.

A usual run takes 300 of them. All 10,000: `MALFORMED=10000 uv run pytest tests/text/test_malformed_notices.py`, or
`uv run python -m tests.text.malformed`, which also tells how many were read and why the others were refused.
"""

from __future__ import annotations

import os

import pytest

from tests.text.malformed import malformed, run

MANY = int(os.environ.get("MALFORMED", "300"))
PARTS = 10


@pytest.mark.parametrize("part", range(PARTS))
def test_a_malformed_body_is_read_soundly_or_refused_in_one_sentence(part: int) -> None:
    size = max(1, MANY // PARTS)
    counted, unforeseen = run(range(part * size, part * size + size))
    assert not list(unforeseen)
    assert counted["read"]
    assert len(counted) > 1


def test_a_malformed_body_is_the_same_whenever_it_is_drawn() -> None:
    assert [malformed(number) for number in range(40)] == [malformed(number) for number in range(40)]
