"""Our engine gives what Jinja's own gives, for whatever is put out and however it is called."""

from collections.abc import Callable
from typing import Any

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from weeknotes.render.jinja.engine import Engine, put_out


class Loud(str):
    """A string that knows its own HTML."""

    __slots__ = ()

    def __html__(self) -> str:
        return f"<b>{escape(str(self))}</b>"


class Quiet(str):
    """A string that does not."""

    __slots__ = ()


class Picture:
    """A value that is no string and knows its HTML."""

    def __html__(self) -> str:
        return '<img alt="">'


class Risky:
    """A value that is no string, with markup in it."""

    def __str__(self) -> str:
        return "<script>"


VALUES = (
    "",
    "plain",
    "<a href=\"x\" title='y'>&amp;</a>",
    Markup("<b>safe</b> & sound"),
    Loud("<i>"),
    Quiet("<i>"),
    Picture(),
    Risky(),
    None,
    True,
    3,
    1.5,
    ("<i>", 2),
    {"<k>": "<v>"},
)


def _named(value: object) -> str:
    return type(value).__name__


PARTS = """\
{% macro bold(text, class="<c>", end=none) %}
<b class="{{ class }}">{{ text }}</b>{{ end }}
{% endmacro %}
{% macro framed() %}[{{ caller("<given>") }}]{% endmacro %}
{% macro many() %}{{ varargs }}{{ kwargs }}{{ caller is defined }}{% endmacro %}
"""
PAGE = """\
{% extends "base.html" %}
{% from "parts.html" import bold, framed, many %}
{% block main %}
{{ value }} {{ value|safe }} {{ value ~ "<" }} {{ value|string|upper }}
{{ bold(value) }} {{ bold(value, "<d>", value) }} {{ bold(text=value, end=bold(value)) }}
{% call(given) framed() %}{{ given }}{{ value }}{% endcall %}
{{ many(value, 2, three=value) }}
{% set kept %}<u>{{ value }}</u>{% endset %}{{ kept }}{{ kept|length }}
{% filter upper %}<x>{{ value }}{% endfilter %}
{% for each in [value, value] recursive %}{{ loop.index }}{{ each }}{{ bold(each) }}{% endfor %}
{% autoescape false %}{{ value }}{{ bold(value)|e }}{% endautoescape %}
{{ plain("<p>") }} {{ told(value) }} {{ ended() }} {{ self.foot() }} {{ super() }}
{% include "part.html" %}
{% endblock %}
"""
TEMPLATES = {
    "base.html": "<title>{{ value }}</title>{% block main %}{{ value }}{% endblock %}"
    "{% block foot %}<hr>{{ value }}{% endblock %}",
    "page.html": PAGE,
    "parts.html": PARTS,
    "part.html": "{{ value }}{% macro own() %}{{ value }}{% endmacro %}{{ own() }}",
    "page.txt": "{% macro m(x) %}{{ x }}{% endmacro %}{{ value }}{{ m(value) }}{{ m(value)|e }}",
}


@jinja2.pass_context
def told(context: jinja2.runtime.Context, value: object) -> str:
    return f"<{context.name}>{value}"


def ended() -> object:
    return next(iter(()))


def made(engine: Callable[..., jinja2.Environment]) -> jinja2.Environment:
    environment = engine(
        loader=jinja2.DictLoader(TEMPLATES),
        autoescape=jinja2.select_autoescape(("html",), default=False),
    )
    environment.globals.update(plain=str, told=told, ended=ended)
    return environment


@pytest.mark.parametrize("template", ["page.html", "page.txt"])
@pytest.mark.parametrize("value", VALUES, ids=_named)
def test_templates_give_what_they_give_in_jinja(template: str, value: Any):
    ours, jinjas = (
        made(engine).get_template(template).render(value=value)
        for engine in (Engine, jinja2.Environment)
    )
    assert ours == jinjas


@pytest.mark.parametrize(
    "call", ["bold()", "bold(1, 2, 3, 4)", "bold(1, other=2)", "bold(1, text=2)", "nobody(1)"]
)
def test_wrong_calls_fail_as_they_fail_in_jinja(call: str):
    source = f'{{% from "parts.html" import bold, nobody %}}{{{{ {call} }}}}'
    faults = []
    for engine in (Engine, jinja2.Environment):
        environment = made(engine)
        environment.undefined = jinja2.StrictUndefined
        with pytest.raises((TypeError, jinja2.UndefinedError)) as caught:
            environment.from_string(source).render()
        faults.append((caught.type, str(caught.value)))
    assert faults[0] == faults[1]


@pytest.mark.parametrize("value", VALUES, ids=_named)
def test_values_are_put_out_as_markupsafe_escapes_them(value: Any):
    assert put_out(value) == escape(value)


@given(st.text())
def test_any_text_is_put_out_as_markupsafe_escapes_it(text: str):
    assert put_out(text) == escape(text)
