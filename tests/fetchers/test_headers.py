from __future__ import annotations

import pytest

from fetchers.errors import BadEncodingError
from fetchers.headers import layer, media_type


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("", None),
        ("identity", None),
        (" , ", None),
        ("gzip", "gzip"),
        ("X-GZIP", "gzip"),
        ("identity, gzip", "gzip"),
        ("Deflate", "deflate"),
    ],
)
def test_the_header_names_one_layer_or_none(header: str, encoding: str | None) -> None:
    assert layer(header) == encoding


@pytest.mark.parametrize(
    "header", ["gzip, gzip", "gzip,deflate", "br", "zstd", "compress", "gzip;q=1", "aes128gcm", "gzip, identity, gzip"]
)
def test_stacked_and_unknown_encodings_are_refused(header: str) -> None:
    with pytest.raises(BadEncodingError):
        layer(header)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Text/HTML; Charset=GB2312", ("text/html", "GB2312")),
        ('text/html;charset="utf-8"', ("text/html", "utf-8")),
        ("text/plain", ("text/plain", None)),
        ("", ("", None)),
        ("text/html; charset=", ("text/html", None)),
        ("text/html, text/html; charset=gbk", ("text/html", "gbk")),
        ("no type at all", ("", None)),
        ("x" * 5_000 + "/y; charset=big5", ("", "big5")),
    ],
)
def test_the_content_type_is_split(header: str, expected: tuple[str, str | None]) -> None:
    assert media_type(header) == expected
