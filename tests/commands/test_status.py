"""`weeknotes status`: what waits and why, the open week, missing numbers; in the terminal alone."""

import json

import pytest
from sites import snapshot, weeknotes

NOW = "2026-11-24T10:00"
PEOPLE = "".join(f'[{name.lower()}]\nname = "{name} Lee"\n' for name in ("Ann", "Bo", "Cy"))


@pytest.fixture
def team(site):
    site.asset("people.toml", PEOPLE)
    site.post("weeknotes/2026-11-20-a.md", title="Weeknote 61", author="ann")
    site.post("weeknotes/2026-11-24-b.md", title="Weeknote 63", author="ann")
    return site.post("weeknotes/2026-11-24-c.md", author="bo", draft=True)


def status(site, *options, now=NOW):
    before = snapshot(site.folder)
    ran = weeknotes("status", "--now", now, *options, cwd=site.folder)
    assert "Traceback" not in ran.err
    assert "This is a bug in weeknotes" not in ran.err
    assert snapshot(site.folder) == before
    return ran


def test_it_tells_people_how_the_site_stands(team):
    team.post("weeknotes/2026-11-27-d.md", author="cy", publish_at="2026-11-27 09:00")
    team.post("weeknotes/2027-01-05-e.md")
    team.post("weeknotes/2026-11-25-g.md")
    team.post("weeknotes/2026-11-23-f.md", "Hi.\n\n[Write here: x]")
    ran = status(team)
    assert ran.code == 0
    assert ran.err == ""
    assert ran.out == (
        "Team notes, Tuesday 24 November 2026 at 10:00\n"
        "2 published, 2 drafts, 3 scheduled\n\n"
        "Not published\n"
        "  unfinished: content/weeknotes/2026-11-23-f.md:3 (still says “[Write here: x]”)\n"
        "  draft: content/weeknotes/2026-11-24-c.md:3 (draft: true)\n"
        "  scheduled: content/weeknotes/2026-11-25-g.md: Wednesday 25 November, tomorrow\n"
        "  scheduled: content/weeknotes/2026-11-27-d.md:3: "
        "Friday 27 November at 09:00, in 3 days\n"
        "  scheduled: content/weeknotes/2027-01-05-e.md: Tuesday 5 January 2027, in 42 days\n\n"
        "Week ending Friday 27 November 2026 is open; "
        "it closes on Monday 30 November at 12:00, in 6 days\n"
        "  Written: Ann Lee\n"
        "  Draft or scheduled: Bo Lee and Cy Lee\n\n"
        "Missing numbers\n"
        "  Weeknotes of Ann Lee: 62\n"
    )


def test_json_has_plain_keys(team):
    team.post("weeknotes/2026-11-27-d.md", title="D")
    told = json.loads(status(team, "--format", "json").out)
    assert told == {
        "title": "Team notes",
        "now": "2026-11-24T10:00:00+00:00",
        "published": 2,
        "drafts": 1,
        "scheduled": 1,
        "failed": 0,
        "waiting": [
            {
                "path": "content/weeknotes/2026-11-24-c.md",
                "line": 3,
                "title": "C",
                "why": "draft",
                "reason": "draft: true",
                "until": None,
            },
            {
                "path": "content/weeknotes/2026-11-27-d.md",
                "line": None,
                "title": "D",
                "why": "scheduled",
                "reason": "Friday 27 November 2026",
                "until": "2026-11-27T00:00:00+00:00",
            },
        ],
        "open_weeks": [
            {
                "week": "2026-W48",
                "label": "Week ending Friday 27 November 2026",
                "closes": "2026-11-30T12:00:00+00:00",
                "written": ["Ann Lee"],
                "drafting": ["Bo Lee"],
                "missing": ["Cy Lee"],
            }
        ],
        "missing_numbers": [{"kind": "Weeknotes", "author": "Ann Lee", "numbers": [62]}],
        "problems": [],
    }


@pytest.mark.parametrize(
    ("now", "weeks"),
    [
        ("2026-11-23T11:59", ["2026-W47", "2026-W48"]),
        ("2026-11-23T12:00", ["2026-W48"]),
        ("2027-01-01T00:00", ["2026-W53"]),
    ],
)
def test_the_week_behind_is_open_until_it_closes(team, now, weeks):
    told = json.loads(status(team, "--format", "json", now=now).out)
    assert [one["week"] for one in told["open_weeks"]] == weeks


def test_an_error_is_told_in_short_and_exits_1(team):
    team.post("weeknotes/2026-11-22-x.md", date="soon")
    ran = status(team)
    assert ran.code == 1
    assert "2 published, 1 draft, 0 scheduled, 1 with errors\n" in ran.out
    assert ran.out.endswith("1 error: run weeknotes check to see where, and what to do.\n")


def test_wrong_settings_exit_2(team):
    team.file("weeknotes.toml", "title = 1\n")
    assert status(team).code == 2
    assert "weeknotes.toml" in status(team).err
    assert json.loads(status(team, "--format", "json").out)["problems"]


def test_an_empty_site_has_its_week_too(site):
    ran = status(site)
    assert ran.code == 0
    assert "0 published, 0 drafts, 0 scheduled\n" in ran.out
    assert "Nobody has written yet." in ran.out


def test_posts_that_name_nobody_are_counted(site):
    site.post("weeknotes/2026-11-24-a.md", "Words.")
    ran = status(site)
    assert "Without an author: 1 post" in ran.out
    assert "Nobody has written" not in ran.out


def test_who_has_not_written_is_never_on_the_site(team):
    for form in ("text", "json"):
        assert "Cy Lee" in status(team, "--format", form).out
    assert team.build(now=NOW).exits(0).where("Cy Lee") == []


def test_who_has_a_note_and_a_draft_has_written(team):
    team.post("weeknotes/2026-11-24-z.md", author="ann", draft=True)
    (week,) = json.loads(status(team, "--format", "json").out)["open_weeks"]
    assert (week["written"], week["drafting"]) == (["Ann Lee"], ["Bo Lee"])
