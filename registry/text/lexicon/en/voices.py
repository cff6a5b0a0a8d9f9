"""English: how the press tells of rules without a modal verb, and in whose voice its sentences stand."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.en.actors import BOUND
from registry.text.lexicon.words import any_of, gap

_VERBS = {
    "forbid": "ban bans banned|bar bars barred|prohibit prohibits prohibited|forbid forbids forbade forbidden|outlaw outlaws outlawed|suspend suspends suspended|halt halts halted|freeze freezes froze frozen|block blocks blocked|prevent prevents prevented|stop stops stopped|disallow disallows disallowed",
    "cap": "cap caps capped|limit limits limited|restrict restricts restricted|curb curbs curbed",
    "allow": "allow allows allowed|permit permits permitted|let lets|lift lifts lifted|waive waives waived|exempt exempts exempted|scrap scraps scrapped|abolish abolishes abolished|revoke revokes revoked|remove removes removed|withdraw withdraws withdrew withdrawn|eliminate eliminates eliminated|relax relaxes relaxed|ease eases eased|loosen loosens loosened|drop drops dropped|liberalise liberalises liberalised|liberalize liberalizes liberalized|entitle entitles entitled|empower empowers empowered|enable enables enabled|authorise authorises authorised|authorize authorizes authorized|defer defers deferred|postpone postpones postponed|resume resumes resumed|reopen reopens reopened",
    "set": "raise raises raised|increase increases increased|cut cuts|lower lowers lowered|reduce reduces reduced|set sets|fix fixes fixed|extend extends extended|prolong prolongs prolonged|double doubles doubled|halve halves halved|widen widens widened|expand expands expanded|hike hikes hiked|slash slashes slashed|trim trims trimmed|shorten shortens shortened|adjust adjusts adjusted|enhance enhances enhanced",
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
    "allow": "allowing permitting letting enabling exempting lifting waiving abolishing relaxing easing scrapping removing withdrawing revoking",
    "set": "raising increasing cutting lowering reducing setting fixing extending doubling halving widening delaying postponing deferring shortening tightening",
    "oblige": "requiring obliging forcing compelling imposing mandating introducing instructing ordering directing",
}
ENACTING_KIND = {form: kind for kind, forms in ENACTING.items() for form in forms.split()}
ENACTS = deferred((
    rf"\b(?:(?:adopted|approved|issued|signed|passed|published|announced|introduced|unveiled)\s[^.;,]{{0,60}}?\b(?:rules?|regulations?"
    rf"|decree|order|law|bill|directive|circular|notice|notification|measures?|resolution|decision"
    rf"|guidelines?)(?:\s\([A-Z]{{2,8}}\))?(?:\s[\d/-]{{2,10}})?(?:\s{{1,4}}on)?"
    rf"|proposed|suggested|recommended"
    rf"|(?P<progressive>is|are|was|were))\s{{1,4}}(?:also\s{{1,4}}"
    rf"|now\s{{1,4}})?(?P<verb>{'|'.join(ENACTING_KIND)})\s"
), re.IGNORECASE)
"""Instruments that do something by being adopted, and what an authority says it is doing."""
_CHARGES = (
    r"tax|dut(?:y|ies)|tariffs?|lev(?:y|ies)|fees?|charges?|contributions?|minimum|ceiling|limit|cap|quota|threshold|allowance|deposit"
    r"|wage|fine|fare|increase|surcharge|requirement|weighting|margin|premium"
)
AMOUNT_MOVES = deferred((
    r"\b(?:rules?|regulations?|measures?|policy|ban|scheme|regime|requirements?|changes?)\s{1,4}(?:will"
    r"|would)\s{1,4}have\s{1,4}an?\s{1,4}(?:[\w-]{2,16}\s{1,4}){0,3}?(?:transition(?:al)?|grace|phase-in|adjustment)\s{1,4}period\b"
    r"|(?:will|would)\s{1,4}see\s{1,4}(?:its|their)\s{1,4}(?:\w+\s{1,4}){0,3}?(?:caps?|ceilings?|limits?|quotas?|rates?|ratios?|fees?"
    r"|tax(?:es)?|dut(?:y|ies)|requirements?|allowances?|contributions?|premiums?)\s{1,4}(?:be\s{1,4})?(?:set|fixed|raised|lowered|cut"
    r"|reduced|increased|rise|fall|halved|doubled)\s[^.;]{0,40}?\d"
    rf"|\b(?:{_CHARGES})s?{gap(13, but=rf'(?:{_CHARGES})s?')}(?:will|would|is\s{{1,4}}to"
    r"|are\s{1,4}to)\s{1,4}(?:rise|increase|fall|drop|decrease|go\s{1,4}(?:up|down)"
    r"|be)\s{1,4}(?:(?:by|to|from|as\s{1,4}high\s{1,4}as|up\s{1,4}to|at\s{1,4}least)\s)?[^.;]{0,40}?\d"
), re.IGNORECASE)
"""A tax, fee or limit that moves: a rule, whoever tells it."""
RULING_VERB = deferred(rf"(?<!multi )(?<!large )(?<!small )(?<!mid )(?<!market )\b{any_of(sorted(RULING))}\b", re.IGNORECASE)

FORBIDS_PASSIVE = deferred((
    r"(?:will|would)\s{1,4}(?:also\s{1,4}|now\s{1,4}|temporarily\s{1,4})?(?:ban|bar|prohibit|forbid|outlaw|disallow|cap|limit"
    r"|restrict)\s{1,4}(?!itself|themselves|on\b|by\b|how\b|what\b)"
    r"|(?:(?<=\bban )|(?<=\bprohibition )|(?<=\bembargo ))(?:will|would)\s{1,4}(?:also\s{1,4})?(?:affect|cover|extend\s{1,4}to"
    r"|apply\s{1,4}to)\s{1,4}(?!about|some|around|roughly|\d)"
    r"|(?:will|would)\s{1,4}(?:also\s{1,4}|now\s{1,4})?be\s{1,4}(?:\w+ly\s{1,4})?(?:frozen|suspended|halted|stopped|banned|barred"
    r"|prohibited|forbidden|outlawed|blocked|capped|limited|restricted|disallowed|refused|rejected)\b"
), re.IGNORECASE)
"""A promise that forbids."""
BINDS_PASSIVE = deferred((
    r"(?:will|would)\s{1,4}(?:also\s{1,4}|not\s{1,4}"
    r"|only\s{1,4})?be\s{1,4}(?:\w+ly\s{1,4})?(?:deducted"
    r"|excluded|included|calculated|computed|based|weighted|counted|measured|valued|charged"
    r"|levied|payable|paid|reported|disclosed|recorded|submitted|assessed|treated|kept|held"
    r"|settled|cleared|enforced|policed"
    r"|calc\w{2,6}ed)\b(?!\s{1,4}by\s{1,4}(?:a|an|the)\s{1,4}(?:\"\w+\s|\w+\s){0,4}(?:board|ministry|commission|committee|office"
    r"|authority|bureau|bank|agency|government|regulator|department))"
), re.IGNORECASE)
"""A passive in the voice of a rule: whoever the rule binds is to do it."""
APPLIES_PASSIVE = deferred((
    r"(?:(?:will|would)\s{1,4}(?:not\s{1,4})?|won't\s{1,4})(?:also\s{1,4}|only\s{1,4})?(?:be\s{1,4}(?:applied|applicable|extended)"
    r"|apply)\s{1,4}to\b"
    r"|(?:will|would)\s{1,4}(?:also\s{1,4}|not\s{1,4})?(?:be\s{1,4}covered|cover)\b"
), re.IGNORECASE)
"""A future that says to whom a rule applies."""

WOULD_NOT = deferred((
    rf"\b(?:{BOUND})\s{{1,4}}would\s{{1,4}}(?:not"
    rf"|no\s{{1,4}}longer"
    rf"|never)\s{{1,4}}(?!be\s{{1,4}}(?:affected|required|able|hurt|needed)"
    rf"|have|need|want|suffer|face|benefit)[a-z]{{3,}}"
), re.IGNORECASE)
"""What those bound would not do, where an instrument or authority speaks."""
_INSTRUMENT = (
    r"rules?|norms|regulations?|guidelines?|circular|notice|notification|draft|decree|law"
    r"|bill|order|directives?|measures|policy|proposals?|plan|legislation|amendments?|standards"
    r"|requirements|settlement"
)
_GAVE = r"gave|given|gives?"
PRESCRIBES = deferred((
    rf"\b(?:makes?|made|making)\s{{1,4}}it\s{{1,4}}(?:mandatory|compulsory|obligatory|binding|incumbent|necessary)\b"
    rf"|\b(?:makes?|made){gap(13, stops='.;,', but='makes?|made')}(?:mandatory|compulsory|obligatory)\b"
    rf"|\bowes?{gap(11, stops='.;,')}a\s{{1,4}}duty\b"
    rf"|\b(?:stipulat|mandat|prescrib|specif)(?:e[sd]?|y|ies|ied)\s{{1,4}}(?:that\b|a\s{{1,4}}(?:minimum|maximum|period|fee|rate|limit))"
    rf"|\bha(?:s|ve)\s{{1,4}}until\s[^.;,]{{2,40}}\sto\s{{1,4}}[a-z]+"
    rf"|\b(?:ha(?:s|ve)|(?:will|would)\s{{1,4}}(?:also\s{{1,4}})?have)\s{{1,4}}(?:up\s{{1,4}}to\s{{1,4}}|at\s{{1,4}}least\s{{1,4}}"
    rf"|an?\s{{1,4}}|another\s{{1,4}}|the\s{{1,4}}|further\s{{1,4}}|additional\s{{1,4}}|extra\s{{1,4}}"
    rf"|longer\s{{1,4}}){{0,3}}+(?:[\w-]{{1,12}}\s{{1,4}}){{0,2}}?(?:days?|weeks?|months?|years?|time\s{{1,4}}frame|hours|deadline"
    rf"|grace\s{{1,4}}period|transition(?:al)?\s{{1,4}}period)\s{{1,4}}(?:or\s{{1,4}}more\s{{1,4}}|[a-z]{{4,6}}\s{{1,4}}that\s{{1,4}}"
    rf"|each\s{{1,4}}year\s{{1,4}})?(?:to|in\s{{1,4}}which\s{{1,4}}to|before\s{{1,4}}they|within\s{{1,4}}which)\s"
    rf"|\bexpects?\s{{1,4}}(?:[\w-]{{2,16}}+\s{{1,4}}+){{0,4}}?(?:{BOUND})\s{{1,4}}to\s{{1,4}}[a-z]+"
    rf"|\b(?:{BOUND})\s{{1,4}}(?:were\s{{1,4}}(?:also\s{{1,4}})?expected\s{{1,4}}to|are\s{{1,4}}(?:also\s{{1,4}}|now\s{{1,4}})?expected"
    rf"\s{{1,4}}to\s{{1,4}}(?:enforce|ensure|comply|implement|submit|maintain|keep|establish|adopt|apply|follow|put|conduct|review"
    rf"|disclose|provide|verify|identify|monitor|set|have))\b"
    rf"|\b(?:is|are|becomes?|became|(?:will|would)\s{{1,4}}(?:also\s{{1,4}}|now\s{{1,4}})?(?:be"
    rf"|become))\s{{1,4}}(?:now\s{{1,4}})?(?:mandatory|compulsory|obligatory)\b"
    rf"|\b(?:to|would|will)\s{{1,4}}give{gap(15, stops='.;,', but='give')}(?:until|more\s{{1,4}}time"
    rf"|an?\s{{1,4}}(?:extra|additional|further)\s{{1,4}}(?:year|month|week|\w+\s{{1,4}}(?:days|weeks|months|years)))\b"
    rf"|\b(?:{_GAVE}){gap(11, stops='.;,', but=_GAVE)}(?:(?:\d{{1,3}}|[a-z]{{3,9}})\s{{1,4}}(?:hours|days|weeks|months"
    rf"|years)|(?:until|till)\s[^;]{{2,30}})\sto\s{{1,4}}[a-z]+"
    rf"|\b(?:{_INSTRUMENT}|it|they)\s{{1,4}}(?:also\s{{1,4}}|further\s{{1,4}})?(?:calls?\s{{1,4}}(?:for|on)"
    rf"|lays?\s{{1,4}}out\s{{1,4}}(?:an?|the)\s{{1,4}}\w+"
    rf"|(?:would\s{{1,4}}|will\s{{1,4}})?(?:also\s{{1,4}})?(?:force|compel|oblige|direct|instruct)s?)\s"
    rf"|\bintends?\s{{1,4}}(?:for\s{{1,4}})?(?:the\s{{1,4}}|all\s{{1,4}})?(?:{BOUND})\s{{1,4}}to\b"
    rf"|^\W{{0,4}}(?:other|additional|further|the)\s{{1,4}}(?:new\s{{1,4}}|proposed\s{{1,4}}|final\s{{1,4}}){{0,2}}(?:proposals"
    rf"|requirements|rules|provisions|changes|restrictions|curbs)\b[^.;,]{{0,50}}?\s(?:also\s{{1,4}})?include\b"
), re.IGNORECASE)
"""What prescribes without a modal verb."""
IMPLEMENTS = deferred((
    r"\b(?:implemented|introduced|adopted|imposed|issued|unveiled|proposed|announced"
    r"|set\s{1,4}out"
    r"|laid\s{1,4}down)\s{1,4}(?:(?:new|strict|stricter|tough|tougher|tighter|further|additional|draft)\s{1,4}){0,2}(?:rules"
    r"|norms|restrictions|curbs|controls|limits|requirements|regulations|standards"
    r"|guidelines)\b[^.;]{0,60}?,?\s(?:including"
    r"|such\s{1,4}as|under\s{1,4}which)\s"
), re.IGNORECASE)
"""New rules together with what they lay down."""
RESOLVES = deferred((
    r"\b(?:decid(?:ed|es)|agreed|voted|resolved|ruled|moved|proposed|proposes|proposing|seeks?"
    r"|sought|chose"
    r"|opted)\s{1,4}(?:on\s{1,4}\w+day\s{1,4}"
    r"|today\s{1,4}"
    r"|also\s{1,4})?to\s{1,4}(?:\w+ly\s{1,4})?$"
), re.IGNORECASE)
"""A decision or a draft, right before the verb that says to do what."""

_ADVERBS = r"(?:(?:also|now|further|thus|therefore|hereby|temporarily|again|effectively|immediately|formally|gradually)\s{1,4}){0,2}"
BEFORE_PARTICIPLE = deferred(rf"\b(?:is|are|was|were|be|been|being)\s{{1,4}}{_ADVERBS}$", re.IGNORECASE)
BEFORE_PARTICIPLE_PAST = deferred(rf"\b(?:was|were|being|had\s{{1,4}}been)\s{{1,4}}{_ADVERBS}$", re.IGNORECASE)
BEFORE_PERFECT = deferred(rf"\b(?:has|have)\s{{1,4}}{_ADVERBS}$", re.IGNORECASE)
NO_SUBJECT_OF_RULE = deferred((
    r"(?:\b(?:a|an|the|this|that|any|no|its|their|of|on|in|for|by|with|from|to|new|more|further|tax|price|rate|spending|job|output|pay"
    r"|to\s{1,4}\W?\w{2,14}ly|not|and|or|who|than|which|had|would|could|might|may)\s{1,4}"
    r"|,\s{1,2}|-\s?)$"
), re.IGNORECASE)
NO_OBJECT_OF_RULE = deferred((
    r"\s{0,4}(?:$|[.,;:-]"
    r"|(?:on|of|by|in|and|or|will|would|is|are|was|were|has|have|had|said|off|back|out\b(?!\s{1,4}in)|up|apart|against|about)\b)"
), re.IGNORECASE)
SEVERAL = deferred((
    r"^\s{0,4}(?:(?:a|an|the)\s{1,4}(?:\w+\s{1,4}){0,2}(?:bank|broker|firm|company|lender|dealer|manager|executive|official|fund"
    r"|trader)\b"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|several|some|dozens|former"
    r"|\d{1,3}\s{1,4}(?:banks|firms|companies|people|accounts|brokers|dealers|officials|executives|managers))\b"
), re.IGNORECASE)

THINGS = deferred((
    r"\b(?:exports?|imports?|shipments?|trade|lending|loans?|borrowings?|deposits?|sales?"
    r"|purchases?|trading|fees?|tax|taxes|dut(?:y|ies)|tariffs?|lev(?:y|ies)|surcharges?|quotas?"
    r"|limits?|ceilings?|caps?|thresholds?|rates?|ratios?|requirements?|restrictions?|curbs?"
    r"|controls?|bans?|embargo(?:es)?|margins?|subsid(?:y|ies)|prices?|wages?|deadline|period"
    r"|term|validity|minimum|maximum|amounts?|weights?|weightings?|reserves?|provisions?"
    r"|holdings?|stakes?|ownership|investments?|remittances?|transfers?|payments?|transactions?"
    r"|accounts?|licen[cs]es|permits?|visas?|formalit(?:y|ies)|procedures?|rules?|norms|access"
    r"|flights?|travel|speed|hours|age|working\s{1,4}day|retirement|allowances?|benefits?"
    r"|pensions?|premiums?|coverage|scope|production|output|catch|intervention|listing|approval"
    r"|registration|advertising|use|relief|moratorium|effectivity|relaxation)\b"
), re.IGNORECASE)
"""What rules are about."""
UP_TO_NOW = deferred((
    r"\b(?:times|since|so\s{1,4}far|this\s{1,4}year|yet|again\s{1,4}and\s{1,4}again|repeatedly"
    r"|already|recently|in\s{1,4}recent)\b"
), re.IGNORECASE)
"""What tells of a row of acts and not of the one that is reported."""
_COMMENTERS = (
    r"analysts?|economists?|traders?|dealers?|bankers?|brokers?|shares|stocks|futures|experts?|lobby|critics|opponents|activists"
    r"|campaigners|farmers\s{1,4}say"
)
BACKGROUND = deferred((
    r"^\W{0,4}(?:the|a|an)\s{1,4}(?:company|firm|group|union|airline|carrier|lender|startup|retailer|carmaker|maker|association)\b"
    r"|^[^.;,]{0,60}\b(?:company|firm|group|union|association|airline|carmaker|producer|maker|retailer"
    r"|(?:Corp|Inc|Ltd|Co|PLC)\.?)\s{1,4}(?:said|says|added|plans|announced)\b"
    r"|\bprime\s{1,4}(?:lending\s{1,4})?rate\b"
    rf"|\b(?:{_COMMENTERS}){gap(18, but=_COMMENTERS)}(?:said|say|says|expect|expected|believe|estimate|fear|feared|warn|warned|rose|fell"
    r"|closed|welcomed|criticised|criticized)\b"
    r"|\b(?:rose|fell|grew|climbed|dropped\s{1,4}(?:by|to)|gained|slipped|jumped|declined|plunged|surged|totall?ed|accounted\s{1,4}for"
    r"|has\s{1,4}risen|have\s{1,4}risen|has\s{1,4}fallen|have\s{1,4}fallen)\b"
), re.IGNORECASE)
"""Markets, figures and those who look on."""
INSTRUMENT_SPEAKS = deferred((
    r"\b(?:following|below|here)\s{1,4}(?:are|is)\s[^.;]{0,40}\b(?:points|summary|details|highlights|provisions|elements|features|changes"
    r"|key|terms)\b"
    r"|\b(?:the\s{1,4})?(?:main|key)\s{1,4}(?:points|provisions|elements|features)\b[^.;]{0,60}:"
    r"|(?:^|[,;]\s)\W{0,3}(?:under|according\s{1,4}to|in|as\s{1,4}per)\s[^,;]{0,60}?\b(?:rules?|norms|regulations?|guidelines?|circular"
    r"|notice|notification|draft|decree|law|order|directive|scheme|plan|programme|program|measures|policy|proposals?|agreement|compromise"
    r"|deal|settlement|ruling|bill|reform|statement)\b"
    r"|\b(?:rules?|norms|regulations?|guidelines?|circular|notice|notification|draft|decree|law|bill|order|directive|measures|policy"
    r"|proposals?|document|statement)\W{0,3}\s(?:also\s{1,4}|further\s{1,4})?(?:sa(?:id|ys?)|requires?|required|stipulates?|states?"
    r"|provides?|allows?|bars?|bans?|limits?|caps?|added|adds?|make|makes|seek|seeks|call|calls|specif(?:y|ies|ied)|set|sets|prescribes?"
    r"|mandates?)\b"
    r"|^\W{0,3}(?:the|these)\s{1,4}(?:new\s{1,4}|draft\s{1,4}|proposed\s{1,4}|revised\s{1,4}|final\s{1,4})?(?:rules?|norms|requirements"
    r"|regulations|guidelines|measures|circular|notice|notification|draft|decree"
    r"|law)\b(?!\s{1,4}(?:was|were|had|follows?|comes?\s{1,4}(?:after|as|amid)))"
    r"|\bsaid\s{1,4}the\s{1,4}(?:\w+\s{1,4}){0,2}(?:rules?|norms|regulations?|guidelines?|circular|notice|notification|draft|decree|law"
    r"|order|directive|measures|policy|document)\b"
    r"|\b(?:issued|published|unveiled|released|announced|approved|adopted|signed|passed|introduced)\s[^.;,]{0,80}?\b(?:rules|norms"
    r"|regulations?|guidelines|circular|notice|notification|draft|decree|law|order|directive|measures|policy|requirements|programme"
    r"|program|scheme)\b"
), re.IGNORECASE)
"""An instrument that speaks, or to which a sentence refers."""
CARRIED_ON = deferred((
    r"^\W{0,4}(?:in\s{1,4}addition,?\s|also,?\s|further(?:more)?,?\s|besides,?\s|moreover,?\s"
    r"|separately,?\s|meanwhile,?\s|however,?\s|but\s)?(?:it|they|this|these|such|both|all"
    r"|the\s{1,4}(?:new|revised|latest|same|agency|regulator|ministry|authority|bank|government|board|commission|cap|ban|limit|ceiling"
    r"|change|measure|move|decision|exemption|rate|ratio|quota))\b"
), re.IGNORECASE)
"""A subject that stands for who spoke in the sentence before."""
_IMPLEMENTED = (
    r"circular|notice|notification|regulations?|rules?|measures?|order|law|decree|policy|ban|restrictions?|curbs?|changes?|scheme|system"
    r"|suspension|tax|duty|tariffs?"
)
_STARTING = _IMPLEMENTED + (
    r"|directions?|instructions?|norms|guidelines?|cap|decision|increases?|rise|cut|hike|move|controls?|duties|rates?|moratorium"
    r"|requirements?|ceiling|limits?|quotas?|amendments?|ratios?|lev(?:y|ies)|regime|freeze|embargo"
)
STARTS = deferred((
    rf"\b(?:{_STARTING}){gap(13, but=_STARTING)}"
    r"(?:(?:will\s{1,4}|would\s{1,4})?(?:(?:immediately|also|formally)\s{1,4})?(?:comes?|takes?|go|goes|enters?"
    r"|be|is|are|becomes?)\s{1,4}(?:into\s{1,4}(?:force|effect)|effect|effective|in\s{1,4}(?:force|effect)))\b"
    rf"|\b(?:{_IMPLEMENTED}){gap(28, but=_IMPLEMENTED)}(?:will"
    r"|would)\s{1,4}(?:also\s{1,4})?be\s{1,4}implemented\s{1,4}(?:from|on|at|in\s{1,4}phases|beginning|starting|as\s{1,4}of|through"
    r"|with\s{1,4}(?:immediate\s{1,4})?effect)\b"
), re.IGNORECASE)
"""A rule of any name that begins, told by the one who makes it."""
PARTLY_QUOTED = deferred(r"(?:^|[\s(])\"(?=[a-z])")
"""A quotation that is part of the reporter's sentence."""
INVERTED = deferred((
    r"\bsaid\s{1,4}the\s{1,4}(?:\w+\s{1,4}){0,2}(?:rules?|norms|regulations?|guidelines?|circular|notice|notification|draft|decree|law"
    r"|order|directive|measures|policy|document)\b"
    r"|\b(?:the|its)\s{1,4}(?:\w+\s{1,4}){0,2}(?:rules?|norms|regulations?|guidelines?|circular|notice|notification|draft|decree|law"
    r"|order|directive|measures|policy|document)\s{1,4}(?:said|says|added|adds|read|reads)\b"
), re.IGNORECASE)
"""An instrument named as who speaks after a quotation."""
QUOTED_OF_SOMEBODY = deferred(r"\"\s{1,2}(?:said|says|added|noted)\s{1,2}(?!the\b|it\b|its\b)", re.IGNORECASE)
"""Somebody named as who speaks after a quotation."""
ONLOOKERS = deferred((
    r"^\W{0,4}(?:(?:while|although|though|as|right\s{1,4}after"
    r"|after)\s[^,;]{2,60},\s{1,4})?(?:(?:(?!central\b)[\w'-]{2,20}\s{1,4}){0,5}?(?<!central )(?:banks|lenders|firms|companies|investors"
    r"|exporters|importers|insurers|brokerages|airlines|retailers|farmers|growers|residents|parents|users|carmakers|producers|platforms"
    r"|operators|developers|unions|experts)\s{1,4}(?:(?:like|including|such\s{1,4}as)\s[^.;]{2,60}?\s)?(?:have\s{1,4}|had\s{1,4}"
    r"|also\s{1,4})?(?:said|say|warned|warn|argued?|complained|complain|feared?|welcomed|criticised|criticized)\b"
    r"|[^.;]{0,200}?\s(?:is|are|was|were)\s{1,4}to\s{1,4}(?:discuss|meet|visit|speak|attend|chair|host|brief"
    r"|address\s{1,4}(?:a|the|an)\s{1,4}(?:conference|meeting|forum|summit))\b"
    r"|(?:roughly|about|around|some|nearly|almost|an\s{1,4}estimated|more\s{1,4}than|at\s{1,4}least|over"
    r"|up\s{1,4}to)\s{1,4}[\d,.]+\s{1,4}(?:million\s{1,4}|thousand\s{1,4}"
    r"|percent\s{1,4}of\s{1,4})?(?:\w+\s{1,4}){1,3}?(?:(?:will|would|could|may)\s{1,4}be\s{1,4}(?:targeted|affected|hit|covered|subject"
    r"|concerned|impacted)|are\s{1,4}(?:targeted|affected|covered))\b"
    r"|[^.;]{3,120},\s{1,4}but\s{1,4}(?:some|many|several)\s{1,4}\w+\s{1,4}(?:have\s{1,4})?(?:get|gets|got|find|found|evade|bypass"
    r"|circumvent|flout|ignore)[a-z]{0,3}\s"
    r"|the\s{1,4}(?:company|firm|group|union|airline|carmaker|startup|retailer)\b(?!\s{1,4}law)"
    r"|[^.;,]{0,60}\b(?:trade|lobby|industry|advocacy|consumer|rights|campaign)\s{1,4}groups?\b[^.;,]{0,40}?\s(?:said|says?|added|argued?"
    r"|warn(?:ed|s)?)\b"
    r"|[^.;,]{0,60}\b(?:company|firm|union|association|alliance|coalition|airline|carmaker|(?:Corp|Inc|Ltd|PLC)\.?)\s{1,4}(?:said|says"
    r"|added|plans|announced)\b)"
), re.IGNORECASE)
"""One company or union and what it says or must do."""
STATE_BEFORE = deferred((
    r"^\W{0,4}(?:the|this|these|that)\s{1,4}(?:\w+\s{1,4}){1,3}?(?:came|comes?|follows?|followed)\b"
    r"|^\W{0,4}(?:before|prior\s{1,4}to|until)\s{1,4}(?:the|this|that|these|last)\s[^,.;]{0,60}?\b(?:ban|rules?|change|order|move"
    r"|decision|law|crackdown|restrictions?|policy|announcement|circular|notice|notification|regulations?)\b[^,.;]{0,60},"
    r"|^\W{0,4}(?:but\s{1,4}|and\s{1,4}|as\s{1,4}things\s{1,4}stand,?\s{1,4})?(?:currently|at\s{1,4}present|at\s{1,4}the\s{1,4}moment"
    r"|until\s{1,4}now|so\s{1,4}far|to\s{1,4}date|traditionally|normally"
    r"|under\s{1,4}(?:the\s{1,4})?(?:current|existing|present|previous|old)\s{1,4}(?:rules?|regulations?|law|laws|norms|regime|system"
    r"|guidelines))\b"
    r"|\b(?:is|are|has|have)?\s?currently\s{1,4}(?:only\s{1,4})?(?:allow(?:s|ed)?|permit(?:s|ted)?|require[sd]?|can|may|must|has|have"
    r"|barred|banned|limited|capped)\b"
    r"|\bcurrent\s{1,4}(?:rules?|regulations?|law|laws|norms)\b[^.;]{0,20}\b(?:requires?|allows?|permits?|bars?|limits?|prohibits?)\b"
), re.IGNORECASE)
"""How things stand before the rule that is told of."""
INVITES = deferred((
    r"\b(?:feedback|comments?|consultation)\b[^.;]{0,50}\b(?:close[sd]?|ends?)\b"
    r"|\b(?:feedback|comments?|opinions?|views|submissions)(?:\s{1,4}on\s{1,4}(?:the|a|its)\s[^.;]{0,50}?)?\s{1,4}(?:until|till|by|before"
    r"|through)\s{1,4}(?-i:[A-Z\d])"
    r"|\bcomment\s{1,4}period\b"
    r"|\bopen\s{1,4}(?:for|to)\s{1,4}(?:public\s{1,4}|a\s[^.;]{0,20}\s)?comments?\b"
    r"|\b(?:public|people|readers|stakeholders|interested\s{1,4}parties)\b[^.;]{0,40}\b(?:give|submit|send|provide"
    r"|offer)\s{1,4}(?:their\s{1,4})?(?:feedback|comments?|opinions?|views)\b"
), re.IGNORECASE)
"""Readers who are asked what they think of a draft."""
_DEEDS = (
    r"impose|set|order|require|ban|bar|block|prohibit|limit|cap|suspend|revoke|waive|exempt"
    r"|grant|extend|approve|veto|dissolve|liquidate|seize|fine|levy|guarantee|tighten|inspect"
    r"|intervene|back"
)
COULD = deferred(
    rf"\b(?P<power>[A-Z]{{3,6}}|Fed|(?:[Rr]egulators?|[Cc]ouncil|[Cc]ommission|[Aa]uthority|[Aa]uthorities|[Mm]inistry|[Aa]gency"
    rf"|[Gg]overnment|[Cc]entral\s{{1,4}}[Bb]ank|[Bb]ank|[Bb]oard|[Ss]tates"
    rf"|[Cc]ourts?))\s{{1,4}}could\s{{1,4}}(?:also\s{{1,4}})?(?:{_DEEDS})\b"
    rf"|\bcould\s{{1,4}}(?:also\s{{1,4}})?be\s{{1,4}}(?:ordered|required|exempted|exempt|fined|suspended|revoked|allowed|permitted|capped"
    rf"|limited|barred|banned|prohibited|forced)\b"
    rf"|\b(?i:{BOUND}|consumers|customers|users|clients|applicants)\s{{1,4}}could\s{{1,4}}(?:also\s{{1,4}}|still\s{{1,4}}|only\s{{1,4}}"
    rf"|then\s{{1,4}})?(?:apply|seek|request|appeal|choose|opt|elect|continue\s{{1,4}}to|keep|hold|retain|offer|use|\W?white\W?list"
    rf"|decline|refuse|ask|file|submit)\b"
)
"""What a draft would let somebody do, told in its voice ..."""
COULD_NOT = deferred(
    r"\bcould\s{1,4}(?:not"
    r"|no\s{1,4}longer)\s{1,4}(?!be\s{1,4}(?:reached|verified|confirmed|immediately)"
    r"|immediately|afford|happen|say|rule)[a-z]{2,}"
)
"""... and what it would not."""
WOULD_NOT_BE = deferred((
    r"\b(?:will"
    r"|would)\s{1,4}not\s{1,4}be\s{1,4}(?:\w+ly\s{1,4})?(?:blocked"
    r"|counted|covered|charged|taxed|levied|allowed|included|affected|paid|renewed|extended"
    r"|accepted|recognised|recognized)\b"
), re.IGNORECASE)
"""What would not be done to what a rule is about."""
LEFT_OUT = deferred((
    rf"\b(?:{BOUND})\s{{1,4}}(?:required|obliged|prohibited|barred|allowed|permitted)\s{{1,4}}(?:to|from)\s"
    rf"|\b(?:required|mandatory|prohibited|banned|permitted|allowed)[.;]?\W*$"
    rf"|^\W{{0,4}}(?:[\w/&'-]{{1,20}}\s{{1,4}}){{0,5}}[\w/&'-]{{1,20}}:\s{{1,4}}(?:(?!\b(?:is|are|was|were|has|have|had"
    rf"|will)\b)[^.;:]){{2,60}}?\sto\s{{1,4}}be\s{{1,4}}\w{{3,}}"
), re.IGNORECASE)
"""An item that leaves out `are`."""
BARRED = deferred(r"^\W{0,4}(?:[\w'-]{1,20}\s{1,4}){1,5}?(?:banned|barred|prohibited|forbidden)\s{1,4}from\s{1,4}\w+ing\b", re.IGNORECASE)
"""One that forbids."""
_LIMITS = r"caps?|ceilings?|limits?|thresholds?|quotas?"
_MOVED = r"rate|ratio|requirement|margin|levy|tax|duty"
_MOVING = rf"(?:{_MOVED}|duties|tariffs?|ceiling|cap|limit|threshold|exposure|quota|fees?|minimum|maximum|deposit)s?"
STANDS = deferred((
    rf"\b(?:{_LIMITS}){gap(18, but=_LIMITS)}(?:is|are|stands?"
    r"|(?:will|would)\s{1,4}(?:be|stand))\s{1,4}(?:(?:the\s{1,4})?(?:highest|lowest|strictest)\s{1,4}|set\s{1,4}|fixed\s{1,4}"
    r"|capped\s{1,4})?(?:(?:at|between|up\s{1,4}to)\s{1,4})?[$€£¥]?\d"
    rf"|\b(?:{_MOVED}){gap(20, but=_MOVED)}(?:up|down|raised|cut|lowered"
    rf"|hiked){gap(9)}(?:at|to|by)\s{{1,4}}[\d.]+\s{{0,2}}(?:percent|per\s{{1,4}}cent|pct|%|basis)"
    rf"|\b{_MOVING}{gap(13, but=_MOVING)}"
    r"(?:(?:rises?|falls?|increases?|drops?|goes|go)\s{1,4}(?:up\s{1,4}|down\s{1,4})?"
    r"|(?:reduced|raised|cut|increased|lowered|hiked|halved|doubled)\s{1,4})(?:to|from)\s{1,4}[^.;,\d]{0,12}?\d"
), re.IGNORECASE)
"""A rate and where it now stands."""
_AMOUNT = (
    r"amounts?|levels?|numbers?|shares?|proportions?|reserves?|capital|rates?|cushions?|buffers?"
    r"|values?|ranges?|extent|money|funds|cash|currency|time|types?|kinds?|assets|ways?|degree"
    r"|price|prices|fees?|interest"
)
CONTACT = deferred((
    rf"\b(?:{_AMOUNT})\s{{1,4}}(?:of\s{{1,4}}\w+\s{{1,4}})?(?:(?:the|most|all|these|such|each|every|big|large|small|commercial|local"
    rf"|foreign)\s{{1,4}}){{0,2}}(?:{BOUND}"
    rf"|they|it|we)\s{{1,4}}$"
), re.IGNORECASE)
"""A clause without a pronoun that only describes an amount: `the reserves banks`."""
EFFECTS = deferred((
    r"^\W{0,4}(?:[A-Z][a-z]{2,12}ing\b[^,;]{0,60}|(?:the|this|that|these|such)\s{1,4}(?:\w+\s{1,4}){0,2}(?:move|step|action|results?"
    r"|decision|vote|change|shift|cut|hike|increase)s?)\s(?:will|would)\s{1,4}(?:also\s{1,4})?(?:not\s{1,4})?(?:give|help|boost|benefit"
    r"|free|release|add|bring|lead|enable|make|put|be\s{1,4}(?:cheered|welcomed)|end\b|allow|mean|support|ease|encourage)"
    r"|^[^.;]{0,60}?\b(?:they|it|this|these|rules?|measures?|dut(?:y|ies)|policy|framework|changes?|scheme|regime|reforms?|steps?"
    r"|moves?)\s{1,4}(?:\"\s{0,2})?(?:will|would)\s{1,4}(?:also\s{1,4}|thereby\s{1,4}|\w+ly\s{1,4})?(?:help|facilitate|improve|strengthen"
    r"|promote|enhance|protect|foster|boost|benefit|contribute|bring\s{1,4}about|be\s{1,4}underpinned|pave|level"
    r"|reduce\s{1,4}(?:the\s{1,4})?(?:risks?|costs?|burdens?)"
    r"|provide\s{1,4}(?:certainty|clarity|relief|an?\s{1,4}(?:adequate|clear|fair)))\b"
), re.IGNORECASE)
"""What a step is thought to bring about."""
BRINGS_ABOUT = deferred(r"ensures?$", re.IGNORECASE)
"""`to regulate services and ensure that they are safe`."""
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|weekend)"
_DONE = (
    r"(?:tweaked|altered|overhauled|changed|modified|approved|adopted|voted|issued|published"
    r"|released|unveiled|finali[sz]ed|eased|tightened|relaxed|amended|revised|banned|imposed"
    r"|ordered|cleared|passed|proposed|introduced)"
)
ACTED = deferred(
    rf"\bon\s{{1,4}}{_DAY}\s{{1,4}}(?:\w+ly\s{{1,4}})?{_DONE}\b"
    rf"|\b{_DONE}\b[^.;]{{0,100}}?\s{_DAY}\b"
    rf"|\b(?:has|have)\s{{1,4}}(?:also\s{{1,4}}|now\s{{1,4}}|\w+ly\s{{1,4}})?{_DONE}\b"
)
"""What an authority has just done, on which day."""
_PROPOSED = r"rules?|bill|law|draft|proposals?|plan|version|amendments?|regulations?|legislation"
SEEKS = deferred((
    rf"\b(?:{_PROPOSED}){gap(15, but=_PROPOSED)}(?:also\s{{1,4}}"
    r"|now\s{1,4})?(?:proposes?"
    r"|seeks?)\s{1,4}(?:to\s{1,4}[a-z]{3,}"
    r"|(?!during|nothing|something|anything)[a-z]{3,}ing)\b"
), re.IGNORECASE)
"""What a draft proposes or seeks to do."""
UNDER = deferred((
    r"^\W{0,3}(?:under"
    r"|according\s{1,4}to)\s[^,;]{0,60}?\b(?:rules?"
    r"|norms|regulations?|guidelines?|circular|notice|notification|draft|decree|law|order"
    r"|directive|scheme|agreement|proposals?|measures|bill|plan)\b[^,;]{0,20},"
), re.IGNORECASE)
"""A sentence that opens with the instrument under which it holds."""
_ADVISED = r"recommend(?:ed|s)?|suggest(?:ed|s)?|encourage[sd]?|advise[sd]?|urge[sd]?"
ADVISES = deferred((
    rf"(?<!\ba )(?<!\ba)(?<!\ban )(?<!\ban)(?<!\bthe )(?<!\bthe)\b(?:strongly\s{{1,4}}"
    rf"|also\s{{1,4}}"
    rf"|now\s{{1,4}}){{0,2}}\W?(?:strongly\s{{1,4}})?(?:{_ADVISED})"
    rf"{gap(20, but=_ADVISED)}(?:{BOUND}|owners|organi[sz]ations|users|entities|consumers|customers"
    rf"|\w{{5,17}}+(?<=ans)|everyone|people|employers|schools|hospitals)\b"
), re.IGNORECASE)
"""Advice of an authority to those whom it cannot or does not bind."""
INTENDS = deferred((
    r"\b(?:intends?|plans?|expects?|aims?"
    r"|(?:is|are)\s{1,4}set)\s{1,4}to\s{1,4}(?:also\s{1,4}"
    r"|now\s{1,4}|soon\s{1,4})?(?P<verb>ban|bar|prohibit|forbid|outlaw|block|restrict|limit|cap"
    r"|curb|require|oblige|force|mandate|impose|introduce|tighten|expand|extend|broaden|issue"
    r"|publish|initiate|begin|start|propose|adopt|phase|abolish|scrap|lift|raise|lower|cut"
    r"|exempt|allow|permit|repeal|replace)\b"
), re.IGNORECASE)
"""What an authority says that it means to do by its own power."""
TURNS_DOWN = deferred((
    r"^\W{0,4}(?:it|they|the\s{1,4}(?:\w+\s{1,4}){0,2}\w+|[A-Z]{3,6})\s{1,4}(?:also\s{1,4}"
    r"|however\s{1,4})?(?:has\s{1,4}|have\s{1,4})?(?:rejected|ruled\s{1,4}out|turned\s{1,4}down"
    r"|dropped|abandoned)\s(?!calls?\s{1,4}from|criticism|claims|suggestions\s{1,4}that"
    r"|accusations|allegations|reports)"
), re.IGNORECASE)
"""What an authority leaves out of the rule that it makes."""
SUBJECT_MATTER = deferred((
    r"\b(?:define|determine|clarify|set\s{1,4}out|spell\s{1,4}out|outline|describe|explain"
    r"|decide|detail)s?\s{1,4}(?:which|what|who|whether|how|when)\s"
), re.IGNORECASE)
"""What rules are said to be about, and not what they say."""
COMPLIES = deferred(r"\sto\s{1,4}(?:fully\s{1,4})?(?:comply|conform)\b", re.IGNORECASE)
"""Time that is given to do what a rule demands."""
FACES = deferred((
    r"^[^,;]{2,110}?\b(?:(?:will|would|could|can|may)\s{1,4})?(?:face"
    r"|faces|risk|risks)\s{1,4}(?:having\s{1,4}|losing\s{1,4}|an?\s{1,4}|up\s{1,4}to\s{1,4}"
    r"|\w+\s{1,4}){0,5}?(?:fines?|prison|licen[cs]es?|revocation|disqualification"
    r"|penalt(?:y|ies)|jail|imprisonment|suspension|prosecution"
    r"|sanctions?)\b(?![^.;]*\bwarned\b)"
), re.IGNORECASE)
"""What befalls those who break a rule."""
_DRAFTS = r"rules?|drafts?|bills?|proposals?|plans?|law|legislation|regulations?|standards|directive|amendments?|measures?"
PROCEDURE = deferred((
    rf"\b(?:{_DRAFTS}){gap(13, but=_DRAFTS)}"
    r"(?:must|will\s{1,4}have\s{1,4}to|needs?\s{1,4}to|has\s{1,4}to|have\s{1,4}to|still)\s{1,4}(?:still\s{1,4}"
    r"|also\s{1,4}|now\s{1,4}|first\s{1,4}|to\s{1,4}|needs?\s{1,4}to\s{1,4}|must\s{1,4}"
    r"|has\s{1,4}to\s{1,4}){0,2}be\s{1,4}(?:\w+ly\s{1,4})?(?:approved|adopted|endorsed|passed|ratified|signed|agreed|finali[sz]ed|voted"
    r"|debated|negotiated|confirmed|issued)\b"
    r"|\b(?:must|will\s{1,4}have\s{1,4}to|needs?\s{1,4}to|has\s{1,4}to)\s{1,4}(?:still\s{1,4}|now\s{1,4}|then\s{1,4})?(?:vote|approve"
    r"|sign\s{1,4}off|endorse|ratify|pass|agree)\s{0,4}(?:again|on|it|them"
    r"|the\s{1,4}(?:\w+\s{1,4}){0,2}(?:rules?|bill|plan|draft|proposal|law|measures?|deal))?\b"
    r"|\b(?:leaders|lawmakers|politicians|countries|ministers|senators|governments|G20\)?|G7\)?)\s{1,4}(?:have\s{1,4}"
    r"|had\s{1,4})?(?:also\s{1,4})?agreed\b(?!\s{1,4}(?:on\s{1,4}\w+day|to))"
), re.IGNORECASE)
"""What a draft still has to go through, and what others have agreed on that stands behind it."""
QUOTED_BY = deferred(
    r"\"\s{1,2}(?:the\s)?(?:[A-Z]{2,6}"
    r"|[A-Za-z'. ]{0,60}\b(?:agency|commission|ministry|department|administration|bank|regulator|watchdog|board|authority|bureau"
    r"|(?-i:Agency|Commission|Ministry|Department|Administration|Bank|Board|Authority|Bureau)))\s(?:also\s)?(?:said"
    r"|says|added|explained|wrote|stated)\s(?:\w+\s){0,4}?in\s(?:a|an|the|its"
    r"|their)\s(?:\w+\s){0,2}(?:statement"
    r"|notice|announcement|release|circular|document|directive|advisory|order)\b"
)
"""What closes a quotation and names as its source what an authority itself has put out."""
_FAULTS = r"flaws?|bugs?|vulnerabilit(?:y|ies)|techniques?|exploits?|malware|attacks?|weakness(?:es)?|backdoors?"
ATTACKS = deferred((
    rf"\b(?:{_FAULTS})\b(?:(?!\b(?:{_FAULTS})\b)[^.;]){{0,200}}?\b(?:allow(?:s|ed|ing)?|enables?|lets?"
    rf"|permits?)\s{{1,4}}(?:\w+\s{{1,4}}){{0,3}}(?:attackers?|hackers?|criminals|actors?|anyone|intruders?|access)\b"
    rf"|\b(?:attackers?|hackers?|criminals|threat\s{{1,4}}actors?|fraudsters|scammers)\b[^.;]{{0,60}}?\b(?:can|could|may|might|must"
    rf"|(?:needs?|ha(?:s|ve))\s{{1,4}}to)\b"
), re.IGNORECASE)
"""What a fault lets attackers do."""
QUOTED_DUTY = deferred(r"\"(?!(?:that|it|this|these|we|there|our|i|they|he|she|and|but|however)\b)\w", re.IGNORECASE)
"""The opening of a quotation that names who is bound, and does not only remark on something."""
DIRECTS = deferred((
    r"\b(?:wants|asked|told|ordered|directed|instructed|warned|advised|urged|mandated|reminded"
    r"|notified)\s{1,4}+(?!reporters|journalists|lawmakers|a\s"
    r"|the\s{1,4}(?:media|press|court))[^.;,\"]{1,60}?\s(?:to"
    r"|that|not|against)\b"
), re.IGNORECASE)
"""An authority that tells those bound what to do."""
_BANS = {
    "forbid": "ban embargo moratorium prohibition freeze suspension halt curfew blockade",
    "cap": "cap ceiling limit quota restriction restrictions",
    "allow": "exemption waiver reprieve revocation lifting removal",
    "set": "levy tax duty tariff surcharge fee margin",
}
BANNING = {form: kind for kind, forms in _BANS.items() for form in forms.split()}
WILL_MAKE = deferred((
    r"will\s{1,4}(?:also\s{1,4}|now\s{1,4})?(?:issue|publish|communicate|finali[sz]e|release"
    r"|introduce|extend|expand|require|impose|raise|lower|cut|lift|set|grant|exempt|allow|permit"
    r"|ban|bar|prohibit|suspend|waive|reduce|increase|conduct)\s"
), re.IGNORECASE)
"""What an authority that has spoken will do by its own power."""
DOES = deferred((
    rf"(?:will|would)\s{{1,4}}(?:also\s{{1,4}}|now\s{{1,4}}"
    rf"|effectively\s{{1,4}})?(?P<verb>{any_of(sorted(form for form in RULING_BASE if RULING[form] in ('forbid', 'cap', 'allow', 'oblige')))})\s"
), re.IGNORECASE)
"""A future in which rules do what they lay down ..."""
MAKES_RULES = deferred(rf"\b(?:{_INSTRUMENT}|action|ban|move|ordinance|regime|restrictions|guidance|code)\b[^,;]{{0,40}}$", re.IGNORECASE)
"""... and rules right before it."""
EASES = deferred((
    rf"\b(?:{_INSTRUMENT})\b[^.;]{{0,60}}?\b(?:mak(?:es?|ing)"
    rf"|made)\s{{1,4}}it\s{{1,4}}(?:easier"
    rf"|simpler|possible|cheaper|quicker)\s{{1,4}}(?:for|to)\s"
), re.IGNORECASE)
"""Rules that help somebody to do what was hard."""
QUOTED_OF_IT = deferred((
    r"\"\s{1,2}(?:it"
    r"|the\s{1,2}(?:\w{2,20}\s{1,2}){0,2}(?:notification|notice|circular|order|document|statement|rules?|draft"
    r"|decree))\s{1,2}(?:also\s{1,2})?(?:said"
    r"|says|added|adds|stated)\b"
), re.IGNORECASE)
"""A quotation of what the instrument itself said before."""
QUOTED_OF_POWER = deferred((
    r"\"(?:\s{1,2}of\s[^,.\"]{2,24})?,?\s{1,2}(?P<who>(?:the\s{1,2})?[^\".;]{2,60}?)\s{1,2}(?:also\s{1,2}|further\s{1,2})?(?:said|says"
    r"|added|stated|noted)\b"
    r"|^(?P<whose>[^\";]{2,90}?)\s{1,2}(?:also\s{1,2})?(?:said|says|added|stated|stating)\b[^\";]{0,40}\""
), re.IGNORECASE)
"""A quotation, and who is named as speaking after or before it."""
ANNOUNCES = deferred((
    rf"\b(?:announced|announces|imposed|imposes|ordered|declared|introduced|slapped|placed"
    rf"|clamped|enacted|instituted|granted)\s{{1,4}}(?:an?\s{{1,4}}|the\s{{1,4}}"
    rf"|its\s{{1,4}})?(?:[\w-]{{2,16}}\s{{1,4}}){{0,4}}?(?P<what>{any_of(sorted(BANNING))})\s{{1,4}}(?:on"
    rf"|of|for|from|against|in)\s"
), re.IGNORECASE)
"""A ban, limit or tax that is announced by its name."""
SAYS_WHAT_FOLLOWS = deferred((
    r"^\W{0,4}(?:here|following|below|these)\s{1,4}(?:are|is)\s[^.;]{0,40}\b(?:points|highlights"
    r"|takeaways|decisions|announcements|measures|changes|features|norms|rules|details)\b"
), re.IGNORECASE)
"""A sentence that announces a list of what was decided."""
ONE_CASE = deferred((
    r"(?:has|have)\s{1,4}(?:also\s{1,4}|now\s{1,4})?(?:approved|granted)\s{1,4}(?:an?|the|its"
    r"|his"
    r"|her)\s{1,4}(?:\w+\s{1,4}){0,2}?(?:request"
    r"|deal|merger|takeover|bid|acquisition|purchase|application|appeal|loan|listing\s{1,4}of"
    r"|stake)\b"
), re.IGNORECASE)
"""Leave that is given in one case."""
GENERAL = deferred((
    r"\b(?:tighten|relax|eas|loosen|toughen|revis|introduc|unveil|impos|publish|issu|approv"
    r"|announc|releas|chang|overhaul|amend|strengthen|extend|adopt"
    r"|sett?)\w{0,4}\s{1,4}(?:out\s{1,4}|up\s{1,4}"
    r"|down\s{1,4})?(?:(?:a|[\w-]{2,16}+)\s{1,4}+){0,8}?(?:norms"
    r"|rules|regulations|requirements|standards|measures|guidelines|restrictions|curbs|framework"
    r"|controls"
    r"|policy)\b(?![^.;]*\b(?:must|will|would|shall|should|allow|allows|requir\w+|ban|bans|banning|bar|bars|prohibit\w*|permit\w*|\d+)\b)"
), re.IGNORECASE)
"""What a lead tells in general before the rules are told one by one."""
MERELY_MAY = deferred((
    r"(?:may|can|could)\s{1,4}(?:potentially|conceivably|theoretically|in\s{1,4}theory)\b"
    r"|(?:may|can|could|might)\s{1,4}(?:not\s{1,4})?(?:also\s{1,4}|well\s{1,4}|even\s{1,4}|potentially\s{1,4}|still\s{1,4}"
    r"|then\s{1,4})?(?:become|mean|help|lead|face|lose|earn|result|hurt|seem|appear|sound|look\b|log\b|arise|occur|happen|forge|exploit"
    r"|benefit|suffer|struggle|forc)"
), re.IGNORECASE)
"""What may come about, and nobody is given leave to do."""
WOULD_BE = deferred((
    r"\bwould\s{1,4}(?:also\s{1,4}"
    r"|now\s{1,4})?be\s{1,4}(?:\w+ly\s{1,4})?(?!(?:affected|hurt|needed|expected|used|welcomed|relieved|interested|concerned|tempted"
    r"|pleased|surprised|worried|limited|based|considered|seen|prepared)\b)(?:\w{2,14}ed"
    r"|set|cut|made|given|built|put|sold|held|kept|paid|split|spun)\b"
), re.IGNORECASE)
"""What a draft would have done, told in its voice."""
_PARLIAMENT = (
    r"(?:parliament|(?:lower|upper)\s{1,4}house|house\s{1,4}of\s{1,4}\w{4,16}|senate|congress"
    r"|national\s{1,4}assembly|assembly|MPs|legislators|lawmakers"
    r"|members\s{1,4}of\s{1,4}parliament)"
)
_COMES = r"(?:introduced|imposed|enforced|placed|put\s{1,4}in\s{1,4}place|brought\s{1,4}in)"
IN_PARLIAMENT = deferred((
    rf"^(?:(?!\b(?:opposition|critics?|campaigners?|petition)\b)[^.;]){{0,120}}?\b(?:told"
    rf"|informed"
    rf"|(?:statement|address)\s{{1,4}}(?:to|in"
    rf"|before))\s{{1,4}}(?:the\s{{1,4}})?(?:\w{{2,14}}\s{{1,4}}){{0,2}}?{_PARLIAMENT}\b[^.;]{{0,80}}?\bthat\s[^.;]{{1,160}}?\s(?:will"
    rf"|would)\s{{1,4}}(?:also\s{{1,4}}"
    rf"|now\s{{1,4}})?be\s{{1,4}}(?:{_COMES}"
    rf"|banned|barred|prohibited|outlawed|suspended|capped|frozen|required|levied|abolished"
    rf"|raised|lowered|cut|lifted|extended|tightened)\b"
), re.IGNORECASE)
"""What a member of the government tells a parliament that it will do."""
COMES = deferred((
    rf"\b(?P<what>{any_of(sorted(BANNING))}){gap(13, stops='.;,')}(?:will"
    rf"|would)\s{{1,4}}(?:also\s{{1,4}}"
    rf"|now\s{{1,4}})?be\s{{1,4}}{_COMES}\b"
), re.IGNORECASE)
"""A ban or limit that is to be introduced."""
NAMED_BAN = deferred((
    rf"^\W{{0,4}}(?:an?\s{{1,4}}"
    rf"|the\s{{1,4}})?(?:[\w-]{{2,16}}\s{{1,4}}){{0,3}}?(?P<what>{any_of(sorted(BANNING))})\s{{1,4}}(?:on"
    rf"|of|for|from|against|to)\s"
), re.IGNORECASE)
"""An item that names a ban or limit and says no more."""
IN_BRIEF = deferred((
    r"^\W{0,4}(?:[\w-]{2,20}\s{1,4}){0,4}?(?:at\s{1,4}a\s{1,4}glance"
    r"|in\s{1,4}(?:brief|short|a\s{1,4}nutshell))\W{0,4}$"
), re.IGNORECASE)
"""A heading over lines that sum up what follows."""
IN_MASS = deferred((
    r"\b(?:why|how|where|when|what|time|so)\s{1,4}(?:that\s{1,4})?we\s{1,4}(?:all\s{1,4}|now\s{1,4}|urgently\s{1,4})?(?:need|have|must"
    r"|should|can)\b"
    r"|\b(?:that's|(?:that|this|which)\s{1,4}is)\s{1,4}why\b"
), re.IGNORECASE)
"""What a reporter thinks that everybody needs."""
PROMOTES = deferred((
    r"^\W{0,4}(?:from\s{1,4}around\s{1,4}the\s{1,4}web"
    r"|related\s{1,4}(?:stor(?:y|ies)|articles?|news)"
    r"|read\s{1,4}(?:more|next|also|the\s{1,4}rest)"
    r"|more\s{1,4}from|most\s{1,4}(?:read|popular)|don't\s{1,4}miss"
    r"|you\s{1,4}(?:may|might)\s{1,4}also\s{1,4}like)\b"
), re.IGNORECASE)
"""Lines that lead to other stories."""
START_MOVES = deferred((
    r"\b(?:implementation|commencement|effective|start(?:ing)?"
    r"|entry)\s{1,4}date\b[^.;,]{0,60}?\s(?:(?:has|have)\s{1,4}been"
    r"|is|was)\s{1,4}(?:\w{2,14}ly\s{1,4}|now\s{1,4}|further\s{1,4}){0,2}(?:postponed|deferred"
    r"|delayed|extended|moved|shifted|pushed\s{1,4}back"
    r"|brought\s{1,4}forward)\b[^.;]{0,40}?\d"
), re.IGNORECASE)
"""The day from which rules hold, and to which it is put off."""
COUNTS = deferred((
    r"\b(?:meet|fulfil|fulfill|satisfy|comply\s{1,4}with|observe"
    r"|follow)\s{1,4}(?:the\s{1,4}following\s{1,4}"
    r"|a\s{1,4}(?:number|list|set)\s{1,4}of\s{1,4}"
    r"|several\s{1,4}|various\s{1,4}|two|three|four|five|six|seven|eight|nine|ten|a\s{1,4}dozen"
    r"|\d{1,2})\s{0,4}(?:new\s{1,4}|strict\s{1,4}"
    r"|additional\s{1,4})?(?:requirements"
    r"|conditions|criteria|obligations|rules"
    r"|duties)\b(?![^.;]{0,40}(?::|\b(?:including|such\s{1,4}as|set\s{1,4}out|laid\s{1,4}down|under)\b))"
), re.IGNORECASE)
"""Requirements that a report only counts before it tells them."""
