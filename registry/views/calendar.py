"""A calendar of milestones: a list for a terminal, CSV for a spreadsheet, iCalendar for everybody's own calendar. Pure.

Words of notices stay words: no cell of the CSV is ever a formula (reliability.md F35), and no line of the iCalendar file is
ever a publisher's.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from registry.answers import MilestoneLine
from registry.milestones import away, days_left, reason, severity
from registry.views.terminal import COLOURS, safe, short

FIELDS = (
    "day", "kind", "state", "severity", "time_zone", "notice_id", "notice", "source", "url",
    "address", "words", "revision", "fired_at", "alerts",
)  # fmt: skip
"""The header of the CSV."""
QUOTED = 1000
"""Characters of a notice that an event quotes, at most."""

_KINDS = {"in_force": "in force", "deadline": "deadline", "eligibility_cutoff": "cut-off", "expiry": "expiry"}
_FORMULA = re.compile(r"[\t\r\n\x00]|[^\S\r\n]*[=+\-@＝＋－＠]")
"""How a cell begins that a spreadsheet may calculate; spaces before it and full-width signs are forgiven by some."""
_WEB = re.compile(r"(?:https?|file)://", re.IGNORECASE)
_URI = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]")
"""What an address may not hold as it is (RFC 3986)."""
_TEXT = re.compile(r"[\\;,]")
_OCTETS = 75
"""Of a line, without its end (RFC 5545, 3.1)."""


# For a terminal.


def listed(line: MilestoneLine, *, now: datetime) -> list[RenderableType]:
    """One milestone of a list: its day, how far that is and what it is; then of which notice, and where that says so."""
    day, far = line.day.isoformat(), away(days_left(line.day, line.zone, now))
    head = Text.assemble((day, "bold"), f"  {far}  ", _what(line))
    where = f"{line.notice_id}. {short(line.notice, 400)}" + (f", {safe(line.address)}" if line.address else "")
    return [head, Padding(Text(where), (0, 0, 0, 4))]


def _what(line: MilestoneLine) -> Text:
    """The kind in the colour of its severity while it is to come; else with what became of it."""
    if line.state == "open":
        return Text(_KINDS[line.kind], style=COLOURS[severity(line.kind)])
    return Text(safe(f"{_KINDS[line.kind]} ({line.state})"), style=COLOURS["info"])


# For a spreadsheet.


def to_csv(lines: Sequence[MilestoneLine]) -> str:
    """The milestones as CSV (RFC 4180) with a header; days and times are ISO 8601, times in UTC."""
    written = io.StringIO(newline="")
    sheet = csv.writer(written, lineterminator="\r\n")
    sheet.writerow(FIELDS)
    for line in lines:
        sheet.writerow([_cell(value) for value in _values(line)])
    return written.getvalue()


def _values(line: MilestoneLine) -> tuple[object, ...]:
    fired = line.fired_at.astimezone(UTC).isoformat(timespec="seconds") if line.fired_at else None
    about = (line.day, line.kind, line.state, severity(line.kind), line.zone, line.notice_id, line.notice, line.source, line.url)
    return (*about, line.address, line.words, line.number, fired, line.alerts)


def _cell(value: object) -> str:
    """A value as one line of visible characters, with an apostrophe before whatever might be calculated."""
    words = "" if value is None else str(value)
    shown = _line(words)
    return f"'{shown}" if _FORMULA.match(words) or _FORMULA.match(shown) else shown


def _line(words: str) -> str:
    """Words in one line, every control and other invisible character made visible."""
    return safe(" ".join(words.split()))


# For a calendar.


def to_ics(lines: Sequence[MilestoneLine], *, stamp: datetime, name: str, title: str | None = None) -> str:
    """The milestones as an iCalendar file (RFC 5545), an all-day event each, written at `stamp`.

    `name` tells the registry from others and keeps its own; `title` is what is shown, `name` where there is none.
    An event keeps its UID through every later file, so calendars that are fed again move nothing and double nothing. One that
    the notice no longer states is cancelled, not left out: calendars drop only what they are told to.
    """
    parts = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//notice-registry//calendar//EN", "CALSCALE:GREGORIAN"]
    parts += [f"NAME:{_escaped(_line(title or name))}", f"X-WR-CALNAME:{_escaped(_line(title or name))}"]
    at = _instant(stamp)
    for line in lines:
        parts += _event(line, at=at, name=name)
    return "".join(f"{_folded(part)}\r\n" for part in (*parts, "END:VCALENDAR"))


def _event(line: MilestoneLine, *, at: str, name: str) -> Iterator[str]:
    gone = line.state == "superseded"
    title = f"{'Superseded: ' if gone else ''}{_KINDS[line.kind]}: {short(_line(line.notice), QUOTED)}"
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(line, name)}"
    yield f"DTSTAMP:{at}"
    # a later revision outranks an earlier one, and within one revision its withdrawal comes last
    yield f"SEQUENCE:{2 * line.number + gone}"
    yield f"STATUS:{'CANCELLED' if gone else 'CONFIRMED'}"
    yield f"DTSTART;VALUE=DATE:{_basic(line.day)}"
    yield f"DTEND;VALUE=DATE:{_basic(line.day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(title[0].upper() + title[1:])}"
    yield f"DESCRIPTION:{_escaped(_description(line))}"
    if _WEB.match(line.url):
        yield f"URL:{_uri(line.url)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _uid(line: MilestoneLine, name: str) -> str:
    """The same for the same milestone of the same registry, whatever else is known of it by now."""
    told = "\x1f".join((name, str(line.notice_id), line.kind, line.day.isoformat()))
    return f"{hashlib.sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}@notice-registry"


def _description(line: MilestoneLine) -> str:
    """What falls on the day, in which words, and where they stand; nothing in it ages."""
    said = ["The notice no longer says this:"] if line.state == "superseded" else []
    said.append(reason(line.kind, line.day, days_left=None, zone=line.zone))
    if line.words:
        said.append(f"“{short(_line(line.words), QUOTED)}”")
    place = (_line(line.notice), _line(line.address or ""), f"revision {line.number} ({_line(line.source)})")
    said.append(", ".join(part for part in place if part))
    return "\n".join((*said, _line(line.url)))


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _instant(at: datetime) -> str:
    if at.tzinfo is None:
        raise ValueError(f"a time without a zone is no instant: {at!r}")
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(words: str) -> str:
    """TEXT of RFC 5545, 3.3.11."""
    return _TEXT.sub(r"\\\g<0>", words).replace("\n", "\\n")


def _uri(address: str) -> str:
    """An address with everything percent-encoded that is no character of one."""
    return _URI.sub(lambda odd: "".join(f"%{octet:02X}" for octet in odd[0].encode("utf-8", "replace")), address)


def _folded(line: str) -> str:
    """A content line in pieces of at most 75 octets, none of which ends inside a character (RFC 5545, 3.1)."""
    pieces, room = [""], _OCTETS
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append("")
            room = _OCTETS - 1
        pieces[-1] += character
        room -= size
    return "\r\n ".join(pieces)
