"""The pipeline of a new site on GitLab: its form, when it runs, and that its commands work."""

import jsonschema
import pytest
from newcomers import NOW, Newcomer
from workflows import read, run_script, tools_in, vendor_schema

NOTE = "content/weeknotes/2026-11-20-a-place-for-our-notes.md"


@pytest.fixture
def newcomer(tmp_path, at_home):
    (tmp_path / "work").mkdir()
    at_home("[user]\nname = Sam\nemail = sam@example.org\n")
    newcomer = Newcomer(tmp_path / "work")
    newcomer.cloned("git@gitlab.com:team/notes.git")
    newcomer.init("notes")
    return newcomer


@pytest.fixture
def site(newcomer):
    """The folder of a new site."""
    return newcomer.folder / "notes"


@pytest.fixture
def pipeline(site):
    return read(site / ".gitlab-ci.yml")


@pytest.fixture
def runs(newcomer, site, pipeline, tmp_path):
    """Run a job in a clean clone of what is committed."""
    machine = tools_in(tmp_path / "tools", NOW)

    def run(job):
        newcomer.git("add", "-A", cwd=site)
        newcomer.git("commit", "-qm", "Write", "--allow-empty", cwd=site)
        clone = tmp_path / "clone"
        newcomer.git("clone", "-q", str(site), str(clone))
        code, said = run_script(pipeline, job, clone, machine)
        assert (tmp_path / "tools" / "asked").read_text() == (
            "install --quiet --require-hashes -r requirements.lock\n"
            "install --quiet --no-deps -r requirements.txt\n"
        )
        return code, said, clone

    return run


def break_post(site):
    note = site / NOTE
    note.write_text(note.read_text().replace("tags: [", "drfat: true\ntags: ["))


def test_the_pipeline_is_of_gitlabs_form(pipeline):
    jsonschema.validate(pipeline, vendor_schema("gitlab-ci"))


def test_it_checks_merge_requests_and_publishes_the_branch_alone(pipeline):
    branch = {"if": '$CI_COMMIT_BRANCH == "main"'}
    merge_request = {"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}
    assert pipeline["workflow"]["rules"] == [merge_request, branch]
    assert pipeline["pages"]["rules"] == [branch]
    assert "rules" not in pipeline["check"]
    assert pipeline["pages"]["artifacts"] == {"paths": ["public"]}


def test_the_whole_history_is_there(pipeline, site, runs):
    assert pipeline["variables"]["GIT_DEPTH"] == "0"
    (site / "content/weeknotes/tea.md").write_text("We had tea.\n")
    code, said, clone = runs("pages")
    assert code == 0, said
    assert (clone / "public/2026/11/20/tea/index.html").is_file()


def test_a_clean_clone_becomes_a_site_without_drafts(runs):
    code, said, clone = runs("pages")
    assert code == 0, said
    assert "3 posts published, 1 draft" in said
    home = (clone / "public/index.html").read_text()
    assert '<link rel="canonical" href="https://team.gitlab.io/notes/">' in home
    assert not (clone / "public/accessibility").exists()


def test_a_broken_post_keeps_no_other_back(runs, site, pipeline):
    break_post(site)
    code, said, clone = runs("pages")
    assert code == 0, said
    assert f"{NOTE}:4: error: " in said
    assert (clone / "public/2026/11/20/three-links-to-start-with/index.html").is_file()
    assert not (clone / "public/2026/11/20/a-place-for-our-notes").exists()
    assert pipeline["pages"]["needs"] == []


def test_a_broken_post_fails_the_check(runs, site):
    break_post(site)
    code, said, _ = runs("check")
    assert code == 1
    assert f"{NOTE}:4: error: " in said


def test_a_warning_fails_neither(runs, site):
    note = site / NOTE
    note.write_text(note.read_text() + "\nSee [it](nowhere.md).\n")
    code, said, _ = runs("check")
    assert code == 0, said
    assert f"{NOTE}:" in said


def test_what_leaves_no_site_at_all_stops_the_publication(runs, site):
    settings = site / "weeknotes.toml"
    settings.write_text(settings.read_text().replace("title = ", "titel = "))
    code, said, clone = runs("pages")
    assert code != 0, said
    assert not (clone / "public").exists()
