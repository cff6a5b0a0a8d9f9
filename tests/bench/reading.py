"""Reading: from bytes to measures, for text and for pages with a known selector, and how time and memory grow up to 2 MB.

The rival on pages is trafilatura, which finds the main text and reads nothing out of it; both are given the same pages in the same
run, turn and turn about. Where the corpus of real texts lies beside the checkout its figures are printed too.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from registry.text.extract import Hints, extract
from registry.text.reading import read
from tests.bench.notices import chinese, english, page
from tests.bench.results import Results
from tests.bench.rivals import NoRivalError, Rival

TRAFILATURA = Rival("trafilatura", "trafilatura==2.3.1")
SELECTED = Hints(selector="div.article")
LARGEST = 2_000_000
"""Bytes of the largest text."""
WARM = 40
"""Small notices that a process has read before it is measured."""
SHARES = {"1/4": 0.25, "1/2": 0.5, "1": 1.0}
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "raw"
MEDIA_TYPES = {".txt": "text/plain", ".md": "text/markdown"}


def run(*, full: bool) -> Results:
    """All of it: about a minute, a few with `full`."""
    results = Results("reading")
    count, rounds = (300, 5) if full else (60, 3)
    texts = {"English": [english(n).encode() for n in range(count)], "Chinese": [chinese(n).encode() for n in range(count)]}
    for language, bodies in texts.items():
        results.figures[f"{language} text, notices of 3 kB a second"] = _rate(bodies, "text/plain", Hints(), rounds)
    pages = {language: [page(body.decode(), n).encode() for n, body in enumerate(bodies)] for language, bodies in texts.items()}
    for language, bodies in pages.items():
        results.figures[f"{language} pages with a selector, notices of 3 kB a second"] = _rate(
            bodies, "text/html", SELECTED, rounds, size=sum(map(len, texts[language]))
        )
    _against_trafilatura(results, [*pages["English"], *pages["Chinese"]], rounds)
    _real_texts(results, rounds)
    for language in texts:
        _growth(results, language)
    return results


def _rate(bodies: Sequence[bytes], media_type: str, hints: Hints, rounds: int, *, size: int | None = None) -> float:
    """Notices of 3 kB (of their words, `size` bytes in all) read a second of processor time: the median of the rounds."""
    seconds = median(_seconds(lambda: _each(((body, media_type) for body in bodies), hints)) for _ in range(rounds))
    return (size or sum(map(len, bodies))) / 3000 / seconds


def _each(bodies: Iterable[tuple[bytes, str]], hints: Hints) -> None:
    """Read every body and keep none of the readings, as those do who watch: kept, they are gone through whenever memory is cleaned up."""
    for body, media_type in bodies:
        read(body, media_type=media_type, hints=hints)


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _against_trafilatura(results: Results, pages: Sequence[bytes], rounds: int) -> None:
    """The same pages: ours to the text of record, ours to measures, theirs to the main text."""
    script = Path(__file__).with_name("rival_trafilatura.py")
    theirs, extracted, whole = [], [], []
    with TemporaryDirectory() as folder:
        for number, body in enumerate(pages):
            (Path(folder) / f"{number:04}.html").write_bytes(body)
        try:
            for _ in range(rounds):
                theirs.append(float(TRAFILATURA.run(script, folder)["seconds"]))
                extracted.append(_seconds(lambda: [extract(body, media_type="text/html", hints=SELECTED) for body in pages]))
                whole.append(_seconds(lambda: _each(((body, "text/html") for body in pages), SELECTED)))
        except NoRivalError as error:
            results.notes.append(str(error))
            return
    results.figures["trafilatura, pages a second"] = len(pages) / median(theirs)
    results.figures["ours to the text of record, pages a second"] = len(pages) / median(extracted)
    results.figures["ours to measures, pages a second"] = len(pages) / median(whole)
    results.ratios["trafilatura"] = median(theirs) / median(extracted)
    results.ratios["trafilatura, and we read on to measures"] = median(theirs) / median(whole)


def _real_texts(results: Results, rounds: int) -> None:
    """The corpus, where it lies beside the checkout."""
    bodies = [(path.read_bytes(), MEDIA_TYPES[path.suffix]) for path in sorted(CORPUS.glob("*")) if path.suffix in MEDIA_TYPES]
    if not bodies:
        results.notes.append("The corpus of real texts is not beside this checkout: only our own samples were read.")
        return
    seconds = median(_seconds(lambda: _each(bodies, Hints())) for _ in range(rounds))
    results.figures["real texts of the corpus, 3 kB of them a second"] = sum(len(body) for body, _ in bodies) / 3000 / seconds


def _growth(results: Results, language: str) -> None:
    """Time and memory of one text at shares of 2 MB, each in a process of its own."""
    for name, share in SHARES.items():
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            seconds, memory = alone.submit(_one, language, round(LARGEST * share)).result()
        row = results.scale.setdefault(name, {})
        row[f"{language}, microseconds a byte"] = seconds / (LARGEST * share) * 1e6
        row[f"{language}, memory over its size"] = memory / (LARGEST * share)


def _one(language: str, size: int) -> tuple[float, int]:
    """Seconds and bytes of memory that a text of `size` bytes takes in a process which has read small ones before: patterns are compiled
    at their first use, and what they need is derived behind the first hundreds of sentences, once in a process and not once a text."""
    make = chinese if language == "Chinese" else english
    for number in range(WARM):
        read(make(number).encode(), media_type="text/plain")
    pieces: list[str] = []
    length = 0
    while length < size:
        pieces.append(make(len(pieces)))
        length += len(pieces[-1].encode())
    body = "\n".join(pieces).encode()
    del pieces
    before = _memory("VmRSS")
    seconds = _seconds(lambda: read(body, media_type="text/plain"))
    return seconds, _memory("VmHWM") - before


def _memory(name: str) -> int:
    """Bytes that this process takes (`VmRSS`), or has taken at most (`VmHWM`); the latter for both where the system does not tell.

    What `getrusage` calls the most begins on Linux with the size of the process that started this one, and hides what is less.
    """
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith(name)) * 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
