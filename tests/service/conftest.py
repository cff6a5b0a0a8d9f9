from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.service.lives import Lives


@pytest.fixture(scope="session")
def lives() -> Iterator[Lives]:
    """Starts processes that were born with everything imported."""
    with Lives() as started:
        yield started
