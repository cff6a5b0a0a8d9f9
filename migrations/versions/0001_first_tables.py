"""First tables, with their append-only guards.

A migration is frozen history: it names plain SQLAlchemy types and imports nothing of the program. Tables stand in the order
in which foreign keys need them.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

GUARDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "ledger_entry": (("index",),),
    "notice": (("id",),),
    "attribution": (("id",),),
    "edition": (("id",), ("notice_id", "page_id", "role", "language")),
    "snapshot": (("id",), ("page_id", "body")),
    "observation": (("id",),),
    "reading": (("id",),),
    "review": (("id",),),
    "measure": (("id",), ("reading_id", "ordinal")),
    "provision": (("id",), ("reading_id", "ordinal")),
    "revision": (("id",), ("edition_id", "number")),
    "alert": (("id",), ("revision_id", "subscription_id")),
    "change": (("id",), ("revision_id", "ordinal")),
    "delivery": (("id",), ("alert_id", "attempt")),
    "flag": (("id",), ("change_id", "ordinal")),
}
"""Append-only tables with their keys: a row that repeats a key could only come to replace the one that is there."""


def upgrade() -> None:
    """Make all tables, the one row of the ledger's head, and the guards."""
    _create_mutable_tables()
    _create_covered_tables()
    _create_reading_tables()
    _create_revision_tables()
    op.execute("INSERT INTO ledger_head (id, size, recorded) VALUES (1, 0, NULL)")
    guard(GUARDED)


def downgrade() -> None:
    """Refuse: before the first schema there is nothing, and going there would destroy the evidence."""
    raise RuntimeError("There is no schema before the first one: delete the database if nothing in it is to be kept.")


def guard(tables: dict[str, tuple[tuple[str, ...], ...]]) -> None:
    """Create the triggers that make tables append-only.

    SQLite's REPLACE passes by triggers on DELETE unless each connection asks otherwise, hence the one before INSERT.
    """
    if op.get_bind().dialect.name == "sqlite":
        for table, keys in tables.items():
            _guard_sqlite(table, keys)
        return
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    for table in tables:
        events = {"append_only": "UPDATE OR DELETE ON {} FOR EACH ROW", "no_truncate": "TRUNCATE ON {} FOR EACH STATEMENT"}
        for name, event in events.items():
            op.execute(f"CREATE TRIGGER {table}_{name} BEFORE {event.format(table)} EXECUTE FUNCTION refuse_change()")


def _guard_sqlite(table: str, keys: tuple[tuple[str, ...], ...]) -> None:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    same = (" AND ".join(f'"{column}" = NEW."{column}"' for column in key) for key in keys)
    repeats = " OR ".join(f'EXISTS (SELECT 1 FROM "{table}" WHERE {key})' for key in same)  # noqa: S608 (names from above)
    op.execute(f'CREATE TRIGGER {table}_no_update BEFORE UPDATE ON "{table}" {refuse}')
    op.execute(f'CREATE TRIGGER {table}_no_delete BEFORE DELETE ON "{table}" {refuse}')
    op.execute(f'CREATE TRIGGER {table}_no_replace BEFORE INSERT ON "{table}" WHEN {repeats} {refuse}')


def _create_mutable_tables() -> None:
    _table(
        "ledger_entry",
        sa.Column("index", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("leaf_hash", sa.LargeBinary(), nullable=False),
        _time("recorded"),
        key="index",
        indexed=("recorded",),
    )
    _table(
        "ledger_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        _number("size"),
        _time("recorded", null=True),
        sa.CheckConstraint("id = 1", name=op.f("ck_ledger_head_one_row")),
    )
    _table(
        "frame",
        _text("commitment"),
        _text("kind"),
        _text("sha256", null=True),
        sa.Column("salt", sa.LargeBinary()),
        _text("codec"),
        _number("size"),
        sa.Column("data", sa.LargeBinary()),
        _unique("frame", "sha256"),
        key="commitment",
    )
    _table(
        "source",
        _number("id"),
        _text("name"),
        _text("fetcher"),
        _text("url"),
        _json("options"),
        _json("hints"),
        _text("time_zone"),
        sa.Column("paused", sa.Boolean(), nullable=False),
        _time("baseline_at", null=True),
        _time("created"),
        _unique("source", "name"),
    )
    _table(
        "page",
        _number("id"),
        _number("source_id"),
        _text("url"),
        sa.Column("is_list", sa.Boolean(), nullable=False),
        sa.Column("claimed", sa.Date()),
        _text("state"),
        _text("etag", null=True),
        _text("last_modified", null=True),
        _number("snapshot_id", null=True),
        _to("page", "source_id", "source"),
        _unique("page", "source_id", "url"),
    )
    _table(
        "subscription",
        _number("id"),
        _text("name"),
        _number("source_id", null=True),
        _text("severity"),
        _text("keyword", null=True),
        _text("channel"),
        _text("address"),
        _time("created"),
        sa.Column("active", sa.Boolean(), nullable=False),
        _to("subscription", "source_id", "source"),
    )
    op.create_index(
        "uq_subscription_active_name",
        "subscription",
        ["name"],
        unique=True,
        sqlite_where=sa.text("active = 1"),
        postgresql_where=sa.text("active"),
    )


def _create_covered_tables() -> None:
    _covered("notice", _number("id"), _time("recorded"))
    _covered(
        "attribution",
        _number("id"),
        _number("page_id"),
        _number("notice_id"),
        _text("role"),
        _text("language"),
        _text("rule"),
        _to("attribution", "notice_id", "notice"),
        _to("attribution", "page_id", "page"),
        indexed=("notice_id", "page_id"),
    )
    _covered(
        "edition",
        _number("id"),
        _number("notice_id"),
        _number("page_id"),
        _text("role"),
        _text("language"),
        _to("edition", "notice_id", "notice"),
        _to("edition", "page_id", "page"),
        _unique("edition", "notice_id", "page_id", "role", "language"),
        indexed=("page_id",),
    )
    _covered(
        "snapshot",
        _number("id"),
        _number("page_id"),
        _text("body"),
        _text("media_type"),
        _text("charset", null=True),
        _time("observed"),
        _to("snapshot", "body", "frame", "commitment"),
        _to("snapshot", "page_id", "page"),
        _unique("snapshot", "page_id", "body"),
        indexed=("body",),
    )
    _covered(
        "observation",
        _number("id"),
        _number("page_id"),
        _time("at"),
        _text("outcome"),
        _number("status", null=True),
        _text("final_url", null=True),
        _text("peer", null=True),
        _number("elapsed_ms"),
        _json("redirects"),
        _json("headers"),
        _text("sentence", null=True),
        _number("snapshot_id", null=True),
        _to("observation", "page_id", "page"),
        _to("observation", "snapshot_id", "snapshot"),
    )
    op.create_index(op.f("ix_observation_page_id_id"), "observation", ["page_id", "id"])
    _covered(
        "review",
        _number("id"),
        _number("snapshot_id"),
        _text("decision"),
        _text("note"),
        _to("review", "note", "frame", "commitment"),
        _to("review", "snapshot_id", "snapshot"),
        indexed=("snapshot_id",),
    )


def _create_reading_tables() -> None:
    _covered(
        "reading",
        _number("id"),
        _number("snapshot_id"),
        _text("rules"),
        _json("hints"),
        _text("text"),
        _text("language"),
        _text("encoding"),
        _text("completeness"),
        _text("role"),
        _text("translation"),
        _text("document_type", null=True),
        sa.Column("document_date", sa.Date()),
        sa.Column("publication_date", sa.Date()),
        sa.Column("effective_date", sa.Date()),
        _json("noise"),
        _json("detail"),
        _text("rows"),
        _to("reading", "snapshot_id", "snapshot"),
        _to("reading", "text", "frame", "commitment"),
        indexed=("snapshot_id", "text"),
    )
    _table(
        "caption",
        _number("reading_id"),
        _text("title", null=True),
        _json("issuers"),
        _text("document_number", null=True),
        _text("words_sha256"),
        _to("caption", "reading_id", "reading"),
        key="reading_id",
        indexed=("words_sha256",),
    )
    _table(
        "provision",
        _number("id"),
        _number("reading_id"),
        _number("ordinal"),
        _text("eid"),
        _text("label", null=True),
        _text("kind"),
        _number("start"),
        _number("end"),
        _number("heading_start", null=True),
        _number("heading_end", null=True),
        _to("provision", "reading_id", "reading"),
        _unique("provision", "reading_id", "ordinal"),
    )
    _table(
        "measure",
        _number("id"),
        _number("reading_id"),
        _number("ordinal"),
        _text("address"),
        _number("start"),
        _number("end"),
        _text("kind"),
        _text("modality"),
        _text("modality_detail"),
        _number("strength"),
        _number("actor_start", null=True),
        _number("actor_end", null=True),
        _text("actor_source", null=True),
        _text("actor_canonical", null=True),
        _json("facts"),
        _text("rule"),
        _text("confidence"),
        _to("measure", "reading_id", "reading"),
        _unique("measure", "reading_id", "ordinal"),
    )


def _create_revision_tables() -> None:
    _covered(
        "revision",
        _number("id"),
        _number("edition_id"),
        _number("number"),
        _number("snapshot_id"),
        _number("reading_id"),
        _number("returned_to", null=True),
        sa.Column("claimed", sa.Date()),
        sa.Column("stated", sa.Date()),
        _time("observed"),
        _time("recorded"),
        sa.Column("valid_from", sa.Date(), nullable=False),
        _text("valid_basis"),
        _text("comparison"),
        _text("changes"),
        sa.CheckConstraint("number > 0", name=op.f("ck_revision_numbered_from_one")),
        _to("revision", "comparison", "frame", "commitment"),
        _to("revision", "edition_id", "edition"),
        _to("revision", "reading_id", "reading"),
        _to("revision", "snapshot_id", "snapshot"),
        _unique("revision", "edition_id", "number"),
        indexed=("reading_id",),
    )
    _table(
        "change",
        _number("id"),
        _number("revision_id"),
        _number("ordinal"),
        _text("kind"),
        _json("also"),
        sa.Column("substantive", sa.Boolean(), nullable=False),
        _text("severity"),
        sa.Column("needs_review", sa.Boolean(), nullable=False),
        _text("old_address", null=True),
        _number("old_start", null=True),
        _number("old_end", null=True),
        _text("new_address", null=True),
        _number("new_start", null=True),
        _number("new_end", null=True),
        _text("quiet", null=True),
        _to("change", "revision_id", "revision"),
        _unique("change", "revision_id", "ordinal"),
    )
    _table(
        "flag",
        _number("id"),
        _number("change_id"),
        _number("ordinal"),
        _text("kind"),
        _text("severity"),
        _to("flag", "change_id", "change"),
        _unique("flag", "change_id", "ordinal"),
    )
    _covered(
        "alert",
        _text("id"),
        _text("kind"),
        _number("revision_id", null=True),
        _number("source_id"),
        _number("subscription_id"),
        _text("message"),
        _json("flags"),
        _time("created"),
        _to("alert", "message", "frame", "commitment"),
        _to("alert", "revision_id", "revision"),
        _to("alert", "source_id", "source"),
        _to("alert", "subscription_id", "subscription"),
        _unique("alert", "revision_id", "subscription_id"),
        indexed=("subscription_id",),
    )
    _covered(
        "delivery",
        _number("id"),
        _text("alert_id"),
        _time("at"),
        _number("attempt"),
        _text("outcome"),
        _text("sentence", null=True),
        _to("delivery", "alert_id", "alert"),
        _unique("delivery", "alert_id", "attempt"),
    )


def _table(name: str, *parts: sa.schema.SchemaItem, key: str = "id", indexed: Sequence[str] = ()) -> None:
    op.create_table(name, *parts, sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{name}")))
    for column in indexed:
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column])


def _covered(name: str, *parts: sa.schema.SchemaItem, indexed: Sequence[str] = ()) -> None:
    """A table whose rows name their ledger entry; the reference waits for the end of the transaction, where the entry is written."""
    reference = sa.ForeignKeyConstraint(
        ["entry"], ["ledger_entry.index"], name=op.f(f"fk_{name}_entry_ledger_entry"), deferrable=True, initially="DEFERRED"
    )
    _table(name, *parts, _number("entry"), reference, indexed=("entry", *indexed))


def _text(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=null)


def _number(name: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=null)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON(), nullable=False)


def _time(name: str, *, null: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


def _to(table: str, column: str, target: str, key: str = "id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.{key}"], name=op.f(f"fk_{table}_{column}_{target}"))


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))
