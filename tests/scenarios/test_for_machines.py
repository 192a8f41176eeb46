"""What feed readers, search engines and other sites find: who wrote, and how to follow it."""

import json

import pytest
from example_site import words
from lxml import etree

DC = "{http://purl.org/dc/elements/1.1/}creator"
WEEK_47 = (
    "Bernadette Quill, Farida Noorzai, Folasade Laleye, Hywel Trahearne, "
    "Priya Venkatraghavan, Ros Achterberg"
)


def creators(example, path):
    items = etree.fromstring(example.files[path]).iter("item")
    return {item.findtext("link"): item.findtext(DC) for item in items}


def test_an_item_of_the_digest_feed_names_who_wrote(example):
    found = creators(example, "digest/feed.xml")
    assert found[f"{example.url}digest/2026-w47/"] == WEEK_47
    assert all(found.values())


def test_an_item_of_the_link_feed_names_who_shared(example):
    assert set(creators(example, "links/feed.xml").values()) > {"Hywel Trahearne"}


def test_an_author_in_the_json_feed_has_the_address_of_their_page(example):
    items = json.loads(example.files["feed.json"])["items"]
    authors = {(one["name"], one["url"]) for item in items for one in item["authors"]}
    assert len(authors) > 5
    for name, url in authors:
        file, _ = example.target(url)
        assert name in words(example.pages[file].root), url


def test_every_page_offers_the_json_feed(example):
    for path, page in example.pages.items():
        offered = {
            one.attrib["href"]: one.attrib
            for one in page.all("link")
            if one.attrib["rel"] == "alternate" and "type" in one.attrib
        }
        if not page.is_stub:
            assert offered[f"{example.url}feed.json"]["type"] == "application/feed+json", path
            assert len({one["title"] for one in offered.values()}) == len(offered), path


def test_the_page_of_an_author_is_their_card(example):
    """As mf2 has it: an author of the feed, with a page, a name and what is known of them."""
    page = example.pages["authors/ros/index.html"]
    (card,) = (one for one in page.of_class("h-card") if "p-author" in one.attrib["class"])
    held = {name for one in card.iter() for name in one.attrib.get("class", "").split()}
    assert held >= {"p-name", "u-url", "u-uid", "u-photo", "p-job-title", "p-note"}
    addresses = [one for one in card.iter() if "u-uid" in one.attrib.get("class", "").split()]
    assert [one.attrib["value"] for one in addresses] == [f"{example.url}authors/ros/"]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("digest/", "Week by week"),
        ("archive/", "Archive"),
        ("about/", "About these notes"),
        ("subscribe/", "Subscribe"),
        ("authors/", "People"),
        ("learning/", "What we’re learning"),
    ],
)
def test_the_page_one_is_on_is_marked_among_the_ways(example, path, title):
    page = example.pages[f"{path}index.html"]
    current = [one for one in page.all("a") if one.attrib.get("aria-current") == "page"]
    assert [words(one) for one in current] == [title]


def test_the_week_of_a_digest_is_the_page_and_on_the_home_page_it_is_not(example):
    def current(path):
        links = example.pages[path].all("a")
        return [one.attrib["aria-current"] for one in links if "aria-current" in one.attrib]

    assert current("digest/2026-w47/index.html") == ["page"]
    assert current("index.html") == ["true"]
