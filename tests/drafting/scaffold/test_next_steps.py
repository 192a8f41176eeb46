"""What people still have to do: commands that they can paste, whatever their branch is called."""

from weeknotes.drafting.scaffold.next_steps import next_steps
from weeknotes.model.settings import Settings

URL = "https://team.github.io/notes/"


def steps(**fields):
    return list(next_steps(Settings(title="N", url=URL, **fields), remote="origin", go="cd n && "))


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
