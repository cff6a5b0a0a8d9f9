"""The commands as a person runs them: what they print, with which exit code, and no traceback for anything a person can mend."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from registry import cli

SAMPLE = """Circular of the Ministry of Samples on Sample Tea (SAMPLE)

March 2, 2026

All tea houses,

To keep tea fresh, relevant matters are hereby notified as follows:

1. Tea houses shall store tea in closed boxes before June 30, 2026.

2. Tea houses should report their stock to the Ministry every quarter.

3. No tea house may sell tea that is older than two years.
"""


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The `registry` command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    for name in [name for name in os.environ if name.startswith("REGISTRY_")]:
        monkeypatch.delenv(name)

    def registry(*arguments: str) -> Done:
        monkeypatch.setattr("sys.argv", ["registry", *arguments])
        capsys.readouterr()
        code = 0
        try:
            cli.main()
        except SystemExit as left:
            code = int(left.code or 0)
        told = capsys.readouterr()
        return Done(code, told.out, told.err)

    return registry


@pytest.fixture
def watched(run: Run, tmp_path: Path) -> Path:
    """A folder with one notice, watched and looked at once."""
    folder = tmp_path / "notices"
    folder.mkdir()
    (folder / "tea.txt").write_text(SAMPLE, encoding="utf-8")
    assert run("init").code == 0
    assert run("source", "add", "mine", "notices").code == 0
    assert run("subscribe", "desk", "--severity", "low", "--channel", "jsonl", "--to", "alerts.jsonl").code == 0
    assert run("track").code == 0
    return folder


def edit(folder: Path, old: str, new: str) -> None:
    file = folder / "tea.txt"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def mended(done: Done, code: int, *words: str) -> None:
    """One clear sentence on stderr, the documented exit code, no traceback."""
    assert done.code == code, done
    told = " ".join(done.err.split())
    assert told.startswith("registry: ")
    assert "Traceback" not in done.err
    for word in words:
        assert word in told


def test_a_folder_is_tracked_from_file_to_alert(run: Run, watched: Path, tmp_path: Path) -> None:
    (notice,) = run("notices", "--json").json
    assert notice["title"].startswith("Circular of the Ministry of Samples")
    assert notice["measures"] == 3

    edit(watched, "June 30, 2026", "December 31, 2026")
    assert run("track", "--json").json[0]["outcomes"]["changed"] == 1
    (flag,) = [flag for flag in run("flags", "--json").json if flag["number"] == 2]
    assert "2026-12-31" in flag["reason"]
    delivered = run("deliver", "--json").json
    assert [one["delivered"] for one in delivered] == [True]
    (line,) = (tmp_path / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["alert"] == delivered[0]["alert"]
    assert run("deliver", "--json").json == []

    shown = run("diff", "1").out
    assert "{+December 31+}" in shown or "{+December+}" in shown
    assert "June 30, 2026" in run("show", "1", "--as-of", "2026-03-10").out
    revisions = run("timeline", "1", "--json").json["revisions"]
    assert [one["number"] for one in revisions] == [1, 2]
    assert {one["modality"] for one in run("measures", "1", "--json").json} >= {"obligation", "prohibition"}


def test_new_bytes_with_the_same_words_make_no_revision(run: Run, watched: Path) -> None:
    edit(watched, "Tea houses shall store", "Tea  houses shall store")
    outcome = run("track", "--json").json[0]["looked"][1]
    assert outcome["outcome"] == "unchanged"
    assert "no new revision" in outcome["sentence"]
    assert len(run("timeline", "1", "--json").json["revisions"]) == 1


def test_a_text_that_comes_back_is_returned_to_its_first_revision_and_stays_quiet(run: Run, watched: Path) -> None:
    edit(watched, "two years", "three years")
    run("track")
    alerts = len(run("deliver", "--json").json)
    edit(watched, "three years", "two years")
    run("track")
    revisions = run("timeline", "1", "--json").json["revisions"]
    assert [one["returned_to"] for one in revisions] == [None, None, 1]
    assert alerts == 1
    assert run("deliver", "--json").json == []


def test_the_first_round_alerts_nothing(run: Run, watched: Path) -> None:
    assert run("deliver", "--json").json == []
    assert [flag["kind"] for flag in run("flags", "--json").json] == ["new_notice"]


def test_a_page_that_fails_leaves_its_notice_as_it_was(run: Run, watched: Path) -> None:
    before = run("show", "1", "--json").json["text"]
    (watched / "tea.txt").write_bytes(b"%PDF-1.7\x00\x01")
    done = run("track")
    assert done.code == 6
    assert "unreadable" in done.out
    assert run("show", "1", "--json").json["text"] == before


def test_an_interrupted_delivery_to_a_file_that_cannot_be_written_is_kept_and_tried_again(run: Run, watched: Path, tmp_path: Path) -> None:
    edit(watched, "two years", "three years")
    run("track")
    (tmp_path / "alerts.jsonl").mkdir()
    failed = run("deliver")
    assert failed.code == 6
    assert "cannot be written" in failed.out
    (tmp_path / "alerts.jsonl").rmdir()
    assert run("deliver").code == 0
    assert len((tmp_path / "alerts.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_a_line_that_broke_off_on_a_full_disk_never_joins_the_next_one(run: Run, watched: Path, tmp_path: Path) -> None:
    (tmp_path / "alerts.jsonl").write_bytes(b'{"alert":"al_1","fla')
    edit(watched, "two years", "three years")
    run("track")
    assert run("deliver").code == 0
    broken, line = (tmp_path / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    assert broken == '{"alert":"al_1","fla'
    assert json.loads(line)["kind"] == "revision"


def test_what_is_recorded_of_a_failed_delivery_does_not_tell_where_it_went(run: Run, watched: Path, tmp_path: Path) -> None:
    edit(watched, "two years", "three years")
    run("track")
    (tmp_path / "alerts.jsonl").mkdir()
    assert "alerts.jsonl" in run("deliver").out.replace("\n", "")
    with sqlite3.connect(tmp_path / "registry.db") as connection:
        ((sentence,),) = connection.execute("SELECT sentence FROM delivery")
    connection.close()
    assert "cannot be written" in sentence
    assert "alerts.jsonl" not in sentence


HOSTILE = "Circular [/bold] [link=http://example.org]x\x1b]0;owned\x07\x1b[31m of the Ministry of Samples"


@pytest.mark.parametrize(
    "arguments", ["notices", "timeline 1", "timeline 1 --looks", "show 1", "diff 1", "measures 1", "flags", "deliver", "track"]
)
def test_nothing_in_a_notice_reaches_the_terminal_as_a_command(run: Run, watched: Path, arguments: str) -> None:
    run("subscribe", "all", "--severity", "info")
    edit(watched, "Circular of the Ministry of Samples", HOSTILE)
    if arguments != "track":
        run("track")
    done = run(*arguments.split())
    assert done.code == 0
    assert not set(done.out + done.err) & set("\x1b\x07\x9b")


def test_a_list_that_is_gone_is_a_source_that_could_not_be_read(run: Run, watched: Path) -> None:
    run("source", "add", "moved", "missing.txt")
    done = run("track", "moved", "--json")
    assert (done.code, done.json[0]["outcomes"]) == (6, {"gone": 1})


def test_a_fetcher_that_is_no_longer_installed_fails_its_source_and_no_other(run: Run, watched: Path, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "registry.db") as connection:
        connection.execute(
            "INSERT INTO source (name, fetcher, url, options, hints, time_zone, paused, created)"
            " SELECT 'a', 'xx.gone', url, options, hints, time_zone, paused, created FROM source"
        )
    connection.close()
    done = run("track")
    assert done.code == 6
    assert "xx.gone" in done.out
    assert "mine: 2 looks" in done.out


def test_files_are_read_and_compared_without_a_database(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "new.txt").write_text(SAMPLE.replace("should report", "shall report"), encoding="utf-8")
    form = run("read", "old.txt", "--json", "--with-text").json
    assert form["text"] == SAMPLE
    assert [SAMPLE[slice(*one["span"])] for one in form["measures"]] == [one["text"] for one in form["measures"]]
    compared = run("compare", "old.txt", "new.txt", "--json").json
    assert compared["summary"]["amended"] == 1
    (change,) = [one for one in compared["changes"] if one["substantive"]]
    assert {facet["facet"] for facet in change["facets"]} == {"modality_strengthened"}
    assert "{+shall+}" in run("compare", "old.txt", "new.txt").out
    assert not list(tmp_path.glob("*.db"))


def test_a_notice_is_explained_in_the_terminal_and_as_a_page(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tea.txt").write_text(SAMPLE, encoding="utf-8")
    told = run("read", "tea.txt", "--explain").out
    assert "■ obligation  para_1~m1" in told
    assert "*shall*" in told
    assert run("read", "tea.txt", "--explain", "--no-color").out == told
    done = run("read", "tea.txt", "--html", "tea.html")
    assert (done.out, done.err.strip()) == ("", "Written: tea.html")
    assert "para_1~m1" in (tmp_path / "tea.html").read_text(encoding="utf-8")
    assert run("read", "tea.txt", "--html", "tea.html", "--explain").out == told
    form = run("read", "tea.txt", "--explain", "--json").json
    assert [SAMPLE[slice(*one["cue"])] for one in form["measures"]] == ["shall", "should", "No tea house may"]
    (refused,) = form["refused"]
    assert refused["reason"] == "leads up to the notice"
    assert SAMPLE[slice(*refused["span"])].startswith("To keep tea fresh")


def test_a_page_is_never_written_over_the_notice(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tea.html").write_text(f"<p>{SAMPLE}</p>", encoding="utf-8")
    mended(run("read", "tea.html", "--html", "tea.html"), 2, "another file")
    mended(run("read", "tea.html", "--html", "absent/tea.html"), 2, "absent/tea.html")
    assert SAMPLE in (tmp_path / "tea.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("empty.txt", b"", ["empty"]),
        ("blank.txt", b"  \n\n", ["empty"]),
        ("scan.pdf", b"%PDF-1.4 \x00", ["PDF"]),
        ("binary.txt", bytes(range(256)) * 8, []),
        ("odd.txt", b"\xff\xfe\xfd\x81\x8d not of any encoding \xff", []),
    ],
)
def test_a_file_that_cannot_be_read_gets_one_sentence(run: Run, tmp_path: Path, name: str, body: bytes, words: list[str]) -> None:
    (tmp_path / name).write_bytes(body)
    mended(run("read", name), 3, name, *words)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--content", "p"], ["--content", "text/plain"]),
        (["--with-text"], ["--json"]),
        (["--encoding", "utf-16"], ["utf-16", "leave it out"]),
    ],
)
def test_an_option_that_means_nothing_for_a_file_is_told_and_not_passed_over(
    run: Run, tmp_path: Path, arguments: list[str], words: list[str]
) -> None:
    (tmp_path / "tea.txt").write_text(SAMPLE, encoding="utf-8")
    mended(run("read", "tea.txt", *arguments), 3 if "--encoding" in arguments else 2, *words)


def test_a_file_without_end_is_not_read_to_its_end(run: Run) -> None:
    mended(run("read", "/dev/zero"), 3, "/dev/zero", "in parts")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device stands for a full disk here")
def test_what_a_terminal_cannot_show_or_a_disk_cannot_hold_ends_in_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "tea.txt").write_text(SAMPLE.replace("tea", "茶"), encoding="utf-8")
    command = [sys.executable, "-m", "registry", "read", str(tmp_path / "tea.txt")]
    ascii_only = os.environ | {"PYTHONIOENCODING": "ascii"}
    told = subprocess.run([*command, "--json", "--with-text"], env=ascii_only, capture_output=True, check=True)
    assert "茶" in json.loads(told.stdout)["text"]
    shown = subprocess.run([*command, "--explain"], env=ascii_only, capture_output=True, check=True)
    assert b"obligation  para_1~m1" in shown.stdout
    with Path("/dev/full").open("wb") as full:
        failed = subprocess.run(command, stdout=full, stderr=subprocess.PIPE)
    assert (failed.returncode, b"Traceback" in failed.stderr, b"No space left" in failed.stderr) == (1, False, True)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["read", "absent.txt"], 3, ["absent.txt"]),
        (["notices"], 5, ["registry init"]),
        (["frobnicate"], 2, ["frobnicate", "--help"]),
        (["track", "--frobnicate"], 2, ["--frobnicate"]),
    ],
)
def test_a_wrong_command_gets_one_sentence(run: Run, arguments: list[str], code: int, words: list[str]) -> None:
    mended(run(*arguments), code, *words)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["show", "99"], 4, ["99"]),
        (["show", "no such words"], 4, ["registry notices"]),
        (["show", "1", "--as-of", "yesterday"], 2, ["--as-of", "yesterday"]),
        (["show", "1", "--known-at", "2026-13-45"], 2, ["--known-at"]),
        (["show", "99999999999999999999999"], 4, ["99999999999999999999999"]),
        (["show", "²"], 4, ["²"]),
        (["show", "1", "--known-at", "0001-01-01T00:00:00+08:00"], 2, ["--known-at"]),
        (["flags", "--since", "9999-12-31T23:59:59-08:00"], 2, ["--since"]),
        (["demo", "--folder", "/proc/nowhere"], 2, ["--folder"]),
        (["diff", "1", "1", "7"], 4, ["7"]),
        (["flags", "--severity", "loud"], 2, ["loud", "critical"]),
        (["subscribe", "x", "--channel", "pigeon"], 2, ["pigeon", "console"]),
        (["subscribe", "x", "--channel", "jsonl"], 2, ["--to"]),
        (["subscribe", "x", "--source", "nobody"], 4, ["nobody"]),
        (["subscribe", "desk"], 2, ["desk"]),
        (["source", "add", "mine", "elsewhere"], 2, ["mine"]),
        (["source", "add", "web", "http://example.org/", "--pattern", "("], 2, ["pattern"]),
        (["source", "add", "web", "http://example.org/", "--links", "a["], 2, ["links"]),
        (["source", "add", "web", "http://example.org/", "--fetcher", "carrier"], 2, ["carrier", "page"]),
        (["source", "add", "web", "http://example.org/", "--time-zone", "Mars/Olympus"], 2, ["Mars/Olympus"]),
        (["source", "add", "web", "http://example.org/", "--role", "rumour"], 2, ["rumour"]),
        (["source", "add", "web", "http://example.org/", "--encoding", "latin-klingon"], 2, ["latin-klingon"]),
        (["source", "pause", "nobody", "--reason", "x"], 4, ["nobody"]),
        (["track", "nobody"], 4, ["nobody"]),
        (["release", "7", "--by", "me", "--reason", "x"], 4, ["registry held"]),
        (["init"], 5, ["registry.db"]),
    ],
)
def test_wrong_input_gets_one_sentence_and_changes_nothing(
    run: Run, watched: Path, arguments: list[str], code: int, words: list[str]
) -> None:
    before = run("notices", "--json").out, run("source", "list", "--json").out, run("subscribe", "--json").out
    mended(run(*arguments), code, *words)
    assert (run("notices", "--json").out, run("source", "list", "--json").out, run("subscribe", "--json").out) == before


@pytest.mark.parametrize(
    ("name", "value"),
    [("REGISTRY_DEADLINE", "soon"), ("REGISTRY_MAX_BODY", "-1"), ("REGISTRY_DATABASE", "mysql://x/y"), ("REGISTRY_TIME_ZONE", "Mars/Base")],
)
def test_a_malformed_setting_is_named(run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    done = run("notices")
    assert done.code == 2
    assert name in done.err or "sqlite:///FILE" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("channel", "way"),
    [("atom", "registry.db"), ("atom", "link"), ("jsonfeed", "registry.db-wal"), ("jsonl", "registry.db-journal"),
     ("jsonl", "notices/../registry.db-shm")],
)  # fmt: skip
def test_no_channel_is_led_into_the_database(run: Run, watched: Path, tmp_path: Path, channel: str, way: str) -> None:
    (tmp_path / "link").symlink_to("registry.db")
    mended(run("subscribe", "evil", "--channel", channel, "--to", way), 2, "database")
    assert [one["name"] for one in run("subscribe", "--json").json] == ["desk"]


def test_two_destinations_never_share_a_file(run: Run, watched: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("alerts.jsonl")
    for channel, way in (("atom", "alerts.jsonl"), ("jsonfeed", "notices/../alerts.jsonl"), ("jsonl", "link")):
        mended(run("subscribe", "second", "--channel", channel, "--to", way), 2, "destination 1 (jsonl)")
    assert run("subscribe", "second", "--channel", "jsonl", "--to", "alerts.jsonl").code == 0


def test_a_file_of_somebody_else_is_no_destination(run: Run, watched: Path) -> None:
    mended(run("subscribe", "second", "--channel", "jsonl", "--to", "notices/tea.txt"), 2, "tea.txt", "move this one away")
    mended(run("subscribe", "second", "--channel", "atom", "--to", "notices"), 2, "directory")


@pytest.mark.parametrize(
    "url", ["postgresql://mei:secret@host:port/name", "postgresql:/mei:secret@host/name", "mei:secret@host/name", "postgresql://mei:secret"]
)
def test_a_malformed_database_address_is_told_without_its_password(run: Run, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("REGISTRY_DATABASE", url)
    done = run("notices")
    mended(done, 2, "sqlite:///FILE")
    assert "secret" not in done.err
    assert "mei" not in done.err


def test_the_database_of_another_program_is_refused(run: Run, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "registry.db") as other:
        other.execute("create table recipe (name text)")
    other.close()
    mended(run("notices"), 5, "registry.db")
    mended(run("init"), 5, "registry.db")


def test_an_empty_file_is_refused_and_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "registry.db").touch()
    mended(run("notices"), 5, "registry.db")
    assert (tmp_path / "registry.db").stat().st_size == 0


def test_loopback_is_refused_and_said_so(run: Run, watched: Path) -> None:
    assert run("source", "add", "inside", "http://127.0.0.1:9/").code == 0
    done = run("track", "inside")
    assert done.code == 6
    assert "127.0.0.1" in done.out


def test_a_watched_file_that_moves_away_is_told_and_its_history_stays(run: Run, watched: Path) -> None:
    (watched / "tea.txt").rename(watched / "tea.old")
    (watched / "other.txt").write_text(SAMPLE.replace("Tea", "Cocoa").replace("tea", "cocoa"), encoding="utf-8")
    outcomes = run("track", "--json").json[0]["outcomes"]
    assert outcomes.get("gone") == 1
    assert outcomes.get("new") == 1
    assert len(run("notices", "--json").json) == 2


def test_every_command_helps_with_an_example(run: Run) -> None:
    named = [command.name or command.callback.__name__ for command in cli.app.registered_commands if command.callback]
    assert len(named) > 12
    for name in named:
        done = run(name.replace("_", "-"), "--help")
        assert done.code == 0
        assert "registry " + name.replace("_", "-") in done.out or name in ("init",), name


@contextmanager
def server(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """A raw server on loopback that treats each connection to `answer`."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        stop = threading.Event()

        def serve() -> None:
            while not stop.is_set():
                try:
                    connection, _ = listening.accept()
                except TimeoutError:
                    continue
                with connection:
                    connection.recv(65536)
                    try:
                        answer(connection)
                    except OSError:
                        continue

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
        finally:
            stop.set()
            thread.join()


def reply(status: str, body: bytes = b"", *, headers: str = "") -> Callable[[socket.socket], None]:
    def answer(connection: socket.socket) -> None:
        connection.sendall(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{headers}\r\n".encode() + body)

    return answer


def drip(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(60):
        connection.sendall(b"a")
        time.sleep(0.2)


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    for _ in range(4096):
        connection.sendall(b"a" * 65536)


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (reply("404 Not Found", b"nothing"), "gone"),
        (reply("500 Oops", b"broken"), "failed"),
        (reply("403 Forbidden", b"no"), "blocked"),
        (reply("200 OK", b""), "failed"),
        (reply("200 OK", b"<html><p>no links here at all</p>", headers="Content-Type: text/html\r\n"), "failed"),
        (drip, "failed"),
        (endless, "failed"),
    ],
    ids=["404", "500", "403", "empty", "no links", "dripping", "endless"],
)
def test_a_source_that_fails_is_recorded_with_one_sentence(tmp_path: Path, answer: Callable[[socket.socket], None], outcome: str) -> None:
    from registry.app import Registry
    from registry.settings import Settings

    settings = Settings(database=f"sqlite:///{tmp_path / 'r.db'}", deadline=1.0, max_body=200_000)
    with server(answer) as url, Registry.open(settings, create=True, allow_loopback=True) as registry:
        registry.add_source("odd", url)
        (round_,) = registry.track()
        (looked,) = round_.looked
        assert looked.outcome == outcome
        assert looked.sentence
        assert "\n" not in looked.sentence
        (card,) = registry.sources()
        assert card.last_outcome == outcome
        assert registry.counts()["observation"] == 1
