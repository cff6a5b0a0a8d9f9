"""English: how the press tells of rules without a modal verb, and in whose voice its sentences stand."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.en.actors import BOUND
from registry.text.lexicon.words import any_of

_VERBS = {
    "forbid": "ban bans banned|bar bars barred|prohibit prohibits prohibited|forbid forbids forbade forbidden|outlaw outlaws outlawed|suspend suspends suspended|halt halts halted|freeze freezes froze frozen|block blocks blocked|prevent prevents prevented|stop stops stopped|disallow disallows disallowed",
    "cap": "cap caps capped|limit limits limited|restrict restricts restricted|curb curbs curbed",
    "allow": "allow allows allowed|permit permits permitted|let lets|lift lifts lifted|waive waives waived|exempt exempts exempted|scrap scraps scrapped|abolish abolishes abolished|remove removes removed|relax relaxes relaxed|ease eases eased|loosen loosens loosened|drop drops dropped|liberalise liberalises liberalised|liberalize liberalizes liberalized|entitle entitles entitled|empower empowers empowered|enable enables enabled|authorise authorises authorised|authorize authorizes authorized|defer defers deferred|postpone postpones postponed|resume resumes resumed|reopen reopens reopened",
    "set": "raise raises raised|increase increases increased|cut cuts|lower lowers lowered|reduce reduces reduced|set sets|fix fixes fixed|extend extends extended|double doubles doubled|halve halves halved|widen widens widened|expand expands expanded|hike hikes hiked|slash slashes slashed|trim trims trimmed|shorten shortens shortened|adjust adjusts adjusted|enhance enhances enhanced",
    "oblige": "mandate mandates mandated|oblige obliges obliged|compel compels compelled|require requires required|impose imposes imposed|introduce introduces introduced|tighten tightens tightened|stipulate stipulates stipulated",
}
RULING = {form: kind for kind, verbs in _VERBS.items() for verb in verbs.split("|") for form in verb.split()}
"""Every form of the verbs by which rules are made, with what they do."""
RULING_BASE = frozenset(verb.split()[0] for verbs in _VERBS.values() for verb in verbs.split("|"))
RULING_PRESENT = frozenset(verb.split()[at] for verbs in _VERBS.values() for verb in verbs.split("|") for at in (0, 1))
RULING_PAST = frozenset(form for verbs in _VERBS.values() for verb in verbs.split("|") for form in verb.split()[2:]) | {"cut", "set", "let"}
ENACTING = {
    "forbid": "banning barring prohibiting forbidding outlawing suspending halting freezing",
    "cap": "capping limiting restricting",
    "allow": "allowing permitting letting enabling exempting lifting waiving abolishing relaxing easing scrapping removing",
    "set": "raising increasing cutting lowering reducing setting fixing extending doubling halving widening delaying postponing deferring shortening tightening",
    "oblige": "requiring obliging forcing compelling imposing mandating introducing instructing ordering directing",
}
ENACTING_KIND = {form: kind for kind, forms in ENACTING.items() for form in forms.split()}
ENACTS = deferred(rf"\b(?:(?:adopted|approved|issued|signed|passed|published|announced|introduced|unveiled)\s[^.;,]{{0,60}}?\b(?:rules?|regulations?|decree|order|law|bill|directive|circular|notice|measures?|resolution|decision|guidelines?)(?:\s\([A-Z]{{2,8}}\))?(?:\s[\d/-]{{2,10}})?|proposed|suggested|recommended|(?P<progressive>is|are|was|were))\s{{1,4}}(?:also\s{{1,4}}|now\s{{1,4}})?(?P<verb>{'|'.join(ENACTING_KIND)})\s", re.IGNORECASE)
"""Instruments that do something by being adopted, and what an authority says it is doing."""
AMOUNT_MOVES = deferred(r"\b(?:tax|dut(?:y|ies)|tariffs?|lev(?:y|ies)|fees?|charges?|contributions?|minimum|ceiling|limit|cap|quota|threshold|allowance|deposit|wage|fine|fare|increase|surcharge|requirement|weighting|margin|premium)s?\b[^.;]{0,60}?\s(?:will|would|is\s{1,4}to|are\s{1,4}to)\s{1,4}(?:rise|increase|fall|drop|decrease|go\s{1,4}(?:up|down)|be)\s{1,4}(?:(?:by|to|from|as\s{1,4}high\s{1,4}as|up\s{1,4}to|at\s{1,4}least)\s)?[^.;]{0,40}?\d", re.IGNORECASE)
"""A tax, fee or limit that moves: a rule, whoever tells it."""
RULING_VERB = deferred(rf"\b{any_of(sorted(RULING))}\b", re.IGNORECASE)

FORBIDS_PASSIVE = deferred(r"(?:will|would)\s{1,4}(?:also\s{1,4}|now\s{1,4})?be\s{1,4}(?:\w+ly\s{1,4})?(?:frozen|suspended|halted|stopped|banned|barred|prohibited|forbidden|outlawed|blocked|capped|limited|restricted|disallowed|refused|rejected)\b", re.IGNORECASE)
"""A promise that forbids."""
BINDS_PASSIVE = deferred(r"(?:will|would)\s{1,4}(?:also\s{1,4}|not\s{1,4}|only\s{1,4})?be\s{1,4}(?:\w+ly\s{1,4})?(?:deducted|excluded|included|calculated|computed|based|weighted|counted|measured|valued|charged|levied|payable|paid|reported|disclosed|recorded|submitted|assessed|treated|kept|held|settled|cleared|calc\w{2,6}ed)\b(?!\s{1,4}by\s{1,4}(?:a|an|the)\s{1,4}(?:\"\w+\s|\w+\s){0,4}(?:board|ministry|commission|committee|office|authority|bureau|bank|agency|government|regulator|department))", re.IGNORECASE)
"""A passive in the voice of a rule: whoever the rule binds is to do it."""
APPLIES_PASSIVE = deferred(r"(?:will|would)\s{1,4}(?:also\s{1,4}|only\s{1,4})?(?:be\s{1,4}(?:applied|applicable|extended)|apply)\s{1,4}to\b|(?:will|would)\s{1,4}(?:also\s{1,4}|not\s{1,4})?(?:be\s{1,4}covered|cover)\b", re.IGNORECASE)
"""A future that says to whom a rule applies."""

WOULD_NOT = deferred(rf"\b(?:{BOUND})\s{{1,4}}would\s{{1,4}}(?:not|no\s{{1,4}}longer|never)\s{{1,4}}(?!be\s{{1,4}}(?:affected|required|able|hurt|needed)|have|need|want|suffer|face|benefit)[a-z]{{3,}}", re.IGNORECASE)
"""What those bound would not do, where an instrument or authority speaks."""
_INSTRUMENT = r"(?:rules?|norms|regulations?|guidelines?|circular|notice|draft|decree|law|bill|order|directives?|measures|policy|proposals?|plan|legislation|amendments?|standards|requirements|settlement)"
PRESCRIBES = deferred(rf"\b(?:makes?|made|making)\s{{1,4}}it\s{{1,4}}(?:mandatory|compulsory|obligatory|binding|incumbent|necessary)\b|\b(?:makes?|made)\s[^.;,]{{2,60}}\s(?:mandatory|compulsory|obligatory)\b|\bowes?\s[^.;,]{{0,50}}\ba\s{{1,4}}duty\b|\b(?:stipulat|mandat|prescrib|specif)(?:e[sd]?|y|ies|ied)\s{{1,4}}(?:that\b|a\s{{1,4}}(?:minimum|maximum|period|fee|rate|limit))|\bha(?:s|ve)\s{{1,4}}until\s[^.;,]{{2,40}}\sto\s{{1,4}}[a-z]+|\b(?:gave|given|gives?)\s[^.;,]{{2,40}}\s(?:until|till)\s[^.;,]{{2,30}}\sto\s{{1,4}}[a-z]+|\b(?:ha(?:s|ve)|(?:will|would)\s{{1,4}}(?:also\s{{1,4}})?have)\s{{1,4}}(?:up\s{{1,4}}to\s{{1,4}}|at\s{{1,4}}least\s{{1,4}}|an?\s{{1,4}}|another\s{{1,4}}|the\s{{1,4}}|further\s{{1,4}}|additional\s{{1,4}}|extra\s{{1,4}}|longer\s{{1,4}}){{0,3}}(?:[\w-]{{1,12}}\s{{1,4}}){{0,2}}?(?:days?|weeks?|months?|years?|time\s{{1,4}}frame|hours|deadline|grace\s{{1,4}}period|transition(?:al)?\s{{1,4}}period)\s{{1,4}}(?:[a-z]{{4,6}}\s{{1,4}}that\s{{1,4}}|each\s{{1,4}}year\s{{1,4}})?(?:to|in\s{{1,4}}which\s{{1,4}}to|before\s{{1,4}}they|within\s{{1,4}}which)\s|\b(?:is|are|becomes?|became|(?:will|would)\s{{1,4}}(?:also\s{{1,4}}|now\s{{1,4}})?(?:be|become))\s{{1,4}}(?:now\s{{1,4}})?(?:mandatory|compulsory|obligatory)\b|\b(?:to|would|will)\s{{1,4}}give\s[^.;,]{{2,70}}\s(?:until|more\s{{1,4}}time|an?\s{{1,4}}(?:extra|additional|further)\s{{1,4}}(?:year|month|week|\w+\s{{1,4}}(?:days|weeks|months|years)))\b|\b(?:{BOUND})\s{{1,4}}were\s{{1,4}}(?:also\s{{1,4}})?expected\s{{1,4}}to\b|\b(?:gave|given|gives?)\s[^.;,]{{2,50}}?\s(?:\d{{1,3}}|[a-z]{{3,9}})\s{{1,4}}(?:hours|days|weeks|months|years)\s{{1,4}}to\s{{1,4}}[a-z]+|\b(?:gave|given|gives?)\s[^.;,]{{2,50}}?\s(?:until|till)\s[^;]{{2,30}}\sto\s{{1,4}}[a-z]+|\b(?:{_INSTRUMENT}|it|they)\s{{1,4}}(?:also\s{{1,4}}|further\s{{1,4}})?(?:calls?\s{{1,4}}(?:for|on)|lays?\s{{1,4}}out\s{{1,4}}(?:an?|the)\s{{1,4}}\w+|(?:would\s{{1,4}}|will\s{{1,4}})?(?:also\s{{1,4}})?(?:force|compel|oblige|direct|instruct)s?)\s|\bintends?\s{{1,4}}(?:for\s{{1,4}})?(?:the\s{{1,4}}|all\s{{1,4}})?(?:{BOUND})\s{{1,4}}to\b|^\W{{0,4}}(?:other|additional|further|the)\s{{1,4}}(?:new\s{{1,4}}|proposed\s{{1,4}}|final\s{{1,4}}){{0,2}}(?:proposals|requirements|rules|provisions|changes|restrictions|curbs)\b[^.;,]{{0,50}}?\s(?:also\s{{1,4}})?include\b", re.IGNORECASE)
"""What prescribes without a modal verb."""
IMPLEMENTS = deferred(r"\b(?:implemented|introduced|adopted|imposed|issued|unveiled|proposed|announced|set\s{1,4}out|laid\s{1,4}down)\s{1,4}(?:(?:new|strict|stricter|tough|tougher|tighter|further|additional|draft)\s{1,4}){0,2}(?:rules|norms|restrictions|curbs|controls|limits|requirements|regulations|standards|guidelines)\b[^.;]{0,60}?,?\s(?:including|such\s{1,4}as|under\s{1,4}which)\s", re.IGNORECASE)
"""New rules together with what they lay down."""
RESOLVES = deferred(r"\b(?:decid(?:ed|es)|agreed|voted|resolved|ruled|moved|proposed|proposes|proposing|seeks?|sought|chose|opted)\s{1,4}(?:on\s{1,4}\w+day\s{1,4}|today\s{1,4}|also\s{1,4})?to\s{1,4}(?:\w+ly\s{1,4})?$", re.IGNORECASE)
"""A decision or a draft, right before the verb that says to do what."""

_ADVERBS = r"(?:(?:also|now|further|thus|therefore|hereby|temporarily|again|effectively|immediately|formally|gradually)\s{1,4}){0,2}"
BEFORE_PARTICIPLE = deferred(rf"\b(?:is|are|was|were|be|been|being)\s{{1,4}}{_ADVERBS}$", re.IGNORECASE)
BEFORE_PARTICIPLE_PAST = deferred(rf"\b(?:was|were|being|had\s{{1,4}}been)\s{{1,4}}{_ADVERBS}$", re.IGNORECASE)
BEFORE_PERFECT = deferred(rf"\b(?:has|have)\s{{1,4}}{_ADVERBS}$", re.IGNORECASE)
NO_SUBJECT_OF_RULE = deferred(r"(?:\b(?:a|an|the|this|that|any|no|its|their|of|on|in|for|by|with|from|to|new|more|further|tax|price|rate|spending|job|output|pay|to\s{1,4}\W?\w{2,14}ly|not|and|or|who|than|which|had|would|could|might|may)\s{1,4}|,\s{1,2}|-\s?)$", re.IGNORECASE)
NO_OBJECT_OF_RULE = deferred(r"\s{0,4}(?:$|[.,;:-]|(?:on|of|by|in|and|or|will|would|is|are|was|were|has|have|had|said|off|back|out\b(?!\s{1,4}in)|up|apart|against|about)\b)", re.IGNORECASE)
SEVERAL = deferred(r"^\s{0,4}(?:(?:a|an|the)\s{1,4}(?:\w+\s{1,4}){0,2}(?:bank|broker|firm|company|lender|dealer|manager|executive|official|fund|trader)\b|one|two|three|four|five|six|seven|eight|nine|ten|several|some|dozens|former|\d{1,3}\s{1,4}(?:banks|firms|companies|people|accounts|brokers|dealers|officials|executives|managers))\b", re.IGNORECASE)

THINGS = deferred(r"\b(?:exports?|imports?|shipments?|trade|lending|loans?|borrowings?|deposits?|sales?|purchases?|trading|fees?|tax|taxes|dut(?:y|ies)|tariffs?|lev(?:y|ies)|surcharges?|quotas?|limits?|ceilings?|caps?|thresholds?|rates?|ratios?|requirements?|restrictions?|curbs?|controls?|bans?|embargo(?:es)?|margins?|subsid(?:y|ies)|prices?|wages?|deadline|period|term|validity|minimum|maximum|amounts?|weights?|weightings?|reserves?|provisions?|holdings?|stakes?|ownership|investments?|remittances?|transfers?|payments?|transactions?|accounts?|licen[cs]es|permits?|visas?|formalit(?:y|ies)|procedures?|rules?|norms|access|flights?|travel|speed|hours|age|working\s{1,4}day|retirement|allowances?|benefits?|pensions?|premiums?|coverage|scope|production|output|catch|intervention|listing|approval|registration|advertising|use)\b", re.IGNORECASE)
"""What rules are about."""
UP_TO_NOW = deferred(r"\b(?:times|since|so\s{1,4}far|this\s{1,4}year|yet|again\s{1,4}and\s{1,4}again|repeatedly|already|recently|in\s{1,4}recent)\b", re.IGNORECASE)
"""What tells of a row of acts and not of the one that is reported."""
BACKGROUND = deferred(r"^\W{0,4}(?:the|a|an)\s{1,4}(?:company|firm|group|union|airline|carrier|lender|startup|retailer|carmaker|maker|association)\b|^[^.;,]{0,60}\b(?:company|firm|group|union|association|airline|carmaker|producer|maker|retailer|(?:Corp|Inc|Ltd|Co|PLC)\.?)\s{1,4}(?:said|says|added|plans|announced)\b|\bprime\s{1,4}(?:lending\s{1,4})?rate\b|\b(?:analysts?|economists?|traders?|dealers?|bankers?|brokers?|shares|stocks|futures|experts?|lobby|critics|opponents|activists|campaigners|farmers\s{1,4}say)\b[^.;]{0,80}\b(?:said|say|says|expect|expected|believe|estimate|fear|feared|warn|warned|rose|fell|closed|welcomed|criticised|criticized)\b|\b(?:rose|fell|grew|climbed|dropped\s{1,4}(?:by|to)|gained|slipped|jumped|declined|plunged|surged|totall?ed|accounted\s{1,4}for|has\s{1,4}risen|have\s{1,4}risen|has\s{1,4}fallen|have\s{1,4}fallen)\b", re.IGNORECASE)
"""Markets, figures and those who look on."""
INSTRUMENT_SPEAKS = deferred(r"\b(?:following|below|here)\s{1,4}(?:are|is)\s[^.;]{0,40}\b(?:points|summary|details|highlights|provisions|elements|features|changes|key|terms)\b|\b(?:the\s{1,4})?(?:main|key)\s{1,4}(?:points|provisions|elements|features)\b[^.;]{0,60}:|(?:^|[,;]\s)\W{0,3}(?:under|according\s{1,4}to|in|as\s{1,4}per)\s[^,;]{0,60}?\b(?:rules?|norms|regulations?|guidelines?|circular|notice|draft|decree|law|order|directive|scheme|plan|programme|program|measures|policy|proposals?|agreement|compromise|deal|settlement|ruling|bill|reform|statement)\b|\b(?:rules?|norms|regulations?|guidelines?|circular|notice|draft|decree|law|bill|order|directive|measures|policy|proposals?|document|statement)\W{0,3}\s(?:also\s{1,4}|further\s{1,4})?(?:sa(?:id|ys?)|requires?|required|stipulates?|states?|provides?|allows?|bars?|bans?|limits?|caps?|added|adds?|make|makes|seek|seeks|call|calls|specif(?:y|ies|ied)|set|sets|prescribes?|mandates?)\b|^\W{0,3}(?:the|these)\s{1,4}(?:new\s{1,4}|draft\s{1,4}|proposed\s{1,4}|revised\s{1,4}|final\s{1,4})?(?:rules?|norms|requirements|regulations|guidelines|measures|circular|notice|draft|decree|law)\b(?!\s{1,4}(?:was|were|had|follows?|comes?\s{1,4}(?:after|as|amid)))|\bsaid\s{1,4}the\s{1,4}(?:\w+\s{1,4}){0,2}(?:rules?|norms|regulations?|guidelines?|circular|notice|draft|decree|law|order|directive|measures|policy|document)\b|\b(?:issued|published|unveiled|released|announced|approved|adopted|signed|passed|introduced)\s[^.;,]{0,80}?\b(?:rules|norms|regulations?|guidelines|circular|notice|draft|decree|law|order|directive|measures|policy|requirements|programme|program|scheme)\b", re.IGNORECASE)
"""An instrument that speaks, or to which a sentence refers."""
CARRIED_ON = deferred(r"^\W{0,4}(?:in\s{1,4}addition,?\s|also,?\s|further(?:more)?,?\s|besides,?\s|moreover,?\s|separately,?\s|meanwhile,?\s|however,?\s|but\s)?(?:it|they|this|these|such|both|all|the\s{1,4}(?:new|revised|latest|same|agency|regulator|ministry|authority|bank|government|board|commission|cap|ban|limit|ceiling|change|measure|move|decision|exemption|rate|ratio|quota))\b", re.IGNORECASE)
"""A subject that stands for who spoke in the sentence before."""
STARTS = deferred(r"\b(?:circular|notice|directions?|instructions?|regulations?|rules?|norms|measures?|order|law|decree|guidelines?|policy|ban|cap|decision|changes?|increases?|rise|cut|hike|move|restrictions?|curbs?|controls?|duty|duties|tariffs?|rates?|moratorium|requirements?|ceiling|limits?|quotas?|amendments?|ratios?|lev(?:y|ies)|tax|scheme|system|regime|freeze|suspension|embargo)\b[^.;]{0,60}?\b(?:(?:will\s{1,4}|would\s{1,4})?(?:comes?|takes?|go|goes|enters?|be|is|are|becomes?)\s{1,4}(?:into\s{1,4}(?:force|effect)|effect|effective|in\s{1,4}force))\b", re.IGNORECASE)
"""A rule of any name that begins, told by the one who makes it."""
PARTLY_QUOTED = deferred(r"(?:^|[\s(])\"(?=[a-z])")
"""A quotation that is part of the reporter's sentence."""
INVERTED = deferred(r"\bsaid\s{1,4}the\s{1,4}(?:\w+\s{1,4}){0,2}(?:rules?|norms|regulations?|guidelines?|circular|notice|draft|decree|law|order|directive|measures|policy|document)\b|\b(?:the|its)\s{1,4}(?:\w+\s{1,4}){0,2}(?:rules?|norms|regulations?|guidelines?|circular|notice|draft|decree|law|order|directive|measures|policy|document)\s{1,4}(?:said|says|added|adds|read|reads)\b", re.IGNORECASE)
"""An instrument named as who speaks after a quotation."""
QUOTED_OF_SOMEBODY = deferred(r"\"\s{1,2}(?:said|says|added|noted)\s{1,2}(?!the\b|it\b|its\b)", re.IGNORECASE)
"""Somebody named as who speaks after a quotation."""
ONLOOKERS = deferred(r"^\W{0,4}(?:the\s{1,4}(?:company|firm|group|union|airline|carmaker|startup|retailer)\b(?!\s{1,4}law)|[^.;,]{0,60}\b(?:trade|lobby|industry|advocacy|consumer|rights|campaign)\s{1,4}groups?\b[^.;,]{0,40}?\s(?:said|says?|added|argued?|warn(?:ed|s)?)\b|[^.;,]{0,60}\b(?:company|firm|union|association|alliance|coalition|airline|carmaker|(?:Corp|Inc|Ltd|PLC)\.?)\s{1,4}(?:said|says|added|plans|announced)\b)", re.IGNORECASE)
"""One company or union and what it says or must do."""
STATE_BEFORE = deferred(r"^\W{0,4}(?:but\s{1,4}|and\s{1,4}|as\s{1,4}things\s{1,4}stand,?\s{1,4})?(?:currently|at\s{1,4}present|at\s{1,4}the\s{1,4}moment|until\s{1,4}now|so\s{1,4}far|to\s{1,4}date|traditionally|normally|under\s{1,4}(?:the\s{1,4})?(?:current|existing|present|previous|old)\s{1,4}(?:rules?|regulations?|law|laws|norms|regime|system|guidelines))\b|\b(?:is|are|has|have)?\s?currently\s{1,4}(?:only\s{1,4})?(?:allow(?:s|ed)?|permit(?:s|ted)?|require[sd]?|can|may|must|has|have|barred|banned|limited|capped)\b|\bcurrent\s{1,4}(?:rules?|regulations?|law|laws|norms)\b[^.;]{0,20}\b(?:requires?|allows?|permits?|bars?|limits?|prohibits?)\b", re.IGNORECASE)
"""How things stand before the rule that is told of."""
INVITES = deferred(r"\b(?:feedback|comments?|consultation)\b[^.;]{0,50}\b(?:close[sd]?|ends?)\b|\b(?:feedback|comments?|opinions?|views|submissions)(?:\s{1,4}on\s{1,4}(?:the|a|its)\s[^.;]{0,50}?)?\s{1,4}(?:until|till|by|before|through)\s{1,4}(?-i:[A-Z\d])|\bcomment\s{1,4}period\b|\bopen\s{1,4}(?:for|to)\s{1,4}(?:public\s{1,4}|a\s[^.;]{0,20}\s)?comments?\b|\b(?:public|people|readers|stakeholders|interested\s{1,4}parties)\b[^.;]{0,40}\b(?:give|submit|send|provide|offer)\s{1,4}(?:their\s{1,4})?(?:feedback|comments?|opinions?|views)\b", re.IGNORECASE)
"""Readers who are asked what they think of a draft."""
_DEEDS = r"impose|set|order|require|ban|bar|block|prohibit|limit|cap|suspend|revoke|waive|exempt|grant|extend|approve|veto|dissolve|liquidate|seize|fine|levy|guarantee|tighten|inspect|intervene|back"
COULD = deferred(rf"\b(?P<power>[A-Z]{{3,6}}|Fed|(?:[Rr]egulators?|[Cc]ouncil|[Cc]ommission|[Aa]uthority|[Aa]uthorities|[Mm]inistry|[Aa]gency|[Gg]overnment|[Cc]entral\s{{1,4}}[Bb]ank|[Bb]ank|[Bb]oard|[Ss]tates|[Cc]ourts?))\s{{1,4}}could\s{{1,4}}(?:also\s{{1,4}})?(?:{_DEEDS})\b|\bcould\s{{1,4}}(?:also\s{{1,4}})?be\s{{1,4}}(?:ordered|required|exempted|exempt|fined|suspended|revoked|allowed|permitted|capped|limited|barred|banned|prohibited|forced)\b|\b(?i:{BOUND}|consumers|customers|users|clients|applicants)\s{{1,4}}could\s{{1,4}}(?:also\s{{1,4}}|still\s{{1,4}}|only\s{{1,4}}|then\s{{1,4}})?(?:apply|seek|request|appeal|choose|opt|elect|continue\s{{1,4}}to|keep|hold|retain|offer|use|\W?white\W?list|decline|refuse|ask|file|submit)\b")
"""What a draft would let somebody do, told in its voice ..."""
COULD_NOT = deferred(r"\bcould\s{1,4}(?:not|no\s{1,4}longer)\s{1,4}(?!be\s{1,4}(?:reached|verified|confirmed|immediately)|immediately|afford|happen|say|rule)[a-z]{2,}")
"""... and what it would not."""
WOULD_NOT_BE = deferred(r"\b(?:will|would)\s{1,4}not\s{1,4}be\s{1,4}(?:\w+ly\s{1,4})?(?:blocked|counted|covered|charged|taxed|levied|allowed|included|affected|paid|renewed|extended|accepted|recognised|recognized)\b", re.IGNORECASE)
"""What would not be done to what a rule is about."""
LEFT_OUT = deferred(rf"\b(?:{BOUND})\s{{1,4}}(?:required|obliged|prohibited|barred|allowed|permitted)\s{{1,4}}(?:to|from)\s|\b(?:required|mandatory|prohibited|banned|permitted|allowed)[.;]?\W*$", re.IGNORECASE)
"""An item that leaves out `are`."""
STANDS = deferred(r"\b(?:rate|ratio|requirement|margin|levy|tax|duty)\b[^.;]{0,90}?,?\s(?:up|down|raised|cut|lowered|hiked)\s[^.;]{0,40}?(?:at|to|by)\s{1,4}[\d.]+\s{0,2}(?:percent|per\s{1,4}cent|pct|%|basis)", re.IGNORECASE)
"""A rate and where it now stands."""
_AMOUNT = r"amounts?|levels?|numbers?|shares?|proportions?|reserves?|capital|rates?|cushions?|buffers?|values?|ranges?|extent|money|funds|cash|currency|time|types?|kinds?|assets|ways?|degree|price|prices|fees?|interest"
CONTACT = deferred(rf"\b(?:{_AMOUNT})\s{{1,4}}(?:of\s{{1,4}}\w+\s{{1,4}})?(?:(?:the|most|all|these|such|each|every|big|large|small|commercial|local|foreign)\s{{1,4}}){{0,2}}(?:{BOUND}|they|it|we)\s{{1,4}}$", re.IGNORECASE)
"""A clause without a pronoun that only describes an amount: `the reserves banks`."""
EFFECTS = deferred(r"^\W{0,4}(?:[A-Z][a-z]{2,12}ing\b[^,;]{0,60}|(?:the|this|that|these|such)\s{1,4}(?:\w+\s{1,4}){0,2}(?:move|step|action|results?|decision|vote|change|shift|cut|hike|increase)s?)\s(?:will|would)\s{1,4}(?:also\s{1,4})?(?:not\s{1,4})?(?:give|help|boost|benefit|free|release|add|bring|lead|enable|make|put|be\s{1,4}(?:cheered|welcomed)|end\b|allow|mean|support|ease|encourage)", re.IGNORECASE)
"""What a step is thought to bring about."""
BRINGS_ABOUT = deferred(r"ensures?$", re.IGNORECASE)
"""`to regulate services and ensure that they are safe`."""
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DONE = r"(?:changed|modified|approved|adopted|voted|issued|published|released|unveiled|finali[sz]ed|eased|tightened|relaxed|amended|revised|banned|imposed|ordered|cleared|passed|proposed|introduced)"
ACTED = deferred(rf"\bon\s{{1,4}}{_DAY}\s{{1,4}}(?:\w+ly\s{{1,4}})?{_DONE}\b|\b{_DONE}\b[^.;]{{0,100}}?\s{_DAY}\b|\b(?:has|have)\s{{1,4}}(?:also\s{{1,4}}|now\s{{1,4}}|\w+ly\s{{1,4}})?{_DONE}\b")
"""What an authority has just done, on which day."""
SEEKS = deferred(r"\b(?:rules?|bill|law|draft|proposals?|plan|version|amendments?|regulations?|legislation)\b[^.;]{0,70}?\b(?:also\s{1,4}|now\s{1,4})?(?:proposes?|seeks?)\s{1,4}(?:to\s{1,4}[a-z]{3,}|(?!during|nothing|something|anything)[a-z]{3,}ing)\b", re.IGNORECASE)
"""What a draft proposes or seeks to do."""
UNDER = deferred(r"^\W{0,3}(?:under|according\s{1,4}to)\s[^,;]{0,60}?\b(?:rules?|norms|regulations?|guidelines?|circular|notice|draft|decree|law|order|directive|scheme|agreement|proposals?|measures|bill|plan)\b[^,;]{0,20},", re.IGNORECASE)
"""A sentence that opens with the instrument under which it holds."""
ADVISES = deferred(rf"\b(?:strongly\s{{1,4}}|also\s{{1,4}}|now\s{{1,4}}){{0,2}}\W?(?:strongly\s{{1,4}})?(?:recommend(?:ed|s)?|suggest(?:ed|s)?|encourage[sd]?|advise[sd]?|urge[sd]?)\W{{1,4}}(?:that\s{{1,4}})?(?=[^.;]{{0,90}}?\b(?:{BOUND}|owners|organi[sz]ations|users|entities|consumers|customers|\w{{2,14}}ans|everyone|people|employers|schools|hospitals)\b)", re.IGNORECASE)
"""Advice of an authority to those whom it cannot or does not bind."""
INTENDS = deferred(r"\b(?:intends?|plans?|expects?|aims?)\s{1,4}to\s{1,4}(?:also\s{1,4}|now\s{1,4}|soon\s{1,4})?(?P<verb>ban|bar|prohibit|forbid|outlaw|block|restrict|limit|cap|curb|require|oblige|force|mandate|impose|introduce|tighten|expand|extend|broaden|issue|publish|initiate|begin|start|propose|adopt|phase|abolish|scrap|lift|raise|lower|cut|exempt|allow|permit|repeal|replace)\b", re.IGNORECASE)
"""What an authority says that it means to do by its own power."""
TURNS_DOWN = deferred(r"^\W{0,4}(?:it|they|the\s{1,4}(?:\w+\s{1,4}){0,2}\w+|[A-Z]{3,6})\s{1,4}(?:also\s{1,4}|however\s{1,4})?(?:has\s{1,4}|have\s{1,4})?(?:rejected|ruled\s{1,4}out|turned\s{1,4}down|dropped|abandoned)\s(?!calls?\s{1,4}from|criticism|claims|suggestions\s{1,4}that|accusations|allegations|reports)", re.IGNORECASE)
"""What an authority leaves out of the rule that it makes."""
SUBJECT_MATTER = deferred(r"\b(?:define|determine|clarify|set\s{1,4}out|spell\s{1,4}out|outline|describe|explain|decide|detail)s?\s{1,4}(?:which|what|who|whether|how|when)\s", re.IGNORECASE)
"""What rules are said to be about, and not what they say."""
COMPLIES = deferred(r"\sto\s{1,4}(?:fully\s{1,4})?(?:comply|conform)\b", re.IGNORECASE)
"""Time that is given to do what a rule demands."""
FACES = deferred(r"^[^,;]{2,110}?\b(?:(?:will|would|could|can|may)\s{1,4})?(?:face|faces|risk|risks)\s{1,4}(?:an?\s{1,4}|up\s{1,4}to\s{1,4}|\w+\s{1,4}){0,3}?(?:fines?|penalt(?:y|ies)|jail|imprisonment|suspension|prosecution|sanctions)\b(?![^.;]*\b(?:said|warned)\b)", re.IGNORECASE)
"""What befalls those who break a rule."""
PROCEDURE = deferred(r"\b(?:rules?|drafts?|bills?|proposals?|plans?|law|legislation|regulations?|standards|directive|amendments?|measures?)\b[^.;]{0,60}?\b(?:must|will\s{1,4}have\s{1,4}to|needs?\s{1,4}to|has\s{1,4}to|have\s{1,4}to|still)\s{1,4}(?:still\s{1,4}|also\s{1,4}|now\s{1,4}|first\s{1,4}|to\s{1,4}|needs?\s{1,4}to\s{1,4}|must\s{1,4}|has\s{1,4}to\s{1,4}){0,2}be\s{1,4}(?:\w+ly\s{1,4})?(?:approved|adopted|endorsed|passed|ratified|signed|agreed|finali[sz]ed|voted|debated|negotiated|confirmed|issued)\b|\b(?:must|will\s{1,4}have\s{1,4}to|needs?\s{1,4}to|has\s{1,4}to)\s{1,4}(?:still\s{1,4}|now\s{1,4}|then\s{1,4})?(?:vote|approve|sign\s{1,4}off|endorse|ratify|pass|agree)\s{0,4}(?:again|on|it|them|the\s{1,4}(?:\w+\s{1,4}){0,2}(?:rules?|bill|plan|draft|proposal|law|measures?|deal))?\b|\b(?:leaders|lawmakers|politicians|countries|ministers|senators|governments|G20\)?|G7\)?)\s{1,4}(?:have\s{1,4}|had\s{1,4})?(?:also\s{1,4})?agreed\b(?!\s{1,4}(?:on\s{1,4}\w+day|to))", re.IGNORECASE)
"""What a draft still has to go through, and what others have agreed on that stands behind it."""
QUOTED_BY = deferred(r"\"\s{1,2}(?:the\s)?(?:[A-Z]{2,6}|[A-Za-z'. ]{0,60}\b(?:agency|commission|ministry|department|administration|bank|regulator|watchdog|board|authority|bureau|(?-i:Agency|Commission|Ministry|Department|Administration|Bank|Board|Authority|Bureau)))\s(?:also\s)?(?:said|says|added|explained|wrote|stated)\s(?:\w+\s){0,4}?in\s(?:a|an|the|its|their)\s(?:\w+\s){0,2}(?:statement|notice|announcement|release|circular|document|directive|advisory|order)\b")
"""What closes a quotation and names as its source what an authority itself has put out."""
ATTACKS = deferred(r"\b(?:flaws?|bugs?|vulnerabilit(?:y|ies)|techniques?|exploits?|malware|attacks?|weakness(?:es)?|backdoors?)\b[^.;]{0,200}?\b(?:allow(?:s|ed|ing)?|enables?|lets?|permits?)\s{1,4}(?:\w+\s{1,4}){0,3}(?:attackers?|hackers?|criminals|actors?|anyone|intruders?|access)\b|\b(?:attackers?|hackers?|criminals|threat\s{1,4}actors?|fraudsters|scammers)\b[^.;]{0,60}?\b(?:can|could|may|might|must|(?:needs?|ha(?:s|ve))\s{1,4}to)\b", re.IGNORECASE)
"""What a fault lets attackers do."""
MERELY_MAY = deferred(r"(?:may|can|could)\s{1,4}(?:potentially|conceivably|theoretically|in\s{1,4}theory)\b|(?:may|can|could|might)\s{1,4}(?:not\s{1,4})?(?:also\s{1,4}|well\s{1,4}|even\s{1,4}|potentially\s{1,4}|still\s{1,4}|then\s{1,4})?(?:become|mean|help|lead|face|lose|earn|result|hurt|seem|log\b|arise|occur|happen|forge|exploit|benefit|suffer|struggle|forc)", re.IGNORECASE)
"""What may come about, and nobody is given leave to do."""
WOULD_BE = deferred(r"\bwould\s{1,4}(?:also\s{1,4}|now\s{1,4})?be\s{1,4}(?:\w+ly\s{1,4})?(?!(?:affected|hurt|needed|expected|used|welcomed|relieved|interested|concerned|tempted|pleased|surprised|worried|limited|based|considered|seen|prepared)\b)(?:\w{2,14}ed|set|cut|made|given|built|put|sold|held|kept|paid|split|spun)\b", re.IGNORECASE)
"""What a draft would have done, told in its voice."""
