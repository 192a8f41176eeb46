"""The example site in a real browser: what WCAG's rules that a machine can check say of it."""

from pathlib import Path

import pytest

from weeknotes.pipeline import Request, build

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
    report = build(
        Request(
            site=PROJECT,
            output=folder,
            now="2027-01-18T09:00",
            base_url="http://127.0.0.1/",
        )
    )
    assert report.problems == ()
    return served(folder)


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


def test_no_page_asks_another_host_or_runs_a_script(browser, address):
    page = browser.new_page(java_script_enabled=False)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGES:
        page.goto(address + path)
        assert page.locator("h1").count() == 1, path
    page.close()
    assert [url for url in asked if not url.startswith(address + "/")] == []
