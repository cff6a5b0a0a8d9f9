"""Who somebody is: the canonical id of a name, the names joined in one phrase (domain.md 3.4, 4.3).

An institution is told by the table of institutions, the issuer of the notice also by `this Commission` or 本局, everybody else by the noun
that the phrase ends in; a phrase whose noun is not in the table has no id.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from registry.text.extract import Span
from registry.text.institutions import canonical
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.parties import GOVERN, NOUNS_EN, NOUNS_ZH

_HAN = deferred("[\u4e00-\u9fff]")
_LONGEST_ZH = max(map(len, NOUNS_ZH))
_OWN_ZH = deferred(r"^(?:本|我)(?:局|会|行|部|院|署|委|厅|办|委员会|总局|银行)$")
_OWN_EN = deferred(
    r"^(?:this|the|our) (?P<what>commission|bureau|ministry|bank|authority|board|administration|agency|office|department|council)$",
    re.IGNORECASE,
)
_ONLY_THIS = deferred(r"^(?:this|our) ", re.IGNORECASE)
_TAIL_EN = deferred(
    r",|\("
    r"|\s(?:of|for|in|to|by|with|under|from|on|at|who|which|that|whose|as|other|including|excluding|located|established|engaged"
    r"|concerned"
    r"|contemplated|referred|registered|licensed|authorised|authorized|mentioned|covered|having"
    r"|holding|operating|issuing|being|acting|seeking"
    r"|\w+ing|\w+ly\s\w+(?:ing|ed)|subject|above|below|responsible)\b"
)
"""Where what follows the noun of a phrase begins."""
_FIRST_EN = deferred(
    r"^(?:the|an?|any|all|each|every|such|no|other|both|these|those|their|its|said|only|certain|some|most|many|relevant)\s"
)
_JOINT_EN = deferred(r",\s{0,4}(?:and\s{1,4}|or\s{1,4}|as well as\s{1,4})?|\s{1,4}(?:and|or|as well as)\s{1,4}|\s?/\s?|;\s{0,4}")
_JOINT_ZH = deferred(r"[、,]|(?<=[\u4e00-\u9fff])(?:和|与|及其|及|以及|或者|或)(?=[\u4e00-\u9fff]{2})")
_NOTE = deferred(r"\([^()]{0,60}\)$")
_SHARED_LEADS = ("国务院", "省", "自治区", "市", "县", "县级以上", "直辖市", "自治州")


def identity_of(name: str, issuers: Sequence[str], *, place: str | None = None) -> str | None:
    """The id that `name` is known by: of an institution, else of the class that its noun tells; None where neither is known.

    `issuers` are the issuers of the notice by their names, for `this Commission`.
    """
    return _own(name, tuple(issuers), place) or _known(name, place)


def governs(identity: str | None) -> bool:
    """Whether an id is that of somebody who governs, and so is not served by a measure."""
    return identity is not None and (identity in GOVERN or not identity.startswith("class:"))


@lru_cache(maxsize=4096)
def _known(name: str, place: str | None) -> str | None:
    """The id of a name by the tables alone; the same few names come back in every measure of a notice."""
    return canonical(name, place=place) or (class_zh(name) if _HAN.search(name) else class_en(name))


@lru_cache(maxsize=4096)
def _own(name: str, issuers: tuple[str, ...], place: str | None) -> str | None:
    """The issuer that calls itself `this Commission`; `the Commission` where the name of one issuer holds the word."""
    plain = name.strip()
    english = _OWN_EN.match(plain)
    if not issuers or not (english or _OWN_ZH.match(plain)):
        return None
    if english and not _ONLY_THIS.match(plain):
        issuers = tuple(each for each in issuers if english["what"].lower() in each.lower())
    elif _OWN_ZH.match(plain):
        issuers = tuple(each for each in issuers if each.endswith(plain[-1])) or (issuers if len(issuers) == 1 else ())
    return canonical(issuers[0], place=place) if len(issuers) == 1 else None


def class_zh(name: str) -> str | None:
    """The class of a Chinese phrase by the longest noun that it ends in."""
    plain = _NOTE.sub("", name.strip(" ,、的等"))
    longest = min(len(plain), _LONGEST_ZH)
    return next((found for size in range(longest, 0, -1) if (found := NOUNS_ZH.get(plain[-size:]))), None)


def head_noun(name: str) -> str:
    """The noun of an English phrase, lower case, without what only describes it."""
    words = " ".join(name.lower().split())
    tail = _TAIL_EN.search(words, 1)
    return (words[: tail.start()] if tail else words).rstrip(" .,;:)\"'").rpartition(" ")[2]


def class_en(name: str) -> str | None:
    """The class of an English phrase by the noun that stands before what only describes it."""
    words = " ".join(name.lower().split())
    while first := _FIRST_EN.match(words):
        words = words[first.end() :]
    tail = _TAIL_EN.search(words, 1)
    if tail is None:
        return _noun_en(words)
    return _noun_en(words[: tail.start()]) or (_noun_en(words) if tail[0].endswith("ing") else None)


def _noun_en(words: str) -> str | None:
    """The class of the longest noun that `words` end in, in the singular."""
    parts = words.rstrip(" .,;:)\"'").split(" ")
    for size in range(min(5, len(parts)), 0, -1):
        noun = " ".join(parts[-size:])
        for form in _singular(noun):
            if found := NOUNS_EN.get(form):
                return found
    return None


def _singular(noun: str) -> tuple[str, ...]:
    """Forms in which a noun may stand in the table."""
    if noun.endswith("'s"):
        return ()
    if noun.endswith("ies"):
        return (noun, noun[:-3] + "y")
    if noun.endswith("s"):
        return (noun, noun[:-1], noun[:-2])
    return (noun,)


def joined(folded: str, span: Span) -> tuple[Span, ...]:
    """The names joined in a phrase, split only where each part is known by itself: A、B和C, `banks, insurers and trust companies`."""
    parts = _parts(folded[slice(*span)])
    return tuple((span[0] + start, span[0] + end) for start, end in parts) if parts else (span,)


@lru_cache(maxsize=4096)
def _parts(words: str) -> tuple[Span, ...]:
    """Where the names stand that a phrase joins; none where it is one name."""
    chinese = bool(_HAN.search(words))
    cuts = list((_JOINT_ZH if chinese else _JOINT_EN).finditer(words))
    if not cuts or len(cuts) > 12 or canonical(words):
        return ()
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(words)]
    parts = [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if words[start:end].strip()]
    if len(parts) < 2 or not all(_stands(words[start:end], chinese=chinese) for start, end in parts):
        return ()
    return tuple(parts)


def leads_with_several(words: str) -> bool:
    """Whether an English phrase opens with two parties or more, whatever is said of them after: `banks, insurers with assets of`."""
    first, _, rest = words.partition(",")
    return bool(rest) and class_en(first) is not None and class_en(_JOINT_EN.split(rest.strip(), maxsplit=1)[0]) is not None


def _stands(part: str, *, chinese: bool) -> bool:
    """Whether a part of a joint name names somebody by itself."""
    if chinese and (part in _SHARED_LEADS or len(part) < 2):
        return False
    return _known(part, None) is not None
