"""English: dates, deadlines and amounts."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"

_YEAR = r"(?:19|20)\d{2}"

DATE = re.compile(
    rf"(?P<iso>\b{_YEAR}-\d{{2}}-\d{{2}}\b)"
    rf"|\b(?=\d|the|ja|fe|ma|ap|ju|au|se|oc|no|de|en|be|st|mi)(?:(?:the\s{{1,4}})?(?:(?P<part>end|beginning|start|middle)\s{{1,4}}of\s{{1,4}}(?:the\s{{1,4}})?|(?P<part2>end|mid)-))?"
    rf"(?:(?P<m1>{MONTH})\.?\s{{1,4}}(?P<d1>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:\s{{0,4}},?\s{{0,4}}(?P<y1>{_YEAR})\b)?"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,4}}(?:of\s{{1,4}})?(?P<m2>{MONTH})\b\.?(?:\s{{0,4}},?\s{{0,4}}(?P<y2>{_YEAR})\b)?"
    rf"|(?P<m3>{MONTH})\.?\s{{0,4}},?\s{{0,4}}(?P<y3>{_YEAR})\b"
    rf"|(?P<y4>{_YEAR})\b)",
    re.IGNORECASE,
)
"""A printed date; a bare year counts only after `end of`."""

PARTS = {"end": "end", "beginning": "start", "start": "start", "middle": "middle", "mid": "middle"}

RANGE_LINK = re.compile(r"\s?,?\s?(?:to|until|till|through|-|and\s{1,4}ending\s{1,4}on|and\s{1,4}ends\s{1,4}on|up\s{1,4}to)\s|\s?-\s?", re.IGNORECASE)

REFERENCE_BEFORE = re.compile(
    r"(?:dated|issued\s{1,4}on|published\s{1,4}on|released\s{1,4}on|updated\s{1,4}(?:as\s{1,4})?on|amended\s{1,4}on|announced\s{1,4}on|notified\s{1,4}on|promulgated\s{1,4}on|signed\s{1,4}on|said\s{1,4}on|since|"
    r"held\s{1,4}on|in\s{1,4}force\s{1,4}on)\s{1,4}(?:the\s{1,4})?$|\b(?:notice|circular|order|act|rules|regulations|directions?|statement|report)\s{1,4}(?:of|for)\s{1,4}$",
    re.IGNORECASE,
)

DATE_ROLES = (
    (re.compile(r"\b(?:due|maturing|matured|mature|established|registered|granted|disbursed|sanctioned|acquired|purchased|concluded|incurred)\s{1,4}(?:on\s{1,4}or\s{1,4})?(?:before|by|until|prior\s{1,4}to|after)\s{1,4}(?:the\s{1,4})?$", re.IGNORECASE), "eligibility_cutoff"),
    (re.compile(r"\b(?:until|till|through|up\s{0,4}to|upto|expir(?:e|es|ing)\s{1,4}on|ends?\s{1,4}on|ending\s{1,4}on|ending|valid\s{1,4}(?:until|till|up\s{1,4}to)|extended\s{1,4}to)\s{1,4}(?:and\s{1,4}including\s{1,4})?(?:the\s{1,4})?$", re.IGNORECASE), "validity_end"),
    (re.compile(r"\b(?:by|before|no\s{1,4}later\s{1,4}than|not\s{1,4}later\s{1,4}than|on\s{1,4}or\s{1,4}before|prior\s{1,4}to|latest\s{1,4}by|deadline\s{1,4}(?:of|is))\s{1,4}(?:the\s{1,4})?$", re.IGNORECASE), "fixed"),
    (re.compile(r"(?:\beffective(?:\s{1,4}(?:on|from|as\s{1,4}of|as\s{1,4}from))?|\bwith\s{1,4}effect\s{1,4}from|\bw\.e\.f\.?|\b(?:force|effect|applicable|implemented|implementation)\s{1,4}(?:as\s{1,4})?(?:on|from|of|since)|\bfrom|\bon\s{1,4}(?:and|or)\s{1,4}after|\bbeginning(?:\s{1,4}(?:on|from))?|\bstarting(?:\s{1,4}(?:on|from))?|\bcommencing(?:\s{1,4}(?:on|from))?|\bon\s{1,4}or\s{1,4}after)\s{1,4}(?:the\s{1,4})?(?:date\s{1,4}of\s{1,4})?$", re.IGNORECASE), "effective"),
)

START_AFTER = re.compile(r"\s{1,4}(?:onwards?|and\s{1,4}after|or\s{1,4}later)\b", re.IGNORECASE)

EXCLUSIVE = re.compile(r"\b(?:before|prior\s{1,4}to)\s{1,4}(?:the\s{1,4})?$", re.IGNORECASE)

REFERENCE_SIDES = (("before", REFERENCE_BEFORE, "none"),)

ROLE_SIDES = (*(("before", pattern, kind) for pattern, kind in DATE_ROLES), ("after", START_AFTER, "effective"))

_COUNT = r"\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five|sixty|ninety"

WITHIN = re.compile(
    rf"\b(?:within|not\s{{1,4}}later\s{{1,4}}than|no\s{{1,4}}later\s{{1,4}}than|at\s{{1,4}}least|after|for\s{{1,4}}a\s{{1,4}}period\s{{1,4}}of|(?=(?:{_COUNT})\s{{1,4}}(?:months?|days?|years?|weeks?)\s{{1,4}}(?:from|after|of)\s))\s{{0,4}}"
    rf"(?:a\s{{1,4}}period\s{{1,4}}of\s{{1,4}})?(?P<n>{_COUNT})\s{{0,4}}(?:\(\d{{1,4}}\)\s{{0,4}})?(?P<kind>(?:working|business|calendar|natural)\s{{1,4}})?(?P<u>days?|weeks?|months?|quarters?|years?|hours?)\b"
    rf"(?:\s{{1,4}}(?:of|from|after|following|before|prior\s{{1,4}}to|since)\s{{1,4}}(?P<event>[^.;:]{{3,60}}))?",
    re.IGNORECASE,
)

_KINDS = {"": "", "calendar ": "", "natural ": "", "working ": "work", "business ": "work"}

UNITS = {
    f"{kind}{unit}{plural}": f"{what}{unit}" if unit == "day" else unit
    for kind, what in _KINDS.items()
    for unit in ("day", "week", "month", "quarter", "year", "hour")
    for plural in ("", "s")
}

OWN_DATE = re.compile(
    r"^(?:the\s{1,4})?(?:date\s{1,4}of\s{1,4})?(?:the\s{1,4})?(?:issue|issuance|publication|promulgation|release)?\s{0,4}(?:of\s{1,4})?(?:this|these)\s{1,4}(?:circular|notice|announcement|order|directions?|notification|regulations?|rules?|measures|decision)"
    r"|^(?:the\s{1,4})?date\s{1,4}(?:hereof|of\s{1,4}(?:its\s{1,4}|the\s{1,4})?(?:issue|issuance|publication|promulgation))",
    re.IGNORECASE,
)

RECURRING = re.compile(r"\b(?P<u>annually|yearly|quarterly|monthly|weekly|daily|half-yearly|every\s{1,4}(?:year|quarter|month|week|day)|each\s{1,4}(?:year|quarter|month|week))\b", re.IGNORECASE)

FREQUENCIES = {
    **{word: unit for unit, words in {"year": "annually yearly", "quarter": "quarterly", "month": "monthly half-yearly", "week": "weekly", "day": "daily"}.items() for word in words.split()},
    **{f"{each} {unit}": unit for each in ("every", "each") for unit in ("year", "quarter", "month", "week", "day")},
}  # fmt: skip

SCALES = {"thousand": 10**3, "million": 10**6, "mn": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7}

CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "u.s.dollars": "USD", "usdollars": "USD", "rmb": "CNY", "cny": "CNY", "yuan": "CNY",
    "renminbi": "CNY", "¥": "CNY", "rs": "INR", "rs.": "INR", "inr": "INR", "₹": "INR", "rupees": "INR", "eur": "EUR", "€": "EUR", "euro": "EUR", "euros": "EUR",
    "gbp": "GBP", "£": "GBP", "pounds": "GBP", "hk$": "HKD", "hkd": "HKD",
}  # fmt: skip

RATIOS = {
    "%": "percent", "percent": "percent", "per cent": "percent", "percentagepoints": "percentage points", "percentagepoint": "percentage points", "basispoints": "bp", "basispoint": "bp", "bps": "bp", "bp": "bp",
    "times": "times", "tonnes": "tonnes", "tons": "tonnes", "liters": "litres", "litres": "litres", "persons": "persons", "people": "persons", "employees": "persons",
}  # fmt: skip

_NUMBER = r"\d[\d,]{0,18}(?:\.\d{1,6})?"
_SCALE = r"thousand|million|billion|trillion|lakhs?|crores?|mn|bn"

AMOUNT = re.compile(
    rf"(?P<u1>US\$|HK\$|USD|RMB|CNY|INR|EUR|GBP|HKD|Rs\.?|[$¥€£₹])\s?(?P<n1>{_NUMBER})(?:[\s-]?(?P<s1>{_SCALE})\b)?"
    rf"|(?<![\w.,])(?P<n2>{_NUMBER})(?:[\s-](?P<s2>{_SCALE}))?[\s-](?P<u2>yuan|renminbi|RMB|U\.S\. dollars|US dollars|dollars?|rupees|euros?|pounds)\b"
    rf"|(?<![\w.,])(?P<n3>{_NUMBER})\s?(?P<u3>%|per\s?cent(?!age)|percentage points?|basis points?|bps?\b|times\b|tonnes\b|tons\b|lit(?:er|re)s\b|persons\b|people\b|employees\b)",
    re.IGNORECASE,
)

COMPARATORS_BEFORE = (
    (re.compile(r"\b(?:at least|not less than|no less than|not lower than|no lower than|minimum(?: \w+){0,3} of|not below)\s{1,4}$", re.IGNORECASE), "ge"),
    (re.compile(r"\b(?:up to|not exceeding|not exceed|no more than|not more than|at most|maximum(?: \w+){0,2} of|no (?:bigger|higher|greater) than|within|upper limit of|capped at|ceiling of)\s{1,4}$", re.IGNORECASE), "le"),
    (re.compile(r"\b(?:above|more than|exceeding|exceeds?|over|greater than|higher than)\s{1,4}$", re.IGNORECASE), "gt"),
    (re.compile(r"\b(?:below|less than|under|lower than|fewer than)\s{1,4}$", re.IGNORECASE), "lt"),
)

COMPARATORS_AFTER = (
    (re.compile(r"\s{1,4}(?:or|and) (?:more|above|higher|over)\b", re.IGNORECASE), "ge"),
    (re.compile(r"\s{1,4}(?:or|and) (?:less|below|lower|under)\b", re.IGNORECASE), "le"),
)

AMOUNT_RANGE = re.compile(r"\s?(?:-|to|and)\s?", re.IGNORECASE)

ROLES = (
    (re.compile(r"\bfine[sd]?\b|\bpenalt", re.IGNORECASE), "fine"),
    (re.compile(r"\brates?\b|\bratio\b|\binterest\b", re.IGNORECASE), "rate"),
    (re.compile(r"\bquota\b|\blimit\b|\bceiling\b|\bcap\b", re.IGNORECASE), "quota"),
    (re.compile(r"\bstake\b|\bshares?\b|\bownership\b", re.IGNORECASE), "share"),
    (re.compile(r"\bprices?\b|\bcharges?\b|\bfees?\b", re.IGNORECASE), "price"),
)
