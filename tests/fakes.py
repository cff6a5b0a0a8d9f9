"""Our own doubles: real objects that need no network, no publisher and no wall clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from fetchers.base import Fetched, Fetcher, Link, Validators
from fetchers.errors import NotFoundError
from registry import pipeline, planning
from registry.answers import Held, Round, SourceCard, SubscriptionCard
from registry.looks import Group
from registry.store import history, journal
from registry.store.engine import Store
from registry.store.journal import Found, Look, Recorded, Written
from registry.text.compare import Change, Comparison, Facet, Place
from registry.text.extract import Hints, Noise
from registry.text.flags import Flag, Judgement, Quiet
from registry.text.measures import Action, Actor, Amount, Deadline, Measure, Territory
from registry.text.metadata import Dated, Mention, Metadata
from registry.text.reading import VERSION, Reading
from registry.text.structure import Provision


@dataclass
class Clock:
    """A clock that a test sets."""

    at: datetime = datetime(2026, 5, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def set(self, day: date, *, hour: int = 12) -> datetime:
        """Put the clock to an hour of a day, and tell the time."""
        self.at = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
        return self.at

    def tick(self, **step: float) -> datetime:
        """Let time pass, and tell it."""
        self.at += timedelta(**step)
        return self.at


class Scripted:
    """A publisher that answers from a script: a list whose links and texts a test sets."""

    def __init__(self, texts: dict[str, bytes]) -> None:
        self.texts = texts
        self.salt = ""
        self.asked: list[tuple[str, Validators]] = []
        self.raises: dict[str, Exception] = {}
        """What it does instead of answering, by address."""

    def look(self, url: str, validators: Validators = Validators()) -> Fetched:
        """Answer as the script says: 200 with a tag, 304 to that tag, or 404."""
        self.asked.append((url, validators))
        if url in self.raises:
            raise self.raises[url]
        if url in self.texts:
            etag = f'"{self.salt}{hash(self.texts[url])}"'
            if validators.etag == etag:
                return Fetched(url, url, 304, None, "text/html", validators=validators)
            return Fetched(url, url, 200, self.texts[url], "text/html", validators=Validators(etag=etag))
        raise NotFoundError(f"{url} is not there", url=url, status=404)

    def links(self, listing: Fetched) -> tuple[Link, ...]:
        """The words of a list."""
        return tuple(Link(url) for url in (listing.body or b"").decode().split())


def look_round(
    store: Store, source: SourceCard, fetcher: Fetcher, *, tell: Callable[[], object] = lambda: None, lease: Held | None = None
) -> Round:
    """One round of a source by a fetcher of the test's: its list, then every page; `tell` is called after each look."""
    group = Group(store)
    watch = planning.Watch(store, source, fetcher, group, lease)
    looked = [pipeline.look(watch, pipeline.listing(store, source))]
    tell()
    for page in (one for one in history.pages(store, source.id) if not one.is_list):
        looked.append(pipeline.look(watch, page))
        tell()
    group.flush()
    pipeline.finish_first_round(store, source)
    return Round(source.name, tuple(looked))


def reading_of(
    text: str,
    *,
    title: str | None = None,
    effective: date | None = None,
    document_date: date | None = None,
    document_number: str | None = None,
    rules: str = VERSION,
) -> Reading:
    """A reading of `text` without any rules: each line after the first is a provision, and one with `must` a measure.

    The first line is the title; "the ministry", "1 June 2026" and "100 yuan" are found by eye where a line has them.
    """
    provisions, measures, at = [], [], 0
    for number, line in enumerate(text.split("\n")):
        span = (at, at + len(line))
        at = span[1] + 1
        if number and line:
            provisions.append(Provision(f"para_{number}", f"{number}.", "paragraph", span))
        if number and " must " in line:
            measures.append(_measure(text, number, span))
    first = text.split("\n", 1)[0]
    metadata = Metadata(
        title=Mention(title or first, (0, len(first))),
        issuers=(Mention("Ministry of Samples", None, "inferred"),),
        document_number=Mention(document_number, None) if document_number else None,
        document_date=Dated(document_date, None) if document_date else None,
        effective_date=Dated(effective, None) if effective else None,
        document_type="notice",
        role="official",
        translation="none",
        completeness="complete",
    )
    noise = (Noise((len(text) - 4, len(text)), "a footer"),) if text.endswith("page") else ()
    words = " ".join(text.removesuffix("page").split()).casefold()
    return Reading(rules, "en", text, metadata, noise, tuple(provisions), tuple(measures), words, "utf-8", "text/plain", ())


def _measure(text: str, number: int, span: tuple[int, int]) -> Measure:
    line = text[span[0] : span[1]]
    actor = _found(line, "The ministry", span[0])
    until = _found(line, "1 June 2026", span[0])
    yuan = _found(line, "100 yuan", span[0])
    who = Actor("The ministry", actor, "explicit", "ministry") if actor else None
    return Measure(
        address=f"para_{number}~m1",
        span=span,
        text=line,
        kind="substantive",
        modality="obligation",
        modality_detail="strong_directive",
        strength=5,
        actor=who,
        actions=(Action(span, "obligation", "positive", who),),
        deadlines=(Deadline(until, "fixed", date(2026, 6, 1)),) if until else (),
        amounts=(Amount(yuan, Decimal("100.50"), "CNY", "le", Decimal("200"), "fine"),) if yuan else (),
        regions=(Territory("everywhere", where, None),) if (where := _found(line, "everywhere", span[0])) else (),
        beneficiaries=(),
        rule="en.must",
        confidence="explicit",
    )


def _found(line: str, words: str, start: int) -> tuple[int, int] | None:
    at = line.find(words)
    return (start + at, start + at + len(words)) if at >= 0 else None


def new_notice(reading: Reading) -> tuple[Comparison, Judgement]:
    """Comparison and judgement of a first revision."""
    whole = Change("new_notice", (), True, "medium", (), "A new notice.", None, Place("", None, (0, len(reading.text)), reading.text))
    return Comparison(reading.rules, (whole,)), Judgement((Flag("new_notice", "medium", "A new notice was found.", None),), ())


def amended(old: Reading, new: Reading) -> tuple[Comparison, Judgement]:
    """Comparison and judgement of two readings: one weighty change of the first provision, and one quiet change of form."""
    was, now = old.provisions[0], new.provisions[0]
    sides = (
        Place(was.eid, was.label, was.span, old.text[slice(*was.span)]),
        Place(now.eid, now.label, now.span, new.text[slice(*now.span)]),
    )
    facet = Facet("amount_changed", "tightened", "CNY 100", "CNY 200", "amounts")
    weighty = Change("amended", ("renumbered",), True, "high", (facet,), "The amount rose from 100 to 200.", *sides)
    light = Change("editorial", (), False, "info", (), "A comma moved.", None, sides[1], needs_review=True)
    flag = Flag("amended", "high", "An amount was raised.", 0)
    return Comparison(new.rules, (weighty, light)), Judgement((flag,), (Quiet("editorial", "Only a comma moved.", 1),))


@dataclass
class Publisher:
    """A source with one page, found or made, whose bodies are recorded as the pipeline records them, without its rules."""

    store: Store
    clock: Clock
    name: str = "samples"

    def __post_init__(self) -> None:
        known = {one.name: one for one in history.sources(self.store)}
        settings: dict[str, Any] = {"fetcher": "folder", "url": "/samples", "options": {"a": "b"}, "hints": Hints()}
        self.source = known.get(self.name) or journal.add_source(self.store, name=self.name, **settings)
        (self.page,) = journal.add_pages(self.store, self.source.id, [(f"/samples/{self.name}.txt", False, None)])

    def look(self, outcome: str = "changed", **more: Any) -> Look:
        """A look at the page now."""
        return Look(page_id=self.page.id, at=self.clock(), outcome=outcome, status=200, **more)

    def found(self, body: str, outcome: str = "changed", *, promote: bool = True) -> Found:
        """A look that brought `body`."""
        look = self.look(outcome, sentence="It looks cut." if outcome == "held" else None)
        tag = f'"{len(body)}"'
        return Found(look, body.encode("utf-8", "surrogatepass"), "text/plain", "utf-8", tag, None, promote)

    def hold(self, body: str) -> Recorded:
        """Record `body` as held."""
        return journal.record_found(self.store, self.found(body, "held", promote=False))

    def publish(self, body: str, **more: Any) -> Recorded:
        """Record `body` as the page's next revision; `more` overrules what is Written."""
        effective = more.pop("effective", None)
        return journal.record_found(self.store, self.found(body), self.written(reading_of(body, effective=effective), **more))

    def written(self, reading: Reading, **more: Any) -> Written:
        """A revision against the head as it stands."""
        head = history.head(self.store, self.page.id)
        before = self.before()
        comparison, judgement = amended(before, reading) if before else new_notice(reading)
        made = Written(
            reading=reading,
            hints=Hints(),
            notice_id=head.notice_id if head else None,
            edition_id=head.edition_id if head else None,
            role="official",
            language="en",
            head_number=head.number if head else 0,
            comparison=comparison,
            judgement=judgement,
            returned_to=None,
            claimed=None,
            stated=None,
            observed=self.clock(),
            valid_from=self.clock().date(),
            valid_basis="inferred",
            rule="first look at the page",
            alerts=(),
        )
        return replace(made, **more)

    def before(self) -> Reading | None:
        """The head, read again."""
        head = history.head(self.store, self.page.id)
        return reading_of(history.capture(self.store, head.snapshot_id).body.decode("utf-8", "surrogatepass")) if head else None

    def subscribe(self, name: str = "mei", **more: Any) -> SubscriptionCard:
        """Ask to be told of everything."""
        asked = {"source": None, "severity": "info", "keyword": None, "channel": "console", "address": "-", **more}
        return journal.add_subscription(self.store, name=name, **asked)
