"""The files of a new site: filled in with what is known, and nothing in place of people's own."""

import tomllib
from datetime import date

import pytest

from weeknotes.drafting.pin.pin import Pin
from weeknotes.drafting.pin.wheel import Wheel
from weeknotes.drafting.scaffold.hosts import GITHUB
from weeknotes.drafting.scaffold.site_files import new_files
from weeknotes.drafting.scaffold.starter import SETTINGS, STATEMENT, NewSite, settings_of
from weeknotes.read.config.settings import read_settings
from weeknotes.read.files.starter import starter_files

FRIDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 23)
TEMPLATES = starter_files("github")
PIN = Pin(line="weeknotes==1.0")


def known(**fields):
    given = {"title": "Notes", "url": "https://a.example/", "today": FRIDAY}
    return NewSite(**(given | fields))


def files(*, written=(), pin=PIN, **fields):
    site = known(**fields)
    settings, _ = read_settings(settings_of(TEMPLATES, site, GITHUB))
    made = new_files(site, settings, pin=pin, host=GITHUB, written=frozenset(written))
    return {path: content.decode() for path, content in made.items()}


def test_settings_hold_whatever_a_team_is_called():
    title = 'The "best" \\ team\n[x]'
    told = tomllib.loads(
        settings_of(TEMPLATES, known(title=title, repository="team/notes"), GITHUB)
    )
    assert told["title"] == 'The "best" \\ team [x]'
    assert told["repository"] == "team/notes"
    assert "repository" not in tomllib.loads(settings_of(TEMPLATES, known(), GITHUB))


def test_no_marker_is_left_and_posts_are_of_the_day():
    made = files(author="Ada", repository="team/notes")
    assert {name for name in made if "2026-11-20" in name} == {
        "content/weeknotes/2026-11-20-a-place-for-our-notes.md",
        "content/roundups/2026-11-20-three-links-to-start-with.md",
    }
    assert not [name for name, text in made.items() if "@title@" in text or "@page@" in text]
    assert "OWNER/REPO" not in "".join(made.values())
    assert ".gitignore" in made


def test_a_note_that_is_begun_on_a_monday_says_which_week_it_is_of():
    def note(day):
        return files(today=day)[f"content/weeknotes/{day}-a-place-for-our-notes.md"]

    assert "\nweek: 2026-W48\n" in note(MONDAY)
    assert "week: " not in note(FRIDAY).partition("\n---\n")[0]


@pytest.mark.parametrize(
    ("written", "statement", "posts"),
    [
        ((), True, 2),
        (("pages/accessibility.md",), False, 2),
        (("pages/about.md", "index.png"), True, 2),
        (("about/accessibility.md",), False, 0),
        (("2026-01-01-mine.md",), True, 0),
    ],
)
def test_what_people_have_written_is_there_once(written, statement, posts):
    made = files(written=written)
    assert (STATEMENT in made) == statement
    assert sum("2026-11-20" in name for name in made) == posts
    assert SETTINGS in made


def test_the_steps_of_workflows_are_the_site_s_own_or_an_action():
    own, by_action = files(), files(pin=Pin(line="", action="team/weeknotes@1f2e3d"))
    for name in ("publish", "check"):
        path = f".github/workflows/{name}.yml"
        assert "uv pip install" in own[path]
        assert "uv pip install" not in by_action[path]
        assert "      - uses: team/weeknotes@1f2e3d # " in by_action[path]
        assert "team/weeknotes" not in own[path]
    assert own.keys() == by_action.keys()


def test_git_is_asked_to_keep_what_is_carried_and_nothing_else():
    carried = Pin(line="./vendor/w.whl", carried=Wheel(name="w.whl", data=b""))
    assert "\n!/vendor/\n!/vendor/*.whl\n" in files(pin=carried)[".gitignore"]
    assert "vendor" not in files()[".gitignore"]
