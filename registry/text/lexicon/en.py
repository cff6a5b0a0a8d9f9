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
    ("truncation mark", r"(?:table|image|figure) content \(embedded (?:table|image|figure)\)"),
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
    ("site disclaimer", r"(?:copyright|©|\(c\) ?\d{4}|all rights reserved).{0,200}"),
    ("site disclaimer", r"(?:we use|this (?:web)?site uses) cookies.{0,300}"),
    ("commentary", r"\*{0,2}this (?:section|page) (?:contains|is) (?:speculative|an? (?:unofficial|automated)).{0,200}"),
    ("front matter", r"(?:[-*]\s{0,3})?\*{0,2}(?:source|original source|url|date|category|fetched|confidence|tags|webfetch status|content length|retrieved|crawled)\*{0,2}\s{0,2}:.{0,400}"),
)  # fmt: skip
"""Reason and pattern of lines that are never the notice speaking; matched against a whole folded line, ignoring case where noted."""

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
    r"(?:\b(?:following|as follows|as under|namely|include|including|would now mean|are used|set out below|explained below|hereunder)\b[^.;]{0,80}|\bin)\s{0,2}:$"
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
DESCRIBED: tuple[tuple[str, str, str], ...] = (
    (r"\bthe (?:country's )?central bank\b", "People's Bank of China", CHINESE),
    (r"\bChina's (?:foreign exchange|currency|forex) regulator\b", "State Administration of Foreign Exchange", CHINESE),
    (r"\bChina's securities regulator\b", "China Securities Regulatory Commission", CHINESE),
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
REPORT_SAID = r"(?:\s\([A-Za-z]{2,10}\))?(?:'s [A-Za-z ]{3,60})?(?:, [^,.]{3,50},)?(?:\s(?:also|has|have|in a statement|jointly)){0,2}\s(?:said|says|announced|decided|stated|disclosed|introduced|urged|ordered|published|issued|released|told)\b"
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

HARD_MARKERS: dict[str, re.Pattern[str]] = {
    "book": re.compile(r"Book\s+(\d{1,3}|[IVXLC]{1,7})(?:[.:]|\s+|$)", re.IGNORECASE),
    "part": re.compile(r"Part\s+(\d{1,3}|[IVXLC]{1,7}|[A-H])\b(?:\s*[.:-]\s*|\s+(?=[A-Z(\"])|$)", re.IGNORECASE),
    "chapter": re.compile(r"Chapter\s+(\d{1,3}|[IVXLC]{1,7})\b(?:\s*[.:-]\s*|\s+(?=[A-Z(\"])|$)", re.IGNORECASE),
    "section": re.compile(r"(?:Section|Sec\.)\s+(\d{1,4}[A-Z]{0,2}|[IVXLC]{1,7})\b(?:\s*[.:-]\s*|\s+(?=[A-Z(\"])|$)", re.IGNORECASE),
    "article": re.compile(r"Article\s+(\d{1,4}(?:-\d{1,2})?|[IVXLC]{1,7})\b(?:\s*[.:-]\s*|\s+(?=[A-Z(\"])|$)", re.IGNORECASE),
}
"""Labels of laws, matched at the start of a folded line without its Markdown marks; group 1 is the number."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"

SOFT_MARKERS: dict[str, re.Pattern[str]] = {
    "roman": re.compile(r"([IVXLC]{1,7})[.、](?=\s|[^\s\w.])\s*"),
    "upper": re.compile(r"([A-Z])\.(?=\s+[A-Z(\"])\s*"),
    "roman2": re.compile(r"\(([IVX]{1,5})\)\s*"),
    "number": re.compile(rf"(\d{{1,3}})[.、](?!\d)(?!\s*{MONTH}\b)\s*"),
    "decimal": re.compile(r"(\d{1,2}(?:\.\d{1,3}){1,3})\.?\s+(?=[A-Z\"(\u4e00-\u9fff])"),
    "number2": re.compile(r"\((\d{1,3})\)\s*"),
    "number3": re.compile(r"(\d{1,3})\)\s*"),
    "lower": re.compile(r"([a-z])[.)](?=\s|[\u4e00-\u9fff])\s*"),
    "lower2": re.compile(r"\(([a-z]{1,2})\)\s*"),
    "roman3": re.compile(r"\(([ivx]{1,5})\)\s*"),
    "roman4": re.compile(r"([ivx]{1,5})[.)]\s+"),
}
"""Labels of lists and of numbered paragraphs."""

ATTACHMENT = re.compile(r"(?:Annex(?:ure)?|Appendix|Attachment|Schedule|Enclosure|Encl)\b\s*(?:\d{1,2}|[IVX]{1,4}|[A-H])?\s*(?:[.:(-]|$)", re.IGNORECASE)

STEM_FORMULA = re.compile(r"(?:as follows|as under|the following)\s*[:.]?$", re.IGNORECASE)

SIGN_OFF = re.compile(r"(?:Yours\s+(?:faithfully|sincerely|truly)|Sincerely|By order of|Signature of|Done at)\b", re.IGNORECASE)

DATE_LINE = re.compile(rf"(?:{MONTH}\.?\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{MONTH}\.?,?\s+\d{{4}})$", re.IGNORECASE)

FINITE = re.compile(r"\b(?:shall|must|should|may|can|will|would|is|are|was|were|be|has|have|had|does|do)\b", re.IGNORECASE)
"""Verbs that a heading does not contain."""

ABBREVIATIONS = frozenset(
    "e.g i.e etc cf vs viz al inc ltd co corp mr mrs ms dr prof gen gov sen rep st jr sr rs u.s u.k u.n jan feb mar apr jun jul aug sep sept oct nov dec "
    "approx est dept fig para paras sub ref v p pp ibid art arts".split()
)

ABBREVIATIONS_BEFORE_NUMBERS = frozenset("no nos art arts sec fig para paras p pp vol ch reg cl".split())

OPENERS = frozenset("The It In This These He She They A An But And However Under If For On At As We Its".split())

_YEAR = r"(?:19|20)\d{2}"

DATE = re.compile(
    rf"(?P<iso>\b{_YEAR}-\d{{2}}-\d{{2}}\b)"
    rf"|\b(?:(?:the\s+)?(?:(?P<part>end|beginning|start|middle)\s+of\s+(?:the\s+)?|(?P<hyphen>end|mid)-))?"
    rf"(?:(?P<m1>{MONTH})\.?\s+(?P<d1>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:\s*,?\s*(?P<y1>{_YEAR})\b)?"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{MONTH})\b\.?(?:\s*,?\s*(?P<y2>{_YEAR})\b)?"
    rf"|(?P<m3>{MONTH})\.?\s*,?\s*(?P<y3>{_YEAR})\b"
    rf"|(?P<y4>{_YEAR})\b)",
    re.IGNORECASE,
)
"""A printed date; a bare year counts only after `end of`."""

PARTS = {"end": "end", "beginning": "start", "start": "start", "middle": "middle", "mid": "middle"}

RANGE_LINK = re.compile(r"\s*,?\s*(?:to|until|till|through|-|and\s+ending\s+on|and\s+ends\s+on|up\s+to)\s+|\s*-\s*", re.IGNORECASE)

REFERENCE_BEFORE = re.compile(
    r"(?:dated|issued\s+on|published\s+on|released\s+on|updated\s+(?:as\s+)?on|amended\s+on|announced\s+on|notified\s+on|promulgated\s+on|signed\s+on|said\s+on|since|"
    r"held\s+on|in\s+force\s+on)\s+(?:the\s+)?$|\b(?:notice|circular|order|act|rules|regulations|directions?|statement|report)\s+(?:of|for)\s+$",
    re.IGNORECASE,
)

DATE_ROLES = (
    (re.compile(r"\b(?:due|maturing|matured|mature|established|registered|granted|disbursed|sanctioned|acquired|purchased|concluded|incurred)\s+(?:on\s+or\s+)?(?:before|by|until|prior\s+to|after)\s+(?:the\s+)?$", re.IGNORECASE), "eligibility_cutoff"),
    (re.compile(r"\b(?:until|till|through|up\s*to|upto|expir(?:e|es|ing)\s+on|ends?\s+on|ending\s+on|ending|valid\s+(?:until|till|up\s+to)|extended\s+to)\s+(?:and\s+including\s+)?(?:the\s+)?$", re.IGNORECASE), "validity_end"),
    (re.compile(r"\b(?:by|before|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|prior\s+to|latest\s+by|deadline\s+(?:of|is))\s+(?:the\s+)?$", re.IGNORECASE), "fixed"),
    (re.compile(r"(?:\beffective(?:\s+(?:on|from|as\s+of|as\s+from))?|\bwith\s+effect\s+from|\bw\.e\.f\.?|\b(?:force|effect|applicable|implemented|implementation)\s+(?:as\s+)?(?:on|from|of|since)|\bfrom|\bon\s+(?:and|or)\s+after|\bbeginning(?:\s+(?:on|from))?|\bstarting(?:\s+(?:on|from))?|\bcommencing(?:\s+(?:on|from))?|\bon\s+or\s+after)\s+(?:the\s+)?(?:date\s+of\s+)?$", re.IGNORECASE), "effective"),
)

START_AFTER = re.compile(r"\s+(?:onwards?|and\s+after|or\s+later)\b", re.IGNORECASE)

EXCLUSIVE = re.compile(r"\b(?:before|prior\s+to)\s+(?:the\s+)?$", re.IGNORECASE)

_COUNT = r"\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five|sixty|ninety"

WITHIN = re.compile(
    rf"\b(?:within|not\s+later\s+than|no\s+later\s+than|at\s+least|after|for\s+a\s+period\s+of|(?=(?:{_COUNT})\s+(?:months?|days?|years?|weeks?)\s+(?:from|after|of)\s))\s*"
    rf"(?:a\s+period\s+of\s+)?(?P<n>{_COUNT})\s*(?:\(\d{{1,4}}\)\s*)?(?P<kind>(?:working|business|calendar|natural)\s+)?(?P<u>days?|weeks?|months?|quarters?|years?|hours?)\b"
    rf"(?:\s+(?:of|from|after|following|before|prior\s+to|since)\s+(?P<event>[^.;:]{{3,60}}))?",
    re.IGNORECASE,
)

OWN_DATE = re.compile(
    r"^(?:the\s+)?(?:date\s+of\s+)?(?:the\s+)?(?:issue|issuance|publication|promulgation|release)?\s*(?:of\s+)?(?:this|these)\s+(?:circular|notice|announcement|order|directions?|notification|regulations?|rules?|measures|decision)"
    r"|^(?:the\s+)?date\s+(?:hereof|of\s+(?:its\s+|the\s+)?(?:issue|issuance|publication|promulgation))",
    re.IGNORECASE,
)

RECURRING = re.compile(r"\b(?P<u>annually|yearly|quarterly|monthly|weekly|daily|half-yearly|every\s+(?:year|quarter|month|week|day)|each\s+(?:year|quarter|month|week))\b", re.IGNORECASE)

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
    (re.compile(r"\b(?:at least|not less than|no less than|not lower than|no lower than|minimum(?: \w+){0,3} of|not below)\s+$", re.IGNORECASE), "ge"),
    (re.compile(r"\b(?:up to|not exceeding|not exceed|no more than|not more than|at most|maximum(?: \w+){0,2} of|no (?:bigger|higher|greater) than|within|upper limit of|capped at|ceiling of)\s+$", re.IGNORECASE), "le"),
    (re.compile(r"\b(?:above|more than|exceeding|exceeds?|over|greater than|higher than)\s+$", re.IGNORECASE), "gt"),
    (re.compile(r"\b(?:below|less than|under|lower than|fewer than)\s+$", re.IGNORECASE), "lt"),
)

COMPARATORS_AFTER = (
    (re.compile(r"\s+(?:or|and) (?:more|above|higher|over)\b", re.IGNORECASE), "ge"),
    (re.compile(r"\s+(?:or|and) (?:less|below|lower|under)\b", re.IGNORECASE), "le"),
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
    ("none", "", "none", 0, r"not\s+only|no\s+later\s+than|not\s+later\s+than|not\s+exceeding|as\s+may\s+be|may\s+be\s+necessary|can\s+be\s+found|may\s+God|as\s+required|if\s+required|required\s+by\s+(?:law|laws)|as\s+permitted|allowed\s+to\s+be\s+added|may\s+be\s+able"),
    ("permission", "release", "positive", 1, r"(?:shall|should|will|must)\s+not\s+be\s+(?:required|obliged|obligated|subject)|(?:is|are|be)\s+not\s+(?:required|obliged)\b|need\s+not|(?:is|are|be)\s+no\s+longer\s+(?:required|subject)|(?:is|are|be|been)\s+(?:hereby\s+)?(?:exempt(?:ed)?|waived)|do(?:es)?\s+not\s+(?:need|require)\b|(?:is|are)\s+not\s+subject\s+to|(?:is|are|be)\s+excluded\s+from|shall\s+not\s+(?:be\s+applicable|apply)"),
    ("obligation", "obligation", "positive", 5, r"(?:shall|must|should|may)\s+not\s+be\s+(?:less|lower|fewer|earlier)\s+than|cannot\s+but"),
    ("prohibition", "prohibition", "negative", 5, r"(?:shall|must|may|should|can)\s+not\b(?!\s+only)|cannot|(?:is|are|be|been)\s+(?:also\s+|strictly\s+|hereby\s+)?(?:prohibited|barred|banned|forbidden|disallowed|denied|debarred)|not\s+(?:be\s+)?(?:allowed|permitted)|(?:shall|must)\s+(?:never|refrain)|refrain\s+from|prohibit(?:s|ed|ing)?|forbid(?:s|den)?|(?:is|are|be)\s+cracked\s+down|no\s+(?:\w+\s+){1,4}(?:shall|may|must|will\s+be\s+(?:allowed|permitted|accepted))"),
    ("obligation", "obligation", "positive", 5, r"may\s+(?:please\s+)?be\s+(?:informed|reported|submitted|furnished|forwarded|intimated|brought)\b|may\s+(?:please\s+)?bring\s+the\s+contents"),
    ("obligation", "obligation", "positive", 5, r"(?:is|are|be|been|stand),?\s+(?:hereby\s+|also\s+|therefore,?\s+|now\s+|accordingly,?\s+|further\s+|strictly\s+){0,2}(?:required|obliged|obligated|directed|instructed|ordered|mandated|advised|requested|expected|urged)\b|shall\b|must\b|ha(?:s|ve)\s+to\b|(?:is|are)\s+responsible\s+for|(?:is|are)\s+subject\s+to|(?:is|are)\s+to\s+(?=[a-z]{3,})(?!date\b)"),
    ("obligation", "strong_directive", "positive", 4, r"should\b|need\s+to\b|needs\s+to|requir(?:e|es|ed|ing)\s+(?:that\b|(?:\w+[\s,-]+){1,9}to\b)|(?:has\s+|have\s+|also\s+)?(?:ordered|told|urged|instructed|directed|urges|orders|tells|asks|asked|asking|urging|ordering|telling|demanding|demanded)\s+|call(?:s|ed|ing)\s+(?:on|for)|stress(?:es|ed)\s+that|ensure(?:s)?"),
    ("encouragement", "encouragement", "positive", 2, r"encourag(?:e|es|ed|ing)\b|strive(?:s)?\s+to|(?:is|are|be)\s+(?:recommended|welcome|welcomed)"),
    ("encouragement", "avoidance", "negative", 2, r"(?<!to )avoid(?:s|ing)?\b"),
    ("permission", "permission", "positive", 1, r"(?:is|are|be|been)\s+(?:hereby\s+|also\s+|now\s+){0,2}(?:allowed|permitted|entitled|eligible|authori[sz]ed|given\s+(?:the\s+)?option)\b|ha(?:s|ve)\s+(?:hereby\s+|also\s+|now\s+)?(?:allowed|permitted|approved|granted)|may\b|can\b|(?<!to )(?<!not )(?:allows?|permits?)\b"),
    ("commitment", "commitment", "positive", 3, r"will\b|undertakes?\s+to|has\s+agreed\s+to"),
)

IMPERATIVES = frozenset(
    "accelerate accept achieve actively adhere adjust adopt advance allow apply arrange assist assume avoid build carry check clarify clean collect combine comply conduct "
    "consolidate continue control cooperate coordinate crack create cultivate cut deepen defer develop disclose do emphasize enable encourage enforce enhance ensure enrich "
    "establish evaluate exempt expand expedite explore extend facilitate focus follow formulate foster give give grant guarantee guide handle help identify implement improve "
    "increase initiate innovate inspect integrate intensify introduce issue keep launch lead leverage lower maintain make manage minimize mitigate monitor notify obtain offer "
    "open optimize organize oversee pay perform persist prevent prioritize prohibit promote protect provide publicize publish push put raise reasonably reduce refrain refund "
    "regulate reinforce relax report resolutely resolve review safeguard scale serve set severely simplify speed stabilize standardize step stop strengthen strictly study submit "
    "supervise support suspend take track train transfer treat urge use vigorously work exercise initiate retain record verify appoint declare stay better appropriately properly fully "
    "conscientiously effectively further earnestly prudently orderly jointly leverage raise rectify".split()
)
"""Words that open an imperative clause or a further action: verbs in their base form, and adverbs that stand before one."""

CLASSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("amending_instruction", re.compile(r"\b(?:is|are|shall\s+be)\s+(?:hereby\s+)?(?:amended|substituted|replaced|inserted|deleted|omitted|renumbered)\b[^.]{0,40}(?:to\s+read|as\s+follows|by\s+the\s+following|with|:|\")|(?:the\s+words?|paragraph|clause|section|article)\s[^.]{0,60}\b(?:is|are|shall\s+be)\s+(?:hereby\s+)?(?:substituted|inserted|deleted|omitted|added|replaced)", re.IGNORECASE)),
    ("commencement", re.compile(r"\b(?:this|these|the)\s+(?:[\w()-]+\s+){0,3}?(?:circular|notice|announcement|directions?|instructions?|regulations?|rules?|measures|order|amendments?|decision|provisions|guidelines?|act|law|notification|opinions|requirements|change)s?\b[^.;]{0,200}?(?:com(?:e|es|ing)\s+into\s+(?:force|effect|operation)|enter(?:s|ed)?\s+into\s+(?:force|effect)|take(?:s)?\s+(?:immediate\s+)?effect|(?:be|is|are|became|become)\s+(?:effective|implemented|applicable\s+(?:with|from))|went\s+into\s+effect)", re.IGNORECASE)),
    ("repeal", re.compile(r"\b(?:is|are|be|stands?|stood)\s+(?:hereby\s+|simultaneously\s+|also\s+)?(?:repealed|withdrawn|rescinded|superseded|abolished|revoked|annulled|cancelled)\b|\bcease(?:s)?\s+to\s+(?:apply|have\s+effect|be\s+in\s+force)", re.IGNORECASE)),
    ("saving", re.compile(r"\bremains?\s+(?:unchanged|in\s+force|valid|the\s+same|applicable)|\bcontinues?\s+to\s+(?:be\s+(?:valid|in\s+force|applicable)|apply)|\bwithout\s+prejudice\s+to|\bshall\s+not\s+affect\b|\bsubject\s+to\s+the\s+provisions\s+of\s+any\s+other", re.IGNORECASE)),
    ("sanction", re.compile(r"\b(?:be\s+(?:subject\s+to|liable)|face|attract|incur)\b[^.;]{0,60}(?:penalt|fine|action|punish|liabilit|sanction)|\b(?:be|are|is)\s+(?:fined|punished|penali[sz]ed|investigated|prosecuted|held\s+liable|debarred)\b|\bviewed\s+seriously|\bshall\s+(?:impose|order)\b[^.;]{0,60}(?:fine|correct|penalt)|legal\s+liabilit|criminal\s+(?:liabilit|responsibilit)", re.IGNORECASE)),
    ("delegation", re.compile(r"\bshall\s+be\s+(?:separately\s+)?(?:formulated|prescribed|stipulated|interpreted|determined|specified|notified)\s+by\b|\b(?:is|are)\s+authori[sz]ed\s+to\s+(?:formulate|prescribe|issue)|responsible\s+for\s+(?:the\s+)?interpret", re.IGNORECASE)),
    ("calculation_rule", re.compile(r"\b(?:calculated|computed)\s+(?:as|by|using|according\s+to)\b[^.;]{0,60}(?:formula|dividing|multiply|:)|[÷×]", re.IGNORECASE)),
)

NOT_OPERATIVE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("reference", re.compile(r"^(?:please\s+(?:also\s+)?refer|(?:a\s+|kind\s+)?(?:reference|attention)\s+is\s+(?:also\s+)?(?:invited|drawn|made)|this\s+has\s+reference|see\s|for\s+(?:further|more)\s+information|in\s+this\s+(?:regard|connection),?\s+(?:a\s+)?reference)|\b(?:is|are)\s+(?:enclosed|attached|annexed|appended|available\s+at)\b|\bhave\s+been\s+explained\b|^(?:source|disclaimer|note|url|date|category|issuing authority|effective date|scope)\b\W{0,4}:", re.IGNORECASE)),
    ("preamble", re.compile(r"(?:hereby\s+(?:notified|announced|promulgated|issued|printed)|notified|announced|decided|stipulated|directs?)\s+as\s+(?:follows|under)\W*$|following\s+definitions?\b|advised\s+the\s+following\s+[\w/]+(?:\s+to\s+the\s+\w+)?:\s*$|vide\s+the\s+following\s+circulars", re.IGNORECASE)),
    ("purpose", re.compile(r"^(?:in\s+order\s+)?to\s+[a-z]+\b[^.]{0,900}(?:these\s+\w+\s+are\s+formulated|hereby\s+\w+\s+as\s+follows|is\s+hereby\s+formulated)|(?:are|is)\s+(?:hereby\s+)?formulated\s+(?:in\s+accordance|pursuant|to)", re.IGNORECASE)),
    ("definition", re.compile(r"\b(?:means|refers?\s+to|(?:shall|would|will)\s+(?:now\s+)?mean|(?:is|are)\s+defined\s+as|the\s+term\s+\"|for\s+the\s+purposes?\s+of\s+(?:this|these)[^.]{0,60}(?:means|definitions?))(?!\w)", re.IGNORECASE)),
    ("history", re.compile(r"\bdid\s+not\s+(?:previously)?|\b(?:is|are)\s+(?:also\s+)?being\b|\bpreviously\b|\bhad\s+(?:been|previously|earlier)\b|\b(?:was|were)\s+(?:\w+ly\s+)?(?:required|allowed|permitted|advised|notified|announced|prescribed|reluctant|to\s+be)\b(?!\s+that)|\bhas\s+(?:recently\s+)?carried\s+out\b|\bcame\s+across\b|\bit\s+was\s+also\s+advised|\bhas\s+advised\s+\w+\s+to\b", re.IGNORECASE)),
    ("basis", re.compile(r"\b(?:circular|notification|directions?(?:\s+contained\s+in\s+this\s+circular)?|instructions?)\s+(?:is|are|have\s+been|has\s+been)\s+(?:hereby\s+)?issued\s+(?:under|in\s+exercise|in\s+terms)", re.IGNORECASE)),
    ("question", re.compile(r"\?\W*$")),
    ("form", re.compile(r"^(?:We|I)(?:,|\s+hereby|\s+(?:also\s+)?(?:agree|understand|certify|declare|undertake)\b)")),
    ("statement", re.compile(r"\b(?:is|are)\s+(?:an?\s+)?(?:important|crucial|key|major|observed|not\s+conducive|designed|intended|aimed|meant|matters\s+of)\b|\bplays?\s+an?\s+(?:important|key)\s+role|\bfigures?\s+(?:from|show)|\bdata\s+(?:show|published)|\bthe\s+(?:goal|purpose|aim|objective)\s+(?:of|is)\b", re.IGNORECASE)),
)

RULE_FIXING = re.compile(r"\bit\s+has\s+(?:now\s+|also\s+|therefore\s+|been\s+|,\s*therefore,\s*){0,3}(?:been\s+)?decided|\bit\s+is\s+(?:now\s+)?decided|\b(?:has|have)\s+(?:now\s+|also\s+)?decided\s+to|\btakes?\s+effect\b|\bends?\s+on\b|\bhereby\s+(?:notif|designat|declar|specif|direct|order)|\bsubject\s+to\s+a\s+(?:minimum|maximum)|\bfixed\s+at\b|\bset\s+at\b", re.IGNORECASE)
DECIDED = re.compile(r"\bit\s+(?:has|is)\s+(?:now\s+|also\s+|therefore\s+|been\s+|,\s*therefore,\s*){0,3}(?:been\s+)?decided\s+(?:to|that)", re.IGNORECASE)

PASSIVE_WILL = re.compile(r"\bwill\s+(?:also\s+|now\s+)?(?:be\s+(?:\w+ly\s+)?\w+(?:ed|en|ied|wn|ne|lt|pt|ut|de|ought|aught|et|id|ld)\b|continue\s+to\s+be|remain\s+in\s+place)", re.IGNORECASE)
NEWS_AUTHORITY = re.compile(r"\b(?:regulators?|commission|administration|ministry|central\s+bank|authorit(?:y|ies)|cabinet|state\s+council|circular|notice|rules?|regulations?|guidelines?|statement|document|draft|bureau|watchdog|agency|PBOC|CSRC|CBRC|SAFE|SEC|RBI)\b", re.IGNORECASE)
NEWS_SAYS = re.compile(r"\b(?:said|says|announced|according\s+to|citing|stated|decided|confirmed)\b", re.IGNORECASE)
NEWS_DOUBT = re.compile(r"\b(?:argue[sd]?|would(?!\s+(?:also\s+)?be\s+(?:barred|banned|required|allowed|prohibited|permitted|subject))|could|might|likely|expected\s+to|expects?|plans?\s+to|planning|considering|reviewing|analysts?|economists?|experts?|lawyers?|believes?d?|fears?|fearing|estimate[sd]?|worr(?:y|ied|ies)|complain(?:ed|s)?|hopes?|urged\s+by|sources\s+said\s+they|if\s+it\s+takes|whether|seen\s+as|assurances|pledge[sd]?|able\s+to|wants?)\b", re.IGNORECASE)
NEWS_STATE_ACTS = re.compile(r"^(?:(?:[A-Z]{2,}|\w+)[^-]{0,40}\(\w+\)\s*-{1,2}\s*)?(?:\w+,\s+)?(?:China|Beijing|India|Washington|Chinese\s+(?:leaders|policymakers|premier|authorities)|(?:the\s+)?government|Officials?)\b[^,;.]{0,60}\b(?:will|has|have|is|made|plans?|said|says)\b", re.IGNORECASE)
NEWS_VAGUE = re.compile(r"\b(?:strategy|campaign|efforts?|new\s+measures|greater\s+support|support)\b[^,;.]{0,60}\bwill\s+be\s+(?:\w+ly\s+)?(?:implemented|provided|made|introduced|adopted|carried)|\bwill\s+(?:introduce|adopt|take|roll\s+out)\s+(?:new\s+|more\s+|a\s+host\s+of\s+)?(?:measures|steps)", re.IGNORECASE)
NEWS_FRAME = re.compile(r"\b(?:meeting|notice|circular|rules?|regulations?|guidelines?|measures|plan|decision)\b[^.]{0,160}\b(?:decided|agreed|issued|published|announced|released|require[sd]?|approved|adopts?)\b|\b(?:decided|agreed|issued|published|announced|released|approved|adopts?)\b[^.]{0,120}\b(?:meeting|notice|circular|rules?|regulations?|guidelines?|measures|decision)\b", re.IGNORECASE)
REQUIRES_FRAME = re.compile(r"\b(?:notice|circular|rules?|regulations?|guidelines?|opinion|document)\W{0,3}\s+(?:also\s+)?(?:requires?|demands?|stipulates?)\b", re.IGNORECASE)
REPORTS_THAT = re.compile(r"\brequires?\s+that\b", re.IGNORECASE)
PARTICIPLE = re.compile(r",\s+(requiring|urging|ordering|asking|instructing|calling\s+on|directing|prohibiting|allowing|permitting|encouraging)\s+", re.IGNORECASE)
ISSUED = re.compile(r"\b(?:issued|released|published|promulgated|printed|unveiled)\b", re.IGNORECASE)
DATELINE = re.compile(r"^[A-Z][A-Za-z. ]{2,40}(?:News|Agency|Service|Press|Xinhua|Reuters)[^.]{0,24}(?:January|February|March|April|May|June|July|August|September|October|November|December)[^.]{0,12}\.?$")
SUBORDINATE = re.compile(r"\b(?:which|who|whom|whose|whether|if|where|when|unless|what|because|although|while|since|as\s+long\s+as|provided\s+that|in\s+case|wherein|that\s+are|that\s+is|designed)\b", re.IGNORECASE)
ASIDE = re.compile(r"(?<!said )(?<!says )(?<!requires )(?<!stressed )(?<!announced )(?<!notifies )(?<!decided )(?<!ensured )\bthat\b|\b(?:which|who|whom|whose|whether|if|what|because|although|while|designed)\b", re.IGNORECASE)
OBJECT_ACTOR = re.compile(r"\b(?:require[sd]?|requiring|ordered|told|urged|urging|instructed|directed|encourage[sd]?|encouraging|call(?:s|ed|ing)\s+on|asked|asking|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|direct(?:s|ing)?)\s+(?P<who>(?!that\b|to\b|are\b|is\b|be\b|of\b)[^,;.]{2,80}?)\s+to\b", re.IGNORECASE)
LEADING = re.compile(r"^(?:(?:further|accordingly|therefore|however|moreover|in addition|also|separately|consequently|meanwhile|besides|hence|thus|and|the\s+\"notice\"\s+(?:also\s+)?requires\s+that),?\s+)+", re.IGNORECASE)
PASSIVE_AFTER = re.compile(r"\s+(?:\w+ly\s+|also\s+|not\s+){0,2}be\s+", re.IGNORECASE)
ADDRESSED_PASSIVE = re.compile(r"(?:required|obliged|directed|instructed|advised|allowed|permitted|entitled|encouraged|requested|prohibited|barred|banned|mandated|ordered|authori[sz]ed|eligible|subject|expected|urged)\b", re.IGNORECASE)
BENEFICIARY = re.compile(r"\b(?:for|to)\s+(?P<who>(?:[\w()-]+\s+){0,5}?(?:enterprises|companies|exporters|importers|taxpayers|consumers|residents|farmers|borrowers|customers|depositors|investors|banks|SMEs|manufacturers|households|citizens|individuals))\b", re.IGNORECASE)
EVERYWHERE = re.compile(r"\ball\s+(?:localities|regions|provinces)\b", re.IGNORECASE)

IDLE_HEADINGS = re.compile(r"^(?:summary|abstract|overview|key\s+details|background|notes?|disclaimer|supply\s+chain|impact|assessment|analysis|implications?|.{0,40}impact\s+assessment|likely|strategic|industry|critical\s+impact|related|references?|metadata|摘要|概述|背景|解读|影响分析|编者按)", re.IGNORECASE)
"""Headings of a digest under which it speaks for itself and not for the notice."""
INSTRUMENT_STARTS = re.compile(r"^\W*(?:the|these|this|new)\s+(?:new\s+)?(?:circular|notice|directions?|instructions?|regulations?|rules?|measures|order|law|guidelines?|policy)\b", re.IGNORECASE)
"""A commencement reported in the instrument's own voice."""
NOBODY = frozenset("it this that they there these those such which who all he she".split())
"""Subjects that name nobody."""

REPORTED_SUBJECT = re.compile(r"^.{0,120}?(?:\([A-Z][a-z]+\)\s*-{1,2}\s*|\b(?:said|says|announced|notifies)\s+(?:that\s+)?)")
"""What stands before the subject of a reported norm: a dateline, `the regulator said`."""

TRAILING = re.compile(r"(?:\s+(?:are|is|be|been|will|shall|should|must|may|can|also|therefore|now|still|only|hereby|further|would))+$", re.IGNORECASE)
"""Auxiliaries between a subject and its cue."""

INFORMED = re.compile(r"\bbe\s+(?!required|obliged|directed|instructed|advised|allowed|permitted|entitled|encouraged|requested|prohibited|barred|banned|mandated|ordered|authori[sz]ed|eligible|subject)\w+", re.IGNORECASE)
"""A passive within a cue that makes its subject the thing acted on."""

NO_SUBJECT = ("it ", "there ", "in ", "for ", "on ", "through ", "as ", "with ", "to ", "by ", "under ", "at ", "after ", "before ", "when ", "where ", "if ", "until ", "from ", "and ", "or ", "vide ")
"""How a phrase begins that is no subject."""
