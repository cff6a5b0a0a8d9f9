"""Which Changes matter, with the reason in one sentence; and what stays quiet, with its reason too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from registry.text.compare import SEVERITIES, Change, Comparison
from registry.text.measures import Measure
from registry.text.reading import Reading

FLOOR = "low"
"""Severity from which a substantive change raises a flag."""
_LAWLESS = ("news_report", "summary")
"""Roles of texts that have no force of their own."""
_PLURALS = {
    "obligation": ("obligation", "obligations"),
    "prohibition": ("prohibition", "prohibitions"),
    "permission": ("permission", "permissions"),
    "encouragement": ("encouragement", "encouragements"),
    "commitment": ("commitment", "commitments"),
    "other": ("other rule", "other rules"),
}


@dataclass(frozen=True, slots=True)
class Flag:
    """A change that matters."""

    kind: str
    severity: str
    reason: str
    change: int | None
    """Index into the comparison's changes; None for a flag about the whole notice (`new_notice`, `returned`)."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """A change that is recorded and raises no flag, and why."""

    verdict: str
    """`editorial`, `renumbered`, `not_observed`, `returned`, ..."""
    reason: str
    change: int | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Every change of a revision is either flagged or quiet."""

    flags: tuple[Flag, ...]
    quiet: tuple[Quiet, ...]


def judge(comparison: Comparison, *, returned_to: int | None = None) -> Judgement:
    """Judge the changes of a revision; `returned_to` is the number of the earlier revision whose words it repeats."""
    if returned_to is not None:
        return _returned(comparison, returned_to)
    flags, quiet = [], []
    for at, change in enumerate(comparison.changes):
        if _matters(change, comparison.changes):
            flags.append(Flag(_kind(change), change.severity, change.reason, at))
        else:
            quiet.append(Quiet(change.kind, change.reason, at))
    return Judgement(tuple(flags), tuple(quiet))


def _returned(comparison: Comparison, number: int) -> Judgement:
    """Recorded, and told to those who ask for everything; the words were judged when they first appeared."""
    reason = f"the words are those of r{number} again"
    flag = Flag("returned", "info", f"The words are those of r{number} again.", None)
    return Judgement((flag,), tuple(Quiet("returned", reason, at) for at in range(len(comparison.changes))))


def _matters(change: Change, changes: Sequence[Change]) -> bool:
    if change.kind == "completeness_gained":
        return any(other.kind == "newly_observed" for other in changes)
    return change.substantive and SEVERITIES.index(change.severity) >= SEVERITIES.index(FLOOR)


def _kind(change: Change) -> str:
    """The facet that weighs most, or the kind where no facet says more."""
    return change.facets[0].facet if change.kind == "amended" and change.facets else change.kind


def judge_new(reading: Reading) -> Judgement:
    """Judge the first revision of a notice: one flag `new_notice`, its severity that of its weightiest measure."""
    severity = max((_weight(measure) for measure in reading.measures), key=SEVERITIES.index, default="low")
    if reading.metadata.role in _LAWLESS:
        severity = min(severity, "medium", key=SEVERITIES.index)
    return Judgement((Flag("new_notice", severity, _introduction(reading), None),), ())


def _weight(measure: Measure) -> str:
    """What binds weighs most; a soft duty is policy; what frees or promises weighs least."""
    if measure.kind in ("commencement", "repeal", "commencement+repeal", "saving", "delegation"):
        return "low"
    if measure.modality == "prohibition" or (measure.modality == "obligation" and measure.strength >= 5):
        return "high"
    return "medium" if measure.modality == "obligation" or measure.kind == "sanction" else "low"


def _introduction(reading: Reading) -> str:
    """Who issued it, what it holds, and the first day that something is due."""
    issuers = [issuer.text for issuer in reading.metadata.issuers]
    by = f" by {', '.join(issuers[:3])}{' and others' if len(issuers) > 3 else ''}" if issuers else ""
    what = {"news_report": "News report on a notice", "summary": "Summary of a notice"}.get(reading.metadata.role, "New notice")
    due = min((d.day for m in reading.measures for d in m.deadlines if d.day and d.kind not in ("effective",)), default=None)
    return f"{what}{by}: {_counted(reading.measures)}{f', earliest deadline {due.isoformat()}' if due else ''}."


def _counted(measures: Sequence[Measure]) -> str:
    if not measures:
        return "no measures found"
    counts = Counter(measure.modality for measure in measures)
    named = [f"{n} {_PLURALS[name][n > 1]}" for name in _PLURALS if (n := counts[name]) and name != "other"]
    total = f"{len(measures)} measure{'s' if len(measures) > 1 else ''}"
    return f"{total} ({', '.join(named)})" if named else total
