"""What a theme's maker reads where a template asks for what is not there."""

import typing
from typing import Any

import pytest

from weeknotes.build.registry import formats
from weeknotes.model.theme import Layer
from weeknotes.model.value import Value
from weeknotes.model.views.parts import PersonLink, WeekLink
from weeknotes.model.views.wording import NAMES
from weeknotes.render.jinja.fault import TemplateFault
from weeknotes.render.jinja.templates import environment, render

PARTS = (
    "{% macro card(one) %}{{ one }}{% endmacro %}{% macro title_of(x) %}{{ title }}{% endmacro %}"
)
BUILT_IN = {
    "parts.html": PARTS,
    "list.html": '{% from "parts.html" import card %}{{ card(title) }}',
}


class View(Value, frozen=True):
    title: str = "T"
    person: PersonLink = PersonLink(name="Ada", href="/ada/", initials="A")
    week: WeekLink | None = None
    authors: tuple[PersonLink, ...] = ()
    extra: dict[str, object] = {}  # noqa: RUF012 - msgspec copies it


def fault(text: str, *, trusted: bool = False, **more: str) -> TemplateFault:
    texts = {"post.html": text, "parts.html": PARTS, **more}
    made = environment(texts, built_in=tuple(texts) if trusted else ())
    with pytest.raises(TemplateFault) as caught:
        render(made, "post.html", View())
    return caught.value


CASES = [
    ("{{ person.job }}", "a person has no “job”.", "It has name, href, initials, role and image"),
    ("{{ person['nam'] }}", "a person has no “nam”.", "Did you mean “name”?"),
    ("{{ week.label }}", "there is nothing here that could have “label”.", "{% if week %}"),
    ("{{ authors.name }}", "a list has no “name”.", "{% for person in authors %}"),
    ("{{ authors[3].name }}", "this list is too short for [3].", ""),
    ("{{ title.text }}", "a text has no “text”.", "Remove the dot"),
    ("{{ extra.mood }}", "there is no “mood” in this table.", "is defined"),
    ("{{ titel }}", "“post.html” has no “titel”.", "Did you mean “title”?"),
    ("{% for one in autors %}{% endfor %}", "“post.html” has no “autors”.", "“authors”?"),
    (
        "{{ zzz.name }}",
        "“post.html” has no “zzz”.",
        "It has authors, extra, person, title and week",
    ),
    ('{% from "parts.html" import carb %}{{ carb(1) }}', "no macro “carb”", "mean “card”?"),
    ('{% import "parts.html" as p %}{{ p.carb(1) }}', "no macro “carb”", "mean “card”?"),
    ("{{ title|uper }}", "there is no filter “uper”.", "Did you mean “upper”?"),
    ("{% if a is defned %}{% endif %}", "there is no test “defned”.", "Did you mean “defined”?"),
]


@pytest.mark.parametrize("trusted", [True, False])
@pytest.mark.parametrize(("text", "message", "hint"), CASES)
def test_what_is_missing_is_said_in_a_makers_words(text, message, hint, trusted):
    found = fault(f"\n{text}", trusted=trusted)
    assert message in found.message
    assert hint in found.hint
    assert (found.template, found.line, found.code) == ("post.html", 2, "theme-fault")


def test_a_macro_that_asks_for_what_it_is_not_given():
    found = fault('{% from "parts.html" import title_of %}{{ title_of(1) }}')
    assert found.template == "parts.html"
    assert "a macro sees only what it is given" in found.message
    assert "“title”" in found.hint


def stacked(own: dict[str, str]) -> Any:
    layers = (
        Layer(name="acme", templates=tuple(own)),
        Layer(name="notebook", templates=tuple(BUILT_IN), shipped=True),
    )
    below = {f"1:{name}" if name in own else name: text for name, text in BUILT_IN.items()}
    return environment({**own, **below}, layers=layers)


def test_a_template_that_lacks_a_macro_of_the_one_that_it_replaces():
    with pytest.raises(TemplateFault) as caught:
        render(stacked({"parts.html": "{% macro mine() %}{% endmacro %}"}), "list.html", View())
    found = caught.value
    assert (found.template, found.line) == ("parts.html", 1)
    assert found.message == "“parts.html” has no macro “card”, which the built-in “list.html” uses."
    assert '{% extends "parent/parts.html" %}' in found.hint


def test_macros_of_the_template_below_are_suggested_too():
    own = {
        "parts.html": '{% extends "parent/parts.html" %}{% macro mine() %}{% endmacro %}',
        "post.html": '{% from "parts.html" import carb %}{{ carb(title) }}',
    }
    with pytest.raises(TemplateFault) as caught:
        render(stacked(own), "post.html", View())
    assert (caught.value.template, caught.value.hint) == ("post.html", "Did you mean “card”?")


def test_whether_a_name_is_there_can_be_asked():
    text = "{{ titel is defined }}{{ person.job|default('none') }}"
    assert render(environment({"post.html": text}), "post.html", View()) == b"Falsenone"


def values_in(kind: Any, seen: set[type[Value]]) -> set[type[Value]]:
    """The values that a type can hold, at any depth."""
    if isinstance(kind, type) and issubclass(kind, Value) and kind not in seen:
        seen.add(kind)
        for inner in typing.get_type_hints(kind).values():
            values_in(inner, seen)
    for inner in typing.get_args(kind):
        values_in(inner, seen)
    return seen


def test_each_value_that_templates_receive_has_a_name():
    pages = {one.view for one in formats() if one.templates}
    seen: set[type[Value]] = set()
    for view in pages:
        values_in(view, seen)
    unnamed = {kind.__name__ for kind in seen - pages if kind not in NAMES}
    assert unnamed <= {"Piece"}  # it is filled in before a template sees it
    assert all(name.split()[0] in {"a", "an", "the"} for name in NAMES.values())
