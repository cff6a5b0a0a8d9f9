"""Results of a long text, kept small.

A reading of two megabytes finds ten thousand measures, which as objects take fifteen times the room of the text. What goes beyond the few
hundred of any common notice is therefore packed in parcels as it is found, and made again, parcel by parcel, when somebody looks at it.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from itertools import chain, islice
from operator import attrgetter
from typing import Any, TypeVar, overload

T = TypeVar("T")
MOST = 300
"""Values that are kept as they are."""
_PARCEL = 100
"""Values packed together: the more, the smaller, and the more are made again to look at one."""


def kept(values: Iterable[T]) -> Sequence[T]:
    """`values` as a tuple, or packed where they are many."""
    rest = iter(values)
    first = tuple(islice(rest, MOST + 1))
    return first if len(first) <= MOST else Packed(chain(first, rest))


class Packed(Sequence[T]):
    """Values in parcels: in order as quick to go through as to make; to look at many of them here and there, make a tuple of them."""

    __slots__ = ("_length", "_open", "_parcels")

    def __init__(self, values: Iterable[T]) -> None:
        rest = iter(values)
        self._parcels: list[bytes] = []
        self._length = 0
        while parcel := tuple(islice(rest, _PARCEL)):
            self._parcels.append(_packed(parcel))
            self._length += len(parcel)
        self._open: tuple[int, tuple[T, ...]] = (-1, ())

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T]:
        return chain.from_iterable(map(self._parcel, range(len(self._parcels))))

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return tuple(map(self.__getitem__, range(*at.indices(self._length))))
        parcel, inside = divmod(range(self._length)[at], _PARCEL)
        return self._parcel(parcel)[inside]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (tuple, Packed)):
            return NotImplemented
        return len(self) == len(other) and all(one == another for one, another in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def _parcel(self, number: int) -> tuple[T, ...]:
        """The values of one parcel; the last that was opened stays open."""
        if self._open[0] != number:
            self._open = (number, pickle.loads(zlib.decompress(self._parcels[number])))  # noqa: S301 - packed here, from our own values
        return self._open[1]


class _Pickler(pickle.Pickler):
    """Writes a dataclass as the call that makes it, in half the time of its own way."""

    def reducer_override(self, value: object) -> Any:
        kind: Any = type(value)
        read = _reader(kind)
        return (kind, read(value)) if read else NotImplemented


@cache
def _reader(kind: Any) -> attrgetter[tuple[Any, ...]] | None:
    """What reads all fields of a dataclass; None for any other type."""
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else []
    return attrgetter(*names) if len(names) > 1 else None


def _packed(values: Sequence[object]) -> bytes:
    written = BytesIO()
    _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(values)
    return zlib.compress(written.getbuffer(), 1)
