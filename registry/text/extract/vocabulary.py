"""Walks an XML tree by what its elements are, and writes a line for each that holds words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from xml.etree.ElementTree import Element

from registry.text.extract.lines import Line
from registry.text.lexicon.deferred import deferred
from registry.text.values import value

_SPACE = deferred(r"[ \t\r\n\f]+")
EDGE = " \t\r\n\f\u00a0\u3000\u200b\ufeff"
_CELLS = deferred(r" {2,}")
_RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")


@value
class Vocabulary:
    """What the elements of a kind of document are; every other is a block, whose own words make a line."""

    inline: frozenset[str]
    headings: frozenset[str]
    rows: frozenset[str]
    """Their children are cells."""
    numbers: frozenset[str] = frozenset()
    """Printed before what follows, in the same line."""
    raised: frozenset[str] = frozenset(["sup"])
    lowered: frozenset[str] = frozenset(["sub"])
    """Tags, or tags with an attribute `T` in the manner of `E51`."""
    pages: str = ""
    """The empty element that tells where a printed page begins, by its attribute `P`."""
    standing: Mapping[str, str] = field(default_factory=dict)
    """Empty elements that are printed, and their words."""
    noise: Mapping[str, str] = field(default_factory=dict)
    """Elements whose lines are not the notice speaking, and why."""
    labels: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Parent and element -> the Fact that its words state."""
    spaced: bool = False
    """Whether spaces beside inline elements may be missing, and are put where a reader sees them."""


class Words:
    """The words of one line, with the printed pages that begin in it."""

    def __init__(self, *, spaced: bool) -> None:
        self.sheets: list[tuple[str, int]] = []
        self._pieces: list[str] = []
        self._length = 0
        self._tail = ""
        self._spaced = spaced
        self._joint = self._gap = False

    @property
    def line(self) -> str:
        """All of them, without the spaces around."""
        return "".join(self._pieces).strip(EDGE)

    def add(self, words: str | None) -> None:
        """Add characters as they stand, white space folded."""
        words = _SPACE.sub(" ", words or "")
        if not words:
            return
        if self._gap or (self._joint and self._spaced and missing_space(self._tail, words)):
            words = f" {words}"
        if self._tail[-1:] in ("", " ") or (self._joint and self._spaced and self._tail.endswith("—")):
            words = words.lstrip(" ")
        if words:
            self._joint = self._gap = False
            self._write(words)

    def raise_(self, words: str, table: dict[int, int]) -> None:
        """Add raised or lowered figures, which stay apart from the figures before them."""
        if all(ord(char) in table for char in words):
            self._write(words.translate(table))
            self._joint = True
        else:
            self.add(words)

    def joint(self) -> None:
        """An inline element begins or ends here."""
        self._joint = True

    def gap(self) -> None:
        """Words before and after are apart here."""
        self._gap = self._length > 0

    def page(self, label: str) -> None:
        """A printed page begins here."""
        self.sheets.append((label, self._length))
        self.gap()

    def _write(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)
        self._tail = (self._tail + words)[-2:]


def missing_space(before: str, after: str) -> bool:
    """Whether a reader sees a space where an inline element begins or ends and none was kept."""
    if not before or not after or before[-1] in " \u00a0" or after[0] in " \u00a0":
        return False
    left, right = before[-1], after[0]
    if "₀" <= left <= "₉":
        return right.islower()
    if right.isalnum() or right in "§“$":
        if left in ".:" and right.isdigit():
            return not before[-2:-1].isdigit()
        return left.isalnum() or left in ".,;:)]”%*"
    return right in "([" and (left.isalpha() or left in ",;")


class Walk:
    """One pass over a tree, line by line. Depth is bounded where the tree is grown."""

    def __init__(self, known: Vocabulary) -> None:
        self._known = known
        self._lines: list[Line] = []
        self._number = ""
        self._sheets: list[str] = []

    def over(self, root: Element) -> list[Line]:
        """The lines of `root` and of all below it."""
        self._block(root, "", None)
        self._put(Line(""))
        return self._lines

    def _block(self, element: Element, parent: str, noise: str | None) -> None:
        known, tag = self._known, element.tag
        noise = known.noise.get(tag, noise)
        kind, label = "heading" if tag in known.headings else "paragraph", known.labels.get((parent, tag))
        if tag in known.standing and not "".join(element.itertext()).strip(EDGE):
            return self._put(Line(known.standing[tag], kind, noise))
        if tag in known.rows:
            return self._put(Line(self._row(element), "row", noise))
        words = Words(spaced=known.spaced)
        words.add(element.text)
        for child in element:
            if child.tag in known.inline or child.tag == known.pages:
                self._inline(child, words)
            else:
                self._end(words, Line("", kind, noise, label))
                words = Words(spaced=known.spaced)
                self._block(child, tag, noise)
            words.add(child.tail)
        if tag in known.numbers:
            self._number = f"{self._number}{words.line} ".lstrip()
        else:
            self._end(words, Line("", kind, noise, label))
        return None

    def _inline(self, element: Element, words: Words) -> None:
        """Add what stands within a line, with all below it."""
        known = self._known
        named = {element.tag, f"{element.tag}{element.get('T', '')}"}
        if element.tag == known.pages:
            words.page(element.get("P", "").strip())
        words.joint()
        if named & known.raised or named & known.lowered:
            return words.raise_("".join(element.itertext()).strip(), _RAISED if named & known.raised else _LOWERED)
        words.add(element.text)
        for child in element:
            if child.tag not in known.inline and child.tag != known.pages:
                words.gap()
            self._inline(child, words)
            words.add(child.tail)
        return words.joint()

    def _row(self, element: Element) -> str:
        """The cells of a row, parted as those of a page are."""
        cells = [" ".join((element.text or "").split())]
        for child in element:
            words = Words(spaced=self._known.spaced)
            self._inline(child, words)
            words.add(child.tail)
            self._sheets += (label for label, _ in words.sheets)
            cells.append(words.line)
        cells = cells if cells[0] else cells[1:]
        line = _CELLS.sub(" ", " | ".join(cells)).strip(EDGE)
        return line if line.strip(" |") else ""

    def _end(self, words: Words, line: Line) -> None:
        """End a line that has been written; without words it vanishes, and leaves its printed pages to the next."""
        line.words = words.line
        if line.words:
            line.sheets = tuple((label, min(at, len(line.words))) for label, at in words.sheets)
            self._put(line)
        else:
            self._sheets += (label for label, _ in words.sheets)

    def _put(self, line: Line) -> None:
        """Lay a line, behind the number and the beginning of the page that wait for it."""
        number, waiting = self._number, [(label, 0) for label in self._sheets]
        line.words = f"{number}{line.words}".strip()
        if line.words:
            line.sheets = (*waiting, *((label, at + len(number)) for label, at in line.sheets))
            self._number, self._sheets = "", []
            self._lines.append(line)
