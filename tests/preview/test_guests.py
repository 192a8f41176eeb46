"""Who may look: this machine by its own names, and whoever was told to be let in."""

import pytest

from weeknotes.preview.guests import Guests

AT_HOME = Guests(host="127.0.0.1", port=8000)
OPEN = Guests(host="0.0.0.0", port=8000)
NAMED = Guests(host="Notes.example.org", port=80)


def may_ask(guests, hosts, origins=(), **fetch):
    """Whether such a request is answered; `site`, `mode` and `dest` as Fetch Metadata has them."""
    names = {f"Sec-Fetch-{name.capitalize()}": [value] for name, value in fetch.items()}
    return guests.may_ask({"Host": hosts, "Origin": origins, **names})


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST:8000"]
)
@pytest.mark.parametrize("guests", [AT_HOME, OPEN])
def test_this_machine_may_ask_by_its_own_names(guests, host):
    assert may_ask(guests, [host])
    assert may_ask(guests, [host], [f"http://{host.lower()}"])


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
    assert not may_ask(AT_HOME, hosts, origins)


def test_a_machine_that_listens_to_all_is_asked_by_its_numbers_and_by_no_name():
    assert may_ask(OPEN, ["192.168.1.5:8000"])
    assert may_ask(OPEN, ["[fe80::1]:8000"], [])
    assert not may_ask(OPEN, ["evil.example:8000"])
    assert not may_ask(OPEN, ["192.168.1.5:8000"], ["http://evil.example:8000"])
    assert not may_ask(OPEN, ["[192.168.1.5]:8000"], [])


def test_a_host_that_was_told_may_be_asked_by_its_name():
    assert may_ask(NAMED, ["notes.example.org"])
    assert may_ask(NAMED, ["notes.example.org:80"], ["http://notes.example.org"])
    assert not may_ask(NAMED, ["other.example.org"])


def test_it_is_known_who_can_reach_it():
    assert AT_HOME.only_here
    assert Guests(host="localhost", port=1).only_here
    assert Guests(host="::1", port=1).only_here
    assert not OPEN.only_here
    assert OPEN.everybody
    assert not NAMED.only_here
    assert not NAMED.everybody


@pytest.mark.parametrize(
    ("fetch", "may"),
    [
        ({}, True),  # an older browser, or a program
        ({"site": "same-origin", "mode": "cors", "dest": "empty"}, True),
        ({"site": "same-origin", "mode": "no-cors", "dest": "image"}, True),
        ({"site": "none", "mode": "navigate", "dest": "document"}, True),
        ({"site": "cross-site", "mode": "navigate", "dest": "document"}, True),  # a link
        ({"site": "same-site", "mode": "navigate", "dest": "document"}, True),
        ({"site": "cross-site", "mode": "navigate", "dest": "iframe"}, True),  # in an editor
        ({"site": "cross-site", "mode": "no-cors", "dest": "empty"}, False),
        ({"site": "same-site", "mode": "no-cors", "dest": "script"}, False),  # another port
        ({"site": "cross-site", "mode": "no-cors", "dest": "image"}, False),
        ({"site": "cross-site", "mode": "navigate", "dest": "embed"}, False),
        ({"site": "cross-site", "mode": "navigate"}, False),
        ({"site": "cross-site", "mode": "cors", "dest": "empty"}, False),
        ({"site": "cross-site", "mode": "websocket", "dest": "websocket"}, False),
        ({"site": "something-new"}, False),
        ({"site": ""}, False),
    ],
)
def test_a_page_of_another_site_may_lead_here_and_no_more(fetch, may):
    assert may_ask(AT_HOME, ["127.0.0.1:8000"], **fetch) == may


def test_two_words_of_where_a_request_is_from_are_one_too_many():
    headers = {"Host": ["127.0.0.1:8000"], "Sec-Fetch-Site": ["same-origin", "cross-site"]}
    assert not AT_HOME.may_ask(headers)
