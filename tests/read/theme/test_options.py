"""What a theme lets a site choose, and what a site chooses."""

import tomllib

import pytest

from weeknotes.model.theme_options import style_of
from weeknotes.read.theme.option_tables import read_options
from weeknotes.read.theme.options import with_values
from weeknotes.read.theme.theme import read_theme

ACME = "themes/acme/theme.toml"
GAP = '[options.gap]\ntype = "length"\nvalue = "1rem"\ncss = "--gap"\n'


def declared(text):
    return read_options(tomllib.loads(text)["options"], text, ACME)


def chosen(site, files, given, name="acme"):
    theme, problems = read_theme(site(files), name)
    text = f"[theme_options]\n{given}"
    found, faults = with_values(theme, tomllib.loads(text)["theme_options"], text)
    return found, (*problems, *faults)


def values(theme):
    return {option.name: option.value for option in theme.options}


def test_a_site_that_chooses_nothing_has_the_style_sheet_of_the_theme(site, tmp_path):
    theme, _ = read_theme(tmp_path, "notebook")
    assert with_values(theme, {}, "") == (theme, ())
    assert values(theme)["accent"] == "#0b5a63"


@pytest.mark.parametrize("name", ["notebook", "field"])
def test_the_values_of_a_built_in_theme_are_those_of_its_style_sheet(tmp_path, name):
    theme, problems = read_theme(tmp_path, name)
    assert problems == ()
    sheet = theme.assets["style.css"].decode()
    for option in theme.options:
        if option.css:
            value = option.choices.get(str(option.value), option.value)
            assert option.path == ""
            assert f"{option.css}: {value};" in sheet or f"{option.css}, {value})" in sheet


def test_a_copy_of_what_the_built_in_theme_declares_changes_nothing(site, tmp_path):
    theme, _ = read_theme(tmp_path, "notebook")
    text = 'accent = "#0b5a63"\n'
    folder = site({"themes/notebook/theme.toml": "[options.accent]\n" + ACCENT, "x": ""})
    copied, problems = read_theme(folder, "notebook")
    assert problems == ()
    assert copied.options == theme.options
    assert with_values(copied, {}, text)[0].assets == theme.assets


ACCENT = (
    'type = "colour"\nvalue = "#0b5a63"\ncss = "--accent-on-light"\non = "#fbfaf7"\n'
    'says = "The colour of links and marks on light screens."\n'
)


def test_a_chosen_value_is_at_the_end_of_the_style_sheet(site):
    theme, problems = chosen(site, {}, 'accent = "#7a2e4d"\nwidth = "40rem"', "notebook")
    assert problems == ()
    sheet = theme.assets["style.css"].decode()
    assert sheet.endswith("\n:root {\n  --accent-on-light: #7a2e4d;\n  --measure: 40rem;\n}\n")


def test_a_theme_may_be_values_alone_and_a_site_chooses_over_them(site):
    files = {ACME: '[options]\naccent = "#7a2e4d"\nwidth = "30rem"\nhome_links = false\n'}
    theme, problems = chosen(site, files, 'width = "40rem"')
    assert problems == ()
    assert values(theme)["home_links"] is False
    style = style_of(theme.options)
    assert "--accent-on-light: #7a2e4d" in style
    assert "--measure: 40rem" in style


def test_options_are_inherited_from_each_theme_below(site):
    files = {
        ACME: 'extends = "council"\n[options]\ngap = "2rem"\n',
        "themes/council/theme.toml": GAP,
    }
    theme, problems = chosen(site, files, "")
    assert problems == ()
    assert (values(theme)["gap"], "accent" in values(theme)) == ("2rem", True)
    assert "--gap: 2rem" in style_of(theme.options)


def test_what_a_theme_of_the_site_declares_is_in_the_style_sheet(site):
    theme, problems = chosen(site, {ACME: GAP}, "")
    assert problems == ()
    assert theme.assets["style.css"].decode().endswith(":root {\n  --gap: 1rem;\n}\n")


@pytest.mark.parametrize(
    ("given", "severity", "code", "words"),
    [
        ('acent = "#123"', "warning", "unknown-option", "Did you mean “accent”?"),
        ('zzz = "#123"', "warning", "unknown-option", "It has: accent, accent_dark, logo,"),
        ('accent = "red"', "error", "bad-setting", "must be a colour such as #7a2e4d."),
        ('accent = "7a2e4d"', "error", "bad-setting", "Did you mean “#7a2e4d”?"),
        ("accent = 7", "error", "bad-setting", "must be a colour"),
        ('width = "wide"', "error", "bad-setting", "must be a length such as 40rem"),
        ("width = 40", "error", "bad-setting", "This option sets the width of a column of text."),
        ('typeface = "sens"', "error", "bad-setting", "Did you mean “sans”?"),
        ('typeface = "x"', "error", "bad-setting", "must be one of: serif, sans, mono."),
        ('home_year = "no"', "error", "bad-setting", "must be true or false, without quotes."),
        ("home_year = 0", "error", "bad-setting", "must be true or false"),
        ('logo = "logo.doc"', "error", "bad-setting", "must be the path of a picture"),
        ('accent = "#7cc4c9"', "warning", "low-contrast", "of 1.8:1, and text needs 4.5:1."),
        ('accent_dark = "#123"', "warning", "low-contrast", "Choose a lighter colour."),
    ],
)
def test_a_value_that_does_not_fit_is_reported_with_its_line(site, given, severity, code, words):
    _, (problem,) = chosen(site, {}, f"\n{given}", "notebook")
    assert (problem.severity, problem.code) == (severity, code)
    assert (problem.path, problem.line) == ("weeknotes.toml", 3)
    assert words in f"{problem.message} {problem.hint}"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("options = 3", 1, "“options” is a group."),
        ("[options]\naccent = 1979-05-27", 2, "has a value that no option can have"),
        ("[options]\naccent = [1]", 2, "has a value that no option can have"),
        ("[options]\naccent = nan", 2, "has a value that no option can have"),
        ('[options.Gap]\ntype = "text"', 1, "can't be the name of an option"),
        ('[options.items]\ntype = "text"', 1, "Write another, such as items_."),
        ('[options.gap]\nvalue = ""', 1, "has no type"),
        ('[options.gap]\ntype = "color"\nvalue = ""', 2, "Did you mean “colour”?"),
        ('[options.gap]\ntype = "size"\nvalue = ""', 2, "Use one of: colour, length,"),
        ('[options.gap]\ntype = "text"', 1, "has no value"),
        ('[options.gap]\ntype = "text"\nvalue = ""\nsay = "x"', 4, "Did you mean “says”?"),
        ('[options.gap]\ntype = "text"\nvalue = ""\nsays = 3', 4, "“says” of the option"),
        ('[options.gap]\ntype = "length"\nvalue = "x"', 3, "must be a length"),
        ('[options.gap]\ntype = "number"\nvalue = true', 3, "must be a number"),
        ('[options.gap]\ntype = "number"\nvalue = []', 3, "must be a number"),
        ('[options.gap]\ntype = "text"\nvalue = ""\ncss = "gap"', 4, "two hyphens in front"),
        ('[options.gap]\ntype = "text"\nvalue = ""\ncss = "--a:1;--b"', 4, "two hyphens"),
        ('[options.gap]\ntype = "picture"\nvalue = ""\ncss = "--gap"', 4, "shown by a template"),
        ('[options.gap]\ntype = "colour"\nvalue = "#fff"\non = "white"', 4, "can't be what"),
        ('[options.gap]\ntype = "text"\nvalue = ""\non = "#fff"', 4, "Only a colour is on"),
        ('[options.gap]\ntype = "choice"\nvalue = "a"', 1, "a choice without choices"),
        ('[options.gap]\ntype = "choice"\nvalue = ["a"]\nchoices = ["a"]', 3, "one of: a"),
        ('[options.gap]\ntype = "choice"\nvalue = "b"\nchoices = ["a"]', 3, "one of: a"),
        ('[options.gap]\ntype = "choice"\nvalue = "a"\nchoices = "a"', 4, "not a list of names"),
        ('[options.gap]\ntype = "text"\nvalue = "a"\nchoices = ["a"]', 4, "but its type is text"),
    ],
)
def test_what_a_theme_declares_wrongly_is_an_error_with_its_line(text, line, words):
    _, problems = declared(text)
    assert {problem.code for problem in problems} == {"bad-theme"}
    assert problems[0].line == line
    assert words in f"{problems[0].message} {problems[0].hint}"


HOSTILE = [
    "</style><script>alert(1)</script>",
    "red; } body { display: none",
    "url(https://evil.example/x)",
    "expression(alert(1))",
    "\\3c /style>",
    "#fff\n}",
    "/*",
    "'",
    '"',
]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("option", ["accent", "width", "typeface"])
def test_a_hostile_value_never_reaches_the_style_sheet(site, tmp_path, option, value):
    theme, _ = read_theme(tmp_path, "notebook")
    made, problems = with_values(theme, {option: value}, "")
    assert [problem.severity for problem in problems] == ["error"]
    assert made.assets == theme.assets


@pytest.mark.parametrize("value", HOSTILE)
def test_text_for_the_style_sheet_stays_one_string(site, value):
    files = {ACME: '[options.word]\ntype = "text"\nvalue = ""\ncss = "--word"\n'}
    theme, _ = read_theme(site(files), "acme")
    made, problems = with_values(theme, {"word": value}, "")
    assert problems == ()
    line = style_of(made.options).split("\n")[2]
    inside = line.removeprefix('  --word: "').removesuffix('";')
    assert len(line) == len(inside) + len('  --word: "";')
    assert not {*inside} & {*"<>{};\"'\n()/"}


@pytest.mark.parametrize("value", [*HOSTILE, "x (", "a; b", "@import 'x'"])
def test_a_choice_gives_css_one_value(value):
    table = {"gap": {"type": "choice", "value": "a", "css": "--gap", "choices": {"a": value}}}
    found, problems = read_options(table, GAP, ACME)
    if value in {"url(https://evil.example/x)", "expression(alert(1))"}:  # as in any style sheet
        assert problems == ()
    else:
        assert [problem.code for problem in problems] == ["bad-theme"]
        assert found.declared == ()
