"""`weeknotes digest` as somebody types it: what is printed, what is written, and how it ends."""

from email import policy
from email.parser import BytesParser

import pytest
from sites import Site, snapshot, weeknotes

CLOSED = "2026-11-24"
OPEN = "2026-11-21"


@pytest.fixture
def team(site: Site) -> Site:
    site.post("weeknotes/2026-11-13-tea.md", title="Tea")
    return site.post("weeknotes/2026-11-20-cakes.md", title="Cakes")


def digest(team, *arguments, now=CLOSED):
    ran = weeknotes("digest", *arguments, "--now", now, cwd=team.folder)
    assert "Traceback" not in ran.err
    assert "This is a bug in weeknotes" not in ran.err
    return ran


def test_without_a_week_it_tells_the_latest_that_closed(team):
    ran = digest(team)
    assert (ran.code, ran.err) == (0, "")
    assert "\nCakes\n" in ran.out
    assert "\nTea\n" in digest(team, now=OPEN).out
    assert not (team.folder / "public").exists()


def test_the_site_is_told_after_the_week_or_alone(team, tmp_path):
    for week in (["2026-W46"], [], ["2026-11-20"]):
        ran = weeknotes("digest", *week, "-C", team.folder, "--now", CLOSED, cwd=tmp_path)
        assert ran.code == 0
        assert ("\nTea\n" in ran.out) == (week == ["2026-W46"])


def test_an_open_week_is_marked(team):
    ran = digest(team, "2026-w47", now=OPEN)
    assert ran.code == 0
    assert "So far: this week is still open" in ran.out
    assert "(so far)" in digest(team, "2026-w47", "--email", now=OPEN).out


def test_email_prints_a_message_that_opens_as_a_draft(team):
    ran = digest(team, "2026-W47", "--email")
    message = BytesParser(policy=policy.default).parsebytes(ran.out.encode("ascii"))
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Team notes: Week ending Friday 20 November 2026"
    assert message["To"] is None
    assert "Cakes" in message.get_body(("plain",)).get_content()


def test_what_it_writes_is_what_stands_on_the_site(team, tmp_path):
    team.post("weeknotes/2026-11-26-late.md", title="Late", week="2026-W47")
    ran = digest(team, "2026-W47", "--output", tmp_path / "mail", now="2027-01-18")
    assert ran.code == 0
    built = team.build(now="2027-01-18").exits(0)
    written = snapshot(tmp_path / "mail")
    assert len(written) == 3
    for name, content in written.items():
        assert content == built.files[f"digest/2026-w47/email.{name.rpartition('.')[2]}"]
        assert b"Late" not in content


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("47", "Did you mean 2026-W47?"),
        ("w46", "Did you mean 2026-W46?"),
        ("2026-46", "Did you mean 2026-W46?"),
        ("week 47 of 2026", "Did you mean 2026-W47?"),
        ("2026-W54", "2026 has 53 weeks."),
        ("2027-W53", "Did you mean 2027-W52?"),
        ("2026-WW47", "Did you mean 2026-W47?"),
        ("next", "such as 2026-W47"),
        ("0000-W01", "such as 2026-W47"),
        ("2026-11-31", "such as 2026-W47"),
    ],
)
def test_what_is_no_week_exits_2_and_says_which_was_meant(team, written, told):
    ran = digest(team, written)
    assert (ran.code, ran.out) == (2, "")
    assert f"“{written}” is not a week." in ran.err
    assert told in ran.err


def test_a_week_without_notes_exits_1(team):
    ran = digest(team, "2026-W30")
    assert (ran.code, ran.out) == (1, "")
    assert "The latest weeks that have notes are 2026-W47, 2026-W46." in ran.err


def test_a_folder_that_is_no_site_exits_2(tmp_path):
    ran = weeknotes("digest", "-C", tmp_path)
    assert ran.code == 2
    assert "weeknotes.toml" in ran.err


def test_a_wrong_week_of_a_folder_that_is_no_site_exits_2(tmp_path):
    ran = weeknotes("digest", "47", "-C", tmp_path)
    assert ran.code == 2
    assert "is not a week" in ran.err


def test_help_says_what_a_week_is():
    ran = weeknotes("digest", "--help")
    assert ran.code == 0
    assert "2026-W47" in ran.out
    assert "so far" in ran.out
