"""The `registry` command. Rich tables for people, `--json` for programs; heavy imports wait until a command needs them.

Exit codes: 0 done; 1 something unforeseen; 2 wrong arguments or settings; 3 a file cannot be read as a notice; 4 not found;
5 the database cannot be used; 6 a source could not be read in this round; 130 interrupted.
"""

from __future__ import annotations

import sys

import typer

# In the order in which `--help` lists them; each hangs its commands on the trunk.
from registry.cli import serving  # noqa: F401
from registry.cli.console import complain, err
from registry.cli.root import app
from registry.errors import RegistryError

# isort: split
from registry.cli import database  # noqa: F401

# isort: split
from registry.cli import watching  # noqa: F401

# isort: split
from registry.cli import history  # noqa: F401

# isort: split
from registry.cli import telling  # noqa: F401

# isort: split
from registry.cli import texts  # noqa: F401

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line; every error that a person can mend ends in one sentence and its exit code."""
    try:
        sys.exit(app(standalone_mode=False))
    except RegistryError as error:
        complain(str(error))
        sys.exit(error.exit_code)
    except (typer.Abort, KeyboardInterrupt):
        err.print("registry: interrupted; what was recorded until now is safe, and the same command goes on from there.")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        complain(f"{error.format_message()} Try `registry --help`.")
        sys.exit(2)
