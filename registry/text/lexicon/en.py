"""English: words and patterns as data."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

# --- head of a notice: title, issuers, dates, addressees, noise ---

SMALL_WORDS = frozenset(
    ["the", "of", "and", "to", "in", "for", "on", "by", "is", "are", "be", "shall", "with", "or", "that", "this", "from", "as", "at",
     "an", "not", "any", "which", "will", "must", "may"]
)  # fmt: skip
"""Words that tell English from other languages in Latin script."""

_DAY = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
    r"\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?"
)
_AGENCY = r"(?:Xinhua|Reuters|AP|AFP|Bloomberg|Dow Jones|CNS|ECNS|PTI|IANS|Kyodo|TASS)"

NOISE_LINES: tuple[tuple[str, str], ...] = (
    ("login or terms line", r"(?:(?:please|you must|you need to)\s+)?(?:sign in|sign up|log ?in|log on|register|create an account|subscribe)\b[^.]{0,120}\b(?:to|and) (?:continue|read|view|access|see|download)\b.{0,100}"),
    ("login or terms line", r"get (?:premium|full access|unlimited access)\b.{0,120}"),
    ("login or terms line", r"(?:the )?(?:full|complete|remaining) (?:text|article|document|content) is (?:only )?(?:available|accessible|reserved)\b.{0,120}"),
    ("login or terms line", r"(?:by (?:continuing|using|accessing)|i (?:have read|agree|accept)|please (?:read|agree|accept))\b.{0,120}\b(?:terms|privacy)\b.{0,120}"),
    ("truncation mark", r"[.…·\s]{3,40}"),
    ("truncation mark", r"\[?\s{0,2}(?:read|show|see|view|load) (?:more|on|the (?:full|rest)|full (?:text|article|document|story))\b[^a-z]{0,6}(?:of this (?:article|page))?[^a-z]{0,6}"),
    ("truncation mark", r"\[?\s{0,2}continue(?:d)? (?:reading|on next page)\b.{0,40}"),
    ("truncation mark", r"\[?\(?(?:table|image|figure|chart)(?: content)?[ :-]{1,3}\(?(?:embedded|omitted|not (?:shown|available|reproduced))\b[^.]{0,30}"),
    ("source line", r"\((?:[A-Z][\w'.&-]{0,30}\s){0,5}(?:Finance|News|Agency|Daily|Press|Xinhua|Reuters|Online|Times|Post|Network|Media|TV|Journal|Service)\)"),
    ("source line", r"\(?(?:original )?source\s*:.{0,120}"),
    ("source line", r"\(?(?:web |responsible )?(?:editors?|authors?|reporters?)\s*:.{0,120}"),
    ("source line", r"(?-i:By [A-Z])[\w.'-]{0,30}(?: (?-i:[A-Z])[\w.'-]{0,30}){1,4}(?:,[^.]{0,60})?"),
    ("timestamp", r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? [A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}(?:,? \d{1,2}:\d{2}.{0,12})?"),
    ("timestamp", r"(?:(?:last|page) (?:updated|modified|reviewed)|published|posted|updated)(?: on| at)?\s*:?\s*[^.]{0,60}\d{4}[^.]{0,30}"),
    ("link line", r"\(?<?https?://\S{1,400}"),
    ("page control", r"(?:print|share|e-?mail|save|tweet|home|menu|search|back|next|previous|top|close|facebook|twitter|linkedin|whatsapp|subscribe|feedback|sitemap|help|accessibility|english|中文)(?:[\s|/·>-]{1,4}(?:print|share|e-?mail|save|tweet|home|menu|search|back|next|previous|top|close|facebook|twitter|linkedin|whatsapp|subscribe|feedback|sitemap|help|accessibility|english|中文)){0,12}"),
    ("page control", r"(?:print|share|e-?mail) (?:this|page)\b.{0,30}|back to (?:top|list|home)|skip to .{0,30}|copy link|add to favou?rites|download (?:as )?pdf|contact us|about us|follow us.{0,60}|add (?:your |a )?comment.{0,80}"),
    ("related links", r"(?:related|recommended|you may also like|see also|more) (?:links?|reading|news|articles?|stories|content|pages)\b.{0,60}"),
    ("site disclaimer", r"\*{0,2}disclaimer\b.{0,500}"),
    ("site disclaimer", r"(?:copyright (?:©|\(c\)|\d{4}|notice|reserved)|©|\(c\) ?\d{4}|all rights reserved).{0,200}"),
    ("site disclaimer", r"(?:we use|this (?:web)?site uses) cookies.{0,300}"),
    ("commentary", r"\*{0,2}this (?:section|page) (?:contains|is) (?:speculative|an? (?:unofficial|automated)).{0,200}"),
    ("front matter", r"(?:[-*]\s{0,3})?\*{0,2}(?:source|original source|url|date|category|fetched|confidence|tags|webfetch status|content length|retrieved|crawled)\*{0,2}\s{0,2}:.{0,400}"),
)  # fmt: skip
"""Reason and pattern of lines that are never the notice speaking; matched against a whole folded line, ignoring case where noted."""

NORMATIVE = r"\b(?:shall|must|may not|should|is required|are required|is prohibited|are prohibited)\b"
"""What no line of page noise holds, apart from a site's own terms and disclaimers."""

NOISE_STARTS: tuple[tuple[str, str], ...] = (
    ("dateline", rf"(?:[A-Z][A-Za-z']{{1,20}}\s){{0,3}}(?:News Service|News Agency|News|Daily|Online|Times|{_AGENCY})(?:\s?Net)?,\s{{1,3}}{_DAY}(?:,? \d{{4}})?\s{{0,2}}(?:\([^()]{{1,60}}\)\s{{0,2}})?[.:-]{{1,2}}\s{{1,3}}"),
    ("dateline", rf"[A-Z][A-Z'. ]{{2,30}}(?:/[A-Z ]{{2,20}})?,?\s{{0,3}}(?:{_DAY}\s{{0,3}})?\({_AGENCY}\)\s{{0,3}}-{{1,2}}\s{{0,3}}"),
)  # fmt: skip
"""Reason and pattern of what stands before the first words of a paragraph."""

NOISE_ENDS: tuple[tuple[str, str], ...] = (
    ("reporter credit", r"\((?:additional |writing and |for the latest )?(?:reporting|editing|writing|compiled|translated|web editor|editor)\b[^()]{0,300}\)\s{0,2}\.?$"),
    ("source line", r"\((?:source|via)\s*:[^()]{0,80}\)$"),
)  # fmt: skip
"""Reason and pattern of what stands after the last words of a paragraph."""

FLATTENED_TAIL = (
    r"\(for the latest [^()]{0,120}\)|\(web editor\b|add your comment|please enable javascript|related reading|we recommend|most read|share this|follow us on"
    r"|about us \||all rights reserved|© \d{4}|terms of (?:use|service) \|"
)
"""Where the furniture of a page begins when its whole text was flattened to one line."""

COMMENTARY = (
    r"(?:[a-z]{1,12} ){0,3}impact (?:assessment|analysis)|(?:our |expert |legal )?(?:analysis|commentary|opinion|view|take)|key takeaways|disclaimer"
    r"|about (?:us|the authors?)|related (?:links|reading|news|articles|content)|what this means(?: for .{1,30})?"
)
"""Headings of sections in which somebody other than the issuer speaks."""

PAYWALL = (
    r"\b(?:sign in|log ?in|register|subscribe|create an account)\b[^.\n]{0,60}\bto (?:continue|read|view|access|see)\b"
    r"|\bget (?:premium|full access|unlimited access)\b|\b(?:full|complete|remaining) (?:text|article|document) is (?:only )?(?:available|accessible|reserved)\b"
)
"""Words that say the rest is for those who pay or log in."""

CUT_ENDINGS = r"(?:,|;|-|\b(?:and|or|the|of|to|in|for|by|with|a|an|that|which|shall|must|from|as))$"
"""A last line ending so has lost what follows."""

LIST_HEAD = (
    r"(?:\b(?:following|as follows|as under|namely|include|including|set out below|explained below|hereunder)\b[^.;]{0,80}|\bin)\s{0,2}:$"
)
"""The end of a line that announces a list."""

NUMBERED = r"(?P<n>\d{1,3})\.\s"
ANNEX_HEAD = r"(?:annex(?:ure)?|appendix|schedule|attachment)\b\s{0,2}[\dIVXA-H]{0,4}"
FOOTNOTE = r"(?:\d{1,2}|\[\d{1,2}\]|\*)\s(?=[A-Z])"

TYPES = (
    "circular", "notice", "notification", "announcement", "order", "decree", "decision", "measures", "provisions", "regulations", "regulation",
    "rules", "rule", "opinions", "guidelines", "guideline", "guidance", "directions", "direction", "interpretation", "act", "law", "reply",
    "letter", "advisory", "bulletin", "proclamation", "resolution", "standard", "code", "bill", "statement", "draft", "directive",
)  # fmt: skip
"""Kinds of instrument, lower case; a title names its own first (`Circular of ...`) or last (`... Regulations`)."""

TITLE_OF = r"(?P<type>[A-Z][A-Za-z]+)(?:\s\((?:draft|trial|interim)[^()]{0,30}\))?(?:\sNo\.?\s?\d{1,5}(?:\s?(?:\[\d{4}\]|\(\d{4}\)|of\s\d{4}))?)?\s(?:issued\s)?(?:of|by|from)\s(?P<issuers>.{3,300}?)\s(?:on|about|concerning|regarding|for|to)\s"
"""`Circular of A and B on ...`."""

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

ISSUERS: dict[str, tuple[str, ...]] = {
    "People's Bank of China": ("PBOC", "PBoC"),
    "State Administration of Foreign Exchange": ("SAFE",),
    "China Securities Regulatory Commission": ("CSRC",),
    "China Banking and Insurance Regulatory Commission": ("CBIRC",),
    "China Banking Regulatory Commission": ("CBRC",),
    "China Insurance Regulatory Commission": ("CIRC",),
    "National Financial Regulatory Administration": ("NFRA",),
    "National Development and Reform Commission": ("NDRC",),
    "Ministry of Commerce": ("MOFCOM", "MofCom"),
    "Ministry of Finance": (),
    "Ministry of Industry and Information Technology": ("MIIT",),
    "Ministry of Human Resources and Social Security": ("MOHRSS",),
    "Ministry of Public Security": (),
    "Ministry of Ecology and Environment": (),
    "General Administration of Customs": ("GACC",),
    "State Administration for Market Regulation": ("SAMR",),
    "General Administration of Quality Supervision, Inspection and Quarantine": ("AQSIQ", "General Administration of Quality Supervision, Inspection, and Quarantine"),
    "State Taxation Administration": ("State Administration of Taxation",),
    "Cyberspace Administration of China": ("CAC",),
    "Export-Import Bank of China": (),
    "National People's Congress": ("NPC",),
    "Supreme People's Court": ("SPC",),
    "CPC Central Committee": ("Communist Party of China Central Committee", "Central Committee of the Communist Party of China"),
    "State Council": (),
    "Reserve Bank of India": ("RBI",),
    "Securities and Exchange Board of India": ("SEBI",),
    "Monetary Authority of Singapore": ("MAS",),
    "Hong Kong Monetary Authority": ("HKMA",),
    "European Securities and Markets Authority": ("ESMA",),
    "European Central Bank": ("ECB",),
    "Financial Conduct Authority": ("FCA",),
    "Securities and Exchange Commission": (),
}  # fmt: skip
"""Institutions and the other names they are printed under; acronyms stand for them beside a verb of issuing only."""

CHINESE = r"\b(?:China|Chinese|PRC|Beijing|BEIJING|SHANGHAI)\b|State Council|Autonomous Region"
"""Words that place a text in China."""
_WHOSE = r"\b(?:China's|Chinese|[Tt]he country's|[Tt]he top|[Tt]he)\s(?:top\s)?"
_WATCHES = r"\s(?:regulator|watchdog)\b"
DESCRIBED: tuple[tuple[str, str, str], ...] = (
    (r"\b(?:[Tt]he (?:country's )?|China's |Chinese )central bank\b", "People's Bank of China", CHINESE),
    (_WHOSE + r"(?:foreign exchange|currency|forex)" + _WATCHES, "State Administration of Foreign Exchange", CHINESE),
    (_WHOSE + r"securities" + _WATCHES, "China Securities Regulatory Commission", CHINESE),
    (_WHOSE + r"(?:banking|bank)" + _WATCHES, "China Banking Regulatory Commission", r"\bCBRC\b|China Banking Regulatory Commission"),
    (_WHOSE + r"(?:banking(?: and insurance)?|bank|insurance)" + _WATCHES, "China Banking and Insurance Regulatory Commission", r"\bCBIRC\b|China Banking and Insurance Regulatory"),
    (_WHOSE + r"insurance" + _WATCHES, "China Insurance Regulatory Commission", r"\bCIRC\b|China Insurance Regulatory Commission"),
    (_WHOSE + r"(?:banking|bank|financial|insurance)" + _WATCHES, "National Financial Regulatory Administration", r"\bNFRA\b|National Financial Regulatory Administration"),
    (r"\bChina's cabinet\b", "State Council", CHINESE),
)
"""Descriptions that reports use for an institution: pattern, its name, and what the text must hold for it to be that one."""

NUMBER_CODES = {"RBI": "Reserve Bank of India", "SEBI": "Securities and Exchange Board of India", "MAS": "Monetary Authority of Singapore"}
"""First part of a document number, and who numbers so."""

DOCUMENT_NUMBERS: tuple[str, ...] = (
    r"^[A-Z][A-Za-z]{1,9}/\d{4}(?:-\d{2,4})?/\d{1,5}.{0,80}$",
    r"^[A-Z][A-Za-z.]{1,12}(?:\.[A-Za-z]{1,8}|[-/][A-Za-z0-9.()]{1,16}){2,8}/\d{2,4}(?:-\d{2,4})?$",
    r"^(?:[A-Z][A-Za-z]{1,12}\s){1,6}[\[(]\d{4}[\])]\s{0,2}No\.?\s?\d{1,5}$",
    r"^\(?(?:[A-Z][A-Za-z]{1,12}\s){0,6}No\.?\s?\d{1,5}\s?(?:[\[(]\d{4}[\])]|of \d{4}|, \d{4})\)?$",
    r"^(?:[A-Z][A-Za-z]{1,14}\s){0,8}(?:Announcement|Order|Decree|Circular|Notice|Decision|Directive|Regulation|Notification)\s(?:\([A-Z]{1,3}\)\s)?No\.?\s?[\d/-]{1,12}(?:\sof\s\d{4}|\s?[\[(]\d{4}[\])])?$",
)  # fmt: skip
"""A line of the head that is nothing but the notice's own number."""
TITLE_NUMBER = (
    r"^(?:[A-Z][A-Za-z]{1,20}\s){0,8}(?:Announcement|Order|Decree|Circular|Notice|Decision|Directive|Regulation)\s(?:\[\d{4}\]\s)?No\.?\s?\d{1,5}"
    r"(?:\sof\s\d{4}|\s?[\[(]\d{4}[\])])?|[\[(]\d{4}[\])]\s{0,2}No\.?\s?\d{1,5}$|\(No\.?\s?\d{1,5}(?:\s?\[\d{4}\]|\sof\s\d{4})\)$"
)
"""The number inside a title."""

COMMENCES = (
    r"\b(?:this|these|the(?:se)? (?:present )?)\s?(?:(?:[A-Z]?[a-z]+\s){0,2})(?:circular|notice|notification|announcement|order|decree|decision|measures|provisions|regulations?|rules?|opinions|guidelines?|directions?|instructions|interpretation|act|law|directive|amendments?|change)"
    r"\s(?:shall\s|will\s)?(?:(?:also|hereby)\s)?(?:be\s)?(?:come|comes|enter|enters|go|goes|take|takes|put|apply|applies|applicable|effective|is|are)\s?"
    r"(?P<rest>[^.;\n]{0,160})"
)
"""The commencement clause of this very text; `rest` holds its date or `immediate`."""
EFFECT = r"\b(?:effect|force|effective|implementation|apply|applicable|immediate(?:ly)?|operation)\b|^(?:as of|from|on|with)\b"
IMMEDIATE = r"\bimmediate(?:ly)?\b|\bdate of (?:its |their )?(?:promulgation|issuance|publication|issue|this)\b"
NEWS_EFFECT = r"\b(?:from|starting(?: from)?|effective(?: from)?|as of|as from|beginning(?: from)?)\s(?P<when>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)(?:\s(?:onwards?|on)\b|,? when\b)"
"""How a report says from when a measure holds."""

REPORT_ISSUED = (
    r"(?:\bOn (?P<on>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?),?\s)?(?:the\s)?(?P<by>[A-Z][^.;\n]{3,160}?)\s(?:jointly\s|recently\s|today\s)?"
    r"(?:issued|released|published|promulgated|unveiled)\s(?:a|an|the|new)\s"
)
REPORT_ISSUED_BY = r"\b(?:circular|notice|notification|statement|document|rules?|guidelines?|order|opinions?|regulations?|announcement|plan)\s(?:was\s|were\s)?(?:issued|released|published|promulgated)\s(?:jointly\s)?by\s(?P<by>[^.;\n]{3,200})"
REPORT_SAID = r"(?:\s\([A-Za-z]{2,10}\))?(?:'s [A-Za-z ]{3,60})?(?:, [^,.]{3,50},)?(?:\s(?:also|has|have|in a statement|jointly)){0,2}\s(?:said|says|announced|decided|stated|disclosed|introduced|urged|ordered|instructed|directed|asked|warned|approved|published|issued|released|told)\b"
"""What follows an institution that speaks in a report."""
WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}

HUMAN_TRANSLATION = r"\bhereinafter referred to as\b|\bare hereby (?:notified|announced) as follows\b|\bis hereby (?:promulgated|issued|notified)\b"
"""Formulas of those who translate legal Chinese by trade."""
MACHINE_TRANSLATION = r"[a-z]\. ,|^\s{0,8}(?:First|Second|Third|Fourth) article\b|\bArticle of the [a-z]+ [a-z]+ the\b|\bthe first \(set\)"
"""Slips of machine translation (domain.md 2.3, traps 9 and 12)."""

REGIONS = (
    "Beijing", "Tianjin", "Hebei", "Shanxi", "Inner Mongolia", "Liaoning", "Jilin", "Heilongjiang", "Shanghai", "Jiangsu", "Zhejiang", "Anhui",
    "Fujian", "Jiangxi", "Shandong", "Henan", "Hubei", "Hunan", "Guangdong", "Guangxi", "Hainan", "Chongqing", "Sichuan", "Guizhou", "Yunnan",
    "Tibet", "Shaanxi", "Gansu", "Qinghai", "Ningxia", "Xinjiang", "Hong Kong", "Macao", "Taiwan",
)  # fmt: skip
"""Regions of the first level, as an addressee or a title names them."""
REGION_TAIL = r"(?:\s(?:Zhuang|Uygur|Uyghur|Hui))?(?:\s(?:Autonomous Region|Province|Municipality|Special Administrative Region))?"

ADDRESSED = r"^(?:To\b|Dear\b|All\b|The\b|Competent\b|Relevant\b|Each\b|People's Governments?\b|Departments?\b|[A-Z][^.]{0,200}\b(?:banks|companies|institutions|departments|governments|bureaus|branches|offices)\b)"
ADDRESSEE_CUT = r"\s{3,9}|;\s{0,9}|,\s{0,9}and\s{1,9}(?=(?:relevant|all|the|each|other|any)\b)|,\s{0,9}and\s{3,9}"

HOLDS: tuple[tuple[str, str, str], ...] = (
    ("captcha", r"\bcaptcha\b|verify (?:that )?you are (?:a )?human|checking your browser|are you a robot|unusual traffic|security check|just a moment|ddos protection|complete the challenge", "a test for robots"),
    ("error page", r"\b(?:404|403|500|502|503)\b.{0,40}(?:error|not found|forbidden|unavailable)|page (?:you (?:requested|are looking for)|not found|cannot be found|does not exist|has been (?:removed|moved))|(?:access|request) (?:denied|blocked|rejected)|internal server error|bad gateway|service (?:temporarily )?unavailable|temporarily (?:down|unavailable)|under maintenance|an error (?:has )?occurred|no longer available", "an error"),
    ("login page", r"\b(?:sign|log) ?in\b|\bpassword\b|\buser ?name\b|forgot(?:ten)? (?:your )?password|\bregister\b|create an account|session (?:has )?(?:expired|timed out)", "a request to log in"),
    ("consent page", r"\bcookies?\b|privacy (?:policy|notice|settings)|terms (?:of (?:use|service)|and conditions)|\b(?:accept|reject) all\b|manage (?:consent|preferences)|your consent|i agree", "a request for consent"),
    ("empty", r"enable javascript|javascript (?:is )?(?:disabled|required)|loading\b|please wait", "a shell that needs a script"),
)  # fmt: skip
"""Reason, words, and what they show, of pages that are not the notice."""
REPEALED = r"\b(?:repealed?|abolish(?:ed)?|annulled|revoked|rescinded|withdrawn|superseded|replaced|ceases? to (?:apply|have effect)|no longer (?:applies|in force)|lapsed|expired)\b"
"""Words by which a text says that something ended."""

# --- provisions and measures: numbering, modality, deadlines, amounts ---


def _listed(words: str) -> frozenset[str]:
    """Words as a set: a long list of them is read more easily in one string."""
    return frozenset(words.split())



HARD_MARKERS: dict[str, re.Pattern[str]] = {
    "book": re.compile(r"Book\s{1,4}(\d{1,3}|[IVXLC]{1,7})(?:[.:]|\s{1,4}|$)", re.IGNORECASE),
    "part": re.compile(r"Part\s{1,4}(\d{1,3}|[IVXLC]{1,7}|[A-H])\b(?:\s{0,4}[.:-]\s{0,4}|\s{1,4}(?=[A-Z(\"])|$)", re.IGNORECASE),
    "chapter": re.compile(r"Chapter\s{1,4}(\d{1,3}|[IVXLC]{1,7})\b(?:\s{0,4}[.:-]\s{0,4}|\s{1,4}(?=[A-Z(\"])|$)", re.IGNORECASE),
    "section": re.compile(r"(?:Section|Sec\.)\s{1,4}(\d{1,4}[A-Z]{0,2}|[IVXLC]{1,7})\b(?:\s{0,4}[.:-]\s{0,4}|\s{1,4}(?=[A-Z(\"])|$)", re.IGNORECASE),
    "article": re.compile(r"Article\s{1,4}(\d{1,4}(?:-\d{1,2})?|[IVXLC]{1,7})\b(?:\s{0,4}[.:-]\s{0,4}|\s{1,4}(?=[A-Z(\"])|$)", re.IGNORECASE),
}
"""Labels of laws, matched at the start of a folded line without its Markdown marks; group 1 is the number."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"

SOFT_MARKERS: dict[str, re.Pattern[str]] = {
    "roman": re.compile(r"([IVXLC]{1,7})[.、](?=\s|[^\s\w.])\s{0,4}"),
    "upper": re.compile(r"([A-Z])\.(?=\s{1,4}[A-Z(\"])\s{0,4}"),
    "roman2": re.compile(r"\(([IVX]{1,5})\)\s{0,4}"),
    "number": re.compile(rf"(\d{{1,3}})[.、](?!\d)(?!\s{{0,4}}{MONTH}\b)\s{{0,4}}"),
    "decimal": re.compile(r"(\d{1,2}(?:\.\d{1,3}){1,3})\.?\s{1,4}(?=[A-Z\"(\u4e00-\u9fff])"),
    "number2": re.compile(r"\((\d{1,3})\)\s{0,4}"),
    "number3": re.compile(r"(\d{1,3})\)\s{0,4}"),
    "lower": re.compile(r"([a-z])[.)](?=\s|[\u4e00-\u9fff])\s{0,4}"),
    "lower2": re.compile(r"\(([a-z]{1,2})\)\s{0,4}"),
    "roman3": re.compile(r"\(([ivx]{1,5})\)\s{0,4}"),
    "roman4": re.compile(r"([ivx]{1,5})[.)]\s{1,4}"),
}
"""Labels of lists and of numbered paragraphs."""

ATTACHMENT = re.compile(r"(?:Annex(?:ure)?|Appendix|Attachment|Schedule|Enclosure|Encl)\b\s{0,4}(?:\d{1,2}|[IVX]{1,4}|[A-H])?\s{0,4}(?:[.:(-]|$)", re.IGNORECASE)

STEM_FORMULA = re.compile(r"(?:as follows|as under|the following)\s{0,4}[:.]?$", re.IGNORECASE)

SIGN_OFF = re.compile(r"(?:Yours\s{1,4}(?:faithfully|sincerely|truly)|Sincerely|By order of|Signature of|Done at)\b", re.IGNORECASE)

DATE_LINE = re.compile(rf"(?:{MONTH}\.?\s{{1,4}}\d{{1,2}},?\s{{1,4}}\d{{4}}|\d{{1,2}}\s{{1,4}}{MONTH}\.?,?\s{{1,4}}\d{{4}})$", re.IGNORECASE)

FINITE = re.compile(r"\b(?:shall|must|should|may|can|will|would|is|are|was|were|be|has|have|had|does|do)\b", re.IGNORECASE)
"""Verbs that a heading does not contain."""

ABBREVIATIONS = _listed(
    "e.g i.e etc cf vs viz al inc ltd co corp mr mrs ms dr prof gen gov sen rep st jr sr rs u.s u.k u.n jan feb mar apr jun jul aug sep sept oct nov dec "
    "approx est dept fig para paras sub ref v p pp ibid art arts"
)

ABBREVIATIONS_BEFORE_NUMBERS = _listed("no nos art arts sec fig para paras p pp vol ch reg cl")

OPENERS = _listed("The It In This These He She They A An But And However Under If For On At As We Its")

_YEAR = r"(?:19|20)\d{2}"

DATE = re.compile(
    rf"(?P<iso>\b{_YEAR}-\d{{2}}-\d{{2}}\b)"
    rf"|\b(?=\d|the|ja|fe|ma|ap|ju|au|se|oc|no|de|en|be|st|mi)(?:(?:the\s{{1,4}})?(?:(?P<part>end|beginning|start|middle)\s{{1,4}}of\s{{1,4}}(?:the\s{{1,4}})?|(?P<hyphen>end|mid)-))?"
    rf"(?:(?P<m1>{MONTH})\.?\s{{1,4}}(?P<d1>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:\s{{0,4}},?\s{{0,4}}(?P<y1>{_YEAR})\b)?"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,4}}(?:of\s{{1,4}})?(?P<m2>{MONTH})\b\.?(?:\s{{0,4}},?\s{{0,4}}(?P<y2>{_YEAR})\b)?"
    rf"|(?P<m3>{MONTH})\.?\s{{0,4}},?\s{{0,4}}(?P<y3>{_YEAR})\b"
    rf"|(?P<y4>{_YEAR})\b)",
    re.IGNORECASE,
)
"""A printed date; a bare year counts only after `end of`."""

PARTS = {"end": "end", "beginning": "start", "start": "start", "middle": "middle", "mid": "middle"}

RANGE_LINK = re.compile(r"\s?,?\s?(?:to|until|till|through|-|and\s{1,4}ending\s{1,4}on|and\s{1,4}ends\s{1,4}on|up\s{1,4}to)\s|\s?-\s?", re.IGNORECASE)

REFERENCE_BEFORE = re.compile(
    r"(?:dated|issued\s{1,4}on|published\s{1,4}on|released\s{1,4}on|updated\s{1,4}(?:as\s{1,4})?on|amended\s{1,4}on|announced\s{1,4}on|notified\s{1,4}on|promulgated\s{1,4}on|signed\s{1,4}on|said\s{1,4}on|since|"
    r"held\s{1,4}on|in\s{1,4}force\s{1,4}on)\s{1,4}(?:the\s{1,4})?$|\b(?:notice|circular|order|act|rules|regulations|directions?|statement|report)\s{1,4}(?:of|for)\s{1,4}$",
    re.IGNORECASE,
)

DATE_ROLES = (
    (re.compile(r"\b(?:due|maturing|matured|mature|established|registered|granted|disbursed|sanctioned|acquired|purchased|concluded|incurred)\s{1,4}(?:on\s{1,4}or\s{1,4})?(?:before|by|until|prior\s{1,4}to|after)\s{1,4}(?:the\s{1,4})?$", re.IGNORECASE), "eligibility_cutoff"),
    (re.compile(r"\b(?:until|till|through|up\s{0,4}to|upto|expir(?:e|es|ing)\s{1,4}on|ends?\s{1,4}on|ending\s{1,4}on|ending|valid\s{1,4}(?:until|till|up\s{1,4}to)|extended\s{1,4}to)\s{1,4}(?:and\s{1,4}including\s{1,4})?(?:the\s{1,4})?$", re.IGNORECASE), "validity_end"),
    (re.compile(r"\b(?:by|before|no\s{1,4}later\s{1,4}than|not\s{1,4}later\s{1,4}than|on\s{1,4}or\s{1,4}before|prior\s{1,4}to|latest\s{1,4}by|deadline\s{1,4}(?:of|is))\s{1,4}(?:the\s{1,4})?$", re.IGNORECASE), "fixed"),
    (re.compile(r"(?:\beffective(?:\s{1,4}(?:on|from|as\s{1,4}of|as\s{1,4}from))?|\bwith\s{1,4}effect\s{1,4}from|\bw\.e\.f\.?|\b(?:force|effect|applicable|implemented|implementation)\s{1,4}(?:as\s{1,4})?(?:on|from|of|since)|\bfrom|\bon\s{1,4}(?:and|or)\s{1,4}after|\bbeginning(?:\s{1,4}(?:on|from))?|\bstarting(?:\s{1,4}(?:on|from))?|\bcommencing(?:\s{1,4}(?:on|from))?|\bon\s{1,4}or\s{1,4}after)\s{1,4}(?:the\s{1,4})?(?:date\s{1,4}of\s{1,4})?$", re.IGNORECASE), "effective"),
)

START_AFTER = re.compile(r"\s{1,4}(?:onwards?|and\s{1,4}after|or\s{1,4}later)\b", re.IGNORECASE)

EXCLUSIVE = re.compile(r"\b(?:before|prior\s{1,4}to)\s{1,4}(?:the\s{1,4})?$", re.IGNORECASE)

_COUNT = r"\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five|sixty|ninety"

WITHIN = re.compile(
    rf"\b(?:within|not\s{{1,4}}later\s{{1,4}}than|no\s{{1,4}}later\s{{1,4}}than|at\s{{1,4}}least|after|for\s{{1,4}}a\s{{1,4}}period\s{{1,4}}of|(?=(?:{_COUNT})\s{{1,4}}(?:months?|days?|years?|weeks?)\s{{1,4}}(?:from|after|of)\s))\s{{0,4}}"
    rf"(?:a\s{{1,4}}period\s{{1,4}}of\s{{1,4}})?(?P<n>{_COUNT})\s{{0,4}}(?:\(\d{{1,4}}\)\s{{0,4}})?(?P<kind>(?:working|business|calendar|natural)\s{{1,4}})?(?P<u>days?|weeks?|months?|quarters?|years?|hours?)\b"
    rf"(?:\s{{1,4}}(?:of|from|after|following|before|prior\s{{1,4}}to|since)\s{{1,4}}(?P<event>[^.;:]{{3,60}}))?",
    re.IGNORECASE,
)

OWN_DATE = re.compile(
    r"^(?:the\s{1,4})?(?:date\s{1,4}of\s{1,4})?(?:the\s{1,4})?(?:issue|issuance|publication|promulgation|release)?\s{0,4}(?:of\s{1,4})?(?:this|these)\s{1,4}(?:circular|notice|announcement|order|directions?|notification|regulations?|rules?|measures|decision)"
    r"|^(?:the\s{1,4})?date\s{1,4}(?:hereof|of\s{1,4}(?:its\s{1,4}|the\s{1,4})?(?:issue|issuance|publication|promulgation))",
    re.IGNORECASE,
)

RECURRING = re.compile(r"\b(?P<u>annually|yearly|quarterly|monthly|weekly|daily|half-yearly|every\s{1,4}(?:year|quarter|month|week|day)|each\s{1,4}(?:year|quarter|month|week))\b", re.IGNORECASE)

FREQUENCIES = {
    **{word: unit for unit, words in {"year": "annually yearly", "quarter": "quarterly", "month": "monthly half-yearly", "week": "weekly", "day": "daily"}.items() for word in words.split()},
    **{f"{each} {unit}": unit for each in ("every", "each") for unit in ("year", "quarter", "month", "week", "day")},
}  # fmt: skip

SCALES = {"thousand": 10**3, "million": 10**6, "mn": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7}

CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "u.s.dollars": "USD", "usdollars": "USD", "rmb": "CNY", "cny": "CNY", "yuan": "CNY",
    "renminbi": "CNY", "¥": "CNY", "rs": "INR", "rs.": "INR", "inr": "INR", "₹": "INR", "rupees": "INR", "eur": "EUR", "€": "EUR", "euro": "EUR", "euros": "EUR",
    "gbp": "GBP", "£": "GBP", "pounds": "GBP", "hk$": "HKD", "hkd": "HKD",
}  # fmt: skip

RATIOS = {
    "%": "percent", "percent": "percent", "per cent": "percent", "percentagepoints": "percentage points", "percentagepoint": "percentage points", "basispoints": "bp", "basispoint": "bp", "bps": "bp", "bp": "bp",
    "times": "times", "tonnes": "tonnes", "tons": "tonnes", "liters": "litres", "litres": "litres", "persons": "persons", "people": "persons", "employees": "persons",
}  # fmt: skip

_NUMBER = r"\d[\d,]{0,18}(?:\.\d{1,6})?"
_SCALE = r"thousand|million|billion|trillion|lakhs?|crores?|mn|bn"

AMOUNT = re.compile(
    rf"(?P<c1>US\$|HK\$|USD|RMB|CNY|INR|EUR|GBP|HKD|Rs\.?|[$¥€£₹])\s?(?P<n1>{_NUMBER})(?:[\s-]?(?P<s1>{_SCALE})\b)?"
    rf"|(?<![\w.,])(?P<n2>{_NUMBER})(?:[\s-](?P<s2>{_SCALE}))?[\s-](?P<c2>yuan|renminbi|RMB|U\.S\. dollars|US dollars|dollars?|rupees|euros?|pounds)\b"
    rf"|(?<![\w.,])(?P<n3>{_NUMBER})\s?(?P<u3>%|per\s?cent(?!age)|percentage points?|basis points?|bps?\b|times\b|tonnes\b|tons\b|lit(?:er|re)s\b|persons\b|people\b|employees\b)",
    re.IGNORECASE,
)

COMPARATORS_BEFORE = (
    (re.compile(r"\b(?:at least|not less than|no less than|not lower than|no lower than|minimum(?: \w+){0,3} of|not below)\s{1,4}$", re.IGNORECASE), "ge"),
    (re.compile(r"\b(?:up to|not exceeding|not exceed|no more than|not more than|at most|maximum(?: \w+){0,2} of|no (?:bigger|higher|greater) than|within|upper limit of|capped at|ceiling of)\s{1,4}$", re.IGNORECASE), "le"),
    (re.compile(r"\b(?:above|more than|exceeding|exceeds?|over|greater than|higher than)\s{1,4}$", re.IGNORECASE), "gt"),
    (re.compile(r"\b(?:below|less than|under|lower than|fewer than)\s{1,4}$", re.IGNORECASE), "lt"),
)

COMPARATORS_AFTER = (
    (re.compile(r"\s{1,4}(?:or|and) (?:more|above|higher|over)\b", re.IGNORECASE), "ge"),
    (re.compile(r"\s{1,4}(?:or|and) (?:less|below|lower|under)\b", re.IGNORECASE), "le"),
)

AMOUNT_RANGE = re.compile(r"\s?(?:-|to|and)\s?", re.IGNORECASE)

ROLES = (
    (re.compile(r"\bfine[sd]?\b|\bpenalt", re.IGNORECASE), "fine"),
    (re.compile(r"\brates?\b|\bratio\b|\binterest\b", re.IGNORECASE), "rate"),
    (re.compile(r"\bquota\b|\blimit\b|\bceiling\b|\bcap\b", re.IGNORECASE), "quota"),
    (re.compile(r"\bstake\b|\bshares?\b|\bownership\b", re.IGNORECASE), "share"),
    (re.compile(r"\bprices?\b|\bcharges?\b|\bfees?\b", re.IGNORECASE), "price"),
)

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

IMPERATIVES = _listed(
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

RULE_FIXING = re.compile(r"\bit\s{1,4}has\s{1,4}(?:now\s{1,4}|also\s{1,4}|therefore\s{1,4}|been\s{1,4}|,\s{0,4}therefore,\s{0,4}){0,3}(?:been\s{1,4})?decided|\bit\s{1,4}is\s{1,4}(?:now\s{1,4})?decided|\b(?:has|have)\s{1,4}(?:now\s{1,4}|also\s{1,4})?decided\s{1,4}to|\btakes?\s{1,4}effect\b|\bends?\s{1,4}on\b|\bhereby\s{1,4}(?:notif|designat|declar|specif|direct|order)|\bsubject\s{1,4}to\s{1,4}a\s{1,4}(?:minimum|maximum)|\bfixed\s{1,4}at\b|\bset\s{1,4}at\b", re.IGNORECASE)
STOPS = re.compile(r"\b(?:order|instruct|direct|tell|told|ask|call|require|urge|command)(?:s|ed|ing|d)?\b[^.;:,]{0,60}?\bto\s{1,4}(?:immediately\s{1,4}|temporarily\s{1,4})?(?:stop|halt|cease|desist|refrain)\b", re.IGNORECASE)
"""An order to stop forbids."""
DECIDED = re.compile(r"\bit\s{1,4}(?:has|is)\s{1,4}(?:now\s{1,4}|also\s{1,4}|therefore\s{1,4}|been\s{1,4}|,\s{0,4}therefore,\s{0,4}){0,3}(?:been\s{1,4})?decided\s{1,4}(?:to|that)", re.IGNORECASE)

PASSIVE_WILL = re.compile(r"\bwill\s{1,4}(?:also\s{1,4}|now\s{1,4})?(?:be\s{1,4}(?:\w+ly\s{1,4})?\w+(?:ed|en|ied|wn|ne|lt|pt|ut|de|ought|aught|et|id|ld)\b|continue\s{1,4}to\s{1,4}be)", re.IGNORECASE)
NEWS_INSTRUMENTS = re.compile(r"\b(?:circular|notice|notification|rules?|regulations?|guidelines?|guidance|directive|opinions?|document|draft|order|decree|measures|requirements?|provisions|policy)\b", re.IGNORECASE)
NEWS_AUTHORITY = re.compile(r"\b(?:regulators?|commission|administration|ministry|central\s{1,4}bank|authorit(?:y|ies)|cabinet|council|government|bureau|office|watchdog|agency|department|exchanges?|(?:People's|Reserve)\s{1,4}Bank|statement|(?-i:[A-Z]{3,6}))\b", re.IGNORECASE)
NEWS_SAYS = re.compile(r"\b(?:said|says|announced|approved|according\s{1,4}to|citing|stated|decided|confirmed|added)\b", re.IGNORECASE)
SPOKE = re.compile(r"\b(?:said|says|told|tells|added|adds|noted|warned|argued?|announced|stated|decided|approved|confirmed|explained|wrote|suggested)\b", re.IGNORECASE)
"""Verbs whose subject is who speaks."""
NEWS_PERSON = re.compile(r"\b(?:s?he\b|(?=[a-z]{4})(?:governor|chair(?:man|woman)?|president|minister|vice[- ]minister|directors?|head\s{1,4}of|chief|officials?|spokes(?:man|woman|person)|advis[eo]rs?|economists?|analysts?|lawyers?|premier|executives?|commissioner|secretary|bankers?|traders?|professor|researchers?|academic|managers?|insiders?|experts?|observers?|accountants?|strategists?|sources?|people|person)\b)", re.IGNORECASE)
"""A speaker who is a person, holds an office or is not named: what he says is a remark."""
NEWS_SOURCES = re.compile(r"\b(?:sources?|people|insiders?)\b", re.IGNORECASE)
NEWS_NAME = re.compile(r"^\W*(?:But\s|And\s|However,?\s|Meanwhile,?\s)?(?!The\b|It\b|They\b|China\b|Beijing\b|Xinhua\b|India\b|Reuters\b|Media\b|Under\b|In\b|On\b)[A-Z][a-z'-]{1,20}(?:\s[A-Z][a-z'-]{1,20}){0,2}(?:\salso|\showever|\shas)?\s{0,2}$")
"""A speaker of whom only a name is given."""
NEWS_STAGE = re.compile(r"\b(?:speech|forum|seminar|interview|lecture|reporters|news\s{1,4}conference|press\s{1,4}conference|news\s{1,4}briefing|commentary|editorial|blog)\b", re.IGNORECASE)
"""Where remarks are made and no norms."""
NEWS_TIME_PAST = re.compile(r"(?<!issued )(?<!published )(?<!announced )(?<!released )(?<!introduced )(?<!approved )(?<!adopted )\b(?:last\s{1,4}(?:year|month|week|autumn|spring|summer|winter|[JFMASOND][a-z]{2,8})|earlier\s{1,4}(?:this|last)\s{1,4}\w{3,9}|previously|in\s{1,4}(?:[A-Z][a-z]{2,8},?\s{1,4})?(?:19|20)\d{2}|in\s{1,4}(?-i:January|February|March|April|May|June|July|August|September|October|November|December)|(?:years?|months?|weeks?)\s{1,4}(?:ago|earlier)|back\s{1,4}in|in\s{1,4}the\s{1,4}past)\b", re.IGNORECASE)
NEWS_DIRECTED = re.compile(r"^\W*(?:has\s{1,4}|have\s{1,4}|also\s{1,4})?(?P<verb>ordered|told|urged|instructed|directed|asked|asks|tells|orders|urges|asking|urging|ordering|telling|demand(?:ed|ing)|call(?:s|ed|ing))\b", re.IGNORECASE)
"""A cue that reports a direction; its subject and its object decide whether it is one."""
NEWS_ADDRESSED = re.compile(r"\b(?=[a-z]{5})(?:banks|lenders|firms|companies|institutions|funds|brokers|brokerages|insurers|investors|units|branches|departments|governments|provinces|regions|localities|cities|exporters|importers|traders|producers|operators|developers|manufacturers|issuers|borrowers|exchanges|authorities|enterprises|trusts?|agencies|officials|dealers|refiners|mills|miners|farmers|platforms|regulators|offices|industry)\b", re.IGNORECASE)
NEWS_DOUBT = re.compile(r"\b(?:argue[sd]?|could|might|likely|expected\s{1,4}to|expects?|plans?\s{1,4}to|planned\s{1,4}to|planning|consider(?:s|ing)|reviewing|analysts?|economists?|experts?|lawyers?|believes?d?|fears?|fearing|estimate[sd]?|worr(?:y|ied|ies)|complain(?:ed|s)?|hopes?|whether|seen\s{1,4}as|pledge[sd]?|wants?|rumou?rs?|unclear|not\s{1,4}(?:immediately\s{1,4})?clear)\b", re.IGNORECASE)
NEWS_WOULD = re.compile(r"\bwould\b", re.IGNORECASE)
RELATIVE = re.compile(r",\s{1,2}(?:which|who|whose|where|while|although|though|as)\b[^,;]{0,160}|\b(?:which|who|that)\s{1,2}(?:\w{1,12}ly\s{1,2})?(?:wants?|wish|plans?|hopes?|expects?|seeks?|intends?|could|might|would|may|can|will|are|is|have|has|had|were|was|do|does|fail|hold|offer|issue|provide)\b[^,;]{0,60}", re.IGNORECASE)
"""A clause that only describes what it follows."""
WILL = re.compile(r"\b(?:will|would)\s{1,4}(?:(?:also|now|gradually|further|soon|jointly|only|no\s{1,4}longer)\s{1,4}){0,2}(?!(?:not|likely|probably|grow|rise|fall|slow|drop|decline|remain|help|lead|mean|have|see|face|benefit|boost|hurt|affect|become|come|get|result|bring|make|ease|take|need|want|like|depend|be\s{1,4}(?:able|likely|hard|difficult|good|a|an|the|more|less|very|no))\b)[a-z]{2,}", re.IGNORECASE)
"""What somebody says he will do, but not what he thinks will come."""
_LIMITED = r"capped|limited|restricted|set|fixed|raised|enhanced|increased|lowered|reduced|cut|doubled|halved"
LIMIT_PASSIVE = re.compile(rf"\b(?:is|are|stands?|being)\s{{1,4}}(?:(?:now|also|hereby|therefore)\s{{1,4}})?(?P<verb>{_LIMITED})\s{{1,4}}(?:\w{{1,14}}\s{{1,4}}){{0,2}}?(?:at|to|by|from)\s[^.;,]{{0,40}}?\d", re.IGNORECASE)
LIMIT_ACTIVE = re.compile(r"^(?:(?!which\b|who\b|that\b)[^,.;]){0,60}?\s(?P<verb>caps?|limits?|bars?|bans?|restricts?|sets?|raises?|lowers?|cuts?|doubles|halves|imposes?|prohibits?)\s{1,4}(?!on\b|for\b|of\b|by\b|in\b|to\b|off\b|and\b|will\b|would\b|is\b|are\b|was\b|were\b|out\b)\w", re.IGNORECASE)
LIMIT_ACTED = re.compile(r"^[^,.;]{0,40}?\s(?:has\s{1,4}|have\s{1,4})?(?P<verb>capped|limited|barred|banned|restricted|set|raised|lowered|cut|doubled|halved|imposed)\s{1,4}(?!on\b|for\b|of\b|by\b|in\b|off\b|up\b|out\b)[^.;]{0,120}?(?:\d|\bfrom\b)[^.;]{0,80}", re.IGNORECASE)
ACTED_NOW = re.compile(r"\bon\s{1,4}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bwith\s{1,4}effect\s{1,4}from\b|\beffective\b", re.IGNORECASE)
"""What tells that a report is about what an authority has just done."""
NEW_RULE = re.compile(r"\b(?:it\s{1,4}(?:has|is)\s{1,4}(?:\w{1,9},?\s{1,4}){0,3}decided|it\s{1,4}is\s{1,4}(?:hereby\s{1,4}|now\s{1,4}|further\s{1,4}|clarified|advised)|hereby|henceforth|now\s{1,4}on|are\s{1,4}(?:now|accordingly|therefore)|shall\s{1,4}(?:now|henceforth)|must|shall)\b", re.IGNORECASE)
EXTANT = re.compile(r"^\W{0,4}(?:in\s{1,4}terms\s{1,4}of|as\s{1,4}per|under|according\s{1,4}to)\s{1,4}(?:the\s{1,4})?(?:extant|existing|current|present|prevailing|earlier|above|said|(?:paragraph|para|clause|section|regulation)\b[^,.;]{0,60}\b(?:dated|circular|directions?|mds?|ibid))\b", re.IGNORECASE)
"""How a letter recalls the rule that it is about to change."""
NEWS_STATE_ACTS = re.compile(r"^(?:(?:[A-Z]{2,}|\w+)[^-]{0,40}\(\w+\)\s{0,4}-{1,2}\s{0,4})?(?:\w+,\s{1,4})?(?:China|Beijing|India|Washington|Chinese\s{1,4}(?:leaders|policymakers|premier|authorities)|(?:the\s{1,4})?government|Officials?)\b[^,;.]{0,60}\b(?:will|has|have|is|made|plans?|said|says)\b", re.IGNORECASE)
NEWS_VAGUE = re.compile(r"\b(?:strategy|campaign|efforts?|new\s{1,4}measures|greater\s{1,4}support|support)\b[^,;.]{0,60}\bwill\s{1,4}be\s{1,4}(?:\w+ly\s{1,4})?(?:implemented|provided|made|introduced|adopted|carried)|\bwill\s{1,4}(?:introduce|adopt|take|roll\s{1,4}out)\s{1,4}(?:new\s{1,4}|more\s{1,4}|a\s{1,4}host\s{1,4}of\s{1,4})?(?:measures|steps)", re.IGNORECASE)
NEWS_INSTRUMENT = re.compile(r"\b(?:meeting|notice|circular|rules?|regulations?|guidelines?|measures|plan|decision)\b", re.IGNORECASE)
NEWS_ISSUES = re.compile(r"\b(?:decided|agreed|issued|published|announced|released|require[sd]?|approved|adopts?)\b", re.IGNORECASE)
"""Together in one sentence: the report is about an instrument."""
REQUIRES_FRAME = re.compile(r"\b(?:notice|circular|rules?|regulations?|guidelines?|opinion|document)\W{0,3}\s{1,4}(?:also\s{1,4})?(?:requires?|demands?|stipulates?)\b", re.IGNORECASE)
REPORTS_THAT = re.compile(r"\brequires?\s{1,4}that\b", re.IGNORECASE)
PARTICIPLE = re.compile(r",\s{1,4}(requiring|urging|ordering|asking|instructing|calling\s{1,4}on|directing|prohibiting|allowing|permitting|encouraging)\s{1,4}", re.IGNORECASE)
ISSUED = re.compile(r"\b(?:issued|released|published|promulgated|printed|unveiled)\b", re.IGNORECASE)
DATELINE = re.compile(r"^[A-Z][A-Za-z. ]{2,40}(?:News|Agency|Service|Press|Xinhua|Reuters)[^.]{0,24}(?:January|February|March|April|May|June|July|August|September|October|November|December)[^.]{0,12}\.?$")
SUBORDINATE = re.compile(r"\b(?:which|who|whom|whose|whether|if|where|when|unless|what|because|although|while|since|as\s{1,4}long\s{1,4}as|provided\s{1,4}that|in\s{1,4}case|wherein|that\s{1,4}are|that\s{1,4}is|designed)\b", re.IGNORECASE)
ASIDE = re.compile(r"(?<!said )(?<!says )(?<!requires )(?<!stressed )(?<!announced )(?<!notifies )(?<!decided )(?<!ensured )(?<!added )(?<!confirmed )(?<!specifies )(?<!specified )(?<!clarified )(?<!stipulates )(?<!stated )(?<!ordered )(?<!approved )\bthat\b|\b(?:which|who|whom|whose|whether|if|what|because|although|while|designed)\b", re.IGNORECASE)
OBJECT_ACTOR = re.compile(r"\b(?:require[sd]?|requiring|ordered|told|urged|urging|instructed|directed|encourage[sd]?|encouraging|call(?:s|ed|ing)\s{1,4}on|asked|asking|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|direct(?:s|ing)?)\s{1,4}(?P<who>(?!that\b|to\b|are\b|is\b|be\b|of\b)[^,;.]{2,50}?)\s{1,4}to\b", re.IGNORECASE)
LEADING = re.compile(r"^(?:(?:further|accordingly|therefore|however|moreover|in addition|also|separately|consequently|meanwhile|besides|hence|thus|and|the\s{1,4}\"notice\"\s{1,4}(?:also\s{1,4})?requires\s{1,4}that),?\s{1,4})+", re.IGNORECASE)
PASSIVE_AFTER = re.compile(r"\s{1,4}(?:\w+ly\s{1,4}|also\s{1,4}|not\s{1,4}){0,2}be\s{1,4}", re.IGNORECASE)
ADDRESSED_PASSIVE = re.compile(r"(?:required|obliged|directed|instructed|advised|allowed|permitted|entitled|encouraged|requested|prohibited|barred|banned|mandated|ordered|authori[sz]ed|eligible|subject|expected|urged)\b", re.IGNORECASE)
BENEFICIARY = re.compile(r"\b(?:for|to)\s{1,4}(?P<who>(?:[\w()-]{1,20}\s){0,3}?(?:enterprises|companies|exporters|importers|taxpayers|consumers|residents|farmers|borrowers|customers|depositors|investors|banks|SMEs|manufacturers|households|citizens|individuals))\b", re.IGNORECASE)
EVERYWHERE = re.compile(r"\ball\s{1,4}(?:localities|regions|provinces)\b", re.IGNORECASE)

IDLE_HEADINGS = re.compile(r"^(?:summary|abstract|overview|key\s{1,4}details|background|notes?|disclaimer|supply\s{1,4}chain|impact|assessment|analysis|implications?|.{0,40}impact\s{1,4}assessment|likely|strategic|industry|critical\s{1,4}impact|related|references?|metadata|摘要|概述|背景|解读|影响分析|编者按)", re.IGNORECASE)
"""Headings of a digest under which it speaks for itself and not for the notice."""
INSTRUMENT_STARTS = re.compile(r"^\W*(?:the|these|this|new)\s{1,4}(?:new\s{1,4})?(?:circular|notice|directions?|instructions?|regulations?|rules?|measures|order|law|guidelines?|policy)\b", re.IGNORECASE)
"""A commencement reported in the instrument's own voice."""
NOBODY = _listed("it this that they there these those such which who all he she")
"""Subjects that name nobody."""

REPORTED_SUBJECT = re.compile(r"^.{0,120}?(?:\([A-Z][a-z]+\)\s{0,4}-{1,2}\s{0,4}|\b(?:said|says|announced|notifies)\s{1,4}(?:that\s{1,4})?)")
"""What stands before the subject of a reported norm: a dateline, `the regulator said`."""

AUXILIARIES = _listed("are is be been will shall should must may can also therefore now still only hereby further would")
"""Words between a subject and its cue."""

RELATIVE_THAT = re.compile(r" that (?:(?:also|already|still|not) )?(?:has|have|had|is|are|was|were|does|do|did|\w{2,20}ed|\w{2,20}s (?:a|an|the|to|its|their|no|any|in|on|for|with|by))\b", re.IGNORECASE)
"""A clause that belongs to the subject, not a speech that begins: `a carrier that has paid`, `a bank that holds a licence`."""

INFORMED = re.compile(r"\bbe\s{1,4}(?!required|obliged|directed|instructed|advised|allowed|permitted|entitled|encouraged|requested|prohibited|barred|banned|mandated|ordered|authori[sz]ed|eligible|subject)\w+", re.IGNORECASE)
"""A passive within a cue that makes its subject the thing acted on."""

NO_SUBJECT = ("it ", "there ", "in ", "for ", "on ", "through ", "as ", "with ", "to ", "by ", "under ", "at ", "after ", "before ", "when ", "where ", "if ", "until ", "from ", "and ", "or ", "vide ")
"""How a phrase begins that is no subject."""
