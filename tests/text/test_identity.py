"""A report and the text of a notice are brought together only where nothing speaks against it."""

from __future__ import annotations

import dataclasses
import time
from datetime import date

import pytest

from registry.text.identity import Known, same_notice
from registry.text.metadata import Dated, Mention
from registry.text.reading import Reading, read

TITLE = "Circular of the Ministry of Salt of Samplia on Storing Sea Salt in Winter"
ACT = f"""{TITLE}

Samplia Salt Circular [2026] No. 9

4 May 2026

Salt works shall cover every heap by 1 November 2026.

Ministry of Salt of Samplia
4 May 2026
"""
TITLE_ZH = "样例国盐业管理局关于做好冬季海盐储存工作的通知"
ACT_ZH = f"""{TITLE_ZH}

样盐规〔2026〕9号

各盐场：

各盐场应当于2026年11月1日前覆盖盐堆。

样例国盐业管理局
2026年5月4日
"""


def text(words: str) -> Reading:
    return read(words.encode(), media_type="text/plain")


def report(words: str, *, on: date | None = date(2026, 5, 5)) -> Reading:
    found = text(f"Samplia News Service, May 5. {words}\n")
    printed = Dated(on, None) if on else None
    return dataclasses.replace(found, metadata=dataclasses.replace(found.metadata, role="news_report", publication_date=printed))


def held(reading: Reading, notice_id: int = 7) -> Known:
    """A reading as the store gives it back."""
    about = reading.metadata
    return Known(
        notice_id,
        about.title.text if about.title else None,
        tuple(issuer.text for issuer in about.issuers),
        about.document_number.text if about.document_number else None,
        about.document_date.day if about.document_date else None,
        (about.role,),
        published=about.publication_date.day if about.publication_date else None,
        text=reading.words if about.role in ("news_report", "summary") else "",
    )


CIRCULAR, CIRCULAR_ZH = text(ACT), text(ACT_ZH)
NUMBERED = "The circular (Samplia Salt Circular [2026] No. 9) asks salt works to cover their heaps."


def rule(told: Reading, act: Reading) -> str | None:
    """The rule that brings the two together, which must be the same whichever is seen first."""
    first, later = same_notice(told, (held(act),)), same_notice(act, (held(told),))
    assert first == later
    return first.rule if first else None


def test_the_sample_texts_read_as_the_tests_need_them() -> None:
    assert (CIRCULAR.metadata.document_number or Mention("", None)).text == "Samplia Salt Circular [2026] No. 9"
    assert [issuer.text for issuer in CIRCULAR.metadata.issuers] == ["Ministry of Salt of Samplia"]
    assert (CIRCULAR_ZH.metadata.document_number or Mention("", None)).text == "样盐规〔2026〕9号"
    assert [(one.metadata.document_date or Dated(date.min, None)).day for one in (CIRCULAR, CIRCULAR_ZH)] == [date(2026, 5, 4)] * 2


@pytest.mark.parametrize(
    "printed",
    [
        "Samplia Salt Circular [2026] No. 9",
        "Samplia Salt Circular〔2026〕No.9",
        "Samplia Salt Circular No. 9 [2026]",
        "SAMPLIA SALT CIRCULAR (2026) 9",
    ],
)
def test_a_report_that_names_the_number_in_any_form_is_about_the_notice(printed: str) -> None:
    assert rule(report(f"The new circular ({printed}) asks salt works to cover their heaps."), CIRCULAR) == "same document number"


@pytest.mark.parametrize("printed", ["样盐规〔2026〕9号", "样盐规[2026]9号", "样盐规 ﹝2026﹞ 9 号", "样盐规【2026】第9号"])
def test_a_chinese_number_is_the_same_in_any_brackets_and_spaces(printed: str) -> None:
    told = report(f"新通知（{printed}）要求各盐场覆盖盐堆。")
    assert rule(told, CIRCULAR_ZH) == "same document number"


@pytest.mark.parametrize(
    "words",
    [
        f'The ministry has issued the "{TITLE}".',
        'The Ministry of Salt of Samplia on Tuesday issued the "Circular on Storing Sea Salt in Winter," which asks for covers.',
        "The Ministry of Salt of Samplia issued the Circular on Storing Sea Salt in Winter on Tuesday.",
        "On May 4, the Ministry of Salt of Samplia issued a circular on storing sea salt in winter (hereinafter the Circular).",
        "Heaps need covers, the Ministry of Salt of Samplia says in its “circular on storing sea salt in winter”.",
    ],
)
def test_a_report_that_names_title_and_issuer_is_about_the_notice(words: str) -> None:
    assert rule(report(words), CIRCULAR) == "report names its title and issuer"


@pytest.mark.parametrize(
    "words",
    [
        f"近日，《{TITLE_ZH}》印发。",
        "样例国盐业管理局日前印发《关于做好冬季海盐储存工作的通知》（以下简称《通知》），《通知》要求覆盖盐堆。",
    ],
)
def test_a_chinese_report_that_names_title_and_issuer_is_about_the_notice(words: str) -> None:
    assert rule(report(words), CIRCULAR_ZH) == "report names its title and issuer"


def test_a_title_without_its_issuer_tells_nothing() -> None:
    assert rule(report('A new "Circular on Storing Sea Salt in Winter" asks for covers.'), CIRCULAR) is None


def test_a_whole_title_without_issuers_tells_within_three_days_only() -> None:
    plain = text(ACT.replace(TITLE, "Circular on Storing Sea Salt in Winter").replace("Ministry of Salt of Samplia\n", ""))
    bare = dataclasses.replace(plain, metadata=dataclasses.replace(plain.metadata, issuers=()))
    words = 'A new "Circular on Storing Sea Salt in Winter" asks for covers.'
    assert rule(report(words, on=date(2026, 5, 7)), bare) == "report names its title and date"
    assert rule(report(words, on=date(2026, 5, 8)), bare) is None
    assert rule(report(words, on=None), bare) is None


def test_a_number_that_many_bodies_give_needs_the_issuer_beside_it() -> None:
    order = text(ACT.replace("Samplia Salt Circular [2026] No. 9", "Circular No. 9 of 2026"))
    assert (order.metadata.document_number or Mention("", None)).text == "Circular No. 9 of 2026"
    assert rule(report("Circular No. 9 of 2026 asks salt works for covers."), order) is None
    told = report("Circular No. 9 of 2026 of the Ministry of Salt of Samplia asks salt works for covers.")
    assert rule(told, order) == "report names its number and issuer"


@pytest.mark.parametrize(
    "words",
    [
        "The circular (Samplia Salt Circular [2026] No. 19) asks salt works to cover their heaps.",
        "The circular (Samplia Salt Circular [2026] No. 95) asks salt works to cover their heaps.",
        "The circular (Samplia Salt Circular [2025] No. 9) asks salt works to cover their heaps.",
        "The circular (Samplia Sugar Circular [2026] No. 9) asks sugar works to cover their heaps.",
    ],
)
def test_another_number_is_another_notice(words: str) -> None:
    assert rule(report(words), CIRCULAR) is None


@pytest.mark.parametrize("printed", ["北样盐规〔2026〕9号", "样盐规〔2026〕19号", "样盐规〔2025〕9号", "样盐办〔2026〕9号"])
def test_another_chinese_number_is_another_notice_even_where_it_ends_the_same(printed: str) -> None:
    assert rule(report(f"新通知（{printed}）要求各盐场覆盖盐堆。"), CIRCULAR_ZH) is None


@pytest.mark.parametrize(
    "words",
    [
        "The ministry repealed Samplia Salt Circular [2026] No. 9 on Tuesday.",
        "The ministry issued new rules on heaps, which replace Samplia Salt Circular [2026] No. 9.",
        "The ministry on Tuesday extended Samplia Salt Circular [2026] No. 9 by a year.",
        "Samplia Salt Circular [2026] No. 9 was suspended on Tuesday.",
        "A salt works was fined for violating Samplia Salt Circular [2026] No. 9.",
        "The port told how it implements Samplia Salt Circular [2026] No. 9.",
        f'The ministry published a draft "{TITLE}" in January.',
        f'The ministry consulted the public on the "{TITLE}".',
        "The port asked for covers under Samplia Salt Circular [2026] No. 9.",
        f'The Ministry of Salt of Samplia issued rules for the "{TITLE}".',
    ],
)
def test_a_report_of_what_became_of_a_notice_or_follows_from_it_is_not_its_report(words: str) -> None:
    assert rule(report(words), CIRCULAR) is None


@pytest.mark.parametrize(
    "words",
    [
        "样例国盐业管理局宣布，样盐规〔2026〕9号同时废止。",
        "北港盐场违反样盐规〔2026〕9号，被处以罚款。",
        "样例国盐业管理局就《关于做好冬季海盐储存工作的通知》公开征求意见。",
        "样例国盐业管理局起草了《关于做好冬季海盐储存工作的通知（征求意见稿）》。",
        "样例国盐业管理局修改《关于做好冬季海盐储存工作的通知》。",
        "根据《样例国盐业管理局关于做好冬季海盐储存工作的通知》，北港盐场制定了覆盖计划。",
        "样例国盐业管理局印发《关于修改〈关于做好冬季海盐储存工作的通知〉的决定》。",
    ],
)
def test_a_chinese_report_of_what_became_of_a_notice_or_follows_from_it_is_not_its_report(words: str) -> None:
    assert rule(report(words), CIRCULAR_ZH) is None


@pytest.mark.parametrize(
    "words",
    [
        f"{NUMBERED} A second one (Samplia Salt Circular [2026] No. 10) is about sheds.",
        f'{NUMBERED} It goes with the "Notice on the Building of Salt Sheds".',
        f"{NUMBERED} It goes with the Notice of the Bureau of Sheds on Building with Salt.",
    ],
)
def test_a_report_that_names_another_notice_too_is_left_alone(words: str) -> None:
    assert rule(report(NUMBERED), CIRCULAR) == "same document number"
    assert rule(report(words), CIRCULAR) is None


def test_laws_short_names_and_days_beside_a_notice_do_not_count_as_other_notices() -> None:
    told = report("《关于做好冬季海盐储存工作的通知》（样盐规〔2026〕9号）近日印发。《通知》明确，违反《盐业法》的，依法处理。")
    assert rule(told, CIRCULAR_ZH) == "same document number"
    assert rule(report(f"{NUMBERED} The ministry issued the Circular on Monday."), CIRCULAR) == "same document number"


def test_a_title_with_another_number_beside_it_is_another_notice() -> None:
    told = report("样例国盐业管理局印发《关于做好冬季海盐储存工作的通知》（样盐规〔2026〕10号）。")
    assert rule(told, CIRCULAR_ZH) is None


@pytest.mark.parametrize(
    ("on", "found"), [(date(2026, 4, 26), False), (date(2026, 4, 27), True), (date(2026, 7, 3), True), (date(2026, 7, 4), False)]
)
def test_a_number_tells_in_the_days_around_the_notice_only(on: date, *, found: bool) -> None:
    assert (rule(report(NUMBERED, on=on), CIRCULAR) is not None) is found


def test_a_title_that_may_come_again_tells_for_two_weeks_only() -> None:
    words = f'The ministry has issued the "{TITLE}".'
    assert rule(report(words, on=date(2026, 5, 18)), CIRCULAR)
    assert rule(report(words, on=date(2026, 5, 19)), CIRCULAR) is None


def test_what_is_named_far_below_is_not_what_the_report_is_about() -> None:
    assert rule(report("Salt was dear this year. " * 50 + NUMBERED), CIRCULAR) is None


def test_two_candidates_are_none() -> None:
    told = report(NUMBERED)
    twins = (held(CIRCULAR, 1), held(CIRCULAR, 2))
    assert same_notice(told, twins) is None
    assert same_notice(told, twins[:1]) == same_notice(told, (twins[0], twins[0]))


def test_only_a_report_and_a_text_are_brought_together() -> None:
    assert same_notice(CIRCULAR, (held(CIRCULAR),)) is None
    assert same_notice(report(NUMBERED), (held(report(NUMBERED)),)) is None


def test_a_text_finds_no_notice_whose_text_is_held_already() -> None:
    both = dataclasses.replace(held(report(NUMBERED)), roles=("news_report", "official"))
    assert same_notice(CIRCULAR, (both,)) is None
    assert same_notice(CIRCULAR, ()) is None


def test_a_headline_that_is_the_title_names_it() -> None:
    summary = text(f"{TITLE}\n\nSalt works are to cover their heaps.\n")
    named = dataclasses.replace(
        summary, metadata=dataclasses.replace(summary.metadata, role="summary", publication_date=Dated(date(2026, 5, 6), None))
    )
    assert rule(named, CIRCULAR) == "report names its title and issuer"


@pytest.mark.parametrize("piece", ['"Notice ', "《通知", "9 [2026] No. ", "Circular of A, ", "样盐规[2026]9号", TITLE, f"《{TITLE_ZH}》"])
def test_a_hostile_report_is_judged_in_time(piece: str) -> None:
    told = dataclasses.replace(report("Nothing."), words=NUMBERED + piece * (100_000 // len(piece)))
    start = time.process_time()
    same_notice(told, (held(CIRCULAR), held(CIRCULAR_ZH, 8)))
    assert time.process_time() - start < 1.0
