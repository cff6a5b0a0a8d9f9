from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

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
)
from fetchers.folder import LISTING, Fetcher
from tests.fetchers.servers import near

NAMES = ["b.txt", "a.md", "2020/one.html", "2020/deep/er/two.HTM", "样例通知.txt"]


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    folder = tmp_path.resolve() / "drop"
    for name in [*NAMES, ".hidden.txt", ".git/x.txt", "2020/.x.md", "picture.png", "notes", "old.txt~"]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Sample text of {name}", encoding="utf-8")
    return folder


def listed(folder: Path, **options: str) -> list[str]:
    fetcher = Fetcher(options)
    return [str(Path(link.url).relative_to(folder)) for link in fetcher.links(fetcher.look(str(folder)))]


def test_a_folder_lists_its_texts_of_any_depth_in_order(drop: Path) -> None:
    assert listed(drop) == sorted(NAMES)
    got = Fetcher({}).look(str(drop))
    assert (got.status, got.media_type, got.final_url, got.redirects, got.peer) == (200, LISTING, str(drop), (), None)
    assert got.body == "".join(f"{name}\n" for name in sorted(NAMES)).encode()


def test_the_same_names_give_the_same_listing_in_any_folder(drop: Path, tmp_path: Path) -> None:
    for name in reversed(NAMES):
        (tmp_path / "other" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "other" / name).write_text("Other words", encoding="utf-8")
    first, second = Fetcher({}).look(str(drop)), Fetcher({}).look(str(tmp_path / "other"))
    assert (first.body, first.validators) == (second.body, second.validators)


def test_a_listing_is_unchanged_until_a_name_comes_or_goes(drop: Path) -> None:
    fetcher = Fetcher({})
    first = fetcher.look(str(drop))
    (drop / "b.txt").write_text("Other words")
    again = fetcher.look(str(drop), first.validators)
    assert (again.status, again.body, again.validators) == (304, None, first.validators)
    (drop / "c.txt").write_text("New")
    assert fetcher.look(str(drop), first.validators).status == 200


def test_a_file_is_read_with_its_media_type(drop: Path) -> None:
    kinds = [Fetcher({}).look(link.url).media_type for link in Fetcher({}).links(Fetcher({}).look(str(drop)))]
    assert kinds == ["text/html", "text/html", "text/markdown", "text/plain", "text/plain"]
    got = Fetcher({}).look(str(drop / "b.txt"))
    assert (got.url, got.final_url, got.body) == (str(drop / "b.txt"), str(drop / "b.txt"), b"Sample text of b.txt")


def test_a_file_is_unchanged_until_it_is_written(drop: Path) -> None:
    fetcher, path = Fetcher({}), drop / "b.txt"
    first = fetcher.look(str(path))
    assert fetcher.look(str(path), first.validators).body is None
    assert fetcher.look(str(path), first.validators).status == 304
    path.write_text("Sample text of B.txt")
    assert fetcher.look(str(path), first.validators).body == b"Sample text of B.txt"


def test_an_edit_that_sets_the_old_time_back_is_seen(drop: Path) -> None:
    path = drop / "b.txt"
    first, state = Fetcher({}).look(str(path)), path.stat()
    path.write_text("Sample text of B.txt")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert Fetcher({}).look(str(path), first.validators).status == 200


def test_two_writes_in_quick_succession_are_both_seen(drop: Path) -> None:
    path, fetcher, validators = drop / "b.txt", Fetcher({}), Validators()
    for number in range(5):
        path.write_text(f"words {number}")
        got = fetcher.look(str(path), validators)
        assert got.body == f"words {number}".encode()
        validators = got.validators


def test_an_address_may_be_a_file_url(drop: Path) -> None:
    for name in ("b.txt", "样例通知.txt"):
        assert Fetcher({}).look((drop / name).as_uri()).body == f"Sample text of {name}".encode()
    assert Fetcher({}).look(drop.as_uri()).final_url == str(drop)
    assert Fetcher({}).look(f"file://localhost{drop}/b.txt").status == 200


def test_a_folder_may_be_named_by_a_relative_path_or_through_a_link(drop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(drop / "2020")
    (drop.parent / "link").symlink_to(drop)
    for url in ("..", "../../drop", str(drop.parent / "link")):
        fetcher = Fetcher({})
        links = fetcher.links(fetcher.look(url))
        assert links[-1].url == str(drop / "样例通知.txt")
        assert fetcher.look(links[0].url).status == 200


def test_a_pattern_chooses_by_name_or_by_path(drop: Path) -> None:
    assert listed(drop, pattern="*.txt") == ["b.txt", "样例通知.txt"]
    assert listed(drop, pattern="2020/*") == ["2020/one.html"]
    with pytest.raises(ListError):
        listed(drop, pattern="*.pdf")


@pytest.mark.parametrize(
    "options", [{"patern": "*"}, {"pattern": ""}, {"pattern": "/etc/*"}, {"pattern": "../*"}, {"pattern": "a", "links": "b"}]
)
def test_options_that_cannot_work_are_refused(options: dict[str, str]) -> None:
    with pytest.raises(OptionsError):
        Fetcher(options)


def test_an_empty_folder_names_nothing(tmp_path: Path) -> None:
    with pytest.raises(ListError, match=r"holds no file ending in \.txt"):
        Fetcher({}).links(Fetcher({}).look(str(tmp_path)))


def test_a_text_is_no_list(drop: Path) -> None:
    with pytest.raises(ListError):
        Fetcher({}).links(Fetcher({}).look(str(drop / "b.txt")))


def test_names_that_cannot_be_printed_come_through(tmp_path: Path) -> None:
    folder = tmp_path.resolve() / "odd"
    folder.mkdir()
    names = [
        b"line\nbreak.txt",
        b"not \xff utf-8.txt",
        b"100%41.txt",
        b"tab\t.txt",
        " ideographic\u3000.txt".encode(),
        "next\u2028.txt".encode(),
    ]
    for name in names:
        Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_bytes(name)  # noqa: PTH118
    fetcher = Fetcher({})
    listing = fetcher.look(str(folder))
    links = fetcher.links(listing)
    assert listing.body is not None
    assert listing.body.decode().isprintable() is False
    assert len(listing.body.decode().splitlines()) == len(names)
    assert all(link.url.isprintable() and link.url.encode() for link in links)
    assert sorted(fetcher.look(link.url).body or b"" for link in links) == sorted(names)


def refused(url: str, kind: type[FetchError]) -> FetchError:
    with pytest.raises(kind) as failure:
        Fetcher({}).look(url)
    assert failure.value.url == url
    return failure.value


@pytest.fixture
def secret(drop: Path) -> Path:
    path = drop.parent / "outside" / "secret.txt"
    path.parent.mkdir()
    path.write_text("SECRET")
    return path


def test_a_link_in_the_folder_is_listed_and_not_followed(drop: Path, secret: Path) -> None:
    (drop / "link.txt").symlink_to(secret)
    (drop / "inner.txt").symlink_to(drop / "b.txt")
    (drop / "loop.txt").symlink_to(drop / "loop.txt")
    (drop / "folder.txt").symlink_to(secret.parent)
    (drop / "way").symlink_to(secret.parent)
    (drop / "circle").symlink_to(drop)
    assert set(listed(drop)) - set(NAMES) == {"link.txt", "inner.txt", "loop.txt", "folder.txt"}
    for name in ("link.txt", "inner.txt", "loop.txt", "folder.txt", "way/secret.txt", "circle/b.txt"):
        assert refused(str(drop / name), FolderRefusedError).blocked


@pytest.mark.parametrize("way", ["../outside/secret.txt", "2020/../../outside/secret.txt", "./2020/../b.txt"])
def test_a_path_with_detours_is_refused(drop: Path, secret: Path, way: str) -> None:
    refused(f"{drop}/{way}", FolderRefusedError)
    refused(f"file://{drop}/{way.replace('.', '%2e')}", FolderRefusedError)


@pytest.mark.parametrize(
    "url", ["", "a\0.txt", "file:///a%00.txt", "file://host/a.txt", "file:a.txt", "file:///a.txt?x", "file:///a.txt#x", "file://["]
)
def test_an_address_that_is_no_plain_path_is_refused(url: str) -> None:
    refused(url, FolderRefusedError)


@pytest.mark.parametrize("url", ["http://127.0.0.1/a.txt", "ftp://host/a.txt", "smb://host/share"])
def test_an_address_of_the_network_is_refused(url: str) -> None:
    refused(url, AddressRefusedError)


def test_a_missing_file_is_gone_and_a_missing_folder_is_perhaps_not_mounted(drop: Path) -> None:
    assert refused(str(drop / "none.txt"), NotFoundError).status == 404
    assert refused(str(drop / "none"), FolderMissingError).transient
    assert refused(str(drop.parent / "unmounted" / "b.txt"), FolderMissingError).transient


def test_what_is_no_text_is_refused(drop: Path) -> None:
    refused(str(drop / "picture.png"), FolderError)
    (drop / "empty.txt").touch()
    refused(str(drop / "empty.txt"), EmptyBodyError)
    (drop / "sub.txt").mkdir()
    refused(str(drop / "sub.txt"), FolderError)
    os.mkfifo(drop / "pipe.txt")
    began = time.monotonic()
    refused(str(drop / "pipe.txt"), FolderError)
    assert time.monotonic() - began < 1
    refused("/dev/zero", FolderError)
    refused(str(drop / ("x" * 300 + ".txt")), FolderError)


def test_a_file_over_the_limit_is_not_taken(drop: Path) -> None:
    with near(max_body=1_000) as client:
        fetcher = Fetcher({}, client=client)
        (drop / "b.txt").write_bytes(bytes(1_000))
        assert len(fetcher.look(str(drop / "b.txt")).body or b"") == 1_000
        (drop / "b.txt").write_bytes(bytes(1_001))
        with pytest.raises(TooLargeError):
            fetcher.look(str(drop / "b.txt"))


def test_a_file_that_is_being_written_is_left_for_later(drop: Path) -> None:
    path, done = drop / "b.txt", threading.Event()

    def write() -> None:
        with path.open("ab", buffering=0) as file:
            while not done.is_set():
                file.write(b"more words\n")
                time.sleep(0.002)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        time.sleep(0.02)
        assert refused(str(path), FileBusyError).transient
    finally:
        done.set()
        writer.join()
    assert Fetcher({}).look(str(path)).body == path.read_bytes()


def test_a_folder_that_may_not_be_read_says_so(drop: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (drop / "2020").chmod(0)
    refused(str(drop), FolderError)
    (drop / "2020").chmod(0o700)


def test_links_of_a_listing_are_links_with_titles(drop: Path) -> None:
    listing = Fetched(url="x", final_url="/srv/drop", status=200, body=b"2020/Notice 7.txt\n", media_type=LISTING)
    assert Fetcher({}).links(listing) == (Link("/srv/drop/2020/Notice 7.txt", "Notice 7"),)
