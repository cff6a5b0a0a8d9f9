"""Properties of reading that hold for any bytes of any type: soundness, sameness, and what does not count."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.errors import UnreadableError, UsageError
from registry.parsers import read
from registry.text.extract import Hints
from registry.text.extract.media import NATIVE
from registry.text.reading import Reading
from tests.text.malformed import MARKUP, ODD, TYPES, WORDS
from tests.text.originals import Original, corpus, ours
from tests.text.sound import faults

ALL = (*ours(), *corpus(most=40_000))
OURS = tuple(original for original in ours() if original.media_type not in NATIVE)
PLAIN = tuple(original for original in ALL if original.media_type in ("text/plain", "text/markdown"))
MARKED = tuple(original for original in ALL if original.media_type in ("text/html", "application/xml"))
CHARSETS = (None, None, "utf-8", "gb18030", "utf-16", "big5", "latin-1", "nonsense", "\0", "é")
HINTS = (Hints(), Hints(language="en"), Hints(language="zh"), Hints(language="und"), Hints(role="news_report"), Hints(encoding="hz"),
         Hints(selector="p"), Hints(selector="p >"), Hints(selector="\0"))  # fmt: skip

_pieces = st.one_of(st.sampled_from((*WORDS, *ODD, *MARKUP, b"\n", b" ", b"\n\n")), st.binary(max_size=3))
_lines = st.one_of(st.sampled_from((*WORDS, b"\n", b"\n", b" ")), st.text(max_size=8).map(lambda words: words.encode("utf-8", "ignore")))
bodies = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=200).map(lambda words: words.encode("utf-8", "surrogatepass")),
    st.lists(_pieces, max_size=40).map(b"".join),
    st.lists(_lines, max_size=60).map(b"".join),
)


def attempt(body: bytes, media_type: str, hints: Hints, charset: str | None) -> Reading | str:
    try:
        return read(body, media_type=media_type, hints=hints, charset=charset)
    except (UnreadableError, UsageError) as error:
        return str(error)


@settings(max_examples=250)
@given(bodies, st.one_of(st.sampled_from(TYPES), st.text(max_size=20)), st.sampled_from(HINTS), st.sampled_from(CHARSETS))
def test_any_bytes_of_any_type_give_a_sound_reading_or_a_refusal_and_twice_the_same(
    body: bytes, media_type: str, hints: Hints, charset: str | None
) -> None:
    made = attempt(body, media_type, hints, charset)
    assert attempt(body, media_type, hints, charset) == made
    if isinstance(made, Reading):
        assert not faults(made)
        assert made.media_type in TYPES or made.media_type == "text/x-markdown"
    else:
        assert made.endswith(".")


@settings(max_examples=120)
@given(
    st.lists(st.sampled_from([line for original in PLAIN for line in original.body.splitlines() if line][:4000]), max_size=40),
    st.sampled_from((b"\n", b"\n\n")),
)
def test_lines_of_real_notices_in_any_order_are_read_soundly(lines: list[bytes], between: bytes) -> None:
    made = attempt(between.join(lines), "text/markdown", Hints(), "utf-8")
    assert isinstance(made, str) or not faults(made)


@pytest.mark.parametrize("original", ALL, ids=lambda original: original.name)
def test_every_original_is_read_soundly_and_twice_the_same(original: Original) -> None:
    made = read(original.body, media_type=original.media_type)
    assert not faults(made)
    assert read(original.body, media_type=original.media_type) == made


def words(body: bytes, media_type: str) -> str:
    return read(body, media_type=media_type).words


@pytest.mark.parametrize("original", PLAIN, ids=lambda original: original.name)
def test_ends_of_lines_a_byte_order_mark_and_outer_spaces_are_no_words(original: Original) -> None:
    body = original.body.replace(b"\r\n", b"\n")
    plain = words(body, original.media_type)
    assert words(body.replace(b"\n", b"\r\n"), original.media_type) == plain
    assert words(b"\xef\xbb\xbf" + body, original.media_type) == plain
    assert words(body.replace(b"\n", b"  \t\n"), original.media_type) == plain
    assert words(b"\n\n" + body + b"\n \n\n", original.media_type) == plain
    assert words(body.decode().encode("utf-16"), original.media_type) == plain


@pytest.mark.parametrize("original", [one for one in MARKED if one.media_type == "application/xml"], ids=lambda original: original.name)
def test_ends_of_lines_a_byte_order_mark_and_comments_of_xml_are_no_words(original: Original) -> None:
    body = original.body.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    plain = words(body, original.media_type)
    assert words(body.replace(b"\n", b"\r\n"), original.media_type) == plain
    assert words(b"\xef\xbb\xbf" + body, original.media_type) == plain
    assert words(body + b"\n<!-- served by host 7 -->\n", original.media_type) == plain


@pytest.mark.parametrize("original", [one for one in MARKED if one.media_type == "text/html"], ids=lambda original: original.name)
def test_ends_of_lines_a_byte_order_mark_comments_and_scripts_of_a_page_are_no_words(original: Original) -> None:
    body = original.body.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    plain = words(body, original.media_type)
    assert words(body.replace(b"\n", b"\r\n"), original.media_type) == plain
    assert words(body + b"\n<!-- served by host 7 in 12 ms -->\n<script>t(1)</script>", original.media_type) == plain
    if body.decode("utf-8", "replace").count("\ufffd") == 0:
        assert words(b"\xef\xbb\xbf" + body, original.media_type) == plain


@pytest.mark.parametrize("original", OURS, ids=lambda original: original.name)
def test_what_is_read_does_not_hang_on_ends_of_lines_either(original: Original) -> None:
    one = read(original.body, media_type=original.media_type)
    other = read(original.body.replace(b"\n", b"\r\n"), media_type=original.media_type)
    assert [measure.address for measure in one.measures] == [measure.address for measure in other.measures]
    assert [provision.eid for provision in one.provisions] == [provision.eid for provision in other.provisions]
    assert one.metadata.completeness == other.metadata.completeness
