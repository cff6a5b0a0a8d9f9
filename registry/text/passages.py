"""The sentences that may be measures, each in its provision, a list head together with its list (corpus guidelines R1 to R4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registry.text.extract import Span
from registry.text.languages import is_foreign
from registry.text.lexicon import Lexicon
from registry.text.lexicon.gates import Sentence
from registry.text.lists import is_formula, list_end
from registry.text.rows import cells
from registry.text.runs import Run, Views
from registry.text.sentences import sentences
from registry.text.structure import Provision
from registry.text.values import value


@value
class Passage:
    """A sentence, with its list where it leads one."""

    span: Span
    """With the list, and with a Chinese label that belongs to the quote."""
    head: Span
    """The sentence alone."""
    words: Sentence
    """The sentence, folded, its quotations blotted out."""
    lexicon: Lexicon
    provision: Provision
    order: int
    """Number of its run from the start of the text."""
    lists: bool
    """Whether it leads a list that belongs to it."""
    leads_in: bool
    """Whether its paragraph only leads up to the notice: `... are hereby notified as follows:`."""
    foreign: bool
    """Whether its paragraph is in a language that no lexicon reads."""
    item: bool = False
    """Whether it opens an item of a list."""
    explains: bool = False
    """Whether it stands where an instrument explains itself, before its words of enactment."""
    listed: str = ""
    """The words of its list, as `words` are those of its head."""
    opens: bool = False
    """Whether it is the first of several sentences of its paragraph."""
    follows: bool = False
    """Whether a sentence of its paragraph stands before it."""
    after: str = ""
    """How the sentence begins that follows it in its paragraph."""
    breaks: tuple[int, ...] = ()
    """Where in `words` a line break was left out."""

    def within(self, at: int) -> int:
        """Where in `words` stands what is printed at `at`."""
        at -= self.head[0]
        return at - sum(place + index < at for index, place in enumerate(self.breaks)) if self.breaks else at

    def printed(self, span: Span) -> Span:
        """Where that is printed which stands at `span` in `words`."""
        start, end = span
        before, inside = (sum(place <= start for place in self.breaks), sum(place < end for place in self.breaks))
        return (self.head[0] + start + before, self.head[0] + end + inside)


def passages(seen: Views, *, reported: bool) -> Iterator[Passage]:
    """Every sentence of every run; in a report an announcement is cut from the norm that a participle appends to it."""
    last = -1
    for order, run in enumerate(seen.runs):
        if order <= last:
            continue
        lexicon = seen.lexicon_at(run.words)
        pieces = _sentences(seen, run, lexicon)
        if reported:
            pieces = tuple(piece for sentence in pieces for piece in _participles(seen.masked, sentence, lexicon))
        if pieces:
            formula = is_formula(seen, pieces[-1])
            last = list_end(seen, order, pieces[-1], formula=formula)
            yield from _passages(seen, order, pieces, lexicon, last=last, leads_in=formula)


def _sentences(seen: Views, run: Run, lexicon: Lexicon) -> Sequence[Span]:
    """The sentences of a run, those of a row cell by cell."""
    texts = cells(seen.folded, seen.masked, run.words, lexicon) if run.row else (run.words,)
    return tuple(piece for text in texts for piece in sentences(seen.text, seen.folded, text, lexicon))


def _passages(seen: Views, order: int, pieces: Sequence[Span], lexicon: Lexicon, *, last: int, leads_in: bool) -> Iterator[Passage]:
    """The sentences of the run `order`; the list that the last of them leads ends with the run `last`."""
    run = seen.runs[order]
    foreign = is_foreign(seen.folded[slice(*run.words)], lexicon, seen.lexicons)
    for at, piece in enumerate(pieces):
        final = at == len(pieces) - 1
        lists = final and last > order
        start = run.start if at == 0 and _label_counts(seen, run) else piece[0]
        end = seen.runs[last].end if lists else piece[1]
        words, breaks = whole(seen.masked[slice(*piece)], lexicon)
        yield Passage(
            span=(start, end),
            head=piece,
            words=words,
            lexicon=lexicon,
            provision=run.path[-1],
            order=order,
            lists=lists,
            leads_in=leads_in,
            foreign=foreign,
            item=at == 0 and (run.bullet or run.labelled is not None),
            explains=seen.explains_at(piece[0]),
            listed=seen.masked[piece[1] : end] if lists else "",
            opens=at == 0 and not final,
            follows=at > 0,
            after="" if final else seen.masked[piece[1] : piece[1] + _NEXT].lstrip(),
            breaks=breaks,
        )


_NEXT = 24
"""Characters of the next sentence that are looked at."""


def whole(words: str, lexicon: Lexicon) -> tuple[Sentence, tuple[int, ...]]:
    """`words` as a sentence, without the line breaks that cut words of a script without spaces, and where in it they stood."""
    if lexicon.spaced or "\n" not in words:
        return lexicon.gates.sentence(words), ()
    breaks, rest = list[int](), 0
    for line in words.split("\n")[:-1]:
        rest += len(line)
        breaks.append(rest)
    return lexicon.gates.sentence(words.replace("\n", "")), tuple(breaks)


def _participles(text: str, span: Span, lexicon: Lexicon) -> Iterator[Span]:
    """`X issued a notice, requiring banks to ...`: the norm starts at the participle."""
    found = lexicon.reports.participle.search(text, *span)
    if found and lexicon.reports.issued.search(text, span[0], found.start()):
        yield (span[0], found.start())
        yield (found.start(1), span[1])
    else:
        yield span


def _label_counts(seen: Views, run: Run) -> bool:
    """A Chinese label belongs to the quote where no heading stands between (guidelines R2); `2.` does not."""
    if not seen.quotes_label(run):
        return False
    label = run.labelled.label if run.labelled else None
    return not seen.folded[run.start + len(label or "") : run.body].strip()
