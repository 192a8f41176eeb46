"""What an open page has to do when files have changed."""

import pytest

from weeknotes.preview.rebuilding import how_to_follow

ONE, TWO = (1, 1, 1), (2, 2, 2)
OLD = dict.fromkeys(("index.html", "feed.xml", "assets/style.css", "a.png", "own.css"), ONE)


@pytest.mark.parametrize(
    ("changed", "how"),
    [
        ({}, "keep"),
        ({"index.html": TWO}, "swap"),
        ({"index.html": TWO, "feed.xml": TWO, "assets/style.css": TWO}, "swap"),
        ({"new.png": ONE}, "swap"),
        ({"a.png": TWO}, "reload"),
        ({"index.html": TWO, "own.css": TWO}, "reload"),
    ],
)
def test_what_changed_says_how_to_follow(changed, how):
    assert how_to_follow(OLD, {**OLD, **changed}) == how


def test_the_first_site_has_the_page_loaded():
    assert how_to_follow({}, OLD) == "reload"


def test_a_file_that_has_gone_counts():
    assert how_to_follow(OLD, {name: ONE for name in OLD if name != "index.html"}) == "swap"
