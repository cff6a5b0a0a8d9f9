"""Where a page's notice stands: the block that holds its title and most of its prose, without what surrounds it.

What a page calls navigation, side column, comments or footer is taken out first, never what holds the title or most of the words;
a column of teasers (short entries that each open with a link) is none of the notice, however long it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.words import listed
from registry.text.values import value

BLOCKS = frozenset(
    ["address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
     "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li",
     "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
     "thead", "tr", "ul"]
)  # fmt: skip
"""Elements that start and end a line."""
DROPPED = "script, style, template, svg, iframe, object, canvas, select, button, textarea, [hidden], [aria-hidden=true], noscript"
CHROME = "nav, header nav, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [role=search]"
"""What surrounds a page's main block by the standard's own words."""
LIKELY = (
    "article, main, [role=main], #content, #zoom, #UCAP-CONTENT, #article, #main, #main-content, #mainContent, #articleContent, #artibody,"
    " .TRS_Editor, .article, .article-content, .articleContent, .article_content, .article-body, .content, .pages_content, .main-content,"
    " .entry-content, .post-content, .view-content, .xxgk_content, .detail, .wrapper_content"
)
"""What publishers name their main block."""


SPACE = deferred(r"[ \t\r\n\f]+")
EDGE = " \t\r\n\f\u00a0\u3000\u200b\ufeff"
_HIDDEN = deferred(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PROSE = deferred(r"[,.;:](?:\s|$)|[，。；：、]")
_SITE = deferred(r"\s[-|–—]\s|[-_|–—]")
_WINDOW = 1000
"""Characters of a window's title that are looked at; no notice has a longer one."""
_SENTENCE = 12
"""Characters below which a text between two tags is a label, not prose."""


def inside(node: LexborNode) -> set[int]:
    """The identities of all elements below `node`."""
    return {child.mem_id for child in node.css("*")} - {node.mem_id}


def drop(block: LexborNode, selector: str) -> None:
    """Take out what `selector` names below `block` and what a style hides there."""
    for node in block.css(selector):
        if node.mem_id != block.mem_id:
            node.decompose()
    for node in block.css("[style]"):
        if node.mem_id != block.mem_id and _HIDDEN.search(node.attributes.get("style") or ""):
            node.decompose()


@value
class Main:
    """The blocks of a page that hold its notice."""

    blocks: list[LexborNode]
    headline: LexborNode | None = None
    """Where nothing narrower than the whole page holds the notice: its title for certain, above which the site speaks."""


def main_block(tree: LexborHTMLParser) -> Main:
    """The title, where it stands outside, and the block that holds most of the prose."""
    body = tree.body
    if body is None:
        return Main([])
    drop(body, DROPPED)
    whole = _weigh(body)
    if whole.words(body) == 0:
        return Main([body])
    title = _headline(tree, body, whole)
    weights = _weigh(body) if _strip(body, title, whole) else whole
    best = _densest(body, weights)
    if title is not None and weights.words(best) * 2 < weights.text[best.mem_id]:
        best = _around(title, best, weights)
    if title is None or title.mem_id == best.mem_id or title.mem_id in inside(best):
        certain = title is not None and best.tag == "body" and _words(title) in _window_titles(tree)
        return Main([best, *_attached(best, weights)], title if certain else None)
    shared = _common(best, title, weights)
    return Main([shared, *_attached(shared, weights)] if shared is not None else [title, best, *_attached(best, weights)])


_ANNEX = deferred(r"\s*(?:附件|附表|附\s{0,4}[:：]|相关附件|Annex|Appendix|Attachment)", re.IGNORECASE)
_FILES = ", ".join(f'a[href$=".{suffix}" i]' for suffix in ["pdf", "doc", "docx", "xls", "xlsx", "wps", "et", "ofd", "zip", "rar", "csv"])
_NEAR = 3
"""How many blocks around the main one are looked beside for its attachments."""
_ATTACHED = 1500
"""Characters of the longest list of attachments."""


def _attached(best: LexborNode, weights: _Weights) -> list[LexborNode]:
    """The blocks after the main one that list its attachments."""
    found: list[LexborNode] = []
    node: LexborNode | None = best
    for _ in range(_NEAR):
        if node is None or node.tag == "body":
            break
        beside = node.next
        while beside is not None:
            if beside.is_element_node and 0 < weights.text.get(beside.mem_id, 0) <= _ATTACHED and _lists_files(beside):
                found.append(beside)
            beside = beside.next
        node = node.parent
    return found


def _lists_files(node: LexborNode) -> bool:
    """Whether a block names attachments, or holds links to files."""
    return _ANNEX.match(node.text()) is not None or node.css_first(_FILES) is not None


_SURROUNDING = listed(
    "side sidebar aside comment comments cmt pinglun relate related recommend recommended hot rank foot footer copyright banquan "
    "breadcrumb crumb crumbs share toolbar cookie cookies advert advertisement pager pagination friendlink subscribe newsletter login"
)
"""What publishers name the surroundings of their main block, as one word of a class or id."""
_SURROUNDS = deferred(
    rf"(?:(?<![A-Za-z])(?:{'|'.join(sorted(_SURROUNDING))})|(?:{'|'.join(name.capitalize() for name in sorted(_SURROUNDING))}))(?![a-z])"
)


def _strip(body: LexborNode, title: LexborNode | None, whole: _Weights) -> bool:
    """Take out what surrounds the main block by its element, its name or its make; whether anything went."""
    kept = _ancestors(title)
    fifths = 4 if title is not None else 2
    chrome = [node for node in body.css(CHROME) if _is_minor(node, whole, body, fifths=fifths) and not (_is_note(node) or _signs(node))]
    named = [node for node in body.css("[class], [id]") if _is_surrounding(node) and _is_minor(node, whole, body, fifths=fifths)]
    going = [node for node in (*chrome, *named, *_teasers(title, whole)) if node.mem_id not in kept and node.tag != "body"]
    gone: set[int] = set()
    for node in going:
        if node.mem_id not in gone:
            gone |= {node.mem_id, *inside(node)}
            node.decompose()
    return bool(going)


def _is_minor(node: LexborNode, whole: _Weights, body: LexborNode, *, fifths: int) -> bool:
    """Whether a block holds less than so many fifths of the prose."""
    return whole.words(node) * 5 < whole.words(body) * fifths


def _is_note(node: LexborNode) -> bool:
    """Whether an `aside` stands within an article and leads nowhere: a remark of its own."""
    if node.tag != "aside" or node.css_first("a") is not None:
        return False
    holder = node.parent
    while holder is not None and holder.tag not in ("article", "main"):
        holder = holder.parent
    return holder is not None


_SIGNED = deferred(r"(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*$")
_SIGNATURE = 200
"""Characters of the longest signature."""


def _signs(node: LexborNode) -> bool:
    """Whether a `footer` is the foot of the notice and not of the page: a name and a day, and nothing that leads elsewhere."""
    if node.tag != "footer" or node.css_first("a, img, ul") is not None:
        return False
    words = node.text().strip(EDGE)
    return len(words) <= _SIGNATURE and _SIGNED.search(words) is not None


def _is_surrounding(node: LexborNode) -> bool:
    """Whether one word of a block's class or id names surroundings."""
    attributes = node.attributes
    return any(_SURROUNDS.search(names) for names in (attributes.get("class"), attributes.get("id")) if names)


def _ancestors(node: LexborNode | None) -> set[int]:
    """The identities of a node and of all that holds it."""
    found: set[int] = set()
    while node is not None:
        found.add(node.mem_id)
        node = node.parent
    return found


_ENTRIES = 4
"""Entries of the shortest column of teasers."""


def _teasers(title: LexborNode | None, whole: _Weights) -> list[LexborNode]:
    """Columns of teasers beside the block that holds the title and prose of its own."""
    found: list[LexborNode] = []
    node = title
    while node is not None and node.tag != "body":
        if whole.words(node) * 6 > whole.words(node.parent or node):
            found += [other for other in (node.parent or node).iter() if other.mem_id != node.mem_id and _is_column(other, whole)]
        node = node.parent
    return found


def _is_column(node: LexborNode, whole: _Weights) -> bool:
    """Whether a block is made of entries that each hold a link and a few words; links alone are no prose and may be a notice's own."""
    while len(inner := list(node.iter())) == 1:
        node = inner[0]
    entries = [child for child in inner if whole.text.get(child.mem_id, 0) >= _SENTENCE]
    linked = sum(child.css_first("a") is not None for child in entries)
    return len(entries) >= _ENTRIES and linked * 4 >= len(entries) * 3 and whole.words(node) > 0


@dataclass(slots=True)
class _Weights:
    """Characters of text and of prose below each element, by its identity; prose is what is no link and reads like sentences."""

    text: dict[int, int] = field(default_factory=dict)
    prose: dict[int, int] = field(default_factory=dict)

    def words(self, node: LexborNode) -> int:
        """Characters of prose."""
        return self.prose.get(node.mem_id, 0)


def _weigh(body: LexborNode) -> _Weights:
    """Weigh every element in one walk."""
    weights = _Weights()
    stack: list[tuple[LexborNode, bool, bool]] = [(body, False, False)]
    open_: list[tuple[int, int, int]] = []
    text = prose = 0
    while stack:
        node, leaving, linked = stack.pop()
        if leaving:
            mem_id, text_before, prose_before = open_.pop()
            weights.text[mem_id] = text - text_before
            weights.prose[mem_id] = prose - prose_before
        elif node.is_text_node:
            words = (node.text_content or "").strip(EDGE)
            text += len(words)
            prose += len(words) if not linked and len(words) >= _SENTENCE and _PROSE.search(words) else 0
        elif node.is_element_node:
            open_.append((node.mem_id, text, prose))
            stack.append((node, True, linked))
            stack.extend((child, False, linked or node.tag == "a") for child in children(node)[::-1])
    return weights


def children(node: LexborNode) -> list[LexborNode]:
    """The child nodes of an element, texts among them."""
    return list(node.iter(include_text=True))


def _densest(body: LexborNode, weights: _Weights) -> LexborNode:
    """From the likeliest named block, or the body, down to where the words begin to lie side by side."""
    whole = weights.words(body)
    likely = [node for node in body.css(LIKELY) if weights.words(node) * 2 >= whole]
    node = min(likely, key=lambda each: weights.text[each.mem_id]) if likely else body
    while True:
        blocks = [child for child in node.iter() if child.tag not in ("p", "ol", "ul", "dl", "pre", "blockquote")]
        heavy = max(blocks, key=weights.words, default=None)
        if heavy is None or weights.words(heavy) * 10 < weights.words(node) * 8 or heavy.tag not in BLOCKS:
            return node
        node = heavy


def _headline(tree: LexborHTMLParser, body: LexborNode, whole: _Weights) -> LexborNode | None:
    """The `h1` or else the smallest element that says what the window's title says before the name of the site; else the first `h1`."""
    wanted = _window_titles(tree)
    window = max(wanted, key=len, default="")
    first = None
    for node in body.css("h1"):
        words = _words(node)
        if words in wanted:
            return node
        first = first or (node if words else None)
    if len(window) < 8:
        return first
    short = [node for node in body.css("h2, h3, h4, div, p, td, span, strong") if 0 < whole.text[node.mem_id] <= len(window)]
    found = [node for node in short if _words(node) in wanted]
    return found[-1] if found and (first is None or _is_site(first, window)) else first


def _window_titles(tree: LexborHTMLParser) -> set[str]:
    """What the window's title says, whole and up to each mark behind which the name of the site may stand."""
    named = tree.css_first("head title")
    window = SPACE.sub(" ", named.text()[:_WINDOW]).strip() if named is not None else ""
    return {window, *(window[: cut.start()].strip() for cut in _SITE.finditer(window))} - {""}


def _words(node: LexborNode) -> str:
    return SPACE.sub(" ", node.text()[:_WINDOW]).strip(EDGE)


def _is_site(first: LexborNode, window: str) -> bool:
    """Whether the page's `h1` only names the site, as the end of the window's title does, or is a logo."""
    words = first.text().strip(EDGE)
    return len(words) < _SENTENCE and (window.endswith(words) or first.css_first("a, img") is not None)


def _around(title: LexborNode, best: LexborNode, weights: _Weights) -> LexborNode:
    """On a page of mostly labels, the smallest block around the title that holds a fair share of its prose; else `best`."""
    node = title.parent
    while node is not None and node.tag != "body":
        if weights.words(node) * 4 >= weights.words(best):
            return node
        node = node.parent
    return best


def _common(best: LexborNode, title: LexborNode, weights: _Weights) -> LexborNode | None:
    """The smallest block around both, where it adds little but the lines between title and text (number, date, source)."""
    node = best.parent
    limit = weights.words(best) * 3 // 10 + 300
    while node is not None and weights.text.get(node.mem_id, 0) - weights.text.get(best.mem_id, 0) <= limit:
        if title.mem_id in inside(node):
            return node
        node = node.parent
    return None
