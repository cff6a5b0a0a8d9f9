"""English: conditions, exceptions and hedges of a measure, and what else it carries (domain.md 3.2, 3.5, 3.6).

Patterns of marks are matched on text in lower case.
"""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.parties import SERVED_EN
from registry.text.lexicon.places import PLACE_EN
from registry.text.lexicon.tables.traits import Marks, Pointers, Reporting, Terms, Traits
from registry.text.lexicon.words import words_before

_LEAVE = r"(?:approval|consent|permission|authori[sz]ation|licen[cs]e|leave|clearance|notice|review)"

CLAUSE_MARKS = Marks.of(
    (
        ("exception: unless", r"unless\b(?: and until\b)?"),
        ("exception: except", r"except(?:ing)?\b(?: (?:for|where|that|as|in|when|if|to|with|by)\b)?"),
        ("exception: other than", r"other than\b"),
        ("exception: save", r"save (?:for|as|that|where|in|to)\b"),
        ("exception: excluding", r"excluding\b|with the exception of\b|apart from\b"),
        ("exception: notwithstanding", r"notwithstanding\b"),
        ("exception: need not", r"(?:shall|does|do|will) not apply (?:to|where|if|in)\b|(?:shall|will) not be applicable to\b"),
        ("condition: provided", r"provid(?:ed|ing)(?:,? however,?)? that\b|on (?:the )?condition that\b|so long as\b|as long as\b"),
        ("condition: subject to", (
            r"subject to\b(?<!\bbe subject to)(?<!\bis subject to)(?<!\bare subject to)(?<!\bwas subject to)(?<!\bnevertheless subject to)(?! (?:a "
            r"|an |the )?(?:fine|penalt|tax|duty|maximum|minimum|imprisonment|licen[cs]ing requirements"
            r"|inspection))"
        )),
        ("condition: without leave", (
            rf"without (?:the |its |their |his |any |first |obtaining |having "
            rf"|an? )*(?:(?:prior|express|written|previous|specific|official) ){{0,3}}{_LEAVE}\b"
        )),
        ("condition: by leave", (
            r"(?:with|upon|after|on|following) (?:the |its |an? )?(?:obtaining |receiving "
            r"|receipt of )?(?:the )?(?:(?:prior|express|written|previous|specific|requisite) ){0,3}(?:approval"
            r"|consent|permission|authori[sz]ation)\b"
        )),
        ("condition: in case", r"in (?:the )?(?:case|event)(?: of\b|s? (?:where|when|that)\b|,? that\b)?(?! (?:law|studies|study))"),
        ("condition: only if", r"only (?:if|where|when|after|upon|with)\b"),
        ("condition: if", (
            r"if\b(?<!as if)(?<!even if)(?! not later"
            r"| (?:any|applicable|necessary|required|possible|so|not|appropriate)\s?(?:[,.;)]|$))"
        )),
        ("condition: where", (
            r"where\b(?= (?:an?|the|any|it|no|such|there|they|more|both|all|goods|one|necessary"
            r"|applicable|appropriate|in)\b)"
        )),
        ("condition: when", (
            r"when(?:ever)?\b(?! applicable)"
            r"|upon\b(?= (?:the |an? )?(?:request|receipt|expiry|termination|completion|application|discovery|occurrence))"
        )),
        ("condition: once", r"once\b(?= (?:an?|the|it|they|such|all)\b)"),
        ("condition: extent", r"(?:to|in) the extent\b|in so far as\b|insofar as\b"),
        ("condition: circumstances", (
            r"(?:in|under) (?:special|exceptional|certain|particular|emergency"
            r"|extraordinary) (?:circumstances?|cases?|situations?"
            r"|conditions)\b(?: (?:where|when|in which)\b)?"
        )),
        ("condition: premise", r"(?:under|on) the (?:premise|condition|precondition) (?:of|that)\b"),
        ("qualifier", (
            r"in principle\b|as appropriate\b|appropriately\b"
            r"|where (?:appropriate|necessary|applicable|practicable|possible)\b"
            r"|reasonabl[ey]\b"
            r"|according to (?:the |their )?actual\b"
            r"|in light of (?:the |their )?actual\b"
            r"|controllable risks?\b|voluntar(?:y|ily)\b"
            r"|as far as (?:possible|practicable)\b"
            r"|to the extent (?:possible|practicable)\b"
            r"|generally\b|normally\b|market principles?\b"
            r"|commercial(?:ly)? sustainab\w{2,6}\b"
            r"|as soon as practicable\b"
        )),
        ("continues", (
            r"continue[sd]?(?: to)?\b(?= \w)|shall remain\b|will remain\b"
            r"|remains? (?:in force|unchanged|valid|applicable)\b"
            r"|extend(?:ed|s)?\b(?= (?:up ?to|to|until|till|for a further|by|beyond))"
            r"|extension of\b"
        )),
    ),
    spaced=True,
)
"""Rows are named `class: rule`; of those without a rule the class is the rule. What must not stand before a mark is looked for behind it,
because a row that begins with a letter is tried only where that letter stands."""

BASIS = deferred(
        r"\W{0,4}(?i:in\s{1,4}exercise\s{1,4}of\s{1,4}(?:the\s{1,4})?powers?(?:\s{1,4}+(?:conferred|vested"
        r"|given))?(?:\s{1,4}+(?:by|under|on|upon|in)(?:\s{1,4}+it)?)?"
        r"|pursuant\s{1,4}to|by\s{1,4}virtue\s{1,4}of|on\s{1,4}the\s{1,4}basis\s{1,4}of"
        r"|according\s{1,4}to|in\s{1,4}accordance\s{1,4}with|in\s{1,4}terms\s{1,4}of"
        r"|under)\s{1,4}+(?P<what>(?=[^;ACDLMOPRS]{0,200}+[ACDLMOPRS])(?=[^;]{0,200}?(?:Act|Law|Code|Regulations?|Ordinance|Decree|Rules"
        r"|Measures|Article|Articles|Section|Provisions)\b)[^;]{3,300}?)(?=,\s"
        r"|;|\.\s|\.?$)"
)
"""What a rule is based on: group `what`."""

_ORDINAL = r"(?:\d{1,4}|[IVXLC]{1,7})(?:[A-Z]{1,2})?(?:[-.]\d{1,4})*(?:\s?\([\w]{1,5}\)){0,5}"

REFERENCES = deferred(
    rf"§{{1,2}}\s?(?P<sign>\d{{1,5}}(?:\.\d{{1,5}})?(?:\([\w]{{1,5}}\)){{0,6}})"
    rf"|\b(?P<code>\d{{1,3}}\s(?:CFR|U\.S\.C\.|USC|C\.F\.R\.)\s(?:part\s|§\s)?\d{{1,6}}[a-z]?(?:\.\d{{1,5}})?(?:\([\w]{{1,5}}\)){{0,6}})"
    rf"|\b(?P<unit>[Aa]rticles?|[Ss]ections?|[Ss]ub-?sections?|[Pp]aragraphs?|[Ss]ub-?paragraphs?|[Pp]aras?\.?|[Cc]lauses?|[Rr]ules?"
    rf"|[Rr]egulations?|[Ss]chedules?|[Aa]nnex(?:es|ures?)?|[Aa]ppendix|[Cc]hapters?|[Pp]arts?"
    rf"|[Ii]tems?)\s(?P<n>{_ORDINAL}(?![\w%])(?:\s?(?:,|and|or|to|-)\s?{_ORDINAL}(?![\w%]))*)"
    rf"(?P<of>\s(?:of|to|in|under)\s(?:(?:this|these|that|the|said|its)\s)?(?:\"[^\"\n]{{3,120}}\""
    rf"|(?:[A-Z][\w'&-]{{0,24}}|of|the|on|and|for)(?:\s(?:[A-Z][\w'&-]{{0,24}}|\([A-Z][\w\s]{{1,30}}\)|of|the|on|and|for|in|to"
    rf"|\d{{4}}))*(?:,?\s\d{{4}})?)"
    rf"|\s(?:hereof|thereof|above|below))?"
)
"""References to a numbered part, of this notice or of the instrument named after it, and to codified law."""

ITSELF = deferred(r"\b(?:this|these|hereof|above|below)\b", re.IGNORECASE)
"""What says that a part is one of this notice."""

_TELLS_OF = (
    r"(?:of(?=\s(?:any|the\sfact|its|their|such|all|this|an?)\b)|within|in\swriting|by|on|about|that|immediately|before|no\slater"
    r"|not\slater|when)\b"
)
_TELLS_HOW = (
    r"(?:within|by|on|in|before|no\slater|not\slater|for|via|as|at|when|about|through|every|each|that|who|under|immediately|and)\b"
)
REPORTING = deferred(
    r"\b(?P<verb>(?:report|submit|furnish|communicate|intimate|notify|inform|file"
    r"|be\s(?:reported|submitted|furnished|communicated|intimated|informed|notified|filed|made))\b)"
    rf"(?P<to0>\s(?:the\s{{1,4}}+|(?=MOFCOM|SAFE|CSRC|RBI)){words_before(_TELLS_OF, marks=',.;', most=9)})?"
    r"(?:[^\s.;]{0,40}+(?:\s{1,4}+(?!(?:to|with)\s(?:the\s|their\s|its\s|[A-Z]))[^\s.;]++){0,25}+\s{1,4}+(?:to|with)\s"
    rf"(?P<to>(?:(?:the|their|its)\s{{1,4}}+|(?=[A-Z])){words_before(_TELLS_HOW, marks=',.;()', most=11)}))?"
)
"""A duty to tell somebody something: group `verb`, and to whom, as its object (`to0`) or after `to`."""

FREQUENCY = deferred(
    r"\b(?i:annually|yearly|quarterly|monthly|weekly|daily|half-yearly|fortnightly|periodically"
    r"|regularly"
    r"|(?:every|each)\s(?:year|quarter|month|week|day|fortnight|calendar\syear)"
    r"|on\s(?:an?\s)?(?:annual|quarterly|monthly|weekly|daily|half-yearly|fortnightly|regular|periodic)\sbasis"
    r"|(?:annual|quarterly|monthly|weekly|daily|half-yearly|fortnightly)\s(?:report|return|statement)s?)\b"
)
FREQUENCIES = {
    "annual": "year", "yearly": "year", "every year": "year", "each year": "year", "each calendar": "year", "every calendar": "year", "half-yearly": "half-year", "quarter": "quarter", "every quarter": "quarter", "each quarter": "quarter",
    "month": "month", "every month": "month", "each month": "month", "week": "week", "every week": "week", "each week": "week", "daily": "day", "every day": "day", "each day": "day", "fortnight": "fortnight", "every fortnight": "fortnight", "each fortnight": "fortnight",
    "regular": "regular", "periodic": "regular",
}  # fmt: skip
"""How the words of a frequency begin."""

REPORTED = deferred(
    r"\b(?:notice|circular|notification|rules?|regulations?|guidelines?|guidance|directive"
    r"|opinions?|document|draft|order|decree|measures|announcement|regulators?|commission"
    r"|administration|ministry|bank|authorit(?:y|ies)|cabinet|council|government|bureau|watchdog"
    r"|agency|department|it|they"
    r"|[A-Z]{3,6})\b\W{0,3}\s(?:\([A-Z]{2,8}\)\s)?(?:[^.;,]{0,40}?\s)?(?:also\s"
    r"|further\s|has\s"
    r"|have\s)?(?P<verb>requir(?:es|ed|ing)"
    r"|said|says|announced|stipulates?d?|demand(?:s|ed)|stated|stressed|urged|urges|told|ordered"
    r"|specif(?:y|ies|ied)|clarified|pointed\sout|called\sfor|encourages)\b"
    r"|,\s(?:[^,.;]{2,80}?)\s(?P<verb2>said|says|announced|told)\b[^,;]{0,80}$"
)
"""A verb by which a report tells what an instrument or an authority says: groups `verb`."""

BENEFICIARY = deferred(
    rf"\b(?:for|to|of|support|help|assist|protects?|benefits?|serve|inform|compensate|reimburse"
    rf"|refund|give|provide|pay|offer|grant|allow|enable|against|from|notify|between)\s(?:the\s"
    rf"|an?\s|any\s|all\s|its\s"
    rf"|their\s)?(?P<who>(?:(?!(?:to|for|of|support|help|assist|protect|serve|inform|provide|and|by|in|with|from|the|that|than|enable"
    rf"|conclude|induce|any|a|an|if|or|is|are|be|not)\s)(?:[\w'-]{{1,20}}"
    rf"|(?:small|medium)(?:-sized)?(?:,\s|\sand\s)(?:medium|micro)(?:-sized)?(?:\sand\smicro)?)\s){{0,6}}?(?:{SERVED_EN}))\b(?!['’]"
    rf"|\s(?:protection|rights|finance|credit|loans?|bank|account|law|act|information|commission|court|approvals?|applications?|cases?"
    rf"|basis|contracts?|agreements?|licen[cs]es?|permits?|shall|must|should|may|will))"
)
"""Those for whom something is done."""

INSTRUMENTS = Marks.of(
    (
        ("export_credit insurance_cover", r"export credit insurance\b"),
        ("export_credit", r"(?:export|pre and post shipment|pre-shipment|post-shipment)[\w ]{0,20} credits?\b|interest equali[sz]ation\b"),
        ("loan_deferral", (
            r"defer(?:red|ral|ring|ment)?\b[^,.;]{0,40}(?:repayment|principal|interest|loans?|instal?ments?)\b"
            r"|moratorium\b|grace period\b|extension period\b"
            r"|extend(?:ed|ing)? the (?:term|maturity|repayment)\b"
        )),
        ("loan_renewal", r"(?:renew(?:al|ing|ed)?|roll(?:ing)?[ -]?over)\b[^,.;]{0,20}loans?\b|loan renewals?\b"),
        ("no_loan_withdrawal", (
            r"(?:withdraw(?:ing|al)?|recall(?:ing)?|call(?:ing)? in|cut(?:ting)? off|suppress(?:ing)?"
            r"|break(?:ing)?)\b(?: of)?[^,.;]{0,16}loans?\b"
        )),
        ("refinancing_tool", r"re-?lending\b|re-?discount(?:ing)?\b|refinanc(?:e|ing)\b|monetary policy tools?\b"),
        ("subsidy", r"subsid(?:y|ies|i[sz]ed|i[sz]e)\b|grants?-in-aid\b|interest subvention\b|financial assistance\b"),
        ("interest_rate_cut", (
            r"(?:lower|reduc(?:e|ed|ing)|cut)\b[^,.;]{0,30}(?:interest|lending|loan|policy) rates?\b"
            r"|(?:interest|lending|policy) rates? (?:be |will be |shall be )?(?:lowered|reduced|cut)\b"
            r"|reasonable profits\b"
        )),
        ("fee_reduction", (
            r"(?:reduc(?:e|ed|ing|tion)|waiv(?:e|ed|er|ing)|lower(?:ed|ing)?|exempt(?:ed)?|cut)\b[^,.;]{0,30}(?:fees?|charges?"
            r"|commissions?)\b"
            r"|free of (?:charge|cost)\b"
        )),
        ("social_security_relief", (
            r"(?:reduc\w{1,4}|defer\w{0,4}|waiv\w{1,3}|return\w{0,3}"
            r"|exempt\w{0,3})\b[^,.;]{0,30}(?:social (?:security|insurance)"
            r"|pension|unemployment insurance)\b"
        )),
        ("rent_relief", r"(?:reduc\w{1,4}|waiv\w{1,3}|defer\w{0,4}|exempt\w{0,4})\b[^,.;]{0,30}rents?\b"),
        ("tax_deferral", r"defer\w{0,4}\b[^,.;]{0,30}tax(?:es)?\b|tax deferral\b"),
        ("tax_relief", (
            r"exempt(?:ed|ion)?\b[^,.;]{0,40}(?:tax|duty|duties|levy)\b"
            r"|tax (?:relief|exemption|refund|credit|deduction|rebate|incentive|cut|break)s?\b"
            r"|(?:refund|rebate)(?:ed|s)?\b[^,.;]{0,30}(?:tax|duty|vat)\b"
            r"|(?:reduc(?:e|ed|ing)|cut|lower(?:ed)?)\b[^,.;]{0,20}tax(?:es)?\b"
        )),
        ("guarantee", r"guarantees?\b(?! (?:that|the (?:quality|safety)))|suret(?:y|ies)\b|collateral\b"),
        ("insurance_cover", (
            r"insurance (?:cover(?:age)?|services?|compensation|products?|protection)\b"
            r"|risk protection\b|technology insurance\b|underwrit(?:e|ing)\b|insured\b"
        )),
        ("credit_support", (
            r"credit support\b|financial support\b|financing support\b"
            r"|(?:increase|expand|step up|boost|provide)\b[^,.;]{0,30}(?:lending|loans?|credit|financing)\b"
            r"|funding support\b"
        )),
        ("differentiated_supervision", r"differentiated (?:supervision|regulation|regulatory)\b"),
        ("risk_tolerance", r"tolerance\b[^,.;]{0,30}(?:non-performing|risks?)\b|risk toleran\w{2,4}\b"),
        ("procurement", r"government procurement\b|public procurement\b|tender(?:s|ing)?\b|bidd(?:er|ers|ing)\b"),
        ("trade_facilitation", (
            r"trade facilitation\b|customs clearance\b"
            r"|facilitat\w{1,4}\b[^,.;]{0,20}(?:trade|clearance|export|import)s?\b"
        )),
        ("approval_cancelled", (
            r"(?:abolish|cancel|remov|scrap|discontinu|waiv)\w{0,4}\b[^,.;]{0,40}(?:approval|licen[cs]ing|permit|filing)s?\b"
            r"|no longer (?:required|needed?|necessary) to (?:obtain|seek|apply)\b"
        )),
        ("market_access", (
            r"market access\b|negative list\b"
            r"|foreign (?:ownership|shareholding|equity)\b"
            r"|open(?:ing|ed)? up\b[^,.;]{0,20}(?:sector|market)s?\b"
        )),
        ("licensing", (
            r"licen[cs](?:e|es|ed|ing)\b"
            r"|permits?\b(?= |,|\.|;)(?! (?:the|a|an|any|them|it|banks|companies)\b)"
            r"|(?:prior|regulatory|written|official) (?:approval|authori[sz]ation|consent)\b"
            r"|approv(?:al|ed) (?:of|from|by)\b"
            r"|obtain(?:ing)? [^,.;]{0,20}approval\b"
        )),
        ("filing_registration", (
            r"regist(?:er|ers|ered|ration|ering)\b(?! office)"
            r"|filings?\b|record-filing\b|put on record\b|declar(?:e|ation|ations)\b"
        )),
        ("disclosure", (
            r"disclos(?:e|ed|es|ure|ures|ing)\b|publici[sz]e\b|make public\b|publish(?:ed|es|ing)?\b"
            r"|display(?:ed)?\b|prominently\b"
        )),
        ("reporting", (
            r"report(?:s|ed|ing)?\b(?! (?:card|said))"
            r"|returns?\b(?= (?:to|in|on|by|shall|within))"
            r"|submit(?:ted|s|ting)?\b|furnish(?:ed)?\b|intimat(?:e|ed|ion)\b"
        )),
        ("data_protection", r"personal (?:data|information)\b|privacy\b|data (?:security|protection)\b|confidential(?:ity)?\b"),
        ("aml_cdd", (
            r"money[ -]laundering\b|customer due diligence\b|know your customer\b|kyc\b"
            r"|suspicious transactions?\b|beneficial owners?\b|terrorist financing\b|due diligence\b"
            r"|cdd\b"
        )),
        ("capital_liquidity", (
            r"capital adequacy\b|reserve (?:ratio|requirement)s?\b|cash reserve\b|crr\b|slr\b"
            r"|liquidity\b"
            r"|risk[ -]weight(?:s|ed|ing|ings)?\b"
            r"|leverage ratio\b"
            r"|capital (?:requirement|buffer|base)s?\b"
            r"|solvency\b|provisioning\b"
            r"|(?:ndtl|net demand and time liabilities)\b"
        )),
        ("investment_limit", (
            r"invest(?:ment|ments)?\b[^,.;]{0,30}(?:limit|ceiling|cap|ratio|quota)s?\b"
            r"|(?:limit|cap|ceiling)s? on\b[^,.;]{0,24}(?:investment|holding|stake|borrowing)s?\b"
            r"|qualified (?:foreign|domestic) institutional\b"
        )),
        ("price_control", (
            r"price (?:controls?|caps?|ceiling|limits?|intervention)\b"
            r"|ceiling price\b|maximum price\b"
            r"|government[ -](?:guided|set) prices?\b"
            r"|fix(?:ed|ing)? (?:the )?prices?\b|price[ -]gouging\b"
        )),
        ("quota", r"quotas?\b|(?:limit|cap|ceiling|threshold)s?\b(?= (?:of|for|on|at|is|shall))"),
        ("ban", (
            r"prohibit(?:s|ed|ing|ion)?\b|ban(?:s|ned|ning)?\b|forbid(?:s|den)?\b|denied in principle\b"
            r"|suspend(?:s|ed|ing)?\b|cease(?:s|d)?\b|halt(?:s|ed)?\b"
            r"|(?:shall|must|may) not (?:engage|export|import|sell|offer|supply|transfer|use|provide|produce|invest|enter into|charge"
            r"|advertise)\b"
            r"|bar(?:s|red)? (?:from|banks|companies)\b"
        )),
        ("inspection", (
            r"inspect(?:s|ed|ion|ions|ing)?\b(?! and quarantine administration)"
            r"|audit(?:s|ed|ing)?\b|examin(?:e|ed|ation|ations)\b|monitor(?:s|ed|ing)?\b"
            r"|random checks?\b|verif(?:y|ied|ication)\b"
        )),
        ("penalty", (
            r"penalt(?:y|ies)\b|fine[sd]?\b(?! print)|punish(?:ed|ment|able)?\b|sanctions?\b|guilty\b"
            r"|imprisonment\b|supervisory action\b|liable to\b|legal responsibility\b|confiscat\w{2,5}\b"
            r"|revok(?:e|ed|ing)\b"
        )),
        ("pilot", r"pilots?\b|trial (?:basis|program\w{0,3}|area)s?\b|demonstration zones?\b|sandbox\b"),
        ("coordination_mechanism", (
            r"coordinat(?:e|es|ed|ing|ion)\b|co-ordinat\w{1,4}\b|working mechanism\b"
            r"|joint (?:conference|mechanism|working)\b"
            r"|information[ -]sharing\b|co-?operat(?:e|ion)\b"
        )),
        ("publicity_training", r"training\b|publicity\b|awareness\b|educat(?:e|ion)\b(?! (?:department|ministry|bureau))|sensiti[sz]e\b"),
        ("personnel", r"appoint(?:s|ed|ment|ments)?\b|recruit(?:ment|ing)?\b|terms? of office\b|staffing\b|directors? shall\b"),
        ("evaluation_accountability", (
            r"evaluat(?:e|ed|ion|ions)\b|accountab(?:le|ility)\b|apprais(?:al|e)\b"
            r"|assess(?:es|ed|ment|ments)?\b|held responsible\b"
        )),
        ("definition", r"means\b|refers to\b|(?:is|are|be) deemed\b|defin(?:ed|ition)\b|(?:be )?regarded as\b"),
        ("procedure", (
            r"appl(?:y|ies|ied|ication|ications) (?:for|to)\b(?! (?:this|these|all|any) )"
            r"|applicants?\b|applications?\b|procedures?\b"
            r"|documents\b(?= (?:must|shall|should|to be|required))"
            r"|notice in writing\b"
        )),
    ),
    spaced=True,
)
"""Instrument types of domain.md 3.6, those that are told by more words first; a row may name two."""

TRAITS = Traits(
    terms=Terms(marks=CLAUSE_MARKS),
    instruments=INSTRUMENTS,
    pointers=Pointers(
        pattern=REFERENCES,
        units={"article": "art", "section": "sec", "chapter": "chp", "part": "part"},
        itself=ITSELF,
        basis=BASIS,
    ),
    reporting=Reporting(pattern=REPORTING, needs_addressee=True, frequency=FREQUENCY, frequencies=FREQUENCIES),
    reported=REPORTED,
    places=PLACE_EN,
    beneficiary=BENEFICIARY,
    enjoys=deferred(r"\b(?:entitled|eligible|right\s{1,4}to|exempt(?:ed)?\s{1,4}from|enjoys?)\b"),
)
