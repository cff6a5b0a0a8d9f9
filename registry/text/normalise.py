"""The comparison key with its offset map, the language, and completeness.

The text of record is never changed. Two views of it exist for the stages that come after:

    fold    one character for one character, so that offsets stay the same: what patterns are matched on
    keyed   folded, NFC, spaces squeezed, invisible characters gone, with a map back: what texts are compared by

Folding is by the listed table below and never NFKC, which would turn 10² into 102 and ① into 1 (domain.md 2.3, trap 10).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from registry.text.extract import Span
from registry.text.lexicon import en

INVISIBLE = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
"""Characters that show nothing: soft hyphen, zero width, bidi marks, byte order mark. Kept in the text, absent from the key."""

FOLDED = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys("\u3000\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\t", " "),
    **dict.fromkeys("\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029", "\n"),
    **dict.fromkeys("“”„‟″〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛′＇", "'"),
    **dict.fromkeys("〔【﹝〖［", "["),
    **dict.fromkeys("〕】﹞〗］", "]"),
    **dict.fromkeys("﹙", "("),
    **dict.fromkeys("﹚", ")"),
    **dict.fromkeys("‐‑‒–—―−﹣－─", "-"),
    **dict.fromkeys("•‧・･∙⋅", "·"),
    **dict.fromkeys("︰﹕", ":"),
    **dict.fromkeys("﹔", ";"),
    **dict.fromkeys("﹐", ","),
    **dict.fromkeys("﹒", "."),
    **dict.fromkeys("﹪", "%"),
    **dict.fromkeys("｡", "。"),
    **dict.fromkeys("､", "、"),
}
"""Every fold, one character to one. `〈〉《》「」` stay: they carry meaning in Chinese references."""

_TABLE = str.maketrans(FOLDED)
_GAP = re.compile(rf"[\s{INVISIBLE}]+")
_OPENING = frozenset("([{<《〈「")
_CLOSING = frozenset(",.;:!?)]}>%。、》〉」")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile("[\u3041-\u30ff]")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_SAMPLE = 50_000
"""Characters that are enough to tell a language."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded one to one: `text` has the length of what it was made from, and every offset means the same place."""

    text: str


def fold(text: str) -> Folded:
    """Fold full-width forms, brackets, quotes, dashes and spaces by the listed table; offsets are those of `text`."""
    return Folded(text.translate(_TABLE))


@dataclass(frozen=True, slots=True)
class Keyed:
    """A comparison key and where each of its characters stands in the text that it was made from."""

    key: str
    offsets: Sequence[int]
    """For each character of `key` the offset of what it stands for."""
    ends: Sequence[int]
    """For each character of `key` the offset just after what it stands for."""

    def span(self, start: int, end: int) -> Span:
        """The stretch of the text behind `key[start:end]`; an empty one gives an empty span."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else (self.ends[-1] if self.ends else 0)
            return (at, at)
        return (self.offsets[start], self.ends[end - 1])


def key(text: str) -> str:
    """The comparison key of a passage: equal keys differ at most in width, spacing, quotes, composition and invisible characters."""
    return keyed(text).key


def keyed(text: str, *, skip: Iterable[Span] = ()) -> Keyed:
    """The comparison key of `text` without the spans in `skip` (noise), with its map back to offsets in `text`."""
    visible = _blank(text, skip)
    composed, starts, ends = _compose(visible)
    pieces: list[str] = []
    offsets: list[int] = []
    limits: list[int] = []
    done = 0
    for gap in _GAP.finditer(composed):
        pieces.append(composed[done : gap.start()])
        offsets.extend(starts[done : gap.start()])
        limits.extend(ends[done : gap.start()])
        done = gap.end()
        if _space_counts(composed, gap):
            pieces.append(" ")
            offsets.append(starts[gap.start()])
            limits.append(ends[gap.end() - 1])
    pieces.append(composed[done:])
    offsets.extend(starts[done:])
    limits.extend(ends[done:])
    return Keyed("".join(pieces), offsets, limits)


def _blank(text: str, skip: Iterable[Span]) -> str:
    """`text` with every skipped stretch made invisible, length unchanged."""
    pieces, done = [], 0
    for start, end in sorted(skip):
        pieces.append(text[done:start])
        pieces.append("\ufeff" * (end - max(start, done)))
        done = max(done, end)
    return "".join([*pieces, text[done:]])


def _compose(text: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """Folded NFC of `text` and, for each of its characters, where what it stands for starts and ends."""
    folded = text.translate(_TABLE)
    if unicodedata.is_normalized("NFC", folded):
        return folded, range(len(folded)), range(1, len(folded) + 1)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    cuts = [i for i, char in enumerate(folded) if i == 0 or not _joins(char)]
    for start, end in pairwise([*cuts, len(folded)]):
        piece = unicodedata.normalize("NFC", folded[start:end]).translate(_TABLE)
        pieces.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
    return "".join(pieces), starts, ends


def _joins(char: str) -> bool:
    """Whether `char` may compose with what stands before it: a combining mark, a Hangul vowel or final."""
    return char > "\u02ff" and (unicodedata.category(char) in ("Mn", "Mc") or "\u1160" <= char <= "\u11ff")


def _space_counts(text: str, gap: re.Match[str]) -> bool:
    """Spaces tell words apart in Latin text only, and say nothing at a bracket or before a comma."""
    left, right = gap.start() - 1, gap.end()
    if left < 0 or right >= len(text) or not any(map(str.isspace, gap.group())):
        return False
    if text[left] in _OPENING or text[right] in _CLOSING:
        return False
    return not (_wide(_letter(text, range(left, max(left - 4, -1), -1))) or _wide(_letter(text, range(right, min(right + 4, len(text))))))


def _letter(text: str, where: range) -> str:
    """The first letter or digit met, else the first character."""
    return next((text[i] for i in where if text[i].isalnum()), text[where[0]])


def _wide(char: str) -> bool:
    return "\u2e80" <= char <= "\ua4cf" or "\uf900" <= char <= "\uffee" or char >= "\U00020000"


def language(text: str) -> str:
    """`zh` or `en` by the script and the small words of the text; `und` where neither lexicon fits."""
    sample = text[:_SAMPLE]
    han, kana = len(_HAN.findall(sample)), len(_KANA.findall(sample))
    words = _LATIN_WORD.findall(sample)
    if han > len(words):
        return "und" if kana * 10 > han else "zh"
    small = sum(word.lower() in en.SMALL_WORDS for word in words)
    return "en" if words and small * 12 >= len(words) else "und"
