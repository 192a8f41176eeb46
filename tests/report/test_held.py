"""Every post that is not published is named, with its state, the reason and the line."""

from datetime import UTC, datetime

import pytest

from weeknotes.build.request import Report
from weeknotes.model.posts.document import Document
from weeknotes.model.posts.post import Held, Post
from weeknotes.model.problems.problem import error, warning
from weeknotes.report.held import newest_first, withheld

DRAFT = Held(why="draft", reason="draft: true", line=3)


def held(path, why=DRAFT, date=None):
    return Post(
        path=path, document=Document(), kind="weeknote", title="A", slug="a", held=why, date=date
    )


@pytest.mark.parametrize(
    ("why", "reason", "sentence"),
    [
        ("draft", "draft: true", "This post is a draft (draft: true)."),
        ("unfinished", "still says “[Write here: x]”", "This post is not finished: it still says"),
        ("scheduled", "Friday 4 December 2026", "This post is scheduled for Friday 4 December"),
        ("expired", "Friday 20 November 2026", "This post expired on Friday 20 November 2026."),
    ],
)
def test_the_state_is_said_in_a_sentence(why, reason, sentence):
    (found,) = withheld(Report(held=(held("content/a.md", Held(why=why, reason=reason, line=3)),)))
    assert (found.state, found.reason, found.line) == (why, reason, 3)
    assert found.sentence.startswith(sentence)


def test_a_post_with_an_error_has_the_error_s_message_and_line():
    problems = (
        warning("author-unknown", "content/a.md", "Who is it?", "Say.", line=2),
        error("no-date", "content/a.md", "It has no date.", "Write one.", line=4),
    )
    (found,) = withheld(Report(faulty=("content/a.md",), problems=problems))
    assert (found.state, found.reason, found.line) == ("error", "It has no date.", 4)
    assert found.sentence == "This post has an error: It has no date."


def test_of_two_posts_at_one_address_the_error_of_one_names_both():
    message = "Two pages would have the same address, /a/: content/a.md and content/b.md."
    problem = error("address-taken", "content/b.md", message, "Rename one.", line=1)
    found = withheld(Report(faulty=("content/a.md", "content/b.md"), problems=(problem,)))
    assert [(one.path, one.line, one.reason) for one in found] == [
        ("content/a.md", None, message),
        ("content/b.md", 1, message),
    ]


def test_what_was_written_last_is_named_first():
    posts = tuple(
        held(f"content/{day}.md", date=datetime(2026, 11, day, tzinfo=UTC)) for day in (10, 12, 11)
    )
    found = newest_first(Report(held=(*posts, held("content/z.md"))))
    assert [one.path for one in found] == [
        "content/z.md", "content/12.md", "content/11.md", "content/10.md",
    ]  # fmt: skip
