"""Which line starts are labels, and of what level: the cheapest reading of the whole sequence, found by beam search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from registry.text.structure import shared
from registry.text.structure.line import Line
from registry.text.structure.markers import BEAM, HARD, PROOF, RANK, Label, readings_of


@dataclass(slots=True)
class _Path:
    """One way to read the labels so far: its cost, the open levels, and the choices made."""

    cost: float
    stack: tuple[tuple[str, int, int], ...]
    last: dict[str, int]
    choice: Label | None = None
    before: _Path | None = None


def chosen_labels(body: Sequence[Line]) -> list[Label | None]:
    """For each line its label in the cheapest reading of all, or None."""
    chosen: list[Label | None] = [None] * len(body)
    beam, where = [_Path(0.0, (), {})], list[int]()
    for at, line in enumerate(body):
        options = readings_of(line)
        if _is_barrier(line, options):
            _settle(beam[0], where, chosen)
            beam, where = [_Path(0.0, (), dict(beam[0].last) if line.depth else {})], []
        elif options:
            where.append(at)
            beam = _extend(beam, options, line)
    _settle(beam[0], where, chosen)
    return chosen


def _is_barrier(line: Line, options: Sequence[Label]) -> bool:
    """Whether numbering starts afresh here: an unnumbered heading, an attachment."""
    return (line.depth > 0 and not options) or is_attachment(line)


def is_attachment(line: Line) -> bool:
    """Whether a line announces an annex, whose numbering begins anew."""
    if len(line.words) > 120 or line.words.endswith("。"):
        return False
    return shared.ATTACHMENT.match(line.words) is not None


def _settle(path: _Path, where: Sequence[int], chosen: list[Label | None]) -> None:
    """Write down the choices of the winning path."""
    step: _Path | None = path
    for at in reversed(where):
        assert step is not None
        chosen[at] = step.choice
        step = step.before


_Level = tuple[str, int, int]
_Stack = tuple[_Level, ...]
_Way = tuple[float, _Stack, "Label | None", _Path]
"""One more choice on a path: what it costs with all before it, and the levels that are open then."""


def _extend(beam: Sequence[_Path], options: Sequence[Label], line: Line) -> list[_Path]:
    """The best paths after one more line that may bear a label."""
    proof = max([PROOF.get(label[0], 2.4) for label in options])
    ways: list[_Way] = [(path.cost + proof, path.stack, None, path) for path in beam]
    costed = [(label, 0.8 if label[3] >= len(line.words) else 0.0) for label in options]
    for path in beam:
        for label, bare in costed:
            ways += [_of_law(path, label)] if label[0] in HARD else _of_list(path, label, path.cost + bare)
    best: dict[_Stack, _Path] = {}
    for cost, stack, chosen, path in sorted(ways, key=itemgetter(0)):
        if stack not in best:
            last = {**path.last, chosen[0]: chosen[1]} if chosen is not None and chosen[0] in HARD else path.last
            best[stack] = _Path(cost, stack, last, chosen, path)
            if len(best) == BEAM:
                break
    return list(best.values())


def _of_law(path: _Path, label: Label) -> _Way:
    """How the label of an article, or of what holds articles, follows on `path`."""
    kind, value, sub, _ = label
    return (path.cost + _hard_cost(path, kind, value, sub), (*_outer(path.stack, RANK[kind]), (kind, value, sub)), label, path)


def _of_list(path: _Path, label: Label, base: float) -> Sequence[_Way]:
    """The ways in which the label of a list may follow on `path`, each with what it costs above `base`."""
    kind, value, sub, _ = label
    rank, stack, key = RANK[kind], path.stack, (kind, value, sub)
    found: list[_Way] = []
    level, inverted = -1, 0
    for at, (other, _, under) in enumerate(stack):
        inverted += RANK[other] > rank
        if other == kind and level < 0 and (kind != "decimal" or under == sub):
            level = at
    if level >= 0:
        cost = _gap(stack[level][1], value) + (0.0 if sub == stack[level][2] or kind != "lower2" else 0.5)
        found.append((base + cost, (*stack[:level], key), label, path))
        if level == len(stack) - 1:
            return found
    start = _start(value) + (0.4 if kind == "decimal" else 0.0)
    if level < 0:
        found.append((base + start + 1.5 * inverted, (*stack, key), label, path))
    if inverted:
        found.append((base + start + 1.0, (*_outer(stack, rank), key), label, path))
    return found


def _outer(stack: _Stack, rank: float) -> list[_Level]:
    """The open levels that hold one of this rank."""
    return [level for level in stack if RANK[level[0]] < rank]


def _hard_cost(path: _Path, kind: str, value: int, sub: int) -> float:
    """Articles number through a whole law, chapters through their book, sections through their chapter."""
    last = path.last.get(kind)
    if last is None:
        return _start(value)
    if sub and value == last:
        return 0.0
    return min(_gap(last, value), 0.5 if value == 1 and kind != "article" else 99.0)


def _start(value: int) -> float:
    """What it costs that a list starts at `value`."""
    return 0.0 if value == 1 else 1.5 if value == 2 else min(1.8 + 0.3 * value, 6.0)


def _gap(before: int, value: int) -> float:
    """What it costs that `value` follows on `before` in one list."""
    step = value - before
    if step == 1:
        return 0.0
    if step == 0:
        return 4.0
    if step > 1:
        return min(1.2 + 0.3 * step, 6.0)
    return 3.0 if value == 1 else 7.0
