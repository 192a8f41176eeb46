"""From the link in a site's README to a published post, as somebody goes who has a browser only."""

from urllib.parse import parse_qs, urlsplit

import pytest
from sites import SETTINGS

from weeknotes.model.posts.prompt import PROMPT
from weeknotes.plan.addresses.writing import new_address
from weeknotes.read.config.settings import read_settings


@pytest.fixture
def begun(site):
    """The name and the text that the link in a site's README gives to GitHub's editor."""
    own = 'repository = "team/notes"\n[streams.next]\n'
    site.settings(own).post("2026-11-20-a.md")
    settings, _ = read_settings(SETTINGS + own)
    link = new_address(settings)
    assert link.startswith("https://github.com/team/notes/new/main/content/weeknotes?")
    query = parse_qs(urlsplit(link).query)
    return query["filename"][0], query["value"][0]


def named(name, author="ella"):
    """The name once its author has completed it."""
    return name.replace("YYYY-MM-DD", "2026-11-21").replace("YOUR-NAME", author)


def written(text):
    """The text once its author has said what it asks for."""
    return PROMPT.sub("Words.", text).replace("author:\n", "author: Ella\n")


def test_saved_as_it_is_it_is_a_draft(site, begun):
    name, text = begun
    site.asset(f"weeknotes/{name}", text)
    report = site.build("--strict", "--format", "json").exits(0).report
    assert (report["drafts"], report["problems"]) == (1, [])


def test_with_its_day_and_without_its_draft_it_is_published_with_its_sections(site, begun):
    name, text = begun
    text = written(text).replace("draft: true\n", "")
    site.asset(f"weeknotes/{named(name)}", text)
    built = site.build("--strict").exits(0).has("/2026/11/21/ella/", "/learning/", "/next/")
    assert "draft" not in built.text("/2026/11/21/ella/")


def test_two_people_on_one_friday_have_a_page_each(site, begun):
    name, text = begun
    text = written(text).replace("draft: true\n", "")
    site.asset(f"weeknotes/{named(name)}", text)
    site.asset(f"weeknotes/{named(name, 'sam')}", text.replace("Ella", "Sam"))
    site.build("--strict").exits(0).has("/2026/11/21/ella/", "/2026/11/21/sam/")


def test_a_name_with_its_day_alone_leaves_the_address_to_the_title(site, begun):
    name, text = begun
    text = written(text).replace("draft: true\n", "")
    site.asset(f"weeknotes/{name.replace('YYYY-MM-DD', '2026-11-21')}", text)
    site.build("--strict").exits(0).has("/2026/11/21/words/")


def test_the_line_for_the_author_is_reported_while_it_is_empty(site, begun):
    name, text = begun
    text = PROMPT.sub("Words.", text).replace("draft: true\n", "")
    site.asset(f"weeknotes/{named(name)}", text)
    site.build().exits(0).tells("author-empty")


@pytest.mark.parametrize(
    "name",
    ["YYYY-MM-DD-YOUR-NAME.md", "YYYY-MM-DD-ella.md", "yyyy-mm-dd.md", "YYYY-MM-DD-x/note.md"],
)
def test_a_name_without_its_day_is_told_in_words(site, begun, name):
    _, text = begun
    site.asset(f"weeknotes/{name}", text.replace("draft: true\n", ""))
    built = site.build("--strict").exits(1).tells("bad-date", "name still says", "2026-11-20")
    built.lacks("/2026/11/20/yyyy-mm-dd-weeknote/")


def test_a_day_in_the_header_goes_before_the_name_which_lends_its_other_words(site, begun):
    name, text = begun
    dated = written(text).replace("draft: true", "date: 2026-11-21")
    site.asset(f"weeknotes/{name}", dated).build("--strict").exits(0).has("/2026/11/21/words/")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('repository = "notes"', "github.council.example"),
        ('repository = "http://x.example/a/b"', "is not the address of a repository"),
        ('branch = "my branch"', "can't be the name of a branch"),
    ],
)
def test_a_place_that_can_t_be_is_told(site, line, told):
    site.file("weeknotes.toml", f"{SETTINGS}{line}\n").build().exits(2).tells(told, ":3: ")
