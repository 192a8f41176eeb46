"""The example site: what readers of it get, under the root of a host and under `/repo/`."""

import itertools
import json
import re
import shutil
from urllib.parse import urljoin

import html5lib
import pytest
from example_site import NOW, ROOT, Example, words
from feed_invariants import json_feed_faults, opml_faults, rss_faults, sitemap_faults
from lxml import etree
from sites import snapshot, weeknotes, weeknotes_apart

URLS = ("https://notes.example.org/", "https://team.example.org/repo/")
CANARIES = ("quincebramble", "larkspindle")
CONTENT_NS = "{http://purl.org/rss/1.0/modules/content/}encoded"

FAKE_DATE = """
import time
from datetime import datetime as real, timezone

class Meta(type):
    def __instancecheck__(cls, value):
        return isinstance(value, real)

class datetime(real, metaclass=Meta):
    @classmethod
    def now(cls, tz=None):
        return real.fromisoformat(FAKE).astimezone(tz)
    @classmethod
    def utcnow(cls):
        return cls.now(timezone.utc).replace(tzinfo=None)
    today = now

time.time = lambda: real.fromisoformat(FAKE).timestamp()
import feedgen.feed, feedgen.entry
import weeknotes.read.clock
for module in (feedgen.feed, feedgen.entry, weeknotes.read.clock):
    module.datetime = datetime
"""


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The example site under an address, built once for all tests."""
    found: dict[str, Example] = {}

    def example(url):
        if url not in found:
            output = tmp_path_factory.mktemp("example") / "site"
            ran = weeknotes(
                "build", ROOT, "-o", output, "--now", NOW, "--base-url", url, "--strict"
            )
            assert ran.code == 0, ran.err
            found[url] = Example(output, url)
        return found[url]

    return example


@pytest.fixture(params=URLS)
def example(built, request):
    return built(request.param)


@pytest.fixture(scope="session")
def report(tmp_path_factory):
    output = tmp_path_factory.mktemp("report") / "site"
    return json.loads(weeknotes("build", ROOT, "-o", output, "--now", NOW, "--format", "json").out)


def test_it_builds_without_a_problem(report):
    assert report["problems"] == []
    assert report["failed"] == 0


def test_every_internal_link_leads_to_a_page_and_a_place_on_it(example):
    broken = []
    for path, page in example.pages.items():
        for found in page.addresses():
            address = urljoin(example.address(path), found.written)
            target = example.target(address)
            if target is None:
                continue
            file, fragment = target
            if file not in example.files:
                broken.append(f"{path}: {found.written}")
            elif fragment and file in example.pages and fragment not in example.pages[file].ids:
                broken.append(f"{path}: {found.written} has no such place")
    assert broken == []


def test_every_page_is_reached_from_the_home_page(example):
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        for found in example.pages[path].addresses():
            target = example.target(urljoin(example.address(path), found.written))
            if target and target[0] in example.pages and target[0] not in reached:
                reached.add(target[0])
                waiting.append(target[0])
    stubs = {path for path, page in example.pages.items() if page.is_stub}
    assert set(example.pages) - reached - stubs == {"404.html"}


def test_no_page_asks_another_host_for_anything(example):
    fetched = {"script", "img", "iframe", "source", "video", "audio", "embed", "object", "image"}
    for path, page in example.pages.items():
        for found in page.addresses():
            link = found.tag == "link" and set(found.rel) & {"stylesheet", "icon", "preload"}
            if link or found.tag in fetched:
                assert example.target(urljoin(example.address(path), found.written)), (path, found)
    for path, content in example.files.items():
        if path.endswith((".css", ".svg")):
            assert not re.search(rb"@import|url\(\s*['\"]?(?:https?:)?//", content), path


def test_there_is_no_script_but_what_machines_read(example):
    for path, page in example.pages.items():
        for script in page.all("script"):
            assert script.attrib == {"type": "application/ld+json"}, path
            assert json.loads(script.text or "")["@context"] == "https://schema.org"
        for element in page.elements:
            odd = [name for name in element.attrib if name.startswith("on") or name == "style"]
            assert not odd, (path, element.tag, odd)


def test_every_page_is_html_by_the_standard(example):
    faults = {path: page.errors for path, page in example.pages.items() if page.errors}
    assert faults == {}


def test_no_id_is_there_twice(example):
    for path, page in example.pages.items():
        assert len(page.ids) == len(set(page.ids)), path


def test_every_page_has_the_landmarks_that_readers_steer_by(example):
    for path, page in example.pages.items():
        assert page.all("html")[0].attrib.get("lang"), path
        assert len(page.all("h1")) == 1, path
        assert words(page.all("h1")[0]), path
        assert len(page.all("main")) == 1, path
        assert words(page.all("title")[0]), path
        if not page.is_stub:
            main = page.all("main")[0]
            skip = next(link for link in page.all("a") if link.attrib.get("href"))
            assert skip.attrib["href"] == f"#{main.attrib['id']}", path
            assert main.attrib.get("tabindex") == "-1", path
            assert page.all("header"), path
            assert page.all("footer"), path


def test_headings_step_down_one_level_at_a_time(example):
    for path, page in example.pages.items():
        levels = [int(e.tag[1]) for e in page.elements if re.fullmatch("h[1-6]", e.tag)]
        for above, below in itertools.pairwise(levels):
            assert below <= above + 1, (path, levels)


def test_every_picture_has_words_in_its_place(example):
    for path, page in example.pages.items():
        for image in page.all("img"):
            assert "alt" in image.attrib, path
    assert any(
        len(image.attrib["alt"]) > 10
        for page in example.posts.values()
        for image in page.all("img")
    )


def test_titles_tell_pages_apart(example):
    titles = [words(page.all("title")[0]) for page in example.pages.values() if not page.is_stub]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_posts_and_lists_speak_microformats(example):
    for path, page in example.posts.items():
        (entry,) = page.of_class("h-entry")
        classes = {name for one in entry.iter() for name in one.attrib.get("class", "").split()}
        assert classes >= {"p-name", "dt-published", "e-content", "u-url"}, path
        assert classes & {"p-author"}, path
    for path in ("index.html", "weeknotes/index.html", "digest/2026-w47/index.html"):
        assert example.pages[path].of_class("h-feed"), path
        assert example.pages[path].of_class("h-entry"), path


def test_every_page_offers_its_feeds(example):
    for path, page in example.pages.items():
        if page.is_stub:
            continue
        offered = [one.written for one in page.addresses() if one.rel == ("alternate",)]
        feeds = [address for address in offered if address.endswith(".xml")]
        folder = "digest/" if path.startswith("digest/") else path.rpartition("index.html")[0]
        own = f"{folder}feed.xml"
        first = own if own in example.files else "feed.xml"
        assert feeds[0] == example.url + first, path


def test_every_feed_is_valid_where_it_stands(example):
    feeds = [path for path in example.files if path.endswith("feed.xml")]
    assert len(feeds) > 20
    for path in feeds:
        assert rss_faults(example.files[path], address=example.url + path) == [], path
    assert json_feed_faults(example.files["feed.json"], address=f"{example.url}feed.json") == []
    assert opml_faults(example.files["feeds.opml"]) == []
    assert sitemap_faults(example.files["sitemap.xml"]) == []


def test_addresses_in_feeds_lead_somewhere(example):
    for path, content in example.files.items():
        if not path.endswith("feed.xml"):
            continue
        for item in etree.fromstring(content).iter("item"):
            root = html5lib.parseFragment(item.findtext(CONTENT_NS), namespaceHTMLElements=False)
            inside = [
                item.findtext("link"),
                *(
                    element.attrib[name]
                    for element in root.iter()
                    for name in ("href", "src")
                    if name in element.attrib
                ),
            ]
            for address in inside:
                target = example.target(address)
                assert target is None or target[0] in example.files, (path, address)


def test_addresses_in_emails_lead_somewhere(example):
    emails = [path for path in example.files if path.endswith("/email.html")]
    assert len(emails) > 15
    for path in emails:
        root = html5lib.parse(example.files[path], namespaceHTMLElements=False)
        for element in root.iter("a"):
            file, fragment = example.target(element.attrib["href"]) or ("", "")
            assert not file or file in example.files, (path, file)
            if fragment and file in example.pages:
                assert fragment in example.pages[file].ids, (path, file, fragment)


def test_feeds_hold_the_full_text(example):
    items = etree.fromstring(example.files["feed.xml"]).findall("channel/item")
    assert len(items) == 20
    for item in items:
        path = example.target(item.findtext("link"))[0]
        (content,) = example.pages[path].of_class("e-content")
        full = html5lib.parseFragment(item.findtext(CONTENT_NS), namespaceHTMLElements=False)
        assert words(full) == words(content)


def test_guids_are_the_settings_own_wherever_it_is_built_for(built):
    guids = [
        re.findall(rb"<guid[^>]*>([^<]*)<", built(url).files["digest/feed.xml"]) for url in URLS
    ]
    assert guids[0] == guids[1]
    assert guids[0][0].startswith(b"https://aldermarch-digital.github.io/notes/digest/")


def test_nothing_of_what_is_held_back_is_anywhere(example):
    for path, content in example.files.items():
        for word in CANARIES:
            assert word not in path.lower()
            assert word.encode() not in content.lower(), path


def test_the_canaries_sing_in_a_preview(tmp_path):
    """Else the test above would hold for a site without them."""
    ran = weeknotes("build", ROOT, "-o", tmp_path / "out", "--now", NOW, "--drafts", "--future")
    assert ran.code == 0
    everything = b"".join(snapshot(tmp_path / "out").values()).lower()
    assert all(word.encode() in everything for word in CANARIES)


def test_it_shows_what_issue_2_asks_of_it(built, report):
    example = built(URLS[0])
    posts = example.posts
    assert len(posts) >= 40
    weeks = [path for path in example.pages if re.fullmatch(r"digest/\d{4}-w\d\d/index.html", path)]
    assert len(weeks) >= 12
    assert "digest/2026-w53/index.html" in weeks
    assert any(f"digest/2026-w{n}/index.html" not in weeks for n in range(34, 53))
    listings = {path.split("/")[1] for path in example.pages if path.startswith("authors/")}
    assert len(listings - {"index.html"}) >= 6
    for kind in ("weeknotes", "roundups", "learning", "diary", "stories"):
        assert f"{kind}/index.html" in example.pages
    assert len({p for p in example.pages if re.fullmatch(r"series/[^/]+/index.html", p)}) >= 2
    assert any(page.of_class("mentions") for page in posts.values())
    assert example.pages["digest/2026-w47/index.html"].of_class("past-years")
    assert any("Late notes" in words(page.root) for page in example.pages.values())
    assert [path for path in posts if path.startswith("cy/")]
    assert report["drafts"] >= 1
    assert report["scheduled"] >= 1
    assert report["published"] + report["drafts"] + report["scheduled"] == len(
        list((ROOT / "content").rglob("*.md"))
    )


def test_it_takes_no_request_to_leave_the_site(example):
    """Nothing is looked up from a page at another host before its reader follows a link."""
    for path, page in example.pages.items():
        for link in page.all("link"):
            rel = set(link.attrib["rel"].split())
            assert not rel & {"preconnect", "dns-prefetch", "prefetch", "modulepreload"}, path


def build_apart(site, output, *options, fake, cwd, **env):
    before = f"FAKE = {fake!r}\n{FAKE_DATE}"
    ran = weeknotes_apart("build", site, "-o", output, *options, before=before, cwd=cwd, **env)
    assert ran.code == 0, ran.err
    return snapshot(output)


def test_two_builds_are_the_same_whatever_the_machine(tmp_path):
    copy = tmp_path / "another folder"
    for name in ("content", "themes"):
        shutil.copytree(ROOT / name, copy / name)
    shutil.copy(ROOT / "weeknotes.toml", copy)
    clock = ("--now", NOW)
    one = build_apart(
        ROOT,
        tmp_path / "one",
        *clock,
        "-j1",
        fake="2026-06-15T12:00:00+00:00",
        cwd=tmp_path,
        TZ="UTC",
        LC_ALL="C",
        PYTHONHASHSEED="0",
    )
    other = build_apart(
        ".",
        tmp_path / "other",
        *clock,
        "-j2",
        fake="2031-12-31T23:30:00+00:00",
        cwd=copy,
        TZ="Pacific/Auckland",
        LC_ALL="C.UTF-8",
        LANG="de_DE.UTF-8",
        PYTHONHASHSEED="4711",
    )
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []


def test_two_days_between_which_nothing_falls_due_give_the_same_bytes(tmp_path):
    built = [
        build_apart(ROOT, tmp_path / day, fake=f"{day}T10:00:00+00:00", cwd=tmp_path)
        for day in ("2027-03-01", "2031-07-02")
    ]
    assert [path for path in built[0] if built[0][path] != built[1].get(path)] == []
    assert built[0].keys() == built[1].keys()
    assert any(CANARIES[1].encode() in content.lower() for content in built[0].values())


def test_the_faked_date_is_the_one_that_is_built_by(tmp_path):
    """Else the tests above would compare one day with itself."""
    early = build_apart(ROOT, tmp_path / "x", fake="2026-09-01T10:00:00+00:00", cwd=tmp_path)
    assert not [path for path in early if path.startswith("2026/10/")]
