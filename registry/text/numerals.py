"""Numbers as notices print them: Arabic, Chinese, financial Chinese, Roman and English words."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from registry.text.lexicon.deferred import deferred

_DIGIT_CHARS = ("〇零○Oo", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
DIGITS = {char: value for value, chars in enumerate(_DIGIT_CHARS) for char in chars}
SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
WORDS = {
    "zero": 0, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100,
}  # fmt: skip
CHINESE = "〇零○一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟"
"""Characters of a Chinese number, for patterns."""
_ROMAN_SHAPE = deferred(r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


@lru_cache(maxsize=1024)  # notices print the same few numbers again and again
def integer(text: str) -> int | None:
    """The whole number that `text` spells in Arabic, Chinese or English words; None where it is none."""
    text = text.strip()
    if text.isascii() and text.replace(",", "").isdigit():
        return int(text.replace(",", ""))
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    value = chinese(text)
    return int(value) if value is not None and value == value.to_integral_value() else None


def chinese(text: str) -> Decimal | None:
    """The value of a Chinese or mixed number (`一百二十`, `二〇二二`, `1.5亿`, `3000万`, `廿五`); None where it is none."""
    text = text.replace("廿", "二十").replace("卅", "三十").replace(",", "")
    if text and all(char in DIGITS for char in text):
        return Decimal("".join(str(DIGITS[char]) for char in text))
    total = Decimal(0)
    for myriad in ("亿", "万"):
        head, found, tail = text.partition(myriad)
        if found:
            part = chinese(head)
            if part is None:
                return None
            total += part * MYRIADS[myriad]
            text = tail
            if not tail:
                return total
    rest = _section(text)
    return None if rest is None else total + rest


def _section(text: str) -> Decimal | None:
    """The value of a number below ten thousand, Chinese or Arabic with decimals."""
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return Decimal(text)
    total, digit, seen = Decimal(0), None, False
    for char in text:
        seen = True
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in SCALES:
            total += (1 if digit is None or digit == 0 else digit) * SCALES[char]
            digit = None
        else:
            return None
    return total + (digit or 0) if seen else None


def roman(text: str) -> int | None:
    """The value of a Roman numeral of either case; None where `text` is none."""
    text = text.lower()
    if not text or not _ROMAN_SHAPE.fullmatch(text):
        return None
    values = [ROMAN[char] for char in text]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def letter(text: str) -> int | None:
    """The place of a single Latin letter in the alphabet; None for anything else."""
    return ord(text.lower()) - 96 if len(text) == 1 and text.isascii() and text.isalpha() else None
