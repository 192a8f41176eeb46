from hypothesis import given
from hypothesis import strategies as st
from plans import a_post, a_site, calm, pages, planned

from weeknotes.model.weeks.week import Week, weeks_of_year
from weeknotes.plan.weeks.past_years import past_years


def week(code):
    return Week.parse(code)


def codes(own, *others):
    return [one.code for one in past_years(week(own), map(week, others))]


def test_the_same_week_of_earlier_years_newest_first():
    assert codes("2026-W47", "2024-W47", "2025-W47", "2025-W46", "2026-W47") == [
        "2025-W47",
        "2024-W47",
    ]


def test_later_years_are_left_out():
    assert codes("2025-W47", "2026-W47") == []


def test_five_years_are_enough():
    years = [f"{year}-W47" for year in range(2010, 2026)]
    assert codes("2026-W47", *years) == [f"{year}-W47" for year in range(2025, 2020, -1)]


def test_a_week_53_looks_back_at_weeks_53_alone():
    assert codes("2026-W53", "2020-W53", "2025-W52", "2015-W53") == ["2020-W53", "2015-W53"]
    assert codes("2026-W52", "2020-W53", "2025-W52") == ["2025-W52"]


weeks = st.integers(2015, 2027).flatmap(lambda year: st.sampled_from(weeks_of_year(year)))


@calm
@given(weeks, st.sets(weeks))
def test_what_is_shown_is_earlier_and_has_notes(own, others):
    found = past_years(own, others)
    assert set(found) <= others
    assert all(one < own and one.number == own.number for one in found)
    assert list(found) == sorted(found, reverse=True)[:5]


def note(path, date, **fields):
    return a_post(f"content/{path}.md", date, **fields)


def test_a_digest_tells_who_wrote_in_that_week_and_how_much():
    site = a_site(
        note("new", "2026-11-20"),
        note("a", "2025-11-20", authors=("ann",)),
        note("b", "2025-11-21", authors=("ben", "ann")),
        note("late", "2024-11-22", weeks=(week("2024-W40"),)),
    )
    found = pages(planned(site))
    (entry,) = found["/digest/2026-w47/"].past_years
    assert (entry.week.href, entry.writers, entry.count) == (
        "/team/digest/2025-w47/",
        "Ann and Ben",
        2,
    )
    assert found["/digest/2025-w47/"].past_years == ()
    assert "/digest/2024-w47/" in found


def test_neither_feed_nor_identity_of_a_digest_knows_of_past_years():
    new, old = note("new", "2026-11-20"), note("old", "2025-11-20")
    alone, both = (pages(planned(a_site(*posts))) for posts in ((new,), (new, old)))
    feed = "/digest/feed.xml"
    assert alone[feed].entries[0] == both[feed].entries[0]
