"""The README says what is: every command, setting and exit code in it exists."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from registry import cli
from registry.alerts.email import Mailer
from registry.errors import RegistryError
from registry.settings import Settings

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


def commands() -> dict[str, set[str]]:
    """Every command with its options."""
    root = typer.main.get_command(cli.app)
    found: dict[str, set[str]] = {}
    todo = [("", root)]
    while todo:
        name, command = todo.pop()
        inner = getattr(command, "commands", None)
        if inner:
            todo += [(f"{name} {key}".strip(), value) for key, value in inner.items()]
        else:
            found[name] = {option for parameter in command.params for option in parameter.opts}
    return found


def test_every_command_line_of_the_readme_exists_with_its_options() -> None:
    known = commands()
    lines = re.findall(r"registry ((?:[a-z-]+ ?)+[^\n`]*)", README)
    tried = 0
    for line in lines:
        name = next((name for name in sorted(known, key=len, reverse=True) if line == name or line.startswith(name + " ")), None)
        options = set(re.findall(r"(?<!\S)--[a-z-]+", line))
        if name is None:
            assert not options, line  # a sentence that goes on after the word, not a command
            continue
        assert options <= known[name], line
        tried += 1
    assert tried >= 12


def test_every_command_stands_in_the_table_of_commands() -> None:
    table = README.split("## Commands")[1].split("## ")[0]
    for name in commands():
        assert re.search(rf"`{name}[` ]", table), name


def test_every_setting_stands_in_the_readme_with_its_default() -> None:
    for name, field in Settings.model_fields.items():
        default = f"{field.default:g}" if isinstance(field.default, float) else str(field.default)
        shown = "" if field.default is None else f"`{default}` "
        assert f"| `REGISTRY_{name.upper()}` | {shown}|" in README, name


def test_the_unit_lets_the_service_write_where_the_examples_write_and_finish_what_is_under_way() -> None:
    folder = re.search(r"^ReadWritePaths=(\S+)$", README, re.MULTILINE)
    stop = re.search(r"^TimeoutStopSec=(\d+)$", README, re.MULTILINE)
    assert folder
    assert stop
    written = [*re.findall(r"--to (/\S+)", README), *re.findall(r"sqlite:///(/\S+)", README)]
    assert len(written) >= 3
    assert all(path.startswith(f"{folder[1]}/") for path in written), written
    look, mail = Settings.model_fields["deadline"].default, Mailer("mail.example", 25, "none", "registry@watch.example").deadline
    assert int(stop[1]) >= look + mail


def test_every_exit_code_stands_in_the_readme_and_in_the_help() -> None:
    codes = {RegistryError.exit_code, *(error.exit_code for error in RegistryError.__subclasses__())}
    for told in (README, cli.__doc__ or ""):
        assert all(re.search(rf"\b{code} [a-z]", told) for code in codes)
