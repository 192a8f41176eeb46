"""What a new site is called and where it will be, by its folder and its repository."""

import pytest

from weeknotes.drafting.scaffold.guesses import address_of, repository_of, title_of
from weeknotes.drafting.scaffold.hosts import site_host


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("digital-notes", "Digital notes"),
        ("our_GDS_notes", "Our GDS notes"),
        ("team.github.io", "Team"),
        ("", "Our notes"),
        ("--", "Our notes"),
        ("🌱", "Our notes"),
    ],
)
def test_a_folder_gives_a_title(folder, title):
    assert title_of(folder) == title


@pytest.mark.parametrize(
    ("page", "repository"),
    [
        ("https://github.com/team/notes", "team/notes"),
        ("https://github.com/team/notes/", "team/notes"),
        ("https://git.example.org/team/notes", "https://git.example.org/team/notes"),
        ("", ""),
    ],
)
def test_a_repository_is_named_in_full_only_where_it_is_elsewhere(page, repository):
    assert repository_of(page) == repository


@pytest.mark.parametrize(
    ("page", "folder", "address"),
    [
        ("https://github.com/Team/notes", "x", "https://team.github.io/notes/"),
        ("https://github.com/Team/team.github.io", "x", "https://team.github.io/"),
        ("https://ghe.example.org/team/notes", "x", "https://ghe.example.org/pages/team/notes/"),
        ("https://gitlab.com/Team/notes", "x", "https://team.gitlab.io/notes/"),
        ("https://gitlab.com/team/all/notes", "x", "https://team.gitlab.io/all/notes/"),
        ("https://gitlab.com/team/team.gitlab.io", "x", "https://team.gitlab.io/"),
        ("https://gitlab.example.org/team/notes", "x", "https://your-team.example/x/"),
        ("https://git.example.org/team/notes", "x", "https://your-team.example/x/"),
        ("https://bitbucket.org/team/notes", "x", "https://your-team.example/x/"),
        ("", "Digital Notes", "https://your-team.github.io/digital-notes/"),
        ("", "ノート", "https://your-team.github.io/notes/"),
        ("", "", "https://your-team.github.io/notes/"),
    ],
)
def test_pages_serve_a_repository_at_an_address(page, folder, address):
    host = site_host("", page=page, remote="")
    assert address_of(page, folder, host) == address
