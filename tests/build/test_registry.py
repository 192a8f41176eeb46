"""The registry of families of pages, templates and formats: complete, true, enough for a new one.

The proof is a page and a feed that the tests add by an entry each: everything else knows them.
"""

import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sites import Site

from weeknotes.build import registry
from weeknotes.build.pipeline import Survey, survey
from weeknotes.build.registry import (
    Entry,
    Format,
    families,
    format_of,
    formats,
    imported,
    template,
)
from weeknotes.build.request import Request
from weeknotes.model.page import FeedView, Output, Page
from weeknotes.model.posts.piece import words
from weeknotes.model.value import Value
from weeknotes.model.views.frame import Frame
from weeknotes.plan.addresses.routes import FEED
from weeknotes.plan.family import Context, Family, Resolved
from weeknotes.plan.feeds.feeds import FAMILY as FEEDS
from weeknotes.plan.frame import frame
from weeknotes.plan.site import plan_site
from weeknotes.read.theme import theme as theme_files
from weeknotes.render.xml_text import xml_escape

ROOT = Path(__file__).parents[2]
THEMES = ROOT / "themes"
PAGE = (ROOT / "docs" / "themes.md").read_text(encoding="utf-8")
PARTS_OF_OTHERS = {"base.html", "parts.html", "card.html", "accent.html"}


def of_the_theme() -> tuple[Format, ...]:
    return tuple(one for one in formats() if one.templates == (one.name,))


def undocumented(readme: str) -> set[str]:
    """The templates that the theme makers' table lacks, or does not describe as they are."""
    purposes: dict[str, str] = {}
    inputs: dict[type[Value], set[str]] = {}
    for names, purpose, seen in re.findall(r"^\| (`.+`) \| (.+) \| (.+) \|$", readme, re.MULTILINE):
        for name in re.findall(r"`([\w.]+)`", names):
            purposes[name] = purpose
            if view := next((one.view for one in formats() if one.name == name), None):
                inputs.setdefault(view, set()).update(re.sub(r"^[^`]*|`", "", seen).split())
    return {
        one.name
        for one in of_the_theme()
        if purposes.get(one.name) != one.purpose
        or inputs[one.view] != {*one.view.__struct_fields__} - {"frame"}
    }


def test_each_name_is_there_once():
    names = [one.name for one in formats()]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("one", formats(), ids=lambda one: one.name)
def test_each_has_a_view_a_maker_and_a_purpose(one):
    assert issubclass(one.view, Value)
    assert one.purpose
    assert callable(imported(one.maker)) if one.maker else one.templates == (one.name,)


def test_each_family_is_there_once():
    found = families()
    assert all(isinstance(family, Family) for family in found)
    assert len(set(map(id, found))) == len(found)


def test_the_built_in_theme_has_each_template_and_no_other():
    files = {
        file.name
        for file in (THEMES / "notebook").iterdir()
        if file.suffix not in {".css", ".toml"}
    }
    assert {name for one in formats() for name in one.templates} == files - PARTS_OF_OTHERS


def test_the_theme_makers_table_describes_each_template():
    assert undocumented(PAGE) == set()
    assert set(Frame.__struct_fields__) <= set(re.findall(r"\w+", PAGE))


@pytest.fixture(scope="module")
def example():
    surveyed = survey(Request(site=ROOT, now="2027-01-18T09:00", drafts=True, jobs=1))
    assert isinstance(surveyed, Survey)
    return surveyed


def test_no_page_is_at_an_address_that_its_family_did_not_name(example):
    """Else a link to it would be reported as leading nowhere."""
    missed: dict[str, set[str]] = {}

    def watched(name: str, family: Family) -> Family:
        known: set[str] = set()

        def addresses(context: Context) -> set[str]:
            known.update(family.addresses(context))
            return known

        def pages(resolved: Resolved) -> list[Output]:
            found = list(family.pages(resolved))
            named = known | {f"/{asset.path}" for asset in resolved.published}
            missed[name] = {one.url for one in found} - named
            return found

        def overview(context: Context, others: Sequence[Output]) -> list[Output]:
            found = list(family.overview(context, others))
            missed[name] |= {one.url for one in found} - known
            return found

        return Family(addresses, pages, overview)

    all_of_them = tuple(
        watched(entry.family, family)
        for entry, family in zip(registry.REGISTRY, families(), strict=True)
    )
    plan = plan_site(example.site, example.theme, all_of_them, held=frozenset())
    assert {one.url for one in plan.outputs} == {one.url for one in example.plan.outputs}
    assert missed == {entry.family: set() for entry in registry.REGISTRY}


# What somebody would write who adds a page and a feed.


class StatsView(Value, frozen=True):
    frame: Frame
    title: str
    posts: int


def stats_pages(resolved: Resolved) -> Iterator[Page]:
    around = frame(resolved.around, "/stats/", title="Statistics")
    view = StatsView(frame=around, title="Statistics", posts=len(resolved.catalogue.posts))
    yield Page(url="/stats/", template="stats.html", inputs=view, sources=("the statistics",))


STATS = Family(addresses=lambda _: ("/stats/",), pages=stats_pages)


def atom_pages(resolved: Resolved) -> Iterator[Page]:
    site = next(
        one.inputs for one in FEEDS.pages(resolved) if isinstance(one, Page) and one.url == FEED
    )
    yield Page(url="/atom.xml", template="atom", inputs=site, sources=("the Atom feed",))


def atom(feed: FeedView) -> bytes:
    entries = "".join(f"<content>{xml_escape(words(one.html))}</content>" for one in feed.entries)
    return f"<feed><title>{xml_escape(feed.title)}</title>{entries}</feed>".encode()


ATOM = Family(addresses=lambda _: ("/atom.xml",), pages=atom_pages)

ADDED = (
    Entry(
        family=f"{__name__}:STATS",
        formats=(template("stats.html", StatsView, "the site in numbers"),),
    ),
    Entry(
        family=f"{__name__}:ATOM",
        formats=(Format(name="atom", view=FeedView, purpose="a feed", maker=f"{__name__}:atom"),),
    ),
)
STATS_TEMPLATE = '{% extends "base.html" %}{% block main %}{{ posts }} in all{% endblock %}'


@pytest.fixture
def added(monkeypatch, tmp_path):
    """Both entries, and the template in the built-in theme."""
    monkeypatch.setattr(registry, "REGISTRY", (*registry.REGISTRY, *ADDED))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # nor compiled templates
    shipped = tmp_path / "themes"
    shutil.copytree(THEMES, shipped)
    (shipped / "notebook" / "stats.html").write_text(STATS_TEMPLATE)
    monkeypatch.setattr(theme_files, "SHIPPED_THEMES", (shipped,))
    format_of.cache_clear()
    yield
    format_of.cache_clear()


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path / "site")
    return site.post("2026-11-20-tea.md", "[All](/stats/), [feed](/atom.xml).", title="Tea")


def made(site: Site) -> dict[str, str]:
    report = site.build("--explain", "--format", "json").exits(0).report
    return {one["path"]: one["why"] for one in report["made"]}


def test_without_their_entries_links_to_them_lead_nowhere(site):
    built = site.build().exits(0)
    built.lacks("/stats/", "/atom.xml").tells("link-broken", "/stats/", "/atom.xml")


@pytest.mark.usefixtures("added")
def test_an_entry_is_enough_for_a_page_and_for_a_feed(site):
    built = site.build("--strict").exits(0)
    assert "1 in all" in built.page("/stats/").words()
    assert "All&lt;/a&gt;" in built.text("/atom.xml")
    assert "/stats/" in built.text("/sitemap.xml")


@pytest.mark.usefixtures("added")
@pytest.mark.parametrize(
    ("address", "source"), [("/stats/", "the statistics"), ("/atom.xml/", "the Atom feed")]
)
def test_a_post_at_their_address_is_a_clash(site, address, source):
    site.post("2026-11-21-mine.md", title="Mine", permalink=address)
    site.build().exits(1).tells("address-taken", "content/2026-11-21-mine.md", source)


@pytest.mark.usefixtures("added")
def test_they_are_made_again_when_what_they_show_has_changed_and_only_then(site):
    site.build().exits(0)
    site.post("2026-11-20-tea.md", "Other words.", title="Tea")
    again = made(site)
    assert "stats/index.html" not in again
    assert again["atom.xml"] == "changed: entries, the text"
    site.post("2026-11-21-cake.md", title="Cake")
    assert made(site)["stats/index.html"] == "changed: posts"


@pytest.mark.usefixtures("added")
def test_a_page_is_made_again_when_its_template_has_changed(site):
    site.build().exits(0)
    site.file("themes/notebook/stats.html", STATS_TEMPLATE + " ")
    again = made(site)
    assert again["stats/index.html"] == "changed: its templates"
    assert "atom.xml" not in again


@pytest.mark.usefixtures("added")
def test_a_site_that_changes_other_templates_still_has_the_built_in_one(site):
    site.file("themes/notebook/base.html", "<main>{% block main %}{% endblock %}</main>")
    assert site.build().exits(0).text("/stats/") == "<main>1 in all</main>"


@pytest.mark.usefixtures("added")
def test_a_template_that_the_theme_makers_table_lacks_is_found():
    assert undocumented(PAGE) == {"stats.html"}
    row = "| `stats.html` | the site in numbers | `title posts` |\n"
    assert undocumented(PAGE + row) == set()
    assert undocumented(PAGE + row.replace("numbers", "figures")) == {"stats.html"}
    assert undocumented(PAGE + row.replace(" posts", "")) == {"stats.html"}
