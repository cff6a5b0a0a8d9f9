"""By what a text is known for a report where no agency's dateline says so: who is said to have spoken, when, and to whom."""

from __future__ import annotations

from registry.text.lexicon.en import press as en
from registry.text.lexicon.zh import press as zh
from registry.text.metadata.page import HEAD, Page, number_line

LEAD, LONGEST = 6000, 40_000
"""Characters in which the marks of the press are looked for, and above which a text is no report."""


def is_report(page: Page) -> bool:
    """Whether the press wrote the text; a number in its head, or the formulas of a notice, say that it is none."""
    if not page.lines or page.lines[-1][1] - page.lines[0][0] > LONGEST or page.history:
        return False
    if any(number_line(page.folded, line) for line in page.lines[:HEAD]):
        return False
    return _in_chinese(page) if page.language == "zh" else page.language == "en" and _in_english(page)


def _in_english(page: Page) -> bool:
    words = page.folded[page.lines[0][0] : page.lines[-1][1]][:LEAD]
    if en.NO_REPORT.search(words):
        return False
    whole = page.folded[max(page.lines[0][0] - LEAD, 0) : page.lines[-1][1] + LEAD]
    if any(mark.search(whole) for mark in en.MARKS):
        return True
    if len(en.DIVIDED.findall(words)) >= en.SEVERAL or en.OF_ITSELF.search(words):
        return False
    return len(en.ATTRIBUTED.findall(words)) >= en.SEVERAL


def _in_chinese(page: Page) -> bool:
    words = page.folded[page.lines[0][0] : page.lines[-1][1]][:LEAD].translate(zh.TRADITIONAL)
    if zh.NO_REPORT.search(words):
        return False
    return any(mark.search(words) for mark in zh.MARKS) or bool(zh.ACTED.search(words[:600]))
