"""What a header asks for that can't be had, found when all posts are known."""

import msgspec
import pytest
from plans import a_post, a_site, planned, when

from weeknotes.model.posts.post import Held


def told(*posts, now):
    return [(problem.code, problem.path) for problem in planned(a_site(*posts, now=now)).problems]


@pytest.mark.parametrize(
    ("updated", "now", "is_told"),
    [
        ("2026-12-03", "2026-12-02T23:59", True),
        ("2026-12-03", "2026-12-03", False),
        ("2026-12-03T10:00", "2026-12-03T09:59", True),
        ("2026-12-03T10:00", "2026-12-03T10:00", False),
        ("2126-12-03", "2026-12-03", True),
    ],
)
@pytest.mark.parametrize("date", ["2026-11-20", None])
def test_a_change_that_is_still_to_come_is_reported(updated, now, is_told, date):
    post = a_post(date=date, updated=when(updated))
    expected = [("updated-in-future", "content/a.md")] if is_told else []
    assert told(post, now=now) == expected


def test_a_preview_of_a_scheduled_post_reports_no_change_to_come():
    held = Held(why="scheduled", reason="", until=when("2026-12-01"))
    post = a_post(date="2026-12-01", updated=when("2026-12-02"), held=held)
    assert told(post, now="2026-11-20") == []
    out = msgspec.structs.replace(post, held=None)
    assert told(out, now="2026-11-20") == [("updated-in-future", "content/a.md")]
