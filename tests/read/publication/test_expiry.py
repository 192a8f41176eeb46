"""Until when a post is public."""

from datetime import UTC, datetime

import pytest

from weeknotes.model.posts.post import Post
from weeknotes.read.publication.expiry import held_if_expired

NAMES = [
    "expires",
    "expiryDate",
    "expirydate",
    "unpublishdate",
    "Unpublish Date",
    "expiration-date",
    "valid_until",
    "showUntil",
    "Remove after",
    "take-down",
]


@pytest.mark.parametrize("name", NAMES)
def test_the_end_is_known_by_all_its_names(post, name):
    assert post(f"{name}: 2027-04-01").expires.isoformat() == "2027-04-01T00:00:00+01:00"


def test_a_time_with_an_offset_stays_that_moment(post):
    assert post("expires: 2027-04-01T09:00-05:00").expires.astimezone(UTC).hour == 14


def test_the_first_of_several_counts(post):
    assert post("expires: 2027-04-01\nexpiryDate: 2026-12-24").expires.month == 12


@pytest.mark.parametrize("line", ["expires:", 'expiryDate: ""', "expires: never", "expires: false"])
def test_no_end_is_none(post, line):
    assert post(line).expires is None


@pytest.mark.parametrize("line", ["expires: soon", "expiryDate: 2026-13-01", "unpublishdate: true"])
def test_one_that_cannot_be_read_is_an_error(read, line):
    reading = read(f"---\n{line}\n---\nText")
    assert [(one.severity, one.code, one.line) for one in reading.problems] == [
        ("error", "bad-date", 2)
    ]


@pytest.mark.parametrize("path", ["index.md", "digest/2026-w47.md", "pages/a.md"])
def test_words_that_are_no_post_end_too(post, path):
    assert post("expires: 2027-04-01", path=path).expires.year == 2027


def test_the_moment_itself_is_past_it():
    end = datetime(2027, 4, 1, tzinfo=UTC)
    post = Post(path="a.md", kind="page", title="a", slug="a", document=None, expires=end)
    assert held_if_expired(post, end.replace(year=2026)) is post
    held = held_if_expired(post, end).held
    assert (held.why, held.reason, held.is_draft) == ("expired", "Thursday 1 April 2027", False)
