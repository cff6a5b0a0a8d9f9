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
from registry.files import MEDIA_TYPES
from tests.bench import notices as bench

HERE = Path(__file__).parent
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "raw"
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


def _from_file(path: Path) -> Original:
    body = path.read_bytes()
    if path.parent.name == "samples" and path.suffix in MEDIA_TYPES:
        body = _MARK.sub("", body.decode()).encode()
    return Original(f"{path.parent.name}/{path.name}", MEDIA_TYPES[path.suffix], body)


def corpus(*, most: int) -> Iterator[Original]:
    """The texts beside this checkout of at most `most` bytes; none where there is no corpus."""
    for path in sorted(CORPUS.glob("*")):
        if path.suffix in MEDIA_TYPES and path.stat().st_size <= most:
            yield Original(path.name[:12], MEDIA_TYPES[path.suffix], path.read_bytes())
