"""Notices of our own writing in every format that is read: what the robustness tests start from.

notices/     a file for each family of rules, in this folder
samples/     notices with marks (tests/text/samples.py), where they are
the demo's   pages as its publisher serves them
bench        notices drawn by a seed, as text and on a page
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from registry.demo import notices as demo
from registry.text.extract.media import DOCX, PDF, SUFFIXES, XLSX
from tests.bench import notices as bench
from tests.parsers import samples

HERE = Path(__file__).parent
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "raw"
_TEXTS = frozenset([".txt", ".md", ".html", ".xml"])
_MARK = re.compile(r"⟦(\w+(?:\+\w+)?):|⟧")


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of a notice, and what they are said to be."""

    name: str
    media_type: str
    body: bytes


def ours() -> Iterator[Original]:
    """All of our own, in a fixed order."""
    for folder in ("notices", "samples"):
        yield from map(_from_file, sorted((HERE / folder).glob("*.*")))
    for notice in (*demo.NOTICES, *demo.REPORTS):
        yield Original(f"demo/{notice.name}.html", "text/html", demo.page(notice, demo.article(notice)))
    for seed in (1, 2):
        for name, words in (("english", bench.english(seed)), ("chinese", bench.chinese(seed))):
            yield Original(f"bench/{name}-{seed}.txt", "text/plain", words.encode())
            yield Original(f"bench/{name}-{seed}.html", "text/html", bench.page(words, seed).encode())
    yield from _native()


def _native() -> Iterator[Original]:
    """Documents that are no text."""
    rows = ("渡轮", "票价（元）"), ("北港—南港", "20"), ("东岛，西岛", "35.5")
    yield Original("parsers/rows.csv", "text/csv", "\n".join(f'"{one}",{other}' for one, other in rows).encode())
    yield Original("parsers/rows.xlsx", XLSX, samples.xlsx(("附件：渡轮票价表",), *rows))
    words = (samples.paragraph(line, level=0 if line[:1].isdigit() else None) for line in samples.NOTICE)
    yield Original("parsers/notice.docx", DOCX, samples.docx("".join(words), numbering=_NUMBERED))
    yield Original("parsers/notice.pdf", PDF, samples.pdf(samples.printed(samples.NOTICE, foot="1"), samples.printed(samples.NOTICE[2:])))
    yield Original("parsers/notice-zh.pdf", PDF, samples.pdf(samples.printed(samples.NOTICE_ZH, font=samples.CHINESE)))


_NUMBERED = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def _from_file(path: Path) -> Original:
    body = path.read_bytes()
    if path.parent.name == "samples" and path.suffix in SUFFIXES:
        body = _MARK.sub("", body.decode()).encode()
    return Original(f"{path.parent.name}/{path.name}", SUFFIXES[path.suffix], body)


def corpus(*, most: int) -> Iterator[Original]:
    """The texts beside this checkout of at most `most` bytes; none where there is no corpus."""
    for path in sorted(CORPUS.glob("*")):
        if path.suffix in _TEXTS and path.stat().st_size <= most:
            yield Original(path.name[:12], SUFFIXES[path.suffix], path.read_bytes())
