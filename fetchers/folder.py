"""A drop folder: whoever has the texts puts them there, in folders of any depth.

Files of the kinds in `MEDIA_TYPES` are taken.

Option: `pattern`, a glob that a file's path below the folder must match from its end (`*.md`, `2020/*.txt`).

The folder's listing is a page of its own: its files' paths, one a line, sorted, so that the same names give the same bytes.
Names that begin with a dot are passed over. Links are never followed, neither on the way to a file nor below the folder:
who may write into the folder must not make us read what lies elsewhere. POSIX only.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from urllib.parse import unquote_to_bytes, urlsplit

from fetchers.base import Fetched, Link, Validators
from fetchers.errors import (
    AddressRefusedError,
    EmptyBodyError,
    FetchError,
    FileBusyError,
    FolderError,
    FolderMissingError,
    FolderRefusedError,
    ListError,
    NotFoundError,
    OptionsError,
    TooLargeError,
    shown,
)
from fetchers.http import Client

LISTING = "application/x-folder-listing"
MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".xml": "application/xml",
    ".csv": "text/csv",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
}
"""Files of these kinds are taken; what of them can be read is told by whoever reads."""

_MAX_BODY = 20 * 2**20
_MOST_FILES = 100_000
# Two writes within one tick of a file system's clock leave the same time behind: a file is read when it has rested longer.
_REST_NS = 50_000_000
_TO_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_TO_PASS = os.O_NOFOLLOW | os.O_DIRECTORY | os.O_CLOEXEC | getattr(os, "O_PATH", os.O_RDONLY)


class Fetcher:
    """Looks at a folder and at the files in it. An address is a path or a file:// URL."""

    def __init__(self, options: Mapping[str, str], *, client: Client | None = None) -> None:
        for name in sorted(options):
            if name != "pattern":
                raise OptionsError(f"the fetcher folder has no option {shown(name)!r}, only pattern")
        self._pattern = _glob(options["pattern"]) if "pattern" in options else None
        self._max_body = client.max_body if client else _MAX_BODY

    def look(self, url: str, validators: Validators = Validators()) -> Fetched:
        """List a folder, or read a file, which is told by its suffix. Raises FetchError."""
        try:
            path = _path(url)
            with _telling(path):
                return self._file(url, path, validators) if path.suffix.lower() in MEDIA_TYPES else self._listing(url, path, validators)
        except FetchError as error:
            error.url = url
            raise

    def links(self, listing: Fetched) -> tuple[Link, ...]:
        """The files that a listing names, in its order. Raises ListError where it names none."""
        if listing.media_type != LISTING:
            raise ListError(f"{shown(listing.final_url)} is a file, and not a folder", url=listing.url)
        if not listing.body:
            raise ListError(f"{shown(listing.final_url)} holds no file ending in {', '.join(MEDIA_TYPES)} that is wanted", url=listing.url)
        lines = listing.body.decode().splitlines()
        return tuple(Link(_address(Path(listing.final_url), line), PurePosixPath(line).stem) for line in lines)

    def _listing(self, url: str, path: Path, validators: Validators) -> Fetched:
        began = time.monotonic()
        root = path.resolve(strict=True)
        names = (name for name in _files_below(root) if self._pattern is None or PurePosixPath(name).match(self._pattern))
        body = "".join(f"{line}\n" for line in sorted(map(_escaped, names))).encode()
        etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        return _fetched(url, str(root), LISTING, etag=etag, body=None if etag == validators.etag else body, began=began)

    def _file(self, url: str, path: Path, validators: Validators) -> Fetched:
        began = time.monotonic()
        with os.fdopen(_opened(path), "rb") as file:
            before = _rested(file.fileno(), path)
            etag = _etag(before)
            body = None if etag == validators.etag else file.read(self._max_body + 1)
            if _etag(os.fstat(file.fileno())) != etag:
                raise FileBusyError(f"{_named(path)} changed while it was read")
        if body is not None:
            self._judge(path, body, before.st_size)
        return _fetched(url, str(path), MEDIA_TYPES[path.suffix.lower()], etag=etag, body=body, began=began)

    def _judge(self, path: Path, body: bytes, size: int) -> None:
        if len(body) > self._max_body:
            raise TooLargeError(f"{_named(path)} is longer than {self._max_body} bytes")
        if len(body) != size:
            raise FileBusyError(f"{_named(path)} changed while it was read")
        if not body:
            raise EmptyBodyError(f"{_named(path)} is empty")


def _fetched(url: str, final_url: str, media_type: str, *, etag: str, body: bytes | None, began: float) -> Fetched:
    return Fetched(
        url=url,
        final_url=final_url,
        status=304 if body is None else 200,
        body=body,
        media_type=media_type,
        validators=Validators(etag),
        elapsed_ms=round((time.monotonic() - began) * 1000),
    )


def _glob(pattern: str) -> str:
    try:
        PurePosixPath("name").match(pattern)
    except ValueError as error:
        raise OptionsError(f"pattern={shown(pattern)!r} is not a glob") from error
    if pattern.startswith("/") or ".." in PurePosixPath(pattern).parts:
        raise OptionsError(f"pattern={shown(pattern)!r} leads out of the folder")
    return pattern


def _path(url: str) -> Path:
    """A path or file:// URL as an absolute path. Raises AddressRefusedError, FolderRefusedError."""
    if url.lower().startswith("file:"):
        try:
            parts = urlsplit(url)
        except ValueError as error:
            raise FolderRefusedError(f"{shown(url)} is not an address of a file") from error
        if parts.netloc not in ("", "localhost") or parts.query or parts.fragment or not parts.path.startswith("/"):
            raise FolderRefusedError(f"{shown(url)} is not the plain address of a file on this machine")
        url = os.fsdecode(unquote_to_bytes(parts.path))
    elif "://" in url:
        raise AddressRefusedError(f"{shown(url)} is not a folder")
    if not url or "\0" in url:
        raise FolderRefusedError(f"{shown(url)!r} is not a path")
    return Path(url).absolute()


def _opened(path: Path) -> int:
    """Open a file by a way without links and detours: every folder is opened from the one above, so none can be swapped meanwhile."""
    if ".." in path.parts:
        raise FolderRefusedError(f"{_named(path)} leads upwards")
    folder = os.open(path.anchor, _TO_PASS)
    try:
        for part in path.parts[1:-1]:
            above, folder = folder, os.open(part, _TO_PASS, dir_fd=folder)
            os.close(above)
        return os.open(path.name, _TO_READ, dir_fd=folder)
    finally:
        os.close(folder)


def _rested(descriptor: int, path: Path) -> os.stat_result:
    """The file's state, once nobody has written to it for a moment. Raises FileBusyError, FolderError."""
    first = os.fstat(descriptor)
    if not stat.S_ISREG(first.st_mode):
        raise FolderError(f"{_named(path)} is not a regular file")
    age = time.time_ns() - max(first.st_mtime_ns, first.st_ctime_ns)
    if 0 <= age < _REST_NS:
        time.sleep((_REST_NS - age) / 1e9)
    second = os.fstat(descriptor)
    if _etag(first) != _etag(second):
        raise FileBusyError(f"{_named(path)} is being written")
    return second


def _etag(state: os.stat_result) -> str:
    """Times and size; the time of the last change of state too, which whoever sets the other time back cannot hide."""
    return f'"{state.st_mtime_ns:x}-{state.st_ctime_ns:x}-{state.st_size:x}"'


def _files_below(root: Path) -> Iterator[str]:
    """Path below the root of everything that a file's suffix promises to be a text; what it truly is, the look will tell."""
    folders, files = [""], 0
    while folders:
        folder = folders.pop()
        with os.scandir(root / folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{folder}{entry.name}/")
                elif PurePosixPath(entry.name).suffix.lower() in MEDIA_TYPES:
                    files += 1
                    yield f"{folder}{entry.name}"
        if files > _MOST_FILES:
            raise FolderError(f"{_named(root)} holds more than {_MOST_FILES} files")


def _escaped(name: str) -> str:
    """A name as one line of text that can be undone: what cannot be printed is percent-encoded."""
    return "".join(c if c.isprintable() and c != "%" else "".join(f"%{byte:02X}" for byte in os.fsencode(c)) for c in name)


def _address(root: Path, line: str) -> str:
    path = root / os.fsdecode(unquote_to_bytes(line))
    return str(path) if str(path).isprintable() else path.as_uri()


def _named(path: Path) -> str:
    return shown(str(path))


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Translate what the system says."""
    try:
        yield
    except FileNotFoundError as error:
        if path.suffix.lower() in MEDIA_TYPES and path.parent.is_dir():
            raise NotFoundError(f"{_named(path)} is not there", status=404) from error
        raise FolderMissingError(f"the folder {_named(path)} is not there") from error
    except (OSError, RuntimeError) as error:
        if isinstance(error, OSError) and error.errno in (errno.ELOOP, errno.ENOTDIR):
            raise FolderRefusedError(f"{_named(path)} is a link, or goes through one, or is no folder") from error
        raise FolderError(f"{_named(path)} cannot be read ({shown(str(error))})") from error
