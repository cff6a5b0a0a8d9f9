from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from registry.errors import HeadMovedError, NotFoundError, RegistryError, UsageError
from registry.milestones import Planned
from registry.store import agenda, frames, history, journal, ledger, outbox
from registry.store.engine import Store
from registry.store.journal import Found, Written
from registry.store.ledger import Entry
from registry.store.outbox import Addressed, Try
from registry.store.tables import COVERED, EVIDENCE, name_of
from registry.text.extract import Hints
from tests.fakes import Clock, Publisher, reading_of

FIRST = "A sample notice\nThe ministry must answer by 1 June 2026.\nFines go up to 100 yuan.\n"
SECOND = "A sample notice\nThe ministry must answer by 1 June 2026 everywhere.\nA fine must not exceed 100 yuan.\n"
DUE = date(2026, 6, 1)
ODD = "Title \x00 and \ud800 here\nThe ministry must \x00 \udfff keep 100 yuan \U0001f600 page"


def entries(store: Store) -> tuple[Entry, ...]:
    with store.session() as session:
        return ledger.entries(session)


def kinds(store: Store) -> list[str]:
    return [entry.payload["kind"] for entry in entries(store)]


def told(publisher: Publisher, key: str = "alert-1", flags: tuple[int, ...] = (0,), name: str = "mei") -> Addressed:
    return Addressed(publisher.subscribe(name).id, key, {"words": key}, flags)


def full_history(publisher: Publisher) -> None:
    """One of everything that the journal can record."""
    for _ in everything(publisher):
        pass


def everything(publisher: Publisher) -> Iterator[str]:
    """Every kind of transaction, one after another, each by its name once it is committed."""
    store, alert = publisher.store, told(publisher)
    yield "subscription"
    journal.record_looks(store, [publisher.look("failed", state="failing", sentence="No answer.")])
    yield "looks"
    publisher.publish(FIRST)
    yield "revision"
    publisher.publish(SECOND, alerts=(alert,), milestones=(Planned("deadline", DUE, "para_1~m1", None, (16, 55)),))
    yield "revision with an alert"
    outbox.record_try(store, Try(alert.alert_id, publisher.clock(), "Disk full.", publisher.clock()))
    yield "try"
    (line,) = agenda.milestones(store)
    fires = replace(alert, alert_id="fires-1", flags=())
    assert journal.record_firing(store, line, severity="high", alerts=(fires,))
    yield "firing"
    held = publisher.hold(ODD)
    yield "capture"
    journal.record_release(store, held.snapshot_id, publisher.written(reading_of(ODD)), by="mei", reason="short by design")
    yield "release"
    journal.finish_baseline(store, publisher.source.id, (replace(alert, alert_id="digest-1", flags=()),))
    yield "baseline"
    assert outbox.record_digest(store, replace(alert, alert_id="digest-2", flags=()), ["fires-1"])
    yield "digest"
    assert outbox.record_alarm(store, [replace(alert, alert_id="alarm-1", flags=())])
    yield "alarm"
    assert outbox.replay(store, since=publisher.clock(), subscription=None) == 0
    outbox.record_try(store, Try("digest-2", publisher.clock()))
    assert outbox.replay(store, since=publisher.clock(), subscription="mei") == 1
    yield "replay"
    journal.set_schedule(store, publisher.name, "every 1h", jitter=0, due={publisher.page.id: publisher.clock()})
    yield "schedule"
    journal.set_paused(store, publisher.name, True, reason="asked")
    yield "pause"
    journal.remove_subscription(store, "mei")
    yield "removal"


# settings


def test_a_source_is_remembered_as_it_was_set(store: Store) -> None:
    hints = Hints(encoding="gb18030", language="zh")
    made = journal.add_source(
        store, name="mof", fetcher="page", url="https://e.org", options={"x": "y"}, hints=hints, time_zone="Asia/Shanghai"
    )
    assert history.source(store, "mof") == made
    assert (made.hints, made.options, made.time_zone, made.paused, made.baseline_at) == (hints, {"x": "y"}, "Asia/Shanghai", False, None)


def test_a_name_of_a_source_is_given_once(publisher: Publisher) -> None:
    with pytest.raises(UsageError, match="already"):
        journal.add_source(publisher.store, name="samples", fetcher="page", url="u", options={}, hints=Hints())
    assert kinds(publisher.store) == ["admin"]


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc", ""])
def test_an_unknown_time_zone_is_refused(store: Store, zone: str) -> None:
    with pytest.raises(UsageError, match="no time zone"):
        journal.add_source(store, name="a", fetcher="page", url="u", options={}, hints=Hints(), time_zone=zone)


def test_pausing_is_logged_with_its_reason_out_of_the_permanent_entry(publisher: Publisher) -> None:
    journal.set_paused(publisher.store, "samples", True, reason="Mr Wang asked")
    assert history.source(publisher.store, "samples").paused
    (_, entry) = entries(publisher.store)
    assert entry.payload["what"] == "source paused"
    assert b"Wang" not in entry.data
    with publisher.store.session() as session:
        assert json.loads(frames.get(session, entry.payload["settings"]))["reason"] == "Mr Wang asked"
    journal.set_paused(publisher.store, "samples", False, reason="answered")
    assert not history.source(publisher.store, "samples").paused


def test_subscriptions_come_and_go_and_their_names_may_come_again(publisher: Publisher) -> None:
    first = publisher.subscribe("mei", source="samples", keyword="fine")
    assert history.subscriptions(publisher.store) == (first,)
    with pytest.raises(UsageError, match="already"):
        publisher.subscribe("mei")
    journal.remove_subscription(publisher.store, "mei")
    assert history.subscriptions(publisher.store) == ()
    second = publisher.subscribe("mei", address="mei@example.org")
    assert second.id != first.id
    assert [entry.payload.get("what") for entry in entries(publisher.store)[1:]] == [
        "subscription added",
        "subscription removed",
        "subscription added",
    ]
    assert not any(b"mei" in entry.data for entry in entries(publisher.store))


@pytest.mark.parametrize(
    "act",
    [
        lambda store: journal.set_paused(store, "none", True, reason=""),
        lambda store: journal.remove_subscription(store, "none"),
        lambda store: journal.add_subscription(
            store, name="a", source="none", severity="info", keyword=None, channel="console", address="-"
        ),
        lambda store: outbox.record_try(store, Try("none", datetime(2026, 5, 1, tzinfo=UTC))),
        lambda store: outbox.replay(store, since=None, subscription="none"),
        lambda store: journal.set_schedule(store, "none", "every 1h", jitter=0, due={}),
    ],
)
def test_what_is_not_there_is_not_found_and_leaves_nothing(store: Store, act: Callable[[Store], None]) -> None:
    with pytest.raises(NotFoundError):
        act(store)
    assert entries(store) == ()


# pages and looks


def test_an_address_becomes_a_page_once_with_its_newest_claimed_date(publisher: Publisher) -> None:
    store, source = publisher.store, publisher.source
    one, two = journal.add_pages(store, source.id, [("/a", True, None), ("/b", False, date(2026, 4, 1))])
    again, same, claimed = journal.add_pages(store, source.id, [("/b", False, None), ("/a", True, None), ("/b", False, date(2026, 4, 2))])
    assert (one.id, two.id) == (same.id, again.id)
    assert (one.is_list, one.state, two.claimed) == (True, "new", date(2026, 4, 1))
    assert claimed.claimed == date(2026, 4, 2)
    assert [page.url for page in history.pages(store, source.id)] == ["/samples/samples.txt", "/a", "/b"]


def test_an_address_too_long_to_keep_is_refused(publisher: Publisher) -> None:
    with pytest.raises(UsageError, match="3000 characters"):
        journal.add_pages(publisher.store, publisher.source.id, [("x" * 3000, False, None)])


def test_looks_that_found_nothing_share_one_entry_and_mark_their_pages(publisher: Publisher) -> None:
    store = publisher.store
    looks = [
        publisher.look("unchanged", state="current", peer="192.0.2.1", redirects=("/x",), headers={"date": "now"}),
        publisher.look("gone", state="gone"),
    ]
    journal.record_looks(store, looks)
    assert kinds(store) == ["admin", "look"]
    assert entries(store)[1].payload["count"] == 2
    assert history.pages(store, publisher.source.id)[0].state == "gone"
    journal.record_looks(store, [publisher.look("unchanged")])
    assert history.pages(store, publisher.source.id)[0].state == "gone"


def test_no_looks_leave_no_entry(store: Store) -> None:
    journal.record_looks(store, [])
    assert entries(store) == ()


# what was found


def test_new_words_become_a_revision_with_all_that_hangs_on_it(publisher: Publisher) -> None:
    recorded = publisher.publish(FIRST)
    store = publisher.store
    assert kinds(store) == ["admin", "capture", "revision"]
    assert recorded.ledger_index == 2
    page = history.pages(store, publisher.source.id)[0]
    assert (page.state, page.snapshot_id, page.etag) == ("current", recorded.snapshot_id, f'"{len(FIRST)}"')
    assert recorded.revision_id is not None
    assert history.text(store, recorded.revision_id) == FIRST
    assert history.capture(store, recorded.snapshot_id).body == FIRST.encode()
    counted = history.counts(store)
    assert (counted["notice"], counted["edition"], counted["attribution"], counted["revision"], counted["flag"]) == (1, 1, 1, 1, 1)


def test_the_entry_of_a_revision_says_what_was_decided(publisher: Publisher) -> None:
    publisher.publish(FIRST)
    recorded = publisher.publish(SECOND, returned_to=1, claimed=date(2026, 4, 1), valid_from=date(2026, 4, 1), valid_basis="claimed")
    payload = entries(publisher.store)[recorded.ledger_index].payload
    assert (payload["number"], payload["returned_to"], payload["claimed"], payload["valid_from"]) == (2, 1, "2026-04-01", "2026-04-01")
    assert (payload["edition"], payload["revision"], payload["snapshot"]) == (
        recorded.edition_id,
        recorded.revision_id,
        recorded.snapshot_id,
    )
    with publisher.store.session() as session:
        assert frames.get(session, payload["text"]).decode() == SECOND
        assert len(json.loads(frames.get(session, payload["comparison"]))) == 2


def test_bytes_without_new_words_are_kept_and_promoted_without_a_revision(publisher: Publisher) -> None:
    publisher.publish(FIRST)
    recorded = journal.record_found(publisher.store, publisher.found(FIRST + "\n", "unchanged"))
    assert (recorded.revision_id, recorded.notice_id, recorded.edition_id) == (None, None, None)
    assert history.pages(publisher.store, publisher.source.id)[0].snapshot_id == recorded.snapshot_id
    assert history.counts(publisher.store)["revision"] == 1


def test_held_bytes_are_kept_and_leave_the_page_its_snapshot_and_validators(publisher: Publisher) -> None:
    first = publisher.publish(FIRST)
    held = publisher.hold("Please log in")
    page = history.pages(publisher.store, publisher.source.id)[0]
    assert (page.state, page.snapshot_id, page.etag) == ("held", first.snapshot_id, f'"{len(FIRST)}"')
    assert history.capture(publisher.store, held.snapshot_id).body == b"Please log in"


def test_bytes_seen_before_on_a_page_are_the_same_snapshot(publisher: Publisher) -> None:
    first = publisher.publish(FIRST)
    publisher.publish(SECOND)
    third = publisher.publish(FIRST, returned_to=1)
    assert third.snapshot_id == first.snapshot_id
    assert third.observation_id != first.observation_id
    counted = history.counts(publisher.store)
    assert (counted["snapshot"], counted["revision"], counted["reading"], counted["caption"]) == (2, 3, 2, 2)


def test_another_reading_of_the_same_bytes_is_another_row(publisher: Publisher) -> None:
    publisher.publish(FIRST)
    publisher.publish(SECOND)
    journal.record_found(publisher.store, publisher.found(FIRST), publisher.written(reading_of(FIRST, rules="0")))
    assert history.counts(publisher.store)["reading"] == 3


def test_a_second_page_may_show_a_known_notice(publisher: Publisher) -> None:
    first = publisher.publish(FIRST)
    (page,) = journal.add_pages(publisher.store, publisher.source.id, [("/samples/en.txt", False, None)])
    written = replace(publisher.written(reading_of(SECOND)), edition_id=None, head_number=0, role="official", language="zh")
    found = publisher.found(SECOND)
    second = journal.record_found(publisher.store, replace(found, look=replace(found.look, page_id=page.id)), written)
    assert second.notice_id == first.notice_id
    assert second.edition_id != first.edition_id


def test_text_that_no_engine_can_keep_in_a_column_is_kept_exactly_in_its_frame(publisher: Publisher) -> None:
    recorded = publisher.publish(ODD)
    assert recorded.revision_id is not None
    assert history.text(publisher.store, recorded.revision_id) == ODD
    assert history.notices(publisher.store)[0].title == "Title \ufffd and \ufffd here"
    journal.record_looks(publisher.store, [publisher.look("failed", sentence="a\x00b", headers={"x\x00": "\ud800"})])
    assert recorded.notice_id is not None
    assert history.looks(publisher.store, recorded.notice_id)[-1].sentence == "a\ufffdb"


# compare and set


def test_a_revision_decided_against_an_old_head_is_refused_and_leaves_nothing(publisher: Publisher) -> None:
    publisher.publish(FIRST)
    stale = publisher.written(reading_of("Other\nIt must change.\n"))
    publisher.publish(SECOND)
    before = history.counts(publisher.store)
    with pytest.raises(HeadMovedError, match="revision 2 by now, not 1"):
        journal.record_found(publisher.store, publisher.found("Other\nIt must change.\n"), stale)
    assert history.counts(publisher.store) == before


def test_a_notice_that_another_writer_found_first_is_not_made_twice(publisher: Publisher) -> None:
    first = publisher.written(reading_of(FIRST))
    publisher.publish(FIRST)
    with pytest.raises(HeadMovedError):
        journal.record_found(publisher.store, publisher.found(FIRST), first)
    assert history.counts(publisher.store)["notice"] == 1


def test_of_two_writers_at_once_exactly_one_wins_each_number(publisher: Publisher) -> None:
    publisher.publish(FIRST)
    bodies = [f"A sample notice\nThe ministry must do thing {number}.\n" for number in range(4)]
    lost: list[str] = []
    together = threading.Barrier(len(bodies), timeout=20)

    def write(body: str) -> None:
        written = publisher.written(reading_of(body))
        together.wait()
        while True:
            try:
                journal.record_found(publisher.store, publisher.found(body), written)
            except HeadMovedError:
                lost.append(body)
                written = publisher.written(reading_of(body))
            else:
                return

    threads = [threading.Thread(target=write, args=(body,)) for body in bodies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    (notice,) = history.notices(publisher.store)
    assert [line.number for line in history.revisions(publisher.store, notice.id)] == [1, 2, 3, 4, 5]
    assert len(lost) >= len(bodies) - 1
    assert_rows_and_entries_agree(publisher.store)


def test_writers_on_many_threads_number_their_entries_without_gaps(publisher: Publisher) -> None:
    def look() -> None:
        for _ in range(5):
            journal.record_looks(publisher.store, [publisher.look("unchanged")])

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert [entry.index for entry in entries(publisher.store)] == list(range(21))


# holds


def test_a_released_hold_keeps_when_it_was_seen_and_is_recorded_now(publisher: Publisher, clock: Clock) -> None:
    publisher.publish(FIRST)
    seen = clock.tick(days=1)
    held = publisher.hold(SECOND)
    now = clock.tick(days=2)
    written = publisher.written(reading_of(SECOND), observed=seen, valid_from=seen.date())
    released = journal.record_release(publisher.store, held.snapshot_id, written, by="mei", reason="the page is short by design")
    assert (released.snapshot_id, released.observation_id) == (held.snapshot_id, held.observation_id)
    assert released.notice_id is not None
    line = history.revisions(publisher.store, released.notice_id)[-1]
    assert (line.number, line.observed, line.recorded, line.ledger_index) == (2, seen, now, released.ledger_index)
    page = history.pages(publisher.store, publisher.source.id)[0]
    assert (page.state, page.snapshot_id, page.etag) == ("current", held.snapshot_id, None)
    assert kinds(publisher.store)[-2:] == ["review", "revision"]
    assert not any(b"mei" in entry.data or b"design" in entry.data for entry in entries(publisher.store))
    assert history.held(publisher.store) == ()


def test_a_hold_is_released_once(publisher: Publisher) -> None:
    held = publisher.hold(FIRST)
    journal.record_release(publisher.store, held.snapshot_id, publisher.written(reading_of(FIRST)), by="mei", reason="")
    with pytest.raises(UsageError, match="is current, not held"):
        journal.record_release(publisher.store, held.snapshot_id, publisher.written(reading_of(FIRST)), by="li", reason="")


def test_an_unknown_snapshot_cannot_be_released(publisher: Publisher) -> None:
    with pytest.raises(NotFoundError, match="no snapshot 99"):
        journal.record_release(publisher.store, 99, publisher.written(reading_of(FIRST)), by="mei", reason="")


# alerts


def waiting(store: Store) -> list[str]:
    """Alerts that wait to be sent now, to any destination, oldest first."""
    return [one.id for card in agenda.destinations(store) for one in agenda.waiting(store, card.id, limit=100)]


def test_an_alert_is_in_the_outbox_as_soon_as_its_revision_is_recorded(publisher: Publisher) -> None:
    alert = told(publisher)
    recorded = publisher.publish(FIRST, alerts=(alert,))
    (pending,) = agenda.waiting(publisher.store, 1, limit=9)
    assert (pending.id, pending.attempts, pending.since, pending.subscription) == ("alert-1", 0, None, "mei")
    message = json.loads(pending.message)
    assert message.pop("ledger").keys() == {"size", "root"}
    assert message == alert.message
    payload = entries(publisher.store)[-1].payload
    assert (payload["kind"], payload["alert"], payload["about"]) == ("alert", "alert-1", recorded.ledger_index)


def test_an_alert_leaves_the_outbox_when_it_is_delivered_and_not_before(publisher: Publisher, clock: Clock) -> None:
    publisher.publish(FIRST, alerts=(told(publisher), told(publisher, "alert-2", name="li")))
    outbox.record_try(publisher.store, Try("alert-1", clock(), "Disk full.", clock()))
    assert [(one.id, one.attempts) for one in agenda.waiting(publisher.store, 1, limit=9)] == [("alert-2", 0), ("alert-1", 1)]
    outbox.record_try(publisher.store, Try("alert-1", clock()))
    assert waiting(publisher.store) == ["alert-2"]
    assert [entry.payload["attempt"] for entry in entries(publisher.store)[-2:]] == [1, 2]


def test_an_alert_outlives_the_removal_of_its_subscription(publisher: Publisher) -> None:
    publisher.publish(FIRST, alerts=(told(publisher),))
    journal.remove_subscription(publisher.store, "mei")
    assert waiting(publisher.store) == ["alert-1"]


def test_a_first_round_ends_once_with_its_digests(publisher: Publisher, clock: Clock) -> None:
    publisher.publish(FIRST)
    (flag,) = history.flags(publisher.store)
    alert = told(publisher, "digest", (flag.id,))
    ended = clock.tick(minutes=1)
    journal.finish_baseline(publisher.store, publisher.source.id, (alert,))
    clock.tick(days=1)
    journal.finish_baseline(publisher.store, publisher.source.id, (replace(alert, alert_id="again"),))
    assert history.source(publisher.store, "samples").baseline_at == ended
    assert waiting(publisher.store) == ["digest"]
    assert kinds(publisher.store)[-2:] == ["baseline", "alert"]
    assert history.flags(publisher.store)[0].alerts == 1


# evidence


def assert_rows_and_entries_agree(store: Store) -> None:
    """Compute every digest again from the rows."""
    with store.session() as session:
        assert disagreements(session) == []
        assert ledger.head(session).root == ledger.root(session)


def disagreements(session: Session) -> list[str]:
    """What no longer agrees with the entry or the row that covers it."""
    held = ledger.entries(session)
    wrong = [f"entry {one.index}" for one in held if ledger.leaf_hash(one.data) != one.leaf_hash]
    covering = {one.index: one.payload["rows"] for one in held if b'"rows":' in one.data}
    wrong += [f"rows of {index}" for index, rows in covering.items() if ledger.covered(session, index) != rows]
    for table, column, compute in (("reading", "rows", ledger.reading_parts), ("revision", "changes", ledger.revision_parts)):
        parts = session.execute(text(f"SELECT id, {column} FROM {table}"))
        wrong += [f"parts of {table} {key}" for key, digest in parts if compute(session, key) != digest]
    for table in map(name_of, COVERED):
        named = set(session.execute(text(f"SELECT entry FROM {table}")).scalars())
        wrong += [f"{table} without entry {index}" for index in named - set(covering)]
    return wrong


def test_every_evidence_row_is_covered_by_an_entry_that_agrees_with_it(publisher: Publisher) -> None:
    full_history(publisher)
    counted = history.counts(publisher.store)
    assert all(counted[name_of(table)] for table in EVIDENCE), counted
    assert_rows_and_entries_agree(publisher.store)


def test_the_peaks_tell_the_root_after_every_kind_of_transaction(publisher: Publisher) -> None:
    seen, size = [], 1
    for what in everything(publisher):
        seen.append(what)
        with publisher.store.session() as session:
            head = ledger.head(session)
            assert head.root == ledger.root(session), what
            assert head.index > size, what
            size = head.index
    assert len(seen) == 15


FORGERIES = {
    "observation": "outcome = 'unchanged'",
    "snapshot": "media_type = 'text/html'",
    "review": "decision = 'refused'",
    "notice": "recorded = '2020-01-01 00:00:00'",
    "edition": "language = 'zh'",
    "attribution": "rule = 'none'",
    "reading": "effective_date = '2020-01-01'",
    "revision": "valid_from = '2020-01-01'",
    "firing": "zone = 'Asia/Tokyo'",
    "alert": "kind = 'none'",
    "delivery": "attempt = attempt + 9",
    "provision": "eid = 'none'",
    "measure": "modality = 'permission'",
    "change": "severity = 'low'",
    "flag": "severity = 'low'",
    "ledger_entry": "leaf_hash = data",
}
"""One column of each table of evidence, and what somebody might like it to say."""


def test_no_evidence_row_can_be_altered_or_removed_without_disagreeing_with_the_ledger(publisher: Publisher) -> None:
    full_history(publisher)
    assert set(FORGERIES) == {name_of(table) for table in EVIDENCE}
    for table, forgery in FORGERIES.items():
        assert _forged(publisher.store, table, f'UPDATE "{table}" SET {forgery}'), table
    for table in ("provision", "measure", "flag", "delivery", "alert", "review", "firing"):
        assert _forged(publisher.store, table, f'DELETE FROM "{table}"'), table


def _forged(store: Store, table: str, statement: str) -> list[str]:
    """What disagrees after somebody with the database's password has taken the guard off; all of it is undone."""
    with store.transaction() as session:
        if session.get_bind().dialect.name == "sqlite":
            session.execute(text("PRAGMA defer_foreign_keys = ON"))
            for guard in ("update", "delete"):
                session.execute(text(f"DROP TRIGGER {table}_no_{guard}"))
        else:
            session.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
        session.execute(text(statement))
        found = disagreements(session)
        session.rollback()
        return found


def test_evidence_is_append_only(publisher: Publisher) -> None:
    full_history(publisher)
    with publisher.store.session() as session:
        on_sqlite = session.get_bind().dialect.name == "sqlite"
    before = history.counts(publisher.store)
    for table, forgery in FORGERIES.items():
        away = f'INSERT OR REPLACE INTO "{table}" SELECT * FROM "{table}"' if on_sqlite else f'TRUNCATE "{table}" CASCADE'
        for statement in (f'UPDATE "{table}" SET {forgery}', f'DELETE FROM "{table}"', away):
            with pytest.raises(DBAPIError, match="is append-only"), publisher.store.transaction() as session:
                session.execute(text(statement))
    assert history.counts(publisher.store) == before
    assert_rows_and_entries_agree(publisher.store)


def test_the_guard_against_replacing_holds_without_the_pragma(publisher: Publisher) -> None:
    if "sqlite" not in str(publisher.store._engine.url):
        pytest.skip("PostgreSQL knows no INSERT OR REPLACE")
    publisher.publish(FIRST)
    publisher.publish(SECOND)
    columns = (
        "snapshot_id, reading_id, returned_to, claimed, stated, observed, recorded, valid_from, valid_basis, comparison, changes, entry"
    )
    event.listen(
        publisher.store._engine, "begin", lambda connection: connection.exec_driver_sql("PRAGMA recursive_triggers = OFF"), insert=True
    )
    for target in ("1, edition_id, 9", "9, edition_id, 1"):
        replacing = f"REPLACE INTO revision (id, edition_id, number, {columns}) SELECT {target}, {columns} FROM revision WHERE number = 2"
        with pytest.raises(DBAPIError, match="revision is append-only"), publisher.store.transaction() as session:
            session.execute(text(replacing))


def test_entries_hold_no_words_of_texts(publisher: Publisher) -> None:
    full_history(publisher)
    data = b"\n".join(entry.data for entry in entries(publisher.store))
    for words in (b"sample", b"ministry", b"yuan", b"mei", b"Disk", b"short", b"raised", b"/samples"):
        assert words not in data


def test_rows_of_evidence_hold_no_words_of_texts(publisher: Publisher) -> None:
    publisher.publish(FIRST)
    publisher.publish(SECOND)
    with publisher.store.session() as session:
        for table in ("reading", "provision", "measure", "revision", "change", "flag", "edition", "attribution", "snapshot"):
            rows = str(session.execute(text(f'SELECT * FROM "{table}"')).all())
            assert not any(words in rows for words in ("sample", "answer", "yuan", "everywhere", "raised")), table


class CrashError(RuntimeError):
    """The program dies here."""


def crash_at(number: int) -> Callable[..., Any]:
    """A statement hook that dies at the n-th statement."""
    left = [number]

    def hook(*_: object) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise CrashError

    return hook


def test_a_crash_at_any_statement_leaves_nothing_behind(publisher: Publisher) -> None:
    publisher.publish(FIRST)
    written: Written = publisher.written(reading_of(SECOND), alerts=(told(publisher),))
    found: Found = publisher.found(SECOND)
    before, engine = history.counts(publisher.store), publisher.store._engine
    for number in range(100):
        hook = crash_at(number)
        event.listen(engine, "before_cursor_execute", hook)
        try:
            journal.record_found(publisher.store, found, written)
        except CrashError:
            event.remove(engine, "before_cursor_execute", hook)
            assert history.counts(publisher.store) == before
            continue
        event.remove(engine, "before_cursor_execute", hook)
        break
    assert number > 15
    assert history.counts(publisher.store)["revision"] == 2
    assert_rows_and_entries_agree(publisher.store)


def test_an_error_while_writing_leaves_nothing_behind(publisher: Publisher) -> None:
    publisher.publish(FIRST)
    before = history.counts(publisher.store)
    lost = replace(told(publisher), subscription_id=99)
    with pytest.raises((RegistryError, DBAPIError)):
        publisher.publish(SECOND, alerts=(lost,))
    after = history.counts(publisher.store)
    settings = {"subscription": 1, "destination": 1, "lease": 1, "ledger_entry": 1, "frame": 1}
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == settings
