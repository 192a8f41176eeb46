import re
from html import unescape

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import URL, a_post, a_site, calm, document

from weeknotes.model.posts.document import Image
from weeknotes.model.posts.post import Held
from weeknotes.model.site import Asset
from weeknotes.plan.addresses.links import resolve, resolve_address, resolve_cover
from weeknotes.plan.addresses.routes import Roots
from weeknotes.plan.addresses.targets import is_inside, targets

THERE = a_post("content/weeknotes/there.md", "2026-11-13", document=document('<h2 id="x">X</h2>'))
SECRET = a_post("content/weeknotes/secret.md", held=Held(why="draft", reason="draft: true"))
ASSETS = (Asset(path="weeknotes/a.png", source="/x", size=1),)
PLANNED = frozenset({"/", "/2026/11/13/there/", "/weeknotes/a.png", "/tags/tea/", "/here/"})


def known(here, url=URL):
    site = a_site(here, THERE, assets=ASSETS, held=(SECRET,))
    held = frozenset({SECRET.path, "content/weeknotes/Hidden.md"})
    return targets(site, Roots.of(url), PLANNED, held)


def resolved(html, url=URL):
    post = a_post("content/weeknotes/here.md", document=document(html), permalink="/here/")
    return resolve(post, known(post, url))


@pytest.mark.parametrize(
    ("written", "ready"),
    [
        ('<a href="there.md">x</a>', '<a href="/team/2026/11/13/there/">x</a>'),
        ("<a href='there.md'>x</a>", '<a href="/team/2026/11/13/there/">x</a>'),
        ("<a href=there.md>x</a>", '<a href="/team/2026/11/13/there/">x</a>'),
        ('<A HREF="there.md">x</A>', '<A HREF="/team/2026/11/13/there/">x</A>'),
        ('<a\n href = "there.md"\n>x</a>', '<a\n href="/team/2026/11/13/there/"\n>x</a>'),
        ('<a href=" there.md\n">x</a>', '<a href="/team/2026/11/13/there/">x</a>'),
        ('<a href="there.md?a&amp;b">x</a>', '<a href="/team/2026/11/13/there/?a&amp;b">x</a>'),
        ('<a title="> b" href="a.png">x</a>', '<a title="> b" href="/team/weeknotes/a.png">x</a>'),
        ('<a href="secret.md" title="t">x</a>', '<a title="t">x</a>'),
        ('<a href="SECRET.md">x</a>', "<a>x</a>"),
        ('<a href="hidden.md">x</a>', "<a>x</a>"),
        ('<a href="/2026/11/20/secret/">x</a>', "<a>x</a>"),
        (f'<a href="{URL}2026/11/20/secret/">x</a>', "<a>x</a>"),
        ('<a href="../../tags/tea/">x</a>', '<a href="/team/tags/tea/">x</a>'),
        ('<a href="../tags/tea">x</a>', '<a href="/team/tags/tea/">x</a>'),
        ('<a href="">x</a>', '<a href="">x</a>'),
        ('<a name="there.md">x</a>', '<a name="there.md">x</a>'),
        ('<video poster="a.png"></video>', '<video poster="/team/weeknotes/a.png"></video>'),
        ('<p class="<a href=\'there.md\'>">x</p>', '<p class="<a href=\'there.md\'>">x</p>'),
        ('<div class="a" src="a.png"></div>', '<div class="a" src="/team/weeknotes/a.png"></div>'),
    ],
)  # fmt: skip
def test_a_tag_is_made_ready(written, ready):
    assert resolved(f"<p>{written}</p>").text.html == f"<p>{ready}</p>"


@pytest.mark.parametrize("text", ["&lt;a href='there.md'&gt;", 'href="there.md"', "there.md"])
def test_text_that_looks_like_a_link_stays(text):
    html = f'<p>{text} <a href="there.md">x</a></p>'
    assert resolved(html).text.html.startswith(f"<p>{text} <a")


def test_what_leads_nowhere_is_told_once_however_often_it_is_written():
    found = resolved('<p><a href="no.md">a</a> <a href="no.md">b</a> <img src="no.png" alt=""></p>')
    assert [problem.code for problem in found.problems] == ["link-broken", "image-missing"]


def test_links_lead_to_where_the_build_will_be_served():
    html = resolved('<a href="there.md">x</a>', "https://preview.example.net/7/").text.html
    assert html == '<a href="/7/2026/11/13/there/">x</a>'


def test_the_sections_of_a_text_are_where_they_were():
    html = (
        '<p><a href="there.md">x</a><a href="secret.md">y</a></p><h2>One</h2>'
        '<p><a href="a.png">z</a></p><h3>Two</h3><p>é</p><h2>Three</h2>'
    )
    ready = resolved(html).text
    assert [ready.html[one.start : one.end] for one in ready.headings] == [
        '<p><a href="/team/weeknotes/a.png">z</a></p><h3 id="two">Two</h3><p>é</p>',
        "<p>é</p>",
        "",
    ]


def test_a_text_without_links_is_the_very_same():
    post = a_post(document=document("<p>Plain.</p>"))
    assert resolve(post, known(post)).text.html is post.document.html


ADDRESS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["there.md", "secret.md", "a.png", "//[", "http://[", "#", "?", "/", "..", "%"]
    ),
    st.lists(st.sampled_from(["..", ".", "", "there.md", "#x", "?", "%2e", "\\", "team"])).map(
        "/".join
    ),
)


@calm
@given(st.lists(ADDRESS, min_size=1, max_size=4), st.text(max_size=20))
def test_no_address_is_too_odd_and_no_text_is_lost(addresses, text):
    def quoted(value):
        return re.sub('[<>"&\r\0]', lambda match: f"&#{ord(match[0]) or 1};", value)

    html = "".join(
        f'<p>{quoted(text)}<a href="{quoted(one)}" title="{quoted(one)}">{quoted(one)}</a>'
        f'<img src="{quoted(one)}" srcset="{quoted(one)} 2x" alt="{quoted(one)}"></p>'
        for one in addresses
    )
    post = a_post("content/weeknotes/here.md", document=document(html))
    ready = resolve(post, known(post)).text.html
    trees = [html5lib.parseFragment(one, namespaceHTMLElements=False) for one in (html, ready)]
    before, after = ("".join(tree.itertext()) for tree in trees)
    assert after == before
    for tag, name in (("a", "title"), ("img", "alt")):
        values = [[one.get(name) for one in tree.iter(tag)] for tree in trees]
        assert values[0] == values[1]
    assert "secret" not in "".join(
        unescape(one.get("href", "")) for one in trees[1].iter("a")
    ) or any("secret" in one and one != "secret.md" for one in addresses)


@calm
@given(ADDRESS)
def test_a_link_leads_to_the_same_place_however_its_tag_is_written(address):
    address = address.replace('"', "")
    usual, other = (
        resolved(f'<p><a{space}href="{address}">x</a> <a href="there.md">y</a></p><h2>z</h2>')
        for space in (" ", "\n")
    )
    assert usual.text.html == other.text.html.replace("<a\n", "<a ")
    assert usual.text.headings == other.text.headings
    assert (usual.problems, usual.leads, usual.ways) == (other.problems, other.leads, other.ways)


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        ("a.md", True),
        ("/a", True),
        ("#a", True),
        ("?a", True),
        (URL, True),
        (f"{URL}a/", True),
        (URL.replace("https", "http"), True),
        ("https://notes.example.org/", False),
        ("https://example.org/", False),
        ("//example.org/", False),
        ("mailto:a@example.org", False),
        (" https://example.org/", False),
        ("java\nscript:x", False),
        ("", False),
        (" ", False),
    ],
)
def test_what_leads_into_the_site(address, inside):
    post = a_post()
    assert is_inside(address, known(post)) is inside


def test_a_cover_is_a_file_of_the_site_or_of_the_web():
    def cover(src):
        post = a_post("content/weeknotes/here.md", image=Image(src=src, alt=""))
        return resolve_cover(post, known(post))

    assert cover("a.png").href == "/team/weeknotes/a.png"
    assert cover("https://example.org/a.png").href == "https://example.org/a.png"
    for src in ("b.png", "there.md", "secret.md", "http://["):
        assert cover(src).href in {"", "http://["}
    assert cover("there.md").problem.code == "image-missing"


@pytest.mark.parametrize(
    ("written", "href", "code"),
    [
        ("", "", None),
        ("https://example.org/a", "https://example.org/a", None),
        ("javascript:alert(1)", "", None),
        ("there.md", "/team/2026/11/13/there/", None),
        ("/nowhere/", "", "link-broken"),
        ("secret.md", "", "link-unpublished"),
    ],
)
def test_an_address_of_a_header(written, href, code):
    post = a_post("content/weeknotes/here.md", link=written, lines={"link": 3})
    lead = resolve_address("link", post, known(post))
    assert (lead.href, lead.problem.code if lead.problem else None) == (href, code)
    assert lead.problem is None or lead.problem.line == 3
