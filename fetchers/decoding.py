"""Content encodings, undone with a bound. Two stacked layers of gzip turn 661 bytes into 315 MB: one layer is all we undo."""

from __future__ import annotations

import io
import zlib

from fetchers.errors import BadEncodingError, EmptyBodyError, IncompleteError, TooLargeError

_GZIP = 16 + zlib.MAX_WBITS
_PIECE = 2**20


class Decoder:
    """Takes a body piece by piece, undoes at most one encoding, and never holds more than `limit` decoded bytes."""

    def __init__(self, encoding: str | None, *, limit: int) -> None:
        self._encoding = encoding
        self._limit = limit
        self._packed = 0
        self._plain = io.BytesIO()
        self._head = b""
        self._unpacker = zlib.decompressobj(_GZIP) if encoding == "gzip" else None

    def feed(self, piece: bytes) -> None:
        """Take the next bytes as they came. Raises TooLargeError, BadEncodingError."""
        self._packed += len(piece)
        if self._packed > self._limit:
            raise TooLargeError(f"the body is longer than {self._limit} bytes")
        if self._encoding is None:
            self._keep(piece)
        else:
            self._unpack(piece)

    def finish(self) -> bytes:
        """The whole body. Raises EmptyBodyError, and IncompleteError where the encoding ends in the middle."""
        if not self._packed:
            raise EmptyBodyError("the answer has no body")
        if self._encoding is not None and (self._unpacker is None or not self._unpacker.eof):
            raise IncompleteError(f"the {self._encoding} body ends in the middle")
        if not self._plain.tell():
            raise EmptyBodyError("the body is empty when unpacked")
        return self._plain.getvalue()

    def _keep(self, plain: bytes) -> None:
        self._plain.write(plain)
        if self._plain.tell() > self._limit:
            raise TooLargeError(f"the body unpacks to more than {self._limit} bytes")

    def _unpack(self, piece: bytes) -> None:
        if self._unpacker is None:
            piece = self._head + piece
            if len(piece) < 2:
                self._head = piece
                return
            self._unpacker = zlib.decompressobj(_deflate_bits(piece))
        try:
            self._inflate(self._unpacker, piece)
        except zlib.error as error:
            raise BadEncodingError(f"the {self._encoding} body is broken ({error})") from error

    def _inflate(self, unpacker: zlib._Decompress, piece: bytes) -> None:
        if unpacker.eof:
            raise BadEncodingError(f"bytes follow the end of the {self._encoding} body")
        full = True
        while piece or full:
            plain = unpacker.decompress(piece, _PIECE)
            self._keep(plain)
            piece, full = unpacker.unconsumed_tail, len(plain) == _PIECE
        if unpacker.unused_data:
            raise BadEncodingError(f"bytes follow the end of the {self._encoding} body")


def _deflate_bits(head: bytes) -> int:
    """Servers call two things deflate: zlib's format (RFC 1950, as HTTP wants it) and the bare stream (RFC 1951)."""
    is_zlib = head[0] & 0x0F == 8 and int.from_bytes(head[:2], "big") % 31 == 0
    return zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS
