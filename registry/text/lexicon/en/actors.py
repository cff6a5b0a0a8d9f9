"""English: who acts, and for whom."""

# ruff: noqa: E501 - a pattern reads better whole than broken

from __future__ import annotations

import re

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.words import listed, words_before

OBJECT_ACTOR = deferred((
    r"\b(?:require[sd]?|requiring|ordered|told|urged|urging|instructed|directed|encourage[sd]?"
    r"|encouraging|call(?:s|ed|ing)\s{1,4}on|asked|asking|allow(?:s|ed|ing)?"
    r"|permit(?:s|ted|ting)?"
    r"|direct(?:s|ing)?)\s{1,4}+(?P<who>(?!that\b|to\b|are\b|is\b|be\b|of\b)[^\s,;.]++"
    r"(?:\s{1,4}+(?!to\b|(?:but|must|shall|may|will|not)\s)[^\s,;.]++){0,9}+)\s{1,4}+to\b"
), re.IGNORECASE)
LEADING = deferred((
    r"^(?:(?:further|accordingly|therefore|however|moreover|in addition|also|separately"
    r"|consequently|meanwhile|besides|hence|thus|and|but"
    r"|the\s{1,4}\"notice\"\s{1,4}(?:also\s{1,4})?requires\s{1,4}that),?\s{1,4})+"
), re.IGNORECASE)
PASSIVE_AFTER = deferred(r"\s{1,4}(?:\w+ly\s{1,4}|also\s{1,4}|not\s{1,4}){0,2}be\s{1,4}", re.IGNORECASE)
ADDRESSED_PASSIVE = deferred((
    r"(?:required|obliged|directed|instructed|advised|allowed|permitted|entitled|encouraged"
    r"|requested|prohibited|barred|banned|mandated|ordered|authori[sz]ed|eligible|subject"
    r"|expected|urged)\b"
), re.IGNORECASE)
EVERYWHERE = deferred(r"\ball\s{1,4}(?:localities|regions|provinces)\b", re.IGNORECASE)
NOBODY = listed("it this that they there these those such which who all he she them him her us me to and or but nor and/or")
"""Subjects that name nobody."""

REPORTED_SUBJECT = deferred(r"^.{0,120}?(?:\([A-Z][a-z]+\)\s{0,4}-{1,2}\s{0,4}|\b(?:said|says|announced|notifies)\s{1,4}(?:that\s{1,4})?)")
"""What stands before the subject of a reported norm: a dateline, `the regulator said`."""

AUXILIARIES = listed("do does not are is be been will shall should must may can also therefore now still only hereby further would")
"""Words between a subject and its cue."""

RELATIVE_THAT = deferred((
    r" that (?:(?:also|already|still|not) )?(?:could"
    r"|can|may|might|must|shall|should|will|would|want|wish|seek|intend|plan|fail|offer|operate"
    r"|hold|issue|engage|provide|meet|use|need|deal|sell|import|export|has|have|had|is|are|was"
    r"|were|does|do|did|(?-i:[a-z])\w{1,19}ed"
    r"|\w{2,20}s (?:a|an|the|to|its|their|no|any|in|on|for|with|by))\b"
), re.IGNORECASE)
"""A clause that belongs to the subject, not a speech that begins: `a carrier that has paid`, `a bank that holds a licence`."""

INFORMED = deferred((
    r"\bbe\s{1,4}(?!required|obliged|directed|instructed|advised|allowed|permitted|entitled"
    r"|encouraged|requested|prohibited|barred|banned|mandated|ordered|authori[sz]ed|eligible"
    r"|subject)\w+"
), re.IGNORECASE)
"""A passive within a cue that makes its subject the thing acted on."""

SPEAKS = deferred((
    r"\b(?:states?|stated|says?|said|provides?|provided|requires?|required|decided|announced"
    r"|notes?|noted|clarif(?:y|ies|ied)|advise[sd]?|stipulates?|stipulated|agree[sd]?"
    r"|confirm(?:s|ed)?|direct(?:s|ed)?|stressed|added|specif(?:y|ies|ied)|ensures?|means?"
    r"|sets?\s{1,4}out|spell(?:s|ed)?\s{1,4}out|ma(?:kes?|de)\s{1,4}clear|maintain(?:s|ed)"
    r"|underlin(?:es?|ed))$"
), re.IGNORECASE)
"""A verb of speech, after which `that` opens what is said."""
ENUMERATED = deferred(r"^\s{0,4}(?:(?:and|or|but)?\s{0,4}\([A-Za-z0-9]{1,5}\)\s{0,4}){1,3}")
"""A label of a list with its conjunction, before a subject."""
LABEL_LAST = deferred(r"[-\u2013\u2014:]\s{0,4}(?:\([a-z]{1,5}\)[\s\u2014-]{0,4}){1,3}$")
"""A label of a list between a subject and its verb."""

JOINS = deferred(r"\b(?:and|or)\s")
"""What joins the last of a list to it."""
NO_SUBJECT = ("it ", "there ", "in ", "for ", "on ", "through ", "as ", "with ", "to ", "by ", "under ", "at ", "after ", "before ", "when ", "where ", "if ", "until ", "from ", "and ", "or ", "vide ", "including ", "unless ", "subject ", "provided ", "not ", "but ", "that ", "which ", "of ", "subsequent ", "notwithstanding ", "upon ", "once ", "except ", "according ", "despite ", "during ", "without ")
"""How a phrase begins that is no subject."""

BOUND = (
        r"banks?|lenders?|institutions?|firms?|compan(?:y|ies)|enterprises?|insurers?|reinsurers?"
        r"|applicants?|participants?|members?|operators?|exporters?|importers?|holders?|issuers?"
        r"|brokers?|brokerages?|dealers?|intermediar(?:y|ies)|entit(?:y|ies)|persons?"
        r"|boards?(?:\s{1,4}of\s{1,4}directors)?"
        r"|directors|management|licensees?|taxpayers?|employers?|owners?|suppliers?|vendors?"
        r"|contractors?|borrowers?|NBFCs?|agents?|bidders?|traders?|producers?|manufacturers?"
        r"|sellers?|buyers?|advisers?|managers?|funds?|trusts?|trustees?|custodians?|auditors?"
        r"|carriers?|drivers?|landlords?|developers?|platforms?|providers?|processors?|controllers?"
        r"|creditors?|units?|branches|offices|departments|governments|administrations|cooperatives?"
        r"|schools|hospitals|retailers?|wholesalers?|merchants?|farmers?|shippers?|airlines?"
        r"|shipowners?|respondents?|registrants?|adviser|franchisors?|landowners?|parties|party"
)
"""Nouns for those whom notices bind, for use inside a pattern."""

THINGS = listed(
    "activity activities task tasks funding research proposal proposals application applications record records document documents export exports import imports provision provisions paragraph section subsection agreement agreements"
    " contract contracts report reports return returns price prices rate rates ratio ratios amount amounts fee fees tax taxes goods service services product products loan loans"
    " deposit deposits licence license licences licenses permit permits notice notices notification information period date day days term terms condition conditions requirement requirements policy"
    " policies measure measures rule rules regulation regulations act scheme instructions directions direction definition threshold limit limits transaction transactions payment"
    " payments account accounts fund portfolio action actions sale sales use failure cost costs notes weightings weighting investments investment controls control procedure procedures"
    " it's this that which balance balances certificate certificates data items item materials technology technologies equipment system systems facility facilities plan plans law laws"
    " decision decisions order orders circular details statement statements summary copy copies list lists example disclosure disclosures advertisement advertisements quota quotas card cards"
    " capital reserve reserves margin margins bond bonds share shares project projects work case cases offer offers name label labels text content right rights obligation obligations"
    " duty duties chapter part schedule annex table interest currency currencies remittance remittances non-compliance noncompliance violation violations penalty penalties following above"
)
"""Nouns of what cannot act."""

_AGENT_ENDS = r"(?:in|within|under|on|at|for|to|from|and|or|that|which|who|with|before|after|when|if|unless|through|as|pursuant|upon)\b"
AGENT = deferred(
    r"\bby\s{1,4}+(?P<who>(?:(?:the|an?|any|all)\s{1,4}+)?+(?=[^,.;:()]{2})"
    rf"{words_before(_AGENT_ENDS, marks=',.;:()', most=9)})",
    re.IGNORECASE,
)
"""A phrase after a passive that names who does it."""

SPEAKER = deferred(
    r"^\W{0,4}(?P<who>(?:The|A|An|[A-Z])[^,.;]{1,60}?)\s{1,4}(?:also\s{1,4}"
    r"|has\s{1,4}|have\s{1,4})?(?:said|says|announced|stated|added|decided"
    r"|confirmed)\b[^,.;]{0,40}?\b(?:it|they)\b"
)
"""Whom a pronoun after a reporting verb stands for."""

NO_ACTION = deferred((
    r"\s{0,4}(?:which|who|whom|whose|if|where|when|whenever|unless|provided|except|because|since"
    r"|including|although|though|as|in\s{1,4}case|subject|being|having)\b"
), re.IGNORECASE)
"""How a clause begins that holds no action of its own."""

JOINT = deferred(r"\s(?:and|while|whereas|but)\s(?=(?:[\w'-]{1,24}\s){1,8}?$)")
"""What between two cues of one clause opens a clause with a subject of its own."""
