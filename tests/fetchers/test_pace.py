from __future__ import annotations

import threading
import time

import pytest

from fetchers.errors import HostBusyError
from fetchers.pace import Hosts


def test_a_turn_tells_how_long_it_was_waited_for() -> None:
    hosts = Hosts()
    with hosts.turn("a.example", gap=0.1, patience=1.0) as first:
        assert first < 0.05
    with hosts.turn("a.example", gap=0.1, patience=1.0) as second:
        assert 0.05 < second < 0.5


def test_patience_ends_and_leaves_the_host_as_it_was() -> None:
    hosts = Hosts()
    with hosts.turn("a.example", gap=0.0, patience=1.0), pytest.raises(HostBusyError), hosts.turn("a.example", gap=0.0, patience=0.05):
        pass
    with hosts.turn("a.example", gap=0.0, patience=0.05) as waited:
        assert waited < 0.05


def test_a_look_that_fails_gives_its_turn_back() -> None:
    hosts = Hosts()
    with pytest.raises(ZeroDivisionError), hosts.turn("a.example", gap=0.0, patience=1.0):
        raise ZeroDivisionError
    with hosts.turn("a.example", gap=0.0, patience=0.05) as waited:
        assert waited < 0.05


def test_endless_made_up_hosts_fill_no_memory_and_push_nobody_out_of_a_turn() -> None:
    hosts, overlaps, inside = Hosts(), [], threading.Event()

    def hold() -> None:
        with hosts.turn("held.example", gap=0.0, patience=1.0):
            inside.set()
            time.sleep(0.3)
            overlaps.append(False)

    holder = threading.Thread(target=hold)
    holder.start()
    inside.wait(2)
    for number in range(10_000):
        with hosts.turn(f"h{number}.example", gap=0.0, patience=1.0):
            pass
    with hosts.turn("held.example", gap=0.0, patience=2.0):
        overlaps.append(holder.is_alive() and len(overlaps) == 0)
    holder.join()
    assert overlaps == [False, False]
    assert hosts.known() <= 4_096
