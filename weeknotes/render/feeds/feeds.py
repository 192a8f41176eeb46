"""Feeds: the same entries as RSS 2.0 with full text, by feedgen, and as JSON Feed 1.1.

feedgen's own choices are measured traps for a site that is built again and again: it prepends
entries, stamps feeds with the present moment and takes text that no parser can read back. Each
call below that looks roundabout avoids one of them.
"""

import html
import re
from typing import Any

import feedgen.feed  # first, as feedgen.ext needs the lxml that it imports
import msgspec
from feedgen.ext.dc import DcEntryExtension, DcExtension

from weeknotes.model.page import FeedAuthor, FeedEntry, FeedView
from weeknotes.model.posts.piece import words
from weeknotes.render.feeds.links import LinkExtension
from weeknotes.render.reader_text import reader_text
from weeknotes.render.xml_text import xml_escape, xml_text

_TITLE = re.compile(
    rb"<!\[CDATA\[[^\]]*+(?:\](?!\]>)[^\]]*+)*+\]\]>"  # 13 times as fast as `.*?`
    rb"|<title>[^<]*</title>"
)
"""A title, or a stretch of a post's own text, in which `<title>` is none of ours."""


def rss(view: FeedView) -> bytes:
    """Write a feed as RSS 2.0 with full text in `content:encoded`.

    Follows the RSS Advisory Board's best practices profile
    (https://www.rssboard.org/rss-profile). The same view gives the same bytes, on any day.

    Raises:
        ValueError: if a date has no time zone.
    """
    feed = feedgen.feed.FeedGenerator()
    # Not `load_extension`: for every entry it looks on disk for a module that does not exist.
    feed.register_extension("dc", DcExtension, DcEntryExtension, atom=False)
    feed.register_extension("xhtml", LinkExtension, LinkExtension, atom=False)
    page = xml_text(view.page)
    feed.link(href=xml_text(view.url), rel="self", type="application/rss+xml")
    feed.link(href=page, rel="alternate")  # last, which makes it the channel's <link>
    title = reader_text(view.title) or page
    feed.title(title)
    feed.description(reader_text(view.description) or title)
    feed.language(xml_text(view.language))
    feed.generator(xml_text(view.generator))
    if licence := reader_text(view.copyright):
        feed.copyright(licence)
    feed.xhtml.link(xml_text(view.subscribe), "How to subscribe")
    feed.lastBuildDate(view.changed)
    for entry in view.entries:
        _add_item(feed.add_entry(order="append"), entry)
    document = _TITLE.sub(_hexadecimal, feed.rss_str(pretty=True))
    return _with_stylesheet(document, view.stylesheet)


def json_feed(view: FeedView) -> bytes:
    """Write a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), in UTF-8.

    The same view gives the same bytes, on any day.
    """
    feed: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": reader_text(view.title) or xml_text(view.page),
        "home_page_url": xml_text(view.page),
        "feed_url": xml_text(view.url),
        "description": reader_text(view.description),
        "language": xml_text(view.language),
        "items": [_json_item(entry) for entry in view.entries],
    }
    return msgspec.json.format(msgspec.json.encode(_filled(feed)), indent=2) + b"\n"


def _add_item(item: Any, entry: FeedEntry) -> None:
    url = xml_text(entry.url)
    item.title(reader_text(entry.title))
    item.link(href=url)
    # Only where a description stands beside it is the content written as content:encoded; and
    # the description is HTML, so that a plain "<c>" needs escaping to be seen.
    summary = xml_text(entry.summary) or xml_text(entry.title)
    item.description(html.escape(summary, quote=False), isSummary=True)
    item.content(xml_text(words(entry.html)), type="CDATA")
    item.guid(xml_text(entry.guid) or url, permalink=entry.guid in {entry.url, ""})
    item.category([{"term": tag} for tag in map(reader_text, entry.tags) if tag])
    item.pubDate(entry.published)
    if entry.image:
        image = entry.image
        item.enclosure(xml_text(image.url), image.length, xml_text(image.type))
    # RSS's own <author> must be an email address; and many readers show one dc:creator only.
    if authors := ", ".join(filter(None, (reader_text(author.name) for author in entry.authors))):
        item.dc.dc_creator(authors)
    if language := xml_text(entry.language):
        item.dc.dc_language(language)
    item.xhtml.link(url, xml_text(entry.title) or url)


def _hexadecimal(found: re.Match[bytes]) -> bytes:
    """Write `&` and `<` in a title so that readers who take titles for HTML err least.

    The profile's choice (https://www.rssboard.org/rss-profile#data-types-characterdata).
    """
    if found[0].startswith(b"<!"):
        return found[0]
    return found[0].replace(b"&lt;", b"&#x3C;").replace(b"&amp;", b"&#x26;")


def _with_stylesheet(document: bytes, stylesheet: str) -> bytes:
    """Put the instruction behind the XML declaration, where feedgen has no place for it."""
    if not stylesheet:
        return document
    declaration, _, rest = document.partition(b"\n")
    instruction = f'<?xml-stylesheet type="text/css" href="{xml_escape(stylesheet)}"?>'
    return b"\n".join((declaration, instruction.encode(), rest))


def _json_item(entry: FeedEntry) -> dict[str, object]:
    url = xml_text(entry.url)
    item: dict[str, object] = {
        "id": xml_text(entry.guid) or url,
        "url": url,
        "title": reader_text(entry.title),
        "summary": reader_text(entry.summary),
        "image": xml_text(entry.image.url) if entry.image else "",
        "date_published": entry.published.isoformat(timespec="seconds"),
        "date_modified": entry.updated.isoformat(timespec="seconds"),
        "authors": list(filter(None, map(_json_author, entry.authors))),
        "tags": [tag for tag in map(reader_text, entry.tags) if tag],
        "language": xml_text(entry.language),
    }
    # Asked for by the specification even where a post is empty, so it skips the filter.
    return {**_filled(item), "content_html": xml_text(words(entry.html))}


def _json_author(author: FeedAuthor) -> dict[str, object]:
    return _filled({"name": reader_text(author.name), "url": xml_text(author.url)})


def _filled(item: dict[str, object]) -> dict[str, object]:
    """Leave out what nobody knows; an empty feed keeps its empty list of items."""
    return {key: value for key, value in item.items() if value or key == "items"}
