"""Which line starts are labels, and of what level: the cheapest reading of the whole sequence, found by beam search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


_Stack = tuple[tuple[str, int, int], ...]
_Way = tuple[float, _Stack, "Label | None", _Path]
"""One more choice on a path: what it costs with all before it, and the levels that are open then."""


def _extend(beam: Sequence[_Path], options: Sequence[Label], line: Line) -> list[_Path]:
    """The best paths after one more line that may bear a label."""
    proof = max(PROOF.get(kind, 2.4) for kind, _, _, _ in options)
    costed = [(label, 0.8 if label[3] >= len(line.words) and label[0] not in HARD else 0.0) for label in options]
    ways: list[_Way] = [(path.cost + proof, path.stack, None, path) for path in beam]
    for path in beam:
        for label, bare in costed:
            ways += [(cost, stack, label, path) for cost, stack in _placed(path, label, path.cost + bare)]
    best: dict[_Stack, _Path] = {}
    for cost, stack, chosen, path in sorted(ways, key=itemgetter(0)):
        if stack not in best:
            last = {**path.last, chosen[0]: chosen[1]} if chosen is not None and chosen[0] in HARD else path.last
            best[stack] = _Path(cost, stack, last, chosen, path)
            if len(best) == BEAM:
                break
    return list(best.values())


def _placed(path: _Path, label: Label, base: float) -> Iterator[tuple[float, _Stack]]:
    """The ways in which `label` may follow on `path`: what each costs above `base`, and the levels that are open then."""
    kind, value, sub, _ = label
    rank, stack, key = RANK[kind], path.stack, (kind, value, sub)
    outer = tuple(level for level in stack if RANK[level[0]] < rank)
    if kind in HARD:
        yield base + _hard_cost(path, kind, value, sub), (*outer, key)
        return
    level = next((at for at, (other, _, under) in enumerate(stack) if other == kind and (kind != "decimal" or under == sub)), None)
    if level is not None:
        cost = _gap(stack[level][1], value) + (0.0 if sub == stack[level][2] or kind != "lower2" else 0.5)
        yield base + cost, (*stack[:level], key)
        if level == len(stack) - 1:
            return
    inverted = sum(RANK[other] > rank for other, _, _ in stack)
    start = _start(value) + (0.4 if kind == "decimal" else 0.0)
    if level is None:
        yield base + start + 1.5 * inverted, (*stack, key)
    if inverted:
        yield base + start + 1.0, (*outer, key)


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
