"""What those get who do not see a page as it is drawn: by keyboard, by ear, in a reading view."""

import json
import re

import pytest
from example_site import words

SVG = "{http://www.w3.org/2000/svg}"
INLINE = frozenset("a abbr b cite code em i small span strong sub sup time wbr".split()) | {
    f"{SVG}svg",
    f"{SVG}path",
}
STRIPPED = re.compile(
    r"-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr"
    r"|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor"
    r"|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote"
)
"""Classes that Firefox's reading view drops (mozilla/readability, `unlikelyCandidates`)."""

DOUBTED = re.compile(r"comment|contact|masthead|media|meta|outbrain|promo|related|scroll|share")
"""Names that count against a list or a section (the same, `negative`)."""


def main_of(page):
    return next(iter(page.all("main")))


def pages_with_main(example):
    return {path: page for path, page in example.pages.items() if not page.is_stub}


def test_the_heading_of_a_page_comes_before_its_ways_to_other_weeks(example):
    for path, page in pages_with_main(example).items():
        order = [element.tag for element in main_of(page).iter() if element.tag in {"h1", "nav"}]
        assert order[0] == "h1", path


def test_who_wrote_a_week_is_reached_by_a_key_or_two(example):
    digests = {p: page for p, page in example.pages.items() if re.match(r"digest/2\d{3}", p)}
    assert len(digests) > 20
    for path, page in digests.items():
        links = [element for element in main_of(page).iter() if element.tag == "a"]
        classes = [element.attrib.get("class", "") for element in links]
        assert any("p-author" in one for one in classes[:2]), path


@pytest.mark.parametrize("path", ["archive/index.html", "digest/index.html"])
def test_a_long_row_of_weeks_can_be_skipped(example, path):
    page = example.pages[path]
    for nav in (element for element in main_of(page).iter() if element.tag == "nav"):
        first = next(element for element in nav.iter() if element.tag == "a")
        assert first.attrib["class"] == "skip"
        assert first.attrib["href"].removeprefix("#") in page.ids


def run_together(element):
    """Words of a page that only its style sheet holds apart."""
    before = ""
    for text, apart in pieces(element):
        if not apart and re.match(r"\w", text) and re.search(r"\w$", before):
            yield f"{before[-20:]}|{text[:20]}"
        if text or apart:
            before = text if text or apart else before


def pieces(element):
    """The texts of an element, each with whether a block ends or begins before it."""
    block = element.tag not in INLINE
    if "prose" in element.attrib.get("class", "").split():
        yield "", True
        return
    if block:
        yield "", True
    yield element.text or "", False
    for child in element:
        yield from pieces(child)
        yield child.tail or "", False
    if block:
        yield "", True


def test_what_stands_side_by_side_is_not_read_as_one_word(example):
    found = {
        path: list(run_together(main_of(page))) for path, page in pages_with_main(example).items()
    }
    assert {path: joined for path, joined in found.items() if joined} == {}


def test_a_drawing_is_small_without_the_style_sheet_too(example):
    assert example.pages["index.html"].all(f"{SVG}svg")
    for path, page in example.pages.items():
        for drawing in page.all(f"{SVG}svg"):
            assert int(drawing.attrib["width"]) <= 24, path
            assert int(drawing.attrib["height"]) <= 24, path


def test_a_reading_view_drops_nothing_by_its_name(example):
    for path, page in pages_with_main(example).items():
        for element in main_of(page).iter():
            names = element.attrib.get("class", "") if isinstance(element.tag, str) else ""
            assert not STRIPPED.search(names), (path, names)
            if element.tag in {"ul", "ol", "section", "table", "figure"}:
                assert not DOUBTED.search(names), (path, names)


def test_a_reading_view_begins_with_the_text_of_a_post_not_with_its_author(example):
    """Who and when are in an aside, which such views leave out, and not in the text's own box."""
    for path, page in example.posts.items():
        box = next(one for one in main_of(page).iter() if one.tag == "article")
        text = next(one for one in box if page.of_class("prose")[0] in list(one.iter()))
        assert "aside" not in {one.tag for one in text.iter()}, path
        authors = [one for one in box.iter() if one.tag == "aside"]
        assert len(authors) == 1, path
        assert words(authors[0]), path


def data_of(page):
    return json.loads(page.all("script")[0].text)


def test_a_digest_names_all_who_wrote_for_machines_too(example):
    data = data_of(example.pages["digest/2026-w47/index.html"])
    assert data["@type"] == "BlogPosting"
    assert [author["name"] for author in data["author"]] == [
        "Bernadette Quill",
        "Farida Noorzai",
        "Folasade Laleye",
        "Hywel Trahearne",
        "Priya Venkatraghavan",
        "Ros Achterberg",
    ]
    assert data["datePublished"] == "2026-11-23T12:00:00+00:00"
    for author in data["author"]:
        file, _ = example.target(author["url"])
        assert author["name"] in words(example.pages[file].root)


def test_the_archive_names_everybody_and_so_does_a_post_of_two(example):
    everybody = {
        author["name"] for author in data_of(example.pages["archive/index.html"])["author"]
    }
    by_two = data_of(example.pages["2026/10/02/the-housing-repairs-walkthrough/index.html"])
    assert {author["name"] for author in by_two["author"]} < everybody
    assert len(by_two["author"]) == 2
    listed = [words(one) for one in example.pages["authors/index.html"].of_class("index-title")]
    assert everybody == set(listed)


@pytest.mark.parametrize(
    ("path", "author"),
    [
        ("2026/10/02/the-housing-repairs-walkthrough/", "Heledd Prosser and Bernadette Quill"),
        ("authors/ros/", "Ros Achterberg"),
        ("weeknotes/", "Aldermarch digital notes"),
        ("", "Aldermarch digital notes"),
    ],
)
def test_each_page_says_who_wrote_it(example, path, author):
    named = [one for one in example.pages[f"{path}index.html"].all("meta") if is_author(one)]
    assert [one.attrib["content"] for one in named] == [author]


def is_author(element):
    return element.attrib.get("name") == "author"


def test_an_open_week_has_no_date_of_publication_yet(site):
    site.post("2026-11-20-a.md", author="Ella Fenn")
    built = site.build(now="2026-11-21T09:00").exits(0)
    data = json.loads(built.page("/digest/2026-w47/").one("script").string)
    assert "datePublished" not in data
    assert [author["name"] for author in data["author"]] == ["Ella Fenn"]
