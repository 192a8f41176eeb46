"""The settings that hold addresses: what is wrong with them, and the value to write."""

import pytest

from weeknotes.model.settings import Settings
from weeknotes.read.config.domain import address_warnings, domain_of, example_left
from weeknotes.read.config.settings import read_settings

DOMAIN = "https://notes.council.example/"


def settings(url, cname="", more=""):
    return f'title = "Notes"\nurl = "{url}"\n{more}[publish]\ncname = "{cname}"\n'


def faults(text):
    found, problems = read_settings(text)
    assert (found is None) == bool(problems)
    assert {problem.code for problem in problems} <= {"bad-setting"}
    return [(problem.line, problem.hint) for problem in problems]


def warned(text):
    found, problems = read_settings(text)
    assert isinstance(found, Settings), problems
    return [
        (problem.code, problem.line, problem.hint)
        for look in (address_warnings, example_left)
        for problem in look(found, text, "weeknotes.toml")
    ]


@pytest.mark.parametrize(
    ("url", "right"),
    [
        ("https://github.com/Team/notes", "https://team.github.io/notes/"),
        ("https://github.com/team/notes.git", "https://team.github.io/notes/"),
        ("https://www.github.com/team/notes/tree/main/", "https://team.github.io/notes/"),
        ("https://github.com/team/notes/blob/main/index.html", "https://team.github.io/notes/"),
        ("https://github.com/team/team.github.io", "https://team.github.io/"),
        ("https://github.com/team", "https://team.github.io/"),
        ("https://team.github.io/notes/index.html", "https://team.github.io/notes/"),
        ("https://team.github.io/index.HTM", "https://team.github.io/"),
        ("https://sam:secret@team.github.io/notes", "https://team.github.io/notes/"),
        ("https://secret@team.github.io/", "https://team.github.io/"),
        ("team.github.io/notes", "https://team.github.io/notes/"),
        ("github.com/team/notes", "https://team.github.io/notes/"),
        ("https://team.github.io/notes/?page=2", "https://team.github.io/notes/"),
        ("https://team.github.io/notes#top", "https://team.github.io/notes/"),
    ],
)
def test_an_address_that_is_not_the_sites_gets_the_one_to_write(url, right):
    ((line, hint),) = faults(settings(url))
    assert line == 2
    assert f'readers use: "{right}"' in hint
    assert "secret" not in hint
    assert faults(settings(right)) == []


@pytest.mark.parametrize("url", ["https://github.com/", "https://github.com", "notes", "ftp://a.b"])
def test_an_address_that_nobody_can_complete_gets_an_example(url):
    assert 'such as "https://team.github.io/notes/"' in faults(settings(url))[0][1]


@pytest.mark.parametrize(
    ("cname", "right"),
    [
        ("https://notes.council.example", "notes.council.example"),
        ("https://notes.council.example/notes/", "notes.council.example"),
        ("notes.council.example/", "notes.council.example"),
        ("notes.council.example:443", "notes.council.example"),
        (" notes.council.example. ", "notes.council.example"),
        ("notes", "notes.council.example"),
        ("notes council example", "notes.council.example"),
        ("10.0.0.1", "notes.council.example"),
        ("http://[", "notes.council.example"),
    ],
)
def test_a_domain_is_a_domain_and_nothing_else(cname, right):
    ((line, hint),) = faults(settings(DOMAIN, cname))
    assert line == 4
    assert hint == f'Write cname = "{right}".'
    assert faults(settings(DOMAIN, right)) == []


def test_a_domain_in_other_letters_is_written_as_github_wants_it():
    ((_, hint),) = faults(settings("https://nôtes.example/", "nôtes.example"))
    assert hint == 'Write cname = "xn--ntes-vqa.example".'
    assert faults(settings("https://nôtes.example/", "xn--ntes-vqa.example")) == []


def test_the_address_that_github_gives_is_no_custom_domain():
    assert faults(settings("https://team.github.io/notes/", "team.github.io")) == [
        (4, "Take the line “cname” out.")
    ]


@pytest.mark.parametrize(
    "url",
    [
        "https://team.github.io/notes/",
        "https://notes.council.example/notes/",
        "https://www.notes.council.example/",
        "https://notes.council.example:8443/",
    ],
)
def test_a_domain_that_does_not_fit_the_address_is_an_error(url):
    ((line, hint),) = faults(settings(url, "notes.council.example"))
    assert line == 2
    assert hint.startswith(f'Write url = "{DOMAIN}".')


def test_the_repository_in_place_of_a_site_with_a_domain():
    ((line, hint),) = faults(settings("https://github.com/team/notes", "notes.council.example"))
    assert (line, hint) == (2, f'Write the address that readers use: "{DOMAIN}".')


def test_both_lines_are_reported_at_once():
    found = faults(settings("https://team.github.io/notes/", DOMAIN))
    assert [line for line, _ in found] == [4, 2]


@pytest.mark.parametrize(
    ("url", "cname"),
    [
        (DOMAIN, "notes.council.example"),
        ("http://notes.council.example", "notes.council.example"),
        (DOMAIN, "Notes.Council.Example"),
        ("https://council.example/notes/", ""),
        ("https://github.council.example/pages/team/notes/", ""),
        ("https://notes.example/index/", ""),
        ("https://notes.example/2.html-notes/", ""),
    ],
)
def test_what_looks_wrong_and_is_fine(url, cname):
    assert faults(settings(url, cname)) == []
    assert warned(settings(url, cname)) == []


@pytest.mark.parametrize(
    ("more", "right"),
    [
        ('repository = "acme/notes"\n', 'url = "https://acme.github.io/notes/"'),
        ("", 'url = "https://OWNER.github.io/REPO/"'),
    ],
)
def test_the_example_of_a_new_site_is_not_its_address(more, right):
    ((code, line, hint),) = warned(settings("https://your-team.github.io/notes/", more=more))
    assert (code, line) == ("url-example", 2)
    assert right in hint


def test_a_team_may_be_called_so():
    text = settings("https://your-team.github.io/notes/", more='repository = "Your-Team/notes"\n')
    assert warned(text) == []


def test_pages_are_served_by_https():
    assert warned(settings("http://team.github.io/notes/")) == [
        ("url-not-https", 2, 'Write url = "https://team.github.io/notes/".')
    ]
    assert warned(settings("http://notes.intranet.example/")) == []


def test_what_feeds_are_known_by_is_an_address_too():
    text = settings(DOMAIN) + '[feeds]\nidentity = "team.github.io/notes"\n'
    assert faults(text) == [
        (6, 'Write the address that readers use: "https://team.github.io/notes/".')
    ]


@pytest.mark.parametrize("written", ["", " ", "notes", "a..b", "-a.example", "a b.example", "1.2"])
def test_what_is_no_domain(written):
    assert domain_of(written) == ""
