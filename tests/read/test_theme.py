"""A theme's files."""

import pytest

from weeknotes.read.theme import read_theme


def test_the_given_theme_is_there(tmp_path):
    theme, problems = read_theme(tmp_path, "notebook")
    assert problems == ()
    assert "base.html" in theme.templates
    assert "style.css" in theme.assets
    assert not any(name.endswith(".md") for name in (*theme.templates, *theme.assets))
    assert list(theme.templates) == sorted(theme.templates)


def test_a_sites_own_file_stands_over_the_given_one(site):
    folder = site(
        {
            "themes/notebook/page.html": "mine",
            "themes/notebook/img/x.png": b"\x89",
            "themes/notebook/.hidden.html": "x",
            "themes/notebook/page.html~": "x",
        }
    )
    theme, _ = read_theme(folder, "notebook")
    assert theme.templates["page.html"] == "mine"
    assert set(theme.templates) - set(theme.given) == {"page.html"}
    assert "base.html" in theme.templates
    assert theme.assets["img/x.png"] == b"\x89"
    assert not [
        name for name in (*theme.templates, *theme.assets) if "hidden" in name or "~" in name
    ]


def test_a_theme_of_the_sites_own(site):
    theme, problems = read_theme(site({"themes/mine/base.html": "x"}), "mine")
    assert (theme.templates, problems) == ({"base.html": "x"}, ())


@pytest.mark.parametrize("name", ["notebok", "nosuch", "..", "../x", "/etc", "", "."])
def test_a_theme_that_is_not_there_is_an_error(tmp_path, name):
    theme, problems = read_theme(tmp_path, name)
    assert theme is None
    assert [problem.code for problem in problems] == ["no-theme"]
    assert ("“notebook”" in problems[0].hint) == (name == "notebok")


def test_a_template_that_is_no_text_is_an_error(site):
    _, problems = read_theme(site({"themes/mine/base.html": b"\xff"}), "mine")
    assert [(p.code, p.path) for p in problems] == [("theme-unreadable", "themes/mine/base.html")]


def test_a_copy_of_a_given_template_is_as_good_as_the_given_one(site, tmp_path):
    given, _ = read_theme(tmp_path / "nowhere", "notebook")
    copied, _ = read_theme(
        site({"themes/notebook/page.html": given.templates["page.html"]}), "notebook"
    )
    assert copied.given == given.given
