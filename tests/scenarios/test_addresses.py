"""Every address of the table in the design stands where readers were promised it."""

import json
import re

import pytest
from feed_invariants import json_feed_faults, opml_faults, rss_faults, sitemap_faults
from sites import AT_A_DOMAIN, PIXEL, SETTINGS, URL


@pytest.fixture
def team(site):
    """A site with one of each thing that has an address."""
    site.asset("people.toml", '[ella]\nname = "Ella Fenn"\n')
    site.post("weeknotes/2026-11-20-cakes.md", author="Ella Fenn", tags=["Bread & butter"])
    site.post("roundups/2026-11-13-five-links.md", "- [A](https://example.org/a)", author="ella")
    site.post("diary/2026-11-12-part-one.md", series="Leaving the old system")
    site.post("learning/2026-11-11-silence.md", lang="cy", title="Tawelwch")
    site.post("about.md")
    return site


def test_every_address_of_the_table_is_there(team):
    team.file("weeknotes.toml", AT_A_DOMAIN).build("--strict").exits(0).has(
        "/",
        "/feed.xml",
        "/feed.json",
        "/feeds.opml",
        "/subscribe/",
        "/archive/",
        "/2026/11/20/cakes/",
        "/cy/2026/11/11/silence/",
        "/about/",
        "/weeknotes/",
        "/weeknotes/feed.xml",
        "/roundups/",
        "/roundups/feed.xml",
        "/diary/",
        "/diary/feed.xml",
        "/learning/",
        "/learning/feed.xml",
        "/tags/",
        "/tags/bread-butter/",
        "/tags/bread-butter/feed.xml",
        "/authors/",
        "/authors/ella/",
        "/authors/ella/feed.xml",
        "/series/",
        "/series/leaving-the-old-system/",
        "/series/leaving-the-old-system/feed.xml",
        "/digest/",
        "/digest/feed.xml",
        "/digest/2026-w47/",
        "/digest/2026-w46/",
        "/sitemap.xml",
        "/robots.txt",
        "/404.html",
        "/.nojekyll",
        "/CNAME",
    )


def test_a_host_name_is_written_only_when_it_is_set(team):
    team.build().lacks("/CNAME")


def test_a_site_without_posts_builds_and_its_feeds_are_valid(site):
    built = site.build("--strict").exits(0)
    built.has("/", "/weeknotes/", "/tags/", "/authors/", "/series/", "/digest/", "/archive/")
    for path, content in built.files.items():
        if path.endswith("feed.xml"):
            assert rss_faults(content, address=URL + path) == []
    assert json_feed_faults(built.files["feed.json"], address=f"{URL}feed.json") == []


def test_every_feed_is_valid_and_says_where_it_stands(team):
    built = team.build()
    feeds = [path for path in built.files if path.endswith("feed.xml")]
    assert len(feeds) == 10
    for path in feeds:
        assert rss_faults(built.files[path], address=URL + path) == []
    assert json_feed_faults(built.files["feed.json"], address=f"{URL}feed.json") == []
    assert sitemap_faults(built.files["sitemap.xml"]) == []
    assert opml_faults(built.files["feeds.opml"]) == []


def test_the_list_of_feeds_holds_every_feed(team):
    built = team.build()
    told = built.text("/feeds.opml")
    for path in built.files:
        if path.endswith("feed.xml"):
            assert f'xmlUrl="{URL}{path}"' in told


def test_the_subscribe_page_offers_every_feed(team):
    built = team.build()
    page = built.page("/subscribe/")
    for path in built.files:
        if path.endswith(("feed.xml", "feed.json", "feeds.opml")):
            assert URL + path in page.source, path


def test_the_sitemap_lists_each_page_once_and_no_stub(site):
    site.post("2026-11-20-cakes.md", aliases=["/old/cakes/"])
    built = site.build()
    listed = set(re.findall(r"<loc>(.*?)</loc>", built.text("/sitemap.xml")))
    pages = {
        URL.rstrip("/") + url for url in built.pages if url not in {"/404.html", "/old/cakes/"}
    }
    assert listed == pages


def test_robots_txt_names_the_sitemap(team):
    assert f"Sitemap: {URL}sitemap.xml" in team.build().text("/robots.txt")


def test_files_beside_posts_keep_their_place(site):
    text = "![A cake](cake.png) [The plan](<files/A plan (2).pdf>)"
    site.post("2026-11-20-cakes.md", text).asset("cake.png")
    site.asset("files/A plan (2).pdf", b"%PDF-")
    built = site.build("--strict").exits(0)
    assert built.files["cake.png"] == PIXEL
    assert built.files["files/A plan (2).pdf"] == b"%PDF-"


def test_a_link_to_a_file_with_signs_of_addresses_in_its_name_leads_there(site):
    site.post("2026-11-20-cakes.md", "![A](<100% of it.png>) ![B](two%232.png) ![C](a%2520b.png)")
    site.asset("100% of it.png").asset("two#2.png").asset("a%20b.png")
    page = site.build("--strict").exits(0).page("/2026/11/20/cakes/")
    assert [tag["src"] for tag in page.all("main img")] == [
        "/team/100%25%20of%20it.png",
        "/team/two%232.png",
        "/team/a%2520b.png",
    ]


def test_a_permalink_takes_the_place_of_date_and_slug(site):
    site.post("2026-11-20-cakes.md", permalink="/cakes-for-all/")
    site.build().exits(0).has("/cakes-for-all/").lacks("/2026/11/20/cakes/")


@pytest.mark.parametrize(
    ("permalink", "url"),
    [
        ("/:year/:month/:day/:title/", "/2026/03/05/cakes/"),
        ("/blog/:year-:i_month-:i_day-:slug.html", "/blog/2026-3-5-cakes.html"),
        ("/:short_year/:y_day/:title", "/26/064/cakes/"),
        ("/:categories/:title/", "/cakes/"),
        ("/:year/:short_month/:title:output_ext", "/2026/Mar/cakes.html"),
        ("cakes", "/cakes/"),
        ("//cakes//and/tea", "/cakes/and/tea/"),
        ("/caf%C3%A9/", "/café/"),
        ("/cafe\u0301/", "/café/"),
        ("/release-1.25/", "/release-1.25/"),
        ("/index.php", "/index.php/"),
        ("/../secrets/", None),
        ("/%2e%2e/secrets/", None),
        ("/.git/hooks/", None),
        ("https://example.org/cakes/", None),
        ("/:nonsense/cakes/", None),
        ("/what?/", None),
        ("", "/2026/03/05/cakes/"),
    ],
)
def test_permalinks_stand_where_jekyll_would_put_them_or_are_refused(site, permalink, url):
    site.post("2026-03-05-cakes.md", permalink=permalink)
    built = site.build()
    if url is None:
        built.exits(1).tells("content/2026-03-05-cakes.md", "bad-permalink")
    else:
        built.exits(0).has(url)


def test_an_alias_is_a_stub_that_leads_to_the_post(site):
    site.post("2026-11-20-cakes.md", title="Cakes", aliases=["/old/cakes.html", "/older"])
    built = site.build("--strict").exits(0)
    for url in ("/old/cakes.html", "/older/"):
        stub = built.page(url)
        refresh = stub.one("meta[http-equiv=refresh]")["content"]
        assert refresh == "0; url=/team/2026/11/20/cakes/"
        assert stub.one("link[rel=canonical]")["href"] == f"{URL}2026/11/20/cakes/"
        assert stub.hrefs("a") == ["/team/2026/11/20/cakes/"]
        assert stub.one("meta[name=robots]")["content"] == "noindex"


@pytest.mark.parametrize(
    ("alias", "url"),
    [
        ("https://old.example.org/2020/cakes/", "/2020/cakes/"),
        ("/team/2020/cakes/", "/2020/cakes/"),
        ("/caf%C3%A9/", "/café/"),
        ("/2020/cakes.aspx", "/2020/cakes.aspx/"),
    ],
)
def test_an_alias_is_understood_in_the_forms_that_people_paste(site, alias, url):
    site.post("2026-11-20-cakes.md", aliases=[alias])
    site.build("--strict").exits(0).has(url)


@pytest.mark.parametrize("alias", ["/../x/", "http://[x/", "/a?b", "https://x.org/.git/a/"])
def test_an_alias_outside_the_site_is_told_and_left_out(site, alias):
    bare = site.post("2026-11-20-cakes.md").build()
    built = site.post("2026-11-20-cakes.md", aliases=[alias]).build().exits(0)
    assert built.files == bare.files
    built.tells("content/2026-11-20-cakes.md", "bad-alias")


def test_an_alias_that_is_the_posts_own_address_or_told_twice_is_no_clash(site):
    own = "/2026/11/20/cakes/"
    site.post("2026-11-20-cakes.md", aliases=[own, own.upper(), "/old/", "/old", "/OLD/"])
    site.build("--strict").exits(0).has(own, "/old/")


def test_the_base_url_of_a_preview_moves_links_but_no_guid(team):
    here = team.build()
    there = team.build("--base-url", "https://preview.example.net/pr/7")
    assert [item.guid for item in here.feed("/feed.xml").entries] == [
        item.guid for item in there.feed("/feed.xml").entries
    ]
    item = there.feed("/feed.xml").entries[0]
    assert item.link == "https://preview.example.net/pr/7/2026/11/20/cakes/"
    assert there.feed("/digest/feed.xml").entries[0].guid == f"{URL}digest/2026-w47/"
    assert "/team/" not in there.text("/about/")
    assert there.page("/about/").link("Team notes") == "/pr/7/"


def test_a_site_at_the_root_of_its_host_has_no_base_path(team):
    team.file("weeknotes.toml", SETTINGS.replace("/team/", "/"))
    built = team.build()
    assert built.page("/about/").link("Team notes") == "/"
    assert built.feed("/feed.xml").entries[0].link == "https://notes.example.org/2026/11/20/cakes/"


def test_two_tags_by_case_and_hyphens_are_one_tag_listed_in_its_usual_spelling(site):
    site.post("2026-11-18-a.md", tags=["Service Design"])
    site.post("2026-11-19-b.md", tags=["Service Design", "service-design"])
    site.post("2026-11-20-c.md", tags=["SERVICE DESIGN"])
    built = site.build("--strict").exits(0)
    assert built.page("/tags/").texts("main li a, main h2 a").count("Service Design") == 1
    for address, own in (
        ("/2026/11/18/a/", "Service Design"),
        ("/2026/11/19/b/", "Service Design"),
        ("/2026/11/20/c/", "SERVICE DESIGN"),
    ):
        page = built.page(address)
        assert page.texts(".p-category") == [own]
        assert page.link(own) == "/team/tags/service-design/"
    assert len(built.feed("/tags/service-design/feed.xml").entries) == 3


def test_tags_in_any_script_have_an_address(site):
    site.post("2026-11-20-a.md", tags=["日本語", "🌱", "C++", "Llên Gwerin"])
    built = site.build("--strict").exits(0)
    built.has("/tags/日本語/", "/tags/1f331/", "/tags/c/", "/tags/llen-gwerin/")
    assert "/team/tags/%E6%97%A5%E6%9C%AC%E8%AA%9E/" in built.page("/2026/11/20/a/").hrefs()


def test_a_page_links_to_no_listing_that_is_not_there(site):
    """An undated page is in no listing, so its author and tags may have none."""
    site.post("about.md", author="Nobody Else", tags=["only here"])
    page = site.build().page("/about/")
    assert not [href for href in page.hrefs() if "/authors/" in href or "/tags/" in href]


def test_the_home_page_holds_the_teams_own_words(site):
    site.post("index.md", "We are the **team**. [About us](about.md)")
    site.post("about.md")
    page = site.build("--strict").exits(0).page("/")
    assert "We are the team." in page.words().replace(" .", ".")
    assert page.link("About us") == "/team/about/"


def test_machine_readable_words_about_a_post(site):
    site.post("2026-11-20-cakes.md", title="1 < 2 </script", summary="Cakes.", image="cake.png")
    site.asset("cake.png")
    page = site.build().page("/2026/11/20/cakes/")
    told = json.loads(page.one("script").string or "")
    assert told["headline"] == "1 < 2 </script"
    assert told["url"] == f"{URL}2026/11/20/cakes/"
    assert told["image"] == f"{URL}cake.png"
    assert page.one('meta[property="og:image"]')["content"] == f"{URL}cake.png"


def test_a_cover_is_the_feeds_enclosure_with_its_true_length(site):
    site.post("2026-11-20-cakes.md", image="cake.webp").asset("cake.webp", b"x" * 77)
    (found,) = site.build().feed("/feed.xml").entries[0].enclosures
    assert (found.href, found.length, found.type) == (f"{URL}cake.webp", "77", "image/webp")


def test_one_guid_in_two_posts_is_told_and_stays_with_the_elder(site):
    site.post("2026-11-19-a.md", guid="https://old.example.org/?p=1")
    site.post("2026-11-20-b.md", guid="https://old.example.org/?p=1")
    built = site.build().exits(0).tells("content/2026-11-20-b.md", "guid-taken")
    assert [item.id for item in built.feed("/feed.xml").entries] == [
        f"{URL}2026/11/20/b/",
        "https://old.example.org/?p=1",
    ]


@pytest.mark.parametrize("field", ["canonical", "link"])
def test_an_address_in_a_header_that_would_run_a_program_is_in_no_page(site, field):
    site.post("2026-11-20-a.md", **{field: "javascript:alert(1)"})
    assert site.build().where("javascript:alert") == []


def test_a_link_that_is_no_address_ends_no_build(site):
    body = "- [Odd](http://[bad) and [too](http://ex\u2100mple.com/)"
    site.post("roundups/2026-11-20-a.md", body, link="http://[worse")
    site.build().has("/2026/11/20/a/")


@pytest.mark.parametrize("fields", [{"slug": "x" * 300}, {"tags": ["y" * 300, "🌱" * 99]}])
def test_names_longer_than_disks_allow_are_cut(site, fields):
    built = site.post("2026-11-20-a.md", **fields).build("--strict").exits(0)
    assert max(len(part) for path in built.files for part in path.split("/")) <= 210


@pytest.mark.parametrize("permalink", ["x" * 300, "é" * 120])
def test_an_address_longer_than_disks_allow_is_told_with_its_file(site, permalink):
    site.post("2026-11-20-a.md", permalink=permalink)
    site.build().exits(1).tells("content/2026-11-20-a.md", "bad-permalink")


@pytest.mark.parametrize(
    ("canonical", "meant"),
    [("https://example.org/a", "https://example.org/a"), ("/about/", f"{URL}about/"), ("x:y", "")],
)
def test_a_post_that_stands_elsewhere_too_says_which_is_the_original(site, canonical, meant):
    site.post("about.md").post("2026-11-20-a.md", canonical=canonical)
    built = site.build("--keep-going")
    if meant:
        assert built.page("/2026/11/20/a/").one("link[rel=canonical]")["href"] == meant
