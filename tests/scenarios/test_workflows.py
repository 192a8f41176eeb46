"""The workflows of a new site: what they may do, when they run, and that their commands work."""

import os
import re
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import jsonschema
import pytest
from newcomers import NOW, Newcomer
from workflows import run_steps, tools_in, vendor_schema, workflow

from weeknotes.model.weeks.week import Closing, Week

BASE = "https://team.github.io/notes"
NAMES = ("publish", "check", "weekly")
NOTE = "content/weeknotes/2026-11-20-a-place-for-our-notes.md"


@pytest.fixture
def newcomer(tmp_path, at_home):
    (tmp_path / "work").mkdir()
    at_home("[user]\nname = Sam\nemail = sam@example.org\n")
    newcomer = Newcomer(tmp_path / "work")
    newcomer.cloned("git@github.com:team/notes.git")
    newcomer.init("notes")
    return newcomer


@pytest.fixture
def begun(newcomer):
    """The folder of a new site."""
    return newcomer.folder / "notes"


@pytest.fixture
def runs(newcomer, begun, tmp_path):
    """Run a job in a clean clone of what is committed."""
    machine = tools_in(tmp_path / "tools", NOW)

    def run(name, job):
        newcomer.git("add", "-A", cwd=begun)
        newcomer.git("commit", "-qm", "Write", "--allow-empty", cwd=begun)
        clone = tmp_path / "clone"
        newcomer.git("clone", "-q", str(begun), str(clone))
        values = {"steps.pages.outputs.base_url": BASE}
        code, said = run_steps(workflow(begun, name)["jobs"][job], clone, values, machine)
        assert (tmp_path / "tools" / "asked").read_text() == (
            "pip install --require-hashes -r requirements.lock\n"
            "pip install --no-deps -r requirements.txt\n"
        )
        return code, said, clone

    return run


def steps(begun):
    for name in NAMES:
        for job in workflow(begun, name)["jobs"].values():
            yield from job.get("steps", ())


@pytest.mark.parametrize("name", NAMES)
def test_a_workflow_is_of_githubs_form(begun, name):
    jsonschema.validate(workflow(begun, name), vendor_schema("github-workflows"))


def test_each_workflow_runs_when_it_should(begun):
    on = {name: workflow(begun, name)["on"] for name in NAMES}
    assert on["publish"] == {
        "push": {"branches": ["main"]},
        "workflow_dispatch": None,
        "workflow_call": None,
    }
    assert on["check"] == {"pull_request": None}
    assert on["weekly"].keys() == {"schedule", "workflow_dispatch"}


def test_no_job_may_do_more_than_it_has_to(begun):
    read = {"contents": "read"}
    publish = {**read, "pages": "write", "id-token": "write"}
    assert all(workflow(begun, name)["permissions"] == {} for name in NAMES)
    (job,) = workflow(begun, "publish")["jobs"].values()
    assert job["permissions"] == publish
    assert workflow(begun, "check")["jobs"]["check"]["permissions"] == read
    weekly = workflow(begun, "weekly")["jobs"]["publish"]
    assert weekly == {"uses": "./.github/workflows/publish.yml", "permissions": publish}


def test_one_job_builds_and_deploys_so_that_nobody_waits_for_two_machines(begun):
    uses = [step.get("uses", "").partition("@")[0] for step in steps(begun)]
    assert uses.count("actions/deploy-pages") == 1
    assert uses.index("actions/upload-pages-artifact") < uses.index("actions/deploy-pages")


def test_a_deploy_under_way_is_finished_and_what_calls_it_waits_for_nobody_twice(begun):
    assert workflow(begun, "publish")["concurrency"] == {
        "group": "pages",
        "cancel-in-progress": False,
    }
    assert "concurrency" not in workflow(begun, "weekly")  # it would wait for itself


def test_actions_are_pinned_to_a_commit_with_its_version_beside(begun):
    texts = [(begun / ".github" / "workflows" / f"{name}.yml").read_text() for name in NAMES]
    used = re.findall(r"uses: (\S+)(.*)", "\n".join(texts))
    pins = {}
    for action, comment in used:
        if not action.startswith("./"):
            assert re.fullmatch(r"(?:actions/[\w-]+|astral-sh/setup-uv)@[0-9a-f]{40}", action)
            assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)
            name, _, commit = action.partition("@")
            assert pins.setdefault(name, commit) == commit
    assert len(pins) == 7


def test_the_whole_history_is_there_and_no_password_is_left_behind(begun):
    checkouts = [s for s in steps(begun) if s.get("uses", "").startswith("actions/checkout@")]
    assert len(checkouts) == 2
    for step in checkouts:
        assert step["with"] == {"fetch-depth": 0, "persist-credentials": False}


def test_no_command_has_an_expression_in_it(begun):
    """What stands in a command could be read as a command; a variable can't."""
    assert not any("${{" in step.get("run", "") for step in steps(begun))


@pytest.mark.parametrize("year", range(2026, 2034))
def test_the_weekly_run_comes_after_the_close_in_winter_and_in_summer(begun, year):
    zone = ZoneInfo("Europe/London")
    weekly, daily = (one["cron"].split() for one in workflow(begun, "weekly")["on"]["schedule"])
    assert weekly[2:] == ["*", "*", "1"]
    assert daily[2:] == ["*", "*", "*"]
    assert {int(weekly[0]), int(daily[0])}.isdisjoint(range(0, 60, 5))
    monday = Week(year=year, number=1).monday
    for week in range(52):
        day = monday + timedelta(days=7 * week)
        closes = Closing().moment(Week.of(day).preceding, zone)
        runs = datetime.combine(day, time(int(weekly[1]), int(weekly[0])), UTC)
        assert timedelta() < runs - closes < timedelta(hours=2)
        morning = datetime.combine(day, time(int(daily[1]), int(daily[0])), UTC).astimezone(zone)
        assert (morning.date(), 1 <= morning.hour < 7) == (day, True)


def test_the_build_of_a_clean_clone_is_what_the_address_of_pages_wants(runs):
    code, said, clone = runs("publish", "publish")
    assert code == 0, said
    assert "3 posts published, 1 draft" in said
    home = (clone / "public" / "index.html").read_text()
    assert f'<link rel="canonical" href="{BASE}/">' in home


def test_addresses_are_compared_before_the_site_is_sent_and_stop_nothing(runs, begun):
    steps = workflow(begun, "publish")["jobs"]["publish"]["steps"]
    (at,) = (at for at, step in enumerate(steps) if "--published" in step.get("run", ""))
    assert steps[at]["continue-on-error"] is True
    assert any("weeknotes build" in step.get("run", "") for step in steps[:at])
    assert "deploy-pages" in steps[at + 1]["uses"]
    code, said, _ = runs("publish", "publish")
    assert code == 0
    assert "::notice::Could not compare with the published site" in said


def test_what_is_built_is_what_is_sent(begun):
    (sent,) = (s for s in steps(begun) if "upload-pages-artifact" in s.get("uses", ""))
    assert sent["with"] == {"path": "public"}


def test_a_broken_post_fails_a_pull_request_with_an_annotation_on_its_line(runs, begun):
    note = begun / NOTE
    note.write_text(note.read_text().replace("tags: [", "drfat: true\ntags: ["))
    code, said, clone = runs("check", "check")
    assert code == 1
    assert f"::error file={NOTE},line=4,title=" in said
    assert not (clone / "public").exists()


def test_a_broken_post_keeps_no_other_back_and_the_run_fails_at_its_end(runs, begun):
    note = begun / NOTE
    note.write_text(note.read_text().replace("tags: [", "drfat: true\ntags: ["))
    code, said, clone = runs("publish", "publish")
    assert code == 1
    assert f"::error file={NOTE},line=4,title=" in said
    assert "2 posts published, 1 draft, 1 with errors" in said
    assert said.endswith("Everything else is published.\n")
    assert (clone / "public/2026/11/20/three-links-to-start-with/index.html").is_file()
    assert not (clone / "public/2026/11/20/a-place-for-our-notes").exists()
    names = [one.get("uses", one.get("name", "")) for one in _steps_of(begun, "publish")]
    assert names[-2].startswith("actions/deploy-pages@")
    assert names[-1] == "Fail if posts have errors"


def _steps_of(begun, name):
    (job,) = workflow(begun, name)["jobs"].values()
    return job["steps"]


def test_what_leaves_no_site_at_all_stops_the_publication(runs, begun):
    settings = begun / "weeknotes.toml"
    settings.write_text(settings.read_text().replace("title = ", "titel = "))
    code, said, clone = runs("publish", "publish")
    assert code == 1
    assert "::error file=weeknotes.toml,line=" in said
    assert "Everything else is published" not in said
    assert not (clone / "public").exists()


@pytest.mark.parametrize(("name", "job"), [("publish", "publish"), ("check", "check")])
def test_a_warning_fails_neither_a_pull_request_nor_the_publication(runs, begun, name, job):
    note = begun / NOTE
    note.write_text(note.read_text() + "\nSee [it](nowhere.md).\n")
    code, said, clone = runs(name, job)
    assert code == 0, said
    assert f"::warning file={NOTE},line=" in said
    assert (clone / "public/2026/11/20/a-place-for-our-notes/index.html").is_file()


def test_advice_is_told_and_fails_nothing(runs, begun):
    note = begun / NOTE
    note.write_text(note.read_text() + "\nSee [here](https://example.org/).\n")
    code, said, _ = runs("check", "check")
    assert code == 0, said
    assert "[link-text-vague]" in said


def test_a_post_without_a_date_has_that_of_its_first_commit(runs, begun):
    (begun / "content/weeknotes/tea.md").write_text("We had tea.\n")
    code, said, clone = runs("publish", "publish")
    assert code == 0, said
    assert (clone / "public/2026/11/20/tea/index.html").is_file()


@pytest.mark.parametrize(
    ("answer", "code", "said"),
    [
        ("exit 0", 0, ""),
        ("echo 'gh: Server Error (HTTP 502)' >&2; exit 1", 0, ""),
        (
            "echo 'gh: Not Found (HTTP 404)' >&2; exit 1",
            1,
            (
                "::error title=GitHub Pages is off::Choose “GitHub Actions” as the source of Pages "
                "at https://github.com/team/notes/settings/pages and run this again. A private "
                "repository needs a paid plan for Pages.\n"
            ),
        ),
    ],
)
def test_a_repository_whose_pages_are_off_is_sent_to_its_settings(
    begun, tmp_path, answer, code, said
):
    (job,) = workflow(begun, "publish")["jobs"].values()
    step = next(one for one in job["steps"] if one.get("name") == "Check that GitHub Pages is on")
    assert job["steps"].index(step) < next(
        at for at, one in enumerate(job["steps"]) if "deploy-pages" in one.get("uses", "")
    )
    gh = tmp_path / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text(f"#!/bin/sh\n{answer}\n")
    gh.chmod(0o755)
    machine = {
        "PATH": f"{gh.parent}:{os.environ['PATH']}",
        "GITHUB_REPOSITORY": "team/notes",
        "GITHUB_SERVER_URL": "https://github.com",
    }
    assert run_steps({"steps": [step]}, begun, {}, machine) == (code, said)
