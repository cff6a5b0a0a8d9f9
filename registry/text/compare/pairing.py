"""Old passages and the new ones that they became: first articles or sections, then what stands in them, then what changed its place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from registry.text.align import Pairing, align, features, replaced_wholesale
from registry.text.compare.passages import Passage
from registry.text.compare.sameness import signs
from registry.text.diff import longest_rising
from registry.text.values import value

ELSEWHERE = 0.6
"""Likeness from which passages of different articles are one that moved."""
EXPLAINED = 0.6
"""Share of what is left of a pair that a sentence beside it must say to have been run together with it."""
FEW = 8
"""Features below which such a share proves nothing."""


@value
class Match:
    """One or more old passages and the new ones that say what they said; one side is empty where there is no counterpart.

    More than one passage on a side means that the text was split or merged.
    """

    old: tuple[Passage, ...]
    new: tuple[Passage, ...]
    moved: bool = False
    rewritten: bool = False


@value
class Matches:
    """Every passage of both sides in exactly one Match, in the order of the new text."""

    matches: tuple[Match, ...]
    articles: dict[str, str]
    """Label of an old article -> label of the new one that it became."""
    wholesale: bool
    """Whether next to nothing of the old text lives on."""


def pair(old: Sequence[Passage], new: Sequence[Passage]) -> Matches:
    """Find the counterpart of every passage."""
    groups = _groups(old), _groups(new)
    pairings = _align(groups[0], groups[1])
    matches: list[Match] = []
    for olds, news in _components(pairings):
        matches += _within([p for i in olds for p in groups[0][i]], [p for j in news for p in groups[1][j]])
    settled = [m for m in matches if m.old and m.new and not m.rewritten]
    matches = [*settled, *_elsewhere([m for m in matches if m.rewritten or not (m.old and m.new)])]
    articles = {
        first.label: second.label
        for p in pairings
        if p.relation in ("same", "changed", "rewritten") and p.old is not None and p.new is not None
        for first, second in [(groups[0][p.old][0], groups[1][p.new][0])]
        if first.label and second.label
    }
    telling = [p for p in pairings if (p.old is None or _tells(groups[0][p.old])) and (p.new is None or _tells(groups[1][p.new]))]
    return Matches(tuple(_ordered(matches, old, new)), articles, replaced_wholesale(telling))


def _like_with_like(pairings: Iterable[Pairing], old: Sequence[bool], new: Sequence[bool]) -> Iterator[Pairing]:
    """Undo splits and mergers of a rule with what is none, as a heading is; `old` and `new` tell which passages are rules."""
    for p in pairings:
        if p.old is None or p.new is None or p.relation not in ("split", "merged") or old[p.old] == new[p.new]:
            yield p
        elif p.relation == "split":
            yield Pairing(None, p.new, "added", 0.0)
        else:
            yield Pairing(p.old, None, "withdrawn", 0.0)


def _tells(group: Sequence[Passage]) -> bool:
    """Whether a group is part of what the notice lays down: numbered, or a rule."""
    return bool(group[0].marker) or _is_rule(group)


def _is_rule(group: Iterable[Passage]) -> bool:
    return any(p.kind in ("measure", "definition") for p in group)


def _groups(passages: Sequence[Passage]) -> list[list[Passage]]:
    """Passages by article or section; what stands outside each by itself."""
    groups: dict[object, list[Passage]] = {}
    for i, passage in enumerate(passages):
        groups.setdefault(passage.group or i, []).append(passage)
    return list(groups.values())


def _align(old: Sequence[Sequence[Passage]], new: Sequence[Sequence[Passage]]) -> list[Pairing]:
    """Align groups of passages by their words, with the label that each opens with as a tie-break."""
    keys = [[" ".join(signs(p.words) for p in group) for group in side] for side in (old, new)]
    labels = [[group[0].marker for group in side] for side in (old, new)]
    rules = [[_is_rule(group) for group in side] for side in (old, new)]
    return list(_like_with_like(align(keys[0], keys[1], labels=(labels[0], labels[1])), rules[0], rules[1]))


def _components(pairings: Iterable[Pairing]) -> Iterator[tuple[list[int], list[int]]]:
    """Groups that belong together: pairs, with what was split off or merged in; a group alone where it has no counterpart."""
    home: dict[tuple[str, int], int] = {}
    members: dict[int, tuple[list[int], list[int]]] = {}
    for n, p in enumerate(sorted(pairings, key=lambda p: p.relation in ("split", "merged"))):
        at = next((home[side] for side in (("old", p.old), ("new", p.new)) if side in home), n)
        olds, news = members.setdefault(at, ([], []))
        for side, index, found in (("old", p.old, olds), ("new", p.new, news)):
            if index is not None and (side, index) not in home:
                home[side, index] = at
                found.append(index)
    return ((sorted(olds), sorted(news)) for olds, news in members.values())


def _within(old: Sequence[Passage], new: Sequence[Passage]) -> list[Match]:
    """The passages of articles that belong together."""
    if [signs(p.words) for p in old] == [signs(p.words) for p in new]:
        return [Match((a,), (b,)) for a, b in zip(old, new, strict=True)]
    pairings = _align([[p] for p in old], [[p] for p in new])
    parts = defaultdict(list)
    for p in pairings:
        if p.relation in ("split", "merged") and p.old is not None and p.new is not None:
            parts["old" if p.relation == "split" else "new", p.old if p.relation == "split" else p.new].append(p)
    return _absorbed([_match(p, parts, old, new) for p in pairings if p.relation not in ("split", "merged")])


def _match(p: Pairing, parts: dict[tuple[str, int], list[Pairing]], old: Sequence[Passage], new: Sequence[Passage]) -> Match:
    olds, news = ([] if at is None else [at] for at in (p.old, p.new))
    if p.old is not None and p.new is not None:
        news += [q.new for q in parts.get(("old", p.old), ()) if q.new is not None]
        olds += [q.old for q in parts.get(("new", p.new), ()) if q.old is not None]
    return Match(tuple(old[i] for i in sorted(olds)), tuple(new[j] for j in sorted(news)), rewritten=p.relation == "rewritten")


def _absorbed(matches: Sequence[Match]) -> list[Match]:
    """Sentences run together or cut apart: what stands alone beside a pair joins it where it explains what is left of the pair."""
    absorbed: list[Match] = []
    for m in matches:
        while absorbed and (_explains(absorbed[-1], m) or _explains(m, absorbed[-1])):
            m = _union(absorbed.pop(), m)
        absorbed.append(m)
    return absorbed


def _explains(alone: Match, pair_: Match) -> bool:
    """Whether the passage alone says most of what only the longer side of the pair says, or the reverse."""
    if bool(alone.old) == bool(alone.new) or not (pair_.old and pair_.new) or pair_.rewritten:
        return False
    mine, other = (pair_.old, pair_.new) if alone.old else (pair_.new, pair_.old)
    single = (alone.old or alone.new)[0]
    if not _is_rule([single]) or not _is_rule(other):
        return False
    rest = _features(other) - _features(mine)
    common = (_features([single]) & rest).total()
    smaller = min(_features([single]).total(), rest.total())
    return smaller >= FEW and common >= EXPLAINED * smaller


def _features(run: Iterable[Passage]) -> Counter[str]:
    return features(" ".join(signs(p.words) for p in run))


def _union(a: Match, b: Match) -> Match:
    return Match((*a.old, *b.old), (*a.new, *b.new))


def _elsewhere(left: Sequence[Match]) -> Iterator[Match]:
    """What found no counterpart in its own article, or by its place alone, looked for in all others."""
    old = [p for m in left for p in m.old]
    new = [p for m in left for p in m.new]
    pairings = align([signs(p.words) for p in old], [signs(p.words) for p in new], threshold=ELSEWHERE)
    home = {id(old[p.old]): new[p.new] for p in pairings if p.relation in ("same", "changed") and p.old is not None and p.new is not None}
    taken = {id(p) for p in home.values()}
    for m in left:
        claimed = any(id(p) in home for p in m.old) or any(id(p) in taken for p in m.new)
        if m.rewritten and not claimed:
            yield m
            continue
        yield from (Match((p,), (home[id(p)],), moved=True) if id(p) in home else Match((p,), ()) for p in m.old)
        yield from (Match((), (p,)) for p in m.new if id(p) not in taken)


def _ordered(matches: Sequence[Match], old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Match]:
    """In the order of the new text, what is gone after its old neighbour; pairs that crossed the order of the others are moved."""
    at_old = {id(p): i for i, p in enumerate(old)}
    at_new = {id(p): j for j, p in enumerate(new)}
    kept = {(at_old[id(m.old[0])], at_new[id(m.new[0])]): m for m in matches if m.old and m.new}
    chain = set(longest_rising(kept))
    home = dict(kept.keys())
    place, last = {}, -1
    for i in range(len(old)):
        last = home.get(i, last)
        place[i] = last

    def rank(m: Match) -> tuple[int, int, int]:
        first = at_old[id(m.old[0])] if m.old else -1
        return (at_new[id(m.new[0])], 0, first) if m.new else (place[first], 1, first)

    for m in sorted(matches, key=rank):
        crossed = bool(m.old and m.new) and (at_old[id(m.old[0])], at_new[id(m.new[0])]) not in chain
        yield Match(m.old, m.new, moved=crossed, rewritten=m.rewritten) if crossed != m.moved else m
