"""Bytes of a list -> its parsed page, without letting a hostile page eat the process.

An HTML parser as the standard wants it is quadratic in four ways: in depth, in the attributes of one tag, in unclosed
tags, and in copies of unclosed formatting elements (2,000 times `<p><b id=N></p>`, 40 kB, took 3 s and 900 MB here; 300,000
`<div>` minutes). It holds the interpreter's lock all the while. So what a list does not need goes first (scripts, comments,
inlined pictures), then what is left is measured; exactly the text that was measured is parsed.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser
from w3lib.encoding import html_body_declared_encoding, read_bom, resolve_encoding, to_unicode

from fetchers.errors import ListError

_LONGEST = 8 * 2**20
_MOST_TAGS = 30_000
_LONGEST_TAG = 20_000
_MOST_COPIES = 500_000

_NOT_NEEDED = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s{0,9}>|\Z)", re.IGNORECASE | re.DOTALL)
_INLINED = re.compile(r"data:[^\s\"'<>]{64,}", re.IGNORECASE)
_OPENING = re.compile(r"<[a-z]", re.IGNORECASE)
_ENDING = re.compile(r"</[a-z]", re.IGNORECASE)
_ENDLESS = re.compile(rf"</?[a-z][^>]{{{_LONGEST_TAG}}}", re.IGNORECASE)
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_TAG = re.compile(rf"</?[a-z][^\s/>]*+(?:{_ATTRIBUTE}){{0,299}}+(?P<more>{_ATTRIBUTE})?+", re.IGNORECASE)
"""A tag with its attributes: what looks like a tag inside one is none, so that each character is passed over once."""
_FORMATTING = re.compile(r"(</?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.IGNORECASE)
# The encodings of the web (WHATWG Encoding Standard). Python knows others that are no encodings of text at all, or quadratic.
_SOUND = re.compile(
    r"utf-(?:8|16|32)(?:-[bl]e)?|gb18030|big5(?:hkscs)?|cp(?:125[0-8]|866|874|932|949)|iso8859-[0-9]{1,2}|koi8-[ru]"
    r"|euc_(?:jp|kr)|iso2022_jp|shift_jis|mac-(?:roman|cyrillic)"
)


def parse(body: bytes, *, charset: str | None) -> LexborHTMLParser:
    """Read a list. Raises ListError where it is too large or too tangled to be a list."""
    html = _slimmed(decode(body, charset=charset))
    tags = max(sum(1 for _ in mark.finditer(html)) for mark in (_OPENING, _ENDING))
    if tags > _MOST_TAGS:
        raise ListError(f"the list holds {tags} tags, more than the {_MOST_TAGS} that are read")
    if _ENDLESS.search(html) or any(tag["more"] for tag in _TAG.finditer(html)):
        raise ListError("the list holds a tag that is longer than any real one")
    if tags * len(_FORMATTING.findall(html)) > _MOST_COPIES:
        html = _FORMATTING.sub(r"\1span", html)
    return LexborHTMLParser(html)


def decode(body: bytes, *, charset: str | None) -> str:
    """Bytes to text: byte order mark, then the header, the page itself, UTF-8, GB18030; the first that fits without a fault."""
    encoding, mark = read_bom(body)
    if encoding is not None and mark is not None:
        return to_unicode(body[len(mark) :], encoding)
    declared = [name for name in (_sound(charset), _sound(html_body_declared_encoding(body))) if name]
    for name in (*declared, "utf-8", "gb18030"):
        try:
            return body.decode(name)
        except UnicodeError:
            continue
    return to_unicode(body, declared[0] if declared else "utf-8")


def _sound(charset: str | None) -> str | None:
    name = resolve_encoding(charset) if charset else None
    return name if name and _SOUND.fullmatch(name) else None


def _slimmed(html: str) -> str:
    if len(html) > _LONGEST:
        raise ListError(f"the list is {len(html)} characters long, more than the {_LONGEST} that are read")
    return _INLINED.sub("data:", _NOT_NEEDED.sub(" ", html))
