"""Names that were meant to be others, and how near is near enough."""

import pytest

from weeknotes.model.names.spelling import FILE_NAME, HEADING, are_near, is_slip, nearest


def test_the_nearest_word_is_found_whatever_its_case():
    assert nearest("Fridey", ("friday", "sunday")) == "friday"
    assert nearest("fridey", ("Friday", "Sunday")) == "Friday"
    assert nearest("x", ("friday",)) is None


def test_names_of_files_have_to_be_nearer_than_words():
    assert nearest("notes-wall.jpg", ["wall.jpg"]) == "wall.jpg"
    assert nearest("notes-wall.jpg", ["wall.jpg"], FILE_NAME) is None
    assert nearest("wal.jpg", ["wall.jpg"], FILE_NAME) == "wall.jpg"


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("learning", "learning", True),
        ("learnig", "learning", True),
        ("planning", "learning", False),
    ],
)
def test_words_of_a_heading(one, other, near):
    assert are_near(one, other, HEADING) is near


@pytest.mark.parametrize(
    ("name", "meant", "slip"),
    [
        ("diray", "diary", True),
        ("diaries", "diarie", True),
        ("learnibg", "learning", True),
        ("diary", "diary", False),
        ("dairies", "diary", False),
        ("ab", "abc", False),
        ("lines", "links", False),
        ("part-1", "part-2", False),
        ("xiary", "diary", False),
    ],
)
def test_a_slip_is_a_single_letter(name, meant, slip):
    assert is_slip(name, meant) is slip
