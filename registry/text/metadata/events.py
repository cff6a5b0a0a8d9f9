"""Every day that is printed of a text's own life, with what happened on it (domain.md 1.1)."""

from __future__ import annotations

from collections.abc import Iterator

from registry.text.metadata.page import Act, Page
from registry.text.metadata.values import Dated, Metadata

KINDS = {
    **dict.fromkeys(("公布", "发布", "颁布", "印发"), "published"),
    **dict.fromkeys(("修订", "修正", "修改"), "amended"),
    **dict.fromkeys(("施行", "实施"), "in_force"),
    "通过": "adopted",
    "批准": "approved",
}
"""What each verb of a history (`zh.HISTORY_VERBS`) says was done."""


def events(page: Page, about: Metadata, expires: Dated | None) -> tuple[Dated, ...]:
    """The days of `about`, of its end and of the history, each once, in order of day."""
    found = {(one.kind, one.day): one for one in (*_named(page, about, expires), *map(_acted, page.history))}
    return tuple(sorted(found.values(), key=lambda each: (each.day, each.kind)))


def _acted(act: Act) -> Dated:
    return Dated(act.day.day, act.day.span, "explicit", KINDS[act.verb])


def _named(page: Page, about: Metadata, expires: Dated | None) -> Iterator[Dated]:
    """The days that have a field of their own; a report's are those of what it reports."""
    acted = {act.day.span for act in page.history}
    signed = "reported" if about.role == "news_report" else "signed"
    posted = "posted" if about.publication_date and page.posts(about.publication_date.span) else "published"
    named = (
        (about.document_date, signed),
        (about.publication_date, posted),
        (about.effective_date, "in_force"),
        (expires, "expires"),
    )
    for dated, kind in named:
        if dated and not (dated.span in acted and kind in ("signed", "published")):
            yield Dated(dated.day, dated.span, dated.source, kind)
