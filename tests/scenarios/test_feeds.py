"""Feeds of a whole site: what names and descriptions are seen as, and the dates that they tell."""

import json
from datetime import datetime
from email.utils import parsedate_to_datetime

import html5lib
import pytest
from lxml import etree
from sites import URL

UNSEEN = "\u200b"
HOSTILE = '<script>alert(1)</script> &lt;img src=x onerror="alert(1)"> C++ & Q&A'
PLAIN = {"title", "description", "category", "creator"}
"""Elements of RSS and OPML that hold plain text; an item's description is HTML."""


def plain_texts(document):
    """Every plain text of an RSS feed or of OPML."""
    for element in etree.fromstring(document.encode()).iter():
        name = etree.QName(element).localname
        if name in PLAIN and (name, element.getparent().tag) != ("description", "item"):
            yield element.text or ""
        if name == "outline":
            yield from (element.get("text"), element.get("title"))


@pytest.fixture
def hostile(site):
    told = json.dumps(HOSTILE)
    site.file(
        "weeknotes.toml",
        f'title = {told}\nurl = "{URL}"\ndescription = {told}\n[streams.learning]\ntitle = {told}\n'
        f"[kinds.weeknote]\ntitle = {told}\nplural = {told}\n",
    )
    site.file("content/people.toml", f"[ella]\nname = {told}\n")
    return site.post(
        "2026-11-20-a.md",
        "Words.\n\n## What I learned\n\nMuch.",
        title=HOSTILE,
        author="ella",
        tags=[HOSTILE],
        series=HOSTILE,
        summary=HOSTILE,
    )


def test_no_name_is_mark_up_in_any_feed_however_it_is_read(hostile):
    built = hostile.build().exits(0)
    feeds = [path for path in built.files if path.endswith((".opml", "feed.xml"))]
    assert len(feeds) > 7
    seen = set()
    for path in feeds:
        for text in plain_texts(built.text(f"/{path}")):
            read = html5lib.parseFragment(text, namespaceHTMLElements=False)
            assert len(read) == 0, (path, text)
            assert (read.text or "") == text, (path, text)
            seen.add(text.replace(UNSEEN, ""))
    feed = json.loads(built.text("/feed.json"))
    (item,) = feed["items"]
    for text in (feed["title"], feed["description"], item["title"], item["summary"], *item["tags"]):
        assert len(html5lib.parseFragment(text)) == 0, text
    assert sum(HOSTILE in text for text in seen) > 3


def changed_later(site):
    """A post that says that it was changed on a Wednesday to come; weeks close on Mondays."""
    return site.post("2026-11-20-a.md", tags=["x"], updated="2027-03-03")


def last_changed(built):
    return {
        path: parsedate_to_datetime(etree.fromstring(content).findtext("channel/lastBuildDate"))
        for path, content in built.files.items()
        if path.endswith("feed.xml")
    }


@pytest.mark.parametrize("now", ["2026-11-23T13:00", "2027-01-18T09:00", "2027-03-02T23:59"])
def test_no_feed_was_changed_at_a_moment_to_come(site, now):
    changed_later(site).post("2026-11-06-b.md", tags=["x"])
    site.post("2027-05-01-later.md", tags=["x"])
    for options in ((), ("--future",)):
        built = site.build(*options, now=now)
        moments = last_changed(built)
        assert len(moments) == 4
        clock = datetime.fromisoformat(f"{now}+00:00")
        assert all(moment <= clock for moment in moments.values()), moments
        assert moments["feed.xml"].date().isoformat() == "2026-11-20"


def test_a_change_to_come_is_told_nowhere_until_it_has_come(site):
    before = changed_later(site).build(now="2027-03-02T12:00").exits(0)
    assert before.where("2027-03-03") == []
    after = site.build(now="2027-03-03T12:00").exits(0)
    assert {"feed.json", "sitemap.xml", "2026/11/20/a/index.html"} <= {*after.where("2027-03-03")}
    assert after.files == site.build("--clean", now="2027-03-03T12:00").files
