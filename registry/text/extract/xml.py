"""XML -> lines, nothing lost: for the Federal Register by what its elements mean, for any other kind by where its words stand.

The parser is the standard library's expat (45 MB/s here; lxml's 93 MB/s would cost 12 MB, and its recovery drops words
without saying so). Nothing outside the text is ever read, a document that declares entities is refused, so nothing can expand,
and one that is not well-formed is refused with the line of its fault: half a notice is worse than none.
"""

from __future__ import annotations

from collections import Counter
from html.entities import html5
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from registry.errors import UnreadableError
from registry.text.extract import federal
from registry.text.extract.lines import laid
from registry.text.extract.values import Draft, Hints
from registry.text.extract.vocabulary import Vocabulary, Walk

DEEPEST = 200
"""Elements inside one another; the deepest real document met had 12."""
MOST_ELEMENTS = 1_000_000
HEADINGS = frozenset(["title", "head", "heading", "header", "hd", "caption", "subject", "subtitle", "h1", "h2", "h3", "h4", "h5", "h6"])
ROWS = frozenset(["row", "tr"])
NUMBERS = frozenset(["num", "enum", "pnumber", "sectno", "label"])
"""What only holds the number of what follows, and is printed before it."""


def read_xml(text: str, hints: Hints) -> Draft:  # noqa: ARG001 - every reader is called alike
    """The words of an XML document, a block element a line. Raises UnreadableError where it is broken or declares entities."""
    root = _tree(text)
    known = _vocabulary(root)
    if not federal.is_federal(root):
        return laid(Walk(known).over(root))
    return laid(Walk(federal.vocabulary(root, known.inline)).over(root), facts=federal.facts_of(root))


def _tree(text: str) -> Element:
    grown = _Growing()
    try:
        grown.parser.Parse(text.removeprefix("\ufeff"), True)
    except expat.ExpatError as error:
        why = expat.ErrorString(error.code)
        raise UnreadableError(
            f"The XML is broken at line {error.lineno} ({why}): it may have been cut off; get the file again, or give its words as .txt.",
            reason="format",
        ) from error
    except UnicodeError as error:
        raise UnreadableError("The XML holds characters that no text can hold; get the file again.", reason="encoding") from error
    return grown.builder.close()


class _Growing:
    """A tree being grown by expat, within bounds."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self.depth = self.elements = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.builder.data
        self.parser.EntityDeclHandler = self._refuse
        # With a foreign DTD, which is empty, expat hands names over that nobody declared (`&nbsp;`) instead of stopping there.
        self.parser.UseForeignDTD(True)
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS)
        self.parser.ExternalEntityRefHandler = self._nothing
        self.parser.SkippedEntityHandler = self._named

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        if self.depth > DEEPEST or self.elements > MOST_ELEMENTS:
            raise UnreadableError(
                f"The XML nests deeper than {DEEPEST} elements or holds more than {MOST_ELEMENTS}: it is no notice; look at the file.",
                reason="format",
            )
        self.builder.start(tag.rpartition(":")[2], attributes)

    def _end(self, tag: str) -> None:
        self.depth -= 1
        self.builder.end(tag.rpartition(":")[2])

    def _refuse(self, *_declared: object) -> None:
        raise UnreadableError(
            "The XML declares entities, which could make it swell or read other files: give it without its DTD.", reason="format"
        )

    def _nothing(self, context: str | None, *_where: object) -> int:
        """Read nothing in place of a DTD, wherever it is said to lie."""
        self.parser.ExternalEntityParserCreate(context).Parse("", True)
        return 1

    def _named(self, name: str, parameter: bool) -> None:
        """A name that nobody declared: as HTML means it, or as it stands."""
        if not parameter:
            self.builder.data(html5.get(f"{name};", f"&{name};"))


def _vocabulary(root: Element) -> Vocabulary:
    """What the elements of an unknown kind of document are, told by where they stand: inline is what mostly has words beside it."""
    beside, alone = Counter[str](), Counter[str]()
    for element in root.iter():
        mixed = _says(element.text) or any(_says(child.tail) for child in element)
        (beside if mixed else alone).update(child.tag for child in element)
    inline = frozenset(tag for tag, times in beside.items() if times >= alone[tag])
    names = {tag: tag.lower() for tag in (*beside, *alone, root.tag)}
    return Vocabulary(
        inline=inline,
        headings=frozenset(tag for tag, name in names.items() if name in HEADINGS and tag not in inline),
        rows=frozenset(tag for tag, name in names.items() if name in ROWS),
        numbers=frozenset(tag for tag, name in names.items() if name in NUMBERS and tag not in inline),
    )


def _says(words: str | None) -> bool:
    return words is not None and not words.isspace() and words != ""
