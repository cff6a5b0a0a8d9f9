"""Commands on files, which need no database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from registry.cli.console import Json, print_json, show_all
from registry.cli.root import app


@app.command(rich_help_panel="Without a database")
def read(
    file: Annotated[Path, typer.Argument(help="A notice as .txt, .md or .html.")],
    as_json: Json = False,
    with_text: Annotated[bool, typer.Option("--with-text", help="With --json: add the text of record.")] = False,
    encoding: Annotated[str | None, typer.Option(help="Its character set, where the file does not say.")] = None,
    selector: Annotated[str | None, typer.Option("--content", help="CSS selector of the main block of an HTML page.")] = None,
) -> None:
    """Read one notice into provisions and measures. Example: `registry read circular.txt`."""
    from registry.files import read_file
    from registry.text.extract import Hints
    from registry.views import report, terminal

    result = read_file(file, Hints(encoding=encoding, selector=selector))
    if as_json:
        print_json(report.reading_form(result, with_text=with_text))
    else:
        show_all(*terminal.reading(result))


@app.command(rich_help_panel="Without a database")
def compare(
    old: Annotated[Path, typer.Argument(help="The earlier text.")],
    new: Annotated[Path, typer.Argument(help="The later text.")],
    as_json: Json = False,
    everything: Annotated[bool, typer.Option("--all", help="Also show changes without substance.")] = False,
) -> None:
    """Compare two texts of one notice, measure by measure. Example: `registry compare 2018.md 2024.md`."""
    from registry.files import read_file
    from registry.text.compare import compare as compare_readings
    from registry.views import report, terminal

    compared = compare_readings(read_file(old), read_file(new))
    if as_json:
        print_json(report.comparison_form(compared))
    else:
        show_all(*terminal.comparison(compared, quiet=everything))
