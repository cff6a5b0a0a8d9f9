"""Every compiled pattern of the program, found by walking it: no list has to be kept, so none can be forgotten.

What is walked: each module of `registry` and `fetchers`, what its names hold (tables, dataclasses, functions and what they close over,
methods bound to a pattern), and the patterns that its functions spell out where they use them, as far as the module's own names tell
what they say. A pattern counts once, in the deepest module that holds it.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from types import BuiltinMethodType, FunctionType, ModuleType
from typing import Any

PACKAGES = ("fetchers", "registry")
_RUNS = ("__main__",)
"""Modules that do something as soon as they are imported."""
_CALLS = frozenset(["compile", "findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"])
_AT_ONE_PLACE = frozenset(["fullmatch", "match"])

Pattern = re.Pattern[str] | re.Pattern[bytes]

Use = str | tuple[str, str]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern, and the way in which it is reached in its module."""

    way: str
    pattern: Pattern
    searched: bool
    """Whether a text is searched for it; else it is only matched at places that something else has found."""
    run: Pattern
    """What is run in its place: the same with its choices as trees."""


@cache
def modules() -> tuple[ModuleType, ...]:
    """All modules, the deepest first, those of one depth by their name; one whose parser is not installed is left out."""
    names = set(PACKAGES)
    for package in map(import_module, PACKAGES):
        names |= {found.name for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")}
    ordered = sorted((name for name in names if name.rpartition(".")[2] not in _RUNS), key=lambda name: (-name.count("."), name))
    return tuple(module for module in map(_imported, ordered) if module)


def _imported(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] in PACKAGES:
            raise
        return None


def by_module() -> dict[str, list[Found]]:
    """The patterns of each module that has any."""
    held = [(module.__name__, each) for module in modules() for each in (*_held(module), *_spelled(module))]
    searched = {each.pattern for _, each in held if each.searched}  # patterns are equal where their words, flags and kind are
    seen: set[Pattern] = set()
    found: dict[str, list[Found]] = {}
    for name, each in held:
        if each.pattern not in seen:
            seen.add(each.pattern)
            found.setdefault(name, []).append(Found(each.way, each.pattern, each.pattern in searched, each.run))
    return found


def _held(module: ModuleType) -> Iterator[Found]:
    met: set[int] = set()
    for name, value in list(vars(module).items()):
        for way, pattern in _within(name, value, met):
            last = way.rpartition(".")[2]  # only what a name or a field holds is known by how that is used
            searched = not last.isidentifier() or _is_searched(module, last, field="." in way)
            run: Any = pattern.search  # a method of what is compiled, also where that stands for itself until it is first used
            yield Found(way, _compiled(pattern.pattern, pattern.flags), searched, run.__self__)


def _is_searched(module: ModuleType, name: str, *, field: bool = False) -> bool:
    """Whether a name, or a field of a table, is used for more than to match at one place."""
    if name.startswith("_"):
        return bool({(module.__name__, name), (module.__name__, f".{name}")} & _searched())
    return any(each in _searched() for each in ((f".{name}",) if field else (name, f".{name}")))


@cache
def _searched() -> frozenset[Use]:
    """What is used so: a name in its module and anywhere, and with a point before it an attribute."""
    used = {each for module in modules() for each, asked in _used(module) if asked not in _AT_ONE_PLACE}
    given = [pair for module in modules() for pair in _given(module)]
    return frozenset(used | {whole for each, by in given if by in used for whole in (each, each[1])})


def _given(module: ModuleType) -> Iterator[tuple[tuple[str, str], Use]]:
    """Names that are given to a field of a table or run through by a loop, with that field or the loop's own name."""
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.keyword) and isinstance(node.value, ast.Name):
            yield (module.__name__, node.value.id), f".{node.arg}"
        elif isinstance(node, ast.For) and isinstance(node.iter, ast.Tuple) and isinstance(node.target, ast.Name):
            own = (module.__name__, node.target.id)
            yield from (((module.__name__, each.id), own) for each in node.iter.elts if isinstance(each, ast.Name))


def _used(module: ModuleType) -> Iterator[tuple[Use, str]]:
    """Each other use of a name or an attribute, with the attribute that is asked of it."""
    nodes = list(ast.walk(_tree(module)))
    asked = {id(node.value): node.attr for node in nodes if isinstance(node, ast.Attribute)}
    given = {id(node.value) for node in nodes if isinstance(node, ast.keyword)}
    given |= {id(each) for node in nodes if isinstance(node, ast.For) and isinstance(node.iter, ast.Tuple) for each in node.iter.elts}
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in given:
            yield from ((use, asked.get(id(node), "")) for use in ((module.__name__, node.id), node.id))
        elif isinstance(node, ast.Attribute) and id(node) not in given:
            yield from ((use, asked.get(id(node), "")) for use in ((module.__name__, f".{node.attr}"), f".{node.attr}"))


@cache
def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))


def _within(way: str, value: object, met: set[int]) -> Iterator[tuple[str, Pattern]]:
    """The patterns in a value, with the way to each."""
    if isinstance(value, re.Pattern):
        yield way, value
    elif id(value) not in met:
        met.add(id(value))
        for step, inner in _parts(value):
            yield from _within(f"{way}{step}", inner, met)


@cache
def _compiled(pattern: Any, flags: int) -> Pattern:
    return re.compile(pattern, flags)


def _parts(value: Any) -> Iterator[tuple[str, object]]:
    """What a value is made of, where that can be told, always in the same order."""
    if isinstance(value, Mapping):
        for key, inner in list(value.items()):
            yield f"[{key!s:.40}]", key
            yield f"[{key!s:.40}]", inner
    elif isinstance(value, (list, tuple)):
        yield from ((f"[{at}]", inner) for at, inner in enumerate(value))
    elif isinstance(value, (set, frozenset)):
        patterns = (each for each in value if isinstance(each, re.Pattern))
        yield from ((f"[{at}]", inner) for at, inner in enumerate(sorted(patterns, key=lambda each: (str(each.pattern), each.flags))))
    elif isinstance(value, FunctionType) and _is_ours(value):
        cells = [cell.cell_contents for cell in value.__closure__ or () if _is_filled(cell)]
        yield "()", (cells, value.__defaults__, value.__kwdefaults__)
    elif isinstance(value, partial):
        yield "()", (value.func, value.args, value.keywords)
    elif isinstance(value, BuiltinMethodType) and isinstance(value.__self__, re.Pattern):
        yield "", value.__self__
    elif isinstance(value, type) and _is_ours(value):
        yield from ((f".{name}", inner) for name, inner in list(vars(value).items()))
    elif isinstance(value, (classmethod, staticmethod, property)) or hasattr(value, "__wrapped__"):
        yield "", getattr(value, "__wrapped__", None) or getattr(value, "fget", None)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from ((f".{field.name}", getattr(value, field.name, None)) for field in dataclasses.fields(value))
    elif _is_ours(type(value)) and hasattr(value, "__dict__"):
        yield from ((f".{name}", inner) for name, inner in list(vars(value).items()))


def _is_ours(value: Any) -> bool:
    return str(getattr(value, "__module__", "")).partition(".")[0] in PACKAGES


def _is_filled(cell: Any) -> bool:
    try:
        return cell.cell_contents is not None
    except ValueError:  # not filled yet
        return False


def _spelled(module: ModuleType) -> Iterator[Found]:
    """The patterns that stand in calls of `re`, where the module's own names say what they are."""
    held = {each.pattern for each in _held(module)}
    asked = {id(node.value): node.attr for node in ast.walk(_tree(module)) if isinstance(node, ast.Attribute)}
    for call in (node for node in ast.walk(_tree(module)) if isinstance(node, ast.Call) and _asks_re(node)):
        flags = [each for each in (*call.args[1:], *(word.value for word in call.keywords)) if "re." in ast.unparse(each)]
        try:
            words, given = (_value(each, module) for each in (call.args[0], flags[0] if flags else ast.Constant(value=0)))
        except NameError:  # only its function knows
            continue
        used = asked.get(id(call), "") if ast.unparse(call.func) == "re.compile" else ast.unparse(call.func).removeprefix("re.")
        if used or re.compile(words, given) not in held:
            yield Found(f"line {call.lineno}", re.compile(words, given), used not in _AT_ONE_PLACE, re.compile(words, given))


def _asks_re(call: ast.Call) -> bool:
    return bool(call.args) and ast.unparse(call.func) in {f"re.{name}" for name in _CALLS}


def _value(expression: ast.expr, module: ModuleType) -> Any:
    return eval(ast.unparse(expression), dict(vars(module)))  # the module's own words
