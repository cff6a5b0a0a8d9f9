"""The Provision tree, with eIds in the manner of Akoma Ntoso and spans (domain.md section 2)."""

from __future__ import annotations

from dataclasses import dataclass

from registry.text.extract import Span


@dataclass(frozen=True, slots=True)
class Provision:
    """One numbered or ordinal part; its parent is the provision whose eid it extends by `__`."""

    eid: str
    label: str | None
    """As printed: `第三条`, `I.`, `(二)`; None where the part is only counted."""
    kind: str
    """`book`, `part`, `chapter`, `section`, `article`, `paragraph`, `item`, `subitem`, `preamble`, `signature` ..."""
    span: Span
    """With all that it contains."""
    heading: Span | None = None
