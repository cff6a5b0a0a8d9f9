"""A service that is killed a thousand times: `python -m tests.service.kills 1000`, and fifty times in every run of the tests.

Each life opens the registry, looks at pages whose words change all the time, and delivers to four destinations; it is killed after
50 to 500 ms. A reader beside it notes what it saw committed. Then one life may end its work, and everything is counted.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from signal import SIGKILL, SIGTERM
from typing import Any

from sqlalchemy import text

from registry.app import Registry
from registry.settings import Settings
from registry.store.engine import Store
from tests.service import verdict
from tests.service.lives import Lives
from tests.service.outside import LIST, SECRET, Counts, Outside, World

WORLD = World(hosts=20, pages=6, changes=1, flaky=25)
SHORTEST, LONGEST = 0.05, 0.5
"""Seconds of a life: from its birth on, from when it says that it serves, or from the first work that it tells of, in turn."""
BIRTH, WORK = 20.0, 1.0
STORM = 6
"""Messages of one subscription within a second, at most, before they are told together: so that this is met by kills too."""
DRAIN = 180.0
"""Seconds that the last life may take; a message that was refused waits for minutes."""
READS = 5
"""Lives between two looks of the reader."""


@dataclass(frozen=True)
class Figures:
    """What was counted, and everything that does not hold: nothing, that is."""

    kills: int
    seconds: float
    drained: float
    """Seconds of the last life."""
    requests: int
    looks: int
    revisions: int
    acknowledged: int
    """Revisions that a receiver or the reader knew of."""
    alerts: int
    digests: int
    firings: int
    arrived: int
    """Different messages at all destinations."""
    repeats: int
    """Messages that came again, each with the same id and the same bytes."""
    cut: int
    """Posts that broke off, because their sender was killed."""
    told_twice: int
    """Alerts that went out by themselves and in a digest as well."""
    entries: int
    errors: int
    """Lines of the log that speak of a fault of the program."""
    wrong: tuple[str, ...]


def now() -> datetime:
    return datetime.now(UTC)


def subscribe(opened: Registry, outside: Outside, file: Path) -> dict[str, tuple[str, str]]:
    """Ask for everything four times; returns channel and address by path or name."""
    ways = {path: ("webhook", outside.receiver + path) for path in ("/all", "/flaky", "/steady")} | {"file": ("jsonl", str(file))}
    for name, (channel, address) in ways.items():
        source = "steady" if name == "/steady" else None
        secret = SECRET if channel == "webhook" else None
        opened.subscribe(name, source=source, severity="info", channel=channel, address=address, secret=secret)
    return ways


def run(url: str, folder: Path, lives: Lives, *, kills: int, seed: int = 7) -> Figures:
    """Kill a service `kills` times, let it end, and count."""
    settings, pause, started = Settings(database=url), random.Random(seed), time.monotonic()
    log = folder / "lives.log"
    with Outside(WORLD) as outside:
        with Registry.open(settings, allow_loopback=True) as opened:
            ways = _set_up(opened, outside, folder)
        seen: dict[int, tuple[Any, ...]] = {}
        for number in range(kills):
            told = log.stat().st_size if log.exists() else 0
            life = lives.start("serve", log=log, database=url, storm=STORM)
            if number % 3:
                _wait(partial(_says, log, told, b"serving"), BIRTH, pulse=0.005)
            if number % 3 == 2:
                with suppress(TimeoutError):  # nothing may be due
                    _wait(partial(_says, log, told, b'"look"', b'"delivery"'), WORK, pulse=0.005)
            time.sleep(pause.uniform(SHORTEST, LONGEST))
            life.kill()
            if (code := life.wait()) != -SIGKILL:
                raise AssertionError(f"life {number} ended by itself with {code}:\n{log.read_text()[-3000:]}")
            if number % READS == 0:
                seen.update(_committed(url))
        outside.freeze()
        draining, frozen = time.monotonic(), now()
        life = lives.start("serve", log=log, database=url, storm=STORM)
        with Registry.open(settings) as opened:
            _wait(lambda: _is_idle(opened.store, since=frozen), DRAIN)
        life.signal(SIGTERM)
        assert life.wait() == 0
        ended = time.monotonic()
        with Registry.open(settings) as opened:
            counts = {"kills": kills, "seconds": round(ended - started, 1), "drained": round(ended - draining, 1)}
            return _judged(url, opened.store, ways, counts, outside=outside.counts(), seen=seen, log=log)


def _set_up(opened: Registry, outside: Outside, folder: Path) -> dict[str, tuple[str, str]]:
    """Two publishers, one of whose first round is over; the other's is made under fire."""
    first, second = outside.publishers[0], outside.publishers[WORLD.hosts // 2]
    for name, host in (("steady", first), ("late", second)):
        hosts = outside.publishers[: WORLD.hosts // 2] if name == "steady" else outside.publishers[WORLD.hosts // 2 :]
        ports = "|".join(one.rpartition(":")[2] for one in hosts)
        opened.add_source(name, host + LIST, fetcher="page", options={"pattern": f":({ports})/notice-"}, schedule="every 10s", jitter=9)
    ways = subscribe(opened, outside, folder / "alerts.jsonl")
    opened.track("steady")
    return ways


def _committed(url: str) -> dict[int, tuple[Any, ...]]:
    """Every revision that a reader sees now."""
    store = Store.open(url, now=now)
    try:
        with store.session() as session:
            return {
                row[0]: tuple(row)
                for row in session.execute(text("SELECT id, edition_id, number, snapshot_id, reading_id, entry FROM revision"))
            }
    finally:
        store.close()


def _says(log: Path, told: int, *words: bytes) -> bool:
    """Whether the log holds one of the words since it had `told` bytes."""
    with log.open("a+b") as file:
        file.seek(told)
        said = file.read()
    return any(word in said for word in words)


def _is_idle(store: Store, *, since: datetime) -> bool:
    """Whether every first round is over, every page was looked at since the publishers came to rest, and every message has arrived."""
    unseen = "page p WHERE NOT EXISTS (SELECT 1 FROM observation o WHERE o.page_id = p.id AND o.at >= :since)"
    with store.session() as session:
        if session.execute(text(f"SELECT count(*) FROM {unseen}"), {"since": since}).scalar_one():
            return False
        if session.execute(text("SELECT count(*) FROM outbox WHERE state <> 'delivered'")).scalar_one():
            return False
        return not session.execute(text("SELECT count(*) FROM source WHERE baseline_at IS NULL")).scalar_one()


def _wait(until: Callable[[], bool], seconds: float, *, pulse: float = 0.1) -> None:
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            raise TimeoutError(f"nothing came of it within {seconds} s")
        time.sleep(pulse)


def _judged(
    url: str,
    store: Store,
    ways: dict[str, tuple[str, str]],
    counts: dict[str, Any],
    *,
    outside: Counts,
    seen: dict[int, tuple[Any, ...]],
    log: Path,
) -> Figures:
    wrong = verdict.wrongs(store)
    known = _committed(url)
    wrong += [f"revision {key} was seen and is gone or altered" for key, row in seen.items() if known.get(key) != row]
    alerts, repeats, twice, arrived = 0, 0, 0, 0
    acknowledged = set(seen)
    for name, way in ways.items():
        asked = verdict.sent(store, *way)
        came = outside.posts.get(name, {}) if way[0] == "webhook" else verdict.lines_of(Path(way[1]))
        wrong += [f"{name}: {one}" for one in verdict.undelivered(asked, came)]
        acknowledged |= _told_of(store, came)
        alerts, arrived = alerts + len(asked), arrived + len(came)
        repeats, twice = repeats + verdict.repeats(came), twice + len(verdict.told_twice(asked, came))
    wrong += [f"lease {name} is still held" for name in verdict.held_leases(store)]
    wrong += [f"{outside.forged} posts had no signature of ours"] if outside.forged else []
    looked = verdict.looks_recorded(store)
    wrong += [
        f"{page} has {made} looks of {outside.requests[page]} requests" for page, made in looked.items() if made > outside.requests[page]
    ]
    with store.session() as session:

        def count(query: str) -> int:
            return int(session.execute(text(f"SELECT count(*) FROM {query}")).scalar_one())

        return Figures(
            **counts,
            requests=outside.requests.total(),
            looks=looked.total(),
            revisions=count("revision"),
            acknowledged=len(acknowledged),
            alerts=alerts,
            digests=count("alert WHERE kind = 'digest'"),
            firings=count("firing"),
            arrived=arrived,
            repeats=repeats,
            cut=outside.cut,
            told_twice=twice,
            entries=count("ledger_entry"),
            errors=sum('"event": "failed"' in line for line in log.read_text().splitlines()),
            wrong=tuple(wrong),
        )


def _told_of(store: Store, came: dict[str, list[str]]) -> set[int]:
    """Revisions of which messages told; one that is not there would be an alert of nothing."""
    with store.session() as session:
        rows = session.execute(text("SELECT id, revision_id FROM alert WHERE revision_id IS NOT NULL")).all()
    return {row[1] for row in rows if row[0] in came}


def main() -> int:
    """Run as many kills as asked for on a new SQLite file, and print the figures."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    with tempfile.TemporaryDirectory(prefix="kills") as folder, Lives() as lives:
        url = f"sqlite:///{folder}/registry.db"
        Store.create(url, now=now).close()
        figures = run(url, Path(folder), lives, kills=kills)
        sys.stdout.write(json.dumps(asdict(figures), indent=1) + "\n")
    return 1 if figures.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
