"""What is told together while it is being told one by one is told once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fetchers.http import Client
from registry import digests
from registry.alerts.deliver import Channels, deliver
from registry.store.engine import Store
from registry.store.outbox import Addressed
from registry.text.compare import SEVERITIES
from tests.fakes import Clock, Publisher

MESSAGES = digests.STORM + 5


def message(key: str) -> dict[str, object]:
    flag = {"kind": "amended", "severity": SEVERITIES[0], "reason": "A sample reason.", "address": None, "old": None, "new": None}
    notice: dict[str, object] = {"title": key, "issuers": [], "document_number": None, "url": "https://example.org/", "source": "samples"}
    revision = {"number": 1, "observed": "2026-05-01T12:00:00+00:00", "valid_from": "2026-05-01", "text_sha256": "", "rules": "1"}
    told = {"alert": key, "kind": "revision", "subscription": "mei", "severity": SEVERITIES[0], "citation": "a citation"}
    return {**told, "notice": notice, "revision": revision, "flags": [flag]}


@contextmanager
def no_network() -> Iterator[Client]:
    with Client(user_agent="sample") as client:
        yield client


def test_a_message_that_became_part_of_a_digest_meanwhile_is_not_sent_by_itself(sqlite_template: Path, tmp_path: Path) -> None:
    (tmp_path / "registry.db").write_bytes(sqlite_template.read_bytes())
    clock = Clock()
    store = Store.open(f"sqlite:///{tmp_path}/registry.db", now=clock)
    publisher = Publisher(store, clock)
    asked = publisher.subscribe()
    for number in range(MESSAGES):
        clock.tick(seconds=1)
        alert = Addressed(asked.id, f"alert-{number}", message(f"alert-{number}"), (0,))
        publisher.publish(f"A sample notice\nThe ministry must do thing {number}.\n", alerts=(alert,))
    said: list[str] = []

    def say(words: str) -> None:
        said.append(words)
        if len(said) == 1:
            assert digests.calm(store) == 1

    attempts = deliver(store, Channels(say, no_network), seconds=30.0)
    store.close()
    assert len(said) == len(attempts) == 2
    assert attempts[0].alert == "alert-0"
    assert not attempts[1].alert.startswith("alert-")
