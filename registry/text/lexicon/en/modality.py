"""English: cues of modality, classes, and what is no measure."""

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.en.actors import BOUND

CUES: tuple[tuple[str, str, str, int, str], ...] = (
    ("none", "", "none", 0, (
        r"not\s{1,4}only|no\s{1,4}later\s{1,4}than|not\s{1,4}later\s{1,4}than|not\s{1,4}exceeding"
        r"|as\s{1,4}may\s{1,4}be|may\s{1,4}be\s{1,4}necessary"
        r"|(?:is|are)\s{1,4}responsible\s{1,4}for\s{1,4}(?:(?:about|around|some|nearly|almost|over|up\s{1,4}to|more\s{1,4}than"
        r"|at\s{1,4}least)\s{1,4})?(?:\d|(?:a\s{1,4})?(?:half|third|quarter|most)\b)"
        r"|can\s{1,4}be\s{1,4}found"
        r"|can(?:not|\s{1,4}not)\s{1,4}(?:\w{3,12}ly\s{1,4})?(?:guarantee|warrant|assure)"
        r"|can(?:not|\s{1,4}not)?\s{1,4}be\s{1,4}(?:verified|confirmed|reached)"
        r"|as\s{1,4}required"
        r"|required\s{1,4}in\s{1,4}order\s{1,4}to"
        r"|if\s{1,4}required"
        r"|required\s{1,4}by\s{1,4}(?:law|laws)"
        r"|as\s{1,4}permitted"
        r"|allowed\s{1,4}to\s{1,4}be\s{1,4}added"
        r"|can(?:not|\s{1,4}not)\s{1,4}(?:afford|repay|tolerate|cope|survive|compete|understand)"
        r"|(?:may|can|might)\s{1,4}(?:not\s{1,4})?be\s{1,4}able"
        r"|as\s{1,4}the\s{1,4}case\s{1,4}may\s{1,4}be"
        r"|(?:is|are)\s{1,4}subject\s{1,4}to\s{1,4}(?:possible\s{1,4}|further\s{1,4}|periodic\s{1,4})?(?:change|adjustment|revision"
        r"|alteration|modification)s?\b(?!\s{1,4}(?:of|in)\s)"
        r"|may\s{1,4}or\s{1,4}may\s{1,4}not|may\s{1,4}have\s{1,4}been|must-have"
        r"|(?:can|may)\s{1,4}(?:also\s{1,4})?be\s{1,4}(?:found|downloaded|viewed|accessed|seen|read|consulted|contacted|reached"
        r"|revised)\b"
        r"|are\s{1,4}to\s{1,4}date"
        r"|(?:can|could|may|might)\s{1,4}(?:also\s{1,4}"
        r"|potentially\s{1,4})?(?:allow\s{1,4}(?:an?\s{1,4}|the\s{1,4})?(?:attackers?|hackers?|intruders?|criminals)|cause\b"
        r"|lead\s{1,4}to|result\s{1,4}in|occur\b|arise\b|happen\b|degrade\b|react\b|accumulate\b|vary\b|help\b|reveal\b|involve\b"
        r"|emerge\b|differ\b|depend\b|exist\b|reflect\b|indicate\b|suggest\b|pose\b|prove\b|take\s{1,4}(?:longer|(?:some\s{1,4})?time)"
        r"|be\s{1,4}(?:difficult|challenging|slower|harder|easier|weakened|affected|compromised|exploited"
        r"|(?:more|most|less|very|time)\b))"
        r"|can\s{1,4}(?:also\s{1,4})?(?:increase|decrease|affect)\b"
        r"|you\s{1,4}(?:may|can)\s{1,4}(?:also\s{1,4})?(?:find|view|read|learn)\b"
        r"|(?<!\bwe )will\s{1,4}(?:also\s{1,4}|likely\s{1,4}|often\s{1,4})?(?:cause\b|result\s{1,4}in|lead\s{1,4}to|vary\b|depend\b"
        r"|differ\b|reflect\b|involve\b|aid\b|refuse\s{1,4}to)"
    )),
    ("permission", "release", "positive", 1, (
        r"(?:shall|will|would)\s{1,4}(?:also\s{1,4})?have\s{1,4}(?:the|an)\s{1,4}(?:option|choice|discretion)\b"
        r"|(?:shall|should|will|must|would)\s{1,4}(?:not|no\s{1,4}longer)\s{1,4}be\s{1,4}(?:required|obliged|obligated|subject)"
        r"|(?:is|are|be)\s{1,4}not\s{1,4}(?:required|obliged)\b"
        r"|need\s{1,4}not"
        r"|(?:is|are|be)\s{1,4}no\s{1,4}longer\s{1,4}(?:required|subject)"
        r"|(?:is|are|be|been)\s{1,4}(?:hereby\s{1,4})?(?:exempt(?:ed)?|waived)"
        r"|(?:is|are|be)\s{1,4}free\s{1,4}of\s{1,4}charge"
        r"|do(?:es)?\s{1,4}not\s{1,4}(?:need|require)\b"
        r"|(?:is|are|was|were|be)\s{1,4}not\s{1,4}applicable\s{1,4}to"
        r"|(?:shall|will|would)\s{1,4}not\s{1,4}be\s{1,4}(?:construed|regarded|treated|considered|deemed|viewed|reckoned"
        r"|counted)\s{1,4}(?:as\s{1,4}|to\s{1,4}be\s{1,4})?(?:an?\s{1,4}|in\s{1,4})?(?:violations?|breach(?:es)?|contraventions?"
        r"|infringements?|defaults?|offences?|non-?compliance)\b"
        r"|(?:is|are)\s{1,4}not\s{1,4}subject\s{1,4}to"
        r"|(?:is|are|be)\s{1,4}excluded\s{1,4}from"
        r"|shall\s{1,4}not\s{1,4}(?:be\s{1,4}applicable|apply)"
    )),
    ("permission", "exemption", "positive", 1, r"(?:do(?:es)?|did)(?:\s{1,4}not|n't)\s{1,4}(?:apply\b|(?:cover|extend\s{1,4}to)\s)"),
    ("obligation", "obligation", "positive", 5, (
        r"(?:shall|must|should|may)\s{1,4}not\s{1,4}be\s{1,4}(?:less|lower|fewer|earlier)\s{1,4}than"
        r"|cannot\s{1,4}but"
    )),
    ("prohibition", "prohibition", "negative", 5, (
        r"(?:shall|must|may|should|can)\s{1,4}(?:(?:also\s{1,4}|further\s{1,4}|therefore\s{1,4}|still\s{1,4})?not\b(?!\s{1,4}only)"
        r"|no\s{1,4}longer\b)"
        r"|cannot"
        r"|(?:is|are|be|been)\s{1,4}(?:also\s{1,4}|strictly\s{1,4}|hereby\s{1,4})?(?:prohibited|barred|banned|forbidden|disallowed|denied"
        r"|debarred)"
        r"|not\s{1,4}(?:be\s{1,4})?(?:allowed|permitted)"
        r"|(?:shall|must)\s{1,4}(?:never|refrain)"
        r"|(?:is|are)\s{1,4}(?:also\s{1,4})?(?:(?:required|asked|told|ordered|directed|advised|urged"
        r"|instructed)\s{1,4})?to\s{1,4}(?:refrain|desist|abstain|cease)\b"
        r"|refrain\s{1,4}from|prohibit(?:s|ed|ing)?\b|forbid(?:s|den)?\b"
        r"|no\s{1,4}(?:\w+\s{1,4}){1,4}(?:(?:which|that|who)\s{1,4}(?:has|have|is|are|was|were)\s{1,4}(?:\w+\s{1,4}){1,3})?(?:shall|may"
        r"|must|(?:will|would)\s{1,4}be\s{1,4}(?:allowed|permitted|accepted|granted|issued|made|approved|considered|given|paid"
        r"|entertained|processed|registered))"
        r"|(?:will|would)\s{1,4}(?:not|no\s{1,4}longer|never)\s{1,4}(?:be\s{1,4}(?:allowed|permitted|granted|accepted|approved|able"
        r"|eligible|entitled|considered|issued|entertained|processed|registered|recogni[sz]ed|renewed|admitted|tolerated)"
        r"|have\s{1,4}the\s{1,4}right|(?:accept|entertain|process|register|recogni[sz]e|renew"
        r"|admit)(?!\s{1,4}(?:any\s{1,4})?(?:responsibility|liability)))\b"
        r"|(?:is|are)\s{1,4}(?:no\s{1,4}longer\s{1,4}to|not\s{1,4}to)\s{1,4}(?=[a-z])"
        r"|(?:is|are)\s{1,4}(?:no\s{1,4}longer\s{1,4}(?:allowed|permitted|eligible|entitled)"
        r"|not\s{1,4}(?:eligible|entitled|authori[sz]ed))"
        r"|(?:is|are|(?:has|have)\s{1,4}been)\s{1,4}(?:now\s{1,4}|temporarily\s{1,4}"
        r"|also\s{1,4})?(?:(?:closed|cordoned|sealed|fenced)\s{1,4}off"
        r"|closed\s{1,4}to\s{1,4}(?:the\s{1,4}public|visitors|traffic|vehicles|pedestrians))\b"
        r"|(?:will|shall|would)\s{1,4}be\s{1,4}(?:refused|denied)\s{1,4}(?:entry|admission|admittance|access|service|boarding)\b"
        r"|(?:(?<=\blaw )|(?<=\bact )|(?<=\bbill )|(?<=\brules )|(?<=\bcode ))prevents?\s{1,4}(?=[^.;]{2,80}?\sfrom\s)"
        r"|under\s{1,4}no\s{1,4}circumstances"
        r"|(?:amended|changed|revised|shifted|moved)\s{1,4}(?:from\s[^.;,]{2,40}?\s)?to\s{1,4}\W?(?:prohibited|restricted|banned)\b"
        r"|(?:is|are|be|been|stand),?\s{1,4}(?:hereby\s{1,4}|also\s{1,4}|therefore,?\s{1,4}|now\s{1,4}|strictly\s{1,4}){0,2}(?:required"
        r"|directed|instructed|ordered|mandated|advised|requested|asked|told|urged|warned|reminded)\s{1,4}not\s{1,4}to\b"
        r"|(?:(?:is|are|be)\s{1,4}|mak(?:e|es|ing)\s{1,4}it\s{1,4})(?:illegal|unlawful)\s{1,4}(?:for\s|to\s)"
        r"|(?:shall|will|would|may)\s{1,4}(?:now\s{1,4}|also\s{1,4})?only\s{1,4}be\s{1,4}(?:allowed|permitted)\b"
        r"|(?:won't|wouldn't)\s{1,4}be\s{1,4}(?:able|allowed|permitted|accepted|granted|entitled|eligible)\b"
        r"|(?:mustn|shouldn|can)'t\b"
        r"|(?:nobody|no\s?one)\s{1,4}(?:\w+\s{1,4}){0,4}?(?:may|shall|must|can"
        r"|(?:is|will\s{1,4}be|would\s{1,4}be)\s{1,4}(?:allowed|permitted))\b"
        r"|(?:may|can)\s{1,4}\w{2,14}\s{1,4}(?:no|not)\s{1,4}more\s{1,4}than\b"
    )),
    ("obligation", "obligation", "positive", 5, (
        r"may\s{1,4}(?:please\s{1,4})?be\s{1,4}(?:informed|reported"
        r"|(?:submitted|furnished)(?!\s{1,4}(?:electronically|online|either|in\s{1,4}(?:person|electronic)"
        r"|(?:by|via|through|using)\s{1,4}(?:an?\s{1,4}|the\s{1,4})?(?:electronic|online|internet|post|mail|e-?mail|fax|facsimile|courier"
        r"|hand|telephone|credit|debit|cheque|check|means|wire)))|forwarded|intimated|brought|placed\s{1,4}before|noted|circulated"
        r"|ensured|displayed)\b"
        r"|may\s{1,4}(?:please\s{1,4}|kindly\s{1,4})?ensure\b"
        r"|may\s{1,4}(?:please\s{1,4})?bring\s{1,4}the\s{1,4}contents"
    )),
    ("obligation", "obligation", "positive", 5, (
        r"(?:is|are|be|been|stand),?\s{1,4}(?:hereby\s{1,4}|also\s{1,4}|therefore,?\s{1,4}|now\s{1,4}|accordingly,?\s{1,4}|further\s{1,4}"
        r"|strictly\s{1,4}){0,2}(?:required|obliged|obligated|directed|instructed|ordered|mandated|advised|requested|expected|urged"
        r"|reminded\s{1,4}to|(?:asked|told)(?=\s{1,4}to\b))\b"
        r"|shall\b|must\b|ha(?:s|ve)\s{1,4}to\b"
        r"|ha(?:s|ve)\s{1,4}(?:already\s{1,4}|also\s{1,4}|now\s{1,4})?(?:introduced|imposed)\s{1,4}(?:an?\s{1,4}"
        r"|the\s{1,4})?(?:mandatory\s{1,4}|compulsory\s{1,4}|new\s{1,4}|additional\s{1,4}){0,2}requirements?\s{1,4}(?:for|on|that)\b"
        r"|(?:is|are)\s{1,4}responsible\s{1,4}(?:for|to)"
        r"|(?:is|are)\s{1,4}(?:nevertheless\s{1,4}|also\s{1,4})?subject\s{1,4}to"
        r"|(?:is|are)\s{1,4}to\s{1,4}(?=[a-z]{2,})(?!date\b|the\b|a\b|an\b)"
        r"|(?:is|are)\s{1,4}(?:under\s{1,4}(?:a\s{1,4}duty|an\s{1,4}obligation)|bound|obligatory|mandatory|compulsory)\b"
        r"|(?:will|would)\s{1,4}(?:also\s{1,4}|now\s{1,4}|first\s{1,4}|no\s{1,4}longer\s{1,4}only\s{1,4})?(?:have\s{1,4}to|need\s{1,4}to"
        r"|be\s{1,4}(?:required|obliged|obligated|ordered|asked(?!\s{1,4}for\b)|told|expected|instructed|responsible|mandated"
        r"|subject\s{1,4}to))\b"
        r"|(?:will|would)\s{1,4}(?:also\s{1,4}|now\s{1,4})?(?:require|oblige|mandate|compel|instruct)\s{1,4}(?:\w++[\s,-]++){1,9}to\b"
    )),
    ("obligation", "strong_directive", "positive", 4, (
        r"should\b|need\s{1,4}to\b|needs\s{1,4}to"
        r"|(?<!without )requir(?:e|es|ed|ing)\s{1,4}(?!to\s{1,4}be\b)(?:that\b|(?:\w++[\s,-]++){1,9}to\b)"
        r"|(?:has|have|also)\s{1,4}(?<!been )(?:ordered"
        r"|told(?!\s{1,4}(?:of|that|about|him|her|them|reporters)\b"
        r"|\s{1,4}(?:the\s{1,4})?[\w.]{2,20}(?:\s[\w.]{2,20})?\s{1,4}(?:that\s{1,4})?(?:it|they|he|she)\b)|urged|instructed|directed"
        r"|urges|orders(?!\s{1,4}\w+(?:ed|en)\b)|tells|asks|asked(?!\s{1,4}(?:whether|if|about|how|why|for)\b)"
        r"|asking(?!\s{1,4}(?:whether|if|about|how|why|for)\b)|urging|ordering|telling|demanding|demanded)\s{1,4}"
        r"|(?<!been )(?:ordered|told(?!\s{1,4}(?:of|that|about|him|her|them|reporters)\b"
        r"|\s{1,4}(?:the\s{1,4})?[\w.]{2,20}(?:\s[\w.]{2,20})?\s{1,4}(?:that\s{1,4})?(?:it|they|he|she)\b)|urged|instructed|directed"
        r"|urges|orders(?!\s{1,4}\w+(?:ed|en)\b)|tells|asks|asked(?!\s{1,4}(?:whether|if|about|how|why|for)\b)"
        r"|asking(?!\s{1,4}(?:whether|if|about|how|why|for)\b)|urging|ordering|telling|demanding|demanded)\s{1,4}"
        r"|call(?:s|ed|ing)\s{1,4}(?:on|for)|stress(?:es|ed)\s{1,4}that|ensure(?:s)?"
        r"|requires?\s{1,4}(?:(?!no\b)[\w-]{1,20}\s{1,4}){0,6}?(?:approvals?|permission|permits?|licen[cs]es?|authori[sz]ation|consent"
        r"|registration|notification)\b"
    )),
    ("encouragement", "encouragement", "positive", 2, (
        rf"(?:recommends?"
        rf"|advises?)\s{{1,4}}(?:(?:all\s{{1,4}}|the\s{{1,4}}){{0,2}}(?:{BOUND}|agencies|users|owners|organi[sz]ations)\b)"
    )),
    ("obligation", "strong_directive", "positive", 4, (
        r"(?<![a-z] )(?:please|kindly)\s{1,4}(?:kindly\s{1,4}|also\s{1,4})?(?:comply|implement|carry"
        r"|ensure|acknowledge|submit|report|arrange|bring|inform|take|follow|observe|adhere|send"
        r"|return|complete|forward|furnish|provide|notify|confirm|circulate|disseminate|attach"
        r"|enclose"
        r"|include)\b(?!\s{1,4}(?:any\s{1,4}|your\s{1,4}|written\s{1,4}|us\s{1,4}){0,3}(?:comments?|feedback|views)\b)"
    )),
    ("encouragement", "encouragement", "positive", 2, (
        r"(?<=\bwe\s)(?:also\s{1,4}|strongly\s{1,4}|therefore\s{1,4})?recommend\b"
        r"|recommends\s{1,4}that\b"
        r"|(?:is|are)\s{1,4}(?:also\s{1,4})?being\s{1,4}encouraged\b"
        r"|encourag(?:e|es|ed|ing)\b|strive(?:s)?\s{1,4}to"
        r"|(?:is|are|be)\s{1,4}(?:recommended|welcome|welcomed)"
    )),
    ("encouragement", "avoidance", "negative", 2, r"(?<!to )(?<!help )avoid(?:s|ing)?\b"),
    ("permission", "permission", "positive", 1, (
        r"(?:is|are|be|been)\s{1,4}(?:hereby\s{1,4}|also\s{1,4}|now\s{1,4}){0,2}(?:allowed|permitted|entitled|eligible|authori[sz]ed"
        r"|empowered)\b"
        r"|(?:is|are)\s{1,4}(?:also\s{1,4})?given\s{1,4}(?:the\s{1,4}|an\s{1,4})?option\b"
        r"|ha(?:s|ve)\s{1,4}(?:hereby\s{1,4}|also\s{1,4}|now\s{1,4})?(?:allowed|permitted|approved|granted)"
        r"|may\b|can\b"
        r"|ha(?:s|ve)\s{1,4}(?:the\s{1,4}right|the\s{1,4}option|an\s{1,4}option)\s{1,4}"
        r"|(?:is|are)\s{1,4}(?:free|at\s{1,4}liberty)\s{1,4}to"
        r"|(?:will|would)\s{1,4}(?:also\s{1,4}|now\s{1,4}|still\s{1,4}|then\s{1,4}|only\s{1,4})?be\s{1,4}(?:able\s{1,4}to|allowed"
        r"|permitted|entitled|eligible|exempt(?:ed)?|free\s{1,4}to)\b"
        r"|(?<!to )(?<!not )(?<!\ba )(?<!\bthe )(?<!\bno )(?<!\bany )(?<!\beach )(?:allows?"
        r"|permits?)\b(?!\s{1,4}(?:is|are|was|were|must|shall|may|can|will|should|holders?|from|of|for|to|or|and|has|have|under|issued"
        r"|granted|required|needed|fees?)\b|[.,;:)]|\s{0,2}[(/])"
        r"|propos(?:es?|ing)\s{1,4}to\s{1,4}(?:allow|permit)\b"
        r"|(?:is|are)\s{1,4}(?:now\s{1,4}|also\s{1,4})?(?:prepared|content|willing)\s{1,4}to\s{1,4}(?:allow|permit|accept|grant|exempt"
        r"|waive)\b"
        r"|reserves?\s{1,4}the\s{1,4}right\s{1,4}to\b"
        r"|(?:gives?|grants?|confers?)\s{1,4}(?:on\s{1,4})?(?:\w++[\s,-]++){1,6}?(?:the|a)\s{1,4}right\s{1,4}to\b"
    )),
    ("commitment", "commitment", "positive", 3, (
        r"(?:will|won't)\b(?!\s{0,4}[.,;:])"
        r"|we\b,?\s{1,4}(?:[^.;,]{0,60},\s)?(?:hereby\s{1,4}|also\s{1,4}|further\s{1,4}){0,2}(?:agree|undertake|certify|declare|confirm"
        r"|commit|covenant|provide\s{1,4}an\s{1,4}undertaking)\b"
        r"|(?<=\bi\s)hereby\s{1,4}(?:agree|undertake|certify|declare|confirm|commit)\b"
        r"|(?<=\bi\s)(?:agree|undertake|certify|declare)\b"
        r"|(?:undertakes?|commits?|intends?)\s{1,4}(?:itself\s{1,4}|themselves\s{1,4})?to"
        r"|ha(?:s|ve)\s{1,4}agreed\s{1,4}to"
    )),
)

CLASSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("amending_instruction", deferred((
        r"\b(?:is|are|shall\s{1,4}be)\s{1,4}(?:hereby\s{1,4}|further\s{1,4}){0,2}(?:amended|substituted|replaced|inserted|deleted|omitted"
        r"|renumbered)\b(?!\s{1,4}from\s)[^.]{0,40}(?:to\s{1,4}read|as\s{1,4}follows|by\s{1,4}the\s{1,4}following|with|:|\")"
        r"|(?:the\s{1,4}words?|paragraph|clause|section|article)(?:\s{1,4}+[^\s.]++){0,11}?\s{1,4}+(?:is|are"
        r"|shall\s{1,4}be)\s{1,4}(?:hereby\s{1,4})?(?:substituted|inserted|deleted|omitted|added|replaced)"
        r"|\b(?:continues?\s{1,4}to\s{1,4}read|(?:is|are)\s{1,4}(?:being\s{1,4}|hereby\s{1,4})?(?:revised|amended"
        r"|modified)\s{1,4}to\s{1,4}(?:read|reflect))\b"
        r"|^\W{0,4}(?:in\s[^.;]{0,120},\s)?(?:amend|revise|add|remove|redesignate)\s{1,4}(?:and\s{1,4}reserve\s{1,4})?(?:§|section"
        r"|paragraph|part|subpart|appendix|the\s{1,4}(?:definition|entry|heading)"
        r"|(?:some|certain|several|the\s{1,4}following)\s{1,4}(?:clauses|articles|provisions|paragraphs|sections)\s{1,4}(?:of|in)\b)"
        r"|(?:§{1,2}|\bsection|\bpart|\bsubpart|\bparagraphs?|\bappendix)\s{0,2}(?=[\d(])(?:(?!(?:section|paragraph|part)\s{0,2}[\d(])"
        r"(?:[^\s.;:§]|§(?!\s{0,2}[\d(])|\.(?=[\w(])){1,60}+\s{1,4}+){1,18}?(?:is|are)\s{1,4}(?:hereby\s{1,4})?(?:amended|revised|removed|redesignated|added|reserved)\b"
        r"|\bhereby\s{1,4}amended\s{1,4}by\b"
        r"|\b(?:words?|clauses?|paragraphs?|paras?|foot\s?notes?|entry|entries|sections?|articles?|proviso|explanation|figures?"
        r"|brackets)\b[^\s.;]{0,20}+(?:\s{1,4}+[^\s.;]++){0,13}?\s{1,4}+shall\s{1,4}be\s{1,4}(?:substituted|omitted|inserted|renumbered)\b"
        r"|\bstands?\s{1,4}(?:amended|modified|substituted|replaced|deleted|omitted|inserted|renumbered)\b"
        r"|^\W{0,4}(?:[\w ]{1,12}:\W{0,4})?(?:section|article|clause|paragraph|para|annex|schedule|item"
        r"|entry)\s{1,4}[\w.()-]{1,14}\s(?:[^.;]{0,60}\s)?(?:has|have)\s{1,4}been\s{1,4}(?:removed|deleted|omitted|inserted"
        r"|substituted)\b(?!\s{1,4}(?:by|vide|earlier))"
    ), re.IGNORECASE)),
    ("commencement", deferred((
        r"\b(?:implementation|commencement|effective|start(?:ing)?|entry)\s{1,4}date\b[^.;,]{0,60}?\s(?:(?:has|have)\s{1,4}been|is"
        r"|was)\s{1,4}(?:\w{2,14}ly\s{1,4}|now\s{1,4}|further\s{1,4}){0,2}(?:postponed|deferred|delayed|extended|moved|shifted"
        r"|pushed\s{1,4}back|brought\s{1,4}forward)\b"
        r"|\b(?:com(?:e|es)\s{1,4}into\s{1,4}(?:force|effect|operation)"
        r"|(?:is|are)\s{1,4}coming\s{1,4}into\s{1,4}(?:force|effect|operation)"
        r"|(?:enter(?:s|ed)?|go(?:es)?)\s{1,4}into\s{1,4}(?:force|effect)|takes?\s{1,4}(?:immediate\s{1,4})?effect\b"
        r"|^\W{0,4}(?:[\w()., ]{1,50}:\s{0,2})?effective\s{1,4}(?:date\s{0,2}:\s{0,2})?(?:immediately|from|on|as\s{1,4}of|upon|\d"
        r"|(?:for\s[^.;,]{2,40}?\son\s{1,4})?(?:january|february|march|april|may|june|july|august|september|october|november|december"
        r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)\b)"
        r"|(?:be|is|are)\s{1,4}(?:effective|implemented|applicable\s{1,4}(?:with|from))|went\s{1,4}into\s{1,4}(?:effect|force)"
        r"|took\s{1,4}effect\s{1,4}(?:on|from)|came\s{1,4}into\s{1,4}(?:effect|force)\s{1,4}(?:on|from))"
    ), re.IGNORECASE)),
    ("repeal", deferred((
        r"\b(?:is|are|be|stands?|stood)\s{1,4}(?:hereby\s{1,4}|simultaneously\s{1,4}|also\s{1,4})?(?:repealed|withdrawn|rescinded"
        r"|superseded|abolished|revoked|annulled|cancelled)\b"
        r"|^\W{0,4}(?:this\s{1,4}\w{4,14}\s{1,4})?(?:supersedes|repeals|revokes|rescinds|abolishes)\s"
        r"|\b(?:this|these)\s{1,4}(?:[\w-]{2,16}\s{1,4}){1,3}(?:(?:shall|will|hereby)\s{1,4}){0,2}(?:supersedes?|replaces?|rescinds?"
        r"|revokes?)\s{1,4}(?:and\s{1,4}[a-z]{4,12}\s{1,4})?(?:(?:all|any|the|our)\s{1,4}){0,2}(?:previous|earlier|existing|prior|above"
        r"|former|circulars?|notices?|notifications?|master|instructions|directions|guidelines|rules|regulations|orders?)"
        r"|\bcease(?:s)?\s{1,4}to\s{1,4}(?:apply|have\s{1,4}effect|be\s{1,4}in\s{1,4}force)"
    ), re.IGNORECASE)),
    ("saving", deferred((
        r"\b(?:do(?:es)?|shall|will)\s{1,4}not\s{1,4}relieve\b"
        r"|\bremains?\s{1,4}(?:unchanged|in\s{1,4}(?:full\s{1,4})?(?:force|effect)|valid|the\s{1,4}same|applicable)"
        r"|\bcontinues?\s{1,4}to\s{1,4}(?:be\s{1,4}(?:valid|in\s{1,4}force|applicable)|apply)"
        r"|\bwithout\s{1,4}prejudice\s{1,4}to"
        r"|\b(?:shall|do|does|will)\s{1,4}not\s{1,4}affect\b"
        r"|\bnothing\s{1,4}in\s{1,4}(?:this|these|the)\b[^.;]{0,60}?\b(?:affects?|limits?|prevents?|precludes?|derogates?|prejudices?"
        r"|restricts?|(?:shall|may|is|must)\b)"
        r"|\bshall\s{1,4}prevail\b"
        r"|\bprevails?\s{0,2}(?:[.;]|over\b|to\s{1,4}the\s{1,4}extent)"
        r"|\bso\s{1,4}as\s{1,4}to\s{1,4}preclude\b"
        r"|\bin\s{1,4}addition\s{1,4}to\s{1,4}and\s{1,4}not\s{1,4}in\s{1,4}derogation\b"
        r"|\bsubject\s{1,4}to\s{1,4}the\s{1,4}provisions\s{1,4}of\s{1,4}any\s{1,4}other"
    ), re.IGNORECASE)),
    ("sanction", deferred((
        r"\b(?=be\s|[a-z]{4})(?:be\s{1,4}(?:subject\s{1,4}to|liable)|face|attract|incur)\b[^.;]{0,18}(?:penalt|fine|action|punish"
        r"|liabilit|sanction)"
        r"|\b(?:be|are|is)\s{1,4}(?:tried\s[^.;]{0,60}\s)?(?:fined|jailed|imprisoned|punished|penali[sz]ed|investigated|prosecuted"
        r"|held\s{1,4}liable|debarred)\b"
        r"|\b(?:shall|may|will)\s{1,4}(?:also\s{1,4})?(?:impose|order)\b[^.;]{0,18}(?:fine|correct|penalt)"
        r"|\b(?:failure\s{1,4}to|non-?compliance|(?:violation|breach|contravention|infringement)s?\s{1,4}of)\b"
        r"(?:[^\s.;]{0,30}+\s{1,4}+){1,13}?(?:shall|may"
        r"|will|would|can|could)\s{1,4}(?:also\s{1,4})?(?:result\s{1,4}in|lead\s{1,4}to|attract|entail|incur"
        r"|be\s{1,4}(?:viewed|met|dealt|treated)\b)"
        r"|\b(?:commit(?:s|ted)?\s{1,4}an|is\s{1,4}an|guilty\s{1,4}of\s{1,4}an)\s{1,4}offence\b"
        r"|\bliable\s{1,4}(?:on\s{1,4}[a-z ]{0,20}conviction\s{1,4})?(?:to|for)\s{1,4}(?:an?\s{1,4})?(?:[a-z]{1,14}\s{1,4})?(?:fine"
        r"|imprisonment|penalt)"
        r"|\bwill\s{1,4}have\s[^.;]{0,30}\b(?:licen[cs]es?|permits?|approvals?|registrations?|accounts?|assets)\s{1,4}(?:suspended"
        r"|revoked|cancelled|withdrawn|frozen|seized)"
        r"|\b(?:held|hold)\s{1,4}accountable\b"
        r"|\bbe\s{1,4}subject\s{1,4}to\s[^.;]{0,140}?\ba\s{1,4}fine\s{1,4}of\s"
        r"|\bordered\s{1,4}to\s{1,4}(?:make\s{1,4}corrections|rectify|correct)\b"
        r"|legal\s{1,4}liabilit"
        r"|criminal\s{1,4}(?:liabilit|responsibilit)"
        r"|\b(?:failure|violations?)\b(?:[^\s.;]{0,30}+\s{1,4}+){1,12}?(?:may|will|can|could)\s{1,4}(?:also\s{1,4})?(?:subject\b|prevent\b"
        r"|cause\s{1,4}(?:the\s{1,4})?[A-Z]\w)"
    ), re.IGNORECASE)),
    ("delegation", deferred((
        r"\bshall\s{1,4}be\s{1,4}(?:separately\s{1,4})?(?:formulated|prescribed|stipulated|interpreted|determined|specified"
        r"|notified)\s{1,4}by\b"
        r"|\b(?:is|are)\s{1,4}authori[sz]ed\s{1,4}to\s{1,4}(?:formulate|prescribe|issue)"
        r"|responsible\s{1,4}for\s{1,4}(?:the\s{1,4})?interpret"
        r"|\bempowered\s{1,4}to\s{1,4}adopt\b"
        r"|\b(?:Minister|Commission|Secretary|President|Board|Authority|Director|Council)\b[^.;:]{0,80}?\b(?:may|must"
        r"|shall)\s{1,4}(?:by\s[^.;]{0,40}\s)?(?:make\s{1,4}(?:regulations|rules|by-laws)|prescribe|issue\s{1,4}(?:regulations|rules))"
    ), re.IGNORECASE)),
    ("calculation_rule", deferred((
        r"\b(?:calculated|computed)\s{1,4}(?:as|by|using|according\s{1,4}to)\b[^.;]{0,60}(?:formula|dividing|multiply|:)"
        r"|[÷×]"
    ), re.IGNORECASE)),
)

INSTRUMENT = deferred((
    r"\b(?:this|these|the)\s{1,4}(?:[\w()-]{1,20}\s{1,4}){0,3}?(?:circular|notice|announcement|direction|instruction|regulation|rule"
    r"|measure|order|amendment|decision|provision|guideline|act|law|notification|opinion|requirement)s?\b"
    r"|\bhereby\s{1,4}(?:promulgat|issu|publish)"
    r"|\b(?:implementation|commencement|effective|start(?:ing)?|entry)\s{1,4}date\s"
), re.IGNORECASE)
"""What a commencement speaks of; anything else that takes effect is a rule of its own."""
NO_INSTRUMENT = deferred((
    r"^\W{0,4}(?:\d{1,3}\.\s{0,4})?(?:until"
    r"|before|after|once|when|where|since|if|as\s{1,4}soon\s{1,4}as"
    r"|pending)\b[^,;.]{0,160}?\b(?:enters?"
    r"|comes?|takes?"
    r"|goes?)\s{1,4}(?:into\s{1,4}(?:force|effect|operation)"
    r"|effect)\b[^;.]{0,160},"
), re.IGNORECASE)
"""A clause that opens a sentence and only tells till when, or from when, what it says holds."""

NOT_OPERATIVE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("history", deferred((
        r"^\W{0,4}in\s{1,4}your\s{1,4}(?:response|reply|letter|application|submission)s?,\s{1,4}you\b"
        r"|^\W{0,4}you\s{1,4}(?:also\s{1,4}|further\s{1,4})?(?:commit(?:ted)?|propose[d]?|state[d]?|attribute[d]?|acknowledge[d]?"
        r"|promise[d]?)\s{1,4}(?:to|that|the)\b"
    ), re.IGNORECASE)),
    ("reference", deferred((
        r"^\W{0,4}(?:in\s{1,4}this\s{1,4}(?:regard|connection|context),?\s{1,4})?(?:we|I)\s{1,4}(?:also\s{1,4}|again\s{1,4})?(?:invite"
        r"|draw)\s{1,4}(?:your|the)\s{1,4}(?:kind\s{1,4})?attention\b(?![^.]*\bdecided\b)"
    ), re.IGNORECASE)),
    ("reference", deferred((
        r"^(?:take\s{1,4}notice\s{1,4}that|please\s{1,4}(?:also\s{1,4})?refer"
        r"|(?:a\s{1,4}|kind\s{1,4})?(?:reference|attention)\s{1,4}is\s{1,4}(?:also\s{1,4})?(?:invited|drawn|made)"
        r"|this\s{1,4}has\s{1,4}reference|see\s|for\s{1,4}(?:further|more)\s{1,4}information"
        r"|in\s{1,4}this\s{1,4}(?:regard|connection),?\s{1,4}(?:a\s{1,4})?reference)"
        r"|\b(?:is|are)\s{1,4}(?:enclosed|attached|annexed|appended|available\s{1,4}at)\b"
        r"|\bhave\s{1,4}been\s{1,4}explained\b"
    ), re.IGNORECASE)),
    ("reference", deferred((
        r"^[^.;,]{2,60}?\s(?:has|have)\s{1,4}(?:recently\s{1,4}|just\s{1,4}"
        r"|today\s{1,4})?received\s{1,4}(?:an?"
        r"|the)\s{1,4}(?:\w{3,14}\s{1,4})?(?:notice"
        r"|notification|letter|circular|order"
        r"|message)\s{1,4}from\b(?![^.;]{0,300},\s{1,4}(?:which|requiring|ordering|asking|telling)\b)"
    ), re.IGNORECASE)),
    ("service", deferred((
        r"^\W{0,4}if\s{1,4}you\s{1,4}(?:need|want"
        r"|would\s{1,4}like)\s{1,4}to\s[^.;,]{2,120},\s{1,4}(?:you\s{1,4}can\b"
        r"|(?:please\s{1,4})?(?:click|visit|see|refer|go\s{1,4}to)\b)"
    ), re.IGNORECASE)),
    ("reference", deferred((
        r"^\W{0,4}I\s{1,4}am\s{1,4}(?:also\s{1,4}"
        r"|further\s{1,4})?directed\s{1,4}to\s{1,4}(?:say"
        r"|state|refer|invite|inform|convey|draw|forward"
        r"|enclose)\b(?![^.]{0,600}\b(?:shall|must|should|may|required|decided)\b)"
    ), re.IGNORECASE)),
    ("reference", deferred((
        r"^\W{0,4}it\s{1,4}may\s{1,4}(?:also\s{1,4})?be\s{1,4}noted\s{1,4}that\b(?![^.]{0,400}\b(?:shall"
        r"|must|should|required|not|may|will)\b)"
    ), re.IGNORECASE)),
    ("reference", deferred((
        r"^(?:source|disclaimer|note|url|date|category|issuing authority"
        r"|effective date(?!\W{0,4}:[^:;]{6,40}\.$)"
        r"|scope)\b\W{0,4}:"
    ), re.IGNORECASE)),
    ("statute in force", deferred(r"^(?:under|pursuant\s{1,4}to)\s[^.]{0,60}\(\d{1,2}\s{1,4}U\.\s?S\.\s?C\.[^)]{0,40}\)", re.IGNORECASE)),
    ("contents", deferred((
        r"^\W{0,4}(?:this"
        r"|the\s{1,4}present)\s{1,4}(?:[\w-]{1,16}\s{1,4})?(?:circular"
        r"|notice|announcement|rule|order|document|paper|guidance|guideline|notification|bulletin"
        r"|letter|page|section|chapter|part)s?\s{1,4}(?:sets\s{1,4}out|explains|describes"
        r"|summari[sz]es|outlines|contains"
        r"|provides\s{1,4}(?:an?\s{1,4}overview|guidance|information|background)"
        r"|gives\s{1,4}(?:an?\s{1,4}overview|guidance|information)"
        r"|seeks\s{1,4}(?:views|comments)|reports)\b"
    ), re.IGNORECASE)),
    ("contents", deferred((
        r"^\W{0,4}(?:this"
        r"|these)\s{1,4}(?:[\w-]{1,16}\s{1,4})?(?:regulation"
        r"|directive|decision|act|law|measures|chapter|title|section|part|rules?"
        r"|order)s?\s{1,4}(?:lays?\s{1,4}down"
        r"|establish(?:es)?"
        r"|sets?\s{1,4}out)\s{1,4}(?:the\s{1,4})?(?:[\w-]{1,16}\s{1,4}){0,2}(?:rules?"
        r"|requirements?|provisions?|procedures?|principles?|framework|conditions|criteria)\b"
    ), re.IGNORECASE)),
    ("contents", deferred(
        r"^\W{0,4}[Tt]he\s{1,4}(?:(?:[A-Z][\w,'-]{1,20}|and|of|for|on)\s{1,4}){1,8}?(?:Plan"
        r"|Strategy|Report|Guide|Roadmap"
        r"|Handbook)\b(?:\s{0,4}\([^()]{1,60}\)){0,4}\s{1,4}(?:also\s{1,4})?(?:explains"
        r"|describes|discusses|summari[sz]es)\b"
    )),
    ("contents", deferred((
        r"\bhereby\s{1,4}(?:notifying|notifies|informing"
        r"|informs?)\b[^.;]{2,80}?\sof\s{1,4}the\s{1,4}(?:steps"
        r"|requirements|procedures?|process)\b"
    ), re.IGNORECASE)),
    ("history", deferred((
        r"\b(?:has|have)\s{1,4}(?:recently\s{1,4}|also\s{1,4})?(?:approved|launched"
        r"|sanctioned)\s{1,4}(?:an?"
        r"|the)\s{1,4}(?:\w{2,14}\s{1,4}){0,3}?(?:scheme"
        r"|programme|program|package|project"
        r"|initiative)\s{1,4}to\s{1,4}(?:improve"
        r"|enhance|strengthen|promote|help|address|ease|boost|develop|revive|support)\b"
    ), re.IGNORECASE)),
    ("principle", deferred(r"^\W{0,4}the\s{1,4}state\s{1,4}(?:adheres\s{1,4}to|upholds|persists\s{1,4}in|follows)\b", re.IGNORECASE)),
    ("file", deferred(r"\.(?:docx?|xlsx?|pdf|zip)\W{0,4}$", re.IGNORECASE)),
    ("service", deferred((
        r"^(?:(?:any\s{1,4})?(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|comments"
        r"|requests\s{1,4}for\s{1,4}(?:additional|further)\s{1,4}information)\b[^.]{0,80}\b(?:should"
        r"|may|can|must)\s{1,4}be\s{1,4}(?:directed|addressed|sent|referred|submitted|emailed))"
    ), re.IGNORECASE)),
    ("service", deferred((
        r"\b(?:are"
        r"|is)\s{1,4}invited\s{1,4}to\s{1,4}(?:comment"
        r"|submit|send|provide|give)\b[^.]{0,40}\b(?:comments?|views?|feedback|responses?)\b"
    ), re.IGNORECASE)),
    ("service", deferred((
        r"^(?:the\s{1,4})?(?:data|figures|statistics|tables?|results|details|copies"
        r"|full\s{1,4}(?:text|report))\b[^.]{0,60}\b(?:(?:may|can|will)\s{1,4}(?:also\s{1,4})?be\s{1,4}(?:revised|updated|downloaded"
        r"|found|viewed|obtained|accessed|consulted)"
        r"|(?:are|is)\s{1,4}(?:available|adjusted|provisional|preliminary|rounded|shown|given))\b"
    ), re.IGNORECASE)),
    ("service", deferred((
        r"\b(?:purchase|buy|need)\s{1,4}an?\s{1,4}subscription\b|\bplease\s{1,4}(?:log\s?in|sign\s?in|subscribe)\b"
        r"|^(?:as\s{1,4}a\s{1,4}(?:subscriber|reader|member|friend)\b|(?:quickly\s{1,4})?share\s{1,4}(?:your|this)\b"
        r"|(?:kindly\s{1,4})?(?:contact|call|follow|email|join)\s{1,4}us\b)"
        r"|^(?:users|readers)\s{1,4}(?:should\s{1,4}note|may\s{1,4}(?:wish|note)|can)\b"
        r"|^should\s{1,4}(?:you|there)\b[^.]{0,80}\bplease\b"
        r"|\bplease\s{1,4}(?:contact|call|e-?mail|visit|do\s{1,4}not\s{1,4}hesitate)\b"
        r"|^the\s{1,4}next\s{1,4}(?:release|issue|bulletin|edition)\b"
    ), re.IGNORECASE)),
    ("preamble", deferred((
        r"(?:hereby\s{1,4}(?:notified|announced|promulgated|issued|printed)|notified|announced|decided"
        r"|stipulated)\s{1,4}as\s{1,4}(?:follows|under)\W*$"
        r"|following\s{1,4}definitions?\b"
        r"|advised\s{1,4}the\s{1,4}following\s{1,4}[\w/]+(?:\s{1,4}to\s{1,4}the\s{1,4}\w+)?:\s{0,4}$"
        r"|vide\s{1,4}the\s{1,4}following\s{1,4}circulars"
        r"|\bhereby\s{1,4}(?:notified|announced)\s{1,4}(?:is|are)\b[^.;]{0,200}:\W*$"
        r"|\b(?:this|the\s{1,4}present)\s{1,4}(?:\w{4,14}\s{1,4})?is\s{1,4}to\s{1,4}(?:inform|promulgate|announce|notify|advise"
        r"|publish)\b[^;]{0,300}:\W*$"
        r"|\bhereby\s{1,4}(?:printed|issued|forwarded"
        r"|circulated)\s{1,4}(?:and\s{1,4}\w{4,14}\s{1,4})?to\s{1,4}you\b(?![^.]{0,200}\b(?:effect|force|shall)\b)"
        r"|\bhereby\s{1,4}(?:promulgates?|issues?|publish(?:es)?|releases?|notif(?:y|ies)|announces?)\b[^.;]{1,200}(?:annexed"
        r"|attached)(?:\s{1,4}(?:hereto|herewith|below))?\W*$"
        r"|\b(?:is|are)\s{1,4}now\s{1,4}announc(?:ing|ed)\b[^.;]{0,200}as\s{1,4}follows\W*$"
    ), re.IGNORECASE)),
    ("purpose", deferred((
        r"^\W{0,4}(?:\(?\d{1,3}[.)]\s{0,3}){0,2}the\s{1,4}(?:main\s{1,4}|overall\s{1,4})?(?:goal|purpose|aim|objective|intent"
        r"|object)s?\s{1,4}(?:of|is|are)\b"
        r"|^\W{0,4}(?:the|a)\s{1,4}(?:\w+\s{1,4})?(?:rationale|reason|motivation)s?\s{1,4}(?:for|of|behind|is|are)\b"
        r"|\b(?:goal|purpose|aim|objective|idea|priority|thinking|rationale|reason|intention|role|mission"
        r"|vision)s?\s{1,4}(?:(?:of|for|behind|in)\s[^,.;]{1,60}\s)?(?:is|are)\s{1,4}to\b"
        r"|^\W{0,4}(?:the|this|these)\s{1,4}(?:move|step|decision|action|initiative)s?(?:,\s[^,.;]{1,60},)?\s{1,4}(?:is|are|was"
        r"|were)\s{1,4}(?:meant\s{1,4}|intended\s{1,4}|designed\s{1,4}|aimed\s{1,4})?(?:to|at)\s"
    ), re.IGNORECASE)),
    ("purpose", deferred((
        r"^\W{0,4}(?:all\s{1,4})?(?:this\s{1,4}is"
        r"|these\s{1,4}are)\s{1,4}(?:in\s{1,4}order\s{1,4})?to\s{1,4}(?:\w{3,12}ly\s{1,4}"
        r"|further\s{1,4}|better\s{1,4})?(?:ensure|help|protect|prevent|enable|allow|safeguard"
        r"|facilitate|reduce|avoid|minimi[sz]e|support|improve|maintain|deter|encourage|promote|keep"
        r"|make\s{1,4}sure)\b"
    ), re.IGNORECASE)),
    ("purpose", deferred((
        r"^(?:in\s{1,4}order\s{1,4})?to\s{1,4}[a-z]+\b[^.]{0,900}(?:these\s{1,4}\w+\s{1,4}are\s{1,4}formulated"
        r"|hereby\s{1,4}\w+\s{1,4}as\s{1,4}follows|is\s{1,4}hereby\s{1,4}formulated)"
        r"|(?:are|is)\s{1,4}(?:hereby\s{1,4})?formulated\s{1,4}(?:in\s{1,4}accordance|pursuant|to)"
    ), re.IGNORECASE)),
    ("purpose", deferred((
        r"^\W{0,4}(?:this|these|it|such|that"
        r"|(?:\w+\s{1,4}){0,8}?(?:provision|data|information|measures?|steps?|changes?|amendments?|framework|move|initiatives?"
        r"|requirements?|rules?|arrangements?)\b(?:\s{1,4}of\s[^.;,]{1,60})?)\s{1,4}(?:will"
        r"|would|is\s{1,4}expected\s{1,4}to"
        r"|are\s{1,4}expected\s{1,4}to)\s{1,4}(?:also\s{1,4}"
        r"|further\s{1,4})?(?:help|assist|enable|facilitate|contribute"
        r"|provide\s{1,4}(?:greater|more|further|clarity))\b"
    ), re.IGNORECASE)),
    ("definition", deferred((
        r"^\W{0,4}(?:the\s{1,4}(?:term|expression|word)s?\s{1,4})?[\"'][^\"';.]{1,80}[\"']{1,2},?\s{1,4}(?:[^.;]{0,80},\s{1,4})?(?:means"
        r"|includes?|do(?:es)?\s{1,4}not\s{1,4}include|when\s{1,4}used|in\s{1,4}relation\s{1,4}to|with\s{1,4}respect\s{1,4}to"
        r"|has\s{1,4}the\s{1,4}(?:same\s{1,4})?meaning)"
        r"|\b(?:(?<!by\s)means(?!\s{1,4}of\b)(?!\s{1,4}that\s[^.;]{2,80}?\s(?:must|should|cannot"
        r"|(?:is|are|be)\s{1,4}(?:\w{2,12}\s{1,4})?(?:required|mandated|obliged|banned|barred|prohibited))\b)|refers?\s{1,4}to"
        r"|(?:shall|would|will)\s{1,4}(?:now\s{1,4})?(?:mean|refer\s{1,4}to)|(?:is|are)\s{1,4}defined\s{1,4}as|the\s{1,4}term\s{1,4}\""
        r"|for\s{1,4}the\s{1,4}purposes?\s{1,4}of\s{1,4}(?:this|these)[^.]{0,60}(?:means|definitions?))(?!\w)"
    ), re.IGNORECASE)),
    ("history", deferred((
        r"\bdid\s{1,4}not\s{1,4}(?!apply\s{1,4}to\b|cover\b|extend\s{1,4}to\b)(?:previously)?"
        r"|\b(?:is|are)\s{1,4}(?:also\s{1,4}|not\s{1,4})?being\b(?![^.;]{0,80}?\sand\s{1,4}will\s)(?!\s{1,4}(?:extended|prolonged"
        r"|suspended|withdrawn|lifted|raised|lowered|reduced|increased|encouraged|advised|required|directed|instructed|asked|urged"
        r"|permitted|allowed|requested|mandated)\b)"
        r"|(?<!which )(?<!that )(?<!who )\bpreviously\b"
        r"|\bhad\s{1,4}(?:been|previously|earlier)\b"
        r"|\b(?:was|were)\s{1,4}(?:\w+ly\s{1,4})?(?:required|allowed|permitted|advised|notified|announced|prescribed"
        r"|to\s{1,4}be)\b(?!\s{1,4}that)"
        r"|\bhas\s{1,4}(?:recently\s{1,4})?carried\s{1,4}out\b"
        r"|\bit\s{1,4}was\s{1,4}also\s{1,4}advised"
        r"|^\W{0,4}(?:subsequently|earlier|later|thereafter),?\s{1,4}it\s{1,4}was\s{1,4}(?:also\s{1,4})?(?:clarified|decided|advised)\b"
        r"|\b(?:panel|committee|working\s{1,4}group|task\s{1,4}force)\s{1,4}(?:had\s{1,4}|also\s{1,4})?recommended\s{1,4}that\b"
    ), re.IGNORECASE)),
    ("history", deferred((
        r"^\W{0,4}(?:however,?\s{1,4}|further,?\s{1,4}|in\s{1,4}this\s{1,4}(?:regard|connection),?\s{1,4})?it\s{1,4}has\s{1,4}(?:also\s{1,4}"
        r"|now\s{1,4})?(?:been\s{1,4}(?:also\s{1,4}|recently\s{1,4})?(?:represented|observed|noticed|reported|seen|felt"
        r"|brought\s{1,4}to\b)"
        r"|come\s{1,4}to\b)[^.;]{0,60}?\bthat\b"
        r"(?![^.]*\b(?:decided|clarified|advised|directed|instructed|shall|therefore|accordingly|hereby)\b)"
    ), re.IGNORECASE)),
    ("basis", deferred((
        r"\b(?:circular|notification"
        r"|directions?(?:\s{1,4}contained\s{1,4}in\s{1,4}this\s{1,4}circular)?"
        r"|instructions?)\s{1,4}(?:is|are|have\s{1,4}been"
        r"|has\s{1,4}been)\s{1,4}(?:hereby\s{1,4})?issued\s{1,4}(?:under"
        r"|in\s{1,4}exercise|in\s{1,4}terms)"
    ), re.IGNORECASE)),
    ("effect", deferred((
        r"^\W{0,4}(?:(?:this|these|such|the)\s{1,4}(?:\w+\s{1,4}){0,2}?(?:transition|moves?|changes?|steps?|measures?|amendments?"
        r"|relaxations?|initiatives?|approach|introduction|implementation|adoption|exercise|reforms?|revisions?)\b"
        r"|(?:(?:the|a)\s{1,4})?(?:\w+\s{1,4}(?:and\s{1,4}\w+\s{1,4})?)?(?:provision|implementation|adoption|introduction|availability"
        r"|use)\s{1,4}of\b)[^.;:]{0,120}?\s(?:will"
        r"|would|should|shall)\s{1,4}(?:also\s{1,4}|thus\s{1,4}|thereby\s{1,4}"
        r"|greatly\s{1,4})?(?:help|assist|enable|facilitate|improve|strengthen|enhance|support"
        r"|contribute|promote|boost|reduce|increase|lead\s{1,4}to|go\s{1,4}a\s{1,4}long\s{1,4}way"
        r"|provide\s{1,4}for\s{1,4}(?:the\s{1,4})?(?:security|safety|efficien|effective|smooth)"
        r"|ensure\s{1,4}(?:smooth|efficien|effective|better|greater|uniform))"
    ), re.IGNORECASE)),
    ("question", deferred(r"\?[^\w?]*$")),
    ("statement", deferred((
        r"\b(?:is|are)\s{1,4}(?:an?\s{1,4})?(?:important|crucial|key|major|observed|designed|intended|aimed|meant|matters\s{1,4}of)\b"
        r"|\bplays?\s{1,4}an?\s{1,4}(?:important|key)\s{1,4}role"
        r"|\bfigures?\s{1,4}(?:from|show)|\bdata\s{1,4}(?:show|published)"
    ), re.IGNORECASE)),
)
CONJUNCTION = deferred((
    r"\b(?:whether|if|where|when|unless|what|because|although|while|since|as\s{1,4}long\s{1,4}as"
    r"|provided\s{1,4}that|in\s{1,4}case|wherein|designed|intended|so\s{1,4}as|on\s{1,4}how"
    r"|questions?\s[^,;]{0,40}\bhow"
    r"|(?:before|after|until)\s{1,4}(?:they|it|he|she))\b"
), re.IGNORECASE)
"""What opens a clause that governs nothing: a condition, a reason, a question."""
RELATIVES = deferred((
    r"\b(who|which|whom|whose"
    r"|that(?!\s{1,4}(?:date|day|time|year|month|period|deadline|amount|level|limit|sum)\b))\s{1,4}((?:[\w'()%.-]{1,40}\s{1,4}){0,3})$"
), re.IGNORECASE)
"""A relative pronoun close before a verb, and the words between."""
SAID_ITSELF = deferred((
    r"^(?:has|have|had)\s{1,4}(?:been|not)\s{1,4}\w{2,20}\s{1,4}$"
    r"|^(?:\w+ly\s{1,4})?(?:is|are|was|were)\s{1,4}(?:not\s{1,4})?(?!not\b|to\b|or\b|and\b|also\b|now\b|still\b|being\b"
    r"|\w+ly\b)\w{2,20}\s{1,4}$"
), re.IGNORECASE)
"""The verb of a relative clause and what it says."""
SPEECH_THAT = deferred((
    r"\b(?:before|after|on|of|to|from|by|in|for|under|with|at|until|than|said|says|saying|so"
    r"|requires?|required|requiring|ensures?|ensured|ensuring|provided|provides|pledge[sd]?"
    r"|stress(?:es|ed)|announce[sd]?|announcing|notif(?:y|ies|ied)|decide[sd]|added|adds"
    r"|confirm(?:s|ed)|specif(?:y|ies|ied)|clarif(?:y|ies|ied)|stipulate[sd]?|state[sd]?|stating"
    r"|order(?:s|ed)|approve[sd]|show(?:s|ed)|note[sd]|rule[sd]|mandate[sd]?|directs?|directed"
    r"|means?|advised|reminded|warned|informed|agreed?|undertake|understand|certify|declare"
    r"|confirm)(?:\s{1,4}+(?:on|in|late|early|a|an|the|its|statement|notice|circular|interview|today|yesterday|earlier|also"
    r"|[A-Z]?[a-z]{2,6}day)\b){0,5}+\s{1,4}+$"
), re.IGNORECASE)
"""A verb after which `that` opens what is said, or a preposition after which it points: neither describes."""
EFFECTIVE_ALONE = deferred((
    r"^\W{0,4}(?:[\w()., ]{1,60}:\s{0,2})?effective\s{1,4}(?:date\s{0,2}:\s{0,2})?(?:immediately"
    r"|from|on|as\s{1,4}of|upon|\d"
    r"|(?:for\s[^.;,]{2,40}?\son\s{1,4})?[A-Z][a-z]{2,8}\.?\s\d)"
), re.IGNORECASE)
"""A commencement without a verb: `Effective 1 January 2030`."""
CLOSED = deferred(r"\s(?:is|are|was|were|has|have|do|does|allows?|permits?|fails?|exceeds?|falls?|applies|apply)\s", re.IGNORECASE)
"""A verb that a condition already has, so that the next is that of the main clause."""

AUXILIARY = deferred(r"\s(?:also\s|now\s)?be\s(?:\w{1,3})?")
"""`will be allowed` is one cue, the second: the auxiliary before it says nothing of its own."""

NOMINAL = (("", deferred(r"(?<=to )be ", re.IGNORECASE)),)
"""`to be eligible` names a state and prescribes none."""
ADVERBS = frozenset(["also", "still", "already", "now", "then", "not", "only", "once"])
"""Words that may stand between a relative pronoun and its verb."""
