"""A Reading explained as one page of HTML: no script, nothing from elsewhere, in light, dark and print, for any width. Pure.

The words of the notice stand in the middle, its addresses on the left, and what was understood on the right, or below where there is
no room. Every sign that has a colour has a shape and a word too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from registry.text.extract import Noise, Span
from registry.text.measures import Measure
from registry.text.operative import Refusal
from registry.text.reading import Reading
from registry.text.structure import Provision
from registry.views.about import LINES, Fact, Value, facts
from registry.views.explain.notes import SHAPES, deadline_words, headline, notes, reason, sheets, summary
from registry.views.explain.style import STYLE
from registry.views.explain.units import Line, Mark, Piece, Unit, units
from registry.views.page import POLICY, frame
from registry.views.terminal import harmless, short

FOLDED = 8
"""Lines of noise above which a page folds them away."""
LISTED = 50
"""Measures above which the list of them is folded away."""
DEEPEST = 6
"""Provisions within provisions by which a page still moves words to the right."""


def page(reading: Reading, *, name: str) -> str:
    """The whole page; `name` is what the reader calls the text, such as the name of its file."""
    title = reading.metadata.title
    told = short(title.text if title else name, 300)
    return frame(f"{told} - explained", style=STYLE, body=_body(reading, told, name), policy=POLICY)


def _body(reading: Reading, title: str, name: str) -> Iterator[str]:
    yield f'<a class="skip" href="#text">Skip to the text</a><header><h1{_lang(reading)}>{escape(title)}</h1>'
    yield f"<p>{escape(summary(reading))}</p></header>"
    yield from _sheet(reading, name)
    yield from _glance(reading)
    yield _LEGEND
    yield f'<main id="text"{_lang(reading)} tabindex="-1"><h2 lang="en">The text of record</h2>'
    targets = frozenset(_targets(reading))
    for unit in units(reading):
        yield from _unit(reading, unit, targets)
    yield "</main>"


def _lang(reading: Reading) -> str:
    return "" if reading.language == "und" else f' lang="{escape(reading.language)}"'


def _targets(reading: Reading) -> Iterator[int]:
    """Where in the text something points to."""
    for fact in facts(reading):
        yield from (value.span[0] for value in fact.values if value.span)
    for measure in reading.measures:
        yield from (note.to[0] for note in notes(measure, reading.text) if note.to)


# What the notice says of itself, and its measures at a glance.


def _sheet(reading: Reading, name: str) -> Iterator[str]:
    yield '<section aria-labelledby="sheet"><h2 id="sheet">What the notice says of itself</h2><dl class="sheet">'
    told = tuple(facts(reading))
    yield from (f"<dt>{escape(fact.name)}</dt>{_values(fact)}" for fact in told if fact.values)
    if missing := ", ".join(fact.name for fact in told if not fact.values):
        yield f'<dt>not found</dt><dd class="none">{escape(missing)}</dd>'
    yield f"<dt>file</dt><dd>{_words(name)}, {escape(reading.media_type)}, {escape(reading.encoding)}</dd>"
    if printed := sheets(reading):
        yield f"<dt>pages</dt><dd>{escape(printed)}</dd>"
    yield f"<dt>text</dt><dd>{len(reading.text):,} characters, sha256 <code>{reading.text_sha256}</code></dd>"
    yield f"<dt>rules</dt><dd>version {escape(reading.rules)}, language {escape(reading.language)}</dd></dl></section>"


def _values(fact: Fact) -> str:
    """The values of a field one below the other, or in one line where they are many."""
    found = [_value(value, times) for value, times in fact.distinct]
    return f"<dd>{'; '.join(found)}</dd>" if len(found) > LINES else "".join(f"<dd>{told}</dd>" for told in found)


def _value(value: Value, times: int) -> str:
    """A value, linked to the words that say it first."""
    told = f"<bdi>{_words(value.words)}</bdi>"
    told = _to(value.span, told) if value.span else told
    again = f" <small>×{times}</small>" if times > 1 else ""
    return f"{told} {_source(value.source)}".rstrip() + again


def _source(source: str | None) -> str:
    """How a value is known, where the text does not simply say it."""
    return f"<small>({escape(source)})</small>" if source not in (None, "explicit") else ""


def _to(span: Span, html: str) -> str:
    return f'<a href="#at-{span[0]}" title="characters {span[0]} to {span[1]}">{html}</a>'


def _glance(reading: Reading) -> Iterator[str]:
    """The measures, a line each."""
    if not reading.measures:
        return
    opened = " open" if len(reading.measures) <= LISTED else ""
    yield f'<section aria-labelledby="glance"><details{opened}><summary>'
    yield f'<h2 id="glance">Measures at a glance ({len(reading.measures)})</h2></summary>'
    yield '<ol class="glance">'
    for measure in reading.measures:
        who = f"<b><bdi>{_words(short(measure.actor.text, 80))}</bdi></b> {_source(measure.actor.source)} " if measure.actor else ""
        days = "; ".join(deadline_words(one) for one in measure.deadlines)
        when = f' <span class="when">{escape(days)}</span>' if days else ""
        words = f"<bdi{_lang(reading)}>{_words(short(measure.text, 160))}</bdi>"
        yield f'<li class="{measure.modality}">{_badge(measure.modality)}<span>{who}{words}{when} '
        yield f"{_eid('m', measure.address)}</span></li>"
    yield "</ol></details></section>"


def _badge(modality: str, words: str | None = None) -> str:
    return f'<b class="badge"><span aria-hidden="true">{SHAPES[modality]}</span> {escape(words or modality)}</b>'


_LEGEND = f"""<section class="legend" aria-labelledby="legend"><h2 id="legend">How to read this page</h2>
<p>{" ".join(f'<span class="{modality}">{_badge(modality)}</span>' for modality in SHAPES)}</p>
<p>In a measure: <mark class="cue">the cue</mark>, <mark class="actor">who acts</mark>, <mark class="deadline">until when</mark>,
<mark class="amount">how much</mark>, and <span class="action"><sup>1</sup>each action</span> where there are several.
<mark class="fact">Dotted</mark>: the notice says something of itself. <s>Struck</s>: not the notice speaking.
<span class="odd">‹U+200B›</span>: an invisible character.</p></section>"""


# The text.


def _unit(reading: Reading, unit: Unit, targets: frozenset[int]) -> Iterator[str]:
    """A unit: its words, and beside them what is said of it."""
    source = unit.source
    kind = f" measure {source.modality}" if isinstance(source, Measure) else _KINDS[type(source)]
    tag, place = ("article", f' id="m-{escape(source.address)}"') if isinstance(source, Measure) else ("div", "")
    yield f'<{tag} class="unit{kind}"{place}>'
    words = "".join(_line(reading, unit, line, targets) for line in unit.lines)
    yield _folded(words, unit) if isinstance(source, Noise) else f'<div class="said">{words}</div>'
    if isinstance(source, Measure):
        yield _note(reading, source)
    elif source is not None:
        yield f'<p class="note" lang="en">{escape(reason(source))}</p>'
    yield f"</{tag}>"


_KINDS = {Noise: " noise", Refusal: " refused", type(None): ""}


def _folded(words: str, unit: Unit) -> str:
    """Much noise is folded away."""
    if len(unit.lines) <= FOLDED:
        return f'<div class="said">{words}</div>'
    return f'<details class="said"><summary lang="en">{len(unit.lines)} lines</summary>{words}</details>'


def _note(reading: Reading, measure: Measure) -> str:
    told = "".join(
        f"<dt>{escape(note.name)}</dt><dd>{_to(note.to, _words(note.words)) if note.to else _words(note.words)}</dd>"
        for note in notes(measure, reading.text)
    )
    label = f"{measure.modality}, {escape(measure.address)}"
    head = f"{_badge(measure.modality, headline(measure))} {_eid('m', measure.address)}"
    return f'<aside class="note" lang="en" aria-label="{label}">{head}<dl>{told}</dl></aside>'


def _line(reading: Reading, unit: Unit, line: Line, targets: frozenset[int]) -> str:
    """One line of the text: its addresses, and its words."""
    opens = "".join(f"<span>page {escape(one.label)}</span>" for one in line.sheets) + "".join(map(_address, line.opens))
    tag = "h3" if line.heading else "s" if isinstance(unit.source, Noise) else "p"
    words = "".join(_pieces(reading, line.pieces, targets))
    depth = min(line.depth, DEEPEST)
    margin = f'<div class="margin" lang="en">{opens}</div>' if opens else ""
    return f'<div class="line">{margin}<{tag} class="words d{depth}">{words}</{tag}></div>'


def _address(provision: Provision) -> str:
    return f'<span id="p-{escape(provision.eid)}">{_eid("p", provision.eid)} <small>{escape(provision.kind)}</small></span>'


def _eid(kind: str, address: str) -> str:
    """An address, linked to where it is; where there is no room it breaks between its parts."""
    told = escape(address)
    return f'<a class="eid" href="#{kind}-{told}">{told.replace("__", "__<wbr>")}</a>'


def _pieces(reading: Reading, pieces: Iterable[Piece], targets: frozenset[int]) -> Iterator[str]:
    """The words of a line, what belongs to one action together."""
    for action, group in groupby(pieces, key=_action):
        held = tuple(group)
        words = "".join(_piece(reading, piece, targets) for piece in held)
        if action is None:
            yield words
        else:
            number = f"<sup>{escape(action.told)}</sup>" if action in held[0].opens else ""
            yield f'<span class="action">{number}{words}</span>'


def _action(piece: Piece) -> Mark | None:
    return next((mark for mark in piece.marks if mark.kind == "action"), None)


def _piece(reading: Reading, piece: Piece, targets: frozenset[int]) -> str:
    """Words under their marks; what is pointed to bears its place."""
    words = _words(reading.text[slice(*piece.span)])
    marks = [mark for mark in piece.marks if mark.kind != "action"]
    place = f' id="at-{piece.span[0]}"' if piece.span[0] in targets else ""
    if not marks:
        return f"<span{place}>{words}</span>" if place else words
    kinds = " ".join(dict.fromkeys(mark.kind for mark in marks))
    told = escape("; ".join(dict.fromkeys(f"{mark.kind}: {harmless(mark.told)}" for mark in marks)))
    tag = "s" if any(mark.kind == "noise" for mark in marks) else "mark"
    return f'<{tag} class="{kinds}" title="{told}"{place}>{words}</{tag}>'


def _words(words: str) -> str:
    """Words of a notice as HTML: nothing in them is markup, and what would be invisible is spelled out and set off."""
    if words.isprintable():
        return escape(words)
    return _ODD.sub(r'<span class="odd">\g<0></span>', escape(harmless(words)))


_ODD = re.compile("‹U\\+[0-9A-F]{4,6}›")
