"""A Reading explained in a terminal: eighty columns are enough, and so is black and white. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len, get_character_cell_size
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from registry.text.extract import Noise
from registry.text.measures import Measure
from registry.text.reading import Reading
from registry.text.structure import Provision
from registry.views.about import LINES, Fact, Value, facts
from registry.views.explain.notes import SHAPES, Note, headline, notes, reason, sheets, summary
from registry.views.explain.units import Line, Piece, Unit, units
from registry.views.terminal import harmless

COLOURS = {
    "obligation": "blue",
    "prohibition": "red",
    "permission": "green",
    "encouragement": "magenta",
    "commitment": "cyan",
    "other": "yellow",
}
STYLES = {
    "cue": "bold",
    "actor": "italic",
    "deadline": "bold underline",
    "amount": "underline",
    "noise": "dim strike",
    "label": "bold",
    "fact": "",
}
DEEPEST = 4
"""Provisions within provisions by which words still move to the right."""
SIGNS = {"cue": ("*", "*"), "actor": ("_", "_"), "deadline": ("{@", "@}"), "amount": ("{#", "#}"), "noise": ("[-", "-]")}
"""What stands around marked words where styles cannot be seen."""


@dataclass(frozen=True, slots=True)
class Barred:
    """Words with a bar at the left of each of their lines, Chinese broken between any two characters but not before a full stop."""

    words: Text
    bar: str
    style: str
    indent: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines, each behind the bar."""
        width = max(8, options.max_width - len(self.bar) - self.indent)
        for line in self.words.divide(_breaks(self.words.plain, width)):
            line.rstrip()
            yield Text.assemble((self.bar, self.style), " " * self.indent, line)


_NOT_FIRST = frozenset("，。、；：！？）》」』】”’〉,.;:!?)]}%…⟧")
_NOT_LAST = frozenset("（《「『【“‘〈([{⟦")


def _breaks(words: str, width: int) -> list[int]:
    """Where lines of at most `width` cells end: after a space, beside a wide character, else wherever they are full."""
    found: list[int] = []
    start = column = 0
    chance = 0
    before = ""
    for at, character in enumerate(words):
        size = get_character_cell_size(character)
        wide = size > 1 or (before and get_character_cell_size(before) > 1)
        if before == " " or (wide and character not in _NOT_FIRST and before not in _NOT_LAST and before):
            chance = at
        if column + size > width and character != " ":
            start = chance if chance > start else at
            found.append(start)
            column = cell_len(words[start:at])
        column += size
        before = character
    return found


def lines(reading: Reading, *, signs: bool = False) -> Iterator[RenderableType]:
    """The explanation from top to bottom; `signs` puts a sign around marked words, for who sees no style."""
    yield _sheet(reading)
    yield Text()
    yield from _legend(signs=signs)
    for unit in units(reading):
        yield from _unit(reading, unit, signs=signs)


# What the notice says of itself.


def _sheet(reading: Reading) -> Table:
    sheet = Table.grid(padding=(0, 2))
    told = tuple(facts(reading))
    for fact in told:
        if fact.values:
            sheet.add_row(Text(fact.name, style="bold"), _values(fact))
    if missing := ", ".join(fact.name for fact in told if not fact.values):
        sheet.add_row(Text("not found", style="bold"), Text(missing, style="dim"))
    sheet.add_row(Text("read", style="bold"), Text(f"{summary(reading)} Rules {reading.rules}."))
    if printed := sheets(reading):
        sheet.add_row(Text("pages", style="bold"), Text(printed))
    sheet.add_row(Text("text", style="bold"), Text(f"{len(reading.text)} characters, sha256 {reading.text_sha256}", overflow="fold"))
    return sheet


def _values(fact: Fact) -> Text:
    """The values of a field one below the other, or in one line where they are many."""
    found = [_value(value, times) for value, times in fact.distinct]
    return Text("; " if len(found) > LINES else "\n").join(found)


def _value(value: Value, times: int) -> Text:
    """A value with the characters of the text that say it first."""
    told = Text(harmless(value.words) + (f" ×{times}" if times > 1 else ""))
    if value.span and value.source == "explicit":
        return told.append(f"  {value.span[0]}-{value.span[1]}", style="dim")
    return told.append(f"  ({value.source})", style="dim") if value.source else told


def _legend(*, signs: bool) -> Iterator[Text]:
    """How to read what follows."""
    yield Text(" ").join(Text(f"{SHAPES[name]} {name}", style=f"bold {colour}") for name, colour in COLOURS.items())
    named = {"cue": "cue", "actor": "who", "deadline": "when", "amount": "how much", "noise": "not read"}
    yield Text("  ").join([_signed(words, kind, signs=signs) for kind, words in named.items()] + [Text("⟦1 first action⟧")])


# The text.


def _unit(reading: Reading, unit: Unit, *, signs: bool) -> Iterator[RenderableType]:
    """A unit: who begins here, what it is, its words, and what is said of it."""
    source, first = unit.source, unit.lines[0]
    style, bar = (COLOURS[source.modality], "┃ ") if isinstance(source, Measure) else ("dim", "│ " if source else "")
    bar = "  " * min(first.depth, DEEPEST) + bar
    if not unit.goes_on:
        yield Text()
    yield from _pages(first)
    for up, one in enumerate(first.opens, 1 - len(first.opens)):
        yield Barred(_address(one), "  " * min(max(0, first.depth + up), DEEPEST), "")
    if isinstance(source, Measure):
        yield Barred(_head(source), bar, style)
    yield from (Barred(part, bar, style) for part in _words(reading, unit, signs=signs))
    if isinstance(source, Measure):
        yield from (Barred(_note(note), bar, style, indent=2) for note in notes(source, reading.text))
    elif source is not None:
        yield Barred(Text(reason(source), style="dim italic"), bar, style, indent=2)


def _pages(line: Line) -> Iterator[Text]:
    yield from (Text(f"page {harmless(sheet.label)}", style="dim") for sheet in line.sheets)


def _address(provision: Provision) -> Text:
    return Text.assemble((provision.eid, "cyan"), (f"  {provision.kind}", "dim"))


def _head(measure: Measure) -> Text:
    return Text.assemble(
        (f"{SHAPES[measure.modality]} {headline(measure)}", f"bold {COLOURS[measure.modality]}"), (f"  {measure.address}", "cyan")
    )


def _note(note: Note) -> Text:
    return Text.assemble((f"{note.name}: ", "dim"), (harmless(note.words), "dim" if note.name == "rule" else ""))


def _words(reading: Reading, unit: Unit, *, signs: bool) -> Iterator[Text]:
    """The words of a unit line by line; provisions that open within it are named before theirs."""
    for at, line in enumerate(unit.lines):
        if at:
            yield from (*_pages(line), *map(_address, line.opens))
        text = Text(style="bold" if line.heading else "dim strike" if isinstance(unit.source, Noise) else "")
        for piece in line.pieces:
            _append(text, piece, harmless(reading.text[slice(*piece.span)]), signs=signs)
        yield text


def _append(text: Text, piece: Piece, words: str, *, signs: bool) -> None:
    """Add words in the style of their marks, between the signs of those that begin or end with them."""
    for mark in piece.opens:
        text.append(f"⟦{mark.told} " if mark.kind == "action" else SIGNS[mark.kind][0] if signs and mark.kind in SIGNS else "", style="dim")
    text.append(words, style=" ".join(STYLES.get(mark.kind, "") for mark in piece.marks))
    for mark in reversed(piece.closes):
        text.append("⟧" if mark.kind == "action" else SIGNS[mark.kind][1] if signs and mark.kind in SIGNS else "", style="dim")


def _signed(words: str, kind: str, *, signs: bool) -> Text:
    """A word of the legend as such words stand in the text."""
    before, after = SIGNS[kind] if signs else ("", "")
    return Text.assemble(before, (words, STYLES[kind]), after)
