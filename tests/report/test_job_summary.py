"""The summary of a job: what went out, what waits and why, and all that is wrong."""

from pathlib import Path

from weeknotes.build.request import PublicPost, Report
from weeknotes.model.posts.document import Document
from weeknotes.model.posts.post import Held, Post
from weeknotes.model.problems.problem import warning
from weeknotes.report.job_summary import build_summary, check_summary

DRAFT = Post(
    path="content/b.md",
    document=Document(),
    kind="weeknote",
    title="Our *second* week",
    slug="b",
    held=Held(why="draft", reason="draft: true", line=3),
)


def problem(number):
    return warning("image-missing", "content/a.md", f"No. {number} <b>.", "Look.", line=number)


def test_it_says_what_went_out_what_waits_and_what_is_wrong():
    report = Report(
        output=Path("public"),
        published=2,
        newest=(PublicPost(title="Tea [1]", url="https://example.org/notes/tea/"),),
        held=(DRAFT,),
        problems=(problem(7),),
    )
    assert (
        build_summary(report, "2 posts published.")
        == """**2 posts published.**

### Published

- [Tea \\[1\\]](https://example.org/notes/tea/)
- 1 earlier post or page

### Not published

- `content/b.md:3` “Our \\*second\\* week”: This post is a draft (draft: true).

### Problems

- **Warning** `content/a.md:7` No. 7 \\<b\\>. Look. `image-missing`

"""
    )


def test_what_was_not_written_is_not_said_to_be_published():
    report = Report(newest=(PublicPost(title="Tea", url="https://example.org/"),), published=1)
    assert build_summary(report, "Nothing.") == "**Nothing.**\n\n"
    assert check_summary(report, "Nothing.") == "**Nothing.**\n\n"


def test_it_has_more_problems_than_github_shows_annotations():
    report = Report(problems=tuple(map(problem, range(1, 120))))
    assert check_summary(report, "x").count("**Warning**") == 119


def test_it_never_gets_too_long_to_be_shown():
    report = Report(problems=tuple(map(problem, range(1, 20_000))), held=(DRAFT,) * 20_000)
    text = check_summary(report, "x")
    assert len(text.encode()) < 1_000_000
    assert text.count(" more, which the log of the job has") == 2
