"""English: words and patterns as data."""

from __future__ import annotations

import re

# --- head of a notice: title, issuers, dates, addressees, noise ---

SMALL_WORDS = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "for",
        "on",
        "by",
        "is",
        "are",
        "be",
        "shall",
        "with",
        "or",
        "that",
        "this",
        "from",
        "as",
        "at",
        "an",
        "not",
        "any",
        "which",
        "will",
        "must",
        "may",
    ]
)
"""Words that tell English from other languages in Latin script."""

# --- provisions and measures: numbering, modality, deadlines, amounts ---

HARD_MARKERS: dict[str, re.Pattern[str]] = {
    "book": re.compile(r"Book\s+(\d{1,3}|[IVXLC]{1,7})(?:[.:]|\s+|$)", re.IGNORECASE),
    "part": re.compile(r"Part\s+(\d{1,3}|[IVXLC]{1,7}|[A-H])\b(?:\s*[.:-]\s*|\s+(?=[A-Z(\"])|$)", re.IGNORECASE),
    "chapter": re.compile(r"Chapter\s+(\d{1,3}|[IVXLC]{1,7})\b(?:\s*[.:-]\s*|\s+(?=[A-Z(\"])|$)", re.IGNORECASE),
    "section": re.compile(r"(?:Section|Sec\.)\s+(\d{1,4}[A-Z]{0,2}|[IVXLC]{1,7})\b(?:\s*[.:-]\s*|\s+(?=[A-Z(\"])|$)", re.IGNORECASE),
    "article": re.compile(r"Article\s+(\d{1,4}(?:-\d{1,2})?|[IVXLC]{1,7})\b(?:\s*[.:-]\s*|\s+(?=[A-Z(\"])|$)", re.IGNORECASE),
}
"""Labels of laws, matched at the start of a folded line without its Markdown marks; group 1 is the number."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"

SOFT_MARKERS: dict[str, re.Pattern[str]] = {
    "roman": re.compile(r"([IVXLC]{1,7})[.、](?=\s|[^\s\w.])\s*"),
    "upper": re.compile(r"([A-Z])\.(?=\s+[A-Z(\"])\s*"),
    "roman2": re.compile(r"\(([IVX]{1,5})\)\s*"),
    "number": re.compile(rf"(\d{{1,3}})[.、](?!\d)(?!\s*{MONTH}\b)\s*"),
    "decimal": re.compile(r"(\d{1,2}(?:\.\d{1,3}){1,3})\.?\s+(?=[A-Z\"(\u4e00-\u9fff])"),
    "number2": re.compile(r"\((\d{1,3})\)\s*"),
    "number3": re.compile(r"(\d{1,3})\)\s*"),
    "lower": re.compile(r"([a-z])[.)](?=\s|[\u4e00-\u9fff])\s*"),
    "lower2": re.compile(r"\(([a-z]{1,2})\)\s*"),
    "roman3": re.compile(r"\(([ivx]{1,5})\)\s*"),
    "roman4": re.compile(r"([ivx]{1,5})[.)]\s+"),
}
"""Labels of lists and of numbered paragraphs."""

ATTACHMENT = re.compile(r"(?:Annex(?:ure)?|Appendix|Attachment|Schedule|Enclosure|Encl)\b\s*(?:\d{1,2}|[IVX]{1,4}|[A-H])?\s*(?:[.:(-]|$)", re.IGNORECASE)

STEM_FORMULA = re.compile(r"(?:as follows|as under|the following)\s*[:.]?$", re.IGNORECASE)

SIGN_OFF = re.compile(r"(?:Yours\s+(?:faithfully|sincerely|truly)|Sincerely|By order of|Signature of|Done at)\b", re.IGNORECASE)

DATE_LINE = re.compile(rf"(?:{MONTH}\.?\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{MONTH}\.?,?\s+\d{{4}})$", re.IGNORECASE)

FINITE = re.compile(r"\b(?:shall|must|should|may|can|will|would|is|are|was|were|be|has|have|had|does|do)\b", re.IGNORECASE)
"""Verbs that a heading does not contain."""
