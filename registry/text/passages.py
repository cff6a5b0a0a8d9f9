"""The sentences that may be measures, each in its provision, a list head together with its list (corpus guidelines R1 to R4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from registry.text.explaining import explanations
from registry.text.extract import Extract, Span
from registry.text.languages import is_foreign, reader
from registry.text.lexicon import Lexicon
from registry.text.lexicon.gates import Sentence
from registry.text.modality import cues, idle, kind_of
from registry.text.rows import cells
from registry.text.sentences import masked, sentences
from registry.text.structure import Line, Provision, continues, leads_list
from registry.text.structure.line import blotted, is_link_mark


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


def views(extract: Extract, every: Sequence[Line], provisions: Sequence[Provision], lexicons: Sequence[Lexicon]) -> Views:
    """The text of record with its runs, `every` its lines; `lexicons` begin with that of its language."""
    variants = lexicons[0].words.variants
    folded = variants(extract.folded) if variants else extract.folded
    runs = tuple(_runs(every, provisions, lexicons))
    explained = explanations(folded, every, lexicons[0].explaining)
    marks = sorted(noise.span for noise in extract.noise if is_link_mark(folded, noise))
    hidden = blotted(masked(extract.text, folded, (run.words for run in runs)), marks).replace("*", " ")
    return Views(extract.text, folded, hidden, runs, tuple(lexicons), explained)


def passages(seen: Views, *, reported: bool) -> Iterator[Passage]:
    """Every sentence of every run; in a report an announcement is cut from the norm that a participle appends to it."""
    skip = -1
    for order, run in enumerate(seen.runs):
        if order <= skip:
            continue
        lexicon = seen.lexicon_at(run.words)
        foreign = is_foreign(seen.folded[slice(*run.words)], lexicon, seen.lexicons)
        texts = cells(seen.folded, seen.masked, run.words, lexicon) if run.row else (run.words,)
        pieces = tuple(piece for text in texts for piece in sentences(seen.text, seen.folded, text, lexicon))
        if reported:
            pieces = tuple(piece for sentence in pieces for piece in _participles(seen.masked, sentence, lexicon))
        leads_in = len(pieces) > 0 and _is_formula(seen, pieces[-1])
        for at, piece in enumerate(pieces):
            start = run.start if at == 0 and _label_counts(seen, run) else piece[0]
            skip = _list_end(seen, order, piece) if at == len(pieces) - 1 else order
            end = seen.runs[skip].end if skip > order else piece[1]
            item = at == 0 and (run.bullet or run.labelled is not None)
            explains = _explains(seen, piece[0])
            listed = seen.masked[piece[1] : end] if skip > order else ""
            words, breaks = whole(seen.masked[slice(*piece)], lexicon)
            path, opens = run.path[-1], at == 0 < len(pieces) - 1
            after = seen.masked[piece[1] : piece[1] + _NEXT].lstrip() if at < len(pieces) - 1 else ""
            lists = skip > order
            yield Passage(
                span=(start, end),
                head=piece,
                words=words,
                lexicon=lexicon,
                provision=path,
                order=order,
                lists=lists,
                leads_in=leads_in,
                foreign=foreign,
                item=item,
                explains=explains,
                listed=listed,
                opens=opens,
                follows=at > 0,
                after=after,
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


def _explains(seen: Views, at: int) -> bool:
    """Whether the notice explains itself there."""
    return any(first <= at < last for first, last in seen.explained)


def _is_formula(seen: Views, span: Span) -> bool:
    """Whether a sentence announces the whole notice and not a list of its own."""
    words = seen.masked[slice(*span)]
    if not words.rstrip("*_ ").endswith(":"):
        return False
    lexicon = seen.lexicon_at(span)
    return idle(lexicon.gates.sentence(words), lexicon) in ("stem of the whole", "preamble")


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
    if not _quotes_label(seen, run):
        return False
    label = run.labelled.label if run.labelled else None
    return not seen.folded[run.start + len(label or "") : run.body].strip()


def _quotes_label(seen: Views, run: Run) -> bool:
    """Whether a label is of a kind that is quoted with its provision: 第三条, （二）."""
    label = run.labelled.label if run.labelled else None
    return label is not None and any(lexicon.lists.quoted_label.search(label) for lexicon in seen.lexicons)


# Runs.

_SILENT = ("signature", "heading")


def _runs(all_lines: Sequence[Line], provisions: Sequence[Provision], lexicons: Sequence[Lexicon]) -> Iterator[Run]:
    """The paragraphs that may hold measures, hard line breaks inside one mended."""
    silent = _silent(provisions, all_lines, lexicons)
    last: Run | None = None
    before: Line | None = None
    for line, holding in _held(all_lines, provisions):
        run = None if any(part in silent for part in holding) else _run(line, holding)
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


def _silent(provisions: Sequence[Provision], all_lines: Sequence[Line], lexicons: Sequence[Lexicon]) -> frozenset[Provision]:
    """Provisions in which the notice does not speak: signatures, headings, a digest's own analysis and summary."""
    words = {line.start: line.words for line in all_lines}
    divisions = [part for part in provisions if part.kind == "division"]
    headings = [lexicon.lists.idle_headings for lexicon in lexicons]
    idle_ones = {part for part in divisions if any(heading.match(words.get(part.span[0], "")) for heading in headings)}
    if len(idle_ones) == len([part for part in divisions if "__" not in part.eid]):
        idle_ones = set()
    return frozenset(idle_ones | {part for part in provisions if part.kind in _SILENT})


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
    inner = [part for part in holding if part.span[0] == line.start and part.label]
    labelled = inner[-1] if inner else None
    body = line.start + len(labelled.label or "") if labelled and labelled.kind != "attachment" else line.start
    body = max(
        [body, *(part.heading[1] for part in holding if part.heading and line.start <= part.heading[0] and part.heading[1] <= line.end)]
    )
    while body < line.end and line.words[body - line.start] in " *_:.-":
        body += 1
    if not holding or body >= line.end:
        return None
    path = holding if holding[-1].span[0] <= body else tuple(part for part in holding if part.span[0] <= body)
    return Run(line.start, line.end, body, path, labelled, line.bullet, line.row)


# Lists.


def _list_end(seen: Views, order: int, head: Span) -> int:
    """The last run of the list that the sentence `head` leads; `order` where it leads none, or each item speaks for itself."""
    words = seen.masked[slice(*head)]
    if order + 1 >= len(seen.runs):
        return order
    if _leaves_open(seen.text[slice(*head)]):
        return max(order, _quoted_end(seen, order + 1))
    if not leads_list(words) or _ends_preamble(seen, order, head):
        return order
    if (quoted := _quoted_end(seen, order + 1)) > order:
        return quoted
    if _is_formula(seen, head) or _explains(seen, head[0]):
        return order
    first = seen.runs[order + 1]
    if _instructs(seen, head, first):
        return order
    if (plain := _plain_end(seen, order, head)) > order:
        return plain
    if not (first.bullet or first.labelled) or (first.labelled and _is_sibling(seen.runs[order], first)):
        return order
    items, last = _items(seen, order + 1)
    if first.labelled and any(part.kind == "article" for part in seen.runs[order].path):
        return last
    return order if _speak(seen, head, items) else last


def _ends_preamble(seen: Views, order: int, head: Span) -> bool:
    """Whether the next run stands behind the preamble that holds this one: the whole notice is no list of what only leads up to it."""
    lexicon = seen.lexicon_at(head)
    if lexicon.lists.decides.search(seen.masked, *head):
        return False
    if lexicon.lists.cased and seen.runs[order + 1].bullet and any(cue.binds for cue in cues(seen.masked, head, lexicon)):
        return False
    preamble = next((part for part in seen.runs[order].path if part.kind == "preamble"), None)
    return preamble is not None and seen.runs[order + 1].start >= preamble.span[1]


def _instructs(seen: Views, head: Span, first: Run) -> bool:
    """Whether an amending instruction stands at the head, before the new text, or is the first of those that a head announces."""
    lexicon = seen.lexicon_at(head)
    if lexicon.lists.restates.search(seen.masked, *head):
        return True
    words = (lexicon.gates.sentence(seen.masked[slice(*span)]) for span in (head, first.words))
    above, below = (kind_of(each, lexicon) == "amending_instruction" for each in words)
    return lexicon.lists.cased and below and not above and bool(lexicon.lists.restates.search(seen.masked, *first.words))


def _plain_end(seen: Views, order: int, head: Span) -> int:
    """The last of the lines that a head which binds lists without bullets: short, without a cue and a full stop; `order` where none are."""
    lexicon = seen.lexicon_at(head)
    if not lexicon.lists.cased:
        return order
    demands = lexicon.lists.demands.search(seen.masked, *head)
    if not demands and not any(cue.binds or cue.modality == "permission" for cue in cues(seen.masked, head, lexicon)):
        return order
    last = order
    for at in range(order + 1, min(order + 1 + _PLAIN_LINES, len(seen.runs))):
        run, words = seen.runs[at], seen.masked[slice(*seen.runs[at].words)].strip()
        if (
            run.labelled
            or run.bullet
            or run.row
            or run.path[:-1] != seen.runs[order].path[:-1]
            or len(words) > _PLAIN
            or words[-1:] in ".:;?!,"
        ):
            break
        if cues(seen.masked, run.words, lexicon) or not words[:1].isupper() or lexicon.lists.finite.search(words):
            break
        last = at
    return last


_PLAIN_LINES, _PLAIN = 16, 120
"""Lines of the longest list without bullets, and the characters of one."""

_QUOTED_RUNS = 80
"""Paragraphs of the longest text that an amending instruction puts in place of another."""


def _leaves_open(words: str) -> bool:
    """Whether a sentence puts in words whose quotation goes on in the next paragraph: `修改为：“…。`"""
    opened = max(words.rfind("：“"), words.rfind(":“"))
    return opened >= 0 and "”" not in words[opened:]


def _quoted_end(seen: Views, first: int) -> int:
    """The last run of a quotation that opens with run `first`: the new words of an amending instruction; -1 where none opens."""
    opening = seen.text[seen.runs[first].start]
    closing = {"“": "”", '"': '"', "「": "」"}.get(opening)
    if closing is None:
        return -1
    for at in range(first, min(first + _QUOTED_RUNS, len(seen.runs))):
        words = seen.text[seen.runs[at].start : seen.runs[at].end].rstrip("。;；， ")
        if words.endswith(closing) and (at > first or len(words) > 1):
            return at
    return -1


def _is_sibling(head: Run, first: Run) -> bool:
    """Whether `first` is the next of the numbers among which the head itself stands: the head's own list was lost."""
    level = len(_parent(first))
    return level < len(head.path) and head.path[level].label is not None


def _items(seen: Views, first: int) -> tuple[list[int], int]:
    """The runs that open an item of the list starting at run `first`, and its last run."""
    parent = _parent(seen.runs[first])
    items, last = [first], first
    for at in range(first + 1, len(seen.runs)):
        run = seen.runs[at]
        if run.labelled is None and not run.bullet:
            item = seen.runs[items[-1]].path
            if item in (run.path, run.path[:-1]):
                last = at
                continue
            if not _resumes(seen, at, parent):
                break
            continue
        if run.path[: len(parent)] != parent or len(run.path) <= len(parent):
            break
        if _parent(run) == parent and _another_form(seen, run, seen.runs[first]):
            break
        if _parent(run) == parent:
            items.append(at)
        last = at
    return items, last


def _parent(run: Run) -> tuple[Provision, ...]:
    """The provisions that hold the item which `run` opens."""
    if run.labelled is None:
        return run.path[:-1]
    return run.path[: run.path.index(run.labelled)] if run.labelled in run.path else run.path[:-1]


def _another_form(seen: Views, run: Run, first: Run) -> bool:
    """Whether a label opens another list; Chinese ones tell nothing, for a list that lost its outer labels mixes them."""
    return _form(run) != _form(first) and not any(_quotes_label(seen, each) for each in (run, first))


def _form(run: Run) -> str:
    """The form of its label: items of one list are all numbered, all lettered or all bullets."""
    label = (run.labelled.label or "") if run.labelled else ""
    return (
        "number" if any(char.isdigit() for char in label) else "letter" if any(char.isascii() and char.isalpha() for char in label) else ""
    )


def _resumes(seen: Views, at: int, parent: tuple[Provision, ...]) -> bool:
    """Whether an unlabelled line is a note inside a list: the list goes on right after it, and it is no norm of its own."""
    following = seen.runs[at + 1] if at + 1 < len(seen.runs) else None
    if following is None or following.labelled is None or _parent(following) != parent:
        return False
    span = seen.runs[at].words
    return not cues(seen.masked, span, seen.lexicon_at(span))


def _speak(seen: Views, head: Span, items: Sequence[int]) -> bool:
    """Whether the items of a list are measures themselves, so that the head only announces them."""
    moved = [_moves(seen, seen.runs[at]) for at in items]
    own = sum(_headed(seen.runs[at]) or several for at, (_, several) in zip(items, moved, strict=True))
    if own * 5 >= len(items) * 2:
        return True
    if _sections(seen, items) and 2 * sum(cue for cue, _ in moved) >= len(items):
        return True
    lexicon = seen.lexicon_at(head)
    if all(lexicon.lists.predicate.match(seen.masked, *seen.runs[at].words) for at in items):
        return False
    if lexicon.lists.label.match(seen.masked[slice(*head)]):
        return any(cue for cue, _ in moved) or not lexicon.lists.demands.search(seen.masked, *head)
    if lexicon.lists.cased and (_depend(seen, items) or idle(lexicon.gates.sentence(seen.masked[slice(*head)]), lexicon) == "definition"):
        return False
    if lexicon.lists.announces.search(seen.masked, *head) and _sentences_of_their_own(seen, items):
        return True
    if cues(seen.masked, head, lexicon) or any(rule.search(seen.masked, *head) for rule in (lexicon.lists.decides, lexicon.lists.listed)):
        return False
    speaking = sum(cue for cue, _ in moved)
    return speaking * 2 > len(items) if lexicon.lists.finite.search(seen.masked, *head) else speaking > 0


def _sentences_of_their_own(seen: Views, items: Sequence[int]) -> bool:
    """Whether most items are whole sentences that bind: a capital, a cue, a full stop."""
    bound = 0
    for run in (seen.runs[at] for at in items):
        words = seen.masked[run.body : run.end].rstrip("*_ ")
        strong = any(cue.strength >= 3 or cue.modality == "permission" for cue in cues(seen.masked, run.words, seen.lexicon_at(run.words)))
        bound += words[:1].isupper() and words.endswith(".") and strong
    return 2 * bound > len(items)


def _depend(seen: Views, items: Sequence[int]) -> bool:
    """Whether the items go on with the sentence of their head: they open with a small letter."""
    opened = [seen.folded[seen.runs[at].body : seen.runs[at].body + 1] for at in items]
    return 2 * sum(letter.islower() for letter in opened) > len(opened)


def _sections(seen: Views, items: Sequence[int]) -> bool:
    """Whether the items are sections of the notice that end as sentences, and no list within one."""
    opened = [seen.runs[at] for at in items]
    if not all(run.labelled is not None and run.labelled.kind == "section" for run in opened):
        return False
    return all(seen.folded[run.start : run.end].rstrip("*_ ").endswith("。") for run in opened)


def _headed(run: Run) -> bool:
    return run.labelled is not None and run.labelled.heading is not None


def _moves(seen: Views, run: Run) -> tuple[bool, bool]:
    """Whether the words of a run hold a cue, and whether they do so in more than one sentence."""
    lexicon = seen.lexicon_at(run.words)
    found = bool(cues(seen.masked, run.words, lexicon))
    return found, found and len(sentences(seen.text, seen.folded, run.words, lexicon)) > 1
