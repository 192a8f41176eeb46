"""What Python-Markdown's own last steps make of a tree, made by ours."""

import hostile
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.serializers import to_html_string
from markdown.treeprocessors import PrettifyTreeprocessor, UnescapeTreeprocessor

from weeknotes.read.text.converter import Converter

TEXT = """\
# A *b* &amp; \\*c\\* `\\*d` <i title="x">e</i> "f" & g < h > i &copy j

- [ ] one\\
  two
- [x] HTML[^1] ![k "l" &lt;](m.png 'n "o" \\" <p>')

> [!NOTE]
> q  \n> HTML

1. r

   ```python
   s &amp; "t" < \\*

   ```
3. u

| v | w |
|:-:|--:|
| x | HTML y |

<div align="center">

***

[^1]: z

    - HTML

*[HTML]: a "b" & <c>
"""
PIECES = [
    "HTML", "HTML ", " ", "  \n", "\\\n", "\n", "\n\n", "- ", "  ", "> ", "*", "**", "`", "\\*",
    '\\"', "<br>", "<p>", "</p>", "\n<div>\n", "&amp;", "&", "<", '"', "a", "[a](b 'c')",
    "![a](b)", "[^1]", "\n\n[^1]: d\n", "\n\n*[HTML]: e\n\n", "\n```\n", "    ",
    "| a | b |\n|---|--:|\n", "- [x] ", "> [!TIP]\n> ", "\n***\n", "# ", "\x02", "\x0242\x03",
    "&#2;42&#3;", "\xa0",
]  # fmt: skip


def theirs() -> Converter:
    converter = Converter()
    md = converter._markdown
    md.treeprocessors.register(PrettifyTreeprocessor(md), "prettify", 10)
    md.treeprocessors.register(UnescapeTreeprocessor(md), "unescape", 0)
    md.serializer = to_html_string
    return converter


OURS, THEIRS = Converter(), theirs()


def same(text: str) -> bool:
    ours, others = (one.convert(text, 0, sets_marks=True) for one in (OURS, THEIRS))
    return ours == others


def test_html_is_as_python_markdown_writes_it():
    assert same(TEXT)


@pytest.mark.parametrize("name", hostile.texts(10))
def test_hostile_html_is_as_python_markdown_writes_it(name):
    assert same(hostile.texts(2000)[name])


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_whatever_stands_beside_each_other_comes_out_the_same(pieces):
    assert same("".join(pieces))
