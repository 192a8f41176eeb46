"""`Title: …` lines: what is surely a header, what is surely text, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.header.header import HeaderFault, read_header


def test_header_lines_are_raw_text():
    header = read_header(
        'Title: My week: #61 "and" more\nAuthors: Sam Lee; Kim\nSubtitle: "In quotes"\n'
        "Summary:\n    Two lines\n\tof it.\nTags:\nSource: “x”, “y”\n\nText"
    )
    assert {key: field.text for key, field in header.fields.items()} == {
        "title": 'My week: #61 "and" more',
        "authors": "Sam Lee; Kim",
        "subtitle": "In quotes",
        "summary": "Two lines\nof it.",
        "tags": None,
        "source": "“x”, “y”",
    }
    assert header.fields["tags"].line == 7
    assert (header.body, header.lines) == ("\nText", 8)


@pytest.mark.parametrize(
    "source",
    [
        "Title: a", "Date: 20 November 2026\n\nText", "Date: 2026-11-20\nStatus: draft",
        "Author: Sam\nDate: 2026-11-20\n\nText", "Title: a\n\nNote: this is text.",
        "Title: a\n\n- item: one\n", "Title: a\nDrfat: true\n\nText",
        "Title: a\n\nText\n\n---\n\nMore", "Keywords: x\nTitle: a\n\n# Heading: one",
    ],
)  # fmt: skip
def test_lines_that_are_surely_a_header_are_read(source):
    header = read_header(source)
    written = "\n".join(f"{field.key}: {field.text}" for field in header.fields.values())
    assert header.fields
    assert written + ("\n" if header.body else "") + header.body == source


@pytest.mark.parametrize(
    "source",
    [
        "Date: we still need one\n\nText", "Title: a\nHighlights: a new kettle\n\nText",
        "Title: a\nand more text\n\nText", "Title:\n\nText", "Title: a\n---\nText",
        "Title: a\n\n---\nText", "Title: a\n+++\nText", "Title: a\n\nTags: b\n\nText",
        "Author: Sam\n\nText", "Author: Sam\nDraft: true\n\nText", "Status: draft\n\nText",
        "Draft: true\nSummary: b\n\nText", "Title: a\nDraft:true\n\nText", "Title: a\n====\n",
        "Title: a\n- Draft: true\n\nText", "Title: a\nhttps://example.org/\n", "Tags: a\nText",
    ],
)  # fmt: skip
def test_lines_that_may_be_a_header_are_refused(source):
    with pytest.raises(HeaderFault) as caught:
        read_header(source)
    assert caught.value.code == "header-not-opened"


@pytest.mark.parametrize(
    "source",
    [
        "Summary: we did this\n\nText", "Summary: we did this\nLink: none\n\nText",
        "Highlights: a new kettle\n\nTitle: not here", "**Title:** bold\n\nText",
        "- Title: in a list\n".replace("Title", "What"), "We said: title and date\n",
        "  indented\nText: more\n", "Note: x\n",
    ],
)  # fmt: skip
def test_lines_that_are_text_lose_nothing(source):
    header = read_header(source)
    assert (header.fields, header.body, header.lines) == ({}, source, 0)


HEADER_LINES = st.lists(
    st.sampled_from(
        [
            "Title: a", "Date: 2026-11-20", "Tags: a, b", "  more", "\tand more", "Summary: s", "",
            "Note: n", "Text", "---", "title", "Author:", "Layout: post", 'Title: "a',
        ]
    ),
    max_size=4,
)  # fmt: skip


@given(
    HEADER_LINES,
    HEADER_LINES,
    st.sampled_from(["Draft: true", "draft: yes", "Draft:true", " draft: true", "Draft : true"]),
)
def test_no_header_line_that_says_draft_is_taken_for_text(draft_flag, before, after, written):
    found = draft_flag("\n".join([*before, written, *after]))
    assert found is not None
    assert found.startswith(("refused", "true", "yes"))
