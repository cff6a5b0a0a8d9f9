"""English: the head of a notice: title, issuers, number, dates, addressees, regions, translation."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

from registry.text.lexicon.words import near_end

TYPES = (
    "circular", "notice", "notification", "announcement", "order", "decree", "decision", "measures", "provisions", "regulations", "regulation",
    "rules", "rule", "opinions", "guidelines", "guideline", "guidance", "directions", "direction", "interpretation", "act", "law", "reply",
    "letter", "advisory", "bulletin", "proclamation", "resolution", "standard", "code", "bill", "statement", "draft", "directive",
)  # fmt: skip
"""Kinds of instrument, lower case; a title names its own first (`Circular of ...`) or last (`... Regulations`)."""

TITLE_OF = (
    r"(?P<type>[A-Z][A-Za-z]{1,20})(?:\s\((?:draft|trial"
    r"|interim)[^()]{0,30}\))?(?:\sNo\.?\s?\d{1,5}(?:\s?(?:\[\d{4}\]|\(\d{4}\)|of\s\d{4})|,\s?\d{4})?)?\s(?:issued\s)?(?:of"
    r"|by"
    r"|from)\s(?P<issuers>.{3,300}?)\s(?:on"
    r"|about|concerning|regarding|for|to"
    r"|of\s(?:Printing|Issuing|Forwarding|Promulgating|Releasing|Publishing))\s"
)
"""`Circular of A and B on ...`."""
TITLE_ALONE = (
    r"(?P<type>Order|Decree|Announcement|Circular|Notice|Decision"
    r"|Notification)(?:\s(?:\[\d{4}\]\s)?No\.?\s?\d{1,5}(?:\s?(?:\[\d{4}\]|\(\d{4}\))|\sof\s\d{4}|,\s?\d{4})?)?\s(?:issued\s)?(?:of"
    r"|by)\s(?:the\s)?(?P<issuers>[A-Z].{3,200}?)(?:,?\s\(?(?:No\.?\s?\d{1,5}|(?:19|20)\d{2})\)?){0,2}$"
)
"""`Order of A`, whose number stands below it or behind the kind, `Announcement No. 5 of 2030 by A and B`."""
_FILE_NUMBER = (
    r"[A-Z](?=[A-Za-z.][A-Za-z0-9().-]{0,120}+/)[A-Za-z]{0,12}(?:\.{0,2}[./-][A-Za-z0-9()]{1,16}){3,20}+(?:(?<=/(?:19|20)\d{2})"
    r"|(?<=/(?:19|20)\d{2}-\d{2})|(?<=/(?:19|20)\d{2}-\d{4}))"
)
GLUED_NUMBER = rf"(?:[A-Z][A-Za-z]{{1,9}}/\d{{4}}(?:-\d{{2,4}})?/\d{{1,5}}|{_FILE_NUMBER})(?:\s{{1,4}}{_FILE_NUMBER})?(?=\s{{1,4}}[A-Z])"
"""A number that a scrape put in front of the title."""
ORDER_ALONE = (
    r"(?:Order|Decree|Announcement)\s(?:of"
    r"|by)\s(?:the\s)?(?P<issuers>[A-Z](?:(?!\s(?:on|about|concerning|regarding|for)\s)[^\n]){3,160})"
)
"""The line of an order that names who gives it, and no matter."""
ORDER_SERIAL = r"No\.?\s?\d{1,5}(?:\s?(?:\[\d{4}\]|\(\d{4}\)|of\s\d{4}|,\s?\d{4}))?"
"""The number of an order on the line below; in brackets it counts by itself."""
GAZETTE_NUMBER = (
        r"(?P<number>(?:S\.\s?O\.|G\.\s?S\.\s?R\.)\s?\d{1,5}\s?\(E\)"
        r"|(?:F\.\s?)?No\.?\s?(?=[^:\n]{0,40}/)[A-Z\d][\w.()/& -]{2,50}?[\w)])\s{0,2}(?::"
        r"|\.?-{1,2})\s{0,2}(?=[A-Z])"
)
"""How the first paragraph of a gazette's notification is numbered."""
WIELDS = (
    r"(?i:\b(?:this|these"
    r"|the present)\s(?:\w{1,12}\s){1,3}(?:is"
    r"|are)\s(?:being\s|hereby\s)?issued\s(?:in"
    r"|under)\s(?:the\s)?(?:exercise\sof\s)?(?:the\s)?powers?\b)"
    r"[^;]{0,200}?\b(?:[Oo]f|[Uu]nder)\s(?:the\s)?(?P<by>[A-Z][A-Za-z\s]{4,70}?)\s(?:Act|Ordinance)\b"
    r"|(?i:\bavailable\s(?:on|at)\s(?:the\s)?(?:official\s)?website\sof\s(?:the\s)?)(?P<site>[A-Z][A-Za-z\s]{4,70}?)(?=\s(?:at|under"
    r"|in|i\.e)\b|[,.(]|\s\()"
)
"""Whose powers a circular says it is issued by, or whose website it says it stands on: the body that the Act is named for."""
HISTORY_VERBS = {
    "adopted": "通过", "passed": "通过", "approved": "批准", "promulgated": "公布", "issued": "发布", "released": "发布", "published": "公布",
    "amended": "修订", "revised": "修订", "effective": "施行", "implemented": "施行", "into force": "施行", "into effect": "施行",
}  # fmt: skip
"""What the bracket under a title says was done, and the verb of `zh.HISTORY_VERBS` that says the same."""
HISTORY_VERB = r"(?i)\b(?P<verb>" + "|".join(HISTORY_VERBS) + r")\b"
HISTORY_OPENS = r"\(\s?(?:[Ff]irst\s)?(?i:adopted|passed|approved|promulgated|issued|released|published)\b"
HISTORY_BY = (
    r"\b(?:by|(?:[Mm]eeting|[Ss]ession)\sof)\s{1,3}(?:(?:Order|Decree)\s(?:No\.?\s?\d{1,4}\s)?(?:of|by)\s)?(?:the\s{1,3})?"
    r"(?P<by>[A-Za-z](?:(?!\son\b|\sand\s(?:promulgated|effective|issued|published)|\sat\b|\sin\saccordance)[^,;()]){3,120})"
)
"""Who did it."""
TERM = (
    r"\b(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
    r"|(?:El|Tw|Thir|Four|Fif|Six)[a-z]{3,8}th"
    r"|\d{1,2}(?:st|nd|rd|th))\s"
)
"""The term of a legislature, which is no part of its name."""
PROMULGATES = (
    r"^(?:The\s)?(?P<what>[A-Z].{5,200}?),?\s(?:as\s"
    r"|which\s)?(?:was|were|have\sbeen|has\sbeen|are|is"
    r"|adopted)\b.{0,300}?\bhereby\s(?:promulgated"
    r"|issued|released)"
)
"""The sentence of an order that gives force to the text behind it."""
ORDER_SIGNED = near_end(360) + (
    r"(?:\bhereby\s(?:promulgated|issued|released)\b"
    r"|现予公布|现予发布"
    r"|予以公布)[^\n]{0,160}?(?:\b(?:Premier|President|Prime\sMinister|Minister|Governor|Chairman|Chairperson|Director(?:[\s-]General)?"
    r"|Administrator|Commissioner):?\s(?:[A-Z][\w'-]{0,20}\s){1,4}"
    r"|(?:总理|主席|部长|主任|局长|署长|行长)\s{0,4}[\u4e00-\u9fff ]{2,8}\s{1,4})$"
)
"""An order that is signed in the paragraph that promulgates: what stands before the day."""
ORDERS = ("hereby", "现予", "予以公布")
"""Words without which no such order is written."""
ENACTS = r"^THE\s(?P<by>[A-Z][A-Z ,']{6,120}),$"
"""The line with which a legislature begins to speak: `THE EUROPEAN COMMISSION,`."""
TITLE_BY = (
    r"(?P<issuers>[A-Z].{2,200}?)\s(?P<type>Announcement"
    r"|Order|Decree|Circular|Notice|Decision|Notification)\s(?=\[|\(|No\b|(?:19|20)\d{2}\b"
    r"|about\b|on\b|concerning\b|regarding\b)"
)
"""`A and B Announcement No. 5 of 2024`."""
ENACTED_BY = r"(?i:\benacted)\sby\sthe\s(?P<by>[A-Z][^,;:\n]{3,120}?)(?=,|;|:|\sas\sfollows|\sin\s)"
"""`BE IT ENACTED by the Parliament of ..., as follows`."""
SHORT_TITLE = (
    r"\bThis\s(?:Act|Law|Ordinance|Code)\s(?:is\scalled|may\sbe\scited\sas"
    r"|is\sto\sbe\scited\sas)\s(?:the\s)?"
    r"(?P<title>[A-Z](?:[^\s.;,]{0,2}[^\S\n]and\s)?+(?:[^\s.;,]++|[^\S\n](?!and\s)){1,60}+(?:,\s\d{4}(?=[.;,]|\sand\s|$))?)(?=[.;,]|\sand\s|$)"
)
"""By what name an act says it may be cited."""

INSTITUTION_FIRST = (
    "Ministry", "Department", "Office", "Bureau", "Commission", "Committee", "Council", "Board", "Bank", "Court", "Administration", "Secretariat",
    "Authority", "Agency", "People's Bank", "Reserve Bank", "Federal Reserve", "Supreme People's", "State Administration", "General Administration",
    "State Council", "General Office", "Central Bank",
)  # fmt: skip
"""`Ministry of ...`: the name of an institution begins with one of these ..."""
INSTITUTION_LAST = (
    "Administration", "Commission", "Committee", "Council", "Bureau", "Agency", "Authority", "Board", "Court", "Office", "Ministry", "Department",
    "Bank", "Exchange", "Congress", "Treasury", "Government", "Secretariat", "Service", "Association", "Procuratorate", "Inc", "Corporation",
)  # fmt: skip
"""... or ends with one of these."""

CHINESE = r"\b(?:China|Chinese|PRC|Beijing|BEIJING|SHANGHAI)\b|State Council|Autonomous Region"
"""Words that place a text in China."""
PLACES: tuple[tuple[str, str], ...] = (
    ("in", r"\b(?:RBI/|Reserve Bank|Government of India|India(?:n)?|SEBI)\b"),
    ("us", r"\b(?:Federal Register|FR Doc|U\.S\.C\.|CFR|United States)\b"),
    ("eu", r"\b(?:European Union|Official Journal|\(EU\))"),
    ("cn", CHINESE),
)
"""By what words a text shows whose bodies it speaks of, the more telling first."""
_WHOSE = r"\b(?:China's|Chinese|[Tt]he country's|[Tt]he top|[Tt]he)\s(?:top\s)?"
_WATCHES = r"\s(?:regulator|watchdog)\b"
DESCRIBED: tuple[tuple[str, str, str], ...] = (
    (r"\b(?:[Tt]he (?:country's )?|China's |Chinese )central bank\b", "People's Bank of China", CHINESE),
    (_WHOSE + r"(?:foreign exchange|currency|forex)" + _WATCHES, "State Administration of Foreign Exchange", CHINESE),
    (_WHOSE + r"securities" + _WATCHES, "China Securities Regulatory Commission", CHINESE),
    (_WHOSE + r"(?:banking|bank)" + _WATCHES, "China Banking Regulatory Commission", r"\bCBRC\b|China Banking Regulatory Commission"),
    (_WHOSE + r"(?:banking(?: and insurance)?|bank|insurance)" + _WATCHES, "China Banking and Insurance Regulatory Commission", (
        r"\bCBIRC\b"
        r"|China Banking and Insurance Regulatory"
    )),
    (_WHOSE + r"insurance" + _WATCHES, "China Insurance Regulatory Commission", r"\bCIRC\b|China Insurance Regulatory Commission"),
    (_WHOSE + r"(?:banking|bank|financial|insurance)" + _WATCHES, "National Financial Regulatory Administration", (
        r"\bNFRA\b"
        r"|National Financial Regulatory Administration"
    )),
    (r"\bChina's cabinet\b", "State Council", CHINESE),
    (r"\b(?:[Tt]he (?:country's )?|India's |Indian )central bank\b", "Reserve Bank of India", r"\bReserve Bank of India\b|\bRBI\b"),
    (_WHOSE + r"(?:capital |stock |securities )?markets?" + _WATCHES, "Securities and Exchange Board of India", (
        r"\bS(?:EBI|ebi)\b"
        r"|Securities and Exchange Board of India"
    )),
    (r"\b(?:[Tt]he )?(?:U\.S\. )?(?:Fed|central bank)\b", "Federal Reserve", r"\bFederal Reserve\b|\bthe Fed\b"),
    (r"\bU\.S\. securities" + _WATCHES, "Securities and Exchange Commission", r"\bSEC\b|Securities and Exchange Commission"),
    (r"\b(?:[Tt]he )?(?:EU|European Union)(?:'s)? executive\b", "European Commission", r"\bEuropean Commission\b"),
)
"""Descriptions that reports use for an institution: pattern, its name, and what the text must hold for it to be that one."""

NUMBER_KINDS = {"RBI": "circular", "SEBI": "circular"}
"""What is numbered so where it does not say."""
NUMBER_FIELD = r"(?i)\b(?:document|reference|ref\.?|notification|circular|file)\s(?:no\.?|number)\s?:\s?"
NUMBER_CODES = {"RBI": "Reserve Bank of India", "SEBI": "Securities and Exchange Board of India", "MAS": "Monetary Authority of Singapore"}
"""First part of a document number, and who numbers so."""

DOCUMENT_NUMBERS: tuple[str, ...] = (
    r"[A-Z][A-Za-z]{1,9}/\d{4}(?:-\d{2,4})?/\d{1,5}.{0,80}",
    r"[A-Z][A-Za-z.]{1,12}(?:\.[A-Za-z0-9]{1,8}|[-/][A-Za-z0-9.()]{1,16}){2,8}/\d{2,4}(?:-\d{2,4})?",
    r"[A-Z]{2,8}(?:/[A-Za-z0-9_.&()-]{1,24}){3,9}",
    r"(?:[A-Z][A-Za-z]{1,12}\s){1,6}[\[(]\d{4}[\])]\s{0,2}No\.?\s?\d{1,5}",
    r"\(?(?:[A-Z][A-Za-z]{1,12}\s){0,6}No\.?\s?\d{1,5}\s?(?:[\[(]\d{4}[\])]|of \d{4}|, \d{4})\)?",
    (
        r"(?:[A-Z][A-Za-z]{1,14}\s){0,8}(?:Announcement"
        r"|Order|Decree|Circular|Notice|Decision|Directive|Regulation"
        r"|Notification)\s(?:\([A-Z]{1,3}\)\s)?(?:\[\d{4}\]\s)?No\.?\s?[\d/-]{1,12}(?:\sof\s\d{4}"
        r"|\s?[\[(]\d{4}[\])])?(?:\s(?:of|by)\sthe\s[A-Z][A-Za-z',& ]{3,160})?"
    ),
    (
        r"(?:Announcement|Order|Decree|Circular|Notice|Decision)\s(?:of"
        r"|by)\sthe\s(?:[A-Z][A-Za-z'&-]{1,20},?\s"
        r"|of\s|the\s|and\s){1,12}No\.?\s?\d{1,5}"
    ),
    r"\[(?:19|20)\d{2}\]\s?No\.?\s?\d{1,5}",
    r"(?i:circular|memorandum)(?:\s(?i:circular|letter))?\s(?i:no)\.?\s\d{1,5},?\s[Ss]eries\sof\s\d{4}",
    r"(?i:memorandum|circular|directive|notice)(?:\s(?i:circular|letter|order))?\s(?i:no)\.?\s[A-Z]{0,4}-?\d{2,4}-\d{1,4}",
    r"(?:Our|Your)\sRef(?:erence)?\.?\s?:\s?\S{2,40}",
    r"A\.\s?P\.\s?\(DIR\s?Series\)\s?Circular\s?No\.?\s?\d{1,4}(?:/\d{4}-\d{2,4})?",
    r"(?:[A-Z][A-Za-z]{1,12}\s)?No\.?\s?\d{1,4}\s?[\[(]\d{4}[\])]\s(?:of|by)\sthe\s[A-Z][A-Za-z',& ]{3,120}",
)  # fmt: skip
"""A line of the head that is nothing but the notice's own number; a day may stand behind it."""
REFERENCE_WORD = (
    r"(?:Our|Your)\sRef(?:erence)?\.?\s?:\s?"
    r"|(?:Ref(?:erence)?\.?|(?:Master\s)?(?:Circular|CIRCULAR)|Notification|Letter"
    r"|File)\s?(?:(?:No\.?|Number)\s?)?[:.]?\s{0,2}(?!No\b)(?=\S{0,20}[A-Z])(?=[^\n]{0,60}/)"
)
"""What may stand before a code that counts by itself: `Ref : AB/12`, `Circular No. Cir/AB/7/2012`."""
DATED = rf"(?i){near_end(18)}[\s,;]{{0,6}}(?:dated?|dtd?\.?)?[\s:,.-]{{0,6}}$"
"""What stands between a number and the day behind it."""
SUBJECT = r"(?i)^(?:sub(?:ject)?|re)\s?[:.-]{1,2}\s?(?P<subject>\S.{5,300})$"
"""What a letter is about, by its own label."""
TITLE_NUMBER = (
    r"^(?:[A-Z][A-Za-z]{1,20}\s){0,8}(?:Announcement"
    r"|Order|Decree|Circular|Notice|Decision|Directive"
    r"|Regulation)\s(?:\[\d{4}\]\s)?No\.?\s?\d{1,5}"
    r"(?:\sof\s\d{4}|\s?[\[(]\d{4}[\])]|,\s?(?:19|20)\d{2}\b)?"
    r"|[\[(]\d{4}[\])]\s{0,2}No\.?\s?\d{1,5}$"
    r"|(?<=\s)No\.?\s?\d{1,5}$"
    r"|\(No\.?\s?\d{1,5}(?:\s?\[\d{4}\]|\sof\s\d{4})\)$"
    r"|\((?:EU|EC|EEC)(?:,\s?Euratom)?\)\s?(?:No\s?)?\d{1,4}/\d{1,4}"
    r"|\b\d{2,4}/\d{1,4}/(?:EU|EC|EEC)\b"
)
"""The number inside a title."""

NUMBER_PARTS: tuple[str, ...] = (
    r"(?P<code>RBI|SEBI)/(?P<year>\d{4}(?:-\d{2,4})?)/(?P<serial>\d{1,4}?)(?=[A-Z]|\D|$)",
    r"(?P<code>A\.\s?P\.\s?\(DIR\s?Series\)(?:\s?Circular)?)\s?(?:No\.?\s?)?(?P<serial>\d{1,4})(?:/(?P<year>\d{4}(?:-\d{2,4})?))?",
    (
        r"(?=[A-Z][A-Za-z./()\s-]{2,100}+\d)(?P<code>(?!RBI/)[A-Z][A-Za-z]{1,7}(?:[./-][A-Za-z]{1,12}"
        r"|\s\([A-Z]{2,6}\)){0,6}?)[./\s-](?:No\.?\s?)?(?P<serial>[A-Z]?\d{1,6})(?:[./-][A-Za-z0-9]{1,12}){0,6}?/(?P<year>(?:19"
        r"|20)\d{2}(?:-\d{2,4})?)"
    ),
    r"(?P<code>(?:FR Doc\.?\s)?)(?P<year>(?:19|20)\d{2})-(?P<serial>\d{3,6})\b",
    r"(?P<code>Executive Order|Proclamation)\s(?:No\.?\s?)?(?P<serial>\d{4,5})(?P<year>)",
    r"(?P<code>(?:[A-Z][A-Za-z()]{1,14}\s){1,8})[\[(](?P<year>(?:19|20)\d{2})[\])]\s{0,2}No\.?\s?(?P<serial>\d{1,5})",
    r"(?P<code>(?:[A-Z][A-Za-z()]{1,14}\s){0,8})(?P<year>(?:19|20)\d{2})\sNo\.?\s?(?P<serial>\d{1,5})",
    (
        r"(?P<code>(?:[A-Z][A-Za-z()]{1,14}\s){0,8})No\.?\s?(?P<serial>\d{1,5})(?:\s?(?:of"
        r"|\[|\(|,"
        r"|/)\s?(?P<year>(?:19|20)\d{2}(?:-\d{2,4})?)[\])]?)?"
    ),
)  # fmt: skip
"""How numbers divide: who counts, the year, the serial number."""

COMMENCES = (
    r"\b(?:hereby\s(?:promulgates|issues|publishes)\b[^.;\n]{0,300}?\s(?:and\s)?(?:shall|will)\s(?:come|enter|take|be)\s"
    r"|(?:hereby\s(?:promulgated|issued|released)"
    r"|is\s(?:promulgated|issued|released)(?:\snow)?)(?:\sto\syou)?,?\s(?:with\s(?=immediate\seffect)"
    r"|(?:and\s)?(?:shall\s|will\s)?(?:come|comes|enter|enters|take|takes|be|go)\s)"
    r"|(?:this|these|the(?:se)? (?:present )?)\s?(?:(?:[A-Z]?[a-z]+\s){0,2})(?:circular|notice|notification|announcement|order"
    r"|decree|decision|measures|provisions|regulations?|rules?|opinions|guidelines?|directions?|instructions|interpretation|act|law"
    r"|directive|amendments?|change)"
    r"(?:\s[^.;\n]{1,160}?\sand(?=\s(?:shall|will)\s))?\s(?:shall\s"
    r"|will\s"
    r"|would\s)?(?:(?:also|hereby)\s)?(?:be\s)?(?:come"
    r"|comes|enter|enters|go|goes|take|takes|put|apply|applies|applicable|effective|implemented"
    r"|executed|is|are)\s?)"
    r"(?P<rest>(?:[^.;\n]|\n(?=[a-z\d])){0,160})"
)
"""The commencement clause of this very text; `rest` holds its date or `immediate`."""
EFFECT = (
    r"\b(?:effect|force|effective|implementation|implemented|executed|apply|applicable|immediate(?:ly)?|operation)\b"
    r"|^(?:as of|from|on|with)\b"
)
IMMEDIATE = (
    r"\bimmediate(?:ly)?\b"
    r"|\b(?:up)?on\s(?:its|their)\s(?:promulgation|issuance|publication|issue|release)\b"
    r"|\bdate of (?:its |their )?(?:promulgation|issuance|publication|issue|this)\b"
)
NEWS_EFFECT = (
    r"\b(?:(?:implementation|effective|commencement|start(?:ing)?)\sdate\b[^.;\n]{0,60}?\b(?:postponed|deferred|delayed|moved|shifted"
    r"|brought\sforward)\s(?:to|until)\s(?P<moved>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?)\b"
    r"|(?:will|would)\s(?:be\s\w{3,12}\s(?:to\s)?|start|begin|apply|govern|cover|regulate|replace|run|take\seffect"
    r"|come\sinto\s(?:effect|force)|become\seffective)[^.;\n]{0,60}?\b(?:from|on|starting"
    r"|as\sof)\s(?P<will>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?)\b"
    r"|(?:came|comes?|coming|went|goes|go|entered|enters?|took|takes?)\s(?:into\s)?(?:effect|force)\s(?:on"
    r"|from)\s(?P<went>[A-Z][a-z]{2,8}day\b|[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)"
    r"|(?:from|starting(?: from)?|effective(?: from)?|as of|as from"
    r"|beginning(?: from)?)\s(?P<when>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)(?:\s(?:onwards?|on)\b|,? when\b))"
)
"""How a report says from when a measure holds."""

REPORT_ISSUED = (
        r"\s(?:jointly\s|recently\s|today\s)?(?:issued|released|published|promulgated|unveiled"
        r"|(?:have|has)\sbeen\s(?:\w+ing\sand\s)?drafting"
        r"|drafted)\s(?:a|an|the|new)\s"
)
REPORT_ISSUERS = r"(?:\bOn [A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?,?\s)?(?:the\s)?(?P<by>[A-Z](?=(?s:.){3,161}+$)(?=[^.;\n]{3,160}+$)[^.;\n]{3,160})$"
"""Who stands before the verb of issuing."""
REPORT_ISSUED_BY = (
    r"\b(?:circular|notice|notification|statement|document|rules?|guidelines?|order|opinions?"
    r"|regulations?|announcement|plan)\s(?:was\s|were\s)?(?:issued|released|published"
    r"|promulgated)\s(?:jointly\s)?by\s(?P<by>[^.;\n]{3,200})"
)
REPORT_SAID = (
    r"(?:\s\([A-Za-z]{2,10}\))?(?:'s [A-Za-z ]{3,60}"
    r"| (?:board|panel))?(?:, [^,.]{3,80},)?(?:\s(?:also|has|have|in a statement|jointly|today|recently|unanimously|formally|this week"
    r"|(?:(?:late )?on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)){0,3}\s(?:said"
    r"|says|announced|decided|stated|disclosed|introduced|urged|ordered|instructed|directed"
    r"|asked|warned|approved|published|issued|released|told|proposed|proposes|suggested|adopted"
    r"|voted|unveiled|finalized|finalised|imposed|banned|barred|changed|modified|amended|relaxed"
    r"|tightened|(?:is|was) (?:seeking|soliciting)|sought|seeks"
    r"|will (?:require|ban|allow|impose|introduce|limit|cap))\b"
)
"""What follows an institution that speaks in a report."""
REPORT_SOURCES = (
    r"\b(?:sources?|people|insiders?|media|newspapers?|magazines?|analysts?|economists?|bankers?"
    r"|officials?|executives?|lawyers?|reports?)\b[^.;]{0,40}\b(?:said|says|told)\b[^.;]{0,16}$"
)
"""Others who speak on a day, which is then not the day on which the issuer acted."""
DIGEST_DAY = r"(?i)\b(?:issued|announced|promulgated|published|announcement|issuance|promulgation)\s(?:on\s|dated\s|\()?"
"""Where a digest tells when what it sums up was issued."""
DIGEST_NUMBER = (
    r"\bissued\s(?:the\s)?(?P<number>(?:Announcement"
    r"|Order|Notice|Circular"
    r"|Decree)\s(?:(?:19|20)\d{2}\s)?No\.?\s?\d{1,4}(?:\s(?:of\s|\[)(?:19|20)\d{2}\]?)?)"
)
WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}

HUMAN_TRANSLATION = (
    r"\bhereinafter referred to as\b"
    r"|\bare hereby (?:notified|announced) as follows\b"
    r"|\bis hereby (?:promulgated|issued|notified)\b"
)
"""Formulas of those who translate legal Chinese by trade."""
MACHINE_TRANSLATION = (
    (". ,", r"[a-z]\. ,"),
    (" article", r"^\s{0,8}(?:First|Second|Third|Fourth) article\b"),
    ("Article of the ", r"\bArticle of the [a-z]+ [a-z]+ the\b"),
    ("(set)", r"\bthe first \(set\)"),
)
"""Slips of machine translation (domain.md 2.3, traps 9 and 12): what a text must hold for one to be there, and how it is written."""

REGIONS = (
    "Beijing", "Tianjin", "Hebei", "Shanxi", "Inner Mongolia", "Liaoning", "Jilin", "Heilongjiang", "Shanghai", "Jiangsu", "Zhejiang", "Anhui",
    "Fujian", "Jiangxi", "Shandong", "Henan", "Hubei", "Hunan", "Guangdong", "Guangxi", "Hainan", "Chongqing", "Sichuan", "Guizhou", "Yunnan",
    "Tibet", "Shaanxi", "Gansu", "Qinghai", "Ningxia", "Xinjiang", "Hong Kong", "Macao", "Taiwan",
)  # fmt: skip
"""Regions of the first level, as an addressee or a title names them."""
REGION_TAIL = r"(?:\s(?:Zhuang|Uygur|Uyghur|Hui))?(?:\s(?:Autonomous Region|Province|Municipality|Special Administrative Region))?"

ADDRESSED = (
    r"^(?:To[:,]?(?=\s*$|\s{1,9}(?:[A-Z]|all\b|the\b))"
    r"|Dear\b|All\b|The\b|Competent\b|Relevant\b|Each\b|People's Governments?\b|Departments?\b"
    r"|[A-Z][^.]{0,200}\b(?:banks|companies|institutions|departments|governments|bureaus|branches|offices)\b)"
)
ADDRESSEE_CUT = (
    r"(?<![/\s])\s{3,9}|;\s{0,9}|,\s{0,9}and\s{1,9}(?=(?:relevant|all|the|each|other|any)\b)|,\s{0,9}and(?:\s{3,9}|(?=[A-Z]))"
    r"|,(?=[A-Z])|(?<=[a-z]{3})(?=[A-Z][a-z]{2,20}\s)|(?<=\))\s(?=All\s)"
)
"""Where addressees are divided; a scrape glues lines that were apart."""
SALUTATION = r"(?i)^(?:dear\s(?:sirs?|madams?)\b.{0,30}|(?:dear\s)?(?:madam|sir|sirs)(?:\s?/\s?(?:dear\s)?(?:sir|madam|sirs))?\s?,?)$"
"""How a letter greets those to whom it is addressed."""

UNION_ACT = (
    r"(?i:(?:Commission|Council)\s{1,4})?(?i:(?:Delegated|Implementing)\s{1,4})?(?i:Regulation|Directive|Decision)\s{1,4}"
    r"\((?:EU|EC|EEC|CFSP|Euratom|EU, Euratom|EC, Euratom)\)\s{1,4}(?:No\s{1,4})?\d{1,4}/\d{1,4}\b(?![^\n]{0,40}[.;]$)"
)
"""How the title of an act of the European Union begins."""
UNION_BODY = r"(?i:\(?Text with EEA relevance|Official Journal\b)|THE\s[A-Z ]{6,80},?$|(?i:Having regard to|Whereas)\b|\*{3}"
"""What comes behind it."""
