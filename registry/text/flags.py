"""Which Changes matter, with the reason in one sentence; and what stays quiet, with its reason too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from registry.text.compare import SEVERITIES, Change, Comparison
from registry.text.measures import Measure
from registry.text.reading import Reading
from registry.text.values import value

FLOOR = "low"
"""Severity from which a substantive change raises a flag."""
_LAWLESS = ("news_report", "summary")
"""Roles of texts that have no force of their own."""
_UNSEEN = {
    "news_report": "Reported by the press, the text itself not seen",
    "summary": "Known by a summary, the text itself not seen",
}
_AVAILABLE = "The text is now available; it was reported before"
_AFTER_TEXT = "a report of a notice whose text was seen before it"
_PLURALS = {
    "obligation": ("obligation", "obligations"),
    "prohibition": ("prohibition", "prohibitions"),
    "permission": ("permission", "permissions"),
    "encouragement": ("encouragement", "encouragements"),
    "commitment": ("commitment", "commitments"),
    "other": ("other rule", "other rules"),
}


@value
class Flag:
    """A change that matters."""

    kind: str
    severity: str
    reason: str
    change: int | None
    """Index into the comparison's changes; None for a flag about the whole notice (`new_notice`, `reported`, `text_available`,
    `returned`)."""


@value
class Quiet:
    """A change that is recorded and raises no flag, and why."""

    verdict: str
    """`editorial`, `renumbered`, `not_observed`, `returned`, `report_after_text`, ..."""
    reason: str
    change: int | None


@value
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


def judge_new(reading: Reading, *, reported: bool = False, text_seen: bool = False) -> Judgement:
    """Judge the first revision of an Edition: one flag, its severity that of its weightiest measure, for a report at most medium.

    `reported`: so far the notice was known by reports only. `text_seen`: the text of the notice is held already, so that a report
    of it tells nothing new and is quiet (domain.md 4.3).
    """
    lawless = reading.metadata.role in _LAWLESS
    if lawless and text_seen:
        return Judgement((), (Quiet("report_after_text", _AFTER_TEXT, 0),))
    severity = max((_weight(measure) for measure in reading.measures), key=SEVERITIES.index, default="low")
    if lawless:
        severity = min(severity, "medium", key=SEVERITIES.index)
    kind = "reported" if lawless else "text_available" if reported else "new_notice"
    return Judgement((Flag(kind, severity, _introduction(reading, kind), None),), ())


def _weight(measure: Measure) -> str:
    """What binds weighs most; a soft duty is policy; what frees or promises weighs least."""
    if measure.kind in ("commencement", "repeal", "commencement+repeal", "saving", "delegation"):
        return "low"
    if measure.modality == "prohibition" or (measure.modality == "obligation" and measure.strength >= 5):
        return "high"
    return "medium" if measure.modality == "obligation" or measure.kind == "sanction" else "low"


def _introduction(reading: Reading, kind: str) -> str:
    """Who issued it, what it holds, and the first day that something is due; of a report first of all what it is not."""
    issuers = [issuer.text for issuer in reading.metadata.issuers]
    by = f" by {', '.join(issuers[:3])}{' and others' if len(issuers) > 3 else ''}" if issuers else ""
    due = min(
        (d.day for m in reading.measures for one in m.deadlines for d in one.each if d.day and d.kind not in ("effective",)), default=None
    )
    holds = f"{_counted(reading.measures)}{f', earliest deadline {due.isoformat()}' if due else ''}."
    if kind == "new_notice":
        return f"New notice{by}: {holds}"
    opening = _AVAILABLE if kind == "text_available" else _UNSEEN[reading.metadata.role]
    return f"{opening}: {f'notice{by}, ' if by else ''}{holds}"


def _counted(measures: Sequence[Measure]) -> str:
    if not measures:
        return "no measures found"
    counts = Counter(measure.modality for measure in measures)
    named = [f"{n} {_PLURALS[name][n > 1]}" for name in _PLURALS if (n := counts[name]) and name != "other"]
    total = f"{len(measures)} measure{'s' if len(measures) > 1 else ''}"
    return f"{total} ({', '.join(named)})" if named else total
