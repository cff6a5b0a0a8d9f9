"""What a person is told: every kind, old messages too, and words that mean harm."""

from __future__ import annotations

import json
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from registry.alerts import message as words
from registry.alerts.message import WIDTH, citation, lines, outline, rendered, subject, text, wrapped
from tests.alerts.samples import AT, HOSTILE, MESSAGES, ROOT, TEXT_HASH, TITLE, digest, flag, hostile, milestone, notice, revision

COPIED = ("cite as:", "text sha256:", "ledger root:", "page:")


def harmless(shown: str) -> bool:
    """Whether nothing in it is invisible, moves the cursor, or turns the direction of writing."""
    return all(character in "\n\u3000" or character.isprintable() for character in shown)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("revision", f"[high] {TITLE} (revision 3)"),
        ("milestone", f"[high] Deadline in 7 days, 2026-05-31: {TITLE}"),
        ("digest", "[high] Daily digest: 3 alerts (1 high, 2 low)"),
        ("baseline", "[high] samples: first round done, 1 recent notice"),
        ("alarm", "[high] Alarm: 2 alerts could not be delivered in 75 hours."),
    ],
)
def test_the_subject_says_how_much_it_matters_and_what_it_is_about(kind: str, told: str) -> None:
    assert subject(MESSAGES[kind]()) == told


def test_a_terminal_is_told_why_and_where_and_how_to_prove_it() -> None:
    told = lines(revision())
    assert told[:3] == [
        f"[high] {TITLE}",
        "  Revision 3, observed 2026-05-02 09:30 UTC, valid from 2026-06-01",
        "  [high] A deadline was moved forward: reports are due 30 days earlier.",
    ]
    for proof in (f"  text sha256: {TEXT_HASH}", f"  ledger root: {ROOT}", "  ledger size: 1234", f"  cite as: {revision()['citation']}"):
        assert proof in told


@pytest.mark.parametrize("kind", MESSAGES)
def test_every_kind_shows_the_ledger_that_it_was_made_under(kind: str) -> None:
    assert f"ledger root: {ROOT}" in text(MESSAGES[kind]())


@pytest.mark.parametrize("kind", MESSAGES)
def test_a_message_of_before_the_ledger_was_in_messages_is_still_told(kind: str) -> None:
    old = {name: part for name, part in MESSAGES[kind]().items() if name not in ("ledger", "citation")}
    assert "ledger" not in "\n".join(lines(old)).replace("ledger entry", "")
    assert subject(old) == subject(MESSAGES[kind]())


def test_a_mail_shows_few_changed_words_in_place_and_many_side_by_side() -> None:
    told = text(revision())
    assert "[-100-]{+120+} million yuan" in told
    assert "old: 各银行应于每年六月三十日前报送。" in told
    assert "new: Nothing of the earlier words is left" in told


def test_words_that_differ_only_beyond_what_is_quoted_are_not_shown_as_a_change() -> None:
    same = flag(old="The same words." + words.CUT, new="The same words." + words.CUT)
    told = text(revision(flags=[same]))
    assert "[-" not in told
    assert "old: The same words. […]\n  new: The same words. […]" in told


def test_a_deadline_that_stands_is_quoted_and_not_shown_as_new_words() -> None:
    told = text(milestone(flags=[flag(reason="It is due.")]))
    assert "  says: A bank must report each loan above 120 million yuan before 31 May\n" in told
    assert "new:" not in told


@pytest.mark.parametrize(
    ("left", "told"), [(0, "today"), (1, "tomorrow"), (30, "in 30 days"), (-1, "yesterday"), (-2, "2 days ago"), (None, None)]
)
def test_a_milestone_says_how_far_its_day_is(left: int | None, told: str | None) -> None:
    day = {"kind": "in_force", "day": "2026-06-01", "zone": None, "days_left": left}
    assert outline(milestone(milestone=day)).event == f"Entry into force{f' {told}' if told else ''}: 2026-06-01"


def test_a_storm_says_that_a_mass_change_may_be_our_own_error() -> None:
    told = outline(digest(why="storm", mass_change=True))
    assert told.headline == "Mass change: 3 alerts at once; a publisher may have changed its pages, or our reading may err"
    assert outline(digest(why="storm")).headline == "3 alerts at once"


def test_flags_of_one_alert_share_its_title_and_its_citation_in_a_digest() -> None:
    first, other = digest()["items"][:2]
    points = outline(digest(items=[first, first | {"severity": "low", "reason": "And more."}, other])).points
    assert [bool(point.title) for point in points] == [True, False, True]
    assert [bool(point.url) for point in points] == [True, False, True]
    assert [point.citation for point in points] == ["", first["citation"], ""]
    assert subject(digest(items=[first, first])) == "[high] Daily digest: 1 alert (2 high)"


def test_a_digest_of_nothing_says_that_all_is_quiet() -> None:
    told = outline(digest(items=[], severity="info"))
    assert (told.subject, told.points) == ("[info] Daily digest: all quiet", ())
    assert told.event == "2026-05-01 09:30 UTC to 2026-05-02 09:30 UTC: nothing to tell"


def test_a_citation_is_one_line_that_names_the_words_and_the_proof() -> None:
    told = citation(notice(title="Two\r\nlines"), 3, AT, text_sha256=TEXT_HASH, ledger_index=7)
    assert told == (
        "Sample Authority, “Two lines”, S-2026 No. 12, revision 3, observed 2026-05-02 09:30 UTC, "
        f"https://regulator.example/notices/12?lang=en&v=2, text sha256 {TEXT_HASH}, ledger entry 7"
    )


def test_a_citation_leaves_out_what_nobody_knows() -> None:
    told = citation(notice(issuers=[], document_number=None), 1, AT, text_sha256=TEXT_HASH)
    assert told == f"“{TITLE}”, revision 1, observed 2026-05-02 09:30 UTC, {notice()['url']}, text sha256 {TEXT_HASH}"


@pytest.mark.parametrize("kind", MESSAGES)
@pytest.mark.parametrize("harm", HOSTILE)
def test_no_words_of_others_are_invisible_or_move_anything(kind: str, harm: str) -> None:
    made = hostile(kind, harm)
    for shown in (subject(made), *lines(made)):
        assert harmless(shown)
        assert "\n" not in shown
    assert harmless(text(made))


@pytest.mark.parametrize("harm", HOSTILE)
def test_what_is_sent_is_valid_json_in_valid_utf_8_whatever_a_notice_holds(harm: str) -> None:
    made = hostile("revision", harm)
    assert json.loads(rendered(made).decode("utf-8")) == made


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\r\n\x1b\u202e\u200b\x00\u2028")), max_size=60))
@settings(max_examples=100)
def test_any_words_at_all_can_be_told(said: str) -> None:
    made = hostile("revision", said)
    assert harmless(subject(made))
    assert harmless(text(made))


@pytest.mark.parametrize("kind", MESSAGES)
def test_rows_of_a_mail_are_short_but_for_what_is_to_be_copied(kind: str) -> None:
    for row in text(MESSAGES[kind]()).splitlines():
        assert cell_len(row) <= WIDTH or row.lstrip().startswith(COPIED)


def test_words_without_spaces_wrap_between_ideographs_and_never_before_their_full_stop() -> None:
    rows = list(wrapped("  old: " + "样例银行应当报送报告。" * 20))
    assert all(cell_len(row) <= WIDTH + 2 for row in rows)
    assert not any(row.lstrip().startswith("。") for row in rows)
    assert "".join(row.strip() for row in rows).replace("old:", "").strip() == "样例银行应当报送报告。" * 20


def test_an_address_that_is_longer_than_a_row_stays_whole() -> None:
    address = "https://regulator.example/" + "a" * 200
    assert list(wrapped(f"see {address} there")) == ["see", f"  {address}", "  there"]


@pytest.mark.parametrize("hostile_text", [" " * 100_000, "a" * 100_000, "样" * 50_000 + "。" * 50_000, "a样" * 50_000, "a " * 50_000])
def test_wrapping_takes_time_that_grows_with_the_text(hostile_text: str) -> None:
    began = time.perf_counter()
    list(wrapped(hostile_text))
    assert time.perf_counter() - began < 1.0


def test_unusual_spaces_of_a_title_are_spaces_and_marks_of_accents_stay() -> None:
    title = "Décision\u00a0n°\u202f12 pour l\u2019e\u0301pargne"
    assert (
        unicodedata.normalize("NFC", subject(revision(notice=notice(title=title)))) == "[high] Décision n° 12 pour l’épargne (revision 3)"
    )
