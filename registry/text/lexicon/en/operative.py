"""English: what makes a sentence of a notice a measure beside its cue."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.en.actors import BOUND
from registry.text.lexicon.en.quantities import MONTH
from registry.text.lexicon.words import gap, listed, near_end

IMPERATIVES = listed(
    "accelerate accept achieve actively adhere adjust adopt advance allow apply arrange assist assume avoid build carry check clarify clean collect combine comply conduct "
    "consolidate continue control cooperate coordinate crack create cultivate cut deepen defer develop disclose do emphasize enable encourage enforce enhance ensure enrich "
    "establish evaluate exempt expand expedite explore extend facilitate focus follow formulate foster give give grant guarantee guide handle help identify implement improve "
    "increase initiate innovate inspect integrate intensify introduce issue keep launch lead leverage lower maintain make manage minimize mitigate monitor notify obtain offer "
    "open optimize organize oversee pay perform persist prevent prioritize prohibit promote protect provide publicize publish push put raise reasonably reduce refrain refund "
    "regulate reinforce relax report resolutely resolve review safeguard scale serve set severely simplify speed stabilize standardize step stop strengthen strictly study submit "
    "supervise support suspend take track train transfer treat urge use vigorously work exercise initiate retain record verify appoint declare stay better appropriately properly fully "
    "advise alleviate analyze assess attach audit broaden calculate certify close collaborate communicate compile complete confirm consider count declare deduct deliver design "
    "determine distribute document draw ease eliminate employ engage examine exchange explain file fill find finish furnish gather halt hold inform invest invite "
    "link maintain make meet mobilize operate place plan pledge prepare present preserve process procure produce prohibit purchase reach recall recover refer reform register reject "
    "release remain remove repay replace require reserve restore restrict return sell send share shorten sign spread standardise submit supply terminate tighten update upgrade withdraw "
    "conscientiously effectively further earnestly prudently orderly jointly leverage raise rectify"
)
"""Words that open an imperative clause or a further action: verbs in their base form, and adverbs that stand before one."""

RULE_FIXING = deferred((
    r"^\W{0,4}(?:(?:comment|reply|response|due|closing|submission|filing|intervention|protest|application)\s{1,4}){1,2}(?:date"
    r"|deadline)\s{0,2}:\s{0,4}(?=[^;]{0,80}\b(?:19|20)\d{2}\b)"
    r"|\bestablishes\s{1,4}an?\s{1,4}\d{1,3}[- ](?:(?:calendar|business|working)[- ])?day\s[^.;]{0,60}?\b(?:period|deadline)\b"
    r"|\bit\s{1,4}has\s{1,4}(?:now\s{1,4}|also\s{1,4}|therefore\s{1,4}|been\s{1,4}|,\s{0,4}therefore,\s{0,4}){0,3}(?:been\s{1,4})?decided"
    r"|\bit\s{1,4}is\s{1,4}(?:now\s{1,4})?decided"
    r"|\bit\s{1,4}(?:is|has)\s{1,4}(?:(?:also|hereby|further|therefore|accordingly|now|been),?\s{1,4}){0,3}clarified\s{1,4}that\b"
    r"|\b(?:is|are|remains?|falls?)\s{1,4}outside\s{1,4}(?:the|this|these)\s{1,4}(?:\w{2,12}\s{1,4})?(?:limits?|ceilings?|caps?|scope"
    r"|purview|ambit)\b"
    r"|\b(?:has|have)\s{1,4}(?:now\s{1,4}|also\s{1,4})?decided\s{1,4}(?:not\s{1,4})?to"
    r"|\b(?:takes?|comes?\s{1,4}into|goes?\s{1,4}into)\s{1,4}(?:effect|force)\b"
    r"|\bends?\s{1,4}on\b"
    r"|\b(?:is|are)\s{1,4}(?:(?:also|therefore|hereby|now|further|not)\s{1,4}){0,2}being\s{1,4}(?:extended|prolonged|suspended|withdrawn"
    r"|lifted|raised|lowered|reduced|increased)\b"
    r"|\bhereby\s{1,4}(?:notif|designat|declar|specif|direct|order|announc|approv|appoint|establish|grant|adopt|suspend|impos|determin"
    r"|prescrib|extend|delegat|authori[sz]|proclaim|prohibit|permit|exempt|revok|withdraw|amend|lift|remov)"
    r"|\bsubject\s{1,4}to\s{1,4}a\s{1,4}(?:minimum|maximum)"
    r"|\bfixed\s{1,4}at\b|\bset\s{1,4}at\b"
    r"|\b(?:is|are|(?:has|have)\s{1,4}been)\s{1,4}(?:also\s{1,4}|hereby\s{1,4}|now\s{1,4}|further\s{1,4}"
    r"|accordingly\s{1,4}){0,2}(?:extended|deferred|postponed|prolonged|reinstated)\s{1,4}(?:until|till|to|up\s{1,4}to|by|for)\b"
), re.IGNORECASE)
_ORDERS = r"order|instruct|direct|tell|told|ask|require|urge|command"
_WARNS = rf"(?:{_ORDERS}|warn|caution)(?:s|ed|ing|d)?"
_CALLS = rf"(?:{_ORDERS}|call)(?:s|ed|ing|d)?"
STOPS = deferred((
    rf"\b{_WARNS}{gap(13, stops='.;:,', but=_WARNS)}not\s{{1,4}}to\s"
    rf"|\b{_CALLS}{gap(13, stops='.;:,', but=_CALLS)}to\s{{1,4}}(?:immediately\s{{1,4}}"
    r"|temporarily\s{1,4})?(?:stop|halt|cease|desist|refrain|suspend)\b"
), re.IGNORECASE)
"""An order to stop forbids."""
DECIDED = deferred((
    r"\bit\s{1,4}(?:has|is)\s{1,4}(?:now\s{1,4}|also\s{1,4}|therefore\s{1,4}|been\s{1,4}"
    r"|,\s{0,4}therefore,\s{0,4}){0,3}(?:been\s{1,4})?decided\s{1,4}(?:to"
    r"|that)"
    r"|\b(?:has|have)\s{1,4}(?:hereby\s{1,4}|now\s{1,4})?(?:decided|resolved)\s{1,4}to\s{0,2}:"
), re.IGNORECASE)
RELATIVE = deferred((
    r",\s{1,2}(?:which|who|whose|where|while|although|though|as)\b[^,;]{0,160}"
    r"|\b(?:which|who|that)\s{1,2}(?:\w{1,12}ly\s{1,2})?(?:wants?|wish|plans?|hopes?|expects?|seeks?|intends?|could|might|would|may|can"
    r"|will|are|is|have|has|had|were|was|do|does|fail|hold|offer|issue|provide)\b[^,;]{0,60}"
), re.IGNORECASE)
"""A clause that only describes what it follows."""
_LIMITED = r"capped|limited|restricted|set|fixed|raised|enhanced|increased|lowered|reduced|cut|doubled|halved"
LIMIT_PASSIVE = deferred((
    rf"\b(?:is|are|stands?"
    rf"|being)\s{{1,4}}(?:(?:now|also|hereby|therefore)\s{{1,4}})?(?P<verb>{_LIMITED})\s{{1,4}}(?:\w{{1,14}}\s{{1,4}}){{0,2}}?(?:at"
    rf"|to|by|from)\s[^.;,]{{0,40}}?\d"
), re.IGNORECASE)
LIMIT_ACTIVE = deferred((
    r"^(?:(?!which\b|who\b|that\b)[^,.;]){0,60}?(?<!multi)(?<!large)(?<!small)(?<!mid)(?<!market)\s(?P<verb>caps?"
    r"|limits?|bars?|bans?|restricts?|sets?|raises?|lowers?|cuts?|doubles|halves|imposes?"
    r"|prohibits?)\s{1,4}(?!on\b|for\b|of\b|by\b|in\b|to\b|off\b|and\b|up\b|out\b|aside\b"
    r"|forth\b|back\b|has\b|have\b|had\b|remains?\b|applies\b|came\b|took\b|will\b|would\b|is\b"
    r"|are\b|was\b|were\b|out\b)\w"
), re.IGNORECASE)
LIMIT_ACTED = deferred((
    r"^[^,.;]{0,40}?\s(?:has\s{1,4}|have\s{1,4})?(?P<verb>capped|limited|barred|banned"
    r"|restricted|set|raised|lowered|cut|doubled|halved|imposed)\s{1,4}(?!on\b|for\b|of\b|by\b"
    r"|in\b|off\b|up\b|out\b)[^.;]{0,120}?(?:\d|\bfrom\b)[^.;]{0,80}"
), re.IGNORECASE)
ACTED_NOW = deferred((
    r"\bon\s{1,4}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\bwith\s{1,4}(?:immediate\s{1,4})?effect\b"
    r"|\beffective\b"
    r"|\buntil\s{1,4}(?:the\s{1,4}end|end-|further\s{1,4}notice)"
), re.IGNORECASE)
"""What tells that a report is about what an authority has just done."""
NEW_RULE = deferred((
    r"\b(?:it\s{1,4}(?:has|is)\s{1,4}(?:\w{1,9},?\s{1,4}){0,3}decided"
    r"|it\s{1,4}is\s{1,4}(?:hereby\s{1,4}|now\s{1,4}|further\s{1,4}|clarified|advised)"
    r"|hereby|henceforth|now\s{1,4}on"
    r"|are\s{1,4}(?:now|accordingly|therefore)"
    r"|shall\s{1,4}(?:now|henceforth)|must|shall)\b"
), re.IGNORECASE)
EXTANT = deferred((
    r"^\W{0,4}(?:in\s{1,4}terms\s{1,4}of|as\s{1,4}per|under"
    r"|according\s{1,4}to)\s{1,4}(?:the\s{1,4})?(?:extant"
    r"|existing|current|present|prevailing|earlier|above|said"
    r"|(?:paragraph|para|clause|section|regulation)\b[^,.;]{0,60}\b(?:dated|circular|directions?|mds?|ibid)"
    r"|(?:directions?|instructions?|provisions?|guidelines?|advice)\s{1,4}(?:issued|contained|given|laid\s{1,4}down"
    r"|conveyed)\s{1,4}(?:under|in|vide|through|by)\b[^;]{0,60}?\b(?:circulars?|notifications?|master\s{1,4}directions?|letters?))\b"
), re.IGNORECASE)
"""How a letter recalls the rule that it is about to change."""

_OWN = (
    r"(?:circular|notice|announcement|directions?|instructions?|regulations?|rules?|measures"
    r"|order|decision|provisions?|guidelines?|act|law|code|notification|opinions?|requirements?"
    r"|scheme|framework|policy|policies|closure|suspension|moratorium|embargo|chapter|part"
    r"|section|article|title|annex|schedule|paragraph|subsection|exemption|ban|prohibition"
    r"|concession|facility|relaxation)"
)
APPLIES = deferred(
    rf"^\W{{0,4}}(?:[^.;]{{0,160}},\s{{1,4}})?(?:(?:this|these|the)\s{{1,4}}(?:[\w()-]{{1,20}}\s{{1,4}}){{0,4}}?{_OWN}s?\b"
    rf"|(?:sections?|parts?|chapters?|articles?|paragraphs?|subsections?|rules?)\s{{1,4}}[\d(]"
    rf"|the\s{{1,4}}application\s{{1,4}}of\s{{1,4}}this)"
    r"[^.;:]{0,80}?\s(?:shall\s{1,4}(?:also\s{1,4}|not\s{1,4}|only\s{1,4}){0,2}"
    r"|will\s{1,4}(?:also\s{1,4}|not\s{1,4}|only\s{1,4}){0,2}"
    r"|do(?:es)?\s{1,4}not\s{1,4}|also\s{1,4}|only\s{1,4})?(?:appl(?:y|ies)|extends?"
    r"|(?:be|is|are)\s{1,4}(?:also\s{1,4}|not\s{1,4}|only\s{1,4})?(?:applicable|binding))\b(?=\s{1,4}(?:to|in|with|where|only|mutatis"
    r"|irrespective|for|equally|also|on)\b"
    r"|-|:|,)",
    re.IGNORECASE,
)
"""To whom or what an instrument applies: a rule of scope."""
_FIXED = (
    r"fees?|thresholds?|rates?|limits?|ceilings?|caps?|quotas?|periods?|term|validity|minimum"
    r"|maximum|amounts?|prices?|margins?|ratios?|duty|duties|levy|tariffs?|charges?|deposits?"
    r"|premiums?|subsidy|subsidies|allowances?|penalty|deadline|age|tenure|size|weight"
    r"|requirement"
)
VALUE = deferred(
    rf"\b(?:{_FIXED}){gap(22, but=_FIXED)}(?:is"
    rf"|are|shall\s{{1,4}}be|will\s{{1,4}}be|stands?\s{{1,4}}at"
    rf"|amounts?\s{{1,4}}to)\s{{1,4}}(?:(?:set|fixed|capped|limited)\s{{1,4}}(?:at|to)\s{{1,4}})?(?:(?:up\s{{1,4}}to"
    rf"|not\s{{1,4}}more\s{{1,4}}than|at\s{{1,4}}least)\s{{1,4}})?(?:[A-Z]{{2,3}}\$?\s?"
    rf"|Rs\.?\s?|[$€£¥₹])?(?:\d|nil\b|zero\b"
    rf"|(?:from\s{{1,4}})?{MONTH}\s{{1,4}}\d)"
    r"|\b(?:is|are|remains?|shall\s{1,4}(?:be|remain)|will\s{1,4}(?:be|remain))\s{1,4}(?:valid"
    r"|available)\s{1,4}(?:for\s{1,4}(?:a\s{1,4}period|\w{1,12}\s{1,4}(?:days|months|years))|until|till|up\s{1,4}to)\b",
    re.IGNORECASE,
)
"""A fee, limit or term that is what it is: a rule without a modal verb."""
DEEMS = deferred(
    (
        r"(?:shall|will|won't|is\s{1,4}to"
        r"|are\s{1,4}to)\s{1,4}(?:not\s{1,4})?(?:also\s{1,4}"
        r"|hereby\s{1,4}|only\s{1,4})?be\s{1,4}(?:deemed"
        r"|taken\s{1,4}(?:as|to\s{1,4}(?:be|have))"
        r"|(?:regarded|treated|considered)\s{1,4}as)\b"
    ),
    re.IGNORECASE,
)
"""`shall be deemed`: as what something counts."""
FORBIDS_BARE = deferred(r"^\W{0,4}(?:do\s{1,4}not|never|don't)\s{1,4}[a-z]{2,}", re.IGNORECASE)
ENCOURAGING = listed("advocate encourage explore strive support")
"""Imperatives that encourage rather than order (domain.md 3.3)."""
WILL_OF_AUTHORITY = deferred((
    r"(?:will|would)\s{1,4}(?:also\s{1,4}"
    r"|gradually\s{1,4})?be\s{1,4}(?:phased\s{1,4}out"
    r"|abolished|scrapped|raised|lowered|cut|reduced|increased|lifted|extended|withdrawn|revoked"
    r"|established|set\s{1,4}up|issued|published)\b"
), re.IGNORECASE)
"""`Old permits will be phased out`, `the quota will be raised`: those bound do nothing."""
ONLY_CHANGES = deferred((
    r"\bdecided\s{1,4}to\s{1,4}(?:further\s{1,4}"
    r"|suitably\s{1,4})?(?:(?:modify|amend|revise|update)\s{1,4}(?:the|certain|its)\b"
    r"|make\s{1,4}(?:the\s{1,4})?(?:following|certain|some)\s{1,4}(?:changes|amendments|modifications|revisions)\b)[^.;\d]{0,200}:\W*$"
), re.IGNORECASE)
RULES_FOLLOW = deferred((
    r"\bfollowing\s{1,4}(?:\w+\s{1,4}){0,2}?(?:rules"
    r"|restrictions|requirements|prohibitions|conditions|provisions|limits)\b[^:;.]{0,120}:\s"
), re.IGNORECASE)
"""A promise to apply what stands behind it: `will enforce the following rules: parking is prohibited`."""
OBJECT = deferred(r"\b(?:a|an|the|all|any|each|every|their|its|within|before|at least|no later|by|to|with|from)\b")
WILL_PASSIVE = deferred(r"will\s{1,4}(?:also\s{1,4}|not\s{1,4}|now\s{1,4})?be\s", re.IGNORECASE)
ALLOWING = listed("allow permit let exempt enable")
BOUND_ACTS = deferred((
    rf"^\W{{0,4}}(?P<who>(?:(?:all|each|every|any|the)\s{{1,4}})?(?:[\w-]{{2,20}}\s{{1,4}}){{0,3}}?(?:{BOUND}))\s{{1,4}}(?:appl(?:y|ies)"
    rf"|submit|file|pay|report|keep|register|obtain|declare|provide|notify|retain|undergo"
    rf"|complete|follow|disclose|maintain|verify|seek|hold)\s"
), re.IGNORECASE)
"""In a digest: `Exporters apply through the portal`."""
AUTHORITY_ACTS = deferred(
    r"^\W{0,4}(?P<who>(?:The\s)?(?:Ministry|Department|Commission|Bureau|Office|Authority|Agency|Administration|Customs"
    r"|State\s{1,4}Council|Government|Minister|Board|[A-Z]{3,6})\b(?:\s{1,4}of(?:\s{1,4}[A-Z]\w{1,20}){1,4})?)\s{1,4}(?:processes"
    r"|conducts|reviews|issues|examines|verifies|decides|approves|grants|inspects|checks"
    r"|assesses|handles|publishes"
    r"|(?:approval|verification|inspection|review|clearance|supervision|certification)\s{1,4}(?:for|of|by)\b)"
)
"""In a digest: `Customs verifies licences`, `Customs verification of licences`."""
_DUTIES = (
    r"imposed|levied|collected|withheld|reduced|exempted|refunded|mentioned|maintained|submitted"
    r"|reported|kept|recorded|displayed|calculated|paid|charged|disclosed|treated|reckoned"
    r"|obtained|stated|indicated|included|deducted|deposited|remitted|filed|furnished|retained"
    r"|registered|declared|verified|credited|computed|borne|signed|attached|marked|labelled"
    r"|completed"
)
WILL_BIND = deferred((
    rf"will\s{{1,4}}(?:also\s{{1,4}}|not\s{{1,4}}"
    rf"|only\s{{1,4}})?be\s{{1,4}}(?:\w+ly\s{{1,4}})?(?:{_DUTIES})\b(?!\s{{1,4}}by\s{{1,4}}the\s{{1,4}}(?:ministry|commission|office"
    rf"|authority|bureau|bank\s{{1,4}}of|agency|government|board|regulator|department))"
), re.IGNORECASE)
"""A passive `will` whose doer is whoever the notice binds."""
BOUND_WILL = deferred((
    rf"(?<!central )(?<!reserve )(?<!people's )\b{near_end(120)}(?:{BOUND})\b(?:\s(?!which\b"
    rf"|who\b"
    rf"|that\b)(?:(?!\b(?:said|says|it|they|which|who)\b)[^,;]){{0,60}})?,?\s{{0,4}}$"
), re.IGNORECASE)
"""A subject of those whom notices bind, right before its verb."""
CONDITION_FIRST = deferred((
    r"\W{0,4}(?:if|where|when|whenever|unless|in\s{1,4}case|in\s{1,4}the\s{1,4}event|should"
    r"|to\s{1,4}the\s{1,4}extent|once|until|provided|as\s{1,4}long\s{1,4}as)\b"
), re.IGNORECASE)
KEEPS_DUTY = deferred(r"\bnot\s{1,4}affect\b[^.;]{0,80}\b(?:responsibilit|obligation|dut(?:y|ies)\b|rights?\b|liabilit)", re.IGNORECASE)
"""A saving that is a rule even where a notice only explains itself."""
BOUND_TO = deferred((
    rf"^\W{{0,4}}(?:[\w'-]{{1,20}}\s{{1,4}}){{0,5}}?(?:{BOUND})\b(?:\s{{1,4}}(?:at"
    rf"|of"
    rf"|in)\s{{1,4}}[^,.;]{{1,40}}?)?\s{{1,4}}(?P<to>to)\s{{1,4}}(?:{'|'.join(sorted(IMPERATIVES))})\b[^?]{{10,}}[.;]$"
), re.IGNORECASE)
"""In a machine translation: `Departments at all levels to organize inspections.`"""
DEPENDENT = deferred(
    r"^\W{0,4}(?:(?:in|under|on|by|to|for|of|with|from|at|after)\s{1,4})?(?:which"
    r"|who|whom|whose|that|if|where|when|unless|including|other\s{1,4}than|except)\b"
)
"""How an item opens that goes on with the sentence of its head."""
PREDICATE = deferred(r"\W{0,4}(?:must|shall|should|may|can|cannot|will|is|are|has|have|does|do|needs?)\s", re.IGNORECASE)
"""How an item opens whose subject is its head: `The keeper:` and `must live at the depot`."""
AS_FOLLOWS = deferred((
    r"\b(?:as\s{1,4}(?:under|follows|below)"
    r"|the\s{1,4}following"
    r"|following\s{1,4}[\w\s]{1,60}?)\s{0,2}:\s?-?\W{0,4}$"
), re.IGNORECASE)
"""A head that announces what others say."""
AS_UNDER = deferred(r"\bas\s{1,4}(?:under|follows|below)\s{0,2}:\s?-?\W{0,4}$", re.IGNORECASE)
"""A head that says nothing of its own."""
RESTATES = deferred(r"\bto\s{1,4}read(?:\s{1,4}as\s{1,4}follows)?\s{0,2}:\W{0,4}$", re.IGNORECASE)
"""An amending instruction that the new text follows."""

IMPERATIVE = deferred(r"^\W{0,8}(?:\d{1,3}\s{1,4})?(?:and\s{1,4}|also\s{1,4})?([A-Z]?[a-z]{1,30})\s{1,4}([a-z]{1,30})")
"""The first two words of a sentence that may be a command."""
COMMAND_LEAD = deferred(
    rf"^\W{{0,8}}(?:By|Within|Before|On|No later than|In response to|Upon|After|If|When|Where|For"
    rf"|Until|As soon as|Once|Prior to"
    rf"|At the end of)\b(?=[^,;]{{0,160}}+,)(?:[^;:]"
    rf"|:(?=\d)){{3,160}}?,\s"
    rf"(?:{'|'.join(sorted(IMPERATIVES))})\s?(?:the|an?|your|all|any|each|every|its|their|to|that|in writing|only|no|us|our|\d|:)"
)
"""What a command may stand behind: by when, in which case, in answer to what."""
NEXT_ACTION = deferred(r"\s{0,4}(?:and\s|or\s)?(?:also\s|to\s)?([a-z]{1,24})(?:\s([a-z]{1,24}))?")
"""The first two words of a clause that may go on with another verb."""
NO_OBJECT = listed("of is are was were has and will")
"""Second words that make the first a noun."""
OURSELVES = deferred(r"\bwe\b", re.IGNORECASE)
FORBIDDING = listed("ban bans banned bar bars barred prohibit prohibits forbid forbids")
CAPPING = listed("cap caps capped limit limits limited restrict restricts restricted")
OUTWEIGHED = listed("definition history reference statement")
"""Reasons of NOT_OPERATIVE that a cue before them outweighs."""

LABEL = deferred(
    r"^\W{0,4}(?!.{0,60}\b(?:required?|prohibited|following|follows|under|include|including|must"
    r"|shall|may"
    r"|for)\b)[A-Z][\w'/&-]{1,24}(?:\s{1,2}(?:[A-Z(][\w'/&.)-]{0,24}"
    r"|and|of|or|to|the|in|on)){0,6}\s?:\W{0,4}$"
)
"""A head that is only a heading, so that its items speak for themselves."""
_TAIL = near_end(280) + (
    r"(?:\s{1,4}(?:for|before|by|within|at|prior\s{1,4}to|from|in|on|to|unless|when|where|if"
    r"|until|upon"
    r"|during)\b[^.;]{0,160})?\s{0,2}(?:\([^()]{0,80}\))?[.;]?\W{0,4}$"
)
TELEGRAPHIC: tuple[tuple[str, str, int, str, re.Pattern[str]], ...] = (
    ("permission", "release", 1, "positive", deferred((
        rf"^\W{{0,4}}no\s[^.;]{{1,120}}\b(?:required|needed|necessary){_TAIL}"
        rf"|(?:^|[:,(]\s{{0,2}}|\s)(?:exempt(?:ed)?|exemption)\s{{1,4}}from\s"
    ), re.IGNORECASE)),
    ("prohibition", "prohibition", 5, "negative", deferred((
        rf"\b(?:prohibited|banned|forbidden|not\s{{1,4}}(?:permitted|allowed)|suspended|disallowed"
        rf"|denied|ineligible){_TAIL}"
    ), re.IGNORECASE)),
    ("obligation", "procedure", 4, "positive", deferred((
        r"^\W{0,4}(?:\w{4,14}\s{1,4})?(?:review"
        r"|verification|inspection|approval|examination|assessment)\s{1,4}(?:of|by|for)\s"
    ), re.IGNORECASE)),
    ("obligation", "obligation", 5, "positive", deferred(rf"\b(?:required|mandatory|compulsory|obligatory){_TAIL}", re.IGNORECASE)),
    ("permission", "permission", 1, "positive", deferred(rf"\b(?:permitted|allowed|eligible|optional){_TAIL}", re.IGNORECASE)),
)
"""Items of a list that leave out the verb: modality, finer name, strength, polarity, pattern."""
DEMANDS = deferred(r"\b(requirements?|obligations?|duties|prohibitions?|restrictions?|exemptions?|exceptions?)\s?:\W{0,4}$", re.IGNORECASE)
"""A heading that says what its list is."""
DEMANDING = {
    **dict.fromkeys(("requirement", "requirements", "obligation", "obligations", "duties"), "obligation"),
    **dict.fromkeys(("prohibition", "prohibitions", "restriction", "restrictions"), "prohibition"),
    **dict.fromkeys(("exemption", "exemptions", "exception", "exceptions"), "permission"),
}
GOES_ON = deferred((
    rf"\bto\s{{1,4}}(?:immediately\s{{1,4}}"
    rf"|temporarily\s{{1,4}})?(?:stop|halt|cease"
    rf"|suspend)\b[^.;]{{1,120}}?,\s{{1,4}}(?:and\s{{1,4}}"
    rf"|to\s{{1,4}}){{0,2}}(?:{'|'.join(sorted(IMPERATIVES))})\s"
), re.IGNORECASE)
"""`to stop sales, notify customers and report`: more than an order to stop."""
BEGINS = deferred(r"\b(?:takes?|comes?\s{1,4}into|goes?\s{1,4}into)\s{1,4}(?:effect|force)\b", re.IGNORECASE)
"""A rule that begins, which is no instrument: `The new limit comes into effect on April 1`."""
WHOEVER = deferred((
    rf"^\W{{0,4}}(?:(?:any|all|those|each|other)\s{{1,4}})?(?:[\w-]{{2,20}}\s{{1,4}}){{0,2}}?(?:{BOUND}"
    rf"|violators|offenders|those|anyone|whoever)\b"
), re.IGNORECASE)
"""A subject that is whoever does something, as a sanction has it."""
