from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event, text

from registry.errors import NotFoundError, StoreError
from registry.store import agenda, history, journal
from registry.store.engine import Store
from registry.store.outbox import Addressed
from registry.text.flags import Judgement, Quiet
from tests.fakes import Clock, Publisher, reading_of

FIRST = "A sample notice\nThe ministry must answer by 1 June 2026.\nFines go up to 100 yuan.\n"
SECOND = "A sample notice\nThe ministry must answer by 1 June 2026 everywhere.\nA fine must not exceed 100 yuan.\n"


def sha256(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


@pytest.fixture
def two(publisher: Publisher, clock: Clock) -> Publisher:
    """A notice with two revisions, the second a day later and alerted."""
    publisher.publish(FIRST)
    clock.tick(days=1)
    alert = Addressed(publisher.subscribe().id, "alert-1", {}, (0,))
    publisher.publish(SECOND, effective=date(2026, 6, 1), stated=date(2026, 6, 1), valid_from=date(2026, 6, 1), alerts=(alert,))
    return publisher


# sources and pages


def test_a_source_tells_its_pages_notices_and_last_look(two: Publisher, clock: Clock) -> None:
    journal.add_pages(two.store, two.source.id, [("/list", True, None), ("/other", False, None)])
    at = clock.tick(hours=1)
    journal.record_looks(two.store, [two.look("failed")])
    Publisher(two.store, clock, "another")
    another, samples = history.sources(two.store)
    assert (samples.name, samples.pages, samples.notices, samples.last_look, samples.last_outcome) == ("samples", 2, 1, at, "failed")
    assert (another.name, another.pages, another.notices, another.last_look, another.last_outcome) == ("another", 1, 0, None, None)
    assert history.source(two.store, "samples") == samples


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: history.source(store, "none"),
        lambda store: history.notice(store, 99),
        lambda store: history.revisions(store, 99),
        lambda store: history.looks(store, 99),
        lambda store: history.show(store, 99, as_of=date(2026, 5, 1), known_at=datetime(2026, 5, 1, tzinfo=UTC)),
        lambda store: history.text(store, 99),
        lambda store: history.measures(store, 99),
        lambda store: history.changes(store, 99),
        lambda store: history.capture(store, 99),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(store: Store, ask: Callable[[Store], object]) -> None:
    with pytest.raises(NotFoundError, match=r"^There is no .*\.$"):
        ask(store)


def test_an_empty_registry_answers_with_nothing(store: Store) -> None:
    asks = (history.sources, history.notices, history.flags, history.subscriptions, history.held, agenda.destinations, agenda.milestones)
    assert [ask(store) for ask in asks] == [()] * len(asks)
    counted = history.counts(store)
    assert counted.pop("ledger_head") == 1
    assert set(counted.values()) == {0}


def test_a_capture_comes_back_to_the_octet(publisher: Publisher, clock: Clock) -> None:
    recorded = publisher.publish(FIRST)
    kept = history.capture(publisher.store, recorded.snapshot_id)
    assert (kept.id, kept.page_id, kept.body) == (recorded.snapshot_id, publisher.page.id, FIRST.encode())
    assert (kept.media_type, kept.charset, kept.observed) == ("text/plain", "utf-8", clock())


def test_a_damaged_capture_is_never_shown(publisher: Publisher) -> None:
    recorded = publisher.publish(FIRST)
    with publisher.store.transaction() as session:
        session.execute(text("UPDATE frame SET codec = 'raw', data = :data WHERE kind = 'body'"), {"data": b"forged"})
    assert recorded.revision_id is not None
    for ask in (history.text, history.measures):
        with pytest.raises(StoreError, match="is damaged"):
            ask(publisher.store, recorded.revision_id)
    with pytest.raises(StoreError, match="is damaged"):
        history.capture(publisher.store, recorded.snapshot_id)


def test_the_promoted_bytes_are_those_of_the_newest_revision_and_not_of_a_hold(publisher: Publisher) -> None:
    assert history.promoted_sha256(publisher.store, publisher.page.id) is None
    publisher.publish(FIRST)
    publisher.hold("Please log in")
    assert history.promoted_sha256(publisher.store, publisher.page.id) == sha256(FIRST)


def test_held_bytes_wait_for_a_person_until_the_page_is_well_again(two: Publisher, clock: Clock) -> None:
    two.hold("Please log in")
    clock.tick(hours=1)
    newest = two.hold("Please log in again")
    (line,) = history.held(two.store)
    assert (line.snapshot_id, line.observation_id, line.page_id) == (newest.snapshot_id, newest.observation_id, two.page.id)
    assert (line.source, line.url, line.at, line.sentence) == ("samples", two.page.url, clock(), "It looks cut.")
    journal.record_found(two.store, two.found(SECOND + "\n", "unchanged"))
    assert history.held(two.store) == ()


# the head


def test_a_page_without_a_notice_has_no_head(publisher: Publisher) -> None:
    publisher.hold("Please log in")
    assert history.head(publisher.store, publisher.page.id) is None


def test_the_head_is_the_newest_revision_with_the_hash_of_its_words(two: Publisher) -> None:
    head = history.head(two.store, two.page.id)
    assert head is not None
    assert (head.number, head.words_sha256) == (2, sha256(reading_of(SECOND).words))
    assert (head.effective, head.valid_from) == (date(2026, 6, 1), date(2026, 6, 1))
    assert history.capture(two.store, head.snapshot_id).body == SECOND.encode()


def test_an_earlier_revision_is_found_by_its_words_the_newest_first(two: Publisher) -> None:
    head = history.head(two.store, two.page.id)
    assert head is not None
    words = sha256(reading_of(FIRST).words)
    assert history.number_with_words(two.store, head.edition_id, words) == 1
    two.publish(FIRST, returned_to=1)
    assert history.number_with_words(two.store, head.edition_id, words) == 3
    assert history.number_with_words(two.store, head.edition_id, sha256("other")) is None
    assert history.number_with_words(two.store, 99, words) is None


# notices


def test_a_notice_is_listed_by_its_newest_revision(two: Publisher, clock: Clock) -> None:
    (line,) = history.notices(two.store)
    assert (line.title, line.issuers, line.source, line.url) == ("A sample notice", ("Ministry of Samples",), "samples", two.page.url)
    assert (line.language, line.role, line.completeness, line.state) == ("en", "official", "complete", "current")
    assert (line.revisions, line.measures, line.document_number, line.document_date) == (2, 2, None, None)
    assert (line.first_observed, line.last_changed) == (clock() - timedelta(days=1), clock())
    assert history.notice(two.store, line.id) == line


def test_notices_come_with_the_newest_change_first(two: Publisher, clock: Clock) -> None:
    other = Publisher(two.store, clock, "another")
    other.publish("Another notice\nIt must be read.\n")
    assert [line.source for line in history.notices(two.store)] == ["another", "samples"]
    two.publish(FIRST, returned_to=1)
    assert [line.source for line in history.notices(two.store)] == ["samples", "another"]


def test_listing_notices_looks_at_each_notice_once(two: Publisher, engine_name: str) -> None:
    if engine_name == "postgresql":
        pytest.skip("PostgreSQL plans by its statistics")
    asked: list[tuple[str, tuple[object, ...]]] = []
    engine = two.store._reader
    event.listen(engine, "before_cursor_execute", lambda _c, _cursor, query, values, *_: asked.append((query, values)))
    history.notices(two.store)
    query, values = asked[-1]
    with engine.connect() as connection:
        plan = [row[-1] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values)]
    assert any(step.startswith("SEARCH notice USING INTEGER PRIMARY KEY") for step in plan), plan


def test_revisions_carry_their_four_times_their_counts_and_their_place_in_the_ledger(two: Publisher, clock: Clock) -> None:
    first, second = history.revisions(two.store, 1)
    assert [line.number for line in (first, second)] == [1, 2]
    assert (first.changes, first.flags, first.severity) == ({"new_notice": 1}, 1, "medium")
    assert (second.changes, second.flags, second.severity) == ({"amended": 1, "editorial": 1}, 1, "high")
    assert (second.claimed, second.stated, second.observed, second.recorded) == (None, date(2026, 6, 1), clock(), clock())
    assert (first.measures, second.measures, second.rules) == (1, 2, reading_of(SECOND).rules)
    assert (first.text_sha256, second.text_sha256) == (sha256(FIRST), sha256(SECOND))
    assert first.ledger_index < second.ledger_index


def test_every_look_at_a_notice_is_in_its_timeline(two: Publisher, clock: Clock) -> None:
    journal.record_looks(two.store, [two.look("unchanged"), two.look("failed", sentence="No answer.")])
    Publisher(two.store, clock, "another").publish("Another notice\nIt must be read.\n")
    lines = history.looks(two.store, 1)
    assert [(line.outcome, line.sentence) for line in lines] == [
        ("changed", None),
        ("changed", None),
        ("unchanged", None),
        ("failed", "No answer."),
    ]
    assert lines[0].url == two.page.url
    assert lines[0].snapshot_id is not None


def test_the_measures_of_a_revision_are_sliced_from_its_text(two: Publisher) -> None:
    revision = history.revisions(two.store, 1)[1]
    one, two_ = history.measures(two.store, revision.id)
    assert (one.text, one.address, one.kind) == ("The ministry must answer by 1 June 2026 everywhere.", "para_1~m1", "substantive")
    assert SECOND[slice(*one.span)] == one.text
    assert (one.modality, one.modality_detail, one.actor, one.actor_source) == (
        "obligation",
        "strong_directive",
        "The ministry",
        "explicit",
    )
    assert one.deadlines == ({"kind": "fixed", "date": "2026-06-01", "text": "1 June 2026"},)
    amount = {"value": "100.50", "unit": "CNY", "comparator": "le", "role": "fine", "text": "100 yuan", "upper": "200"}
    assert (two_.actor, two_.deadlines, two_.amounts) == (None, (), (amount,))


def test_changes_come_back_with_the_words_recorded_with_them(two: Publisher) -> None:
    revision = history.revisions(two.store, 1)[1]
    weighty, light = history.changes(two.store, revision.id)
    assert (weighty.kind, weighty.also, weighty.substantive, weighty.severity) == ("amended", ("renumbered",), True, "high")
    assert (weighty.reason, weighty.quiet, weighty.number, weighty.notice_id) == ("The amount rose from 100 to 200.", None, 2, 1)
    assert weighty.facets == ({"facet": "amount_changed", "direction": "tightened", "from": "CNY 100", "to": "CNY 200", "rule": "amounts"},)
    assert weighty.old_span is not None
    assert weighty.new_span is not None
    assert FIRST[slice(*weighty.old_span)] == "The ministry must answer by 1 June 2026."
    assert SECOND[slice(*weighty.new_span)] == "The ministry must answer by 1 June 2026 everywhere."
    assert (light.quiet, light.quiet_reason, light.old_span, light.old_address) == ("editorial", "Only a comma moved.", None, None)


def test_a_verdict_about_the_whole_revision_holds_for_every_change_without_one(publisher: Publisher) -> None:
    publisher.publish(FIRST)
    written = publisher.written(reading_of(SECOND))
    quiet = Judgement((), (Quiet("returned", "These words were here before.", None), *written.judgement.quiet))
    recorded = journal.record_found(publisher.store, publisher.found(SECOND), replace(written, judgement=quiet))
    assert recorded.revision_id is not None
    assert [change.quiet for change in history.changes(publisher.store, recorded.revision_id)] == ["returned", "editorial"]


def test_a_damaged_comparison_is_never_shown(two: Publisher) -> None:
    with two.store.transaction() as session:
        session.execute(text("UPDATE frame SET codec = 'raw', data = :data WHERE kind = 'comparison'"), {"data": b"[]"})
    with pytest.raises(StoreError, match="is damaged"):
        history.changes(two.store, 2)
    with pytest.raises(StoreError, match="is damaged"):
        history.flags(two.store)


# flags and alerts


def test_flags_come_newest_first_with_reason_place_and_alerts(two: Publisher, clock: Clock) -> None:
    newest, oldest = history.flags(two.store)
    assert (newest.kind, newest.severity, newest.reason, newest.address) == ("amended", "high", "An amount was raised.", "para_1")
    assert (newest.notice, newest.source, newest.url, newest.number, newest.recorded) == (
        "A sample notice",
        "samples",
        two.page.url,
        2,
        clock(),
    )
    assert (newest.alerts, oldest.alerts, oldest.kind, oldest.number) == (1, 0, "new_notice", 1)


def test_flags_are_chosen_by_notice_time_and_least_severity(two: Publisher, clock: Clock) -> None:
    Publisher(two.store, clock, "another").publish("Another notice\nIt must be read.\n")
    assert [flag.severity for flag in history.flags(two.store, severity="high")] == ["high"]
    assert len(history.flags(two.store, severity="medium")) == 3
    assert {flag.notice_id for flag in history.flags(two.store, notice_id=1)} == {1}
    assert len(history.flags(two.store, since=clock())) == 2
    assert history.flags(two.store, since=clock() + timedelta(seconds=1)) == ()


def test_alerts_wait_in_the_order_in_which_they_were_made(publisher: Publisher) -> None:
    subscriptions = [publisher.subscribe(name) for name in ("z", "a", "m")]
    alerts = tuple(Addressed(one.id, f"{9 - one.id}", {"to": one.name}, (0,)) for one in subscriptions)
    publisher.publish(FIRST, alerts=alerts)
    assert [json.loads(alert.message)["to"] for alert in agenda.waiting(publisher.store, 1, limit=9)] == ["z", "a", "m"]
    assert [alert.id for alert in agenda.shown_there(publisher.store, 1, limit=2)] == [alerts[2].alert_id, alerts[1].alert_id]


def test_subscriptions_are_listed_by_name_with_their_source(publisher: Publisher) -> None:
    publisher.subscribe("z", source="samples", severity="high", keyword="fine", channel="jsonl", address="/tmp/z")
    publisher.subscribe("a")
    one, two = history.subscriptions(publisher.store)
    assert (one.name, one.source) == ("a", None)
    assert (two.name, two.source, two.severity, two.keyword, two.channel, two.address) == (
        "z",
        "samples",
        "high",
        "fine",
        "jsonl",
        "/tmp/z",
    )
