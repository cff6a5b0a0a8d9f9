"""English: labels of provisions, headings, attachments, signatures."""

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.en.quantities import MONTH

HARD_MARKERS: dict[str, re.Pattern[str]] = {
    "book": deferred(r"Book\s{1,4}(\d{1,3}|[IVXLC]{1,7})(?:[.:]|\s{1,4}|$)", re.IGNORECASE),
    "part": deferred(r"Part\s{1,4}(\d{1,3}|[IVXLC]{1,7}|[A-H])\b(?:\s{0,4}[.:-]\s{0,4}|\s{1,4}(?=[A-Z(\"])|$)", re.IGNORECASE),
    "chapter": deferred(r"Chapter\s{1,4}(\d{1,3}|[IVXLC]{1,7})\b(?:\s{0,4}[.:-]\s{0,4}|\s{1,4}(?=[A-Z(\"])|$)", re.IGNORECASE),
    "section": deferred((
        r"(?:Section|Sec\.)\s{1,4}(\d{1,4}[A-Z]{0,2}"
        r"|[IVXLC]{1,7})\b(?:\s{0,4}[.:-]\s{0,4}"
        r"|\s{1,4}(?=[A-Z(\"])|$)"
    ), re.IGNORECASE),
    "article": deferred(r"Article\s{1,4}(\d{1,4}(?:-\d{1,2})?|[IVXLC]{1,7})\b(?:\s{0,4}[.:-]\s{0,4}|\s{1,4}(?=[A-Z(\"])|$)", re.IGNORECASE),
}
"""Labels of laws, matched at the start of a folded line without its Markdown marks; group 1 is the number."""

SOFT_MARKERS: dict[str, re.Pattern[str]] = {
    "roman": deferred(r"([IVXLC]{1,7})[.、](?=\s|[^\s\w.])\s{0,4}"),
    "upper": deferred(r"([A-Z])\.(?=\s{1,4}[A-Z(\"])\s{0,4}"),
    "roman2": deferred(r"\(([IVX]{1,5})\)\s{0,4}"),
    "number": deferred(rf"(\d{{1,3}})[.、](?!\d)(?!\s{{0,4}}{MONTH}\b)\s{{0,4}}"),
    "decimal": deferred(r"(\d{1,2}(?:\.\d{1,3}){1,3})\.?\s{1,4}(?=[A-Z\"(\u4e00-\u9fff])"),
    "number2": deferred(r"\((\d{1,3})\)\s{0,4}"),
    "number3": deferred(r"(\d{1,3})\)\s{0,4}"),
    "lower": deferred(r"([a-z])[.)](?=\s|[\u4e00-\u9fff])\s{0,4}"),
    "lower2": deferred(r"\(([a-z]{1,2})\)\s{0,4}"),
    "roman3": deferred(r"\(([ivx]{1,5})\)\s{0,4}"),
    "roman4": deferred(r"([ivx]{1,5})[.)]\s{1,4}"),
}
"""Labels of lists and of numbered paragraphs."""

ATTACHMENT = deferred((
    r"(?:Annex(?:ure)?|Appendix|Attachment|Schedule|Enclosure|Encl)\b\s{0,4}(?:\d{1,2}"
    r"|[IVX]{1,4}|[A-H])?\s{0,4}(?:[.:(-]|$)"
), re.IGNORECASE)

STEM_FORMULA = deferred(r"(?:as follows|as under|the following)\s{0,4}[:.]?$", re.IGNORECASE)

SIGN_OFF = deferred(r"(?:Yours\s{1,4}(?:faithfully|sincerely|truly)|Sincerely|By order of|Signature of|Done at)\b", re.IGNORECASE)

DATE_LINE = deferred(rf"(?:{MONTH}\.?\s{{1,4}}\d{{1,2}},?\s{{1,4}}\d{{4}}|\d{{1,2}}\s{{1,4}}{MONTH}\.?,?\s{{1,4}}\d{{4}})$", re.IGNORECASE)

FINITE = deferred(r"\b(?:shall|must|should|may|can|will|would|is|are|was|were|be|has|have|had|does|do)\b", re.IGNORECASE)
"""Verbs that a heading does not contain."""

IDLE_HEADINGS = deferred((
    r"^(?:summary|abstract|overview|key\s{1,4}details|background|notes?|disclaimer"
    r"|supply\s{1,4}chain|impact|assessment|analysis|implications?"
    r"|.{0,40}impact\s{1,4}assessment|likely|strategic|industry|critical\s{1,4}impact|related"
    r"|references?|metadata|摘要|概述|背景|解读|影响分析|编者按)"
), re.IGNORECASE)
"""Headings of a digest under which it speaks for itself and not for the notice."""

FEDERAL_LABEL = deferred((
    r"^(agency|action|summary|dates?|effective\s{1,4}dates?|compliance\s{1,4}dates?"
    r"|comment\s{1,4}dates?|addresses"
    r"|for\s{1,4}further\s{1,4}information(?:\s{1,4}contact)?"
    r"|supplementary\s{1,4}information)\s{0,2}:"
), re.IGNORECASE)
"""Labels of the parts before a rule of the Federal Register."""
ISSUANCE = deferred((
    r"^\W{0,4}(?:for\s{1,4}the\s{1,4}(?:foregoing\s{1,4})?reasons\b"
    r"|accordingly\b|therefore\b|in\s{1,4}consideration\s{1,4}of\b"
    r"|under\s{1,4}the\s{1,4}authority\b"
    r"|pursuant\s{1,4}to\s{1,4}the\s{1,4}authority\b)[^;]{0,400}?\b(?:amend"
    r"|propos|revis|add|issu|adopt|remov)[^;]{0,200}?(?::|as\s{1,4}follows|below)\W{0,4}$"
), re.IGNORECASE)
"""Words of issuance, after which a rule of the Federal Register begins."""
ENACTED = deferred(
    r"\bB?E\s{1,4}IT\s{1,4}(?:THEREFORE\s{1,4}|HEREBY\s{1,4})?(?i:ENACTED)\b"
    r"|\bHA(?:S|VE)\s{1,4}(?:ADOPTED|DECIDED)\s{1,4}(?:THIS|AS)\b"
    r"|\b(?i:hereby\s{1,4}(?:ordered|orders?|makes?\s{1,4}the\s{1,4}following|proclaims?|enacts?))\b[^.;]{0,200}(?:as\s{1,4}follows"
    r"|namely)\W{0,6}$"
)
"""Enacting formulas of acts, directives and orders."""
