"""A Reading: one body under one version of the rules, from bytes to measures."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from registry.text.extract import NO_HINTS, Extract, Hints, Noise, Sheet, extract
from registry.text.languages import language
from registry.text.lexicon import LEXICONS, Lexicon, lexicon
from registry.text.measures import Measure, measures
from registry.text.metadata import Metadata, metadata
from registry.text.normalise import key
from registry.text.operative import Refusal
from registry.text.runs import views
from registry.text.structure import Provision, lines, structure
from registry.text.values import value

VERSION = "2"
"""Version of the rules; a change of what any text reads as must change it."""


@value
class Reading:
    """What one body says under one version of the rules."""

    rules: str
    language: str
    """ISO 639-1, `und` where the text does not tell it."""
    text: str
    metadata: Metadata
    noise: tuple[Noise, ...]
    provisions: tuple[Provision, ...]
    measures: Sequence[Measure]
    """Packed where they are many (`registry.text.kept`)."""
    words: str
    """The comparison key of the text of record without its noise: two bodies of equal `words` are one Revision."""
    encoding: str
    media_type: str
    refused: tuple[Refusal, ...]
    """Sentences that were considered and are no measures, and why."""
    sheets: tuple[Sheet, ...] = ()
    """Its printed pages, where the format has any."""
    supported: bool = True
    """Whether a lexicon reads its language; without one it has provisions only, and no measures are claimed."""

    @property
    def text_sha256(self) -> str:
        """Hash of the text of record, UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


def read(
    body: bytes,
    *,
    media_type: str,
    hints: Hints = NO_HINTS,
    charset: str | None = None,
    lexicons: Sequence[Lexicon] = LEXICONS,
) -> Reading:
    """Read `body` into provisions and measures; `charset` is what the HTTP header declared. Raises UnreadableError, UsageError.

    Measures are read in the languages of `lexicons`; a language of one's own is handed over beside LEXICONS.
    """
    return read_extract(extract(body, media_type=media_type, hints=hints, charset=charset), hints, lexicons)


def read_extract(drawn: Extract, hints: Hints = NO_HINTS, lexicons: Sequence[Lexicon] = LEXICONS) -> Reading:
    """Read a text of record, wherever it was drawn from, into provisions and measures. Raises UsageError."""
    spoken = hints.language or language(drawn.text, lexicons)
    about = metadata(drawn, language=spoken, hints=hints)
    every = lines(drawn)
    provisions = structure(every, about, spoken, lexicons)
    own = lexicon(spoken, lexicons)
    seen = views(drawn, every, provisions, [own, *(other for other in lexicons if other is not own)]) if own is not None else None
    del every  # the lines of a long text take more room than its words
    found, refused = measures(seen, about) if seen is not None else ((), ())
    del seen  # nor is there room for its runs beside the key
    return Reading(
        rules=VERSION,
        language=spoken,
        text=drawn.text,
        metadata=about,
        noise=drawn.noise,
        provisions=provisions,
        measures=found,
        words=key(drawn.text, skip=(noise.span for noise in drawn.noise)),
        encoding=drawn.encoding,
        media_type=drawn.media_type,
        sheets=drawn.sheets,
        refused=refused,
        supported=own is not None,
    )
