"""Texts made to take long: the work grows with their length, not with its square.

No clock is asked: the work is counted in lines of Python, ours and Python-Markdown's. What a line
may cost, such as a search, is bounded by the texts of 64 KB, which would never end.
"""

import sys
from typing import Any
from xml.etree.ElementTree import fromstring

import markdown
import pytest
from hostile import REPEATED, SHAPES, items, repeated, texts

from weeknotes.gfm import GitHubMarkdown, NestingTooDeep
from weeknotes.gfm.blocks.rawhtml import InlineHtml

_EXTENSIONS = ("tables", "footnotes", "abbr", "attr_list")


def _steps(text: str) -> int:
    """How many lines of Python run while a text is rendered."""
    md = markdown.Markdown(extensions=[GitHubMarkdown(), *_EXTENSIONS])
    count = 0

    def trace(_frame: object, event: str, _argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        md.convert(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", REPEATED)
def test_the_work_for_a_repeated_piece_grows_with_its_number(piece):
    assert _steps(repeated(piece, 4000)) < 2.4 * _steps(repeated(piece, 2000)) + 500


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_the_work_for_a_shape_grows_with_its_size(shape):
    assert _steps(shape(4000)) < 2.4 * _steps(shape(2000)) + 500


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=name) for name, text in texts(65_536).items()]
)
def test_64_kilobytes_come_to_an_end(text):
    md = markdown.Markdown(extensions=[GitHubMarkdown(line_attribute="data-line"), *_EXTENSIONS])
    md.convert(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (">" * 65_536, 1),
        ("> " * 32_768, 1),
        ("a\n\n" + ">" * 101, 3),
        ("- " * 200 + "a", 1),
        ("1. " * 200 + "a", 1),
        ("* + " * 100 + "x", 1),
        ("\n" + items(200), 102),
    ],
)
def test_nesting_past_the_limit_is_an_error_with_its_line(text, line):
    md = markdown.Markdown(extensions=[GitHubMarkdown(), *_EXTENSIONS])
    with pytest.raises(NestingTooDeep) as caught:
        md.convert(text)
    assert caught.value.line == line
    assert caught.value.limit == 100
    assert md.reset().convert("a") == "<p>a</p>"


def test_nesting_at_the_limit_is_none():
    md = markdown.Markdown(extensions=[GitHubMarkdown(), "toc", *_EXTENSIONS])
    text = items(99)
    page = md.convert(
        f"{text}{' ' * 198}- {'*a ' * 120}{'b* ' * 120}HTML [^1]\n\n[^1]: x\n\n*[HTML]: y"
    )
    assert page.count("<li>") == 100
    assert page.count("<abbr") == 1


def test_emphasis_past_its_limit_stays_text():
    page = markdown.Markdown(extensions=[GitHubMarkdown()]).convert("*a " * 300 + "b* " * 300)
    assert page.count("<em>") == 100
    assert "".join(fromstring(page).itertext()).count("a") == 300


def test_short_rows_do_not_make_a_small_source_huge():
    md = markdown.Markdown(extensions=[GitHubMarkdown(), "tables"])
    page = md.convert("|a" * 5000 + "|\n" + "|-" * 5000 + "|\n" + "x\n" * 5000)
    assert page.count("<td>") < 20_000


def test_a_missing_end_is_looked_for_once():
    class Text(str):
        __slots__ = ()
        searches = 0

        def find(self, *arguments):
            Text.searches += 1
            return super().find(*arguments)

    html = InlineHtml(Text("<!-- <? <![CDATA[ " * 100))
    assert all(html.end(at) is None for at in range(0, 1800, 18))
    assert all(html.end(at) is None for at in range(5, 1800, 18))
    assert all(html.end(at) is None for at in range(8, 1800, 18))
    assert Text.searches == 3
