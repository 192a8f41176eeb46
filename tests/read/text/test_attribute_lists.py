"""Attribute lists of kramdown: left out where GitHub Pages leaves them out, and told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.text.markdown import to_html


def left(body):
    markup = to_html(body, html_mode="safe", lines_before=4)
    return markup.html.replace(' data-line="5"', ""), [(x.line, x.code) for x in markup.left_out]


@pytest.mark.parametrize(
    ("body", "html", "codes"),
    [
        (
            '[a](b.md){:target="_blank"} c',
            '<p><a href="b.md">a</a> c</p>',
            [(5, '{:target="_blank"}')],
        ),
        (
            '[a](b.md){:target="_blank"\nrel="noopener"}.',
            '<p><a href="b.md">a</a>.</p>',
            [(5, '{:target="_blank"\nrel="noopener"}')],
        ),
        (
            "![a](b.png){: .wide }{:#x}",
            '<p><img alt="a" src="b.png"></p>',
            [(5, "{: .wide }{:#x}")],
        ),
        (
            "**a**{:.b} and *c*{:.d} and `e`{:.f}",
            "<p><strong>a</strong> and <em>c</em> and <code>e</code></p>",
            [(5, "{:.b}"), (5, "{:.d}"), (5, "{:.f}")],
        ),
        ("a\n{: .b}", "<p>a</p>", [(6, "{: .b}")]),
        ("{: .b}\na\n{:.c}\nd", "<p>a\nd</p>", [(5, "{: .b}"), (7, "{:.c}")]),
        ("## a\n{:.no_toc}\n\nb", "<h2>a</h2>\n<p>b</p>", [(6, "{:.no_toc}")]),
        (
            "- a\n- {:.b} c\n{: .list}",
            "<ul>\n<li>a</li>\n<li>c</li>\n</ul>",
            [(7, "{: .list}"), (6, "{:.b}")],
        ),
        ("> a\n{: .b}", "<blockquote>\n<p>a</p>\n</blockquote>", [(6, "{: .b}")]),
        (
            '<a href="b.md">a</a>{:target="_blank"} c',
            '<p><a href="b.md">a</a> c</p>',
            [(5, '{:target="_blank"}')],
        ),
        ("a\n\n{: .b}\n\nc", "<p>a</p>\n<p>c</p>", [(7, "{: .b}")]),
        ("[a](b.md){:target=“_blank”}", '<p><a href="b.md">a</a></p>', [(5, "{:target=“_blank”}")]),
    ],
)
def test_it_is_left_out_with_its_line(body, html, codes):
    assert left(body) == (html, codes)


def test_a_line_below_a_table_is_no_row_of_it():
    html, codes = left("| a | b |\n|---|---|\n| c | d |\n{:.wide}")
    assert html.count("<tr>") == 2
    assert codes == [(8, "{:.wide}")]


@pytest.mark.parametrize(
    "body",
    [
        "a {:.b} c",
        "a{:.b}",
        "\\{:.b}",
        "[a](b.md)\\{:.b}",
        "`{:.b}`",
        "```\n{:.b}\n```",
        "    {:.b}",
        "[a](b.md){:)",
        "[a](b.md){:of mind:}",
        "[a](b.md) {:.b} c",
        "[a](b.md){::comment}",
        "- a {:.b}",
    ],
)
def test_elsewhere_it_is_text(body):
    html, codes = left(body)
    assert codes == []
    assert "{:" in html


@given(st.text('{}:.#="ab_*`[]()|- \n>', max_size=60))
def test_nothing_but_such_lists_is_left_out(body):
    _, codes = left(body)
    assert all(code.startswith("{:") and code.endswith("}") for _, code in codes)
    assert all(line is None or 5 <= line <= 5 + body.count("\n") for line, _ in codes)
    assert bool(codes) <= ("{:" in body)
