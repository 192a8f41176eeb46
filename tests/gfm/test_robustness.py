"""Texts made to take long: the work grows with their length, not with its square.

No clock is asked: the work is counted in lines of Python, ours and Python-Markdown's. What a line
may cost, such as a search, is bounded by the texts of 64 KB, which would never end.
"""

import sys
from typing import Any
from xml.etree.ElementTree import fromstring

import markdown
import pytest

from weeknotes.gfm import GitHubMarkdown, NestingTooDeep
from weeknotes.gfm.rawhtml import InlineHtml

_EXTENSIONS = ("tables", "footnotes", "abbr", "attr_list")


def _repeated(piece: str, size: int) -> str:
    return piece * (size // len(piece))


def _footnotes(size: int) -> str:
    count = size // 20
    marks = "".join(f"[^{number}] " for number in range(count))
    return f"{marks}\n\n" + "".join(f"[^{number}]: x\n" for number in range(count))


def _items(depth: int) -> str:
    return "".join(" " * (2 * level) + "- a\n" for level in range(depth))


def _table(columns: int, rows: int) -> str:
    return "|a" * columns + "|\n" + "|-" * columns + "|\n" + "x\n" * rows


def _root(number: int) -> int:
    return int(number**0.5)


_REPEATED = [
    "[", "![", "<![", "]", "[]", "[a](", "[a](b", "[a](<b", '[a](b "', "[[x]", "[^", "[^1] ",
    "* a", "_a ",
    "**a ", "a** ", "*a_ ", "***a", "~a ", "~~a~ ", "_a *b ", "`", "`a", "``a`", "<", "<a ",
    '<a x="', "x <!--",
    "x <?", "x <![CDATA[", "x <!A ", "</", "<a:", "<a@", "&", "&a", "&#1", "http://", "http://a ",
    "www.",
    "www.a.", "@", "a@", "a@b.", "a@b.c ", "a  \n", "\\", "\\\n", "- a\n", "- a\n\n", "-\n",
    "> a\n",
    "> a\nb\n\n", "- a\n* b\n", "1) a\n2. b\n", "|-", "a\n-|\n", "a|b\n-|-\n", "[a]: b\n", "[a\n",
    "[a]:\n", "[a]: b '\n", "*[a]: b\n", "*[\n", "```\n", "<div>\n\n", "<b>\n", "<!--\n",
    "a\n=\n", "#", "---\n",
    "\t", "-\t", ">\ta\n", "\n", "{", "*a*{: .b}", "a\n{: ", "x<b>", "![a](b)", "[a](b)", "[a][b]",
    "<http://a> ", "x\x02klzzwxh:0000\x03", "- [ ] a\n", "> [!NOTE]\n> a\n\n", "    a\n\n",
]  # fmt: skip

_SHAPES = {
    "footnotes": _footnotes,
    "nested brackets": lambda size: "[" * (size // 2) + "x" + "]" * (size // 2) + "\n\n[x]: /u",
    "nested links": lambda size: "[" * (size // 8) + "a" + "](b)" * (size // 8),
    "nested images": lambda size: "![" * (size // 8) + "a" + "](b)" * (size // 8),
    "links after images": lambda size: "![" * (size // 4) + "[a](b)" * (size // 12),
    "nested emphasis": lambda size: "*a " * (size // 6) + "b* " * (size // 6),
    "nested strong": lambda size: "**a " * (size // 8) + "b** " * (size // 8),
    "stars": lambda size: "*" * (size // 2) + "a" + "*" * (size // 2),
    "one footnote often": lambda size: "[^1] " * (size // 5) + "\n\n[^1]: x",
    "one reference often": lambda size: "[x] " * (size // 4) + "\n\n[x]: /u",
    "all lengths of ticks": lambda size: " ".join("`" * n for n in range(1, _root(2 * size))),
    "an address in parentheses": lambda size: "http://a/" + ")" * size,
    "an address with semicolons": lambda size: "http://a/" + ";" * size,
    "an address with entities": lambda size: "http://a/" + "&a;" * (size // 3),
    "blanks in a heading": lambda size: "# a" + " " * size + "b",
    "blanks in a tag": lambda size: "<a" + " " * size + "x",
    "a wide table": lambda size: _table(size // 8, size // 4),
    "a long table": lambda size: "| a | b |\n|---|---|\n" + "| c | d |\n" * (size // 10),
    "a long fence": lambda size: "```\n" + "a\n" * (size // 2),
    "deep items": lambda size: _items(90) + (" " * 180 + "b\n") * (size // 181),
    "deep quotes": lambda size: (">" * 90 + "a\n") * (size // 91),
}  # fmt: skip


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


@pytest.mark.parametrize("piece", _REPEATED)
def test_the_work_for_a_repeated_piece_grows_with_its_number(piece):
    assert _steps(_repeated(piece, 4000)) < 2.4 * _steps(_repeated(piece, 2000)) + 500


@pytest.mark.parametrize("shape", _SHAPES.values(), ids=_SHAPES.keys())
def test_the_work_for_a_shape_grows_with_its_size(shape):
    assert _steps(shape(4000)) < 2.4 * _steps(shape(2000)) + 500


@pytest.mark.parametrize(
    "text",
    [
        *(pytest.param(_repeated(piece, 65_536), id=piece) for piece in _REPEATED),
        *(pytest.param(shape(65_536), id=name) for name, shape in _SHAPES.items()),
    ],
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
        ("\n" + _items(200), 102),
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
    text = _items(99)
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
