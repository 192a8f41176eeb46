import html
import json
import locale
from datetime import UTC, datetime, timedelta, timezone

import feedparser
import html5lib
import pytest
from feed_invariants import NAMESPACES, json_feed_faults, rss_faults
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from weeknotes.model.page import Enclosure, FeedAuthor, FeedEntry, FeedView
from weeknotes.render.feeds.feeds import json_feed, rss
from weeknotes.render.reader_text import reader_text
from weeknotes.render.xml_text import xml_text

SITE = "https://notes.example.org/team"
SUMMER = timezone(timedelta(hours=1))

NASTY = FeedEntry(
    url=f"{SITE}/2026/07/05/m-and-ms/",
    guid=f"{SITE}/2026/07/05/m-and-ms/",
    title="M&Ms <em> &amp; “quotes” 🎉 \x96 the \x93end\x94",
    html=(
        "<p>A &lt;c&gt; element, ]]&gt; and ]]> in code, &amp;lt; twice.</p>\n"
        "<svg><title>Not ours &lt;</title></svg><p>\x93Word\x94, \x00 a\ud800 b\ufffe, 👩‍💻</p>\r\n"
        f'<p><a href="{SITE}/a?b=1&amp;c=2#d">a link</a> <img src="{SITE}/i.png" alt=""></p>'
    ),
    summary="A <c> & more: ]]> is \x0bno end",
    published=datetime(2026, 7, 5, 23, 30, tzinfo=SUMMER),
    updated=datetime(2026, 7, 6, 9, 0, 0, 123456, tzinfo=SUMMER),
    authors=(
        FeedAuthor(name="Ella O’Neil & Sons", url=f"{SITE}/authors/ella/"),
        FeedAuthor(name="Sam Okoro"),
    ),
    tags=("C&A <b>", "dysgu"),
    language="cy",
    image=Enclosure(url=f"{SITE}/cover.jpg?a=1&b=2", length=12345, type="image/jpeg"),
)
PLAIN = FeedEntry(
    url=f"{SITE}/weeknote-51/",
    guid="tag:notes.example.org,2024:weeknote-51",
    title="",
    html="<p>Short.</p>",
    summary="",
    published=datetime(2026, 1, 2, 9, 0, tzinfo=UTC),
    updated=datetime(2026, 1, 2, 9, 0, tzinfo=UTC),
)
FEED = FeedView(
    title="Digital <notes> & more",
    description="What we did & why",
    url=f"{SITE}/feed.xml",
    page=f"{SITE}/",
    language="en",
    entries=(NASTY, PLAIN),
    changed=NASTY.updated,
    stylesheet=f'{SITE}/feed.css?a="b"&c',
    generator="weeknotes",
    subscribe=f"{SITE}/subscribe/",
)

UNSEEN = "\u200b"
"""What keeps `<` and `&` of plain text apart from what would make mark-up of them."""

TRAPS = [
    *("]]>", "]]", "]", "<![CDATA[", "<title>x</title>", "&lt;", "&", "<b>", "\r\n", "\r", "\n"),
    *("\x00", "\x81", "\x85", "\x93", "\ufffe", "\ud83d", "\ude00", "é", "😀", " "),
]
anything = st.text(st.characters()) | st.lists(st.sampled_from(TRAPS)).map("".join)


def channel_of(view):
    return etree.fromstring(rss(view)).find("channel")


def test_a_feed_of_nasty_content_is_the_golden_one(golden):
    golden("feed.xml", rss(FEED))
    golden("feed.json", json_feed(FEED))


def test_a_feed_of_nasty_content_keeps_every_rule():
    assert rss_faults(rss(FEED), address=FEED.url) == []
    assert json_feed_faults(json_feed(FEED), address=f"{SITE}/feed.xml") == []


def test_the_rules_can_fail():
    wrong = replace(
        NASTY,
        url="/relative/",
        html='<script>1</script><a onclick="x" href="/b">b</a><img srcset="a.png 1x">',
        published=PLAIN.published - timedelta(days=1),
    )
    mute = replace(PLAIN, html="")
    document = rss(replace(FEED, entries=(wrong, wrong, mute, PLAIN)))
    faults = "\n".join(rss_faults(document.replace(b"Thu, ", b"Fri, "), address="https://other/"))
    for fault in (
        "its link is not absolute",
        "<script>",
        "onclick on <a>",
        "href='/b' on <a>",
        "srcset='a.png 1x'",
        "twice",
        "newest first",
        "is no date with its weekday",
        "it stands at https://other/",
        "no description",
    ):
        assert fault in faults
    told = "\n".join(json_feed_faults(json_feed(replace(FEED, entries=(wrong, wrong, PLAIN)))))
    for fault in ("items[0].url", "<script>", "twice", "newest first"):
        assert fault in told


def links(view):
    """What can be followed in a feed that is opened in a browser."""
    return [(one.get("href"), one.text) for one in channel_of(view).iter("{*}a")]


def test_a_title_is_a_link_to_whoever_opens_the_feed_in_a_browser():
    title = xml_text(NASTY.title)
    assert links(FEED) == [
        (f"{SITE}/subscribe/", "How to subscribe"),
        (NASTY.url, title),
        (PLAIN.url, PLAIN.url),
    ]
    assert {one.tag for one in channel_of(FEED).iter("{*}a")} == {"{http://www.w3.org/1999/xhtml}a"}


@pytest.mark.parametrize("url", ["mailto:ann@example.org", "javascript:alert(1)", "", "/path/"])
def test_only_an_address_of_the_web_is_a_link(url):
    assert links(replace(FEED, subscribe=url, entries=(replace(PLAIN, url=url),))) == []


def test_readers_of_feeds_see_nothing_of_these_links():
    entry = feedparser.parse(rss(FEED)).entries[1]
    assert entry.link == PLAIN.url
    assert entry.summary == "<p>Short.</p>"
    assert [link.href for link in entry.links] == [PLAIN.url]


def test_feedparser_reads_what_was_meant():
    feed = feedparser.parse(rss(FEED), sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo
    assert feed.version == "rss20"
    assert feed.feed.link == FEED.page
    assert feed.feed.language == "en"
    nasty, plain = feed.entries
    assert nasty.title == f"M&Ms <{UNSEEN}em> &{UNSEEN}amp; “quotes” 🎉 – the “end”"
    assert nasty.summary == "A &lt;c&gt; &amp; more: ]]&gt; is no end"
    assert nasty.content[0].value == xml_text(NASTY.html)
    assert "]]> in code" in nasty.content[0].value
    assert "“Word”, \N{SPACE}a b, 👩‍💻</p>\n" in nasty.content[0].value
    assert nasty.author == "Ella O’Neil & Sons, Sam Okoro"
    assert [tag.term for tag in nasty.tags] == [f"C&A <{UNSEEN}b>", "dysgu"]
    assert nasty.language == "cy"
    assert nasty.enclosures[0] == {
        "href": NASTY.image.url,
        "length": "12345",
        "type": "image/jpeg",
    }
    assert nasty.id == nasty.link == NASTY.url
    assert plain.id == PLAIN.guid
    assert plain.link == PLAIN.url
    assert "author" not in plain


def test_titles_are_written_in_the_hexadecimal_form_and_content_is_not_touched():
    document = rss(FEED).decode()
    title = "M&#x26;Ms &#x3C;|em&gt; &#x26;|amp; “quotes” 🎉 – the “end”".replace("|", UNSEEN)
    assert f"<title>{title}</title>" in document
    assert f"<title>Digital &#x3C;{UNSEEN}notes&gt; &#x26; more</title>" in document
    assert "<svg><title>Not ours &lt;</title></svg>" in document


def test_dates_are_written_with_their_weekday_and_an_offset():
    channel = channel_of(FEED)
    assert channel.findtext("lastBuildDate") == "Mon, 06 Jul 2026 09:00:00 +0100"
    assert channel.findtext("item/pubDate") == "Sun, 05 Jul 2026 23:30:00 +0100"


def test_an_empty_feed_is_well_formed():
    empty = replace(FEED, entries=(), description="", title="")
    channel = channel_of(empty)
    assert channel.findtext("title") == channel.findtext("description") == FEED.page
    assert rss_faults(rss(empty), address=FEED.url) == []
    assert json_feed_faults(json_feed(empty)) == []
    assert json.loads(json_feed(empty))["items"] == []


def test_the_stylesheet_stands_between_declaration_and_feed():
    lines = rss(FEED).decode().splitlines()
    assert lines[0] == "<?xml version='1.0' encoding='UTF-8'?>"
    assert lines[1] == (
        f'<?xml-stylesheet type="text/css" href="{SITE}/feed.css?a=&quot;b&quot;&amp;c"?>'
    )
    assert lines[2].startswith("<rss ")
    assert b"stylesheet" not in rss(replace(FEED, stylesheet=""))


def test_nothing_unknown_is_written():
    bare = replace(FEED, entries=(PLAIN,), description="", language="", generator="", subscribe="")
    item = channel_of(bare).find("item")
    assert [etree.QName(element).localname for element in item] == [
        "a",
        "link",
        "description",
        "guid",
        "pubDate",
    ]
    assert channel_of(bare).find("generator") is None
    feed = json.loads(json_feed(bare))
    assert list(feed) == ["version", "title", "home_page_url", "feed_url", "items"]
    assert list(feed["items"][0]) == [
        "id",
        "url",
        "date_published",
        "date_modified",
        "content_html",
    ]


def test_a_post_without_a_summary_has_its_title_beside_the_full_text():
    item = channel_of(replace(FEED, entries=(replace(NASTY, summary=""),))).find("item")
    assert item.findtext("description") == html.escape(xml_text(NASTY.title), quote=False)
    assert item.findtext("content:encoded", namespaces=NAMESPACES) == xml_text(NASTY.html)


def test_the_json_feed_says_what_the_rss_feed_says():
    document = json_feed(FEED)
    assert document.endswith(b"}\n")
    assert "“end”".encode() in document
    item = json.loads(document)["items"][0]
    assert item["id"] == item["url"] == NASTY.url
    assert item["title"] == f"M&Ms <{UNSEEN}em> &{UNSEEN}amp; “quotes” 🎉 – the “end”"
    assert item["content_html"] == xml_text(NASTY.html)
    assert item["summary"] == f"A <{UNSEEN}c> & more: ]]> is no end"
    assert item["date_published"] == "2026-07-05T23:30:00+01:00"
    assert item["date_modified"] == "2026-07-06T09:00:00+01:00"
    assert item["authors"] == [
        {"name": "Ella O’Neil & Sons", "url": f"{SITE}/authors/ella/"},
        {"name": "Sam Okoro"},
    ]
    assert item["tags"] == [f"C&A <{UNSEEN}b>", "dysgu"]
    assert item["language"] == "cy"
    assert item["image"] == NASTY.image.url


TEXT = "C# & <script>alert(1)</script>, &lt;img onerror=x>"
SEEN = {
    "text": lambda text: text,
    "html": lambda text: html5lib.parseFragment(text, namespaceHTMLElements=False).text,
}


@pytest.mark.parametrize("reading", ["text", "html"])
def test_every_plain_text_of_a_feed_is_seen_as_it_was_written(reading):
    """A site's title and description, a series or an author as a title; titles, tags, authors."""
    entry = replace(NASTY, title=TEXT, summary=TEXT, tags=(TEXT,), authors=(FeedAuthor(name=TEXT),))
    view = replace(FEED, title=TEXT, description=TEXT, entries=(entry,))
    channel = channel_of(view)
    item = channel.find("item")
    feed = json.loads(json_feed(view))
    (json_item,) = feed["items"]
    told = (
        *(channel.findtext(name) for name in ("title", "description")),
        *(item.findtext(name) for name in ("title", "category")),
        item.findtext("dc:creator", None, NAMESPACES),
        *(feed[name] for name in ("title", "description")),
        *(json_item[name] for name in ("title", "summary")),
        *(json_item["tags"]),
        json_item["authors"][0]["name"],
    )
    assert {SEEN[reading](text).replace(UNSEEN, "") for text in told} == {TEXT}


def test_a_date_without_a_zone_is_refused():
    naive = datetime(2026, 7, 5)  # noqa: DTZ001  # which is the point
    with pytest.raises(ValueError, match="timezone"):
        rss(replace(FEED, entries=(replace(PLAIN, published=naive),)))


def test_the_locale_of_the_process_does_not_change():
    before = locale.setlocale(locale.LC_ALL)
    rss(FEED)
    assert locale.setlocale(locale.LC_ALL) == before


@given(anything, anything, anything)
def test_any_text_comes_back_less_what_xml_cannot_carry(title, source, summary):
    authors = (FeedAuthor(name=title),)
    entry = replace(NASTY, title=title, html=source, summary=summary, authors=authors)
    view = replace(FEED, title=title, entries=(entry,), stylesheet=summary)
    document = rss(view)
    assert document == rss(view)
    channel = etree.fromstring(document).find("channel")
    item = channel.find("item")
    assert channel.findtext("title") == (reader_text(title) or FEED.page)
    assert item.findtext("title", "") == reader_text(title)
    assert item.findtext("dc:creator", "", NAMESPACES) == reader_text(title)
    plain = html.escape(xml_text(summary) or xml_text(title), quote=False)
    if xml_text(source) and plain:
        assert item.findtext("content:encoded", namespaces=NAMESPACES) == xml_text(source)
        assert item.findtext("description") == plain
    elif plain or xml_text(source):
        assert item.findtext("description") == plain or xml_text(source)


@given(anything, anything)
def test_any_text_comes_back_from_the_json_feed(title, source):
    view = replace(FEED, entries=(replace(NASTY, title=title, html=source),))
    document = json_feed(view)
    assert document == json_feed(view)
    item = json.loads(document)["items"][0]
    assert item.get("title", "") == reader_text(title)
    assert item["content_html"] == xml_text(source)


def stays(text):
    """Whether feedparser leaves a text alone: it mends what looks like UTF-8 read as Latin-1."""
    try:
        return text.encode("latin-1").decode() == text
    except UnicodeError:
        return True


@settings(max_examples=30)
@given(anything, anything.filter(stays))
@example("a", "Â")
def test_feedparser_takes_any_text(title, source):
    view = replace(FEED, entries=(replace(NASTY, title=title, html=source, summary="."),))
    feed = feedparser.parse(rss(view), sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo
    if xml_text(source):
        assert feed.entries[0].content[0].value.strip() == xml_text(source).strip()
