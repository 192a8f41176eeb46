"""The next running number: by author or by team, and only where people number."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from weeknotes.drafting.scaffold.numbers import missing_numbers, next_number, number_of
from weeknotes.model.posts.document import Document
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import GIVEN_KINDS
from weeknotes.model.weeks.week import Week

KIND = GIVEN_KINDS[0]
FIRST = datetime(2026, 1, 2, tzinfo=UTC)


def notes(*told):
    """Notes of following Fridays: titles, or pairs of title and authors, or numbers."""
    made = []
    for at, one in enumerate(told):
        title, *authors = one if isinstance(one, tuple) else (one,)
        day = FIRST + timedelta(days=7 * at)
        made.append(
            Post(
                path=f"content/{day.date()}.md",
                kind="weeknote",
                title=title if isinstance(title, str) else "A title",
                number=None if isinstance(title, str) else title,
                slug="a",
                document=Document(),
                date=day,
                authors=tuple(authors),
                weeks=(Week.of(day.date()),),
            )
        )
    return made


def following(posts, author="", week=None):
    found = next_number(posts, author=author, kind=KIND, week=week)
    return found.number if found else None


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Weeknote 61", 61),
        ("Weeknotes 61: a date in a box", 61),
        ("Week notes #61 – a date", 61),
        ("weeknote no. 61, at last", 61),
        ("Weeknotes, S02E05", None),
        ("Week ending 20 November 2026", None),
        ("Weeknotes 16 to 20 November", None),
        ("Weeknotes 16-20 November", None),
        ("Weeknote: 61 things", None),
        ("61 things", None),
        ("Chapter 3: on numbers", None),
        ("", None),
    ],
)
def test_titles_that_number(title, number):
    found = number_of(notes(title)[0], KIND)
    assert (found.number if found else None) == number


@pytest.mark.parametrize(
    ("posts", "author", "number"),
    [
        (notes("Weeknote 1"), "", 2),
        (notes(61, 62), "", 63),
        (notes("Weeknote 1", "Weeknote 3"), "", 4),
        (notes("Weeknote 1", "A retro", "Weeknote 2"), "", 3),
        (notes("Weeknote 1", "A retro", "A cake"), "", None),
        (notes("One", "Two"), "", None),
        (notes("A place for our notes", "Weeknote 1"), "", 2),
        (notes("Weeknote 51", "Weeknote 52", "Weeknote 1"), "", 2),
        (notes("Weeknote 601", "Weeknote 61"), "", 62),
        (notes("Weeknote 4", "Weeknote 5", "A cake"), "", 6),
        (notes(), "", None),
        (notes((9, "ann"), (30, "bo"), (10, "ann"), (31, "bo")), "ann", 11),
        (notes((9, "ann"), (30, "bo"), (10, "ann"), (31, "bo")), "bo", 32),
        (notes((9, "ann"), (30, "bo"), (10, "ann"), (31, "bo")), "cy", None),
        (notes((9, "ann"), ("A", "bo"), (10, "ann")), "bo", None),
        (notes((1, "ann"), (2, "bo"), (3, "ann")), "bo", 4),
        (notes((1, "ann"), (2, "bo"), (3, "ann")), "cy", 4),
        (notes((1, "ann"), (2, "ann", "bo")), "bo", 3),
    ],
)
def test_the_next_number(posts, author, number):
    assert following(posts, author) == number


def test_a_number_that_is_the_week_s_goes_on_with_the_weeks():
    posts = notes("Weeknotes 1", "Weeknotes 2", "Weeknotes 3")
    assert following(posts, week=Week(year=2026, number=7)) == 7
    assert missing_numbers(notes("Weeknotes 1", "A", "Weeknotes 3"), KIND) == {}


def test_a_title_is_made_as_the_last_one_was():
    (found,) = {next_number(notes("Weeknotes #8 – tea"), author="", kind=KIND, week=None)}
    assert found.title("cake") == "Weeknotes #9 – cake"
    assert found.title("") == "Weeknotes #9"
    assert found.title("Weeknote 12: cake") == "Weeknote 12: cake"
    assert next_number(notes(8), author="", kind=KIND, week=None).title("cake") == "cake"


def test_numbers_that_are_missing_are_told_by_author():
    assert missing_numbers(notes(61, 63, 66), KIND) == {"": (62, 64, 65)}
    own = notes((11, "ann"), (30, "bo"), (13, "ann"), (31, "bo"))
    assert missing_numbers(own, KIND) == {"ann": (12,)}
    assert missing_numbers(notes((1, "ann"), (2, "bo"), (4, "ann")), KIND) == {"": (3,)}
    assert missing_numbers(notes(1, 100), KIND) == {}


def test_of_two_notes_of_one_day_the_higher_number_counts():
    tenth, ninth = notes("Weeknote 10", "Weeknote 9")
    same_day = [tenth, msgspec.structs.replace(ninth, date=tenth.date, path="content/z.md")]
    assert following(same_day) == 11
