"""What bytes are: first bytes before declared types, declared types before suffixes."""

from __future__ import annotations

import pytest

from registry.errors import UnreadableError
from registry.text.extract.media import CSV, DOCX, PDF, XLSX, kind_of

PAGE = b"<!DOCTYPE html><html><body><p>Owners shall pay.</p>"
XML = b"\xef\xbb\xbf<?xml version='1.0'?><a>Owners shall pay.</a>"
WORDS = b"Owners shall pay."
BLOB = "application/octet-stream"


@pytest.mark.parametrize(
    ("body", "declared", "name", "kind"),
    [
        (b"%PDF-1.7 ...", "text/html; charset=utf-8", "x.html", PDF),
        (b"%PDF-1.7 ...", BLOB, "", PDF),
        (b"\r\nrubbish %PDF-1.7 ...", "application/x-pdf", "", PDF),
        (b"It says %PDF-1.7 ...", "text/plain", "x.txt", "text/plain"),
        (PAGE, PDF, "x.pdf", "text/html"),
        (PAGE, DOCX, "", "text/html"),
        (PAGE, "", "", "text/html"),
        (PAGE, "text/plain", "", "text/plain"),
        (b"<!-- made by hand -->\n<html>", BLOB, "", "text/html"),
        (XML, PDF, "", "application/xml"),
        (XML, "", "", "application/xml"),
        (WORDS, BLOB, "https://example.org/a/rates.CSV?v=1", CSV),
        (WORDS, "text/tab-separated-values", "", CSV),
        (WORDS, "", "/drop/2025/notice.md", "text/markdown"),
        (WORDS, "", "notice.xhtml", "application/xhtml+xml"),
        (WORDS, "text/html", "notice.pdf", "text/html"),
        (WORDS, "application/json", "notice.txt", "application/json"),
        (WORDS, PDF, "", PDF),
        (WORDS, "", "https://example.org/notice", ""),
        (WORDS, "", "https://example.org/?file=notice.txt", ""),
    ],
)
def test_the_kind_of_a_body(body: bytes, declared: str, name: str, kind: str) -> None:
    assert kind_of(body, declared=declared, name=name) == kind


@pytest.mark.parametrize("kind", [PDF, DOCX, XLSX])
def test_every_kind_has_its_suffix(kind: str) -> None:
    from registry.text.extract.media import SUFFIXES

    assert kind in SUFFIXES.values()


def test_a_broken_container_is_told() -> None:
    with pytest.raises(UnreadableError) as caught:
        kind_of(b"PK\x03\x04....", declared=DOCX)
    assert "cut off or broken" in str(caught.value)
