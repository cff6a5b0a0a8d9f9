"""Title, issuers, number, dates, addressees, type, role (domain.md section 1).

    page      what the rules look at
    titles    the title               head    number, addressees, kind: the lines before the body
    numbers   the parts of a number   bodies  who issued it
    days      signed, published, in force
    labels    what a format says by labels of its own, which outranks the words
    report    a news text: who spoke, on which day, inferred where the year is not printed
    references, relations             the other instruments named, and what is done to each
    clauses   commencement, repeal, validity
    events    every day of its life   standing  country, rank, the force it shows

A value is claimed where the text prints it, or marked `inferred` with the rule that yields it; unknown stays None.
"""

from __future__ import annotations

from dataclasses import replace

from registry.text import institutions, issuers
from registry.text.extract import Extract, Hints
from registry.text.lexicon import en, lexicon, zh
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import search
from registry.text.lexicon.regions import BY_NAME
from registry.text.metadata import filed
from registry.text.metadata.bodies import approvals, issuers_of
from registry.text.metadata.clauses import clauses_of, expiry
from registry.text.metadata.days import document_day, effective_day, publication_day
from registry.text.metadata.events import events
from registry.text.metadata.gazette import facts_of
from registry.text.metadata.head import addressees_of, kind_of, number_of, number_reported
from registry.text.metadata.labels import labelled
from registry.text.metadata.numbers import numbers_of
from registry.text.metadata.page import Page, page_of
from registry.text.metadata.press import is_report
from registry.text.metadata.references import references
from registry.text.metadata.report import report_of
from registry.text.metadata.standing import place_of, rank_of, status_of
from registry.text.metadata.titles import title_of
from registry.text.metadata.values import Clause, Dated, Mention, Metadata, Number, Reference, Status
from registry.text.normalise import completeness

__all__ = ["Clause", "Dated", "Mention", "Metadata", "Number", "Reference", "Status", "metadata"]

_REGION = deferred(r"\b(?:" + "|".join(en.REGIONS) + r")\b" + en.REGION_TAIL + "|(?:" + "|".join(zh.REGIONS) + ")" + zh.REGION_TAIL)


def metadata(extract: Extract, *, language: str, hints: Hints) -> Metadata:
    """Read the metadata of a notice or report from its text of record."""
    page = page_of(extract, language)
    role = hints.role or _role(page)
    found = labelled(
        page, extract.facts or facts_of(page) or filed.facts_of(page), _of_report(page) if role == "news_report" else _of_notice(page)
    )
    whole = completeness(extract, page.lines, digest=role == "summary")
    place = place_of(page, found.issuers)
    known = replace(
        found,
        issuers=_identified(page, found.issuers, place),
        approved_by=_identified(page, found.approved_by, place),
        numbers=numbers_of(page, found.document_number),
        role=role,
        translation=_translation(page, language, place, role=role),
        completeness=whole.state,
        completeness_span=whole.span,
        jurisdiction=place.upper() if place else None,
        regions=_regions(page, found),
    )
    return _with_context(page, known, language)


def _with_context(page: Page, about: Metadata, language: str) -> Metadata:
    """With what follows from the rest: references, clauses, expiry, all days, rank and status."""
    cited = references(page, about, language)
    clauses = clauses_of(page, about, cited) if about.role != "news_report" else ()
    ends = expiry(clauses)
    return replace(
        about,
        references=cited,
        clauses=clauses,
        expiry_date=ends,
        dates=events(page, about, ends),
        rank=rank_of(page, about, cited),
        status=status_of(page, about),
    )


def _identified(page: Page, names: tuple[Mention, ...], place: str | None) -> tuple[Mention, ...]:
    """Names with the ids of their institutions; where several countries have one of that name, by what is printed (`MOFCOM`)."""
    return tuple(replace(one, canonical=_identity(page, one, place)) for one in names)


def _identity(page: Page, one: Mention, place: str | None) -> str | None:
    known = institutions.canonical(one.text, place=place)
    return known or (institutions.canonical(page.folded[slice(*one.span)], place=place) if one.span else None)


def _of_notice(page: Page) -> Metadata:
    title = title_of(page)
    number = number_of(page, title)
    document = document_day(page)
    kind, known_by = kind_of(page, title, number)
    return Metadata(
        title=title,
        issuers=issuers_of(page, title, number),
        approved_by=approvals(page),
        document_number=number,
        document_date=document,
        publication_date=publication_day(page),
        effective_date=effective_day(page, document),
        addressees=addressees_of(page, title),
        document_type=kind,
        type_source=known_by,
    )


def _of_report(page: Page) -> Metadata:
    """A report has a headline; its addressees are those of what it reports, and its number that of an instrument it prints."""
    report = report_of(page)
    return Metadata(
        title=title_of(page),
        issuers=report.issuers,
        document_number=number_reported(page),
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
        if "summary" in page.reasons and not any(page.noises("repeats what follows")):
            return "summary"
        return "news_report" if is_report(page) else "third_party"
    if is_report(page):
        return "news_report"
    return "third_party" if "login or terms line" in page.reasons else "unknown"


def _translation(page: Page, language: str, place: str | None, *, role: str) -> str:
    """Whether the words are a translation: a language that is not translated into holds originals; slips and formulas tell the rest."""
    spoken = lexicon(language)
    marks = spoken.translations if spoken else None
    if marks is None:
        return "none" if spoken else "unknown"
    if any(held in page.folded and slip.search(page.folded) for held, slip in marks.machine):
        return "machine"
    if role == "news_report":
        return "none"
    if place != "cn" and not search(marks.foreign, page.folded):
        return "none" if place else "unknown"
    return "human" if search(marks.human, page.folded) else "unknown"


def _regions(page: Page, about: Metadata) -> tuple[Mention, ...]:
    """Regions of the first level that the title or the addressees name."""
    spans = [mention.span for mention in (about.title, *about.addressees) if mention and mention.span]
    matches = [match.span() for span in spans for match in _REGION.finditer(page.folded, *span)]
    bodies = [mention.span for mention in (about.title, *about.issuers) if mention and mention.span] if matches else []
    named = [name for span in bodies for name in issuers.found(page.folded, *span)]
    found: dict[str, Mention] = {}
    for at in matches:
        if not any(start <= at[0] < end for start, end in named):
            found.setdefault(page.folded[slice(*at)], _region(page.mention(at)))
    return tuple(found.values())


def _region(mention: Mention) -> Mention:
    """A region with its code; the name may be printed short or whole, with or without the people it is named for."""
    name = next((one for one in sorted(BY_NAME, key=len, reverse=True) if mention.text.startswith(one)), None)
    return replace(mention, canonical=BY_NAME[name].code if name else None)
