"""What every write transaction of evidence shares: the ledger as it writes to it, and entries that close over their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import insert
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Session

from registry.store import ledger
from registry.store.engine import Store
from registry.store.rows import clean
from registry.store.tables import Table, name_of, sql


class Log:
    """The ledger as one transaction writes to it: its lock is held, and the next place is known."""

    def __init__(self, session: Session, *, now: datetime) -> None:
        self.session = session
        self.clock = now
        """The clock's time, for what is planned and for what happens; `now` never runs backwards, and a clock that was ahead may."""
        self._slot = ledger.reserve(session, now=now)

    @property
    def now(self) -> datetime:
        """The time at which all of the transaction is recorded."""
        return self._slot.recorded

    @property
    def index(self) -> int:
        """The index of the next entry."""
        return self._slot.index

    def append(self, kind: str, payload: Mapping[str, ledger.Plain]) -> int:
        """Append an entry and return its index."""
        index = self.index
        self._slot = ledger.write(self.session, self._slot, kind=kind, payload=payload)
        return index

    @property
    def size_and_root(self) -> dict[str, int | str]:
        """The ledger as it stands, entries of this transaction included: what a message carries as proof of its time."""
        return {"size": self._slot.index, "root": self._slot.root.hex()}


@contextmanager
def writing(store: Store) -> Iterator[tuple[Session, Log]]:
    """A transaction that holds the ledger's lock."""
    with store.transaction() as session:
        yield session, Log(session, now=store.now())


class Entry:
    """A ledger entry in the making: rows name its index, and it closes over their digest."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self.session = log.session
        self.index = log.index
        self._rows: dict[str, list[ledger.Plain]] = {}

    def add(self, table: type[Table], *rows: Mapping[str, Any]) -> list[Any]:
        """Insert rows of the same columns under this entry, and return their ids in order."""
        whole = [{**clean(row), "entry": self.index} for row in rows]
        ids = list(insert_rows(self.session, table, whole))
        named = [ledger.plain({"id": key, **row}, without=ledger.ENTRY) for key, row in zip(ids, whole, strict=True)]
        self._rows.setdefault(name_of(table), []).extend(named)
        return ids

    def close(self, kind: str, **payload: ledger.Plain) -> None:
        """Append the entry: `payload` and the digest of its rows."""
        index = self.log.append(kind, {**payload, "rows": ledger.digest(self._rows)})
        assert index == self.index, "entries of one transaction are closed in the order in which they are opened"


def insert_rows(session: Session, table: type[Table], rows: Sequence[Mapping[str, Any]]) -> Sequence[Any]:
    """Insert rows of the same columns, and return their ids in order."""
    if not rows:
        return ()
    return session.connection().execute(_inserting(table), rows).scalars().all()


@cache
def _inserting(table: type[Table]) -> ReturningInsert[tuple[Any]]:
    return insert(sql(table)).returning(sql(table).c.id, sort_by_parameter_order=True)
