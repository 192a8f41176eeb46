"""Posts in a second language: their own address, marked as such, linked to their translation."""

import pytest


@pytest.fixture
def welsh(site):
    site.post("2026-11-13-letter.md", "## A heading\n\nWords.", title="The letter", ref="letter")
    site.post(
        "2026-11-13-llythyr.md",
        "## Pennawd\n\nGeiriau.",
        title="Y llythyr",
        ref="letter",
        lang="cy",
    )
    return site.post("2026-11-06-before.md", title="Before")


def test_a_welsh_post_stands_below_cy(welsh):
    welsh.build("--strict").exits(0).has("/cy/2026/11/13/llythyr/", "/2026/11/13/letter/")


def test_a_welsh_text_says_so_and_the_english_around_it_does_not(welsh):
    page = welsh.build().page("/cy/2026/11/13/llythyr/")
    assert page.one("html")["lang"] == "en"
    assert page.one("main h1")["lang"] == "cy"
    assert page.one(".e-content")["lang"] == "cy"


def test_a_translation_is_linked_from_both_sides(welsh):
    built = welsh.build()
    english, cymraeg = built.page("/2026/11/13/letter/"), built.page("/cy/2026/11/13/llythyr/")
    assert english.link("Cymraeg") == "/team/cy/2026/11/13/llythyr/"
    assert cymraeg.link("English") == "/team/2026/11/13/letter/"
    assert english.one("link[hreflang]")["hreflang"] == "cy"
    assert cymraeg.one("link[hreflang]")["hreflang"] == "en"


def test_in_lists_a_welsh_title_says_so(welsh):
    home = welsh.build().page("/archive/")
    assert [tag["lang"] for tag in home.all("a") if tag.get_text() == "Y llythyr"] == ["cy"]


def test_neighbours_are_in_the_same_language(welsh):
    built = welsh.build()
    assert built.page("/2026/11/13/letter/").link("Before") == "/team/2026/11/06/before/"
    assert built.page("/cy/2026/11/13/llythyr/").all("nav.neighbours") == []


def test_the_sites_own_language_needs_no_folder(site):
    site.post("2026-11-13-letter.md", lang="en")
    site.build().exits(0).has("/2026/11/13/letter/")


def test_a_site_in_welsh_has_its_english_below_en(site):
    site.settings('language = "cy"\n').post("2026-11-13-llythyr.md", lang="CY")
    site.post("2026-11-14-letter.md", lang="en")
    built = site.build().exits(0).has("/2026/11/13/llythyr/", "/en/2026/11/14/letter/")
    assert built.page("/2026/11/13/llythyr/").one("html")["lang"] == "cy"


@pytest.mark.parametrize("lang", ["../..", "Welsh language", "c/y", "digest", "😀"])
def test_a_language_that_is_none_is_refused_with_its_file(site, lang):
    site.post("2026-11-13-letter.md", lang=lang)
    site.build().exits(1).tells("content/2026-11-13-letter.md", "bad-lang")
