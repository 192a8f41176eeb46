"""Streams: recurring sections on a page and in a feed of their own."""

import feed_invariants
import pytest

LEARNING = "/learning/"
ITEMS = "/learning/feed.xml"


@pytest.fixture
def notes(site):
    """Two authors who learn, in a weeknote each."""
    site.post(
        "weeknotes/2026-11-13-one.md",
        "We met.\n\n## What I learned\n\nTo *ask* first.\n\n## Next week\n\nCake.",
        title="Weeknote 1",
        author="Ella Fenn",
    )
    site.post(
        "weeknotes/2026-11-20-two.md",
        "### Something I’m learning 🌱\n\nTo wait.\n\n#### And why\n\nBecause.\n\n### Else\n\nNo.",
        title="Weeknote 2",
        author=["Sam Rook", "Ella Fenn"],
    )
    return site


def test_sections_of_all_authors_stand_on_one_page_newest_first(notes):
    page = notes.build("--strict").exits(0).page(LEARNING)
    assert page.words("h1") == "What we’re learning"
    assert "2 sections, the latest on Friday 20 November 2026." in page.words()
    assert page.texts(".lift .prose") == ["To wait. And why Because.", "To ask first."]
    assert page.texts(".lift .meta") == [
        "Sam Rook and Ella Fenn in Weeknote 2 Week 47",
        "Ella Fenn in Weeknote 1 Week 46",
    ]
    assert page.hrefs(".lift-title a") == [
        "/team/2026/11/20/two/#something-im-learning-",
        "/team/2026/11/13/one/#what-i-learned",
    ]
    assert [tag.name for tag in page.all(".lift .prose :is(h2, h3, h4, h5)")] == ["h4"]


def test_every_place_that_a_stream_links_to_is_there(notes):
    built = notes.build("--strict")
    for href in built.page(LEARNING).hrefs(".lift-title a"):
        page, _, fragment = href.removeprefix("/team").partition("#")
        assert built.page(page).all(f'[id="{fragment}"]'), href


def test_a_feed_has_one_item_a_section_in_full(notes):
    built = notes.build("--strict")
    later, earlier = built.feed(ITEMS).entries
    assert later.title == "Weeknote 2 – Something I’m learning 🌱"
    assert "Because." in later.content[0].value
    assert "Else" not in later.content[0].value
    assert later.author == "Sam Rook, Ella Fenn"
    assert earlier.link == "https://notes.example.org/team/2026/11/13/one/#what-i-learned"
    address = "https://notes.example.org/team/learning/feed.xml"
    assert feed_invariants.rss_faults(built.files["learning/feed.xml"], address=address) == []


def test_readers_find_the_feed(notes):
    built = notes.build("--strict")
    address = "https://notes.example.org/team/learning/feed.xml"
    assert address in built.text("/feeds.opml")
    assert address in built.page("/subscribe/").hrefs()
    first = built.page(LEARNING).hrefs("link[rel=alternate][type='application/rss+xml']")[0]
    assert first == address
    assert "/team/learning/" in built.page("/").hrefs("footer a")


def test_the_page_is_the_list_of_the_kind_too(notes):
    notes.post(
        "learning/2026-11-16-queues.md",
        "All about queues.\n\n" + "Word. " * 80 + "\n\n## What I learned\n\nPatience.",
        title="Queues",
        author="Kim",
    )
    built = notes.build("--strict").exits(0)
    page = built.page(LEARNING)
    assert "2 sections and 1 post, the latest" in page.words()
    assert page.texts(".lift-title") == [
        "Something I’m learning 🌱",
        "Queues",
        "What I learned",
    ]
    assert page.link("Queues") == "/team/2026/11/16/queues/"
    assert "Patience." not in page.words()  # which is of the whole post, one click away
    titles = [entry.title for entry in built.feed(ITEMS).entries]
    assert titles[1] == "Queues"
    assert "Patience." in built.feed(ITEMS).entries[1].content[0].value
    assert built.text("/feeds.opml").count("/learning/feed.xml") == 1


def test_a_site_without_anything_learned_has_no_such_page(site):
    site.post("2026-11-20-a.md", "Words.").build("--strict").exits(0).lacks(LEARNING, ITEMS)


def test_a_stream_that_was_asked_for_says_that_it_is_empty(site):
    site.settings("[streams.next]\n").post("2026-11-20-a.md", "Words.")
    built = site.build("--strict").exits(0)
    assert "Nothing here yet." in built.page("/next/").words()
    assert "such as “Next week”" in built.page("/next/").words()
    assert built.feed("/next/feed.xml").entries == []
    assert "/team/next/" not in built.page("/").hrefs()


def test_a_stream_that_is_known_needs_one_line(notes):
    notes.settings("[streams.next]\n")
    page = notes.build("--strict").exits(0).page("/next/")
    assert page.words("h1") == "What’s next"
    assert page.texts(".lift .prose") == ["Cake."]


def test_a_stream_of_one_s_own_needs_four(site):
    site.settings(
        '[streams.thing]\ntitle = "Thing of the week"\nheadings = ["Thing of the week"]\n'
        'kinds = ["diary"]\n'
    )
    site.post("2026-11-20-a.md", "## Thing of the week: a chair\n\nIt rocks.", title="A")
    site.post("diary/2026-11-19-b.md", "A diary.", title="Day one")
    built = site.build("--strict").exits(0).has("/diary/", "/thing/feed.xml")
    assert built.page("/thing/").texts(".lift-title") == ["Thing of the week: a chair", "Day one"]


def test_a_retro_keeps_what_went_well_beside_what_did_not(site):
    site.settings("[streams.retro]\n")
    site.post(
        "2026-11-20-a.md",
        "## What went well\n\nTea.\n\n## What didn’t go so well\n\nMilk.\n\n## Ideas\n\nOats.",
        title="Retro 1",
    )
    built = site.build("--strict").exits(0)
    page = built.page("/retro/")
    assert len(page.all(".lift")) == 1
    assert page.texts(".lift-title") == ["What went well", "What didn’t go so well", "Ideas"]
    assert page.texts(".lift .prose") == ["Tea.", "Milk.", "Oats."]
    assert [entry.title for entry in built.feed("/retro/feed.xml").entries] == [
        "Retro 1 – What went well",
        "Retro 1 – What didn’t go so well",
        "Retro 1 – Ideas",
    ]


def test_a_section_is_in_the_stream_of_the_longer_phrase_alone(notes):
    notes.settings('[streams.asking]\nheadings = ["What I learned about asking"]\n')
    notes.post("2026-11-18-c.md", "## What I learned about asking questions\n\nWhy.", title="C")
    built = notes.build("--strict").exits(0)
    assert built.page("/asking/").texts(".lift .prose") == ["Why."]
    assert "Why." not in built.page(LEARNING).words()


def test_links_and_images_lead_where_they_do_in_the_post(site):
    site.post("weeknotes/2026-11-13-there.md", "There.", title="There")
    site.post("drafts/2026-11-12-secret.md", "Secret.", title="Secret")
    site.asset("weeknotes/2026-11-20-here/chart.png")
    site.post(
        "weeknotes/2026-11-20-here/index.md",
        "[Long before](../2026-11-13-there.md) ![A](chart.png)\n\n## What I learned\n\n"
        "[There](../2026-11-13-there.md), [hidden](../../drafts/2026-11-12-secret.md), "
        "[below](#next), [inside](#more) ![Chart](chart.png)\n\n### More\n\nx\n\n## Next\n\ny",
        title="Here",
    )
    page = site.build().exits(0).page(LEARNING)
    assert page.link("There") == "/team/2026/11/13/there/"
    assert page.link("hidden") is None
    assert page.link("below") == "/team/2026/11/20/here/#next"
    assert page.all(f'[id="{str(page.link("inside"))[1:]}"]')[0].get_text() == "More"
    assert page.one(".lift img")["src"] == "/team/weeknotes/2026-11-20-here/chart.png"


def test_footnotes_of_several_posts_and_sections_do_not_meet(site):
    for day in ("13", "20"):
        site.post(
            f"2026-11-{day}-a.md",
            f"## What I learned\n\nOne[^1].\n\n## Today I learned\n\nTwo[^1] and[^2].\n\n"
            f"[^1]: Note {day}.\n[^2]: Other {day}.\n",
            title=day,
        )
    built = site.build("--strict").exits(0)
    page = built.page(LEARNING)
    ids = [tag["id"] for tag in page.all("[id]")]
    assert len(ids) == len(set(ids))
    targets = {href[1:] for href in page.hrefs(".lift a") if href.startswith("#")}
    assert targets <= set(ids)
    assert page.texts(".lift .footnote li")[:3] == [
        "Note 20. ↩︎",
        "Note 20. ↩︎",
        "Other 20. ↩︎",
    ]
    item = built.feed(ITEMS).entries[1].content[0].value
    assert "https://notes.example.org/team/2026/11/20/a/#fn:1" in item


def test_a_draft_s_section_is_nowhere(notes):
    notes.post("2026-11-19-c.md", "## What I learned\n\nXyzzy.", title="C", draft=True)
    notes.post("2099-11-19-d.md", "## What I learned\n\nXyzzy.", title="D")
    built = notes.build().exits(0)
    assert built.where("xyzzy") == []
    assert "Draft" in notes.build("--drafts").page(LEARNING).words()


def test_a_welsh_section_says_its_language(site):
    site.settings('[streams.learning]\nalso = ["Beth ddysgais i"]\n')
    site.post("2026-11-20-a.md", "## Beth ddysgais i yr wythnos hon\n\nAros.", title="A", lang="cy")
    page = site.build("--strict").exits(0).page(LEARNING)
    assert page.one(".lift .prose")["lang"] == "cy"


def guids(built):
    return [entry.id for entry in built.feed(ITEMS).entries]


def test_no_edit_of_words_repeats_an_item(site):
    path = "weeknotes/2026-11-20-a.md"
    body = "## What I learned\n\nOne.\n\n## Today I learned\n\nTwo."
    before = guids(site.post(path, body, title="A", permalink="/a/").build())
    assert before == [f"https://notes.example.org/team/a/#learning{end}" for end in ("", "-2")]
    reworded = body.replace("What I learned", "What I learned this week").replace("One", "Won")
    moved = site.without(path).post("diary/2026-11-20-b.md", reworded, title="B", permalink="/a/")
    assert guids(moved.build()) == before
    preview = moved.build("--base-url", "https://preview.example.net/")
    assert guids(preview) == before
    own = moved.post(
        "diary/2026-11-20-b.md", reworded, title="B", guid="https://old.example.org/?p=7"
    )
    assert guids(own.build()) == [
        f"https://old.example.org/?p=7#learning{end}" for end in ("", "-2")
    ]


def test_a_guid_that_an_author_took_is_not_given_to_a_section(site):
    taken = "https://notes.example.org/team/2026/11/13/a/#learning"
    site.post("2026-11-13-a.md", "## What I learned\n\nx", title="A")
    site.post("learning/2026-11-20-b.md", "y", title="B", guid=taken)
    found = guids(site.build("--strict").exits(0))
    assert found[0] == taken
    assert len(set(found)) == 2


def test_a_feed_holds_no_more_items_than_the_settings_say(site):
    site.settings("[feeds]\nitems = 3\n")
    for day in range(10, 15):
        site.post(
            f"2026-11-{day}-a.md", "## What I learned\n\nx\n\n## Today I learned\n\ny", title="A"
        )
    built = site.build().exits(0)
    assert len(built.feed(ITEMS).entries) == 3
    assert len(built.page(LEARNING).all(".lift")) == 5


def test_a_page_at_the_stream_s_address_is_told_with_both_sources(notes):
    notes.settings("[streams.next]\n").post("next.md", "What comes.", title="Next")
    notes.build().exits(1).tells("content/next.md", "/next/", "the stream “What’s next”")


def test_a_stream_named_like_a_page_of_every_site_is_told(notes):
    built = notes.settings('[streams.tags]\ntitle = "Tags"\n').build().exits(1)
    built.tells("/tags/", "the stream “Tags”", "another name")
