"""Which alerts a revision, or the end of a first round, gives rise to: subscriptions matched, messages rendered."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from registry import milestones
from registry.alerts.match import matching
from registry.alerts.message import alert_id, citation, flag_part, notice_part, quoted, weightiest
from registry.answers import FlagLine, MilestoneLine, NoticeLine, PageCard, PendingAlert, SourceCard, SubscriptionCard
from registry.store.journal import Written
from registry.store.outbox import Addressed
from registry.text.compare import Change
from registry.text.flags import Flag


def alerts(source: SourceCard, page: PageCard, written: Written, subscriptions: Sequence[SubscriptionCard]) -> Iterator[Addressed]:
    """One alert per revision and subscription, listing its flags."""
    flags, changes = written.judgement.flags, written.comparison.changes
    title = written.reading.metadata.title
    words = [_words(changes[flag.change or 0], flag.reason, title.text if title else "") for flag in flags]
    for subscription in subscriptions:
        chosen = matching(subscription, source=source.name, flags=flags, words=words)
        if chosen:
            yield _alert(source, page, subscription, written=written, chosen=chosen)


def _alert(source: SourceCard, page: PageCard, subscription: SubscriptionCard, *, written: Written, chosen: tuple[int, ...]) -> Addressed:
    reading, number = written.reading, written.head_number + 1
    told = alert_id(source.name, page.url, number, reading.text_sha256, subscription.id)
    flags = [written.judgement.flags[i] for i in chosen]
    notice = notice_part(reading.metadata, url=page.url, source=source.name)
    message = {
        "alert": told,
        "kind": "revision",
        "subscription": subscription.name,
        "severity": weightiest([flag.severity for flag in flags]),
        "notice": notice,
        "citation": citation(notice, number, written.observed, text_sha256=reading.text_sha256),
        "revision": {
            "number": number,
            "observed": written.observed.isoformat(),
            "valid_from": written.valid_from.isoformat(),
            "text_sha256": reading.text_sha256,
            "rules": reading.rules,
        },
        "flags": [flag_part(flag, written.comparison.changes[flag.change or 0]) for flag in flags],
    }
    return Addressed(subscription.id, told, message, chosen)


def baseline(
    source: SourceCard, subscription: SubscriptionCard, *, flags: Sequence[FlagLine], notices: Mapping[int, NoticeLine]
) -> Addressed | None:
    """The one digest of a first round for one subscription, or None where nothing in it was asked for."""
    words = [f"{flag.reason}\n{notices[flag.notice_id].title}" for flag in flags]
    chosen = [flags[i] for i in matching(subscription, source=source.name, flags=flags, words=words)]
    if not chosen:
        return None
    told = alert_id(source.name, "baseline", subscription.id)
    message = {
        "alert": told,
        "kind": "baseline",
        "subscription": subscription.name,
        "severity": weightiest([flag.severity for flag in chosen]),
        "source": source.name,
        "notices": [{"title": flag.notice, "url": flag.url, "severity": flag.severity, "reason": flag.reason} for flag in chosen],
    }
    return Addressed(subscription.id, told, message, tuple(flag.id for flag in chosen))


def milestone_alerts(line: MilestoneLine, subscriptions: Sequence[SubscriptionCard], *, now: datetime) -> Iterator[Addressed]:
    """One alert per milestone that fires and subscription."""
    left = milestones.days_left(line.day, line.zone, now)
    told = milestones.reason(line.kind, line.day, days_left=left, zone=line.zone)
    flag = Flag(line.kind, milestones.severity(line.kind), told, None)
    words = ["\n".join([told, line.notice, line.words or ""])]
    for subscription in subscriptions:
        if matching(subscription, source=line.source, flags=[flag], words=words):
            yield _milestone_alert(line, subscription, flag, left=left)


def _milestone_alert(line: MilestoneLine, subscription: SubscriptionCard, flag: Flag, *, left: int) -> Addressed:
    told = alert_id(line.source, line.url, line.kind, line.day, subscription.id)
    notice = {
        "title": line.notice,
        "issuers": list(line.issuers),
        "document_number": line.document_number,
        "url": line.url,
        "source": line.source,
    }
    assert line.observed is not None, "a milestone that stands in a revision was observed"
    message = {
        "alert": told,
        "kind": "milestone",
        "subscription": subscription.name,
        "severity": flag.severity,
        "notice": notice,
        "citation": citation(notice, line.number, line.observed, text_sha256=line.text_sha256, ledger_index=line.ledger_index),
        "revision": {"number": line.number, "observed": line.observed.isoformat(), "text_sha256": line.text_sha256},
        "milestone": {"kind": line.kind, "day": line.day.isoformat(), "zone": line.zone, "days_left": left},
        "flags": [
            {
                "kind": flag.kind,
                "severity": flag.severity,
                "reason": flag.reason,
                "address": line.address,
                "old": None,
                "new": quoted(line.words) if line.words else None,
            }
        ],
    }
    return Addressed(subscription.id, told, message)


def digest(
    subscription: SubscriptionCard, members: Sequence[PendingAlert], *, why: str, since: datetime, until: datetime, sources: int
) -> Addressed:
    """One message that carries `members`, oldest first; with none of them it says that all is quiet.

    A storm over many of all the watched `sources` at once is marked: publishers seldom act together, our reading of them may.
    """
    items = [item for one in members for item in _items(json.loads(one.message))]
    touched = {item.pop("source") for item in items}
    message = {
        "alert": (told := alert_id("digest", subscription.id, why, until.isoformat())),
        "kind": "digest",
        "subscription": subscription.name,
        "severity": weightiest([item["severity"] for item in items]),
        "why": why,
        "since": since.isoformat(),
        "until": until.isoformat(),
        "mass_change": len(touched) >= MASS and len(touched) * 10 > sources,
        "items": items,
    }
    return Addressed(subscription.id, told, message)


MASS = 20
"""Sources that change together before a digest says that the cause may be ours (reliability.md F41)."""


def _items(message: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What a digest says of one alert: one item for each of its flags."""
    notice = message["notice"]
    for flag in message["flags"]:
        yield {
            "alert": message["alert"],
            "kind": flag["kind"],
            "severity": flag["severity"],
            "title": notice["title"],
            "url": notice["url"],
            "reason": flag["reason"],
            "citation": message.get("citation"),
            "source": notice["source"],
        }


def alarm(subscription: SubscriptionCard, *, what: str, key: str, sentence: str) -> Addressed:
    """Something about the registry itself goes wrong; `key` tells one such event from the next."""
    told = alert_id("alarm", what, key, subscription.id)
    message = {
        "alert": told,
        "kind": "alarm",
        "subscription": subscription.name,
        "severity": "high",
        "what": what,
        "sentence": sentence,
        "items": [],
    }
    return Addressed(subscription.id, told, message)


def _words(change: Change, reason: str, title: str) -> str:
    """What a keyword is looked for in: reason, title, old and new text."""
    return "\n".join([reason, title, *(place.text for place in (change.old, change.new) if place)])
