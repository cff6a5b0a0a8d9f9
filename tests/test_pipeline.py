"""The journey of a notice on both engines: what is recorded, when it is valid, and who is told."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from fetchers.base import Fetched
from registry import pipeline
from registry.answers import Looked
from registry.app import Registry
from registry.errors import HeadMovedError
from registry.parsers import read
from registry.settings import Settings
from registry.store import agenda, journal
from registry.store.engine import Store
from registry.text.reading import Reading
from tests.fakes import Clock, Publisher, Scripted, look_round, reading_of

SAMPLE = """Circular of the Ministry of Samples on Sample Salt (SAMPLE)

{dated}

All salt works,

To keep salt dry, relevant matters are hereby notified as follows:

1. Salt works shall store salt in closed sheds.

2. Salt works shall report their stock to the Ministry within {days} days of the end of each month.

3. No salt works may sell wet salt.

4. Inspectors may enter the sheds at any time.
{more}"""

LOGIN = "<html><title>Sign in</title><h1>Sign in</h1><p>Your session has expired. Please log in to continue.</p>"


def salt(*, days: int = 10, dated: str = "March 20, 2026", more: str = "") -> str:
    return SAMPLE.format(days=days, dated=dated, more=more)


@dataclass
class Desk:
    """A registry on one engine with one watched folder and a clock."""

    registry: Registry
    clock: Clock
    folder: Path

    def put(self, text: str, name: str = "salt.txt") -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def track(self, day: date) -> dict[str, Looked]:
        """One round on that day: what each file came to."""
        self.clock.set(day)
        (round_,) = self.registry.track()
        return {Path(looked.url).name: looked for looked in round_.looked[1:]}

    def shown(self, as_of: date, known_at: date) -> int | None:
        """The number of the revision that answers."""
        revision = self.registry.show(self.registry.notice("1"), as_of=as_of, known_at=known_at).revision
        return revision.number if revision else None

    def alerts(self) -> list[dict[str, object]]:
        """What waits to be told, message by message."""
        store = self.registry.store
        return [json.loads(one.message) for card in agenda.destinations(store) for one in agenda.waiting(store, card.id, limit=999)]


@pytest.fixture
def desk(store: Store, clock: Clock, tmp_path: Path) -> Desk:
    folder = tmp_path / "drop"
    folder.mkdir()
    clock.set(date(2026, 3, 25))
    registry = Registry(store, Settings(), allow_loopback=True)
    registry.add_source("salt", str(folder))
    registry.subscribe("desk", severity="low")
    return Desk(registry, clock, folder)


def test_a_quiet_edit_is_valid_from_the_day_it_was_seen(desk: Desk) -> None:
    desk.put(salt())
    desk.track(date(2026, 4, 1))
    desk.put(salt(days=5))
    assert desk.track(date(2026, 5, 10))["salt.txt"].outcome == "changed"
    assert desk.shown(date(2026, 5, 1), date(2026, 5, 20)) == 1
    assert desk.shown(date(2026, 5, 10), date(2026, 5, 20)) == 2
    line = desk.registry.revision(desk.registry.notice("1"))
    assert (line.valid_from, line.valid_basis) == (date(2026, 5, 10), "inferred")


def test_a_text_in_force_later_is_listed_as_not_yet_in_force(desk: Desk) -> None:
    desk.put(salt())
    desk.track(date(2026, 4, 1))
    desk.put(salt(days=5, more="\n5. This Circular shall enter into force on July 1, 2026.\n"))
    desk.track(date(2026, 5, 1))
    shown = desk.registry.show(desk.registry.notice("1"), as_of=date(2026, 5, 15), known_at=date(2026, 5, 20))
    assert shown.revision is not None
    assert shown.revision.number == 1
    assert [(one.number, one.valid_from, one.valid_basis) for one in shown.pending] == [(2, date(2026, 7, 1), "stated")]
    assert desk.shown(date(2026, 7, 1), date(2026, 7, 2)) == 2


def test_a_held_edit_is_known_from_its_release_and_valid_from_when_it_was_seen(desk: Desk) -> None:
    desk.put(salt())
    desk.track(date(2026, 4, 1))
    cut = salt().split("3. No salt")[0] + "......\nPlease log in to read the full text.\n"
    desk.put(cut)
    assert desk.track(date(2026, 5, 10))["salt.txt"].outcome == "held"
    (waiting,) = desk.registry.held()
    desk.clock.set(date(2026, 5, 12))
    desk.registry.release(waiting.observation_id, by="mei", reason="the rest was moved to a law")
    assert desk.shown(date(2026, 5, 11), date(2026, 5, 11)) == 1
    assert desk.shown(date(2026, 5, 11), date(2026, 5, 13)) == 2
    line = desk.registry.revision(desk.registry.notice("1"))
    assert line.observed.date() == date(2026, 5, 10)
    assert line.recorded.date() == date(2026, 5, 12)
    assert desk.registry.held() == ()
    assert {change.kind for change in desk.registry.changes(line.id)} & {"withdrawn"} == set()


def test_imported_history_is_known_from_its_import_and_valid_from_its_claimed_date(desk: Desk) -> None:
    desk.clock.set(date(2026, 6, 1))
    store, (source,) = desk.registry.store, desk.registry.sources()
    journal.finish_baseline(store, source.id, ())
    (page,) = journal.add_pages(store, source.id, [("archive:salt", False, None)])
    old = Fetched("archive:salt", "archive:salt", 200, salt(dated="January 2, 2020").encode(), "text/plain")
    (source,) = desk.registry.sources()
    pipeline.take_in(store, source, page, fetched=old, observed=store.now(), claimed=date(2020, 3, 1))
    assert desk.shown(date(2021, 1, 1), date(2026, 5, 20)) is None
    assert desk.shown(date(2021, 1, 1), date(2026, 6, 2)) == 1
    assert desk.registry.revision(desk.registry.notice("1")).valid_basis == "claimed"
    assert desk.alerts() == []


def test_a_change_alerts_once_with_its_flags_and_a_stable_id(desk: Desk) -> None:
    desk.put(salt())
    desk.track(date(2026, 4, 1))
    desk.put(salt(days=5))
    desk.track(date(2026, 4, 2))
    desk.track(date(2026, 4, 3))
    (alert,) = desk.alerts()
    assert alert["kind"] == "revision"
    assert alert["revision"]["number"] == 2  # type: ignore[index]
    assert alert["flags"]
    (again,) = desk.alerts()
    assert again["alert"] == alert["alert"]


def test_a_keyword_and_a_severity_choose_what_is_told(desk: Desk) -> None:
    desk.registry.subscribe("stock", keyword="STOCK", severity="low")
    desk.registry.subscribe("pepper", keyword="pepper", severity="info")
    desk.registry.subscribe("only the gravest", severity="critical")
    desk.put(salt())
    desk.track(date(2026, 4, 1))
    desk.put(salt(days=5))
    desk.track(date(2026, 4, 2))
    assert sorted(str(alert["subscription"]) for alert in desk.alerts()) == ["desk", "stock"]


def test_the_first_round_tells_only_what_was_published_lately_in_one_digest(desk: Desk) -> None:
    desk.put(salt(dated="March 20, 2020"))
    desk.put(salt(dated="March 30, 2026").replace("Salt", "Sugar"), "sugar.txt")
    desk.track(date(2026, 4, 1))
    (digest,) = desk.alerts()
    assert digest["kind"] == "baseline"
    assert ["Sugar" in str(one["title"]) for one in digest["notices"]] == [True]  # type: ignore[attr-defined]
    desk.track(date(2026, 4, 2))
    assert len(desk.alerts()) == 1


def test_an_interrupted_first_round_still_ends_in_one_digest(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put(salt(dated="March 30, 2026"))
    desk.put(salt(dated="March 31, 2026").replace("Salt", "Sugar"), "sugar.txt")
    desk.clock.set(date(2026, 4, 1))

    def stop(_looked: Looked, done: int, _of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.registry.track(tell=stop)
    assert len(desk.registry.notices()) == 1
    assert desk.alerts() == []
    desk.track(date(2026, 4, 1))
    (digest,) = desk.alerts()
    assert len(digest["notices"]) == 2  # type: ignore[arg-type]


def test_a_sign_in_page_is_held_and_the_page_recovers_by_itself(desk: Desk) -> None:
    desk.put(f"<html><body><main>{salt()}</main></body></html>".replace("\n\n", "<p>"), "salt.html")
    desk.track(date(2026, 4, 1))
    desk.put(LOGIN, "salt.html")
    assert desk.track(date(2026, 4, 2))["salt.html"].outcome == "held"
    assert len(desk.registry.held()) == 1
    assert desk.shown(date(2026, 4, 2), date(2026, 4, 2)) == 1
    desk.put(f"<html><body><main>{salt()}</main></body></html>".replace("\n\n", "<p>"), "salt.html")
    assert desk.track(date(2026, 4, 3))["salt.html"].outcome == "unchanged"
    assert desk.registry.held() == ()


def test_a_text_cut_short_with_other_words_changed_is_a_revision_that_withdraws_nothing(desk: Desk) -> None:
    desk.put(salt())
    desk.track(date(2026, 4, 1))
    desk.put(salt(days=5).split("3. No salt")[0] + "......\n")
    assert desk.track(date(2026, 4, 2))["salt.txt"].outcome == "changed"
    kinds = {change.kind for change in desk.registry.changes(desk.registry.revision(desk.registry.notice("1")).id)}
    assert "not_observed" in kinds
    assert "withdrawn" not in kinds


def test_deriving_days_again_says_what_living_through_them_said(desk: Desk) -> None:
    steps = (
        "\n5. Sheds shall be registered by June 30, 2026.\n\n6. Stock shall be reported by July 31, 2026.\n",
        "\n5. Sheds shall be registered by August 31, 2026.\n\n6. Stock shall be reported by July 31, 2026.\n",
        "\n5. Sheds shall be registered by September 30, 2026.\n\n6. Stock shall be reported by the end of the ...\n",
    )
    for number, more in enumerate(steps, start=1):
        desk.put(salt(more=more))
        desk.track(date(2026, 5, number))
    lived = desk.registry.milestones(states=("open",))
    assert {one.day for one in lived} == {date(2026, 7, 31), date(2026, 8, 31), date(2026, 9, 30)}
    assert {one.number for one in lived} == {2, 3}
    assert desk.registry.derive_days(tell=lambda done, of: None) == {}
    assert desk.registry.milestones(states=("open",)) == lived


def test_words_that_come_back_are_a_third_revision_returned_to_the_first_and_tell_nobody(desk: Desk) -> None:
    desk.put(salt())
    desk.track(date(2026, 4, 1))
    desk.put(salt(days=5))
    desk.track(date(2026, 4, 2))
    told = len(desk.alerts())
    desk.registry.unsubscribe("desk")
    desk.registry.subscribe("usual")
    desk.put(salt())
    assert desk.track(date(2026, 4, 3))["salt.txt"].outcome == "returned"
    revisions, _ = desk.registry.timeline(desk.registry.notice("1"))
    assert [one.returned_to for one in revisions] == [None, None, 1]
    assert len(desk.alerts()) == told


def test_every_look_leaves_a_trace_and_every_transaction_its_ledger_entry(desk: Desk) -> None:
    desk.put(salt())
    for day in (1, 2, 3):
        desk.track(date(2026, 4, day))
    counts = desk.registry.counts()
    assert counts["observation"] == 6
    _, looks = desk.registry.timeline(desk.registry.notice("1"))
    assert [look.outcome for look in looks] == ["new", "unchanged", "unchanged"]
    assert counts["ledger_entry"] >= 6


def test_two_rounds_at_once_record_one_revision(desk: Desk) -> None:
    desk.put(salt())
    desk.track(date(2026, 4, 1))
    desk.put(salt(days=5))
    desk.clock.set(date(2026, 4, 2))
    threads = [threading.Thread(target=desk.registry.track) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    revisions, _ = desk.registry.timeline(desk.registry.notice("1"))
    assert [one.number for one in revisions] == [1, 2]
    assert len(desk.alerts()) == 1


def test_a_held_page_never_gives_its_validators_to_the_next_look(desk: Desk) -> None:
    store, (source,) = desk.registry.store, desk.registry.sources()
    page = f"<main><p>{salt()}</p></main>".replace("\n\n", "</p><p>").encode()
    fake = Scripted({source.url: b"a", "a": page})
    for body in (page, LOGIN.encode(), LOGIN.encode(), page):
        fake.texts["a"] = body
        look_round(store, source, fake)
    tags = [validators.etag for url, validators in fake.asked if url == "a"]
    good = f'"{hash(page)}"'
    assert tags == [None, good, good, good]
    (notice,) = desk.registry.notices()
    assert notice.revisions == 1


def test_a_page_that_is_gone_keeps_its_history(desk: Desk) -> None:
    store, (source,) = desk.registry.store, desk.registry.sources()
    page = f"<main><p>{salt()}</p></main>".replace("\n\n", "</p><p>").encode()
    fake = Scripted({source.url: b"a", "a": page})
    look_round(store, source, fake)
    del fake.texts["a"]
    gone = look_round(store, source, fake)
    assert gone.outcomes["gone"] == 1
    (notice,) = desk.registry.notices()
    assert (notice.state, notice.revisions) == ("gone", 1)


def test_recorded_times_never_run_backwards(desk: Desk) -> None:
    desk.put(salt())
    desk.track(date(2026, 4, 2))
    desk.put(salt(days=5))
    desk.clock.at = datetime(1970, 1, 1, tzinfo=UTC)
    desk.registry.track()
    revisions, _ = desk.registry.timeline(desk.registry.notice("1"))
    assert [one.recorded for one in revisions] == sorted(one.recorded for one in revisions)


CHINESE = """样本部关于样盐的通知（样本）

各盐场：

为做好样盐管理工作，现将有关事项通知如下：

一、盐场应当将盐存放于密闭库房。

二、盐场应当在每月结束后10日内向样本部报告库存。

三、盐场不得销售湿盐。
"""


def html(text: str) -> bytes:
    return f"<main><p>{text}</p></main>".replace("\n\n", "</p><p>").encode()


@dataclass
class Press:
    """A scripted publisher, watched at a desk."""

    desk: Desk
    fake: Scripted

    def track(self, **texts: bytes | None) -> dict[str, Looked]:
        """A day later, one round after `texts` were put up, or (None) taken down."""
        store = self.desk.registry.store
        (source,) = self.desk.registry.sources()
        self.fake.texts |= {source.url: b" ".join(name.encode() for name in sorted({*self._named(source.url), *texts}))}
        for name, text in texts.items():
            self.fake.texts.pop(name, None)
            self.fake.texts |= {name: text} if text is not None else {}
        self.desk.clock.tick(days=1)
        made = look_round(store, source, self.fake, tell=self._tick)
        return {looked.url: looked for looked in made.looked}

    def _tick(self) -> None:
        self.desk.clock.tick(seconds=1)

    def _named(self, url: str) -> list[str]:
        return self.fake.texts.get(url, b"").decode().split()

    def asked(self, name: str) -> list[str | None]:
        """The tags by which a page was asked for, look by look."""
        return [validators.etag for url, validators in self.fake.asked if url == name]


@pytest.fixture
def press(desk: Desk) -> Press:
    return Press(desk, Scripted({}))


def test_a_difference_in_which_no_change_is_found_is_recorded_and_may_return(press: Press) -> None:
    press.track(a=html(salt()))
    assert press.track(a=html(salt().replace("1. Salt", "1) Salt")))["a"].outcome == "changed"
    press.desk.registry.subscribe("everything", severity="info")
    assert press.track(a=html(salt()))["a"].outcome == "returned"
    revisions, _ = press.desk.registry.timeline(press.desk.registry.notice("1"))
    assert all(press.desk.registry.changes(one.id) for one in revisions)


def test_a_text_that_trips_a_rule_stops_no_other_page(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    def trips(body: bytes, **more: Any) -> Reading:
        if b"poison" in body:
            raise RecursionError("too deep")
        return read(body, **more)

    monkeypatch.setattr(pipeline, "read", trips)
    looked = press.track(a=b"poison", b=html(salt()))
    assert (looked["a"].outcome, looked["b"].outcome) == ("unreadable", "new")
    assert "RecursionError" in (looked["a"].sentence or "")
    assert press.desk.registry.counts()["snapshot"] == 3


def test_an_old_notice_that_the_first_round_could_not_read_is_told_to_nobody(press: Press) -> None:
    press.track(a=None, b=html(salt()))
    press.desk.registry.deliver(say=lambda _: None)
    assert press.track(a=html(salt(dated="March 1, 2020").replace("Salt", "Sugar")))["a"].outcome == "new"
    assert press.desk.alerts() == []
    assert press.track(c=html(salt(dated="March 1, 2020").replace("Salt", "Pepper")))["c"].outcome == "new"
    (told,) = press.desk.alerts()
    assert told["kind"] == "revision"


def test_a_notice_of_these_days_that_the_first_round_could_not_read_is_told(press: Press) -> None:
    press.track(a=None, b=html(salt(dated="March 1, 2020")))
    assert press.desk.alerts() == []
    press.track(a=html(salt(dated="March 26, 2026").replace("Salt", "Sugar")))
    assert len(press.desk.alerts()) == 1


def test_a_round_that_began_before_another_ended_the_first_one_tells_what_it_finds(press: Press) -> None:
    store = press.desk.registry.store
    press.track(a=html(salt()))
    (source,) = press.desk.registry.sources()
    stale = replace(source, baseline_at=None)
    press.fake.texts["a"] = html(salt(days=5))
    press.desk.registry.deliver(say=lambda _: None)
    look_round(store, stale, press.fake)
    assert len(press.desk.alerts()) == 1


def test_what_was_decided_in_the_first_round_is_refused_once_it_has_ended(store: Store, clock: Clock) -> None:
    publisher = Publisher(store, clock)
    written = publisher.written(reading_of("Notice\nSalt must be dry."), first_round=True)
    journal.finish_baseline(publisher.store, publisher.source.id, ())
    with pytest.raises(HeadMovedError, match="first round"):
        journal.record_found(publisher.store, publisher.found("x"), written)


def test_new_rules_make_no_revision_of_words_that_stayed(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    press.track(a=html(salt()))
    monkeypatch.setattr(pipeline, "read", lambda body, **more: (old := read(body, **more)) and replace(old, words=old.words.upper()))
    assert press.track(a=html(salt()) + b"<!-- new -->")["a"].outcome == "unchanged"


def test_a_page_is_asked_for_without_condition_once_a_week(press: Press) -> None:
    for _ in range(9):
        press.track(a=html(salt()))
    tags = press.asked("a")
    assert [at for at, tag in enumerate(tags) if tag is None] == [0, 7]


def test_the_same_bytes_with_another_tag_are_asked_for_by_that_tag(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    press.track(a=html(salt()))
    monkeypatch.setattr(press.fake, "salt", "moved ")
    press.track(a=html(salt()))
    press.track(a=html(salt()))
    first, second, third = press.asked("a")
    assert (first, second == third) == (None, False)
    assert [look.status for look in press.desk.registry.timeline(press.desk.registry.notice("1"))[1]] == [200, 200, 304]


def test_a_page_that_turns_to_another_language_is_held_and_not_compared(press: Press) -> None:
    press.track(a=html(salt()))
    looked = press.track(a=html(CHINESE * 4))["a"]
    assert looked.outcome == "held"
    assert "another language" in (looked.sentence or "")
    (waiting,) = press.desk.registry.held()
    press.desk.registry.release(waiting.observation_id, by="mei", reason="it moved for good")
    assert press.desk.registry.notice("1").revisions == 2
    assert press.track(a=html(CHINESE * 4))["a"].outcome == "unchanged"


def test_a_translation_added_below_the_notice_is_a_revision(press: Press) -> None:
    press.track(a=html(salt()))
    assert press.track(a=html(salt() + "\n" + CHINESE * 5))["a"].outcome == "changed"


FOREIGN = {
    "fr": ("Les dépositaires doivent tenir un registre des échantillons dans les {} jours qui suivent le dépôt.", "dix", "cinq"),
    "ru": ("Хранители должны вести журнал образцов и представлять его в надзорный орган не позднее {} числа.", "пятого", "десятого"),
    "ja": ("第一条 保管者は、見本の台帳を備え、{}当局に報告しなければならない。", "毎月", "毎年"),
    "de": ("Teehäuser müssen den Vorrat bis zum {} bei der Aufsicht melden und dürfen ihn nicht verkaufen.", "31. März", "30. April"),
}


@pytest.mark.parametrize("language", FOREIGN)
def test_a_quiet_edit_in_a_language_that_is_not_supported_is_a_revision_and_is_told(press: Press, language: str) -> None:
    text, old, new = FOREIGN[language]
    press.track(a=html(text.format(old)))
    assert press.track(a=html(text.format(new)))["a"].outcome == "changed"
    notice = press.desk.registry.notice("1")
    assert notice.revisions == 2
    assert press.desk.registry.measures(notice) == ()
    (change,) = press.desk.registry.difference(notice).changes
    assert (change.kind, change.substantive, change.quiet) == ("amended", True, None)


def test_today_begins_where_its_source_is(desk: Desk) -> None:
    (desk.folder / "east").mkdir()
    desk.registry.add_source("east", str(desk.folder / "east"), zone="Asia/Shanghai")
    desk.put(salt(), "east/salt.txt")
    desk.clock.at = datetime(2026, 5, 9, 20, tzinfo=UTC)
    desk.registry.track("east")
    desk.put(salt(days=5), "east/salt.txt")
    desk.clock.tick(hours=1)
    desk.registry.track("east")
    shown = desk.registry.show(desk.registry.notice("1"))
    assert shown.as_of == date(2026, 5, 10)
    assert shown.revision is not None
    assert shown.revision.number == 2
