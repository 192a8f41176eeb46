"""What goes out of a week when it closes: a feed item, an email, and nothing of what came later."""

import random
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import LONDON, a_post, a_site, document, feed, pages, planned

from weeknotes.model.posts.person import Person
from weeknotes.model.views.email import EmailView
from weeknotes.model.weeks.week import Closing, Week

CLOSES = Closing()
START = datetime(2026, 9, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
PEOPLE = tuple(Person(slug=name, name=name.capitalize()) for name in ("ann", "ben"))


def closing(week):
    return CLOSES.moment(week, LONDON).astimezone(UTC)


def week_at(moment):
    return Week.of(moment.astimezone(LONDON).date())


def at(moment, posts, editorials=()):
    """The plan of a frozen set of posts at a moment: what has not come yet is held back."""
    out = [one for one in posts if one.came_out <= moment]
    words = [one for one in editorials if one.came_out is None or one.came_out <= moment]
    held = tuple(one for one in posts if one not in out)
    site = a_site(*out, held=held, editorials=tuple(words), people=PEOPLE)
    later = frozenset(one.path for one in held)
    return planned(msgspec.structs.replace(site, now=moment.astimezone(LONDON)), held=later)


def sent(plan):
    """What readers get sent: the digest's feed, and the emails by address."""
    mails = {url: view for url, view in pages(plan).items() if isinstance(view, EmailView)}
    return feed(plan, "/digest/feed.xml"), mails


def on(moment, number, **fields):
    return a_post(
        f"content/p{number:02}.md",
        date=moment.astimezone(LONDON).replace(tzinfo=None).isoformat(),
        authors=("ann", "ben")[: number % 3],
        document=document(
            f"<p>Words.</p><h2>What I learned</h2><p>Thing {number}.</p>"
            f'<p><a href="https://example.org/{number}?a">A link</a></p>'
        ),
        **fields,
    )


@st.composite
def frozen_posts(draw, days):
    """Posts that tell of their own week or of earlier ones; some wait for a moment of their own."""
    found = []
    for number in range(draw(st.integers(1, 10))):
        moment = START + MINUTE * draw(st.integers(0, days * 24 * 60))
        if draw(st.booleans()):  # near a closing, where it counts
            moment = closing(week_at(moment)) + MINUTE * draw(st.integers(-2, 2))
        week = week_at(moment - timedelta(weeks=draw(st.integers(0, 3))))
        wait = draw(st.none() | st.integers(1, 24 * 12))
        found.append(
            on(
                moment,
                number,
                weeks=(week, week.following) if draw(st.booleans()) else (week,),
                kind=draw(st.sampled_from(["weeknote", "links", "learning", "diary"])),
                publish_at=wait and moment + wait * HOUR,
            )
        )
    return found


def words_for(posts, draw):
    """An editor's words for some weeks, with links to posts that may not be out yet."""
    weeks = sorted({week for one in posts for week in one.weeks})
    return tuple(
        a_post(
            f"content/digest/{week.slug}.md",
            date=None,
            slug="",
            weeks=(week,),
            document=document(
                f'<p>Read <a href="../{draw(st.sampled_from(posts)).slug}.md">this</a>.</p>'
            ),
            publish_at=draw(
                st.none() | st.integers(-300, 300).map(lambda h, w=week: closing(w) + h * HOUR)
            ),
        )
        for week in draw(st.sets(st.sampled_from(weeks), max_size=3))
    )


def last_closed(moment):
    week = week_at(moment).preceding
    return week if closing(week) <= moment else week.preceding


def changes_only_at_closings(posts, editorials, moments):
    """Hold that of two moments in a row, without a closing between, both have the same sent."""
    before, last = None, None
    for moment in sorted(set(moments)):
        now = sent(at(moment, posts, editorials))
        if before is not None:
            assert now == before or last_closed(last) != last_closed(moment), (last, moment)
        before, last = now, moment


@settings(max_examples=80)
@given(st.data())
def test_what_is_sent_changes_at_closings_only(data):
    posts = data.draw(frozen_posts(days=60))
    editorials = words_for(posts, data.draw)
    weeks = [week_at(START + timedelta(weeks=number)) for number in range(-2, 14)]
    some = data.draw(st.sets(st.sampled_from(weeks), min_size=3, max_size=4))
    hours = data.draw(st.sets(st.integers(0, 100 * 24), max_size=6))
    moments = [closing(week) + step for week in some for step in (-HOUR, -MINUTE, 0 * HOUR, HOUR)]
    came = [one.came_out + step for one in posts for step in (-MINUTE, 0 * HOUR)]
    changes_only_at_closings(
        posts, editorials, [*moments, *came, *(START + h * HOUR for h in hours)]
    )


@pytest.mark.long
def test_what_is_sent_changes_at_closings_only_through_two_years():
    chance = random.Random(47)
    posts = []
    for number in range(15):
        moment = START + MINUTE * chance.randrange(60 * 24 * 700)
        week = week_at(moment - timedelta(weeks=chance.choice((0, 0, 1, 2))))
        wait = chance.choice((None, None, timedelta(hours=chance.randrange(200))))
        posts.append(on(moment, number, weeks=(week,), publish_at=wait and moment + wait))
    weeks = (week_at(START + timedelta(weeks=number)) for number in range(104))
    steps = (-HOUR, -MINUTE, 0 * HOUR, MINUTE, HOUR)
    moments = [closing(week) + step for week in weeks for step in steps]
    moments += [START + number * HOUR for number in range(0, 2 * 365 * 24, 11)]
    changes_only_at_closings(posts, (), moments)


@settings(max_examples=40)
@given(frozen_posts(days=60), st.integers(0, 100 * 24))
def test_once_sent_an_item_stays_and_keeps_its_identity_its_date_and_its_words(posts, hours):
    then = START + hours * HOUR
    first = {one.guid: one for one in sent(at(then, posts))[0].entries}
    later = {one.guid: one for one in sent(at(then + timedelta(days=50), posts))[0].entries}
    assert first.items() <= later.items()


@settings(max_examples=40)
@given(frozen_posts(days=60), st.integers(0, 100 * 24))
def test_nobody_who_only_gets_what_is_sent_misses_a_post(posts, hours):
    """Each post whose issue has closed is in one, be it in its own week or among the late notes."""
    now = START + hours * HOUR
    plan = at(now, posts)
    told = "".join(entry.html for entry in sent(plan)[0].entries)
    for one in posts:
        first_chance = next(
            closing(week)
            for week in (*one.weeks, *(week_at(one.came_out + timedelta(weeks=n)) for n in (-1, 0)))
            if closing(week) > one.came_out
        )
        if first_chance <= now:
            assert f"/{one.slug}/" in told


def monday(text):
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


EARLY = on(monday("2026-11-13T12:00"), 1)
LATE = on(monday("2026-12-02T12:00"), 2, weeks=(Week(year=2026, number=47),))


def test_a_note_to_a_closed_week_that_was_empty_has_a_page_but_was_never_sent():
    plan = at(monday("2026-12-08T12:00"), [EARLY, LATE])
    assert pages(plan)["/digest/2026-w47/"].groups
    assert pages(plan)["/digest/2026-w47/"].emails == ()
    assert [one.guid.rpartition("digest/")[2] for one in sent(plan)[0].entries] == [
        "2026-w49/",
        "2026-w46/",
    ]
    assert "/digest/2026-w47/email.eml" not in pages(plan)
    assert [one.title for one in pages(plan)["/digest/2026-w49/email.html"].late] == ["P02"]


def test_a_post_of_a_closed_week_that_waited_for_its_moment_is_late():
    waited = on(monday("2026-11-20T12:00"), 3, publish_at=monday("2026-11-25T09:00"))
    plan = at(monday("2026-12-08T12:00"), [EARLY, waited])
    assert [one.title for one in pages(plan)["/digest/2026-w48/"].late] == ["P03"]
    assert pages(plan)[f"/2026/11/20/{waited.slug}/"].late
    assert "/digest/2026-w47/email.html" not in pages(plan)


def test_what_comes_at_the_very_moment_of_the_close_is_late():
    week = (Week(year=2026, number=47),)
    just = on(monday("2026-11-23T11:59"), 4, weeks=week)
    late = on(monday("2026-11-23T12:00"), 5, weeks=week)
    found = pages(at(monday("2026-12-08T12:00"), [just, late]))
    assert [one.title for group in found["/digest/2026-w47/"].groups for one in group.cards] == [
        "P04",
        "P05",
    ]
    (sent_group,) = found["/digest/2026-w47/email.html"].groups
    assert [one.title for one in sent_group.posts] == ["P04"]
    assert [one.title for one in found["/digest/2026-w48/email.html"].late] == ["P05"]


def test_an_editors_words_that_come_after_the_close_are_on_the_page_only():
    words = a_post(
        "content/digest/2026-w46.md",
        date=None,
        slug="",
        weeks=EARLY.weeks,
        document=document("<p>Good.</p>"),
        publish_at=monday("2026-11-17T09:00"),
    )
    found = pages(at(monday("2026-12-08T12:00"), [EARLY], [words]))
    assert found["/digest/2026-w46/"].editorial == "<p>Good.</p>"
    assert found["/digest/2026-w46/email.html"].editorial == ""
