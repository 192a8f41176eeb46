"""What a request asks for: a name among the site's files, or nothing at all."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.preview.paths import File, Missing, Moved, base_of, find

FILES = frozenset(
    {
        "index.html",
        "404.html",
        "feed.xml",
        "about/index.html",
        "old.html",
        "2026/11/20/cakes/index.html",
        "2026/11/20/cakes/oven picture.png",
        "tags/Ŵythnos/index.html",
        "bare/picture.png",
    }
)


def found(target, base="/notes/"):
    return find(target, base=base, files=FILES)


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("/notes/", "index.html"),
        ("/notes/index.html", "index.html"),
        ("/notes/?utm=x", "index.html"),
        ("/notes/#top", "index.html"),
        ("/notes/feed.xml", "feed.xml"),
        ("/notes/about/", "about/index.html"),
        ("/notes/old", "old.html"),
        ("/notes/2026/11/20/cakes/oven%20picture.png", "2026/11/20/cakes/oven picture.png"),
        ("/notes/tags/%C5%B4ythnos/", "tags/Ŵythnos/index.html"),
        ("/notes/tags/Ŵythnos/".encode().decode("latin-1"), "tags/Ŵythnos/index.html"),
        ("/%6eotes/f%65ed.xml", "feed.xml"),
    ],
)
def test_a_file_is_found_by_its_address(target, name):
    assert found(target) == File(name=name)


@pytest.mark.parametrize(
    ("target", "location"),
    [
        ("/", "/notes/"),
        ("/notes", "/notes/"),
        ("/?a=b", "/notes/?a=b"),
        ("/notes/about", "/notes/about/"),
        ("/notes/about?a=b&c#d", "/notes/about/?a=b&c"),
        ("/notes/tags/%C5%B4ythnos", "/notes/tags/%C5%B4ythnos/"),
        ("/notes/about?a\x01\xe9%0d%0ab", "/notes/about/?a%01%E9%0d%0ab"),
    ],
)
def test_a_folder_without_its_slash_leads_to_it(target, location):
    assert found(target) == Moved(location=location)


@pytest.mark.parametrize(
    "target",
    [
        "",
        "*",
        "notes/",
        "/about/",
        "/Notes/",
        "/notes/About/",
        "/notes/feed.xml/",
        "/notes/bare/",
        "/notes/bare",
        "/notes//feed.xml",
        "/notes/./feed.xml",
        "/notes/about/../feed.xml",
        "/notes/%ff",
        "http://127.0.0.1:8000/notes/",
    ],
)
def test_anything_else_is_missing(target):
    assert found(target) == Missing()


def test_a_site_at_the_root_of_its_host_is_found_there():
    assert found("/", base="/") == File(name="index.html")
    assert found("/about", base="/") == Moved(location="/about/")


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://team.github.io/notes/", "/notes/"),
        ("https://team.example.org", "/"),
        ("https://team.example.org/", "/"),
        ("https://team.example.org/a/b%20c/", "/a/b c/"),
        ("https://team.example.org//other.example/", "/other.example/"),
    ],
)
def test_the_base_path_is_that_of_the_address(url, base):
    assert base_of(url) == base


WAYS = st.sampled_from(
    ".. . / // %2e %2E%2e %2f %252e \\ %5c %00 notes about index.html feed.xml etc/passwd C: ? # %"
    " %c0%ae … ~ :".split(" ")
)
TARGETS = st.one_of(
    st.text(st.characters(max_codepoint=255)),
    st.lists(WAYS, max_size=12).map(lambda parts: "/notes/" + "/".join(parts)),
    st.lists(WAYS, max_size=12).map("".join),
)


@given(TARGETS)
def test_whatever_is_asked_only_files_of_the_site_are_found(target):
    answer = found(target)
    if isinstance(answer, File):
        assert answer.name in FILES
    if isinstance(answer, Moved):
        assert answer.location.startswith("/notes/")
        assert answer.location.isascii()
        assert answer.location.isprintable()


@given(st.sampled_from(sorted(FILES)))
def test_every_file_is_found_at_its_own_address(name):
    assert found("/notes/" + quote(name)) == File(name=name)
