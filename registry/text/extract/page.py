"""HTML -> the text of its main block, one block per line, nothing inside the main block lost.

A list keeps its numbers, a table row is a line with ` | ` between its cells, a line break is a line, a paragraph that is only
a link stays. Scripts, styles, navigation and hidden parts are left out. The walk keeps its own stack: depth cannot overflow it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from registry.errors import UnreadableError, UsageError
from registry.text.extract.main_block import BLOCKS, DROPPED, EDGE, SPACE, Main, children, drop, inside, main_block
from registry.text.extract.tangle import slimmed
from registry.text.extract.values import Block, Draft, Hints, Noise
from registry.text.lexicon.deferred import deferred

_NO_MARKER = deferred(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)
_OWN_NUMBER = deferred(
    r"[((]?(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6}|[一二三四五六七八九十百]{1,4})[))..、]|第[一二三四五六七八九十百零\d]{1,6}[条章节]"
)
_RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")
_MOVED = {"sup": _RAISED, "sub": _LOWERED}
_IN_ATTRIBUTE = deferred(r"(?<==[\"'])<[a-z]{1,12}:[a-zA-Z]{1,20}\s[^<>]{0,300}/>(?=[\"'])")
"""A tag of a template where the value of an attribute was to be put in."""
_BETWEEN = " \t\r\n\f"
"""Spaces that vanish at the beginning of a line: between elements there is hardly anything else."""
_LONG_CELL = 600
"""Characters above which a cell lays out a page instead of holding a datum."""


def read_page(html: str, hints: Hints) -> Draft:
    """The main block of a page: what the source's selector names, or else where the words are.

    Raises UsageError for a selector that is not CSS, UnreadableError (`empty`) for one that matches nothing.
    """
    # To a parser that gets characters the mark is a word: it would open the body before the head.
    tree = LexborHTMLParser(slimmed(_without_directives(html.removeprefix("\ufeff"))))
    main = Main(_selected(tree, hints.selector)) if hints.selector else main_block(tree)
    walk = _Walk(headline=main.headline.mem_id if main.headline is not None else None)
    for node in main.blocks:
        walk.over(node)
    return walk.draft()


def _without_directives(html: str) -> str:
    """A page without what its server was to put in (`<%@ page ... %>`), where its template was saved in its stead."""
    html = _IN_ATTRIBUTE.sub("", html) if '="<' in html or "='<" in html else html
    if "<%" not in html:
        return html
    pieces, at = [], 0
    while (start := html.find("<%", at)) >= 0 and (end := html.find("%>", start + 2)) >= 0:
        pieces.append(html[at:start])
        at = end + 2
    return "".join([*pieces, html[at:]])


def read_fragment(html: str) -> Draft:
    """All of a piece of HTML, as a converter of documents makes it: there is no site around it. Raises UnreadableError."""
    tree = LexborHTMLParser(slimmed(html))
    walk = _Walk()
    if tree.body is not None:
        walk.over(tree.body)
    return walk.draft()


def _selected(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    try:
        found = tree.css(selector)
    except SelectolaxError as error:
        raise UsageError(f"The source's selector {selector!r} is not valid CSS; correct it.") from error
    if not found:
        raise UnreadableError(
            f"The source's selector {selector!r} matches nothing on this page; its layout may have changed.", reason="empty"
        )
    inner = {id_ for node in found for id_ in inside(node)}
    outer = [node for node in found if node.mem_id not in inner]
    for node in outer:
        drop(node, DROPPED)
    return outer


@dataclass(slots=True)
class _List:
    """An open list and its next number; None for bullets."""

    number: int | None
    style: str


@dataclass(slots=True)
class _Walk:
    """One pass over a block, with the line being written."""

    headline: int | None = None
    """The identity of the title above which the site speaks."""
    above: int = 0
    """Lines above it."""
    lines: list[tuple[str, str]] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    said: bool = False
    """Whether a word stands in that line yet."""
    kinds: list[str] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    marker: str = ""
    rows: int = 0
    """Depth of open table rows whose cells are data: inside them nothing starts a line."""
    verbatim: int = 0

    def over(self, top: LexborNode) -> None:
        """Write the lines of `top` and of all below it."""
        stack: list[tuple[LexborNode | None, str]] = [(top, "")]
        while stack:
            node, tag = stack.pop()  # an element to leave is its tag alone, a node comes with the tag of what holds it
            if node is None:
                self.leave(tag)
            elif node.is_text_node:
                self.write(node.text_content or "", tag)
            elif node.is_element_node and (tag := node.tag or ""):
                self.enter(node, tag)
                if self.headline is not None and node.mem_id == self.headline:
                    self.above = len(self.lines)
                stack.append((None, tag))
                stack += [(child, tag) for child in reversed(children(node))]
        self.flush()

    def write(self, words: str, holder: str) -> None:
        """Add characters as a browser shows them; raised and lowered figures stay apart from the figures before them."""
        if self.verbatim and "\n" in words:
            for piece in words.replace("\r", " ").split("\n"):
                self.line.append(piece)
                self.flush()
            return
        if not self.line and not words.strip(_BETWEEN):
            return
        self.said = self.said or not words.isspace()
        if "  " in words or not words.isprintable():
            words = SPACE.sub(" ", words)
        table = _MOVED.get(holder)
        if table and all(ord(char) in table for char in words.strip()):
            words = words.strip().translate(table)
        self.line.append(words)

    def enter(self, node: LexborNode, tag: str) -> None:
        """Open an element: end the line before it, count it where it is numbered."""
        if self.rows:
            self.line.append(" | " if tag in ("td", "th") and self.said else " " if tag in BLOCKS else "")
            return
        if tag in BLOCKS:
            self.flush()
        if tag in ("ol", "ul", "menu"):
            self.lists.append(_opened(node))
        elif tag == "li":
            self.marker = _marker(self.lists, node)
            self.kinds.append("item" if self.marker or not self.lists else "bullet")
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.kinds.append("heading")
        elif tag == "pre":
            self.verbatim += 1
        elif tag == "tr" and _is_data(node):
            self.rows += 1

    def leave(self, tag: str) -> None:
        """Close an element: end its line."""
        if self.rows and tag != "tr":
            return
        if self.rows:
            self.rows = 0
            self.flush("row")
            return
        if tag in BLOCKS:
            self.flush()
        if tag in ("ol", "ul", "menu") and self.lists:
            self.lists.pop()
        elif tag in ("li", "h1", "h2", "h3", "h4", "h5", "h6") and self.kinds:
            self.kinds.pop()
        elif tag == "pre":
            self.verbatim -= 1

    def flush(self, kind: str | None = None) -> None:
        """End the line being written; one without words vanishes."""
        if not self.line:
            return
        words = "".join(self.line).strip(EDGE)
        if kind == "row":
            words = re.sub(" {2,}", " ", words)
        self.line.clear()
        self.said = False
        if not words:
            return
        if self.marker and not _OWN_NUMBER.match(words):
            words = self.marker + words
        self.marker = ""
        self.lines.append((words, kind or (self.kinds[-1] if self.kinds else "paragraph")))
        if self.kinds and self.kinds[-1] == "bullet":
            self.kinds[-1] = "item"

    def draft(self) -> Draft:
        """The lines as one text with its blocks."""
        blocks, at = [], 0
        for words, kind in self.lines:
            blocks.append(Block((at, at + len(words)), kind))
            at += len(words) + 1
        site = tuple(Noise(block.span, "above the headline") for block in blocks[: self.above])
        return Draft("\n".join(words for words, _ in self.lines), tuple(blocks), site)


def _is_data(row: LexborNode) -> bool:
    """Whether the row's cells are data; a lone cell, a very long one, or one that holds a table lays out the page instead."""
    cells = [child for child in row.iter() if child.tag in ("td", "th")]
    if len(cells) < 2:
        return False
    return not any(cell.css_first("table") is not None or len(cell.text()) > _LONG_CELL for cell in cells)


def _opened(node: LexborNode) -> _List:
    """An opened list: its first number and the style of its numbers."""
    attributes = node.attributes
    if node.tag != "ol" or _NO_MARKER.search(attributes.get("style") or ""):
        return _List(None, "")
    return _List(_integer(attributes.get("start"), 1), attributes.get("type") or "1")


def _marker(lists: list[_List], item: LexborNode) -> str:
    """The number that a browser prints before an item, and a space; nothing for bullets."""
    if not lists or lists[-1].number is None:
        return ""
    open_ = lists[-1]
    number = _integer(item.attributes.get("value"), lists[-1].number or 0)
    open_.number = number + 1
    return f"{_numeral(number, open_.style)}. "


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else default


def _numeral(number: int, style: str) -> str:
    """`number` as the HTML list type `style` prints it."""
    if style in ("a", "A") and number > 0:
        return _alphabetic(number) if style == "a" else _alphabetic(number).upper()
    if style in ("i", "I") and 0 < number < 4000:
        return _roman(number) if style == "i" else _roman(number).upper()
    return str(number)


def _alphabetic(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    values = (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x")
    letters = ""
    for value, sign in (*values, (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        letters += sign * (number // value)
        number %= value
    return letters
