"""What a diff promises: exact, deterministic, readable, and bounded by size."""

import random
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from registry.text.diff import Operation, diff, tokens

WORDS = ["report", "file", "keep", "pay", "应当", "不得", "可以"]
ALPHABET = "ab c.\n不得应当。；，12 e\u0301🏦𠀀(（\u200b\u3000"
TEXTS = st.text(alphabet=ALPHABET, max_size=120) | st.text(max_size=60)


def old_side(old: str, operations: tuple[Operation, ...]) -> str:
    return "".join(old[slice(*o.old)] for o in operations if o.op != "insert")


def new_side(new: str, operations: tuple[Operation, ...]) -> str:
    return "".join(new[slice(*o.new)] for o in operations if o.op != "delete")


def changed(old: str, new: str) -> list[tuple[str, str]]:
    return [(o.op, old[slice(*o.old)] or new[slice(*o.new)]) for o in diff(old, new) if o.op != "equal"]


@given(TEXTS, TEXTS)
@settings(max_examples=300)
def test_operations_rebuild_both_sides_exactly(old: str, new: str) -> None:
    operations = diff(old, new)
    assert old_side(old, operations) == old
    assert new_side(new, operations) == new
    assert all(old[slice(*o.old)] == new[slice(*o.new)] for o in operations if o.op == "equal")


@given(TEXTS, TEXTS)
@settings(max_examples=100)
def test_operations_are_contiguous_and_never_empty(old: str, new: str) -> None:
    i = j = 0
    for operation in diff(old, new):
        assert (operation.old[0], operation.new[0]) == (i, j)
        i, j = operation.old[1], operation.new[1]
        assert i + j > operation.old[0] + operation.new[0]
    assert (i, j) == (len(old), len(new))


@given(TEXTS)
def test_tokens_lose_nothing(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(st.lists(st.sampled_from(["应当", "banks ", "不得", "\n", "第三条 "]), max_size=40), st.integers(0, 40), st.text(max_size=9))
def test_an_insertion_is_told_as_at_most_its_own_words_and_their_neighbours(parts: list[str], at: int, added: str) -> None:
    old, new = "".join(parts), "".join([*parts[:at], added, *parts[at:]])
    assert sum(len(text) for op, text in changed(old, new) if op == "delete") <= 12


def test_equal_texts_are_one_equality_and_empty_texts_are_none() -> None:
    assert diff("银行应当报告。", "银行应当报告。") == (Operation("equal", (0, 7), (0, 7)),)
    assert diff("", "") == ()
    assert diff("", "abc") == (Operation("insert", (0, 0), (0, 3)),)
    assert diff("abc", "") == (Operation("delete", (0, 3), (0, 0)),)


def test_words_are_replaced_whole() -> None:
    assert changed("Banks should report.", "Banks shall report.") == [("delete", "should"), ("insert", "shall")]


def test_a_number_is_replaced_whole() -> None:
    assert changed("超过100亿元", "超过120亿元") == [("delete", "100"), ("insert", "120")]
    assert changed("at most 1,500.50 yuan", "at most 1,600.50 yuan") == [("delete", "1,500.50"), ("insert", "1,600.50")]


def test_chinese_is_replaced_character_by_character() -> None:
    assert changed("银行可以报告", "银行应当报告") == [("delete", "可以"), ("insert", "应当")]


def test_a_combining_mark_stays_with_its_letter() -> None:
    assert changed("caf\u0065\u0301 noir", "cafe noir") == [("delete", "cafe\u0301"), ("insert", "cafe")]


def test_specks_between_large_edits_are_folded_into_them() -> None:
    old = "The regulator of banks may at any time ask."
    new = "Every supervisor of firms will within days reply."
    assert len(changed(old, new)) == 2


def test_a_line_break_is_never_folded_into_an_edit() -> None:
    operations = diff("one two three\nfour five six", "seven eight nine\nten eleven twelve")
    assert "\n" in ["one two three\nfour five six"[slice(*o.old)] for o in operations if o.op == "equal"]


def test_a_far_edit_in_a_long_text_touches_nothing_else() -> None:
    paragraphs = [f"Article {n} Banks shall file return {n} by the end of month {n % 12 + 1}." for n in range(3000)]
    edited = [*paragraphs[:1500], paragraphs[1500].replace("shall", "may"), *paragraphs[1501:]]
    assert changed("\n".join(paragraphs), "\n".join(edited)) == [("delete", "shall"), ("insert", "may")]


def test_the_answer_does_not_depend_on_the_run() -> None:
    dice = random.Random(7)
    old = " ".join(dice.choice(WORDS) for _ in range(900))
    new = " ".join(dice.choice(WORDS) for _ in range(900))
    assert diff(old, new) == diff(old, new)


def unrelated(seed: int, *, size: int) -> str:
    dice = random.Random(seed)
    words = ["".join(dice.choices("abcdefghijklmnop", k=dice.randint(2, 9))) for _ in range(3000)]
    lines = []
    while size > 0:
        lines.append(" ".join(dice.choices(words, k=dice.randint(5, 60))))
        size -= len(lines[-1]) + 1
    return "\n".join(lines)


def test_a_megabyte_against_an_unrelated_megabyte_ends_within_bounds() -> None:
    old, new = unrelated(1, size=1_000_000), unrelated(2, size=1_000_000)
    start = time.process_time()
    operations = diff(old, new)
    assert time.process_time() - start < 10
    assert old_side(old, operations) == old
    assert new_side(new, operations) == new


def test_twenty_thousand_equal_lines_with_a_few_edits_stay_small() -> None:
    rows = ["| a | b |\n"] * 20_000
    edited = [f"| a | {n} |\n" if n % 100 == 0 else row for n, row in enumerate(rows) if n % 70]
    operations = diff("".join(rows), "".join(edited))
    assert sum(o.old[1] - o.old[0] for o in operations if o.op == "delete") < 20_000
