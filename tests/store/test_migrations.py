"""From schema 0001 with data in every table to today's: nothing that was recorded changes, and what is new follows from it.

The registry of before is written row by row, as the program of that schema wrote it, so that no later change of the program
changes what is upgraded here. Every text in it is our own.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy import event, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from registry import cli
from registry.answers import PageCard
from registry.app import Registry
from registry.errors import StoreError, WrongSchemaError
from registry.settings import Settings
from registry.store import agenda, claims, engine, frames, history, journal, ledger
from registry.store.engine import Store
from registry.store.rows import lane
from registry.store.tables import EVIDENCE, name_of
from tests.fakes import Clock
from tests.store.test_journal import FORGERIES, assert_rows_and_entries_agree

AT = datetime(2026, 4, 1, 9, 30, 0, 123456, tzinfo=UTC)
TEXT = "样本部关于样盐的通知（样本）\n盐场须于2026年6月30日前报告。\n本通知自2026年7月1日起施行。\n"
REPORT = "A sample report\nSalt works must report by 5 August 2026, it is said.\n"
URLS = (
    (1, "https://Regulator.Example/list", True),
    (1, "https://regulator.example/通知/1?x=%E6&y=2", False),
    (2, "/srv/样本/通知 一.txt", False),
    (1, "https://[broken/notice", False),
    (1, "http://other.example:8080/a", False),
)
LANES = ["host regulator.example", "host regulator.example", "source 2", "source 1", "host other.example"]
SUBSCRIPTIONS = (
    ("desk", None, "webhook", "https://hook.example/a", True),
    ("old", 1, "webhook", "https://hook.example/a", False),
    ("old", 2, "jsonl", "/var/lib/样本.jsonl", True),
    ("old", None, "email", "mei@example.org", False),
    ("mei", None, "jsonl", "/var/lib/样本.jsonl", True),
)
PLACES = [("webhook", "https://hook.example/a"), ("jsonl", "/var/lib/样本.jsonl"), ("email", "mei@example.org")]


# the registry of before


def provision(ordinal: int, span: tuple[int, int]) -> dict[str, Any]:
    place = {"start": span[0], "end": span[1], "heading_start": None, "heading_end": None}
    return {"ordinal": ordinal, "eid": f"para_{ordinal + 1}", "label": f"{ordinal + 1}、", "kind": "paragraph", **place}


def measure(ordinal: int, span: tuple[int, int], *deadlines: Mapping[str, Any]) -> dict[str, Any]:
    nobody = {"actor_start": None, "actor_end": None, "actor_source": None, "actor_canonical": None}
    said = {"kind": "substantive", "modality": "obligation", "modality_detail": "strong_directive", "strength": 5}
    known = {"rule": "zh.must", "confidence": "explicit", "facts": {"deadlines": list(deadlines)} if deadlines else {}}
    return {"ordinal": ordinal, "address": f"para_{ordinal + 1}~m1", "start": span[0], "end": span[1], **said, **nobody, **known}


def deadline(kind: str, day: str | None, *, boundary: str = "inclusive", start: int = 18) -> dict[str, Any]:
    given = {"day": day} if day else {"count": 30, "unit": "day"}
    return {"span": [start, start + 4], "kind": kind, "boundary": boundary, "precision": "day", **given}


class Before:
    """Rows of schema 0001, each evidence row under the ledger entry that covers it."""

    def __init__(self, connection: sa.Connection) -> None:
        self.session = Session(connection, autoflush=False)
        self.tables = sa.MetaData()
        self.tables.reflect(connection)
        self.leaves: list[bytes] = []

    def put(self, table: str, *rows: dict[str, Any]) -> None:
        for row in rows:
            self.session.execute(self.tables.tables[table].insert(), [row])

    def frame(self, kind: str, data: str) -> str:
        return frames.put(self.session, kind, data.encode())

    def entry(self, kind: str, rows: Mapping[str, list[dict[str, Any]]] | None = None, **payload: Any) -> None:
        """One entry with the digest of its rows, which are inserted with its index."""
        index, at = len(self.leaves), AT + timedelta(minutes=len(self.leaves))
        covered = {"rows": ledger.digest({table: [ledger.plain(row) for row in one] for table, one in rows.items()})} if rows else {}
        data = ledger.canonical({**payload, **covered, "v": 1, "kind": kind, "recorded": ledger.stamp(at)})
        self.leaves.append(ledger.leaf_hash(data))
        self.put("ledger_entry", {"index": index, "data": data, "leaf_hash": self.leaves[-1], "recorded": at})
        for table, several in (rows or {}).items():
            self.put(table, *({**row, "entry": index} for row in several))
        head = self.tables.tables["ledger_head"]
        self.session.execute(head.update().values(size=index + 1, recorded=at))


def fill(connection: sa.Connection) -> None:
    """Something in every table."""
    before = Before(connection)
    _settings(before)
    _looks(before)
    _revision(before, 1, measures=[measure(0, (15, 32), deadline("fixed", "2026-05-31"))], effective=date(2026, 6, 1))
    stated = (
        measure(0, (15, 32), deadline("fixed", "2026-06-30", boundary="exclusive"), deadline("relative", None)),
        measure(
            1,
            (33, 50),
            deadline("validity_end", "2027-12-31"),
            deadline("eligibility_cutoff", "2026-06-30"),
            deadline("other", "2026-01-01"),
        ),
        measure(2, (33, 50), deadline("effective", "2026-07-01", start=36), deadline("fixed", "2026-06-29", start=37)),
    )
    _revision(before, 2, measures=list(stated), effective=date(2026, 7, 1))
    _revision(before, 3, measures=[measure(0, (16, 60), deadline("fixed", "2026-08-05"))], effective=date(2026, 8, 6), role="news_report")
    _alerts(before)
    for _ in range(4):
        before.entry("look", count=0)
    if connection.dialect.name != "sqlite":  # ids were given, not drawn
        for name in (name for name, table in before.tables.tables.items() if "id" in table.c and name not in ("alert", "ledger_head")):
            connection.execute(text(f"SELECT setval('{name}_id_seq', (SELECT max(id) FROM \"{name}\"))"))


def _settings(before: Before) -> None:
    source = {"fetcher": "page", "url": "https://regulator.example/list", "options": {}, "hints": {}, "created": AT, "baseline_at": None}
    asked = {"encoding": "gb18030", "language": "zh", "role": None}
    before.put(
        "source",
        {**source, "id": 1, "name": "samples", "time_zone": "UTC", "paused": False},
        {
            **source,
            "id": 2,
            "name": "样本部",
            "time_zone": "Asia/Shanghai",
            "paused": True,
            "hints": asked,
            "baseline_at": AT,
            "fetcher": "folder",
        },
    )
    page = {"state": "current", "etag": '"a"', "last_modified": None, "snapshot_id": None, "claimed": None}
    for key, (source_id, url, is_list) in enumerate(URLS, start=1):
        before.put(
            "page", {**page, "id": key, "source_id": source_id, "url": url, "is_list": is_list, "claimed": None if is_list else AT.date()}
        )
    for key, (name, source_of, channel, address, active) in enumerate(SUBSCRIPTIONS, start=1):
        to = {"channel": channel, "address": address, "created": AT + timedelta(hours=key), "active": active}
        before.put("subscription", {"id": key, "name": name, "source_id": source_of, "severity": "low", "keyword": "盐", **to})
    for what in ("source added", "subscription added"):
        before.entry("admin", what=what, settings=before.frame("settings", f'{{"what":"{what}"}}'))


def _looks(before: Before) -> None:
    look: dict[str, Any] = {
        "status": None,
        "final_url": None,
        "peer": None,
        "elapsed_ms": 3,
        "redirects": [],
        "headers": {},
        "sentence": None,
    }
    nothing = [
        {
            **look,
            "id": key,
            "page_id": page,
            "at": AT + timedelta(minutes=key),
            "outcome": "failed",
            "sentence": "无法连接。",
            "snapshot_id": None,
        }
        for key, page in enumerate((1, 2, 2, 4), start=1)
    ]
    before.entry("look", {"observation": nothing}, count=len(nothing))
    for key, page, body in ((1, 2, TEXT + "1"), (2, 2, TEXT), (3, 3, REPORT)):
        held = before.frame("body", body)
        kept = {"media_type": "text/plain", "charset": "utf-8", "observed": AT + timedelta(hours=key)}
        seen = {"status": 200, "final_url": URLS[page - 1][1], "peer": "192.0.2.1", "redirects": ["/x"], "headers": {"date": "今天"}}
        shown = {"id": 4 + key, "page_id": page, "at": AT + timedelta(hours=key), "outcome": "changed", "snapshot_id": key}
        rows = {"snapshot": [{"id": key, "page_id": page, "body": held, **kept}], "observation": [{**look, **seen, **shown}]}
        before.entry("capture", rows, body=held)
    note = before.frame("note", '{"by":"mei"}')
    before.entry("review", {"review": [{"id": 1, "snapshot_id": 2, "decision": "released", "note": note}]}, note=note)


def _revision(before: Before, key: int, *, measures: list[dict[str, Any]], effective: date, role: str = "official") -> None:
    """Revision `key`: 1 and 2 are those of notice 1, 3 is that of notice 2."""
    notice, page, at, official = (1, 2, AT, True) if key < 3 else (2, 3, AT, False)
    words = TEXT if official else REPORT
    provisions = [provision(0, (0, 14)), provision(1, (15, 32))]
    parts = {"provision": [ledger.plain(row) for row in provisions], "measure": [ledger.plain(row) for row in measures]}
    days = {"document_date": None, "publication_date": at.date(), "effective_date": effective}
    said = {"language": "zh" if official else "en", "encoding": "utf-8", "completeness": "complete", "role": role, "translation": "none"}
    detail = {"title": {"span": [0, 14], "source": "explicit"}}
    reading: dict[str, Any] = {
        "id": key,
        "snapshot_id": key,
        "rules": "1",
        "hints": {},
        "text": before.frame("text", words),
        "document_type": "notice",
    }
    reading |= {**said, **days, "noise": [], "detail": detail, "rows": ledger.digest(parts)}
    side = {f"{one}_{name}": None for one in ("old", "new") for name in ("address", "start", "end")}
    change: dict[str, Any] = {
        "ordinal": 0,
        "kind": "amended",
        "also": ["renumbered"],
        "substantive": True,
        "severity": "high",
        "needs_review": False,
        "quiet": None,
    }
    change |= {**side, "new_address": "para_1~m1", "new_start": 15, "new_end": 32}
    flag: dict[str, Any] = {"ordinal": 0, "kind": "amended", "severity": "high"}
    changes = ledger.digest({"change": [ledger.plain(change)], "flag": [{**flag, "change": 0}]})
    comparison = before.frame("comparison", f'[{{"reason":"第{key}处修改。"}}]')
    number = 2 if key == 2 else 1
    revision: dict[str, Any] = {
        "id": key,
        "edition_id": notice,
        "number": number,
        "snapshot_id": key,
        "reading_id": key,
        "returned_to": None,
        "claimed": None,
    }
    revision |= {"stated": effective, "observed": at + timedelta(hours=key), "recorded": at + timedelta(hours=key, minutes=1)}
    revision |= {"valid_from": effective, "valid_basis": "stated", "comparison": comparison, "changes": changes}
    rows: dict[str, list[dict[str, Any]]] = {}
    if number == 1:
        line = {"notice_id": notice, "page_id": page, "role": role, "language": said["language"]}
        rows |= {"notice": [{"id": notice, "recorded": at}], "edition": [{"id": notice, **line}]}
        rows |= {"attribution": [{"id": notice, **line, "rule": "first look at the page"}]}
    before.entry("revision", {**rows, "reading": [reading], "revision": [revision]}, comparison=comparison)
    before.put(
        "caption",
        {"reading_id": key, "title": words.split("\n")[0], "issuers": ["样本部"], "document_number": None, "words_sha256": "0" * 64},
    )
    for table, several in (("provision", provisions), ("measure", measures)):
        before.put(table, *({**row, "id": 10 * key + row["ordinal"], "reading_id": key} for row in several))
    before.put("change", {**change, "id": key, "revision_id": key})
    before.put("flag", {**flag, "id": key, "change_id": key})


ALERTS = {"zz_delivered": (2, 1), "al_failed": (2, 3), "mm_new": (2, 4), "aa_twice": (3, 2), "baseline": (None, 5)}
"""Alerts by id: revision and subscription; ids run against the order in which they were made."""
TRIES = {"zz_delivered": ("failed", "delivered"), "al_failed": ("failed", "failed", "failed"), "aa_twice": ("delivered",)}


def _alerts(before: Before) -> None:
    for key, (revision, subscription) in ALERTS.items():
        message = before.frame("message", f'{{"alert":"{key}","flags":[],"notice":{{"title":"样盐"}}}}')
        row: dict[str, Any] = {"id": key, "kind": "revision" if revision else "baseline", "revision_id": revision, "source_id": 1}
        row |= {"subscription_id": subscription, "message": message, "flags": [2], "created": AT + timedelta(hours=5)}
        before.entry("alert", {"alert": [row]}, alert=key, message=message)
    tries = ((key, attempt, outcome) for key, outcomes in TRIES.items() for attempt, outcome in enumerate(outcomes, start=1))
    for number, (key, attempt, outcome) in enumerate(tries, start=1):
        sentence = None if outcome == "delivered" else "磁盘已满。"
        tried: dict[str, Any] = {
            "id": number,
            "alert_id": key,
            "at": AT + timedelta(hours=6),
            "attempt": attempt,
            "outcome": outcome,
            "sentence": sentence,
        }
        before.entry("delivery", {"delivery": [tried]}, alert=key, attempt=attempt)


def build(url: str) -> None:
    """Make a registry of schema 0001 at an empty place, and fill it."""
    made = engine.connect(url)
    with engine.migrating(made) as connection:
        config = Config()
        config.set_main_option("script_location", str(engine.migrations()))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    with made.begin() as connection:
        fill(connection)
    made.dispose()


@pytest.fixture(scope="session")
def old_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("before") / "registry.db"
    path.touch()
    build(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def old_postgresql(databases: Callable[[str], str]) -> str:
    url = databases("template0")
    build(url)
    return str(make_url(url).database)


@pytest.fixture
def old_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Address of a registry of schema 0001 with something in every table."""
    if engine_name == "sqlite":
        shutil.copy(request.getfixturevalue("old_sqlite"), tmp_path / "before.db")
        return f"sqlite:///{tmp_path}/before.db"
    return str(request.getfixturevalue("databases")(request.getfixturevalue("old_postgresql")))


@pytest.fixture
def upgraded(old_url: str, clock: Clock) -> Iterator[Store]:
    """The same registry after the upgrade."""
    engine.upgrade(old_url)
    store = Store.open(old_url, now=clock)
    yield store
    store.close()


# what it holds

Dump = dict[str, list[dict[str, Any]]]


@contextmanager
def reading(url: str) -> Iterator[sa.Connection]:
    made = engine.connect(url)
    with made.connect() as connection:
        yield connection
    made.dispose()


def dump(url: str) -> Dump:
    """Every row of every table, by column, in order of key."""
    with reading(url) as connection:
        tables = sa.MetaData()
        tables.reflect(connection)
        rows = {name: connection.execute(table.select()).mappings() for name, table in tables.tables.items()}
        return {
            name: sorted((dict(row) for row in several), key=lambda row: str(next(iter(row.values())))) for name, several in rows.items()
        }


def as_before(before: Dump, after: Dump) -> Dump:
    """What `after` holds in the tables and columns of `before`."""
    return {
        name: [{column: row[column] for column in rows[0] if column in row} for row in after[name]] if rows else after[name]
        for name, rows in before.items()
    }


def assert_nothing_lost(before: Dump, after: Dump) -> None:
    kept = as_before(before, after)
    places = {row["id"]: row for row in after["destination"]}
    for row, now in zip(kept["subscription"], after["subscription"], strict=True):
        row.update({name: places[now["destination_id"]][name] for name in ("channel", "address")})
    assert kept.pop(engine.SCHEMA) == [{"version_num": engine.HEAD}]
    for name in kept:
        assert kept[name] == before[name], name


def test_the_registry_of_before_has_something_in_every_table_and_agrees_with_its_ledger(old_url: str) -> None:
    held = dump(old_url)
    assert held[engine.SCHEMA] == [{"version_num": "0001"}]
    assert all(held.values()), {name: len(rows) for name, rows in held.items()}
    assert bin(len(held["ledger_entry"])).count("1") > 2
    with pytest.raises(WrongSchemaError, match="db upgrade"):
        Store.open(old_url, now=Clock())


def test_every_row_of_before_is_there_with_the_same_values(old_url: str) -> None:
    before = dump(old_url)
    engine.upgrade(old_url)
    assert_nothing_lost(before, dump(old_url))


def test_upgrading_twice_is_upgrading_once(old_url: str) -> None:
    engine.upgrade(old_url)
    once = dump(old_url)
    engine.upgrade(old_url)
    assert dump(old_url) == once
    report = engine.check(old_url)
    assert report.ok, report


def test_the_schema_is_the_same_as_that_of_a_new_registry(old_url: str, store_url: str) -> None:
    engine.upgrade(old_url)
    assert shape(old_url) == shape(store_url)


def shape(url: str) -> dict[str, Any]:
    """Columns, keys, indexes and constraints by table, and the text of every trigger."""
    with reading(url) as connection:
        look = sa.inspect(connection)
        asks = (look.get_indexes, look.get_foreign_keys, look.get_unique_constraints, look.get_check_constraints)
        tables = {
            name: [
                sorted((one["name"], str(one["type"]), one["nullable"]) for one in look.get_columns(name)),
                *(sorted(_told(one) for one in ask(name)) for ask in asks),
            ]
            for name in look.get_table_names()
        }
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        if connection.dialect.name != "sqlite":
            query = "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"
        triggers = {row[0]: row[1] for row in connection.execute(text(query))}
    return {"tables": tables, "triggers": triggers}


def _told(value: Any) -> str:
    """A constraint as text: names in order, conditions by their words."""
    if isinstance(value, Mapping):
        return str(sorted((name, _told(item)) for name, item in value.items()))
    return str(value)


def test_the_root_of_the_ledger_is_the_same_and_told_by_the_peaks(old_url: str) -> None:
    before = ledger.merkle_root(bytes(row["leaf_hash"]) for row in sorted(dump(old_url)["ledger_entry"], key=lambda row: row["index"]))
    engine.upgrade(old_url)
    store = Store.open(old_url, now=Clock())
    with store.session() as session:
        head = ledger.head(session)
        assert (ledger.root(session), head.root) == (before, before)
        assert head.index == ledger.size(session) == len(dump(old_url)["ledger_entry"])
    assert_rows_and_entries_agree(store)
    store.close()


def test_the_upgraded_ledger_grows_on(upgraded: Store) -> None:
    for number in range(9):
        with upgraded.transaction() as session:
            ledger.append(session, "admin", {"what": str(number)}, now=AT)
            assert ledger.head(session).root == ledger.root(session)
    assert_rows_and_entries_agree(upgraded)


def test_no_reference_leads_nowhere(old_url: str) -> None:
    engine.upgrade(old_url)
    if not old_url.startswith("sqlite"):
        with reading(old_url) as connection:
            unproven = "SELECT conname FROM pg_constraint WHERE NOT convalidated"
            assert connection.execute(text(unproven)).all() == []
        return
    with reading(old_url) as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"


# guards


@pytest.fixture
def fired(upgraded: Store) -> Store:
    """With something in the one table of evidence that is new."""
    line = agenda.milestones(upgraded)[0]
    assert journal.record_firing(upgraded, line, severity="high", alerts=())
    return upgraded


def test_what_was_append_only_is_still_so_and_what_is_new_is_too(fired: Store) -> None:
    on_sqlite = fired.place.startswith("sqlite")
    assert set(FORGERIES) == {name_of(one) for one in EVIDENCE}
    for table, forgery in FORGERIES.items():
        away = f'INSERT OR REPLACE INTO "{table}" SELECT * FROM "{table}"' if on_sqlite else f'TRUNCATE "{table}" CASCADE'
        for statement in (f'UPDATE "{table}" SET {forgery}', f'DELETE FROM "{table}"', away):
            with pytest.raises(DBAPIError, match="is append-only"), fired.transaction() as session:
                session.execute(text(statement))


COPIES = {
    "alert": ("id || 'x'", "SELECT * FROM alert WHERE revision_id IS NOT NULL"),
    "firing": ("id + 100", "SELECT * FROM firing"),
    "observation": ("id + 100", "SELECT * FROM observation WHERE slot IS NOT NULL"),
}
"""Evidence with a second key: a new id, and rows that repeat that key."""


def test_a_second_key_cannot_be_used_to_replace_a_row(fired: Store) -> None:
    (page, *_) = history.pages(fired, 1)
    journal.record_looks(fired, [journal.Look(page.id, AT, "unchanged", plan=journal.Plan(AT, AT, 0, journal.EVERY))])
    on_sqlite = fired.place.startswith("sqlite")
    if on_sqlite:
        event.listen(fired._engine, "begin", lambda one: one.exec_driver_sql("PRAGMA recursive_triggers = OFF"), insert=True)
    before = history.counts(fired)
    for table, (fresh, rows) in COPIES.items():
        columns = ", ".join(f'"{name}"' for name in columns_of(fired, table) if name != "id")
        verb, error = ("REPLACE", f"{table} is append-only") if on_sqlite else ("INSERT", "duplicate key")
        with pytest.raises(DBAPIError, match=error), fired.transaction() as session:
            session.execute(text(f"{verb} INTO {table} (id, {columns}) SELECT {fresh}, {columns} FROM ({rows}) AS known"))
    assert history.counts(fired) == before


def columns_of(store: Store, table: str) -> list[str]:
    with store.session() as session:
        return [one["name"] for one in sa.inspect(session.connection()).get_columns(table)]


# what follows from what was there


def pages_of(store: Store) -> list[PageCard]:
    return sorted((page for source in (1, 2) for page in history.pages(store, source)), key=lambda page: page.id)


def test_every_page_has_its_lane_and_is_due_at_once(upgraded: Store) -> None:
    pages = pages_of(upgraded)
    assert [page.host for page in pages] == LANES
    assert all((page.slot, page.failures) == (None, 0) for page in pages)
    claimed = claims.claim_hosts(upgraded, seconds=30, limit=9)
    assert sorted(held.name for held in claimed) == sorted(set(LANES) - {"source 2"})  # that source is paused


def test_the_program_names_the_lanes_that_the_upgrade_named(upgraded: Store) -> None:
    assert [lane(page.url, page.source_id) for page in pages_of(upgraded)] == LANES


def test_every_source_has_a_schedule_that_works(upgraded: Store) -> None:
    assert [(one.schedule, one.jitter) for one in history.sources(upgraded)] == [(journal.EVERY, journal.JITTER)] * 2
    assert [one.created for one in history.sources(upgraded)] == [AT, AT]


def test_each_channel_and_address_becomes_one_destination_in_the_order_of_subscribing(upgraded: Store) -> None:
    cards = agenda.destinations(upgraded)
    assert [(one.channel, one.address) for one in cards] == PLACES
    assert all((one.secret, one.failures, one.closed) == (None, 0, False) for one in cards)
    active = {(one.name, one.channel, one.address, one.digest, one.alarms) for one in history.subscriptions(upgraded)}
    assert active == {
        ("desk", *PLACES[0], "immediate", False),
        ("old", *PLACES[1], "immediate", False),
        ("mei", *PLACES[1], "immediate", False),
    }


def test_what_was_not_delivered_waits_and_what_was_does_not(upgraded: Store) -> None:
    with upgraded.session() as session:
        rows = session.execute(text("SELECT alert_id, state, attempts, destination_id, subscription_id FROM outbox")).all()
    ways = {row[0]: tuple(row)[1:] for row in rows}
    assert ways == {
        "zz_delivered": ("delivered", 2, 1, 1),
        "al_failed": ("waiting", 3, 2, 3),
        "mm_new": ("waiting", 0, 3, 4),
        "aa_twice": ("delivered", 1, 1, 2),
        "baseline": ("waiting", 0, 2, 5),
    }
    lanes = claims.claim_destinations(upgraded, seconds=30, limit=9)
    assert [held.name for held in lanes] == ["destination 2", "destination 3"]
    waiting = agenda.waiting(upgraded, 2, limit=9)
    assert [(one.id, one.since) for one in waiting] == [("baseline", None), ("al_failed", None)]
    assert "样盐" in waiting[0].message.decode()


def test_milestones_are_those_that_the_newest_revision_of_a_notice_states(upgraded: Store) -> None:
    lines = agenda.milestones(upgraded)
    assert {(one.kind, one.day, one.address) for one in lines} == {
        ("deadline", date(2026, 6, 29), "para_1~m1"),
        ("eligibility_cutoff", date(2026, 6, 30), "para_2~m1"),
        ("in_force", date(2026, 7, 1), None),
        ("expiry", date(2027, 12, 31), "para_2~m1"),
    }
    assert {(one.notice_id, one.revision_id, one.number, one.zone, one.state) for one in lines} == {(1, 2, 2, "UTC", "open")}
    assert [one.words for one in lines if one.kind == "deadline"] == [TEXT[15:32]]


# days, which the program derives better than the migration


DERIVED = {("deadline", date(2026, 6, 30), 1), ("in_force", date(2026, 7, 1), 1), ("deadline", date(2026, 8, 5), 2)}
"""What today's rules read in the newest texts of `fill`: kind, day and notice."""


def derive(store: Store) -> Mapping[str, str]:
    return Registry(store, Settings()).derive_days(tell=lambda done, of: None)


def days_of(store: Store, *states: str) -> set[tuple[str, date, int]]:
    return {(one.kind, one.day, one.notice_id) for one in agenda.milestones(store, states=states or ("open",), quoting=False)}


def test_days_are_brought_to_what_the_rules_of_today_read(upgraded: Store) -> None:
    heard: list[tuple[int, int]] = []
    assert Registry(upgraded, Settings()).derive_days(tell=lambda done, of: heard.append((done, of))) == {}
    assert heard == [(1, 2), (2, 2)]
    assert days_of(upgraded) == DERIVED
    assert days_of(upgraded, "superseded") == {
        ("deadline", date(2026, 6, 29), 1),
        ("eligibility_cutoff", date(2026, 6, 30), 1),
        ("expiry", date(2027, 12, 31), 1),
    }
    (deadline, *_) = agenda.milestones(upgraded)
    assert (deadline.revision_id, deadline.zone, deadline.words) == (2, "UTC", TEXT[15:33])


def test_deriving_days_again_changes_nothing_and_writes_no_evidence(upgraded: Store, old_url: str) -> None:
    before = dump(old_url)
    derive(upgraded)
    once = dump(old_url)
    derive(upgraded)
    assert dump(old_url) == once
    assert {name for name in before if before[name] != once[name]} == {"milestone"}


def test_a_day_that_was_told_stays_told(upgraded: Store) -> None:
    for line in agenda.milestones(upgraded):
        assert journal.record_firing(upgraded, line, severity="high", alerts=())
    told = days_of(upgraded, "fired")
    derive(upgraded)
    assert days_of(upgraded, "fired") == told
    assert days_of(upgraded) == DERIVED - told


def test_a_notice_that_cannot_be_read_again_is_named_and_keeps_its_days(upgraded: Store) -> None:
    before = {one for one in days_of(upgraded) if one[2] == 1}
    with upgraded.transaction() as session:
        body = "SELECT body FROM snapshot WHERE id = 2"
        session.execute(text(f"UPDATE frame SET data = NULL, salt = NULL WHERE commitment = ({body})"))
    ((notice, sentence),) = derive(upgraded).items()
    assert notice == f"1 ({TEXT.splitlines()[0]})"
    assert "was erased" in sentence
    assert days_of(upgraded) == before | {one for one in DERIVED if one[2] == 2}


def test_days_are_not_planned_against_a_revision_that_is_no_longer_the_newest(upgraded: Store) -> None:
    before = days_of(upgraded)
    assert not journal.plan_days(upgraded, 1, (), newest=1)
    assert days_of(upgraded) == before
    assert journal.plan_days(upgraded, 1, (), newest=2)
    assert days_of(upgraded) == set()


def run_command(monkeypatch: pytest.MonkeyPatch, path: Path, *arguments: str) -> int:
    """Run `registry` on the registry at `path`; its exit code."""
    monkeypatch.setenv("REGISTRY_DATABASE", f"sqlite:///{path}")
    monkeypatch.setattr("sys.argv", ["registry", *arguments])
    with pytest.raises(SystemExit) as left:
        cli.main()
    return int(left.value.code or 0)


def test_the_upgrade_derives_days_once_and_goes_on_with_an_option_after_an_interruption(
    old_sqlite: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "registry.db"
    shutil.copy(old_sqlite, path)
    with monkeypatch.context() as patch:
        patch.setattr("registry.pipeline.plan_again", interrupted)
        assert run_command(patch, path, "db", "upgrade") == 130
    assert "`registry db upgrade --days`" in capsys.readouterr().err
    store = Store.open(f"sqlite:///{path}", now=Clock())
    migrated = days_of(store)
    assert run_command(monkeypatch, path, "db", "upgrade") == 0
    assert days_of(store) == migrated != DERIVED
    assert run_command(monkeypatch, path, "db", "upgrade", "--days") == 0
    assert days_of(store) == DERIVED
    store.close()
    shutil.copy(old_sqlite, tmp_path / "other.db")
    assert run_command(monkeypatch, tmp_path / "other.db", "db", "upgrade") == 0
    store = Store.open(f"sqlite:///{tmp_path}/other.db", now=Clock())
    assert days_of(store) == DERIVED
    store.close()


# how it can go wrong


class CrashError(RuntimeError):
    """The program dies here."""


@contextmanager
def dying_at(number: int) -> Iterator[None]:
    """The n-th statement of any engine dies."""
    left = [number]

    def hook(*_: object) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise CrashError

    event.listen(sa.Engine, "before_cursor_execute", hook)
    try:
        yield
    finally:
        event.remove(sa.Engine, "before_cursor_execute", hook)


def test_a_crash_in_the_middle_leaves_the_registry_of_before(old_url: str) -> None:
    before = dump(old_url)
    crashes = 0
    for number in range(5, 500, 13):
        try:
            with dying_at(number):
                engine.upgrade(old_url)
        except CrashError:
            crashes += 1
            assert dump(old_url) == before
        else:
            break
    assert crashes >= 5
    assert_nothing_lost(before, dump(old_url))
    assert engine.check(old_url).ok


def _upgrade_and_crash(config: Config, connection: sa.Connection) -> None:
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    raise CrashError


def test_a_migration_that_raises_leaves_the_registry_of_before(old_url: str) -> None:
    made, before = engine.connect(old_url), dump(old_url)
    config = Config()
    config.set_main_option("script_location", str(engine.migrations()))
    with pytest.raises(CrashError), engine.migrating(made) as connection:
        _upgrade_and_crash(config, connection)
    made.dispose()
    assert dump(old_url) == before


def test_an_upgrade_that_would_break_a_reference_is_refused(old_sqlite: Path, tmp_path: Path) -> None:
    shutil.copy(old_sqlite, tmp_path / "registry.db")
    url = f"sqlite:///{tmp_path}/registry.db"
    made = engine.connect(url)
    with pytest.raises(StoreError, match="1 references without a target"), engine.migrating(made) as connection:
        connection.exec_driver_sql("INSERT INTO caption (reading_id, issuers, words_sha256) VALUES (99, '[]', '')")
    made.dispose()
    assert len(dump(url)["caption"]) == 3


def test_the_plain_alembic_command_upgrades_too(old_url: str) -> None:
    before = dump(old_url)
    root = Path(engine.__file__).parent.parent.parent
    upgrade = [sys.executable, "-m", "alembic", "-c", str(root / "alembic.ini"), "-x", f"url={old_url}", "upgrade", "head"]
    done = subprocess.run(upgrade, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert_nothing_lost(before, dump(old_url))
    assert engine.check(old_url).ok
