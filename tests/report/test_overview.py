"""How a site stands: what waits, which weeks are open and who has not written, what is missing."""

import pytest
from sites import Site

from weeknotes.build.pipeline import survey
from weeknotes.build.request import Request
from weeknotes.model.settings import Settings
from weeknotes.model.weeks.week import Week
from weeknotes.read.clock import read_clock
from weeknotes.report.overview import open_weeks, overview

SETTINGS = Settings(title="Notes", url="https://example.org/")
PEOPLE = '[ella]\nname = "Ella"\n\n[sam]\nname = "Sam"\n\n[kim]\nname = "Kim"\n'


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site").file("content/people.toml", PEOPLE)


def of(site, now="2026-11-20T15:00"):
    return overview(survey(Request(site=site.folder, now=now, jobs=1)))


@pytest.mark.parametrize(
    ("now", "weeks"),
    [
        ("2026-11-20T15:00", [47]),
        ("2026-11-22T23:59", [47]),
        ("2026-11-23T00:00", [47, 48]),  # the week behind closes on Monday at noon
        ("2026-11-23T11:59", [47, 48]),
        ("2026-11-23T12:00", [48]),
    ],
)
def test_two_weeks_are_open_while_the_one_behind_has_not_closed(now, weeks):
    found = open_weeks(read_clock(now, SETTINGS.zone), SETTINGS)
    assert found == tuple(Week(year=2026, number=number) for number in weeks)


def test_everybody_of_the_team_has_written_is_drafting_or_is_missing(site):
    site.post("2026-11-19-a.md", author="ella").post("2026-11-18-b.md", author="sam", draft=True)
    site.post("2026-11-17-c.md").post("2026-11-12-d.md", author="kim")
    (week,) = of(site).weeks
    assert (week.written, week.drafting, week.missing) == (("Ella",), ("Sam",), ("Kim",))
    assert week.unnamed == 1


def test_whoever_has_written_and_drafts_more_has_written_and_a_guest_is_never_missing(site):
    site.post("2026-11-19-a.md", author="ella").post("2026-11-18-b.md", author="ella", draft=True)
    site.post("2026-11-12-d.md", author="A guest")
    (week,) = of(site).weeks
    assert (week.written, week.drafting, week.missing) == (("Ella",), (), ("Sam", "Kim"))


def test_what_waits_comes_in_the_order_in_which_somebody_can_act_on_it(site):
    site.post("2026-11-20-z.md", draft=True).post("2026-11-20-a.md", draft=True)
    site.post("2026-12-04-later.md").post("2026-11-27-sooner.md")
    site.post("2026-11-06-over.md", expires="2026-11-10")
    found = of(site)
    assert [one.path.removeprefix("content/") for one in found.waiting] == [
        *("2026-11-20-a.md", "2026-11-20-z.md"),
        *("2026-11-27-sooner.md", "2026-12-04-later.md"),
        "2026-11-06-over.md",
    ]
    assert (found.published, found.drafts, found.scheduled, found.failed) == (0, 2, 3, 0)


def test_numbers_that_were_left_out_are_told(site):
    for day, number in (("06", 1), ("13", 2), ("20", 5)):
        site.post(f"2026-11-{day}-a.md", author="ella", number=number)
    (gap,) = of(site).gaps
    assert (gap.kind, gap.author, gap.numbers) == ("Weeknotes", "Ella", (3, 4))
