"""What must hold of any Reading, whatever was read: `faults` tells what does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any

from registry.text.reading import Reading
from registry.text.structure import Provision


def spans(value: Any, where: str = "reading") -> Iterator[tuple[str, tuple[int, int]]]:
    """Every span in a value, with the path to it: found by the type of its field, so that new fields are seen at once."""
    if isinstance(value, (tuple, list)):
        for at, inner in enumerate(value):
            yield from spans(inner, f"{where}[{at}]")
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            inner = getattr(value, field.name)
            if "Span" in str(field.type) and inner is not None:
                several = inner and isinstance(inner[0], tuple)
                yield from ((f"{where}.{field.name}", span) for span in (inner if several else (inner,) if inner else ()))
            else:
                yield from spans(inner, f"{where}.{field.name}")


def faults(reading: Reading) -> list[str]:
    """What does not hold, each in a few words; empty where all is sound."""
    return [*_outside(reading), *_unlike(reading), *_twice(reading), *_crossing(reading.provisions), *_overlapping(reading)]


def _outside(reading: Reading) -> Iterator[str]:
    length = len(reading.text)
    for where, (start, end) in spans(reading):
        if not 0 <= start <= end <= length:
            yield f"{where} is {(start, end)} of {length} characters"


def _unlike(reading: Reading) -> Iterator[str]:
    """Words that are not those of their span."""
    for measure in reading.measures:
        if measure.text != reading.text[slice(*measure.span)] or not measure.text.strip():
            yield f"the words of {measure.address} are not those of its span"
        for at, action in enumerate(measure.actions):
            if not measure.span[0] <= action.span[0] <= action.span[1] <= measure.span[1]:
                yield f"action {at} of {measure.address} lies outside it: {action.span} in {measure.span}"
        for actor in (measure.actor, *(action.actor for action in measure.actions)):
            if actor is not None and actor.source == "explicit" and actor.text != reading.text[slice(*actor.span)]:
                yield f"the actor of {measure.address} is not what its span says"
        carried = [("deadline", one.span) for one in measure.deadlines] + [("amount", one.span) for one in measure.amounts]
        for name, (start, end) in carried:
            if not measure.span[0] <= start < end <= measure.span[1]:
                yield f"a {name} of {measure.address} lies outside it: {(start, end)} in {measure.span}"


def _twice(reading: Reading) -> Iterator[str]:
    """Addresses that two things have."""
    for name, addresses in (("eId", [one.eid for one in reading.provisions]), ("address", [one.address for one in reading.measures])):
        yield from (f"{name} {address} is there {times} times" for address, times in Counter(addresses).items() if times > 1)
    known = {one.eid for one in reading.provisions}
    for measure in reading.measures:
        eid = measure.address.rpartition("~")[0]
        if eid and eid not in known:
            yield f"{measure.address} is in no provision"


def _crossing(provisions: tuple[Provision, ...]) -> Iterator[str]:
    """Provisions that neither hold one another nor stand apart, and headings outside their provision."""
    open_: list[Provision] = []
    for one in provisions:
        while open_ and open_[-1].span[1] <= one.span[0]:
            open_.pop()
        if open_ and not (open_[-1].span[0] <= one.span[0] and one.span[1] <= open_[-1].span[1]):
            yield f"{one.eid} {one.span} crosses {open_[-1].eid} {open_[-1].span}"
        open_.append(one)
        if one.heading and not one.span[0] <= one.heading[0] <= one.heading[1] <= one.span[1]:
            yield f"the heading of {one.eid} lies outside it"


def _overlapping(reading: Reading) -> Iterator[str]:
    """Noise upon noise, and measures upon measures."""
    for name, found in (("noise", [one.span for one in reading.noise]), ("measures", [one.span for one in reading.measures])):
        yield from (f"{name} {one} and {other} overlap" for one, other in pairwise(found) if other[0] < one[1])
