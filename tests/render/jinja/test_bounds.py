"""No page takes more than a few seconds, a gigabyte of memory or ten million characters."""

import signal
import subprocess
import sys
import threading
import time

import pytest

from weeknotes.model.value import Value
from weeknotes.render.jinja import bounds
from weeknotes.render.jinja.fault import TemplateFault
from weeknotes.render.jinja.templates import environment, render

resource = pytest.importorskip("resource", reason="nothing is bounded there")

ONLY_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="bounded on Linux alone")


class View(Value, frozen=True):
    title: str = "A title"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(bounds, "SECONDS", 0.3)
    monkeypatch.setattr(bounds, "_AGAIN", 0.1)


def fault(source: str, **more: str) -> TemplateFault:
    texts = {"page.html": f"<p>\n{source}", **{f"{name}.html": text for name, text in more.items()}}
    with pytest.raises(TemplateFault) as caught:
        render(environment(texts), "page.html", View())
    return caught.value


LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}"
ENDLESS = [
    LOOP + "{% endfor %}{% endfor %}",
    LOOP + "{{ '' }}{% endfor %}{% endfor %}",
    "{% set x %}" + LOOP + "{% endfor %}{% endfor %}{% endset %}",
    "{% block main %}" + LOOP + "{% endfor %}{% endfor %}{% endblock %}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "{% macro m() %}" + LOOP + "{{ 1|string }}{% endfor %}{% endfor %}{% endmacro %}{{ m() }}",
    "{% for x in [range(99999)] * 99999 %}{{ x|list|length and '' }}{% endfor %}",
    "{{ ([[1]] * 90000)|sum(start=[])|length }}",
]
LONG = [
    "{% for a in range(99999) %}{{ 'word ' * 99 }}{% endfor %}",
    "{% for a in range(99999) %}" + "word " * 99 + "{% endfor %}",
    "{{ 'x' * 9999999 }}{{ title }}",
    "{% set x = 'x' * 4000000 %}{{ x }}\n{{ x }}\n{{ x }}",
    "{{ title|center(30000000) }}",
    "{{ title.ljust(30000000) }}",
    "{{ range(99999)|join('x' * 200) }}",
    "{{ '%20000000d' % 1 }}",
    "{{ '{:20000000}'.format(1) }}",
    "{{ title|replace('A', 'x' * 9000000)|replace('t', 'x' * 1000000) }}",
    "{% include 'part.html' %}",
    "{% filter upper %}{% include 'part.html' %}{% endfilter %}",
]
TOO_LARGE = [
    "{{ 'x' * 10 ** 9 }}",
    "{{ 10 ** 9 * 'x' }}",
    "{{ [0] * 10 ** 9 }}",
    "{{ (1, 2) * 10 ** 9 }}",
    "{{ 10 ** (10 ** 9) }}",
    "{% set ns = namespace(n=3) %}{% for x in range(60) %}{% set ns.n = ns.n * ns.n %}{% endfor %}",
    "{{ range(10 ** 9)|list }}",
    "{{ range(10 ** 30) }}",
    "{{ 5|round(-10 ** 9) }}",
    "{{ 5|round(10 ** 9, 'ceil') }}",
]
HEAVY = [
    "{{ title.center(3 * 10 ** 9) }}",
    "{{ title|center(3 * 10 ** 9) }}",
    "{{ '%3000000000d' % 1 }}",
    "{{ range(99999)|join('x' * 99999) }}",
    "{{ (1).to_bytes(3 * 10 ** 9) }}",
    *(
        f"{{% set n = namespace(x={start}) %}}{{% for x in range(60) %}}{{% set n.x = {grown} %}}"
        "{% endfor %}"
        for start, grown in (("'word'", "n.x ~ n.x"), ("'word'", "n.x + n.x"), ("[1]", "n.x + n.x"))
    ),
]


@pytest.mark.parametrize("source", ENDLESS)
def test_a_template_that_goes_on_and_on_is_stopped(source):
    found = fault(source)
    assert (found.code, found.template) == ("theme-limit", "page.html")
    assert found.line == 2
    assert "seconds" in found.message


@pytest.mark.parametrize("source", LONG)
def test_a_page_that_is_too_long_is_stopped(source, monkeypatch):
    monkeypatch.setattr(bounds, "SECONDS", 10)
    found = fault(source, part="{% for a in range(99999) %}\n{{ 'word ' * 99 }}{% endfor %}")
    assert (found.code, found.template) == ("theme-limit", "page.html")
    assert found.line is not None
    assert "longer than 10,000,000 characters" in found.message


@pytest.mark.parametrize("source", TOO_LARGE)
def test_what_would_be_huge_is_not_begun(source):
    found = fault(source)
    assert (found.code, found.template, found.line) == ("theme-limit", "page.html", 2)


@ONLY_LINUX
@pytest.mark.parametrize("source", HEAVY)
def test_what_needs_too_much_memory_is_stopped(source, monkeypatch):
    monkeypatch.setattr(bounds, "SECONDS", 10)
    monkeypatch.setattr(bounds, "MEMORY", 200_000_000)
    found = fault(source)
    assert (found.code, found.template, found.line) == ("theme-limit", "page.html", 2)
    assert "memory" in found.message


@pytest.mark.parametrize(
    "more",
    [
        {"source": "{% include 'page.html' %}"},
        {"source": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"},
        {"source": "{% extends 'page.html' %}"},
        {"source": "{% include 'a.html' %}", "a": "{% include 'page.html' %}"},
        {"source": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}"},
        {"source": "{% if 1 %}" * 5000 + "{% endif %}" * 5000},
    ],
)
def test_a_template_without_end_is_told_as_such(more):
    assert fault(**more).code == "theme-limit"


@ONLY_LINUX
def test_what_was_bounded_is_as_it_was_before():
    before = resource.getrlimit(resource.RLIMIT_AS)
    for source in (ENDLESS[0], LONG[0], HEAVY[0]):
        fault(source)
        assert resource.getrlimit(resource.RLIMIT_AS) == before
        assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)
    began = time.process_time()
    while time.process_time() < began + 0.5:
        pass


def test_a_page_that_takes_its_time_in_pieces_is_not_stopped():
    made = environment({"page.html": "{% for a in range(20000) %}{% endfor %}"})
    began = time.process_time()
    while time.process_time() < began + 0.6:
        render(made, "page.html", View())


def test_in_another_thread_a_page_is_made_all_the_same():
    told = []

    def work() -> None:
        told.append(fault(LONG[0]).message)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert told == ["The page is longer than 10,000,000 characters."]


@ONLY_LINUX
def test_a_closer_bound_of_memory_is_left_alone():
    program = """
import resource
from weeknotes.render.jinja.bounds import bounds
resource.setrlimit(resource.RLIMIT_AS, (900_000_000, 900_000_000))
with bounds():
    assert resource.getrlimit(resource.RLIMIT_AS) == (900_000_000, 900_000_000)
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_without_templates_of_a_site_nothing_is_bounded(monkeypatch):
    monkeypatch.setattr(bounds.bounds, "__enter__", lambda _: pytest.fail("bounded"))
    made = environment({"page.html": "{{ title }}"}, built_in=("page.html",))
    assert render(made, "page.html", View()) == b"A title"
