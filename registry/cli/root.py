"""The commands' trunk: every command of this package hangs itself on it."""

from __future__ import annotations

import typer

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode="markdown",
    help="""Track regulatory notices: every revision kept, every measure compared, every alert provable.

New here? `registry demo` shows fourteen days of a small publisher. Then, with your own folder of notices:

`registry init` · `registry source add mine ./notices` · `registry track` · `registry notices`

Exit codes: 0 done, 2 wrong arguments or settings, 3 unreadable file, 4 not found, 5 database, 6 source failed, 130 interrupted.""",
)
source_app = typer.Typer(no_args_is_help=True, help="Publishers that are watched: add, list, schedule, pause.")
db_app = typer.Typer(no_args_is_help=True, help="The database: bring its schema up to date, check it.")
app.add_typer(source_app, name="source", rich_help_panel="Watch")
app.add_typer(db_app, name="db", rich_help_panel="Run")
