"""The words of links."""

import pytest

from weeknotes.check.rules.link_text import link_advice
from weeknotes.model.posts.document import Image, Link

ELSEWHERE = "https://example.org/page"


def codes(post, text, href=ELSEWHERE, **fields):
    made = post(links=(Link(href=href, text=text, line=3),), **fields)
    found = list(link_advice(made))
    assert all(problem.line == 3 for problem in found)
    return [problem.code for problem in found]


@pytest.mark.parametrize(
    "text", ["here", "Here.", "click here", "Click here!", "this", "link", "Read more…", "yma"]
)
def test_words_that_do_not_say_where_a_link_leads_are_told(post, text):
    assert codes(post, text) == ["link-text-vague"]


@pytest.mark.parametrize("text", [ELSEWHERE, "http://a.example.org", "www.example.org/a"])
def test_a_bare_address_is_told(post, text):
    assert codes(post, text) == ["link-text-address"]


@pytest.mark.parametrize(
    "text",
    ["the notes of the retro", "example.org", "www.example.org", "here is what we heard", "M25"],
)
def test_words_that_do_are_left_alone(post, text):
    assert codes(post, text) == []


def test_a_mail_address_is_what_its_link_is_called(post):
    assert codes(post, "team@example.org", "mailto:team@example.org") == []


def test_marks_of_footnotes_are_no_links_of_the_author(post):
    assert codes(post, "", "#fnref:1") == []


def test_a_link_without_words_is_told(post):
    assert codes(post, "") == ["link-text-empty"]


def test_a_link_round_an_image_without_words_is_the_image_s_fault(post):
    assert codes(post, "", images=(Image(src="a.png", alt=""),)) == []


def test_a_name_for_screen_readers_makes_up_for_vague_words(post):
    html = '<a href="https://example.org/page?a=1&amp;b" aria-label="The retro">here</a>'
    assert codes(post, "here", "https://example.org/page?a=1&b", html=html) == []
    assert codes(post, "here", "https://example.org/other", html=html) == ["link-text-vague"]


def test_every_link_called_here_is_told(post):
    links = tuple(Link(href=f"https://example.org/{n}", text="here") for n in range(3))
    assert len(set(link_advice(post(links=links)))) == 3


def test_a_long_address_in_a_hint_shows_that_it_is_cut(post):
    long = f"{ELSEWHERE}/{'and/on/' * 20}"
    (problem,) = link_advice(post(links=(Link(href=long, text=long, line=3),)))
    assert problem.hint.endswith(f"({long[:80]}…)")
