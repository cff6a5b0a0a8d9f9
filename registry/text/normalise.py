"""The comparison key with its offset map, and completeness.

The text of record is never changed. Two views of it exist for the stages that come after:

    fold    one character for one character, so that offsets stay the same: what patterns are matched on
    keyed   folded, NFC, spaces squeezed, invisible characters and Markdown's ** and # gone, with a map back: what texts are compared by

Folding is by the listed table below and never NFKC, which would turn 10² into 102 and ① into 1 (domain.md 2.3, trap 10).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from registry.text.extract import Extract, Span
from registry.text.extract.printed import DOUBTFUL
from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.forms import INVISIBLE, folded
from registry.text.numerals import integer
from registry.text.values import value

_LATIN = "[A-Za-z0-9]"
_MARK = rf"^[{INVISIBLE}]*#(?:[{INVISIBLE}]*#){{0,5}}(?=[{INVISIBLE}]*[ \t])|\*[{INVISIBLE}]*\*"
_GAP = deferred(rf"(?:{_MARK}| (?:(?<!{_LATIN} )|(?!{_LATIN}))|[^\S ]|[{INVISIBLE}])(?:{_MARK}|[\s{INVISIBLE}])*", re.MULTILINE)
"""What shows nothing, or parts words; one space between Latin letters or digits stays as it is, nine of ten in English."""
_OPENING = frozenset("([{<《〈「")
_CLOSING = frozenset(",.;:!?)]}>%。、》〉」")
_BEYOND_LATIN = deferred("[\u2e80-\U0010ffff]")
_PLAIN_MARK = deferred(r"^#{1,6}(?=[ \t])|\*\*", re.MULTILINE)
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_SHOWN_GAP = deferred(
    rf"[ \n#*](?:(?<=\n)|(?<= )(?:(?<!{_LATIN} )|(?!{_LATIN}))|(?<=^#)#{{0,5}}(?= )|(?<=\*)\*)(?:^#{{1,6}}(?= )|\*\*|[ \n])*"
    rf"(?:(?=[(《「]?[{_HAN}]|[,.;:!?%。、])|(?P<open>))",
    re.MULTILINE,
)
"""The same gaps where invisible characters are gone: folded, no space is left but these two; `open` where one space may stand for it."""
_IDLE_SPACE = deferred(r" (?:(?=[,.;:!?)\]}>%])|(?<=[(\[{<] ))")
"""A space that says nothing, at a bracket or before a comma."""


@value
class Folded:
    """A text folded one to one: `text` has the length of what it was made from, and every offset means the same place."""

    text: str


def fold(text: str) -> Folded:
    """Fold full-width forms, brackets, quotes, dashes and spaces by the listed table; offsets are those of `text`."""
    return Folded(folded(text))


@value
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


def key(text: str, *, skip: Iterable[Span] = ()) -> str:
    """The comparison key of a passage: equal keys differ at most in width, spacing, quotes, composition and invisible characters.

    What stands in the spans of `skip` (noise) is left out.
    """
    plain = folded(_blank(text, skip))
    composed = plain if unicodedata.is_normalized("NFC", plain) else _compose(plain)[0]
    shown = composed
    for char in filter(composed.__contains__, INVISIBLE):  # of these few, a text holds one or two
        shown = shown.replace(char, "")
    if not _BEYOND_LATIN.search(shown):
        return _latin_key(shown)
    return _SHOWN_GAP.sub(lambda gap: " " if gap["open"] is not None and _space_counts(shown, gap) else "", shown)


def _latin_key(shown: str) -> str:
    """The same where every script parts its words by spaces, in a fifth of the time."""
    spaced = (_PLAIN_MARK.sub("", shown) if "#" in shown or "*" in shown else shown).replace("\n", " ")
    while "  " in spaced:  # split words of a text of two megabytes would take ten times its room
        spaced = spaced.replace("  ", " ")
    return _IDLE_SPACE.sub("", spaced.strip(" "))


def keyed(text: str, *, skip: Iterable[Span] = ()) -> Keyed:
    """The comparison key of `text` as `key` makes it, with its map back to offsets in `text`."""
    composed, starts, ends = _compose(folded(_blank(text, skip)))
    pieces: list[str] = []
    offsets: list[int] = []
    limits: list[int] = []
    for start, end, gap in _kept(composed):
        pieces.append(" " if gap else composed[start:end])
        offsets.extend([starts[start]] if gap else starts[start:end])
        limits.extend([ends[end - 1]] if gap else ends[start:end])
    return Keyed("".join(pieces), offsets, limits)


def _kept(composed: str) -> Iterator[tuple[int, int, bool]]:
    """What a key keeps of a composed text: stretches of words, and (True) the gaps that stand for one space."""
    done = 0
    for gap in _GAP.finditer(composed):
        yield done, gap.start(), False
        done = gap.end()
        if _space_counts(composed, gap):
            yield gap.start(), gap.end(), True
    yield done, len(composed), False


def _blank(text: str, skip: Iterable[Span]) -> str:
    """`text` with every skipped stretch made invisible, length unchanged."""
    pieces, done = [], 0
    for start, end in sorted(skip):
        pieces.append(text[done:start])
        pieces.append("\ufeff" * (end - max(start, done)))
        done = max(done, end)
    return "".join([*pieces, text[done:]])


def _compose(plain: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """The NFC of a folded text and, for each of its characters, where what it stands for starts and ends."""
    if unicodedata.is_normalized("NFC", plain):
        return plain, range(len(plain)), range(1, len(plain) + 1)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    cuts = [i for i, char in enumerate(plain) if i == 0 or not _joins(char)]
    for start, end in pairwise([*cuts, len(plain)]):
        piece = folded(unicodedata.normalize("NFC", plain[start:end]))
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
    if left < 0 or right >= len(text):
        return False
    before, after = text[left], text[right]
    if (_wide(after) and after.isalnum()) or (_wide(before) and before.isalnum()) or before in _OPENING or after in _CLOSING:
        return False  # the letters at its sides tell of most gaps
    if not any(map(str.isspace, gap.group())):
        return False
    return not (_wide(_letter(text, left, -1)) or _wide(_letter(text, right, 1)))


def _letter(text: str, at: int, step: int) -> str:
    """The first letter or digit within four characters that show, on the same line, else the first character."""
    first, seen = text[at], 0
    while 0 <= at < len(text) and seen < 4 and text[at] != "\n":
        if text[at].isalnum():
            return text[at]
        seen += text[at] != " " and text[at] not in INVISIBLE
        at += step
    return first


def _wide(char: str) -> bool:
    return "\u2e80" <= char <= "\ua4cf" or "\uf900" <= char <= "\uffee" or char >= "\U00020000"


@value
class Completeness:
    """Whether the text is whole, and where it shows that it is not."""

    state: str
    """`complete`, `truncated`, `paywalled`, `excerpt` or `unknown`."""
    span: Span | None = None


_TAIL = 150
"""Characters at the end of a line in which the words stand that announce a list."""
_SHORT = 20
"""Characters of the longest line that may end in any word."""
_WHOLE_NOTE = 80
"""Characters of the longest note in brackets of which a scrape may lose the last bracket alone."""
_BROKEN = 500
"""Characters at the end of a line in which the last sentence is looked for."""
_PROSE = 4
_LONG_PROSE = 8
"""Words written small that show a sentence."""
_PAYWALL = deferred(f"{en.PAYWALL}|{zh.PAYWALL}", re.IGNORECASE)
_CUT_LINE = deferred(rf"(?:{en.CUT_ENDINGS}|{zh.CUT_ENDINGS})", re.IGNORECASE)
_BREAKS_OFF = deferred(zh.BREAKS_OFF)
_SENTENCE_BEGINS = deferred(en.SENTENCE_BEGINS)
_ELLIPSIS = deferred(r"(?:\.{3}|…)[\"')\]]?$")
_ELISION = deferred(r"(?<=[\u4e00-\u9fff。」”]) … (?=[\u4e00-\u9fff「“])")
"""Where an abstract leaves out what stands between two sentences; …… of its own is a pause of speech."""
_END = deferred(r"[.。!?][\"')\]」》]*$|(?:施行|实施|执行|废止)$")
_CLOSE = deferred(rf"{en.SIGN_OFF.pattern}|^\([A-Z][\w. '-]{{2,50}}\)", re.IGNORECASE)
_LIST_HEAD = deferred(f"{en.LIST_HEAD}|{zh.LIST_HEAD}", re.IGNORECASE)
_NUMBER = deferred(en.NUMBERED)
_BRACKETED = deferred(r"\((?P<n>[一二三四五六七八九十]{1,3})\)")
_COUNTED = deferred(r"(?P<n>[一二三四五六七八九十]{1,3})、")
"""The label of a section, which follows the last; the number of an article that was repealed may stay empty."""
_WORDY = 4
"""Letters that are words and not the scrawl of a signature, read off a picture."""
_ANNEX = deferred(en.ANNEX_HEAD, re.IGNORECASE)
_FOOTNOTE = deferred(en.FOOTNOTE)
_DATED_LINE = deferred(rf"{zh.FULL_DATE}\s*$|{en.DATE_LINE.pattern}", re.IGNORECASE)


def speaking(extract: Extract) -> list[Span]:
    """The blocks in which the notice itself speaks: without their noise at either end, those that are all noise left out."""
    noise = [each.span for each in extract.noise]
    text, at, spans = extract.text, 0, []
    for start, end in (block.span for block in extract.blocks):
        while at < len(noise) and noise[at][1] <= start:
            at += 1
        if at < len(noise) and noise[at][0] < end:
            start, end = _without_edges(noise, at, (start, end))
        words = text[start:end]
        inner = words.strip()
        if len(inner) == len(words) > 0:
            spans.append((start, end))
        elif inner:
            offset = start + words.index(inner[0])
            spans.append((offset, offset + len(inner)))
    return spans


def _without_edges(noise: list[Span], at: int, span: Span) -> Span:
    """`span` without the noise that covers its start or its end; `at` is the first that ends in it or behind it."""
    start, end = span
    while at < len(noise) and noise[at][0] <= start:
        start = max(start, min(noise[at][1], end))
        at += 1
    last = bisect_left(noise, (end, end)) - 1
    while last >= at and noise[last][1] >= end and noise[last][0] > start:
        end = noise[last][0]
        last -= 1
    return start, end


def completeness(extract: Extract, spans: Sequence[Span], *, digest: bool = False) -> Completeness:
    """Judge by what the text shows; `complete` only where it shows its end and no cut (domain.md 1.2, 2.3 trap 8).

    `spans` are its `speaking` lines. A `digest` tells a notice in its own words, and is whole without the notice's signature.
    """
    folded = extract.folded
    lines = [folded[start:end] for start, end in spans]
    mark = _cut_mark(extract, spans)
    wall = next((each.span for each in extract.noise if each.reason == "login or terms line" and _PAYWALL.search(folded, *each.span)), None)
    if wall is not None:
        return Completeness("paywalled", mark or wall)
    lost = mark or _lost(lines, spans) or _broken_end(extract, spans)
    if lost is not None:
        return Completeness("truncated", lost)
    if (unread := _unread(extract)) is not None:
        return Completeness("truncated" if spans and unread[0] >= spans[-1][1] else "excerpt", unread)
    # A section may be lost or taken out: absence must then be told, so a hole is no cut, but such a text is not called whole.
    if not lines or (hole := _hole(lines, spans)):
        return Completeness("unknown", hole if lines else None)
    if not digest and _unsigned(extract, lines):
        return Completeness("excerpt", (spans[-1][1], spans[-1][1]))
    ends = any(_END.search(line) or _DATED_LINE.search(line) or _CLOSE.search(line) for line in lines[-3:])
    return Completeness("complete" if ends else "unknown")


def _unread(extract: Extract) -> Span | None:
    """Where a printed page stands of which nothing could be read, or words that were read off a picture and may be others."""
    page = next((sheet.span for sheet in extract.sheets if sheet.source == "none"), None)
    if page is not None:
        return page
    doubtful = (each.span for each in extract.noise if each.reason == DOUBTFUL)
    return next((span for span in doubtful if sum(map(str.isalpha, extract.text[slice(*span)])) >= _WORDY), None)


def _cut_mark(extract: Extract, spans: Sequence[Span]) -> Span | None:
    """A mark that the text breaks off, after which the notice does not speak again, or a placeholder for a lost part."""
    last = spans[-1][0] if spans else 0
    for each in extract.noise:
        words = extract.text[slice(*each.span)]
        if each.reason == "truncation mark" and (each.span[0] > last or any(map(str.isalpha, words))):
            return each.span
    elision = _ELISION.search(extract.text) if " … " in extract.text else None
    if elision is not None and any(start <= elision.start() < end for start, end in spans):
        return elision.span()
    if spans and _ELLIPSIS.search(extract.text, max(spans[-1][0], spans[-1][1] - _TAIL), spans[-1][1]):
        return (spans[-1][1] - 1, spans[-1][1])
    return None


def _lost(lines: list[str], spans: Sequence[Span]) -> Span | None:
    """A passage that the text announces and does not hold."""
    for index, (line, following) in enumerate(pairwise(lines)):
        if _announces(line) and _goes_on(line, following):
            return spans[index]
        if following.startswith("(") and _leaps(line, following):
            return (spans[index][1], spans[index + 1][0])
    return _cut_end(lines, spans) or _empty_annex(lines, spans)


def _announces(line: str) -> bool:
    """Whether a list must follow."""
    return line.endswith(":") and _LIST_HEAD.search(line, max(len(line) - _TAIL, 0)) is not None


def _goes_on(line: str, following: str) -> bool:
    """Whether a numbered line comes where the items of a list should."""
    here, there = _NUMBER.match(line), _NUMBER.match(following)
    if there is None:
        return _follows(line, following)
    return int(there["n"]) > 1 and (here is None or int(here["n"]) + 1 == int(there["n"]))


def _follows(line: str, following: str) -> bool:
    """Whether a line bears the number in brackets that comes after that of the line before."""
    one, other = _BRACKETED.match(line), _BRACKETED.match(following)
    return one is not None and other is not None and integer(other["n"]) == (integer(one["n"]) or 0) + 1


def _leaps(line: str, following: str) -> bool:
    """Whether there is a number between two numbers in brackets."""
    one, other = _BRACKETED.match(line), _BRACKETED.match(following)
    return one is not None and other is not None and (integer(other["n"]) or 0) > (integer(one["n"]) or 0) + 1


def _hole(lines: list[str], spans: Sequence[Span]) -> Span | None:
    """Where a numbering that rose by one leaps over a number."""
    labelled = [(at, integer(found["n"]) or 0) for at, line in enumerate(lines) if (found := _COUNTED.match(line))]
    run = 0
    for (_, one), (later, other) in pairwise(labelled):
        run = run + 1 if other == one + 1 else 0 if other <= one else run
        if other > one + 1 and run >= 1:
            return (spans[later - 1][1], spans[later][0])
    return None


def _cut_end(lines: list[str], spans: Sequence[Span]) -> Span | None:
    """The end of the last line, where it stops in the middle of a sentence."""
    last = lines[-1] if lines else ""
    if len(last) > _SHORT and (_announces(last) or _CUT_LINE.search(last, len(last) - _SHORT)):
        return (spans[-1][1] - 1, spans[-1][1])
    return None


def _broken_end(extract: Extract, spans: Sequence[Span]) -> Span | None:
    """The end of the last line where a sentence is left, if nothing (a credit, say) stands behind it."""
    if not spans:
        return None
    start, end = spans[-1]
    alone = not extract.folded[end : end + 40].partition("\n")[0].strip()
    return (end - 1, end) if alone and _breaks_off(extract.folded[start:end]) else None


def _breaks_off(last: str) -> bool:
    """Whether a line stops within a bracket or a quotation that it began, or behind a sentence in the midst of the next."""
    if not last[-1:].isalnum() or _END.search(last) or _DATED_LINE.search(last):
        return False
    if last.startswith("(") and last.count("(") > last.count(")") and len(last) > _WHOLE_NOTE:
        return True
    if last.count('"') % 2 and _is_prose(last[last.rfind('"') + 1 :]):
        return True
    tail = last[-_BROKEN:]
    begun = [*_SENTENCE_BEGINS.finditer(tail)]
    if (
        not begun
        and last[:1].isupper()
        and last[-1:].islower()
        and sum(word[0].islower() for word in last.split()) >= _LONG_PROSE
        and _is_prose(last)
    ):
        return True
    return _BREAKS_OFF.search(tail) is not None or (bool(begun) and _is_prose(tail[begun[-1].end() :]))


def _is_prose(words: str) -> bool:
    """Whether words make a sentence and no name, office or address: most of them are written small."""
    each = words.split()
    small = [word for word in each if word[0].islower() and word not in en.LINKING]
    return len(small) >= _PROSE and 2 * len(small) >= len(each) and not re.search("[:@|/]", words)


def _empty_annex(lines: list[str], spans: Sequence[Span]) -> Span | None:
    """An annex of which only the head, or the head and its title, are there."""
    rest: list[str] = []
    for index in reversed(range(len(lines))):
        if _ANNEX.fullmatch(lines[index]):
            return None if rest and _END.search(rest[0]) else spans[min(index + len(rest), len(spans) - 1)]
        rest += [] if _FOOTNOTE.match(lines[index]) else [lines[index]]
        if len(rest) > 1:
            break
    return None


def _unsigned(extract: Extract, lines: list[str]) -> bool:
    """An announcement that a third party's digest shows without the issuer and day that such an instrument ends with."""
    title = re.sub(r"^#{1,6}\s{0,3}|\s{0,3}\([^()]{0,300}\)$", "", lines[0])
    if not any(each.reason == "front matter" for each in extract.noise) or not title.endswith(zh.CLOSED_BY_SIGNATURE):
        return False
    return not any(_DATED_LINE.search(line) for line in lines[-4:])
