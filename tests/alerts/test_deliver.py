"""Turns of the outbox at real files and real receivers: what arrives, what is tried again, and what delays nobody else."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from registry import digests
from registry.alerts import webhook
from registry.alerts.deliver import FAULT, NO_MAILER, TURN, Attempt, Channels, deliver, turn
from registry.answers import SubscriptionCard
from registry.errors import LeaseLostError
from registry.store import agenda, claims, history
from registry.store.engine import Store
from registry.store.outbox import Addressed, write_alert
from registry.store.writing import writing
from tests.fakes import Clock, Publisher
from tests.fetchers.servers import near
from tests.store.test_journal import assert_rows_and_entries_agree


class Desk:
    """Subscriptions at a registry, alerts as a test makes them, and turns of the outbox."""

    def __init__(self, store: Store, clock: Clock, folder: Path) -> None:
        self.publisher, self.store, self.clock, self.folder = Publisher(store, clock), store, clock, folder
        self.said: list[str] = []
        self.made = 0

    def file(self, name: str = "mei", channel: str = "jsonl", **more: Any) -> SubscriptionCard:
        return self.publisher.subscribe(name, channel=channel, address=str(self.folder / name), **more)

    def broken(self, name: str = "broken", channel: str = "jsonl") -> SubscriptionCard:
        """One whose file cannot be written, because its folder is a file."""
        (self.folder / "none").touch()
        return self.publisher.subscribe(name, channel=channel, address=str(self.folder / "none" / "file"))

    def hook(self, url: str, name: str = "hook") -> SubscriptionCard:
        return self.publisher.subscribe(name, channel="webhook", address=url, secret=webhook.new_secret())

    def tell(self, subscription: SubscriptionCard, count: int = 1) -> list[str]:
        keys = []
        with writing(self.store) as (_, log):
            for _ in range(count):
                self.made += 1
                keys.append(f"al_{self.made:03}")
                flag = {"kind": "amended", "severity": "high", "reason": "It moved.", "address": None, "old": None, "new": None}
                notice: dict[str, Any] = {
                    "title": "A sample notice",
                    "issuers": [],
                    "document_number": None,
                    "url": "https://e.org/1",
                    "source": "samples",
                }
                told: dict[str, Any] = {
                    "alert": keys[-1],
                    "kind": "revision",
                    "subscription": subscription.name,
                    "severity": "high",
                    "notice": notice,
                }
                number = {"number": 2, "observed": "2026-05-01T12:00:00+00:00", "text_sha256": "ab" * 32, "valid_from": "2026-05-01"}
                told |= {"flags": [flag], "citation": "A sample notice, revision 2.", "revision": {**number, "rules": "1"}}
                write_alert(log, Addressed(subscription.id, keys[-1], told), {"kind": "revision"}, about=None)
        return keys

    def channels(self, say: Callable[[str], None] | None = None) -> Channels:
        return Channels(say or self.said.append, lambda: near(deadline=2))

    def deliver(self, say: Callable[[str], None] | None = None) -> list[tuple[str, bool]]:
        return [(one.alert, one.delivered) for one in deliver(self.store, self.channels(say), seconds=30)]

    def turns(self) -> list[Attempt]:
        """One turn of every destination that has something due, as the clock takes them."""
        held = claims.claim_destinations(self.store, seconds=30, limit=99)
        return [attempt for one in held for attempt in turn(self.store, one, self.channels(), stop=Event())]

    def lines(self, name: str = "mei") -> list[str]:
        return [json.loads(line)["alert"] for line in (self.folder / name).read_text().splitlines()]

    def state(self) -> dict[str, int]:
        (state,) = agenda.destination_states(self.store)
        return dict(state.counts)


@pytest.fixture
def desk(store: Store, clock: Clock, tmp_path: Path) -> Desk:
    return Desk(store, clock, tmp_path)


def test_alerts_arrive_oldest_first_and_once(desk: Desk) -> None:
    keys = desk.tell(desk.file(), 5)
    assert desk.deliver() == [(key, True) for key in keys]
    assert desk.deliver() == []
    assert desk.lines() == keys
    assert desk.state() == {"delivered": 5}
    assert_rows_and_entries_agree(desk.store)


def test_more_than_a_turn_holds_arrive_all_the_same(desk: Desk) -> None:
    keys = desk.tell(desk.publisher.subscribe(), TURN + 3)
    assert len(desk.turns()) == TURN
    assert [key for key, _ in desk.deliver()] == keys[TURN:]


def test_a_destination_that_cannot_take_anything_ends_its_turn_and_delays_no_other(desk: Desk) -> None:
    broken = desk.broken()
    first, second = desk.tell(broken, 2)
    other = desk.tell(desk.file(), 2)
    assert desk.deliver() == [(first, False), *((key, True) for key in other)]
    (waiting, _) = agenda.destination_states(desk.store)
    assert (waiting.counts, waiting.next_try, waiting.card.failures) == ({"waiting": 2}, desk.clock() + timedelta(seconds=5), 1)
    (desk.folder / "none").unlink()
    assert desk.turns() == []
    desk.clock.tick(seconds=5)
    assert [(one.alert, one.delivered) for one in desk.turns()] == [(second, True), (first, True)]
    assert all(card.failures == 0 for card in agenda.destinations(desk.store))


def test_a_message_that_trips_the_program_stops_no_other(desk: Desk) -> None:
    one, two = desk.tell(desk.publisher.subscribe(), 2)
    said: list[str] = []

    def say(words: str) -> None:
        said.append(words)
        if len(said) == 1:
            raise RecursionError("too deep")

    attempts = deliver(desk.store, desk.channels(say), seconds=30)
    assert [(attempt.alert, attempt.sentence) for attempt in attempts] == [(one, FAULT.format(kind="RecursionError")), (two, None)]
    assert desk.state() == {"waiting": 1, "delivered": 1}


def test_a_failing_delivery_is_tried_ten_times_over_three_days_and_then_dead(desk: Desk) -> None:
    broken = desk.broken()
    listener = desk.file(alarms=True)
    desk.tell(broken, 2)
    start, tries, dead = desk.clock(), [], []
    for _ in range(60):
        made = [one for one in desk.turns() if one.channel == "jsonl" and not one.delivered]
        tries += [(desk.clock() - start, one.alert) for one in made]
        dead += [one.alert for one in made if one.dead]
        times = [one.next_try for one in agenda.destination_states(desk.store) if one.next_try]
        if not times:
            break
        desk.clock.at = min(times)
    steps = [0, 5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]
    points = [timedelta(seconds=sum(steps[: n + 1])) for n in range(10)]
    assert sorted({at for at, _ in tries}) == points
    assert len(dead) == 1
    assert agenda.destination_states(desk.store)[0].counts == {"dead": 2}
    assert len(digests.alarm(desk.store)) == 1
    assert desk.deliver() == [(agenda.shown_there(desk.store, 2, limit=1)[0].id, True)]
    (line,) = (desk.folder / "mei").read_text().splitlines()
    assert (json.loads(line)["what"], json.loads(line)["subscription"]) == ("dead_letter", listener.name)


def test_the_schedule_counts_a_destination_that_fails_and_not_each_message(desk: Desk) -> None:
    broken = desk.broken()
    desk.tell(broken, 30)
    for _ in range(4):
        assert len(desk.turns()) == 1
        (state,) = agenda.destination_states(desk.store)
        assert state.next_try is not None
        desk.clock.at = state.next_try
    assert history.counts(desk.store)["delivery"] == 4


def test_mail_without_a_server_waits_and_says_what_to_set(desk: Desk) -> None:
    desk.tell(desk.publisher.subscribe(channel="email", address="mei@example.org"), 2)
    (attempt,) = desk.turns()
    assert (attempt.sentence, attempt.dead) == (NO_MAILER, False)


def answering(httpserver: HTTPServer, *statuses: int, then: int = 200, headers: dict[str, str] | None = None) -> list[str]:
    """A receiver that answers so, and the ids of what it was sent."""
    taken: list[str] = []

    def take(request: Request) -> Response:
        taken.append(request.headers["webhook-id"])
        return Response(status=statuses[len(taken) - 1] if len(taken) <= len(statuses) else then, headers=headers)

    httpserver.expect_request("/hook", method="POST").respond_with_handler(take)
    return taken


def test_a_receiver_that_fails_is_left_alone_until_its_next_try_and_gets_all_of_it_then(desk: Desk, httpserver: HTTPServer) -> None:
    taken = answering(httpserver, 503)
    keys = desk.tell(desk.hook(httpserver.url_for("/hook")), 3)
    assert [one.delivered for one in desk.turns()] == [False]
    assert desk.turns() == []
    desk.clock.tick(seconds=5)
    assert [one.delivered for one in desk.turns()] == [True] * 3
    assert taken == [keys[0], *keys[1:], keys[0]]


def test_a_receiver_that_refuses_one_message_gets_the_others(desk: Desk, httpserver: HTTPServer) -> None:
    taken = answering(httpserver, 422)
    keys = desk.tell(desk.hook(httpserver.url_for("/hook")), 3)
    assert [one.delivered for one in desk.turns()] == [False, True, True]
    assert taken == keys
    assert agenda.destination(desk.store, 1).failures == 0


def test_a_receiver_that_is_gone_is_closed_and_asked_no_more(desk: Desk, httpserver: HTTPServer) -> None:
    taken = answering(httpserver, 410)
    hook = desk.hook(httpserver.url_for("/hook"))
    desk.tell(hook, 3)
    (attempt,) = desk.turns()
    assert attempt.dead
    desk.tell(hook)
    desk.clock.tick(days=1)
    assert (desk.turns(), desk.deliver(), len(taken)) == ([], [], 1)
    assert (desk.state(), agenda.destination(desk.store, 1).closed) == ({"dead": 4}, True)


def test_a_receiver_that_asks_to_wait_is_given_the_time(desk: Desk, httpserver: HTTPServer) -> None:
    answering(httpserver, 429, headers={"retry-after": "600"})
    desk.tell(desk.hook(httpserver.url_for("/hook")), 2)
    desk.turns()
    desk.clock.tick(minutes=9, seconds=59)
    assert desk.turns() == []
    desk.clock.tick(seconds=1)
    assert [one.delivered for one in desk.turns()] == [True, True]


def test_a_turn_that_is_stopped_sends_nothing_more_and_gives_its_lease_back(desk: Desk) -> None:
    keys = desk.tell(desk.file(), 3)
    (held,) = claims.claim_destinations(desk.store, seconds=30, limit=1)
    stop = Event()
    for _ in turn(desk.store, held, desk.channels(), stop=stop):
        stop.set()
    assert desk.lines() == keys[:1]
    assert len(claims.claim_destinations(desk.store, seconds=30, limit=1)) == 1


def test_who_lost_the_lease_while_sending_records_nothing_and_the_message_comes_again_with_its_id(desk: Desk) -> None:
    (key,) = desk.tell(desk.publisher.subscribe())
    (lost,) = claims.claim_destinations(desk.store, seconds=30, limit=1)
    said: list[str] = []

    def slow(words: str) -> None:
        said.append(words)
        desk.clock.tick(seconds=31)
        assert len(claims.claim_destinations(desk.store, seconds=30, limit=1)) == 1

    with pytest.raises(LeaseLostError):
        list(turn(desk.store, lost, desk.channels(slow), stop=Event()))
    assert history.counts(desk.store)["delivery"] == 0
    desk.clock.tick(seconds=31)
    assert desk.deliver() == [(key, True)]
    assert said == desk.said


def test_many_at_work_send_each_message_once(desk: Desk, store_url: str) -> None:
    keys = [key for name in ("a", "b", "c", "d") for key in desk.tell(desk.file(name), 8)]
    other = Store.open(store_url, now=desk.clock)
    errors: list[BaseException] = []

    def work(store: Store) -> None:
        try:
            while claimed := claims.claim_destinations(store, seconds=30, limit=1):
                for held in claimed:
                    list(turn(store, held, desk.channels(), stop=Event()))
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(store,)) for store in (desk.store, other) * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    other.close()
    assert not errors, errors
    assert [key for name in ("a", "b", "c", "d") for key in desk.lines(name)] == keys
    assert history.counts(desk.store)["delivery"] == len(keys)


def test_a_person_who_delivers_has_each_message_tried_once_however_long_it_takes(desk: Desk, httpserver: HTTPServer) -> None:
    hooks = [desk.hook(httpserver.url_for(f"/hook{number}"), f"hook {number}") for number in range(4)]
    keys = [key for hook in hooks for key in desk.tell(hook)]

    def slow(_: Request) -> Response:
        desk.clock.tick(seconds=60)
        return Response(status=503)

    for number in range(4):
        httpserver.expect_request(f"/hook{number}").respond_with_handler(slow)
    assert desk.deliver() == [(key, False) for key in keys]


@pytest.mark.parametrize("form", ["atom", "jsonfeed"])
def test_a_feed_is_one_file_with_all_that_was_told(desk: Desk, form: str) -> None:
    feed = desk.file("feed", channel=form)
    keys = desk.tell(feed, 3)
    assert desk.deliver() == [(key, True) for key in keys]
    more = desk.tell(feed)
    assert desk.deliver() == [(more[0], True)]
    text = (desk.folder / "feed").read_text()
    assert all(key in text for key in (*keys, *more))


def test_a_feed_that_cannot_be_written_waits_as_a_whole(desk: Desk) -> None:
    desk.tell(desk.broken(channel="atom"), 3)
    assert [one.delivered for one in desk.turns()] == [False]
    assert desk.state() == {"waiting": 3}


def test_a_message_at_which_its_receiver_breaks_stops_no_other_and_dies_alone(desk: Desk, httpserver: HTTPServer) -> None:
    arrived: list[str] = []

    def take(request: Request) -> Response:
        if request.headers["webhook-id"] == "al_001":
            return Response(status=500)
        arrived.append(request.headers["webhook-id"])
        return Response(status=200)

    httpserver.expect_request("/hook", method="POST").respond_with_handler(take)
    keys = desk.tell(desk.hook(httpserver.url_for("/hook")), 4)
    desk.turns()
    desk.clock.tick(seconds=5)
    desk.turns()
    assert arrived == keys[1:]
    for _ in range(20):
        later = [one.next_try for one in agenda.destination_states(desk.store) if one.next_try]
        if not later:
            break
        desk.clock.at = max(desk.clock(), *later)
        desk.turns()
    assert desk.state() == {"delivered": 3, "dead": 1}


def test_what_waits_untried_for_a_receiver_that_is_given_up_dies_with_the_schedule_and_not_before(desk: Desk) -> None:
    broken = desk.broken()
    desk.tell(broken, 3)
    start = desk.clock()
    desk.turns()
    desk.clock.at = start + timedelta(hours=75)
    (young,) = desk.tell(broken)
    desk.turns()
    assert desk.state() == {"waiting": 4}
    desk.clock.at = start + timedelta(hours=75, minutes=35, seconds=5)
    desk.turns()
    assert desk.state() == {"dead": 3, "waiting": 1}
    (desk.folder / "none").unlink()
    desk.clock.tick(hours=24)
    assert [(one.alert, one.delivered) for one in desk.turns()] == [(young, True)]


def test_a_destination_that_failed_leaves_workers_to_those_that_did_not(desk: Desk) -> None:
    broken = [desk.publisher.subscribe(f"b{n}", channel="jsonl", address=str(desk.folder / "none" / f"{n}")) for n in range(6)]
    (desk.folder / "none").touch()
    for one in broken:
        desk.tell(one)
    desk.turns()
    desk.clock.tick(minutes=6)
    well = [desk.file(f"w{n}") for n in range(3)]
    for subscription in well:
        desk.tell(subscription)
    claimed = claims.claim_destinations(desk.store, seconds=30, limit=6, channel="jsonl", reserve=2)
    names = [held.name for held in claimed]
    assert names[:3] == ["destination 7", "destination 8", "destination 9"]
    assert len(names) == 4
