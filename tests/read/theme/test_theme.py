"""A theme's files."""

import os

import pytest

from weeknotes.model.theme import own_templates
from weeknotes.read.theme.theme import read_theme


def own_assets(theme, tmp_path):
    """The assets that the built-in theme does not have."""
    built_in, _ = read_theme(tmp_path / "nowhere", "notebook")
    return {name: data for name, data in theme.assets.items() if name not in built_in.assets}


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
    assert set(own_templates(theme)) == {"page.html"}
    assert "base.html" in theme.templates
    assert theme.assets["img/x.png"] == b"\x89"
    assert not [
        name for name in (*theme.templates, *theme.assets) if "hidden" in name or "~" in name
    ]


def test_a_theme_of_the_sites_own(site):
    theme, problems = read_theme(site({"themes/mine/base.html": "x"}), "mine")
    assert (own_templates(theme), problems) == ({"base.html": "x"}, ())


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


def told(problems):
    return sorted((problem.code, problem.path) for problem in problems)


@pytest.fixture
def own(site):
    """A site with a theme of its own beside things that are nobody's business."""
    return site(
        {
            "weeknotes.toml": "secret",
            ".env": "secret",
            "content/draft.md": "secret",
            "themes/mine/base.html": "mine",
            "themes/mine/img/logo.png": b"\x89",
            "themes/other/page.html": "other",
        }
    )


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("notes.css", "/etc/passwd"),
        ("page.html", "/etc/passwd"),
        ("page.html", "../other/page.html"),
        ("notes.txt", "../../content/draft.md"),
        ("notes.js", "../../weeknotes.toml"),
        ("img/env.png", "../../../.env"),
        ("again.html", "base.html"),
        ("gone.css", "nowhere"),
        ("round.css", "round.css"),
        ("fonts", "/etc"),
        ("fonts", "../../content"),
        ("fonts", "img"),
        ("up", ".."),
        ("root", "/"),
    ],
)
def test_no_link_of_a_theme_is_followed(own, name, target, tmp_path):
    (own / "themes/mine" / name).symlink_to(target)
    theme, problems = read_theme(own, "mine")
    assert told(problems) == [("theme-link", f"themes/mine/{name}")]
    assert own_templates(theme) == {"base.html": "mine"}
    assert own_assets(theme, tmp_path) == {"img/logo.png": b"\x89"}


@pytest.mark.parametrize("target", ["/etc", "other", "../content", ".", "nowhere"])
@pytest.mark.parametrize("name", ["linked", "notebook"])
def test_a_theme_that_is_a_link_is_not_followed(own, name, target):
    (own / "themes" / name).symlink_to(target)
    theme, problems = read_theme(own, name)
    assert told(problems) == [("theme-link", f"themes/{name}")]
    if name == "linked":
        assert theme is None
    else:
        assert set(theme.templates) == set(theme.given)


@pytest.mark.parametrize(
    "name",
    [
        "server.pem",
        "fonts/server.KEY",
        "id.ppk",
        "passwords.kdbx",
        "production.env",
        "settings.toml",
        "img/theme.toml",
        "post.html.bak",
        "style.css.orig",
    ],
)
def test_no_secret_of_a_theme_is_published(own, name):
    file = own / "themes/mine" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("secret")
    theme, problems = read_theme(own, "mine")
    assert told(problems) == [("theme-left-out", f"themes/mine/{name}")]
    assert problems[0].severity == "warning"
    assert "secret" not in str(theme)


@pytest.mark.parametrize(
    "name", [".env", ".git/config", ".npmrc", "img/.secret.png", "node_modules/x/y.js", "~$a.html",
             "#a.html#", "Thumbs.db", "README.MD", "notes.md"]
)  # fmt: skip
def test_what_is_no_part_of_a_theme_is_left_out_in_silence(own, name):
    file = own / "themes/mine" / name
    file.parent.mkdir(exist_ok=True, parents=True)
    file.write_text("secret")
    theme, problems = read_theme(own, "mine")
    assert problems == ()
    assert "secret" not in str(theme)


def test_a_name_that_no_address_can_have_is_reported(own, tmp_path):
    (own / "themes/mine/a\nb.css").write_text("x")
    theme, problems = read_theme(own, "mine")
    assert told(problems) == [("bad-file-name", "themes/mine/a\ufffdb.css")]
    assert list(own_assets(theme, tmp_path)) == ["img/logo.png"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are none")
def test_a_pipe_in_a_theme_is_not_waited_for(own):
    os.mkfifo(own / "themes/mine/pipe.css")
    _, problems = read_theme(own, "mine")
    assert told(problems) == [("theme-unreadable", "themes/mine/pipe.css")]


def test_the_folder_of_themes_may_be_a_link_inside_the_site(own):
    (own / "themes").rename(own / "looks")
    (own / "themes").symlink_to("looks")
    theme, problems = read_theme(own, "mine")
    assert problems == ()
    assert own_templates(theme) == {"base.html": "mine"}


def test_a_copy_with_the_line_ends_of_windows_is_as_good_as_the_given_one(site, tmp_path):
    given, _ = read_theme(tmp_path / "nowhere", "notebook")
    text = given.templates["page.html"].replace("\n", "\r\n")
    copied, _ = read_theme(site({"themes/notebook/page.html": text}), "notebook")
    assert copied.given == given.given
