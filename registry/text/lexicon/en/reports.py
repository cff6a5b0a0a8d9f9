"""English: the voices of a news report: who says, who doubts, who directs."""

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred

PASSIVE_WILL = deferred((
    r"\bwill\s{1,4}(?:also\s{1,4}"
    r"|now\s{1,4})?(?:be\s{1,4}(?:\w+ly\s{1,4})?\w+(?:ed|en|ied|wn|ne|lt|pt|ut|de|ought|aught|et|id|ld)\b"
    r"|continue\s{1,4}to\s{1,4}be)"
), re.IGNORECASE)
NEWS_INSTRUMENTS = deferred((
    r"\b(?:circular|notice|notification|rules?|norms|regulations?|guidelines?|guidance"
    r"|directives?|proposals?|legislation|amendments?|decision|opinions?|document|draft|order"
    r"|decree"
    r"|law(?!\s{1,4}(?:enforcement|firms?|schools?|professors?|students?)\b)"
    r"|bill|ordinance|measures|requirements?|provisions|policy|framework|scheme"
    r"|standards?(?!\s{1,4}(?:of\s{1,4}living|rate|practice|deduction|deviation)))\b"
), re.IGNORECASE)
NEWS_AUTHORITY = deferred((
    r"\b(?:regulators?|commission|administration|ministry|central\s{1,4}bank|authorit(?:y|ies)"
    r"|cabinet|council|government|bureau|office|watchdog|agency|department"
    r"|(?<!foreign )(?<!in )exchanges?"
    r"|(?:People's|Reserve|Federal|National|Central)\s{1,4}(?:Bank|Reserve)"
    r"|(?-i:Bank\s{1,4}of\s{1,4}[A-Z][a-z]+|Treasury|Customs|Parliament|Congress|Senate)"
    r"|inspectorate|directorate|supervisors?|parliament|lawmakers|committee|board|statement"
    r"|(?-i:[A-Z]{3,6}|[A-Z]o[A-Z]{1,2}|Fed|EU))\b"
), re.IGNORECASE)
NEWS_SAYS = deferred((
    r"\b(?:said|says?|stipulates?|states?|specif(?:y|ies)|showed|announced|approved"
    r"|according\s{1,4}to|citing|stated|decided|confirmed|added|noted|clarified|explained"
    r"|told\s{1,4}(?-i:[A-Z]\w{2,20}))\b"
), re.IGNORECASE)
SPOKE = deferred((
    r"\b(?:said|says?|told|tells|added|adds|noted|warned|argued?|announced|stated|decided"
    r"|approved|confirmed|explained|wrote|suggested)\b"
), re.IGNORECASE)
"""Verbs whose subject is who speaks."""
NEWS_PERSON = deferred((
    r"\b(?:s?he\b"
    r"|(?=[a-z]{4})(?:governor|chair(?:man|woman)?|president|minister|vice[- ]minister|directors?|head\s{1,4}of|chief"
    r"|(?<!administration )(?<!ministry )(?<!government )(?<!customs )(?<!agency )(?<!department )officials|official"
    r"|spokes(?:man|woman|person)|advis[eo]rs?|economists?|analysts?|lawyers?|premier|executives?|commissioners?|secretary|bankers?"
    r"|traders?|professor|researchers?|academic|managers?|insiders?|experts?|observers?|accountants?|strategists?|critics|opponents"
    r"|advocates|campaigners|activists|supporters|sources?|people(?!'s\s(?:bank|congress|court|government|republic|procuratorate))"
    r"|person)\b)"
), re.IGNORECASE)
"""A speaker who is a person, holds an office or is not named: what he says is a remark."""
NEWS_SOURCES = deferred(r"\b(?:sources?|people|insiders?)\b", re.IGNORECASE)
NEWS_NAME = deferred(
    r"^\W*(?:But\s|And\s|However,?\s|Meanwhile,?\s)?(?!The\b|It\b|They\b|China\b|Beijing\b"
    r"|Xinhua\b|India\b|Reuters\b|Media\b|Under\b|In\b|Sebi\b|Irdai\b|Pfrda\b|Circ\b|Cbirc\b|Cbrc\b|Csrc\b"
    r"|On\b)[A-Z][a-z'-]{1,20}(?:\s[A-Z][a-z'-]{1,20}){0,2}(?:\salso"
    r"|\showever|\shas)?\s{0,2}$"
)
"""A speaker of whom only a name is given."""
NEWS_STAGE = deferred((
    r"\b(?:speech|forum|seminar|interview|lecture|reporters|news\s{1,4}conference"
    r"|press\s{1,4}conference"
    r"|according\s{1,4}to\s{1,4}(?:the\s{1,4})?(?:\w+\s{1,4}){0,3}(?-i:Journal|Times)\b"
    r"|news\s{1,4}briefing|commentary|editorial|blog"
    r"|cited\s{1,4}(?:an?|one|unnamed)\s{1,4}(?:\w+\s{1,4})?(?:source|person|official))\b"
), re.IGNORECASE)
"""Where remarks are made and no norms."""
NEWS_TIME_PAST = deferred((
    r"(?<!issued )(?<!published )(?<!announced )(?<!released )(?<!introduced )(?<!approved )(?<!adopted )\b(?:last\s{1,4}(?:year|month"
    r"|week|autumn|spring|summer|winter|[JFMASOND][a-z]{2,8})(?!['’]s)|earlier\s{1,4}(?:this|last)\s{1,4}\w{3,9}|previously"
    r"|in\s{1,4}(?:[A-Z][a-z]{2,8},?\s{1,4})?(?:19|20)\d{2}"
    r"|in\s{1,4}(?-i:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:years?|months?|weeks?)\s{1,4}(?:ago|earlier)|back\s{1,4}in|in\s{1,4}the\s{1,4}past)\b"
    r"|\bhad\s{1,4}(?:also\s{1,4}|earlier\s{1,4})?(?:said|announced|told|stated|directed|ordered|asked)\b"
    r"|^(?:(?!\b(?:who|that|which|if|where)\b)[^,;]){2,80}?\bhad\s{1,4}(?:(?:on|in)\s{1,4}[A-Z][a-z]{2,8}\.?\s{1,4}(?:\d{1,2}\s{1,4})?"
    r"|earlier\s{1,4}|also\s{1,4}|already\s{1,4})?(?!to\b)[a-z]{2,12}(?:ed|ut)\b"
), re.IGNORECASE)
NEWS_DIRECTED = deferred((
    r"^\W*(?:has\s{1,4}|have\s{1,4}|also\s{1,4})?(?P<verb>ordered|told|urged|instructed|directed"
    r"|asked|asks|tells|orders|urges|asking|urging|ordering|telling|demand(?:ed|ing)"
    r"|call(?:s|ed|ing))\b"
), re.IGNORECASE)
"""A cue that reports a direction; its subject and its object decide whether it is one."""
NEWS_ADDRESSED = deferred((
    r"\b(?=[a-z]{5})(?:banks|lenders|firms|companies|institutions|funds|brokers|brokerages"
    r"|insurers|investors|units|branches|departments|governments|provinces|regions|localities"
    r"|cities|exporters|importers|traders|producers|operators|developers|manufacturers|issuers"
    r"|borrowers|exchanges|authorities|enterprises|trusts?|agencies|officials|organi[sz]ations"
    r"|subsidiar(?:y|ies)|carriers|providers|utilities|retailers|airlines|airports|railroads"
    r"|employers|owners|contractors|vendors|suppliers|drugmakers|automakers|schools|hospitals"
    r"|websites|telecoms|services|dealers|refiners|mills|miners|farmers|platforms|regulators"
    r"|offices|industry)\b"
), re.IGNORECASE)
NEWS_DOUBT = deferred((
    r"\b(?:argue[sd]?|contend(?:s|ed)?"
    r"|(?:is|are)\s{1,4}(?:due|slated|poised|scheduled)\s{1,4}to\s{1,4}(?:publish|issue|unveil|release|propose|vote|consider|discuss"
    r"|adopt|announce|present)"
    r"|could|might|likely|expected\s{1,4}to|expects?|plans?\s{1,4}to|planned\s{1,4}to"
    r"|planning\s{1,4}(?:to|on|an?|new|further|for)\b"
    r"|consider(?:s|ing)|reviewing|(?<!research )analysts?|economists?|experts?|lawyers?"
    r"|believes?d?|fears?|fearing|estimate[sd]?|worr(?:y|ied|ies)|complain(?:ed|s)?|hopes?"
    r"|reckons?|predict(?:s|ed)?|forecasts?|thinks?|suspects?|whether|seen\s{1,4}as|pledge[sd]?"
    r"|wants?|rumou?rs?|unclear"
    r"|not\s{1,4}(?:immediately\s{1,4})?clear)\b"
), re.IGNORECASE)
NEWS_WOULD = deferred(r"\bwould\b", re.IGNORECASE)
WILL = deferred((
    r"\b(?:will"
    r"|would)\s{1,4}(?:(?:also|now|gradually|further|soon|jointly|only|no\s{1,4}longer)\s{1,4}){0,2}(?!(?:not|likely|probably|grow|rise"
    r"|fall|slow|drop|decline|remain|help|lead|mean|have|see|face|benefit|boost|hurt|affect|become|come|get|result|bring|make|ease|take"
    r"|need|want|like|depend|save|gain|lose|suffer|improve|protect|inject|cost"
    r"|be\s{1,4}(?:on|among|felt|able|likely|hard|difficult|good|a|an|the|more|less|very|no))\b)[a-z]{2,}"
), re.IGNORECASE)
"""What somebody says he will do, but not what he thinks will come."""
NEWS_STATE_ACTS = deferred((
    r"^(?:(?:[A-Z]{2,}"
    r"|\w+)[^-]{0,40}\(\w+\)\s{0,4}-{1,2}\s{0,4})?(?:\w+,\s{1,4})?(?:China(?!'s\s{1,4}(?:[\w-]{1,20}\s{1,4}){0,4}?(?:regulator|watchdog"
    r"|bank|commission|ministry|administration|bureau)\b)"
    r"|Beijing|India|Washington"
    r"|Chinese\s{1,4}(?:leaders|policymakers|premier|authorities)"
    r"|(?:the\s{1,4})?government"
    r"|Officials?)\b[^,;.]{0,60}\b(?:will"
    r"|has|have|is|made|plans?|said|says)\b"
), re.IGNORECASE)
NEWS_VAGUE = deferred((
    r"\bwill\s{1,4}continue\s{1,4}to\s{1,4}(?:implement|pursue|adhere|follow|maintain|keep|ensure|support|work|monitor|promote|strengthen"
    r"|improve|step|deepen|push|optimi[sz]e|guide|use|deploy|watch|cooperate|engage)\b"
    r"|\b(?:strategy|campaign|efforts?|new\s{1,4}measures|greater\s{1,4}support"
    r"|support)\b[^,;.]{0,60}\bwill\s{1,4}be\s{1,4}(?:\w+ly\s{1,4})?(?:implemented|provided|made|introduced|adopted|carried)"
    r"|\bwill\s{1,4}(?:introduce|adopt|take|roll\s{1,4}out)\s{1,4}(?:new\s{1,4}|more\s{1,4}|a\s{1,4}host\s{1,4}of\s{1,4})?(?:measures"
    r"|steps)"
), re.IGNORECASE)
NEWS_INSTRUMENT = deferred(r"\b(?:meeting|notice|circular|rules?|regulations?|guidelines?|measures|plan|decision)\b", re.IGNORECASE)
NEWS_ISSUES = deferred(r"\b(?:decided|agreed|issued|published|announced|released|require[sd]?|approved|adopts?)\b", re.IGNORECASE)
"""Together in one sentence: the report is about an instrument."""
REQUIRES_FRAME = deferred((
    r"\b(?:notice|circular|rules?|regulations?|guidelines?|opinion"
    r"|document)\W{0,3}\s{1,4}(?:also\s{1,4})?(?:requires?"
    r"|demands?|stipulates?)\b"
), re.IGNORECASE)
REPORTS_THAT = deferred(r"\brequires?\s{1,4}that\b", re.IGNORECASE)
PARTICIPLE = deferred((
    r",\s{1,4}(requiring|urging|ordering|asking|instructing|calling\s{1,4}on|directing"
    r"|prohibiting|allowing|permitting|encouraging)\s{1,4}"
), re.IGNORECASE)
ISSUED = deferred(r"\b(?:issued|released|published|promulgated|printed|unveiled)\b", re.IGNORECASE)
DATELINE = deferred(
    r"^[A-Z][A-Za-z. ]{2,40}(?:News|Agency|Service|Press|Xinhua|Reuters)[^.]{0,24}(?:January"
    r"|February|March|April|May|June|July|August|September|October|November"
    r"|December)[^.]{0,12}\.?$"
)
INSTRUMENT_STARTS = deferred((
    r"^\W*(?:the|these|this"
    r"|new)\s{1,4}(?:(?:new|final|interim|revised|amended|draft|latest)\s{1,4}){0,2}(?:circular"
    r"|notice|notification|directives?|directions?|instructions?|regulations?|rules?|measures"
    r"|order|law|bill|decree|ordinance|guidelines?|policy|norms|ban|amendments?|scheme"
    r"|(?:export|import|price|capital)\s{1,4}controls?"
    r"|restrictions?|curbs?|requirements?|levy|tax|duty|tariffs?)\b"
), re.IGNORECASE)
"""A commencement reported in the instrument's own voice."""

TOLD = deferred((
    r"\b(?:it|he|she|they)\s{1,4}(?:also\s{1,4})?added\b"
    r"|\baccording\s{1,4}to\s{1,4}the\s{1,4}draft\b"
    r"|\bon\s{1,4}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s{1,4}(?:[a-z]{3,12}ed\b|said|sought)"
    r"|(?<!\bthe )(?<!\bof )\b(?:said|told|says)\b(?!\s(?:act|section|circular|notice|order|rules?|regulations?|directions?|scheme"
    r"|paragraph|amount|goods|person|provisions?)\b)"
), re.IGNORECASE)
"""Somebody is said to speak; `the said circular` is another word."""
OF_ITSELF = deferred((
    r"\b(?:this|these)\s{1,4}(?:present\s{1,4}|final\s{1,4}|joint\s{1,4}"
    r"|master\s{1,4})?(?:circular|notice|announcement|directions?|instructions?|regulations?"
    r"|rule|order|decision|provisions|guidelines?|act|law|notification|opinions|consultation"
    r"|paper|handbook|code|standard)\b"
), re.IGNORECASE)
"""How an instrument speaks of itself."""
NEWS_ACCORDING = deferred((
    r"\b(?:under|according\s{1,4}to)\s{1,4}(?:the\s{1,4}|a\s{1,4}"
    r"|an\s{1,4})(?:(?:new|draft|revised|amended|proposed|final|latest|updated)\s{1,4}){0,2}(?:rules?|regulations?|notice|circular"
    r"|guidelines?|guidance|directive|order|draft|document|measures|decree|plan|policy|law)\b"
    r"|\bstatement\s{1,4}(?:released\s{1,4}|issued\s{1,4}|published\s{1,4})?(?:following|after)\s{1,4}an?\s{1,4}(?:[\w'-]{2,16}\s{1,4}){0,3}?meeting\b"
    r"|\b(?:the|these|new)\s{1,4}(?:new\s{1,4})?(?:rules?|regulations?|notice|circular|guidelines?|measures|order)\b[^.;]{0,60}\b(?:says?"
    r"|said|takes?\s{1,4}effect|comes?\s{1,4}into\s{1,4}(?:effect|force)|requires?|stipulates?)\b"
), re.IGNORECASE)
"""A report refers to what an instrument says."""

ATTRIBUTION = deferred((
    r",?\s{1,4}according\s{1,4}to\s[^,;]{2,120}"
    r"|,\s{1,4}(?:the\s{1,4})?[^,;]{2,80}?\s(?:said|announced|reported|showed)\b[^,;]{0,60}$"
    r"|^[^,;]{2,100}?\s(?:said|announced)\s{1,4}(?:on\s{1,4}\w{3,6}day\s{1,4}|in\s{1,4}an?\s{1,4}\w{4,14}\s{1,4})?(?=that\b|it\b)"
    r"|\b(?:on\s{1,4})?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
), re.IGNORECASE)
"""Who tells it and when."""
SPOKESMAN = deferred((
    r"\bspokes(?:man|woman|person)\b"
    r"|\b(?:minister|(?<!state )governor|commissioner)\b[^,.;]{0,60}?\b(?:said|says|announced|told|added)\b"
), re.IGNORECASE)
SPOKESMAN_NAMED = deferred(
    r"\b(?:[Mm]inister|[Gg]overnor|[Cc]ommissioner|[Ss]ecretary)\s(?!of\b|for\b)([A-Z][a-z'-]{1,20}(?:\s[A-Z][A-Za-z.'-]{0,20}){0,3})"
    r"|\b([A-Z][a-z'-]{1,20}(?:\s[A-Z][a-z'-]{1,20}){0,2}),\s(?:an?\s|the\s)?(?:\w+\s)?spokes(?:man|woman|person)\b"
)
WILL_REQUIRE = deferred(r"\b(?:will|must|shall)\s{1,4}(?:be\s{1,4}(?:required|obliged|asked)|have\s{1,4}to|need\s{1,4}to)\b", re.IGNORECASE)
NEWS_NOW = deferred((
    r"\b(?:currently|at\s{1,4}present|now|nowadays|so\s{1,4}far|already|until\s{1,4}now"
    r"|to\s{1,4}date|previously|often|usually|typically)\b"
), re.IGNORECASE)
"""What tells of the state of things before the norm."""
WILL_CONSIST = deferred((
    r"(?:will|won't)\s{1,4}(?:also\s{1,4}|not\s{1,4}"
    r"|only\s{1,4})?(?:(?:include|comprise|consist|cover|apply|extend|last|contain|mean|amount|lapse|expire|cease)\b"
    r"|end\s{1,4}on\b"
    r"|remain\s{1,4}(?:valid|available|in\s{1,4}(?:force|place))\b"
    r"|take\s{1,4}(?:an?\s{1,4}(?:minimum|maximum)|up\s{1,4}to|at\s{1,4}least|about|approximately|around|between|\d)"
    r"|(?<=not\s)be\s{1,4}(?:extended|prolonged|renewed)\b"
    r"|be\s{1,4}(?:valid|(?:extended|prolonged)\s{1,4}(?:for\s|until\s|till\s|by\s|to\s{1,4}\d|up\s{1,4}to\s))"
    r"|see\s{1,4}(?:its|their)\s{1,4}(?:\w+\s{1,4}){0,2}?\w+\s{1,4}(?:set|fixed|raised|lowered|cut|reduced|increased)\s{1,4}(?:at|to"
    r"|by)\s)"
), re.IGNORECASE)
"""A future that describes a regime and promises nothing."""
RULES_TO = deferred((
    r"\b(?:rules?|regulations?|guidelines?|order|notice|circular|measures|law|decree"
    r"|requirements?"
    r"|proposals?)\s{1,4}(?:on\s[^,.;]{1,40}\s)?(?:to"
    r"|that\s{1,4}(?:would|will)"
    r"|which\s{1,4}(?:would|will))\s{1,4}(?P<verb>allow"
    r"|permit|let|enable|exempt|require|oblige|force|ban|bar|prohibit|forbid|cap|limit"
    r"|restrict)\s(?!(?:the\s{1,4}|any\s{1,4}|potential\s{1,4}|possible\s{1,4}|further\s{1,4}){0,2}(?:\w+\s{1,4})?(?:harm|risks?|damage"
    r"|loss(?:es)?|spread|impact|effects?|speculation|volatility|abuses?)\b)"
), re.IGNORECASE)
INSTRUMENT_QUOTED = deferred((
    r"\b(?:central\s{1,4}bank|commission|ministry|regulator|agency|authority|cabinet|council|administration"
    r"|bureau)\s{1,4}said\s{1,4}in\s{1,4}(?:a|its)\s{1,4}(?:\w+\s{1,4})?statement\b"
    r"|\"\W{0,3}\s{0,2}(?:(?:the|a|an)\s{1,4})?[^\".]{2,80}?\b(?:said|says|stated|read"
    r"|reads)\b(?:[^\".]{0,40}\b(?:in|of)\s{1,4}(?:the|a|an|its|their)\s{1,4}(?:\w+\s{1,4}){0,2})?(?:notice|circular|notification|rules?"
    r"|regulations?|order|document|guidelines?|directive|decree|opinions?|measures|memorandum|gazette)\b"
    r"|\"\W{0,3}\s{0,2}the\s{1,4}(?:\w+\s{1,4}){0,2}(?:notice|circular|notification|rules?|regulations?|order|document|guidelines?"
    r"|directive|decree|opinions?|measures|memorandum|gazette)\s{1,4}(?:said|says|stated|read|reads)\b"
), re.IGNORECASE)
"""A quotation in the voice of an instrument."""
SPEAKER_AFTER = deferred(
    r",\s([^,]{2,90}?)\s(?:also\s|has\s|have\s)?(?:said|says|told|added|noted|argued?|believes?|expects?|warned)\b[^,.;]{0,80}+\W*$",
    re.IGNORECASE,
)
"""Who is named as speaking at the end of a sentence."""
SAID_OF = deferred(r"\W{0,8}It\b")
OUTLOOK = deferred(r"expected")
WE_WILL = deferred(r"\bwe will\b")
TOLD_BY = r"\b{name} said\b|\bsaid {name}\b"
LAYS_DOWN = deferred((
    r"\b(?:circular|notice|notification|rules?|regulations?|guidelines?|directive|order|decree"
    r"|document"
    r"|instructions?)\b[^,;]{0,60},?\s{1,4}(?:which"
    r"|that)\s{1,4}(?:also\s{1,4})?(?:requires?"
    r"|orders?|bans?|bars?|prohibits?|allows?|permits?|obliges?|instructs?|directs?|urges?|asks?"
    r"|calls?|mandates?|forbids?|stipulates?"
    r"|(?:will|would)\s{1,4}(?:also\s{1,4})?(?:require|ban|bar|prohibit|allow|permit|oblige|mandate|forbid|limit|cap|restrict))\b"
), re.IGNORECASE)
"""A relative clause that tells what an instrument lays down."""
SPEAKER_INVERTED = deferred(r",\s{1,4}(?:said|says)\s{1,4}([^,.]{2,80})", re.IGNORECASE)
SOME = deferred((
    r"^\W{0,4}(?:but\s|and\s|still,?\s|however,?\s)?(?:many|most|some|several|few|a\s{1,4}few"
    r"|a\s{1,4}number\s{1,4}of|more\s{1,4}than\s{1,4}half)\s"
), re.IGNORECASE)
