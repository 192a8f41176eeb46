"""A colleague can see a draft before it is published: in the summary of a pull request's check."""

import pytest
from newcomers import Newcomer
from sites import NOW, weeknotes
from workflows import workflow

DRAFT = (
    "---\ntitle: Our *tea* week\ndraft: true\nautor: Sam\n---\n\nWe had tea. [More](nowhere.md)\n"
)


@pytest.fixture
def pull_request(site, tmp_path, at_home):
    """A site in which a draft is new and a post has changed since the last commit."""
    at_home("[user]\nname = Sam\nemail = sam@example.org\n")
    newcomer = Newcomer(site.folder)
    site.post("2026-11-18-same.md", "Same.", title="Same").post("2026-11-19-cake.md", "Cake.")
    newcomer.git("init", "-q", "-b", "main")
    newcomer.git("add", "-A")
    newcomer.git("commit", "-qm", "Start")
    site.asset("2026-11-20-tea.md", DRAFT)
    site.post("2026-11-19-cake.md", "More cake. " + "word " * 300, title="Cake")
    newcomer.git("add", "-A")
    newcomer.git("commit", "-qm", "Tea")
    return site


def checked(site, tmp_path, *options, **env):
    summary = tmp_path / "summary.md"
    ran = weeknotes(
        *("check", "--now", NOW, "--format", "github", *options),
        cwd=site.folder,
        GITHUB_STEP_SUMMARY=str(summary),
        **env,
    )
    return ran, summary.read_text()


def test_the_summary_shows_what_is_new_with_title_text_counts_and_problems(pull_request, tmp_path):
    _, text = checked(pull_request, tmp_path, "--changed-since", "HEAD~1")
    before, _, reviewed = text.partition("### New and changed posts\n\n")
    assert before == "**Checked 3 posts: no problems found.**\n\n"
    cake, tea = reviewed.partition("### Not published")[0].split("\n\n#### ")
    assert cake.startswith(
        "#### Cake\n\n`content/2026-11-19-cake.md` This post would be published."
    )
    assert "302 words, 1 minute to read.\n\n> More cake. word word" in cake
    assert tea.startswith(
        "Our \\*tea\\* week\n\n`content/2026-11-20-tea.md` This post is a draft ("
    )
    assert "4 words, 1 minute to read, 1 link.\n\n> We had tea. More\n\n- **Warning** " in tea
    assert "`content/2026-11-20-tea.md:4` " in tea
    assert len(text) < 3_000


def test_without_a_commit_to_compare_with_it_shows_what_waits(pull_request, tmp_path):
    for options in ((), ("--changed-since", "no-such-commit"), ("--changed-since", "--output=x")):
        ran, text = checked(pull_request, tmp_path, *options)
        assert ran.code == 0
        assert "### New and changed posts" not in text
        assert "- `content/2026-11-20-tea.md:3` “Our" in text
        assert ("git can't say" in ran.out) == bool(options)
    assert not (pull_request.folder / "x").exists()


def test_a_preview_is_attached_only_if_the_settings_say_so(site, tmp_path):
    outputs = tmp_path / "outputs"
    site.post("2026-11-20-tea.md", "Tea.")
    checked(site, tmp_path, GITHUB_OUTPUT=str(outputs))
    assert not outputs.exists()
    site.settings("[publish]\npreviews = true\n")
    checked(site, tmp_path, GITHUB_OUTPUT=str(outputs))
    assert outputs.read_text() == "previews=true\n"


def test_the_workflow_attaches_it_with_drafts(tmp_path, at_home):
    at_home("[user]\nname = Sam\nemail = sam@example.org\n")
    newcomer = Newcomer(tmp_path)
    newcomer.init("notes")
    steps = workflow(tmp_path / "notes", "check")["jobs"]["check"]["steps"]
    wanted = [one for one in steps if one.get("if") == "steps.check.outputs.previews == 'true'"]
    assert [*map(set, wanted)] == [{"if", "run"}, {"if", "uses", "with"}]
    assert "--drafts --future" in wanted[0]["run"]
    assert wanted[1]["with"]["path"] == "preview"
    assert not any("upload" in one.get("uses", "") for one in steps if one not in wanted)
    site = tmp_path / "notes"
    ran = weeknotes(
        *("build", "--drafts", "--future", "--keep-going", "--output", "preview"),
        *("--base-url", "http://localhost:8000/"),
        cwd=site,
    )
    assert ran.code == 0, ran.err
    assert (site / "preview/accessibility/index.html").is_file()
    assert 'href="/assets/style' in (site / "preview/index.html").read_text()
