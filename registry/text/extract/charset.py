"""Bytes -> characters, for certain or not at all (dependencies.md, trap 9).

In order: the source's own hint, a byte order mark, what the HTTP header declared, what the page declares, strict UTF-8,
strict GB18030 where the outcome looks like Chinese, and a guesser where it has no rival. Whatever comes out garbled is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from w3lib.encoding import html_body_declared_encoding, read_bom, resolve_encoding

from registry.errors import UnreadableError
from registry.text.lexicon.deferred import deferred

MAGIC = (
    (b"%PDF-", "a PDF document", "format"),
    (b"PK\x03\x04", "a ZIP container, as .docx and .xlsx are", "format"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .xls)", "format"),
    (b"{\\rtf", "an RTF document", "format"),
    (b"\x1f\x8b", "compressed with gzip", "binary"),
    (b"\x89PNG", "a PNG picture", "binary"),
    (b"\xff\xd8\xff", "a JPEG picture", "binary"),
    (b"GIF8", "a GIF picture", "binary"),
    (b"7z\xbc\xaf", "a 7z archive", "binary"),
    (b"Rar!", "a RAR archive", "binary"),
)
"""First bytes, what they are, and the reason they cannot be read."""

WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "hz": "hz", "big5": "big5hkscs"}
"""Labels that publishers use for a wider set than they name."""

_CP1252 = (
    "\u00a0-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014"
)
_CP1252 += "\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
_GARBLED = deferred(
    "\ufffd"
    "|[\x80-\x84\x86-\x9f]"
    "|锟斤拷|烫烫烫|屯屯屯"
    f"|Ã[{_CP1252}]|â€[{_CP1252}\x9d]|Â[\u00a2-\u00bf]|ï»¿"
    f"|[ã-é][{_CP1252}]{{2}}[ã-é][{_CP1252}]{{2}}"
    "|[\u00a1-\u00ff]{6}"
)
"""A replacement character, a C1 control, and what UTF-8 or GB bytes look like when read as something else."""
_AS_GB = "锛銆鈥鐨"
"""What the commonest characters become when their UTF-8 is read as GB."""
_SUSPECT = deferred(f"[\ufffd\x80-\x84\x86-\x9f\u00a1-\u00ff锟烫屯{_AS_GB}]")
"""What every garbled stretch begins with: most texts hold none of it, and are not searched further."""
_HAN = deferred("[\u4e00-\u9fff]")
_LONG_SEQUENCE = deferred("[\u0800-\uffff]")
_PRIVATE = deferred("[\ue000-\uf8ff]")
RARE = 200
"""One replacement character in so many characters is damage that the bytes brought along, and no wrong decoding."""
_ENOUGH = 200_000
"""Bytes that are enough for a guess."""


def refuse_binary(body: bytes, *, hinted: bool) -> None:
    """Raise UnreadableError where `body` is no text at all; the sentence says what it is."""
    start = body[:64].lstrip()
    for magic, what, reason in MAGIC:
        if start.startswith(magic):
            raise UnreadableError(f"This is {what}; save its words as .txt, .md or .html and read that.", reason=reason)
    if b"\0" in body and not hinted and not read_bom(body)[0]:
        raise UnreadableError(
            "This is binary, not text: it holds NUL bytes; give the text itself, or name its encoding if it is UTF-16.", reason="binary"
        )


def decode(body: bytes, *, hint: str | None, declared: str | None, html: bool) -> tuple[str, str]:
    """The characters of `body`, byte order mark included, and the encoding they were read by. Raises UnreadableError."""
    if hint:
        return _by_hint(body, hint)
    for encoding, sure in _candidates(body, declared, html=html):
        text = _strictly(body, encoding)
        if text is None or not (sure or _plausible(text)):
            continue
        if not _is_garbled(text) or (encoding == "utf-8" and _damaged_before(text)):
            return text, encoding
    guessed = _guess(body)
    if guessed is None:
        raise UnreadableError(
            "The characters cannot be told for certain: no encoding fits without garbling; name the right one by --encoding.",
            reason="encoding",
        )
    return guessed


def _by_hint(body: bytes, hint: str) -> tuple[str, str]:
    """Read as a person said; damage that is in the bytes themselves passes where it is rare."""
    encoding = _resolve(hint)
    text = _strictly(body, encoding) if encoding else None
    if encoding is None or text is None or _is_surely_other(body, encoding):
        raise UnreadableError(f"The bytes are not {hint!r}, the encoding that was set: correct it, or leave it out.", reason="encoding")
    if _is_garbled(text) and not _damaged_before(text):
        raise UnreadableError(
            f"Read as {hint!r}, the encoding that was set, the text is garbled: correct it, or leave it out.", reason="encoding"
        )
    return text, encoding


def _damaged_before(text: str) -> bool:
    """Whether the replacement characters that valid bytes spell out are few: what was lost, was lost before, and the rest is certain."""
    lost = text.count("\ufffd")
    return lost * RARE <= len(text) and not _is_garbled(text.replace("\ufffd", ""))


def _is_surely_other(body: bytes, encoding: str) -> bool:
    """Whether bytes bear the mark of another encoding, are made as UTF-8, or hold no NUL, which UTF-16 has for every space."""
    marked = read_bom(body)[0]
    if marked:
        return marked[:6] != encoding[:6]
    if encoding.startswith(("utf-16", "utf-32")):
        return b"\0" not in body
    return encoding != "utf-8" and _surely_utf8(body)


def _candidates(body: bytes, declared: str | None, *, html: bool) -> Iterator[tuple[str, bool]]:
    """Encodings to try in order, each with whether something other than us names it."""
    marked = read_bom(body)[0]
    if marked:
        yield marked, True
    labels = [declared, html_body_declared_encoding(body) if html else None]
    named = [encoding for label in labels if label and (encoding := _resolve(label))]
    if named and _surely_utf8(body):
        yield "utf-8", True
    yield from ((encoding, True) for encoding in named)
    yield "utf-8", True
    yield "gb18030", False


def _resolve(label: str) -> str | None:
    """Python's name for a charset label, in the wider set that publishers mean by it; None where unknown."""
    encoding = resolve_encoding(label.strip())
    return WIDER.get(encoding, encoding) if encoding else None


def _strictly(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _surely_utf8(body: bytes) -> bool:
    """Valid UTF-8 with three-byte sequences: bytes of other encodings do not come out so by chance, whatever the label says."""
    text = None if body.isascii() else _strictly(body, "utf-8")
    return text is not None and next(islice(_LONG_SEQUENCE.finditer(text, 0, _ENOUGH), 2, None), None) is not None


def _is_garbled(text: str) -> bool:
    """Whether a stretch of `text` shows a wrong decoding."""
    first = None if text.isascii() else _SUSPECT.search(text)
    if first is None:
        return False
    if _GARBLED.search(text, first.start()):
        return True
    marks = sum(map(text.count, _AS_GB))
    return marks >= 3 and marks * 100 >= len(_HAN.findall(text))


def _plausible(text: str) -> bool:
    """Whether undeclared GB18030 reads as Chinese: nearly every character of its first level, none of private use."""
    han = _HAN.findall(text)
    if not han or _PRIVATE.search(text):
        return False
    common = sum(1 for char in han if b"\xb0\xa1" <= char.encode("gb2312", "replace") <= b"\xd7\xfe")
    return common * 10 >= len(han) * 9


def _guess(body: bytes) -> tuple[str, str] | None:
    """What the guesser says, where it is confident and no other reading comes near; None otherwise."""
    from charset_normalizer import from_bytes  # most bytes tell their characters without it

    matches = from_bytes(body[:_ENOUGH])
    best = matches.best()
    if best is None or best.chaos > 0.02 or best.coherence < 0.7:
        return None
    rivals = [match for match in matches if match.coherence > best.coherence - 0.15 and match.chaos <= best.chaos + 0.02]
    text = _strictly(body, best.encoding)
    if text is None or _is_garbled(text) or any(str(match) != str(best) for match in rivals):
        return None
    return text, best.encoding
