"""The example site in a real browser: what WCAG's rules that a machine can check say of it."""

from pathlib import Path

import pytest

from weeknotes.build.pipeline import build
from weeknotes.build.request import Request

PROJECT = Path(__file__).parents[2]
PAGES = (
    "/",
    "/2026/10/02/the-housing-repairs-walkthrough/",
    "/2026/10/22/leaving-orchid-3-tuesday/",
    "/2026/11/20/what-a-cold-week-costs/",
    "/2026/11/13/the-letter-in-two-languages/",
    "/cy/2026/11/13/y-llythyr-mewn-dwy-iaith/",
    "/about/",
    "/accessibility/",
    "/digest/",
    "/digest/2026-w47/",
    "/archive/",
    "/weeknotes/",
    "/learning/",
    "/next/",
    "/tags/",
    "/tags/housing-repairs/",
    "/authors/",
    "/authors/ros/",
    "/series/leaving-orchid/",
    "/links/",
    "/subscribe/",
    "/404.html",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory, served):
    folder = tmp_path_factory.mktemp("site")
    address = served(folder)
    report = build(
        Request(site=PROJECT, output=folder, now="2027-01-18T09:00", base_url=f"{address}/")
    )
    assert report.problems == ()
    return address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_breaks_a_rule_of_wcag_that_axe_can_check(browser, address, axe, scheme):
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    faults = []
    for path in PAGES:
        answer = page.goto(address + path)
        assert answer.ok, path
        found = axe.run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        faults += [
            (path, rule["id"], node["target"], node.get("failureSummary", ""))
            for rule in found.response["violations"]
            for node in rule["nodes"]
        ]
    page.close()
    assert faults == []


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(browser, address, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    wide = []
    for path in PAGES:
        page.goto(address + path)
        page.evaluate("document.fonts.ready")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    page.close()
    assert wide == []


def test_the_titles_of_a_feed_can_be_followed_by_whoever_opens_it(browser, address):
    page = browser.new_page()
    page.goto(f"{address}/digest/feed.xml")
    shown = page.evaluate(
        """() => [...document.querySelectorAll("channel > a, item > a")].map(
            link => [link.textContent, new URL(link.href).pathname, link.offsetHeight > 0])"""
    )
    assert shown[0] == ["How to subscribe", "/subscribe/", True]
    assert ["Week ending Friday 20 November 2026", "/digest/2026-w47/", True] in shown
    assert not page.evaluate("document.querySelector('item > title').checkVisibility()")
    page.close()


def test_a_printed_page_says_where_it_is_and_where_its_links_lead(browser, address):
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto(f"{address}/about/")
    assert page.locator(".own-address").inner_text() == f"This page: {address}/about/"
    ends = page.evaluate(
        """() => [...document.querySelectorAll(".prose a")].map(
            link => getComputedStyle(link, "::after").content)"""
    )
    assert any(f"{address}/digest/" in end for end in ends), ends
    for path in ("/", "/digest/2026-w47/", "/archive/", "/digest/"):
        page.goto(address + path)
        assert page.locator(".strip").count()
        assert not any(one.is_visible() for one in page.locator(".strip").all()), path
    page.emulate_media(media="screen")
    assert not page.locator(".own-address").is_visible()
    page.close()


def test_no_page_asks_another_host_or_runs_a_script(browser, address):
    page = browser.new_page(java_script_enabled=False)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGES:
        page.goto(address + path)
        assert page.locator("h1").count() == 1, path
    page.close()
    assert [url for url in asked if not url.startswith(address + "/")] == []
