"""Each theme, on one page of every template: what machines can check of it."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from long_words import WORDS, hostile_site
from sites import NOW

from weeknotes.build.pipeline import build
from weeknotes.build.request import Request

PROJECT = Path(__file__).parents[2]
THEMES = ("notebook", "field")
EXAMPLE = {
    "home": "index.html",
    "post": "2026/10/22/leaving-orchid-3-tuesday/index.html",
    "page": "about/index.html",
    "kind": "weeknotes/index.html",
    "tag": "tags/housing-repairs/index.html",
    "person": "authors/ros/index.html",
    "series": "series/leaving-orchid/index.html",
    "stream": "learning/index.html",
    "index": "authors/index.html",
    "archive": "archive/index.html",
    "digest": "digest/2026-w47/index.html",
    "digests": "digest/index.html",
    "links": "links/index.html",
    "subscribe": "subscribe/index.html",
    "not found": "404.html",
}
HOSTILE = {
    "home": "index.html",
    "post": "2026/11/20/long/index.html",
    "page": "about/index.html",
    "kind": "stories/index.html",
    "person": "authors/ella/index.html",
    "stream": "learning/index.html",
    "index": "tags/index.html",
    "archive": "archive/index.html",
    "digest": "digest/2026-w47/index.html",
    "digests": "digest/index.html",
    "links": "links/index.html",
    "subscribe": "subscribe/index.html",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HEAVIEST_HOME = 80_000
VALIDATOR = PROJECT / ".ci/node_modules/.bin/html-validate"

pytestmark = pytest.mark.browser


def example_site(folder, theme):
    """The example site in a theme."""
    shutil.copytree(PROJECT / "content", folder / "content")
    settings = (PROJECT / "weeknotes.toml").read_text(encoding="utf-8")
    assert 'theme = "notebook"' in settings
    settings = settings.replace('theme = "notebook"', f'theme = "{theme}"')
    (folder / "weeknotes.toml").write_text(settings, encoding="utf-8")
    return Request(site=folder, output=folder / "public", now="2027-01-18T09:00")


def site_of_long_words(folder, theme):
    """A site that says words that no line can hold wherever it can, in a theme."""
    site = hostile_site(folder, " ".join(WORDS.values()))
    settings = site.folder / "weeknotes.toml"
    if theme != "notebook":
        text = settings.read_text(encoding="utf-8")
        settings.write_text(f'theme = "{theme}"\n{text}', encoding="utf-8")
    return Request(site=folder, output=folder / "public", now=NOW)


@pytest.fixture(scope="module", params=THEMES)
def built(request, tmp_path_factory, served):
    """The two sites in a theme: for each its folder, its address and its pages."""
    made = []
    for make, pages in ((example_site, EXAMPLE), (site_of_long_words, HOSTILE)):
        asked = make(tmp_path_factory.mktemp("site"), request.param)
        address = served(asked.output)
        report = build(
            Request(site=asked.site, output=asked.output, now=asked.now, base_url=f"{address}/")
        )
        assert [found for found in report.problems if found.severity == "error"] == []
        made.append((asked.output, address, pages))
    return made


def rule_breaks(axe, page, path):
    found = axe.run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    return [
        (path, rule["id"], node["target"], node.get("failureSummary", ""))
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(
    ("which", "view"),
    [
        ("example", ("light", 1280)),
        pytest.param("example", ("dark", 320), marks=pytest.mark.long),
        pytest.param("example", ("light", 320), marks=pytest.mark.long),
        pytest.param("example", ("dark", 1280), marks=pytest.mark.long),
        pytest.param("long words", ("light", 320), marks=pytest.mark.long),
        pytest.param("long words", ("light", 1280), marks=pytest.mark.long),
        pytest.param("long words", ("dark", 320), marks=pytest.mark.long),
        pytest.param("long words", ("dark", 1280), marks=pytest.mark.long),
    ],
)
def test_no_page_breaks_a_rule_of_axe(browser, axe, built, which, view):
    scheme, width = view
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    _, address, pages = built[which == "long words"]
    faults = []
    for path in pages.values():
        assert page.goto(f"{address}/{path}").ok, path
        faults += rule_breaks(axe, page, path)
    page.close()
    assert faults == []


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(browser, built, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    wide = []
    for _, address, pages in built:
        for path in pages.values():
            assert page.goto(f"{address}/{path}").ok, path
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append(path)
    page.close()
    assert wide == []


def test_home_is_light_and_asks_no_other_host(browser, built):
    (folder, address, pages), _ = built
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/")
    page.close()
    assert [url for url in asked if not url.startswith(f"{address}/")] == []
    home = (folder / pages["home"]).stat().st_size
    assert home + sum(one.stat().st_size for one in folder.glob("assets/*.css")) <= HEAVIEST_HOME


def test_every_page_is_valid_html(built, tmp_path):
    if not VALIDATOR.exists():
        lacking = "html-validate is not on this machine; .ci/run installs it"
        if os.environ.get("CI"):
            pytest.fail(lacking)
        pytest.skip(lacking)
    files = [str(folder / path) for folder, _, pages in built for path in pages.values()]
    config = PROJECT / ".ci/html-validate.json"
    report = tmp_path / "report.json"
    subprocess.run(
        [VALIDATOR, "--config", config, "--formatter", f"json={report}", *files], check=False
    )
    faults = [
        (one["filePath"], message["line"], message["ruleId"], message["message"])
        for one in json.loads(report.read_text(encoding="utf-8"))
        for message in one["messages"]
    ]
    assert faults == []
