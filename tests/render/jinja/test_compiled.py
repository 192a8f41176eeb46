"""Templates whose code was kept give the same pages, and a site's own are never kept."""

import marshal
from unittest import mock

import jinja2

from weeknotes.model.value import Value
from weeknotes.render.jinja.compiled import Compiled
from weeknotes.render.jinja.templates import environment, render

TEXTS = {"given.html": "<p>{{ title }}</p>", "own.html": "{% extends 'given.html' %}"}


class View(Value, frozen=True):
    title: str


class Shelf:
    """What is kept, by name and source."""

    def __init__(self):
        self.kept = {}

    def compiled(self, *names):
        return Compiled(frozenset(names), self.recall, self.keep)

    def recall(self, name, source):
        return self.kept.get((name, source))

    def keep(self, name, source, compiled):
        self.kept[name, source] = compiled


def page(shelf, name="given.html", texts=TEXTS):
    return render(environment(texts, shelf.compiled("given.html")), name, View(title="A & b"))


def test_kept_code_gives_the_same_page_and_nothing_is_compiled():
    shelf = Shelf()
    first = page(shelf)
    with mock.patch.object(jinja2.Environment, "compile", side_effect=AssertionError):
        assert page(shelf) == first == b"<p>A &amp; b</p>"


def test_a_sites_own_template_is_compiled_each_time_and_never_kept():
    shelf = Shelf()
    assert page(shelf, "own.html") == b"<p>A &amp; b</p>"
    assert [name for name, _ in shelf.kept] == ["sandbox/given.html"]


def test_what_is_compiled_for_the_sandbox_is_never_taken_without_it_nor_the_other_way_round():
    shelf, texts = Shelf(), {"given.html": "{{ title.upper() }}"}
    for built_in in ((), ("given.html",)):
        made = environment(texts, shelf.compiled("given.html"), built_in=built_in)
        assert render(made, "given.html", View(title="a")) == b"A"
    assert [name for name, _ in shelf.kept] == ["sandbox/given.html", "given.html"]
    sandboxed, plain = shelf.kept.values()
    assert sandboxed != plain


def test_another_text_by_the_same_name_is_compiled():
    shelf = Shelf()
    page(shelf)
    assert page(shelf, texts={"given.html": "{{ title }}!"}) == b"A &amp; b!"


def test_what_is_no_code_is_not_run():
    shelf = Shelf()
    page(shelf)
    shelf.kept = dict.fromkeys(shelf.kept, marshal.dumps("no code"))
    assert page(shelf) == b"<p>A &amp; b</p>"
