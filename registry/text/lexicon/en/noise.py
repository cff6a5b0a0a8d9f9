"""English: noise, pages that are no notice, and what shows that a text is cut."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

_DAY = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
    r"\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?"
)
_AGENCY = r"(?:Xinhua|Reuters|AP|AFP|Bloomberg|Dow Jones|CNS|ECNS|PTI|IANS|Kyodo|TASS)"

NOISE_LINES: tuple[tuple[str, str], ...] = (
    ("login or terms line", (
        r"(?:(?:please|you must|you need to)\s+)?(?:sign in"
        r"|sign up|log ?in|log on|register|create an account|subscribe)\b[^.]{0,120}\b(?:to"
        r"|and) (?:continue|read|view|access|see|download)\b.{0,100}"
    )),
    ("login or terms line", r"get (?:premium|full access|unlimited access)\b.{0,120}"),
    ("login or terms line", (
        r"(?:the )?(?:full|complete|remaining) (?:text|article|document"
        r"|content) is (?:only )?(?:available"
        r"|accessible|reserved)\b.{0,120}"
    )),
    ("login or terms line", (
        r"(?:by (?:continuing|using|accessing)"
        r"|i (?:have read|agree|accept)"
        r"|please (?:read|agree|accept))\b.{0,120}\b(?:terms"
        r"|privacy)\b.{0,120}"
    )),
    ("truncation mark", r"[.…·\s]{3,40}"),
    ("truncation mark", (
        r"\[?\s{0,2}(?:read|show|see|view|load) (?:more|on|the (?:full|rest)"
        r"|full (?:text|article|document|story))\b[^a-z]{0,6}(?:of this (?:article|page))?[^a-z]{0,6}"
    )),
    ("truncation mark", (
        r"[\[(]?\s{0,2}(?:the )?(?:content|text|article|document|remainder|rest|output|page"
        r"|body)(?: of (?:this|the) \w{3,12})? (?:(?:was|is|has been|have been) )?(?:truncated"
        r"|abridged|shortened|cut (?:off|short)|omitted)\b.{0,80}"
    )),
    ("truncation mark", r"\[?\s{0,2}continue(?:d)? (?:reading|on next page)\b.{0,40}"),
    ("truncation mark", (
        r"\[?\(?(?:table|image|figure"
        r"|chart)(?: content)?[ :-]{1,3}\(?(?:embedded"
        r"|omitted"
        r"|not (?:shown|available|reproduced))\b[^.]{0,30}"
    )),
    ("source line", (
        r"\((?:[A-Z][\w'.&-]{0,30}\s){0,5}(?:Finance"
        r"|News|Agency|Daily|Press|Xinhua|Reuters|Online|Times|Post|Network|Media|TV|Journal"
        r"|Service)\)"
    )),
    ("source line", r"\(?(?:original )?source\s*:.{0,120}"),
    ("source line", r"\(?(?:web |responsible )?(?:editors?|authors?|reporters?)\s*:.{0,120}"),
    ("source line", r"(?-i:By [A-Z])[\w.'-]{0,30}(?: (?-i:[A-Z])[\w.'-]{0,30}){1,4}(?:,[^.]{0,60})?"),
    ("timestamp", r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? [A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}(?:,? \d{1,2}:\d{2}.{0,12})?"),
    ("timestamp", (
        r"(?:(?:last|page) (?:updated|modified|reviewed)"
        r"|(?:first )?published|posted|updated)(?: on"
        r"| at)?\s*+:?+\s*+[^.]{0,60}\d{4}(?:[^.]{0,30}"
        r"|\. \d{1,2}[ :.]\d{2}.{0,10})"
    )),
    ("timestamp", r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}(?: ?[/|-]| at)? \d{1,2}:\d{2}.{0,40}"),
    ("timestamp", r"date\s{1,3}(?:19|20)\d{2}-\d{2}-\d{2}"),
    ("link line", r"\(?<?https?://\S{1,400}"),
    ("page control", (
        r"(?:print|share|e-?mail|save|tweet|home|menu|search|back|next|previous|top|close|facebook"
        r"|twitter|linkedin|whatsapp|subscribe|feedback|sitemap|help|accessibility|english"
        r"|中文)(?:[\s|/·>-]{1,4}(?:print|share|e-?mail|save|tweet|home|menu|search|back|next|previous|top|close|facebook|twitter|linkedin"
        r"|whatsapp|subscribe|feedback|sitemap|help|accessibility|english|中文)){0,12}"
    )),
    ("page control", (
        r"avis juridique important|important legal notice"
        r"|(?:table of )?contents back to top"
        r"|download as (?:pdf|docx|txt)\b.{0,40}"
        r"|you are on page ?\d{1,4} ?of ?\d{1,4}"
        r"|\d{1,2} min(?:ute)?s? read"
    )),
    ("page header", r"(?-i:[0-9C]\d{4}[A-Z]{1,2}\d{4})(?:\(\d{1,2}\))?"),
    ("page header", (
        r"[-*•·]?\s{0,3}+(?:index number"
        r"|(?:dispatch|promulgation|release|issuance|publication|publishing) date"
        r"|date of (?:promulgation|publication|release|issuance)"
        r"|(?:publish(?:ing|ed)?|issuing|promulgating|releasing) (?:organi[sz]ation|organ|authority|department)"
        r"|(?:organ|department|authority) of (?:promulgation|publication|issue))\s{0,2}:.{1,200}+"
    )),
    ("breadcrumb", r"(?:(?:your |the )?(?:current )?(?:location|position)|where you are)\s?:\s{0,3}[^.]{1,160}"),
    ("breadcrumb", r"home\s(?:(?-i:[A-Z])[\w&'-]{1,20}\s){1,5}page\s\d{1,4}"),
    ("breadcrumb", r"(?:you are here\s?:\s?)?home\s{0,3}[>»]\s{0,3}[^.]{1,160}"),
    ("page control", (
        r"(?:print|share|e-?mail) (?:this|page)\b.{0,30}"
        r"|back to (?:top|list|home)|skip to .{0,30}|copy link|add to favou?rites"
        r"|download (?:as )?pdf|contact us|about us|follow us.{0,60}|add (?:your |a )?comment.{0,80}"
    )),
    ("related links", (
        r"(?:related|recommended|you may also like|see also|more) (?:links?|reading|news|articles?"
        r"|stories|content|pages)\b.{0,60}"
    )),
    ("site disclaimer", r"\*{0,2}disclaimer\b.{0,500}"),
    ("site disclaimer", r"(?:copyright (?:©|\(c\)|\d{4}|notice|reserved)|©|\(c\) ?\d{4}|all rights reserved).{0,200}"),
    ("site disclaimer", r"(?:we use|this (?:web)?site uses) cookies.{0,300}"),
    ("commentary", r"\*{0,2}this (?:section|page) (?:contains|is) (?:speculative|an? (?:unofficial|automated)).{0,200}"),
    ("front matter", (
        r"(?:[-*+]\s{0,3}+)?\*{0,2}+(?:source|original source|url|link|author|date|category|fetched"
        r"|confidence|tags|webfetch status|content length|retrieved|crawled)\*{0,2}\s{0,2}:.{0,400}+"
    )),
)  # fmt: skip
"""Reason and pattern of lines that are never the notice speaking; matched against a whole folded line, ignoring case where noted."""

FIELD_LABELS = (
    r"(?:index number|dispatch date"
    r"|(?:date of )?(?:promulgation|publication|release|issue|issuance)(?: date)?"
    r"|(?:publish(?:ing|ed)?|issuing|promulgating|releasing) (?:organi[sz]ation|organ|body|authority|agency|department|date)"
    r"|(?:organ|department|authority) of (?:promulgation|publication|issue)"
    r"|(?:date of )?(?:implementation|effective)(?: date)?"
    r"|(?:exchange )?reference number|document (?:number|no\.?|name)|name|title|subject words?"
    r"|validity|category)"
)
"""The label of a field above a notice, alone on its line where the value stands on the next."""

NORMATIVE = r"\b(?:shall|must|may not|should|is required|are required|is prohibited|are prohibited)\b"
"""What no line of page noise holds, apart from a site's own terms and disclaimers."""

NOISE_STARTS: tuple[tuple[str, str], ...] = (
    ("timestamp", r"date\s{1,3}(?:19|20)\d{2}-\d{2}-\d{2}\s{1,3}"),
    ("dateline", (
        rf"(?:[A-Z][A-Za-z']{{1,20}}\s){{0,3}}(?:News Service"
        rf"|News Agency|News|Daily|Online|Times"
        rf"|{_AGENCY})(?:\s?Net)?,\s{{1,3}}{_DAY}(?:,? \d{{4}})?\s{{0,2}}(?:\([^()]{{1,60}}\)\s{{0,2}})?[.:-]{{1,2}}\s{{1,3}}"
    )),
    ("dateline", rf"[A-Z](?=[^(]{{2,79}}+\()[A-Z'. ]{{2,30}}(?:/[A-Z ]{{2,20}})?,?\s{{0,3}}(?:{_DAY}(?:,? \d{{4}})?\s{{0,3}})?\({_AGENCY}\)\s{{0,3}}-{{1,2}}\s{{0,3}}"),
    ("dateline", rf"[A-Z](?=[^(]{{2,79}}+\()[A-Z'. ]{{2,30}}(?:/[A-Z ]{{2,20}})?,\s{{0,3}}{_DAY}(?:,? \d{{4}})?\s{{0,3}}\((?:[A-Z][\w.&-]{{1,20}}\s?){{1,3}}\)\s{{0,3}}-{{1,2}}\s{{0,3}}"),
)  # fmt: skip
"""Reason and pattern of what stands before the first words of a paragraph."""

NOISE_ENDS: tuple[tuple[str, str], ...] = (
    ("reporter credit", (
        r"\((?!editors?'?s? note)(?:additional "
        r"|writing and |for the latest )?(?:reporting|editing|writing|compiled|translated(?!\))"
        r"|web editor"
        r"|editor)\b[^()]{0,300}\)\s{0,2}\.?$"
    )),
    ("source line", r"\((?:source|via)\s*:[^()]{0,80}\)$"),
)  # fmt: skip
"""Reason and pattern of what stands after the last words of a paragraph."""

FLATTENED_TAIL = (
    r"\(for the latest [^()]{0,120}\)|\(web editor\b|add your comment|please enable javascript"
    r"|related reading|we recommend|most read|share this|follow us on"
    r"|about us \||all rights reserved|© \d{4}|terms of (?:use|service) \|"
)
"""Where the furniture of a page begins when its whole text was flattened to one line."""

COMMENTARY = (
    r"(?:[a-z]{1,12} ){0,3}impact (?:assessment|analysis)"
    r"|(?:our |expert |legal )?(?:analysis|commentary|opinion|view|take)"
    r"|key takeaways|disclaimer"
    r"|about (?:us|the authors?)|what this means(?: for .{1,30})?"
)
"""Headings of sections in which somebody other than the issuer speaks."""

MENU = (
    r"home(?:page)?|about(?: us)?|contact(?: us)?|search|menu|login|log ?in|sign in|register"
    r"|sitemap|site map|skip to (?:main )?content|languages?|english|help|faqs?"
    r"|news|press releases?|publications?|media|events?|careers?|feedback|support|subscribe|rss"
    r"|accessibility|directory of sites|newsletters?|archives?|more|what's new"
)
"""Entries of the menus of pages."""

RELATED = (
    r"related (?:links|reading|news|articles|content)|you m(?:ay|ight) also (?:like|be interested in)"
    r"|(?:most|more) (?:read|viewed|popular|news|stories)|recommended for you|trending(?: now)?"
)
"""Headings of lists that lead to other pages."""

PAYWALL = (
    r"\b(?:sign in|log ?in|register|subscribe|create an account)\b[^.\n]{0,60}\bto (?:continue|read|view|access|see)\b"
    r"|\bget (?:premium|full access|unlimited access)\b"
    r"|\b(?:full|complete|remaining) (?:text|article|document) is (?:only )?(?:available|accessible|reserved)\b"
)
"""Words that say the rest is for those who pay or log in."""

CUT_ENDINGS = r"(?:,|;|-|(?<![\w.@/-])(?:and|or|the|of|to|in|for|by|with|a|an|that|which|shall|must|from|as))$"
"""A last line ending so has lost what follows; the end of an address (`ab.gov.in`) is no word."""
SENTENCE_BEGINS = r"(?<=[a-z)\"']\.)\s(?=[A-Z])"
LINKING = frozenset(("of", "the", "and", "for", "in", "to", "on", "at"))
"""Words that stand in a name or an office as well as in a sentence."""

LIST_HEAD = (
    r"(?:\b(?:following|as follows|as under|namely|include|including|set out below|explained below|hereunder)\b[^.;]{0,80}|\bin)\s{0,2}:$"
)
"""The end of a line that announces a list."""

NUMBERED = r"(?P<n>\d{1,3})\.\s"
ANNEX_HEAD = r"(?:annex(?:ure)?|appendix|schedule|attachment)\b\s{0,2}[\dIVXA-H]{0,4}"
FOOTNOTE = r"(?:\d{1,2}|\[\d{1,2}\]|\*)\s(?=[A-Z])"

HOLDS: tuple[tuple[str, str, str], ...] = (
    ("captcha", (
        r"\bcaptcha\b"
        r"|verify (?:that )?you are (?:a )?human"
        r"|checking your browser|are you a robot|unusual traffic|security check|just a moment"
        r"|ddos protection|complete the challenge"
    ), "a test for robots"),
    ("error page", (
        r"\b(?:404|403|500|502|503)\b(?:[^45\n]|[45](?!0\d)){0,40}?(?:error|not found|forbidden|unavailable)"
        r"|page (?:you (?:requested|are looking for)|not found|cannot be found|does not exist|has been (?:removed|moved))"
        r"|(?:access|request) (?:denied|blocked|rejected)"
        r"|internal server error|bad gateway"
        r"|service (?:temporarily )?unavailable"
        r"|temporarily (?:down|unavailable)|under maintenance|an error (?:has )?occurred"
        r"|no longer available"
    ), "an error"),
    ("login page", (
        r"\b(?:sign|log) ?in\b|\bpassword\b|\buser ?name\b|forgot(?:ten)? (?:your )?password"
        r"|\bregister\b|create an account"
        r"|session (?:has )?(?:expired|timed out)"
    ), "a request to log in"),
    ("consent page", (
        r"\bcookies?\b"
        r"|privacy (?:policy|notice|settings)"
        r"|terms (?:of (?:use|service)|and conditions)"
        r"|\b(?:accept|reject) all\b|manage (?:consent|preferences)|your consent|i agree"
    ), "a request for consent"),
    ("empty", r"enable javascript|javascript (?:is )?(?:disabled|required)|loading\b|please wait", "a shell that needs a script"),
)  # fmt: skip
"""Reason, words, and what they show, of pages that are not the notice."""
REPEALED = (
    r"\b(?:repealed?|abolish(?:ed)?|annulled|revoked|rescinded|withdrawn|superseded|replaced"
    r"|ceases? to (?:apply|have effect)|no longer (?:applies|in force)|lapsed|expired)\b"
)
"""Words by which a text says that something ended."""
