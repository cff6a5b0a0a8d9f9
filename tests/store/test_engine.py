from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, make_url, select, text, update
from sqlalchemy.exc import DBAPIError, StatementError

from registry.errors import EmptyStoreError, ForeignStoreError, NoStoreError, StoreError, UsageError, WrongSchemaError
from registry.store import engine, ledger
from registry.store.engine import Store
from registry.store.tables import EVIDENCE, LedgerHead, name_of
from tests.fakes import Clock

NOW = Clock()


def alter(url: str, *statements: str) -> None:
    """Do to a database what the program never would."""
    place = make_url(url)
    made = create_engine(place.set(drivername="postgresql+psycopg") if place.drivername == "postgresql" else place)
    with made.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    made.dispose()


def refusal(url: str) -> StoreError:
    """The error with which the store refuses to open."""
    with pytest.raises(StoreError) as caught:
        Store.open(url, now=NOW)
    return caught.value


def assert_sentence(error: StoreError) -> None:
    """An error a person can mend: one sentence, which ends as one and names no password."""
    assert str(error).endswith(".")
    assert "\n" not in str(error)


def test_a_new_registry_opens_again(store_url: str) -> None:
    Store.open(store_url, now=NOW).close()


def test_no_file_is_refused_with_what_to_do_and_none_is_made(tmp_path: Path) -> None:
    error = refusal(f"sqlite:///{tmp_path}/none.db")
    assert isinstance(error, NoStoreError)
    assert "registry init" in str(error)
    assert_sentence(error)
    assert not list(tmp_path.iterdir())


def test_an_empty_file_is_refused_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    error = refusal(f"sqlite:///{path}")
    assert isinstance(error, EmptyStoreError)
    assert_sentence(error)
    with pytest.raises(EmptyStoreError, match="delete the file first"):
        Store.create(f"sqlite:///{path}", now=NOW)
    assert path.stat().st_size == 0


def test_a_database_without_tables_is_refused(empty_url: str) -> None:
    if empty_url.startswith("sqlite"):
        alter(empty_url, "CREATE TABLE a (b INTEGER)", "DROP TABLE a")
    error = refusal(empty_url)
    assert isinstance(error, EmptyStoreError)
    assert_sentence(error)


def test_the_database_of_another_program_is_refused_and_not_changed(empty_url: str) -> None:
    alter(empty_url, "CREATE TABLE alembic_version (version_num VARCHAR)", "INSERT INTO alembic_version VALUES ('0001')")
    error = refusal(empty_url)
    assert isinstance(error, ForeignStoreError)
    assert_sentence(error)
    with pytest.raises(StoreError):
        Store.create(empty_url, now=NOW)
    with pytest.raises(ForeignStoreError):
        engine.upgrade(empty_url)
    alter(empty_url, "DROP TABLE alembic_version")
    assert isinstance(refusal(empty_url), EmptyStoreError)


@pytest.mark.parametrize("content", [b"PK\x03\x04 an archive", b"SQLite format 3\x00" + b"junk" * 2000], ids=["archive", "damaged"])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(content)
    error = refusal(f"sqlite:///{path}")
    assert isinstance(error, ForeignStoreError)
    assert_sentence(error)
    assert path.read_bytes() == content


def test_a_directory_is_refused(tmp_path: Path) -> None:
    assert "is not a file" in str(refusal(f"sqlite:///{tmp_path}"))


def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store.create(f"sqlite:///{tmp_path}/a.db", now=NOW).close()
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write anything: only the system's answer is ours to give
    error = refusal(f"sqlite:///{tmp_path}/a.db")
    assert "give this user permission" in str(error)


@pytest.mark.parametrize(
    ("statement", "advice"), [("UPDATE {} SET version_num = '0000'", "registry db upgrade"), ("DELETE FROM {}", "db upgrade")]
)
def test_an_older_schema_is_refused_with_the_command_that_upgrades_it(store_url: str, statement: str, advice: str) -> None:
    alter(store_url, statement.format(engine.SCHEMA))
    error = refusal(store_url)
    assert isinstance(error, WrongSchemaError)
    assert advice in str(error)
    assert_sentence(error)


def test_a_newer_schema_is_refused_and_never_downgraded(store_url: str) -> None:
    alter(store_url, f"UPDATE {engine.SCHEMA} SET version_num = '0999'")
    error = refusal(store_url)
    assert isinstance(error, WrongSchemaError)
    assert "update the program" in str(error)
    assert_sentence(error)
    with pytest.raises(WrongSchemaError, match="update the program"):
        engine.upgrade(store_url)


def test_missing_guards_are_refused_by_name(store_url: str) -> None:
    dropped: list[str] = []
    for table in (name_of(table) for table in EVIDENCE):
        on = "" if store_url.startswith("sqlite") else f" ON {table}"
        dropped.append(f"{table}_{engine.GUARDS[make_url(store_url).drivername][-1]}")
        alter(store_url, f"DROP TRIGGER {dropped[-1]}{on}")
        error = refusal(store_url)
        assert isinstance(error, WrongSchemaError)
        assert f"{len(dropped)} append-only guards are missing ({dropped[0]}" in str(error)
        assert_sentence(error)
    report = engine.check(store_url)
    assert list(report.missing_guards) == dropped
    assert not report.ok


def test_a_disabled_guard_is_refused_as_if_it_were_gone(store_url: str) -> None:
    if store_url.startswith("sqlite"):
        pytest.skip("SQLite cannot disable a trigger, only drop it")
    alter(store_url, "ALTER TABLE revision DISABLE TRIGGER revision_append_only")
    assert "revision_append_only" in str(refusal(store_url))


@pytest.mark.parametrize("statement", ["UPDATE ledger_head SET size = 3", "DELETE FROM ledger_head"])
def test_a_ledger_that_lost_entries_is_refused(store_url: str, statement: str) -> None:
    alter(store_url, statement)
    error = refusal(store_url)
    assert "ledger counts" in str(error)
    assert_sentence(error)


def test_an_unreachable_server_is_refused_without_telling_the_password() -> None:
    error = refusal("postgresql://somebody:secret@127.0.0.1:1/registry")
    assert "127.0.0.1" in str(error)
    assert "secret" not in str(error)
    assert_sentence(error)


def test_the_place_that_is_shown_tells_no_password() -> None:
    store = Store(engine.connect("postgresql://mei:secret@127.0.0.1:1/registry"), now=Clock())
    assert store.place == "postgresql+psycopg://mei:***@127.0.0.1:1/registry"
    store.close()


@pytest.mark.parametrize("url", ["registry.db", "mysql://h/d", "sqlite://", "sqlite:///:memory:", ""])
def test_an_address_that_makes_no_sense_is_a_mistake_of_usage(url: str) -> None:
    with pytest.raises(UsageError, match=r"sqlite:///FILE"):
        Store.open(url, now=NOW)


def test_a_missing_driver_names_the_extra_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(UsageError, match=r"notice-registry\[postgres\]"):
        Store.open("postgresql://h/d", now=NOW)


def test_a_registry_is_never_made_over_another(store_url: str) -> None:
    with pytest.raises(StoreError, match=r"already|empty"):
        Store.create(store_url, now=NOW)
    Store.open(store_url, now=NOW).close()


def test_a_registry_in_a_missing_directory_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does not exist: create it first"):
        Store.create(f"sqlite:///{tmp_path}/no/a.db", now=NOW)


def test_upgrading_again_changes_nothing(store_url: str) -> None:
    before = engine.check(store_url)
    engine.upgrade(store_url)
    assert engine.check(store_url) == before
    assert before.ok


def test_the_tables_are_those_of_the_migrations(store_url: str) -> None:
    assert engine.check(store_url).drift == ()


def test_a_column_too_many_is_reported_as_drift(store_url: str) -> None:
    alter(store_url, "ALTER TABLE page ADD COLUMN more INTEGER")
    report = engine.check(store_url)
    assert "more" in str(report.drift)
    assert not report.ok


def test_the_program_works_with_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(engine.migrations()))
    assert ScriptDirectory.from_config(config).get_current_head() == engine.HEAD


def test_migrations_say_nothing(empty_url: str, capfd: pytest.CaptureFixture[str]) -> None:
    Store.create(empty_url, now=NOW).close()
    engine.upgrade(empty_url)
    assert capfd.readouterr() == ("", "")


def test_the_plain_alembic_command_finds_no_drift(store_url: str) -> None:
    root = Path(engine.__file__).parent.parent.parent
    command = [sys.executable, "-m", "alembic", "-c", str(root / "alembic.ini"), "-x", f"url={store_url}", "check"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert "No new upgrade operations" in done.stdout, done.stderr


def test_an_installed_package_finds_the_migrations_that_it_ships(tmp_path: Path) -> None:
    root = Path(engine.__file__).parent.parent.parent
    shutil.copytree(root / "registry", tmp_path / "registry", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(root / "migrations", tmp_path / "registry" / "_migrations", ignore=shutil.ignore_patterns("__pycache__"))
    program = "from registry.store.engine import Store, migrations; from datetime import datetime, UTC; print(migrations());"
    program += f"Store.create('sqlite:///{tmp_path}/a.db', now=lambda: datetime.now(UTC)).close()"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout.strip(), done.stderr) == (str(tmp_path / "registry" / "_migrations"), "")


def test_sqlite_is_opened_durable_and_guarded(tmp_path: Path) -> None:
    store = Store.create(f"sqlite:///{tmp_path}/a.db", now=NOW)
    with store.session() as session:
        names = ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "busy_timeout", "query_only")
        settings = {name: session.execute(text(f"PRAGMA {name}")).scalar_one() for name in names}
    store.close()
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "busy_timeout": 10000,
        "query_only": 1,
    }


def test_a_copy_that_lost_its_journal_mode_gets_it_back(tmp_path: Path) -> None:
    Store.create(f"sqlite:///{tmp_path}/a.db", now=NOW).close()
    with sqlite3.connect(tmp_path / "a.db") as connection:
        connection.execute("VACUUM INTO ?", (str(tmp_path / "copy.db"),))
    connection.close()
    store = Store.open(f"sqlite:///{tmp_path}/copy.db", now=NOW)
    with store.session() as session:
        assert session.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"
    store.close()


def test_a_file_name_may_hold_any_character(tmp_path: Path) -> None:
    path = tmp_path / "a b#c%41&?é.db"
    place = make_url("sqlite://").set(database=str(path))
    Store.create(place.render_as_string(), now=NOW).close()
    assert path.stat().st_size


def test_a_read_session_cannot_write(store: Store) -> None:
    with pytest.raises((StoreError, DBAPIError), match=r"(?i)read-?only"), store.session() as session:
        session.execute(text("UPDATE ledger_head SET size = 7"))
    with store.transaction() as session:  # the same connection, out of the pool
        session.execute(text("UPDATE ledger_head SET size = 0"))


def test_a_read_session_sees_one_moment(store: Store) -> None:
    size = text("SELECT size FROM ledger_head")
    with store.session() as session:
        before = session.execute(size).scalar_one()
        with store.transaction() as other:
            ledger.append(other, "admin", {}, now=NOW())
        assert session.execute(size).scalar_one() == before
    with store.session() as session:
        assert session.execute(size).scalar_one() == before + 1


def test_a_write_lock_that_is_never_released_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PRAGMAS", ("busy_timeout = 50",))
    store = Store.create(f"sqlite:///{tmp_path}/a.db", now=NOW)
    other = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="database is locked") as caught, store.transaction():
        pass
    other.close()
    store.close()
    assert_sentence(caught.value)


def test_times_come_back_aware_and_in_utc(store: Store) -> None:
    beijing = datetime(2026, 5, 1, 20, 30, 0, 123456, tzinfo=timezone(timedelta(hours=8)))
    with store.transaction() as session:
        ledger.append(session, "admin", {}, now=beijing)
    with store.session() as session:
        at = session.scalars(select(LedgerHead)).one().recorded
    assert at == beijing
    assert at is not None
    assert at.tzinfo is UTC


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    naive = datetime(2026, 5, 1)  # noqa: DTZ001 (the point)
    with pytest.raises(StatementError, match="a time without a zone"), store.transaction() as session:
        session.execute(update(LedgerHead).values(recorded=naive))
