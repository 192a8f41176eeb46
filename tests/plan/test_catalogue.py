from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import LONDON, a_post, a_site, calm, when, with_settings

from weeknotes.model.posts.person import Person
from weeknotes.model.settings import Weeks
from weeknotes.model.site import Asset
from weeknotes.model.weeks.week import Closing, Week
from weeknotes.plan.catalogue import catalogue, first_open_week, instant
from weeknotes.plan.lists.names import initials

W47 = Week(year=2026, number=47)


def test_the_usual_spelling_of_a_tag_wins_and_of_two_the_first():
    posts = (
        a_post("content/a.md", tags=("Service Design", "tea")),
        a_post("content/b.md", tags=("service-design", "Tea")),
        a_post("content/c.md", tags=("Service Design", "Service design")),
    )
    known = catalogue(a_site(*posts))
    assert [(tag.name, len(tag.posts)) for tag in known.tags] == [("Service Design", 3), ("Tea", 2)]


def tags_of(*posts):
    """The slug of each tag, and how many posts have it."""
    return {tag.name: (tag.slug, len(tag.posts)) for tag in catalogue(a_site(*posts)).tags}


@pytest.mark.parametrize(
    ("tags", "slugs"),
    [
        (("C", "C++", "C#"), ("c", "c-plus-plus", "c-sharp")),
        (("A", "A*"), ("a", "a-star")),
        (("1.5", "15"), ("1-5", "15")),
        (("tân", "tan"), ("tân", "tan")),
        (("❤️", "✔️", "🎉"), ("2764", "2714", "1f389")),
    ],
)
def test_tags_that_differ_have_pages_of_their_own(tags, slugs):
    together = a_post("content/a.md", tags=tags)
    alone = a_post("content/b.md", tags=tags[-1:])
    expected = {tag: (slug, 1) for tag, slug in zip(tags, slugs, strict=True)}
    expected[tags[-1]] = (slugs[-1], 2)
    assert tags_of(together, alone) == expected


def test_the_oldest_tag_keeps_an_address_that_no_tag_is_spelled_like():
    old = a_post("content/a.md", "2026-11-18", tags=("C#",))
    new = a_post("content/b.md", "2026-11-19", tags=("C++",))
    assert tags_of(new, old) == {"C#": ("c", 1), "C++": ("c-plus-plus", 1)}


def test_another_spelling_by_most_posts_changes_no_address():
    old = a_post("content/a.md", "2026-11-18", tags=("service-design",))
    new = (
        a_post(f"content/{name}.md", "2026-11-19", tags=("ServiceDesign",)) for name in ("b", "c")
    )
    assert tags_of(old, *new) == {"ServiceDesign": ("service-design", 3)}


def test_each_post_shows_its_author_s_spelling_of_a_tag():
    posts = (
        a_post("content/a.md", tags=("Service Design", "service-design")),
        a_post("content/b.md", tags=("service-design",)),
        a_post("content/c.md", tags=("SERVICE DESIGN",)),
    )
    known = catalogue(a_site(*posts))
    tags = [known.names.tags_of(post) for post in posts]
    assert [[tag.title for tag in some] for some in tags] == [
        ["Service Design"],
        ["service-design"],
        ["SERVICE DESIGN"],
    ]
    assert {tag.href for some in tags for tag in some} == {"/team/tags/service-design/"}


def test_posts_are_newest_first_as_time_passes():
    """London's clocks showed 01:50 in summer time before they showed 01:10 in winter time."""
    summer = a_post("content/a.md", date="2026-10-25T01:50")
    winter = a_post("content/b.md", date="2026-10-25T01:10")
    winter = msgspec.structs.replace(winter, date=winter.date.replace(fold=1))
    assert winter.date < summer.date, "which is why"
    assert [post.slug for post in catalogue(a_site(summer, winter)).posts] == ["b", "a"]


@pytest.mark.parametrize(
    ("date", "week"),
    [
        ("2026-11-20", None),
        ("2026-11-23T11:59", None),
        ("2026-11-23T12:00", "2026-W48"),
        ("2026-11-29T23:59", "2026-W48"),
        ("2026-11-30T11:59", "2026-W48"),
        ("2026-11-30T12:00", "2026-W49"),
        ("2027-01-04T12:00", "2027-W01"),
        ("2027-01-04T11:00", "2026-W53"),
    ],
)
def test_a_late_note_is_listed_in_the_first_week_that_was_open(date, week):
    found = first_open_week(a_post(date=date, weeks=(W47,)), with_settings())
    assert (found and found.code) == week


@calm
@given(
    st.datetimes(when("2026-01-01").replace(tzinfo=None), when("2027-12-31").replace(tzinfo=None)),
    st.integers(-6, 6),
    st.builds(Closing, day=st.integers(0, 6), hour=st.integers(0, 23), minute=st.just(30)),
)
def test_no_note_is_late_and_listed_in_a_week_that_had_closed(moment, weeks_off, closes):
    date = moment.replace(tzinfo=LONDON)
    own = Week.of((moment + timedelta(weeks=weeks_off)).date())
    settings = with_settings(weeks=Weeks(closes=closes))
    found = first_open_week(a_post(date=None, weeks=(own,)), settings)
    assert found is None
    post = a_post(weeks=(own,), date=moment.isoformat())
    found = first_open_week(post, settings)
    closed = instant(closes.moment(own, LONDON)) <= instant(date)
    assert (found is not None) is closed
    if found is not None:
        assert found > own
        assert instant(closes.moment(found, LONDON)) > instant(date)
        assert instant(closes.moment(found.preceding, LONDON)) <= instant(date)


def test_a_late_post_of_two_weeks_is_late_by_the_last_of_them():
    span = (Week(year=2026, number=46), W47)
    assert first_open_week(a_post(date="2026-11-17", weeks=span), with_settings()) is None
    assert first_open_week(a_post(date="2026-11-24", weeks=span), with_settings()) is not None


def test_a_guid_belongs_to_the_elder_of_two_posts():
    old = a_post("content/a.md", "2026-11-18", guid="x:1")
    new = a_post("content/b.md", "2026-11-19", guid="x:1")
    known = catalogue(a_site(new, old))
    assert known.guids == {
        "content/a.md": "x:1",
        "content/b.md": "https://notes.example.org/team/2026/11/19/b/",
    }


def test_a_guid_may_be_the_address_that_a_later_post_has_now():
    url = "https://notes.example.org/team/2026/11/19/b/"
    moved = a_post("content/a.md", "2026-11-18", guid=url)
    known = catalogue(a_site(moved, a_post("content/b.md", "2026-11-19")))
    assert known.guids["content/a.md"] == url
    assert known.guids["content/b.md"] != url


@pytest.mark.parametrize(
    ("image", "shown"),
    [
        ("people/ann.png", "people/ann.png"),
        ("/people/ann.png", "people/ann.png"),
        ("People/Ann.PNG", "people/ann.png"),
        ("people/\u200eann.png", "people/ann.png"),
        ("people/gone.png", ""),
        ("https://example.org/ann.png", "https://example.org/ann.png"),
        ("", ""),
    ],
)
def test_a_portrait_is_shown_where_it_is_there(image, shown):
    site = a_site(
        people=(Person(slug="ann", name="Ann", image=image),),
        assets=(Asset(path="people/ann.png", source="/x", size=1),),
    )
    assert catalogue(site).people["ann"].image == shown


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ann Price", "AP"),
        ("Ann", "A"),
        ("Ann Marie Price-Jones", "AJ"),
        ("ann price", "AP"),
        ("🌱", "?"),
        ("", "?"),
        ("(Ann) Price", "P"),
        ("Élodie Öz", "ÉÖ"),
    ],
)
def test_initials_stand_where_there_is_no_portrait(name, letters):
    assert initials(name) == letters
