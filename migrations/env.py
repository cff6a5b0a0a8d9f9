"""Run migrations: inside the program's own connection, or for the plain `alembic` command (`-x url=...` or alembic.ini)."""

from __future__ import annotations

from alembic import context
from alembic.util import CommandError
from sqlalchemy import Connection

from registry.store.engine import SCHEMA, connect, migrating
from registry.store.tables import Table


def run(connection: Connection) -> None:
    """Run what was asked for, with our own version table; batch mode because SQLite cannot alter columns in place."""
    context.configure(connection=connection, target_metadata=Table.metadata, version_table=SCHEMA, render_as_batch=True, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()


def main() -> None:
    """Use the connection that the program hands over, else open the database that the command names."""
    if context.is_offline_mode():
        raise CommandError("The guards depend on the engine: run migrations with a connection.")
    given = context.config.attributes.get("connection")
    if given is not None:
        run(given)
        return
    url = context.get_x_argument(as_dictionary=True).get("url") or context.config.get_main_option("sqlalchemy.url")
    engine = connect(str(url))
    with migrating(engine) as connection:
        run(connection)
    engine.dispose()


main()
