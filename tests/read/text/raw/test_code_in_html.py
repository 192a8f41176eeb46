"""Quotation marks, dashes and dots in code that is written in HTML stay as they were typed."""

import pytest

from weeknotes.read.text.markdown import to_html

ELEMENTS = ("code", "kbd", "samp", "tt", "var")


def html(text, mode="safe"):
    return to_html(text, html_mode=mode).html


@pytest.mark.parametrize("tag", ELEMENTS)
def test_marks_within_an_element_for_code_stay_and_those_around_it_are_set(tag):
    page = html(f"It's \"<{tag}>--a 'b' \"c\"...</{tag}>\" -- isn't it?")
    assert page == f"<p>It’s “<{tag}>--a 'b' \"c\"...</{tag}>” – isn’t it?</p>"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        # Across other mark-up, within the element or round it.
        ("<code>a **'b'** -- c</code> it's", "<code>a <strong>'b'</strong> -- c</code> it’s"),
        ("**<code>'b'</code> it's**", "<strong><code>'b'</code> it’s</strong>"),
        ('<code>[it\'s](x.html) "y"</code>', '>it\'s</a> "y"</code>'),
        ("*<kbd>'</kbd>* and *<kbd>\"</kbd>*", "<em><kbd>'</kbd></em> and <em><kbd>\"</kbd></em>"),
        # One in the other, upper case, attributes, a line end.
        (
            "<samp>'a' <kbd>--b</kbd> 'c'</samp> 'd'",
            "<samp>'a' <kbd>--b</kbd> 'c'</samp> ‘d’",
        ),
        ("<CODE class=\"x\">it's\n--b</CODE> it's", "it's\n--b</code> it’s"),
        # Elements that are closed and opened again.
        ("<code>'a'</code> 'b' <code>'c'</code>", "<code>'a'</code> ‘b’ <code>'c'</code>"),
        # A comment that only looks like the end, and a tag that ends nothing.
        ("<code>'a' <!-- </code> --> 'b'</code> 'c'", "'b'</code> ‘c’"),
        ("'a'</code> 'b'", "‘a’ ‘b’"),
    ],
)
def test_code_is_code_whatever_stands_in_it(typed, kept):
    assert kept in html(typed)


def test_code_in_a_table_stays_also_over_several_cells():
    page = html(
        "| it's | b |\n|---|---|\n"
        "| <code>'a'</code> it's | <kbd>--x</kbd> |\n| 'c' | <tt>'d'</tt> |\n"
        "| <samp>'e' | 'f'</samp> it's |"
    )
    assert "it’s</th>" in page
    assert "<code>'a'</code> it’s" in page
    assert "<kbd>--x</kbd>" in page
    assert "‘c’" in page
    assert "<tt>'d'</tt>" in page
    assert "'f'</samp> it’s" in page or "'f' it’s" in page


@pytest.mark.parametrize(
    "typed",
    [
        "# It's <code>--all 'x'</code>",
        "- It's\n- an <code>--all 'x'</code>",
        "> an <code>--all 'x'</code>\n\nIt's",
        "It's[^1]\n\n[^1]: an <code>--all 'x'</code>",
        "<div>\n<code>\n\n--all 'x'\n\n</code>\n</div>\n\nIt's",
        "<pre>\n--all 'x'\n\n--all 'x'</pre>\n\nIt's",
        "<div><pre>\n\n--all 'x'\n\n</pre></div>\n\nIt's",
        "<details><summary>It's</summary><samp>\n\nan --all 'x'\n\n</samp></details>\n\nIt's",
    ],
)
def test_code_stays_in_every_kind_of_block_and_across_blocks(typed):
    page = html(typed)
    assert "--all 'x'" in page
    assert "–" not in page
    assert "It’s" in page


def test_scripts_of_trusted_sites_stay_as_they_are():
    page = html("It's <script>f('a', \"b\", i--)</script> it's", "trusted")
    assert page == "<p>It’s <script>f('a', \"b\", i--)</script> it’s</p>"


def test_a_tag_that_nothing_closes_keeps_no_text_from_being_set():
    assert "it’s" in html("A <code> tag.\n\nAnd it's <code>'b'</code> here.")
    assert "<code>'b'</code>" in html("A <code> tag.\n\nAnd it's <code>'b'</code> here.")


@pytest.mark.parametrize(
    ("header", "body", "title"),
    [
        ("", "# Why <code>--all</code> isn't `--any`", "Why --all isn’t --any"),
        ("", "# Don't write 'a `'b'` c'", "Don’t write ‘a 'b' c’"),
        ("title: Why <code>--all</code> isn't 'x'", "Text", "Why --all isn’t ‘x’"),
        ("title: Why <tt>a--b</tt>, <var>'x'</var>", "Text", "Why a--b, 'x'"),
        ("title: It's `a--b` -- isn't it", "Text", "It’s `a--b` – isn’t it"),
        ("title: It's &quot;<kbd>'</kbd>&quot; <b>'b'</b>", "Text", "It’s “'” ‘b’"),
    ],
)
def test_code_in_a_title_stays_as_it_is(post, header, body, title):
    found = post(header, body)
    assert found.title == title
    assert found.document.headings == ()


def test_a_tag_typed_ten_thousand_times_is_read_in_one_pass():
    html("<code>'a'</code> -- " * 5_000)
    html("<code>'a' -- " * 200)
    to_html("</code>'a' <code> -- " * 5_000, html_mode="trusted")
