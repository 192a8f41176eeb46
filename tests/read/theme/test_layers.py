"""What a theme lies on."""

import pytest

from weeknotes.model.theme import own_templates, path_of
from weeknotes.read.theme.theme import read_theme


def found(problems):
    return [(problem.code, problem.path, problem.line) for problem in problems]


def test_a_theme_of_one_file_lies_on_the_built_in_one(site):
    theme, problems = read_theme(site({"themes/acme/post.html": "mine"}), "acme")
    assert problems == ()
    assert own_templates(theme) == {"post.html": "mine"}
    assert [(layer.name, layer.shipped) for layer in theme.layers] == [
        ("acme", False),
        ("notebook", True),
    ]
    assert path_of("post.html", theme) == "themes/acme/post.html"
    assert path_of("1:post.html", theme) == "themes/notebook/post.html"
    assert path_of("base.html", theme) == "themes/notebook/base.html"
    assert "style.css" in theme.assets


def test_a_theme_of_one_asset_has_all_templates(site, tmp_path):
    theme, problems = read_theme(site({"themes/acme/logo.svg.gz": b"x"}), "acme")
    built_in, _ = read_theme(tmp_path / "nowhere", "notebook")
    assert problems == ()
    assert (theme.templates, theme.given) == (built_in.templates, built_in.given)


def test_a_theme_extends_another_of_the_site(site):
    folder = site(
        {
            "themes/acme/theme.toml": 'extends = "council"\n',
            "themes/acme/a.css": b"acme",
            "themes/council/a.css": b"council",
            "themes/council/b.css": b"council",
            "themes/council/page.html": "council",
        }
    )
    theme, problems = read_theme(folder, "acme")
    assert problems == ()
    assert [layer.name for layer in theme.layers] == ["acme", "council", "notebook"]
    assert (theme.assets["a.css"], theme.assets["b.css"]) == (b"acme", b"council")
    assert own_templates(theme) == {"page.html": "council"}
    assert "theme.toml" not in theme.assets


@pytest.mark.parametrize(
    ("files", "code", "line"),
    [
        ({"acme": "\nextends = 'counsil'"}, "no-theme", 2),
        ({"acme": "extends = 'acme'"}, "bad-theme", 1),
        ({"acme": "extends = 'council'", "council": "extends = 'acme'"}, "bad-theme", 1),
        ({"acme": "extends = 3"}, "bad-theme", 1),
        ({"acme": "extends = ''\nextands = 'x'"}, "bad-theme", 2),
        ({"acme": "extends = 'x"}, "theme-unreadable", 1),
        ({"acme": "extends = '../..'"}, "no-theme", 1),
    ],
)
def test_what_a_theme_says_wrongly_is_an_error(site, files, code, line):
    texts = {f"themes/{name}/theme.toml": text for name, text in files.items()}
    _, problems = read_theme(site(texts | {"themes/council/x.css": b""}), "acme")
    assert [(problem.code, problem.line) for problem in problems] == [(code, line)]
    if "counsil" in files["acme"]:
        assert problems[0].hint == "Did you mean “council”?"


def test_the_built_in_theme_extends_nothing(site):
    theme, problems = read_theme(site({"themes/notebook/theme.toml": 'extends = "a"'}), "notebook")
    assert theme is not None
    assert found(problems) == [("bad-theme", "themes/notebook/theme.toml", 1)]


def test_a_copy_that_is_unchanged_is_no_layer_of_its_own(site, tmp_path):
    built_in, _ = read_theme(tmp_path / "nowhere", "notebook")
    copies = {
        f"themes/acme/{name}": text.replace("\n", "\r\n")
        for name, text in built_in.templates.items()
    }
    theme, problems = read_theme(site(copies), "acme")
    assert problems == ()
    assert theme.templates == built_in.templates
    assert not own_templates(theme)


def test_what_is_wrong_with_a_file_below_is_reported_too(site):
    folder = site(
        {
            "themes/acme/theme.toml": 'extends = "council"\n',
            "themes/council/a.html": b"\xff",
            "themes/council/b.css": b"",
        }
    )
    _, problems = read_theme(folder, "acme")
    assert found(problems) == [("theme-unreadable", "themes/council/a.html", None)]
