"""Connections of the preview: none keeps others out, none takes as long as it likes."""

import io
import socket
from itertools import count

import pytest

from weeknotes.preview.connections import Bounded, Connections


@pytest.fixture
def pair():
    """Makes connections, each with its other end."""
    made = []

    def make():
        made.append(socket.socketpair())
        return made[-1]

    yield make
    for ends in made:
        for end in ends:
            end.close()


def was_closed(theirs):
    theirs.settimeout(0)
    try:
        return theirs.recv(1) == b""
    except BlockingIOError:
        return False


def test_the_one_that_has_been_silent_longest_makes_room(pair):
    connections = Connections(3)
    pairs = [pair() for _ in range(5)]
    for ours, _ in pairs:
        connections.opened(ours)
    assert [was_closed(theirs) for _, theirs in pairs] == [True, True, False, False, False]
    assert len(connections) == 3


def test_one_that_is_answered_stays_as_long_as_others_are_silent(pair):
    connections = Connections(3)
    pairs = [pair() for _ in range(5)]
    connections.opened(pairs[0][0])
    connections.asked(pairs[0][0])
    for ours, _ in pairs[1:]:
        connections.opened(ours)
    assert [was_closed(theirs) for _, theirs in pairs] == [False, True, True, False, False]


def test_where_all_are_answered_the_oldest_makes_room(pair):
    connections = Connections(2)
    pairs = [pair() for _ in range(3)]
    for ours, _ in pairs:
        connections.opened(ours)
        connections.asked(ours)
    assert [was_closed(theirs) for _, theirs in pairs] == [True, False, False]


def test_what_is_closed_takes_no_room(pair):
    connections = Connections(2)
    for asks in (True, False, True):
        ours, theirs = pair()
        connections.opened(ours)
        if asks:
            connections.asked(ours)
        connections.closed(ours)
        connections.closed(ours)
        assert len(connections) == 0
        assert not was_closed(theirs)


def test_one_that_has_gone_by_itself_makes_room_too(pair):
    connections = Connections(1)
    gone, _ = pair()
    connections.opened(gone)
    gone.close()
    ours, theirs = pair()
    connections.opened(ours)
    connections.asked(gone)
    assert len(connections) == 1
    assert not was_closed(theirs)


def test_what_trickles_in_is_read_for_so_long_and_no_longer(pair):
    ours, theirs = pair()
    clock = count()  # a second passes at each look
    file = io.BufferedReader(Bounded(ours, 10, clock=lambda: float(next(clock))))
    for _ in range(9):
        theirs.sendall(b"x")
        assert file.read1(1) == b"x"
    theirs.sendall(b"x")
    with pytest.raises(TimeoutError):
        file.read1(1)


def test_what_comes_in_time_is_read_whole(pair):
    ours, theirs = pair()
    theirs.sendall(b"GET / HTTP/1.1\r\n" * 1000)
    theirs.shutdown(socket.SHUT_WR)
    file = io.BufferedReader(Bounded(ours, 10))
    assert len(file.readlines()) == 1000
