"""Which patterns of a lexicon a sentence may match: most sentences hold few of the words that patterns need, and most need not be tried.

    Gates       the patterns of a lexicon with what they need (registry.text.lexicon.needs), each way to match one with a bit
    Sentence    words with the bits of the ways in which patterns may match them, told by one look at each of its words

This is a short cut only: a pattern of which nothing is known is always tried, and what is found is the same with and without.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from itertools import accumulate
from operator import add, or_
from typing import Any, Generic, TypeVar

from registry.text.lexicon.needs import Need, Piece, commonness, folded, needed, ways

Row = TypeVar("Row", bound="tuple[str | re.Pattern[str], ...]")
"""Of a table: a pattern, and what it means."""
Named = Sequence[tuple[str, re.Pattern[str]]]
"""Names with their patterns."""
_WORDS = re.compile(r"\w+|[^\w\s]")
_EDGE = re.compile(r"\b|\B(?!\w)")
FEW = 200
"""First sentences of a process, on which every pattern is tried: to read one file takes no longer than it must."""
_LONGEST = 40
"""Letters of a word above which it is taken to hold anything."""
_MOST_TOKENS = 1 << 15
"""Words that are kept with their bits."""
_MOST_CHOICES = 1 << 10
"""Choices of the rows of a table that are kept."""


class Sentence(str):
    """Words, and which patterns may match them; a part cut out of it is a plain string."""

    __slots__ = ("_gates", "_live")

    _gates: _Bits
    _live: int

    def may_match(self, pattern: re.Pattern[str]) -> bool:
        """Whether it holds what any match of `pattern` holds, as far as that is known."""
        return self._gates.get(id(pattern), _OPEN) & self._live != 0

    def search(self, pattern: re.Pattern[str], at: int = 0) -> re.Match[str] | None:
        """What `pattern.search` finds from `at` on, tried only where the sentence holds what a match would."""
        return pattern.search(self, at) if self._gates.get(id(pattern), _OPEN) & self._live else None

    def match(self, pattern: re.Pattern[str], at: int = 0) -> re.Match[str] | None:
        """What `pattern.match` finds at `at`, likewise."""
        return pattern.match(self, at) if self._gates.get(id(pattern), _OPEN) & self._live else None

    def named(self, table: Named) -> Iterator[tuple[str, re.Match[str]]]:
        """What the patterns of a table find, with their names, those left out that it holds nothing for."""
        for name, pattern in self.live(table):
            if found := pattern.search(self):
                yield name, found

    def live(self, table: Sequence[Row]) -> Sequence[Row]:
        """Those of a table whose patterns may match it, as `may_match` tells of each."""
        return self._gates.live(table, self._live) if self._gates else table

    def upto(self, end: int) -> Sentence:
        """Its words before `end`; a word that is cut there may be another, and then every pattern is tried."""
        part = Sentence(self[:end])
        part._gates = self._gates if _EDGE.match(self, end) else _NO_BITS
        part._live = self._live
        return part


class _Bits(dict[int, int]):
    """The bits of patterns by their ids."""

    def __init__(self) -> None:
        super().__init__()
        self._tables: dict[int, _Table[Any]] = {}

    def live(self, table: Sequence[Row], live: int) -> Sequence[Row]:
        """The rows of a table of the lexicon whose patterns have a bit of `live`; the table is kept, for its id stands for it."""
        known: _Table[Row] | None = self._tables.get(id(table))
        if known is None:
            known = self._tables[id(table)] = _Table(table, self)
        return known[known.every & live]


class _Table(dict[int, Sequence[Row]], Generic[Row]):
    """The rows of a table whose patterns have one of several bits, for each choice of bits that was met."""

    def __init__(self, table: Sequence[Row], bits: _Bits) -> None:
        super().__init__()
        self._table = table
        patterns = (next(each for each in row if isinstance(each, re.Pattern)) for row in table)
        self._bits = tuple(bits.get(id(pattern), _OPEN) for pattern in patterns)
        self.every = reduce(or_, self._bits, 0)

    def __missing__(self, live: int) -> Sequence[Row]:
        if len(self) >= _MOST_CHOICES:
            self.clear()
        self[live] = known = tuple(row for row, bits in zip(self._table, self._bits, strict=True) if bits & live)
        return known


_OPEN = 1
"""The bit of all patterns of which nothing is known, which every sentence has."""
_NO_BITS = _Bits()


def plain(words: str) -> Sentence:
    """Words of which nothing is known: every pattern is tried on them."""
    sentence = Sentence(words)
    sentence._gates, sentence._live = _NO_BITS, _OPEN
    return sentence


ANY = plain("")
"""Stands for words of which nothing is known."""


class Gates:
    """The patterns of a lexicon with their bits; pairs of characters stand for words where none are `spaced`.

    The bits of a pattern are those of the ways to match it. Each bit stands twice in the bits of a word: for the rarest thing that the way
    needs, and above all those for the next rarest. What the patterns need is derived behind the first `few` sentences: it takes as long as
    to try every pattern on a thousand of them.
    """

    __slots__ = ("_always", "_bits", "_few", "_size", "_spaced", "_tokens", "patterns")

    def __init__(self, patterns: Iterable[re.Pattern[str]], *, spaced: bool, few: int = 0) -> None:
        self.patterns = tuple(patterns)
        self._spaced = spaced
        self._bits = _Bits()
        self._tokens: _Tokens | _Pairs | None = None
        self._size = self._always = 0
        self._few = few

    def sentence(self, words: str) -> Sentence:
        """`words`, and which of the patterns may match them."""
        if self._few > 0:  # threads may count it below nought
            self._few -= 1
            return plain(words)
        tokens = self._derived() if self._tokens is None else self._tokens  # which is false as long as it is empty
        spelt = set(words.split()) if self._spaced else set(map(add, words, words[1:])) or {words}
        held = reduce(or_, filter(None, map(tokens.__getitem__, spelt)), self._always)
        sentence = Sentence(words)
        sentence._gates, sentence._live = self._bits, held & held >> self._size
        return sentence

    def _derived(self) -> _Tokens | _Pairs:
        """The bits of the patterns, and what of them a word holds."""
        each = {id(pattern): ways(pattern) for pattern in self.patterns}
        telling = {key: found for key, found in each.items() if all(found)}
        at = _OPEN.bit_length()
        self._size = at + sum(map(len, telling.values()))
        always = _OPEN | _OPEN << self._size
        pieces: dict[Piece, int] = {}
        for key, found in telling.items():
            self._bits[key] = ((1 << len(found)) - 1) << at
            for way in found:
                rare = sorted(way, key=commonness)
                for need, bit in zip(rare, (1 << at, 1 << at + self._size), strict=False):
                    for piece in self._asked(need):
                        pieces[piece] = pieces.get(piece, 0) | bit
                always |= 1 << at + self._size if len(rare) == 1 else 0
                at += 1
        self._always = always
        self._tokens = _Tokens(pieces, every=(1 << 2 * self._size) - 1) if self._spaced else _Pairs(pieces)
        return self._tokens

    def _asked(self, need: Need) -> Need:
        """A need as it is asked of words, or of pairs of characters."""
        return need if self._spaced else frozenset(Piece(piece.letters[:2]) for piece in need)


class _Tokens(dict[str, int]):
    """The bits of every word that was met, and of the words and marks that it is made of: of `(Loans,` those of `loans`."""

    def __init__(self, pieces: dict[Piece, int], *, every: int) -> None:
        self._whole, self._begin, end, self._inside = (
            {piece.letters: bits for piece, bits in pieces.items() if (piece.begins, piece.ends) == edges}
            for edges in ((True, True), (True, False), (False, True), (False, False))
        )
        self._end = {letters[::-1]: bits for letters, bits in end.items()}
        self._starts: dict[str, list[str]] = {}  # what a word may hold anywhere, by its first two letters
        for letters in self._inside:
            self._starts.setdefault(letters[:2], []).append(letters)
        self._every = every

    def __missing__(self, token: str) -> int:
        words = set(map(folded, set(_WORDS.findall(token))))  # a quotation that is blotted out is the same mark over and over
        bits = self._of(token) if words == {token} else reduce(or_, map(self.__getitem__, words), 0)
        if len(token) <= _LONGEST:
            if len(self) >= _MOST_TOKENS:
                self.clear()
            self[token] = bits
        return bits

    def _of(self, letters: str) -> int:
        """The bits of a word or mark."""
        if len(letters) > _LONGEST:
            return self._every
        begun = map(self._begin.get, accumulate(letters))
        ended = map(self._end.get, accumulate(reversed(letters)))
        held = self._starts.keys() & (*letters, *map(add, letters, letters[1:]))
        inside = (self._inside[piece] for start in held for piece in self._starts[start] if piece in letters)
        return reduce(or_, filter(None, (*begun, *ended, *inside)), self._whole.get(letters, 0))


class _Pairs(dict[str, int]):
    """The bits of every pair of characters that was met, or of one that stands alone."""

    def __init__(self, pieces: dict[Piece, int]) -> None:
        self._pieces = {piece.letters: bits for piece, bits in pieces.items()}

    def __missing__(self, pair: str) -> int:
        letters = folded(pair)
        bits = reduce(or_, [self._pieces.get(each, 0) for each in (*letters, *map(add, letters, letters[1:]))], 0)
        if len(self) >= _MOST_TOKENS:
            self.clear()
        self[pair] = bits
        return bits


def search(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """What `pattern.search` finds, tried only where the text holds one of the words that any match holds; for whole texts."""
    end = len(text) if end is None else end
    return pattern.search(text, start, end) if may_match(pattern, text[start:end]) else None


def may_match(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text holds one of the words that any match of `pattern` holds; for whole texts."""
    if id(pattern) not in _NEEDED:
        _NEEDED[id(pattern)] = (needed(pattern), pattern)
    words, _ = _NEEDED[id(pattern)]
    return words is None or any(word in piece for piece in _pieces(text) for word in words)


_PIECE, _OVERLAP = 20_000, 60
"""Characters that are folded at a time, which takes twelve bytes for each, and those that two pieces share."""


def _pieces(text: str) -> Iterator[str]:
    """A text folded, piece by piece."""
    return (_folded_once(text[at : at + _PIECE + _OVERLAP]) for at in range(0, len(text), _PIECE))


_folded_once = lru_cache(maxsize=4)(folded)
"""Many patterns are asked for in the same piece, one after another."""


_NEEDED: dict[int, tuple[Collection[str] | None, re.Pattern[str]]] = {}
"""What patterns need by their ids, which are good as long as they are held here: to hash a long pattern takes longer than to look."""
