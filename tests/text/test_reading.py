"""Bytes -> Reading: the stages composed, the same for the same bytes, spans that slice the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import registry.text
from registry.errors import UnreadableError
from registry.text.extract import Hints
from registry.text.reading import VERSION, Reading, read

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus" / "raw"
TYPES = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html"}

NOTICE = """Notice of the Ministry of Finance on Reporting

March 3, 2021

All banks,

I. Reporting
Banks shall report fees every month. Banks must not charge twice.

II. Commencement
This Notice shall come into force as of May 1, 2021.
"""


def reading(text: str, media_type: str = "text/plain", hints: Hints | None = None) -> Reading:
    return read(text.encode(), media_type=media_type, hints=hints or Hints())


def spans(made: Reading) -> list[tuple[int, int]]:
    found = (
        [provision.span for provision in made.provisions]
        + [measure.span for measure in made.measures]
        + [noise.span for noise in made.noise]
    )
    about = made.metadata
    named = (about.title, about.document_number, about.document_date, about.publication_date, about.effective_date)
    found += [each.span for each in (*named, *about.issuers, *about.addressees, *about.regions) if each and each.span]
    return [*found, about.completeness_span] if about.completeness_span else found


def test_every_public_name_of_the_package_can_be_had() -> None:
    assert all(getattr(registry.text, name) is not None for name in registry.text.__all__)
    with pytest.raises(AttributeError, match="no_such_name"):
        getattr(registry.text, "no_such" + "_name")


def test_a_notice_is_read_from_bytes_to_measures() -> None:
    made = reading(NOTICE)
    assert (made.rules, made.language, made.encoding, made.media_type) == (VERSION, "en", "utf-8", "text/plain")
    assert made.text == NOTICE
    assert made.metadata.completeness == "complete"
    assert any("shall report fees" in measure.text for measure in made.measures)
    assert all(made.text[slice(*measure.span)] == measure.text for measure in made.measures)


def test_two_bodies_that_differ_in_form_and_noise_only_have_the_same_words() -> None:
    one = reading(NOTICE)
    other = reading(NOTICE.replace("\n", "\r\n").replace("every month", "every  month") + "\nPrint this page\n")
    assert one.words == other.words
    assert one.text_sha256 != other.text_sha256


def test_one_changed_word_is_other_words() -> None:
    assert reading(NOTICE).words != reading(NOTICE.replace("must not", "may")).words


def test_page_and_plain_text_of_one_notice_have_the_same_words() -> None:
    body = "".join(f"<p>{line}</p>" for line in NOTICE.splitlines())
    html = f"<html><body><nav><a href=/>Home</a></nav><article>{body}</article></body></html>"
    assert reading(html, "text/html").words == reading(NOTICE).words


def test_a_language_without_a_lexicon_gives_no_measures() -> None:
    made = reading("Avis\n\nLes banques doivent déclarer chaque mois leurs données à cette autorité.")
    assert (made.language, made.supported, made.measures) == ("fr", False, ())


def test_hints_and_the_header_are_heard() -> None:
    assert reading(NOTICE, hints=Hints(language="und", role="official")).metadata.role == "official"
    text = "Société : all banks shall report the fees that they charge to the public."
    assert read(text.encode("cp1252"), media_type="text/plain", charset="iso-8859-1").text == text


@settings(max_examples=60)
@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(str.encode),
        st.lists(
            st.sampled_from(
                ["第一条 ", "（一）", "应当", "Banks shall report", ". ", "\n", "。", "2024年2月30日", "《", "(", "自公布之日起施行",
                 "......", "RBI/2024-25/71", "and ", ":"]
            ),
            max_size=30,
        ).map(lambda parts: "".join(parts).encode()),
    ),
    st.sampled_from(sorted(TYPES.values())),
)  # fmt: skip
def test_any_bytes_give_a_reading_or_a_refusal_twice_the_same(body: bytes, media_type: str) -> None:
    def attempt() -> Reading | str:
        try:
            return read(body, media_type=media_type)
        except UnreadableError as error:
            return error.reason

    first = attempt()
    assert attempt() == first
    if isinstance(first, Reading):
        assert all(0 <= start <= end <= len(first.text) for start, end in spans(first))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not beside this checkout")
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*")) if CORPUS.is_dir() else [], ids=lambda path: path.name[:12])
def test_every_notice_of_the_corpus_is_read_or_refused_with_a_reason(path: Path) -> None:
    media_type = TYPES.get(path.suffix, "application/octet-stream")
    if path.suffix not in TYPES:
        with pytest.raises(UnreadableError) as caught:
            read(path.read_bytes(), media_type=media_type)
        assert caught.value.reason == "format"
        return
    made = read(path.read_bytes(), media_type=media_type)
    assert all(0 <= start <= end <= len(made.text) for start, end in spans(made))
    if path.suffix != ".html":
        assert made.text == path.read_bytes().decode()
