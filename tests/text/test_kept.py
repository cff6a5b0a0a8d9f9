"""Results of a long text are kept packed, and read as the tuple of them would."""

from __future__ import annotations

import pickle

import pytest

from registry.text.kept import MOST, Packed, kept
from registry.text.measures import Measure
from registry.text.reading import read
from tests.bench.notices import chinese, english


@pytest.fixture(scope="module")
def measures() -> tuple[Measure, ...]:
    """More measures than are kept as they are, of both languages."""
    texts = [make(seed) for seed in range(12) for make in (english, chinese)]
    return tuple(one for text in texts for one in read(text.encode(), media_type="text/plain").measures)


def test_a_few_stay_a_tuple(measures: tuple[Measure, ...]) -> None:
    assert kept(iter(measures[:MOST])) == measures[:MOST]
    assert isinstance(kept(measures[:MOST]), tuple)


def test_many_are_packed_and_come_back_equal_in_order(measures: tuple[Measure, ...]) -> None:
    packed = kept(iter(measures))
    assert isinstance(packed, Packed)
    assert len(packed) == len(measures) > MOST
    assert tuple(packed) == measures
    assert list(reversed(packed)) == list(reversed(measures))
    assert packed == measures == packed
    assert packed == Packed(measures)
    assert packed != measures[:-1]
    assert packed != list(measures)
    assert hash(packed) == hash(measures)
    assert repr(packed) == repr(measures)


def test_one_of_many_is_found_by_its_place(measures: tuple[Measure, ...]) -> None:
    packed = kept(measures)
    assert [packed[at] for at in (0, 99, 100, MOST, -1)] == [measures[at] for at in (0, 99, 100, MOST, -1)]
    assert packed[90:210:7] == measures[90:210:7]
    with pytest.raises(IndexError):
        packed[len(measures)]


def test_what_is_packed_goes_from_process_to_process(measures: tuple[Measure, ...]) -> None:
    assert pickle.loads(pickle.dumps(kept(measures))) == measures


def test_the_measures_of_a_long_text_are_packed() -> None:
    long = "\n".join(english(seed) for seed in range(20))
    once, again = (read(long.encode(), media_type="text/plain") for _ in range(2))
    assert isinstance(once.measures, Packed)
    assert once == again
    assert [one.text for one in once.measures] == [once.text[slice(*one.span)] for one in once.measures]
