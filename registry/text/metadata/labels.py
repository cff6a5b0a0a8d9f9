"""What a format itself labels (an XML element's name, say) outranks what is found in the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from registry.text import dates
from registry.text.extract import Fact, Span
from registry.text.lexicon.deferred import deferred
from registry.text.metadata.page import Page
from registry.text.metadata.values import Dated, Mention, Metadata

_NUMBER = deferred(r"FR Doc(?:\.?|\sNo[.:])\s{0,3}(?P<filed>[\w-]{3,30})|(?P<order>(?:Executive Order|Proclamation) \d{1,6})")
"""As the Federal Register counts: `[FR Doc. 2012-3460 Filed 2-14-12; 8:45 am]`, `Executive Order 13693 of March 19, 2015`."""
_EFFECT = deferred(r"(?i)\b(?:effective|takes? effect|in effect|applicable)\b")
_SENTENCE_END = deferred(r"[.;](?=\s|$)(?!\s\d)")
_JOINT = deferred(
    r";\s{0,3}(?:and\s{1,3})?|(?<=\))(?:,?\s{1,3}and\s{1,3}|,\s{1,3})(?:the\s)?(?!(?:U\.?S\.?\s)?Department of )(?=[A-Z][a-z]{1,20}\s)"
)
_ABOVE = deferred(r",\s{1,3}(?:[A-Z]{2,6}|(?:U\.?S\.?\s{0,3})?Department of [A-Z][\w ]{2,40}|[A-Z][a-z]{3,12})$")
"""The department that an agency belongs to, printed behind its name."""
_SHORT = deferred(r"\s{0,3}\([^()]{1,30}\)$")


def labelled(page: Page, facts: tuple[Fact, ...], found: Metadata) -> Metadata:
    """`found` with what `facts` say in its stead."""
    if not facts:
        return found
    by = {name: [fact for fact in facts if fact.name == name] for name in {fact.name for fact in facts}}
    spans = {name: [fact.span for fact in same if fact.span] for name, same in by.items()}
    effective = _effective(page, spans.get("dates", []))
    return replace(
        found,
        title=page.mention(spans["title"][0]) if spans.get("title") else found.title,
        issuers=tuple(_every(page, spans)) or found.issuers,
        document_number=next(_numbers(page, spans.get("document_number", [])), found.document_number),
        document_date=max(_days(page, spans.get("document_date", [])), key=lambda each: each.day, default=found.document_date),
        publication_date=next(iter(_days(page, spans.get("publication_date", []))), found.publication_date),
        effective_date=effective if "dates" in by else found.effective_date,
        document_type=by["document_type"][0].text if "document_type" in by else found.document_type,
    )


def _numbers(page: Page, spans: list[Span]) -> Iterator[Mention]:
    for span in spans:
        match = _NUMBER.search(page.folded, *span)
        if match:
            yield page.mention(match.span(match.lastgroup or 0))


def _days(page: Page, spans: list[Span]) -> Iterator[Dated]:
    return (Dated(found.day, found.span) for span in spans for found in dates.days(page.folded, *span)[:1])


def _effective(page: Page, spans: list[Span]) -> Dated | None:
    """The first day of the first sentence that speaks of effect: other days there are those until which comments are taken."""
    for start, end in spans:
        at = start
        for stop in (*(mark.end() for mark in _SENTENCE_END.finditer(page.folded, start, end)), end):
            word = _EFFECT.search(page.folded, at, stop)
            printed = dates.days(page.folded, word.end(), stop) if word else []
            if printed:
                return Dated(printed[0].day, printed[0].span)
            at = stop
    return None


def _every(page: Page, spans: dict[str, list[Span]]) -> Iterator[Mention]:
    """The departments that stand above an agency, then the agencies, each once."""
    seen: set[str] = set()
    for one in (name for kind in ("department", "issuer") for span in spans.get(kind, []) for name in _issuers(page, span)):
        if one.text.lower() not in seen:
            seen.add(one.text.lower())
            yield one


def _issuers(page: Page, span: Span) -> Iterator[Mention]:
    """Agencies of one line, without what they are short for and which department they belong to."""
    edges = [span[0], *(edge for joint in _JOINT.finditer(page.folded, *span) for edge in joint.span()), span[1]]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = page.folded[start:end].rstrip(" .,")
        words = _SHORT.sub("", _ABOVE.sub("", _SHORT.sub("", words)))
        if words.strip():
            yield page.mention((start, start + len(words)))
