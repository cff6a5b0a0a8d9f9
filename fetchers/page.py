"""An index page: one page of HTML that links to the notices.

Options, both optional:
    links    CSS selector of the links, or of the blocks that hold them
    pattern  regular expression that a link's absolute address must contain
Without either, every link is taken that stays on the list's host, lies below the list's directory, and is not navigation:
not the list itself, not inside nav, header, footer or aside, and not a page number or a word like "next".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from fetchers import markup
from fetchers.base import Fetched, Link, Validators
from fetchers.dates import dates_in, only_date
from fetchers.errors import ListError, OptionsError, shown
from fetchers.http import Client

_OPTIONS = ("links", "pattern")
_MOST_LINKS = 10_000
_LONGEST_URL = 2_000
_LONGEST_TITLE = 500
_ROW_HEIGHT = 4
_TOLD_TIMES = 3
_ROWS = frozenset({"li", "tr", "dd", "dt", "article"})
_WHOLES = frozenset({"body", "html", "main", "section", "ul", "ol", "dl", "table", "tbody", "nav", "form"})
_FURNITURE = "nav, header, footer, aside, [role=navigation]"
_SIGNPOSTS = frozenset({"next", "previous", "prev", "first", "last", "home", "more", "back", "top"}) | frozenset(
    {"首页", "上一页", "下一页", "上页", "下页", "尾页", "末页", "更多", "返回", "返回首页", "返回顶部"}
)
_SESSION = re.compile(r";jsessionid=[^/?#;]{1,200}", re.IGNORECASE)


class Fetcher:
    """Looks at an index page and at the pages that it names."""

    def __init__(self, options: Mapping[str, str], *, client: Client) -> None:
        for name in sorted(options):
            if name not in _OPTIONS:
                raise OptionsError(f"the fetcher page has no option {shown(name)!r}, only links and pattern")
        self._client = client
        self._links = _selector(options["links"]) if "links" in options else None
        self._pattern = _expression(options["pattern"]) if "pattern" in options else None

    def look(self, url: str, validators: Validators = Validators()) -> Fetched:
        """Get one page. Raises FetchError."""
        return self._client.get(url, validators)

    def links(self, listing: Fetched) -> tuple[Link, ...]:
        """The pages that a list names, each once, in the order of the list. Raises ListError where it names none."""
        try:
            return self._named(listing)
        except ListError as error:
            error.url, error.status = listing.url, listing.status
            raise

    def _named(self, listing: Fetched) -> tuple[Link, ...]:
        tree = markup.parse(listing.body or b"", charset=listing.charset)
        anchors = _anchors(tree, listing.final_url)
        wanted = [anchor for anchor in anchors if not _same_page(anchor.url, listing)]
        if self._links is not None:
            wanted = _inside(wanted, tree.css(self._links))
        if self._pattern is not None:
            wanted = [anchor for anchor in wanted if self._pattern.search(anchor.url)]
        if self._links is None and self._pattern is None:
            wanted = _below(wanted, tree, listing.final_url)
        found = _merged(wanted)
        if not found or len(found) > _MOST_LINKS:
            raise ListError(f"{shown(listing.final_url)} names {len(found)} of its {len(anchors)} links as notices")
        return found


@dataclass(frozen=True, slots=True)
class _Anchor:
    node: LexborNode
    url: str


def _selector(selector: str) -> str:
    try:
        LexborHTMLParser("<p></p>").css(selector)
    except SelectolaxError as error:
        raise OptionsError(f"links={shown(selector)!r} is not a CSS selector") from error
    return selector


def _expression(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise OptionsError(f"pattern={shown(pattern)!r} is not a regular expression ({shown(str(error))})") from error


def _anchors(tree: LexborHTMLParser, here: str) -> list[_Anchor]:
    """Every link to a page, with its absolute address."""
    declared = tree.css_first("base[href]")
    base = (declared and _absolute(declared.attributes["href"], here)) or here
    pairs = ((node, _absolute(node.attributes["href"], base)) for node in tree.css("a[href]"))
    return [_Anchor(node, url) for node, url in pairs if url is not None]


def _absolute(href: str | None, base: str) -> str | None:
    """Resolve as browsers do: no fragment, no session, `\\` as `/`. None for what is not a page of the web."""
    if not href or len(href) > _LONGEST_URL:
        return None
    before, mark, query = re.sub(r"[\t\r\n]", "", href.strip()).partition("?")
    try:
        parts = urlsplit(urljoin(base, before.replace("\\", "/") + mark + query))
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.username is None and parts.port != 0
    except ValueError:
        return None
    url = urlunsplit((parts.scheme, parts.netloc.lower(), _SESSION.sub("", parts.path) or "/", parts.query, ""))
    url = "".join(character if character.isprintable() and character != " " else quote(character) for character in url)
    return url if usable and len(url) <= _LONGEST_URL else None


def _same_page(url: str, listing: Fetched) -> bool:
    return url in (_absolute(listing.final_url, ""), _absolute(listing.url, ""))


def _inside(anchors: list[_Anchor], blocks: list[LexborNode], *, outside: bool = False) -> list[_Anchor]:
    """The anchors that are, or lie in, one of the blocks; or those that do not."""
    known = {block.mem_id: True for block in blocks}
    return [anchor for anchor in anchors if _lies_in(anchor.node, known) is not outside]


def _lies_in(node: LexborNode, known: dict[int, bool]) -> bool:
    """Climb until an ancestor is known, and remember the way: linear over all anchors, however deep they lie."""
    climbed = []
    step: LexborNode | None = node
    while step is not None and step.mem_id not in known:
        climbed.append(step.mem_id)
        step = step.parent
    answer = step is not None and known[step.mem_id]
    known.update(dict.fromkeys(climbed, answer))
    return answer


def _below(anchors: list[_Anchor], tree: LexborHTMLParser, here: str) -> list[_Anchor]:
    """The default: what lies below the list's own directory and is not navigation."""
    home = urlsplit(here)
    free = _inside(anchors, tree.css(_FURNITURE), outside=True)
    return [anchor for anchor in free if _lies_below(urlsplit(anchor.url), home) and not _is_signpost(anchor.node)]


def _lies_below(there: SplitResult, home: SplitResult) -> bool:
    path = home.path or "/"
    directory = path[: path.rindex("/") + 1] if "/" in path else "/"
    same_host = there.hostname == home.hostname and there.port == home.port
    return same_host and there.path.startswith(directory) and there.path not in (path, directory)


def _is_signpost(node: LexborNode) -> bool:
    words = node.text(deep=True).strip(" \t\r\n<>«»‹›[]…·→←").lower()
    return words in _SIGNPOSTS or not any(character.isalpha() for character in words)


def _merged(anchors: list[_Anchor]) -> tuple[Link, ...]:
    """Each address once: its first place, and of its first few links the first title and the first date."""
    links: dict[str, Link] = {}
    asked = Counter[str]()
    rows = _rows(anchors)
    for anchor in anchors:
        asked[anchor.url] += 1
        if asked[anchor.url] <= _TOLD_TIMES:
            title, claimed = _told(anchor.node, rows[anchor.node.mem_id])
            known = links.get(anchor.url, Link(anchor.url))
            links[anchor.url] = Link(anchor.url, known.title or title, known.claimed or claimed)
    return tuple(links.values())


def _rows(anchors: list[_Anchor]) -> dict[int, LexborNode]:
    """For each anchor the highest ancestor that is still its own: a list item, or a block that names no other page."""
    owners: dict[int, set[str]] = {}
    for anchor in anchors:
        for step in _climb(anchor.node):
            owners.setdefault(step.mem_id, set()).add(anchor.url)
    rows = {}
    for anchor in anchors:
        own = [step for step in _climb(anchor.node) if len(owners[step.mem_id]) == 1]
        rows[anchor.node.mem_id] = own[-1] if own else anchor.node
    return rows


def _climb(node: LexborNode) -> Iterator[LexborNode]:
    """A few ancestors, up to the list item and never to the list."""
    step = node.parent
    for _ in range(_ROW_HEIGHT):
        if step is None or step.tag in _WHOLES:
            return
        yield step
        if step.tag in _ROWS:
            return
        step = step.parent


def _told(node: LexborNode, row: LexborNode) -> tuple[str | None, date | None]:
    """What the row says of its page: the words of the link, and the one date printed beside them."""
    inner = _words(node)
    beside = " ".join(words for key, words in _words(row).items() if key not in inner)
    within = {day for words in inner.values() if (day := only_date(words))}
    days = dates_in(beside) or within
    title = " ".join("".join(words for words in inner.values() if not only_date(words)).split())
    full = " ".join((node.attributes.get("title") or "").split())
    if full and (not title or title.endswith(("…", "..."))):
        title = full
    return title[:_LONGEST_TITLE] or None, next(iter(days)) if len(days) == 1 else None


def _words(node: LexborNode) -> dict[int, str]:
    """Pieces of text below a node, by identity."""
    return {piece.mem_id: piece.text_content or "" for piece in node.traverse(include_text=True) if piece.is_text_node}
