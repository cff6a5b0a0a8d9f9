from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer

from fetchers.base import Fetched, Link, Validators
from fetchers.errors import ListError, NotFoundError, OptionsError
from fetchers.http import Client
from fetchers.page import Fetcher
from tests.fetchers.servers import near

UNUSED = near()
URL = "http://gov.example/notices/index.html"
LIST = """<html><head><title>Sample office</title></head><body>
<nav><a href="/notices/about.html">About</a></nav>
<ul class="list">
 <li><a href="2020/one.html">Sample notice one</a> <span>2020-03-23</span></li>
 <li><a href="/notices/2020/two.html#top">样例通知二</a>（2020年4月1日）</li>
 <li><a href="http://gov.example/notices/three.html">Sample <b>notice</b> three</a> March 5, 2020</li>
 <li><a href="http://other.example/notices/four.html">Of another office</a></li>
 <li><a href="2020/one.html">more</a></li>
</ul>
<p><a href="/contact.html">Contact</a> <a href="index_2.html">2</a> <a href="index_2.html">Next</a> <a href="mailto:a@b">Mail</a>
 <a href="#x">x</a></p>
<footer><a href="/notices/legal.html">Legal</a></footer></body></html>"""


@pytest.fixture
def client() -> Iterator[Client]:
    with near() as opened:
        yield opened


def listing(html: str | bytes, *, url: str = URL, charset: str | None = None) -> Fetched:
    body = html if isinstance(html, bytes) else html.encode()
    return Fetched(url=url, final_url=url, status=200, body=body, media_type="text/html", charset=charset)


def named(client: Client, html: str | bytes, options: Mapping[str, str] | None = None, **how: str) -> tuple[Link, ...]:
    return Fetcher(options or {}, client=client).links(listing(html, **how))


def items(client: Client, *rows: str, **options: str) -> tuple[Link, ...]:
    return named(client, "<ul>" + "".join(f"<li>{row}</li>" for row in rows) + "</ul>", options)


def test_by_default_a_list_names_what_lies_below_it_and_is_not_navigation(client: Client) -> None:
    assert named(client, LIST) == (
        Link("http://gov.example/notices/2020/one.html", "Sample notice one", date(2020, 3, 23)),
        Link("http://gov.example/notices/2020/two.html", "样例通知二", date(2020, 4, 1)),
        Link("http://gov.example/notices/three.html", "Sample notice three", date(2020, 3, 5)),
    )


def test_a_selector_names_the_blocks_or_the_links_themselves(client: Client) -> None:
    in_blocks = named(client, LIST, {"links": "ul.list"})
    assert [link.url for link in in_blocks] == [
        "http://gov.example/notices/2020/one.html",
        "http://gov.example/notices/2020/two.html",
        "http://gov.example/notices/three.html",
        "http://other.example/notices/four.html",
    ]
    assert in_blocks == named(client, LIST, {"links": "ul.list a"}) == named(client, LIST, {"links": "li, .list"})


def test_a_pattern_chooses_by_the_absolute_address(client: Client) -> None:
    assert [link.title for link in named(client, LIST, {"pattern": r"^http://other\.example/"})] == ["Of another office"]
    assert [link.title for link in named(client, LIST, {"links": "ul", "pattern": r"/2020/\w+\.html$"})] == [
        "Sample notice one",
        "样例通知二",
    ]


def test_a_list_that_names_nothing_says_how_many_links_it_saw(client: Client) -> None:
    with pytest.raises(ListError, match="names 0 of its 11 links") as failure:
        named(client, LIST, {"pattern": "nowhere"})
    assert failure.value.url == URL
    with pytest.raises(ListError, match="names 0 of its 0 links"):
        named(client, "<html><p>Please log in</p></html>")
    with pytest.raises(ListError):
        named(client, b"")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"link": "a"}, "'link'.*links and pattern"),
        ({"links": "a["}, "CSS"),
        ({"links": ""}, "CSS"),
        ({"links": "//a[@href]"}, "CSS"),
        ({"pattern": "("}, "regular expression"),
        ({"pattern": "a{99999999999}"}, "regular expression"),
    ],
)
def test_options_that_cannot_work_are_refused_with_their_name(client: Client, options: dict[str, str], words: str) -> None:
    with pytest.raises(OptionsError, match=words):
        Fetcher(options, client=client)


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("x.html", "http://gov.example/notices/x.html"),
        ("./x.html?b=1&amp;a=2", "http://gov.example/notices/x.html?b=1&a=2"),
        ("//GOV.example/notices/x", "http://gov.example/notices/x"),
        (" \n x\n.html ", "http://gov.example/notices/x.html"),
        (".\\2020\\x.html", "http://gov.example/notices/2020/x.html"),
        ("a b.html", "http://gov.example/notices/a%20b.html"),
        ("a&#x3000;b.html", "http://gov.example/notices/a%E3%80%80b.html"),
        ("通知.html", "http://gov.example/notices/通知.html"),
        ("x.jsp;jsessionid=0A1B2C?id=7", "http://gov.example/notices/x.jsp?id=7"),
        ("HTTPS://gov.example/notices/x", "https://gov.example/notices/x"),
    ],
)
def test_an_address_is_resolved_as_browsers_do(client: Client, href: str, url: str) -> None:
    assert [link.url for link in items(client, f'<a href="{href}">A notice</a>', links="ul")] == [url]


@pytest.mark.parametrize(
    "href",
    ["", "#top", "javascript:go()", "mailto:a@b.example", "tel:1", "data:text/html,x", "file:///etc/passwd", "ftp://gov.example/x",
    "http://", "http://[",
     "http://user:word@gov.example/x", "http://gov.example:99999/x", "http://gov.example:x/", "x" * 3_000, "index.html",
     "/notices/index.html?", "http:///x"],
)  # fmt: skip
def test_what_is_no_page_of_the_web_is_no_link(client: Client, href: str) -> None:
    found = items(client, f'<a href="{href}">Odd</a>', '<a href="good.html">Good</a>', links="ul")
    assert [link.title for link in found if link.url != "http://gov.example/x"] == ["Good"]


def test_links_start_from_where_the_redirects_ended_or_from_the_base(client: Client) -> None:
    moved = Fetched(
        url=URL, final_url="http://gov.example/new/list/", status=200, body=b"<a href=n1.html>Notice</a>", media_type="text/html"
    )
    assert Fetcher({}, client=client).links(moved)[0].url == "http://gov.example/new/list/n1.html"
    html = "<base href='/notices/archive/'><base href='http://evil.example/'><a href=n1.html>Notice</a>"
    assert named(client, html)[0].url == "http://gov.example/notices/archive/n1.html"


def test_a_page_linked_twice_is_named_once_with_the_first_words(client: Client) -> None:
    row = '<a href="n.html"><img src="x.png"></a><a href="n.html">The notice</a> 2020-03-23 <a href="n.html">read on</a>'
    assert items(client, row, '<a href="n.html#2">Again</a> 2021-01-01') == (
        Link("http://gov.example/notices/n.html", "The notice", date(2020, 3, 23)),
    )


def test_a_shortened_title_is_taken_from_the_attribute(client: Client) -> None:
    (link,) = items(client, '<a href="n.html" title="关于样例事项的完整通知">关于样例事项的…</a>')
    assert link.title == "关于样例事项的完整通知"


@pytest.mark.parametrize(
    ("row", "day"),
    [
        ('<a href="n.html">Notice</a> <i>2020-03-23</i>', date(2020, 3, 23)),
        ('<a href="n.html"><b>Notice</b> <i>2020-03-23</i></a>', date(2020, 3, 23)),
        ('<a href="n.html">Notice of 2019-01-01</a> <i>2020-03-23</i>', date(2020, 3, 23)),
        ('<a href="n.html">Notice of 2019-01-01</a>', None),
        ('<a href="n.html">Notice</a> 2020-03-23 to 2020-03-24', None),
        ('<a href="n.html">Notice</a> 2020-03-23, again 2020年3月23日', date(2020, 3, 23)),
        ('<a href="n.html">Notice</a> 03/04/2020', None),
    ],
)
def test_the_one_date_beside_a_link_is_its_claimed_date(client: Client, row: str, day: date | None) -> None:
    links = items(client, row, '<a href="m.html">Another</a> 1999-09-09')
    assert [link.claimed for link in links] == [day, date(1999, 9, 9)]


def test_dates_stay_in_their_own_row_of_tables_and_of_blocks(client: Client) -> None:
    table = "<table>{}</table>".format("".join(f"<tr><td><a href=n{d}.html>Notice</a></td><td>2020-03-0{d}</td></tr>" for d in range(1, 5)))
    blocks = "<div>{}</div>".format("".join(f"<div><h3><a href=n{d}.html>Notice</a></h3><p>2020-03-0{d}</p></div>" for d in range(1, 5)))
    for html in (table, blocks):
        assert [link.claimed and link.claimed.day for link in named(client, html)] == [1, 2, 3, 4]


def test_a_date_of_the_whole_page_is_not_that_of_its_only_link(client: Client) -> None:
    html = "<body><p>Today is 2026-11-22</p><ul><li><a href=n.html>Notice</a></li></ul></body>"
    assert named(client, html)[0].claimed is None


GB = "<ul><li><a href=n.html>关于样例的通知，镕</a></li></ul>"


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (GB.encode("gb18030"), "gb2312"),
        (GB.encode("gb18030"), None),
        (GB.encode("gb18030"), "utf-8"),
        (b"<meta charset=gb2312>" + GB.encode("gb18030"), None),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=gbk">' + GB.encode("gb18030"), "no-such-charset"),
        (GB.encode("utf-8"), None),
        (b"<meta charset=gb2312>" + GB.encode("utf-8"), "utf-8"),
        (b"\xef\xbb\xbf" + GB.encode("utf-8"), "gb2312"),
        (b"\xff\xfe" + GB.encode("utf-16-le"), None),
        (GB.encode("utf-8"), "idna"),
        (GB.encode("utf-8"), "punycode"),
        (GB.encode("utf-8"), "undefined"),
        (GB.encode("utf-8"), "unicode_escape"),
        (GB.encode("utf-8"), "base64"),
        (b"<meta charset=utf-7>" + GB.encode("utf-8"), None),
        (GB.encode("utf-8"), "\x00"),
    ],
)
def test_the_encoding_is_found_and_a_declared_one_that_is_none_is_passed_over(client: Client, body: bytes, charset: str | None) -> None:
    assert Fetcher({}, client=client).links(listing(body, charset=charset))[0].title == "关于样例的通知，镕"


def test_broken_bytes_still_give_the_links(client: Client) -> None:
    assert named(client, b"<ul><li><a href=n.html>\xff\xfe\x80 notice</a></li></ul>")[0].url == "http://gov.example/notices/n.html"


def test_looking_is_asking_the_client(client: Client, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/list/").respond_with_data(
        '<a href="n1">First notice</a>', content_type="text/html", headers={"ETag": '"1"'}
    )
    httpserver.expect_request("/gone").respond_with_data(status=404)
    fetcher = Fetcher({}, client=client)
    got = fetcher.look(httpserver.url_for("/list/"))
    assert [link.url for link in fetcher.links(got)] == [httpserver.url_for("/list/n1")]
    with pytest.raises(NotFoundError):
        fetcher.look(httpserver.url_for("/gone"), Validators('"1"'))


# Hostile lists

PIECES = [
    "<a href=",
    "<a href='",
    "x.html",
    "'",
    ">",
    "</a>",
    "<li>",
    "<base href=//",
    "http://[",
    "2020-01-01",
    "<td>",
    "&#xD800;",
    "\0",
    "\u202e",
    "\\",
    "@",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25), st.sampled_from([{}, {"links": "li"}, {"pattern": "."}]))
def test_any_list_ends_in_links_of_the_web_or_in_a_typed_error(pieces: list[str], options: dict[str, str]) -> None:
    body = "".join(pieces).encode("utf-8", "surrogatepass")
    try:
        links = Fetcher(options, client=UNUSED).links(listing(body))
    except ListError:
        return
    assert len({link.url for link in links}) == len(links)
    assert all(link.url.startswith(("http://", "https://")) and link.url.isprintable() and "#" not in link.url for link in links)


def many(part: str, count: int) -> str:
    return "".join(part.replace("N", str(number)) for number in range(count))


HOSTILE = {
    "deep blocks": "<div>" * 15_000,
    "far too deep": "<div>" * 1_000_000,
    "deep lists": "<ul><li>" * 8_000,
    "deep spans and wild ends": "<span>" * 9_000 + "</x>" * 9_000,
    "unclosed formatting": many("<p><b id=N></p>", 9_000),
    "unclosed formatting, nested": many("<p><b id=N><i id=N><u id=N><s id=N>", 3_000),
    "attributes": "<a href=x " + many(" aN=1", 200_000) + ">x</a>",
    "attributes by slashes": "<a/" + many("aN/", 200_000) + ">x</a>",
    "attributes without blanks": "<a " + many("aN=''", 100_000) + ">x</a>",
    "attributes with closing marks": "<a " + many("aN='>' ", 100_000) + ">x</a>",
    "attributes after a decoy quote": "<a x\" y='\">' " + many("aN='' ", 100_000) + ">x</a>",
    "attributes of an end": "</a " + many("aN ", 200_000) + ">",
    "attributes in a decoy script": '<a x="<script>" ' + many("aN ", 100_000) + 'y="</script>">',
    "openings without end": "<a" * 300_000,
    "one endless tag": "<a " + "x" * 4_000_000,
    "endless quotes": '<a b="' * 50_000 + "x" * 4_000_000,
    "comments without end": "<!--" * 500_000,
    "scripts without end": "<script>" * 300_000,
    "style in script": "<script></style>" * 100_000,
    "data": "data:" * 500_000,
    "nested links": "<a href=/notices/N.html>x" * 9_000,
    "one page, many links": "<div>" + "<a href=n.html>x</a>" * 6_000 + "</div>",
    "links side by side": "<div>" + many("<a href=N.html>x</a> 2020-01-01 ", 6_000) + "</div>",
    "nested blocks": "<div><a href=n.html>x</a>" * 9_000,
    "entities": "&lt;" * 1_000_000,
    "zeros": "\0" * 1_000_000,
    "select": "<select><option>" * 9_000,
    "tables": "<table><tr><td>" * 9_000,
    "foreign": "<svg><g>" * 4_000 + "</x>" * 6_000,
    "templates": "<template>" * 20_000,
    "frames": "<frameset>" * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_list_costs_little_time_and_ends_in_links_or_in_a_typed_error(client: Client, name: str) -> None:
    began = time.perf_counter()
    try:
        assert named(client, HOSTILE[name])
    except ListError as error:
        assert error.url == URL  # noqa: PT017
    assert time.perf_counter() - began < 5
