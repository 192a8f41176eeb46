import html5lib
from plans import SETTINGS, a_post, a_site, document, feed, planned, with_settings

from weeknotes.model.posts.document import Share
from weeknotes.model.settings import Stream
from weeknotes.model.weeks.week import Week

NEXT = Stream(name="next", title="What's next", headings=("Next week",))
SECTIONS = "<h2>What I learned</h2><p>Patience.</p><h2>Next week</h2><p>A cake.</p>"
NASTY = "<i>1</i> & \"2\" '3'"


def item(*posts):
    site = a_site(*posts, settings=with_settings(streams=(*SETTINGS.streams, NEXT)))
    return next(
        entry
        for entry in feed(planned(site), "/digest/feed.xml").entries
        if entry.guid.endswith("2026-w47/")
    )


def texts(html, tag):
    root = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return ["".join(element.itertext()) for element in root.iter(tag)]


def test_words_of_authors_stay_words():
    link = Share(
        href="https://example.org/?a=1&b=2", title=NASTY, comment="<em>Dry</em> &amp; long"
    )
    html = item(
        a_post(title=NASTY, summary=NASTY, authors=(NASTY,)),
        a_post("content/b.md", kind="links", title="B", shares=(link,)),
    ).html
    assert texts(html, "em") == ["Dry"]
    assert NASTY in texts(html, "a")
    assert texts(html, "i") == []
    assert any(text.count(NASTY) == 3 for text in texts(html, "li"))


def test_the_parts_come_in_the_order_of_the_page():
    html = item(
        a_post(document=document(SECTIONS), authors=("ann",)),
        a_post("content/b.md", kind="diary"),
        a_post("content/c.md", "2026-11-18", weeks=(Week(year=2026, number=45),)),
        a_post(
            "content/d.md",
            kind="links",
            shares=(Share(href="https://example.org/", title="L"),),
        ),
    ).html
    assert texts(html, "h2") == [
        "Weeknote",
        "What we’re learning",
        "Links we shared",
        "Programme diary",
        "What’s next",
        "Late notes, on earlier weeks",
    ]
    assert texts(html, "blockquote") == ["Patience.", "A cake."]


def test_a_post_that_is_learning_as_a_whole_is_told_once():
    posts = a_post(), a_post("content/b.md", kind="learning", title="Patience", summary="It grows.")
    html = item(*posts).html
    assert texts(html, "h2") == ["Weeknote", "What we’re learning"]
    assert texts(html, "a").count("Patience") == 1
    assert texts(html, "blockquote") == ["It grows."]


def test_what_is_not_there_has_no_heading():
    assert texts(item(a_post()).html, "h2") == ["Weeknote"]


def test_a_post_in_another_language_says_so():
    assert '<li lang="cy">' in item(a_post(lang="cy")).html


def test_a_roundup_stands_above_its_links_and_not_below_them_once_more():
    html = item(
        a_post("content/b.md", kind="links", title="Three links", shares=(LINK,)),
        a_post("content/c.md", kind="links", title="A word on links"),
    ).html
    assert texts(html, "h2") == ["Links we shared", "Link roundup"]
    named = texts(html, "a")
    assert named.index("Three links") < named.index("Five") < named.index("A word on links")
    assert named.count("Three links") == 1


LINK = Share(href="https://example.org/five", title="Five")
