"""How many are asked at once, and how often one host."""

import threading
from collections import Counter
from urllib.parse import urlsplit

import pytest

from weeknotes.check.external_links.answer import PAGE_FOUND, unknown
from weeknotes.check.external_links.crowd import ask_all


class Crowd:
    """Counts who is asked at the same time."""

    def __init__(self, answer=PAGE_FOUND):
        self.lock = threading.Lock()
        self.now = Counter()
        self.most = Counter()
        self.asked = []
        self.answer = answer
        self.met = threading.Event()

    def ask(self, address):
        host = urlsplit(address).hostname
        with self.lock:
            self.asked.append(address)
            for key in (host, "all"):
                self.now[key] += 1
                self.most[key] = max(self.most[key], self.now[key])
            if self.now["all"] > 1:
                self.met.set()
        self.met.wait(0.02)
        with self.lock:
            self.now.subtract((host, "all"))
        return self.answer(address) if callable(self.answer) else self.answer


def many(hosts, pages):
    return [f"https://h{host}.example.org/{page}" for host in range(hosts) for page in range(pages)]


def test_each_address_is_asked_for_once_and_answered():
    crowd, addresses = Crowd(), many(5, 3)
    answers = dict(ask_all(addresses, crowd.ask, pause=0))
    assert sorted(answers) == sorted(crowd.asked) == sorted(addresses)


def test_hosts_are_asked_side_by_side_but_each_one_at_a_time():
    crowd = Crowd()
    list(ask_all(many(6, 4), crowd.ask, workers=3, pause=0))
    assert crowd.met.is_set()
    assert crowd.most.pop("all") <= 3
    assert set(crowd.most.values()) == {1}


def test_www_is_the_same_host():
    crowd = Crowd()
    list(ask_all(["https://www.example.org/", "https://example.org/"], crowd.ask, pause=0))
    assert crowd.most["all"] == 1


def test_a_host_that_is_silent_twice_is_left_alone():
    crowd = Crowd(unknown("the site did not answer in time", then="is silent"))
    answers = dict(ask_all(many(1, 5), crowd.ask, pause=0))
    assert len(crowd.asked) == 2
    assert len(answers) == 5
    assert "not checked" in answers["https://h0.example.org/4"].reason


def test_a_host_that_asks_for_peace_gets_it_at_once():
    crowd = Crowd(unknown("too often", then="wants no more"))
    assert len(dict(ask_all(many(1, 5), crowd.ask, pause=0))) == 5
    assert len(crowd.asked) == 1


def test_an_answer_between_two_silences_keeps_hope():
    silent = unknown("x", then="is silent")
    crowd = Crowd(lambda address: PAGE_FOUND if address.endswith("1") else silent)
    list(ask_all(many(1, 4), crowd.ask, pause=0))
    assert len(crowd.asked) == 4


def test_a_host_that_was_not_troubled_needs_no_pause():
    crowd = Crowd(unknown("it is not on the public internet"))
    assert len(list(ask_all(many(1, 5), crowd.ask, pause=60))) == 5


def test_a_fault_of_our_own_is_an_answer_and_no_endless_wait():
    def ask(_):
        raise KeyError("x")

    answers = dict(ask_all(many(1, 2), ask, pause=0))
    assert {answer.verdict for answer in answers.values()} == {"unknown"}


def test_breaking_off_ends_the_asking():
    crowd, before = Crowd(), set(threading.enumerate())
    found = ask_all(many(1, 50), crowd.ask, workers=1, pause=60)
    next(found)
    (worker,) = set(threading.enumerate()) - before
    found.close()
    worker.join(10)
    assert not worker.is_alive()
    assert len(crowd.asked) == 1


@pytest.mark.parametrize("addresses", [[], ["https://[x"]])
def test_nobody_or_nonsense_is_no_harm(addresses):
    assert len(list(ask_all(addresses, Crowd().ask, pause=0))) == len(addresses)
