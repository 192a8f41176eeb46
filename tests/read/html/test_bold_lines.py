"""Bold lines that people write for headings."""

import pytest

from weeknotes.read.text.markdown import to_html


def bold(text):
    found = to_html(text, html_mode="safe", lines_before=4).bold_lines
    return [(one.text, one.line) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("**What I learned**\n\nWords.", [("What I learned", 5)]),
        ("Words.\n\n__What I learned:__\nMore.", [("What I learned", 7)]),
        ("Words.\n\n **What I’m *not* doing** :\n", []),
        ("Words.\n\n **Don't** :\n\n**Two**  \nWords.", [("Don’t", 7), ("Two", 9)]),
        ("**One**\n\n```\n**Two**\n```\n\n**Three**\\\nWords.", [("One", 5), ("Three", 11)]),
        ("**One** and more\n\n**Two**", [("Two", 7)]),
        ("- **One**\n- **Two**\n\n# **Three**", []),
        ("`**One**`\n\n    **Two**", []),
    ],
)
def test_they_are_found_with_their_lines(text, found):
    assert bold(text) == found


def test_a_text_without_any_has_none():
    assert bold("Words, **bold** ones.") == []
