"""The Provision tree, with eIds in the manner of Akoma Ntoso and spans (domain.md section 2).

    line       the blocks of the text of record without its noise, one line each
    wrapped    lines broken at a fixed column are joined again
    head       what precedes the first provision is left to the metadata
    markers    what a line may start with: every reading of its start as a label
    numbering  which line starts are labels, and of what level: the cheapest reading of the whole sequence, found by beam search
    continuing which lines go on with the sentence of the one before
    growing    lines -> a tree of parts, each with its own text
    naming     parts -> Provisions with addresses

A label counts only at the start of a line. A single line proves little (`1.`, `I.` and `(c)` are ambiguous, scrapers lose lines), so the
judge is the sequence: lists that start at one and rise by one are cheap, jumps and inversions cost (domain.md 2.3, trap 4).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from registry.text.extract import Extract
from registry.text.lexicon import LEXICONS, Lexicon, lexicon
from registry.text.lexicon.tables import NEVER
from registry.text.metadata import Metadata
from registry.text.structure.continuing import continues
from registry.text.structure.growing import grown
from registry.text.structure.head import body_lines
from registry.text.structure.line import Line, leads_list
from registry.text.structure.line import lines as printed_lines
from registry.text.structure.naming import Provision, provisions
from registry.text.structure.numbering import chosen_labels
from registry.text.structure.wrapped import unwrapped

__all__ = ["Line", "Provision", "continues", "leads_list", "lines", "structure"]


def lines(extract: Extract) -> tuple[Line, ...]:
    """The lines of the text of record outside its noise, in order, blank ones left out and those of a fixed column joined."""
    return tuple(unwrapped(tuple(printed_lines(extract)), extract.text, extract.folded))


def structure(every: Sequence[Line], metadata: Metadata, language: str, lexicons: Sequence[Lexicon] = LEXICONS) -> tuple[Provision, ...]:
    """The provisions of a text, of which `every` are the lines, in document order, parents before their parts.

    Labels of all languages are read in each: digests quote Chinese articles, translations keep (一). Of the language itself only its verbs
    are asked for, which tell a sentence from a heading.
    """
    body = body_lines(every, metadata)
    return tuple(provisions(grown(body, chosen_labels(body), _verbs(language, lexicons))))


def _verbs(language: str, lexicons: Sequence[Lexicon]) -> re.Pattern[str] | None:
    """The verbs that no heading contains; None in a language without a lexicon, where nothing tells a heading from a sentence."""
    own = lexicon(language, lexicons)
    if own is None:
        return None
    return next((each.lists.finite for each in (own, *lexicons) if each.spaced), NEVER)
