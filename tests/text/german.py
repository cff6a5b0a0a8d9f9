"""German as a lexicon of a page: what a language needs at the least, written as a third party would write it."""

# ruff: noqa: E501 - a pattern reads better whole than broken

import re

from registry.text.lexicon import Lexicon
from registry.text.lexicon.tables import BeforeCue, ByCue, Clauses, CueTable, Lists, Modality, Period, Quantities, Sentences, Words
from registry.text.lexicon.words import listed

_MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember")
_MONTH = "|".join(_MONTHS)
_NUMBER = r"\d[\d.]{0,18}(?:,\d{1,4})?"
_CUES = (
    ("permission", "release", "positive", 1, r"müssen? nicht\b|(?:ist|sind) nicht verpflichtet\b"),
    ("prohibition", "prohibition", "negative", 5, r"d(?:arf|ürfen)\b(?:\s\w{1,20}){0,6}?\s(?:nicht|keine?n?)\b|(?:ist|sind) (?:verboten|untersagt)\b"),
    ("permission", "permission", "positive", 1, r"d(?:arf|ürfen)\b|k(?:ann|önnen)\b"),
    ("obligation", "obligation", "positive", 5, r"müssen?\b|muss\b|(?:ist|sind) verpflichtet\b|h(?:at|aben)\b(?=[^.;]{1,80}\szu\s)"),
    ("obligation", "strong_directive", "positive", 4, r"soll(?:en|te|ten)?\b"),
)  # fmt: skip

GERMAN = Lexicon(
    code="de",
    name="German",
    spaced=True,
    words=Words(small=listed("der die das den dem des ein eine einer und oder nicht ist sind wird werden mit von zu für auf aus bei nach über in im am bis zum zur")),
    sentences=Sentences(abbreviations=listed("z.b d.h abs nr art bzw usw"), joined=re.compile(rf"\d{{1,2}}\.\s(?:{_MONTH})\b")),
    modality=Modality(
        cues=CueTable.of(_CUES, spaced=True),
        subordinate=Clauses(conjunction=re.compile(r"\b(?:wenn|falls|sofern|soweit)\b", re.IGNORECASE)),
        classes=(("commencement", re.compile(r"\btritt\b[^;]{0,60}\bin Kraft\b")), ("repeal", re.compile(r"\baußer Kraft\b"))),
        not_operative=(("definition", re.compile(r"\bim Sinne dieser \w{1,30}\b[^.]{0,40}\b(?:ist|sind)\b")),),
    ),
    lists=Lists(finite=re.compile(r"\b(?:muss|müssen|darf|dürfen|kann|können|soll|sollen|ist|sind|wird|werden|hat|haben|tritt|treten|gilt|gelten)\b")),
    judgement=ByCue(imperative=re.compile(r"(?!)")),
    subjects=BeforeCue(auxiliaries=listed("auch ferner jedoch"), nobody=listed("es dies das sie er")),
    quantities=Quantities(
        date=re.compile(rf"\b(?P<d>\d{{1,2}})\.\s(?P<m>{_MONTH})(?:\s(?P<y>(?:19|20)\d{{2}}))?\b"),
        months={name.lower(): number for number, name in enumerate(_MONTHS, start=1)},
        date_roles=(
            ("before", re.compile(r"\bbis (?:spätestens )?zum\s$"), "fixed"),
            ("before", re.compile(r"\bam\s$"), "effective"),
        ),
        period=re.compile(r"\b(?P<n>\d{1,3}|\w{3,8})\s(?P<u>Tagen|Wochen|Monaten)\b"),
        periods=(Period("within", re.compile(r"\b(?:binnen|innerhalb von)\s$"), re.compile(""), "after"),),
        units={"tagen": "day", "wochen": "week", "monaten": "month"},
        numbers={"zwei": 2, "drei": 3, "vier": 4, "sechs": 6},
        amount=re.compile(rf"(?<![\w.,])(?P<n>{_NUMBER})\s(?:(?P<s>Millionen|Mio\.)\s)?(?P<u>Euro|Prozent|%)"),
        scales={"millionen": 10**6, "mio.": 10**6},
        amount_units={"euro": "EUR", "prozent": "percent", "%": "percent"},
        grouping=".",
        point=",",
        comparators_before=((re.compile(r"\b(?:höchstens|bis zu)\s$"), "le"), (re.compile(r"\bmindestens\s$"), "ge")),
        roles=((re.compile(r"\bGeldbuße"), "fine"),),
    ),
)  # fmt: skip
