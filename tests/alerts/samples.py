"""Sample messages of every kind, and words that mean harm. All of it is our own writing: no authority ever said it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from registry.alerts.channel import Parcel
from registry.alerts.message import citation, rendered

AT = datetime(2026, 5, 2, 9, 30, tzinfo=UTC)
TEXT_HASH = "ab" * 32
ROOT = "cd" * 32
URL = "https://regulator.example/notices/12?lang=en&v=2"
TITLE = "Sample Circular on Reporting by Made-up Banks 样例银行报告通知"
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "\x1b[31mred\x1b[0m \x9b2J",
    "right \u202eto left\u202c and \u2066isolated\u2069",
    "zero\u200bwidth \ufeff mark",
    "NUL \x00 and \x08 and \x7f",
    "]]> <![CDATA[ <!-- --> &amp; &#0; %s {{ 7 * 7 }}",
    "title\r\nBcc: victim@example.org\r\n\r\nbody",
    "half a pair \ud83d and no character \ufffe\uffff",
    "lines \x0b \x0c \x1c \x1d \x1e \x85 \u2028 \u2029 end",
)


def notice(**more: Any) -> dict[str, Any]:
    part = {"title": TITLE, "issuers": ["Sample Authority"], "document_number": "S-2026 No. 12", "url": URL, "source": "samples"}
    return part | more


def flag(**more: Any) -> dict[str, Any]:
    part = {
        "kind": "amended",
        "severity": "high",
        "reason": "A deadline was moved forward: reports are due 30 days earlier.",
        "address": "sec_2~m1",
        "old": "A bank must report each loan above 100 million yuan before 30 June 2026.",
        "new": "A bank must report each loan above 120 million yuan before 31 May 2026.",
    }
    return part | more


def message(kind: str, **more: Any) -> dict[str, Any]:
    frame = {"alert": "al_0123456789", "kind": kind, "subscription": "desk", "severity": "high", "ledger": {"size": 1234, "root": ROOT}}
    return frame | more


def revision(**more: Any) -> dict[str, Any]:
    part = {
        "notice": notice(),
        "revision": {"number": 3, "observed": AT.isoformat(), "valid_from": "2026-06-01", "text_sha256": TEXT_HASH, "rules": "1"},
        "flags": [
            flag(),
            flag(severity="medium", reason="A new obligation was added.", old=None, new="A bank must keep the report for ten years."),
            flag(severity="low", reason="A permission was withdrawn.", old="A bank may report by letter.", new=None, address=None),
            flag(
                severity="medium",
                reason="A provision was rewritten.",
                old="各银行应于每年六月三十日前报送。样例条款，仅供测试。",
                new="Nothing of the earlier words is left in this sample; it says something else altogether.",
            ),
        ],
        "citation": citation(notice(), 3, AT, text_sha256=TEXT_HASH, ledger_index=1200),
    }
    return message("revision", **part | more)


def milestone(**more: Any) -> dict[str, Any]:
    day = {"kind": "deadline", "day": "2026-05-31", "zone": "Asia/Shanghai", "days_left": 7}
    told = flag(kind="deadline", reason="Reports on loans above 120 million yuan are due.", old=None)
    kept = {name: value for name, value in revision().items() if name in ("notice", "revision", "citation")}
    return message("milestone", **kept | {"milestone": day, "flags": [told]} | more)


def digest(**more: Any) -> dict[str, Any]:
    item = {"alert": "al_1", "kind": "revision", "severity": "high", "title": TITLE, "url": URL, "reason": "A deadline was moved forward."}
    items = [
        item | {"citation": citation(notice(), 3, AT, text_sha256=TEXT_HASH)},
        item | {"alert": "al_2", "severity": "low", "title": "Sample Notice of Fees", "reason": "An amount was lowered.", "citation": None},
        item
        | {
            "alert": "al_3",
            "kind": "alarm",
            "severity": "low",
            "title": None,
            "url": None,
            "reason": "A source was dark for a day.",
            "citation": None,
        },
    ]
    part = {"why": "daily", "since": "2026-05-01T09:30:00+00:00", "until": AT.isoformat(), "mass_change": False, "items": items}
    return message("digest", **part | more)


def baseline(**more: Any) -> dict[str, Any]:
    listed = {"title": TITLE, "url": URL, "severity": "medium", "reason": "A notice was seen for the first time."}
    return message("baseline", **{"source": "samples", "notices": [listed]} | more)


def alarm(**more: Any) -> dict[str, Any]:
    part = {"what": "dead_letter", "sentence": "2 alerts could not be delivered in 75 hours.", "items": ["al_7: the server refused it."]}
    return message("alarm", **part | more)


MESSAGES = {"revision": revision, "milestone": milestone, "digest": digest, "baseline": baseline, "alarm": alarm}


def hostile(kind: str, words: str) -> dict[str, Any]:
    """A message of a kind in which every text that somebody else wrote is `words`."""
    made: dict[str, Any] = MESSAGES[kind]()
    ours = {"alert", "kind", "severity", "why", "since", "until", "day", "observed", "valid_from", "text_sha256", "root"}

    def spoilt(value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: spoilt(part, key) for key, part in value.items()}
        if isinstance(value, list):
            return [spoilt(part) for part in value]
        return words if isinstance(value, str) and name not in ours else value

    spoiled: dict[str, Any] = spoilt(made)
    return spoiled


def parcel(told: dict[str, Any] | None = None, *, address: str = "-", secret: str | None = None, at: datetime = AT) -> Parcel:
    told = revision() if told is None else told
    body = rendered(told)
    return Parcel(id=told["alert"], message=json.loads(body), body=body, channel="any", address=address, secret=secret, at=at)
