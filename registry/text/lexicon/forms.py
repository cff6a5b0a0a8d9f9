"""Forms of one character, in any language: what is folded to what, and what shows nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping

INVISIBLE = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
"""Characters that show nothing: soft hyphen, zero width, bidi marks, byte order mark. Kept in the text, absent from the key."""

FOLDED = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys("\u3000\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\t", " "),
    **dict.fromkeys("\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029", "\n"),
    **dict.fromkeys("“”„‟″〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛′＇", "'"),
    **dict.fromkeys("〔【﹝〖［", "["),
    **dict.fromkeys("〕】﹞〗］", "]"),
    **dict.fromkeys("﹙", "("),
    **dict.fromkeys("﹚", ")"),
    **dict.fromkeys("‐‑‒–—―−﹣－─", "-"),
    **dict.fromkeys("•‧・･∙⋅", "·"),
    **dict.fromkeys("︰﹕", ":"),
    **dict.fromkeys("﹔", ";"),
    **dict.fromkeys("﹐", ","),
    **dict.fromkeys("﹒", "."),
    **dict.fromkeys("﹪", "%"),
    **dict.fromkeys("｡", "。"),
    **dict.fromkeys("､", "、"),
}
"""Every fold, one character to one. `〈〉《》「」` stay: they carry meaning in Chinese references."""

READ_AS = {"\u0130": "I", "\u0131": "i", "\u017f": "s", "\u212a": "K"}
"""Letters that a pattern takes for plain ones where case does not matter (İ, ı, ſ, K), and in which no table of words is written."""


class Exchange:
    """Characters put for others, one for one; called with a text it gives it back exchanged, so that all offsets stay the same.

    A text holds few different characters of a table, and all of one kind are replaced at once: ten times as fast as `str.translate`, and
    without its four bytes for each character. No character that is put in may be one that is exchanged.
    """

    def __init__(self, table: Mapping[str, str]) -> None:
        assert table.keys().isdisjoint(table.values())
        self._table = dict(table)
        self._old = re.compile(f"[{re.escape(''.join(table))}]" if table else "(?!)")

    def __call__(self, text: str) -> str:
        """`text` with every exchange made."""
        at = 0
        while found := self._old.search(text, at):
            text = text.replace(found[0], self._table[found[0]])
            at = found.end()
        return text


folded = Exchange(FOLDED)
"""Folds a text."""
legible = Exchange({**FOLDED, **READ_AS})
"""Folds a text that patterns are matched on; texts are compared without this, for in Turkish a dot tells two words apart."""
