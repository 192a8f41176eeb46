"""The preview in a real browser: what an author sees who saves, slips and mends."""

import re
from unittest import mock

import pytest
from previews import preview
from sites import Site

from weeknotes.preview import server

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
POST = "2026-11-20-cakes.md"
LONG = "\n\n".join(f"Paragraph {number}." for number in range(200))
FORGET = "window.kept = true"
BROKEN = "---\ntitle: Cakes\ndraft: flase\n---\n\nNew.\n"

pytestmark = pytest.mark.browser


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site").post(POST, LONG, title="Cakes")


@pytest.fixture
def shown(site):
    with preview(site) as running:
        yield running


@pytest.fixture
def open_page(browser, shown):
    """Opens the post and waits until it follows the preview."""
    opened = []

    def open_(width=1000, path="2026/11/20/cakes/", **more):
        page = browser.new_page(viewport={"width": width, "height": 700}, **more)
        opened.append(page)
        page.faults = []
        page.on("pageerror", lambda fault: page.faults.append(str(fault)))
        with page.expect_request(re.compile("/.weeknotes/events")):
            page.goto(shown.address + path)
        page.evaluate(FORGET)
        return page

    yield open_
    for page in opened:
        assert page.faults == []
        page.close()


def box(page):
    return page.locator("weeknotes-preview details")


def is_the_same(page):
    """Whether the page was never loaded anew."""
    return page.evaluate("window.kept === true")


def test_a_save_is_seen_at_the_same_place_without_loading_the_page_anew(site, open_page):
    page = open_page()
    page.evaluate("scrollTo({top: 2000, behavior: 'instant'})")
    before = page.evaluate("scrollY")
    assert before == 2000
    site.post(POST, LONG.replace("Paragraph 150.", "Something new."), title="Better cakes")
    page.get_by_text("Something new.").wait_for()
    assert page.evaluate("scrollY") == before
    assert is_the_same(page)
    assert page.locator("h1").inner_text() == "Better cakes"
    assert page.title().startswith("Better cakes")


def test_the_place_of_the_keyboard_is_kept(site, open_page):
    page = open_page()
    page.locator("main a").first.focus()
    site.post(POST, "Something new.\n\n" + LONG, title="Cakes")
    page.get_by_text("Something new.").wait_for()
    assert page.evaluate("document.activeElement === document.querySelector('main a')")


def test_a_new_look_comes_without_touching_the_text(site, open_page):
    page = open_page()
    page.evaluate("document.querySelector('main').mine = true")
    site.file("themes/notebook/style.css", "main { padding-top: 77px; }")
    page.wait_for_function("getComputedStyle(document.querySelector('main')).paddingTop === '77px'")
    page.wait_for_function("document.querySelectorAll('link[rel=stylesheet]').length === 1")
    assert page.evaluate("document.querySelector('main').mine === true")
    assert is_the_same(page)


def test_a_script_of_the_sites_own_has_the_page_loaded_anew(site, shown, open_page):
    with shown.events() as events:
        events.next()
        site.file("themes/notebook/404.html", "<body><h1>One</h1><script>var a = 1</script>")
        events.next()
    page = open_page(path="nowhere/")
    page.get_by_text("One").wait_for()
    site.file("themes/notebook/404.html", "<body><h1>Two</h1><script>var a = 2</script>")
    page.get_by_text("Two").wait_for()
    page.wait_for_function("window.a === 2")


def test_a_page_that_goes_shows_that_and_comes_back(site, open_page):
    page = open_page()
    site.without(POST).post("2026-11-19-other.md", "Other.")
    page.get_by_role("heading", level=1, name=re.compile("not|here", re.IGNORECASE)).wait_for()
    site.post(POST, "Back again.", title="Cakes")
    page.get_by_text("Back again.").wait_for()


def test_a_slip_is_told_in_a_box_that_goes_once_it_is_mended(site, open_page):
    page = open_page()
    site.file(f"content/{POST}", BROKEN)
    box(page).wait_for()
    told = box(page).inner_text()
    assert f"content/{POST}, line 3" in told
    assert "draft: flase" in told
    assert page.get_by_text("Paragraph 1.", exact=True).count() == 1
    site.post(POST, "Mended.", title="Cakes")
    page.get_by_text("Mended.").wait_for()
    box(page).wait_for(state="detached")
    assert is_the_same(page)


def test_the_box_is_closed_and_opened_by_the_keyboard(site, open_page):
    page = open_page()
    site.file(f"content/{POST}", BROKEN)
    slip = page.locator("weeknotes-preview .where")
    slip.wait_for()
    page.locator("weeknotes-preview summary").focus()
    page.keyboard.press("Enter")
    slip.wait_for(state="hidden")
    page.keyboard.press("Enter")
    slip.wait_for()
    page.keyboard.press("Escape")
    slip.wait_for(state="hidden")


def test_a_warning_is_a_line_that_can_be_opened(site, open_page):
    page = open_page()
    site.post(POST, "See [it](nowhere.md).", title="Cakes")
    summary = page.locator("weeknotes-preview summary")
    summary.wait_for()
    assert summary.inner_text() == "1 warning"
    assert not page.locator("weeknotes-preview .where").is_visible()
    summary.click()
    page.locator("weeknotes-preview .where").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_box_breaks_no_rule_of_wcag_and_fits(site, open_page, axe, scheme, width):
    page = open_page(width, color_scheme=scheme)
    site.file(f"content/{POST}", BROKEN.replace("Cakes", "Cakes " * 60))
    box(page).wait_for()
    found = axe.run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    assert [(v["id"], v["nodes"][0]["target"]) for v in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    place = page.locator("weeknotes-preview section").bounding_box()
    assert place["x"] >= 0
    assert place["x"] + place["width"] <= width
    assert place["y"] + place["height"] <= 700


@pytest.mark.parametrize("width", [320, 1280])
def test_a_site_that_never_built_shows_its_slip_and_then_itself(browser, tmp_path, axe, width):
    site = Site(tmp_path / "site").file(f"content/{POST}", BROKEN)
    site.file("weeknotes.toml", 'tilte = "Notes"\n')
    with preview(site) as shown:
        page = browser.new_page(viewport={"width": width, "height": 700})
        page.goto(shown.address)
        page.get_by_text("Did you mean “title”?").first.wait_for()
        found = axe.run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        assert [v["id"] for v in found.response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("weeknotes-preview").count() == 0
        site.settings("")
        page.get_by_text("draft: flase").first.wait_for()
        site.post(POST, "Mended.", title="Cakes")
        page.get_by_role("link", name="Cakes").first.wait_for()
        page.close()


def test_many_pages_at_once_do_not_run_out_of_connections(browser, site, shown):
    context = browser.new_context()
    pages = [context.new_page() for _ in range(9)]
    for page in pages:
        page.goto(shown.address + "2026/11/20/cakes/")
    site.post(POST, "Something new.", title="Cakes")
    for page in pages:
        page.get_by_text("Something new.").wait_for()
    context.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_page_of_another_site_may_lead_here_and_ask_for_nothing(browser, shown, tmp_path, host):
    """Of another port, and of a name that is another to a browser."""
    root = shown.address.removesuffix("team/")
    link = f"[Look]({shown.address})"
    with preview(Site(tmp_path / "other").post("about.md", link)) as other:
        page = browser.new_page()
        page.goto(f"http://{host}:{other.port}/team/about/")
        for path in ("team/", "team/feed.xml", ".weeknotes/events", ".weeknotes/preview.js"):
            with mock.patch.object(server, "plain", wraps=server.plain) as plain:
                page.evaluate(f"fetch('{root + path}', {{mode: 'no-cors'}}).catch(() => {{}})")
            assert plain.call_args.args[0] == 403, path
        page.get_by_role("link", name="Look").click()
        page.wait_for_url(shown.address)
        assert page.get_by_role("link", name="Cakes").count()
        page.close()
