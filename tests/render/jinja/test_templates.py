"""Templates see their inputs and nothing else, and their faults are told with file and line."""

import pytest

from weeknotes.model.value import Value
from weeknotes.render.jinja.fault import TemplateFault
from weeknotes.render.jinja.templates import environment, render


class Inner(Value, frozen=True):
    name: str
    missing: str | None = None


class View(Value, frozen=True):
    title: str
    html: str = ""
    inner: Inner | None = None


IS_OWN = {"is_own": False}


@pytest.fixture(autouse=True, params=[False, True], ids=["built in", "own"])
def whose(request):
    """What holds for the built-in templates holds for a site's own, in their sandbox."""
    IS_OWN["is_own"] = request.param


def rendered(source: str, view: View | None = None, *, name: str = "page.html", **more: str) -> str:
    texts = {name: source, **{key.replace("_html", ".html"): text for key, text in more.items()}}
    made = environment(texts, built_in=() if IS_OWN["is_own"] else texts)
    return render(made, name, view or View(title="A title")).decode()


def fault(source: str, view: View | None = None, **more: str) -> TemplateFault:
    with pytest.raises(TemplateFault) as caught:
        rendered(source, view, **more)
    return caught.value


def test_the_fields_of_the_inputs_are_names():
    assert rendered("{{ title }}") == "A title"


def test_text_is_utf_8():
    assert (
        render(environment({"a.html": "{{ title }}"}), "a.html", View(title="Ŵy – “iawn”"))
        == "Ŵy – “iawn”".encode()
    )


@pytest.mark.parametrize("name", ["page.html", "icon.svg", "thing.xml"])
def test_text_is_escaped_in_markup(name):
    view = View(title='<a href="x">&')
    assert rendered("{{ title }}", view, name=name) == "&lt;a href=&#34;x&#34;&gt;&amp;"


def test_html_marked_safe_is_not_escaped():
    assert rendered("{{ html|safe }}", View(title="", html="<b>x</b>")) == "<b>x</b>"


def test_macros_give_markup_and_escape_what_they_are_given():
    source = '{% from "parts.html" import bold %}{{ bold(title) }}'
    parts = "{% macro bold(text) %}<b>{{ text }}</b>{% endmacro %}"
    assert rendered(source, View(title="<i>"), parts_html=parts) == "<b>&lt;i&gt;</b>"


def test_lines_of_tags_leave_no_blank_lines():
    assert rendered("<p>\n  {% if title %}\n  x\n  {% endif %}\n</p>\n") == "<p>\n  x\n</p>\n"


@pytest.mark.parametrize(
    "name", ["site", "lipsum", "cycler", "joiner", "dict", "url_for", "now", "environment"]
)
def test_nothing_else_is_there(name):
    assert name in fault("{{ " + name + " }}").message


def test_chance_is_not_there():
    assert "random" in fault("{{ [1, 2, 3]|random }}").message


def test_a_missing_name_is_told_with_its_line():
    found = fault("<p>\n<b>\n{{ titel }}")
    assert (found.template, found.line) == ("page.html", 3)
    assert "titel" in found.message


def test_a_missing_field_is_told_with_its_line():
    found = fault("{{ title }}\n{{ inner.nmae }}", View(title="", inner=Inner(name="x")))
    assert (found.template, found.line) == ("page.html", 2)
    assert "nmae" in found.message


def test_a_field_of_what_is_not_there_is_a_fault():
    assert fault("\n{{ inner.name }}").line == 2


def test_a_syntax_error_is_told_with_its_line():
    found = fault("\n\n{% if title %}\n")
    assert found.template == "page.html"
    assert found.line is not None
    assert "endif" in found.message


def test_a_fault_in_a_shared_file_names_that_file():
    found = fault('{% extends "base.html" %}', base_html="<p>\n{{ nothing_here }}")
    assert (found.template, found.line) == ("base.html", 2)


def test_a_syntax_error_in_a_shared_file_names_that_file():
    found = fault('{% include "part.html" %}', part_html="\n{{ oh no }}")
    assert (found.template, found.line) == ("part.html", 2)


def test_a_fault_inside_a_macro_names_the_macro_s_line():
    found = fault(
        '{% from "parts.html" import broken %}\n{{ broken() }}',
        parts_html="{% macro broken() %}\n\n{{ gone }}{% endmacro %}",
    )
    assert (found.template, found.line) == ("parts.html", 3)


def test_a_template_that_is_not_there_is_told_by_name():
    with pytest.raises(TemplateFault, match=r"home\.html"):
        render(environment({}), "home.html", View(title=""))


def test_an_include_that_is_not_there_is_told_with_its_line():
    found = fault('\n{% include "gone.html" %}')
    assert (found.template, found.line) == ("page.html", 2)
    assert "gone.html" in found.message


@pytest.mark.parametrize("source", ["{{ 1 // 0 }}", "{{ title + 1 }}", '{% include "page.html" %}'])
def test_a_template_that_fails_as_a_program_is_a_fault(source):
    assert fault(source).template == "page.html"


def test_a_fault_reads_as_place_and_message():
    assert str(TemplateFault("post.html", 4, "Oh.")) == "post.html:4: Oh."
    assert str(TemplateFault("post.html", None, "Oh.")) == "post.html: Oh."
