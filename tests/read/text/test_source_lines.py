"""Lines and marks on the way from Markdown to the outline of a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.html.outline import outline
from weeknotes.read.text.markdown import to_html


def document(text, *, lines_before=0, sets_marks=True, mode="safe"):
    markup = to_html(text, html_mode=mode, lines_before=lines_before, sets_marks=sets_marks)
    return outline(markup.html, title="no such title")


TEXT = """\
# A -- 'first'

Text [one](a.md)
and ![two](b.png) in a list:
- [three](c.md)

  ## Second

> <https://example.org/> www.example.org

| a |
|---|
| [four](d.md) |

[^1] See.

[^1]: [five](e.md)
"""


def test_headings_links_and_images_know_their_lines():
    found = document(TEXT, lines_before=10)
    assert [(one.text, one.line) for one in found.headings] == [("A – ‘first’", 11), ("Second", 17)]
    assert [(one.text, one.line) for one in found.links if not one.href.startswith("#")] == [
        ("one", 13), ("three", 15), ("https://example.org/", 19), ("www.example.org", 19),
        ("four", 23), ("five", 27),
    ]  # fmt: skip
    assert [(one.src, one.line) for one in found.images] == [("b.png", 14)]
    assert {one.address: one.line for one in found.references}["c.md"] == 15


@pytest.mark.parametrize("mode", ["safe", "trusted"])
def test_no_trace_of_what_was_noted_is_left(mode):
    assert "data-" not in document(TEXT, mode=mode).html


def test_the_id_of_a_heading_is_that_of_the_words_as_typed():
    """GitHub knows nothing of set marks, and links to a heading have to work in both places."""
    found = document("## Six -- \"seven\"... 'eight'\n\n## `a--b` <b>c--d</b> --e")
    assert [one.id for one in found.headings] == ["six----seven-eight", "a--b-c--d---e"]


def test_marks_are_set_across_what_stands_inside_a_text():
    text = 'She said "*really*" and **"no"**, \'it\'s ["here"](x)\' -- so'
    assert "“<em>really</em>” and <strong>“no”</strong>, ‘it’s " in document(text).html
    assert "“here”</a>’ – so" in document(text).html
    assert document(text, sets_marks=False).html.count('"') > 4


@pytest.mark.parametrize(
    "kept",
    ['`"a" -- b`', '```\n"a" -- b\n```', '    "a" -- b', '\\"a\\"', "<https://a--b.org/'x'>"],
)
def test_code_addresses_and_escaped_marks_stay_as_they_are(kept):
    html = document(f"x\n\n{kept}").html
    assert not set("“”‘’–") & set(html), html


@given(st.lists(st.sampled_from(['"', "'", "*", "_", "a ", "b", " ", "`", "\n", "[x](y)"])))
def test_setting_marks_loses_nothing(pieces):
    text = "".join(pieces)
    typed = document(text, sets_marks=False).html
    printed = document(text).html
    for curly, straight in zip("“”‘’", "\"\"''", strict=True):
        printed = printed.replace(curly, straight)
    assert printed == typed


def test_marks_in_a_caption_are_set_as_in_the_text():
    text = """![a](b.png 'By Sam\\'s -- "friend"')"""
    assert "<figcaption>By Sam’s – “friend”</figcaption>" in document(text).html
    typed = document(text, sets_marks=False).html
    assert '<figcaption>By Sam\'s -- "friend"</figcaption>' in typed
