"""What a benchmark found: figures, ratios against rivals, and how the cost grows."""

from __future__ import annotations

import json
from dataclasses import dataclass, field


@dataclass(slots=True)
class Results:
    """The results of one benchmark; a name of a figure ends in its unit."""

    bench: str
    figures: dict[str, float] = field(default_factory=dict)
    ratios: dict[str, float] = field(default_factory=dict)
    """Ours over the rival's, above 1 when ours is better."""
    scale: dict[str, dict[str, float]] = field(default_factory=dict)
    """Figures at a quarter, half and all of the material: cost that grows with the size keeps them equal."""
    notes: list[str] = field(default_factory=list)

    def json(self) -> str:
        """One JSON object."""
        return json.dumps(
            {
                "bench": self.bench,
                "figures": {name: _rounded(value) for name, value in self.figures.items()},
                "ratios": {name: _rounded(value) for name, value in self.ratios.items()},
                "scale": {size: {name: _rounded(value) for name, value in row.items()} for size, row in self.scale.items()},
                "notes": self.notes,
            },
            ensure_ascii=False,
        )

    def table(self) -> str:
        """Lines for a person."""
        lines = [f"{self.bench}", ""]
        lines += [f"  {name:58} {_rounded(value):>12,}" for name, value in self.figures.items()]
        if self.ratios:
            lines += ["", "  against, ours over theirs (above 1: ours is better)"]
            lines += [f"  {name:58} {_rounded(value):>11,}x" for name, value in self.ratios.items()]
        if self.scale:
            names = list(next(iter(self.scale.values())))
            lines += ["", f"  {'how cost grows, at a share of the full size':58} " + " ".join(f"{size:>9}" for size in self.scale)]
            lines += [f"  {name:58} " + " ".join(f"{_rounded(row[name]):>9,}" for row in self.scale.values()) for name in names]
        return "\n".join([*lines, *(f"\n  {note}" for note in self.notes)])


def _rounded(value: float) -> float:
    return round(value, 3 if abs(value) < 10 else 1)
