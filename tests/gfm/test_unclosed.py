"""Opening tags that nothing closes, of elements that would swallow what follows them."""

import markdown
import pytest

from weeknotes.gfm import GitHubMarkdown


@pytest.fixture
def page():
    def made(text, *names):
        extension = GitHubMarkdown(swallowing=names)
        html = markdown.Markdown(extensions=[extension]).convert(text)
        return html, extension.raw_html

    return made


def test_without_names_all_stays_as_it_is(page):
    text = "A <title> and <i>."
    assert page(text) == (f"<p>{text}</p>", [(1, "<title>"), (1, "<i>")])


def test_a_lone_tag_of_these_names_is_text_and_an_other_is_not(page):
    html, raw = page("A <title> and <i>.", "title")
    assert html == "<p>A &lt;title&gt; and <i>.</p>"
    assert raw == [(1, "&lt;title&gt;"), (1, "<i>")]


@pytest.mark.parametrize(
    "text",
    [
        "A <title>b</title>.",
        "<title>\n\nb\n\n</title>",
        "<title>a <title></title>",
        "<!-- <title> -->",
        "<title>\n<!-- </title>",
        "<titles>",
        "</title>",
    ],
)
def test_what_is_closed_or_none_stays(page, text):
    assert page(text, "title")[0] == page(text)[0]


def test_each_text_is_looked_at_for_itself(page):
    html, _ = page("A <title>.\n\nB </title>.", "title")
    assert html == "<p>A &lt;title&gt;.</p>\n<p>B </title>.</p>"


def test_one_with_an_address_is_closed_at_once(page):
    assert page('<iframe title="a > b" src="c">\n\nd', "iframe")[0] == (
        '<iframe title="a > b" src="c"></iframe>\n<p>d</p>'
    )


def test_the_document_before_is_forgotten(page):
    extension = GitHubMarkdown(swallowing=("title",))
    md = markdown.Markdown(extensions=[extension])
    md.convert("<title>")
    assert md.reset().convert("A <i>b</i>") == "<p>A <i>b</i></p>"
    assert extension.raw_html == [(1, "<i>"), (1, "</i>")]
