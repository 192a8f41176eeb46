"""Settings that were left open before there was a repository."""

import pytest

from weeknotes.drafting.upgrade.fill_in import filled_in
from weeknotes.read.config.settings import read_settings

PAGE = "https://github.com/Team/notes"
OPEN = """\
title = "Notes"
url = "https://your-team.github.io/notes/" # ours
# repository = "team/notes"
branch = "main"
"""


def filled(text, page=PAGE):
    settings, problems = read_settings(text)
    assert settings, problems
    return filled_in(text, settings, page)


def test_address_and_repository_are_those_that_git_knows():
    assert filled(OPEN) == OPEN.replace(
        '"https://your-team.github.io/notes/"', '"https://team.github.io/notes/"'
    ).replace('# repository = "team/notes"', 'repository = "Team/notes"')


def test_each_line_keeps_its_end():
    assert filled(OPEN.replace("\n", "\r\n")) == filled(OPEN).replace("\n", "\r\n")


def test_where_a_team_wrote_its_repository_the_address_follows_from_it():
    text = OPEN.replace('# repository = "team/notes"', 'repository = "us/blog"')
    assert filled(text) == text.replace("your-team.github.io/notes", "us.github.io/blog")
    assert filled(text, page="") == filled(text)


@pytest.mark.parametrize(
    "text",
    [
        OPEN.replace("your-team.github.io", "notes.example"),
        OPEN.replace("your-team.github.io/notes", "your-team.github.io.example"),
        OPEN.replace("url = ", "# url = ").replace("title", 'url = "https://a.example/"\ntitle'),
    ],
)
def test_an_address_of_the_team_stays(text):
    assert filled(text) == text.replace('# repository = "team/notes"', 'repository = "Team/notes"')


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("https://gitlab.com/team/all/notes", "https://team.gitlab.io/all/notes/"),
        ("https://gitlab.council.example/team/notes", "https://your-team.github.io/notes/"),
        ("https://codeberg.org/team/notes", "https://your-team.github.io/notes/"),
    ],
)
def test_a_repository_elsewhere_is_written_in_full_and_no_address_is_made_up(page, address):
    assert filled(OPEN, page) == OPEN.replace(
        "https://your-team.github.io/notes/", address
    ).replace('# repository = "team/notes"', f'repository = "{page}"')


@pytest.mark.parametrize(
    ("text", "page"),
    [
        (OPEN, ""),
        ('title = "N"\nurl = "https://a.example/"\n# repository = "ours/notes"\n', PAGE),
        ('title = "N"\nurl = "https://a.example/"\n[weeks]\n# repository = "team/notes"\n', PAGE),
        (OPEN.replace("branch", 'repository = "us/blog"\nbranch').replace("your-", "a-"), PAGE),
    ],
)
def test_everything_else_stays(text, page):
    assert filled(text, page) == text
