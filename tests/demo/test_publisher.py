"""The small publisher, asked over real sockets."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPMessage
from urllib.parse import urlsplit

import pytest

from registry.demo.days import DAYS, LIST, PRESS, STYLE, body, day_of
from registry.demo.notices import LOAN_DEFERRAL, NOTICES, PLATFORM_OUTAGES, PORT_CHARGES, REPORTS, TRADE_CREDIT
from registry.demo.publisher import Publisher


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        yield running


def ask(publisher: Publisher, path: str, *, method: str = "GET", **headers: str) -> tuple[int, HTTPMessage, bytes]:
    """One request; header names are given with `_` for `-`."""
    connection = HTTPConnection(urlsplit(publisher.url).netloc, timeout=10)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


def listed(day: int) -> list[str]:
    return [LIST, PRESS, *(notice.path for notice in (*NOTICES, *REPORTS) if body(notice.path, day))]


def test_its_url_is_that_of_the_list_on_loopback(publisher: Publisher) -> None:
    assert urlsplit(publisher.url).hostname == "127.0.0.1"
    assert ask(publisher, urlsplit(publisher.url).path)[2] == body(LIST, 1)


def test_every_page_of_every_day_is_served_with_its_type_and_length(publisher: Publisher) -> None:
    for day in DAYS:
        publisher.day = day.number
        for path in listed(day.number):
            status, headers, served = ask(publisher, path)
            assert (status, served) == (200, body(path, day.number))
            assert headers["Content-Length"] == str(len(served))
            assert headers.get_content_type() == "text/html"


def test_the_header_is_silent_about_the_charset_of_the_gb18030_page_alone(publisher: Publisher) -> None:
    silent = {path for path in listed(1) if ask(publisher, path)[1].get_content_charset() is None}
    assert silent == {LOAN_DEFERRAL.path}


def test_on_a_quiet_day_every_page_asked_for_with_its_etag_is_answered_with_304_and_no_body(publisher: Publisher) -> None:
    tags = {path: ask(publisher, path)[1]["ETag"] for path in listed(1)}
    publisher.day = 2
    for path, tag in tags.items():
        status, headers, served = ask(publisher, path, If_None_Match=tag)
        assert (status, served, headers["ETag"]) == (304, b"", tag)
    assert publisher.answers == {200: 7, 304: 7}


def test_an_edited_page_is_sent_whole_to_whoever_holds_the_earlier_bytes(publisher: Publisher) -> None:
    _, before, _ = ask(publisher, TRADE_CREDIT.path)
    publisher.day = 4
    status, after, served = ask(publisher, TRADE_CREDIT.path, If_None_Match=before["ETag"], If_Modified_Since=before["Last-Modified"])
    assert (status, served) == (200, body(TRADE_CREDIT.path, 4))
    assert after["ETag"] != before["ETag"]
    assert parsedate_to_datetime(after["Last-Modified"]) > parsedate_to_datetime(before["Last-Modified"])


def test_if_modified_since_is_heeded_where_no_etag_is_given(publisher: Publisher) -> None:
    stamp = ask(publisher, TRADE_CREDIT.path)[1]["Last-Modified"]
    publisher.day = 3
    assert ask(publisher, TRADE_CREDIT.path, If_Modified_Since=stamp)[0] == 304
    publisher.day = 4
    assert ask(publisher, TRADE_CREDIT.path, If_Modified_Since=stamp)[0] == 200


@pytest.mark.parametrize("form", ["{0}", "W/{0}", '"other", {0}', "*"])
def test_every_form_of_if_none_match_that_covers_the_page_gives_304(publisher: Publisher, form: str) -> None:
    tag = ask(publisher, LIST)[1]["ETag"]
    assert ask(publisher, LIST, If_None_Match=form.format(tag))[0] == 304


@pytest.mark.parametrize("headers", [{"If_None_Match": '"other"'}, {"If_Modified_Since": "yesterday"}])
def test_a_condition_that_does_not_hold_or_makes_no_sense_gives_the_page(publisher: Publisher, headers: dict[str, str]) -> None:
    assert ask(publisher, LIST, **headers)[0] == 200


def test_another_etag_wins_over_a_date_that_would_still_hold(publisher: Publisher) -> None:
    stamp = ask(publisher, LIST)[1]["Last-Modified"]
    assert ask(publisher, LIST, If_None_Match='"other"', If_Modified_Since=stamp)[0] == 200


def test_the_sign_in_page_comes_with_status_200_and_the_page_behind_it_is_unchanged_the_next_day(publisher: Publisher) -> None:
    publisher.day = 6
    tag = ask(publisher, TRADE_CREDIT.path)[1]["ETag"]
    publisher.day = 7
    status, _, served = ask(publisher, TRADE_CREDIT.path, If_None_Match=tag)
    assert status == 200
    assert b"Sign in" in served
    publisher.day = 8
    assert ask(publisher, TRADE_CREDIT.path, If_None_Match=tag)[0] == 304


def test_a_page_that_went_away_is_a_404_and_comes_back_under_the_etag_it_had(publisher: Publisher) -> None:
    publisher.day = 10
    tag = ask(publisher, PLATFORM_OUTAGES.path)[1]["ETag"]
    publisher.day = 11
    assert ask(publisher, PLATFORM_OUTAGES.path, If_None_Match=tag)[0] == 404
    publisher.day = 12
    assert ask(publisher, PLATFORM_OUTAGES.path, If_None_Match=tag)[0] == 304


def test_the_press_has_a_list_of_its_own(publisher: Publisher) -> None:
    assert urlsplit(publisher.press).netloc == urlsplit(publisher.url).netloc
    assert ask(publisher, urlsplit(publisher.press).path)[2] == body(PRESS, 1)


def test_the_date_header_tells_the_simulated_time(publisher: Publisher) -> None:
    publisher.day = 5
    _, headers, _ = ask(publisher, LIST)
    assert parsedate_to_datetime(headers["Date"]) == day_of(5).at


def test_a_page_that_is_not_there_is_a_404_that_says_it_is_a_sample(publisher: Publisher) -> None:
    status, _, served = ask(publisher, PORT_CHARGES.path)
    assert status == 404
    assert b"SAMPLE" in served


def test_a_query_does_not_hide_a_page(publisher: Publisher) -> None:
    assert ask(publisher, f"{LIST}?page=1")[0] == 200


def test_head_tells_the_length_and_sends_no_body(publisher: Publisher) -> None:
    status, headers, served = ask(publisher, LIST, method="HEAD")
    assert (status, served) == (200, b"")
    assert headers["Content-Length"] == str(len(body(LIST, 1) or b""))


def test_a_method_that_it_does_not_know_is_refused(publisher: Publisher) -> None:
    assert ask(publisher, LIST, method="POST")[0] == 501


def test_the_style_sheet_that_the_pages_name_is_served(publisher: Publisher) -> None:
    status, headers, _ = ask(publisher, STYLE)
    assert (status, headers.get_content_type()) == (200, "text/css")


def test_requests_of_many_threads_are_all_answered_and_counted(publisher: Publisher) -> None:
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda _: ask(publisher, LIST)[0], range(64)))
    assert statuses == [200] * 64
    assert publisher.requests == 64


def test_a_day_that_does_not_exist_is_refused_and_the_old_one_stays(publisher: Publisher) -> None:
    publisher.day = 3
    with pytest.raises(ValueError, match=f"days 1 to {len(DAYS)}"):
        publisher.day = len(DAYS) + 1
    assert publisher.day == 3


def test_it_stops_with_its_block_and_has_no_address_outside_it() -> None:
    with Publisher() as publisher:
        address = (urlsplit(publisher.url).hostname, urlsplit(publisher.url).port)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(address, timeout=5)
    with pytest.raises(RuntimeError, match="with block"):
        _ = publisher.url


def test_it_stops_when_its_block_raises() -> None:
    with pytest.raises(KeyError), Publisher() as publisher:
        raise KeyError
    with pytest.raises(RuntimeError):
        _ = publisher.url


def test_it_says_nothing_on_the_terminal_even_of_a_client_that_hangs_up(capfd: pytest.CaptureFixture[str]) -> None:
    with Publisher() as publisher:
        ask(publisher, LIST)
        ask(publisher, "/nothing")
        rude = socket.create_connection((urlsplit(publisher.url).hostname, urlsplit(publisher.url).port or 0))
        rude.sendall(b"GET /notices/ HTTP/1.1\r\nHo")
        rude.close()
    assert capfd.readouterr() == ("", "")
