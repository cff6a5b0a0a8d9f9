"""Commands that run by themselves: the service, its state, and the demonstration."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from registry.cli.console import Json, opened, out, plain, print_json, say, show_all
from registry.cli.root import app


@app.command(rich_help_panel="Run")
def serve(
    pretty: Annotated[bool, typer.Option("--pretty", help="Log for a person instead of in JSON.")] = False,
) -> None:
    """Run by itself: look when it is due, deliver, tell of days that come near; until SIGTERM or Ctrl-C. Example: `registry serve`."""
    from registry.scheduler import Service, logger

    with opened() as registry:
        Service(registry, log=logger(pretty=pretty or sys.stderr.isatty()), say=say).run()


@app.command(rich_help_panel="Run")
def status(as_json: Json = False) -> None:
    """Tell at a glance what is late, broken, held or stuck, and what to do. Exit code 6 where something is. Example: `registry status`."""
    from registry.views import status as shaped

    with opened() as registry:
        state = registry.state()
        patience = 60 + 10 * registry.settings.tick
    troubles = shaped.troubles(state, patience=patience)
    if as_json:
        print_json({**plain(shaped.public(state)), "troubles": troubles})
    else:
        show_all(*shaped.lines(state))
        for trouble in troubles:
            say(trouble, style="yellow", soft_wrap=True)
        if not troubles:
            say("All is well.", style="green")
    if troubles:
        raise typer.Exit(6)


@app.command(rich_help_panel="Run")
def demo(
    folder: Annotated[Path | None, typer.Option(help="Where to leave the demo's registry; a new folder here by default.")] = None,
    as_json: Json = False,
) -> None:
    """Watch fourteen days of a small sample publisher in a few seconds, offline. Example: `registry demo`."""
    from registry.demo.runner import run

    summary = run(folder, say=None if as_json else lambda part: out.print(part))
    if as_json:
        print_json(summary)
