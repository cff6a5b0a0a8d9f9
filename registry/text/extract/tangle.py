"""Is a page safe to parse? An HTML parser as the standard wants it is quadratic in depth, in the attributes of one tag and in
copies of unclosed formatting elements, so a page of 20 kB can take seconds and one of 3 MB minutes: it is measured first."""

from __future__ import annotations

import re

from registry.errors import UnreadableError

MOST_TAGS = 300_000
DEEPEST = 1_500
"""Elements inside one another; the deepest real page met had fewer than 60."""
MOST_COPIES = 100_000
"""Formatting elements that stay open are copied into every block that follows."""
LONGEST_TAG = 20_000
"""Characters, pictures that are written into the page aside."""

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})")
_INLINED = re.compile(r"data:[^\s\"'<>]{64,}", re.IGNORECASE)
_ENDLESS = re.compile(rf"</?[a-zA-Z][^>]{{{LONGEST_TAG}}}")
_FORMATTING = frozenset(["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"])
_CLOSE_THEMSELVES = frozenset(
    ["area", "base", "body", "br", "col", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link", "meta", "option",
     "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr"]
)  # fmt: skip


def slimmed(html: str) -> str:
    """The page without the bytes of its pictures. Raises UnreadableError where no notice could need such markup."""
    html = _INLINED.sub("data:", html)
    depth = deepest = open_formatting = copies = tags = 0
    for tag in _TAG.finditer(html):
        tags += 1
        name, step = tag["name"].lower(), -1 if tag["end"] else 1
        if name in _FORMATTING:
            open_formatting = max(0, open_formatting + step)
        elif step > 0:
            copies += open_formatting
        if name not in _CLOSE_THEMSELVES:
            depth = max(0, depth + step)
            deepest = max(deepest, depth)
    if tags > MOST_TAGS or deepest > DEEPEST or copies > MOST_COPIES or _ENDLESS.search(html):
        raise UnreadableError(
            "The page's markup is tangled beyond any notice: look at the address, it may not be what it was.", reason="format"
        )
    return html
