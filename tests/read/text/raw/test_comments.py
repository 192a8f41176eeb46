"""What a comment hides is hidden, and an author who meant otherwise hears of it."""

import re

import pytest
from msgspec.structs import replace

from weeknotes.model.settings import Markdown

LINES_OF_HEADER = 3
_TAGS = re.compile(r"<!--.*?-->|<(script).*?</\1>|<[^>]*>", re.DOTALL)


@pytest.fixture(params=["safe", "trusted"])
def reported(request, read, settings):
    """What readers see of a text in either mode, and what is reported, with the line."""
    mode = replace(settings, markdown=Markdown(html=request.param))

    def made(text):
        reading = read(f"---\ntitle: A week\n---\n{text}\n", settings=mode)
        html = _TAGS.sub("", reading.post.document.html)
        codes = [(one.severity, one.code, one.line - LINES_OF_HEADER) for one in reading.problems]
        return " ".join(html.split()), [one for one in codes if "comment" in one[1]]

    return made


@pytest.mark.parametrize(
    ("text", "seen", "line"),
    [
        ("One.\n\n<!-- Ask Jo\n\nTwo.\n\n## Three", "One.", 3),
        ("<!-- Ask Jo ->\nTwo.", "", 1),
        ("One.\n\n<!-- Ask Jo -- >\n\nTwo.", "One.", 3),
        ("One.\n<!--\nTwo.", "One.", 2),
        ("- One\n\n  <!-- Ask Jo\n\nTwo.", "One Two.", None),
        ("One.\n\n<div>\nTwo <!-- Ask Jo\n</div>\n\nThree.", "One. Two", 4),
        ("<!-- Done -->\n\nOne.\n\n<!-- Ask Jo\n\nTwo.", "One.", 5),
    ],
)
def test_one_that_nothing_closes_hides_the_rest_and_is_reported(reported, text, seen, line):
    shown, problems = reported(text)
    if line is None:
        assert problems
        return
    assert shown == seen
    assert problems == [("warning", "comment-open", line)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<?php echo tea\n\nOne.\n\nTwo.", 1),
        ("One.\n\n<?= $tea\n\nTwo.", 3),
        ("One.\n\n<![CDATA[ tea\n\nTwo.", 3),
        ("<!Important: read this\n\nOne.", 1),
        ("<!Ask Jo\n\nOne.\n\n> Two.", 1),
        ("One.\n\n<!-- ask Jo ->\n\nTwo.\n\n<!-- ask Kim -->\n\nThree.", 3),
    ],
)
def test_what_hides_text_like_a_comment_is_reported(reported, text, line):
    assert reported(text)[1] == [("warning", "comment-open", line)]


def test_how_far_the_text_is_hidden_is_reported(read):
    (found,) = read("One.\n\n<!-- ask Jo ->\n\nTwo.\n\n<!-- ask Kim -->\n\nThree.").problems
    assert found.message.endswith("so readers do not see the text down to line 7.")
    assert found.hint == "Write --> where the comment ends."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("One.\n\n<!— ask Jo —>\n\nTwo.", 3),
        ("<!– ask Jo –>", 1),
        ("One <!— ask Jo —> two.", 1),
        ("<!—- ask Jo -—>", 1),
        ("<!- ask Jo ->", 1),
        ("<! -- ask Jo -- >", 1),
        ("- One\n- <!— ask Jo\n  whether she will —>", 2),
        ("One.\n\nTwo <!-- ask Jo\n\nThree.", 3),
        ("Two <!-- ask Jo ->", 1),
        ("Two <!-- ask Jo\n\nand Kim -->\n", 1),
        ("> <!— ask Jo —>", 1),
        ("# A <!— ask Jo —> heading", 1),
        ("One.\n\n< !-- ask Jo -->\n\nTwo.", 3),
        ("One {% comment %}ask Jo{% endcomment %} two.", 1),
        ("One.\n\n{%- comment -%}\nask Jo\n{%- endcomment -%}\n\nTwo.", 3),
        ("{::comment}\nask Jo\n{:/comment}", 1),
        ("One {::comment}ask Jo{:/} two.", 1),
        ("One.\n\n%% ask Jo %%\n\nTwo.", 3),
        ("One.\n\n%%\nask Jo\n%%\n\nTwo.", 3),
    ],
)
def test_one_that_readers_would_see_is_reported(reported, text, line):
    shown, problems = reported(text)
    assert "ask Jo" in shown
    assert problems == [("error", "comment-shown", line)]


@pytest.mark.parametrize(
    "text",
    [
        "One. <!-- ask Jo --> Two.",
        "<!-- ask\n\nJo -->\nTwo.",
        "<!--->\n\nTwo.",
        "<!-->\n\nTwo.",
        "`<!— ask Jo —>` is no comment, nor is `<!-- ask Jo`.",
        "```\n<!-- ask Jo\n<!— ask Jo —>\n```",
        "    <!-- ask Jo",
        "\\<!-- ask Jo -->",
        "<!DOCTYPE html>\n\nTwo.",
        "<?php\n\necho tea;\n\n?>\n\nTwo.",
        "<?xml version='1.0'?>\n\nTwo.",
        "<![CDATA[ tea\n\nand cake ]]>\n\nTwo.",
        "<!-- ask\n\nJo -->\n\nTwo.\n\n<!-- and Kim -->",
        "<!-- ask <!-- Jo -->\n\nTwo.",
        "Less <! and more, 1 <!- 2.",
        "<script>\nlet a = '<!-- ask Jo'\n</script>",
        "<div>\n<!-- ask Jo\n\nTwo.\n\n<div>-->\n</div>\n\nThree.",
        "A -> b <- c",
        "5 < !x and 3 > 2",
        "`%% ask Jo %%` and `{% comment %}ask Jo{% endcomment %}`",
        "```\n%% ask Jo %%\n```",
        "We are 100%% sure, and 50%% more.",
        "%% is an operator, a comment in {% comment %} blocks is not",
        "<!--\n%% ask Jo %%\n-->",
    ],
)
def test_nothing_reports_others(reported, text):
    assert reported(text)[1] == []


def test_messages_say_why_and_what_to_write(read):
    def of(text):
        return next(one for one in read(text).problems if one.code == "comment-shown")

    dash = of("One <!— ask Jo —> two.")
    assert dash.message == (
        "“<!— ask Jo —>” was meant to be hidden, and readers would see it: "
        "a comment begins with <!-- and ends with -->, with hyphens, not dashes."
    )
    assert dash.hint.startswith("Write <!-- ask Jo --> on a line of its own.")
    assert "the comment is never closed" in of("One <!-- ask Jo ->").message
    assert "an empty line" in of("One <!-- ask\n\nJo -->").message


def test_in_a_draft_nothing_can_get_out(read):
    reading = read("---\ntitle: A week\ndraft: true\n---\nOne <!— ask Jo —> two.")
    assert [(one.severity, one.code) for one in reading.problems] == [("warning", "comment-shown")]
    assert not reading.failed


def test_a_post_that_would_show_one_is_held_back(read):
    assert read("One <!— ask Jo —> two.").failed
