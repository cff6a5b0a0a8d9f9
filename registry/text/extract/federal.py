"""The Federal Register's XML (GPO's bulk data and federalregister.gov): what its elements are, and what they say of a notice.

A heading and what it heads are lines of their own, as the register's site shows them; section numbers stand before their
headings, table rows are rows, asterisks stand for `STARS`. The filing line and the billing code are no words of the notice.
"""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from registry.text.extract.values import Fact
from registry.text.extract.vocabulary import Vocabulary

KINDS = {"RULE": "rule", "PRORULE": "proposed rule", "NOTICE": "notice", "PRESDOCU": "presidential document"}
"""The elements that are documents, and the kind of instrument that each is."""
ISSUES = frozenset(["FEDREG", "RULES", "PRORULES", "NOTICES", "PRESDOCS", "NEWPART"])
"""Elements that hold documents."""
OWN = frozenset(["PREAMB", "FRDOC", "SUPLINF", "EXECORD", "PROCLA", "DETERM", "PRNOTICE", "PRMEMO", "PRORDER"])
"""Elements that no other kind of XML has."""

BLOCKS = frozenset(["P", "FP", "HD", "AMDPAR", "FTNT", "STARS", "GPOTABLE", "EXTRACT", "MATH", "GPH"])
"""Never inline, even where a document has them mostly between words."""

_KNOWN = Vocabulary(
    inline=frozenset(["E", "SU", "FTREF", "FR", "AC"]),
    headings=frozenset(["HD", "SUBJECT", "TTITLE", "RESERVED", "TITLE3", "PRES", "EXECORDR", "PROC"]),
    rows=frozenset(["ROW", "BOXHD"]),
    numbers=frozenset(["SECTNO"]),
    raised=frozenset(["SU", "E51", "E53"]),
    lowered=frozenset(["E52", "E54"]),
    pages="PRTPAGE",
    standing={"STARS": "* * * * *"},
    noise={"STARS": "omission mark", "FRDOC": "filing line", "BILCOD": "billing code", "GID": "picture", "MID": "picture"},
    spaced=True,
)
_LABELS = {
    ("PREAMB", "SUBJECT"): "title",
    ("AGY", "P"): "issuer",
    ("EFFDATE", "P"): "dates",
    ("DATES", "P"): "dates",
    ("SIG", "DATED"): "document_date",
    ("EXECORD", "HD"): "title",
    ("EXECORD", "EXECORDR"): "document_number",
    ("PROCLA", "HD"): "title",
    ("PROCLA", "PROC"): "document_number",
    **{(kind, "FRDOC"): "document_number" for kind in KINDS},
}
"""Parent and element -> the Fact that its words state."""
_DEPARTMENT = {("PREAMB", "AGENCY"): "department"}
"""Where an agency stands below it, `AGENCY` is the department that issues together with it."""
_AGENCY = {("PREAMB", "SUBAGY"): "issuer"}
"""The agency below, where no caption names it."""


def is_federal(root: Element) -> bool:
    """Whether a document is of this kind."""
    return root.tag in KINDS.keys() | ISSUES and any(element.tag in OWN for element in root.iter())


def vocabulary(root: Element, inline: frozenset[str]) -> Vocabulary:
    """What its elements are; `inline` are those that stand mostly between words. A file of several documents states no Facts."""
    labels = _labels(root) if len(_documents(root)) == 1 else {}
    return replace(_KNOWN, inline=_KNOWN.inline | inline - BLOCKS, labels=labels)


def _labels(root: Element) -> dict[tuple[str, str], str]:
    """What the elements of one document state; its agency stands in the caption, else below the department."""
    below = _DEPARTMENT if root.find(".//SUBAGY") is not None else {}
    return _LABELS | below | (_AGENCY if root.find(".//AGY") is None else {})


def facts_of(root: Element) -> tuple[Fact, ...]:
    """What the name of an element alone says: the kind of instrument."""
    documents = _documents(root)
    return (Fact("document_type", KINDS[documents[0]], None),) if len(documents) == 1 else ()


def _documents(root: Element) -> list[str]:
    return [element.tag for element in root.iter() if element.tag in KINDS]
