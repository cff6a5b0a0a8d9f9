"""Which institution a name stands for: its canonical id, the name that it is known by, and what became of it.

`canonical` is the one way from any printed name to an id: for issuers, for the actors of measures, for reports that use a short form.
A name that the table does not know has no id; one that several countries' bodies bear has one only where the place is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.forms import folded
from registry.text.lexicon.institutions import LOCAL_EN, LOCAL_ZH, PARENTS, ROWS
from registry.text.lexicon.regions import BY_NAME, REGIONS
from registry.text.lexicon.renames import RENAMES

OFFICE = "general_office"
"""Last part of the id of a body's general office."""
LONGEST = 120
"""Characters above which words are no name."""
_STATE = "中华人民共和国"
_ARTICLE = deferred(r"(?:jointly by|by|the|原)\s{0,4}(?:the\s{1,4})?", re.IGNORECASE)
_ACRONYM = deferred(r"\s{0,2}\((?:the )?[\"']?[A-Za-z&-]{2,12}[\"']?\)$")
_OF_CHINA = deferred(r"(?:,? of (?:the )?(?:People's Republic of China|PRC|P\.R\. ?China|China)|,? (?:PRC|China))$", re.IGNORECASE)
_OF_CHINA_FIRST = deferred(r"(?:China's|PRC|Chinese|中国)\s?", re.IGNORECASE)
_OFFICE_EN = deferred(r"(?:the )?General Office of (?:the )?", re.IGNORECASE)
_OFFICE_ZH = "办公厅"
_LOCAL_TAX = "国家税务总局"


def _parsed(names: str) -> list[tuple[str, str]]:
    """Mark and words of each name of a row."""
    found = [name.strip() for name in names.split("|") if name.strip()]
    return [(name[0], name[1:]) if name[0] in "*~" else ("", name) for name in found]


def _short(name: str) -> bool:
    """Whether a name is an acronym, which is another word in small letters."""
    return name.isascii() and " " not in name


def _entry(name: str) -> str:
    return name.lower() if name.isascii() and not _short(name) else name


_ALL = tuple(
    (identity, language, mark, name)
    for identity, en, zh in ROWS
    for language, names in (("en", en), ("zh", zh))
    for mark, name in _parsed(names)
)
_OWN = {_entry(name): identity for identity, _, mark, name in _ALL if mark != "*"}
_SHARED = tuple((_entry(name), identity) for identity, _, mark, name in _ALL if mark == "*")
_SAID = frozenset(name for _, _, mark, name in _ALL if mark == "~" or _short(name))
_KNOWN_AS = {(identity, language): name for identity, language, _, name in reversed(_ALL)}
_REGION = {region.zh[:2]: region for region in REGIONS}
NAMES_EN = tuple(name for _, language, _, name in _ALL if language == "en" and name not in ("Congress", "Council"))
NAMES_ZH = tuple(name for _, language, _, name in _ALL if language == "zh")
"""Every name of the table, for who looks for names in a text."""


@lru_cache(maxsize=4096)
def canonical(name: str, *, place: str | None = None) -> str | None:
    """The id of the institution that `name` stands for (`cn.pbc`), whatever its form; None where it is not known.

    `place` is the country (ISO 3166-1, small letters) whose bodies are meant by a name that several bear, such as `Ministry of Finance`.
    """
    plain = _plain(name)
    if not plain or len(plain) > LONGEST:
        return None
    return _direct(plain, place) or _shortened(plain, place) or _office(plain, place) or _local(plain)


def said_of(name: str) -> bool:
    """Whether `name` is only said of a body (`央行`, `CSRC`), which signs by another."""
    return _plain(name) in _SAID


def known_name(identity: str, language: str) -> str | None:
    """The name that the body of an id is known by in `language` (`en`, `zh`); None where the table has none."""
    body, office, _ = identity.partition(f".{OFFICE}")
    whole = _KNOWN_AS.get((identity, language))
    if whole or not office:
        return whole
    name = _KNOWN_AS.get((body, language))
    return None if name is None else f"General Office of the {name}" if language == "en" else name + _OFFICE_ZH


def successor(identity: str, on: date | None = None) -> str:
    """The body that has taken the place of `identity` by the day `on`, or by today's table where none is given (`lexicon/renames.py`)."""
    seen = [identity]
    while (after := _SUCCESSIONS.get(seen[-1])) and (on is None or after[1] <= on) and after[0] not in seen:
        seen.append(after[0])
    return seen[-1]


def _plain(name: str) -> str:
    """A name in one form: folded, on one line, without article, quotation marks and its own acronym in brackets."""
    plain = " ".join(folded(name).split()).strip(" ,;:\"'")
    article = _ARTICLE.match(plain)
    return _ACRONYM.sub("", plain[article.end() :] if article else plain)


def _direct(plain: str, place: str | None) -> str | None:
    entry = _entry(plain)
    if entry in _OWN:
        return _OWN[entry]
    return next((identity for name, identity in _SHARED if name == entry and identity.partition(".")[0] == place), None)


def _shortened(plain: str, place: str | None) -> str | None:
    """By what is left without the name of the state, or of the department that an agency belongs to."""
    if plain.startswith(_STATE):
        return _direct(plain[len(_STATE) :], place="cn")
    for pattern in (_OF_CHINA, _OF_CHINA_FIRST):
        rest = pattern.sub("", plain, count=1)
        if rest != plain and (found := _direct(rest, "cn") or _office(rest, "cn")) and found.startswith("cn."):
            return found
    agency, comma, parent = plain.rpartition(", ")
    return _direct(agency, place) if comma and parent in PARENTS else None


def _office(plain: str, place: str | None) -> str | None:
    """The general office of a body."""
    english = _OFFICE_EN.match(plain)
    inner = plain[english.end() :] if english else plain.removesuffix(_OFFICE_ZH)
    if inner == plain or not inner:
        return None
    body = _direct(inner, place) or _shortened(inner, place)
    return f"{body}.{OFFICE}" if body else None


def _local(plain: str) -> str | None:
    """A body of a province: the name of the place and what it is (`广东省商务厅`, `Department of Commerce of Guangdong Province`)."""
    name = plain.removeprefix(_LOCAL_TAX)
    region = _REGION.get(name[:2])
    start = next((one for one in (region.full_zh, region.zh) if name.startswith(one)), None) if region else None
    if region and start and (body := LOCAL_ZH.get(name[len(start) :])):
        return f"cn.{region.code[3:].lower()}.{body}"
    what, of, where = plain.partition(" of ")
    while of:
        if (what in LOCAL_EN) and (found := BY_NAME.get(where)):
            return f"cn.{found.code[3:].lower()}.{LOCAL_EN[what]}"
        more, of, where = where.partition(" of ")
        what = f"{what} of {more}"
    return None


def _succeeding() -> Mapping[str, tuple[str, date]]:
    """Successor and its day, by id; a function that moved alone ends no body."""
    table = {}
    for row in RENAMES:
        old, new = canonical(row.old, place="cn"), canonical(row.new, place="cn")
        if old and new and old != new and row.kind in ("renamed", "merged_into"):
            table[old] = (new, row.since)
    return table


_SUCCESSIONS = _succeeding()
