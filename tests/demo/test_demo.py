"""The demonstration against what its days promise."""

from __future__ import annotations

import io
import json
import re
import sqlite3
from contextlib import AbstractContextManager, closing
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from registry.answers import FlagLine
from registry.app import Registry
from registry.demo.days import DAYS, Expect
from registry.demo.notices import NOTICES, REPORTS
from registry.demo.runner import run, words_of
from registry.demo.stage import AGENCY, ARCHIVE, SOURCE, Lived, staged
from registry.errors import UsageError
from registry.settings import Settings

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
"""What the look comes to."""
FLAGS = {"new notice": {"new_notice"}, "reported": {"reported"}, "text available": {"text_available"}, "report after text": set()}
"""Kinds of the flags of what is seen for the first time."""
WIDTHS = (80, 100)


class Told(NamedTuple):
    """What a whole demonstration leaves: its summary, its folder and what it said."""

    summary: dict[str, Any]
    folder: Path
    said: list[RenderableType]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """One whole demonstration."""
    folder = tmp_path_factory.mktemp("told") / "demo"
    said: list[RenderableType] = []
    return Told(run(folder, say=said.append), folder, said)


def test_every_day_comes_to_what_it_promises_and_every_alert_arrives_under_one_id(tmp_path: Path) -> None:
    refused: set[str] = set()
    hooked: list[str] = []
    with staged(tmp_path) as stage:
        for day in DAYS:
            lived = stage.live(day)
            holds(stage.registry, lived)
            hooked += [attempt.alert for attempt in lived.tries if attempt.channel == "webhook"]
            assert all(attempt.delivered for attempt in lived.tries if attempt.channel != "webhook")
            failed = {attempt.alert for attempt in lived.tries if not attempt.delivered}
            assert bool(failed) == day.receiver_fails
            assert not failed & set(stage.receiver.arrived)
            assert refused <= set(stage.receiver.arrived)  # what was refused the day before came today, under the same id
            refused = failed
        assert set(stage.receiver.arrived.values()) == {1}
        assert set(stage.receiver.arrived) == set(hooked)
        assert stage.receiver.refused == 1
        assert len(hooked) == len(set(hooked)) + 1
        assert {(one.card.channel, *one.counts) for one in stage.registry.state().destinations} == {
            ("console", "delivered"),
            ("jsonl", "delivered"),
            ("webhook", "delivered"),
        }


def holds(registry: Registry, lived: Lived) -> None:
    """Every page came to what the day expects of it, and the others to nothing; the clock told what fell due."""
    day = lived.day
    assert [tracked.source for tracked in lived.rounds] == [SOURCE, AGENCY]
    expects = {expect.notice.path: expect for expect in day.expect}
    for one in lived.pages:
        path = "/" + one.url.split("/", 3)[3]
        expect = expects.pop(path, None)
        if expect is None:
            assert (one.outcome, one.sentence) == ("unchanged", None), (day.number, one)
            continue
        assert one.outcome == OUTCOMES[expect.outcome], (day.number, one)
        if expect.outcome in ("same words", "held", "gone"):
            assert one.revision_id is None
            assert one.sentence
        else:
            assert one.revision_id is not None
            revised(registry, expect, one.revision_id, flags=registry.flags(notice=registry.notice(str(one.notice_id))))
    assert not expects
    due = {(one.notice.title, one.kind, one.on) for one in day.due}
    assert {(line.notice, line.kind, line.day) for line in lived.fired} == due, day.number
    assert len(lived.fired) == len(due)


def revised(registry: Registry, expect: Expect, revision_id: int, *, flags: tuple[FlagLine, ...]) -> None:
    """A revision has the changes that were expected, and flags of the kind that says what it is."""
    changes = registry.changes(revision_id)
    raised = [flag for flag in flags if flag.change_id in {change.id for change in changes}]
    if expect.kinds:
        assert {change.kind for change in changes} == set(expect.kinds), changes
        facets = {facet["facet"] for change in changes for facet in change.facets}
        assert facets >= set(expect.facets), facets
    if expect.outcome in FLAGS:
        assert {flag.kind for flag in raised} == FLAGS[expect.outcome]
    if expect.outcome == "report after text":
        assert [change.quiet for change in changes] == ["report_after_text"]


def test_a_report_and_its_text_are_one_notice_with_an_edition_each(told: Told) -> None:
    with left_by(told) as registry:
        assert len(registry.notices()) == len(NOTICES)
        revisions, _ = registry.timeline(registry.notice("Stranded Containers"))
    assert [(one.number, one.role) for one in revisions] == [(1, "news_report"), (1, "unknown"), (1, "news_report")]
    assert len({one.edition_id for one in revisions}) == 3


def test_the_words_of_a_change_are_those_of_its_own_edition(told: Told) -> None:
    with left_by(told) as registry:
        revisions, _ = registry.timeline(registry.notice("loan-deferral"))
        assert [(one.number, one.role) for one in revisions] == [(1, "unknown"), (1, "news_report"), (2, "unknown")]
        changes = registry.changes(revisions[-1].id)
        words = [words_of(registry, change) for change in changes if change.kind == "renumbered"]
        assert [words_of(registry, change) for change in changes if change.kind == "added"] == [None, None]
    assert len(words) == 3
    assert all(pair and pair[0][0] != pair[1][0] and pair[0][1:] == pair[1][1:] for pair in words), words


def left_by(told: Told) -> AbstractContextManager[Registry]:
    """The registry of a demonstration, opened again."""
    return Registry.open(Settings(database=f"sqlite:///{told.folder / 'registry.db'}"))


def test_the_summary_counts_what_the_days_held(told: Told) -> None:
    summary, folder, _ = told
    assert json.loads(json.dumps(summary)) == summary
    pages = (*NOTICES, *REPORTS)
    brought: list[str] = [expect.outcome for day in DAYS for expect in day.expect]
    assert summary["looks"] == sum(2 + sum(page.published <= day.at.date() for page in pages) for day in DAYS)
    assert summary["held"] == brought.count("held")
    assert summary["gone"] == brought.count("gone")
    assert summary["revisions"] == sum(outcome in (*FLAGS, "revised", "returned") for outcome in brought)
    changes, flags, milestones = summary["changes"], summary["flags"], summary["milestones"]
    assert changes["new_notice"] == sum(brought.count(outcome) for outcome in FLAGS if outcome != "report after text")
    assert changes["report_added"] == brought.count("report after text")
    assert "withdrawn" not in changes
    assert [flag["kind"] for flag in flags].count("text_available") == 1
    assert [(one["fired"], one["kind"], one["day"]) for one in milestones] == [
        (day.at.date().isoformat(), due.kind, due.on.isoformat()) for day in DAYS for due in day.due
    ]
    assert summary["alerts"] == told_by("alert", folder) == told_by("outbox where state = 'delivered'", folder)
    assert len((folder / ARCHIVE).read_text(encoding="utf-8").splitlines()) == told_by(
        "alert join subscription on subscription.id = subscription_id where name = 'archive'", folder
    )
    assert summary["deliveries"] == {"attempts": summary["alerts"] + 1, "delivered": summary["alerts"], "repeated": 1}


def told_by(rows: str, folder: Path) -> int:
    with closing(sqlite3.connect(folder / "registry.db")) as database:
        (count,) = database.execute(f"select count(*) from {rows}").fetchone()
    return int(count)


def lines(said: list[RenderableType], width: int) -> list[str]:
    """What a terminal of that width, without colours, shows."""
    written = io.StringIO()
    console = Console(file=written, width=width, highlight=False, no_color=True)
    for part in said:
        console.print(part)
    return [line.rstrip() for line in written.getvalue().splitlines()]


@pytest.mark.parametrize("width", WIDTHS)
def test_what_it_says_fits_the_terminal_and_cuts_no_words(told: Told, width: int) -> None:
    shown = lines(told.said[1:-1], width)
    heads = ("FLAG   ", "DUE    ", "HELD   ", "GONE   ", "BACK   ", "QUIET  ", "ALERT  ", "WAITS  ")
    assert all(cell_len(line) <= width for line in lines(told.said, width))
    assert {line[:7] for line in shown if line[:7] in heads} == set(heads)
    assert [line for line in shown if re.search(r"…|�|‹U|None|[a-km-z]_|\b1 \w+s\b", line)] == []
    for day in DAYS:
        assert any(line.startswith(f"Day {day.number}, {day.at.day} ") for line in shown)


def test_the_last_days_tell_of_loss_return_report_text_and_of_days_that_come_near(told: Told) -> None:
    days = {day.number: " ".join(" ".join(lines([part], 100)).split()) for day, part in zip(DAYS, told.said[1:-1], strict=True)}
    assert "GONE platform-outages.html: answered with status 404: what was recorded stays" in days[11]
    assert "BACK platform-outages.html" in days[12]
    assert "Reported by the press, the text itself not seen" in days[12]
    assert "The text is now available; it was reported before" in days[13]
    assert "WAITS 1 alert to hooks (webhook), al_" in days[13]
    assert "QUIET containers-week-left.html: a report of a notice whose text was seen before it" in days[14]
    assert 'Deadline in 7 days, on Monday 21 September 2026 (UTC): "Port operators shall submit' in days[14]
    (waited,) = [word.rstrip(":") for word in days[13].split() if word.startswith("al_")]
    assert f"ALERT 1 to hooks (webhook) on the second try, with the same id {waited}" in days[14]


def test_the_registry_that_it_leaves_behind_can_be_asked(told: Told) -> None:
    with left_by(told) as registry:
        assert {one.name for one in registry.subscriptions()} == {"archive", "compliance", "hooks"}
        days = {(one.kind, one.day): one.state for one in registry.milestones(states=("open", "fired", "superseded", "passed"))}
    assert days["deadline", date(2026, 9, 21)] == "fired"
    assert days["deadline", date(2026, 12, 31)] == "superseded"
    assert days["deadline", date(2027, 6, 30)] == "open"


def test_the_transcript_of_the_readme_is_what_it_says_at_a_hundred_columns(told: Told) -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    transcript = readme.split("Abridged:\n\n```\n", 1)[1].split("\n```\n", 1)[0]
    days = [lines([part], 100)[:-1] for part in told.said[1:-1]]
    shown = [alike("\n".join(day)) for day in days]
    printed = [alike(day) for day in transcript.split("\n\n")]
    assert len(printed) >= 4
    assert [day for day in printed if day not in shown] == []


def alike(words: str) -> str:
    """Words without what differs from one demonstration to the next: ids of alerts, and the ports of its sites."""
    return re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1:PORT", re.sub(r"al_[0-9a-f]{26}", "al_ID", words))


def test_a_folder_that_holds_something_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("precious", encoding="utf-8")
    with pytest.raises(UsageError, match="not empty"):
        run(tmp_path, say=None)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
