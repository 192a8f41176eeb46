"""A site that moves to another address: feed readers show no item twice."""

import json

import feedparser
import pytest
from sites import Site

OLD = "https://team.github.io/notes/"
NEW = "https://notes.council.example/"
SETTINGS = 'title = "Team notes"\nurl = "{url}"\n[streams.next]\n[publish]\ncname = "{cname}"\n'


@pytest.fixture
def old(tmp_path):
    site = Site(tmp_path, SETTINGS.format(url=OLD, cname=""))
    site.post(
        "weeknotes/2026-11-20-cakes.md",
        "Cakes, and [about us](/about/).\n\n## What's next\n\nTea.",
        author="Ella Fenn",
        tags=["bread"],
    )
    site.post("roundups/2026-11-13-links.md", f"- [A](https://example.org/a)\n- [Us]({OLD}about/)")
    site.post("diary/2026-11-12-part-one.md", series="Leaving", guid="tag:team,2020:1")
    site.post("learning/2026-11-11-silence.md", lang="cy", title="Tawelwch")
    return site.post("about.md")


def ids(built):
    """What each feed's items are known by, by the place of the feed."""
    found = {}
    for path, content in built.files.items():
        if path.endswith("feed.xml"):
            found[path] = [item.id for item in feedparser.parse(content).entries]
        elif path.endswith("feed.json"):
            found[path] = [item["id"] for item in json.loads(content)["items"]]
    return found


def moved(site, more=""):
    return site.file(
        "weeknotes.toml", SETTINGS.format(url=NEW, cname="notes.council.example") + more
    )


def test_no_item_comes_twice_after_a_move(old):
    before = ids(old.build("--strict").exits(0))
    assert {"feed.xml", "feed.json", "digest/feed.xml", "links/feed.xml", "next/feed.xml"} <= {
        *before
    }
    assert all(before.values())
    after = moved(old, f'[feeds]\nidentity = "{OLD}"\n').build("--strict").exits(0)
    assert ids(after) == before
    items = after.feed("/feed.xml").entries
    assert {item.link.startswith(NEW) for item in items} == {True}


def test_the_old_address_may_lack_its_last_slash(old):
    before = ids(old.build())
    assert ids(moved(old, f'[feeds]\nidentity = "{OLD.rstrip("/")}"\n').build()) == before


def test_without_it_every_item_would_come_twice(old):
    before = ids(old.build())["feed.xml"]
    after = ids(moved(old).build())["feed.xml"]
    assert set(before) & set(after) == {"tag:team,2020:1"}


def test_a_later_post_is_known_by_the_old_address_too(old):
    moved(old, f'[feeds]\nidentity = "{OLD}"\n').post("weeknotes/2026-11-27-tea.md")
    assert ids(old.build())["feed.xml"][0] == f"{OLD}2026/11/27/tea/"
