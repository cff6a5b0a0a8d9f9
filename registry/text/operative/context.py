"""What the whole text says about how its sentences are meant: does it speak as an instrument, or tell of one?"""

from __future__ import annotations

from registry.text.lexicon import Lexicon
from registry.text.lexicon.gates import may_match, search
from registry.text.lexicon.tables import ByVerb
from registry.text.metadata import Metadata
from registry.text.operative.values import Context
from registry.text.runs import Views


def is_report(seen: Views, metadata: Metadata) -> bool:
    """Whether somebody else tells what a notice says: by its role, by hearsay, or by who is said to speak in it."""
    if metadata.role == "news_report":
        return True
    if metadata.role != "unknown" or _has_articles(seen):
        return False
    opening = seen.folded[:2000]
    if any(search(lexicon.reports.hearsay, opening) for lexicon in seen.lexicons):
        return True
    own = seen.lexicons[0]
    return _tells(seen.folded, own) and not _speaks(seen.folded, metadata, own)


def _has_articles(seen: Views) -> bool:
    """Whether the text is divided into articles, as no report of an unknown role is."""
    return sum(run.labelled is not None and run.labelled.kind == "article" for run in seen.runs[:_OPENING]) > 1


_OPENING = 60
"""Paragraphs in which an instrument shows its articles."""
_A_VOICE = 1500
"""Characters of a report in which somebody is said to speak at least once."""


def _tells(folded: str, lexicon: Lexicon) -> bool:
    """Whether somebody is said to speak, more than once and more than in passing."""
    told = len(lexicon.reports.told.findall(folded)) if search(lexicon.reports.told, folded) else 0
    return told >= 2 and told * _A_VOICE >= len(folded)


def _speaks(folded: str, metadata: Metadata, lexicon: Lexicon) -> bool:
    """Whether the text is an instrument: it bears a number, addresses somebody, or speaks of itself."""
    return metadata.document_number is not None or bool(metadata.addressees) or bool(search(lexicon.reports.of_itself, folded))


def context(seen: Views, metadata: Metadata, *, report: bool) -> Context:
    """What a judgement needs to know of the text around a sentence."""
    tables = [lexicon.reports for lexicon in seen.lexicons]
    found = next((match for table in tables if (match := search(table.requires, seen.folded))), None)
    report = report or any(search(table.interview, seen.folded[:600]) for table in tables)
    decided = report and any(_tells_of_an_instrument(seen.folded[:4000], lexicon) for lexicon in seen.lexicons)
    spokesmen = _spokesmen(seen) if report else ()
    requires = found.start() if found else None
    last_item = max((run.start for run in seen.runs if run.labelled is not None), default=0)
    return Context(report, decided, metadata.role == "summary", requires, _printed_from(seen) if report else None, last_item, spokesmen)


def _spokesmen(seen: Views) -> tuple[str, ...]:
    """The names of those who speak for an authority."""
    patterns = (lexicon.reports.spokesman for lexicon in seen.lexicons)
    found = [match for pattern in patterns if may_match(pattern, seen.folded) for match in pattern.finditer(seen.folded)]
    return tuple(sorted({name for match in found for name in match[match.lastindex or 0].split()}))


_WHOLE_SHARE = 3
"""The instrument is so many times as long as what a report says of it before."""


def _printed_from(seen: Views) -> int | None:
    """Where a report begins to print an instrument that makes up most of it."""
    rules = seen.lexicons[0].judgement
    if not isinstance(rules, ByVerb) or not seen.runs:
        return None
    first, last = seen.runs[0].start, seen.runs[-1].end
    for run in seen.runs:
        begins = rules.whole.search(seen.masked, *run.words)
        if begins:
            return begins.end() if last - begins.end() >= _WHOLE_SHARE * (begins.end() - first) else None
    return None


def _tells_of_an_instrument(opening: str, lexicon: Lexicon) -> bool:
    """Whether a sentence of the opening says that an instrument was decided or published, or sentences refer to what one says."""
    table = lexicon.reports
    if search(table.according, opening):
        return True
    return any(table.issues.search(sentence) and table.instrument.search(sentence) for sentence in opening.split(". "))
