"""What all commands share: the two consoles, how words and values are printed, how days are read, and the open registry."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console, RenderableType

from registry.errors import UsageError

if TYPE_CHECKING:
    from registry.app import Registry

out = Console(highlight=False, soft_wrap=False)
err = Console(stderr=True, highlight=False)

Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


def complain(sentence: str) -> None:
    """Tell what went wrong, on standard error."""
    say(f"registry: {sentence}", err, style="red", soft_wrap=True)


def say(words: str, where: Console = out, **how: Any) -> None:
    """Print words that may be a publisher's: nothing in them is markup, and no control character reaches the terminal."""
    from registry.views.terminal import safe

    where.print(safe(words), markup=False, **how)


@contextmanager
def opened(*, create: bool = False) -> Iterator[Registry]:
    """The registry that the settings name, open while the block lasts; `create` makes it. Raises UsageError or StoreError."""
    from registry.app import Registry
    from registry.settings import load

    with Registry.open(load(), create=create) as opened:
        yield opened


def print_json(value: Any) -> None:
    """Print any answer of the registry as JSON, which any character set can hold."""
    everything = (sys.stdout.encoding or "utf-8").lower().startswith("utf")
    sys.stdout.write(json.dumps(plain(value), ensure_ascii=not everything, indent=1) + "\n")


def plain(value: Any) -> Any:
    """Any answer of the registry as plain JSON values."""
    from registry.views.report import plain

    return plain(value)


def show_all(*parts: RenderableType) -> None:
    """Print what a view has shaped."""
    for part in parts:
        out.print(part)


def print_table(title: str, columns: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    """Print rows under `columns`, marked as registry.views.terminal.table takes them."""
    from registry.views.terminal import table

    show_all(table(title, columns, rows))


def write_file(path: Path, words: str) -> None:
    """Write what a view has shaped into a file that the person named. Raises UsageError."""
    try:
        path.write_bytes(words.encode("utf-8", "surrogatepass"))
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}): choose another file.") from error
    say(f"Written: {path}", err)


def day_of(text: str | None, option: str) -> date | None:
    """The day that an option names. Raises UsageError."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{option} {text!r} is not a day: write it as 2026-07-01.") from error


def moment_of(text: str | None, option: str) -> datetime | date | None:
    """A day, or a time (UTC where it names no zone)."""
    if text is None or len(text) <= 10:
        return day_of(text, option)
    try:
        at = datetime.fromisoformat(text)
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{option} {text!r} is not a time: write it as 2026-07-01 or 2026-07-01T12:00:00+08:00.") from error


def start_of(text: str | None, option: str) -> datetime | None:
    """A time, or the beginning of a day, in UTC."""
    moment = moment_of(text, option)
    if moment is None or isinstance(moment, datetime):
        return moment
    return datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
