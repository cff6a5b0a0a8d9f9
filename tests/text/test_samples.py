"""Samples of each kind of notice, marked by hand: what a reader of the rules' author never saw must be read as well as what he saw."""

from pathlib import Path

import pytest

from tests.text.marked import paths, score

FLOORS = {"en": (0.95, 0.93), "zh": (0.98, 0.95)}
"""F1 of measures and share of right modalities over all samples of a language; they only rise."""


@pytest.mark.parametrize("language", FLOORS)
def test_the_marked_measures_of_all_samples_are_found(language: str) -> None:
    scores = [score(path) for path in paths(language)]
    labels, found, matched = (sum(getattr(each, field) for each in scores) for field in ("labels", "found", "matched"))
    right, substantive = (sum(getattr(each, field) for each in scores) for field in ("right", "substantive"))
    floor, modality_floor = FLOORS[language]
    assert 2 * matched / (labels + found) >= floor, [(each.missed, each.extra) for each in scores if each.missed or each.extra]
    assert right / substantive >= modality_floor, [each.wrong for each in scores if each.wrong]


IDLE = [path for language in FLOORS for path in paths(language) if score(path).labels == 0]


@pytest.mark.parametrize("path", IDLE, ids=lambda path: path.stem)
def test_a_text_without_a_norm_has_no_measures(path: Path) -> None:
    assert score(path).extra == ()
