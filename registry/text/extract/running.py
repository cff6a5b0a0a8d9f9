"""Heads, feet and page numbers: what returns at the edge of page after page, and words that run along a side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from registry.parts import PrintedLine, PrintedPage
from registry.text.lexicon.deferred import deferred

EDGE = 0.13
"""Part of a page's height, above and below, in which heads and feet stand."""
EDGE_LINES = 3
"""Of the lines nearest to an edge, so many may be heads or feet."""
SIDEWAYS = 5
"""Letters that tell that a line is too narrow for them."""
_OUTER_NUMBER = deferred(r"^(?P<first>\d{1,6})\s|\s(?P<last>\d{1,6})$")
_DIGITS = deferred(r"\d+")
_PAGE_NUMBER = deferred(
    (
        r"[-–—·~\s]{0,4}(?:(?:page|p\.|s\.|第)\s{0,2})?(?P<n>\d{1,4}"
        r"|[ivxl]{1,7})(?:\s{0,2}页)?(?:\s{0,2}(?:of|/|[,\uff0c]?\s?共)\s{0,2}\d{1,4}\s?页?)?[-–—·~\s]{0,4}"
    ),
    re.IGNORECASE,
)


def running(pages: Sequence[PrintedPage]) -> list[dict[int, str]]:
    """For each page the lines that are heads, feet or page numbers, and which of them."""
    edges = [_edge_lines(page) for page in pages]
    printed = sum(1 for page in pages if page.lines)
    least = max(2, min(3, printed // 2 + 1))
    returning = Counter(key for page, near in zip(pages, edges, strict=True) for key in {_key(page, *each) for each in near})
    counted = Counter(
        count for number, near in enumerate(edges) for count in {_count(pages[number], at, number) for at, _ in near} - {None}
    )
    found: list[dict[int, str]] = []
    for number, (page, near) in enumerate(zip(pages, edges, strict=True)):
        mine: dict[int, str] = {}
        for at, side in near:
            counts = counted[_count(page, at, number)] >= max(3, printed // 2)
            if _PAGE_NUMBER.fullmatch(page.lines[at].text.strip()):
                mine[at] = "page number"
            elif counts or returning[_key(page, at, side)] >= least:
                mine[at] = f"running {side}"
        found.append(mine)
    return found


def _count(page: PrintedPage, at: int, number: int) -> int | None:
    """By how much the number that a line begins or ends with is ahead of the page's own."""
    printed = _OUTER_NUMBER.search(page.lines[at].text.strip())
    return int(printed["first"] or printed["last"]) - number if printed else None


def _edge_lines(page: PrintedPage) -> list[tuple[int, str]]:
    """The lines nearest to the upper and lower edge, outermost first, and those that run along a side, with the edge of each."""
    aside = [(index, "side") for index, line in enumerate(page.lines) if _is_sideways(line)]
    order = sorted((index for index, line in enumerate(page.lines) if not _is_sideways(line)), key=lambda index: -page.lines[index].top)
    high = [(index, "head") for index in order[:EDGE_LINES] if page.lines[index].bottom > page.height * (1 - EDGE)]
    low = [(index, "foot") for index in order[::-1][:EDGE_LINES] if page.lines[index].top < page.height * EDGE]
    return aside + high + [each for each in low if each[0] not in {index for index, _ in high}]


def _is_sideways(line: PrintedLine) -> bool:
    """Whether a line runs up or down the page."""
    return len(line.text) > SIDEWAYS and (line.right - line.left) < len(line.text) * 0.2 * line.height


def _key(page: PrintedPage, index: int, side: str) -> tuple[str, int, str]:
    """What a head or foot has in common on all pages: its edge, about its height, its words in any order, without figures."""
    line = page.lines[index]
    words = " ".join(sorted(_DIGITS.sub("#", line.text.lower()).split()))
    return side, round((page.height - line.top if side == "head" else line.bottom) / 12) if side != "side" else 0, words
