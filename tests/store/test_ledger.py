from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlmodel import Session

from registry.errors import StoreError
from registry.store import ledger
from registry.store.engine import Store

LEAVES = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
"""The inputs of the reference tree of Certificate Transparency (google/certificate-transparency, merkletree tests), hexadecimal."""
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
AT = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("size", range(9))
def test_the_root_is_that_of_the_reference_tree(size: int) -> None:
    leaves = [ledger.leaf_hash(bytes.fromhex(leaf)) for leaf in LEAVES[:size]]
    assert ledger.merkle_root(leaves).hex() == ROOTS[size]


@given(st.lists(st.binary(max_size=8), max_size=40))
def test_the_root_is_the_recursion_of_rfc_6962(data: list[bytes]) -> None:
    def recursion(leaves: list[bytes]) -> bytes:
        if len(leaves) == 1:
            return leaves[0]
        split = 1 << (len(leaves) - 1).bit_length() - 1
        return ledger._node(recursion(leaves[:split]), recursion(leaves[split:]))

    leaves = [ledger.leaf_hash(one) for one in data]
    assert not leaves or ledger.merkle_root(leaves) == recursion(leaves)


def grown(leaves: list[bytes]) -> bytes:
    """The peaks of a tree that grew leaf by leaf."""
    peaks = b""
    for size, leaf in enumerate(leaves):
        peaks = ledger.grown(size, peaks, leaf)
    return peaks


def test_the_peaks_of_every_size_tell_the_root_over_all_leaves() -> None:
    leaves, peaks = [ledger.leaf_hash(str(number).encode()) for number in range(301)], b""
    for size in range(301):
        assert ledger.peaks_root(peaks) == ledger.merkle_root(leaves[:size])
        assert len(peaks) == 32 * size.bit_count()
        peaks = ledger.grown(size, peaks, leaves[size])


@given(st.lists(st.binary(max_size=4), max_size=70))
def test_the_peaks_of_any_leaves_tell_their_root(data: list[bytes]) -> None:
    leaves = [ledger.leaf_hash(one) for one in data]
    assert ledger.peaks_root(grown(leaves)) == ledger.merkle_root(leaves)


@pytest.mark.parametrize("size", [4095, 4096, 5461, 10922])
def test_the_peaks_of_a_large_tree_tell_its_root(size: int) -> None:
    leaves = [ledger.leaf_hash(str(number).encode()) for number in range(size)]
    assert ledger.peaks_root(grown(leaves)) == ledger.merkle_root(leaves)


def test_a_size_that_was_not_kept_with_its_peaks_gives_another_root() -> None:
    leaves = [ledger.leaf_hash(str(number).encode()) for number in range(6)]
    assert ledger.peaks_root(grown(leaves)[32:]) != ledger.merkle_root(leaves)


def test_the_head_in_the_database_tells_the_root_after_every_entry(store: Store) -> None:
    for number in range(20):
        with store.transaction() as session:
            ledger.append(session, "admin", {"n": number}, now=AT)
        with store.session() as session:
            head = ledger.head(session)
            assert (head.index, head.root) == (number + 1, ledger.root(session))


def test_a_rollback_leaves_the_head_as_it_was(store: Store) -> None:
    with store.transaction() as session:
        ledger.append(session, "admin", {"what": "one"}, now=AT)
    with pytest.raises(RuntimeError, match="crash"), store.transaction() as session:
        _append_and_crash(session)
    with store.session() as session:
        assert (ledger.head(session).index, ledger.head(session).root) == (1, ledger.root(session))


def test_canonical_bytes_sort_keys_by_utf_16_code_units() -> None:
    # The example of RFC 8785 section 3.2.3, without its number.
    value = {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew", "1": "One", "\U0001f600": "Smiley", "\u0080": "Control"}
    expected = '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u20ac":"Euro Sign","\U0001f600":"Smiley","\ufb33":"Hebrew"}'
    assert ledger.canonical(value).decode() == expected


def test_canonical_bytes_escape_only_what_they_must() -> None:
    assert ledger.canonical('€$\x0f\nA\'B"\\"/\x7f').decode() == '"€$\\u000f\\nA\'B\\"\\\\\\"/\x7f"'


def test_canonical_bytes_have_no_spaces_and_keep_the_order_of_lists() -> None:
    assert ledger.canonical({"b": [2, True, None], "a": ("x", {})}) == b'{"a":["x",{}],"b":[2,true,null]}'


@pytest.mark.parametrize("value", [1.5, {"a": [float("nan")]}, {1: "a"}, "\ud800", {"\ud800": 1}, AT, b"octets", {1, 2}])
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"canonical form|key must be text|surrogate"):
        ledger.canonical(value)  # type: ignore[arg-type]


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)))
def test_canonical_bytes_say_what_they_were_given(value: object) -> None:
    assert json.loads(ledger.canonical(value)) == value  # type: ignore[arg-type]


def test_an_empty_ledger_has_the_root_of_nothing(store: Store) -> None:
    with store.session() as session:
        assert (ledger.size(session), ledger.root(session).hex()) == (0, ROOTS[0])


def test_entries_are_numbered_without_gaps_even_after_a_rollback(store: Store) -> None:
    with store.transaction() as session:
        first = ledger.append(session, "admin", {"what": "one"}, now=AT)
    with pytest.raises(RuntimeError, match="crash"), store.transaction() as session:
        _append_and_crash(session)
    with store.transaction() as session:
        second = ledger.append(session, "admin", {"what": "two"}, now=AT)
        third = ledger.append(session, "admin", {"what": "three"}, now=AT)
    assert [first[0], second[0], third[0]] == [0, 1, 2]
    with store.session() as session:
        assert [entry.payload["what"] for entry in ledger.entries(session)] == ["one", "two", "three"]
        assert [entry.index for entry in ledger.entries(session, 1)] == [1, 2]
        assert ledger.size(session) == 3


def _append_and_crash(session: Session) -> None:
    ledger.append(session, "admin", {"what": "lost"}, now=AT)
    raise RuntimeError("crash")


def test_an_entry_is_its_canonical_bytes_with_version_kind_and_time(store: Store) -> None:
    with store.transaction() as session:
        ledger.append(session, "admin", {"what": "one", "n": 2}, now=AT)
    with store.session() as session:
        (entry,) = ledger.entries(session)
        assert entry.data == b'{"kind":"admin","n":2,"recorded":"2026-05-01T12:00:00.000000Z","v":1,"what":"one"}'
        assert entry.leaf_hash == ledger.leaf_hash(entry.data)
        assert ledger.root(session) == entry.leaf_hash


def test_recorded_times_never_run_backwards_when_the_clock_does(store: Store) -> None:
    with store.transaction() as session:
        times = [ledger.append(session, "admin", {}, now=AT + timedelta(hours=step))[1] for step in (0, -5, 1)]
    assert times == [AT, AT, AT + timedelta(hours=1)]


def test_recorded_times_are_in_utc_whatever_zone_the_clock_has(store: Store) -> None:
    with store.transaction() as session:
        ledger.append(session, "admin", {}, now=AT.astimezone(timezone(timedelta(hours=8))))
    with store.session() as session:
        assert ledger.entries(session)[0].payload["recorded"] == "2026-05-01T12:00:00.000000Z"


def test_an_entry_larger_than_a_proof_can_carry_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="larger than 8192"), store.transaction() as session:
        ledger.append(session, "admin", {"what": "x" * 8192}, now=AT)
    with store.session() as session:
        assert ledger.size(session) == 0


def test_an_altered_entry_is_named_when_the_root_is_computed(store: Store) -> None:
    with store.transaction() as session:
        for what in ("one", "two"):
            ledger.append(session, "admin", {"what": what}, now=AT)
        data = ledger.canonical({"what": "forged"})
        session.execute(
            text("INSERT INTO ledger_entry VALUES (2, :data, :hash, :at)"), {"data": data, "hash": b"\0" * 32, "at": AT.isoformat()}
        )
    with store.session() as session, pytest.raises(StoreError, match="ledger entry 2 is missing or altered"):
        ledger.root(session)
