"""The clock and the outbox: due times, leases, destinations, the state of each delivery, milestones, and the ledger's peaks.

Evidence keeps every row and every octet. Columns are added in place where the engine can, because SQLite's way of rebuilding a
table drops its triggers; `alert` must be rebuilt there (its source may be null from now on) and gets its guards again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEYS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "observation": (("id",), ("page_id", "slot")),
    "alert": (("id",), ("revision_id", "subscription_id"), ("firing_id", "subscription_id")),
    "firing": (("id",), ("notice_id", "kind", "day")),
}
"""Append-only tables that are new or have a new key."""

KINDS = {"fixed": "deadline", "eligibility_cutoff": "eligibility_cutoff", "validity_end": "expiry", "effective": "in_force"}
"""Milestones by the kind of deadline that a measure states."""
LAWLESS = ("news_report", "summary")
"""Roles of texts that have no force of their own."""
EPOCH = "1970-01-01 00:00:00+00:00"
"""A page that was never planned is due at once."""


def upgrade() -> None:
    """Add what the clock and the outbox need, and derive it for what is there."""
    _plan_sources_and_pages()
    _slot_observations()
    _grow_peaks()
    _create_milestones()
    _create_destinations()
    _rebuild_alerts()
    _create_outbox()
    for table, keys in KEYS.items():
        _guard(table, keys, fresh=table != "observation")


def downgrade() -> None:
    """Refuse: what the clock has recorded since has no place in the earlier schema."""
    raise RuntimeError("The earlier schema cannot hold what was recorded since: restore a backup made before the upgrade.")


def _plan_sources_and_pages() -> None:
    op.add_column("source", sa.Column("schedule", sa.String(), nullable=False, server_default="every 6h"))
    op.add_column("source", sa.Column("jitter", sa.Integer(), nullable=False, server_default="300"))
    op.add_column("page", sa.Column("host", sa.String(), nullable=False, server_default=""))
    op.add_column("page", sa.Column("due", sa.DateTime(timezone=True), nullable=False, server_default=EPOCH))
    op.add_column("page", sa.Column("slot", sa.DateTime(timezone=True)))
    op.add_column("page", sa.Column("failures", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("page", sa.Column("whole", sa.DateTime(timezone=True)))
    _run(
        "UPDATE page SET whole = (SELECT max(o.at) FROM observation o"
        " WHERE o.page_id = page.id AND o.status = 200 AND o.outcome <> 'failed')"
    )
    op.create_index(op.f("ix_page_host_due"), "page", ["host", "due"])
    op.create_table(
        "lease",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("holder", sa.String()),
        sa.Column("until", sa.DateTime(timezone=True)),
        sa.Column("rests_until", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "process",
        sa.Column("name", sa.String(), nullable=False),
        _time("started"),
        _time("beat"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_process")),
    )
    hosts = set()
    for page in _rows("SELECT id, url, source_id FROM page"):
        hosts.add(host := _host(page.url, page.source_id))
        _run("UPDATE page SET host = :host WHERE id = :id", host=host, id=page.id)
    for host in sorted(hosts):
        _run("INSERT INTO lease (name) VALUES (:host)", host=host)


def _host(url: str, source_id: int) -> str:
    """As the program names lanes: the host of a web address, else the folder's source."""
    try:
        name = urlsplit(url).hostname if url.startswith(("http://", "https://")) else None
    except ValueError:
        name = None
    return f"host {name.lower()}" if name else f"source {source_id}"


def _slot_observations() -> None:
    op.add_column("observation", sa.Column("slot", sa.DateTime(timezone=True)))
    op.create_index(op.f("uq_observation_page_id_slot"), "observation", ["page_id", "slot"], unique=True)


def _grow_peaks() -> None:
    op.add_column("ledger_head", sa.Column("peaks", sa.LargeBinary(), nullable=False, server_default=sa.text(_empty_octets())))
    size, peaks = 0, b""
    for entry in _rows('SELECT leaf_hash FROM ledger_entry ORDER BY "index"'):
        node, count = bytes(entry.leaf_hash), size
        while count & 1:
            node, peaks, count = hashlib.sha256(b"\x01" + peaks[-32:] + node).digest(), peaks[:-32], count >> 1
        peaks, size = peaks + node, size + 1
    _run("UPDATE ledger_head SET peaks = :peaks", peaks=peaks)


def _empty_octets() -> str:
    return "x''" if op.get_bind().dialect.name == "sqlite" else "''::bytea"


def _create_milestones() -> None:
    op.create_table(
        "milestone",
        *(_number("id"), _number("notice_id"), _number("revision_id"), _text("kind"), sa.Column("day", sa.Date(), nullable=False)),
        _text("zone"),
        *(sa.Column("address", sa.String()), sa.Column("start", sa.Integer()), sa.Column("end", sa.Integer())),
        _text("state"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone")),
        _to("milestone", "notice_id", "notice"),
        _to("milestone", "revision_id", "revision"),
        _unique("milestone", "notice_id", "kind", "day"),
    )
    op.create_index(op.f("ix_milestone_state_day"), "milestone", ["state", "day"])
    op.create_table(
        "firing",
        *(_number("id"), _number("notice_id"), _number("revision_id"), _text("kind"), sa.Column("day", sa.Date(), nullable=False)),
        _text("zone"),
        *(sa.Column("address", sa.String()), sa.Column("start", sa.Integer()), sa.Column("end", sa.Integer())),
        _text("severity"),
        _time("at"),
        _number("entry"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_firing")),
        _to("firing", "notice_id", "notice"),
        _to("firing", "revision_id", "revision"),
        _unique("firing", "notice_id", "kind", "day"),
        _covered("firing"),
    )
    op.create_index(op.f("ix_firing_entry"), "firing", ["entry"])
    for row in _stated():
        known = "SELECT 1 FROM milestone WHERE notice_id = :notice_id AND kind = :kind AND day = :day"
        if not _rows(known, **{name: row[name] for name in ("notice_id", "kind", "day")}):
            op.get_bind().execute(sa.table("milestone", *(sa.column(name) for name in row)).insert(), [row])


def _stated() -> Iterator[dict[str, Any]]:
    """The days that the newest revision of each edition states, the notice's own before those of its measures."""
    heads = _rows(
        "SELECT r.id, r.reading_id, e.notice_id, d.role, d.effective_date, s.time_zone FROM revision r"
        " JOIN edition e ON e.id = r.edition_id JOIN page p ON p.id = e.page_id JOIN source s ON s.id = p.source_id"
        " JOIN reading d ON d.id = r.reading_id"
        " WHERE r.number = (SELECT max(n.number) FROM revision n WHERE n.edition_id = r.edition_id) ORDER BY r.id"
    )
    for head in (one for one in heads if one.role not in LAWLESS):
        row = {"notice_id": head.notice_id, "revision_id": head.id, "zone": head.time_zone, "state": "open"}
        nowhere = {"address": None, "start": None, "end": None}
        if head.effective_date:
            yield {**row, "kind": "in_force", "day": _day(head.effective_date), **nowhere}
        query = 'SELECT address, start, "end", facts FROM measure WHERE reading_id = :reading ORDER BY ordinal'
        for measure in _rows(query, reading=head.reading_id):
            facts = json.loads(measure.facts) if isinstance(measure.facts, str) else measure.facts
            place = {"address": measure.address, "start": measure.start, "end": measure.end}
            for deadline in facts.get("deadlines", ()):
                if deadline.get("day") and deadline["kind"] in KINDS:
                    day = date.fromisoformat(deadline["day"]) - timedelta(days=deadline["boundary"] == "exclusive")
                    yield {**row, "kind": KINDS[deadline["kind"]], "day": day, **place}


def _day(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _create_destinations() -> None:
    """Subscriptions point to where their messages go: one destination for each channel and address."""
    op.create_table(
        "destination",
        *(_number("id"), _text("channel"), _text("address"), sa.Column("secret", sa.String()), _number("failures")),
        sa.Column("failing_since", sa.DateTime(timezone=True)),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_destination")),
        _unique("destination", "channel", "address"),
    )
    op.add_column("subscription", sa.Column("digest", sa.String(), nullable=False, server_default="immediate"))
    op.add_column("subscription", sa.Column("alarms", sa.Boolean(), nullable=False, server_default=sa.false()))
    if _sqlite():
        reference = "INTEGER CONSTRAINT fk_subscription_destination_id_destination REFERENCES destination (id)"
        op.execute(f"ALTER TABLE subscription ADD COLUMN destination_id {reference}")
    else:
        op.add_column("subscription", sa.Column("destination_id", sa.Integer()))
        op.create_foreign_key(op.f("fk_subscription_destination_id_destination"), "subscription", "destination", ["destination_id"], ["id"])
    _run(
        "INSERT INTO destination (channel, address, failures, closed)"
        " SELECT channel, address, 0, :open FROM subscription GROUP BY channel, address ORDER BY min(id)",
        open=False,
    )
    _run(
        "UPDATE subscription SET destination_id = (SELECT d.id FROM destination d"
        " WHERE d.channel = subscription.channel AND d.address = subscription.address)"
    )
    op.drop_column("subscription", "channel")
    op.drop_column("subscription", "address")
    _run("INSERT INTO lease (name) SELECT 'destination ' || id FROM destination")


def _rebuild_alerts() -> None:
    """An alert may now be about a milestone, or about no source at all."""
    if not _sqlite():
        op.alter_column("alert", "source_id", existing_type=sa.Integer(), nullable=True)
        op.add_column("alert", sa.Column("firing_id", sa.Integer()))
        op.create_foreign_key(op.f("fk_alert_firing_id_firing"), "alert", "firing", ["firing_id"], ["id"])
        op.create_unique_constraint(op.f("uq_alert_firing_id_subscription_id"), "alert", ["firing_id", "subscription_id"])
        return
    op.create_table(
        "alert_rebuilt",
        *(_text("id"), _text("kind"), sa.Column("revision_id", sa.Integer()), sa.Column("source_id", sa.Integer())),
        *(_number("subscription_id"), _text("message"), sa.Column("flags", sa.JSON(), nullable=False), _time("created"), _number("entry")),
        sa.Column("firing_id", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert")),
        _to("alert", "message", "frame", "commitment"),
        _to("alert", "revision_id", "revision"),
        _to("alert", "firing_id", "firing"),
        _to("alert", "source_id", "source"),
        _to("alert", "subscription_id", "subscription"),
        _unique("alert", "revision_id", "subscription_id"),
        _unique("alert", "firing_id", "subscription_id"),
        _covered("alert"),
    )
    columns = "id, kind, revision_id, source_id, subscription_id, message, flags, created, entry"
    op.execute(f"INSERT INTO alert_rebuilt ({columns}) SELECT {columns} FROM alert ORDER BY rowid")  # noqa: S608 (names from above)
    op.drop_table("alert")
    op.rename_table("alert_rebuilt", "alert")
    op.create_index(op.f("ix_alert_entry"), "alert", ["entry"])
    op.create_index(op.f("ix_alert_subscription_id"), "alert", ["subscription_id"])


def _create_outbox() -> None:
    """Every alert has its place in the outbox, delivered or not."""
    op.create_table(
        "outbox",
        *(_text("alert_id"), _number("subscription_id"), _number("destination_id"), _text("state"), _time("due")),
        sa.Column("since", sa.DateTime(timezone=True)),
        _number("attempts"),
        sa.Column("digest_id", sa.String()),
        sa.PrimaryKeyConstraint("alert_id", name=op.f("pk_outbox")),
        _to("outbox", "alert_id", "alert"),
        _to("outbox", "subscription_id", "subscription"),
        _to("outbox", "destination_id", "destination"),
        _to("outbox", "digest_id", "alert"),
    )
    op.create_index(op.f("ix_outbox_destination_id_state_due"), "outbox", ["destination_id", "state", "due"])
    op.create_index(op.f("ix_outbox_subscription_id_state"), "outbox", ["subscription_id", "state"])
    op.create_index(op.f("ix_outbox_digest_id"), "outbox", ["digest_id"])
    op.execute(
        "INSERT INTO outbox (alert_id, subscription_id, destination_id, state, due, since, attempts)"
        " SELECT a.id, a.subscription_id, s.destination_id,"
        " CASE WHEN EXISTS (SELECT 1 FROM delivery d WHERE d.alert_id = a.id AND d.outcome = 'delivered')"
        " THEN 'delivered' ELSE 'waiting' END,"
        " a.created, NULL, (SELECT count(*) FROM delivery d WHERE d.alert_id = a.id)"
        " FROM alert a JOIN subscription s ON s.id = a.subscription_id"
    )


def _guard(table: str, keys: tuple[tuple[str, ...], ...], *, fresh: bool) -> None:
    """The append-only triggers of a new or rebuilt table, or only the one that knows the keys."""
    if not _sqlite():
        if table == "firing":
            op.execute(
                f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            )
            op.execute(f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        return
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    if fresh:
        op.execute(f'CREATE TRIGGER {table}_no_update BEFORE UPDATE ON "{table}" {refuse}')
        op.execute(f'CREATE TRIGGER {table}_no_delete BEFORE DELETE ON "{table}" {refuse}')
    else:
        op.execute(f"DROP TRIGGER {table}_no_replace")
    same = (" AND ".join(f'"{column}" = NEW."{column}"' for column in key) for key in keys)
    repeats = " OR ".join(f'EXISTS (SELECT 1 FROM "{table}" WHERE {key})' for key in same)  # noqa: S608 (names from above)
    op.execute(f'CREATE TRIGGER {table}_no_replace BEFORE INSERT ON "{table}" WHEN {repeats} {refuse}')


def _sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _rows(query: str, **values: Any) -> list[Any]:
    return list(op.get_bind().execute(sa.text(query), values))


def _run(statement: str, **values: Any) -> None:
    op.get_bind().execute(sa.text(statement), values)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _time(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _to(table: str, column: str, target: str, key: str = "id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.{key}"], name=op.f(f"fk_{table}_{column}_{target}"))


def _covered(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_entry_ledger_entry")
    return sa.ForeignKeyConstraint(["entry"], ["ledger_entry.index"], name=name, deferrable=True, initially="DEFERRED")


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))
