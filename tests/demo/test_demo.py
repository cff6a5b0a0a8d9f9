"""The demonstration against what its days promise."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from registry.answers import Looked
from registry.app import Registry
from registry.demo.days import DAYS, Day
from registry.demo.notices import NOTICES
from registry.demo.publisher import Publisher
from registry.demo.runner import SOURCE, Clock, run
from registry.errors import UsageError
from registry.settings import Settings
from registry.text.extract import Hints

OUTCOMES = {
    "new notice": "new",
    "revised": "changed",
    "returned": "returned",
    "same words": "unchanged",
    "held": "held",
    "gone": "gone",
    "text available": "new",
    "reported": "new",
    "report after text": "new",
}
NEW = [outcome for outcome, seen in OUTCOMES.items() if seen == "new"]


def test_every_day_comes_to_what_it_promises(tmp_path: Path) -> None:
    clock = Clock(DAYS[0].at)
    settings = Settings(database=f"sqlite:///{tmp_path / 'registry.db'}")
    with Publisher() as publisher, Registry.open(settings, create=True, now=clock, allow_loopback=True) as registry:
        registry.add_source(SOURCE, publisher.url, options={"links": "ul.notices a"}, hints=Hints(selector="div.article"))
        registry.add_source("samplia-press", publisher.press, options={"links": "ul.reports a"}, hints=Hints(selector="div.article"))
        for day in DAYS:
            publisher.day, clock.at = day.number, day.at
            rounds = registry.track()
            holds(registry, day, {looked.url: looked for tracked in rounds for looked in tracked.looked[1:]})
        for n in registry.notices(): print(n.id, n.role, n.title[:50], n.revisions, [(r.edition_id,r.number,dict(r.changes),r.severity) for r in registry.timeline(n)[0]])
        for f in reversed(registry.flags()): print(f.severity,f.kind,f.notice_id,f.reason[:110])


def holds(registry: Registry, day: Day, looked: dict[str, Looked]) -> None:
    """Every page came to what the day expects of it, and the others to nothing."""
    for url, one in looked.items():
        expected = next((expect for expect in day.expect if url.endswith(expect.notice.path)), None)
        if expected is None:
            assert (one.outcome, one.sentence) == ("unchanged", None), (day.number, one)
            continue
        assert one.outcome == OUTCOMES[expected.outcome], (day.number, one)
        if expected.kinds:
            assert one.revision_id is not None
            changes = registry.changes(one.revision_id)
            assert {change.kind for change in changes} == set(expected.kinds), (day.number, changes)
            facets = {facet["facet"] for change in changes for facet in change.facets}
            assert facets >= set(expected.facets), (day.number, facets)
        if expected.outcome in ("same words", "held", "gone"):
            assert one.revision_id is None
            assert one.sentence


def test_the_summary_counts_what_the_days_held(tmp_path: Path) -> None:
    summary = run(tmp_path / "demo", say=None)
    assert json.loads(json.dumps(summary)) == summary
    assert summary["looks"] == sum(1 + sum(notice.published <= day.at.date() for notice in NOTICES) for day in DAYS)
    assert summary["held"] == sum(expect.outcome == "held" for day in DAYS for expect in day.expect)
    brought = [expect.outcome for day in DAYS for expect in day.expect if expect.notice in NOTICES]
    assert summary["revisions"] == sum(outcome in (*NEW, "revised", "returned") for outcome in brought)
    assert summary["changes"]["new_notice"] == sum(outcome in NEW for outcome in brought)
    assert "withdrawn" not in summary["changes"]
    assert summary["alerts"] == len((tmp_path / "demo" / "alerts.jsonl").read_text(encoding="utf-8").splitlines()) + told_on_the_console(
        tmp_path
    )


def told_on_the_console(folder: Path) -> int:
    with sqlite3.connect(folder / "demo" / "registry.db") as database:
        (told,) = database.execute(
            "select count(*) from alert join subscription on subscription.id = subscription_id where channel = 'console'"
        ).fetchone()
    database.close()
    return int(told)


def test_a_folder_that_holds_something_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("precious", encoding="utf-8")
    with pytest.raises(UsageError, match="not empty"):
        run(tmp_path, say=None)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
