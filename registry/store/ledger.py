"""The log: every evidence transaction appends one entry or more, and nothing ever changes an entry.

Entries are canonical bytes (RFC 8785, restricted), leaves and root are those of RFC 6962 section 2.1:

    leaf = SHA-256(0x00 || entry)    node = SHA-256(0x01 || left || right)    root of nothing = SHA-256()

An entry covers rows: its `rows` is the digest of every evidence row that names its index, and a reading or a revision among
those holds the digest of its own parts. `covered`, `reading_parts` and `revision_parts` compute them again from the database.

Entries hold ids, times, kinds, hashes and commitments; no words of texts and no names of persons, because they are permanent.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session, col

from registry.errors import StoreError
from registry.store.tables import COVERED, Change, Flag, LedgerEntry, LedgerHead, Measure, Provision, Table, name_of, sql

LARGEST = 8192
"""Octets of an entry at most: bundles of the C2SP tiles have 16-bit lengths, and words do not belong here anyway."""

Plain = None | bool | int | str | Sequence["Plain"] | Mapping[str, "Plain"]
"""What an entry may hold: RFC 8785 without floating-point numbers."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The place that the next entry will take, known before it is written so that rows can name it."""

    index: int
    recorded: datetime
    peaks: bytes
    """Roots of the complete subtrees of the entries before it, largest first (LedgerHead.peaks)."""

    @property
    def root(self) -> bytes:
        """Root over the entries before it."""
        return peaks_root(self.peaks)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as stored."""

    index: int
    data: bytes
    leaf_hash: bytes
    recorded: datetime

    @property
    def payload(self) -> dict[str, Any]:
        """The entry as a value."""
        value: dict[str, Any] = json.loads(self.data)
        return value


def canonical(value: Plain) -> bytes:
    """The one serialisation of a value (RFC 8785). Raises ValueError for what it may not hold: floats, lone surrogates, other types."""
    try:
        return (_SORTED.encode(value) if _is_simple(value) else _AS_ORDERED.encode(_ordered(value))).encode()
    except UnicodeEncodeError as error:
        raise ValueError("text with a lone surrogate has no canonical form") from error


_SCALARS = frozenset({str, int, bool, type(None)})
_AS_ORDERED = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))
_SORTED = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), sort_keys=True)


def _is_simple(value: object) -> bool:
    """Whether the standard encoder gives the canonical form by itself: plain types, and keys in ASCII, which sort alike in any encoding."""
    kind = type(value)
    if kind in _SCALARS:
        return True
    if isinstance(value, dict):
        return all(type(key) is str and key.isascii() and (type(item) in _SCALARS or _is_simple(item)) for key, item in value.items())
    return isinstance(value, list | tuple) and all(type(item) in _SCALARS or _is_simple(item) for item in value)


def _ordered(value: object) -> object:
    """The value with its keys in order; raises ValueError for what has no canonical form."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, Mapping):
        return {key: _ordered(value[key]) for key in sorted(value, key=_utf16)}
    if isinstance(value, list | tuple):
        return [_ordered(item) for item in value]
    raise ValueError(f"a {type(value).__name__} has no canonical form here")


def _utf16(key: object) -> bytes:
    if not isinstance(key, str):
        raise ValueError("a key must be text")
    return key.encode("utf-16-be")


def digest(value: Plain) -> str:
    """SHA-256 of the canonical form, hexadecimal."""
    return hashlib.sha256(canonical(value)).hexdigest()


def stamp(at: datetime) -> str:
    """A time as entries and messages write it: UTC, microseconds, `Z`."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def leaf_hash(data: bytes) -> bytes:
    """Hash of a leaf (RFC 6962 section 2.1)."""
    return hashlib.sha256(b"\x00" + data).digest()


def merkle_root(leaves: Iterable[bytes]) -> bytes:
    """Root of the tree over leaf hashes (RFC 6962 section 2.1), with one pending subtree a level."""
    pending: list[tuple[int, bytes]] = []
    for leaf in leaves:
        size, node = 1, leaf
        while pending and pending[-1][0] == size:
            node = _node(pending.pop()[1], node)
            size *= 2
        pending.append((size, node))
    if not pending:
        return hashlib.sha256().digest()
    root = pending.pop()[1]
    while pending:
        root = _node(pending.pop()[1], root)
    return root


def grown(size: int, peaks: bytes, leaf: bytes) -> bytes:
    """The peaks of a tree of `size` leaves with one more: equal subtrees merge, as in a binary counter."""
    node = leaf
    while size & 1:
        node, peaks, size = _node(peaks[-32:], node), peaks[:-32], size >> 1
    return peaks + node


def peaks_root(peaks: bytes) -> bytes:
    """Root of the tree that has these peaks: the smaller subtrees are folded into the larger ones."""
    if not peaks:
        return hashlib.sha256().digest()
    root, rest = peaks[-32:], peaks[:-32]
    while rest:
        root, rest = _node(rest[-32:], root), rest[:-32]
    return root


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def reserve(session: Session, *, now: datetime) -> Slot:
    """Take the writers' lock until the transaction ends, and tell the place of the next entry.

    Its time is the later of `now` and the last recorded one, so that times never run against the order of the log.
    """
    columns = (col(LedgerHead.size), col(LedgerHead.recorded), col(LedgerHead.peaks))
    head = session.execute(select(*columns).with_for_update()).one()
    return Slot(head.size, max(now.astimezone(UTC), head.recorded) if head.recorded else now.astimezone(UTC), head.peaks)


def head(session: Session) -> Slot:
    """The ledger as it stands, without taking the writers' lock."""
    row = session.execute(select(col(LedgerHead.size), col(LedgerHead.recorded), col(LedgerHead.peaks))).one()
    return Slot(row.size, row.recorded or datetime.fromtimestamp(0, UTC), row.peaks)


def append(session: Session, kind: str, payload: Mapping[str, Plain], *, now: datetime) -> tuple[int, datetime]:
    """Append one entry and return its index and time. Raises ValueError for a payload that is too large or not plain."""
    slot = reserve(session, now=now)
    write(session, slot, kind=kind, payload=payload)
    return slot.index, slot.recorded


def write(session: Session, slot: Slot, *, kind: str, payload: Mapping[str, Plain]) -> Slot:
    """Append the entry for which a slot was reserved in this transaction; returns the slot after it. Raises ValueError as `append` does."""
    data = canonical({**payload, "v": 1, "kind": kind, "recorded": stamp(slot.recorded)})
    if len(data) > LARGEST:
        raise ValueError(f"an entry of {len(data)} octets is larger than {LARGEST}")
    leaf = leaf_hash(data)
    after = Slot(slot.index + 1, slot.recorded, grown(slot.index, slot.peaks, leaf))
    session.execute(insert(sql(LedgerEntry)), [{"index": slot.index, "data": data, "leaf_hash": leaf, "recorded": slot.recorded}])
    session.execute(update(sql(LedgerHead)).values(size=after.index, recorded=after.recorded, peaks=after.peaks))
    return after


def size(session: Session) -> int:
    """How many entries there are."""
    return session.scalars(select(col(LedgerHead.size))).one()


def root(session: Session) -> bytes:
    """Root over the stored leaf hashes. Raises StoreError where an entry is missing or no longer has its hash."""
    leaves: list[bytes] = []
    for entry in entries(session):
        if entry.index != len(leaves) or leaf_hash(entry.data) != entry.leaf_hash:
            raise StoreError(f"ledger entry {len(leaves)} is missing or altered: restore the database from a backup.")
        leaves.append(entry.leaf_hash)
    return merkle_root(leaves)


def entries(session: Session, start: int = 0) -> tuple[Entry, ...]:
    """Entries from index `start` on, in order."""
    rows = session.scalars(select(LedgerEntry).where(col(LedgerEntry.index) >= start).order_by(col(LedgerEntry.index)))
    return tuple(Entry(row.index, row.data, row.leaf_hash, row.recorded) for row in rows)


def plain(row: Mapping[str, Any], *, without: frozenset[str] = frozenset()) -> dict[str, Plain]:
    """A row as digests see it: by column name, times and days in ISO 8601, octets in hexadecimal, nulls left out."""
    return {name: _plain(value) for name, value in row.items() if value is not None and name not in without}


def _plain(value: Any) -> Plain:
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    return value  # type: ignore[no-any-return]


ENTRY = frozenset({"entry"})
"""Left out of the digest of covered rows: it is the index of the entry itself."""
PART = frozenset({"id", "reading_id", "revision_id", "change_id"})
"""Left out of the digest of parts, so that the same bytes under the same rules have the same digest on any machine."""


def covered(session: Session, index: int) -> str:
    """Digest of the rows that name entry `index`, computed from what the database holds now."""
    return digest({name_of(table): rows for table in COVERED if (rows := _rows(session, table, of={"entry": index}, by="id"))})


def reading_parts(session: Session, reading_id: int) -> str:
    """Digest of a reading's provisions and measures, computed from what the database holds now."""
    of = {"reading_id": reading_id}
    return digest({name_of(table): _rows(session, table, of=of, by="ordinal") for table in (Provision, Measure)})


def revision_parts(session: Session, revision_id: int) -> str:
    """Digest of a revision's changes and flags, computed from what the database holds now; a flag names its change by ordinal."""
    changes = _rows(session, Change, of={"revision_id": revision_id}, by="ordinal")
    flag, change = sql(Flag), sql(Change)
    query = select(flag, change.c.ordinal.label("change")).join(change, change.c.id == flag.c.change_id)
    found = session.execute(query.where(change.c.revision_id == revision_id).order_by(flag.c.ordinal))
    return digest({"change": changes, "flag": [plain(row._asdict(), without=PART) for row in found]})


def _rows(session: Session, table: type[Table], *, of: Mapping[str, int], by: str) -> list[Plain]:
    columns = sql(table).c
    query = select(sql(table)).where(*(columns[name] == value for name, value in of.items())).order_by(columns[by])
    without = ENTRY if "entry" in of else PART
    return [plain(row._asdict(), without=without) for row in session.execute(query)]
