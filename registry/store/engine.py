"""URL -> engine: all that differs between SQLite and PostgreSQL, the schema, and what is refused at the door.

A write transaction is BEGIN IMMEDIATE on SQLite: a reader that turns writer would fail under load. A read session is one
consistent snapshot (WAL; REPEATABLE READ READ ONLY on PostgreSQL) and cannot write.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, inspect, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlmodel import Session

from registry.answers import SchemaReport
from registry.errors import EmptyStoreError, ForeignStoreError, NoStoreError, StoreError, UsageError, WrongSchemaError
from registry.store.tables import EVIDENCE, Table

if TYPE_CHECKING:
    from alembic.config import Config

SCHEMA = "registry_schema"
"""Our own version table, so that another program's `alembic_version` is never mistaken for ours."""
HEAD = "0002"
"""The schema that this program works with; the tests hold it equal to the newest migration. Compared as text: four digits."""
GUARDS = {"sqlite": ("no_update", "no_delete", "no_replace"), "postgresql": ("append_only", "no_truncate")}
"""Triggers on every evidence table, named `table_guard`."""
MAGIC = b"SQLite format 3\x00"
PRAGMAS = ("synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON", "busy_timeout = 10000")
READS = "registry_reads"


class Store:
    """An open registry. Threads may share it; sessions and transactions may not be shared."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._reader = _reading(engine)
        # SQLite lets writers wait by polling, in no order: threads of one process rather stand in line.
        self._turn: AbstractContextManager[object] = Lock() if engine.dialect.name == "sqlite" else nullcontext()
        self.now = now
        """The clock: aware times in UTC."""
        self.place = _shown(engine)
        """Its address, without a password."""
        self.files = _files(engine)
        """The files in which it lies, each there now or at times; none of a server."""

    @classmethod
    def create(cls, url: str, *, now: Callable[[], datetime]) -> Store:
        """Make a new registry and open it. Raises StoreError where anything is there already: nothing is ever overwritten."""
        place = _place(url)
        if place.drivername == "sqlite":
            _make_file(_path(place))
        with _disposing(connect(url)) as engine:
            _refuse_taken(engine)
            _migrate(engine)
        return cls.open(url, now=now)

    @classmethod
    def open(cls, url: str, *, now: Callable[[], datetime]) -> Store:
        """Open a registry. Raises StoreError, with what to do, for anything that this program may not write to."""
        engine = connect(url)
        try:
            with _told(engine), _reading(engine).connect() as connection:
                _refuse_foreign(connection)
                _refuse_schema(connection)
                _refuse_ledger(connection)
            _set_wal(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, now=now)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A write transaction, rolled back on any error. Raises StoreError where the database cannot be written."""
        opened = Session(self._engine, autoflush=False, expire_on_commit=False)
        with self._turn, _told(self._engine), opened as session, session.begin():
            session.connection()  # take the lock now, not at the first statement
            yield session

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A read session: one consistent snapshot from its first query on; writing through it fails."""
        with _told(self._engine), Session(self._reader, autoflush=False, expire_on_commit=False) as session:
            yield session

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def upgrade(url: str) -> tuple[str, str | None]:
    """Bring a registry to this program's schema, if it is not there yet; its address without a password, and the schema that it had.

    Raises StoreError where there is no registry.
    """
    with _disposing(connect(url)) as engine:
        with _told(engine), _reading(engine).connect() as connection:
            _refuse_foreign(connection)
            _refuse_newer(connection)
            found = _found(connection)
        _migrate(engine)
        return _shown(engine), found


def check(url: str) -> SchemaReport:
    """Compare a registry's schema with this program's, without changing it. Raises StoreError where there is no registry."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with _disposing(connect(url)) as engine, _told(engine), _reading(engine).connect() as connection:
        _refuse_foreign(connection)
        context = MigrationContext.configure(connection, opts={"version_table": SCHEMA, "compare_type": True})
        drift = tuple(str(difference) for difference in compare_metadata(context, Table.metadata))
        place = _shown(engine)
        return SchemaReport(place, _found(connection), HEAD, _missing_guards(connection), drift)


def connect(url: str) -> Engine:
    """An engine for an existing database, which it neither creates nor changes. Raises UsageError or StoreError."""
    place = _place(url)
    return _connect_sqlite(place) if place.drivername == "sqlite" else _connect_postgresql(place)


def migrations() -> Path:
    """Where the migrations lie: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "_migrations"
    return shipped if shipped.is_dir() else package.parent / "migrations"


def _place(url: str) -> URL:
    try:
        place = make_url(url)
    except (ArgumentError, ValueError) as error:  # a port that is no number is a ValueError
        raise UsageError(f"{_bare(url)!r} is no database address: write sqlite:///FILE or postgresql://USER@HOST/DATABASE.") from error
    backend = place.get_backend_name()
    if backend == "sqlite":
        if place.database in (None, "", ":memory:"):
            raise UsageError("A registry in memory would keep nothing: write sqlite:///FILE.")
        return place.set(drivername="sqlite")
    if backend in ("postgresql", "postgres"):
        return place.set(drivername="postgresql+psycopg")
    raise UsageError(f"A registry cannot be kept in {backend}: write sqlite:///FILE or postgresql://USER@HOST/DATABASE.")


def _bare(url: str) -> str:
    """The scheme of a malformed address: any other part of it may be a password."""
    scheme, mark, _ = url.partition("://")
    return ("..." if "@" in scheme else scheme) + (mark and f"{mark}...")


def _shown(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=True)


def _path(place: URL) -> Path:
    return Path(str(place.database))


def _files(engine: Engine) -> tuple[Path, ...]:
    if engine.dialect.name != "sqlite":
        return ()
    path = _path(engine.url)
    return tuple(path.with_name(path.name + ending) for ending in ("", "-wal", "-shm", "-journal"))


def _connect_sqlite(place: URL) -> Engine:
    path = _path(place)
    _refuse_file(path)
    engine = create_engine(place, creator=partial(_open_file, path), poolclass=QueuePool, max_overflow=-1, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def _refuse_file(path: Path) -> None:
    if not path.exists():
        raise NoStoreError(f"There is no registry at {path}: run `registry init`.")
    if not path.is_file():
        raise StoreError(f"{path} is not a file: give the path of a database file.")
    if not os.access(path, os.R_OK | os.W_OK):
        raise StoreError(f"{path} cannot be read and written: give this user permission, or choose another file.")
    try:
        with path.open("rb") as file:
            start = file.read(len(MAGIC))
    except OSError as error:
        raise StoreError(f"{path} cannot be read ({error.strerror}): see what is wrong with the disk, or choose another file.") from error
    if start and start != MAGIC:
        raise ForeignStoreError(f"{path} is not a database: choose another file for the registry.")


def _open_file(path: Path) -> sqlite3.Connection:
    # `mode=rw` never creates a file; no isolation level, because `_begin` opens every transaction itself.
    connection = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode=rw", uri=True, timeout=10, isolation_level=None, check_same_thread=False
    )
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get(READS, False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if reads else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _connect_postgresql(place: URL) -> Engine:
    try:
        return create_engine(place, pool_pre_ping=True, max_overflow=-1, hide_parameters=True)
    except ModuleNotFoundError as error:
        raise UsageError("PostgreSQL needs a driver: install the program with its `postgres` extra, notice-registry[postgres].") from error


def _reading(engine: Engine) -> Engine:
    if engine.dialect.name == "sqlite":
        return engine.execution_options(**{READS: True})
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


@contextmanager
def _told(engine: Engine) -> Iterator[None]:
    """Turn what the driver says of the database itself into one sentence; errors of single statements pass."""
    place = _shown(engine)
    try:
        yield
    except OperationalError as error:
        reason = str(error.orig).strip().splitlines()[0] if error.orig and str(error.orig).strip() else "no reason given"
        raise StoreError(f"The database {place} cannot be used now ({reason}): nothing was recorded; mend that and try again.") from error
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.DatabaseError) and type(error.orig) is sqlite3.DatabaseError:
            raise ForeignStoreError(f"{place} is damaged or not a database ({error.orig}): restore a backup.") from error
        raise


@contextmanager
def _disposing(engine: Engine) -> Iterator[Engine]:
    try:
        yield engine
    finally:
        engine.dispose()


def _make_file(path: Path) -> None:
    if not path.parent.is_dir():
        raise StoreError(f"The directory {path.parent} does not exist: create it first.")
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        if path.is_file() and not path.stat().st_size:
            raise EmptyStoreError(f"{path} is empty and may have held a registry: restore a backup, or delete the file first.") from None
    except OSError as error:
        raise StoreError(f"{path} cannot be created ({error.strerror}): choose another place for the registry.") from error


def _refuse_taken(engine: Engine) -> None:
    with _told(engine), _reading(engine).connect() as connection:
        tables = inspect(connection).get_table_names()
        place = _shown(engine)
    if SCHEMA in tables:
        raise StoreError(f"There is a registry at {place} already: nothing was changed.")
    if tables:
        raise ForeignStoreError(f"{place} holds the tables of another program: choose another database for the registry.")


def _refuse_foreign(connection: Connection) -> None:
    tables = inspect(connection).get_table_names()
    place = _shown(connection.engine)
    if not tables:
        raise EmptyStoreError(
            f"{place} holds nothing: if it held a registry, restore a backup; if it never did, delete it and run `registry init`."
        )
    if SCHEMA not in tables:
        raise ForeignStoreError(f"{place} holds the tables of another program: choose another database for the registry.")


def _found(connection: Connection) -> str | None:
    found = connection.execute(text(f"SELECT version_num FROM {SCHEMA}")).scalars().all()  # noqa: S608 (a constant)
    return max(found, default=None)


def _refuse_newer(connection: Connection) -> None:
    found = _found(connection)
    if found is not None and found > HEAD:
        raise WrongSchemaError(f"The registry has schema {found} and this program knows {HEAD}: update the program.")


def _refuse_schema(connection: Connection) -> None:
    _refuse_newer(connection)
    found = _found(connection)
    if found != HEAD:
        raise WrongSchemaError(f"The registry has schema {found or 'none'} and this program needs {HEAD}: run `registry db upgrade`.")
    missing = _missing_guards(connection)
    if missing:
        raise WrongSchemaError(
            f"{len(missing)} append-only guards are missing ({missing[0]} ...): the database was changed from outside; restore a backup."
        )


def _missing_guards(connection: Connection) -> tuple[str, ...]:
    dialect = connection.dialect.name
    if dialect == "sqlite":
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    else:
        query = (
            "SELECT tgname FROM pg_trigger WHERE tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)"
        )
        query += " AND tgenabled IN ('O', 'A')"
    there = set(connection.execute(text(query)).scalars())
    wanted = (f"{table.__tablename__}_{guard}" for table in EVIDENCE for guard in GUARDS[dialect])
    return tuple(name for name in wanted if name not in there)


def _refuse_ledger(connection: Connection) -> None:
    counted = connection.execute(text("SELECT size FROM ledger_head")).scalar_one_or_none()
    held = connection.execute(text("SELECT count(*) FROM ledger_entry")).scalar_one()
    if counted != held:
        raise StoreError(f"The ledger counts {counted} entries and holds {held}: the database was changed from outside; restore a backup.")


def _set_wal(engine: Engine) -> None:
    # Kept in the file, but a copy made with VACUUM INTO has lost it.
    if engine.dialect.name == "sqlite":
        with _told(engine), engine.connect().execution_options(**{READS: True}) as connection:
            raw: Any = connection.connection.dbapi_connection
            raw.execute("PRAGMA journal_mode = WAL")


def _migrate(engine: Engine) -> None:
    from alembic import command

    with _told(engine), migrating(engine) as connection:
        command.upgrade(_config(connection), "head")


@contextmanager
def migrating(engine: Engine) -> Iterator[Connection]:
    """A transaction in which tables may be rebuilt: SQLite would refuse to drop one that others name, so references are checked at its end.

    Raises StoreError where a reference leads nowhere afterwards.
    """
    if engine.dialect.name != "sqlite":
        with engine.begin() as connection:
            yield connection
        return
    with engine.connect() as connection:
        raw: Any = connection.connection.dbapi_connection
        raw.execute("PRAGMA foreign_keys = OFF")  # has no effect inside a transaction
        with connection.begin():
            yield connection
            if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
                raise StoreError(f"The upgrade would leave {len(broken)} references without a target: nothing was changed; report it.")
        raw.execute("PRAGMA foreign_keys = ON")


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
