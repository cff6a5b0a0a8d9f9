"""What a browser would see of a page of HTML, for tests."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "wbr"}


class Reader(HTMLParser):
    """Collects tags, attributes and words, and fails on tags that are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self._open += [] if tag in VOID else [tag]

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def named(self, name: str) -> list[str]:
        """The values of an attribute, in order."""
        return [value or "" for attribute, value in self.attributes if attribute == name]


def seen(html: str) -> Reader:
    """A page as it is read."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader._open
    return reader
