"""Which language a text is in, and which lexicon reads a passage of it.

A language is told by its script and its small words. One that has no lexicon is told all the same, so that it is not taken for one that
has; what cannot be told is `und` (undetermined), and of neither are measures claimed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from registry.text.lexicon import LEXICONS, Lexicon
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.tongues import CYRILLIC, HAN, KANA, LATIN, NAMES, SCRIPTS, TONGUES

_BEYOND_ASCII = deferred("[^\x00-\x7f]+")
_SPACED = "".join(char if char.isalpha() else " " for char in map(chr, range(128)))
"""For each ASCII character itself if it is a letter, else a space."""
_SAMPLE = 50_000
"""Characters that are enough to tell a language."""
_SHARE = 12
"""Of this many words of a text one at least is a small word of its language; in running text it is every third."""
_FEW_CHARACTERS = 8
"""Fewer characters than this tell nothing: 通知 is Chinese and Japanese."""
_FEW_WORDS = 2
"""Fewer small words than this tell nothing."""
_LEAD = 1.3
"""By how much a language that no lexicon reads must lead the next, so that its code is no guess between neighbours."""


def language(text: str, lexicons: Sequence[Lexicon] = LEXICONS) -> str:
    """The code of the language that `text` is in (ISO 639-1), `und` where it shows too little of any."""
    sample = text[:_SAMPLE].lower()
    beyond = "" if sample.isascii() else " ".join(_BEYOND_ASCII.findall(sample))
    han, kana = _length(HAN, beyond), _length(KANA, beyond)
    if 2 * (han + kana) > len(sample):
        return _of_characters(han, kana)  # the rest cannot hold as many words
    latin = _latin(sample if LATIN.search(beyond) else sample.encode("ascii", "replace").decode("ascii"))
    if han + kana > len(latin):
        return _of_characters(han, kana)
    others = [(len(pattern.findall(beyond)), code) for code, pattern in SCRIPTS]
    cyrillic = CYRILLIC.findall(beyond)
    most, code = max(*others, (len(latin), "latin"), (len(cyrillic), "cyrillic"))
    if most == 0:
        return "und"
    return _of_words(cyrillic if code == "cyrillic" else latin, lexicons) if code in ("latin", "cyrillic") else code


def _latin(words: str) -> list[str]:
    """The words in Latin letters."""
    # To put spaces for all but letters and to split there takes a fifth of the time that the pattern takes.
    return words.translate(_SPACED).split() if words.isascii() else LATIN.findall(words)


def _length(script: re.Pattern[str], words: str) -> int:
    """Characters of a script."""
    return sum(map(len, script.findall(words)))


def _of_characters(han: int, kana: int) -> str:
    """The language of a text in Chinese characters."""
    if han + kana < _FEW_CHARACTERS:
        return "und"
    return "ja" if kana * 10 > han else "zh"


def _of_words(words: Sequence[str], lexicons: Sequence[Lexicon]) -> str:
    """The language whose small words are the most; a supported one on no less than its share, another only with a lead."""
    counted = _counted(words, tuple(lexicons))
    if not counted:
        return "und"
    (code, most), *rest = Counter(counted).most_common(2)
    if most < _FEW_WORDS or most * _SHARE < len(words):
        return "und"
    following = rest[0][1] if rest else 0
    supported = any(each.code == code for each in lexicons)
    return code if most > following * (1 if supported else _LEAD) else "und"


def _counted(words: Sequence[str], lexicons: tuple[Lexicon, ...]) -> dict[str, int]:
    """How many of `words`, in small letters, are small words of each language."""
    tells = _tells(lexicons)
    found: dict[str, int] = {}
    for word, times in Counter(filter(tells.__contains__, words)).items():
        for code in tells[word]:
            found[code] = found.get(code, 0) + times
    return found


@cache
def _tells(lexicons: tuple[Lexicon, ...]) -> dict[str, tuple[str, ...]]:
    """For each small word the codes of the languages that have it; a lexicon speaks for its own language."""
    small = {tongue.code: tongue.small for tongue in TONGUES} | {each.code: each.words.small for each in lexicons}
    words = {word for each in small.values() for word in each}
    return {word: tuple(code for code, each in small.items() if word in each) for word in words}


@cache
def _unread(lexicons: tuple[Lexicon, ...]) -> frozenset[str]:
    """The small words that only languages have which no lexicon reads."""
    own = {each.code for each in lexicons}
    return frozenset(word for word, codes in _tells(lexicons).items() if own.isdisjoint(codes))


def name_of(code: str, lexicons: Sequence[Lexicon] = LEXICONS) -> str | None:
    """What a language is called in English; None where its code is not known here."""
    return next((each.name for each in lexicons if each.code == code), NAMES.get(code))


def reader(words: str, lexicons: Sequence[Lexicon]) -> Lexicon:
    """The lexicon that a passage is read by: of the script of a good part of it, else of the text (the first of `lexicons`), else any."""
    own = None if words.isascii() else next((each for each in lexicons if not each.spaced and _is_in_script(words, each)), None)
    if own is not None:
        return own
    spaced = [each for each in lexicons if each.spaced]
    if not spaced or lexicons[0].spaced:
        return lexicons[0]
    return max(spaced, key=lambda each: sum(map(each.words.small.__contains__, _latin(words.lower()))))


def _is_in_script(words: str, lexicon: Lexicon) -> bool:
    """Whether a good part of a passage is in the script of a lexicon."""
    return 4 * _length(lexicon.words.script, words) > len(words.replace(" ", ""))


_FOREIGN_WORDS = 4
"""Small words of another language that make a passage foreign, where they are twice those of its own."""


def is_foreign(words: str, lexicon: Lexicon, lexicons: Sequence[Lexicon]) -> bool:
    """Whether a passage is in a language that no lexicon reads: a French article of a bilingual notice, a Japanese name and address."""
    if not lexicon.spaced:
        return 10 * _length(KANA, words) > len(words)
    told = _latin(words.lower())
    if len(told) < _FOREIGN_WORDS or _unread(tuple(lexicons)).isdisjoint(told):
        return False
    small = list(filter(_tells(tuple(lexicons)).__contains__, told))
    if len(small) <= 2 * sum(map(lexicon.words.small.__contains__, small)):
        return False  # no language has more of them than all together
    counted = _counted(told, tuple(lexicons))
    known = max((counted.get(each.code, 0) for each in lexicons), default=0)
    return any(found >= _FOREIGN_WORDS and found > 2 * known for found in counted.values())
