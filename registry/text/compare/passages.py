"""A Reading cut into passages: the smallest parts that can change by themselves.

A passage is what one measure says inside one provision, or what a provision says that holds no measure. Passages never overlap,
and together they are the whole text of record without its noise: so no change can be reported twice, and none can be lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from registry.text.extract import Span
from registry.text.lexicon import wording
from registry.text.lexicon.deferred import deferred
from registry.text.measures import Measure
from registry.text.metadata import Metadata
from registry.text.normalise import fold
from registry.text.reading import Reading
from registry.text.structure import Provision
from registry.text.values import value

_LETTERS = deferred(r"[^\W_]")
_START = deferred(r"[\s\u200b\ufeff*#>_:.\u3001-]*")
_WHOLE = frozenset(["book", "part", "chapter", "attachment", "division"])
"""Kinds of provision that hold others and are too large to compare as one."""


@value
class Passage:
    """A stretch of the text of record that is compared as one."""

    address: str
    label: str | None
    """Printed labels from the article or section down, for people."""
    marker: str | None
    """The printed label that this passage opens with."""
    kind: str
    """`measure`, `definition`, `heading`, `metadata` (title, number, dates, history and signature lines) or `background`."""
    span: Span
    words: str
    """Folded text without the marker: what is compared."""
    start: int
    """Where `words` stand in the text of record; folding keeps offsets."""
    measure: Measure | None
    continues: bool
    """Whether an earlier passage holds the beginning of the same measure, as the head of a list does for its items."""
    group: str
    """Address of the article, or of the outermost numbered part, that it belongs to."""

    @property
    def end(self) -> int:
        """Where `words` end in the text of record."""
        return self.start + len(self.words)


def passages(reading: Reading) -> tuple[Passage, ...]:
    """The passages of `reading` in the order of the text."""
    cutter = _Cutter(reading)
    return tuple(passage for start, end in cutter.stretches() if (passage := cutter.passage(start, end)) is not None)


class _Cutter:
    """The provisions, measures and noise of a Reading painted over its text: of each character, whose it is."""

    def __init__(self, reading: Reading) -> None:
        self.text, self.folded = reading.text, fold(reading.text).text
        self.provisions, self.measures = reading.provisions, tuple(reading.measures)
        self.metadata = _metadata_spans(reading.metadata)
        self.owner = _painted(len(self.text), [p.span for p in reading.provisions])
        self.measure = _painted(len(self.text), [m.span for m in reading.measures])
        self.heading = _painted(len(self.text), [p.heading or (0, 0) for p in reading.provisions])
        self.noise = _painted(len(self.text), [n.span for n in reading.noise])
        self.parents = _parents(reading.provisions)
        self.chains: dict[int, list[Provision]] = {}
        self.pending: tuple[list[str], int] | None = None
        self.begun: set[int] = set()
        holders = {parent.eid for i, p in enumerate(self.provisions) if p.kind == "article" for parent in self.chain(i)[:-1]}
        self.too_large = holders | {p.eid for p in self.provisions if p.kind in _WHOLE}

    def stretches(self) -> Iterator[Span]:
        """The text cut wherever its owner, measure, heading or noise changes."""
        paints = (self.owner, self.measure, self.heading, self.noise)
        cuts = [0, *(i for i in self._edges() if any(paint[i] != paint[i - 1] for paint in paints)), len(self.text)]
        for start, end in pairwise(cuts):
            if self.owner[start] >= 0 or self.measure[start] >= 0:
                yield start, end
            else:
                yield from self._lines(start, end)

    def _lines(self, start: int, end: int) -> Iterator[Span]:
        """What stands outside every provision (title, number, history, dates) falls into its lines."""
        breaks = [at + 1 for at in range(start, end - 1) if self.folded[at] == "\n"]
        return pairwise([start, *breaks, end])

    def _edges(self) -> list[int]:
        spans = [p.span for p in self.provisions] + [m.span for m in self.measures] + [p.heading for p in self.provisions if p.heading]
        noise = [i for i in range(1, len(self.text)) if self.noise[i] != self.noise[i - 1]]
        return sorted({at for span in spans for at in span if 0 < at < len(self.text)} | set(noise))

    def passage(self, start: int, end: int) -> Passage | None:
        """The stretch as a passage; None where it is noise or says nothing but a label, which then opens the next one."""
        if self.noise[start] >= 0 or not self.folded[start:end].strip():
            return None
        owner = self.owner[start]
        chain = self.chain(owner)
        marker, words_start = self._marker(start, end, chain)
        words = self.folded[words_start:end].rstrip()
        opening = start + len(self.text[start:end]) - len(self.text[start:end].lstrip())
        if self.pending is not None:
            marker, opening = [*self.pending[0], *marker], self.pending[1]
        if not _LETTERS.search(words):
            self.pending = (marker, opening) if marker else None
            return None
        self.pending = None
        measure = self.measures[self.measure[start]] if self.measure[start] >= 0 else None
        span = (opening, words_start + len(words))
        history = measure is not None and measure.modality == "other" and wording.HISTORY.search(words)
        measure = None if history else measure
        kind = "measure" if measure else self._kind((words_start, span[1]), words, chain)
        eid = chain[-1].eid if chain else ""
        label = " ".join(p.label for p in chain if p.label and (p.eid not in self.too_large or p is chain[-1]))
        return Passage(
            address=measure.address if measure else eid,
            label=label or None,
            marker=" ".join(marker) or None,
            kind=kind,
            span=span,
            words=words,
            start=words_start,
            measure=measure,
            continues=measure is not None and self._begins_before(self.measure[start]),
            group=self._group(chain),
        )

    def _begins_before(self, measure: int) -> bool:
        known = measure in self.begun
        self.begun.add(measure)
        return known

    def chain(self, owner: int) -> list[Provision]:
        """The provisions around a place, outermost first."""
        if owner < 0:
            return []
        if owner not in self.chains:
            self.chains[owner] = [*self.chain(self.parents[owner]), self.provisions[owner]]
        return self.chains[owner]

    def _marker(self, start: int, end: int, chain: Sequence[Provision]) -> tuple[list[str], int]:
        """The labels that the stretch opens with, and where the words after them start."""
        markers, at = [], self._skip(start, end)
        for provision in chain:
            if provision.label and self.folded.startswith(fold(provision.label).text, at):
                markers.append(provision.label)
                at = self._skip(at + len(provision.label), end)
        return markers, at

    def _skip(self, start: int, end: int) -> int:
        found = _START.match(self.folded, start, end)
        return found.end() if found else start

    def _group(self, chain: Sequence[Provision]) -> str:
        article = next((p for p in reversed(chain) if p.kind == "article"), None)
        return article.eid if article else next((p.eid for p in chain if p.eid not in self.too_large), "")

    def _kind(self, span: Span, words: str, chain: Sequence[Provision]) -> str:
        kinds = {p.kind for p in chain}
        if "signature" in kinds or wording.HISTORY.search(words) or self._is_metadata(span):
            return "metadata"
        if self.heading[span[0]] >= 0 or (chain and chain[-1].kind in ("heading", *_WHOLE)):
            return "heading"
        return "definition" if wording.DEFINES.search(words) else "background"

    def _is_metadata(self, span: Span) -> bool:
        """Whether title, number, dates and issuers fill most of the stretch."""
        covered = sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in self.metadata)
        return covered * 2 > span[1] - span[0]


def _painted(size: int, spans: Sequence[Span]) -> list[int]:
    """For each character the index of the last span that covers it, -1 where none does; parents come before their parts."""
    paint = [-1] * size
    for i, (start, end) in enumerate(spans):
        paint[start:end] = [i] * (min(end, size) - start)
    return paint


def _parents(provisions: Sequence[Provision]) -> list[int]:
    parents: list[int] = []
    opened: list[int] = []
    for i, provision in enumerate(provisions):
        while opened and provisions[opened[-1]].span[1] < provision.span[1]:
            opened.pop()
        while opened and provisions[opened[-1]].span[1] <= provision.span[0]:
            opened.pop()
        parents.append(opened[-1] if opened else -1)
        opened.append(i)
    return parents


def _metadata_spans(metadata: Metadata) -> list[Span]:
    """Where the metadata of the whole document is printed."""
    mentions = (metadata.title, *metadata.issuers, metadata.document_number, metadata.document_date, metadata.publication_date)
    return sorted({found.span for found in mentions if found is not None and found.span is not None})
