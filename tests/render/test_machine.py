from feed_invariants import opml_faults, sitemap_faults
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from weeknotes.model.page import OpmlOutline, OpmlView, SitemapEntry, SitemapView
from weeknotes.render.machine import opml, sitemap
from weeknotes.render.reader_text import reader_text
from weeknotes.render.xml_text import xml_text

SITE = "https://notes.example.org/team"
FEEDS = OpmlView(
    title='Digital "notes" & more',
    outlines=(
        OpmlOutline(title="M&Ms <c>", feed=f"{SITE}/feed.xml?a=1&b=2", page=f"{SITE}/"),
        OpmlOutline(title="Nodiadau’r wythnos", feed=f"{SITE}/cy/feed.xml", page=f"{SITE}/cy/"),
    ),
)
PAGES = SitemapView(
    entries=(
        SitemapEntry(url=f"{SITE}/", modified="2026-11-20"),
        SitemapEntry(url=f"{SITE}/a?b=1&c=2"),
    )
)


def test_the_list_of_feeds_is_the_golden_one(golden):
    golden("feeds.opml", opml(FEEDS))
    assert opml_faults(opml(FEEDS)) == []


def test_the_sitemap_is_the_golden_one(golden):
    golden("sitemap.xml", sitemap(PAGES))
    assert sitemap_faults(sitemap(PAGES)) == []


def test_without_entries_both_are_still_well_formed():
    assert opml_faults(opml(OpmlView(title="", outlines=()))) == []
    assert sitemap_faults(sitemap(SitemapView(entries=()))) == []


@given(st.text(st.characters()))
def test_any_title_comes_back(title):
    view = OpmlView(title=title, outlines=(OpmlOutline(title=title, feed=title, page=title),))
    root = etree.fromstring(opml(view))
    assert (root.findtext("head/title") or "") == reader_text(title)
    outline = root.find("body/outline")
    assert {outline.get(name) for name in ("text", "title")} == {reader_text(title)}
    assert {outline.get(name) for name in ("xmlUrl", "htmlUrl")} == {xml_text(title)}


@given(st.text(st.characters()))
def test_any_address_comes_back_from_the_sitemap(url):
    root = etree.fromstring(sitemap(SitemapView(entries=(SitemapEntry(url=url, modified=url),))))
    found = [place.text or "" for place in root[0]]
    assert found == [xml_text(url)] * (2 if url else 1)
