"""A report in sentences: nothing is counted that is not there."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from weeknotes.build.request import Report
from weeknotes.model.posts.document import Document
from weeknotes.model.posts.post import Held, Post
from weeknotes.report.text import held_back, in_one_sentence

EXPIRED = Held(why="expired", reason="Friday 20 November 2026")
DRAFT = Held(why="draft", reason="draft: true", line=3)
LATER = Held(
    why="scheduled", reason="Friday 4 December 2026", until=datetime(2026, 12, 4, tzinfo=UTC)
)


def held(why, path="content/a.md"):
    return Post(path=path, document=Document(), kind="weeknote", title="A", slug="a", held=why)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"published": 1}, "1 post published: "),
        ({"published": 2, "drafts": 1}, "2 posts published, 1 draft: "),
        ({"scheduled": 1, "held": (held(LATER),)}, "0 posts published, 1 scheduled: "),
        ({"scheduled": 1, "held": (held(EXPIRED),)}, "0 posts published, 1 expired: "),
        (
            {"scheduled": 2, "held": (held(EXPIRED), held(LATER))},
            "0 posts published, 1 scheduled, 1 expired: ",
        ),
        ({"failed": 2}, "0 posts published, 2 with errors: "),
    ],
)
def test_what_was_found_is_counted(fields, words):
    assert in_one_sentence(Report(output=Path("public"), **fields), 0.04).startswith(words)


def test_what_was_made_is_counted():
    report = Report(output=Path("public"), published=1, pages=21, written=1)
    assert in_one_sentence(report, 1.26) == "1 post published: 21 pages in 1.3 s (1 file changed)."
    report = Report(output=Path("public"), published=1, pages=1, written=2, removed=3)
    assert (
        in_one_sentence(report, 0)
        == "1 post published: 1 page in 0.0 s (2 files changed, 3 removed)."
    )


def test_where_nothing_was_written_nothing_is_said_to_be_published():
    assert in_one_sentence(Report(published=1, failed=1), 1) == (
        "Nothing was written: 1 post ready, 1 with errors."
    )


def test_each_post_that_waits_is_named_with_its_line_and_the_reason():
    assert list(held_back(Report(held=(held(DRAFT), held(EXPIRED, "content/b.md"))))) == [
        "draft: content/a.md:3 (draft: true)",
        "expired: content/b.md (Friday 20 November 2026)",
    ]
    many = tuple(held(DRAFT, f"content/{number}.md") for number in range(300))
    assert len(list(held_back(Report(held=many)))) == 300
