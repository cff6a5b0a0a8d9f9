"""The Provision tree, with eIds in the manner of Akoma Ntoso and spans (domain.md section 2).

    line       the blocks of the text of record without its noise, one line each
    head       what precedes the first provision is left to the metadata
    markers    what a line may start with: every reading of its start as a label
    numbering  which line starts are labels, and of what level: the cheapest reading of the whole sequence, found by beam search
    growing    lines -> a tree of parts, each with its own text
    naming     parts -> Provisions with addresses

A label counts only at the start of a line. A single line proves little (`1.`, `I.` and `(c)` are ambiguous, scrapers lose lines), so the
judge is the sequence: lists that start at one and rise by one are cheap, jumps and inversions cost (domain.md 2.3, trap 4).
"""

from __future__ import annotations

from registry.text.extract import Extract
from registry.text.metadata import Metadata
from registry.text.structure.growing import continues, grown
from registry.text.structure.head import body_lines
from registry.text.structure.line import Line, lines
from registry.text.structure.naming import Provision, provisions
from registry.text.structure.numbering import chosen_labels

__all__ = ["Line", "Provision", "continues", "lines", "structure"]


def structure(extract: Extract, metadata: Metadata, language: str) -> tuple[Provision, ...]:
    """The provisions of a text in document order, parents before their parts; `language` is free, labels of both are read."""
    del language  # labels of both languages occur in either: digests quote Chinese articles, translations keep (一)
    body = tuple(body_lines(lines(extract), metadata))
    root = grown(body, chosen_labels(body))
    return tuple(provisions(root))
