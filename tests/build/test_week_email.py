"""One week as an email, for the command line."""

import pytest
from sites import NOW, Site

from weeknotes.build.request import Request
from weeknotes.build.week_email import week_email, weeks_with_notes
from weeknotes.model.weeks.week import Week

CLOSED, OPEN, EMPTY = map(Week.parse, ("2026-W47", "2027-W03", "2026-W01"))


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site")


@pytest.fixture
def request_of_site(site):
    return Request(site=site.folder, now=NOW, jobs=1)


def test_a_week_is_the_latest_that_closed_unless_it_is_named(site, request_of_site):
    site.post("2026-11-13-before.md").post("2026-11-20-tea.md", "Tea.", title="Tea")
    site.post("2027-01-18-now.md", "Now.", title="Now", week=OPEN.code)
    latest = week_email(request_of_site, None)
    assert latest == week_email(request_of_site, CLOSED)
    assert latest.view.code == CLOSED.code
    assert b"Tea" in latest.email.text
    assert b"Tea" in latest.email.html
    assert weeks_with_notes(request_of_site)[:2] == (OPEN, CLOSED)


def test_an_open_week_is_shown_as_it_is_so_far(site, request_of_site):
    site.post("2027-01-18-now.md", "Now.", title="Now so far", week=OPEN.code)
    assert b"Now so far" in week_email(request_of_site, OPEN).email.text
    (problem,) = week_email(request_of_site, None).problems
    assert (problem.code, OPEN.code in problem.hint) == ("no-closed-week", True)


def test_a_week_without_notes_names_those_that_have_some(site, request_of_site):
    (problem,) = week_email(request_of_site, None).problems
    assert problem.code == "no-notes"
    assert weeks_with_notes(request_of_site) == ()
    site.post("2026-11-20-tea.md")
    (problem,) = week_email(request_of_site, EMPTY).problems
    assert (problem.code, CLOSED.code in problem.hint) == ("empty-week", True)


def test_errors_keep_it_from_being_made(site, request_of_site):
    site.post("2026-11-20-tea.md", date="x")
    made = week_email(request_of_site, None)
    assert ([one.code for one in made.problems], made.refused) == (["bad-date"], False)
    assert made.email is None


def test_settings_that_can_not_be_read_refuse_it(site, request_of_site):
    site.settings("title = ")
    made = week_email(request_of_site, None)
    assert made.problems
    assert made.refused
    assert weeks_with_notes(request_of_site) == ()
