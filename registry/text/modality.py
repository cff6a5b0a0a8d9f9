"""What a sentence does: its cues, its principal modality, its clauses, and why it may be no measure at all (domain.md 3.3 to 3.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registry.text.extract import Span
from registry.text.lexicon import en, zh


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that shows a modality, and where it stands."""

    span: Span
    modality: str
    """`obligation`, `prohibition`, `permission`, `encouragement` or `commitment`."""
    detail: str
    polarity: str
    strength: int


def _table(rows: Sequence[tuple[str, str, str, int, str]], *, words: bool) -> re.Pattern[str]:
    """One pattern for a whole cue table; the group that matched names the row."""
    return re.compile("|".join(f"(?P<r{at}>{row[4]})" for at, row in enumerate(rows)), re.IGNORECASE if words else 0)


ZH_TABLE = _table(zh.CUES, words=False)
EN_TABLE = _table(en.CUES, words=True)
_ZH_GATE = re.compile("[" + "".join(sorted(set(re.findall("[\u4e00-\u9fff]", "".join(row[4] for row in zh.CUES))))) + "]")
"""Where a Chinese cue may start: any character that occurs in one."""
_EN_WORDS = re.findall(r"[A-Za-z]{2,}", re.sub(r"\\[bswd]", " ", " ".join(row[4] for row in en.CUES)))
_EN_GATE = frozenset(word[:2].lower() for word in _EN_WORDS)
"""How an English cue may start: the first two letters of any word that occurs in one."""
_WORD = re.compile(r"[A-Za-z]+")


def cues(masked: str, span: Span, *, language: str) -> tuple[Cue, ...]:
    """The cues within `span`, in order; `masked` is the folded text with its quotations blotted out, which speak for somebody else."""
    rows = zh.CUES if language == "zh" else en.CUES
    found: list[Cue] = []
    for match in _matches(masked, span, language=language):
        modality, detail, polarity, strength, _ = rows[int((match.lastgroup or "r0")[1:])]
        if modality != "none" and not _is_month(match, masked) and not _is_nominal(match, masked, span[0], detail):
            found.append(Cue(match.span(), modality, detail, polarity, strength))
    return tuple(_without_auxiliaries(masked, found) if language == "en" else found)


def _matches(masked: str, span: Span, *, language: str) -> Iterator[re.Match[str]]:
    """What the cue table matches, tried only where a cue may start."""
    gate, table = (_ZH_GATE, ZH_TABLE) if language == "zh" else (_WORD, EN_TABLE)
    done = span[0]
    for start in gate.finditer(masked, *span):
        if start.start() < done or (language == "en" and start[0][:2].lower() not in _EN_GATE):
            continue
        match = table.match(masked, start.start(), span[1])
        if match is not None:
            done = match.end()
            yield match


def _is_month(match: re.Match[str], folded: str) -> bool:
    """Whether a permission is the month of May."""
    return match[0] == "May" and (folded[match.end() : match.end() + 2].strip()[:1].isdigit() or folded[max(0, match.start() - 1)] == " ")


_AUXILIARY = re.compile(r"\s(?:also\s|now\s)?be\s(?:\w{1,3})?")


def _without_auxiliaries(folded: str, found: Sequence[Cue]) -> Iterator[Cue]:
    """`will be allowed` is one cue, the second: the auxiliary before it says nothing of its own."""
    for at, cue in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if following and cue.polarity == "positive" and _AUXILIARY.fullmatch(folded, cue.span[1], following.span[0] + 3):
            continue
        yield cue


def _is_nominal(match: re.Match[str], masked: str, start: int, detail: str) -> bool:
    """Whether the words name a deed and prescribe none: 采取、暂停 in a list of deeds, `to be eligible`."""
    if detail == "ban":
        return match.start() > start and masked[match.start() - 1] == "、"
    return match[0][:3].lower() == "be " and masked[max(start, match.start() - 3) : match.start()].lower() == "to "


# Clauses.

_BREAK = re.compile(r"[,;:]|[()\[\]]")


def clauses(masked: str, span: Span) -> tuple[Span, ...]:
    """The clauses of a sentence: its pieces between commas, semicolons and colons outside brackets and quotations."""
    found: list[Span] = []
    depth, at = 0, span[0]
    for match in _BREAK.finditer(masked, *span):
        char = match[0]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and not _in_number(masked, match.start()):
            found.append((at, match.start()))
            at = match.end()
    found.append((at, span[1]))
    return tuple((start, end) for start, end in found if masked[start:end].strip())


def _in_number(folded: str, at: int) -> bool:
    return folded[at] == "," and folded[at - 1 : at].isdigit() and folded[at + 1 : at + 2].isdigit()


def principal(folded: str, found: Sequence[Cue], parts: Sequence[Span], *, language: str) -> Cue | None:
    """The cue that gives a sentence its modality: the first binding one of a main clause, else the first of any."""
    if not found:
        return None
    before = [0, *(cue.span[1] for cue in found)]
    main = [cue for cue, after in zip(found, before, strict=False) if not _is_condition(folded, cue, parts, after=after, language=language)]
    if language == "zh":
        return _first_binding(folded, main) or (main[0] if main else None)
    return (main or found)[0]


def _first_binding(folded: str, main: Sequence[Cue]) -> Cue | None:
    """The first modal verb, else the first other word that binds, before the first semicolon after such a word."""
    binding = [cue for cue in main if cue.detail in zh.BINDING or cue.modality == "commitment"]
    if not binding:
        return None
    stop = folded.find(";", binding[0].span[1], binding[-1].span[1])
    return next((cue for cue in binding if cue.detail in zh.MODAL and (stop < 0 or cue.span[0] < stop)), binding[0])


def _is_condition(folded: str, cue: Cue, parts: Sequence[Span], *, after: int, language: str) -> bool:
    """Whether the clause of `cue` only states a condition or describes somebody."""
    part = next(((start, end) for start, end in parts if start <= cue.span[0] < end), None)
    if part is None:
        return False
    if language == "zh":
        if part == parts[-1] or not zh.CONDITION_END.search(folded[part[0] : part[1]].rstrip()):
            return False
        return not (cue.detail in zh.MODAL and zh.OWN_TIME.match(folded, cue.span[1], part[1]))
    return bool(en.SUBORDINATE.search(folded, max(part[0], after), cue.span[0]))


# Classes, and what is no measure.


def kind_of(words: str, *, language: str) -> str:
    """The class of the corpus guidelines that a sentence belongs to."""
    found = [name for name, pattern in (zh.CLASSES if language == "zh" else en.CLASSES) if pattern.search(words)]
    if language == "en" and "commencement" in found and not en.INSTRUMENT.search(words):
        found.remove("commencement")
    if language == "zh":
        found = [name for name in found if name not in _OF_INSTRUMENTS or _of_instrument(words, name)]
    if (
        "saving" in found
        and language == "zh"
        and (tail := zh.EXCEPTION_TAIL.search(words))
        and cues(words, (0, tail.start()), language="zh")
    ):
        found.remove("saving")
    if "commencement" in found and "repeal" in found and language == "zh":
        return "commencement+repeal"
    return found[0] if found else "substantive"


_OF_INSTRUMENTS = ("commencement", "repeal")


def _of_instrument(words: str, kind: str) -> bool:
    """Whether an instrument comes into force or ends, and not a judgment, a contract or a licence."""
    if zh.NO_INSTRUMENT.search(words):
        return False
    return zh.INSTRUMENT.search(words) is not None or (kind == "commencement" and zh.OWN_START.search(words) is not None)


def idle(words: str, *, language: str) -> str | None:
    """Why a sentence is not operative: purpose, definition, background, reference ...; None where nothing says so."""
    found = idle_at(words, language=language)
    return found[0] if found else None


def idle_at(words: str, *, language: str) -> tuple[str, int] | None:
    """Why a sentence is not operative, and where the words that say so begin."""
    for name, pattern in zh.NOT_OPERATIVE if language == "zh" else en.NOT_OPERATIVE:
        found = pattern.search(words)
        if found:
            return name, found.start()
    return None
