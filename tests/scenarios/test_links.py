"""Links inside the site: by file name as GitHub's preview has them, by address, by heading."""

import re
import unicodedata

import pytest

HERE = "content/weeknotes/2026-11-20-here.md"
PAGE = "/2026/11/20/here/"


@pytest.fixture
def linked(site):
    """A site with things to link to; `here` is the post that links."""
    site.post(
        "weeknotes/2026-11-13-there.md", "## What we did\n\nx\n\n## What we did\n\ny", title="T"
    )
    site.post("diary/2026-11-12-trip/index.md", "Trip.", tags=["tea"], author="Sam")
    site.asset("diary/2026-11-12-trip/map.png")
    site.post("about.md", "## Who\n\nUs.", title="About us")
    site.post("digest/2026-w47.md", "Words.")
    return site


def here(site, body, *options):
    return site.post("weeknotes/2026-11-20-here.md", body, title="Here").build(*options)


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("2026-11-13-there.md", "/team/2026/11/13/there/"),
        ("./2026-11-13-there.md", "/team/2026/11/13/there/"),
        ("2026-11-13-there", "/team/2026/11/13/there/"),
        ("2026-11-13-There.MD", "/team/2026/11/13/there/"),
        ("2026-11-13-there.md#what-we-did-1", "/team/2026/11/13/there/#what-we-did-1"),
        ("2026-11-13-there.md?x=1#what-we-did", "/team/2026/11/13/there/?x=1#what-we-did"),
        ("2026-11-13-there.md#:~:text=did", "/team/2026/11/13/there/#:~:text=did"),
        ("../diary/2026-11-12-trip/", "/team/2026/11/12/trip/"),
        ("../diary/2026-11-12-trip/index.md", "/team/2026/11/12/trip/"),
        ("../diary/2026-11-12-trip/map.png", "/team/diary/2026-11-12-trip/map.png"),
        ("..\\diary\\2026-11-12-trip\\map.png", "/team/diary/2026-11-12-trip/map.png"),
        ("/content/about.md", "/team/about/"),
        ("/about.md", "/team/about/"),
        ("/about/", "/team/about/"),
        ("/about", "/team/about/"),
        ("/about/index.html", "/team/about/"),
        ("/team/about/#who", "/team/about/#who"),
        ("/team/", "/team/"),
        ("/team", "/team/"),
        ("/", "/team/"),
        ("../digest/2026-w47.md", "/team/digest/2026-w47/"),
        ("/digest/2026-w47/", "/team/digest/2026-w47/"),
        ("/tags/tea/", "/team/tags/tea/"),
        ("/tags/tea/feed.xml", "/team/tags/tea/feed.xml"),
        ("/weeknotes/feed.xml", "/team/weeknotes/feed.xml"),
        ("/feed.xml", "/team/feed.xml"),
        ("/assets/style.css", "/team/assets/style.css"),
        ("../../13/there/", "/team/2026/11/13/there/"),
        ("#a-heading", "#a-heading"),
        ("#top", "#top"),
        ("https://example.org/x.md", "https://example.org/x.md"),
        ("https://notes.example.org/team/about/", "https://notes.example.org/team/about/"),
        ("https://notes.example.org/", "https://notes.example.org/"),
        ("//example.org/x", "//example.org/x"),
        ("mailto:team@example.org", "mailto:team@example.org"),
    ],
)
def test_a_link_that_github_would_follow_leads_to_the_page(linked, written, href):
    built = here(linked, f"## A heading\n\nSee <a href='{written}'>it</a>.", "--strict").exits(0)
    assert built.page(PAGE).link("it") == href


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2026-11-13-nowhere.md", "link-broken"),
        ("/nowhere/", "link-broken"),
        ("../../../../../etc/passwd", "link-broken"),
        ("2026-11-13-there.md#what-we-didnt", "anchor-broken"),
        ("/2026/11/13/there/#what-we-didnt", "anchor-broken"),
        ("/team/about/#whom", "anchor-broken"),
        ("#nothing", "anchor-broken"),
    ],
)
def test_a_link_that_leads_nowhere_is_a_warning_with_its_line(linked, written, code):
    built = here(linked, f"One.\n\nTwo, [it]({written}).\n", "--format", "json").exits(0)
    (problem,) = built.report["problems"]
    assert (problem["severity"], problem["code"]) == ("warning", code)
    assert (problem["path"], problem["line"]) == (HERE, 7)
    assert written in problem["message"]


@pytest.mark.parametrize("heading", ["Café", "Nodiadau’r tŷ", "Über uns", "한국어"])
@pytest.mark.parametrize(
    ("of_heading", "of_link"), [("NFD", "NFC"), ("NFC", "NFD"), ("NFD", "NFD")]
)
@pytest.mark.parametrize("before", ["", "2026-11-13-other.md"])
def test_a_heading_is_found_in_whatever_form_its_accents_are(
    linked, heading, of_heading, of_link, before
):
    title = unicodedata.normalize(of_heading, heading)
    place = unicodedata.normalize(of_link, heading.lower().replace("’", "").replace(" ", "-"))
    linked.post("weeknotes/2026-11-13-other.md", f"## {title}\n\nText.", title="Other")
    body = f"## {title}\n\n[it]({before}#{place})"
    built = here(linked, body, "--strict").exits(0)
    address, _, fragment = built.page(PAGE).link("it").partition("#")
    target = built.page("/2026/11/13/other/" if address else PAGE)
    assert fragment in [one["id"] for one in target.all("main h2")]
    assert fragment == unicodedata.normalize("NFC", place)


def test_an_id_of_an_authors_own_stays_and_is_found_too(linked):
    name = unicodedata.normalize("NFD", "café")
    body = f'<p id="{name}">x</p>\n\n[it](#{unicodedata.normalize("NFC", name)})'
    assert here(linked, body, "--strict").exits(0).page(PAGE).link("it") == f"#{name}"


@pytest.mark.parametrize(
    "written",
    ["/2026/11/13/there/", "/posts/there/", "2026-11-13-there.html", "/team/2026/11/13/there"],
)
def test_an_address_that_a_post_of_the_site_had_is_told_with_the_post(linked, written):
    linked.post("weeknotes/2026-11-13-there.md", "Text.", title="T", permalink="/new/t/")
    built = here(linked, f"[it]({written})", "--format", "json").exits(0)
    (problem,) = built.report["problems"]
    assert problem["code"] == "link-broken"
    assert problem["hint"] == "Did you mean “2026-11-13-there.md”? It is at /team/new/t/."


def test_a_link_in_full_to_a_page_of_ours_that_is_not_there_is_a_warning(linked):
    here(linked, "[it](https://notes.example.org/team/nowhere/)").tells("link-broken", HERE)


def test_an_image_that_is_not_there_is_a_warning_with_its_line(linked):
    built = here(linked, "One.\n\n![A map](map.png)", "--format", "json").exits(0)
    (problem,) = built.report["problems"]
    assert (problem["code"], problem["line"]) == ("image-missing", 7)


@pytest.mark.parametrize(
    ("html", "gone"),
    [
        ('<img src="map.png" srcset="gone.png 2x" alt="">', {"gone.png": 5}),
        (
            'One.\n\n<img src="a.png"\n  srcset="b.png 1x,\n  c.png 2x" alt="">',
            {"a.png": 7, "b.png": 8, "c.png": 9},
        ),
        ('<picture><source srcset="b.webp"><img src="map.png" alt=""></picture>', {"b.webp": 5}),
        ('<video poster="p.png"\nsrc="v.mp4"></video>', {"p.png": 5, "v.mp4": 6}),
        ('<img alt=""\n\tsrc="a&amp;b.png">', {"a&b.png": 6}),
    ],
)
def test_each_picture_of_html_that_is_not_there_has_the_line_where_it_stands(linked, html, gone):
    linked.asset("weeknotes/map.png")
    built = here(linked, html, "--format", "json").exits(0)
    problems = built.report["problems"]
    assert {re.search("“(.+)”", one["message"])[1]: one["line"] for one in problems} == gone


@pytest.mark.parametrize(
    "text",
    [
        "![A map](gone.png)",
        "![A map](gone.png) and ![again](gone.png)",
        '<img src="gone.png" srcset="gone.png 2x" alt="">',
    ],
)
def test_one_picture_that_is_not_there_is_one_problem(linked, text):
    """Also where it is the cover: there is one file to put there."""
    linked.post("2026-11-20-x.md", text, image="gone.png")
    (problem,) = linked.build("--format", "json").exits(0).report["problems"]
    assert (problem["code"], problem["line"]) == ("image-missing", 2)


@pytest.mark.parametrize("written", ["gone.png", "2026-11-13-there.md"])
def test_a_cover_that_is_no_image_of_the_site_is_a_warning_and_is_not_shown(linked, written):
    linked.post("2026-11-20-x.md", image=written)
    built = linked.build().exits(0).tells("content/2026-11-20-x.md", "image-missing")
    assert built.page("/2026/11/20/x/").all("main img") == []


def test_a_portrait_that_is_not_there_is_a_warning(site):
    site.asset("people.toml", '[ella]\nname = "Ella"\nimage = "people/ella.png"\n')
    site.post("2026-11-20-x.md", author="ella")
    site.build().exits(0).tells("content/people.toml", "image-missing")


def test_pictures_for_several_screens_are_links_too(linked):
    image = (
        '<img src="../diary/2026-11-12-trip/map.png" alt="A map" '
        'srcset="../diary/2026-11-12-trip/map.png 1x, ../diary/2026-11-12-trip/gone.png 2x">'
    )
    built = here(linked, image).tells("image-missing", "gone.png")
    found = built.page(PAGE).one("main img")
    assert found["srcset"].split(", ")[0] == "/team/diary/2026-11-12-trip/map.png 1x"


def test_links_in_code_and_in_titles_stay_as_they_are(linked):
    body = '`[x](nowhere.md)` <a title="see href=\'nowhere.md\' of" href="/about.md">it</a>'
    page = here(linked, body, "--strict").exits(0).page(PAGE)
    assert page.all("main a[title]")[0]["title"] == "see href='nowhere.md' of"
    assert page.link("it") == "/team/about/"


def test_file_names_are_found_however_they_are_composed(site):
    composed, parted = (unicodedata.normalize(form, "café.png") for form in ("NFC", "NFD"))
    site.post("2026-11-20-a.md", f"![x]({composed})").asset(parted)
    page = site.build("--strict").exits(0).has(f"/{composed}").page("/2026/11/20/a/")
    assert page.one("main img")["src"] == "/team/caf%C3%A9.png"


def test_links_in_a_feed_are_absolute_and_ready(linked):
    built = here(linked, "[it](2026-11-13-there.md) ![m](../diary/2026-11-12-trip/map.png) [a](#x)")
    html = built.feed("/feed.xml").entries[0].content[0].value
    assert 'href="https://notes.example.org/team/2026/11/13/there/"' in html
    assert 'src="https://notes.example.org/team/diary/2026-11-12-trip/map.png"' in html
    assert 'href="https://notes.example.org/team/2026/11/20/here/#x"' in html


def test_a_link_in_an_editors_words_leads_to_the_post(linked):
    linked.post("digest/2026-w47.md", "Read [this](../weeknotes/2026-11-13-there.md).")
    built = here(linked, "x", "--strict").exits(0)
    assert built.page("/digest/2026-w47/").link("this") == "/team/2026/11/13/there/"


def test_an_editors_words_for_a_week_without_notes_are_told(linked):
    linked.post("digest/2026-w40.md", "Quiet.")
    linked.build().exits(0).tells("content/digest/2026-w40.md", "editorial-without-notes")


def test_two_editors_words_for_one_week_are_told(linked):
    linked.post("digest/2026-W47.markdown", "More words.")
    here(linked, "x").exits(1).tells(
        "content/digest/2026-W47.markdown", "content/digest/2026-w47.md", "address-taken"
    )


def test_a_recording_that_is_not_there_is_not_called_an_image(site):
    site.post("2026-11-20-note.md", '<video src="walk.mp4" controls></video>')
    site.build().tells("The file “walk.mp4” is not there.")


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("![A map](../diary/2026-11-12-trip/map.jpg)", "../diary/2026-11-12-trip/map.png"),
        ("![A map](map.png)", "../diary/2026-11-12-trip/map.png"),
        ("[it](2026-11-13-ther.md)", "2026-11-13-there.md"),
        ("[it](../about.html)", "../about.md"),
        ("[it](2026 11 13 there.md)", "2026-11-13-there.md"),
    ],
)
def test_the_file_that_was_meant_is_suggested(linked, text, near):
    here(linked, f"![A map](../diary/2026-11-12-trip/map.png) {text}").tells(
        f"Did you mean “{near}”?"
    )


@pytest.mark.parametrize("before", ["", "2026-11-13-other.md", "/team/2026/11/13/other/"])
def test_a_link_may_lead_to_a_place_that_is_named_in_the_old_way(linked, before):
    place = '<a name="decisions"></a>\n\nWhat we decided.'
    linked.post("weeknotes/2026-11-13-other.md", place, title="Other")
    built = here(linked, f"{place}\n\n[it]({before}#decisions)", "--strict").exits(0)
    address, _, fragment = built.page(PAGE).link("it").partition("#")
    target = built.page("/2026/11/13/other/" if address else PAGE)
    assert [one["name"] for one in target.all("a[name]")] == [fragment] == ["decisions"]
