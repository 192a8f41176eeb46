"""Code is highlighted as Pygments does it with everything made anew."""

import random

import pytest
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from weeknotes.read.text.highlight import highlighted

CODE = {
    "python": 'def f(x):\n    """Doc <b>."""\n    return f"{x!r}" + 1  # so\n',
    "py": "\n\nx = 1\n",
    "bash": 'for x in "$@"; do\n  echo "${x%.md}" <<END\n& 1\nEND\ndone\n',
    "yaml": "a:\n  - b: [1, 'c']\n  # d\n",
    "html": '<p class="x">a &amp; b<script>let c = 1</script></p>\n',
    "http": "GET /x HTTP/1.1\nContent-Type: application/json\n\n{}\n",
    "haxe": "#if a\nclass B {}\n#end\n#if\n",
    "php": "<?php echo strlen('x') ?> y\n",
    "sql": "select count(*) from a where b = 'c'\n",
    "text": "a < b\n",
    "PYTHON": "x = 1\n",
}


def block(name, code):
    code = code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<pre><code class="language-{name}">{code}</code></pre>'


def made_anew(name, code):
    lexer = get_lexer_by_name(name, stripnl=False)
    found = highlight(code, lexer, HtmlFormatter(nowrap=True))
    return f'<div class="highlight"><pre><code>{found}</code></pre></div>'


def test_a_block_is_the_same_whatever_came_before_it():
    shuffled = random.Random(1)
    for _ in range(10):
        names = shuffled.choices(list(CODE), k=8)
        html = "\n".join(block(name, CODE[name]) for name in names)
        assert highlighted(html) == "\n".join(made_anew(name, CODE[name]) for name in names)


@pytest.mark.parametrize("name", ["nosuch", "mermaid-x", "42"])
def test_code_in_no_known_language_stays_as_it_is(name):
    html = block(name, "x < 1")
    assert highlighted(html) == highlighted(html) == html
