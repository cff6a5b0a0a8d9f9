"""Which alerts a revision, or the end of a first round, gives rise to: subscriptions matched, messages rendered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from registry.alerts.match import matching
from registry.alerts.message import alert_id, flag_part, notice_part, rendered, weightiest
from registry.answers import FlagLine, NoticeLine, PageCard, SourceCard, SubscriptionCard
from registry.store.journal import Addressed, Written
from registry.text.compare import Change


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
    message = {
        "alert": told,
        "kind": "revision",
        "subscription": subscription.name,
        "severity": weightiest([flag.severity for flag in flags]),
        "notice": notice_part(reading.metadata, url=page.url, source=source.name),
        "revision": {
            "number": number,
            "observed": written.observed.isoformat(),
            "valid_from": written.valid_from.isoformat(),
            "text_sha256": reading.text_sha256,
            "rules": reading.rules,
        },
        "flags": [flag_part(flag, written.comparison.changes[flag.change or 0]) for flag in flags],
    }
    return Addressed(subscription.id, told, rendered(message), chosen)


def digest(
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
    return Addressed(subscription.id, told, rendered(message), tuple(flag.id for flag in chosen))


def _words(change: Change, reason: str, title: str) -> str:
    """What a keyword is looked for in: reason, title, old and new text."""
    return "\n".join([reason, title, *(place.text for place in (change.old, change.new) if place)])
