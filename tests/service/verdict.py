"""What must hold of a registry whatever happened to the processes that wrote it, and of what the world outside got from it."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import text

from registry.store import frames
from registry.store.engine import Store
from tests.store.test_journal import disagreements

PLAIN_QUERIES = {
    "revisions whose numbers have gaps": (
        "SELECT edition_id FROM revision GROUP BY edition_id HAVING max(number) <> count(*) OR min(number) <> 1"
    ),
    "revisions with the words of the one before": (
        "SELECT a.id FROM revision a JOIN revision b ON b.edition_id = a.edition_id AND b.number = a.number - 1 "
        "JOIN caption x ON x.reading_id = a.reading_id JOIN caption y ON y.reading_id = b.reading_id WHERE x.words_sha256 = y.words_sha256"
    ),
    "pages with two editions": "SELECT page_id FROM edition GROUP BY page_id HAVING count(*) > 1",
    "slots looked at twice": "SELECT page_id, slot FROM observation WHERE slot IS NOT NULL GROUP BY page_id, slot HAVING count(*) > 1",
    "alerts outside the outbox": "SELECT id FROM alert WHERE id NOT IN (SELECT alert_id FROM outbox)",
    "deliveries of one number": "SELECT alert_id FROM delivery GROUP BY alert_id HAVING max(attempt) <> count(*)",
    "milestones that fired twice": "SELECT notice_id FROM firing GROUP BY notice_id, kind, day HAVING count(*) > 1",
    "revisions told twice to one subscription": (
        "SELECT revision_id FROM alert WHERE kind = 'revision' GROUP BY revision_id, subscription_id HAVING count(*) > 1"
    ),
    "revisions that nobody was told of": (
        "SELECT r.id, s.id FROM revision r JOIN edition e ON e.id = r.edition_id JOIN page p ON p.id = e.page_id JOIN subscription s "
        "ON (s.source_id = p.source_id OR s.source_id IS NULL) AND s.severity = 'info' AND s.keyword IS NULL "
        "WHERE r.number > 1 AND r.recorded > s.created "
        "AND EXISTS (SELECT 1 FROM change c JOIN flag f ON f.change_id = c.id WHERE c.revision_id = r.id) "
        "AND r.recorded > (SELECT baseline_at FROM source WHERE id = p.source_id) "
        "AND NOT EXISTS (SELECT 1 FROM alert a WHERE a.revision_id = r.id AND a.subscription_id = s.id)"
    ),
}
"""Queries that must find nothing."""


def wrongs(store: Store) -> list[str]:
    """Everything that does not hold inside the registry: rows, entries, hashes, the tree, the file."""
    with store.session() as session:
        found = [f"{what}: {rows[:5]}" for what, query in PLAIN_QUERIES.items() if (rows := session.execute(text(query)).all())]
        found += disagreements(session)
        head = session.execute(text("SELECT size, peaks FROM ledger_head")).one()
        count, newest = session.execute(text('SELECT count(*), max("index") FROM ledger_entry')).one()
        if not head.size == count == (newest if newest is not None else -1) + 1:
            found.append(f"the ledger counts {head.size} entries, holds {count} and ends at {newest}")
        found += _broken_tree(session)
        found += [f"frame {name}" for name in session.execute(text("SELECT commitment FROM frame")).scalars() if not _whole(session, name)]
        if session.get_bind().dialect.name == "sqlite":
            found += [f"integrity: {line}" for (line,) in session.execute(text("PRAGMA integrity_check")) if line != "ok"]
            found += [f"reference: {tuple(row)}" for row in session.execute(text("PRAGMA foreign_key_check"))]
    return found


def _broken_tree(session: Any) -> list[str]:
    from registry.store import ledger

    same = ledger.head(session).root == ledger.root(session)
    return [] if same else ["the peaks of the ledger do not make its root"]


def _whole(session: Any, commitment: str) -> bool:
    row = session.execute(text("SELECT sha256, salt FROM frame WHERE commitment = :name"), {"name": commitment}).one()
    data = frames.get(session, commitment)
    return hashlib.sha256(data).hexdigest() == row.sha256 and hashlib.sha256(row.salt + data).hexdigest() == commitment


@dataclass(frozen=True)
class Sent:
    """An alert as the database knows it."""

    id: str
    state: str
    digest: str | None
    body: bytes


def sent(store: Store, channel: str, address: str) -> dict[str, Sent]:
    """Every alert for one destination."""
    query = (
        "SELECT o.alert_id, o.state, o.digest_id, a.message FROM outbox o JOIN alert a ON a.id = o.alert_id "
        "JOIN destination d ON d.id = o.destination_id WHERE d.channel = :channel AND d.address = :address"
    )
    with store.session() as session:
        rows = session.execute(text(query), {"channel": channel, "address": address}).all()
        return {row[0]: Sent(row[0], row[1], row[2], frames.get(session, row[3])) for row in rows}


def undelivered(alerts: Mapping[str, Sent], arrived: Mapping[str, list[str]]) -> list[str]:
    """What is wrong between the alerts for a destination and the hashes of what arrived there, by id."""
    wrong = [f"alert {one.id} is {one.state}" for one in alerts.values() if one.state != "delivered"]
    carriers = {one.digest or one.id for one in alerts.values()}
    wrong += [f"alert {key} never arrived" for key in carriers - set(arrived)]
    wrong += [f"{key} arrived and is in no outbox" for key in set(arrived) - set(alerts)]
    for key, bodies in arrived.items():
        if key in alerts and set(bodies) != {hashlib.sha256(alerts[key].body).hexdigest()}:
            wrong.append(f"{key} arrived with other bytes than were committed to")
    items = {one.id: {item["alert"] for item in json.loads(one.body).get("items", [])} for one in alerts.values()}
    wrong += [f"digest {one.digest} does not tell of {one.id}" for one in alerts.values() if one.digest and one.id not in items[one.digest]]
    return wrong


def told_twice(alerts: Mapping[str, Sent], arrived: Iterable[str]) -> list[str]:
    """Alerts that went out by themselves although a digest carries them."""
    return [key for key in arrived if key in alerts and alerts[key].digest]


def lines_of(path: Path) -> dict[str, list[str]]:
    """What a file of JSON lines took, as `undelivered` wants it; a line that broke off is none."""
    arrived: dict[str, list[str]] = {}
    for line in path.read_bytes().split(b"\n") if path.exists() else ():
        try:
            message = json.loads(line)
        except ValueError:
            continue
        arrived.setdefault(message["alert"], []).append(hashlib.sha256(line).hexdigest())
    return arrived


def repeats(arrived: Mapping[str, list[str]]) -> int:
    """How many messages came again."""
    return sum(len(bodies) - 1 for bodies in arrived.values())


def looks_recorded(store: Store) -> Counter[str]:
    """Observations by address of their page, lists left out."""
    query = "SELECT p.url, count(*) FROM observation o JOIN page p ON p.id = o.page_id WHERE NOT p.is_list GROUP BY p.url"
    with store.session() as session:
        return Counter({row[0]: row[1] for row in session.execute(text(query))})


def held_leases(store: Store) -> list[str]:
    """Lanes that somebody holds now."""
    with store.session() as session:
        now = {"now": store.now()}
        return list(session.execute(text("SELECT name FROM lease WHERE holder IS NOT NULL AND until > :now"), now).scalars())
