"""The outline of a post."""

from weeknotes.check.rules.headings import heading_advice
from weeknotes.model.posts.document import Heading


def made(post, *outline, **fields):
    headings = tuple(
        Heading(level=level, id="", text=text, start=0, end=0, line=number)
        for number, (level, text) in enumerate(outline, 1)
    )
    return [(found.code, found.line) for found in heading_advice(post(headings=headings, **fields))]


def test_an_outline_in_order_is_left_alone(post):
    outline = [(2, "One"), (3, "Two"), (4, "Three"), (2, "Four"), (3, "Five")]
    assert made(post, *outline) == []


def test_a_jump_is_told_at_the_heading_that_jumps(post):
    assert made(post, (2, "One"), (4, "Two"), (4, "Three")) == [("heading-jumps", 2)]


def test_a_jump_says_how_many_signs_are_too_many(post):
    headings = (
        Heading(level=2, id="", text="One", start=0, end=0),
        Heading(level=5, id="", text="Two", start=0, end=0),
    )
    (found,) = heading_advice(post(headings=headings))
    assert found.hint == "Take away 2 # characters."


def test_a_first_heading_deeper_than_the_rest_is_told(post):
    assert made(post, (3, "One"), (2, "Two")) == [("heading-jumps", 1)]


def test_going_up_is_no_jump(post):
    assert made(post, (2, "One"), (3, "Two"), (4, "Three"), (2, "Four")) == []


def test_an_empty_heading_is_told_once(post):
    assert made(post, (2, "One"), (2, ""), (2, "")) == [
        ("heading-empty", 2),
        ("heading-empty", 3),
    ]


def test_one_name_twice_is_told_whatever_its_signs(post):
    assert made(post, (2, "What we did"), (2, "What we did!")) == [("heading-twice", 2)]


def test_one_name_below_two_headings_is_clear(post):
    days = [(2, "Monday"), (3, "Morning"), (2, "Tuesday"), (3, "Morning")]
    assert made(post, *days) == []
    assert made(post, *days, (3, "Morning")) == [("heading-twice", 5)]


def test_a_heading_that_repeats_the_title_is_told(post):
    assert made(post, (2, "Intro"), (2, "a WEEK"), title="A week") == [("heading-repeats-title", 2)]
