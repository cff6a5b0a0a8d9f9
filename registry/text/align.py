"""Which old passage is which new one: by text, with the label only as a tie-break (domain.md 4.2).

    equal keys -> likeness (Dice) -> containment -> gaps between matched neighbours -> splits and merges -> the rest

Every step takes what the steps before it left. Likeness counts bigrams of Chinese characters and words of other scripts, found through
an inverted index, so the cost follows what the texts share and not the product of their numbers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from registry.text.diff import longest_rising
from registry.text.lexicon import LEXICONS
from registry.text.lexicon.deferred import deferred
from registry.text.values import value

CONTAINED = 0.8
"""Share of the shorter text inside the longer one from which the two are one passage that was cut or extended."""
PART = 0.85
"""Share of an unmatched text inside a longer, matched one from which it was split off or merged in."""
UNRELATED = 0.12
"""Likeness below which two passages alone in a gap are still strangers: one was withdrawn, the other is new."""
WHOLESALE = 0.2
"""Matched share of both sides below which the text was replaced as a whole."""
_INVERTED = 0.1
"""What a pair that crosses the order of the equal passages must be more alike."""
_SHORT = 8
"""Features below which containment proves nothing."""
_FREQUENT = 500
"""Unmatched old passages that may share a feature before it stops counting: it tells nothing apart and costs a product."""
_SMALL_WORDS = frozenset[str]().union(*(lexicon.words.small for lexicon in LEXICONS))
"""Words that two passages may share without being alike."""
_CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNIT = deferred(rf"[{_CJK}]+|\d+(?:[.,]\d+)*|[^\W\d_{_CJK}]+")


@value
class Pairing:
    """One old passage and the new one that it became; None on the side where there is none."""

    old: int | None
    new: int | None
    relation: str
    """`same`, `changed`, `rewritten` (paired by place alone), `split` (`new` was part of `old`), `merged` (`old` is now part of `new`),
    `withdrawn` or `added`. A split or merged passage also has its main pairing of relation `changed` or `same`."""
    score: float
    """Likeness, 0 to 1; of splits and merges the contained share."""


def align(old: Sequence[str], new: Sequence[str], *, labels: tuple[Sequence[str | None], Sequence[str | None]] | None = None,
          threshold: float = 0.5) -> tuple[Pairing, ...]:  # fmt: skip
    """Pair the passages of two texts, given as comparison keys without their labels, in the order of the new text.

    `labels` (of the old side, of the new side) decide only between equally alike pairs. `threshold` is the least likeness of a pair.
    """
    matching = _Matching([_Passage.of(text) for text in old], [_Passage.of(text) for text in new], labels)
    _match_equal(matching)
    _match_alike(matching, threshold)
    _match_contained(matching)
    _match_gaps(matching)
    parts = _parts(matching)
    return tuple(_in_order([*matching.pairings(), *parts, *matching.rest(parts)]))


def replaced_wholesale(pairings: Sequence[Pairing]) -> bool:
    """Whether less than a fifth of either side lives on: one text was put in the place of another under the same title."""
    matched = sum(p.relation in ("same", "changed") for p in pairings)
    olds = len({p.old for p in pairings if p.old is not None})
    news = len({p.new for p in pairings if p.new is not None})
    return min(olds, news) >= 5 and matched < WHOLESALE * min(olds, news)


def likeness(a: str, b: str) -> float:
    """Dice coefficient of the features of two keys (Dice 1945)."""
    x, y = features(a), features(b)
    return 2 * (x & y).total() / max(x.total() + y.total(), 1)


def features(text: str) -> Counter[str]:
    """Bigrams of Chinese characters, words and numbers, with how often each occurs."""
    return Counter(_features(text))


def _features(text: str) -> Iterator[str]:
    for unit in _UNIT.findall(text.lower()):
        if unit[0] < "\u3400" or len(unit) == 1:
            yield unit
        else:
            yield from map("".join, pairwise(unit))


@value
class _Passage:
    key: str
    features: Counter[str]
    size: int

    @classmethod
    def of(cls, text: str) -> _Passage:
        counted = features(text)
        return cls(text, counted, counted.total())


@dataclass(slots=True)
class _Matching:
    """Passages of both sides and what is matched so far."""

    old: Sequence[_Passage]
    new: Sequence[_Passage]
    labels: tuple[Sequence[str | None], Sequence[str | None]] | None
    partner: dict[int, int] = field(default_factory=dict)
    """Old passage -> new passage."""
    taken: dict[int, int] = field(default_factory=dict)
    """The reverse."""
    relation: dict[int, tuple[str, float]] = field(default_factory=dict)
    backbone: list[tuple[int, int]] = field(default_factory=list)
    """Equal pairs that keep their order: what crosses them is suspect."""

    def match(self, i: int, j: int, relation: str, score: float) -> None:
        self.partner[i], self.taken[j], self.relation[i] = j, i, (relation, score)

    def free_old(self) -> list[int]:
        return [i for i in range(len(self.old)) if i not in self.partner]

    def free_new(self) -> list[int]:
        return [j for j in range(len(self.new)) if j not in self.taken]

    def distance(self, i: int, j: int) -> float:
        """How far apart two passages stand, each in its own text."""
        return abs(i / max(len(self.old), 1) - j / max(len(self.new), 1))

    def same_label(self, i: int, j: int) -> bool:
        return self.labels is not None and self.labels[0][i] is not None and self.labels[0][i] == self.labels[1][j]

    def pairings(self) -> Iterator[Pairing]:
        return (Pairing(i, j, *self.relation[i]) for i, j in self.partner.items())

    def rest(self, parts: Sequence[Pairing]) -> Iterator[Pairing]:
        merged = {p.old for p in parts if p.relation == "merged"}
        split = {p.new for p in parts if p.relation == "split"}
        yield from (Pairing(i, None, "withdrawn", 0.0) for i in self.free_old() if i not in merged)
        yield from (Pairing(None, j, "added", 0.0) for j in self.free_new() if j not in split)


def _match_equal(m: _Matching) -> None:
    """Equal keys: unique ones first, then repeated ones between the same neighbours, then repeated ones in order."""
    at_old, at_new = _places(m.old), _places(m.new)
    shared = [(at_old[key], at_new[key]) for key in at_old if key and key in at_new]
    m.backbone = longest_rising((i[0], j[0]) for i, j in shared if len(i) == len(j) == 1)
    for olds, news in shared:
        for i, j in _equal_pairs(m, olds, news):
            m.match(i, j, "same", 1.0)
    m.backbone = longest_rising(m.partner.items())


def _places(passages: Sequence[_Passage]) -> dict[str, list[int]]:
    places = defaultdict(list)
    for i, passage in enumerate(passages):
        places[passage.key].append(i)
    return places


def _equal_pairs(m: _Matching, olds: Sequence[int], news: Sequence[int]) -> Iterator[tuple[int, int]]:
    by_gap = defaultdict(list)
    for j in news:
        by_gap[_gap(m.backbone, j, side=1)].append(j)
    late = []
    for i in olds:
        here = by_gap[_gap(m.backbone, i, side=0)]
        if here:
            yield i, here.pop(0)
        else:
            late.append(i)
    yield from zip(late, sorted(j for here in by_gap.values() for j in here), strict=False)


def _gap(backbone: Sequence[tuple[int, int]], at: int, *, side: int) -> int:
    """Between which neighbours of the backbone a passage stands."""
    return bisect_left(backbone, at, key=lambda pair: pair[side])


def _match_alike(m: _Matching, threshold: float) -> None:
    """The most alike first; a pair that crosses the backbone needs more; then equal labels, then nearness decide."""
    old, new = m.free_old(), m.free_new()
    ranked = []
    for i, j, common in _common(m, old, new):
        score = 2 * common / (m.old[i].size + m.new[j].size)
        if score < threshold:
            continue
        judged = score - (_INVERTED if _crosses(m, i, j) else 0.0)
        if judged >= threshold:
            ranked.append((-round(judged, 3), not m.same_label(i, j), m.distance(i, j), i, j, score))
    _take(m, ranked, "changed")


def _match_contained(m: _Matching) -> None:
    """Passages whose tail was cut or that were extended: most of the shorter one lies in the longer one."""
    ranked = []
    for i, j, common in _common(m, m.free_old(), m.free_new()):
        smaller = min(m.old[i].size, m.new[j].size)
        if smaller >= _SHORT and common >= CONTAINED * smaller and not _crosses(m, i, j):
            ranked.append((-round(common / smaller, 3), not m.same_label(i, j), m.distance(i, j), i, j, common / smaller))
    _take(m, ranked, "changed")


def _take(m: _Matching, ranked: list[tuple[float, bool, float, int, int, float]], relation: str) -> None:
    for *_, i, j, score in sorted(ranked):
        if i not in m.partner and j not in m.taken:
            m.match(i, j, relation, round(score, 4))


def _match_gaps(m: _Matching) -> None:
    """One passage alone on either side between the same matched neighbours was rewritten, unless the two have nothing in common."""
    for i in m.free_old():
        j = m.partner.get(i - 1, -1) + 1 if i else 0
        if (i and i - 1 not in m.partner) or j >= len(m.new) or j in m.taken:
            continue
        closed = m.partner.get(i + 1) == j + 1 if i + 1 < len(m.old) else j + 1 == len(m.new)
        score = _dice(m.old[i], m.new[j])
        if closed and min(score, _content_likeness(m.old[i], m.new[j])) >= UNRELATED:
            m.match(i, j, "rewritten", round(score, 4))


def _parts(m: _Matching) -> list[Pairing]:
    """Unmatched passages most of which stands in a longer, matched passage of the other side."""
    old, new = m.free_old(), m.free_new()
    split = _best_whole(((j, i, common) for i, j, common in _common(m, sorted(m.partner), new)), m.new, m.old)
    merged = _best_whole(_common(m, old, sorted(m.taken)), m.old, m.new)
    return [
        *(Pairing(i, j, "split", score) for j, (i, score) in split.items()),
        *(Pairing(i, j, "merged", score) for i, (j, score) in merged.items()),
    ]


def _best_whole(
    common: Iterable[tuple[int, int, int]], parts: Sequence[_Passage], wholes: Sequence[_Passage]
) -> dict[int, tuple[int, float]]:
    best: dict[int, tuple[int, float]] = {}
    for part, whole, shared in common:
        size = parts[part].size
        share = round(shared / size, 4)
        if size >= _SHORT and wholes[whole].size > size and share >= PART and share > best.get(part, (0, 0.0))[1]:
            best[part] = (whole, share)
    return best


def _common(m: _Matching, old: Sequence[int], new: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Every pair that shares features, with how many, through an inverted index of the old side."""
    index = defaultdict(list)
    for i in old:
        for feature, count in m.old[i].features.items():
            index[feature].append((i, count))
    for feature in [feature for feature, there in index.items() if len(there) > _FREQUENT]:
        del index[feature]
    for j in new:
        for i, shared in sorted(_shared(index, m.new[j].features).items()):
            yield i, j, shared


def _shared(index: Mapping[str, Sequence[tuple[int, int]]], wanted: Counter[str]) -> dict[int, int]:
    shared: dict[int, int] = {}
    for feature, count in wanted.items():
        for i, there in index.get(feature, ()):
            shared[i] = shared.get(i, 0) + (count if count < there else there)
    return shared


def _crosses(m: _Matching, i: int, j: int) -> bool:
    return _gap(m.backbone, i, side=0) != _gap(m.backbone, j, side=1)


def _dice(a: _Passage, b: _Passage) -> float:
    return 2 * (a.features & b.features).total() / max(a.size + b.size, 1)


def _content_likeness(a: _Passage, b: _Passage) -> float:
    """Likeness without the small words that any two English sentences share."""
    x, y = (Counter({feature: n for feature, n in side.features.items() if feature not in _SMALL_WORDS}) for side in (a, b))
    return 2 * (x & y).total() / max(x.total() + y.total(), 1)


def _in_order(pairings: Iterable[Pairing]) -> list[Pairing]:
    """In the order of the new text; what is gone stands after the old neighbour that it followed."""
    pairings = list(pairings)
    home = {p.old: p.new for p in pairings if p.old is not None and p.new is not None and p.relation not in ("split", "merged")}
    place: dict[int | None, float] = {}
    last = -1.0
    for i in sorted({p.old for p in pairings if p.old is not None}):
        last = home.get(i, last)
        place[i] = last + 0.5
    return sorted(pairings, key=lambda p: (place[p.old] if p.new is None else p.new, p.relation, -1 if p.old is None else p.old))


__all__ = ["Pairing", "align", "features", "likeness", "replaced_wholesale"]
