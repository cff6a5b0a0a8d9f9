"""The title of a notice: which line it is, and where it ends."""

from __future__ import annotations

import re

from registry.text import issuers
from registry.text.extract import Span
from registry.text.extract.noise import FLAT, flat_title
from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.en.press import HEADLINE_TELLS
from registry.text.metadata.codes import is_code
from registry.text.metadata.page import HEAD, NUMBER, ORDER, SALUTATION, SENTENCE_END, Page
from registry.text.metadata.values import Mention

_MARK = deferred(r"#{1,6}[ \t]+|[-*][ \t]+|(?:Title|TITLE):[ \t]+|标题:[ \t]*")
_MASTHEAD = deferred(zh.MASTHEAD)
_PROMULGATES = deferred(zh.PROMULGATES)
_PROMULGATES_EN = deferred(en.PROMULGATES)
_SUBJECT = deferred(en.SUBJECT)
_TO = deferred(r"(?:To|TO|For|FOR)\s{0,3}:\s{0,3}[A-Z]")
"""Whom a memorandum is for, on a line of its head."""
_NUMBERED = deferred(r"\(?\d{1,2}[.)]\s")
_SENTENCE_WITHIN = deferred(r"[a-z)]{3}\. [A-Z][a-z]")
_SITE = deferred(r" [|] (?:[^|\n]{2,60} [|] )?[^|\n]{2,40}$")
"""What a page puts behind the title of its text: the section and the name of the site."""
_PART = deferred(r"(?:[A-Z][\w&-]{1,20}\s){1,4}(?:Division|Department|Branch|Section|Wing|Directorate)")
"""The part of a ministry, on a line under its name."""
_RUN_IN = deferred(
    r"(?=[^的]{0,162}+的)(?P<title>[\u4e00-\u9fff、 ]{2,60}?关于[^。:;]{2,100}?的(?:通知|公告|通告|意见|决定|批复|函|办法|规定))"
    r"(?=发布(?:日期|时间)|成文日期|[\u4e00-\u9fff]{1,8}[\[(〔]\d{4}|各[\u4e00-\u9fff])"
)
_SPACES = deferred(r"\s")
_NAME_FIELD = deferred(
    r"[-*•·\s]{0,4}(?:(?i:(?:document )?name|title)\s{0,2}:|(?:标\s{0,4}题|名\s{0,4}称|信息名称)\s{0,2}[:|\n])"
    r"\s{0,12}(?P<name>[^\n|]{6,400})"
)
"""The field above a notice that gives its title."""
_SHORT_TITLE = deferred(en.SHORT_TITLE)
_LONGEST_HEADING = 120
_TITLED = 16
"""Letters from which words in capitals are a title and no word of a menu."""
_ANSWERED = deferred(r"第\d{2,6}号[^,。;:]{0,30}(?:提案|建议|议案)[^,。;:]{0,20}(?:答复|复函|的函)(?:\([^()]{1,20}\))?$")
"""How the title of an answer ends, on a line of its own: whose proposal it answers."""
_UNION_ACT = deferred(en.UNION_ACT)
_UNION_BODY = deferred(en.UNION_BODY)
_UNION_LINES = 6
"""Lines over which the title of an act of the European Union may run on."""
WRAPPED = 3
"""Lines over which a title may run on."""
LONGEST_TITLE = 400
_TYPE_EN = deferred(r"\b(?:" + "|".join(en.TYPES) + r")\b", re.IGNORECASE)


def title_of(page: Page) -> Mention | None:
    """The title; where a page prints it in capitals and again as the notice does, the notice's own."""
    found = _title(page)
    again = _again(page, found.span) if found and found.span and found.text.isupper() else None
    return page.mention(again) if again else found


def _again(page: Page, capitals: Span) -> Span | None:
    """Where a title that stands in capitals is printed once more in small letters, over several lines perhaps."""
    wanted = _SPACES.sub("", page.folded[slice(*capitals)]).lower()
    for index in range(min(len(page.lines), HEAD) if len(wanted) >= _TITLED else 0):
        start = page.lines[index][0]
        for end in (end for _, end in page.lines[index : index + 1 + WRAPPED] if start >= capitals[1]):
            words = page.folded[start:end]
            if _SPACES.sub("", words).lower() == wanted and not words.isupper():
                return (start, end)
    return None


def _title(page: Page) -> Mention | None:
    """The first line that is a heading and not already the text; on a flat page what it begins with and repeats."""
    if not page.lines:
        return None
    subject = _subject(page)
    if subject:
        return page.mention(_bare(page, subject))
    union = _of_union(page)
    if union:
        return page.mention(union)
    index = _title_line(page)
    if page.tabled(index):
        return None
    start, end = page.lines[index]
    mark = _MARK.match(page.folded, start, end)
    start = mark.end() if mark else start
    if end - start > FLAT or (page.reasons & {"page furniture"}):
        flat = flat_title(page.folded, (start, end))
        return page.mention(flat) if flat else (page.mention((start, end)) if end - start <= LONGEST_TITLE else None)
    start, end = _bare(page, (start, end))
    words = page.folded[start:end]
    follows_dateline = any(span[1] <= start and not page.folded[span[1] : start].strip() for span in page.noises("dateline"))
    if run_in := _run_in(page, (start, end)):
        return page.mention(run_in)
    if follows_dateline or end - start > LONGEST_TITLE or page.day_alone((start, end)) or words.endswith((":", ",")):
        return None
    if _is_code(page, index) or NUMBER.fullmatch(words) or (SENTENCE_END.search(words) and not (mark and mark.group().startswith("#"))):
        return None
    if words.lower() in en.TYPES and (short := _short_title(page)):
        return short
    return page.mention((start, max(end, _title_end(page, index)) if end == page.lines[index][1] else end))


def _run_in(page: Page, line: Span) -> Span | None:
    """The title of a Chinese notice whose head was run into its text: `X关于Y的通知发布日期:...`."""
    found = _RUN_IN.match(page.folded, *line) if line[1] - line[0] > _LONGEST_HEADING else None
    return found.span("title") if found else None


def _bare(page: Page, line: Span) -> Span:
    """A title without the marks of bold print, and out of the marks of a title behind its number (`沪府发〔2031〕5号《...》`)."""
    start, end = line
    if page.folded.startswith("**", start) and page.folded.find("**", start + 2, end) == end - 2:
        return (start + 2, end - 2)
    site = _SITE.search(page.folded, start, end)
    if site and any(page.words(at).strip("#* ") == page.folded[start : site.start()] for at in range(1, min(len(page.lines), HEAD))):
        return (start, site.start())
    number = NUMBER.match(page.folded, start, end)
    if number and page.folded.startswith("《", number.end()) and page.folded.find("》", start, end) == end - 1:
        return (number.end() + 1, end - 1)
    return line


def _of_union(page: Page) -> Span | None:
    """The title of an act of the European Union: kind and number, the day and the subject, on lines of their own or in one."""
    for index in range(min(len(page.lines), HEAD)):
        if not _UNION_ACT.match(page.words(index)):
            continue
        last = index
        for later in range(index + 1, min(index + 1 + _UNION_LINES, len(page.lines))):
            if _UNION_BODY.match(page.words(later)) or SENTENCE_END.search(page.words(later)):
                return (page.lines[index][0], page.lines[last if last > index + 1 else index][1])
            last = later
    return None


def _is_code(page: Page, index: int) -> bool:
    """Whether a line is the code by which an office counts its letters: a number with strokes names nothing."""
    number = page.number_alone(page.lines[index])
    return number is not None and is_code(page.folded[slice(*number)])


def _short_title(page: Page) -> Mention | None:
    """By what name an act says it may be cited, where its head prints no more than that it is one."""
    found = _SHORT_TITLE.search(page.folded)
    return page.mention(found.span("title")) if found else None


def _subject(page: Page) -> Span | None:
    """What a letter is about: behind `Subject:`, else the line under the salutation; a number, a day or a bare kind shows the letter."""
    lines = range(min(len(page.lines), HEAD))
    greeting = page.greeting
    labelled = next((at for at in lines[1:] if _SUBJECT.match(page.words(at))), None)
    if greeting is None and labelled is None:
        return None
    heads = next((at for at in lines if _heads_letter(page, at)), None)
    if labelled is not None:
        is_letter = greeting is not None or heads is not None or any(_TO.match(page.words(at)) for at in lines)
        return _labelled(page, labelled) if is_letter else None
    if greeting is None or heads is None or heads > greeting or greeting + 1 >= len(page.lines):
        return None
    start, end = page.lines[greeting + 1]
    mark = _MARK.match(page.folded, start, end)
    words = page.folded[mark.end() if mark else start : end]
    is_text = SENTENCE_END.search(words) or words.endswith(":") or _SENTENCE_WITHIN.search(words)
    return None if is_text or len(words) > LONGEST_TITLE or _NUMBERED.match(words) else (end - len(words), end)


def _labelled(page: Page, index: int) -> Span | None:
    """The subject behind its label."""
    start = page.lines[index][0]
    found = _SUBJECT.match(page.words(index))
    return (start + found.start("subject"), _wrapped_to(page, index)) if found else None


def _wrapped_to(page: Page, index: int) -> int:
    """Where a subject ends that may go on in the next line, the last before the greeting or the first numbered paragraph."""
    if index + 2 >= len(page.lines) or SENTENCE_END.search(page.words(index)):
        return page.lines[index][1]
    following, body = page.words(index + 1), page.words(index + 2)
    goes_on = len(following) <= _LONGEST_HEADING and not SENTENCE_END.search(following) and not following.endswith((":", ","))
    apart = _NUMBERED.match(following) or SALUTATION.match(following) or page.day_alone(page.lines[index + 1])
    last = _NUMBERED.match(body) or SALUTATION.match(body)
    return page.lines[index + 1 if goes_on and last and not apart else index][1]


def _heads_letter(page: Page, index: int) -> bool:
    """Whether a line is what letters print at their head: a number, a day or a bare kind."""
    line = page.lines[index]
    return _is_kind(page.words(index)) or bool(page.number_alone(line) or page.day_alone(line))


def _is_kind(words: str) -> bool:
    """Whether a line says only what kind of instrument follows: `CIRCULAR`."""
    return words.strip("#* ").lower() in en.TYPES


def _title_line(page: Page) -> int:
    """Which line holds the title: the first, or the one behind a red head, an order's number or the names of the issuers."""
    named = _named(page)
    if named is not None:
        return named
    inner = _promulgated(page)
    if inner is not None:
        return inner
    below = _below_menu(page)
    if below is not None:
        return below
    headline = _headline(page)
    if headline is not None:
        return headline
    kind = 0
    for index in range(min(len(page.lines) - 1, 8)):
        if not _precedes_title(page, index):
            return index if index and _reads_as_title(page, index, named=0 < kind == index - 1) else kind
        kind = index if _is_kind(page.words(index)) else kind
    return kind


def _named(page: Page) -> int | None:
    """The line that a field of the page (`Name:`, `标题：`) gives as the title."""
    for span in page.noises("page header"):
        field = _NAME_FIELD.fullmatch(page.folded[slice(*span)])
        if field:
            name = _SPACES.sub("", field["name"])
            return next((at for at in range(min(len(page.lines), HEAD)) if _SPACES.sub("", page.words(at)).strip("#*") == name), None)
    return None


def _headline(page: Page) -> int | None:
    """The line of a headline that is a sentence, below the short first line of an English page's menu."""
    if page.language != "en" or not _is_menu(page, 0):
        return None
    lines = range(1, min(len(page.lines), _MENU_LINES))
    return next((at for at in lines if HEADLINE_TELLS.search(page.words(at)) and len(page.words(at).split()) > _MENU_WORDS), None)


_MENU_LINES = 40
"""Lines of the longest menu above a headline."""


def _below_menu(page: Page) -> int | None:
    """The line of the title below the words of a page's menu, where all before it could stand in a menu.

    It is the first that reads as a title, or the one behind the path to the page (`首页 > 政策 > 正文`).
    """
    path = next((end for _, end in page.noises("breadcrumb")), None)
    for index in range(min(len(page.lines), HEAD)):
        if index and (_is_title(page, index) or (path is not None and page.lines[index - 1][1] <= path <= page.lines[index][0])):
            return index
        over = index and (page.number_alone(page.lines[index]) or page.day_alone(page.lines[index]))
        if not over and not _is_menu(page, index):
            return None
    return None


def _is_menu(page: Page, index: int) -> bool:
    """Whether a line could be words of a menu: few, no sentence, no number or day, and nobody's name."""
    words = page.words(index)
    if len(words) > (_MENU if words.isascii() else _MENU_ZH) or len(words.split()) > _MENU_WORDS:
        return False
    if words.startswith("#") or SENTENCE_END.search(words) or words.endswith((":", ",")) or re.search(r"\d|《", _PAGE_OF.sub("", words)):
        return False
    if "关于" in words or _ends_as_title(words) or _TYPE_EN.search(words) or _MASTHEAD.fullmatch(words):
        return False
    return not issuers.all_known(page.folded, page.lines[index])


def _is_title(page: Page, index: int) -> bool:
    """Whether a line alone shows that it is a title: it says what it is about, or is long and ends with its kind."""
    words = page.words(index).strip("#* ")
    if not _reads_as_title(page, index) or ">" in words:
        return False
    if words.isascii():
        return len(words.split()) > _MENU_WORDS or _TYPE_EN.match(words) is not None
    return ("关于" in words or len(words) > _MENU_ZH) and _ends_as_title(words)


def _ends_as_title(words: str) -> bool:
    return re.sub(r"\([^()]*\)$|\s", "", words).endswith((*zh.TYPES, "法"))


_PAGE_NUMBER = deferred(r"[Pp]age\s\d{1,4}|第\s?\d{1,4}\s?页")
_PAGE_OF = deferred(r"\b[Pp]age\s\d{1,4}$")
"""The page of a list to which an entry of a menu leads back."""
_MENU_WORDS = 4
"""Words of the longest English entry of a menu ..."""
_MENU = 32
"""... its characters ..."""
_MENU_ZH = 12
"""... and those of the longest Chinese one."""


def _promulgated(page: Page) -> int | None:
    """The line of the title that an order gives force to (`《...》已经...通过，现予公布`), printed again behind the order."""
    for index in range(min(len(page.lines), 6)):
        words = page.words(index)
        order = _PROMULGATES.match(words) or (_PROMULGATES_EN.match(words) if "hereby" in words else None)
        if order:
            named = _SPACES.sub("", order["what"])
            following = range(index + 1, min(len(page.lines), HEAD))
            return next((later for later in following if _SPACES.sub("", page.words(later)).strip("#") == named), None)
    return None


def _precedes_title(page: Page, index: int) -> bool:
    """Whether a line is what may stand above a title: a red head, a number, a day, the names of those who issue."""
    words = page.words(index).strip("#* ")
    masthead = _MASTHEAD.fullmatch(words)
    if masthead and issuers.resolves(masthead["by"]):
        return True
    if ORDER.fullmatch(words):
        return False
    if words.isdigit() or _PAGE_NUMBER.fullmatch(words) or (words.startswith("《") and "》" not in words):
        return True
    if page.number_alone(page.lines[index]) or page.day_alone(page.lines[index]) or (index and _is_kind(words)):
        return True
    named = len(words) <= _LONGEST_HEADING and (issuers.all_known(page.folded, page.lines[index]) or bool(index and _PART.fullmatch(words)))
    return named and not page.words(index + 1).startswith("关于")


def _reads_as_title(page: Page, index: int, *, named: bool = False) -> bool:
    """Whether a line behind such lines is a title: it names a kind of instrument, or the line above has `named` it, and is no sentence."""
    words = page.words(index).strip("#* ")
    plain = re.sub(r"\([^()]*\)$|\s", "", words)
    if not words or len(words) > LONGEST_TITLE or SENTENCE_END.search(words) or words.endswith((":", ",")):
        return False
    return named or plain.endswith(zh.TYPES) or "关于" in plain or bool(_TYPE_EN.search(words))


def _title_end(page: Page, index: int) -> int:
    """A Chinese title may go on in the next line: after its number or its issuers, or until the kind of instrument is named."""
    end = page.lines[index][1]
    if len(page.lines) < index + 2 or not re.search("[\u4e00-\u9fff]", page.words(index)):
        return end
    following = page.words(index + 1)
    first = page.words(index).lstrip("# ")
    whole = re.sub(r"\s", "", first)
    going_on = bool(ORDER.fullmatch(first) or _ANSWERED.match(following)) or ("关于" in whole and not whole.endswith(zh.TYPES))
    issued = following.startswith("关于") and issuers.all_known(page.folded, page.lines[index])
    for later in range(index + 1, min(index + 1 + WRAPPED, len(page.lines))) if going_on or issued else ():
        words = re.sub(r"\s", "", page.words(later))
        whole += words
        if len(words) > 80 or re.search("[。;:,]", words) or page.number_alone(page.lines[later]) or page.reasons & {"dateline"}:
            break
        if (words.rstrip(")").endswith(zh.TYPES) or _ANSWERED.match(words)) and whole.count("《") <= whole.count("》"):
            return page.lines[later][1]
    return end
