"""What inheritance lets a hostile theme try: nothing leads out of it, or goes on for ever."""

import json

import pytest
from previews import preview

OWN = "themes/acme"
FILE = "themes/acme/post.html"


@pytest.fixture
def themed(site):
    return site.settings('theme = "acme"\n').post("2026-11-20-b.md", "Cakes.", title="B")


def faults(built):
    return [(one["code"], one["path"]) for one in built.report["problems"]]


NOWHERE = [
    "parent/../../weeknotes.toml",
    "parent/../../../etc/passwd",
    "../../weeknotes.toml",
    "/etc/passwd",
    "built-in/../../weeknotes.toml",
    "acme/../notebook/post.html",
    "parent/parent/post.html",
    "0:post.html",
    "1:base.html",
    "2:post.html",
    "9:post.html",
    "parent/1:post.html",
    "built-in/1:post.html",
    "-1:post.html",
    "parent/",
    "parent",
    "built-in/",
    "parent\\\\..\\\\post.html",
    "parent/post.html\\0",
]
TAGS = ['{{% include "{}" %}}', '{{% extends "{}" %}}', '{{% import "{}" as x %}}{{{{ x.y }}}}']


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", NOWHERE)
def test_no_name_leads_out_of_a_theme(themed, name, tag):
    built = themed.file(FILE, tag.format(name)).build("--format", "json").exits(1)
    assert ("theme-fault", FILE) in faults(built)
    assert not built.output.exists()


@pytest.mark.parametrize(
    "text", ['{% include "1:" ~ "post.html" %}', '{% include ["1:post.html"] %}']
)
def test_a_key_is_no_name_however_it_is_written(themed, text):
    """Keys are how replaced templates are kept; what a template writes is a name."""
    built = themed.file(FILE, text).build("--format", "json").exits(1)
    assert ("theme-fault", FILE) in faults(built)


LOOPS = {
    "itself": {"post.html": '{% extends "post.html" %}'},
    "each other": {
        "post.html": '{% extends "page.html" %}',
        "page.html": '{% extends "post.html" %}',
    },
    "through the built-in one": {
        "base.html": '{% extends "built-in/post.html" %}',
    },
    "by include": {"post.html": '{% include "acme/post.html" %}'},
    "by a list": {"post.html": '{% extends ["none.html", "post.html"] %}'},
}


@pytest.mark.parametrize("files", LOOPS.values(), ids=LOOPS)
def test_templates_that_build_on_each_other_without_end(themed, files):
    for name, text in files.items():
        themed.file(f"{OWN}/{name}", text)
    built = themed.build("--format", "json").exits(1)
    assert {code for code, _ in faults(built)} <= {"theme-limit", "theme-fault"}


REPLACING = (
    '{% extends "parent/post.html" %}{% macro portrait(x) %}{{ x.__init__ }}{% endmacro %}'
    "{% block title %}{{ portrait(title) }}{% endblock %}"
)


@pytest.mark.parametrize(
    "text",
    [
        "{{ topmost }}",
        "{{ self.topmost('a', 'b', 'c') }}",
        "{% macro topmost(a) %}{{ a.__class__ }}{% endmacro %}{{ topmost(title) }}",
        REPLACING,
        '{% import "parts.html" as p %}{{ p._TemplateModule__x }}',
        "{{ context.vars }}",
        "{{ environment.layers }}",
    ],
)
def test_no_macro_or_name_reaches_how_templates_are_joined(themed, text):
    built = themed.file(FILE, text).build("--format", "json").exits(1)
    assert {code for code, _ in faults(built)} <= {"theme-unsafe", "theme-fault"}
    assert FILE in {path for _, path in faults(built)}, built.report


def test_a_macro_that_replaces_a_built_in_one_stays_in_the_sandbox(themed):
    text = (
        '{% extends "parent/parts.html" %}{% macro mark(kind) %}{{ kind.__class__ }}{% endmacro %}'
    )
    built = themed.file(f"{OWN}/parts.html", text).build("--format", "json").exits(1)
    assert ("theme-unsafe", f"{OWN}/parts.html") in faults(built)


def test_the_name_of_a_macro_can_t_be_that_of_python(themed):
    """A macro's name is written into the code that is made of its template."""
    for name in ("context", "environment", "escape", "root", "missing", "concat", "str"):
        text = f"{{% macro {name}(x) %}}M{{% endmacro %}}{{{{ {name}(1) }}}}"
        built = themed.file(FILE, text).build().exits(0)
        assert built.text("/2026/11/20/b/") == "M"


RESERVED = ["parent/post.html", "built-in/post.html", "notebook/post.html", "parent/base.html"]


@pytest.mark.parametrize("name", RESERVED)
def test_a_folder_named_like_a_layer_hides_nothing(themed, name):
    """What comes before the slash says where to look; a folder of that name is never meant."""
    themed.file(f"{OWN}/{name}", "HIDDEN")
    themed.file(FILE, f'{{% extends "{name.replace("base", "post")}" %}}')
    built = themed.build().exits(0)
    assert "HIDDEN" not in built.text("/2026/11/20/b/")
    built.tells(f"{OWN}/{name}", "theme-unused")


def test_a_theme_toml_that_is_a_link_is_not_read(themed, tmp_path):
    (tmp_path / "secret").write_text('extends = "p4ssw0rd"')
    themed.file(f"{OWN}/a.css", "")
    (themed.folder / OWN / "theme.toml").symlink_to(tmp_path / "secret")
    built = themed.build().exits(1)
    built.tells(f"{OWN}/theme.toml", "theme-link")
    assert "p4ssw0rd" not in built.err


HUGE = {
    "long": "# " + "x" * 3_000_000,
    "deep": "extends = " + "[" * 100_000,
    "deep tables": "[" + ".".join("a" * 20_000) + "]\nx = 1",
    "a number": "extends = " + "9" * 100_000,
    "a null": 'extends = "\\u0000"',
    "surrogate": 'extends = "\\ud800"',
    "many": "\n".join(f"a{number} = 1" for number in range(20_000)),
}


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE)
def test_a_theme_toml_that_is_too_much_is_a_problem(themed, text):
    built = themed.file(f"{OWN}/theme.toml", text).file(f"{OWN}/a.css", "").build()
    assert built.code in {0, 1, 2}
    assert "Traceback" not in built.err
    assert built.code or "[" not in built.err


def test_a_file_with_a_name_like_a_key_is_left_out(themed):
    for name in ("0:post.html", "1:base.html"):
        themed.file(f"{OWN}/{name}", "HIDDEN")
    built = themed.file(FILE, '{% extends "parent/post.html" %}').build().exits(0)
    built.tells(f"{OWN}/0:post.html", f"{OWN}/1:base.html", "bad-file-name")
    assert not any(b"HIDDEN" in content for content in built.files.values())


def test_themes_that_extend_each_other_do_not_end_a_preview(themed):
    themed.file(f"{OWN}/theme.toml", 'extends = "council"\n')
    themed.file("themes/council/theme.toml", 'extends = "acme"\n')
    with preview(themed) as shown:
        assert [problem.code for problem in shown.told.problems] == ["bad-theme"]


def test_a_theme_can_t_claim_to_be_built_in(themed):
    """Only what came with this tool runs without the sandbox, whatever a theme is called."""
    for name in ("built-in", "parent"):
        themed.settings(f'theme = "{name}"\n').file(
            f"themes/{name}/post.html", "<p>\n{{ title.__class__ }}"
        )
        built = themed.build("--format", "json").exits(1)
        assert ("theme-unsafe", f"themes/{name}/post.html") in faults(built), json.dumps(
            built.report
        )
