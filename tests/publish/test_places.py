"""Addresses of remotes, as people see them and where GitHub's settings are."""

import pytest

from weeknotes.publish.places import settings_page

PAGE = "https://github.com/team/notes/settings/pages"


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("https://github.com/team/notes.git", PAGE),
        ("https://github.com/team/notes", PAGE),
        ("https://github.com/team/notes/", PAGE),
        ("https://www.github.com/team/notes", PAGE),
        ("https://sam:secret@github.com/team/notes.git", PAGE),
        ("git@github.com:team/notes.git", PAGE),
        ("github.com:team/notes", PAGE),
        ("ssh://git@github.com/team/notes.git", PAGE),
        ("ssh://git@github.com:22/team/notes.git", PAGE),
        ("git@GitHub.com:team/team.github.io.git", PAGE.replace("notes", "team.github.io")),
        (
            "git@github.council.example:team/notes.git",
            "https://github.council.example/team/notes/settings/pages",
        ),
        ("ssh://git@ssh.github.com:443/team/notes.git", PAGE),
        (
            "https://council.ghe.com/team/notes.git",
            "https://council.ghe.com/team/notes/settings/pages",
        ),
        ("https://www.example.org/team/notes.git", ""),
        ("https://example.org/team/notes.git", ""),
        ("https://github.com/team", ""),
        ("https://github.com.example.org/a/b/c", ""),
        ("../remote.git", ""),
        ("C:/team/notes", ""),
        ("/srv/git/notes.git", ""),
        ("", ""),
    ],
)
def test_the_page_of_settings_follows_from_the_address(address, page):
    assert settings_page(address, "") == page


def test_the_settings_say_the_repository_where_the_address_does_not():
    told = "https://github.com/team/notes"
    assert settings_page("git@work:notes.git", told) == PAGE
    assert settings_page("git@github.com:a/b.git", told).startswith("https://github.com/a/b/")


def test_other_hosts_have_no_settings_of_github():
    assert settings_page("git@gitlab.com:a/b.git", "https://gitlab.com/a/b") == ""
