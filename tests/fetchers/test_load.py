from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import fetchers
from fetchers import folder, page
from fetchers.errors import OptionsError
from fetchers.http import Client
from tests.fetchers.servers import near


@pytest.fixture
def client() -> Iterator[Client]:
    with near() as opened:
        yield opened


def test_a_fetcher_is_named_by_the_path_of_its_module(client: Client) -> None:
    assert isinstance(fetchers.load("page", {"links": "ul"}, client=client), page.Fetcher)
    assert isinstance(fetchers.load("folder", {}, client=client), folder.Fetcher)


@pytest.mark.parametrize(
    "name",
    [
        "none",
        "cn.none",
        "http",
        "base",
        "errors",
        "markup",
        "pace",
        "",
        ".",
        "page.",
        ".page",
        "page.Fetcher",
        "Page",
        "../page",
        "os",
        "x" * 999,
    ],
)
def test_an_unknown_name_is_told_with_those_that_exist(client: Client, name: str) -> None:
    with pytest.raises(OptionsError, match="only folder, page"):
        fetchers.load(name, {}, client=client)


def test_each_fetcher_that_is_told_of_can_be_loaded(client: Client) -> None:
    assert [type(fetchers.load(name, {}, client=client)).__name__ for name in fetchers.names()] == ["Fetcher"] * len(fetchers.names())


def plugin(folder: Path, module: str, entries: str) -> None:
    (folder / "sample_plugin.py").write_text(module)
    about = folder / "sample_plugin-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: sample-plugin\nVersion: 1\n")
    (about / "entry_points.txt").write_text(f"[registry.fetchers]\n{entries}\n")


PLUGIN = """
class Fetcher:
    def __init__(self, options, *, client):
        self.options = dict(options)
"""


def test_others_add_fetchers_by_entry_points_and_never_replace_ours(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugin(
        tmp_path,
        PLUGIN,
        "xx.sample = sample_plugin:Fetcher\nxx.module = sample_plugin\npage = sample_plugin:Fetcher\nxx.broken = sample_plugin:Absent",
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("xx.sample", "xx.module"):
        assert vars(fetchers.load(name, {"a": "b"}, client=client)) == {"options": {"a": "b"}}
    assert isinstance(fetchers.load("page", {}, client=client), page.Fetcher)
    assert "xx.sample" in fetchers.names()
    with pytest.raises(OptionsError, match=r"xx\.broken .*cannot be loaded"):
        fetchers.load("xx.broken", {}, client=client)


def test_the_values_can_be_had_without_the_network_and_never_need_the_registry() -> None:
    network = "('httpx', 'httpcore', 'registry', 'selectolax')"
    seen = f"import fetchers, fetchers.base, fetchers.errors, sys; print([m for m in {network} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True).stdout == "[]\n"
    everything = "import fetchers.page, fetchers.folder, sys; print('registry' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", everything], capture_output=True, text=True, check=True).stdout == "False\n"
