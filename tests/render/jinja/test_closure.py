"""Which templates a page may be made of."""

import time

import pytest

from weeknotes.render.jinja.closure import closure

OTHERS = ("a.html", "b.html", "c.html", "other.html")


def of(text, name="page.html", **more):
    templates = dict.fromkeys(OTHERS, "") | {name: text}
    templates |= {key.replace("_html", ".html"): text for key, text in more.items()}
    return closure([name], templates) - {name}


EVERY = frozenset(OTHERS)


def test_a_template_by_itself_is_all_there_is():
    assert of("{{ title }} a.html {{ 'b.html' }}{# include #}") == set()


@pytest.mark.parametrize(
    "tag",
    [
        '{% extends "a.html" %}',
        "{% extends 'a.html' %}",
        '{% include "a.html" %}',
        '{%- include "a.html" -%}',
        '{%+ include "a.html" +%}',
        '{%include"a.html"%}',
        '{%\n  include\n  "a.html"\n%}',
        '{% include "a.html" ignore missing %}',
        '{% include "a.html" ignore missing without context %}',
        '{% include "a.html" with context %}',
        '{% import "a.html" as parts %}',
        '{% import "a.html" as parts with context %}',
        '{% from "a.html" import card %}',
        '{% from "a.html" import card as small, day with context %}',
        '{% from "a.html" import card, day, %}',
        '{% if title %}{% include "a.html" %}{% endif %}',
        '{% block head %}{% include "a.html" %}{% endblock %}',
        '{% include ["a.html"] %}',
        '{% include ("a.html") %}',
    ],
)
def test_what_is_named_counts(tag):
    assert of(tag) == {"a.html"}


@pytest.mark.parametrize(
    "tag",
    [
        '{% include ["a.html", "b.html"] %}',
        "{% include ['a.html', \"b.html\",] ignore missing %}",
        '{% include ("a.html", "b.html") %}',
        '{% include "a.html" if title else "b.html" %}',
        '{% extends "a.html" if title else "b.html" %}',
        '{% extends "a.html" %}{% include "b.html" %}',
    ],
)
def test_all_that_a_tag_names_counts(tag):
    assert of(tag) >= {"a.html", "b.html"}


@pytest.mark.parametrize(
    "tag",
    [
        "{% include title %}",
        "{% extends title %}",
        "{% import title as parts %}",
        "{% from title import card %}",
        "{% include [] %}",
        '{% include "a" ~ ".html" %}',
        '{% include title ~ ".html" %}',
        '{% include "a.html" if title else kind %}',
        '{% include kind if title else "a.html" %}',
        '{% include ["a.html", kind] %}',
        '{% include (kind, "a.html") %}',
        '{% include kind or "a.html" %}',
        '{% include kind|default("a.html") %}',
        '{% include "a.html"|replace("a", kind) %}',
        '{% include "a.html".replace("a", kind) %}',
        '{% include {"x": "a.html"}[kind] %}',
        '{% include "a.html" if kind == "b.html" else title %}',
        '{% include "a.html" if title else kind if late else "b.html" %}',
        '{% extends layout|default("a.html") %}',
        r'{% include "\x61.html" %}',
    ],
)
def test_a_name_that_is_found_while_rendering_may_be_any(tag):
    assert of(tag) == EVERY


def test_a_name_may_hold_a_quotation_mark():
    templates = {"page.html": """{% include "sam's.html" %}""", "sam's.html": "", "a.html": ""}
    assert closure(["page.html"], templates) == {"page.html", "sam's.html"}


def test_what_is_not_there_may_become_any():
    """A template of that name may come any day; until then every page with it is a fault."""
    assert of('{% include "none.html" ignore missing %}') == EVERY
    assert closure(["none.html"], {"a.html": ""}) == {"a.html"}


def test_templates_count_through_others():
    a, b = '{% extends "b.html" %}', '{% from "c.html" import x %}'
    assert of('{% include "a.html" %}', a_html=a, b_html=b) == {"a.html", "b.html", "c.html"}


def test_templates_that_include_each_other_come_to_an_end():
    a, b = '{% include "b.html" %}', '{% include "a.html" %}{% include "page.html" %}'
    assert of('{% include "a.html" %}', a_html=a, b_html=b) == {"a.html", "b.html"}


def test_a_computed_name_counts_through_others():
    assert of('{% include "a.html" %}', a_html="{% include kind %}") == EVERY


def test_what_starts_from_no_template_depends_on_none():
    assert closure([], {"base.html": ""}) == set()


def test_what_starts_from_two_templates_depends_on_both():
    templates = {
        "email.html": '{% include "a.html" %}',
        "email.txt": "",
        "a.html": "",
        "b.html": "",
    }
    assert closure(["email.html", "email.txt"], templates) == {"email.html", "email.txt", "a.html"}


@pytest.mark.parametrize(
    "source",
    [
        "{% include " * 20_000,
        '{% include ["a"' + " " * 100_000 + "x %}",
        '{% include ["a"' + ',"a"' * 50_000 + "x %}",
        '{% include "a" if ' + "els " * 50_000 + " %}",
        '{% include "a" {% include "b" ' * 20_000 + "%}",
        ("{%" + " " * 50) * 5_000,
    ],
)
def test_no_template_holds_up_the_search(source):
    """It is made before anything is rendered, where nothing bounds its time."""
    began = time.process_time()
    of(source)
    assert time.process_time() - began < 2
