"""The network's edge: knows publishers and formats, never the registry. A fetcher's name is its module's path."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING, cast

from fetchers.base import Fetcher
from fetchers.errors import OptionsError, shown

if TYPE_CHECKING:  # whoever only wants the values need not load the network
    from fetchers.http import Client

GROUP = "registry.fetchers"
"""Entry points under which others add fetchers: a class of the form of `fetchers.base.Fetcher`, or its module."""

_PARTS = frozenset({"addresses", "allowance", "base", "dates", "decoding", "errors", "headers", "http", "markup", "pace"})
_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}(\.[a-z][a-z0-9_]{0,40}){0,4}")

_Made = Callable[..., Fetcher]


def load(name: str, options: Mapping[str, str], *, client: Client) -> Fetcher:
    """Make the fetcher `name`: `page`, `folder`, `cn.mofcom`. Raises OptionsError where there is none, or where its options are wrong."""
    return _found(name)(options, client=client)


def names() -> tuple[str, ...]:
    """Every fetcher that exists here, ours and those of others."""
    own = {found.name.removeprefix("fetchers.") for found in pkgutil.walk_packages(__path__, "fetchers.") if not found.ispkg}
    return tuple(sorted((own - _PARTS) | {point.name for point in entry_points(group=GROUP)}))


def _found(name: str) -> _Made:
    if _is_ours(name):
        return _class_in(import_module(f"fetchers.{name}"), name)
    for point in entry_points(group=GROUP):
        if point.name == name:
            return _loaded(point)
    raise _unknown(name)


def _is_ours(name: str) -> bool:
    if not _NAME.fullmatch(name) or name in _PARTS:
        return False
    try:
        spec = find_spec(f"fetchers.{name}")
    except ModuleNotFoundError:
        return False
    return spec is not None and spec.submodule_search_locations is None


def _loaded(point: EntryPoint) -> _Made:
    try:
        found = point.load()
    except (ImportError, AttributeError) as error:
        raise OptionsError(f"the fetcher {point.name} of {point.value} cannot be loaded ({shown(str(error))})") from error
    return _class_in(found, point.name) if isinstance(found, ModuleType) else cast("_Made", found)


def _class_in(module: ModuleType, name: str) -> _Made:
    made = getattr(module, "Fetcher", None)
    if made is None:
        raise _unknown(name)
    return cast("_Made", made)


def _unknown(name: str) -> OptionsError:
    return OptionsError(f"there is no fetcher {shown(name)!r}, only {', '.join(names())}")
