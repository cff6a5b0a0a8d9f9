"""By what a text is known for a report where no agency's dateline says so: who is said to have spoken, when, and to whom."""

from __future__ import annotations

from registry.text import issuers
from registry.text.lexicon.en import press as en
from registry.text.lexicon.zh import press as zh
from registry.text.metadata.page import HEAD, ORDER_IN_TITLE, Page

TITLE, LONGEST_TITLE = 4, 240
"""Lines and characters of the longest title of a Chinese notice."""
LEAD, OPENING, LONGEST, TITLES = 6000, 300, 40_000, 2
"""Characters in which the marks of the press are looked for, those where a deed is told, those above which a text is
no report; lines in which a title stands."""
SIGNED_LINES = 4
"""Lines of the shortest text that a signature may end."""
SIGNATURE = 120
"""Characters at the end in which a name and a day sign a text."""


def is_report(page: Page) -> bool:
    """Whether the press wrote the text; a number in its head, or the formulas of a notice, say that it is none."""
    if not page.lines or page.lines[-1][1] - page.lines[0][0] > LONGEST or page.history:
        return False
    if any(page.number_alone(line) for line in page.lines[:HEAD]):
        return False
    return _in_chinese(page) if page.language == "zh" else page.language == "en" and _in_english(page)


def _in_english(page: Page) -> bool:
    words = page.folded[page.lines[0][0] : page.lines[-1][1]][:LEAD]
    if en.NO_REPORT.search(en.SPEECH.sub("", words)) or _signed(page):
        return False
    whole = page.folded[max(page.lines[0][0] - LEAD, 0) : page.lines[-1][1] + LEAD]
    if any(mark.search(whole) for mark in en.MARKS):
        return True
    if len(en.DIVIDED.findall(words)) >= en.SEVERAL or en.OF_ITSELF.search(en.QUOTATION.sub(" ", words)):
        return False
    heads = [page.folded[start:end] for start, end in page.lines[:TITLES]]
    if any(en.HEADLINE_TELLS.search(head) for head in heads) and not any(en.KIND_TITLE.search(head) for head in heads):
        return True
    told = len(en.ATTRIBUTED.findall(words))
    if told >= en.SEVERAL or (told == en.SEVERAL - 1 and len(words) <= told * en.SPARSE):
        return True
    return not _speaks_as_law(page, words) and (told > 0 or en.REPORTS_DEEDS.search(words) is not None)


def _signed(page: Page) -> bool:
    """Whether a body and the day below its name sign the text: it speaks for itself."""
    if len(page.lines) < SIGNED_LINES or not page.day_alone(page.signing(page.lines[-1])):
        return False
    return bool(issuers.signed(page.folded, page.signing(page.lines[-2])))


def _speaks_as_law(page: Page, words: str) -> bool:
    """Whether an English text shows that it is an instrument: by its words, its divisions, whom it addresses or what its title calls it."""
    heads = (page.folded[start:end] for start, end in page.lines[:TITLES])
    return bool(en.SPEAKS_AS_LAW.search(words)) or any(en.KIND_TITLE.search(head) for head in heads)


def _in_chinese(page: Page) -> bool:
    words = zh.simplified(page.folded[page.lines[0][0] : page.lines[-1][1]][:LEAD])
    if zh.NO_REPORT.search(words):
        return False
    if any(mark.search(words) for mark in zh.MARKS) or zh.ACTED.search(words[:600]) or len(zh.DIGEST.findall(words)) >= zh.STORIES:
        return True
    title = "".join(page.words(at) for at in range(min(TITLE, len(page.lines))))
    if zh.OF_ITSELF.search(words) or zh.NOTICE_TITLE.search(title[:LONGEST_TITLE]):
        return False
    if zh.RULES_TITLE.fullmatch(page.words(0).strip("#* ")) and len(zh.ITEMS.findall(words)) >= zh.ITEMIZED:
        return False
    return _tells(zh.simplified(page.folded[:LEAD]), words) or not _is_instrument(page, words)


def _is_instrument(page: Page, words: str) -> bool:
    """Whether a Chinese text of which no mark of the press is known shows that it is an instrument, or is too short to tell.

    Its head names a kind, a body speaks in it of itself, a name and a day sign it, items carry it, or its sentences bind.
    """
    if len(words) < zh.SHORT:
        return True
    head = "\n".join(page.words(at).strip("# *") for at in range(min(HEAD, len(page.lines))))
    if ORDER_IN_TITLE.search(head) or zh.TITLED.search(zh.simplified(head)) or zh.SPEAKS_AS_BODY.search(words):
        return True
    if zh.SIGNED.search(page.folded[: page.lines[-1][1]][-SIGNATURE:]) or len(zh.ITEMS.findall(words)) >= zh.ITEMIZED:
        return True
    return len(zh.BINDS.findall(words)) * zh.BINDING_SHARE >= len(zh.STOPS.findall(words))


def _tells(whole: str, words: str) -> bool:
    """Whether a Chinese text that never speaks of itself bears credits, or others speak in it, act in it, markets move, or it argues."""
    if zh.CREDITS.search(whole):
        return True
    told = len(zh.ATTRIBUTED.findall(words)) + len(zh.PERSON_SAID.findall(words))
    acted = zh.ISSUED.search(words[:OPENING]) is not None
    return acted or told >= zh.SEVERAL or any(len(kind.findall(words)) >= zh.MANY for kind in (zh.MARKETS, zh.ARGUED))
