"""The words of an alert. Pure: what is sent is what the ledger commits to.

A message is canonical JSON (sorted keys, no spaces, UTF-8):

    {"alert": id, "kind": "revision" | "baseline", "subscription": name, "severity": the highest,
     "notice": {"title", "issuers", "document_number", "url", "source"},
     "revision": {"number", "observed", "valid_from", "text_sha256", "rules"},
     "flags": [{"kind", "severity", "reason", "address", "old", "new"}]}

A baseline digest has `notices` (a list of title, url, severity, reason) in place of `notice`, `revision` and `flags`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from registry.text.compare import SEVERITIES, Change
from registry.text.flags import Flag
from registry.text.metadata import Metadata

QUOTED = 1000
"""Characters of old and new text that a message quotes of one change, at most."""


def alert_id(*parts: object) -> str:
    """An id that is the same however often the alert is made or sent: the hash of what it is about."""
    told = "\x1f".join(str(part) for part in parts)
    return "al_" + hashlib.sha256(told.encode()).hexdigest()[:26]


def weightiest(severities: Sequence[str]) -> str:
    """The highest of `severities`; `info` of none."""
    return max(severities, key=SEVERITIES.index, default="info")


def quoted(text: str) -> str:
    """`text`, cut where a message would grow too long, and saying so."""
    return text if len(text) <= QUOTED else text[:QUOTED] + " […]"


def notice_part(metadata: Metadata, *, url: str, source: str) -> dict[str, object]:
    """Which notice an alert is about."""
    number = metadata.document_number
    return {
        "title": metadata.title.text if metadata.title else url,
        "issuers": [issuer.text for issuer in metadata.issuers],
        "document_number": number.text if number else None,
        "url": url,
        "source": source,
    }


def flag_part(flag: Flag, change: Change) -> dict[str, object]:
    """One flag: why it matters, where to look, the old and new words."""
    place = change.new or change.old
    return {
        "kind": flag.kind,
        "severity": flag.severity,
        "reason": flag.reason,
        "address": place.address if place else None,
        "old": quoted(change.old.text) if change.old else None,
        "new": quoted(change.new.text) if change.new else None,
    }


def rendered(message: Mapping[str, Any]) -> bytes:
    """The bytes that are kept, committed to and sent."""
    return json.dumps(message, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")


def lines(message: Mapping[str, Any]) -> list[str]:
    """The message for a person, line by line."""
    if message["kind"] == "baseline":
        head = [f"[{message['severity']}] {message['source']}: first round done; published in the last days:"]
        return head + [f"  [{n['severity']}] {n['title']}: {n['reason']} {n['url']}" for n in message["notices"]]
    notice, revision = message["notice"], message["revision"]
    where = f"{notice['url']} revision {revision['number']}, text sha256 {revision['text_sha256'][:16]}…"
    return [
        f"[{message['severity']}] {notice['title']}",
        *(f"  [{flag['severity']}] {flag['reason']}" for flag in message["flags"]),
        f"  {where}",
        f"  alert {message['alert']} for subscription {message['subscription']!r}",
    ]
