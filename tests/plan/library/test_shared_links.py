from datetime import date as day

from hypothesis import given
from hypothesis import strategies as st
from plans import a_post, a_site, calm, feed, pages, planned

from weeknotes.model.posts.document import Share
from weeknotes.plan.catalogue import catalogue
from weeknotes.plan.library.shared_links import shared_links


def shared(*posts):
    return shared_links(posts, catalogue(a_site(*posts)))


def a_roundup(name, *shares, date="2026-11-20", **fields):
    found = tuple(
        Share(href=href, title=title, **more) for href, title, more in map(_three, shares)
    )
    given_fields = {"kind": "links", "authors": (name,), **fields}
    return a_post(f"content/{name}.md", date, shares=found, **given_fields)


def _three(share):
    return (*share, {}) if len(share) == 2 else share


def test_a_link_shared_twice_is_one_entry_with_both_sharers_and_its_first_title():
    ann = a_roundup("ann", ("https://example.org/a/", "A page"), ("https://example.org/b", "B"))
    ben = a_roundup("ben", ("http://www.example.org/a?utm_source=x", "The same"))
    first, second = shared(ann, ben)
    assert (first.title, first.href, first.host) == (
        "A page",
        "https://example.org/a/",
        "example.org",
    )
    assert [sharer.title for sharer in first.sharers] == ["Ann", "Ben"]
    assert [sharer.title for sharer in second.sharers] == ["Ann"]


def test_all_comments_are_told_with_who_and_where():
    ann = a_roundup(
        "ann", ("https://example.org/a", "A", {"comment": "<em>Dry</em>", "minutes": 5})
    )
    ben = a_roundup("ben", ("https://example.org/a", "A", {"comment": "Wet", "anchor": "to-read"}))
    (link,) = shared(ann, ben)
    assert [(one.who, one.said, one.text) for one in link.comments] == [
        ("Ann", "<em>Dry</em>", "Dry"),
        ("Ben", "Wet", "Wet"),
    ]
    assert link.comments[1].href == "/team/2026/11/20/ben/#to-read"
    assert link.minutes == 5


def test_a_title_is_better_than_an_address():
    ann = a_roundup("ann", ("https://example.org/a", "example.org/a"))
    ben = a_roundup("ben", ("https://example.org/a", "A page"))
    assert shared(ann, ben)[0].title == "A page"


def test_a_link_leads_on_without_the_tracking():
    (link,) = shared(a_roundup("ann", ("https://example.org/a?id=1&utm_source=x#p", "A")))
    assert link.href == "https://example.org/a?id=1#p"


def test_a_long_comment_is_cut_to_whole_sentences_in_a_digest_and_kept_in_the_library():
    long = (
        "<em>First</em> sentence, which is long enough to stand for all of it, as it goes on. " * 6
    )
    post = a_roundup("ann", ("https://example.org/a", "A", {"comment": long}))
    told = shared(post)[0].comments[0].said
    assert told.endswith("goes on.")
    assert len(told) < 300
    library = pages(planned(a_site(post)))["/links/"]
    assert library.months[0].links[0].comments[0].said == long


def test_a_roundup_without_an_author_shares_by_its_title():
    share = Share(href="https://example.org/a", title="A")
    anonymous = a_post("content/five.md", kind="links", shares=(share,), title="Five links")
    assert shared(anonymous)[0].sharers[0].title == "Five links"


# --- the library


def library(*posts, **fields):
    return pages(planned(a_site(*posts, **fields)))


def test_links_stand_by_the_month_of_their_first_sharing_in_the_order_of_their_post():
    old = a_roundup(
        "ann", ("https://a.example/", "A"), ("https://b.example/", "B"), date="2026-10-30"
    )
    new = a_roundup(
        "ben", ("https://c.example/", "C"), ("https://a.example", "A"), date="2026-11-20"
    )
    months = library(new, old)["/links/"].months
    assert [(m.title, [link.title for link in m.links]) for m in months] == [
        ("November 2026", ["C"]),
        ("October 2026", ["A", "B"]),
    ]
    assert [way.title for way in months[1].links[0].sharers] == ["Ann", "Ben"]


def test_where_nothing_was_shared_there_is_no_library():
    found = library(a_post())
    assert not [url for url in found if url.startswith("/links/")]
    around = found["/"].frame
    assert "Links" not in [item.title for item in (*around.nav, *around.footer)]


def test_the_library_is_in_the_header_in_place_of_the_roundups_or_where_there_is_room():
    roundup = a_roundup("ann", ("https://a.example/", "A"))
    assert [item.title for item in library(roundup)["/"].frame.nav][:1] == ["Links"]
    one = a_post("content/one.md", kind="diary", link="https://a.example/", shares=roundup.shares)
    about = a_post("content/about.md", None, slug="about", title="About")
    full = library(one, a_post(), about)["/"].frame
    assert [item.title for item in full.nav] == [
        "Weeknotes",
        "Programme diary",
        "Week by week",
        "Archive",
        "About",
    ]
    assert "Links" in [item.title for item in full.footer]


def test_a_large_library_has_a_page_for_each_year_and_the_newest_on_its_first():
    def links(year, number):
        return [(f"https://example.org/{year}/{at}", f"Link {at}") for at in range(number)]

    found = library(
        a_roundup("ann", *links(2025, 300), date="2025-05-05"),
        a_roundup("ben", *links(2026, 150), date="2026-06-05"),
        a_roundup("cai", *links(2027, 60), date="2027-01-05"),
    )
    count = {
        url: sum(len(month.links) for month in found[url].months)
        for url in ("/links/", "/links/2027/", "/links/2026/", "/links/2025/")
    }
    assert count == {
        "/links/": 210,
        "/links/2027/": 60,
        "/links/2026/": 150,
        "/links/2025/": 300,
    }
    assert [year.href for year in found["/links/"].years][:1] == ["/team/links/2027/"]


# --- the feed of links


def guids(*posts):
    return {one.url: one.guid for one in feed(planned(a_site(*posts)), "/links/feed.xml").entries}


def test_an_item_tells_who_said_what_and_where():
    ann = a_roundup("ann", ("https://a.example/?utm_source=x", "A", {"comment": "Dry &amp; long"}))
    ben = a_roundup("ben", ("https://a.example/", "A", {"comment": "Wet"}), date="2026-12-01")
    (item,) = feed(planned(a_site(ann, ben)), "/links/feed.xml").entries
    assert item.url == "https://a.example/"
    assert item.title == "A"
    assert (item.published.date().isoformat(), item.updated.date().isoformat()) == (
        "2026-11-20",
        "2026-12-01",
    )
    assert [author.name for author in item.authors] == ["Ann", "Ben"]
    assert "<p>Dry &amp; long</p>" in item.html
    assert (
        'Shared by Ben in <a href="https://notes.example.org/team/2026/12/01/ben/">Ben</a> on '
        "1 December 2026." in item.html
    )


def test_a_feed_holds_the_newest_twenty():
    links = [(f"https://example.org/{at}", f"Link {at}") for at in range(30)]
    found = feed(planned(a_site(a_roundup("ann", *links))), "/links/feed.xml").entries
    assert [one.title for one in found] == [f"Link {at}" for at in range(20)]


def test_an_item_is_known_by_one_guid_through_years():
    """Written out, for it must not change with a release either."""
    (guid,) = guids(a_roundup("ann", ("https://www.example.org/page/?utm_source=x", "A"))).values()
    assert guid == "https://notes.example.org/team/links/#_90a1cdf456b0d2f2"


FORMS = st.sampled_from(
    ["https://a.example/x", "http://a.example/x/", "https://www.a.example/x?utm_source=y#part"]
)
OTHERS = st.lists(
    st.builds(
        lambda form, title, comment, date: (form, title, {"comment": comment}, date),
        FORMS,
        st.sampled_from(["One", "Another", "a.example/x"]),
        st.sampled_from(["", "Good", "<em>Bad</em>"]),
        st.dates(min_value=day(2020, 1, 1), max_value=day(2027, 1, 1)),
    ),
    min_size=1,
    max_size=4,
)


@calm
@given(OTHERS, st.booleans())
def test_whoever_shares_a_page_and_however_its_guid_stays(others, lonely):
    posts = [
        a_roundup(f"writer-{at}", (form, title, more), date=date.isoformat())
        for at, (form, title, more, date) in enumerate(others)
    ]
    alone = a_roundup("ann", ("https://a.example/x", "One"))
    (before,) = set(guids(alone).values())
    assert set(guids(*posts, *(() if lonely else (alone,))).values()) == {before}
