from urllib.parse import quote, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import a_post, calm

from weeknotes.plan.addresses.routes import (
    Roots,
    alias_url,
    asset_url,
    clean,
    encoded,
    file_of,
    is_safe,
    name_slug,
    post_url,
    web_address,
)
from weeknotes.write.mark import is_safe as is_safe_on_disk

ROOTS = Roots.of("https://team.example.org/notes/")
ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=40)


@given(st.one_of(ANY, st.from_regex(r"/[ -~]{0,12}", fullmatch=True)))
def test_an_address_is_encoded_as_the_standard_wants_it(url):
    assert encoded(url) == quote(url, safe="/:@!$&'()*+,;=-._~", errors="replace")


@pytest.mark.parametrize(
    ("url", "base", "origin"),
    [
        ("https://team.example.org/notes/", "/notes", "https://team.example.org"),
        ("https://team.example.org/", "", "https://team.example.org"),
        ("https://team.example.org", "", "https://team.example.org"),
        ("http://localhost:8000/a/b/", "/a/b", "http://localhost:8000"),
        ("https://team.example.org/caf%C3%A9/", "/café", "https://team.example.org"),
    ],
)
def test_roots_are_the_host_and_the_path_of_the_sites_address(url, base, origin):
    roots = Roots.of(url)
    assert (roots.base, roots.origin) == (base, origin)
    assert roots.absolute("/") == url.rstrip("/") + "/"


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("/a/", "/a/"),
        ("/a b/", "/a%20b/"),
        ("/é/", "/%C3%A9/"),
        ("/100%.png", "/100%25.png"),
        ("/a?b#c", "/a%3Fb%23c"),
        ('/"<>', "/%22%3C%3E"),
        ("/a'b(c)*,;=:@!$&~", "/a'b(c)*,;=:@!$&~"),
    ],
)
def test_an_address_is_encoded_as_rfc_3986_has_it(url, written):
    assert encoded(url) == written


@calm
@given(ANY)
def test_what_is_encoded_stands_for_the_same_and_is_plain_ascii(text):
    url = "/" + text.encode(errors="replace").decode()
    assert unquote(encoded(url)) == url
    assert urlsplit("https://example.org" + encoded(url)).path == encoded(url)
    assert encoded(url).isascii()


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("/", "index.html"),
        ("/a/b/", "a/b/index.html"),
        ("/404.html", "404.html"),
        ("/tags/é/feed.xml", "tags/é/feed.xml"),
    ],
)
def test_the_file_of_an_address(url, file):
    assert file_of(url) == file


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("/about/", "/about/"),
        ("about", "/about/"),
        (" //about//us ", "/about/us/"),
        ("/a.html", "/a.html"),
        ("/a.HTML", "/a.HTML/"),
        ("/index.html", "/"),
        ("/a/index.htm", "/a/"),
        ("/release-1.25/", "/release-1.25/"),
        ("/release-1.25", "/release-1.25/"),
        ("/post.php", "/post.php/"),
        ("/caf%C3%A9", "/café/"),
        ("/cafe\u0301", "/café/"),
        ("", "/"),
    ],
)
def test_an_address_of_an_authors_choice_in_our_form(written, url):
    assert clean(written) == url


@calm
@given(ANY)
def test_cleaning_is_done_once_and_ends_in_a_file_of_html(text):
    url = clean(text)
    assert url.startswith("/")
    assert "//" not in url
    assert file_of(url).endswith((".html", ".htm"))
    if "%" not in url:
        assert clean(url) == url


@calm
@given(ANY)
def test_what_is_safe_stays_within_the_site(text):
    url = clean(text)
    if is_safe(url):
        parts = file_of(url).split("/")
        assert all(part and not part.startswith(".") for part in parts)
        assert not set('\\?#:*<>|"\x00\n ') & set(url)
        assert all(len(part.encode()) <= 255 for part in parts)


def test_a_post_stands_by_its_date_and_slug_below_its_language():
    assert post_url(a_post(date="2026-01-02")) == "/2026/01/02/a/"
    assert post_url(a_post(lang="cy")) == "/cy/2026/11/20/a/"
    assert post_url(a_post(date=None)) == "/a/"
    assert post_url(a_post(date=None, lang="cy")) == "/cy/a/"


@pytest.mark.parametrize(
    ("permalink", "url"),
    [
        ("/:year/:month/:day/:title/", "/2026/03/05/a/"),
        ("/:year-:i_month-:i_day-:slug.html", "/2026-3-5-a.html"),
        ("/:year_:month/:name", "/2026_03/a/"),
        ("/:short_year/:y_day", "/26/064/"),
        ("/:w_year/:week/:w_day", "/2026/10/4/"),
        ("/:long_month/:short_month/:long_day/:short_day", "/March/Mar/Thursday/Thu/"),
        ("/:hour-:minute-:second", "/09-05-00/"),
        ("/:categories/:title:output_ext", "/a.html"),
        ("/:unknown/:title", "/:unknown/a/"),
    ],
)
def test_jekylls_tokens_are_filled_in(permalink, url):
    assert post_url(a_post(date="2026-03-05T09:05", permalink=permalink)) == url


def test_a_page_has_no_day_to_fill_in_and_is_refused():
    assert not is_safe(post_url(a_post(date=None, permalink="/:year/:title/")))


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("/old/", "/old/"),
        ("/notes/old/", "/old/"),
        ("/notes", "/"),
        ("https://elsewhere.example/2020/old.html", "/2020/old.html"),
        ("https://team.example.org/notes/old", "/old/"),
        ("/old?page=2", None),
        ("https://elsewhere.example/old?page=2", None),
        ("//elsewhere.example/old", None),
        ("http://[x/old", None),
        ("mailto:a@example.org", None),
        ("../old/", None),
    ],
)
def test_an_alias_is_a_path_or_a_full_address(written, url):
    assert alias_url(written, ROOTS) == url


@pytest.mark.parametrize(
    ("written", "is_one"),
    [
        ("https://example.org/a", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("https://", False),
        ("http://[x", False),
        ("http://ex\u2100mple.org/", False),
        ("javascript:alert(1)", False),
        ("mailto:a@example.org", False),
        ("/a", False),
        ("", False),
    ],
)
def test_an_address_on_the_web(written, is_one):
    assert web_address(written) == (written if is_one else "")


@calm
@given(ANY)
def test_no_text_is_too_odd_for_any_of_it(text):
    web_address(text)
    alias_url(text, ROOTS)
    ROOTS.href(clean(text))


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Bread & butter", "bread-butter"), ("🌱", "1f331"), ("  ", "none"), ("日本語", "日本語")],
)
def test_every_name_has_an_address(name, slug):
    assert name_slug(name) == slug


@calm
@given(ANY.filter(str.strip))
def test_the_address_of_a_name_is_one_part_of_a_path(name):
    slug = name_slug(name.encode(errors="replace").decode())
    assert slug
    assert "/" not in slug
    assert not slug.startswith(".")
    assert len(slug.encode()) <= 200


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("a/wall.png", "/a/wall.png"),
        ("a\\b.png", "/a-b.png"),
        ("c:wall.png", "/c-wall.png"),
        ("a/c:10:30.png", "/a/c:10:30.png"),
        ("10:30.png", "/10:30.png"),
    ],
)
def test_a_file_beside_the_posts_keeps_its_place_unless_windows_would_see_another(path, url):
    assert asset_url(path) == url
    assert is_safe_on_disk(file_of(url))
