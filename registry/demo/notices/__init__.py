"""The sample notices, and reports of them: our own writing, in the style of regulators and a news agency of a country that does not exist.

Each text lies beside this module as the part of a page that the notice or report itself takes up; `site/` holds what a site puts
around it (navigation, side column, footer, the sign-in page), so that a reader has something to leave out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import escape
from importlib.resources import files
from string import Template


@dataclass(frozen=True, slots=True)
class Notice:
    """One sample notice as its publisher files it; the words are in the file `<name>.html`."""

    name: str
    title: str
    source: str
    """The issuing authorities, as the page names them under the title."""
    published: date
    """As the list prints it; the notice's own date may be earlier."""
    language: str
    """`en` or `zh`: also which of the two site frames it stands in."""
    charset: str = "utf-8"
    """Of the served bytes. Any but UTF-8 is told in the page's `<meta>` only, never in the header."""
    section: str = "notices"
    """`notices`, or `press` for a report by the news agency, which has a list of its own."""

    @property
    def path(self) -> str:
        """Where the publisher serves it."""
        return f"/{self.section}/{self.published.year}/{self.name}.html"

    @property
    def frame(self) -> str:
        """The file of what the site puts around it."""
        return f"site/{'press-' if self.section == 'press' else ''}{self.language}.html"


TRADE_CREDIT = Notice(
    "trade-credit",
    "Circular of the Ministry of Commerce of Samplia and the Export Credit Bank of Samplia on Supporting Small Exporters "
    "through Short-Term Trade Credit",
    "Ministry of Commerce of Samplia",
    date(2026, 8, 26),
    "en",
)
LOAN_DEFERRAL = Notice(
    "loan-deferral",
    "样例国金融监督管理总局关于做好小微企业贷款延期还本付息工作的通知",
    "样例国金融监督管理总局",
    date(2026, 8, 21),
    "zh",
    charset="gb18030",
)
IMPORT_DECLARATIONS = Notice(
    "import-declarations",
    "样例国海关署关于调整跨境电子商务零售进口申报事项的公告",
    "样例国海关署",
    date(2026, 8, 19),
    "zh",
)
PLATFORM_OUTAGES = Notice(
    "platform-outages",
    "Notice of the Securities and Markets Commission of Samplia on Outages of Trading Platforms",
    "Securities and Markets Commission of Samplia",
    date(2026, 8, 13),
    "en",
)
PORT_CHARGES = Notice(
    "port-charges",
    "Announcement of the Ministry of Transport of Samplia on a Temporary Reduction of Port Charges",
    "Ministry of Transport of Samplia",
    date(2026, 9, 3),
    "en",
)
PORT_CONTAINERS = Notice(
    "port-containers",
    "Notice of the Ministry of Transport of Samplia on Clearing Stranded Containers at the Northern Ports",
    "Ministry of Transport of Samplia",
    date(2026, 9, 13),
    "en",
)
NOTICES = (PORT_CONTAINERS, PORT_CHARGES, TRADE_CREDIT, LOAN_DEFERRAL, IMPORT_DECLARATIONS, PLATFORM_OUTAGES)
"""In the order of the list: newest first."""

CONTAINERS_WEEK_LEFT = Notice(
    "containers-week-left",
    "Ports Have One Week Left to List Stranded Containers",
    "Samplia News Service",
    date(2026, 9, 14),
    "en",
    section="press",
)
CONTAINERS_REPORTED = Notice(
    "containers-reported",
    "Ministry Moves to Clear Stranded Containers",
    "Samplia News Service",
    date(2026, 9, 12),
    "en",
    section="press",
)
LOANS_REPORTED = Notice("loans-reported", "小微企业贷款可延期还本付息", "样例社", date(2026, 8, 22), "zh", section="press")
REPORTS = (CONTAINERS_WEEK_LEFT, CONTAINERS_REPORTED, LOANS_REPORTED)
"""What the news agency prints about them, in the order of its own list."""


@cache
def part(name: str) -> str:
    """One file of this package, by its path from here."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def article(notice: Notice) -> str:
    """The notice's own part of its page, in the words of the first day it was seen."""
    return part(f"{notice.name}.html")


def page(notice: Notice, words: str) -> bytes:
    """The whole page of a notice around `words`, the HTML of its own part, in the charset it is served in."""
    text = Template(part(notice.frame)).substitute(
        charset=notice.charset,
        title=escape(notice.title),
        published=notice.published.isoformat(),
        source=escape(notice.source),
        article=words.rstrip("\n"),
    )
    return text.encode(notice.charset)


def listing(notices: Iterable[Notice], *, section: str = "notices") -> bytes:
    """The page of a section that names `notices`, each with its date."""
    frame = {"notices": "site/list.html", "press": "site/press.html"}[section]
    return Template(part(frame)).substitute(items="\n".join(map(_entry, notices))).encode()


def _entry(notice: Notice) -> str:
    link = f'<a href="{notice.path}">{escape(notice.title)}</a>'
    return f'<li lang="{notice.language}">{link} <span class="date">{notice.published.isoformat()}</span></li>'
