"""Commands on the database: make it, upgrade it, check it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from registry.cli.console import Json, complain, err, opened, plain, print_json, say
from registry.cli.root import app, db_app
from registry.errors import StoreError

if TYPE_CHECKING:
    from registry.answers import SchemaReport

_WITH_DAYS = "0002"
"""The schema that brought days, derived from what was recorded."""


@app.command(rich_help_panel="Run")
def init() -> None:
    """Make a new registry: `registry.db` here, or what REGISTRY_DATABASE names."""
    with opened(create=True) as registry:
        place = registry.store.place
    say(f"A new registry is at {place}.\nNext: `registry source add NAME FOLDER-OR-URL`, then `registry track`.")


@db_app.command("upgrade")
def db_upgrade(
    days: Annotated[
        bool, typer.Option("--days", help="Also derive anew the days that notices set, as after an interrupted upgrade.")
    ] = False,
) -> None:
    """Bring the schema up to date; nothing recorded is altered. Example: `registry db upgrade`."""
    from registry.settings import load
    from registry.store.engine import upgrade

    place, before = upgrade(load().database)
    if days or before is None or before < _WITH_DAYS:
        _derive_days()
    say(f"{place} is up to date.")


def _derive_days() -> None:
    """The migration knows simpler rules than the program does."""
    from rich.progress import Progress

    try:
        with opened() as registry, Progress(console=err, transient=True) as bar:
            job = bar.add_task("deriving days", total=None)
            unread = registry.derive_days(tell=lambda done, of: bar.update(job, completed=done, total=of))
    except KeyboardInterrupt:
        complain("interrupted; the schema is up to date, and `registry db upgrade --days` derives the days that are missing.")
        raise typer.Exit(130) from None
    for notice, sentence in unread.items():
        complain(f"Notice {notice} could not be read again, and its days stay as they were: {sentence}")


@db_app.command("check")
def db_check(as_json: Json = False) -> None:
    """Check schema and append-only guards without changing anything. Example: `registry db check`."""
    from registry.settings import load
    from registry.store.engine import check

    report = check(load().database)
    if as_json:
        print_json({**plain(report), "ok": report.ok})
    elif report.ok:
        say(f"{report.url} is sound: schema {report.found}, every append-only guard in place.")
    if not report.ok:
        raise StoreError(_unsound(report))


def _unsound(report: SchemaReport) -> str:
    """What is wrong with a schema, and what to do."""
    if report.found != report.head:
        return f"{report.url} has schema {report.found}, this program works with {report.head}: run `registry db upgrade`."
    if report.missing_guards:
        return f"{report.url} lacks the guards {', '.join(report.missing_guards)}: restore a backup, its evidence may have been altered."
    return f"{report.url} differs from its schema ({'; '.join(report.drift)}): restore a backup, or mend what was changed by hand."
