"""Operations that turn one text into another; the only home of diff_match_patch.

    trim common ends -> lines -> sentences -> tokens;  at each level unique anchors first, then the longest common run
    of units, then the gaps one level down;  last, equalities too small to read are folded into the edits around them

A token is a word, a run of digits, or one CJK character with its combining marks. Every bound is a size, never a time,
so one input has one answer on any machine. Above the bounds a gap is told at the coarser granularity already reached.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from diff_match_patch import diff_match_patch  # type: ignore[import-untyped]
from rapidfuzz.distance import LCSseq

from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.values import value

PURE_CELLS = 1_600
"""Units of one side times units of the other up to which diff_match_patch answers; above it the bit-parallel one does."""
LARGE = 3_000
"""Characters on both sides above which a gap between lines goes through sentences before tokens."""
SLIDE = 40
"""Characters over which an insertion or deletion may slide to better ends."""
SPECK = 3
"""Tokens up to which an equality between two edits of at least its size is folded into them."""

_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef"
_CJK = "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = deferred(rf"\d+(?:[.,]\d+)*|(?:[^\W\d_{_CJK}][{_MARKS}]*)+|\n[^\S\n]*|[^\S\n]+|.[{_MARKS}]*", re.DOTALL)
_LINE = deferred(r"[^\n]*(?:\n\s*|$)")
_SENTENCE = deferred(r"[^。！？；.!?;]*(?:[。！？；.!?;]+\s*|$)")
_MARK = deferred(f"[{_MARKS}]")
_WORD = deferred(rf"\d+|[^\W\d_{_CJK}]+|[{_CJK}]")


@value
class Operation:
    """`equal`, `delete` or `insert`, with where it stands in either text (an empty span on the side it does not touch)."""

    op: str
    old: Span
    new: Span


Block = tuple[int, int, int]
"""Start in the old sequence, start in the new one, length: what both share."""


def diff(old: str, new: str) -> tuple[Operation, ...]:
    """Words (or CJK characters) of `old` that `new` drops, adds and keeps; exact, deterministic, bounded by size and not by time."""
    return tuple(_operations(_slid(_without_specks(_joined(_lines(old, new)), old, new), old, new), len(old), len(new)))


def tokens(text: str) -> list[str]:
    """Words, digit runs, CJK characters, spaces and signs that together are `text`."""
    return _TOKEN.findall(text)


def _lines(old: str, new: str) -> Iterator[Block]:
    head = _line_start(old, _common_prefix(old, new))
    tail = _line_tail(old, _common_suffix(old, new, len(old) - head, len(new) - head))
    if head:
        yield 0, 0, head
    middle = old[head : len(old) - tail], new[head : len(new) - tail]
    yield from _shifted(_by_units(*middle, level=0), head, head)
    if tail:
        yield len(old) - tail, len(new) - tail, tail


@value
class _Level:
    """How a text falls into units, and how equal units are found."""

    pattern: re.Pattern[str]
    widths: tuple[int, ...]
    """Units in a shingle that may anchor, the most telling first."""
    cells: int
    """Units of one side times units of the other up to which the longest common subsequence is sought."""
    anchors_first: bool


_LEVELS = (_Level(_LINE, (1,), 400_000_000, True), _Level(_SENTENCE, (1,), 400_000_000, True), _Level(_TOKEN, (4, 2), 4_000_000, False))
_TOKENS = len(_LEVELS) - 1
_CODES = 0x110000 - 0x800 - 1


def _by_units(old: str, new: str, *, level: int) -> Iterator[Block]:
    """Equal stretches of two texts in characters, in order."""
    kind = _LEVELS[level]
    a, b = kind.pattern.findall(old), kind.pattern.findall(new)
    starts_a, starts_b = _starts(a), _starts(b)
    i = j = 0
    for p, q, n in [*_unit_runs(a, b, kind), (len(a), len(b), 0)]:
        if level < _TOKENS and p > i and q > j:
            gap = old[starts_a[i] : starts_a[p]], new[starts_b[j] : starts_b[q]]
            finer = level + 1 if min(map(len, gap)) > LARGE else _TOKENS
            yield from _shifted(_by_units(*gap, level=finer), starts_a[i], starts_b[j])
        if n:
            yield starts_a[p], starts_b[q], starts_a[p + n] - starts_a[p]
        i, j = p + n, q + n


def _unit_runs(a: Sequence[str], b: Sequence[str], kind: _Level) -> list[Block]:
    codes: dict[str, int] = {}
    sides = [[codes.setdefault(unit, len(codes)) for unit in side] for side in (a, b)]
    if len(codes) >= _CODES:
        return []
    x, y = ("".join(map(_code, side)) for side in sides)
    return _anchored(x, y, kind.widths, kind.cells) if kind.anchors_first else _common(x, y, kind.widths, kind.cells)


def _common(x: str, y: str, widths: tuple[int, ...], cells: int) -> list[Block]:
    """Equal runs of units (a character each): the longest common subsequence where it is affordable, else around unique shingles."""
    head = _common_prefix(x, y)
    tail = _common_suffix(x, y, len(x) - head, len(y) - head)
    u, v = x[head : len(x) - tail], y[head : len(y) - tail]
    middle: Iterable[Block] = ()
    if u and v:
        middle = _longest_common(u, v) if len(u) * len(v) <= cells else _anchored(u, v, widths, cells)
    found = [(0, 0, head), *_shifted(middle, head, head), (len(x) - tail, len(y) - tail, tail)]
    return [block for block in found if block[2]]


def _anchored(x: str, y: str, widths: tuple[int, ...], cells: int) -> list[Block]:
    """Equal runs found by matching shingles that stand once on either side, then what lies between them."""
    if not widths:
        return []
    found: list[Block] = []
    i = j = 0
    for p, q in [*_anchors(x, y, widths[0]), (len(x), len(y))]:
        if p < i or q < j:
            continue
        found += _shifted(_common(x[i:p], y[j:q], widths[1:], cells), i, j)
        if p < len(x):
            found.append((p, q, 1))
        i, j = p + 1, q + 1
    return found


def _anchors(x: str, y: str, width: int) -> list[tuple[int, int]]:
    """Shingles that stand exactly once on both sides, as the longest run of them that keeps its order (patience)."""
    in_x, in_y = _shingles(x, width), _shingles(y, width)
    common = set(in_x).intersection(in_y)
    once_x, once_y = _single(in_x, common), _single(in_y, common)
    return longest_rising((i, once_y[shingle]) for shingle, i in once_x.items() if shingle in once_y)


def _shingles(units: str, width: int) -> list[str]:
    return [units[k : k + width] for k in range(len(units) - width + 1)]


def _single(shingles: Sequence[str], wanted: set[str]) -> dict[str, int]:
    """Where each wanted shingle stands that stands there once."""
    found = [(shingle, i) for i, shingle in enumerate(shingles) if shingle in wanted]
    last = dict(found)
    first = dict(reversed(found))
    return {shingle: i for shingle, i in first.items() if last[shingle] == i}


def longest_rising(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs that rises on both sides, O(n log n) (Fredman 1975)."""
    ordered = sorted(pairs)
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for k, (_, j) in enumerate(ordered):
        at = bisect_left(tails, j)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [j]
        ends[at : at + 1] = [k]
    chain = []
    k = ends[-1] if ends else -1
    while k >= 0:
        chain.append(ordered[k])
        k = before[k]
    return chain[::-1]


def _longest_common(x: str, y: str) -> Iterator[Block]:
    if len(x) * len(y) <= PURE_CELLS:
        return _pure(x, y)
    return ((o.src_start, o.dest_start, o.src_end - o.src_start) for o in LCSseq.opcodes(x, y) if o.tag == "equal")


def _code(n: int) -> str:
    """The n-th character that may stand for a unit (surrogates may not)."""
    return chr(n + 1 if n + 1 < 0xD800 else n + 1 + 0x800)


def _pure(x: str, y: str) -> Iterator[Block]:
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    i = j = 0
    for op, stretch in engine.diff_main(x, y, False):
        if op == 0:
            yield i, j, len(stretch)
        i += len(stretch) if op <= 0 else 0
        j += len(stretch) if op >= 0 else 0


def _joined(blocks: Iterable[Block]) -> list[Block]:
    joined: list[Block] = []
    for i, j, n in blocks:
        if joined and (joined[-1][0] + joined[-1][2], joined[-1][1] + joined[-1][2]) == (i, j):
            joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + n)
        else:
            joined.append((i, j, n))
    return joined


def _without_specks(blocks: Sequence[Block], old: str, new: str) -> list[Block]:
    """Drop equalities that are smaller than the edits on both sides: nobody reads `de[-f-]{+g+}e[-h-]` (a line break always stays)."""
    kept: list[Block] = [(0, 0, 0)]
    for block in [*blocks, (len(old), len(new), 0)]:
        while len(kept) > 1 and _is_speck((kept[-2], kept[-1], block), old, new):
            kept.pop()
        kept.append(block)
    return [block for block in kept if block[2]]


def _is_speck(run: tuple[Block, Block, Block], old: str, new: str) -> bool:
    before, (i, _, n), after = run
    text = old[i : i + n]
    if n > SPECK * 16 or "\n" in text:
        return False
    edits = [_edit_weight((before, run[1]), old, new), _edit_weight((run[1], after), old, new)]
    return min(edits) > 0 and _weight(text) <= min(SPECK, *edits)


def _edit_weight(around: tuple[Block, Block], old: str, new: str) -> int:
    (i, j, n), (p, q, _) = around
    return max(_weight(old[i + n : min(p, i + n + SPECK * 16)]), _weight(new[j + n : min(q, j + n + SPECK * 16)]))


def _weight(text: str) -> int:
    return len(_WORD.findall(text))


def _slid(blocks: Sequence[Block], old: str, new: str) -> list[Block]:
    """Move each pure insertion or deletion to where it begins and ends at a sign or space: `会、股东大|会` is read as `会|、股东大会`."""
    slid = [*blocks, (len(old), len(new), 0)]
    for k in range(len(slid) - 1):
        (i, j, n), (p, q, m) = slid[k], slid[k + 1]
        if (i + n == p) == (j + n == q):
            continue
        side, start, end = (old, i + n, p) if i + n < p else (new, j + n, q)
        shift = _best_shift(side, (start, end), left=n - 1, right=m - 1)
        slid[k], slid[k + 1] = (i, j, n + shift), (p + shift, q + shift, m - shift)
    return slid[:-1]


def _best_shift(text: str, span: Span, *, left: int, right: int) -> int:
    """How far an edit can slide over equal words to better ends; at least one character stays on either side of it."""
    start, end = span
    low = high = 0
    while low > -min(left, SLIDE) and text[start + low - 1] == text[end + low - 1]:
        low -= 1
    while high < min(right, SLIDE) and end + high < len(text) and text[start + high] == text[end + high]:
        high += 1
    return max(range(low, high + 1), key=lambda by: (_edge(text, start + by) + _edge(text, end + by), -abs(by)))


def _edge(text: str, at: int) -> int:
    """How good a place to cut is: at a line break best, then at a sign or space, then between other characters, never before a mark."""
    before, after = text[at - 1 : at], text[at : at + 1]
    if "\n" in (before, after):
        return 3
    if _MARK.match(after):
        return -9
    return 2 if not (before.isalnum() and after.isalnum()) else 0 if before.isascii() and after.isascii() else 1


def _operations(blocks: Sequence[Block], old_size: int, new_size: int) -> Iterator[Operation]:
    i = j = 0
    for p, q, n in [*blocks, (old_size, new_size, 0)]:
        if p > i:
            yield Operation("delete", (i, p), (j, j))
        if q > j:
            yield Operation("insert", (p, p), (j, q))
        if n:
            yield Operation("equal", (p, p + n), (q, q + n))
        i, j = p + n, q + n


def _shifted(blocks: Iterable[Block], by_old: int, by_new: int) -> Iterator[Block]:
    return ((i + by_old, j + by_new, n) for i, j, n in blocks)


def _starts(units: Sequence[str]) -> list[int]:
    return list(accumulate((len(unit) for unit in units), initial=0))


def _common_prefix(a: str, b: str) -> int:
    """Length of the common prefix, by comparing halves: each step is one memcmp."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if a[low:middle] == b[low:middle] else (low, middle - 1)
    return low


def _common_suffix(a: str, b: str, room_a: int, room_b: int) -> int:
    low, high = 0, min(room_a, room_b)
    while low < high:
        middle = (low + high + 1) // 2
        same = a[len(a) - middle : len(a) - low] == b[len(b) - middle : len(b) - low]
        low, high = (middle, high) if same else (low, middle - 1)
    return low


def _line_start(text: str, at: int) -> int:
    """The start of the line that holds `at`: a trimmed end never cuts a token."""
    return text.rfind("\n", 0, at) + 1


def _line_tail(text: str, size: int) -> int:
    """The largest tail of whole lines within the last `size` characters."""
    if not size:
        return 0
    cut = text.find("\n", len(text) - size - 1 if size < len(text) else 0)
    return len(text) - cut - 1 if cut >= 0 else 0


__all__ = ["Operation", "diff", "longest_rising", "tokens"]
