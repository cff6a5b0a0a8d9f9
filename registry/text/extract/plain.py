"""Plain text and Markdown: the text of record is the decoded characters, a block is a line that holds words."""

from __future__ import annotations

from registry.text.extract.values import Block, Draft, Hints, Noise, Span
from registry.text.lexicon.deferred import deferred

_LINE = deferred("[^\r\n\x85\u2028\u2029]+")
_EDGE = " \t\u00a0\u3000\ufeff\u200b\f\v"
_TAG = deferred(r"</?[A-Za-z][^<>\n]{0,1000}>")
_LINK = deferred(r"!?\[(?P<words>[^\[\]\n]{0,300})\]\((?P<url>[^()\s]{1,1000})\)")
_RULE = deferred(r"[-=_*](?:[ \t]?[-=_*]){2,}|\|[ \t:|-]{3,}\|")
_HEADING = deferred(r"#{1,6}[ \t]+")
_ITEM = deferred(r"[-*+][ \t]+(?=\S)")
_ROW = deferred(r"\|.*\|")
_COLUMNS = deferred(r"[ \t:]*-{2,}[ \t:]*(?:\|[ \t:]*-{2,}[ \t:]*)+")
"""The line under the head of a table whose rows have no stroke at either end."""
_RULING = frozenset("-=_*|:")
"""What either begins with."""
_SPACE = deferred(r"&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj);")
_WIRE = deferred(r"--(?:[ \t]+|$)")


def lines(text: str) -> list[Span]:
    """Where each line that holds words starts and ends, without the spaces around it."""
    found = []
    for line in _LINE.finditer(text):
        whole = line.group()
        words = whole.strip(_EDGE)
        if len(words) == len(whole):
            found.append(line.span())
        elif words:
            start = line.start() + whole.index(words)
            found.append((start, start + len(words)))
    return found


def read_plain(text: str, hints: Hints) -> Draft:  # noqa: ARG001 - every reader is called alike
    """Lines as paragraphs; a wire service's leading `--` is markup."""
    blocks, markup = [], []
    for start, end in lines(text):
        wire = _WIRE.match(text, start, end)
        if wire:
            markup.append(Noise((start, wire.end()), "markup"))
            start = wire.end()
        if start < end:
            blocks.append(Block((start, end), "paragraph"))
    return Draft(text, tuple(blocks), tuple(markup))


def read_markdown(text: str, hints: Hints) -> Draft:  # noqa: ARG001 - every reader is called alike
    """Lines as headings, items, table rows and paragraphs; what only marks up is told apart, and stays in the text."""
    markup = _inline_markup(text)
    opened = sorted(noise.span for noise in markup)
    at = reach = tabled = 0
    blocks: list[Block] = []
    for start, end in lines(text):
        while at < len(opened) and opened[at][0] <= start:
            reach = max(reach, opened[at][1])
            at += 1
        rules = text[start] in _RULING
        if rules and _RULE.fullmatch(text, start, end):
            markup.append(Noise((start, end), "markup"))
            continue
        if rules and _COLUMNS.fullmatch(text, start, end):
            markup.append(Noise((start, end), "markup"))
            if blocks and "|" in text[slice(*blocks[-1].span)] and not text[blocks[-1].span[1] : start].strip():
                blocks[-1] = Block(blocks[-1].span, "row")
                tabled = end
            continue
        if tabled and "|" in text[start:end] and text.count("\n", tabled, start) <= 1:
            blocks.append(Block((start, end), "row"))
            tabled = end
            continue
        if text[start] == "#" and _HEADING.match(text, start, end):
            blocks.append(Block((start, end), "heading"))
        elif end > reach:
            blocks.append(Block((start, end), _kind(text, start, end)))
    return Draft(text, tuple(blocks), tuple(markup))


def _kind(text: str, start: int, end: int) -> str:
    first = text[start]
    if first == "|" and _ROW.fullmatch(text, start, end):
        return "row"
    return "item" if first in "-*+" and _ITEM.match(text, start, end) else "paragraph"


def _inline_markup(text: str) -> list[Noise]:
    """Tags, comments, names of spaces and the addresses of links; the marks of headings and bold words are left to the comparison key."""
    spans = [*_comments(text), *(match.span() for pattern in (_TAG, _SPACE) for match in pattern.finditer(text))]
    for link in _LINK.finditer(text) if "](" in text else ():
        spans += [(link.start(), link.start("words")), (link.end("words"), link.end())]
    return [Noise(span, "markup") for span in spans if span[0] < span[1]]


def _comments(text: str) -> list[Span]:
    """HTML comments, up to the end that each has."""
    found: list[Span] = []
    at = text.find("<!--")
    while at >= 0:
        end = text.find("-->", at + 4)
        if end < 0:
            return found
        found.append((at, end + 3))
        at = text.find("<!--", end + 3)
    return found
