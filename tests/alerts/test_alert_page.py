"""The HTML form: one harmless page that needs nothing from elsewhere."""

from __future__ import annotations

import re

import pytest

from registry.alerts.page import fragment, page
from tests.alerts.samples import HOSTILE, MESSAGES, ROOT, TEXT_HASH, URL, digest, flag, hostile, notice, revision
from tests.pages import seen as read

TAGS = {
    *("html", "head", "meta", "title", "style", "body"),
    *("b", "h1", "p", "ul", "li", "code", "blockquote", "del", "ins", "q", "dl", "dt", "dd", "a"),
}
ATTRIBUTES = {"lang", "charset", "name", "content", "class", "href", "rel"}


@pytest.mark.parametrize("kind", MESSAGES)
def test_every_kind_is_a_page_with_severity_as_a_word_and_its_ledger(kind: str) -> None:
    seen = read(page(MESSAGES[kind]()))
    assert set(seen.tags) <= TAGS
    assert "high" in seen.words
    assert ROOT in seen.words


def test_the_page_shows_what_proves_the_words() -> None:
    seen = read(page(revision()))
    assert revision()["citation"] in seen.words
    assert TEXT_HASH in seen.words
    assert ("href", URL) in seen.attributes


def test_old_words_are_struck_and_new_ones_underlined_in_place() -> None:
    assert "each loan above <del>100</del><ins>120</ins> million yuan" in page(revision())


def test_words_with_little_in_common_stand_one_after_the_other() -> None:
    html = page(revision())
    assert "<blockquote><del>各银行应于每年六月三十日前报送。样例条款，仅供测试。</del></blockquote><blockquote><ins>Nothing of" in html


def test_a_standing_deadline_is_quoted() -> None:
    assert "<q>A bank must report" in page(MESSAGES["milestone"](flags=[flag()]))


@pytest.mark.parametrize("kind", MESSAGES)
@pytest.mark.parametrize("harm", HOSTILE)
def test_words_of_others_make_no_tag_no_attribute_and_no_link(kind: str, harm: str) -> None:
    seen = read(page(hostile(kind, harm)))
    assert set(seen.tags) <= TAGS
    assert {name for name, _ in seen.attributes} <= ATTRIBUTES
    assert not [value for name, value in seen.attributes if name == "href"]
    assert all(character == "\n" or character.isprintable() for character in seen.words)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", " https://x", "JAVASCRIPT:1"]
)
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    made = page(revision(notice=notice(url=url)))
    assert not re.search(r'href="(?!https?://)', made)
    assert ">" + url.strip() in made


def test_an_address_with_quotes_stays_inside_its_attribute() -> None:
    url = 'https://regulator.example/"onmouseover="alert(1)'
    seen = read(page(digest(items=[digest()["items"][0] | {"url": url}])))
    assert ("href", url) in seen.attributes


@pytest.mark.parametrize("kind", MESSAGES)
def test_a_page_needs_nothing_from_elsewhere(kind: str) -> None:
    html = page(MESSAGES[kind]())
    assert not re.search(r"\bsrc=|@import|url\(|<link|<script|<img|<table", html)
    assert "prefers-color-scheme:dark" in html
    assert 'name="viewport"' in html


def test_a_fragment_is_the_body_alone() -> None:
    assert f"<body>{fragment(revision())}</body>" in page(revision())
