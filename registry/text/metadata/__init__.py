"""Title, issuers, number, dates, addressees, type, role (domain.md section 1).

    page      what the rules look at
    head      title, number, addressees, kind: the lines before the body
    bodies    who issued it           days    signed, published, in force
    labels    what a format says by labels of its own, which outranks the words
    report    a news text: who spoke, on which day, inferred where the year is not printed

A value is claimed where the text prints it, or marked `inferred` with the rule that yields it; unknown stays None.
"""

from __future__ import annotations

import re
from dataclasses import replace

from registry.text.extract import Extract, Hints
from registry.text.lexicon import en, lexicon, zh
from registry.text.metadata.bodies import issuers_of
from registry.text.metadata.days import document_day, effective_day, publication_day
from registry.text.metadata.head import addressees_of, kind_of, number_of, title_of
from registry.text.metadata.labels import labelled
from registry.text.metadata.page import Page, page_of
from registry.text.metadata.references import references
from registry.text.metadata.report import report_of
from registry.text.metadata.values import Dated, Mention, Metadata, Reference
from registry.text.normalise import completeness

__all__ = ["Dated", "Mention", "Metadata", "Reference", "metadata"]

_REGION = re.compile(r"\b(?:" + "|".join(en.REGIONS) + r")\b" + en.REGION_TAIL + "|(?:" + "|".join(zh.REGIONS) + ")" + zh.REGION_TAIL)


def metadata(extract: Extract, *, language: str, hints: Hints) -> Metadata:
    """Read the metadata of a notice or report from its text of record."""
    page = page_of(extract)
    role = hints.role or _role(page)
    found = labelled(page, extract.facts, _of_report(page) if role == "news_report" else _of_notice(page))
    whole = completeness(extract)
    known = replace(
        found,
        role=role,
        translation=_translation(page, language, found, role=role),
        completeness=whole.state,
        completeness_span=whole.span,
        regions=_regions(page, found),
    )
    return replace(known, references=references(page, known, language))


def _of_notice(page: Page) -> Metadata:
    title = title_of(page)
    number = number_of(page, title)
    document = document_day(page)
    return Metadata(
        title=title,
        issuers=issuers_of(page, title, number),
        document_number=number,
        document_date=document,
        publication_date=publication_day(page),
        effective_date=effective_day(page, document),
        addressees=addressees_of(page, title),
        document_type=kind_of(page, title),
    )


def _of_report(page: Page) -> Metadata:
    """A report has a headline; its number and addressees are those of what it reports, and not its own."""
    report = report_of(page)
    return Metadata(
        title=title_of(page),
        issuers=report.issuers,
        document_date=report.acted,
        publication_date=report.published,
        effective_date=report.effective,
        document_type=report.kind,
    )


def _role(page: Page) -> str:
    """Who speaks, by the marks a text bears: a dateline or credits, a digest's front matter, a wall before the rest."""
    if page.reasons & {"dateline", "reporter credit"}:
        return "news_report"
    if "front matter" in page.reasons:
        return "summary" if "summary" in page.reasons and not any(page.noises("repeats what follows")) else "third_party"
    return "third_party" if "login or terms line" in page.reasons else "unknown"


def _translation(page: Page, language: str, found: Metadata, *, role: str) -> str:
    """Whether the words are a translation: a language that is not translated into holds originals; slips and formulas tell the rest."""
    spoken = lexicon(language)
    marks = spoken.translations if spoken else None
    if marks is None:
        return "none" if spoken else "unknown"
    if marks.machine.search(page.folded):
        return "machine"
    if role == "news_report":
        return "none"
    if not marks.foreign.search(page.folded):
        return "none" if found.issuers else "unknown"
    return "human" if marks.human.search(page.folded) else "unknown"


def _regions(page: Page, about: Metadata) -> tuple[Mention, ...]:
    """Regions of the first level that the title or the addressees name."""
    found: dict[str, Mention] = {}
    for mention in (about.title, *about.addressees):
        for match in _REGION.finditer(page.folded, *mention.span) if mention and mention.span else ():
            found.setdefault(match.group(), page.mention(match.span()))
    return tuple(found.values())
