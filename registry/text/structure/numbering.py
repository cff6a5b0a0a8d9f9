"""Which line starts are labels, and of what level: the cheapest reading of the whole sequence, found by beam search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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


def _extend(beam: Sequence[_Path], options: Sequence[Label], line: Line) -> list[_Path]:
    """The best paths after one more line that may bear a label."""
    proof = max(PROOF.get(kind, 2.4) for kind, _, _, _ in options)
    grown = [_Path(path.cost + proof, path.stack, path.last, None, path) for path in beam]
    for path in beam:
        for label in options:
            grown += _placed(path, label, bare=label[3] >= len(line.words))
    best: dict[tuple[tuple[str, int, int], ...], _Path] = {}
    for path in sorted(grown, key=lambda path: path.cost):
        best.setdefault(path.stack, path)
        if len(best) == BEAM:
            break
    return list(best.values())


def _placed(path: _Path, label: Label, *, bare: bool) -> Iterator[_Path]:
    """The ways in which `label` may follow on `path`."""
    kind, value, sub, _ = label
    rank, stack = RANK[kind], path.stack
    base = path.cost + (0.8 if bare and kind not in HARD else 0.0)
    key = (kind, value, sub)
    same = [at for at, (open_kind, _, open_sub) in enumerate(stack) if open_kind == kind and (kind != "decimal" or open_sub == sub)]
    level = same[0] if same else None
    if kind in HARD:
        kept = tuple(level for level in stack if RANK[level[0]] < rank)
        cost = _hard_cost(path, kind, value, sub)
        yield _Path(base + cost, (*kept, key), {**path.last, kind: value}, label, path)
        return
    if level is not None:
        cost = _gap(stack[level][1], value) + (0.0 if sub == stack[level][2] or kind != "lower2" else 0.5)
        yield _Path(base + cost, (*stack[:level], key), path.last, label, path)
        if level == len(stack) - 1:
            return
    inverted = sum(RANK[open_kind] > rank for open_kind, _, _ in stack)
    start = _start(value) + (0.4 if kind == "decimal" else 0.0)
    if level is None:
        yield _Path(base + start + 1.5 * inverted, (*stack, key), path.last, label, path)
    if inverted:
        kept = tuple(open_level for open_level in stack if RANK[open_level[0]] < rank)
        yield _Path(base + start + 1.0, (*kept, key), path.last, label, path)


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
