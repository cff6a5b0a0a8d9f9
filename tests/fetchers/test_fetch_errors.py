from __future__ import annotations

import inspect
import pickle
import re

import pytest

from fetchers import errors
from fetchers.errors import FetchError, GoneError, NotFoundError, RateLimitedError, shown

KINDS = [kind for kind in vars(errors).values() if inspect.isclass(kind) and issubclass(kind, FetchError)]


@pytest.mark.parametrize("kind", KINDS)
def test_each_error_is_one_sentence_of_what_happened_and_what_to_do(kind: type[FetchError]) -> None:
    sentence = str(kind("something happened", url="http://example.org/"))
    assert re.fullmatch(r"something happened: [^.].*[^.]\.", sentence)
    assert "\n" not in sentence


@pytest.mark.parametrize("kind", KINDS)
def test_the_tree_in_the_docstring_draws_each_error_with_its_marks(kind: type[FetchError]) -> None:
    (line,) = [line for line in (errors.__doc__ or "").splitlines() if re.search(rf"(^|─ ){kind.__name__}\b", line)]
    assert ("[t]" in line, "[b]" in line) == (kind.transient, kind.blocked)


def test_an_error_can_be_sent_to_another_process_with_all_it_knows() -> None:
    error = pickle.loads(pickle.dumps(RateLimitedError("asked too often", url="http://a/", status=429, peer="1.1.1.1", retry_after=7)))
    assert (str(error), error.url, error.status, error.peer, error.retry_after) == (
        "asked too often: it will be tried again later and more slowly.", "http://a/", 429, "1.1.1.1", 7,
    )  # fmt: skip


def test_a_page_not_found_counts_as_gone() -> None:
    assert issubclass(NotFoundError, GoneError)


def test_foreign_words_are_shown_short_and_without_control_characters() -> None:
    assert shown("a\x1b[31m\r\nb") == "a\ufffd[31m\ufffd\ufffdb"
    assert len(shown("x" * 10_000)) == 201
