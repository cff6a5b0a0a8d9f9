"""One round and its deliveries, ready to be made: what is watched closely while it is made by another process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from registry.app import Registry
from registry.settings import Settings
from registry.store.engine import Store
from tests.service.kills import now
from tests.service.outside import SECRET, Outside


@dataclass(frozen=True)
class Stage:
    """A folder of notices that were seen once and have changed since, and two destinations that want to hear of it."""

    url: str
    folder: Path
    notices: int

    @classmethod
    def prepared(cls, folder: Path, outside: Outside, *, notices: int) -> Stage:
        """Make the stage."""
        stage = cls(f"sqlite:///{folder}/registry.db", folder, notices)
        (folder / "notices").mkdir()
        Store.create(stage.url, now=now).close()
        with Registry.open(Settings(database=stage.url)) as opened:
            opened.add_source("folder", str(folder / "notices"))
            opened.subscribe("web", severity="info", channel="webhook", address=outside.receiver + "/all", secret=SECRET)
            opened.subscribe("file", severity="info", channel="jsonl", address=str(folder / "alerts.jsonl"))
            stage.publish(100)
            opened.track()
        stage.publish(200)
        return stage

    def publish(self, fee: int) -> None:
        """Put all notices into other words."""
        for number in range(self.notices):
            words = f"Sample notice {number}\n1. Operators must pay a fee of {fee} yuan for each permit.\n2. The office keeps a list.\n"
            (self.folder / "notices" / f"{number}.txt").write_text(words)
