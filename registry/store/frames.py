"""Where bytes lie: bodies, texts, comparisons and messages, each once, compressed, under a salted commitment.

    commitment = SHA-256(salt || bytes), salt = 32 random octets

Evidence names bytes by their commitment alone. When salt, hash and data are erased, nobody can match or guess what was
committed to, and every entry that names it still verifies.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

import zstandard
from sqlalchemy import insert, select
from sqlmodel import Session, col

from registry.errors import StoreError
from registry.store.tables import Frame

SALT = 32
"""Octets of every salt, checked on reading: with another length, octets could move between salt and content."""
LEVEL = 3


def commit(salt: bytes, data: bytes) -> str:
    """The commitment to `data`, hexadecimal."""
    return hashlib.sha256(salt + data).hexdigest()


def put(session: Session, kind: str, data: bytes) -> str:
    """Keep bytes and return their commitment; bytes that are kept already are not written again.

    `kind` is that of their first use: `body`, `text`, `comparison`, `message`, `settings` or `note`.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    known = find(session, sha256)
    if known is not None:
        return known
    salt = secrets.token_bytes(SALT)
    commitment, (codec, packed) = commit(salt, data), _pack(data)
    row = {"commitment": commitment, "kind": kind, "sha256": sha256, "salt": salt, "codec": codec, "size": len(data), "data": packed}
    session.execute(insert(Frame), [row])
    return commitment


def find(session: Session, sha256: str) -> str | None:
    """Commitment of the bytes with this hash, where they are kept."""
    return session.execute(select(col(Frame.commitment)).where(col(Frame.sha256) == sha256)).scalar_one_or_none()


def get(session: Session, commitment: str) -> bytes:
    """The bytes, verified. Raises StoreError where they are unknown, erased or damaged."""
    frame = session.scalars(select(Frame).where(col(Frame.commitment) == commitment)).one_or_none()
    if frame is None:
        raise StoreError(f"frame {commitment} is not in the database: restore it from a backup.")
    if frame.data is None or frame.salt is None:
        raise StoreError(f"frame {commitment} was erased; its commitment remains.")
    data = _unpack(frame.codec, frame.data, frame.size)
    if data is None or len(frame.salt) != SALT or not hmac.compare_digest(commit(frame.salt, data), commitment):
        raise StoreError(f"frame {commitment} is damaged: restore the database from a backup.")
    return data


def _pack(data: bytes) -> tuple[str, bytes]:
    packed = zstandard.compress(data, LEVEL)
    return ("zstd", packed) if len(packed) < len(data) else ("raw", data)


def _unpack(codec: str, packed: bytes, size: int) -> bytes | None:
    if codec == "raw":
        return packed
    try:
        # A damaged header must not make us allocate what it claims.
        return zstandard.decompress(packed) if zstandard.frame_content_size(packed) == size else None
    except zstandard.ZstdError:
        return None
