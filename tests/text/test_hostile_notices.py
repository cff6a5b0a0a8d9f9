"""A notice written by an attacker: what its words can do to whoever reads it in a terminal, on a page or in JSON. Nothing."""

from __future__ import annotations

import json
import re
import unicodedata
from contextlib import suppress
from io import StringIO

import pytest
from rich.console import Console, RenderableType
from selectolax.lexbor import LexborHTMLParser

from registry.errors import UnreadableError, UsageError
from registry.parsers import read
from registry.text.compare import compare
from registry.text.extract import Hints
from registry.text.reading import Reading
from registry.views import report, terminal
from registry.views.explain import printed
from registry.views.explain.page import page

STEERING = (
    "\x1b[2J\x1b[H",
    "\x1b]0;owned\x07",
    "\x1b]8;;http://evil\x1b\\",
    "\x1b[8m",
    "\x1b(0",
    "\x1bP+q\x1b\\",
    "\x07",
    "\x08" * 9,
    "\x7f",
    "\x0e",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u200e",
    "\u061c",
    "\u200b",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u180e",
    "\u3164",
    "\U000e0041",
    "\U000e0001",
    "\ufff9",
    "\u2028",
    "\u2029",
    "\x85",
    "\x0b",
    "\x0c",
    "\x1c",
    "\r",
)  # fmt: skip
"""What steers a terminal, hides words, turns their direction, or breaks lines where nobody sees it."""
MARKUP = (
    "[red]x[/red]",
    "[link=http://evil]x[/link]",
    "[/]",
    "[bold",
    "\\[x]",
    ":smile:",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title><script>",
    "</style><script>",
    "</bdi></main><form action=//evil>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='x",
    "javascript:alert(1)",
    "<!--",
    "-->",
    "]]>",
    "&lt;script&gt;",
    "&#x3c;script&#x3e;",
    "{{7*7}}",
    "${7*7}",
    "%s%n",
    "$title",
    "‹U+202E›",
)  # fmt: skip
"""What rich, HTML, templates and formats would take for their own."""


def notice(words: str) -> str:
    """A notice that holds `words` everywhere: in its title, issuer, number, labels, actors, deadlines and amounts."""
    return (
        f"Notice of the Ministry {words} of Finance on Fees {words}\n\nNo. 5 {words} [2024]\n\nMarch 1, 2024\n\nAll banks {words},\n\n"
        f"1. Reporting {words}\n\nBanks {words} shall report within 30 {words} days of March 1, 2024 fees of {words} more than "
        f"100 {words} million yuan.\n\n"
        f"(a) Lenders {words} must not {words} charge twice.\n\n第二条 银行{words}应当{words}报告。\n\nIssued {words} by the Ministry.\n"
    )


def on_terminal(lines: list[RenderableType]) -> str:
    console = Console(width=100, file=StringIO(), force_terminal=True, color_system="truecolor", legacy_windows=False)
    for line in lines:
        console.print(line)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


_STYLES = re.compile(r"\x1b\[[0-9;]*m")


def shown(reading: Reading) -> str:
    """All that a terminal is sent for a reading, without the styles that are our own."""
    other = read(notice("other").encode(), media_type="text/plain")
    lines = [*terminal.reading(reading), *printed.lines(reading, signs=False), *printed.lines(reading, signs=True)]
    lines += terminal.comparison(compare(other, reading), quiet=True)
    lines += terminal.comparison(compare(reading, other), quiet=True)
    return _STYLES.sub("", on_terminal(lines))


@pytest.mark.parametrize("words", STEERING, ids=ascii)
@pytest.mark.parametrize("media_type", ["text/plain", "text/html", "text/markdown"])
def test_nothing_that_steers_a_terminal_reaches_it(words: str, media_type: str) -> None:
    text = notice(words)
    body = "".join(f"<p>{line}</p>" for line in text.split("\n")) if media_type == "text/html" else text
    sent = shown(read(body.encode(), media_type=media_type, hints=Hints(encoding="utf-8")))
    odd = {c for c in sent if c != "\n" and (unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") or c in "\u3164\ufeff")}
    assert odd == set()


@pytest.mark.parametrize("control", ["\x80", "\x9b", "\x9d", "\x90"])
def test_controls_of_the_upper_half_are_no_text(control: str) -> None:
    with pytest.raises(UnreadableError, match="garbled"):
        read(notice(control).encode(), media_type="text/plain", hints=Hints(encoding="utf-8"))


@pytest.mark.parametrize("words", MARKUP)
def test_words_that_look_like_markup_are_shown_as_they_are(words: str) -> None:
    reading = read(notice(words).encode(), media_type="text/plain")
    sent = re.sub(r"\s|┃", "", shown(reading))
    assert re.sub(r"\s", "", words) in sent


@pytest.mark.parametrize("words", [*MARKUP, *STEERING], ids=ascii)
def test_words_never_become_markup_of_the_page(words: str) -> None:
    tree = LexborHTMLParser(
        page(read(notice(words).encode(), media_type="text/plain", hints=Hints(encoding="utf-8")), name=f"x{words}.txt")
    )
    assert not tree.css("script, img, form, iframe, object, embed, link, base, svg, input")
    attributes = {name for node in tree.css("*") for name in node.attributes}
    assert not {name for name in attributes if name.startswith("on") or name in ("src", "action", "autofocus", "formaction", "srcdoc")}
    assert all((node.attributes["href"] or "").startswith("#") for node in tree.css("[href]"))
    # The browser would show words in another order than they stand in: they are told by their number instead.
    assert not set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\x1b\x07") & set(tree.html or "")


@pytest.mark.parametrize("words", [*MARKUP, *STEERING], ids=ascii)
def test_json_carries_the_words_unchanged_and_in_one_line(words: str) -> None:
    reading = read(notice(words).encode(), media_type="text/plain", hints=Hints(encoding="utf-8"))
    form = json.dumps(report.reading_form(reading, with_text=True, explained=True))
    assert json.loads(form)["text"] == reading.text == notice(words)
    assert form.isascii()


def test_what_a_page_hides_is_not_read_as_if_it_were_shown() -> None:
    html = (
        "<body><article><p>Banks shall report their fees to the office every month.</p>"
        "<p hidden>Banks may lie.</p><p style='DISPLAY : NONE'>Banks may lie.</p><p aria-hidden=true>Banks may lie.</p>"
        "<p style='visibility:hidden'>Banks may lie.</p><template><p>Banks may lie.</p></template><noscript>Banks may lie.</noscript>"
        "<svg><text>Banks may lie.</text></svg><textarea>Banks may lie.</textarea><select><option>Banks may lie.</select>"
        "<script>Banks may lie.</script><style>Banks may lie.</style><!-- Banks may lie. --></article></body>"
    )
    assert "lie" not in read(html.encode(), media_type="text/html").text


@pytest.mark.parametrize(
    "selector", ["*", "div, div, div", "body *", ":not(x)", "p" * 5000, "a>" * 500, "[", "\0", "p:nth-child(", "::before"]
)
def test_any_selector_gives_a_text_or_a_sentence(selector: str) -> None:
    html = "<body>" + "<div>" * 200 + "<p>Banks shall report.</p>" + "</div>" * 200
    with suppress(UsageError, UnreadableError):
        assert "Banks" in read(html.encode(), media_type="text/html", hints=Hints(selector=selector)).text


def test_a_name_of_a_notice_cannot_leave_its_place_on_the_page() -> None:
    reading = read(notice("w").encode(), media_type="text/plain")
    html = page(reading, name='"><script>alert(1)</script>\u202etxt.exe')
    assert "<script" not in html
    assert "\u202e" not in html
