"""Where the list ends that a sentence leads, so that both are one measure (corpus guidelines R1 to R4).

A head that binds takes its list with it. One that only announces leaves the items to speak for themselves: sections under their own
headings, items of several sentences, items of which most hold a cue under a head without a verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from registry.text.extract import Span
from registry.text.modality import cues, idle, kind_of
from registry.text.runs import Run, Views
from registry.text.sentences import sentences
from registry.text.structure import Provision, leads_list


def list_end(seen: Views, order: int, head: Span, *, formula: bool) -> int:
    """The last run of the list that the sentence `head` leads; `order` where it leads none, or each item speaks for itself.

    A `formula` announces the whole notice: no list but the new text in quotation marks is its own.
    """
    if order + 1 >= len(seen.runs):
        return order
    if _leaves_open(seen.text[slice(*head)]):
        return max(order, _quoted_end(seen, order + 1))
    if not leads_list(seen.masked[slice(*head)]) or _ends_preamble(seen, order, head):
        return order
    if (quoted := _quoted_end(seen, order + 1)) > order:
        return quoted
    if formula or seen.explains_at(head[0]):
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


def is_formula(seen: Views, span: Span) -> bool:
    """Whether a sentence announces the whole notice and not a list of its own."""
    words = seen.masked[slice(*span)]
    if not words.rstrip("*_ ").endswith(":"):
        return False
    lexicon = seen.lexicon_at(span)
    return idle(lexicon.gates.sentence(words), lexicon) in ("stem of the whole", "preamble")


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
    if not lexicon.lists.cased or not lexicon.lists.restates.search(seen.masked, *first.words):
        return False
    words = (lexicon.gates.sentence(seen.masked[slice(*span)]) for span in (head, first.words))
    above, below = (kind_of(each, lexicon) == "amending_instruction" for each in words)
    return below and not above


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
            elif not _resumes(seen, at, parent):
                break
            continue
        if run.path[: len(parent)] != parent or len(run.path) <= len(parent):
            break
        if _parent(run) == parent:
            if _another_form(seen, run, seen.runs[first]):
                break
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
    return _form(run) != _form(first) and not any(seen.quotes_label(each) for each in (run, first))


def _form(run: Run) -> str:
    """The form of its label: items of one list are all numbered, all lettered or all bullets."""
    label = (run.labelled.label or "") if run.labelled else ""
    if any(map(str.isdigit, label)):
        return "number"
    return "letter" if any(char.isascii() and char.isalpha() for char in label) else ""


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
    """Whether the items are sections of the notice that end as sentences or lead lists of their own, and no list within one."""
    opened = [seen.runs[at] for at in items]
    if not all(run.labelled is not None and run.labelled.kind == "section" for run in opened):
        return False
    return all(_ends(seen, at) for at in items)


def _ends(seen: Views, at: int) -> bool:
    """Whether a section ends as a sentence, or with the head of a list that is labelled below it."""
    words = seen.folded[seen.runs[at].start : seen.runs[at].end].rstrip("*_ ")
    if not words.endswith(":") or at + 1 == len(seen.runs):
        return words.endswith("。")
    below = seen.runs[at + 1]
    return below.labelled is not None and len(_parent(below)) > len(_parent(seen.runs[at]))


def _headed(run: Run) -> bool:
    return run.labelled is not None and run.labelled.heading is not None


def _moves(seen: Views, run: Run) -> tuple[bool, bool]:
    """Whether the words of a run hold a cue, and whether they do so in more than one sentence."""
    lexicon = seen.lexicon_at(run.words)
    found = bool(cues(seen.masked, run.words, lexicon))
    return found, found and len(sentences(seen.text, seen.folded, run.words, lexicon)) > 1
