"""The labels of a DOCX's automatic lists, written out as words (ECMA-376, 17.9): Word prints `第三条` or `(b)` and stores neither.

A converter to HTML would call both `3.` and `2.`; what a reader sees is the label, and what a provision is known by. Bullets are
left to the converter. Runs in a worker only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZIP_STORED, ZipFile

from registry.parsers.packed import parts

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT, _NUMBERING, _STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
_DIGITS = "〇一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_TIGHT = frozenset("、，。．）」】：》")
"""Behind these no space is printed."""
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How the items of one level of a list are labelled."""

    form: str
    text: str
    start: int
    restarts: bool
    legal: bool
    """Whether the numbers of the levels above are shown in Arabic figures."""
    spaced: bool


@dataclass(slots=True)
class _List:
    """An abstract list with the numbers that its levels have reached."""

    levels: dict[int, Level]
    reached: dict[int, int] = field(default_factory=dict)

    def next(self, at: int) -> str:
        """The label of the next item at a level."""
        level = self.levels[at]
        self.reached[at] = self.reached.get(at, level.start - 1) + 1
        for deeper in range(at + 1, _LEVELS):
            if deeper in self.levels and self.levels[deeper].restarts:
                self.reached.pop(deeper, None)
        label = level.text
        for above in range(at + 1):
            if f"%{above + 1}" in label and above in self.levels:
                number = self.reached.setdefault(above, self.levels[above].start)
                label = label.replace(f"%{above + 1}", shown(number, "decimal" if level.legal and above < at else self.levels[above].form))
        return f"{label} " if level.spaced and label and label[-1] not in _TIGHT else label


def labelled(body: bytes) -> bytes:
    """The same document with its labels as words; as it is where it has no numbered list."""
    found = parts(body)
    if _NUMBERING not in found or _DOCUMENT not in found:
        return body
    numbering, document, styles = (_tree(found[name]) if name in found else None for name in (_NUMBERING, _DOCUMENT, _STYLES))
    assert numbering is not None
    assert document is not None
    lists = _Lists(numbering, styles)
    for paragraph in document.iter(f"{_W}p"):
        label = lists.label(paragraph)
        if label:
            _write(paragraph, label)
    found[_DOCUMENT] = ElementTree.tostring(document, encoding="utf-8", xml_declaration=True)
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as container:
        for name, part in found.items():
            container.writestr(name, part)
    return written.getvalue()


def _tree(part: bytes) -> Element:
    return ElementTree.fromstring(part)  # noqa: S314 (no part declares entities, and a worker is bounded)


def _write(paragraph: Element, label: str) -> None:
    """Put a label before a paragraph's first run, and tell the converter that it is no item of a list."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        properties = Element(f"{_W}pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(f"{_W}numPr"):
        properties.remove(old)
    none = ElementTree.SubElement(properties, f"{_W}numPr")
    ElementTree.SubElement(none, f"{_W}ilvl", {f"{_W}val": "0"})
    ElementTree.SubElement(none, f"{_W}numId", {f"{_W}val": "0"})
    run = Element(f"{_W}r")
    ElementTree.SubElement(run, f"{_W}t").text = label
    paragraph.insert(1, run)


class _Lists:
    """The lists of a document, and which of them its styles belong to."""

    def __init__(self, numbering: Element, styles: Element | None) -> None:
        abstract = {_value(each, None, "abstractNumId"): _List(dict(_levels(each))) for each in numbering.findall(f"{_W}abstractNum")}
        self._lists: dict[str, _List] = {}
        self._starts: dict[str, dict[int, int]] = {}
        for each in numbering.findall(f"{_W}num"):
            name = _value(each, None, "numId")
            if (base := abstract.get(_value(each, "abstractNumId"))) is not None:
                self._lists[name] = base
                self._starts[name] = dict(_overrides(each))
        self._styles = {_value(each, None, "styleId"): each for each in (styles if styles is not None else ())}

    def label(self, paragraph: Element) -> str:
        """What is printed before a paragraph; empty for one that is no numbered item."""
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return ""
        name, at = self._place(properties)
        found = self._lists.get(name)
        if found is None or at not in found.levels or found.levels[at].form in ("bullet", "none"):
            return ""
        starts = self._starts[name]
        if at in starts:  # a list that begins anew begins once
            found.reached[at] = starts.pop(at) - 1
        return found.next(at)

    def _place(self, properties: Element) -> tuple[str, int]:
        """The list and level of a paragraph, by its own properties or by those of its style and the styles that it builds on."""
        name, at, style, seen = "", None, _value(properties, "pStyle"), set[str]()
        own: Element | None = properties
        while own is not None:
            numbered = own.find(f"{_W}numPr")
            if numbered is not None:
                name = name or _value(numbered, "numId")
                at = at if at is not None else _integer(_value(numbered, "ilvl"))
            if name or not style or style in seen or style not in self._styles:
                break
            seen.add(style)
            own, style = self._styles[style].find(f"{_W}pPr"), _value(self._styles[style], "basedOn")
            own = own if own is not None else Element("none")
        return name, at or 0


def _levels(abstract: Element) -> Iterator[tuple[int, Level]]:
    for each in abstract.findall(f"{_W}lvl"):
        restart, legal = each.find(f"{_W}lvlRestart"), each.find(f"{_W}isLgl")
        yield (
            _integer(_value(each, None, "ilvl")) or 0,
            Level(
                form=_value(each, "numFmt") or "decimal",
                text=_value(each, "lvlText"),
                start=_integer(_value(each, "start")) or 0,
                restarts=restart is None or restart.get(f"{_W}val") != "0",
                legal=legal is not None and legal.get(f"{_W}val") not in ("0", "false"),
                spaced=_value(each, "suff") != "nothing",
            ),
        )


def _overrides(number: Element) -> Iterator[tuple[int, int]]:
    for each in number.findall(f"{_W}lvlOverride"):
        start = _integer(_value(each, "startOverride"))
        if start is not None:
            yield _integer(_value(each, None, "ilvl")) or 0, start


def _value(element: Element, child: str | None, attribute: str = "val") -> str:
    found = element.find(f"{_W}{child}") if child else element
    return found.get(f"{_W}{attribute}", "") if found is not None else ""


def _integer(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else None


def shown(number: int, form: str) -> str:
    """A number in one of Word's formats (ST_NumberFormat); those that no notice uses are shown in figures."""
    if number < 1:
        return "" if form == "none" else str(number)
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman") and number < 4000:
        return _roman(number) if form == "lowerRoman" else _roman(number).upper()
    if form in ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting",
                "ideographDigital", "japaneseDigitalTenThousand"):  # fmt: skip
        return "".join(_DIGITS[int(digit)] for digit in str(number)) if "igital" in form else _chinese(number)
    if form in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese") and number <= 20:
        return chr(0x2460 + number - 1)
    if form in ("ideographTraditional", "ideographZodiac"):
        row = _STEMS if form == "ideographTraditional" else _BRANCHES
        return row[(number - 1) % len(row)]
    if form == "decimalFullWidth":
        return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))
    return {"decimalZero": f"{number:02}", "none": ""}.get(form, str(number))


def _chinese(number: int) -> str:
    """As provisions are counted: 十, 十一, 二十, 一百零五."""
    if number >= 10_000:
        return str(number)
    words, gap = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + unit
        gap = not digit
    return words.removeprefix("一") if 10 <= number < 20 else words


def _roman(number: int) -> str:
    letters = ""
    for value, sign in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
                        (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):  # fmt: skip
        letters += sign * (number // value)
        number %= value
    return letters
