"""What in a text is not the notice speaking, and why; the words that tell it are in the lexicon.

markup                      found by the reader
menu                        the short entries in which a page saved as plain text begins
furniture of a flat page    a whole page on one line: menus before the dateline, links after the credits
the head of a file          fields that a Markdown file keeps of its text
whole lines                 login lines, source lines, page controls, headers, breadcrumbs, disclaimers ...
starts and ends of lines    datelines, credits, end marks
repetition                  a title printed again, a summary that repeats what follows and breaks off
commentary                  sections in which somebody else speaks, or that lead to other pages
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from registry.text.extract.values import Block, Draft, Noise, Span
from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.openings import Openings, Wholes

_Patterns = tuple[tuple[str, re.Pattern[str]], ...]


def _compile(tables: Iterable[tuple[str, str]], flags: int = 0) -> _Patterns:
    return tuple((reason, deferred(pattern, flags)) for reason, pattern in tables)


_NOISE_LINES = (*_compile(zh.NOISE_LINES), *_compile(en.NOISE_LINES, re.IGNORECASE))
_LINES = Wholes(_NOISE_LINES)
_STARTS = (*_compile(zh.NOISE_STARTS), *_compile(en.NOISE_STARTS))
_OPENINGS = Openings(_STARTS)
_ENDS = (*_compile(zh.NOISE_ENDS), *_compile(en.NOISE_ENDS, re.IGNORECASE))
_COMMENTARY = deferred(rf"(?:{en.COMMENTARY}|{zh.COMMENTARY})\s*:?", re.IGNORECASE)
_LABEL = deferred(rf"[-*•·]?\s{{0,3}}(?:(?:{en.FIELD_LABELS})\s{{0,2}}:|(?:{zh.FIELD_LABELS})\s{{0,2}}[:|]?)", re.IGNORECASE)
"""The label of a field, alone on its line."""
_RELATED = deferred(rf"(?:{en.RELATED}|{zh.RELATED})\s*:?", re.IGNORECASE)
_TAIL_LINE = deferred(zh.TAIL_LINES)
_LABELLED = deferred(zh.LABELLED)
_NORMATIVE = deferred(f"{zh.NORMATIVE}|{en.NORMATIVE}", re.IGNORECASE)
_SELF = deferred(
    r"本(?:站|网|公众号)|[\[(【]?(?:免责|版权|特别|郑重)声明|\*{0,2}(?:disclaimer|copyright|©)|(?:we use|this (?:web)?site)", re.IGNORECASE
)
"""How a site begins to speak of itself."""
_OWN_TERMS = frozenset(["login or terms line", "front matter", "commentary", "recipients line"])
_MENU = deferred(rf"(?:{en.MENU}|{zh.MENU})\W{{0,4}}", re.IGNORECASE)
_NO_ENTRY = deferred(r"[.。;:!?,]$|\d{4}|《")
"""What no entry of a menu ends with or holds."""
_CHAPTER = deferred(r"第[一二三四五六七八九十\d]{1,3}[编章节条]|(?:Chapter|CHAPTER|Part|PART|Article|Section) [\dIVX]")
_KIND = deferred(rf"\b(?:{'|'.join(en.TYPES)})\b|(?:{'|'.join(zh.TYPES)})$", re.IGNORECASE)
_CLOSE = 4
"""Characters at the end of a paragraph among which the bracket stands that closes every credit."""
_SUMMARY = deferred(r"(?:executive )?summary|摘要|内容提要|概要", re.IGNORECASE)
_TAIL = deferred(en.FLATTENED_TAIL, re.IGNORECASE)
_DATELINE = _STARTS[-1][1]
_HASHES = deferred(r"#{1,6}[ \t]+")
_CUTS = ("...", "…")
_SPACES = deferred(r"\s+")

_FENCE = deferred(r"\s{0,4}---[ \t]{0,4}\r?\n")
_FENCE_END = deferred(r"\n---[ \t]{0,4}(?:\r?\n|$)")
_HEADER_LINE = deferred(r"[\w.-]{1,40}\s{0,2}:(?:\s|$)|-\s|[\]\[}{#]")
"""How a line of such fields begins: with a key, or as part of a value."""
_FILE_KEY = deferred(r"(?:layout|title|post_title|permalink|id|ID|slug|tags|categories|category|author|url|draft|description)\s{0,2}:")
"""Keys by which a file speaks of itself, and no memorandum between two rules."""
HEADER = 20_000
"""Characters of the longest such head."""
FOOTER = 200
"""Characters of the longest line at the end of a page that is its own."""
LONGEST_LINE = 800
"""Characters above which a line is never noise as a whole."""
FLAT = 1500
"""Characters above which one line may be a whole page."""
HEAD = 12
"""Lines in which a title is looked for again."""
FIELDS = 40
"""Lines in which a page's fields stand above the notice."""
LABEL = 40
"""Characters of the longest label of a field."""
ENTRIES, PAGE_WORDS = 12, 3
"""Lines of the shortest menu, and those among them that only a page says."""
ENTRY, ENTRY_ZH, ENTRY_WORDS = 36, 10, 5
"""Characters of its longest entry, those of a Chinese one, and words."""
TAIL = 8
"""Lines at the end of a page among which its own marks are looked for."""
REPEATED = 40
"""Characters that a repeated passage has at least."""


def find_noise(draft: Draft, folded: str) -> tuple[Noise, ...]:
    """All noise of `draft`, in order of place and disjoint; where reasons compete the first of the module's list wins."""
    found = [*draft.markup, *_marks(draft.text), *_menu(folded, draft.blocks)]
    for block in draft.blocks:
        found += _flat(folded, block.span) if block.span[1] - block.span[0] > FLAT else ()
    for at, block in enumerate(draft.blocks):
        found += _whole_line(folded, block.span, tail=at >= len(draft.blocks) - TAIL) or _parts(folded, block.span)
    found += _fields(folded, draft.blocks)
    found += _file_header(folded, draft.blocks)
    found += _repeated(folded, draft.blocks)
    found += _commentary(folded, draft.blocks, third_party=any(noise.reason == "front matter" for noise in found))
    return disjoint(found)


def disjoint(found: Iterable[Noise]) -> tuple[Noise, ...]:
    """`found` in order of place, each cut back to what an earlier or longer one leaves of it."""
    kept: list[Noise] = []
    for noise in sorted(found, key=lambda each: (each.span[0], -each.span[1])):
        start = max(noise.span[0], kept[-1].span[1]) if kept else noise.span[0]
        if start < noise.span[1]:
            kept.append(noise if start == noise.span[0] else Noise((start, noise.span[1]), noise.reason))
    return tuple(kept)


def _marks(text: str) -> Iterator[Noise]:
    """The byte order mark, and what was lost before the bytes came here."""
    if text.startswith("\ufeff"):
        yield Noise((0, 1), "byte order mark")
    at = text.find("\ufffd")
    while at >= 0:
        yield Noise((at, at + 1), "damaged character")
        at = text.find("\ufffd", at + 1)


def _menu(folded: str, blocks: tuple[Block, ...]) -> list[Noise]:
    """The entries of a menu above the text, and the window's title above them; few lines alike may be a notice's own head."""
    first = next((at for at, block in enumerate(blocks[:2]) if _is_entry(folded, block)), None)
    if first is None:
        return []
    end = next((at for at in range(first, len(blocks)) if not _is_entry(folded, blocks[at])), len(blocks))
    said = [at for at in range(first, end) if _MENU.fullmatch(folded, *blocks[at].span)]
    if end - first < ENTRIES or len(said) < PAGE_WORDS or end == len(blocks):
        return []
    own = (at for at in range(said[-1] + 1, end) if _KIND.search(folded, *blocks[at].span) or _CHAPTER.match(folded, *blocks[at].span))
    return [Noise(block.span, "menu") for block in blocks[: next(own, end)]]


def _is_entry(folded: str, block: Block) -> bool:
    """Whether a paragraph could be the entry of a menu: few words and no sentence."""
    start, end = block.span
    if block.kind != "paragraph" or end - start > ENTRY or _NO_ENTRY.search(folded[start:end]):
        return False
    words = folded[start:end]
    return len(words.split()) <= ENTRY_WORDS if words.isascii() else len(words) <= ENTRY_ZH


def _whole_line(folded: str, span: Span, *, tail: bool) -> list[Noise]:
    """The reason why a whole line is noise, if any; a provision is none, whatever words it holds."""
    start, end = span
    words = _unmarked(folded[start:end])
    if not words or len(words) > LONGEST_LINE:
        return []
    for reason, pattern in _LINES.of(words):
        if pattern.fullmatch(words):
            return [] if _LABELLED.match(words) or _speaks(words, reason) else [Noise(span, reason)]
    if tail and len(words) <= FOOTER and _TAIL_LINE.search(words) and not _LABELLED.match(words) and not _NORMATIVE.search(words):
        return [Noise(span, "site disclaimer")]
    return []


def _unmarked(line: str) -> str:
    """A line without Markdown's mark of a heading."""
    mark = _HASHES.match(line) if line.startswith("#") else None
    return line[mark.end() :] if mark else line


def _fields(folded: str, blocks: tuple[Block, ...]) -> list[Noise]:
    """The fields above a notice whose values stand on the line below the label; one such line alone is no table of fields."""
    short = ((at, block.span) for at, block in enumerate(blocks[:FIELDS]) if block.span[1] - block.span[0] <= LABEL)
    labels = [at for at, span in short if _LABEL.fullmatch(folded, *span)]
    found = []
    for at in labels if len(labels) > 1 else ():
        valued = at + 1 < len(blocks) and at + 1 not in labels and blocks[at + 1].span[1] - blocks[at + 1].span[0] <= FOOTER * 2
        found.append(Noise((blocks[at].span[0], blocks[at + valued].span[1]), "page header"))
    return found


def _file_header(folded: str, blocks: tuple[Block, ...]) -> list[Noise]:
    """The fields that a Markdown file keeps of a text above it, between two lines of `---` (YAML)."""
    opens = _FENCE.match(folded)
    closes = _FENCE_END.search(folded, opens.end() - 1, opens.end() + HEADER) if opens else None
    within = [block.span for block in blocks if opens and closes and opens.end() <= block.span[0] and block.span[1] <= closes.start() + 1]
    if not within or not all(_HEADER_LINE.match(folded, *span) or folded[span[0] - 1] in " \t" for span in within):
        return []
    if any(_NORMATIVE.search(folded, *span) for span in within) and not any(_FILE_KEY.match(folded, *span) for span in within):
        return []
    return [Noise(span, "file header") for span in within]


def _speaks(words: str, reason: str) -> bool:
    """Whether a line that looks like noise says what somebody has to do; a site's own terms may do so too."""
    return reason not in _OWN_TERMS and not _SELF.match(words) and _NORMATIVE.search(words) is not None


def _parts(folded: str, span: Span) -> list[Noise]:
    """What stands before the first and after the last words of a line."""
    found = []
    start, end = span
    for reason, pattern in _OPENINGS[folded[start]] if start < end else ():
        match = pattern.match(folded, start, end)
        if match and match.end() < end:
            found.append(Noise(match.span(), reason))
            break
    for reason, pattern in _ENDS if folded.find(")", max(start, end - _CLOSE), end) >= 0 else ():
        match = pattern.search(folded, max(start, end - 400), end)
        if match and match.start() > start:
            found.append(Noise((match.start(), end), reason))
            break
    return found


def _flat(folded: str, span: Span) -> list[Noise]:
    """The furniture of a page whose whole text stands on one line: what is before its dateline and after its credits."""
    start, end = span
    dateline = _DATELINE.search(folded, start, min(start + FLAT, end))
    tail = _TAIL.search(folded, dateline.end(), end) if dateline else None
    if dateline is None or tail is None:
        return []
    title = flat_title(folded, span)
    head = [(start, dateline.start())] if title is None else [(start, title[0]), (title[1], dateline.start())]
    found = [Noise(each, "page furniture") for each in head if each[0] < each[1]]
    return [*found, Noise(dateline.span(), "dateline"), Noise((tail.start(), end), "page furniture")]


def flat_title(folded: str, span: Span) -> Span | None:
    """The longest run of words that such a line begins with and soon repeats: the window's title and the headline."""
    start, end = span
    head = folded[start : min(start + 300, end)]
    for cut in reversed([match.start() for match in re.finditer(r"\s", head)]):
        words = head[:cut].rstrip()
        if len(words) < 20:
            return None
        if folded.find(words, start + cut, min(start + 3 * FLAT, end)) >= 0:
            return (start, start + len(words))
    return None


def _repeated(folded: str, blocks: tuple[Block, ...]) -> list[Noise]:
    """The title printed again in the head, and a passage cut short that the following lines repeat in full."""
    title = _squeeze(folded, blocks[0]) if blocks else ""
    found = [Noise(block.span, "repeated title") for block in blocks[1:HEAD] if len(title) >= 6 and _says(folded, block, title)]
    for index, block in enumerate(blocks):
        if not folded.endswith(_CUTS, block.span[0], block.span[1]):
            continue
        words = _squeeze(folded, block)
        if len(words) >= REPEATED:
            following = "".join(_squeeze(folded, later) for later in blocks[index + 1 : index + 60])[: 20 * len(words)]
            if words[: min(60, len(words) // 2)] in following:
                found.append(Noise(block.span, "repeats what follows"))
    return found


def _says(folded: str, block: Block, title: str) -> bool:
    """Whether a block is nothing but `title`; its last character tells it from most."""
    return folded[slice(*block.span)].rstrip()[-1:] == title[-1] and _squeeze(folded, block) == title


def _squeeze(folded: str, block: Block) -> str:
    """The words of a block without Markdown's mark of a heading and without spaces."""
    return "".join(_unmarked(folded[block.span[0] : block.span[1]]).split())


def _commentary(folded: str, blocks: tuple[Block, ...], *, third_party: bool) -> list[Noise]:
    """Sections of commentary and of links to other pages; in a third party's digest its own summary of the text below too."""
    found = []
    for index, block in enumerate(blocks):
        if block.kind != "heading":
            continue
        words = _squeezed_heading(folded, block)
        summary = third_party and bool(_SUMMARY.fullmatch(words))
        reason = (
            "summary"
            if summary
            else "commentary"
            if _COMMENTARY.fullmatch(words)
            else "related links"
            if _RELATED.fullmatch(words)
            else None
        )
        if reason is None:
            continue
        rest = blocks[index + 1 :]
        length = next(
            (i for i, later in enumerate(rest) if later.kind == "heading" and _depth(folded, later) <= _depth(folded, block)), len(rest)
        )
        if summary and length == len(rest):
            continue
        found += [Noise(each.span, reason) for each in (block, *rest[:length])]
    return found


def _squeezed_heading(folded: str, block: Block) -> str:
    return _SPACES.sub(" ", _unmarked(folded[block.span[0] : block.span[1]])).strip(" *:")


def _depth(folded: str, block: Block) -> int:
    """How deep Markdown indents a heading; 0 where it is not Markdown."""
    mark = _HASHES.match(folded, *block.span)
    return len(mark.group().strip()) if mark else 0
