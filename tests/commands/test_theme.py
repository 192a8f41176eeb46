"""`weeknotes theme`: what there is, where it comes from, and copies that age."""

import json
import shutil
from pathlib import Path

import pytest
from sites import Site, weeknotes

from weeknotes.drafting.upgrade.record import read_record
from weeknotes.read.theme import theme as theme_files

ROOT = Path(__file__).parents[2]


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site").settings('theme = "acme"\n').post("2026-11-20-b.md", title="B")


@pytest.fixture
def later(tmp_path, monkeypatch):
    """Go on with a weeknotes in which a built-in file is another."""

    def change(file: str, text: str | None) -> None:
        place = tmp_path / "later"
        shutil.copytree(ROOT / "themes", place, dirs_exist_ok=True)
        changed = place / "notebook" / file
        changed.unlink() if text is None else changed.write_text(text)
        monkeypatch.setattr(theme_files, "SHIPPED_THEMES", (place,))

    return change


def theme(site, *arguments):
    return weeknotes("theme", *arguments, cwd=site.folder)


def text(site, path):
    return (site.folder / path).read_text()


EXTENDS = '{% extends "parent/post.html" %}'


def test_it_lists_themes_and_where_each_file_comes_from(site):
    site.file("themes/acme/post.html", EXTENDS).file("themes/acme/home.html", "H")
    site.file("themes/acme/a.css", "").file("themes/council/theme.toml", "")
    ran = theme(site)
    assert (ran.code, ran.err) == (0, "")
    lines = [line.split(maxsplit=1) for line in ran.out.splitlines() if line]
    rows = dict(lines)
    assert rows["acme"] == "themes/acme (used by this site)"
    assert rows["council"] == "themes/council"
    assert rows["notebook"] == "built-in"
    assert rows["post.html"] == "themes/acme, extends that of notebook"
    assert rows["home.html"] == "themes/acme, replaces that of notebook"
    assert rows["a.css"] == "themes/acme"
    assert rows["style.css"] == "notebook, built-in"


def test_it_lists_the_files_of_another_theme(site):
    site.file("themes/acme/home.html", "H")
    assert "home.html       notebook, built-in" in theme(site, "notebook").out


def test_programs_get_json(site):
    site.file("themes/acme/post.html", EXTENDS)
    found = json.loads(theme(site, "--format", "json").out)
    assert found["theme"] == "acme"
    assert {one["name"]: one["used"] for one in found["themes"]}["acme"] is True
    files = {one["file"]: one for one in found["files"]}
    assert files["post.html"] == {
        "file": "post.html",
        "theme": "acme",
        "path": "themes/acme/post.html",
        "replaces": "notebook",
        "extends": True,
    }
    assert files["home.html"]["path"] is None
    assert found["old_copies"] == []


@pytest.mark.parametrize("file", ["post.html", "style.css", "icon.svg"])
def test_it_copies_a_file(site, file):
    site.file("themes/acme/a.css", "")
    ran = theme(site, "--copy", file)
    assert (ran.code, ran.out) == (0, f"Copied {file} to themes/acme/{file}\n")
    assert text(site, f"themes/acme/{file}") == (ROOT / "themes/notebook" / file).read_text()
    record = read_record((site.folder / ".weeknotes.lock").read_bytes())
    assert set(record.files) == {f"themes/acme/{file}"}
    site.build().exits(0)


def test_it_shows_how_to_change_only_a_part(site):
    site.file("themes/acme/a.css", "")
    ran = theme(site, "--copy", "post.html")
    assert '{% extends "parent/post.html" %}{% block title %}…{% endblock %}' in ran.err
    assert "Its blocks are: " in ran.err
    assert "Its blocks" not in theme(site, "--copy", "style.css").err


def test_a_copy_of_a_built_in_theme_lies_over_it(site):
    site.settings("")
    ran = theme(site, "--copy", "accent.html")
    assert ran.out == "Copied accent.html to themes/notebook/accent.html\n"
    assert "The folder themes/notebook is new." in ran.err
    assert "The folder" not in theme(site, "--copy", "card.html").err


def test_a_theme_copies_from_the_one_that_it_extends(site):
    site.file("themes/acme/theme.toml", 'extends = "council"\n')
    site.file("themes/council/page.html", "council")
    assert theme(site, "--copy", "page.html").code == 0
    assert text(site, "themes/acme/page.html") == "council"


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("posts.html", "Did you mean “post.html”?"),
        ("../../weeknotes.toml", "weeknotes theme"),
        ("/etc/passwd", "weeknotes theme"),
        ("our-words.html", "weeknotes theme"),
    ],
)
def test_what_is_not_in_the_theme_below_is_not_copied(site, file, hint):
    site.file("themes/acme/our-words.html", "")
    ran = theme(site, "--copy", file)
    assert ran.code == 2
    assert "theme-copy" in ran.err
    assert hint in ran.err
    assert not (site.folder / ".weeknotes.lock").exists()


def test_what_is_there_is_never_replaced(site):
    site.file("themes/acme/post.html", "Mine.")
    ran = theme(site, "--copy", "post.html")
    assert ran.code == 2
    assert "This file is there already" in ran.err
    assert text(site, "themes/acme/post.html") == "Mine."


def test_a_link_is_not_followed(site, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (site.folder / "themes").symlink_to(tmp_path / "elsewhere")
    site.settings("")
    assert theme(site, "--copy", "post.html").code == 2
    assert not any((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize("name", ["acmee", "../acme", "notebok"])
def test_a_theme_that_is_not_there(site, name):
    site.file("themes/acme/a.css", "")
    ran = theme(site, name)
    assert ran.code == 2
    assert "no-theme" in ran.err
    assert "Did you mean “" in ran.err


def test_a_copy_is_as_new_as_its_original(site):
    site.file("themes/acme/a.css", "")
    theme(site, "--copy", "home.html")
    site.file("themes/acme/home.html", "Mine.")
    assert "home.html was copied" not in theme(site).out


def test_a_changed_copy_is_older_after_an_upgrade(site, later):
    site.file("themes/acme/a.css", "")
    theme(site, "--copy", "home.html")
    site.file("themes/acme/home.html", "Mine.\n")
    later("home.html", "New.\n")
    ran = theme(site)
    assert "themes/acme/home.html was copied from weeknotes " in ran.out
    assert "The original has changed since.\n--- a/themes/acme/home.html\n" in ran.out
    assert "\n-Mine.\n+New.\n" in ran.out
    [copied] = json.loads(theme(site, "--format", "json").out)["old_copies"]
    assert (copied["path"], copied["changed"]) == ("themes/acme/home.html", True)


def test_an_unchanged_copy_can_go(site, later):
    site.file("themes/acme/a.css", "")
    theme(site, "--copy", "accent.html")
    later("accent.html", ":root { --new: 1; }\n")
    ran = theme(site)
    assert "and your copy has not: delete it to use the new one." in ran.out
    assert "\n+:root { --new: 1; }\n" in ran.out


def test_a_copy_of_what_is_gone(site, later):
    site.file("themes/acme/a.css", "")
    theme(site, "--copy", "feed.css")
    later("feed.css", None)
    assert "feed.css is a copy of a file that the theme does not have any more." in theme(site).out


def test_an_upgrade_names_old_copies_and_keeps_them(site, later):
    site.file("themes/acme/a.css", "")
    theme(site, "--copy", "home.html")
    later("home.html", "New.\n")
    before = text(site, "themes/acme/home.html")
    ran = weeknotes("upgrade", cwd=site.folder)
    assert ran.code == 0
    assert "themes/acme/home.html was copied from weeknotes" in ran.err
    assert text(site, "themes/acme/home.html") == before
    record = read_record((site.folder / ".weeknotes.lock").read_bytes())
    assert "themes/acme/home.html" in record.files
