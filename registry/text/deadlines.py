"""Dates and the deadlines that they set: a small grammar of its own, whose words a lexicon brings (domain.md 6.2).

dates       every date that is printed, with its precision
deadlines   dates and periods by which, until which or from which something holds; dates of reference are none

What cannot be resolved to a day keeps its formula: its words, its number and unit, what it runs from and in which direction.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from registry.text.evidence import group, group_span, groups
from registry.text.extract import Span
from registry.text.figures import matching, number, number_starts
from registry.text.lexicon import Lexicon, tables
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import ANY, Sentence
from registry.text.numerals import integer
from registry.text.values import value


@value
class Deadline:
    """A date or a period by which, until which or from which something holds (domain.md 6.2)."""

    span: Span
    kind: str
    """`fixed`, `relative`, `recurring`, `eligibility_cutoff`, `validity_end` or `effective`."""
    day: date | None = None
    count: int | None = None
    unit: str | None = None
    """`day`, `workday`, `week`, `month`, `quarter`, `year` or `hour`; with `count`, for a relative one."""
    anchor: Span | None = None
    """The event that a relative period runs from."""
    boundary: str = "inclusive"
    precision: str = "day"
    direction: str | None = None
    """Whether a relative period lies `before` or `after` its event."""
    every: str | None = None
    """The unit in which a recurring one comes round."""
    on: str | None = None
    """The day on which a recurring one falls, in the reduced form of ISO 8601: `--01-31`, `---10`."""
    start: date | None = None
    """The first day of a range."""
    time: str | None = None
    """The hour that is printed, `17:00`."""
    steps: tuple[Deadline, ...] = ()
    """Earlier ones of the same kind in one measure: a rule that takes effect in steps is due with its last (corpus guidelines)."""
    rule: str = "date"
    confidence: str = "explicit"
    """`inferred` where the year is not printed."""

    @property
    def each(self) -> tuple[Deadline, ...]:
        """Its steps, then itself."""
        return (*self.steps, self)


@value
class Day:
    """A printed date: its last day, how exactly it is meant, and whether its year was printed."""

    span: Span
    day: date | None
    precision: str = "day"
    inferred: bool = False


# Dates.


def dates(folded: str, span: Span, lexicon: Lexicon, *, known: date | None) -> tuple[Day, ...]:
    """The dates printed within `span`; a date without a year takes that of the date before it, else that of `known`, else none."""
    words = lexicon.quantities
    found: list[Day] = []
    year = None
    for match in _printed(folded, span, words):
        day, year = _read(match, year, known, words)
        if day is not None:
            found.append(day)
            found.extend(_listed(folded, span, day, words))
    return tuple(found)


def _printed(folded: str, span: Span, words: tables.Quantities) -> Iterator[re.Match[str]]:
    """What has the form of a date."""
    if words.date_start is None:
        return words.date.finditer(folded, *span)
    starts = [found.start() for found in words.date_start.finditer(folded, *span)]
    return matching(words.date, folded, starts, span[1])


def _read(match: re.Match[str], year: int | None, known: date | None, words: tables.Quantities) -> tuple[Day | None, int | None]:
    """The date that `match` prints, and the year that the next one takes."""
    told = groups(match)
    if iso := told.get("iso"):
        return Day(match.span(), _real(*(int(piece) for piece in iso.split("-")))), int(iso[:4])
    printed, word = _spelled(told.get("y")), told.get("m")
    if (printed is not None and not 1900 <= printed <= 2200) or word in words.not_months:
        return None, year
    month = (words.months.get(word.lower().rstrip(".")) or _spelled(word)) if word else None
    meant = words.parts.get(told.get("part", "").lower(), "")
    if month is None and not meant:
        return None, year
    current = printed or year or (known.year if known else None)
    day = _day(match.span(), current, month, _spelled(told.get("d")), meant)
    return (replace(day, inferred=True) if day and printed is None and year is None else day), printed or year


def _spelled(text: str | None) -> int | None:
    """A number that may be printed with spaces in it."""
    return integer(text.replace(" ", "")) if text else None


def _day(span: Span, year: int | None, month: int | None, number: int | None, part: str) -> Day | None:
    """The last day of what is printed."""
    precision = "day" if number else "month" if month else "year"
    if part in ("half1", "half2", "q1", "q2", "q3", "q4"):
        month, precision = {"half1": 6, "half2": 12, "q1": 3, "q2": 6, "q3": 9, "q4": 12}[part], "quarter"
    if year is None:
        return Day(span, None, precision)
    if month is None:
        month = {"start": 1, "middle": 6}.get(part, 12)
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    real = _real(year, month, number if number else {"start": 1, "middle": 15}.get(part, last))
    return Day(span, real, precision) if real else None


def _listed(folded: str, span: Span, day: Day, words: tables.Quantities) -> Iterator[Day]:
    """Further days of the same month that are listed after a date: 5月1日、2日."""
    if day.day is None or day.precision != "day":
        return
    at = day.span[1]
    while match := words.further_day.match(folded, at, span[1]):
        real = _real(day.day.year, day.day.month, integer(match["d"]) or 0)
        if real is None:
            return
        yield Day(match.span("day"), real, inferred=day.inferred)
        at = match.end()


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# Deadlines.


def deadlines(
    folded: str, span: Span, lexicon: Lexicon, *, known: date | None, held: Sentence = ANY, starts: Sequence[int] | None = None
) -> tuple[Deadline, ...]:
    """The dates and periods within `span` that limit something; `known` is the date of the document, against which periods run.

    `held` are the words of `span`, where it is known which patterns may match them, and `starts` its numbers, where they are known.
    """
    words = lexicon.quantities
    starts = number_starts(folded, span, lexicon, held) if starts is None else starts
    found: list[Deadline] = []
    dated = held.may_match(words.date) and words.date_gate.search(folded, *span)
    if dated and (printed := dates(folded, span, lexicon, known=known)):
        found += _fixed(folded, span, printed, words, held)
    if starts and held.may_match(words.period):
        found += _periods(folded, span, words, starts, known=known)
    if folded.find("+", *span) >= 0:
        found += _settlements(folded, span)
    if held.may_match(words.fiscal):
        found += _fiscal(folded, span, words)
    if held.may_match(words.recurring_gate) and words.recurring_gate.search(folded, *span):
        found += _recurring(folded, span, words)
    return tuple(sorted(_apart(found), key=lambda deadline: deadline.span) if len(found) > 1 else found)


def _apart(found: Sequence[Deadline]) -> Iterator[Deadline]:
    """Without what a deadline that tells more already covers: 每年 beside 每年1月31日前."""
    telling = [one.span for one in found if one.kind != "recurring" or one.on or one.count != 1]
    for one in found:
        bare = one.kind == "recurring" and one.on is None and one.count == 1
        if not (bare and any(start - 4 <= one.span[1] and one.span[0] <= end + 8 for start, end in telling)):
            yield one


_BEFORE, _AFTER = 48, 24
_WEEKDAY = 18
"""Characters within which a day of the week stands before a date."""
FIRST_YEAR = 1900
"""Years, from this on, and no number of them."""


def _fixed(folded: str, span: Span, printed: tuple[Day, ...], words: tables.Quantities, held: Sentence) -> Iterator[Deadline]:
    """Printed dates with what the words around them make of them; the start of a range speaks through its end."""
    roles, references = held.live(words.date_roles), held.live(words.reference)
    may_tell_hour = held.may_match(words.hour_before) or held.may_match(words.hour_after)
    may_recur = held.may_match(words.every_before) or held.may_match(words.every_after)
    for index, day in enumerate(printed):
        following = printed[index + 1] if index + 1 < len(printed) else None
        if following and _spans_to(folded, day, following, words):
            continue
        first = printed[index - 1] if index and _spans_to(folded, printed[index - 1], day, words) else None
        start = first.span[0] if first else day.span[0]
        before = _leading(folded, span, start, words)
        after = folded[day.span[1] : min(span[1], day.span[1] + _AFTER)]
        whole, sure = (start, day.span[1]), "inferred" if day.inferred else "explicit"
        if may_recur and (unit := _comes_round(before, after, words)):
            on = _on(day)
            yield Deadline(
                whole, "recurring", None, 1, unit, precision=day.precision, every=unit, on=on, rule="day of every year", confidence=sure
            )
        elif not _role_of(before, after, references) and (kind := "validity_end" if first else _role_of(before, after, roles)):
            yield Deadline(
                whole,
                kind,
                day.day,
                boundary="exclusive" if day.precision == "day" and words.exclusive.search(before) else "inclusive",
                precision=day.precision,
                start=first.day if first else None,
                time=_hour(before, after, words) if may_tell_hour else None,
                confidence=sure,
            )


def _leading(folded: str, span: Span, start: int, words: tables.Quantities) -> str:
    """What stands before a date, the day of its week aside: `by Friday, June 17`."""
    named = words.weekday.search(folded, max(span[0], start - _WEEKDAY), start)
    at = named.start() if named else start
    return folded[max(span[0], at - _BEFORE) : at]


def _spans_to(folded: str, first: Day, second: Day, words: tables.Quantities) -> bool:
    return bool(words.range_link.fullmatch(folded[first.span[1] : second.span[0]]))


def _comes_round(before: str, after: str, words: tables.Quantities) -> str | None:
    """The unit in which a date comes round, where the words around it say that it does and that it limits something."""
    found = words.every_before.search(before) or words.every_after.match(after)
    limits = found is not None and (_role_of(before, after, words.date_roles) or words.every_limit.match(after))
    return words.frequencies.get((group(found, "u") or "").lower()) if found and limits else None


def _on(day: Day) -> str | None:
    """Month and day alone; None where not even a leap year has them."""
    return None if day.day is None or day.precision not in ("day", "month") else f"--{day.day:%m-%d}"


def _role_of(before: str, after: str, rules: tables.SidedRules) -> str | None:
    """What the words around a date make of it, by the first rule that fits."""
    return next((kind for side, pattern, kind in rules if (pattern.search(before) if side == "before" else pattern.match(after))), None)


def _hour(before: str, after: str, words: tables.Quantities) -> str | None:
    """The hour that is printed beside a date."""
    found = words.hour_before.search(before) or words.hour_after.match(after)
    if found is None:
        return None
    hour = int(found["h"]) % 12 + 12 if (group(found, "half") or "").lower().startswith("p") else int(found["h"])
    return f"{hour:02d}:{int(group(found, 'min') or 0):02d}" if hour <= 24 else None


# Periods.


def _periods(folded: str, span: Span, words: tables.Quantities, starts: Sequence[int], *, known: date | None) -> Iterator[Deadline]:
    """Periods that run from an event or up to it, resolved where the event is the date of the document itself."""
    for match in matching(words.period, folded, starts, span[1]):
        count, unit = _length(match, words)
        if count is None or count > 20_000 or unit is None or (unit == "year" and count >= FIRST_YEAR):
            continue
        bounds = _bounded(folded, span, match, words)
        if bounds is not None:
            yield _resolved(folded, bounds, (count, unit), words, known=known)


def _length(match: re.Match[str], words: tables.Quantities) -> tuple[int | None, str | None]:
    """How long a period is."""
    told = groups(match)
    if "half" in told:
        return 6, "month"
    unit = " ".join(f"{told.get('kind', '')} {told.get('u', '')}".lower().split()).rstrip("'’")
    return number(told.get("n", ""), words), words.units.get(unit)


class _Bounds(NamedTuple):
    """How a period limits something."""

    span: Span
    event: Span | None
    direction: str
    rule: str


def _bounded(folded: str, span: Span, match: re.Match[str], words: tables.Quantities) -> _Bounds | None:
    """A period with what stands before and after it, by the first rule that both fit; None for a stretch of time that limits nothing."""
    first = max(span[0], match.start() - _BEFORE)
    before = folded[first : match.start()]
    closing = before.rstrip()
    for rule in words.periods:
        trailing = rule.after.match(folded, match.end(), span[1]) if closing.endswith(rule.ends) else None
        leading = rule.before.search(before) if trailing else None
        if leading is None or trailing is None:
            continue
        event = group_span(trailing, "event")
        if event is None and (inner := group_span(leading, "event")):
            event = (first + inner[0], first + inner[1])
        start = first + leading.start() if leading[0] else match.start()
        return _Bounds((start, trailing.end()), event, _direction(trailing, rule, words), rule.name)
    return None


def _direction(trailing: re.Match[str], rule: tables.Period, words: tables.Quantities) -> str:
    side = group(trailing, "side")
    return words.sides.get(" ".join(side.lower().split()), rule.direction) if side else rule.direction


def _resolved(folded: str, bounds: _Bounds, length: tuple[int, str], words: tables.Quantities, *, known: date | None) -> Deadline:
    """A period, with its day where its event is the date of the document; it is recurring where its event comes round."""
    span, anchor, direction, rule = bounds
    count, unit = length
    event = folded[slice(*anchor)] if anchor else ""
    if event and (round_ := words.periodic.search(event)):
        every = words.frequencies.get((group(round_, "u") or "").lower(), "year")
        return Deadline(span, "recurring", None, count, unit, anchor, direction=direction, every=every, rule="after every period")
    own = known is not None and count and event and words.own_date.search(event)
    day = add(known, -count if direction == "before" else count, unit) if known and own else None
    return Deadline(span, "relative", day, count, unit, anchor, direction=direction, rule=rule)


def add(day: date, count: int, unit: str) -> date | None:
    """`day` and `count` units later; None for working days (they need a calendar of holidays) and hours."""
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1)
        return day + timedelta(days=days) if 0 < day.toordinal() + days < date.max.toordinal() else None
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit, 0) * count
    if not months or abs(months) > 12_000:
        return None
    year, month = divmod(day.month - 1 + months, 12)
    return date(day.year + year, month + 1, min(day.day, monthrange(day.year + year, month + 1)[1]))


def _recurring(folded: str, span: Span, words: tables.Quantities) -> Iterator[Deadline]:
    for match in words.recurring.finditer(folded, *span):
        unit = words.frequencies.get(" ".join((group(match, "u") or "").lower().split()), "year")
        day = match if group(match, "d") else words.recurring_day.match(folded, match.end(), span[1])
        number = integer(group(day, "d") or "") if day else None
        on = f"---{number:02d}" if number and number <= 31 and unit == "month" else None
        end = day.end() if day and on else match.end()
        yield Deadline((match.start(), end), "recurring", count=1, unit=unit, every=unit, on=on, rule="comes round")


_SETTLEMENT = deferred(r"\bT\s?\+\s?(\d{1,2})(?!\d)")
"""`T+1`: working days after the day of a trade, in any language."""


def _settlements(folded: str, span: Span) -> Iterator[Deadline]:
    """Days after a trade."""
    for match in _SETTLEMENT.finditer(folded, *span):
        yield Deadline(match.span(), "relative", None, int(match[1]), "workday", direction="after", rule="days after a trade")


def _fiscal(folded: str, span: Span, words: tables.Quantities) -> Iterator[Deadline]:
    """The ends of financial years, which no calendar alone resolves."""
    for match in words.fiscal.finditer(folded, *span):
        before = folded[max(span[0], match.start() - _BEFORE) : match.start()]
        if kind := _role_of(before, "", words.date_roles):
            yield Deadline(match.span(), kind, precision="year", rule="financial year")


# Steps.


def in_steps(found: Sequence[Deadline]) -> tuple[Deadline, ...]:
    """The deadlines of one measure, those of a kind that follow one another as one: a rule in two steps is due with the later."""
    days: dict[str, list[Deadline]] = {}
    for one in found:
        if one.day is not None and one.kind in ("fixed", "effective"):
            days.setdefault(one.kind, []).append(one)
    last = {kind: max(same, key=lambda one: one.day or date.min) for kind, same in days.items()}
    kept = []
    for one in found:
        if one.day is None or one.kind not in last:
            kept.append(one)
        elif one is last[one.kind]:
            earlier = tuple(other for other in days[one.kind] if other is not one and other.day != one.day)
            kept.append(replace(one, steps=earlier) if earlier else one)
    return tuple(kept)
