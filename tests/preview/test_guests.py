"""Who may look: this machine by its own names, and whoever was told to be let in."""

import pytest

from weeknotes.preview.guests import Guests

AT_HOME = Guests(host="127.0.0.1", port=8000)
OPEN = Guests(host="0.0.0.0", port=8000)
NAMED = Guests(host="Notes.example.org", port=80)


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST:8000"]
)
@pytest.mark.parametrize("guests", [AT_HOME, OPEN])
def test_this_machine_may_ask_by_its_own_names(guests, host):
    assert guests.may_ask([host], [])
    assert guests.may_ask([host], [f"http://{host.lower()}"])


@pytest.mark.parametrize(
    ("hosts", "origins"),
    [
        ([], []),
        ([""], []),
        (["evil.example"], []),
        (["evil.example:8000"], []),
        (["127.0.0.1"], []),
        (["127.0.0.1:8001"], []),
        (["127.0.0.1:80000"], []),
        (["localhost.:8000"], []),
        (["localhost.evil.example:8000"], []),
        (["evil.example@127.0.0.1:8000"], []),
        (["127.0.0.1:8000", "evil.example"], []),
        (["127.0.0.1:8000"], ["http://evil.example"]),
        (["127.0.0.1:8000"], ["https://127.0.0.1:8000"]),
        (["127.0.0.1:8000"], ["null"]),
        (["127.0.0.1:8000"], ["http://127.0.0.1:8000", "http://evil.example:8000"]),
        (["192.168.1.5:8000"], []),
        (["[::]:8000"], []),
    ],
)
def test_nobody_else_may(hosts, origins):
    assert not AT_HOME.may_ask(hosts, origins)


def test_a_machine_that_listens_to_all_is_asked_by_its_numbers_and_by_no_name():
    assert OPEN.may_ask(["192.168.1.5:8000"], [])
    assert OPEN.may_ask(["[fe80::1]:8000"], [])
    assert not OPEN.may_ask(["evil.example:8000"], [])
    assert not OPEN.may_ask(["192.168.1.5:8000"], ["http://evil.example:8000"])
    assert not OPEN.may_ask(["[192.168.1.5]:8000"], [])


def test_a_host_that_was_told_may_be_asked_by_its_name():
    assert NAMED.may_ask(["notes.example.org"], [])
    assert NAMED.may_ask(["notes.example.org:80"], ["http://notes.example.org"])
    assert not NAMED.may_ask(["other.example.org"], [])


def test_it_is_known_who_can_reach_it():
    assert AT_HOME.only_here
    assert Guests(host="localhost", port=1).only_here
    assert Guests(host="::1", port=1).only_here
    assert not OPEN.only_here
    assert OPEN.everybody
    assert not NAMED.only_here
    assert not NAMED.everybody
