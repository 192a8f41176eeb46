"""A target that is read at a glance is what it is when it is read in parts."""

import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.gfm import GitHubMarkdown
from weeknotes.gfm.inlines.links import inline_target

SIGNS = st.sampled_from(
    [*"()<>\\\"'`& \n\t\x00\x7f", "a", "é", "\xa0", "../b.md#c", "&amp;", "%20"]
)


@given(st.lists(SIGNS, max_size=8).map("".join), st.sampled_from(["", ")", ' "t")']))
def test_a_plain_target_is_as_any_other(inner, end):
    text = f"({inner}{end}"
    found = inline_target(text, 0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("weeknotes.gfm.inlines.links._SIMPLE", re.compile("(?!)"))
        assert found == inline_target(text, 0)


@pytest.mark.parametrize("target", ["a", "https://a.org/?b=c#d", "../2026/a_b.md", "é", "a'b*c_"])
def test_what_most_links_have_is_their_target(target):
    assert inline_target(f"({target}) (b)", 0)[:3] == (target, "", len(target) + 2)


def test_parentheses_in_a_target_go_32_deep_as_in_cmark():
    deepest = "(" * 32 + "a" + ")" * 32
    assert inline_target(f"({deepest})", 0)[:3] == (deepest, "", len(deepest) + 2)
    assert inline_target(f"(({deepest}))", 0) is None


def spaced(text):
    ours = GitHubMarkdown(spaced_attribute="data-spaced")
    return markdown.markdown(text, extensions=[ours], output_format="html")


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("annual report.pdf", "annual%20report.pdf"),
        ("./Screenshot 2026-11-20 at 10.32.11\u202fPM.png", None),
        ("  annual report.pdf ", "annual%20report.pdf"),
        ("/a b/Report (final 2).pdf", "/a%20b/Report%20(final%202).pdf"),
        ("R&D  report.pdf", "R&amp;D%20%20report.pdf"),
        ("Ella's 100% plan.pdf#page 2", "Ella's%20100%%20plan.pdf#page%202"),
        ("last week", "last%20week"),
    ],
)
def test_a_target_with_blanks_is_a_link_that_says_so_where_that_is_asked_for(target, href):
    page = spaced(f"See [the *report*]({target}) and\n![it]({target}).")
    typed = target.replace("&", "&amp;")
    href = href or target.replace(" ", "%20")
    assert page == (
        f'<p>See <a data-spaced="{typed}" href="{href}">the <em>report</em></a> and\n'
        f'<img alt="it" data-spaced="{typed}" src="{href}">.</p>'
    )


def test_its_title_is_one():
    page = spaced('[x](a b.pdf "The report")')
    assert page.endswith('href="a%20b.pdf" title="The report">x</a></p>')
    assert 'data-spaced="a b.pdf &quot;The report&quot;"' in page


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://example.org/a b.pdf)",
        "[x](mailto:a@example.org?subject=a b)",
        "[x](tel:020 7946 0000)",
        "[x](C:/Users/a b.png)",
        "[x](//example.org/a b)",
        "[x](to https://example.org/ there)",
        "[x](www.example.org a b)",
        "[x](a <b> c)",
        "[x](a `b` c)",
        "[x](a [b] c)",
        "[x](a *b* c)",
        "[x](a b",
        "[x](a\nb c)",
        "[x](a (b c)",
        '[x](a b"c")',
        "[x](a {{ b }})",
    ],
)
def test_what_is_no_name_of_a_file_stays_text(text):
    assert spaced(text) == markdown.markdown(
        text, extensions=[GitHubMarkdown()], output_format="html"
    )
    assert "data-spaced" not in spaced(text)


@pytest.mark.parametrize(
    "text", ["[x](a.pdf 'b c')", '[x](a.pdf "b c")', "[x](<a b.pdf>)", "[a](b c)\n\n[a]: /d"]
)
def test_what_is_a_link_on_github_stays_one(text):
    assert spaced(text) == markdown.markdown(
        text, extensions=[GitHubMarkdown()], output_format="html"
    )
