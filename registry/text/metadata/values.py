"""The values of metadata: a name as printed, a day as printed, and all of them together."""

from __future__ import annotations

from datetime import date

from registry.text.extract import Span
from registry.text.values import value


@value
class Mention:
    """A name as printed, where it stands, and how we know it."""

    text: str
    span: Span | None
    source: str = "explicit"
    """`explicit`, `inherited` or `inferred`."""
    canonical: str | None = None
    """Of an institution its id (`cn.pbc`), of a region its ISO 3166-2 code (`CN-YN`); None where it is not known."""
    part: str | None = None
    """Of an issuer: `lead`, `joint` or `forwarding`; a body that only forwards is not the author."""


@value
class Dated:
    """A day, where it is printed, and how we know it."""

    day: date
    span: Span | None
    source: str = "explicit"
    kind: str = ""
    """In the list of all days what happened on it: `adopted`, `approved`, `signed`, `published`, `amended`, `in_force`, `expires`, `posted`
    (by the page) or `reported`."""


@value
class Number:
    """A document number and its parts."""

    text: str
    span: Span
    code: str | None
    """Who counts, as printed: `银保监办发`, `国务院令`, `RBI`, `DOR.STR.REC`."""
    year: str | None
    """`2022`, or `2024-25` where years are those of accounts."""
    serial: str | None


@value
class Clause:
    """What the text says of its own life."""

    kind: str
    """`commencement`, `repeal` (named instruments end), `partial_supersession` (what is inconsistent gives way), `validity` or `trial`."""
    span: Span
    day: date | None = None
    """In force from, or valid to, that day."""
    source: str = "explicit"


@value
class Status:
    """What the text itself shows of its force; the day for which that holds is the registry's to say."""

    state: str
    """`draft_for_comment`, `promulgated_not_in_force`, `in_force`, `in_force_partially`, `expired`, `repealed` or `replaced`."""
    span: Span


@value
class Reference:
    """Another instrument that the text names, and what it does to it."""

    span: Span
    """The name as printed, with its number."""
    title: str | None
    """Without marks or article; of a short name what it stands for. None where only a number is printed."""
    number: str | None
    relation: str = "cites"
    """`based_on`, `repeals`, `amends`, `amended_by`, `extends`, `suspends`, `implements`, `interprets`, `replaces`, `corrects`, `forwards`,
    `reports_on` or `cites`."""
    day: date | None = None
    """The day that is printed with the name."""
    provision: Span | None = None
    """Where the place in the instrument that is meant is printed (`第三条第二款`, `Section 18`)."""
    source: str = "explicit"
    """`explicit` by title or number; `alias` by a short name that the text gave it before."""


@value
class Metadata:
    """What the notice says of itself. Unknown is None or empty, never a guess."""

    title: Mention | None = None
    issuers: tuple[Mention, ...] = ()
    approved_by: tuple[Mention, ...] = ()
    """With whose leave they issued it; these are no authors."""
    document_number: Mention | None = None
    numbers: tuple[Number, ...] = ()
    """The parts of the document number; a publisher may print two of them in one line."""
    document_date: Dated | None = None
    publication_date: Dated | None = None
    effective_date: Dated | None = None
    expiry_date: Dated | None = None
    """The last day on which the text holds, where it says so."""
    dates: tuple[Dated, ...] = ()
    """Every day that is printed of the text's own life, with its kind, in order of day."""
    addressees: tuple[Mention, ...] = ()
    document_type: str | None = None
    type_source: str = "explicit"
    """`inferred` where the text calls itself nothing and its form tells."""
    rank: int | None = None
    """1 to 8 by issuer and form of promulgation (domain.md 1.4); None outside China or where either is unknown."""
    role: str = "unknown"
    """`official`, `third_party`, `news_report`, `summary` or `unknown`."""
    translation: str = "unknown"
    """`none`, `human`, `machine` or `unknown`."""
    completeness: str = "unknown"
    """`complete`, `truncated`, `paywalled`, `excerpt` or `unknown`."""
    completeness_span: Span | None = None
    """Where the text breaks off."""
    jurisdiction: str | None = None
    """The country of the issuers (ISO 3166-1), `EU` or `INT`."""
    regions: tuple[Mention, ...] = ()
    clauses: tuple[Clause, ...] = ()
    status: Status | None = None
    references: tuple[Reference, ...] = ()
