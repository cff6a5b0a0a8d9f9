"""Simulated days in the life of a publisher and of the press: what they do on each, and what a registry that looks once a day should see.

    DAYS ──> words(notice, day)  the text with every edit made until then
              └─> body(path, day)  the bytes served, or a sign-in page, or a text cut short, or nothing, or nothing any more
                   └─> changed(path, day)  since when, for Last-Modified

All of it is a pure function of the day: the clock is the number of the day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Literal

from registry.demo.notices import (
    CONTAINERS_REPORTED,
    CONTAINERS_WEEK_LEFT,
    IMPORT_DECLARATIONS,
    LOAN_DEFERRAL,
    LOANS_REPORTED,
    NOTICES,
    PLATFORM_OUTAGES,
    PORT_CHARGES,
    PORT_CONTAINERS,
    REPORTS,
    TRADE_CREDIT,
    Notice,
    article,
    listing,
    page,
    part,
)

FIRST = date(2026, 9, 1)
"""The date of day 1."""
LIST = "/notices/"
"""Where the list of notices is served."""
PRESS = "/press/"
"""Where the list of the news agency's reports is served: a source of its own, on the same small server."""
STYLE = "/site.css"
"""Where the style sheet is served that every page names."""

Outcome = Literal["new notice", "revised", "returned", "same words", "held", "gone", "reported", "text available", "report after text"]
"""What a look at one page comes to where it comes to something; see `Expect.outcome`."""


@dataclass(frozen=True, slots=True)
class Edit:
    """The publisher changes a few words of one page, and nothing else in it."""

    notice: Notice
    old: str
    new: str

    def apply(self, words: str) -> str:
        """`words` with the edit made. Raises ValueError unless the old words stand there exactly once."""
        if words.count(self.old) != 1:
            raise ValueError(f"{self.old!r} stands {words.count(self.old)} times in {self.notice.name}, not once")
        return words.replace(self.old, self.new)


@dataclass(frozen=True, slots=True)
class Expect:
    """What a look at one page should come to."""

    notice: Notice
    outcome: Outcome
    """`same words` is new bytes without a new word; `returned` a revision that repeats an earlier one; `held` bytes that are kept
    and do not become the current text; `gone` an answer that there is no such page. `reported` is a report of a notice whose text
    was not seen, `text available` the first text of a notice known by reports, `report after text` a report that tells nothing new."""
    kinds: tuple[str, ...] = ()
    """The kinds of its changes, each named once however many there are (`registry.text.compare.Change.kind`)."""
    facets: tuple[str, ...] = ()
    """The facets that must be among theirs."""


@dataclass(frozen=True, slots=True)
class Due:
    """A day that a notice sets, told on the day itself where it comes into force, and seven days ahead where it is a deadline."""

    notice: Notice
    kind: Literal["in_force", "deadline"]
    on: date
    """In the zone of the publisher, UTC."""


@dataclass(frozen=True, slots=True)
class Day:
    """One simulated day."""

    number: int
    what: str
    """What the publisher did, in one sentence."""
    expect: tuple[Expect, ...] = ()
    """Every other page must come to nothing: unchanged, and quiet."""
    edits: tuple[Edit, ...] = ()
    """They stay until a later day edits them again."""
    signs_in: Notice | None = None
    """Answered with a sign-in page and status 200, this day only."""
    cuts: Notice | None = None
    """Served without its second part, with an invitation to subscribe, this day only."""
    takes_down: Notice | None = None
    """Answered with 404, this day only; the list goes on naming it."""
    due: tuple[Due, ...] = ()
    """What the clock has to tell, whatever the publisher does."""
    receiver_fails: bool = False
    """Whether the receiver of alerts answers 503 this day."""

    @property
    def at(self) -> datetime:
        """When the registry looks: 09:00 UTC, an hour after the publisher made up its pages."""
        return datetime.combine(FIRST, time(9), UTC) + timedelta(days=self.number - 1)


CUT_BEFORE = "<p>Article 3 "
"""Where the text that is served short ends."""

_LIMIT = Edit(IMPORT_DECLARATIONS, "单次交易限值为人民币4000元", "单次交易限值为人民币6000元")
_INSERTED = (
    "<p><strong>三、保护申请人权益</strong></p>\n"
    "<p>各商业银行不得因小微企业申请延期而将其列入授信限制名单，不得将延期贷款报送为逾期记录。</p>\n"
)

DAYS = (
    Day(
        1,
        "The publisher's list names four notices, and the press has a report of one of them: the baseline, told in one digest of what "
        "was published in the last seven days. Two of the notices come into force today.",
        expect=(
            *(Expect(notice, "new notice") for notice in NOTICES if notice.published <= FIRST),
            Expect(LOANS_REPORTED, "report after text"),
        ),
        due=(Due(TRADE_CREDIT, "in_force", FIRST), Due(LOAN_DEFERRAL, "in_force", FIRST)),
    ),
    Day(2, "The publisher does nothing, and answers every conditional request with 304."),
    Day(
        3,
        "The publisher adds a new announcement on port charges to its list.",
        expect=(Expect(PORT_CHARGES, "new notice"),),
    ),
    Day(
        4,
        "In the circular on trade credit, the publisher moves a deadline from 31 December 2026 to 30 June 2027 without saying so.",
        expect=(Expect(TRADE_CREDIT, "revised", ("amended",), ("deadline_later",)),),
        edits=(Edit(TRADE_CREDIT, "31 December 2026", "30 June 2027"),),
    ),
    Day(
        5,
        'In the notice on platform outages, the publisher turns one "should" into "shall".',
        expect=(Expect(PLATFORM_OUTAGES, "revised", ("amended",), ("modality_strengthened",)),),
        edits=(Edit(PLATFORM_OUTAGES, "A platform should notify", "A platform shall notify"),),
    ),
    Day(
        6,
        "The publisher inserts a new clause 三 into the notice on loan deferral, so that three untouched clauses move down a number, "
        "and retypes the brackets and spaces of the announcement on import declarations without changing a word.",
        expect=(
            Expect(LOAN_DEFERRAL, "revised", ("added", "renumbered")),
            Expect(IMPORT_DECLARATIONS, "same words"),
        ),
        edits=(
            Edit(LOAN_DEFERRAL, "<p><strong>三、加强风险管理", f"{_INSERTED}<p><strong>四、加强风险管理"),
            Edit(LOAN_DEFERRAL, "四、按时报送信息", "五、按时报送信息"),
            Edit(LOAN_DEFERRAL, "五、创新服务方式", "六、创新服务方式"),
            Edit(IMPORT_DECLARATIONS, "公告 2026年", "公告  2026年"),
            Edit(IMPORT_DECLARATIONS, "<p>为规范", "<p>　　为规范"),
            Edit(IMPORT_DECLARATIONS, "（以下简称电商企业）", "(以下简称电商企业)"),
            Edit(IMPORT_DECLARATIONS, "（含原仓库）", "(含原仓库)"),
        ),
    ),
    Day(
        7,
        "The publisher answers for the circular on trade credit with a sign-in page and status 200.",
        expect=(Expect(TRADE_CREDIT, "held"),),
        signs_in=TRADE_CREDIT,
    ),
    Day(
        8,
        "The circular on trade credit is back as it was; the announcement on port charges is cut off behind a paywall after Article 2.",
        expect=(Expect(PORT_CHARGES, "held"),),
        cuts=PORT_CHARGES,
    ),
    Day(
        9,
        "The announcement on port charges is whole again; in the one on import declarations, a limit rises from 4,000 to 6,000 yuan.",
        expect=(Expect(IMPORT_DECLARATIONS, "revised", ("amended",), ("amount_changed",)),),
        edits=(_LIMIT,),
    ),
    Day(
        10,
        "The publisher takes the new limit back: the announcement on import declarations has its earlier words again.",
        expect=(Expect(IMPORT_DECLARATIONS, "returned"),),
        edits=(Edit(IMPORT_DECLARATIONS, _LIMIT.new, _LIMIT.old),),
    ),
    Day(
        11,
        "The notice on platform outages is gone: the publisher answers 404, though its list still names it.",
        expect=(Expect(PLATFORM_OUTAGES, "gone"),),
        takes_down=PLATFORM_OUTAGES,
    ),
    Day(
        12,
        "The notice on platform outages is back as it was; the press reports a notice on stranded containers that the publisher has "
        "not put on its list.",
        expect=(Expect(CONTAINERS_REPORTED, "reported"),),
    ),
    Day(
        13,
        "The publisher adds the notice on stranded containers to its list: its text is now available. The receiver of alerts is down.",
        expect=(Expect(PORT_CONTAINERS, "text available"),),
        receiver_fails=True,
    ),
    Day(
        14,
        "The press reports the notice on stranded containers again, after its text; it comes into force, and a deadline that it sets is "
        "seven days away. The receiver of alerts is up again.",
        expect=(Expect(CONTAINERS_WEEK_LEFT, "report after text"),),
        due=(Due(PORT_CONTAINERS, "in_force", date(2026, 9, 14)), Due(PORT_CONTAINERS, "deadline", date(2026, 9, 21))),
    ),
)
"""In order; day n is `DAYS[n - 1]`."""


def day_of(number: int) -> Day:
    """Day `number` of the demonstration. Raises ValueError for one that it does not have."""
    if not 1 <= number <= len(DAYS):
        raise ValueError(f"the demonstration has days 1 to {len(DAYS)}, not {number}")
    return DAYS[number - 1]


def body(path: str, day: int) -> bytes | None:
    """What the publisher serves at `path` on that day; None where it has nothing yet, nothing any more, or never will."""
    if path == LIST:
        return listing(_published(NOTICES, day))
    if path == PRESS:
        return listing(_published(REPORTS, day), section="press")
    if path == STYLE:
        return part("site/site.css").encode()
    return next((_shown(notice, day) for notice in _published((*NOTICES, *REPORTS), day) if notice.path == path), None)


def words(notice: Notice, day: int) -> str:
    """The notice's own part of its page with every edit until that day made, whatever the page shows instead."""
    text = article(notice)
    for edit in _edits_until(day):
        if edit.notice == notice:
            text = edit.apply(text)
    return text


def media_type(path: str) -> str:
    """The Content-Type: with a charset where the publisher states it in the header, without where only the page tells."""
    if path == STYLE:
        return "text/css; charset=utf-8"
    silent = any(notice.path == path and notice.charset != "utf-8" for notice in NOTICES)
    return "text/html" if silent else "text/html; charset=utf-8"


def changed(path: str, day: int) -> datetime:
    """When the publisher last changed what it serves at `path`, as of that day."""
    latest = max((n for n in range(2, day + 1) if body(path, n) != body(path, n - 1)), default=1)
    first = _published(REPORTS if path == PRESS else NOTICES, 1)[0]
    earliest = next((notice.published for notice in (*NOTICES, *REPORTS) if notice.path == path), first.published)
    made_up = day_of(latest).at.date() if latest > 1 else earliest
    return datetime.combine(made_up, time(8), UTC)


def _published(notices: Iterable[Notice], day: int) -> tuple[Notice, ...]:
    today = day_of(day).at.date()
    return tuple(notice for notice in notices if notice.published <= today)


def _edits_until(day: int) -> Iterator[Edit]:
    return (edit for past in DAYS[:day] for edit in past.edits)


@cache
def _shown(notice: Notice, day: int) -> bytes | None:
    today = day_of(day)
    if today.takes_down == notice:
        return None
    if today.signs_in == notice:
        return part("site/login.html").encode()
    text = words(notice, day)
    if today.cuts == notice:
        text = text.partition(CUT_BEFORE)[0] + part("site/cut.html")
    return page(notice, text)
