"""What holds for every feed we write, as functions that tell the faults of one.

`assert rss_faults(document, address=...) == []`. feedparser is no validator (it takes invalid
feeds), so the rules that services and readers fall over are spelled out here.
"""

import functools
import json
import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path

import feedparser
import html5lib
import jsonschema
from lxml import etree

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "sitemap": "http://www.sitemaps.org/schemas/sitemap/0.9",
}
WEB = re.compile(r"https?://[^\s/]\S*\Z")
ADDRESS_ATTRIBUTES = {"href", "src", "poster", "cite", "data", "action", "formaction", "background"}
SCHEMA = json.loads(Path(__file__).with_name("json-feed-1.1.schema.json").read_text("utf-8"))


def rss_faults(document: bytes, *, address: str | None = None) -> list[str]:
    """Tell what is wrong with an RSS feed that should stand at `address`."""
    return list(_rss_faults(document, address))


def json_feed_faults(document: bytes, *, address: str | None = None) -> list[str]:
    """Tell what is wrong with a JSON feed that should stand at `address`."""
    return list(_json_feed_faults(document, address))


def opml_faults(document: bytes) -> list[str]:
    """Tell what is wrong with a list of feeds."""
    try:
        root = etree.fromstring(document)
    except etree.XMLSyntaxError as error:
        return [f"not well-formed: {error}"]
    faults = [] if root.get("version") == "2.0" else ["not OPML 2.0"]
    for outline in root.iterfind("body/outline"):
        name = outline.get("text")
        if not name or outline.get("title") != name or outline.get("type") != "rss":
            faults.append(f"outline {name!r} lacks text, title or type")
        faults += [
            f"outline {name!r} has no absolute {key}"
            for key in ("xmlUrl", "htmlUrl")
            if not WEB.match(outline.get(key, ""))
        ]
    addresses = [outline.get("xmlUrl") for outline in root.iterfind("body/outline")]
    return faults + [f"{one} twice" for one in _repeated(addresses)]


def sitemap_faults(document: bytes) -> list[str]:
    """Tell what is wrong with a sitemap."""
    try:
        root = etree.fromstring(document)
    except etree.XMLSyntaxError as error:
        return [f"not well-formed: {error}"]
    addresses = [place.text or "" for place in root.iterfind(".//sitemap:loc", NAMESPACES)]
    dates = [date.text or "" for date in root.iterfind(".//sitemap:lastmod", NAMESPACES)]
    return [
        *(f"{one} is not absolute" for one in addresses if not WEB.match(one)),
        *(f"{one} twice" for one in _repeated(addresses)),
        *(f"{one!r} is no date" for one in dates if not _is_iso_date(one)),
    ]


@functools.lru_cache(maxsize=1024)  # posts stand in many feeds, and html5lib takes its time
def html_faults(source: str) -> tuple[str, ...]:
    """Tell what in a post's HTML must not leave the site."""
    root = html5lib.parseFragment(source, treebuilder="etree", namespaceHTMLElements=False)
    faults = []
    for element in root.iter():
        if not isinstance(element.tag, str):
            faults.append("a comment")
            continue
        if element.tag in {"script", "style", "iframe", "base", "link", "meta"}:
            faults.append(f"<{element.tag}>")
        for key, value in element.attrib.items():
            name = (key if isinstance(key, str) else key[1]).rpartition("}")[2]
            if name.startswith("on") or name in {"style", "tabindex", "srcdoc", "role"}:
                faults.append(f"{name} on <{element.tag}>")
            if name in ADDRESS_ATTRIBUTES and not _is_absolute(value):
                faults.append(f"{name}={value!r} on <{element.tag}>")
            if name == "srcset":
                faults += [f"srcset={v!r}" for v in value.split(", ") if not _is_absolute(v)]
    return tuple(faults)


def _rss_faults(document: bytes, address: str | None) -> Iterator[str]:
    try:
        root = etree.fromstring(document)
    except etree.XMLSyntaxError as error:
        yield f"not well-formed: {error}"
        return
    if feedparser.parse(document).bozo:
        yield "feedparser does not take it"
    channel = root.find("channel")
    for name in ("title", "description", "link", "generator", "language", "lastBuildDate"):
        if not channel.findtext(name):
            yield f"the channel has no {name}"
    here = [link.get("href") for link in channel.iterfind("atom:link[@rel='self']", NAMESPACES)]
    if len(here) != 1 or not WEB.match(here[0]) or (address and here[0] != address):
        yield f"rel=self says {here}, it stands at {address}"
    if not WEB.match(channel.findtext("link", "")):
        yield "the channel's link is not absolute"
    items = channel.findall("item")
    for item in items:
        yield from (f"{item.findtext('link')}: {fault}" for fault in _item_faults(item))
    yield from (f"guid {one} twice" for one in _repeated([i.findtext("guid") for i in items]))
    yield from _date_faults([root.findtext(".//lastBuildDate", "")])
    published = [item.findtext("pubDate", "") for item in items]
    yield from _date_faults(published)
    yield from _order_faults([parsedate_to_datetime(date) for date in published if date])


def _item_faults(item: etree._Element) -> Iterator[str]:
    link = item.findtext("link", "")
    if not WEB.match(link):
        yield "its link is not absolute"
    guid = item.find("guid")
    if guid is None or not guid.text:
        yield "no guid"
    elif guid.get("isPermaLink") != ("true" if guid.text == link else "false"):
        yield f"isPermaLink={guid.get('isPermaLink')} for {guid.text}"
    full = item.findtext("content:encoded", namespaces=NAMESPACES)
    if not item.findtext("description"):  # which alone, where it is alone, is the full text
        yield "no description"
    yield from html_faults(full or "")
    yield from html_faults(item.findtext("description", ""))
    for name, most in (("enclosure", 1), ("dc:creator", 1), ("author", 0), ("pubDate", 1)):
        if len(item.findall(name, NAMESPACES)) > most:
            yield f"more than {most} of {name}"
    for image in item.iterfind("enclosure"):
        if not (WEB.match(image.get("url")) and int(image.get("length")) and image.get("type")):
            yield f"its enclosure is {dict(image.attrib)}"
    if item.find("pubDate") is None:
        yield "no date"


def _json_feed_faults(document: bytes, address: str | None) -> Iterator[str]:
    feed = json.loads(document)
    for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(feed):
        yield f"{error.json_path}: {error.message}"
    if address and feed.get("feed_url") != address:
        yield f"feed_url says {feed.get('feed_url')}, it stands at {address}"
    for item in feed["items"]:
        yield from (f"{item['id']}: {fault}" for fault in html_faults(item["content_html"]))
    yield from (f"id {one} twice" for one in _repeated([item["id"] for item in feed["items"]]))
    dates = [datetime.fromisoformat(item["date_published"]) for item in feed["items"]]
    yield from _order_faults(dates)


def _date_faults(dates: list[str]) -> Iterator[str]:
    for date in dates:
        # RFC 5322 as Python itself writes it: with the right weekday, and an offset in numbers.
        if not date or format_datetime(parsedate_to_datetime(date)) != date:
            yield f"{date!r} is no date with its weekday and a numeric offset"


def _order_faults(dates: list[datetime]) -> Iterator[str]:
    if dates != sorted(dates, reverse=True):
        yield "not newest first"


def _repeated(values: list[str | None]) -> list[str | None]:
    return sorted({value for value in values if values.count(value) > 1}, key=str)


def _is_absolute(address: str) -> bool:
    return bool(re.match(r"(?!javascript:|vbscript:)[a-z][a-z0-9+.-]*:", address, re.IGNORECASE))


def _is_iso_date(date: str) -> bool:
    try:
        return bool(datetime.fromisoformat(date))
    except ValueError:
        return False
