"""A service killed again and again: what anybody was told of is there, told once by one id, and nothing is there by halves."""

from __future__ import annotations

import os
from pathlib import Path

from tests.service import kills
from tests.service.lives import Lives

KILLS = {"sqlite": int(os.environ.get("REGISTRY_KILLS", "50")), "postgresql": 10}


def test_a_service_that_is_killed_again_and_again_loses_and_doubles_nothing(
    store_url: str, engine_name: str, tmp_path: Path, lives: Lives
) -> None:
    figures = kills.run(store_url, tmp_path, lives, kills=KILLS[engine_name])
    assert figures.wrong == ()
    assert figures.errors == 0, (tmp_path / "lives.log").read_text()
    assert figures.acknowledged > figures.kills / 2, figures
    assert figures.alerts > figures.kills / 2, figures
