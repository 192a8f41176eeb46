"""A template of a site makes text and can do nothing else, whatever it tries."""

import pickle
import types
import typing
from datetime import date, datetime
from typing import Any

import msgspec
import pytest

from weeknotes.build.registry import Format, formats
from weeknotes.model.value import Value
from weeknotes.render.jinja.fault import TemplateFault
from weeknotes.render.jinja.sandbox import Sandbox
from weeknotes.render.jinja.templates import environment, render


class Inner(Value, frozen=True):
    name: str


class View(Value, frozen=True):
    title: str = "A title"
    inner: Inner = Inner(name="inside")
    items: tuple[str, ...] = ("one", "two")
    extra: dict[str, object] = msgspec.field(default_factory=lambda: {"mood": ["calm", "busy"]})


def rendered(source: str, **more: str) -> str:
    texts = {"page.html": source, **{name.replace("_", "."): text for name, text in more.items()}}
    return render(environment(texts), "page.html", View()).decode()


ATTACKS = [
    "{{ namespace.__init__.__globals__['os'].popen('id').read() }}",
    "{{ namespace['__init__'] }}",
    "{{ namespace|attr('__init__') }}",
    "{{ [namespace]|map(attribute='__init__')|first }}",
    "{{ [namespace]|map('attr', '__init__')|join }}",
    "{{ [namespace]|sum(attribute='__init__') }}",
    "{{ [namespace]|groupby('__init__')|first|first }}",
    "{{ namespace.mro() }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ title.__class__ }}",
    "{{ inner.__class__.__init__ }}",
    "{{ inner.__struct_fields__ }}",
    "{{ items.__class__.__base__ }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{% for x in items %}{{ loop.__class__ }}{% endfor %}",
    "{% for x in items %}{{ loop._iterable }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "{% macro m() %}{{ caller.__init__ }}{% endmacro %}{% call m() %}x{% endcall %}",
    "{{ '{0.__class__}'.format(title) }}",
    "{{ '{x.__class__.__mro__}'.format_map({'x': title}) }}",
    "{{ '{0.__class__}'|attr('format')(title) }}",
    "{% set f = '{0.__class__}'.format %}{{ f(title) }}",
    "{{ ('{0.__class__}'|safe).format(title) }}",
    "{{ (1).__class__ }}",
    "{{ range.__globals__ }}",
    "{{ title.upper.__self__.__class__ }}",
    "{% import 'other.html' as other %}{{ other.__dict__ }}",
    "{% import 'other.html' as other %}{{ other.m._environment }}",
    "{{ (items|map('upper')).gi_frame.f_globals }}",
    "{% filter attr('__class__') %}x{% endfilter %}",
]
CHANGES = [
    "{{ extra.clear() }}",
    "{{ extra.update({'a': 1}) }}",
    "{{ extra.pop('mood') }}",
    "{{ extra.mood.append('sad') }}",
    "{% set _ = extra.mood.sort() %}",
    "{% set found = [] %}{% for x in items %}{{ found.append(x) }}{% endfor %}",
]


@pytest.mark.parametrize("source", ATTACKS)
def test_no_template_reaches_behind_a_value(source: str):
    with pytest.raises(TemplateFault) as caught:
        rendered(f"<p>\n{source}", other_html="{% macro m() %}{% endmacro %}")
    assert (caught.value.code, caught.value.template) == ("theme-unsafe", "page.html")
    assert caught.value.line == 2
    assert "A template may not use “" in caught.value.message
    assert "docs/themes.md" in caught.value.hint


@pytest.mark.parametrize("source", CHANGES)
def test_no_template_changes_what_it_was_given(source: str):
    with pytest.raises(TemplateFault) as caught:
        rendered(f"<p>\n{source}")
    assert (caught.value.code, caught.value.line) == ("theme-unsafe", 2)
    assert "may not change what it was given" in caught.value.message
    assert "Make a new one" in caught.value.hint


def test_a_fault_of_the_sandbox_goes_from_process_to_process():
    with pytest.raises(TemplateFault) as caught:
        rendered(ATTACKS[0])
    again = pickle.loads(pickle.dumps(caught.value))
    assert vars(again) == vars(caught.value)


def test_only_built_in_templates_are_rendered_without_the_sandbox():
    texts = {"base.html": "x", "page.html": "y"}
    assert not environment(texts, built_in=("base.html", "page.html", "post.html")).sandboxed
    assert environment(texts, built_in=("base.html",)).sandboxed
    assert environment(texts).sandboxed


def test_a_built_in_template_is_no_way_round_the_sandbox():
    """A value from a site's template stays what it is in a macro of the theme's."""
    texts = {
        "parts.html": "{% macro go(x) %}{{ x.__init__ }}{{ x() }}{% endmacro %}",
        "page.html": "{% from 'parts.html' import go %}{{ go(namespace) }}",
    }
    with pytest.raises(TemplateFault) as caught:
        render(environment(texts, built_in=("parts.html",)), "page.html", View())
    assert (caught.value.template, caught.value.code) == ("parts.html", "theme-unsafe")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("{{ [1, 2, 3]|sum }}", "6"),
        ("{{ [[1], [2]]|sum(start=[]) }}", "[1, 2]"),
        ("{{ [inner, inner]|map(attribute='name')|join(' ') }}", "inside inside"),
        ("{{ [{'n': 2}, {'n': 3}]|sum(attribute='n') }}", "5"),
        ("{{ 2.345|round(1) }} {{ 2.345|round(2, 'ceil') }}", "2.3 2.35"),
        ("{{ 2 ** 10 }} {{ '-' * 3 }} {{ 3 * '-' }}", "1024 --- ---"),
        ("{{ 2 * 0.5 }} {{ 2 ** -1 }} {{ 2.5 ** 2 }}", "1.0 0.5 6.25"),
        ("{% for n in range(3) %}{{ n }}{% endfor %}", "012"),
        ("{% set ns = namespace(n=1) %}{% set ns.n = ns.n + 1 %}{{ ns.n }}", "2"),
        ("{{ '{} and {:>3}'.format(title, 7) }}", "A title and   7"),
        (
            "{% for key, value in extra.items() %}{{ key, value|join }}{% endfor %}",
            "(&#39;mood&#39;, &#39;calmbusy&#39;)",
        ),
        ("{{ items.index('two') }} {{ title.replace('A', 'The')|upper }}", "1 THE TITLE"),
        (
            "{% for x in items %}{{ loop.cycle('a', 'b'), loop.last }}{% endfor %}",
            "(&#39;a&#39;, False)(&#39;b&#39;, True)",
        ),
    ],
)
def test_what_templates_are_for_goes_on_as_ever(source: str, told: str):
    assert rendered(source) == told


def test_nothing_of_a_template_runs_while_it_is_compiled():
    made = environment({"page.html": "{{ 'x'|center(9) }}{{ '%s' % 2 }}{{ 'a' ~ 'b' }}"})
    assert isinstance(made, Sandbox)
    code = made.compile("{{ 'x'|center(9) }}{{ ('a' ~ 'b')|upper }}", raw=True)
    assert "    x    " not in code
    assert "'AB'" not in code


PLAIN = {str, int, float, bool, type(None), tuple, dict, date, datetime}
PLAIN |= {object}  # what a header says under names of its own, which has been JSON
MADE_OF = {tuple, dict, types.UnionType, typing.Union, typing.Literal}


def _types_in(kind: Any, seen: set[Any]) -> set[Any]:
    """All types of what a value of this type can hold."""
    if kind in seen:
        return seen
    seen.add(kind)
    inside = typing.get_args(kind)
    if isinstance(kind, type) and issubclass(kind, Value):
        inside += tuple(typing.get_type_hints(kind).values())
    for inner in inside:
        _types_in(inner, seen)
    return seen


@pytest.mark.parametrize("template", formats(), ids=lambda one: one.name)
def test_nothing_that_templates_receive_can_do_anything(template: Format):
    """Neither a path, which could be read, nor a function is among the inputs of a page."""
    for kind in _types_in(template.view, set()):
        if isinstance(kind, type) and issubclass(kind, Value):
            assert {name for name in dir(kind) if name[0] != "_"} == {*kind.__struct_fields__}, kind
        elif isinstance(kind, type) and not typing.get_args(kind):
            assert kind in PLAIN, kind
        else:
            assert typing.get_origin(kind) in MADE_OF or isinstance(kind, str) or kind is ..., kind
