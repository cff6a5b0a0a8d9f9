"""English as the press writes it: by what a report is known, and who acts in it, by the form of a body's name."""

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.words import gap

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ACTED = (
    r"(?:abolished|scrapped|suspended|lifted|withdrew|extended|allowed|barred|lowered|reduced"
    r"|approved|adopted|voted|decided|imposed|banned|introduced|raised|cut|passed|changed"
    r"|modified|amended|eased|relaxed|tightened|finalized|ordered)"
)
_SAID = r"(?:said|says|announced|proposed|issued|told|added|unveiled|ordered|warned|asked|released|published|directed|instructed|urged)"
_ON_THE_LINE = gap(13, stops=".;\n")

MARKS = (
    deferred(
        r"\bsaid in (?:a|an|its|their) (?:\w+ ){0,2}(?:statement|press release|news release|circular"
        r"|notification|memo|memorandum|tweet|post)\b"
    ),
    deferred(
        rf"(?<!the )(?<!The )(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )\b{_SAID}\b(?! to\b)"
        rf"{_ON_THE_LINE}(?<!every )(?<!by )(?<!before ){_DAY}\b"
        r"(?!,?\s(?:\d|[A-Z][a-z]{2,8}\s\d))"
        rf"|\b{_DAY}\s(?:\w{{3,10}}\s)?{_SAID}\b"
        rf"|\b[Oo]n {_DAY}, (?:the )?(?:[A-Z][\w.&]{{1,20}} ){{1,5}}{_SAID}\b"
    ),
    deferred(
        r"[,?!][\"”] (?:the |an? )?(?:[A-Z][\w.'&-]{1,20} |spokes\w{3,6} ){1,6}\[?(?:said|says|added|explained|wrote|noted|told)\b"
        r"|[,?!][\"”] \[?(?:said|says|added|explained|reads)\b\]?(?:\([^)\s]{4,300}\))?,? (?:the |an? )?\[?[A-Za-z]"
    ),
    deferred(
        rf"\b{_ACTED}\b[^.;\n]{{0,60}}?\bon\s{_DAY}\b(?!,?\s(?:[A-Z][a-z]+\s)?\d)"
        rf"|\bon\s{_DAY}\s(?:\w{{3,10}}\s)?{_ACTED}\b"
        rf"|\bvoted\b[^.;\n]{{0,40}}?\s{_DAY}\b"
    ),
    deferred(
        (
            r"\b(?:Reuters|AFP|Xinhua|Bloomberg|PTI|ANI)\s(?:reports|reported|said)\b"
            r"|\bnewspaper\s(?:reported|said)\b|^By (?:AFP|AP|Reuters|PTI)$|\bdeclined to comment\b"
            r"|\b(?:according to a|in a|the) report (?:by|from|in) the [A-Z]"
        ),
        re.MULTILINE,
    ),
    deferred(
        r"\b[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)? (?:News|Times|Post|TV|Daily|Herald|Tribune) (?:reports|reported)\b"
        r"|\b(?:state|local|domestic) media (?:said|reported)\b"
        r"|, media reported\b"
    ),
    deferred(
        (
            r"^\s{0,8}+(?:ABUJA|ACCRA|ANKARA|ATHENS|BANGKOK|BEIJING|BERLIN|BRUSSELS|CAIRO|CANBERRA"
            r"|COLOMBO|DHAKA|DUBAI|GENEVA|HANOI|HONG KONG|ISLAMABAD|JAKARTA|JOHANNESBURG|KARACHI"
            r"|KUALA LUMPUR|LAGOS|LAHORE|LONDON|MADRID|MANILA|MOSCOW|MUMBAI|NAIROBI|NEW DELHI|NEW YORK"
            r"|OTTAWA|PARIS|PETALING JAYA|RIYADH|ROME|SEOUL|SHANGHAI|SINGAPORE|SYDNEY|TAIPEI|TOKYO"
            r"|WASHINGTON"
            r"|WELLINGTON)(?:, [A-Z][a-z]{2,14})?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?\s?(?::"
            r"|[-\u2013\u2014]{1,2})\s[A-Z]"
        ),
        re.MULTILINE,
    ),
    deferred(r"\|\s?(?:Updated|Published|Posted)\s?:|^By [A-Z][A-Za-z.' -]{3,40}\s?\|\s?[A-Z]", re.MULTILINE),
    deferred(rf"\bthis week {_SAID}\b|\b{_SAID} this week\b"),
    deferred(
            r"\b(?:told|tells)\s(?:reporters|journalists|lawmakers|a news conference|Reuters|Xinhua|AFP|PTI|Bloomberg)\b"
            r"|\btold\s(?:[A-Z][a-z]+[A-Z][A-Za-z]+|The [A-Z][a-z]+(?: [A-Z][a-z]+){0,3})\b(?=\]|[.,]"
            r"| (?:that|in|on|earlier|today|yesterday)\b)"
            r"|\b(?:who|source)s? (?:declined|asked not) to be (?:named|identified)\b"
    ),
    deferred(
        (
            r"\((?:Reporting|Writing) by\b|^(?:Reporting|Editing) by [A-Z]|^Reuters Staff$"
            r"|\b(?:Copyright|\(c\)|©)\s?(?:\d{4}\s)?(?:PTI|AFP|ANI|IANS|Reuters|Xinhua|AP)\b"
            r"|^(?:By|BY) (?!Registered|Certified|Express|Air|Order|Electronic|Hand|Courier)[A-Z][a-z]+ [A-Z][a-z]+$"
            r"|^(?:Xinhua|Reuters|AFP|PTI|ANI|IANS)(?:\s?[|]|\s[A-Z][a-z]{2,15}$)"
            r"|\b(?:Published|Edited|Written) By:"
        ),
        re.MULTILINE,
    ),
    deferred(
        (
            r"^\s{0,8}+(?!(?:SCOPE|PURPOSE|PART|CHAPTER|SECTION|ARTICLE|GENERAL|NOTE|SUMMARY|APPLICATION|BACKGROUND|INTERPRETATION)\b"
            r"|[A-Z ]{0,20}(?:DUT(?:Y|IES)|PENALT(?:Y|IES)|OFFENCES?|DEFINITIONS?|REQUIREMENTS?|EXEMPTIONS?|FEES?|RULES?|NOTICE)\b)"
            r"[A-Z]{3,20}(?: [A-Z]{2,12}){0,2}(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
            r"|Dec)[a-z]{0,6}\.? \d{1,2}(?: \(\w{2,12}\))?(?: -| [A-Z][a-z])|\s--?\s[A-Z](?=[^\n]{60,}))"
            r"|^\s{0,8}+\((?:Reuters|AFP|AP|Xinhua|Bloomberg)\)\s--?\s"
            r"|^(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2} \((?:Reuters|AFP|AP|Xinhua)\)"
        ),
        re.MULTILINE,
    ),
)
"""Any one of them is of the press: a weekday beside who spoke, words to reporters, credits, a dateline."""
ATTRIBUTED = deferred(
        r"(?<!the )(?<!The )(?<!value )(?<!Value )(?<!is )(?<!are )(?<!be )\b(?:said|added|noted)\b(?=[ ,.:])"
        r"|,[\"'] (?:he|she|it|the \w+) (?:said|added)\b"
        r"|\baccording to (?:the|a|an) (?:\w+ )?(?:document|statement|notification|draft|notice|circular|order|directive)\b"
        r"|\b(?:is|are) set to (?:impose|introduce|ban|launch)\b"
        r"|\bhas (?:issued|prohibited|banned|announced|unveiled)\b"
)
"""Words that are told after another; several of them are of the press."""
SEVERAL, SPARSE = 3, 800
"""How many of them, or two where so many characters hold one."""
OF_ITSELF = deferred(r"\bthis (?:circular|notice|notification|order|act)\b", re.IGNORECASE)
"""How a notice speaks of itself; a report only in what it quotes."""
QUOTATION = deferred(r'"[^"]{1,900}"')
"""What is quoted, of a folded text."""
NO_REPORT = deferred(
    (
        r"(?i:\bhereby\b|\bare advised\b|\bMadam\b|\bDear Sirs?\b|\bAGENCY:|\bFR Doc|\bYours (?:faithfully|sincerely)\b|\bv\.\s)"
        r"|^\W{0,4}+(?:Section|SECTION) \d{1,3}\b"
        r"|\b(?:Justice|JUSTICE) (?!Department|Ministry|Minister|Secretary)[A-Z]\w"
    ),
    re.MULTILINE,
)
"""What a notice, a letter or a judgment says and no report, outside its quotations."""
SPEECH = deferred(r"\"[^\"\n]{20,800}[,.?!]\"")
"""What somebody is quoted to have said or written."""
SPEAKS_AS_LAW = deferred(
    (
        r"(?i:\bshall\b|\bthe undersigned\b|\bin exercise of\b|\bpursuant to\b|\b(?:kind|necessary) attention\b|\byou are\b"
        r"|\bhereinafter\b|\bthe said\b)"
        r"|^\W{0,4}+\d{1,2}[.)]\s[^\n]{0,300}\b(?:must|may not)\b"
        r"|^\W{0,4}+(?:(?i:(?:article|chapter|section|annex|schedule|part) [\dIVX])|To:|To\s(?=[A-Z])|All [A-Z]|The (?:Chief|Managing)"
        r"|Sub(?:ject)?:|Ref|Sd/-|Attachment|Appendix)"
    ),
    re.MULTILINE,
)
"""What an instrument says, or a letter that brings one, and no report says of what it tells."""
KIND_TITLE = deferred(
        r"(?i:^\W{0,4}(?:(?:the|interim|provisional|draft|revised|joint|master|public|press|final|implementing)\s){0,3}(?:circular|notice"
        r"|notification|announcement|order|decree|directions?|directive|regulations?|rules|measures|provisions|guidelines?|guidance"
        r"|opinions?|decision|law|act|bill|code|administrative|council|commission|information|format|list|form|annex)\b)"
        r"|\b(?:Regulations?|Measures|Provisions|Rules|Law|Act|Guidelines|Order|Decision|Notice|Circular)(?:,? \d{4}"
        r"| \(.{3,40}\))?\W{0,3}$"
        r"|\b[A-Z]{6,}(?: [A-Z]{2,}){3,}"
)
"""A title that calls what stands under it an instrument."""
REPORTS_DEEDS = deferred(
        rf"(?<!\b[Ww]e )\b(?:has|have) (?:set (?:new |out )|drafted|withdrawn|removed|abolished|revised|clarified|posted)"
        rf"|(?<!\b[Ww]e )\b(?:has|have) (?:\w+ly |now |also |again ){{0,2}}(?:allowed|directed|extended|lifted|eased|relaxed|suspended"
        rf"|tightened|raised|lowered|reduced|granted|mandated|instructed|softened|scrapped|made it|ordered|banned|barred|issued|unveiled"
        rf"|announced|released|proposed|moved|told|asked|finali[sz]ed|approved|introduced|imposed|begun|voted|launched|warned)\b"
        rf"|\b(?:is|are) (?:planning|set|preparing|moving|seeking) to\b"
        rf"|\b(?:passed|approved|signed|voted|introduced) (?:in [A-Z]\w+ )?(?:on )?(?:{_DAY}|\d{{1,2}} [A-Z][a-z]{{2,8}})\b"
        rf"|\b(?:proposed|released|published|unveiled) by (?:a group of )?(?:the )?[A-Za-z ]{{3,60}}\b"
        rf"|\b(?:bill|draft|proposal|plan|directive) (?:also )?(?:seeks|proposes|sets out|stated|would)\b"
        rf"|\bHere(?:'s| is| are| we)\b"
)
"""What somebody is told to have done, or to be about to do."""
_TELLS = (
    r"abolishes|allows|announces|approves|asks|cancels|clarifies|confirms|delays|directs|eases"
    r"|extends|imposes|introduces|launches|lifts|mandates|postpones|prohibits|proposes|raises|"
    r"reduces|reinstates|relaxes|removes|requires|restricts|revokes|says|scraps|suspends|tells"
    r"|tightens|unveils|urges|warns|withdraws|adopts|drafts|mulls|vows|"
    r"(?:bans|bars|cuts|issues|makes|moves|orders|rules|sets|seeks"
    r"|plans)(?=\s(?!on\b|of\b|for\b|in\b|to\b|and\b|by\b|under\b|from\b|imposed\b|made\b|issued\b)[a-z])"
)
HEADLINE_TELLS = deferred(
        rf"^\W{{0,4}}(?!(?:This|These|It|That"
        rf"|The following)\b)[A-Z0-9][\w.,&'()-]{{0,24}}(?:\s(?!(?:which|that|who|on|of|for|and|or|to|in|by"
        rf"|with)\b)[\w.,&'()-]{{1,24}}){{0,5}}?\s(?:{_TELLS})\b[^.;]{{3,120}}$"
)
"""A headline that is a sentence: somebody does something in the present; in a title `Rules` and `Orders` are names, and capital."""
DIVIDED = deferred(r"^#{1,3} ", re.MULTILINE)
"""Headings of Markdown, as digests have them."""

_WORD = r"[A-Z][A-Za-z'&-]{1,20}"
_OF = rf"(?:\s(?:of|for|on)\s(?:the\s)?{_WORD}(?:(?:,\s|\sand\s|,\sand\s|\s){_WORD}){{0,5}})"
BODY = deferred(
    rf"(?<![\w'-])(?:U\.S\. |EU "
    rf"|UK )?(?:{_WORD}(?:\sand)?\s){{1,7}}(?:Commission"
    rf"|Authority|Agency|Administration|Ministry|Bureau"
    rf"|Directorate)\b(?:{_OF})?(?! [A-Z][a-z]{{1,20}} (?:said|told))"
    rf"|(?<![\w'-])(?:Ministry|Department|Bureau|Directorate General|General Administration|Administration|Commission|Authority"
    rf"|Monetary Authority|Central Bank|Reserve Bank|National Bank|State Bank|Federal Reserve Bank|Council"
    rf"|Board){_OF}(?:{_OF}){{0,1}}"
    r"|\bBank of (?:Italy|France|Spain|Greece|Portugal|England|Canada|Japan|Korea|Thailand|Israel|Mexico|Russia|Ghana|Zambia|Uganda"
    r"|Tanzania|Jamaica|Finland|Slovenia|Lithuania|Latvia|Albania|Mongolia|Algeria|Mauritius|Botswana|Namibia)\b"
    r"|\bBank Indonesia\b|\bBank Negara(?: Malaysia)?\b|\bBangko Sentral ng Pilipinas\b"
    r"|\bBanco (?:Central|de)(?: (?:d[eo]l?|la|[A-Z][a-z]{2,12})){1,3}\b"
    r"|\b(?:Office|Inspectorate) of the Superintendent of Financial Institutions\b"
    r"|\b(?:European|Australian Securities and Investments) Commission\b"
    r"|\b(?:Home|Foreign|Cabinet) Office\b"
    r"|\b(?:Scottish|Welsh|Northern Ireland) Executive\b"
    r"|\bU\.S\. Food and Drug Administration\b"
)
"""A public body by the form of its name: the noun first with what it is for, or last; banks only where the name is a state's."""
NO_BODY = deferred(
        r"\b(?:News|Press|Rating|Ratings|Travel|Advertising|Talent|Times|Journal|Union|Party|University|College|Company|Inc|Ltd)\b"
        r"|^(?:On|In|At|By|From|For|After|When|But|And|If|As)\b"
)
"""What stands in names of no public body, and words that only begin a sentence."""
NAME_BEFORE = deferred(
    r"\b(?!(?:The|On|In|At|By|From|For|After|When|But|And|If|As|While|India|China"
    r"|Japan)\b)[A-Z][A-Za-z&]{2,20}\s(?:and\s)?$"
)
"""A word right before what looks like a name that belongs to it."""
SHORT = deferred(r"\b[A-Z][A-Za-z]{3,6}\b")
"""What may be an acronym, also as the press writes it (`Sebi`)."""
OWNED = deferred(
        r"\b(?!It|He|She|That|There|What)[A-Z][a-z]{2,14}(?:an|'s"
        r"|')\s(?:\w{2,12}\s){0,4}?(?:central bank"
        r"|regulator|watchdog|cabinet|finance ministry|health ministry|commerce ministry)\b"
)
"""A body told by whose it is: `Ruritania's central bank`."""
ACTS = deferred(
    rf"(?:\s?\((?:the )?\"?[A-Za-z]{{2,10}}\"?\))?(?:'s [A-Za-z ]{{3,40}})?(?:, [^.;]{{3,100}}?(?=,))?,?(?:\s(?:spokes\w+"
    rf"|chief|director|governor|head)(?:\s{_WORD}){{0,3}})?"
    rf"(?:\s(?:on|late|late on)\s{_DAY}"
    rf"|\s(?:today|yesterday|jointly|recently|also)"
    rf"|\s(?:has|have)"
    rf"|\sin (?:a|an|its|the) (?:\w{{2,12}} ){{0,2}}(?:statement|circular|notice|notification|order|directive|memo)){{0,3}}"
    r"(?:\s(?:(?:is|are) (?:carrying out|opening|seeking|confirming|planning|considering|preparing|launching|reviewing)|set new"
    r"|imposes|withdrawn|vowed|mulls|abolished|withdrew|removed|scrapped|said|says|announced|decided|stated|introduced|urged|ordered"
    r"|instructed|directed|asked|warned|approved|published|issued|issues|released|told|proposed|prohibited|banned|barred|unveiled"
    r"|made clear|plans to|plan to|is set to|are set to|will|would|wants|voted|finalized|finalised|made|is seeking|seeks|sought"
    r"|to require|imposed|raised|cut|lowered|tightened|notified|mandated|prescribed|extended|allowed|allows|granted|prolonged|lifted"
    r"|reinstated|suspended|reduced|increased|set up|posted|adopted|required|requires|amended|revised|clarified|launched)\b"
    r"|:\n|:\s{0,3}\*)"
)
"""What follows a body that acts or speaks in a report."""
INCLUDES = deferred(
        r"\b(?:departments|agencies|ministries|bodies|authorities|regulators),? (?:including|led by) (?:the )?$"
        r"|\b(?:issued|released|published|announced|drafted"
        r"|according to (?:a|an|the) (?:statement|notice|notification|circular|document|order) (?:of|from|by)|according to|by"
        r"|[,.\"] ?(?:said|says|added|announced)) (?:the )?$"
)
HEADLINE = deferred(
    r"(?:BRIEF-|UPDATE \d-|Exclusive: )?(?P<by>(?:U\.S\. )?[A-Z][A-Za-z]{2,6})\s(?:to\s[a-z]|(?!and\b|or\b|of\b)[A-Za-z][a-z]{2,10}s\s)"
)
"""A headline that begins with the short name of a body and what it does."""
