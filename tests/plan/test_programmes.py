"""Random programmes: authors, dates, weeks, spans, drafts, late notes, and any moment to build."""

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from plans import LONDON, a_post, a_site, calm, feed, pages, planned

from weeknotes.model.page import FeedView, Page
from weeknotes.model.posts.post import Held
from weeknotes.model.settings import Settings
from weeknotes.model.views.pages import HomeView
from weeknotes.model.views.weeks import DigestView
from weeknotes.model.weeks.week import Closing, Week

START = datetime(2026, 9, 1, tzinfo=UTC)
CLOSES = Closing()
SPAN = timedelta(days=150)
TAGS = ("tea", "Tea", "cake", "bread & butter")


@st.composite
def posts(draw, number):
    """A post of any kind; what it tells of may be its own week, another, or two."""
    minutes = draw(st.integers(0, int(SPAN.total_seconds() // 60)))
    moment = (START + timedelta(minutes=minutes)).astimezone(LONDON)
    if draw(st.booleans()):
        moment = moment.replace(hour=0, minute=0)
    week = Week.of((moment - timedelta(weeks=draw(st.integers(0, 3)))).date())
    wait = draw(st.one_of(st.none(), st.integers(1, 15 * 24)))
    weeks = (week, week.following) if draw(st.booleans()) else (week,)
    return a_post(
        f"content/p{number:02}.md",
        date=moment.replace(tzinfo=None).isoformat(),
        weeks=weeks,
        publish_at=wait and moment.astimezone(UTC) + timedelta(hours=wait),
        kind=draw(st.sampled_from(["weeknote", "links", "learning", "diary"])),
        authors=tuple(draw(st.sets(st.sampled_from(["ann", "ben", "cai"]), max_size=2))),
        tags=tuple(draw(st.sets(st.sampled_from(TAGS), max_size=2))),
        series=draw(st.sampled_from(["", "", "Audit"])),
        lang=draw(st.sampled_from(["", "", "cy"])),
    )


@st.composite
def programmes(draw):
    """All posts of a team, and the paths of those that are drafts."""
    count = draw(st.integers(0, 12))
    found = [draw(posts(number)) for number in range(count)]
    paths = [post.path for post in found]
    return found, draw(st.sets(st.sampled_from(paths), max_size=3)) if found else set()


moments = st.integers(-1, int(SPAN.total_seconds() // 3600) + 400).map(
    lambda hours: (START + timedelta(hours=hours)).astimezone(LONDON)
)


def as_read(found, drafts, now):
    """What reading gives of a programme at a moment: what is public, and what is held back."""
    public = tuple(one for one in found if one.path not in drafts and one.came_out <= now)
    held = tuple(
        msgspec.structs.replace(one, held=Held(why="draft", reason="draft: true"))
        for one in found
        if one not in public
    )
    site = a_site(*public, held=held)
    return msgspec.structs.replace(site, now=now), frozenset(post.path for post in held)


def closing(week):
    return CLOSES.moment(week, LONDON).astimezone(UTC)


def weeks_to_send(public, now):
    """The closed weeks that had a note of their own, or a late one of another week's, by then."""
    for week in {Week.of((START + timedelta(weeks=number)).date()) for number in range(-5, 60)}:
        if closing(week) > now:
            continue
        own = any(week in one.weeks and one.came_out < closing(week) for one in public)
        late = any(
            closing(max(one.weeks)) <= one.came_out
            and closing(week.preceding) <= one.came_out < closing(week)
            for one in public
        )
        if own or late:
            yield week


def mails(*weeks):
    return [
        f"/digest/{week.slug}/email.{form}" for week in weeks for form in ("html", "txt", "eml")
    ]


def told(view):
    """The titles of all posts that a digest tells of as such."""
    cards = [card.title for group in (*view.groups, *view.others) for card in group.cards]
    return cards + [one.post for one in view.learning]


def plan_at(programme, now):
    site, held = as_read(*programme, now)
    return planned(site, held=held)


def every_published_post_is_in_the_digest_of_each_week_it_tells_of(site, plan):
    found = pages(plan)
    expected: dict[str, set[str]] = {}
    for post in site.posts:
        for week in post.weeks:
            expected.setdefault(f"/digest/{week.slug}/", set()).add(post.title)
    for url, titles in expected.items():
        assert sorted(told(found[url])) == sorted(titles)


def a_week_without_notes_has_no_page(site, plan):
    for url, view in pages(plan).items():
        if isinstance(view, DigestView):
            assert told(view) or view.late, url


def nothing_held_back_is_in_the_plan(site, plan):
    told = repr(plan)
    for post in site.held:
        assert post.path not in told
        assert f"{post.title!r}" not in told
        assert f"/{post.slug}/" not in told


def the_digest_feed_has_the_closed_weeks_that_were_not_empty_and_no_other(site, plan):
    views = [view for view in pages(plan).values() if isinstance(view, DigestView)]
    for view in views:
        assert (view.closes is None) == (closing(Week.parse(view.week.code)) <= site.now)
    entries = feed(plan, "/digest/feed.xml").entries
    weeks = sorted(weeks_to_send(site.posts, site.now), reverse=True)
    newest = [f"https://notes.example.org/team/digest/{week.slug}/" for week in weeks[:20]]
    assert [entry.url for entry in entries] == newest
    assert set(pages(plan)) & set(mails(*map(Week.parse, (v.week.code for v in views)))) == set(
        mails(*weeks)
    )
    for entry in entries:
        week = Week.parse(entry.guid.rstrip("/").rpartition("/")[2])
        assert entry.published == entry.updated == CLOSES.moment(week, LONDON)


@calm
@given(programmes(), posts(99), st.integers(0, 11), moments)
def test_identities_stay_when_posts_are_added_edited_or_removed(programme, new, at, now):
    found, drafts = programme
    edited = [
        msgspec.structs.replace(
            one, title="Another", tags=("new",), path="content/new.md", slug="n"
        )
        if index == at
        else one
        for index, one in enumerate(found)
    ]
    before = feed(plan_at(programme, now), "/digest/feed.xml")
    renamed = {"content/new.md" if path == f"content/p{at:02}.md" else path for path in drafts}
    after = feed(plan_at(([*edited, new], renamed), now), "/digest/feed.xml")
    dates = {entry.guid: (entry.published, entry.title) for entry in after.entries}
    for entry in before.entries:
        if entry.guid in dates:
            assert dates[entry.guid] == (entry.published, entry.title)
    assert {entry.guid for entry in before.entries[:19]} <= dates.keys()


def every_feed_is_newest_first_and_names_nothing_twice(site, plan):
    for output in plan.outputs:
        if isinstance(output, Page) and isinstance(output.inputs, FeedView):
            entries = output.inputs.entries
            dates = [entry.published.astimezone(UTC) for entry in entries]
            assert dates == sorted(dates, reverse=True), output.url
            assert len({entry.guid for entry in entries}) == len(entries)


def the_home_page_shows_the_latest_week_that_has_notes(site, plan):
    home = pages(plan)["/"]
    assert isinstance(home, HomeView)
    weeks = [week for post in site.posts for week in post.weeks]
    assert (home.week.code if home.week else None) == (max(weeks).code if weeks else None)


def every_listing_holds_each_post_once(site, plan):
    found = pages(plan)
    for name in ("ann", "ben", "cai"):
        own = sorted(post.title for post in site.posts if name in post.authors)
        listing = found.get(f"/authors/{name}/")
        cards = [card.title for group in listing.groups for card in group.cards] if listing else []
        assert sorted(cards) == own
    tea = sorted(post.title for post in site.posts if {"tea", "Tea"} & set(post.tags))
    listing = found.get("/tags/tea/")
    cards = [card.title for group in listing.groups for card in group.cards] if listing else []
    assert sorted(cards) == tea


@calm
@given(programmes(), st.randoms(use_true_random=False), moments)
def test_the_order_in_which_files_are_found_changes_nothing(programme, random, now):
    found, drafts = programme
    shuffled = random.sample(found, len(found))
    site, held = as_read(found, drafts, now)
    other, _ = as_read(shuffled, drafts, now)
    same_people = msgspec.structs.replace(other, people=site.people)
    assert planned(site, held=held) == planned(same_people, held=held)


def neighbours_lead_from_the_first_post_to_the_last(site, plan):
    found = pages(plan)
    for lang in ("", "cy"):
        own = {post.title for post in site.posts if post.lang == lang}
        views = {
            view.frame.url: view
            for view in found.values()
            if getattr(view, "title", "") in own and hasattr(view, "previous")
        }
        starts = [view for view in views.values() if view.previous is None]
        assert len(starts) == min(1, len(views))
        walked = 0
        here = starts[0] if starts else None
        while here is not None:
            walked += 1
            here = views["https://notes.example.org" + here.next.href] if here.next else None
        assert walked == len(views)


ALWAYS = (
    every_published_post_is_in_the_digest_of_each_week_it_tells_of,
    a_week_without_notes_has_no_page,
    nothing_held_back_is_in_the_plan,
    the_digest_feed_has_the_closed_weeks_that_were_not_empty_and_no_other,
    every_feed_is_newest_first_and_names_nothing_twice,
    the_home_page_shows_the_latest_week_that_has_notes,
    every_listing_holds_each_post_once,
    neighbours_lead_from_the_first_post_to_the_last,
)
"""What holds of each plan. Random programmes take longer to make and to plan than to look at."""


@calm
@given(programmes(), moments)
def test_of_every_programme(programme, now):
    site, held = as_read(*programme, now)
    plan = planned(site, held=held)
    for holds in ALWAYS:
        holds(site, plan)


def test_settings_of_the_tests_close_on_monday_noon():
    assert Settings(title="x", url="https://x.org/").weeks.closes == CLOSES
