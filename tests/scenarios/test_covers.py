"""A cover stands above the text, unless the text shows it itself."""

import pytest

PAGE = "/2026/11/20/wall/"


def covered(site, body, image="wall.png"):
    site.post("2026-11-20-wall.md", body, image=image, image_alt="A wall of notes")
    return site.asset("wall.png").build("--strict").exits(0)


def test_a_cover_stands_above_the_text(site):
    page = covered(site, "Words.").page(PAGE)
    assert page.one("main img")["alt"] == "A wall of notes"


@pytest.mark.parametrize("image", ["wall.png", "./wall.png", "/wall.png"])
def test_a_cover_that_the_text_shows_is_shown_there_alone(site, image):
    built = covered(site, 'Words.\n\n![The wall, later](wall.png "On Friday")', image)
    page = built.page(PAGE)
    assert page.one("main img")["alt"] == "The wall, later"
    assert page.one("main figcaption").get_text(strip=True) == "On Friday"
    shared = page.one('meta[property="og:image"]')["content"]
    assert shared == "https://notes.example.org/team/wall.png"
    assert built.feed("/feed.xml").entries[0].enclosures


def test_a_cover_that_lies_elsewhere_is_shown_once_too(site):
    address = "https://example.org/a.png?a=1&b=2"
    assert len(covered(site, f"![Notes]({address})", address).page(PAGE).all("main img")) == 1
