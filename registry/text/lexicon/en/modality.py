"""English: cues of modality, classes, and what is no measure."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

CUES: tuple[tuple[str, str, str, int, str], ...] = (
    ("none", "", "none", 0, r"not\s{1,4}only|no\s{1,4}later\s{1,4}than|not\s{1,4}later\s{1,4}than|not\s{1,4}exceeding|as\s{1,4}may\s{1,4}be|may\s{1,4}be\s{1,4}necessary|can\s{1,4}be\s{1,4}found|can(?:not|\s{1,4}not)?\s{1,4}be\s{1,4}(?:verified|confirmed|reached)|as\s{1,4}required|if\s{1,4}required|required\s{1,4}by\s{1,4}(?:law|laws)|as\s{1,4}permitted|allowed\s{1,4}to\s{1,4}be\s{1,4}added|may\s{1,4}be\s{1,4}able"),
    ("permission", "release", "positive", 1, r"(?:shall|should|will|must)\s{1,4}not\s{1,4}be\s{1,4}(?:required|obliged|obligated|subject)|(?:is|are|be)\s{1,4}not\s{1,4}(?:required|obliged)\b|need\s{1,4}not|(?:is|are|be)\s{1,4}no\s{1,4}longer\s{1,4}(?:required|subject)|(?:is|are|be|been)\s{1,4}(?:hereby\s{1,4})?(?:exempt(?:ed)?|waived)|do(?:es)?\s{1,4}not\s{1,4}(?:need|require)\b|(?:is|are)\s{1,4}not\s{1,4}subject\s{1,4}to|(?:is|are|be)\s{1,4}excluded\s{1,4}from|shall\s{1,4}not\s{1,4}(?:be\s{1,4}applicable|apply)"),
    ("obligation", "obligation", "positive", 5, r"(?:shall|must|should|may)\s{1,4}not\s{1,4}be\s{1,4}(?:less|lower|fewer|earlier)\s{1,4}than|cannot\s{1,4}but"),
    ("prohibition", "prohibition", "negative", 5, r"(?:shall|must|may|should|can)\s{1,4}not\b(?!\s{1,4}only)|cannot|(?:is|are|be|been)\s{1,4}(?:also\s{1,4}|strictly\s{1,4}|hereby\s{1,4})?(?:prohibited|barred|banned|forbidden|disallowed|denied|debarred)|not\s{1,4}(?:be\s{1,4})?(?:allowed|permitted)|(?:shall|must)\s{1,4}(?:never|refrain)|refrain\s{1,4}from|prohibit(?:s|ed|ing)?|forbid(?:s|den)?|no\s{1,4}(?:\w+\s{1,4}){1,4}(?:shall|may|must|will\s{1,4}be\s{1,4}(?:allowed|permitted|accepted))"),
    ("obligation", "obligation", "positive", 5, r"may\s{1,4}(?:please\s{1,4})?be\s{1,4}(?:informed|reported|submitted|furnished|forwarded|intimated|brought)\b|may\s{1,4}(?:please\s{1,4})?bring\s{1,4}the\s{1,4}contents"),
    ("obligation", "obligation", "positive", 5, r"(?:is|are|be|been|stand),?\s{1,4}(?:hereby\s{1,4}|also\s{1,4}|therefore,?\s{1,4}|now\s{1,4}|accordingly,?\s{1,4}|further\s{1,4}|strictly\s{1,4}){0,2}(?:required|obliged|obligated|directed|instructed|ordered|mandated|advised|requested|expected|urged)\b|shall\b|must\b|ha(?:s|ve)\s{1,4}to\b|(?:is|are)\s{1,4}responsible\s{1,4}for|(?:is|are)\s{1,4}subject\s{1,4}to|(?:is|are)\s{1,4}to\s{1,4}(?=[a-z]{3,})(?!date\b)"),
    ("obligation", "strong_directive", "positive", 4, r"should\b|need\s{1,4}to\b|needs\s{1,4}to|requir(?:e|es|ed|ing)\s{1,4}(?:that\b|(?:\w+[\s,-]+){1,9}to\b)|(?:has\s{1,4}|have\s{1,4}|also\s{1,4})?(?:ordered|told|urged|instructed|directed|urges|orders|tells|asks|asked|asking|urging|ordering|telling|demanding|demanded)\s{1,4}|call(?:s|ed|ing)\s{1,4}(?:on|for)|stress(?:es|ed)\s{1,4}that|ensure(?:s)?"),
    ("encouragement", "encouragement", "positive", 2, r"encourag(?:e|es|ed|ing)\b|strive(?:s)?\s{1,4}to|(?:is|are|be)\s{1,4}(?:recommended|welcome|welcomed)"),
    ("encouragement", "avoidance", "negative", 2, r"(?<!to )avoid(?:s|ing)?\b"),
    ("permission", "permission", "positive", 1, r"(?:is|are|be|been)\s{1,4}(?:hereby\s{1,4}|also\s{1,4}|now\s{1,4}){0,2}(?:allowed|permitted|entitled|eligible|authori[sz]ed|given\s{1,4}(?:the\s{1,4})?option)\b|ha(?:s|ve)\s{1,4}(?:hereby\s{1,4}|also\s{1,4}|now\s{1,4})?(?:allowed|permitted|approved|granted)|may\b|can\b|(?<!to )(?<!not )(?:allows?|permits?)\b"),
    ("commitment", "commitment", "positive", 3, r"will\b|undertakes?\s{1,4}to|has\s{1,4}agreed\s{1,4}to"),
)

CLASSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("amending_instruction", re.compile(r"\b(?:is|are|shall\s{1,4}be)\s{1,4}(?:hereby\s{1,4})?(?:amended|substituted|replaced|inserted|deleted|omitted|renumbered)\b[^.]{0,40}(?:to\s{1,4}read|as\s{1,4}follows|by\s{1,4}the\s{1,4}following|with|:|\")|(?:the\s{1,4}words?|paragraph|clause|section|article)\s[^.]{0,60}\b(?:is|are|shall\s{1,4}be)\s{1,4}(?:hereby\s{1,4})?(?:substituted|inserted|deleted|omitted|added|replaced)", re.IGNORECASE)),
    ("commencement", re.compile(r"\b(?:com(?:e|es|ing)\s{1,4}into\s{1,4}(?:force|effect|operation)|enter(?:s|ed)?\s{1,4}into\s{1,4}(?:force|effect)|takes?\s{1,4}(?:immediate\s{1,4})?effect|(?:be|is|are)\s{1,4}(?:effective|implemented|applicable\s{1,4}(?:with|from))|went\s{1,4}into\s{1,4}effect)", re.IGNORECASE)),
    ("repeal", re.compile(r"\b(?:is|are|be|stands?|stood)\s{1,4}(?:hereby\s{1,4}|simultaneously\s{1,4}|also\s{1,4})?(?:repealed|withdrawn|rescinded|superseded|abolished|revoked|annulled|cancelled)\b|\bcease(?:s)?\s{1,4}to\s{1,4}(?:apply|have\s{1,4}effect|be\s{1,4}in\s{1,4}force)", re.IGNORECASE)),
    ("saving", re.compile(r"\bremains?\s{1,4}(?:unchanged|in\s{1,4}force|valid|the\s{1,4}same|applicable)|\bcontinues?\s{1,4}to\s{1,4}(?:be\s{1,4}(?:valid|in\s{1,4}force|applicable)|apply)|\bwithout\s{1,4}prejudice\s{1,4}to|\bshall\s{1,4}not\s{1,4}affect\b|\bsubject\s{1,4}to\s{1,4}the\s{1,4}provisions\s{1,4}of\s{1,4}any\s{1,4}other", re.IGNORECASE)),
    ("sanction", re.compile(r"\b(?=be\s|[a-z]{4})(?:be\s{1,4}(?:subject\s{1,4}to|liable)|face|attract|incur)\b[^.;]{0,18}(?:penalt|fine|action|punish|liabilit|sanction)|\b(?:be|are|is)\s{1,4}(?:fined|punished|penali[sz]ed|investigated|prosecuted|held\s{1,4}liable|debarred)\b|\bshall\s{1,4}(?:impose|order)\b[^.;]{0,18}(?:fine|correct|penalt)|legal\s{1,4}liabilit|criminal\s{1,4}(?:liabilit|responsibilit)", re.IGNORECASE)),
    ("delegation", re.compile(r"\bshall\s{1,4}be\s{1,4}(?:separately\s{1,4})?(?:formulated|prescribed|stipulated|interpreted|determined|specified|notified)\s{1,4}by\b|\b(?:is|are)\s{1,4}authori[sz]ed\s{1,4}to\s{1,4}(?:formulate|prescribe|issue)|responsible\s{1,4}for\s{1,4}(?:the\s{1,4})?interpret", re.IGNORECASE)),
    ("calculation_rule", re.compile(r"\b(?:calculated|computed)\s{1,4}(?:as|by|using|according\s{1,4}to)\b[^.;]{0,60}(?:formula|dividing|multiply|:)|[÷×]", re.IGNORECASE)),
)

INSTRUMENT = re.compile(r"\b(?:this|these|the)\s{1,4}(?:[\w()-]{1,20}\s{1,4}){0,3}?(?:circular|notice|announcement|direction|instruction|regulation|rule|measure|order|amendment|decision|provision|guideline|act|law|notification|opinion|requirement)s?\b", re.IGNORECASE)
"""What a commencement speaks of; anything else that takes effect is a rule of its own."""

NOT_OPERATIVE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("reference", re.compile(r"^(?:please\s{1,4}(?:also\s{1,4})?refer|(?:a\s{1,4}|kind\s{1,4})?(?:reference|attention)\s{1,4}is\s{1,4}(?:also\s{1,4})?(?:invited|drawn|made)|this\s{1,4}has\s{1,4}reference|see\s|for\s{1,4}(?:further|more)\s{1,4}information|in\s{1,4}this\s{1,4}(?:regard|connection),?\s{1,4}(?:a\s{1,4})?reference)|\b(?:is|are)\s{1,4}(?:enclosed|attached|annexed|appended|available\s{1,4}at)\b|\bhave\s{1,4}been\s{1,4}explained\b|^(?:source|disclaimer|note|url|date|category|issuing authority|effective date|scope)\b\W{0,4}:", re.IGNORECASE)),
    ("preamble", re.compile(r"(?:hereby\s{1,4}(?:notified|announced|promulgated|issued|printed)|notified|announced|decided|stipulated)\s{1,4}as\s{1,4}(?:follows|under)\W*$|following\s{1,4}definitions?\b|advised\s{1,4}the\s{1,4}following\s{1,4}[\w/]+(?:\s{1,4}to\s{1,4}the\s{1,4}\w+)?:\s{0,4}$|vide\s{1,4}the\s{1,4}following\s{1,4}circulars", re.IGNORECASE)),
    ("purpose", re.compile(r"^(?:in\s{1,4}order\s{1,4})?to\s{1,4}[a-z]+\b[^.]{0,900}(?:these\s{1,4}\w+\s{1,4}are\s{1,4}formulated|hereby\s{1,4}\w+\s{1,4}as\s{1,4}follows|is\s{1,4}hereby\s{1,4}formulated)|(?:are|is)\s{1,4}(?:hereby\s{1,4})?formulated\s{1,4}(?:in\s{1,4}accordance|pursuant|to)", re.IGNORECASE)),
    ("definition", re.compile(r"\b(?:means|refers?\s{1,4}to|(?:shall|would|will)\s{1,4}(?:now\s{1,4})?mean|(?:is|are)\s{1,4}defined\s{1,4}as|the\s{1,4}term\s{1,4}\"|for\s{1,4}the\s{1,4}purposes?\s{1,4}of\s{1,4}(?:this|these)[^.]{0,60}(?:means|definitions?))(?!\w)", re.IGNORECASE)),
    ("history", re.compile(r"\bdid\s{1,4}not\s{1,4}(?:previously)?|\b(?:is|are)\s{1,4}(?:also\s{1,4})?being\b|\bpreviously\b|\bhad\s{1,4}(?:been|previously|earlier)\b|\b(?:was|were)\s{1,4}(?:\w+ly\s{1,4})?(?:required|allowed|permitted|advised|notified|announced|prescribed|to\s{1,4}be)\b(?!\s{1,4}that)|\bhas\s{1,4}(?:recently\s{1,4})?carried\s{1,4}out\b|\bit\s{1,4}was\s{1,4}also\s{1,4}advised", re.IGNORECASE)),
    ("basis", re.compile(r"\b(?:circular|notification|directions?(?:\s{1,4}contained\s{1,4}in\s{1,4}this\s{1,4}circular)?|instructions?)\s{1,4}(?:is|are|have\s{1,4}been|has\s{1,4}been)\s{1,4}(?:hereby\s{1,4})?issued\s{1,4}(?:under|in\s{1,4}exercise|in\s{1,4}terms)", re.IGNORECASE)),
    ("question", re.compile(r"\?\W*$")),
    ("form", re.compile(r"^(?:We|I)(?:,|\s{1,4}hereby|\s{1,4}(?:also\s{1,4})?(?:agree|understand|certify|declare|undertake)\b)")),
    ("statement", re.compile(r"\b(?:is|are)\s{1,4}(?:an?\s{1,4})?(?:important|crucial|key|major|observed|designed|intended|aimed|meant|matters\s{1,4}of)\b|\bplays?\s{1,4}an?\s{1,4}(?:important|key)\s{1,4}role|\bfigures?\s{1,4}(?:from|show)|\bdata\s{1,4}(?:show|published)|\bthe\s{1,4}(?:goal|purpose|aim|objective)\s{1,4}(?:of|is)\b", re.IGNORECASE)),
)
SUBORDINATE = re.compile(r"\b(?:which|who|whom|whose|whether|if|where|when|unless|what|because|although|while|since|as\s{1,4}long\s{1,4}as|provided\s{1,4}that|in\s{1,4}case|wherein|that\s{1,4}are|that\s{1,4}is|designed)\b", re.IGNORECASE)

AUXILIARY = re.compile(r"\s(?:also\s|now\s)?be\s(?:\w{1,3})?")
"""`will be allowed` is one cue, the second: the auxiliary before it says nothing of its own."""

NOMINAL = (("", re.compile(r"(?<=to )be ", re.IGNORECASE)),)
"""`to be eligible` names a state and prescribes none."""
