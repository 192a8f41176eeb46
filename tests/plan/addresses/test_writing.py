"""The addresses of GitHub's editor, as a browser and GitHub take them."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from plans import with_settings
from sites import Site

from weeknotes.drafting.scaffold.headings import sections_for
from weeknotes.model.posts.prompt import PROMPT
from weeknotes.model.settings import GIVEN_KINDS, GIVEN_STREAMS, Kind, Stream
from weeknotes.model.streams.presets import NEXT, STREAM_PRESETS
from weeknotes.plan.addresses.writing import edit_address, new_address

OWN = "https://github.council.example/team/notes"


def begun(settings):
    """Where GitHub would put the new file, its name and its text."""
    address = new_address(settings)
    assert len(address) < 8000
    assert address.isascii()
    parts = urlsplit(address)
    query = parse_qs(parts.query, strict_parsing=True)
    (name,), (text,) = query["filename"], query["value"]
    return parts.path, name, text


def test_a_new_weeknote_has_a_folder_a_name_to_complete_and_a_text_that_is_a_draft():
    path, name, text = begun(with_settings(repository="team/notes"))
    assert path == "/team/notes/new/main/content/weeknotes"
    assert name == "YYYY-MM-DD-YOUR-NAME.md"
    assert text.startswith('---\ntitle: "[Write here: what this week was about]"\nauthor:\n# Take')
    assert "\ndraft: true\n---\n" in text
    assert "\n## Something I'm learning\n" in text


def test_the_text_has_the_sections_that_the_site_gathers_as_far_as_they_fit():
    many = tuple(
        Stream(name=f"s{n}", title="x", headings=(f"{'Wythnos & mwy ' * 9}{n}",)) for n in range(40)
    )
    settings = with_settings(repository="team/notes", streams=(*GIVEN_STREAMS, *many))
    _, _, text = begun(settings)
    assert text.count("\n## ") > 10
    assert text.rstrip().endswith("take the heading out]")


def test_whoever_leaves_a_part_as_it_is_publishes_nothing(tmp_path):
    _, _, text = begun(with_settings(repository="team/notes"))
    site = Site(tmp_path)
    for number, line in enumerate(text.split("\n")):
        if PROMPT.search(line):
            kept = PROMPT.sub("Words", text.replace(line, "@")).replace("@", line)
            site.post(f"weeknotes/2026-11-{number + 1:02}-a.md", kept.replace("draft: true\n", ""))
    report = site.build("--format", "json").report
    assert (report["published"], report["failed"]) == (0, 0)
    assert report["drafts"] > 2


def test_the_folder_and_the_branch_are_the_sites_own():
    kinds = (Kind(name="weeknote", folder="week notes", title="W", plural="W"), *GIVEN_KINDS[1:])
    settings = with_settings(repository=OWN + "/", branch="drafts/é", kinds=kinds)
    path, _, _ = begun(settings)
    assert path == "/team/notes/new/drafts/%C3%A9/content/week%20notes"
    assert new_address(settings).startswith(OWN)
    assert edit_address("content/a.md", settings) == (f"{OWN}/edit/drafts/%C3%A9/content/a.md")


def test_without_a_repository_there_is_no_address():
    assert new_address(with_settings(repository="")) == ""


def test_no_page_for_readers_asks_them_to_write(tmp_path):
    site = Site(tmp_path).settings('repository = "team/notes"\n')
    built = site.post("2026-11-20-a.md").build().exits(0)
    assert [url for url, page in built.pages.items() if "/new/main/" in page.source] == []


@pytest.mark.parametrize(
    "streams", [(*GIVEN_STREAMS, *STREAM_PRESETS.values()), (*GIVEN_STREAMS, NEXT), GIVEN_STREAMS]
)
def test_a_draft_begins_with_the_same_headings_in_the_browser_and_at_a_terminal(streams):
    _, _, text = begun(with_settings(repository="team/notes", streams=streams))
    in_the_browser = re.findall(r"^## (.*)$", text, re.MULTILINE)
    sections = sections_for((), (), kind="weeknote", streams=streams)
    at_a_terminal = [section.text for section in sections]
    assert in_the_browser == at_a_terminal[: len(in_the_browser)]
    assert ("Next week" in in_the_browser) == (NEXT in streams)
    assert "Next week" in at_a_terminal


GITLAB = "https://gitlab.council.example/digital/team/notes"
GITEA = "https://codeberg.org/team/notes"
AZURE = "https://dev.azure.com/acme/Our%20work/_git/notes"


@pytest.mark.parametrize(
    ("repository", "edit", "new"),
    [
        (GITLAB, f"{GITLAB}/-/edit/main/content/a.md", f"{GITLAB}/-/new/main/content/weeknotes?"),
        (AZURE, f"{AZURE}?path=/content/a.md&version=GBmain", ""),
        ("https://bitbucket.org/team/notes", "", ""),
        (GITEA, f"{GITEA}/_edit/main/content/a.md", ""),
        ("https://code.council.example/team/notes", "", ""),
    ],
)
def test_other_hosts_get_the_addresses_that_they_understand_or_none(repository, edit, new):
    settings = with_settings(repository=repository)
    assert edit_address("content/a.md", settings) == edit
    assert new_address(settings).partition("file_name=")[0] == new
