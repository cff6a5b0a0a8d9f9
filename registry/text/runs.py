"""The paragraphs that may hold measures, each in its provisions, and the text as they are read.

    lines and provisions -> Run (a paragraph; what a hard line break cut is one) -> Views (the whole text as sentences are read in it)

A signature, a heading and what a digest says for itself are no runs: there the notice does not speak.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from registry.text.explaining import explanations
from registry.text.extract import Extract, Span
from registry.text.languages import reader
from registry.text.lexicon import Lexicon
from registry.text.sentences import masked
from registry.text.structure import Line, Provision, continues
from registry.text.structure.line import blotted, is_link_mark
from registry.text.values import value


@value
class Run:
    """A paragraph: its span, where its words begin after label and heading, and the provisions that hold them, outermost first."""

    start: int
    end: int
    body: int
    path: tuple[Provision, ...]
    labelled: Provision | None
    bullet: bool
    row: bool = False
    """Whether it is a row of a table."""

    @property
    def words(self) -> Span:
        """The span of its words."""
        return (self.body, self.end)


@value
class Views:
    """One text three ways, offset for offset: of record, folded, and folded with its quotations blotted out."""

    text: str
    folded: str
    masked: str
    runs: tuple[Run, ...]
    lexicons: tuple[Lexicon, ...]
    """Of the languages that its passages may be in, that of the text first: digests mix languages."""
    explained: tuple[Span, ...] = ()
    """Where the notice explains itself and does not yet speak."""

    def lexicon_at(self, span: Span) -> Lexicon:
        """The lexicon of the language that the words at `span` are in."""
        return reader(self.folded[span[0] : min(span[1], span[0] + 400)], self.lexicons)

    def explains_at(self, at: int) -> bool:
        """Whether the notice explains itself there."""
        return bool(self.explained) and any(first <= at < last for first, last in self.explained)

    def quotes_label(self, run: Run) -> bool:
        """Whether the label of a run is of a kind that is quoted with its provision (guidelines R2): 第三条, （二）, and not `2.`."""
        label = run.labelled.label if run.labelled else None
        return label is not None and any(lexicon.lists.quoted_label.search(label) for lexicon in self.lexicons)


def views(extract: Extract, every: Sequence[Line], provisions: Sequence[Provision], lexicons: Sequence[Lexicon]) -> Views:
    """The text of record with its runs, `every` its lines; `lexicons` begin with that of its language."""
    variants = lexicons[0].words.variants
    folded = variants(extract.folded) if variants else extract.folded
    runs = tuple(_runs(every, provisions, lexicons))
    explained = explanations(folded, every, lexicons[0].explaining)
    marks = sorted(noise.span for noise in extract.noise if is_link_mark(folded, noise))
    hidden = blotted(masked(extract.text, folded, (run.words for run in runs)), marks).replace("*", " ")
    return Views(extract.text, folded, hidden, runs, tuple(lexicons), explained)


_SILENT = ("signature", "heading")


def _runs(all_lines: Sequence[Line], provisions: Sequence[Provision], lexicons: Sequence[Lexicon]) -> Iterator[Run]:
    """The paragraphs that may hold measures, hard line breaks inside one mended."""
    silent = _silent(provisions, all_lines, lexicons)
    last: Run | None = None
    before: Line | None = None
    for line, holding in _held(all_lines, provisions):
        run = None if any(part.eid in silent for part in holding) else _run(line, holding)
        if run is None:
            continue
        if last and before and run.labelled is None and not run.bullet and run.path == last.path and continues(before, line):
            last = replace(last, end=run.end)
        else:
            if last is not None:
                yield last
            last = run
        before = line
    if last is not None:
        yield last


def _silent(provisions: Sequence[Provision], all_lines: Sequence[Line], lexicons: Sequence[Lexicon]) -> frozenset[str]:
    """The eIds of provisions in which the notice does not speak: signatures, headings, a digest's own analysis and summary."""
    words = {line.start: line.words for line in all_lines}
    divisions = [part for part in provisions if part.kind == "division"]
    headings = [lexicon.lists.idle_headings for lexicon in lexicons]
    idle_ones = {part.eid for part in divisions if any(heading.match(words.get(part.span[0], "")) for heading in headings)}
    if len(idle_ones) == len([part for part in divisions if "__" not in part.eid]):
        idle_ones = set()
    return frozenset(idle_ones | {part.eid for part in provisions if part.kind in _SILENT})


def _held(all_lines: Sequence[Line], provisions: Sequence[Provision]) -> Iterator[tuple[Line, tuple[Provision, ...]]]:
    """Each line with the provisions that reach into it, outermost first."""
    ordered = sorted(provisions, key=lambda provision: (provision.span[0], -provision.span[1]))
    stack: tuple[Provision, ...] = ()
    at = 0
    for line in all_lines:
        while at < len(ordered) and ordered[at].span[0] < line.end:
            stack = (*(part for part in stack if part.span[1] > ordered[at].span[0]), ordered[at])
            at += 1
        if any(part.span[1] <= line.start for part in stack):
            stack = tuple(part for part in stack if part.span[1] > line.start)
        yield line, stack


def _run(line: Line, holding: tuple[Provision, ...]) -> Run | None:
    """The run of one line; None for a bare heading and what no provision holds."""
    labelled, body = None, line.start
    for part in holding:
        if part.span[0] == line.start and part.label:
            labelled = part
        if part.heading is not None and line.start <= part.heading[0] and part.heading[1] <= line.end:
            body = max(body, part.heading[1])
    if labelled is not None and labelled.kind != "attachment":
        body = max(body, line.start + len(labelled.label or ""))
    while body < line.end and line.words[body - line.start] in " *_:.-":
        body += 1
    if not holding or body >= line.end:
        return None
    path = holding if holding[-1].span[0] <= body else tuple(part for part in holding if part.span[0] <= body)
    return Run(line.start, line.end, body, path, labelled, line.bullet, line.row)
