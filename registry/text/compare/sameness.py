"""When two wordings say the same: each view forgets one more thing that never changes what is demanded (domain.md 4.3).

signs     width, spaces, brackets, punctuation          numerals  5 and 五
variants  帐 and 账, -ise and -ize                       force     必须 and 应当, must and shall
names     an institution or code before and after its succession
sense     依照 and 按照, the articles of English
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from registry.text.lexicon import renames, wording
from registry.text.lexicon.deferred import deferred
from registry.text.normalise import key
from registry.text.numerals import CHINESE, WORDS, chinese

_SIGN = deferred(r"(?<=\d)[.,/-](?=\d)|[^\w%‰℃°$€£¥<>≤≥=+×÷]+|_")
_CHINESE_NUMBER = deferred(rf"[{CHINESE}\d][{CHINESE}\d.,]*")
_NUMBER_WORD = deferred(rf"\b(?:{'|'.join(sorted((word for word in WORDS if len(word) > 2), key=len, reverse=True))})\b")
_OLD_NAME = deferred("|".join(map(re.escape, (*renames.NOT_RENAMED, *renames.CURRENT))), re.IGNORECASE)
_CURRENT = {old.lower(): new.lower() for old, new in renames.CURRENT.items()}


@lru_cache(maxsize=16384)
def signs(words: str) -> str:
    """Lower case, without spaces and punctuation between CJK and with single spaces between words; `.` and `-` stay inside numbers."""
    return key(_SIGN.sub(_sign, key(words).lower())).strip()


def _sign(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    inside = start > 0 and end < len(text) and text[start - 1].isdigit() and text[end].isdigit()
    return {",": ""}.get(found[0], found[0]) if inside and found[0] in ".,/-" else " "


def variants(words: str) -> str:
    """Without variants in writing."""
    return _replaced(words, wording.SAME_WORDS)


def numerals(words: str) -> str:
    """Every number in Arabic digits."""
    return _NUMBER_WORD.sub(lambda found: str(WORDS[found[0]]), _CHINESE_NUMBER.sub(_arabic, words))


def _arabic(found: re.Match[str]) -> str:
    value = chinese(found[0].rstrip(".,"))
    return found[0] if value is None else f"{value.normalize():f}"


def force(words: str) -> str:
    """Every modal word as the plainest one of its strength."""
    return _replaced(words, wording.SAME_FORCE)


def names(words: str) -> str:
    """Every institution and code under the name that it bears today."""
    return _OLD_NAME.sub(lambda found: _CURRENT.get(found[0].lower(), found[0]), words)


def sense(words: str) -> str:
    """Without the choices of drafting that mean the same."""
    return _replaced(wording.CONJUNCTIONS.sub("和", words), wording.SAME_SENSE)


def _replaced(words: str, table: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, plain in table:
        words = pattern.sub(plain, words)
    return words


_VIEWS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("punctuation", lambda words: words),
    ("variants in writing", variants),
    ("form of numbers", numerals),
    ("modal words of one strength", force),
    ("names of today", names),
    ("drafting style", sense),
)


@lru_cache(maxsize=8192)
def canonical(words: str) -> str:
    """`words` with everything forgotten that never changes what is demanded."""
    seen = _seen(words)
    for _, view in _VIEWS:
        seen = view(seen)
    return signs(seen)


def _seen(words: str) -> str:
    """Signs are kept where a later view needs them to find word ends."""
    return key(words).lower()


def same(old: str, new: str) -> str | None:
    """The first view under which two wordings are equal, or None where they differ under all."""
    seen_old, seen_new = _seen(old), _seen(new)
    for name, view in _VIEWS:
        seen_old, seen_new = view(seen_old), view(seen_new)
        if signs(seen_old) == signs(seen_new):
            return name
    return None


def references(words: str) -> list[str]:
    """The references to provisions in `words`, in order, in Arabic digits."""
    return [numerals(found[0]) for found in wording.REFERENCE.finditer(key(words).lower())]


def without_references(words: str) -> str:
    """`words` with every reference to a provision or a document number replaced by a mark."""
    seen = wording.DOCUMENT_REFERENCE.sub(" § ", wording.REFERENCE.sub(" ¶ ", key(words).lower()))
    for _, view in _VIEWS[1:]:
        seen = view(seen)
    return signs(re.sub(r"(?:[¶§][\s、,和]*)+", lambda found: " xref " if "¶" in found[0] else " xdoc ", seen))


__all__ = ["canonical", "names", "numerals", "references", "same", "signs", "without_references"]
