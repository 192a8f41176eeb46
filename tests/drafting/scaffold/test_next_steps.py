"""What people still have to do: commands that they can paste, whatever their branch is called."""

import pytest

from weeknotes.drafting.scaffold.hosts import HOSTS
from weeknotes.drafting.scaffold.next_steps import next_steps
from weeknotes.model.settings import Settings

URL = "https://team.github.io/notes/"


def steps(host="github", *, connected=None, **fields):
    known = "repository" in fields if connected is None else connected
    settings = Settings(title="N", url=URL, **fields)
    return list(next_steps(settings, HOSTS[host], remote="origin", go="cd n && ", connected=known))


def test_with_a_repository_each_step_has_its_real_address():
    pages, send, statement = steps(repository="team/notes")
    assert "\nhttps://github.com/team/notes/settings/pages\n" in pages
    assert pages.endswith("Pages needs a paid plan. A public one needs none.")
    assert "\ncd n && git add -A && git commit" in send
    assert "git push -u origin main\n" in send
    assert send.endswith(URL)
    assert statement.endswith(
        "\nhttps://github.com/team/notes/edit/main/content/pages/accessibility.md"
    )


def test_without_one_it_is_made_first():
    make, connect, send, statement = steps()
    assert "https://github.com/new" in make
    assert "Pages needs a paid plan" in make
    assert "cd n && git init -b main && git remote add origin ADDRESS\nweeknotes upgrade" in connect
    assert send.endswith("git push -u origin main")
    assert statement.endswith("\ncontent/pages/accessibility.md")


def test_a_branch_is_quoted_as_the_shell_and_as_an_address_want_it():
    _, send, statement = steps(repository="team/notes", branch="it's #1")
    assert "git push -u origin 'it'\"'\"'s #1'\n" in send
    assert "/edit/it%27s%20%231/" in statement


GITLAB = "https://gitlab.com/team/all/notes"


def test_on_gitlab_the_steps_lead_to_its_pages():
    push, address, schedules, statement = steps("gitlab", repository=GITLAB)
    assert "\ncd n && git add -A && git commit" in push
    assert push.endswith(f"publishes the site:\n{GITLAB}/-/pipelines")
    assert f"If it is not {URL}\n" in address
    assert schedules.endswith(f":\n{GITLAB}/-/pipeline_schedules")
    assert statement.endswith(f"\n{GITLAB}/-/edit/main/content/pages/accessibility.md")


def test_a_project_on_gitlab_is_made_first_if_there_is_none():
    make, connect, push, *_ = steps("gitlab")
    assert make == "Make an empty project on GitLab, without a README."
    assert "cd n && git init -b main && git remote add origin ADDRESS\nweeknotes upgrade" in connect
    assert push.endswith("publishes the site.")


@pytest.mark.parametrize("repository", ["https://codeberg.org/team/notes", ""])
def test_elsewhere_no_step_is_about_github_or_gitlab(repository):
    address, push, build, statement = steps("other", repository=repository, connected=True)
    assert address.endswith(f"\n{URL}")
    assert push.endswith("git push -u origin main")
    assert build.endswith("\nweeknotes build")
    assert "/_edit/main/content/pages/accessibility.md" in statement or not repository
    assert "GitHub" not in (text := f"{address} {push} {build} {statement}")
    assert "GitLab" not in text
