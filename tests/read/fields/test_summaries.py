"""A summary in a header, as text and as HTML."""

import pytest


@pytest.mark.parametrize(
    ("written", "text", "html"),
    [
        ("Plain, isn't it", "Plain, isn’t it", ""),
        ("*All of it*", "All of it", "<em>All of it</em>"),
        ("_It_ begins", "It begins", "<em>It</em> begins"),
        ("Fish & **chips** <3", "Fish & chips <3", "Fish &amp; <strong>chips</strong> &lt;3"),
        (r"Not \*this\*", "Not *this*", ""),
        ("~~Old~~ new", "Old new", "<del>Old</del> new"),
        # What looks like a block is text: a summary is one line.
        ("1. One *thing*", "1. One thing", "1. One <em>thing</em>"),
        ("- a **b** - c", "- a b - c", "- a <strong>b</strong> - c"),
        ("# 1 in the *charts*", "# 1 in the charts", "# 1 in the <em>charts</em>"),
        ("> *quoted*", "> quoted", "&gt; <em>quoted</em>"),
        # Marks that mean nothing.
        ("5 * 3, snake_case, [sic], 2 ** 3", "5 * 3, snake_case, [sic], 2 ** 3", ""),
        ("[^1] and `` ` ``", "[^1] and `", "[^1] and <code>`</code>"),
        ("**not closed", "**not closed", ""),
        # The address that a link leads to is safe, and none into the site.
        ("[here](../b.md) `x`", "here x", "here <code>x</code>"),
        ("![A door](a.png) is **red**", "A door is red", ""),
        ("<b>x</b> *y*", "x y", "<b>x</b> <em>y</em>"),
        ("All <b>x</b> of it", "All x of it", "All <b>x</b> of it"),
        ("A <o:p></o:p>b", "A b", ""),
        ("Is a<b and c>d? 1 <3", "Is a<b and c>d? 1 <3", ""),
        ("Mail <a@b.example>", "Mail a@b.example", ""),
    ],
)
def test_mark_up_is_read_and_words_are_kept(post, written, text, html):
    found = post(f"summary: '{written.replace(chr(39), chr(39) * 2)}'")
    assert (found.summary, found.summary_html) == (text, html)


def test_several_lines_are_one(post):
    found = post("summary: |\n  One *two*\n\n  - three")
    assert found.summary == "One two - three"


def test_code_of_other_tools_and_unsafe_html_are_said(read):
    reading = read("---\nsummary: See **{{ page.x }}** <b onclick=x>it</b>\n---\nText.")
    assert reading.post.summary == "See ** ** it"
    assert {(one.code, one.line) for one in reading.problems} == {
        ("template-code", 2),
        ("html-dropped", 2),
    }


def test_an_automatic_summary_has_no_html(post):
    assert post("", "Some *words*.").summary_html == ""
