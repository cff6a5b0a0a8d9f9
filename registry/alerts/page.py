"""An alert as a page of HTML: one file without tables, scripts or anything from elsewhere, in light and dark.

A reader that drops the styles still shows headings, lists, and words struck and underlined.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from registry.alerts.message import Outline, Point, outline
from registry.views.page import frame

_STYLE = """\
:root{color-scheme:light dark}
body{margin:0 auto;padding:1.25rem;max-width:42rem;font:16px/1.5 system-ui,sans-serif;color:#1b1b1f;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.25rem;line-height:1.3;margin:.75rem 0 .25rem}
p{margin:.25rem 0}
h1,p,blockquote,dd{unicode-bidi:plaintext}
ul{list-style:none;margin:1rem 0;padding:0}
li{margin:0 0 1.25rem;padding-left:.75rem;border-left:3px solid #c9c9d2}
b{display:inline-block;padding:0 .5rem;border:1px solid;border-radius:.25rem;font-size:.8rem;text-transform:uppercase;letter-spacing:.04em}
.critical,.high{color:#a3141e}
.medium{color:#7a4b00}
.low,.info{color:#37526b}
blockquote{margin:.5rem 0;white-space:pre-wrap}
del{color:#8c1d26;background:#fdecee}
ins{color:#0b5a2b;background:#e6f6ec}
del+ins{margin-left:.2em}
dl{margin:1.5rem 0 0;padding-top:.75rem;border-top:1px solid #c9c9d2;font-size:.85rem}
dt{color:#5b5b66}
dd{margin:0 0 .5rem}
code{-webkit-user-select:all;user-select:all;font-family:ui-monospace,monospace;font-size:.95em}
li code{font-size:.8rem;color:#5b5b66}
a{color:#0b57d0}
@media (prefers-color-scheme:dark){
body{color:#e6e6ea;background:#17171b}
li,dl{border-color:#45454f}
.critical,.high{color:#ff9a9f}
.medium{color:#f2c063}
.low,.info{color:#a8c7e6}
del{color:#ffb3b8;background:#4a1a1f}
ins{color:#a6e8bf;background:#12381f}
dt,li code{color:#a0a0ab}
a{color:#8ab4f8}
}"""
_COPIED = frozenset({"cite as", "text sha256", "ledger root"})


def page(message: Mapping[str, Any]) -> str:
    """The whole page."""
    told = outline(message)
    return frame(told.subject, style=_STYLE, body=_body(told))


def fragment(message: Mapping[str, Any]) -> str:
    """The page without its frame, for an entry of a feed."""
    return "".join(_body(outline(message)))


def _body(told: Outline) -> Iterator[str]:
    yield f"{_weight(told.severity)}<h1>{escape(told.headline)}</h1><p>{escape(told.event)}</p>"
    if told.points:
        yield f"<ul>{''.join(map(_point, told.points))}</ul>"
    yield "<dl>" + "".join(f"<dt>{escape(name)}</dt><dd>{_fact(name, value)}</dd>" for name, value in told.facts) + "</dl>"


def _weight(severity: str) -> str:
    return f'<b class="{escape(severity)}">{escape(severity)}</b>'


def _point(point: Point) -> str:
    parts = (
        _weight(point.severity),
        f"<p>{_link(point.url, point.title)}</p>" if point.title or point.url else "",
        f"<p>{escape(point.reason)}</p>",
        f"<p><code>{escape(point.address)}</code></p>" if point.address else "",
        _words(point),
        f"<p><code>{escape(point.citation)}</code></p>" if point.citation else "",
    )
    return f"<li>{''.join(parts)}</li>"


def _words(point: Point) -> str:
    """Old and new words, in place where few changed, else one after the other; or what is quoted."""
    steps = point.redline()
    if steps is None:
        named = (("del", point.old), ("ins", point.new), ("q", point.quote))
        return "".join(f"<blockquote><{tag}>{escape(words)}</{tag}></blockquote>" for tag, words in named if words)
    marked = []
    for step in steps:
        if step.op == "equal":
            marked.append(escape(point.new[slice(*step.new)]))
        elif step.op == "delete":
            marked.append(f"<del>{escape(point.old[slice(*step.old)])}</del>")
        else:
            marked.append(f"<ins>{escape(point.new[slice(*step.new)])}</ins>")
    return f"<blockquote>{''.join(marked)}</blockquote>"


def _fact(name: str, value: str) -> str:
    if name in _COPIED:
        return f"<code>{escape(value)}</code>"
    return _link(value, value) if name == "page" else escape(value)


def _link(url: str, words: str) -> str:
    """A link where the address is one of the web; words alone where it would be anything else."""
    shown = escape(words or url)
    return f'<a href="{escape(url)}" rel="noreferrer">{shown}</a>' if url.startswith(("http://", "https://")) else shown
