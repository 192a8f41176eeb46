"""What an automatic summary says: whole sentences of the text, and no scaffolding."""

import pytest

from weeknotes.model.posts.beginning import without_lead
from weeknotes.plan.streams.sections import first_sentences


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        # No blank before a full stop after a link, whatever holds the text.
        ("See [the report](https://a.example/).", "See the report."),
        ("- See [the report](https://a.example/).\n- And **more**!", "See the report. And more!"),
        ("> See <https://a.example/>, *then* `x`.", "See https://a.example/, then x."),
        ("<div>\nSee <a href='/x'>it</a>; <cite>B</cite>.\n</div>", "See it; B."),
        ("| [a](https://a.example/). | *b*! |\n|---|---|", "a. b!"),
        # An editor's note in italics at the start.
        ("*This was first on our intranet.*\n\nWe moved house.", "We moved house."),
        ("_(Sam is away; Kim writes.)_\n\nWe moved house.", "We moved house."),
        ("*Note: see [last week](https://a.example/)*.\n\nWe moved house.", "We moved house."),
        ("<p><i>Guest post.</i></p>\n\n***Update!***\n\nWe moved house.", "We moved house."),
        ("*Note: Sam is away.*\nWe moved house.", "We moved house."),
        ("*Originally posted on the intranet.* We moved house.", "We moved house."),
        ("*Sam is away.*\n\n- One\n- two", "One; two"),
        ("*A week of firsts.*", "A week of firsts."),
        ("*Finally* we moved.\n\nMore.", "Finally we moved. More."),
        ("*Update* on the move: done.", "Update on the move: done."),
        ("*Wow.* We moved.", "Wow. We moved."),
        ("We moved. *At last.*", "We moved. At last."),
        ("One.\n\n*In italics.*\n\nTwo.", "One. In italics. Two."),
        # None ends in a colon.
        ("We moved. This week we:\n\n- packed\n- slept", "We moved."),
        ("This week we:\n\n- packed\n- slept.\n\nThen we rested.", "Then we rested."),
        ("This week we:\n\n- packed\n- slept", "This week we: packed; slept"),
        ("This week:\n\n```\nx\n```\n\n> Yes.", "This week: x Yes."),
        ("This week:", "This week"),
        ("Hello. *We did this:*\n\n1. one", "Hello."),
        # A picture leaves its alternative text.
        ("We met ![Ella](a.png) and ![Kim](b.png).", "We met Ella and Kim."),
        ("![A red door](a.png)", "A red door"),
        ("![A red door](a.png)\n\n- one\n- two", "A red door; one; two"),
        ("[![A red door](a.png)](https://a.example/) is new.", "A red door is new."),
        ("![A red door](a.png)\n\nIt is new.", "It is new."),
        # Headings, marks of footnotes and the notes are no part of it.
        ("## This week\n\n- one[^1]\n\n[^1]: A note.", "one"),
        ("One[^1].\n\n[^1]: A note.", "One."),
    ],
)
def test_the_summary_is_made_of_sentences_of_the_text(read, body, summary):
    assert read(f"---\ntitle: A title\n---\n{body}").post.summary == summary


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ('<p>We met <img src="a" alt="Ella">.</p>', "We met Ella."),
        ('<p>See <a href="/x"><samp>it</samp></a>.</p><p>This:</p>', "See it. This"),
        ("<p>This:</p><ul><li>one</li><li>two</li></ul>", "This: one; two"),
    ],
)
def test_an_excerpt_of_a_section_is_made_alike(section, words):
    assert first_sentences(section) == words


@pytest.mark.parametrize(
    ("paragraph", "kept"),
    [
        ("One. Two!", "One. Two!"),
        ("One. “Two?” Three:", "One. “Two?”"),
        ("At 10:30 we left:", ""),
        ("At 10:30", "At 10:30"),
    ],
)
def test_a_sentence_that_only_leads_on_goes(paragraph, kept):
    assert without_lead(paragraph) == kept


@pytest.mark.parametrize(
    "piece",
    ["*a*\n\n", "<p>", "<i>", "<em>x</em> ", "![x](y) ", "a:\n\n", "- a\n", "<li>", "[^1]", "`a`:"],
)
def test_a_piece_typed_ten_thousand_times_is_read_in_one_pass(piece):
    from weeknotes.read.html.outline import outline  # noqa: PLC0415 - the pass itself

    outline(piece * 20_000, title="")
