"""English: how other instruments are named, what a text does to them, and the clauses about its own life."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.words import any_of, listed

_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s{1,3}\d{1,2},?\s{1,3}\d{4}|\d{1,2}(?:st|nd|rd|th)?\s{1,3}[A-Z][a-z]{2,8}\.?,?\s{1,3}\d{4})"

CITED_NUMBERS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("DIR",), deferred(r"A\.\s?P\.\s?\(DIR\s?Series\)\s{0,2}(?:Circular\s{0,2})?(?:No\.?\s?)?\d{1,4}(?:/\d{1,4})?")),
    (("Executive Order", "Proclamation",), deferred(r"(?:Executive Order|Proclamation|Presidential Proclamation)\s(?:No\.?\s?)?\d{4,5}\b")),
    (("] No", ") No", "]No", ")No"), deferred(r"(?:[A-Z][a-z]{1,10}\s){2,6}[\[(](?:19|20)\d{2}[\])]\s{0,2}No\.?\s?\d{1,5}")),
    (("(E", "(CFSP", "/E"), deferred(
        r"(?:Implementing\s|Delegated\s)?(?:Regulation|Directive"
        r"|Decision)\s(?:\((?:EU|EC|EEC|Euratom|CFSP)(?:,\s?Euratom)?\)\s{0,2}(?:No\.?\s?)?\d{1,4}/\d{1,4}"
        r"|\d{2,4}/\d{1,4}/(?:EU|EC|EEC))\b"
    )),
    (("FR ", "Fed"), deferred(r"\d\d{0,2}\sF(?:ed\.\s?R(?:eg)?\.|R)\s\d{2,6}\b")),
    (("CFR", "C.F.R"), deferred(
        r"\d\d?\sC\.?F\.?R\.?\s{0,2}(?:(?:[Pp]arts?"
        r"|§{1,2}"
        r"|[Ss]ections?)\s{0,2})?\d{1,5}(?:\.\d{1,4})?(?:\([A-Za-z0-9]{1,4}\)){0,5}"
    )),
    (("U.S", "US"), deferred(
        r"\d\d?\sU\.?\s?S\.?\s?C\.?\s{0,2}(?:§{1,2}\s?)?\d{1,5}[a-z]{0,2}(?:-\d{1,5})?(?:\([A-Za-z0-9]{1,4}\)){0,5}(?:(?:,\s(?:and\s)?"
        r"|\sand\s)\d{3,5}[a-z]{0,2}(?:\([A-Za-z0-9]{1,4}\)){0,5}){0,12}"
    )),
    (("Public Law", "Pub. L",), deferred(r"(?:Public\sLaw|Pub\.\s?L\.)\s(?:No\.?\s?)?\d{2,3}-\d{1,4}\b")),
    (("GB ", "GB/", "IS ", "ISO", "IEC ", "EN ", "JR/", "HJ ",), deferred(
        r"(?:GB(?:/T|/Z)?|JR/T|HJ|IS|ISO(?:/IEC)?|IEC"
        r"|EN)\s\d{3,6}(?:\.\d{1,3})?(?:\s?[:-]\s?(?:19|20)\d{2})(?!\d)"
    )),
    (("Basel ",), deferred(r"Basel\s(?:I{1,3}|IV|2\.5)\b(?:\s(?:guidelines|rules|framework|standards|[Aa]ccord|requirements))?")),
    (("Regulation",), deferred(r"Regulations?\s(?!I\b)[A-Z]{1,2}\b(?:\s(?:and|or)\s[A-Z]{1,2}\b)?(?!\.[A-Z])")),
)  # fmt: skip
"""Numbers by which instruments are cited in running text: what a text must hold for one to be there, and how it is written where no
letter or digit stands before it."""
TAIL = deferred(r"/(?:19|20)\d{2}(?:-\d{2,4})?\b")
TAILED_NUMBER = deferred(
    r"\b(?!No\.)[A-Z][A-Za-z]{1,7}(?:\s?\([A-Z]{2,6}\)\.?\s?(?:No\.?\s?)?[A-Z]?\d{1,6}"
    r"|[./-][A-Za-z0-9]{1,12})(?:[./-][A-Za-z0-9]{1,12}){0,8}/(?:19"
    r"|20)\d{2}(?:-\d{2,4})?$"
)
"""A number that ends in its year of accounts, which is looked for first: `DOR.STR.REC.78/04.02.001/2023-24`."""

COUNTED_KIND = deferred(
    r"(?:Announcement|Order|Decree|Circular|Notice|Notification|Directive|Instruction"
    r"|Press\sNote"
    r"|Bulletin)s?\s?(?:\([A-Z]{1,4}\)\s?)?(?:\[(?:19|20)\d{2}\]\s?"
    r"|(?:19|20)\d{2}\s)?(?:No"
    r"|Nos)\.?\s?\d{1,5}(?:/(?:19|20)\d{2}(?:-\d{2,4})?)?(?:\s?(?:of|\[|\()\s?(?:19"
    r"|20)\d{2}[\])]?)?(?:\sof\sthe(?:\s(?:of\s|and\s|the\s|for\s)?[A-Z][\w']{1,20}){1,8})?"
)
"""A kind with its number: `Circular No. 16`, `Announcement No. 61 of 2025`; what it is called more precisely stands before."""
KIND_BEFORE = deferred(r"\b(?:[A-Z][A-Za-z]{1,14}\s){1,3}$")

LEGAL = (
    "Act", "Law", "Code", "Regulations", "Regulation", "Rules", "Rule", "Measures", "Provisions", "Ordinance", "Directive", "Constitution", "Convention", "Directions",
    "Treaty", "Protocol", "Bill", "Statute",
)  # fmt: skip
"""Kinds whose name is a title by itself where other words of a title stand before it or behind it."""
ISSUED = (
    "Direction", "Circular", "Notice", "Notification", "Announcement", "Guidelines", "Guidance", "Opinions", "Opinion", "Decision", "Order", "Decree", "Interpretation",
    "Reply", "Statement", "Letter", "Catalogue", "Catalog", "Plan", "Standards", "Resolution", "Proclamation", "Bulletin", "Interpretations", "Explanation",
    "Advisory", "Framework", "Policy",
)  # fmt: skip
"""Kinds that make a title only with what they are about behind them."""
ANCHOR = deferred(any_of((*LEGAL, *ISSUED)))
TITLE_SMALL = listed("of on and for the in to by with from against or under at as a an into between concerning regarding governing")
"""Small words inside a title."""
ABOUT = deferred(
    r"(?:\s{1,2}\([A-Z][A-Za-z]{1,8}\))?\s{1,2}(?:[Oo]f"
    r"|[Oo]n|[Ff]or|[Cc]oncerning|[Rr]egarding|[Gg]overning|[Rr]elating to|in relation to"
    r"|(?<=Master Direction )-|(?<=Master Circular )-)\s{1,2}"
)
"""What joins a kind to what it is about."""
STARTERS = listed(
    "Under In The This These Those That Pursuant As For On By If Where When With To From At And But Of Our Its Their Any Each All No Such Both According Further "
    "Please Accordingly Therefore However Section Sections Article Articles Paragraph Para Clause Part Chapter Title Annex Schedule Appendix Sub Rule Subject Read "
    "Relevant New Current Proposed Final Draft Present Said Same Whereas While Although Following Per See Vide"
)
"""Words with a capital that begin a sentence or a provision's number, and no title."""
PLACE_WORDS = listed("Section Sections Article Articles Paragraph Paragraphs Para Clause Part Chapter Title Annex Schedule Appendix Subpart Subsection")

YEAR_BEHIND = deferred(r",?\s{1,2}(?:of\s)?(?P<year>(?:1[6-9]|20)\d{2})\b(?!\s?[-/]\s?\d)")
NUMBER_BEHIND = deferred(
    r",?\s{0,2}\(\s?(?P<number>(?:(?:Act|Ordinance|Law|Order|Proclamation)\s)?(?:No\.?\s?)?\d{1,4}\sof\s(?:1[6-9]|20)\d{2}"
    r"|(?:Order|Decree|Announcement|Notice)\sNo\.?\s?\d{1,5}\s(?:of|by)\s[^()\n]{2,60}"
    r"|[A-Z][A-Za-z ]{2,40}[\[(]\d{4}[\])]\s?No\.?\s?\d{1,5}"
    r"|(?:[A-Z][A-Za-z]{1,14}\s){0,6}No\.?\s?\d{1,5}(?:\s?(?:\[|\(|of\s)\d{4}[\])]?)?)\)"
)
DAY_BEHIND = deferred(rf",?\s{{0,2}}(?:\(?as\s)?(?:dated|issued on|of|published on|promulgated on)\s{{1,2}}(?:the\s)?(?P<day>{_DAY})")
CALLED = deferred(
    r",?\s{0,2}\((?:(?P<number>[^()\n;]{4,60}?)[,;]\s{0,2})?(?:(?:hereinafter"
    r"|hereafter)(?:\s(?:collectively|individually|also|jointly))?,?\s(?:referred\sto\sas|called|known\sas|the)\s(?:the\s)?"
    r"|(?:the|collectively,?(?:\sthe)?)\s)?(?P<quote>[\"'])(?P<alias>[^\"'()\n]{1,60})[\"'][^()\n]{0,20}\)"
    r"|,?\s{0,2}\((?:hereinafter|hereafter)(?:\s\w+)?,?\s(?:referred\sto\sas|called|the)\s(?:the\s)?(?P<alias2>[A-Z][^\"'()\n]{1,60})\)"
    r"|,?\s{0,2}\((?P<acronym>[A-Z][A-Za-z&-]{1,9}|Regulations?\s[A-Z]{1,2})(?:;[^()\n]{1,60})?\)"
)
"""`(hereinafter referred to as the "Notice")`, `('Scheme')`, `(PRA)`."""
PROVISION_BEFORE = deferred(
    r"\b(?P<place>(?:[Ss]ub-?\s?)?(?:[Ss]ections?"
    r"|[Aa]rticles?|[Pp]aragraphs?|[Pp]aras?|[Cc]lauses?|[Rr]ules?|[Rr]egulations?|[Pp]arts?"
    r"|[Cc]hapters?|[Ss]chedules?|[Ss]ubsections?|[Ii]tems?)\s{1,2}"
    r"\(?\w{1,8}\)?(?>[\s,.()-]{1,3}(?:\d{1,4}[A-Z]{0,3}|[A-Za-z]|[ivxIVX]{1,5}|and|or|to|of|read|with|the|[Ss]ections?"
    r"|[Ss]ub-?sections?|[Cc]lauses?|[Aa]rticles?|[Pp]aragraphs?|[Cc]hapter|[Pp]art|[Pp]rovisos?"
    r"|[IVX]{1,5}[A-Z]?)\b){0,14}?[\s,.)]{0,4}\s?(?:of"
    r"|in|under|to)\s(?:the\s)?(?:said\s)?)$"
)
"""`Section 18 read with Section 10 (2) of the `, up to the name."""
QUOTED_TITLE = deferred(r"(?P<quote>[\"'])(?P<title>[A-Z][^\"\n]{8,240}?)(?P=quote)(?=[\s,.;:)\]]|$)")
QUOTED_OF = deferred((
    r"(?i:\b(?:circular|notice|notification|press\srelease|announcement|document|guidelines?|directions?|order|decision|opinions?"
    r"|regulations?|statement|rules)\b)(?:[^\s.;\"']{0,30}+[^\S\n]{1,4}+){1,18}?[(\[]?(?:on|titled|entitled|named|called|regarding)\s{1,2}$"
    r"|\b(?:printing\sand\sdistributing|issuing|promulgating|forwarding|revising|amending)\s(?:the\s)?$"
), re.IGNORECASE)
"""What stands before a title in quotation marks."""
ITALIC_TITLE = deferred(r"(?P<mark>[*_])(?<![\w*_].)(?P<title>[A-Z][^*_\n]{8,200})(?P=mark)(?![\w*_])")
"""A title in italics, as Markdown prints them."""

SENTENCE = deferred(
    r"[.;!?][\"')\]]{0,2}(?=\s{1,4}[A-Z(\"'\d])(?<!\bNo\.)(?<!\bNos\.)(?<!\bA\.)(?<!\bP\.)(?<!\bU\.S\.)(?<!\bSec\.)(?<!\bArt\.)(?<!\bv\.)(?<!\bet seq\.)"
    r"|\n\s{0,4}\n"
    r"|\n(?=\s{0,4}(?:\d{1,3}\.|\([a-z\d]{1,3}\)|[-*])\s)"
)
"""Where a sentence ends, a paragraph or an item of a list."""

_R = (
    r"[^.;\n]{0,90}?\b(?:is|are|stands?|shall be|shall stand|will be|has been|have been"
    r"|be)\s(?:hereby\s|also\s|simultaneously\s|accordingly\s|thereby\s|thus\s|further\s)?"
)
_L = (
    r"(?:[^.;\n]{0,60}?\b(?:of|in|to)\s)?(?:the\s"
    r"|(?:19|20)\d{2}\s|earlier\s|said\s|our\s|its\s|certain\s|provisions\sof\s|parts\sof\s"
    r"|[\"'*_]"
    r"|(?:circulars?|notifications?|directions?|orders?|notices?"
    r"|instructions?)\s(?:no\.?\s?)?){0,4}(?:《》[\s,]{0,3}(?:and\s)?(?:the\s)?){0,30}[\"'*_]?$"
)

_ENDS = ("repeal", "abolish", "rescind", "withdraw", "revok", "annul", "cancel", "cease")

RELATIONS: tuple[tuple[str, tuple[str, ...], re.Pattern[str] | None, re.Pattern[str] | None], ...] = (
    ("repeals", _ENDS, None, deferred(r"\A" + _R + r"(?:repealed|abolished|rescinded|withdrawn|revoked|annulled|cancelled)\b")),
    ("repeals", _ENDS, None, deferred(r"\A[^.;\n]{0,60}?\b(?:ceases?|shall cease)\sto\s(?:apply|have effect|be in force|be effective)")),
    ("repeals", _ENDS, deferred((
        r"\b(?:repeal(?:s|ing)?|rescind(?:s|ing)?|abolish(?:es|ing)?|withdraw(?:s|ing)?"
        r"|revok(?:es|ing)|repeal\sof|withdrawal\sof|revocation\sof)\s"
    ) + _L), None),
    ("repeals", _ENDS, deferred(
        r"\b(?:following|below|listed)\b[^.;]{0,80}\b(?:repealed|withdrawn|rescinded|abolished"
        r"|revoked"
        r"|cease\sto\s(?:apply|have\seffect))\b[^.;]{0,24}:[^;]{0,160}$"
    ), None),
    ("replaces", ("supers", "replac", "in lieu", "substituted"), deferred((
        r"\b(?:in\ssupersession\sof|supersed(?:es|ing)|replac(?:es|ing)|in\slieu\sof"
        r"|in\sreplacement\sof)\s"
    ) + _L), None),
    ("replaces", ("supers", "replac", "in lieu", "substituted"), None, deferred(r"\A" + _R + r"(?:superseded|replaced|substituted)\b")),
    ("suspends", ("suspend",), deferred(r"\bsuspend(?:s|ing)?\s(?:the\s(?:application|implementation|operation)\sof\s)?" + _L), None),
    ("suspends", ("suspend",), None, deferred(r"\A" + _R + r"suspended\b")),
    ("extends", ("exten",), deferred(r"\b(?:extension\sof|extend(?:s|ing)?)\s(?:the\s(?:validity|term|period)\s(?:of\s)?)?" + _L), None),
    ("extends", ("exten",), None, deferred(r"\A" + _R + r"extended\b")),
    ("amends", ("amend", "modif", "revis"), deferred((
        r"\b(?:amend(?:s|ing)?|amendments?\s(?:to|of|in)|(?:partial\s)?modification\sof"
        r"|revis(?:es|ing)|revision\sof|modif(?:ies|ying))\s"
    ) + _L), None),
    ("amends", ("amend", "modif", "revis"), None, deferred(r"\A" + _R + r"(?:being\s)?(?:amended|modified|revised)\b")),
    ("corrects", ("correct", "corrig"), deferred(r"\b(?:correct(?:s|ing)|corrections?\s(?:to|of)|corrigendum\sto)\s" + _L), None),
    ("forwards", ("issu", "promulg", "forwarding", "circulating", "releasing", "publishing", "distributing"), deferred((
        r"\b(?:printing\sand\s(?:distributing|issuing)"
        r"|issuing|issuance\sof|promulgating|promulgation\sof|forwarding|circulating|releasing"
        r"|publishing)\s"
    ) + _L), None),
    ("implements", ("implement", "giv", "transpos", "carrying"), deferred((
        r"\b(?:implement(?:s|ing)?|(?:the\s)?implementation\sof|to\sgive\seffect\sto"
        r"|giving\seffect\sto|transpos(?:es|ing)|carrying\sout)\s"
    ) + _L), None),
    ("based_on", ("power", "pursuant", "accordance", "issued", "under", "virtue", "basis", "authority", "exercise", "terms of"), deferred(
        r"\b(?:powers\s(?:conferred|vested)|pursuant\sto|in\saccordance\swith"
        r"|issued\s(?:under|in\sterms\sof)|under\sthe\sprovisions\sof|by\svirtue\sof"
        r"|on\sthe\sbasis\sof|authority\sof)\b[^.;\n]{0,160}$"
    ), deferred(
        r"\A[^\n]{0,400}?\b(?:hereby|is\sissued|are\sissued|have\sbeen\sissued|has\sbeen\sissued"
        r"|formulated|directs?|notif(?:y|ies)|(?:are|is)\smade|announced\sas\sfollows"
        r"|notified\sas\sfollows|decided\sto|has\sdecided)\b"
    )),
    ("based_on", ("power", "pursuant", "accordance", "issued", "under", "virtue", "basis", "authority", "exercise", "terms of"), deferred(
        r"\b(?:is|are"
        r"|(?:have|has)\sbeen)\s(?:hereby\s)?(?:issued"
        r"|formulated|made|promulgated)\s(?:under|in\sexercise|in\sterms\sof|in\saccordance\swith"
        r"|pursuant\sto"
        r"|on\sthe\sbasis\sof)\b[^.;\n]{0,200}$"
    ), None),
)  # fmt: skip
"""What a text does to an instrument: words of which one must be near, and how what stands before its name ends and what stands behind it begins, in small letters, every instrument written 《》; the first that fits decides."""

ITEM_OF_LIST = deferred(r"\s{0,4}(?:\(?(?:[a-z]{1,2}|\d{1,3}|[ivx]{1,5}|[IVX]{1,5})[.)]|[-*])\s")
"""A line of a list."""
SHORT_OF = deferred(r",?\s?(?:as amended,?\s)?\((?:(?P<acronym>[A-Z][A-Za-z&-]{1,9})[;,]\s)?$|,\s(?:as amended,?\s)?$")
"""What stands between a title and its number in brackets: ` (HMDA; `."""

RECALLS = ("withdrawn", "rescinded", "repealed", "superseded", "revoked")
RECALLED = deferred(
    r"(?i)\b(?:the\s)?(?:above[- ]?(?:mentioned|said|referred)?"
    r"|afore(?:said|mentioned)|said|these|following)\s(?P<kind>circulars?|notifications?"
    r"|directions?|instructions?|orders?|notices?"
    r"|guidelines)\b[^.;\n]{0,60}?\b(?P<what>stands?\s(?:repealed|withdrawn|rescinded)"
    r"|(?:is|are|shall\sbe)\s(?:hereby\s)?(?:repealed|withdrawn|rescinded|superseded|revoked))"
)
"""What becomes of the instruments named just before."""
TOUCHED = deferred(
    r"(?i)\b(?:amend\w*|revis\w+|modif\w+|repeal\w*|withdraw\w*|rescind\w*|implement\w*"
    r"|extension|extend\w*|corrigendum|correct\w*|suspen\w+|supersession|printing|issuing"
    r"|promulgating|review|pursuant|under|application\sof)\b"
)
"""What in a title stands before the name of another instrument."""
REPORTED = (
    deferred(
        r"\b(?:issued|released|published|unveiled|promulgated|announced|introduced|adopted|approved"
        r"|passed)\s(?:a|an|the|new|its|draft|revised|\s){0,4}[\"']?$"
    ),
    deferred(r"[\"']?,?\s(?:also\s)?(?:requires?|stipulates?|states?|says?|said|stipulated|required|specifies|stressed|called)\b"),
)

# --- the life of the text itself ---

VALID = deferred(
    rf"(?i)\b(?:valid"
    rf"|remain(?:s)?\s(?:in\sforce|in\seffect|valid|effective|applicable)"
    rf"|in\s(?:force|effect)|available|applicable|effective|implemented)\s(?:until|till|up\s?to"
    rf"|through)\s(?:and\sincluding\s)?(?:the\s)?(?P<until>{_DAY})"
    rf"|\b(?:expires?|lapses?)\s(?:on|at\sthe\send\sof)\s(?:the\s)?(?P<until2>{_DAY})"
    r"|\b(?:valid|remain(?:s)?\s(?:in\sforce|in\seffect|valid|effective)|(?:period|term)\sof\svalidity\s(?:is|shall\sbe)"
    r"|validity\s(?:period|term)\s(?:is|of|shall\sbe))\s(?:for\s)?(?:a\speriod\sof\s)?(?P<count>\d{1,3}|one|two|three|four|five|six"
    r"|ten|twelve)\s(?:\(\d{1,3}\)\s)?(?P<unit>year|month)s?\b"
)
"""How long a text holds."""
LIFE = tuple(
    form
    for word in ("ntil", "till", "p to", "p\nto", "pto", "hrough", "xpire", "apse", "alid", "emain")
    for form in (word, word.upper())
)
GIVES_WAY = ("inconsisten", "discrepanc", "conflict")
"""Words of which a text holds one, whatever their first letter, where it says how long it holds, in capitals too, or what gives way to it."""
OWN_SUBJECT = deferred(
    r"(?i)\b(?:this|these|the\sabove"
    r"|the\spresent)\s(?:\w{1,12}\s){0,2}(?:circular"
    r"|notice|notification|announcement|order|decision|measures|provisions|regulations?|rules?"
    r"|opinions|guidelines?|directions?|instructions?|scheme|relaxations?|policy|policies"
    r"|dispensation|facility)\b"
)
SUPERSEDES_IN_PART = deferred(
        r"(?i)\b(?:in\s(?:the\s)?(?:case|event)\sof\s(?:any\s)?(?:inconsistenc(?:y|ies)|discrepanc(?:y|ies)|conflict)"
        r"|where\s(?:there\sis\s)?(?:any\s)?(?:inconsistency|conflict)"
        r"|(?:if|where)(?:[^\s.;]{0,30}+[^\S\n]{1,4}+){1,14}?inconsistent\swith\sthis"
        r"|inconsistent\swith\sth(?:is|ese))\b(?:[^\s.;]{0,30}+[^\S\n]{1,4}+){1,26}?(?:prevail"
        r"|repealed|cease|superseded|supersede)\w*"
)
"""A class of rules gives way where it differs: no instrument ends by it (domain.md 1.3)."""
REPEALS = deferred(
    r"(?i)\b(?:is|are|stands?|shall\sbe|shall\sstand)\s(?:hereby\s|simultaneously\s|also\s)?(?:repealed|abolished|withdrawn|rescinded"
    r"|revoked|annulled)\b"
    r"|\b(?:repeals|rescinds|revokes)\b"
    r"|\bceases?\sto\s(?:apply|have\seffect|be\sin\sforce)\b"
)
DRAFT = deferred(
    r"(?i)\bexposure\sdraft\b"
    r"|\bdraft\sfor\s(?:public\s)?comments?\b"
    r"|\b(?:consultation|discussion)\spaper\b"
    r"|\(draft(?:\sfor\s[^()]{1,40})?\)|\bproposed\srules?\b|^draft\b"
    r"|\bsolicit(?:ing|ation\sof)\s(?:public\s)?(?:opinions|comments)\b"
)
TRIAL = deferred(r"(?i)\((?:for\s)?trial(?:\simplementation)?\)|^(?:interim|provisional)\b|\bon\sa\strial\sbasis\b")
"""A title that says so of its own text."""
ENDED_NOTE = deferred(
    r"(?i)[(\[](?:this\s\w{3,14}\s(?:is|was|has\sbeen)\s)?(?P<state>repealed"
    r"|withdrawn|superseded|expired|rescinded)\b[^()\[\]]{0,80}[)\]]"
)
STATES = {"repealed": "repealed", "withdrawn": "repealed", "rescinded": "repealed", "superseded": "replaced", "expired": "expired"}
