from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fetchers.decoding import Decoder
from fetchers.errors import BadEncodingError, EmptyBodyError, FetchError, IncompleteError, TooLargeError

TEXT = b"Article 1. The sample authority shall publish this sample notice. " * 50


def unpacked(encoding: str | None, body: bytes, *, limit: int = 10_000, step: int = 1_000) -> bytes:
    decoder = Decoder(encoding, limit=limit)
    for start in range(0, len(body), step):
        decoder.feed(body[start : start + step])
    return decoder.finish()


def bare(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("encoding", "body"), [(None, TEXT), ("gzip", gzip.compress(TEXT, mtime=0)), ("deflate", zlib.compress(TEXT)), ("deflate", bare(TEXT))]
)
@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_one_layer_is_undone_however_it_is_cut_into_pieces(encoding: str | None, body: bytes, step: int) -> None:
    assert unpacked(encoding, body, step=step) == TEXT


@given(st.binary(min_size=1, max_size=5_000), st.integers(1, 5_000), st.integers(0, 9))
def test_what_was_packed_comes_out_the_same(body: bytes, step: int, level: int) -> None:
    assert unpacked("gzip", gzip.compress(body, level), step=step) == body


@pytest.mark.parametrize("body", [gzip.compress(TEXT, mtime=0), zlib.compress(TEXT)])
def test_a_packed_body_cut_anywhere_is_never_taken_for_the_whole(body: bytes) -> None:
    encoding = "gzip" if body[0] == 0x1F else "deflate"
    for cut in range(1, len(body)):
        with pytest.raises(IncompleteError):
            unpacked(encoding, body[:cut])


def test_bytes_after_the_end_of_a_packed_body_are_refused() -> None:
    for tail in (b"x", gzip.compress(b"a second member")):
        for step in (1, 100_000):
            with pytest.raises(BadEncodingError, match="follow the end"):
                unpacked("gzip", gzip.compress(TEXT, mtime=0) + tail, step=step)


def test_a_broken_packed_body_is_refused() -> None:
    packed = bytearray(gzip.compress(TEXT, mtime=0))
    packed[len(packed) // 2] ^= 0xFF
    with pytest.raises((BadEncodingError, IncompleteError)):
        unpacked("gzip", bytes(packed))
    with pytest.raises(BadEncodingError):
        unpacked("gzip", TEXT)


def test_a_body_that_lies_about_its_checksum_is_refused() -> None:
    packed = gzip.compress(TEXT, mtime=0)
    with pytest.raises(BadEncodingError, match="incorrect data check"):
        unpacked("gzip", packed[:-8] + bytes(4) + packed[-4:])


@pytest.mark.parametrize("encoding", [None, "gzip", "deflate"])
def test_a_body_of_exactly_the_limit_is_taken_and_one_byte_more_is_not(encoding: str | None) -> None:
    packers: dict[str | None, Callable[[bytes], bytes]] = {None: bytes, "gzip": gzip.compress, "deflate": zlib.compress}
    pack = packers[encoding]
    assert len(unpacked(encoding, pack(bytes(10_000)))) == 10_000
    with pytest.raises(TooLargeError):
        unpacked(encoding, pack(bytes(10_001)))


def test_a_bomb_of_60_megabytes_stops_at_the_limit_and_costs_little_memory() -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(2**20)) for _ in range(60)) + packer.flush()
    tracemalloc.start()
    with pytest.raises(TooLargeError):
        unpacked("gzip", bomb, limit=2 * 2**20, step=65_536)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * 2**20


def test_nothing_and_nothing_packed_are_both_empty() -> None:
    for encoding, body in ((None, b""), ("gzip", b""), ("gzip", gzip.compress(b"")), ("deflate", b"")):
        with pytest.raises(EmptyBodyError):
            unpacked(encoding, body)


@given(st.binary(min_size=1, max_size=300), st.sampled_from(["gzip", "deflate"]))
def test_any_bytes_end_in_a_body_or_in_one_of_our_errors(body: bytes, encoding: str) -> None:
    for head in (b"", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", b"\x78\x9c"):
        try:
            assert unpacked(encoding, head + body)
        except FetchError as error:
            assert error.what  # noqa: PT017
