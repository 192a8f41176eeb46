"""Templates that build on others of other layers of a theme."""

import pytest

from weeknotes.model.theme import Layer, key
from weeknotes.model.value import Value
from weeknotes.render.jinja.closure import closure
from weeknotes.render.jinja.fault import TemplateFault
from weeknotes.render.jinja.templates import environment, render


class View(Value, frozen=True):
    title: str = "T"


BUILT_IN = {
    "base.html": "<{% block main %}{% endblock %}>",
    "post.html": '{% extends "base.html" %}{% block main %}{% block title %}{{ title }}'
    "{% endblock %}{% block text %}.{% endblock %}{% endblock %}",
    "parts.html": "{% macro mark(one) %}({{ one }}){% endmacro %}"
    "{% macro card(one) %}{% if extra is defined %}{{ extra(one) }}{% endif %}"
    "[{{ mark(one) }}]{% endmacro %}",
    "list.html": '{% from "parts.html" import card %}{{ card(title) }}',
}


def stacked(*layers):
    """A theme's templates by key, with its layers; the built-in one is put below."""
    named = [*layers, ("notebook", BUILT_IN)]
    found = tuple(Layer(name=name, templates=tuple(texts)) for name, texts in named)
    return {
        key(file, depth, found): text
        for depth, (_, texts) in enumerate(named)
        for file, text in texts.items()
    }, found


def page(template, *layers):
    templates, found = stacked(*layers)
    return render(environment(templates, layers=found), template, View()).decode()


def uses(template, *layers):
    return closure([template], *stacked(*layers))


@pytest.mark.parametrize("name", ["parent", "built-in", "notebook"])
def test_a_template_extends_the_one_that_it_replaces(name):
    own = {"post.html": f'{{% extends "{name}/post.html" %}}{{% block text %}}!{{% endblock %}}'}
    assert page("post.html", ("acme", own)) == "<T!>"
    assert uses("post.html", ("acme", own)) == {"post.html", "1:post.html", "base.html"}


def test_a_template_of_the_built_in_theme_builds_on_the_topmost():
    own = {
        "base.html": '{% extends "parent/base.html" %}{% block main %}'
        "{% endblock %}{% block title %}never{% endblock %}"
    }
    assert page("post.html", ("acme", own)) == "<T.>"
    assert uses("post.html", ("acme", own)) == {"post.html", "base.html", "1:base.html"}


def test_each_of_three_layers_adds_to_the_one_below():
    middle = {"post.html": '{% extends "parent/post.html" %}{% block text %}2{% endblock %}'}
    top = {
        "post.html": '{% extends "parent/post.html" %}{% block text %}{{ super() }}3{% endblock %}'
    }
    layers = ("acme", top), ("middle", middle)
    assert page("post.html", *layers) == "<T23>"
    assert uses("post.html", *layers) == {"post.html", "1:post.html", "2:post.html", "base.html"}


@pytest.mark.parametrize(("name", "shown"), [("acme", "3"), ("middle", "2"), ("built-in", ".")])
def test_a_name_says_from_which_theme_on_to_look(name, shown):
    texts = {theme: {"post.html": f"{number}"} for theme, number in (("acme", 3), ("middle", 2))}
    texts["acme"]["other.html"] = f'{{% include "{name}/post.html" %}}'
    found = page("other.html", *texts.items())
    assert found == ("<T.>" if name == "built-in" else shown)


def test_a_theme_that_has_no_file_of_a_name_gives_the_one_below_it():
    own = {"other.html": '{% include "middle/post.html" %}{% include "parent/base.html" %}'}
    assert page("other.html", ("acme", own), ("middle", {"x.html": ""})) == "<T.><>"


def test_a_folder_of_a_theme_is_no_theme():
    own = {"bits/a.html": "A", "other.html": '{% include "bits/a.html" %}'}
    assert page("other.html", ("acme", own)) == "A"
    assert uses("other.html", ("acme", own)) == {"other.html", "bits/a.html"}


@pytest.mark.parametrize("name", ["parent/none.html", "built-in/none.html", "acme/none.html"])
def test_what_no_layer_has_is_a_fault_of_the_template_that_asks(name):
    own = {"post.html": f'{{% include "{name}" %}}'}
    with pytest.raises(TemplateFault, match=name) as caught:
        page("post.html", ("acme", own))
    assert (caught.value.template, caught.value.line) == ("post.html", 1)
    assert uses("post.html", ("acme", own)) == set(stacked(("acme", own))[0])


def test_a_template_that_extends_itself_is_a_fault():
    own = {"post.html": '{% extends "post.html" %}'}
    with pytest.raises(TemplateFault, match="without end") as caught:
        page("post.html", ("acme", own))
    assert caught.value.template == "post.html"
    assert caught.value.code == "theme-limit"


def test_a_macro_is_replaced_wherever_it_is_called():
    own = {
        "parts.html": '{% extends "parent/parts.html" %}'
        "{% macro mark(one) %}*{{ one }}*{% endmacro %}"
    }
    assert page("list.html", ("acme", own)) == "[*T*]"


def test_a_macro_can_be_added_that_others_call():
    own = {
        "parts.html": '{% extends "parent/parts.html" %}'
        "{% macro extra(one) %}+{{ one }}+{% endmacro %}"
    }
    assert page("list.html") == "[(T)]"
    assert page("list.html", ("acme", own)) == "+T+[(T)]"


def test_the_second_of_two_macros_in_one_template_is_the_one():
    own = {
        "parts.html": '{% extends "parent/parts.html" %}'
        "{% macro mark(one) %}1{% endmacro %}{% macro mark(one) %}2{% endmacro %}"
    }
    assert page("list.html", ("acme", own)) == "[2]"
