"""The instruments that a text names, short names resolved, and what it does to each (domain.md 1.2, row of references).

titles and numbers -> what is its own or noise dropped -> short names -> the sentence around each -> Reference
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.en import citing as en
from registry.text.lexicon.zh import citing as zh
from registry.text.metadata.citing import Cited, Stretches
from registry.text.metadata.citing_en import cited_en
from registry.text.metadata.citing_zh import cited_zh
from registry.text.metadata.page import Page
from registry.text.metadata.relations import Sentences, recalled, reported
from registry.text.metadata.values import Metadata, Reference

SHORT_NAMES = 40
"""Short names that are looked for, so that a text that gives thousands costs no more than its length."""
_SPACES = deferred(r"\s+")
_MARKS = deferred(r"[\s《》()\[\]\"',、*_#]")


def references(page: Page, about: Metadata, language: str) -> tuple[Reference, ...]:
    """Every other instrument that the text names, in order of place."""
    title = about.title.span if about.title else None
    kept = [*_kept(page, about, language)]
    if not kept:
        return ()
    short = {alias: one for one in reversed(kept) for alias in one.aliases}
    cited: list[tuple[Cited, Cited | None]] = [(one, _meant(page, one, short)) for one in kept]
    cited = sorted([*cited, *_short_names(page, kept)], key=lambda each: each[0].span)
    sentences = Sentences(page, [one.span for one, _ in cited], title)
    made = [_reference(page, one, whole, sentences.relation(one.span, one.place)) for one, whole in cited]
    return tuple(recalled(page, [*reported(about, made, sentences)]))


def _kept(page: Page, about: Metadata, language: str) -> Iterator[Cited]:
    """What is named in the text's own words and is another instrument than the text itself, in order of place."""
    found = [*cited_zh(page.folded), *(cited_en(page.folded) if language != "zh" else ())]
    noise, history = Stretches(span for span, _ in page.noise), Stretches(act.line for act in page.history)
    own, title = _own(page, about), about.title.span if about.title else None
    for one in sorted(found, key=lambda each: each.span):
        numbered_act = one.title is None and history.touches(one.span)
        if not noise.touches(one.span) and not numbered_act and not _is_own(page, one, own, title):
            yield one


def _own(page: Page, about: Metadata) -> frozenset[str]:
    """The text's own title, with and without its issuers, and its numbers, as they may be printed again."""
    spans = [mention.span for mention in (about.title, about.document_number) if mention and mention.span]
    printed = [page.folded[slice(*span)] for span in spans]
    matters = [f"关于{words.partition('关于')[2]}" for words in printed if "关于" in words]
    return frozenset(_bare(words) for words in (*printed, *matters))


def _is_own(page: Page, one: Cited, own: frozenset[str], title: Span | None) -> bool:
    """Whether a name is the text's own; in its title an English name needs a word of what is done to it."""
    words = [_bare(page.folded[slice(*span)]) for span in (one.title, one.number, one.span) if span]
    if any(each in own for each in words):
        return True
    if one.number and not one.title and any(len(words[0]) > 5 and words[0] in mine for mine in own):
        return True
    inside = title is not None and title[0] <= one.span[0] and one.span[1] <= title[1]
    if title is None or not inside or page.folded[one.span[0]] == "《":
        return False
    return one.title is not None and not en.TOUCHED.search(page.folded, title[0], one.span[0])


def _bare(words: str) -> str:
    return _MARKS.sub("", words).lower()


def _meant(page: Page, one: Cited, short: dict[str, Cited]) -> Cited | None:
    """What a name in marks stands for, where it is the short name of an instrument named before."""
    whole = short.get(page.folded[slice(*one.title)]) if one.title else None
    return whole if whole and whole.span < one.span else None


def _short_names(page: Page, kept: Sequence[Cited]) -> Iterator[tuple[Cited, Cited]]:
    """Short names behind their declaration, each with what it stands for."""
    taken = Stretches([*(one.span for one in kept), *(span for span, _ in page.noise)])
    declared = [(alias, whole) for whole in kept for alias in whole.aliases][:SHORT_NAMES]
    for alias, whole in declared:
        for span in _mentions(page.folded, alias, whole.span[1]):
            if not taken.touches(span):
                yield Cited(span, place=_place_beside(page.folded, span)), whole


def _mentions(folded: str, alias: str, after: int) -> Iterator[Span]:
    """Where a short name stands: in marks, or bare where it is long enough or an article follows."""
    if not alias or len(alias) > 60 or (alias.isascii() and not alias[:1].isupper()):
        return
    words = re.escape(alias)
    if alias.isascii():
        pattern = rf"(?:\b[Tt]he\s[\"']?|\b){words}\b"
    elif len(alias) < 4:
        pattern = rf"《{words}》|(?<![本《该\u4e00-\u9fff]){words}(?=第|规定|的规定)"
    else:
        pattern = rf"《?{words}》?"
    for match in re.compile(pattern).finditer(folded, after):
        yield match.span()


def _place_beside(folded: str, span: Span) -> Span | None:
    """The place in the instrument, behind a Chinese name and before an English one."""
    behind = zh.PROVISION.match(folded, span[1], span[1] + 160)
    before = None if behind else en.PROVISION_BEFORE.search(folded, max(span[0] - 120, 0), span[0])
    return behind.span("place") if behind else before.span("place") if before else None


def _reference(page: Page, one: Cited, whole: Cited | None, relation: str) -> Reference:
    named = whole or one
    title = _SPACES.sub(" ", page.text[slice(*named.title)]) if named.title else None
    number = page.text[slice(*named.number)] if named.number else None
    return Reference(one.span, title, number, relation, named.day, one.place, "alias" if whole else "explicit")
