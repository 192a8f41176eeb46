"""Every template in a narrow and a wide window, filled with words that no line can hold."""

import pytest
from long_words import WORDS, hostile_site
from sites import NOW

from weeknotes.build.pipeline import build
from weeknotes.build.request import Request

PAGES = (
    "",
    "2026/11/20/long/",
    "2026/11/20/first/",
    "2026/11/20/after/",
    "2026/11/20/links/",
    "2026/11/12/other/",
    "cy/2026/11/20/hir/",
    "about/",
    "tags/",
    "authors/",
    "authors/ella/",
    "series/",
    "stories/",
    "weeknotes/",
    "learning/",
    "next/",
    "links/",
    "archive/",
    "digest/",
    "digest/2026-w47/",
    "digest/2026-w47/email.html",
    "digest/2026-w46/",
    "subscribe/",
    "404.html",
    "old/address/",
    "feed.xml",
)

pytestmark = pytest.mark.browser


def wide_pages(browser, served, folder, word):
    """The pages of a hostile site that have to be scrolled sideways, with their widths."""
    hostile_site(folder, word)
    public = folder / "public"
    address = served(public)
    report = build(
        Request(site=folder, output=public, now=NOW, base_url=f"{address}/", drafts=True)
    )
    assert [found for found in report.problems if found.severity == "error"] == []
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    # What leads on at once is looked at before it does.
    page.route("**/old/address/", lambda route: route.fulfill(body=still(route.fetch().text())))
    wide = {}
    for path in PAGES:
        answer = page.goto(f"{address}/{path}")
        assert answer.ok, path
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate("document.documentElement.scrollWidth")
            if found > width:
                wide[path, width] = found
    page.close()
    return wide


def still(page):
    """A page that leads on, without that."""
    assert 'http-equiv="refresh"' in page
    return page.replace('http-equiv="refresh"', "")


def test_no_word_makes_a_page_wider_than_its_window(browser, served, tmp_path):
    assert wide_pages(browser, served, tmp_path, " ".join(WORDS.values())) == {}


@pytest.mark.long
@pytest.mark.parametrize("word", WORDS)
def test_nor_does_any_of_them_alone(browser, served, tmp_path, word):
    assert wide_pages(browser, served, tmp_path, WORDS[word]) == {}
