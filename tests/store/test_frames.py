from __future__ import annotations

import hashlib
import os

import pytest
from sqlalchemy import text
from sqlmodel import Session

from registry.errors import StoreError
from registry.store import frames
from registry.store.engine import Store

WORDS = b"Applications must be lodged within 30 days. " * 50


@pytest.mark.parametrize("data", [b"", b"x", WORDS, os.urandom(5000)], ids=["empty", "short", "words", "noise"])
def test_what_was_put_comes_back(store: Store, data: bytes) -> None:
    with store.transaction() as session:
        commitment = frames.put(session, "body", data)
    with store.session() as session:
        assert frames.get(session, commitment) == data


def test_the_commitment_is_salted_so_that_short_texts_cannot_be_guessed(store: Store) -> None:
    with store.transaction() as session:
        commitment = frames.put(session, "text", b"yes")
        (salt,) = session.execute(text("SELECT salt FROM frame")).one()
    assert commitment != hashlib.sha256(b"yes").hexdigest()
    assert commitment == hashlib.sha256(bytes(salt) + b"yes").hexdigest()


def test_the_same_bytes_are_kept_once(store: Store) -> None:
    with store.transaction() as session:
        first = frames.put(session, "body", WORDS)
    with store.transaction() as session:
        assert frames.put(session, "text", WORDS) == first
        assert session.execute(text("SELECT count(*) FROM frame")).scalar_one() == 1


def test_words_are_kept_compressed(store: Store) -> None:
    with store.transaction() as session:
        frames.put(session, "body", WORDS)
        codec, size, packed = session.execute(text("SELECT codec, size, length(data) FROM frame")).one()
    assert (codec, size) == ("zstd", len(WORDS))
    assert packed < len(WORDS) / 10


def _damaged(store: Store, assignment: str, data: bytes = WORDS) -> str:
    with store.transaction() as session:
        commitment = frames.put(session, "body", data)
        session.execute(text(f"UPDATE frame SET {assignment}"), {"junk": b"\x28\xb5\x2f\xfd junk", "salt": b"s" * 31})
    return commitment


@pytest.mark.parametrize("assignment", ["data = :junk", "codec = 'raw'", "size = size + 1", "salt = :salt"])
def test_a_damaged_frame_is_named(store: Store, assignment: str) -> None:
    commitment = _damaged(store, assignment)
    with store.session() as session, pytest.raises(StoreError, match=f"frame {commitment} is damaged"):
        frames.get(session, commitment)


def test_no_flipped_bit_of_a_frame_gives_other_words(store: Store) -> None:
    with store.transaction() as session:
        commitment = frames.put(session, "body", WORDS)
        packed = bytes(session.execute(text("SELECT data FROM frame")).scalar_one())
    refused = 0
    for bit in range(0, len(packed) * 8, 7):
        flipped = bytearray(packed)
        flipped[bit // 8] ^= 1 << bit % 8
        with store.transaction() as session:
            session.execute(text("UPDATE frame SET data = :data"), {"data": bytes(flipped)})
            got = _get(session, commitment)
        assert got in (WORDS, None)
        refused += got is None
    assert refused > len(packed)  # of eight in seven; a few bits of the compressed form carry no content


def _get(session: Session, commitment: str) -> bytes | None:
    """The bytes, or None where they are refused; other bytes than those that were put are never to come."""
    try:
        return frames.get(session, commitment)
    except StoreError as error:
        return None if commitment in str(error) else b""


def test_octets_cannot_move_from_the_salt_to_the_content(store: Store) -> None:
    with store.transaction() as session:
        commitment = frames.put(session, "body", b"content")
        (salt,) = session.execute(text("SELECT salt FROM frame")).one()
        moved = {"salt": bytes(salt)[:31], "data": bytes(salt)[31:] + b"content"}
        session.execute(text("UPDATE frame SET salt = :salt, data = :data, codec = 'raw'"), moved)
    with store.session() as session, pytest.raises(StoreError, match="damaged"):
        frames.get(session, commitment)


def test_an_erased_frame_says_so(store: Store) -> None:
    commitment = _damaged(store, "data = NULL, salt = NULL, sha256 = NULL")
    with store.session() as session, pytest.raises(StoreError, match="was erased"):
        frames.get(session, commitment)


def test_an_unknown_frame_says_so(store: Store) -> None:
    with store.session() as session, pytest.raises(StoreError, match="frame abc is not in the database"):
        frames.get(session, "abc")
