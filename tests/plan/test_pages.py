"""What templates get that scenarios are too blunt to see."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import a_post, a_site, calm, document, pages, planned, with_settings

from weeknotes.model.posts.person import Person, WebLink
from weeknotes.model.weeks.week import Week
from weeknotes.plan.catalogue import catalogue
from weeknotes.plan.frame import script_json
from weeknotes.plan.weeks.week_strips import almanac, last_weeks, strip

W44, W46, W47 = (Week(year=2026, number=number) for number in (44, 46, 47))
POST = "/2026/11/20/a/"


def test_the_strip_leads_to_weeks_with_notes_and_tells_how_many():
    known = catalogue(a_site(a_post(), a_post("content/b.md", weeks=(W44, W47))))
    marks = almanac(known).strip_at(W47).weeks
    assert {mark.number: mark.count for mark in marks if mark.href} == {44: 1, 47: 2}
    assert [mark.label for mark in marks][1:] == [
        "Week 45, ending Friday 6 November 2026",
        "Week 46, ending Friday 13 November 2026",
        "Week 47, ending Friday 20 November 2026: 2 posts",
    ]
    assert [mark.number for mark in marks if mark.current] == [47]


@pytest.mark.parametrize(
    ("weeks", "shown"),
    [
        ((W47,), {2026: [47]}),
        ((W44, W47), {2026: [44, 45, 46, 47]}),
        ((W44, Week(year=2027, number=2)), {2026: [*range(44, 54)], 2027: [1, 2]}),
        ((Week(year=2025, number=51), W44), {2025: [51, 52], 2026: [*range(1, 45)]}),
    ],
)
def test_no_week_before_the_first_note_or_after_the_latest_is_shown(weeks, shown):
    posts = (
        a_post(f"content/{week.slug}.md", week.sunday.isoformat(), weeks=(week,)) for week in weeks
    )
    strips = almanac(catalogue(a_site(*posts, now="2030-01-01"))).strips
    assert {year: [m.number for m in one.weeks] for year, one in sorted(strips.items())} == shown


def a_note_in(*weeks):
    posts = (
        a_post(f"content/{at}.md", week.sunday.isoformat(), weeks=(week,))
        for at, week in enumerate(weeks)
    )
    return catalogue(a_site(*posts, now="2030-01-01"))


def test_a_year_leaves_room_for_the_weeks_before_the_first_note():
    known = a_note_in(W44, Week(year=2027, number=2))
    assert (strip(2026, known).before, strip(2027, known).before) == (43, 0)


@pytest.mark.parametrize(
    ("weeks", "sentence"),
    [
        ((W47,), "November 2026: 1 post."),
        ((W44, W44, W47), "October to November 2026: 3 posts."),
        (
            (Week(year=2026, number=1), Week(year=2027, number=1)),
            "January to December 2026: 1 post.",
        ),
    ],
)
def test_a_row_says_which_months_it_shows_and_how_many_posts(weeks, sentence):
    assert strip(2026, a_note_in(*weeks)).sentence == sentence


def test_home_shows_a_year_s_worth_of_weeks_across_its_turn():
    known = a_note_in(Week(year=2025, number=2), W47, Week(year=2027, number=2))
    row = last_weeks(Week(year=2027, number=2), known)
    assert [mark.number for mark in row.weeks] == [*range(4, 54), 1, 2]
    assert row.sentence == "The last 52 weeks, January 2026 to January 2027: 2 posts."
    assert [mark.number for mark in row.weeks if mark.current] == [2]
    assert row.weeks[-1].current


def test_a_young_site_s_home_shows_no_week_before_its_first_note():
    row = last_weeks(W47, a_note_in(W46, W47))
    assert [mark.number for mark in row.weeks] == [46, 47]
    assert row.sentence == "The last 2 weeks, November 2026: 2 posts."


@pytest.mark.parametrize(
    ("posts", "heights"),
    [((1, 3), [1, 3]), ((1, 8), [1, 8]), ((1, 8, 16), [1, 4, 8]), ((1, 50, 100), [1, 4, 8])],
)
def test_a_bar_is_as_high_as_a_week_has_posts_till_they_no_longer_fit(posts, heights):
    weeks = [Week(year=2026, number=10 + at) for at, many in enumerate(posts) for _ in range(many)]
    assert [mark.height for mark in strip(2026, a_note_in(*weeks)).weeks] == heights


def test_a_post_of_two_weeks_stands_under_both_and_counts_as_of_the_last():
    view = pages(planned(a_site(a_post(weeks=(W46, W47)))))[POST]
    assert view.week.code == "2026-W47"
    assert [week.code for week in view.weeks] == ["2026-W46", "2026-W47"]


def test_the_link_to_edit_a_post_is_an_address_whatever_its_file_is_called():
    post = a_post("content/a b?.md", slug="a")
    site = a_site(post, settings=with_settings(repository="team/notes"))
    edit = pages(planned(site))[POST].edit
    assert edit == "https://github.com/team/notes/edit/main/content/a%20b%3F.md"


def test_undated_pages_have_no_listing_and_are_in_no_feed():
    found = pages(planned(a_site(a_post("content/about.md", None))))
    assert "/about/" in found
    assert "/pages/" not in found
    assert found["/feed.xml"].entries == ()


def test_a_persons_links_lead_to_the_web_or_to_a_mailbox():
    hrefs = ("https://example.org/", "mailto:ann@example.org", "javascript:alert(1)", "/x/")
    ann = Person(
        slug="ann", name="Ann", links=tuple(WebLink(title=href, href=href) for href in hrefs)
    )
    found = pages(planned(a_site(a_post(authors=("ann",)), people=(ann,))))["/authors/ann/"]
    assert [link.href for link in found.person.links] == list(hrefs[:2])


@calm
@given(st.dictionaries(st.text(), st.text()))
def test_json_in_a_page_can_not_end_its_script_and_says_the_same(value):
    text = script_json(value)
    assert "<" not in text
    assert json.loads(text) == value


def test_an_empty_site_has_its_fixed_pages_and_no_others():
    assert {url for url in pages(planned(a_site())) if url.count("/") > 1} >= {
        "/archive/",
        "/digest/",
        "/subscribe/",
        "/weeknotes/",
    }


def test_a_long_post_has_its_contents_and_a_short_one_none():
    headings = "".join(f"<h2>Part {number}</h2><p>{'word ' * 250}</p>" for number in range(4))

    def contents(html):
        return pages(planned(a_site(a_post(document=document(html)))))[POST].contents

    assert [item.href for item in contents(headings)] == [f"#part-{n}" for n in range(4)]
    assert contents("<h2>One</h2><p>x</p>") == ()


def test_a_list_is_by_month_newest_first():
    days = ("2026-11-20", "2026-11-02", "2026-10-31", "2025-11-20")
    site = a_site(*(a_post(f"content/{day}.md", day) for day in days))
    groups = pages(planned(site))["/weeknotes/"].groups
    assert [(group.title, group.id, len(group.cards)) for group in groups] == [
        ("November 2026", "_2026-11", 2),
        ("October 2026", "_2026-10", 1),
        ("November 2025", "_2025-11", 1),
    ]


def test_a_tag_says_who_writes_about_it_most_first_and_a_kind_does_not():
    ada, ben = (Person(slug=slug, name=slug.title()) for slug in ("ada", "ben"))
    posts = [
        a_post(f"content/{at}.md", authors=slugs, tags=("bins",))
        for at, slugs in enumerate([("ada",), ("ben",), ("ada", "ben"), ("ben",)])
    ]
    made = pages(planned(a_site(*posts, people=(ada, ben))))
    assert [person.name for person in made["/tags/bins/"].writers] == ["Ben", "Ada"]
    assert made["/weeknotes/"].writers == ()
