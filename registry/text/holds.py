"""Is this body the notice at all? Error, login, consent and captcha pages with status 200, wipes and cuts are held.

A hold errs on the side of telling: what bears the marks of a notice (number, addressees, issuer and day, the title it had before)
is never taken for a page of another kind; a text with anything new in it is never a cut; one of its old size, or with measures
of its own, is never a wipe.
The words that tell each kind of page are in the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.text.lexicon import en, zh
from registry.text.lexicon.deferred import deferred
from registry.text.normalise import fold, key
from registry.text.reading import Reading
from registry.text.values import value

GONE = 0.7
"""Share of what was there that must be gone for a wipe."""
FLOOR = 3
"""Measures or provisions that must be gone at least: of a notice of two, losing both may well be an amendment."""
SHRUNK = 0.5
"""A wipe leaves at most this share of the words, a rewriting leaves more."""
SHORT = 4000
"""Characters above which no body is taken for a login, error or consent page."""
PER_HIT = {"captcha": 400, "error page": 400, "empty": 200, "login page": 120, "consent page": 150}
"""A telling word for at most so many characters: the page is about nothing else."""
AT_LEAST = {"login page": 2, "consent page": 2}
"""Telling words that one page of its kind holds at least; one for the others."""
BROKEN_OFF = ("truncated", "paywalled")
"""States in which what is missing counts as not observed: such a text is a cut or it has something to tell, never a wipe."""
NOTHING = 30
"""Characters below which a body says nothing."""
OTHER_LANGUAGE = "The page speaks another language ({now}) than the notice did ({was}): no comparison is made; the text before stays."
_RULES = tuple(
    (reason, deferred(f"{pattern}|{other}", re.IGNORECASE), what)
    for (reason, pattern, what), (_, other, _what) in zip(en.HOLDS, zh.HOLDS, strict=True)
)
_REPEALED = deferred(f"{en.REPEALED}|{zh.REPEALED}", re.IGNORECASE)
_CUT_OFF = deferred(r"(?<![.…·\s])[.…·\s]+$")


@value
class Hold:
    """Why a body does not become the current text: the old revision stays, the bytes are kept."""

    reason: str
    """`login page`, `error page`, `captcha`, `consent page`, `cut`, `wiped`, `empty`, `other language`."""
    sentence: str
    """One sentence for a person, with what was seen."""


def hold(reading: Reading, *, before: Reading | None) -> Hold | None:
    """Judge `reading`, a new body of a page whose current text reads as `before` (None for the first look)."""
    if before is not None and reading.words == before.words:
        return None
    if not _is_notice(reading, before):
        other = _other_page(reading)
        if other:
            return other
    if before is None:
        return None
    if _in_another_language(reading, before):
        return Hold("other language", OTHER_LANGUAGE.format(was=before.language, now=reading.language))
    if reading.metadata.completeness in BROKEN_OFF:
        return _cut(reading, before)
    return _wiped(reading, before)


def _in_another_language(reading: Reading, before: Reading) -> bool:
    """Whether none of what bound is there any more, because the page speaks another language: comparison never crosses Editions."""
    known = "und" not in (reading.language, before.language)
    return known and reading.language != before.language and not any(key(one.text) in reading.words for one in before.measures)


def _is_notice(reading: Reading, before: Reading | None) -> bool:
    """Whether the body bears the marks of a notice, or of the notice that was here."""
    about = reading.metadata
    if about.document_number or (about.issuers and about.document_date) or (about.document_type and about.document_date):
        return True
    if before is not None and about.title and before.metadata.title:
        return key(about.title.text) == key(before.metadata.title.text)
    return False


def _other_page(reading: Reading) -> Hold | None:
    """A short body that is about nothing but logging in, an error, consent or a test; or one without words."""
    size = len(reading.words)
    text = fold(reading.text).text
    if len(text) > SHORT:
        return None
    for reason, pattern, what in _RULES:
        hits = [match.group() for match in pattern.finditer(text)]
        if len(hits) >= AT_LEAST.get(reason, 1) and len(hits) * PER_HIT[reason] >= len(text):
            seen = " and ".join(f"'{hit}'" for hit in dict.fromkeys(hit.strip()[:40] for hit in hits[:3]))
            return Hold(reason, f"The page shows {what} ({seen} in {len(text)} characters) and no notice; the text before it stays.")
    if size < NOTHING and not reading.measures:
        return Hold("empty", f"The page holds {size} characters and no notice; the text before it stays.")
    return None


def _cut(reading: Reading, before: Reading) -> Hold | None:
    """Before whole, now broken off, and every line that remains was there word for word: nothing new to tell."""
    about = reading.metadata
    if before.metadata.completeness in BROKEN_OFF:
        return None
    span = about.completeness_span
    at_end = about.completeness == "paywalled" or (span is not None and span[0] * 10 >= len(reading.text) * 8)
    if not at_end or len(reading.words) >= len(before.words) or not all(line in before.words for line in _lines(reading)):
        return None
    share = 100 * len(reading.words) // max(len(before.words), 1)
    return Hold("cut", f"The text breaks off and holds {share} % of the words that were there, none of them new; the whole text stays.")


def _lines(reading: Reading) -> Iterator[str]:
    """The comparison keys of the lines in which the notice speaks, without marks of breaking off."""
    kept, done = [], 0
    for noise in reading.noise:
        kept.append(reading.text[done : noise.span[0]])
        done = max(done, noise.span[1])
    kept.append(reading.text[done:])
    for line in "\n".join(kept).splitlines():
        words = _CUT_OFF.sub("", key(line))
        if words:
            yield words


def _wiped(reading: Reading, before: Reading) -> Hold | None:
    """Most of what was there is gone, nothing of its size stands in its place, and nothing says that it was repealed."""
    parts = [key(measure.text) for measure in before.measures]
    if len(parts) < FLOOR:
        parts = [key(before.text[slice(*provision.span)]) for provision in before.provisions]
    parts = [part for part in parts if part]
    gone = sum(part not in reading.words for part in parts)
    if gone < FLOOR or gone < GONE * len(parts) or len(reading.words) > SHRUNK * len(before.words):
        return None
    if any(_REPEALED.search(line) and line not in before.words for line in _lines(reading)):
        return None
    if _is_notice(reading, before) and sum(key(measure.text) not in before.words for measure in reading.measures) >= FLOOR:
        return None
    return Hold(
        "wiped", f"{gone} of {len(parts)} parts of the text are gone and nothing says that they were repealed; the text before stays."
    )
