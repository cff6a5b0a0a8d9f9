"""Commands on files, which need no database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from registry.cli.console import Json, out, print_json, show_all, write_file
from registry.cli.root import app
from registry.errors import UsageError

if TYPE_CHECKING:
    from registry.text.reading import Reading


@app.command(rich_help_panel="Without a database")
def read(
    file: Annotated[Path, typer.Argument(help="A notice as .txt, .md, .html, .xml, .pdf, .docx, .xlsx or .csv.")],
    as_json: Json = False,
    with_text: Annotated[bool, typer.Option("--with-text", help="With --json: add the text of record.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print the text in order, with what was understood of each part, and why.")
    ] = False,
    html: Annotated[Path | None, typer.Option("--html", metavar="OUT.html", help="Write that explanation as one page of HTML.")] = None,
    no_color: Annotated[bool, typer.Option("--no-color", help="Signs in place of colours, as where NO_COLOR is set.")] = False,
    encoding: Annotated[str | None, typer.Option(help="Its character set, where the file does not say.")] = None,
    selector: Annotated[str | None, typer.Option("--content", help="CSS selector of the main block of an HTML page.")] = None,
) -> None:
    """Read one notice into provisions and measures. Examples: `registry read circular.txt --explain`, or `--html circular.html`."""
    from registry.files import read_file
    from registry.text.extract import Hints
    from registry.views import report, terminal

    if with_text and not as_json:
        raise UsageError("--with-text adds to --json: give that too.")
    result = read_file(file, Hints(encoding=encoding, selector=selector))
    _refuse_unused(result, file, encoding=encoding, selector=selector)
    if html:
        _write_page(result, file, html)
    if as_json:
        print_json(report.reading_form(result, with_text=with_text, explained=explain))
    elif explain:
        _explain(result, no_color=no_color)
    elif not html:
        show_all(*terminal.reading(result))


def _refuse_unused(result: Reading, file: Path, *, encoding: str | None, selector: str | None) -> None:
    """Raise UsageError for a hint that means nothing for the format of `file`: it would be passed over in silence."""
    if selector and result.media_type not in ("text/html", "application/xhtml+xml"):
        raise UsageError(f"--content names a block of an HTML page, and {file} is {result.media_type}: leave it out.")
    if encoding and not result.encoding:
        raise UsageError(f"{file} says itself what its characters are: leave --encoding out.")


def _explain(result: Reading, *, no_color: bool) -> None:
    """Print a Reading explained; where no style can be seen, signs stand for them."""
    from registry.views.explain import printed

    out.no_color = out.no_color or no_color
    show_all(*printed.lines(result, signs=out.no_color or out.color_system is None))


def _write_page(result: Reading, file: Path, to: Path) -> None:
    """Write a Reading explained as a page, but never over the notice itself."""
    from registry.views.explain.page import page

    if to.exists() and to.samefile(file):
        raise UsageError(f"{to} is the notice itself: write the page to another file.")
    write_file(to, page(result, name=file.name))


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
