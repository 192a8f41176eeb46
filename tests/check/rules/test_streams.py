"""Headings close to a stream's."""

import pytest

from weeknotes.check.rules.streams import stream_advice
from weeknotes.model.posts.document import BoldLine, Heading
from weeknotes.model.settings import GIVEN_STREAMS, Stream
from weeknotes.model.streams.presets import NEXT


def advice(post, text, streams=GIVEN_STREAMS, **fields):
    heading = Heading(level=2, id="", text=text, start=0, end=0, line=4)
    return list(stream_advice(post(headings=(heading,), **fields), streams))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Something Im learnig", "Something I'm learning"),
        ("Somthing I’m learning", "Something I'm learning"),
        ("What we have leaned", "What we've learned"),
        ("Lessons learned about cakes and trays", "Lessons learned"),
    ],
)
def test_a_heading_that_is_nearly_one_is_told_with_what_was_meant(post, text, meant):
    (found,) = advice(post, text)
    assert (found.code, found.line) == ("stream-nearly", 4)
    assert f"Did you mean “{meant}”?" in found.hint


@pytest.mark.parametrize(
    "text",
    [
        "Something I'm learning",
        "SOMETHING I’M LEARNING 🎓",
        "What we did",
        "What's next",
        "Learning",
        "What we learned from a morning in the library",
        "Things I am learning",
        "What we're planning",
        "What we burned",
        "Lessons from a morning in the library",
        "",
        "🎓",
    ],
)
def test_headings_of_a_stream_and_of_their_own_are_left_alone(post, text):
    assert advice(post, text) == []


def test_a_heading_that_is_never_the_stream_s_is_left_alone(post):
    assert advice(post, "Coming up with names for all", (NEXT,)) == []
    assert advice(post, "Coming up for all of us", (NEXT,)) != []


def test_a_heading_that_is_a_link_to_another_page_is_left_alone(post):
    heading = Heading(
        level=2, id="", text="Something Im learnig", start=0, end=0, line=4, leads_away=True
    )
    assert list(stream_advice(post(headings=(heading,)), GIVEN_STREAMS)) == []


def test_a_post_that_comes_along_as_a_whole_needs_no_heading(post):
    assert advice(post, "Something Im learnig", kind="learning") == []


def test_the_site_s_own_streams_count(post):
    own = Stream(name="next", title="Next", headings=("What's next",))
    (found,) = advice(post, "Whats nxt", (own,))
    assert "[streams.next]" in found.hint


def test_a_stream_without_headings_is_no_harm(post):
    assert advice(post, "What we did", (Stream(name="x", title="X", headings=()),)) == []


@pytest.mark.parametrize("text", ["What I learned", "Something I’m learning:", "TODAY I LEARNED"])
def test_a_bold_line_in_place_of_a_heading_is_told(post, text):
    made = post(bold_lines=(BoldLine(text="Words", line=3), BoldLine(text=text, line=7)))
    (found,) = stream_advice(made, GIVEN_STREAMS)
    assert (found.code, found.line, found.hint) == (
        "stream-nearly",
        7,
        f"Write it as a heading: ## {text}",
    )


def test_a_bold_line_of_a_post_that_comes_along_as_a_whole_is_none(post):
    made = post(kind="learning", bold_lines=(BoldLine(text="What I learned", line=7),))
    assert list(stream_advice(made, GIVEN_STREAMS)) == []
