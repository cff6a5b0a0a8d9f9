"""The `registry` command. Rich tables for people, `--json` for programs; heavy imports wait until a command needs them.

Exit codes: 0 done; 1 something unforeseen; 2 wrong arguments or settings; 3 a file cannot be read as a notice; 4 not found;
5 the database cannot be used; 6 a source could not be read in this round; 130 interrupted.
"""

from __future__ import annotations

import errno
import sys
from io import TextIOWrapper
from typing import TextIO

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
    _show_what_it_can(sys.stdout, sys.stderr)
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
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
            raise
        complain(f"What was to be said could not be written ({error.strerror}): make room, or write it elsewhere.")
        sys.exit(1)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        complain(f"{error.format_message()} Try `registry --help`.")
        sys.exit(2)


def _show_what_it_can(*streams: TextIO) -> None:
    """Let a stream put `?` for what its character set lacks, instead of failing in the middle of a notice."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
