"""No post waits unseen: each that is not published is named, with state, reason and line."""

import json

import pytest
from sites import NOW, weeknotes


def waiting(site):
    """A site with a post in each state in which it is not published."""
    site.post("2026-11-20-out.md", "Out.", title="Out")
    site.post("2026-11-20-draft.md", "Words.", title="Draft", draft=True)
    site.post("drafts/2026-11-20-folder.md", "Words.", title="Folder")
    site.post("2026-11-20-asks.md", "Words.\n\n[Write here: more]", title="Asks")
    site.post("2026-11-20-later.md", "Words.", title="Later", publish_at="2027-03-01")
    site.post("2026-11-20-over.md", "Words.", title="Over", expires="2026-12-01")
    return site.post("2026-11-20-error.md", "Words.", title="Error", draft="flase")


STATES = {
    "content/2026-11-20-draft.md": ("draft", 3),
    "content/drafts/2026-11-20-folder.md": ("draft", None),
    "content/2026-11-20-asks.md": ("unfinished", 7),
    "content/2026-11-20-later.md": ("scheduled", 3),
    "content/2026-11-20-over.md": ("expired", 3),
    "content/2026-11-20-error.md": ("error", 3),
}


@pytest.mark.parametrize("command", ["build", "check"])
def test_json_names_each_post_that_waits_with_state_reason_and_line(site, command):
    ran = weeknotes(command, "--now", NOW, "--format", "json", cwd=waiting(site).folder)
    report = json.loads(ran.out)
    found = {one["path"]: (one["state"], one["line"]) for one in report["held"]}
    assert found == STATES
    assert all(one.keys() == {"path", "line", "state", "reason"} for one in report["held"])
    assert len(found) == report["drafts"] + report["scheduled"] + report["failed"]


@pytest.mark.parametrize("command", ["build", "check"])
def test_github_shows_a_notice_and_text_a_line_for_each_post_that_waits(site, command):
    place = waiting(site).folder
    on_github = weeknotes(command, "--now", NOW, "--format", "github", cwd=place).out
    text = weeknotes(command, "--now", NOW, cwd=place).err
    for path, (state, line) in STATES.items():
        if state != "error":  # which is annotated as one
            at = f",line={line}" if line else ""
            notice = f"::notice file={path}{at},title=Not published – {state}::This post "
            assert notice in on_github
            assert f"Not published – {state}: {path}{f':{line}' if line else ''} (" in text
    assert "::error file=content/2026-11-20-error.md,line=3,title=" in on_github


def test_the_summary_of_the_job_says_what_went_out_and_what_waits(site, tmp_path):
    summary = tmp_path / "summary.md"
    summary.write_text("Before.\n")
    place = waiting(site).folder
    options = ("--now", NOW, "--keep-going", "--format", "github")
    weeknotes("build", *options, cwd=place, GITHUB_STEP_SUMMARY=str(summary))
    text = summary.read_text()
    assert text.startswith("Before.\n**1 post published, 3 drafts, 1 scheduled, 1 expired, 1 with")
    assert "- [Out](https://notes.example.org/team/2026/11/20/out/)" in text
    for path, (_, line) in STATES.items():
        assert f"- `{path}{f':{line}' if line else ''}` " in text
    assert "- **Error** `content/2026-11-20-error.md:3` " in text
    before = text
    weeknotes("build", "--now", NOW, cwd=place, GITHUB_STEP_SUMMARY=str(summary))
    assert summary.read_text() == before


def test_a_summary_that_can_t_be_written_fails_nothing(site, tmp_path):
    site.post("2026-11-20-out.md", "Out.", title="Out")
    options = ("--now", NOW, "--format", "github")
    ran = weeknotes("build", *options, cwd=site.folder, GITHUB_STEP_SUMMARY=str(tmp_path / "no/a"))
    assert ran.code == 0
