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


@pytest.mark.parametrize("image", ["images/wall.png", "/images/wall.png", "Images/Wall.PNG"])
def test_a_cover_may_be_named_from_the_content_folder(site, image):
    site.post("weeknotes/2026-11-20-wall.md", "Words.", image=image, image_alt="A wall of notes")
    site.asset("images/wall.png")
    page = site.build("--strict").exits(0).page(PAGE)
    assert page.one("main img")["src"] == "/team/images/wall.png"


def test_a_cover_next_to_the_post_goes_before_one_in_the_content_folder(site):
    site.post("weeknotes/2026-11-20-wall.md", "Words.", image="wall.png", image_alt="A wall")
    site.asset("wall.png").asset("weeknotes/wall.png")
    page = site.build().exits(0).page(PAGE)
    assert page.one("main img")["src"] == "/team/weeknotes/wall.png"


def test_a_cover_on_another_host_without_its_scheme_has_one_everywhere(site):
    built = covered(site, "Words.", "//pictures.example.org/c.png")
    page, address = built.page(PAGE), "https://pictures.example.org/c.png"
    assert page.one("main img")["src"] == address
    assert page.one('meta[property="og:image"]')["content"] == address
    assert built.where("notes.example.org//pictures") == []
