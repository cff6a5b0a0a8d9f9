"""Names of institutions: found, told apart where several are joined, and brought to the name they are known by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from registry.text import institutions
from registry.text.extract import Span, holding
from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.words import any_of
from registry.text.values import value

_OFFICES = deferred(r"(?:the\s)?General Offices of\s", re.IGNORECASE)
_JOINT_EN = deferred(r",\s{0,4}(?:and\s{1,4})?(?:the\s{1,4})?|\s{1,4}(?:and|AND)\s{1,4}(?:(?:the|THE)\s{1,4})?|;\s{0,4}")
_JOINT_ZH = deferred(r"[ 、,\n]{1,4}|(?<!共)和|及")
_OTHERS = deferred(r"(?:,?\s{1,3}and\s(?:\w{1,12}\s){0,2}other\s\w{1,20}(?:\s\w{1,20})?|等[^、, ]{0,6}(?:部门|单位|机关|部委))$")
_ARTICLE = deferred(r"(?:the|jointly by|by)\s{1,4}", re.IGNORECASE)
_STATE = "中华人民共和国"
_MOST_CUTS = 30
_NO_NAME = deferred("关于|转发|批转|印发|发布|公布|同意|批准|会议")
"""What no name of an institution holds."""
_UNNAMED = deferred(r"[#*《》。?!]|关于|\d{4}")
"""What no name of the table holds, and no line of such names."""
_ACRONYM = deferred(r"\s?\([A-Za-z]{2,10}\)$")
_CHINESE = deferred(r"[\u4e00-\u9fff\u00b7()]{2,40}")
_HAN = deferred("[\u4e00-\u9fff]")

_OFFICER = deferred(
    r"\b(?:Director|Manager|Officer|Secretary|Governor|Commissioner|Chairman|Chairperson|Registrar|Adviser)(?: General)?,\s"
)
"""An office that somebody holds in the department named behind it: `Ag. Director, Banking Operations Department`."""

_SENTENCE = deferred(r"\b(?:must|shall|may|should|is|are|has|have)\b|[a-z]{4}\.$")
"""What shows that words are a sentence and no name."""

_NAMES = frozenset((*institutions.NAMES_EN, *institutions.NAMES_ZH))
_NAME = deferred(any_of(sorted(_NAMES)))
_OFFICE_BEFORE = deferred(r"\bGeneral Offices? of (?:the )?$")


@value
class Name:
    """An institution: the name it is known by, where it is printed, and whether it is printed so."""

    text: str
    span: Span
    printed: bool


def found(folded: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Where institutions of the table stand in `folded[start:end]`, by any of their names, with `General Office of` before them."""
    end = len(folded) if end is None else end
    for match in _NAME.finditer(folded, start, end):
        first, last = match.span()
        latin = folded[first].isascii()
        if latin and (folded[first - 1 : first].isalnum() or folded[last : last + 1].isalnum()):
            continue
        office = _OFFICE_BEFORE.search(folded, max(first - 24, start), first) if latin else None
        yield (office.start() if office else first, last)


def resolves(name: str) -> bool:
    """Whether `name` alone reads as the name of one institution."""
    name = _bare(name)
    if institutions.canonical(name) or name in _NAMES:
        return True
    if not name.isascii() and _CHINESE.fullmatch(name):
        return name.endswith(zh.ISSUER_ENDS) and not _NO_NAME.search(name)
    words = name.split()
    if not words or not name[0].isupper() or len(words) > 16:
        return False
    if _OFFICER.search(name) or _SENTENCE.search(name):
        return False
    if name.startswith(en.INSTITUTION_FIRST) and len(words) > 1:
        return True
    # `Securities Commission of Ruritania`: the noun that tells stands before whose it is
    head = re.split(r"\s(?:of|for)\s", name, maxsplit=1)[0].split()
    return words[-1] in en.INSTITUTION_LAST or (len(head) > 1 and head[-1] in en.INSTITUTION_LAST)


def _bare(name: str) -> str:
    """A name without its article and its acronym in brackets."""
    name = name.strip()
    article = _ARTICLE.match(name)
    plain = name[article.end() :] if article else name
    return _ACRONYM.sub("", plain) if plain.endswith(")") else plain


def all_known(folded: str, span: Span) -> bool:
    """Whether `span` is nothing but institutions of the table."""
    names = split(folded, span) if _UNNAMED.search(folded, *span) is None else []
    return bool(names) and all(institutions.canonical(name.text) or name.text in _NAMES for name in names)


def known_as(name: str) -> tuple[str, bool]:
    """The name an institution signs by, and whether it was printed so: `CSRC` and `央行` are only said of one."""
    plain = _bare(name)
    office = re.match(r"(General Office of )(?:the )?", plain)
    inner = plain[office.end() :] if office else plain
    identity = institutions.canonical(inner) if institutions.said_of(inner) else None
    signed = institutions.known_name(identity, "en" if inner.isascii() else "zh") if identity else None
    if signed is None:
        return plain, True
    return (f"General Office of the {signed}" if office else signed), False


def split(folded: str, span: Span) -> list[Name]:
    """The institutions joined in `span`, in order; empty where some part of it is none.

    Joined names are split only where each part resolves: `Ministry of Finance and the State Taxation Administration` is two,
    `Ministry of Industry and Information Technology` one.
    """
    shared = _OFFICES.match(folded, *span)
    if shared:
        return [_office(name) for name in split(folded, (shared.end(), span[1]))]
    others = _OTHERS.search(folded, *span)
    pieces = _pieces(folded, (span[0], others.start()) if others else span)
    if len(pieces) == 1 and (run := _run_together(folded, pieces[0])):
        return run
    names: list[Name] = []
    at = 0
    while at < len(pieces):
        stop = next((j for j in range(at + 1, len(pieces) + 1) if resolves(_between(folded, pieces, at, j))), None)
        if stop is None:
            return []
        stop = _stretched(folded, pieces, at, stop)
        text, printed = known_as(_between(folded, pieces, at, stop))
        names.append(Name(text, _named(folded, (pieces[at][0], pieces[stop - 1][1])), printed))
        at = stop
    return names


def signed(folded: str, span: Span) -> list[Name]:
    """The institutions that a signature names, also in capitals: `MINISTRY OF HARBOURS`."""
    words = folded[slice(*span)]
    if not (words.isascii() and words.isupper() and " " in words):
        return split(folded, span)
    titled = " ".join(word.lower() if word in _SMALL else word.title() for word in words.split(" "))
    return split(folded[: span[0]] + titled + folded[span[1] :], span)


_SMALL = frozenset(("OF", "THE", "AND", "FOR", "ON", "IN"))
"""Words of a name that are written small where it is not in capitals."""


def _run_together(folded: str, span: Span) -> list[Name]:
    """Chinese institutions of the table printed without anything between them, where together they are no one name: `交通运输部商务部`."""
    if folded[span[0]].isascii() or institutions.canonical(folded[slice(*span)]):
        return []
    known = list(found(folded, *span))
    tiled = len(known) > 1 and [known[0][0], *(end for _, end in known)] == [*(start for start, _ in known), span[1]]
    return [Name(*_signed(folded[slice(*each)], each)) for each in known] if tiled and known[0][0] == span[0] else []


def _signed(name: str, span: Span) -> tuple[str, Span, bool]:
    text, printed = known_as(name)
    return text, span, printed


def _named(folded: str, span: Span) -> Span:
    """A name without the acronym printed in brackets behind it."""
    acronym = _ACRONYM.search(folded, *span)
    return (span[0], acronym.start()) if acronym and acronym.start() > span[0] else span


def _stretched(folded: str, pieces: list[Span], at: int, stop: int) -> int:
    """Take in following pieces that are no institution by themselves, up to the next one that is."""
    reach = stop
    while reach < len(pieces) and not any(resolves(_between(folded, pieces, reach, j)) for j in range(reach + 1, len(pieces) + 1)):
        reach += 1
    return reach if reach > stop and resolves(_between(folded, pieces, at, reach)) else stop


def _office(name: Name) -> Name:
    return Name(f"General Office of the {name.text}", name.span, printed=False)


def _between(folded: str, pieces: list[Span], at: int, stop: int) -> str:
    return folded[pieces[at][0] : pieces[stop - 1][1]]


def _pieces(folded: str, span: Span) -> list[Span]:
    """`span` cut at every joining word outside a known name, without leading articles; at most _MOST_CUTS times."""
    words = folded[slice(*span)]
    chinese = not words.isascii() and _HAN.search(words) is not None
    whole = list(found(folded, *span))
    joints = (_JOINT_ZH if chinese else _JOINT_EN).finditer(folded, *span)
    cuts = list(islice((cut for cut in joints if holding(whole, cut.start()) is None), _MOST_CUTS))
    edges = [span[0], *(edge for cut in cuts for edge in cut.span()), span[1]]
    pieces = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        article = _ARTICLE.match(folded, start, end)
        start = article.end() if article else start
        start += len(_STATE) if folded.startswith(_STATE, start) and resolves(folded[start + len(_STATE) : end]) else 0
        if folded[start:end].strip():
            pieces.append((start, end))
    return pieces
