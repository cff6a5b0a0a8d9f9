from __future__ import annotations

import pytest

from registry.store.engine import Store
from tests.fakes import Clock, Publisher


@pytest.fixture
def publisher(store: Store, clock: Clock) -> Publisher:
    """A source with one page, on each engine in turn."""
    return Publisher(store, clock)
