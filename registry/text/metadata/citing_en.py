"""Names of instruments in English: numbers, titles by their kind, titles in quotation marks or italics."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from registry.text import dates
from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.en import citing as en
from registry.text.lexicon.words import any_of
from registry.text.metadata.citing import Cited, disjoint

LONGEST_BRACKET = 62
LONGEST_NUMBER = 100
REACH = 240
"""Characters of the longest title on either side of its kind."""
_WORD = deferred(r"\([^()\n]{1,60}\),?|\d[\w.()/-]{0,20}|[A-Za-z&][\w&'./-]{0,40},?|-|[^\s]")
_SPACE = deferred(r"[ \t]{0,4}(?:\n(?=[a-z]))?[ \t]{0,8}")
_KIND_FOLLOWS = deferred(r"\s{1,3}(?!(?:Dated|No|Governing|Concerning|Regarding|Relating|On|Of|For)\b)[A-Z][a-z]")
_KINDS = frozenset(word for kind in en.LEGAL for word in (kind, f"{kind}s"))
_LIST = deferred(r"\s(?:[A-Z]\w{1,20},?\s){1,3}and\s[A-Z]")
_FIRST_SMALL = deferred(r"(?:[a-z]{1,10}|-|&)\s{1,4}")
_FRONT = deferred(
    r"(?:[IVXLC]{1,5}[A-Z]?|[A-Z]|Provisions?|Requirements?|Amendments?|Extension|Repeal|Revision|Review|Withdrawal)"
    r"\s(?:of|to|in|under)\s(?:the\s)?(?=[A-Z])"
)
"""What belongs to the place in an instrument, and not to its name."""
_LAST_SMALL = deferred(r"(?:\s{1,3}(?:" + "|".join(sorted(en.TITLE_SMALL)) + r"|-|&)|[\s,.])$")


_NEEDED = deferred(any_of(gate for gates, _ in en.CITED_NUMBERS for gate in gates))
"""What a number of one kind or another needs, all in one search."""


def cited_en(folded: str) -> list[Cited]:
    """Every instrument named in a folded text, in order of place."""
    held = frozenset(_NEEDED.findall(folded))
    patterns = [pattern for gates, pattern in en.CITED_NUMBERS if not held.isdisjoint(gates)]
    found_at = (match.span() for pattern in patterns for match in pattern.finditer(folded))
    spans = [span for span in found_at if not folded[span[0] - 1 : span[0]].isalnum()]
    numbers = [Cited(span, number=span) for span in (*spans, *_tailed(folded))]
    found = disjoint((*numbers, *_counted(folded), *_titled(folded), *_quoted(folded)))
    return disjoint(_whole(folded, one) for one in _joined(folded, found))


def _tailed(folded: str) -> Iterator[Span]:
    """Numbers that end in a year of accounts: the year is found first, and the rest before it."""
    for tail in en.TAIL.finditer(folded):
        whole = en.TAILED_NUMBER.search(folded, max(tail.start() - LONGEST_NUMBER, 0), tail.end())
        if whole:
            yield whole.span()


def _counted(folded: str) -> Iterator[Cited]:
    """Kinds with their numbers, and the words before that are part of them: `Trade Notice No. 7`."""
    for match in en.COUNTED_KIND.finditer(folded) if "No" in folded else ():
        start, end = match.span()
        if folded[start - 1 : start].isalnum():
            continue
        before = en.KIND_BEFORE.search(folded, max(start - 48, 0), start)
        span = (before.start() if before and before.group().split()[0] not in en.STARTERS else start, end)
        yield Cited(span, number=span)


def _titled(folded: str) -> Iterator[Cited]:
    """Titles by the noun that says what they are: `Banking Regulation Act`, `Measures for the Administration of ...`."""
    for match in en.ANCHOR.finditer(folded):
        at, stop = match.start(), match.end() + folded.startswith("s", match.end())
        if folded[at - 1 : at].isalnum() or folded[stop : stop + 1].isalnum() or _KIND_FOLLOWS.match(folded, stop):
            continue
        start, before = _leftward(folded, at)
        end, behind = _rightward(folded, stop)
        if behind or (before and match.group() in en.LEGAL):
            span = _trimmed(folded, (start, end))
            if not _fills_its_line(folded, span):
                yield Cited(span, span)


def _leftward(folded: str, at: int) -> tuple[int, int]:
    """Where the run of capitalised words before a kind begins, and how many words of weight it has."""
    start, weight, least = at, 0, max(at - REACH, folded.rfind("\n", max(at - REACH, 0), at) + 1)
    while start > least:
        first, end = _word_before(folded, least, start)
        opening = (
            first
            if first is None
            else next((place for place in range(first, end) if folded[place].isalnum() or folded[place] in "(-&"), None)
        )
        if first is None or opening is None or not _within(folded[opening:end], folded[start:at], weight):
            break
        small = folded[opening:end] in en.TITLE_SMALL or folded[opening:end] in ("-", "&")
        start, weight = opening, weight + (not small)
        if opening > first:
            break
    return start, weight


def _word_before(folded: str, least: int, start: int) -> tuple[int | None, int]:
    """The word before `start`, words in brackets as one; None where none stands there whole."""
    end = start
    while end > least and folded[end - 1] in " \t":
        end -= 1
    if end in (start, least):
        return None, end
    first = folded.rfind(" ", least, end) + 1 or least
    if folded[first:end].rstrip(",").endswith(")") and "(" not in folded[first:end]:
        first = folded.rfind("(", max(least, end - LONGEST_BRACKET), end)
        if first < 0:
            return None, end
    whole = first > least or least == 0 or not folded[least - 1].isalnum()
    return (first if whole else None), end


def _within(word: str, behind: str, weight: int) -> bool:
    """Whether a word before `behind` still belongs to the title that ends there."""
    plain = word.strip("(),")
    if not word[-1].isalnum() and word[-1] not in "),'&-":
        return False
    if word in en.TITLE_SMALL or word in ("-", "&"):
        return weight > 0
    if word.endswith(","):
        return word[0] != "(" and weight > 0 and " and " in behind and plain[:1].isupper() and plain not in _KINDS
    if plain in _KINDS and behind.startswith(("and ", "or ")):
        return False
    possessive = plain.endswith("'s") and plain != "People's"
    return plain[:1].isupper() and plain not in en.STARTERS and not possessive


def _rightward(folded: str, at: int) -> tuple[int, int]:
    """Where what a kind is about ends, and how many words of weight it has."""
    about = en.ABOUT.match(folded, at)
    end, weight, place = at, 0, about.end() if about else at
    while about and place < at + REACH and (match := _WORD.match(folded, place)):
        word = match.group()
        plain = word.strip("(),")
        if word[0] == "(" and any(map(str.isdigit, word)):
            break
        if plain[:1].isupper() and plain not in en.PLACE_WORDS and not (weight == 0 and plain in en.STARTERS):
            end, weight = match.end() - word.endswith(","), weight + 1
            if word.endswith(",") and not _LIST.match(folded, match.end()):
                break
        elif word not in en.TITLE_SMALL and word not in ("-", "&"):
            break
        space = _SPACE.match(folded, match.end())
        place = space.end() if space else match.end()
        if place == match.end():
            break
    return end, weight


def _trimmed(folded: str, span: Span) -> Span:
    """Without the small words, commas and lone brackets at either end."""
    start, end = span
    while match := _FIRST_SMALL.match(folded, start, end) or _FRONT.match(folded, start, end):
        start = match.end()
    while match := _LAST_SMALL.search(folded, max(start, end - 14), end):
        end = match.start()
    while folded[end - 1] == ")" and folded.count("(", start, end) < folded.count(")", start, end):
        end -= 1
    return (start, end)


def _fills_its_line(folded: str, span: Span) -> bool:
    """Whether the words are a line of their own, as headings are; a title with a year or a number is none."""
    start, end = folded.rfind("\n", 0, span[0]) + 1, folded.find("\n", span[1])
    rest = folded[start : span[0]] + folded[span[1] : end if end >= 0 else len(folded)]
    return not any(map(str.isdigit, folded[slice(*span)])) and not re.search(r"[A-Za-z0-9*-]", rest)


def _quoted(folded: str) -> Iterator[Cited]:
    """Titles in quotation marks behind what they are, and titles in italics."""
    for match in en.QUOTED_TITLE.finditer(folded) if '"' in folded or "'" in folded else ():
        named = en.QUOTED_OF.search(folded, max(match.start() - 120, 0), match.start())
        if named or ((kind := en.ANCHOR.search(match["title"])) and _is_title(match["title"], kind)):
            yield Cited(match.span(), match.span("title"))
    for match in en.ITALIC_TITLE.finditer(folded) if "*" in folded or "_" in folded else ():
        kind = en.ANCHOR.search(match["title"])
        if kind and _is_title(match["title"], kind):
            yield Cited(match.span(), match.span("title"))


def _is_title(words: str, kind: re.Match[str]) -> bool:
    """Whether words in marks read as a title: they begin or end with their kind, and few of them are small."""
    heavy = sum(word[:1].isupper() for word in words.split())
    edge = kind.start() == 0 or re.fullmatch(r"s?(?:,?\s(?:of\s)?\d{4})?(?:\s\([^()]{1,40}\))?", words[kind.end() :]) is not None
    return edge and heavy >= 2 and heavy * 2 >= len(words.split())


def _joined(folded: str, found: list[Cited]) -> Iterator[Cited]:
    """A number followed by its title, or a title by its number, is one instrument: `Circular No. 16 on ...`."""
    waiting: Cited | None = None
    for one in found:
        between = folded[waiting.span[1] : one.span[0]] if waiting else ""
        if waiting and _one_instrument(between, waiting, one):
            waiting = _merged(waiting, one, between)
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def _merged(first: Cited, second: Cited, between: str) -> Cited:
    short = en.SHORT_OF.fullmatch(between)
    called = (short["acronym"],) if short and short["acronym"] else ()
    span = (first.span[0], second.span[1])
    return replace(first, span=span, title=first.title or second.title, number=first.number or second.number, aliases=called)


def _one_instrument(between: str, first: Cited, second: Cited) -> bool:
    if first.number and not first.title and second.title and not second.number:
        return bool(re.fullmatch(r"(?:\s(?:dated|of)\s[^.;()\n]{6,24})?,?\s(?:on|titled|regarding|entitled)\s[\"']?", between))
    if first.title and not first.number and second.number and not second.title:
        return len(between) < 30 and bool(en.SHORT_OF.fullmatch(between))
    return False


def _whole(folded: str, one: Cited) -> Cited:
    """With year, number, day and short names behind the name, and the place in it before."""
    end, number, aliases, day = one.span[1], one.number, [*one.aliases], one.day
    title = one.title
    if title and title[1] == end and (year := en.YEAR_BEHIND.match(folded, end)):
        title, end = (title[0], year.end()), year.end()
    for _ in range(3):
        if number is None and (counted := en.NUMBER_BEHIND.match(folded, end)):
            number, end = counted.span("number"), counted.end()
        elif called := en.CALLED.match(folded, end):
            aliases.append((called["alias"] or called["alias2"] or called["acronym"]).strip())
            number, end = number or (called.span("number") if called["number"] else None), called.end()
        elif day is None and (dated := en.DAY_BEHIND.match(folded, end)) and (days := dates.days(dated["day"])):
            day, end = days[0].day, dated.end()
        else:
            break
    before = en.PROVISION_BEFORE.search(folded, max(one.span[0] - 120, 0), one.span[0])
    return Cited((one.span[0], end), title, number, day, _stripped(folded, before.span("place")) if before else None, tuple(aliases))


def _stripped(folded: str, span: Span) -> Span:
    """The place without the words that join it to the name."""
    words = re.sub(r"[\s,]{0,4}\b(?:of|in|under|to)\s(?:the\s)?(?:said\s)?$", "", folded[slice(*span)])
    return (span[0], span[0] + len(words))
