"""Lists in a header whose items begin in different columns."""

import pytest

TAGS = [
    "tags:\n  - housing\n   - forms",
    "tags:\n- housing\n - forms",
    "tags:\n  - housing\n\n    - forms",
    "tags:\n  - housing\n   - 'forms'",
    "tags:\n  - housing\n   - forms # for now",
    "tags: housing\n  - forms",
    "categories:\n  - housing\n      - forms",
]


@pytest.mark.parametrize("header", TAGS)
def test_each_item_is_a_tag_of_its_own_and_the_slip_is_told(read, header):
    reading = read(f"---\ntitle: Cakes\n{header}\n---\nText.\n")
    assert reading.post.tags == ("housing", "forms")
    line = 2 + next(n for n, row in enumerate(header.split("\n"), 1) if "forms" in row)
    assert [(p.severity, p.code, p.line) for p in reading.problems] == [
        ("warning", "list-indent", line)
    ]


def test_several_items_are_one_warning(read):
    reading = read("---\ntags:\n  - a b\n   - c d\n    - e\n  - f\n   - g\n---\nText.\n")
    assert reading.post.tags == ("a b", "c d", "e", "f", "g")
    assert [p.line for p in reading.problems] == [4]


def test_authors_are_not_taken_for_one_person(read):
    reading = read("---\nauthors:\n  - Ella\n    - Sam\n---\nText.\n")
    assert len(reading.post.authors) == 2
    assert [p.code for p in reading.problems] == ["list-indent"]


def test_lists_of_an_authors_own_are_left_as_they_are_meant(read):
    reading = read("---\nteams:\n  - one\n   - two\n---\nText.\n")
    assert reading.post.extra["teams"] == ["one", "two"]


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("title: Cakes\n  - and tea", "Cakes - and tea"),
        ('title: "Cakes\n  - and tea"', "Cakes - and tea"),
    ],
)
def test_a_dash_at_the_start_of_a_line_may_be_text(read, header, title):
    reading = read(f"---\n{header}\n---\nText.\n")
    assert reading.post.title.replace("–", "-") == title
    assert not reading.problems


@pytest.mark.parametrize(
    "header",
    ["tags:\n  - housing - forms\n  - tea", "tags:\n  - housing and\n    forms\n  - tea"],
)
def test_an_item_may_hold_a_dash_or_go_on_below(read, header):
    reading = read(f"---\n{header}\n---\nText.\n")
    assert len(reading.post.tags) == 2
    assert not reading.problems
