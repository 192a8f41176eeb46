"""What a team shares, from the files to the library, its feed, the digest and the first page."""

import pytest
from feed_invariants import rss_faults

ROUNDUP = """
1. [Waiting well](https://a.example/waiting?utm_source=mail) – on *queues*. See
   [last time](2026-11-13-before.md) and [the archive](/archive/).
2. Lovely piece on forms: [Ask once](https://b.example/once), 5 mins
3. Benches – <https://c.example/benches>
"""


@pytest.fixture
def site(site):
    site.post(
        "roundups/2026-11-13-before.md", "- [Ask once](http://b.example/once/) – old", author="Ann"
    )
    site.post("roundups/2026-11-20-five.md", ROUNDUP, title="Five", author="Ben", tags=["forms"])
    return site.post(
        "weeknotes/2026-11-20-note.md", "See [this](https://d.example/).", author="Ann"
    )


def test_the_library_has_each_link_once_with_who_shared_it(site):
    page = site.build().exits(0).page("/links/")
    assert page.texts(".shared-title") == ["Waiting well", "Benches", "Ask once"]
    assert page.hrefs(".shared-title a") == [
        "https://a.example/waiting",
        "https://c.example/benches",
        "http://b.example/once/",
    ]
    assert page.texts(".said")[0] == "on queues . See last time and the archive."
    assert "Lovely piece on forms – Ben , 20 November" in page.texts(".said")
    assert page.hrefs(".said a") == ["/team/2026/11/13/before/", "/team/2026/11/20/five/"]
    assert page.link("forms") == "/team/tags/forms/"
    assert page.link("roundups") == "/team/roundups/"


def test_its_feed_is_sound_and_among_all_feeds(site):
    built = site.build().exits(0)
    url = "https://notes.example.org/team/links/feed.xml"
    assert rss_faults(built.text("/links/feed.xml").encode(), address=url) == []
    assert url in built.text("/feeds.opml")
    assert url in built.page("/subscribe/").hrefs()
    entries = built.feed("/links/feed.xml").entries
    assert [entry.title for entry in entries] == ["Waiting well", "Benches", "Ask once"]
    assert entries[0].link == "https://a.example/waiting"


def test_an_item_keeps_its_guid_when_posts_come_change_and_move(site):
    def guids():
        feed = site.build().exits(0).feed("/links/feed.xml")
        return {entry.title: entry.id for entry in feed.entries}

    before = guids()
    site.post("roundups/2026-10-02-first.md", "- [Ask once](https://www.b.example/once) – first")
    site.without("roundups/2026-11-20-five.md")
    site.post("roundups/2026-11-21-renamed.md", f"New words.\n{ROUNDUP}", title="Renamed")
    assert guids() == before


def test_the_digest_and_the_first_page_tell_the_comments(site):
    built = site.build().exits(0)
    for url in ("/digest/2026-w47/", "/"):
        page = built.page(url)
        assert page.texts(".shared-title") == ["Waiting well", "Ask once", "Benches"]
        assert "on queues . See last time and the archive." in page.texts(".said")
    assert "Lovely piece on forms" in built.feed("/digest/feed.xml").entries[0].content[0].value


def test_links_of_drafts_and_of_posts_to_come_are_nowhere(site):
    site.post("roundups/2026-11-19-hush.md", "- [Hush](https://hush.example/)", draft=True)
    site.post("roundups/2028-11-19-later.md", "- [Later](https://later.example/)")
    site.post("drafts/2026-11-18-x.md", "- [Drafted](https://drafted.example/)", kind="links")
    built = site.build().exits(0)
    for word in ("hush.example", "later.example", "drafted.example"):
        assert built.where(word) == []


def test_a_post_of_one_link_shares_it_with_its_text(site):
    site.post(
        "diary/2026-11-18-one.md", "Read **this**.", title="A bench", link="https://e.example/"
    )
    page = site.build().exits(0).page("/links/")
    assert "A bench" in page.texts(".shared-title")
    assert "Read this ." in page.texts(".said")


def test_a_site_without_links_has_no_library(site):
    site.without("roundups")
    built = site.build().exits(0).lacks("/links/", "/links/feed.xml")
    assert "/team/links/" not in built.page("/").hrefs("a")
    assert "links/feed.xml" not in built.text("/feeds.opml")


def test_a_post_in_another_language_keeps_it_in_the_library(site):
    site.post("roundups/2026-11-18-cy.md", "- [Ciw](https://f.example/) – da iawn", lang="cy")
    page = site.build().exits(0).page("/links/")
    assert [tag.get("lang") for tag in page.all(".said") if tag.text == "da iawn"] == ["cy"]


def test_a_weeknote_s_section_for_links_is_in_the_library_its_feed_and_the_digest(site):
    body = "We met [Ada](https://ada.example/).\n\n## Links 🔗\n\n- [Maps](https://e.example/)"
    site.post("weeknotes/2026-11-19-maps.md", body, title="Maps", author="Cai")
    built = site.build().exits(0)
    library = built.page("/links/")
    assert library.texts(".shared-title") == ["Waiting well", "Benches", "Maps", "Ask once"]
    assert "/team/2026/11/19/maps/#links-" in library.hrefs()
    titles = [entry.title for entry in built.feed("/links/feed.xml").entries]
    assert titles == ["Waiting well", "Benches", "Maps", "Ask once"]
    assert "Maps" in built.page("/digest/2026-w47/").texts(".shared-title")
    site.settings("[links]\nheadings = []\n")
    assert "Maps" not in site.build().exits(0).page("/links/").words()


def test_a_post_about_one_link_may_say_what_is_to_be_found_there(site):
    fields = {"link": "https://e.example/", "link_title": "A history of maps"}
    site.post("weeknotes/2026-11-19-maps.md", "Worth it.", title="On maps", **fields)
    built = site.build().exits(0)
    assert built.page("/2026/11/19/maps/").words(".about-link") == "About A history of maps"
    assert "A history of maps" in built.page("/links/").texts(".shared-title")
