"""Tags of Word in Markdown: never shown, and the words between them stay."""

import pytest

from weeknotes.read.text.markdown import to_html


@pytest.mark.parametrize(
    ("text", "html", "lines"),
    [
        ("Tea<o:p></o:p>", "<p>Tea</p>", [1]),
        ("Tea\n<O:P>&nbsp;</O:P>", "<p>Tea\n&nbsp;</p>", [2]),
        ("Tea.\n\n<o:p></o:p>\n\nMilk.", "<p>Tea.</p>\n<p>Milk.</p>", [3]),
        ('In <st1:place w:st="on">London</st1:place>.', "<p>In London.</p>", [1]),
        ("- a<o:p></o:p>\n- *b<o:p/>*", "<ul>\n<li>a</li>\n<li><em>b</em></li>\n</ul>", [1, 2]),
        ("# Tea<o:p></o:p>", "Tea</h1>", [1]),
    ],
)
def test_they_are_left_out_and_said(text, html, lines):
    found = to_html(text, html_mode="safe")
    assert html in found.html
    assert "o:p" not in found.html.lower()
    assert [one.line for one in found.formatting] == lines
    assert found.dropped == ()


@pytest.mark.parametrize(
    "text",
    ["`<o:p>`", "\\<o:p>", "    <o:p>", "```\n<o:p></o:p>\n```", "a <b:c> d", "1 <o: p>", "<v:1>"],
)
def test_what_looks_like_one_and_is_not_is_shown(text):
    found = to_html(text, html_mode="safe")
    assert "&lt;" in found.html
    assert found.formatting == ()
