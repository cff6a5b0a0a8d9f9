"""What a file says of its text in fields of its own above it (`title: ...` between two lines of `---`, YAML)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.text import dates
from registry.text.extract import Fact, Span
from registry.text.lexicon.deferred import deferred
from registry.text.metadata.page import Page

_FIELDS = (
    ("title", deferred(r"(?:post_)?(?:title|headline)\s?:")),
    ("publication_date", deferred(r"(?:post_|pub(?:lish(?:ed|ing)?)?_?|published_)?(?:date|at)\s?:|publish(?:ed)?\s?:")),
    ("issuer", deferred(r"(?:issuer|issued_by|agency|authority|office|issuing_body)\s?:")),
)
_VALUE = deferred(r"[ \t]*(?:[>|][+-]?[ \t]*\n\s*)?[\"'“]?(?P<value>[^\n\"”]+(?:\n[ \t]+[^\n:\"”]+$)?)", re.MULTILINE)
_END = " \t'’"


def facts_of(page: Page) -> tuple[Fact, ...]:
    """The title, the day of publication and the issuer that such fields name; nothing where a text has none."""
    if "file header" not in page.reasons:
        return ()
    found: dict[str, Fact] = {}
    for start, _ in page.noises("file header"):
        for fact in _stated(page, start):
            found.setdefault(fact.name, fact)
    return tuple(found.values())


def _stated(page: Page, start: int) -> Iterator[Fact]:
    """What the field that begins at `start` says."""
    end = max(end for _, end in page.noises("file header"))
    for name, pattern in _FIELDS:
        key = pattern.match(page.folded, start, end)
        value = _VALUE.match(page.folded, key.end(), end) if key else None
        if value and _says(page, name, span := _trimmed(page, value.span("value"))):
            yield Fact(name, page.text[slice(*span)], span)


def _trimmed(page: Page, span: Span) -> Span:
    return (span[0], span[0] + len(page.folded[slice(*span)].rstrip(_END)))


def _says(page: Page, name: str, span: Span) -> bool:
    """Whether a value can be what its key names."""
    if name == "publication_date":
        return bool(dates.days(page.folded, *span))
    return span[1] - span[0] >= (6 if name == "title" else 2) and "://" not in page.folded[slice(*span)]
