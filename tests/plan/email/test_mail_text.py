import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.plan.email.mail_text import mail_text
from weeknotes.plan.feeds.absolute import absolute_html

PAGE = "https://notes.example.org/team/digest/2026-w47/"
TABLE = (
    "<table><thead><tr><th>A</th><th>B</th></tr></thead>"
    "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
)
FOOTNOTE = (
    '<p>A claim<sup><a href="#fn-1">1</a></sup>.</p>'
    '<ol><li>Its source <a href="#fnref-1">↩</a></li></ol>'
)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", ""),
        ("<p></p><p> </p>", ""),
        ("Bare <b>text</b>", "Bare text"),
        ("<p>One\n  paragraph</p>\n<p>and another</p>", "One paragraph\n\nand another"),
        ("<p>M&amp;Ms &lt;b&gt; &ldquo;x&rdquo; caf&eacute;</p>", "M&Ms <b> “x” café"),
        ("<p>10&nbsp;km</p>", "10\N{NO-BREAK SPACE}km"),
        ("<p>One<br>\ntwo<br>three</p>", "One\ntwo\nthree"),
        ("<h2>Head</h2><p>Text</p>", "Head\n\nText"),
        ("<p>a</p><hr><p>b</p>", "a\n\n* * *\n\nb"),
        ("<ul><li>a</li><li>b</li></ul><p>c</p>", "- a\n- b\n\nc"),
        ("<ul><li><p>a</p><p>more</p></li><li><p>b</p></li></ul>", "- a\n  more\n- b"),
        ("<ul><li>a<ol start='3'><li>x</li><li>y</li></ol></li><li>b</li></ul>",
         "- a\n  3. x\n  4. y\n- b"),
        ("<ol start='x'><li>a<li>b</ol>", "1. a\n2. b"),
        (f"<ol start='{'9' * 5000}'><li>a</ol>", "1. a"),
        ("<ul><li></li><li>b</li></ul>", "- b"),
        ("<blockquote><p>a</p></blockquote><p>b</p>", "> a\n\nb"),
        ("<blockquote><ul><li>a</li></ul></blockquote>", "> - a"),
        ("<pre><code>a\n\n  b &lt;\n</code></pre><p>c</p>", "    a\n\n      b <\n\nc"),
        (TABLE, "A | B\n1 | 2"),
        ('<p><img src="x.png" alt="A blue van"></p>', "[Picture: A blue van]"),
        ('<p>a <img src="x.png"> b</p>', "a b"),
        ('<p><a href="https://a.example/b">here</a>.</p>', "here (https://a.example/b)."),
        ('<p><a href="https://a.example/b"> <em>here</em> </a></p>', "here (https://a.example/b)"),
        ('<p><a href="https://a.example/">https://a.example/</a></p>', "https://a.example/"),
        ('<p><a href="mailto:a@b.example">a@b.example</a></p>', "a@b.example"),
        ("<p><a>no address</a></p>", "no address"),
        (FOOTNOTE, "A claim[1].\n\n1. Its source"),
        ("</li></ul></blockquote></pre></a><p>stray ends</p>", "stray ends"),
        ("<ul><li>never closed", "- never closed"),
    ],
)  # fmt: skip
def test_html_as_a_person_would_have_typed_it(source, expected):
    assert mail_text(source) == expected


@given(st.text("<>/abpulior h=\"'&;!-1\n#"))
def test_any_text_can_be_read(source):
    text = mail_text(absolute_html(source, page_url=PAGE))
    assert text == text.strip("\n")
    assert "\n\n\n" not in text


@given(st.lists(st.text(st.characters(categories=["L", "P", "S"]), min_size=1), min_size=1))
def test_no_word_is_lost(words):
    source = "".join(f"<p>{html.escape(word)}</p>" for word in words)
    assert mail_text(source).split("\n\n") == words
