"""Tables and redlines for people at a terminal. Words of notices are shown as text: no markup in them is ever interpreted."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from registry.text.languages import name_of
from registry.text.metadata import Metadata
from registry.text.reading import Reading

if TYPE_CHECKING:  # a reading is shown without what compares two
    from registry.text.compare import Change, Comparison
    from registry.text.diff import Operation

COLOURS = {"critical": "bold white on red", "high": "bold red", "medium": "yellow", "low": "cyan", "info": "dim"}
_WORD_START = re.compile(r"^[A-Za-z0-9]*(?=[^A-Za-z0-9])")
_WORD_END = re.compile(r"(?<=[^A-Za-z0-9])[A-Za-z0-9]*$")
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
"""What counts as printable and shows nothing: fillers, selectors of a variant, the joiner, the empty Braille cell."""
CONTEXT = 60
"""Characters of unchanged text that a redline keeps on either side of a change."""


def safe(words: str) -> str:
    """Words of a notice with control, bidirectional and other invisible characters made visible: they never reach the terminal raw."""
    if words.isprintable():
        return _BLANK.sub(lambda found: _told(found[0]), words)
    return "".join(c if c in "\n\u3000" or (c.isprintable() and not _BLANK.match(c)) else _told(c) for c in words)


def _told(c: str) -> str:
    """A character by its number; half a surrogate pair has none that could be written."""
    return "�" if unicodedata.category(c) == "Cs" else f"‹U+{ord(c):04X}›"


def harmless(words: str) -> str:
    """Words of a notice as `safe` gives them, with unusual spaces as spaces."""
    if words.isprintable() and not _BLANK.search(words):
        return words
    return safe("".join(" " if c == "\t" or unicodedata.category(c) == "Zs" else c for c in words.replace("\r\n", "\n")))


def short(words: str, size: int = 90) -> str:
    """One line of at most `size` characters."""
    line = " ".join(harmless(words).split())
    return line if len(line) <= size else line[: size - 1] + "…"


def minute(at: datetime | None) -> str:
    """A time to the minute, in UTC."""
    return at.strftime("%Y-%m-%d %H:%M") if at else "never"


def severity(named: str | None) -> Text:
    """A severity in its colour."""
    return Text(named or "", style=COLOURS.get(named or "", ""))


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Table:
    """A table of words and numbers; a cell that is already styled stays so.

    A column whose name ends in `#` is a number, one in `*` takes what width is left and wraps; the others keep their line.
    """
    made = Table(
        title=Text(safe(title), style="table.title"),
        title_justify="left",
        header_style="bold",
        expand=any(column.endswith("*") for column in columns),
    )
    for column in columns:
        wide = column.endswith("*")
        made.add_column(
            column.rstrip("#*"),
            justify="right" if column.endswith("#") else "left",
            overflow="fold",
            ratio=1 if wide else None,
            no_wrap=not wide,
        )
    for row in rows:
        made.add_row(*(cell if isinstance(cell, Text) else Text(safe(str("" if cell is None else cell))) for cell in row))
    return made


def redline(old: str, new: str, operations: Sequence[Operation] | None = None, *, context: int | None = CONTEXT) -> Text:
    """The words dropped (struck, red) and added (underlined, green); marked [-so-] and {+so+} too, for who sees no colour.

    `context` None shows everything between the changes.
    """
    line = Text()
    from registry.text.diff import diff

    steps = diff(old, new) if operations is None else operations
    for i, step in enumerate(steps):
        if step.op == "equal":
            line.append(_shortened(safe(new[slice(*step.new)]), first=i == 0, last=i == len(steps) - 1, context=context))
        elif step.op == "delete":
            line.append("[-" + safe(old[slice(*step.old)]) + "-]", style="red strike")
        else:
            line.append("{+" + safe(new[slice(*step.new)]) + "+}", style="green underline")
    return line


def _shortened(kept: str, *, first: bool, last: bool, context: int | None) -> str:
    """Unchanged text with its middle left out, cut between words."""
    if context is None or len(kept) <= 2 * context + 3:
        return kept
    head = "" if first else _WORD_END.sub("", kept[: context + 1]).rstrip(" ")
    tail = "" if last else _WORD_START.sub("", kept[-context - 1 :]).lstrip(" ")
    return f"{head} … {tail}".removeprefix(" " if first else "").removesuffix(" " if last else "")


def notice_lines(number: int, title: str, *facts: str) -> list[RenderableType]:
    """One notice of a list: its number and title, then the facts in one line."""
    return [Text(f"{number}. {short(title, 400)}", style="bold"), Padding(Text(safe(", ".join(facts)), style="dim"), (0, 0, 0, 4))]


def flag_lines(weight: str, when: datetime, where: str, *, reason: str) -> list[RenderableType]:
    """One flag: how much it matters, when it was recorded and where; then why."""
    head = Text.assemble(severity(weight), f"  {minute(when)}  ", (short(where), "bold"))
    return [head, Padding(Text(safe(reason)), (0, 0, 0, 4))]


def change_lines(change: Change) -> list[RenderableType]:
    """One change: how much it matters, what kind it is, why, and the words."""
    place = change.new or change.old
    head = Text.assemble(severity(change.severity), "  ", (", ".join((change.kind, *change.also)), "bold"))
    if place:
        head.append(f"  {place.address}")
    lines: list[RenderableType] = [head, Text("  " + safe(change.reason))]
    if change.old and change.new and change.old.text != change.new.text:
        lines.append(Text("  ") + redline(change.old.text, change.new.text))
    elif place and not (change.old and change.new):
        lines.append(Text("  " + short(place.text, 240), style="green" if change.new else "red"))
    return lines


def comparison(compared: Comparison, *, quiet: bool = False) -> list[RenderableType]:
    """The changes, weightiest first as they stand in the text; those without substance are only counted unless `quiet` is asked for."""
    loud = [change for change in compared.changes if change.substantive or quiet]
    lines: list[RenderableType] = []
    for change in loud:
        lines += [*change_lines(change), Text("")]
    left = len(compared.changes) - len(loud)
    if not compared.changes:
        lines.append(Text("The words are the same."))
    elif left:
        lines.append(Text(f"Not shown: {counted(left, 'change')} without substance (add --all to see).", style="dim"))
    return lines


def _pages(read: Reading) -> str:
    """How many printed pages there are, and which were read off their pictures or not at all."""
    named = {source: ", ".join(one.label for one in read.sheets if one.source == source) for source in ("ocr", "none")}
    told = [str(len(read.sheets))]
    if named["ocr"]:
        told.append(f"read off their pictures: {named['ocr']}")
    if named["none"]:
        told.append(f"pictures of which nothing was read: {named['none']} (install the extra `ocr`, or give a version that holds text)")
    return "; ".join(told)


def reading(read: Reading) -> list[RenderableType]:
    """A Reading for a person: what the notice says of itself, then its measures."""
    head = read.metadata
    facts = [
        ("title", head.title.text if head.title else None),
        ("issuers", "; ".join(issuer.text for issuer in head.issuers)),
        ("number", head.document_number.text if head.document_number else None),
        ("dated", head.document_date.day if head.document_date else None),
        ("published", head.publication_date.day if head.publication_date else None),
        ("in force from", head.effective_date.day if head.effective_date else None),
        ("in force until", head.expiry_date.day if head.expiry_date else None),
        ("addressed to", "; ".join(one.text for one in head.addressees)),
        ("type, role", f"{head.document_type or 'unknown'}, {head.role.replace('_', ' ')}, translation: {head.translation}"),
        ("rank, status", _standing(head)),
        ("instruments", _instruments(head)),
        ("completeness", head.completeness),
        ("pages", _pages(read) if read.sheets else None),
        ("noise", f"{len(read.noise)} passages: {', '.join(sorted({one.reason for one in read.noise}))}" if read.noise else None),
        ("structure", f"{len(read.provisions)} provisions"),
        ("text", f"{len(read.text)} characters, sha256 {read.text_sha256}"),
    ]
    sheet = Table.grid(padding=(0, 2))
    for name, value in facts:
        if value:
            sheet.add_row(Text(name, style="bold"), Text(safe(str(value))))
    title = counted(len(read.measures), "measure") if read.supported else unclaimed(read)
    lines: list[RenderableType] = [sheet, Text(""), Text(title, style="bold")]
    for one in read.measures:
        kind = "" if one.kind == "substantive" else f" ({one.kind.replace('_', ' ')})"
        days = [deadline.day.isoformat() for deadline in one.deadlines if deadline.day]
        actor = (one.actor.text, one.actor.source) if one.actor else None
        lines += measure_lines(one.address, one.modality + kind, actor, dates=days, words=one.text)
    return lines


def _standing(about: Metadata) -> str | None:
    """Rank and status in a few words, as far as they are known."""
    rank = f"rank {about.rank} of 8" if about.rank else None
    state = about.status.state.replace("_", " ") if about.status else None
    return ", ".join(part for part in (rank, state) if part) or None


def _instruments(about: Metadata) -> str | None:
    """What is done to other instruments, counted: `repeals 2, based on 3`; those only cited are not told."""
    counts = Counter(one.relation for one in {(each.relation, each.title or each.number): each for each in about.references}.values())
    return ", ".join(f"{relation.replace('_', ' ')} {counts[relation]}" for relation in sorted(counts) if relation != "cites") or None


def unclaimed(read: Reading) -> str:
    """Why no measures are claimed of a text, in one sentence."""
    if read.language == "und":
        return "No measures claimed: the text does not tell its language, or shows too little of it."
    return f"No measures claimed: {name_of(read.language) or read.language} is not supported yet."


def measure_lines(
    address: str, modality: str, actor: tuple[str, str | None] | None, *, dates: Sequence[str], words: str
) -> list[RenderableType]:
    """One measure: where it stands, its modality, who is bound (and whether another sentence says so), dates; then its words."""
    head = Text.assemble((address, "cyan"), "  ", (modality, "bold"))
    if actor:
        head.append(f"  {short(actor[0])}" + ("" if actor[1] in ("explicit", None) else f" ({actor[1]})"))
    if dates:
        head.append("  " + ", ".join(dates), style="yellow")
    return [head, Padding(Text(short(words, 400)), (0, 0, 0, 4))]


def counted(number: int, noun: str) -> str:
    """`1 measure`, `2 measures`, `3 entries`."""
    several = f"{noun[:-1]}ies" if noun.endswith("try") else f"{noun}s"
    return f"{number} {noun if number == 1 else several}"


def markup(words: str) -> str:
    """Words of a notice for a place where rich reads markup (progress bars)."""
    return escape(safe(words))
