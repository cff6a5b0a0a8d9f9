"""The frame that all pages of this program share. A page is one file that needs nothing from elsewhere, and holds no script. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Content-Security-Policy of a page that is opened as a file: its own styles, and nothing else whatever its words may hold."""


def frame(title: str, *, style: str, body: Iterable[str], policy: str | None = None) -> str:
    """A whole page around `body`, which is HTML already; `title` is words."""
    return "".join(
        (
            '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">' if policy else "",
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f'<meta name="color-scheme" content="light dark"><title>{escape(title)}</title><style>{style}</style></head><body>',
            *body,
            "</body></html>\n",
        )
    )
