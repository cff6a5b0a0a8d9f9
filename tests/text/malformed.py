"""Malformed bodies, any number of them and always the same: real ones cut, spliced, re-encoded and filled with what does not belong.

    uv run python -m tests.text.malformed            10,000 of them: what came of them, and every error that nobody foresaw
    uv run python -m tests.text.malformed 500 4711   500 of them, from number 4711 on

The body of a number is drawn from that number alone, so that a failure is repeated by its number.
"""

from __future__ import annotations

import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO, StringIO
from random import Random
from zipfile import BadZipFile, ZipFile

from rich.console import Console

from registry.errors import UnreadableError, UsageError
from registry.parsers import read
from registry.text.compare import compare
from registry.text.extract import Hints
from registry.text.extract.media import NATIVE, SUFFIXES
from registry.text.reading import Reading
from registry.views import report, terminal
from registry.views.explain import printed
from registry.views.explain.page import page
from tests.parsers.samples import packed
from tests.text.originals import Original, corpus, ours
from tests.text.sound import faults

MANY = 10_000
SHOWN = 7
"""Every so many bodies that could be read are shown too, in every form there is, and compared with what they were made from."""
LARGEST = 120_000
"""Bytes of a text of the corpus that is still taken."""

TYPES = tuple(sorted(set(SUFFIXES.values())))
OTHERS = ("application/octet-stream", "application/zip", "text/x-markdown", "image/png", "")
ENCODINGS = ("utf-8", "utf-16", "utf-16-be", "utf-32", "gb18030", "big5", "hz", "shift_jis", "cp1252", "latin-1", "koi8-r", "utf-7")
ODD = (
    b"\0", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xed\xb0\x80", b"\xf4\x90\x80\x80", b"\xef\xbf\xbd", b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\x1b[2J", b"\x1b]8;;http://x\x07", b"\x07", b"\x08", b"\x0b", b"\x0c", b"\x1a", b"\x1c", b"\x7f", b"\x85", b"\x9b31m",
    b"\r", b"\r\n",
    "\u202e".encode(), "\u2066".encode(), "\u200b".encode(), "\u2028".encode(), "\u0301".encode() * 50, "\U000e0041".encode(),
    "\ufdfa".encode(), "İ".encode(), "ß".encode(), "²".encode(), "①".encode(), "٣".encode(), "〇".encode(), "\u1160".encode(),
)  # fmt: skip
"""Bytes that are no text, steer a terminal, turn the direction of writing, show nothing, or change their length when folded."""
MARKUP = (
    b"&", b"&#", b"&#x", b"&#0;", b"&#xD800;", b"&#1114112;", b"&#x202e;", b"&nbsp", b"&a;", b"<", b"</", b"<!", b"<!--", b"-->",
    b"<![CDATA[", b"]]>",
    b"<?", b"?>", b"<p", b"<p>", b"</p>", b"<div>", b"</div>", b"<table><tr><td>", b"</table>", b"<ol start=-5 type=i>",
    b"<ol start=999999 type=A>",
    b"<li value=x>", b"<script>", b"</script>", b"<style>", b"<textarea>", b"<plaintext>", b"<svg><p>", b"<math><mtext><table>",
    b"<template>", b"<select>",
    b"<frameset>", b"<a><b><a>", b"<p style=display:none>", b"<base href=//x>", b"<meta charset=utf-7>", b"<meta charset=big5>",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"<?xml version='1.0' encoding='utf-16'?>", b"<xi:include href='/etc/passwd'/>",
    b"<html ", b"\"", b"'", b">",
)  # fmt: skip
"""Pieces of markup, whole and broken."""
WORDS = tuple(
    word.encode()
    for word in (
        "第一条", "第九千九百九十九条", "（一）", "一、", "1.", "1.1.1.1.1", "(a)", "(iv)",
        "§ ", "# ", "###### ", "- ", "| ", "**", "《", "》",
        "“", "”",
        "应当", "不得", "可以", "但是", "除外", "有下列", "：", "；",
        "。", "下列：", "shall", "must not", "may", "unless", "provided that", ":",
        ";", ".",
        "the following:", "99999年99月99日", "0000年0月0日", "2024年2月30日", "二〇二四年十三月", "February 30, 2024", "0001-01-01",
        "within 99999999999 years",
        "自公布之日起99999999999年内", "999999999999999999999999万亿元", "1e999", "-0%", "百千万亿兆",
        "零", "1/0", "No. ", "[2024]", "〔2024〕第0号",
        "附件：", "Annex", "同时废止", "takes effect", "......", "（未完待续）", "log in to read", "By Ann Mast", "Dear Sir",
        "Yours faithfully", "特此通知",
    )
)  # fmt: skip
"""What rules look for, where it makes no sense."""

Mutation = Callable[[Random, bytes], bytes]


@dataclass(frozen=True, slots=True)
class Malformed:
    """A body, what it is said to be, and how it came about."""

    number: int
    media_type: str
    body: bytes
    hints: Hints
    charset: str | None
    story: tuple[str, ...]
    original: Original


@cache
def originals() -> tuple[Original, ...]:
    """What all are made from."""
    return (*ours(), *corpus(most=LARGEST))


def malformed(number: int) -> Malformed:
    """The malformed body of a number."""
    draw = Random(number)
    original = draw.choice(originals())
    body, story = original.body, [original.name]
    if len(body) > 6000 and original.media_type not in NATIVE and draw.random() < 0.8:
        start = draw.randrange(len(body) - 4000)
        body = body[start : start + draw.choice((500, 2000, 4000))]
        story.append(f"from {start}")
    for _ in range(draw.choice((1, 1, 2, 3) if original.media_type in NATIVE else (1, 1, 2, 3, 5, 8))):
        mutation = draw.choice(MUTATIONS)
        body = mutation(draw, body)
        story.append(mutation.__name__.strip("_"))
    if original.media_type not in NATIVE and draw.random() < 0.6:
        body = body.decode("utf-8", "ignore").encode()
        story.append("made whole")
    media_type = original.media_type if draw.random() < 0.7 else draw.choice((*TYPES, *OTHERS))
    hints = draw.choice(
        (Hints(), Hints(), Hints(), Hints(language="zh"), Hints(language="en"), Hints(encoding=draw.choice(ENCODINGS)), *_HINTS)
    )
    charset = draw.choice((None, None, None, None, draw.choice(ENCODINGS), "no-such-charset", "\x00", "utf-8;"))
    return Malformed(number, media_type, body, hints, charset, tuple(story), original)


_HINTS = (
    Hints(selector="p"),
    Hints(selector="div, "),
    Hints(selector="*"),
    Hints(selector=":has(p"),
    Hints(role="news_report"),
    Hints(role="summary"),
)


def _place(draw: Random, body: bytes) -> int:
    return draw.randint(0, len(body))


def _cut(draw: Random, body: bytes) -> bytes:
    at = _place(draw, body)
    return body[:at] if draw.random() < 0.7 else body[at:]


def _drop(draw: Random, body: bytes) -> bytes:
    at = _place(draw, body)
    return body[:at] + body[at + draw.choice((1, 2, 10, 200)) :]


def _flip(draw: Random, body: bytes) -> bytes:
    changed = bytearray(body)
    for _ in range(draw.choice((1, 3, 20)) if changed else 0):
        changed[draw.randrange(len(changed))] ^= 1 << draw.randrange(8)
    return bytes(changed)


def _duplicate(draw: Random, body: bytes) -> bytes:
    at, size = _place(draw, body), draw.choice((1, 5, 50, 500))
    return body[:at] + body[at : at + size] * draw.choice((2, 3, 20)) + body[at + size :]


def _shuffle(draw: Random, body: bytes) -> bytes:
    lines = body.split(b"\n")
    draw.shuffle(lines)
    return b"\n".join(lines)


def _splice(draw: Random, body: bytes) -> bytes:
    other = draw.choice(originals()).body
    start = _place(draw, other)
    at = _place(draw, body)
    return body[:at] + other[start : start + draw.choice((10, 100, 1500))] + body[at:]


def _odd(draw: Random, body: bytes) -> bytes:
    return _sprinkle(draw, body, ODD)


def _markup(draw: Random, body: bytes) -> bytes:
    return _sprinkle(draw, body, MARKUP)


def _words(draw: Random, body: bytes) -> bytes:
    return _sprinkle(draw, body, WORDS)


def _sprinkle(draw: Random, body: bytes, pieces: tuple[bytes, ...]) -> bytes:
    for _ in range(draw.choice((1, 2, 6, 25))):
        at = _place(draw, body)
        body = body[:at] + draw.choice(pieces) * draw.choice((1, 1, 1, 2, 40)) + body[at:]
    return body


def _nest(draw: Random, body: bytes) -> bytes:
    tag = draw.choice((b"div", b"b", b"table", b"td", b"ul", b"li", b"a", b"font", b"x", b"span", b"blockquote", b"select"))
    deep = draw.choice((3, 60, 400))
    at = _place(draw, body)
    return body[:at] + (b"<" + tag + b">") * deep + body[at:] + (b"</" + tag + b">") * draw.choice((0, deep, deep // 2))


def _encode(draw: Random, body: bytes) -> bytes:
    """In another encoding, or one on top of the other."""
    words = body.decode(draw.choice(("utf-8", "utf-8", "gb18030", "latin-1")), "replace")
    return words.encode(draw.choice(ENCODINGS), draw.choice(("replace", "ignore", "backslashreplace")))


def _surrogates(draw: Random, body: bytes) -> bytes:
    words = body.decode("utf-8", "replace")
    at = draw.randint(0, len(words))
    return (words[:at] + chr(draw.randint(0xD800, 0xDFFF)) + words[at:]).encode("utf-8", "surrogatepass")


def _ends(draw: Random, body: bytes) -> bytes:
    """Other ends of lines."""
    end = draw.choice((b"\r\n", b"\r", b"\n\n\n", b"", b" ", b"\x0b", "\u2028".encode(), b"\x1e", b"<br>"))
    return body.replace(b"\n", end)


def _inside(draw: Random, body: bytes) -> bytes:
    """One part of a container, packed again; any other body is damaged as a text is."""
    mutation = draw.choice((_cut, _flip, _odd, _markup, _words, _duplicate, _nest))
    try:
        with ZipFile(BytesIO(body)) as container:
            parts = {name: container.read(name) for name in container.namelist()}
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError, zlib.error):
        return mutation(draw, body)
    name = draw.choice(sorted(parts)) if parts else ""
    return packed({**parts, name: mutation(draw, parts[name])}) if parts else body


def _noise(draw: Random, body: bytes) -> bytes:
    at = _place(draw, body)
    return body[:at] + draw.randbytes(draw.choice((1, 8, 100))) + body[at:]


MUTATIONS: tuple[Mutation, ...] = (
    _cut, _drop, _flip, _duplicate, _shuffle, _splice, _odd, _markup, _words, _words, _nest, _encode, _surrogates, _ends, _inside, _noise
)  # fmt: skip


def outcome(case: Malformed) -> str:
    """What comes of a body: `read`, or why not. Any other error than those that are promised goes through."""
    try:
        reading = read(case.body, media_type=case.media_type, hints=case.hints, charset=case.charset)
    except UnreadableError as error:
        return _refused(str(error), error.reason)
    except UsageError as error:
        return _refused(str(error), "usage")
    assert not (found := faults(reading)), found[:3]
    if case.number % SHOWN == 0:
        _shown(case, reading)
    return "read"


def _refused(sentence: str, reason: str) -> str:
    assert sentence[0].isupper(), sentence
    assert sentence.endswith("."), sentence
    assert "\n" not in sentence, sentence
    return f"refused ({reason})"


def _shown(case: Malformed, reading: Reading) -> None:
    """Show a Reading in every form, and compare it with that of its original."""
    report.reading_form(reading, with_text=True, explained=True)
    console = Console(width=80, force_terminal=False, file=_Nowhere())
    for line in (*terminal.reading(reading), *printed.lines(reading, signs=True)):
        console.print(line)
    page(reading, name=f"{case.number}").encode("utf-8")
    whole = read(case.original.body, media_type=case.original.media_type)
    for old, new in ((whole, reading), (reading, whole)):
        report.comparison_form(compare(old, new))


class _Nowhere(StringIO):
    """A file that only checks that nothing steers the terminal."""

    def write(self, words: str) -> int:
        """Take words that are fit to be printed."""
        assert all(c == "\n" or c.isprintable() or c in "\u3000\u00a0" for c in words), ascii(words)
        return len(words)


def run(numbers: range) -> tuple[Counter[str], Iterator[str]]:
    """What came of each number, and the unforeseen errors in a line each."""
    counted: Counter[str] = Counter()
    unforeseen = []
    for number in numbers:
        case = malformed(number)
        try:
            counted[outcome(case)] += 1
        except Exception as error:
            counted["unforeseen"] += 1
            unforeseen.append(f"{number}: {type(error).__name__}: {ascii(str(error))[:300]} ({', '.join(case.story)})")
    return counted, iter(unforeseen)


def main(many: int = MANY, first: int = 0) -> int:
    """Read `many` malformed bodies and print what came of them; 1 where an error was unforeseen."""
    counted, unforeseen = run(range(first, first + many))
    told = [f"{times:7,} {name}" for name, times in sorted(counted.items())]
    sys.stdout.write("\n".join([*told, *unforeseen, ""]))
    return 1 if counted["unforeseen"] else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
