"""Where a measure holds: provinces, states, zones and the whole country, by codes that do not change (ISO 3166 and our own zones)."""

from __future__ import annotations

from collections.abc import Sequence

from registry.text.extract import Span
from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.gates import ANY, Sentence
from registry.text.lexicon.places import CODES, NOT_BEFORE, WHOLE_EN, WHOLE_ZH
from registry.text.lexicon.tables.traits import Traits
from registry.text.values import value

_WHOLE = frozenset((*WHOLE_EN, *WHOLE_ZH))
_TAIL = deferred(r"\s(?:Province|Municipality|Autonomous Region)$|[省市]$|(?:壮族|回族|维吾尔)?自治区$|特别行政区$")


@value
class Territory:
    """A place as it is named, and its code."""

    text: str
    span: Span
    code: str | None
    """`CN-GD`, `US`, `zone:free-trade-zone`; None for a name that the tables do not know."""
    source: str = "explicit"
    """`explicit` where the measure names it, `inherited` where the title or the addressees do."""


def code_of(name: str, *, country: str | None) -> str | None:
    """The code of a place by its name; what speaks of the whole country has that of `country` (ISO 3166-1, small letters)."""
    if name in _WHOLE:
        return country.upper() if country else None
    return CODES.get(name) or CODES.get(_TAIL.sub("", name))


def territories(
    text: str, masked: str, spans: Sequence[Span], *, traits: Traits, country: str | None, held: Sentence = ANY
) -> tuple[Territory, ...]:
    """The places that the words at `spans` name, each once, in order; `held` are those words, where it is known what may match them."""
    if not held.may_match(traits.places):
        return ()
    found: dict[str, Territory] = {}
    for span in spans:
        for match in traits.places.finditer(masked, *span):
            if match[0].isascii() and NOT_BEFORE.search(masked, max(span[0], match.start() - 24), match.start()):
                continue
            code = code_of(match[0], country=country)
            found.setdefault(code or match[0], Territory(text[slice(*match.span())], match.span(), code))
    return tuple(found.values())
