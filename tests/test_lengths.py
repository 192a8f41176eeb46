"""Whatever characters an author repeats, a post takes time in proportion to its length.

The texts are made of an alphabet of signs and of what opens or closes something, each by itself,
after another, and in every place where texts are looked at. The long tests go up to what a post may
be at most.
"""

from collections.abc import Callable
from functools import partial

import pytest
from hostile import REPEATED
from lengths import grows_too_fast

from weeknotes.model.problems import time_limit

SIGNS = list("[]()!*_~<>&\"'#-|:{}^`\\=@/. \n")
OPENERS = [
    "<!--", "-->", "<!— a —>", "[Write here: x] ", "![", "](", "](<(a", "b>)", "[^a] ", "<a ",
    '<a href="', "</a>", "<title>", "<script>", "</script>", "<pre>", "<code>", "<h2>", "<h2 id=a>",
    '<pre><code class="language-a">', "<iframe>", "<img ", "<p> ", "<sup><a class=footnote-ref",
    "<table>", "{%", "{{", "{#", "<%", "[caption ", "**a ", "http://a:", "https://a@", "](b c)",
    "[a]: b c.d\n", "&lt;", "```\n", "a. B", "“", "a ", "-- ", "a: b\n", "(5 min) ", "aria-label=",
]  # fmt: skip
PIECES = [*SIGNS, *OPENERS]
PAIRED = [
    *SIGNS,
    "<!--",
    "[Write here: x] ",
    "![",
    "](",
    "<a ",
    "<b>",
    "{%",
    "{{",
    "a ",
    "http://a:",
]
LONGEST = 250_000
HALF = LONGEST // 2
SHORT = 32_000

Form = Callable[[str, int], str]


def _repeated(piece: str, size: int) -> str:
    return piece * (size // len(piece))


def _after(start: str, piece: str, size: int) -> str:
    return start + _repeated(piece, size)


def _in_header(key: str, piece: str, size: int) -> str:
    plain = piece.replace('"', "'").replace("\\", "/").replace("\n", " ")
    return f'---\n{key}: "{_repeated(plain, size // 4)}"\n---\nText.'


def _in_tag(piece: str, size: int) -> str:
    plain = piece.replace("\n", " ").replace("'", "") or "a"
    return f"<div>\n<a href='b.md' title='{_repeated(plain, size)}'>x</a>\n<a {plain}\n</div>"


FORMS: dict[str, Form] = {
    "by itself": _repeated,
    "in a block of HTML": partial(_after, "<div>\n"),
    "in a tag": _in_tag,
    "behind prompts": lambda piece, size: _after("[Write here: x] " * (size // 64), piece, size),
    "in a target": lambda piece, size: f"[x](<(a{_repeated(piece, size)}b>)",
    "in a section of a stream": partial(_after, "## What I learned\n\n"),
    "behind a shared link": partial(_after, "## Links\n\n- [a](https://example.org/) "),
    "behind other tools' code": partial(_after, "{{ a }} {% b %} <% c %>\n\n"),
    "behind near misses": partial(_after, "[a](b c)\n##a\n\n** a **\n\n[a][b] <!— a —>\n\n"),
    "in a title": partial(_in_header, "title"),
    "in a summary": partial(_in_header, "summary"),
}


@pytest.fixture(autouse=True)
def _no_limit(monkeypatch):
    """What takes too long is to be measured, not to be stopped; a busy machine is no fault."""
    monkeypatch.setattr(time_limit.time_limit.__init__, "__defaults__", (60.0,))


def slow(texts, size, html="safe"):
    """Those of some texts that take too long, with the reason."""
    found = {name: grows_too_fast(text, size, html) for name, text in texts.items()}
    return {name: reason for name, reason in found.items() if reason}


@pytest.mark.parametrize(
    "piece",
    ["<!--", "[Write here: x] ", ")", "<title>", "<pre>", "<a ", "http://a:", "(", "<!— a —>"],
)
def test_the_worst_there_were_grow_with_their_length(piece):
    texts = {name: partial(form, piece) for name, form in FORMS.items()}
    assert slow(texts, SHORT) == {}


@pytest.mark.long
@pytest.mark.parametrize("html", ["safe", "trusted"])
def test_each_piece_by_itself(html):
    assert slow({piece: partial(_repeated, piece) for piece in PIECES}, LONGEST, html) == {}


@pytest.mark.long
@pytest.mark.parametrize("form", FORMS)
def test_each_piece_in_each_place(form):
    assert slow({piece: partial(FORMS[form], piece) for piece in PIECES}, HALF) == {}


@pytest.mark.long
@pytest.mark.parametrize("form", ["in a block of HTML", "in a tag"])
def test_each_piece_in_html_that_is_trusted(form):
    assert slow({piece: partial(FORMS[form], piece) for piece in PIECES}, HALF, "trusted") == {}


@pytest.mark.long
def test_each_piece_of_the_markdown_dialect():
    assert slow({piece: partial(_repeated, piece) for piece in REPEATED}, LONGEST) == {}


@pytest.mark.long
@pytest.mark.parametrize("first", PAIRED)
def test_each_pair_alternating_and_one_after_the_other(first):
    texts = {f"{first}{second}": partial(_repeated, first + second) for second in PAIRED}
    texts |= {
        f"{first}, then {second}": lambda size, second=second: (
            _repeated(first, size // 2) + _repeated(second, size // 2)
        )
        for second in PAIRED
    }
    assert slow(texts, SHORT) == {}
