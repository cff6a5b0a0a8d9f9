"""The words of an alert. Pure: what is sent is what the ledger commits to.

A message is canonical JSON (sorted keys, no spaces, UTF-8). Every kind has

    {"alert": id, "kind": kind, "subscription": name, "severity": the highest, "ledger": {"size", "root"}}

and besides, by kind:

    revision   "notice": {"title", "issuers", "document_number", "url", "source"},
               "revision": {"number", "observed", "valid_from", "text_sha256", "rules"},
               "flags": [{"kind", "severity", "reason", "address", "old", "new"}], "citation"
    milestone  "notice", "revision", "flags", "citation" as above, "milestone": {"kind", "day", "zone", "days_left"}
    baseline   "source", "notices": [{"title", "url", "severity", "reason"}]
    digest     "why": daily | weekly | storm, "since", "until", "mass_change": bool,
               "items": [{"alert", "kind", "severity", "title", "url", "reason", "citation"}]
    alarm      "what", "sentence", "items": [sentence]

    message -> outline -> subject, lines, text (here), page (page.py)

An outline holds every word that a person is shown, already harmless: control, bidirectional and other invisible characters
are visible marks in it, so that what renders it has only its own markup to escape.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from registry.milestones import away
from registry.text.compare import SEVERITIES, Change
from registry.text.diff import Operation, diff
from registry.text.flags import Flag
from registry.text.metadata import Metadata
from registry.views.terminal import counted, harmless, minute, redline, short

QUOTED = 1000
"""Characters of old and new text that a message quotes of one change, at most."""
CUT = " […]"
"""What ends words that were cut."""
_COPIED = ("cite as: ", "text sha256: ", "ledger root: ", "page: ")
WIDTH = 78
"""Columns of a line of a text mail; an address or a hash that is longer stays whole (RFC 5322, 2.1.1)."""
_MILESTONES = {"deadline": "Deadline", "expiry": "Expiry", "in_force": "Entry into force", "eligibility_cutoff": "Eligibility cut-off"}
_TITLE = 300
_SUBJECT = 120
_RUNS = 16
"""Words dropped or added in a change up to which it can be read in place, and not only side by side."""
_WIDE = (
    "\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0001faff\U00020000-\U0003ffff"
)
"""Characters between which a line may break."""
_PIECE = re.compile(rf"\s+|[{_WIDE}][、。，．：；？！）》」』】〉”’]*|[^\s{_WIDE}]+")


def alert_id(*parts: object) -> str:
    """An id that is the same however often the alert is made or sent: the hash of what it is about."""
    told = "\x1f".join(str(part) for part in parts)
    return "al_" + hashlib.sha256(told.encode()).hexdigest()[:26]


def weightiest(severities: Sequence[str]) -> str:
    """The highest of `severities`; `info` of none."""
    return max(severities, key=SEVERITIES.index, default="info")


def quoted(text: str) -> str:
    """`text`, cut where a message would grow too long, and saying so."""
    return text if len(text) <= QUOTED else text[:QUOTED] + CUT


def notice_part(metadata: Metadata, *, url: str, source: str) -> dict[str, object]:
    """Which notice an alert is about."""
    number = metadata.document_number
    return {
        "title": metadata.title.text if metadata.title else url,
        "issuers": [issuer.text for issuer in metadata.issuers],
        "document_number": number.text if number else None,
        "url": url,
        "source": source,
    }


def flag_part(flag: Flag, change: Change) -> dict[str, object]:
    """One flag: why it matters, where to look, the old and new words."""
    place = change.new or change.old
    return {
        "kind": flag.kind,
        "severity": flag.severity,
        "reason": flag.reason,
        "address": place.address if place else None,
        "old": quoted(change.old.text) if change.old else None,
        "new": quoted(change.new.text) if change.new else None,
    }


def citation(notice: Mapping[str, Any], number: int, observed: datetime, *, text_sha256: str, ledger_index: int | None = None) -> str:
    """One line that says which words of which notice are meant, and how anybody can check them; to be copied into a file or a mail.

    `notice` is a notice part, `number` that of the revision, `observed` an aware time, `ledger_index` the entry of the revision.
    """
    issuers = "; ".join(_line(one) for one in notice["issuers"])
    told = [
        *([issuers] if issuers else []),
        f"“{_line(notice['title'], _TITLE)}”",
        *([_line(notice["document_number"])] if notice["document_number"] else []),
        f"revision {number}, observed {minute(observed.astimezone(UTC))} UTC",
        _line(notice["url"]),
        f"text sha256 {text_sha256}",
        *([f"ledger entry {ledger_index}"] if ledger_index is not None else []),
    ]
    return ", ".join(told)


def rendered(message: Mapping[str, Any]) -> bytes:
    """The bytes that are kept, committed to and sent.

    A half of a surrogate pair, which UTF-8 cannot hold, is written as JSON escapes it, so every receiver can read the rest.
    """
    return json.dumps(message, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "backslashreplace")


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that an alert says; what it does not know is empty."""

    severity: str
    reason: str
    title: str = ""
    url: str = ""
    address: str = ""
    old: str = ""
    new: str = ""
    quote: str = ""
    """Words that stand in the notice and did not change."""
    citation: str = ""

    def redline(self) -> tuple[Operation, ...] | None:
        """Which words went and came, where that can be read in place; None where old and new are better read one after the other."""
        return _readable(self.old, self.new) if self.old and self.new else None


@lru_cache(maxsize=1024)
def _readable(old: str, new: str) -> tuple[Operation, ...] | None:
    """Remembered, because every form of an alert asks, and a feed asks again whenever it grows."""
    steps = diff(old, new)
    kept = sum(step.new[1] - step.new[0] for step in steps if step.op == "equal")
    runs = sum(step.op != "equal" for step in steps)
    return steps if 0 < runs <= _RUNS and 5 * kept >= 2 * max(len(old), len(new)) else None


@dataclass(frozen=True, slots=True)
class Outline:
    """An alert in the order in which a person reads it."""

    severity: str
    headline: str
    event: str
    """What happened, in one line."""
    points: tuple[Point, ...]
    facts: tuple[tuple[str, str], ...]
    """Name and value of what proves it and leads on."""
    subject: str


def outline(message: Mapping[str, Any]) -> Outline:
    """What a person is shown of a message."""
    return _KINDS[message["kind"]](message)


def subject(message: Mapping[str, Any]) -> str:
    """One line for a list of mails or entries."""
    return outline(message).subject


def lines(message: Mapping[str, Any]) -> list[str]:
    """The message for a person at a terminal, line by line, without the words that changed."""
    told = outline(message)
    return [
        f"[{told.severity}] {told.headline}",
        f"  {told.event}",
        *("  " + line for point in told.points for line in _point_lines(point)),
        *(f"  {name}: {value}" for name, value in told.facts),
    ]


def text(message: Mapping[str, Any]) -> str:
    """The message as the text of a mail; what is to be copied keeps its line, however long."""
    told = outline(message)
    blocks = (
        [f"[{told.severity}] {told.headline}", told.event],
        *([*_point_lines(point), *_word_lines(point)] for point in told.points),
        [f"{name}: {value}" for name, value in told.facts],
    )
    rows = ((row for line in block for row in ([line] if line.lstrip().startswith(_COPIED) else wrapped(line))) for block in blocks)
    return "\n\n".join("\n".join(block) for block in rows) + "\n"


def wrapped(line: str, width: int = WIDTH) -> Iterator[str]:
    """Break a line between words, and between ideographs where a language has no spaces; what follows is set in below its start.

    A CJK character takes two columns; its closing punctuation never starts a row.
    """
    first = line[: len(line) - len(line.lstrip(" "))]
    row, used, blank = first, len(first), ""
    for piece in _PIECE.findall(line[len(first) :]):
        if piece.isspace():
            blank = " "
            continue
        size = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in piece)
        if row.strip() and used + len(blank) + size > width:
            yield row
            row, used, blank = first + "  ", len(first) + 2, ""
        row += blank + piece
        used += len(blank) + size
        blank = ""
    yield row


def _point_lines(point: Point) -> Iterator[str]:
    told = ": ".join(part for part in (point.title, point.reason) if part)
    yield f"[{point.severity}] {told}" + (f" {point.url}" if point.url else "")
    if point.citation:
        yield f"  cite as: {point.citation}"


def _word_lines(point: Point) -> Iterator[str]:
    """The words dropped and added, marked [-so-] and {+so+}; or old and new one after the other; or what is quoted."""
    if steps := point.redline():
        yield "  " + " ".join(redline(point.old, point.new, steps, context=None).plain.split())
        return
    for name, said in (("old", point.old), ("new", point.new), ("says", point.quote)):
        if said:
            yield f"  {name}: {' '.join(said.split())}"


def _revision(message: Mapping[str, Any]) -> Outline:
    notice, revision = message["notice"], message["revision"]
    title = _line(notice["title"], _TITLE)
    event = f"Revision {revision['number']}, observed {_moment(revision['observed'])}"
    return Outline(
        severity=_line(message["severity"]),
        headline=title,
        event=event + (f", valid from {_line(revision['valid_from'])[:10]}" if revision.get("valid_from") else ""),
        points=tuple(map(_flag_point, message["flags"])),
        facts=(*_notice_facts(notice), *_proof(message)),
        subject=f"[{_line(message['severity'])}] {short(title, _SUBJECT)} (revision {revision['number']})",
    )


def _milestone(message: Mapping[str, Any]) -> Outline:
    notice, milestone = message["notice"], message["milestone"]
    title, zone = _line(notice["title"], _TITLE), milestone.get("zone")
    what = _MILESTONES.get(milestone["kind"], _line(milestone["kind"]).replace("_", " ").capitalize())
    left = milestone.get("days_left")
    told = what if left is None else f"{what} {away(left)}"
    day = _line(milestone["day"]) + (f" ({_line(zone)})" if zone else "")
    return Outline(
        severity=_line(message["severity"]),
        headline=title,
        event=f"{told}: {day}",
        points=tuple(map(_standing_point, message["flags"])),
        facts=(*_notice_facts(notice), ("revision", str(message["revision"]["number"])), *_proof(message)),
        subject=f"[{_line(message['severity'])}] {told}, {_line(milestone['day'])}: {short(title, _SUBJECT)}",
    )


def _baseline(message: Mapping[str, Any]) -> Outline:
    source = _line(message["source"])
    points = tuple(
        Point(_line(one["severity"]), _line(one["reason"]), title=_line(one["title"], _TITLE), url=_line(one["url"]))
        for one in message["notices"]
    )
    return Outline(
        severity=_line(message["severity"]),
        headline=f"{source}: first round done",
        event=f"Published in the last days: {_weights(points)}",
        points=points,
        facts=_proof(message),
        subject=f"[{_line(message['severity'])}] {source}: first round done, {counted(len(points), 'recent notice')}",
    )


def _digest(message: Mapping[str, Any]) -> Outline:
    items = message["items"]
    number = counted(len({item["alert"] for item in items}), "alert")
    points = tuple(_digest_points(items))
    headline = f"{number} at once" if message["why"] == "storm" else f"{_line(message['why']).capitalize()} digest: {number}"
    if not items:
        headline = f"{_line(message['why']).capitalize()} digest: all quiet"
    if message.get("mass_change"):
        headline = f"Mass change: {headline}; a publisher may have changed its pages, or our reading may err"
    weights = _weights(points) or "nothing to tell"
    return Outline(
        severity=_line(message["severity"]),
        headline=headline,
        event=f"{_moment(message['since'])} to {_moment(message['until'])}: {weights}",
        points=points,
        facts=_proof(message),
        subject=f"[{_line(message['severity'])}] {headline}" + (f" ({weights})" if items else ""),
    )


def _digest_points(items: Sequence[Mapping[str, Any]]) -> Iterator[Point]:
    """A point an item; those of one alert share the title before the first and the citation after the last."""
    alerts = [item["alert"] for item in items]
    for i, item in enumerate(items):
        told = {name: _line(item.get(name) or "") for name in ("severity", "reason")}
        first, last = alerts[i] not in alerts[i - 1 : i], alerts[i] not in alerts[i + 1 : i + 2]
        yield Point(
            **told,
            title=_line(item.get("title") or "", _TITLE) if first else "",
            url=_line(item.get("url") or "") if first else "",
            citation=_line(item.get("citation") or "") if last else "",
        )


def _alarm(message: Mapping[str, Any]) -> Outline:
    sentence, severity = _line(message["sentence"]), _line(message["severity"])
    return Outline(
        severity=severity,
        headline=f"Alarm: {_line(message['what']).replace('_', ' ')}",
        event=sentence,
        points=tuple(Point(severity, _line(item)) for item in message["items"]),
        facts=_proof(message),
        subject=f"[{severity}] Alarm: {short(sentence, _SUBJECT)}",
    )


_KINDS: Mapping[str, Callable[[Mapping[str, Any]], Outline]] = {
    "revision": _revision,
    "milestone": _milestone,
    "baseline": _baseline,
    "digest": _digest,
    "alarm": _alarm,
}


def _flag_point(flag: Mapping[str, Any]) -> Point:
    return Point(
        severity=_line(flag["severity"]),
        reason=_line(flag["reason"]),
        address=_line(flag.get("address") or ""),
        old=harmless(flag.get("old") or ""),
        new=harmless(flag.get("new") or ""),
    )


def _standing_point(flag: Mapping[str, Any]) -> Point:
    """A flag of the calendar: nothing changed, so its words are a quotation."""
    told = _flag_point(flag)
    return replace(told, old="", new="", quote=told.new or told.old)


def _notice_facts(notice: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    issuers = "; ".join(map(_line, notice["issuers"]))
    known = (("page", notice["url"]), ("issued by", issuers), ("number", notice["document_number"]), ("source", notice["source"]))
    return tuple((name, _line(value)) for name, value in known if value)


def _proof(message: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """What lets anybody check it, as far as the message says: one of the first releases has no ledger and no citation."""
    revision, ledger = message.get("revision") or {}, message.get("ledger") or {}
    known = (
        ("cite as", message.get("citation")),
        ("text sha256", revision.get("text_sha256")),
        ("ledger root", ledger.get("root")),
        ("ledger size", str(ledger["size"]) if "size" in ledger else None),
        ("alert", f"{message['alert']} for subscription {message['subscription']}"),
    )
    return tuple((name, _line(value)) for name, value in known if value)


def _weights(points: Sequence[Point]) -> str:
    """How many points have which severity, the weightiest first."""
    found = Counter(point.severity for point in points)
    return ", ".join(f"{found[severity]} {severity}" for severity in reversed(SEVERITIES) if found[severity])


def _moment(told: str) -> str:
    """A time of a message to the minute, in UTC."""
    return minute(datetime.fromisoformat(told).astimezone(UTC)) + " UTC"


def _line(words: str, size: int = 10_000) -> str:
    return short(harmless(words), size)
