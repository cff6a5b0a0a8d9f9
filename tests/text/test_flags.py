"""Every change is flagged or quiet, and says why."""

import dataclasses
from datetime import date

import pytest

from registry.text.compare import Change, Comparison, Facet
from registry.text.flags import judge, judge_new
from registry.text.measures import Deadline
from registry.text.metadata import Mention
from registry.text.reading import Reading, read

NOTICE = """Sample Circular of the Bureau of Examples

Article 1 Banks shall report their exposures by December 31, 2027.

Article 2 Banks must not charge a fee for the report.

Article 3 Small firms may ask for a copy.
"""


def change(kind: str, severity: str, *facets: str, substantive: bool = True) -> Change:
    return Change(kind, (), substantive, severity, tuple(Facet(f, "neutral", "a", "b", "r") for f in facets), f"{kind} here.", None, None)


@pytest.fixture(scope="module")
def notice() -> Reading:
    return read(NOTICE.encode(), media_type="text/plain")


def test_a_substantive_change_is_flagged_by_its_weightiest_facet() -> None:
    judged = judge(Comparison("1", (change("amended", "high", "deadline_earlier", "actor_changed"),)))
    assert [(f.kind, f.severity, f.reason, f.change) for f in judged.flags] == [("deadline_earlier", "high", "amended here.", 0)]
    assert judged.quiet == ()


def test_an_added_or_withdrawn_measure_is_flagged_by_its_kind() -> None:
    judged = judge(Comparison("1", (change("added", "critical", "new_prohibition"), change("withdrawn", "medium"))))
    assert [f.kind for f in judged.flags] == ["added", "withdrawn"]


@pytest.mark.parametrize(
    "kind", ["editorial", "renumbered", "moved", "split", "merged", "not_observed", "newly_observed", "not_restated", "metadata_corrected"]
)
def test_what_binds_nobody_anew_is_quiet_with_its_reason(kind: str) -> None:
    judged = judge(Comparison("1", (change(kind, "info", substantive=False),)))
    assert judged.flags == ()
    assert [(q.verdict, q.reason, q.change) for q in judged.quiet] == [(kind, f"{kind} here.", 0)]


def test_every_change_is_flagged_or_quiet_and_never_both() -> None:
    changes = (change("amended", "low", "qualifier_added"), change("editorial", "info", substantive=False), change("added", "medium"))
    judged = judge(Comparison("1", changes))
    assert sorted([f.change for f in judged.flags] + [q.change for q in judged.quiet], key=str) == [0, 1, 2]


def test_a_text_that_became_whole_is_flagged_where_it_shows_more() -> None:
    gained = change("completeness_gained", "low", substantive=False)
    seen = change("newly_observed", "info", substantive=False)
    assert [f.kind for f in judge(Comparison("1", (seen, gained))).flags] == ["completeness_gained"]
    assert judge(Comparison("1", (gained,))).flags == ()


def test_a_return_to_earlier_words_is_quiet_but_for_one_note() -> None:
    judged = judge(Comparison("1", (change("amended", "high", "polarity_flipped"), change("added", "high"))), returned_to=1)
    assert [(f.kind, f.severity, f.change) for f in judged.flags] == [("returned", "info", None)]
    assert {(q.verdict, q.reason) for q in judged.quiet} == {("returned", "the words are those of r1 again")}
    assert [q.change for q in judged.quiet] == [0, 1]


def test_a_new_notice_weighs_as_its_weightiest_measure(notice: Reading) -> None:
    [flag] = judge_new(notice).flags
    assert (flag.kind, flag.severity, flag.change) == ("new_notice", "high", None)
    assert "3 measures (1 obligation, 1 prohibition, 1 permission)" in flag.reason
    assert "earliest deadline 2027-12-31" in flag.reason


def test_a_new_notice_names_its_issuers(notice: Reading) -> None:
    named = dataclasses.replace(notice.metadata, issuers=(Mention("Bureau of Examples", None),))
    assert judge_new(dataclasses.replace(notice, metadata=named)).flags[0].reason.startswith("New notice by Bureau of Examples: ")


@pytest.mark.parametrize(
    ("role", "opening"),
    [
        ("news_report", "Reported by the press, the text itself not seen: 3 measures"),
        ("summary", "Known by a summary, the text itself not seen: 3 measures"),
    ],
)
def test_a_report_weighs_at_most_medium_and_says_that_the_text_was_not_seen(notice: Reading, role: str, opening: str) -> None:
    [flag] = judge_new(told_by(notice, role)).flags
    assert (flag.kind, flag.severity, flag.change) == ("reported", "medium", None)
    assert flag.reason.startswith(opening)


def test_a_text_that_was_reported_before_weighs_in_full_and_says_that_it_is_now_available(notice: Reading) -> None:
    named = dataclasses.replace(notice, metadata=dataclasses.replace(notice.metadata, issuers=(Mention("Bureau of Examples", None),)))
    [flag] = judge_new(named, reported=True).flags
    assert (flag.kind, flag.severity, flag.change) == ("text_available", "high", None)
    assert flag.reason.startswith("The text is now available; it was reported before: notice by Bureau of Examples, 3 measures")


def test_a_report_after_its_text_is_quiet_with_its_reason(notice: Reading) -> None:
    judged = judge_new(told_by(notice, "news_report"), text_seen=True)
    assert judged.flags == ()
    assert [(q.verdict, q.change) for q in judged.quiet] == [("report_after_text", 0)]
    assert judged.quiet[0].reason == "a report of a notice whose text was seen before it"


def test_a_second_report_before_the_text_is_told_as_a_report(notice: Reading) -> None:
    assert [flag.kind for flag in judge_new(told_by(notice, "news_report"), reported=True).flags] == ["reported"]


def test_a_second_text_of_a_notice_is_told_in_full(notice: Reading) -> None:
    assert [flag.kind for flag in judge_new(notice, text_seen=True).flags] == ["new_notice"]


def told_by(notice: Reading, role: str) -> Reading:
    return dataclasses.replace(notice, metadata=dataclasses.replace(notice.metadata, role=role))


def test_a_notice_without_measures_is_low_and_says_so(notice: Reading) -> None:
    [flag] = judge_new(dataclasses.replace(notice, measures=())).flags
    assert flag.severity == "low"
    assert "no measures found" in flag.reason


def test_a_date_of_commencement_is_no_deadline(notice: Reading) -> None:
    begins = Deadline((0, 1), "effective", date(2020, 1, 1))
    measures = tuple(dataclasses.replace(m, deadlines=(begins,)) for m in notice.measures)
    assert "deadline" not in judge_new(dataclasses.replace(notice, measures=measures)).flags[0].reason
