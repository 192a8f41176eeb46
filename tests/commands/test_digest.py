from email import policy
from email.parser import BytesParser

import pytest

from weeknotes.commands.digest import run

FILES = ("2026-w47.eml", "2026-w47.html", "2026-w47.txt")
CLOSED, OPEN = "2026-11-23T12:00", "2026-11-23T11:59"


class Said:
    """What a command said."""

    def __init__(self):
        self.lines, self.notes, self.problems = [], [], []
        self.line, self.note, self.problem = (
            self.lines.append,
            self.notes.append,
            self.problems.append,
        )

    @property
    def out(self):
        return "\n".join(self.lines)

    @property
    def codes(self):
        return [problem.code for problem in self.problems]


@pytest.fixture
def team(site):
    """A site with notes in two weeks that follow each other, and a draft."""
    return (
        site.post("weeknotes/2026-11-13-tea.md", title="Tea")
        .post("weeknotes/2026-11-20-cakes.md", title="Cakes & ale")
        .post("weeknotes/2026-11-20-secret.md", "Hush.", title="Secret", draft=True)
    )


def digest(site, week="", *, mail=False, output=None, now=CLOSED):
    said = Said()
    code = run(week, site.folder, mail=mail, output=output, say=said, now=now)
    return code, said


def test_the_latest_closed_week_is_told_as_text(team):
    code, said = digest(team)
    assert code == 0
    assert "Week ending Friday 20 November 2026" in said.out
    assert "Cakes & ale" in said.out
    assert "\nTea\n" not in said.out
    assert "So far" not in said.out
    assert said.problems == []


def test_while_a_week_is_open_the_one_before_is_the_latest(team):
    assert "\nTea\n" in digest(team, now=OPEN)[1].out


def test_an_open_week_is_told_when_asked_for_and_says_so(team):
    code, said = digest(team, "2026-W47", now=OPEN)
    assert code == 0
    assert "Cakes & ale" in said.out
    assert "So far: this week is still open" in said.out


@pytest.mark.parametrize("written", ["2026-W47", "2026w47", "2026-w47", "2026-11-17", "2026-11-22"])
def test_a_week_is_told_by_its_code_or_by_a_day(team, written):
    assert "Cakes & ale" in digest(team, written, now="2027-01-18")[1].out


def test_a_folder_in_the_week_s_place_is_wrong_usage_that_names_the_option(team, monkeypatch):
    monkeypatch.chdir(team.folder.parent)
    code, said = digest(team, team.folder.name)
    assert (code, said.codes, said.lines) == (2, ["not-a-week"], [])
    assert said.problems[0].hint.endswith("use: weeknotes digest -C site")


def test_the_whole_email_goes_to_standard_output(team):
    code, said = digest(team, mail=True)
    assert code == 0
    message = BytesParser(policy=policy.default).parsebytes(said.out.encode("ascii"))
    assert message["subject"] == "Team notes: Week ending Friday 20 November 2026"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert "\r" not in said.out


@pytest.mark.parametrize("mail", [True, False])
def test_the_three_forms_are_written_to_a_folder(team, tmp_path, mail):
    folder = tmp_path / "to" / "send"
    code, said = digest(team, mail=mail, output=folder)
    assert code == 0
    assert tuple(sorted(path.name for path in folder.iterdir())) == FILES
    told = "Week ending Friday 20 November 2026: 2026-w47.html, 2026-w47.txt and 2026-w47.eml"
    assert said.lines == [f"{told} in {folder}"]
    assert not (team.folder / "public").exists()


def test_written_again_the_bytes_are_the_same_and_other_files_stay(team, tmp_path):
    digest(team, output=tmp_path / "a")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "mine.txt").write_text("mine")
    (tmp_path / "b" / FILES[0]).write_text("old")
    digest(team, output=tmp_path / "b", now="2026-11-24T09:30")
    for name in FILES:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    assert {path.name for path in (tmp_path / "b").iterdir()} == {*FILES, "mine.txt"}
    assert (tmp_path / "b" / "mine.txt").read_text() == "mine"


def test_nothing_of_a_draft_is_in_any_form(team, tmp_path):
    digest(team, output=tmp_path / "a")
    for name in FILES:
        content = (tmp_path / "a" / name).read_text(encoding="utf-8")
        assert "Cakes" in content
        assert "Secret" not in content
        assert "Hush" not in content


def test_a_week_of_drafts_alone_is_empty(site):
    site.post("weeknotes/2026-11-13-tea.md").post("weeknotes/2026-11-20-s.md", draft=True)
    code, said = digest(site, "2026-W47")
    assert (code, said.codes, said.lines) == (1, ["empty-week"], [])
    assert "2026-W46" in said.problems[0].hint


def test_a_week_to_come_is_empty(team):
    assert digest(team, "2026-W48")[1].codes == ["empty-week"]


def test_a_site_without_notes_says_so_and_has_nothing_wrong(site):
    code, said = digest(site)
    assert (code, said.codes, said.lines) == (0, ["no-notes"], [])


def test_a_site_whose_first_week_is_open_says_how_to_get_it(site):
    site.post("weeknotes/2026-11-20-first.md")
    code, said = digest(site, now=OPEN)
    assert (code, said.codes, said.lines) == (0, ["no-closed-week"], [])
    assert said.problems[0].hint == "To see the open week so far, use: weeknotes digest 2026-W47"


@pytest.mark.parametrize("written", ["2026-W54", "47", "last", "no-such-folder", "2026-02-30"])
def test_what_is_no_week_is_wrong_usage(team, written):
    code, said = digest(team, written)
    assert (code, said.codes, said.lines) == (2, ["not-a-week"], [])


def test_a_post_that_cannot_be_published_keeps_the_email_from_being_made(team, tmp_path):
    team.post("weeknotes/2026-11-19-broken.md", date="some day")
    code, said = digest(team, output=tmp_path / "a")
    assert code == 1
    assert {problem.severity for problem in said.problems} == {"error"}
    assert not (tmp_path / "a").exists()


def test_wrong_settings_and_clocks_are_wrong_usage(team):
    assert digest(team, now="whenever")[0] == 2
    team.file("weeknotes.toml", "title = 1")
    assert digest(team)[0] == 2


def test_a_folder_that_is_a_file_is_told(team, tmp_path):
    (tmp_path / "a").write_text("mine")
    code, said = digest(team, output=tmp_path / "a")
    assert (code, said.codes) == (2, ["cannot-write"])
    assert (tmp_path / "a").read_text() == "mine"


def test_a_long_email_is_made_with_a_warning(team):
    team.post("digest/2026-w47.md", "Many words. " * 9000)
    code, said = digest(team)
    assert (code, said.codes) == (0, ["email-too-long"])
    assert said.problems[0].path == "content/digest/2026-w47.md"


def test_a_broken_template_is_told_with_its_line(team):
    team.file("themes/notebook/email.txt", "{{ title }}\n{{ nothing }}\n")
    code, said = digest(team)
    assert (code, said.codes) == (1, ["theme-fault"])
    assert (said.problems[0].path, said.problems[0].line) == ("themes/notebook/email.txt", 2)
