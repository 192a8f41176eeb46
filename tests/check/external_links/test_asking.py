"""Asking for one address, of a server of our own."""

import http.client
import socket
import ssl
from urllib.error import URLError

import pytest

from weeknotes.check.external_links import asking, privacy
from weeknotes.check.external_links.answer import Answer
from weeknotes.check.external_links.asking import ask


def asked(address, **options):
    return ask(address, timeout=2, private_too=True, **options)


def test_a_page_that_is_there_is_fine_and_not_fetched(web):
    assert asked(web.at("/page")).verdict == "fine"
    assert web.asked == [("HEAD", "/page")]


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_has_gone_is_dead(web, status):
    answer = asked(web.at("/gone", status))
    assert answer.verdict == "dead"
    assert str(status) in answer.reason


@pytest.mark.parametrize("head", [400, 403, 404, 405, 500, 501, 0])
def test_what_head_does_not_find_is_asked_for_by_get(web, head):
    assert asked(web.at("/page", 200, head=head)).verdict == "fine"
    assert web.asked == [("HEAD", "/page"), ("GET", "/page")]


@pytest.mark.parametrize("status", [400, 401, 403, 407, 418, 429, 451, 500, 503, 999])
def test_a_refusal_says_nothing_of_the_page(web, status):
    answer = asked(web.at("/page", status))
    assert answer.verdict == "unknown"
    assert str(status) in answer.reason


def test_a_host_that_is_asked_too_often_is_asked_no_more(web):
    assert asked(web.at("/page", 429)).then == "wants no more"
    assert web.asked == [("HEAD", "/page")]


@pytest.mark.parametrize("status", [301, 308])
def test_a_page_that_has_moved_for_good_says_where(web, status):
    new = web.at("/new")
    assert asked(web.at("/old", status, to="/new")) == Answer(verdict="moved", to=new, reached=True)


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_page_that_has_moved_for_now_is_fine(web, status):
    web.at("/new")
    assert asked(web.at("/old", status, to="/new")).verdict == "fine"


def test_a_move_for_good_counts_up_to_the_first_for_now(web):
    web.at("/last")
    middle = web.at("/middle", 302, to="/last")
    assert asked(web.at("/old", 301, to="/middle")).to == middle


def test_what_moved_for_now_first_has_not_moved_for_good(web):
    web.at("/last")
    web.at("/middle", 301, to="/last")
    assert asked(web.at("/old", 302, to="/middle")).verdict == "fine"


def test_a_move_to_a_page_that_has_gone_is_dead(web):
    assert asked(web.at("/old", 301, to="/gone")).verdict == "dead"


def test_a_circle_comes_to_an_end(web):
    answer = asked(web.at("/round", 302, to="/round"))
    assert answer.verdict == "unknown"
    assert len(web.asked) < 20


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://[x", "javascript:1"]
)
def test_a_move_to_something_else_than_a_page_is_not_followed(web, to):
    answer = asked(web.at("/old", 301, to=to))
    assert (answer.verdict, answer.reason) == ("unknown", "it is not the address of a page")


def test_a_move_told_in_utf_8_is_followed(web):
    web.at("/caf%C3%A9")
    assert asked(web.at("/old", 301, to="/caf\u00c3\u00a9")).verdict == "moved"


def test_an_address_goes_over_the_wire_in_ascii_and_without_fragment(web):
    web.at("/caf%C3%A9%20x")
    web.at("/a%2Fb?q=%C3%A9&r=1")
    assert asked(f"{web.base}/café x#part").verdict == "fine"
    assert asked(f"{web.base}/a%2Fb?q=é&r=1").verdict == "fine"


def test_nothing_but_our_name_is_sent(web):
    asked(web.at("/page"))
    (headers,) = web.headers
    assert headers.pop("User-Agent").startswith("weeknotes/")
    assert headers.keys() <= {"Accept", "Accept-Encoding", "Host", "Connection"}


@pytest.mark.parametrize(
    "address",
    ["http://", "https://exa mple.org/", "https://[x", "https://u:p@example.org/", "http://a:b/"],
)
def test_what_is_no_address_is_asked_of_nobody(address):
    assert ask(address).reason == "it is not the address of a page"


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost/",
        "http://127.0.0.1/",
        "http://10.0.0.1/",
        "http://192.168.1.1/x",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "http://intranet/",
        "http://wiki.internal/",
        "http://printer.local/",
        "https://council.example/",
    ],
)
def test_a_private_or_made_up_host_is_not_asked(address, monkeypatch):
    monkeypatch.setattr(asking, "_send", lambda *_: pytest.fail("asked"))
    assert ask(address).reason == "it is not on the public internet"


def test_a_public_page_that_leads_into_a_private_network_is_not_followed(web, monkeypatch):
    monkeypatch.setattr(asking, "is_private_name", lambda host: host == "localhost")
    monkeypatch.setattr(asking, "leads_inside", lambda *_: False)
    answer = ask(web.at("/old", 302, to="http://localhost/admin"), timeout=2)
    assert answer.reason == "it is not on the public internet"


def looked_up(*addresses):
    return lambda *_, **__: [(2, 1, 6, "", (address, 443)) for address in addresses]


@pytest.mark.parametrize(
    ("addresses", "inside"),
    [(("1.1.1.1",), False), (("1.1.1.1", "10.0.0.1"), True), (("fe80::1%eth0",), True)],
)
def test_a_public_name_of_a_private_address_is_private(monkeypatch, addresses, inside):
    monkeypatch.setattr(socket, "getaddrinfo", looked_up(*addresses))
    monkeypatch.setattr(privacy, "getproxies", dict)
    assert privacy.leads_inside("notes.example.org", 443, "https") is inside


def test_behind_a_proxy_names_are_not_looked_up_here(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("looked up"))
    monkeypatch.setattr(privacy, "getproxies", lambda: {"https": "http://proxy:3128"})
    monkeypatch.setattr(privacy, "proxy_bypass", lambda _: False)
    assert not privacy.leads_inside("notes.example.org", 443, "https")


@pytest.mark.parametrize(
    ("fault", "verdict", "then"),
    [
        (URLError(socket.gaierror(socket.EAI_NONAME, "x")), "dead", "go on"),
        (URLError(socket.gaierror(socket.EAI_AGAIN, "x")), "unknown", "is silent"),
        (URLError(ssl.SSLCertVerificationError("x")), "unknown", "go on"),
        (URLError(ConnectionRefusedError()), "unknown", "is silent"),
        (URLError(TimeoutError()), "unknown", "is silent"),
        (TimeoutError(), "unknown", "is silent"),
        (ConnectionResetError(), "unknown", "is silent"),
        (http.client.BadStatusLine("x"), "unknown", "go on"),
        (ValueError("x"), "unknown", "go on"),
    ],
)
def test_every_fault_of_a_network_is_an_answer(monkeypatch, fault, verdict, then):
    class Broken:
        def open(self, *_, **__):
            raise fault

    monkeypatch.setattr(asking, "_opener", Broken)
    answer = asked("http://notes.example.org/")
    assert (answer.verdict, answer.then) == (verdict, then)
    assert answer.reason


def test_a_port_that_nobody_listens_to_says_nothing_for_sure():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert asked(f"http://127.0.0.1:{taken.getsockname()[1]}/").verdict == "unknown"
