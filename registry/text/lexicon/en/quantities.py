"""English: dates, deadlines and amounts."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

from registry.text.lexicon import tables
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.words import any_of

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)

_YEAR = r"(?:19|20)\d{2}"

DATE = deferred(
    rf"(?P<iso>\b{_YEAR}-\d{{2}}-\d{{2}}\b)"
    rf"|\b(?=\d|the|ja|fe|ma|ap|ju|au|se|oc|no|de|en|be|st"
    rf"|mi)(?:(?:the\s{{1,4}})?(?:(?P<part>end|beginning|start|middle)\s{{1,4}}of\s{{1,4}}(?:the\s{{1,4}})?|(?P<part2>end|mid)-))?"
    rf"(?:(?P<m1>{MONTH})\.?\s{{1,4}}(?P<d1>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:\s{{0,4}},?\s{{0,4}}(?P<y1>{_YEAR})\b)?"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,4}}(?:of\s{{1,4}})?(?P<m2>{MONTH})\b\.?(?:\s{{0,4}},?\s{{0,4}}(?P<y2>{_YEAR})\b)?"
    rf"|(?P<m3>{MONTH})\.?\s{{0,4}},?\s{{0,4}}(?P<y3>{_YEAR})\b"
    rf"|(?P<y4>{_YEAR})\b)",
    re.IGNORECASE,
)
"""A printed date; a bare year counts only after `end of`."""

_MONTH_STARTS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PART_STARTS = tuple(f"{article}{part}" for article in ("", "the ", "The ") for part in ("end ", "beginning ", "start ", "middle ", "end-", "mid-", "End ", "Mid-"))
_MONTH_STARTED = any_of((*_MONTH_STARTS, *(month.lower() for month in _MONTH_STARTS), *(month.upper() for month in _MONTH_STARTS)))
DATE_START = deferred(
    rf"\b(?:\d+(?=-\d|[A-Za-z]{{0,2}}\s{{1,4}}+(?:[Oo][Ff]\s{{1,4}}+)?[ADFJMNOSadfjmnos])"
    rf"|(?:{_MONTH_STARTED})(?=[A-Za-z]{{0,6}}+\.?\s{{0,4}}+,?\s{{0,4}}+\d)"
    rf"|{any_of(_PART_STARTS)})"
)
"""Where a date may begin: at a number before a month, at a month before a number (no `may` of a permission), or where a part of one opens."""

PARTS = {"end": "end", "beginning": "start", "start": "start", "middle": "middle", "mid": "middle"}

RANGE_LINK = deferred((
    r"\s?,?\s?(?:to|until|till|through|-|and\s{1,4}ending\s{1,4}on|and\s{1,4}ends\s{1,4}on|up\s{1,4}to)\s"
    r"|\s?-\s?"
), re.IGNORECASE)

REFERENCE_BEFORE = deferred(
    r"(?:dated|issued\s{1,4}on|published\s{1,4}on|released\s{1,4}on"
    r"|updated\s{1,4}(?:as\s{1,4})?on|amended\s{1,4}on|announced\s{1,4}on|notified\s{1,4}on"
    r"|promulgated\s{1,4}on|signed\s{1,4}on|said\s{1,4}on|since|"
    r"held\s{1,4}on|in\s{1,4}force\s{1,4}on|signed|adopted\s{1,4}on"
    r"|(?:year|quarter|half-year|period|month)\s{1,4}(?:ended|ending)(?:\s{1,4}on)?"
    r"|(?<!effective\s)(?<!effect\s)as\s{1,4}(?:on|at))\s{1,4}(?:the\s{1,4})?$"
    r"|\b(?:meet|meets|meeting|miss|misses|missed|missing)\s{1,4}(?:the|that|this)\s{1,4}(?:\w{2,14}\s{1,4}){0,2}deadline\s{1,4}(?:of"
    r"|on)\s{1,4}$"
    r"|\b(?:notice|circular|order|act|rules|regulations|directions?|statement|report)\s{1,4}(?:of|for)\s{1,4}$",
    re.IGNORECASE,
)

DATE_ROLES = (
    (deferred((
        r"\b(?:date|commencement|implementation|entry\s{1,4}into\s{1,4}force"
        r"|start)\b[^.;,]{0,30}?\s(?:postponed"
        r"|deferred|moved|shifted|delayed|put\s{1,4}off|brought\s{1,4}forward"
        r"|rescheduled)\s{1,4}(?:to|until|till)\s{1,4}(?:the\s{1,4})?$"
    ), re.IGNORECASE), "effective"),
    (deferred((
        r"\b(?:due|maturing|matured|mature|established|registered|granted|disbursed|sanctioned"
        r"|acquired|purchased|concluded"
        r"|incurred)\s{1,4}(?:on\s{1,4}or\s{1,4})?(?:before"
        r"|by|until|prior\s{1,4}to|after)\s{1,4}(?:the\s{1,4})?$"
    ), re.IGNORECASE), "eligibility_cutoff"),
    (deferred((
        r"\b(?:until|till|through|up\s{0,4}to|upto|expir(?:e|es|ing)\s{1,4}on|ends?\s{1,4}on"
        r"|ending\s{1,4}on|ending"
        r"|valid\s{1,4}(?:until|till|up\s{1,4}to)"
        r"|(?:ceases?|lapses?|expired?|terminates?)\s{1,4}on"
        r"|extended\s{1,4}to)\s{1,4}(?:and\s{1,4}including\s{1,4})?(?:the\s{1,4})?$"
    ), re.IGNORECASE), "validity_end"),
    (deferred((
        r"\b(?:(?:open|closed)(?:\s{1,4}+[^\s.;]++){0,7}?\s{1,4}+on"
        r"|up\s?to\s{1,4}\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?\s{1,4}on"
        r"|by|before|no\s{1,4}later\s{1,4}than|not\s{1,4}later\s{1,4}than|on\s{1,4}or\s{1,4}before"
        r"|prior\s{1,4}to|latest\s{1,4}by"
        r"|(?:comment|reply|response|due|closing|submission|filing|intervention|protest|application)\s{1,4}(?:date|deadline):"
        r"|deadline\s{1,4}(?:of|is|for\s[^,.;]{1,30}\sis)"
        r"|not\s{1,4}after)\s{1,4}(?:the\s{1,4})?(?:(?:close|end)\s{1,4}of\s{1,4}(?:business|the\s{1,4}day|trading)\s{1,4}(?:on\s{1,4})?"
        r"|\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\.?(?:\s\(?[A-Z]{2,4}\)?|\s(?:[a-z]{4,10}\s){0,3}time)?,?\s(?:(?:on|of)\s)?"
        r"|midnight\s{1,4}(?:on|of)\s{1,4})?(?:the\s{1,4})?$"
    ), re.IGNORECASE), "fixed"),
    (deferred((
        r"(?:\beffective(?:\s{1,4}(?:on|from|as\s{1,4}of|as\s{1,4}from))?"
        r"|\bwith\s{1,4}effect\s{1,4}from|\bw\.e\.f\.?"
        r"|\b(?:force|effect|applicable|implemented|implementation)\s{1,4}(?:as\s{1,4})?(?:on|from|of|since)"
        r"|\bfrom|\bon\s{1,4}(?:and|or)\s{1,4}after"
        r"|\bbeginning(?:\s{1,4}(?:on|from))?"
        r"|\bstarting(?:\s{1,4}(?:on|from))?"
        r"|\bcommencing(?:\s{1,4}(?:on|from))?"
        r"|\bon\s{1,4}or\s{1,4}after)\s{1,4}(?:the\s{1,4})?(?:date\s{1,4}of\s{1,4})?$"
    ), re.IGNORECASE), "effective"),
)

WEEKDAY = deferred((
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.),?\s{1,4}(?:the\s{1,4})?$"
), re.IGNORECASE)

START_AFTER = deferred(r"\s{1,4}(?:onwards?|and\s{1,4}after|or\s{1,4}later)\b", re.IGNORECASE)

EXCLUSIVE = deferred(r"\b(?:before|prior\s{1,4}to)\s{1,4}(?:the\s{1,4})?$", re.IGNORECASE)

REFERENCE_SIDES = (("before", REFERENCE_BEFORE, "none"),)

ROLE_SIDES = (*(("before", pattern, kind) for pattern, kind in DATE_ROLES), ("after", START_AFTER, "effective"))

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDED = (
    rf"(?:one\s{{1,4}}hundred(?:\s{{1,4}}and)?(?:\s{{1,4}}(?:(?:{_TENS})(?:[-\s](?:{_ONES}))?|ten|{_ONES}))?"
    rf"|(?:{_TENS})(?:[-\s](?:{_ONES})\b)?"
    rf"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|{_ONES})"
)
_COUNT = rf"\d{{1,4}}|{_WORDED}"

_SMALL = {word: value for value, word in enumerate(_ONES.split("|"), start=1)}
_TENFOLD = {word: 10 * value for value, word in enumerate(_TENS.split("|"), start=2)}
_TO_NINETY_NINE = {**_SMALL, "ten": 10, **_TENFOLD, **{f"{ten} {one}": base + more for ten, base in _TENFOLD.items() for one, more in _SMALL.items()}}
NUMBERS = {
    **_TO_NINETY_NINE,
    "one hundred": 100,
    **{f"one hundred {joint}{word}": 100 + value for joint in ("", "and ") for word, value in _TO_NINETY_NINE.items()},
}
"""Numbers in words, without hyphens."""

_TIME_UNIT = (
    r"(?P<kind>(?:working|business|calendar|natural|consecutive|clear|trading)\s{1,4})?(?P<u>days?"
    r"|weeks?|months?|quarters?|years?|hours?)\b['’]?"
)

PERIOD = deferred(rf"(?<![\d.,/-])\b(?P<n>{_COUNT})(?:\s{{1,4}}|-)(?:\(\d{{1,4}}\)\s{{0,4}})?{_TIME_UNIT}", re.IGNORECASE)
"""A number with a unit of time, whatever it limits."""

_SIDE = r"(?P<side>of|from|after|following|before|prior\s{1,4}to|preceding|since|in\s{1,4}advance\s{1,4}of)\s{1,4}(?P<event>[^.;:,]{3,60})"
_MAY_SIDE = deferred(rf"(?:\s{{1,4}}+{_SIDE})?", re.IGNORECASE)
_MUST_SIDE = deferred(rf"\s{{1,4}}(?!of\s(?:the\s)?(?:experience|age|service|imprisonment|work))(?!since\b){_SIDE}", re.IGNORECASE)

PERIODS = (
    tables.Period("within", deferred((
        r"\bwithin\s{1,4}(?:a\s{1,4}(?:maximum\s{1,4})?period\s{1,4}of\s{1,4}"
        r"|the\s{1,4})?$"
    ), re.IGNORECASE), _MAY_SIDE, "after", ("within", "of", "the", "Within", "WITHIN")),
    tables.Period("not later than", deferred(r"\bno[t]?\s{1,4}later\s{1,4}than\s{1,4}$", re.IGNORECASE), _MAY_SIDE, "after", ("than", "THAN")),
    tables.Period("at least", deferred((
        r"(?<!\bfor\s)(?<!\bfor\sa\s)\b(?:at\s{1,4}least"
        r"|not\s{1,4}(?:less|fewer)\s{1,4}than"
        r"|a\s{1,4}minimum\s{1,4}of)\s{1,4}$"
    ), re.IGNORECASE), _MAY_SIDE, "after", ("least", "than", "of")),
    tables.Period("after a period", deferred(r"\bafter\s{1,4}(?:a\s{1,4}period\s{1,4}of\s{1,4})?$", re.IGNORECASE), _MAY_SIDE, "after", ("after", "After", "of")),
    tables.Period("for a period", deferred(r"\bfor\s{1,4}a\s{1,4}period\s{1,4}of\s{1,4}$", re.IGNORECASE), _MAY_SIDE, "after", ("of",)),
    tables.Period("at least", deferred((
        r"\bfor\s(?:a\s)?(?:at\s{1,4}least"
        r"|not\s{1,4}(?:less|fewer)\s{1,4}than"
        r"|minimum\s{1,4}of)\s{1,4}$"
    ), re.IGNORECASE), _MUST_SIDE, "after", ("least", "than", "of")),
    tables.Period("from an event", deferred(r"(?<!\bfor\s)(?<!\bleast\s)$"), _MUST_SIDE, "after"),
)
"""What makes a period a limit, in the order they are tried."""

SIDES = {"before": "before", "prior to": "before", "preceding": "before", "in advance of": "before"}

PERIODIC = deferred((
    r"\b(?:each|every)\s{1,4}(?:calendar\s{1,4}|fiscal\s{1,4}|financial\s{1,4})?(?P<u>year|quarter|month|week)\b"
    r"|\b(?:the\s{1,4})?(?P<u2>quarter)-end\b"
), re.IGNORECASE)
"""An event that comes round."""

AT_ONCE = deferred((
    r"\bwith\s{1,4}immediate\s{1,4}effect\b"
    r"|\bimmediately\b|\bforthwith\b"
    r"|\b(?:up)?on\s{1,4}(?:its|their)\s{1,4}(?:issue|issuance|publication|promulgation|release)\b"
    r"|\bdate\s{1,4}of\s{1,4}(?:its|their)\s{1,4}(?:issue|issuance|publication|promulgation|release)\b"
), re.IGNORECASE)
"""What says that a repeal takes effect on the notice's own day."""
SAME_DAY = deferred((
    r"\bsimultaneously\b"
    r"|\bat\s{1,4}the\s{1,4}same\s{1,4}time\b"
    r"|\bon\s{1,4}the\s{1,4}same\s{1,4}(?:day|date)\b"
), re.IGNORECASE)
"""What says that a repeal takes effect with the notice."""

EVERY_BEFORE = deferred((
    r"\b(?:each|every)\s{1,4}(?P<u>year|quarter|month)\s{1,4}(?:by|before"
    r"|on\s{1,4}or\s{1,4}before|not\s{1,4}later\s{1,4}than"
    r"|no\s{1,4}later\s{1,4}than)\s{1,4}(?:the\s{1,4})?$"
), re.IGNORECASE)
EVERY_AFTER = deferred((
    r"\s{1,4}(?:of\s{1,4}|in\s{1,4})?(?:each"
    r"|every)\s{1,4}(?:calendar\s{1,4})?(?P<u>year"
    r"|quarter|month)\b"
), re.IGNORECASE)
HOUR_BEFORE = deferred((
    r"\b(?P<h>\d{1,2})(?:[:.](?P<min>\d{2}))?\s?(?P<half>[ap])\.?m\.?(?:\s\(?[A-Z]{2,4}\)?)?,?\s(?:on"
    r"|of)\s(?:the\s)?$"
), re.IGNORECASE)
HOUR_AFTER = deferred((
    r",?\s(?:at"
    r"|by)\s(?P<h>\d{1,2})(?:[:.](?P<min>\d{2})(?:\s?(?P<half>[ap])\.?m\b)?"
    r"|\s?(?P<half2>[ap])\.?m\b)"
), re.IGNORECASE)
FISCAL = deferred((
    r"\b(?:the\s{1,4})?(?:end|close)\s{1,4}of\s{1,4}(?:the\s{1,4}|each\s{1,4}|its\s{1,4}|their\s{1,4})?(?:current\s{1,4}|next\s{1,4}"
    r"|relevant\s{1,4})?(?:financial|fiscal|accounting|tax)\s{1,4}year(?:\s{1,4}\d{4}(?:[-/]\d{2,4})?)?"
    r"|\bFY\s?\d{4}(?:[-/]\d{2,4})?"
), re.IGNORECASE)
"""The end of a year that is no calendar year; which day that is depends on who keeps it."""
DATE_GATE = deferred(r"\d")
RECURRING_GATE = deferred("(?:each|every|annual|yearly|quarterly|monthly|weekly|daily|Each|Every|Annual|Quarterly|Monthly)")

_KINDS = {"": "", "calendar ": "", "natural ": "", "consecutive ": "", "clear ": "", "working ": "work", "business ": "work", "trading ": "work"}

UNITS = {
    f"{kind}{unit}{plural}": f"{what}{unit}" if unit == "day" else unit
    for kind, what in _KINDS.items()
    for unit in ("day", "week", "month", "quarter", "year", "hour")
    for plural in ("", "s")
}

OWN_DATE = deferred(
    r"^(?:the\s{1,4})?(?:date\s{1,4}of\s{1,4})?(?:the\s{1,4})?(?:issue"
    r"|issuance|publication|promulgation"
    r"|release)?\s{0,4}(?:of\s{1,4})?(?:this"
    r"|these)\s{1,4}(?:circular|notice|announcement|order|directions?|notification|regulations?"
    r"|rules?|measures|decision)"
    r"|^(?:the\s{1,4})?date\s{1,4}(?:hereof|of\s{1,4}(?:its\s{1,4}|the\s{1,4})?(?:issue|issuance|publication|promulgation))",
    re.IGNORECASE,
)

RECURRING = deferred((
    r"\b(?:by|before|on\s{1,4}or\s{1,4}before|no[t]?\s{1,4}later\s{1,4}than)\s{1,4}(?:the\s{1,4})?(?P<d>\d{1,2})(?:st|nd|rd"
    r"|th)(?:\s{1,4}day)?\s{1,4}of\s{1,4}(?P<u2>(?:each|every)\s{1,4}(?:calendar\s{1,4})?month)\b"
    r"|\b(?P<u>annually|yearly|quarterly|monthly|weekly|daily|half-yearly|every\s{1,4}(?:year|quarter|month|week|day)"
    r"|each\s{1,4}(?:year|quarter|month|week))\b"
), re.IGNORECASE)

FREQUENCIES = {
    **{word: unit for unit, words in {"year": "annually yearly", "quarter": "quarterly", "month": "monthly", "half-year": "half-yearly", "week": "weekly", "day": "daily"}.items() for word in words.split()},
    **{f"{each}{unit}": unit for each in ("every ", "each ", "each calendar ", "every calendar ", "") for unit in ("year", "quarter", "month", "week", "day")},
}  # fmt: skip

SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "mn": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12, "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "crore": 10**7, "crores": 10**7}

_MONEY = {
    "USD": "$ us$ usd dollar dollars u.s.dollar u.s.dollars usdollar usdollars", "CNY": "rmb cny yuan renminbi ¥ cnh", "INR": "rs rs. inr ₹ rupee rupees", "EUR": "eur € euro euros",
    "GBP": "gbp £ pound pounds poundssterling", "HKD": "hk$ hkd hongkongdollars", "SGD": "s$ sgd singaporedollars", "AUD": "a$ aud australiandollars", "CAD": "c$ cad canadiandollars",
    "NZD": "nz$ nzd", "TWD": "nt$ twd", "ZAR": "r zar rand", "JPY": "jpy yen", "KRW": "krw ₩ won", "RUB": "rub ₽ rubles roubles", "CHF": "chf swissfrancs", "THB": "thb ฿ baht",
    "MYR": "rm myr ringgit", "IDR": "rp idr rupiah", "PHP": "php ₱ pesos", "VND": "vnd ₫ dong", "BRL": "r$ brl reais", "MXN": "mxn", "TRY": "try ₺ lira", "AED": "aed dirhams", "SAR": "sar riyals",
    "KES": "kes ksh kshs", "NGN": "ngn ₦ naira", "GHS": "ghs", "EGP": "egp", "PKR": "pkr", "BDT": "bdt taka", "LKR": "lkr", "XDR": "sdr sdrs", "MOP": "mop patacas",
}  # fmt: skip
CURRENCIES = {name: code for code, names in _MONEY.items() for name in names.split()}
_COUNTS = {
    "persons": "persons person people employees employee members directors shareholders investors customers workers passengers individuals residents clients depositors", "entities": "companies firms banks enterprises branches institutions suppliers",
    "vehicles": "vehicles cars aircraft vessels ships", "units": "units items pieces products packages copies cards accounts", "shares": "shares",
}  # fmt: skip
_SIZES = {
    "tonnes": "tonnes tonne tons ton mt", "kg": "kg kilograms kilogrammes kilogram", "g": "grams grammes gram", "litres": "liters litres litre liter", "barrels": "barrels", "m2": "squaremeters squaremetres sqm",
    "km": "km kilometers kilometres", "m": "meters metres meter metre", "miles": "miles mile", "ha": "hectares hectare", "acres": "acres acre", "kWh": "kwh", "MW": "mw megawatts", "ppm": "ppm", "cubic metres": "cubicmeters cubicmetres", "pounds": "lbs",
}  # fmt: skip
_TIMES = {"years": "year years", "months": "month months", "weeks": "week weeks", "days": "day days calendarday calendardays", "workdays": "workingday workingdays businessday businessdays", "hours": "hour hours"}
_RATIO_NAMES = {
    "percent": "% percent", "percentage points": "percentagepoint percentagepoints", "bp": "basispoint basispoints bps bp", "permille": "‰", "times": "times",
}  # fmt: skip
AMOUNT_UNITS = {
    **CURRENCIES,
    **{name: unit for table in (_COUNTS, _SIZES, _TIMES, _RATIO_NAMES) for unit, names in table.items() for name in names.split()},
}

READY = {
    "twice": ("2", "times"), "thrice": ("3", "times"), "two-thirds": ("0.666667", "fraction"), "two thirds": ("0.666667", "fraction"), "one-third": ("0.333333", "fraction"), "one third": ("0.333333", "fraction"),
    "a third": ("0.333333", "fraction"), "three-quarters": ("0.75", "fraction"), "three quarters": ("0.75", "fraction"), "three-fourths": ("0.75", "fraction"), "one-quarter": ("0.25", "fraction"), "one quarter": ("0.25", "fraction"),
    "one-fourth": ("0.25", "fraction"), "a quarter": ("0.25", "fraction"), "one-half": ("0.5", "fraction"), "one half": ("0.5", "fraction"), "half": ("0.5", "fraction"), "one-tenth": ("0.1", "fraction"), "one tenth": ("0.1", "fraction"),
}  # fmt: skip
"""Amounts that are one word."""

_NUMBER = r"(?>\d{1,3}(?:[ \u00a0]\d{3}){1,4}(?!\d)|\d{1,15}(?:,\d{2,3}){0,6}(?:\.\d{1,6})?)"
_FIRST = r"\d[\d,]{0,9}+(?:\.\d{1,6}+)?+"
_TO = r"\s?+(?:-|to\b|and\b)\s?+"
"""The lower end of a range whose unit is printed once, and what joins it to the upper."""
_SCALE = r"hundred|thousand|million|billion|trillion|lakhs?|lac|crores?|mn|bn"
_SIGN = (
    r"US\$|HK\$|NZ\$|NT\$|R\$|[ASC]\$"
    r"|(?-i:USD|RMB|CNY|CNH|INR|EUR|GBP|HKD|SGD|AUD|CAD|NZD|TWD|ZAR|JPY|KRW|RUB|CHF|THB|MYR|IDR|PHP|VND|BRL|MXN|TRY|AED|SAR|KES|KShs?|NGN"
    r"|GHS|EGP|PKR|BDT|LKR|SDR|RM|Rp|MOP)"
    r"|Rs\.?|(?-i:\bR(?=\s?\d))|[$¥€£₹₩₽฿₱₫₺₦]"
)
_NAMED = (
    r"yuan|renminbi|RMB|U\.S\. dollars?|US dollars?|Hong Kong dollars|Singapore dollars"
    r"|Australian dollars|Canadian dollars|dollars?|rupees?|euros?|pounds(?: sterling)?|yen|won"
    r"|rand|baht|ringgit|rupiah|pesos|dirhams|riyals|naira|roubles|rubles|Swiss francs|lira|taka"
    r"|reais|USD|EUR|HKD|SDRs?"
)
_COUNTED = (
    r"persons?|people|employees?|members|directors|shareholders|investors|customers|workers"
    r"|passengers|individuals|residents|clients|depositors|companies|firms|banks|enterprises"
    r"|branches|institutions|suppliers|vehicles|cars|aircraft|vessels|ships|units|items|pieces"
    r"|products|packages|copies|cards|accounts|shares"
)
_SIZED = (
    r"tonnes?|tons?|MT|kg|kilogram(?:me)?s?|gram(?:me)?s?|lit(?:er|re)s?|barrels"
    r"|square met(?:er|re)s|cubic met(?:er|re)s|sqm|km|kilomet(?:er|re)s|met(?:er|re)s?|miles?"
    r"|hectares?|acres?|kWh|MW|megawatts|ppm|lbs"
)
_TIMED = r"(?:(?:working|business|calendar) )?days?|weeks?|months?|years?|hours?"
_SHARE = r"%|per\s?cent(?!age)|percentage points?|basis points?|bps?\b|‰|times\b(?! (?:when|of crisis))"

_LABELLED = (
    r"(?:(?<=[/(-])|(?=(?:19|20)\d\d\b)|(?<=[a-z.] )(?:(?<=part )|(?<=annex )|(?<=article )|(?<=section )|(?<=item )|(?<=chapter )"
    r"|(?<=no\. )|(?<=paragraph )|(?<=table )|(?<=schedule )))"
)
"""Where a number may be a label or a year: there it counts nothing, though it may be a sum of money or a share."""
_UNIT_BEHIND = r"(?=[\s-]?[a-z%‰]|\s\(\w{1,14}\)\s)"
"""How what a number counts may begin: told once, for there are many units."""
_LARGE = r"million|billion|trillion|lakhs?|crores?"
_THINGS = rf"{_COUNTED}|{_SIZED}|{_TIMED}"
_THIRD_OF_ALL = r"(?:part(?:y|ies)|countr(?:y|ies)|persons?|states?|nations?|jurisdictions?|times?|years?|days?)\b"
"""Whom or what `a third` counts after two others: it is no fraction of it."""

AMOUNT = deferred(
    rf"(?P<u1>{_SIGN})\s?(?P<n1>{_NUMBER})(?:[\s-]?(?P<s1>{_SCALE})\b)?"
    rf"|(?=\d)(?<![\w.,$€£₹])(?:{_LABELLED}(?:(?:(?P<lo2>{_FIRST}){_TO})?(?P<n2>{_NUMBER}){_UNIT_BEHIND}"
    rf"(?:(?:[\s-](?P<s2>{_SCALE}))?[\s-](?P<u2>{_NAMED})\b|\s?(?P<u3>{_SHARE}))"
    rf"|(?<!-)(?P<n3>{_NUMBER})[\s-](?P<s3>{_LARGE})\b)"
    rf"|(?!{_LABELLED})(?:(?P<lo4>{_FIRST}){_TO})?(?P<n4>{_NUMBER}){_UNIT_BEHIND}"
    rf"(?:(?:[\s-](?P<s4>{_SCALE}))?(?:[\s-](?P<u4>{_NAMED}|{_THINGS})|\s\(\w{{1,14}}\)\s(?P<u5>{_THINGS}))\b"
    rf"|\s?(?P<u6>{_SHARE})|[\s-](?P<s6>{_LARGE})\b))"
    rf"|\b(?P<word>{_WORDED})(?:[\s-](?P<s7>{_SCALE}))?(?:\s(?:\([\d,]{{1,9}}\)\s)?|-)"
    rf"(?P<u7>{_NAMED}|{_THINGS}|per\s?cent|percentage points?|basis points?|times)\b"
    rf"|\b(?P<ready>twice|thrice|two[ -]thirds|(?:one[ -]|a )third(?![\s-]{{1,4}}{_THIRD_OF_ALL})|three[ -](?:quarters|fourths)"
    rf"|(?:one[ -]|a )quarter(?! of (?:a )?year)|one[ -]fourth|one[ -]half"
    rf"|half(?= of (?:the|its|their|all|that)\b(?! (?:fiscal |financial |calendar |current |same |coming )?(?:year|month|decade"
    rf"|century)))|one[ -]tenth)\b",
    re.IGNORECASE,
)

_SIGNS = ("US$", "HK$", "NZ$", "NT$", "R$", "A$", "S$", "C$", "Rs", "RS", "rs", "R", *"$¥€£₹₩₽฿₱₫₺₦", *(code for code in _MONEY), "RMB", "CNH", "KSh", "KShs", "Kshs", "SDR", "RM", "Rp", "MOP")
_SPELLED = (*_SMALL, *_TENFOLD, "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twice", "thrice", "half", "a third", "a quarter")
SPELLED = deferred(rf"\b{any_of(_SPELLED)}\b", re.IGNORECASE)
"""A word that begins a number or is an amount, in capitals too: `TWELVE (12) MONTHS`."""
_ALONE = "".join(sign for sign in _SIGNS if len(sign) == 1)
_LETTERED = "|".join(
    rf"(?<={first}){any_of(sign[1:] for sign in _SIGNS if sign[0] == first and sign not in (first, 'R$'))}"
    for first in sorted({sign[0] for sign in _SIGNS if len(sign) > 1})
)
NUMBER = deferred(
        rf"[\d{re.escape(''.join(sorted({sign[0] for sign in _SIGNS})))}](?:(?<=\d)[\d,.]*"
        rf"|(?:(?<=[{re.escape(_ALONE)}])|{_LETTERED}|(?<=R)(?<![A-Z].)\$)(?=\.?\s?\d))"
)
"""Where a number in digits or a currency begins: a class of characters at its start lets the engine run to the next of them.

The rest of a sign belongs to its own first letter, so that `$$5` and `EUR$5` are `$5` and neither `$$` nor the `R$` of Brazil.
"""

BASIS_AFTER = deferred((
    r"\s(?:of|on)\s(?P<basis>(?!which\b|whom\b)[^,.;:()\d]{3,70}?)(?=\s(?:in|for|as"
    r"|(?:and|or)\s(?=an?\s|the\s|shall|must|be\s|is\s|to\s|not\s)|by|to|with|at|from|shall|must|should|may|will|is|are|was|were|who"
    r"|which|that|if|where|until|effective|during|within)\b|[,.;:()\d]|$)"
    r"|\s(?P<basis2>the\s[^,.;:()\d]{3,50}?)(?=\s(?:in|for|as|and|or|by|to|with|at|from|shall|must|is|are)\b|[,.;:()]|$)"
), re.IGNORECASE)
PER_AFTER = deferred((
    r"\s?(?:\sper\s(?:metric\s)?(?P<per>[a-z]{2,20})"
    r"|/\s?(?P<per2>kg|t|tonne|ton|l|day|year|unit|m2|kWh|person)"
    r"|\s(?:a|each|every)\s(?P<per3>day|month|year|week|share|tonne|ton|person))\b"
), re.IGNORECASE)
LIMIT_BEFORE = deferred((
    r"\b(?:up to|not exceeding|not exceed|no more than|not more than|at most"
    r"|maximum(?: \w+){0,2} of|no (?:bigger|higher|greater) than|upper limit of|capped at"
    r"|ceiling of)\s{1,4}$"
), re.IGNORECASE)

COMPARATORS_BEFORE = (
    (deferred((
        r"\b(?:at\s{1,4}or\s{1,4}above"
        r"|equal\s{1,4}to\s{1,4}or\s{1,4}(?:more|greater)\s{1,4}than"
        r"|(?:more|greater)\s{1,4}than\s{1,4}or\s{1,4}equal\s{1,4}to)\s{1,4}$"
    ), re.IGNORECASE), "ge"),
    (deferred((
        r"\b(?:at\s{1,4}or\s{1,4}(?:below|under)"
        r"|equal\s{1,4}to\s{1,4}or\s{1,4}less\s{1,4}than"
        r"|less\s{1,4}than\s{1,4}or\s{1,4}equal\s{1,4}to)\s{1,4}$"
    ), re.IGNORECASE), "le"),
    (deferred((
        r"\b(?:at least|not less than|no less than|not lower than|no lower than"
        r"|minimum(?: \w+){0,3} of|not below)\s{1,4}$"
    ), re.IGNORECASE), "ge"),
    (deferred((
        r"\b(?:up to|not exceeding|not exceed|no more than|not more than|at most"
        r"|maximum(?: \w+){0,2} of|no (?:bigger|higher|greater) than|within|upper limit of|capped at"
        r"|ceiling of)\s{1,4}$"
    ), re.IGNORECASE), "le"),
    (deferred(r"\b(?:above|more than|exceeding|exceeds?|over|greater than|higher than)\s{1,4}$", re.IGNORECASE), "gt"),
    (deferred(r"\b(?:below|less than|under|lower than|fewer than)\s{1,4}$", re.IGNORECASE), "lt"),
    (deferred(r"(?:≥|≧|>=)\s?$"), "ge"),
    (deferred(r"(?:≤|≦|<=)\s?$"), "le"),
    (deferred(r"[>＞]\s?$"), "gt"),
    (deferred(r"[<＜]\s?$"), "lt"),
)

COMPARATORS_AFTER = (
    (deferred(r"\s{1,4}(?:or|and) (?:more|above|higher|over)\b", re.IGNORECASE), "ge"),
    (deferred(r"\s{1,4}(?:or|and) (?:less|below|lower|under)\b", re.IGNORECASE), "le"),
)

AMOUNT_RANGE = deferred(r"\s?(?:-|to|and)\s?", re.IGNORECASE)

ROLES = (
    (deferred(r"\bfine[sd]?\b|\bpenalt", re.IGNORECASE), "fine"),
    (deferred(r"\brates?\b|\bratio\b|\binterest\b", re.IGNORECASE), "rate"),
    (deferred(r"\bquota\b|\blimit\b|\bceiling\b|\bcap\b", re.IGNORECASE), "quota"),
    (deferred(r"\bstake\b|\bshares?\b|\bownership\b", re.IGNORECASE), "share"),
    (deferred(r"\bprices?\b|\bcharges?\b|\bfees?\b", re.IGNORECASE), "price"),
)

COUNTED_DAY = deferred((
    r"\b(?:day|days|weeks?|months?|years?)\s{1,4}(?:following|after|from)\b"
    r"|\b(?:day|date)\s{1,4}of\s{1,4}(?:its|their|the)\s{1,4}(?:publication|notification)\b"
), re.IGNORECASE)
"""A day of effect that is counted from another, or that of a publication of which nothing is known."""
