"""Where a text stands: whose country, which rank, which force it shows (domain.md 1.4, 1.5)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from registry.text import institutions
from registry.text.extract import Span
from registry.text.lexicon import en
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.en import citing as en_citing
from registry.text.lexicon.gates import search
from registry.text.lexicon.institutions import MARKETS
from registry.text.lexicon.zh import citing as zh_citing
from registry.text.metadata.page import Page
from registry.text.metadata.values import Mention, Metadata, Reference, Status

_PLACES = tuple((place, deferred(pattern)) for place, pattern in en.PLACES)
_LAWLESS = ("news_report", "summary")
_DECREE = deferred(r"(?<!命)令")
_RULES = ("条例", "规定", "办法", "细则", "实施细则", "暂行办法", "暂行规定", "规则", "measures", "provisions", "regulations", "rules")
"""Kinds that are of this rank or that by the form in which they were promulgated; where none is shown the rank is not known."""
_MARKET = frozenset(identity for identity, _, _ in MARKETS)
_SESSION = deferred("(?:部务|委务|局务|署务|行务|总局局务|主席办公)会")
"""In which session a ministry passes its rules."""
_ORDERED = deferred(r"(?:Order|Decree)\s(?:of|by|No)\b")
_JUDICIAL = ("解释", "规定", "批复", "决定", "规则", "意见")
_LEGISLATED = deferred(r"人民代表大会|全国人大|人大常委会")
_COUNCIL_AMENDS = deferred(r"^国务院关于(?:废止和?|修改和?)+[^。]{0,20}行政法规")
_EXPLAINS = deferred(r"解读|答记者问|政策问答|图解")
_LEGISLATION = date(2000, 7, 1)
"""Since the Legislation Law is in force, what a ministry issues with the leave of the State Council is its own rule."""
HEAD = 4000
"""Characters in which marks of the place and of the text's force are looked for."""


def place_of(page: Page, names: tuple[Mention, ...]) -> str | None:
    """The country whose bodies the issuers are: by one that is of no other, else by the language, else by what the text speaks of."""
    known = next((identity for name in names if (identity := institutions.canonical(name.text))), None)
    if known:
        return known.partition(".")[0]
    if page.language == "zh":
        return "cn" if names else None
    return next((place for place, pattern in _PLACES if search(pattern, page.folded, 0, HEAD)), None) if names else None


def rank_of(page: Page, about: Metadata, cited: Sequence[Reference]) -> int | None:
    """1 (constitution) to 8 (no legal force), by issuer and form of promulgation and not by the word; None outside China or in doubt."""
    if about.jurisdiction != "CN" or not about.issuers:
        return None
    title = about.title.text if about.title else ""
    if about.role in _LAWLESS or _EXPLAINS.search(title):
        return 8
    bodies = [one.canonical for one in about.issuers if one.canonical]
    if not bodies:
        return None
    lead, kind = bodies[0], about.document_type or ""
    number = about.document_number.text if about.document_number else ""
    known = _of_legislature(page, lead, kind, title) or _of_government(page, about, lead, cited=cited) or _of_court(lead, number, kind)
    return known or (None if kind in _RULES or lead in _MARKET else 7)


def _of_legislature(page: Page, lead: str, kind: str, title: str) -> int | None:
    if lead in ("cn.npc", "cn.npcsc"):
        return 1 if "宪法" in title and kind == "法" else 2
    passed = any(act.verb == "通过" and _LEGISLATED.search(page.folded, *act.line) for act in page.history)
    return 5 if ".congress" in lead or (passed and kind == "条例") else None


def _of_government(page: Page, about: Metadata, lead: str, *, cited: Sequence[Reference]) -> int | None:
    """Regulations of the State Council, and of ministries with its leave before 2000; rules by order of a ministry or a province."""
    number = about.document_number.text if about.document_number else ""
    decreed = bool(_DECREE.search(number) or (page.lines and _ORDERED.match(page.words(0)))) or any(
        act.order and "令" in page.folded[slice(*act.order)] for act in page.history
    )
    if lead == "cn.state_council":
        return 3 if decreed or about.document_type == "条例" else None
    by_council = any(
        act.verb == "批准" and act.day.day < _LEGISLATION and "国务院" in page.folded[slice(*act.line)] for act in page.history
    )
    if by_council or any(one.relation == "amended_by" and _COUNCIL_AMENDS.match(one.title or "") for one in cited):
        return 3
    if decreed or any(act.verb == "通过" and _SESSION.search(page.folded, *act.line) for act in page.history):
        return 6 if re.fullmatch(r"cn\.[a-z]{2}\.government", lead) else 5
    return None


def _of_court(lead: str, number: str, kind: str) -> int | None:
    if lead not in ("cn.spc", "cn.spp"):
        return None
    return 4 if "释" in number or (kind in _JUDICIAL and not number) else None


def status_of(page: Page, about: Metadata) -> Status | None:
    """The force that the text itself shows: a draft, a page's field, a note in brackets; None where it shows none."""
    for span in page.noises("page header"):
        field = zh_citing.ENDED_FIELD.search(page.folded, *span)
        if field:
            return Status(zh_citing.STATES[field["state"]], field.span())
    title = about.title.span if about.title and about.title.span and about.role not in _LAWLESS else None
    if title and (draft := _draft(page, title)):
        return draft
    for start, end in page.lines[:6]:
        for pattern, states in ((zh_citing.ENDED_NOTE, zh_citing.STATES), (en_citing.ENDED_NOTE, en_citing.STATES)):
            note = pattern.search(page.folded, start, end) if end - start < 300 else None
            if note:
                return Status(states[note["state"].lower()], note.span())
    return None


def _draft(page: Page, title: Span) -> Status | None:
    """What a title calls a draft: at its own end, or of the titles that it puts up for comment."""
    for pattern in (zh_citing.DRAFT, en_citing.DRAFT):
        found = pattern.search(page.folded, *title)
        if found:
            return Status("draft_for_comment", found.span())
    return None
