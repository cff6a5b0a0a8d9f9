"""The simulated days: on each, the publisher's pages differ from the day before in the intended words and in no other."""

from __future__ import annotations

import re
from datetime import timedelta
from difflib import SequenceMatcher
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from registry.demo.days import DAYS, FIRST, LIST, PRESS, STYLE, Edit, body, changed, day_of, media_type, words
from registry.demo.notices import (
    CONTAINERS_REPORTED,
    CONTAINERS_WEEK_LEFT,
    IMPORT_DECLARATIONS,
    LOAN_DEFERRAL,
    LOANS_REPORTED,
    NOTICES,
    PLATFORM_OUTAGES,
    PORT_CHARGES,
    PORT_CONTAINERS,
    REPORTS,
    TRADE_CREDIT,
    Notice,
    article,
    page,
)
from registry.milestones import LEADS, moment, planned
from registry.text.extract import Hints
from registry.text.flags import judge_new
from registry.text.identity import Known, same_notice
from registry.text.reading import Reading, read

LAST = len(DAYS)
ALL = (*NOTICES, *REPORTS)
PATHS = (LIST, PRESS, *(notice.path for notice in ALL))


def shown(notice: Notice, day: int) -> str:
    served = body(notice.path, day)
    assert served is not None
    return served.decode(notice.charset)


def tokens(html: str) -> list[str]:
    """Words of Latin script and numbers, single characters of Chinese, and single marks; no tags, no spaces."""
    plain = unescape(re.sub(r"<[^<>]*>", " ", html))
    return re.findall(r"[A-Za-z0-9]+|\S", plain)


def replaced(notice: Notice, before: int, after: int) -> list[tuple[str, str]]:
    """What differs between the pages of two days: old words and new words, in order."""
    old, new = tokens(shown(notice, before)), tokens(shown(notice, after))
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(" ".join(old[a:b]), " ".join(new[c:d])) for kind, a, b, c, d in steps if kind != "equal"]


@pytest.mark.parametrize(
    ("day", "touched"),
    [
        (2, set()),
        (3, {LIST, PORT_CHARGES.path}),
        (4, {TRADE_CREDIT.path}),
        (5, {PLATFORM_OUTAGES.path}),
        (6, {LOAN_DEFERRAL.path, IMPORT_DECLARATIONS.path}),
        (7, {TRADE_CREDIT.path}),
        (8, {TRADE_CREDIT.path, PORT_CHARGES.path}),
        (9, {PORT_CHARGES.path, IMPORT_DECLARATIONS.path}),
        (10, {IMPORT_DECLARATIONS.path}),
        (11, {PLATFORM_OUTAGES.path}),
        (12, {PLATFORM_OUTAGES.path, PRESS, CONTAINERS_REPORTED.path}),
        (13, {LIST, PORT_CONTAINERS.path}),
        (14, {PRESS, CONTAINERS_WEEK_LEFT.path}),
    ],
)
def test_only_the_intended_pages_have_other_bytes_than_the_day_before(day: int, touched: set[str]) -> None:
    assert {path for path in PATHS if body(path, day) != body(path, day - 1)} == touched


def listed(path: str, day: int) -> list[tuple[str, str]]:
    """The addresses and dates that a list names."""
    return re.findall(r'<li lang="..">.*href="([^"]+)".*<span class="date">([-0-9]+)<', (body(path, day) or b"").decode())


def test_the_baseline_lists_four_notices_and_one_report_and_serves_each() -> None:
    first = [notice for notice in NOTICES if notice not in (PORT_CHARGES, PORT_CONTAINERS)]
    assert listed(LIST, 1) == [(notice.path, notice.published.isoformat()) for notice in first]
    assert listed(PRESS, 1) == [(LOANS_REPORTED.path, "2026-08-22")]
    assert all(body(path, 1) for path, _ in (*listed(LIST, 1), *listed(PRESS, 1)))


def test_the_new_notice_is_nowhere_before_the_day_it_is_published() -> None:
    assert body(PORT_CHARGES.path, 2) is None
    assert PORT_CHARGES.path.encode() not in (body(LIST, 2) or b"")
    assert PORT_CHARGES.path.encode() in (body(LIST, 3) or b"")
    assert PORT_CHARGES.published == day_of(3).at.date()


def test_on_day_four_only_a_deadline_moves() -> None:
    assert replaced(TRADE_CREDIT, 3, 4) == [("31 December 2026", "30 June 2027")]


def test_on_day_five_only_one_modal_verb_changes() -> None:
    assert replaced(PLATFORM_OUTAGES, 4, 5) == [("should", "shall")]


def test_on_day_six_a_clause_is_inserted_and_the_three_after_it_keep_their_words_under_a_new_number() -> None:
    old, new = (words(LOAN_DEFERRAL, day).splitlines() for day in (5, 6))
    at = next(i for i, line in enumerate(new) if "三、保护申请人权益" in line)
    assert new[:at] == old[:at]
    moved = [line.translate(str.maketrans("四五六", "三四五")) if "<strong>" in line else line for line in new[at + 2 :]]
    assert moved == old[at:]
    assert [re.findall("<strong>(.)、", line) for line in new if "<strong>" in line] == [["一"], ["二"], ["三"], ["四"], ["五"], ["六"]]


def test_on_day_six_retyped_brackets_and_spaces_leave_every_word_of_the_chinese_announcement() -> None:
    fold = str.maketrans("（）", "()")
    old, new = shown(IMPORT_DECLARATIONS, 5), shown(IMPORT_DECLARATIONS, 6)
    assert old != new
    assert tokens(old.translate(fold)) == tokens(new.translate(fold))


def test_on_day_seven_a_sign_in_page_hides_the_circular_and_on_day_eight_it_is_back_byte_for_byte() -> None:
    hidden = shown(TRADE_CREDIT, 7)
    assert 'type="password"' in hidden
    assert "credit" not in hidden
    assert body(TRADE_CREDIT.path, 8) == body(TRADE_CREDIT.path, 6)


def test_on_day_eight_the_announcement_is_cut_before_article_three_and_on_day_nine_it_is_whole_again() -> None:
    whole, cut = shown(PORT_CHARGES, 7), shown(PORT_CHARGES, 8)
    head, dots, _ = cut.partition("<p>......</p>")
    assert dots
    assert whole.startswith(head)
    assert "Article 2 " in head
    assert "Article 3 " not in cut
    assert "log in" in cut
    assert body(PORT_CHARGES.path, 9) == body(PORT_CHARGES.path, 7)


def test_on_day_nine_only_an_amount_changes_and_on_day_ten_the_earlier_bytes_are_back() -> None:
    assert replaced(IMPORT_DECLARATIONS, 8, 9) == [("4000", "6000")]
    assert body(IMPORT_DECLARATIONS.path, 10) == body(IMPORT_DECLARATIONS.path, 8)


def test_on_day_eleven_a_notice_that_is_still_listed_is_gone_and_on_day_twelve_it_is_back_byte_for_byte() -> None:
    assert body(PLATFORM_OUTAGES.path, 11) is None
    assert PLATFORM_OUTAGES.path in dict(listed(LIST, 11))
    assert body(PLATFORM_OUTAGES.path, 12) == body(PLATFORM_OUTAGES.path, 10)


def test_the_press_reports_a_notice_the_day_before_it_is_listed_and_again_the_day_after() -> None:
    said = {day: [path for path, _ in (*listed(PRESS, day), *listed(LIST, day)) if "containers" in path] for day in (11, 12, 13, 14)}
    assert said == {
        11: [],
        12: [CONTAINERS_REPORTED.path],
        13: [CONTAINERS_REPORTED.path, PORT_CONTAINERS.path],
        14: [CONTAINERS_WEEK_LEFT.path, CONTAINERS_REPORTED.path, PORT_CONTAINERS.path],
    }


def reading(notice: Notice, day: int = LAST) -> Reading:
    """What the registry reads of a page."""
    return read(page(notice, words(notice, day)), media_type="text/html", hints=Hints(selector="div.article"))


def known(notice_id: int, notice: Notice) -> Known:
    """A page of the demonstration as a notice that is held."""
    found = reading(notice)
    about = found.metadata
    return Known(
        notice_id,
        about.title.text if about.title else None,
        tuple(issuer.text for issuer in about.issuers),
        about.document_number.text if about.document_number else None,
        about.document_date.day if about.document_date else None,
        (about.role,),
        published=about.publication_date.day if about.publication_date else None,
        text=found.words if notice in REPORTS else "",
    )


@pytest.mark.parametrize("report", REPORTS, ids=lambda notice: notice.name)
def test_a_report_is_seen_as_one_by_the_rules_without_a_hint(report: Notice) -> None:
    about = reading(report).metadata
    assert (about.role, about.completeness) == ("news_report", "complete")
    assert about.publication_date is not None
    assert about.publication_date.day == report.published
    assert [flag.kind for flag in judge_new(reading(report)).flags] == ["reported"]


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.name)
def test_no_notice_is_taken_for_a_report(notice: Notice) -> None:
    assert reading(notice).metadata.role not in ("news_report", "summary")


@pytest.mark.parametrize(
    ("report", "notice"),
    [(LOANS_REPORTED, LOAN_DEFERRAL), (CONTAINERS_REPORTED, PORT_CONTAINERS), (CONTAINERS_WEEK_LEFT, PORT_CONTAINERS)],
    ids=lambda notice: notice.name,
)
def test_a_report_and_its_notice_find_each_other_and_no_other(report: Notice, notice: Notice) -> None:
    texts = tuple(known(at, one) for at, one in enumerate(NOTICES))
    found = same_notice(reading(report), texts)
    assert found is not None
    assert NOTICES[found.notice_id] == notice
    assert [one for one in NOTICES if same_notice(reading(one), (known(7, report),))] == [notice]


def test_the_clock_tells_on_each_day_what_the_notices_set_and_nothing_else() -> None:
    told = []
    for notice in NOTICES:
        for one in planned(reading(notice)):
            at = moment(one.day, "UTC", lead=LEADS[one.kind])
            told += [(n, notice, one.kind, one.day) for n in range(1, LAST + 1) if day_of(n).at - timedelta(days=1) < at <= day_of(n).at]
    assert sorted(told, key=str) == sorted(((day.number, due.notice, due.kind, due.on) for day in DAYS for due in day.due), key=str)


def test_the_receiver_fails_on_a_day_on_which_there_is_something_to_tell_and_is_up_on_the_next() -> None:
    down = [day for day in DAYS if day.receiver_fails]
    assert [day.expect[0].outcome for day in down] == ["text available"]
    assert all(day.number < LAST for day in down)


def test_the_gb18030_page_is_no_utf8_and_tells_its_charset_in_the_page_only() -> None:
    served = body(LOAN_DEFERRAL.path, 1) or b""
    with pytest.raises(UnicodeDecodeError):
        served.decode("utf-8")
    assert b'<meta charset="gb18030">' in served[:1024]
    assert LOAN_DEFERRAL.title in served.decode("gb18030")
    assert media_type(LOAN_DEFERRAL.path) == "text/html"
    assert {media_type(path) for path in PATHS if path != LOAN_DEFERRAL.path} == {"text/html; charset=utf-8"}


def test_every_page_of_every_day_says_that_it_is_a_sample() -> None:
    pages = [served for day in DAYS for path in PATHS if (served := body(path, day.number))]
    assert len(pages) == sum(2 + sum(notice.published <= day.at.date() for notice in ALL) for day in DAYS) - 1
    assert all(b'<p class="sample">' in served and b"SAMPLE" in served for served in pages)


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.name)
def test_a_notice_is_written_in_three_to_eight_clauses_inside_the_frame_of_a_site(notice: Notice) -> None:
    page = shown(notice, LAST)
    inside = article(notice)
    clauses = re.findall(r"<p>(?:<strong>)?(?:[IVX]+\. |\d+\. |Article \d+ |[一二三四五六]、)", inside)
    assert 3 <= len(clauses) <= 8
    assert page.index("<nav>") < page.index('<div class="article">') < page.index('<div class="sidebar">') < page.index("<footer>")
    assert "$" not in page


@pytest.mark.parametrize("notice", ALL, ids=lambda notice: notice.name)
def test_every_element_that_a_page_opens_is_closed_again(notice: Notice) -> None:
    parser = _Balance()
    parser.feed(shown(notice, LAST))
    parser.close()
    assert parser.open == []


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "link", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_days_are_numbered_from_one_and_a_day_apart() -> None:
    assert [day.number for day in DAYS] == list(range(1, LAST + 1))
    assert {(b.at - a.at).days for a, b in pairwise(DAYS)} == {1}
    assert day_of(1).at.date() == FIRST
    assert day_of(1).at.utcoffset() is not None


@pytest.mark.parametrize("number", [0, -1, LAST + 1])
def test_a_day_that_the_demonstration_does_not_have_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=f"days 1 to {LAST}"):
        body(LIST, number)


def test_an_edit_is_refused_where_its_old_words_do_not_stand_exactly_once() -> None:
    edit = Edit(TRADE_CREDIT, "shall", "may")
    assert edit.apply("Banks shall report.") == "Banks may report."
    for text in ("Banks report.", "Banks shall report and shall publish."):
        with pytest.raises(ValueError, match="not once"):
            edit.apply(text)


def test_every_day_expects_something_of_exactly_the_notices_that_it_touches() -> None:
    for day in DAYS[1:]:
        restored = {
            path for path in PATHS if body(path, day.number) == body(path, max(day.number - 2, 1)) and _was_hidden(path, day.number)
        }
        touched = {path for path in PATHS if body(path, day.number) != body(path, day.number - 1)} - restored - {LIST, PRESS}
        assert {expected.notice.path for expected in day.expect} == touched, day.what


def _was_hidden(path: str, day: int) -> bool:
    hidden = {DAYS[day - 2].signs_in, DAYS[day - 2].cuts, DAYS[day - 2].takes_down}
    return any(notice is not None and notice.path == path for notice in hidden)


def test_a_page_is_dated_by_the_latest_day_that_gave_it_other_bytes() -> None:
    assert changed(TRADE_CREDIT.path, 3).date() == TRADE_CREDIT.published
    assert changed(TRADE_CREDIT.path, 4).date() == day_of(4).at.date()
    assert changed(TRADE_CREDIT.path, 6).date() == day_of(4).at.date()
    assert changed(PORT_CHARGES.path, 5).date() == PORT_CHARGES.published
    assert changed(LIST, 2).date() == TRADE_CREDIT.published
    assert changed(LIST, 3).date() == day_of(3).at.date()
    assert all(changed(path, day.number) < day.at for day in DAYS for path in PATHS if body(path, day.number))


def test_no_page_stands_where_the_publisher_has_none() -> None:
    assert body("/services/", 1) is None
    assert body("/notices/2026/../trade-credit.html", 1) is None
    assert body(STYLE, 1)
