"""Is a page safe to parse? An HTML parser as the standard wants it is quadratic in depth, in the attributes of one tag and in
copies of unclosed formatting elements, so a page of 20 kB can take seconds and one of 3 MB minutes: it is measured first."""

from __future__ import annotations

import re
from collections.abc import Iterable

from registry.errors import UnreadableError
from registry.text.lexicon.deferred import deferred

MOST_TAGS = 300_000
DEEPEST = 1_500
"""Elements inside one another; the deepest real page met had fewer than 60."""
MOST_COPIES = 100_000
"""Formatting elements that stay open are copied into every block that follows."""
_FEW_TAGS = 600
"""So many elements can be tangled in no way: half of them copied into the other half are fewer than the most copies."""
LONGEST_TAG = 20_000
"""Characters, pictures that are written into the page aside."""

_TAG = deferred(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_INLINED = deferred(r":(?<=data:)[^\s\"'<>]{64,}", re.IGNORECASE)
"""The bytes of a picture; it begins with the colon because a search for a sign that has no case is quick."""
_ENDLESS = deferred(rf"</?[a-zA-Z][^>]{{{LONGEST_TAG}}}")
_FORMATTING = frozenset(["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"])
_CLOSE_THEMSELVES = frozenset(
    ["area", "base", "body", "br", "col", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link", "meta", "option",
     "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr"]
)  # fmt: skip

_ROLES = {name: (name in _FORMATTING, name not in _CLOSE_THEMSELVES) for name in _FORMATTING | _CLOSE_THEMSELVES}
"""For each name whether it formats, and whether it nests; any other only nests."""


def slimmed(html: str) -> str:
    """The page without the bytes of its pictures. Raises UnreadableError where no notice could need such markup."""
    html = _INLINED.sub(":", html)
    if _is_tangled(html):
        raise UnreadableError(
            "The page's markup is tangled beyond any notice: look at the address, it may not be what it was.", reason="format"
        )
    return html


def _is_tangled(html: str) -> bool:
    """Whether there are more tags, deeper nesting, more copies or a longer tag than any page needs."""
    if _has_endless_tag(html):
        return True
    ends = html.count("</")
    if ends <= MOST_TAGS // 2 and html.count("<") - ends <= _FEW_TAGS:
        return False
    tags = _TAG.findall(html)
    deepest, copies = _measured(tags)
    return len(tags) > MOST_TAGS or deepest > DEEPEST or copies > MOST_COPIES


def _has_endless_tag(html: str) -> bool:
    """Whether a tag is longer than any page needs: looked for only where so many characters stand without the end of a tag."""
    at = 0
    while len(html) - at > LONGEST_TAG:
        end = html.rfind(">", at, at + LONGEST_TAG + 1)
        if end < 0:
            return _ENDLESS.search(html, at) is not None
        at = end + 1
    return False


def _measured(tags: Iterable[tuple[str, str]]) -> tuple[int, int]:
    """How deep elements lie inside one another, and how often open formatting elements are copied; a tag is (`/` or nothing, name)."""
    depth = deepest = formatting = copies = 0
    for end, name in tags:
        formats, nests = _ROLES.get(name) or _ROLES.get(name.lower(), (False, True))
        if end:
            formatting -= formats and formatting > 0
            depth -= nests and depth > 0
            continue
        if formats:
            formatting += 1
        else:
            copies += formatting
        depth += nests
        if depth > deepest:
            deepest = depth
    return deepest, copies
